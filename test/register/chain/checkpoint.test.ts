import { afterEach, describe, expect, test, vi } from 'vitest'
import { verifyCheckpoint } from '../../../src/register/chain/checkpoint.js'
import { verifyReceipt } from '../../../src/register/chain/verify-receipt.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import { get, newVisitor, noon, openBakeryRegister, post, receiptOf, signingKey } from '../bakery.js'

const path = '/v1/sites/corner-bakery/checkpoint'
const keys = [publicKeyOf(signingKey)]

describe('a checkpoint', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('says, signed, how many entries there are and what they add up to', async () => {
    const { register, store } = await openBakeryRegister()
    await post(register, (await newVisitor()).record)
    await post(register, (await newVisitor()).record)

    const response = await get(register, path)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/jose')
    const hash = Buffer.from((await store.head('corner-bakery')).hash).toString('hex')
    const claims = await verifyCheckpoint(await response.text(), keys)
    expect(claims).toEqual({ site: 'corner-bakery', entries: 2, hash, time: noon })
  })

  test('is there before the first entry, too', async () => {
    const { register } = await openBakeryRegister()

    const claims = await verifyCheckpoint(await (await get(register, path)).text(), keys)

    expect(claims).toMatchObject({ entries: 0, hash: '0'.repeat(64) })
  })

  test('is at most a second behind, and is not signed anew for everyone who asks', async () => {
    const { register, store } = await openBakeryRegister()
    let heads = 0
    const counting = { ...store, head: (site: string) => ((heads += 1), store.head(site)) }
    const { register: counted } = await openBakeryRegister({ store: counting })
    let later = 0
    vi.spyOn(performance, 'now').mockImplementation(() => later)
    const answers = await Promise.all(Array.from({ length: 50 }, async () => (await get(counted, path)).text()))
    await post(register, (await newVisitor()).record)

    later = 1_050
    const checkpoint = await verifyCheckpoint(await (await get(counted, path)).text(), keys)

    expect(new Set(answers).size).toBe(1)
    expect(checkpoint.entries).toBe(1)
    expect(heads).toBe(2)
  })

  test('that was changed by one letter does not verify, nor does a receipt in its place', async () => {
    const { register } = await openBakeryRegister()
    const { receipt } = await receiptOf(await post(register, (await newVisitor()).record))
    const checkpoint = await (await get(register, path)).text()
    const [header, payload = '', signature] = checkpoint.split('.')
    const forged = [header, payload.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), signature].join('.')

    await expect(verifyCheckpoint(forged, keys)).rejects.toThrow()
    await expect(verifyCheckpoint(receipt, keys)).rejects.toThrow('this is no evaste-checkpoint')
    await expect(verifyReceipt(checkpoint, keys)).rejects.toThrow('this is no evaste-receipt')
  })

  test('of a site that the register does not keep is 404', async () => {
    const { register } = await openBakeryRegister()

    expect((await get(register, '/v1/sites/nobody/checkpoint')).status).toBe(404)
  })
})
