import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openRecordingRegister, recordingOf, send, site, visitorSaying } from '../recordings/recording-visitor.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from '../stores/every-store.js'
import type { RecordingOptions } from '../../../src/register/recordings/recording-options.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const REASON = { reason: 'The report of 3 May' }

/** Two visitors with one recording each, the second one a minute later. */
async function openWithRecordings(store: RegisterStore, recordings: RecordingOptions = {}) {
  const { register, at } = await openRecordingRegister(store, { recordings })
  const key = await haveKey(store, site)
  const visitors = [await visitorSaying(register, 'given'), await visitorSaying(register, 'given')] as const
  const ids: string[] = []
  for (const [i, visitor] of visitors.entries()) {
    at(`2026-11-22T12:0${i}:00.000Z`)
    ids.push(((await (await send(register, visitor)).json()) as { id: string }).id)
  }
  const call = (line: string, body?: unknown) => admin(register, key, line.replace('/', `/sites/${site}/`), body)
  const list = async (query = '') => bodyOf(await call(`GET /recordings${query}`))
  return { register, store, at, visitors, first: ids[0] ?? '', second: ids[1] ?? '', call, list }
}

onEveryStore((open) => {
  describe('the recordings of a site', () => {
    test('are listed in pages, newest first, or by the entry that allowed them, without what identifies a visitor', async () => {
      const { list, first, second, visitors } = await openWithRecordings(await open())

      const newest = await list('?limit=1')
      const older = await list(`?limit=1&before=${encodeURIComponent(String(newest.next))}`)
      const ofEntry = await list('?entry=1')

      expect(newest.recordings).toMatchObject([{ id: second, entry: 2, reason: 'report' }])
      expect(older.recordings).toMatchObject([{ id: first, receivedAt: '2026-11-22T12:00:00.000Z' }])
      expect(ofEntry).toMatchObject({ recordings: [{ id: first, entry: 1 }], next: null, stored: { count: 2 } })
      expect(JSON.stringify(ofEntry)).not.toContain(visitors[0].record.consentId)
    })

    test('are read for a reason that the log keeps, and not without one', async () => {
      const { call, first } = await openWithRecordings(await open())

      const refused = [
        await call(`POST /recordings/${first}/watch`, {}),
        await call(`POST /recordings/${first}/download`),
      ]
      const answers = [
        await call(`POST /recordings/${first}/watch`, REASON),
        await call(`POST /recordings/${first}/download`, REASON),
      ]

      expect(refused.map(({ status }) => status)).toEqual([400, 400])
      for (const answer of answers) {
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/gzip'])
        expect(JSON.parse(gunzipSync(await answer.bytes()).toString())).toEqual(recordingOf())
      }
      const { audit } = (await bodyOf(await call('GET /audit'))) as { audit: { action: string; detail: string }[] }
      expect(audit.map(({ action, detail }) => `${action} ${detail}`).sort()).toEqual([
        `recording-downloaded entry 1: ${REASON.reason}`,
        `recording-watched entry 1: ${REASON.reason}`,
      ])
    })

    test('are destroyed one by one, which the log tells', async () => {
      const { call, list, first, second, store } = await openWithRecordings(await open())
      const { keyId = '' } = (await store.recording(site, first)) ?? {}

      const answers = [await call(`DELETE /recordings/${first}`), await call(`DELETE /recordings/${first}`)]

      expect(answers.map(({ status }) => status)).toEqual([204, 404])
      expect([await store.wrappedKey(keyId), (await list()).recordings]).toMatchObject([null, [{ id: second }]])
      const { audit } = (await bodyOf(await call('GET /audit'))) as { audit: { action: string; detail: string }[] }
      expect(audit).toContainEqual(expect.objectContaining({ action: 'recording-destroyed', detail: 'entry 1' }))
    })

    test('are only stored while their consent is restricted', async () => {
      const { register, visitors, call, list, first } = await openWithRecordings(await open())
      await ask(register, visitors[0], { kind: 'restriction' })

      const answers = [
        await call(`POST /recordings/${first}/watch`, REASON),
        await call(`POST /recordings/${first}/download`, REASON),
        await call(`DELETE /recordings/${first}`),
      ]

      expect(answers.map(({ status }) => status)).toEqual([409, 409, 409])
      expect((await list('?entry=1')).recordings).toMatchObject([{ id: first }])
    })

    test('are destroyed by retention once their own period has ended, and counted before and after', async () => {
      const { call, list, at, second } = await openWithRecordings(await open(), { longestRetention: 'P3D' })
      at('2026-11-25T12:00:30.000Z') // the second came a minute later

      const counted = await bodyOf(await call('POST /retention', { dryRun: true }))
      const destroyed = await bodyOf(await call('POST /retention', { dryRun: false }))

      expect([counted, destroyed]).toMatchObject([{ recordings: 1 }, { recordings: 1, contents: 0, addresses: 0 }])
      expect((await list()).recordings).toMatchObject([{ id: second }])
      expect(await bodyOf(await call('POST /retention', { dryRun: true }))).toMatchObject({ recordings: 0 })
    })

    test('are not read after the time until which they may be kept, even before retention has run', async () => {
      const { call, first, at } = await openWithRecordings(await open())
      at('2026-12-06T12:00:00.000Z')

      expect((await call(`POST /recordings/${first}/watch`, REASON)).status).toBe(404)
    })

    test('need the scope of their own: a key that reads entries does not show them', async () => {
      const { register, store, first } = await openWithRecordings(await open())
      const key = await haveKey(store, site, ['entries'])

      const { status } = await admin(register, key, `POST /sites/${site}/recordings/${first}/watch`, REASON)

      expect(status).toBe(403)
    })

    test.each(['limit=0', 'limit=501', 'entry=first'])('refuse the query %s, naming what is wrong', async (query) => {
      const { list } = await openWithRecordings(await open())

      expect(await list(`?${query}`)).toMatchObject({ status: 400, errors: [{ path: `$.${query.split('=')[0]}` }] })
    })
  })
})
