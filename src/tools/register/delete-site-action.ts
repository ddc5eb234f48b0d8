import { resolve } from 'node:path'
import { access } from 'node:fs/promises'
import { exportSite } from '../../register/export/export-site.js'
import type { Operator } from '../../register/node/operator.js'
import { changeUser } from '../../register/people/manage-users.js'
import { closeSite, purgeSite } from '../../register/rights/delete-site.js'
import { CannotRun, type CommandContext, type CommandInput, type CommandOption } from '../command.js'
import { explainProblem } from './explain-problem.js'
import { configFor } from './config-for.js'
import { writeWhole } from './export-action.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const deleteSiteOptions: Readonly<Record<string, CommandOption>> = {
  'confirm-site': { type: 'string', value: 'corner-bakery', description: 'delete-site: the site, to confirm it' },
}

/** Every process has noticed by then that the site is no longer served. */
const UNSERVED_MS = 6_000

/** `evaste register delete-site <site>`: exports the site of a controller who leaves, then deletes all of it. */
export const deleteSiteAction: RegisterAction = async ([site, ...more], input, context) => {
  if (site === undefined || more.length > 0)
    throw new CannotRun('name one site: evaste register delete-site <site> --out <file>')
  const { config } = await configFor(input, context)
  if (config.sites.some((one) => one.site === site))
    throw new CannotRun(`${site} is in the configuration file; remove it there and restart the register first`)
  const file = resolve(context.folder, String(input.options.out ?? `${site}.ndjson`))
  await assertFree(file)
  return withOperator(input, context, async (operator) => {
    const saved = (await operator.store.savedSites()).find((one) => one.site === site)
    const { entry } = await operator.store.head(site)
    if (!saved && entry === 0) throw new CannotRun(`the register has no site ${site}`)
    await confirm(site, entry, input, context)
    await operator.store.removeSite(site)
    await new Promise((done) => setTimeout(done, saved ? UNSERVED_MS : 0))
    const last = await closeSite(site, operator.rights)
    await writeWhole(file, exportSite(site, operator.exportNeeds()))
    await purgeSite(site, last, operator.rights).catch(explainProblem)
    const left = saved?.controller
    const others = [...config.sites, ...(await operator.store.savedSites())].map((one) => one.controller ?? one.site)
    const isLast = left !== undefined && !others.includes(left)
    const { keys, users } = isLast ? await removeAccess(left, operator) : { keys: [], users: [] }
    const text = `${site} is deleted: ${last.entry} entries are in ${file}, without addresses and recordings, and nowhere else; ${keys.length} API keys of its controller are revoked and ${users.length} of its users shut out. The certificate:\n${last.receipt}`
    return {
      exitCode: 0,
      text,
      json: { site, file, entries: last.entry, receipt: last.receipt, revokedKeys: keys, users },
    }
  })
}

async function assertFree(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw new CannotRun(`${file} already exists; name another file with --out`)
}

async function confirm(
  site: string,
  entries: number,
  { options }: CommandInput,
  { ask }: CommandContext,
): Promise<void> {
  const named = options['confirm-site']
  const question = `All ${entries} entries of ${site} will be deleted for good, and its addresses and recordings cannot be exported afterwards (evaste register export ${site} --addresses --recordings).`
  if (named === undefined && !ask) throw new CannotRun(`${question} Repeat with --confirm-site ${site}`)
  const answer = named === undefined ? await ask?.(`${question} Type the name of the site to confirm: `) : String(named)
  if (answer?.trim() !== site) throw new CannotRun('nothing was deleted, because the name does not match')
}

interface Removed {
  readonly keys: readonly string[]
  readonly users: readonly string[]
}

/** Revokes the keys of a controller without another site, and disables its users who have no other controller. */
async function removeAccess(left: string, operator: Operator): Promise<Removed> {
  const { store, rights } = operator
  const keys = (await store.apiKeys(left)).map(({ keyId }) => keyId)
  for (const keyId of keys) await store.revokeApiKey(keyId, rights.now().toISOString())
  const own = (await store.users()).filter(({ controllers }) => controllers?.includes(left))
  const needs = { store, now: rights.now, log: () => {} }
  for (const user of own) {
    const controllers = user.controllers?.filter((controller) => controller !== left) ?? []
    await changeUser(user, controllers.length > 0 ? { controllers } : { disabled: true }, needs)
  }
  return { keys, users: own.map(({ userId }) => userId) }
}
