import { E as EvasteError } from './page/error.js';
import { r as readCookie, d as decisionCookies, a as restoreDecision } from './page/kept.js';
import { t as tellMissingChunk } from './page/tell-missing-chunk.js';
import { r as readStored, s as storeDecision, c as currentConsent, p as packServices, G as GPC_PURPOSES } from './page/current-consent.js';
import { r as removeKey, w as writeKey, a as readKey } from './page/device-keys.js';
import { r as randomId, k as keepStored, o as openOutbox, f as forgetDecision, w as watchDeparture } from './page/watch-departure.js';
import { r as readSecret, s as secretOf } from './page/receipt-secret.js';
import { a as addDuration } from './page/duration.js';
import { o as ownStorageLifetime } from './page/own-processing.js';
import './page/events.js';
import './page/asked.js';
import './page/least-refusal.js';
import 'js-cookie';
import './page/tracker-name.js';
import './page/match.js';
import './page/resolve-url.js';

/** A decision as the site's server stores it with an account. Without `consentId`, which belongs to one device. */
function writeAccountDecision(decision, declaration) {
    const { consentId: _, ...stored } = storeDecision(decision, declaration);
    return JSON.stringify(stored);
}
/**
 * Parses what the server stores. `null` if it is corrupt, or of a site that the declaration does not name: then it allows
 * nothing.
 */
function readAccountDecision(text, { site, consent }) {
    const sites = [site, ...(consent.account?.sites ?? []).map((other) => other.site)];
    const whole = withConsentId(text);
    return sites.flatMap((one) => readStored(whole, one) ?? [])[0] ?? null;
}
/** `readStored` expects the cookie of a device: encoded, with a `consentId`. */
function withConsentId(text) {
    try {
        const stored = JSON.parse(text);
        return encodeURIComponent(JSON.stringify({ ...stored, consentId: stored?.decisionId }));
    }
    catch {
        return '';
    }
}

/**
 * Makes the account's answer the one of this device, and records that. Purposes that have changed materially since are
 * asked as usual, because the fingerprints come along (R61).
 *
 * @returns what is wrong if the device stores nothing; then nothing has changed. Otherwise `null`.
 */
function applyAnswer(session, declaration, answer) {
    const { site, register } = declaration;
    const gpc = navigator.globalPrivacyControl === true;
    const previous = session.decision;
    // A lost secret ends a consent: the register would refuse every later record of it.
    const isContinued = previous !== null && (!register || readSecret(site, previous.consentId) !== null);
    const stored = {
        ...(gpc && declaration.consent.gpc === 'refuse' ? withoutGpcPurposes(answer, declaration) : answer),
        site,
        consentId: isContinued ? previous.consentId : randomId(),
        decisionId: randomId(),
    };
    const consent = currentConsent(stored, declaration, new Date());
    const { consentId, decisionId, decidedAt } = stored;
    const decision = {
        ...{ consentId, decisionId, decidedAt, site, gpc, choices: consent.purposes, services: consent.services },
        ...{ source: 'import', trusted: false, language: session.language },
        importedFrom: answer.site === site ? 'account' : `account, ${answer.site}`,
    };
    removeKey(site, 'decision'); // or the account's answer, where it is older, would count as a late response of the register
    const problem = keepStored(cookieOf(stored), decision, declaration);
    if (problem)
        return problem;
    if (register) {
        secretOf(site, consentId);
        const follows = isContinued && { previous: previous.decisionId };
        openOutbox(site).put({ decision, declaration: declaration.file, ...follows });
    }
    tellSession(site);
    return null;
}
/** Lets the session read the device again, as if another tab had answered. */
function tellSession(site) {
    dispatchEvent(new StorageEvent('storage', { key: `evaste:${site}:decision` }));
}
function cookieOf({ services, ...rest }) {
    return JSON.stringify({ ...rest, ...packServices(Object.entries(services ?? {})) });
}
/** R106: what this browser refuses is not given by an answer from another one. */
function withoutGpcPurposes(answer, { services }) {
    const isRefused = (id) => GPC_PURPOSES.includes(services.find((service) => service.id === id)?.purpose ?? id);
    const rest = (record) => Object.fromEntries(Object.entries(record).filter(([id]) => !isRefused(id)));
    return { ...answer, choices: rest(answer.choices), services: rest(answer.services ?? {}) };
}

const KEY = 'account';
/** `null` while the visitor is signed out. */
const readDeviceAnswer = (site) => readKey(site, KEY);
/** R29: the device's own answer is kept aside no longer than the notice states; that the visitor is signed in is. */
function eraseExpiredAnswer(declaration, now) {
    const { site } = declaration;
    const answer = readDeviceAnswer(site);
    const decidedAt = answer?.decision?.decidedAt ?? answer?.receipt?.recordedAt;
    if (decidedAt && now >= addDuration(new Date(decidedAt), ownStorageLifetime(declaration)))
        writeKey(site, KEY, { ...answer, cookie: null, decision: null, receipt: null });
}
/** @returns `null` if the device stores nothing: then it could not restore its own answer later. */
function keepDeviceAnswer(site) {
    const answer = {
        cookie: cookieText(site),
        decision: readKey(site, 'decision'),
        receipt: readKey(site, 'receipt'),
        taken: null,
        unsaved: null,
    };
    return writeKey(site, KEY, answer) ? answer : null;
}
function changeDeviceAnswer(site, change) {
    const answer = readDeviceAnswer(site);
    if (answer)
        writeKey(site, KEY, { ...answer, ...change });
}
/**
 * Restores the device's own answer exactly as it was.
 *
 * @returns whether the page must follow: `changed`, or `none` if the device has no answer of its own. `null`: it applied
 *   all the time.
 */
function restoreDeviceAnswer(declaration, answer) {
    const { site } = declaration;
    removeKey(site, KEY);
    const { cookie, decision, receipt } = answer;
    if (cookieText(site) === cookie)
        return null;
    forgetDecision(declaration);
    const stored = cookie === null ? null : readStored(encodeURIComponent(cookie), site);
    if (!stored || cookie === null)
        return 'none';
    if (receipt)
        writeKey(site, 'receipt', receipt);
    const details = decision?.decisionId === stored.decisionId ? decision : null;
    keepStored(cookie, details ?? restoreDecision(stored, stored.services ?? {}, declaration.languages[0]), declaration);
    return 'changed';
}
/** The `decisionId` of the device's own answer. */
const ownDecisionId = ({ cookie }, site) => (cookie !== null && readStored(encodeURIComponent(cookie), site)?.decisionId) || null;
/** The JSON of the decision cookie that applies. */
function cookieText(site) {
    const id = readCookie(site)?.decisionId;
    const value = decisionCookies(document.cookie).find((one) => id && readStored(one, site)?.decisionId === id);
    return value === undefined ? null : decodeURIComponent(value);
}

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
async function leaveAccount(session) {
    if (typeof document === 'undefined')
        return;
    const unlessLeft = watchDeparture(); // a visitor may follow a link before the session is ready
    await session.ready;
    const { declaration } = session;
    const kept = declaration && readDeviceAnswer(declaration.site);
    if (kept)
        returnToDevice(session, declaration, { kept, unlessLeft });
    else
        unlessLeft(() => undefined);
}
/** Restores the device's own answer, and lets the session follow it. */
function returnToDevice(session, declaration, { kept, unlessLeft = watchDeparture() }) {
    const restored = restoreDeviceAnswer(declaration, kept);
    if (restored === 'changed')
        tellSession(declaration.site);
    const isAskedAgain = restored === 'none' && session.decision !== null;
    unlessLeft(() => isAskedAgain && location.reload());
}

/**
 * Which answer applies: the account's, also where the device's own is newer. An answer that the server has not stored is
 * stored now if it certainly belongs to this account, or gives nothing that the account has not given: a refusal is never
 * lost, and no consent passes from one account to another.
 *
 * @returns `keep` what applies now, `save` it with the account, `take` the account's answer, or `restore` the device's own.
 */
function nextAnswer({ account, current, own, taken, isUnsaved }) {
    const isSame = account ? account.decisionId === taken : current?.decisionId === (own ?? undefined);
    if (isSame)
        return isUnsaved && account ? 'save' : 'keep';
    if (account?.decisionId === current?.decisionId)
        return 'keep';
    if (isUnsaved && current && givesNoMore(current, account))
        return 'save';
    return account ? 'take' : 'restore';
}
const givesNoMore = (answer, than) => ['choices', 'services'].every((key) => Object.entries(answer[key] ?? {}).every(([id, status]) => status !== 'given' || than?.[key]?.[id] === 'given'));

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
async function followAccount(session, account) {
    await session.ready;
    const { declaration } = session;
    if (!declaration || typeof document === 'undefined')
        return () => undefined;
    if (!declaration.consent.account)
        throw new EvasteError('not-declared', 'add "account": {} to "consent" in the declaration, so that visitors are told');
    eraseExpiredAnswer(declaration, new Date());
    const known = readDeviceAnswer(declaration.site);
    const kept = known ?? keepDeviceAnswer(declaration.site);
    if (!kept) {
        console.error('evaste: this browser stores nothing, so the answer of the account does not apply here');
        return () => undefined;
    }
    const save = saveWith(declaration, account);
    openPage(session, declaration, { account, kept, isNew: !known, save });
    const stopping = new AbortController();
    const onDecided = (event) => {
        const { decision } = event;
        // What another tab has taken from the account, or from another tool, is not an answer that was given here.
        if (decision.source !== 'import')
            void save(writeAccountDecision(decision, declaration));
    };
    session.addEventListener('evaste-decided', onDecided, stopping);
    addEventListener('storage', ({ key }) => void (key === `evaste:${declaration.site}:account` && leaveWithTab(session)), {
        signal: stopping.signal,
    });
    return () => stopping.abort();
}
/** Lets the right answer apply on a page that opens. */
function openPage(session, declaration, { account, kept, isNew, save }) {
    const { site } = declaration;
    const answer = account.decision === null ? null : readAccountDecision(account.decision, declaration);
    if (account.decision !== null && !answer)
        console.error('evaste: the decision of the account is not one that `save` received, so it allows nothing');
    const current = readCookie(site);
    const isUnsaved = current !== null && kept.unsaved === current.decisionId;
    const step = nextAnswer({ account: answer, current, own: ownDecisionId(kept, site), taken: kept.taken, isUnsaved });
    if (step === 'restore') {
        returnToDevice(session, declaration, { kept });
        keepDeviceAnswer(site);
    }
    else if (step === 'save' && session.decision)
        void save(writeAccountDecision(session.decision, declaration));
    else if (step === 'take' && answer) {
        const problem = applyAnswer(session, declaration, answer);
        if (problem)
            return console.error(`evaste: ${problem}`);
        changeDeviceAnswer(site, { taken: answer.decisionId, unsaved: null });
        if (isNew)
            import('./page/account-note.js')
                .then(({ showAccountNote }) => showAccountNote(session, declaration))
                .catch(tellMissingChunk);
    }
}
/** Sends an answer to the server, and remembers it until that has stored it. */
const saveWith = ({ site }, account) => async (decision) => {
    const { decisionId } = JSON.parse(decision);
    changeDeviceAnswer(site, { unsaved: decisionId });
    try {
        const answer = await account.save(decision);
        // `fetch` resolves whatever the server answers.
        if (answer instanceof Response && !answer.ok)
            throw new Error(`the server answered ${answer.status}`);
        if (readDeviceAnswer(site)?.unsaved === decisionId)
            changeDeviceAnswer(site, { taken: decisionId, unsaved: null });
    }
    catch (cause) {
        console.error('evaste: the account has not stored the answer; the next page tries again', cause);
    }
};
/** Another tab has signed out, and the device has no answer of its own that the session could follow. */
function leaveWithTab({ declaration, decision }) {
    if (declaration && decision && !readDeviceAnswer(declaration.site) && !readCookie(declaration.site))
        location.reload();
}

export { followAccount, leaveAccount };
