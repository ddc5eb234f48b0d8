import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../src/register/chain/verify-chain.js'
import { exerciseForPerson } from '../../../src/register/rights/exercise-for-person.js'
import { handleRequest } from '../../../src/register/rights/handle-request.js'
import { bakery, post } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import { all, openInTime, site, visitorOf } from './open-in-time.js'

const SECRET = 'Dear Maija, maija@visitor.example'

onEveryStore((open) => {
  describe('what visitors asked for', () => {
    test('leads to nobody any more once their consent is forgotten', async () => {
      const { register, store, at, run } = await openInTime(open)
      const [gone, stays] = [await visitorOf(bakery, 'refused'), await visitorOf(bakery, 'given')]
      for (const visitor of [gone, stays]) {
        await post(register, visitor.record)
        await ask(register, visitor, { kind: 'objection' })
      }

      at('2027-01-01T12:00:00.000Z')
      await run()

      const requests = await store.requests(site, { limit: 9 })
      expect(requests.map(({ consentId }) => consentId).sort()).toEqual(['', stays.record.consentId])
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('is refused with reasons that are forgotten three years later, where the consent was erased', async () => {
      const { register, store, at, run, needs } = await openInTime(open)
      const visitor = await visitorOf(bakery)
      await post(register, visitor.record)
      await ask(register, visitor, { kind: 'erasure' })
      const [request] = await store.requests(site, { limit: 9 })
      await handleRequest(site, request?.requestId ?? '', { outcome: 'refused', reason: SECRET }, needs)
      const texts = async () => JSON.stringify(await store.entries(site, all))

      at('2028-12-31T12:00:00.000Z')
      await run()
      const before = await texts()
      at('2029-01-01T12:00:00.000Z')
      await run()

      expect(before).toContain(SECRET)
      expect(await texts()).not.toContain(SECRET)
      expect((await store.requests(site, { limit: 9 }))[0]).toMatchObject({ state: 'refused', consentId: '' })
      expect((await verifyChain(store, site)).problems).toEqual([])
    })

    test('by letter is told to the person with its reason, which the register forgets three years later', async () => {
      const { register, store, at, run, needs } = await openInTime(open)
      const { record } = await visitorOf(bakery)
      await post(register, record)

      const letter = { kind: 'erasure', reason: SECRET } as const
      const { receipt } = await exerciseForPerson({ site, consentId: record.consentId }, letter, needs)

      expect(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString()).toContain(SECRET)
      const texts = async () =>
        (await store.entries(site, all))
          .map((entry) => entry.record + Buffer.from(entry.receipt.split('.')[1] ?? '', 'base64url'))
          .join()
      expect(await texts()).toContain(SECRET)
      at('2029-01-01T12:00:00.000Z')
      await run()
      expect(await texts()).not.toContain(SECRET)
      expect((await verifyChain(store, site)).problems).toEqual([])
    })
  })
})
