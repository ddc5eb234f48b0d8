/** A tap within this time after the banner appears was aimed at the page. */
const IGNORED_MS = 400

/**
 * Lets taps through to the page for a moment, because they were aimed at what was there before the banner appeared.
 *
 * @param after called when the banner takes taps.
 */
export function ignoreTaps(banner: HTMLElement, after?: () => void): void {
  banner.classList.add('new')
  setTimeout(() => {
    banner.classList.remove('new')
    after?.()
  }, IGNORED_MS)
}
