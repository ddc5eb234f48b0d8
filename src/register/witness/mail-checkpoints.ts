import { EvasteError } from '../../declaration/evaste-error.js'
import { sha256 } from '../../declaration/digest.js'
import type { ReadCheckpoint } from '../chain/checkpoint.js'
import type { LogEvent } from '../log.js'
import type { SendMail } from '../rights/notification-mails.js'
import type { RegisterStore } from '../stores/store.js'

/** A mailbox that gets a site's checkpoints. Choose one that the register's operator cannot empty. */
export interface CheckpointMailbox {
  /** Default: every site of the register. */
  readonly site?: string
  readonly email: string
}

export interface CheckpointMailsNeeds {
  readonly store: Pick<RegisterStore, 'sitesWithEntries' | 'head' | 'takeCheckpointMail' | 'returnCheckpointMail'>
  readonly mailboxes: readonly CheckpointMailbox[]
  /** Absent if no mail server is configured. */
  readonly sendMail?: SendMail | undefined
  readonly checkpoint: ReadCheckpoint
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
}

/** The background job that mails checkpoints. */
export interface CheckpointMails {
  /** Mails what is due now. */
  look(): Promise<void>
  /** Waits for the mails in progress. */
  stop(): Promise<void>
}

const FIRST_MS = 60_000
const HOUR_MS = 3_600_000

/**
 * Mails each site's checkpoint to its mailboxes once a day (UTC) with new entries: a copy that the operator cannot take back, so
 * that a history that is rewritten later contradicts it. Of several processes, one sends each mail. A failed mail is tried again
 * after an hour.
 *
 * @throws {EvasteError} `register-config-invalid` if there are mailboxes and no mail server.
 */
export function startCheckpointMails(needs: CheckpointMailsNeeds): CheckpointMails {
  const { mailboxes, sendMail } = needs
  if (mailboxes.length === 0) return { look: async () => {}, stop: async () => {} }
  if (!sendMail) throw new EvasteError('register-config-invalid', 'checkpointsTo: it needs smtp: {"url", "from"}')
  let isStopped = false
  let running = Promise.resolve()
  const lookAtAll = async (): Promise<void> => {
    for (const site of await needs.store.sitesWithEntries())
      for (const { email, site: only = site } of mailboxes)
        if (only === site && !isStopped) await mailIfDue(site, email, { ...needs, sendMail })
  }
  const look = (): Promise<void> =>
    (running = running.then(lookAtAll).catch((cause: unknown) => fail(needs.log, cause)))
  const timers = [setTimeout(() => void look(), FIRST_MS), setInterval(() => void look(), HOUR_MS)]
  for (const timer of timers) (timer as { unref?: () => void }).unref?.()
  return {
    look,
    async stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
      await running
    },
  }
}

async function mailIfDue(
  site: string,
  email: string,
  { store, checkpoint, sendMail, now, log }: CheckpointMailsNeeds & { readonly sendMail: SendMail },
): Promise<void> {
  const { entry: entries } = await store.head(site)
  const day = now().toISOString().slice(0, 10)
  const mailbox = await sha256(`email ${email}`)
  if (entries === 0 || !(await store.takeCheckpointMail(site, { mailbox, day, entries }))) return
  try {
    await sendMail({ to: email, ...writeMail(site, { day, entries, jws: await checkpoint(site) }) })
  } catch (cause) {
    await store.returnCheckpointMail(site, mailbox)
    fail(log, cause, site)
  }
}

/** Never the address: logs are kept elsewhere. */
const fail = (log: CheckpointMailsNeeds['log'], cause: unknown, site?: string): void => {
  const message = cause instanceof Error ? cause.name : 'unknown'
  log({ level: 'error', event: 'failed', reason: 'checkpoint-mail', message, ...(site !== undefined && { site }) })
}

function writeMail(
  site: string,
  { day, entries, jws }: { readonly day: string; readonly entries: number; readonly jws: string },
): { readonly subject: string; readonly text: string } {
  return {
    subject: `${site}: checkpoint of ${day}, ${entries} entries`,
    text: [
      `This is the signed state of the consent register of ${site}. Keep this mail: if the history is changed later, it does not agree with it.`,
      jws,
      `To compare, save the line above in a file: evaste verify ${site}.ndjson --since <file> --keys <the register’s keys>`,
    ].join('\n\n'),
  }
}
