import { expect, test } from 'vitest'
import { readRoute, routeHash } from '../../../src/admin/shell/route.js'

test.each([
  [{ view: '', site: null, rest: [], query: {} }, '#/'],
  [{ view: 'agency', site: null, rest: [], query: {} }, '#/agency'],
  [
    { view: 'entries', site: 'corner-bakery', rest: ['15'], query: { answer: 'gave_none' } },
    '#/sites/corner-bakery/entries/15?answer=gave_none',
  ],
  [
    { view: 'entries', site: 'sites', rest: ['a/b?c', 'ä'], query: { q: '#&=' } },
    '#/sites/sites/entries/a%2Fb%3Fc/%C3%A4?q=%23%26%3D',
  ],
])('%j is the page of %s, and back', (route, hash) => {
  expect(routeHash(route)).toBe(hash)
  expect(readRoute(hash)).toEqual(route)
})

test('what a visitor types as an address is read as it is, and never throws', () => {
  expect(readRoute('#/sites/%E0%A4%A')).toEqual({ view: '', site: '%E0%A4%A', rest: [], query: {} })
  expect(readRoute('')).toEqual({ view: '', site: null, rest: [], query: {} })
})
