import { expect, test } from 'vitest'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { buildMonthlyReport } from '../../../src/register/export/monthly-report.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { openRegister } from '../../../src/register/register.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { masterKey, noon, signingKey } from '../bakery.js'
import { MARKUP, fillRegister, tenants } from '../generated-register.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const now = () => new Date(noon)

async function openFilled() {
  const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
  await fillRegister(store, 800)
  const sites = tenants.map(({ site, controller, origin, declarations }) => ({
    ...{ site, controller, origins: [origin] },
    declaration: declarations.at(-1) as DeclarationFile,
  }))
  const register = await openRegister({ sites, store, keys: { signing: signingKey, master: masterKey }, now })
  return { register, store }
}

test('a report has the sums of its month and the one before, its versions, and the state of the proof', async () => {
  const { register, store } = await openFilled()
  const key = await haveKey(store)
  const { decisions } = await store.statistics('corner-bakery', { from: '2026-10-01', to: '2026-10-31', by: [] })

  const report = await bodyOf(await admin(register, key, 'GET /sites/corner-bakery/report?month=2026-10'))

  expect(report).toMatchObject({
    month: '2026-10',
    decisions: decisions[0],
    controller: expect.stringContaining('Kulmaleipomo Oy'),
    versions: [{ version: '2026-10-15', askedAgain: ['marketing'] }],
    requests: { received: {}, open: 0, overdue: 0 },
    proof: { entries: 400, verified: 200, verifiedFrom: 201, faulty: [], witnesses: [] },
  })
  expect(report.before).not.toEqual(report.decisions)
  const { before } = await bodyOf(await admin(register, key, 'GET /sites/corner-bakery/report?month=2026-11'))
  expect(before).toEqual(report.decisions)
  expect(await bodyOf(await admin(register, key, 'GET /sites/corner-bakery/report?month=2026-13'))).toMatchObject({
    errors: [{ path: '$.month' }],
  })
  await register.close()
})

test('a report names the newest entries that were changed in the database', async () => {
  const { store } = await openFilled()
  const changed = {
    ...store,
    entries: async (...call: Parameters<typeof store.entries>) =>
      (await store.entries(...call)).map((one) =>
        one.entry === 390
          ? { ...one, record: one.record.replace('"fi"', '"sv"').replace('"given"', '"refused"') }
          : one,
      ),
  }
  const needs = { store: changed, now, sha256: nodePrimitives.sha256, publicKeys: [publicKeyOf(signingKey)] }

  const { proof } = await buildMonthlyReport('corner-bakery', '2026-11', needs)

  expect(proof.faulty).toEqual([390])
})

test('a report verifies the newest entries alone where there are many, and says from which on', async () => {
  const { store } = await openFilled()
  const extent = { most: 150, comparesWitnessed: false }
  const needs = { store, now, sha256: nodePrimitives.sha256, publicKeys: [publicKeyOf(signingKey)], extent }

  const { proof } = await buildMonthlyReport('corner-bakery', '2026-11', needs)

  expect(proof).toMatchObject({ entries: 400, verified: 150, verifiedFrom: 251, faulty: [] })
})

test('the overview has the sites of the caller alone, page by page', async () => {
  const { register, store } = await openFilled()
  const [agency, owner] = [await haveKey(store), await haveKey(store, 'satamaretket')]
  const list = async (key: string, query = '') => bodyOf(await admin(register, key, `GET /overview${query}`))

  expect(await list(agency)).toMatchObject({
    sites: [
      { site: 'corner-bakery', entries: 400, version: `2026-11-10 ${MARKUP}`, requests: { open: 0, overdue: 0 } },
      { site: 'harbour-tours', entries: 200 },
      { site: 'paper-shop', entries: 200 },
    ],
    next: null,
  })
  expect(await list(agency, '?limit=2')).toMatchObject({ sites: [{}, {}], next: 'harbour-tours' })
  expect(await list(agency, '?limit=2&after=harbour-tours')).toMatchObject({ sites: [{ site: 'paper-shop' }] })
  expect(await list(owner)).toMatchObject({ sites: [{ site: 'harbour-tours' }], next: null })
  expect(JSON.stringify(await list(owner))).not.toContain('corner-bakery')
  await register.close()
})
