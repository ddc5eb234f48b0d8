import { createMatcher } from '../../declaration/match.js'
import type { Tracker } from '../../declaration/types.js'
import { cookiesOutside } from '../device/erase-cookies.js'
import { eraseTrackers } from '../device/erase-trackers.js'
import type { Keeper, KeeperParts } from './keeper-parts.js'
import { isRefusedByImportMap, onRefusedByPolicy } from './refused-by-policy.js'
import { reloadPage } from './reload-page.js'

/** What does not end keeps nobody from leaving. */
const PATIENCE_MS = 1000

/** What only a new page brings about in full: nothing left of what is taken back, and a policy that lets in what is given. */
export interface NewPage extends Pick<Keeper, 'erase' | 'reload'> {
  /** After a decision: has the page load anew where its own policy refuses what is allowed now. */
  loosenPolicy(): void
}

export function createNewPage({ declaration, allows, raise, session, touched }: KeeperParts): NewPage {
  const { services, consent } = declaration
  const match = createMatcher(services, () => document.baseURI)
  const trackersOf = (allowed: boolean): Tracker[] =>
    services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers)
  /** Whether an address belongs to services, and each of them is allowed, or none. */
  const isAllAt = (address: string, allowed: boolean): boolean => {
    const ids = match(address)
    return ids.length > 0 && ids.every((id) => allows(id) === allowed)
  }
  const isOpen = (address: string): boolean => isAllAt(address, true)
  const tellLeft = (left: readonly string[]): void => {
    if (left.length)
      raise({ code: 'erase-failed', message: `cookies out of a page's reach were left: ${left.join(', ')}` })
  }
  let settled: Promise<unknown> | undefined
  let isWatching = false
  let going: Promise<boolean> | undefined
  const leave = async (): Promise<boolean> => {
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    return reloadPage({ session, touched, reload: () => location.reload() })
  }
  const reload = (): Promise<boolean> => (going ??= leave().finally(() => (going = undefined)))
  return {
    erase() {
      if (!consent.enforce) return
      const erasure = eraseTrackers(trackersOf(false), trackersOf(true), (address) => isAllAt(address, false))
      settled = erasure.settled
      tellLeft(erasure.left)
    },
    reload() {
      tellLeft(cookiesOutside(trackersOf(false)))
      return reload()
    },
    loosenPolicy() {
      if (!isWatching) onRefusedByPolicy(isOpen, () => void reload())
      isWatching = true
      if (isRefusedByImportMap(isOpen)) void reload()
    },
  }
}
