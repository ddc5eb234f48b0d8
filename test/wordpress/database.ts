import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A MariaDB of the tests' own, in a temporary folder, reached by its socket alone. */
export interface Database {
  readonly socket: string
  readonly user: string
  stop(): Promise<void>
}

/** Starts a MariaDB with an empty database named `wordpress`. */
export async function startDatabase(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-mariadb-'))
  const user = userInfo().username
  const data = join(folder, 'data')
  const socket = join(folder, 'socket')
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, `--user=${user}`, '--auth-root-authentication-method=normal'],
    { stdio: 'pipe' },
  )
  const server = spawn(
    'mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--user=${user}`, '--skip-networking'],
    { stdio: 'pipe' },
  )
  await hear(server, /ready for connections/)
  execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE wordpress'])
  return {
    ...{ socket, user: 'root' },
    async stop() {
      server.kill()
      await new Promise((resolve) => server.once('exit', resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until a program says something. */
export async function hear(program: ChildProcess, words: RegExp): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += String(part)
      if (words.test(said)) resolve()
    }
    program.stdout?.on('data', listen)
    program.stderr?.on('data', listen)
    program.once('exit', () => reject(new Error(`it ended before it said ${words.source}: ${said}`)))
  })
}
