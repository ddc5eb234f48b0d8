import { SHA256_HEX } from '../declaration/id-patterns.js'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { createAdminRoutes } from './admin/admin-routes.js'
import { CAUTIOUS, explain, problemAnswer } from './http/answer.js'
import { answerEntry, type AppendNeeds } from './append/append-entry.js'
import { allow, type Call, type Env, limit, type Limits, preflight, refuse } from './http/call.js'
import type { ReadCheckpoint } from './chain/checkpoint.js'
import type { PersonalVault } from './addresses/vault.js'
import { operation } from './http/operation.js'
import { RegisterProblem } from './http/problem.js'
import type { PublicKey } from './crypto/signing-key.js'
import type { PeopleNeeds } from './people/people.js'
import { createSessionRoutes } from './people/session-routes.js'
import { buildOpenApi } from './openapi/build-openapi.js'
import {
  appendRecord,
  readCheckpoint,
  readPublicText,
  readHealth,
  readKeys,
  readMetrics,
  readOpenApi,
  readReadiness,
} from './public-operations.js'
import { addReportRoutes, type ReportRouteNeeds } from './third-parties/report-routes.js'
import type { RecordingRouteNeeds } from './rights/recording-routes.js'
import { addReceiptRoutes } from './rights/receipt-routes.js'
import type { DailyQuota } from './http/daily-quota.js'
import type { ExerciseNeeds } from './rights/exercise-right.js'
import type { MetricFamily } from './http/metrics.js'
import { addPages, addPlayerPage, type PageFiles } from './http/pages.js'
import type { RegisterState } from './http/state-metrics.js'
import type { Site } from './sites/sites.js'
import type { RegisterStore } from './stores/store.js'
import { addWitnessRoutes, type WitnessRouteNeeds } from './witness/witness-routes.js'

export interface RouteNeeds
  extends
    AppendNeeds,
    Omit<PeopleNeeds, keyof AppendNeeds>,
    Pick<WitnessRouteNeeds, 'witness' | 'primitives'>,
    Pick<RecordingRouteNeeds, 'recordings' | 'takeRecording'>,
    Omit<ReportRouteNeeds, 'sites'> {
  readonly basePath: string
  readonly origins: () => ReadonlySet<string>
  readonly reloadSites: () => Promise<void>
  readonly store: RegisterStore
  readonly vault: PersonalVault
  readonly publicKeys: () => readonly PublicKey[]
  readonly checkpoint: ReadCheckpoint
  /** Rejects if the store cannot commit. */
  readonly assertCommit: () => Promise<void>
  readonly readState: () => Promise<RegisterState>
  readonly processMetrics: () => readonly MetricFamily[]
  readonly rights: ExerciseNeeds
  /** Whether controllers can set who gets mail. */
  readonly canMail: boolean
  readonly takeRequest: Limits
  readonly publications: DailyQuota
  readonly adminPages: PageFiles
  readonly receiptPages: PageFiles
}

/** The register's routes. */
export function createRoutes(needs: RouteNeeds): Hono<Env> {
  const app = new Hono<Env>().basePath(needs.basePath)
  app.use((call, next) => {
    for (const [name, value] of Object.entries(CAUTIOUS)) call.header(name, value)
    // No path of ours needs an escape, and a proxy that blocks `/metrics` may let `/%6detrics` pass.
    if (new URL(call.req.url).pathname.includes('%')) refuse('not-found')
    return next()
  })
  addEntryRoutes(app, needs)
  app.get('/v1/sites/:site/checkpoint', operation(readCheckpoint), (call) => sendCheckpoint(call, needs))
  app.get('/v1/documents/:digest', operation(readPublicText), (call) => sendDocument(call, needs))
  addReceiptRoutes(app, needs)
  addReportRoutes(app, needs)
  app.route('/v1/session', createSessionRoutes(needs))
  addWitnessRoutes(app, needs)
  app.route('/v1/admin', createAdminRoutes(needs))
  addPlayerPage(app, '/admin', needs.adminPages)
  addPages(app, '/admin', needs.adminPages)
  addPages(app, '/receipt', needs.receiptPages)
  app.get('/healthz', operation(readHealth), (call) => call.json({ status: 'up' }))
  app.get('/readyz', operation(readReadiness), (call) => sendReadiness(call, needs))
  app.get('/metrics', operation(readMetrics), (call) => sendMetrics(call, needs))
  app.get('/.well-known/evaste-register.json', operation(readKeys), (call) => call.json({ keys: needs.publicKeys() }))
  addOpenApi(app, needs)
  app.notFound(() => refuse('not-found'))
  app.onError((error, call) => {
    const site = needs.sites.get(call.req.param('site') ?? '')?.site
    return sendProblem(call, explain(error, site, needs))
  })
  return app
}

/** Records of pages; a server usually answers them without these routes (`answerEntry`). */
function addEntryRoutes(app: Hono<Env>, needs: RouteNeeds): void {
  app.post('/v1/sites/:site/entries', operation(appendRecord), async ({ req, env }) => {
    const siteId = req.param('site')
    const { status, headers, body } = await answerEntry({ request: req.raw, siteId, address: env.address }, needs)
    return new Response(body, { status, headers })
  })
  app.options('/v1/sites/:site/entries', (call) => {
    allow(call, siteOf(call, needs).origins)
    return preflight(call, 'POST', 'content-type')
  })
  app.all('/v1/sites/:site/entries', () => refuse('method-not-allowed'))
}

/** `/v1/openapi.json`: written from the routes themselves, once. */
function addOpenApi(app: Hono<Env>, { basePath }: RouteNeeds): void {
  let text: string | undefined
  app.get('/v1/openapi.json', operation(readOpenApi), (call) => {
    text ??= JSON.stringify(buildOpenApi(app, basePath))
    call.header('access-control-allow-origin', '*') // public, without credentials
    return call.body(text, 200, { 'content-type': 'application/json' })
  })
}

async function sendDocument(call: Call, { store }: RouteNeeds): Promise<Response> {
  const digest = call.req.param('digest') ?? ''
  const document = SHA256_HEX.test(digest) ? await store.document(digest) : null
  if (!document) return refuse('not-found')
  call.header('access-control-allow-origin', '*') // public texts without credentials
  call.header('cache-control', 'public, max-age=31536000, immutable')
  return call.body(document.text, 200, { 'content-type': 'application/json' })
}

/** Public: it reveals no more than any visitor's receipt, and every stored copy is a witness. */
async function sendCheckpoint(call: Call, needs: RouteNeeds): Promise<Response> {
  const { site } = siteOf(call, needs)
  limit(call, needs)
  call.header('access-control-allow-origin', '*')
  return call.body(await needs.checkpoint(site), 200, { 'content-type': 'application/jose' })
}

async function sendReadiness(call: Call, { appends, assertCommit }: RouteNeeds): Promise<Response> {
  await assertCommit().catch((cause: unknown) => {
    throw new RegisterProblem('busy', { cause, retryAfterSeconds: 5 })
  })
  if (appends.hasRoom) return call.json({ status: 'ready' })
  return refuse('busy')
}

async function sendMetrics(call: Call, needs: RouteNeeds): Promise<Response> {
  const { metrics, appends, sites, readState, processMetrics } = needs
  // The other figures are what tells of a database that does not answer.
  const state = await readState().catch(() => undefined)
  const text = metrics.render({
    waiting: appends.waiting,
    sites: sites.size,
    state,
    families: [...processMetrics(), ...(needs.witness?.submissions.metrics() ?? [])],
  })
  return call.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
}

function siteOf(call: Call, { sites }: RouteNeeds): Site {
  return sites.get(call.req.param('site') ?? '') ?? refuse('not-found')
}

/** With the headers that the call already has. */
function sendProblem(call: Call, problem: RegisterProblem): Response {
  const { status, headers, body } = problemAnswer(problem)
  return call.body(body, status as ContentfulStatusCode, headers)
}
