import { describe, expect, test, vi } from 'vitest'
import { canonical } from '../../../src/declaration/canonical.js'
import { digest, sha256 } from '../../../src/declaration/digest.js'
import type { LogEvent } from '../../../src/register/register.js'
import { bakery, bakeryOrigin, get, interfaces, newVisitor, openBakeryRegister, post, receiptOf } from '../bakery.js'
import { verifyReceipt } from '../../../src/register/chain/verify-receipt.js'

const newer = { ...bakery, version: '2', purposes: [...bakery.purposes, 'preferences' as const] }
const recordFor = async (declaration: object, changes: object = {}) =>
  (await newVisitor({ declaration: { digest: await digest(declaration), version: '2' }, ...changes })).record
const flagsOf = async (store: Awaited<ReturnType<typeof openBakeryRegister>>['store']) =>
  (await store.entries('corner-bakery', { after: 0, limit: 100 })).map(({ server }) => JSON.parse(server).flags)

/** A register whose declaration is somewhere else, and whose clock can be moved. */
async function openWithRemoteDeclaration(load: () => Promise<unknown>) {
  const clock = { now: new Date('2026-11-22T12:00:00Z') }
  const loadDeclaration = vi.fn(load)
  const log: LogEvent[] = []
  const opened = await openBakeryRegister({
    sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: 'https://www.leipomo.example/evaste.json' }],
    loadDeclaration,
    now: () => clock.now,
    log: (event) => log.push(event),
  })
  return { ...opened, clock, loadDeclaration, log }
}

describe('the texts that an entry refers to', () => {
  test('are the very texts: their SHA-256 is the digest', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor()
    await post(register, record)

    for (const [wanted, text] of [
      [record.declaration.digest, bakery],
      [record.interface.digest, interfaces['0.1.0'].fi],
    ] as const) {
      const response = await get(register, `/v1/documents/${wanted}`)
      const answered = await response.text()
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(answered).toBe(canonical(text))
      expect(await sha256(answered)).toBe(wanted)
    }
  })

  test('are there from the first entry on that needs them, and no others are', async () => {
    const { register } = await openBakeryRegister()
    const english = await digest(interfaces['0.1.0'].en)

    expect((await get(register, `/v1/documents/${english}`)).status).toBe(404)
    await post(
      register,
      (await newVisitor({ interface: { version: '0.1.0', language: 'en', digest: english } })).record,
    )
    expect((await get(register, `/v1/documents/${english}`)).status).toBe(200)
    expect((await get(register, `/v1/documents/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await get(register, '/v1/documents/evaste.json')).status).toBe(404)
  })

  test('survive an upgrade that brings other texts', async () => {
    const { register, store } = await openBakeryRegister()
    await post(register, (await newVisitor()).record)
    const upgraded = await openBakeryRegister({ store, interfaces: { '0.2.0': { fi: { accept: 'Salli kaikki' } } } })

    await post(upgraded.register, (await newVisitor()).record)

    expect(await flagsOf(store)).toEqual([[], []])
  })

  test('that nobody has are flagged, and the entry is kept', async () => {
    const { register, store } = await openBakeryRegister({ interfaces: {} })

    expect((await post(register, (await newVisitor()).record)).status).toBe(201)
    expect(await flagsOf(store)).toEqual([['unknown-interface']])
  })

  test('are not mixed up: a declaration’s digest is no interface', async () => {
    const { register, store } = await openBakeryRegister()
    const declaration = await digest(bakery)

    await post(
      register,
      (await newVisitor({ interface: { version: '1', language: 'fi', digest: declaration } })).record,
    )

    expect(await flagsOf(store)).toEqual([['unknown-interface']])
  })
})

describe('a declaration that the register does not know', () => {
  test('is fetched from where the configuration says, once for many visitors', async () => {
    const { register, store, loadDeclaration } = await openWithRemoteDeclaration(() => Promise.resolve(bakery))
    const visitors = await Promise.all(Array.from({ length: 10 }, () => newVisitor()))

    await Promise.all(visitors.map(({ record }) => post(register, record)))

    expect(loadDeclaration.mock.calls).toEqual([['https://www.leipomo.example/evaste.json']])
    expect(await flagsOf(store)).toEqual(Array.from({ length: 10 }, () => []))
  })

  test('is found anew once the company has published it', async () => {
    let published: object = bakery
    const { register, store, clock } = await openWithRemoteDeclaration(() => Promise.resolve(published))
    await post(register, await recordFor(bakery))
    published = newer
    clock.now = new Date('2026-11-22T12:01:00Z')

    const choices = { analytics: 'given', marketing: 'refused', preferences: 'given' }
    expect((await post(register, await recordFor(newer, { choices }))).status).toBe(201)
    // A page that was open meanwhile still shows the old one, and its entry is whole.
    expect((await post(register, await recordFor(bakery))).status).toBe(201)

    expect(await flagsOf(store)).toEqual([[], [], []])
    expect((await get(register, `/v1/documents/${await digest(newer)}`)).status).toBe(200)
  })

  test('still does not match: the entry is kept and flagged, and its purposes are not judged', async () => {
    const { register, store } = await openBakeryRegister()
    const record = await recordFor({ made: 'up' }, { choices: { telepathy: 'refused' } })

    const response = await post(register, record)

    expect(response.status).toBe(201)
    expect(await flagsOf(store)).toEqual([['unknown-declaration']])
    const [entry] = await store.entries('corner-bakery', { after: 0, limit: 1 })
    expect(JSON.parse(entry?.server ?? '').ip).toBe('encrypted') // the configured declaration's mode
  })

  test('does not let strangers make the register fetch at every request', async () => {
    const { register, clock, loadDeclaration } = await openWithRemoteDeclaration(() => Promise.resolve(bakery))

    for (let i = 0; i < 20; i++) await post(register, await recordFor({ made: `up ${i}` }))
    expect(loadDeclaration).toHaveBeenCalledTimes(1)
    clock.now = new Date('2026-11-22T12:00:10Z')
    await post(register, await recordFor({ made: 'up' }))

    expect(loadDeclaration).toHaveBeenCalledTimes(2)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['cannot be reached', () => Promise.reject(new Error('ECONNREFUSED'))],
    ['is no declaration', () => Promise.resolve({ hello: 'world' })],
    ['is another site’s', () => Promise.resolve({ ...bakery, site: 'station-cafe' })],
  ])('%s: the entry is kept, flagged and receipted in the page’s own name', async (_, load) => {
    const { register, store, log } = await openWithRemoteDeclaration(load)

    const { receipt } = await receiptOf(await post(register, (await newVisitor()).record))

    expect(await flagsOf(store)).toEqual([['unknown-declaration']])
    expect(log).toContainEqual(expect.objectContaining({ event: 'declaration-unavailable', site: 'corner-bakery' }))
    const { keys } = await (await get(register, '/.well-known/evaste-register.json')).json()
    expect(await verifyReceipt(receipt, keys)).toMatchObject({
      controller: bakeryOrigin,
      rights: `${bakeryOrigin}/tietosuoja`,
    })
  })

  test('is another site’s in the same register: it does not count for this one', async () => {
    const cafe = { ...bakery, site: 'station-cafe', register: { url: '/evaste', ip: 'full' as const } }
    const { register, store } = await openBakeryRegister({
      sites: [
        { site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery },
        { site: 'station-cafe', origins: ['https://kahvila.example'], declaration: cafe },
      ],
    })
    const declaration = { digest: await digest(cafe), version: '1' }
    const { record } = await newVisitor({ site: 'station-cafe', origin: 'https://kahvila.example', declaration })
    await post(register, record, { site: 'station-cafe', headers: { origin: 'https://kahvila.example' } })

    await post(register, (await newVisitor({ declaration })).record)

    expect(await flagsOf(store)).toEqual([['unknown-declaration']])
  })
})

describe('a declaration that was kept', () => {
  test('and cannot be read any more keeps no entry out', async () => {
    const { register, store } = await openBakeryRegister()
    const strange = { format: 0, site: 'corner-bakery' }
    await store.saveDocument({ digest: await digest(strange), kind: 'declaration', text: canonical(strange) })

    expect((await post(register, await recordFor(strange))).status).toBe(201)
    expect(await flagsOf(store)).toEqual([['unknown-declaration']])
  })
})

describe('a configuration that cannot be', () => {
  test.each([
    ['an origin with a path', { origins: ['https://www.leipomo.example/'], declaration: bakery }, 'is not an origin'],
    ['an address that nobody can load', { origins: [bakeryOrigin], declaration: 'evaste.json' }, 'loadDeclaration'],
  ])('for %s is refused at the start', async (_, site, message) => {
    await expect(openBakeryRegister({ sites: [{ site: 'corner-bakery', ...site }] })).rejects.toThrow(message)
  })

  test('for a site listed twice is refused at the start', async () => {
    const site = { site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }

    await expect(openBakeryRegister({ sites: [site, site] })).rejects.toThrow('listed twice')
  })
})
