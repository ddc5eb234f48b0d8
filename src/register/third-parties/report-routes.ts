import type { Hono } from 'hono'
import * as v from 'valibot'
import { createMatcher } from '../../declaration/match.js'
import type { Declaration } from '../../declaration/types.js'
import { allow, type Call, type Env, limit, type Limits, preflight, refuse } from '../http/call.js'
import { operation, type Operation } from '../http/operation.js'
import { RegisterProblem } from '../http/problem.js'
import { parseJson, readAnyText } from '../http/read-json.js'
import type { Site } from '../sites/sites.js'
import { parseReport, thirdPartySchema, reportTypes, type ThirdPartySighting } from './parse-report.js'
import type { ThirdPartyCounter } from './third-party-counter.js'

export interface ReportRouteNeeds {
  readonly sites: ReadonlyMap<string, Site>
  readonly thirdParties: ThirdPartyCounter
  /** Limits, per network and per site, for reports. */
  readonly takeReport: Limits
}

const LIMIT_BYTES = 16 * 1024

export const reportThirdParties: Operation = {
  id: 'reportThirdParties',
  summary: 'Count the third parties that a page met; also a target of `report-uri` and `report-to`',
  access: { by: 'page' },
  body: {
    description: 'Hosts alone; of a browser’s report, only the host is read',
    types: reportTypes,
    schema: thirdPartySchema,
  },
  answers: { 204: null },
  problems: ['not-found', 'invalid-request', 'unsupported-media'],
}

/** `POST /v1/sites/{site}/reports`, of a site whose declaration sets `register.reports`. */
export function addReportRoutes(app: Hono<Env>, needs: ReportRouteNeeds): void {
  app.post('/v1/sites/:site/reports', operation(reportThirdParties), (call) => countReport(call, needs))
  app.options('/v1/sites/:site/reports', (call) => {
    allow(call, siteOf(call, needs).origins)
    return preflight(call, 'POST', 'content-type')
  })
  app.all('/v1/sites/:site/reports', () => refuse('method-not-allowed'))
}

async function countReport(call: Call, needs: ReportRouteNeeds): Promise<Response> {
  const { site, origins, declarations } = siteOf(call, needs)
  allow(call, origins)
  limit(call, needs.takeReport, site)
  const declaration = await declarations.configured()
  if (!declaration?.register?.reports) return refuse('not-found')
  const type = call.req.header('content-type') ?? ''
  const sightings = parse(type, parseJson(await readAnyText(call.req.raw, LIMIT_BYTES)))
  needs.thirdParties.add(site, sightings.filter(isForeign(declaration, origins)))
  return call.body(null, 204)
}

/** @throws {RegisterProblem} `unsupported-media`, `invalid-request`. */
function parse(type: string, value: unknown): readonly ThirdPartySighting[] {
  try {
    return parseReport(type, value) ?? refuse('unsupported-media')
  } catch (cause) {
    if (!v.isValiError(cause)) throw cause
    throw new RegisterProblem('invalid-request', { cause, errors: [{ path: '$', message: cause.message }] })
  }
}

/** No host of the site itself; and what the declaration has meanwhile is undeclared no more. */
function isForeign(
  { services, consent }: Pick<Declaration, 'services' | 'consent'>,
  origins: ReadonlySet<string>,
): (sighting: ThirdPartySighting) => boolean {
  const own = new Set([...origins].map((origin) => new URL(origin).hostname))
  const match = createMatcher([...services, { id: 'own', matches: consent.allow }], () => 'https://localhost/')
  return ({ kind, host }) => !own.has(host) && (kind === 'stopped' || match(`https://${host}/`).length === 0)
}

const siteOf = (call: Call, { sites }: ReportRouteNeeds): Site =>
  sites.get(call.req.param('site') ?? '') ?? refuse('not-found')
