import type { Hono } from 'hono'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { certifyAnswer } from '../rights/request-certificate.js'
import { findRequestDetails } from '../rights/request-details.js'
import { getRequest } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'

const LANGUAGE = /^[a-z]{2}$/

/**
 * `GET /sites/{site}/requests/{request}?language=`: one request, the decisions that it concerns, who must be told onward,
 * and the signed certificate of the answer.
 */
export function addRequestDetails(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/requests/:request', operation(getRequest), async (call) => {
    const site = await admitToSite(call, needs, 'requests')
    const language = call.req.query('language') ?? 'en'
    if (!LANGUAGE.test(language)) return refuse('invalid-request', '$.language', 'a language such as fi is needed')
    const details = await findRequestDetails(site.site, call.req.param('request'), needs.store)
    if (!details) return refuse('not-found')
    const { request, event, entries, recipients } = details
    const known = { ...details, declaration: details.declaration ?? (await site.declarations.configured()) }
    const certificate = await certifyAnswer(known, language, needs.rights)
    const terms = request.consentId
      ? (await needs.store.consentTerms(site.site, [request.consentId])).get(request.consentId)
      : undefined
    return call.json({
      ...{ request, event, entries, recipients, certificate },
      controller: known.declaration?.controller.name ?? site.site,
      restrictedAt: terms?.restrictedAt ?? null,
    })
  })
}
