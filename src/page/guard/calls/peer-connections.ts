import type { Patches, Wrapper } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

/**
 * Removes servers that are not allowed from peer connections. No Content Security Policy covers these, so they are
 * guarded on sealed pages too.
 */
export function guardPeerConnections(realm: Realm, { patch }: Patches, refuses: Refusals): void {
  const withoutHeld: Wrapper<unknown> = (callOriginal, [settings, ...others]) => {
    const { iceServers = [] } = Object(settings) as RTCConfiguration
    const free = iceServers.filter(
      ({ urls }) => ![urls].flat().some((url) => refuses.call('RTCPeerConnection', url.replace(/^\w+:/, 'https://'))),
    )
    return callOriginal([{ ...(settings as object), iceServers: free }, ...others]) as unknown
  }
  patch(realm.RTCPeerConnection?.prototype, 'setConfiguration', withoutHeld)
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) patch(realm, name, withoutHeld)
}
