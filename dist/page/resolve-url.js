/**
 * Resolves a URL; `null` if it is invalid. Does not use `URL.canParse`, which in Node.js 20, once compiled, rejects
 * accented Latin letters.
 */
function resolveUrl(url, baseUrl) {
    try {
        return new URL(url, baseUrl);
    }
    catch {
        return null;
    }
}

export { resolveUrl as r };
