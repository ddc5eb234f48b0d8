import { pickText } from '../declaration/pick-text.js'
import type { Declaration, Purpose } from '../declaration/types.js'
import { fill } from '../text/phrase.js'
import { withOwnWording } from '../text/own-wording.js'

/** What a decision says about the question that it answers. */
export interface AnsweredQuestion {
  readonly language: string
  readonly choices: Readonly<Record<string, string>>
  readonly services: Readonly<Record<string, string>>
}

/** Interface texts as they were kept, of whatever version. */
export type KeptLabels = Readonly<Record<string, unknown>> & { readonly regions?: Readonly<Record<string, object>> }

/** One thing that the visitor was asked, in the displayed words, and the answer. */
export interface AnsweredPurpose {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly answer: string
  readonly services: readonly { readonly name: string; readonly answer: string }[]
}

/** What the visitor saw for one decision. */
export interface ShownQuestion {
  /** The first layer from its title to its buttons; texts that an older version lacks are omitted. */
  readonly words: readonly { readonly label: string; readonly text: string }[]
  readonly purposes: readonly AnsweredPurpose[]
}

/**
 * Reconstructs what the visitor saw: the stored interface text in the language of the page, with the company's own
 * wording, and the purposes and services of the stored declaration (EDPB Guidelines 05/2020, 108).
 *
 * @param kept.declaration `null`: it was not kept.
 * @param kept.labels `null`: they were not kept.
 */
export function shownQuestion(
  record: AnsweredQuestion,
  kept: { readonly declaration: Declaration | null; readonly labels: KeptLabels | null },
): ShownQuestion {
  const { declaration } = kept
  const labels =
    kept.labels && declaration ? withOwnWording(kept.labels, declaration, record.language) : (kept.labels ?? {})
  const purposes = Object.entries(record.choices).map(([id, answer]) =>
    answeredPurpose(id, answer, { record, declaration, labels }),
  )
  return { words: wordsOf(labels, declaration, purposes), purposes }
}

function wordsOf(labels: KeptLabels, declaration: Declaration | null, purposes: readonly AnsweredPurpose[]) {
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
  readonly record: AnsweredQuestion
  readonly declaration: Declaration | null
  readonly labels: KeptLabels
}

function answeredPurpose(id: string, answer: string, { record, declaration, labels }: Shown): AnsweredPurpose {
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
      return { name, answer: record.services[service.id] ?? answer }
    }),
  }
}
