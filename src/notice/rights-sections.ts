import type { Authority, Declaration } from '../declaration/types.js'
import { safeUrl } from '../text/safe-url.js'
import { fieldsBlock, type Line, type NoticeSection, paragraph } from './block.js'
import { rightsContactLines } from './contact-lines.js'
import { declaredLine } from './declared-line.js'
import { nationalAuthorities } from './national-authorities.js'
import { fieldOf, linkLine, type NoticeContext } from './notice-context.js'

const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'portability'] as const

/**
 * R09, R19: each right and how to exercise it: electronically, within a month, free of charge. The right to object is
 * separate.
 */
export function rightsSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  return {
    id: 'rights',
    heading: { text: texts['heading.rights'] },
    blocks: [
      {
        kind: 'fields',
        fields: RIGHTS.map((right) => ({
          term: { text: texts[`right.${right}`] },
          lines: [{ text: texts[`right.${right}.how`] }],
        })),
      },
      { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
      paragraph(texts.rightsTime),
      ...fieldsBlock(fieldOf(texts.identification, declaredLine(declaration.rights?.identification, context))),
    ],
  }
}

/** R11: the right to complain, and to which authority. */
export function complaintSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const declared = declaration.rights?.authorities ?? []
  const authorities = declared.length
    ? declared.map((authority) => authorityLine(authority, context))
    : defaultAuthorities(context)
  return {
    id: 'complaint',
    heading: { text: texts['heading.complaint'] },
    blocks: [paragraph(texts.complaint), { kind: 'list', items: authorities }],
  }
}

/**
 * The data protection authority of the controller's country. Finland with Åland, which is also the default, has a second one for
 * storage on the device, which a site that stores nothing does not name. Outside the EEA evaste does not know the authority, and says so.
 */
function defaultAuthorities({ declaration, texts }: NoticeContext): readonly Line[] {
  const { country = 'FI' } = declaration.controller
  if (/^(FI|AX)$/.test(country))
    return [
      { text: texts['authority.ombudsman'], href: 'https://tietosuoja.fi' },
      ...(declaration.services.some(({ trackers }) => trackers.length > 0)
        ? [{ text: texts['authority.traficom'], href: 'https://www.traficom.fi' }]
        : []),
    ]
  const authority = nationalAuthorities[country]
  return [authority ? { text: authority.name, href: authority.url } : { text: texts.notStated }]
}

const authorityLine = ({ name, url, email }: Authority, context: NoticeContext): Line =>
  linkLine(declaredLine(name, context), safeUrl(url) ?? (email && `mailto:${email}`))

/** R12: whether the data must be provided, and the consequences of not providing them, unless each purpose says so. */
export function provisionSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const { provision, consequence } = declaration.rights ?? {}
  const heading = { id: 'provision', heading: { text: texts['heading.provision'] } }
  if (!provision && saysEachPurpose(declaration)) return { ...heading, blocks: [] }
  const answer = provision ? texts[`provision.${provision}`] : texts.notStated
  return { ...heading, blocks: [paragraph(answer, declaredLine(consequence, context))] }
}

/** The company’s own purposes; what evaste itself adds needs no data from anybody. */
const saysEachPurpose = ({ file }: Declaration): boolean =>
  file.purposes.length > 0 && file.purposes.every((purpose) => typeof purpose === 'object' && !!purpose.provision)

/** R13: “no” must be stated; a missing statement does not mean “no”. */
export function automatedSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const decisions = declaration.rights?.automatedDecisions
  const line = decisions === false ? { text: texts.automatedNone } : declaredLine(decisions, context)
  return {
    id: 'automated',
    heading: { text: texts['heading.automated'] },
    blocks: [paragraph(line.text ? line : texts.notStated)],
  }
}
