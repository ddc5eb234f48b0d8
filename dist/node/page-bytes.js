import { r as resolveUrl, b as readPattern } from './duration.js';
import { r as readOrExplain } from './read-or-explain.js';
import { l as patternSources, m as pathSource, i as isRunnable, o as distinct, q as addressesInCss, u as isConnection, v as loadingAttributes, x as addressesInAttribute, y as isSpeculation, z as addressesInRules, A as importedAddresses, B as carriedText, c as findWaitingServices, C as readHtmlTokens } from './seal-html.js';
import { isUtf8 } from 'node:buffer';

/** The services that may load: those that need no consent, and those with consent. */
function allowedServices({ services, purposes }, decision) {
    const free = new Set(purposes.filter(({ needsConsent }) => !needsConsent).map(({ id }) => id));
    const given = new Set(typeof decision === 'string' ? [] : decision);
    return services.filter(({ id, purpose }) => decision === 'all' || free.has(purpose) || given.has(id) || given.has(purpose));
}

const FROM_HOSTS = {
    'default-src': [],
    'script-src': [],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'media-src': ['data:', 'blob:'],
    'connect-src': [],
    'frame-src': [],
    'form-action': [],
};
/**
 * Generates the value of a `Content-Security-Policy` header. It permits the site itself, services that need no consent,
 * those with consent, and the site's own list: `consent.allow` and `allow`. Anything else, declared or not, does not
 * load. A policy cannot be loosened without a reload, so consent takes effect on the next page.
 *
 * It does not cover WebRTC, speculation rules in Chromium, preconnect in WebKit, workers that the site serves without a
 * policy of their own, storage, and requests that the site's own server forwards. It covers inline scripts only with a
 * `nonce`.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const headers = { 'content-security-policy': contentSecurityPolicy(declaration, 'none', { nonce: 'r4nd0m' }) }
 */
function contentSecurityPolicy(declaration, decision, { allow = [], nonce } = {}) {
    const read = readOrExplain(declaration);
    const letIn = [...allowedServices(read, decision).flatMap(({ matches }) => matches), ...read.consent.allow];
    const hosts = [...letIn.flatMap(patternSources), ...allow];
    const register = registerOrigin(read);
    const own = (directive) => {
        if (directive === 'script-src')
            return [nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`];
        if (directive === 'connect-src')
            return register;
        return [];
    };
    const fromHosts = Object.entries(FROM_HOSTS).map(([directive, kinds]) => [directive, ...new Set(["'self'", ...own(directive), ...kinds, ...hosts])].join(' '));
    return [...fromHosts, "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'"].join('; ');
}
const registerOrigin = ({ register }) => [register && resolveUrl(register.url)?.origin].flatMap((origin) => origin ?? []);

/**
 * What an import map of ours maps a blocked prefix to. Chromium would warn of `null`, which says the same, on the console.
 * No URL of a folder can be resolved against it; a single URL gets a module that throws what browsers say of the others.
 */
const blockedModule = (prefix) => {
    if (prefix.endsWith('/'))
        return 'data:text/javascript,/';
    const message = `Failed to resolve module specifier '${prefix}'`;
    return `data:text/javascript,${encodeURIComponent(`throw new TypeError(${JSON.stringify(message)})`)}`;
};
/**
 * The keys under which an import map covers a pattern of `matches`. An import map has no wildcards: it covers neither
 * the subdomains of a bare host nor ports that are not written out.
 */
function importPrefixes(pattern) {
    const read = readPattern(pattern);
    if (!read || read.host === '' || /^wss?$/.test(read.scheme))
        return [];
    const { host, scheme, port, path } = read;
    const address = `://${host}${port === '*' ? '' : `:${port}`}${pathSource(path) || '/'}`;
    return (scheme === '*' ? ['https', 'http'] : [scheme]).map((one) => new URL(one + address).href);
}

/**
 * Generates the text of an import map that disables the hosts of services without consent, because nothing else in a
 * page can block an `import`. Put it into `<script type="importmap">` before the tag and every module, since Firefox
 * accepts no import map after a first import. If a site has one of its own, merge the two. An import map has no
 * wildcards: it does not cover subdomains of a bare host, nor ports that are not written out. It cannot be removed
 * without a reload.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const html = `<script type="importmap">${importMap(declaration, 'none')}</script>`
 */
function importMap(declaration, decision) {
    const read = readOrExplain(declaration);
    const allowed = allowedServices(read, decision);
    const closed = read.services.filter((service) => !allowed.includes(service)).flatMap(({ matches }) => matches);
    const imports = Object.fromEntries(closed.flatMap(importPrefixes).map((prefix) => [prefix, blockedModule(prefix)]));
    // The longest prefix wins, like the most specific pattern.
    for (const prefix of allowed.flatMap(({ matches }) => matches.flatMap(importPrefixes)))
        imports[prefix] = prefix;
    return JSON.stringify({ imports }, null, 2).replaceAll('<', '\\u003c');
}

/** Where a site states whether it honours Global Privacy Control; on the site's own origin, whoever hosts the register. */
const GPC_PATH = '/.well-known/gpc.json';
/** Whether a request asks for that statement. */
const isGpcRequest = (method, url) => (method === 'GET' || method === 'HEAD') && url !== undefined && new URL(url).pathname === GPC_PATH;
/**
 * What a site states at `/.well-known/gpc.json`: `true` unless the declaration has `"gpc": "ignore"` (R106).
 *
 * @param lastUpdate the day on which the site first stated this, `YYYY-MM-DD`. Default: `notice.effectiveFrom`.
 * @see https://www.w3.org/TR/gpc/#gpc-support-resource
 * @throws {DeclarationError} if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const answer = () => Response.json(gpcSupport(declaration, '2026-11-29'))
 */
function gpcSupport(declaration, lastUpdate) {
    const { consent, notice } = readOrExplain(declaration);
    const day = lastUpdate ?? notice.effectiveFrom?.slice(0, 'YYYY-MM-DD'.length);
    return { gpc: consent.gpc !== 'ignore', ...(day !== undefined && { lastUpdate: day }) };
}

/** A type that no browser runs or applies. Only the type of a held script changes: `src`, `nonce` and text stay. */
const HELD_TYPE = 'text/evaste';
/** Lists the services that an element waits for, separated by spaces. */
const HELD_ATTRIBUTE = 'data-evaste-held';
/** The attribute in which another one is stashed while its element is held; for the empty name, the text. */
const stashName = (name) => `data-evaste-${name || 'text'}`;
/** The first characters of a script that contains evaste and its declaration, as `evaste bundle` writes it. */
const BUNDLE_START = 'window["evaste:declaration"]=';

const SHOWN_LENGTH = 200;
const WRITES_MARKUP = /\bdocument\s*\.\s*write(?:ln)?\b/;
const HREFS = ['src', 'href', 'xlink:href'];
/** Whether the effect of an element depends on its text. */
function dependsOnText({ name, attributes }) {
    const type = attributes.get('type');
    if (name === 'style')
        return isStyleSheet(type);
    // HTML and SVG differ in whether `src` or `href` replaces the text, so both are examined.
    if (name === 'script')
        return isRunnable(type, attributes.get('language'));
    return name === 'noscript';
}
/** Examines an element by its start tag alone. `null`: it needs no change. */
function findHeldByTag(tag, waiting, ofHtml) {
    const held = judgeAttributes(tag, waiting, ofHtml).filter(({ services }) => services.length > 0);
    const [first] = held;
    if (!first)
        return null;
    const isScript = tag.name === 'script' && held.some(({ attribute }) => HREFS.includes(attribute));
    const hrefs = HREFS.filter((href) => isScript && tag.attributes.has(href));
    return {
        services: distinct(held.flatMap(({ services }) => services)),
        attributes: [...new Set([...held.map(({ attribute }) => attribute), ...hrefs])],
        isSwitchedOff: isScript,
        loads: first.loads.trim().slice(0, SHOWN_LENGTH),
    };
}
function judgeAttributes({ name, attributes }, waiting, ofHtml) {
    const isData = name === 'script' && !isRunnable(attributes.get('type'), attributes.get('language'));
    const ofAddress = isConnection(attributes.get('rel')) && name === 'link' ? waiting.ofHost : waiting.ofUrl;
    const servicesOf = (loads) => {
        const text = carriedText(name, loads);
        if (text === null)
            return ofAddress(loads);
        return [...waiting.ofText(text), ...(name === 'script' ? waiting.ofInlineScript(text) : [])];
    };
    const judged = loadingAttributes(name, attributes)
        .filter((attribute) => !isData || !HREFS.includes(attribute))
        .map((attribute) => {
        const found = addressesInAttribute(attribute, attributes.get(attribute) ?? '').map((loads) => ({
            loads,
            services: servicesOf(loads),
        }));
        const loads = found.find(({ services }) => services.length > 0)?.loads ?? '';
        return { attribute, loads, services: found.flatMap(({ services }) => services) };
    });
    const document = name === 'iframe' ? attributes.get('srcdoc') : undefined;
    if (document)
        return [...judged, { attribute: 'srcdoc', loads: document, services: ofHtml(document) }];
    return judged;
}
/** Examines a script or a style sheet by its text. */
function findHeldByText(tag, text, waiting) {
    // evaste itself: its declaration contains the texts of `inline`.
    if (tag.attributes.has('data-chunks') && text.startsWith(BUNDLE_START))
        return null;
    const services = tag.name === 'style'
        ? distinct(addressesInCss(text).flatMap(waiting.ofUrl))
        : servicesOfScript(tag.attributes.get('type'), text, waiting);
    if (services.length === 0)
        return null;
    return { services, attributes: [], isSwitchedOff: true, loads: text.trim().slice(0, SHOWN_LENGTH) };
}
function servicesOfScript(type, text, waiting) {
    if (isSpeculation(type))
        return distinct(addressesInRules(text).flatMap(waiting.ofUrl));
    return distinct([
        ...waiting.ofInlineScript(text),
        ...importedAddresses(text).flatMap(waiting.ofUrl),
        ...(WRITES_MARKUP.test(text) ? waiting.ofText(text) : []),
    ]);
}
const isStyleSheet = (type) => !type?.trim() || /^\s*text\/css/i.test(type);

const TAG_NAME = /^<[^\t\n\f\r />]+/;
// White space, or one attribute: its name, and possibly a value.
const PART = /[\t\n\f\r /]+|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|(?=>)|[^\t\n\f\r >"'][^\t\n\f\r >]*))?/gy;
/** Writes a start tag in held form: names change, values stay byte for byte. */
function writeHeldTag(tag, { services, attributes, isSwitchedOff }) {
    const aside = new Set(isSwitchedOff ? [...attributes, 'type'] : attributes);
    const [opening = ''] = TAG_NAME.exec(tag) ?? [];
    const type = isSwitchedOff ? ` type="${HELD_TYPE}"` : '';
    const rest = tag.slice(opening.length).replace(PART, (part, written) => {
        const name = written?.toLowerCase() ?? '';
        // All of one name: if only the first were stashed, the second, so far ignored, would load.
        if (aside.has(name))
            return stashName(releasedName(part, name, aside)) + part.slice(name.length);
        return part;
    });
    return `${opening}${type} ${HELD_ATTRIBUTE}="${services.join(' ')}"${rest}`;
}
/**
 * SVG's old `xlink:href` is restored as `href`, which needs no namespace. Beside an `href` it has no effect and keeps
 * its name.
 */
const releasedName = (part, name, aside) => name === 'xlink:href' && !aside.has('href') ? 'href' : part.slice(0, name.length);

const DEEPEST_DOCUMENT = 4;
// Has no meaning in a style sheet, and stops preload scanners that look for @import regardless of the type.
const STYLE_LEAD = '-->';
/** Creates a rewriter for one document. */
function openHtmlRewriter(declaration, { pageUrl, onHeld = () => undefined } = {}) {
    const rewriter = rewriterFor(findWaitingServices(declaration, pageUrl), onHeld, 0);
    if (declaration.consent.enforce)
        return rewriter;
    return observeOnly(rewriter);
}
function rewriterFor(waiting, onHeld, depth) {
    let source = '';
    let sourceStart = 0;
    let written = 0;
    let output = '';
    let undecided = null;
    const textUntil = (end) => source.slice(written - sourceStart, end - sourceStart);
    const copyUntil = (end) => {
        output += textUntil(end);
        written = end;
    };
    const rewriteWhole = (html, firstLine) => {
        if (depth >= DEEPEST_DOCUMENT)
            return { html, services: waiting.ofText(html) };
        const services = [];
        const hear = (held) => {
            services.push(...held.services);
            if (firstLine > 0)
                onHeld({ ...held, line: held.line + firstLine - 1 });
        };
        const inner = rewriterFor(waiting, hear, depth + 1);
        return { html: inner.write(html) + inner.end(), services: distinct(services) };
    };
    const hold = (tag, found) => {
        if (!found)
            return copyUntil(tag.end);
        output += writeHeldTag(textUntil(tag.end), found);
        written = tag.end;
        onHeld({ line: tag.line, element: tag.name, services: found.services, loads: found.loads });
    };
    const findByTag = (tag) => findHeldByTag(tag, waiting, (html) => rewriteWhole(html, 0).services);
    /** The text is complete, so the element can be examined. */
    const decide = ({ tag, text }, end) => {
        undecided = null;
        const byText = tag.name === 'noscript' ? null : findHeldByText(tag, text, waiting);
        hold(tag, merge(byText, findByTag(tag)));
        if (tag.name === 'noscript') {
            // Without scripts, the visitor cannot consent.
            output += rewriteWhole(textUntil(end), tag.line).html;
            written = end;
        }
        else if (byText && tag.name === 'style')
            output += STYLE_LEAD;
        copyUntil(end);
    };
    const startElement = (tag) => {
        copyUntil(tag.start);
        if (tag.name === 'base')
            waiting.addBase(tag.attributes.get('href') ?? '');
        if (dependsOnText(tag))
            undecided = { tag, text: '' };
        else
            hold(tag, findByTag(tag));
    };
    const tokens = readHtmlTokens((token) => {
        if (undecided && token.kind === 'text')
            undecided.text += token.text;
        // Another element's end tag may be ignored, and the text goes on after it.
        const endsText = token.kind === 'start' || (token.kind === 'end' && token.text === undecided?.tag.name);
        if (undecided && endsText)
            decide(undecided, token.start);
        if (undecided)
            return;
        if (token.kind === 'start')
            startElement(token);
        else
            copyUntil(token.end);
    });
    const takeOutput = () => {
        source = source.slice(written - sourceStart);
        sourceStart = written;
        const ready = output;
        output = '';
        return ready;
    };
    return {
        write(chunk) {
            source += chunk;
            tokens.write(chunk);
            return takeOutput();
        },
        end() {
            tokens.end();
            const end = sourceStart + source.length;
            if (undecided)
                decide(undecided, end);
            copyUntil(end);
            return takeOutput();
        },
    };
}
const merge = (byText, byTag) => {
    if (byText && byTag)
        return {
            ...byText,
            services: distinct([...byText.services, ...byTag.services]),
            attributes: byTag.attributes,
        };
    return byText ?? byTag;
};
/** A declaration that does not enforce only reports: the HTML is unchanged, and what would be held is reported. */
const observeOnly = (rewriter) => ({
    write(chunk) {
        rewriter.write(chunk);
        return chunk;
    },
    end() {
        rewriter.end();
        return '';
    },
});

/**
 * Rewrites HTML so that a browser requests nothing of the services that need consent; everything else stays byte for
 * byte. Original attributes are stashed in `data-evaste-*`, and the page's guard restores them once allowed. Rewriting
 * twice changes nothing more.
 *
 * @param declaration services of purposes that need consent are held. With `enforce: false` nothing is changed.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const { html, held } = rewriteHtml('<script src="https://stats.leipomo.example/m.js"></script>', declaration)
 */
function rewriteHtml(html, declaration, options = {}) {
    const held = [];
    const rewriter = createHtmlRewriter(declaration, { ...options, onHeld: (one) => held.push(one) });
    return { html: rewriter.write(html) + rewriter.end(), held };
}
/**
 * Rewrites a document that arrives in chunks, with the same result as `rewriteHtml`. Chunks may end anywhere.
 *
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { createReadStream } from 'node:fs'
 *
 * const rewriter = createHtmlRewriter(declaration)
 * for await (const chunk of createReadStream('index.html', 'utf8')) process.stdout.write(rewriter.write(String(chunk)))
 * process.stdout.write(rewriter.end())
 */
function createHtmlRewriter(declaration, options = {}) {
    return openHtmlRewriter(readOrExplain(declaration), options);
}

const WIDE = /^utf-?(16|32)/i;
/**
 * The encoding of a response. `null`: its bytes are not ASCII-compatible. Without a declared encoding every byte is
 * preserved, because host names are recognisable in any of them.
 */
function encodingOf(contentType) {
    const [, charset = ''] = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType) ?? [];
    if (WIDE.test(charset))
        return null;
    if (/^utf-?8$/i.test(charset))
        return 'utf8';
    return 'latin1';
}
/** The encoding of a file. `null`: it starts as UTF-16. */
function encodingOfFile(bytes) {
    const [first = 0, second = 0] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return null;
    if (isUtf8(bytes))
        return 'utf8';
    return 'latin1';
}
const encodePage = (text, encoding) => Buffer.from(text, encoding);
function createPageDecoder(encoding) {
    if (encoding === 'latin1')
        return { decode: (bytes) => Buffer.from(bytes).toString('latin1'), end: () => '' };
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

export { BUNDLE_START as B, GPC_PATH as G, encodePage as a, contentSecurityPolicy as b, createPageDecoder as c, createHtmlRewriter as d, encodingOf as e, importMap as f, gpcSupport as g, encodingOfFile as h, isGpcRequest as i, openHtmlRewriter as o, rewriteHtml as r };
