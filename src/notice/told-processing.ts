import { servicesOf } from '../declaration/asked.js'
import { withOwnProcessing } from '../declaration/own-processing.js'
import type { Declaration } from '../declaration/types.js'

/** What a notice tells of: evaste's own processing too (R27), and nothing that waits for a question nobody is asked. */
export const toldProcessing = (declaration: Declaration): Declaration => withOwnProcessing(withoutUnasked(declaration))

/** R65: children are asked nothing, so their notice tells of no purpose on consent that never runs, nor of who would get data. */
function withoutUnasked(declaration: Declaration): Declaration {
  if (!declaration.audience?.children) return declaration
  const never = new Set(
    declaration.purposes
      .filter(({ id, needsConsent }) => needsConsent && servicesOf(declaration, id).length > 0)
      .map(({ id }) => id),
  )
  const purposes = declaration.purposes.filter(({ id }) => !never.has(id))
  const services = declaration.services.filter(({ purpose }) => !never.has(purpose))
  const idsOf = (one: Pick<Declaration, 'purposes' | 'services'>): ReadonlySet<string | undefined> =>
    new Set([
      ...one.purposes.flatMap((purpose) => purpose.recipients ?? []),
      ...one.services.map(({ recipient }) => recipient),
    ])
  const [before, after] = [idsOf(declaration), idsOf({ purposes, services })]
  const recipients = declaration.recipients.filter(({ id }) => after.has(id) || !before.has(id))
  return { ...declaration, purposes, services, recipients }
}
