import {
  inject,
  type MaybeRefOrGetter,
  onMounted,
  onUnmounted,
  readonly,
  type Ref,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import type { ConsentStatus } from '../../decision/decision.js'
import type { ConsentSession } from '../session/consent-session.js'
import { runningSession } from '../session/running-session.js'
import { CONSENT_SESSION } from './consent-plugin.js'

/**
 * Returns the document's session: the plug-in's, or else the script tag's. `null` on a server, and before a session starts.
 * Call it in `setup`.
 *
 * @example
 * const session = useConsentSession()
 * const openSettings = () => session?.open()
 */
export const useConsentSession = (): ConsentSession | null =>
  inject(CONSENT_SESSION, null) ?? (typeof window === 'undefined' ? null : (runningSession() ?? null))

/**
 * Returns the status of a purpose or service and follows its changes. On a server, and until the component is mounted, every
 * status is `requested`, so that a page rendered for one visitor hydrates for every other. Call it in `setup`.
 *
 * @param id a purpose or service id, or a ref or getter of one. An unknown id is `requested`, and a problem is reported.
 * @example
 * const status = useConsent('analytics')
 * const isAsked = () => status.value === 'requested'
 */
export const useConsent = (id: MaybeRefOrGetter<string>): Readonly<Ref<ConsentStatus>> =>
  useSessionValue<ConsentStatus>(id, (session, one) => session.status(one), 'requested')

/**
 * Returns whether a purpose or service may act on this page now. It differs from `useConsent(id).value === 'given'` on a
 * sensitive route, where only necessary services run (R42). Call it in `setup`.
 *
 * @param id a purpose or service id, or a ref or getter of one.
 * @example
 * const mayChat = useAllowed('chat')
 */
export const useAllowed = (id: MaybeRefOrGetter<string>): Readonly<Ref<boolean>> =>
  useSessionValue<boolean>(id, (session, one) => session.allows(one), false)

function useSessionValue<Value>(
  id: MaybeRefOrGetter<string>,
  read: (session: ConsentSession, id: string) => Value,
  otherwise: Value,
): Readonly<Ref<Value>> {
  const provided = useConsentSession()
  const value = shallowRef(otherwise)
  let stop = (): void => undefined
  onMounted(() => {
    // A session can start after the setup, as from a script at the end of the page.
    const session = provided ?? runningSession()
    if (!session) return
    const follow = (): void => void (value.value = read(session, toValue(id)))
    const unsubscribe = session.subscribe(follow)
    const unwatch = watch(() => toValue(id), follow)
    stop = () => (unsubscribe(), unwatch())
    follow()
  })
  onUnmounted(() => stop())
  return readonly(value) as Readonly<Ref<Value>>
}
