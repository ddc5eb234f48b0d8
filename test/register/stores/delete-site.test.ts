import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import { memoryLedger } from '../../../src/register/rights/ledger.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { admin, bodyOf, haveKey } from '../admin/admin-calls.js'
import { bakery, bakeryOrigin, get, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from './every-store.js'

const site = 'station-cafe'
const cafe = { ...bakery, site }

onEveryStore((open) => {
  /** A bakery in the configuration, and a café that the API made, with a visitor and an address. */
  async function openBoth(store: RegisterStore) {
    const ledger = memoryLedger()
    const { register } = await openBakeryRegister({ store, ledger })
    const key = await haveKey(store)
    await admin(register, key, `PUT /sites/${site}`, { origins: [bakeryOrigin] })
    await admin(register, key, `PUT /sites/${site}/declaration`, cafe)
    const visitor = await newVisitor({ site, declaration: { digest: await digest(cafe), version: '1' } })
    await post(register, (await newVisitor()).record)
    await post(register, visitor.record, { site })
    await ask(register, visitor, { kind: 'objection' })
    return { register, key, ledger, visitor }
  }
  const drop = { confirm: site, entries: 2 }

  describe('the site of a controller who leaves', () => {
    test('is gone with everything of it, and no other site is touched', async () => {
      const store = await open()
      const { register, key, visitor } = await openBoth(store)
      const [{ keyId }] = (await store.entries(site, { after: 0, limit: 1 })) as unknown as [{ keyId: string }]

      const answer = await admin(register, key, `DELETE /sites/${site}`, drop)

      expect(answer.status).toBe(200)
      expect(await bodyOf(answer)).toMatchObject({ site, entries: 3 })
      expect(await store.sitesWithEntries()).toEqual(['corner-bakery'])
      expect(await store.requests(site, { limit: 9 })).toEqual([])
      expect(await store.audit(site, { after: '', limit: 9 })).toEqual([])
      expect(await store.document(await digest(cafe))).toBeNull()
      expect(await store.document(await digest(bakery))).not.toBeNull()
      expect(await store.wrappedKey(keyId)).toBeNull()
      expect((await post(register, visitor.record, { site })).status).toBe(404)
      expect((await get(register, `/v1/sites/corner-bakery/checkpoint`)).status).toBe(200)
      await register.close()
    })

    test('stays where it is not confirmed by name, has other entries than were exported, or the key is not the agency’s', async () => {
      const store = await open()
      const { register, key } = await openBoth(store)
      const own = await haveKey(store, site)
      const call = (by: string, body: object, of = site) => admin(register, by, `DELETE /sites/${of}`, body)

      const answers = [
        await call(key, { ...drop, confirm: 'corner-bakery' }),
        await call(key, { ...drop, entries: 1 }),
        await call(own, drop),
        await call(key, { confirm: 'corner-bakery', entries: 1 }, 'corner-bakery'),
      ]

      expect(answers.map(({ status }) => status)).toEqual([400, 409, 403, 409])
      expect((await store.head(site)).entry).toBe(2)
      expect((await admin(register, key, `GET /sites/${site}`)).status).toBe(200)
      await register.close()
    })

    test('does not come back with a restored backup, while a later one of its name stays', async () => {
      const [before, after] = [await open(), await open()]
      const { register, key, ledger } = await openBoth(before)
      const read = async () => before.entries(site, { after: 0, limit: 9 })
      const backup = await read()
      await admin(register, key, `DELETE /sites/${site}`, drop)
      await register.close()
      // As a backup from before the deletion has it.
      await after.append((transaction) =>
        transaction.insert(
          site,
          backup.map((entry) => ({ ...entry, receiptSecretHash: null, facets: null })),
        ),
      )

      const restored = await openBakeryRegister({ store: after, ledger })
      expect(await after.sitesWithEntries()).toEqual([])
      await restored.register.close()
      const late = backup.map((entry) => ({
        ...entry,
        recordedAt: '2027-01-01T00:00:00.000Z',
        receiptSecretHash: null,
        facets: null,
      }))
      await after.append((transaction) => transaction.insert(site, late))
      await (await openBakeryRegister({ store: after, ledger })).register.close()

      expect(await after.sitesWithEntries()).toEqual([site])
    })
  })
})
