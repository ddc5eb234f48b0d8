import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answersOf, boxOf, focusedId, homePage, useVisits, whenRoomIsMade } from './elements-visit.js'

const { visit, visitBanner } = useVisits()
const PHONE = { width: 390, height: 664 }

/** The banner, and what is loaded behind it for the page around it. */
async function visitWithRoom(options: Parameters<typeof visitBanner>[0] = {}): Promise<Page> {
  const page = await visitBanner({ viewport: PHONE, ...options })
  await whenRoomIsMade(page)
  return page
}

const restyle = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, css)

/** Where the page's last link is once everything is scrolled to the end, beside where the banner begins. */
const endOfPage = async (page: Page): Promise<{ link: number; banner: number }> => {
  await page.evaluate(() => scrollTo(0, 1e6))
  const [link, banner] = [await boxOf(page, '#last'), await boxOf(page, '#evaste-banner')]
  return { link: link.y + link.height, banner: banner.y }
}

/** The page has these styles before the banner comes. */
const styledFromTheStart =
  (css: string) =>
  (page: Page): Promise<unknown> =>
    page.addInitScript((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, css)

const bottomOf = async (page: Page, selector: string): Promise<number> => {
  const { y, height } = await boxOf(page, selector)
  return y + height
}

/** The first taps go through the banner to the page. */
const whenTapsCount = (page: Page): Promise<unknown> => page.locator('#evaste-banner:not(.new)').waitFor()

const surfaceOf = (page: Page): Promise<string> =>
  page.locator('#evaste-banner').evaluate((banner) => getComputedStyle(banner).backgroundColor)

describe('while the banner asks', () => {
  test('screen readers are told that it is there, without focus (WCAG 4.1.3)', async () => {
    const page = await visitBanner({ lang: 'en' })

    const status = page.locator('evaste-consent [role=status]')

    await expect.poll(() => status.textContent()).toBe(await page.locator('#evaste-banner #title').textContent())
    expect(await focusedId(page)).toBe('')
  })

  test.each([
    ['of any height', ''],
    ['whose body has a fixed height', 'html, body { height: 100% }'],
    ['whose body is a column', 'body { min-height: 100vh; display: flex; flex-direction: column }'],
  ])('the end of a page %s can be scrolled into sight', async (_, css) => {
    const page = await visit({ viewport: PHONE, look: 'bootstrap', lang: 'en', before: styledFromTheStart(css) })
    await page.locator('#evaste-banner').waitFor()
    await whenRoomIsMade(page)

    await expect
      .poll(async () => {
        const { link, banner } = await endOfPage(page)
        return link - banner
      })
      .toBeLessThanOrEqual(0)
  })

  test.each([
    [
      'an app whose document does not scroll',
      'html, body { height: 100%; overflow: hidden } #in { height: 100%; overflow: auto }',
    ],
    ['a menu over the page', '#in { position: fixed; inset: 0; overflow: auto; background: #eee }'],
  ])('so can the end of %s, by wheel', async (_, css) => {
    const item = '<p>Siivoamme kodit ja toimistot.</p>'
    const body = `<div id="in">${item.repeat(40)}<p><a id="last" href="#last">Viimeinen</a></p></div><evaste-consent></evaste-consent>`
    const page = await visitBanner({ viewport: PHONE, body, before: styledFromTheStart(css) })
    const banner = (await boxOf(page, '#evaste-banner')).y
    await page.mouse.move(100, 100)

    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 5000)
        const { y, height } = await boxOf(page, '#last')
        return y + height
      })
      .toBeLessThanOrEqual(banner)

    await page.locator('#refuse').click()
    await expect.poll(() => page.locator('[data-evaste-room]').count()).toBe(0)
  })

  test('the room goes with the banner, without an error', async () => {
    const errors: Error[] = []
    const before = async (page: Page): Promise<unknown> => page.on('pageerror', (error) => errors.push(error))
    const page = await visitWithRoom({ look: 'bootstrap', lang: 'en', before })
    await whenTapsCount(page)
    const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight)
    const asking = await height()

    await page.locator('#refuse').click()

    await expect.poll(height).toBeLessThan(asking - 100)
    expect(errors).toEqual([])
  })

  test('a fixed control that gets focus is not hidden: the banner goes to the top until focus moves on (WCAG 2.4.11)', async () => {
    // One that stands at a distance from the top is not raised.
    const page = await visitWithRoom({ look: 'news', lang: 'en', before: styledFromTheStart('#chat { top: 85vh }') })

    await page.locator('#chat').focus()
    const { y: chat } = await boxOf(page, '#chat')
    await expect.poll(() => bottomOf(page, '#evaste-banner')).toBeLessThanOrEqual(chat)
    const { y: above } = await boxOf(page, '#evaste-banner')
    await page.locator('#first').focus()

    await expect.poll(async () => (await boxOf(page, '#evaste-banner')).y).toBeGreaterThan(above)
  })

  test('fixed controls of the page are raised above it, also those that come later, and a mouse reaches them', async () => {
    const page = await visitWithRoom({ look: 'news', lang: 'en' })
    await page.evaluate(() => {
      const late = Object.assign(document.createElement('div'), { id: 'bar' })
      late.append(Object.assign(document.createElement('button'), { textContent: 'Menu' }))
      late.style.cssText = 'position: fixed; inset: auto 0 0; height: 48px; margin-bottom: 4px; z-index: 9'
      document.body.append(late)
      for (const button of document.querySelectorAll('#chat, #bar button'))
        button.addEventListener('click', () => (document.title += button.textContent))
      scrollBy(0, 20)
    })
    const barrier = (await boxOf(page, '#evaste-banner')).y
    await expect
      .poll(async () => Math.max(...(await Promise.all(['#chat', '#bar'].map((one) => bottomOf(page, one))))))
      .toBeLessThanOrEqual(barrier)

    await page.locator('#chat').click({ timeout: 5000 })
    await page.locator('#bar button').click({ timeout: 5000, position: { x: 5, y: 5 } })

    await expect.poll(() => page.title()).toMatch(/\?Menu$/)
    await page.locator('#refuse').click()
    await expect.poll(() => bottomOf(page, '#bar')).toBe(PHONE.height - 4)
    await expect.poll(() => page.locator('[data-evaste-raised]').count()).toBe(0)
  })

  test.each([
    ['a native modal dialog', 'dialog'],
    ['a panel over the window', 'div'],
  ])('it steps back behind %s in a closed shadow root, and comes again', async (_, name) => {
    const page = await visitWithRoom({ body: `${homePage}<cart-modal></cart-modal>` })
    await page.evaluate((wanted) => {
      const root = document.querySelector('cart-modal')!.attachShadow({ mode: 'closed' })
      const modal = document.createElement(wanted)
      const close = Object.assign(document.createElement('button'), { textContent: 'Sulje' })
      const dialog = modal instanceof HTMLDialogElement ? modal : undefined
      if (!dialog) modal.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: #fff'
      modal.append(close)
      close.addEventListener('click', () => {
        dialog?.close()
        modal.remove()
      })
      document.addEventListener('open-cart', () => {
        root.append(modal)
        dialog?.showModal()
        close.focus()
      })
    }, name)
    await whenTapsCount(page)

    await page.evaluate(() => document.dispatchEvent(new Event('open-cart')))
    await page.locator('#evaste-banner').waitFor({ state: 'hidden' })
    await page.keyboard.press('Enter')

    await page.locator('#evaste-banner').waitFor()
    await page.locator('#refuse').click()
    await expect.poll(() => answersOf(page)).toHaveLength(1)
  })

  test.each([
    [
      'a native modal dialog',
      (page: Page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.showModal()),
    ],
    [
      'a dialog that says it is modal',
      (page: Page) =>
        page.evaluate(() => {
          const modal = document.querySelector('#modal')!
          modal.setAttribute('aria-modal', 'true')
          modal.setAttribute('open', '')
          modal.querySelector('button')!.focus()
        }),
    ],
  ])('it steps back behind %s of the page, and comes again', async (_, openModal) => {
    const body = `${homePage}<dialog id="modal"><button id="close">Sulje</button></dialog>`
    const page = await visitWithRoom({ body })

    await openModal(page)
    await page.locator('#evaste-banner').waitFor({ state: 'hidden' })
    const whereTapsGo = await page.evaluate(async () => {
      const banner = document.querySelector('evaste-consent')!.shadowRoot!.querySelector<HTMLElement>('#evaste-banner')!
      document.querySelector('#modal')!.removeAttribute('aria-modal')
      document.querySelector<HTMLDialogElement>('#modal')!.close()
      while (banner.hidden) await new Promise(requestAnimationFrame)
      return getComputedStyle(banner).pointerEvents
    })

    expect(whereTapsGo).toBe('none') // at first through the banner, for those that were meant for the dialog
    await page.locator('#refuse').click()
    await expect.poll(() => answersOf(page)).toHaveLength(1)
  })

  test('it steps back where the page makes everything but its own panel inert', async () => {
    const page = await visitWithRoom({
      body: `${homePage}<div id="panel" hidden><button id="close">Sulje</button></div>`,
    })
    const makeInert = (isInert: boolean): Promise<void> =>
      page.evaluate((value) => {
        for (const element of document.body.children) (element as HTMLElement).inert = value && element.id !== 'panel'
      }, isInert)

    await makeInert(true)
    await page.locator('#evaste-banner').waitFor({ state: 'hidden' })
    await makeInert(false)

    await page.locator('#evaste-banner').waitFor()
  })

  test('a field stays in sight as the on-screen keyboard makes the window smaller', async () => {
    const line = '<p>Siivoamme kodit ja toimistot.</p>'
    const body = `<main>${line.repeat(8)}<input id="field">${line.repeat(20)}</main><evaste-consent></evaste-consent>`
    const page = await visitWithRoom({ body })
    await page.locator('#field').focus()

    await page.setViewportSize({ width: 390, height: 340 })

    await expect
      .poll(async () => {
        const [field, banner] = [await boxOf(page, '#field'), await boxOf(page, '#evaste-banner')]
        return field.y >= 0 && (field.y + field.height <= banner.y || banner.y + banner.height <= field.y)
      })
      .toBe(true)
  })

  test('it is shown, and its text breaks, whatever the page hides or keeps in one line', async () => {
    const page = await visit({
      viewport: PHONE,
      before: styledFromTheStart('body { visibility: hidden; white-space: nowrap }'),
    })

    await page.locator('#evaste-banner').waitFor()

    const overflow = await page
      .locator('#evaste-banner .words')
      .evaluate((words) => words.scrollWidth - words.clientWidth)
    expect(overflow).toBe(0)
  })

  test('it can be clicked where a page’s library lets nothing else be', async () => {
    const page = await visitWithRoom()
    await restyle(page, 'body { pointer-events: none }')

    await page.locator('#refuse').click({ timeout: 5000 })

    await expect.poll(() => answersOf(page)).toHaveLength(1)
  })

  test('a tap that was meant for the page as it appears goes to the page', async () => {
    const page = await visit({ viewport: PHONE, body: homePage.replace('<evaste-consent></evaste-consent>', '') })
    await restyle(page, 'body { min-height: 100vh }')
    // The banner's first moment lasts until the tap has come, however slow the machine is.
    const first = await page.evaluateHandle(() => {
      const later = window.setTimeout
      const ends: (() => void)[] = []
      const held = (work: () => void, ms?: number) => (ms === 400 ? ends.push(work) : later(work, ms))
      window.setTimeout = held as typeof setTimeout
      return { end: () => ends.forEach((work) => work()) }
    })

    await page.evaluate(() => {
      document.body.addEventListener('click', () => (document.title = 'the page'))
      document.body.append(document.createElement('evaste-consent'))
    })
    await page.locator('#evaste-banner').waitFor()
    const { x, y, width, height } = await boxOf(page, '#accept')
    await page.mouse.click(x + width / 2, y + height / 2)

    expect(await answersOf(page)).toEqual([])
    await expect.poll(() => page.title()).toBe('the page')
    await first.evaluate(({ end }) => end())
    await page.locator('#accept').click()
    await expect.poll(() => answersOf(page)).toHaveLength(1)
  })

  test('after an answer by keyboard, focus is at the small control or back where it was (WCAG 2.4.3)', async () => {
    const page = await visitWithRoom({ body: `${homePage}<button id="mine" data-evaste-open>Evästeet</button>` })
    await page.locator('#order').focus()
    await page.locator('#refuse').focus()

    await page.keyboard.press('Enter')

    await expect.poll(() => focusedId(page)).toBe('order')
  })

  test('where the page moves focus itself as an answer comes, it stays there', async () => {
    const page = await visitWithRoom({ body: `${homePage}<button id="mine" data-evaste-open>Evästeet</button>` })
    await page.evaluate(() => document.addEventListener('click', () => document.getElementById('mine')!.focus()))
    await page.locator('#order').focus()
    await page.locator('#refuse').focus()

    await page.keyboard.press('Enter')
    await page.waitForTimeout(100) // time for a wrong move of focus

    expect(await focusedId(page)).toBe('mine')
  })
})

describe('the banner’s size and colours', () => {
  test.each(['en', 'fi', 'sv', 'de'])('both answers are in sight at 400 % of 1280 × 720 (%s)', async (lang) => {
    const page = await visitBanner({ lang, look: 'bootstrap', viewport: { width: 320, height: 180 } })

    const [answer, banner] = [await boxOf(page, '#accept'), await boxOf(page, '#evaste-banner')]

    expect(banner.y).toBeGreaterThan(20)
    expect(answer.y + answer.height).toBeLessThan(180)
  })

  test.each(['62.5%', '10px', '2vw'])('the text is as large as ever where the root is %s', async (size) => {
    const page = await visitBanner({ viewport: PHONE })
    await restyle(page, `html { font-size: ${size} }`)

    const smallest = (): Promise<number> =>
      page
        .locator('#evaste-banner p, #evaste-banner button')
        .evaluateAll((all) => Math.min(...all.map((element) => parseFloat(getComputedStyle(element).fontSize))))

    await expect.poll(smallest).toBeGreaterThanOrEqual(15)
  })

  test.each([
    ['light, whatever the device wants', 'html { background: #fff; color: #000 }', 'dark', 'light'],
    ['dark, whatever the device wants', 'html, body { background: #111; color: #eee }', 'light', 'dark'],
    ['dark by its own color-scheme', 'html { color-scheme: dark }', 'light', 'dark'],
    ['dark by a colour in another form', 'body { background: oklch(0.2 0.03 264) }', 'light', 'dark'],
    [
      'dark by the app in its transparent body',
      'body { background: none; color: #000 } main { background: #111; max-width: none !important }',
      'light',
      'dark',
    ],
    [
      'light with a dark picture',
      'body { background: none } .lead { background: #111; height: 70vh }',
      'dark',
      'light',
    ],
  ] as const)('are those of a page that is %s', async (_, css, colorScheme, expected) => {
    const page = await visitBanner({ look: 'bootstrap', lang: 'en', colorScheme })
    await restyle(page, css)
    await page.evaluate(() => document.documentElement.classList.add('restyled'))

    await expect.poll(() => surfaceOf(page)).toBe(expected === 'dark' ? 'rgb(35, 39, 45)' : 'rgb(255, 255, 255)')
  })

  test('follow the device where the page does', async () => {
    const page = await visitBanner({ colorScheme: 'dark' })

    await expect.poll(() => surfaceOf(page)).toBe('rgb(35, 39, 45)')
  })
})
