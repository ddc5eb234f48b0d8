import { access, open } from 'node:fs/promises'
import { join } from 'node:path'
import { openPostgresStore } from '../stores/postgres.js'
import { openSqliteStore } from '../stores/sqlite.js'
import type { RegisterStore } from '../stores/store.js'

/** Where a register's databases are. */
export interface StorePlace {
  /** The folder of the two SQLite files, if no `databaseUrl` is given. */
  readonly data: string
  readonly databaseUrl?: string
  readonly keysUrl?: string
}

/** Opens the configured store: PostgreSQL by URL, otherwise SQLite in the data folder. */
export async function openStore({ data, databaseUrl, keysUrl }: StorePlace): Promise<RegisterStore> {
  if (databaseUrl === undefined) {
    const files = { file: join(data, 'register.sqlite'), keysFile: join(data, 'keys.sqlite') }
    for (const file of Object.values(files)) await keepFromOthers(file)
    return openSqliteStore(files)
  }
  return openPostgresStore({ url: databaseUrl, ...(keysUrl !== undefined && { keysUrl }) })
}

/** A container or an operator may have made the folder readable by others; the entries must not be. */
async function keepFromOthers(file: string): Promise<void> {
  const handle = await open(file, 'a', 0o600) // SQLite gives its other files the same permissions
  try {
    const { mode } = await handle.stat()
    if (mode & 0o007) await handle.chmod(mode & 0o770)
  } finally {
    await handle.close()
  }
}

/** @throws if no register was ever started there. */
export async function assertStore({ data, databaseUrl }: StorePlace): Promise<void> {
  if (databaseUrl !== undefined) return
  await access(join(data, 'register.sqlite')).catch((cause: unknown) => {
    throw new Error(`there is no register in ${data}`, { cause })
  })
}
