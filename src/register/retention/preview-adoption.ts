import type { RetentionTerms } from '../chain/entry-content.js'
import type { Due } from '../stores/store.js'
import { BatchPacer } from './batch-pacer.js'
import { after } from './due.js'
import type { RetentionNeeds } from './retention.js'
import { findDues } from './schedule-dues.js'

/** What adopting the present terms would make due, beside what is due anyway. */
export interface AdoptionPreview {
  readonly contents: number
  readonly addresses: number
  /** `false`: counting took too long, and there is more. */
  readonly isComplete: boolean
}

/** An answer that takes longer may not pass a proxy. */
const LONGEST_MS = 15_000

/**
 * Counts what `adoptTerms` would make due now among the entries of a site. Changes nothing, and lets writers go first.
 *
 * @param nowMs a monotonic clock, in milliseconds. Default: `performance.now`.
 */
export async function previewAdoption(
  site: string,
  needs: RetentionNeeds,
  nowMs = (): number => performance.now(),
): Promise<AdoptionPreview> {
  const { declared } = await needs.openTerms(site)
  const sum = { contents: 0, addresses: 0 }
  if (!declared) return { ...sum, isComplete: true }
  const pace = new BatchPacer(nowMs, (ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  const until = nowMs() + LONGEST_MS
  let from: number | null = 0
  while (from !== null && nowMs() < until) {
    const previous: number = from
    const page = await pace.run((rows) => countPage({ site, after: previous, rows, declared }, needs))
    sum.contents += page.contents
    sum.addresses += page.addresses
    from = page.through
  }
  return { ...sum, isComplete: from === null }
}

interface Page {
  readonly site: string
  readonly after: number
  readonly rows: number
  readonly declared: RetentionTerms
}

/** @returns `through`: the last entry of the page; `null` if no later one can be due by these terms. */
async function countPage({ site, after: previous, rows, declared }: Page, { store, openTerms, now }: RetentionNeeds) {
  const at = now().toISOString()
  const entries = await store.entries(site, { after: previous, limit: rows })
  const { within } = await openTerms(site)
  const own = await findDues(entries, site, store, within(store))
  const adopted = await findDues(entries, site, store, async () => [{ ...declared, by: 0 }])
  const keyOf = ({ what, entry }: Due): string => `${what} ${entry}`
  const isDue = ({ dueAt }: Due): boolean => dueAt <= at
  const dueAnyway = new Set(all(own).filter(isDue).map(keyOf))
  const inPage = new Set(entries.map(({ entry }) => entry))
  const added = all(adopted).filter((due) => isDue(due) && inPage.has(due.entry) && !dueAnyway.has(keyOf(due)))
  const contents = added.filter(({ what }) => what === 'content').length
  const last = entries.at(-1)
  const isOver = !last || earliestDue(last.recordedAt, declared) > at
  return { contents, addresses: added.length - contents, through: isOver ? null : last.entry }
}

const all = ({ dues, newDues }: Awaited<ReturnType<typeof findDues>>): readonly Due[] => [...dues, ...newDues]

/** A decision may lose its effect as soon as it is recorded. */
function earliestDue(recordedAt: string, { given, refused, address }: RetentionTerms): string {
  const [first = ''] = [given, refused, address].map((period) => after(new Date(recordedAt), period)).sort()
  return first
}
