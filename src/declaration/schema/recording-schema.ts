import * as v from 'valibot'
import type { PlainProblemId } from '../problems/problem.js'
import { $comment, needed, optional } from './schema-keys.js'
import { duration, label, route, text } from './value-schemas.js'

const said = (problem: PlainProblemId): string => problem

const share = v.pipe(v.number(), v.minValue(0, said('share')), v.maxValue(1, said('share')))
const minutes = v.pipe(
  v.number(),
  v.integer(said('recording-minutes')),
  v.minValue(1, said('recording-minutes')),
  v.maxValue(10, said('recording-minutes')),
)

const unmaskedPart = v.strictObject({
  $comment,
  selector: needed(label, 'A CSS selector. Fields and editable text stay masked even there.'),
  description: needed(text, 'What these elements show; the notice says it.'),
})

export const recording = v.strictObject({
  $comment,
  sampleRate: optional(share, 'The share of visits that are recorded, from 0 to 1. Default: 1.'),
  trigger: optional(
    v.picklist(['report', 'error', 'always']),
    'When a recording is sent: only when the visitor reports a fault, also on the first uncaught error, or also at the end of each page. Default: report.',
  ),
  lastMinutes: optional(minutes, 'How many minutes are kept in memory and sent, 1 to 10. Default: 2.'),
  retention: needed(duration, 'How long the register keeps a recording, such as P14D.'),
  access: needed(text, 'Who watches the recordings.'),
  unmask: optional(v.array(unmaskedPart), 'What a recording shows as it is. Default: everything is masked.'),
  unmaskPaths: optional(
    v.array(route),
    'Paths of addresses that a recording shows, such as /orders/*; a segment with * stays masked. Default: each segment is masked.',
  ),
  assessment: optional(text, 'The data protection impact assessment: its URL, or what it concluded.'),
})
