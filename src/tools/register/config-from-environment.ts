import { configKeys } from '../../register/node/config.js'

type Environment = Readonly<Record<string, string | undefined>>

const TEXTS = new Set<string>(['host', 'data', 'databaseUrl', 'keysUrl', 'basePath', 'publicUrl'])

/** `maxConnections` → `EVASTE_MAX_CONNECTIONS`; the database has the name that every host gives it, `DATABASE_URL`. */
export const variableOf = (key: string): string =>
  key === 'databaseUrl' ? 'DATABASE_URL' : `EVASTE_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`

/**
 * What the environment says of the register's configuration, key by key. Texts stand as they are, lists may be written
 * with commas, and whatever else as JSON. An empty variable says nothing.
 */
export function configFromEnvironment(environment: Environment): Record<string, unknown> {
  const said = configKeys.map((key) => [key, environment[variableOf(key)]] as const).filter(([, value]) => value)
  return Object.fromEntries(said.map(([key, value = '']) => [key, TEXTS.has(key) ? value : readValue(value)]))
}

/** What is no JSON is a list of texts, or a text that its key will not take. */
function readValue(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return /^[[{]/.test(value) ? value : value.split(/[\s,]+/).filter(Boolean)
  }
}
