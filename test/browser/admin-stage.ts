import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { createApiKey, scopes } from '../../src/register/people/api-keys.js'
import { nodeHandler } from '../../src/register/node/handler.js'
import { nodePrimitives } from '../../src/register/node/node-primitives.js'
import { openRegister, type Register, type RegisterOptions } from '../../src/register/register.js'
import { openPostgresStore } from '../../src/register/stores/postgres.js'
import { openSqliteStore } from '../../src/register/stores/sqlite.js'
import type { RegisterStore } from '../../src/register/stores/store.js'
import { digest } from '../../src/declaration/digest.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { admin, haveKey } from '../register/admin/admin-calls.js'
import {
  bakeryOrigin,
  interfaces,
  masterKey,
  newVisitor,
  noon,
  post,
  signingKey,
  type Visitor,
} from '../register/bakery.js'
import { fillRegister, type Tenant, tenants } from '../register/generated-register.js'
import { ask } from '../register/rights/ask.js'
import { startCluster } from '../register/stores/postgres-cluster.js'
import { buildPages } from './build-pages.js'

/** A register with three tenants that serves its own pages. */
export interface AdminStage {
  /** With a slash at the end. */
  readonly url: string
  readonly register: Register
  readonly store: RegisterStore
  /** API keys: of the agency, and of the first tenant alone. */
  readonly keys: { readonly agency: string; readonly owner: string }
  /** Visitors of the first tenant who decided while the register ran, in the order of their entries. */
  readonly visitors: readonly Visitor[]
  close(): Promise<void>
}

export interface AdminStageOptions extends Partial<Omit<RegisterOptions, 'store'>> {
  /** How many entries there are. */
  readonly entries: number
}

/** An empty store: SQLite in memory, or a new PostgreSQL database if `EVASTE_ADMIN_STORE` is `postgres`. */
async function openEmptyStore(): Promise<{ readonly store: RegisterStore; drop(): Promise<void> }> {
  if (process.env.EVASTE_ADMIN_STORE !== 'postgres')
    return { store: await openSqliteStore({ file: ':memory:', keysFile: ':memory:' }), drop: async () => {} }
  const cluster = await startCluster()
  return { store: await openPostgresStore({ url: await cluster.createDatabase() }), drop: () => cluster.stop() }
}

export async function openAdminStage({ entries, ...options }: AdminStageOptions): Promise<AdminStage> {
  const { store, drop } = await openEmptyStore()
  await fillRegister(store, entries)
  const register = await openRegister({
    sites: tenants.map(({ site, controller, origin, declarations }) => ({
      ...{ site, controller, origins: [origin] },
      declaration: declarations.at(-1) as object as never,
    })),
    store,
    keys: { signing: signingKey, master: masterKey },
    now: () => new Date(noon),
    interfaces,
    primitives: nodePrimitives,
    adminPages: await buildPages('admin'),
    sendMail: async () => {},
    rates: { network: { burst: 100_000, perSecond: 10_000 } },
    ...options,
  })
  const [agency, owner] = await Promise.all(
    [null, tenants[0]?.controller ?? null].map(async (controller) => {
      const fresh = await createApiKey({ controller, scopes, label: 'test' }, noon)
      await store.saveApiKey(fresh.stored)
      return fresh.key
    }),
  )
  // A running register does this within the hour, so a person never waits for it.
  for (const { site } of tenants)
    await admin(register, agency as string, `POST /sites/${site}/retention`, { dryRun: true })
  const visitors = await decideLive(register)
  const server = createServer(nodeHandler(register))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin/`,
    register,
    store,
    keys: { agency: agency as string, owner: owner as string },
    visitors,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await register.close()
      await store.close()
      await drop()
    },
  }
}

/** Visitors whose addresses are kept; all but the first ask for something. */
async function decideLive(register: Register): Promise<readonly Visitor[]> {
  const [{ site, origin, declarations } = tenants[0] as Tenant] = tenants
  const declared = declarations.at(-1) as DeclarationFile
  const declaration = { digest: await digest(declared), version: declared.version ?? '' }
  const services = { matomo: 'given', newsletter: 'refused', pixel: 'refused' } as const
  const visitors: Visitor[] = []
  for (const kind of [null, 'objection', 'erasure', 'restriction', 'rectification', 'access']) {
    const visitor = await newVisitor({ site, origin, declaration, services })
    await post(register, visitor.record, { site, headers: { origin }, address: '192.0.2.77' })
    visitors.push(visitor)
    const correction = { language: 'sv' }
    if (kind) await ask(register, visitor, { kind, ...(kind === 'rectification' && { correction }) })
  }
  return visitors
}

/** A site whose visitors were shown longer periods than it declares now, by a key that may only publish. */
export async function haveShortened({ register, store }: AdminStage): Promise<string> {
  const site = 'lake-spa'
  const agency = await haveKey(store)
  const deployment = await haveKey(store, site, ['declarations'])
  const { declarations } = tenants[0] as Tenant
  const declared = { ...(declarations[0] as DeclarationFile), site }
  await admin(register, agency, `PUT /sites/${site}`, { origins: [bakeryOrigin] })
  await admin(register, agency, `PUT /sites/${site}/declaration`, declared)
  const declaration = { digest: await digest(declared), version: declared.version ?? '' }
  for (let i = 0; i < 3; i++) await post(register, (await newVisitor({ site, declaration })).record, { site })
  const terms = { given: 'PT1S', refused: 'PT1S' }
  await admin(register, deployment, `PUT /sites/${site}/declaration`, {
    ...declared,
    consent: { validity: 'PT1S' },
    register: { url: '/evaste', ipRetention: 'PT1S', retention: terms },
  })
  return site
}

/** Signs in with an API key, as a person does with the keyboard alone. */
export async function signIn(page: Page, { url }: AdminStage, key: string, hash = ''): Promise<void> {
  await page.goto(url + hash)
  await page.locator('details > summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('#key').focus()
  await page.keyboard.type(key)
  await page.keyboard.press('Enter')
  await page.locator('nav').waitFor()
}
