import { expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { lawfulBakery } from './lawful-bakery.js'

const replay = {
  id: 'session-replay',
  title: 'Recording of faults',
  description: 'We record what happens on the page, so that we can reproduce a fault.',
  retention: { period: 'P14D', from: 'the recording' },
  dataCategories: ['how the page was used'],
}
const careful = { retention: 'P14D', access: 'Two developers of the shop.', assessment: '/assessment' }
const lint = (recording: object, changes: object = {}): readonly string[] => {
  const { purposes, services } = lawfulBakery()
  const service = { id: 'faults', name: 'Faults', purpose: 'session-replay', recording: { ...careful, ...recording } }
  const file = {
    ...lawfulBakery(),
    register: { url: '/register' },
    sensitiveRoutes: ['/checkout/*'],
    purposes: [...purposes, replay],
    services: [...services, service],
    ...changes,
  }
  return lintDeclaration(parseDeclaration(file)).map(
    ({ severity, rule, path }) => `${severity} ${rule} ${path.replace('$.services[1].recording', 'recording')}`,
  )
}

it('finds nothing in a recording that was thought about', () => {
  expect(lint({})).toEqual([])
  expect(lint({ trigger: 'error', unmask: [{ selector: '[data-price]', description: 'Prices' }] })).toEqual([])
})

it.each([
  ['no assessment', { assessment: undefined }, ['guidance R93 recording.assessment']],
  ['a long retention', { retention: 'P1Y' }, ['guidance R93 recording.retention']],
  ['everything sent', { trigger: 'always' }, ['guidance R93 recording.trigger', 'guidance R93 recording.sampleRate']],
  ['a part of everything sent', { trigger: 'always', sampleRate: 0.1 }, ['guidance R93 recording.trigger']],
  [
    'a form unmasked',
    { unmask: [{ selector: 'form.order', description: 'Orders' }] },
    ['guidance R92 recording.unmask[0].selector'],
  ],
  [
    'a page unmasked',
    { unmask: [{ selector: 'h1, body', description: 'All' }] },
    ['law R92 recording.unmask[0].selector'],
  ],
])('finds %s', (_, recording, expected) => {
  const given = JSON.parse(JSON.stringify({ ...careful, ...recording })) as object
  const without = 'assessment' in recording ? { ...given, assessment: undefined } : given

  expect(lint(without)).toEqual(expected)
})

it.each([
  '*',
  'body.shop',
  'body *',
  'html > body > div',
  ':root',
  ':scope',
  ':not(.secret)',
  ':is(h1, main)',
  '#app *',
])('finds that %s is a whole page', (selector) => {
  const found = lint({ unmask: [{ selector, description: 'All' }] })

  expect(found).toEqual(['law R92 recording.unmask[0].selector'])
})

it.each([
  'main h1',
  'body > nav',
  'nav *',
  'nav div',
  '.price:not(nav *)',
  '#main-menu',
  '.main',
  'div.price',
  'h1:has(> *)',
])('finds nothing in %s, which is a part of a page', (selector) => {
  expect(lint({ unmask: [{ selector, description: 'A part' }] })).toEqual([])
})

it('finds a recording without a register, and one that no route is excepted from', () => {
  expect(lint({}, { register: null })).toEqual(['guidance R93 $.register'])
  expect(lint({}, { sensitiveRoutes: undefined })).toEqual(['guidance R93 $.sensitiveRoutes'])
})
