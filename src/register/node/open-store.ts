import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { openPostgresStore } from '../stores/postgres.js'
import { openSqliteStore } from '../stores/sqlite.js'
import type { RegisterStore } from '../stores/store.js'

/** Where a register's databases are. */
export interface StorePlace {
  /** The folder of the two SQLite files, where no `databaseUrl` is given. */
  readonly data: string
  readonly databaseUrl?: string
  readonly keysUrl?: string
}

/** Opens the store that is configured: PostgreSQL by its address, else SQLite in the data folder. */
export function openStore({ data, databaseUrl, keysUrl }: StorePlace): Promise<RegisterStore> {
  if (databaseUrl === undefined)
    return openSqliteStore({ file: join(data, 'register.sqlite'), keysFile: join(data, 'keys.sqlite') })
  return openPostgresStore({ url: databaseUrl, ...(keysUrl !== undefined && { keysUrl }) })
}

/** @throws where nobody has begun a register there. */
export async function demandStore({ data, databaseUrl }: StorePlace): Promise<void> {
  if (databaseUrl !== undefined) return
  await access(join(data, 'register.sqlite')).catch((cause: unknown) => {
    throw new Error(`there is no register in ${data}`, { cause })
  })
}
