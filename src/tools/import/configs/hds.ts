import type { Text, Tracker, TrackerType } from '../../../declaration/types.js'
import { type ConfigFormat, type ForeignService, isObject, objectsOf, stringOf, type Values } from './foreign-config.js'
import { lifetimeOf } from './lifetime-of.js'
import { trackerNameOf } from './tracker-names.js'

/** The storage types of the Helsinki Design System, by number. */
const STORAGE: readonly TrackerType[] = ['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']

/** Helsinki Design System: the site settings, with required and optional groups of cookies. */
export const hds: ConfigFormat = (values) => {
  const config = values
    .map(({ value }) => value)
    .filter(isObject)
    .find(({ requiredGroups, optionalGroups }) => Array.isArray(requiredGroups) || Array.isArray(optionalGroups))
  if (!config) return null
  const unread: string[] = []
  const groups = [
    ...objectsOf(config.requiredGroups).map((group) => ({ group, isRequired: true })),
    ...objectsOf(config.optionalGroups).map((group) => ({ group, isRequired: false })),
  ]
  return {
    tool: 'Helsinki Design System',
    languages: languagesOf(groups.map(({ group }) => group)),
    purposes: groups.map(({ group }) => {
      const [title, description] = [textOf(group.title), textOf(group.description)]
      return { key: stringOf(group.groupId) ?? '', ...(title && { title }), ...(description && { description }) }
    }),
    services: groups.flatMap(({ group, isRequired }) => serviceOf(group, isRequired, unread)),
    migration: { from: 'hds', ...(stringOf(config.cookieName) && { name: String(config.cookieName) }) },
    unread,
  }
}

function serviceOf(group: Values, isRequired: boolean, unread: string[]): readonly ForeignService[] {
  const key = stringOf(group.groupId) ?? ''
  const trackers = objectsOf(group.cookies).flatMap((cookie) => trackerOf(cookie, unread))
  if (!trackers.length) return []
  return [
    { key: `${key}-cookies`, name: textOf(group.title) ?? key, purpose: key, isRequired, answerKey: key, trackers },
  ]
}

function trackerOf(
  { name: written, storageType, description, expiration }: Values,
  unread: string[],
): readonly Tracker[] {
  const name = trackerNameOf(written)
  if (name === null) {
    unread.push(String(written))
    return []
  }
  const type = typeof storageType === 'number' ? STORAGE[storageType - 1] : undefined
  const words = textOf(description)
  const lifetime = lifetimeOf(firstOf(textOf(expiration)))
  return [
    {
      name,
      ...(type && type !== 'cookie' && { type }),
      ...(lifetime && { lifetime }),
      ...(words && { description: words }),
    },
  ]
}

const textOf = (value: unknown): Text | undefined => {
  if (!isObject(value)) return stringOf(value)
  const said = Object.entries(value).filter((entry): entry is [string, string] => stringOf(entry[1]) !== undefined)
  if (said.length) return Object.fromEntries(said)
  return undefined
}

const firstOf = (text: Text | undefined): string | undefined =>
  typeof text === 'object' ? (text.en ?? Object.values(text)[0]) : text

const languagesOf = (groups: readonly Values[]): readonly string[] => [
  ...new Set(groups.flatMap(({ title }) => (isObject(title) ? Object.keys(title) : []))),
]
