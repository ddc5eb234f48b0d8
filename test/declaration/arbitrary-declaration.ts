import fc from 'fast-check'
import { refusedCharacter } from '../../src/declaration/parse/refused-characters.js'
import { wellKnownBasis } from '../../src/declaration/well-known.js'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !refusedCharacter(text) && !/\p{Cc}/u.test(text))
  .map((text) => `Sana ${text}`)
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/)
const host = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{2,8}){0,2}$/).map((name) => `${name}.example`)
const pattern = fc.oneof(
  host,
  fc
    .tuple(fc.constantFrom('*', 'http', 'https', 'ws', 'wss'), fc.constantFrom('', '*.'), host, fc.webPath())
    .map(([scheme, sub, name, path]) => `${scheme}://${sub}${name}/${path.replace(/^\//, '')}*`),
)
const duration = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((n) => `P${n}M`),
  fc.integer({ min: 1, max: 999 }).map((n) => `P1Y${n}D`),
  fc.integer({ min: 1, max: 59 }).map((n) => `PT${n}M`),
)
const tag = fc.constantFrom('fi', 'sv', 'en', 'en-GB', 'se', 'zh-Hant-TW')
const optional = <T>(key: string, value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined }).map((it) => [key, it])
const built = (...pairs: fc.Arbitrary<unknown[]>[]) =>
  fc.tuple(...pairs).map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as object)

const textIn = (languages: readonly string[]) =>
  fc.oneof(
    words,
    fc
      .tuple(fc.subarray([...languages.slice(1)]), words)
      .map(([others, said]) =>
        Object.fromEntries([languages[0] ?? 'fi', ...others].map((language) => [language, `${said} ${language}`])),
      ),
  )

const tracker = (text: fc.Arbitrary<unknown>) =>
  built(
    words.map((name) => ['name', `${name}*`]),
    optional('type', fc.constantFrom('cookie', 'local-storage', 'pixel', 'fingerprint')),
    optional('lifetime', fc.oneof(duration, fc.constantFrom('session', 'persistent', 'none'))),
    optional('description', text),
    optional('$comment', words),
  )

const purpose = (own: string, text: fc.Arbitrary<unknown>) =>
  Object.hasOwn(wellKnownBasis, own)
    ? fc.constant(own as unknown)
    : built(
        fc.constant(['id', own]),
        optional('legalBasis', fc.constantFrom('consent', 'contract', 'legitimate-interests')),
        optional('title', text),
        optional('necessity', text),
        optional('retention', built(optional('period', duration), optional('criteria', text))),
      )

const service = (own: string, purposes: readonly string[], text: fc.Arbitrary<unknown>) =>
  built(
    fc.constant(['id', own]),
    text.map((name) => ['name', name]),
    fc.constantFrom(...purposes).map((its) => ['purpose', its]),
    optional('matches', fc.array(pattern, { maxLength: 4 })),
    optional('inline', fc.array(words, { maxLength: 2 })),
    optional('trackers', fc.array(tracker(text), { maxLength: 4 })),
  )

const register = built(
  fc.constant(['url', '/evaste']),
  optional('ip', fc.constantFrom('encrypted', 'truncated', 'none')),
  optional('ipRetention', duration),
)

/** Declarations as companies could write them: every one of them is right. */
export const arbitraryDeclaration: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(id, fc.constantFrom(...Object.keys(wellKnownBasis))), { minLength: 2, maxLength: 7 }),
    fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .chain(([ids, languages, cut]) => {
    const text = textIn(languages)
    const purposes = ids.slice(0, Math.min(cut, ids.length - 1))
    const services = ids.slice(purposes.length)
    return built(
      fc.constant(['format', 1]),
      fc.constant(['site', 'corner-bakery']),
      fc.constant(['languages', languages]),
      words.map((name) => ['controller', { name }]),
      text.map((title) => ['notice', { url: '/tietosuoja', title }]),
      fc.tuple(...purposes.map((own) => purpose(own, text))).map((list) => ['purposes', list]),
      fc.tuple(...services.map((own) => service(own, purposes, text))).map((list) => ['services', list]),
      optional('version', words),
      optional('protection', text),
      optional('register', fc.option(register)),
      optional('consent', built(optional('validity', duration), optional('enforce', fc.boolean()))),
      optional('sensitiveRoutes', fc.constant(['/terveys/*'])),
    ) as fc.Arbitrary<Record<string, unknown>>
  })
