import { describe, expect, test } from 'vitest'
import { runRetention } from '../../../src/register/retention/retention.js'
import { admin, bodyOf, haveKey } from '../admin/admin-calls.js'
import { newVisitor, post } from '../bakery.js'
import { openInTime, site } from '../retention/open-in-time.js'
import { onEveryStore } from './every-store.js'

onEveryStore((open) => {
  describe('the audit log of a site', () => {
    test('has who read and exported what, by key, and nothing about visitors', async () => {
      const { register, store, at } = await openInTime(open)
      const { record } = await newVisitor()
      await post(register, record)
      const agency = await haveKey(store)
      const own = await haveKey(store, 'corner-bakery', ['exports'])
      const other = await haveKey(store, 'station-cafe')
      const keyId = (await store.apiKeys('corner-bakery'))[0]?.keyId

      await admin(register, agency, `GET /sites/${site}/entries?limit=50&x=${record.consentId}`)
      at('2026-01-01T12:00:01.000Z')
      await (await admin(register, own, `GET /sites/${site}/export?format=csv`)).text()
      at('2026-01-01T12:00:02.000Z')
      await admin(register, agency, `POST /sites/${site}/consents/${record.consentId}/requests`, {
        kind: 'restriction',
        reason: 'Letter',
      })
      await admin(register, agency, `GET /sites/${site}/statistics`)
      const refused = await admin(register, other, `GET /sites/${site}/audit`)

      const { audit, next } = await bodyOf(await admin(register, own, `GET /sites/${site}/audit`))
      expect([refused.status, next]).toEqual([404, null])
      expect(audit).toMatchObject([
        { at: '2026-01-01T12:00:00.000Z', action: 'entries', detail: 'GET limit=50' },
        { actor: keyId, action: 'exports', detail: 'GET format=csv' },
        { action: 'requests', detail: 'POST' },
      ])
      expect(JSON.stringify(audit)).not.toContain(record.consentId)
      await register.close()
    })

    test('is read page by page, and ends after a year', async () => {
      const { register, store, at, needs } = await openInTime(open)
      await post(register, (await newVisitor()).record)
      const key = await haveKey(store)
      for (const limit of [1, 2, 3]) {
        at(`2026-01-01T12:00:0${limit}.000Z`)
        await admin(register, key, `GET /sites/${site}/entries?limit=${limit}`)
      }

      const first = await store.audit(site, { after: '', limit: 2 })
      const second = await store.audit(site, { after: first.at(-1)?.auditId ?? '', limit: 2 })
      expect([first.length, second.length]).toEqual([2, 1])
      const newest = await bodyOf(await admin(register, key, `GET /sites/${site}/audit?order=newest&limit=2`))
      const { next } = newest as { next: string }
      const older = `GET /sites/${site}/audit?${new URLSearchParams({ order: 'newest', before: next })}`
      expect([newest, await bodyOf(await admin(register, key, older))]).toMatchObject([
        { audit: [{ detail: 'GET limit=3' }, { detail: 'GET limit=2' }] },
        { audit: [{ detail: 'GET limit=1' }], next: null },
      ])
      expect(await store.audit('station-cafe', { after: '', limit: 9 })).toEqual([])
      at('2027-02-01T12:00:00.000Z')
      await runRetention({ confirmed: ['clock', 'share'] }, needs)

      expect(await store.audit(site, { after: '', limit: 9 })).toEqual([])
      await register.close()
    })
  })
})
