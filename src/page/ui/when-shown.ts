/** An animation that changes nothing: it starts where one of the elements is shown for the first time. */
const SEEN = 'evaste-seen'

/** Calls where one of these elements is shown. An observer would hear of each element of the page, to find one of three. */
export function whenShown(names: readonly string[], call: () => void): void {
  if (!('adoptedStyleSheets' in document)) return // without layout nothing is shown: a site's tests in jsdom
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@keyframes ${SEEN} { from { --${SEEN}: 1 } }
    :is(${names.join()}):not(:defined) { animation: ${SEEN} 1ms !important }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.addEventListener('animationstart', ({ animationName }) => {
    if (animationName === SEEN) call()
  })
}
