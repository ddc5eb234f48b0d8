import { DeclarationError } from './declaration-error.js'
import { addDuration } from './duration.js'
import { readPattern } from './match.js'
import type { DeclarationFile } from './types.js'

/** Throws where `value`, found at the JSON path `path`, cannot be trusted. */
type Check = (value: unknown, path: string) => void

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/
// Half a character has no digest: what was shown could not be proven.
const HALF_CHARACTER = /\\ud[89a-f]/

/**
 * Whether a page can do what `value` says. Demands what holding, asking and recording rest on, and lets the rest pass:
 * a value that would fail open (a basis, a pattern or a setting that nobody knows) is not trusted.
 *
 * @throws {DeclarationError} naming the first place that cannot be trusted; `parseDeclaration` says why.
 */
export function readTrustedFile(value: unknown): DeclarationFile {
  that(isJson)(value, '$')
  file(value, '$')
  const { purposes, services } = value as DeclarationFile
  const purposeIds = purposes.map((purpose) => (typeof purpose === 'string' ? purpose : purpose.id))
  const ids = [...purposeIds, ...services.map(({ id }) => id)]
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i)
  that(() => twice < 0)(
    ids,
    twice < purposes.length ? `$.purposes[${twice}]` : `$.services[${twice - purposes.length}]`,
  )
  services.forEach(({ purpose }, i) => that(() => purposeIds.includes(purpose))(purpose, `$.services[${i}].purpose`))
  return value as DeclarationFile
}

const that =
  (holds: (value: unknown) => unknown): Check =>
  (value, path) => {
    if (holds(value)) return
    throw new DeclarationError([
      { path, message: 'cannot be trusted; check the file with the tools', severity: 'error' },
    ])
  }
const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined || check(value, path)
const shape =
  (keys: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    that(isObject)(value, path)
    for (const key in keys) keys[key]?.((value as Record<string, unknown>)[key], `${path}.${key}`)
  }
const each =
  (check: Check): Check =>
  (value, path) => {
    that(Array.isArray)(value, path)
    ;[...(value as unknown[])].forEach((item, i) => check(item, `${path}[${i}]`))
  }
const oneOf = (...words: unknown[]): Check => that((value) => words.includes(value))
const either =
  (isFirst: (value: unknown) => boolean, first: Check, second: Check): Check =>
  (value, path) =>
    (isFirst(value) ? first : second)(value, path)

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isString = (value: unknown): value is string => typeof value === 'string'
const isWords = (value: unknown): boolean => isString(value) && /\S/.test(value)
const isJson = (value: unknown): boolean => {
  try {
    return isObject(value) && !HALF_CHARACTER.test(JSON.stringify(value))
  } catch {
    return false // a circle
  }
}

const isAll = (values: readonly unknown[], holds: (value: unknown) => boolean): boolean =>
  values.length > 0 && [...values].every(holds)

const words = that(isWords)
const text = that((value) => isWords(value) || (isObject(value) && isAll(Object.values(value), isWords)))
const strings = optional(each(that(isString)))
const id = that((value) => isString(value) && ID.test(value))
const duration = that((value) => isString(value) && +addDuration(new Date(0), value) >= 0)

const purpose = shape({
  id,
  legalBasis: optional(
    oneOf('consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'),
  ),
  necessity: optional(text), // R32
  recipients: strings,
})
const service = shape({
  id,
  matches: optional(each(that((value) => isString(value) && readPattern(value)))),
  inline: optional(each(words)),
  // A name of wildcards alone would erase everything.
  trackers: optional(each(shape({ name: that((value) => isString(value) && /[^*\s]/.test(value)) }))),
})
const recipient = shape({
  id,
  transfers: optional(either(isString, oneOf('none'), each(shape({ country: words })))),
})
const file = shape({
  format: oneOf(1),
  site: id,
  languages: that((value) => Array.isArray(value) && isAll(value, isWords)),
  controller: shape({ name: words }),
  notice: shape({ url: text }),
  purposes: each(either(isString, id, purpose)),
  services: each(service),
  recipients: optional(each(recipient)),
  sensitiveRoutes: strings,
  consent: optional(
    shape({
      validity: optional(duration),
      gpc: optional(oneOf('refuse', 'ignore')),
      undeclared: optional(oneOf('allow', 'hold')),
      enforce: optional(oneOf(true, false)),
      cookie: optional(
        shape({ domain: that((value) => value == null || isString(value)), path: optional(that(isString)) }),
      ),
    }),
  ),
  register: either(
    (value) => value == null,
    that(() => true),
    shape({ url: words, retention: optional(that(isObject)) }),
  ),
})
