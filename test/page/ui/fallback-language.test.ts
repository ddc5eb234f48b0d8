// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { defineElements } from '../../../src/page/ui/define-elements.js'
import { noticeContent } from '../../../src/tools/notice/notice-fragment.js'
import { htmlText } from '../../../src/tools/notice/html-nodes.js'
import { cleaningFirm } from './cleaning-firm.js'
import { FakeSession } from './fake-session.js'

const KEY = Symbol.for('evaste')
const MARK = 'Åå'

/** Everything that the company wrote, in Swedish alone. */
const inSwedish = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inSwedish)
  if (typeof value !== 'object' || value === null) return value
  const texts = Object.entries(value)
  const isText = texts.length > 0 && texts.every(([key, text]) => /^(fi|sv|en)$/.test(key) && typeof text === 'string')
  const [, text] = texts[0] ?? []
  if (isText && !/^(\/|https?:)/.test(String(text))) return { sv: `${MARK} ${String(text)}` }
  return Object.fromEntries(texts.map(([key, inner]) => [key, inSwedish(inner)]))
}

const half = {
  ...(inSwedish({ ...cleaningFirm, texts: undefined }) as DeclarationFile),
  languages: ['en', 'sv'],
} satisfies DeclarationFile

/** A purpose with every text that a purpose can have. */
const wordy: DeclarationFile = {
  ...half,
  notDisclosed: { sv: `${MARK} a` },
  publication: { sv: `${MARK} b` },
  changesTold: { sv: `${MARK} c` },
  purposes: [
    ...half.purposes,
    {
      id: 'newsletter',
      title: { sv: `${MARK} d` },
      description: { sv: `${MARK} e` },
      legalBasis: 'consent',
      withdrawal: { sv: `${MARK} f` },
      retention: { period: 'P1Y', from: { sv: `${MARK} g.` } },
      provision: { requirement: 'voluntary', consequence: { sv: `${MARK} h` } },
      dataCategories: [
        { title: { sv: `${MARK} i` }, retention: { criteria: { sv: `${MARK} j.` } }, source: { sv: `${MARK} k` } },
        { title: { sv: `${MARK} l` } },
      ],
    },
  ],
}

/** The texts in which a language is wrong: a Swedish one without `lang`, or an English one with it. */
function wronglyMarked(root: ParentNode & Node): readonly string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const wrong: string[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? ''
    const { parentElement } = walker.currentNode
    if (!parentElement || !text.trim() || parentElement.closest('script, style, select')) continue
    const isMarked = parentElement.closest('[lang]')?.getAttribute('lang') === 'sv'
    const isSwedish = text.includes(MARK)
    // A mark in the middle: the phrase around it is English.
    if (isMarked !== isSwedish || (isSwedish && !text.trim().startsWith(MARK))) wrong.push(text.trim())
  }
  return wrong
}

test('the notice as HTML marks each text that exists in another language only (WCAG 3.1.2)', async () => {
  const { content } = await noticeContent(readDeclaration(wordy), 'en')
  const page = new DOMParser().parseFromString(`<body lang="en">${htmlText(content)}`, 'text/html')

  expect(page.body.textContent).toContain(MARK)
  expect(wronglyMarked(page.body)).toEqual([])
  const words = page.querySelector('#purpose-newsletter ~ dl')?.textContent ?? ''
  expect(words, 'one full stop').not.toContain('..')
})

describe('on a page', () => {
  beforeEach(() => {
    defineElements()
    document.documentElement.lang = 'en'
    Object.assign(globalThis, { [KEY]: new FakeSession(wordy) })
  })
  afterEach(() => {
    document.body.replaceChildren()
    Object.assign(globalThis, { [KEY]: undefined })
  })

  test('<evaste-notice> does the same', async () => {
    const notice = document.body.appendChild(document.createElement('evaste-notice'))
    await vi.waitFor(() => expect(notice.renderRoot.querySelector('#purpose-newsletter')).not.toBeNull(), 30_000)

    expect(wronglyMarked(notice.renderRoot as ShadowRoot)).toEqual([])
  })

  test('so do the banner and the settings', async () => {
    const element = document.body.appendChild(document.createElement('evaste-consent'))
    const shown = (id: string) =>
      vi.waitFor(
        () => element.renderRoot.querySelector<HTMLElement>(`#${id}`) ?? Promise.reject(new Error(`no #${id} yet`)),
        10_000,
      )
    const banner = await shown('evaste-banner')
    expect(wronglyMarked(banner)).toEqual([])

    ;(await shown('settings')).click()
    const settings = await shown('evaste-settings')
    for (const details of settings.querySelectorAll('details')) {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    }
    await element.updateComplete

    expect(settings.textContent).toContain(MARK)
    expect(wronglyMarked(settings)).toEqual([])
  })

  test('and labels of the company’s own in a language that evaste does not speak', async () => {
    const own = ['title', 'refuse', 'accept', 'settings', 'notice', 'settingsTitle', 'save', 'reopen']
    const labels = Object.fromEntries(own.map((label) => [label, `${MARK} ${label} all`]))
    const session = new FakeSession({ ...cleaningFirm, languages: ['se', 'fi'], texts: { se: labels } })
    document.documentElement.lang = 'se'
    Object.assign(globalThis, { [KEY]: session })
    let element = document.body.appendChild(document.createElement('evaste-consent'))
    const shown = (selector: string) =>
      vi.waitFor(
        () => element.renderRoot.querySelector<HTMLElement>(selector) ?? Promise.reject(new Error(`no ${selector}`)),
        10_000,
      )
    /** The company's labels, and the language that each is said to be in. */
    const spoken = (root: Element): readonly string[] =>
      [...root.querySelectorAll('h2, button, a')]
        .filter(({ textContent }) => textContent.includes(MARK))
        .map((label) => `${label.id} ${label.closest('[lang]')?.getAttribute('lang')}`)
    const banner = await shown('#evaste-banner')
    expect(spoken(banner)).toEqual(['title se', 'notice-link se', 'settings se', 'refuse se', 'accept se'])
    expect(banner.lang).toBe('fi')

    ;(await shown('#settings')).click()
    const settings = await shown('#evaste-settings')
    expect(spoken(settings)).toEqual(['title se', 'notice-link se', 'refuse se', 'accept se', 'save se'])
    expect(settings.lang).toBe('fi')

    element.remove()
    session.refuseAll()
    element = document.body.appendChild(document.createElement('evaste-consent'))
    expect(spoken(await shown('aside'))).toEqual(['reopen se'])
  })
})
