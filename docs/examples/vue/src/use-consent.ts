import { type ConsentSession, type ConsentStatus, startConsent } from 'evaste'
import { onMounted, onUnmounted, readonly, type Ref, ref } from 'vue'

/** The tag's session; where there is no tag, one of its own. A second call answers the same. */
const openSession = (): ConsentSession => startConsent({ declaration: '/evaste/evaste.json' })

/** What a session says, kept up to date. On a server, and until the page is hydrated, `otherwise`. */
function useSession<Value extends string | boolean>(
  read: (session: ConsentSession) => Value,
  otherwise: Value,
): Readonly<Ref<Value>> {
  const value = ref(otherwise) as Ref<Value>
  let unsubscribe = (): void => undefined
  onMounted(() => {
    const session = openSession()
    const follow = (): void => void (value.value = read(session))
    unsubscribe = session.subscribe(follow)
    follow()
  })
  onUnmounted(() => unsubscribe())
  return readonly(value) as Readonly<Ref<Value>>
}

/** The status of a purpose or service. */
export const useConsent = (id: string): Readonly<Ref<ConsentStatus>> =>
  useSession<ConsentStatus>((session) => session.status(id), 'requested')

/** Whether a purpose or service may act on this page; on a sensitive route nothing may. */
export const useAllowed = (id: string): Readonly<Ref<boolean>> =>
  useSession<boolean>((session) => session.allows(id), false)
