import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConsentReceipt, ConsentRecord } from '../../src/record/record.js'
import { verifyChain } from '../../src/register/chain.js'
import { nodePrimitives } from '../../src/register/node-primitives.js'
import { openStore } from '../../src/register/stores/open-store.js'
import { newVisitor } from './bakery.js'
import { openProcessRoom, type ProcessRoom, type RegisterProcess, send } from './register-process.js'

/** Fails every sync while a file with a certain name is there; a disk that lost its power behaves so. */
const SHIM = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
static int broken(void) { return access(getenv("EVASTE_BROKEN_DISK"), F_OK) == 0; }
int fsync(int fd) { if (broken()) { errno = EIO; return -1; } return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { if (broken()) { errno = EIO; return -1; } return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0
const isLinux = process.platform === 'linux'

let room: ProcessRoom
let folder: string
const agent = new Agent({ keepAlive: true, maxSockets: 10 })
beforeAll(async () => {
  room = await openProcessRoom()
  folder = await mkdtemp(join(tmpdir(), 'evaste-disk-'))
}, 60_000)
afterAll(async () => {
  agent.destroy()
  await room.clear()
  await rm(folder, { recursive: true, force: true })
})

const readiness = async (url: string): Promise<number> => (await fetch(`${url}/readyz`)).status

/** Whether the register is ready again within two seconds; its answer counts for one. */
async function becomesReady(url: string): Promise<boolean> {
  for (let i = 0; i < 20; i++) {
    if ((await readiness(url)) === 200) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

interface Disk {
  readonly data: string
  readonly register: RegisterProcess
  readonly breakIt: () => Promise<void> | void
  readonly mendIt: () => Promise<void> | void
}

/** Twenty visitors before, twenty while the disk is broken, and the same again once it is mended. */
async function liveThrough({ data, register, breakIt, mendIt }: Disk): Promise<void> {
  const { url } = register
  const acknowledged = new Map<ConsentRecord, ConsentReceipt>()
  const sendAll = (records: readonly ConsentRecord[]) =>
    Promise.all(
      records.map(async (record) => {
        const answer = await send(url, record, agent)
        if (answer && answer.status < 300) acknowledged.set(record, answer.receipt)
        return answer?.status
      }),
    )
  const newRecords = () => Promise.all(Array.from({ length: 20 }, async () => (await newVisitor()).record))
  const waiting = await newRecords()

  const before = await sendAll(await newRecords())
  await breakIt()
  const during = await sendAll(waiting)
  await new Promise((done) => setTimeout(done, 1_000))
  const readyDuring = await readiness(url)
  await mendIt()
  const readyAfter = await becomesReady(url)
  const after = await sendAll([...waiting, ...(await newRecords())])
  await register.kill()

  expect(new Set(before)).toEqual(new Set([201]))
  expect(new Set(during)).toEqual(new Set([503]))
  expect([readyDuring, readyAfter]).toEqual([503, true])
  expect(after.every((status) => status === 200 || status === 201)).toBe(true)
  const store = await openStore({ data })
  expect(await verifyChain(store, 'corner-bakery', nodePrimitives)).toMatchObject({ entries: 60, problems: [] })
  for (const [record, { entry, receipt }] of acknowledged) {
    const [kept] = await store.entries('corner-bakery', { after: entry - 1, limit: 1 })
    expect(kept).toMatchObject({ receipt, decisionId: record.decisionId })
  }
  await store.close()
}

describe('while the disk takes nothing the register answers 503, loses nothing, and goes on afterwards', () => {
  test.skipIf(!isLinux || !has('prlimit'))('a full disk', { timeout: 30_000 }, async () => {
    const data = join(folder, 'full')
    const register = await room.start({ data })
    // No file may be written any further, as on a full disk.
    const limit = (bytes: string) => execFileSync('prlimit', ['--pid', `${register.process.pid}`, `--fsize=${bytes}:`])

    await liveThrough({ data, register, breakIt: () => void limit('0'), mendIt: () => void limit('unlimited') })
  })

  test.skipIf(!isLinux || !has('gcc'))('a disk that does not sync (needs gcc)', { timeout: 30_000 }, async () => {
    const data = join(folder, 'unsynced')
    const [source, shim, flag] = ['shim.c', 'shim.so', 'broken'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(source, SHIM)
    execFileSync('gcc', ['-shared', '-fPIC', '-o', shim, source, '-ldl'])
    const register = await room.start({ data }, { LD_PRELOAD: shim, EVASTE_BROKEN_DISK: flag })

    await liveThrough({ data, register, breakIt: () => writeFile(flag, ''), mendIt: () => rm(flag) })
  })
})
