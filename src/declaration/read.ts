import { DeclarationError } from './declaration-error.js'
import type { Declaration, DeclarationFile, Purpose, PurposeDetails, Service, ServiceDetails } from './types.js'
import { isWellKnown, wellKnownBasis } from './well-known.js'

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/
type Loose = Readonly<Record<string, unknown>>

/**
 * Reads a declaration as a page does: can what it says be trusted, yes or no. Fills in every default.
 * Unknown keys are let through, so that an old script and a new file go on working.
 *
 * @throws {DeclarationError} naming the first thing that cannot be trusted; `parseDeclaration` names them all.
 */
export function readDeclaration(value: unknown): Declaration {
  const file = trusted(value)
  return {
    ...file,
    file,
    purposes: file.purposes.map((purpose) => readPurpose(typeof purpose === 'string' ? { id: purpose } : purpose)),
    services: file.services.map(readService),
    recipients: file.recipients ?? [],
    consent: {
      validity: 'P6M', // R60
      gpc: 'refuse',
      undeclared: 'allow',
      enforce: true,
      layout: 'bar',
      ...file.consent,
      cookie: { domain: null, path: '/', ...file.consent?.cookie },
    },
    register: file.register
      ? {
          ip: 'encrypted',
          ipRetention: 'P90D', // R74
          ...file.register,
          retention: { given: 'P3Y', refused: 'P6M', ...file.register.retention },
        }
      : null,
  }
}

function readPurpose(details: PurposeDetails): Purpose {
  const { id, necessity } = details
  const legalBasis =
    details.legalBasis ??
    // A stated necessity stands beside an Art. 6 basis; an unknown purpose asks (R32).
    (necessity ? 'legitimate-interests' : isWellKnown(id) ? wellKnownBasis[id] : 'consent')
  return { ...details, legalBasis, needsConsent: legalBasis === 'consent' && !necessity }
}

const readService = (details: ServiceDetails): Service => ({
  ...details,
  matches: details.matches ?? [],
  inline: details.inline ?? [],
  trackers: details.trackers ?? [],
})

function trusted(value: unknown): DeclarationFile {
  const file = value as Loose
  const demand = (holds: unknown, path: string, message: string): void => {
    if (!holds) throw new DeclarationError([{ path, message, severity: 'error' }])
  }
  demand(isObject(file), '$', 'a JSON object is needed')
  demand(file.format === 1, '$.format', 'only 1 is known; update evaste')
  demand(isId(file.site), '$.site', 'an id is needed')
  demand(isStrings(file.languages) && file.languages[0], '$.languages', 'at least one language is needed')
  demand(isObject(file.controller) && file.controller.name, '$.controller.name', 'a name is needed')
  demand(isObject(file.notice) && file.notice.url, '$.notice.url', 'the notice needs an address')
  demand(Array.isArray(file.purposes), '$.purposes', 'a list is needed')
  demand(Array.isArray(file.services), '$.services', 'a list is needed')
  const ids = new Set<unknown>()
  const takeId = (id: unknown, path: string): void => {
    demand(isId(id) && !ids.has(id), path, 'an id of its own is needed')
    ids.add(id)
  }
  for (const [i, purpose] of (file.purposes as unknown[]).entries())
    takeId(isObject(purpose) ? purpose.id : purpose, `$.purposes[${i}]`)
  const purposes = new Set(ids)
  for (const [i, service] of (file.services as Loose[]).entries()) {
    const path = `$.services[${i}]`
    demand(isObject(service), path, 'an object is needed')
    takeId(service.id, path)
    demand(purposes.has(service.purpose), `${path}.purpose`, 'it is not among the purposes')
    demand(isStrings(service.matches ?? []) && isStrings(service.inline ?? []), path, 'lists of strings are needed')
    demand(areTrackers(service.trackers ?? []), `${path}.trackers`, 'a list with names is needed')
  }
  return value as DeclarationFile
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
const areTrackers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.name === 'string')
