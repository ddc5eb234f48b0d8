import { pickText } from '../../declaration/pick-text.js'
import type { Declaration, Purpose } from '../../declaration/types.js'
import type { ConsentRecord } from '../../record/record.js'
import { findKeptDeclaration } from '../../register/sites/documents.js'
import type { RegisterStore } from '../../register/stores/store.js'
import { fill } from '../../text/phrase.js'
import { withOwnWording } from '../../text/own-wording.js'

interface Decision {
  readonly entry: number
  readonly recordedAt: string
  readonly record: ConsentRecord
}

type Labels = Readonly<Record<string, unknown>> & { readonly regions?: Readonly<Record<string, object>> }

/** One thing that the visitor was asked, in the displayed words, and the answer. */
interface ShownPurpose {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly answer: string
  readonly services: readonly string[]
}

/**
 * Reconstructs what the visitor saw for one decision: the stored interface text in the language of the page, with the
 * company's own wording, and the purposes and services of the stored declaration (EDPB Guidelines 05/2020, 108).
 */
export async function describeShown(
  { entry, recordedAt, record }: Decision,
  store: RegisterStore,
): Promise<{ readonly text: string; readonly json: object }> {
  const declaration = await findKeptDeclaration(store, record.declaration.digest)
  const kept = await readInterface(record.interface.digest, store)
  const labels = kept && declaration ? withOwnWording(kept, declaration, record.language) : (kept ?? {})
  const purposes = Object.entries(record.choices).map(([id, answer]) =>
    shownPurpose(id, answer, { record, declaration, labels }),
  )
  const words = wordsOf(labels, declaration, purposes)
  const { site, language, notice, source } = record
  const missing = missingTexts(record, declaration !== null, kept !== null)
  const lines = [
    `Entry ${entry} of ${site}, ${recordedAt}, language ${language}, answered in: ${source}`,
    ...missing,
    '',
    ...words.flatMap(({ label, text }) => [`${label}: ${text}`]),
    `privacy notice: ${[notice.url, notice.version].filter(Boolean).join(', version ')}`,
    ...purposes.flatMap(describePurpose),
  ]
  return {
    text: lines.join('\n'),
    json: { entry, site, recordedAt, language, source, notice, words, purposes, missing },
  }
}

function missingTexts(record: Decision['record'], hasDeclaration: boolean, hasInterface: boolean): readonly string[] {
  const texts: string[] = []
  if (!hasDeclaration)
    texts.push(`The declaration ${record.declaration.digest} was not kept: titles and services are missing.`)
  if (!hasInterface)
    texts.push(`The interface text ${record.interface.digest} was not kept: the question's words are missing.`)
  return texts
}

async function readInterface(digest: string, store: RegisterStore): Promise<Labels | null> {
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

const describePurpose = ({ title, description, answer, services }: ShownPurpose): readonly string[] => [
  '',
  `${title}: ${answer}`,
  ...(description ? [`  ${description}`] : []),
  ...services.map((service) => `  - ${service}`),
]
