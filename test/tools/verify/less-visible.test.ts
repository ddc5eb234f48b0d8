import { expect, test } from 'vitest'
import { createClaimsReader } from '../../../src/register/crypto/jws.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { verifySite } from '../../../src/register/chain/verify-site.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { explainReport } from '../../../src/tools/verify/explain-report.js'
import { newVisitor, openBakeryRegister, post, signingKey } from '../../register/bakery.js'

test('answers to a question that hid “refuse” are counted, and are no problem of the register', async () => {
  const { register, store } = await openBakeryRegister()
  const part = { visible: 100, contrast: 10, fontSize: 16 }
  const visibility = { accept: part, refuse: { ...part, visible: 0 }, text: part, refuseArea: 100 }
  for (const changes of [{ visibility }, {}]) await post(register, (await newVisitor(changes)).record)
  const readClaims = createClaimsReader([publicKeyOf(signingKey)])

  const report = await verifySite(store, 'corner-bakery', { sha256: nodePrimitives.sha256, readClaims, witnesses: [] })

  expect(report).toMatchObject({ problems: [], lessVisible: 1 })
  expect(explainReport(report)).toContain('1 answer was given while “refuse” was harder to see')
  expect(explainReport({ ...report, lessVisible: 0 })).not.toContain('refuse')
})
