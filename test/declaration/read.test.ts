import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import { registerSettings } from '../../src/declaration/register-settings.js'
import { changed } from './changed.js'
import { smallBakery, wholeBakery } from './corner-bakery.js'

describe('a page', () => {
  it('fills in the defaults that holding and asking go by', () => {
    const { consent, register, recipients, services, purposes } = readDeclaration(smallBakery())

    expect(consent).toEqual({
      validity: 'P6M',
      gpc: 'refuse',
      undeclared: 'allow',
      enforce: true,
      allow: [],
      signals: [],
    })
    expect([register, recipients, services[0]?.inline]).toEqual([null, [], []])
    expect(purposes.map(({ id, needsConsent }) => `${id} ${needsConsent}`)).toEqual([
      'necessary false',
      'analytics true',
    ])
  })

  it('keeps what the company chose', () => {
    const { consent, register } = readDeclaration(wholeBakery())

    expect(consent).toMatchObject({ layout: 'corner', undeclared: 'hold', cookie: { domain: 'leipomo.example' } })
    expect(register && registerSettings(register)).toMatchObject({
      ip: 'full',
      ipRetention: 'P30D',
      retention: { given: 'P2Y', refused: 'P6M' },
    })
  })

  it('keeps a register on its defaults where only its address is said', () => {
    const { register } = readDeclaration({ ...smallBakery(), register: { url: '/evaste' } })

    expect(register && registerSettings(register)).toEqual({
      url: '/evaste',
      ip: 'encrypted',
      ipRetention: 'P90D',
      retention: { given: 'P3Y', refused: 'P6M' },
    })
  })

  it('asks for a purpose that it has never heard of', () => {
    const { purposes } = readDeclaration(changed(smallBakery(), 'purposes.0', 'telepathy'))

    expect(purposes[0]).toEqual({ id: 'telepathy', legalBasis: 'consent', needsConsent: true })
  })

  it('does not ask where a necessity is stated', () => {
    const { purposes } = readDeclaration(changed(smallBakery(), 'purposes.0', { id: 'security', necessity: 'Log-in.' }))

    expect(purposes[0]).toMatchObject({ legalBasis: 'legitimate-interests', needsConsent: false }) // R32
  })

  it('goes on working with keys of a newer format', () => {
    const file = changed(changed(smallBakery(), 'novelty', 1), 'services.0.novelty', { deep: true })

    expect(readDeclaration(file).site).toBe('corner-bakery')
  })

  it.each([
    ['format', 2],
    ['site', 'Corner'],
    ['languages', []],
    ['controller', {}],
    ['notice', { url: {} }],
    ['purposes', 'analytics'],
    ['purposes.0', { id: 'x', necessity: {} }],
    ['purposes.0', 'analytics'],
    ['services.0.purpose', 'marketing'],
    ['services.0.id', 'analytics'],
    ['services.0.matches', ['https://stats.leipomo.example']],
    ['services.0.matches', 'stats.leipomo.example'],
    ['services.0.inline', ['']],
    ['services.0.trackers', [{ name: '*' }]],
    ['recipients', [null]],
    ['recipients', [{ id: 'a', transfers: [{}] }]],
    ['register', 'https://register.example'],
    ['sensitiveRoutes', '/x'],
  ])('does not trust %s as %j', (where, to) => {
    const read = (): unknown => readDeclaration(changed(smallBakery(), where, to))

    expect(read).toThrow('cannot be trusted')
  })

  it.each([
    ['undeclared', 'block', { undeclared: 'hold' }],
    ['gpc', 'yes', { gpc: 'refuse' }],
    ['enforce', 0, { enforce: true }],
  ])('takes an unknown %s, %j, for the stricter one', (setting, to, expected) => {
    const { consent } = readDeclaration(changed(smallBakery(), 'consent', { [setting]: to }))

    expect(consent).toMatchObject(expected)
  })

  it('asks where a basis is unknown', () => {
    const { purposes } = readDeclaration(
      changed(smallBakery(), 'purposes.1', { id: 'analytics', legalBasis: 'concent' }),
    )

    expect(purposes[1]?.needsConsent).toBe(true)
  })

  it('never loads the full reading with it', () => {
    const reached = filesReachedFrom('src/declaration/read.ts')

    expect(reached.some((path) => path.endsWith('match.ts'))).toBe(true)
    expect(reached.filter((path) => /valibot|schema|parse/.test(path))).toEqual([])
  })
})

/** Every module that an import of `entry` brings along, types left out. */
function filesReachedFrom(entry: string): readonly string[] {
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    if (!path.endsWith('.ts')) return
    const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type)[^']*'([^']+)'/gm)
    for (const [, from = ''] of imports)
      visit(from.startsWith('.') ? resolve(dirname(path), from.replace(/\.js$/, '.ts')) : from)
  }
  visit(resolve(entry))
  return [...reached]
}
