import { maskAddress } from './mask-address.js'
import { maskCss } from './mask-css.js'
import { maskCssValue, maskProperty } from './mask-css-value.js'
import { maskAttributes, maskNode, maskPriority, maskText, type RecordedNode, type Unmasked } from './mask-node.js'
import type { PlainChanges } from './plain-changes.js'

/** An event as rrweb writes it: a type, a time in milliseconds, and data. */
export interface ReplayEvent {
  readonly type: number
  readonly timestamp: number
  readonly data?: unknown
}

type Data = Readonly<Record<string, unknown>>
type Mask = (data: Data, unmasked: Unmasked) => object

const [LOADED, LOAD, SNAPSHOT, CHANGE, PAGE] = [0, 1, 2, 3, 4]
const [MUTATION, INPUT, RULE, DECLARATION, SHEETS] = [0, 5, 8, 13, 15]
/** Changes that consist of numbers: movements, clicks, scrolling, sizes, media, dragging, selections. */
const MEASURES = new Set([1, 2, 3, 4, 6, 7, 12, 14])

/** Whether a recording can begin with this event. */
export const isSnapshot = ({ type }: ReplayEvent): boolean => type === SNAPSHOT

/** What rrweb would write for these changes, now. */
export const changeEvent = (changes: PlainChanges): ReplayEvent => ({
  type: CHANGE,
  timestamp: Date.now(),
  data: { source: MUTATION, ...changes, removes: [], adds: [] },
})

/**
 * What of an event may leave the page. An allow-list: an event, a field or an attribute that is not known to be harmless
 * is left out.
 *
 * @returns `null` if nothing of it may.
 */
export function maskEvent({ type, timestamp, data }: ReplayEvent, unmasked: Unmasked): ReplayEvent | null {
  const given = (data ?? {}) as Data
  const masked = maskData(type, given, unmasked)
  return masked && { type, timestamp, data: masked }
}

function maskData(type: number, data: Data, unmasked: Unmasked): object | null {
  if (type === LOADED || type === LOAD) return {}
  if (type === SNAPSHOT)
    return { node: maskNode(data.node as RecordedNode, unmasked), initialOffset: measures(data.initialOffset) }
  if (type === PAGE) return { ...(measures(data) as object), href: maskAddress(String(data.href), unmasked.paths) }
  const { source, id } = data as { source?: number; id?: number }
  if (type !== CHANGE || source === undefined || (id !== undefined && unmasked.isLeftOut(id))) return null
  if (MEASURES.has(source)) return measures(data) as object
  const mask = masks[source]
  return mask ? { source, ...mask(data, unmasked) } : null
}

const masks: Readonly<Record<number, Mask>> = {
  [MUTATION]: (data, unmasked) => ({
    adds: among(data.adds, 'parentId', unmasked).map(({ node, ...place }) => ({
      ...(measures(place) as object),
      node: maskNode(node as RecordedNode, unmasked, Number(place.parentId)),
    })),
    removes: among(data.removes, 'parentId', unmasked).map(measures),
    texts: among(data.texts, 'id', unmasked).map(({ id, value }) => ({
      id,
      value: maskChanged(Number(id), value, unmasked),
    })),
    attributes: among(data.attributes, 'id', unmasked).map(({ id, attributes }) => ({
      id,
      attributes: maskAttributes(attributes as Data, Number(id), unmasked),
    })),
    isAttachIframe: data.isAttachIframe === true,
  }),
  // How much was typed is told as little as what.
  [INPUT]: ({ id, text }) => ({ id, text: text === '' ? '' : '***', isChecked: false }),
  [RULE]: maskRules,
  [DECLARATION]: ({ id, styleId, index, set, remove }) => ({
    ...(measures({ id, styleId, index }) as object),
    ...maskSet((set ?? {}) as Data),
    ...maskRemoved((remove ?? {}) as Data),
  }),
  [SHEETS]: ({ id, styleIds, styles }, unmasked) => ({
    id,
    styleIds: measures(styleIds),
    ...(styles !== undefined && {
      styles: list(styles).map(({ styleId, ...rest }) => ({ styleId, ...maskRules(rest, unmasked) })),
    }),
  }),
}

function maskRules({ id, styleId, adds, rules, removes, replace, replaceSync }: Data, { names }: Unmasked): object {
  const mask = (some: unknown) =>
    list(some).map(({ rule, index }) => ({ rule: maskCss(String(rule), { names }), index: measures(index) }))
  return {
    ...(measures({ id, styleId }) as object),
    ...(adds !== undefined && { adds: mask(adds) }),
    ...(rules !== undefined && { rules: mask(rules) }),
    ...(removes !== undefined && { removes: measures(removes) }),
    ...(replace !== undefined && { replace: maskCss(String(replace), { names }) }),
    ...(replaceSync !== undefined && { replaceSync: maskCss(String(replaceSync), { names }) }),
  }
}

/** rrweb records what the page passed, whether or not a browser knows it. */
function maskSet({ property, value, priority }: Data): object {
  const name = String(property)
  const masked = property === undefined ? null : maskCssValue(name, String(value))
  return masked === null
    ? {}
    : { set: { property: maskProperty(name), value: masked, priority: maskPriority(priority) } }
}

const maskRemoved = ({ property }: Data): object =>
  property !== undefined && isRemovable(String(property))
    ? { remove: { property: maskProperty(String(property)) } }
    : {}

const isRemovable = (name: string): boolean => name.startsWith('--') || maskCssValue(name, 'inherit') !== null

/** The text of a style sheet is changed as any other text; rrweb does not say which it was. */
const maskChanged = (id: number, value: unknown, { isShown }: Unmasked): string | null => {
  if (value === null) return null
  return isShown(id) ? String(value) : maskText(String(value))
}

/** Changes of nodes that are recorded. */
const among = (changes: unknown, key: 'id' | 'parentId', { isLeftOut }: Unmasked): readonly Data[] =>
  list(changes).filter((change) => !isLeftOut(Number(change[key])))

const list = (value: unknown): readonly Data[] => (Array.isArray(value) ? (value as readonly Data[]) : [])

/** Numbers, `null` and switches, at any depth; text is left out. */
function measures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(measures)
  if (typeof value === 'string') return undefined
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, measures(one)]))
}
