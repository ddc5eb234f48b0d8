import type { Hono } from 'hono'
import { allow, type Call, type Env, limit, type Limits, preflight } from '../http/call.js'
import { discloseConsent } from '../disclosure/disclose-consent.js'
import { operation } from '../http/operation.js'
import { readJson } from '../http/read-json.js'
import type { Site } from '../sites/sites.js'
import { authorizeReceipt } from './authorize-receipt.js'
import { type ExerciseNeeds, exerciseRight } from './exercise-right.js'
import { exerciseRightOperation, readConsent } from './receipt-operations.js'
import { parseRequest } from './parse-request.js'

export interface ReceiptRouteNeeds extends Limits {
  readonly sites: ReadonlyMap<string, Site>
  /** The current origins of all sites. */
  readonly origins: () => ReadonlySet<string>
  readonly rights: ExerciseNeeds
  /** Limits, per network and per site, for requests that the controller must answer. */
  readonly takeRequest: Limits
}

/** Routes for the holder of a receipt: see all data, and exercise a right (R79, R80). */
export function addReceiptRoutes(app: Hono<Env>, needs: ReceiptRouteNeeds): void {
  app.get('/v1/receipts/:consentId', operation(readConsent), async (call) => {
    const consent = await discloseConsent(await authorize(call, needs), needs.rights)
    return call.body(JSON.stringify(consent), 200, { 'content-type': 'application/ld+json' })
  })
  app.post('/v1/receipts/:consentId/requests', operation(exerciseRightOperation), async (call) => {
    const consent = await authorize(call, needs)
    const request = parseRequest(await readJson(call.req.raw))
    limit(call, needs.takeRequest, consent.site)
    return call.json(await exerciseRight(consent, request, needs.rights), 201)
  })
  app.options('/v1/receipts/:consentId', (call) => answerPreflight(call, needs, 'GET', 'authorization'))
  app.options('/v1/receipts/:consentId/requests', (call) =>
    answerPreflight(call, needs, 'POST', 'authorization, content-type'),
  )
}

/** A wrong id and a wrong secret get the same answer. A page may call only if a site lists its origin. */
async function authorize(call: Call, needs: ReceiptRouteNeeds): Promise<{ site: string; consentId: string }> {
  call.header('vary', 'Origin')
  limit(call, needs)
  if (call.req.header('origin') !== undefined && !isOwnPage(call)) allow(call, needs.origins())
  const consentId = call.req.param('consentId') ?? ''
  const authorization = call.req.header('authorization') ?? null
  const { store } = needs.rights
  return {
    site: await authorizeReceipt(consentId, authorization, { sites: needs.sites, store }),
    consentId,
  }
}

/** The register's own page: browsers say so, and no page can make them say it of another. */
function isOwnPage({ req }: Call): boolean {
  if (req.header('sec-fetch-site') === 'same-origin') return true
  return req.header('sec-fetch-site') === undefined && req.header('origin') === new URL(req.url).origin
}

function answerPreflight(call: Call, needs: ReceiptRouteNeeds, methods: string, headers: string): Response {
  limit(call, needs)
  allow(call, needs.origins())
  return preflight(call, methods, headers)
}
