import type { RecordingDetails } from '../../declaration/types.js'
import { longestDays } from '../../declaration/values/duration.js'
import { type At, type DeclarationRule, type RuleFinding, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'

type RecordingRule = (recording: RecordingDetails, at: At) => readonly RuleFinding[]

/** Long enough to reproduce a fault. */
const LONGEST_RETENTION_DAYS = 31
/** Selectors of fields, which stay masked in any case, so that whoever writes them expects something else. */
const FIELDS = /\b(input|textarea|select|option|form|contenteditable)\b/i
/** What contains, or is, all of a page. */
const EVERYTHING = /^(\*|html|body|main|div$|:root|:scope|:not\(|#(root|app|__next|content|main)(?![\w-]))(?![\w-])/i

/** R93: what a visitor did not report leaves the device. */
const trigger: RecordingRule = (recording, at) => {
  const { sampleRate = 1 } = recording
  if (recording.trigger !== 'always') return []
  return [
    guidance('R93', [...at, 'trigger'], say('recording-always')),
    ...where(sampleRate === 1, guidance('R93', [...at, 'sampleRate'], say('recording-everything'))),
  ]
}

const retention: RecordingRule = (recording, at) =>
  where(
    (longestDays(recording.retention) ?? 0) > LONGEST_RETENTION_DAYS,
    guidance('R93', [...at, 'retention'], say('recording-kept-long')),
  )

/** R92: nothing that visitors write, and no whole page, is shown. */
const unmask: RecordingRule = (recording, at) =>
  (recording.unmask ?? []).flatMap(({ selector }, i) => [
    ...where(FIELDS.test(selector), guidance('R92', [...at, 'unmask', i, 'selector'], say('recording-fields'))),
    ...where(isWholePage(selector), law('R92', [...at, 'unmask', i, 'selector'], say('recording-whole-page'))),
  ])

/** Whether each part of a selector in the list is all of a page: `body.shop > *` is, and `nav *` is not. */
const isWholePage = (selector: string): boolean =>
  selector
    .replace(/:(not|has)\([^()]*\)/gi, ':not()')
    .replace(/:(is|where)\(/gi, ',')
    .split(',')
    .map((one) => one.split(/[\s>+~]+/).filter(Boolean))
    .some((parts) => parts.length > 0 && parts.every((part) => EVERYTHING.test(part)))

/** GDPR 35: systematic monitoring usually needs an assessment. */
const assessment: RecordingRule = (recording, at) =>
  where(recording.assessment === undefined, guidance('R93', [...at, 'assessment'], say('recording-assessment')))

const RULES: readonly RecordingRule[] = [trigger, retention, unmask, assessment]

export const recordingRules: readonly DeclarationRule[] = [
  ({ services }) =>
    services.flatMap(({ recording }, i) =>
      recording ? RULES.flatMap((rule) => rule(recording, ['services', i, 'recording'])) : [],
    ),
  ({ services, register }) =>
    where(
      !register && services.some(({ recording }) => recording),
      guidance('R93', ['register'], say('recording-register')),
    ),
]
