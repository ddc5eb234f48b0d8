import { DeclarationFile } from './index.js';
import { DeclarationJson } from './index.js';

/** A cookie in the format of browser drivers, without the domain, which the test adds. */
interface DecidedCookie {
    readonly name: 'evaste';
    /** Encoded as in the `Cookie` header. */
    readonly value: string;
    readonly path: string;
    /** Unix time in seconds. */
    readonly expires: number;
    readonly sameSite: 'Lax';
}
/**
 * Creates the cookie of a visitor who has decided, so that a site's own end-to-end tests run without the banner.
 *
 * @param choices everything, nothing, or purposes and services by id; those not listed are refused.
 * @param now when the visitor decided. Default: now.
 * @throws {EvasteError} `declaration-unreadable` if the declaration cannot be trusted.
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
