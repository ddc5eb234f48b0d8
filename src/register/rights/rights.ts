import type { Sealing } from '../append-batch.js'
import type { LogEvent, RegisterOptions } from '../options.js'
import type { PersonalVault } from '../personal.js'
import { createOpenTerms } from '../retention/find-terms.js'
import type { Site } from '../sites.js'
import type { ExerciseNeeds } from './exercise-right.js'
import { memoryLedger } from './ledger.js'
import { replayLedger } from './replay-ledger.js'

interface Wiring extends Pick<RegisterOptions, 'store' | 'ledger' | 'notify'> {
  readonly sealing: Sealing
  readonly sites: ReadonlyMap<string, Site>
  readonly vault: PersonalVault
  readonly now: () => Date
}

/** All that exercising a right takes, from what the register has. */
export function createRights({
  store,
  ledger = memoryLedger(),
  sites,
  notify = [],
  ...same
}: Wiring): Omit<ExerciseNeeds, 'lookWhomToTell'> {
  return {
    ...{ store, ledger, tellers: notify, sealing: same.sealing, vault: same.vault, now: same.now },
    openTerms: createOpenTerms(async (site) => (await sites.get(site)?.declarations.configured()) ?? null),
  }
}

/**
 * Brings a restored database up to what visitors have asked for since its backup.
 *
 * @throws where it cannot, and then nobody must be answered.
 */
export async function restoreRights(
  rights: ReturnType<typeof createRights>,
  log: (event: LogEvent) => void,
): Promise<void> {
  const count = await replayLedger(rights)
  if (count > 0) log({ level: 'warn', event: 'replayed', reason: `${count}` })
}
