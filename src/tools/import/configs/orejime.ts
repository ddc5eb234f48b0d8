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
import { trackerNameOf } from './tracker-names.js'

/** Orejime 3: `purposes`, each of which is a service or a group of them. */
export const orejime: ConfigFormat = (values) => {
  const config = objectsIn(values).find(({ purposes }) =>
    objectsOf(purposes).some(
      (one) => stringOf(one.id) && stringOf(one.title) && ('cookies' in one || 'purposes' in one),
    ),
  )
  if (!config) return null
  const unread: string[] = []
  const groups = objectsOf(config.purposes)
  const services = groups.flatMap((group) => {
    if ('purposes' in group) return objectsOf(group.purposes).map((one) => serviceOf(one, stringOf(group.id), unread))
    return [serviceOf(group, undefined, unread)]
  })
  const noticeUrl = stringOf(config.privacyPolicyUrl)
  const cookie = isObject(config.cookie) ? config.cookie : {}
  const { duration } = cookie
  return {
    tool: 'Orejime',
    languages: stringOf(config.lang) ? [String(config.lang)] : [],
    ...(noticeUrl !== undefined && { noticeUrl }),
    ...(typeof duration === 'number' && { validityDays: duration }),
    purposes: groups.filter((group) => 'purposes' in group).map((group) => wordsOf(group)),
    services,
    migration: { from: 'orejime', ...(stringOf(cookie.name) && { name: String(cookie.name) }) },
    unread,
  }
}

const wordsOf = ({ id, title, description }: Values) => ({
  key: stringOf(id) ?? '',
  ...(stringOf(title) && { title: String(title) }),
  ...(stringOf(description) && { description: String(description) }),
})

/** A top-level service belongs to the purpose that its id suggests, otherwise to one that a person must name. */
function serviceOf(one: Values, group: string | undefined, unread: string[]): ForeignService {
  const { key, title = key, description } = wordsOf(one)
  const trackers = listOf(one.cookies).flatMap((cookie) => {
    const [written] = Array.isArray(cookie) ? (cookie as unknown[]) : [cookie]
    const name = trackerNameOf(written)
    if (name === null && written !== undefined) unread.push(String(written))
    if (name === null) return []
    return [{ name }]
  })
  return {
    key,
    name: title,
    purpose: group ?? key,
    isRequired: one.isMandatory === true,
    answerKey: key,
    isPreselected: one.default === true,
    ...(description && { description }),
    trackers,
  }
}
