import { shown } from '../../declaration/parse/json-path.js'
import { nearMiss } from '../../declaration/parse/near-miss.js'
import { CannotRun } from '../command.js'
import { catalogue } from './catalogue.js'
import type { KnownService } from './known-service.js'

/** @throws {CannotRun} with similar names. */
export function findService(id: string): KnownService {
  const known = catalogue.find((service) => service.id === id)
  if (known) return known
  throw new CannotRun(`${shown(id)} is not in the catalogue; ${suggestionOf(similarServices(id))}`)
}

/**
 * The services that were probably meant by a name that none has.
 *
 * @example similarServices('hotjra').map(({ id }) => id) // ['hotjar']
 */
export function similarServices(name: string): readonly KnownService[] {
  const sharing = catalogue.filter(({ id }) => id.split('-').includes(name.toLowerCase()))
  if (sharing.length > 0) return sharing
  const near = nearMiss(
    name,
    catalogue.map(({ id }) => id),
  )
  return near === undefined ? searchServices(name) : catalogue.filter(({ id }) => id === near)
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

function suggestionOf(services: readonly KnownService[]): string {
  const ids = services.map(({ id }) => id)
  if (ids.length === 0) return 'run `evaste add --list` to see the known services'
  return `did you mean ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ids.slice(0, 4))}?`
}
