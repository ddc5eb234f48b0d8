import { firstInTabOrder } from './first-in-tab-order.js'
import { followBody } from '../follow-body.js'
import { keepInBody } from '../keep-in-body.js'
import { keepSize } from '../keep-size.js'
import { giveRoom } from './give-room.js'
import { keepFocusVisible } from './keep-focus-visible.js'
import { addLateStyles } from './late-styles.js'
import { measureAtClick } from './measure-question.js'
import { raiseFixed } from './raise-fixed.js'
import { refuseForPrograms } from './refuse-for-programs.js'
import { shieldEvents } from './shield-events.js'
import { stepBack } from './step-back.js'

/** How the banner affects the page around it while it asks (R115). Loaded once the banner is shown. */
export function startAround(banner: HTMLElement): void {
  if (!('adoptedStyleSheets' in document)) return // nothing is hidden without layout, as in a site's tests in jsdom
  const root = banner.getRootNode() as ShadowRoot
  const { host } = root as Partial<ShadowRoot>
  followBody()
  keepInBody(host as HTMLElement | undefined)
  if (!host) return // it was answered before this loaded
  addLateStyles(banner.getRootNode() as ShadowRoot)
  keepSize(host as HTMLElement, banner)
  shieldEvents(root)
  const leave = [
    giveRoom(banner),
    raiseFixed(banner),
    keepFocusVisible(banner),
    firstInTabOrder(banner),
    stepBack(banner),
    measureAtClick(banner),
    refuseForPrograms(banner),
  ]
  // An element that leaves the page loses its size, which is observable from outside the element.
  const presence = new ResizeObserver(() => {
    if (banner.isConnected) return
    presence.disconnect()
    for (const undo of leave) undo()
  })
  presence.observe(banner)
}
