import { jsonLine } from '../declaration/json-line.js'

/** Something for the operator to know. Never holds an address, a body, an id of a visitor or a secret. */
export interface LogEvent {
  readonly level: 'info' | 'warn' | 'error'
  readonly event:
    | 'started'
    | 'stopped'
    | 'refused'
    | 'failed'
    | 'declaration-loaded'
    | 'declaration-unavailable'
    | 'flagged'
    | 'replayed'
    | 'retention'
    | 'retention-held'
    | 'notified'
    | 'row-security-bypassed'
    | 'proxy-not-trusted'
    | 'everybody-trusted'
  readonly site?: string
  /** A word of ours: a problem, a flag, an error's name and code. */
  readonly reason?: string
  readonly message?: string
}

/** An event as one line of JSON, which nothing in it can break or colour. */
export const logLine = (event: LogEvent, at: Date): string => jsonLine({ time: at.toISOString(), ...event })
