import { getRequestListener } from '@hono/node-server'
import { answerNode } from './answer-node.js'
import type { Register } from '../options.js'

/** The subset of Node's request type that is needed, so that `@types/node` is not a dependency of the types. */
interface NodeRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * Converts a register into a request handler for Node, also for Express. Mount it before any middleware that reads
 * bodies.
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
