import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export interface Cluster {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>
  /** Runs SQL in a database. */
  run(url: string, sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  stop(): Promise<void>
}

const given = process.env.EVASTE_PG_URL
const binaries = findBinaries()

/** Why there is no PostgreSQL to test with; `null` where there is. */
export const missingPostgres: string | null =
  given || binaries ? null : 'skipped: set EVASTE_PG_URL, or install PostgreSQL (no initdb was found)'

/** The newest PostgreSQL that Debian's packages put on this machine, or whatever the path has. */
function findBinaries(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/**
 * Starts a cluster that is thrown away, or takes the one that `EVASTE_PG_URL` names.
 *
 * @param settings such as `fsync=off`; only for a cluster of our own.
 */
export async function startCluster(settings: readonly string[] = []): Promise<Cluster> {
  if (given) return overServer(given, () => Promise.resolve())
  if (!binaries) throw new Error(missingPostgres ?? '')
  // PostgreSQL does not run as root; `nobody` owns nothing else.
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const folder = mkdtempSync(join(tmpdir(), 'evaste-pg-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const how = ['-D', data, '-U', 'evaste', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(join(binaries, 'initdb'), how, { ...user, cwd: folder, stdio: 'ignore' })
  const options = ['listen_addresses=', 'max_connections=200', ...settings].flatMap((setting) => ['-c', setting])
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...options], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const killAtExit = (): void => void server.kill('SIGQUIT')
  process.once('exit', killAtExit)
  await untilReady(server)
  return overServer(`postgres://evaste@localhost/postgres?host=${encodeURIComponent(folder)}`, async () => {
    process.off('exit', killAtExit)
    server.kill('SIGQUIT')
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of server.stderr ?? []) {
    said += String(chunk)
    if (said.includes('ready to accept connections')) break
  }
  if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`)
}

function overServer(server: string, stop: () => Promise<void>): Cluster {
  const made: string[] = []
  const run = async (url: string, sql: string, values: readonly unknown[] = []) => {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql, [...values])).rows
    } finally {
      await client.end()
    }
  }
  return {
    run,
    async createDatabase() {
      const name = `evaste_test_${process.pid}_${made.length}_${Date.now()}`
      await run(server, `create database ${name}`)
      made.push(name)
      const url = new URL(server)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      if (given) for (const name of made) await run(server, `drop database if exists ${name} with (force)`)
      await stop()
    },
  }
}
