import { DeclarationError } from './declaration-error.js'
import { readPattern } from './match.js'
import type {
  ConsentOptions,
  Declaration,
  DeclarationFile,
  Purpose,
  PurposeDetails,
  Service,
  ServiceDetails,
} from './types.js'

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/
/** All but consent. An unknown basis is none of these: it asks. */
const OTHER_BASES = ['contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests']
// Half a character has no digest: what was shown could not be proven.
const HALF_CHARACTER = /\\ud[89a-f]/

/**
 * Reads a declaration as a page does, and fills in every default. What holding and asking rest on must be right; an
 * unknown setting counts as the stricter one; unknown keys are let through, so that an old script and a new file go on
 * working.
 *
 * @throws {DeclarationError} naming the first place that cannot be trusted; `parseDeclaration` says why, and names all.
 */
export function readDeclaration(value: unknown): Declaration {
  const file = readTrusted(value)
  const { recipients, sensitiveRoutes, consent, register } = file
  return {
    ...file,
    file,
    purposes: file.purposes.map((purpose) => readPurpose(isString(purpose) ? { id: purpose } : purpose)),
    services: file.services.map(readService),
    recipients: recipients ?? [],
    sensitiveRoutes: sensitiveRoutes ?? [],
    consent: readConsent(consent ?? {}),
    register: register
      ? {
          ip: 'encrypted',
          ipRetention: 'P90D', // R74
          ...register,
          retention: { given: 'P3Y', refused: 'P6M', ...register.retention },
        }
      : null,
  }
}

function readPurpose(details: PurposeDetails): Purpose {
  const { id, necessity } = details
  const legalBasis =
    details.legalBasis ??
    // A stated necessity stands beside an Art. 6 basis; everything else asks (R32).
    (necessity || id === 'necessary' ? 'legitimate-interests' : 'consent')
  return { ...details, legalBasis, needsConsent: !necessity && !OTHER_BASES.includes(legalBasis) }
}

const readService = (details: ServiceDetails): Service => ({
  ...details,
  matches: details.matches ?? [],
  inline: details.inline ?? [],
  trackers: details.trackers ?? [],
})

const readConsent = ({ validity = 'P6M', gpc, undeclared, enforce, layout = 'bar', cookie }: ConsentOptions) =>
  ({
    validity, // R60
    gpc: gpc === 'ignore' ? gpc : 'refuse',
    undeclared: (undeclared ?? 'allow') === 'allow' ? 'allow' : 'hold',
    enforce: enforce !== false,
    layout,
    cookie: { domain: null, path: '/', ...cookie },
  }) as const

function readTrusted(value: unknown): DeclarationFile {
  const file = value as DeclarationFile
  const ids = new Set<string>()
  const takeId = (id: string, path: string): void => {
    // `constructor` would fit, but every object has one already.
    demand(isString(id) && ID.test(id) && id !== 'constructor' && !ids.has(id), path)
    ids.add(id)
  }
  demand(isJson(file) && file.format === 1, '$.format')
  demand(isString(file.site) && ID.test(file.site), '$.site')
  demand(areWords(file.languages) && file.languages.length, '$.languages')
  demand(isWords(file.controller?.name), '$.controller.name')
  demand(isText(file.notice?.url), '$.notice.url')
  demand(areWords(file.sensitiveRoutes ?? []), '$.sensitiveRoutes')
  demand(!file.register || isWords(file.register.url), '$.register.url')
  forEach(file.purposes, '$.purposes', (purpose, path) => {
    takeId(isString(purpose) ? purpose : purpose?.id, path)
    if (isString(purpose)) return
    demand(isText(purpose.necessity ?? '-') && areWords(purpose.recipients ?? []), path) // R32
  })
  const purposeIds = new Set(ids)
  forEach(file.services, '$.services', (service, path) => {
    takeId(service?.id, path)
    demand(purposeIds.has(service.purpose), `${path}.purpose`)
    const { matches, inline, trackers } = service
    demand(areWords(matches ?? []) && (matches ?? []).every(readPattern), `${path}.matches`)
    demand(areWords(inline ?? []), `${path}.inline`)
    // A name of wildcards alone would erase everything.
    forEach(trackers ?? [], `${path}.trackers`, (tracker, where) =>
      demand(isString(tracker?.name) && /[^*\s]/.test(tracker.name), where),
    )
  })
  forEach(file.recipients ?? [], '$.recipients', (recipient, path) => {
    demand(isString(recipient?.id), path)
    const { transfers } = recipient
    if (Array.isArray(transfers))
      demand(
        [...transfers].every((transfer) => isString(transfer?.country)),
        `${path}.transfers`,
      )
  })
  return file
}

function demand(holds: unknown, path: string): asserts holds {
  if (holds) return
  throw new DeclarationError([{ path, message: 'cannot be trusted; check the file with the tools', severity: 'error' }])
}

function forEach<Item>(list: readonly Item[], path: string, check: (item: Item, path: string) => void): void {
  demand(Array.isArray(list), path)
  ;[...list].forEach((item, i) => check(item, `${path}[${i}]`))
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isWords = (value: unknown): boolean => isString(value) && /\S/.test(value)
const areWords = (value: unknown): value is readonly string[] => Array.isArray(value) && [...value].every(isWords)
const isText = (value: unknown): boolean => {
  const words = Object.values(Object(value) as object)
  return isWords(value) || (!isString(value) && words.length > 0 && words.every(isWords))
}
const isJson = (value: unknown): boolean => {
  try {
    return !!value && !HALF_CHARACTER.test(JSON.stringify(value))
  } catch {
    return false // a circle
  }
}
