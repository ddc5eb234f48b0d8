import { C as ConsentOptions } from './types/index-consent-options.js';
import { C as ConsentSession } from './types/index-consent-session.js';
export { b as Choices, c as ConsentSettings, a as ConsentStatus, D as Decision, d as DecisionSource, e as Declaration, E as EvasteDecidedEvent, f as EvasteProblem, g as EvasteProblemEvent, H as Held, I as ImportOrigin, P as Purpose, R as RegisterSettings, S as Service, h as SessionReceipt } from './types/index-consent-session.js';
export { A as AccountConsent, a as AccountSite, b as Audience, c as Authority, d as ConsentDetails, C as ConsentTool, e as Contact, D as DataCategory, f as DataProtectionOfficer, g as DataRegister, h as DeclarationFile, i as Duration, E as Embed, I as IpMode, L as LegalBasis, M as Migration, N as Notice, O as Organisation, P as PageProduct, j as Provision, k as PurposeDetails, l as Recipient, m as RecordingDetails, R as RecordingTrigger, n as RegisterDetails, o as Retention, p as Rights, S as ServiceDetails, q as ServiceProduct, r as SignalProduct, T as Text, s as Tracker, t as TrackerType, u as Transfer, U as UnmaskedPart, W as WellKnownPurpose } from './types/index-declaration-file.js';
export { D as DeclarationJson } from './types/index-declaration-json.js';

/** Every kind of error that evaste throws on a page, in a register or in its tools. */
type EvasteErrorCode = 
/** The declaration cannot be trusted. */
'declaration-unreadable'
/** A consent record does not follow the format. */
 | 'record-invalid'
/** An option or a configuration file of the register is wrong. */
 | 'register-config-invalid'
/** The register refuses a request; see `problem`. */
 | 'register-problem'
/** A register export cannot be imported. */
 | 'import-refused'
/** A command cannot do its work: exit code 2. */
 | 'cannot-run'
/** A decision was attempted before `session.ready` resolved. */
 | 'not-ready'
/** The declaration does not say what the page does; the message names the key. */
 | 'not-declared'
/** A decision was attempted on a server, where there is no visitor. */
 | 'no-visitor';
/**
 * An error with a `code` that programs may rely on; the message is for people.
 *
 * @example
 * try {
 *   rewriteHtml(html, declaration)
 * } catch (error) {
 *   if (error instanceof EvasteError && error.code === 'declaration-unreadable') console.error(error.message)
 * }
 */
declare class EvasteError extends Error {
    readonly code: EvasteErrorCode;
    /** @param message what is wrong, where, and what to do next. */
    constructor(code: EvasteErrorCode, message: string, options?: ErrorOptions);
}

/** The version of evaste, and so of its interface texts. */
declare const version = "1.0.0-rc.1";

/**
 * Starts to hold what needs consent, and returns the document's one session; a second call returns the running one. A
 * bundle cannot be first in `<head>`, so this holds marked elements and what scripts create from now on. The script tag
 * also holds the parser's own scripts.
 *
 * On a server everything is `requested` and nothing is held.
 *
 * @example
 * const session = startConsent({ declaration: '/evaste.json' })
 * await session.whenAllowed('analytics')
 */
declare function startConsent({ declaration, language, workerUrl }: ConsentOptions): ConsentSession;

export { ConsentOptions, ConsentSession, EvasteError, startConsent, version };
export type { EvasteErrorCode };
