import { EvasteError } from '../../declaration/evaste-error.js'
import type { RecordProblem } from '../../record/parse.js'

/**
 * Every reason for which the register refuses a request (RFC 9457). Clients may rely on these names; renaming one is a
 * breaking change.
 */
export const problems = {
  'malformed-body': { status: 400, title: 'The body cannot be parsed' },
  'invalid-record': { status: 400, title: 'The body is not a consent record' },
  'invalid-request': { status: 400, title: 'A part of the request is not what this call takes' },
  unauthorized: { status: 401, title: 'A valid API key or session is needed' },
  // The same for an unknown e-mail address, a wrong password and a wrong code.
  'sign-in-failed': { status: 401, title: 'The e-mail address, the password or the code is wrong' },
  'sign-in-incomplete': { status: 403, title: 'The session lacks a second factor or the secrecy undertaking' },
  'cross-site-request': { status: 403, title: 'A call with a session must come from a page of the register itself' },
  'scope-not-allowed': { status: 403, title: 'The API key or the user may not do this' },
  'origin-not-allowed': { status: 403, title: 'The site does not list this origin' },
  // Never given, refused, withdrawn, expired, restricted, objected to: a page must not learn which.
  'recording-not-allowed': { status: 403, title: 'No consent allows this recording now' },
  // 403 and not 409: a caller without the consent's secret is not its visitor. 409 keeps a single meaning.
  'receipt-secret-mismatch': { status: 403, title: 'The consent was begun with another receipt secret' },
  'checkpoint-not-signed': { status: 403, title: 'No key that is accepted for this log has signed the checkpoint' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This method is not allowed here' },
  'decision-conflict': { status: 409, title: 'This decision is already recorded with other content' },
  'last-second-factor': { status: 409, title: 'This is the only second factor; set up another one first' },
  'email-taken': { status: 409, title: 'Another user has this e-mail address' },
  'site-in-configuration': { status: 409, title: 'The site is in the register’s configuration; change it there' },
  'recording-restricted': { status: 409, title: 'The consent is restricted: its recordings are only stored' },
  'decision-erased': { status: 410, title: 'This decision was recorded and erased; it is not recorded again' },
  'body-too-large': { status: 413, title: 'The body is larger than this call takes' },
  'retention-held': { status: 409, title: 'Retention would forget much at once, or the clock has leapt ahead' },
  'site-changed': { status: 409, title: 'The site has other entries than were exported; export it again' },
  'request-handled': { status: 409, title: 'This request has been handled already' },
  'unsupported-media': { status: 415, title: 'The content type or encoding is not what this call takes' },
  'checkpoint-inconsistent': { status: 422, title: 'The history that this witness has signed is not its beginning' },
  'invalid-declaration': { status: 422, title: 'The declaration cannot be used' },
  'unknown-purpose': { status: 422, title: 'The declaration that the record names has no such purpose or service' },
  'too-many-requests': { status: 429, title: 'Too many requests from this network or for this site' },
  internal: { status: 500, title: 'The register failed; nothing was recorded that was not acknowledged' },
  busy: { status: 503, title: 'The register cannot take this now; send the same again later' },
} as const

export type ProblemName = keyof typeof problems

/** A refusal, thrown on its way to becoming a response. */
export class RegisterProblem extends EvasteError {
  override readonly name = 'RegisterProblem'
  declare readonly problem: ProblemName
  declare readonly errors: readonly RecordProblem[]
  declare readonly retryAfterSeconds: number

  constructor(problem: ProblemName, options: ErrorOptions & ProblemDetails = {}) {
    super('register-problem', problems[problem].title, options)
    this.problem = problem
    this.errors = options.errors ?? []
    this.retryAfterSeconds = options.retryAfterSeconds ?? 0
  }
}

interface ProblemDetails {
  /** What is wrong, by path; contains none of the input. */
  readonly errors?: readonly RecordProblem[]
  readonly retryAfterSeconds?: number
}
