/** Calls when the browser has nothing more urgent to do; at once where it does not say when that is (Safari). */
export function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 2000 })
  else call()
}
