import type { Keeper } from './keeper-parts.js'

/**
 * Runs work with the keeper: at once where its code is here, else when it has come, in the order it was asked for.
 *
 * @param failed told why it did not come; the next work tries again, and brings what waited (R85).
 */
export function awaitKeeper(
  open: () => Keeper | Promise<Keeper>,
  failed: (cause: unknown) => void,
): (work: (keeper: Keeper) => void) => void {
  const waiting: ((keeper: Keeper) => void)[] = []
  let opened: Keeper | Promise<Keeper> | undefined
  const run = (keeper: Keeper): void => {
    opened = keeper
    for (let work = waiting.shift(); work; work = waiting.shift()) work(keeper)
  }
  return (work) => {
    waiting.push(work)
    const isComing = opened instanceof Promise
    opened ??= open()
    if ('keep' in opened) run(opened)
    else if (!isComing)
      opened.then(run, (cause: unknown) => {
        opened = undefined
        failed(cause)
      })
  }
}
