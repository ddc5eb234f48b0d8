import type { Hono } from 'hono'
import * as v from 'valibot'
import { type Env, refuse } from '../http/call.js'
import { runRetention } from '../retention/retention.js'
import { liftRestriction, setRetentionEvent } from '../rights/administer.js'
import { handleRequest } from '../rights/handle-request.js'
import type { StoredRequest } from '../stores/store.js'
import { type AdminNeeds, admitToSite } from './admit.js'
import { NOTHING_ELSE, parseBody } from './parse-body.js'

const MOST = 500
const states: readonly StoredRequest['state'][] = ['open', 'done', 'refused']

const handlingSchema = v.strictObject(
  { outcome: v.picklist(['done', 'refused']), reason: v.optional(v.string()) },
  NOTHING_ELSE,
)
const retentionStartSchema = v.strictObject({ period: v.string(), startedAt: v.nullable(v.string()) }, NOTHING_ELSE)
const retentionSchema = v.strictObject({ dryRun: v.boolean() }, NOTHING_ELSE)

/** What visitors ask for and how it was answered, and how long what is theirs is kept. */
export function addRightsAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/requests', async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    const state = states.find((one) => one === call.req.query('state'))
    const [dueAt = '', requestId = ''] = (call.req.query('after') ?? '').split(' ')
    const after = requestId === '' ? undefined : { dueAt, requestId }
    const requests = await needs.store.requests(site, { state, after, limit: MOST })
    const last = requests.length === MOST ? requests.at(-1) : undefined
    return call.json({ requests, next: last ? `${last.dueAt} ${last.requestId}` : null })
  })
  admin.post('/sites/:site/requests/:request', async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    const handling = await parseBody(call, handlingSchema)
    return call.json(await handleRequest(site, call.req.param('request'), handling, needs.rights))
  })
  admin.delete('/sites/:site/consents/:consent/restriction', async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    return call.json(await liftRestriction(site, call.req.param('consent'), needs.rights))
  })
  admin.put('/sites/:site/consents/:consent/retention', async (call) => {
    const { site } = await admitToSite(call, needs, 'retention')
    const start = await parseBody(call, retentionStartSchema)
    return call.json(
      await setRetentionEvent(site, call.req.param('consent') || refuse('not-found'), start, needs.rights),
    )
  })
  admin.post('/sites/:site/retention', async (call) => {
    const { site } = await admitToSite(call, needs, 'retention')
    const { dryRun } = await parseBody(call, retentionSchema)
    const [report] = await runRetention({ site, dryRun }, needs.rights)
    return call.json({ dryRun, ...report })
  })
}
