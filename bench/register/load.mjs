import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

/** Sends bodies over a number of connections for some seconds; each connection waits for its answer. */
export async function load({ url, headers, makeBody, connections, seconds, ok }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const times = []
  let refused = 0
  const visit = async () => {
    while (performance.now() < until) {
      const { status, ms } = await postOne({ url, headers, agent, body: makeBody() })
      if (ok(status)) times.push(ms)
      else refused += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, visit))
  agent.destroy()
  return { times: times.sort((a, b) => a - b), refused }
}

function postOne({ url, headers, agent, body }) {
  const startedAt = performance.now()
  return new Promise((done, fail) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => done({ status: response.statusCode, ms: performance.now() - startedAt }))
    })
    call.on('error', fail).end(body)
  })
}

/** User and system time of a process, in microseconds (Linux counts in hundredths of a second). */
export function cpuMicroseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

/** What one process does under a load, as a row of a table. */
export async function measure(process, options) {
  const before = cpuMicroseconds(process.pid)
  const { times, refused } = await load(options)
  const cpu = cpuMicroseconds(process.pid) - before
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(1))
  return {
    connections: options.connections,
    'entries/s': Math.round(times.length / options.seconds),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'CPU µs/entry': Math.round(cpu / times.length),
    refused,
  }
}
