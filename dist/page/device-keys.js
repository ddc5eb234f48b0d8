const nameOf = (site, key) => `evaste:${site}:${key}`;
/**
 * Reads `evaste:<site>:<key>` from local storage. Returns `null` if the key is missing or corrupt or storage is denied
 * (R62).
 */
function readKey(site, key) {
    try {
        return JSON.parse(localStorage.getItem(nameOf(site, key)) ?? 'null');
    }
    catch {
        return null;
    }
}
/** @returns `false` if the device does not store it. */
function writeKey(site, key, value) {
    try {
        localStorage.setItem(nameOf(site, key), JSON.stringify(value, keepLists));
        return true;
    }
    catch {
        return false;
    }
}
function removeKey(site, key) {
    try {
        localStorage.removeItem(nameOf(site, key));
    }
    catch {
        // Denied storage contains nothing to remove.
    }
}
/** Older versions of Prototype.js add a `toJSON` to arrays that turns them into strings, so it is bypassed. */
function keepLists(key, value) {
    if (Array.isArray(this[key]))
        return this[key];
    return value;
}
/** The keys of a site that start with `prefix`. */
function listKeys(site, prefix) {
    const start = nameOf(site, '');
    try {
        return Object.keys(localStorage)
            .filter((name) => name.startsWith(start + prefix))
            .map((name) => name.slice(start.length));
    }
    catch {
        return [];
    }
}

export { readKey as a, listKeys as l, removeKey as r, writeKey as w };
