import { D as Declaration } from './types/register-types.js';
export { A as Authority, C as ConsentOptions, a as ConsentSettings, b as DataProtectionOfficer, c as DeclarationFile, d as Duration, I as IpMode, L as LegalBasis, N as Notice, P as Party, e as Purpose, f as PurposeDetails, R as Recipient, g as RegisterOptions, h as RegisterSettings, i as Retention, j as Rights, S as Service, k as ServiceDetails, T as Text, l as Tracker, m as TrackerType, n as Transfer, W as WellKnownPurpose } from './types/register-types.js';

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
