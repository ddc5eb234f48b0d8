import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findPackageRoot } from '../package-root.js'
import { readBuildDeclaration } from '../tag/read-build-declaration.js'
import { copySiteFiles, serveSiteFiles } from '../tag/site-files.js'

export interface AstroOptions {
  /** The declaration, relative to the project's root. Default: `evaste.json`. */
  readonly declaration?: string
  /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
  readonly sealed?: boolean
  /** The folder of evaste's scripts, below Astro's `base`. Default: `evaste`. */
  readonly folder?: string
}

/** The parts of Astro that the integration uses; Astro itself is not a dependency. */
interface AstroSetup {
  readonly config: { readonly root: URL; readonly base: string; readonly cacheDir: URL }
  addMiddleware(middleware: { readonly entrypoint: URL; readonly order: 'pre' | 'post' }): void
  addWatchFile(file: URL): void
  updateConfig(config: { readonly vite: { readonly plugins: AstroVitePlugin[] } }): unknown
}
interface AstroVitePlugin {
  readonly name: string
  configureServer(server: {
    readonly middlewares: {
      use(
        path: string,
        handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void,
      ): unknown
    }
  }): void
}

export interface EvasteIntegration {
  readonly name: string
  readonly hooks: {
    'astro:config:setup'(setup: AstroSetup): void
    'astro:build:done'(build: { readonly dir: URL }): void
  }
}

/**
 * An integration for Astro: puts the declaration, evaste's tag and the lines that seal a page into every page, rendered
 * beforehand or on request, in development and in builds, and serves or copies evaste's scripts. A change of the declaration
 * restarts the development server.
 *
 * @example
 * const config = { integrations: [evaste()] }
 */
export function evasteIntegration({
  declaration: file = 'evaste.json',
  sealed = true,
  folder = 'evaste',
}: AstroOptions = {}): EvasteIntegration {
  const site = join(findPackageRoot(import.meta.url), 'dist/site')
  return {
    name: 'evaste',
    hooks: {
      'astro:config:setup'({ config, addMiddleware, addWatchFile, updateConfig }) {
        const path = new URL(file, config.root)
        const declaration = readBuildDeclaration(fileURLToPath(path), 'Astro’s root')
        const below = `${config.base.replace(/\/$/, '')}/${folder}`
        const options = { folder: `${below}/`, sealed }
        addWatchFile(path)
        addMiddleware({ entrypoint: writeMiddleware(config.cacheDir, declaration.file, options), order: 'post' })
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'evaste',
                configureServer: ({ middlewares }) => void middlewares.use(below, serveSiteFiles(site)),
              },
            ],
          },
        })
      },
      'astro:build:done': ({ dir }) => copySiteFiles(site, join(fileURLToPath(dir), folder)),
    },
  }
}

/** Astro bundles the middleware into the site's server, so the declaration is in it. */
function writeMiddleware(cache: URL, declaration: object, options: object): URL {
  const folder = join(fileURLToPath(cache), 'evaste')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'middleware.js')
  writeFileSync(
    path,
    `import { tagResponses } from 'evaste/rewrite'
const tag = tagResponses(${JSON.stringify(declaration)}, ${JSON.stringify(options)})
export const onRequest = async (_, next) => tag(await next())
`,
  )
  return pathToFileURL(path)
}
