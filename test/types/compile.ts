import { resolve } from 'node:path'
import ts from 'typescript'

const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
  config: { compilerOptions: object }
}
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')

/** What the compiler has against each of the snippets under `head`; all of them are compiled at one go. */
export function compile(head: string, snippets: readonly string[]): readonly (readonly string[])[] {
  const sources = new Map(
    snippets.map((text, i) => [resolve(`test/types/snippet-${i}.ts`), `${head}${text}\nexport {}`]),
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
