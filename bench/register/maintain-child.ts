import { createWriteStream } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { canonical } from '../../src/declaration/canonical.js'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { exportSite } from '../../src/register/export/export-site.js'
import { serveRegister } from '../../src/register/node/server.js'
import { openOperator } from '../../src/register/node/operator.js'
import { nodePrimitives } from '../../src/register/node/node-primitives.js'
import { newId } from '../../src/register/crypto/new-id.js'
import { chainHash, commitmentOf, serverText } from '../../src/register/chain/seal.js'
import type { NewEntry } from '../../src/register/stores/store.js'

/** One process of the bench: `fill`, `serve` or `export`. Its task is the first argument, as JSON. */
const task = JSON.parse(process.argv[2] ?? '{}') as {
  readonly mode: 'fill' | 'serve' | 'export'
  readonly config: unknown
  readonly interfaces: Record<string, Record<string, object>>
  readonly entries: number
  readonly record: object
  readonly yearsAhead: number
  /** When retention begins, from the start. */
  readonly aloneMs: number
  readonly file: string
}
const config = parseRegisterConfig(task.config)
const site = config.sites[0]?.site ?? ''
const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
const { sha256 } = nodePrimitives

/** Entries as the register makes them, but for the signatures, which are as long and say nothing. */
async function fill(): Promise<void> {
  const { store, vault, close } = await openOperator({ config, folder: '.', mayBegin: true })
  const recordedAt = '2026-01-01T12:00:00.000Z'
  for (let done = 0; done < task.entries; done += 500) {
    await store.append(async (transaction) => {
      let { entry, hash } = await transaction.head(site)
      const fresh: NewEntry[] = []
      for (let i = 0; i < 500; i++) {
        entry += 1
        const ids = { decisionId: newId(), consentId: newId(), receiptSecretHash: `${newId()}${newId()}` }
        const part = await vault.protect('192.0.2.10', 'encrypted')
        const sealed = {
          salt: crypto.getRandomValues(new Uint8Array(16)),
          record: canonical({ ...task.record, ...ids }),
          server: serverText({ site, entry, recordedAt, ip: 'encrypted', flags: [] }),
          personal: part.personal,
        }
        const commitment = await commitmentOf(sealed, sha256)
        hash = await chainHash(hash, commitment, sha256)
        const { keyId } = part
        fresh.push({
          ...sealed,
          ...ids,
          site,
          entry,
          recordedAt,
          keyId,
          commitment,
          hash,
          receipt: 'r'.repeat(900),
          facets: null,
        })
      }
      await transaction.insert(site, fresh)
    })
  }
  await close()
  say({ filled: task.entries })
}

/** With years ahead everything is due, and retention begins a while after the start. */
async function serve(): Promise<void> {
  const many = { burst: 1e9, perSecond: 1e9 }
  const now = () => new Date(Date.now() + task.yearsAhead * 365 * 86_400_000)
  const log = (event: { readonly event: string }) => event.event === 'retention' && say(event)
  const confirmed = ['clock', 'share'] as const
  const retention = { firstMs: task.yearsAhead > 0 ? task.aloneMs : 1e9, everyMs: 1e9, confirmed }
  const server = await serveRegister({
    ...{ config, interfaces: task.interfaces, now, log, retention, rates: { network: many, site: many } },
  })
  say({ url: server.url })
  await wait(1e9)
}

async function exportAll(): Promise<void> {
  const operator = await openOperator({ config, folder: '.' })
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
  const startedAt = performance.now()
  await pipeline(Readable.from(exportSite(site, operator.exportNeeds())), createWriteStream(task.file))
  clearInterval(watch)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  say({ seconds, grownMegabytes: Math.round((most - before) / 1e6), rssMegabytes: Math.round(most / 1e6) })
  await operator.close()
}

const modes = { fill, serve, export: exportAll }
await modes[task.mode]()
