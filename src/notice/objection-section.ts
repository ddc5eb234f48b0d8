import type { Purpose } from '../declaration/types.js'
import { type Line, type NoticeSection, paragraph } from './block.js'
import { rightsContactLines } from './contact-lines.js'
import type { NoticeContext } from './notice-context.js'
import { purposeLine } from './purpose-words.js'

const ID = 'objection'

/** Whether GDPR 21(1) lets the visitor object. */
const isOpenToObjection = ({ legalBasis }: Purpose): boolean =>
  legalBasis === 'legitimate-interests' || legalBasis === 'public-task'

/** R131: the right to object is presented separately from all other information. */
export function objectionSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const purposes = declaration.purposes.filter(isOpenToObjection)
  return {
    id: ID,
    heading: { text: texts['heading.objection'] },
    blocks: [
      paragraph(texts.objectionHow, texts.objectionMarketing),
      ...(purposes.length
        ? [
            paragraph(texts.objectionApplies),
            {
              kind: 'list' as const,
              items: purposes.map((purpose) => ({
                ...purposeLine(purpose, context),
                href: `#purpose-${purpose.id}`,
              })),
            },
          ]
        : []),
      { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
    ],
  }
}

/** A link to the section, for a purpose that it applies to. */
export const objectionLines = (purpose: Purpose, { texts }: NoticeContext): readonly Line[] =>
  isOpenToObjection(purpose) ? [{ text: texts.objectionLink, href: `#${ID}` }] : []
