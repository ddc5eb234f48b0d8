import type { Declaration, Recipient } from '../declaration/types.js'

/** The distinct companies that receive data for these purposes, through the purpose itself or its services (R41). */
export const recipientsOf = (
  { purposes, services, recipients }: Declaration,
  purposeIds: readonly string[],
): readonly Recipient[] =>
  recipients.filter(
    ({ id }) =>
      purposes.some((purpose) => purposeIds.includes(purpose.id) && purpose.recipients?.includes(id)) ||
      services.some(({ purpose, recipient }) => purposeIds.includes(purpose) && recipient === id),
  )
