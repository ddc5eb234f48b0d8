import { type RequestDigest, readDigest } from './request-digest.js'
import type { RegisterStore, StoredRequest, WaitingNotification } from '../stores/store.js'
import type { LogEvent } from '../log.js'

/** A recipient of notifications about visitors' requests. */
export interface Notifier {
  /** Stable across restarts, to identify recipients that were already notified; not the recipient's address. */
  readonly id: string
  /** Default: every site of the register. */
  readonly site?: string
  /** Rejects if the notification failed. A recipient may be notified again of the same request. */
  readonly tell: (request: StoredRequest) => Promise<void>
  /** Instead of `tell`, for the requests after the tenth of a site within an hour. Default: they are listed only. */
  readonly tellDigest?: (digest: RequestDigest) => Promise<void>
  /** Of something that is wrong with the register itself. Default: it is logged only. */
  readonly tellAlarm?: (alarm: RegisterAlarm) => Promise<void>
}

/** Something that is wrong with the register itself. */
export interface RegisterAlarm {
  readonly site: string
  /** A word for programs. */
  readonly reason: string
  readonly message: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** @returns notifies every recipient of the site at once; rejects if one of them could not be notified. */
export const notifyAlarm =
  (notifiers: readonly Notifier[]) =>
  async (alarm: RegisterAlarm): Promise<void> => {
    const own = notifiers.filter(isOf(alarm.site))
    const told = await Promise.allSettled(own.map(async ({ tellAlarm }) => tellAlarm && inTime(tellAlarm(alarm))))
    const failed = told.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined
    if (failed) throw failed.reason
  }

export interface NotificationsNeeds {
  readonly store: Pick<RegisterStore, 'noticesDue' | 'takeNotice' | 'dropNotice' | 'request' | 'countRequests'>
  readonly notifiers: readonly Notifier[]
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

export interface Notifications {
  /** Checks at once for due notifications. */
  look(): void
  /** Waits briefly for notifications in progress; the rest are sent after the next start. */
  stop(): Promise<void>
}

const SECOND_MS = 1_000
const HOUR_MS = 3_600 * SECOND_MS
/** The first delay is longer than any attempt, so that it also serves as a lease if a process is killed during one. */
const RETRY_AFTER_MS = [30 * SECOND_MS, 120 * SECOND_MS, 600 * SECOND_MS, HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS]
const ATTEMPT_MS = 20 * SECOND_MS
const LOOK_EVERY_MS = 15 * SECOND_MS
const STOP_PATIENCE_MS = 2 * SECOND_MS
const MOST_AT_ONCE = 20

/** The notifications for a request, stored together with the request itself. */
export const notificationsOf = (
  { site }: StoredRequest,
  notifiers: readonly Notifier[],
  chosen: Pick<WaitingNotification, 'requestId' | 'nextAt'>,
): readonly WaitingNotification[] =>
  notifiers.filter(isOf(site)).map(({ id: target }) => ({ ...chosen, site, target, tries: 0 }))

const isOf =
  (site: string) =>
  (teller: Notifier): boolean =>
    teller.site === undefined || teller.site === site

/**
 * Sends stored notifications, and retries at growing intervals until the legal deadline of the request. One process at
 * a time attempts each; if it is killed, another process or its next start takes over.
 */
export function startNotifications(needs: NotificationsNeeds): Notifications {
  let stopped = needs.notifiers.length === 0
  let running: Promise<void> | null = null
  let lookAgain = false
  const round = async (): Promise<void> => {
    try {
      while (lookAgain && !stopped) {
        lookAgain = false
        const due = await findDue(needs)
        await Promise.all(due.map((notice) => attemptNotice(notice, needs)))
        lookAgain ||= due.length > 0
      }
    } catch (cause) {
      if (!stopped) needs.log({ level: 'error', event: 'failed', reason: 'notify', message: String(cause) })
    }
    running = null
  }
  const look = (): void => {
    lookAgain = true
    if (!stopped) running ??= round()
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref?.()
  look()
  return {
    look,
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.race([running, waitAtMost(STOP_PATIENCE_MS).ended])
    },
  }
}

const findDue = ({ store, notifiers, now }: NotificationsNeeds): Promise<readonly WaitingNotification[]> =>
  store.noticesDue(null, {
    targets: [...new Set(notifiers.map(({ id }) => id))],
    at: now().toISOString(),
    limit: MOST_AT_ONCE,
  })

async function attemptNotice(notice: WaitingNotification, needs: NotificationsNeeds): Promise<void> {
  const { store, notifiers, now, log } = needs
  const { site, tries } = notice
  const retryAfterMs = RETRY_AFTER_MS[tries] ?? (RETRY_AFTER_MS.at(-1) as number)
  if (!(await store.takeNotice(notice, new Date(+now() + retryAfterMs).toISOString()))) return
  const teller = notifiers.filter(isOf(site)).find(({ id }) => id === notice.target)
  const message = teller && (await findMessage(notice, teller, store))
  if (!message) return store.dropNotice(notice)
  try {
    await inTime(message.send())
    log({ level: 'info', event: 'notified', site, reason: message.about })
  } catch (cause) {
    log({ level: 'error', event: 'failed', site, reason: 'notify', message: String(cause) })
    if (now().toISOString() < message.dueAt) return
  }
  await store.dropNotice(notice)
}

interface Message {
  /** For the log. */
  readonly about: string
  readonly dueAt: string
  readonly send: () => Promise<void>
}

async function findMessage(
  notice: WaitingNotification,
  { tell, tellDigest }: Notifier,
  store: NotificationsNeeds['store'],
): Promise<Message | null> {
  const digest = await readDigest(notice, store)
  if (digest) return { about: 'digest', dueAt: digest.dueAt, send: async () => tellDigest?.(digest) }
  const request = await store.request(notice.site, notice.requestId)
  return request && { about: request.kind, dueAt: request.dueAt, send: () => tell(request) }
}

/** The end of a lease on a notification; no attempt may take longer. */
async function inTime(attempt: Promise<void>): Promise<void> {
  const { ended, cancel } = waitAtMost(ATTEMPT_MS)
  const late = ended.then(() => Promise.reject(new Error(`no answer within ${ATTEMPT_MS / SECOND_MS} seconds`)))
  await Promise.race([attempt, late]).finally(cancel)
}

function waitAtMost(ms: number): { readonly ended: Promise<void>; readonly cancel: () => void } {
  let cancel = (): void => {}
  const ended = new Promise<void>((resolve) => {
    const handle = setTimeout(resolve, ms)
    handle.unref?.()
    cancel = () => clearTimeout(handle)
  })
  return { ended, cancel }
}
