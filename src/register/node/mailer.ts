import type { Notifier } from '../rights/notifications.js'
import { createNotifiers, type NotifyNeeds, type NotifyTarget } from '../rights/notify.js'

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

/** Those whom the configuration names to be told of visitors' requests. */
export async function openTellers(targets: readonly NotifyTarget[], smtp?: MailServer): Promise<readonly Notifier[]> {
  return createNotifiers(targets, {
    fetch: globalThis.fetch,
    ...(smtp && { sendMail: await openMailer(smtp) }),
    now: () => new Date(),
  })
}
