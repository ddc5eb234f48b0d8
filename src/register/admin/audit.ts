import { newId } from '../crypto/new-id.js'
import type { Call } from '../http/call.js'
import type { AuditRecord, RegisterStore } from '../stores/store.js'
import type { Scope } from '../people/api-keys.js'

export interface AuditNeeds {
  readonly store: Pick<RegisterStore, 'saveAudit'>
  readonly now: () => Date
}

/** The query parameters that are recorded; others are omitted. */
const NAMED = [
  ...['after', 'limit', 'format', 'state', 'order', 'before', 'version', 'answer', 'from', 'until', 'entry'],
] as const

/** Calls that read no visitor's data and change nothing. */
const isHarmless = (scope: Scope, method: string): boolean =>
  scope === 'statistics' || (method === 'GET' && (scope === 'sites' || scope === 'declarations'))

/**
 * Records an access to a site's records, before it is answered.
 *
 * @param access.actor the id of an API key, `user:` and the id of a user, or `operator`.
 */
export const saveAudit = (access: Omit<AuditRecord, 'auditId'>, { store, now }: AuditNeeds): Promise<void> =>
  store.saveAudit({ ...access, auditId: `${now().toISOString()} ${newId().slice(0, 12)}` })

/** Records a call; ids of visitors, which stand in some paths, are not recorded. */
export async function auditCall(
  call: Call,
  { site, actor, scope }: { readonly site: string; readonly actor: string; readonly scope: Scope },
  needs: AuditNeeds,
): Promise<void> {
  const { method } = call.req
  if (isHarmless(scope, method)) return
  const query = NAMED.flatMap((name) => {
    const value = call.req.query(name)
    if (value !== undefined && /^[\w.: -]{1,64}$/.test(value)) return [`${name}=${value}`]
    return []
  })
  await saveAudit({ site, actor, action: scope, detail: [method, ...query].join(' ') }, needs)
}

/** A record as controllers read it. `name`: of a user, as it is now. */
export const describeAudit = (
  { auditId, actor, action, detail }: AuditRecord,
  names: ReadonlyMap<string, string> = new Map(),
) => ({
  at: auditId.slice(0, auditId.indexOf(' ')),
  actor,
  ...(names.has(actor) && { name: names.get(actor) }),
  action,
  detail,
})

/** The names of the users among the actors of these records. */
export async function namesOf(
  records: readonly AuditRecord[],
  { store }: { readonly store: Pick<RegisterStore, 'user'> },
): Promise<ReadonlyMap<string, string>> {
  const actors = new Set(records.map(({ actor }) => actor).filter((actor) => actor.startsWith('user:')))
  const named = [...actors].map(async (actor) => [actor, (await store.user(actor.slice(5)))?.name ?? ''] as const)
  return new Map(await Promise.all(named))
}
