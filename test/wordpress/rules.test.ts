import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMatcher } from '../../src/declaration/match.js'
import { readDeclaration } from '../../src/declaration/read.js'
import { addressesInCss } from '../../src/held/css-addresses.js'
import { hasInlineMark } from '../../src/held/inline-marks.js'
import { savedDeclaration } from '../../src/maker/around-page.js'
import { rewriteHtml } from '../../src/tools/rewrite/rewrite-html.js'
import { findWaitingServices } from '../../src/tools/rewrite/waiting-services.js'
import { arbitraryAddress, arbitraryPattern } from '../declaration/arbitrary-address.js'
import { elementCases, withIds } from '../held/held-element-cases.js'
import { marks, quotingScripts, runningScripts } from '../held/inline-mark-cases.js'
import { arbitraryHtml } from '../tools/rewrite/arbitrary-html.js'
import { liveAddresses } from '../tools/rewrite/live-addresses.js'
import { parserVectors } from '../tools/rewrite/parser-vectors.js'
import { townBakery } from '../tools/rewrite/town-bakery.js'
import { PHP_VERSIONS, phpCommand, type PhpVersion } from './php.js'
import { unpackPlugin } from './unpack-plugin.js'

const PAGE = 'https://town-bakery.example/bread/rye?sort=price'
let plugin: string
let files: readonly string[]
/** Everything that PHP has to say is printed, and is then no JSON. */
const STRICT = ['-d', 'error_reporting=32767', '-d', 'display_errors=stdout']

interface Cases {
  readonly services: readonly object[]
  readonly page?: string
  readonly urls?: readonly string[]
  readonly texts?: readonly string[]
  readonly css?: readonly string[]
  readonly html?: readonly string[]
}
type Answers = Readonly<Record<'urls' | 'hosts' | 'texts' | 'css', readonly (readonly string[])[]>> & {
  readonly html: readonly string[]
}

/** What the plug-in's PHP answers, all cases in one run; the same in each version of PHP. */
function askPhp(cases: Cases): Answers {
  const [answers, ...others] = [undefined, ...PHP_VERSIONS].map((version) => askOne(cases, version))
  for (const [at, other] of others.entries()) expect(other, `PHP ${PHP_VERSIONS[at]}`).toBe(answers)
  return JSON.parse(answers ?? '') as Answers
}

const askOne = (cases: Cases, version?: PhpVersion): string =>
  execFileSync(
    phpCommand(version),
    [...STRICT, 'test/wordpress/judge.php', plugin, resolve('.build/wordpress/usr/share/wordpress')],
    {
      input: JSON.stringify({ page: PAGE, urls: [], texts: [], css: [], html: [], ...cases }),
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )

const seed = Number(process.env.SEED ?? fc.sample(fc.integer(), 1)[0])
const sample = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed })
const asked = savedDeclaration('', readDeclaration(townBakery())).services

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaste-plugin-'))
  files = unpackPlugin(folder).filter((path) => path.endsWith('.php'))
  plugin = join(folder, 'evaste')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each(PHP_VERSIONS)('each file compiles in PHP %s, without a word of what is deprecated there', (version) => {
  const complaints = files.map((path) => {
    const { stdout, stderr } = spawnSync(phpCommand(version), [...STRICT, '-l', join(folder, path)], {
      encoding: 'utf8',
    })
    return stdout.replace(/^No syntax errors detected in .*$/m, '').trim() + stderr
  })

  expect(files.length).toBeGreaterThan(15)
  expect(complaints.filter(Boolean)).toEqual([])
})

describe(`the PHP of the plug-in decides as the page does (seed ${seed})`, () => {
  it('by URL, whatever patterns and addresses', () => {
    for (const [round, patterns] of sample(fc.array(arbitraryPattern, { minLength: 1, maxLength: 8 }), 30).entries()) {
      const services = patterns.map((pattern, at) => ({ id: `s${at}`, matches: [pattern], inline: [], asked: true }))
      const urls = [...fc.sample(arbitraryAddress, { numRuns: 40, seed: seed + round }), 'x', '?a', '//a.example', '']
      const matchers = [PAGE, PAGE.replace('https', 'http')].map((page) => createMatcher(services, () => page))

      const { urls: found } = askPhp({ services, urls })

      const wanted = urls.map((url) => [...new Set(matchers.flatMap((match) => match(url)))].sort())
      expect(found.map((ids, at) => [urls[at], [...ids].sort()])).toEqual(wanted.map((ids, at) => [urls[at], ids]))
    }
  })

  it('by URLs that a browser reads otherwise than they look', () => {
    const urls = [
      'https:\\\\tracker.example\\a',
      ' \n//tracker.example/a\t',
      'htt\nps://tracker.example/a',
      'https:/tracker.example/a',
      'https:tracker.example/a',
      'https:///tracker.example/a',
      'http:tracker.example/a',
      'HTTPS://TRACKER.EXAMPLE:443/a',
      'https://tracker.example./a',
      'https://shop:word@tracker.example/a',
      'https://tracker.example@own.example/a',
      'https://%74racker.example/a',
      '//own.example\\@tracker.example',
      'wss://tracker.example',
      '/stats/a',
      './../stats/a',
      '/bread/%2e%2E/stats/a',
      'stats/a',
      'https://tracker.example/pay/card',
      'https://tracker.example/x/../pay/card',
      'javascript:alert(1)',
      'data:text/html,https://tracker.example/',
      'mailto:a@tracker.example',
      'https://',
      'https://tracker.example:99999/',
    ]
    const waiting = findWaitingServices(readDeclaration(townBakery()), PAGE)

    const { urls: found } = askPhp({ services: asked, urls })

    expect(found.map((ids, at) => [urls[at], ids])).toEqual(urls.map((url) => [url, waiting.ofUrl(url)]))
  })

  it('by the text of inline scripts', () => {
    const texts = [...runningScripts, ...quotingScripts].map(([, text]) => text)

    const { texts: found } = askPhp({ services: [{ id: 'a', matches: [], inline: marks, asked: true }], texts })

    expect(found.map((ids, at) => [texts[at], ids.length > 0])).toEqual(
      texts.map((text) => [text, hasInlineMark(text, marks)]),
    )
  })

  it('by element, whatever its attributes and its text', () => {
    const pages = elementCases.map((html) => withIds([html]))

    const { html: found } = askPhp({ services: asked, html: pages })

    const byRewrite = pages.map((page) => rewriteHtml(page, townBakery(), { pageUrl: PAGE }).html)
    const heldBy = (html: string | undefined): readonly string[] =>
      [...(html ?? '').matchAll(/data-evaste-held="([^"]*)"/g)].map(([, ids = '']) => ids).sort()
    expect(found.map((html, at) => [elementCases[at], heldBy(html)])).toEqual(
      byRewrite.map((html, at) => [elementCases[at], heldBy(html)]),
    )
  })

  it('by the URLs in a style sheet', () => {
    const unit = fc.constantFrom(
      'url(',
      '"',
      "'",
      '\\',
      '//a.example/b',
      ')',
      '/*',
      '*/',
      ' ',
      '\n',
      'x',
      '@import ',
      '\\2f ',
    )
    const css = sample(
      fc.array(unit, { maxLength: 12 }).map((parts) => parts.join('')),
      500,
    )

    const { css: found } = askPhp({ services: [], css })

    expect(found.map((addresses, at) => [css[at], addresses])).toEqual(css.map((text) => [text, addressesInCss(text)]))
  })
})

describe('the HTML that the plug-in sends', () => {
  const match = createMatcher(readDeclaration(townBakery()).services, () => PAGE)
  const live = (html: string): readonly string[] =>
    liveAddresses(html).filter((url) => match(url).some((id) => id !== 'payments'))

  it('asks the tracker for nothing in any way that was measured, and stays so', () => {
    const pages = parserVectors.map(
      ({ html, head }) =>
        `<!doctype html><html><head><title>x</title>${head ? html('http://tracker.example/a') : ''}</head><body>${head ? '' : html('http://tracker.example/a')}</body></html>`,
    )

    const { html } = askPhp({ services: asked, html: pages })

    expect(html.map((page, at) => [parserVectors[at]?.name, live(page)])).toEqual(
      parserVectors.map(({ name }) => [name, []]),
    )
    expect(askPhp({ services: asked, html }).html).toEqual(html)
  })

  it('asks the tracker for nothing, whatever the HTML', () => {
    // WordPress's processor takes the content of these for text also where a browser does not; no real page has them there.
    const isBeyond = (page: string): boolean =>
      /<(svg|math|select|frameset)/i.test(page) &&
      /<(textarea|title|xmp|iframe|style|noscript|plaintext|script(?![^]*<\/script))/i.test(page)
    const pages = sample(arbitraryHtml, 900)
      .map((page) => page.toWellFormed())
      .filter((page) => !isBeyond(page))

    const { html } = askPhp({ services: asked, html: pages })

    expect(html.map((page, at) => [pages[at], live(page)]).filter(([, found]) => found?.length)).toEqual([])
  })
})
