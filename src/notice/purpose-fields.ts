import { dataCategory } from '../declaration/data-category.js'
import type { DataCategory, Provision, Purpose, Text } from '../declaration/types.js'
import { listPhrase } from '../text/list-phrase.js'
import { fill } from '../text/phrase.js'
import type { Field } from './block.js'
import { fieldOf, type NoticeContext } from './notice-context.js'
import { objectionLines } from './objection-section.js'
import { retentionText } from './purpose-words.js'
import { recipientsOf } from './recipients-of.js'

/** The basis of a purpose, the data it needs, and the retention period (R03, R04, R08, R12, R14, R32). */
export function purposeFields(purpose: Purpose, context: NoticeContext): readonly Field[] {
  const { declaration, texts, pick, language } = context
  const categories = (purpose.dataCategories ?? []).map(dataCategory)
  const receivers = recipientsOf(declaration, [purpose.id]).map(({ name }) => pick(name))
  return [
    basisField(purpose, context),
    ...(purpose.legalBasis === 'legitimate-interests' ? fieldOf(texts.interest, interestText(purpose, context)) : []),
    ...fieldOf(texts.necessity, pick(purpose.necessity)),
    ...fieldOf(texts.data, dataText(categories, context)),
    ...categories.flatMap((category) => fieldOf(pick(category.title), ...categoryTexts(category, context))),
    ...fieldOf(texts.sources, pick(purpose.sources)),
    ...fieldOf(texts.keptFor, retentionText(purpose.retention, context) ?? texts.notStated),
    ...fieldOf(texts['heading.provision'], ...provisionTexts(purpose.provision, context)),
    ...fieldOf(texts.profiling, pick(purpose.profiling)),
    ...fieldOf(texts.receives, listPhrase(receivers, language)),
  ]
}

const basisField = (purpose: Purpose, context: NoticeContext): Field => ({
  term: context.texts.basis,
  lines: [{ text: context.texts[`basis.${purpose.legalBasis}`] }, ...objectionLines(purpose, context)],
})

const dataText = (categories: readonly DataCategory[], { pick, language }: NoticeContext): string =>
  listPhrase(
    categories.map(({ title }) => pick(title)),
    language,
  )

/** How one kind of data differs. Without a difference, it has no field of its own. */
function categoryTexts(category: DataCategory, context: NoticeContext): readonly string[] {
  const { basis, specialGround, retention, source, provision } = category
  const { texts, pick } = context
  const provided = provisionTexts(provision, context).join(' ')
  return [
    pair(texts.basis, basis && texts[`basis.${basis}`], context),
    pair(texts.specialGround, pick(specialGround), context),
    pair(texts.keptFor, retentionText(retention, context), context),
    pair(texts.sources, pick(source), context),
    provided && `${texts['heading.provision']} ${provided}`,
  ].filter(Boolean)
}

const pair = (term: string, value: string | undefined, { texts }: NoticeContext): string =>
  value ? `${fill(texts.pair, { term, value: value.replace(/\.$/, '') })}.` : ''

/** R12: whether the data must be provided, and the consequences of not providing it. */
export const provisionTexts = (provision: Provision | undefined, { texts, pick }: NoticeContext): readonly string[] =>
  provision ? [texts[`provision.${provision.requirement}`], pick(provision.consequence)].filter(Boolean) : []

/** R04: as text. Only for evaste's own processing is the interest known without a declaration. */
function interestText({ id, legitimateInterest, necessity }: Purpose, { texts, pick }: NoticeContext): string {
  const own = (texts as Readonly<Record<string, unknown>>)[`interest.${id}`] as string | undefined
  return pick(legitimateInterest) || pick(necessity as Text | undefined) || own || texts.notStated
}
