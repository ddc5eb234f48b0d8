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

/** Two lower-case hexadecimal digits per byte. */
function toHex(bytes) {
    let text = '';
    for (const byte of bytes)
        text += (byte + 256).toString(16).slice(1);
    return text;
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

export { canonical as c, digest as d, sha256 as s, toHex as t };
