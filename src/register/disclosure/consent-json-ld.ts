import type { ConsentStatus } from '../../decision/decision.js'
import { pickText } from '../../declaration/pick-text.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentReceipt, RegisterEntry } from '../../record/record.js'
import { findKeptDeclaration } from '../sites/documents.js'
import { describeParties } from './describe-parties.js'
import { describePurpose } from './describe-purpose.js'
import { statusTerms } from './status-terms.js'
import type { RegisterEvent } from '../chain/entry-content.js'
import type { ServerPart } from '../chain/seal.js'
import type { RegisterStore } from '../stores/store.js'

/** An entry as disclosed to its visitor: complete. */
export interface DisclosedEntry extends RegisterEntry, Pick<ConsentReceipt, 'receipt'> {
  readonly flags: ServerPart['flags']
  /** `address`: the address or network; `null` if none was stored or it has been destroyed. */
  readonly ip: { readonly mode: ServerPart['ip']; readonly address: string | null }
}

/** What the visitor requested, and the outcome. */
export interface DisclosedEvent extends ConsentReceipt {
  readonly event: RegisterEvent
}

/** One consent as disclosed to its visitor. */
export interface DisclosedConsent {
  /** In ascending order; at least one. */
  readonly decisions: readonly DisclosedEntry[]
  readonly events: readonly DisclosedEvent[]
  /** Since when processing has been restricted to storage (GDPR 18); `null` if it is not restricted. */
  readonly restrictedAt: string | null
  /** Recordings of faults, newest first, without their content. */
  readonly recordings: readonly object[]
}

const context = {
  '@version': 1.1,
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  tech: 'https://w3id.org/dpv/tech#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ev: 'urn:evaste:ns#',
  // For consumers of plain JSON: the entries as recorded, to which a receipt's digest and signature refer.
  entries: { '@id': 'ev:entries', '@type': '@json' },
  requests: { '@id': 'ev:requests', '@type': '@json' },
  recordings: { '@id': 'ev:recordings', '@type': '@json' },
}

/**
 * Converts one consent with all its entries into an ISO/IEC TS 27560 consent record in JSON-LD, in the terms of DPV
 * 2.3. Parties and purposes are those of the newest entry's declaration. `entries` contains each entry as recorded,
 * `requests` everything else that happened to the consent,
 * `recordings` the recordings of faults that it allowed.
 *
 * @see https://w3id.org/dpv/schema/dpv-27560
 */
export async function describeConsent(
  { decisions: entries, events, restrictedAt, recordings }: DisclosedConsent,
  store: RegisterStore,
): Promise<object> {
  const newest = entries.at(-1)
  if (!newest) throw new Error('a consent has at least one entry')
  const { record } = newest
  const declaration = await findKeptDeclaration(store, record.declaration.digest)
  const subject = { '@id': `urn:evaste:consent:${record.consentId}` }
  const ids = { record: `urn:evaste:record:${record.site}:${record.consentId}`, subject }
  return {
    '@context': context,
    '@id': ids.record,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': record.consentId,
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' },
    'dct:created': time(entries[0]?.recordedAt ?? newest.recordedAt),
    'dct:language': record.language,
    'dpv:hasDataSubject': { ...subject, '@type': 'dpv:DataSubject', 'skos:broader': { '@id': 'tech:User' } },
    'dpv:hasNotice': notificationsOf(newest),
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent', 'dpv:ReaffirmConsent'],
      'dpv:isExercisedAt': record.origin,
    },
    ...(declaration && describeParties(declaration, record.language, record.origin)),
    'dpv:hasProcess': Object.keys(record.choices).map((id) => processOf(id, entries, { declaration, ids })),
    'ev:services': servicesOf(entries, { declaration, ids }),
    'ev:events': entries.flatMap((entry, i) => eventsOf(entry, { before: entries.slice(0, i), declaration, ids })),
    ...(restrictedAt !== null && { 'ev:restrictedSince': time(restrictedAt) }),
    entries,
    requests: events,
    recordings,
  }
}

const notificationsOf = ({ record }: DisclosedEntry): readonly object[] => [
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

/** Ids that are valid outside their document: a document's `@id` is no base for relative ones. */
interface Ids {
  readonly record: string
  readonly subject: object
}

const idIn = ({ record }: Ids, ...parts: readonly (string | number)[]): string =>
  [record, ...parts.map((part) => encodeURIComponent(part))].join(':')

function processOf(
  id: string,
  entries: readonly DisclosedEntry[],
  { declaration, ids }: { readonly declaration: Declaration | null; readonly ids: Ids },
): object {
  const last = entries.findLast(({ record }) => Object.hasOwn(record.choices, id))
  const purpose = declaration?.purposes.find((candidate) => candidate.id === id)
  const services = declaration?.services.filter((service) => service.purpose === id) ?? []
  return {
    '@id': idIn(ids, 'purpose', id),
    '@type': 'dpv:Process',
    'ev:purpose': id,
    ...(purpose && declaration && last && describePurpose(purpose, declaration, last.record.language)),
    ...(services.length > 0 && {
      'dpv:hasService': services.map(({ id: service }) => ({ '@id': idIn(ids, 'service', service) })),
    }),
    ...(last && { 'dpv:hasConsentStatus': { '@id': idIn(ids, 'entry', last.entry, 'purpose', id) } }),
  }
}

/** Each service that has an answer, with the newest one. */
function servicesOf(
  entries: readonly DisclosedEntry[],
  { declaration, ids }: { readonly declaration: Declaration | null; readonly ids: Ids },
): readonly object[] {
  const all = [...new Set(entries.flatMap(({ record }) => Object.keys(record.services)))]
  return all.map((id) => {
    const last = entries.findLast(({ record }) => Object.hasOwn(record.services, id)) as DisclosedEntry
    const service = declaration?.services.find((one) => one.id === id)
    const name = service && declaration && pickText(service.name, declaration, last.record.language)
    return {
      '@id': idIn(ids, 'service', id),
      '@type': 'dpv:Service',
      'dct:identifier': id,
      ...(name && { 'dpv:hasName': name }),
      'dpv:hasConsentStatus': { '@id': idIn(ids, 'entry', last.entry, 'service', id) },
    }
  })
}

/** The answers of one entry, per purpose and per service. */
function eventsOf(
  entry: DisclosedEntry,
  { before, declaration, ids }: Known & { readonly ids: Ids; readonly declaration: Declaration | null },
): readonly object[] {
  const { record, recordedAt } = entry
  const eventOf = (about: 'purpose' | 'service', id: string, status: ConsentStatus): object => ({
    '@id': idIn(ids, 'entry', entry.entry, about, id),
    '@type': statusTerms(
      status,
      before.map((one) => (about === 'purpose' ? one.record.choices : one.record.services)[id]),
    ),
    [`ev:${about}`]: id,
    'dpv:isIndicatedBy': ids.subject,
    'dpv:isIndicatedAtTime': time(recordedAt), // R70: the server's time; the visitor's is in `entries`
    'dpv:hasIndicationMethod': record.source,
    ...(declaration && { 'dpv:hasDuration': declaration.consent.validity }),
    'dct:language': record.language,
  })
  return [
    ...Object.entries(record.choices).map(([id, status]) => eventOf('purpose', id, status)),
    ...Object.entries(record.services).map(([id, status]) => eventOf('service', id, status)),
  ]
}

interface Known {
  /** The consent's earlier entries, oldest first. */
  readonly before: readonly DisclosedEntry[]
}

const time = (utc: string): object => ({ '@value': utc, '@type': 'xsd:dateTime' })
