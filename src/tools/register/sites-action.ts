import { DECLARED_ID } from '../../declaration/id-patterns.js'
import { isOrigin } from '../../record/origin.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun, type CommandInput, type CommandOption, type Outcome } from '../command.js'
import { configFor } from './config-for.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const sitesOptions: Readonly<Record<string, CommandOption>> = {
  origins: {
    type: 'string',
    value: 'https://leipomo.example',
    description: 'sites save: the origins of its pages, comma-separated',
  },
}

/** `evaste register sites`: lists the sites; `sites save <site> --origins …` adds one or changes its origins. */
export const sitesAction: RegisterAction = async ([verb, site, ...more], input, context) => {
  if (verb !== undefined && verb !== 'save') throw new CannotRun(`unknown action sites ${verb}; use save`)
  if ((verb === 'save') !== (site !== undefined) || more.length > 0)
    throw new CannotRun('name one site: evaste register sites save <site> --origins https://…')
  const { config } = await configFor(input, context)
  const configured = config.sites.map((one) => one.site)
  return withOperator(input, context, (operator) =>
    site === undefined ? list(operator, configured) : save(operator, site, { input, configured }),
  )
}

async function list({ store }: Operator, configured: readonly string[]): Promise<Outcome> {
  const saved = (await store.savedSites()).map((one) => one.site).filter((site) => !configured.includes(site))
  const known = [...configured, ...saved]
  const left = (await store.sitesWithEntries()).filter((site) => !known.includes(site))
  const sites = await Promise.all(
    [...known, ...left].map(async (site) => ({
      site,
      entries: (await store.head(site)).entry,
      isServed: known.includes(site),
    })),
  )
  const lines = sites.map(
    ({ site, entries, isServed }) => `${site} ${entries} entries${isServed ? '' : ', not served'}`,
  )
  return { exitCode: 0, text: lines.join('\n') || 'the register has no sites', json: sites }
}

async function save(
  { store }: Operator,
  site: string,
  { input: { options }, configured }: { readonly input: CommandInput; readonly configured: readonly string[] },
): Promise<Outcome> {
  if (!DECLARED_ID.test(site)) throw new CannotRun('a site id consists of a-z, 0-9 and "-"')
  if (configured.includes(site)) throw new CannotRun(`${site} is in the configuration file; change it there`)
  const origins = String(options.origins ?? '')
    .split(',')
    .filter(Boolean)
  if (origins.length === 0 || origins.length > 64 || !origins.every(isOrigin))
    throw new CannotRun('--origins takes 1 to 64 origins such as https://leipomo.example')
  const before = (await store.savedSites()).find((one) => one.site === site)
  const controller = String(options.controller ?? before?.controller ?? site)
  if (!DECLARED_ID.test(controller)) throw new CannotRun('--controller takes the id of a controller')
  await store.saveSite({ site, controller, origins: [...new Set(origins)] })
  const text = `${site} is served within five seconds; publish its declaration: evaste publish`
  return { exitCode: 0, text, json: { site, controller, origins } }
}
