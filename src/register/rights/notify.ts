import { EvasteError } from '../../declaration/evaste-error.js'
import { sha256 } from '../../declaration/digest.js'
import type { StoredRequest } from '../stores/store.js'
import type { RequestDigest } from './request-digest.js'
import { mailAlarm, mailDigest, mailNotice, noticeOf, type SendMail } from './notification-mails.js'
import type { Notifier, RegisterAlarm } from './notifications.js'

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

export interface NotifyNeeds {
  readonly fetch: typeof globalThis.fetch
  /** Absent if no mail server is configured. */
  readonly sendMail?: SendMail
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
      const post = (message: WebhookMessage) => postMessage(message, { webhook, secret }, needs)
      const tell = (request: StoredRequest) => post(messageOf(request))
      const tellDigest = (digest: RequestDigest) => post(messageOfDigest(digest))
      // URLs of webhooks contain secrets.
      const tellAlarm = (alarm: RegisterAlarm) => post(messageOfAlarm(alarm))
      notifiers.push({ id: await sha256(`webhook ${webhook}`), ...own, tell, tellDigest, tellAlarm })
    }
    if (email !== undefined) {
      const { sendMail } = needs
      if (!sendMail) throw new EvasteError('register-config-invalid', 'notify: an email needs smtp: {"url", "from"}')
      const tell = (request: StoredRequest) => mailNotice(noticeOf(request), email, sendMail)
      const tellDigest = (digest: RequestDigest) => mailDigest(digest, email, sendMail)
      const tellAlarm = (alarm: RegisterAlarm) => mailAlarm(alarm, email, sendMail)
      notifiers.push({ id: await sha256(`email ${email}`), ...own, tell, tellDigest, tellAlarm })
    }
  }
  return notifiers
}

interface WebhookMessage {
  /** The same at each attempt, so that a receiver can drop duplicates. */
  readonly id: string
  readonly type: 'request.received' | 'requests.received' | 'witness.refused'
  readonly timestamp: string
  readonly data: object
}

const messageOf = (request: StoredRequest): WebhookMessage => ({
  ...{ id: request.requestId, type: 'request.received', timestamp: request.receivedAt, data: noticeOf(request) },
})

const messageOfDigest = ({ id, ...data }: RequestDigest): WebhookMessage => ({
  ...{ id, type: 'requests.received', timestamp: data.until, data },
})

const messageOfAlarm = ({ at, ...data }: RegisterAlarm): WebhookMessage => ({
  ...{ id: `${data.site}-${data.reason}-${at}`, type: 'witness.refused', timestamp: at, data },
})

/**
 * Each attempt has the same id as the request, so that a receiver can drop duplicates.
 *
 * @see https://www.standardwebhooks.com
 */
async function postMessage(
  { id, type, timestamp, data }: WebhookMessage,
  { webhook, secret }: { readonly webhook: string; readonly secret: string },
  { fetch, now }: NotifyNeeds,
): Promise<void> {
  const body = JSON.stringify({ type, timestamp, data })
  const seconds = String(Math.floor(now().getTime() / 1000))
  const signature = await signText(`${id}.${seconds}.${body}`, secret)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
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
