import { guardAttributes } from './attributes.js'
import { guardCopies } from './copies.js'
import { guardWriting } from './document-write.js'
import { guardInlineStyles } from './inline-styles.js'
import { guardInsertion } from './insertion.js'
import { guardMarkup } from './markup.js'
import { guardUnsafeMarkup } from './unsafe-markup.js'
import { guardText } from './text.js'
import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { Tools } from './tools.js'

/** Patches every function of a realm through which an element may come, or start to load. */
export function guardElements(realm: Realm, tools: Tools): void {
  for (const guardWay of [
    guardInsertion,
    guardText,
    guardCopies,
    guardAttributes,
    guardInlineStyles,
    guardMarkup,
    guardUnsafeMarkup,
    guardWriting,
  ])
    guardWay(realm, tools)
  replaceIn(
    realm,
    tools.patches,
    'Element',
    'attachShadow',
    (original) =>
      function (this: Element, init: ShadowRootInit): ShadowRoot {
        const root = original.call(this, init) as ShadowRoot
        tools.observer.observe(root)
        return root
      },
  )
}
