import { firstInTabOrder } from './first-in-tab-order.js'
import { giveRoom } from './give-room.js'
import { keepFocusVisible } from './keep-focus-visible.js'
import { stepBack } from './step-back.js'

/** What the banner does for the page around it, as long as it asks (R115). Loaded once the banner is shown. */
export function startAround(banner: HTMLElement): void {
  if (!('adoptedStyleSheets' in document)) return // without layout nothing is hidden: a site's tests in jsdom
  const leave = [giveRoom(banner), keepFocusVisible(banner), firstInTabOrder(banner), stepBack(banner)]
  // What leaves the page loses its size, and that is told without the element's help.
  const presence = new ResizeObserver(() => {
    if (banner.isConnected) return
    presence.disconnect()
    for (const undo of leave) undo()
  })
  presence.observe(banner)
}
