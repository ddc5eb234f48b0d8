import { pickText } from '../../declaration/pick-text.js'
import type { Declaration, Purpose } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'
import { findKeptDeclaration } from '../sites/documents.js'
import type { RegisterStore } from '../stores/store.js'
import { fill } from '../../text/phrase.js'
import { withOwnWording } from '../../text/own-wording.js'

interface Decision {
  readonly entry: number
  readonly recordedAt: string
  readonly record: ConsentRecord
}

type Labels = Readonly<Record<string, unknown>> & { readonly regions?: Readonly<Record<string, object>> }

/** One thing that the visitor was asked, in the displayed words, and the answer. */
export interface ShownPurpose {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly answer: string
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
  /** Which texts were not kept, in words. */
  readonly missing: readonly string[]
}

/**
 * Reconstructs what the visitor saw for one decision: the stored interface text in the language of the page, with the
 * company's own wording, and the purposes and services of the stored declaration (EDPB Guidelines 05/2020, 108).
 */
export async function describeShown(
  { entry, recordedAt, record }: Decision,
  store: Pick<RegisterStore, 'document'>,
): Promise<ShownTexts> {
  const declaration = await findKeptDeclaration(store, record.declaration.digest)
  const kept = await readInterface(record.interface.digest, store)
  const labels = kept && declaration ? withOwnWording(kept, declaration, record.language) : (kept ?? {})
  const purposes = Object.entries(record.choices).map(([id, answer]) =>
    shownPurpose(id, answer, { record, declaration, labels }),
  )
  const words = wordsOf(labels, declaration, purposes)
  const missing = missingTexts(record, declaration !== null, kept !== null)
  const { site, language, notice, source } = record
  return { entry, site, recordedAt, language, source, notice, words, purposes, missing }
}

function missingTexts(record: Decision['record'], hasDeclaration: boolean, hasInterface: boolean): readonly string[] {
  const texts: string[] = []
  if (!hasDeclaration)
    texts.push(`The declaration ${record.declaration.digest} was not kept: titles and services are missing.`)
  if (!hasInterface)
    texts.push(`The interface text ${record.interface.digest} was not kept: the question's words are missing.`)
  return texts
}

async function readInterface(digest: string, store: Pick<RegisterStore, 'document'>): Promise<Labels | null> {
  const document = await store.document(digest)
  if (document?.kind === 'interface') return JSON.parse(document.text) as Labels
  return null
}

/** The first layer from its title to its buttons; texts that an older version lacks are omitted. */
function wordsOf(labels: Labels, declaration: Declaration | null, purposes: readonly ShownPurpose[]) {
  const values = {
    controller: declaration?.controller.name ?? '',
    purposes: purposes.map(({ title }) => title).join(', '),
  }
  return (['title', 'intro', 'accept', 'refuse', 'settings', 'notice'] as const).flatMap((label) => {
    const text = labels[label]
    if (typeof text === 'string') return [{ label, text: fill(text, values) }]
    return []
  })
}

interface Shown {
  readonly record: ConsentRecord
  readonly declaration: Declaration | null
  readonly labels: Labels
}

function shownPurpose(id: string, answer: string, { record, declaration, labels }: Shown): ShownPurpose {
  const purpose = declaration?.purposes.find((one) => one.id === id)
  const pick = (text: Purpose['title']): string | undefined =>
    declaration ? pickText(text, declaration, record.language) : undefined
  const services = (declaration?.services ?? []).filter((service) => service.purpose === id)
  return {
    id,
    answer,
    title: pick(purpose?.title) || String(labels[`purpose.${id}`] ?? id),
    description: pick(purpose?.description) || String(labels[`description.${id}`] ?? ''),
    services: services.map((service) => {
      const company = declaration?.recipients.find((one) => one.id === service.recipient)
      const name = [pick(service.name), pick(company?.name)].filter(Boolean).join(', ')
      return `${name}: ${record.services[service.id] ?? answer}`
    }),
  }
}
