import type { Agent } from 'node:http'
import { expect, vi } from 'vitest'
import type { ConsentReceipt, ConsentRecord } from '../../src/record/record.js'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { nodePrimitives } from '../../src/register/node/node-primitives.js'
import { openStore, type StorePlace } from '../../src/register/node/open-store.js'
import { newVisitor } from './bakery.js'
import { type RegisterProcess, send } from './register-process.js'

const readiness = async (url: string): Promise<number> => (await fetch(`${url}/readyz`)).status

/** Whether `/readyz` answers this status within ten seconds; it asks the store at most once a second. */
const becomes = (url: string, status: 200 | 503): Promise<boolean> =>
  vi.waitFor(async () => expect(await readiness(url)).toBe(status), { timeout: 60_000, interval: 100 }).then(() => true)

export interface Disk {
  readonly place: StorePlace
  readonly register: RegisterProcess
  readonly breakIt: () => Promise<void> | void
  readonly mendIt: () => Promise<void> | void
}

/**
 * Twenty visitors before, twenty while the disk is broken, and the same again once it is mended. Nothing that
 * was acknowledged may be lost, and while it lasts the register is not ready.
 */
export async function liveThrough({ place, register, breakIt, mendIt }: Disk, agent: Agent): Promise<void> {
  const { url } = register
  const acknowledged = new Map<ConsentRecord, ConsentReceipt>()
  const sendAll = (records: readonly ConsentRecord[]) =>
    Promise.all(
      records.map(async (record) => {
        const answer = await send(url, record, agent)
        if (answer && answer.status < 300) acknowledged.set(record, answer.receipt)
        return answer?.status
      }),
    )
  const newRecords = () => Promise.all(Array.from({ length: 20 }, async () => (await newVisitor()).record))
  const waiting = await newRecords()

  const before = await sendAll(await newRecords())
  await breakIt()
  const during = await sendAll(waiting)
  const notReadyDuring = await becomes(url, 503)
  await mendIt()
  const readyAfter = await becomes(url, 200)
  const after = await sendAll([...waiting, ...(await newRecords())])
  await register.kill()

  expect(new Set(before)).toEqual(new Set([201]))
  // What fits into a page that is there already is kept still.
  expect(during).toContain(503)
  expect(during.filter((status) => status !== 503 && status !== 201)).toEqual([])
  expect([notReadyDuring, readyAfter]).toEqual([true, true])
  expect(after.every((status) => status === 200 || status === 201)).toBe(true)
  const store = await openStore(place)
  expect(await verifyChain(store, 'corner-bakery', nodePrimitives)).toMatchObject({ entries: 60, problems: [] })
  for (const [record, { entry, receipt }] of acknowledged) {
    const [kept] = await store.entries('corner-bakery', { after: entry - 1, limit: 1 })
    expect(kept).toMatchObject({ receipt, decisionId: record.decisionId })
  }
  await store.close()
}
