import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

const DECLARATION_LIMIT_BYTES = 1024 * 1024
const DECLARATION_TIMEOUT_MS = 5_000

/** Reads a declaration from a URL, or from a file relative to a folder. */
export async function readDeclarationAt(where: string, folder: string): Promise<unknown> {
  if (!/^https?:/.test(where)) return JSON.parse(await readFile(resolve(folder, where), 'utf8'))
  const response = await fetch(where, { signal: AbortSignal.timeout(DECLARATION_TIMEOUT_MS) })
  if (!response.ok) throw new Error(`${where} answered ${response.status}`)
  const text = await response.text()
  if (text.length > DECLARATION_LIMIT_BYTES) throw new Error(`${where} is larger than 1 MiB`)
  return JSON.parse(text)
}
