import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import type { PageSection } from './render-markdown.js'

/** A section that can be found. */
export interface SearchEntry extends PageSection {
  readonly path: string
  readonly title: string
}

/** Shared with the pages: how the index was made. */
export const SEARCH_OPTIONS = { fields: ['heading', 'title', 'text'], storeFields: ['heading', 'title', 'url'] }

/** Writes the index as a script, because a page from disk cannot fetch it, and the library that reads it. */
export async function writeSearch(folder: string, entries: readonly SearchEntry[]): Promise<void> {
  const index = new MiniSearch(SEARCH_OPTIONS)
  index.addAll(
    entries.map(({ path, id, ...entry }, i) => ({ ...entry, id: i, url: id === '' ? path : `${path}#${id}` })),
  )
  const data = JSON.stringify({ options: SEARCH_OPTIONS, index: JSON.stringify(index) }).replaceAll('<', '\\u003c')
  await Promise.all([
    writeFile(join(folder, 'search-index.js'), `window.evasteSearch = ${data}\n`),
    copyFile('node_modules/minisearch/dist/umd/index.js', join(folder, 'minisearch.js')),
  ])
}
