import { isKnownElement } from './known-elements.js'
import type { KnownNames } from './known-names.js'
import { maskCss } from './mask-css.js'
import { maskCssValue, maskProperty } from './mask-css-value.js'
import { maskName, numberedName } from './mask-name.js'

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
  const name = maskTagName(node, unmasked)
  return { ...kept, tagName: name, attributes: maskAttributes(attributes, id, unmasked), childNodes: children }
}

/** The page's own elements keep their names if the page has defined them: others might be anybody's words. */
function maskTagName({ tagName = '', isCustom }: RecordedNode, { names }: Unmasked): string {
  if (isKnownElement(tagName)) return tagName
  if (isCustom === true) return maskName(tagName)
  return names.has(tagName) ? numberedName(tagName) : 'div'
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
  const masked: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(attributes)) {
    const kept = maskAttribute(name.toLowerCase(), value, id, unmasked)
    if (kept !== undefined) masked[name] = kept
  }
  return masked
}

function maskAttribute(name: string, value: unknown, id: number, { isShown, names }: Unmasked): unknown {
  // `null`: it was removed. `true`: it is there.
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return STRUCTURE.has(name) || name === 'class' || name === 'id' || name === 'style' ? value : undefined
  if (name === 'style' && typeof value === 'object') return maskStyles(value)
  if (typeof value !== 'string') return undefined
  if (name === 'style') return maskStyleText(value)
  if (name === '_csstext') return maskCss(value, true)
  if (name === 'class' || name === 'id')
    return value
      .split(/\s+/)
      .filter((one) => names.has(one))
      .map(maskName)
      .join(' ')
  if (STRUCTURE.has(name)) return STRUCTURE.get(name)?.test(value) ? value : undefined
  return /^(alt|title|placeholder|aria-label)$/.test(name) && isShown(id) ? value : undefined
}

const MOST_STYLES = 500
const maskedStyles = new Map<string, string>()

/** A page that moves something sets the same styles again and again. */
function maskStyleText(text: string): string {
  const known = maskedStyles.get(text)
  if (known !== undefined) return known
  if (maskedStyles.size >= MOST_STYLES) maskedStyles.clear()
  const masked = maskCss(text)
  maskedStyles.set(text, masked)
  return masked
}

/** Changed styles, by property: a value, a value with its priority, or `false` for one that was removed. */
const maskStyles = (styles: object): object =>
  Object.fromEntries(
    Object.entries(styles).flatMap(([property, value]: [string, unknown]) => {
      const masked = maskStyle(property, value)
      return masked === null ? [] : [[maskProperty(property), masked]]
    }),
  )

function maskStyle(property: string, value: unknown): unknown {
  if (typeof value === 'string') return maskCssValue(property, value, true)
  if (!Array.isArray(value)) return value === false ? false : null
  const masked = maskCssValue(property, String(value[0]), true)
  return masked === null ? null : [masked, maskPriority(value[1])]
}

export const maskPriority = (priority: unknown): string => (priority === 'important' ? 'important' : '')
