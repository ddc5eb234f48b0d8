import { expect, test } from 'vitest'
import { buildMonthlyReport } from '../../../src/register/export/monthly-report.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { newVisitor, noon, openBakeryRegister, post, signingKey } from '../../register/bakery.js'
import { openBakeryWitness, openOtherRegister, sha256 } from '../../register/witness/two-registers.js'

test('a report has the answers to a question that hid “refuse”, and what witnesses have signed', async () => {
  const { register, store } = await openBakeryRegister()
  const part = { visible: 100, contrast: 10, fontSize: 16 }
  const visibility = { accept: part, refuse: { ...part, visible: 0 }, text: part, refuseArea: 100 }
  for (const changes of [{ visibility }, {}]) await post(register, (await newVisitor(changes)).record)
  const { witness } = await openBakeryWitness(store, await openOtherRegister())
  await witness.submissions.look()
  const needs = { store, sha256, publicKeys: [publicKeyOf(signingKey)], now: () => new Date(noon) }

  expect(await buildMonthlyReport('corner-bakery', '2026-11', needs)).toMatchObject({
    decisions: { gave_some: 2, less_visible: 1 },
    before: { less_visible: 0 },
    proof: { witnesses: [{ witness: 'other.example/evaste', entries: 2, isUnchanged: null }] },
  })
})

test('a report compares what a witness has signed, and verifies the entries after that', async () => {
  const { register, store } = await openBakeryRegister()
  for (let i = 0; i < 210; i++) await post(register, (await newVisitor()).record)
  const { witness } = await openBakeryWitness(store, await openOtherRegister())
  await witness.submissions.look()
  for (let i = 0; i < 5; i++) await post(register, (await newVisitor()).record)
  const reportOn = (over: typeof store) =>
    buildMonthlyReport('corner-bakery', '2026-11', {
      ...{ store: over, sha256, publicKeys: [publicKeyOf(signingKey)], now: () => new Date(noon) },
      extent: { most: Infinity, comparesWitnessed: true },
    })
  const rewritten: typeof store = {
    ...store,
    treeLeaves: async (site, span) =>
      (await store.treeLeaves(site, span)).map((leaf, i) => (span.from + i === 4 ? new Uint8Array(32) : leaf)),
  }

  const whole = await reportOn(store)
  const changed = await reportOn(rewritten)

  const other = 'other.example/evaste'
  expect(whole.proof).toMatchObject({ verifiedFrom: 16, verified: 200, faulty: [] })
  expect(whole.proof.witnesses).toEqual([{ witness: other, entries: 210, signedAt: noon, isUnchanged: true }])
  expect(changed.proof.witnesses).toEqual([{ witness: other, entries: 210, signedAt: noon, isUnchanged: false }])
  expect(changed.proof).toMatchObject({ verifiedFrom: 1, verified: 215 })
})
