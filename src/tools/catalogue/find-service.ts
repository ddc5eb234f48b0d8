import { shown } from '../../declaration/parse/json-path.js'
import { nearMiss } from '../../declaration/parse/near-miss.js'
import { CannotRun } from '../command.js'
import { catalogue } from './catalogue.js'
import type { KnownService } from './known-service.js'

/** @throws {CannotRun} with the name that was probably meant. */
export function findService(id: string): KnownService {
  const known = catalogue.find((service) => service.id === id)
  if (known) return known
  const ids = catalogue.map((service) => service.id)
  const meant = nearMiss(id, ids) ?? ids.find((one) => id.length > 2 && one.split('-').includes(id.toLowerCase()))
  const next = meant === undefined ? 'run `evaste add --list` to see the known services' : `did you mean ${meant}?`
  throw new CannotRun(`${shown(id)} is not in the catalogue; ${next}`)
}
