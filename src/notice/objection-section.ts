import { dataCategory } from '../declaration/data-category.js'
import type { LegalBasis, Purpose } from '../declaration/types.js'
import { type Line, type NoticeSection, paragraph } from './block.js'
import { rightsContactLines } from './contact-lines.js'
import { declaredLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'
import { purposeLine } from './purpose-words.js'

const ID = 'objection'

/** Whether GDPR 21(1) lets the visitor object. */
const isOpenToObjection = (basis: LegalBasis | undefined): boolean =>
  basis === 'legitimate-interests' || basis === 'public-task'

/** R131: the right to object is presented separately from all other information. */
export function objectionSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const items = declaration.purposes.flatMap((purpose) => openParts(purpose, context))
  return {
    id: ID,
    heading: { text: texts['heading.objection'] },
    blocks: [
      paragraph(texts.objectionHow, texts.objectionMarketing),
      ...(items.length ? [paragraph(texts.objectionApplies), { kind: 'list' as const, items }] : []),
      { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
    ],
  }
}

/** The purpose, or, where it rests on something else, the kinds of data in it that one can object to. */
function openParts({ id, title, legalBasis, dataCategories = [] }: Purpose, context: NoticeContext): readonly Line[] {
  const href = `#purpose-${id}`
  if (isOpenToObjection(legalBasis)) return [{ ...purposeLine({ id, ...(title && { title }) }, context), href }]
  return dataCategories
    .map(dataCategory)
    .filter(({ basis }) => isOpenToObjection(basis))
    .map((category) => ({ ...declaredLine(category.title, context), href }))
}

/** A link to the section, for a basis that it applies to. */
export const objectionLines = (basis: LegalBasis | undefined, { texts }: NoticeContext): readonly Line[] =>
  isOpenToObjection(basis) ? [{ text: texts.objectionLink, href: `#${ID}` }] : []
