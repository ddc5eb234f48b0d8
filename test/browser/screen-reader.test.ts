import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hostOf, partOf, surfaces, type Surface, unfold, useSurfaces, withFilms } from './surfaces.js'

const { visitSurface } = useSurfaces()

interface ScreenReader {
  start(options: { container: Node }): Promise<void>
  stop(): Promise<void>
  next(): Promise<void>
  lastSpokenPhrase(): Promise<string>
  spokenPhraseLog(): Promise<string[]>
}
declare global {
  interface Window {
    screenReader: ScreenReader
  }
}

const READER = 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js'
const EXPORTS = /export\s*\{[^}]*?([\w$]+) as virtual\b[^}]*\};?/

/** The module as a script of the page's, which the policy of the page lets nobody fetch. */
const readerScript = (await readFile(READER, 'utf8')).replace(EXPORTS, ';window.screenReader = $1;')

/** Reads from the beginning of each place that matches to its end, as somebody who listens. */
async function listenTo(page: Page, surface: Surface): Promise<string> {
  await page.evaluate(`{${readerScript}\n}`)
  const phrases = await page.evaluate(
    async ({ host, part }) => {
      const { shadowRoot } = document.querySelector(host)!
      const heard: string[] = []
      for (const container of shadowRoot!.querySelectorAll(part)) {
        const { screenReader } = window
        await screenReader.start({ container })
        const first = await screenReader.lastSpokenPhrase()
        do await screenReader.next()
        while (![first, `end of ${first}`].includes(await screenReader.lastSpokenPhrase()))
        heard.push(...(await screenReader.spokenPhraseLog()))
        await screenReader.stop()
      }
      return heard
    },
    { host: hostOf(surface), part: partOf(surface).replace(/^\S+ /, '') },
  )
  const isNews = (phrase: string, at: number): boolean =>
    !phrase.startsWith('end of ') && !phrases[at - 1]?.endsWith(`, ${phrase}`)
  return `${phrases.filter(isNews).join('\n')}\n`
}

describe.each(['en', 'fi'])('what is heard in the language %s, in this order', (lang) => {
  test.each(surfaces)('of the %s', async (surface) => {
    const page = await visitSurface(surface, { lang, declared: withFilms })

    const heard = await listenTo(page, surface)

    await expect(heard).toMatchFileSnapshot(`spoken/${surface}.${lang}.txt`)
  })
})

interface Heard {
  readonly role: string
  readonly name: string
}

/** What Chromium tells a real screen reader: the page's tree of what is not hidden. */
async function toldByChromium(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }))
}
const countOf = (told: readonly Heard[], role: string): number => told.filter((one) => one.role === role).length

describe('what Chromium tells a screen reader', () => {
  test('of the settings: one dialog, in which nothing passes for a landmark of the page', async () => {
    const page = await visitSurface('settings', { lang: 'en', declared: withFilms })

    const told = await toldByChromium(page)

    expect(told.filter(({ role }) => /banner|contentinfo|main|dialog|region/.test(role))).toEqual([
      { role: 'dialog', name: 'What do you allow?' },
    ])
    const controls = told.filter(({ role }) => /button|checkbox|combobox|link|Disclosure/.test(role))
    expect(controls.filter(({ name }) => !name)).toEqual([])
    for (const name of ['Refuse all', 'Accept all', 'Save choices', 'Close without changing anything'])
      expect(controls).toContainEqual({ role: 'button', name })
  })

  test.each(['settings', 'notice'] as const)(
    'of the %s on a phone: the tables are tables, though they do not look it',
    async (surface) => {
      const page = await visitSurface(surface, { declared: withFilms })
      await unfold(page, surface)
      const wide = await toldByChromium(page)

      await page.setViewportSize({ width: 320, height: 800 })

      const narrow = await toldByChromium(page)
      for (const role of ['table', 'rowheader', 'cell']) {
        expect(countOf(wide, role)).toBeGreaterThan(0)
        expect(`${role} ${countOf(narrow, role)}`).toBe(`${role} ${countOf(wide, role)}`)
      }
    },
  )
})
