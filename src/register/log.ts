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
  readonly site?: string
  /** A word of ours: a problem, a flag, an error's name and code. */
  readonly reason?: string
  readonly message?: string
}

/** What JSON leaves as it is, and a terminal or a reader of lines does not: control characters, and line separators. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g

/** An event as one line of JSON, which nothing in it can break or colour. */
export const logLine = (event: LogEvent, at: Date): string =>
  JSON.stringify({ time: at.toISOString(), ...event }).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
