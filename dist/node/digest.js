/**
 * The RFC 8785 (JCS) form of a JSON value: keys in UTF-16 order, no white space, ECMAScript numbers.
 *
 * @throws {TypeError} on what JSON cannot hold: lone surrogates, non-finite numbers, functions, cycles.
 */
function canonical(value) {
    if (Array.isArray(value))
        return `[${Array.from(value, (item) => canonical(item)).join()}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.keys(value)
            .filter((key) => value[key] !== undefined)
            .sort()
            .map((key) => `${canonical(key)}:${canonical(value[key])}`);
        return `{${entries.join()}}`;
    }
    const isJson = value === null ||
        typeof value === 'boolean' ||
        (typeof value === 'number' && Number.isFinite(value)) ||
        (typeof value === 'string' && value.isWellFormed());
    if (!isJson)
        throw new TypeError(`not JSON: ${typeof value}`);
    return JSON.stringify(value);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. Needs a secure context in a browser. */
async function sha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
/** The digest of a declaration or an interface text: SHA-256 over its RFC 8785 form. */
const digest = (value) => sha256(canonical(value));

export { canonical as c, digest as d, sha256 as s };
