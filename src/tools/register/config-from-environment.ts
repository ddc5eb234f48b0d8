import { configKeys } from '../../register/node/config.js'

type Environment = Readonly<Record<string, string | undefined>>

const TEXTS = new Set<string>(['host', 'data', 'databaseUrl', 'keysUrl', 'basePath', 'publicUrl'])

/** `maxConnections` → `EVASTE_MAX_CONNECTIONS`; the database uses the customary name `DATABASE_URL`. */
export const variableOf = (key: string): string =>
  key === 'databaseUrl' ? 'DATABASE_URL' : `EVASTE_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`

/**
 * Reads the register's configuration from the environment, key by key. Text is used as it is, lists may be
 * comma-separated, and everything else is JSON. An empty variable is ignored.
 */
export function configFromEnvironment(environment: Environment): Record<string, unknown> {
  const said = configKeys.map((key) => [key, environment[variableOf(key)]] as const).filter(([, value]) => value)
  return Object.fromEntries(said.map(([key, value = '']) => [key, TEXTS.has(key) ? value : readValue(value)]))
}

/** A value that is not JSON is a comma-separated list, or text that the schema will reject. */
function readValue(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    if (/^[[{]/.test(value)) return value
    return value.split(/[\s,]+/).filter(Boolean)
  }
}
