import { c as createMatcher, w as wholeHostOf, a as readAddress } from './match.js';
import { a as createTrackerMatcher } from './tracker-name.js';

/**
 * The keys of a storage, by index: a tool's replacement of the storage may not list its keys, and a library's
 * `Object.keys` lists its methods too.
 */
const storedKeys = (storage) => {
    const keys = [];
    for (let i = 0; i < storage.length; i++)
        keys.push(storage.key(i) ?? '');
    return keys;
};

// A comment, a string, a template, or a regular expression where one is possible. Templates may contain code.
const TOKEN = /\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?|(?:[(,=:[!&|?{};+*%~^<>-]|\breturn\b)\s{0,9}\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,99}\]|[^/\\\n[]){1,199}\//g;
const STRING = /^(["'])[^]*\1$/;
const CODE_IN_STRING = /[\s<>(){};\\]/;
const DATA_CALL = /(?:\.(?:push|enqueue)|\bJSON\.parse)\s*\(/g;
const RUNS = /=>|[\w$)\]]\s*\(|\bnew\b|`/;
/** A function that an action of a person calls. Not those of `mousemove` and the like, which loaders wait for. */
const HANDLER = /(?:(?:\b(?:addEventListener|on|one|bind)\(\s*(["'])(?:click|dblclick|submit|change|input)\1\s*,|\.(?:click|submit|change)\()\s*|\.on(?:click|dblclick|submit|change|input)\s*=\s*)(?:async\s*)?(?:function\b|\w+\s*=>|\([^()]*\)\s*=>)/g;
const LOADS = /createElement|\b(?:src|import|Image|XMLHttpRequest|fetch|write)\b|cookie|storage|beacon/i;
/**
 * Whether the code of an inline script contains one of the marks. A quoted mark does not count: in a string that itself
 * contains code or markup, in data that a script only stores or that a framework starts a page with, or in a call that runs
 * when a person clicks or types.
 *
 * @example
 * hasInlineMark(`self.__next_f.push([1,"<script>_paq.push(['trackPageView'])<\\/script>"])`, ['_paq.push']) // false
 */
function hasInlineMark(text, marks) {
    const found = (code) => marks.some((mark) => code.includes(mark));
    // Most scripts contain no mark at all.
    return found(text) && found(withoutHandlers(withoutQuotedCode(text)));
}
const blank = (text) => ' '.repeat(text.length);
const blankInside = (literal) => literal[0] + blank(literal.slice(2)) + literal[0];
const isString = (token) => token.length > 1 && STRING.test(token);
/** Blanks strings that contain code, and all strings of a script that only stores data or starts a framework's page. */
function withoutQuotedCode(text) {
    const code = text.replace(TOKEN, (token) => (isString(token) ? '""' : token.replace(/\/[*/][^]*/, ' ')));
    // Nuxt, SvelteKit and Vue write a page's data beside the code that starts the page.
    const isData = /__(NUXT|sveltekit|INITIAL)/.test(text) || !RUNS.test(code.replace(DATA_CALL, '.'));
    return text.replace(TOKEN, (token) => isString(token) && (isData || CODE_IN_STRING.test(token.slice(1, -1))) ? blankInside(token) : token);
}
/** Blanks functions that run only when a person acts, and that load nothing themselves. */
function withoutHandlers(text) {
    const plain = text.replace(TOKEN, (token) => (isString(token) ? token : blank(token)));
    let result = text;
    for (const { index, 0: start } of plain.matchAll(HANDLER)) {
        const from = index + start.length;
        const end = endOfExpression(plain, from);
        if (LOADS.test(plain.slice(from, end)))
            continue;
        result = result.slice(0, from) + blank(result.slice(from, end)) + result.slice(end);
    }
    return result;
}
/** The end of the expression that continues at `from`: the closing bracket around it, a comma or a semicolon. */
function endOfExpression(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
        const character = text[at];
        if ('([{'.includes(character))
            depth += 1;
        if (')]}'.includes(character))
            depth -= 1;
        // A function's body ends its expression; an immediate call would follow as `(`.
        if (depth < 0 || (depth === 0 && ',;'.includes(character)))
            return at;
    }
    return text.length;
}

const createHold = (isEnforced, report) => (services, what) => {
    if (isEnforced)
        return services;
    report(services, what);
    return null;
};
/** Decides which services a write of a declared name waits for. */
function createTrackerPolicy(services, isAllowed, hold) {
    const match = createTrackerMatcher(services);
    return (type, name) => {
        const ids = match(type, name);
        // A name that an allowed service also declares may be written.
        return ids.length && !ids.some(isAllowed) ? hold(ids, name) : null;
    };
}

/**
 * What may have to wait on this page. Empty: nothing, and the page is left as it is.
 *
 * @param declaration `null`: none is known, and everything cross-site waits (R128).
 */
function waitingKinds(declaration, isAllowed) {
    if (!declaration)
        return ['address'];
    const { services, purposes, sensitiveRoutes, consent } = declaration;
    /** On sensitive routes nothing runs that needs consent, and a route may change at any time (R42). */
    const mayWait = ({ id, purpose }) => !isAllowed(id) || (sensitiveRoutes.length > 0 && purposes.some((one) => one.id === purpose && one.needsConsent));
    const waiting = services.filter(mayWait);
    const hasAddresses = consent.undeclared === 'hold' || waiting.some(({ matches }) => matches[0]);
    // What has neither address nor text nor tracker is known by marks alone.
    const hasInline = waiting.some(({ inline, matches, trackers }) => inline[0] ?? !(matches[0] ?? trackers[0]));
    return [
        ...(hasAddresses ? ['address'] : []),
        ...(hasInline ? ['inline'] : []),
        ...new Set(waiting.flatMap(({ trackers }) => trackers.map(typeOf).filter(isStored))),
    ];
}
/** Whether this kind is kept on the device: it takes no guarded element and no guarded request. */
const isStored = (kind) => !/^(address|inline|pixel|fingerprint)$/.test(kind);
const typeOf = ({ type = 'cookie' }) => type;

/**
 * Creates the policy of one declaration. `isAllowed` is called for each decision; nothing is cached.
 *
 * @param declaration `null`: none is known, and everything cross-site is blocked (R128).
 * @param isAllowed takes a purpose or service id. Unknown: `false`.
 * @param report called with what would have been blocked, if the declaration only reports.
 */
function createBlockingPolicy(declaration, isAllowed, report) {
    const { services, consent } = declaration ?? {
        services: [],
        consent: { undeclared: 'hold', enforce: true, allow: [] },
    };
    const match = createMatcher(services, () => document.baseURI);
    const matchOwn = createMatcher([{ id: '', matches: consent.allow }], () => document.baseURI);
    const matchHost = createMatcher(services.map(({ id, matches }) => ({ id, matches: matches.flatMap(wholeHostOf) })), () => document.baseURI);
    const hold = createHold(consent.enforce, report);
    const waiting = (ids, what) => {
        const closed = ids.filter((id) => !isAllowed(id));
        return closed.length ? hold(closed, what) : null;
    };
    // The register belongs to the site, wherever it is hosted: requests to it are never blocked.
    const isUndeclared = (url) => isOther(hostOf(url), location.hostname) &&
        hostOf(url) !== hostOf(declaration?.register?.url ?? '') &&
        !matchOwn(url).length;
    const ofUrl = (url) => {
        const ids = match(url);
        if (ids.length)
            return waiting(ids, url);
        return consent.undeclared === 'hold' && isUndeclared(url) ? hold(ids, url) : null;
    };
    const idsOf = (fits) => services.filter(fits).map(({ id }) => id);
    return {
        ofUrl,
        ofHost(url) {
            const ids = matchHost(url);
            if (ids.length && !ids.some(isAllowed))
                return waiting(ids, url);
            return ofUrl(url);
        },
        ofInlineScript: (text) => waiting(idsOf(({ inline }) => hasInlineMark(text, inline)), text),
        ofMarkup: (html) => waiting(idsOf(({ inline }) => inline.some((mark) => html.includes(mark))), html),
        rules() {
            const closed = services.filter(({ id }) => !isAllowed(id)).map(({ id, matches }) => ({ id, matches }));
            const own = consent.undeclared === 'hold' ? location.hostname : null;
            if (consent.enforce && (closed[0] ?? own))
                return [closed, own];
            return undefined;
        },
        patternsOf: (allowed) => services.filter(({ id }) => (isAllowed(id) || !consent.enforce) === allowed).flatMap(({ matches }) => matches),
        ofMark: (id) => (isAllowed(id) ? null : [id]),
        kinds: () => waitingKinds(declaration, isAllowed),
        ofTracker: createTrackerPolicy(services, isAllowed, hold),
    };
}
const isBelow = (host, other) => other.includes('.') && host.endsWith(`.${other}`);
const hostOf = (url) => readAddress(url, document.baseURI)?.host;
/**
 * Another host, neither parent nor subdomain of this one. Without a public suffix list, a sibling domain counts as
 * another.
 */
const isOther = (host, own) => !!host && host !== own && !isBelow(host, own) && !isBelow(own, host);

export { createBlockingPolicy as c, isOther as i, storedKeys as s };
