import type { Severity } from '../../lint/finding.js'
import { type ScanMessage, scanSays, type WriteScan } from '../messages/scan-message.js'
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
export function whenOf(moment: ConsentMoment): ScanMessage {
  if (moment.startsWith('only:')) return scanSays('when-only', { purpose: moment.slice('only:'.length) })
  return scanSays(`when-${moment as Exclude<ConsentMoment, `only:${string}`>}`)
}

const KINDS = ['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage', 'request'] as const

/** A kind of thing, to which its name is added: "cookie _ga". */
export function kindOf(kind: string, write: WriteScan): string {
  const known = KINDS.find((one) => one === kind)
  return known ? write(scanSays(`kind-${known}`)) : kind
}

const MOST_THINGS = 6

/** The first few, and the number of the others. */
export const few = (names: readonly string[], write: WriteScan): readonly string[] => {
  const distinct = [...new Set(names)]
  if (distinct.length <= MOST_THINGS) return distinct
  return [...distinct.slice(0, MOST_THINGS), write(scanSays('more', { count: distinct.length - MOST_THINGS }))]
}
