import type { LogEvent } from '../log.js'
import { type RetentionNeeds, type RetentionRun, runRetention } from './retention.js'
import { RetentionHeld } from './retention-held.js'
import { beginClock } from './trust-clock.js'

export interface RetentionTimer {
  /** Resolves when the running batch has ended. */
  stop(): Promise<void>
}

export interface RetentionTimerOptions extends Pick<RetentionRun, 'confirmed'> {
  /** Default: a minute, so that it does not slow down the start. */
  readonly firstMs?: number
  /** Default: an hour. */
  readonly everyMs?: number
}

/**
 * Runs retention soon after the start and then at intervals. Resolves once the time of a last run is stored, which the
 * clock is compared with: record nothing earlier.
 */
export async function startRetention(
  needs: RetentionNeeds,
  { log, firstMs = 60_000, everyMs = 3_600_000, confirmed }: RetentionTimerOptions & { log: (event: LogEvent) => void },
): Promise<RetentionTimer> {
  await beginClock(needs)
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    await runAndTell({ isStopped: () => stopped, confirmed }, needs, log)
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

async function runAndTell(run: RetentionRun, needs: RetentionNeeds, log: (event: LogEvent) => void): Promise<void> {
  const tellHeld = ({ reason, message }: RetentionHeld, site?: string): void =>
    log({ level: 'error', event: 'retention-held', ...(site !== undefined && { site }), reason, message })
  try {
    for (const { site, contents, addresses, recordings, held } of await runRetention(run, needs)) {
      if (held) tellHeld(held, site)
      if (contents + addresses + recordings === 0) continue
      const reason = `contents ${contents}, addresses ${addresses}${recordings > 0 ? `, recordings ${recordings}` : ''}`
      log({ level: 'info', event: 'retention', site, reason })
    }
  } catch (cause) {
    if (cause instanceof RetentionHeld) tellHeld(cause)
    else log({ level: 'error', event: 'failed', reason: 'retention', message: String(cause) })
  }
}
