/** How long a page that the visitor is leaving is left alone. A download begins like a departure, but the page stays. */
const LEAVING_MS = 10_000

/** Reloads the page, in a later task; but if the visitor is leaving it, only after 10 s, in case the page has stayed after all. */
export type ReloadUnlessLeft = (reload: () => void) => void

/** Notes from now on whether the visitor leaves the page, so that a reload does not take them back from a link. */
export function watchDeparture(): ReloadUnlessLeft {
  let until = 0
  const note = (): void => void (until = performance.now() + LEAVING_MS)
  addEventListener('beforeunload', note)
  return (reload) => {
    removeEventListener('beforeunload', note)
    setTimeout(reload, until - performance.now())
  }
}
