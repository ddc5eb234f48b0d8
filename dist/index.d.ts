import { C as ConsentSession } from './types/index-consent-session.js';
export { a as Choices, b as ConsentSettings, c as ConsentStatus, D as DecidedBy, d as Decision, e as DecisionSource, f as Declaration, E as EvasteDecidedEvent, g as EvasteProblem, h as EvasteProblemEvent, H as Held, P as Purpose, R as RegisterSettings, S as Service, i as SessionReceipt } from './types/index-consent-session.js';
import { D as DeclarationFile, a as DeclarationJson } from './types/index-declaration-json.js';
export { A as Authority, b as DataProtectionOfficer, c as Duration, I as IpMode, L as LegalBasis, N as Notice, P as Party, d as PurposeDetails, R as Recipient, e as RegisterOptions, f as Retention, g as Rights, S as ServiceDetails, T as Text, h as Tracker, i as TrackerType, j as Transfer, W as WellKnownPurpose } from './types/index-declaration-json.js';

/** The version of evaste, and so of its interface texts. */
declare const version = "0.1.0";

interface ConsentOptions {
    /** A declaration, an imported `evaste.json`, or its URL. */
    readonly declaration: DeclarationFile | DeclarationJson | string;
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

export { ConsentSession, DeclarationFile, DeclarationJson, startConsent, version };
export type { ConsentOptions };
