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

// `constructor` would fit, but every object has one already.
const ID = /^(?!constructor$)[a-z0-9][a-z0-9-]{0,62}$/;
/** All but consent. An unknown basis is none of these: it asks. */
const OTHER_BASES = ['contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'];
const UNTRUSTED = 'cannot be trusted; npx evaste bundle says why';
/**
 * Reads a declaration as a page does, and fills in what holding and asking go by. What holding and asking rest on must be right; an
 * unknown setting counts as the stricter one; unknown keys are let through, so that an old script and a new file go on
 * working.
 *
 * @throws {TypeError} where it cannot be trusted; `parseDeclaration` says why, and names every place.
 */
function readDeclaration(value) {
    let cause;
    try {
        const declaration = fillIn(value);
        if (isTrusted(declaration))
            return declaration;
    }
    catch (error) {
        cause = error; // a null, a list that is none
    }
    throw new TypeError(UNTRUSTED, { cause });
}
const fillIn = (file) => ({
    ...file,
    file,
    purposes: list(file.purposes).map(readPurpose),
    services: list(file.services).map(readService),
    recipients: list(file.recipients),
    sensitiveRoutes: list(file.sensitiveRoutes),
    consent: readConsent(file.consent ?? {}),
    register: file.register ?? null,
});
function readPurpose(purpose) {
    const details = isString(purpose) ? { id: purpose } : purpose;
    const { id, necessity } = details;
    const legalBasis = details.legalBasis ??
        // A stated necessity stands beside an Art. 6 basis; everything else asks (R32).
        (necessity || id === 'necessary' ? 'legitimate-interests' : 'consent');
    return { ...details, legalBasis, needsConsent: !necessity && !OTHER_BASES.includes(legalBasis) };
}
const readService = (details) => ({
    ...details,
    matches: list(details.matches),
    inline: list(details.inline),
    trackers: list(details.trackers),
});
const readConsent = (options) => ({
    ...options,
    validity: options.validity ?? 'P6M', // R60
    gpc: options.gpc === 'ignore' ? 'ignore' : 'refuse',
    undeclared: (options.undeclared ?? 'allow') === 'allow' ? 'allow' : 'hold',
    enforce: options.enforce !== false,
});
/** Whether everything that holding, asking and recording rest on is there, and of its kind. */
function isTrusted(read) {
    const { purposes, services, register } = read;
    const ids = [...purposes, ...services].map(({ id }) => id);
    return (read.format === 1 &&
        isText(list(read.languages)) &&
        isWords(read.controller.name) &&
        isText(read.notice.url) &&
        read.sensitiveRoutes.every(isWords) &&
        (!register || isWords(register.url)) &&
        [read.site, ...ids].every((id) => isWords(id) && ID.test(id)) &&
        new Set(ids).size === ids.length &&
        purposes.every((purpose) => isText(purpose.necessity ?? '-') && list(purpose.recipients).every(isWords)) && // R32
        services.every(({ purpose, matches, inline, trackers }) => purposes.some(({ id }) => id === purpose) &&
            [...matches, ...inline].every(isWords) &&
            matches.every(readPattern) &&
            // A name of wildcards alone would erase everything.
            trackers.every(({ name }) => isWords(name.replaceAll('*', '')))) &&
        read.recipients.every(({ id, transfers }) => isWords(id) && (!Array.isArray(transfers) || [...transfers].every(({ country }) => isWords(country)))));
}
/** What may be left out, without holes. Throws on what is no list. */
const list = (items) => [...(items ?? []).values()];
const isString = (value) => typeof value === 'string';
const isWords = (value) => isString(value) && /\S/.test(value);
/** Words, or some by language. */
const isText = (value) => {
    const words = isString(value) ? [value] : Object.values(value);
    return words.length > 0 && words.every(isWords);
};

export { resolveUrl as a, readPattern as b, createMatcher as c, readDeclaration as r };
