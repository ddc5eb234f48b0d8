import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { CannotRun, type Command } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import { GPC_PATH, type GpcSupport, gpcSupport } from './gpc-support.js'

/** `evaste gpc`: states on the site whether it honours Global Privacy Control. */
export const gpcCommand: Command = {
  name: 'gpc',
  summary: 'write /.well-known/gpc.json, which states that the site honours Global Privacy Control',
  words: '[folder of the site]',
  options: { file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' } },
  async run({ words, options }, { folder, ...context }) {
    const file = String(options.file ?? DEFAULT_FILE)
    const { declaration, problems } = await checkDeclarationFile({ folder, ...context }, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const [site, ...others] = words
    if (others.length) throw new CannotRun(`name one folder; found ${words.join(', ')}`)
    if (site === undefined) {
      const support = gpcSupport(declaration, today())
      return { exitCode: 0, text: JSON.stringify(support), json: support }
    }
    await assertFolder(resolve(folder, site), site)
    const path = join(resolve(folder, site), GPC_PATH)
    const support = await keptOrNew(path, gpcSupport(declaration, today()))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${JSON.stringify(support)}\n`)
    const text = `${join(site, GPC_PATH)}: ${JSON.stringify(support)}; publish it as ${GPC_PATH} of the site itself`
    return { exitCode: 0, text, json: { file: join(site, GPC_PATH), ...support } }
  },
}

const today = (): string => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)

async function assertFolder(path: string, site: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory())
    throw new CannotRun(`${site} is not a folder; name the folder that your site is published from`)
}

/** The day of a statement that has not changed stays, since it says which edition of the standard was meant. */
async function keptOrNew(path: string, support: GpcSupport): Promise<GpcSupport> {
  const text = await readFile(path, 'utf8').catch(() => '')
  try {
    const before = JSON.parse(text) as Partial<GpcSupport> | null
    if (before?.gpc === support.gpc && typeof before.lastUpdate === 'string')
      return { gpc: support.gpc, lastUpdate: before.lastUpdate }
  } catch {
    // What is no JSON is replaced.
  }
  return support
}
