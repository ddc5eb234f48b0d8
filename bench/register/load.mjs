import { readFileSync } from 'node:fs'
import { connect } from 'node:net'

/**
 * Sends bodies over a number of connections for some seconds; each connection waits for its answer. Written over plain
 * sockets: the sender shares the machine with what is measured, and Node's own client costs as much as a fast server.
 */
export async function load({ url, headers, makeBody, connections, seconds, ok }) {
  const head = headOf(url, headers)
  const until = performance.now() + seconds * 1000
  const times = []
  let refused = 0
  const visit = async () => {
    const post = await openConnection(url)
    while (performance.now() < until) {
      const startedAt = performance.now()
      const body = makeBody()
      const status = await post(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
      if (ok(status)) times.push(performance.now() - startedAt)
      else refused += 1
    }
    post.end()
  }
  await Promise.all(Array.from({ length: connections }, visit))
  return { times: times.sort((a, b) => a - b), refused }
}

function headOf(url, headers) {
  const { host, pathname } = new URL(url)
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST ${pathname} HTTP/1.1\r\n${lines.join('')}content-length: `
}

/** A connection that is kept; it resolves with the status of each answer, when the whole of it is there. */
async function openConnection(url) {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let answered
  let failed
  let text = ''
  socket.setEncoding('latin1').on('data', (part) => {
    text += part
    if (!isWhole(text)) return
    const status = Number(text.slice(9, 12))
    text = ''
    answered(status)
  })
  const fail = (cause) => failed(cause ?? new Error('the connection was closed'))
  socket.on('error', fail).on('close', fail)
  const post = (message) =>
    new Promise((done, refuse) => {
      answered = done
      failed = refuse
      socket.write(message)
    })
  await new Promise((done, refuse) => {
    failed = refuse
    socket.once('connect', done)
  })
  return Object.assign(post, { end: () => socket.removeAllListeners('close').end() })
}

function isWhole(text) {
  const end = text.indexOf('\r\n\r\n') + 4
  if (end < 4) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1]
  return length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= end + Number(length)
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
