import { resolve } from 'node:path'
import { resolveUrl } from '../../declaration/resolve-url.js'
import { CannotRun, type CommandInput, type CommandOption } from '../command.js'
import type { Page } from './find-pages.js'

/** Where the pages are written; `null`: they are only checked. */
export type Target = ((page: Page) => string) | null

/** The options of commands that read and write pages. */
export const pageOptions: Readonly<Record<string, CommandOption>> = {
  out: { type: 'string', value: 'folder', description: 'write all pages to this folder, changed or not' },
  'in-place': { type: 'boolean', description: 'overwrite the pages' },
  check: { type: 'boolean', description: 'write nothing; exit with 1 if a page would change' },
  url: { type: 'string', value: 'https://leipomo.example/', description: 'the URL at which the pages will be served' },
}

/** @throws {CannotRun} unless exactly one target and at least one page are named. */
export function readTarget(command: string, { options, words }: CommandInput, folder: string): Target {
  const { out, check } = options
  const chosen = [out !== undefined && '--out', options['in-place'] && '--in-place', check && '--check'].filter(Boolean)
  if (chosen.length !== 1)
    throw new CannotRun(
      `${chosen.length ? `${chosen.join(' and ')} exclude each other; name` : 'name'} one of --out <folder>, --in-place and --check`,
    )
  if (words.length === 0)
    throw new CannotRun(`name the files or folders with your HTML, such as evaste ${command} dist --in-place`)
  if (check) return null
  if (out === undefined) return ({ path }) => path
  return ({ below }) => resolve(folder, String(out), below)
}

/** @throws {CannotRun} if two pages would be written to one file. */
export function refuseCollisions(pages: readonly Page[], target: Target): void {
  const paths = pages.map((page) => target?.(page) ?? page.path)
  const twice = pages.find((_, at) => paths.indexOf(paths[at] as string) !== at)
  if (twice) throw new CannotRun(`two pages would be written to ${twice.below}; process their folders separately`)
}

/** Parses `--url`, with a trailing slash; omitted: `undefined`. */
export function readSiteUrl(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  if (!/^https?:\/\//i.test(String(value)) || !resolveUrl(String(value)))
    throw new CannotRun('--url takes a complete URL, such as https://leipomo.example/')
  if (String(value).endsWith('/')) return String(value)
  return `${String(value)}/`
}

/** The URL of a page; empty if unknown. */
export const pageUrlOf = ({ below }: Page, url: string | undefined): { readonly pageUrl?: string } =>
  url === undefined ? {} : { pageUrl: new URL(below.replaceAll('\\', '/'), url).href }
