import type { ElementHandle, Page } from 'playwright-core'
import { withoutQuery } from '../crawl/same-site.js'
import type { BannerMeasures, MeasuredControl, SeenBanner } from '../scan-result.js'
import { within } from '../visit/visit-page.js'
import { type BannerOnPage, findBanner } from './find-banner.js'
import { measureControl } from './measure-control.js'

const PRESS_MS = 5000

/** Takes a screenshot and measurements of a page's banner, without answering it. `null` if there is none. */
export async function readBanner(page: Page): Promise<SeenBanner | null> {
  const banner = await findBanner(page)
  if (!banner) return null
  const picture = await within(
    banner.box.screenshot({ animations: 'disabled', timeout: PRESS_MS }).then((png) => png.toString('base64')),
    undefined,
    PRESS_MS + 1000,
  )
  const measures = await within(measure(page, banner), undefined, 4 * PRESS_MS)
  return {
    tool: banner.tool,
    name: banner.name,
    page: withoutQuery(page.url()),
    ...(picture !== undefined && { picture }),
    ...(measures && { measures }),
  }
}

async function measure(
  page: Page,
  { box, accept, refuse, stepsToRefuse, known }: BannerOnPage,
): Promise<BannerMeasures> {
  const controlOf = async (control: ElementHandle<Element> | null): Promise<MeasuredControl | null> =>
    control && measureControl(control)
  const first = {
    accept: await controlOf(accept),
    refuse: await controlOf(refuse),
    stepsToAccept: accept ? 1 : null,
    stepsToRefuse,
    hasNoticeLink: await box.evaluate(hasNoticeLink),
    text: await box.evaluate((element) => ((element as HTMLElement).innerText ?? '').slice(0, 4000)),
  }
  const ticked = await box.evaluate(tickedIn)
  if (known?.settings === undefined) return { ...first, ticked }
  await within(
    page.locator(known.settings).locator('visible=true').first().click({ timeout: PRESS_MS }),
    undefined,
    PRESS_MS,
  )
  await within(page.locator('input[type=checkbox], [role=switch]').first().waitFor({ state: 'attached' }), undefined)
  const later = await page.evaluate(tickedIn, null)
  return { ...first, ticked: [...new Set([...ticked, ...later])] }
}

/** Runs in the page. */
function hasNoticeLink(box: Element): boolean {
  const NOTICE =
    /tietosuoja|seloste|yksityisyys|privacy|integritet|dataskydd|cookie|eväste|kakor|policy|lisätie|more|mer om/i
  // A button may open anything, such as the settings, so it needs a clearer name.
  const NAMED = /tietosuoja|seloste|privacy|integritet|dataskydd|policy/i
  return (
    [...box.querySelectorAll('a[href]')].some((link) =>
      NOTICE.test(`${link.textContent} ${link.getAttribute('href')}`),
    ) || [...box.querySelectorAll('button, [role=link]')].some((control) => NAMED.test(control.textContent))
  )
}

/**
 * Runs in the page: the checkboxes in `box` that are checked and could be unchecked; without `box`, those of all
 * dialogs on the page.
 */
function tickedIn(box: Element | null): string[] {
  const TICKED =
    'input[type=checkbox]:checked:enabled, [role=switch][aria-checked=true]:not([aria-disabled=true], :disabled)'
  const roots = (root: ParentNode): ParentNode[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ]
  const inDialog = (element: Element): boolean =>
    box !== null ||
    element.closest('dialog, [role=dialog], [class*=odal], [id*=onsent], [id*=ookie], evaste-consent') !== null
  const labelOf = (element: Element): string => {
    const { labels, name } = element as HTMLInputElement
    const texts = [...(labels ?? [])].map((label) => label.innerText.trim())
    return (texts.find(Boolean) ?? element.getAttribute('aria-label') ?? (name || element.id)).slice(0, 100)
  }
  return roots(box ?? document)
    .flatMap((root) => [...root.querySelectorAll(TICKED)])
    .filter((element) => inDialog(element) && element.checkVisibility({ checkVisibilityCSS: true }))
    .map(labelOf)
}
