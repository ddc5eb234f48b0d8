import { readFileSync } from 'node:fs'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration } from '../../declaration/types.js'

/**
 * Reads the declaration that a build tool works with.
 *
 * @param place where it was looked for, such as `Vite’s root`.
 * @throws {Error} if there is none. @throws {DeclarationError} if a page could not trust it.
 */
export function readBuildDeclaration(path: string, place: string): Declaration {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`evaste: there is no ${path} (${place}); \`npx evaste init\` creates it`, { cause })
  }
  return readOrExplain(JSON.parse(text) as Declaration)
}
