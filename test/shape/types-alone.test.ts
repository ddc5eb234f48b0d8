import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** What `npm i evaste` brings, and nothing of what only this repository has. */
const BROUGHT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@types/trusted-types', 'js-cookie']

const CONSUMER = `
import { startConsent } from 'evaste'
import 'evaste/ui'
import { decidedCookie } from 'evaste/testing'
import { buildJsonSchema, parseDeclaration } from 'evaste/declaration'
import { openRegister, openSqliteStore, type ReceiptClaims, serveRegister, type SigningKey } from 'evaste/register'

const key: SigningKey = { kty: 'OKP', crv: 'Ed25519', kid: '2026', x: '', d: '' }
export const claim = (claims: ReceiptClaims): string => claims.register
export const schema: unknown = buildJsonSchema()
export { decidedCookie, key, openRegister, openSqliteStore, parseDeclaration, serveRegister, startConsent }
`

/** A project with evaste and its dependencies alone. */
function installAlone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evaste-types-'))
  const link = (from: string, to: string): void => {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    symlinkSync(resolve(from), join(folder, to))
  }
  for (const name of BROUGHT) link(`node_modules/${name}`, `node_modules/${name}`)
  for (const part of ['package.json', 'dist']) link(part, `node_modules/evaste/${part}`)
  return folder
}

/** What the compiler has against a program of one file, libraries looked into. */
function compileAlone(folder: string, text: string, more: ts.CompilerOptions): readonly string[] {
  const file = join(folder, 'consumer.ts')
  writeFileSync(file, text)
  const program = ts.createProgram([file], {
    ...{ strict: true, noEmit: true, skipLibCheck: false, preserveSymlinks: true, types: [] },
    ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] },
    ...more,
  })
  return ts.getPreEmitDiagnostics(program).map(({ file: where, messageText }) => {
    return `${where?.fileName.slice(folder.length) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}

const BUNDLED = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
const IN_NODE = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }

it.each([
  ['a bundler', BUNDLED],
  ['Node.js', IN_NODE],
])('a user of %s compiles against evaste with lit and js-cookie alone', (_, options) => {
  const folder = installAlone()
  try {
    expect(compileAlone(folder, CONSUMER, options)).toEqual([])
    expect(compileAlone(folder, CONSUMER.replace("'OKP'", "'RSA'"), options)).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
