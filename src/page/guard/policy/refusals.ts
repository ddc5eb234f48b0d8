import type { TrackerType } from '../../../declaration/types.js'
import type { GuardKind } from '../../../sealed/policy-gaps.js'
import type { HeldRegistry } from './held-registry.js'
import type { BlockingPolicy } from './blocking-policy.js'
import { writePrelude } from '../calls/worker-prelude.js'

/** Whether a call, a way or a write is refused because it waits; what is refused is noted, by its name alone. */
export interface Refusals {
  /** Whether a tracker of this type may have to wait: where none does, nothing is patched. */
  declares(type: GuardKind): boolean
  /** What a worker is to run first, so that calls wait in there too; empty: nothing waits. */
  prelude(isModule: boolean): string
  call(kind: string, address: unknown): boolean
  /** A place that a person may navigate to is not held merely because it is undeclared. */
  way(kind: string, address: unknown): boolean
  write(type: TrackerType, name: unknown): boolean
}

/** @param workerUrl where a worker finds `evaste-worker.js`; left out: workers are not guarded. */
export function createRefusals(
  policy: BlockingPolicy,
  registry: HeldRegistry,
  workerUrl?: string,
): Omit<Refusals, 'declares'> {
  return {
    prelude(isModule) {
      const rules = policy.rules()
      return rules && workerUrl ? writePrelude([...rules, workerUrl], isModule) : ''
    },
    call: (kind, address) => registry.refuses(policy.ofUrl(String(address)), kind, String(address)),
    way: (kind, address) =>
      !!policy.ofUrl(String(address))?.length && registry.refuses(policy.ofUrl(String(address)), kind, String(address)),
    write: (type, name) => registry.refuses(policy.ofTracker(type, String(name)), type, String(name)),
  }
}
