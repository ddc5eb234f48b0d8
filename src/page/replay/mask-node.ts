import { isKeptAttribute, SHOWN, STRUCTURE } from './kept-attributes.js'
import { isKnownElement } from './known-elements.js'
import type { KnownNames } from './known-names.js'
import { maskCss } from './mask-css.js'
import { maskCssValue, maskProperty } from './mask-css-value.js'
import { numberedElement } from './mask-name.js'

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

/** The page's own elements are numbered if it has defined or styled them; others do nothing. */
function maskTagName({ tagName = '', isCustom }: RecordedNode, { names }: Unmasked): string {
  if (isKnownElement(tagName)) return tagName
  return isCustom === true || names.has(tagName) ? numberedElement(tagName) : 'div'
}

function maskTextNode({ textContent = '', isStyle }: RecordedNode, { isShown, names }: Unmasked, parent: number) {
  if (isStyle) return { isStyle, textContent: maskCss(textContent, { names }) }
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
    return isKeptAttribute(name) && !SHOWN.has(name) ? value : undefined
  if (name === 'style' && typeof value === 'object') return maskStyles(value)
  if (typeof value !== 'string') return undefined
  if (name === 'style') return maskStyleText(value, names)
  if (name === '_csstext') return maskCss(value, { names, isParsed: true })
  if (name === 'class' || name === 'id')
    return value
      .split(/\s+/)
      .filter((one) => names.has(one))
      .map(names.masked)
      .join(' ')
  if (STRUCTURE.has(name)) return STRUCTURE.get(name)?.test(value) ? value : undefined
  return SHOWN.has(name) && isShown(id) ? value : undefined
}

const MOST_STYLES = 500
const maskedStyles = new Map<string, string>()

/** A page that moves something sets the same styles again and again. */
function maskStyleText(text: string, names: KnownNames): string {
  const known = maskedStyles.get(text)
  if (known !== undefined) return known
  if (maskedStyles.size >= MOST_STYLES) maskedStyles.clear()
  const masked = maskCss(text, { names })
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
