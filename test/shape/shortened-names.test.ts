import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

type Names = readonly string[]

const { INNER, INNER_OF_FIRST_LAYER } = (await import(
  /* @vite-ignore */ pathToFileURL(resolve('rollup.config.js')).href
)) as { INNER: Names; INNER_OF_FIRST_LAYER: Names }

/** The files that have the guard or the tag's own code in them, and so share these names. */
const OWN = /^evaste(-sealed|-guard)?\.js$/
/** Members in code without spaces; a word of a text is none. */
const membersIn = (code: string): ReadonlySet<string> =>
  new Set([...code.matchAll(/[.{,]([A-Za-z_$][\w$]*)(?=[:(),}=.;[?])/g)].map(([, name = '']) => name))
const site = readdirSync('dist/site')
  .filter((file) => file.endsWith('.js') && !file.startsWith('maker'))
  .map((file) => ({ file, used: membersIn(readFileSync(`dist/site/${file}`, 'utf8')) }))

/** Members of objects that other files create for themselves: of patches, refusals, patterns, and of a signal's data layer. */
const COPIED = 'inherited declares isEmptied listen prelude specificity subdomains undo way'.split(' ')

it('no other file names a member that the build shortens in the tag', () => {
  const found = site.flatMap(({ file, used }) =>
    OWN.test(file)
      ? []
      : INNER.filter((name) => used.has(name) && !COPIED.includes(name)).map((name) => `${file} ${name}`),
  )

  expect(found).toEqual([])
})

it('the tag itself names none of them', () => {
  const found = site.flatMap(({ file, used }) => (OWN.test(file) ? INNER.filter((name) => used.has(name)) : []))

  expect(found).toEqual([])
})

it('neither does the page’s own interface', () => {
  const published = ['consent-session', 'events', 'consent-options']
    .map((file) => readFileSync(`src/page/session/${file}.ts`, 'utf8').replace(/\/\*\*[^]*?\*\//g, ''))
    .join('\n')

  expect(INNER.filter((name) => new RegExp(`\\b${name}\\b`).test(published))).toEqual([])
})

it('the first layer keeps the names by which its element takes it over', () => {
  const element = readFileSync('src/page/ui/consent/evaste-consent.ts', 'utf8')
  const called = [...element.matchAll(/firstLayer\??\.(\w+)/g)].map(([, name = '']) => name)

  expect(called.length).toBeGreaterThan(3)
  expect(INNER_OF_FIRST_LAYER.filter((name) => called.includes(name))).toEqual([])
})
