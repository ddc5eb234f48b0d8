import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answersOf, homePage, useVisits, whenRoomIsMade } from './elements-visit.js'

const { visitBanner } = useVisits()
const body = `<div id="menu"><button id="inside">Valikko</button></div>${homePage}`

/**
 * Keeps focus, clicks and keys inside `#menu`, which does not say that it is modal, as the libraries do that are made for it:
 * in the capture phase of the document.
 */
const trapFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const menu = document.querySelector('#menu')!
    const inside = document.querySelector<HTMLElement>('#inside')!
    const swallow = (event: Event): void => {
      if (menu.contains(event.target as Node)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click', 'keydown'])
      document.addEventListener(type, swallow, { capture: true, passive: false })
    document.addEventListener('focusin', ({ target }) => menu.contains(target as Node) || inside.focus(), true)
    inside.focus()
  })

async function visitTrap(): Promise<Page> {
  const page = await visitBanner({ body })
  await whenRoomIsMade(page)
  await page.locator('#evaste-banner:not(.new)').waitFor()
  await trapFocus(page)
  return page
}

test('where a page’s dialog keeps every click to itself, the banner still takes an answer', async () => {
  const page = await visitTrap()

  await page.locator('#refuse').click()

  await expect.poll(() => answersOf(page)).toHaveLength(1)
})

test('there the settings open, their switches turn, and the keyboard moves on in them', async () => {
  const page = await visitTrap()

  await page.locator('#settings').click()
  const analytics = page.locator('#purpose-analytics')
  await analytics.click()
  await expect.poll(() => analytics.isChecked()).toBe(true)
  await analytics.press('Space')
  await expect.poll(() => analytics.isChecked()).toBe(false)
  await analytics.press('Tab')
  const hasFocus = () => analytics.evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box)
  await expect.poll(hasFocus).toBe(false)
  await page.locator('#save').click()

  await expect.poll(() => answersOf(page)).toHaveLength(1)
})

test('the page hears of such a click, and its own clicks are as ever', async () => {
  const page = await visitTrap()
  await page.evaluate(() => {
    for (const phase of [true, false])
      addEventListener('click', ({ target }) => (document.title += ` ${(target as Element).id}`), phase)
  })

  await page.locator('#order').click({ noWaitAfter: true })
  expect(new URL(page.url()).hash).toBe('')
  await expect.poll(() => page.title()).toMatch(/ order$/) // its listener in front of the trap alone
})
