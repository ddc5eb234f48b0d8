import type { LegalBasis, WellKnownPurpose } from './types.js'

/** The legal basis of a well-known purpose; its texts are in `text/`. */
export const wellKnownBasis: Readonly<Record<WellKnownPurpose, LegalBasis>> = {
  necessary: 'legitimate-interests',
  preferences: 'consent',
  'external-content': 'consent',
  analytics: 'consent',
  demographics: 'consent',
  'session-replay': 'consent',
  'social-media': 'consent',
  marketing: 'consent',
  security: 'consent',
}

export const isWellKnown = (id: string): id is WellKnownPurpose => Object.hasOwn(wellKnownBasis, id)
