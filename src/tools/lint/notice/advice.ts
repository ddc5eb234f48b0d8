import { en } from './advice-en.js'
import { fi } from './advice-fi.js'
import { sv } from './advice-sv.js'
import type { NoticeLanguage } from './notice-language.js'

/** What is wrong, and a sentence to paste if one can be offered. */
export type Advice = readonly [message: string, suggestion?: string]

/** One kind of finding in a notice; most have the id of their rule. */
export type AdviceId = keyof typeof en

export const advice: Readonly<Record<NoticeLanguage, Readonly<Record<AdviceId, Advice>>>> = { en, fi, sv }

/** The legal source of each rule, for the reader of a finding. */
export const LAWS: Readonly<Record<string, string>> = {
  R01: 'GDPR 13(1)(a)',
  R02: 'GDPR 13(1)(b)',
  R03: 'GDPR 13(1)(c), 6(1)',
  R04: 'GDPR 13(1)(d)',
  R05: 'ePrivacy 5(3)',
  R06: 'GDPR 13(1)(e)',
  R07: 'GDPR 13(1)(f), 44–49',
  R08: 'GDPR 13(2)(a)',
  R09: 'GDPR 13(2)(b)',
  R10: 'GDPR 13(2)(c), 7(3)',
  R11: 'GDPR 13(2)(d)',
  R12: 'GDPR 13(2)(e)',
  R13: 'GDPR 13(2)(f)',
  R14: 'GDPR 14(2)(f)',
  R15: 'GDPR 13(3)',
  R16: 'GDPR 4(11), 7',
  R17: 'ePrivacy 5(3)',
  R18: 'GDPR 6(1)',
  R19: 'GDPR 12(2), 12(5)',
  R20: 'GDPR 12(1)',
  R21: 'GDPR 5(1)(a)',
  R22: 'GDPR 7(1)',
  R23: 'GDPR 12(1), WP260',
  R26: 'GDPR 13',
  R28: 'ePrivacy 5(3), C-673/17',
  R63: 'GDPR 7(2)',
  R88: 'GDPR 13(1)(f), 44–49',
  R90: 'GDPR 5(1)(f), 32',
  R94: 'GDPR 13',
  R132: 'GDPR 26(2)',
}
