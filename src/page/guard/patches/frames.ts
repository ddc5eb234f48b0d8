import type { Examiner } from '../elements/examiner.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/**
 * A frame of the same origin has functions of its own, which nobody has patched: they are, as soon as it stands in the
 * document, or a script reaches for its window.
 *
 * @returns to be called whenever something came into the page.
 */
export function guardFrames(
  realm: Realm,
  { patch, listen }: Patches,
  examiner: Examiner,
  guardRealm: (realm: Realm) => void,
): () => void {
  const reach = (found: unknown): void => {
    try {
      const frame = (found as Document | null)?.defaultView ?? (found as Realm | null)
      if (frame?.Node) guardRealm(frame as Realm)
    } catch {
      // Another origin is out of reach for the page as well.
    }
  }
  for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'] as const)
    for (const property of ['contentWindow', 'contentDocument'])
      patch(realm[name].prototype, property, Boolean, (_, read) => {
        const found: unknown = read()
        reach(found)
        return found
      })
  listen(realm.document, 'load', (event) => {
    const element = event.target as HTMLIFrameElement
    // A frame that was emptied says that it has loaded: nothing.
    if (examiner.isEmptied(element)) event.stopImmediatePropagation()
    reach(element.contentWindow)
  })
  // The number of frames in the document; a page may have a variable of that name.
  const { get: count } = Object.getOwnPropertyDescriptor(realm, 'length') ?? {}
  let known = 0
  return () => {
    const now = count?.call(realm) as number
    for (let at = now === known ? now : 0; at < now; at++) reach(realm[at])
    known = now
  }
}
