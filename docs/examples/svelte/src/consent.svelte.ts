import { type ConsentSession, type ConsentStatus, startConsent } from 'evaste'
import { onMount } from 'svelte'
import declaration from '../evaste.json'

/** The document's one session: a second call answers the same. */
export const openSession = (): ConsentSession => startConsent({ declaration })

/** A value that follows the session. */
export interface Followed<Value> {
  readonly current: Value
}

/** What a session says, kept up to date. On a server, and until the page is hydrated, `otherwise`. */
function followSession<Value>(read: (session: ConsentSession) => Value, otherwise: Value): Followed<Value> {
  let value = $state(otherwise)
  onMount(() => {
    const session = openSession()
    const follow = (): void => void (value = read(session))
    follow()
    return session.subscribe(follow)
  })
  return {
    get current() {
      return value
    },
  }
}

/** The status of a purpose or service. */
export const consent = (id: string): Followed<ConsentStatus> =>
  followSession<ConsentStatus>((session) => session.status(id), 'requested')

/** Whether a purpose or service may act on this page; on a sensitive route nothing may. */
export const allowed = (id: string): Followed<boolean> => followSession<boolean>((session) => session.allows(id), false)
