import type { Concept } from './concepts.js'
import { isFaulty } from './faults.js'
import { listsRights } from './lists-of-rights.js'
import { type DemandId, INSTRUCTION, TEMPLATE } from './notice-words.js'
import type { Passage } from './passages.js'
import { inContext, isStatedBy, type Reading } from './reading.js'
import { sectionKind, type SectionKind } from './section-kinds.js'

/** Concepts that together suggest a statement. */
interface Hint {
  readonly all: readonly Concept[]
  readonly none?: readonly Concept[]
  /** 2 suffices. 1 suffices in two sentences, or in one that says nothing else that is known. */
  readonly weight: 1 | 2
}

interface Topic {
  readonly hints: readonly Hint[]
  /** Specific sections in which a sentence may be about this topic. */
  readonly under: readonly SectionKind[]
}

const TOPICS: Partial<Readonly<Record<DemandId, Topic>>> = {
  provision: {
    hints: [
      { all: ['optional', 'datum'], weight: 2 },
      { all: ['optional'], none: ['joins'], weight: 2 },
      { all: ['lacking', 'datum', 'not'], none: ['consent', 'complain', 'keep', 'outsider'], weight: 2 },
      { all: ['nameless', 'not'], none: ['consent', 'complain', 'keep'], weight: 2 },
      { all: ['skip', 'datum'], none: ['consent', 'complain', 'outsider', 'browser'], weight: 2 },
      { all: ['lacking', 'give', 'not'], none: ['consent', 'complain', 'keep', 'outsider'], weight: 2 },
      { all: ['must', 'give', 'datum'], none: ['outsider', 'complain', 'optOut', 'keep', 'purpose'], weight: 1 },
      { all: ['must', 'lacking'], none: ['consent', 'complain', 'keep', 'outsider'], weight: 1 },
    ],
    under: ['provision'],
  },
  basis: {
    hints: [{ all: ['ground'], none: ['keep', 'outsider', 'complain', 'optOut', 'abroad', 'gdpr'], weight: 1 }],
    under: ['basis', 'purpose'],
  },
  recipients: {
    hints: [
      { all: ['outsider', 'gets'], none: ['abroad', 'complain'], weight: 2 },
      { all: ['alone', 'insider', 'gets'], none: ['abroad', 'complain', 'consent', 'machine'], weight: 2 },
    ],
    under: ['recipients'],
  },
  transfers: {
    hints: [
      { all: ['abroad', 'stays'], none: ['gdpr'], weight: 2 },
      { all: ['abroad', 'not'], none: ['gdpr'], weight: 2 },
    ],
    under: ['transfers', 'recipients', 'retention', 'protection'],
  },
  retention: { hints: [{ all: ['keep', 'time'], none: ['open'], weight: 2 }], under: ['retention'] },
  withdrawal: {
    hints: [{ all: ['optOut', 'consent'], none: ['browser', 'until'], weight: 2 }],
    under: ['withdrawal', 'rights', 'cookies'],
  },
  complaint: { hints: [{ all: ['authority', 'complain'], weight: 2 }], under: ['complaint', 'rights', 'withdrawal'] },
  automated: {
    hints: [
      { all: ['machine', 'decide'], none: ['browser', 'spared'], weight: 2 },
      { all: ['machine', 'not'], none: ['browser', 'spared'], weight: 2 },
      { all: ['machine', 'human'], weight: 1 },
      { all: ['decide', 'human'], weight: 1 },
    ],
    under: ['automated', 'rights'],
  },
}

/** Sections that are about one thing, so that a sentence there hardly says something else. */
const SPECIFIC: readonly SectionKind[] = [
  'officer',
  'withdrawal',
  'complaint',
  'provision',
  'transfers',
  'automated',
  'cookies',
  'retention',
  'sources',
  'recipients',
  'rights',
  'protection',
]
const ENOUGH = 2

/** Whether enough sentences combine what a statement of this is about, although none says it in known words. */
export const suggests = (reading: Reading, id: DemandId): boolean =>
  reading.passages.reduce((sum, passage) => sum + weightOf(passage, reading, id), 0) >= ENOUGH

/** How much a sentence suggests this: 0, 1 or 2. */
export function weightOf(passage: Passage, reading: Reading, id: DemandId): number {
  const { concepts } = reading.words
  if (INSTRUCTION.test(passage.text) || TEMPLATE.test(passage.text)) return 0
  const { hints, under } = TOPICS[id] ?? { hints: [], under: [] }
  const kinds = passage.heading.split(' – ').flatMap((part) => sectionKind(part) ?? [])
  const kind = kinds.findLast((one) => SPECIFIC.includes(one))
  if ((kind && !under.includes(kind)) || isWrong(passage, reading) || listsRights(passage, reading.words)) return 0
  // “More” says nothing, but “Passing it on” and “Who decides?” do.
  const isTelling = /\S\s+\S/.test(passage.heading.split(' – ').at(-1) ?? '')
  const text = kind || isTelling ? inContext(passage) : passage.text
  const weights = hints
    .filter(({ all }) => all.every((concept) => concepts[concept].test(text)))
    .filter(({ none = [] }) => !none.some((concept) => concepts[concept].test(text)))
    .map(({ weight }) => weight)
  const weight = Math.max(0, ...weights)
  // “We delete it when you leave” ends the keeping, not a consent.
  if (id === 'withdrawal' && concepts.keep.test(text) && concepts.time.test(text) && !concepts.anyTime.test(text))
    return 0
  return weight === 1 && !saysSomethingElse(reading, passage, id) ? ENOUGH : weight
}

/** A sentence that a notice must not contain says nothing that it must. */
const isWrong = (passage: Passage, reading: Reading): boolean =>
  isFaulty(passage, '', reading) ||
  reading.words.forbidden.some(({ says, not }) => says.test(passage.text) && !not?.test(passage.text))

const saysSomethingElse = ({ words: { statements } }: Reading, passage: Passage, id: DemandId): boolean =>
  Object.entries(statements).some(
    ([other, all]) => other !== id && all.some((statement) => isStatedBy(passage, statement)),
  )
