import { RegisterProblem } from './problem.js'

/**
 * Returns the origin of a request if the site lists it. The register checks this itself and does not rely on the
 * browser (R86).
 *
 * @throws {RegisterProblem} `origin-not-allowed`, also without an origin: such a request does not come from a page.
 */
export function allowedOrigin(request: Request, origins: ReadonlySet<string>): string {
  const origin = request.headers.get('origin')
  if (origin === null || !origins.has(origin)) throw new RegisterProblem('origin-not-allowed')
  return origin
}
