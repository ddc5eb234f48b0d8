import { hasOwnControl } from '../../session/has-own-control.js'
import { addLateStyles } from './late-styles.js'
import { createReopenControl } from './reopen-control.js'

export { startAround } from './around-banner.js'
export { moveFocusOn } from './move-focus-on.js'
export { placeReopenControl } from './reopen-control.js'

/** What follows the banner: its place in the page, and after an answer the small control. */
export type AfterBanner = typeof import('./after-banner.js')

/** R56: whether the page has no control of its own. */
export const needsControl = (): boolean => !document.querySelector('evaste-notice') && !hasOwnControl()

/** Creates the small control. */
export function createControl(root: ShadowRoot, ...control: Parameters<typeof createReopenControl>): HTMLElement {
  addLateStyles(root)
  return createReopenControl(...control)
}
