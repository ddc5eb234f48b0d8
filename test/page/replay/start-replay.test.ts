// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ConsentStatus, Decision } from '../../../src/decision/decision.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { DeclarationFile, PurposeDetails, WellKnownPurpose } from '../../../src/declaration/types.js'
import type { Recorder } from '../../../src/page/replay/recorder.js'
import type { Recording } from '../../../src/page/replay/recording.js'
import { type ReplayOptions, startPageReplay } from '../../../src/page/replay/start-replay.js'
import type { ConsentSession } from '../../../src/page/session/consent-session.js'

const decidedAt = '2026-05-22T12:00:00.000Z'

const shop = (
  purpose: WellKnownPurpose | PurposeDetails = 'session-replay',
  recording: object = {},
): DeclarationFile => ({
  format: 1,
  site: 'shop',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'analytics', purpose],
  services: [
    {
      id: 'faults',
      name: 'Faults',
      purpose: 'session-replay',
      recording: { retention: 'P14D', access: 'Us', ...recording },
    },
  ],
  register: { url: '/register', ip: 'none' },
})

/** A session whose consent a test sets. */
function openSession(file: DeclarationFile = shop()) {
  const listeners = new Set<() => void>()
  let statuses: Readonly<Record<string, ConsentStatus>> = {}
  let allowed: readonly string[] = []
  const session = {
    declaration: readDeclaration(file),
    decision: null as Decision | null,
    receipt: null,
    allows: (id: string) => allowed.includes(id),
    status: (id: string) => statuses[id] ?? 'requested',
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    session: session as unknown as ConsentSession,
    decide(
      next: Readonly<Record<string, ConsentStatus>>,
      may = Object.keys(next).filter((id) => next[id] === 'given'),
    ) {
      statuses = next
      allowed = may
      session.decision = { decidedAt } as Decision
      for (const listener of listeners) listener()
    },
  }
}

/** A recorder that a test drives. */
function openRecorder() {
  const emitted: ((at: number) => void)[] = []
  const ended = vi.fn()
  const record = Object.assign(
    ({ emit }: { emit: (event: { type: number; timestamp: number; data: object }) => void }) => {
      emitted.push((timestamp) => emit({ type: 3, timestamp, data: { source: 1, positions: [] } }))
      return ended
    },
    { mirror: { getNode: () => null }, takeFullSnapshot: () => undefined },
  )
  return { recorder: { record } as unknown as Recorder, ended, move: (at = Date.now()) => emitted.at(-1)?.(at) }
}

function start(file?: DeclarationFile, options: Partial<ReplayOptions> = {}) {
  const recorder = openRecorder()
  const load = vi.fn(() => Promise.resolve(recorder.recorder))
  const send = vi.fn<(recording: Recording, signal: AbortSignal) => Promise<unknown>>(() => Promise.resolve('sent'))
  const visitor = openSession(file)
  const replay = startPageReplay(visitor.session, { load, send, ...options })
  return { ...recorder, load, send, replay, decide: visitor.decide }
}
const given = { 'session-replay': 'given', faults: 'given' } as const
const turn = (): Promise<void> => vi.advanceTimersByTimeAsync(1).then(() => undefined)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(decidedAt) })
})
afterEach(() => {
  vi.useRealTimers()
})

it.each<[string, Readonly<Record<string, ConsentStatus>>, DeclarationFile?]>([
  ['there is no answer', {}],
  ['it is refused', { 'session-replay': 'refused', faults: 'refused' }],
  ['it was withdrawn', { 'session-replay': 'withdrawn', faults: 'withdrawn' }],
  ['the service alone is refused', { 'session-replay': 'given', faults: 'refused' }],
  ['another purpose is allowed', { analytics: 'given' }],
  [
    'the declaration has another basis than consent',
    given,
    shop({ id: 'session-replay', legalBasis: 'legitimate-interests' }),
  ],
  ['no page view is sampled', given, shop('session-replay', { sampleRate: 0 })],
  ['the sample rate is not understood', given, shop('session-replay', { sampleRate: 'all' })],
])('where %s, nothing is loaded, recorded or sent', async (_, statuses, file) => {
  const { load, send, replay, decide } = start(file)
  decide(statuses)
  await turn()

  expect(await replay.report('It broke')).toBeNull()
  expect(load).not.toHaveBeenCalled()
  expect(send).not.toHaveBeenCalled()
  expect([replay.isRecording, replay.preview()]).toEqual([false, []])
})

it('where no register is declared and the page receives nothing itself, nothing is loaded', async () => {
  const { load, decide } = start({ ...shop(), register: null }, { send: undefined as never })
  decide(given)
  await turn()

  expect(load).not.toHaveBeenCalled()
})

it('what is allowed is recorded, and goes with the comment when it is reported', async () => {
  const { send, replay, decide, move } = start()
  decide(given)
  await turn()
  move()

  expect(await replay.report('It broke')).toBe('sent')
  expect(send.mock.calls[0]?.[0]).toMatchObject({ reason: 'report', comment: 'It broke', events: [{ type: 3 }] })
})

it('a withdrawal ends it at once, forgets it, and stops what is being sent', async () => {
  const { send, replay, decide, move, ended } = start()
  decide(given)
  await turn()
  move()
  send.mockImplementation(
    (_, signal) => new Promise((_resolve, reject) => (signal.onabort = () => reject(signal.reason))),
  )
  const sending = replay.report('It broke')
  const outcome = expect(sending).rejects.toThrow()

  decide({ 'session-replay': 'withdrawn', faults: 'withdrawn' })

  expect([replay.isRecording, replay.preview()]).toEqual([false, []])
  expect(ended).toHaveBeenCalledOnce()
  await outcome
  move() // an event that the recorder had still queued
  expect(replay.preview()).toEqual([])
  expect(await replay.report('It broke')).toBeNull()
  expect(send).toHaveBeenCalledOnce()
})

it('the end of the consent’s validity ends it while the page stays open', async () => {
  const { send, replay, decide, move } = start()
  decide(given)
  await turn()
  move()
  vi.setSystemTime(new Date('2026-11-22T12:00:01.000Z'))

  expect(await replay.report('It broke')).toBeNull()
  expect([replay.isRecording, replay.preview()]).toEqual([false, []])
  expect(send).not.toHaveBeenCalled()
})

it.each([
  ['report', 0],
  ['error', 1],
  ['always', 1],
  ['whatever', 0],
])('with the trigger %s, errors send %i recordings of themselves', async (trigger, count) => {
  const { send, decide, move } = start(shop('session-replay', { trigger }))
  decide(given)
  await turn()
  move()
  for (const message of ['Aino', 'Aino again'])
    dispatchEvent(new ErrorEvent('error', { error: new TypeError(message) }))
  await turn()

  expect(send).toHaveBeenCalledTimes(count)
  for (const [{ errors }] of send.mock.calls) expect(errors.map(({ name }) => name)).toEqual(['TypeError', 'TypeError'])
})

it('another recording than the one that was shown is not sent', async () => {
  const { send, replay, decide, move } = start()
  decide(given)
  await turn()
  move(Date.now())
  const shown = [...replay.preview()]
  move(Date.now() + 1)

  await replay.report('It broke', shown)

  expect(send.mock.calls[0]?.[0].events).toEqual(shown)
})
