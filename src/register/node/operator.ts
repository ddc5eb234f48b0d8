import { resolve } from 'node:path'
import type { RegisterConfig } from './config.js'
import { type ExportNeeds, rewrapKey } from '../export/export-site.js'
import { openTellers } from './mailer.js'
import { nodePrimitives } from './node-primitives.js'
import { readDeclarationAt } from './read-declaration.js'
import { openPersonalVault, type PersonalVault } from '../addresses/vault.js'
import { createRights, restoreRights } from '../rights/rights.js'
import { openSignatures, type RegisterKeys } from '../crypto/signatures.js'
import { openSites } from '../sites/sites.js'
import { addRetiredKeys } from './key-files.js'
import { openParts } from './open-parts.js'
import type { RecordingBodies } from '../recordings/recording-bodies.js'
import { recordingOptionsOf } from './recordings-config.js'
import { assertStore } from './open-store.js'
import type { KeyRange, PublicKey } from '../crypto/signing-key.js'
import type { RegisterStore } from '../stores/store.js'

export interface OperatorOptions {
  readonly config: RegisterConfig
  /** The base of relative paths in the configuration. */
  readonly folder: string
  /** Whether a new register may be created there. Default: false, it must exist. */
  readonly mayBegin?: boolean
}

/** What an operator on the machine works with. The register may be running over the same data. */
export interface Operator {
  readonly store: RegisterStore
  readonly vault: PersonalVault
  readonly keys: RegisterKeys
  /** The same functions as the register's own routes use. */
  readonly rights: ReturnType<typeof createRights>
  /** Where recordings lie; `undefined`: in the database. */
  readonly bodies: RecordingBodies | undefined
  /**
   * @param transferKey 32 bytes that wrap the exported keys.
   * @param parts what is exported besides entries; nothing without `transferKey`.
   */
  exportNeeds(
    transferKey?: Uint8Array<ArrayBuffer>,
    parts?: { readonly addresses?: boolean; readonly recordings?: boolean },
  ): ExportNeeds
  /**
   * Also publishes another register's keys, so that its receipts can still be verified. They vouch for those entries
   * only.
   */
  adopt(keys: readonly PublicKey[], range: KeyRange): Promise<void>
  close(): Promise<void>
}

/** @throws if there is no register, or other users can read its keys. */
export async function openOperator({ config, folder, mayBegin = false }: OperatorOptions): Promise<Operator> {
  const data = resolve(folder, config.data)
  if (!mayBegin) await assertStore({ ...config, data })
  const { keys, store, ledger } = await openParts({ ...config, data })
  const now = () => new Date()
  const log = () => {}
  const loadDeclaration = (where: string): Promise<unknown> => readDeclarationAt(where, folder)
  const sites = openSites({ sites: config.sites, store, loadDeclaration, log, now, nowMs: () => performance.now() })
  await sites.reload()
  const vault = openPersonalVault(keys.master, store, nodePrimitives)
  const { sign, publicKeys } = await openSignatures(keys, nodePrimitives)
  const sealing = { sign, sha256: nodePrimitives.sha256 }
  // Redone ledger events are logged by the register itself when it runs.
  const notify = config.notify && (await openTellers(config.notify, config.smtp))
  const { bodies } = config.recordings ? recordingOptionsOf(config.recordings, folder) : {}
  const rights = createRights({
    ...{ store, ledger, sealing, sites: sites.bySite, vault, now, bodies },
    ...(notify && { notify }),
  })
  await restoreRights(rights, log) // a restored database must not show erased people, not even here
  return {
    store,
    vault,
    keys,
    rights,
    bodies,
    exportNeeds(transferKey, { addresses = false, recordings = false } = {}) {
      const rewrap = async (keyId: string) => {
        const wrapped = await store.wrappedKey(keyId)
        if (wrapped && transferKey) return rewrapKey(wrapped, { from: keys.master, to: transferKey }, nodePrimitives)
        return null
      }
      return {
        ...{ store, sign, now, publicKeys: publicKeys() },
        ...(addresses && { rewrap }),
        ...(recordings && { recordings: { store, bodies, rewrap, now } }),
      }
    },
    adopt: (others, range) => addRetiredKeys(data, others, range),
    async close() {
      await vault.close()
      await store.close()
    },
  }
}
