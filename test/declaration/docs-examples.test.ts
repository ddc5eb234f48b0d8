import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { buildJsonSchema } from '../../src/declaration/schema/json-schema.js'
import { checkDeclaration } from '../../src/declaration/parse/parse-declaration.js'

const around = {
  format: 1,
  site: 'bakery',
  languages: ['en'],
  controller: { name: 'Bakery Ltd', email: 'privacy@bakery.example' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'marketing', { id: 'recruiting', title: 'Recruiting', description: 'We look for bakers.' }],
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

/** Keys that `evaste import` writes, and those of the files that evaste itself is told about. */
const WRITTEN_BY_TOOLS = ['$schema', '$comment', 'migrate', 'preselected', 'maxAge', 'revision']

it('each key of the schema has a description, and an example in the documentation', async () => {
  const pages = [
    'docs/declaration.md',
    'README.md',
    'docs/on-your-pages.md',
    'docs/blocking.md',
    'docs/running-a-register.md',
    'docs/frameworks.md',
  ]
  const texts = await Promise.all(pages.map((page) => readFile(page, 'utf8')))
  const shown = new Set(texts.flatMap((text) => [...text.matchAll(/["`](\$?\w+)["`:]/g)].map(([, key = '']) => key)))

  const keys = keysOf(buildJsonSchema())

  expect(keys.size).toBeGreaterThan(80)
  expect([...keys].filter(([, description]) => !description).map(([key]) => key)).toEqual([])
  expect([...keys.keys()].filter((key) => !shown.has(key) && !WRITTEN_BY_TOOLS.includes(key))).toEqual([])
})

function keysOf(schema: unknown, keys = new Map<string, string>()): Map<string, string> {
  if (typeof schema !== 'object' || schema === null) return keys
  const { properties } = schema as { readonly properties?: Readonly<Record<string, { readonly description?: string }>> }
  for (const [key, { description = '' }] of Object.entries(properties ?? {})) keys.set(key, description)
  for (const part of Object.values(schema)) keysOf(part, keys)
  return keys
}
