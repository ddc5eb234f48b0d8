import { RegisterProblem } from './problem.js'

/**
 * The origin of a request, if the site lists it: checked here and not only by the browser (R86).
 *
 * @throws {RegisterProblem} `origin-not-allowed`; a request without an origin comes from no page.
 */
export function allowedOrigin(request: Request, origins: ReadonlySet<string>): string {
  const origin = request.headers.get('origin')
  if (origin === null || !origins.has(origin)) throw new RegisterProblem('origin-not-allowed')
  return origin
}
