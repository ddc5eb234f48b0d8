import type { Sealing } from '../append/append-batch.js'
import type { RegisterStore } from '../stores/store.js'
import { NEVER } from './due.js'
import type { RecordingDestroyer } from '../recordings/destroy-recordings.js'
import type { OpenTerms } from './find-terms.js'
import { forgetAddresses, forgetContents, type Overdue } from './forget.js'
import { BatchPacer } from './batch-pacer.js'
import { previewAdoption } from './preview-adoption.js'
import { type HeldFor, RetentionHeld } from './retention-held.js'
import { scheduleDues } from './schedule-dues.js'
import { trustClock } from './trust-clock.js'

export interface RetentionNeeds {
  readonly store: RegisterStore
  readonly sealing: Sealing
  readonly openTerms: OpenTerms
  /** Default: there are no recordings. */
  readonly recordings?: Pick<RecordingDestroyer, 'due' | 'sweep'>
  readonly now: () => Date
}

export interface RetentionRun {
  /** Default: every site that has entries. */
  readonly site?: string | undefined
  /** Only counts what is due. Default: false. */
  readonly dryRun?: boolean | undefined
  /** Of a dry run: also counts what would be due if the site adopted its present terms. Default: false. */
  readonly adopts?: boolean | undefined
  /** Warnings that an authorised person has confirmed. Default: none. */
  readonly confirmed?: readonly HeldFor[] | undefined
  /** Checked between batches; the next run continues. */
  readonly isStopped?: () => boolean
  readonly onProgress?: (forgotten: number, due: number) => void
}

/** What a run did, or with `dryRun` would have done. Counts per site, without personal data. */
export interface RetentionReport {
  readonly site: string
  /** Entries whose content was deleted. */
  readonly contents: number
  /** Addresses that were deleted on their own; on a dry run, all that are due. */
  readonly addresses: number
  /** Recordings of faults that were destroyed; on a dry run, all that are due. */
  readonly recordings: number
  /** Why nothing of the site was deleted until someone confirms it; `null` if nothing looked wrong. */
  readonly held: RetentionHeld | null
  /** `false`: counting took too long, and more is due. */
  readonly isComplete?: boolean
}

/**
 * Deletes what is due (R74, R78), in batches that let writers go first. It may be stopped and resumed at any moment,
 * and several processes may run it at once.
 *
 * @throws {RetentionHeld} `clock` if the clock has leapt ahead; nothing has been deleted then.
 */
export async function runRetention(run: RetentionRun, needs: RetentionNeeds): Promise<readonly RetentionReport[]> {
  if (!run.dryRun) await trustClock(needs, isConfirmed(run, 'clock'))
  const sites = run.site === undefined ? await needs.store.sitesWithEntries() : [run.site]
  const reports: RetentionReport[] = []
  for (const site of sites) reports.push(await runForSite(site, run, needs))
  if (!run.dryRun) await needs.store.dropUnusedDocuments(null, new Date(+needs.now() - UNUSED_KEPT_MS).toISOString())
  if (reports.some(({ contents, addresses, recordings }) => contents + addresses + recordings > 0) && !run.dryRun)
    await needs.store.scrub()
  return reports
}

async function runForSite(site: string, run: RetentionRun, needs: RetentionNeeds): Promise<RetentionReport> {
  const { store } = needs
  const overdue: Overdue = { site, at: needs.now().toISOString() }
  await inBatches((rows) => scheduleDues(site, rows, needs), run)
  const due = {
    contents: await store.countDue(site, 'content', overdue.at),
    addresses: await store.countDue(site, 'address', overdue.at),
    recordings: await store.countDueRecordings(site, overdue.at),
  }
  if (run.dryRun && run.adopts) return addAdoption(site, due, needs)
  const held = isConfirmed(run, 'share') ? null : await findLargeShare(site, due.contents, needs)
  if (run.dryRun) return { site, ...due, held }
  await store.dropAudit(site, new Date(+needs.now() - AUDIT_KEPT_MS).toISOString())
  await store.dropThirdParties(site, new Date(+needs.now() - COUNTS_KEPT_MS).toISOString().slice(0, 10))
  const all = due.contents + due.addresses
  // Contents first, because their addresses go with them. A due address is no proof of anything, so it does not wait
  // for an operator.
  const contents = held ? 0 : await inBatches((rows) => forgetContents(overdue, rows, needs), run, [0, all])
  const addresses = await inBatches((rows) => forgetAddresses(overdue, rows, needs), run, [contents, all])
  const recordings = await forgetRecordings(overdue, run, needs)
  return { site, contents, addresses, recordings, held }
}

/** They prove nothing, so they do not wait for an operator. */
async function forgetRecordings({ site, at }: Overdue, run: RetentionRun, needs: RetentionNeeds): Promise<number> {
  const { recordings } = needs
  if (!recordings) return 0
  const count = await inBatches((limit) => recordings.due(site, { at, limit }), run)
  await recordings.sweep(site).catch(() => {}) // unreadable without its key; the next run tries again
  return count
}

async function addAdoption(
  site: string,
  due: Pick<RetentionReport, 'contents' | 'addresses' | 'recordings'>,
  needs: RetentionNeeds,
): Promise<RetentionReport> {
  const { isComplete, ...more } = await previewAdoption(site, needs)
  const contents = due.contents + more.contents
  const held = await findLargeShare(site, contents, needs)
  return { site, contents, addresses: due.addresses + more.addresses, recordings: due.recordings, held, isComplete }
}

/** Long enough to look into a complaint; who worked with a register is personal data too. */
const AUDIT_KEPT_MS = 366 * 86_400_000

/** Which third parties pages met is of use to compare a month with the same one of the year before. */
const COUNTS_KEPT_MS = 400 * 86_400_000

/** A declaration that was published and that no visitor has answered: a page in a cache may still show it for long. */
const UNUSED_KEPT_MS = 366 * 86_400_000

const isConfirmed = ({ confirmed = [] }: RetentionRun, reason: HeldFor): boolean => confirmed.includes(reason)

/**
 * A run deletes what one hour has made due. If that is a large share of a site, its terms or the clock may be wrong.
 */
const LARGEST_SHARE = 0.2
/** So few may always be deleted at once: the site is small, or no longer visited. */
const FEW = 20

async function findLargeShare(site: string, due: number, { store }: RetentionNeeds): Promise<RetentionHeld | null> {
  if (due <= FEW) return null
  const kept = await store.countDue(site, 'content', NEVER, Math.ceil(due / LARGEST_SHARE) + 1)
  if (due <= kept * LARGEST_SHARE) return null
  const message =
    `${due} of the ${kept} entries of ${site} are due at once; none was forgotten. If that is right, type: ` +
    `evaste register retention --confirm --site ${site}`
  return new RetentionHeld('share', message)
}

/** Until a batch finds nothing more. */
async function inBatches(
  batch: (rows: number) => Promise<number>,
  { isStopped = () => false, onProgress }: RetentionRun,
  [done, all]: readonly [number, number] = [0, 0],
): Promise<number> {
  const pace = new BatchPacer(
    () => performance.now(),
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  )
  let count = 0
  while (!isStopped()) {
    const some = await pace.run(batch)
    if (some === 0) break
    count += some
    if (all > 0) onProgress?.(done + count, all)
  }
  return count
}
