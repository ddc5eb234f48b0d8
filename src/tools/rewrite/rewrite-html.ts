import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { type HtmlRewriter, openHtmlRewriter, type RewriteOptions, type RewrittenElement } from './html-rewriter.js'

/**
 * Rewrites HTML so that a browser requests nothing of the services that need consent; everything else stays byte for
 * byte. Original attributes are stashed in `data-evaste-*`, and the page's guard restores them once allowed. Rewriting
 * twice changes nothing more.
 *
 * @param declaration services of purposes that need consent are held. With `enforce: false` nothing is changed.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const { html, held } = rewriteHtml('<script src="https://stats.leipomo.example/m.js"></script>', declaration)
 */
export function rewriteHtml(
  html: string,
  declaration: DeclarationFile | DeclarationJson | Declaration,
  options: Omit<RewriteOptions, 'onHeld'> = {},
): { readonly html: string; readonly held: readonly RewrittenElement[] } {
  const held: RewrittenElement[] = []
  const rewriter = createHtmlRewriter(declaration, { ...options, onHeld: (one) => held.push(one) })
  return { html: rewriter.write(html) + rewriter.end(), held }
}

/**
 * Rewrites a document that arrives in chunks, with the same result as `rewriteHtml`. Chunks may end anywhere.
 *
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { createReadStream } from 'node:fs'
 *
 * const rewriter = createHtmlRewriter(declaration)
 * for await (const chunk of createReadStream('index.html', 'utf8')) process.stdout.write(rewriter.write(String(chunk)))
 * process.stdout.write(rewriter.end())
 */
export function createHtmlRewriter(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  options: RewriteOptions = {},
): HtmlRewriter {
  return openHtmlRewriter(readOrExplain(declaration), options)
}
