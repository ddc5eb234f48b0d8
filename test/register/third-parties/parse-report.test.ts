import fc from 'fast-check'
import { isValiError } from 'valibot'
import { expect, test } from 'vitest'
import { parseReport, reportTypes } from '../../../src/register/third-parties/parse-report.js'

const HOSTS = [
  'tracker.example',
  'TRACKER.example',
  'a.b.c.d.e.example',
  '',
  '.',
  'x',
  '192.0.2.1',
  '[::1]',
  'ä.example',
]
const host = fc.oneof(fc.constantFrom(...HOSTS), fc.domain(), fc.string())
const url = fc.oneof(
  fc.webUrl(),
  host.map((name) => `https://${name}/p?id=1`),
  fc.constantFrom('inline', 'data', 'blob:x'),
)
const how = fc.constantFrom('enforce', 'report', 'x')
const report = fc.oneof(
  fc.record({ stopped: fc.array(host), undeclared: fc.array(host) }),
  fc.record({ 'csp-report': fc.record({ 'blocked-uri': url, disposition: how }) }),
  fc.array(fc.record({ type: fc.constant('csp-violation'), body: fc.record({ blockedURL: url, disposition: how }) })),
  fc.anything(),
)

test('whatever is sent, what is counted is short names of hosts alone', () => {
  let counted = 0
  fc.assert(
    fc.property(fc.constantFrom(...reportTypes), report, (type, value) => {
      try {
        for (const sighting of parseReport(type, value) ?? []) {
          counted += 1
          expect(Object.keys(sighting)).toEqual(['kind', 'host'])
          expect(sighting.host).toMatch(/^(?:[a-z0-9_-]{1,63}\.){1,3}[a-z][a-z0-9-]*$/)
        }
      } catch (cause) {
        if (!isValiError(cause)) throw cause
      }
    }),
    { numRuns: 2_000 },
  )
  expect(counted).toBeGreaterThan(100)
})

test('another type is no report', () => {
  expect(parseReport('text/plain', {})).toBeNull()
})
