import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { DeclarationProblem } from '../declaration/declaration-error.js'
import { checkDeclarationIn, type DeclarationCheck } from '../declaration/parse/parse-declaration.js'
import { problemTables } from '../declaration/problems/problem-tables.js'
import { CannotRun, type CommandContext, type Outcome } from './command.js'
import { say } from './lint/messages/lint-message.js'
import { writeLintMessage } from './lint/messages/lint-tables.js'
import type { ToolLanguage } from './tool-language.js'

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
  language: ToolLanguage = 'en',
): Promise<DeclarationCheck> =>
  checkDeclarationIn(problemTables[language], await readTextFile(context, file, 'run `evaste init` to create one'))

/** The outcome for an unusable declaration: one problem per line. */
export function refuseDeclaration(
  file: string,
  problems: readonly DeclarationProblem[],
  language: ToolLanguage = 'en',
): Outcome {
  const count = problems.length
  const heading = count === 1 ? say('declaration-problem', { file }) : say('declaration-problems', { file, count })
  const lines = problems.map(({ path, message }) => `  ${path}: ${message}`)
  return {
    exitCode: 1,
    text: [writeLintMessage(heading, language), ...lines].join('\n'),
    json: { file, problems },
  }
}

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? 'unknown'
