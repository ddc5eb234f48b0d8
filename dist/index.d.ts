import { D as DeclarationFile } from './types/index-types.js';
export { A as Authority, C as ConsentSettings, a as DataProtectionOfficer, b as Declaration, c as Duration, I as IpMode, L as LegalBasis, N as Notice, P as Party, d as Purpose, e as PurposeDetails, R as Recipient, f as RegisterOptions, g as RegisterSettings, h as Retention, i as Rights, S as Service, j as ServiceDetails, T as Text, k as Tracker, l as TrackerType, m as Transfer, W as WellKnownPurpose } from './types/index-types.js';
import { C as ConsentSession } from './types/index-consent-session.js';
export { a as Choices, b as ConsentStatus, D as DecidedBy, c as Decision, d as DecisionSource, E as EvasteDecidedEvent, e as EvasteProblem, f as EvasteProblemEvent, H as Held, S as SessionReceipt } from './types/index-consent-session.js';

/** The version of evaste, and so of its interface texts. */
declare const version = "0.1.0";

interface ConsentOptions {
    /** A declaration, or its URL. */
    readonly declaration: DeclarationFile | string;
    /** BCP 47. Default: `<html lang>`. */
    readonly language?: string;
}
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
declare function startConsent({ declaration, language }: ConsentOptions): ConsentSession;

export { ConsentSession, DeclarationFile, startConsent, version };
export type { ConsentOptions };
