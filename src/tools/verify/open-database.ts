import { readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sha256 } from '../../declaration/digest.js'
import type { PublicKey } from '../../register/crypto/signing-key.js'
import { readPublicKeys } from '../../register/node/key-files.js'
import type { DocumentQueries } from '../../register/stores/queries/document-queries.js'
import { openSqliteReader } from '../../register/stores/sqlite.js'
import { CannotRun } from '../command.js'
import type { Subject } from './subject.js'

/**
 * Opens the SQLite file of a register's entries for verification, read-only.
 *
 * @throws {CannotRun} if it is missing or incomplete, saying what to do; and errors that `explainDamage` explains.
 */
export async function openDatabase(file: string, given: readonly PublicKey[] | null): Promise<Subject> {
  await assertThere(file)
  const keys = given ?? (await readPublicKeys(dirname(file)).catch(askForKeys))
  const { reader, sites } = await openReader(file)
  const changed = await findChangedDocuments(reader)
  return {
    source: reader,
    sites,
    keys,
    isVouchedFor: given !== null,
    others: () => changed.map((digest) => `the text ${digest} is another than its digest says`),
    close: () => reader.close(),
  }
}

/** @returns what is wrong with an unreadable database file; `null` if the error has another cause. */
export function explainDamage(error: unknown): string | null {
  const { message, code } = codeOf(error)
  if (code !== CORRUPT && code !== NOT_A_DATABASE) return null
  return `the database is damaged (${message}), so its entries cannot be verified. Keep this file, restore a backup to another folder, and verify that`
}

/** How many texts are in memory at a time. */
const PAGE = 100

/** @returns the digests under which another text is stored. */
async function findChangedDocuments({ documents }: Pick<DocumentQueries, 'documents'>): Promise<readonly string[]> {
  const changed: string[] = []
  for (let after = ''; ;) {
    const page = await documents({ after, limit: PAGE })
    for (const { digest, text } of page) if ((await sha256(text)) !== digest) changed.push(digest)
    const last = page.at(-1)
    if (!last) return changed
    after = last.digest
  }
}

async function openReader(file: string) {
  try {
    return await read(file, false)
  } catch (cause) {
    const { message, code } = codeOf(cause)
    if (message.includes('no such table'))
      throw new CannotRun(
        `${file} has no entries: the newest part of a register is in ${file}-wal. Copy both files, or stop the register before you copy`,
        { cause },
      )
    if (code !== CANNOT_OPEN && code !== READ_ONLY) throw cause
    return readUnlocked(file)
  }
}

/** On a read-only disk SQLite cannot create its lock files, but nobody can write there either. */
async function readUnlocked(file: string) {
  const { size } = await stat(`${file}-wal`).catch(() => ({ size: 0 }))
  const isWhole = size === 0
  if (!isWhole)
    throw new CannotRun(
      `${file} cannot be read where it is: its newest entries are in ${file}-wal, and its folder is read-only. Copy both files to a folder that you may write to`,
    )
  return read(file, true).catch((cause: unknown) => {
    if (explainDamage(cause) !== null) throw cause
    throw new CannotRun(`${file} cannot be read: ${(cause as Error).message}`, { cause })
  })
}

async function read(file: string, isImmutable: boolean) {
  const reader = await openSqliteReader(file, { isImmutable })
  try {
    return { reader, sites: await reader.sitesWithEntries() }
  } catch (cause) {
    await reader.close()
    throw cause
  }
}

async function assertThere(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (isThere) return
  const names = await readdir(dirname(file)).catch((): string[] => [])
  if (names.includes('signing-key.json'))
    throw new CannotRun(
      `${dirname(file)} has the keys of a register whose entries are in PostgreSQL. Export first: evaste register export <site>, then: evaste verify <site>.ndjson`,
    )
  throw new CannotRun(`there is no register at ${file}`)
}

function askForKeys(cause: unknown): never {
  throw new CannotRun('name the register’s public keys: --keys https://…/.well-known/evaste-register.json', { cause })
}

// SQLite's result codes, https://www.sqlite.org/rescode.html
const READ_ONLY = 8
const CORRUPT = 11
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** Both drivers use the same result codes; the upper bits are an extension. */
function codeOf(error: unknown): { readonly message: string; readonly code: number } {
  const { message = '', errcode } = (error ?? {}) as { readonly message?: string; readonly errcode?: number }
  return { message, code: (errcode ?? 0) & 0xff }
}
