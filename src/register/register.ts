import { createSetupToken } from './admin/setup.js'
import { appendAlone, appendBatch, type Draft, type AppendOutcome } from './append/append-batch.js'
import { answerEntry, parseEntryUrl } from './append/append-entry.js'
import { SiteQueues } from './append/site-queues.js'
import { createCheckpoints } from './chain/checkpoint.js'
import { comesFromUnknownProxy, findClientAddress, parseTrustedProxies, trustsVisitors } from './http/client-address.js'
import { createInterfaceTexts } from './sites/documents.js'
import type { Register, RegisterOptions } from './options.js'
import { createDailyQuota, type Quota } from './http/daily-quota.js'
import { createStateReader } from './http/state-metrics.js'
import { createMetrics } from './http/metrics.js'
import type { PageFile } from './http/pages.js'
import { assertMasterKey } from './addresses/master-key.js'
import { openPersonalVault } from './addresses/vault.js'
import { webPrimitives } from './crypto/primitives.js'
import { openRecordingVault } from './recordings/recording-vault.js'
import { createPeople } from './people/people.js'
import { createRateLimit } from './http/rate-limit.js'
import { startRetention } from './retention/retention-timer.js'
import { createReadiness } from './http/readiness.js'
import { notifyAlarm, startNotifications } from './rights/notifications.js'
import { createRecipientsNotifier } from './rights/notify-recipients.js'
import { createTurns } from './append/turns.js'
import { createRights, restoreRights } from './rights/rights.js'
import { createRoutes } from './routes.js'
import { openSignatures } from './crypto/signatures.js'
import { startThirdPartyCounter } from './third-parties/third-party-counter.js'
import { startCheckpointMails } from './witness/mail-checkpoints.js'
import { openWitness } from './witness/open-witness.js'
import { openSites, type Site } from './sites/sites.js'
import type { LogEvent } from './log.js'
export type { LogEvent } from './log.js'
export type { RegisterKeys } from './crypto/signatures.js'
export type { SiteOptions } from './sites/sites.js'

export type { Register, RegisterOptions } from './options.js'

/**
 * Opens a register over a store: a function of requests, for any server.
 *
 * @throws {EvasteError} `register-config-invalid`, naming the option; also for a master key that is not 32 bytes.
 * @example
 * import { randomBytes } from 'node:crypto'
 * import { openSqliteStore, type SigningKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const signing = JSON.parse(await readFile('signing-key.json', 'utf8')) as SigningKey
 * const register = await openRegister({
 *   sites: [{ site: 'corner-bakery', origins: ['https://leipomo.example'], declaration: 'evaste.json' }],
 *   store: await openSqliteStore({ file: 'register.sqlite', keysFile: 'keys.sqlite' }),
 *   keys: { signing, master: randomBytes(32) }, // a real master key is stored and reused
 * })
 */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const { store, keys, basePath = '', interfaces = {}, rates = {}, queue = {} } = options
  const now = options.now ?? (() => new Date())
  const nowMs = () => performance.now() // a limit must not depend on a clock that someone may set
  const metrics = createMetrics(nowMs)
  const limited = limitLog(options.log ?? (() => {}), nowMs)
  const log = (event: LogEvent): void => {
    metrics.logged(event)
    limited(event)
  }
  const { bySite: sites, origins, refresh, reload } = openSites({ ...options, log, now, nowMs })
  const trusted = parseTrustedProxies(options.trustProxy ?? [])
  if (trustsVisitors(trusted)) log(EVERYBODY_TRUSTED)
  const primitives = options.primitives ?? webPrimitives
  await assertMasterKey(keys.master, store, primitives)
  if (await store.bypassesRowSecurity()) log(ROW_SECURITY_BYPASSED)
  const vault = openPersonalVault(keys.master, store, primitives)
  const signatures = await openSignatures(keys, primitives)
  const { sign } = signatures
  const sealing = { sign, sha256: primitives.sha256 }
  const hasInterfaceText = await createInterfaceTexts(interfaces, store)
  const { bodies, longestRetention = 'P90D', bytesPerSite = 5e9, perDay = 5_000 } = options.recordings ?? {}
  const committed = async <T>(commit: () => Promise<readonly T[]>): Promise<readonly T[]> => {
    const outcomes = await metrics.timeCommit(commit)
    void recordings.sweepDestroyed().catch(() => {}) // the next retention run tries again
    return outcomes
  }
  const appends = new SiteQueues<Draft, AppendOutcome>({
    gatherMs: queue.gatherMs ?? 5,
    batchSize: queue.batchSize ?? 500,
    capacity: queue.capacity ?? 10_000,
    siteOf: ({ record }) => record.site,
    commitTogether: (drafts) => committed(() => appendBatch(store, { ...sealing, recordings }, drafts)),
    commitAlone: (drafts) => committed(() => appendAlone(store, { ...sealing, recordings }, drafts)),
  })
  const { notify = [], sendMail } = options
  const notifiers = sendMail ? [...notify, createRecipientsNotifier(store, sendMail)] : notify
  const exercising = createRights({ ...options, notify: notifiers, sealing, sites, vault, now, bodies })
  const { recordings } = exercising
  await restoreRights(exercising, log)
  const notices = startNotifications({ store, notifiers: exercising.notifiers, now, log })
  const rights = { ...exercising, checkNotifications: notices.look }
  const retention = await startRetention(rights, { ...options.retention, log })
  const witness = options.witness
    ? await openWitness(options.witness, {
        ...{ store, signatures, primitives, now, nowMs, log },
        fetch: options.fetch ?? globalThis.fetch,
        tellAlarm: notifyAlarm(exercising.notifiers),
      })
    : null
  const checkpoint = createCheckpoints({ store, sign, now, nowMs })
  const mailboxes = options.checkpointsTo ?? []
  const checkpointMails = startCheckpointMails({ store, mailboxes, sendMail, checkpoint, now, log })
  const thirdParties = startThirdPartyCounter({ store, now, log })
  const needs = {
    ...createPeople(primitives, keys.master, nowMs),
    witness,
    thirdParties,
    primitives,
    rights,
    canMail: sendMail !== undefined,
    basePath,
    sites,
    origins,
    reloadSites: reload,
    store,
    vault,
    appends,
    hasInterfaceText,
    now,
    log,
    metrics,
    readState: createStateReader(store, now, nowMs),
    processMetrics: options.processMetrics ?? (() => []),
    adminPages: options.adminPages ?? new Map<string, PageFile>(),
    receiptPages: options.receiptPages ?? new Map<string, PageFile>(),
    assertCommit: createReadiness(store, nowMs),
    publicKeys: signatures.publicKeys,
    checkpoint,
    quota: createQuotas(options.quota),
    publications: createDailyQuota(PUBLICATIONS),
    takeRequest: {
      takeFromNetwork: createRateLimit(rates.requestsOfNetwork ?? { burst: 30, perSecond: 30 / 3600 }, nowMs),
      takeFromSite: createRateLimit(rates.requestsOfSite ?? { burst: 500, perSecond: 0.1 }, nowMs),
    },
    recordings: {
      ...{ store, now, bodies, longestRetention, bytesPerSite },
      recordingVault: openRecordingVault(keys.master, store, primitives),
      perDay: createDailyQuota({ entries: perDay, bytes: bytesPerSite }),
      takeTurn: createTurns({ atOnce: 2, mostWaiting: 10 }),
    },
    takeRecording: {
      takeFromNetwork: createRateLimit(rates.recordingsOfNetwork ?? { burst: 10, perSecond: 60 / 3600 }, nowMs),
      takeFromSite: createRateLimit(rates.recordingsOfSite ?? { burst: 200, perSecond: 1 }, nowMs),
    },
    takeReport: {
      takeFromNetwork: createRateLimit({ burst: 20, perSecond: 0.2 }, nowMs),
      takeFromSite: createRateLimit({ burst: 500, perSecond: 20 }, nowMs),
    },
    takeFromNetwork: createRateLimit(rates.network ?? { burst: 600, perSecond: 60 }, nowMs),
    takeFromSite: createRateLimit(rates.site ?? { burst: 20_000, perSecond: 2_000 }, nowMs),
  }
  const routes = createRoutes(needs)
  let isClosed = false
  void lookAtDeclarations(sites, () => isClosed)
  const answered = async <A extends { readonly status: number }>(
    request: Request,
    connection: { readonly address: string },
    answer: (address: string | null) => A | Promise<A>,
  ): Promise<A> => {
    const forwardedFor = request.headers.get('x-forwarded-for')
    const address = findClientAddress(connection.address, forwardedFor, trusted)
    if (comesFromUnknownProxy(connection.address, forwardedFor, trusted)) log(PROXY_NOT_TRUSTED)
    await refresh()
    const given = await answer(address)
    metrics.answered(given.status)
    return given
  }
  return {
    fetch: (request, connection) => answered(request, connection, (address) => routes.fetch(request, { address })),
    answerEntry(request, connection) {
      const called = request.method === 'POST' ? parseEntryUrl(request.url) : null
      if (called?.basePath !== basePath) return null
      return answered(request, connection, (address) => answerEntry({ request, siteId: called.siteId, address }, needs))
    },
    rotateSigningKey: signatures.rotate,
    createSetupToken: ({ anew = false } = {}) => createSetupToken({ store, now }, anew),
    async close() {
      isClosed = true
      await appends.stop()
      await retention.stop()
      await witness?.submissions.stop()
      await checkpointMails.stop()
      await thirdParties.stop()
      await notices.stop()
      await vault.close()
    },
  }
}

/** Enough for a deployment every fifteen minutes; each declaration is stored permanently. */
const PUBLICATIONS = { entries: 100, bytes: 20_000_000 }

/** Logs problems of a configured declaration at the start, instead of at the first visitor. */
async function lookAtDeclarations(sites: ReadonlyMap<string, Site>, isClosed: () => boolean): Promise<void> {
  for (const { isConfigured, declarations } of [...sites.values()])
    if (isConfigured && !isClosed()) await declarations.configured()
}

/** Invented declarations are how an outsider would try to fill the disk. */
function createQuotas({ entries = 1_000_000, bytes = 2_000_000_000 }: Partial<Quota> = {}) {
  return {
    all: createDailyQuota({ entries, bytes }),
    unknown: createDailyQuota({ entries: Math.ceil(entries / 10), bytes: Math.ceil(bytes / 10) }),
  }
}

/** Only a warning, because the queries themselves separate the sites as well. */
const ROW_SECURITY_BYPASSED: LogEvent = {
  level: 'warn',
  event: 'row-security-bypassed',
  message:
    'the database role is a superuser or has BYPASSRLS, so that row security does not keep the sites apart; ' +
    'let an ordinary role own the database: CREATE ROLE evaste LOGIN; CREATE DATABASE evaste OWNER evaste;',
}

/** All visitors then appear to be one: they share one rate limit, and each entry stores the proxy's address. */
const PROXY_NOT_TRUSTED: LogEvent = {
  level: 'warn',
  event: 'proxy-not-trusted',
  message:
    'requests with X-Forwarded-For come from a proxy nearby that trustProxy does not name: every visitor is taken for ' +
    'that proxy; name its network, such as 10.0.0.0/8, in trustProxy (EVASTE_TRUST_PROXY)',
}

const EVERYBODY_TRUSTED: LogEvent = {
  level: 'warn',
  event: 'everybody-trusted',
  message:
    'trustProxy names a network that visitors are in, larger than 10.0.0.0/8 or fc00::/7: they may claim any address; ' +
    'name the network of the proxy alone',
}

/** Outsiders must not fill the disk with log lines: twenty per kind at once, then one per ten seconds. */
function limitLog(log: (event: LogEvent) => void, nowMs: () => number): (event: LogEvent) => void {
  const take = createRateLimit({ burst: 20, perSecond: 0.1 }, nowMs)
  return (event) => {
    if (!take(`${event.event} ${event.reason}`)) log(event)
  }
}
