import { D as Declaration } from './types/register-types.js';
export { C as ConsentSettings, a as DeclarationJson, P as Purpose, R as RegisterSettings, S as Service } from './types/register-types.js';
export { A as Authority, C as ConsentOptions, D as DataProtectionOfficer, a as DeclarationFile, b as Duration, I as IpMode, L as LegalBasis, N as Notice, P as Party, c as PurposeDetails, R as Recipient, d as RegisterOptions, e as Retention, f as Rights, S as ServiceDetails, T as Text, g as Tracker, h as TrackerType, i as Transfer, W as WellKnownPurpose } from './types/register-declaration-file.js';

/** One thing that is wrong in a declaration. */
interface DeclarationProblem {
    /** JSON path, such as `$.services[0].purpose`. */
    readonly path: string;
    /** What is wrong and what to do next, in one sentence. */
    readonly message: string;
    /** What stood there, shortened. */
    readonly found?: string;
    /** What may stand there. */
    readonly allowed?: readonly string[];
    /** The allowed word that was probably meant. */
    readonly nearMiss?: string;
    /** `warning`: readable all the same (an unknown key on a page). */
    readonly severity: 'error' | 'warning';
}
/** A declaration that cannot be trusted: every problem at once. */
declare class DeclarationError extends Error {
    readonly name = "DeclarationError";
    readonly code = "declaration-unreadable";
    readonly problems: readonly DeclarationProblem[];
    constructor(problems: readonly DeclarationProblem[], options?: ErrorOptions);
}

/** What a reading of a declaration comes to. */
interface DeclarationCheck {
    /** `null` where there is an error among the problems. */
    readonly declaration: Declaration | null;
    readonly problems: readonly DeclarationProblem[];
}
/**
 * Reads a declaration in full: its shape, every value, and what they refer to. For tools and the register; a page
 * reads lightly with `readDeclaration`.
 *
 * @param input JSON text of at most 1,000,000 characters, or the value it stands for; never changed.
 * @throws {DeclarationError} `declaration-unreadable`, naming every problem at once (the first 200).
 */
declare function parseDeclaration(input: unknown): Declaration;
/** The same as `parseDeclaration`, for those who would rather not catch. */
declare function checkDeclaration(input: unknown): DeclarationCheck;

/**
 * Builds the JSON Schema (2020-12) of a declaration, for editors: shapes, words and descriptions. What a schema cannot
 * say (references, languages, match patterns) only `parseDeclaration` finds.
 */
declare function buildJsonSchema(): Readonly<Record<string, unknown>>;

/** The digest of a declaration or an interface text: SHA-256 over its RFC 8785 form. */
declare const digest: (value: unknown) => Promise<string>;

export { Declaration, DeclarationError, buildJsonSchema, checkDeclaration, digest, parseDeclaration };
export type { DeclarationProblem };
