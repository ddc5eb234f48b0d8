import { expect, test } from 'vitest'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { configFromEnvironment } from '../../src/tools/register/config-from-environment.js'

test('the databases are named as hosts name them, and kept as they are written', () => {
  const environment = {
    DATABASE_URL: 'postgres://evaste@db.example/evaste',
    EVASTE_KEYS_URL: 'postgres://evaste@keys.example/evaste',
  }

  const config = parseRegisterConfig(configFromEnvironment(environment))

  expect(config).toMatchObject({ databaseUrl: environment.DATABASE_URL, keysUrl: environment.EVASTE_KEYS_URL })
})

test('a database of another kind is refused', () => {
  const said = configFromEnvironment({ DATABASE_URL: 'mysql://evaste@db.example/evaste' })

  expect(() => parseRegisterConfig(said)).toThrow('databaseUrl: write it as postgres://user@host/database')
})
