import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EvasteDecidedEvent, EvasteProblemEvent } from '../../../src/page/session/events.js'
import { createSession } from '../../../src/page/session/session.js'
import { bikeShop } from '../../decision/bike-shop.js'
import { receipt, steerSession, turn } from './steered-session.js'

const gpc = { hasGpc: () => true }
const person = { source: 'banner', trusted: true } as const

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('before anything is decided', () => {
  it('nothing is allowed but what needs no consent', () => {
    const { session } = steerSession()

    expect(['analytics', 'matomo', 'marketing', 'films'].map(session.allows)).toEqual([false, false, false, false])
    expect(['necessary', 'cart'].map(session.allows)).toEqual([true, true])
    expect(session.status('matomo')).toBe('requested')
    expect(session.asked).toEqual(['analytics', 'marketing'])
    expect(session.decision).toBeNull()
  })

  it('no id exists: it is made by the first decision (R72)', () => {
    const random = vi.spyOn(crypto, 'getRandomValues')

    const { session } = steerSession()
    expect(random).not.toHaveBeenCalled()
    const { decisionId, consentId } = session.refuseAll()

    expect(decisionId).toMatch(/^[0-9a-f]{32}$/)
    expect(consentId).toMatch(/^[0-9a-f]{32}$/)
    expect(decisionId).not.toBe(consentId)
  })

  it('an unknown id is never allowed, and is a problem once, however often it is asked', () => {
    const { session, dispatched } = steerSession()
    const told: EvasteProblemEvent[] = []
    session.addEventListener('evaste-problem', (event) => told.push(event as EvasteProblemEvent))

    const answers = [session.allows('analitycs'), session.allows('analitycs'), session.status('analitycs')]

    expect(answers).toEqual([false, false, 'requested'])
    expect(session.problems).toHaveLength(1)
    expect(told.map(({ problem }) => problem)).toEqual(session.problems)
    expect(session.problems[0]).toMatchObject({
      code: 'unknown-id',
      message: expect.stringContaining('analitycs') as string,
    })
    expect(dispatched).toEqual(['evaste-ready', 'evaste-problem'])
    expect(console.error).toHaveBeenCalledTimes(1)
  })
})

describe('while no declaration is known', () => {
  const parts = {
    now: () => new Date(),
    wantedLanguage: () => 'fi',
    pathname: () => '/',
    hasGpc: () => false,
    dispatch: () => undefined,
    held: () => [],
    decided: () => undefined,
    openUi: () => Promise.resolve(),
    stop: () => undefined,
  }

  it('nothing is allowed, no id is a problem yet, and nothing can be decided', () => {
    const { session } = createSession(parts)

    expect(session.allows('necessary')).toBe(false)
    expect(session.status('analytics')).toBe('requested')
    expect(session.asked).toEqual([])
    expect(session.problems).toEqual([])
    expect(() => session.acceptAll()).toThrow(/nothing is declared yet/)
  })
})

describe('a decision', () => {
  it('applies, is handed over to be kept, and is told on the session and the document', () => {
    const { session, kept, dispatched } = steerSession()
    const heard: EvasteDecidedEvent[] = []
    session.addEventListener('evaste-decided', (event) => heard.push(event as EvasteDecidedEvent))

    const decision = session.decide({ analytics: true }, { source: 'settings', trusted: true })

    expect(decision).toMatchObject({
      choices: { analytics: 'given', marketing: 'refused' },
      source: 'settings',
      trusted: true,
      decidedAt: '2026-05-22T12:00:00.000Z',
      language: 'fi',
      gpc: false,
    })
    expect(session.allows('matomo')).toBe(true)
    expect(session.asked).toEqual([])
    expect(session.decision).toBe(decision)
    expect(kept).toEqual([{ decision, previous: null, withdrawn: false }])
    expect(heard.map((event) => [event.decision, event.previous])).toEqual([[decision, null]])
    expect(dispatched).toEqual(['evaste-ready', 'evaste-decided'])
  })

  it('by code is called that, unless it says otherwise, and nobody vouches for it', () => {
    const { session } = steerSession()

    expect(session.decide({})).toMatchObject({ source: 'api', trusted: false })
  })

  it('keeps the consent’s id and takes a new one of its own', () => {
    const { session, kept } = steerSession()

    const first = session.acceptAll()
    const second = session.refuseAll()

    expect(second.consentId).toBe(first.consentId)
    expect(second.decisionId).not.toBe(first.decisionId)
    expect(kept[1]?.previous).toBe(first)
  })

  it('that takes back what was given is a withdrawal (R57), and one that never gave is not', () => {
    const { session, kept } = steerSession()

    session.refuseAll()
    session.acceptAll()
    session.withdraw('films')
    session.withdraw('films')
    session.withdraw('analytics')

    expect(kept.map(({ withdrawn }) => withdrawn)).toEqual([false, false, true, false, true])
    expect(session.status('films')).toBe('withdrawn')
    expect(session.status('marketing')).toBe('given')
    expect(['adverts', 'matomo', 'heatmap'].map(session.allows)).toEqual([true, false, false])
  })

  it('with an unknown id says so, and allows nothing by it', () => {
    const { session } = steerSession()

    const { choices } = session.decide({ analitycs: true })

    expect(choices).toEqual({ analytics: 'refused', marketing: 'refused' })
    expect(session.problems).toMatchObject([{ code: 'unknown-id' }])
  })

  it('is in the language of the page where that is declared, else in the nearest', () => {
    const decidedIn = (wanted: string) => steerSession({ wantedLanguage: () => wanted }).session.refuseAll().language

    expect(['en', 'en-GB', 'EN', 'sv', ''].map(decidedIn)).toEqual(['en', 'en', 'en', 'fi', 'fi'])
  })

  it('loses the receipt of the one before, and gets its own', () => {
    const { session, steering } = steerSession()
    const first = session.acceptAll()
    steering.receive(first.decisionId, receipt)
    expect(session.receipt).toBe(receipt)

    const second = session.refuseAll()
    expect(session.receipt).toBeNull()
    steering.receive(first.decisionId, { ...receipt, entry: 1 })
    expect(session.receipt).toBeNull()
    steering.receive(second.decisionId, { ...receipt, entry: 13 })

    expect(session.receipt).toMatchObject({ entry: 13 })
  })
})

describe('Global Privacy Control (R106)', () => {
  it('refuses marketing before any answer, and leaves the rest to be asked', () => {
    const { session } = steerSession(gpc)

    expect(['marketing', 'films', 'analytics'].map(session.status)).toEqual(['refused', 'refused', 'requested'])
    expect(session.asked).toEqual(['analytics', 'marketing'])
    expect(session.decision).toBeNull()
  })

  it('leaves nothing to ask where it speaks of all that would be', () => {
    const { session } = steerSession(
      gpc,
      bikeShop({
        purposes: ['necessary', 'analytics', 'marketing'],
        services: [{ id: 'adverts', name: 'Mainokset', purpose: 'marketing' }],
      }),
    )

    expect(session.asked).toEqual([])
    expect(session.allows('adverts')).toBe(false)
  })

  it('gives way to a person who accepts all, and not to a script that does', () => {
    const byPerson = steerSession(gpc).session.acceptAll(person)
    const byScript = steerSession(gpc).session.acceptAll({ source: 'banner' })

    expect(byPerson).toMatchObject({ choices: { analytics: 'given', marketing: 'given' }, gpc: true })
    expect(byScript).toMatchObject({ choices: { analytics: 'given', marketing: 'refused' }, gpc: true })
  })

  it('says nothing where the declaration ignores it, and where it is off (R107)', () => {
    const ignored = steerSession(gpc, bikeShop({ consent: { gpc: 'ignore' } })).session
    const off = steerSession().session

    for (const session of [ignored, off]) {
      expect(session.status('marketing')).toBe('requested')
      expect(session.allows('marketing')).toBe(false)
    }
  })
})

describe('a sensitive route (R42)', () => {
  const clinic = bikeShop({ sensitiveRoutes: ['/huolto/sairausloma', '/vakuutus/*'] })

  it('runs nothing but the necessary, whatever was answered', () => {
    let pathname = '/'
    const { session } = steerSession({ pathname: () => pathname }, clinic)
    session.acceptAll()

    const allowed = ['/', '/huolto/sairausloma', '/huolto', '/vakuutus/hakemus/3', '/vakuutuksesta'].map((path) => {
      pathname = path
      return [session.allows('analytics'), session.allows('films'), session.allows('cart')]
    })

    expect(allowed).toEqual([
      [true, true, true],
      [false, false, true],
      [true, true, true],
      [false, false, true],
      [true, true, true],
    ])
    expect(session.status('analytics')).toBe('given')
  })
})

describe('children (R65)', () => {
  it('are asked nothing, and no answer allows anything', () => {
    const { session } = steerSession({}, bikeShop({ audience: { children: true } }))

    session.acceptAll(person)
    session.decide({ analytics: true, matomo: true }, person)

    expect(session.asked).toEqual([])
    expect(['analytics', 'matomo', 'marketing'].map(session.allows)).toEqual([false, false, false])
    expect(session.allows('cart')).toBe(true)
  })
})

describe('waiting until something is allowed', () => {
  it('ends at once where it is, and with the answer that allows it', async () => {
    const { session } = steerSession()
    let isAllowed = false

    await session.whenAllowed('cart')
    void session.whenAllowed('matomo').then(() => (isAllowed = true))
    session.decide({ marketing: true })
    await turn()
    expect(isAllowed).toBe(false)
    session.decide({ matomo: true })
    await turn()

    expect(isAllowed).toBe(true)
  })

  it('ends with the caller’s own reason when it gives up, before or meanwhile', async () => {
    const { session } = steerSession()
    const leaving = new AbortController()

    const waiting = session.whenAllowed('matomo', { signal: leaving.signal })
    leaving.abort(new Error('the page was left'))

    await expect(waiting).rejects.toThrow('the page was left')
    await expect(session.whenAllowed('matomo', { signal: leaving.signal })).rejects.toThrow('the page was left')
  })
})

describe('a subscriber', () => {
  it('is told once for all the changes of one turn', async () => {
    const { session, steering } = steerSession()
    await turn()
    const listener = vi.fn()
    session.subscribe(listener)

    session.acceptAll()
    session.refuseAll()
    steering.changed()
    expect(listener).not.toHaveBeenCalled()
    await turn()

    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('is told of decisions, receipts and problems, until it leaves', async () => {
    const { session, steering } = steerSession()
    await turn()
    const listener = vi.fn()
    const leave = session.subscribe(listener)

    const { decisionId } = session.acceptAll()
    await turn()
    steering.receive(decisionId, receipt)
    await turn()
    session.allows('nobody')
    await turn()
    leave()
    session.refuseAll()
    await turn()

    expect(listener).toHaveBeenCalledTimes(3)
  })

  it('hears nothing more once the session has stopped', async () => {
    const stop = vi.fn()
    const { session } = steerSession({ stop })
    const listener = vi.fn()
    session.subscribe(listener)

    session.stop()
    session.acceptAll()
    await turn()

    expect(listener).not.toHaveBeenCalled()
    expect(stop).toHaveBeenCalledTimes(1)
  })
})

it('opening brings the interface up first, and then tells it', async () => {
  const heard: string[] = []
  const { session } = steerSession({ openUi: async () => void heard.push('brought up') })
  session.addEventListener('evaste-open', () => heard.push('told'))

  session.open()
  await turn()

  expect(heard).toEqual(['brought up', 'told'])
})

it('a decision of another tab is followed: told here, and not kept a second time', () => {
  const { session, steering, kept } = steerSession()
  const other = steerSession().session
  session.acceptAll()

  const isWithdrawn = steering.follow(other.refuseAll())

  expect(isWithdrawn).toBe(true)
  expect(session.allows('matomo')).toBe(false)
  expect(session.decision).toBe(other.decision)
  expect(kept).toHaveLength(1)
})
