import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDeclaration, parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { decisionFaults } from '../../../src/page/ui/debug/question-faults.js'
import { withOwnWording } from '../../../src/text/own-wording.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { lintPage } from '../../../src/tools/lint/lint-page.js'
import type { Decision } from '../../../src/decision/decision.js'
import { languages, loadBannerTexts } from '../../../src/text/load-banner-texts.js'
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

  it('without the figure takes no count away', () => {
    const ours = { companies: 'Tietosi saa {count} yritystä.', regions: {} }
    const own = { companies: 'We share data with care.' }

    expect(withOwnWording(ours, { texts: { en: own }, controller: { name: 'B' } }, 'en')).toEqual(ours)
  })

  it.each([
    ['that shames', 'R64', { accept: 'Accept all', refuse: 'Refuse and miss out' }],
    ['that leaves out who asks', 'R54', { intro: 'We use cookies.' }],
    ['that leaves out the count', 'R41', { companies: 'We share data with care.' }],
    ['that gives something', 'R63', { intro: '{controller} has a gift for you: {purposes}' }],
    ['that shames', 'R64', { accept: 'Yes, I help', refuse: 'No, I am selfish' }],
    ['that does not say what it does', 'R64', { accept: 'Close this notice', refuse: 'More choices' }],
    ['that makes consent a condition', 'R52', { intro: 'Accept cookies to continue' }],
    ['that sells something', 'R63', { intro: 'Get a discount and our newsletter' }],
    ['that frightens', 'R54', { title: 'Security update' }],
    ['that counts down', 'R50', { title: 'Answer within 10 seconds' }],
    ['that counts down', 'R50', { intro: '{controller}: accepted for you in 5 s. {purposes}' }],
    ['that is in another language', 'R64', { accept: 'Accept all', refuse: 'Hylkää kaikki' }],
    ['that is in another language', 'R64', { accept: 'Accept all', refuse: 'Avvisa alla' }],
  ])('%s is told', (_, rule, labels) => {
    expect(lint({ texts: { en: labels } }).some((one) => one.startsWith(rule))).toBe(true)
  })
})

describe('a label in another language', () => {
  const found = (language: string, labels: object) =>
    lint({ languages: [language], texts: { [language]: labels } }).filter((one) => /^R(41|52|54|6)/.test(one))

  it.each(languages)('is left alone if it says what evaste says: %s', async (language) => {
    const { title, intro, accept, refuse } = await loadBannerTexts(language)

    expect(found(language, { title, intro, accept, refuse })).toEqual([])
  })

  it.each(languages)('is told where both answers say something else: %s', (language) => {
    const labels = { accept: 'Qwerty', refuse: 'Asdfgh' }

    expect(found(language, labels)).toEqual([`R64 $.texts.${language}.accept`, `R64 $.texts.${language}.refuse`])
  })

  it.each([
    ['pl', 'Odrzuć i stracę zniżki', 'R64'],
    ['de', 'Ablehnen, Vorteile verlieren', 'R64'],
    ['fr', 'Refuser et perdre tout', 'R64'],
    ['et', 'Keeldu ja kaota', 'R64'],
    ['fi', 'Hylkää ja menetä edut', 'R64'],
    ['sv', 'Neka och gå miste, missa', 'R64'],
  ])('is told if its refusal shames: %s “%s”', (language, refuse, rule) => {
    expect(found(language, { accept: 'Qwerty qwerty qwerty', refuse }).join()).toContain(
      `${rule} $.texts.${language}.refuse`,
    )
  })

  it.each([
    ['de', { intro: '{controller}: Akzeptieren Sie alles, um fortzufahren.' }, 'R52'],
    ['fr', { intro: '{controller} : acceptez pour continuer.' }, 'R52'],
    ['pl', { intro: '{controller}: zaakceptuj, aby kontynuować.' }, 'R52'],
    ['it', { title: 'Avviso di sicurezza' }, 'R54'],
    ['nl', { title: 'Waarschuwing' }, 'R54'],
    ['es', { intro: '{controller}: un descuento para ti' }, 'R63'],
    ['da', { intro: '{controller}: vind et gavekort' }, 'R63'],
  ])('is told if it presses, frightens or sells: %s %j', (language, labels, rule) => {
    expect(found(language, labels).join()).toContain(rule)
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
    ['prints nothing', 'R48', '<style>evaste-consent::part(text){font-size:0}</style>'],
    ['prints in fractions', 'R48', '<style>evaste-consent::part(purpose) { font: 0.2em/1 serif }</style>'],
    ['shrinks the text', 'R48', '<style>evaste-consent::part(text) { transform: scale(.1) }</style>'],
    ['zooms it away', 'R48', '<style>evaste-consent::part(text) { zoom: 20% }</style>'],
    ['moves the link away', 'R48', '<style>evaste-consent::part(notice-link){translate:-9999px}</style>'],
    ['clears the colour', 'R48', '<style>evaste-consent::part(text) { color: rgb(0 0 0 / 0) }</style>'],
    ['fades by a filter', 'R48', '<style>evaste-consent::part(banner) { filter: opacity(.1) }</style>'],
    ['masks the banner', 'R48', '<style>evaste-consent::part(banner){mask:linear-gradient(90deg,#0000,#000)}</style>'],
    ['takes no clicks', 'R48', '<style>evaste-consent::part(button) { pointer-events: none }</style>'],
    ['cuts the text', 'R48', '<style>evaste-consent::part(text) { height: 0; overflow: hidden }</style>'],
    ['blends the text away', 'R48', '<style>evaste-consent::part(text) { mix-blend-mode: lighten }</style>'],
    ['bleaches the answers', 'R48', '<style>evaste-consent::part(button) { filter: brightness(9) }</style>'],
    ['makes the banner grey', 'R48', '<style>evaste-consent::part(banner) { filter: contrast(0) }</style>'],
    ['sets letters upon each other', 'R48', '<style>evaste-consent::part(text){letter-spacing:-.9em}</style>'],
    ['shows one line', 'R48', '<style>evaste-consent::part(text) { -webkit-line-clamp: 1; overflow: hidden }</style>'],
    [
      'cuts the text at a line',
      'R48',
      '<style>evaste-consent::part(text) { max-height: 1.2em; overflow: hidden }</style>',
    ],
    ['hides the parts of everything', 'R48', '<style>*::part(text) { display: none }</style>'],
    ['hides parts without naming whose', 'R48', '<style>body ::part(notice-link) { visibility: collapse }</style>'],
    ['locks the scrolling', 'R52', '<style>html:has(evaste-consent) { overflow: hidden }</style>'],
    [
      'looks for “refuse” in any shadow root',
      'R50',
      `<script>for (const one of all) one.shadowRoot?.getElementById('refuse')?.remove()</script>`,
    ],
    ['accepts by another name', 'R50', `<script>evaste.ready.then((session) => session.acceptAll())</script>`],
    ['accepts in brackets', 'R50', `<script>window.evaste['acceptAll']()</script>`],
    [
      'reloads until the visitor agrees',
      'R59',
      `<script>if (evaste.status('ads') === 'refused') location.reload()</script>`,
    ],
    ['asks again and again', 'R59', '<script>setInterval(() => evaste.open(), 30000)</script>'],
    ['accepts by a destructured call', 'R50', '<script>const { acceptAll } = evaste; acceptAll()</script>'],
    ['decides in brackets', 'R50', `<script>evaste['decide']({ analytics: true })</script>`],
    [
      'is walled by a script',
      'R52',
      `<script>if (!evaste.allows('ads')) document.querySelector('main').hidden = true</script>`,
    ],
    ['is emptied by a script', 'R52', `<script>evaste.decision || (document.body.innerHTML = '')</script>`],
    [
      'erases every cookie',
      'R59',
      `<script>document.cookie.split('; ').forEach((one) => { document.cookie = one + '; max-age=0' })</script>`,
    ],
    ['erases the answer in the store', 'R59', `<script>cookieStore.delete('evaste')</script>`],
    ['erases the answer by a library', 'R59', `<script>Cookies.remove('evaste')</script>`],
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
    ['prints its settings link in nothing', 'R56', '<a href="#" data-evaste-open style="font-size:0">Cookies</a>'],
    ['fades its settings link', 'R56', '<a href="#" data-evaste-open style="opacity: 0">Cookies</a>'],
    ['moves its settings link away', 'R56', '<a data-evaste-open style="position:absolute;left:-9999px">Cookies</a>'],
    ['leaves its settings link to screen readers', 'R56', '<a data-evaste-open class="link sr-only">Cookies</a>'],
    ['hides the whole question', 'R48', '<style>evaste-consent { display: none }</style>'],
    ['fades the whole question', 'R48', '<style>body > evaste-consent{opacity:.01}</style>'],
    ['shrinks the whole question', 'R48', '<style>#x evaste-consent, .y { transform: scale(0.1) }</style>'],
    [
      'prints the question in its own colour',
      'R48',
      '<style>:root { --evaste-text: #fff; color: red; --evaste-surface: #fff }</style>',
    ],
  ])('that %s is told', (_, rule, html) => {
    expect(lintHtml(html)).toEqual([`${rule} line 2`])
  })

  it('in a language that the banner does not speak is told', () => {
    expect(lintHtml('<p>Leipää</p>', 'fi')).toEqual(['R25 line 1'])
  })

  it.each([
    '<style>evaste-consent::part(banner) { border-radius: 1em; font-size: 18px }</style>',
    '<style>main { display: none }</style>',
    '<style>evaste-consent::part(button) { letter-spacing: -0.02em; filter: brightness(1.1); max-height: 10em }</style>',
    `<script>evaste.whenAllowed('ads').then(() => document.body.append(banner))</script>`,
    `<script>const all = document.cookie.split('; ')</script>`,
    '<style>my-card::part(text) { display: none }</style>',
    '<style>evaste-consent::part(banner) { transition: transform .2s; transform: none; filter: drop-shadow(0 0 1px) }</style>',
    '<style>evaste-consent::part(button) { font: 600 16px/1.5 serif; color: rgb(20, 30, 0); border-width: 1px; zoom: 100% }</style>',
    '<style>evaste-consent::part(title)::before { content: "🍪"; opacity: 0.8 }</style>',
    `<script>Cookies.set('theme', 'dark')</script>`,
    `<script>if (cart.status === 'refused') location.reload()</script>`,
    `<script>button.addEventListener('click', (event) => evaste.acceptAll(event))</script>`,
    `<script>link.onclick = () => evaste.open()</script>`,
    `<script>document.cookie = 'theme=dark'</script>`,
    '<a href="#" data-evaste-open>Cookies</a>',
    '<a href="#" data-evaste-open style="margin-left: -2px; opacity: .8; font-size: 14px">Cookies</a>',
    '<style>evaste-consent { --evaste-text: #111; --evaste-surface: #fff; position: relative; z-index: 9 }</style>',
    '<style>:root { --evaste-text: white; --evaste-surface: black }</style>',
    '<style>.evaste-consent-note { display: none }</style>',
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
  it('has 33 patterns', () => {
    expect(rows).toHaveLength(33)
  })

  it.each(rows)('names a test that exists: %s, “%s”', (file, words) => {
    const source = readFileSync(new URL(`../../${file}.test.ts`, import.meta.url), 'utf8')

    expect(source).toContain(words)
  })
})
