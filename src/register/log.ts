import { jsonLine } from '../declaration/json-line.js'

/** Something that the operator should know. Never contains an address, a body, a visitor's id or a secret. */
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
    | 'checkpoint-refused'
    | 'witness-refused'
    | 'signed-in'
    | 'user-changed'
  readonly site?: string
  /** The id of a user of the register. */
  readonly user?: string
  /** One of the register's own words: a problem, a flag, or an error's name and code. */
  readonly reason?: string
  readonly message?: string
}

/** Formats an event as one line of JSON. Its values cannot break the line or change terminal colours. */
export const logLine = (event: LogEvent, at: Date): string => jsonLine({ time: at.toISOString(), ...event })
