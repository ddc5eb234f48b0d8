import { Hono } from 'hono'
import { parseRecord, RecordError } from '../record/parse.js'
import type { ConsentRecord } from '../record/record.js'
import { createAdminRoutes } from './admin/admin-routes.js'
import type { Draft, Outcome } from './append-batch.js'
import type { AppendQueue } from './append-queue.js'
import { allow, type Call, type Env, limit, preflight, refuse } from './call.js'
import type { ReadCheckpoint } from './checkpoint.js'
import { createDraft } from './draft.js'
import type { Metrics } from './metrics.js'
import type { LogEvent } from './options.js'
import type { PersonalVault } from './personal.js'
import { RegisterProblem, problems } from './problem.js'
import { readJson } from './read-json.js'
import type { PublicKey } from './signing-key.js'
import { addReceiptRoutes } from './rights/receipt-routes.js'
import type { ExerciseNeeds } from './rights/exercise-right.js'
import { renewCookie } from './renew-cookie.js'
import type { Site } from './sites.js'
import type { RegisterStore } from './stores/store.js'

export interface RouteNeeds {
  readonly basePath: string
  /** Live: what the API adds is there at once. */
  readonly sites: ReadonlyMap<string, Site>
  readonly reloadSites: () => Promise<void>
  readonly store: RegisterStore
  readonly vault: PersonalVault
  readonly appends: AppendQueue<Draft, Outcome>
  readonly hasInterfaceText: (digest: string) => Promise<boolean>
  readonly publicKeys: () => readonly PublicKey[]
  readonly checkpoint: ReadCheckpoint
  readonly now: () => Date
  readonly log: (event: LogEvent) => void
  readonly metrics: Metrics
  /** Rejects while the store cannot commit. */
  readonly demandCommit: () => Promise<void>
  readonly rights: ExerciseNeeds
  /** Seconds to wait; 0: go on. */
  readonly takeFromNetwork: (key: string) => number
  readonly takeFromSite: (key: string) => number
}

/** The register's calls, by address. */
export function createRoutes(needs: RouteNeeds): Hono<Env> {
  const app = new Hono<Env>().basePath(needs.basePath)
  app.use((call, next) => {
    call.header('x-content-type-options', 'nosniff')
    call.header('content-security-policy', "default-src 'none'")
    call.header('cache-control', 'no-store')
    return next()
  })
  app.post('/v1/sites/:site/entries', (call) => appendEntry(call, needs))
  app.options('/v1/sites/:site/entries', (call) => {
    allow(call, siteOf(call, needs).origins)
    return preflight(call, 'POST', 'content-type')
  })
  app.get('/v1/sites/:site/checkpoint', (call) => sendCheckpoint(call, needs))
  app.get('/v1/documents/:digest', (call) => sendDocument(call, needs))
  addReceiptRoutes(app, needs)
  app.route('/v1/admin', createAdminRoutes(needs))
  app.get('/healthz', (call) => call.json({ status: 'up' }))
  app.get('/readyz', (call) => sendReadiness(call, needs))
  app.get('/metrics', (call) => sendMetrics(call, needs))
  app.get('/.well-known/evaste-register.json', (call) => call.json({ keys: needs.publicKeys() }))
  app.all('/v1/sites/:site/entries', () => refuse('method-not-allowed'))
  app.notFound(() => refuse('not-found'))
  app.onError((error, call) => sendProblem(call, explain(error, call, needs)))
  return app
}

async function appendEntry(call: Call, needs: RouteNeeds): Promise<Response> {
  const site = siteOf(call, needs)
  const origin = allow(call, site.origins)
  limit(call, needs, site.site)
  if (!needs.appends.hasRoom) throw new RegisterProblem('busy', { retryAfterSeconds: 5 })
  const record = parseRecord(await readJson(call.req.raw))
  // What the record says of itself must be what the request shows.
  if (record.site !== site.site) refuse('invalid-record', '$.site', 'it is not the site of the address')
  if (record.origin !== origin) refuse('invalid-record', '$.origin', 'it is not the origin of the request')
  const arrival = { at: needs.now(), address: call.env.address }
  const draft = await createDraft(record, arrival, { ...needs, declarations: site.declarations }).catch(askAgain)
  for (const reason of draft.flags) needs.log({ level: 'info', event: 'flagged', site: site.site, reason })
  const outcome = await needs.appends.append(draft)
  switch (outcome.kind) {
    case 'appended':
    case 'repeated':
      await renew(call, record, site, needs).catch(askAgain)
      return call.json(outcome.receipt, outcome.kind === 'appended' ? 201 : 200)
    case 'conflict':
      return refuse('decision-conflict')
    case 'secret-mismatch':
      return refuse('receipt-secret-mismatch')
    default:
      return outcome satisfies never
  }
}

/** What keeps a good record from being taken is the moment's fault, not the record's: the page is to send it again. */
function askAgain(cause: unknown): never {
  if (cause instanceof RegisterProblem || cause instanceof RecordError) throw cause
  throw new RegisterProblem('busy', { retryAfterSeconds: 5, cause })
}

async function renew(call: Call, record: ConsentRecord, { declarations }: Site, { now }: RouteNeeds): Promise<void> {
  if (!call.req.header('cookie')) return
  const own = await declarations.find(record.declaration.digest)
  const cookie = own && renewCookie(call.req.raw, record, own, now())
  if (cookie) call.header('set-cookie', cookie)
}

async function sendDocument(call: Call, { store }: RouteNeeds): Promise<Response> {
  const digest = call.req.param('digest') ?? ''
  const document = /^[0-9a-f]{64}$/.test(digest) ? await store.document(digest) : null
  if (!document) return refuse('not-found')
  call.header('access-control-allow-origin', '*') // public texts, and no credentials
  call.header('cache-control', 'public, max-age=31536000, immutable')
  return call.body(document.text, 200, { 'content-type': 'application/json' })
}

/** Public: it tells no more than any visitor's receipt does, and whoever keeps a copy is a witness. */
async function sendCheckpoint(call: Call, needs: RouteNeeds): Promise<Response> {
  const { site } = siteOf(call, needs)
  limit(call, needs)
  call.header('access-control-allow-origin', '*')
  return call.body(await needs.checkpoint(site), 200, { 'content-type': 'application/jose' })
}

async function sendReadiness(call: Call, { appends, demandCommit }: RouteNeeds): Promise<Response> {
  await demandCommit().catch((cause: unknown) => {
    throw new RegisterProblem('busy', { cause, retryAfterSeconds: 5 })
  })
  return appends.hasRoom ? call.json({ status: 'ready' }) : refuse('busy')
}

function sendMetrics(call: Call, { metrics, appends, sites }: RouteNeeds): Response {
  const text = metrics.render({ waiting: appends.waiting, sites: sites.size })
  return call.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
}

function siteOf(call: Call, { sites }: RouteNeeds): Site {
  return sites.get(call.req.param('site') ?? '') ?? refuse('not-found')
}

function explain(error: Error, call: Call, { log, metrics, sites }: RouteNeeds): RegisterProblem {
  const site = sites.get(call.req.param('site') ?? '')?.site
  const problem = toProblem(error)
  const failed = problems[problem.problem].status >= 500
  metrics.refused(problem.problem)
  log({
    level: failed ? 'error' : 'info',
    event: failed ? 'failed' : 'refused',
    reason: problem.problem,
    ...(site !== undefined && { site }),
    ...(failed && problem.cause !== undefined && { message: String(problem.cause) }),
  })
  return problem
}

function toProblem(error: Error): RegisterProblem {
  if (error instanceof RegisterProblem) return error
  if (error instanceof RecordError) return new RegisterProblem('invalid-record', { errors: error.problems })
  return new RegisterProblem('internal', { cause: error })
}

/** RFC 9457, with the headers that the call has already; it repeats nothing of the request. */
function sendProblem(call: Call, { problem, errors, retryAfterSeconds }: RegisterProblem): Response {
  const { status, title } = problems[problem]
  const body = { type: `urn:evaste:problem:${problem}`, title, status, ...(errors.length && { errors }) }
  if (retryAfterSeconds) call.header('retry-after', String(retryAfterSeconds))
  return call.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
