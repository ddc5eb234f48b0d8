import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyRange, type PublicKey, publicKeyOf } from '../crypto/signing-key.js'
import { parseKeyFile } from './parse-key-file.js'
import { replaceFile } from './replace-file.js'

const RETIRED = 'retired-keys.json'

/** Where a register's folder has the public halves of the keys that it no longer signs with. */
export const retiredFileIn = (folder: string): string => join(folder, RETIRED)

/** The keys that a register over this folder no longer signs with, and those of imported sites. */
export async function readRetired(folder: string): Promise<readonly PublicKey[]> {
  const file = retiredFileIn(folder)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if ((cause as { code?: unknown }).code === 'ENOENT') return '[]'
    throw cause
  })
  return parseKeyFile(file, text, (value): value is readonly PublicKey[] => Array.isArray(value))
}

export const saveRetired = (folder: string, keys: readonly PublicKey[]): Promise<void> =>
  replaceFile(retiredFileIn(folder), JSON.stringify(keys, null, 2))

/**
 * Adds the present key to the retired ones. A key file that a thief could read at some time was not the first: whatever
 * was signed with any of the register's own keys after that time is not accepted.
 */
export function retire(
  present: PublicKey,
  retired: readonly PublicKey[],
  { notAfter, isCompromised }: { readonly notAfter: string; readonly isCompromised: boolean },
): readonly PublicKey[] {
  const before = retired.find(({ kid }) => kid === present.kid)
  const others = retired.filter(({ kid }) => kid !== present.kid)
  const limited = others.map((key) => (isCompromised && !key.vouchesFor ? endBy(key, notAfter) : key))
  return [...limited, endBy({ ...publicKeyOf(present), ...limitOf(before) }, notAfter)]
}

/**
 * Adds the keys of a register whose entries are imported. They vouch for those entries only.
 *
 * @param own the register's own keys, which vouch for more than a bundle may say.
 * @throws if a key has the id of another one: which of the two signed a receipt could not be told.
 */
export function addImported(
  keys: readonly PublicKey[],
  range: KeyRange,
  { own, retired }: { readonly own: readonly PublicKey[]; readonly retired: readonly PublicKey[] },
): readonly PublicKey[] {
  const known = new Map([...retired, ...own].map((key) => [key.kid, key]))
  const added = new Map<string, PublicKey>()
  for (const key of keys) {
    const before = known.get(key.kid)
    if (before && before.x !== key.x)
      throw new Error(`the register already publishes another key under the id ${key.kid}; nothing was imported`)
    if (own.some(({ kid }) => kid === key.kid)) continue
    const ranges = [...(before?.vouchesFor ?? []).filter(({ site }) => site !== range.site), range]
    added.set(key.kid, { ...endBy(publicKeyOf(key), before?.notAfter), vouchesFor: ranges })
  }
  return [...retired.filter(({ kid }) => !added.has(kid)), ...added.values()]
}

const limitOf = (key: PublicKey | undefined): Pick<PublicKey, 'notAfter'> =>
  key?.notAfter === undefined ? {} : { notAfter: key.notAfter }

/** A key that ended once does not last longer afterwards. */
function endBy(key: PublicKey, notAfter: string | undefined): PublicKey {
  if (notAfter === undefined || (key.notAfter !== undefined && !(Date.parse(notAfter) < Date.parse(key.notAfter))))
    return key
  return { ...key, notAfter }
}
