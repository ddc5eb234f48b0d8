import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import type { Snippet } from './markdown.js'

const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
  config: { compilerOptions: object }
}
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')

/** The package's own names, as a user imports them. */
const paths = {
  evaste: [resolve('src/index.ts')],
  'evaste/ui': [resolve('src/ui.ts')],
  'evaste/react': [resolve('src/react.ts')],
  'evaste/testing': [resolve('src/testing.ts')],
  'evaste/register': [resolve('src/register.ts')],
  'evaste/rewrite': [resolve('src/rewrite.ts')],
}

/** What the compiler has against each snippet, with its line in `file`. */
export function compileSnippets(file: string, snippets: readonly Snippet[]): readonly string[] {
  const fileOf = ({ language, line }: Snippet): string => resolve(`test/shape/snippet-${line}.${language}`)
  const sources = new Map(snippets.map((snippet) => [fileOf(snippet), snippet.text]))
  const roots = [...sources.keys()]
  // What a snippet imports from beside it.
  sources.set(resolve('test/shape/evaste.json'), readFileSync('docs/site/evaste.json', 'utf8'))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (path) => sources.has(resolve(path)) || fileExists(path)
  host.readFile = (path) => sources.get(resolve(path)) ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const text = sources.get(resolve(path))
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
  }
  const program = ts.createProgram(roots, { ...options, paths, noUnusedLocals: false }, host)
  return snippets.flatMap((snippet) => {
    const source = program.getSourceFile(fileOf(snippet))
    return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
      const within = source ? ts.getLineAndCharacterOfPosition(source, start).line : 0
      return `${file}:${snippet.line + 1 + within} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}
