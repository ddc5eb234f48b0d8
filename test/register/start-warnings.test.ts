import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { LogEvent } from '../../src/register/log.js'
import { openStore } from '../../src/register/node/open-store.js'
import { bakery, bakeryOrigin, get, openBakeryRegister, registerUrl } from './bakery.js'

const logging = () => {
  const events: LogEvent[] = []
  return { events, log: (event: LogEvent) => void events.push(event) }
}
const forwarded = (address: string) =>
  [new Request(`${registerUrl}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.9' } }), { address }] as const

test.each([
  ['127.0.0.1', [], 1],
  ['10.1.2.3', [], 1],
  ['::ffff:127.0.0.1', [], 1],
  ['127.0.0.1', ['127.0.0.1'], 0],
  ['127.0.0.1', ['::ffff:127.0.0.0/104'], 0],
  ['203.0.113.77', [], 0],
])('a proxy at %s is missed in the log where trustProxy is %s', async (address, trustProxy, times) => {
  const { events, log } = logging()
  const { register } = await openBakeryRegister({ log, trustProxy })

  await register.fetch(...forwarded(address))

  expect(events.filter(({ event }) => event === 'proxy-not-trusted')).toHaveLength(times)
})

test.each<[number, string[]]>([
  [1, ['0.0.0.0/0']],
  [1, ['::/0']],
  [1, ['0.0.0.0/1', '192.0.2.0/1']],
  [1, ['::ffff:0:0/96']],
  [1, ['10.0.0.0/8', '2000::/3']],
  [0, ['10.0.0.0/8', 'fc00::/7', '203.0.113.7']],
])('%i warnings that visitors are trusted, of a register that trusts %s', async (times, trustProxy) => {
  const { events, log } = logging()
  await openBakeryRegister({ log, trustProxy })

  expect(events.filter(({ event }) => event === 'everybody-trusted')).toHaveLength(times)
})

test.each<[string, () => Promise<unknown>]>([
  ['is not there', () => Promise.reject(new Error('no such file'))],
  ['is another site’s', async () => ({ ...bakery, site: 'station-cafe' })],
])('a declaration that %s is in the log before any visitor comes', async (_, loadDeclaration) => {
  const { events, log } = logging()
  const sites = [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: 'evaste.json' }]
  const { register } = await openBakeryRegister({ log, sites, loadDeclaration })

  await vi.waitFor(() => expect(events.map(({ event }) => event)).toContain('declaration-unavailable'), 30_000)
  expect((await get(register, '/healthz')).status).toBe(200)
})

test('nobody else on the machine can read the databases, in a folder that was there too', async () => {
  const data = await mkdtemp(join(tmpdir(), 'evaste-open-'))
  await chmod(data, 0o755)
  await mkdir(join(data, 'sub'))
  await writeFile(join(data, 'keys.sqlite'), '', { mode: 0o644 })
  const store = await openStore({ data })
  await store.ping()
  const modes = await Promise.all(
    ['register.sqlite', 'register.sqlite-wal', 'keys.sqlite'].map(async (name) => (await stat(join(data, name))).mode),
  )
  await store.close()
  await rm(data, { recursive: true })

  expect(modes.map((mode) => mode & 0o007)).toEqual([0, 0, 0])
})
