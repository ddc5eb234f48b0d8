import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { languages } from '../../src/text/load-banner-texts.js'
import { inEachLanguage, tooWide } from './in-each-language.js'
import { hostOf, surfaces, unfold, useSurfaces } from './surfaces.js'

const { visitBanner, visitSettings, visitSurface } = useSurfaces()
const declared = { languages: [...languages] as [string, ...string[]] }
const PHONE = { width: 320, height: 640 }

/** Accept and refuse that are not the same in all but their words (R48). */
function unequalAnswers(root: ShadowRoot): readonly string[] {
  const [accept, refuse] = ['accept', 'refuse'].map((id) => root.getElementById(id)!)
  const area = (element: HTMLElement): number => element.offsetWidth * element.offsetHeight
  const ratio = area(accept!) / area(refuse!)
  const [one, other] = [getComputedStyle(accept!), getComputedStyle(refuse!)]
  const looks = ['color', 'backgroundColor', 'borderColor', 'borderWidth', 'fontSize', 'fontWeight', 'opacity'] as const
  return [
    ...(ratio < 0.95 || ratio > 1.05 ? [`area ${ratio}`] : []),
    ...(Math.min(accept!.offsetHeight, refuse!.offsetHeight) < 44 ? ['small'] : []), // R117
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

test.each(surfaces)('on a phone of 320 px nothing of the %s is cut or too wide in any language', async (surface) => {
  const page = await visitSurface(surface, { viewport: PHONE })
  await unfold(page, surface)

  expect(await inEachLanguage(page, tooWide, hostOf(surface))).toEqual([])
})

test('at 400 % both answers are in sight in every language, and the words can be scrolled (R118)', async () => {
  const zoomed = { declared, viewport: { width: 320, height: 256 } }
  const banner = await visitBanner(zoomed)
  const settings = await visitSettings(zoomed)

  expect(await inEachLanguage(banner, outOfSight)).toEqual([])
  expect(await inEachLanguage(settings, tooWide)).toEqual([])
})

const WIDE = { width: 1280, height: 800 }
const LOOKS = [
  { viewport: PHONE, media: {} },
  { viewport: PHONE, media: { colorScheme: 'dark' } },
  { viewport: WIDE, media: {} },
  { viewport: WIDE, media: { colorScheme: 'dark' } },
  { viewport: WIDE, media: { forcedColors: 'active' } },
  { viewport: { width: 700, height: 600 }, media: { contrast: 'more' } },
] as const

/** In one page, which changes its size and colours instead of loading anew. */
async function unequalAtAnyLook(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const { viewport, media } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', ...media })
    const unequal = await inEachLanguage(page, unequalAnswers)
    found.push(...unequal.map((one) => `${viewport.width} px ${JSON.stringify(media)} ${one}`))
  }
  return found
}

test.each(['bar', 'corner', 'centre'] as const)(
  'in the layout %s accept and refuse are equal in every language, light, dark and in the visitor’s own colours (R48)',
  async (layout) => {
    const page = await visitBanner({ declared: { ...declared, consent: { layout } } })

    expect(await unequalAtAnyLook(page)).toEqual([])
  },
)

test('in the settings accept and refuse are equal as well', async () => {
  const page = await visitSettings({ declared })

  expect(await unequalAtAnyLook(page)).toEqual([])
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
  await page.locator('#evaste-settings[dir=rtl]').waitFor({ state: 'attached' })
  const arabic = await places()

  expect(arabic.slice(0, 4)).toEqual(finnish.slice(0, 4).map((place) => 0 - place))
  expect(Math.sign(arabic[4]!)).toBe(-Math.sign(finnish[4]!))
})
