import { type AdminContext, sitePath } from '../shell/admin-context.js'
import type { EntriesPage, EntryDetails } from './entry-types.js'
import { readReceiptReference } from './read-receipt.js'

/** The entry that a person's words lead to. */
export interface FoundEntry {
  readonly site: string
  readonly entry: number
}

/**
 * Finds an entry by what a person can provide: its number, a receipt, or the id of a consent, whose newest entry it is.
 *
 * @returns `null` if the register has no such entry, or only at a site that is not in the list.
 * @throws {ApiProblem}
 */
export async function findEntry(text: string, context: AdminContext): Promise<FoundEntry | null> {
  const { api, sites } = context
  const site = context.site?.site ?? ''
  const receipt = readReceiptReference(text)
  if (receipt) return sites.some((one) => one.site === receipt.site) ? receipt : null
  if (/^[1-9]\d{0,14}$/.test(text)) return { site, entry: Number(text) }
  const search = new URLSearchParams({ order: 'newest', consent: text }).toString()
  // 400: the text is no id.
  const found = await api.getUnless<EntriesPage>([400, 404], `${sitePath(context, 'entries')}?${search}`)
  const entry = found?.entries[0]?.entry
  return entry === undefined ? null : { site, entry }
}

/** The id of the consent that an entry belongs to; `null` if nothing leads to it any more. @throws {ApiProblem} */
export async function findConsentId(text: string, context: AdminContext): Promise<string | null> {
  const found = await findEntry(text, context)
  if (found?.site !== context.site?.site || !found) return null
  const details = await context.api.getUnless<EntryDetails>([404], sitePath(context, 'entries', found.entry))
  return details?.row?.record.consentId ?? null
}
