import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { tooFaint } from './contrast.js'
import { inEachLanguage } from './in-each-language.js'
import { hostOf, surfaces, unfold, useSurfaces } from './surfaces.js'

const { visitSurface } = useSurfaces()

/** A tea house, whose page is dark green whatever the visitor's system is. */
const TEA_HOUSE = `body { color: #f2f7f4; background: #10261c } a { color: #8fe0b4 }
  evaste-consent, evaste-notice, evaste-embed {
    --evaste-surface: #10261c; --evaste-text: #f2f7f4; --evaste-quiet: #b9cdc2; --evaste-line: #3a5a4a;
    --evaste-accent: #8fe0b4; --evaste-on-accent: #06140d; --evaste-focus: #ffd479; --evaste-color-scheme: dark }`
/** Text as faint as it must not be, to see that it is found. */
const FAINT =
  'evaste-consent, evaste-notice, evaste-embed { --evaste-text: #345; --evaste-quiet: #345; --evaste-accent: #345 }'

const restyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, css)

const faintIn = (page: Page, host: string): Promise<readonly string[]> => inEachLanguage(page, tooFaint, host, ['fi'])

describe.each(surfaces)('of the %s', (surface) => {
  const open = async (): Promise<Page> => {
    const page = await visitSurface(surface)
    await page.keyboard.press('Shift') // so that the ring is shown
    await unfold(page, surface)
    return page
  }

  test('nothing is too faint, light, dark, in forced colours, switched on or off (R116)', async () => {
    const page = await open()
    const found: string[] = []
    for (const isOn of [false, true]) {
      await page.locator('evaste-consent').evaluate(({ shadowRoot }, on) => {
        for (const box of shadowRoot!.querySelectorAll<HTMLInputElement>('input')) box.checked = on
      }, isOn)
      for (const media of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { colorScheme: 'light', forcedColors: 'active' },
        { colorScheme: 'dark', forcedColors: 'active' },
      ] as const) {
        await page.emulateMedia({ forcedColors: 'none', ...media })
        // The page's own colours are followed, and painted in the frame after.
        for (let frame = 0; frame < 2; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame))
        const faint = await faintIn(page, hostOf(surface))
        found.push(...faint.map((one) => `${JSON.stringify(media)} ${one}`))
      }
    }

    expect(found).toEqual([])
  })

  test('nothing is too faint in a site’s own colours either: none of ours is left among them', async () => {
    const page = await open()
    await restyle(page, TEA_HOUSE)

    const own = await faintIn(page, hostOf(surface))
    await restyle(page, FAINT)

    expect(own).toEqual([])
    expect(await faintIn(page, hostOf(surface))).not.toEqual([])
  })
})
