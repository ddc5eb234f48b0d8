import type { Sealing } from '../append-batch.js'
import type { LogEvent, RegisterOptions } from '../options.js'
import type { PersonalVault } from '../personal.js'
import { createOpenTerms } from '../retention/find-terms.js'
import type { Site } from '../sites.js'
import type { StoredRequest } from '../stores/store.js'
import type { ExerciseNeeds } from './exercise-right.js'
import { memoryLedger } from './ledger.js'
import { replayLedger } from './replay-ledger.js'

interface Wiring extends Pick<RegisterOptions, 'store' | 'ledger' | 'notify'> {
  readonly sealing: Sealing
  readonly sites: ReadonlyMap<string, Site>
  readonly vault: PersonalVault
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/** All that exercising a right takes, from what the register has. */
export function createRights({ store, ledger = memoryLedger(), sites, notify, log, ...same }: Wiring): ExerciseNeeds {
  return {
    ...{ store, ledger, sealing: same.sealing, vault: same.vault, now: same.now },
    openTerms: createOpenTerms(async (site) => (await sites.get(site)?.declarations.configured()) ?? null),
    notify: (request) => void (notify ? tell(request, notify, log) : undefined),
  }
}

/** The request is recorded and listed whether or not the controller could be told at once. */
async function tell(request: StoredRequest, notify: NonNullable<Wiring['notify']>, log: Wiring['log']): Promise<void> {
  const { site, kind: reason } = request
  try {
    await notify(request)
    log({ level: 'info', event: 'notified', site, reason })
  } catch (cause) {
    log({ level: 'error', event: 'failed', site, reason: 'notify', message: String(cause) })
  }
}

/**
 * Brings a restored database up to what visitors have asked for since its backup.
 *
 * @throws where it cannot, and then nobody must be answered.
 */
export async function restoreRights(rights: ExerciseNeeds, log: Wiring['log']): Promise<void> {
  const count = await replayLedger(rights)
  if (count > 0) log({ level: 'warn', event: 'replayed', reason: `${count}` })
}
