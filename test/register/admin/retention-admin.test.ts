import { expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { readEntryContent } from '../../../src/register/chain/entry-content.js'
import { bakery, bakeryOrigin, newVisitor, noon, openBakeryRegister, post, type Visitor } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const cafe = { ...bakery, site: 'station-cafe' }
const brief = { validity: 'PT1S', retention: { given: 'PT1S', refused: 'PT1S' } }
const shortCafe = { ...cafe, consent: { validity: brief.validity }, register: { url: '/', retention: brief.retention } }
const atCafe = { site: 'station-cafe' }

/** A café made by the API, whose visitors have decided a day ago. */
async function openCafe(open: () => Promise<RegisterStore>, visitors = 3) {
  let now = new Date(noon)
  const { register, store } = await openBakeryRegister({ store: await open(), now: () => now })
  const agency = await haveKey(store)
  await admin(register, agency, 'PUT /sites/station-cafe', { origins: [bakeryOrigin] })
  await admin(register, agency, 'PUT /sites/station-cafe/declaration', cafe)
  const declaration = { digest: await digest(cafe), version: '1' }
  const people: Visitor[] = []
  for (let i = 0; i < visitors; i++) {
    const visitor = await newVisitor({ ...atCafe, declaration })
    await post(register, visitor.record, atCafe)
    people.push(visitor)
  }
  now = new Date(+now + 86_400_000)
  const kinds = async () =>
    (await store.entries('station-cafe', { after: 0, limit: 99 })).map((entry) => readEntryContent(entry).kind)
  const forget = (body: object = {}) =>
    admin(register, agency, 'POST /sites/station-cafe/retention', { dryRun: false, ...body })
  const pass = (days: number): void => void (now = new Date(+now + days * 86_400_000))
  return { register, store, agency, kinds, forget, visitors: people, pass }
}

onEveryStore((open) => {
  test('a key that may only publish makes no older entry due, however short the terms', async () => {
    const { register, store, kinds, forget } = await openCafe(open)
    const deployment = await haveKey(store, 'station-cafe', ['declarations'])

    const published = await admin(register, deployment, 'PUT /sites/station-cafe/declaration', shortCafe)
    const report = await forget()

    expect([published.status, report.status]).toEqual([200, 200])
    expect(await kinds()).toEqual(['decision', 'decision', 'decision'])
  })

  test('a key with the scope for it has shorter terms count for older entries, as an event of the chain', async () => {
    const { register, store, kinds, forget } = await openCafe(open)
    const keeper = await haveKey(store, 'station-cafe', ['declarations', 'retention'])

    await admin(register, keeper, 'PUT /sites/station-cafe/declaration', shortCafe)
    expect(await kinds()).toEqual(['decision', 'decision', 'decision', 'event'])
    await forget()

    expect(await kinds()).toEqual(['blank', 'blank', 'blank', 'event', 'event'])
  })

  test('terms that a deployment has published are adopted by a call with the scope for it', async () => {
    const { register, store, kinds, forget } = await openCafe(open)
    const deployment = await haveKey(store, 'station-cafe', ['declarations'])
    await admin(register, deployment, 'PUT /sites/station-cafe/declaration', shortCafe)

    const dry = await bodyOf(await forget({ dryRun: true, adoptTerms: true }))
    const withoutAdoption = await bodyOf(await forget({ dryRun: true }))
    expect(await kinds()).toEqual(['decision', 'decision', 'decision'])
    await forget({ adoptTerms: true })
    await forget({ adoptTerms: true })

    expect(dry).toMatchObject({ contents: 3, isComplete: true })
    expect(withoutAdoption).toMatchObject({ contents: 0 })

    expect(await kinds()).toEqual(['blank', 'blank', 'blank', 'event', 'event'])
  })

  test('what adopted terms would delete is counted without what they would keep, and deleted to the number', async () => {
    const { register, agency, store, forget, kinds, visitors, pass } = await openCafe(open, 30)
    // Kept: a restricted consent, and answers that are newer than the shortest of the new terms.
    await ask(register, visitors[0] as Visitor, { kind: 'restriction' })
    const declaration = { digest: await digest(cafe), version: '1' }
    const again = await newVisitor({ ...atCafe, declaration })
    await post(register, again.record, atCafe)
    await admin(register, agency, 'PUT /sites/station-cafe/declaration', {
      ...cafe,
      register: { url: '/', retention: { given: 'P2D', refused: 'P2D' } },
      consent: { validity: 'PT1S' },
    })
    pass(1.5)
    const count = async () => bodyOf(await forget({ dryRun: true, adoptTerms: true }))

    const counted = await count()
    const refused = await forget({ adoptTerms: true })
    const deleted = await bodyOf(await forget({ adoptTerms: true, confirm: true }))

    expect(counted).toMatchObject({ contents: 29, held: 'share', isComplete: true })
    expect(refused.status).toBe(409)
    expect(deleted).toMatchObject({ contents: 29 })
    expect((await kinds()).filter((kind) => kind === 'decision')).toHaveLength(2)
    expect((await store.retentionAdoptions('station-cafe')).length).toBe(1)
  })

  test('a call that would forget much of a site is refused until it is confirmed', async () => {
    const { register, store, forget, kinds } = await openCafe(open, 30)
    const keeper = await haveKey(store, 'station-cafe', ['declarations', 'retention'])
    await admin(register, keeper, 'PUT /sites/station-cafe/declaration', shortCafe)

    const held = await forget()
    const dry = await bodyOf(await forget({ dryRun: true }))
    const confirmed = await forget({ confirm: true })

    expect([held.status, (await bodyOf(held)).type]).toEqual([409, 'urn:evaste:problem:retention-held'])
    expect(dry).toMatchObject({ contents: 30, held: 'share' })
    expect(await bodyOf(confirmed)).toMatchObject({ contents: 30 })
    expect((await kinds()).filter((kind) => kind === 'blank')).toHaveLength(30)
  })

  test('a site made by the API has its times reckoned once, before the first call after a start as well', async () => {
    const { store } = await openCafe(open)
    const later = () => new Date(+new Date(noon) + 86_400_000)
    const { register } = await openBakeryRegister({ store, now: later, retention: { firstMs: 1, everyMs: 1e9 } })
    let cursor = null
    while (!(cursor = await store.retentionCursor('station-cafe'))) await new Promise((done) => setTimeout(done, 5))
    const agency = await haveKey(store)

    await admin(register, agency, 'POST /sites/station-cafe/retention', { dryRun: false })

    expect(await store.retentionCursor('station-cafe')).toEqual(cursor)
  })
})
