import { ConsentSession } from './index.js';
import './types/index-declaration-file.js';

/** The account of a visitor who is signed in. The device learns nothing that identifies it. */
interface ConsentAccount {
    /** What `save` received last for this account, on whatever device; `null` if it has stored nothing yet. */
    readonly decision: string | null;
    /**
     * Stores an answer with the account, on your server; at most 4 kB. Called for each answer that is given while signed in,
     * for consent, refusal and withdrawal alike. If it rejects, or returns a response that is not `ok`, it is called again on
     * the next page.
     */
    readonly save: (decision: string) => unknown;
}
/**
 * Lets the answer of an account apply on this device, and new answers on all devices of the account (CNIL,
 * délibération 2025-131). Call it on each page of a visitor who is signed in, and `leaveAccount` on all others. The
 * declaration needs `consent.account`, so that banner and notice say so. While signed in, the account's answer applies, also
 * where the device's own is newer. The device's own answer is kept, and applies again once the visitor has signed out.
 *
 * Records of an answer that comes from the account have `source: 'import'` and `importedFrom: 'account'`.
 *
 * @returns a function that stops sending answers to `save`, for apps in which a visitor signs out without a new page.
 * @throws {EvasteError} `not-declared` without `consent.account`.
 * @example
 * import { startConsent } from 'evaste'
 * import { followAccount } from 'evaste/account'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await followAccount(session, {
 *   decision: document.documentElement.dataset.consent ?? null,
 *   save: (decision) => fetch('/account/consent', { method: 'PUT', body: decision, keepalive: true }),
 * })
 */
declare function followAccount(session: ConsentSession, account: ConsentAccount): Promise<() => void>;

/**
 * Lets the device's own answer apply again, exactly as it was before the visitor signed in. Call it when a visitor signs
 * out, and on each page of a visitor who is not signed in; where it has nothing to do, it does nothing. If the device has
 * no answer of its own, the page reloads, and asks.
 *
 * @example
 * import { startConsent } from 'evaste'
 * import { leaveAccount } from 'evaste/account'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await leaveAccount(session)
 */
declare function leaveAccount(session: ConsentSession): Promise<void>;

export { followAccount, leaveAccount };
export type { ConsentAccount };
