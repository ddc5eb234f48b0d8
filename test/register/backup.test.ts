import { DatabaseSync } from '@photostructure/sqlite'
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { openNodeRegister, showConsent } from '../../src/register/node/server.js'
import type { Register } from '../../src/register/register.js'
import { openSqliteStore } from '../../src/register/stores/sqlite.js'
import { bakery, bakeryOrigin, get, interfaces, newVisitor, post, receiptOf } from './bakery.js'

let folder: string
const open: Register[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-backup-'))
  await mkdir(join(folder, 'backup'))
  await mkdir(join(folder, 'backup-of-keys'))
})
afterEach(async () => {
  for (const register of open.splice(0)) await register.close()
  await rm(folder, { recursive: true, force: true })
})

const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }]
const config = parseRegisterConfig({ data: 'evaste-data', sites })
async function start(): Promise<Register> {
  const register = await openNodeRegister({ config, folder, interfaces })
  open.push(register)
  return register
}

/** The lines that the operator copies from the guide. */
async function backUp(): Promise<void> {
  const guide = await readFile('docs/running-a-register.md', 'utf8')
  const lines = [...guide.matchAll(/^sqlite3 (\S+) "(VACUUM INTO) '(\S+)'"$/gm)]
  expect(lines).toHaveLength(2)
  for (const [, file = '', statement = '', to = ''] of lines) {
    const database = new DatabaseSync(join(folder, file))
    database.exec(`${statement} '${join(folder, to)}'`)
    database.close()
  }
}

/** As the guide says: both databases back, the write-ahead files away, everything else left as it is. */
async function restore(): Promise<void> {
  const data = join(folder, 'evaste-data')
  for (const [name, backup] of [
    ['register.sqlite', 'backup'],
    ['keys.sqlite', 'backup-of-keys'],
  ] as const) {
    // A process that has ended holds no file; in one that goes on, the driver lets go of it later.
    for (const tail of ['', '-wal', '-shm']) await rm(join(data, name + tail), { force: true })
    await copyFile(join(folder, backup, name), join(data, name))
  }
}

describe('the backup that the guide describes', { timeout: 120_000 }, () => {
  test('is taken while records come in, and restores a whole chain with readable addresses', async () => {
    const register = await start()
    const visitors = await Promise.all(Array.from({ length: 60 }, () => newVisitor()))
    const coming = visitors.map(({ record }) => post(register, record))
    const first = visitors[0]?.record.consentId ?? ''
    await coming[0]

    await backUp()
    await Promise.all(coming)
    await open.pop()?.close()
    await restore()

    const restored = await start()
    const data = join(folder, 'evaste-data')
    const store = await openSqliteStore({ file: join(data, 'register.sqlite'), keysFile: join(data, 'keys.sqlite') })
    const report = await verifyChain(store, 'corner-bakery')
    await store.close()
    expect(report.problems).toEqual([])
    expect(report.entries).toBeGreaterThan(0)
    expect((await showConsent({ config, folder }, first))[0]?.ip).toEqual({ mode: 'encrypted', address: '192.0.2.10' })
    const next = await receiptOf(await post(restored, (await newVisitor()).record))
    expect(next.entry).toBe(report.entries + 1)
  })

  test('of the entries alone reads no address', async () => {
    const visitor = await newVisitor()
    await post(await start(), visitor.record)
    await backUp()
    await open.pop()?.close()

    const data = join(folder, 'elsewhere')
    await mkdir(data, { mode: 0o700 })
    await copyFile(join(folder, 'backup/register.sqlite'), join(data, 'register.sqlite'))
    const bytes = await readFile(join(data, 'register.sqlite'), 'latin1')
    const stolen = parseRegisterConfig({ data, sites })

    expect(bytes).not.toContain('192.0.2.10')
    const shown = await showConsent({ config: stolen, folder }, visitor.record.consentId).catch((error: Error) => error)
    expect(JSON.stringify(shown)).not.toContain('192.0.2.10')
  })

  test('keeps the visitor’s receipt good', async () => {
    const { record, secret } = await newVisitor()
    await post(await start(), record)
    await backUp()
    await open.pop()?.close()
    await restore()

    const response = await get(await start(), `/v1/receipts/${record.consentId}`, {
      authorization: `Receipt ${secret}`,
    })

    expect(response.status).toBe(200)
  })
})
