import { describe, expect, test } from 'vitest'
import { admin, bodyOf, haveKey } from '../admin/admin-calls.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { parseExportLine } from '../../../src/register/export/export-lines.js'
import { importSite } from '../../../src/register/export/import-site.js'
import { onEveryStore } from './every-store.js'

onEveryStore((open) => {
  describe('an erasure that the controller made for who wrote a letter', () => {
    test('is answered, tells nobody of its own making, and stays answered where the site moves to', async () => {
      const told: string[] = []
      const notify = [{ id: 'controller', tell: async ({ kind }: { kind: string }) => void told.push(kind) }]
      const { register, store } = await openBakeryRegister({ store: await open(), notify })
      const key = await haveKey(store)
      const { record } = await newVisitor()
      await post(register, record)
      const letter = { kind: 'erasure', reason: 'Letter of 3 May' }

      const { status } = await admin(
        register,
        key,
        `POST /sites/corner-bakery/consents/${record.consentId}/requests`,
        letter,
      )

      const bundle = await (await admin(register, key, 'GET /sites/corner-bakery/export')).text()
      const there = await open()
      await importSite(linesOf(bundle), { store: there })
      expect(status).toBe(201)
      for (const one of [store, there])
        expect(await one.requests('corner-bakery', { limit: 9 })).toMatchObject([{ kind: 'erasure', state: 'done' }])
      expect(told).toEqual([])
      expect(await store.entriesOfConsent('corner-bakery', record.consentId)).toEqual([])
      const listed = await bodyOf(await admin(register, key, 'GET /sites/corner-bakery/requests?state=open'))
      expect(listed.requests).toEqual([])
      await register.close()
    })
  })
})

async function* linesOf(bundle: string) {
  for (const line of bundle.trim().split('\n')) yield parseExportLine(line)
}
