import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { DeclarationProblem } from '../declaration/declaration-error.js'
import { checkDeclaration, type DeclarationCheck } from '../declaration/parse/parse-declaration.js'
import { CannotRun, type CommandContext, type Outcome } from './command.js'

export const DEFAULT_FILE = 'evaste.json'

/** Reads a text file. @throws {CannotRun} naming what is missing. */
export async function readTextFile(
  { folder }: Pick<CommandContext, 'folder'>,
  file: string,
  hint: string,
): Promise<string> {
  try {
    return await readFile(resolve(folder, file), 'utf8')
  } catch (cause) {
    throw new CannotRun(`${file} cannot be read (${codeOf(cause)}); ${hint}`, { cause })
  }
}

/** Writes a whole file. @throws {CannotRun} if it exists and may not be replaced, or cannot be written. */
export async function writeText(
  { folder }: Pick<CommandContext, 'folder'>,
  file: string,
  text: string,
  { replace }: { readonly replace: boolean },
): Promise<void> {
  try {
    await writeFile(resolve(folder, file), text, { flag: replace ? 'w' : 'wx' })
  } catch (cause) {
    const exists = codeOf(cause) === 'EEXIST'
    const message = exists ? 'already exists; use --force to overwrite it' : `cannot be written (${codeOf(cause)})`
    throw new CannotRun(`${file} ${message}`, { cause })
  }
}

/** Reads and checks the declaration that a command works on. @throws {CannotRun} if the file does not exist. */
export const checkDeclarationFile = async (
  context: Pick<CommandContext, 'folder'>,
  file: string,
): Promise<DeclarationCheck> => checkDeclaration(await readTextFile(context, file, 'run `evaste init` to create one'))

/** The outcome for an unusable declaration: one problem per line. */
export function refuseDeclaration(file: string, problems: readonly DeclarationProblem[]): Outcome {
  const lines = problems.map(({ path, message }) => `  ${path}: ${message}`)
  const text = [`${file} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`, ...lines].join(
    '\n',
  )
  return { exitCode: 1, text, json: { file, problems } }
}

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? 'unknown'
