import type { Hono } from 'hono'
import { type Call, type Env, refuse } from '../http/call.js'
import { type Operation, operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import type { FactorRemoval, StoredUser } from '../stores/store.js'
import { newCodeSecret, stepOfCode } from './one-time-codes.js'
import { registerPasskey, registrationOptions } from './passkeys.js'
import type { PeopleNeeds } from './people.js'
import { renewRecoveryCodes } from './recovery-codes.js'
import {
  codeSecretSchema,
  confirmationSchema,
  enrolledSchema,
  newCodeSchema,
  newPasskeySchema,
  secondFactorsSchema,
} from './schemas.js'
import { beginSession, needSignedIn } from './sessions.js'
import { assertPassword } from './sign-in.js'

const OWN = { by: 'session' } as const
const ENROLLED = { 200: { description: 'The second factor is set up', schema: enrolledSchema } } as const
const CONFIRMATION = { description: 'The password, once more', schema: confirmationSchema } as const

/** The user's own second factors. The first one is set up without, each change with the password once more. */
export function addCredentialRoutes(routes: Hono<Env>, needs: PeopleNeeds): void {
  const { store } = needs
  const list: Operation = {
    id: 'listSecondFactors',
    summary: 'The own second factors',
    access: OWN,
    answers: { 200: { description: 'The second factors', schema: secondFactorsSchema } },
  }
  routes.get('/second-factors', operation(list), async (call) => {
    const { user } = await needSignedIn(call, needs)
    const passkeys = (await store.passkeys(user.userId)).map(({ credentialId, label, createdAt }) => ({
      id: credentialId,
      label,
      createdAt,
    }))
    const recoveryCodesLeft = await store.recoveryCodesLeft(user.userId)
    return call.json({ code: user.totp !== null, passkeys, recoveryCodesLeft })
  })
  addCodes(routes, needs)
  addPasskeys(routes, needs)
  const recovery: Operation = {
    id: 'renewRecoveryCodes',
    summary: 'Replace the recovery codes',
    access: OWN,
    body: CONFIRMATION,
    answers: ENROLLED,
    problems: ['sign-in-failed', 'busy'],
  }
  routes.post('/recovery-codes', operation(recovery), async (call) => {
    const user = await confirmed(call, needs)
    return call.json({ recoveryCodes: await renewRecoveryCodes(user.userId, store) })
  })
}

function addCodes(routes: Hono<Env>, needs: PeopleNeeds): void {
  const { store, secrets, now } = needs
  const start: Operation = {
    id: 'newCodeSecret',
    summary: 'A new secret for an authenticator app',
    access: OWN,
    answers: { 200: { description: 'The secret, and as a URI for a QR code', schema: codeSecretSchema } },
  }
  routes.post('/code-secret', operation(start), async (call) => {
    const { user } = await needSignedIn(call, needs)
    return call.json(newCodeSecret(user.email))
  })
  const confirm: Operation = {
    id: 'setUpCodes',
    summary: 'Set up one-time codes',
    access: OWN,
    answers: ENROLLED,
    body: { description: 'The secret, and a code that proves that the app has it', schema: newCodeSchema },
    problems: ['sign-in-failed', 'busy'],
  }
  routes.put('/code', operation(confirm), async (call) => {
    const { user, next } = await needSignedIn(call, needs)
    const { secret, code, password = '' } = await parseBody(call, newCodeSchema)
    if (next !== 'enrol') await assertPassword(call, user, password, needs)
    const step = stepOfCode(secret, code, now())
    if (step === null) return refuse('invalid-request', '$.code', 'the code does not belong to the secret')
    await store.changeUser(user.userId, { totp: await secrets.seal(secret) })
    await store.useTotpStep(user.userId, step)
    return enrolled(call, user, next === 'enrol', needs)
  })
  const remove: Operation = {
    id: 'removeCodes',
    summary: 'Remove the one-time codes',
    access: OWN,
    body: CONFIRMATION,
    answers: { 204: null },
    problems: ['not-found', 'last-second-factor', 'sign-in-failed', 'busy'],
  }
  routes.delete('/code', operation(remove), async (call) => {
    const user = await confirmed(call, needs)
    return removed(call, user, await store.dropCodes(user.userId), needs)
  })
}

function addPasskeys(routes: Hono<Env>, needs: PeopleNeeds): void {
  const { store } = needs
  const options: Operation = {
    id: 'passkeyOptions',
    summary: 'What `navigator.credentials.create` needs',
    access: OWN,
    answers: { 200: { description: 'PublicKeyCredentialCreationOptionsJSON' } },
  }
  routes.post('/passkeys/options', operation(options), async (call) => {
    const { user } = await needSignedIn(call, needs)
    return call.json(await registrationOptions(call, user, needs))
  })
  const register: Operation = {
    id: 'registerPasskey',
    summary: 'Register a passkey',
    access: OWN,
    answers: ENROLLED,
    body: { description: 'What the browser answered, and a name', schema: newPasskeySchema },
    problems: ['sign-in-failed', 'busy'],
  }
  routes.post('/passkeys', operation(register), async (call) => {
    const { user, next } = await needSignedIn(call, needs)
    const { password = '', ...passkey } = await parseBody(call, newPasskeySchema)
    if (next !== 'enrol') await assertPassword(call, user, password, needs)
    await registerPasskey(call, user, passkey, needs)
    return enrolled(call, user, next === 'enrol', needs)
  })
  const remove: Operation = {
    id: 'removePasskey',
    summary: 'Remove a passkey',
    access: OWN,
    body: CONFIRMATION,
    answers: { 204: null },
    problems: ['not-found', 'last-second-factor', 'sign-in-failed', 'busy'],
  }
  routes.delete('/passkeys/:passkey', operation(remove), async (call) => {
    const user = await confirmed(call, needs)
    return removed(call, user, await store.dropPasskey(user.userId, call.req.param('passkey')), needs)
  })
}

/** The user, who has given the password once more. */
async function confirmed(call: Call, needs: PeopleNeeds): Promise<StoredUser> {
  const { user } = await needSignedIn(call, needs)
  const { password } = await parseBody(call, confirmationSchema)
  await assertPassword(call, user, password, needs)
  return user
}

/** The first second factor is worth a new token: the session may do more from now on. */
async function enrolled(call: Call, user: StoredUser, isFirst: boolean, needs: PeopleNeeds): Promise<Response> {
  needs.log({ level: 'info', event: 'user-changed', user: user.userId, reason: 'second-factor' })
  if (!isFirst) return call.json({ recoveryCodes: null })
  await beginSession(call, { user, step: 'complete' }, needs)
  return call.json({ recoveryCodes: await renewRecoveryCodes(user.userId, needs.store) })
}

function removed(call: Call, { userId }: StoredUser, removal: FactorRemoval, { log }: PeopleNeeds): Response {
  if (removal === 'last') return refuse('last-second-factor')
  if (removal === 'unknown') return refuse('not-found')
  log({ level: 'info', event: 'user-changed', user: userId, reason: 'second-factor' })
  return call.body(null, 204)
}
