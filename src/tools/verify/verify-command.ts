import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { verifyCheckpoint } from '../../register/chain/checkpoint.js'
import { createClaimsReader } from '../../register/crypto/jws.js'
import { nodePrimitives } from '../../register/node/node-primitives.js'
import type { PublicKey } from '../../register/crypto/signing-key.js'
import { type SiteReport, verifySite } from '../../register/chain/verify-site.js'
import type { Witness } from '../../register/chain/witness.js'
import { CannotRun, type Command, type CommandContext, type CommandInput, type Outcome } from '../command.js'
import { explainReport } from './explain-report.js'
import { openExport } from './export-source.js'
import { explainDamage, openDatabase } from './open-database.js'
import { KeyTrust } from './key-trust.js'
import { readKeysAt } from './public-keys.js'
import type { Subject } from './subject.js'
import { readWitnesses } from './witness-file.js'
import { readWitnessNotes } from './witness-notes.js'

const DATA = 'evaste-data'
const NAME_KEYS =
  'the keys came with the file, and whose they are was not checked. Name the register’s: --keys https://…/.well-known/evaste-register.json'

/**
 * `evaste verify`: checks whether a register, or an export of one, is as it was recorded. Needs neither a register nor
 * a network.
 */
export const verifyCommand: Command = {
  name: 'verify',
  words: `[${DATA} | register.sqlite | export.ndjson]`,
  summary: 'verify every entry, the chain and the signatures of a register or an export, offline',
  options: {
    keys: { type: 'string', value: 'keys.json', description: 'the register’s public keys: a URL or a file' },
    since: {
      type: 'string',
      value: 'checkpoints.jws',
      description: 'a file of checkpoints or receipts that you kept, one per line',
    },
    witness: {
      type: 'string',
      value: 'https://other.example/v1/witness/checkpoints/register.example/corner-bakery',
      description: 'what a witness has signed of the register: URLs or files, comma-separated',
    },
    'witness-key': {
      type: 'string',
      value: 'other.example+1a2b3c4d+BA…',
      description: 'the witness’s public key: it vouches for the time, and counts without the register’s keys',
    },
    site: { type: 'string', value: 'corner-bakery', description: 'only this site' },
  },
  async run(input, context) {
    const [where = DATA, ...more] = input.words
    if (more.length > 0) throw new CannotRun('name one register or export')
    const path = resolve(context.folder, where)
    try {
      const subject = await openSubject(path, input, context)
      return await verify(subject, input, context).finally(() => subject.close())
    } catch (cause) {
      const damage = explainDamage(cause)
      if (damage === null) throw cause
      const text = `${path}: ${damage}`
      return { exitCode: 1, text, json: { sites: [], others: [text], isVouchedFor: false } }
    }
  },
}

async function verify(subject: Subject, { options }: CommandInput, context: CommandContext): Promise<Outcome> {
  const trust = new KeyTrust(createClaimsReader(subject.keys))
  const kept = options.since === undefined ? [] : await readWitnesses(context, String(options.since), trust.readKept)
  const witnesses: readonly Witness[] = [...kept, ...(await readNotes(subject, options, context))]
  const sites = chosen(subject.sites, options.site)
  const lost = witnesses.find(({ site }) => !subject.sites.includes(site))
  const reports: SiteReport[] = []
  for (const site of sites)
    reports.push(
      await verifySite(subject.source, site, {
        sha256: nodePrimitives.sha256,
        readClaims: trust.readOwn,
        witnesses,
        ...(context.showProgress && { onProgress: context.showProgress }),
      }),
    )
  const others = [
    ...subject.others(),
    ...(lost ? [`${lost.site}: the site is gone, of which a checkpoint was kept`] : []),
  ]
  const isClean = others.length === 0 && reports.every(({ problems }) => problems.length === 0)
  const doubts = subject.isVouchedFor ? [] : explainTrust(trust, reports, witnesses.length > 0)
  const isVouchedFor = doubts.length === 0
  const text = [...reports.map(explainReport), ...others, ...doubts].join('\n')
  return { exitCode: exitCodeOf(isClean, isVouchedFor), text, json: { sites: reports, others, isVouchedFor } }
}

/** What nothing outside the file confirms. */
function explainTrust(trust: KeyTrust, reports: readonly SiteReport[], hasWitnesses: boolean): readonly string[] {
  if (!hasWitnesses) return [`checked against itself only: ${NAME_KEYS}`]
  return reports
    .filter((report) => !trust.covers(report))
    .map(
      ({ site, witnessedThrough }) =>
        `${site}: what came after entry ${witnessedThrough} has signatures of other keys than your checkpoints: ${NAME_KEYS}`,
    )
}

const readNotes = async (
  { keys }: Subject,
  options: CommandInput['options'],
  { folder }: CommandContext,
): Promise<readonly Witness[]> =>
  options.witness === undefined
    ? []
    : readWitnessNotes({
        ...{ where: String(options.witness), folder, register: keys },
        keys: options['witness-key'] === undefined ? undefined : String(options['witness-key']),
      })

/** 3: no problem was found, but nothing outside the file confirms it. */
function exitCodeOf(isClean: boolean, isVouchedFor: boolean): 0 | 1 | 3 {
  if (!isClean) return 1
  if (isVouchedFor) return 0
  return 3
}

function chosen(sites: readonly string[], wanted: string | boolean | undefined): readonly string[] {
  if (wanted === undefined) return sites
  if (!sites.includes(String(wanted)))
    throw new CannotRun(`there is no site ${String(wanted)}; choose one of ${sites.join(', ')}`)
  return [String(wanted)]
}

async function openSubject(path: string, { options }: CommandInput, { folder }: CommandContext): Promise<Subject> {
  const given = options.keys === undefined ? null : await readKeysAt(String(options.keys), folder)
  const found = await stat(path).catch((cause: unknown) => {
    throw new CannotRun(
      `there is no register and no export at ${path}; name one: evaste verify evaste-data, or evaste verify <site>.ndjson`,
      { cause },
    )
  })
  if (found.isDirectory()) return openDatabase(join(path, 'register.sqlite'), given)
  if (/\.(sqlite3?|db)$/.test(path)) return openDatabase(path, given)
  return openExported(path, given)
}

async function openExported(file: string, given: readonly PublicKey[] | null): Promise<Subject> {
  let forged = false
  const source = await openExport(file, async ({ checkpoint, entries }, { site, keys }) => {
    const claims = await verifyCheckpoint(checkpoint, given ?? keys).catch(() => null)
    forged = claims?.site !== site || claims.entries !== entries
    if (claims) return Buffer.from(claims.hash, 'hex')
    return new Uint8Array(32)
  })
  const { header, changedDocuments } = source
  return {
    source,
    sites: [header.site],
    keys: given ?? header.keys,
    isVouchedFor: given !== null,
    others: () => [
      ...(forged ? [`${header.site}: the checkpoint at the end is not signed for these entries`] : []),
      ...changedDocuments.map((digest) => `${header.site}: the text ${digest} is another than its digest says`),
    ],
    close: () => Promise.resolve(),
  }
}
