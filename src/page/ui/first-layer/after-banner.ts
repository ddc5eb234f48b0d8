import { hasOwnControl } from '../../session/has-own-control.js'
import { adoptStyles } from './adopt-styles.js'
import { createReopenControl } from './reopen-control.js'
import { reopenStyles } from './reopen-styles.js'

export { startAround } from './around-banner.js'
export { moveFocusOn } from './move-focus-on.js'
export { placeReopenControl } from './reopen-control.js'

/** What follows the banner: its place in the page, and after an answer the small control. */
export type AfterBanner = typeof import('./after-banner.js')

const styled = new WeakSet<ShadowRoot>()

/** R56: whether the page has no control of its own. */
export const needsControl = (): boolean => !document.querySelector('evaste-notice') && !hasOwnControl()

/** Creates the small control in a first layer, which has asked without its styles. */
export function createControl(root: ShadowRoot, ...control: Parameters<typeof createReopenControl>): HTMLElement {
  if (!styled.has(root)) adoptStyles(root, [reopenStyles])
  styled.add(root)
  return createReopenControl(...control)
}
