import type { Notifier } from '../rights/notifications.js'
import { createNotifiers, type NotifyNeeds, type NotifyTarget } from '../rights/notify.js'

/** An SMTP server that sends the register's mail. */
export interface MailServer {
  /** Such as `smtps://user:password@mail.leipomo.example`. */
  readonly url: string
  /** The sender's address. */
  readonly from: string
}

/** @throws if nodemailer is not installed; the message gives the command. */
export async function openMailer({ url, from }: MailServer): Promise<NonNullable<NotifyNeeds['sendMail']>> {
  const { createTransport } = await import('nodemailer').catch((cause: unknown) => {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new Error('mail needs nodemailer. Type: npm install nodemailer', { cause })
  })
  const transport = createTransport(url)
  return async (mail) => void (await transport.sendMail({ from, ...mail }))
}

/** The recipients that the configuration names for visitors' requests. */
export async function openTellers(targets: readonly NotifyTarget[], smtp?: MailServer): Promise<readonly Notifier[]> {
  return createNotifiers(targets, {
    fetch: globalThis.fetch,
    ...(smtp && { sendMail: await openMailer(smtp) }),
    now: () => new Date(),
  })
}
