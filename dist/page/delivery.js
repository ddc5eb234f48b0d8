import { t as toHex } from './watch-departure.js';
import { p as pickText } from './pick-text.js';
import { w as writeKey } from './device-keys.js';
import { s as secretOf } from './receipt-secret.js';
import { l as loadTexts } from './load-texts.js';
import { version } from '../index.js';
import { s as shippedLanguage } from './shipped-language.js';
import 'js-cookie';
import './own-processing.js';
import './asked.js';
import './duration.js';
import './least-refusal.js';
import './kept.js';
import './current-consent.js';
import './tracker-name.js';
import './match.js';
import './resolve-url.js';
import './load-banner-texts.js';
import './events.js';
import './blocking-policy.js';
import './running-session.js';
import './error.js';
import './read.js';
import './decide.js';
import './primary-language.js';
import './evidence-of-action.js';
import './open-on-click.js';
import './signal-products.js';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 600_000;
/** A register that accepts a connection and never answers must not block this visitor's other pages. */
const PATIENCE_MS = 30_000;
/** The register is unavailable; later records would fail too. */
class RegisterUnavailable extends Error {
}
/**
 * Starts to deliver records to the register, in the order of the decisions, with longer delays after each failure. It
 * never gives up (R85).
 */
function startDelivery(options) {
    const { outbox, wait } = options;
    const reported = new Set();
    let isStopped = false;
    let running;
    let wake = () => undefined;
    const report = (error) => {
        const message = error instanceof Error ? error.message : String(error);
        if (!reported.has(message))
            options.failed(message, error);
        reported.add(message);
    };
    const round = async () => {
        for (const undelivered of outbox.list())
            try {
                await send(undelivered, options);
            }
            catch (error) {
                report(error);
                // A later answer must not arrive before an earlier one. A permanently refused record does not block the others.
                if (error instanceof RegisterUnavailable)
                    return;
            }
    };
    const run = async () => {
        for (let waitMs = FIRST_WAIT_MS; !isStopped; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
            await options.inTurn(round);
            if (!outbox.list().length)
                return;
            await Promise.race([wait(waitMs), new Promise((resolve) => (wake = resolve))]);
        }
    };
    return {
        deliver() {
            wake(); // A new decision does not wait for the retry delay of an older one.
            return (running ??= run().finally(() => (running = undefined)));
        },
        stop() {
            isStopped = true;
            wake();
        },
    };
}
async function send(undelivered, options) {
    const { registerUrl, outbox, makeRecord, acknowledged, fetch } = options;
    const record = undelivered.record ?? (await makeRecord(undelivered));
    if (!undelivered.record)
        outbox.put({ ...undelivered, record });
    const response = await post(`${registerUrl}/v1/sites/${record.site}/entries`, record, fetch).catch((cause) => {
        throw new RegisterUnavailable(`the register at ${registerUrl} cannot be reached; the record is kept`, { cause });
    });
    if (!response.ok) {
        const Failure = isRefusal(response.status) ? Error : RegisterUnavailable;
        throw new Failure(`the register at ${registerUrl} answered ${response.status}; the record is kept`);
    }
    const receipt = (await response.json().catch(() => null));
    // A proxy may answer 200 as well, so only a receipt counts as an acknowledgement.
    if (typeof receipt?.entry !== 'number' || typeof receipt.receipt !== 'string')
        throw new RegisterUnavailable(`${registerUrl} did not answer as a register does; the record is kept`);
    outbox.remove(record.decisionId);
    acknowledged(record, receipt);
}
/** The refusal concerns this record and is not temporary. */
const isRefusal = (status) => status < 500 && ![408, 425, 429].includes(status);
/** `keepalive`, not `sendBeacon`: the receipt is in the response, and filter lists block cross-site beacons. */
const post = (url, record, fetch) => fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
    keepalive: true,
    signal: AbortSignal.timeout?.(PATIENCE_MS) ?? null, // Safari has it since 16
    credentials: 'same-origin', // so that the register can renew the decision cookie, which Safari would delete after a week
    referrerPolicy: 'no-referrer',
});

/**
 * The RFC 8785 (JCS) form of a JSON value: keys in UTF-16 order, no white space, ECMAScript numbers.
 *
 * @throws {TypeError} for values that JSON cannot represent: lone surrogates, non-finite numbers, functions, cycles.
 */
function canonical(value) {
    if (Array.isArray(value))
        return `[${[...value].map((item) => canonical(item)).join()}]`;
    if (typeof value === 'object' && value !== null) {
        let members = '';
        for (const key of Object.keys(value).sort()) {
            const member = value[key];
            if (member !== undefined)
                members += `${members && ','}${quote(key)}:${canonical(member)}`;
        }
        return `{${members}}`;
    }
    if (typeof value === 'string')
        return quote(value);
    const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value);
    if (!isJson)
        throw new TypeError(`not JSON: ${typeof value}`);
    return String(value === 0 ? 0 : value); // JSON has no -0
}
/** Most texts need no escaping, and testing for that is faster than escaping. */
function quote(text) {
    if (/^[ !#-[\]-~]*$/.test(text))
        return `"${text}"`;
    if (/\p{Surrogate}/u.test(text))
        throw new TypeError('not JSON: a lone surrogate');
    return JSON.stringify(text);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. In a browser it requires a secure context. */
async function sha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return toHex(new Uint8Array(hash));
}
/**
 * Computes the digest of a declaration or an interface text: SHA-256 over its canonical JSON (RFC 8785), as 64
 * hexadecimal digits. In a browser it requires a secure context.
 *
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * console.log(await digest(declaration))
 */
const digest = (value) => sha256(canonical(value));

/** Creates the record of a decision: the choices, and digests of what was displayed (R68, R69). */
async function makeRecord({ decision, previous, declaration, visibility }, { origin, receiptSecret, interfaceVersion, loadInterface }) {
    const [declared, secretHash, shown] = await Promise.all([
        digest(declaration),
        sha256(receiptSecret),
        loadInterface(decision.language, ...declaration.languages),
    ]);
    const { notice, version } = declaration;
    return {
        ...decision,
        ...(previous && { previous }),
        receiptSecretHash: secretHash,
        origin,
        declaration: { digest: declared, version: version ?? declared },
        notice: {
            url: new URL(pickText(notice.url, declaration, decision.language) ?? '', origin).href,
            version: notice.version ?? declared,
        },
        interface: { version: interfaceVersion, language: shown.language, digest: await digest(shown.texts) },
        ...(visibility && { visibility }),
    };
}

/** Starts to deliver the outbox; each receipt is stored on the device and the session is notified. */
function deliverOutbox({ site, register, outbox, acknowledged, reportProblem, fetch }, shown) {
    const { origin } = location;
    return startDelivery({
        registerUrl: new URL(register.url, origin).href.replace(/\/$/, ''),
        outbox,
        makeRecord: (undelivered) => makeRecord(undelivered, { origin, receiptSecret: secretOf(site, undelivered.decision.consentId), ...shown }),
        acknowledged({ decisionId }, { entry, recordedAt, receipt: jws }) {
            writeKey(site, 'receipt', { decisionId, entry, recordedAt, jws });
            acknowledged();
        },
        failed: (message, cause) => reportProblem(isSecureContext
            ? { code: 'delivery-failed', message, cause }
            : { code: 'insecure-context', message: 'a record needs SHA-256, which browsers only offer on https', cause }),
        fetch,
        inTurn: (round) => takeTurn(`evaste:${site}:delivery`, round),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
}
/** Without locks, as on plain http, pages deliver at the same time: the register recognises a duplicate record. */
const takeTurn = async (name, round) => navigator.locks ? navigator.locks.request(name, round).catch(round) : round();

/** Delivers the outbox. The record identifies the complete displayed texts by their digest (R69). */
const deliver = async (parts) => deliverOutbox(parts, {
    interfaceVersion: version,
    async loadInterface(...wanted) {
        const language = shippedLanguage(...wanted);
        return { language, texts: await loadTexts(language) };
    },
});

export { deliver };
