import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { compilerOptions, entries } from './compile-snippets.js'
import type { Snippet } from './markdown.js'

/** A function that the package exports. */
export interface PublicFunction {
  readonly name: string
  /** Where it is declared, as `file:line`. */
  readonly place: string
  readonly examples: readonly Snippet[]
}

/** The functions that the package's entries export, each once, with the examples of their documentation comments. */
export function readPublicFunctions(): readonly PublicFunction[] {
  const files = Object.values(entries).map((file) => resolve(file))
  const program = ts.createProgram(files, compilerOptions)
  const checker = program.getTypeChecker()
  const found = new Map<ts.Symbol, PublicFunction>()
  for (const [specifier, file] of Object.entries(entries)) {
    const entry = checker.getSymbolAtLocation(program.getSourceFile(resolve(file)) as ts.SourceFile)
    for (const exported of entry ? checker.getExportsOfModule(entry) : []) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const declaration = symbol.valueDeclaration
      if (!declaration || found.has(symbol)) continue
      if (checker.getTypeOfSymbol(symbol).getCallSignatures().length === 0) continue
      found.set(symbol, {
        name: exported.name,
        place: placeOf(declaration),
        examples: examplesOf(symbol, declaration, specifier, exported.name),
      })
    }
  }
  return [...found.values()]
}

/** An example may leave out the import of the function that it shows, and nothing else. */
function examplesOf(
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  specifier: string,
  name: string,
): readonly Snippet[] {
  const texts = symbol.getJsDocTags().filter((tag) => tag.name === 'example')
  const language = specifier === 'evaste/react' ? 'tsx' : 'ts'
  return texts.map((tag) => {
    const text = ts.displayPartsToString(tag.text)
    const isImported = new RegExp(`^import .*\\b${name}\\b`, 'm').test(text)
    const prefix = isImported ? '' : `import { ${name} } from '${specifier}'; `
    return { language, text: `${prefix}${text}\nexport {}\n`, line: lineOf(declaration), file: fileOf(declaration) }
  })
}

const fileOf = (node: ts.Node): string => relative('.', node.getSourceFile().fileName)
const lineOf = (node: ts.Node): number => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1
const placeOf = (node: ts.Node): string => `${fileOf(node)}:${lineOf(node)}`
