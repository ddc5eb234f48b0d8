import { D as Declaration, a as DeclarationProblem } from './types/register-declaration-error.js';
export { C as ConsentSettings, b as DeclarationError, c as DeclarationJson, P as Purpose, R as RegisterSettings, S as Service } from './types/register-declaration-error.js';
export { A as AccountConsent, a as AccountSite, b as Audience, c as Authority, C as ConsentDetails, d as ConsentTool, e as Contact, D as DataCategory, f as DataProtectionOfficer, g as DataRegister, h as DeclarationFile, i as Duration, E as Embed, j as EvasteError, k as EvasteErrorCode, I as IpMode, L as LegalBasis, M as Migration, N as Notice, O as Organisation, P as PageProduct, l as Provision, m as PurposeDetails, R as Recipient, n as RecordingDetails, o as RecordingTrigger, p as RegisterDetails, q as Retention, r as Rights, S as ServiceDetails, s as ServiceProduct, t as SignalProduct, T as Text, u as Tracker, v as TrackerType, w as Transfer, U as UnmaskedPart, W as WellKnownPurpose } from './types/register-evaste-error.js';

/** The result of parsing a declaration. */
interface DeclarationCheck {
    /** `null` if any of the problems is an error. */
    readonly declaration: Declaration | null;
    readonly problems: readonly DeclarationProblem[];
}
/**
 * Parses a declaration in full: its shape, every value and every reference. For tools and the register; pages use the
 * lighter `readDeclaration`.
 *
 * @param input JSON text of at most 1,000,000 characters, or the parsed value; it is not modified.
 * @throws {DeclarationError} `declaration-unreadable`, with every problem (the first 200).
 * @example
 * import { readFile } from 'node:fs/promises'
 *
 * const { site, services } = parseDeclaration(await readFile('evaste.json', 'utf8'))
 */
declare function parseDeclaration(input: unknown): Declaration;
/**
 * Does the same as `parseDeclaration`, but returns the problems instead of throwing them.
 *
 * @example
 * const { problems } = checkDeclaration('{ "format": 1 }')
 * for (const { path, message } of problems) console.error(path, message)
 */
declare const checkDeclaration: (input: unknown) => DeclarationCheck;

/**
 * Builds the JSON Schema (2020-12) of a declaration, for editors: shapes, keys and descriptions. Only
 * `parseDeclaration` checks references, languages and match patterns, which a schema cannot express.
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 *
 * await writeFile('declaration.schema.json', JSON.stringify(buildJsonSchema(), null, 2))
 */
declare function buildJsonSchema(): Readonly<Record<string, unknown>>;

/**
 * Computes the digest of a declaration or an interface text: SHA-256 over its canonical JSON (RFC 8785), as 64
 * hexadecimal digits. In a browser it requires a secure context.
 *
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * console.log(await digest(declaration))
 */
declare const digest: (value: unknown) => Promise<string>;

export { Declaration, DeclarationProblem, buildJsonSchema, checkDeclaration, digest, parseDeclaration };
