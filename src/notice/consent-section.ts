import { askedPurposes, servicesOf } from '../declaration/asked.js'
import { dataCategory } from '../declaration/data-category.js'
import { LEAST_REFUSAL, longerDuration } from '../declaration/least-refusal.js'
import { productOf } from '../declaration/signal-products.js'
import { accountPhrase } from '../text/account-phrase.js'
import { durationText } from '../text/duration.js'
import { fill } from '../text/phrase.js'
import { type Block, type Field, type Line, type NoticeSection, paragraph } from './block.js'
import { rightsContactLines } from './contact-lines.js'
import { declaredLine, listLine, phraseLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'
import { purposeLine } from './purpose-words.js'
import { servicesTold } from './services-told.js'
import { serviceLine } from './tracker-words.js'

/**
 * R10, R52, R59 to R61, R66: that consent is voluntary, how to withdraw it, how long it is valid and where it is
 * stored.
 */
export function consentSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const blocks = [
    ...(askedPurposes(declaration).length > 0 ? askedBlocks(context) : []),
    ...signalBlocks(context),
    ...elsewhereBlocks(context),
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
  const { declaration, texts } = context
  const fields = [...purposeFields(context), ...categoryFields(context)]
  if (!fields.length) return []
  const isAsked = askedPurposes(declaration).length > 0 // then consentWithdraw has said it
  return [
    {
      kind: 'subsection',
      id: 'consent-elsewhere',
      heading: { text: texts.withdrawal },
      blocks: [...(isAsked ? [] : [paragraph(texts.withdrawalAlways)]), { kind: 'fields', fields }],
    },
  ]
}

function purposeFields(context: NoticeContext): readonly Field[] {
  const { declaration, pick } = context
  const asked = new Set(askedPurposes(declaration).map(({ id }) => id))
  const purposes = declaration.purposes.filter(
    ({ id, legalBasis, needsConsent, withdrawal }) =>
      // A special ground may be consent where the legal basis is not.
      (legalBasis === 'consent' || pick(withdrawal)) &&
      !asked.has(id) &&
      // What waits for a question that is never asked does not run; what is necessary on the device does.
      !(needsConsent && servicesOf(declaration, id).length),
  )
  return purposes.map((purpose) => ({
    term: purposeLine(purpose, context),
    lines: pick(purpose.withdrawal) ? [declaredLine(purpose.withdrawal, context)] : contactLines(context),
  }))
}

/** A kind of data on consent, within a purpose that rests on something else. */
const categoryFields = (context: NoticeContext): readonly Field[] =>
  context.declaration.purposes
    .filter(({ legalBasis }) => legalBasis !== 'consent')
    .flatMap(({ dataCategories = [] }) => dataCategories)
    .map(dataCategory)
    .filter(({ basis }) => basis === 'consent')
    .map(({ title }) => ({ term: declaredLine(title, context), lines: contactLines(context) }))

const contactLines = (context: NoticeContext): readonly Line[] => [
  { text: context.texts.withdrawalContact },
  ...rightsContactLines(context),
]

/** R100: which services hear of the answer (`src/page/signals`), and which answer alone decides what reaches Google Ads. */
function signalBlocks(context: NoticeContext): readonly Block[] {
  const { declaration, texts, language } = context
  const told = servicesTold(declaration)
  if (!told.length) return []
  const services = listLine(
    told.map((service) => serviceLine(service, context)),
    language,
  )
  const isGoogleTold = told.some((service) => productOf(service) === 'google')
  const ads = isGoogleTold ? askedPurposes(declaration).filter(({ id }) => id === 'marketing') : []
  const purposes = ads.map((purpose) => phraseLine(texts.consentAds, { purpose: purposeLine(purpose, context) }))
  return [paragraph(phraseLine(texts.consentSignal, { services }), ...purposes)]
}
