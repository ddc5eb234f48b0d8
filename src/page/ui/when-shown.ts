/** An animation without effect, which starts when one of the elements is shown for the first time. */
const SEEN = 'evaste-seen'

/**
 * Calls back when one of these elements is shown. A mutation observer would receive every element of the page to find
 * one of three.
 */
export function whenShown(names: readonly string[], call: () => void): void {
  if (!('adoptedStyleSheets' in document)) return // nothing is shown without layout, as in a site's tests in jsdom
  const sheet = new CSSStyleSheet()
  // Not `:is(…)`, for which a browser computes every element's style again.
  const selectors = names.map((name) => `${name}:not(:defined)`)
  sheet.replaceSync(`@keyframes ${SEEN}{from{--${SEEN}:1}}${selectors.join()}{animation:${SEEN} 1ms !important}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.addEventListener('animationstart', ({ animationName }) => {
    if (animationName === SEEN) call()
  })
}
