import { readdir, readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { findPackageRoot } from '../../demo/package-root.js'
import { siteKeys } from '../../demo/site-keys.js'
import { SitePages } from '../../demo/site-pages.js'
import { trackerFiles } from '../../demo/third-party/tracker-files.js'
import { createMatcher } from '../../src/declaration/match.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Declaration } from '../../src/declaration/types.js'

const thirdParty = 'http://third-party.localhost:8081'
const pages = new SitePages({ root: findPackageRoot(), thirdParty, app: '.build/spa', seal: false })

interface Site {
  readonly key: string
  readonly declaration: Declaration
  /** Each page as it goes to the browser. */
  readonly pages: readonly string[]
}
let sites: readonly Site[]

beforeAll(async () => {
  sites = await Promise.all(siteKeys.map(readSite))
})

async function readSite(key: string): Promise<Site> {
  const declaration = readDeclaration(JSON.parse(await readFile(`demo/sites/${key}/evaste.json`, 'utf8')))
  const files = (await readdir(`demo/sites/${key}`)).filter((file) => file.endsWith('.html'))
  const answers = await Promise.all(files.map((file) => pages.answer(`/sites/${key}/${file}`)))
  return { key, declaration, pages: await Promise.all(answers.map((answer) => answer.text())) }
}

/** The third party's addresses that a page's markup and imports ask for. */
const requestsOf = (page: string): readonly string[] =>
  [...page.matchAll(/(?:src="|src = '|from '|\}\)\(window, document, ')(http:\/\/third-party[^"']+)/g)].map(
    ([, url]) => url ?? '',
  )

describe('every page', () => {
  it('has the tag first in its head, behind the encoding', () => {
    for (const { key, pages } of sites)
      for (const page of pages)
        expect(/<head>\s*<meta charset="utf-8" \/>\s*(<[^>]+>)/.exec(page)?.[1]).toBe(
          `<script src="/sites/${key}/evaste/evaste.js">`,
        )
  })

  it('keeps its vendors’ markup as the vendors give it', () => {
    for (const { pages } of sites)
      for (const page of pages) expect(page).not.toMatch(/type="text\/(plain|evaste)"|data-evaste=|data-src=/)
  })

  it('asks the third party for nothing that its declaration does not name', () => {
    for (const { declaration, pages } of sites) {
      const servicesAt = createMatcher(declaration.services, () => 'http://localhost:8080/')
      for (const url of pages.flatMap(requestsOf)) expect(servicesAt(url), url).toHaveLength(1)
    }
  })

  it('says what was changed against the original notice, and links to the new one', () => {
    for (const { key, pages } of sites)
      for (const page of pages) {
        expect(page).toContain('Mitä muutimme ja miksi')
        expect(page).toContain(`href="/sites/${key}/tietosuojaseloste"`)
      }
  })

  it('names no phone number and no e-mail address of a person', async () => {
    const files = await Promise.all(siteKeys.map((key) => readFile(`demo/sites/${key}/evaste.json`, 'utf8')))
    const texts = sites.flatMap(({ pages }) => pages.map((page) => page.replace(/<[^>]+>/g, ' ')))

    for (const text of [...files, ...texts]) {
      expect(text).not.toMatch(/\+358|\b0(?:4\d|50|[2-9])[\s-]?\d{3}[\s-]?\d{2,}/)
      for (const [address] of text.matchAll(/[\w.-]+@[\w-]+\.[\w.]+/g))
        expect(address).toMatch(/^(tietosuoja|info|hei)@([\w-]+\.example|om\.fi)$/)
    }
  })
})

describe('the five together', () => {
  it('carry every kind of markup that a tracker comes in', () => {
    const all = sites.flatMap(({ pages }) => pages).join('\n')

    const at = `(?:${thirdParty.replaceAll('.', '\\.')})`
    expect(all).toMatch(new RegExp(`<script src="${at}`)) // classic
    expect(all).toMatch(new RegExp(`<script async src="${at}`))
    expect(all).toMatch(new RegExp(`<script defer src="${at}`))
    expect(all).toMatch(new RegExp(`<script type="module" src="${at}`))
    expect(all).toMatch(new RegExp(`<script type="module">\\s*import [^']+ from '${at}`)) // inline module
    expect(all).toMatch(new RegExp(`cly\\.src = '${at}`)) // inline, making a script
    expect(all).toMatch(new RegExp(`<img[^>]+src="${at}`))
    expect(all).toMatch(new RegExp(`<iframe\\s+src="${at}`))
  })

  it('send from their own bundles as well: fetch, XMLHttpRequest and sendBeacon', async () => {
    const shop = await (await pages.answer('/sites/sole-trader/kauppa.js')).text()
    const workshop = await (await pages.answer('/sites/sonmark/sonmark.js')).text()

    expect(shop).toContain(`fetch('${thirdParty}/ads/interest'`)
    expect(workshop).toContain('new XMLHttpRequest()')
    expect(workshop).toContain('navigator.sendBeacon(')
  })

  it('declare every tracker’s script, each under one service', () => {
    for (const { path, service } of trackerFiles) {
      const declaring = sites.filter(({ declaration }) => declaration.services.some(({ id }) => id === service))

      expect(declaring, service).toHaveLength(1)
      for (const { declaration } of declaring)
        expect(createMatcher(declaration.services, () => thirdParty)(thirdParty + path)).toEqual([service])
    }
  })

  it('have a script of the third party for every service but the pixels, the shop’s own memory and evaste’s recording', () => {
    const known = new Set(trackerFiles.map(({ service }) => service))

    const others = sites.flatMap(({ declaration }) => declaration.services.map(({ id }) => id))
    expect(others.filter((id) => !known.has(id)).sort()).toEqual([
      'ad-network',
      'campaign-pixel',
      'own-picks',
      'replay',
    ])
  })

  it('keep their choices apart by the path of the cookie', () => {
    for (const { key, declaration } of sites) expect(declaration.consent.cookie?.path).toBe(`/sites/${key}/`)
  })

  it('have a settings link of their own, but for one that leaves it to evaste and one that asks nothing', () => {
    const withoutLink = sites.filter(({ pages }) => !pages.join('').includes('data-evaste-open'))

    expect(withoutLink.map(({ key }) => key)).toEqual(['sole-trader', 'sepontytar'])
  })
})

it('the single-page app declares what can be read, and is given its folder', async () => {
  const declaration = await pages.answer('/spa/evaste/evaste.json')
  const route = await pages.answer('/spa/orders')

  expect(parseDeclaration(await declaration.text()).site).toBe('corner-bakery')
  expect(await route.text()).toContain('<script src="/spa/evaste/evaste.js">')
})
