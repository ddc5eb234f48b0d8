import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fonts } from './fonts.js'
import { inEachLanguage, tooWide } from './in-each-language.js'
import { hostOf, surfaces, unfold, useSurfaces } from './surfaces.js'

/** Long words, tall letters, no spaces to break at, and the other direction. */
const DEMANDING = ['fi', 'de', 'el', 'hu', 'bg', 'ar']

/** WCAG 1.4.12's values, as a visitor's own style sheet sets them: inside the shadow root too. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`
const DOUBLED = 'html { font-size: 200% }'

async function restyle(page: Page, css: string, host: string): Promise<void> {
  await page.evaluate(
    ({ css, host }) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      for (const root of [document, document.querySelector(host)!.shadowRoot!])
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    },
    { css, host },
  )
}

/** What is lower than its place and cannot be scrolled to. */
const tooTall = (root: ShadowRoot): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('section, dialog, .place, button, select, li')]
    .filter((element) => {
      const isScrolled = ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
      return !isScrolled && element.scrollHeight > element.clientHeight + 1
    })
    .map(({ localName, id, textContent }) => `${localName}#${id} ${textContent?.trim().slice(0, 40)}`)

/** Controls that no scrolling brings into sight as a whole. */
const outOfReach = (root: ShadowRoot): readonly string[] =>
  [...root.querySelectorAll<HTMLElement>('button, input, summary, select')]
    .filter((control) => {
      control.scrollIntoView({ block: 'nearest' })
      const { top, bottom, left, right } = control.getBoundingClientRect()
      return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1
    })
    .map(({ localName, id, textContent }) => `${localName}#${id} ${textContent?.trim().slice(0, 40)}`)

describe.each(fonts)('in %s', (font) => {
  const { visitSurface } = useSurfaces(font)

  describe.each([
    ['with wide text spacing', SPACED, { width: 320, height: 640 }],
    ['with text of twice the size', DOUBLED, { width: 640, height: 900 }],
    ['with both', SPACED + DOUBLED, { width: 1280, height: 900 }],
    ['at 400 %, which makes 320 × 256 of the screen', '', { width: 320, height: 256 }],
    ['at 400 % of a wide screen', '', { width: 320, height: 180 }],
  ])('%s', (_, css, viewport) => {
    test.each(surfaces)('nothing of the %s is cut, and every control can be reached (R118, R119)', async (surface) => {
      const page = await visitSurface(surface, { viewport })
      await unfold(page, surface)
      await restyle(page, css, hostOf(surface))

      for (const look of [tooWide, tooTall, outOfReach])
        expect(await inEachLanguage(page, look, hostOf(surface), DEMANDING)).toEqual([])
    })
  })
})
