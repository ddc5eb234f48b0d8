import type { ConsentRecord } from '../../record/record.js'
import type { PersonalVault } from '../addresses/vault.js'
import { readEntryContent, type RecordRemains, type RegisterEvent } from '../chain/entry-content.js'
import type { ServerPart } from '../chain/seal.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** An entry, prepared for people and programs of the controller. */
export interface EntryRow {
  readonly entry: number
  readonly recordedAt: string
  /** `erased`: what remains after an erasure. */
  readonly kind: 'decision' | 'event' | 'erased'
  readonly flags: ServerPart['flags']
  readonly ip: ServerPart['ip']
  /**
   * The address or network, if the site declares that it is stored unencrypted. Encrypted addresses are decrypted one
   * by one on request.
   */
  readonly address: string | null
  readonly record: ConsentRecord | RecordRemains | RegisterEvent
  readonly receipt: string
}

/** @returns `null` if nothing is left to show. */
export async function rowOf(stored: StoredEntry, vault: Pick<PersonalVault, 'reveal'>): Promise<EntryRow | null> {
  const content = readEntryContent(stored)
  if (content.kind === 'blank' || (content.kind === 'erased' && !content.remains)) return null
  const { entry, recordedAt, personal, keyId, receipt } = stored
  const { flags, ip } = JSON.parse(stored.server) as ServerPart
  const isOpen = ip === 'full' || ip === 'truncated'
  const address = isOpen ? await vault.reveal({ ip, personal, keyId }) : null
  const record = content.kind === 'event' ? content.event : content.kind === 'erased' ? content.remains : content.record
  return { entry, recordedAt, kind: content.kind, flags, ip, address, record: record as EntryRow['record'], receipt }
}

export const COLUMNS = [
  ...['entry', 'recordedAt', 'kind', 'decisionId', 'consentId', 'previous', 'choices', 'services', 'source', 'trusted'],
  ...['decidedAt', 'language', 'gpc', 'origin', 'declaration', 'notice', 'interface', 'flags', 'ip', 'address'],
] as const

/** The same row as cells, in the order of `COLUMNS`. */
export function cellsOf({ entry, recordedAt, kind, flags, ip, address, record }: EntryRow): readonly string[] {
  const shown: Readonly<Record<string, unknown>> = {
    ...record,
    ...('event' in record
      ? { kind: record.event, decisionId: record.eventId }
      : {
          kind,
          choices: pairs(record.choices),
          services: pairs(record.services),
          declaration: record.declaration.digest,
          notice: record.notice.version,
          interface: record.interface.version,
        }),
    entry,
    recordedAt,
    flags: flags.join(' '),
    ip,
    address: address ?? '',
  }
  return COLUMNS.map((column) => String(shown[column] ?? ''))
}

const pairs = (statuses: Readonly<Record<string, string>>): string =>
  Object.entries(statuses)
    .map(([id, status]) => `${id}=${status}`)
    .join(' ')
