import { safeCss } from './safe-css.js'
import { safeAttributes, safeNode } from './safe-node.js'

/** An event as rrweb's player takes it. */
export interface PlayedEvent {
  readonly type: number
  readonly timestamp: number
  readonly data: object
}

type Data = Readonly<Record<string, unknown>>

const [LOADED, LOAD, SNAPSHOT, CHANGE, PAGE] = [0, 1, 2, 3, 4]
const [MUTATION, INPUT, RULE, DECLARATION, SHEETS] = [0, 5, 8, 13, 15]
/** Changes that consist of numbers: movements, clicks, scrolling, sizes, media, dragging, selections. */
const MEASURES = new Set([1, 2, 3, 4, 6, 7, 12, 14])

/**
 * Keeps of a recording only what the player is allowed to see. An allow-list, because anyone with a receipt can send a
 * recording: an event, a field, an element or an attribute that is not known to be harmless is left out.
 */
export const safeEvents = (events: unknown): readonly PlayedEvent[] =>
  list(events).flatMap(({ type, timestamp, data }) => {
    if (typeof type !== 'number' || typeof timestamp !== 'number' || !Number.isFinite(timestamp)) return []
    const safe = safeData(type, objectOf(data))
    return safe ? [{ type, timestamp, data: safe }] : []
  })

function safeData(type: number, data: Data): object | null {
  if (type === LOADED || type === LOAD) return {}
  if (type === SNAPSHOT) return { node: safeNode(data.node), initialOffset: measures(objectOf(data.initialOffset)) }
  // The player never loads the address.
  if (type === PAGE) return { href: '', width: size(data.width), height: size(data.height) }
  if (type !== CHANGE || typeof data.source !== 'number') return null
  if (MEASURES.has(data.source)) return measures(data) as object
  const change = changes[data.source]
  return change ? { source: data.source, ...change(data) } : null
}

const changes: Readonly<Record<number, (data: Data) => object>> = {
  [MUTATION]: ({ adds, removes, texts, attributes, isAttachIframe }) => ({
    adds: list(adds).map(({ node, ...place }) => ({ ...(measures(place) as object), node: safeNode(node) })),
    removes: list(removes).map(measures),
    texts: list(texts).map(({ id, value }) => ({ id: measures(id), value: value === null ? null : text(value) })),
    attributes: list(attributes).map((one) => ({
      id: measures(one.id),
      attributes: safeAttributes(objectOf(one.attributes)),
    })),
    isAttachIframe: isAttachIframe === true,
  }),
  [INPUT]: (data) => ({ id: measures(data.id), text: text(data.text), isChecked: data.isChecked === true }),
  [RULE]: safeRules,
  [DECLARATION]: ({ set, remove, ...place }) => ({
    ...(measures(place) as object),
    ...(set !== undefined && { set: texts(set, ['property', 'value', 'priority']) }),
    ...(remove !== undefined && { remove: texts(remove, ['property']) }),
  }),
  [SHEETS]: ({ id, styleIds, styles }) => ({
    id: measures(id),
    styleIds: list(styleIds).length === 0 ? [] : measures(styleIds),
    ...(styles !== undefined && {
      styles: list(styles).map(({ styleId, ...rest }) => ({ styleId: measures(styleId), ...safeRules(rest) })),
    }),
  }),
}

function safeRules({ adds, rules, removes, replace, replaceSync, ...place }: Data): object {
  const safe = (some: unknown) =>
    list(some).map(({ rule, index }) => ({ rule: safeCss(text(rule)), index: measures(index) }))
  return {
    ...(measures(place) as object),
    ...(adds !== undefined && { adds: safe(adds) }),
    ...(rules !== undefined && { rules: safe(rules) }),
    ...(removes !== undefined && { removes: list(removes).map(measures) }),
    ...(typeof replace === 'string' && { replace: safeCss(replace) }),
    ...(typeof replaceSync === 'string' && { replaceSync: safeCss(replaceSync) }),
  }
}

/** Numbers, `null` and switches, at any depth; text is left out. */
function measures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(measures)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, measures(one)]))
  return typeof value === 'string' ? undefined : value
}

const MOST_PIXELS = 10_000
const size = (value: unknown): number =>
  typeof value === 'number' && value > 0 ? Math.min(value, MOST_PIXELS) : MOST_PIXELS / 10

const texts = (value: unknown, names: readonly string[]): object => {
  const given = objectOf(value)
  return Object.fromEntries(
    names.flatMap((name) => (typeof given[name] === 'string' ? [[name, safeCss(text(given[name]))]] : [])),
  )
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly Data[] => (Array.isArray(value) ? (value as unknown[]) : []).map(objectOf)
const objectOf = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {})
