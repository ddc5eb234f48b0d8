// @module-tag slow
import { Agent } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { decodeProtectedHeader } from 'jose'
import { verifyReceipt } from '../../src/register/chain/verify-receipt.js'
import { rotateSigningKey } from '../../src/register/node/key-files.js'
import { newVisitor } from './bakery.js'
import { openProcessRoom, type ProcessRoom, send } from './register-process.js'

let room: ProcessRoom
beforeAll(async () => {
  room = await openProcessRoom()
}, 60_000)
afterAll(() => room.clear())

const publishedBy = async (url: string) =>
  (await (await fetch(`${url}/.well-known/evaste-register.json`)).json()).keys as Parameters<typeof verifyReceipt>[1]

describe('a signing key', { timeout: 120_000 }, () => {
  test('is changed in the middle of load: nobody is refused, and every receipt goes on verifying', async () => {
    const first = await room.start()
    const agent = new Agent({ keepAlive: true, maxSockets: 10 })
    const receipts: string[] = []
    const usedKeys = () => new Set(receipts.map((receipt) => decodeProtectedHeader(receipt).kid))
    const visit = async () => {
      while (usedKeys().size < 3) {
        const answer = await send(first.url, (await newVisitor()).record, agent)
        expect(answer?.status).toBe(201)
        receipts.push(answer?.receipt.receipt ?? '')
      }
    }
    const visits = Promise.all(Array.from({ length: 10 }, visit))

    for (let i = 1; i <= 2; i++) {
      await vi.waitFor(() => expect(usedKeys().size).toBeGreaterThanOrEqual(i), { timeout: 60_000 })
      await rotateSigningKey(room.data)
    }
    await visits
    agent.destroy()

    const published = await publishedBy(first.url)
    for (const receipt of receipts) expect(await verifyReceipt(receipt, published)).toHaveProperty('entry')
    await first.kill()
    const again = await room.start()
    const kids = (await publishedBy(again.url)).map(({ kid }) => kid)
    expect(kids[0]).toBe(decodeProtectedHeader(receipts.at(-1) ?? '').kid)
    expect(new Set(kids)).toEqual(usedKeys())
  })

  test('is not changed where there is no register', async () => {
    await expect(rotateSigningKey(`${room.data}-elsewhere`)).rejects.toThrow('there is no register in')
  })
})
