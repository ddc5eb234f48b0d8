import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../demo/server.js'
import { siteKeys } from '../../demo/site-keys.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { digest } from '../../src/declaration/digest.js'
import type { ConsentRecord } from '../../src/record/record.js'
import { findFreePortPair } from './free-port-pair.js'

let demo: Demo
let port: number
let dataFolder: string

beforeAll(async () => {
  port = await findFreePortPair()
  dataFolder = await mkdtemp(join(tmpdir(), 'evaste-demo-'))
  demo = await startDemo({ port, dataFolder })
})

afterAll(async () => {
  await demo.stop()
  await rm(dataFolder, { recursive: true })
})

const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
const pagesOf = async (key: string): Promise<readonly string[]> =>
  (await readdir(`demo/sites/${key}`))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/sites/${key}/${file === 'index.html' ? '' : file.replace('.html', '')}`)

describe.each(siteKeys)('the site %s', (key) => {
  it('answers its front page, its notice and every other page, with no placeholder left', async () => {
    const pages = await pagesOf(key)

    expect(pages).toContain(`/sites/${key}/tietosuojaseloste`)
    expect(pages.length).toBeGreaterThanOrEqual(3)
    for (const page of pages) {
      const response = await get(page)
      expect(response.status, page).toBe(200)
      expect(await response.text(), page).not.toMatch(/\{\{/)
    }
  })

  it('has its whole notice in the HTML, for visitors without JavaScript', async () => {
    const { controller, services } = JSON.parse(
      await readFile(`demo/sites/${key}/evaste.json`, 'utf8'),
    ) as DeclarationFile

    const page = await (await get(`/sites/${key}/tietosuojaseloste`)).text()

    const [, notice = ''] = /<evaste-notice>([^]*)<\/evaste-notice>/.exec(page) ?? []
    const trackers = services.flatMap(({ trackers = [] }) => trackers.map(({ name }) => name))
    expect([controller.name, ...trackers].filter((words) => !notice.includes(words))).toEqual([])
  })

  it('serves its declaration where the tag looks for it', async () => {
    const response = await get(`/sites/${key}/evaste/evaste.json`)

    const file = await readFile(`demo/sites/${key}/evaste.json`, 'utf8')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.text()).toBe(file)
  })

  it('serves the styles and scripts that its pages name', async () => {
    const page = await (await get(`/sites/${key}/`)).text()

    const files = [...page.matchAll(/(?:src|href)="(\/sites\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path ?? '')
    const others = files.filter((path) => !path.endsWith('/evaste.js'))
    expect(others.length).toBeGreaterThan(1)
    for (const path of others) expect((await get(path)).status, path).toBe(200)
  })
})

describe('sealed pages', () => {
  it.each(siteKeys)('of %s have the policy line, where a service waits for consent', async (key) => {
    const page = await (await get(`/sites/${key}/`)).text()

    expect(page.includes('data-sealed')).toBe(key !== 'sepontytar')
    expect(page.includes('http-equiv="Content-Security-Policy"')).toBe(key !== 'sepontytar')
  })

  it.each(siteKeys)('of %s can be seen without evaste', async (key) => {
    const page = await (await get(`/without/${key}/`)).text()

    expect(page).not.toMatch(/evaste(-sealed)?\.js|Content-Security-Policy/)
    expect(page).toContain(`href="/without/${key}/`)
    expect((await get(`/without/${key}/site.css`)).status).toBe(200)
  })
})

describe('the sites’ origin', () => {
  it('opens with a page that links to all five, and to what is beside them', async () => {
    const page = await (await get('/')).text()

    for (const key of siteKeys) expect(page).toContain(`href="/sites/${key}/"`)
    const links = [...page.matchAll(/ href="(\/[^"#]*)/g)].map(([, path = '']) => path)
    for (const path of links.filter((one) => !one.startsWith('/spa/'))) expect((await get(path)).status, path).toBe(200)
  })

  it('sends a site without its last slash to the one with it', async () => {
    const response = await get('/sites/sug')

    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('/sites/sug/')
  })

  it.each([
    '/sites/bakery/',
    '/sites/sug/parts/head.html',
    '/sites/sug/..%2f..%2fserver.ts',
    '/sites/sug/none',
    '/nowhere',
  ])('does not find %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('has the third party’s log one port on', async () => {
    const log = `http://127.0.0.1:${port + 1}/log`
    await fetch(log, { method: 'DELETE' })
    await fetch(`http://127.0.0.1:${port + 1}/ran/meta-pixel`)

    expect(await (await fetch(log)).json()).toMatchObject([{ path: '/ran/meta-pixel', referer: null, cookie: null }])
  })
})

describe('the register behind the sites', () => {
  it('numbers a decision, and the panel sees it without its address', async () => {
    const origin = `http://localhost:${port}`
    const post = await fetch(`http://127.0.0.1:${port}/evaste/v1/sites/siniservice/entries`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify(await refusalOf('siniservice', origin)),
    })

    const panel: unknown = await (await get('/demo/entries?site=siniservice')).json()

    expect(post.status).toBe(201)
    expect(panel).toMatchObject([{ entry: 1, source: 'banner', ip: 'encrypted', choices: { analytics: 'refused' } }])
    expect(JSON.stringify(panel)).not.toContain('127.0.0.1')
  })

  it('shows no entries of a site that nobody has answered', async () => {
    expect(await (await get('/demo/entries?site=sug')).json()).toEqual([])
  })
})

it('the register’s address is a page that lists the entries of every site', async () => {
  const page = await get('/evaste')

  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await page.text()).toContain(`'${siteKeys.join(' ')}'`)
})

it('the register has its own pages, with a link that creates the first user', async () => {
  const { pathname, hash } = new URL(demo.urls.admin)

  expect(pathname).toBe('/evaste/admin/')
  expect(hash).toMatch(/^#\/set-up\?token=.{20}/)
  expect(await (await fetch(demo.urls.admin)).text()).toContain('<evaste-admin')
})

describe('starting', () => {
  it('gives back the first port when the second is taken', async () => {
    const pair = await findFreePortPair()
    const other = createServer().listen(pair + 1, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const folder = await mkdtemp(join(tmpdir(), 'evaste-demo-'))

    await expect(startDemo({ port: pair, dataFolder: folder })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await new Promise((resolve) => other.close(resolve))
    const second = await startDemo({ port: pair, dataFolder: folder })

    await second.stop()
    await rm(folder, { recursive: true })
  })
})

async function refusalOf(site: string, origin: string): Promise<ConsentRecord> {
  const declaration: unknown = JSON.parse(await readFile(`demo/sites/${site}/evaste.json`, 'utf8'))
  return {
    decisionId: 'decision-of-a-visitor-1',
    consentId: 'consent-of-a-visitor-1',
    site,
    choices: { analytics: 'refused', demographics: 'refused', marketing: 'refused' },
    services: {
      'google-analytics': 'refused',
      'google-signals': 'refused',
      'meta-pixel': 'refused',
      'campaign-pixel': 'refused',
    },
    source: 'banner',
    trusted: true,
    decidedAt: new Date().toISOString(),
    language: 'fi',
    gpc: false,
    receiptSecretHash: 'a'.repeat(64),
    origin,
    declaration: { digest: await digest(declaration), version: '2026-11' },
    notice: { url: '/sites/siniservice/tietosuojaseloste', version: '2026-11' },
    interface: { version: '0.1.0', language: 'fi', digest: 'b'.repeat(64) },
  }
}
