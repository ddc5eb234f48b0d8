import type { Hono } from 'hono'
import * as v from 'valibot'
import { isDay } from '../../record/utc-time.js'
import { type RequestKind, requestKinds } from '../chain/entry-content.js'
import { discloseConsent } from '../disclosure/disclose-consent.js'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { NOTHING_ELSE, parseBody } from '../http/parse-body.js'
import { exerciseForPerson } from '../rights/exercise-for-person.js'
import { refuseByLetter } from '../rights/refuse-by-letter.js'
import { exerciseByLetter, refuseRequestByLetter } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'
import { saveAudit } from './audit.js'

const DAY = 'a day such as 2026-11-22 is needed, and not a later one than today'
const asked = {
  kind: v.picklist(requestKinds, `one of ${requestKinds.join(', ')} is needed`),
  reason: v.string('a text is needed'),
  /** When the letter came. Default: now. */
  receivedOn: v.exactOptional(v.pipe(v.string(DAY), v.check(isDay, DAY))),
}
const letterSchema = v.strictObject(
  {
    ...asked,
    correction: v.exactOptional(
      v.strictObject({
        decisionId: v.exactOptional(v.string()),
        language: v.exactOptional(v.string()),
        decidedAt: v.exactOptional(v.string()),
      }),
    ),
  },
  NOTHING_ELSE,
)
const refusalSchema = v.strictObject({ ...asked, consentId: v.exactOptional(v.string()) }, NOTHING_ELSE)

/** Of these, the person gets all data of the consent. */
const DISCLOSES: ReadonlySet<RequestKind> = new Set(['access', 'portability'])

/**
 * `POST /sites/{site}/consents/{consent}/requests` and `POST /sites/{site}/requests`: what a controller does, or refuses,
 * for a person who wrote a letter.
 */
export function addLetterAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  const { rights } = needs
  admin.post('/sites/:site/consents/:consent/requests', operation(exerciseByLetter(letterSchema)), async (call) => {
    const { site, caller } = await admitToSite(call, needs, 'requests')
    const { receivedOn, ...request } = await parseBody(call, letterSchema)
    const consent = { site, consentId: call.req.param('consent') || refuse('not-found') }
    const done = await exerciseForPerson(consent, { ...request, ...receivedAt(receivedOn, needs) }, rights)
    if (!DISCLOSES.has(request.kind)) return call.json(done, 201)
    await saveAudit({ site, actor: caller.id, action: 'disclosure', detail: `entry ${done.entry}` }, needs)
    return call.json({ ...done, consent: await discloseConsent(consent, rights) }, 201)
  })
  admin.post('/sites/:site/requests', operation(refuseRequestByLetter(refusalSchema)), async (call) => {
    const { site } = await admitToSite(call, needs, 'requests')
    const { receivedOn, ...refusal } = await parseBody(call, refusalSchema)
    return call.json(await refuseByLetter(site, { ...refusal, ...receivedAt(receivedOn, needs) }, rights), 201)
  })
}

/** A day has begun in some time zones before it has in UTC. */
const DAY_MS = 86_400_000

/** @throws {RegisterProblem} `invalid-request` for a day that is still to come. */
function receivedAt(day: string | undefined, { now }: AdminNeeds): { readonly receivedAt?: string } {
  if (day === undefined) return {}
  const [at, until] = [Date.parse(day), now().getTime()]
  if (at > until + DAY_MS) refuse('invalid-request', '$.receivedOn', DAY)
  return { receivedAt: new Date(Math.min(at, until)).toISOString() }
}
