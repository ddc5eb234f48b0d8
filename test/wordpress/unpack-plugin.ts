import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** Unpacks the plug-in as WordPress does: into `evaste/` in a folder. Returns the paths of its files there. */
export function unpackPlugin(folder: string): readonly string[] {
  const entries = Object.entries(unzipSync(readFileSync('dist/wordpress/evaste.zip')))
  for (const [path, content] of entries) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return entries.map(([path]) => path)
}
