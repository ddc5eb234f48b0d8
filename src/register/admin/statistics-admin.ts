import type { Hono } from 'hono'
import { isDay } from '../../record/utc-time.js'
import { type Call, type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { dimensions, type StatisticsQuery } from '../stores/queries/statistics-queries.js'
import { getStatistics } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'

const YEAR_MS = 366 * 86_400_000
const MOST_YEARS = 10
const BY = ['day', ...dimensions] as const

/**
 * `GET /sites/{site}/statistics?from=&to=&by=day,language`: reads the counts that are stored with the entries. `from`
 * and `to` are UTC days, both inclusive; the default is the last 30 days, by day.
 */
export function addStatisticsAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/statistics', operation(getStatistics), async (call) => {
    const { site } = await admitToSite(call, needs, 'statistics')
    const query = readQuery(call, needs.now())
    return call.json({ site, ...query, ...(await needs.store.statistics(site, query)) })
  })
}

function readQuery(call: Call, now: Date): StatisticsQuery {
  const period = readPeriod(call, now)
  const words = (call.req.query('by') ?? 'day').split(',').filter(Boolean)
  const by = BY.filter((one) => words.includes(one))
  if (by.length !== words.length) refuse('invalid-request', '$.by', `a list of ${BY.join(', ')} is needed`)
  return { ...period, by }
}

/** The UTC days `from` and `to`, both inclusive. Default: the last 30 days. */
export function readPeriod(call: Call, now: Date): Pick<StatisticsQuery, 'from' | 'to'> {
  const to = dayOf(call, 'to', now)
  const from = dayOf(call, 'from', new Date(Date.parse(to) - 29 * 86_400_000))
  if (Date.parse(to) - Date.parse(from) > MOST_YEARS * YEAR_MS)
    refuse('invalid-request', '$.from', `at most ${MOST_YEARS} years are told at once`)
  return { from, to }
}

function dayOf(call: Call, name: 'from' | 'to', otherwise: Date): string {
  const day = call.req.query(name) ?? otherwise.toISOString().slice(0, 10)
  if (isDay(day)) return day
  return refuse('invalid-request', `$.${name}`, 'a day such as 2026-11-22 is needed')
}
