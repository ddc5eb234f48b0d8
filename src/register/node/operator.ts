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
import { assertStore } from './open-store.js'
import type { KeyRange, PublicKey } from '../crypto/signing-key.js'
import type { RegisterStore } from '../stores/store.js'

export interface OperatorOptions {
  readonly config: RegisterConfig
  /** What relative paths in the configuration start from. */
  readonly folder: string
  /** Whether a register may be begun there. Default: false, there must be one. */
  readonly mayBegin?: boolean
}

/** What an operator at the machine works with; the register may be running over the same data. */
export interface Operator {
  readonly store: RegisterStore
  readonly vault: PersonalVault
  readonly keys: RegisterKeys
  /** The same as the register's own calls use. */
  readonly rights: ReturnType<typeof createRights>
  /** @param transferKey 32 bytes that take addresses along. */
  exportNeeds(transferKey?: Uint8Array<ArrayBuffer>): ExportNeeds
  /** Publishes another register's keys as well, so that its receipts go on verifying; they vouch for those entries alone. */
  adopt(keys: readonly PublicKey[], range: KeyRange): Promise<void>
  close(): Promise<void>
}

/** @throws where there is no register, or others can read its keys. */
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
  // What is done again from the ledger is told by the register itself, when it runs.
  const notify = config.notify && (await openTellers(config.notify, config.smtp))
  const rights = createRights({ store, ledger, sealing, sites: sites.bySite, vault, now, ...(notify && { notify }) })
  await restoreRights(rights, log) // a restored database must not show erased people, not even here
  return {
    ...{ store, vault, keys, rights },
    exportNeeds(transferKey) {
      const rewrap = async (keyId: string) => {
        const wrapped = await store.wrappedKey(keyId)
        return wrapped && transferKey
          ? rewrapKey(wrapped, { from: keys.master, to: transferKey }, nodePrimitives)
          : null
      }
      return { store, sign, now, publicKeys: publicKeys(), ...(transferKey && { rewrap }) }
    },
    adopt: (others, range) => addRetiredKeys(data, others, range),
    async close() {
      await vault.close()
      await store.close()
    },
  }
}
