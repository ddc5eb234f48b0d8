import type { Hono } from 'hono'
import * as v from 'valibot'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { RegisterProblem } from '../http/problem.js'
import { adoptTerms } from '../retention/adopt-terms.js'
import { type RetentionReport, type RetentionRun, runRetention } from '../retention/retention.js'
import { RetentionHeld } from '../retention/retention-held.js'
import { liftRestriction, setRetentionEvent } from '../rights/administer.js'
import { handleRequest } from '../rights/handle-request.js'
import type { StoredRequest } from '../stores/store.js'
import {
  answerRequest,
  liftRestrictionOperation,
  listRequests,
  runRetentionOperation,
  startRetentionOperation,
} from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'
import { addLetterAdmin } from './letter-admin.js'
import { addRequestDetails } from './request-details-admin.js'
import { NOTHING_ELSE, parseBody } from '../http/parse-body.js'

const MOST = 500
const states: readonly StoredRequest['state'][] = ['open', 'done', 'refused']

const handlingSchema = v.strictObject(
  { outcome: v.picklist(['done', 'refused']), reason: v.optional(v.string()) },
  NOTHING_ELSE,
)
const retentionStartSchema = v.strictObject({ period: v.string(), startedAt: v.nullable(v.string()) }, NOTHING_ELSE)
const retentionSchema = v.strictObject(
  {
    dryRun: v.boolean(),
    // Confirms that a large share of the site may be deleted. A clock that leapt ahead can only be confirmed on the
    // machine itself.
    confirm: v.optional(v.boolean(), false),
    // Applies the retention terms that the site declares now to its older entries too; on a dry run, counts what would
    // then be deleted.
    adoptTerms: v.optional(v.boolean(), false),
  },
  NOTHING_ELSE,
)

/** Routes for visitors' requests, the answers to them, and retention. */
export function addRightsAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/requests', operation(listRequests), async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    const state = states.find((one) => one === call.req.query('state'))
    const [dueAt = '', requestId = ''] = (call.req.query('after') ?? '').split(' ')
    const after = requestId === '' ? undefined : { dueAt, requestId }
    const requests = await needs.store.requests(site, { state, after, limit: MOST })
    const last = requests.length === MOST ? requests.at(-1) : undefined
    return call.json({ requests, next: last ? `${last.dueAt} ${last.requestId}` : null })
  })
  addRequestDetails(admin, needs)
  addLetterAdmin(admin, needs)
  admin.post('/sites/:site/requests/:request', operation(answerRequest(handlingSchema)), async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    const handling = await parseBody(call, handlingSchema)
    return call.json(await handleRequest(site, call.req.param('request'), handling, needs.rights))
  })
  admin.delete('/sites/:site/consents/:consent/restriction', operation(liftRestrictionOperation), async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    return call.json(await liftRestriction(site, call.req.param('consent'), needs.rights))
  })
  admin.put(
    '/sites/:site/consents/:consent/retention',
    operation(startRetentionOperation(retentionStartSchema)),
    async (call) => {
      const { site } = await admitToSite(call, needs, 'retention')
      const start = await parseBody(call, retentionStartSchema)
      return call.json(
        await setRetentionEvent(site, call.req.param('consent') || refuse('not-found'), start, needs.rights),
      )
    },
  )
  admin.post('/sites/:site/retention', operation(runRetentionOperation(retentionSchema)), async (call) => {
    const { site } = await admitToSite(call, needs, 'retention')
    const { dryRun, confirm, adoptTerms: adopts } = await parseBody(call, retentionSchema)
    if (adopts && !dryRun) await adoptTerms(site, needs.rights)
    const run = { site, dryRun, adopts, confirmed: confirm ? (['share'] as const) : [] }
    return call.json({ dryRun, ...(await forget(run, needs)) })
  })
}

/** @throws {RegisterProblem} `retention-held`. */
async function forget(run: RetentionRun, { rights }: AdminNeeds): Promise<Omit<RetentionReport, 'held'> | undefined> {
  const reports = await runRetention(run, rights).catch((cause: unknown) => {
    if (cause instanceof RetentionHeld) throw problemOf(cause)
    throw cause
  })
  const [{ held, ...report } = { held: null }] = reports
  if (held && !run.dryRun) throw problemOf(held)
  return { ...report, ...(held && { held: held.reason }) } as Omit<RetentionReport, 'held'>
}

const problemOf = ({ reason, message }: RetentionHeld): RegisterProblem =>
  new RegisterProblem('retention-held', { errors: [{ path: `$.${reason}`, message }] })
