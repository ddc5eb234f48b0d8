import type { Declaration, TrackerType } from '../../declaration/types.js'
import type { GuardKind } from '../../sealed/policy-gaps.js'
import { guardStorageKeys } from './calls/storage-keys.js'
import { findsLeftovers, guardStorage } from './calls/storage.js'
import { guardFrames } from './patches/frames.js'
import { openPatches } from './patches/patches.js'
import type { Realm } from './patches/realm.js'
import type { Held } from './policy/held.js'
import { openRefusedList } from './policy/refused-list.js'
import { createHold, createTrackerPolicy } from './policy/tracker-policy.js'

/** Holds writes of declared cookies and storage: all that the guard has to do where services only store. */
export interface StorageGuard {
  readonly held: readonly Held[]
  /** Holds these kinds from now on, and no others. */
  guard(declaration: Declaration, kinds: readonly GuardKind[]): void
  hasLeftovers(): boolean
  stop(): void
}

export function openStorageGuard(isAllowed: (id: string) => boolean, changed: () => void): StorageGuard {
  const patches = openPatches()
  const refused = openRefusedList(changed)
  let kinds: readonly GuardKind[] = []
  let ofTracker: ReturnType<typeof createTrackerPolicy> = () => null
  const refusals = {
    declares: (kind: GuardKind) => kinds.includes(kind),
    write: (type: TrackerType, name: unknown) => refused.refuses(ofTracker(type, String(name)), type, String(name)),
  }
  return {
    get held() {
      return refused.list
    },
    guard({ services, consent }, needed) {
      patches.undo()
      kinds = needed
      const report = (ids: readonly string[], what: string): void => void refused.refuses(ids, 'reported', what)
      ofTracker = createTrackerPolicy(services, isAllowed, createHold(consent.enforce, report))
      const guarded = new WeakSet<object>()
      const guardRealm = (realm: Realm): void => {
        if (guarded.has(realm.Node)) return
        guarded.add(realm.Node)
        const guardNewFrames = guardFrames(realm, patches, guardRealm)
        guardStorage(realm, patches, refusals)
        guardStorageKeys(realm, patches, refusals)
        guardNewFrames()
      }
      if (kinds.length) guardRealm(window)
    },
    hasLeftovers: () => findsLeftovers(ofTracker, kinds),
    stop: patches.undo,
  }
}
