import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { LogEvent } from '../src/register/register.js'
import { findPackageRoot } from './package-root.js'
import { type DemoRegister, openDemoRegister } from './register.js'
import { type SiteKey, siteKeys } from './site-keys.js'
import { SitePages } from './site-pages.js'
import { ThirdParty } from './third-party/third-party.js'

export interface DemoOptions {
  /** The sites' port; the third party has the next one. */
  readonly port: number
  /** Where the register keeps its data. */
  readonly dataFolder: string
  /** Where the single-page app is built to. Default: `.build/spa` of the package. */
  readonly app?: string
  /** Whether the sites' pages are sealed. Default: they are. */
  readonly seal?: boolean
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string
  /** What the register has to tell its operator. Default: nothing. */
  readonly log?: (event: LogEvent) => void
}

export interface DemoUrls {
  readonly index: string
  readonly app: string
  readonly sites: Readonly<Record<SiteKey, string>>
  readonly register: string
  /** The register's own pages; with a link that creates the first user, until there is one. */
  readonly admin: string
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
 * @throws where a port is taken or the data folder cannot be used.
 */
export async function startDemo({
  port,
  dataFolder,
  app,
  seal = true,
  host = '127.0.0.1',
  log,
}: DemoOptions): Promise<Demo> {
  const urls = demoUrls(port)
  const root = findPackageRoot()
  const thirdParty = new ThirdParty({ root, origin: urls.thirdParty, now: () => new Date() })
  const pages = new SitePages({ root, thirdParty: urls.thirdParty, app: app ?? join(root, '.build/spa'), seal })
  const servers: Server[] = []
  let register: DemoRegister | undefined
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(close))
    await register?.close()
  }
  const answer: Answer = async (request, address) =>
    register ? answerSite(request, address, { pages, register }) : new Response('Starting.', { status: 503 })
  try {
    // The ports come first: where one is taken, a register that another process has open is not touched.
    servers.push(await listen(port, host, answer))
    servers.push(await listen(port + 1, host, (request) => thirdParty.answer(request)))
    const origins = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`)
    register = await openDemoRegister({ root, dataFolder, origins, ...(log && { log }) })
  } catch (error) {
    await stop()
    throw error
  }
  const token = await register.createSetupToken()
  return { urls: token === null ? urls : { ...urls, admin: `${urls.admin}#/set-up?token=${token}` }, stop }
}

/** Paths below `/evaste/` are the register's, `/demo/entries` is for the demo's own pages, and the rest are pages. */
async function answerSite(
  request: Request,
  address: string,
  { pages, register }: { readonly pages: SitePages; readonly register: DemoRegister },
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (/^\/evaste\/./.test(pathname)) return register.fetch(request, { address })
  if (pathname === '/demo/entries') return Response.json(await register.newestEntries(searchParams.get('site') ?? ''))
  return pages.answer(pathname === '/evaste' ? '/evaste/' : pathname, searchParams)
}

function demoUrls(port: number): DemoUrls {
  const origin = `http://localhost:${port}`
  const sites = Object.fromEntries(siteKeys.map((key) => [key, `${origin}/sites/${key}/`])) as Record<SiteKey, string>
  return {
    index: `${origin}/`,
    app: `${origin}/spa/`,
    sites,
    /** A page that lists the newest entries; the register's own calls are below it. */
    register: `${origin}/evaste`,
    admin: `${origin}/evaste/admin/`,
    thirdParty: `http://third-party.localhost:${port + 1}`,
  }
}

async function listen(port: number, host: string, answer: Answer): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? ''),
    overrideGlobalObjects: false,
  }) as Server
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
