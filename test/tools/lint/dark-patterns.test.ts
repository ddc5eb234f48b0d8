import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDeclaration, parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { decisionFaults } from '../../../src/page/ui/debug/question-faults.js'
import { withOwnWording } from '../../../src/text/own-wording.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { lintPage } from '../../../src/tools/lint/lint-page.js'
import type { Decision } from '../../../src/decision/decision.js'
import { counter, lawfulBakery, statistics } from './lawful-bakery.js'

/*
 * The patterns of docs/dark-patterns.md that show in files, or that the library prevents without a browser. The others are
 * in test/browser: hidden-refusal, settings-link and evidence-of-action.
 */

const TAG = '<script src="/evaste/evaste.js"></script>'
const lint = (changes: object): readonly string[] =>
  lintDeclaration(parseDeclaration({ ...lawfulBakery(), ...changes })).map(({ rule, path }) => `${rule} ${path}`)
const lintHtml = (html: string, lang = 'en'): readonly string[] =>
  lintPage(`<html lang="${lang}">${TAG}\n${html}`, parseDeclaration(lawfulBakery())).map(
    ({ rule, path }) => `${rule} ${path}`,
  )
const functioning = {
  ...statistics,
  id: 'functioning',
  title: 'Functions of the site',
  legalBasis: 'legitimate-interests',
  legitimateInterest: 'We want the site to work for everybody who visits it.',
  necessity: 'The visitor has asked for pages that work, and they do not work without this.',
}
const google = { ...counter, matches: ['www.googletagmanager.com'] }
const meta = { ...counter, id: 'pixel', matches: ['connect.facebook.net'] }

describe('a label', () => {
  it.each([
    ['blank', 'Accept', '\u2800'],
    ['of no width', 'Accept', '\u200b'],
    ['alone', 'Accept all', undefined],
    ['of one word beside a sentence', 'Yes, I would love to have the very best experience on this site', 'No'],
  ])('%s is not used', (_, accept, refuse) => {
    const ours = { accept: 'Hyväksy', refuse: 'Hylkää', regions: {} }

    expect(
      withOwnWording(ours, { texts: { en: { accept, refuse } as never }, controller: { name: 'B' } }, 'en'),
    ).toEqual(ours)
  })

  it('that is empty takes nothing away, and the declaration is refused', () => {
    const ours = { intro: 'Intro', companies: '{count}', notice: 'Notice', settings: 'Settings', regions: {} }
    const own = { intro: ' ', companies: ' ', notice: ' ', settings: ' ' }

    expect(withOwnWording(ours, { texts: { en: own }, controller: { name: 'B' } }, 'en')).toEqual(ours)
    expect(checkDeclaration({ ...lawfulBakery(), texts: { en: own } }).problems.length).toBeGreaterThan(0)
  })

  it.each([
    ['that shames', 'R64', { accept: 'Yes, I help', refuse: 'No, I am selfish' }],
    ['that does not say what it does', 'R64', { accept: 'Close this notice', refuse: 'More choices' }],
    ['that makes consent a condition', 'R52', { intro: 'Accept cookies to continue' }],
    ['that sells something', 'R63', { intro: 'Get a discount and our newsletter' }],
    ['that frightens', 'R54', { title: 'Security update' }],
  ])('%s is told', (_, rule, labels) => {
    expect(lint({ texts: { en: labels } }).some((one) => one.startsWith(rule))).toBe(true)
  })
})

describe('a declaration', () => {
  it.each([
    ['calls advertising safe', 'R43', { purposes: [{ ...functioning, title: 'Safer service' }], services: [] }],
    [
      'calls statistics functioning',
      'R33',
      { purposes: [functioning], services: [{ ...google, purpose: 'functioning' }] },
    ],
    ['has one purpose for everything', 'R31', { services: [google, meta] }],
    ['asks again each minute', 'R59', { consent: { validity: 'PT1M' } }],
    ['ignores Global Privacy Control', 'R106', { consent: { gpc: 'ignore' } }],
  ])('that %s is told', (_, rule, changes) => {
    expect(lint(changes).some((one) => one.startsWith(rule))).toBe(true)
  })
})

describe('a page', () => {
  it.each([
    ['hides the text', 'R48', '<style>evaste-consent::part(text) { display: none }</style>'],
    ['hides the purposes', 'R48', '<style>evaste-consent::part(purpose) { display:none }</style>'],
    ['hides the notice link', 'R48', '<style>evaste-consent::part(notice-link) { opacity: 0 }</style>'],
    ['clips the banner', 'R48', '<style>evaste-consent::part(banner){clip-path:inset(0 0 0 50%)}</style>'],
    ['prints small', 'R48', '<style>evaste-consent::part(text) { font-size: 3px }</style>'],
    ['is walled', 'R52', '<style>html:has(evaste-consent) main { display: none }</style>'],
    [
      'hides “refuse” by script',
      'R50',
      `<script>document.querySelector('evaste-consent').shadowRoot.querySelector('#refuse').remove()</script>`,
    ],
    ['accepts at load', 'R50', '<script>evaste.ready.then(() => evaste.acceptAll())</script>'],
    [
      'accepts at a scroll',
      'R50',
      `<script>addEventListener('scroll', () => evaste.decide({ analytics: true }, { trusted: true }))</script>`,
    ],
    ['opens the settings on every page', 'R59', '<script>evaste.ready.then(() => evaste.open())</script>'],
    ['erases the answer', 'R59', `<script>document.cookie = 'evaste=; max-age=0'</script>`],
    ['hides its settings link', 'R56', '<a href="#" data-evaste-open style="display: none">Cookies</a>'],
  ])('that %s is told', (_, rule, html) => {
    expect(lintHtml(html)).toEqual([`${rule} line 2`])
  })

  it('in a language that the banner does not speak is told', () => {
    expect(lintHtml('<p>Leipää</p>', 'fi')).toEqual(['R25 line 1'])
  })

  it.each([
    '<style>evaste-consent::part(banner) { border-radius: 1em; font-size: 18px }</style>',
    '<style>main { display: none }</style>',
    `<script>button.addEventListener('click', (event) => evaste.acceptAll(event))</script>`,
    `<script>link.onclick = () => evaste.open()</script>`,
    `<script>document.cookie = 'theme=dark'</script>`,
    '<a href="#" data-evaste-open>Cookies</a>',
  ])('that does none of this is left alone: %s', (html) => {
    expect(lintHtml(html)).toEqual([])
  })
})

it.each([
  [{ source: 'api', trusted: false, choices: { analytics: 'given' } }, 1],
  [{ source: 'banner', trusted: false, choices: { analytics: 'given' } }, 1],
  [{ source: 'banner', trusted: true, choices: { analytics: 'given' } }, 0],
  [{ source: 'api', trusted: false, choices: { analytics: 'refused' } }, 0],
  [{ source: 'import', trusted: false, choices: { analytics: 'given' } }, 0],
  [null, 0],
])('the panel tells of consent that no person gave: %j', (decision, count) => {
  expect(decisionFaults(decision as Decision | null)).toHaveLength(count)
})

const rows = readFileSync(new URL('../../../docs/dark-patterns.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, words] = /\| `([\w/-]+)`: (.+?) *\|$/.exec(line) ?? []
    return file && words ? [[file, words] as const] : []
  })

describe('docs/dark-patterns.md', () => {
  it('has 26 patterns', () => {
    expect(rows).toHaveLength(26)
  })

  it.each(rows)('names a test that exists: %s, “%s”', (file, words) => {
    const source = readFileSync(new URL(`../../${file}.test.ts`, import.meta.url), 'utf8')

    expect(source).toContain(words)
  })
})
