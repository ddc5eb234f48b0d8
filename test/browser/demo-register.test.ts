import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { digest } from '../../src/declaration/digest.js'
import type { ReceiptClaims } from '../../src/record/record.js'
import { askingSites } from './asking-sites.js'
import { askRegister, entriesOf } from './demo-register.js'
import { type DemoStage, openDemo, type Visitor } from './demo-visit.js'

const HOUR_MS = 3600 * 1000

let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  stage = await openDemo()
})
afterAll(() => stage.close())
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

const read = async (path: string): Promise<unknown> => (await fetch(`${stage.address}/evaste${path}`)).json()

describe.each(askingSites)('the register of $key', ({ key }) => {
  it('has an entry of each decision, with its own time and the connection’s address, for who holds the secret', async () => {
    const before = Date.now()
    // A visitor's clock proves nothing.
    await visitor.context.addInitScript((ahead) => {
      const { now } = Date
      const RealDate = Date
      globalThis.Date = class extends RealDate {
        constructor(...given: []) {
          super(...(given.length ? given : ([now() + ahead] as unknown as [])))
        }
      } as DateConstructor
    }, 3 * HOUR_MS)
    const visit = await visitor.open(key)
    await visit.click('refuse')
    await visit.receipt()
    await visit.openSettings()
    await visit.click('accept')
    await visit.page.waitForFunction(() => window.evaste.receipt?.entry === 2)
    await visit.openSettings()
    await visit.reloadedBy(() => visit.click('refuse'))
    await visit.page.waitForFunction(() => window.evaste.receipt?.entry === 3)

    const kept = await visit.receipt()
    const entries = await entriesOf(stage, kept)

    expect(entries.map(({ entry }) => entry)).toEqual([1, 2, 3])
    const statuses = entries.map(({ record }) => [...new Set(Object.values(record.choices))])
    expect(statuses).toEqual([['refused'], ['given'], ['withdrawn']])
    expect(entries.map(({ record }) => record.previous)).toEqual([
      undefined,
      entries[0]?.record.decisionId,
      entries[1]?.record.decisionId,
    ])
    expect(entries.every(({ record }) => record.trusted)).toBe(true)
    for (const { recordedAt, record, ip, flags } of entries) {
      expect(Date.parse(recordedAt)).toBeGreaterThanOrEqual(before)
      expect(Date.parse(recordedAt)).toBeLessThanOrEqual(Date.now())
      expect(Date.parse(record.decidedAt)).toBeGreaterThan(before + 2 * HOUR_MS)
      // The trader wants no addresses.
      const none = { mode: 'none', address: null }
      expect(ip).toEqual(key === 'sole-trader' ? none : { mode: 'encrypted', address: '127.0.0.1' })
      expect(flags).toEqual([])
    }
    expect((await askRegister(stage, { ...kept, secret: kept.secret.split('').reverse().join('') })).status).toBe(404)
    expect((await askRegister(stage, { ...kept, consentId: crypto.randomUUID() })).status).toBe(404)
    expect(visit.errors).toEqual([])
  })

  it('signs a receipt that its published key verifies, and can show again what was on the screen', async () => {
    const visit = await visitor.open(key)
    const label = await visit.part('refuse').innerText()
    await visit.click('refuse')
    const kept = await visit.receipt()

    const keys = (await read('/.well-known/evaste-register.json')) as JSONWebKeySet
    const { payload } = await compactVerify(kept.jws, createLocalJWKSet(keys))
    const claims = JSON.parse(new TextDecoder().decode(payload)) as ReceiptClaims
    const [entry] = await entriesOf(stage, kept)

    expect(claims).toMatchObject({
      site: key,
      consentId: kept.consentId,
      entry: kept.entry,
      recordedAt: kept.recordedAt,
      choices: entry?.record.choices,
      declarationDigest: entry?.record.declaration.digest,
    })
    const declared = await read(`/v1/documents/${entry?.record.declaration.digest}`)
    expect(declared).toEqual(JSON.parse(await readFile(`demo/sites/${key}/evaste.json`, 'utf8')))
    expect(await digest(declared)).toBe(entry?.record.declaration.digest)
    const shown = (await read(`/v1/documents/${entry?.record.interface.digest}`)) as { readonly refuse: string }
    expect(await digest(shown)).toBe(entry?.record.interface.digest)
    expect(shown.refuse).toBe(label)
  })
})
