import { onMount } from 'svelte'
import { fromStore, readonly, writable } from 'svelte/store'
import type { ConsentStatus } from '../../decision/decision.js'
import type { ConsentSession } from '../session/consent-session.js'
import { runningSession } from '../session/running-session.js'

/** A value that follows the session: `current` is reactive in a template, a `$derived` and an `$effect`. */
export interface Followed<Value> {
  readonly current: Value
}

/**
 * Returns the document's session. `null` on a server, and before a session starts.
 *
 * @example
 * const openSettings = () => useConsentSession()?.open()
 */
export const useConsentSession = (): ConsentSession | null =>
  typeof window === 'undefined' ? null : (runningSession() ?? null)

/**
 * Returns the status of a purpose or service and follows its changes. On a server, and until the component is mounted, every
 * status is `requested`, so that a page rendered for one visitor hydrates for every other. Call it while a component is
 * initialised.
 *
 * @param id a purpose or service id. An unknown id is `requested`, and a problem is reported.
 * @example
 * const analytics = useConsent('analytics')
 * const isAsked = () => analytics.current === 'requested'
 */
export const useConsent = (id: string): Followed<ConsentStatus> =>
  followSession<ConsentStatus>((session) => session.status(id), 'requested')

/**
 * Returns whether a purpose or service may act on this page now: what `{#if}` around its content needs. It differs from
 * `useConsent(id).current === 'given'` on a sensitive route, where only necessary services run (R42). Call it while a component
 * is initialised.
 *
 * @param id a purpose or service id.
 * @example
 * const films = useAllowed('films')
 */
export const useAllowed = (id: string): Followed<boolean> =>
  followSession<boolean>((session) => session.allows(id), false)

function followSession<Value>(read: (session: ConsentSession) => Value, otherwise: Value): Followed<Value> {
  const value = writable(otherwise)
  onMount(() => {
    const session = useConsentSession()
    if (!session) return undefined
    const follow = (): void => value.set(read(session))
    follow()
    return session.subscribe(follow)
  })
  return fromStore(readonly(value))
}
