import { C as ConsentOptions, a as ConsentSession } from './types/index-consent-session.js';
export { b as Choices, c as ConsentSettings, d as ConsentStatus, D as DecidedBy, e as Decision, f as DecisionSource, g as Declaration, E as EvasteDecidedEvent, h as EvasteProblem, i as EvasteProblemEvent, H as Held, P as Purpose, R as RegisterSettings, S as Service, j as SessionReceipt } from './types/index-consent-session.js';
export { A as Authority, D as DataProtectionOfficer, a as DeclarationFile, b as DeclarationJson, c as Duration, I as IpMode, L as LegalBasis, N as Notice, P as Party, d as PurposeDetails, R as Recipient, e as RegisterOptions, f as Retention, g as Rights, S as ServiceDetails, T as Text, h as Tracker, i as TrackerType, j as Transfer, W as WellKnownPurpose } from './types/index-declaration-json.js';

/** The version of evaste, and so of its interface texts. */
declare const version = "0.1.0";

/**
 * Starts to hold what needs consent, and answers the document's one session; a second call answers the running one.
 * A bundle cannot be first in `<head>`: this holds what scripts make from now on, and marks. The script tag adds the
 * parser's own scripts.
 *
 * On a server everything is `requested` and nothing is held.
 *
 * @example
 * const session = startConsent({ declaration: '/evaste.json' })
 * await session.whenAllowed('analytics')
 */
declare function startConsent({ declaration, language, workerUrl }: ConsentOptions): ConsentSession;

export { ConsentOptions, ConsentSession, startConsent, version };
