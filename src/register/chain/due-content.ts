import { addDuration } from '../../declaration/duration.js'
import { sha256 } from '../../declaration/digest.js'
import { readDeclaration } from '../../declaration/read.js'
import { registerSettings } from '../../declaration/register-settings.js'
import type { Digest } from '../../record/record.js'
import { ANSWERS_KEPT_FOR, type DueGround, type RegisterEvent } from './entry-content.js'
import { numbersIn } from './entry-ranges.js'
import { LEEWAY_MS } from './time-order.js'

/** Finds the text of a kept declaration; `null`: it is not there. */
export type FindDocument = (digest: Digest) => Promise<string | null>

interface Periods {
  readonly given: string
  readonly refused: string
}

/**
 * Checks that what retention took away was due: while a chain is read from its beginning, each `retention` event must name a
 * period that its declaration states, and that had ended. Its signature does not show that: a person with the key, or a
 * register with a wrong clock, could take away any entry.
 */
export class DueContent {
  readonly #findDocument: FindDocument | null
  /** By number; index 0 is unused. */
  readonly #recordedAtMs: number[] = [NaN]
  /** By the number of their entry: terms that were adopted for older entries. */
  readonly #adopted = new Map<number, { readonly terms: Periods; readonly through: number }>()
  readonly #declared = new Map<Digest, readonly string[]>()

  /** @param findDocument `null`: declarations cannot be looked up, and the periods that events name are believed. */
  constructor(findDocument: FindDocument | null) {
    this.#findDocument = findDocument
  }

  /** Takes the next entry. @param declaration of its decision, if it is one. */
  async add(entry: number, recordedAt: string, declaration?: Digest): Promise<void> {
    this.#recordedAtMs[entry] = Date.parse(recordedAt)
    if (declaration !== undefined) await this.#declaredBy(declaration)
  }

  /** @returns the entries that an event took away before their time. */
  async findUndue(
    entry: number,
    { event, terms, through = 0, blanked, due }: RegisterEvent,
  ): Promise<readonly number[]> {
    if (event === 'retention-terms' && terms) this.#adopted.set(entry, { terms, through })
    if (event !== 'retention' || !blanked) return []
    const atMs = this.#recordedAtMs[entry] as number
    const numbers = numbersIn(blanked)
    if (!due) return numbers.filter((number) => !this.#anyHasEnded(number, atMs))
    const undue = new Set(numbers)
    for (const ground of due) for (const number of await this.#dueBy(ground, atMs)) undue.delete(number)
    return [...undue]
  }

  /** An event of an earlier evaste names no ground: any period that the site is known to have had may be the one. */
  #anyHasEnded(number: number, atMs: number): boolean {
    const adopted = [...this.#adopted.values()].flatMap(({ terms }) => periodsOf(terms))
    const known = [...this.#declared.values()].flat()
    return [...DEFAULT_PERIODS, ...adopted, ...known].some((period) => this.#hasEnded(number, period, atMs))
  }

  async #dueBy({ entries, by, period }: DueGround, atMs: number): Promise<readonly number[]> {
    const numbers = numbersIn(entries)
    if (by === 'consent' || by === 'retention-start') return numbers
    const stated = await this.#statedBy(by)
    if (period === undefined || (stated !== null && !stated.includes(period))) return []
    const through = typeof by === 'number' ? (this.#adopted.get(by)?.through ?? 0) : Infinity
    return numbers.filter((number) => number <= through && this.#hasEnded(number, period, atMs))
  }

  /** `null`: unknown, so that nothing contradicts the period. */
  async #statedBy(by: Digest | number): Promise<readonly string[] | null> {
    if (by === 'answer') return [ANSWERS_KEPT_FOR]
    if (typeof by === 'number') return periodsOf(this.#adopted.get(by)?.terms)
    if (this.#findDocument) return this.#declaredBy(by)
    return null
  }

  async #declaredBy(digest: Digest): Promise<readonly string[]> {
    const known = this.#declared.get(digest)
    if (known) return known
    const text = (await this.#findDocument?.(digest)) ?? null
    const isSame = text !== null && (await sha256(text)) === digest
    const periods = isSame ? periodsIn(text) : []
    this.#declared.set(digest, periods)
    return periods
  }

  /** An entry that the chain has not reached has no time, and its period has not ended. */
  #hasEnded(number: number, period: string, atMs: number): boolean {
    return +addDuration(new Date(this.#recordedAtMs[number] ?? NaN), period) <= atMs + LEEWAY_MS
  }
}

const periodsOf = (terms: Periods | undefined): readonly string[] => (terms ? [terms.given, terms.refused] : [])

const DEFAULT_PERIODS = periodsOf(registerSettings({ url: '/' }).retention)

/** As the register reads it: one that cannot be read has the default periods. */
function periodsIn(text: string): readonly string[] {
  try {
    const { register } = readDeclaration(JSON.parse(text))
    return periodsOf(registerSettings(register ?? { url: '/' }).retention)
  } catch {
    return DEFAULT_PERIODS
  }
}
