import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsentReceipt, ConsentRecord } from '../../src/record/record.js'
import { verifyChain } from '../../src/register/chain.js'
import { nodePrimitives } from '../../src/register/node-primitives.js'
import { openSqliteStore } from '../../src/register/stores/sqlite.js'
import { bakery, bakeryOrigin, interfaces, newVisitor } from './bakery.js'
import { bundle } from './bundle.js'

const KILLS = 20
const CONNECTIONS = 20

let folder: string
let program: string
let child: ChildProcess | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-kill-'))
  program = await bundle('test/register/child.ts', join(folder, 'program'))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }]
  const config = { port: 0, data: join(folder, 'data'), sites }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ config, interfaces }))
}, 60_000)
afterAll(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Starts the register in a process of its own, and waits until it listens. */
async function start(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, [program, join(folder, 'config.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = server
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  return { server, url: String(line).trim() }
}

type Answer = { readonly status: number; readonly receipt: ConsentReceipt }

/** `null`: the connection broke, nobody knows what became of the record. */
function post(url: string, record: ConsentRecord, agent: Agent): Promise<Answer | null> {
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

/** Visitors come over twenty connections until the register is gone. Tells each record and what it was answered. */
async function load(url: string, onFirstAnswer: () => void): Promise<Map<ConsentRecord, ConsentReceipt | null>> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const seen = new Map<ConsentRecord, ConsentReceipt | null>()
  let answered = 0
  const visit = async () => {
    for (;;) {
      const { record } = await newVisitor()
      const answer = await post(url, record, agent)
      if (answer) expect(answer.status).toBe(201)
      if (answer && !answered++) onFirstAnswer()
      seen.set(record, answer?.receipt ?? null)
      if (!answer) return
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, visit))
  agent.destroy()
  return seen
}

test(`no acknowledged entry is lost in ${KILLS} kills under load`, { timeout: 120_000 }, async () => {
  const acknowledged = new Map<ConsentRecord, ConsentReceipt>()
  const unknown: ConsentRecord[] = []
  for (let i = 0; i < KILLS; i++) {
    const { server, url } = await start()
    const killSoon = () => setTimeout(() => server.kill('SIGKILL'), 150 + Math.random() * 250)
    for (const [record, receipt] of await load(url, killSoon))
      if (receipt) acknowledged.set(record, receipt)
      else unknown.push(record)
  }

  const { server, url } = await start()
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  // The outbox of a visitor who got no answer sends the same again; so does one who lost it.
  const resent = await Promise.all(unknown.map((record) => post(url, record, agent)))
  const repeated = [...acknowledged].slice(-200)
  const answers = await Promise.all(repeated.map(([record]) => post(url, record, agent)))
  agent.destroy()
  server.kill('SIGKILL')
  await once(server, 'exit')

  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
  expect(resent.map((answer) => answer?.status === 200 || answer?.status === 201)).toEqual(unknown.map(() => true))
  expect(answers).toEqual(repeated.map(([, receipt]) => ({ status: 200, receipt })))
  const data = join(folder, 'data')
  const store = await openSqliteStore({ file: join(data, 'register.sqlite'), keysFile: join(data, 'keys.sqlite') })
  const report = await verifyChain(store, 'corner-bakery', nodePrimitives)
  expect(report).toMatchObject({ entries: acknowledged.size + unknown.length, problems: [] })
  for (const [record, { entry, recordedAt, receipt }] of acknowledged) {
    const [kept] = await store.entries('corner-bakery', { after: entry - 1, limit: 1 })
    expect(kept).toMatchObject({ entry, recordedAt, receipt, decisionId: record.decisionId })
    expect(JSON.parse(kept?.record ?? '')).toEqual(record)
    expect(await store.wrappedKey(kept?.keyId ?? '')).not.toBeNull()
  }
  await store.close()
})
