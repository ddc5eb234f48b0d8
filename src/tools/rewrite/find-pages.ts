import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { CannotRun } from '../command.js'

/** An HTML file that was asked for. */
export interface Page {
  /** As it is told to people: as written, and what lies below. */
  readonly file: string
  /** Where it lies on this machine. */
  readonly path: string
  /** Where it goes below another folder. */
  readonly below: string
}

/**
 * Finds the `.html` and `.htm` files that words name, in and below folders; `node_modules` and hidden folders left out.
 *
 * @throws {CannotRun} where one of them is not there, or there is no page in all of them.
 */
export async function findPages(words: readonly string[], folder: string): Promise<readonly Page[]> {
  const pages = (await Promise.all(words.map((word) => pagesOf(word, folder)))).flat()
  if (pages.length === 0) throw new CannotRun(`there is no .html file in ${words.join(', ')}`)
  return pages
}

async function pagesOf(word: string, folder: string): Promise<readonly Page[]> {
  const path = resolve(folder, word)
  const found = await stat(path).catch((cause: unknown) => {
    throw new CannotRun(`${word} cannot be read; name files and folders that are there`, { cause })
  })
  if (!found.isDirectory()) return [{ file: word, path, below: basename(path) }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => join(relative(path, entry.parentPath), entry.name))
    .filter((below) => !/(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)[\\/]/.test(below))
    .sort()
    .map((below) => ({ file: join(word, below), path: join(path, below), below }))
}
