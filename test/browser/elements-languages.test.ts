import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/text/load-banner-texts.js'
import { homePage, privacyPage, useVisits } from './elements-visit.js'

const { visitBanner, visitSettings } = useVisits()
const declared = { languages: [...languages] as [string, ...string[]] }
const PHONE = { width: 320, height: 640 }

/** Lets the page speak each language in turn, and collects what is found while it does. */
async function inEachLanguage(
  page: Page,
  findings: (root: ShadowRoot) => readonly string[],
  name = 'evaste-consent',
): Promise<readonly string[]> {
  const look = await page.evaluateHandle<typeof findings>(`(${findings.toString()})`)
  return page.evaluate(
    async ({ codes, look, name }) => {
      const element = document.querySelector<HTMLElement>(name)!
      const found: string[] = []
      for (const code of codes) {
        document.documentElement.lang = code
        while (element.lang !== code) await new Promise((resolve) => setTimeout(resolve, 5))
        await new Promise((resolve) => requestAnimationFrame(resolve))
        found.push(...look(element.shadowRoot!).map((finding) => `${code} ${finding}`))
      }
      return found
    },
    { codes: languages, look, name },
  )
}

/** What is wider than its place: cut, or to be scrolled for in a second direction (R118). */
function tooWide(root: ShadowRoot): readonly string[] {
  const isCut = (element: Element): boolean =>
    element.clientWidth > 0 &&
    element.scrollWidth > element.clientWidth + 1 &&
    !element.matches('.unseen, .unseen *, select')
  const isOutside = (element: Element): boolean => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 0 && !element.closest('.unseen') && (left < -1 || right > innerWidth + 1)
  }
  return [document.documentElement, ...root.querySelectorAll('*')]
    .filter((element) => isCut(element) || isOutside(element))
    .map((element) => `${element.localName}#${element.id}.${element.className} ${element.textContent?.slice(0, 40)}`)
}

/** Accept and refuse that are not the same in all but their words (R48). */
function unequalAnswers(root: ShadowRoot): readonly string[] {
  const [accept, refuse] = ['accept', 'refuse'].map((id) => root.getElementById(id)!)
  const area = (element: HTMLElement): number => element.offsetWidth * element.offsetHeight
  const ratio = area(accept!) / area(refuse!)
  const [one, other] = [getComputedStyle(accept!), getComputedStyle(refuse!)]
  const looks = ['color', 'backgroundColor', 'borderColor', 'borderWidth', 'fontSize', 'fontWeight', 'opacity'] as const
  return [
    ...(ratio < 0.95 || ratio > 1.05 ? [`area ${ratio}`] : []),
    ...looks.filter((look) => one[look] !== other[look]),
    ...(accept!.scrollHeight > accept!.clientHeight || refuse!.scrollHeight > refuse!.clientHeight ? ['cut'] : []),
  ]
}

/** Answers that are to be scrolled for. */
const outOfSight = (root: ShadowRoot): readonly string[] =>
  ['refuse', 'accept'].filter((id) => {
    const { top, bottom, width } = root.getElementById(id)!.getBoundingClientRect()
    return width === 0 || top < 0 || bottom > innerHeight
  })

describe('in every language, on a phone of 320 px', () => {
  test('the banner is as wide as the screen, and nothing of it is cut', async () => {
    const page = await visitBanner({ declared, viewport: PHONE })

    expect(await inEachLanguage(page, tooWide)).toEqual([])
  })

  test('the settings are as wide as the screen, and nothing of them is cut', async () => {
    const page = await visitSettings({ declared, viewport: PHONE })
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('evaste-consent')!
      for (const details of shadowRoot!.querySelectorAll('details')) details.open = true
    })

    expect(await inEachLanguage(page, tooWide)).toEqual([])
  })

  test('the notice is as wide as the screen, and nothing of it is cut', async () => {
    const page = await visitBanner({ declared, viewport: PHONE, body: privacyPage })

    expect(await inEachLanguage(page, tooWide, 'evaste-notice')).toEqual([])
  })
})

test('at 400 % both answers are in sight in every language, and the words can be scrolled (R118)', async () => {
  const zoomed = { declared, viewport: { width: 320, height: 256 } }
  const banner = await visitBanner(zoomed)
  const settings = await visitSettings(zoomed)

  expect(await inEachLanguage(banner, outOfSight)).toEqual([])
  expect(await inEachLanguage(settings, tooWide)).toEqual([])
})

describe.each(['bar', 'corner', 'centre'] as const)('in the layout %s', (layout) => {
  const consent = { layout }

  test.each([
    ['on a phone', { viewport: PHONE }],
    ['on a wide screen, dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
    ['with more contrast', { contrast: 'more', viewport: { width: 700, height: 600 } }],
  ] as const)('%s, accept and refuse are equal in every language (R48)', async (_, options) => {
    const page = await visitBanner({ declared: { ...declared, consent }, body: homePage, ...options })

    expect(await inEachLanguage(page, unequalAnswers)).toEqual([])
  })
})

test('nothing that a site can set from outside makes refusing less than accepting (R48)', async () => {
  const page = await visitBanner({ declared })
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`evaste-consent {
        --evaste-accent: #c00; --evaste-on-accent: #fee; --evaste-surface: #ffd; --evaste-radius: 0; font-size: 2rem;
      }
      evaste-consent::part(button) { background: #060; color: #fff; font-size: 1.5rem; padding: 1rem; border: 3px solid }
      evaste-consent::part(button):first-child, evaste-consent::part(button):nth-of-type(1) { opacity: 0.1 }
      evaste-consent::part(refuse), evaste-consent::part(accept) { display: none }
      evaste-consent #refuse, #refuse { display: none; opacity: 0.2 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })

  const unequal = await inEachLanguage(page, unequalAnswers)

  expect(unequal).toEqual([])
  expect(await page.locator('#refuse').evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
    'rgb(0, 102, 0)',
  )
})

test('in Arabic the settings are the mirror image of the Finnish ones', async () => {
  const page = await visitSettings({ declared })
  const middleOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => {
      const [box, dialog] = [element, element.closest('dialog')!].map((one) => one.getBoundingClientRect())
      return Math.round((box!.left + box!.right) / 2 - (dialog!.left + dialog!.right) / 2)
    })
  const places = () => Promise.all(['#refuse', '#accept', '#save', '#purpose-analytics', 'header button'].map(middleOf))
  const finnish = await places()

  await page.evaluate(() => (document.documentElement.lang = 'ar'))
  await page.locator('evaste-consent[dir=rtl]').waitFor({ state: 'attached' })
  const arabic = await places()

  expect(arabic.slice(0, 4)).toEqual(finnish.slice(0, 4).map((place) => -place))
  expect(Math.sign(arabic[4]!)).toBe(-Math.sign(finnish[4]!))
})
