import { consentRecordId } from '../declaration/own-processing.js'
import type { Purpose } from '../declaration/types.js'
import { listPhrase } from '../text/list-phrase.js'
import { purposeTitle } from '../text/pick-text.js'
import { type Block, type Fact, type NoticeSection, paragraph } from './block.js'
import { factOf, type NoticeContext } from './notice-context.js'
import { purposeDescription, retentionText } from './purpose-words.js'
import { recipientsOf } from './recipients-of.js'

/** R03, R04, R08, R14, R32: why, by what right, with what data, from where, for how long, for whom. */
export const purposesSection = (context: NoticeContext): NoticeSection => ({
  id: 'purposes',
  heading: context.texts['heading.purposes'],
  // The consent record has a section of its own.
  blocks: context.declaration.purposes
    .filter(({ id }) => id !== consentRecordId)
    .map((purpose) => purposePart(purpose, context)),
})

function purposePart(purpose: Purpose, context: NoticeContext): Block {
  const description = purposeDescription(purpose, context)
  return {
    kind: 'part',
    id: `purpose-${purpose.id}`,
    heading: purposeTitle(purpose, context.texts, context.pick),
    blocks: [
      ...(description ? [paragraph(description)] : []),
      { kind: 'facts', facts: purposeFacts(purpose, context) },
    ],
  }
}

function purposeFacts(purpose: Purpose, context: NoticeContext): readonly Fact[] {
  const { declaration, texts, pick, language } = context
  const data = (purpose.dataCategories ?? []).map(pick)
  const receivers = recipientsOf(declaration, [purpose.id]).map(({ name }) => pick(name))
  return [
    ...factOf(texts.basis, texts[`basis.${purpose.legalBasis}`]),
    ...(purpose.legalBasis === 'legitimate-interests' ? factOf(texts.interest, interestText(purpose, context)) : []),
    ...factOf(texts.necessity, pick(purpose.necessity)),
    ...factOf(texts.data, listPhrase(data, language)),
    ...factOf(texts.sources, pick(purpose.sources)),
    ...factOf(texts.keptFor, retentionText(purpose.retention, context) ?? texts.notStated),
    ...factOf(texts.profiling, pick(purpose.profiling)),
    ...factOf(texts.receives, listPhrase(receivers, language)),
  ]
}

/** R04: in words. Only for `necessary` do we know the interest without being told. */
const interestText = ({ id, legitimateInterest, necessity }: Purpose, { texts, pick }: NoticeContext): string =>
  pick(legitimateInterest) || pick(necessity) || (id === 'necessary' ? texts['interest.necessary'] : texts.notStated)
