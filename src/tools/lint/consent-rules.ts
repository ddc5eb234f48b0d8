import { readPattern } from '../../declaration/match.js'
import { longestDays } from '../../declaration/values/duration.js'
import { type DeclarationRule, good, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'

/** A year has up to 366 days, and twelve months as `longestDays` counts them a few more. */
const LONGEST_VALIDITY_DAYS = longestDays('P12M') ?? 0
const SHORTEST_VALIDITY_DAYS = 180
const LONGEST_PROOF_DAYS = longestDays('P120M') ?? 0

const validity: DeclarationRule = ({ consent }) => [
  ...where(
    (longestDays(consent.validity) ?? 0) > LONGEST_VALIDITY_DAYS,
    guidance('R60', ['consent', 'validity'], say('validity-long')),
  ),
  ...where(
    (longestDays(consent.validity) ?? 0) < SHORTEST_VALIDITY_DAYS,
    guidance('R59', ['consent', 'validity'], say('validity-short')),
  ),
]

const enforced: DeclarationRule = ({ consent }) =>
  where(!consent.enforce, law('R45', ['consent', 'enforce'], say('not-enforced')))

/** The policy of a sealed page permits the site's own host, whatever else a service does there. */
const ownHosts: DeclarationRule = ({ consent, services, purposes }) => {
  const asked = new Set(purposes.filter(({ needsConsent }) => needsConsent).map(({ id }) => id))
  const hosts = services.filter(({ purpose }) => asked.has(purpose)).flatMap(({ matches }) => matches.map(readPattern))
  return consent.allow.flatMap((entry, at) => {
    const own = readPattern(entry)
    const isShared = hosts.some((waiting) => own && waiting?.host === own.host && own.path.join('') === '/')
    return where(isShared, good('R45', ['consent', 'allow', at], say('own-hosts', { host: own?.host ?? '' })))
  })
}

const privacyControl: DeclarationRule = ({ consent }) =>
  where(consent.gpc === 'ignore', good('R106', ['consent', 'gpc'], say('gpc-ignored')))

/** R78: proof is kept as long as a claim can be made, and no longer. */
const proof: DeclarationRule = ({ register }) =>
  (['given', 'refused'] as const).flatMap((kind) =>
    where(
      (longestDays(register?.retention?.[kind] ?? 'P1D') ?? 0) > LONGEST_PROOF_DAYS,
      guidance('R78', ['register', 'retention', kind], say('proof-long')),
    ),
  )

/** R134: who has accounts processes data for them, and an answer is stored with each. */
const accounts: DeclarationRule = ({ consent, purposes }) =>
  where(
    consent.account !== undefined &&
      purposes.every(({ id, legalBasis }) => legalBasis === 'consent' || id === 'necessary'),
    guidance('R134', ['consent', 'account'], say('account-purpose')),
  )

export const consentRules: readonly DeclarationRule[] = [validity, enforced, ownHosts, privacyControl, proof, accounts]
