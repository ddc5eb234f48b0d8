import { expect, test } from 'vitest'
import { fromBase64 } from '../../../src/record/base64.js'
import { verifyInclusion } from '../../../src/register/chain/merkle-proof.js'
import { parseNote } from '../../../src/register/chain/signed-note.js'
import { readCheckpointText } from '../../../src/register/chain/tree-checkpoint.js'
import { verifyReceipt } from '../../../src/register/chain/verify-receipt.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { get, newVisitor, openBakeryRegister, post, receiptOf, signingKey } from '../bakery.js'
import { sha256 } from './two-registers.js'

test('a receipt and the proof of its entry show that it is in the checkpoint', async () => {
  const { register } = await openBakeryRegister({ witness: { name: 'register.example' } })
  const receipts = []
  for (let i = 0; i < 9; i++)
    receipts.push((await receiptOf(await post(register, (await newVisitor()).record))).receipt)
  const { entry, entryHash } = await verifyReceipt(receipts[6] as string, [publicKeyOf(signingKey)])
  const text = await (await get(register, `/v1/sites/corner-bakery/tree/proof/${entry}`)).text()

  const [head = '', checkpoint = ''] = [text.slice(0, text.indexOf('\n\n')), text.slice(text.indexOf('\n\n') + 2)]
  const [version, index, ...lines] = head.split('\n')
  const tree = readCheckpointText(parseNote(checkpoint)?.text ?? '')
  const proof = lines.map((line) => fromBase64(line) as Uint8Array)
  const leaf = Uint8Array.from(Buffer.from(entryHash, 'hex'))
  expect([version, index, tree?.size]).toEqual(['c2sp.org/tlog-proof@v1', `index ${entry - 1}`, 9])
  expect(tree && (await verifyInclusion({ leaf, index: entry - 1, proof }, tree, sha256))).toBe(true)
  expect(await (await get(register, '/v1/sites/corner-bakery/tree/checkpoint')).text()).toBe(checkpoint)
})

test.each(['0', '10', '1.5', 'x', '99999999999999999'])('there is no proof of entry %s', async (entry) => {
  const { register } = await openBakeryRegister({ witness: { name: 'register.example' } })
  for (let i = 0; i < 9; i++) await post(register, (await newVisitor()).record)

  expect((await get(register, `/v1/sites/corner-bakery/tree/proof/${entry}`)).status).toBe(404)
  expect((await get(register, `/v1/sites/station-cafe/tree/proof/1`)).status).toBe(404)
})
