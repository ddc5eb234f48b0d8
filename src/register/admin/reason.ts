import * as v from 'valibot'
import { NOTHING_ELSE } from '../http/parse-body.js'

const REASON = 'a reason of 1 to 200 characters on one line is needed; it must name no person'

/** Why someone reads what identifies a visitor, or shows what a visitor did. */
export const reasonSchema = v.strictObject(
  { reason: v.pipe(v.string(REASON), v.trim(), v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,200}$/u, REASON)) },
  NOTHING_ELSE,
)
