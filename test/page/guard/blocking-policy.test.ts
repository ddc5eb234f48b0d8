// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { describe, expect, it, vi } from 'vitest'
import { createBlockingPolicy } from '../../../src/page/guard/policy/blocking-policy.js'
import { bikeShop, withService } from '../../decision/bike-shop.js'

const policy = (
  changes: Parameters<typeof bikeShop>[0] | null = {},
  allowed: readonly string[] = [],
  report = vi.fn(),
) => createBlockingPolicy(changes && bikeShop(changes), (id) => allowed.includes(id), report)
const hold = { consent: { undeclared: 'hold' } } as const

describe('an address', () => {
  it('waits for the service that declares it, until that is allowed', () => {
    expect(policy().ofUrl('https://heatmap.example/h.js')).toEqual(['heatmap'])
    expect(policy({}, ['heatmap']).ofUrl('https://heatmap.example/h.js')).toBeNull()
  })

  it('that two declare waits for both, and then for the other', () => {
    const shared = withService('adverts', { matches: ['heatmap.example'] })

    const waits = [[], ['heatmap'], ['adverts'], ['adverts', 'heatmap']].map((allowed) =>
      policy(shared, allowed).ofUrl('https://heatmap.example/h.js'),
    )

    expect(waits).toEqual([['heatmap', 'adverts'], ['adverts'], ['heatmap'], null])
  })

  it('of the register never waits, wherever the register stands', () => {
    const strict = policy({ ...hold, register: { url: 'https://register.agency.example' } })

    expect(strict.ofUrl('https://register.agency.example/v1/sites/bike-shop/consents/1')).toBeNull()
    expect(strict.ofUrl('https://register.agency.example.ads.example/')).toEqual([])
  })

  it.each([
    '/own.js',
    'own.js',
    '',
    'data:text/plain,x',
    'blob:https://x.example/1',
    'about:blank',
    'https://cdn.example/x.js',
  ])('that nobody declares is free: "%s"', (url) => {
    expect(policy().ofUrl(url)).toBeNull()
  })
})

describe('an address that nobody declares, where such things are held', () => {
  it.each([
    'https://cdn.example/x.js',
    '//cdn.example/x.js',
    'wss://chat.example/',
    'https://192.0.2.1/x',
    'https://example/x',
  ])('waits where it is another site’s: %s', (url) => {
    expect(policy(hold).ofUrl(url)).toEqual([])
  })

  it.each([
    '/own.js',
    'https://www.polkupaja.example:8443/x',
    'https://static.www.polkupaja.example/x',
    'https://polkupaja.example/x',
    'data:text/plain,x',
    'blob:https://www.polkupaja.example/1',
    'about:blank',
    'javascript:void 0',
    'http://[broken',
    'https://cart.polkupaja.example/c.js',
  ])('is free where it is the site’s own, loads nothing, or is known and needs no consent: %s', (url) => {
    expect(policy(hold, ['cart']).ofUrl(url)).toBeNull()
  })

  it('is free where the site lists the host as its own, though nothing else of that name is', () => {
    const own = { consent: { undeclared: 'hold', allow: ['images.example'] } } as const

    expect(policy(own).ofUrl('https://cdn.images.example/x.png')).toBeNull()
    expect(policy(own).ofUrl('https://images.example.org/x.png')).toEqual([])
  })

  it('waits where no declaration is known at all (R128)', () => {
    expect(policy(null).ofUrl('https://cdn.example/x.js')).toEqual([])
    expect(policy(null).ofUrl('/own.js')).toBeNull()
  })
})

describe('a declaration that only reports', () => {
  it('lets everything go, and says what it would have held', () => {
    const report = vi.fn()
    const reporting = policy({ consent: { undeclared: 'hold', enforce: false } }, [], report)

    const waits = [
      reporting.ofUrl('https://heatmap.example/h.js'),
      reporting.ofUrl('https://cdn.example/x.js'),
      reporting.ofInlineScript('heatmap.start()'),
      reporting.ofTracker('cookie', '_pk_id'),
      reporting.ofUrl('/own.js'),
    ]

    expect(waits).toEqual([null, null, null, null, null])
    expect(report.mock.calls).toEqual([
      [['heatmap'], 'https://heatmap.example/h.js'],
      [[], 'https://cdn.example/x.js'],
      [['heatmap'], 'heatmap.start()'],
      [['matomo'], '_pk_id'],
    ])
  })

  it('still holds what was marked by hand: its author meant it', () => {
    expect(policy({ consent: { enforce: false } }).ofMark('films')).toEqual(['films'])
  })
})

describe('an inline script', () => {
  it('waits for the service whose mark it holds, and is free without one', () => {
    expect(policy().ofInlineScript('window.onload = () => heatmap.start({})')).toEqual(['heatmap'])
    expect(policy({}, ['heatmap']).ofInlineScript('heatmap.start({})')).toBeNull()
    expect(policy().ofInlineScript('heatmap = start')).toBeNull()
  })
})

describe('a tracker’s name', () => {
  it('waits for its service, and not where an allowed one declares it too', () => {
    const shared = withService('adverts', { trackers: [{ name: '_pk_id*' }] })

    expect(policy().ofTracker('cookie', '_pk_id.1')).toEqual(['matomo'])
    expect(policy(shared, ['adverts']).ofTracker('cookie', '_pk_id.1')).toBeNull()
    expect(policy(shared).ofTracker('cookie', '_pk_id.1')).toEqual(['matomo', 'adverts'])
  })

  it('that nobody declares is free, and so is a declared name of another type', () => {
    expect(policy().ofTracker('cookie', 'basket')).toBeNull()
    expect(policy().ofTracker('local-storage', '_pk_id.1')).toBeNull()
  })
})
