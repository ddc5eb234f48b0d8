import { C as ConsentOptions } from './types/index-consent-options.js';
import { C as ConsentSession } from './types/index-consent-session.js';
export { b as Choices, c as ConsentSettings, a as ConsentStatus, D as Decision, d as DecisionSource, e as Declaration, E as EvasteDecidedEvent, f as EvasteProblem, g as EvasteProblemEvent, H as Held, I as ImportOrigin, P as Purpose, R as RegisterSettings, S as Service, h as SessionReceipt } from './types/index-consent-session.js';
export { A as Authority, a as ConsentDetails, C as ConsentTool, b as Contact, D as DataCategory, c as DataProtectionOfficer, d as DataRegister, e as DeclarationFile, f as Duration, E as Embed, I as IpMode, L as LegalBasis, M as Migration, N as Notice, O as Organisation, P as PageProduct, g as Provision, h as PurposeDetails, R as Recipient, i as RegisterDetails, j as Retention, k as Rights, S as ServiceDetails, l as ServiceProduct, m as SignalProduct, T as Text, n as Tracker, o as TrackerType, p as Transfer, W as WellKnownPurpose } from './types/index-declaration-file.js';
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
declare const version = "0.1.0";

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
