import { pickText } from '../../declaration/pick-text.js'
import type { Declaration } from '../../declaration/types.js'

/** The rights of the GDPR by their articles, as DPV names them: access to objection, and the complaint. */
const RIGHTS = ['A15', 'A16', 'A17', 'A18', 'A20', 'A21']

/**
 * Describes the controller, jurisdiction, authorities and rights of a consent record.
 *
 * @param origin where the visitor decided, and can withdraw (GDPR 7(3)).
 */
export function describeParties(declaration: Declaration, language: string, origin: string): object {
  const { controller, rights } = declaration
  const authorities = (rights?.authorities ?? []).map(({ name, url, email }) => ({
    '@type': 'dpv:DataProtectionAuthority',
    'dpv:hasName': pickText(name, declaration, language),
    ...((url ?? email) && { 'dpv:hasContact': url ?? email }),
  }))
  const where =
    pickText(rights?.requestUrl, declaration, language) ??
    pickText(rights?.contact, declaration, language) ??
    controller.email ??
    origin
  const [complaint] = authorities.flatMap((one) => one['dpv:hasContact'] ?? [])
  return {
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dpv:hasName': controller.name,
      ...(controller.businessId && { 'dct:identifier': controller.businessId }),
      ...(controller.address && { 'dpv:hasAddress': controller.address }),
      ...((controller.email ?? controller.phone) && { 'dpv:hasContact': controller.email ?? controller.phone }),
    },
    ...(controller.country && { 'dpv:hasJurisdiction': countryTerm(controller.country) }),
    'dpv:hasAuthority': authorities,
    'dpv:hasRight': [
      describeRight('A7-3', origin),
      ...RIGHTS.map((article) => describeRight(article, where)),
      ...(complaint ? [describeRight('A77', complaint)] : []),
    ],
  }
}

/** @param country ISO 3166-1 alpha-2. */
export const countryTerm = (country: string): object => ({ '@id': `loc:${country}` })

const describeRight = (article: string, where: string): object => ({
  '@type': ['dpv:DataSubjectRight', `eu-gdpr:${article}`],
  'dpv:isExercisedAt': where,
})
