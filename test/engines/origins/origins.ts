import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerAsShop, type ShopFiles } from './shop.js'
import { answerAsTracker, answerSocket, type Trace } from './tracker.js'

/** A shop and a tracker on this machine, and what reached the tracker. */
export interface Origins {
  readonly trackerOrigin: string
  /** Where nothing is but a count of who connects, by vector; the last is a UDP one. */
  readonly ports: Readonly<Record<'p-preconnect' | 'd-preconnect' | 'd-webrtc-stun', number>>
  /** Begins a run, on a site that no browser has seen before; answers its origin. */
  begin(files: (run: string) => ShopFiles): { readonly run: string; readonly origin: string }
  /** What reached the tracker in the run, once it has been quiet for a while. */
  traces(run: string): Promise<readonly Trace[]>
  /** Forgets what has reached the tracker so far. */
  forget(): void
  close(): Promise<void>
}

const HOST = '127.0.0.1'
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
  const stun = createSocket('udp4').on('message', connected('d-webrtc-stun'))
  const [port = 0, parsed = 0, dynamic = 0] = await Promise.all([web, ...counters].map(listen))
  await new Promise<void>((resolve) => stun.bind(0, HOST, resolve))
  return {
    trackerOrigin: `http://tracker.localhost:${port}`,
    ports: { 'p-preconnect': parsed, 'd-preconnect': dynamic, 'd-webrtc-stun': stun.address().port },
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
      stun.close()
      await Promise.all([web, ...counters].map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

const siteOf = (host: string): string => /([\w-]+)\.localhost/.exec(host)?.[1] ?? ''

const listen = (server: ReturnType<typeof createTcpServer>): Promise<number> =>
  new Promise((resolve) => server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port)))
