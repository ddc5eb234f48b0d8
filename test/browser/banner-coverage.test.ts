import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { boxOf, useVisits } from './elements-visit.js'
import { fonts } from './fonts.js'
import { speak } from './in-each-language.js'
import { pageLooks } from './page-looks.js'

/** Three purposes and four companies, as a company of some size has. */
const heatingFirm: Partial<DeclarationFile> = {
  languages: ['en', 'fi', 'sv', 'de', 'bg', 'ga'],
  controller: { name: 'Nordström & Company Oy' },
  purposes: ['necessary', 'analytics', 'marketing', 'social-media'],
  recipients: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Company ${id}`, country: 'FI' })),
  services: [
    { id: 'counter', name: 'Counter', purpose: 'analytics', recipient: 'a' },
    { id: 'replay', name: 'Replay', purpose: 'analytics', recipient: 'b' },
    { id: 'ads', name: 'Ads', purpose: 'marketing', recipient: 'c' },
    { id: 'posts', name: 'Posts', purpose: 'social-media', recipient: 'd' },
  ],
}

const VIEWPORTS = { small: [320, 568], phone: [390, 664], landscape: [640, 320], desktop: [1280, 720] } as const
type Viewport = keyof typeof VIEWPORTS
/**
 * At most this many percent of the window, in every font and on every page: the languages of the demo, and the two that
 * take most room of all. In English a third of a phone, and both answers beside each other.
 */
const MOST: Readonly<Record<string, Readonly<Record<Viewport, number>>>> = {
  en: { small: 42, phone: 33, landscape: 46, desktop: 15 },
  fi: { small: 42, phone: 33, landscape: 46, desktop: 15 },
  sv: { small: 50, phone: 36, landscape: 52, desktop: 15 },
  de: { small: 49, phone: 33, landscape: 52, desktop: 15 },
  bg: { small: 61, phone: 40, landscape: 65, desktop: 18 },
  ga: { small: 57, phone: 42, landscape: 58, desktop: 21 },
}
const PICTURES = process.env.EVASTE_PICTURES

/** Resolves when the page has been laid out in its new size. */
const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

async function takePicture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  await mkdir(PICTURES, { recursive: true })
  await page.screenshot({ path: `${PICTURES}/${name}.png` })
}

describe.each(fonts)('in %s', (font) => {
  const { visitBanner } = useVisits(font)

  test.each(pageLooks)('on a page in the manner of %s the banner covers little', async (look) => {
    const page = await visitBanner({ lang: 'en', look, declared: heatingFirm })

    const shares: Record<string, Record<string, number>> = {}
    for (const lang of Object.keys(MOST)) {
      await speak(page, lang)
      for (const [name, [width, height]] of Object.entries(VIEWPORTS)) {
        await page.setViewportSize({ width, height })
        await nextFrame(page)
        const banner = await boxOf(page, '#evaste-banner')
        shares[lang] = { ...shares[lang], [name]: Math.round((100 * banner.width * banner.height) / (width * height)) }
        await takePicture(page, `${font}-${look}-${lang}-${name}`)
      }
    }

    if (PICTURES) await writeFile(`${PICTURES}/${font}-${look}.json`, JSON.stringify(shares))
    for (const [lang, most] of Object.entries(MOST))
      for (const [name, share] of Object.entries(shares[lang]!))
        expect.soft(share, `${lang}, ${name}`).toBeLessThanOrEqual(most[name as Viewport])
  })

  test.each(pageLooks)('on a page in the manner of %s the first button stays free', async (look) => {
    const page = await visitBanner({ lang: 'en', look, declared: heatingFirm })
    for (const name of ['phone', 'desktop'] as const) {
      const [width, height] = VIEWPORTS[name]
      await page.setViewportSize({ width, height })
      await nextFrame(page)

      const [first, banner] = [await boxOf(page, '#first'), await boxOf(page, '#evaste-banner')]

      expect.soft(first.y + first.height, name).toBeLessThanOrEqual(banner.y)
    }
  })
})
