// @module-tag slow
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { rotateSigningKey } from '../../../src/register/node/key-files.js'
import { assertComplete, type Loss } from '../../../src/register/node/losses.js'
import { openStore } from '../../../src/register/node/open-store.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import type { Register } from '../../../src/register/register.js'
import { bakery, bakeryOrigin, get, interfaces, newVisitor, post, type Visitor } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { type Cluster, missingPostgres, startCluster } from '../stores/postgres-cluster.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-losses-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }]
interface Place {
  readonly data?: string
  readonly databaseUrl?: string
}
async function within<T>(
  place: Place,
  work: (register: Register) => Promise<T>,
  acceptLoss: readonly Loss[] = [],
): Promise<T> {
  const config = parseRegisterConfig({ data: join(folder, 'data'), ...place, sites })
  const register = await openNodeRegister({ config, interfaces, acceptLoss })
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}
const idle = async (): Promise<void> => {}
const statusOf = async (register: Register, { record, secret }: Visitor): Promise<number> =>
  (await get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${secret}` })).status

/** A visitor who decides, and one who has had everything erased. */
async function haveVisitors(place: Place): Promise<readonly [Visitor, Visitor]> {
  const visitors = [await newVisitor(), await newVisitor()] as const
  await within(place, async (register) => {
    for (const { record } of visitors) await post(register, record)
    await ask(register, visitors[1], { kind: 'erasure' })
  })
  return visitors
}
const remove = async (name: string): Promise<void> => {
  const names = (await readdir(join(folder, 'data'))).filter((one) => one.startsWith(name))
  expect(names).not.toEqual([])
  for (const one of names) await rm(join(folder, 'data', one))
}

test.each([1, 2, 3])('a first start of another process after read %i of the check has lost nothing', async (at) => {
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  const store = await openStore({ data })
  let reads = 0
  const afterRead = async <T>(read: Promise<T>): Promise<T> => {
    const result = await read
    if ((reads += 1) === at) await within({}, idle)
    return result
  }

  await assertComplete(
    data,
    { hasBegun: () => afterRead(store.hasBegun()), wrappedKey: (id) => afterRead(store.wrappedKey(id)) },
    { hasLedger: false, accepted: [] },
  )

  await store.close()
  expect(reads).toBe(3)
})

const files: readonly (readonly [string, Loss])[] = [
  ['master.key', 'master-key'],
  ['signing-key.json', 'signing-key'],
  ['rights.ndjson', 'ledger'],
]

describe('a register that has begun', { timeout: 120_000 }, () => {
  test.each([...files, ['keys.sqlite', 'keys'] as const, ['register.sqlite', 'entries'] as const])(
    'does not start without its %s, until the loss is accepted',
    async (name, loss) => {
      await haveVisitors({})
      await remove(name)

      for (let start = 0; start < 2; start++)
        await expect(within({}, idle)).rejects.toThrow(new RegExp(`newest copy.*--accept-loss ${loss}`))
      await within({}, idle, [loss])

      await within({}, async (register) => expect((await post(register, (await newVisitor()).record)).status).toBe(201))
    },
  )

  test('does not start without the keys that it signed with before, until the loss is accepted', async () => {
    await haveVisitors({})
    await rotateSigningKey(join(folder, 'data'))
    await within({}, idle)
    await remove('retired-keys.json')

    for (let start = 0; start < 2; start++)
      await expect(within({}, idle)).rejects.toThrow(/newest copy.*--accept-loss retired-keys/)
    await within({}, idle, ['retired-keys'])

    await within({}, idle)
  })

  test('starts again as it was once the copy is back, with nothing made anew meanwhile', async () => {
    const [stays] = await haveVisitors({})
    await cp(join(folder, 'data'), join(folder, 'copy'), { recursive: true })
    for (const [name] of files) {
      await remove(name)
      await expect(within({}, idle)).rejects.toThrow('newest copy')
      await cp(join(folder, 'copy', name), join(folder, 'data', name))
    }

    expect(await within({}, (register) => statusOf(register, stays))).toBe(200)
  })

  test('does not start with an older copy of its ledger', async () => {
    await haveVisitors({})
    await cp(join(folder, 'data/rights.ndjson'), join(folder, 'older'))
    await haveVisitors({})
    await cp(join(folder, 'older'), join(folder, 'data/rights.ndjson'))

    await expect(within({}, idle)).rejects.toThrow(/lacks events of corner-bakery \(1 of 2\)/)
  })

  test('that nobody has used yet starts after a kill in the middle of its first start', async () => {
    await within({}, idle)
    await remove('register.sqlite')
    await remove('keys.sqlite')
    await writeFile(join(folder, 'data/rights.ndjson'), '')

    await within({}, idle)
  })
})

describe.skipIf(missingPostgres)(`on PostgreSQL ${missingPostgres ?? ''}`, { timeout: 120_000 }, () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  }, 60_000)
  afterAll(() => cluster.stop())

  const rollBack = async (url: string): Promise<void> => {
    const saved = ['entries', 'consents', 'heads', 'requests', 'ledger_marks', 'dues'].map(
      (table) => `delete from ${table}; insert into ${table} select * from saved.${table};`,
    )
    await cluster.run(url, saved.join(' '))
  }
  const save = (url: string) =>
    cluster.run(
      url,
      `create schema saved; ${['entries', 'consents', 'heads', 'requests', 'ledger_marks', 'dues']
        .map((table) => `create table saved.${table} as select * from ${table};`)
        .join(' ')}`,
    )

  test.each(files.filter(([, loss]) => loss !== 'ledger'))(
    'does not start without its %s, until the loss is accepted',
    async (name, loss) => {
      const place = { databaseUrl: await cluster.createDatabase() }
      await haveVisitors(place)
      await remove(name)

      await expect(within(place, idle)).rejects.toThrow(new RegExp(`newest copy.*--accept-loss ${loss}`))
      await within(place, idle, [loss])
    },
  )

  test('another process with a folder of its own erases again what the first was asked, whichever starts first', async () => {
    const databaseUrl = await cluster.createDatabase()
    const [here, there] = [
      { databaseUrl, data: join(folder, 'data') },
      { databaseUrl, data: join(folder, 'there') },
    ]
    const erased = await newVisitor()
    await within(here, async (register) => void (await post(register, erased.record)))
    for (const name of ['master.key', 'signing-key.json'])
      await cp(join(here.data, name), join(there.data, name), { recursive: true })
    await within(there, idle)
    await save(databaseUrl)
    await within(here, async (register) => void (await ask(register, erased, { kind: 'erasure' })))
    await rollBack(databaseUrl)

    expect(await within(there, (register) => statusOf(register, erased))).toBe(404)
  })

  test('its ledger comes back from the other place, from either', async () => {
    const place = { databaseUrl: await cluster.createDatabase() }
    await haveVisitors(place)
    await remove('rights.ndjson')
    await within(place, idle)
    await cluster.run(place.databaseUrl, 'delete from evaste_ledger.lines')
    await within(place, idle)

    const [row] = await cluster.run(place.databaseUrl, 'select count(*) as lines from evaste_ledger.lines')
    expect(Number(row?.lines)).toBe(1)
    await cluster.run(place.databaseUrl, 'delete from evaste_ledger.lines')
    await remove('rights.ndjson')
    await expect(within(place, idle)).rejects.toThrow('--accept-loss ledger')
  })
})
