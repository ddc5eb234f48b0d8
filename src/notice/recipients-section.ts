import { registerKeeperId } from '../declaration/own-processing.js'
import { foreignHosts } from '../declaration/own-hosts.js'
import type { Recipient, Service } from '../declaration/types.js'
import { recipientCountText } from '../text/recipient-count-text.js'
import { type Block, type NoticeSection, ownPart, paragraph } from './block.js'
import { addUp, unnamedThirdParties } from './count-recipients.js'
import { declaredLine } from './declared-line.js'
import { addressOrWords, fieldOf, type NoticeContext } from './notice-context.js'
import { companyNoticeLines, recipientLine, transferField } from './recipient-lines.js'

/** R06, R07, R41: who receives data, in what role, and whether data leave the EU and EEA. */
export function recipientsSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  return {
    id: 'recipients',
    heading: { text: texts['heading.recipients'] },
    blocks: [
      ...recipientBlocks(context),
      ...ownPart('not-disclosed', texts.notDisclosed, declaredLine(declaration.notDisclosed, context)),
      ...ownPart('publication', texts.publication, declaredLine(declaration.publication, context)),
    ],
  }
}

function recipientBlocks(context: NoticeContext): readonly Block[] {
  const { declaration, texts, language } = context
  // A controller that hosts its own register is not a recipient.
  const others = declaration.recipients.filter(({ id }) => id !== registerKeeperId || declaration.processor)
  const unnamed = unnamedThirdParties(
    declaration,
    declaration.purposes.map(({ id }) => id),
  )
  if (others.length + unnamed.length === 0) return [paragraph(texts.nobody)]
  return [
    paragraph(recipientCountText(texts.companyCount, addUp(others, unnamed), texts, language)),
    ...others.map((recipient) => recipientSubsection(recipient, context)),
    ...unnamed.map((service) => unnamedSubsection(service, context)),
  ]
}

/** R06: a third party that the declaration does not name. */
const unnamedSubsection = (service: Service, context: NoticeContext): Block => ({
  kind: 'subsection',
  id: `recipient-of-${service.id}`,
  heading: declaredLine(service.name, context),
  blocks: [paragraph(foreignHosts(service, context.declaration).join(', '), context.texts.notStated)],
})

function recipientSubsection(recipient: Recipient, context: NoticeContext): Block {
  const { texts } = context
  const { kind = 'company', arrangement, role } = recipient
  const links = companyNoticeLines(recipient, context)
  return {
    kind: 'subsection',
    id: `recipient-${recipient.id}`,
    heading: recipientLine(recipient, context),
    blocks: [
      ...(recipient.category ? [paragraph(declaredLine(recipient.category, context))] : []),
      {
        kind: 'fields',
        fields: [
          ...(kind === 'company' ? [] : fieldOf(texts.kind, texts[`kind.${kind}`])),
          ...fieldOf(texts.role, role && texts[`role.${role}`]),
          ...(arrangement ? fieldOf(texts.arrangement, addressOrWords(declaredLine(arrangement, context))) : []),
          ...transferField(recipient, context),
        ],
      },
      ...(links.length ? [{ kind: 'paragraph' as const, lines: links }] : []),
    ],
  }
}
