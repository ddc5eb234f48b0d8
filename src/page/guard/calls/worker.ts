import { addressesInCss } from '../../../held/css-addresses.js'
import { createMatcher, type MatchService, readAddress } from '../../../declaration/match.js'
import { isOther } from '../policy/blocking-policy.js'
import { openPatches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import { guardRequests } from './requests.js'
import { type WorkerRules, writePrelude } from './worker-prelude.js'

/** The globals that a worker shares with a page, and the variable in which the page has written what is blocked. */
export interface WorkerScope extends Pick<Realm, 'origin'> {
  readonly importScripts?: (...urls: string[]) => void
  readonly 'evaste:held'?: WorkerRules
}

/**
 * Refuses, in a worker that a script created from a blob, the calls that are blocked in its page. The decision at the
 * time of its creation applies for as long as it runs.
 */
export function guardWorker(scope: WorkerScope): void {
  const { patch } = openPatches()
  let match: MatchService | undefined
  const waits = (_: string, address: unknown): boolean => {
    // A module's imports run before its first line, which defines what is blocked.
    const [services, own, base] = scope['evaste:held'] ?? [[], null, '']
    match ??= createMatcher(services, () => base)
    const url = String(address)
    return match(url).length > 0 || (own !== null && isOther(readAddress(url, base)?.host, own))
  }
  guardRequests(
    scope as Realm,
    { patch: (target, name, ...how) => patch(ownerOf(target, name), name, ...how) },
    {
      call: waits,
      way: waits,
      write: () => false,
      declares: () => false,
      prelude: (isModule) => (scope['evaste:held'] ? writePrelude(scope['evaste:held'], isModule) : ''),
    },
  )
  patch(ownerOf(scope, 'FontFace'), 'FontFace', (callOriginal, [family, source, ...others]) => {
    const isHeld = addressesInCss(String(source)).some((address) => waits('FontFace', address))
    return callOriginal([family, isHeld ? 'local("")' : source, ...others]) as unknown
  })
  patch(ownerOf(scope, 'importScripts'), 'importScripts', (callOriginal, urls) => {
    if (urls.some((url) => waits('importScripts', url))) throw new DOMException('held until consent', 'NetworkError')
    return callOriginal()
  })
}

/** A worker inherits some of its functions. */
function ownerOf(target: object | undefined, name: string): object | undefined {
  let owner: object | null | undefined = target
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null
  return owner ?? undefined
}
