import { askedPurposes } from '../../declaration/asked.js'
import { matchesPieces } from '../../declaration/match.js'
import type { Declaration, Purpose } from '../../declaration/types.js'
import { decide } from '../../decision/decide.js'
import type { ConsentStatus, Decision } from '../../decision/decision.js'
import { GPC_PURPOSES, type Standing } from '../../decision/standing.js'
import type { Held } from '../guard/policy/held-registry.js'
import { chooseLanguage } from './choose-language.js'
import type { Choices, ConsentSession, DecidedBy, SessionReceipt } from './consent-session.js'
import { randomId } from './random-id.js'
import { EvasteDecidedEvent, type EvasteProblem, EvasteProblemEvent } from './events.js'

/** As much of a window as a session looks at. */
export interface SessionPage {
  readonly document: Pick<Document, 'dispatchEvent'> & { readonly documentElement: { readonly lang: string } }
  readonly location: { readonly pathname: string }
  readonly navigator: { readonly globalPrivacyControl?: boolean }
}

/** What a session asks of the outside, and what it brings about there. */
export interface SessionParts {
  readonly page: SessionPage
  readonly now: () => Date
  /** BCP 47. Left out: what the page says. */
  readonly language?: string | undefined
  readonly held: () => readonly Held[]
  /** What the register has acknowledged, as the device keeps it. */
  readonly receiptOf: (decision: Decision) => SessionReceipt | null
  /** A decision was made here: it is to be kept, and then applied. */
  readonly decided: (decision: Decision, previous: Decision | null, withdrawn: boolean) => void
  readonly openUi: () => Promise<unknown>
  readonly stop: () => void
}

/** The inside of a session: for the wiring, not for the page. */
export interface Steering {
  readonly session: ConsentSession
  /** Takes over a declaration, and where the visitor stands with it. */
  adopt(declaration: Declaration, standing: Standing, decision: Decision | null): void
  /** Goes over to a decision made in another tab, as far as it answers what is declared here. @returns whether something was withdrawn by it. */
  follow(decision: Decision, standing: Standing): boolean
  raise(problem: EvasteProblem): void
  changed(): void
  begin(): void
}

/** As a browser's address bar has it, however it was written: `ä` and `%C3%A4` are the same. */
const escaped = (path: string): string => encodeURI(path).replaceAll('%25', '%')

/** Creates one visitor's consent on one document: all state, no effects but through `parts`. */
export function createSession(parts: SessionParts): Steering {
  const { page } = parts
  /** R107: only `true` says something. */
  const hasGpc = (): boolean => page.navigator.globalPrivacyControl === true
  let declaration: Declaration | null = null
  let decision: Decision | null = null
  let standing: Standing = { purposes: {}, services: {} }
  /** By the visitor, for as long as the page speaks what it spoke then. */
  let chosen: { readonly language: string; readonly lang: string } | undefined
  /** What this page may show though nothing was decided about it. */
  const once = new Set<string>()
  let isNotifying = false
  let setReady = (): void => undefined
  const ready = new Promise<void>((resolve) => (setReady = resolve))
  const problems: EvasteProblem[] = []
  const listeners = new Set<() => void>()

  const raise = (problem: EvasteProblem): void => {
    if (problems.some(({ message }) => message === problem.message)) return
    problems.push(problem)
    console.error(`evaste: ${problem.message}`, problem.cause ?? '')
    announce(new EvasteProblemEvent(problem))
  }
  const announce = (event: Event): void => {
    session.dispatchEvent(event)
    page.document.dispatchEvent(event)
    changed()
  }
  /** Tells subscribers, once for all the changes of one turn. */
  const changed = (): void => {
    if (isNotifying) return
    isNotifying = true
    queueMicrotask(() => {
      isNotifying = false
      // Each in its own turn: one that fails keeps no other from hearing.
      listeners.forEach((listener) => queueMicrotask(listener))
    })
  }
  const purposeOf = (id: string): Purpose | undefined => {
    if (!declaration) return
    const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id
    const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId)
    if (!purpose) raise({ code: 'unknown-id', message: `no purpose or service "${id}"` })
    return purpose
  }
  const isRefusedByGpc = (purposeId: string): boolean =>
    declaration?.consent.gpc === 'refuse' && hasGpc() && GPC_PURPOSES.includes(purposeId)
  /** R42: on these, nothing runs that needs consent, whatever was answered. */
  const isOnSensitiveRoute = (): boolean =>
    !!declaration?.sensitiveRoutes.some((route) => matchesPieces(escaped(route).split('*'), page.location.pathname))

  const status = (id: string): ConsentStatus => {
    const purpose = purposeOf(id)
    if (!purpose) return 'requested'
    if (!purpose.needsConsent) return 'given'
    const own = standing.services[id] ?? standing.purposes[id] ?? 'requested'
    return own === 'requested' && isRefusedByGpc(purpose.id) ? 'refused' : own
  }
  const allows = (id: string): boolean =>
    (once.has(id) || status(id) === 'given') && !(purposeOf(id)?.needsConsent && isOnSensitiveRoute())
  const whenAllowed = (id: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        if (signal?.aborted) reject(signal.reason as Error)
        else if (allows(id)) resolve()
        else return
        unsubscribe()
      }
      const unsubscribe = subscribe(settle)
      signal?.addEventListener('abort', settle)
      settle()
    })
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const follow = (next: Decision, known: Standing): boolean => {
    const before = standing.services
    const previous = decision
    decision = next
    standing = known
    once.clear() // an answer is an answer to what was shown once, too
    announce(new EvasteDecidedEvent(next, previous))
    return Object.keys(before).some((id) => before[id] === 'given' && known.services[id] !== 'given')
  }
  const decideNow = (choices: Choices, { source = 'api', trusted = false }: DecidedBy = {}): Decision => {
    if (!declaration) throw new Error('await session.ready first')
    Object.keys(choices).forEach(purposeOf)
    const previous = decision
    const next = decide(standing, declaration, {
      choices,
      decisionId: randomId(),
      consentId: previous?.consentId ?? randomId(), // R72: not before the first decision
      source,
      trusted,
      decidedAt: parts.now().toISOString(),
      language: session.language,
      gpc: hasGpc(),
    })
    parts.decided(next, previous, follow(next, { purposes: next.choices, services: next.services }))
    return next
  }
  const answerAll = (isAllowed: (purposeId: string) => boolean, by?: DecidedBy): Decision =>
    decideNow(
      Object.fromEntries((declaration ? askedPurposes(declaration) : []).map(({ id }) => [id, isAllowed(id)])),
      by,
    )

  const members: Omit<ConsentSession, keyof EventTarget> = {
    get declaration() {
      return declaration
    },
    get decision() {
      return decision
    },
    get receipt() {
      return decision && parts.receiptOf(decision)
    },
    get held() {
      return parts.held()
    },
    get language() {
      const { lang } = page.document.documentElement
      const wanted = chosen?.lang === lang ? chosen.language : parts.language || lang
      return chooseLanguage(declaration?.languages ?? ['en'], wanted)
    },
    set language(language) {
      chosen = { language, lang: page.document.documentElement.lang }
      changed()
    },
    get asked() {
      const open = Object.keys(standing.purposes).filter((id) =>
        /requested|expired/.test(standing.purposes[id] as string),
      )
      // What Global Privacy Control has refused already is asked only together with something else.
      return open.every(isRefusedByGpc) ? [] : open
    },
    problems,
    ready,
    allows,
    status,
    whenAllowed,
    subscribe,
    decide: decideNow,
    // R106: only a person overrides Global Privacy Control by an answer to everything.
    acceptAll: (by) => answerAll((id) => !!by?.trusted || !isRefusedByGpc(id), by),
    refuseAll: (by) => answerAll(() => false, by),
    withdraw: (id, by) => decideNow({ [id]: false }, by),
    allowOnce(id) {
      if (purposeOf(id)) once.add(id)
      changed()
    },
    showUi: parts.openUi,
    open: () => void parts.openUi().then(() => session.dispatchEvent(new Event('evaste-open'))),
    stop() {
      listeners.clear()
      parts.stop()
    },
  }
  const session = Object.defineProperties(
    new EventTarget(),
    Object.getOwnPropertyDescriptors(members),
  ) as unknown as ConsentSession

  return {
    session,
    follow,
    raise,
    changed,
    adopt(...known) {
      ;[declaration, standing, decision] = known
      changed()
    },
    begin() {
      setReady()
      announce(new Event('evaste-ready'))
    },
  }
}
