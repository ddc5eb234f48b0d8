import { describe, expect, test } from 'vitest'
import { bakery, newVisitor, noon, openBakeryRegister, post, type Visitor } from '../bakery.js'
import { admin, haveKey } from '../admin/admin-calls.js'
import { ask, decideAgain } from '../rights/ask.js'
import { onEveryStore } from './every-store.js'

const site = 'corner-bakery'
const november = { from: '2026-11-01', to: '2026-11-30', by: [] }
const unknown = { declaration: { digest: 'a'.repeat(64), version: 'x' } }
const secondsToMidnight = String(12 * 3600)

onEveryStore((open) => {
  describe('figures', () => {
    test('count the purposes of declarations that the register knows, and no others', async () => {
      const { register, store } = await openBakeryRegister({ store: await open() })
      await post(register, (await newVisitor()).record)
      await post(register, (await newVisitor({ ...unknown, choices: { 'made-up': 'given' }, services: {} })).record)

      const { decisions, purposes } = await store.statistics(site, november)

      expect(purposes.map(({ purpose }) => purpose)).toEqual(['analytics', 'marketing'])
      expect(decisions).toMatchObject([{ gave_all: 1, gave_some: 1 }])
    })
  })

  describe('a day', () => {
    test('takes so many entries of a site, and fewer that name an unknown declaration', async () => {
      let now = new Date(noon)
      const quota = { entries: 20 }
      const { register } = await openBakeryRegister({ store: await open(), quota, now: () => now })
      const send = async (count: number, changes = {}) => {
        const answers = []
        for (let i = 0; i < count; i++) answers.push(await post(register, (await newVisitor(changes)).record))
        return answers
      }
      const taken = (answers: readonly Response[]) => answers.filter(({ status }) => status === 201).length

      const [made, real] = [await send(5, unknown), await send(25)]
      now = new Date(+now + 86_400_000)
      const nextDay = await send(1)

      expect([taken(made), taken(real), taken(nextDay)]).toEqual([2, 18, 1])
      expect(made[4]?.status).toBe(429)
      expect(real[24]?.headers.get('retry-after')).toBe(secondsToMidnight)
    })

    test('takes so many bytes of a site', async () => {
      const { register } = await openBakeryRegister({ store: await open(), quota: { bytes: 2_000 } })

      const statuses = []
      for (let i = 0; i < 4; i++) statuses.push((await post(register, (await newVisitor()).record)).status)

      expect(statuses).toEqual([201, 201, 429, 429])
    })

    test('takes so many publications of a site', async () => {
      const { register, store } = await openBakeryRegister({ store: await open() })
      const key = await haveKey(store)
      await admin(register, key, 'PUT /sites/station-cafe', { origins: [] })
      const publish = (version: string) =>
        admin(register, key, 'PUT /sites/station-cafe/declaration', { ...bakery, site: 'station-cafe', version })

      const statuses = []
      for (let i = 0; i < 101; i++) statuses.push((await publish(`v${i}`)).status)

      expect(statuses.slice(98)).toEqual([200, 200, 429])
    }, 120_000)
  })

  describe('requests that the controller must answer', () => {
    test('have a limit of their own for each network and for each site', async () => {
      const rates = {
        requestsOfNetwork: { burst: 3, perSecond: 0.001 },
        requestsOfSite: { burst: 5, perSecond: 0.001 },
      }
      const { register } = await openBakeryRegister({ store: await open(), rates })
      const visitor = await newVisitor()
      await post(register, visitor.record)
      const statuses = []
      for (let i = 0; i < 4; i++) statuses.push((await ask(register, visitor, { kind: 'objection' })).status)
      const records = await post(register, (await newVisitor()).record)

      expect(statuses).toEqual([201, 201, 201, 429])
      expect(records.status).toBe(201)
    })

    test('of one consent are twenty a day, of a hundred at once as well', async () => {
      const many = { burst: 1_000, perSecond: 1_000 }
      const rates = { requestsOfNetwork: many, requestsOfSite: many }
      const { register } = await openBakeryRegister({ store: await open(), rates })
      const visitor = await newVisitor()
      await post(register, visitor.record)

      const answers = await Promise.all(
        Array.from({ length: 100 }, () => ask(register, visitor, { kind: 'objection' })),
      )

      expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(80)
    }, 120_000)
  })

  describe('a decision that was erased', () => {
    test('is not recorded again, whoever sends it; a new one is', async () => {
      const { register, store } = await openBakeryRegister({ store: await open() })
      const visitor = await newVisitor()
      await post(register, visitor.record)
      await ask(register, visitor, { kind: 'erasure' })

      const again = await post(register, visitor.record)
      const other: Visitor = await newVisitor()

      expect([again.status, (await again.json()).type]).toEqual([410, 'urn:evaste:problem:decision-erased'])
      expect((await post(register, other.record)).status).toBe(201)
      expect((await decideAgain(register, visitor, 'refused')).status).toBe(201)
      expect((await store.head(site)).entry).toBe(4)
    })
  })
})
