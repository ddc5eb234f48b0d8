/**
 * Resolves a URL; `null` if it is invalid. Does not use `URL.canParse`, which in Node.js 20, once compiled, rejects
 * accented Latin letters.
 */
function resolveUrl(url, baseUrl) {
    // An error is dear: for its stack, a browser parses the functions on it once more.
    if (baseUrl === undefined && !/:/.test(url))
        return null;
    try {
        return new URL(url, baseUrl);
    }
    catch {
        return null;
    }
}

export { resolveUrl as r };
