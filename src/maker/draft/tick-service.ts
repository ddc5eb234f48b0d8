import { isWellKnown } from '../../declaration/well-known.js'
import { appendService } from '../../tools/add/add-service.js'
import { copyService } from '../../tools/add/copy-service.js'
import { appendToList } from '../../tools/add/append-to-list.js'
import { catalogue } from '../../tools/catalogue/catalogue.js'
import type { KnownService } from '../../tools/catalogue/known-service.js'
import { slug } from '../../tools/slug.js'
import { listAt, setValue, textAt, valueAt } from './draft-text.js'

/** The languages of a draft that are written as text. */
export const draftLanguages = (file: unknown): readonly string[] =>
  listAt(file, ['languages']).filter((tag): tag is string => typeof tag === 'string')

/** The ids in one list of a draft: of objects their `id`, of words themselves. */
export const idsOf = (file: unknown, list: string): readonly string[] =>
  listAt(file, [list]).map((item) => (typeof item === 'string' ? item : textAt(item, ['id'])))

/** Adds a known service to a draft, with its purpose and recipient if they are missing. */
export function addKnownService(text: string, known: KnownService): string {
  const file: unknown = JSON.parse(text)
  if (idsOf(file, 'services').includes(known.id)) return text
  const asIds = (list: string): readonly { readonly id: string }[] => idsOf(file, list).map((id) => ({ id }))
  const languages = draftLanguages(file)
  const surroundings = { languages, purposes: asIds('purposes'), recipients: asIds('recipients') }
  return appendService(text, known, surroundings).text
}

/** A service that the catalogue does not have. */
export interface OwnService {
  readonly name: string
  readonly purpose: string
  readonly hosts: readonly string[]
}

/** Adds a service by hand; only what was said is written. */
export function addOwnService(text: string, { name, purpose, hosts }: OwnService): string {
  const file: unknown = JSON.parse(text)
  const taken = [...idsOf(file, 'services'), ...idsOf(file, 'purposes')]
  const wanted = slug(name) || 'service'
  const id = [wanted, ...taken.map((_, i) => `${wanted}-${i + 2}`)].find((one) => !taken.includes(one)) ?? wanted
  const withPurpose = idsOf(file, 'purposes').includes(purpose)
    ? text
    : appendToList(text, 'purposes', purpose, 'notice')
  return appendToList(withPurpose, 'services', { id, name, purpose, matches: hosts }, 'purposes')
}

/**
 * Removes a service, and with it the purpose and recipient that no other service uses, unless somebody has written them
 * in detail.
 */
export function removeService(text: string, id: string): string {
  const file: unknown = JSON.parse(text)
  const place = idsOf(file, 'services').indexOf(id)
  if (place < 0) return text
  const service = listAt(file, ['services'])[place]
  const rest = listAt(file, ['services']).filter((_, i) => i !== place)
  const isUsed = (key: string, value: string): boolean => rest.some((other) => textAt(other, [key]) === value)
  const [purpose, recipient] = [textAt(service, ['purpose']), textAt(service, ['recipient'])]
  const without = setValue(text, ['services', place], undefined)
  const withoutPurpose = isUsed('purpose', purpose) ? without : removePlainPurpose(without, purpose)
  return isUsed('recipient', recipient) ? withoutPurpose : removeKnownRecipient(withoutPurpose, recipient)
}

function removePlainPurpose(text: string, id: string): string {
  const place = listAt(JSON.parse(text), ['purposes']).indexOf(id)
  if (place < 0 || !isWellKnown(id) || id === 'necessary') return text
  return setValue(text, ['purposes', place], undefined)
}

function removeKnownRecipient(text: string, id: string): string {
  const file: unknown = JSON.parse(text)
  const place = idsOf(file, 'recipients').indexOf(id)
  const copies = catalogue.flatMap(({ recipient }) => (recipient?.id === id ? [recipient] : []))
  // The comment is in the language that the draft had then.
  const { $comment: _, ...written } = Object(valueAt(file, ['recipients', place])) as { readonly $comment?: unknown }
  if (place < 0 || copies.every((copy) => JSON.stringify(copy) !== JSON.stringify(written))) return text
  const emptied = setValue(text, ['recipients', place], undefined)
  return listAt(JSON.parse(emptied), ['recipients']).length ? emptied : setValue(emptied, ['recipients'], undefined)
}

/** Sets the languages, and brings the services that are still as the catalogue has them into these languages. */
export function setLanguages(text: string, languages: readonly string[]): string {
  const file: unknown = JSON.parse(text)
  const before = draftLanguages(file)
  const isUnchanged = (known: KnownService, service: unknown): boolean =>
    JSON.stringify(copyService(known, before).service) === JSON.stringify(service)
  const edits = listAt(file, ['services']).flatMap((service, place) => {
    const known = catalogue.find(({ id }) => id === textAt(service, ['id']))
    if (!known || !isUnchanged(known, service)) return []
    return [{ place, service: copyService(known, languages).service }]
  })
  return edits.reduce(
    (so, { place, service }) => setValue(so, ['services', place], service),
    setValue(text, ['languages'], languages),
  )
}
