/**
 * An address as a URL; `null`: it is none. Not by `URL.canParse`, which in Node.js 20, once compiled, takes Latin letters
 * with accents for none.
 */
function resolveUrl(url, baseUrl) {
    try {
        return new URL(url, baseUrl);
    }
    catch {
        return null;
    }
}

const PATTERN = /^(\*|https?|wss?):\/\/(\*|(?:\*\.)?[^*/:]+|\[[^\]]+\])(?::(\*|\d+))?(\/.*)$/;
const NOT_BARE = /[/:*?#@\s]/;
/** What pages fetch from, and the port that goes without saying. */
const PORTS = { http: '80', https: '443', ws: '80', wss: '443' };
const REMEMBERED = 1000;
/**
 * Builds the matcher of a declaration: host suffix first, by a map, then port, scheme and path. Where two services
 * declare the same pattern, or one as specific, both are answered: what belongs to two waits for both.
 *
 * @param services their `matches`: WebExtension patterns, or bare hosts that stand for themselves and all below.
 * @param baseUrl what relative URLs are resolved against, asked at each look-up.
 */
function createMatcher(services, baseUrl) {
    const rules = new Map();
    for (const { id, matches } of services)
        for (const entry of matches) {
            const pattern = readPattern(entry);
            if (pattern)
                rules.set(pattern.host, [...(rules.get(pattern.host) ?? []), { ...pattern, id }]);
        }
    const lookUp = (url, base) => {
        const address = readAddress(url, base);
        // From the whole host, label by label, down to '', under which the wildcard host is kept.
        for (let suffix = address?.host; address && suffix !== undefined; suffix = above(suffix)) {
            const fitting = rules.get(suffix)?.filter((rule) => covers(rule, address)) ?? [];
            const most = Math.max(...fitting.map(({ specificity }) => specificity));
            if (fitting.length)
                return fitting.filter(({ specificity }) => specificity === most).map(({ id }) => id);
        }
        return [];
    };
    const remembered = new Map();
    let rememberedBase = '';
    return (url) => {
        const base = baseUrl();
        // A route change, or a `<base>`, makes a relative URL another one.
        if (base !== rememberedBase || remembered.size >= REMEMBERED)
            remembered.clear();
        rememberedBase = base;
        const found = remembered.get(url) ?? lookUp(url, base);
        remembered.set(url, found);
        return found;
    };
}
/** `a.b` is below `b`, which is below ''; above that there is nothing. */
const above = (host) => host ? (host.includes('.') ? host.slice(host.indexOf('.') + 1) : '') : undefined;
/** Takes a URL apart, where it is one that a page fetches things from; `null`: it is none. */
function readAddress(url, baseUrl) {
    const resolved = resolveUrl(url, baseUrl);
    if (!resolved)
        return null;
    const { protocol, hostname, port, pathname, search } = resolved;
    const scheme = protocol.slice(0, -1);
    const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
    return PORTS[scheme] ? { scheme, host, port: port || PORTS[scheme], path: pathname + search } : null;
}
/** Reads one entry of `matches`. `null`: it is not a pattern. */
function readPattern(entry) {
    const [, scheme = '*', name = '', port = '*', path = ''] = PATTERN.exec(NOT_BARE.test(entry) ? entry : `*://*.${entry}/*`) ?? [];
    try {
        // Upper case and international names take the form that URLs answer with.
        const host = name === '*' ? '' : new URL(`http://${name.replace(/^\*\./, '')}`).hostname;
        const subdomains = name[0] === '*';
        const pieces = path.split('*');
        const specificity = (subdomains ? 0 : 1e6) + (port === '*' ? 0 : 1e5) + pieces.join('').length * 10 + scheme.length;
        return { host, subdomains, scheme, port, path: pieces, specificity };
    }
    catch {
        return null;
    }
}
const covers = (pattern, { host, scheme, port, path }) => (pattern.subdomains || pattern.host === host) &&
    (pattern.scheme === '*' || pattern.scheme === scheme) &&
    (pattern.port === '*' || pattern.port === port) &&
    matchesPieces(pattern.path, path);
/** Whether `text` is the pieces in order, with anything between them: the first at its start, the last at its end. */
function matchesPieces(pieces, text) {
    const [first = '', ...others] = pieces;
    const last = others.pop();
    if (last === undefined)
        return text === first;
    let from = first.length;
    for (const piece of others) {
        const at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return text.startsWith(first) && text.endsWith(last) && text.length - last.length >= from;
}
/** The pattern that takes every URL of the hosts that another one names: none where it names no host. */
function wholeHostOf(pattern) {
    const { host = '', subdomains } = readPattern(pattern) ?? {};
    return host === '' ? [] : [`*://${subdomains ? '*.' : ''}${host}/*`];
}

export { readPattern as a, resolveUrl as b, createMatcher as c, matchesPieces as m, readAddress as r, wholeHostOf as w };
