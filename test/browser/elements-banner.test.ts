import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  accessibilityFindings,
  answersOf,
  boxOf,
  focusedId,
  homePage,
  useVisits,
  whenRoomIsMade,
} from './elements-visit.js'

const { visitBanner } = useVisits()

describe('the banner', () => {
  test('names who asks, what for, how many receive data and that one may change one’s mind (R54)', async () => {
    const page = await visitBanner()

    const words = await page.locator('#evaste-banner').innerText()

    expect(words).toContain('Kirkas Siivous Oy')
    for (const title of ['Kävijätilastot', 'Ikä, sukupuoli ja kiinnostukset', 'Markkinointi'])
      expect(words).toContain(title)
    expect(words).toContain('Tietojasi saa 3 yritystä.')
    expect(words).toContain('voit muuttaa mieltäsi milloin vain')
  })

  test('takes no focus, moves nothing and dims nothing when it comes (R52)', async () => {
    const page = await visitBanner({
      before: (fresh) =>
        fresh.addInitScript(() => {
          Object.assign(window, { shift: 0 })
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
        }),
    })
    await whenRoomIsMade(page)
    await page.waitForTimeout(300) // time for a wrong shift or a wrong move of focus

    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.locator('#order').click() // nothing lies over the page
    await expect.poll(() => new URL(page.url()).hash).toBe('#order')
  })

  test('answers only what is asked: earlier answers to untouched purposes stay (R61)', async () => {
    const page = await visitBanner()
    await page.evaluate(() => {
      window.session.statuses['analytics'] = 'given'
      window.session.tell()
    })
    await page.locator('[part=purpose]', { hasText: 'Kävijätilastot' }).waitFor({ state: 'detached' })

    await page.locator('#refuse').click()

    await expect
      .poll(() => answersOf(page))
      .toEqual([
        {
          choices: { demographics: false, 'session-replay': false, marketing: false },
          source: 'banner',
          trusted: true,
        },
      ])
    await expect.poll(() => page.locator('[role=status]').textContent()).toBe('Valintasi on tallennettu.') // R121
    await expect.poll(() => page.locator('#evaste-banner').count()).toBe(0)
  })

  test('takes a script’s click and says that it was one', async () => {
    const page = await visitBanner()

    await page.evaluate(() =>
      document.querySelector('evaste-consent')?.shadowRoot?.querySelector<HTMLButtonElement>('#accept')?.click(),
    )

    await expect
      .poll(() => answersOf(page))
      .toMatchObject([{ trusted: false, source: 'banner', choices: { marketing: true } }])
  })

  test('is reached by the first Tab, in this order: notice, settings, refuse, accept (R115); an answer by keyboard leads to the small control', async () => {
    const page = await visitBanner()
    await whenRoomIsMade(page)

    const order: string[] = []
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab')
      order.push(await focusedId(page))
    }

    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.locator('#reopen:focus').waitFor()

    expect(order).toEqual(['notice-link', 'settings', 'refuse', 'accept'])
    await expect.poll(() => answersOf(page)).toMatchObject([{ choices: { marketing: false } }])
  })

  test('never hides what has focus, not even the last link of the page (R115)', async () => {
    const page = await visitBanner({ viewport: { width: 800, height: 400 } })
    await whenRoomIsMade(page)

    await page.locator('#last').focus()

    const overlap = async (): Promise<number> => {
      const [link, banner] = [await boxOf(page, '#last'), await boxOf(page, '#evaste-banner')]
      return link.y + link.height - banner.y
    }
    await expect.poll(overlap).toBeLessThanOrEqual(0)
  })

  test.each([
    { width: 320, height: 256 },
    { width: 320, height: 568 },
  ])('shows both answers without scrolling at $width × $height (R118)', async (viewport) => {
    const page = await visitBanner({ viewport })

    for (const id of ['#refuse', '#accept', '#settings', '#notice-link']) {
      const { x, y, width, height } = await boxOf(page, id)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(viewport.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(viewport.height)
    }
    expect((await boxOf(page, '#notice-link')).y).toBeLessThan((await boxOf(page, '#refuse')).y)
    // At 400 % four lines of a page remain, so that the links at its end are in sight although a footer ends in a margin.
    expect((await boxOf(page, '#evaste-banner')).y).toBeGreaterThan(72)
  })

  test('bears wide text spacing and text of twice the size (R119)', async () => {
    const page = await visitBanner({ viewport: { width: 640, height: 900 } })
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        'html { font-size: 200%; letter-spacing: .12em; word-spacing: .16em } evaste-consent { line-height: 1.5 }',
      )
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })

    const clipped = await page
      .locator('#evaste-banner button, #evaste-banner h2, #evaste-banner p')
      .evaluateAll((elements) =>
        elements.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.id || e.tagName),
      )

    expect(clipped).toEqual([])
    for (const id of ['#refuse', '#accept']) {
      const { y, height } = await boxOf(page, id)
      expect(y + height).toBeLessThanOrEqual(900)
    }
  })

  test('speaks the page’s language and follows it live, also in the notice’s address (R25, R123)', async () => {
    const page = await visitBanner({ lang: 'fi' })
    expect(await page.locator('#evaste-banner').getAttribute('lang')).toBe('fi')

    await page.evaluate(() => (document.documentElement.lang = 'sv'))
    await page.locator('#accept', { hasText: 'Godkänn alla' }).waitFor()

    await expect.poll(() => page.locator('#evaste-banner').getAttribute('lang')).toBe('sv')
    await expect.poll(() => page.locator('#evaste-banner').getAttribute('dir')).toBe('ltr')
    await expect.poll(() => page.locator('#notice-link').getAttribute('href')).toBe('/dataskydd')
    await expect.poll(() => page.locator('#evaste-banner').innerText()).toContain('3 företag får dina uppgifter.')
  })

  test('shows the company’s own words as text, never as markup (R127)', async () => {
    const page = await visitBanner({
      declared: {
        controller: { name: '<img src=x onerror=alert(1)>' },
        texts: { fi: { title: 'Kelpaako <b>keksi</b>?', accept: 'Kaikki kelpaa' } },
        notice: { url: 'javascript:alert(1)' },
      },
    })

    expect(await page.locator('#title').innerText()).toBe('Kelpaako <b>keksi</b>?')
    expect(await page.locator('#evaste-banner img').count()).toBe(0)
    expect(await page.locator('#accept').innerText()).toBe('Hyväksy kaikki') // R64: refuse was not reworded
    expect(await page.locator('#notice-link').getAttribute('href')).toBeNull()
  })

  test('says when “accept all” would override Global Privacy Control (R106)', async () => {
    const signal = (page: Page): Promise<unknown> =>
      page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))

    const page = await visitBanner({ before: signal })

    expect(await page.locator('#evaste-banner').innerText()).toContain('Selaimesi pyytää, ettemme jaa tietojasi.')
    await page.locator('#settings').click()
    await page.locator('#evaste-settings').waitFor()
    await expect.poll(() => page.locator('#evaste-settings').innerText()).toContain('Pyyntöä noudatetaan.')
    expect(await (await visitBanner()).locator('#evaste-banner').innerText()).not.toContain('Selaimesi')
  })

  test('after a decision leaves a small control, unless the page has its own (R56)', async () => {
    const without = await visitBanner()
    await without.locator('#refuse').click()
    const withOwn = await visitBanner({ body: `${homePage}<button data-evaste-open>Evästeet</button>` })
    await withOwn.locator('#refuse').click()

    expect(await accessibilityFindings(without)).toEqual([])
    await without.locator('#reopen').click()
    await without.locator('#evaste-settings').waitFor()

    expect(await withOwn.locator('#reopen').count()).toBe(0)
  })

  test('goes on working when a part is missing, and says so', async () => {
    const page = await visitBanner({
      before: (fresh) => fresh.route('**/chunk-settings-layer*', (route) => route.abort()),
    })
    await page.evaluate(() =>
      document.addEventListener('evaste-problem', ({ problem }) => (document.title = problem.code), { once: true }),
    )

    await page.locator('#settings').click()

    await expect.poll(() => page.title()).toBe('chunk-missing')
    await page.locator('#refuse').click()
    await expect.poll(() => answersOf(page)).toHaveLength(1)
  })
})
