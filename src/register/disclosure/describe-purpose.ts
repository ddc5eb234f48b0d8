import { pickText } from '../../declaration/pick-text.js'
import type { Declaration, LegalBasis, Purpose, Recipient } from '../../declaration/types.js'
import { countryTerm } from './describe-parties.js'
import { purposeTerms } from './dpv-terms.js'

const basisTerms: Readonly<Record<LegalBasis, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interests': 'eu-gdpr:A6-1-f',
}

/**
 * Describes a purpose as declared: why, on what legal basis, which data, the recipients, the locations and the
 * retention period.
 */
export function describePurpose(purpose: Purpose, declaration: Declaration, language: string): object {
  const description = pickText(purpose.description ?? purpose.title, declaration, language)
  const terms = purposeTerms[purpose.id]
  const recipients = recipientsOf(purpose, declaration)
  const storage = storageOf(purpose, recipients)
  return {
    'dpv:hasPurpose': {
      '@type': 'dpv:Purpose',
      ...(terms && { 'skos:broader': terms.purposes.map((term) => ({ '@id': term })) }),
      ...(description && { 'dct:description': description }),
    },
    'dpv:hasLegalBasis': { '@id': basisTerms[purpose.legalBasis] },
    ...(terms && { 'dpv:hasPersonalData': terms.personalData.map((term) => ({ '@id': term })) }),
    ...(recipients.length > 0 && {
      'dpv:hasRecipient': recipients.map((one) => describeRecipient(one, declaration, language)),
    }),
    ...(storage.length > 0 && { 'dpv:hasStorageCondition': storage }),
  }
}

/** Those of the purpose and of each service that belongs to it. */
function recipientsOf({ id, recipients = [] }: Purpose, declaration: Declaration): readonly Recipient[] {
  const ofServices = declaration.services.filter(({ purpose }) => purpose === id).map(({ recipient }) => recipient)
  return declaration.recipients.filter((one) => recipients.includes(one.id) || ofServices.includes(one.id))
}

function describeRecipient(
  { name, country, role, transfers }: Recipient,
  declaration: Declaration,
  language: string,
): object {
  const abroad = Array.isArray(transfers) ? transfers : []
  return {
    '@type': role === 'processor' ? 'dpv:DataProcessor' : 'dpv:Recipient',
    'dpv:hasName': pickText(name, declaration, language),
    ...(country && { 'dpv:hasLocation': countryTerm(country) }),
    ...(abroad.length > 0 && {
      'ev:transfer': abroad.map((one) => ({
        'dpv:hasLocation': countryTerm(one.country),
        'ev:mechanism': one.mechanism,
      })),
    }),
  }
}

function storageOf({ retention }: Purpose, recipients: readonly Recipient[]): readonly object[] {
  const countries = recipients.flatMap(({ country, transfers }) => [
    ...(country ? [country] : []),
    ...(Array.isArray(transfers) ? transfers.map((one) => one.country) : []),
  ])
  return [
    ...(retention?.period ? [{ '@type': 'dpv:StorageDuration', 'dpv:hasDuration': retention.period }] : []),
    ...(countries.length > 0
      ? [{ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': [...new Set(countries)].map(countryTerm) }]
      : []),
  ]
}
