import { sha256 } from '../../declaration/digest.js'
import type { StoredApiKey } from '../stores/store.js'

/** What a key permits. */
export const scopes = [
  'sites',
  'declarations',
  'entries',
  'recordings',
  'statistics',
  'exports',
  'requests',
  'retention',
  'keys',
  'users',
] as const
export type Scope = (typeof scopes)[number]

/** The prefix `evaste_` lets secret scanners recognise the key; 256 random bits follow. */
const API_KEY = /^evaste_[\w-]{43}$/

/** A new key, which is shown once, and what the register stores of it. */
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

/**
 * The hash by which the bearer of an `Authorization` header is looked up. Without a bearer, a hash that matches no key.
 */
export function hashOfBearer(authorization: string | undefined): Promise<string> {
  const [, bearer = ''] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  // Looked up by hash, so that the timing reveals nothing about stored keys (a hash cannot be guessed byte by byte).
  return sha256(API_KEY.test(bearer) ? bearer : '')
}

/** @returns that many random bytes, base64url. */
export function randomText(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...random))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
