import { createMatcher } from '../../declaration/match.js'
import type { Tracker } from '../../declaration/types.js'
import { cookiesOutside } from '../device/erase-cookies.js'
import { eraseExpiredItems } from '../device/erase-expired-items.js'
import { eraseTrackers } from '../device/erase-trackers.js'
import { reloadsByVisit } from '../device/may-be-reload.js'
import { confirmAndReload } from './confirm-and-reload.js'
import type { DecisionStore, DecisionStoreParts } from './decision-store-parts.js'
import { isRefusedByImportMap, onRefusedByPolicy } from './refused-by-policy.js'
import { type ReloadUnlessLeft, watchDeparture } from './watch-departure.js'

/** How long a page stays after a withdrawal, so that a screen reader can announce it. Nothing is allowed meanwhile. */
const HEARD_MS = 1000
/** How long a reload waits for erasing that does not finish. */
const PATIENCE_MS = 1000

/** What only a reload completes: stopping the code of what was withdrawn, and a policy that permits what was given. */
export interface PageReload extends Pick<DecisionStore, 'erase' | 'reload'> {
  /** After a decision, reloads the page if its own policy still blocks what is allowed now. */
  reloadIfPolicyBlocks(): void
}

export function createPageReload({
  declaration,
  allows,
  reportProblem,
  session,
  editedFields,
  isSealed,
}: DecisionStoreParts): PageReload {
  const { services, consent } = declaration
  const match = createMatcher(services, () => document.baseURI)
  const trackersOf = (allowed: boolean): Tracker[] =>
    services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers)
  /** Whether a URL belongs to services that are all allowed, or all not. */
  const isAllAt = (address: string, allowed: boolean): boolean => {
    const ids = match(address)
    return ids.length > 0 && ids.every((id) => allows(id) === allowed)
  }
  const isAllowed = (address: string): boolean => isAllAt(address, true)
  const reportLeft = (left: readonly string[]): void => {
    if (left.length)
      reportProblem({
        code: 'erase-failed',
        message: `could not erase cookies that this page cannot reach: ${left.join(', ')}`,
      })
  }
  let erasing: Promise<unknown> | undefined
  let isWatching = false
  let reloading: Promise<boolean> | undefined
  const reloadWhenErased = async (pauseMs: number, unlessLeft: ReloadUnlessLeft): Promise<boolean> => {
    const reload = (): void => unlessLeft(isSealed ? visitAnew : () => location.reload())
    await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    return confirmAndReload({ session, editedFields, reload, pauseMs })
  }
  const reload = (pauseMs = 0, unlessLeft = watchDeparture()): Promise<boolean> =>
    (reloading ??= reloadWhenErased(pauseMs, unlessLeft).finally(() => (reloading = undefined)))
  return {
    erase() {
      eraseExpiredItems(declaration, new Date())
      if (!consent.enforce) return
      const erasure = eraseTrackers(trackersOf(false), trackersOf(true), (address) => isAllAt(address, false))
      erasing = erasure.settled
      reportLeft(erasure.left)
    },
    reload(isWithdrawal = false, unlessLeft) {
      tellOutside(cookiesOutside(trackersOf(false)))
      return reload(isWithdrawal ? HEARD_MS : 0, unlessLeft)
    },
    reloadIfPolicyBlocks() {
      if (!isWatching) onRefusedByPolicy(isAllowed, () => void reload())
      isWatching = true
      if (isRefusedByImportMap(isAllowed)) void reload()
    },
  }
}

function visitAnew(): void {
  if (reloadsByVisit()) location.replace(location.pathname + location.search)
  else location.reload()
}

/** No page can erase another site's cookies, as of an embedded video: that is worth knowing, but no error of this page. */
function tellOutside(cookies: readonly string[]): void {
  if (cookies.length) console.info(`evaste: only their own site can erase these cookies: ${cookies.join(', ')}`)
}
