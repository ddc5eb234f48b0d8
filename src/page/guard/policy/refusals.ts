import type { TrackerType } from '../../../declaration/types.js'
import type { GuardKind } from '../../../sealed/policy-gaps.js'
import type { HeldRegistry } from './held-registry.js'
import type { BlockingPolicy } from './blocking-policy.js'
import { writePrelude } from '../calls/worker-prelude.js'

/** Decides whether to refuse a call, a connection or a write, and records what is refused by its name alone. */
export interface Refusals {
  /** Whether a tracker of this type may be blocked; if none may, nothing is patched. */
  declares(type: GuardKind): boolean
  /** The code that a worker must run first to block the same calls; empty if nothing is blocked. */
  prelude(isModule: boolean): string
  call(kind: string, address: unknown): boolean
  /** A URL that a person may navigate to is not held merely because it is undeclared. */
  way(kind: string, address: unknown): boolean
  write(type: TrackerType, name: unknown): boolean
}

/** @param workerUrl the URL of `evaste-worker.js`; omitted: workers are not guarded. */
export function createRefusals(
  policy: BlockingPolicy,
  registry: HeldRegistry,
  workerUrl?: string,
): Omit<Refusals, 'declares'> {
  return {
    prelude(isModule) {
      const rules = policy.rules()
      if (rules && workerUrl) return writePrelude([...rules, workerUrl], isModule)
      return ''
    },
    call: (kind, address) => registry.refuses(policy.ofUrl(String(address)), kind, String(address)),
    way: (kind, address) =>
      !!policy.ofUrl(String(address))?.length && registry.refuses(policy.ofUrl(String(address)), kind, String(address)),
    write: (type, name) => registry.refuses(policy.ofTracker(type, String(name)), type, String(name)),
  }
}
