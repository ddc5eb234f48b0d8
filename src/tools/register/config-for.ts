import { dirname, resolve } from 'node:path'
import type { RegisterConfig } from '../../register/node/config.js'
import { CannotRun, type CommandContext, type CommandInput } from '../command.js'
import { readTextFile } from '../declaration-file.js'
import { configFromEnvironment } from './config-from-environment.js'
import { readRegisterConfig } from './read-register-config.js'

export const DEFAULT_CONFIG = 'register.json'

/** The configuration that a command works with, and the base of its relative paths. */
export async function configFor(
  { options }: CommandInput,
  context: CommandContext,
): Promise<{ readonly folder: string; readonly config: RegisterConfig }> {
  const file = String(options.config ?? DEFAULT_CONFIG)
  const { environment } = context
  // If the environment contains everything, as in a container, no file is required; a file that was named must exist.
  const isOptional = options.config === undefined && Object.keys(configFromEnvironment(environment)).length > 0
  const text = await readTextFile(
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
  if (port !== undefined && !/^\d{1,5}$/.test(String(port))) throw new CannotRun('--port takes a number')
  return {
    ...(port !== undefined && { port: Number(port) }),
    ...(data !== undefined && { data: resolve(folder, String(data)) }),
  }
}
