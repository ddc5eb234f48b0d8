import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { verifyCheckpoint } from '../../register/chain/checkpoint.js'
import { ImportError, importSite } from '../../register/export/import-site.js'
import { rewrapKey } from '../../register/export/export-site.js'
import { createClaimsReader } from '../../register/crypto/jws.js'
import { nodePrimitives } from '../../register/node/node-primitives.js'
import type { PublicKey } from '../../register/crypto/signing-key.js'
import { restoreRights } from '../../register/rights/rights.js'
import { verifySite } from '../../register/chain/verify-site.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun, type CommandContext, type CommandInput, type CommandOption } from '../command.js'
import { explainReport } from '../verify/explain-report.js'
import { openExport, readExportLines } from '../verify/export-source.js'
import { configFor } from './config-for.js'
import { type RegisterAction, withOperator } from './register-action.js'

/** `evaste register import <file>`: imports a site from another register's bundle, if all of it verifies. */
export const importAction: RegisterAction = ([name, ...more], input, context) => {
  if (name === undefined || more.length > 0) throw new CannotRun('name one bundle: evaste register import <file>')
  const file = resolve(context.folder, name)
  return withOperator(
    input,
    context,
    async (operator) => {
      const { site, entries: through, keys, problems } = await verify(file, context)
      if (problems !== null)
        return { exitCode: 1, text: `nothing was imported\n${problems}`, json: { site, entries: 0 } }
      await confirmKeys(keys, operator, input, context)
      const transferKey = await readTransferKey(`${file}.key`)
      const rewrap = (wrapped: Uint8Array) =>
        rewrapKey(wrapped, { from: transferKey as Uint8Array<ArrayBuffer>, to: operator.keys.master }, nodePrimitives)
      await operator.adopt(keys, { site, from: 1, through }) // before any entry: its receipt must verify
      const { entries, addresses, recordings } = await importSite(readExportLines(file), {
        store: operator.store,
        bodies: operator.bodies,
        ...(transferKey && { rewrap }),
      }).catch((cause: unknown) => {
        if (cause instanceof ImportError) throw new CannotRun(cause.message, { cause })
        throw cause
      })
      // A recording that a visitor has deleted here stays deleted, whatever an older bundle has.
      if (recordings > 0) await restoreRights(operator.rights, () => {})
      const withKeys = addresses > 0 ? 'with their addresses' : 'without addresses'
      const along = transferKey ? withKeys : `without addresses and recordings (${file}.key is not there)`
      const next = (await isServed(site, operator, input, context)) ? '' : `\n${howToServe(site)}`
      return {
        exitCode: 0,
        text: `${entries} entries of ${site} are here, ${along}${recordings ? `, and ${recordings} recordings` : ''}${next}`,
        json: { site, entries, recordings },
      }
    },
    { mayBegin: true },
  )
}

async function isServed(
  site: string,
  { store }: Operator,
  input: CommandInput,
  context: CommandContext,
): Promise<boolean> {
  const { config } = await configFor(input, context)
  return [...config.sites, ...(await store.savedSites())].some((one) => one.site === site)
}

const howToServe = (site: string): string =>
  `the register does not serve it yet: evaste register sites save ${site} --origins https://… --controller …`

export const importOptions: Readonly<Record<string, CommandOption>> = {
  yes: { type: 'boolean', description: 'import: confirm that the keys of the bundle belong to the original register' },
}

/** The author of the bundle chose its keys, so a person must compare them with those of the original register. */
async function confirmKeys(
  keys: readonly PublicKey[],
  operator: Operator,
  { options }: CommandInput,
  { ask }: CommandContext,
): Promise<void> {
  const known = new Set(operator.exportNeeds().publicKeys.map(({ x }) => x))
  const foreign = keys.filter(({ x }) => !known.has(x))
  if (foreign.length === 0 || options.yes === true) return
  const list = foreign.map((key) => `  ${key.kid}  SHA-256 ${fingerprintOf(key)}`).join('\n')
  const question = `the bundle is signed with keys that this register does not know:\n${list}\nCompare them with /.well-known/evaste-register.json of the register that it comes from`
  if (!ask) throw new CannotRun(`${question}, then repeat with --yes`)
  if (!/^y(es)?$/i.test((await ask(`${question}. Are they the same? [y/N] `)).trim()))
    throw new CannotRun('nothing was imported')
}

/** The JWK thumbprint (RFC 7638) in hexadecimal. */
const fingerprintOf = ({ kty, crv, x }: PublicKey): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('hex')

async function verify(file: string, { showProgress }: CommandContext) {
  let isSigned = false
  const source = await openExport(file, async ({ checkpoint, entries }, { site, keys }) => {
    const claims = await verifyCheckpoint(checkpoint, keys).catch(() => null)
    isSigned = claims?.site === site && claims.entries === entries
    if (claims) return Buffer.from(claims.hash, 'hex')
    return new Uint8Array(32)
  })
  const { site, keys }: { site: string; keys: readonly PublicKey[] } = source.header
  const report = await verifySite(source, site, {
    sha256: nodePrimitives.sha256,
    readClaims: createClaimsReader(keys),
    witnesses: [],
    ...(showProgress && { onProgress: showProgress }),
  })
  const isWhole = isSigned && report.problems.length === 0 && source.changedDocuments.length === 0
  return {
    site,
    entries: source.end.entries,
    keys,
    problems: isWhole ? null : `${explainReport(report)}\nSee: evaste verify ${file}`,
  }
}

async function readTransferKey(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = await readFile(file, 'utf8').catch(() => null) // then the addresses are not imported, and the output says so
  if (text === null) return null
  return new Uint8Array(Buffer.from(text.trim(), 'base64url'))
}
