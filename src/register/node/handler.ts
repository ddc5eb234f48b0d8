import { getRequestListener } from '@hono/node-server'
import { answerNode } from './answer-node.js'
import type { Register } from '../options.js'

/** As much of Node's own requests as is needed, so that no one's types are. */
interface NodeRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * Turns a register into a handler for Node's own requests, as in Express. Mount it before anything that reads bodies.
 *
 * @example
 * import { createServer } from 'node:http'
 * import { openNodeRegister, parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }) })
 * createServer(nodeHandler(register)).listen(8787, '127.0.0.1') // in Express: app.use('/evaste-register', …)
 */
export function nodeHandler(register: Register): (request: NodeRequest, response: object) => Promise<void> {
  const listener = getRequestListener(answerNode(register), { overrideGlobalObjects: false })
  return async (request, response) => {
    await listener(request as never, response as never)
  }
}
