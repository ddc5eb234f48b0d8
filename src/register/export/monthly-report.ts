import type { RequestKind } from '../chain/entry-content.js'
import { listSiteVersions, type SiteVersion } from '../sites/site-versions.js'
import { type ProofNeeds, proveForReport, type ReportExtent, type ReportProof } from './report-proof.js'

/** Decisions of a month. */
export interface MonthSums {
  readonly gave_all: number
  readonly gave_some: number
  readonly gave_none: number
  readonly withdrew: number
  /** Those made while “refuse” was harder to see than “accept”. */
  readonly less_visible: number
}

/** What a month brought to one site, for its controller. */
export interface MonthlyReport {
  readonly site: string
  /** `2026-11`, in UTC. */
  readonly month: string
  readonly decisions: MonthSums
  /** The month before, to compare. */
  readonly before: MonthSums
  readonly purposes: readonly Readonly<Record<string, string | number>>[]
  /** The versions whose first decision is of this month. */
  readonly versions: readonly SiteVersion[]
  readonly requests: {
    readonly received: Readonly<Partial<Record<RequestKind, number>>>
    /** Now, of every month. */
    readonly open: number
    readonly overdue: number
  }
  readonly proof: ReportProof
}

export interface ReportNeeds extends ProofNeeds {
  readonly now: () => Date
  /** How much of the history to verify. Default: what takes a moment. */
  readonly extent?: ReportExtent
}

/** Some 0.1 s of one processor. */
const BRIEF: ReportExtent = { most: 200, comparesWitnessed: false }

/** @param month such as `2026-11`. */
export async function buildMonthlyReport(site: string, month: string, needs: ReportNeeds): Promise<MonthlyReport> {
  const { store } = needs
  const [days, daysBefore] = [daysOf(month), daysOf(monthBefore(month))]
  const [own, former, versions] = await Promise.all([
    store.statistics(site, { ...days, by: [] }),
    store.statistics(site, { ...daysBefore, by: [] }),
    listSiteVersions(site, store),
  ])
  return {
    site,
    month,
    decisions: sumsOf(own.decisions[0]),
    before: sumsOf(former.decisions[0]),
    purposes: own.purposes,
    versions: versions.filter(({ firstDay }) => firstDay?.startsWith(month)),
    requests: await requestsOf(site, days, needs),
    proof: await proveForReport(site, needs.extent ?? BRIEF, needs),
  }
}

const sumsOf = (row: Readonly<Record<string, string | number>> | undefined): MonthSums => ({
  gave_all: Number(row?.gave_all ?? 0),
  gave_some: Number(row?.gave_some ?? 0),
  gave_none: Number(row?.gave_none ?? 0),
  withdrew: Number(row?.withdrew ?? 0),
  less_visible: Number(row?.less_visible ?? 0),
})

function daysOf(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0))
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7)
}

async function requestsOf(
  site: string,
  { from, to }: { readonly from: string; readonly to: string },
  { store, now }: ReportNeeds,
): Promise<MonthlyReport['requests']> {
  const until = new Date(Date.parse(to) + 86_400_000).toISOString()
  const received = await store.countRequests(site, { from: `${from}T00:00:00.000Z`, until })
  return { received, ...(await store.countOpenRequests(site, now().toISOString())) }
}
