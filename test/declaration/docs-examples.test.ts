import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { checkDeclaration } from '../../src/declaration/parse/parse-declaration.js'

const around = {
  format: 1,
  site: 'bakery',
  languages: ['en'],
  controller: { name: 'Bakery Ltd', email: 'privacy@bakery.example' },
  notice: { url: '/privacy' },
  purposes: ['marketing', { id: 'recruiting', title: 'Recruiting', description: 'We look for bakers.' }],
  services: [],
}

it('each example of docs/declaration.md is part of a declaration', async () => {
  const text = await readFile('docs/declaration.md', 'utf8')
  const examples = [...text.matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => JSON.parse(json) as object)

  const problems = examples.map((example) => {
    const tracker = { services: [{ id: 'ads', name: 'Ads', purpose: 'marketing', trackers: [example] }] }
    return checkDeclaration({ ...around, ...('lifetime' in example ? tracker : example) }).problems
  })

  expect(examples.length).toBeGreaterThan(6)
  expect(problems.flat()).toEqual([])
})
