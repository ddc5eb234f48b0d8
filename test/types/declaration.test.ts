// @module-tag slow
import { expect, it } from 'vitest'
import { compile } from './compile.js'

const HEAD = `
import type { InferOutput } from 'valibot'
import type { declarationSchema } from '../../src/declaration/schema/declaration-schema.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { startConsent } from '../../src/index.js'
import bakery from '../../demo/spa/evaste.json'
type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> }
type FromSchema = Frozen<InferOutput<typeof declarationSchema>>
declare const bySchema: FromSchema
declare const byHand: DeclarationFile
declare const base: DeclarationFile
`

const MUST = [
  `export const a: DeclarationFile = bySchema`,
  `export const a: FromSchema = byHand`,
  `export const a: DeclarationFile = { ...base, purposes: ['analytics', { id: 'own', $comment: 'x' }], register: null }`,
]
const IMPORTED = [
  'demo/spa',
  'docs/site',
  ...['next', 'vue', 'svelte'].map((name) => `docs/examples/${name}`),
  ...['sug', 'sole-trader', 'sepontytar', 'siniservice', 'sonmark'].map((name) => `demo/sites/${name}`),
].map(
  (folder) => `import file from '../../${folder}/evaste.json'\nexport const a = startConsent({ declaration: file })`,
)
const MUST_NOT = [
  `export const a: DeclarationFile = { ...base, purposes: ['analitycs'] }`,
  `export const a: DeclarationFile = { ...base, languages: [] }`,
  `export const a: DeclarationFile = { ...base, version: undefined }`,
  `export const a: FromSchema = { ...base, format: 2 }`,
  `export const a: FromSchema = { ...base, consent: { layout: 'center' } }`,
  `export const a = startConsent({ declaration: { ...bakery, controller: undefined } })`,
  `export const a = startConsent({ declaration: { ...bakery, services: [{ id: 'matomo' }] } })`,
  `export const a = startConsent({ declaration: { ...bakery, langauges: ['en'] } })`,
]

it('the schema and the hand-written types say the same, and neither lets a wrong word through', () => {
  const found = compile(HEAD, [...MUST, ...MUST_NOT])

  expect(found.slice(0, MUST.length)).toEqual(MUST.map(() => []))
  expect(found.slice(MUST.length).map((errors) => errors.length > 0)).toEqual(MUST_NOT.map(() => true))
}, 60_000)

it('a JSON file that is imported is a declaration to start with, as a bundler and TypeScript read it', () => {
  expect(compile(HEAD, IMPORTED)).toEqual(IMPORTED.map(() => []))
}, 60_000)
