import type { RegisterStore } from '../stores/store.js'
import { mailAlarm, mailDigest, mailNotice, noticeOf, type SendMail } from './notification-mails.js'
import type { Notifier } from './notifications.js'

/**
 * Notifies the addresses that a site's controller has set, all in one mail. They are read when it is sent, so that who was
 * removed meanwhile gets none.
 */
export function createRecipientsNotifier(store: Pick<RegisterStore, 'recipients'>, sendMail: SendMail): Notifier {
  const mail = async (site: string, send: (to: string) => Promise<void>): Promise<void> => {
    const to = await store.recipients(site)
    if (to.length > 0) await send(to.join(', '))
  }
  return {
    id: 'recipients',
    tell: (request) => mail(request.site, (to) => mailNotice(noticeOf(request), to, sendMail)),
    tellDigest: (digest) => mail(digest.site, (to) => mailDigest(digest, to, sendMail)),
    tellAlarm: (alarm) => mail(alarm.site, (to) => mailAlarm(alarm, to, sendMail)),
  }
}
