// @module-tag slow
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toHex } from '../../../src/declaration/hex.js'
import { chainHash, commitmentOf } from '../../../src/register/chain/seal.js'
import { createSigner } from '../../../src/register/crypto/jws.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { Register } from '../../../src/register/register.js'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { admin, haveKey } from '../../register/admin/admin-calls.js'
import { get, newVisitor, noon, openBakeryRegister, post, signingKey } from '../../register/bakery.js'
import { type Cluster, missingPostgres, startCluster } from '../../register/stores/postgres-cluster.js'
import {
  bakeryName,
  openBakeryWitness,
  openOtherRegister,
  otherKey,
  otherName,
  vkey,
} from '../../register/witness/two-registers.js'
import { openWorkshop, type Workshop } from '../workshop.js'

const site = 'corner-bakery'

/** As `verify-witness.test.ts`, over PostgreSQL: what an operator with all keys does in the database itself. */
describe.skipIf(missingPostgres !== null)(
  'evaste verify --witness on an export from PostgreSQL',
  { timeout: 60_000 },
  () => {
    let cluster: Cluster
    let url: string
    let store: RegisterStore
    let register: Register
    let workshop: Workshop
    beforeAll(async () => {
      cluster = await startCluster()
    }, 60_000)
    afterAll(() => cluster.stop())

    /** Five entries that another register has signed. */
    beforeEach(async () => {
      url = await cluster.createDatabase()
      store = await openPostgresStore({ url })
      ;({ register } = await openBakeryRegister({ store, now: () => new Date(noon) }))
      for (let i = 0; i < 5; i++) await post(register, (await newVisitor()).record)
      const other = await openOtherRegister()
      const { witness } = await openBakeryWitness(store, other)
      await witness.submissions.look()
      await witness.submissions.stop()
      workshop = await openWorkshop()
      await workshop.write('note.txt', (await other.store.witnessedLog(`${bakeryName}/${site}`))?.note ?? '')
      await workshop.write('keys.json', await (await get(register, '/.well-known/evaste-register.json')).text())
      return async () => {
        await register.close()
        await store.close()
      }
    })

    async function verify(...options: string[]) {
      const bundle = await admin(register, await haveKey(store), `GET /sites/${site}/export`)
      await workshop.write('export.ndjson', await bundle.text())
      return workshop.run('verify', 'export.ndjson', '--keys', 'keys.json', ...options)
    }
    const verifyWithWitness = async () =>
      verify('--witness', 'note.txt', '--witness-key', await vkey(otherKey, 'cosignature', otherName))

    /** Changes an entry, and links and signs it and everything after it, with the right key. */
    async function rewrite(from: number, change: (text: string) => string): Promise<void> {
      const sign = await createSigner(signingKey, nodePrimitives)
      const { sha256 } = nodePrimitives
      let before: Uint8Array = new Uint8Array(32)
      for (const stored of await store.entries(site, { after: 0, limit: 100 })) {
        const { entry, consentId, decisionId, salt } = stored
        const [record, server] =
          entry === from ? [change(stored.record), change(stored.server)] : [stored.record, stored.server]
        const commitment = await commitmentOf({ ...stored, record, server, salt: salt ?? new Uint8Array() }, sha256)
        before = await chainHash(before, commitment, sha256)
        if (entry < from) continue
        const recordedAt = (JSON.parse(server) as { recordedAt: string }).recordedAt
        const claims = { site, consentId, decisionId, entry, entryHash: toHex(before), recordedAt }
        await cluster.run(
          url,
          'update entries set record = $1, server = $2, commitment = $3, hash = $4, receipt = $5, recorded_at = $6 where entry = $7',
          [
            record,
            server,
            Buffer.from(commitment),
            Buffer.from(before),
            await sign('evaste-receipt', claims),
            recordedAt,
            entry,
          ],
        )
      }
      await cluster.run(url, 'update heads set hash = $1', [Buffer.from(before)])
    }
    async function cutAfter(entry: number): Promise<void> {
      await cluster.run(url, 'delete from entries where entry > $1', [entry])
      await cluster.run(url, 'update heads set entry = $1, hash = (select hash from entries where entry = $1)', [entry])
    }
    const flip = (text: string): string => text.replace('"marketing":"refused"', '"marketing":"given"')

    test('finds that all is as the witness saw it', async () => {
      const { stdout, exitCode } = await verifyWithWitness()

      expect(stdout).toContain('all is as it was recorded')
      expect(exitCode).toBe(0)
    })

    test('finds a changed answer without any witness', async () => {
      await cluster.run(
        url,
        `update entries set record = replace(record, '"marketing":"refused"', '"marketing":"given"') where entry = 3`,
      )

      expect((await verify()).exitCode).toBe(1)
    })

    test.each<[string, () => Promise<unknown>, string]>([
      [
        'an answer was changed, and everything after it signed again',
        () => rewrite(3, flip),
        'the history up to here differs',
      ],
      ['the whole history was written again', () => rewrite(1, flip), 'the history up to here differs'],
      ['the newest entries were dropped', () => cutAfter(3), 'the history up to here differs'],
      [
        'the history was forked: cut, and then continued with other visitors',
        async () => {
          await cutAfter(3)
          for (let i = 0; i < 4; i++) await post(register, (await newVisitor()).record)
        },
        'the history up to here differs',
      ],
      [
        'an entry was back-dated to before the witness signed',
        async () => {
          await post(register, (await newVisitor()).record)
          await rewrite(6, (text) => text.replace(noon, '2026-11-22T11:50:00.000Z'))
        },
        'entry 6: it claims an earlier time',
      ],
    ])('finds that %s, although the operator’s key signed it', async (name, tamper, finding) => {
      await tamper()
      const without = await verify()
      const { stdout, exitCode } = await verifyWithWitness()

      expect(stdout).toContain(finding)
      expect([without.exitCode, exitCode]).toEqual([name.includes('back-dated') ? 1 : 0, 1])
    })
  },
)
