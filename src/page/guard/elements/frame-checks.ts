import type { FrameChecks } from '../patches/frames.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Examiner } from './examiner.js'

export function createFrameChecks({ isEmptied }: Examiner, policy: BlockingPolicy): FrameChecks {
  /** A lazy loader stores the URL in a data attribute of its own, and navigates the frame by `location`. */
  const isHeld = (frame: HTMLIFrameElement): boolean => {
    if (isEmptied(frame)) return true
    if (!('src' in frame) || !/^(about:|$)/.test(frame.getAttribute('src') ?? '')) return false
    return Object.values(frame.dataset).some((value) => value?.includes('/') && policy.ofUrl(value))
  }
  return { isEmptied, redirected: (frame, found) => (isHeld(frame) ? redirectLocation(frame, found) : found) }
}

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
      return typeof value === 'function' && !value.prototype ? (value.bind(found) as unknown) : value
    },
    set: (_, name, value) => (name === 'location' ? (go(value as string), true) : Reflect.set(found, name, value)),
  })
}
