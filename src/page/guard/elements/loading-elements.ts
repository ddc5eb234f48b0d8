import { HELD_ATTRIBUTE } from '../../../held/held-names.js'
import { CSS_ATTRIBUTES, LOADING } from '../../../held/loading-attributes.js'

/** Attributes by which elements load that mostly load nothing: links, tables. */
const RARE = ['background', 'ping', 'attributionsrc']

/** All loading attributes once, and those that hold CSS. */
export const LOADING_NAMES = [...new Set([...[...LOADING.values()].flat(), ...CSS_ATTRIBUTES])]

const ALWAYS = [...LOADING.keys()].filter((name) => !RARE.includes(LOADING.get(name)?.[0] as string))

/** Finds every element that could load something, every mark made by hand, and what is held already. */
export const LOADING_SELECTOR = [
  ...ALWAYS,
  'style',
  ...RARE.map((name) => `[${name}]`),
  ...CSS_ATTRIBUTES.map((name) => `[${name}*="/"]`),
  '[data-evaste]',
  `[${HELD_ATTRIBUTE}]`,
].join()

/** Finds marks made by hand, and what the HTML holds already. */
export const MARKED_SELECTOR = `[data-evaste],[${HELD_ATTRIBUTE}]`

const SENSITIVE = new Set([...ALWAYS, 'style', 'template'])

/** Whether a node, or anything in it, could load. Asking this costs less than a selector, and most nodes cannot. */
export function mayLoad(node: unknown): boolean {
  const element = node as Element | null | undefined
  // Text has neither children nor attributes.
  return (
    !!element?.firstElementChild ||
    SENSITIVE.has(element?.localName as string) ||
    (!!element?.hasAttributes?.() && element.matches(LOADING_SELECTOR))
  )
}

const WATCHED = new Set([...LOADING_NAMES, 'type', 'rel'])
const watched = new Map<unknown, boolean>()
const MOST_NAMES = 1000

/** Whether an attribute of this name, in any case, could make some element load. */
export function isWatched(name: unknown): boolean {
  const known = watched.get(name)
  if (known !== undefined) return known
  const found = WATCHED.has(String(name).toLowerCase())
  if (watched.size < MOST_NAMES) watched.set(name, found)
  return found
}

/** Markup that could load something. An attribute may follow a quotation mark at once; CSS has addresses in brackets. */
export const MAY_LOAD = new RegExp(
  `<(${ALWAYS.join('|')}|style)\\b|[\\s/"']((${RARE.join('|')}|data-evaste[\\w-]*)\\s*=|(${CSS_ATTRIBUTES.join('|')})\\s*=[^<]*\\()`,
  'i',
)
