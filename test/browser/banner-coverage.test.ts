import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { boxOf, useVisits } from './elements-visit.js'
import { defaultFont, fonts } from './fonts.js'
import { lookLanguages, type PageLook, pageLooks } from './page-looks.js'

/** Three purposes and four companies, as a company of some size has. */
const heatingFirm: Partial<DeclarationFile> = {
  languages: ['en', 'fi', 'de', 'ar', 'el'],
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

const VIEWPORTS = { phone: [390, 664], small: [320, 568], desktop: [1280, 720] } as const
/** Percent of the window: in English, and in longer languages. */
const MOST = { phone: [38, 42], small: [48, 62], desktop: [15, 17] } as const
/** With a root font of 18 px, the same words take 1.27 times the place, and break into a line more. */
const mostOf = (name: string, lang: string, look: PageLook): number =>
  Math.ceil(MOST[name as keyof typeof MOST][lang === 'en' ? 0 : 1] * (look === 'wordpress' ? 1.35 : 1))
const PICTURES = process.env.EVASTE_PICTURES

/** Resolves when the page has been laid out in its new size. */
const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

describe.each(fonts)('in %s', (font) => {
  const { visitBanner } = useVisits(font)

  describe.each(pageLooks)('on a page in the manner of %s', (look) => {
    test.each(font === defaultFont ? lookLanguages : ['en', 'de'])(
      'the banner covers little in the language %s, and leaves the first button free',
      async (lang) => {
        const page = await visitBanner({ lang, look, declared: heatingFirm })
        const shares: Record<string, number> = {}
        for (const [name, [width, height]] of Object.entries(VIEWPORTS)) {
          await page.setViewportSize({ width, height })
          await nextFrame(page)
          const banner = await boxOf(page, '#evaste-banner')
          shares[name] = Math.round((100 * banner.width * banner.height) / (width * height))
          if (PICTURES) {
            await mkdir(PICTURES, { recursive: true })
            await page.screenshot({ path: `${PICTURES}/${font}-${look}-${lang}-${name}.png` })
          }
          const first = await boxOf(page, '#first')
          // In a longer language the page's own words may need the place.
          if (name === 'desktop' || (name === 'phone' && lang === 'en'))
            expect.soft(first.y + first.height, `${name}: the first button`).toBeLessThanOrEqual(banner.y)
        }
        if (PICTURES) await writeFile(`${PICTURES}/${font}-${look}-${lang}.json`, JSON.stringify(shares))
        for (const [name, share] of Object.entries(shares))
          expect.soft(share, name).toBeLessThanOrEqual(mostOf(name, lang, look))
      },
    )
  })
})
