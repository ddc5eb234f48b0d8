/** Firefox shows a frame that a policy had blocked unchanged on a reload; there evaste visits the same URL instead. */
export const reloadsByVisit = (): boolean => 'mozInnerScreenX' in window

/**
 * Whether evaste may have reloaded the page to show it now. Only then may a mark lie in session storage, and a browser
 * takes longer to open that than for anything else that a return visit does.
 */
export function mayBeReload(): boolean {
  // As long as the browser does not say how the page was opened, it may have been reloaded.
  const entries = performance.getEntriesByType?.('navigation') as PerformanceNavigationTiming[] | undefined
  return entries?.[0]?.type !== 'navigate' || reloadsByVisit()
}
