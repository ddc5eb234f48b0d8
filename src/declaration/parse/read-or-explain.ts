import { readDeclaration } from '../read.js'
import type { Declaration } from '../types.js'
import { parseDeclaration } from './parse-declaration.js'

/**
 * Reads a declaration as a page does, so that server and page agree on it.
 *
 * @throws {DeclarationError} `declaration-unreadable`, naming every problem, if a page could not trust it.
 */
export function readOrExplain(value: unknown): Declaration {
  try {
    return readDeclaration(value)
  } catch (error) {
    parseDeclaration(value)
    throw error
  }
}
