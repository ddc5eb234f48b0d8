import { join, resolve } from 'node:path'
import { isUtcTime } from '../../record/utc-time.js'
import { CannotRun, type Command, type CommandContext, type CommandInput, type Outcome } from '../command.js'
import { readTextFile } from '../declaration-file.js'
import { logLine, type LogEvent } from '../../register/log.js'
import { losses, type Loss } from '../../register/node/losses.js'
import { auditAction } from './audit-action.js'
import type { RegisterAction } from './register-action.js'
import { configFor, DEFAULT_CONFIG } from './config-for.js'
import { deleteSiteAction, deleteSiteOptions } from './delete-site-action.js'
import { exportAction, exportOptions } from './export-action.js'
import { importAction, importOptions } from './import-action.js'
import { keysAction, keysOptions } from './keys-action.js'
import { letterAction, letterOptions } from './letter-action.js'
import { reportAction, reportOptions } from './report-action.js'
import { requestsAction, requestsOptions } from './requests-action.js'
import { retentionAction, retentionOptions } from './retention-action.js'
import { sitesAction, sitesOptions } from './sites-action.js'
import { showAction, showOptions } from './show-action.js'
import { usersAction, usersOptions } from './users-action.js'
import { witnessAction } from './witness-action.js'

const actions: Readonly<Record<string, RegisterAction>> = {
  show: showAction,
  erase: letterAction('erase', 'erasure', 'erased'),
  restrict: letterAction('restrict', 'restriction', 'restricted'),
  correct: letterAction('correct', 'rectification', 'corrected by a note'),
  export: exportAction,
  import: importAction,
  requests: requestsAction,
  retention: retentionAction,
  sites: sitesAction,
  keys: keysAction,
  users: usersAction,
  'rotate-key': (_, input, context) => rotateKey(input, context),
  audit: auditAction,
  report: reportAction,
  witness: witnessAction,
  'delete-site': deleteSiteAction,
}

/** The description of each action in `--help`. */
const ACTION_WORDS = [
  'show <consent>',
  'erase <consent>',
  'restrict <consent>',
  'correct <consent>',
  'export <site>',
  'import <file>',
  'requests [done <id> | refuse <id>]',
  'retention',
  'audit',
  'report <site>',
  'sites [save <site>]',
  'keys [create | revoke <id>]',
  'users [add | link | disable | enable | reset <email>]',
  'rotate-key',
  'witness',
  'delete-site <site>',
]

/** `evaste register`: serves a register until it is stopped; `evaste register show` looks into one. */
export const registerCommand: Command = {
  name: 'register',
  words: `[${ACTION_WORDS.join(' | ')}]`,
  summary:
    'serve a consent register, inspect it, export sites and answer requests; <consent> is an entry number, a receipt file (.jws) or a consentId',
  options: {
    config: { type: 'string', value: DEFAULT_CONFIG, description: 'the configuration file' },
    port: { type: 'string', value: '8787', description: 'the TCP port; 0 selects a free one' },
    'accept-loss': {
      type: 'string',
      value: 'signing-key',
      description: 'recreate this part once, because it is lost for good',
    },
    'setup-link': { type: 'boolean', description: 'print a link that creates the first user, although there is one' },
    data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys' },
    ...exportOptions,
    ...importOptions,
    ...requestsOptions,
    ...showOptions,
    ...letterOptions,
    ...sitesOptions,
    ...keysOptions,
    ...usersOptions,
    ...retentionOptions,
    ...deleteSiteOptions,
    ...reportOptions,
    'compromised-since': {
      type: 'string',
      value: '2026-11-22T12:00:00Z',
      description: 'rotate-key: the current key was stolen; reject what it has signed since then',
    },
  },
  async run(input, context) {
    const [name, ...words] = input.words
    if (name === undefined) return serve(input, context)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new CannotRun(`unknown action ${name}; use one of ${Object.keys(actions).join(', ')}`)
    return action(words, input, context)
  },
}

async function serve(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { serveRegister } = await import('../../register/node/server.js')
  const interfaces = await readInterfaces(context)
  const { readPages } = await import('../../register/node/read-pages.js')
  const adminPages = await readPages(join(context.packageRoot, 'dist/admin'))
  const receiptPages = await readPages(join(context.packageRoot, 'dist/receipt'))
  const log = (event: LogEvent): void => context.say(logLine(event, new Date()))
  const newSetupLink = input.options['setup-link'] === true
  const acceptLoss = parseLosses(input.options['accept-loss'])
  const server = await serveRegister({
    config,
    folder,
    interfaces,
    adminPages,
    receiptPages,
    log,
    newSetupLink,
    acceptLoss,
  }).catch((cause: unknown) => {
    throw new CannotRun(`the register cannot start: ${startFault(cause as NodeJS.ErrnoException, config.port)}`, {
      cause,
    })
  })
  context.say(`The register listens at ${server.url}; control-C stops it.`)
  if (server.setupUrl !== null)
    context.say(`Create the first user here, once, within a day; keep this link secret: ${server.setupUrl}`)
  await context.untilStopped()
  await server.stop()
  return { exitCode: 0, text: '', json: { url: server.url } }
}

const startFault = ({ code, message }: NodeJS.ErrnoException, port: number): string =>
  code === 'EADDRINUSE' ? `port ${port} is in use; stop what listens there, or name another with --port` : message

function parseLosses(option: string | boolean | undefined): readonly Loss[] {
  const names = option === undefined ? [] : String(option).split(',')
  const known = losses.filter((loss) => names.includes(loss))
  if (known.length < names.length)
    throw new CannotRun(`--accept-loss takes a comma-separated list of ${losses.join(', ')}`)
  return known
}

async function rotateKey(input: CommandInput, context: CommandContext): Promise<Outcome> {
  const { config, folder } = await configFor(input, context)
  const { rotateSigningKey } = await import('../../register/node/key-files.js')
  const since = input.options['compromised-since']
  if (since !== undefined && !isUtcTime(String(since)))
    throw new CannotRun('--compromised-since takes a UTC time such as 2026-11-22T12:00:00Z')
  const options = since === undefined ? {} : { compromisedSince: String(since) }
  const { from, to } = await rotateSigningKey(resolve(folder, config.data), options).catch((cause: unknown) => {
    throw new CannotRun((cause as Error).message, { cause })
  })
  return {
    exitCode: 0,
    text: `${to} signs from now on; ${from} stays published for what it signed${since === undefined ? '' : ` until ${String(since)}`}`,
    json: { from, to },
  }
}

/** The interface texts by version, which entries refer to (R69). */
async function readInterfaces({ packageRoot }: CommandContext): Promise<Record<string, Record<string, object>>> {
  const file = join(packageRoot, 'dist/interfaces.json')
  const text = await readTextFile({ folder: packageRoot }, file, 'reinstall evaste')
  return JSON.parse(text) as Record<string, Record<string, object>>
}
