import { r as resolveUrl } from './resolve-url.js';

const PATTERN = /^(\*|https?|wss?):\/\/(\*|(?:\*\.)?[^*/:]+|\[[^\]]+\])(?::(\*|\d+))?(\/.*)$/;
const NOT_BARE = /[/:*?#@\s]/;
/** The schemes that pages request, with their default ports. */
const PORTS = { http: '80', https: '443', ws: '80', wss: '443' };
const REMEMBERED = 1000;
/**
 * Creates the matcher of a declaration: by host suffix with a map, then by port, scheme and path. If two services
 * declare the same or an equally specific pattern, both are returned, and the URL waits for both.
 *
 * @param services their `matches`: WebExtension patterns, or bare hosts that cover themselves and all subdomains.
 * @param baseUrl the base of relative URLs, read at each look-up.
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
        // From the whole host, label by label, to '', which is the key of the wildcard host.
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
        // A route change, or a `<base>`, changes what a relative URL resolves to.
        if (base !== rememberedBase || remembered.size >= REMEMBERED)
            remembered.clear();
        rememberedBase = base;
        const found = remembered.get(url) ?? lookUp(url, base);
        remembered.set(url, found);
        return found;
    };
}
/** The parent of `a.b` is `b`, and its parent is ''. */
const above = (host) => {
    if (host) {
        if (host.includes('.'))
            return host.slice(host.indexOf('.') + 1);
        return '';
    }
    return undefined;
};
/** Parses a URL that a page can request; `null` for any other. */
function readAddress(url, baseUrl) {
    const resolved = resolveUrl(url, baseUrl);
    if (!resolved)
        return null;
    const { protocol, hostname, port, pathname, search } = resolved;
    const scheme = protocol.slice(0, -1);
    const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
    if (PORTS[scheme])
        return { scheme, host, port: port || PORTS[scheme], path: pathname + search };
    return null;
}
/** Parses one entry of `matches`; `null` if it is not a pattern. */
function readPattern(entry) {
    const [, scheme = '*', name = '', port = '*', path = ''] = PATTERN.exec(NOT_BARE.test(entry) ? entry : `*://*.${entry}/*`) ?? [];
    try {
        // Upper-case and international names are converted to the form in parsed URLs.
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
/**
 * Whether `text` consists of the pieces in order, with anything between them: the first at its start, the last at its
 * end.
 */
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
/** The pattern that matches every URL of another pattern's hosts; none if that one has no host. */
function wholeHostOf(pattern) {
    const { host = '', subdomains } = readPattern(pattern) ?? {};
    if (host === '')
        return [];
    return [`*://${subdomains ? '*.' : ''}${host}/*`];
}

export { readAddress as a, createMatcher as c, matchesPieces as m, readPattern as r, wholeHostOf as w };
