import { firstInTabOrder } from './first-in-tab-order.js'
import { keepFocusVisible } from './keep-focus-visible.js'

/** What the banner does for the keyboard as long as it stands in the page (R115). Fetched once the banner is rendered. */
export function startBannerKeyboard(banner: HTMLElement): void {
  if (!('adoptedStyleSheets' in document)) return // without layout nothing is hidden: a site's tests in jsdom
  const leave = [keepFocusVisible(banner), firstInTabOrder(banner)]
  // What leaves the page loses its size, and that is told without the element's help.
  const presence = new ResizeObserver(() => {
    if (banner.isConnected) return
    presence.disconnect()
    for (const undo of leave) undo()
  })
  presence.observe(banner)
}
