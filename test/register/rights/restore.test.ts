import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import type { Register } from '../../../src/register/register.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import type { StoredRequest } from '../../../src/register/stores/store.js'
import { bakery, bakeryOrigin, get, interfaces, newVisitor, post, type Visitor } from '../bakery.js'
import { admin, haveKey } from '../admin/admin-calls.js'
import { ask } from './ask.js'

describe('a register that is restored from a backup', { timeout: 120_000 }, () => {
  let folder: string
  let data: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaste-restore-'))
    data = join(folder, 'data')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const config = () =>
    parseRegisterConfig({ data, sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }] })
  const within = async <T>(work: (register: Register) => Promise<T>): Promise<T> => {
    const register = await openNodeRegister({ config: config(), interfaces })
    try {
      return await work(register)
    } finally {
      await register.close()
    }
  }
  const inStore = async <T>(work: (store: Awaited<ReturnType<typeof openSqliteStore>>) => Promise<T>): Promise<T> => {
    const store = await openSqliteStore({ file: join(data, 'register.sqlite'), keysFile: join(data, 'keys.sqlite') })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  /** Both databases, as an operator would copy them while the register is stopped. */
  const copyDatabases = async (from: string, to: string): Promise<void> => {
    for (const name of (await readdir(from)).filter((file) => file.endsWith('.sqlite')))
      await copyFile(join(from, name), join(to, name))
  }
  const statusOf = (register: Register, { record, secret }: Visitor) =>
    get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${secret}` })

  test('erases again who was erased since, before it answers anyone', async () => {
    const [erased, stays] = [await newVisitor(), await newVisitor()]
    await within(async (register) => {
      await post(register, erased.record)
      await post(register, stays.record)
    })
    const backup = await mkdtemp(join(folder, 'backup-'))
    await copyDatabases(data, backup)
    await within((register) => ask(register, erased, { kind: 'erasure' }))
    await copyDatabases(backup, data)

    const [gone, there] = await within((register) =>
      Promise.all([statusOf(register, erased), statusOf(register, stays)]),
    )

    expect([gone.status, there.status]).toEqual([404, 200])
    const bytes = await Promise.all((await readdir(data)).map((file) => readFile(join(data, file), 'latin1')))
    expect(bytes.join('')).not.toContain(erased.record.consentId)
    await inStore(async (store) => {
      const [first, , third] = await store.entries('corner-bakery', { after: 0, limit: 9 })
      expect([first?.salt, first?.keyId, JSON.parse(third?.record ?? '').event]).toEqual([null, null, 'erasure'])
      expect((await verifyChain(store, 'corner-bakery')).problems).toEqual([])
    })
  })

  test('restricts and takes addresses away again, and does all of it only once', async () => {
    const [restricted, objector] = [await newVisitor(), await newVisitor()]
    await within(async (register) => {
      await post(register, restricted.record)
      await post(register, objector.record)
    })
    const backup = await mkdtemp(join(folder, 'backup-'))
    await copyDatabases(data, backup)
    await within(async (register) => {
      await ask(register, restricted, { kind: 'restriction' })
      await ask(register, objector, { kind: 'objection' })
    })
    await copyDatabases(backup, data)

    for (let start = 0; start < 3; start++) await within(async () => {})

    await within(async (register) => {
      expect((await (await statusOf(register, restricted)).json())['ev:restrictedSince']).toBeDefined()
      expect((await (await statusOf(register, objector)).json()).entries[0].ip.address).toBeNull()
    })
    await inStore(async (store) => {
      expect((await store.head('corner-bakery')).entry).toBe(4)
      expect(await store.requests('corner-bakery', { limit: 9 })).toHaveLength(2)
    })
  })

  test('keeps what was answered answered, and what was asked since as well', async () => {
    const [restricted, objector] = [await newVisitor(), await newVisitor()]
    await within(async (register) => {
      for (const { record } of [restricted, objector]) await post(register, record)
      await ask(register, restricted, { kind: 'restriction' })
    })
    const backup = await mkdtemp(join(folder, 'backup-'))
    await copyDatabases(data, backup)
    await within((register) => ask(register, objector, { kind: 'objection' }))
    const requests = () => inStore((store) => store.requests('corner-bakery', { limit: 9 }))
    const [key, asked] = [await inStore((store) => haveKey(store)), await requests()]
    const outcomes = {
      restriction: { outcome: 'refused', reason: 'Kulmaleipomo needs it.' },
      objection: { outcome: 'done' },
    }
    await within(async (register) => {
      for (const { kind, requestId } of asked) {
        const handling = outcomes[kind as keyof typeof outcomes]
        const answer = await admin(register, key, `POST /sites/corner-bakery/requests/${requestId}`, handling)
        expect(answer.status).toBe(200)
      }
    })
    const before = await requests()
    await copyDatabases(backup, data)

    for (let start = 0; start < 3; start++) await within(async () => {})

    const after = await requests()
    const told = ({ requestId, state, handledAt, receivedAt }: StoredRequest) => [
      requestId,
      state,
      handledAt,
      receivedAt,
    ]
    expect(after.map(told)).toEqual(before.map(told))
    expect(after.map(({ state }) => state).sort()).toEqual(['done', 'refused'])
    await inStore(async (store) => {
      const entries = await store.entries('corner-bakery', { after: 0, limit: 99 })
      const handled = entries.map(({ record }) => JSON.parse(record)).filter(({ event }) => event === 'handled')
      expect(handled.map(({ request, outcome }) => [request, outcome]).sort()).toEqual(
        before.map(({ requestId, state }) => [requestId, state]).sort(),
      )
      expect((await verifyChain(store, 'corner-bakery')).problems).toEqual([])
    })
    expect(await readFile(join(data, 'rights.ndjson'), 'utf8')).not.toContain('Kulmaleipomo needs it')
  })

  test('leaves those alone who have got the numbers of the erased since', async () => {
    const [erased, later] = [await newVisitor(), await newVisitor()]
    await within(async (register) => post(register, (await newVisitor()).record))
    const backup = await mkdtemp(join(folder, 'backup-'))
    await copyDatabases(data, backup)
    await within(async (register) => {
      await post(register, erased.record) // lost with the restore, and with it what was to be erased
      await ask(register, erased, { kind: 'erasure' })
    })
    await copyDatabases(backup, data)
    await within((register) => post(register, later.record))

    const answer = await within((register) => statusOf(register, later))

    expect(answer.status).toBe(200)
  })
})
