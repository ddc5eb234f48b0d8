import { Agent, request } from 'node:http'

/** A steady load of some fifty visitors a second until something has ended; how long each waits. */
export async function writersUntil({ url, headers, makeBody }, ended) {
  const agent = new Agent({ keepAlive: true })
  const times = []
  let refused = 0
  let running = true
  void ended.finally(() => (running = false))
  const one = async () => {
    const { ok, ms } = await post({ url, headers, makeBody }, agent)
    if (ok) times.push(ms)
    else refused += 1
  }
  const pending = new Set()
  while (running) {
    const call = one().finally(() => pending.delete(call))
    pending.add(call)
    await new Promise((done) => setTimeout(done, 20))
  }
  await Promise.all(pending)
  agent.destroy()
  return { times, refused }
}

function post({ url, headers, makeBody }, agent) {
  const startedAt = performance.now()
  return new Promise((done, fail) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) =>
      response.resume().on('end', () => done({ ok: response.statusCode === 201, ms: performance.now() - startedAt })),
    )
    // A connection that the server closed just when it was taken up again is nobody's refusal.
    call.on('error', (error) => (call.reusedSocket ? done(post({ url, headers, makeBody }, agent)) : fail(error)))
    call.end(makeBody())
  })
}

/** How long writers waited in these spans, all together. */
export function summary(...spans) {
  const times = spans.flatMap((span) => span.times).sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(1))
  const refused = spans.reduce((sum, span) => sum + span.refused, 0)
  return { writes: times.length, p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(0.9999), refused }
}
