import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerAsShop, type ShopFiles } from './shop.js'
import { answerAsTracker, answerSocket, type Trace } from './tracker.js'

/** A shop and a tracker on this machine, and what reached the tracker. */
export interface Origins {
  readonly trackerOrigin: string
  /** Ports that only count who connects, by vector. */
  readonly ports: Readonly<Record<string, number>>
  /** Begins a run, on a site that no browser has seen before; answers its origin. */
  begin(files: (run: string) => ShopFiles): { readonly run: string; readonly origin: string }
  /** What reached the tracker in the run, once it has been quiet for a while. */
  traces(run: string): Promise<readonly Trace[]>
  /** Forgets what has reached the tracker so far. */
  forget(): void
  close(): Promise<void>
}

const HOST = '127.0.0.1'
/** Vectors that connect by UDP. */
const PEERS = ['d-webrtc-stun', 'd-webrtc-setConfiguration', 'd-webrtc-alias']
const QUIET_MS = 500
const MOST_MS = 5000

/** @param dist where `site/evaste.js` is. */
export async function openOrigins(dist: string): Promise<Origins> {
  let traces: Trace[] = []
  let current = ''
  let begun = 0
  let noted = Date.now()
  const sites = new Map<string, ShopFiles>()
  const note = (trace: Trace): void => {
    noted = Date.now()
    traces.push(trace)
  }
  const web = createServer((request, response) => {
    const host = request.headers.host ?? ''
    if (host.startsWith('tracker.')) answerAsTracker(request, response, note)
    else void answerAsShop((request.url ?? '/').replace(/\?.*/, ''), sites.get(siteOf(host)) ?? {}, dist, response)
  }).on('upgrade', (request, socket) => answerSocket(request, socket as Socket, note))
  const connected = (vector: string) => (): void => note({ run: current, vector, kind: 'asked' })
  const counters = [connected('p-preconnect'), connected('d-preconnect')].map((count) =>
    createTcpServer((socket) => {
      count()
      socket.on('error', () => undefined).on('data', () => undefined)
      setTimeout(() => socket.destroy(), 400).unref()
    }),
  )
  const peers = PEERS.map((vector) => createSocket('udp4').on('message', connected(vector)))
  const [port = 0, parsed = 0, dynamic = 0] = await Promise.all([web, ...counters].map(listen))
  await Promise.all(peers.map((peer) => new Promise<void>((resolve) => peer.bind(0, HOST, resolve))))
  const peerPorts = Object.fromEntries(PEERS.map((vector, at) => [vector, peers[at]?.address().port ?? 0]))
  return {
    trackerOrigin: `http://tracker.localhost:${port}`,
    ports: { 'p-preconnect': parsed, 'd-preconnect': dynamic, ...peerPorts },
    begin(files) {
      current = `r${(begun += 1)}-${process.pid}`
      sites.set(current, files(current))
      return { run: current, origin: `http://www.${current}.localhost:${port}` }
    },
    async traces(run) {
      const until = Date.now() + MOST_MS
      noted = Date.now()
      while (Date.now() < until && Date.now() - noted < QUIET_MS) await wait(50)
      return traces.filter((trace) => trace.run === run)
    },
    forget: () => void (traces = []),
    async close() {
      web.closeAllConnections()
      for (const peer of peers) peer.close()
      await Promise.all([web, ...counters].map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

const siteOf = (host: string): string => /([\w-]+)\.localhost/.exec(host)?.[1] ?? ''

const listen = (server: ReturnType<typeof createTcpServer>): Promise<number> =>
  new Promise((resolve) => server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port)))
