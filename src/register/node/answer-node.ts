import type { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
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
    const connection = { address: incoming.socket.remoteAddress ?? '' }
    const answer = await register.answerEntry(request, connection)
    if (!answer) return register.fetch(request, connection)
    const { status, headers, body } = answer
    const out: Outgoing = outgoing
    out.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
    return RESPONSE_ALREADY_SENT
  }
}
