import type { ConsentSession } from '../session/consent-session.js'

/** Whether a purpose is declared and allowed, without a report about what is not declared. */
export const isGiven = ({ declaration, allows }: ConsentSession, purpose: string): boolean =>
  !!declaration?.purposes.some(({ id }) => id === purpose) && allows(purpose)
