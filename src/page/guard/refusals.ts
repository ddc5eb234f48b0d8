import type { TrackerType } from '../../declaration/types.js'
import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import { writePrelude } from './worker-prelude.js'

/** Whether a call, a way or a write is refused because it waits; what is refused is noted, by its name alone. */
export interface Refusals extends Pick<Judge, 'declares'> {
  /** What a worker is to run first, so that calls wait in there too; empty: nothing waits. */
  prelude(isModule: boolean): string
  call(kind: string, address: unknown): boolean
  /** Where a person may go is nobody's tracker only because nobody declares it. */
  way(kind: string, address: unknown): boolean
  write(type: TrackerType, name: unknown): boolean
}

/** @param workerUrl where a worker finds `evaste-worker.js`; left out: workers are not guarded. */
export function createRefusals(judge: Judge, ledger: Ledger, workerUrl?: string): Refusals {
  return {
    prelude(isModule) {
      const rules = judge.rules()
      return rules && workerUrl ? writePrelude([...rules, workerUrl], isModule) : ''
    },
    declares: (type) => judge.declares(type),
    call: (kind, address) => ledger.refuses(judge.ofUrl(String(address)), kind, String(address)),
    way: (kind, address) =>
      !!judge.ofUrl(String(address))?.length && ledger.refuses(judge.ofUrl(String(address)), kind, String(address)),
    write: (type, name) => ledger.refuses(judge.ofTracker(type, String(name)), type, String(name)),
  }
}
