import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The scripts of the tag's folder. */
export const listSiteFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.js'))

/** One of them; `null` for any other name. */
export function readSiteFile(folder: string, name: string): Uint8Array | null {
  if (!listSiteFiles(folder).includes(name)) return null
  return readFileSync(join(folder, name))
}
