const nameOf = (site, key) => `evaste:${site}:${key}`;
/** Reads what is kept in local storage under `evaste:<site>:<key>`. Denied or corrupt: `null`, it is not there (R62). */
function readKey(site, key) {
    try {
        return JSON.parse(localStorage.getItem(nameOf(site, key)) ?? 'null');
    }
    catch {
        return null;
    }
}
/** @returns `false` where the device does not keep it. */
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
        // Denied storage keeps nothing to remove.
    }
}
/** Older Prototype.js gives lists a `toJSON` that makes texts of them: a list is written as the list it is. */
function keepLists(key, value) {
    return Array.isArray(this[key]) ? this[key] : value;
}
/** The keys of a site that begin with `prefix`. */
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
