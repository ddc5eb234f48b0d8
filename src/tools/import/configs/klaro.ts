import type { Text } from '../../../declaration/types.js'
import {
  type ConfigFormat,
  type ForeignConfig,
  type ForeignService,
  isObject,
  listOf,
  type NamedValue,
  objectsIn,
  objectsOf,
  stringOf,
  type Values,
} from './foreign-config.js'
import { trackerNameOf } from './tracker-names.js'

/** Klaro, and Orejime before version 3, which has the same form: `services` or `apps`, each with `purposes` and `cookies`. */
export const klaro: ConfigFormat = (values) => {
  const config = objectsIn(values).find((one) =>
    objectsOf(one.services ?? one.apps).some(({ name, purposes }) => stringOf(name) && Array.isArray(purposes)),
  )
  if (!config) return null
  const { translations } = config
  const languages = isObject(translations)
    ? Object.keys(translations).filter((tag) => tag !== 'zz' && /^[a-z]{2}(-|$)/i.test(tag))
    : []
  const unread: string[] = []
  const services = objectsOf(config.services ?? config.apps).map((service) =>
    serviceOf(service, config, languages, unread),
  )
  const days = config.cookieExpiresAfterDays
  const noticeUrl = policyUrl(config, languages)
  return {
    tool: 'apps' in config ? 'Klaro or Orejime' : 'Klaro',
    languages: stringOf(config.lang)
      ? [String(config.lang), ...languages.filter((tag) => tag !== config.lang)]
      : languages,
    ...(noticeUrl !== undefined && { noticeUrl }),
    ...(typeof days === 'number' && { validityDays: days }),
    purposes: [...new Set(services.map(({ purpose }) => purpose))].map((key) => {
      const title = translated(config, languages, (words) =>
        isObject(words.purposes) ? titleOf(words.purposes[key]) : undefined,
      )
      return { key, ...(title && { title }) }
    }),
    services,
    migration: migrationFrom(values, config),
    unread,
  }
}

/** Orejime before version 3 has the same form of configuration, and another cookie. */
function migrationFrom(values: readonly NamedValue[], config: Values): NonNullable<ForeignConfig['migration']> {
  const isOrejime = values.some(({ name, value }) => value === config && /orejime/i.test(name))
  const name = stringOf(config.storageName) ?? stringOf(config.cookieName) ?? (isOrejime ? 'orejime' : undefined)
  return { from: isOrejime ? 'orejime' : 'klaro', ...(name !== undefined && { name }) }
}

function serviceOf(service: Values, config: Values, languages: readonly string[], unread: string[]): ForeignService {
  const key = stringOf(service.name) ?? ''
  const own = isObject(service.translations) ? { translations: service.translations } : {}
  const description =
    translated(config, languages, (words) => (isObject(words[key]) ? stringOf(words[key].description) : undefined)) ??
    translated(own, languages, (words) => stringOf(words.description)) ??
    stringOf(service.description)
  const trackers = listOf(service.cookies).flatMap((cookie) => {
    const [written, path, domain] = Array.isArray(cookie)
      ? (cookie as unknown[])
      : isObject(cookie)
        ? [cookie.pattern, cookie.path, cookie.domain]
        : [cookie]
    const name = trackerNameOf(written)
    if (name === null && written !== undefined) unread.push(String(written))
    const place = stringOf(domain)
    if (name === null) return []
    return [
      {
        name,
        ...(place && !place.includes('*') && { domain: place.replace(/^\./, '') }),
        ...(stringOf(path)?.startsWith('/') && path !== '/' && { path: String(path) }),
      },
    ]
  })
  return {
    key,
    name: stringOf(service.title) ?? translated(config, languages, (words) => titleOf(words[key])) ?? key,
    purpose:
      listOf(service.purposes)
        .map(stringOf)
        .find((one) => one !== undefined) ?? 'unknown',
    isRequired: service.required === true,
    answerKey: key,
    isPreselected: (service.default ?? config.default) === true || service.optOut === true,
    ...(description && { description }),
    trackers,
  }
}

const titleOf = (words: unknown): string | undefined =>
  stringOf(words) ?? (isObject(words) ? stringOf(words.title) : undefined)

function translated(
  { translations }: Values,
  languages: readonly string[],
  pick: (words: Values) => string | undefined,
): Text | undefined {
  if (!isObject(translations)) return undefined
  const said = languages.flatMap((tag) => {
    const words = translations[tag]
    const text = isObject(words) ? pick(words) : undefined
    if (text === undefined) return []
    return [[tag, text] as const]
  })
  if (said.length) return Object.fromEntries(said)
  return undefined
}

function policyUrl({ translations, privacyPolicy }: Values, languages: readonly string[]): string | undefined {
  const all = isObject(translations) ? ['zz', ...languages].map((tag) => translations[tag]).filter(isObject) : []
  return (
    stringOf(privacyPolicy) ??
    all.map(({ privacyPolicyUrl }) => stringOf(privacyPolicyUrl)).find((url) => url !== undefined)
  )
}
