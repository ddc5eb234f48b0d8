import type { RequestKind } from '../chain/entry-content.js'
import { checkEntry } from '../chain/check-entry.js'
import { createClaimsReader } from '../crypto/jws.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { Primitives } from '../crypto/primitives.js'
import { toHex } from '../../declaration/hex.js'
import { listSiteVersions, type SiteVersion } from '../sites/site-versions.js'
import type { RegisterStore } from '../stores/store.js'

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
  readonly proof: {
    readonly entries: number
    readonly hash: string
    /** How many of the newest entries were verified for this report, and the numbers of those that are not intact. */
    readonly verified: number
    readonly faulty: readonly number[]
    /** The newest checkpoint that each witness has signed: how many entries it has. */
    readonly witnesses: readonly { readonly witness: string; readonly entries: number }[]
  }
}

export interface ReportNeeds extends Pick<Primitives, 'sha256'> {
  readonly store: RegisterStore
  readonly publicKeys: readonly PublicKey[]
  readonly now: () => Date
}

const NEWEST_VERIFIED = 200

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
    proof: await proofOf(site, needs),
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
  const open = await store.requests(site, { state: 'open', limit: 10_000 })
  const at = now().toISOString()
  return { received, open: open.length, overdue: open.filter(({ dueAt }) => dueAt < at).length }
}

async function proofOf(site: string, { store, sha256, publicKeys }: ReportNeeds): Promise<MonthlyReport['proof']> {
  const { entry, hash } = await store.head(site)
  const after = Math.max(0, entry - NEWEST_VERIFIED - 1)
  const newest = await store.entries(site, { after, limit: NEWEST_VERIFIED + 1 })
  // The first one is there only for its hash, unless it is the first of all.
  const checked = after === 0 && newest.length <= NEWEST_VERIFIED ? newest : newest.slice(1)
  const needs = { sha256, readClaims: createClaimsReader(publicKeys) }
  const faulty: number[] = []
  for (const stored of checked) {
    const previous = newest.find((one) => one.entry === stored.entry - 1)?.hash ?? new Uint8Array(32)
    const { content, link, receipt } = await checkEntry(stored, previous, needs)
    if (content === 'changed' || link === 'broken' || receipt === 'invalid') faulty.push(stored.entry)
  }
  const cosigned = await store.cosignedBy(site)
  const witnesses = cosigned.map(({ witness, size }) => ({ witness, entries: size }))
  return { entries: entry, hash: toHex(hash), verified: checked.length, faulty, witnesses }
}
