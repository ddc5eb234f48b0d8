import type { Severity } from '../../lint/finding.js'
import type { ConsentMoment } from '../scan-result.js'

/**
 * Something that the pages do and the declaration or the law does not permit, or something declared that they do not
 * do.
 */
export interface ScanFinding {
  /** Stable from scan to scan for the same thing. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** A JSON path in the declaration; undefined if nothing there concerns it. */
  readonly path?: string
  /** The first page where it was seen. */
  readonly page?: string
  /** What is wrong and what to do next. */
  readonly message: string
  /** What was seen: at most a few names and URLs. */
  readonly things: readonly string[]
}

/** The moment as part of a sentence: "before any answer". */
export function whenOf(moment: ConsentMoment): string {
  if (moment.startsWith('only:')) return `when only ${moment.slice('only:'.length)} is allowed`
  return {
    before: 'before any answer',
    refused: 'after a refusal',
    accepted: 'after consent',
    withdrawn: 'after a withdrawal',
  }[moment as Exclude<ConsentMoment, `only:${string}`>]
}

/** A kind of thing with its name: "cookie _ga". */
export const kindWords: Readonly<Record<string, string>> = {
  cookie: 'cookie',
  'local-storage': 'local storage item',
  'session-storage': 'session storage item',
  'indexed-db': 'database',
  'cache-storage': 'cache',
  request: 'request to',
}

const MOST_THINGS = 6

/** The first few, and the number of the others. */
export const few = (names: readonly string[]): readonly string[] => {
  const distinct = [...new Set(names)]
  if (distinct.length <= MOST_THINGS) return distinct
  return [...distinct.slice(0, MOST_THINGS), `${distinct.length - MOST_THINGS} more`]
}
