import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { answerNode } from './answer-node.js'
import type { RegisterConfig } from './config.js'
import type { DisclosedEntry } from '../disclosure/consent-json-ld.js'
import { discloseEntry } from '../disclosure/disclose-consent.js'
import { nodePrimitives } from './node-primitives.js'
import { readDeclarationAt } from './read-declaration.js'
import { openMailer, openTellers } from './mailer.js'
import { logLine } from '../log.js'
import { openPersonalVault } from '../addresses/vault.js'
import { type LogEvent, openRegister, type Register, type RegisterOptions } from '../register.js'
import { startProcessMetrics } from './process-metrics.js'
import { watchKeyFiles } from './key-files.js'
import type { Loss } from './losses.js'
import { openParts } from './open-parts.js'
import { recordingOptionsOf } from './recordings-config.js'
import { witnessOptionsOf } from './witness-config.js'
import { assertStore } from './open-store.js'

export interface ServeOptions extends Pick<
  RegisterOptions,
  'interfaces' | 'log' | 'now' | 'rates' | 'retention' | 'adminPages' | 'receiptPages'
> {
  readonly config: RegisterConfig
  /** The base of relative paths in the configuration. Default: the working directory. */
  readonly folder?: string
  /** Timeouts for senders. Default: 10 s for the headers, 15 s for a whole request. */
  readonly patience?: Patience
  /**
   * Parts of the register that are lost for good and may be recreated. Default: none; a missing part prevents the
   * start.
   */
  readonly acceptLoss?: readonly Loss[]
  /** Whether to create a set-up link although there is an API key. Default: only if there is none. */
  readonly newSetupLink?: boolean
}

interface Patience {
  readonly headersMs: number
  readonly requestMs: number
  /** How often slow connections are checked. */
  readonly checkMs: number
}
const PATIENCE: Patience = { headersMs: 10_000, requestMs: 15_000, checkMs: 5_000 }

/** A register that listens. */
export interface RegisterServer {
  readonly url: string
  readonly port: number
  /** The secret link that creates the first user, once, within a day. `null`: the agency has a user or a key already. */
  readonly setupUrl: string | null
  /** Stops accepting connections, answers pending requests, and closes the databases. */
  stop(): Promise<void>
}

/** A connection without a complete request by then is closed. */
const STOP_PATIENCE_MS = 5_000

/**
 * Writes each event as one line of JSON to standard output.
 *
 * @example
 * import { openNodeRegister, parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }), log: logToStdout })
 */
export const logToStdout = (event: LogEvent): void => {
  process.stdout.write(`${logLine(event, new Date())}\n`)
}

/**
 * Opens a register on the configured database, for use in your own server. `close` also closes its files.
 *
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }) })
 * const response = await register.fetch(new Request('http://localhost/readyz'), { address: '127.0.0.1' })
 * await register.close()
 */
export async function openNodeRegister({
  config,
  folder = '.',
  acceptLoss,
  ...options
}: ServeOptions): Promise<Register> {
  const data = resolve(folder, config.data)
  const witness = witnessOptionsOf(config)
  const { keys, store, ledger } = await openParts({ ...config, data }, acceptLoss)
  const { sites, trustProxy, basePath } = config
  const loadDeclaration = (where: string): Promise<unknown> => readDeclarationAt(where, folder)
  const processMetrics = startProcessMetrics(newestOf(options.interfaces))
  const register = await openRegister({
    ...options,
    processMetrics: processMetrics.read,
    sites,
    trustProxy,
    basePath,
    keys,
    store,
    ledger,
    loadDeclaration,
    ...(config.recordings && { recordings: recordingOptionsOf(config.recordings, folder) }),
    ...(witness && { witness }),
    ...(config.checkpointsTo && { checkpointsTo: config.checkpointsTo }),
    ...(config.notify && { notify: await openTellers(config.notify, config.smtp) }),
    ...(config.smtp && { sendMail: await openMailer(config.smtp) }),
    primitives: nodePrimitives,
  }).catch(async (cause: unknown) => {
    processMetrics.stop()
    await store.close()
    throw cause
  })
  const watch = watchKeyFiles(data, keys, (fresh) => void register.rotateSigningKey(fresh))
  return {
    ...register,
    async close() {
      watch.stop()
      processMetrics.stop()
      await register.close()
      await store.close()
    },
  }
}

/** evaste's own texts come with each version of it. */
const newestOf = (interfaces: ServeOptions['interfaces'] = {}): string => Object.keys(interfaces).at(-1) ?? 'unknown'

/**
 * Serves a register over HTTP. The caller handles signals and calls `stop`.
 *
 * @throws if the port is in use, a file cannot be opened, or other users can read a key.
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const server = await serveRegister({ config: parseRegisterConfig({ port: 8787, sites: [] }) })
 * console.log(server.url)
 * process.once('SIGTERM', () => void server.stop())
 */
export async function serveRegister(options: ServeOptions): Promise<RegisterServer> {
  const { config, log = logToStdout, newSetupLink = false } = options
  const { headersMs, requestMs, checkMs } = options.patience ?? PATIENCE
  const register = await openNodeRegister({ ...options, log })
  const server = createAdaptorServer({
    fetch: answerNode(register),
    // Slow senders do not occupy a connection for long.
    serverOptions: { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs },
    overrideGlobalObjects: false,
  }) as Server
  server.maxConnections = config.maxConnections
  const port = await listen(server, config).catch(async (cause: unknown) => {
    await register.close()
    throw cause
  })
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}${config.basePath}`
  const token = await register.createSetupToken({ anew: newSetupLink })
  log({ level: 'info', event: 'started' })
  return {
    port,
    url,
    setupUrl: token === null ? null : `${config.publicUrl ?? url}${setUpPath(options)}?token=${token}`,
    async stop() {
      const closed = new Promise((done) => server.close(done))
      // A kept-alive connection becomes idle only once its answer is sent.
      const sweep = setInterval(() => server.closeIdleConnections(), 20)
      const patience = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS)
      await closed
      clearInterval(sweep)
      clearTimeout(patience)
      await register.close()
      log({ level: 'info', event: 'stopped' })
    },
  }
}

/**
 * Reads all entries of one consent, for the operator of the machine. The register may be running.
 *
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const config = parseRegisterConfig({ data: 'evaste-data', sites: [] })
 * console.log(await showConsent({ config }, '2f1c0a9e4b7d4c5f'))
 */
export async function showConsent(
  { config, folder = '.' }: Pick<ServeOptions, 'config' | 'folder'>,
  consentId: string,
): Promise<readonly DisclosedEntry[]> {
  const data = resolve(folder, config.data)
  await assertStore({ ...config, data })
  const { keys, store } = await openParts({ ...config, data })
  try {
    const vault = openPersonalVault(keys.master, store, nodePrimitives)
    // Most sites are created by the API, and a site that was removed from the configuration still has its entries.
    const sites = await store.sitesWithEntries()
    const bySite = await Promise.all(sites.map((site) => store.entriesOfConsent(site, consentId)))
    return await Promise.all(bySite.flat().map((entry) => discloseEntry(entry, { vault })))
  } finally {
    await store.close()
  }
}

/** Behind `#`, so that no server log has the token. Without the pages, the link creates an API key. */
const setUpPath = ({ adminPages }: ServeOptions): string => (adminPages?.size ? '/admin/#/set-up' : '/v1/admin/setup')

function listen(server: Server, { port, host }: RegisterConfig): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done((server.address() as AddressInfo).port))
  })
}
