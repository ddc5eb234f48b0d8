import { expect, it } from 'vitest'
import { checkDeclaration } from '../../src/declaration/parse/parse-declaration.js'

/** Five services of one purpose and one company, with texts in two languages. */
const file = JSON.stringify(
  {
    format: 1,
    site: 'corner-bakery',
    languages: ['fi', 'en'],
    controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
    notice: { url: '/tietosuoja' },
    purposes: [
      'necessary',
      'analytics',
      { id: 'post', title: { fi: 'Kirjeet', en: 'Letters' }, legalBasis: 'consent' },
    ],
    recipients: [{ id: 'counting', name: 'Laskenta Oy' }],
    services: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      name: { fi: `Laskuri ${id}`, en: `Counter ${id}` },
      purpose: id === 'e' ? 'post' : 'analytics',
      recipient: 'counting',
      matches: [`${id}.example`],
    })),
  },
  null,
  1,
)
const lines = file.split('\n')
const inLine = (text: string): number => lines.findIndex((line) => line.includes(text))

it('the whole file has no problem', () => expect(checkDeclaration(file).problems).toEqual([]))

it.each([
  ['"analytics",', '$.services[0].purpose'],
  ['"id": "counting"', '$.recipients[0].id'],
  ['"id": "post"', '$.purposes[2].id'],
  ['"fi",', '$.purposes[2].title.fi'],
  ['"site"', '$.site'],
])('one missing line is one problem: %s', (line, path) => {
  const at = inLine(line)
  const rest = lines.filter((_, i) => i !== at).join('\n')

  const { problems } = checkDeclaration(rest.replace(/,(\s*[}\]])/g, '$1'))

  expect(problems.map((one) => one.path)).toEqual([path])
})

it('a misspelled reference is a problem wherever it is', () => {
  const { problems } = checkDeclaration(file.replaceAll('"purpose": "analytics"', '"purpose": "analitics"'))

  expect(problems).toHaveLength(4)
})
