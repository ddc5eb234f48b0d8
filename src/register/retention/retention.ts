import type { Sealing } from '../append/append-batch.js'
import type { RegisterStore } from '../stores/store.js'
import type { OpenTerms } from './find-terms.js'
import { forgetAddresses, forgetContents, type Overdue } from './forget.js'
import { Pace } from './pace.js'
import { scheduleDues } from './schedule-dues.js'
import type { LogEvent } from '../log.js'

export interface RetentionNeeds {
  readonly store: RegisterStore
  readonly sealing: Sealing
  readonly openTerms: OpenTerms
  readonly now: () => Date
}

export interface RetentionRun {
  /** Default: every site that has entries. */
  readonly site?: string | undefined
  /** Only counts what is due. Default: false. */
  readonly dryRun?: boolean | undefined
  /** Asked between batches; what was not done is done by the next run. */
  readonly isStopped?: () => boolean
  readonly onProgress?: (forgotten: number, due: number) => void
}

/** What a run did, or with `dryRun` what it would have done. Figures of sites; nobody is in them. */
export interface RetentionReport {
  readonly site: string
  /** Entries whose content was forgotten. */
  readonly contents: number
  /** Addresses that were forgotten alone; on a dry run, all that are due. */
  readonly addresses: number
}

/**
 * Forgets what is due (R74, R78), in batches that let writers go first. It may be stopped and run again at any moment,
 * and by several processes at once.
 */
export async function runRetention(run: RetentionRun, needs: RetentionNeeds): Promise<readonly RetentionReport[]> {
  const sites = run.site === undefined ? await needs.store.sitesWithEntries() : [run.site]
  const reports: RetentionReport[] = []
  for (const site of sites) reports.push(await runForSite(site, run, needs))
  if (reports.some(({ contents, addresses }) => contents + addresses > 0) && !run.dryRun) await needs.store.scrub()
  return reports
}

async function runForSite(site: string, run: RetentionRun, needs: RetentionNeeds): Promise<RetentionReport> {
  const { store } = needs
  const overdue: Overdue = { site, at: needs.now().toISOString() }
  await inBatches((rows) => scheduleDues(site, rows, needs), run)
  const due = {
    contents: await store.countDue(site, 'content', overdue.at),
    addresses: await store.countDue(site, 'address', overdue.at),
  }
  if (run.dryRun) return { site, ...due }
  const all = due.contents + due.addresses
  // Contents first: their addresses go with them.
  const contents = await inBatches((rows) => forgetContents(overdue, rows, needs), run, [0, all])
  const addresses = await inBatches((rows) => forgetAddresses(overdue, rows, needs), run, [contents, all])
  return { site, contents, addresses }
}

/** Until a batch finds nothing more. */
async function inBatches(
  batch: (rows: number) => Promise<number>,
  { isStopped = () => false, onProgress }: RetentionRun,
  [done, all]: readonly [number, number] = [0, 0],
): Promise<number> {
  const pace = new Pace(
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

export interface RetentionTimer {
  /** Resolves when the batch that runs has ended. */
  stop(): Promise<void>
}

interface TimerOptions {
  readonly log: (event: LogEvent) => void
  /** Default: a minute, so that a start is not slowed down. */
  readonly firstMs?: number
  /** Default: an hour. */
  readonly everyMs?: number
}

/** Runs retention soon after the start and then again and again. */
export function startRetention(
  needs: RetentionNeeds,
  { log, firstMs = 60_000, everyMs = 3_600_000 }: TimerOptions,
): RetentionTimer {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    try {
      for (const { site, contents, addresses } of await runRetention({ isStopped: () => stopped }, needs))
        if (contents + addresses > 0)
          log({ level: 'info', event: 'retention', site, reason: `contents ${contents}, addresses ${addresses}` })
    } catch (cause) {
      log({ level: 'error', event: 'failed', reason: 'retention', message: String(cause) })
    }
    if (!stopped) timer = schedule(everyMs)
  }
  const schedule = (ms: number) => {
    const handle = setTimeout(() => (running = run()), ms)
    handle.unref?.()
    return handle
  }
  let timer = schedule(firstMs)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
