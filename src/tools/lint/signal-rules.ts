import { productOf, recogniseProduct } from '../../declaration/signal-products.js'
import type { Declaration, Service, SignalProduct } from '../../declaration/types.js'
import { type At, type DeclarationRule, type Finding, guidance, where } from './finding.js'

/** The purposes that products with several of them ask about; every other purpose grants nothing there. */
const ASKED_ABOUT: Readonly<Partial<Record<SignalProduct, readonly string[]>>> = {
  google: ['analytics', 'marketing', 'preferences', 'demographics'],
  'piwik-pro': ['analytics', 'marketing', 'preferences'],
  hubspot: ['analytics', 'marketing', 'preferences'],
}

/** R96: a purpose of the site's own leaves the vendor denied although the visitor has agreed. */
function knownPurpose(service: Service, at: At, { purposes }: Declaration): readonly Finding[] {
  const product = productOf(service)
  const known = product && ASKED_ABOUT[product]
  const needsConsent = purposes.some(({ id, needsConsent }) => id === service.purpose && needsConsent)
  return where(
    needsConsent && !!known && !known.includes(service.purpose),
    guidance(
      'R96',
      [...at, 'purpose'],
      `${product} is told of ${known?.join(', ')} alone, and would stay denied; use one of them, or "signal": null if it needs no signal`,
    ),
  )
}

/** R96: Google reads a missing default as consent to everything. */
const silentGoogle = (service: Service, at: At): readonly Finding[] =>
  where(
    service.signal === null && recogniseProduct(service) === 'google',
    guidance(
      'R96',
      [...at, 'signal'],
      'without a default Google takes everything for granted; remove this null, or set Consent Mode in your own code first',
    ),
  )

export const signalRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.services.flatMap((service, i) => [
      ...knownPurpose(service, ['services', i], declaration),
      ...silentGoogle(service, ['services', i]),
    ]),
]
