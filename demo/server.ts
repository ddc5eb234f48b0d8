import { createAdaptorServer } from '@hono/node-server'
import type { IncomingMessage, Server } from 'node:http'
import { findPackageRoot } from './package-root.js'
import { type SiteKey, siteKeys } from './site-keys.js'
import { SitePages } from './site-pages.js'
import { ThirdParty } from './third-party/third-party.js'

export interface DemoOptions {
  /** The sites' port; the third party has the next one. */
  readonly port: number
  /** Where the register keeps its data. */
  readonly dataFolder: string
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string
}

export interface DemoUrls {
  readonly index: string
  readonly sites: Readonly<Record<SiteKey, string>>
  readonly register: string
  readonly thirdParty: string
}

export interface Demo {
  readonly urls: DemoUrls
  /** Ends every connection and closes the register. */
  stop(): Promise<void>
}

/** Answers a request that came from `address`. */
type Answer = (request: Request, address: string) => Promise<Response>

/**
 * Serves the five reference sites with their register on one origin, and the third party with its trackers on another.
 *
 * @throws when a port is taken.
 */
export async function startDemo({ port, host = '127.0.0.1' }: DemoOptions): Promise<Demo> {
  const urls = demoUrls(port)
  const root = findPackageRoot()
  const pages = new SitePages({ root, thirdParty: urls.thirdParty })
  const thirdParty = new ThirdParty({ root, origin: urls.thirdParty, now: () => new Date() })
  const servers = [
    await listen(port, host, (request) => pages.answer(new URL(request.url).pathname)),
    await listen(port + 1, host, (request) => thirdParty.answer(request)),
  ]
  return {
    urls,
    stop: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

function demoUrls(port: number): DemoUrls {
  const origin = `http://localhost:${port}`
  const sites = Object.fromEntries(siteKeys.map((key) => [key, `${origin}/sites/${key}/`])) as Record<SiteKey, string>
  return {
    index: `${origin}/`,
    sites,
    register: `${origin}/evaste`,
    thirdParty: `http://third-party.localhost:${port + 1}`,
  }
}

async function listen(port: number, host: string, answer: Answer): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request: Request, { incoming }: { incoming: IncomingMessage }) =>
      answer(request, incoming.socket.remoteAddress ?? ''),
  }) as Server
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
