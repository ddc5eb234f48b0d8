import type { Hono } from 'hono'
import { type Call, type Env, refuse } from './call.js'
import { type Operation, operation } from './operation.js'

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

/** The page in which recordings are played. */
const PLAYER = 'player.html'

/**
 * The player's own policy: its own script, the styles of what was recorded, and images that are part of it. Nothing is
 * loaded, and no string becomes markup; the frame that the player writes to inherits this.
 */
const PLAYER_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ')

/** Serves pages under a path such as `/admin`. Their addresses are relative, so that the register may have any prefix. */
export function addPages(app: Hono<Env>, path: string, files: PageFiles): void {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const pages = pageOperations(name)
  app.get(path, operation(pages.folder), (call) => {
    call.header('location', `${name}/`)
    return call.body(null, 308)
  })
  app.get(`${path}/`, operation(pages.page), (call) => {
    const page = files.get('index.html') ?? refuse('not-found')
    return sendPage(call, page, files.has(PLAYER) ? `${POLICY}; frame-src 'self'` : POLICY)
  })
  app.get(`${path}/:file`, operation(pages.file), (call) => {
    const file = files.get(call.req.param('file')) ?? refuse('not-found')
    call.header('cross-origin-resource-policy', 'same-origin')
    return call.body(file.body, 200, {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
}

/** Serves the page beside those of a path in which they play recordings. Before `addPages`, which serves any other file. */
export function addPlayerPage(app: Hono<Env>, path: string, files: PageFiles): void {
  const { player } = pageOperations(path.slice(path.lastIndexOf('/') + 1))
  app.get(`${path}/${PLAYER}`, operation(player), (call) =>
    sendPage(call, files.get(PLAYER) ?? refuse('not-found'), PLAYER_POLICY),
  )
}

function sendPage(call: Call, { body, type }: PageFile, policy: string): Response {
  call.header('content-security-policy', policy)
  call.header('cross-origin-opener-policy', 'same-origin')
  call.header('cross-origin-resource-policy', 'same-origin')
  call.header('referrer-policy', 'no-referrer')
  return call.body(body, 200, { 'content-type': type, 'cache-control': 'no-cache' })
}

/** Browsers load these; programs have no use for them. */
function pageOperations(name: string): Readonly<Record<'folder' | 'page' | 'player' | 'file', Operation>> {
  const about = (id: string, summary: string) => ({ id, summary, access: { by: 'anyone' } as const })
  return {
    folder: { ...about(`${name}Folder`, `Leads to the page ${name}`), answers: { 308: null } },
    page: {
      ...about(`${name}Page`, `The page ${name}`),
      answers: { 200: { description: 'The page', types: ['text/html'] } },
      problems: ['not-found'],
    },
    player: {
      ...about(`${name}PlayerPage`, `The page in which the page ${name} plays recordings`),
      answers: { 200: { description: 'The page', types: ['text/html'] } },
    },
    file: {
      ...about(`${name}File`, `A script or style of the page ${name}`),
      answers: { 200: { description: 'The file', types: ['text/javascript', 'text/css'] } },
    },
  }
}
