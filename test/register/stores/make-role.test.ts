// @module-tag postgres
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresStore } from '../../../src/register/stores/postgres.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { type Cluster, missingPostgres, postgresPrograms, startCluster } from './postgres-cluster.js'

const hasPsql = postgresPrograms !== null && existsSync(join(postgresPrograms, 'psql'))
const skipped = process.env.EVASTE_PG_URL
  ? 'skipped: needs a cluster of its own'
  : (missingPostgres ?? (hasPsql ? null : 'skipped: no psql'))

describe.skipIf(skipped)(`the example’s own role on PostgreSQL ${skipped ?? ''}`, { timeout: 120_000 }, () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  }, 60_000)
  afterAll(() => cluster.stop())

  test('opens a register for which row security holds', async () => {
    const address = new URL(await cluster.createDatabase())
    execFileSync('sh', ['docs/docker/make-role.sh'], {
      env: {
        ...{ PATH: `${postgresPrograms}:${process.env.PATH}`, PGHOST: address.searchParams.get('host') ?? '' },
        ...{ POSTGRES_USER: new URL(cluster.addressFor(address.href)).username },
        ...{ EVASTE_ROLE: 'bakery_owner', EVASTE_PASSWORD: `it's "quoted"` },
      },
    })
    address.pathname = '/bakery_owner'
    const url = cluster.addressFor(address.href, 'bakery_owner')
    const store = await openPostgresStore({ url })
    const warned: unknown[] = []
    const { register } = await openBakeryRegister({
      store,
      log: (event) => void (event.level === 'warn' && warned.push(event)),
    })

    const { status } = await post(register, (await newVisitor()).record)

    await register.close()
    await store.close()
    expect([status, warned]).toEqual([201, []])
    expect(await cluster.runAsRegister(url, null, 'select entry from entries')).toEqual([])
    expect(await cluster.runAsRegister(url, ['corner-bakery'], 'select entry from entries')).toHaveLength(1)
  })
})
