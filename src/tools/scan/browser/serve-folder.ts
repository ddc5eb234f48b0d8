import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve, sep } from 'node:path'

/** A folder, served on this machine only. */
export interface ServedFolder {
  /** The URL of its start page, with a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Serves the files of a folder as a plain web server would: `index.html` for a folder, `.html` for a name without one. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const root = resolve(folder)
  const server = createServer((request, response) => void answer(root, request.url ?? '/', response))
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(root: string, url: string, response: ServerResponse): Promise<void> {
  const file = await findFile(root, url)
  if (file === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(await readFile(file))
}

async function findFile(root: string, url: string): Promise<string | null> {
  const path = safePath(root, url)
  if (path === null) return null
  for (const candidate of [path, join(path, 'index.html'), `${path}.html`])
    if (
      await stat(candidate).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return candidate
  return null
}

/** `null` if the path is malformed or leaves the folder. */
function safePath(root: string, url: string): string | null {
  try {
    const path = normalize(join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname)))
    if ((path === root || path.startsWith(root + sep)) && !path.includes('\0')) return path
    return null
  } catch {
    return null
  }
}
