import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of the `evaste` package that this file is in, as source or bundled into `.build/`: never the folder that
 * the command happened to be started from.
 */
export function findPackageRoot(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from))
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
    if (isPackageRoot(folder)) return folder
  throw new Error(`no package.json of evaste above ${start}`)
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, 'package.json')
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'evaste'
}
