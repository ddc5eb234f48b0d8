import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'
import { isRefusalLessVisible } from '../../record/visibility.js'
import { decisionColumns, purposeColumns } from '../stores/queries/statistics-queries.js'
import type { AnswerKind, Counts, DecisionCount, PurposeCount } from '../stores/store.js'

/**
 * The dimensions of a count. Only values that the site itself declares, because outsiders could fill the statistics
 * with others.
 */
export interface CountedAs {
  /** One of the declaration's languages; empty for any other. */
  readonly language: string
  /** The version of the declaration; empty if the register does not have the declaration. */
  readonly version: string
}

/** The dimensions of a `record`'s decision, under the declaration that it names. */
export function countAs(
  { language, declaration: { digest } }: Pick<ConsentRecord, 'language' | 'declaration'>,
  own: Declaration | null,
): CountedAs {
  const isOwn = own?.languages.some((one) => one.toLowerCase() === language.toLowerCase()) ?? false
  const version = own?.version ?? digest
  return {
    language: isOwn ? language.toLowerCase() : '',
    version: own ? (version.length <= LONGEST_VERSION ? version : digest) : '',
  }
}

/** An old declaration from before this schema limit may have a longer version, which database indexes do not accept. */
const LONGEST_VERSION = 128

/** The part of a decision that is counted. */
interface Countable {
  /** The server's clock, ISO 8601 UTC. */
  readonly recordedAt: string
  readonly countedAs: CountedAs
  readonly record: Pick<ConsentRecord, 'choices' | 'services' | 'source' | 'visibility'>
}

/** What new entries add to the statistics of their site: one row per combination of dimensions. Contains no visitor. */
export function countDecisions(drafts: readonly Countable[]): Counts {
  const decisions = new Map<string, Mutable<DecisionCount>>()
  const purposes = new Map<string, Mutable<PurposeCount>>()
  for (const { record, recordedAt, countedAs } of drafts) {
    const under = { day: recordedAt.slice(0, 10), ...countedAs, source: record.source }
    const key = `${under.day} ${under.source} ${under.language} ${under.version}`
    const decision = rowOf(decisions, key, () => ({ ...under, ...NO_DECISION }))
    decision[extentOf(record)] += 1
    if (Object.values(record.choices).includes('withdrawn')) decision.withdrew += 1
    if (record.visibility && isRefusalLessVisible(record.visibility)) decision.less_visible += 1
    if (countedAs.version === '') continue // its purposes may be invented, and each would become a permanent row
    for (const [purpose, status] of Object.entries(record.choices)) {
      if (status === 'requested') continue // nothing to count without an answer
      rowOf(purposes, `${purpose} ${key}`, () => ({ ...under, purpose, ...NOBODY }))[status] += 1
    }
  }
  return { decisions: [...decisions.values()], purposes: [...purposes.values()] }
}

/** The same counts, negated. */
export const negative = ({ decisions, purposes }: Counts): Counts => ({
  decisions: decisions.map((row) => negated(row, decisionColumns)),
  purposes: purposes.map((row) => negated(row, purposeColumns)),
})

const negated = <Figure extends string, Row extends Readonly<Record<Figure, number>>>(
  row: Row,
  figures: readonly Figure[],
): Row => ({ ...row, ...Object.fromEntries(figures.map((figure) => [figure, 0 - row[figure]])) })

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
const NO_DECISION = { gave_all: 0, gave_some: 0, gave_none: 0, withdrew: 0, less_visible: 0 }
const NOBODY = { given: 0, refused: 0, withdrawn: 0, expired: 0 }

/** What a decision is found by: the same as it is counted as, and `withdrawn` if a purpose of it is. */
export function answerOf(record: Countable['record']): AnswerKind {
  if (Object.values(record.choices).includes('withdrawn')) return 'withdrawn'
  return ANSWERS[extentOf(record)]
}

const ANSWERS = { gave_all: 'all', gave_some: 'some', gave_none: 'none' } as const

function extentOf({ choices, services }: Countable['record']): 'gave_all' | 'gave_some' | 'gave_none' {
  const statuses = [...Object.values(choices), ...Object.values(services)]
  const given = statuses.filter((status) => status === 'given').length
  if (given === 0) return 'gave_none'
  if (given === statuses.length) return 'gave_all'
  return 'gave_some'
}

function rowOf<Row>(rows: Map<string, Row>, key: string, begin: () => Row): Row {
  const known = rows.get(key)
  if (known) return known
  const row = begin()
  rows.set(key, row)
  return row
}
