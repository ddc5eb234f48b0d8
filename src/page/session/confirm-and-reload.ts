import type { ConsentSession } from './consent-session.js'
import { EvasteReloadEvent } from './reload-event.js'

/** The dependencies of a reload. */
export interface ReloadParts {
  readonly session: Pick<ConsentSession, 'dispatchEvent' | 'showUi'>
  /** The fields that a person has edited on the page. */
  readonly editedFields: ReadonlySet<EventTarget | null>
  readonly reload: () => void
  /** How long the page stays if no one is asked, in milliseconds. Default: 0. */
  readonly pauseMs?: number
}

/**
 * Reloads the page, because running code cannot be unloaded (R57). If that would discard what a person has typed, the
 * interface asks first. Without an interface, or if no element handles the event, the page reloads without asking.
 *
 * @returns whether the page reloads. `false`: it stays until the visitor leaves it, or its own script shows another
 *   route.
 */
export async function confirmAndReload({ session, editedFields, reload, pauseMs = 0 }: ReloadParts): Promise<boolean> {
  const isAsked = [...editedFields].some(hasText)
  const isNow = !isAsked || (await askFirst(session))
  if (!isNow) reloadWhenLeft(reload)
  else if (pauseMs && !isAsked) setTimeout(reload, pauseMs)
  else reload()
  return isNow
}

async function askFirst(session: ReloadParts['session']): Promise<boolean> {
  await session.showUi()
  return new Promise((resolve) => {
    if (session.dispatchEvent(new EvasteReloadEvent(resolve))) resolve(true)
  })
}

/** Whether an edited field is still on the page and not empty. evaste's own elements do not count. */
function hasText(target: EventTarget | null): boolean {
  const { isConnected, localName, value, textContent } = target as HTMLInputElement
  return isConnected && !localName.startsWith('evaste-') && (value ?? textContent) !== ''
}

/** A route change without a page load also counts as leaving the page. */
function reloadWhenLeft(reload: () => void): void {
  const { pathname } = location
  const { navigation } = window as { navigation?: EventTarget }
  navigation?.addEventListener('navigatesuccess', () => {
    if (location.pathname !== pathname) reload()
  })
}
