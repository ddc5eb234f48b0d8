import { describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { answersOf, boxOf, focusedId, homePage, useVisits } from './elements-visit.js'

const { visitBanner, visitSettings } = useVisits()

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
    await expect.poll(() => page.locator('#evaste-banner').count()).toBe(0)
    await expect.poll(() => focusedId(page)).toBe('title')

    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab')
      // From the end the browser may offer its own controls, never the page's.
      expect(
        await page.evaluate(() => ['EVASTE-CONSENT', 'BODY'].includes(document.activeElement?.tagName ?? '')),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')

    await page.locator('#evaste-banner').waitFor()
    await expect.poll(() => focusedId(page)).toBe('settings')
    expect(await answersOf(page)).toEqual([])
  })

  test('after a change on a phone the three answers fill the width: two beside each other, and one below', async () => {
    const page = await visitSettings({ viewport: { width: 390, height: 664 } })

    await page.locator('#purpose-analytics').click()

    const [refuse, accept, save] = await Promise.all(['#refuse', '#accept', '#save'].map((id) => boxOf(page, id)))
    expect(accept!.y).toBe(refuse!.y)
    expect(accept!.width).toBe(refuse!.width)
    expect(accept!.x + accept!.width).toBeCloseTo(save!.x + save!.width)
    expect(save!.x).toBe(refuse!.x)
  })

  test.each([
    ['a phone held sideways', { width: 844, height: 390 }],
    ['a small phone held sideways', { width: 640, height: 320 }],
  ])('on %s the answers stay in sight with a purpose', async (_, viewport) => {
    const page = await visitSettings({ viewport })

    for (const id of ['#purpose-analytics', '#refuse', '#accept']) {
      const { y, height } = await boxOf(page, id)
      expect(y + height).toBeLessThan(viewport.height)
    }
  })

  test('opened from the page give focus back to what opened them', async () => {
    const page = await visitBanner({ body: `${homePage}<button id="mine" data-evaste-open>Evästeet</button>` })
    await page.locator('#refuse').click()
    await page.locator('#mine').focus()
    await page.evaluate(() => window.session.open())
    await page.locator('#evaste-settings').waitFor()

    await page.locator('#evaste-settings header button').click()
    await page.locator('#evaste-settings').waitFor({ state: 'detached' })

    await expect.poll(() => focusedId(page)).toBe('mine')
    expect(await answersOf(page)).toHaveLength(1)
  })

  test('save exactly what the switches show, for every combination of three (R51, R53)', async () => {
    for (let bits = 0; bits < 8; bits++) {
      const page = await visitSettings()
      const wanted = { analytics: !!(bits & 1), demographics: !!(bits & 2), marketing: !!(bits & 4) }
      for (const [id, isOn] of Object.entries(wanted)) await page.locator(`#purpose-${id}`).setChecked(isOn)

      await page.locator('#save').click()

      const { analytics, demographics, marketing } = wanted
      await expect
        .poll(() => answersOf(page))
        .toEqual([
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
    await page.locator('.services > summary').first().click()

    await page.locator('#purpose-analytics').check()
    await page.locator('#service-ga4').uncheck()

    const purpose = () =>
      page.locator('#purpose-analytics').evaluate((box: HTMLInputElement) => [box.checked, box.indeterminate])
    await expect.poll(purpose).toEqual([true, true])
    await page.locator('#service-heatmap').uncheck()
    await expect.poll(purpose).toEqual([false, false])
    await page.locator('#service-heatmap').check()
    await page.locator('#save').click()
    await expect
      .poll(() => answersOf(page))
      .toMatchObject([{ choices: { analytics: true, ga4: false, heatmap: true } }])
  })

  test('show the present state, when it was chosen, and the receipt’s number', async () => {
    const page = await visitSettings({ timezoneId: 'Europe/Helsinki' })
    await page.locator('#purpose-marketing').check()
    await page.locator('#save').click()

    await page.locator('#reopen').click()

    const words = () => page.locator('#evaste-settings').innerText()
    await expect.poll(words).toContain('Valitsit viimeksi 22. marraskuuta 2026 klo 20.20.')
    await expect.poll(words).toContain('Todiste valinnastasi: numero 42.')
    await expect
      .poll(() => page.locator('input:checked').evaluateAll((all) => all.map(({ id }) => id)))
      .toEqual(['purpose-marketing', 'service-ads'])
  })

  test('tell of each tracker who, why, how long and where to, and what is always on', async () => {
    const page = await visitSettings()
    for (const summary of await page.locator('.always > summary').or(page.locator('.services > summary')).all())
      await summary.click()
    for (const summary of await page.locator('.service summary').all()) await summary.click()

    // Details are rendered after their `toggle` event, which comes in a later task.
    const words = () => page.locator('#evaste-settings').innerText()
    for (const told of [
      'Erottaa kävijät toisistaan.',
      'Tietoja voi siirtyä EU:n ja ETA:n ulkopuolelle. Maa: Yhdysvallat',
      'IP-osoite: säilytetään salattuna näin kauan: 90 päivää',
      'Aina käytössä: ',
    ])
      await expect.poll(words).toContain(told)
    expect(await page.locator('a', { hasText: 'kiellä kaikilla sivustoilla' }).getAttribute('href')).toBe(
      'https://google.example/optout',
    )
  })

  test('keep what the visitor has set while the language changes', async () => {
    const page = await visitSettings()
    await page.locator('#purpose-marketing').check()

    await page.evaluate(() => (document.documentElement.lang = 'en'))
    await page.locator('#save', { hasText: 'Save choices' }).waitFor()

    await expect.poll(() => page.locator('#purpose-marketing').isChecked()).toBe(true)
  })

  test('leave no answer below the screen at 320 × 256', async () => {
    const page = await visitSettings({ viewport: { width: 320, height: 256 } })
    await page.locator('#purpose-marketing').check()

    for (const id of ['#refuse', '#accept', '#save']) {
      await page.locator(id).scrollIntoViewIfNeeded()
      const { y, height } = await boxOf(page, id)
      expect(y + height).toBeLessThanOrEqual(256)
    }
  })

  test('begin with what can be chosen, at least one switch of which is in sight on a small phone', async () => {
    for (const viewport of [
      { width: 390, height: 664 },
      { width: 320, height: 568 },
    ]) {
      const page = await visitSettings({ viewport })
      const bottom = (await boxOf(page, '#evaste-settings footer')).y

      const switches = await page.locator('.purpose > input').all()
      const boxes = await Promise.all(switches.map((box) => box.boundingBox()))

      const inSight = boxes.filter((box) => box && box.y + box.height < bottom)
      expect(inSight.length).toBeGreaterThanOrEqual(viewport.width === 390 ? 2 : 1)
    }
  })

  test('have both answers in one line on a small phone, in the long words of Finnish', async () => {
    const page = await visitSettings({ viewport: { width: 320, height: 568 } })

    const [refuse, accept] = [
      await boxOf(page, '#evaste-settings #refuse'),
      await boxOf(page, '#evaste-settings #accept'),
    ]

    expect(accept.y).toBe(refuse.y)
    expect(Math.max(accept.height, refuse.height)).toBeLessThanOrEqual(46)
  })

  test('make saving the clearest button once something was changed, and the answers step back alike', async () => {
    const page = await visitSettings({ viewport: { width: 390, height: 664 } })
    const fills = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const root = document.querySelector('evaste-consent')!.shadowRoot!
        return ['refuse', 'accept', 'save'].map((id) => getComputedStyle(root.getElementById(id)!).backgroundColor)
      })
    const [refuseBefore, acceptBefore, saveBefore] = await fills()

    await page.locator('#purpose-marketing').check()

    expect(acceptBefore).toBe(refuseBefore)
    await expect.poll(fills).toEqual([saveBefore, saveBefore, refuseBefore])
    expect(await page.locator('#save').isVisible()).toBe(true)
  })

  test.each([30, 200])(
    'with %i services fit a few screens, render no details, and find a service or company',
    async (count) => {
      const declared: Partial<DeclarationFile> = {
        services: Array.from({ length: count }, (_, at) => ({
          id: `service-${at}`,
          name: `Palvelu ${at}`,
          purpose: ['analytics', 'marketing', 'session-replay'][at % 3]!,
          recipient: at % 2 ? 'google' : 'recorder',
          trackers: [{ name: `c${at}`, lifetime: 'P1Y' }],
        })),
      }
      const page = await visitSettings({ declared, viewport: { width: 390, height: 664 } })
      const body = page.locator('#evaste-settings .body')
      expect(await body.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThan(3 * 664)
      expect(await page.locator('#evaste-settings table').count()).toBe(0)

      await page.locator('#find').fill('palvelu 17')

      const found = page.locator('.service:visible')
      await expect.poll(() => found.count()).toBe(count > 170 ? 11 : 1)
      await found.first().locator('summary').click()
      await page.locator('#evaste-settings table').waitFor()
      await page.locator('#find').fill('nauhuri')
      await expect.poll(() => page.locator('.service:visible').count()).toBe(count / 2)
    },
  )

  test('are drawn by the system where the visitor has forced colours', async () => {
    const page = await visitSettings({ forcedColors: 'active' })

    const appearance = await page.locator('#purpose-marketing').evaluate((box) => getComputedStyle(box).appearance)

    expect(appearance).toBe('auto')
  })
})
