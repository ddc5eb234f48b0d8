import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import type { Agent } from 'node:http'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ConsentReceipt, ConsentRecord } from '../../src/record/record.js'
import type { RegisterConfig } from '../../src/register/node/config.js'
import { bakery, bakeryOrigin, interfaces } from './bakery.js'
import { bundle } from './bundle.js'

/** A register in a process of its own, so that it can be killed. */
export interface RegisterProcess {
  readonly url: string
  readonly process: ChildProcess
  /** As a power cut would, but for what the operating system has not written yet. */
  kill(): Promise<void>
  /** Lets it finish what it is doing. */
  stop(): Promise<void>
}

/** A folder with the bakery's register as a program. */
export interface ProcessRoom {
  readonly data: string
  start(config?: Partial<RegisterConfig>, environment?: Readonly<Record<string, string>>): Promise<RegisterProcess>
  clear(): Promise<void>
}

export async function openProcessRoom(): Promise<ProcessRoom> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-processes-'))
  const program = await bundle('test/register/child.ts', join(folder, 'program'))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const data = join(folder, 'data')
  const started = new Set<ChildProcess>()
  let count = 0
  return {
    data,
    async start(changes = {}, environment = {}) {
      const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }]
      const file = join(folder, `config-${(count += 1)}.json`)
      await writeFile(file, JSON.stringify({ config: { port: 0, data, sites, ...changes }, interfaces }))
      // A write beyond a limit shall be an error, as on a full disk, and not the end.
      const process_ = spawn('sh', ['-c', 'trap "" XFSZ; exec "$@"', 'sh', process.execPath, program, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ...environment },
      })
      started.add(process_)
      const ended = once(process_, 'exit').then(() => Promise.reject(new Error('the register ended as it started')))
      const [line] = (await Promise.race([once(process_.stdout, 'data'), ended])) as [Buffer]
      ended.catch(() => {}) // killed later
      return {
        url: String(line).trim(),
        process: process_,
        kill: () => end(process_, 'SIGKILL'),
        stop: () => end(process_, 'SIGTERM'),
      }
    },
    async clear() {
      await Promise.all([...started].map((one) => end(one, 'SIGKILL')))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function end(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  process.kill(signal)
  await once(process, 'exit')
}

export interface Answer {
  readonly status: number
  readonly receipt: ConsentReceipt
}

/** `null`: the connection broke, nobody knows what became of the record. */
export function send(url: string, record: ConsentRecord, agent: Agent): Promise<Answer | null> {
  return new Promise((done) => {
    const headers = { origin: bakeryOrigin, 'content-type': 'application/json' }
    const call = request(`${url}/v1/sites/corner-bakery/entries`, { method: 'POST', headers, agent }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('error', () => done(null))
      response.on('end', () => done({ status: response.statusCode ?? 0, receipt: JSON.parse(body) as ConsentReceipt }))
    })
    call.on('error', () => done(null)).end(JSON.stringify(record))
  })
}
