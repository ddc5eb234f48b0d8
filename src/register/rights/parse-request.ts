import * as v from 'valibot'
import { RegisterProblem } from '../http/problem.js'
import { isUtcTime } from '../../record/utc-time.js'
import { type Correction, requestKinds, type RequestKind } from '../chain/entry-content.js'

/** The body of a visitor's request. */
export interface RightsRequest {
  readonly kind: RequestKind
  /** Only for `rectification`, and required there. */
  readonly correction?: Correction
}

const correctionSchema = v.pipe(
  v.strictObject({
    decisionId: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/))),
    language: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/))),
    decidedAt: v.exactOptional(v.pipe(v.string(), v.check(isUtcTime))),
  }),
  v.check(({ language, decidedAt }) => language !== undefined || decidedAt !== undefined),
)
/** The shape of a visitor's request. */
export const rightsRequestSchema = v.strictObject({
  kind: v.picklist(requestKinds),
  correction: v.exactOptional(correctionSchema),
})

/** @throws {RegisterProblem} `invalid-request`, naming the invalid key and none of the input. */
export function parseRequest(value: unknown): RightsRequest {
  const result = v.safeParse(rightsRequestSchema, value)
  const wrong = (path: string, message: string): never => {
    throw new RegisterProblem('invalid-request', { errors: [{ path, message }] })
  }
  if (!result.success) {
    const [issue] = result.issues
    if (issue.path?.[0]?.key === 'correction')
      return wrong(
        '$.correction',
        'decisionId, language (BCP 47) and decidedAt (UTC) may stand here, one of the last two must',
      )
    return wrong('$.kind', `{"kind"} is needed, one of ${requestKinds.join(', ')}`)
  }
  const { kind, correction } = result.output
  if ((kind === 'rectification') !== (correction !== undefined))
    return wrong('$.correction', 'rectification needs it, and nothing else takes it')
  return result.output
}
