import type { Declaration, RecordingTrigger } from '../../declaration/types.js'

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
}

/** The settings of a page: what its code says, then what the declaration says. */
export function recordingSettings(
  declaration: Declaration,
  { id, trigger, lastMinutes, sampleRate, unmask }: Partial<RecordingSettings> = {},
): RecordingSettings {
  const service = declaration.services.find(({ recording }) => recording)
  const declared = service?.recording
  return {
    id: id ?? service?.id ?? 'session-replay',
    trigger: trigger ?? declared?.trigger ?? 'report',
    lastMinutes: lastMinutes ?? declared?.lastMinutes ?? 2,
    sampleRate: sampleRate ?? declared?.sampleRate ?? 1,
    unmask: unmask ?? (declared?.unmask ?? []).map(({ selector }) => selector),
  }
}
