import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { formatLanguage } from '../shell/format.js'
import type { AdminLanguage } from '../shell/languages.js'
import type { FigureRow } from './figure-shapes.js'
import { loadPurposeNames } from '../shell/purpose-names.js'
import { type StatisticsAnswer, DIMENSIONS, type Period, withNames } from './statistics.js'
import { todayWords } from './words.js'

/** What the pictures of a period can be split by. */
export const SPLITS = ['purpose', ...DIMENSIONS] as const
export type SplitKind = (typeof SPLITS)[number]

/** The days of each value of a purpose or dimension, those with the most answers first. */
export interface Split {
  readonly kind: SplitKind
  readonly parts: readonly { readonly value: string; readonly days: readonly FigureRow[] }[]
}

/** What the address asks for; `null`: one picture of all decisions. */
export const shownSplit = ({ route }: Pick<AdminContext, 'route'>): SplitKind | null =>
  SPLITS.find((one) => one === route.query.by) ?? null

/** @throws {ApiProblem} */
export async function loadSplit(context: AdminContext, period: Period): Promise<Split | null> {
  const kind = shownSplit(context)
  if (kind === null) return null
  // Every row of purposes has its purpose.
  const search = new URLSearchParams({ ...period, by: kind === 'purpose' ? 'day' : `day,${kind}` }).toString()
  const answer = context.api.get<StatisticsAnswer>(`${sitePath(context, 'statistics')}?${search}`)
  if (kind !== 'purpose') return splitBy(kind, (await answer).decisions)
  const [{ purposes }, nameOf] = await Promise.all([answer, loadPurposeNames(context)])
  return splitBy(kind, withNames(purposes, nameOf))
}

export function splitBy(kind: SplitKind, rows: readonly FigureRow[]): Split {
  const parts = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const days = parts.get(String(row[kind]))
    if (days) days.push(row)
    else parts.set(String(row[kind]), [row])
  }
  const size = (days: readonly FigureRow[]): number => days.reduce((sum, row) => sum + answersIn(row), 0)
  const sorted = [...parts].sort(([, a], [, b]) => size(b) - size(a))
  return { kind, parts: sorted.map(([value, days]) => ({ value, days })) }
}

const ANSWERS = ['gave_all', 'gave_some', 'gave_none', 'given', 'refused', 'withdrawn', 'expired']
const answersIn = (row: FigureRow): number => ANSWERS.reduce((sum, name) => sum + Number(row[name] ?? 0), 0)

/** A value as the reader calls it; the empty one stands for those that the declaration does not list. */
export function nameOfPart(kind: SplitKind, value: string, language: AdminLanguage): string {
  const words = todayWords[language]
  if (value === '') return words.other
  if (kind === 'language') return formatLanguage(value, language)
  return kind === 'source' ? (words.sources[value] ?? value) : value
}
