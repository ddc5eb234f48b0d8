import type { Sealing } from '../append/append-batch.js'
import { createTurns } from '../append/turns.js'
import type { LogEvent } from '../log.js'
import type { PersonalVault } from '../addresses/vault.js'
import { createOpenTerms } from '../retention/find-terms.js'
import type { Site } from '../sites/sites.js'
import type { RegisterStore } from '../stores/store.js'
import type { ExerciseNeeds } from './exercise-right.js'
import { createRecordingDestroyer } from '../recordings/destroy-recordings.js'
import type { RecordingBodies } from '../recordings/recording-bodies.js'
import { memoryLedger, type RightsLedger } from './ledger.js'
import type { Notifier } from './notifications.js'
import { replayLedger } from './replay-ledger.js'

/** A small share of the database connections; records have the others. */
const TURNS = { atOnce: 2, mostWaiting: 100 }

interface Wiring {
  readonly store: RegisterStore
  readonly ledger?: RightsLedger | undefined
  readonly notify?: readonly Notifier[] | undefined
  readonly sealing: Sealing
  readonly sites: ReadonlyMap<string, Site>
  readonly vault: PersonalVault
  /** Where recordings lie. Default: in the database. */
  readonly bodies?: RecordingBodies | undefined
  readonly now: () => Date
}

/** The dependencies of the rights functions. */
export function createRights({
  store,
  ledger = memoryLedger(),
  sites,
  notify = [],
  ...same
}: Wiring): Omit<ExerciseNeeds, 'checkNotifications'> {
  return {
    store,
    ledger,
    recordings: createRecordingDestroyer({ store, ledger, bodies: same.bodies, now: same.now }),
    notifiers: notify,
    sealing: same.sealing,
    vault: same.vault,
    now: same.now,
    takeTurn: createTurns(TURNS),
    openTerms: createOpenTerms(async (site) => (await sites.get(site)?.declarations.configured()) ?? null, store),
  }
}

/**
 * Applies what visitors have requested since the backup of a restored database.
 *
 * @throws if it fails; then the register must not answer.
 */
export async function restoreRights(
  rights: ReturnType<typeof createRights>,
  log: (event: LogEvent) => void,
): Promise<void> {
  const count = await replayLedger(rights)
  if (count > 0) log({ level: 'warn', event: 'replayed', reason: `${count}` })
}
