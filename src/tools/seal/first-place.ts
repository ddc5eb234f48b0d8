import type { PageElement } from './read-page.js'

/** Elements that load nothing and run nothing. */
const IDLE = new Set(['html', 'head', 'meta', 'title', 'base'])

/**
 * The element after which the tag is the first thing in a page that loads or runs: the one with the encoding, which browsers
 * look for in the first kilobyte, unless something loads before it; otherwise the start of the head.
 */
export function firstPlace(elements: readonly PageElement[]): PageElement | undefined {
  const isFirst = (wanted: (element: PageElement) => boolean): PageElement | undefined => elements.find(wanted)
  const encoding = elements.findIndex(({ name, attributes }) => name === 'meta' && attributes.has('charset'))
  if (encoding >= 0 && elements.slice(0, encoding).every(({ name }) => IDLE.has(name))) return elements[encoding]
  return isFirst(({ name }) => name === 'head') ?? isFirst(({ name }) => name === 'html')
}
