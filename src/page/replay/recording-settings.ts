import type { Declaration, RecordingDetails, RecordingTrigger } from '../../declaration/types.js'

/** What is recorded, and when it leaves the page. */
export interface RecordingSettings {
  /** The purpose or service that must be allowed: the service with `recording`. Without one, default `session-replay`. */
  readonly id: string
  /** Default: as declared, otherwise `report`. */
  readonly trigger: RecordingTrigger
  /** How much is kept in memory, in minutes. Default: as declared, otherwise 2. */
  readonly lastMinutes: number
  /** The share of page views that are recorded, from 0 to 1. Default: as declared, otherwise 1. */
  readonly sampleRate: number
  /** Selectors of elements whose text may be seen. Default: as declared, otherwise none. Fields are always masked. */
  readonly unmask: readonly string[]
  /** Paths of addresses that may be seen, such as `/orders/*`. Default: as declared, otherwise none. */
  readonly unmaskPaths: readonly string[]
}

/** The one that sends least first. */
const TRIGGERS: readonly RecordingTrigger[] = ['report', 'error', 'always']
const MOST_MINUTES = 10

/**
 * The settings of a page. Its code can only narrow what the declaration says, because visitors read and allow what is
 * declared (R92). A page reads a declaration without checking it, so a value that is not understood counts as the one that
 * records least.
 */
export function recordingSettings(declaration: Declaration, own: Partial<RecordingSettings> = {}): RecordingSettings {
  const service = declaration.services.find(({ recording }) => recording)
  const { recording: declared = {} as Partial<RecordingDetails> } = service ?? {}
  const selectors = listOf(service?.recording?.unmask).map((part) => part?.selector)
  const least = (one: unknown, other: unknown, [from, to]: readonly [number, number]): number =>
    Math.min(within(one, from, to), within(other ?? one, from, to))
  return {
    id: service?.id ?? own.id ?? 'session-replay',
    trigger: TRIGGERS[Math.min(rankOf(declared.trigger), rankOf(own.trigger ?? declared.trigger))] ?? 'report',
    lastMinutes: least(declared.lastMinutes ?? 2, own.lastMinutes, [1, MOST_MINUTES]),
    sampleRate: least(declared.sampleRate ?? 1, own.sampleRate, [0, 1]),
    unmask: declaredOnly('unmask', selectors, own.unmask),
    unmaskPaths: declaredOnly('unmaskPaths', listOf(declared.unmaskPaths), own.unmaskPaths),
  }
}

const rankOf = (trigger: RecordingTrigger | undefined): number =>
  Math.max(0, TRIGGERS.indexOf(trigger as RecordingTrigger))

/** What both the declaration and the page's code show. */
function declaredOnly(
  name: string,
  declared: readonly unknown[],
  own: readonly string[] | undefined,
): readonly string[] {
  const shown = declared.filter(isText)
  if (own === undefined) return shown
  const undeclared = listOf(own).filter((one) => !shown.includes(one as string))
  if (undeclared.length)
    console.error(`evaste: ${name} has what the declaration does not show, so it stays masked`, undeclared)
  return shown.filter((one) => own.includes(one))
}

const within = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && value >= least ? Math.min(value, most) : least

const listOf = <Item>(value: readonly Item[] | undefined): readonly (Item | null | undefined)[] =>
  Array.isArray(value) ? (value as readonly Item[]) : []

const isText = (value: unknown): value is string => typeof value === 'string'
