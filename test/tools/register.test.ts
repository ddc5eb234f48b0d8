import { afterEach, describe, expect, it, vi } from 'vitest'
import { smallBakery } from '../declaration/corner-bakery.js'
import { openWorkshop, type Workshop } from './workshop.js'

const CONFIG = JSON.stringify({
  sites: [{ site: 'corner-bakery', origins: ['https://leipomo.example'], declaration: 'evaste.json' }],
})

let open: Workshop | undefined
afterEach(() => open?.stop())

async function openBakery(): Promise<Workshop> {
  open = await openWorkshop()
  await open.write('register.json', CONFIG)
  await open.write('evaste.json', JSON.stringify({ ...smallBakery(), register: { url: 'https://register.example' } }))
  return open
}

async function addressOf({ said }: Workshop): Promise<string> {
  return vi.waitFor(
    () => {
      const [, url] = /listens at (\S+);/.exec(said.join('\n')) ?? []
      if (!url) throw new Error(`it never listened: ${said.join('\n')}`)
      return url
    },
    { timeout: 60_000 },
  )
}

describe('evaste register', () => {
  it('serves until it is told to stop', async () => {
    const workshop = await openBakery()

    const serving = workshop.run('register', '--port', '0')
    const url = await addressOf(workshop)
    const response = await fetch(`${url}/healthz`)
    await response.text()
    workshop.stop()
    const { exitCode } = await serving

    expect([response.status, exitCode]).toEqual([200, 0])
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it('says that its port is in use, and what to do', async () => {
    const workshop = await openBakery()
    const serving = workshop.run('register', '--port', '0')
    const { port } = new URL(await addressOf(workshop))

    const second = await workshop.run('register', '--port', port, '--data', 'elsewhere')
    workshop.stop()
    await serving

    expect(second.exitCode).toBe(2)
    expect(second.stderr).toContain(`port ${port} is in use; stop what listens there, or name another with --port`)
  })

  it('shows that a consent has no entry', async () => {
    const workshop = await openBakery()
    const serving = workshop.run('register', '--port', '0', '--data', 'elsewhere')
    await addressOf(workshop)
    workshop.stop()
    await serving

    const { exitCode, stdout } = await workshop.run('register', 'show', 'c-1', '--data', 'elsewhere')

    expect([exitCode, stdout]).toEqual([1, 'no consent c-1 in this register\n'])
  })

  it('saves and lists sites, and leaves those of the configuration file alone', async () => {
    const workshop = await openBakery()
    const serving = workshop.run('register', '--port', '0')
    await addressOf(workshop)
    workshop.stop()
    await serving
    const save = (...words: string[]) => workshop.run('register', 'sites', 'save', ...words)

    const saved = await save('cafe', '--origins', 'https://cafe.example')
    const wrong = await save('cafe', '--origins', 'cafe.example/path')
    const configured = await save('corner-bakery', '--origins', 'https://cafe.example')
    const { stdout } = await workshop.run('register', 'sites')

    expect([saved.exitCode, wrong.exitCode, configured.exitCode]).toEqual([0, 2, 2])
    expect(stdout).toBe('corner-bakery 0 entries\ncafe 0 entries\n')
  })

  it('creates, lists and revokes API keys', async () => {
    const workshop = await openBakery()
    const serving = workshop.run('register', '--port', '0')
    const url = await addressOf(workshop)
    const wrong = await workshop.run('register', 'keys', 'create', '--scopes', 'everything')

    const created = await workshop.run(
      'register',
      'keys',
      'create',
      '--scopes',
      'sites,keys',
      '--label',
      'CI',
      '--json',
    )
    const { key, keyId } = JSON.parse(created.stdout)
    const listSites = () => fetch(`${url}/v1/admin/sites`, { headers: { authorization: `Bearer ${key}` } })
    const before = (await listSites()).status
    const listed = await workshop.run('register', 'keys')
    const revoked = await workshop.run('register', 'keys', 'revoke', keyId)
    const after = (await listSites()).status
    const again = await workshop.run('register', 'keys', 'revoke', keyId)
    workshop.stop()
    await serving

    expect(listed.stdout).toMatch(new RegExp(`^${keyId} .* all controllers sites,keys CI\n$`))
    expect(listed.stdout).not.toContain(key)
    expect([wrong.exitCode, before, revoked.exitCode, after, again.exitCode]).toEqual([2, 200, 0, 401, 2])
  })

  it('cannot show what was never begun', async () => {
    const workshop = await openBakery()

    const { exitCode, stderr } = await workshop.run('register', 'show', 'c-1')

    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/there is no register in .*evaste-data/)
  })

  it.each([
    ['{"sites": [', [], 'register.json: $.sites[0]: the file ends where a comma or ] is expected (1:12)'],
    ['{"sites": [], "prot": 1}', [], 'register.json: prot: '],
    ['{"sites": [{"site": "Corner"}]}', [], 'register.json: sites.0.site: an id of a-z, 0-9 and "-" is needed'],
    [CONFIG, ['--port', 'x'], '--port takes a number'],
    [CONFIG, ['show'], 'name one consent: evaste register show <entry number | receipt.jws | consentId>'],
    [CONFIG, ['export'], 'name one site: evaste register export <site>'],
    [
      CONFIG,
      ['sell'],
      'unknown action sell; use one of show, erase, restrict, correct, export, import, requests, retention, sites, keys, users, rotate-key',
    ],
  ])('with %s and %j says: %s', async (config, words, message) => {
    const workshop = await openBakery()
    await workshop.write('register.json', config)

    const { exitCode, stderr } = await workshop.run('register', ...words)

    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  it('lists every action in its help', async () => {
    const workshop = await openBakery()

    const { stdout } = await workshop.run('register', '--help')
    const { stderr } = await workshop.run('register', 'sell')

    const actions = (/use one of (.*)/.exec(stderr)?.[1] ?? '').split(', ')
    expect(actions).toContain('erase')
    for (const action of actions) expect(stdout.split('\n')[0]).toMatch(new RegExp(`[[ ]${action}\\b`))
  })

  it('reads every key of its configuration from the environment too, which counts above the file', async () => {
    const workshop = await openBakery()
    Object.assign(workshop.environment, { EVASTE_PORT: '0', EVASTE_DATA: 'elsewhere', EVASTE_BASE_PATH: '/evaste' })

    const serving = workshop.run('register')
    const url = await addressOf(workshop)
    const { status } = await fetch(`${url}/healthz`)
    workshop.stop()
    await serving

    expect([new URL(url).pathname, status]).toEqual(['/evaste', 200])
    expect(await workshop.read('elsewhere/master.key')).toMatch(/^[\w-]{43}\n$/)
  })

  it('needs no file where the environment says what to serve', async () => {
    open = await openWorkshop()
    Object.assign(open.environment, { EVASTE_PORT: '0', EVASTE_TRUST_PROXY: '192.0.2.1, 2001:db8::/32' })

    const serving = open.run('register')
    await addressOf(open)
    open.stop()

    expect((await serving).exitCode).toBe(0)
    expect((await open.run('register', '--config', 'other.json')).stderr).toContain('other.json cannot be read')
  })

  it('names the variable or the file of each problem at once', async () => {
    const workshop = await openBakery()
    await workshop.write('register.json', '{"host": 1, "prot": 2}')
    workshop.environment['EVASTE_MAX_CONNECTIONS'] = 'many'
    workshop.environment['EVASTE_SITES'] = '[{"site": '

    const { exitCode, stderr } = await workshop.run('register')

    expect(exitCode).toBe(2)
    expect(stderr.split('\n').map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'register.json: host',
      'EVASTE_MAX_CONNECTIONS: maxConnections',
      'EVASTE_SITES: sites',
      'register.json: prot',
      '',
    ])
  })

  it('says what is missing where there is no configuration', async () => {
    open = await openWorkshop()

    const { exitCode, stderr } = await open.run('register')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('register.json cannot be read (ENOENT); it lists the sites')
  })
})
