import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import type { Answer } from '../page/ui/fake-session.js'
import { home, serveElements } from './elements-server.js'
import { launchChromium } from './launch.js'

const consent = `${home}<evaste-consent></evaste-consent>`
const privacyPage =
  '<main><h1>Tietosuojaseloste</h1><evaste-notice></evaste-notice></main><evaste-consent></evaste-consent>'
const LOOKS = [1280, 320].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

let browser: Browser
let server: Awaited<ReturnType<typeof serveElements>>

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchChromium(), serveElements()])
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Visit extends BrowserContextOptions {
  readonly body?: string
  readonly lang?: string
  readonly declared?: Partial<DeclarationFile>
  readonly before?: (page: Page) => Promise<unknown>
}

async function visit({ body = consent, lang = 'fi', declared, before, ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  await page.addInitScript((given) => Object.assign(window, { declared: given }), declared)
  await before?.(page)
  await page.goto(`${server.url}/?${new URLSearchParams({ lang, body }).toString()}`)
  return page
}

async function visitBanner(options: Visit = {}): Promise<Page> {
  const page = await visit(options)
  await page.locator('#evaste-banner').waitFor()
  return page
}

async function visitSettings(options: Visit = {}): Promise<Page> {
  const page = await visitBanner(options)
  await page.locator('#settings').click()
  await page.locator('#evaste-settings').waitFor()
  return page
}

const answersOf = (page: Page): Promise<readonly Answer[]> => page.evaluate(() => window.session.answers)

/** The id of what has focus, inside shadow roots too. */
const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    return (focused?.shadowRoot?.activeElement ?? focused)?.id ?? ''
  })

async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join()} ${failureSummary}`),
  )
}

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  return box
}

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

describe('the banner', () => {
  test('names who asks, what for, how many receive data and that one may change one’s mind (R54)', async () => {
    const page = await visitBanner()

    const words = await page.locator('#evaste-banner').innerText()

    expect(words).toContain('Kirkas Siivous Oy')
    for (const title of ['Kävijätilastot', 'Ikä ja kiinnostuksen kohteet', 'Markkinointi'])
      expect(words).toContain(title)
    expect(words).toContain('3 yritystä saa tietoja.')
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
    await page.waitForTimeout(300)

    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.locator('#order').click() // nothing lies over the page
    expect(new URL(page.url()).hash).toBe('#order')
  })

  test('answers only what is asked: earlier answers to untouched purposes stay (R61)', async () => {
    const page = await visitBanner()
    await page.evaluate(() => {
      window.session.statuses['analytics'] = 'given'
      window.session.tell()
    })
    await page.locator('li', { hasText: 'Kävijätilastot' }).waitFor({ state: 'detached' })

    await page.locator('#refuse').click()

    const [answer] = await answersOf(page)
    expect(answer).toEqual({
      choices: { demographics: false, 'session-replay': false, marketing: false },
      source: 'banner',
      trusted: true,
    })
    expect(await page.locator('[role=status]').textContent()).toBe('Valintasi on tallennettu.') // R121
    expect(await page.locator('#evaste-banner').count()).toBe(0)
  })

  test('takes a script’s click and says that it was one', async () => {
    const page = await visitBanner()

    await page.evaluate(() =>
      document.querySelector('evaste-consent')?.shadowRoot?.querySelector<HTMLButtonElement>('#accept')?.click(),
    )

    expect(await answersOf(page)).toMatchObject([{ trusted: false, source: 'banner', choices: { marketing: true } }])
  })

  test('is reached by the first Tab, in this order: notice, refuse, accept, settings (R115)', async () => {
    const page = await visitBanner()
    await page.waitForTimeout(100)

    const order: string[] = []
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab')
      order.push(await focusedId(page))
    }

    expect(order).toEqual(['notice-link', 'refuse', 'accept', 'settings'])
  })

  test('never hides what has focus, not even the last link of the page (R115)', async () => {
    const page = await visitBanner({ viewport: { width: 800, height: 400 } })
    await page.waitForTimeout(100)

    await page.locator('#last').focus()

    const [link, banner] = [await boxOf(page, '#last'), await boxOf(page, '#evaste-banner')]
    expect(link.y + link.height).toBeLessThanOrEqual(banner.y)
  })

  test.each([
    { width: 320, height: 256 },
    { width: 320, height: 568 },
  ])('shows both answers without scrolling at $width × $height (R118)', async (viewport) => {
    const page = await visitBanner({ viewport })

    for (const id of ['#refuse', '#accept', '#settings']) {
      const { x, y, width, height } = await boxOf(page, id)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(viewport.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(viewport.height)
    }
    await page.locator('#notice-link').scrollIntoViewIfNeeded()
    expect((await boxOf(page, '#notice-link')).y).toBeLessThan((await boxOf(page, '#refuse')).y)
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
    expect(await page.locator('evaste-consent').getAttribute('lang')).toBe('fi')

    await page.evaluate(() => (document.documentElement.lang = 'sv'))
    await page.locator('#accept', { hasText: 'Godkänn alla' }).waitFor()

    expect(await page.locator('evaste-consent').getAttribute('lang')).toBe('sv')
    expect(await page.locator('evaste-consent').getAttribute('dir')).toBe('ltr')
    expect(await page.locator('#notice-link').getAttribute('href')).toBe('/dataskydd')
    expect(await page.locator('#evaste-banner').innerText()).toContain('3 företag får uppgifter.')
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
    expect(await (await visitBanner()).locator('#evaste-banner').innerText()).not.toContain('Selaimesi')
  })

  test('after a decision leaves a small control, unless the page has its own (R56)', async () => {
    const without = await visitBanner()
    await without.locator('#refuse').click()
    const withOwn = await visitBanner({ body: `${consent}<button data-evaste-open>Evästeet</button>` })
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
    const told = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('evaste-problem', ({ problem }) => resolve(problem.code), { once: true }),
        ),
    )

    await page.locator('#settings').click()

    expect(await told).toBe('chunk-missing')
    await page.locator('#refuse').click()
    expect(await answersOf(page)).toHaveLength(1)
  })
})

describe('the settings', () => {
  test('have nothing on before it has been given (R49)', async () => {
    const page = await visitSettings()

    const on = await page.locator('#evaste-settings input:checked').count()

    expect(on).toBe(0)
    expect(
      await page.locator('#evaste-settings input[type=checkbox]').evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual([
      'purpose-analytics',
      'service-ga4',
      'service-heatmap',
      'purpose-demographics',
      'service-signals',
      'purpose-session-replay',
      'service-replay',
      'purpose-marketing',
      'service-ads',
    ])
  })

  test('are one layer, begin at the title, keep Tab inside, and Esc decides nothing (R50, R113, R114)', async () => {
    const page = await visitBanner()
    await page.locator('#settings').focus()
    await page.keyboard.press('Enter')
    await page.locator('#evaste-settings').waitFor()
    expect(await page.locator('#evaste-banner').count()).toBe(0)
    expect(await focusedId(page)).toBe('title')

    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab')
      // From the end the browser may offer its own controls, never the page's.
      expect(
        await page.evaluate(() => ['EVASTE-CONSENT', 'BODY'].includes(document.activeElement?.tagName ?? '')),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')

    await page.locator('#evaste-banner').waitFor()
    expect(await focusedId(page)).toBe('settings')
    expect(await answersOf(page)).toEqual([])
  })

  test('opened from the page give focus back to what opened them', async () => {
    const page = await visitBanner({ body: `${consent}<button id="mine" data-evaste-open>Evästeet</button>` })
    await page.locator('#refuse').click()
    await page.locator('#mine').focus()
    await page.evaluate(() => window.session.open())
    await page.locator('#evaste-settings').waitFor()

    await page.locator('#evaste-settings header button').click()
    await page.locator('#evaste-settings').waitFor({ state: 'detached' })

    expect(await focusedId(page)).toBe('mine')
    expect(await answersOf(page)).toHaveLength(1)
  })

  test('save exactly what the switches show, for every combination of three (R51, R53)', async () => {
    for (let bits = 0; bits < 8; bits++) {
      const page = await visitSettings()
      const wanted = { analytics: !!(bits & 1), demographics: !!(bits & 2), marketing: !!(bits & 4) }
      for (const [id, isOn] of Object.entries(wanted)) await page.locator(`#purpose-${id}`).setChecked(isOn)

      await page.locator('#save').click()

      const { analytics, demographics, marketing } = wanted
      expect(await answersOf(page)).toEqual([
        {
          choices: {
            ...wanted,
            ga4: analytics,
            heatmap: analytics,
            signals: demographics,
            'session-replay': false,
            replay: false,
            ads: marketing,
          },
          source: 'settings',
          trusted: true,
        },
      ])
      await page.context().close()
    }
  })

  test('take a service apart from its purpose, and show that the purpose is on in part', async () => {
    const page = await visitSettings()
    await page.locator('summary', { hasText: 'Lämpökartta' }).click()

    await page.locator('#purpose-analytics').check()
    await page.locator('#service-ga4').uncheck()

    const purpose = page.locator('#purpose-analytics')
    expect(await purpose.evaluate((box: HTMLInputElement) => [box.checked, box.indeterminate])).toEqual([true, true])
    await page.locator('#service-heatmap').uncheck()
    expect(await purpose.evaluate((box: HTMLInputElement) => [box.checked, box.indeterminate])).toEqual([false, false])
    await page.locator('#service-heatmap').check()
    await page.locator('#save').click()
    expect(await answersOf(page)).toMatchObject([{ choices: { analytics: true, ga4: false, heatmap: true } }])
  })

  test('show the present state, when it was chosen, and the receipt’s number', async () => {
    const page = await visitSettings({ timezoneId: 'Europe/Helsinki' })
    await page.locator('#purpose-marketing').check()
    await page.locator('#save').click()

    await page.locator('#reopen').click()

    const words = await page.locator('#evaste-settings').innerText()
    expect(words).toContain('Valitsit viimeksi 22. marraskuuta 2026 klo 20.20.')
    expect(words).toContain('Todiste valinnastasi: numero 42.')
    expect(await page.locator('input:checked').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'purpose-marketing',
      'service-ads',
    ])
  })

  test('tell of each tracker who, why, how long and where to, and what is always on', async () => {
    const page = await visitSettings()
    for (const summary of await page.locator('summary').all()) await summary.click()

    const words = await page.locator('#evaste-settings').innerText()

    expect(words).toContain('Erottaa kävijät toisistaan.')
    expect(words).toContain('Google Ireland Limited, Irlanti. Tietoja voi siirtyä maahan Yhdysvallat')
    expect(words).toContain('IP-osoite: säilytetään salattuna näin kauan: 90 päivää')
    expect(words.match(/Aina käytössä/g)).toHaveLength(2)
    expect(await page.locator('a', { hasText: 'kiellä kaikilla sivustoilla' }).getAttribute('href')).toBe(
      'https://google.example/optout',
    )
  })

  test('keep what the visitor has set while the language changes', async () => {
    const page = await visitSettings()
    await page.locator('#purpose-marketing').check()

    await page.evaluate(() => (document.documentElement.lang = 'en'))
    await page.locator('#save', { hasText: 'Save choices' }).waitFor()

    expect(await page.locator('#purpose-marketing').isChecked()).toBe(true)
  })

  test('leave no answer below the screen at 320 × 256', async () => {
    const page = await visitSettings({ viewport: { width: 320, height: 256 } })

    for (const id of ['#refuse', '#accept', '#save']) {
      await page.locator(id).scrollIntoViewIfNeeded()
      const { y, height } = await boxOf(page, id)
      expect(y + height).toBeLessThanOrEqual(256)
    }
  })

  test('are drawn by the system where the visitor has forced colours', async () => {
    const page = await visitSettings({ forcedColors: 'active' })

    const appearance = await page.locator('#purpose-marketing').evaluate((box) => getComputedStyle(box).appearance)

    expect(appearance).toBe('auto')
  })
})

describe('the notice', () => {
  test('lets one permission be taken back, and all by one click (R55)', async () => {
    const page = await visitBanner({ body: privacyPage })
    await page.locator('#accept').click()
    const notice = page.locator('evaste-notice')

    await notice.getByRole('button', { name: 'Peru lupa: Markkinointi' }).click()
    await notice.getByRole('button', { name: 'Peru kaikki luvat' }).click()

    expect((await answersOf(page)).slice(1)).toMatchObject([
      { choices: { marketing: false }, source: 'settings', trusted: true },
      { choices: { analytics: false, demographics: false, 'session-replay': false, marketing: false } },
    ])
    expect(await notice.locator('[role=status]').textContent()).toBe('Lupasi on peruttu.')
    expect(await notice.getByRole('button', { name: /Peru/ }).count()).toBe(0)
  })

  test('gives the receipt as a file (R79)', async () => {
    const page = await visitBanner({ body: privacyPage })
    await page.locator('#refuse').click()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('evaste-notice').getByRole('button', { name: 'Lataa kuitti' }).click(),
    ])

    expect(download.suggestedFilename()).toBe('cleaning-firm-42.jws')
  })

  test('tells everything without a session, from the declaration it is given', async () => {
    const page = await visit({
      body: privacyPage,
      before: (fresh) => fresh.addInitScript(() => Object.assign(window, { alone: true })),
    })
    await page.evaluate(() =>
      Object.assign(document.querySelector('evaste-notice')!, { declaration: window.cleaningFirm }),
    )

    await page.locator('evaste-notice h2').first().waitFor()

    const words = (await page.locator('evaste-notice section').allInnerTexts()).join('\n')
    expect(words).toContain('Kirkas Siivous Oy')
    expect(words).not.toContain('Peru kaikki luvat')
    expect(await accessibilityFindings(page)).toEqual([])
  })

  test('opens at the section that the address names', async () => {
    const page = await visitBanner({ body: privacyPage })
    await page.locator('evaste-notice').getByRole('link', { name: 'Oikeutesi' }).click()

    await page.waitForTimeout(100)

    expect(await focusedId(page)).toBe('rights')
    expect((await boxOf(page, 'evaste-notice #rights')).y).toBeLessThan(400)
  })
})

describe('the debug panel', () => {
  test('tells what is held and why, what was released, and leaves room for the page’s own', async () => {
    const page = await visitBanner({ body: `${consent}<evaste-debug><p id="own">Own section</p></evaste-debug>` })
    await page.locator('evaste-debug details').waitFor()
    await page.evaluate(() => {
      window.session.held = [{ services: ['ga4'], kind: 'script', what: 'https://analytics.google.example/g.js' }]
      window.session.tell()
    })
    await page.locator('evaste-debug summary').click()
    const held = await page.locator('evaste-debug details').innerText()

    await page.evaluate(() => {
      window.session.held = []
      window.session.tell()
    })
    await page.locator('evaste-debug summary', { hasText: '0 held, 1 released' }).waitFor()

    expect(held).toContain('script https://analytics.google.example/g.js: waits for ga4')
    expect(held).toContain('marketing: requested')
    expect(await page.locator('#own').isVisible()).toBe(true)
    expect(await accessibilityFindings(page)).toEqual([])
  })
})
