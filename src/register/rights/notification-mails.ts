import type { StoredRequest } from '../stores/store.js'
import type { RegisterAlarm } from './notifications.js'
import type { RequestDigest } from './request-digest.js'

/** Sends one mail. `to`: one or more addresses, with commas between them. */
export type SendMail = (mail: { readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>

/** The content of a notification: the kind of request and its deadline. Only the register knows whom it concerns. */
export type RequestNotification = Pick<StoredRequest, 'site' | 'requestId' | 'kind' | 'entry' | 'receivedAt' | 'dueAt'>

export const noticeOf = ({ site, requestId, kind, entry, receivedAt, dueAt }: StoredRequest): RequestNotification => ({
  site,
  requestId,
  kind,
  entry,
  receivedAt,
  dueAt,
})

export async function mailDigest(digest: RequestDigest, to: string, sendMail: SendMail): Promise<void> {
  const { site, count, kinds, from, until, dueAt } = digest
  const list = Object.entries(kinds).map(([kind, number]) => `${kind}: ${number}`)
  await sendMail({
    to,
    subject: `${site}: ${count} requests of visitors within an hour, answer by ${dueAt.slice(0, 10)}`,
    text: [
      `From ${from} to ${until}, visitors of ${site} made ${count} requests. You were notified of the first ones separately.`,
      list.join('\n'),
      `They must be answered by ${dueAt.slice(0, 10)} (GDPR, Article 12(3)). List them: evaste register requests --site ${site}`,
      `If they are an attack, answer all of one kind at once: evaste register requests done --all-of erasure --site ${site}`,
    ].join('\n\n'),
  })
}

export async function mailAlarm({ site, message, at }: RegisterAlarm, to: string, sendMail: SendMail): Promise<void> {
  await sendMail({
    to,
    subject: `${site}: a witness refuses to sign the register`,
    text: [`At ${at}, for the site ${site}, ${message}.`, 'Compare: evaste verify --witness'].join('\n\n'),
  })
}

export async function mailNotice(notice: RequestNotification, to: string, sendMail: SendMail): Promise<void> {
  const { site, kind, requestId, dueAt } = notice
  const due = dueAt.slice(0, 10)
  await sendMail({
    to,
    subject: `${site}: a visitor asks for ${kind}, answer by ${due}`,
    text: [
      `A visitor of ${site} asks for ${kind}. It must be answered by ${due} (GDPR, Article 12(3)).`,
      `The request is ${requestId}, entry ${notice.entry} of the register. What the register could do by itself is done.`,
      `See what waits: evaste register requests --site ${site}`,
    ].join('\n\n'),
  })
}
