import { askedPurposes, servicesOf } from '../../../src/declaration/asked.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { Declaration, DeclarationFile } from '../../../src/declaration/types.js'
import type { ConsentStatus, Decision } from '../../../src/decision/decision.js'
import { evidenceOfAction } from '../../../src/page/session/evidence-of-action.js'
import type { Choices, ConsentSession, SessionReceipt } from '../../../src/page/session/consent-session.js'
import type { EvasteProblem } from '../../../src/page/session/events.js'

/** One answer as the elements gave it. */
export interface Answer extends Pick<Decision, 'source' | 'trusted'> {
  readonly choices: Choices
}

/** A small working session: it remembers in memory, and every answer it was given. */
export class FakeSession extends EventTarget implements ConsentSession {
  readonly declaration: Declaration
  readonly answers: Answer[] = []
  readonly statuses: Record<string, ConsentStatus> = {}
  readonly problems: readonly EvasteProblem[] = []
  readonly ready = Promise.resolve()
  held: ConsentSession['held'] = []
  decision: Decision | null = null
  receipt: SessionReceipt | null = null
  #language: string | undefined
  readonly #listeners = new Set<() => void>()

  constructor(file: DeclarationFile) {
    super()
    this.declaration = readDeclaration(file)
  }

  get language(): string {
    const page = this.#language ?? document.documentElement.lang
    return this.declaration.languages.includes(page) ? page : this.declaration.languages[0]
  }

  set language(language: string) {
    this.#language = language
    this.tell()
  }

  get asked(): readonly string[] {
    return askedPurposes(this.declaration)
      .map(({ id }) => id)
      .filter((id) => this.status(id) === 'requested')
  }

  status(id: string): ConsentStatus {
    return this.statuses[id] ?? 'requested'
  }

  allows(id: string): boolean {
    return this.status(id) === 'given'
  }

  async whenAllowed(): Promise<void> {}

  decide(choices: Choices, event?: Event): Decision {
    this.answers.push({ choices, ...evidenceOfAction(event, Object.values(choices).includes(true)) })
    for (const { id } of askedPurposes(this.declaration)) {
      this.#take(id, choices[id] ?? this.allows(id))
      for (const service of servicesOf(this.declaration, id))
        this.#take(service.id, choices[service.id] ?? choices[id] ?? this.allows(service.id))
    }
    this.decision = { consentId: 'consent-of-nobody-01', decidedAt: '2026-11-22T18:20:00.000Z' } as Decision
    this.receipt = { entry: 42, recordedAt: '2026-11-22T18:20:01.000Z', jws: 'a.b.c' }
    this.tell()
    return this.decision
  }

  acceptAll(event?: Event): Decision {
    return this.decide(this.#all(true), event)
  }

  refuseAll(event?: Event): Decision {
    return this.decide(this.#all(false), event)
  }

  withdraw(id: string, event?: Event): Decision {
    return this.decide({ [id]: false }, event)
  }

  importChoices(choices: Choices): Decision {
    return this.decide(choices)
  }

  allowOnce(): void {}

  async showUi(): Promise<void> {}

  open(): void {
    this.dispatchEvent(new Event('evaste-open'))
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): void {}

  tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #all(isAllowed: boolean): Choices {
    return Object.fromEntries(askedPurposes(this.declaration).map(({ id }) => [id, isAllowed]))
  }

  #take(id: string, isAllowed: boolean): void {
    this.statuses[id] = isAllowed ? 'given' : this.status(id) === 'given' ? 'withdrawn' : 'refused'
  }
}
