import { canonical } from './canonical.js'
import { DeclarationError } from './declaration-error.js'
import { addDuration } from './duration.js'
import { readPattern } from './match.js'
import type { DeclarationFile } from './types.js'

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/
const BASES = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests']
type Loose = Readonly<Record<string, unknown>>

/**
 * Whether a page can do what `value` says. Demands what holding, asking and recording rest on, and lets the rest pass:
 * a value that would fail open (a basis, a pattern or a setting that nobody knows) is not trusted.
 *
 * @throws {DeclarationError} naming the first thing that cannot be trusted.
 */
export function readTrustedFile(value: unknown): DeclarationFile {
  demand(isObject(value) && isJson(value), '$', 'a JSON object is needed')
  demand(value.format === 1, '$.format', 'only 1 is known; update evaste')
  demand(isId(value.site), '$.site', 'an id is needed')
  demand(isStrings(value.languages) && value.languages[0], '$.languages', 'at least one language is needed')
  demand(isObject(value.controller) && isWords(value.controller.name), '$.controller.name', 'a name is needed')
  demand(isObject(value.notice) && isText(value.notice.url), '$.notice.url', 'the notice needs an address')
  const ids = new Set<unknown>()
  for (const [i, purpose] of list(value.purposes, '$.purposes').entries()) demandPurpose(purpose, i, ids)
  const purposes = new Set(ids)
  for (const [i, service] of list(value.services, '$.services').entries()) demandService(service, i, ids, purposes)
  for (const [i, recipient] of list(value.recipients ?? [], '$.recipients').entries()) demandRecipient(recipient, i)
  demand(isStrings(value.sensitiveRoutes ?? []), '$.sensitiveRoutes', 'a list of strings is needed')
  demandConsent(value.consent ?? {})
  demandRegister(value.register ?? null)
  return value as unknown as DeclarationFile
}

function demandPurpose(purpose: unknown, i: number, ids: Set<unknown>): void {
  const path = `$.purposes[${i}]`
  takeId(isObject(purpose) ? purpose.id : purpose, path, ids)
  if (!isObject(purpose)) return
  demand(isOneOf(purpose.legalBasis, BASES), `${path}.legalBasis`, 'this basis is unknown')
  demand(isText(purpose.necessity ?? '-'), `${path}.necessity`, 'a reason in words is needed') // R32
  demand(isStrings(purpose.recipients ?? []), `${path}.recipients`, 'a list of ids is needed')
}

function demandService(service: unknown, i: number, ids: Set<unknown>, purposes: ReadonlySet<unknown>): void {
  const path = `$.services[${i}]`
  demand(isObject(service), path, 'an object is needed')
  takeId(service.id, path, ids)
  demand(purposes.has(service.purpose), `${path}.purpose`, 'it is not among the purposes')
  const { matches = [], inline = [], trackers = [] } = service
  demand(isStrings(matches) && matches.every(readPattern), `${path}.matches`, 'a list of match patterns is needed')
  demand(isStrings(inline) && inline.every(isWords), `${path}.inline`, 'a list of words is needed')
  demand(Array.isArray(trackers) && trackers.every(isTracker), `${path}.trackers`, 'a list with names is needed')
}

function demandRecipient(recipient: unknown, i: number): void {
  const path = `$.recipients[${i}]`
  demand(isObject(recipient) && isId(recipient.id), path, 'an object with an id is needed')
  const { transfers = 'none' } = recipient
  const areTransfers = transfers === 'none' || (Array.isArray(transfers) && transfers.every(isObject))
  demand(areTransfers, `${path}.transfers`, 'a list or "none" is needed')
}

function demandConsent(consent: unknown): void {
  demand(isObject(consent), '$.consent', 'an object is needed')
  const { validity = 'P1D', gpc, undeclared, enforce = true, cookie = {} } = consent
  const isDuration = typeof validity === 'string' && !Number.isNaN(+addDuration(new Date(0), validity))
  demand(isDuration, '$.consent.validity', 'a duration is needed')
  demand(isOneOf(gpc, ['refuse', 'ignore']), '$.consent.gpc', 'refuse or ignore is needed')
  demand(isOneOf(undeclared, ['allow', 'hold']), '$.consent.undeclared', 'allow or hold is needed')
  demand(typeof enforce === 'boolean', '$.consent.enforce', 'true or false is needed')
  demand(isObject(cookie), '$.consent.cookie', 'an object is needed')
  const { domain = null, path = '/' } = cookie
  demand(domain === null || typeof domain === 'string', '$.consent.cookie.domain', 'a domain or null is needed')
  demand(typeof path === 'string', '$.consent.cookie.path', 'a path is needed')
}

function demandRegister(register: unknown): void {
  if (register === null) return
  demand(isObject(register) && isWords(register.url), '$.register.url', 'the register needs an address')
  demand(isObject(register.retention ?? {}), '$.register.retention', 'an object is needed')
}

function takeId(id: unknown, path: string, ids: Set<unknown>): void {
  demand(isId(id) && !ids.has(id), path, 'an id of its own is needed')
  ids.add(id)
}

function demand(holds: unknown, path: string, message: string): asserts holds {
  if (!holds) throw new DeclarationError([{ path, message, severity: 'error' }])
}

function list(value: unknown, path: string): readonly unknown[] {
  demand(Array.isArray(value), path, 'a list is needed')
  return value
}

/** What cannot be written as JSON (half a character, a circle) has no digest, and could not be recorded. */
function isJson(value: unknown): boolean {
  try {
    return canonical(value) !== ''
  } catch {
    return false
  }
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value)
const isText = (value: unknown): boolean =>
  isWords(value) || (isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isWords))
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
const isOneOf = (value: unknown, words: readonly unknown[]): boolean => value === undefined || words.includes(value)
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
// A name of wildcards alone would erase everything.
const isTracker = (value: unknown): boolean =>
  isObject(value) && typeof value.name === 'string' && /[^*\s]/.test(value.name)
