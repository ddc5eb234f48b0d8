import {
  type ConfigFormat,
  type ForeignService,
  isObject,
  listOf,
  objectsIn,
  objectsOf,
  stringOf,
  type Values,
} from './foreign-config.js'

/** c15t: options with `consentCategories` and `scripts`, each an object or the call of a prebuilt one. */
export const c15t: ConfigFormat = (values) => {
  const config = objectsIn(values).find(
    (one) =>
      Array.isArray(one.consentCategories) ||
      objectsOf(one.scripts).some(({ category, call }) => stringOf(category) ?? stringOf(call)),
  )
  if (!config) return null
  const { legalLinks, storageConfig } = config
  const storageKey = isObject(storageConfig) ? stringOf(storageConfig.storageKey) : undefined
  const policy =
    isObject(legalLinks) && isObject(legalLinks.privacyPolicy) ? stringOf(legalLinks.privacyPolicy.href) : undefined
  return {
    tool: 'c15t',
    languages: [],
    ...(policy !== undefined && { noticeUrl: policy }),
    purposes: listOf(config.consentCategories).flatMap((key) => (typeof key === 'string' ? [{ key }] : [])),
    services: objectsOf(config.scripts).flatMap(serviceOf),
    migration: { from: 'c15t', ...(storageKey !== undefined && { name: storageKey }) },
    unread: [],
  }
}

function serviceOf(script: Values): readonly ForeignService[] {
  const key = stringOf(script.id) ?? stringOf(script.call)
  if (key === undefined) return []
  const src = stringOf(script.src)
  const host = src !== undefined && URL.canParse(src) ? new URL(src).hostname : undefined
  const category = stringOf(script.category)
  const service = {
    ...{ key, name: key, purpose: category ?? key, isRequired: false, trackers: [] },
    ...(category !== undefined && { answerKey: category }),
  }
  return [host ? { ...service, matches: [host] } : service]
}
