import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
  config: { compilerOptions: object }
}
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')

const HEAD = `
import type { InferOutput } from 'valibot'
import type { declarationSchema } from '../../src/declaration/schema.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> }
type FromSchema = Frozen<InferOutput<typeof declarationSchema>>
declare const bySchema: FromSchema
declare const byHand: DeclarationFile
declare const base: DeclarationFile
`

/** What the compiler has against each of the snippets; all of them are compiled at one go. */
function compile(snippets: readonly string[]): readonly (readonly string[])[] {
  const sources = new Map(
    snippets.map((text, i) => [resolve(`test/types/snippet-${i}.ts`), `${HEAD}${text}\nexport {}`]),
  )
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => sources.has(resolve(path)) || fileExists(path)
  host.readFile = (path) => sources.get(resolve(path)) ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const text = sources.get(resolve(path))
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
  }
  const program = ts.createProgram([...sources.keys()], { ...options, noUnusedLocals: false }, host)
  return [...sources.keys()].map((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  )
}

const MUST = [
  `export const a: DeclarationFile = bySchema`,
  `export const a: FromSchema = byHand`,
  `export const a: DeclarationFile = { ...base, purposes: ['analytics', { id: 'own', $comment: 'x' }], register: null }`,
]
const MUST_NOT = [
  `export const a: DeclarationFile = { ...base, purposes: ['analitycs'] }`,
  `export const a: DeclarationFile = { ...base, languages: [] }`,
  `export const a: DeclarationFile = { ...base, version: undefined }`,
  `export const a: FromSchema = { ...base, format: 2 }`,
  `export const a: FromSchema = { ...base, consent: { layout: 'center' } }`,
]

it('the schema and the hand-written types say the same, and neither lets a wrong word through', () => {
  const found = compile([...MUST, ...MUST_NOT])

  expect(found.slice(0, MUST.length)).toEqual(MUST.map(() => []))
  expect(found.slice(MUST.length).map((errors) => errors.length > 0)).toEqual(MUST_NOT.map(() => true))
}, 60_000)
