import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { boxOf, homePage, useVisits, whenRoomIsMade } from './elements-visit.js'

const { visitBanner } = useVisits()
const PHONE = { width: 390, height: 664 }
const DESKTOP = { width: 1280, height: 720 }

/** Drawers, menus and sheets as shops have them, without a word for what they are. Their last button is what counts. */
const panels = {
  'a drawer with its button below a list that scrolls': {
    panel: 'position: fixed; inset: 0 0 0 auto; width: 300px; flex-direction: column; padding: 20px',
    list: 'flex: 1; overflow: auto',
    button: '',
  },
  'a menu as tall as the window, with a button at its foot': {
    panel: 'position: fixed; top: 0; left: 0; width: 100%; height: 100vh',
    list: '',
    button: 'position: absolute; bottom: 8px; left: 8px',
  },
  'a drawer below the page’s own bar': {
    panel: 'position: fixed; top: 60px; right: 0; width: 300px; height: calc(100vh - 60px); overflow: auto',
    list: 'height: 900px',
    button: '',
  },
  'a sheet from below': {
    panel: 'position: fixed; inset: auto 0 0; height: 80vh; flex-direction: column',
    list: 'flex: 1; overflow: auto',
    button: '',
  },
} as const

/** Opens the panel as a click does, a moment after the banner has made room. */
async function openPanel(page: Page, name: keyof typeof panels): Promise<void> {
  await page.evaluate(({ panel, list, button }) => {
    const box = Object.assign(document.createElement('div'), { id: 'panel' })
    const items = Object.assign(document.createElement('div'), { textContent: 'Kaksi kulhoa' })
    const pay = Object.assign(document.createElement('button'), { id: 'pay', textContent: 'Maksa' })
    box.style.cssText = `${panel}; background: #eee; display: flex; z-index: 9`
    items.style.cssText = list
    pay.style.cssText = `${button}; flex: none`
    pay.addEventListener('click', () => (document.title = 'paid'))
    box.append(items, pay)
    const open = (): void => document.body.append(box)
    document.addEventListener('click', open, { once: true })
    document.querySelector('h1')!.click()
  }, panels[name])
}

const names = Object.keys(panels) as (keyof typeof panels)[]

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
] as const)('while the banner asks, on %s', (_, viewport) => {
  test.each(names)('the end of %s is within reach of a mouse', async (name) => {
    const page = await visitBanner({ viewport })
    await whenRoomIsMade(page)
    const banner = (await boxOf(page, '#evaste-banner')).y

    await openPanel(page, name)

    await expect.poll(async () => bottomOf(page, '#panel')).toBeLessThanOrEqual(banner)
    await page.locator('#pay').click({ timeout: 5000 })
    await expect.poll(() => page.title()).toBe('paid')
    expect((await boxOf(page, '#panel')).height).toBeGreaterThan(100)
  })
})

test('a drawer is as tall as ever once the banner is answered', async () => {
  const page = await visitBanner({ viewport: PHONE })
  await whenRoomIsMade(page)
  await openPanel(page, 'a drawer with its button below a list that scrolls')
  await expect.poll(() => bottomOf(page, '#panel')).toBeLessThan(PHONE.height)

  await page.locator('#refuse').click()

  await expect.poll(() => bottomOf(page, '#panel')).toBe(PHONE.height)
})

test('a sticky bar at the bottom of the page is raised too', async () => {
  const body = homePage.replace(
    '</main>',
    `${'<p>Siivoamme kodit.</p>'.repeat(60)}<button id="buy">Osta</button></main>`,
  )
  const page = await visitBanner({
    viewport: PHONE,
    body,
    before: (one) =>
      one.addInitScript(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('#buy { position: sticky; bottom: 4px }')
        document.adoptedStyleSheets = [sheet]
      }),
  })
  const banner = (await boxOf(page, '#evaste-banner')).y

  await expect.poll(() => bottomOf(page, '#buy')).toBeLessThanOrEqual(banner - 4)
  await page.locator('#refuse').click()
  await expect.poll(() => bottomOf(page, '#buy')).toBe(PHONE.height - 4)
})

test('a page that is itself a fixed panel does not move as the banner comes', async () => {
  const body = `<div id="app">${'<p>Siivoamme kodit.</p>'.repeat(9)}<button id="order">Tilaa</button></div><evaste-consent></evaste-consent>`
  const page = await visitBanner({
    viewport: PHONE,
    body,
    before: (one) =>
      one.addInitScript(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('#app { position: fixed; inset: 0; display: grid; place-content: center }')
        document.adoptedStyleSheets = [sheet]
      }),
  })
  await whenRoomIsMade(page)
  await page.waitForTimeout(300) // time for a wrong move

  expect(await bottomOf(page, '#app')).toBe(PHONE.height)
})

async function bottomOf(page: Page, selector: string): Promise<number> {
  const { y, height } = await boxOf(page, selector)
  return y + height
}
