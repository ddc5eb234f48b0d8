import { r as removeKey } from './device-keys.js';
import { r as readSecret } from './receipt-secret.js';

/** The holder of the current consent's receipt secret; `null` without a register, a receipt or a secret. */
function receiptHolder({ declaration, decision, receipt }) {
    const register = declaration?.register;
    const secret = register && decision && receipt && readSecret(declaration.site, decision.consentId);
    if (!secret)
        return null;
    const registerUrl = new URL(register.url, location.origin).href.replace(/\/$/, '');
    return { site: declaration.site, consentId: decision.consentId, registerUrl, secret };
}
/**
 * Sends one request to the register. R80: it contains only id and secret.
 *
 * A completed erasure also removes the receipt and its secret from the device, so the next decision starts a new
 * consent.
 */
async function askRegister({ site, consentId, registerUrl, secret }, request, { fetch }) {
    try {
        const response = await fetch(`${registerUrl}/v1/receipts/${encodeURIComponent(consentId)}/requests`, {
            method: 'POST',
            headers: { authorization: `Receipt ${secret}`, 'content-type': 'application/json' },
            body: JSON.stringify(request),
            credentials: 'omit',
            referrerPolicy: 'no-referrer', // the page's address is not needed for it
        });
        if (!response.ok)
            return { kind: 'refused', why: reasonOf(response.status) };
        if (request.kind === 'erasure')
            for (const key of ['receipt', 'receipt-secret'])
                removeKey(site, key);
        return parseDone(await response.json());
    }
    catch {
        return { kind: 'refused', why: 'later' }; // the visitor is informed, and no result is claimed
    }
}
function reasonOf(status) {
    if (status === 404)
        return 'gone';
    if (status === 429)
        return 'many';
    if (status < 500)
        return 'wrong';
    return 'later';
}
/** @throws {TypeError} if it is not the answer to a request. */
function parseDone(value) {
    const { entry, request, consent, kept } = value;
    const { state, dueAt } = request;
    if (typeof entry !== 'number')
        throw new TypeError('the register answered without a number');
    return {
        kind: 'done',
        entry,
        dueAt: state === 'open' && typeof dueAt === 'string' ? dueAt : null,
        consent,
        kept: Array.isArray(kept) ? kept.flatMap(parseKept) : [],
    };
}
function parseKept(part) {
    const { what, why, until } = part;
    if (typeof what !== 'string' || !Array.isArray(why))
        return [];
    return [{ what, why: why.map(String), until: typeof until === 'string' ? until : null }];
}

export { askRegister as a, receiptHolder as r };
