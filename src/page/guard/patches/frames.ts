import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Examiner } from '../elements/examiner.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/** What a script gets in place of the window of a frame that it would send to what waits. */
const NOWHERE = { location: { href: 'about:blank', assign: () => undefined, replace: () => undefined } }

/**
 * A same-origin frame has functions of its own that are not patched yet: they are, as soon as it stands in the
 * document, or a script reaches for its window.
 *
 * @returns to be called whenever something came into the page.
 */
export function guardFrames(
  realm: Realm,
  { replace, listen }: Patches,
  examiner: Examiner,
  policy: BlockingPolicy,
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
  /** A lazy loader keeps the address in a data attribute, and sends the frame there by its `location`. */
  const isHeldByScript = (frame: HTMLIFrameElement): boolean => {
    const address = frame.getAttribute('data-src') ?? frame.getAttribute('data-lazy-src')
    if (address === null || frame.getAttribute('src') || !policy.ofUrl(address)) return false
    frame.src = address // held, and loaded once it is allowed
    return true
  }
  for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'] as const)
    for (const property of ['contentWindow', 'contentDocument'])
      replace(realm[name].prototype, property, (set) => set, {
        get: (original) =>
          function (this: HTMLIFrameElement): unknown {
            if (isHeldByScript(this)) return NOWHERE
            const found: unknown = original.call(this)
            reach(found)
            return found
          },
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
