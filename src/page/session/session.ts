import { askedPurposes } from '../../declaration/asked.js'
import { matchesPieces } from '../../declaration/match.js'
import type { Declaration } from '../../declaration/types.js'
import { decide } from '../../decision/decide.js'
import type { ConsentStatus, Decision } from '../../decision/decision.js'
import { GPC_PURPOSES, type Standing, standing } from '../../decision/standing.js'
import { storeDecision, type StoredDecision } from '../../decision/stored.js'
import type { Held } from '../guard/held.js'
import { chooseLanguage } from './choose-language.js'
import type { Choices, ConsentSession, DecidedBy, SessionReceipt } from './consent-session.js'
import { EvasteDecidedEvent, type EvasteProblem, EvasteProblemEvent } from './events.js'

/** What a decision brings about; the wiring says how. */
export interface Effects {
  /** Puts the decision where it outlasts the page. Before anything is released. */
  keep(decision: Decision, stored: StoredDecision, previous: Decision | null): void
  /** Lets go of what is allowed, erases what is not. `withdrawn`: something that ran must stop. */
  apply(withdrawn: boolean): void
  /** Brings up the elements. */
  openUi(): Promise<unknown>
  readonly held: () => readonly Held[]
  stop(): void
}

/** The state that a session starts from, and the outside facts it asks for. */
export interface Facts {
  readonly page: Window & typeof globalThis
  readonly now: () => Date
  /** `data-language`, where the tag has one. */
  readonly language: string | undefined
}

const NOBODY: Standing = { purposes: {}, services: {} }
const randomId = (): string => {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  // A version 4 UUID; `crypto.randomUUID` is not there on plain http.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5')
}

/** One visitor's consent on one document. Pure of effects: they come in as `effects`. */
export class Session extends EventTarget implements ConsentSession {
  declaration: Declaration | null = null
  decision: Decision | null = null
  receipt: SessionReceipt | null = null
  readonly problems: EvasteProblem[] = []
  declare readonly ready: Promise<void>
  declare setReady: () => void
  declare effects: Effects
  #standing: Standing = NOBODY
  #stored: StoredDecision | null = null
  #listeners = new Set<() => void>()
  #isNotifying = false
  #facts: Facts

  constructor(facts: Facts) {
    super()
    this.#facts = facts
    this.ready = new Promise((resolve) => (this.setReady = resolve))
  }

  get held(): readonly Held[] {
    return this.effects.held()
  }

  get language(): string {
    const { page, language } = this.#facts
    return chooseLanguage(this.declaration?.languages ?? ['en'], language || page.document.documentElement.lang)
  }

  get asked(): readonly string[] {
    if (!this.declaration) return []
    const unanswered = standing(this.#stored, this.declaration, this.#facts.now()).purposes
    const asked = Object.keys(unanswered).filter((id) => ['requested', 'expired'].includes(unanswered[id] as string))
    // What Global Privacy Control has refused already is asked only together with something else.
    return asked.some((id) => !this.#isRefusedByGpc(id)) ? asked : []
  }

  /** Takes over what is declared and what the device has kept. */
  adopt(declaration: Declaration, stored: StoredDecision | null, decision: Decision | null): void {
    Object.assign(this, { declaration, decision })
    this.#stored = stored
    this.#standing = standing(stored, declaration, this.#facts.now(), this.#honoursGpc)
    this.changed()
  }

  allows(id: string): boolean {
    const purpose = this.#purposeOf(id)
    return !!purpose && (!purpose.needsConsent || (this.status(id) === 'given' && !this.#isOnSensitiveRoute))
  }

  status(id: string): ConsentStatus {
    const purpose = this.#purposeOf(id)
    if (purpose && !purpose.needsConsent) return 'given'
    return this.#standing.services[id] ?? this.#standing.purposes[id] ?? 'requested'
  }

  async whenAllowed(id: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    signal?.throwIfAborted()
    if (this.allows(id)) return
    return new Promise((resolve, reject) => {
      const unsubscribe = this.subscribe(() => this.#standing && this.allows(id) && settle(resolve))
      const settle = (done: () => void): void => {
        unsubscribe()
        done()
      }
      signal?.addEventListener('abort', () => settle(() => reject(signal.reason as Error)), { once: true })
    })
  }

  decide(choices: Choices, { source = 'api', trusted = false }: DecidedBy = {}): Decision {
    const { declaration, decision: previous } = this
    if (!declaration) throw new Error('evaste: nothing is declared yet; await session.ready first')
    for (const id of Object.keys(choices)) this.#purposeOf(id)
    const { page, now } = this.#facts
    const before = this.#standing
    const decision = decide(before, declaration, {
      choices,
      decisionId: randomId(),
      consentId: previous?.consentId ?? randomId(), // R72: only after the first decision
      source,
      trusted,
      decidedAt: now().toISOString(),
      language: this.language,
      gpc: hasGpc(page),
    })
    const stored = storeDecision(decision, declaration)
    this.effects.keep(decision, stored, previous)
    this.follow(declaration, stored, decision)
    return decision
  }

  /** Goes over to a decision made here or in another tab, with all that follows. */
  follow(declaration: Declaration, stored: StoredDecision, decision: Decision): void {
    const { decision: previous } = this
    const before = this.#standing
    this.adopt(declaration, stored, decision)
    const withdrawn = Object.keys(before.services).some((id) => before.services[id] === 'given' && !this.allows(id))
    this.effects.apply(withdrawn)
    this.announce(new EvasteDecidedEvent(decision, previous))
  }

  acceptAll(by: DecidedBy = {}): Decision {
    // R106: only a person overrides Global Privacy Control by an answer to everything.
    return this.decide(
      this.#answerAll((id) => !!by.trusted || !this.#honoursGpc || !GPC_PURPOSES.includes(id)),
      by,
    )
  }

  refuseAll(by?: DecidedBy): Decision {
    return this.decide(
      this.#answerAll(() => false),
      by,
    )
  }

  withdraw(id: string, by?: DecidedBy): Decision {
    return this.decide({ [id]: false }, by)
  }

  open(): void {
    void this.showUi().then(() => this.dispatchEvent(new Event('evaste-open')))
  }

  /** Brings up the elements, without opening anything. */
  async showUi(): Promise<void> {
    await this.effects.openUi()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): void {
    this.#listeners.clear()
    this.effects.stop()
  }

  /** Tells subscribers, once for all the changes of one turn. */
  changed(): void {
    if (this.#isNotifying) return
    this.#isNotifying = true
    queueMicrotask(() => {
      this.#isNotifying = false
      for (const listener of [...this.#listeners]) listener()
    })
  }

  raise(problem: EvasteProblem): void {
    if (this.problems.some(({ message }) => message === problem.message)) return
    this.problems.push(problem)
    console.error(`evaste: ${problem.message}`, ...(problem.cause ? [problem.cause] : []))
    this.announce(new EvasteProblemEvent(problem))
    this.changed()
  }

  /** Fires on the session and on the document. */
  announce(event: Event): void {
    this.dispatchEvent(event)
    this.#facts.page.document.dispatchEvent(event)
  }

  #answerAll(answer: (purposeId: string) => boolean): Choices {
    return Object.fromEntries(
      (this.declaration ? askedPurposes(this.declaration) : []).map(({ id }) => [id, answer(id)]),
    )
  }

  #purposeOf(id: string) {
    const { purposes, services } = this.declaration ?? { purposes: [], services: [] }
    const purposeId = services.find((service) => service.id === id)?.purpose ?? id
    const purpose = purposes.find((candidate) => candidate.id === purposeId)
    if (!purpose && this.declaration)
      this.raise({ code: 'unknown-id', message: `"${id}" is neither a purpose nor a service of the declaration` })
    return purpose
  }

  /** R42: on these, nothing runs that needs consent, whatever was answered. */
  get #isOnSensitiveRoute(): boolean {
    const { pathname } = this.#facts.page.location
    return !!this.declaration?.sensitiveRoutes?.some((pattern) => matchesPieces(pattern.split('*'), pathname))
  }

  get #honoursGpc(): boolean {
    return hasGpc(this.#facts.page) && this.declaration?.consent.gpc === 'refuse'
  }

  #isRefusedByGpc(purposeId: string): boolean {
    return this.#honoursGpc && GPC_PURPOSES.includes(purposeId)
  }
}

/** R107: only `true` says something. */
const hasGpc = ({ navigator }: Window): boolean =>
  (navigator as Navigator & { globalPrivacyControl?: boolean }).globalPrivacyControl === true
