import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export interface Cluster {
  /** The address of a new, empty database, as an ordinary role that owns it. */
  createDatabase(): Promise<string>
  /** Runs SQL in a database, as the server's own superuser. */
  run(url: string, sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** The same database's address for another role; default: the server's own superuser. */
  addressFor(url: string, role?: string): string
  /** Runs SQL as the register's own role, in a transaction that names these sites; `null`: it names none. */
  runAsRegister(
    url: string,
    sites: readonly string[] | null,
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Record<string, unknown>[]>
  /** Starts a cluster of our own again, where it has ended by itself. */
  ensureRunning(): Promise<void>
  stop(): Promise<void>
}

/** Row security holds for this role; it never does for a superuser. */
const ORDINARY = 'evaste_register'

const given = process.env.EVASTE_PG_URL
const binaries = findBinaries()

/** Why there is no PostgreSQL to test with; `null` where there is. */
export const missingPostgres: string | null =
  given || binaries ? null : 'skipped: set EVASTE_PG_URL, or install PostgreSQL (no initdb was found)'

/** The folder of `pg_dump` and its like; `null`: there are none. */
export const postgresPrograms: string | null = binaries && existsSync(join(binaries, 'pg_dump')) ? binaries : null

/** The newest PostgreSQL that Debian's packages put on this machine, or whatever the path has. */
function findBinaries(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** How a cluster of our own is made otherwise. */
export interface ClusterPlace {
  /** What a folder of its own is made in. Default: the system's folder for what is temporary. */
  readonly within?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Words for `initdb`. */
  readonly initdb?: readonly string[]
}

/**
 * Starts a cluster that is thrown away, or takes the one that `EVASTE_PG_URL` names.
 *
 * @param settings such as `fsync=off`; only for a cluster of our own.
 */
export async function startCluster(settings: readonly string[] = [], place: ClusterPlace = {}): Promise<Cluster> {
  if (given) return overServer(given, { stop: async () => {}, ensureRunning: async () => {} })
  if (!binaries) throw new Error(missingPostgres ?? '')
  // PostgreSQL does not run as root; `nobody` owns nothing else.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const folder = mkdtempSync(join(place.within ?? tmpdir(), 'evaste-pg-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const how = ['-D', data, '-U', 'evaste', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  const all = [...how, ...(place.initdb ?? [])]
  execFileSync(join(binaries, 'initdb'), all, { ...user, cwd: folder, stdio: 'ignore' })
  const options = ['listen_addresses=', 'max_connections=200', ...settings].flatMap((setting) => ['-c', setting])
  const start = async (): Promise<ChildProcess> => {
    const server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...options], {
      ...{ ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
      env: { ...process.env, ...place.environment },
    })
    await untilReady(server)
    return server
  }
  let server = await start()
  const killAtExit = (): void => void server.kill('SIGQUIT')
  process.once('exit', killAtExit)
  const address = `postgres://evaste@localhost/postgres?host=${encodeURIComponent(folder)}`
  const cluster = overServer(address, {
    async ensureRunning() {
      // One that is recovering may still end.
      while (!(await answers(address))) {
        if (hasEnded(server)) server = await start()
        await new Promise((done) => setTimeout(done, 100))
      }
    },
    async stop() {
      process.off('exit', killAtExit)
      server.kill('SIGQUIT')
      if (!hasEnded(server)) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  })
  await cluster.run(address, `create role ${ORDINARY} login`)
  return cluster
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client(address)
  const connected = await client.connect().then(
    () => true,
    () => false,
  )
  await client.end().catch(() => {})
  return connected
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

async function untilReady(server: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of server.stderr ?? []) {
    said += String(chunk)
    if (said.includes('ready to accept connections')) break
  }
  if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`)
}

function overServer(server: string, { stop, ensureRunning }: Pick<Cluster, 'stop' | 'ensureRunning'>): Cluster {
  const made: string[] = []
  const addressFor = (address: string, role = new URL(server).username): string => {
    const url = new URL(address)
    url.username = role
    return url.href
  }
  const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const ask = async (client: pg.Client, sql: string, values: readonly unknown[]) =>
    (await client.query<Record<string, unknown>>(sql, [...values])).rows
  const run: Cluster['run'] = (url, sql, values = []) =>
    connected(addressFor(url), (client) => ask(client, sql, values))
  return {
    run,
    addressFor,
    ensureRunning,
    runAsRegister: (url, sites, sql, values = []) =>
      connected(url, async (client) => {
        await client.query('begin')
        if (sites) await client.query(`select set_config('evaste.sites', $1, true)`, [`{${sites.join(',')}}`])
        return ask(client, sql, values) // and then everything is undone
      }),
    async createDatabase() {
      const name = `evaste_test_${process.pid}_${made.length}_${Date.now()}`
      const url = new URL(server)
      if (!given) url.username = ORDINARY
      await run(server, `create database ${name} owner ${url.username || 'current_user'}`)
      made.push(name)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      if (given) for (const name of made) await run(server, `drop database if exists ${name} with (force)`)
      await stop()
    },
  }
}
