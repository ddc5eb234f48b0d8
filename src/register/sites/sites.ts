import { EvasteError } from '../../declaration/evaste-error.js'
import { isOrigin } from '../../record/origin.js'
import type { DeclarationFile } from '../../declaration/types.js'
import type { LogEvent } from '../log.js'
import { type DeclarationSource, SiteDeclarations } from './site-declarations.js'
import type { RegisterStore, StoredSite } from '../stores/store.js'

/** A site whose visitors' decisions the register accepts. */
export interface SiteOptions {
  readonly site: string
  /** The controller whose API keys have access. Default: a controller with the site's own name. */
  readonly controller?: string
  /** The origins of its pages: scheme, host and port, such as `https://www.leipomo.example`. */
  readonly origins: readonly string[]
  /** The declaration itself, or its location: anything that `loadDeclaration` accepts. */
  readonly declaration: DeclarationFile | string
}

/** A site that the register serves. */
export interface Site {
  readonly site: string
  /** The controller whose API keys have access. */
  readonly controller: string
  /** Whether the site comes from the configuration; then the API cannot change it. */
  readonly isConfigured: boolean
  readonly origins: ReadonlySet<string>
  readonly declarations: SiteDeclarations
}

/** The sites of the configuration, and those that the API created in any process. */
export interface Sites {
  /** Updated in place by `reload`. */
  readonly bySite: ReadonlyMap<string, Site>
  /** The origins of all sites; a new set only when a site has changed. */
  origins(): ReadonlySet<string>
  /** Checks whether another process has created or changed a site; at most every five seconds. */
  refresh(): Promise<void>
  reload(): Promise<void>
}

interface Needs {
  readonly sites: readonly SiteOptions[]
  readonly store: RegisterStore
  /** Reads a declaration from a URL or file. Required if a site names its declaration that way. */
  readonly loadDeclaration?: ((where: string) => Promise<unknown>) | undefined
  readonly log?: ((event: LogEvent) => void) | undefined
  readonly now: () => Date
  /** A monotonic clock, in milliseconds. */
  readonly nowMs: () => number
}

const REFRESH_MS = 5_000

/**
 * @throws {EvasteError} `register-config-invalid`, naming a duplicate site, an invalid origin, or a declaration that
 *   cannot be loaded.
 */
export function openSites(needs: Needs): Sites {
  const configured = new Map<string, Site>()
  for (const options of needs.sites) {
    if (configured.has(options.site))
      throw new EvasteError('register-config-invalid', `sites: "${options.site}" is listed twice`)
    configured.set(options.site, openConfigured(options, needs))
  }
  const bySite = new Map(configured)
  const saved = new Map<string, { readonly text: string; readonly site: Site }>()
  let origins: ReadonlySet<string> | null = null
  let readAtMs = -Infinity
  let refreshing: Promise<void> = Promise.resolve()
  const reload = async (): Promise<void> => {
    readAtMs = needs.nowMs()
    const all = await needs.store.savedSites()
    for (const site of saved.keys())
      if (!all.some((one) => one.site === site)) {
        saved.delete(site)
        bySite.delete(site)
        origins = null
      }
    for (const one of all) {
      if (configured.has(one.site)) continue // the configuration has precedence
      const text = JSON.stringify(one)
      if (saved.get(one.site)?.text === text) continue // the site keeps its cached declarations
      const site = openSaved(one, needs)
      saved.set(one.site, { text, site })
      bySite.set(one.site, site)
      origins = null
    }
  }
  return {
    bySite,
    origins: () => (origins ??= new Set([...bySite.values()].flatMap((site) => [...site.origins]))),
    reload,
    refresh() {
      // Concurrent callers share the reload. If it fails, the known sites are still served.
      if (needs.nowMs() - readAtMs >= REFRESH_MS)
        refreshing = reload().catch((cause: unknown) =>
          needs.log?.({ level: 'error', event: 'failed', message: String(cause) }),
        )
      return refreshing
    },
  }
}

function openConfigured({ site, controller = site, origins, declaration }: SiteOptions, needs: Needs): Site {
  for (const origin of origins)
    if (!isOrigin(origin))
      throw new EvasteError(
        'register-config-invalid',
        `sites: "${origin}" of "${site}" is not an origin; write it as https://www.leipomo.example`,
      )
  const { loadDeclaration } = needs
  if (typeof declaration === 'string' && !loadDeclaration)
    throw new EvasteError(
      'register-config-invalid',
      `sites: the declaration of "${site}" is an address, and loadDeclaration is not given`,
    )
  const load = async () => (typeof declaration === 'string' ? await loadDeclaration?.(declaration) : declaration)
  return openSite({ site, controller, origins, load, isConfigured: true }, needs)
}

function openSaved({ site, controller, origins, declarationDigest }: StoredSite, needs: Needs): Site {
  const load = async (): Promise<unknown> => {
    const document = declarationDigest === null ? null : await needs.store.document(declarationDigest)
    if (!document) throw new Error('none was published yet; evaste publish does')
    return JSON.parse(document.text)
  }
  return openSite({ site, controller, origins, load, isConfigured: false }, needs)
}

function openSite(
  {
    origins,
    load,
    ...same
  }: Pick<Site, 'site' | 'controller' | 'isConfigured'> & DeclarationSource & { readonly origins: readonly string[] },
  needs: Needs,
): Site {
  return { ...same, origins: new Set(origins), declarations: new SiteDeclarations({ site: same.site, load }, needs) }
}
