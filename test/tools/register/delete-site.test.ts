// @module-tag slow
import { afterEach, expect, test } from 'vitest'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import { openWorkshop, type Workshop } from '../workshop.js'

let open: Workshop | undefined
afterEach(() => open?.stop())

test(
  'a site is exported, closed with a signed entry and deleted, once its name is confirmed',
  { timeout: 40_000 },
  async () => {
    const workshop = (open = await openWorkshop(['corner-bakery', 'station-cafe']))
    await workshop.write('register.json', '{}')
    const config = parseRegisterConfig({ data: `${workshop.folder}/evaste-data` })
    await (await openNodeRegister({ config, log: () => {} })).close()
    await workshop.run('register', 'sites', 'save', 'station-cafe', '--origins', 'https://kahvila.example')
    await workshop.run('register', 'keys', 'create', '--controller', 'station-cafe', '--scopes', 'exports')
    const owner = ['owner@kahvila.example', '--role', 'owner', '--controller']
    await workshop.run('register', 'users', 'add', ...owner, 'station-cafe')
    await workshop.run(
      'register',
      'users',
      'add',
      'both@kahvila.example',
      ...owner.slice(1),
      'station-cafe,corner-bakery',
    )

    const unconfirmed = await workshop.run('register', 'delete-site', 'station-cafe')
    const unknown = await workshop.run('register', 'delete-site', 'north-hotel')
    const deleted = await workshop.run('register', 'delete-site', 'station-cafe')
    const again = await workshop.run('register', 'delete-site', 'station-cafe', '--out', 'again.ndjson')

    expect([unconfirmed.exitCode, unconfirmed.stderr]).toEqual([2, expect.stringContaining('nothing was deleted')])
    expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('has no site north-hotel')])
    expect(deleted.exitCode).toBe(0)
    expect(deleted.stdout).toContain('1 API keys of its controller are revoked')
    expect((await workshop.run('register', 'users')).stdout).toMatch(
      /^both@\S+ \w+ owner corner-bakery invited\nowner@\S+ \w+ owner station-cafe disabled$/m,
    )
    expect(again.stderr).toContain('has no site station-cafe')
    expect(await workshop.read('station-cafe.ndjson')).toContain('site-closed')
    expect((await workshop.run('verify', 'station-cafe.ndjson')).stdout).toContain('all is as it was recorded')
    expect((await workshop.run('register', 'sites')).stdout).toContain('the register has no sites')
  },
)
