import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { privacyPage, useVisits } from './elements-visit.js'

const { visit, visitBanner, visitSettings } = useVisits()

const PARTS = 'banner dialog title text button save purpose service trackers notice-link reopen'.split(' ')

const partsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelector('evaste-consent')!.shadowRoot!.querySelectorAll('[part]')].flatMap((element) => [
      ...element.part,
    ]),
  )

/** Each text colour that differs from the main one, and each border's. */
const coloursIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('evaste-consent')!
    const main = getComputedStyle(shadowRoot!.querySelector('h2')!).color
    const quiet = [...shadowRoot!.querySelectorAll('.state, .always, .purpose > p')]
    const lined = [...shadowRoot!.querySelectorAll('section, .purpose, footer')]
    return [
      ...quiet.map((element) => getComputedStyle(element).color),
      ...lined.map((element) => getComputedStyle(element).borderBottomColor),
    ].filter((colour) => colour !== main)
  })

test('the parts that a site can style are those that are promised, and no other', async () => {
  const page = await visitBanner()
  const banner = await partsOf(page)
  await page.locator('#settings').click()
  await page.locator('#evaste-settings').waitFor()
  await page.locator('.services > summary').first().click()
  await page.locator('.service summary').first().click()
  await page.locator('[part=trackers]').waitFor()
  const settings = await partsOf(page)
  await page.locator('#refuse').click()
  await page.locator('#reopen').waitFor()
  const reopen = await partsOf(page)

  expect(new Set([...banner, ...settings, ...reopen])).toEqual(new Set(PARTS))
})

describe('where the visitor wants more contrast', () => {
  test.each(['light', 'dark'] as const)(
    'nothing is quiet: every text and line is as strong as the title (%s)',
    async (colorScheme) => {
      const quietly = await coloursIn(await visitBanner({ colorScheme }))
      const banner = await coloursIn(await visitBanner({ colorScheme, contrast: 'more' }))
      const settings = await coloursIn(await visitSettings({ colorScheme, contrast: 'more' }))

      expect(quietly).not.toEqual([])
      expect(banner).toEqual([])
      expect(settings).toEqual([])
    },
  )
})

test('nothing moves where the visitor wants it still', async () => {
  const page = await visitSettings({ reducedMotion: 'reduce' })

  const moving = await page.evaluate(() =>
    [...document.querySelector('evaste-consent')!.shadowRoot!.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo)
        return parseFloat(transitionDuration) > 0 || animationName !== 'none' ? [element.localName + pseudo] : []
      }),
    ),
  )

  expect(moving).toEqual([])
})

describe('on paper', () => {
  test('neither the question nor the small control covers the page', async () => {
    const page = await visitBanner()
    await page.emulateMedia({ media: 'print' })
    const asked = await page.locator('#evaste-banner').isVisible()
    await page.emulateMedia({ media: 'screen' })
    await page.locator('#refuse').click()
    await page.locator('#reopen').waitFor()

    await page.emulateMedia({ media: 'print' })

    expect(asked).toBe(false)
    expect(await page.locator('#reopen').isVisible()).toBe(false)
  })

  test('the notice is words alone, with nothing to press', async () => {
    const page = await visit({ body: privacyPage })
    await page.locator('evaste-notice h2').first().waitFor()

    await page.emulateMedia({ media: 'print' })

    expect(await page.locator('evaste-notice h2').first().isVisible()).toBe(true)
    // The heads of its tables stay, as the words that they are.
    const heads = page.locator('evaste-notice th button.head')
    expect(await heads.first().isVisible()).toBe(true)
    expect(await heads.first().evaluate((head) => getComputedStyle(head, '::after').content)).toBe('none')
    expect(await page.locator('evaste-notice button:not(.head):visible, evaste-notice nav:visible').count()).toBe(0)
  })
})
