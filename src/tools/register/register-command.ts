import { dirname, join, resolve } from 'node:path'
import { CannotRun, type Command, type CommandContext, type CommandInput, type Outcome } from '../command.js'
import { readText } from '../declaration-file.js'
import { logLine } from '../../register/log-line.js'
import type { LogEvent } from '../../register/options.js'
import { configFromEnvironment } from './config-from-environment.js'
import { readRegisterConfig } from './read-register-config.js'

const DEFAULT_CONFIG = 'register.json'

/** `evaste register`: serves a register until it is told to stop; `evaste register show` looks into one. */
export const registerCommand: Command = {
  name: 'register',
  words: '[show <consentId> | rotate-key]',
  summary: 'serve a consent register on SQLite, or show the entries of one consent',
  options: {
    config: { type: 'string', value: DEFAULT_CONFIG, description: 'the sites, their origins and declarations' },
    port: { type: 'string', value: '8787', description: 'listen there instead; 0 takes a free port' },
    'setup-link': { type: 'boolean', description: 'print a link that makes an API key, though there is one' },
    data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys instead' },
  },
  async run(input, context) {
    const [action, consentId, ...more] = input.words
    if (action === undefined) return serve(input, context)
    if (action === 'rotate-key') return rotateKey(input, context)
    if (action !== 'show') throw new CannotRun(`there is no register ${action}; there are show and rotate-key`)
    if (consentId === undefined || more.length > 0)
      throw new CannotRun('name one consent: evaste register show <consentId>')
    return show(consentId, input, context)
  },
}

async function serve(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { serveRegister } = await import('../../register/node.js')
  const interfaces = await readInterfaces(context)
  const log = (event: LogEvent): void => context.say(logLine(event, new Date()))
  const newSetupLink = input.options['setup-link'] === true
  const server = await serveRegister({ config, folder, interfaces, log, newSetupLink }).catch((cause: unknown) => {
    throw new CannotRun(`the register cannot start: ${(cause as Error).message}`, { cause })
  })
  context.say(`The register listens at ${server.url}; control-C stops it.`)
  if (server.setupUrl !== null)
    context.say(`The first API key is made here, once, within a day; tell nobody: ${server.setupUrl}`)
  await context.untilStopped()
  await server.stop()
  return { exitCode: 0, text: '', json: { url: server.url } }
}

async function show(consentId: string, input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { showConsent } = await import('../../register/node.js')
  const entries = await showConsent({ config, folder }, consentId).catch((cause: unknown) => {
    throw new CannotRun((cause as Error).message, { cause })
  })
  if (entries.length === 0) return { exitCode: 1, text: `no entry of the consent ${consentId}`, json: [] }
  return { exitCode: 0, text: entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n'), json: entries }
}

async function rotateKey(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { rotateSigningKey } = await import('../../register/stores/key-files.js')
  const { from, to } = await rotateSigningKey(resolve(folder, config.data)).catch((cause: unknown) => {
    throw new CannotRun((cause as Error).message, { cause })
  })
  return {
    exitCode: 0,
    text: `${to} signs from now on; ${from} stays published for what it signed`,
    json: { from, to },
  }
}

async function configFor({ options }: CommandInput, context: CommandContext) {
  const file = String(options.config ?? DEFAULT_CONFIG)
  const { environment } = context
  // Where all is in the environment, as in a container, no file is needed; one that was named is.
  const isOptional = options.config === undefined && Object.keys(configFromEnvironment(environment)).length > 0
  const text = await readText(
    context,
    file,
    'it lists the sites: {"sites": [{"site", "origins", "declaration"}]}',
  ).catch((cause: unknown) => {
    if (isOptional && isMissing(cause)) return '{}'
    throw cause
  })
  const folder = dirname(resolve(context.folder, file))
  const commandLine = overrides(options, context)
  return { folder, config: readRegisterConfig({ file, text, environment, commandLine }) }
}

const isMissing = (error: unknown): boolean =>
  ((error as Error).cause as { code?: unknown } | undefined)?.code === 'ENOENT'

function overrides({ port, data }: CommandInput['options'], { folder }: CommandContext): Record<string, unknown> {
  if (port !== undefined && !/^\d{1,5}$/.test(String(port))) throw new CannotRun('--port is a number')
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(data !== undefined && { data: resolve(folder, String(data)) }),
  }
}

/** What was on the screen, version by version: entries refer to it (R69). */
async function readInterfaces({ packageRoot }: CommandContext): Promise<Record<string, Record<string, object>>> {
  const file = join(packageRoot, 'dist/interfaces.json')
  const text = await readText({ folder: packageRoot }, file, 'install evaste anew')
  return JSON.parse(text) as Record<string, Record<string, object>>
}
