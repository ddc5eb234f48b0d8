import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportSite } from '../../register/export/export-site.js'
import { exportTable } from '../../register/export/export-table.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun, type CommandOption } from '../command.js'
import { auditOperator } from './audit-action.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const exportOptions: Readonly<Record<string, CommandOption>> = {
  format: {
    type: 'string',
    value: 'bundle',
    description: 'bundle: complete and signed, for another register; csv, ndjson: for analysis',
  },
  out: { type: 'string', value: '<site>.ndjson', description: 'the file to write' },
  addresses: {
    type: 'boolean',
    description: 'bundle: include the IP addresses; their key is written to a second file',
  },
  recordings: {
    type: 'boolean',
    description: 'bundle: include the recordings of faults; their key is written to the same second file',
  },
}

const formats = ['bundle', 'csv', 'ndjson'] as const
type Format = (typeof formats)[number]
/** What a bundle has besides entries if it is asked for; its keys are transferred separately. */
const PARTS = ['addresses', 'recordings'] as const

/**
 * `evaste register export <site>`: writes a whole site into one file, in bounded memory, while the register may be
 * running.
 */
export const exportAction: RegisterAction = ([site, ...more], input, context) => {
  const format = (input.options.format ?? 'bundle') as Format
  if (site === undefined || more.length > 0) throw new CannotRun('name one site: evaste register export <site>')
  if (!formats.includes(format)) throw new CannotRun(`--format takes one of ${formats.join(', ')}`)
  const name = `${site}.${format === 'csv' ? 'csv' : 'ndjson'}`
  const file = resolve(context.folder, String(input.options.out ?? name))
  return withOperator(input, context, async (operator) => {
    const { entry } = await operator.store.head(site)
    if (entry === 0) throw new CannotRun(`the register has no entries of the site ${site}`)
    const parts = PARTS.filter((part) => input.options[part])
    const detail = [`export format=${format}`, ...parts.map((part) => `with ${part}`)].join(' ')
    await auditOperator(site, { action: 'exports', detail }, operator)
    const transferKey = parts.length > 0 ? await writeTransferKey(`${file}.key`) : undefined
    const progress = context.showProgress && { onProgress: context.showProgress }
    await writeWhole(file, linesOf(site, format, operator, { transferKey, parts, progress }))
    const keyFile = transferKey ? `${file}.key` : null
    const text = `${file} holds the site ${site}${keyFile ? `; who has ${keyFile} too can read its ${parts.join(' and ')}` : ''}`
    return { exitCode: 0, text, json: { file, site, format, keyFile } }
  })
}

interface How {
  readonly transferKey: Uint8Array<ArrayBuffer> | undefined
  readonly parts: readonly (typeof PARTS)[number][]
  readonly progress: { readonly onProgress: (done: number, total: number) => void } | undefined
}

function linesOf(
  site: string,
  format: Format,
  operator: Operator,
  { transferKey, parts, progress }: How,
): AsyncIterable<string> {
  const wanted = Object.fromEntries(parts.map((part) => [part, true]))
  if (format === 'bundle') return exportSite(site, { ...operator.exportNeeds(transferKey, wanted), ...progress })
  return exportTable(site, format, { ...operator, ...progress })
}

/** Renamed only when complete, so that a partial export cannot be mistaken for a whole one. */
export async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.part`
  try {
    await pipeline(Readable.from(lines), createWriteStream(partial, { mode: 0o600, flush: true }))
    await rename(partial, file)
  } catch (cause) {
    await rm(partial, { force: true })
    throw cause
  }
}

/** Separate from the bundle, so that the two can be transferred separately. */
async function writeTransferKey(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = new Uint8Array(randomBytes(32))
  await writeFile(file, `${Buffer.from(key).toString('base64url')}\n`, { mode: 0o600 })
  return key
}
