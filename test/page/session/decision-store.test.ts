// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/huolto/" }
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decide } from '../../../src/decision/decide.js'
import type { Decision } from '../../../src/decision/decision.js'
import { currentConsent } from '../../../src/decision/current-consent.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { openOutbox } from '../../../src/page/device/outbox.js'
import type { DeliverParts } from '../../../src/page/session/deliver.js'
import type { EvasteProblem } from '../../../src/page/session/events.js'
import { createDecisionStore } from '../../../src/page/session/decision-store.js'
import { bikeShop, decidedAt, deciding, withService } from '../../decision/bike-shop.js'
import { turn } from './controlled-session.js'

const register: Partial<DeclarationFile> = { register: { url: '/evaste' } }

/** The shop's store, with a delivery that only counts. */
function open(changes: Partial<DeclarationFile> = {}, loadFails = false) {
  const declaration = bikeShop(changes)
  const problems: EvasteProblem[] = []
  const delivered = vi.fn(() => Promise.resolve())
  const stopped = vi.fn()
  const loaded: DeliverParts[] = []
  let isMissing = loadFails
  const store = createDecisionStore(
    {
      declaration,
      allows: (id) => id === 'matomo' || id === 'cart',
      reportProblem: (problem) => problems.push(problem),
      acknowledged: () => undefined,
      session: { showUi: () => Promise.resolve(), dispatchEvent: () => true },
      isSealed: false,
      editedFields: new Set(),
      fetch: () => Promise.reject(new TypeError('nothing is called here')),
    },
    async () => {
      if (isMissing) throw new TypeError('404')
      return {
        deliver: async (parts) => {
          loaded.push(parts)
          return { deliver: delivered, stop: stopped }
        },
      }
    },
  )
  const decision = decide(
    currentConsent(null, declaration, new Date(decidedAt)),
    declaration,
    deciding({ analytics: true }),
  )
  const repair = (): void => void (isMissing = false)
  return { store, declaration, decision, problems, delivered, stopped, loaded, repair }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  document.cookie = 'evaste=; path=/; max-age=0'
  document.cookie = 'evaste=; path=/huolto; domain=polkupaja.example; max-age=0'
  localStorage.clear()
})

describe('the decision cookie', () => {
  const secondsUntil = (time: string): number => (Date.parse(time) - Date.parse(decidedAt)) / 1000
  const writtenFor = (consent: DeclarationFile['consent'] = {}): string => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(decidedAt) })
    const set = vi.spyOn(Document.prototype, 'cookie', 'set')
    const { store, decision } = open({ consent })
    store.commitDecision(decision, null)
    return set.mock.calls.map(([cookie]) => cookie).join('\n')
  }

  it('is this host’s alone, for the whole site, over https only, and not for other sites’ requests (R66)', () => {
    const written = writtenFor()

    expect(written).toMatch(/^evaste=/)
    expect(written.toLowerCase().split('; ').slice(1).sort()).toEqual(
      ['path=/', `max-age=${secondsUntil('2026-12-22T12:00:00Z')}`, 'samesite=lax', 'secure'].sort(),
    )
  })

  it('lives thirty days longer than the validity, so that it can say that it has expired', () => {
    expect(writtenFor({ validity: 'P8M' })).toContain(`max-age=${secondsUntil('2027-02-21T12:00:00Z')}`)
  })

  it('lives six months however short the validity is, so that a no is not asked again sooner (R59)', () => {
    expect(writtenFor({ validity: 'P1M' })).toContain(`max-age=${secondsUntil('2026-11-22T12:00:00Z')}`)
  })

  it('is written where a library has added functions to every object', () => {
    const objects = Object.prototype as { extend?: () => void }
    objects.extend = () => undefined
    try {
      expect(writtenFor()).toMatch(/^evaste=/)
      expect(Object.keys(Object.prototype)).toEqual(['extend'])
    } finally {
      delete objects.extend
    }
  })

  it('goes to the domain and path that are declared', () => {
    const written = writtenFor({ cookie: { domain: 'polkupaja.example', path: '/huolto' } })

    expect(written).toContain('domain=polkupaja.example')
    expect(written).toContain('path=/huolto')
  })
})

describe('a decision that is kept', () => {
  it('lies on the device whole, cookie and circumstances', () => {
    const { store, decision, problems } = open()

    store.commitDecision(decision, null)

    expect(document.cookie).toContain('evaste=')
    expect(JSON.parse(localStorage.getItem('evaste:bike-shop:decision') ?? '')).toMatchObject({
      decisionId: decision.decisionId,
      source: 'banner',
      trusted: true,
      language: 'fi',
      gpc: false,
    })
    expect(problems).toEqual([])
  })

  it('waits in the outbox, with what was declared and what was decided before, when keeping has ended', () => {
    const { store, decision, declaration } = open(register)
    const previous = { ...decision, decisionId: 'decision-0000000000' } as Decision
    localStorage.setItem(
      'evaste:bike-shop:receipt-secret',
      JSON.stringify({ consentId: decision.consentId, secret: 's' }),
    )

    store.commitDecision(decision, previous)

    expect(openOutbox('bike-shop').list()).toEqual([
      { decision, declaration: declaration.file, previous: 'decision-0000000000' },
    ])
  })

  it('begins a new consent where this device has lost the secret of the old one', () => {
    const { store, decision } = open(register)
    const previous = { ...decision, decisionId: 'decision-0000000000' } as Decision

    store.commitDecision(decision, previous)

    const [undelivered] = openOutbox('bike-shop').list()
    const secret = JSON.parse(localStorage.getItem('evaste:bike-shop:receipt-secret') ?? '') as { consentId: string }
    expect(undelivered?.decision.consentId).toMatch(/^[0-9a-f]{32}$/)
    expect(undelivered?.decision.consentId).not.toBe(decision.consentId)
    expect(undelivered?.decision.decisionId).toBe(decision.decisionId)
    expect(undelivered).not.toHaveProperty('previous')
    expect(secret.consentId).toBe(undelivered?.decision.consentId)
    expect(document.cookie).toContain(secret.consentId)
  })

  it('goes nowhere where there is no register: no outbox fills, no delivery loads', async () => {
    const { store, decision, loaded } = open()

    store.commitDecision(decision, null)
    store.deliver()
    await turn()

    expect(openOutbox('bike-shop').list()).toEqual([])
    expect(loaded).toEqual([])
  })

  it('loads the delivery once, and has it deliver each time', async () => {
    const { store, decision, loaded, delivered } = open(register)

    store.commitDecision(decision, null)
    await turn()
    store.commitDecision({ ...decision, decisionId: 'decision-0000000002' }, decision)
    await turn()

    expect(loaded).toHaveLength(1)
    expect(delivered).toHaveBeenCalledTimes(2)
  })

  it('waits for a delivery that did not load, and goes with the next try', async () => {
    const { store, decision, problems, delivered, repair } = open(register, true)

    store.commitDecision(decision, null)
    await turn()
    expect(problems).toMatchObject([{ code: 'chunk-missing' }])
    expect(openOutbox('bike-shop').list()).toHaveLength(1)
    repair()
    store.deliver()
    await turn()

    expect(delivered).toHaveBeenCalledTimes(1)
  })
})

describe('keeping on a device that keeps nothing', () => {
  it.each([
    ['cookies are off', () => vi.spyOn(Document.prototype, 'cookie', 'set').mockReturnValue()],
    [
      'cookies are denied, as in a sandboxed frame',
      () =>
        vi.spyOn(Document.prototype, 'cookie', 'set').mockImplementation(() => {
          throw new DOMException('The document is sandboxed', 'SecurityError')
        }),
    ],
    [
      'storage is denied',
      () =>
        vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        }),
    ],
  ])('is a problem and not an error when %s', (_what, deny) => {
    deny()
    const { store, decision, problems } = open(register)

    store.commitDecision(decision, null)

    expect(problems).toMatchObject([{ code: 'storage-unavailable' }])
  })
})

describe('erasing', () => {
  it('takes what services that are not allowed have left, and leaves what allowed ones have', () => {
    localStorage.setItem('hm_1', '1')
    document.cookie = '_pk_id=1; path=/'
    const { store, problems } = open()

    store.erase()

    expect(localStorage.getItem('hm_1')).toBeNull()
    expect(document.cookie).toBe('_pk_id=1')
    expect(problems).toEqual([])
    document.cookie = '_pk_id=; path=/; max-age=0'
  })

  it('tells which cookies would not go', () => {
    document.cookie = 'film_1=1; path=/'
    const { store, problems } = open(withService('films', { trackers: [{ name: 'film_*' }] }))
    const locked = vi.spyOn(Document.prototype, 'cookie', 'set').mockReturnValue()

    store.erase()

    expect(problems).toMatchObject([{ code: 'erase-failed', message: expect.stringContaining('film_1') as string }])
    locked.mockRestore()
    document.cookie = 'film_1=; path=/; max-age=0'
  })

  it('tells of another site’s cookies, as of a video, without an error', () => {
    const told = vi.spyOn(console, 'info').mockReturnValue()
    const trackers = [{ name: 'VIEWER', domain: '.films.example' }]
    const { store, problems } = open(withService('films', { trackers }))

    void store.reload(true, () => undefined)

    expect(problems).toEqual([])
    expect(told).toHaveBeenCalledWith(expect.stringContaining('VIEWER (.films.example)'))
    told.mockRestore()
  })

  it('takes nothing where the declaration only reports', () => {
    localStorage.setItem('hm_1', '1')
    const { store } = open({ consent: { enforce: false } })

    store.erase()

    expect(localStorage.getItem('hm_1')).toBe('1')
  })
})

it('a store that is stopped stops its delivery', async () => {
  const { store, decision, stopped } = open(register)
  store.commitDecision(decision, null)

  store.stop()
  await turn()

  expect(stopped).toHaveBeenCalledTimes(1)
})
