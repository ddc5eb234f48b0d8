import type { ElementHandle, Page } from 'playwright-core'
import { within } from '../visit/visit-page.js'
import { type KnownBanner, knownBanners } from './known-banners.js'

/** A banner on a page, with its visible controls. */
export interface BannerOnPage {
  readonly tool: string
  readonly name: string
  /** `null` if the scan cannot answer it. */
  readonly known: KnownBanner | null
  readonly box: ElementHandle<Element>
  readonly accept: ElementHandle<Element> | null
  readonly refuse: ElementHandle<Element> | null
  /** Clicks until everything is refused; `null` if no way was found. */
  readonly stepsToRefuse: number | null
}

const EVASTE: KnownBanner = {
  id: 'evaste',
  name: 'evaste',
  box: 'evaste-consent #evaste-banner',
  accept: 'evaste-consent #accept',
  refuse: [['evaste-consent #refuse']],
  settings: 'evaste-consent #settings',
  keeps: [],
}

/** The banner that a page shows; `null` if there is none. */
export async function findBanner(page: Page): Promise<BannerOnPage | null> {
  for (const known of [EVASTE, ...knownBanners]) {
    const box = await visible(page, known.box)
    if (!box) continue
    const firsts = await Promise.all(known.refuse.map(([first = '']) => visible(page, first)))
    const way = firsts.findIndex(Boolean)
    const steps = known.refuse[way]?.length ?? null
    return {
      ...{ tool: known.id, name: known.name, known, box, stepsToRefuse: steps },
      accept: await visible(page, known.accept),
      refuse: steps === 1 ? (firsts[way] ?? null) : null,
    }
  }
  return findUnknown(page)
}

async function visible(page: Page, selector: string): Promise<ElementHandle<Element> | null> {
  const found = page.locator(selector).locator('visible=true').first()
  return within(
    found.count().then((count) => (count > 0 ? (found.elementHandle() as Promise<ElementHandle<Element>>) : null)),
    null,
  )
}

/** A box on top of the page that mentions cookies and has a button. */
async function findUnknown(page: Page): Promise<BannerOnPage | null> {
  const found = await within(page.evaluateHandle(searchBanner), null)
  const parts = await found?.getProperties()
  const element = (name: string) => (parts?.get(name)?.asElement() ?? null) as ElementHandle<Element> | null
  const box = element('box')
  if (!box) return null
  const refuse = element('refuse')
  return {
    ...{ tool: 'unknown', name: 'a banner that the scan does not know', known: null, box, refuse },
    accept: element('accept'),
    stepsToRefuse: refuse ? 1 : null,
  }
}

/** Runs in the page. */
function searchBanner(): { box: Element | null; accept: Element | null; refuse: Element | null } {
  const ABOUT = /eväste|cookie|kakor|suostumu|samtyck|consent/i
  const ACCEPT = /hyväksy|salli|godkänn|acceptera|tillåt|accept|allow|agree|got it|selvä|ymmärrän|^\s*ok\b/i
  const REFUSE =
    /hylkää|kieltäydy|älä salli|vain välttämät|avvisa|neka|endast nödvänd|reject|declin|refuse|deny|disagree|only necessary|necessary only/i
  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ])
  const all = everything(document)
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  const isOver = (element: Element): boolean =>
    /^(fixed|sticky)$/.test(getComputedStyle(element).position) ||
    element.matches('dialog[open], [role=dialog], [role=alertdialog]')
  const textOf = (element: Element): string => (element as HTMLElement).innerText ?? ''
  const pressable = (element: Element): Element[] =>
    [...element.querySelectorAll('button, a, [role=button], input[type=button], input[type=submit]')].filter(isSeen)
  const labelOf = (element: Element): string =>
    textOf(element).trim() || element.getAttribute('aria-label') || (element as HTMLInputElement).value || ''
  const box = all.find((element) => {
    const text = textOf(element)
    return isOver(element) && isSeen(element) && text.length < 8000 && ABOUT.test(text) && pressable(element).length > 0
  })
  const controls = box ? pressable(box) : []
  const refuse = controls.find((control) => REFUSE.test(labelOf(control))) ?? null
  const accept = controls.find((control) => control !== refuse && ACCEPT.test(labelOf(control))) ?? null
  return { box: box ?? null, accept, refuse }
}
