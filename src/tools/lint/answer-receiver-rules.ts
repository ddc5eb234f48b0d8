import { dataCategory } from '../../declaration/data-category.js'
import { textsOf } from '../../declaration/texts-of.js'
import { type DeclarationRule, law, where } from './finding.js'
import { say } from './messages/lint-message.js'

const CONSENT = /suostumu|samtyck|consent|einwilligung|samtykke|toestemming|consentement|nõusolek/i

/** R10: explicit consent as the ground of GDPR 9(2)(a) is withdrawn somewhere too, whatever the legal basis is. */
const explicitConsent: DeclarationRule = ({ purposes }) =>
  purposes.flatMap(({ legalBasis, withdrawal, dataCategories = [] }, i) =>
    dataCategories
      .map(dataCategory)
      .flatMap(({ basis = legalBasis, specialGround }, j) =>
        where(
          basis !== 'consent' &&
            textsOf(specialGround).some((text) => CONSENT.test(text)) &&
            !textsOf(withdrawal).length,
          law('R10', ['purposes', i, 'dataCategories', j, 'specialGround'], say('explicit-consent')),
        ),
      ),
  )

/** R06: Shopify's own pages get each answer, whichever it is. */
const shopify: DeclarationRule = ({ consent, recipients }) =>
  where(
    consent.signals.includes('shopify') &&
      !recipients.some(({ name }) => textsOf(name).some((text) => /shopify/i.test(text))),
    law('R06', ['consent', 'signals'], say('shopify-recipient')),
  )

export const answerReceiverRules: readonly DeclarationRule[] = [explicitConsent, shopify]
