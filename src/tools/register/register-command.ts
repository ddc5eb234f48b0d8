import { join, resolve } from 'node:path'
import { CannotRun, type Command, type CommandContext, type CommandInput, type Outcome } from '../command.js'
import { readTextFile } from '../declaration-file.js'
import { logLine, type LogEvent } from '../../register/log.js'
import { losses, type Loss } from '../../register/node/losses.js'
import type { RegisterAction } from './register-action.js'
import { configFor, DEFAULT_CONFIG } from './config-for.js'
import { exportAction, exportOptions } from './export-action.js'
import { importAction } from './import-action.js'
import { requestsAction, requestsOptions } from './requests-action.js'
import { retentionAction, retentionOptions } from './retention-action.js'

const actions: Readonly<Record<string, RegisterAction>> = {
  show,
  export: exportAction,
  import: importAction,
  requests: requestsAction,
  retention: retentionAction,
  'rotate-key': (_, input, context) => rotateKey(input, context),
}

/** `evaste register`: serves a register until it is told to stop; `evaste register show` looks into one. */
export const registerCommand: Command = {
  name: 'register',
  words: '[show <consentId> | export <site> | import <file> | requests | retention | rotate-key]',
  summary: 'serve a consent register, look into it, take a site along, answer requests',
  options: {
    config: { type: 'string', value: DEFAULT_CONFIG, description: 'the sites, their origins and declarations' },
    port: { type: 'string', value: '8787', description: 'listen there instead; 0 takes a free port' },
    'accept-loss': { type: 'string', value: 'signing-key', description: 'this was lost for good; make it anew, once' },
    'setup-link': { type: 'boolean', description: 'print a link that makes an API key, though there is one' },
    data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys instead' },
    ...exportOptions,
    ...requestsOptions,
    ...retentionOptions,
  },
  async run(input, context) {
    const [name, ...words] = input.words
    if (name === undefined) return serve(input, context)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new CannotRun(`there is no register ${name}; there are ${Object.keys(actions).join(', ')}`)
    return action(words, input, context)
  },
}

async function serve(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { serveRegister } = await import('../../register/node/server.js')
  const interfaces = await readInterfaces(context)
  const log = (event: LogEvent): void => context.say(logLine(event, new Date()))
  const newSetupLink = input.options['setup-link'] === true
  const acceptLoss = parseLosses(input.options['accept-loss'])
  const server = await serveRegister({ config, folder, interfaces, log, newSetupLink, acceptLoss }).catch(
    (cause: unknown) => {
      throw new CannotRun(`the register cannot start: ${(cause as Error).message}`, { cause })
    },
  )
  context.say(`The register listens at ${server.url}; control-C stops it.`)
  if (server.setupUrl !== null)
    context.say(`The first API key is made here, once, within a day; tell nobody: ${server.setupUrl}`)
  await context.untilStopped()
  await server.stop()
  return { exitCode: 0, text: '', json: { url: server.url } }
}

function parseLosses(option: string | boolean | undefined): readonly Loss[] {
  const names = option === undefined ? [] : String(option).split(',')
  const known = losses.filter((loss) => names.includes(loss))
  if (known.length < names.length) throw new CannotRun(`--accept-loss takes ${losses.join(', ')}`)
  return known
}

async function show(words: readonly string[], input: CommandInput, context: CommandContext): Promise<Outcome> {
  const [consentId, ...more] = words
  if (consentId === undefined || more.length > 0)
    throw new CannotRun('name one consent: evaste register show <consentId>')
  const { config, folder } = await configFor(input, context)
  const { showConsent } = await import('../../register/node/server.js')
  const entries = await showConsent({ config, folder }, consentId).catch((cause: unknown) => {
    throw new CannotRun((cause as Error).message, { cause })
  })
  if (entries.length === 0) return { exitCode: 1, text: `no entry of the consent ${consentId}`, json: [] }
  return { exitCode: 0, text: entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n'), json: entries }
}

async function rotateKey(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { rotateSigningKey } = await import('../../register/node/key-files.js')
  const { from, to } = await rotateSigningKey(resolve(folder, config.data)).catch((cause: unknown) => {
    throw new CannotRun((cause as Error).message, { cause })
  })
  return {
    exitCode: 0,
    text: `${to} signs from now on; ${from} stays published for what it signed`,
    json: { from, to },
  }
}

/** What was on the screen, version by version: entries refer to it (R69). */
async function readInterfaces({ packageRoot }: CommandContext): Promise<Record<string, Record<string, object>>> {
  const file = join(packageRoot, 'dist/interfaces.json')
  const text = await readTextFile({ folder: packageRoot }, file, 'install evaste anew')
  return JSON.parse(text) as Record<string, Record<string, object>>
}
