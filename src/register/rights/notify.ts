import { EvasteError } from '../../declaration/evaste-error.js'
import { sha256 } from '../../declaration/digest.js'
import type { StoredRequest } from '../stores/store.js'
import type { Notifier } from './notifications.js'

/** Where a controller is notified of its visitors' requests. */
export interface NotifyTarget {
  /** Default: every site of the register. */
  readonly site?: string
  /** A URL that accepts a signed POST (Standard Webhooks). */
  readonly webhook?: string
  /** Signs the POST; shared with the receiver. Required with `webhook`. */
  readonly secret?: string
  /** An e-mail address of the controller. */
  readonly email?: string
}

/** The content of a notification: the kind of request and its deadline. Only the register knows whom it concerns. */
export type RequestNotification = Pick<StoredRequest, 'site' | 'requestId' | 'kind' | 'entry' | 'receivedAt' | 'dueAt'>

export interface NotifyNeeds {
  readonly fetch: typeof globalThis.fetch
  /** Absent if no mail server is configured. */
  readonly sendMail?: (mail: { readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>
  readonly now: () => Date
}

const TIMEOUT_MS = 10_000

/**
 * Creates one notifier per webhook and per e-mail address.
 *
 * @throws {EvasteError} `register-config-invalid`, naming an unusable target.
 */
export async function createNotifiers(
  targets: readonly NotifyTarget[],
  needs: NotifyNeeds,
): Promise<readonly Notifier[]> {
  const notifiers: Notifier[] = []
  for (const { site, webhook, secret, email } of targets) {
    const own = site !== undefined && { site }
    if (webhook !== undefined) {
      if (!secret)
        throw new EvasteError('register-config-invalid', 'notify: a webhook needs a secret, with which it is signed')
      const tell = (request: StoredRequest) => postNotice(noticeOf(request), { webhook, secret }, needs)
      // URLs of webhooks contain secrets.
      notifiers.push({ id: await sha256(`webhook ${webhook}`), ...own, tell })
    }
    if (email !== undefined) {
      if (!needs.sendMail)
        throw new EvasteError('register-config-invalid', 'notify: an email needs smtp: {"url", "from"}')
      const tell = (request: StoredRequest) => mailNotice(noticeOf(request), email, needs)
      notifiers.push({ id: await sha256(`email ${email}`), ...own, tell })
    }
  }
  return notifiers
}

const noticeOf = ({ site, requestId, kind, entry, receivedAt, dueAt }: StoredRequest): RequestNotification => ({
  ...{ site, requestId, kind, entry, receivedAt, dueAt },
})

/**
 * Each attempt has the same id as the request, so that a receiver can drop duplicates.
 *
 * @see https://www.standardwebhooks.com
 */
async function postNotice(
  notice: RequestNotification,
  { webhook, secret }: { readonly webhook: string; readonly secret: string },
  { fetch, now }: NotifyNeeds,
): Promise<void> {
  const body = JSON.stringify({ type: 'request.received', timestamp: notice.receivedAt, data: notice })
  const seconds = String(Math.floor(now().getTime() / 1000))
  const signature = await signText(`${notice.requestId}.${seconds}.${body}`, secret)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': notice.requestId,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const call = fetch(webhook, { method: 'POST', headers, body, signal, redirect: 'error' })
  const response = await call.catch((cause: unknown) => {
    throw new Error(`the webhook cannot be reached: ${reasonOf(cause)}`, { cause })
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
}

/** Such as `ECONNREFUSED`; never the URL, which may contain a secret. */
function reasonOf(cause: unknown): string {
  const { name, cause: inner } = cause as { name?: string; cause?: { code?: unknown } }
  return String(inner?.code ?? name)
}

async function signText(text: string, secret: string): Promise<string> {
  const encoder = new TextEncoder()
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), hmac, false, ['sign'])
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))))
}

async function mailNotice(notice: RequestNotification, to: string, { sendMail }: NotifyNeeds): Promise<void> {
  const { site, kind, requestId, dueAt } = notice
  const due = dueAt.slice(0, 10)
  await sendMail?.({
    to,
    subject: `${site}: a visitor asks for ${kind}, answer by ${due}`,
    text: [
      `A visitor of ${site} asks for ${kind}. It must be answered by ${due} (GDPR, Article 12(3)).`,
      `The request is ${requestId}, entry ${notice.entry} of the register. What the register could do by itself is done.`,
      `See what waits: evaste register requests --site ${site}`,
    ].join('\n\n'),
  })
}
