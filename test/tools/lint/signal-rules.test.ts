import { expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { lawfulBakery } from './lawful-bakery.js'

const own = { id: 'visits', legalBasis: 'consent', title: 'Visits', description: 'We count visits.' }
const google = { id: 'google-ads', name: 'Google Ads', matches: ['googleadservices.com'] }
const lint = (service: object, purposes: readonly unknown[] = ['marketing', own]): readonly string[] =>
  lintDeclaration(parseDeclaration({ ...lawfulBakery(), purposes, services: [service] }))
    .filter(({ rule }) => rule === 'R96')
    .map(({ severity, path }) => `${severity} ${path}`)

it.each([
  ['a purpose that the vendor is not told of', { ...google, purpose: 'visits' }, ['guidance $.services[0].purpose']],
  [
    'a product that is named',
    { ...google, id: 'tag', matches: ['m.bakery.example'], purpose: 'visits', signal: 'hubspot' },
    ['guidance $.services[0].purpose'],
  ],
  ['Google without a default', { ...google, purpose: 'marketing', signal: null }, ['guidance $.services[0].signal']],
  ['a purpose that it is told of', { ...google, purpose: 'marketing' }, []],
  ['a product with one purpose', { ...google, id: 'tag', matches: ['bat.bing.com'], purpose: 'visits' }, []],
])('finds %s', (_, service, expected) => {
  expect(lint(service)).toEqual(expected)
})

it('finds nothing where the purpose needs no consent', () => {
  const necessity = 'You asked for it, and without it nothing can be ordered.'

  expect(lint({ ...google, purpose: 'visits' }, [{ ...own, legalBasis: 'legitimate-interests', necessity }])).toEqual(
    [],
  )
})
