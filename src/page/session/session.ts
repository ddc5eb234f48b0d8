import { NativeEvent } from '../guard/native-event.js'
import { EvasteError } from '../../declaration/evaste-error.js'
import { askedPurposes } from '../../declaration/asked.js'
import type { Declaration, Purpose } from '../../declaration/types.js'
import { type ConsentState, GPC_PURPOSES } from '../../decision/current-consent.js'
import { decide } from '../../decision/decide.js'
import type { ConsentStatus, Decision } from '../../decision/decision.js'
import type { Held } from '../guard/policy/held.js'
import { chooseLanguage } from './choose-language.js'
import type { Choices, ConsentSession, ImportOrigin, SessionReceipt } from './consent-session.js'
import { EvasteDecidedEvent, type EvasteProblem, EvasteProblemEvent } from './events.js'
import { evidenceOfAction } from './evidence-of-action.js'
import { randomId } from './random-id.js'
import { isSensitiveRoute } from './sensitive-route.js'
import type { SessionParts } from './session-parts.js'

/**
 * One visitor's consent on one document. It holds all the state; its only effects go through `SessionParts`.
 *
 * Members with a leading `_` are only for the wiring; the build shortens their names. Members that a page may detach
 * (`const { allows } = session`) are arrow functions.
 */
export class Session extends EventTarget implements ConsentSession {
  readonly problems: EvasteProblem[] = []
  readonly ready: Promise<void>
  private readonly _parts: SessionParts
  private readonly _listeners = new Set<() => void>()
  /** What may load on this page without a decision. */
  private readonly _allowedOnce: Set<string>
  private _declaration: Declaration | null = null
  private _decision: Decision | null = null
  private _consent: ConsentState = { purposes: {}, services: {} }
  /** The language that the visitor chose; it applies as long as `<html lang>` does not change. */
  private _chosen: { readonly language: string; readonly lang: string } | undefined
  private _isNotifying = false
  declare private _resolveReady: () => void

  constructor(parts: SessionParts) {
    super()
    this._parts = parts
    this._allowedOnce = new Set(parts.allowedOnce)
    this.ready = new Promise((resolve) => (this._resolveReady = resolve))
  }

  get declaration(): Declaration | null {
    return this._declaration
  }

  get decision(): Decision | null {
    return this._decision
  }

  get receipt(): SessionReceipt | null {
    return this._decision && this._parts.receiptOf(this._decision)
  }

  get held(): readonly Held[] {
    return this._parts.held()
  }

  get language(): string {
    const { lang } = this._parts.page.document.documentElement
    const wanted = this._chosen?.lang === lang ? this._chosen.language : this._parts.language || lang
    return chooseLanguage(this._declaration?.languages ?? ['en'], wanted)
  }

  set language(language: string) {
    this._chosen = { language, lang: this._parts.page.document.documentElement.lang }
    this._notify()
  }

  get asked(): readonly string[] {
    const { purposes } = this._consent
    const open = Object.keys(purposes).filter((id) => /requested|expired/.test(purposes[id] as string))
    // What Global Privacy Control has already refused is only asked together with something else.
    const isAskedHere = this._declaration && this._parts.mayAsk(this._declaration.site)
    if (!isAskedHere || open.every(this._isRefusedByGpc)) return []
    return open
  }

  readonly status = (id: string): ConsentStatus => {
    const purpose = this._purposeOf(id)
    if (!purpose) return 'requested'
    if (!purpose.needsConsent) return 'given'
    const own = this._consent.services[id] ?? this._consent.purposes[id] ?? 'requested'
    if (own === 'requested' && this._isRefusedByGpc(purpose.id)) return 'refused'
    return own
  }

  /** What the visitor allows, whether or not the page's own policy lets it in yet. */
  readonly _allows = (id: string): boolean =>
    (this._allowedOnce.has(id) || this.status(id) === 'given') &&
    !(
      this._purposeOf(id)?.needsConsent &&
      isSensitiveRoute(this._declaration as Declaration, this._parts.page.location.pathname)
    )

  allows = this._allows

  readonly whenAllowed = (id: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (signal?.aborted) reject(signal.reason as Error)
        else if (this.allows(id)) resolve()
        else return
        unsubscribe()
      }
      const unsubscribe = this.subscribe(check)
      signal?.addEventListener('abort', check)
      check()
    })

  readonly subscribe = (listener: () => void): (() => void) => {
    this._listeners.add(listener)
    return () => this._listeners.delete(listener)
  }

  readonly decide = (choices: Choices, event?: Event): Decision =>
    this._decideBy(
      choices,
      evidenceOfAction(
        event,
        Object.entries(choices).some(([, isAllowed]) => isAllowed),
      ),
    )

  readonly importChoices = (choices: Choices, { from, decidedAt }: ImportOrigin = {}): Decision =>
    this._decideBy(choices, { source: 'import', trusted: false, ...(from && { importedFrom: from }) }, decidedAt)

  // R106: only a person can override Global Privacy Control by answering everything at once.
  readonly acceptAll = (event?: Event): Decision => {
    const evidence = evidenceOfAction(event, true)
    return this._answerAll((id) => evidence.trusted || !this._isRefusedByGpc(id), evidence)
  }

  readonly refuseAll = (event?: Event): Decision => this._answerAll(() => false, evidenceOfAction(event, false))

  readonly withdraw = (id: string, event?: Event): Decision => this.decide({ [id]: false }, event)

  readonly allowOnce = (id: string): void => {
    if (this._purposeOf(id)) this._allowedOnce.add(id)
    if (this._parts.reloadForOnce?.([...this._allowedOnce])) this._allowedOnce.delete(id)
    else this._notify()
  }

  readonly showUi = (): Promise<unknown> => this._parts.openUi()

  readonly open = (): void => void this.showUi().then(() => this.dispatchEvent(new NativeEvent('evaste-open')))

  readonly stop = (): void => {
    this._listeners.clear()
    this._parts.stop()
  }

  /** Sets the declaration, and what the device has stored about the visitor's consent. */
  _setDeclaration(declaration: Declaration, consent: ConsentState, decision: Decision | null): void {
    this._declaration = declaration
    this._consent = consent
    this._decision = decision
    this._notify()
  }

  /**
   * Makes `decision` the current one, applies its effects, and only then dispatches `evaste-decided`, so that a
   * listener that navigates away does not lose the answer.
   *
   * @param apply receives whether something that was given is no longer given.
   */
  _applyDecision(decision: Decision, consent: ConsentState, apply: (isWithdrawal: boolean) => void): void {
    const previous = this._decision
    const before = this._consent.services
    const isWithdrawal = Object.keys(before).some((id) => before[id] === 'given' && consent.services[id] !== 'given')
    this._decision = decision
    this._consent = consent
    this._allowedOnce.clear() // a decision replaces what was shown once
    apply(isWithdrawal)
    this._dispatch(new EvasteDecidedEvent(decision, previous))
  }

  _markReady(): void {
    this._resolveReady()
    this._dispatch(new NativeEvent('evaste-ready'))
  }

  /** Reports each problem once: in `problems`, on the console, and as `evaste-problem`. */
  readonly _reportProblem = (problem: EvasteProblem): void => {
    if (this.problems.some(({ message }) => message === problem.message)) return
    this.problems.push(problem)
    console.error(`evaste: ${problem.message}`, problem.cause ?? '')
    this._dispatch(new EvasteProblemEvent(problem))
  }

  /** Notifies subscribers, once for all changes of one task. */
  readonly _notify = (): void => {
    if (this._isNotifying) return
    this._isNotifying = true
    queueMicrotask(() => {
      this._isNotifying = false
      // Each in its own microtask, so that a listener that throws does not stop the others.
      this._listeners.forEach((listener) => queueMicrotask(listener))
    })
  }

  private _dispatch(event: Event): void {
    this.dispatchEvent(event)
    this._parts.page.document.dispatchEvent(event)
    this._notify()
  }

  private _decideBy(
    choices: Choices,
    evidence: Pick<Decision, 'source' | 'trusted' | 'importedFrom'>,
    decidedAt = this._parts.now(),
  ): Decision {
    const { _declaration: declaration, _decision: previous, _parts: parts } = this
    if (!declaration) throw new EvasteError('not-ready', 'await session.ready first')
    Object.keys(choices).forEach(this._purposeOf)
    const next = decide(this._consent, declaration, {
      choices,
      decisionId: randomId(),
      consentId: previous?.consentId ?? randomId(), // R72: not before the first decision
      ...evidence,
      decidedAt: decidedAt.toISOString(),
      language: this.language,
      gpc: this._hasGpc(),
    })
    this._applyDecision(next, { purposes: next.choices, services: next.services }, (isWithdrawal) =>
      parts.commit(next, previous, isWithdrawal),
    )
    return next
  }

  private _answerAll(
    isAllowed: (purposeId: string) => boolean,
    evidence: ReturnType<typeof evidenceOfAction>,
  ): Decision {
    const asked = this._declaration ? askedPurposes(this._declaration) : []
    return this._decideBy(Object.fromEntries(asked.map(({ id }) => [id, isAllowed(id)])), evidence)
  }

  private readonly _purposeOf = (id: string): Purpose | undefined => {
    const declaration = this._declaration
    if (!declaration) return
    const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id
    const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId)
    if (!purpose) this._reportProblem({ code: 'unknown-id', message: `no purpose or service "${id}"` })
    return purpose
  }

  /** R107: only `true` is a signal. */
  private _hasGpc(): boolean {
    return this._parts.page.navigator.globalPrivacyControl === true
  }

  private readonly _isRefusedByGpc = (purposeId: string): boolean =>
    this._declaration?.consent.gpc === 'refuse' && this._hasGpc() && GPC_PURPOSES.includes(purposeId)
}
