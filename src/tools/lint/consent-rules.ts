import { readPattern } from '../../declaration/match.js'
import { longestDays } from '../../declaration/values/duration.js'
import { type DeclarationRule, good, guidance, law, where } from './finding.js'

const LONGEST_VALIDITY_DAYS = 366
const SHORTEST_VALIDITY_DAYS = 180
const LONGEST_PROOF_DAYS = 10 * 366

const validity: DeclarationRule = ({ consent }) => [
  ...where(
    (longestDays(consent.validity) ?? 0) > LONGEST_VALIDITY_DAYS,
    guidance('R60', ['consent', 'validity'], 'ask again at least once a year; write P12M or less'),
  ),
  ...where(
    (longestDays(consent.validity) ?? 0) < SHORTEST_VALIDITY_DAYS,
    guidance('R59', ['consent', 'validity'], 'an answer is remembered for at least six months; write P6M or more'),
  ),
]

const enforced: DeclarationRule = ({ consent }) =>
  where(
    !consent.enforce,
    law('R45', ['consent', 'enforce'], 'nothing is held while this is false; remove it before the site goes live'),
  )

/** The policy of a sealed page permits the site's own host, whatever else a service does there. */
const ownHosts: DeclarationRule = ({ consent, services, purposes }) => {
  const asked = new Set(purposes.filter(({ needsConsent }) => needsConsent).map(({ id }) => id))
  const hosts = services.filter(({ purpose }) => asked.has(purpose)).flatMap(({ matches }) => matches.map(readPattern))
  return consent.allow.flatMap((entry, at) => {
    const own = readPattern(entry)
    const isShared = hosts.some((waiting) => own && waiting?.host === own.host && own.path.join('') === '/')
    const message = `a service that waits for consent uses ${own?.host ?? ''}; list only the paths that are your own`
    return where(isShared, good('R45', ['consent', 'allow', at], message))
  })
}

const privacyControl: DeclarationRule = ({ consent }) =>
  where(
    consent.gpc === 'ignore',
    good('R106', ['consent', 'gpc'], 'Global Privacy Control is a refusal of marketing; remove "ignore"'),
  )

/** R78: proof is kept as long as a claim can be made, and no longer. */
const proof: DeclarationRule = ({ register }) =>
  (['given', 'refused'] as const).flatMap((kind) =>
    where(
      (longestDays(register?.retention?.[kind] ?? 'P1D') ?? 0) > LONGEST_PROOF_DAYS,
      guidance(
        'R78',
        ['register', 'retention', kind],
        'proof is kept only as long as a claim can be made; write P10Y or less',
      ),
    ),
  )

export const consentRules: readonly DeclarationRule[] = [validity, enforced, ownHosts, privacyControl, proof]
