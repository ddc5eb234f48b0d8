import { askedPurposes } from '../declaration/asked.js'
import { consentRecordId } from '../declaration/own-processing.js'
import { registerSettings } from '../declaration/register-settings.js'
import type { RegisterDetails } from '../declaration/types.js'
import { durationText } from '../text/duration.js'
import { fill } from '../text/phrase.js'
import { type Block, type NoticeSection, paragraph } from './block.js'
import { fieldOf, type NoticeContext } from './notice-context.js'
import { purposeDescription } from './purpose-words.js'

/** R10, R52, R59 to R61, R66: that permission is free, how to take it back, how long it holds and where. */
export function consentSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const { validity, cookie } = declaration.consent
  const isAsked = askedPurposes(declaration).length > 0
  return {
    id: 'consent',
    heading: texts['heading.consent'],
    blocks: isAsked
      ? [
          paragraph(texts.consentFree, texts.consentWithdraw),
          paragraph(
            fill(texts.consentValidity, { period: durationText(validity, context) }),
            texts.consentNew,
            cookie?.domain ? fill(texts.consentScopeDomain, { domain: cookie.domain }) : texts.consentScope,
          ),
        ]
      : [paragraph(texts.consentNone)],
  }
}

/** R27, R73, R78, R79: what the register keeps, for how long, what happens to the IP address. */
export function registerSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const { register, purposes } = declaration
  const purpose = purposes.find(({ id }) => id === consentRecordId)
  return {
    id: 'register',
    heading: texts['heading.register'],
    blocks: register
      ? [
          ...(purpose ? [paragraph(purposeDescription(purpose, context))] : []),
          paragraph(texts.registerData),
          registerFields(register, context),
          paragraph(texts.registerReceipt, texts.registerErasure),
        ]
      : [paragraph(texts.registerNone)],
  }
}

function registerFields(register: RegisterDetails, context: NoticeContext): Block {
  const { declaration, texts, pick } = context
  const { ip, ipRetention, ipJustification, retention } = registerSettings(register)
  const period = durationText(ipRetention, context)
  const given = durationText(retention.given, context)
  const refused = durationText(retention.refused, context)
  return {
    kind: 'fields',
    fields: [
      ...fieldOf(texts.basis, texts['basis.legal-obligation']),
      ...fieldOf(texts.receives, (declaration.processor ?? declaration.controller).name),
      ...fieldOf(texts.registerIp, fill(texts[`ip.${ip}`], { period })),
      ...(ip === 'full' ? fieldOf(texts.ipReason, pick(ipJustification) || texts.notStated) : []),
      ...fieldOf(texts.keptFor, fill(texts.registerKept, { given, refused })),
    ],
  }
}
