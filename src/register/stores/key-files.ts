import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegisterKeys } from '../options.js'
import type { SigningKey } from '../receipt.js'

/**
 * Reads a register's keys from its folder; makes folder and keys on the first start.
 *
 * @throws where others can read a key, saying what to type.
 */
export async function openKeyFiles(folder: string): Promise<RegisterKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const master = await openKeyFile(join(folder, 'master.key'), newMasterKey)
  const signing = await openKeyFile(join(folder, 'signing-key.json'), newSigningKey)
  return {
    master: new Uint8Array(Buffer.from(master.trim(), 'base64url')),
    signing: JSON.parse(signing) as SigningKey,
  }
}

async function openKeyFile(file: string, create: () => Promise<string>): Promise<string> {
  const { mode } = await stat(file).catch(() => ({ mode: null })) // made below; what else is wrong shows there
  if (mode === null) await writeKeyFile(file, await create())
  // Windows has no such bits; there the folder's own rights must do.
  else if (mode & 0o077 && process.platform !== 'win32')
    throw new Error(`others on this machine can read the key ${file}. Type: chmod 600 ${file}`)
  return readFile(file, 'utf8')
}

/** Whole and on the disk before it has its name; where a second process was faster, its key is the one that counts. */
async function writeKeyFile(file: string, content: string): Promise<void> {
  const fresh = `${file}.${process.pid}`
  await rm(fresh, { force: true })
  const handle = await open(fresh, 'wx', 0o600)
  try {
    await handle.writeFile(`${content}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await link(fresh, file).catch((cause: unknown) => {
    if ((cause as { code?: unknown }).code !== 'EEXIST') throw cause
  })
  await rm(fresh)
}

async function newMasterKey(): Promise<string> {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}

async function newSigningKey(): Promise<string> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return JSON.stringify({ kty, crv, kid: `${x?.slice(0, 16)}`, x, d })
}
