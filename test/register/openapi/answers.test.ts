import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { createSetupToken } from '../../../src/register/admin/setup.js'
import { digest } from '../../../src/declaration/digest.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { UNDERTAKING_VERSION } from '../../../src/register/people/undertaking.js'
import { admin, bodyOf, haveKey } from '../admin/admin-calls.js'
import { bakery, bakeryOrigin, get, newVisitor, openBakeryRegister, post, registerUrl } from '../bakery.js'
import { fromPage } from '../people/have-session.js'
import { call, recordingBakery, saying, send } from '../recordings/recording-visitor.js'
import { checkAnswers } from './check-answers.js'

/** Answers that another test must see: they need a browser, a witness, or the built pages. */
const ELSEWHERE =
  /^(passkey|signInWithPasskey|registerPasskey|removePasskey|removeCodes|(admin|receipt)(Folder|Page|PlayerPage|File)|addCheckpoint|readWitnessed|readTree|readProof)/

const reporting = { ...recordingBakery, register: { url: '/evaste', reports: 'necessary' } }

type Document = Parameters<typeof checkAnswers>[1]

async function openChecked() {
  let at = Date.parse('2026-11-22T12:00:00Z')
  const now = () => new Date(at)
  const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: reporting }]
  const { register, store } = await openBakeryRegister({ now, sites, primitives: nodePrimitives })
  const document = (await (await get(register, '/v1/openapi.json')).json()) as Document
  const pass = (seconds: number) => void (at += seconds * 1_000)
  return { ...checkAnswers(register, document), store, document, now, pass }
}
type Checked = Awaited<ReturnType<typeof openChecked>>

test(
  'every answer is as the description says, and every answer that it names is given',
  { timeout: 60_000 },
  async () => {
    const checked = await openChecked()

    await callPublic(checked)
    await callSites(checked)
    await callPeople(checked)

    const succeeding = Object.values(checked.document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ operationId, responses }) =>
        Object.keys(responses)
          .filter((status) => Number(status) < 300)
          .map((status) => `${operationId} ${status}`),
      )
    const unseen = succeeding.filter((place) => !checked.seen.has(place) && !ELSEWHERE.test(place))
    expect(checked.wrong).toEqual([])
    expect(unseen).toEqual([])
  },
)

async function callPublic({ register }: Checked): Promise<void> {
  const visitor = await newVisitor({
    declaration: { digest: await digest(reporting), version: '1' },
    ...saying('given'),
  })
  const { record, secret } = visitor
  await post(register, record)
  await post(register, record)
  await post(register, '{')
  await post(register, record, { headers: { origin: 'https://evil.example' } })
  const receipt = { authorization: `Receipt ${secret}` }
  await get(register, `/v1/receipts/${record.consentId}`, receipt)
  await get(register, `/v1/receipts/${record.consentId}`)
  const [first] = [await send(register, visitor), await send(register, visitor)]
  const { id } = (await first.json()) as { id: string }
  for (const path of ['', `/${id}`]) await call(register, visitor, 'GET', path)
  await call(register, visitor, 'DELETE', `/${id}`)
  const request = new Request(`${registerUrl}/v1/receipts/${record.consentId}/requests`, {
    method: 'POST',
    headers: { ...receipt, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'restriction' }),
  })
  await register.fetch(request, { address: '192.0.2.10' })
  const report = new Request(`${registerUrl}/v1/sites/corner-bakery/reports`, {
    method: 'POST',
    headers: { origin: bakeryOrigin, 'content-type': 'application/json' },
    body: JSON.stringify({ stopped: ['tracker.example'], undeclared: [] }),
  })
  await register.fetch(report, { address: '192.0.2.10' })
  const paths = [
    'sites/corner-bakery/checkpoint',
    `documents/${record.declaration.digest}`,
    'openapi.json',
    'documents/x',
  ]
  for (const path of paths) await get(register, `/v1/${path}`)
  for (const path of ['/healthz', '/readyz', '/metrics', '/.well-known/evaste-register.json']) await get(register, path)
}

async function callSites({ register, store, now }: Checked): Promise<void> {
  const token = await createSetupToken({ store, now }, false)
  await admin(register, null, `GET /setup?token=${token}`)
  const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const body = `token=${token}`
  const first = await admin(register, null, 'POST /setup', body, { ...form, 'content-length': String(body.length) })
  const key = String((await bodyOf(first)).key)
  const call = (what: string, sent?: unknown) => admin(register, key, what, sent)
  for (let i = 0; i < 2; i++) await call('PUT /sites/station-cafe', { origins: ['https://kahvila.example'] })
  await call('PUT /sites/station-cafe/declaration', { ...bakery, site: 'station-cafe' })
  await call('PUT /sites/station-cafe/declaration', { site: 'station-cafe' })
  const reads = [
    '',
    '/declaration',
    '/entries',
    '/entries/1',
    '/recordings',
    '/statistics',
    '/third-parties',
    '/versions',
    '/report',
    '/requests',
    '/audit',
    '/export',
  ]
  for (const path of [...reads, '/export?format=csv', '/entries?order=newest', '/entries?limit=x'])
    await (await call(`GET /sites/corner-bakery${path}`)).text()
  await call('GET /sites')
  await call('GET /overview')
  await call('GET /sites/nowhere')
  await haveKey(store)
  await answerRights(register, key)
  const made = await call('POST /keys', { scopes: ['entries'], label: 'One' })
  await call('GET /keys')
  await call(`DELETE /keys/${String((await bodyOf(made)).id)}`)
  await call('DELETE /sites/station-cafe', { confirm: 'station-cafe', entries: 0 })
}

async function answerRights(register: Checked['register'], key: string): Promise<void> {
  const site = '/sites/corner-bakery'
  const call = (what: string, sent?: unknown) => admin(register, key, what, sent)
  const { requests } = (await bodyOf(await call(`GET ${site}/requests`))) as {
    requests: { requestId: string; consentId: string }[]
  }
  const [request] = requests
  const consent = `${site}/consents/${request?.consentId}`
  await call(`POST ${site}/entries/1/address`, { reason: 'Letter of 3 May' })
  const { recordings = [] } = (await bodyOf(await call(`GET ${site}/recordings`))) as { recordings?: { id: string }[] }
  const recording = `${site}/recordings/${recordings[0]?.id}`
  await call(`POST ${recording}/watch`, { reason: 'Letter of 3 May' })
  await call(`POST ${consent}/disclosure`, { reason: 'Letter of 3 May' })
  await call(`POST ${site}/requests/${request?.requestId}`, { outcome: 'refused', reason: 'No ground' })
  await call(`GET ${site}/requests/${request?.requestId}`)
  await call(`POST ${site}/requests/${request?.requestId}`, { outcome: 'done' })
  await call(`DELETE ${consent}/restriction`)
  for (const what of ['watch', 'download']) await call(`POST ${recording}/${what}`, { reason: 'Letter of 3 May' })
  await call(`DELETE ${recording}`)
  await call(`PUT ${consent}/retention`, { period: 'P10Y', startedAt: null })
  await call(`POST ${site}/requests`, { kind: 'erasure', reason: 'Nothing in the letter leads to a consent' })
  await call(`PUT ${site}/recipients`, { recipients: ['contact@leipomo.example'] })
  await call(`GET ${site}/recipients`)
  await call(`POST ${consent}/requests`, { kind: 'restriction', reason: 'Letter of 3 May' })
  await call(`POST ${site}/retention`, { dryRun: true })
}

async function callPeople({ register, store, now, pass }: Checked): Promise<void> {
  const password = 'correct horse battery staple'
  let cookie: string | null = null
  const call = async (what: string, sent?: unknown): Promise<Record<string, unknown>> => {
    const answer = await fromPage(register, cookie, what, sent)
    cookie = /^__Host-evaste-session=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? cookie
    return (await answer.json().catch(() => ({}))) as Record<string, unknown>
  }
  const token = await createSetupToken({ store, now }, true)
  const email = 'contact@agency.example'
  await call('GET /v1/session')
  await call('POST /v1/session/set-up', { token, email, name: 'Contact', password, language: 'fi' })
  await call('GET /v1/session')
  await call('GET /v1/admin/users')
  const { secret } = (await call('POST /v1/session/code-secret')) as { secret: string }
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: +now() })
  await call('PUT /v1/session/code', { secret, code: code() })
  await call('POST /v1/session/undertaking', { version: UNDERTAKING_VERSION })
  await call('PUT /v1/session/profile', { name: 'Contact', language: 'sv' })
  await call('GET /v1/session/second-factors')
  await call('POST /v1/session/recovery-codes', { password })
  await call('DELETE /v1/session/code', { password })
  const wanted = { email: 'dpo@leipomo.example', name: 'Officer', role: 'owner', controllers: ['corner-bakery'] }
  const { id } = await call('POST /v1/admin/users', wanted)
  await call('POST /v1/admin/users', wanted)
  await call('GET /v1/admin/users')
  await call(`PUT /v1/admin/users/${String(id)}`, { role: 'viewer' })
  await call(`DELETE /v1/admin/users/${String(id)}/second-factors`)
  const { invitation } = await call(`POST /v1/admin/users/${String(id)}/invitation`)
  pass(1_800)
  await call('POST /v1/session', { email, password: 'wrong' })
  await call('POST /v1/session', { email, password })
  await call('POST /v1/session/second-factor', { code: '000000' })
  await call('POST /v1/session/second-factor', { code: code() })
  await call('POST /v1/session/password', { password, newPassword: `${password} 2` })
  await call('DELETE /v1/session/everywhere')
  await call('POST /v1/session/invitation', { token: invitation })
  await call('POST /v1/session/invitation/acceptance', { token: invitation, password })
  await call('DELETE /v1/session')
}
