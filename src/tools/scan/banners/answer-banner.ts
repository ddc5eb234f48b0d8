import type { Locator, Page } from 'playwright-core'
import type { KnownBanner } from './known-banners.js'

const PRESS_MS = 8000
const GONE_MS = 1500
const TRIES = 4

/**
 * Presses the control that accepts or refuses everything, until the banner is gone, because some tools show it before
 * they listen.
 *
 * @throws if a control is missing, or pressing it does not answer the banner.
 */
export async function answerBanner(page: Page, banner: KnownBanner, answer: 'accept' | 'refuse'): Promise<void> {
  const box = visible(page, banner.box)
  await box.waitFor({ timeout: PRESS_MS })
  for (let i = 0; i < TRIES; i += 1) {
    for (const selector of await wayTo(page, banner, answer)) await visible(page, selector).click({ timeout: PRESS_MS })
    const isGone = await box.waitFor({ state: 'hidden', timeout: GONE_MS }).then(
      () => true,
      () => false,
    )
    if (isGone) return
  }
  throw new Error(`the banner of ${banner.name} stays after it was answered`)
}

async function wayTo(
  page: Page,
  { accept, refuse }: KnownBanner,
  answer: 'accept' | 'refuse',
): Promise<readonly string[]> {
  if (answer === 'accept') return [accept]
  for (const way of refuse) if ((await visible(page, way[0] ?? '').count()) > 0) return way
  throw new Error('nothing that refuses everything was found')
}

const visible = (page: Page, selector: string): Locator => page.locator(selector).locator('visible=true').first()
