import type { Page } from 'playwright-core'
import type { KnownBanner } from './known-banners.js'

const PRESS_MS = 8000

/**
 * Presses what accepts or refuses everything.
 *
 * @throws where a control is missing or cannot be pressed.
 */
export async function answerBanner(page: Page, banner: KnownBanner, answer: 'accept' | 'refuse'): Promise<void> {
  if (answer === 'accept') return press(page, banner.accept)
  for (const way of banner.refuse)
    if (
      (await page
        .locator(way[0] ?? '')
        .locator('visible=true')
        .count()) > 0
    ) {
      for (const selector of way) await press(page, selector)
      return
    }
  throw new Error('nothing that refuses everything was found')
}

const press = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).locator('visible=true').first().click({ timeout: PRESS_MS })
