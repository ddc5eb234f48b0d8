import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Examiner } from '../elements/examiner.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/**
 * A proxy of the window of a held frame. Navigating it sets the frame's `src`, which is held or loaded as its URL
 * requires. `location` itself cannot be patched.
 */
function redirectLocation(frame: HTMLIFrameElement, found: object): object {
  const go = (url: string): void => void (frame.src = url)
  const location = Object.defineProperty({ assign: go, replace: go }, 'href', { get: () => 'about:blank', set: go })
  return new Proxy(found, {
    get(_, name) {
      if (name === 'location') return location
      const value: unknown = Reflect.get(found, name)
      if (typeof value === 'function' && !value.prototype) return value.bind(found) as unknown
      return value
    },
    set: (_, name, value) => (name === 'location' ? (go(value as string), true) : Reflect.set(found, name, value)),
  })
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
  examiner: Examiner,
  policy: BlockingPolicy,
  guardRealm: (realm: Realm) => void,
): () => void {
  const reach = (found: unknown): void => {
    try {
      const frame = (found as Document | null)?.defaultView ?? (found as Realm | null)
      if (frame?.Node) guardRealm(frame as Realm)
    } catch {
      // A frame of another origin is inaccessible to the page as well.
    }
  }
  /** A lazy loader stores the URL in a data attribute of its own, and navigates the frame by `location`. */
  const isHeld = (frame: HTMLIFrameElement): boolean => {
    if (examiner.isEmptied(frame)) return true
    if (!('src' in frame) || !/^(about:|$)/.test(frame.getAttribute('src') ?? '')) return false
    return Object.values(frame.dataset).some((value) => value?.includes('/') && policy.ofUrl(value))
  }
  let isOwnRead = false
  for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'] as const)
    for (const property of ['contentWindow', 'contentDocument'])
      replace(realm[name].prototype, property, (set) => set, {
        get: (original) =>
          function (this: HTMLIFrameElement): unknown {
            const found = original.call(this) as object | null
            reach(found)
            const isRedirected = property === 'contentWindow' && found && !isOwnRead && isHeld(this)
            if (isRedirected) return redirectLocation(this, found)
            return found
          },
      })
  listen(realm.document, 'load', (event) => {
    const element = event.target as HTMLIFrameElement
    // An emptied frame fires `load` although it has loaded nothing.
    if (examiner.isEmptied(element)) event.stopImmediatePropagation()
    isOwnRead = true
    reach(element.contentWindow)
    isOwnRead = false
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
