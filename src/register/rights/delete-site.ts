import { appendEvent } from '../append/append-event.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import { newId } from '../crypto/new-id.js'
import { RegisterProblem } from '../http/problem.js'
import type { RegisterStore } from '../stores/store.js'
import { ledgerEntry, type RightsNeeds } from './record-event.js'

type DeleteNeeds = Pick<RightsNeeds, 'store' | 'sealing' | 'ledger' | 'recordings'> & { readonly now: () => Date }

const PAGE = 500

/**
 * Closes a site: the last entry of its chain says so, and it is no longer served. Export it then, before `purgeSite`.
 *
 * @param entries how many the site must have. Default: any number.
 * @returns the last entry; its receipt is the certificate for the controller.
 * @throws {RegisterProblem} `site-changed` if it has another number of entries; then nothing has happened.
 */
export async function closeSite(
  site: string,
  { store, sealing, now }: DeleteNeeds,
  entries?: number,
): Promise<StoredEntry> {
  const event = { event: 'site-closed', eventId: newId(), site } as const
  const last = await store.append(async (transaction) => {
    const head = await transaction.head(site)
    if (entries !== undefined && head.entry !== entries) throw new RegisterProblem('site-changed')
    return appendEvent(transaction, { event, recordedAt: now().toISOString() }, sealing)
  })
  await store.removeSite(site)
  return last
}

/**
 * Deletes a closed site for good: its entries, requests, figures and audit log, the keys of its addresses, and the texts of its
 * declarations. The ledger of rights keeps that it was deleted, so that a restored backup does not bring it back.
 *
 * @param last what `closeSite` returned.
 * @throws {RegisterProblem} `site-changed` if entries came meanwhile: they would be in no export.
 */
export async function purgeSite(
  site: string,
  last: StoredEntry,
  { store, ledger, recordings }: DeleteNeeds,
): Promise<void> {
  const head = await store.head(site)
  if (head.entry !== last.entry) throw new RegisterProblem('site-changed')
  const [event, at] = ['site-closed', last.recordedAt] as const
  await ledger.append({ event, eventId: last.decisionId, site, at, own: ledgerEntry(last), about: [] })
  await purgeRows(site, { store, recordings })
}

/**
 * Deletes again what a restored backup has brought back of a site that was deleted.
 *
 * @returns whether there was something to delete.
 */
export async function purgeAgain(
  { site, at }: { readonly site: string; readonly at: string },
  isComplete: boolean,
  { store, recordings }: Pick<RightsNeeds, 'store' | 'recordings'>,
): Promise<boolean> {
  const [first] = await store.entries(site, { after: 0, limit: 1 })
  // A site with its last entry was taken over again from its export; one that begins later only has the same name.
  if (!first || isComplete || first.recordedAt > at) return false
  await purgeRows(site, { store, recordings })
  return true
}

async function purgeRows(
  site: string,
  { store, recordings }: Pick<RightsNeeds, 'store' | 'recordings'>,
): Promise<void> {
  await recordings.allOf(site)
  for (let after = 0; ;) {
    const page = await store.addressKeys(site, { after, limit: PAGE })
    const keyIds = page.map(({ keyId }) => keyId).filter((keyId) => keyId !== '')
    if (keyIds.length > 0) await store.destroyKeys(keyIds)
    const last = page.at(-1)
    if (!last) break
    after = last.entry
  }
  await dropDeclarations(site, store)
  await store.purgeSite(site)
  await store.scrub()
}

async function dropDeclarations(site: string, store: RegisterStore): Promise<void> {
  for (let after = ''; ;) {
    const page = await store.documents({ after, limit: PAGE })
    const own = page.filter(({ kind, text }) => kind === 'declaration' && siteIn(text) === site)
    await store.dropDocuments(own.map(({ digest }) => digest))
    const last = page.at(-1)
    if (!last) return
    after = last.digest
  }
}

const siteIn = (text: string): unknown => (JSON.parse(text) as { readonly site?: unknown }).site
