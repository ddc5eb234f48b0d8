import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { openNodeRegister } from '../../../src/register/node/server.js'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { createSigner } from '../../../src/register/crypto/jws.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { canonical } from '../../../src/declaration/canonical.js'
import { chainHash, commitmentOf, serverText } from '../../../src/register/chain/seal.js'
import { openKeyFiles } from '../../../src/register/node/key-files.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import {
  bakery,
  bakeryOrigin,
  get,
  interfaces,
  newVisitor,
  post,
  receiptOf,
  type Visitor,
} from '../../register/bakery.js'
import { ask } from '../../register/rights/ask.js'
import { toHex } from '../../../src/declaration/hex.js'

/** A register of the bakery that has stopped; its files lie in `data`. */
export interface KeptRegister {
  readonly data: string
  /** The signed head of each entry, in order, and the receipts. */
  readonly checkpoints: readonly string[]
  readonly receipts: readonly string[]
  /** Runs SQL on its entries, as somebody with the file can. */
  tamper(sql: string): void
  /** Erases a visitor's consent, as they ask for it. */
  erase(entry: number): Promise<void>
  /** Puts an event at the end of the chain; without `sign`, as somebody with the file alone can. */
  forge(
    event: Readonly<Record<string, unknown>>,
    options: { readonly recordedAt: string; readonly sign: boolean },
  ): Promise<void>
  /** Changes an entry, and then links and signs everything after it anew, as somebody with the keys can. */
  rewrite(entry: number, change: (record: string) => string): Promise<void>
}

/** Keeps five visitors' answers in `folder`. */
export async function keepRegister(folder: string): Promise<KeptRegister> {
  const data = join(folder, 'evaste-data')
  const config = parseRegisterConfig({
    data,
    sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }],
  })
  const checkpoints: string[] = []
  const receipts: string[] = []
  const visitors = await Promise.all(Array.from({ length: 5 }, () => newVisitor()))
  const open = () => openNodeRegister({ config, interfaces, log: () => {} })
  for (const { record } of visitors) {
    const register = await open() // anew each time: a checkpoint may be a second old
    receipts.push((await receiptOf(await post(register, record))).receipt)
    checkpoints.push(await (await get(register, '/v1/sites/corner-bakery/checkpoint')).text())
    await register.close()
  }
  const file = join(data, 'register.sqlite')
  return {
    data,
    checkpoints,
    receipts,
    tamper(sql) {
      const database = new DatabaseSync(file)
      database.exec(sql)
      database.close()
    },
    async erase(entry) {
      const register = await open()
      const { status } = await ask(register, visitors[entry - 1] as Visitor, { kind: 'erasure' })
      await register.close()
      if (status !== 201) throw new Error(`the erasure was answered with ${status}`)
    },
    forge: (event, options) => forgeEvent(data, file, event, options),
    rewrite: (entry, change) => rewriteHistory(data, file, entry, change),
  }
}

async function rewriteHistory(data: string, file: string, from: number, change: (record: string) => string) {
  const { signing } = await openKeyFiles(data)
  const sign = await createSigner(signing, nodePrimitives)
  const { sha256 } = nodePrimitives
  const store = await openSqliteStore({ file, keysFile: join(data, 'keys.sqlite') })
  const entries = await store.entries('corner-bakery', { after: 0, limit: 100 })
  await store.close()
  const database = new DatabaseSync(file)
  const write = database.prepare('UPDATE entries SET record = ?, commitment = ?, hash = ?, receipt = ? WHERE entry = ?')
  let hash: Uint8Array = new Uint8Array(32)
  for (const entry of entries) {
    const record = entry.entry === from ? change(entry.record) : entry.record
    const commitment = await commitmentOf({ ...entry, record, salt: entry.salt ?? new Uint8Array() }, sha256)
    hash = await chainHash(hash, commitment, sha256)
    const { site, consentId, decisionId } = entry
    const claims = { site, consentId, decisionId, entry: entry.entry, entryHash: toHex(hash) }
    const receipt = entry.entry < from ? entry.receipt : await sign('evaste-receipt', claims)
    write.run(record, commitment, hash, receipt, entry.entry)
  }
  database.prepare('UPDATE heads SET hash = ?').run(hash)
  database.close()
}

async function forgeEvent(
  data: string,
  file: string,
  event: Readonly<Record<string, unknown>>,
  { recordedAt, sign }: { readonly recordedAt: string; readonly sign: boolean },
): Promise<void> {
  const site = 'corner-bakery'
  const { sha256 } = nodePrimitives
  const store = await openSqliteStore({ file, keysFile: join(data, 'keys.sqlite') })
  const head = await store.head(site)
  await store.close()
  const entry = head.entry + 1
  const eventId = 'f'.repeat(32)
  const salt = new Uint8Array(16)
  const record = canonical({ ...event, eventId, site })
  const server = serverText({ site, entry, recordedAt, ip: 'none', flags: [] })
  const commitment = await commitmentOf({ salt, record, server, personal: null }, sha256)
  const hash = await chainHash(head.hash, commitment, sha256)
  const { signing } = await openKeyFiles(data)
  const signer = await createSigner(signing, nodePrimitives)
  const claims = { site, entry, recordedAt, entryHash: toHex(hash), ...event }
  const receipt = sign ? await signer('evaste-event', claims) : ''
  const database = new DatabaseSync(file)
  database
    .prepare(
      `INSERT INTO entries (site, entry, decision_id, consent_id, recorded_at, record, server, personal, salt, commitment, hash, receipt, key_id)
       VALUES (?, ?, ?, '', ?, ?, ?, NULL, ?, ?, ?, ?, NULL)`,
    )
    .run(site, entry, eventId, recordedAt, record, server, salt, commitment, hash, receipt)
  database.prepare('UPDATE heads SET entry = ?, hash = ?').run(entry, hash)
  database.close()
}
