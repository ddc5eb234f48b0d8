import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { rewriteHtml } from './rewrite-html.js'

/** The part of a bundler's output that is used. */
type OutputFile = { readonly type: 'chunk' } | { readonly type: 'asset'; source: string | Uint8Array }

export interface RewritePlugin {
  readonly name: string
  readonly transformIndexHtml: { readonly order: 'post'; readonly handler: (html: string) => string }
  readonly generateBundle: {
    readonly order: 'post'
    readonly handler: (options: unknown, bundle: Readonly<Record<string, OutputFile>>) => void
  }
}

/**
 * A plugin for Vite and rollup: rewrites `index.html`, served or built, and every other emitted `.html`.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [rewritePlugin(declaration)] })
 */
export function rewritePlugin(declaration: DeclarationFile | DeclarationJson | Declaration): RewritePlugin {
  const read = readOrExplain(declaration)
  const rewrite = (html: string): string => rewriteHtml(html, read).html
  return {
    name: 'evaste-rewrite',
    transformIndexHtml: { order: 'post', handler: rewrite },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, file] of Object.entries(bundle))
          if (file.type === 'asset' && /\.html?$/i.test(name))
            file.source = rewrite(typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source))
      },
    },
  }
}
