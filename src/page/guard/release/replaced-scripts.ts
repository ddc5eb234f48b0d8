/**
 * Finds the scripts that a router has replaced before they were released, and where each of them belongs now. A router that
 * swaps the whole head moves in the scripts of the next page, which it has parsed itself: the browser never runs those, and
 * the router takes them for scripts that have already run.
 *
 * @param moved scripts from a document that the page has parsed itself.
 * @returns the moved script in whose place each replaced one starts.
 */
export function placesOfReplaced(scripts: readonly Element[], moved: WeakSet<Element>): ReadonlyMap<Element, Element> {
  const replaced = new Map(scripts.filter((one) => !one.isConnected && !moved.has(one)).map((one) => [keyOf(one), one]))
  const places = new Map<Element, Element>()
  for (const script of scripts) {
    // In this document: a page that a router has parsed, and from which it copies, is another.
    const isPlace = script.isConnected && script.ownerDocument === document && moved.has(script)
    const first = isPlace ? replaced.get(keyOf(script)) : undefined
    if (first && !places.has(first)) places.set(first, script)
  }
  return places
}

/** Equal for scripts that do the same: of one URL, or of one text. */
const keyOf = (script: Element): string =>
  script.getAttribute('src') ?? script.getAttribute('href') ?? script.textContent
