import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { formatExportLine, parseExportLine, type ExportLine } from '../../../src/register/export/export-lines.js'
import { exportSite, rewrapKey } from '../../../src/register/export/export-site.js'
import { importSite } from '../../../src/register/export/import-site.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { RecordingBodies } from '../../../src/register/recordings/recording-bodies.js'
import { createRights, restoreRights } from '../../../src/register/rights/rights.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { memoryLedger } from '../../../src/register/rights/ledger.js'
import { masterKey, noon, type Visitor } from '../bakery.js'
import {
  call,
  idsOf,
  openRecordingRegister,
  recordingOf,
  sayNow,
  send,
  site,
  visitorSaying,
} from './recording-visitor.js'

const transferKey = new Uint8Array(32).fill(9)
const rewrap = (wrapped: Uint8Array) => rewrapKey(wrapped, { from: transferKey, to: masterKey }, nodePrimitives)

async function openStore(): Promise<RegisterStore> {
  const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
  onTestFinished(() => store.close())
  return store
}

/** A bucket in memory. */
function openBodies(): RecordingBodies & { readonly kept: ReadonlyMap<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    put: async (_, id, body) => void kept.set(id, body),
    get: async (_, id) => kept.get(id) ?? null,
    delete: async (_, id) => void kept.delete(id),
  }
}

/** The bundle of a site with two visitors, who have sent a recording each. */
async function openLeaving(bodies?: RecordingBodies) {
  const store = await openStore()
  const { register } = await openRecordingRegister(store, bodies ? { recordings: { bodies } } : {})
  const visitors = [await visitorSaying(register, 'given'), await visitorSaying(register, 'given')] as const
  const ids: string[] = []
  for (const visitor of visitors) ids.push(((await (await send(register, visitor)).json()) as { id: string }).id)
  const lines = async (): Promise<readonly string[]> => {
    const needs = {
      ...{ store, bodies, now: () => new Date(noon) },
      rewrap: async (keyId: string) => {
        const wrapped = await store.wrappedKey(keyId)
        return wrapped && rewrapKey(wrapped, { from: masterKey, to: transferKey }, nodePrimitives)
      },
    }
    let text = ''
    const bundle = exportSite(site, { ...needs, sign: async () => 'signed', publicKeys: [], recordings: needs })
    for await (const more of bundle) text += more
    return text.trim().split('\n')
  }
  return { register, visitors, ids, lines }
}

async function* parsed(lines: readonly string[]): AsyncGenerator<ExportLine> {
  for (const line of lines) yield parseExportLine(line)
}

const readOwn = async (register: Parameters<typeof call>[0], visitor: Visitor, id = ''): Promise<unknown> => {
  const answer = await call(register, visitor, 'GET', `/${id}`)
  return answer.status === 200 ? JSON.parse(gunzipSync(await answer.bytes()).toString()) : answer.status
}

test.each(['the database', 'a storage'])('recordings move to another register, from %s', async (place) => {
  const { visitors, ids, lines } = await openLeaving(place === 'a storage' ? openBodies() : undefined)
  const [store, bodies] = [await openStore(), openBodies()]

  const imported = await importSite(parsed(await lines()), { store, bodies, rewrap, now: () => new Date(noon) })

  const { register } = await openRecordingRegister(store, { recordings: { bodies } })
  expect(imported).toMatchObject({ entries: 2, recordings: 2 })
  expect(await readOwn(register, visitors[0], ids[0])).toEqual(recordingOf())
  expect(await readOwn(register, visitors[1], ids[0])).toBe(404)
  await sayNow(register, visitors[0], 'withdrawn')
  expect([await idsOf(register, visitors[0]), [...bodies.kept.keys()]]).toEqual([[], [ids[1]]])
})

test('without the key, and after they were to be deleted, none is taken over', async () => {
  const { lines } = await openLeaving()
  const bundle = await lines()
  for (const needs of [{ now: () => new Date(noon) }, { rewrap, now: () => new Date('2026-12-06T12:00:00.000Z') }]) {
    const store = await openStore()
    expect(await importSite(parsed(bundle), { store, ...needs })).toMatchObject({ entries: 2, recordings: 0 })
    expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
  }
})

test('what was destroyed since does not come back from an older bundle', async () => {
  const { visitors, ids, lines } = await openLeaving()
  const bundle = await lines()
  const [store, ledger] = [await openStore(), { ...memoryLedger(), isVolatile: false }]
  const needs = { store, rewrap, now: () => new Date(noon) }
  await importSite(parsed(bundle), needs)
  const { register } = await openRecordingRegister(store, { ledger })
  await sayNow(register, visitors[0], 'withdrawn')
  await call(register, visitors[1], 'DELETE', `/${ids[1]}`)

  await importSite(parsed(bundle), needs)
  const sealing = { sign: async () => 'signed', sha256: nodePrimitives.sha256 }
  const rights = createRights({ ...needs, ledger, sealing, sites: new Map(), vault: {} as never })
  await restoreRights(rights, () => {})

  expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
  expect(await readOwn(register, visitors[1], ids[1])).toBe(404)
})

test('a line of a recording is read as it was written', async () => {
  const { lines } = await openLeaving()
  const line = (await lines()).find((one) => one.includes('"kind":"recording"')) ?? ''

  const again = formatExportLine(parseExportLine(line) as Exclude<ExportLine, { kind: 'unknown' }>)
  expect(JSON.parse(again)).toEqual(JSON.parse(line))
  expect(() => parseExportLine(line.replace('"reason":"report"', '"reason":"other"'))).toThrow('reason')
})
