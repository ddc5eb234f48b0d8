import { expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import { describedRoutes } from '../../../src/register/openapi/build-openapi.js'
import { createRoutes } from '../../../src/register/routes.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { cookieOf, fromPage, haveUser } from '../people/have-session.js'
import { recordingBakery, saying, send } from '../recordings/recording-visitor.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import { bodyOf, haveKey } from './admin-calls.js'

/** The calls that name a record of a tenant, from the routes themselves. */
const calls = describedRoutes(createRoutes({ basePath: '', adminPages: new Map() } as never))
  .filter(({ path, operation }) => operation?.access.by === 'caller' && path.includes('{'))
  .map(({ method, path, operation }) => ({ id: operation?.id ?? '', method, path }))

const bakery = recordingBakery
const REASON = { reason: 'Letter of 3 May' }
/** A body with which the owner's own call succeeds. A new call needs a line here, or the first test fails. */
const BODIES: Readonly<Record<string, object | null>> = {
  ...{
    getSite: null,
    getDeclaration: null,
    listEntries: null,
    getEntry: null,
    getStatistics: null,
    listVersions: null,
  },
  ...{ getThirdParties: null, getReport: null, listRequests: null, getRequest: null, listRecipients: null },
  ...{ listRecordings: null, watchRecording: REASON, downloadRecording: REASON, destroyRecording: null },
  ...{ exportSite: null, listAudit: null, liftRestriction: null, revokeKey: null, resetSecondFactors: null },
  saveSite: { origins: ['https://evil.example'] },
  publishDeclaration: bakery,
  revealAddress: REASON,
  discloseForPerson: REASON,
  exerciseByLetter: { kind: 'objection', ...REASON },
  refuseByLetter: { kind: 'erasure', ...REASON },
  answerRequest: { outcome: 'done' },
  startRetention: { period: 'P10Y', startedAt: null },
  runRetention: { dryRun: false },
  setRecipients: { recipients: ['evil@evil.example'] },
  renewInvitation: {},
  changeUser: { role: 'viewer' },
  deleteSite: { confirm: 'corner-bakery', entries: 3 },
}

test('the table has a line for every call that names a record', () => {
  expect(calls.map(({ id }) => id).sort()).toEqual(Object.keys(BODIES).sort())
})

/** A site of another company, with a record of each kind. */
async function haveTenant(register: Awaited<ReturnType<typeof openBakeryRegister>>['register'], store: RegisterStore) {
  const site = 'corner-bakery'
  const agency = await cookieOf(store, (await haveUser(store)).userId)
  const origins = ['https://www.leipomo.example']
  const call = (what: string, body?: object) => fromPage(register, agency, what, body)
  await call(`PUT /v1/admin/sites/${site}`, { origins, controller: site })
  await call(`PUT /v1/admin/sites/${site}/declaration`, bakery)
  const declaration = { digest: await digest(bakery), version: '1' }
  const [visitor, other] = [
    await newVisitor({ declaration, ...saying('given') }),
    await newVisitor({ declaration, ...saying('given') }),
  ]
  for (const { record } of [visitor, other]) await post(register, record)
  await ask(register, visitor, { kind: 'restriction' })
  const [request] = (await store.requests(site, { limit: 1 })) ?? []
  expect((await send(register, other)).status).toBe(201)
  const [recording] = await store.recordings(site, { limit: 1 })
  const user = await haveUser(store, { role: 'owner', controllers: [site] })
  await haveKey(store, site)
  const [key] = await store.apiKeys(site)
  return {
    ...{ site, entry: '1', consent: visitor.record.consentId, request: request?.requestId ?? '' },
    recording: recording?.recordingId ?? '',
    ...{ user: user.userId, id: key?.keyId ?? '' },
  }
}

type Ids = Readonly<Record<string, string>>
const at = (path: string, ids: Ids): string => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'unknown')
const MISSING: Ids = {
  site: 'nobody-at-all',
  entry: '1',
  consent: 'f'.repeat(32),
  request: 'f'.repeat(32),
  recording: 'f'.repeat(32),
  id: 'x',
}

/** Everything that a tenant has, so that a change of any of it shows. */
async function everythingOf(store: RegisterStore, { site = '' }: Ids): Promise<string> {
  const entries = await store.entries(site, { after: 0, limit: 999 })
  const users = (await store.users()).filter(({ controllers }) => controllers?.includes(site))
  const rest = await Promise.all([
    ...[store.savedSites(), store.apiKeys(site), store.recipients(site), store.audit(site, { after: '', limit: 99 })],
    store.requests(site, { limit: 99 }),
    store.retentionAdoptions(site),
    store.recordings(site, { limit: 99 }),
  ])
  const saved = (rest[0] as readonly { readonly site: string }[]).filter((one) => one.site === site)
  return JSON.stringify([
    entries.map(({ entry, record, server }) => [entry, record, server]),
    users,
    saved,
    rest.slice(1),
  ])
}

onEveryStore((open) => {
  test('each record of a company is as missing to another company, wherever its id is put, and stays as it is', async () => {
    const { register, store } = await openBakeryRegister({ store: await open(), sites: [] })
    const own = await haveTenant(register, store)
    const user = await haveUser(store, { controllers: ['station-cafe'] }) // the most powerful role
    const cafe = await cookieOf(store, user.userId)
    const agency = await cookieOf(store, (await haveUser(store)).userId)
    const origins = ['https://kahvila.example']
    await fromPage(register, agency, 'PUT /v1/admin/sites/station-cafe', { origins, controller: 'station-cafe' })
    await fromPage(register, agency, 'PUT /v1/admin/sites/station-cafe/declaration', {
      ...bakery,
      site: 'station-cafe',
    })
    const seen = async (cookie: string, method: string, path: string, body: object | null | undefined) => {
      const answer = await fromPage(register, cookie, `${method} /v1/admin${path}`, body ?? undefined)
      return { status: answer.status, body: await answer.text() }
    }
    const before = await everythingOf(store, own)
    const wrong: string[] = []

    for (const { id, method, path } of calls) {
      const tail = path.replace('/v1/admin', '')
      const missing = await seen(cafe, method, at(tail, MISSING), BODIES[id])
      const foreign = await seen(cafe, method, at(tail, own), BODIES[id])
      if (foreign.body !== missing.body || ![403, 404].includes(foreign.status)) wrong.push(`${id}: ${foreign.status}`)
      // The id of another company's record under the own site.
      if (!/\{(consent|request|recording)\}/.test(tail)) continue
      const smuggled = await seen(cafe, method, at(tail, { ...own, site: 'station-cafe' }), BODIES[id])
      if (smuggled.status !== 404) wrong.push(`${id} under the own site: ${smuggled.status} ${smuggled.body}`)
    }
    const search = `/sites/station-cafe/entries?consent=${own.consent}`
    expect(await bodyOf(await fromPage(register, cafe, `GET /v1/admin${search}`))).toMatchObject({ entries: [] })
    expect(wrong).toEqual([])
    expect(await everythingOf(store, own)).toBe(before)

    // The ids were right: each of these calls succeeds for who may make it.
    const owner = await cookieOf(store, (await haveUser(store)).userId)
    const failed: string[] = []
    for (const { id, method, path } of calls) {
      if (id === 'deleteSite') continue
      const { status } = await seen(owner, method, at(path.replace('/v1/admin', ''), own), BODIES[id])
      if (status >= 300) failed.push(`${id}: ${status}`)
    }
    const last = { confirm: own.site, entries: await countOf(store, own.site) }
    const deleted = await seen(owner, 'DELETE', `/sites/${own.site}`, last)
    expect([failed, deleted.status]).toEqual([[], 200])
  })
})

const countOf = async (store: RegisterStore, site: string): Promise<number> =>
  (await store.entries(site, { after: 0, limit: 999 })).length
