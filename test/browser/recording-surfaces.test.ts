import type { Locator, Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { accessibilityFindings } from './elements-visit.js'
import { recordingBakery } from './recorded-page.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

/** A phone, or 1280 × 1024 at 400 %. */
const visit = useTagPages({ viewport: { width: 320, height: 256 } })
const declaration: DeclarationFile = { ...recordingBakery, languages: ['fi', 'ar', 'de', 'el'] }
const withStatistics: DeclarationFile = {
  ...declaration,
  purposes: ['necessary', 'session-replay', 'analytics'],
  services: [
    ...declaration.services,
    { id: 'matomo', name: 'Matomo', purpose: 'analytics', matches: ['stats.example'] },
  ],
}
const FORM = '<evaste-bug-report></evaste-bug-report>'
const answered = { entry: 1, recordedAt: '2026-11-30T12:00:00.000Z', receipt: 'a.b.c' }
const stored = { id: 'r1', deleteAfter: '2026-12-14T09:00:00.000Z' }

interface Opening {
  readonly lang?: string
  /** The declaration of the next page view, which is the one that is opened. */
  readonly next?: DeclarationFile
  readonly onRecordings?: (route: Route) => Promise<void>
}

/** Opens a page without the small control, which is recorded. */
async function openRecorded(body: string, { lang = 'fi', next, onRecordings }: Opening = {}): Promise<Page> {
  const { page, context } = visit
  await context.route('**/register/**', (route) => route.fulfill({ status: 201, json: answered }))
  const keep = (route: Route) => route.fulfill({ status: 201, json: stored })
  await context.route('**/register/**/recordings*', onRecordings ?? keep)
  const html = (declared: DeclarationFile) => `<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
    <head><title>Leipomo</title><style>@media (prefers-color-scheme: dark) { :root { color-scheme: dark } }</style>
    ${tagged(declared)}</head><body><main><h1>Leipä</h1><p>Teksti</p>${body}<button data-evaste-open>Evästeet</button></main>`
  await visit.open(html(declaration))
  await page.evaluate(() => void window.evaste.acceptAll())
  await page.waitForFunction(() => window.evaste.receipt)
  if (next) await visit.open(html(next))
  await page.locator('evaste-recording #sign').waitFor()
  return page
}
const formAt = (page: Page, at: number): Locator => page.locator('evaste-bug-report').nth(at)

/** Whether a click at the middle of the button that ends the recording reaches it, and the whole sign is in sight. */
const isInReach = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const root = document.querySelector('evaste-recording')!.shadowRoot!
    const [sign, stop] = ['#sign', '#stop'].map((id) => root.querySelector(id)!.getBoundingClientRect())
    const found = document.elementFromPoint((stop!.left + stop!.right) / 2, (stop!.top + stop!.bottom) / 2)
    const { left, top, right, bottom } = sign!
    return (
      found?.localName === 'evaste-recording' && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    )
  })

test.each(['fi', 'ar', 'de'])('without the small control, the sign is in reach at 400 percent, in %s', async (lang) => {
  const page = await openRecorded('', { lang })

  await expect.poll(() => isInReach(page)).toBe(true)
})

test.each([
  [320, 256],
  [320, 640],
  [1280, 720],
])('the sign covers nothing of an open banner, at %i × %i', async (width, height) => {
  await visit.page.setViewportSize({ width, height })
  const page = await openRecorded('', { next: withStatistics })
  const banner = page.locator('evaste-consent #evaste-banner')
  await banner.waitFor()

  const isClear = async (): Promise<boolean> => {
    const [own, other] = await Promise.all([page.locator('evaste-recording #sign').boundingBox(), banner.boundingBox()])
    return own!.y + own!.height <= other!.y || own!.x >= other!.x + other!.width
  }
  await expect.poll(async () => (await isInReach(page)) && (await isClear())).toBe(true)
})

test.each([
  ['ar', {}],
  ['de', { colorScheme: 'dark' }],
  ['el', { forcedColors: 'active', colorScheme: 'dark' }],
] as const)('the form fits at 400 percent and axe finds nothing, in %s and %j', async (lang, looks) => {
  await visit.page.emulateMedia(looks)
  const page = await openRecorded(`${FORM}<button data-evaste-report>Vika</button>`, { lang })
  await formAt(page, 0).locator('#comment').waitFor()
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect([await sideways(), await accessibilityFindings(page)]).toEqual([0, []])

  await page.locator('[data-evaste-report]').click()
  const dialog = page.locator('evaste-bug-report[dialog]')
  await dialog.locator('#preview').click()
  await dialog.locator('iframe').waitFor()

  const inDialog = await dialog.locator('dialog').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect([inDialog, await sideways(), await accessibilityFindings(page)]).toEqual([0, 0, []])
  await dialog.locator('#send').scrollIntoViewIfNeeded()
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
})

test('of several forms each is by itself, and after a withdrawal none says that anything is kept', async () => {
  const page = await openRecorded(FORM + FORM)
  for (const at of [0, 1]) await formAt(page, at).locator('#preview').click()
  for (const at of [0, 1]) await formAt(page, at).locator('iframe').waitFor()
  await formAt(page, 0).locator('#comment').fill('Nappi ei toimi')
  await formAt(page, 1).locator('#comment').fill('Kuva puuttuu')

  await formAt(page, 0).locator('#send').click()
  await formAt(page, 0).locator('#thanks').waitFor()
  const other = formAt(page, 1)
  expect([await other.locator('#comment').inputValue(), await other.locator('iframe').count()]).toEqual([
    'Kuva puuttuu',
    1,
  ])

  await page.locator('evaste-recording #stop').click()
  for (const at of [0, 1]) await formAt(page, at).locator('#settings').waitFor()
  await expect.poll(() => page.locator('evaste-bug-report :is(#thanks, iframe, #comment)').count()).toBe(0)
})

test('a preview that is closed, or whose form is gone, before its player has loaded does not begin', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const page = await openRecorded(FORM + FORM)
  await visit.context.route('**/evaste-player.js', async (route) => {
    await held
    await route.continue()
  })
  for (const at of [0, 1]) await formAt(page, at).locator('#preview').click()
  await formAt(page, 0).locator('#preview').click()
  const gone = await formAt(page, 1).evaluateHandle((element) => {
    element.remove()
    return element
  })
  const loaded = page.waitForResponse('**/evaste-player.js')
  release()
  await (await loaded).finished()
  await visit.settle()
  expect(await page.locator('evaste-bug-report iframe').count()).toBe(0)

  // A router puts it back.
  await gone.evaluate((element) => void document.querySelector('main')!.append(element))
  await formAt(page, 1).locator('#preview').click()
  await formAt(page, 1).locator('iframe').waitFor()
  await expect.poll(() => page.locator('evaste-bug-report iframe').count()).toBe(1)
  expect(visit.errors).toEqual([])
})

test.each(['#cancel', 'Escape'])(
  'what is being sent when the visitor decides not to send (%s) is deleted',
  async (way) => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const asked: string[] = []
    const page = await openRecorded('<button data-evaste-report>Vika</button>', {
      onRecordings: async (route) => {
        asked.push(route.request().method())
        await held
        await route.fulfill({ status: 201, json: stored })
      },
    })
    await visit.context.route('**/register/**/recordings/r1', (route) => {
      if (route.request().method() !== 'OPTIONS') asked.push(route.request().method())
      return route.fulfill({ status: 204 })
    })
    await page.locator('[data-evaste-report]').click()
    const dialog = page.locator('evaste-bug-report[dialog]')
    await dialog.locator('#comment').fill('Nappi ei toimi')
    await dialog.locator('#send').click()
    await expect.poll(() => asked).toEqual(['POST'])
    if (way === 'Escape') await page.keyboard.press(way)
    else await dialog.locator(way).click()
    await dialog.waitFor({ state: 'detached' })

    release()

    await expect.poll(() => asked).toEqual(['POST', 'DELETE'])
  },
)
