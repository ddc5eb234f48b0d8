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

const hasLoader = (element: Element | null | undefined): boolean =>
  !!element?.firstElementChild || SENSITIVE.has(element?.localName as string)

// Text has neither children nor attributes.
const isMarked = (element: Element | null | undefined): boolean => !!element?.hasAttributes?.()

/** Whether a node needs a closer look: it may itself load, has element children or attributes. Cheaper than `mayLoad`. */
export const isSuspect = (node: unknown): boolean => hasLoader(node as Element) || isMarked(node as Element)

/** Whether a node or a descendant could load. Cheaper than a selector, and false for most nodes. */
export const mayLoad = (node: unknown): boolean =>
  hasLoader(node as Element) || (isMarked(node as Element) && (node as Element).matches(LOADING_SELECTOR))

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

/** Markup that could load something. An attribute may follow a quotation mark at once; CSS has addresses in brackets. */
export const MAY_LOAD = new RegExp(
  `<(${tags})\\b|[\\s/"']((${attributes})\\s*=|(${CSS_ATTRIBUTES.join('|')})\\s*=[^<]*\\()`,
  'i',
)
