import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFolderBodies } from '../../../src/register/node/folder-bodies.js'
import { createS3Bodies, type S3Place } from '../../../src/register/node/s3-bodies.js'
import type { RecordingBodies } from '../../../src/register/recordings/recording-bodies.js'
import { createRecordingDestroyer } from '../../../src/register/recordings/destroy-recordings.js'
import { memoryLedger } from '../../../src/register/rights/ledger.js'
import { onEveryStore } from '../stores/every-store.js'
import { call, openRecordingRegister, recordingOf, sayNow, send, site, visitorSaying } from './recording-visitor.js'

const newFolder = () => mkdtemp(join(tmpdir(), 'evaste-recordings-'))
const body = Uint8Array.from([1, 2, 3, 0, 255])

/**
 * A bucket: the one of a real service in `EVASTE_S3` (JSON of `recordings.s3`), or else a server that stores what is
 * signed.
 */
async function openBucket(): Promise<S3Place> {
  if (process.env.EVASTE_S3) return JSON.parse(process.env.EVASTE_S3) as S3Place
  const objects = new Map<string, Buffer>()
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '', headers } = request
    const sent = await buffer(request)
    const isSigned = /^AWS4-HMAC-SHA256 Credential=id\/\d{8}\/us-east-1\/s3\/aws4_request, /.test(
      headers.authorization ?? '',
    )
    const found = objects.get(url)
    const missing = url.startsWith('/recordings/') ? 'NoSuchKey' : 'NoSuchBucket'
    if (!isSigned) response.statusCode = 403
    else if (method === 'PUT') objects.set(url, sent)
    else if (!found) response.statusCode = 404
    else if (method === 'DELETE') {
      objects.delete(url)
      response.statusCode = 204
    }
    if (response.statusCode === 404) response.end(`<Error><Code>${missing}</Code></Error>`)
    else response.end(isSigned && method === 'GET' ? found : undefined)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, bucket: 'recordings', accessKeyId: 'id', secretAccessKey: 'secret' }
}

describe.each<[string, () => Promise<RecordingBodies>]>([
  ['a folder', async () => createFolderBodies(await newFolder())],
  ['a bucket', async () => createS3Bodies(await openBucket())],
])('%s', (_, open) => {
  test('stores bodies apart by site, gives them back as they were, and deletes them', async () => {
    const bodies = await open()
    await bodies.put('corner-bakery', 'one', body)
    await bodies.put('station-cafe', 'one', Uint8Array.from([7]))

    const own = await bodies.get('corner-bakery', 'one')
    await bodies.delete('corner-bakery', 'one')
    await bodies.delete('corner-bakery', 'one') // a sweep may come twice

    expect([...(own ?? [])]).toEqual([...body])
    expect(await bodies.get('corner-bakery', 'one')).toBeNull()
    expect([...((await bodies.get('station-cafe', 'one')) ?? [])]).toEqual([7])
    await bodies.delete('station-cafe', 'one')
  })
})

test('a folder takes no id that leads elsewhere, and what it stores only its user reads', async () => {
  const folder = await newFolder()
  const bodies = createFolderBodies(folder)
  await bodies.put(site, 'one', body)

  await expect(bodies.put(site, '../one', body)).rejects.toThrow('the id of a site and of a recording')
  await expect(bodies.get('..', 'one')).rejects.toThrow(TypeError)
  expect(await readdir(join(folder, site))).toEqual(['one'])
  expect((await stat(join(folder, site, 'one'))).mode & 0o077).toBe(0)
})

test('a bucket that refuses says so with its status, and not with its keys', async () => {
  const bodies = createS3Bodies({ ...(await openBucket()), accessKeyId: 'other' })

  await expect(bodies.put(site, 'one', body)).rejects.toThrow('the storage for recordings answered 403 to PUT')
})

test('a bucket that is not there has erased nothing', async () => {
  const bodies = createS3Bodies({ ...(await openBucket()), bucket: 'mistyped' })

  await expect(bodies.delete(site, 'one')).rejects.toThrow('the storage for recordings answered 404 to DELETE')
  await expect(bodies.get(site, 'one')).rejects.toThrow('answered 404 to GET')
})

onEveryStore((open) => {
  describe('a register with a storage for bodies', () => {
    async function openWith(bodies: RecordingBodies) {
      const store = await open()
      const { register, at } = await openRecordingRegister(store, { recordings: { bodies } })
      return { store, register, at, visitor: await visitorSaying(register, 'given') }
    }

    test('stores there what is encrypted already, reads it, and deletes it with its consent', async () => {
      const folder = await newFolder()
      const { store, register, visitor } = await openWith(createFolderBodies(folder))
      const { id } = (await (await send(register, visitor)).json()) as { id: string }

      const stored = await readFile(join(folder, site, id))
      const read = await call(register, visitor, 'GET', `/${id}`)
      await sayNow(register, visitor, 'withdrawn')

      expect(() => gunzipSync(stored)).toThrow()
      expect(await store.recordingBody(site, id)).toBeNull()
      expect(JSON.parse(gunzipSync(await read.bytes()).toString())).toEqual(recordingOf())
      await expect.poll(() => readdir(join(folder, site))).toEqual([])
      await expect.poll(() => store.recordingLeftovers(site, { at: '9999', limit: 9 })).toEqual([])
    })

    test('destroys the key even if the storage does not answer, and deletes the body later', async () => {
      const files = createFolderBodies(await newFolder())
      let isDown = false
      const remove = (...of: [string, string]) => (isDown ? Promise.reject(new Error('down')) : files.delete(...of))
      const { store, register, visitor } = await openWith({ ...files, delete: remove })
      const { id } = (await (await send(register, visitor)).json()) as { id: string }
      const { keyId = '' } = (await store.recording(site, id)) ?? {}
      isDown = true

      await call(register, visitor, 'DELETE', `/${id}`)

      expect([await store.wrappedKey(keyId), await files.get(site, id)]).toEqual([null, expect.anything()])
      isDown = false
      await createRecordingDestroyer({ store, ledger: memoryLedger(), bodies: files }).sweep(site)
      expect(await files.get(site, id)).toBeNull()
    })

    test('keeps nothing if the storage takes nothing, or if it stops before the row is saved', async () => {
      const files = createFolderBodies(await newFolder())
      const { store, register, visitor } = await openWith({ ...files, put: () => Promise.reject(new Error('full')) })
      await store.expectRecording(site, 'crashed', '2026-11-22T13:00:00.000Z')
      await files.put(site, 'crashed', body)
      const sweepAt = (time: string) =>
        createRecordingDestroyer({ store, ledger: memoryLedger(), bodies: files, now: () => new Date(time) }).sweep(
          site,
        )

      const answer = await send(register, visitor)
      await sweepAt('2026-11-22T12:59:59.000Z')
      const early = await files.get(site, 'crashed')
      await sweepAt('2026-11-22T13:00:00.000Z')

      expect([answer.status, await store.storedRecordings(site)]).toEqual([500, { count: 0, bytes: 0 }])
      expect([early === null, await files.get(site, 'crashed')]).toEqual([false, null])
    })
  })
})
