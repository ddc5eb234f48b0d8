import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { CannotRun } from '../command.js'

/** Pages in the folder of evaste's scripts, which a site copies whole. */
const OWN_PAGE = /^(maker|guide)\.html$/

/** An HTML file to process. */
export interface Page {
  /** Its name in output: as given on the command line, with the path below it. */
  readonly file: string
  /** Its absolute path. */
  readonly path: string
  /** Its path relative to an output folder. */
  readonly below: string
}

/**
 * Finds the `.html` and `.htm` files that the arguments name, and those in and below folders. Skips `node_modules`, hidden
 * folders, and evaste's own pages beside its scripts.
 *
 * @throws {CannotRun} if one of them does not exist, or none contains a page.
 */
export async function findPages(words: readonly string[], folder: string): Promise<readonly Page[]> {
  const pages = (await Promise.all(words.map((word) => pagesOf(word, folder)))).flat()
  if (pages.length === 0) throw new CannotRun(`there is no .html file in ${words.join(', ')}`)
  return pages
}

async function pagesOf(word: string, folder: string): Promise<readonly Page[]> {
  const path = resolve(folder, word)
  const found = await stat(path).catch((cause: unknown) => {
    throw new CannotRun(`${word} cannot be read; name existing files and folders`, { cause })
  })
  if (!found.isDirectory()) return [{ file: word, path, below: basename(path) }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const ownFolders = entries.filter(({ name }) => name === 'evaste-keeper.js').map(({ parentPath }) => parentPath)
  return entries
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .filter(({ name, parentPath }) => !OWN_PAGE.test(name) || !ownFolders.includes(parentPath))
    .map((entry) => join(relative(path, entry.parentPath), entry.name))
    .filter((below) => !/(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)[\\/]/.test(below))
    .sort()
    .map((below) => ({ file: join(word, below), path: join(path, below), below }))
}
