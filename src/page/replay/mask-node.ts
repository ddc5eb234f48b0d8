import type { KnownNames } from './known-names.js'
import { maskCss } from './mask-css.js'

/** What a recording may show of the page as it is. */
export interface Unmasked {
  /** Whether an element, by its number in the recording, is one that the site's owner has unmasked. */
  isShown(id: number): boolean
  /** Whether nothing of a node, by its number, is recorded, because it is evaste's own. */
  isLeftOut(id: number): boolean
  readonly names: KnownNames
  /** The paths of addresses that may be seen. */
  readonly paths: readonly string[]
}

/** A node as rrweb writes it; only what is read here. */
export interface RecordedNode {
  readonly type: number
  readonly id: number
  readonly tagName?: string
  readonly textContent?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly childNodes?: readonly RecordedNode[]
  readonly isStyle?: boolean
  readonly [key: string]: unknown
}

const [ELEMENT, TEXT, DOCUMENT_TYPE] = [2, 3, 1]
const NUMBERS = /^[\d\s.,%+-]*(px|r?em|%)?$/
const GEOMETRY = /^[\d\s.,()eE+MLHVCSQTAZmlhvcsqtaz-]*$/
const TRANSFORM = /^((matrix|translate|scale|rotate|skew[XY])\([\d\s.,e-]*\)\s*)*$/
const SWITCH = /^$/
const allow = (names: string, values: RegExp): readonly [string, RegExp][] =>
  names.split(' ').map((name) => [name, values])
/** Structure, by attribute: with values that cannot carry words. */
const STRUCTURE: ReadonlyMap<string, RegExp> = new Map([
  ...allow('hidden disabled readonly multiple open inert popover', SWITCH),
  ...allow('colspan rowspan span cols rows size width height x y x1 y1 x2 y2 cx cy r rx ry viewbox', NUMBERS),
  ...allow('stroke-width rr_width rr_height rr_scrollleft rr_scrolltop', NUMBERS),
  ...allow('d points', GEOMETRY),
  ...allow('transform', TRANSFORM),
  ...allow('dir', /^(ltr|rtl|auto)$/i),
  ...allow(
    'type',
    /^(button|checkbox|color|date|datetime-local|email|file|image|month|number|password|radio|range|reset|search|submit|tel|text|time|url|week)$/i,
  ),
])
const CODE = /^(script|noscript|template)$/i

/** Every letter and digit becomes an asterisk; spaces stay, so that lines break as they did. */
export const maskText = (text: string): string => text.replace(/\S/g, '*')

/** A node with everything masked that is not structure, and its descendants. */
export function maskNode(node: RecordedNode, unmasked: Unmasked, parent = 0): RecordedNode {
  const { type, id, isSVG, needBlock, isShadow, isShadowHost, rootId, compatMode, isCustom } = node
  const kept = { type, id, isSVG, needBlock, isShadow, isShadowHost, rootId, compatMode, isCustom }
  if (type === TEXT) return { ...kept, ...maskTextNode(node, unmasked, parent) }
  if (type === DOCUMENT_TYPE) return { ...kept, name: 'html', publicId: '', systemId: '' }
  const { tagName = '', attributes = {}, childNodes = [] } = node
  const children = CODE.test(tagName) ? [] : childNodes.map((child) => maskNode(child, unmasked, id))
  if (type !== ELEMENT) return { ...kept, textContent: '', childNodes: children }
  return { ...kept, tagName, attributes: maskAttributes(attributes, id, unmasked), childNodes: children }
}

function maskTextNode({ textContent = '', isStyle }: RecordedNode, { isShown }: Unmasked, parent: number) {
  if (isStyle) return { isStyle, textContent: maskCss(textContent) }
  return { textContent: isShown(parent) ? textContent : maskText(textContent) }
}

/** Attributes that are structure, classes and ids that a style sheet names, and styles without words. */
export function maskAttributes(
  attributes: Readonly<Record<string, unknown>>,
  id: number,
  unmasked: Unmasked,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const masked = maskAttribute(name.toLowerCase(), value, id, unmasked)
      return masked === undefined ? [] : [[name, masked]]
    }),
  )
}

function maskAttribute(name: string, value: unknown, id: number, { isShown, names }: Unmasked): unknown {
  // `null`: it was removed. `true`: it is there.
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return STRUCTURE.has(name) || name === 'class' || name === 'id' || name === 'style' ? value : undefined
  if (name === 'style' && typeof value === 'object') return maskStyles(value)
  if (typeof value !== 'string') return undefined
  if (name === 'style' || name === '_csstext') return maskCss(value)
  if (name === 'class' || name === 'id')
    return value
      .split(/\s+/)
      .filter((one) => names.has(one))
      .join(' ')
  if (STRUCTURE.has(name)) return STRUCTURE.get(name)?.test(value) ? value : undefined
  return isShown(id) && /^(alt|title|placeholder|aria-label)$/.test(name) ? value : undefined
}

/** Changed styles, by property: a value, a value with its priority, or `false` for one that was removed. */
const maskStyles = (styles: object): object =>
  Object.fromEntries(
    Object.entries(styles)
      .filter(([property]) => !property.startsWith('--'))
      .map(([property, value]: [string, unknown]) => [property, maskStyle(value)]),
  )

const maskStyle = (value: unknown): unknown => {
  if (typeof value === 'string') return maskCss(value)
  if (Array.isArray(value)) return value.map(maskStyle)
  return value
}
