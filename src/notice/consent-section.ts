import { askedPurposes, servicesOf } from '../declaration/asked.js'
import { LEAST_REFUSAL, longerDuration } from '../declaration/least-refusal.js'
import { productOf } from '../declaration/signal-products.js'
import type { Purpose, Service } from '../declaration/types.js'
import { accountPhrase } from '../text/account-phrase.js'
import { durationText } from '../text/duration.js'
import { fill } from '../text/phrase.js'
import { type Block, type Line, type NoticeSection, paragraph } from './block.js'
import { rightsContactLines } from './contact-lines.js'
import { declaredLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'
import { purposeLine } from './purpose-words.js'

/**
 * R10, R52, R59 to R61, R66: that consent is voluntary, how to withdraw it, how long it is valid and where it is
 * stored.
 */
export function consentSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const blocks = [
    ...(askedPurposes(declaration).length > 0 ? askedBlocks(context) : []),
    ...elsewhereBlocks(context),
    ...(declaration.services.some(isGoogleService) ? [paragraph(texts.consentSignal)] : []),
  ]
  return {
    id: 'consent',
    heading: { text: texts['heading.consent'] },
    blocks: blocks.length ? blocks : [paragraph(texts.consentNone)],
  }
}

/** Consent that the banner asks for and the settings manage. */
function askedBlocks(context: NoticeContext): readonly Block[] {
  const { declaration, texts, language } = context
  const { validity, cookie, account } = declaration.consent
  const scope = cookie?.domain ? fill(texts.consentScopeDomain, { domain: cookie.domain }) : texts.consentScope
  return [
    ...(account ? [paragraph(accountPhrase(texts, declaration, language), texts.accountConflict)] : []),
    paragraph(texts.consentFree, texts.consentWithdraw),
    paragraph(
      fill(texts.consentValidity, { period: durationText(validity, context) }),
      ...(longerDuration(validity, LEAST_REFUSAL) === validity
        ? []
        : [fill(texts.consentRefusal, { period: durationText(LEAST_REFUSAL, context) })]),
      texts.consentNew,
      ...(account?.sites?.length ? [] : [scope]), // or it would say “only this site” beside others
    ),
  ]
}

/** R10: consent for purposes without services, such as a newsletter, is withdrawn elsewhere than in the settings. */
function elsewhereBlocks(context: NoticeContext): readonly Block[] {
  const { declaration, texts, pick } = context
  const asked = new Set(askedPurposes(declaration).map(({ id }) => id))
  const purposes = declaration.purposes.filter(
    ({ id, legalBasis, needsConsent }) =>
      needsConsent && legalBasis === 'consent' && !asked.has(id) && !servicesOf(declaration, id).length,
  )
  if (!purposes.length) return []
  const ownWay = (purpose: Purpose): readonly Line[] => {
    if (pick(purpose.withdrawal)) return [declaredLine(purpose.withdrawal, context)]
    return [{ text: texts.withdrawalContact }, ...rightsContactLines(context)]
  }
  const fields = purposes.map((purpose) => ({ term: purposeLine(purpose, context), lines: ownWay(purpose) }))
  return [
    {
      kind: 'subsection',
      id: 'consent-elsewhere',
      heading: { text: texts.withdrawal },
      blocks: [{ kind: 'fields', fields }],
    },
  ]
}

/** Whether Consent Mode passes the answer to this service, also where the site’s own server proxies the tag. */
const isGoogleService = (service: Service): boolean => productOf(service) === 'google'
