import { productOf, recogniseProduct } from '../../declaration/signal-products.js'
import type { Declaration, Service, SignalProduct } from '../../declaration/types.js'
import { type At, type DeclarationRule, type RuleFinding, guidance, where } from './finding.js'
import { say } from './messages/lint-message.js'

/** The purposes that products with several of them ask about; every other purpose grants nothing there. */
const ASKED_ABOUT: Readonly<Partial<Record<SignalProduct, readonly string[]>>> = {
  google: ['analytics', 'marketing', 'preferences', 'demographics'],
  'piwik-pro': ['analytics', 'marketing', 'preferences'],
  hubspot: ['analytics', 'marketing', 'preferences'],
}

/** R96: a purpose of the site's own leaves the vendor denied although the visitor has agreed. */
function knownPurpose(service: Service, at: At, { purposes }: Declaration): readonly RuleFinding[] {
  const product = productOf(service)
  const known = product && ASKED_ABOUT[product]
  const needsConsent = purposes.some(({ id, needsConsent }) => id === service.purpose && needsConsent)
  return where(
    needsConsent && !!known && !known.includes(service.purpose),
    guidance(
      'R96',
      [...at, 'purpose'],
      say('signal-purpose', { product: product ?? '', purposes: known?.join(', ') ?? '' }),
    ),
  )
}

/** R96: Google reads a missing default as consent to everything. */
const silentGoogle = (service: Service, at: At): readonly RuleFinding[] =>
  where(
    service.signal === null && recogniseProduct(service) === 'google',
    guidance('R96', [...at, 'signal'], say('signal-google-silent')),
  )

export const signalRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.services.flatMap((service, i) => [
      ...knownPurpose(service, ['services', i], declaration),
      ...silentGoogle(service, ['services', i]),
    ]),
]
