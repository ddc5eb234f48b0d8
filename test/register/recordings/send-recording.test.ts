import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import { bakery, get, newVisitor, noon, post, type Visitor } from '../bakery.js'
import type { Register } from '../../../src/register/register.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
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

const discloseTo = (register: Register, { record, secret }: Visitor): Promise<Response> =>
  get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${secret}` })

const typeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { type: string }).type.replace('urn:evaste:problem:', '')

onEveryStore((open) => {
  describe('a recording that a consent allows', () => {
    test('is kept as long as the declaration says, and its visitor gets it back as it was', async () => {
      const { register } = await openRecordingRegister(await open())
      const visitor = await visitorSaying(register, 'given')

      const sent = await send(register, visitor)

      expect(sent.status).toBe(201)
      expect(sent.headers.get('access-control-allow-origin')).toBe(visitor.record.origin)
      const { id, deleteAfter } = (await sent.json()) as { id: string; deleteAfter: string }
      expect(deleteAfter).toBe('2026-12-06T12:00:00.000Z')
      const list = (await (await call(register, visitor, 'GET')).json()) as { recordings: object[] }
      expect(list.recordings).toMatchObject([{ id, reason: 'report', deleteAfter, entry: 1 }])
      const disclosed = (await (await discloseTo(register, visitor)).json()) as { recordings: object[] }
      expect(disclosed.recordings).toEqual(list.recordings)
      const own = await call(register, visitor, 'GET', `/${id}`)
      expect(own.headers.get('content-type')).toBe('application/gzip')
      expect(JSON.parse(gunzipSync(await own.bytes()).toString())).toEqual(recordingOf())
    })

    test('is encrypted where it lies, and gone with its key', async () => {
      const store = await open()
      const { register } = await openRecordingRegister(store)
      const visitor = await visitorSaying(register, 'given')
      const { id } = (await (await send(register, visitor)).json()) as { id: string }
      const stored = await store.recording(site, id)

      const body = Buffer.from((await store.recordingBody(site, id)) ?? [])
      await store.destroyKeys([stored?.keyId ?? ''])

      expect(body.includes(gzipSync(JSON.stringify(recordingOf())).subarray(10, 40))).toBe(false)
      expect((await call(register, visitor, 'GET', `/${id}`)).status).toBe(404)
    })

    test('is nobody else’s, and is destroyed when its visitor deletes it', async () => {
      const { register } = await openRecordingRegister(await open())
      const [visitor, other] = [await visitorSaying(register, 'given'), await visitorSaying(register, 'given')]
      const { id } = (await (await send(register, visitor)).json()) as { id: string }

      const foreign = await Promise.all([
        call(register, other, 'GET', `/${id}`),
        call(register, other, 'DELETE', `/${id}`),
        call(register, { ...visitor, secret: other.secret }, 'GET'),
        call(register, visitor, 'GET', '/nothing'),
      ])
      const deleted = await call(register, visitor, 'DELETE', `/${id}`)

      expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect([deleted.status, await idsOf(register, visitor)]).toEqual([204, []])
    })

    test('is kept no longer than the register allows', async () => {
      const { register } = await openRecordingRegister(await open(), { recordings: { longestRetention: 'P1D' } })
      const visitor = await visitorSaying(register, 'given')

      expect(await (await send(register, visitor)).json()).toMatchObject({ deleteAfter: '2026-11-23T12:00:00.000Z' })
    })
  })

  describe('a recording without a consent that allows it', () => {
    type Opened = Awaited<ReturnType<typeof openRecordingRegister>>
    const cases: Readonly<Record<string, (opened: Opened) => Promise<Visitor>>> = {
      'that was refused': ({ register }) => visitorSaying(register, 'refused'),
      'that was withdrawn': async ({ register }) => {
        const visitor = await visitorSaying(register, 'given')
        await sayNow(register, visitor, 'withdrawn')
        return visitor
      },
      'that has expired': async ({ register, at }) => {
        const visitor = await visitorSaying(register, 'given')
        at('2027-05-23T12:00:00.000Z')
        return visitor
      },
      'to the purpose, but not to the service that records': ({ register }) =>
        visitorSaying(register, 'given', {
          services: { matomo: 'refused', newsletter: 'refused', recorder: 'refused' },
        }),
      'under a declaration that records nothing': async ({ register }) => {
        const declaration = { digest: await digest(bakery), version: '1' }
        const visitor = await newVisitor({ declaration })
        await post(register, visitor.record)
        return visitor
      },
      'under an unknown declaration': ({ register }) =>
        visitorSaying(register, 'given', { declaration: { digest: 'f'.repeat(64), version: '1' } }),
      'that is restricted': async ({ register }) => {
        const visitor = await visitorSaying(register, 'given')
        await ask(register, visitor, { kind: 'restriction' })
        return visitor
      },
      'that was objected to': async ({ register }) => {
        const visitor = await visitorSaying(register, 'given')
        await ask(register, visitor, { kind: 'objection' })
        return visitor
      },
    }
    test('is refused, and nothing is kept', async () => {
      const store = await open()
      const opened = await openRecordingRegister(store)

      for (const [name, prepare] of Object.entries(cases)) {
        opened.at(noon)
        const visitor = await prepare(opened)
        const answer = await send(opened.register, visitor)
        expect([name, answer.status, await typeOf(answer)]).toEqual([name, 403, 'recording-not-allowed'])
      }

      expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
    })

    test('is refused with the secret of no consent, or of an erased one, as any receipt is', async () => {
      const { register } = await openRecordingRegister(await open())
      const erased = await visitorSaying(register, 'given')
      await ask(register, erased, { kind: 'erasure' })

      const answers = await Promise.all([send(register, await newVisitor()), send(register, erased)])

      expect(answers.map(({ status }) => status)).toEqual([404, 404])
    })

    test('is refused from a page of another site, or of none', async () => {
      const { register } = await openRecordingRegister(await open())
      const visitor = await visitorSaying(register, 'given')

      const answers = await Promise.all(
        ['https://kahvila.example', 'https://evil.example', ''].map((origin) =>
          send(register, visitor, undefined, { headers: { origin } }),
        ),
      )

      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    })

    test('is refused if it was captured and is sent again once the consent has ended, or was given anew', async () => {
      const store = await open()
      const { register, at } = await openRecordingRegister(store)
      const visitor = await visitorSaying(register, 'given')
      const captured = recordingOf()
      expect((await send(register, visitor, captured)).status).toBe(201)
      const again: number[] = []
      for (const [time, status] of [
        ['2026-11-22T13:00:00.000Z', 'withdrawn'],
        ['2026-11-22T14:00:00.000Z', 'given'],
      ] as const) {
        at(time)
        const { record } = visitor
        await sayNow(register, { ...visitor, record: { ...record, decidedAt: time } }, status)
        again.push((await send(register, visitor, captured)).status)
      }

      expect(again).toEqual([403, 403])
      expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
    })

    test('is refused if it shows what happened before the consent', async () => {
      const { register } = await openRecordingRegister(await open())
      const visitor = await visitorSaying(register, 'given')
      const [event] = recordingOf().events
      const early = Date.parse('2026-11-22T11:50:00.000Z')

      const answers = await Promise.all([
        send(register, visitor, recordingOf({ startedAt: new Date(early).toISOString() })),
        send(register, visitor, recordingOf({ events: [{ ...event, timestamp: early }] })),
      ])

      expect(await Promise.all(answers.map(typeOf))).toEqual(['recording-not-allowed', 'recording-not-allowed'])
      expect(await idsOf(register, visitor)).toEqual([])
    })
  })
})

describe('the body of a recording', () => {
  const openOnSqlite = async (changes = {}) => {
    const { openSqliteStore } = await import('../../../src/register/stores/sqlite.js')
    const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
    const opened = await openRecordingRegister(store, changes)
    return { ...opened, visitor: await visitorSaying(opened.register, 'given') }
  }
  const zeros = (bytes: number) => Uint8Array.from(gzipSync(new Uint8Array(bytes)))

  test.each([
    ['is no gzip', { body: 'plain' }, 'malformed-body'],
    [
      'breaks off',
      { body: Uint8Array.from(gzipSync('{"format":"evaste-recording/1"').subarray(0, 20)) },
      'malformed-body',
    ],
    ['is nested without end', { body: Uint8Array.from(gzipSync('['.repeat(1_000_000))) }, 'malformed-body'],
    ['is no JSON', { body: Uint8Array.from(gzipSync('{"format"')) }, 'malformed-body'],
    ['has another type', { headers: { 'content-type': 'application/json' } }, 'unsupported-media'],
    ['is encoded once more', { headers: { 'content-encoding': 'gzip' } }, 'unsupported-media'],
    ['decompresses to more than 16 MB', { body: zeros(64 * 1024 * 1024) }, 'body-too-large'],
    ['is larger than 2 MB', { body: new Uint8Array(2 * 1024 * 1024 + 1) }, 'body-too-large'],
    [
      'has no events',
      { body: Uint8Array.from(gzipSync(JSON.stringify(recordingOf({ events: [] })))) },
      'invalid-request',
    ],
    [
      'has an unknown name',
      { body: Uint8Array.from(gzipSync(JSON.stringify(recordingOf({ name: 'x' })))) },
      'invalid-request',
    ],
    [
      'is of another format',
      { body: Uint8Array.from(gzipSync(JSON.stringify(recordingOf({ format: 'x' })))) },
      'invalid-request',
    ],
  ])('that %s is refused, and nothing is kept', async (_, options, problem) => {
    const { register, visitor, store } = await openOnSqlite()

    expect(await typeOf(await send(register, visitor, undefined, options))).toBe(problem)
    expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
  })

  test('that decompresses to 400 MB is not decompressed to the end', async () => {
    const { register, visitor } = await openOnSqlite()
    const bomb = zeros(400 * 1024 * 1024)
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024)
    const before = process.memoryUsage().rss

    expect(await typeOf(await send(register, visitor, undefined, { body: bomb }))).toBe('body-too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  test('is not read when too many come from one network', async () => {
    const { register, visitor } = await openOnSqlite({ rates: { recordingsOfNetwork: { burst: 1, perSecond: 0.01 } } })

    const statuses = []
    for (const body of [undefined, 'plain'])
      statuses.push((await send(register, visitor, undefined, { ...(body && { body }) })).status)

    expect(statuses).toEqual([201, 429])
  })

  test('is not read when the site has stored what it may, nor kept beyond the day’s quota', async () => {
    const full = await openOnSqlite({ recordings: { bytesPerSite: 1_000 } })
    const busy = await openOnSqlite({ recordings: { perDay: 1 } })
    await send(busy.register, busy.visitor)

    const answers = [await send(full.register, full.visitor), await send(busy.register, busy.visitor)]

    expect(answers.map(({ status }) => status)).toEqual([429, 429])
    expect(Number(answers[1]?.headers.get('retry-after'))).toBe(12 * 3600)
  })
})
