import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** One file of the shop's own. */
export interface ShopFile {
  readonly type: 'text/html' | 'text/javascript'
  /** More than one part: they arrive one by one, with a pause between. */
  readonly parts: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

export type ShopFiles = Readonly<Record<string, ShopFile>>

/** Between two parts of a page that comes slowly. */
export const PAUSE_MS = 80

/** Answers a path of the shop's own site: its files, and beside them the folder that evaste is built to. */
export async function answerAsShop(path: string, files: ShopFiles, dist: string, response: ServerResponse) {
  const built = /^\/evaste\/([\w.-]+)$/.exec(path)?.[1]
  const script = built && (await readFile(join(dist, 'site', built)).catch(() => null))
  const file = files[path]
  if (script) {
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(script)
  } else if (file) {
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'cache-control': 'no-store',
      ...file.headers,
    })
    for (const [at, part] of file.parts.entries()) {
      if (at > 0) await wait(PAUSE_MS)
      response.write(part)
    }
    response.end()
  } else {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
  }
}
