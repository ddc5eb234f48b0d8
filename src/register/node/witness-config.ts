import * as v from 'valibot'
import { EvasteError } from '../../declaration/evaste-error.js'
import { REGISTER_NAME, type WitnessOptions } from '../witness/witness-options.js'
import type { RegisterConfig } from './config.js'

const text = v.pipe(v.string('a text is needed'), v.minLength(1, 'a text is needed'))
const name = v.pipe(text, v.regex(REGISTER_NAME, 'write it as register.example/evaste'))
const origin = v.pipe(text, v.regex(/^\P{Cc}{1,500}$/u, 'the first line of its checkpoints is needed'))
const keys = v.pipe(v.array(text, 'a list of keys is needed'), v.minLength(1, 'at least one key is needed'))
const url = v.pipe(text, v.regex(/^https?:\/\/[^?#]+$/, 'an http or https address is needed'))
const SECONDS = 'a whole number from 10 to 86400 is needed'
const seconds = v.pipe(v.number(SECONDS), v.integer(SECONDS), v.minValue(10, SECONDS), v.maxValue(86_400, SECONDS))

/** The key `witness` of the configuration. */
export const witnessEntries = v.strictObject({
  name: v.exactOptional(name),
  submitTo: v.exactOptional(v.array(v.strictObject({ url, keys }), 'a list of {"url", "keys"} is needed')),
  acceptFrom: v.exactOptional(v.array(v.strictObject({ origin, keys }), 'a list of {"origin", "keys"} is needed')),
  everySeconds: v.exactOptional(seconds),
})

/**
 * What the register does as a log and as a witness. A register with a public URL is a log that anyone can witness.
 *
 * @throws {EvasteError} `register-config-invalid` if it has witnesses but no name.
 */
export function witnessOptionsOf({
  witness,
  publicUrl,
}: Pick<RegisterConfig, 'witness' | 'publicUrl'>): WitnessOptions | undefined {
  const found = witness?.name ?? publicUrl?.replace(/^https?:\/\//, '')
  if (found !== undefined) return { ...witness, name: found }
  if (witness)
    throw new EvasteError(
      'register-config-invalid',
      'witness: set publicUrl, or witness.name, such as register.example',
    )
  return undefined
}
