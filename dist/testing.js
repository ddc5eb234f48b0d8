import { d as decide } from './page/decide.js';
import { c as currentConsent, s as storeDecision } from './page/current-consent.js';
import { a as askedPurposes } from './page/asked.js';
import { a as addDuration } from './page/duration.js';
import { r as readDeclaration } from './page/read.js';
import './page/least-refusal.js';
import './page/error.js';
import './page/match.js';
import './page/resolve-url.js';

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
function decidedCookie(declaration, choices, now = new Date()) {
    const read = readDeclaration(declaration);
    const named = typeof choices === 'string'
        ? Object.fromEntries(askedPurposes(read).map(({ id }) => [id, choices === 'all']))
        : choices;
    const decision = decide(currentConsent(null, read, now), read, {
        choices: named,
        decisionId: 'decided-in-a-test',
        consentId: 'decided-in-a-test',
        source: 'api',
        trusted: false,
        decidedAt: now.toISOString(),
        language: read.languages[0],
        gpc: false,
    });
    return {
        name: 'evaste',
        value: encodeURIComponent(JSON.stringify(storeDecision(decision, read))),
        path: read.consent.cookie?.path ?? '/',
        expires: Math.floor(+addDuration(now, read.consent.validity) / 1000),
        sameSite: 'Lax',
    };
}

export { decidedCookie };
