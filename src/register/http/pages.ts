import type { Hono } from 'hono'
import { type Env, refuse } from './call.js'

/** One file of the register's own pages. */
export interface PageFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * The built files of one group of pages by name: `index.html`, and scripts and styles whose names change with their
 * content.
 */
export type PageFiles = ReadonlyMap<string, PageFile>

/** Nothing from elsewhere, no inline code or style, and no string that becomes markup except Lit's own templates. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ')

/** Serves pages under a path such as `/admin`. Their addresses are relative, so that the register may have any prefix. */
export function addPages(app: Hono<Env>, path: string, files: PageFiles): void {
  const name = path.slice(path.lastIndexOf('/') + 1)
  app.get(path, (call) => {
    call.header('location', `${name}/`)
    return call.body(null, 308)
  })
  app.get(`${path}/`, (call) => {
    const page = files.get('index.html') ?? refuse('not-found')
    call.header('content-security-policy', POLICY)
    call.header('cross-origin-opener-policy', 'same-origin')
    call.header('cross-origin-resource-policy', 'same-origin')
    call.header('referrer-policy', 'no-referrer')
    return call.body(page.body, 200, { 'content-type': page.type, 'cache-control': 'no-cache' })
  })
  app.get(`${path}/:file`, (call) => {
    const file = files.get(call.req.param('file')) ?? refuse('not-found')
    call.header('cross-origin-resource-policy', 'same-origin')
    return call.body(file.body, 200, {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
}
