// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Decision } from '../../../src/decision/decision.js'
import { openOutbox } from '../../../src/page/device/outbox.js'
import type { Undelivered } from '../../../src/record/undelivered.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const undelivered = (decisionId: string, decidedAt = '2026-05-22T12:00:00.000Z'): Undelivered => ({
  decision: { decisionId, decidedAt } as Decision,
  declaration: bikeShopFile,
})
const idsIn = (outbox: { list(): readonly Undelivered[] }): readonly string[] =>
  outbox.list().map(({ decision }) => decision.decisionId)

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('an outbox', () => {
  it('lists what waits, oldest first, as it was put', () => {
    const outbox = openOutbox('bike-shop')
    const late = undelivered('late', '2026-05-23T12:00:00.000Z')
    const early = undelivered('early', '2026-05-21T12:00:00.000Z')

    outbox.put(late)
    outbox.put(early)

    expect(outbox.list()).toEqual([early, late])
  })

  it('takes one decision twice for one, as it was put last', () => {
    const outbox = openOutbox('bike-shop')

    outbox.put(undelivered('same'))
    outbox.put({ ...undelivered('same'), previous: 'before' })

    expect(outbox.list()).toEqual([{ ...undelivered('same'), previous: 'before' }])
  })

  it('is the same in two tabs, and neither writes over the other', () => {
    const [one, other] = [openOutbox('bike-shop'), openOutbox('bike-shop')]

    one.put(undelivered('one'))
    other.put(undelivered('other'))
    one.remove('one')

    expect(idsIn(one)).toEqual(['other'])
    expect(idsIn(other)).toEqual(['other'])
  })

  it('is there after the tab was closed', () => {
    openOutbox('bike-shop').put(undelivered('kept'))

    expect(idsIn(openOutbox('bike-shop'))).toEqual(['kept'])
  })

  it('is one a site, even where one site’s id begins another’s', () => {
    openOutbox('bike').put(undelivered('of the other site'))

    expect(idsIn(openOutbox('bike-shop'))).toEqual([])
  })
})

describe('an outbox on a device that keeps nothing', () => {
  it('remembers for this page', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const outbox = openOutbox('bike-shop')

    outbox.put(undelivered('first'))
    outbox.put(undelivered('second'))
    outbox.remove('first')

    expect(idsIn(outbox)).toEqual(['second'])
  })

  it('lists a record once that the device had no room for at first', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const outbox = openOutbox('bike-shop')
    outbox.put(undelivered('big'))
    expect(idsIn(outbox)).toEqual(['big'])

    full.mockRestore()
    outbox.put(undelivered('big'))

    expect(idsIn(outbox)).toEqual(['big'])
    expect(idsIn(openOutbox('bike-shop'))).toEqual(['big'])
  })

  it('lists a record once that the device had no room for when it had grown', () => {
    const outbox = openOutbox('bike-shop')
    outbox.put(undelivered('grown'))
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })

    outbox.put({ ...undelivered('grown'), previous: 'before' })

    expect(outbox.list()).toEqual([{ ...undelivered('grown'), previous: 'before' }])
  })
})

describe('what lies in the outbox and is no record', () => {
  it.each([
    '{half',
    'null',
    '1',
    '[]',
    '{}',
    '{"decision":null}',
    '{"decision":{"decisionId":"broken"}}',
    JSON.stringify(undelivered('another')),
    '"text"',
  ])('is passed over: %s', (text) => {
    localStorage.setItem('evaste:bike-shop:outbox:broken', text)
    const outbox = openOutbox('bike-shop')
    outbox.put(undelivered('whole'))

    const ids = idsIn(outbox)

    expect(ids).toEqual(['whole'])
  })
})
