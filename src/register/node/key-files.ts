import { link, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyRange, type PublicKey, publicKeyOf, type SigningKey } from '../crypto/signing-key.js'
import type { RegisterKeys } from '../crypto/signatures.js'
import { parseKeyFile } from './parse-key-file.js'
import { replaceFile, writeBeside } from './replace-file.js'
import { addImported, readRetired, retire, retiredFileIn, saveRetired } from './retired-keys.js'

/** `signing-key.json`. It names the keys in the other file, so that the loss of that file is noticed. */
interface SigningFile extends SigningKey {
  /** Ids of retired keys and of those of imported sites. */
  readonly retired?: readonly string[]
}

/**
 * Reads a register's keys from its folder; creates folder and keys on the first start.
 *
 * @throws if other users can read a key, or a file is damaged or older than the other one; the message says what to do.
 */
export async function openKeyFiles(folder: string): Promise<RegisterKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const master = await openKeyFile(join(folder, MASTER), newMasterKey)
  const signing = await openKeyFile(join(folder, SIGNING), async () => JSON.stringify(await newSigningKey()))
  const { retired: _, ...present } = parseSigning(folder, signing)
  const retired = await readRetired(folder)
  if (retired.some(({ kid, vouchesFor }) => kid === present.kid && !vouchesFor))
    throw new Error(
      `${join(folder, SIGNING)} is a key that was replaced: put its newest copy in its place, or type: evaste register rotate-key`,
    )
  return { master: new Uint8Array(Buffer.from(master.trim(), 'base64url')), signing: present, retired }
}

/**
 * Replaces the signing key and adds the public half of the previous one to the retired keys. A running register over
 * this folder picks up the new key within a second.
 *
 * @param options.compromisedSince ISO 8601 UTC: nothing that the previous key signed since then is accepted, nor what
 *   the keys before it signed since then. Default: everything is.
 * @throws if there is no register in the folder, or other users can read the key.
 */
export async function rotateSigningKey(
  folder: string,
  { compromisedSince }: { readonly compromisedSince?: string } = {},
): Promise<{ readonly from: string; readonly to: string }> {
  const present = parseSigning(folder, await openKeyFile(join(folder, SIGNING), () => missing(folder)))
  const notAfter = compromisedSince ?? new Date(Date.now() + HANDOVER_MS).toISOString()
  const isCompromised = compromisedSince !== undefined
  const retired = retire(present, await readRetired(folder), { notAfter, isCompromised })
  const next = await newSigningKey()
  // In this order: after a crash in between, the present key is retired already, and the next start says so.
  await saveRetired(folder, retired)
  await saveSigning(folder, next, retired)
  return { from: present.kid, to: next.kid }
}

/** The public halves of all keys that a register over this folder has signed with. */
export async function readPublicKeys(folder: string): Promise<readonly PublicKey[]> {
  const signing = await readSigning(folder)
  return [publicKeyOf(signing), ...(await readRetired(folder))]
}

/** Ids of keys that the folder had, and whose public halves are no longer there. */
export async function findMissingRetired(folder: string): Promise<readonly string[]> {
  const { retired: named = [] } = await readSigning(folder)
  const kids = new Set((await readRetired(folder)).map(({ kid }) => kid))
  return named.filter((kid) => !kids.has(kid))
}

/** Accepts that retired keys are lost for good. */
export async function acceptMissingRetired(folder: string): Promise<void> {
  await saveSigning(folder, await readSigning(folder), await readRetired(folder))
}

/**
 * Publishes other keys among the retired ones: those of a register whose entries were imported. They vouch for those
 * entries only, not for this register's other sites.
 *
 * @throws if the register publishes another key under one of their ids.
 */
export async function addRetiredKeys(folder: string, keys: readonly PublicKey[], range: KeyRange): Promise<void> {
  const [signing, retired] = [await readSigning(folder), await readRetired(folder)]
  const own = [publicKeyOf(signing), ...retired.filter(({ vouchesFor }) => vouchesFor === undefined)]
  const all = addImported(keys, range, { own, retired })
  if (JSON.stringify(all) === JSON.stringify(retired)) return
  await saveRetired(folder, all)
  await saveSigning(folder, signing, all)
}

/** Detects that the folder contains other keys to sign or to verify with than `keys`. */
export function watchKeyFiles(
  folder: string,
  keys: RegisterKeys,
  onChange: (keys: RegisterKeys) => void,
): { stop(): void } {
  let [known, seen] = [publicPart(keys), '']
  const look = async (): Promise<void> => {
    const state = (await Promise.all([join(folder, SIGNING), retiredFileIn(folder)].map(stateOf))).join(' ')
    if (seen === state) return
    const fresh = await openKeyFiles(folder)
    seen = state
    if (publicPart(fresh) !== known) onChange(fresh)
    known = publicPart(fresh)
  }
  // A file that cannot be read now may be readable a moment later; until then the current keys stay in use.
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

const publicPart = ({ signing, retired = [] }: RegisterKeys): string => JSON.stringify([signing.kid, retired])

/** Another file under the same name has another state. Empty: there is none. */
async function stateOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  return found ? `${found.mtimeMs} ${found.ino}` : ''
}

export const MASTER = 'master.key'
export const SIGNING = 'signing-key.json'
const LOOK_MS = 500
/** A running register signs with the old key until it notices the new one. */
const HANDOVER_MS = 60_000

const missing = (folder: string): Promise<never> => Promise.reject(new Error(`there is no register in ${folder}`))

const readSigning = async (folder: string): Promise<SigningFile> =>
  parseSigning(folder, await readFile(join(folder, SIGNING), 'utf8'))

const parseSigning = (folder: string, text: string): SigningFile =>
  parseKeyFile(join(folder, SIGNING), text, (value): value is SigningFile => {
    const { kid, x, d } = (value ?? {}) as Readonly<Record<string, unknown>>
    return [kid, x, d].every((part) => typeof part === 'string')
  })

/** @param retired the keys beside it. */
const saveSigning = (folder: string, key: SigningKey, retired: readonly PublicKey[]): Promise<void> =>
  replaceFile(join(folder, SIGNING), JSON.stringify({ ...key, retired: retired.map(({ kid }) => kid) }))

async function openKeyFile(file: string, create: () => Promise<string>): Promise<string> {
  const { mode } = await stat(file).catch(() => ({ mode: null })) // created below; any other fault shows up there
  if (mode === null) await writeKeyFile(file, await create())
  // Windows has no such permission bits; the folder's own permissions must do.
  else if (mode & 0o077 && process.platform !== 'win32')
    throw new Error(`others on this machine can read the key ${file}. Type: chmod 600 ${file}`)
  return readFile(file, 'utf8')
}

/** If a second process was faster, its key wins. */
async function writeKeyFile(file: string, content: string): Promise<void> {
  const fresh = await writeBeside(file, content)
  await link(fresh, file).catch((cause: unknown) => {
    if ((cause as { code?: unknown }).code !== 'EEXIST') throw cause
  })
  await rm(fresh)
}

async function newMasterKey(): Promise<string> {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}

async function newSigningKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const { x = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { kty: 'OKP', crv: 'Ed25519', kid: x.slice(0, 16), x, d }
}
