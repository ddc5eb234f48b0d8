import { describe, expect, test } from 'vitest'
import { type Notifications, startNotifications, type Notifier } from '../../../src/register/rights/notifications.js'
import { newVisitor, noon, openBakeryRegister, post } from '../bakery.js'
import { ask } from './ask.js'
import type { LogEvent } from '../../../src/register/log.js'

const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

/** A bakery whose visitor has asked for something; nobody has been told yet. */
async function askedBakery(ids: readonly string[]) {
  const unreachable = ids.map((id): Notifier => ({ id, tell: () => Promise.reject(new Error('not yet')) }))
  const { register, store } = await openBakeryRegister({
    notify: unreachable,
    now: () => new Date(+new Date(noon) - 1),
  })
  const visitor = await newVisitor()
  await post(register, visitor.record)
  await ask(register, visitor, { kind: 'objection' })
  await register.close()
  return store
}

/** Looks from minute to minute, on a clock of its own; at which minutes somebody was tried. */
async function watch(
  store: Awaited<ReturnType<typeof askedBakery>>,
  { days, isReachable }: { readonly days: number; readonly isReachable: (minute: number) => boolean },
) {
  const tried: number[] = []
  const log: LogEvent[] = []
  let nowMs = +new Date(noon)
  const minute = () => (nowMs - +new Date(noon)) / MINUTE_MS
  const tell = async () => {
    tried.push(minute())
    if (!isReachable(minute())) throw new Error('closed today')
  }
  for (; minute() <= days * 1_440; nowMs += MINUTE_MS / 2) {
    const due = await store.noticesDue(null, { targets: ['webhook'], at: new Date(nowMs).toISOString(), limit: 1 })
    if (due.length === 0) continue
    const notices = startNotifications({
      ...{ store, notifiers: [{ id: 'webhook', tell }], log: (event: LogEvent) => void log.push(event) },
      now: () => new Date(nowMs),
    })
    await notices.stop()
  }
  return { tried, log }
}

describe('a controller that cannot be reached', () => {
  test('is tried again at growing intervals, at last once a day, until it hears', async () => {
    const store = await askedBakery(['webhook'])

    const { tried, log } = await watch(store, { days: 4, isReachable: (minute) => minute > 3 * 1_440 })

    const waits = tried.slice(1).map((minute, i) => minute - (tried[i] ?? 0))
    expect(waits).toEqual([2, 10, 60, 360, 1_440, 1_440, 1_440])
    expect(log.at(-1)).toMatchObject({ event: 'notified', reason: 'objection' })
    expect(log.filter(({ event }) => event === 'failed')).toHaveLength(tried.length - 1)
  })

  test('is tried no more once the request must have been answered', async () => {
    const store = await askedBakery(['webhook'])

    const { tried } = await watch(store, { days: 40, isReachable: () => false })

    expect(Math.max(...tried)).toBeGreaterThanOrEqual(30 * 1_440)
    expect(Math.max(...tried)).toBeLessThanOrEqual(31 * 1_440)
    const at = new Date(+new Date(noon) + 90 * DAY_MS).toISOString()
    expect(await store.noticesDue(null, { targets: ['webhook'], at, limit: 9 })).toEqual([])
  })
})

describe('of two who are told', () => {
  test('the one that was reached does not hear it again for the other’s sake', async () => {
    const store = await askedBakery(['webhook', 'mailbox'])
    const heard: string[] = []
    const notifiers: readonly Notifier[] = [
      { id: 'webhook', tell: async () => void heard.push('webhook') },
      { id: 'mailbox', tell: () => Promise.reject(new Error('mailbox full')) },
    ]
    const needs = { store, notifiers, log: () => {} }

    for (const hour of [1, 2, 3]) {
      const now = () => new Date(+new Date(noon) + hour * 60 * MINUTE_MS)
      await startNotifications({ ...needs, now }).stop()
    }

    expect(heard).toEqual(['webhook'])
  })

  test('one that another process knows and this one does not is left to the other', async () => {
    const store = await askedBakery(['webhook'])
    const now = () => new Date(+new Date(noon) + DAY_MS)
    const stranger: Notifications = startNotifications({
      store,
      notifiers: [{ id: 'mailbox', tell: async () => {} }],
      now,
      log: () => {},
    })

    await stranger.stop()

    const page = { targets: ['webhook'], at: now().toISOString(), limit: 9 }
    expect(await store.noticesDue(null, page)).toHaveLength(1)
  })
})
