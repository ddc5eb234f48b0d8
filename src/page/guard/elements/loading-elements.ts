import { MARKED_SELECTOR } from '../../../held/held-names.js'
import { CSS_ATTRIBUTES, LOADING } from '../../../held/loading-attributes.js'

/** Attributes that make elements load which usually load nothing: links, tables. */
const RARE = ['background', 'ping', 'attributionsrc']

/** Every loading attribute once, and those that contain CSS. */
export const LOADING_NAMES = [...new Set([...[...LOADING.values()].flat(), ...CSS_ATTRIBUTES])]

/** Elements that load by `src` alone; pages write many without it: `<input>`. */
const BY_SOURCE = [...LOADING].filter(([, names]) => names.join() === 'src').map(([name]) => name)

const ALWAYS = [...LOADING.keys()].filter((name) => !RARE.includes(LOADING.get(name)?.[0] as string))

/** Finds attributes that make any element load something, marks set by hand, and everything already held. */
const ATTRIBUTES = [
  ...RARE.map((name) => `[${name}]`),
  ...CSS_ATTRIBUTES.map((name) => `[${name}*="/"]`),
  MARKED_SELECTOR,
].join()

const SENSITIVE = new Set([...ALWAYS, 'style', 'template'])

/** Whether an element could itself load. Its name is asked first, which is cheaper than any selector. */
const isLoader = (element: Element): boolean =>
  SENSITIVE.has(element.localName) ||
  // The browser's own methods, because a form has its fields under their names.
  (Element.prototype.hasAttributes.call(element) && Element.prototype.matches.call(element, ATTRIBUTES))

/**
 * Whether a node or a descendant could load; false for most nodes. Text and comments load nothing; of documents and
 * fragments, only their elements count.
 */
export function mayLoad(node: unknown): boolean {
  const type = (node as Node | null | undefined)?.nodeType
  // Not destructured, because each is a call into the browser.
  if (type !== 1) return (type === 9 || type === 11) && (node as ParentNode).firstElementChild !== null
  return (node as Element).firstElementChild !== null || isLoader(node as Element)
}

/** `NodeFilter.SHOW_ELEMENT`, as a literal because minifiers do not inline it. */
const ELEMENTS = 1

/** The elements of a tree, including its root, that could load, in document order: much faster than by a selector. */
export function findLoading(root: Node): readonly Element[] {
  const found: Element[] = []
  const walker = document.createTreeWalker(root, ELEMENTS)
  for (let node = root.nodeType === 1 ? root : walker.nextNode(); node; node = walker.nextNode())
    if (isLoader(node as Element)) found.push(node as Element)
  return found
}

/** Whether this attribute, in lower case, decides what this element loads. */
export const affectsLoading = ({ localName }: Element, name: string): boolean =>
  name === 'type' || name === 'rel' || !!LOADING.get(localName)?.includes(name) || CSS_ATTRIBUTES.includes(name)

const WATCHED = new Set([...LOADING_NAMES, 'type', 'rel'])
const watched = new Map<unknown, boolean>()
const MOST_NAMES = 1000

/** Whether an attribute with this name, in any case, could make some element load. */
export function isWatched(name: unknown): boolean {
  const known = watched.get(name)
  if (known !== undefined) return known
  const found = WATCHED.has(String(name).toLowerCase())
  if (watched.size < MOST_NAMES) watched.set(name, found)
  return found
}

const tags = [...ALWAYS.filter((name) => !BY_SOURCE.includes(name)), 'style'].join('|')
const attributes = [...RARE, 'src', 'data-evaste[\\w-]*'].join('|')

const LOADS = new RegExp(`<(?:${tags})\\b|[\\s/"'](?:${attributes})\\s*=`, 'i')
const STYLES = new RegExp(`[\\s/"'](?:${CSS_ATTRIBUTES.join('|')})\\s*=[^<]*[(&]`, 'i')

/**
 * Whether markup could load something. An attribute may follow a quotation mark at once; CSS has addresses in brackets,
 * which may be escaped.
 */
export function mayLoadMarkup(html: unknown): boolean {
  const text = String(html)
  return LOADS.test(text) || (/[(&]/.test(text) && STYLES.test(text))
}
