import { describe, expect, test } from 'vitest'
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
    const page = await visitBanner({ body: `${homePage}<button id="mine" data-evaste-open>Evästeet</button>` })
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
    expect(words).toContain(
      'Google Ireland Limited, Irlanti. Tietoja voi siirtyä EU:n ja ETA:n ulkopuolelle. Maa: Yhdysvallat',
    )
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
