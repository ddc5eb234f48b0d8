import { parseDeclaration } from '../../declaration/parse/parse-declaration.js'
import type { Declaration } from '../../declaration/types.js'
import type { KnownService } from '../catalogue/known-service.js'
import { CannotRun } from '../command.js'
import { appendToList } from './append-to-list.js'
import { copyService } from './copy-service.js'

/** The text of a declaration with a service added, and what was added with it. */
export interface AddedService {
  readonly text: string
  /** Lists and ids, such as `services.youtube`. */
  readonly added: readonly string[]
}

/**
 * Copies a known service into a declaration, together with its purpose and recipient if they are missing.
 *
 * @param text a declaration that parses.
 * @throws {CannotRun} if the id already exists.
 */
export function addService(text: string, known: KnownService): AddedService {
  const declaration = parseDeclaration(text)
  refuseTaken(declaration, known)
  const added = appendService(text, known, declaration)
  parseDeclaration(added.text)
  return added
}

/** What decides how a service is added: the languages, and the purposes and recipients that exist. */
export interface ServiceSurroundings {
  readonly languages: readonly string[]
  readonly purposes: readonly { readonly id: string }[]
  readonly recipients: readonly { readonly id: string }[]
}

/** Does the same without any check, so that it also works on a draft that does not parse as a declaration yet. */
export function appendService(
  text: string,
  known: KnownService,
  { languages, purposes, recipients }: ServiceSurroundings,
): AddedService {
  const { service, recipient } = copyService(known, languages)
  const hasPurpose = purposes.some(({ id }) => id === known.purpose)
  const hasRecipient = recipients.some(({ id }) => id === recipient?.id)
  const additions = [
    ...(hasPurpose ? [] : [{ list: 'purposes', id: known.purpose, item: known.purpose, after: 'notice' }]),
    ...(recipient && !hasRecipient
      ? [{ list: 'recipients', id: recipient.id, item: recipient, after: 'purposes' }]
      : []),
    { list: 'services', id: known.id, item: service, after: 'purposes' },
  ]
  const added = additions.reduce((so, { list, item, after }) => appendToList(so, list, item, after), text)
  return { text: added, added: additions.map(({ list, id }) => `${list}.${id}`) }
}

function refuseTaken({ services, purposes }: Declaration, { id }: KnownService): void {
  if (services.some((service) => service.id === id))
    throw new CannotRun(`the declaration already has ${id}; nothing was changed`)
  if (purposes.some((purpose) => purpose.id === id))
    throw new CannotRun(`the id ${id} is already used by a purpose; purposes and services share one set of ids`)
}
