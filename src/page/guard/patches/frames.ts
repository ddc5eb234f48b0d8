import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/** What a guard that holds elements has to say about frames. */
export interface FrameChecks {
  /** Whether this frame is held, so that it has loaded nothing. */
  isEmptied(frame: Element): boolean
  /** The window that a script gets for the one it asks for: another one if the frame is held. */
  redirected(frame: HTMLIFrameElement, found: object): object
}

/**
 * A same-origin frame has its own unpatched functions. They are patched as soon as the frame is in the document, or a
 * script accesses its window.
 *
 * @returns a function to call after every insertion into the page.
 */
export function guardFrames(
  realm: Realm,
  { replace, listen }: Patches,
  guardRealm: (realm: Realm) => void,
  checks?: FrameChecks,
): () => void {
  const reach = (found: unknown): void => {
    try {
      const frame = (found as Document | null)?.defaultView ?? (found as Realm | null)
      if (frame?.Node) guardRealm(frame as Realm)
    } catch {
      // A frame of another origin is inaccessible to the page as well.
    }
  }
  let isOwnRead = false
  for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'] as const)
    for (const property of ['contentWindow', 'contentDocument'])
      replace(realm[name].prototype, property, (set) => set, {
        get: (original) =>
          function (this: HTMLIFrameElement): unknown {
            const found = original.call(this) as object | null
            reach(found)
            return property === 'contentWindow' && found && !isOwnRead && checks
              ? checks.redirected(this, found)
              : found
          },
      })
  listen(realm.document, 'load', (event) => {
    const element = event.target as HTMLIFrameElement
    // The browser says of an emptied frame that it has loaded; where it is refused, evaste says so.
    if (event.isTrusted && checks?.isEmptied(element)) event.stopImmediatePropagation()
    isOwnRead = true
    reach(element.contentWindow)
    isOwnRead = false
  })
  // The number of frames in the document; a page may have a variable of that name.
  const { get: count } = Object.getOwnPropertyDescriptor(realm, 'length') ?? {}
  // A frame may have taken the place of another since.
  const known: unknown[] = []
  return () => {
    const now = (count?.call(realm) as number | undefined) ?? 0
    known.length = now
    for (let at = 0; at < now; at++) if (known[at] !== realm[at]) reach((known[at] = realm[at]))
  }
}
