import { askedPurposes } from '../../declaration/asked.js'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { STALE_HEADERS } from '../rewrite/body-rewriter.js'
import { writeTag } from './write-tag.js'

export interface TagPagesOptions {
  /** The URL of the folder with evaste's scripts. Default: `/evaste/`. */
  readonly folder?: string
  /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
  readonly sealed?: boolean
  /** Receives what the site's developer must know, once per message. Default: `console.warn`. */
  readonly report?: (message: string) => void
}

/** A part of a page, such as a fragment for a script, is no page. */
const isWholePage = (html: string): boolean => /^\uFEFF?\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head)\b/i.test(html)

/**
 * Creates a function that puts the declaration, evaste's tag and the lines that seal a page into the HTML of whole pages, for
 * servers that render pages themselves. A page that cannot be sealed gets the plain tag, and the reason is reported.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const tag = tagPages(declaration)
 * const html = tag('<!doctype html><html><head></head><body></body></html>')
 */
export function tagPages(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  { folder = '/evaste/', sealed = true, report = (message) => console.warn(message) }: TagPagesOptions = {},
): (html: string) => string {
  const read = readOrExplain(declaration)
  const isSealed = sealed && askedPurposes(read).length > 0 && read.consent.enforce
  const told = new Set<string>()
  const readScript = (): undefined => undefined
  return (html) => {
    if (!isWholePage(html)) return html
    const written = writeTag(html, read, { folder, isSealed, readScript })
    for (const { line, kind, message } of written.findings) {
      const words = `evaste: line ${line}: ${kind}: ${message}`
      if (!told.has(words)) report(words)
      told.add(words)
    }
    const isRefused = written.findings.some(({ kind }) => kind === 'refused')
    return isRefused ? writeTag(html, read, { folder, isSealed: false, readScript }).html : written.html
  }
}

/**
 * The same for servers that use the web's `Response`: a `text/html` response is read whole and written again; any other is
 * returned as it is.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const tag = tagResponses(declaration)
 * const serve = async (request: Request) => tag(await fetch(new URL(request.url, 'http://localhost:3000')))
 */
export function tagResponses(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  options?: TagPagesOptions,
): (response: Response) => Promise<Response> {
  const tag = tagPages(declaration, options)
  return async (response) => {
    const isEncoded = (response.headers.get('content-encoding') ?? 'identity') !== 'identity'
    const isHtml = /^\s*text\/html\b/i.test(response.headers.get('content-type') ?? '')
    if (!isHtml || isEncoded || !response.body) return response
    const headers = new Headers(response.headers)
    for (const name of STALE_HEADERS) headers.delete(name)
    const { status, statusText } = response
    return new Response(tag(await response.text()), { status, statusText, headers })
  }
}
