import { readTrustedFile } from './trusted-file.js'
import type { Declaration, Purpose, PurposeDetails, Service, ServiceDetails } from './types.js'
import { isWellKnown, wellKnownBasis } from './well-known.js'

/**
 * Reads a declaration as a page does: can what it says be trusted, yes or no. Fills in every default.
 * Unknown keys are let through, so that an old script and a new file go on working.
 *
 * @throws {DeclarationError} naming the first thing that cannot be trusted; `parseDeclaration` names them all.
 */
export function readDeclaration(value: unknown): Declaration {
  const file = readTrustedFile(value)
  return {
    ...file,
    file,
    purposes: file.purposes.map((purpose) => readPurpose(typeof purpose === 'string' ? { id: purpose } : purpose)),
    services: file.services.map(readService),
    recipients: file.recipients ?? [],
    consent: {
      validity: 'P6M', // R60
      gpc: 'refuse',
      undeclared: 'allow',
      enforce: true,
      layout: 'bar',
      ...file.consent,
      cookie: { domain: null, path: '/', ...file.consent?.cookie },
    },
    register: file.register
      ? {
          ip: 'encrypted',
          ipRetention: 'P90D', // R74
          ...file.register,
          retention: { given: 'P3Y', refused: 'P6M', ...file.register.retention },
        }
      : null,
  }
}

function readPurpose(details: PurposeDetails): Purpose {
  const { id, necessity } = details
  const legalBasis =
    details.legalBasis ??
    // A stated necessity stands beside an Art. 6 basis; an unknown purpose asks (R32).
    (necessity ? 'legitimate-interests' : isWellKnown(id) ? wellKnownBasis[id] : 'consent')
  return { ...details, legalBasis, needsConsent: legalBasis === 'consent' && !necessity }
}

const readService = (details: ServiceDetails): Service => ({
  ...details,
  matches: details.matches ?? [],
  inline: details.inline ?? [],
  trackers: details.trackers ?? [],
})
