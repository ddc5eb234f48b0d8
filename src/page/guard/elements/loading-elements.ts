import { HELD_ATTRIBUTE } from '../../../held/held-names.js'
import { CSS_ATTRIBUTES, LOADING } from '../../../held/loading-attributes.js'

/** Attributes that make elements load which usually load nothing: links, tables. */
const RARE = ['background', 'ping', 'attributionsrc']

/** Every loading attribute once, and those that contain CSS. */
export const LOADING_NAMES = [...new Set([...[...LOADING.values()].flat(), ...CSS_ATTRIBUTES])]

/** Elements that load by `src` alone; pages write many without it: `<input>`. */
const BY_SOURCE = [...LOADING].filter(([, names]) => names.join() === 'src').map(([name]) => name)

const ALWAYS = [...LOADING.keys()].filter((name) => !RARE.includes(LOADING.get(name)?.[0] as string))

/** Finds every element that could load something, every mark set by hand, and everything already held. */
export const LOADING_SELECTOR = [
  ...ALWAYS,
  'style',
  ...RARE.map((name) => `[${name}]`),
  ...CSS_ATTRIBUTES.map((name) => `[${name}*="/"]`),
  '[data-evaste]',
  `[${HELD_ATTRIBUTE}]`,
].join()

const SENSITIVE = new Set([...ALWAYS, 'style', 'template'])

// Not destructured, because each is a call into the browser.
const hasLoader = (element: Element): boolean => element.firstElementChild !== null || SENSITIVE.has(element.localName)

/** Text and comments load nothing; of documents and fragments, only their elements count. The type is cheap to ask. */
const typeOf = (node: unknown): number => (node as Node | null | undefined)?.nodeType ?? 0
const isTree = (type: number, node: unknown): boolean =>
  (type === 9 || type === 11) && (node as ParentNode).firstElementChild !== null

/** Whether a node needs a closer look: it could itself load, or has elements or attributes. Cheaper than `mayLoad`. */
export function isSuspect(node: unknown): boolean {
  const type = typeOf(node)
  if (type !== 1) return isTree(type, node)
  return hasLoader(node as Element) || (node as Element).hasAttributes()
}

/** Whether a node or a descendant could load. Cheaper than a selector, and false for most nodes. */
export function mayLoad(node: unknown): boolean {
  const type = typeOf(node)
  if (type !== 1) return isTree(type, node)
  const element = node as Element
  return hasLoader(element) || (element.hasAttributes() && element.matches(LOADING_SELECTOR))
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

const LOADS = new RegExp(`<(${tags})\\b|[\\s/"'](${attributes})\\s*=`, 'i')
const STYLES = new RegExp(`[\\s/"'](${CSS_ATTRIBUTES.join('|')})\\s*=[^<]*[(&]`, 'i')

/**
 * Whether markup could load something. An attribute may follow a quotation mark at once; CSS has addresses in brackets,
 * which may be escaped.
 */
export function mayLoadMarkup(html: unknown): boolean {
  const text = String(html)
  return LOADS.test(text) || (/[(&]/.test(text) && STYLES.test(text))
}
