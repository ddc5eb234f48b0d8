import { registerKeeperId } from '../declaration/own-processing.js'
import type { Recipient } from '../declaration/types.js'
import { countPhrase } from '../text/phrase.js'
import { type Block, type NoticeSection, paragraph } from './block.js'
import { fieldOf, type NoticeContext } from './notice-context.js'
import { companyNoticeLines, recipientName, transferLines } from './recipient-lines.js'

/** R06, R07, R41: who receives data, in what role, and where data leave the EU and EEA. */
export function recipientsSection(context: NoticeContext): NoticeSection {
  const { declaration, texts, language } = context
  // The controller that keeps its own register is not somebody else.
  const others = declaration.recipients.filter(({ id }) => id !== registerKeeperId || declaration.processor)
  return {
    id: 'recipients',
    heading: texts['heading.recipients'],
    blocks: others.length
      ? [
          paragraph(countPhrase(texts.companyCount, others.length, language)),
          ...others.map((recipient) => recipientSubsection(recipient, context)),
        ]
      : [paragraph(texts.nobody)],
  }
}

function recipientSubsection(recipient: Recipient, context: NoticeContext): Block {
  const { texts, pick } = context
  const links = companyNoticeLines(recipient, context)
  return {
    kind: 'subsection',
    id: `recipient-${recipient.id}`,
    heading: recipientName(recipient, context),
    blocks: [
      ...(recipient.category ? [paragraph(pick(recipient.category))] : []),
      {
        kind: 'fields',
        fields: [
          ...fieldOf(texts.role, recipient.role && texts[`role.${recipient.role}`]),
          { term: texts.transfers, lines: transferLines(recipient, context) },
        ],
      },
      ...(links.length ? [{ kind: 'paragraph' as const, lines: links }] : []),
    ],
  }
}
