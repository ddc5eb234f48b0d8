// @vitest-environment node
// @module-tag slow
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import MiniSearch from 'minisearch'
import { parse } from 'parse5'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildDocs } from '../../docs/generate/build-docs.js'
import type { DocPage } from '../../docs/generate/doc-pages.js'
import { headingId } from '../../docs/generate/heading-id.js'
import { renderMarkdown } from '../../docs/generate/render-markdown.js'
import { SEARCH_OPTIONS } from '../../docs/generate/write-search.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'

interface Found {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Found[]
}

let folder = ''
let pages: readonly DocPage[] = []
beforeAll(async () => {
  mkdirSync('.build', { recursive: true })
  folder = mkdtempSync('.build/docs-test-')
  pages = await buildDocs(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const elementsOf = (node: Found): readonly Found[] => [node, ...(node.childNodes ?? []).flatMap(elementsOf)]
const attributesOf = (file: string, ...names: readonly string[]): readonly string[] =>
  elementsOf(parse(readFileSync(file, 'utf8')) as unknown as Found).flatMap(({ attrs = [] }) =>
    attrs.filter(({ name }) => names.includes(name)).map(({ value }) => value),
  )
const htmlFiles = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name))

it('every link and every anchor leads to something on the site', () => {
  const ids = new Map(htmlFiles().map((file) => [normalize(file), new Set(attributesOf(file, 'id'))]))
  const broken = [...ids.keys()].flatMap((file) =>
    attributesOf(file, 'href', 'src')
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', hash] = link.split('#')
        const target = path === '' ? file : normalize(join(dirname(file), path))
        // The page that makes a declaration writes itself.
        const hasAnchor = hash === undefined || hash === '' || ids.get(target)?.has(decodeURIComponent(hash))
        return !existsSync(target) || !hasAnchor
      })
      .map((link) => `${file}: ${link}`),
  )

  expect(broken).toEqual([])
})

it('no page loads anything from elsewhere', () => {
  const loaded = htmlFiles().flatMap((file) =>
    elementsOf(parse(readFileSync(file, 'utf8')) as unknown as Found)
      .filter(({ nodeName }) => nodeName !== 'a')
      .flatMap(({ attrs = [] }) => attrs.filter(({ name }) => /^(src|href|srcset|data)$/.test(name)))
      .map(({ value }) => value),
  )

  expect(loaded.filter((address) => /^([a-z]+:)?\/\//.test(address))).toEqual([])
})

it('each Markdown file of docs is a page, and the list for programs names each page', () => {
  const files = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/^(examples|generate)\//.test(name))
    .map((name) => `docs/${name}`)
  const list = readFileSync(join(folder, 'llms.txt'), 'utf8')

  expect(files.filter((file) => pages.every(({ source }) => source !== file))).toEqual([])
  expect(pages.filter(({ path }) => !list.includes(`(${path})`))).toEqual([])
})

it('the reference has every export of every entry, with its example', () => {
  const reference = pages.find(({ path }) => path === 'api/evaste.html')?.markdown

  expect(reference).toMatch(/^## startConsent$/m)
  expect(reference).toContain("const session = startConsent({ declaration: '/evaste.json' })")
  expect(pages.filter(({ group }) => group === 'API').length).toBeGreaterThanOrEqual(7)
})

it('the search finds a section by a word of its text', () => {
  const script = readFileSync(join(folder, 'search-index.js'), 'utf8')
  const { index } = JSON.parse(script.slice(script.indexOf('{'))) as { index: string }

  const found = MiniSearch.loadJSON(index, SEARCH_OPTIONS).search('noembed preload scanner seal', { prefix: true })

  expect(found[0]?.url).toMatch(/^blocking\.html#|^decisions\//)
})

it('each live example is a declaration', () => {
  const source = readFileSync('docs/live-examples.md', 'utf8')
  const examples = [...source.matchAll(/^```json live (\w+)\n([^]*?)^```$/gm)]

  expect(examples.map(([, view]) => view)).toEqual(['banner', 'settings', 'notice'])
  for (const [, , json] of examples) expect(() => parseDeclaration(json)).not.toThrow()
})

it('HTML in Markdown is text', () => {
  const { html } = renderMarkdown('# A <b>\n\n<script>alert(1)</script>', (target) => target)

  expect(html).not.toMatch(/<script|<b>/)
})

it('a heading cell without words is no heading', () => {
  const { html } = renderMarkdown('| a | |\n| --- | --- |\n| b | c |', (target) => target)

  expect(html.replaceAll(/\s/g, '')).toContain('<tr><th>a</th><td></td></tr>')
})

it('two headings with the same words have two ids', () => {
  const taken = new Set<string>()

  expect(['What it *does*', 'What it does', 'Not, yet'].map((heading) => headingId(heading, taken))).toEqual([
    'what-it-does',
    'what-it-does-1',
    'not-yet',
  ])
})
