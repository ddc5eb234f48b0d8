import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { maskCss } from '../../../src/page/replay/mask-css.js'
import type { KnownNames } from '../../../src/page/replay/known-names.js'
import { numberedName } from '../../../src/page/replay/mask-name.js'
import { maskCssValue } from '../../../src/page/replay/mask-css-value.js'

/** A browser that knows everything but this name. */
beforeAll(() => {
  vi.stubGlobal('CSS', { supports: (...asked: string[]) => !/aino|no-such-word/i.test(asked.join()) })
})
afterAll(() => vi.unstubAllGlobals())

/** A file of the page's styles has these. */
const names: KnownNames = {
  has: () => true,
  masked: (name) => (/^(late|price)$/.test(name) ? name : numberedName(name)),
}

/** What a style sheet has become, with `#` for each number that stands for a name. */
const masked = (css: string): string => maskCss(css, { names, isParsed: true }).replace(/\bn\d+\b/g, 'n#')

it.each([
  [`p { color: red; background: URL( "/a?b" ) }`, 'p { color: red; background: none }'],
  [`p { font-family: "Noto Sans", serif; content: 'Aino`, `p { font-family: "Noto Sans", serif; content: ""`],
  [`p { font: italic 700 1rem/1.5 Aino, "Aino Sans", Arial }`, `p { font: italic 700 1rem/1.5 n#, "", Arial }`],
  [`p[title="Aino"] { /* Aino */ color: red }`, 'p[title=""] {  color: red }'],
  [
    'a[data-name=Aino], [type = checkbox], [ title ~= Aino i] { color: red }',
    'a[n#=""], [type = checkbox], [ title ~=""] { color: red }',
  ],
  [
    `:root { --ink: #1a1a1a; --gap: calc(var(--a) * 2.5rem); --mix: color-mix(in oklch, rgb(0 0 0 / 40%), var(--ink)) }`,
    `:root { --n#: #1a1a1a; --n#: calc(var(--n#) * 2.5rem); --n#: color-mix(in oklch, rgb(0 0 0 / 40%), var(--n#)) }`,
  ],
  [
    `:root { --a: "x;Aino"; --b: {Aino}; --c: var(--ink, Aino); --d: fn(a; Aino); --e: {a{b} Aino}; --f: 12Aino }`,
    ':root { ; ; ; ; ; }',
  ],
  [`:root { --nimi-ä: Aino; --a\\b: Aino; --n: url(Aino); --m: 0401234567 }`, ':root { ; ; ; }'],
  [
    `p { background: url("/b)Aino"), url(/a\\)Aino) } q { color: red }`,
    'p { background: none, none } q { color: red }',
  ],
  [`p { mask: url("data:image/svg+xml,<g transform='rotate(1)'>Aino</g>") }`, 'p { mask: none }'],
  [`@font-face { font-family: Aino; src: url(/x?Aino) }`, '@media not all{}'],
  [`@keyframes aino { from { top: 1px } 50% { top: 2px } }`, '@keyframes n# { from { top: 1px } 50% { top: 2px } }'],
  [`p { animation: aino 1s ease infinite; view-transition-name: aino }`, 'p { animation: n# 1s ease infinite; }'],
  [
    `@media screen and (min-width: 40em) { p { color: red } }`,
    '@media screen and (min-width: 40em) { p { color: red } }',
  ],
  [`@media aino { p { color: red } }`, '@media not all{}'],
  [`@import "/Aino.css"; @namespace aino "Aino"; p { color: red }`, ' ; ; p { color: red }'],
  [`p::before { content: counter(aino) attr(title) "Aino" }`, 'p::before { }'],
  [`p::before { content: "Aino" counter(aino, decimal) }`, 'p::before { content: "" counter(n#, decimal) }'],
  [
    `.order-10482 #a\\@b:lang(aino) aino-box aino, .md\\:flex { color: red }`,
    '.n# #n#:lang(x-n#) x-n# x-n#, .n# { color: red }',
  ],
  [`p { border: var(--w) solid var(--c, Aino) }`, 'p { }'],
  // What a browser would take in any spelling is a name of the page.
  [`.price, .\\70 rice, #\\31 23, .aino { color: red }`, '.price, .price, #n#, .n# { color: red }'],
  [`[aino], [data-aino] > x-aino { color: red }`, '[n#], [n#] > x-n# { color: red }'],
  [`p { --total aino: red; --n: 73519460; --m: 12345 }`, 'p { ; ; --n#: 12345 }'],
  [
    `p { counter-set: stock 73519; counter-increment: a 1 b -2 }`,
    'p { counter-set: n# 0; counter-increment: n# 1 n# -2 }',
  ],
  [`p { counter-set: a var(--x) }`, 'p { }'],
  [`@layer one.aino, 1aino { p { top: 1px } }`, '@layer n#.n#,  { p { top: 1px } }'],
  [`@media (width > 1aino) { p { top: 1px } }`, '@media not all{}'],
  [`@media (min-resolution: 2dppx) { p { top: 1px } }`, '@media (min-resolution: 2dppx) { p { top: 1px } }'],
  [
    `p::-webkit-aino, p:--aino, p::-webkit-scrollbar { top: 1px }`,
    'p::none, p:none, p::-webkit-scrollbar { top: 1px }',
  ],
])('styles keep their look and lose their words: %s', (css, kept) => {
  expect(masked(css)).toBe(kept)
})

it('what belongs together has the same name', () => {
  const css = maskCss(`main { grid-template-areas: "aino work" } p { grid-area: aino; --x: 1px; top: var(--x) }`, {
    names,
    isParsed: true,
  })
  const [, area, other, own, name, used] =
    /areas: "(n\d+) (n\d+)" \} p \{ grid-area: (n\d+); --(n\d+): 1px; top: var\(--(n\d+)\)/.exec(css) ?? []

  expect([own, used]).toEqual([area, name])
  expect(new Set([area, other, name]).size).toBe(3)
})

it.each([
  ['--x', 'Aino', null],
  ['view-transition-name', 'aino', null],
  ['color', 'red !important', 'red !important'],
  ['clip-path', 'url(#Aino)', 'none'],
])('a value alone: %s: %s', (property, value, kept) => {
  expect(maskCssValue(property, value, true)).toBe(kept)
})

it('what a script wrote stays as far as a browser knows it', () => {
  expect(maskCss('p { color: Aino; Aino: red; top: 1px } p:is(a) { top: 2px }', { names })).toBe(
    'p { ; ; top: 1px } p:is(a) { top: 2px }',
  )
  expect(maskCssValue('aino', 'red')).toBeNull()
})
