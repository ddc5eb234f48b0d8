import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../src/declaration/match.js'
import { resolveUrl } from '../../src/declaration/resolve-url.js'
import { arbitraryAddress, arbitraryPattern } from './arbitrary-address.js'

const BASES = ['https://leipomo.example/tilaa/', 'http://a.b.example:8080/b/']
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ws: '80', wss: '443' }

const servicesOf = (patterns: readonly string[]) =>
  patterns.map((pattern, at) => ({ id: `s${at}`, matches: [pattern] }))

/** The same by its definition: every pattern tried, one regular expression each, and the most specific kept. */
function matchPlainly(patterns: readonly string[], url: string, base: string): readonly string[] {
  const resolved = resolveUrl(url, base)
  if (!resolved) return []
  const { protocol, hostname, port: written, pathname, search } = resolved
  const [scheme, name] = [protocol.replace(':', ''), hostname.replace(/\.$/, '')]
  if (!DEFAULT_PORTS[scheme]) return []
  const at = written || DEFAULT_PORTS[scheme]
  const fitting = patterns.flatMap((text, id) => {
    const parts = /^(?<scheme>[^:/]+):\/\/(?<host>[^:/]+)(?::(?<port>[^/]+))?(?<path>\/.*)$/.exec(
      text.includes('/') ? text : `*://*.${text}/*`,
    )?.groups as Record<'scheme' | 'host' | 'path', string> & { port?: string }
    const own = new URL(`http://${parts.host.replace(/^\*\.?/, '') || 'any'}`).hostname
    const isBelow = parts.host.startsWith('*')
    const fits =
      (parts.scheme === '*' || parts.scheme === scheme) &&
      (parts.host === '*' || name === own || (isBelow && name.endsWith(`.${own}`))) &&
      (!parts.port || parts.port === '*' || parts.port === at) &&
      globToRegExp(parts.path).test(pathname + search)
    const rank = [
      parts.host === '*' ? 0 : own.length,
      isBelow ? 0 : 1,
      parts.port && parts.port !== '*' ? 1 : 0,
      parts.path.replaceAll('*', '').length,
      parts.scheme.length,
    ]
    return fits ? [{ id: `s${id}`, rank: rank.map((number) => String(number).padStart(3, '0')).join() }] : []
  })
  const most = fitting
    .map(({ rank }) => rank)
    .sort()
    .at(-1)
  return fitting.filter(({ rank }) => rank === most).map(({ id }) => id)
}

const globToRegExp = (glob: string): RegExp => new RegExp(`^${glob.replace(/[.?]/g, '\\$&').replaceAll('*', '[^]*')}$`)

it('an address with accents is still one after it has been asked for often enough to be compiled', () => {
  const match = createMatcher([{ id: 'map', matches: ['lähikauppa.example'] }], () => 'https://leipomo.example/')
  for (let i = 0; i < 200_000; i++) match(`https://lähikauppa.example/${i}`)

  expect(match('https://lähikauppa.example/kartta')).toEqual(['map'])
})

describe('whatever is declared and asked', () => {
  it('the matcher answers as trying every pattern would', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPattern, { maxLength: 8 }),
        fc.array(fc.tuple(arbitraryAddress, fc.constantFrom(...BASES)), { maxLength: 6 }),
        (patterns, asked) => {
          let base = ''
          const match = createMatcher(servicesOf(patterns), () => base)
          for (const [url, from] of asked) {
            base = from
            expect([url, match(url)]).toEqual([url, matchPlainly(patterns, url, base)])
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('nothing is thrown, whatever the pattern', () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl(), arbitraryPattern)
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), anything, (patterns, url) => {
        const match = createMatcher(servicesOf(patterns), () => BASES[0] as string)

        expect(Array.isArray(match(url))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
