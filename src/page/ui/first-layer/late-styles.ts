import { adoptStyles } from './adopt-styles.js'
import { reopenStyles } from './reopen-styles.js'
import { topStyles } from './top-styles.js'

const styled = new WeakSet<ShadowRoot>()

/** Adds the styles to a first layer that the banner is first shown without, once. */
export function addLateStyles(root: ShadowRoot): void {
  if (!styled.has(root)) adoptStyles(root, [topStyles, reopenStyles])
  styled.add(root)
}
