import { expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { readEntryContent } from '../../../src/register/chain/entry-content.js'
import { bakery, bakeryOrigin, newVisitor, noon, openBakeryRegister, post } from '../bakery.js'
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
  for (let i = 0; i < visitors; i++) await post(register, (await newVisitor({ ...atCafe, declaration })).record, atCafe)
  now = new Date(+now + 86_400_000)
  const kinds = async () =>
    (await store.entries('station-cafe', { after: 0, limit: 99 })).map((entry) => readEntryContent(entry).kind)
  const forget = (body: object = {}) =>
    admin(register, agency, 'POST /sites/station-cafe/retention', { dryRun: false, ...body })
  return { register, store, agency, kinds, forget }
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

    const dry = await forget({ dryRun: true, adoptTerms: true })
    expect(await bodyOf(dry)).toMatchObject({ contents: 0 })
    await forget({ adoptTerms: true })

    expect(await kinds()).toEqual(['blank', 'blank', 'blank', 'event', 'event'])
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
