import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { languages as shipped, shippedLanguage } from '../../text/shipped-language.js'

/** The scripts of the tag's folder. */
export const listSiteFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.js'))

/** The scripts that a site in these languages can load: the texts of other languages are left out. */
export function listNeededFiles(folder: string, languages: readonly string[]): readonly string[] {
  const spoken = languages.map((language) => shippedLanguage(language, ...languages))
  const unspoken = shipped.filter((language) => !spoken.includes(language))
  return listSiteFiles(folder).filter((name) => {
    const [, language] = /^evaste-(?:first-|recording-)?([a-z]{2})\.js$/.exec(name) ?? []
    return !unspoken.some((one) => one === language)
  })
}

/** One of them; `null` for any other name. */
export function readSiteFile(folder: string, name: string): Uint8Array | null {
  if (!listSiteFiles(folder).includes(name)) return null
  return readFileSync(join(folder, name))
}

/** Serves them in development, below the path where it is mounted. */
export const serveSiteFiles =
  (folder: string) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const content = readSiteFile(folder, (request.url ?? '').replace(/^\/|[?#].*$/g, ''))
    if (content === null) return next()
    response.setHeader('content-type', 'text/javascript; charset=utf-8').end(content)
  }

/** Copies them into a folder, which is created. */
export function copySiteFiles(folder: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of listSiteFiles(folder)) writeFileSync(join(to, name), readSiteFile(folder, name) ?? '')
}
