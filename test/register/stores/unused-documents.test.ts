import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import { runRetention } from '../../../src/register/retention/retention.js'
import { admin, haveKey } from '../admin/admin-calls.js'
import { bakery, bakeryOrigin, newVisitor, post } from '../bakery.js'
import { openInTime } from '../retention/open-in-time.js'
import { onEveryStore } from './every-store.js'

onEveryStore((open) => {
  describe('a declaration that was published', () => {
    test('stays for good once an entry names it or while it counts, and is deleted after an unused year otherwise', async () => {
      const { register, store, at, needs } = await openInTime(open)
      const key = await haveKey(store)
      const site = 'station-cafe'
      await admin(register, key, `PUT /sites/${site}`, { origins: [bakeryOrigin] })
      const versions = ['1', '2', '3'].map((version) => ({ ...bakery, site, version }))
      const digests = await Promise.all(versions.map(digest))
      for (const [i, declaration] of versions.entries()) {
        await admin(register, key, `PUT /sites/${site}/declaration`, declaration)
        const shown = { digest: digests[i] as string, version: declaration.version }
        if (i === 0) await post(register, (await newVisitor({ site, declaration: shown })).record, { site })
      }
      const kept = async () =>
        (await Promise.all(digests.map((one) => store.document(one)))).map((document) => document !== null)

      at('2026-12-31T12:00:00.000Z')
      await runRetention({ confirmed: ['clock'] }, needs)
      const before = await kept()
      at('2027-01-03T12:00:00.000Z')
      await runRetention({ confirmed: ['clock'] }, needs)

      expect(before).toEqual([true, true, true])
      expect(await kept()).toEqual([true, false, true])
      await register.close()
    })
  })
})
