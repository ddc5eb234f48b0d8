import type { Access, Operation } from '../http/operation.js'
import type { ProblemName } from '../http/problem.js'

/** What every call of an access may be refused with. */
const BY_ACCESS: Readonly<Record<Access['by'], readonly ProblemName[]>> = {
  anyone: [],
  page: ['origin-not-allowed', 'too-many-requests'],
  receipt: ['not-found', 'origin-not-allowed', 'too-many-requests'],
  'own-page': ['cross-site-request', 'too-many-requests'],
  session: ['unauthorized', 'cross-site-request', 'sign-in-incomplete', 'too-many-requests'],
  caller: ['unauthorized', 'scope-not-allowed', 'cross-site-request', 'sign-in-incomplete', 'too-many-requests'],
}
const WITH_BODY: readonly ProblemName[] = ['malformed-body', 'invalid-request', 'body-too-large', 'unsupported-media']

/** Everything that a call may be refused with. */
export function problemsOf(path: string, { access, body, query, problems = [] }: Operation): readonly ProblemName[] {
  const isJson = body !== undefined && body.types === undefined
  const all: readonly ProblemName[] = [
    ...BY_ACCESS[access.by],
    ...(isJson ? WITH_BODY : []),
    ...(query && access.by === 'caller' ? (['invalid-request'] as const) : []),
    // A site of another controller gets the same answer as one that does not exist.
    ...(path.includes('{') ? (['not-found'] as const) : []),
    ...problems,
    'internal',
    'busy', // the database does not answer
  ]
  return [...new Set(all)]
}
