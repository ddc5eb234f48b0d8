import type { Declaration, RecordingDetails, RecordingTrigger } from '../../declaration/types.js'

/** What is recorded, and when it leaves the page. */
export interface RecordingSettings {
  /** The purpose or service that must be allowed. Default: the service with `recording`, otherwise `session-replay`. */
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

const TRIGGERS: readonly RecordingTrigger[] = ['report', 'error', 'always']
const MOST_MINUTES = 10

/**
 * The settings of a page: what its code says, then what the declaration says. A page reads a declaration without checking
 * it, so a value that is not understood counts as the one that records least.
 */
export function recordingSettings(declaration: Declaration, own: Partial<RecordingSettings> = {}): RecordingSettings {
  const service = declaration.services.find(({ recording }) => recording)
  const { recording: declared = {} as Partial<RecordingDetails> } = service ?? {}
  const trigger = own.trigger ?? declared.trigger ?? 'report'
  const selectors = own.unmask ?? listOf(service?.recording?.unmask).map((part) => part?.selector)
  return {
    id: own.id ?? service?.id ?? 'session-replay',
    trigger: TRIGGERS.includes(trigger) ? trigger : 'report',
    lastMinutes: within(own.lastMinutes ?? declared.lastMinutes ?? 2, 1, MOST_MINUTES),
    sampleRate: within(own.sampleRate ?? declared.sampleRate ?? 1, 0, 1),
    unmask: listOf<string | null | undefined>(selectors).filter(isText),
    unmaskPaths: listOf(own.unmaskPaths ?? declared.unmaskPaths).filter(isText),
  }
}

const within = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && value >= least ? Math.min(value, most) : least

const listOf = <Item>(value: readonly Item[] | undefined): readonly (Item | null | undefined)[] =>
  Array.isArray(value) ? (value as readonly Item[]) : []

const isText = (value: unknown): value is string => typeof value === 'string'
