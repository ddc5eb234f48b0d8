import type { Hono } from 'hono'
import { type Env, limit, type Limits } from '../http/call.js'
import { discloseConsent } from '../disclosure/disclose-consent.js'
import { operation } from '../http/operation.js'
import { readJson } from '../http/read-json.js'
import { answerPreflight, authorizeCall } from './authorize-call.js'
import { addRecordingRoutes, type RecordingRouteNeeds } from './recording-routes.js'
import { type ExerciseNeeds, exerciseRight } from './exercise-right.js'
import { exerciseRightOperation, readConsent } from './receipt-operations.js'
import { parseRequest } from './parse-request.js'

export interface ReceiptRouteNeeds extends RecordingRouteNeeds {
  readonly rights: ExerciseNeeds
  /** Limits, per network and per site, for requests that the controller must answer. */
  readonly takeRequest: Limits
}

/** Routes for the holder of a receipt: see all data, and exercise a right (R79, R80). */
export function addReceiptRoutes(app: Hono<Env>, needs: ReceiptRouteNeeds): void {
  app.get('/v1/receipts/:consentId', operation(readConsent), async (call) => {
    const consent = await discloseConsent(await authorizeCall(call, needs), needs.rights)
    return call.body(JSON.stringify(consent), 200, { 'content-type': 'application/ld+json' })
  })
  app.post('/v1/receipts/:consentId/requests', operation(exerciseRightOperation), async (call) => {
    const consent = await authorizeCall(call, needs)
    const request = parseRequest(await readJson(call.req.raw))
    limit(call, needs.takeRequest, consent.site)
    return call.json(await exerciseRight(consent, request, needs.rights), 201)
  })
  app.options('/v1/receipts/:consentId', (call) => answerPreflight(call, needs, 'GET', 'authorization'))
  app.options('/v1/receipts/:consentId/requests', (call) =>
    answerPreflight(call, needs, 'POST', 'authorization, content-type'),
  )
  addRecordingRoutes(app, needs)
}
