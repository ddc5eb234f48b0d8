import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** A file as it goes to the browser. */
export interface StaticFile {
  readonly body: Buffer
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.md': 'text/plain; charset=utf-8',
}

/** Reads a file inside `folder`; `null` where there is none, or where the path leads outside. */
export async function readStaticFile(folder: string, path: string): Promise<StaticFile | null> {
  const file = resolve(join(folder, path))
  if (!file.startsWith(resolve(folder) + sep) || path.includes('\0')) return null
  try {
    return { body: await readFile(file), type: types[extname(file)] ?? 'application/octet-stream' }
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
