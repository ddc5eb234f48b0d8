import type { Judge } from './judge.js'
import { addressesIn, LOADING_SELECTOR, loadingAttributes } from './loading-attributes.js'

/**
 * What is wrong with where the tag stands, and what had already started, or `null`. Only a synchronous script first in
 * `<head>` comes before the parser's own scripts.
 *
 * @param tag `document.currentScript` while the tag ran; `null` in a module.
 */
export function misplacement(document: Document, tag: Element | null, judge: Pick<Judge, 'ofUrl'>): string | null {
  const started = [...document.querySelectorAll(LOADING_SELECTOR)]
    .filter((element) => !tag || tag.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)
    .flatMap((element) =>
      loadingAttributes(element.localName).flatMap((name) => addressesIn(name, element.getAttribute(name) ?? '')),
    )
    .filter((address) => address && judge.ofUrl(address))
  const isLate = !tag || tag.hasAttribute('async') || tag.hasAttribute('defer')
  if (!isLate && !started.length) return null
  const already = started.length ? ` Already started: ${started.join(', ')}` : ''
  return `the evaste tag must be the first element in <head>, without async, defer or type="module".${already}`
}
