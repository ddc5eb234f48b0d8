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
 * @throws {DeclarationError} where it cannot be trusted; `parseDeclaration` says why, and names every place.
 */
export function readDeclaration(value: unknown): Declaration {
  const file = value as DeclarationFile
  let cause: unknown
  try {
    if (isTrusted(file)) return fillIn(file)
  } catch (error) {
    cause = error // a null, a circle, a list that is none
  }
  const message = 'this declaration cannot be trusted; npx evaste bundle says why'
  throw new DeclarationError([{ path: '$', message, severity: 'error' }], { cause })
}

function fillIn(file: DeclarationFile): Declaration {
  const { recipients, sensitiveRoutes, consent, register } = file
  return {
    ...file,
    file,
    purposes: file.purposes.map((purpose) => readPurpose(isString(purpose) ? { id: purpose } : purpose)),
    services: file.services.map(readService),
    recipients: list(recipients),
    sensitiveRoutes: list(sensitiveRoutes),
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
  matches: list(details.matches),
  inline: list(details.inline),
  trackers: list(details.trackers),
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

/** Whether everything that holding, asking and recording rest on is there, and of its kind. */
function isTrusted(file: DeclarationFile): boolean {
  const { site, languages, controller, notice, register } = file
  const [purposes, services] = [[...file.purposes], [...file.services]]
  const purposeIds = purposes.map((purpose) => (isString(purpose) ? purpose : purpose.id))
  const ids = [...purposeIds, ...services.map(({ id }) => id)]
  return (
    file.format === 1 &&
    !HALF_CHARACTER.test(JSON.stringify(file)) &&
    isId(site) &&
    areWords(languages) &&
    languages.length > 0 &&
    isWords(controller.name) &&
    isText(notice.url) &&
    areWords(file.sensitiveRoutes ?? []) &&
    (!register || isWords(register.url)) &&
    ids.every(isId) &&
    new Set(ids).size === ids.length &&
    purposes.every(
      (purpose) => isString(purpose) || (isText(purpose.necessity ?? '-') && areWords(purpose.recipients ?? [])), // R32
    ) &&
    services.every(
      ({ purpose, matches, inline, trackers }) =>
        purposeIds.includes(purpose) &&
        areWords(matches ?? []) &&
        list(matches).every(readPattern) &&
        areWords(inline ?? []) &&
        // A name of wildcards alone would erase everything.
        list(trackers).every(({ name }) => isWords(name.replaceAll('*', ''))),
    ) &&
    list(file.recipients).every(
      ({ id, transfers }) =>
        isWords(id) && (!Array.isArray(transfers) || [...transfers].every(({ country }) => isWords(country))),
    )
  )
}

/** What may be left out, without holes. */
const list = <Item>(items: readonly Item[] | null | undefined): readonly Item[] => [...(items ?? [])]
const isString = (value: unknown): value is string => typeof value === 'string'
// `constructor` would fit, but every object has one already.
const isId = (id: unknown): boolean => isString(id) && ID.test(id) && id !== 'constructor'
const isWords = (value: unknown): boolean => isString(value) && /\S/.test(value)
const areWords = (value: unknown): boolean => Array.isArray(value) && [...value].every(isWords)
/** Words, or some by language. */
const isText = (value: unknown): boolean => {
  const words = isString(value) ? [value] : Object.values(value as object)
  return words.length > 0 && words.every(isWords)
}
