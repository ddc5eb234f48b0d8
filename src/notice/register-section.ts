import { askedPurposes } from '../declaration/asked.js'
import { consentRecordId, ipRecordId } from '../declaration/own-processing.js'
import { registerSettings } from '../declaration/register-settings.js'
import type { Declaration, Purpose, RegisterDetails } from '../declaration/types.js'
import { durationText } from '../text/duration.js'
import { fill } from '../text/phrase.js'
import { type Block, type Field, fieldsBlock, type NoticeSection, paragraph } from './block.js'
import { declaredLine } from './declared-line.js'
import { fieldOf, type NoticeContext } from './notice-context.js'
import { purposeDescription } from './purpose-words.js'
import { purposeSubsection } from './purposes-section.js'
import { servicesTold } from './services-told.js'

/** R27, R73, R78, R79: what the register stores, for how long, and how it handles the IP address. */
export function registerSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const { register } = declaration
  const heading = { id: 'register', heading: { text: texts['heading.register'] } }
  if (askedPurposes(declaration).length === 0) return { ...heading, blocks: [] }
  if (!register) return { ...heading, blocks: isKeptOnDeviceAlone(declaration) ? [paragraph(texts.registerNone)] : [] }
  const [proof, address] = [consentRecordId, ipRecordId].map((id) => declaration.purposes.find((one) => one.id === id))
  return {
    ...heading,
    blocks: [
      ...(proof ? [paragraph(declaredLine(proof.description, context, purposeDescription(proof, context)))] : []),
      paragraph(texts.registerData),
      { kind: 'fields', fields: registerFields(register, proof, context) },
      paragraph(texts.registerReceipt, texts.registerErasure),
      ...(address ? [ipSubsection(address, register, context)] : []),
    ],
  }
}

/** Accounts keep the answer on the controller's server, Shopify on its own, and some services get it. */
const isKeptOnDeviceAlone = (declaration: Declaration): boolean =>
  !declaration.consent.account &&
  !declaration.consent.signals.includes('shopify') &&
  servicesTold(declaration).length === 0

function registerFields(
  register: RegisterDetails,
  proof: Purpose | undefined,
  context: NoticeContext,
): readonly Field[] {
  const { declaration, texts } = context
  const { ip, retention } = registerSettings(register)
  const given = durationText(retention.given, context)
  const refused = durationText(retention.refused, context)
  return [
    ...fieldOf(texts.basis, texts[`basis.${proof?.legalBasis ?? 'legal-obligation'}`]),
    ...fieldOf(texts.receives, declaration.processor?.name),
    ...(ip === 'none' ? fieldOf(texts.registerIp, texts['ip.none']) : []),
    ...fieldOf(texts.keptFor, fill(texts.registerKept, { given, refused })),
  ]
}

/**
 * No law requires the IP address: it is kept on legitimate interests, with a reason and a right to object (R04, R73).
 */
function ipSubsection(purpose: Purpose, register: RegisterDetails, context: NoticeContext): Block {
  const { texts, pick } = context
  const { ip, ipRetention, ipJustification } = registerSettings(register)
  const kept = fill(texts[`ip.${ip}`], { period: durationText(ipRetention, context) })
  const reason = pick(ipJustification) ? declaredLine(ipJustification, context) : texts.notStated
  const block = purposeSubsection(purpose, context)
  const fields = [...fieldOf(texts.registerIp, kept), ...(ip === 'full' ? fieldOf(texts.ipReason, reason) : [])]
  if (block.kind === 'subsection') return { ...block, blocks: [...block.blocks, ...fieldsBlock(fields)] }
  return block
}
