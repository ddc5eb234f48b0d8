import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Decision } from '../../../src/decision/decision.js'
import type { EvasteDecidedEvent, EvasteProblemEvent } from '../../../src/page/session/events.js'
import type { SessionReceipt } from '../../../src/page/session/consent-session.js'
import { bikeShop } from '../../decision/bike-shop.js'
import { Session } from '../../../src/page/session/session.js'
import { receipt, controlSession, turn } from './controlled-session.js'

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('before anything is decided', () => {
  it('nothing is allowed but what needs no consent', () => {
    const { session } = controlSession()

    expect(['analytics', 'matomo', 'marketing', 'films'].map(session.allows)).toEqual([false, false, false, false])
    expect(['necessary', 'cart'].map(session.allows)).toEqual([true, true])
    expect(session.status('matomo')).toBe('requested')
    expect(session.asked).toEqual(['analytics', 'marketing'])
    expect(session.decision).toBeNull()
  })

  it('no id exists: it is made by the first decision (R72)', () => {
    const random = vi.spyOn(crypto, 'getRandomValues')

    const { session } = controlSession()
    expect(random).not.toHaveBeenCalled()
    const { decisionId, consentId } = session.refuseAll()

    expect(decisionId).toMatch(/^[0-9a-f]{32}$/)
    expect(consentId).toMatch(/^[0-9a-f]{32}$/)
    expect(decisionId).not.toBe(consentId)
  })

  it('an unknown id is never allowed, and is a problem once, however often it is asked', () => {
    const { session, dispatched } = controlSession()
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
    mayAsk: () => true,
    page: {
      document: { documentElement: { lang: 'fi' }, dispatchEvent: () => true },
      location: { pathname: '/' },
      navigator: {},
    },
    held: () => [],
    receiptOf: () => null,
    commit: () => undefined,
    openUi: () => Promise.resolve(),
    stop: () => undefined,
  }

  it('nothing is allowed, no id is a problem yet, and nothing can be decided', () => {
    const session = new Session(parts)

    expect(session.allows('necessary')).toBe(false)
    expect(session.status('analytics')).toBe('requested')
    expect(session.asked).toEqual([])
    expect(session.problems).toEqual([])
    expect(() => session.acceptAll()).toThrow(/await session.ready/)
  })
})

describe('a decision', () => {
  it('applies, is handed over to be kept, and is told on the session and the document', () => {
    const { session, kept, dispatched } = controlSession()
    const heard: EvasteDecidedEvent[] = []
    session.addEventListener('evaste-decided', (event) => heard.push(event as EvasteDecidedEvent))

    const decision = session.decide({ analytics: true })

    expect(decision).toMatchObject({
      choices: { analytics: 'given', marketing: 'refused' },
      source: 'api',
      trusted: false,
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

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a claim', { source: 'banner', trusted: true }],
    ['an event of its own', new Event('click')],
    ['what looks like an event', { isTrusted: true, composedPath: () => [] }],
  ])('by code is recorded as that, also where it brings %s', (_, claim) => {
    const { session } = controlSession()
    const event = claim as Event

    const decisions = [session.decide({ analytics: true }, event), session.acceptAll(event), session.refuseAll(event)]

    for (const { source, trusted } of decisions) expect([source, trusted]).toEqual(['api', false])
  })

  it('of another consent tool is taken over by a call of its own', () => {
    const { session, kept } = controlSession()

    const decision = session.importChoices({ analytics: true })

    expect(decision).toMatchObject({ source: 'import', trusted: false, choices: { analytics: 'given' } })
    expect(decision).not.toHaveProperty('importedFrom')
    expect(kept).toHaveLength(1)
  })

  it('of another consent tool says from where and when, and leaves open what that tool did not ask', () => {
    const { session } = controlSession()

    const decision = session.importChoices({ matomo: false }, { from: 'klaro', decidedAt: new Date('2026-10-01') })

    expect(decision).toMatchObject({ importedFrom: 'klaro', decidedAt: '2026-10-01T00:00:00.000Z' })
    expect(decision.services).toMatchObject({ matomo: 'refused', heatmap: 'requested', films: 'requested' })
    expect(session.asked).toEqual(['analytics', 'marketing'])
  })

  it('keeps the consent’s id and takes a new one of its own', () => {
    const { session, kept } = controlSession()

    const first = session.acceptAll()
    const second = session.refuseAll()

    expect(second.consentId).toBe(first.consentId)
    expect(second.decisionId).not.toBe(first.decisionId)
    expect(kept[1]?.previous).toBe(first)
  })

  it('that takes back what was given is a withdrawal (R57), and one that never gave is not', () => {
    const { session, kept } = controlSession()

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
    const { session } = controlSession()

    const { choices } = session.decide({ analitycs: true })

    expect(choices).toEqual({ analytics: 'refused', marketing: 'refused' })
    expect(session.problems).toMatchObject([{ code: 'unknown-id' }])
  })

  it('is in the language of the page where that is declared, else in the nearest', () => {
    const decidedIn = (wanted: string) => controlSession({ language: wanted }).session.refuseAll().language

    expect(['en', 'en-GB', 'EN', 'sv', ''].map(decidedIn)).toEqual(['en', 'en', 'en', 'fi', 'fi'])
  })

  it('is in bokmål where the page says Norwegian, or nynorsk', () => {
    const norwegian = { ...bikeShop(), languages: ['en', 'nb'] as const }

    const decidedIn = (wanted: string) => controlSession({ language: wanted }, norwegian).session.refuseAll().language

    expect(['no', 'nn-NO', 'nb', 'en'].map(decidedIn)).toEqual(['nb', 'nb', 'nb', 'en'])
  })

  it('is in the language that the visitor has chosen, until the page speaks another', async () => {
    const documentElement = { lang: 'fi' }
    const { session } = controlSession({ page: { document: { documentElement, dispatchEvent: () => true } } })
    await turn()
    const heard = vi.fn()
    session.subscribe(heard)

    session.language = 'en'
    await turn()
    const chosen = session.refuseAll().language
    documentElement.lang = 'fi-FI'

    expect(chosen).toBe('en')
    expect(heard).toHaveBeenCalled()
    expect(session.language).toBe('fi')
  })

  it('loses the receipt of the one before, and gets its own', () => {
    const receipts = new Map<string, SessionReceipt>()
    const { session } = controlSession({ receiptOf: ({ decisionId }) => receipts.get(decisionId) ?? null })
    expect(session.receipt).toBeNull()
    const first = session.acceptAll()
    receipts.set(first.decisionId, receipt)
    expect(session.receipt).toBe(receipt)

    const second = session.refuseAll()
    expect(session.receipt).toBeNull()
    receipts.set(second.decisionId, { ...receipt, entry: 13 })

    expect(session.receipt).toMatchObject({ entry: 13 })
  })
})

it('opening brings the interface up first, and then tells it', async () => {
  const heard: string[] = []
  const { session } = controlSession({ openUi: async () => void heard.push('brought up') })
  session.addEventListener('evaste-open', () => heard.push('told'))

  session.open()
  await turn()

  expect(heard).toEqual(['brought up', 'told'])
})

it('a decision of another tab is followed: told here, and not kept a second time', () => {
  const { session, kept } = controlSession()
  const apply = vi.fn()
  const other = controlSession().session
  session.acceptAll()

  const { choices, services } = other.refuseAll()
  session._applyDecision(other.decision as Decision, { purposes: choices, services }, apply)

  expect(apply).toHaveBeenCalledWith(true)
  expect(session.allows('matomo')).toBe(false)
  expect(session.decision).toBe(other.decision)
  expect(kept).toHaveLength(1)
})

it('a decision is stored before the page is told, so that a listener may leave the page', () => {
  const order: string[] = []
  const { session } = controlSession({ commit: ({ decisionId }) => order.push(`stored ${decisionId}`) })
  session.addEventListener('evaste-decided', (event) => {
    const { decisionId } = (event as EvasteDecidedEvent).decision
    order.push(`told ${decisionId}, and the session says ${session.decision?.decisionId}`)
  })

  const { decisionId } = session.refuseAll()

  expect(order).toEqual([`stored ${decisionId}`, `told ${decisionId}, and the session says ${decisionId}`])
})

it('every method can be passed on by itself', () => {
  const { allows, status, acceptAll, subscribe } = controlSession().session
  subscribe(() => undefined)

  acceptAll()

  expect([allows('matomo'), status('analytics')]).toEqual([true, 'given'])
})
