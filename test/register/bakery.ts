import { randomBytes } from 'node:crypto'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { digest, sha256 } from '../../src/declaration/digest.js'
import type { ConsentReceipt, ConsentRecord } from '../../src/record/record.js'
import { openRegister, type Register, type RegisterOptions } from '../../src/register/register.js'
import type { SigningKey } from '../../src/register/crypto/signing-key.js'
import { openSqliteStore } from '../../src/register/stores/sqlite.js'

/** A bakery in a small town, whose register these tests keep. */
export const bakery: DeclarationFile = {
  format: 1,
  site: 'corner-bakery',
  languages: ['fi', 'en'],
  controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
  notice: { url: '/tietosuoja' },
  purposes: ['necessary', 'analytics', 'marketing'],
  services: [
    { id: 'matomo', name: 'Matomo', purpose: 'analytics', matches: ['stats.leipomo.example'] },
    { id: 'newsletter', name: 'Newsletter', purpose: 'marketing', matches: ['letters.leipomo.example'] },
  ],
  register: { url: '/evaste' },
}
export const bakeryOrigin = 'https://www.leipomo.example'

/** evaste's own texts, cut down to one label. */
export const interfaces = { '0.1.0': { fi: { accept: 'Hyväksy kaikki' }, en: { accept: 'Accept all' } } }

export const signingKey: SigningKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  kid: 'test-2026',
  // The key pair of RFC 8037, appendix A.
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
}
export const masterKey = new Uint8Array(32).fill(7)

export const noon = '2026-11-22T12:00:00.000Z'

/** A visitor with a secret of their own, who decides once. */
export interface Visitor {
  readonly secret: string
  readonly record: ConsentRecord
}

export const newId = (): string => randomBytes(16).toString('hex')

/** A visitor of the bakery who allows measuring and refuses the newsletter. */
export async function newVisitor(changes: Partial<ConsentRecord> = {}): Promise<Visitor> {
  const secret = randomBytes(32).toString('base64url')
  const record: ConsentRecord = {
    decisionId: newId(),
    consentId: newId(),
    site: 'corner-bakery',
    choices: { analytics: 'given', marketing: 'refused' },
    services: { matomo: 'given', newsletter: 'refused' },
    source: 'banner',
    trusted: true,
    decidedAt: noon,
    language: 'fi',
    gpc: false,
    receiptSecretHash: await sha256(secret),
    origin: bakeryOrigin,
    declaration: { digest: await digest(bakery), version: '1' },
    notice: { url: '/tietosuoja', version: '2026-11-01' },
    interface: { version: '0.1.0', language: 'fi', digest: await digest(interfaces['0.1.0'].fi) },
    ...changes,
  }
  return { secret, record }
}

/** The bakery's register in memory, with whatever a test wants otherwise. */
export async function openBakeryRegister(changes: Partial<RegisterOptions> = {}) {
  const store = changes.store ?? (await openSqliteStore({ file: ':memory:', keysFile: ':memory:' }))
  const register = await openRegister({
    sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }],
    store,
    keys: { signing: signingKey, master: masterKey },
    now: () => new Date(noon),
    interfaces,
    ...changes,
  })
  return { register, store }
}

export const registerUrl = 'https://register.example'

export interface PostOptions {
  readonly site?: string
  readonly address?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a page of the bakery does with a record. `headers` that are empty are left out. */
export function post(register: Register, body: unknown, options: PostOptions = {}): Promise<Response> {
  const { site = 'corner-bakery', address = '192.0.2.10', headers = {} } = options
  const all = { origin: bakeryOrigin, 'content-type': 'application/json', ...headers }
  const request = new Request(`${registerUrl}/v1/sites/${site}/entries`, {
    method: 'POST',
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value)),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return register.fetch(request, { address })
}

export const receiptOf = async (response: Response): Promise<ConsentReceipt> =>
  (await response.json()) as ConsentReceipt

/** A GET of the register. */
export const get = (register: Register, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  register.fetch(new Request(registerUrl + path, { headers }), { address: '192.0.2.10' })
