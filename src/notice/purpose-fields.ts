import { registerKeeperId } from '../declaration/own-processing.js'
import { dataCategory } from '../declaration/data-category.js'
import { retentionOf } from '../declaration/retention-of.js'
import type { DataCategory, Provision, Purpose, Text } from '../declaration/types.js'
import { asLine, type Field, type Line, paragraphedField } from './block.js'
import { declaredLine, joinLines, listLine, phraseLine } from './declared-line.js'
import { fieldOf, type NoticeContext } from './notice-context.js'
import { objectionLines } from './objection-section.js'
import { retentionLine } from './purpose-words.js'
import { recipientsOf } from './recipients-of.js'

/** The basis of a purpose, the data it needs, and the retention period (R03, R04, R08, R12, R14, R32). */
export function purposeFields(purpose: Purpose, context: NoticeContext): readonly Field[] {
  const { declaration, texts, language } = context
  const categories = (purpose.dataCategories ?? []).map(dataCategory)
  const receivers = recipientsOf(declaration, [purpose.id])
    // A controller that hosts its own register discloses nothing.
    .filter(({ id, role }) => id !== registerKeeperId || role !== 'controller')
    .map(({ name }) => declaredLine(name, context))
  return [
    ...basisField(purpose, context),
    ...(purpose.legalBasis === 'legitimate-interests' ? fieldOf(texts.interest, interestLine(purpose, context)) : []),
    ...fieldOf(texts.necessity, declaredLine(purpose.necessity, context)),
    ...fieldOf(texts.dataSubjects, declaredLine(purpose.dataSubjects, context)),
    ...fieldOf(texts.data, dataLine(categories, context)),
    ...categories.flatMap((category) =>
      paragraphedField(declaredLine(category.title, context), categoryLines(category, context)),
    ),
    ...fieldOf(texts.sources, declaredLine(purpose.sources, context)),
    ...fieldOf(texts.keptFor, retentionLine(retentionOf(purpose, declaration), context) ?? texts.notStated),
    ...fieldOf(texts['heading.provision'], ...provisionLines(purpose.provision, context)),
    ...fieldOf(texts.profiling, declaredLine(purpose.profiling, context)),
    ...fieldOf(texts.receives, listLine(receivers, language)),
  ]
}

const basisField = ({ legalBasis }: Purpose, context: NoticeContext): readonly Field[] =>
  paragraphedField({ text: context.texts.basis }, [
    [{ text: context.texts[`basis.${legalBasis}`] }],
    ...objectionLines(legalBasis, context).map((line) => [line]),
  ])

const dataLine = (categories: readonly DataCategory[], context: NoticeContext): Line =>
  listLine(
    categories.map(({ title }) => declaredLine(title, context)),
    context.language,
  )

/** How one kind of data differs. Without a difference, it has no field of its own. */
function categoryLines(category: DataCategory, context: NoticeContext): readonly (readonly Line[])[] {
  const { basis, legitimateInterest, specialGround, retention, source, provision } = category
  const { texts } = context
  const provided = provisionLines(provision, context).flatMap((line) => [{ text: ' ' }, line])
  const told = [
    pair(texts.basis, basis && texts[`basis.${basis}`], context),
    pair(texts.interest, declaredLine(legitimateInterest, context), context),
    pair(texts.specialGround, declaredLine(specialGround, context), context),
    pair(texts.keptFor, retentionLine(retention, context), context),
    pair(texts.sources, declaredLine(source, context), context),
    ...(provided.length ? [joinLines([{ text: texts['heading.provision'] }, ...provided])] : []),
  ]
  return told.map((line, at) => [line, ...(at ? [] : objectionLines(basis, context))]).filter(([line]) => line?.text)
}

/** “Term: value.” */
function pair(term: string, value: string | Line | undefined, { texts }: NoticeContext): Line {
  if (!asLine(value ?? '').text) return { text: '' }
  return joinLines([phraseLine(texts.pair, { term, value: withoutStop(asLine(value ?? '')) }), { text: '.' }])
}

function withoutStop({ parts, ...line }: Line): Line {
  const text = line.text.replace(/\.$/, '')
  if (parts)
    return { ...line, text, parts: parts.map((part, at) => (at === parts.length - 1 ? withoutStop(part) : part)) }
  return { ...line, text }
}

/** R12: whether the data must be provided, and the consequences of not providing it. */
const provisionLines = (provision: Provision | undefined, context: NoticeContext): readonly Line[] =>
  provision
    ? [
        asLine(context.texts[`provision.${provision.requirement}`]),
        declaredLine(provision.consequence, context),
      ].filter(({ text }) => text)
    : []

/** R04: as text. Only for evaste's own processing is the interest known without a declaration. */
function interestLine({ id, legitimateInterest, necessity }: Purpose, context: NoticeContext): string | Line {
  const { texts, pick } = context
  const own = (texts as Readonly<Record<string, unknown>>)[`interest.${id}`] as string | undefined
  const declared = [legitimateInterest, necessity as Text | undefined].find((text) => pick(text))
  return declared ? declaredLine(declared, context) : own || texts.notStated
}
