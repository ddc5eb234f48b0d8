import { sha256 } from '../../declaration/digest.js'
import type { StoredApiKey } from '../stores/store.js'

/** What a key may do. */
export const scopes = [
  'sites',
  'declarations',
  'entries',
  'statistics',
  'exports',
  'requests',
  'retention',
  'keys',
] as const
export type Scope = (typeof scopes)[number]

/** `evaste_` tells scanners for leaked secrets what it is; 256 random bits follow. */
const API_KEY = /^evaste_[\w-]{43}$/

/** A new key, which is told once, and what is kept of it. */
export interface FreshApiKey {
  readonly key: string
  readonly stored: StoredApiKey
}

export async function createApiKey(
  about: { readonly controller: string | null; readonly scopes: readonly Scope[]; readonly label: string },
  createdAt: string,
): Promise<FreshApiKey> {
  const key = `evaste_${randomText(32)}`
  return { key, stored: { ...about, keyHash: await sha256(key), keyId: randomText(9), createdAt } }
}

/** The hash by which the bearer of an `Authorization` header is looked up; a hash that matches no key if there is none. */
export function hashOfBearer(authorization: string | undefined): Promise<string> {
  const [, bearer = ''] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  // The look-up is by hash: how long it takes tells nothing of any key (a hash cannot be guessed letter by letter).
  return sha256(API_KEY.test(bearer) ? bearer : '')
}

/** @returns base64url of that many random bytes. */
export function randomText(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...random))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
