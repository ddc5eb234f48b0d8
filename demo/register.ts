import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeclarationFile } from '../src/declaration/types.js'
import type { ConsentRecord } from '../src/record/record.js'
import { type LogEvent, openRegister, type Register, type SiteOptions } from '../src/register/register.js'
import { openKeyFiles } from '../src/register/node/key-files.js'
import { readPages } from '../src/register/node/read-pages.js'
import { openSqliteStore } from '../src/register/stores/sqlite.js'
import type { RegisterStore } from '../src/register/stores/store.js'
import { siteKeys } from './site-keys.js'
import type { StoredEntry } from '../src/register/chain/stored-entry.js'

export interface DemoRegisterOptions {
  /** The folder of the evaste package. */
  readonly root: string
  /** Databases and keys; made when it is missing. */
  readonly dataFolder: string
  /** Where the sites' pages are. */
  readonly origins: readonly string[]
  readonly log?: (event: LogEvent) => void
}

/** What the demo's own panel shows of an entry: no address, no id of a visitor. */
export interface EntrySummary extends Pick<
  ConsentRecord,
  'choices' | 'services' | 'source' | 'trusted' | 'decidedAt' | 'language'
> {
  readonly entry: number
  readonly recordedAt: string
  /** How the address was kept. */
  readonly ip: string
}

/** A real register, and what the demo's panel reads from its store. */
export interface DemoRegister extends Register {
  /** The newest entries of a site, newest first. */
  newestEntries(site: string): Promise<readonly EntrySummary[]>
}

const NEWEST = 20

/** Opens the register of the sites that have one, on SQLite in `dataFolder`. */
export async function openDemoRegister({ root, dataFolder, origins, log }: DemoRegisterOptions): Promise<DemoRegister> {
  const keys = await openKeyFiles(dataFolder)
  const store = await openSqliteStore({
    file: join(dataFolder, 'register.sqlite'),
    keysFile: join(dataFolder, 'keys.sqlite'),
  })
  const register = await openRegister({
    sites: await registeredSites(root, origins),
    store,
    keys,
    basePath: '/evaste',
    interfaces: await readInterfaces(root),
    loadDeclaration: readJson,
    adminPages: await readPages(join(root, 'dist/admin')),
    receiptPages: await readPages(join(root, 'dist/receipt')),
    ...(log && { log }),
  })
  return {
    ...register,
    newestEntries: (site) => newestEntries(store, site),
    async close() {
      await register.close()
      await store.close()
    },
  }
}

async function registeredSites(root: string, origins: readonly string[]): Promise<readonly SiteOptions[]> {
  const sites = await Promise.all(
    siteKeys.map(async (site) => {
      const declaration = join(root, 'demo/sites', site, 'evaste.json')
      const { register } = (await readJson(declaration)) as DeclarationFile
      return register ? [{ site, origins, declaration }] : []
    }),
  )
  return sites.flat()
}

/** The texts of each version and language, as the build makes them; before the first build there are none. */
async function readInterfaces(root: string): Promise<Record<string, Record<string, object>>> {
  try {
    return (await readJson(join(root, 'dist/interfaces.json'))) as Record<string, Record<string, object>>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')) as unknown

async function newestEntries(store: RegisterStore, site: string): Promise<readonly EntrySummary[]> {
  const { entry } = await store.head(site)
  const entries = await store.entries(site, { after: Math.max(0, entry - NEWEST), limit: NEWEST })
  return entries.map(summary).reverse()
}

function summary({ entry, recordedAt, record, server }: StoredEntry): EntrySummary {
  const { choices, services, source, trusted, decidedAt, language } = JSON.parse(record) as ConsentRecord
  const { ip } = JSON.parse(server) as { readonly ip: string }
  return { entry, recordedAt, choices, services, source, trusted, decidedAt, language, ip }
}
