import { existsSync, statSync } from 'node:fs'
import { posix } from 'node:path'

const IMAGE = /\.(png|svg|jpe?g)$/

/** Where links of one page lead. */
export interface LinkTargets {
  /** From a Markdown file to its page. */
  readonly pages: ReadonlyMap<string, string>
  /** Files of the repository that need a page or a copy. */
  readonly files: Set<string>
}

/** Translates a link of a Markdown file into one between the pages of the site. */
export function linkTarget(target: string, source: string, path: string, { pages, files }: LinkTargets): string {
  if (/^([a-z]+:|#)/.test(target)) return target
  const [file = '', hash] = target.split('#')
  const wanted = posix.normalize(posix.join(posix.dirname(source), file)).replace(/\/$/, '')
  const page = pages.get(wanted) ?? pageOfFile(wanted, files)
  const relative = posix.relative(posix.dirname(path), page)
  return hash === undefined ? relative : `${relative}#${hash}`
}

/** A picture is copied; of any other file, a page shows the text. */
function pageOfFile(file: string, files: Set<string>): string {
  if (!existsSync(file)) throw new Error(`a page links to ${file}, which does not exist`)
  const readme = posix.join(file, 'README.md')
  const shown = statSync(file).isDirectory() && existsSync(readme) ? readme : file
  files.add(shown)
  return IMAGE.test(shown) ? `files/${shown}` : `files/${shown}.html`
}
