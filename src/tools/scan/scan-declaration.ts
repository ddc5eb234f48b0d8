import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import type { CommandContext, CommandInput } from '../command.js'
import { DEFAULT_FILE, readTextFile, writeText } from '../declaration-file.js'
import { mergeMissing } from './draft/merge-missing.js'
import { type ComparedDeclaration, isAnythingMissing, type ScanReport } from './report/report.js'
import type { ScanResult } from './scan-result.js'

type Folder = Pick<CommandContext, 'folder'>

/** The given file, otherwise `evaste.json` if it exists; otherwise `null`. */
export async function declarationFile({ options }: CommandInput, { folder }: Folder): Promise<string | null> {
  if (typeof options.file === 'string') return options.file
  const isThere = await access(resolve(folder, DEFAULT_FILE)).then(
    () => true,
    () => false,
  )
  if (isThere) return DEFAULT_FILE
  return null
}

/**
 * What the site is compared with: the file, otherwise the declaration that its pages use. `null` if there is neither.
 */
export async function declarationFor(
  file: string | null,
  { pageDeclaration }: ScanResult,
  context: Folder,
): Promise<ComparedDeclaration | null> {
  if (file !== null) return compared(await readTextFile(context, file, 'name it with --file'), file)
  if (pageDeclaration === null) return null
  return compared(JSON.stringify(pageDeclaration), 'the page')
}

function compared(text: string, source: string): ComparedDeclaration | null {
  const { declaration } = checkDeclaration(text)
  return declaration && { declaration, source }
}

/** Adds what is missing to the file, or creates one. @returns a line that reports it. */
export async function writeMissing(
  { missing, draft, result }: ScanReport,
  file: string | null,
  context: Folder,
): Promise<string> {
  const name = file ?? DEFAULT_FILE
  if (draft !== null) {
    await writeText(context, name, draft, { replace: false })
    return `Wrote ${name}. Decide what each $comment asks, then run \`evaste lint\`.`
  }
  if (!isAnythingMissing(missing)) return `${name} lacks nothing; it was not changed.`
  const text =
    file === null ? `${JSON.stringify(result.pageDeclaration, null, 2)}\n` : await readTextFile(context, file, '')
  await writeText(context, name, mergeMissing(text, missing), { replace: file !== null })
  const { services, additions } = missing
  const added = [...services.map(({ id }) => id), ...additions.map(({ service }) => `more of ${service}`)]
  return `${name}: added ${added.join(', ')}. Decide what each $comment asks, then run \`evaste lint\`.`
}
