import { safeCss } from './safe-css.js'

/** A node as rrweb's player builds it. */
export interface PlayedNode {
  readonly type: number
  readonly id: number
  readonly [name: string]: unknown
}

type Data = Readonly<Record<string, unknown>>

const [DOCUMENT, DOCUMENT_TYPE, ELEMENT, TEXT, COMMENT] = [0, 1, 2, 3, 5]

/** Elements that only show something. Custom elements show their content. */
const ELEMENTS = new Set(
  [
    'html head title body style link header footer main nav section article aside search h1 h2 h3 h4 h5 h6 hgroup address',
    'p hr pre blockquote ol ul menu li dl dt dd figure figcaption div a em strong small s cite q dfn abbr ruby rt rp data',
    'time code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del picture img video audio canvas map area iframe',
    'table caption colgroup col tbody thead tfoot tr td th form label input button select datalist optgroup option',
    'textarea output progress meter fieldset legend details summary dialog slot font center big tt',
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textpath marker mask pattern',
    'clippath lineargradient radialgradient stop desc filter view foreignobject',
  ].flatMap((names) => names.split(' ')),
)
const CUSTOM = /^[a-z][a-z0-9._]*(-[a-z0-9._]*)+$/

/** Attributes that neither load, nor navigate, nor run anything. */
const ATTRIBUTES = new Set(
  [
    'id class style dir lang title alt placeholder value type checked selected disabled readonly multiple required open',
    'hidden inert popover colspan rowspan span cols rows size width height min max step start reversed wrap scope for',
    'role label name aria-label aria-hidden aria-expanded aria-checked aria-selected aria-disabled aria-current',
    'x y x1 y1 x2 y2 cx cy r rx ry d points transform viewbox preserveaspectratio fill stroke stroke-width opacity',
    'fill-rule clip-rule stroke-linecap stroke-linejoin stroke-dasharray offset stop-color gradientunits text-anchor',
    '_csstext rr_width rr_height rr_scrollleft rr_scrolltop rr_mediacurrenttime rr_open_mode',
  ].flatMap((names) => names.split(' ')),
)

/** Attributes that are CSS, or are read as it. */
const CSS = new Set(['style', '_csstext', 'fill', 'stroke'])

/** A node and its descendants. An element that is not known to be harmless becomes an empty `<span>`. */
export function safeNode(node: unknown): PlayedNode {
  const { type, id, textContent, ...rest } = objectOf(node)
  const kept = { id: Number(id), ...switches(rest) }
  if (type === TEXT) {
    const isStyle = rest.isStyle === true
    const text = textOf(textContent)
    return { ...kept, type, textContent: isStyle ? safeCss(text) : text, isStyle }
  }
  if (type === DOCUMENT_TYPE) return { ...kept, type, name: 'html', publicId: '', systemId: '' }
  // Without `compatMode`, for which the player would write markup.
  if (type === DOCUMENT) return { ...kept, type, childNodes: childrenOf(rest.childNodes) }
  if (type === ELEMENT) return { ...kept, type, ...safeElement(rest) }
  return { ...kept, type: COMMENT, textContent: '' }
}

function safeElement({ tagName, attributes, childNodes }: Data): object {
  const name = textOf(tagName)
  const safe = safeAttributes(objectOf(attributes))
  if (!ELEMENTS.has(name.toLowerCase()) && !CUSTOM.test(name))
    return { tagName: 'span', attributes: {}, childNodes: [] }
  // The player turns a link with the text of its style sheet into a style; any other link has nothing to show.
  if (name.toLowerCase() === 'link' && typeof safe._cssText !== 'string')
    return { tagName: 'span', attributes: {}, childNodes: [] }
  return { tagName: name, attributes: safe, childNodes: childrenOf(childNodes) }
}

const childrenOf = (nodes: unknown): readonly PlayedNode[] => (Array.isArray(nodes) ? nodes.map(safeNode) : [])

/** Attributes by name: texts, numbers and switches; `style` may be an object of changed properties. */
export const safeAttributes = (attributes: Data): Data =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (!ATTRIBUTES.has(name.toLowerCase())) return []
      if (name === 'style' && typeof value === 'object' && value !== null) return [[name, safeStyles(value)]]
      if (CSS.has(name.toLowerCase()) && typeof value === 'string') return [[name, safeCss(value)]]
      return value === null || typeof value !== 'object' ? [[name, value]] : []
    }),
  )

/** A value, a value with its priority, or `false` for a property that was removed. */
const safeStyles = (styles: object): Data =>
  Object.fromEntries(
    Object.entries(styles).flatMap(([property, value]: [string, unknown]): [string, unknown][] => {
      if (typeof value === 'string') return [[property, safeCss(value)]]
      if (value === false) return [[property, value]]
      if (Array.isArray(value)) return [[property, value.map((one) => safeCss(textOf(one)))]]
      return []
    }),
  )

const SWITCHES = ['isSVG', 'isShadow', 'isShadowHost'] as const
const switches = (node: Data): object => ({
  ...Object.fromEntries(SWITCHES.filter((name) => node[name] === true).map((name) => [name, true])),
  ...(typeof node.rootId === 'number' && { rootId: node.rootId }),
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const objectOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {})
