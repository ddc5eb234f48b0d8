import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

/** The scripts of the tag's folder. */
export const listSiteFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.js'))

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
