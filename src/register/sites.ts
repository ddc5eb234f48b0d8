import type { RegisterOptions } from './options.js'
import { RegisterProblem } from './problem.js'
import { SiteDeclarations } from './site-declarations.js'

/** A site that the register serves. */
export interface Site {
  readonly site: string
  readonly origins: ReadonlySet<string>
  readonly declarations: SiteDeclarations
}

type Needs = Pick<RegisterOptions, 'sites' | 'store' | 'loadDeclaration' | 'log'> & { readonly now: () => Date }

/** @throws {TypeError} naming a site that is listed twice, an origin that is none, a declaration nobody can load. */
export function openSites(needs: Needs): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>()
  for (const options of needs.sites) {
    const { site, origins, declaration } = options
    if (sites.has(site)) throw new TypeError(`sites: "${site}" is listed twice`)
    for (const origin of origins)
      if (!URL.canParse(origin) || new URL(origin).origin !== origin)
        throw new TypeError(`sites: "${origin}" of "${site}" is not an origin; write it as https://www.leipomo.example`)
    if (typeof declaration === 'string' && !needs.loadDeclaration)
      throw new TypeError(`sites: the declaration of "${site}" is an address, and loadDeclaration is not given`)
    const declarations = new SiteDeclarations(options, needs)
    sites.set(site, { site, origins: new Set(origins), declarations })
  }
  return sites
}

/**
 * The origin of a request, if the site lists it: checked here and not only by the browser (R86).
 *
 * @throws {RegisterProblem} `origin-not-allowed`; a request without an origin is nobody's page.
 */
export function allowedOrigin(request: Request, origins: ReadonlySet<string>): string {
  const origin = request.headers.get('origin')
  if (origin === null || !origins.has(origin)) throw new RegisterProblem('origin-not-allowed')
  return origin
}
