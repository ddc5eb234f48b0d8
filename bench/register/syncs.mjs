// How often the register on SQLite syncs to the disk, and writes, for a batch that is answered. Needs strace (Linux).
// Usage: node bench/register/syncs.mjs [seconds]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { load } from './load.mjs'
import { openRoom } from './servers.mjs'

const seconds = Number(process.argv[2] ?? 4)
const CONNECTIONS = 50
const CALLS = ['fsync', 'fdatasync', 'pwrite64']

const room = await openRoom()
const { process: register, ...target } = await room.startEvaste()
try {
  await load({ ...target, connections: CONNECTIONS, seconds: 2 }) // past the first keys and tables
  const commits = await countCommits(target)
  const counter = await startCounting(register.pid)
  const { times } = await load({ ...target, connections: CONNECTIONS, seconds })
  const calls = await counter.stop()
  const batches = (await countCommits(target)) - commits
  const perBatch = Number(((calls.fsync + calls.fdatasync) / batches).toFixed(2))
  console.table([{ entries: times.length, batches, ...calls, 'syncs/batch': perBatch }])
  console.log(
    'Beyond one a batch: the log copied to its place, two each time, and keys made ahead, one for a thousand.',
  )
} finally {
  register.removeAllListeners('exit')
  register.kill('SIGKILL')
  room.clear()
}

async function countCommits({ url }) {
  const text = await (await fetch(`${url.split('/v1/')[0]}/metrics`)).text()
  return Number(/^evaste_commit_seconds_count (\d+)$/m.exec(text)?.[1])
}

/** @returns what tells how often the process and its threads made each of these system calls. */
async function startCounting(pid) {
  const strace = spawn('strace', ['-f', '-c', '-e', `trace=${CALLS}`, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  strace.stderr.on('data', (part) => (text += part))
  await Promise.race([once(strace.stderr, 'data'), once(strace, 'error').then(([cause]) => Promise.reject(cause))])
  return {
    async stop() {
      strace.kill('SIGINT')
      await once(strace, 'exit')
      const countOf = (call) =>
        Number(new RegExp(`^(?:\\s*[\\d.]+){3}\\s+(\\d+).*\\s${call}$`, 'm').exec(text)?.[1] ?? 0)
      return Object.fromEntries(CALLS.map((call) => [call, countOf(call)]))
    },
  }
}
