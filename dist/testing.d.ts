import { DeclarationFile, DeclarationJson } from './index.js';

/** A cookie as browser drivers take it, but for the domain, which is the test's own. */
interface DecidedCookie {
    readonly name: 'evaste';
    /** Encoded as it stands in the `Cookie` header. */
    readonly value: string;
    readonly path: string;
    /** Unix time in seconds. */
    readonly expires: number;
    readonly sameSite: 'Lax';
}
/**
 * The cookie of a visitor who has decided: for a site owner's own end-to-end tests, in which no banner is in the way.
 *
 * @param choices everything, nothing, or purposes and services by id; unnamed ones are refused.
 * @param now when the visitor decided. Default: now.
 * @throws {EvasteError} `declaration-unreadable` where the declaration cannot be trusted.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { chromium } from 'playwright-core'
 *
 * const context = await (await chromium.launch()).newContext()
 * await context.addCookies([{ ...decidedCookie(declaration, 'none'), domain: 'localhost' }])
 */
declare function decidedCookie(declaration: DeclarationFile | DeclarationJson, choices: 'all' | 'none' | Readonly<Record<string, boolean>>, now?: Date): DecidedCookie;

export { decidedCookie };
export type { DecidedCookie };
