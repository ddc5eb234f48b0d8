import { describe, expect, test } from 'vitest'
import {
  accessibilityFindings,
  answersOf,
  boxOf,
  focusedId,
  homePage,
  privacyPage,
  useVisits,
} from './elements-visit.js'

const { visit, visitBanner } = useVisits()

describe('the notice', () => {
  test('lets one permission be taken back, and all by one click (R55)', async () => {
    const page = await visitBanner({ body: privacyPage })
    await page.locator('#accept').click()
    const notice = page.locator('evaste-notice')

    await notice.getByRole('button', { name: 'Peru lupa: Markkinointi' }).click()
    await notice.getByRole('button', { name: 'Peru kaikki luvat' }).click()

    await expect
      .poll(async () => (await answersOf(page)).slice(1))
      .toMatchObject([
        { choices: { marketing: false }, source: 'settings', trusted: true },
        { choices: { analytics: false, demographics: false, 'session-replay': false, marketing: false } },
      ])
    await expect.poll(() => notice.locator('[role=status]').textContent()).toBe('Lupasi on peruttu.')
    await expect.poll(() => notice.getByRole('button', { name: /Peru/ }).count()).toBe(0)
  })

  test('gives the receipt as a file (R79)', async () => {
    const page = await visitBanner({ body: privacyPage })
    await page.locator('#refuse').click()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('evaste-notice').getByRole('button', { name: 'Lataa todiste' }).click(),
    ])

    expect(download.suggestedFilename()).toBe('cleaning-firm-42.jws')
  })

  test('links to the register’s page, whose address has the secret only while it is opened', async () => {
    const page = await visitBanner({ body: privacyPage })
    await page.locator('#refuse').click()
    await page.evaluate(() => {
      const { consentId } = window.session.decision!
      localStorage.setItem('evaste:cleaning-firm:receipt-secret', JSON.stringify({ consentId, secret: 'the-secret' }))
      window.session.tell()
      document.addEventListener('click', (event) => event.preventDefault())
    })
    const link = page.locator('evaste-notice').getByRole('link', { name: 'Avaa todiste' })
    const before = await link.getAttribute('href')
    const opened = await link.evaluate((element: HTMLAnchorElement) => {
      element.click()
      return element.href
    })

    expect(before).toMatch(/\/receipt\/$/)
    expect(Object.fromEntries(new URLSearchParams(new URL(opened).hash.slice(1)))).toMatchObject({
      secret: 'the-secret',
      lang: 'fi',
    })
    await expect.poll(() => link.getAttribute('href')).toBe(before)
    expect(await accessibilityFindings(page)).toEqual([])
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
    await page.locator('evaste-notice').getByRole('link', { name: 'Oikeutesi', exact: true }).click()

    await expect.poll(() => focusedId(page)).toBe('rights')
    await expect.poll(async () => (await boxOf(page, 'evaste-notice #rights')).y).toBeLessThan(400)
  })
})

describe('the debug panel', () => {
  test('tells what is held and why, what was released, and leaves room for the page’s own', async () => {
    const page = await visitBanner({ body: `${homePage}<evaste-debug><p id="own">Own section</p></evaste-debug>` })
    await page.locator('evaste-debug details').waitFor()
    await page.evaluate(() => {
      window.session.held = [{ services: ['ga4'], kind: 'script', what: 'https://analytics.google.example/g.js' }]
      window.session.tell()
    })
    await page.locator('evaste-debug summary').click()
    const panel = page.locator('evaste-debug details')
    await expect.poll(() => panel.innerText()).toContain('script https://analytics.google.example/g.js: waits for ga4')
    const held = await panel.innerText()

    await page.evaluate(() => {
      window.session.held = []
      window.session.tell()
    })
    await page.locator('evaste-debug summary', { hasText: '0 held, 1 released' }).waitFor()

    expect(held).toContain('marketing: requested')
    expect(await page.locator('#own').isVisible()).toBe(true)
    expect(await accessibilityFindings(page)).toEqual([])
  })
})
