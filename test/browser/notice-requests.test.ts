import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Decision } from '../../src/decision/decision.js'
import { storeDecision } from '../../src/decision/stored.js'
import { cleaningFirm } from '../page/ui/cleaning-firm.js'
import { accessibilityFindings, privacyPage, useVisits, type Visit } from './elements-visit.js'

const { visit, visitSettings } = useVisits()

const consentId = 'consent-00000000001'
const receipt = { entry: 43, recordedAt: '2026-11-22T18:20:02.000Z', receipt: 'a.b.c' }
const open = { id: 'request-000000000001', state: 'open', dueAt: '2026-12-22T18:20:02.000Z' }
const answers: Readonly<Record<string, object>> = {
  access: {
    ...receipt,
    request: { ...open, state: 'done' },
    consent: {
      entries: [
        {
          entry: 42,
          recordedAt: '2026-11-22T18:20:01.000Z',
          ip: { mode: 'encrypted', address: '203.0.113.77' },
          record: { choices: { analytics: 'given', marketing: 'refused' } },
        },
      ],
      requests: [],
    },
  },
  rectification: { ...receipt, request: open },
  restriction: { ...receipt, request: open },
  objection: { ...receipt, request: open },
  erasure: {
    ...receipt,
    request: open,
    kept: [
      { what: 'answers', why: ['GDPR 7(1)', 'GDPR 17(3)(b)'], until: '2029-11-22T18:20:01.000Z' },
      { what: 'chain', why: ['GDPR 5(2)'], until: null },
    ],
  },
}

/** A page with the notice, of a visitor who holds the receipt of an answer; `asked` hears what the register is asked. */
async function visitNotice(
  options: Visit = {},
  respond = answerLikeRegister,
): Promise<{ page: Page; asked: unknown[] }> {
  const asked: unknown[] = []
  const page = await visit({
    body: privacyPage,
    declared: { register: { url: '/evaste' } },
    ...options,
    async before(fresh) {
      await fresh.route('**/evaste/v1/**', async (route) => {
        const request = route.request()
        asked.push({ path: new URL(request.url()).pathname, ...request.postDataJSON() })
        expect(await request.headerValue('authorization')).toBe('Receipt the-secret')
        await respond(route)
      })
      await fresh.addInitScript(
        ([key, kept]) => localStorage.setItem(key as string, kept as string),
        ['evaste:cleaning-firm:receipt-secret', JSON.stringify({ consentId, secret: 'the-secret' })],
      )
    },
  })
  await page.locator('evaste-notice h2').first().waitFor()
  await page.evaluate((id) => {
    const { session } = window
    session.refuseAll()
    session.decision = { ...session.decision, consentId: id } as never
    session.tell()
  }, consentId)
  await page.locator('evaste-notice #requests').waitFor()
  return { page, asked }
}

const answerLikeRegister = (route: Route): Promise<void> =>
  route.fulfill({ status: 201, json: answers[(route.request().postDataJSON() as { kind: string }).kind] })

/** Opens a request by its name, and sends it. @returns its panel. */
async function send(page: Page, name: string, button = 'Lähetä') {
  const panel = page.locator('evaste-notice details', { has: page.locator('summary', { hasText: name }) })
  await panel.locator('summary').click()
  await panel.getByRole('button', { name: button, exact: true }).click()
  return panel
}

const told = (page: Page): Promise<string | null> => page.locator('evaste-notice [role=status]').textContent()

describe('what the holder of a receipt asks of the register', () => {
  test('is shown only with a register and a receipt', async () => {
    const page = await visit({ body: privacyPage })
    await page.locator('evaste-notice h2').first().waitFor()

    expect(await page.locator('evaste-notice #requests').count()).toBe(0)
  })

  test('to see the data: the answers in words, and all of it as a file', async () => {
    const { page, asked } = await visitNotice()

    const panel = await send(page, 'Näytä tietoni', 'Näytä tietoni')
    await panel.locator('li').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Lataa kaikki tiedostona' }).click(),
    ])

    expect(asked).toEqual([{ path: `/evaste/v1/receipts/${consentId}/requests`, kind: 'access' }])
    const words = await panel.locator('li').innerText()
    expect(words).toContain('numero 42')
    expect(words).toContain('Kävijätilastot: sallittu; Markkinointi: hylätty.')
    expect(words).toContain('IP-osoite: 203.0.113.77.')
    await expect.poll(() => told(page)).toBe('Valinnoistasi on kirjattu tämä:')
    expect(download.suggestedFilename()).toBe('cleaning-firm-choices.jsonld')
    expect(await accessibilityFindings(page)).toEqual([])
  })

  test('to correct: a language or a time has to be said first', async () => {
    const { page, asked } = await visitNotice()

    const panel = await send(page, 'Korjaa')
    const atFirst = asked.length
    await panel.getByLabel('Kieli, jolla luit').selectOption('sv')
    await panel.getByRole('button', { name: 'Lähetä' }).click()
    await panel.locator('.answer').waitFor()

    expect(atFirst).toBe(0)
    expect(asked).toMatchObject([{ kind: 'rectification', correction: { language: 'sv' } }])
    expect(await panel.locator('.answer').innerText()).toMatch(
      /numero on 43\.\s+Saat vastauksen viimeistään 22\. joulukuuta 2026\./,
    )
  })

  test('to erase: what stays and why, though the receipt is gone from the device', async () => {
    const { page } = await visitNotice()

    const panel = await send(page, 'Poista', 'Poista lopullisesti')
    await panel.locator('li').first().waitFor()
    await page.evaluate(() => {
      window.session.receipt = null
      window.session.tell()
    })

    await expect.poll(() => page.locator('evaste-notice .requests button').count()).toBe(0)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent))
      .toBe('Poista')
    const words = await page.locator('evaste-notice .answer').innerText()
    expect(words).toContain('Mikään rekisterissä ei enää johda sinuun')
    expect(words).toContain('(GDPR 7(1), GDPR 17(3)(b)). Tämä säilytetään 22. marraskuuta 2029 asti.')
    expect(await page.evaluate(() => localStorage.getItem('evaste:cleaning-firm:receipt-secret'))).toBeNull()
    expect(await accessibilityFindings(page)).toEqual([])
  })

  test.each([
    [404, 'Rekisterissä ei ole mitään tämän laitteen avaimelle. Se on ehkä jo poistettu.'],
    [429, 'Pyyntöjä on tullut liikaa. Yritä myöhemmin uudelleen.'],
    [503, 'Rekisteristä ei tullut vastausta. Yritä myöhemmin uudelleen.'],
  ])('an answer of %i is told in words, and can be tried again', async (status, words) => {
    const { page, asked } = await visitNotice({}, (route) => route.fulfill({ status, json: {} }))

    const panel = await send(page, 'Vastusta')
    await panel.locator('.answer').waitFor()
    await panel.getByRole('button', { name: 'Lähetä' }).click()
    await expect.poll(() => asked.length).toBe(2)

    await expect.poll(() => panel.locator('.answer').innerText()).toBe(words)
    await expect.poll(() => told(page)).toBe(words)
  })
})

describe('the notice’s tables', () => {
  const rows = (page: Page): Promise<string[]> =>
    page.locator('#service-ga4 ~ table').first().locator('tbody th').allInnerTexts()

  test('are sorted by the heads, with the keyboard, and say so', async () => {
    const { page } = await visitNotice()
    const head = page.locator('#service-ga4 ~ table').first().getByRole('button', { name: 'Nimi' })
    const state = () => head.locator('..').getAttribute('aria-sort')
    const whole = async () => [await rows(page), await state(), await told(page)]
    expect([await rows(page), await state()]).toEqual([['_ga', '_ga_*'], null])

    await head.focus()
    await page.keyboard.press('Enter')
    await expect.poll(whole).toEqual([['_ga', '_ga_*'], 'ascending', 'Järjestetty: Nimi.'])
    await page.keyboard.press('Space')

    await expect.poll(whole).toEqual([['_ga_*', '_ga'], 'descending', 'Järjestetty: Nimi, lopusta alkuun.'])
    expect(await accessibilityFindings(page)).toEqual([])
  })

  test('a duration is sorted by its length, and one row needs no order', async () => {
    const trackers = [
      { name: 'a', lifetime: 'P2Y' },
      { name: 'b', lifetime: 'P13M' },
      { name: 'c', lifetime: 'session' },
      { name: 'd', lifetime: 'persistent' },
    ]
    const { page } = await visitNotice({
      declared: {
        register: { url: '/evaste' },
        services: [{ id: 'ga4', name: 'Laskuri', purpose: 'analytics', trackers }] as never,
      },
    })

    await page.locator('#service-ga4 ~ table').first().getByRole('button', { name: 'Säilyy' }).click()

    await expect.poll(() => rows(page)).toEqual(['c', 'b', 'a', 'd'])
  })

  test.each(['fi', 'ar'])('stay within a phone of 320 px, the heads too (%s)', async (lang) => {
    const { page } = await visitNotice({
      lang,
      viewport: { width: 320, height: 640 },
      declared: { register: { url: '/evaste' }, languages: [lang, 'en'] as never },
    })

    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    const boxes = await page
      .locator('evaste-notice .head')
      .evaluateAll((heads) =>
        heads.map((head) => head.getBoundingClientRect()).map(({ left, right, height }) => ({ left, right, height })),
      )

    expect(width).toBeLessThanOrEqual(320)
    expect(boxes.filter(({ left, right, height }) => left < 0 || right > 320 || height < 24)).toEqual([])
    expect(boxes.length).toBeGreaterThan(0)
  })

  test('and all the rest come as JSON', async () => {
    const { page } = await visitNotice()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('evaste-notice').getByRole('button', { name: 'Lataa selosteen tiedot (JSON)' }).click(),
    ])

    expect(download.suggestedFilename()).toBe('cleaning-firm-notice.fi.json')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const data = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
    expect(data).toMatchObject({ language: 'fi', controller: { name: 'Kirkas Siivous Oy' } })
  })
})

describe('the settings, where something has changed since the last answer', () => {
  /** The cookie of a visitor who answered before there were advertisements and a heat map. */
  const oldCookie = (): string => {
    const services = cleaningFirm.services.filter(({ id }) => !/^(ads|heatmap)$/.test(id))
    const decision: Decision = {
      ...{ decisionId: 'decision-0000000001', consentId, site: 'cleaning-firm', services: {}, source: 'banner' },
      ...{ choices: { analytics: 'given' }, trusted: true, decidedAt: new Date().toISOString(), language: 'fi' },
      gpc: false,
    }
    const stored = storeDecision(decision, readDeclaration({ ...cleaningFirm, services }))
    return `evaste=${encodeURIComponent(JSON.stringify(stored))}`
  }

  test('say it on top and mark what is new, by name', async () => {
    const page = await visitSettings({
      before: (fresh) => fresh.addInitScript((cookie) => void (document.cookie = cookie), oldCookie()),
    })

    const settings = page.locator('#evaste-settings')
    const marks = await settings
      .locator('.purpose', { has: page.locator('.changed') })
      .evaluateAll((all) =>
        all.map((row) => [row.querySelector('h3')?.textContent, row.querySelector('.changed')?.textContent]),
      )

    expect(await settings.innerText()).toContain('Jotain on muuttunut siitä, kun viimeksi valitsit.')
    expect(marks).toEqual([
      ['Kävijätilastot', 'Uutta tässä: Lämpökartta ja Nauhuri GmbH.'],
      ['Markkinointi', 'Uutta sen jälkeen, kun viimeksi valitsit.'],
    ])
    expect(await accessibilityFindings(page)).toEqual([])
  })

  test('say nothing of it to somebody who has never answered', async () => {
    const page = await visitSettings()

    expect(await page.locator('#evaste-settings .changed').count()).toBe(0)
  })
})
