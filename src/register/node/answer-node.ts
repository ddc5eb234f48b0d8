import type { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { CAUTIOUS, problemAnswer } from '../http/answer.js'
import { RegisterProblem } from '../http/problem.js'
import type { Register } from '../options.js'

type FetchCallback = Parameters<typeof getRequestListener>[0]

/** What HTTP/1 and HTTP/2 answers have in common. */
interface Outgoing {
  writeHead(status: number, headers: Record<string, string | number>): { end(body: string): unknown }
}

/**
 * Answers Node's requests. Records bypass `Response`, whose constructor validates headers again and streams the body.
 */
export function answerNode(register: Pick<Register, 'fetch' | 'answerEntry'>): FetchCallback {
  return async (request, { incoming, outgoing }) => {
    if (LEADS_ELSEWHERE.test(incoming.url ?? '')) return notFound()
    const connection = { address: incoming.socket.remoteAddress ?? '' }
    const answer = await register.answerEntry(request, connection)
    if (!answer) return register.fetch(request, connection)
    const { status, headers, body } = answer
    const out: Outgoing = outgoing
    out.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
    return RESPONSE_ALREADY_SENT
  }
}

/**
 * A path with `.` or `..` as a segment, as the client wrote it. A proxy that blocks `/metrics` may let `/x/../metrics`
 * pass, and `Request` resolves it before a route sees it.
 */
const LEADS_ELSEWHERE = /^[^?#]*\/(?:\.|%2e){1,2}(?:[/?#]|$)/i

function notFound(): Response {
  const { status, headers, body } = problemAnswer(new RegisterProblem('not-found'))
  return new Response(body, { status, headers: { ...CAUTIOUS, ...headers } })
}
