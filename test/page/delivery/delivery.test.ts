import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/decision/decision.js'
import { type DeliveryOptions, type Outbox, startDelivery } from '../../../src/page/delivery/delivery.js'
import type { ConsentReceipt, ConsentRecord } from '../../../src/record/record.js'
import type { Undelivered } from '../../../src/record/undelivered.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const undelivered = (decisionId: string): Undelivered => ({
  decision: { decisionId, site: 'bike-shop' } as Decision,
  declaration: bikeShopFile,
})

/** An outbox in memory, in the order it was filled. */
function fillOutbox(...ids: string[]): Outbox {
  const waiting = new Map(ids.map((id) => [id, undelivered(id)]))
  return {
    put: (item) => void waiting.set(item.decision.decisionId, item),
    list: () => [...waiting.values()],
    remove: (id) => void waiting.delete(id),
  }
}

const receiptOf = (entry: number): ConsentReceipt => ({
  entry,
  recordedAt: '2026-05-22T12:00:01.000Z',
  receipt: 'head.claims.seal',
})
const acknowledge = (entry = 1): Response => Response.json(receiptOf(entry), { status: 201 })
const idIn = (init: RequestInit | undefined): string => (JSON.parse(init?.body as string) as ConsentRecord).decisionId

/** A delivery to a register that answers as `answer` does, on a clock that the test moves by calling it. */
function startAt(answer: (decisionId: string, attempt: number) => Response, outbox: Outbox, changes = {}) {
  const sent: { url: string; init: RequestInit; decisionId: string }[] = []
  const waits: number[] = []
  const failures: { message: string; cause: unknown }[] = []
  const acknowledged: [string, ConsentReceipt][] = []
  const made: string[] = []
  let delivery = { deliver: () => Promise.resolve(), stop: (): void => undefined }
  const options: DeliveryOptions = {
    registerUrl: 'https://register.example/evaste',
    outbox,
    makeRecord: async ({ decision }) => {
      made.push(decision.decisionId)
      return { ...decision, origin: `made ${made.length}` } as ConsentRecord
    },
    acknowledged: (record, receipt) => acknowledged.push([record.decisionId, receipt]),
    failed: (message, cause) => failures.push({ message, cause }),
    fetch: async (url, init = {}) => {
      const decisionId = idIn(init)
      sent.push({ url: url as string, init, decisionId })
      return answer(decisionId, sent.filter((one) => one.decisionId === decisionId).length)
    },
    inTurn: (round) => round(),
    wait: async (ms) => {
      if (waits.push(ms) > 20) delivery.stop()
    },
    ...changes,
  }
  delivery = startDelivery(options)
  return { deliver: () => delivery.deliver(), stop: () => delivery.stop(), sent, waits, failures, acknowledged, made }
}

describe('what waits in the outbox', () => {
  it('goes to the site’s entries at the register, in order, and leaves with its receipt', async () => {
    const outbox = fillOutbox('first', 'second')
    const at = startAt((id) => acknowledge(id === 'first' ? 1 : 2), outbox)

    await at.deliver()

    expect(at.sent.map(({ decisionId }) => decisionId)).toEqual(['first', 'second'])
    expect(at.sent[0]?.url).toBe('https://register.example/evaste/v1/sites/bike-shop/entries')
    expect(at.acknowledged).toEqual([
      ['first', receiptOf(1)],
      ['second', receiptOf(2)],
    ])
    expect(outbox.list()).toEqual([])
    expect(at.waits).toEqual([])
  })

  it('is sent so that it outlives the page, and brings cookies to its own origin alone, and no address', async () => {
    const at = startAt(() => acknowledge(), fillOutbox('first'))

    await at.deliver()

    expect(at.sent[0]?.init).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      keepalive: true,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    })
  })

  it('is nothing where nothing waits: no call goes out', async () => {
    const at = startAt(() => acknowledge(), fillOutbox())

    await at.deliver()

    expect(at.sent).toEqual([])
  })
})

describe('a register that does not acknowledge', () => {
  const answers: [string, () => Response, RegExp][] = [
    ['it is down', () => new Response('', { status: 503 }), /answered 503; the record is kept/],
    ['it refuses', () => new Response('{}', { status: 422 }), /answered 422; the record is kept/],
    ['a hotel’s page answers for it', () => new Response('<html>Log in</html>'), /did not answer as a register/],
    ['an empty page answers for it', () => new Response(''), /did not answer as a register/],
    ['nothing is in the answer', () => Response.json(null), /did not answer as a register/],
    ['the answer has no receipt', () => Response.json({ entry: 1 }), /did not answer as a register/],
    ['the answer has no number', () => Response.json({ entry: '1', receipt: 'x' }), /did not answer as a register/],
    [
      'it cannot be reached',
      () => {
        throw new TypeError('Failed to fetch')
      },
      /register\.example\/evaste cannot be reached; the record is kept/,
    ],
  ]

  it.each(answers)('loses nothing when %s, and gets the same record when it is back', async (_what, fail, message) => {
    const outbox = fillOutbox('refusal')
    const at = startAt((_id, attempt) => (attempt < 4 ? fail() : acknowledge(7)), outbox)

    await at.deliver()

    expect(at.acknowledged).toEqual([['refusal', receiptOf(7)]])
    expect(new Set(at.sent.map(({ init }) => init.body)).size).toBe(1)
    expect(at.made).toEqual(['refusal'])
    expect(at.failures.map((failure) => failure.message)).toEqual([expect.stringMatching(message)])
    expect(outbox.list()).toEqual([])
  })

  it('is asked again after waits that double, and never more than ten minutes apart', async () => {
    const at = startAt(() => new Response('', { status: 503 }), fillOutbox('refusal'))

    await at.deliver()

    const doubling = [2, 4, 8, 16, 32, 64, 128, 256, 512]
    expect(at.waits.slice(0, 9)).toEqual(doubling.map((seconds) => seconds * 1000))
    expect(new Set(at.waits.slice(9))).toEqual(new Set([600_000]))
  })

  it('finds the record in the outbox as it was first made, on the next page too', async () => {
    const outbox = fillOutbox('refusal')
    const first = startAt(() => new Response('', { status: 503 }), outbox)
    await first.deliver()

    const second = startAt(() => acknowledge(), outbox)
    await second.deliver()

    expect(second.made).toEqual([])
    expect(second.sent[0]?.init.body).toBe(first.sent[0]?.init.body)
  })
})

describe('a register that comes back in the middle of a round', () => {
  it.each([429, 503])('gets no later answer before an earlier one that met a %s', async (status) => {
    const outbox = fillOutbox('consent', 'withdrawal')
    const at = startAt((id, attempt) => {
      return id === 'consent' && attempt === 1 ? new Response('', { status }) : acknowledge(id === 'consent' ? 1 : 2)
    }, outbox)

    await at.deliver()

    expect(at.acknowledged).toEqual([
      ['consent', receiptOf(1)],
      ['withdrawal', receiptOf(2)],
    ])
  })

  it('gets the records of two pages one page after the other, each record once', async () => {
    const outbox = fillOutbox('consent', 'withdrawal')
    let turn: Promise<unknown> = Promise.resolve()
    const inTurn = (round: () => Promise<void>) => (turn = turn.then(round)) as Promise<void>
    const pages = [1, 2].map(() => startAt(() => acknowledge(), outbox, { inTurn }))

    await Promise.all(pages.map((page) => page.deliver()))

    expect(pages.flatMap(({ sent }) => sent.map(({ decisionId }) => decisionId))).toEqual(['consent', 'withdrawal'])
  })
})

describe('one record that the register will never take', () => {
  it('keeps none of the others back, and none behind it', async () => {
    const outbox = fillOutbox('poisoned', 'withdrawal')
    const at = startAt((id) => (id === 'poisoned' ? new Response('', { status: 400 }) : acknowledge(3)), outbox)

    await at.deliver()

    expect(at.acknowledged).toEqual([['withdrawal', receiptOf(3)]])
    expect(outbox.list().map(({ decision }) => decision.decisionId)).toEqual(['poisoned'])
    expect(at.sent.filter(({ decisionId }) => decisionId === 'withdrawal')).toHaveLength(1)
  })

  it('or that cannot even be made keeps none of the others back', async () => {
    const outbox = fillOutbox('unmakeable', 'withdrawal')
    const at = startAt(() => acknowledge(3), outbox, {
      makeRecord: async ({ decision }: Undelivered) => {
        if (decision.decisionId === 'unmakeable') throw new TypeError('Invalid URL')
        return decision as ConsentRecord
      },
    })

    await at.deliver()

    expect(at.acknowledged).toEqual([['withdrawal', receiptOf(3)]])
    expect(at.failures).toEqual([{ message: 'Invalid URL', cause: expect.any(TypeError) as TypeError }])
  })

  it('does not make a new decision wait for its next turn', async () => {
    const outbox = fillOutbox('poisoned')
    let nextWait = (): void => undefined
    const waiting = new Promise<void>((resolve) => (nextWait = resolve))
    const at = startAt((id) => (id === 'poisoned' ? new Response('', { status: 400 }) : acknowledge(3)), outbox, {
      // Ten minutes, to a test: for ever.
      wait: () => (nextWait(), new Promise(() => undefined)),
    })
    void at.deliver()
    await waiting

    outbox.put(undelivered('withdrawal'))
    void at.deliver()

    await expect.poll(() => at.acknowledged).toEqual([['withdrawal', receiptOf(3)]])
  })
})

describe('a delivery', () => {
  it('is one, however often it is asked for', async () => {
    const at = startAt(() => acknowledge(), fillOutbox('first'))

    await Promise.all([at.deliver(), at.deliver(), at.deliver()])

    expect(at.sent).toHaveLength(1)
  })

  it('that came to an end starts anew when something else waits', async () => {
    const outbox = fillOutbox('first')
    const at = startAt(() => acknowledge(), outbox)
    await at.deliver()

    outbox.put(undelivered('second'))
    await at.deliver()

    expect(at.sent.map(({ decisionId }) => decisionId)).toEqual(['first', 'second'])
  })

  it('that is stopped ends while it waits, and sends nothing more', async () => {
    let nextWait = (): void => undefined
    const waiting = new Promise<void>((resolve) => (nextWait = resolve))
    const at = startAt(() => new Response('', { status: 503 }), fillOutbox('refusal'), {
      wait: () => (nextWait(), new Promise(() => undefined)),
    })
    const delivered = at.deliver()
    await waiting

    at.stop()
    await delivered

    expect(at.sent).toHaveLength(1)
  })
})
