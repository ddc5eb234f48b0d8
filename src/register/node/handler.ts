import { getRequestListener } from '@hono/node-server'
import { answerNode } from './answer-node.js'
import type { Register } from '../options.js'

/** As much of Node's own requests as is needed, so that no one's types are. */
interface NodeRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * A register for what speaks Node's own requests, such as Express: `app.use('/evaste', nodeHandler(register))`. Mount it
 * before anything that reads bodies.
 */
export function nodeHandler(register: Register): (request: NodeRequest, response: object) => Promise<void> {
  const listener = getRequestListener(answerNode(register), { overrideGlobalObjects: false })
  return async (request, response) => {
    await listener(request as never, response as never)
  }
}
