import { digest, sha256 } from '../../src/declaration/digest.js'
import { canonical } from '../../src/declaration/canonical.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Declaration, DeclarationFile } from '../../src/declaration/types.js'
import type { ConsentRecord, Digest } from '../../src/record/record.js'
import { appendAlone, type Draft } from '../../src/register/append/append-batch.js'
import { issuerOf } from '../../src/register/append/issuer.js'
import { openSignatures } from '../../src/register/crypto/signatures.js'
import { nodePrimitives } from '../../src/register/node/node-primitives.js'
import { keepDocument } from '../../src/register/sites/documents.js'
import { countAs } from '../../src/register/statistics/count-decisions.js'
import type { RegisterStore } from '../../src/register/stores/store.js'
import { interfaces, noon, signingKey } from './bakery.js'

/** What an outsider would put into a field to have it run as markup. */
export const MARKUP = '<img src=x onerror=alert(1)>'

const PURPOSES = ['analytics', 'marketing']

/** One company of the generated register, with the declarations that it has published, oldest first. */
export interface Tenant {
  readonly site: string
  readonly controller: string
  readonly origin: string
  readonly declarations: readonly DeclarationFile[]
}

const declare = (site: string, name: string, version: string, more: Partial<DeclarationFile> = {}) =>
  ({
    format: 1,
    site,
    version,
    languages: ['fi', 'sv', 'en'],
    controller: { name, email: `tietosuoja@${site}.example` },
    notice: { url: '/tietosuoja' },
    purposes: ['necessary', ...PURPOSES],
    services: [
      { id: 'matomo', name: 'Matomo', purpose: 'analytics', matches: [`stats.${site}.example`] },
      { id: 'newsletter', name: 'Newsletter', purpose: 'marketing', matches: [`letters.${site}.example`] },
    ],
    register: { url: '/evaste' },
    ...more,
  }) as DeclarationFile

function tenant(site: string, controller: string, name: string): Tenant {
  const first = declare(site, name, '2026-09-01')
  const services = [
    ...(first.services ?? []),
    {
      id: 'pixel',
      name: `Pixel ${MARKUP}`,
      purpose: 'marketing',
      matches: ['pixel.example'],
      trackers: [{ name: 'px', lifetime: 'P90D' }],
    },
  ]
  const second = declare(site, name, '2026-10-15', { services } as Partial<DeclarationFile>)
  const third = {
    ...second,
    version: `2026-11-10 ${MARKUP}`,
    controller: { ...second.controller, name: `${name} ${MARKUP}` },
  }
  return { site, controller, origin: `https://www.${site}.example`, declarations: [first, second, third] }
}

/** Three companies of one agency. */
export const tenants: readonly Tenant[] = [
  tenant('corner-bakery', 'kulmaleipomo', 'Kulmaleipomo Oy'),
  tenant('harbour-tours', 'satamaretket', 'Satamaretket Oy'),
  tenant('paper-shop', 'paperikauppa', 'Paperikauppa Ky'),
]

const DAY_MS = 86_400_000
const DAYS = 80
const BATCH = 500
const LANGUAGES = ['fi', 'fi', 'fi', 'sv', 'en']
const SOURCES = ['banner', 'banner', 'banner', 'settings', 'embed', 'api'] as const

/**
 * Appends so many entries to each tenant through the register's own append, so that they are chained, signed and counted
 * as real ones. They are the same in each run, except salts and hashes.
 *
 * @param entries of all tenants together; the first tenant has half of them.
 */
export async function fillRegister(store: RegisterStore, entries: number): Promise<void> {
  const { sign } = await openSignatures({ signing: signingKey }, nodePrimitives)
  const sealing = { sign, sha256: nodePrimitives.sha256 }
  for (const [i, one] of tenants.entries()) {
    const total = Math.ceil(entries / (i === 0 ? 2 : 4))
    const drafts = await openDrafts(one, store)
    for (let from = 0; from < total; from += BATCH) {
      const size = Math.min(BATCH, total - from)
      const batch = await Promise.all(Array.from({ length: size }, (_, at) => drafts(from + at, total)))
      await appendAlone(store, sealing, batch)
    }
  }
}

async function openDrafts(one: Tenant, store: RegisterStore) {
  const kept: { readonly digest: Digest; readonly own: Declaration }[] = []
  for (const declared of one.declarations) {
    await keepDocument(store, 'declaration', declared)
    kept.push({ digest: await digest(declared), own: readDeclaration(declared) })
  }
  const text = await keepDocument(store, 'interface', interfaces['0.1.0'].fi)
  const receiptSecretHash = await sha256(`secret of ${one.site}`)
  return async (i: number, total: number): Promise<Draft> => {
    const at = new Date(Date.parse(noon) - Math.floor((1 - i / total) * DAYS * DAY_MS)).toISOString()
    const version = one.declarations.findLastIndex(({ version = '' }) => version <= at)
    const { digest: declared, own } = kept[Math.max(version, 0)] as (typeof kept)[number]
    const record = recordOf(one, i, {
      at,
      declared,
      version: own.version ?? '',
      interfaceDigest: text.digest,
      receiptSecretHash,
    })
    return {
      record,
      text: canonical(record),
      recordedAt: at,
      flags: [],
      ip: 'none',
      personal: null,
      keyId: null,
      countedAs: countAs(record, own),
      issuer: issuerOf(record, own),
    }
  }
}

interface At {
  readonly at: string
  readonly declared: Digest
  readonly version: string
  readonly interfaceDigest: Digest
  readonly receiptSecretHash: Digest
}

/** Of ten answers, five give nothing, three everything and one a part; each tenth is a withdrawal of the one before. */
function recordOf(
  { site, origin }: Tenant,
  i: number,
  { at, declared, version, interfaceDigest, receiptSecretHash }: At,
): ConsentRecord {
  const answer = (i * 7) % 10
  const isWithdrawal = i % 10 === 9
  const analytics = isWithdrawal ? 'withdrawn' : answer < 5 ? 'refused' : 'given'
  const marketing = isWithdrawal ? 'withdrawn' : answer < 6 ? 'refused' : 'given'
  const language = LANGUAGES[i % LANGUAGES.length] as string
  return {
    decisionId: idOf(site, i),
    consentId: idOf(`${site} consent`, isWithdrawal ? i - 1 : i),
    site,
    choices: { analytics, marketing },
    services: { matomo: analytics, newsletter: marketing },
    source: isWithdrawal ? 'settings' : (SOURCES[i % SOURCES.length] as ConsentRecord['source']),
    trusted: true,
    decidedAt: at,
    language,
    gpc: i % 17 === 0,
    receiptSecretHash,
    origin,
    declaration: { digest: declared, version },
    notice: { url: '/tietosuoja', version: i % 3 === 0 ? MARKUP : '2026-11-01' },
    interface: { version: '0.1.0', language: 'fi', digest: interfaceDigest },
  }
}

/** 32 hexadecimal digits that are the same in each run. */
export function idOf(name: string, i: number): string {
  let hash = 0x811c9dc5
  for (const letter of `${name} ${i}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return `${(hash >>> 0).toString(16).padStart(8, '0')}${i.toString(16).padStart(24, '0')}`
}
