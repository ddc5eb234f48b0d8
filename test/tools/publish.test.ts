import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { smallBakery } from '../declaration/corner-bakery.js'
import { openWorkshop, type Workshop } from './workshop.js'

let open: Workshop | undefined
let serving: Promise<unknown> | undefined
let other: Server | undefined
afterEach(async () => {
  open?.stop()
  await serving
  other?.close()
})

async function found(workshop: Workshop, pattern: RegExp): Promise<string> {
  return vi.waitFor(
    () => {
      const [, match] = pattern.exec(workshop.said.join('\n')) ?? []
      if (!match) throw new Error(`nothing like ${pattern} was said: ${workshop.said.join('\n')}`)
      return match
    },
    { timeout: 60_000 },
  )
}

/** A register that has just been set up by its link, and a bakery that may publish to it. */
async function openBakery(): Promise<{ workshop: Workshop; register: string }> {
  const workshop = await openWorkshop()
  open = workshop
  Object.assign(workshop.environment, { EVASTE_PORT: '0' })
  serving = workshop.run('register')
  const register = await found(workshop, /listens at (\S+);/)
  const link = await found(workshop, /keep this link secret: (\S+)/)
  const token = new URL(link).searchParams.get('token') ?? ''
  const made = await fetch(link.replace(/\?.*/, ''), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ token }),
  })
  workshop.environment['EVASTE_API_KEY'] = ((await made.json()) as { key: string }).key
  await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), register: { url: register } }))
  return { workshop, register }
}

describe('evaste publish', () => {
  it('makes a site and says which declaration counts, from the set-up link on', async () => {
    const { workshop } = await openBakery()

    const first = await workshop.run('publish', '--origins', 'https://leipomo.example, https://www.leipomo.example')
    const again = await workshop.run('publish', '--json')

    expect([first.exitCode, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toMatch(/^corner-bakery: evaste\.json is now in effect \([0-9a-f]{64}\)\n$/)
    expect(JSON.parse(again.stdout)).toMatchObject({ site: 'corner-bakery', changed: false })
  })

  it('finds what is wrong before it sends, and tells it by path', async () => {
    const { workshop } = await openBakery()
    await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), languages: [] }))

    const { exitCode, stdout } = await workshop.run('publish', '--register', 'https://register.example')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('$.languages')
  })

  it('names the path of the declaration where it was left out', async () => {
    const { workshop, register } = await openBakery()
    await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), register: { url: '/evaste-register' } }))

    const { exitCode, stderr } = await workshop.run('publish', '--register', register)

    expect(exitCode).toBe(2)
    expect(stderr).toContain(`"/evaste-register" for its register; try --register ${register}/evaste-register`)
  })

  it('tells what the register has against the declaration as findings', async () => {
    const problem = { title: 'no', errors: [{ path: '$.site', message: 'it is another' }] }
    other = createServer((_, answer) => answer.writeHead(422).end(JSON.stringify(problem))).listen(0, '127.0.0.1')
    await new Promise((done) => other?.once('listening', done))
    const { workshop } = await openBakery()

    const { port } = other.address() as AddressInfo
    const { exitCode, stdout } = await workshop.run('publish', '--register', `http://127.0.0.1:${port}`, '--json')

    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ problems: problem.errors })
  })

  it.each<[string, (workshop: Workshop) => void, readonly string[], RegExp]>([
    ['without a key', ({ environment }) => void delete environment['EVASTE_API_KEY'], [], /EVASTE_API_KEY is not set/],
    [
      'with a wrong key',
      ({ environment }) => void (environment['EVASTE_API_KEY'] = 'mine'),
      [],
      /answered 401: EVASTE_API_KEY is unknown/,
    ],
    ['for a site that is not there', () => {}, [], /answered 404: the site does not exist/],
    ['with an origin that is none', () => {}, ['--origins', 'leipomo'], /answered 400/],
    ['over plain http', () => {}, ['--register', 'http://register.example'], /unencrypted; use https/],
    ['to no address', () => {}, ['--register', 'register.example'], /is not the address of a register/],
    ['to a path alone', () => {}, ['--register', '/evaste'], /pass the full address with --register/],
    ['to nobody', () => {}, ['--register', 'http://127.0.0.1:1'], /cannot be reached/],
  ])('%s cannot run, and says what to do', async (_, change, words, message) => {
    const { workshop } = await openBakery()
    change(workshop)

    const { exitCode, stderr } = await workshop.run('publish', ...words)

    expect(exitCode).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('evaste_')
  })

  it('follows no redirect with its key', async () => {
    const seen: (string | undefined)[] = []
    other = createServer(({ url, headers }, answer) => {
      seen.push(headers.authorization)
      answer.writeHead(url === '/elsewhere' ? 200 : 307, { location: '/elsewhere' }).end('{}')
    }).listen(0, '127.0.0.1')
    await new Promise((done) => other?.once('listening', done))
    const { workshop } = await openBakery()

    const { port } = other.address() as AddressInfo
    const { exitCode } = await workshop.run('publish', '--register', `http://127.0.0.1:${port}`)

    expect([exitCode, seen.length]).toEqual([2, 1])
  })
})
