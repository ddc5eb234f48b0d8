import { createServer } from 'node:net'

/** A port that is free together with the next one. */
export async function findFreePortPair(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await takeAndLeave(0)
    if (port !== null && (await takeAndLeave(port + 1)) !== null) return port
  }
  throw new Error('no two free ports beside each other')
}

const takeAndLeave = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
