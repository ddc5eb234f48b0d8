import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import type { post } from '../bakery.js'
import { bakeryOrigin, newVisitor, noon, registerUrl, type Visitor } from '../bakery.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import {
  openRecordingRegister,
  recordingBakery,
  recordingOf,
  saying,
  send,
  site,
  visitorSaying,
} from './recording-visitor.js'

const bytes = (body: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(body)
const sound = gzipSync(JSON.stringify(recordingOf()))
const recordingsOfNetwork = { burst: 100, perSecond: 100 }
const cafe = 'https://kahvila.example'

/** A guest of the other site of the same register, who allows recordings there. */
async function cafeGuest(register: Parameters<typeof post>[0]): Promise<Visitor> {
  const declaration = { digest: await digest({ ...recordingBakery, site: 'station-cafe' }), version: '1' }
  const guest = await newVisitor({ site: 'station-cafe', origin: cafe, declaration, ...saying('given') })
  const answer = await register.fetch(
    new Request(`${registerUrl}/v1/sites/station-cafe/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: cafe },
      body: JSON.stringify(guest.record),
    }),
    { address: '192.0.2.11' },
  )
  expect(answer.status).toBe(201)
  return guest
}

onEveryStore((open) => {
  test('a secret that is not the receipt’s opens nothing, however it is written', async () => {
    const store = await open()
    const { register } = await openRecordingRegister(store)
    const visitor = await visitorSaying(register, 'given')
    const { secret } = visitor
    const other = await visitorSaying(register, 'given')

    const statuses: Record<string, number> = {}
    for (const authorization of [
      `Bearer ${secret}`,
      `Receipt ${secret} ${secret}`,
      `Receipt ${secret}=`,
      `Receipt ${secret.slice(0, -1)}`,
      `Receipt ${secret.toUpperCase()}`,
      `Receipt ${other.secret}`,
      `Receipt ${visitor.record.receiptSecretHash}`,
      `Receipt ${Buffer.alloc(32).toString('base64url')}`,
      'Receipt',
      secret,
    ])
      statuses[authorization] = (await send(register, visitor, undefined, { headers: { authorization } })).status

    expect(new Set(Object.values(statuses))).toEqual(new Set([404]))
    expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
  })

  test('a receipt of one site is none for the pages of another', async () => {
    const store = await open()
    const { register } = await openRecordingRegister(store)
    const [visitor, guest] = [await visitorSaying(register, 'given'), await cafeGuest(register)]

    const answers = [
      await send(register, guest), // from the bakery's page
      await send(register, visitor, undefined, { headers: { origin: cafe } }),
      await send(register, { ...visitor, secret: guest.secret }),
      await send(register, { ...guest, secret: visitor.secret }, undefined, { headers: { origin: cafe } }),
    ]
    const own = await send(register, guest, undefined, { headers: { origin: cafe } })

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 404])
    expect([own.status, (await store.storedRecordings('station-cafe')).count]).toEqual([201, 1])
    expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
  })

  test('what ends while a body is still arriving ends the recording', async () => {
    for (const kind of ['objection', 'erasure'] as const) {
      const store = await open()
      const { register } = await openRecordingRegister(store)
      const visitor = await visitorSaying(register, 'given')
      let finish = (): void => {}
      const whole = new Promise<void>((resolve) => (finish = resolve))
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          controller.enqueue(bytes(sound.subarray(0, 40)))
          await whole
          controller.enqueue(bytes(sound.subarray(40)))
          controller.close()
        },
      })
      const url = `${registerUrl}/v1/receipts/${visitor.record.consentId}/recordings`
      const headers = {
        origin: bakeryOrigin,
        'content-type': 'application/gzip',
        authorization: `Receipt ${visitor.secret}`,
      }
      const sending = register.fetch(
        new Request(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
        { address: '192.0.2.10' },
      )
      await new Promise((resolve) => setTimeout(resolve, 50))
      await ask(register, visitor, { kind })
      finish()

      expect([kind, (await sending).status]).toEqual([kind, 403])
      expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
    }
  })

  test('a visitor’s clock that is wrong by years is no matter, as long as it is the same one', async () => {
    const store = await open()
    const { register } = await openRecordingRegister(store)
    const statuses: Record<string, number> = {}
    for (const decidedAt of ['2019-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z']) {
      const visitor = await visitorSaying(register, 'given', { decidedAt })
      const at = Date.parse(decidedAt)
      const [event] = recordingOf().events
      const recorded = (fromMs: number) =>
        recordingOf({
          startedAt: new Date(at + fromMs).toISOString(),
          endedAt: new Date(at + fromMs + 1000).toISOString(),
          events: [{ ...event, timestamp: at + fromMs }],
        })
      statuses[`${decidedAt} after`] = (await send(register, visitor, recorded(1_000))).status
      statuses[`${decidedAt} before`] = (await send(register, visitor, recorded(-120_000))).status
    }

    expect(Object.values(statuses)).toEqual([201, 403, 201, 403])
    expect((await store.storedRecordings(site)).count).toBe(2)
  })

  test('a consent is over at the millisecond of its end', async () => {
    const store = await open()
    const { register, at } = await openRecordingRegister(store)
    const visitor = await visitorSaying(register, 'given')
    expect(noon).toBe('2026-11-22T12:00:00.000Z')

    at('2027-05-22T11:59:59.999Z')
    const last = await send(register, visitor)
    at('2027-05-22T12:00:00.000Z')
    const late = await send(register, visitor)

    expect([last.status, late.status]).toEqual([201, 403])
  })

  test('bodies that only look like a recording are refused, and nothing is kept', async () => {
    const store = await open()
    const { register } = await openRecordingRegister(store, {
      rates: { recordingsOfNetwork, recordingsOfSite: recordingsOfNetwork },
    })
    const visitor = await visitorSaying(register, 'given')
    const text = JSON.stringify(recordingOf())
    const bodies: Record<string, Uint8Array> = {
      zlib: deflateSync(text),
      brotli: brotliCompressSync(text),
      'gzip in gzip': gzipSync(gzipSync(text)),
      'UTF-16': gzipSync(Buffer.from(text, 'utf16le')),
      'not UTF-8': gzipSync(Buffer.from(text.replace('button', 'b\u00fctton'), 'latin1')),
      'rubbish after the end': Buffer.concat([sound, Buffer.from('rubbish')]),
      'a wrong checksum': Buffer.concat([sound.subarray(0, -8), Buffer.alloc(4), sound.subarray(-4)]),
      'without its last byte': sound.subarray(0, -1),
      'two of them': Buffer.concat([sound, gzipSync(text)]),
      nothing: gzipSync(''),
      null: gzipSync('null'),
      'a list': gzipSync('[]'),
      'a prototype': gzipSync(text.replace('{', '{"__proto__":{"a":1},')),
      'a time that is none': gzipSync(text.replace('"timestamp":1', '"timestamp":-1')),
      'an endless time': gzipSync(text.replace(/"timestamp":\d+/, '"timestamp":1e999')),
      'a long name of an error': gzipSync(JSON.stringify(recordingOf({ errors: [{ at: 1, name: 'x'.repeat(201) }] }))),
      'a long comment': gzipSync(JSON.stringify(recordingOf({ comment: 'x'.repeat(4_001) }))),
    }
    const statuses: Record<string, number> = {}
    for (const [name, body] of Object.entries(bodies))
      statuses[name] = (await send(register, visitor, undefined, { body: bytes(body) })).status

    expect(Object.entries(statuses).filter(([, status]) => status !== 400)).toEqual([])
    const types = [
      'application/gzip;charset=utf-8',
      'application/x-gzip',
      'text/plain',
      '*/*',
      'application/gzip, text/html',
      '',
    ]
    for (const type of types)
      expect((await send(register, visitor, undefined, { headers: { 'content-type': type } })).status).toBe(415)
    expect(await store.storedRecordings(site)).toEqual({ count: 0, bytes: 0 })
  })
})
