import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answersOf, homePage, useVisits, whenRoomIsMade } from './elements-visit.js'

const { visitBanner } = useVisits()
const PACKAGE = 'node_modules/@duckduckgo/autoconsent'
const program = await readFile(`${PACKAGE}/dist/autoconsent.playwright.js`, 'utf8')
/** The rules that DuckDuckGo's browsers have for other tools, in full. */
const shipped = JSON.parse(await readFile(`${PACKAGE}/rules/rules.json`, 'utf8')) as {
  readonly autoconsent: readonly object[]
}
const [, documented = ''] = /```json\n([^]*?)```/.exec(await readFile('docs/automatic-answers.md', 'utf8')) ?? []

interface Message {
  readonly type: string
  readonly [key: string]: unknown
}

/** Runs autoconsent in the page as a browser does; answers what it reports, until it has answered or given up. */
async function runAutoconsent(
  page: Page,
  rules: readonly object[],
  heuristicMode: string,
): Promise<readonly Message[]> {
  const told: Message[] = []
  const receive = (message: object): Promise<unknown> =>
    page.evaluate((given) => (self as unknown as Receiver).autoconsentReceiveMessage(given), message)
  let end: () => void
  const ended = new Promise<void>((resolve) => (end = resolve))
  await page.exposeFunction('autoconsentSendMessage', async (message: Message) => {
    told.push(message)
    if (message.type === 'init') {
      const config = { enabled: true, autoAction: 'optOut', detectRetries: 4, heuristicMode, logs: {} }
      await receive({ type: 'initResp', config, rules: { autoconsent: rules } })
    }
    if (message.type === 'eval') await receive({ type: 'evalResp', id: message['id'], result: false })
    const { state } = message as { readonly state?: { readonly lifecycle?: string } }
    if (message.type === 'autoconsentDone' || state?.lifecycle === 'nothingDetected') end()
  })
  await page.evaluate(program)
  await ended
  return told
}
interface Receiver {
  autoconsentReceiveMessage(message: object): Promise<void>
}

const REFUSED = [{ trusted: false, source: 'banner', choices: { analytics: false, marketing: false } }]
const cmpOf = (told: readonly Message[]): unknown => told.find(({ type }) => type === 'popupFound')?.['cmp']

test('autoconsent refuses by the documented rule', async () => {
  const page = await visitBanner()

  const told = await runAutoconsent(page, [JSON.parse(documented) as object], 'off')

  expect(cmpOf(told)).toBe('evaste')
  expect(await answersOf(page)).toMatchObject(REFUSED)
})

// `tier2` presses “accept” where it finds nothing else.
test.each(['fi', 'en', 'de'])(
  'without a rule for evaste, its search for unknown banners finds a refusal alone, on a page in the language %s',
  async (lang) => {
    const page = await visitBanner({ lang })
    await whenRoomIsMade(page)

    const told = await runAutoconsent(page, shipped.autoconsent, 'tier2')

    expect(cmpOf(told)).toBe('HEURISTIC-REJECT')
    expect(await answersOf(page)).toMatchObject(REFUSED)
    await page.locator('evaste-consent > [slot]').waitFor({ state: 'detached' })
  },
)

test('people meet only the two buttons that they see', async () => {
  // As a router keeps the page while the banner asks.
  const body = homePage.replace('<evaste-consent>', '<evaste-consent><div slot="programs"><button>Old</button></div>')
  const page = await visitBanner({ lang: 'en', body })
  await whenRoomIsMade(page)
  await expect
    .poll(() => page.locator('evaste-consent > [slot] button').allTextContents())
    .toEqual(['Reject all cookies'])

  const names = await page.getByRole('button').allTextContents()
  const focused: string[] = []
  for (let at = 0; at < 6; at += 1) {
    await page.keyboard.press('Tab')
    focused.push(await page.evaluate(() => document.activeElement!.localName))
  }

  expect(names).toEqual(['Settings', 'Refuse all', 'Accept all'])
  expect(focused).not.toContain('button')
})
