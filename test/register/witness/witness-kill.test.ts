// @module-tag slow
import { Agent } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readPublicKeys } from '../../../src/register/node/key-files.js'
import { noteKeyOf } from '../../../src/register/chain/note-witness.js'
import { NOTE_TYPES, parseNote, writeNoteKey } from '../../../src/register/chain/signed-note.js'
import { readCheckpointText } from '../../../src/register/chain/tree-checkpoint.js'
import { newVisitor } from '../bakery.js'
import { openProcessRoom, type ProcessRoom, type RegisterProcess, send } from '../register-process.js'
import { type Cluster, missingPostgres, startCluster } from '../stores/postgres-cluster.js'
import { sha256 } from './two-registers.js'

let rooms: readonly [ProcessRoom, ProcessRoom]
beforeAll(async () => {
  rooms = [await openProcessRoom(), await openProcessRoom()]
}, 60_000)
afterAll(() => Promise.all(rooms.map((room) => room.clear())))

const names = ['one.example', 'two.example'] as const

/** Two registers that witness each other, each a process with a database of its own. */
async function startBoth(databases: readonly object[]): Promise<readonly [RegisterProcess, RegisterProcess]> {
  const ports = await Promise.all(
    rooms.map(async (room, i) => {
      const first = await room.start(databases[i]) // makes its keys, and finds a free port
      await first.stop()
      return Number(new URL(first.url).port)
    }),
  )
  const start = async (i: 0 | 1): Promise<RegisterProcess> => {
    const other = 1 - i
    const [key] = await readPublicKeys(join(rooms[other as 0 | 1].data))
    const name = names[other as 0 | 1]
    const vkey = (type: keyof typeof NOTE_TYPES) => key && writeNoteKey(noteKeyOf(key, NOTE_TYPES[type], name), sha256)
    const submitTo = [{ url: `http://127.0.0.1:${ports[other]}/v1/witness`, keys: [await vkey('cosignature')] }]
    const acceptFrom = [{ origin: name, keys: [await vkey('ed25519')] }]
    const witness = { name: names[i], submitTo, acceptFrom, everySeconds: 10 }
    return rooms[i].start({ ...databases[i], port: ports[i] ?? 0, witness } as never)
  }
  restart = start
  return [await start(0), await start(1)]
}
let restart: (i: 0 | 1) => Promise<RegisterProcess>

const signedSize = async (witness: RegisterProcess, name: string): Promise<number> => {
  const response = await fetch(`${witness.url}/v1/witness/checkpoints/${name}/corner-bakery`)
  if (!response.ok) return 0
  return readCheckpointText(parseNote(await response.text())?.text ?? '')?.size ?? 0
}

async function recordUntilKilled(victim: RegisterProcess): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  let recorded = 0
  const isDown = () => victim.process.signalCode !== null
  while (!isDown()) {
    const answer = await send(victim.url, (await newVisitor()).record, agent)
    if (answer) recorded = answer.receipt.entry
    if (recorded >= 40) void victim.kill()
  }
  agent.destroy()
  return recorded
}

async function killAndWitness(databases: readonly object[]): Promise<void> {
  const [one, two] = await startBoth(databases)
  const agent = new Agent({ keepAlive: true })
  await send(two.url, (await newVisitor()).record, agent)
  const recorded = await recordUntilKilled(one) // at whatever moment of its submissions
  const again = await restart(0)
  const patience = { timeout: 60_000, interval: 100 }
  await vi.waitFor(async () => expect(await signedSize(two, names[0])).toBeGreaterThanOrEqual(recorded), patience)
  await two.kill()
  const twoAgain = await restart(1)
  await vi.waitFor(async () => expect(await signedSize(again, names[1])).toBeGreaterThanOrEqual(1), patience)
  await send(again.url, (await newVisitor()).record, agent)
  await vi.waitFor(async () => expect(await signedSize(twoAgain, names[0])).toBeGreaterThan(recorded), patience)
  const metrics = await (await fetch(`${again.url}/metrics`)).text()
  agent.destroy()
  await Promise.all([again.stop(), twoAgain.stop()])

  expect(metrics).toContain('evaste_witness_refused_sites{witness="two.example"} 0')
  expect(metrics).not.toContain('witness-refused')
}

test('two registers witness each other over HTTP, whenever either is killed', { timeout: 120_000 }, () =>
  killAndWitness([{}, {}]),
)

test.skipIf(missingPostgres)('the same on PostgreSQL', { timeout: 150_000, tags: ['postgres'] }, async () => {
  const cluster: Cluster = await startCluster()
  try {
    const urls = [await cluster.createDatabase(), await cluster.createDatabase()]
    await killAndWitness(urls.map((databaseUrl) => ({ databaseUrl })))
  } finally {
    await cluster.stop()
  }
})
