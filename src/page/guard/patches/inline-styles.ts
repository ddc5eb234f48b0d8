import { setReflected } from './attributes.js'
import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { Tools } from './tools.js'

/**
 * Watches the styles that scripts ask elements for: Chromium's style properties cannot be patched, but they change an
 * attribute. An observer of the whole document would see that too, and make every removal of a node dearer.
 */
export function guardInlineStyles(realm: Realm, { patches, examiner, observer }: Tools): void {
  replaceIn(realm, patches, 'HTMLElement SVGElement MathMLElement', 'style attributeStyleMap', setReflected(examiner), {
    get: (original) =>
      function (this: Element): unknown {
        observer.watchStyle(this)
        return original.call(this)
      },
  })
}
