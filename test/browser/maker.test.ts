import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { en as enProblems } from '../../src/declaration/problems/en.js'
import { fi as fiProblems } from '../../src/declaration/problems/fi.js'
import { sv as svProblems } from '../../src/declaration/problems/sv.js'
import { en as enNotes } from '../../src/tools/catalogue/notes/en.js'
import { fi as fiNotes } from '../../src/tools/catalogue/notes/fi.js'
import { sv as svNotes } from '../../src/tools/catalogue/notes/sv.js'
import { en as enImport } from '../../src/tools/import/messages/en.js'
import { fi as fiImport } from '../../src/tools/import/messages/fi.js'
import { sv as svImport } from '../../src/tools/import/messages/sv.js'
import { en as enLint } from '../../src/tools/lint/messages/en.js'
import { fi as fiLint } from '../../src/tools/lint/messages/fi.js'
import { sv as svLint } from '../../src/tools/lint/messages/sv.js'
import { accessibilityFindings } from './elements-visit.js'
import { useTagPages } from './tag-visit.js'
import { vendorSnippets } from './vendor-snippets.js'

const MAKER = pathToFileURL('dist/site/maker.html').href
const SERVICES = ['google-analytics', 'youtube', 'meta-pixel', 'hotjar', 'google-maps']

const visit = useTagPages({ acceptDownloads: true })

/** The keystroke-level model of Card, Moran and Newell: seconds for one key, and for aiming, clicking and deciding. */
const KEY = 0.28
const CLICK = 1.1 + 0.2 + 1.35

/** A person at the page, and the time that the keystroke-level model gives for what they do. */
function person(page: Page) {
  const did = { clicks: 0, keys: 0 }
  return {
    did,
    seconds: () => did.clicks * CLICK + did.keys * KEY,
    async click(selector: string): Promise<void> {
      did.clicks += 1
      await page.locator(selector).first().click()
    },
    async write(selector: string, words: string): Promise<void> {
      did.clicks += 1
      did.keys += words.length
      await page.locator(selector).fill(words)
    },
  }
}

/** Everything that leaves the browser, which is answered by nobody. */
async function catchRequests(context: BrowserContext): Promise<readonly string[]> {
  const requests: string[] = []
  await context.route(/^(?!file:|blob:)/, (route) => {
    requests.push(route.request().url())
    return route.abort()
  })
  return requests
}

const preview = (page: Page) => page.frameLocator('maker-preview iframe')

async function openMaker(page: Page): Promise<void> {
  await page.goto(MAKER)
  await page.locator('#companyName').waitFor()
}

async function answer(page: Page): Promise<void> {
  await page.locator('#companyName').fill('Kulmaleipomo Oy')
  await page.locator('#email').fill('tietosuoja@leipomo.example')
}

/** The page of a site with the vendors' own snippets behind the two lines. */
const siteWith = (lines: string): string =>
  `<html lang="en"><head><meta charset="utf-8" />\n${lines}\n<title>Bakery</title></head><body><h1>Bakery</h1>
  ${vendorSnippets.flatMap(({ service, html }) => (SERVICES.includes(service) ? [html] : [])).join('\n')}</body></html>`

test('from nothing to a working page in under three minutes, from disk, without a request', async () => {
  const { page, context, pages, errors } = visit
  const requests = await catchRequests(context)
  const { click, write, seconds, did } = person(page)
  await openMaker(page)

  for (const service of SERVICES) await click(`[name="${service}"]`)
  await write('#companyName', 'Kulmaleipomo Oy')
  await write('#email', 'tietosuoja@leipomo.example')
  await preview(page).locator('#evaste-banner').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), click('#download')])
  await click('#copy-sealed')
  const lines = (await page.locator('#sealed').textContent()) ?? ''

  const file = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('evaste.json')
  expect(parseDeclaration(file).services.map(({ id }) => id)).toEqual(SERVICES)
  expect(requests).toEqual([])
  expect(errors).toEqual([])
  expect(did.clicks).toBeLessThanOrEqual(9)
  expect(seconds()).toBeLessThan(60)

  await context.unrouteAll()
  const asked: string[] = []
  await context.route(/^https:/, (route) => {
    asked.push(new URL(route.request().url()).hostname)
    return route.fulfill({ body: '' })
  })
  await context.route('**/evaste/evaste.json', (route) =>
    route.fulfill({ body: file, contentType: 'application/json' }),
  )
  const site = await context.newPage()
  await site.goto(pages.serve(siteWith(lines)))
  await site.locator('#accept').waitFor()
  await site.waitForLoadState('networkidle')
  expect(asked).toEqual([])

  await site.locator('#accept').click()

  await expect
    .poll(() => [...new Set(asked)].sort())
    .toEqual([
      'connect.facebook.net',
      'static.hotjar.com',
      'www.google.com',
      'www.googletagmanager.com',
      'www.youtube.com',
    ])
})

test('axe finds nothing, light and dark, wide and narrow, in English, Finnish and Swedish', async () => {
  const { page } = visit
  await openMaker(page)
  await answer(page)
  for (const service of SERVICES) await page.locator(`[name="${service}"]`).first().check()
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('evaste-maker') as Element
    for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true
  })

  const looks = [
    ['fi', 'light', 320],
    ['fi', 'dark', 1280],
    ['sv', 'light', 1280],
    ['en', 'light', 1280],
    ['en', 'dark', 320],
  ] as const
  for (const [language, colorScheme, width] of looks) {
    await page.locator('#language').selectOption(language)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    expect(await accessibilityFindings(page), `${language} ${colorScheme} ${width}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), language).toBeLessThanOrEqual(width)
  }
})

test('banner, settings and notice are evaste’s own, in the chosen width, colours and language', async () => {
  const { page } = visit
  await openMaker(page)
  await answer(page)
  await page.locator('[name="hotjar"]').first().check()
  await page.locator('#main-language').selectOption('fi')
  await preview(page).getByRole('button', { name: 'Hylkää kaikki' }).waitFor()

  await page.getByRole('radio', { name: 'Settings' }).check({ force: true })
  await preview(page).locator('#evaste-settings').waitFor()
  await page.getByRole('radio', { name: '1280' }).check({ force: true })
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await page.getByRole('radio', { name: 'Privacy notice' }).check({ force: true })
  const notice = preview(page).locator('evaste-notice')
  await notice.getByText('Kulmaleipomo Oy').first().waitFor()

  const frame = () =>
    notice.evaluate(() => ({
      width: innerWidth,
      scheme: document.documentElement.style.colorScheme,
      origin: self.origin,
    }))
  await expect.poll(frame).toEqual({ width: 1280, scheme: 'dark', origin: 'null' })
})

test('the frame can send nothing, and shows text from outside as text', async () => {
  const { page, context } = visit
  const requests = await catchRequests(context)
  await openMaker(page)
  await answer(page)
  await page.locator('#companyName').fill('<img src="https://other.example/x.gif" onerror="document.title=1"> Oy')
  await page.locator('[name="hotjar"]').first().check()
  await preview(page).getByText('<img src=').first().waitFor()

  const outcome = await preview(page)
    .locator('body')
    .evaluate(async (body) => {
      const image = new Image()
      const failed = new Promise((resolve) => image.addEventListener('error', () => resolve('refused')))
      image.src = 'https://other.example/x.gif'
      body.append(image)
      const fetched = await fetch('https://other.example/').then(
        () => 'sent',
        () => 'refused',
      )
      return [fetched, await failed]
    })

  expect(outcome).toEqual(['refused', 'refused'])
  expect(requests).toEqual([])
  expect(await page.title()).toBe('Make your cookie declaration')
})

test('a declaration that is opened again keeps what the page does not know; a reload keeps the draft', async () => {
  const { page } = visit
  await openMaker(page)
  const opened = await readFile('docs/site/evaste.json', 'utf8')
  const unusual = opened.replace('"format": 1,', '"format": 1,\n  "texts": { "en": { "title": "Hello" } },')
  await page.locator('summary', { hasText: 'Open an evaste.json' }).click()
  await page
    .locator('#open-file')
    .setInputFiles({ name: 'evaste.json', mimeType: 'application/json', buffer: Buffer.from(unusual) })
  await page.locator('[name="vimeo"]').first().waitFor({ state: 'attached' })

  await page.locator('#search').fill('vimoe')
  await page.locator('#search-result', { hasText: 'Did you mean' }).waitFor()
  await page.locator('[name="vimeo"]').check()
  await page.reload()

  const read = async () => (await page.locator('#json').textContent()) ?? ''
  await expect
    .poll(async () => JSON.parse(await read()) as object)
    .toMatchObject({ site: 'my-company', texts: { en: { title: 'Hello' } } })
  const text = await read()
  expect(JSON.parse(text).services.map(({ id }: { id: string }) => id)).toEqual(['matomo', 'vimeo'])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)

  await page
    .locator('#open-file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1,}') })

  await page.locator('.message', { hasText: 'remove the comma before }' }).waitFor()
  expect(await page.locator('#json').textContent()).toBe(text)
})

/** Every message of the tools that stands on the page: what lint and the parser say, what import says, what to check. */
async function messagesOn(page: Page): Promise<readonly string[]> {
  const own = (elements: readonly Element[]): readonly string[] =>
    elements.map(({ childNodes }) =>
      [...childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent)
        .join('')
        .replace(/^\s*:?\s+|\s+$/g, ''),
    )
  const lists = await Promise.all(
    ['.remarks li', '#imported ul:last-of-type li', '.note'].map((list) => page.locator(list).evaluateAll(own)),
  )
  expect(lists.map(({ length }) => length > 0)).toEqual([true, true, true])
  return lists.flat()
}

/** Whether a message is one of these, whatever is filled in. */
const isOneOf = (texts: readonly string[], message: string): boolean =>
  texts.some((text) =>
    new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`).test(message),
  )

/** The sentences of some tables; what has no word of its own beside its placeholders is of no language. */
const textsOf = (tables: readonly Readonly<Record<string, string>>[]): readonly string[] =>
  tables.flatMap((table) => Object.values(table)).filter((text) => /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')))

test.each([
  ['fi', [fiLint, fiProblems, fiImport], fiNotes, 'suomenkielinen tietosuojaseloste'],
  ['sv', [svLint, svProblems, svImport], svNotes, 'en dataskyddsbeskrivning på finska'],
] as const)('what the tools say is in the language of the page: %s', async (language, tables, notes, source) => {
  const { page } = visit
  await openMaker(page)
  await page.locator('#language').selectOption(language)
  await page.locator('#notice-text').evaluate((area: HTMLTextAreaElement) => {
    ;(area.closest('details') as HTMLDetailsElement).open = true
  })
  await page
    .locator('#notice-text')
    .fill('Tietosuojaseloste\nRekisterinpitäjä\nKulmaleipomo Oy, 1234567-2\nTietojen säilytysaika')
  await page.locator('#read-notice').click()
  await page.locator('#imported', { hasText: source }).waitFor()
  for (const service of SERVICES) await page.locator(`[name="${service}"]`).first().check()
  const problems = await messagesOn(page)
  await page.locator('#email').fill('tietosuoja@leipomo.example')
  await page.locator('#officer-none').evaluate((box: HTMLInputElement) => box.click())
  await page.locator('.remarks li', { hasText: 'R08' }).first().waitFor({ state: 'attached' })

  const said = [...problems, ...(await messagesOn(page))]

  const has = (own: Readonly<Record<string, string>>, message: string): boolean =>
    Object.values(own).some((note) => message.includes(note))
  const isHere = (message: string): boolean => isOneOf(textsOf(tables), message) || has(notes, message)
  const isEnglish = (message: string): boolean =>
    isOneOf(textsOf([enLint, enProblems, enImport]), message) || has(enNotes, message)
  expect(said.filter((message) => !isHere(message))).toEqual([])
  expect(said.filter(isEnglish)).toEqual([])
})

test('a notice that is pasted fills in the company and ticks the services that it names', async () => {
  const { page } = visit
  await openMaker(page)
  await page.locator('summary', { hasText: 'Read your present privacy notice' }).click()
  await page.locator('#notice-text').fill(`Tietosuojaseloste
Rekisterinpitäjä
Kulmaleipomo Oy, 1234567-1, Leipurinkatu 1, 00100 Helsinki, tietosuoja@leipomo.example
Henkilötietojen käsittelyn tarkoitus
Käytämme sivuston kehittämiseen palvelua Hotjar, joka tallentaa käyntejä.
Sinulla on oikeus tarkastaa tietosi.`)

  await page.locator('#read-notice').click()

  await page.locator('#imported').waitFor()
  await expect.poll(() => page.locator('#companyName').inputValue()).toBe('Kulmaleipomo Oy')
  await expect.poll(() => page.locator('#chosen').textContent()).toContain('1')
  await expect.poll(() => page.locator('[name="hotjar"]').first().isChecked()).toBe(true)
})

test('answering, ticking, looking and downloading work by keyboard alone', async () => {
  const { page } = visit
  await openMaker(page)
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement
      return inner?.id || inner?.getAttribute('name') || inner?.localName || ''
    })
  const tabTo = async (wanted: string): Promise<void> => {
    for (let step = 0; step < 80 && (await focused()) !== wanted; step += 1) await page.keyboard.press('Tab')
    expect(await focused()).toBe(wanted)
  }

  await tabTo('companyName')
  await page.keyboard.type('Kulmaleipomo Oy')
  await tabTo('email')
  await page.keyboard.type('a@leipomo.example')
  await tabTo('hotjar')
  await page.keyboard.press('Space')
  await preview(page).locator('#evaste-banner').waitFor()
  await tabTo('view')
  await page.keyboard.press('ArrowRight')
  await preview(page).locator('#evaste-settings').waitFor()
  await page.locator('#companyName').focus()
  await page.keyboard.type(' ja Poika')
  await preview(page).locator('header', { hasText: 'Poika' }).waitFor()
  await preview(page).locator('#evaste-settings').waitFor()
  await page.keyboard.type(' Oy')
  await expect.poll(() => page.locator('#companyName').inputValue()).toContain(' ja Poika Oy')
  // Some sixty stops lie between: on a busy machine each takes a second.
  await page.locator('.remarks summary').last().focus()
  await tabTo('download')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])

  expect(download.suggestedFilename()).toBe('evaste.json')
})
