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

/** Whether an element can load nothing, nor anything in it. Asking this costs less than the selector. */
export const isPlain = (element: Element): boolean =>
  !element.firstElementChild &&
  !LOADING.has(element.localName) &&
  element.localName !== 'style' &&
  !element.hasAttributes()

/** Markup that could load something. An attribute may follow a quotation mark at once; CSS has addresses in brackets. */
export const MAY_LOAD = new RegExp(
  `<(${ALWAYS.join('|')}|style)\\b|[\\s/"']((${RARE.join('|')}|data-evaste[\\w-]*)\\s*=|(${CSS_ATTRIBUTES.join('|')})\\s*=[^<]*\\()`,
  'i',
)
