import type { Patches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

/** Leaves the servers that wait out of peer connections. No policy covers these: they are guarded in sealed pages too. */
export function guardPeerConnections(realm: Realm, { patch }: Patches, refuses: Refusals): void {
  patch(realm, 'RTCPeerConnection', (callOriginal, [settings, ...others]) => {
    const { iceServers = [] } = Object(settings) as RTCConfiguration
    const free = iceServers.filter(
      ({ urls }) => ![urls].flat().some((url) => refuses.call('RTCPeerConnection', url.replace(/^\w+:/, 'https://'))),
    )
    return callOriginal([{ ...(settings as object), iceServers: free }, ...others]) as unknown
  })
}
