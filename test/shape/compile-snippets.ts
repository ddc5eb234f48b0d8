import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import type { Snippet } from './markdown.js'

const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
  config: { compilerOptions: object }
}
export const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')

/** The package's own names, as a user imports them, and the source of each. */
export const entries = {
  evaste: 'src/index.ts',
  'evaste/ui': 'src/ui.ts',
  'evaste/react': 'src/react.ts',
  'evaste/replay': 'src/replay.ts',
  'evaste/vue': 'src/vue.ts',
  'evaste/svelte': 'src/svelte.ts',
  'evaste/account': 'src/account.ts',
  'evaste/testing': 'src/testing.ts',
  'evaste/declaration': 'src/declaration.ts',
  'evaste/register': 'src/register.ts',
  'evaste/rewrite': 'src/rewrite.ts',
}
const paths = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, [resolve(file)]]))

/** The compiler's errors in each snippet, with the line in its file; default: `file`. */
export function compileSnippets(file: string, snippets: readonly Snippet[]): readonly string[] {
  const fileOf = (snippet: Snippet): string =>
    resolve(`test/shape/snippet-${snippets.indexOf(snippet)}.${snippet.language}`)
  const sources = new Map(snippets.map((snippet) => [fileOf(snippet), snippet.text]))
  const roots = [...sources.keys()]
  // What a snippet imports from beside it.
  sources.set(resolve('test/shape/evaste.json'), readFileSync('docs/site/evaste.json', 'utf8'))
  const host = ts.createCompilerHost(compilerOptions)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => sources.has(resolve(path)) || fileExists(path)
  host.readFile = (path) => sources.get(resolve(path)) ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const text = sources.get(resolve(path))
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
  }
  const program = ts.createProgram(roots, { ...compilerOptions, paths, noUnusedLocals: false }, host)
  return snippets.flatMap((snippet) => {
    const source = program.getSourceFile(fileOf(snippet))
    return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
      const within = source ? ts.getLineAndCharacterOfPosition(source, start).line : 0
      return `${snippet.file ?? file}:${snippet.line + 1 + within} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}
