import { watchMarks } from './elements/watch-marks.js'
import type { Guard, GuardOptions, StartGuard } from './guard.js'
import { misplacement } from './misplacement.js'
import { isStored, waitingKinds } from './policy/waiting-kinds.js'
import type { StorageGuard } from './storage-guard.js'

/** The code of the guard: at hand, or on its way. */
export type LoadGuard = () => StartGuard | Promise<StartGuard>

/**
 * Starts the guard when something may have to wait, or the HTML has a mark; until then, its code neither loads nor runs.
 *
 * @param failed hears why the guard could not be loaded.
 * @param storage a smaller guard, for pages where services only store cookies and keys.
 */
export function guardWhenNeeded(
  options: GuardOptions,
  load: LoadGuard,
  failed: (cause: unknown) => void,
  storage?: StorageGuard,
): Guard {
  const { isAllowed, tag } = options
  let { declaration, kinds } = options
  let guard: Guard | undefined
  let isLoading = false
  let isStopped = false
  const begin = (startGuard: StartGuard): void => {
    if (isStopped) return
    storage?.stop()
    guard = startGuard({ ...options, declaration, kinds })
  }
  const start = (): void => {
    if (isLoading) return
    isLoading = true
    stopWatching()
    const loaded = load()
    // Not `instanceof`: a page's library may have replaced `Promise`.
    if (typeof loaded === 'function') begin(loaded)
    else loaded.then(begin).catch(failed)
  }
  const update = (): void => {
    const needed = waitingKinds(declaration, isAllowed).filter((kind) => kinds?.includes(kind) ?? true)
    if (!needed.every((kind) => storage && isStored(kind))) start()
    if (!guard && declaration) storage?.guard(declaration, needed.filter(isStored))
  }
  let stopWatching = (): void => undefined
  update()
  if (!isLoading) stopWatching = watchMarks(start)
  return {
    get held() {
      return (guard ?? storage)?.held ?? []
    },
    get misplaced() {
      if (guard) return guard.misplaced
      return tag === undefined ? null : misplacement(tag)
    },
    declare(known) {
      declaration = known
      if (guard) guard.declare(known)
      else update()
    },
    hasLeftovers: () => !!(guard ?? storage)?.hasLeftovers(),
    async release() {
      if (guard) return guard.release()
      update()
    },
    decided(isWithdrawal) {
      if (isWithdrawal) kinds = undefined
      if (guard) guard.decided(isWithdrawal)
      else if (isWithdrawal) update()
    },
    stop() {
      isStopped = true
      stopWatching()
      storage?.stop()
      guard?.stop()
    },
  }
}
