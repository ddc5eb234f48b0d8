import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { askedPurposes } from '../../declaration/asked.js'
import type { Declaration } from '../../declaration/types.js'
import { readBuildDeclaration } from '../tag/read-build-declaration.js'
import { findPackageRoot } from '../package-root.js'
import { listNeededFiles, readSiteFile, serveSiteFiles } from '../tag/site-files.js'
import { writeTag } from '../tag/write-tag.js'
import { type LanguagesPlugin, leaveOut } from './only-languages.js'

export interface VitePluginOptions {
  /** The declaration, relative to Vite's root. Default: `evaste.json`. */
  readonly declaration?: string
  /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
  readonly sealed?: boolean
  /** The folder of evaste's scripts, below Vite's `base`. Default: `evaste`. */
  readonly folder?: string
}

/** The parts of Vite that the plug-in uses; Vite itself is not a dependency. */
interface ViteConfig {
  readonly base: string
  readonly root: string
  readonly command: 'build' | 'serve'
  readonly logger: { warn(message: string): void; error(message: string): void }
}
interface ViteServer {
  readonly watcher: { add(file: string): unknown; on(event: 'change', listener: (file: string) => void): unknown }
  readonly ws: { send(payload: { readonly type: 'full-reload' }): void }
  readonly middlewares: {
    use(path: string, handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown
  }
}
interface PageContext {
  readonly path: string
  readonly bundle?: Readonly<Record<string, object>> | undefined
}

export interface EvasteVitePlugin extends LanguagesPlugin {
  configResolved(config: ViteConfig): void
  configureServer(server: ViteServer): void
  buildStart(this: { addWatchFile(file: string): void }): void
  readonly transformIndexHtml: {
    readonly order: 'post'
    readonly handler: (html: string, page: PageContext) => string
  }
  generateBundle(this: {
    emitFile(file: { type: 'asset'; fileName: string; source: string | Uint8Array }): unknown
  }): void
}

/**
 * A plug-in for Vite: puts the declaration, evaste's tag and the lines that seal a page into each `index.html`, in
 * development and in builds, and serves or emits evaste's scripts. A page that cannot be sealed fails the build with the
 * reason; a change of the declaration reloads the page in development.
 *
 * @example
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [evaste()] })
 */
export function evaste({
  declaration: file = 'evaste.json',
  sealed = true,
  folder = 'evaste',
}: VitePluginOptions = {}): EvasteVitePlugin {
  const site = join(findPackageRoot(import.meta.url), 'dist/site')
  let config: ViteConfig | undefined
  const path = (): string => resolve(config?.root ?? '.', file)
  const declared = (): Declaration => readBuildDeclaration(path(), 'Vite’s root')
  return {
    name: 'evaste',
    ...leaveOut(() => declared().languages),
    configResolved: (resolved) => void (config = resolved),
    configureServer({ watcher, ws, middlewares }) {
      watcher.add(path())
      watcher.on('change', (changed) => resolve(changed) === path() && ws.send({ type: 'full-reload' }))
      middlewares.use(`${urlBase(config)}${folder}`, serveSiteFiles(site))
    },
    buildStart() {
      this.addWatchFile(path())
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, page) {
        const declaration = declared()
        const { html: written, findings } = writeTag(html, declaration, {
          folder: `${baseFor(config?.base ?? '/', page.path)}${folder}/`,
          isSealed: sealed && askedPurposes(declaration).length > 0 && declaration.consent.enforce,
          readScript: (address) => codeOf(page, address),
        })
        for (const { line, kind, message } of findings) {
          const words = `evaste: ${page.path}:${line}: ${kind}: ${message}`
          if (kind === 'refused' && config?.command === 'build') throw new Error(words)
          config?.logger[kind === 'refused' ? 'error' : 'warn'](words)
        }
        return written
      },
    },
    generateBundle() {
      const { languages } = declared()
      for (const name of listNeededFiles(site, languages))
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: readSiteFile(site, name) ?? '' })
    },
  }
}

/** A relative base is relative to the page. */
function baseFor(base: string, page: string): string {
  if (base !== '' && base !== './') return base
  return '../'.repeat(page.split('/').length - 2) || './'
}

const urlBase = (config: ViteConfig | undefined): string => (config?.base.startsWith('/') ? config.base : '/')

/** The code of a built script by its URL in the page. */
function codeOf({ bundle }: PageContext, address: string): string | undefined {
  const found = Object.entries(bundle ?? {}).find(([name]) => address.endsWith(`/${name}`))?.[1]
  return found && 'code' in found ? String(found.code) : undefined
}
