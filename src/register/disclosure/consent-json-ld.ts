import type { ConsentStatus } from '../../decision/decision.js'
import { pickText } from '../../declaration/pick-text.js'
import type { Declaration, LegalBasis, Purpose } from '../../declaration/types.js'
import type { ConsentReceipt, RegisterEntry } from '../../record/record.js'
import { findKeptDeclaration } from '../sites/documents.js'
import { purposeTerms } from './dpv-terms.js'
import type { RegisterEvent } from '../chain/entry-content.js'
import type { ServerPart } from '../chain/seal.js'
import type { RegisterStore } from '../stores/store.js'

/** An entry as its visitor may see it: all of it. */
export interface DisclosedEntry extends RegisterEntry, Pick<ConsentReceipt, 'receipt'> {
  readonly flags: ServerPart['flags']
  /** `address`: the address or network; `null` where none was kept or it has been destroyed. */
  readonly ip: { readonly mode: ServerPart['ip']; readonly address: string | null }
}

/** What the visitor asked for, and what became of it. */
export interface DisclosedEvent extends ConsentReceipt {
  readonly event: RegisterEvent
}

/** One consent as its visitor may see it. */
export interface DisclosedConsent {
  /** In order; at least one. */
  readonly decisions: readonly DisclosedEntry[]
  readonly events: readonly DisclosedEvent[]
  /** Since when it is only stored, GDPR 18; `null`: it is not. */
  readonly restrictedAt: string | null
}

const context = {
  '@version': 1.1,
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  tech: 'https://w3id.org/dpv/tech#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ev: 'urn:evaste:ns#',
  // For readers of plain JSON: the entries as they are, and what a receipt's digest and signature are about.
  entries: { '@id': 'ev:entries', '@type': '@json' },
  requests: { '@id': 'ev:requests', '@type': '@json' },
}

const statusTerms: Readonly<Record<ConsentStatus, readonly string[]>> = {
  requested: ['dpv:ConsentRequested'],
  given: ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
  refused: ['dpv:ConsentRefused'],
  withdrawn: ['dpv:ConsentWithdrawn'],
  expired: ['dpv:ConsentExpired'],
}

const basisTerms: Readonly<Record<LegalBasis, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interests': 'eu-gdpr:A6-1-f',
}

/**
 * One consent with all its entries as an ISO/IEC TS 27560 consent record in JSON-LD, in the terms of DPV 2.3.
 * Parties and purposes are as the newest entry's declaration has them; `entries` holds each entry as it was recorded, `requests`
 * what else happened to the consent.
 *
 * @see https://w3id.org/dpv/schema/dpv-27560
 */
export async function describeConsent(
  { decisions: entries, events, restrictedAt }: DisclosedConsent,
  store: RegisterStore,
): Promise<object> {
  const newest = entries.at(-1)
  if (!newest) throw new Error('a consent has at least one entry')
  const { record } = newest
  const declaration = await findKeptDeclaration(store, record.declaration.digest)
  const subject = { '@id': `urn:evaste:consent:${record.consentId}` }
  return {
    '@context': context,
    '@id': `urn:evaste:record:${record.site}:${record.consentId}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': record.consentId,
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' },
    'dct:created': time(entries[0]?.recordedAt ?? newest.recordedAt),
    'dct:language': record.language,
    'dpv:hasDataSubject': { ...subject, '@type': 'dpv:DataSubject', 'skos:broader': { '@id': 'tech:User' } },
    'dpv:hasNotice': noticesOf(newest),
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent', 'dpv:ReaffirmConsent'],
      'dpv:isExercisedAt': record.origin,
    },
    ...(declaration && partiesOf(declaration, record.language)),
    'dpv:hasProcess': Object.keys(record.choices).map((id) => processOf(id, entries, declaration)),
    'ev:events': entries.flatMap((entry) => eventsOf(entry, subject, declaration)),
    ...(restrictedAt !== null && { 'ev:restrictedSince': time(restrictedAt) }),
    entries,
    requests: events,
  }
}

function partiesOf(declaration: Declaration, language: string): object {
  const { controller, rights } = declaration
  return {
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dpv:hasName': controller.name,
      ...(controller.businessId && { 'dct:identifier': controller.businessId }),
      ...(controller.address && { 'dpv:hasAddress': controller.address }),
      ...((controller.email ?? controller.phone) && { 'dpv:hasContact': controller.email ?? controller.phone }),
    },
    'dpv:hasAuthority': (rights?.authorities ?? []).map(({ name, url, email }) => ({
      '@type': 'dpv:DataProtectionAuthority',
      'dpv:hasName': pickText(name, declaration, language),
      ...((url ?? email) && { 'dpv:hasContact': url ?? email }),
    })),
  }
}

const noticesOf = ({ record }: DisclosedEntry): readonly object[] => [
  { '@type': 'dpv:PrivacyNotice', 'dct:source': record.notice.url, 'ev:version': record.notice.version },
  {
    '@type': 'dpv:ConsentNotice',
    'dct:language': record.interface.language,
    'ev:version': record.interface.version,
    'ev:interfaceSha256': record.interface.digest,
    'ev:declarationVersion': record.declaration.version,
    'ev:declarationSha256': record.declaration.digest,
  },
]

function processOf(id: string, entries: readonly DisclosedEntry[], declaration: Declaration | null): object {
  const last = entries.findLast(({ record }) => Object.hasOwn(record.choices, id))
  const purpose = declaration?.purposes.find((candidate) => candidate.id === id)
  return {
    '@id': `#purpose-${id}`,
    '@type': 'dpv:Process',
    'ev:purpose': id,
    ...(purpose && declaration && last && purposeOf(purpose, declaration, last.record.language)),
    ...(last && { 'dpv:hasConsentStatus': { '@id': `#entry-${last.entry}-${id}` } }),
  }
}

function purposeOf(purpose: Purpose, declaration: Declaration, language: string): object {
  const description = pickText(purpose.description ?? purpose.title, declaration, language)
  const terms = purposeTerms[purpose.id]
  const names = declaration.recipients
    .filter(({ id }) => purpose.recipients?.includes(id))
    .map(({ name, country }) => ({
      '@type': 'dpv:Recipient',
      'dpv:hasName': pickText(name, declaration, language),
      ...(country && { 'ev:country': country }),
    }))
  return {
    'dpv:hasPurpose': {
      '@type': 'dpv:Purpose',
      ...(terms && { 'skos:broader': terms.purposes.map((term) => ({ '@id': term })) }),
      ...(description && { 'dct:description': description }),
    },
    'dpv:hasLegalBasis': { '@id': basisTerms[purpose.legalBasis] },
    ...(terms && { 'dpv:hasPersonalData': terms.personalData.map((term) => ({ '@id': term })) }),
    ...(names.length && { 'dpv:hasRecipient': names }),
    ...(purpose.retention?.period && {
      'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': purpose.retention.period },
    }),
  }
}

function eventsOf(entry: DisclosedEntry, subject: object, declaration: Declaration | null): readonly object[] {
  const { record, recordedAt } = entry
  return Object.entries(record.choices).map(([id, status]) => ({
    '@id': `#entry-${entry.entry}-${id}`,
    '@type': statusTerms[status],
    'ev:purpose': id,
    'dpv:isIndicatedBy': subject,
    'dpv:isIndicatedAtTime': time(recordedAt), // R70: the server's; the visitor's clock is in `entries`
    'dpv:hasIndicationMethod': record.source,
    ...(declaration && { 'dpv:hasDuration': declaration.consent.validity }),
    'dct:language': record.language,
  }))
}

const time = (utc: string): object => ({ '@value': utc, '@type': 'xsd:dateTime' })
