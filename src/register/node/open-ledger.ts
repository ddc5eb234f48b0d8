import { jsonLine } from '../../declaration/json-line.js'
import type { LedgerLine, RightsLedger } from '../rights/ledger.js'
import type { SharedLedger } from '../stores/store.js'
import { openLedgerFile } from './ledger-file.js'

/**
 * Opens the ledger of rights: a file and, if processes on several machines share a store, also a table beside its keys.
 * Then each line is written to both. Lines that one of them lacks at the start, such as after a restore, are copied
 * from the other.
 *
 * @throws if the file cannot be read.
 */
export async function openLedger(file: string, shared: SharedLedger | null): Promise<RightsLedger> {
  const own = openLedgerFile(file)
  if (!shared) return own
  await bringTogether(own, shared)
  return {
    async append(line) {
      await shared.append(jsonLine(line))
      await own.append(line)
    },
    async *read() {
      for await (const line of shared.read()) yield JSON.parse(line) as LedgerLine
    },
  }
}

async function bringTogether(own: RightsLedger, shared: SharedLedger): Promise<void> {
  const known = new Set<string>()
  for await (const line of shared.read()) known.add(line)
  const inFile = new Set<string>()
  for await (const line of own.read()) {
    const text = jsonLine(line)
    inFile.add(text)
    if (!known.has(text)) await shared.append(text)
  }
  for (const line of known) if (!inFile.has(line)) await own.append(JSON.parse(line) as LedgerLine)
}
