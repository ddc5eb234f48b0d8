import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/**
 * A frame of the same origin has functions of its own, which nobody has patched: they are, as soon as it stands in the
 * document, or a script reaches for its window.
 */
export function guardFrames(realm: Realm, { patch }: Patches, guardRealm: (realm: Realm) => void): void {
  for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'] as const)
    for (const property of ['contentWindow', 'contentDocument'])
      patch(realm[name].prototype, property, Boolean, (_, read) => {
        const found = read() as Window | Document | null
        try {
          const frame = found && 'defaultView' in found ? found.defaultView : found
          if (frame) guardRealm(frame as Realm)
        } catch {
          // Another origin is out of reach for the page as well.
        }
        return found
      })
}
