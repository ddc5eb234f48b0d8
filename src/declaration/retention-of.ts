import { servicesOf } from './asked.js'
import type { Declaration, Purpose, Retention } from './types.js'

/** How long data of a purpose is kept: as declared, else as long as the recordings that evaste makes for it (R08, R93). */
export function retentionOf({ id, retention }: Purpose, declaration: Declaration): Retention | undefined {
  if (retention) return retention
  const period = servicesOf(declaration, id).find(({ recording }) => recording)?.recording?.retention
  return period === undefined ? undefined : { period }
}
