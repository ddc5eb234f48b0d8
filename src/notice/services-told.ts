import { askedPurposes } from '../declaration/asked.js'
import { productOf } from '../declaration/signal-products.js'
import type { Declaration, Service } from '../declaration/types.js'

/** R100: the services that hear of the answer (`src/page/signals`). */
export function servicesTold(declaration: Declaration): readonly Service[] {
  const asked = new Set(askedPurposes(declaration).map(({ id }) => id))
  return declaration.services.filter((service) => productOf(service) && asked.has(service.purpose))
}
