// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { DeclarationFile, SignalProduct } from '../../../src/declaration/types.js'
import type { EvasteProblem } from '../../../src/page/session/events.js'
import type { Signal } from '../../../src/page/signals/signal.js'
import { startSignals } from '../../../src/page/signals/start-signals.js'
import { bikeShop } from '../../decision/bike-shop.js'
import { controlSession, turn } from '../session/controlled-session.js'

const visits = { id: 'google-analytics', name: 'Visits', purpose: 'analytics', matches: ['google-analytics.com'] }
const pixel = { id: 'pixel', name: 'Pixel', purpose: 'marketing', inline: ['fbevents.js'] }
const map = { id: 'map', name: 'Map', purpose: 'marketing', matches: ['maps.example'] }

/** The signals of a page whose files are there at once, come later, or fail. */
function open(
  services: DeclarationFile['services'],
  { now = false, fails = false, throws = false, consent = {}, choices = {} as Readonly<Record<string, boolean>> } = {},
) {
  const { session } = controlSession({}, bikeShop({ services, consent }))
  if (Object.keys(choices).length) session.decide(choices)
  const order: string[] = []
  const signalOf =
    (product: SignalProduct): Signal =>
    () => {
      if (throws) throw new Error('the page’s queue is frozen')
      order.push(`${product} default`)
      return () => order.push(`${product} told`)
    }
  const answers: (() => void)[] = []
  const later = vi.fn(
    (product: SignalProduct) =>
      new Promise<Signal>((resolve, reject) => {
        answers.push(() => (fails ? reject(new Error('404')) : resolve(signalOf(product))))
      }),
  )
  const atOnce = vi.fn((product: SignalProduct, waits: boolean) => (now && waits ? signalOf(product) : undefined))
  const report = vi.fn<(problem: EvasteProblem) => void>()
  const settled = vi.fn(() => order.push('settled'))
  const signals = startSignals({ now: atOnce, later })(session, report, settled)
  signals.tell()
  const arrive = async (): Promise<void> => {
    answers.forEach((answer) => answer())
    await turn()
  }
  return { session, signals, order, later, report, settled, arrive }
}

describe('which files load', () => {
  it('those of the products that the declaration names, once', () => {
    const { signals, later } = open([visits, pixel, map, { ...visits, id: 'google-ads', purpose: 'marketing' }])

    signals.tell()

    expect(later.mock.calls.flat()).toEqual(['google', 'meta'])
  })

  it.each([
    ['where no product is named', [map], {}],
    ['where the declaration only reports', [visits], { enforce: false }],
  ])('none %s', (_, services, consent) => {
    expect(open(services, { consent }).later).not.toHaveBeenCalled()
  })

  it('those that `consent.signals` names for the whole page, which need not wait for a service', () => {
    const { order } = open([map], { now: true, consent: { signals: ['wp-consent-api'] } })

    expect(order).toEqual(['wp-consent-api default', 'wp-consent-api told'])
  })
})

describe('an allowed service', () => {
  const choices = { analytics: true, marketing: true }

  it('is told of before anything else runs, where the page can wait for the file', () => {
    const { order, signals } = open([visits], { now: true, choices })

    expect(order.slice(0, 2)).toEqual(['google default', 'google told'])
    expect(signals.isWaiting('google-analytics')).toBe(false)
  })

  it('waits until the file has told the default, and is then released', async () => {
    const { order, signals, arrive } = open([visits, map], { choices })
    expect(['google-analytics', 'map'].map(signals.isWaiting)).toEqual([true, false])

    await arrive()

    expect(order).toEqual(['google default', 'google told', 'settled'])
    expect(signals.isWaiting('google-analytics')).toBe(false)
  })

  it('stays held without its file where the vendor would do more than is allowed', async () => {
    const { signals, report, arrive } = open([visits], { choices, fails: true })

    await arrive()

    expect(signals.isWaiting('google-analytics')).toBe(true)
    expect(report.mock.calls[0]?.[0]).toMatchObject({ code: 'chunk-missing' })
    expect(report.mock.calls[0]?.[0].message).toContain('evaste-signal-google.js')
  })

  it('is released without its file where the vendor does no more than is allowed', async () => {
    const { signals, settled, arrive } = open([pixel], { choices, fails: true })

    await arrive()

    expect(signals.isWaiting('pixel')).toBe(false)
    expect(settled).toHaveBeenCalledOnce()
  })

  it('stays held where the page’s own queue takes no default, and the page goes on', () => {
    const { signals, report } = open([visits], { choices, now: true, throws: true })

    expect(signals.isWaiting('google-analytics')).toBe(true)
    expect(report).toHaveBeenCalledOnce()
  })
})

it('nothing is released for a file that arrives before anything is allowed', async () => {
  const { order, session, signals, arrive } = open([visits])
  await arrive()
  expect(order).toEqual(['google default', 'google told'])

  session.decide({ analytics: true })
  signals.tell()

  expect(order).toEqual(['google default', 'google told', 'google told'])
})
