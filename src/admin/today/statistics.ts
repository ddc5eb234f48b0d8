import { type AdminContext, sitePath } from '../shell/admin-context.js'
import { loadPurposeNames, type NameOfPurpose } from '../shell/purpose-names.js'
import type { FigureRow } from './figure-shapes.js'

/** One row of decisions, for a day or another dimension. */
export interface DecisionRow extends FigureRow {
  readonly gave_all: number
  readonly gave_some: number
  readonly gave_none: number
  readonly withdrew: number
  /** How many were asked with “refuse” less visible than “accept”. */
  readonly less_visible?: number
}
export interface PurposeRow extends FigureRow {
  readonly purpose: string
  readonly given: number
  readonly refused: number
  readonly withdrawn: number
  readonly expired: number
}
/** Rows of `GET /v1/admin/sites/{site}/statistics`. */
export interface StatisticsAnswer {
  readonly decisions: readonly DecisionRow[]
  readonly purposes: readonly PurposeRow[]
}

/** Both UTC days inclusive. */
export interface Period {
  readonly from: string
  readonly to: string
}

export const DIMENSIONS = ['language', 'source', 'version'] as const

/** A period's figures of a site. */
export interface Figures {
  readonly period: Period
  readonly days: readonly DecisionRow[]
  readonly purposes: readonly PurposeRow[]
  readonly by: Readonly<Record<(typeof DIMENSIONS)[number], readonly DecisionRow[]>>
}

const DAY_MS = 86_400_000
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The period that the address names; default: the last 30 days. */
export function shownPeriod({ route, now }: Pick<AdminContext, 'route' | 'now'>): Period {
  const { from, to = dayOf(now().getTime()) } = route.query
  return { to, from: from ?? dayOf(Date.parse(to) - 29 * DAY_MS) }
}

/** @throws {ApiProblem} */
export async function loadFigures(context: AdminContext, period: Period): Promise<Figures> {
  const ask = (by: string): Promise<StatisticsAnswer> => {
    const search = new URLSearchParams({ ...period, by }).toString()
    return context.api.get<StatisticsAnswer>(`${sitePath(context, 'statistics')}?${search}`)
  }
  const nameOfPurpose = loadPurposeNames(context)
  const [days, all, language, source, version] = await Promise.all([ask('day'), ask(''), ...DIMENSIONS.map(ask)])
  return {
    period,
    days: days?.decisions ?? [],
    purposes: withNames(all?.purposes ?? [], await nameOfPurpose),
    by: {
      language: language?.decisions ?? [],
      source: source?.decisions ?? [],
      version: version?.decisions ?? [],
    },
  }
}

/** A row for each day of a period; that of a day without decisions has no figures. */
export function everyDay(days: readonly FigureRow[], period: Period): readonly FigureRow[] {
  const known = new Map(days.map((row) => [row.day, row]))
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)]
  const count = Math.max(0, Math.round((to - from) / DAY_MS) + 1)
  return Array.from({ length: count }, (_, i) => {
    const day = dayOf(from + i * DAY_MS)
    return known.get(day) ?? { day }
  })
}

/** How many decisions a row stands for. */
export const decisionsIn = ({ gave_all, gave_some, gave_none }: DecisionRow): number => gave_all + gave_some + gave_none

/** The sum of all rows. */
export const totalOf = (rows: readonly DecisionRow[]): DecisionRow => {
  const sum = (figure: 'gave_all' | 'gave_some' | 'gave_none' | 'withdrew' | 'less_visible'): number =>
    rows.reduce((total, row) => total + (row[figure] ?? 0), 0)
  return {
    gave_all: sum('gave_all'),
    gave_some: sum('gave_some'),
    gave_none: sum('gave_none'),
    withdrew: sum('withdrew'),
    less_visible: sum('less_visible'),
  }
}

/** For people: a purpose by its title instead of its id. */
export const withNames = <Row extends { readonly purpose: string }>(
  rows: readonly Row[],
  nameOf: NameOfPurpose,
): readonly Row[] => rows.map((row) => ({ ...row, purpose: nameOf(row.purpose) }))
