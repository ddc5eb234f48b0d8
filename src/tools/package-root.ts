import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the evaste package that contains the module at `moduleUrl`, built or not. */
export function findPackageRoot(moduleUrl: string): string {
  const start = dirname(fileURLToPath(moduleUrl))
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
    if (readManifest(folder)?.name === 'evaste') return folder
  throw new Error(`no package.json of evaste above ${start}`)
}

/** The version in the package's own manifest. */
export const readVersion = (packageRoot: string): string => readManifest(packageRoot)?.version ?? 'unknown'

function readManifest(folder: string): { readonly name?: string; readonly version?: string } | undefined {
  const file = join(folder, 'package.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string }
  return undefined
}
