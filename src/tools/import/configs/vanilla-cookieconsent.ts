import type { Text, Tracker } from '../../../declaration/types.js'
import {
  type ConfigFormat,
  type ForeignService,
  isObject,
  objectsIn,
  objectsOf,
  stringOf,
  type Values,
} from './foreign-config.js'
import { lifetimeOf } from './lifetime-of.js'
import { trackerNameOf } from './tracker-names.js'

/** vanilla-cookieconsent (orestbida), versions 2 and 3: `CookieConsent.run({ categories, language })`. */
export const vanillaCookieConsent: ConfigFormat = (values) => {
  const config = objectsIn(values).find(({ categories, language, languages }) =>
    isObject(categories) ? isObject(language) : isObject(languages),
  )
  if (!config) return null
  const translations = translationsOf(config)
  const sections = Object.entries(translations).flatMap(([language, translation]) =>
    sectionsOf(translation).map((section) => ({ language, section })),
  )
  const text = (category: string, key: string): Text | undefined => {
    const said = sections.flatMap(({ language, section }) => {
      const words = linkedTo(section) === category ? stringOf(section[key]) : undefined
      if (words === undefined) return []
      return [[language, withoutTags(words)] as const]
    })
    if (said.length) return Object.fromEntries(said)
    return undefined
  }
  const keys = [
    ...new Set([
      ...Object.keys(isObject(config.categories) ? config.categories : {}),
      ...sections.flatMap(({ section }) => linkedTo(section) ?? []),
    ]),
  ]
  const unread: string[] = []
  const services = keys.flatMap((key) => {
    const category = isObject(config.categories) && isObject(config.categories[key]) ? config.categories[key] : {}
    return servicesOf(key, category, {
      sections: sections.map(({ section }) => section),
      isOptOut: config.mode === 'opt-out',
      unread,
    })
  })
  const cookie = isObject(config.cookie) ? config.cookie : config
  const days = cookie.expiresAfterDays ?? cookie.cookie_expiration
  const name = stringOf(isObject(config.cookie) ? config.cookie.name : config.cookie_name)
  return {
    tool: 'vanilla-cookieconsent',
    languages: Object.keys(translations),
    ...(typeof days === 'number' && { validityDays: days }),
    purposes: keys.map((key) => {
      const [title, description] = [text(key, 'title'), text(key, 'description')]
      return { key, ...(title && { title }), ...(description && { description }) }
    }),
    services,
    migration: {
      from: 'vanilla-cookieconsent',
      ...(name !== undefined && { name }),
      ...(typeof config.revision === 'number' && config.revision > 0 && { revision: config.revision }),
    },
    unread,
  }
}

/** What the services of every category are read with. */
interface Context {
  readonly sections: readonly Values[]
  readonly isOptOut: boolean
  readonly unread: string[]
}

function translationsOf(config: Values): Readonly<Record<string, Values>> {
  const all = isObject(config.language) ? config.language.translations : config.languages
  return Object.fromEntries(
    Object.entries(isObject(all) ? all : {}).filter((entry): entry is [string, Values] => isObject(entry[1])),
  )
}

/** Version 3 calls them sections, version 2 blocks. */
function sectionsOf({ preferencesModal, settings_modal }: Values): readonly Values[] {
  if (isObject(preferencesModal)) return objectsOf(preferencesModal.sections)
  if (isObject(settings_modal)) return objectsOf(settings_modal.blocks)
  return []
}

const linkedTo = ({ linkedCategory, toggle }: Values): string | undefined =>
  stringOf(linkedCategory) ?? (isObject(toggle) ? stringOf(toggle.value) : undefined)

/** Version 2 says in a block which toggle is on beforehand. */
const isTicked = (category: string, sections: readonly Values[]): boolean =>
  sections.some(({ toggle }) => isObject(toggle) && toggle.value === category && toggle.enabled === true)

function servicesOf(key: string, category: Values, { sections, isOptOut, unread }: Context): readonly ForeignService[] {
  const isRequired = category.readOnly === true
  const isPreselected = isOptOut || category.enabled === true || isTicked(key, sections)
  const own = Object.entries(isObject(category.services) ? category.services : {}).map(
    ([id, service]): ForeignService => ({
      key: id,
      name: (isObject(service) ? stringOf(service.label) : undefined) ?? id,
      purpose: key,
      isRequired,
      answerKey: `${key}/${id}`,
      isPreselected,
      trackers: isObject(service) ? cookieItems(service.cookies, unread) : [],
    }),
  )
  const cleared = isObject(category.autoClear) ? cookieItems(category.autoClear.cookies, unread) : []
  const listed = sections.filter((section) => linkedTo(section) === key).flatMap((section) => tableOf(section, unread))
  const named = new Set(own.flatMap(({ trackers }) => trackers.map(({ name }) => name)))
  const rest = [...listed, ...cleared].filter(
    ({ name }, i, all) => !named.has(name) && all.findIndex((one) => one.name === name) === i,
  )
  if (rest.length)
    return [
      ...own,
      {
        ...{ key: `${key}-cookies`, name: `${key} cookies`, purpose: key, isRequired },
        ...{ answerKey: key, isPreselected, trackers: rest },
      },
    ]
  return own
}

const cookieItems = (items: unknown, unread: string[]): readonly Tracker[] =>
  objectsOf(items).flatMap(({ name }) => {
    const read = trackerNameOf(name)
    if (read === null) unread.push(String(name))
    if (read === null) return []
    return [{ name: read }]
  })

/** A table of cookies with column names of the site’s own: the first is the name, and one of them is the lifetime. */
function tableOf({ cookieTable, cookie_table }: Values, unread: string[]): readonly Tracker[] {
  const rows = isObject(cookieTable) ? objectsOf(cookieTable.body) : objectsOf(cookie_table)
  return rows.flatMap((row) => {
    const { is_regex: isPattern, ...cells } = row
    const [first, ...others] = Object.values(cells).map(stringOf)
    const name = trackerNameOf(isPattern === true && first !== undefined ? `/${first}/` : first)
    if (name === null) unread.push(first ?? '')
    const lifetime = others.map((cell) => lifetimeOf(cell)).find((one) => one !== undefined)
    const description = [...others].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0]
    if (name === null) return []
    return [{ name, ...(lifetime && { lifetime }), ...(description && { description: withoutTags(description) }) }]
  })
}

const withoutTags = (text: string): string => text.replace(/<[^>]+>/g, '').trim()
