import * as v from 'valibot'
import type { Operation } from '../http/operation.js'
import { rightsRequestSchema } from './parse-request.js'

const time = v.pipe(v.string(), v.isoTimestamp())

/** The calls of a receipt's holder, as `/v1/openapi.json` describes them. */
export const readConsent: Operation = {
  id: 'readConsent',
  summary: 'All that the register holds about one consent, for its visitor',
  access: { by: 'receipt' },
  answers: { 200: { description: 'ISO/IEC TS 27560 as JSON-LD', types: ['application/ld+json'] } },
}
export const exerciseRightOperation: Operation = {
  id: 'exerciseRight',
  summary: 'Exercise a right: access, portability, rectification, restriction, objection or erasure',
  access: { by: 'receipt' },
  body: { description: 'Which right', schema: rightsRequestSchema },
  answers: {
    201: {
      description: 'The receipt of the request',
      schema: v.looseObject({
        entry: v.number(),
        recordedAt: time,
        receipt: v.string(),
        destroyedRecordings: v.exactOptional(v.number()),
        request: v.looseObject({ id: v.string(), kind: v.string(), state: v.string(), dueAt: time }),
      }),
    },
  },
}
