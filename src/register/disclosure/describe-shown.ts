import { type AnsweredPurpose, type KeptLabels, shownQuestion } from '../../notice/shown-question.js'
import type { ConsentRecord } from '../../record/record.js'
import { findKeptDeclaration } from '../sites/documents.js'
import type { RegisterStore } from '../stores/store.js'

interface Decision {
  readonly entry: number
  readonly recordedAt: string
  readonly record: ConsentRecord
}

/** One thing that the visitor was asked, in the displayed words, and the answer. */
export interface ShownPurpose extends Omit<AnsweredPurpose, 'services'> {
  /** Each with its answer. */
  readonly services: readonly string[]
}

/** What a visitor saw for one decision, and what the visitor answered. */
export interface ShownTexts {
  readonly entry: number
  readonly site: string
  readonly recordedAt: string
  readonly language: string
  readonly source: string
  readonly notice: ConsentRecord['notice']
  /** The first layer, from its title to its buttons. */
  readonly words: readonly { readonly label: string; readonly text: string }[]
  readonly purposes: readonly ShownPurpose[]
  /** The texts that the register does not have. */
  readonly missing: readonly MissingText[]
}

export interface MissingText {
  readonly what: 'declaration' | 'interface'
  readonly digest: string
}

/** Reconstructs what the visitor saw for one decision from the texts that the store keeps. */
export async function describeShown(
  { entry, recordedAt, record }: Decision,
  store: Pick<RegisterStore, 'document'>,
): Promise<ShownTexts> {
  const declaration = await findKeptDeclaration(store, record.declaration.digest)
  const kept = await readInterface(record.interface.digest, store)
  const question = shownQuestion(record, { declaration, labels: kept })
  const purposes = question.purposes.map((purpose) => ({
    ...purpose,
    services: purpose.services.map(({ name, answer }) => `${name}: ${answer}`),
  }))
  const missing = missingTexts(record, declaration !== null, kept !== null)
  const { site, language, notice, source } = record
  return { entry, site, recordedAt, language, source, notice, words: question.words, purposes, missing }
}

function missingTexts(
  { declaration, interface: shown }: Decision['record'],
  hasDeclaration: boolean,
  hasInterface: boolean,
): readonly MissingText[] {
  const texts: MissingText[] = []
  if (!hasDeclaration) texts.push({ what: 'declaration', digest: declaration.digest })
  if (!hasInterface) texts.push({ what: 'interface', digest: shown.digest })
  return texts
}

async function readInterface(digest: string, store: Pick<RegisterStore, 'document'>): Promise<KeptLabels | null> {
  const document = await store.document(digest)
  if (document?.kind === 'interface') return JSON.parse(document.text) as KeptLabels
  return null
}
