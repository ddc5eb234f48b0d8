import type { ConsentSession } from './consent-session.js'
import { EvasteReloadEvent } from './reload-event.js'

/** What loading a page anew takes. */
export interface ReloadParts {
  readonly session: Pick<ConsentSession, 'dispatchEvent' | 'showUi'>
  /** What a person has changed on the page. */
  readonly touched: ReadonlySet<EventTarget | null>
  readonly reload: () => void
}

/**
 * Loads the page anew, because what runs cannot be unloaded (R57). Where that would lose what a person has written, the
 * interface asks first; where there is none, or nobody answers for it, nothing is asked.
 *
 * @returns whether the page goes. `false`: it stays until it is left, or its own script shows another.
 */
export async function reloadPage({ session, touched, reload }: ReloadParts): Promise<boolean> {
  const isNow = ![...touched].some(isWritten) || (await askFirst(session))
  if (isNow) reload()
  else reloadWhenLeft(reload)
  return isNow
}

async function askFirst(session: ReloadParts['session']): Promise<boolean> {
  await session.showUi()
  return new Promise((resolve) => {
    if (session.dispatchEvent(new EvasteReloadEvent(resolve))) resolve(true)
  })
}

/** A field that a person has changed, that is still there and not empty, and none of evaste's own. */
function isWritten(target: EventTarget | null): boolean {
  const { isConnected, localName, value, textContent } = target as HTMLInputElement
  return isConnected && !localName.startsWith('evaste-') && (value ?? textContent) !== ''
}

/** A page whose script shows another without loading it is left all the same. */
function reloadWhenLeft(reload: () => void): void {
  const { pathname } = location
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('navigatesuccess', () => {
    if (location.pathname !== pathname) reload()
  })
}
