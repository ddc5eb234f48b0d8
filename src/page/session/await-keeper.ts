import type { Keeper } from './keeper-parts.js'

/**
 * Runs work with the keeper: at once where its code is here, else when it has come, in the order it was asked for.
 *
 * @param failed told why it did not come; the next work tries again.
 */
export function awaitKeeper(
  open: () => Keeper | Promise<Keeper>,
  failed: (cause: unknown) => void,
): (work: (keeper: Keeper) => void) => void {
  let opened: Keeper | Promise<Keeper> | undefined
  return (work) => {
    opened ??= open()
    if ('keep' in opened) return work(opened)
    opened.then(
      (keeper) => work((opened = keeper)),
      (cause: unknown) => {
        opened = undefined
        failed(cause)
      },
    )
  }
}
