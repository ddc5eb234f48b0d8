// @module-tag slow
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { statSync, truncateSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liveThrough } from './live-through.js'
import { openProcessRoom, type ProcessRoom } from './register-process.js'
import { missingPostgres, startCluster } from './stores/postgres-cluster.js'
import { makeUnsyncedDisk } from './unsynced-disk.js'

/** Where this test mounts disks of its own. */
const mountPoint = (name: string): string => join(folder, name)
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0
const isLinux = process.platform === 'linux'
const ownServer = missingPostgres === null && !process.env.EVASTE_PG_URL

let room: ProcessRoom
let folder: string
const agent = new Agent({ keepAlive: true, maxSockets: 10 })
beforeAll(async () => {
  room = await openProcessRoom()
  folder = await mkdtemp(join(tmpdir(), 'evaste-disk-'))
  await chmod(folder, 0o755) // PostgreSQL is another user
}, 60_000)
afterAll(async () => {
  agent.destroy()
  await room.clear()
  await rm(folder, { recursive: true, force: true })
})

describe('while the disk takes nothing the register answers 503, loses nothing, and goes on afterwards', () => {
  test.skipIf(!isLinux || !has('prlimit'))('a full disk', { timeout: 120_000 }, async () => {
    const data = join(folder, 'full')
    const register = await room.start({ data })
    // No file may be written any further, as on a full disk.
    const limit = (bytes: string) => execFileSync('prlimit', ['--pid', `${register.process.pid}`, `--fsize=${bytes}:`])
    const disk = { breakIt: () => void limit('0'), mendIt: () => void limit('unlimited') }

    await liveThrough({ place: { data }, register, ...disk }, agent)
  })

  test.skipIf(!isLinux || !canMount())(
    'a full disk with room for a page, but not for a batch',
    { timeout: 120_000 },
    async () => {
      const data = mountPoint('small-sqlite')
      await mkdir(data)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=0700', 'tmpfs', data])
      try {
        const register = await room.start({ data })
        const filler = join(data, 'filler')

        const breakIt = async () => {
          fillUp(filler)
          truncateSync(filler, statSync(filler).size - 64 * 1024) // a page fits, a batch does not
          expect((await fetch(`${register.url}/readyz`)).status).toBe(503)
        }
        await liveThrough({ place: { data }, register, breakIt, mendIt: () => rm(filler) }, agent)
      } finally {
        spawnSync('umount', ['--lazy', data])
      }
    },
  )

  test.skipIf(!isLinux || !has('gcc'))('a disk that does not sync (needs gcc)', { timeout: 120_000 }, async () => {
    const data = join(folder, 'unsynced')
    const { environment, ...disk } = await makeUnsyncedDisk(folder)
    const register = await room.start({ data }, environment)

    await liveThrough({ place: { data }, register, ...disk }, agent)
  })
})

describe.skipIf(!isLinux || !ownServer)(`the same on PostgreSQL ${missingPostgres ?? ''}`, { timeout: 90_000 }, () => {
  const mounted = canMount()
  afterAll(() => void (mounted && spawnSync('umount', ['--lazy', mountPoint('small-disk')])))

  test.skipIf(!mounted)('a full disk (needs the right to mount one)', async () => {
    await mkdir(mountPoint('small-disk'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', mountPoint('small-disk')])
    await chmod(mountPoint('small-disk'), 0o755)
    // The log of what is written is cut small, so that it needs room soon as well.
    const small = ['min_wal_size=2MB', 'max_wal_size=8MB']
    const cluster = await startCluster(small, { within: mountPoint('small-disk'), initdb: ['--wal-segsize=1'] })
    const place = { data: join(folder, 'full-postgres'), databaseUrl: await cluster.createDatabase() }
    const register = await room.start(place)
    const filler = join(mountPoint('small-disk'), 'filler')

    await liveThrough(
      {
        ...{ place, register, breakIt: () => fillUp(filler) },
        async mendIt() {
          await rm(filler)
          await cluster.ensureRunning()
        },
      },
      agent,
    )
    await cluster.stop()
  })

  test.skipIf(!has('gcc'))('a disk that does not sync (needs gcc)', async () => {
    const { environment, breakIt, mendIt } = await makeUnsyncedDisk(folder)
    const cluster = await startCluster([], { environment })
    const place = { data: join(folder, 'unsynced-postgres'), databaseUrl: await cluster.createDatabase() }
    const register = await room.start(place)

    await liveThrough(
      {
        ...{ place, register, breakIt },
        async mendIt() {
          await mendIt()
          await cluster.ensureRunning()
        },
      },
      agent,
    )
    await cluster.stop()
  })
})

/** Whether this user may mount a disk of its own. */
function canMount(): boolean {
  const where = join(tmpdir(), `evaste-mount-${process.pid}`)
  execFileSync('mkdir', [where])
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', where])
  if (status === 0) execFileSync('umount', [where])
  execFileSync('rmdir', [where])
  return status === 0
}

/** Until not a page more fits. */
function fillUp(file: string): void {
  for (let size = 1 << 24; size >= 4_096; size = size >> 1)
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch (cause) {
      if ((cause as { code?: unknown }).code !== 'ENOSPC') throw cause
    }
}
