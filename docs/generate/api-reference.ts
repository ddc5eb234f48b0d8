import { readFileSync } from 'node:fs'
import ts from 'typescript'

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types?: string }>>
}

/** A page of the reference, as Markdown. */
export interface ApiPage {
  readonly path: string
  readonly title: string
  readonly markdown: string
}

/** One page for each entry of the package that has types: every export with its declaration, text and examples. */
export function writeApiReference(): readonly ApiPage[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  const entries = Object.entries(exports).flatMap(([name, entry]) =>
    typeof entry === 'object' && entry.types ? [{ name: `evaste${name.slice(1)}`, file: entry.types }] : [],
  )
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    { moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext, skipLibCheck: true },
  )
  const checker = program.getTypeChecker()
  return entries.map(({ name, file }) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    const symbols = module ? checker.getExportsOfModule(module) : []
    const parts = symbols
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .sort((one, other) => one.name.localeCompare(other.name))
      .map((symbol) => describeSymbol(symbol, checker))
    return {
      path: `api/${name.replace('/', '-')}.html`,
      title: name,
      markdown: [`# ${name}`, `Everything that \`import … from '${name}'\` gives, from the types.`, ...parts].join(
        '\n\n',
      ),
    }
  })
}

function describeSymbol(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const [declaration] = symbol.getDeclarations() ?? []
  const tags = symbol.getJsDocTags(checker)
  const textsOf = (name: string): readonly string[] =>
    tags.filter((tag) => tag.name === name).map((tag) => linked(tag.text))
  return [
    `## ${symbol.name}`,
    linked(symbol.getDocumentationComment(checker)),
    ...textsOf('param').map((text) => `- ${text}`),
    ...textsOf('returns').map((text) => `Returns ${text}`),
    ...textsOf('throws').map((text) => `Throws ${text}`),
    declaration ? fenced(codeOf(declaration)) : '',
    ...textsOf('example').map((text) => `Example:\n\n${fenced(text)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** `{@link …}` and other parts as plain text. */
const linked = (parts: ts.SymbolDisplayPart[] | undefined): string => ts.displayPartsToString(parts)

const fenced = (code: string): string => `\`\`\`ts\n${code.trim()}\n\`\`\``

/** A declaration with the comments of its members, and without its own, which stands above it. */
function codeOf(declaration: ts.Declaration): string {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  return statement
    .getText()
    .replace(/^(export )?declare /, '')
    .replaceAll(/^ {4}/gm, '  ')
}
