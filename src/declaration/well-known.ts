import type { LegalBasis, WellKnownPurpose } from './types.js'

/** The legal basis that a well-known purpose brings; its words live in `text/`. */
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
