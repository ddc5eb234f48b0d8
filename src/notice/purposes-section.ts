import { consentRecordId, ipRecordId } from '../declaration/own-processing.js'
import type { DataRegister, Purpose } from '../declaration/types.js'
import { type Block, fieldsBlock, type NoticeSection, ownPart, paragraph } from './block.js'
import { contactLines } from './contact-lines.js'
import { declaredLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'
import { purposeFields } from './purpose-fields.js'
import { purposeDescription, purposeLine } from './purpose-words.js'

/** R03, R04, R08, R14, R32: why, on what basis, which data, from which source, for how long, to whom. */
export function purposesSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  // The proof of consent has a section of its own, and so has each register.
  const elsewhere = new Set([
    ...[consentRecordId, ipRecordId],
    ...(declaration.registers ?? []).flatMap(({ purposes }) => purposes),
  ])
  return {
    id: 'purposes',
    heading: { text: texts['heading.purposes'] },
    blocks: [
      ...declaration.purposes
        .filter(({ id }) => !elsewhere.has(id))
        .map((purpose) => purposeSubsection(purpose, context)),
      ...ownPart('not-gathered', texts.notGathered, declaredLine(declaration.notGathered, context)),
    ],
  }
}

/** One section per register of the controller, with its own contact. */
export const registerSections = (context: NoticeContext): readonly NoticeSection[] =>
  (context.declaration.registers ?? []).map((register) => dataRegisterSection(register, context))

function dataRegisterSection({ id, name, purposes, contact }: DataRegister, context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const lines = contact ? contactLines(contact, context) : []
  return {
    id: `register-${id}`,
    heading: declaredLine(name, context),
    blocks: [
      ...fieldsBlock(lines.length ? [{ term: { text: texts.contactPoint }, lines }] : []),
      ...declaration.purposes
        .filter((purpose) => purposes.includes(purpose.id))
        .map((purpose) => purposeSubsection(purpose, context)),
    ],
  }
}

/** One purpose under its own heading. */
export function purposeSubsection(purpose: Purpose, context: NoticeContext): Block {
  const description = purposeDescription(purpose, context)
  return {
    kind: 'subsection',
    id: `purpose-${purpose.id}`,
    heading: purposeLine(purpose, context),
    blocks: [
      ...(description ? [paragraph(declaredLine(purpose.description, context, description))] : []),
      { kind: 'fields', fields: purposeFields(purpose, context) },
    ],
  }
}
