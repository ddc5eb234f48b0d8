import { setTimeout as wait } from 'node:timers/promises'
import { createNotifier, type NotifyNeeds, type NotifyTarget } from './rights/notify.js'
import type { StoredRequest } from './stores/store.js'

/** A mail server that takes what the register sends. */
export interface MailServer {
  /** Such as `smtps://user:password@mail.leipomo.example`. */
  readonly url: string
  /** Who the mail is from. */
  readonly from: string
}

/** @throws where nodemailer is not installed, saying what to type. */
export async function openMailer({ url, from }: MailServer): Promise<NonNullable<NotifyNeeds['sendMail']>> {
  const { createTransport } = await import('nodemailer').catch((cause: unknown) => {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new Error('mail needs nodemailer. Type: npm install nodemailer', { cause })
  })
  const transport = createTransport(url)
  return async (mail) => void (await transport.sendMail({ from, ...mail }))
}

/** Tells whoever the configuration names of visitors' requests; a stop does not wait for those who cannot be reached. */
export async function openNotifier(
  targets: readonly NotifyTarget[],
  smtp?: MailServer,
): Promise<(request: StoredRequest) => Promise<void>> {
  return createNotifier(targets, {
    fetch: globalThis.fetch,
    ...(smtp && { sendMail: await openMailer(smtp) }),
    now: () => new Date(),
    wait: (ms) => wait(ms, undefined, { ref: false }),
  })
}
