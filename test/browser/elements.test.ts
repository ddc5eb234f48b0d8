import { describe, expect, test } from 'vitest'
import { accessibilityFindings, boxOf, privacyPage, useVisits } from './elements-visit.js'

const { visitBanner, visitSettings } = useVisits()
const LOOKS = [1280, 320].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

describe.each(LOOKS)('at $width pixels, $colorScheme', ({ width, colorScheme }) => {
  const look = { viewport: { width, height: 800 }, colorScheme }

  test('axe finds nothing in the banner, and nothing is wider than the screen', async () => {
    const page = await visitBanner(look)

    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  test('axe finds nothing in the settings with everything unfolded', async () => {
    const page = await visitSettings(look)
    for (const summary of await page.locator('summary').all()) await summary.click()

    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.locator('.body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0)
  })

  test('axe finds nothing in the notice', async () => {
    const page = await visitBanner({ ...look, body: privacyPage })
    await page.locator('#accept').click()
    await page.locator('evaste-notice h2').first().waitFor()

    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })

  test.each(['bar', 'corner', 'centre'] as const)(
    'refuse and accept are equals in the layout %s (R48)',
    async (layout) => {
      const page = await visitBanner({ ...look, declared: { consent: { layout } } })

      const [refuse, accept] = [await boxOf(page, '#refuse'), await boxOf(page, '#accept')]
      const ratio = (refuse.width * refuse.height) / (accept.width * accept.height)

      expect(ratio).toBeGreaterThanOrEqual(0.95)
      expect(ratio).toBeLessThanOrEqual(1.05)
      expect(Math.min(refuse.height, accept.height)).toBeGreaterThanOrEqual(44) // R117
      const [ours, theirs] = await Promise.all(
        ['#refuse', '#accept'].map((id) =>
          page.locator(id).evaluate((button) => {
            const { backgroundColor, color, fontSize, fontWeight, borderColor, opacity } = getComputedStyle(button)
            return { backgroundColor, color, fontSize, fontWeight, borderColor, opacity }
          }),
        ),
      )
      expect(ours).toEqual(theirs)
    },
  )
})
