import type { DecisionStore } from './decision-store-parts.js'

/**
 * Runs work with the decision store, in order: immediately if its code is loaded, otherwise once it has loaded.
 *
 * @param failed called with the cause if loading fails. The next work tries again and also runs what was waiting (R85).
 */
export function awaitStore(
  open: () => DecisionStore | Promise<DecisionStore>,
  failed: (cause: unknown) => void,
): (work: (store: DecisionStore) => void) => void {
  const waiting: ((store: DecisionStore) => void)[] = []
  let opened: DecisionStore | Promise<DecisionStore> | undefined
  const run = (store: DecisionStore): void => {
    opened = store
    for (let work = waiting.shift(); work; work = waiting.shift()) work(store)
  }
  return (work) => {
    waiting.push(work)
    const isLoading = opened && !('erase' in opened)
    opened ??= open()
    if ('erase' in opened) run(opened)
    else if (!isLoading)
      opened.then(run, (cause: unknown) => {
        opened = undefined
        failed(cause)
      })
  }
}
