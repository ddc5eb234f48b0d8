import type { Declaration, Recipient } from '../declaration/types.js'

/** The distinct companies that receive data for these purposes, by the purpose itself or by its services (R41). */
export function recipientsOf(
  { purposes, services, recipients }: Declaration,
  purposeIds: readonly string[],
): readonly Recipient[] {
  const named = new Set([
    ...purposes.flatMap(({ id, recipients = [] }) => (purposeIds.includes(id) ? recipients : [])),
    ...services.flatMap(({ purpose, recipient }) => (purposeIds.includes(purpose) ? recipient : undefined)),
  ])
  return recipients.filter(({ id }) => named.has(id))
}
