import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { PublicKey } from '../../register/crypto/signing-key.js'
import { CannotRun } from '../command.js'

/**
 * Reads a register's public keys in the format of `/.well-known/evaste-register.json`.
 *
 * @param where a URL or a file.
 * @throws {CannotRun} if there are none.
 */
export async function readKeysAt(where: string, folder: string): Promise<readonly PublicKey[]> {
  const value = await readJson(where, folder).catch((cause: unknown) => {
    throw new CannotRun(`the keys cannot be read from ${where}: ${(cause as Error).message}`, { cause })
  })
  const { keys } = (value ?? {}) as { readonly keys?: unknown }
  if (Array.isArray(keys) && keys.length > 0 && keys.every(isPublicKey)) return keys
  throw new CannotRun(`${where} contains no keys of a register; find them at /.well-known/evaste-register.json`)
}

async function readJson(where: string, folder: string): Promise<unknown> {
  if (!/^https?:/.test(where)) return JSON.parse(await readFile(resolve(folder, where), 'utf8'))
  const response = await fetch(where, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`it answered ${response.status}`)
  return response.json()
}

function isPublicKey(value: unknown): value is PublicKey {
  const { kty, crv, kid, x } = (value ?? {}) as Readonly<Record<string, unknown>>
  return kty === 'OKP' && crv === 'Ed25519' && typeof kid === 'string' && typeof x === 'string'
}
