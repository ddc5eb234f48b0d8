import { consentRecordId } from '../declaration/own-processing.js'
import { dataCategory } from '../declaration/data-category.js'
import type { Purpose } from '../declaration/types.js'
import { listPhrase } from '../text/list-phrase.js'
import { purposeTitle } from '../text/pick-text.js'
import { type Block, type Field, type NoticeSection, paragraph } from './block.js'
import { fieldOf, type NoticeContext } from './notice-context.js'
import { purposeDescription, retentionText } from './purpose-words.js'
import { recipientsOf } from './recipients-of.js'

/** R03, R04, R08, R14, R32: why, by what right, with what data, from where, for how long, for whom. */
export const purposesSection = (context: NoticeContext): NoticeSection => ({
  id: 'purposes',
  heading: context.texts['heading.purposes'],
  // The consent record has a section of its own.
  blocks: context.declaration.purposes
    .filter(({ id }) => id !== consentRecordId)
    .map((purpose) => purposeSubsection(purpose, context)),
})

function purposeSubsection(purpose: Purpose, context: NoticeContext): Block {
  const description = purposeDescription(purpose, context)
  return {
    kind: 'subsection',
    id: `purpose-${purpose.id}`,
    heading: purposeTitle(purpose, context.texts, context.pick),
    blocks: [
      ...(description ? [paragraph(description)] : []),
      { kind: 'fields', fields: purposeFields(purpose, context) },
    ],
  }
}

function purposeFields(purpose: Purpose, context: NoticeContext): readonly Field[] {
  const { declaration, texts, pick, language } = context
  const data = (purpose.dataCategories ?? []).map((category) => pick(dataCategory(category).title))
  const receivers = recipientsOf(declaration, [purpose.id]).map(({ name }) => pick(name))
  return [
    ...fieldOf(texts.basis, texts[`basis.${purpose.legalBasis}`]),
    ...(purpose.legalBasis === 'legitimate-interests' ? fieldOf(texts.interest, interestText(purpose, context)) : []),
    ...fieldOf(texts.necessity, pick(purpose.necessity)),
    ...fieldOf(texts.data, listPhrase(data, language)),
    ...fieldOf(texts.sources, pick(purpose.sources)),
    ...fieldOf(texts.keptFor, retentionText(purpose.retention, context) ?? texts.notStated),
    ...fieldOf(texts.profiling, pick(purpose.profiling)),
    ...fieldOf(texts.receives, listPhrase(receivers, language)),
  ]
}

/** R04: in words. Only for `necessary` do we know the interest without being told. */
const interestText = ({ id, legitimateInterest, necessity }: Purpose, { texts, pick }: NoticeContext): string =>
  pick(legitimateInterest) || pick(necessity) || (id === 'necessary' ? texts['interest.necessary'] : texts.notStated)
