import { shown } from '../../declaration/parse/json-path.js'
import { nearMiss } from '../../declaration/parse/near-miss.js'
import { CannotRun } from '../command.js'
import { catalogue } from './catalogue.js'
import type { KnownService } from './known-service.js'

/** @throws {CannotRun} with similar names. */
export function findService(id: string): KnownService {
  const known = catalogue.find((service) => service.id === id)
  if (known) return known
  throw new CannotRun(`${shown(id)} is not in the catalogue; ${suggestionOf(probablyMeant(id))}`)
}

function probablyMeant(id: string): readonly string[] {
  const ids = catalogue.map((service) => service.id)
  const sharing = ids.filter((one) => one.split('-').includes(id.toLowerCase()))
  if (sharing.length > 0) return sharing
  const near = nearMiss(id, ids)
  return near === undefined ? searchServices(id).map((service) => service.id) : [near]
}

/**
 * The services whose id, name, company or URL contains a word.
 *
 * @param word at least three characters; a shorter one finds nothing.
 * @example searchServices('linkedin').map(({ id }) => id) // ['linkedin-insight', 'linkedin-posts']
 */
export function searchServices(word: string): readonly KnownService[] {
  const wanted = word.trim().toLowerCase()
  if (wanted.length < 3) return []
  return catalogue.filter((service) => textsOf(service).some((text) => text.toLowerCase().includes(wanted)))
}

const textsOf = ({ id, name, recipient, matches = [] }: KnownService): readonly string[] =>
  [id, name, recipient?.name, ...matches].filter((text) => typeof text === 'string')

function suggestionOf(ids: readonly string[]): string {
  if (ids.length === 0) return 'run `evaste add --list` to see the known services'
  return `did you mean ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ids.slice(0, 4))}?`
}
