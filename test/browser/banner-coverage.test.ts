import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { boxOf, useVisits } from './elements-visit.js'
import { fonts } from './fonts.js'
import { speak } from './in-each-language.js'
import { pageLooks } from './page-looks.js'

/** Three purposes and four companies, as a company of some size has. */
const heatingFirm: Partial<DeclarationFile> = {
  languages: ['en', 'fi', 'sv', 'de', 'el', 'ar', 'bg', 'ga'],
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
const CODES: Readonly<Record<string, string>> = {
  English: 'en',
  Finnish: 'fi',
  Swedish: 'sv',
  German: 'de',
  Greek: 'el',
  Arabic: 'ar',
  Bulgarian: 'bg',
  Irish: 'ga',
}
/** At most this many percent of the window, in every font and on every page, as the documentation says. */
const most = readMost(await readFile('docs/accessibility.md', 'utf8'))
/** The bounds for English: a third of a phone. */
const GOAL: Bounds = { small: 48, phone: 38, landscape: 50, desktop: 16 }
type Bounds = Readonly<Record<Viewport, number>>

/** The rows of the table, by language code. */
function readMost(docs: string): ReadonlyMap<string, Bounds> {
  const [, table = ''] = docs.split('\n| language ')
  const rows = [...table.split('\n\n')[0]!.matchAll(/^\| (\w+) +\| +(\d+) \| +(\d+) \| +(\d+) \| +(\d+) \|$/gm)]
  return new Map(
    rows.map(([, name = '', ...shares]) => {
      const [small = 0, phone = 0, landscape = 0, desktop = 0] = shares.map(Number)
      return [CODES[name]!, { small, phone, landscape, desktop }]
    }),
  )
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

test('the documentation promises a third of a phone in English, and has a row for each language', () => {
  expect([...most.keys()]).toEqual(Object.values(CODES))
  for (const [name, share] of Object.entries(most.get('en')!)) expect(share).toBeLessThanOrEqual(GOAL[name as Viewport])
})

describe.each(fonts)('in %s', (font) => {
  const { visitBanner } = useVisits(font)

  test.each(pageLooks)('on a page in the manner of %s the banner covers little', async (look) => {
    const page = await visitBanner({ lang: 'en', look, declared: heatingFirm })

    const shares: Record<string, Record<string, number>> = {}
    for (const lang of most.keys()) {
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
    for (const [lang, bounds] of most)
      for (const [name, share] of Object.entries(shares[lang]!))
        expect.soft(share, `${lang}, ${name}`).toBeLessThanOrEqual(bounds[name as Viewport])
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
