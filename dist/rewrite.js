export { D as DeclarationError } from './node/parse-declaration.js';
import { a as addDuration, r as resolveUrl } from './node/duration.js';
export { E as EvasteError } from './node/duration.js';
import { r as readOrExplain } from './node/read-or-explain.js';
import { a as answers, n as newestDecision } from './node/decision-cookie.js';
import { a as askedPurposes, s as servicesOf } from './node/asked.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './node/least-refusal.js';
import { e as encodingOf, o as openHtmlRewriter, c as createPageDecoder, a as encodePage, i as isGpcRequest, g as gpcSupport, r as rewriteHtml } from './node/page-bytes.js';
export { b as contentSecurityPolicy, d as createHtmlRewriter, f as importMap } from './node/page-bytes.js';
export { s as sealHtml } from './node/seal-html.js';
import { w as writeTag } from './node/write-tag.js';
import 'node:buffer';

/** Purposes that Global Privacy Control concerns: selling, sharing and targeting (R106). */
const GPC_PURPOSES = ['marketing', 'social-media', 'demographics'];
const CLOCK_SKEW_MS = 24 * 3600 * 1000;
/** The visitor's current consent: what was stored, except what has expired, changed or never been asked. */
function currentConsent(stored, declaration, now) {
    const purposes = {};
    const services = {};
    const { validity } = declaration.consent;
    const isPast = !isCurrent(stored, validity, now);
    const isRefusalPast = !isCurrent(stored, longerDuration(validity, LEAST_REFUSAL), now);
    for (const purpose of askedPurposes(declaration)) {
        const isAnswered = stored && answers(stored, declaration, purpose);
        const today = (status) => {
            if (!isAnswered || !status)
                return 'requested';
            if (status === 'given')
                return isPast ? 'expired' : status;
            if (isRefusalPast)
                return 'requested';
            return status; // R58, R59: a refusal is remembered as long as a consent, or longer
        };
        const chosen = stored?.choices[purpose.id];
        purposes[purpose.id] = today(chosen);
        for (const { id } of servicesOf(declaration, purpose.id))
            services[id] = today(stored?.services?.[id] ?? chosen);
    }
    return { purposes, services };
}
/** Whether a decision is still valid: not expired (R60), and not dated by a clock that ran ahead. */
function isCurrent(stored, validity, now) {
    const decidedAt = new Date(stored?.decidedAt ?? NaN);
    return now < addDuration(decidedAt, validity) && +decidedAt <= +now + CLOCK_SKEW_MS;
}

/**
 * Reads from a request's `Cookie` header which services its visitor has allowed, as the page itself does. The result is
 * the `decision` of `contentSecurityPolicy` and `importMap`. Empty if the cookie is missing, expired or unreadable.
 *
 * @param now the time at which the answer must be valid. Default: the current time.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const allowed = allowedByCookie(declaration, 'evaste=…') // ids of services, such as ['matomo']
 */
function allowedByCookie(declaration, cookies, now = new Date()) {
    const read = readOrExplain(declaration);
    const { services } = currentConsent(newestDecision(cookies ?? '', read.site), read, now);
    return Object.keys(services).filter((id) => services[id] === 'given');
}

/**
 * The services that a request's `Sec-GPC` header refuses (R106): those of the purposes `marketing`, `social-media` and
 * `demographics`, except what the visitor has allowed since then. Empty without the header, and if the declaration has
 * `"gpc": "ignore"`.
 *
 * @param secGpc the header's value; only `1` is a signal (R107).
 * @param cookies the request's `Cookie` header. Default: no decision is known.
 * @param now the time at which the answer must be valid. Default: the current time.
 * @see https://www.w3.org/TR/gpc/#the-sec-gpc-header-field-for-http-requests
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const refused = refusedByGpc(declaration, '1', 'evaste=…') // ids of services, such as ['meta-pixel']
 */
function refusedByGpc(declaration, secGpc, cookies, now = new Date()) {
    const read = readOrExplain(declaration);
    if (secGpc?.trim() !== '1' || read.consent.gpc === 'ignore')
        return [];
    const allowed = new Set(allowedByCookie(read, cookies, now));
    return read.services
        .filter(({ id, purpose }) => GPC_PURPOSES.includes(purpose) && !allowed.has(id))
        .map(({ id }) => id);
}

/** Headers that describe the unmodified body: length, validators and ranges. */
const STALE_HEADERS = ['content-length', 'etag', 'last-modified', 'content-md5', 'digest', 'accept-ranges'];
/**
 * Starts to rewrite a response. `null`: the response is not HTML, is compressed, or is only a range, and is passed
 * through unchanged.
 */
function startBodyRewriter(declaration, { status, contentType, contentEncoding }, pageUrl) {
    const encoding = encodingOf(contentType);
    const isWhole = status !== 206 && /^(identity)?$/i.test(contentEncoding.trim());
    if (!encoding || !isWhole || !/^\s*text\/html\s*(;|$)/i.test(contentType))
        return null;
    const rewriter = openHtmlRewriter(declaration, pageUrl === undefined ? {} : { pageUrl });
    const decoder = createPageDecoder(encoding);
    return {
        write: (bytes) => encodePage(rewriter.write(decoder.decode(bytes)), encoding),
        end: () => encodePage(rewriter.write(decoder.end()) + rewriter.end(), encoding),
    };
}

/** A part of a page, such as a fragment for a script, is no page. */
const isWholePage = (html) => /^\uFEFF?\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head)\b/i.test(html);
/**
 * Creates a function that puts the declaration, evaste's tag and the lines that seal a page into the HTML of whole pages, for
 * servers that render pages themselves. A page that cannot be sealed gets the plain tag, and the reason is reported.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const tag = tagPages(declaration)
 * const html = tag('<!doctype html><html><head></head><body></body></html>')
 */
function tagPages(declaration, { folder = '/evaste/', sealed = true, report = (message) => console.warn(message) } = {}) {
    const read = readOrExplain(declaration);
    const isSealed = sealed && askedPurposes(read).length > 0 && read.consent.enforce;
    const told = new Set();
    const readScript = () => undefined;
    return (html) => {
        if (!isWholePage(html))
            return html;
        const written = writeTag(html, read, { folder, isSealed, readScript });
        for (const { line, kind, message } of written.findings) {
            const words = `evaste: line ${line}: ${kind}: ${message}`;
            if (!told.has(words))
                report(words);
            told.add(words);
        }
        const isRefused = written.findings.some(({ kind }) => kind === 'refused');
        return isRefused ? writeTag(html, read, { folder, isSealed: false, readScript }).html : written.html;
    };
}
/**
 * The same for servers that use the web's `Response`: a `text/html` response is read whole and written again; any other is
 * returned as it is.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const tag = tagResponses(declaration)
 * const serve = async (request: Request) => tag(await fetch(new URL(request.url, 'http://localhost:3000')))
 */
function tagResponses(declaration, options) {
    const tag = tagPages(declaration, options);
    return async (response) => {
        const isEncoded = (response.headers.get('content-encoding') ?? 'identity') !== 'identity';
        const isHtml = /^\s*text\/html\b/i.test(response.headers.get('content-type') ?? '');
        if (!isHtml || isEncoded || !response.body)
            return response;
        const headers = new Headers(response.headers);
        for (const name of STALE_HEADERS)
            headers.delete(name);
        const { status, statusText } = response;
        return new Response(tag(await response.text()), { status, statusText, headers });
    };
}

/**
 * Middleware for Express, Connect, Vite's server and `node:http`: rewrites each `text/html` response as a stream.
 * Compression middleware must come before it, so that HTML arrives here uncompressed; compressed responses are left
 * unchanged. `Content-Length`, `ETag` and `Last-Modified` are removed: a page that a browser has cached would not know a
 * new service. It answers `/.well-known/gpc.json` with `gpcSupport`; a file of your own is served by what comes before it.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { createServer } from 'node:http'
 *
 * const rewrite = rewriteMiddleware(declaration) // in Express: app.use(rewrite)
 * createServer((request, response) =>
 *   rewrite(request, response, () => response.setHeader('content-type', 'text/html').end('<!doctype html>')),
 * )
 */
function rewriteMiddleware(declaration) {
    const read = readOrExplain(declaration);
    return (request, response, next) => {
        if (isGpcRequest(request.method, pageUrlOf(request))) {
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify(gpcSupport(read)));
            return;
        }
        wrapResponse(response, read, pageUrlOf(request));
        next();
    };
}
/** Only a proxy knows the scheme; both are tried where it matters. */
function pageUrlOf(request) {
    const path = request.originalUrl ?? request.url ?? '/';
    const page = `https://${request.headers.host ?? ''}${path}`;
    if (resolveUrl(page))
        return page;
    return undefined;
}
function wrapResponse(response, declaration, pageUrl) {
    const { write, end, writeHead } = response;
    let rewriter;
    const begin = () => {
        if (rewriter !== undefined)
            return rewriter;
        const head = (name) => String(response.getHeader(name) ?? '');
        const { statusCode: status } = response;
        const parts = { status, contentType: head('content-type'), contentEncoding: head('content-encoding') };
        rewriter = response.headersSent ? null : startBodyRewriter(declaration, parts, pageUrl);
        if (rewriter)
            for (const name of STALE_HEADERS)
                response.removeHeader(name);
        return rewriter;
    };
    response.writeHead = function (status, ...rest) {
        if (response.headersSent)
            return writeHead.apply(response, [status, ...rest]);
        response.statusCode = status;
        setHeaders(response, rest.at(-1));
        begin();
        return writeHead.apply(response, [status, ...rest.filter((one) => typeof one === 'string')]);
    };
    response.write = function (chunk, ...rest) {
        const { encoding, ended } = readRest(rest);
        const started = begin();
        if (!started)
            return write.apply(response, [chunk, ...rest]);
        const bytes = started.write(toBytes(chunk, encoding));
        if (bytes.length > 0)
            return write.call(response, bytes, ended);
        // An incomplete tag at the cut waits for the next chunk.
        if (ended)
            process.nextTick(ended);
        return true;
    };
    response.end = function (...args) {
        const [chunk, ...rest] = typeof args[0] === 'function' ? [undefined, ...args] : args;
        const { encoding, ended } = readRest(rest);
        const started = response.writableEnded ? null : begin();
        if (!started)
            return end.apply(response, args);
        const parts = chunk === undefined || chunk === null ? [] : [started.write(toBytes(chunk, encoding))];
        response.write = write;
        return end.call(response, Buffer.concat([...parts, started.end()]), ended);
    };
}
function readRest(rest) {
    const [encoding] = rest;
    return {
        encoding: typeof encoding === 'string' ? encoding : 'utf8',
        ended: rest.find((one) => typeof one === 'function'),
    };
}
const toBytes = (chunk, encoding) => typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
/** Headers come as an object, or as a list of alternating names and values. */
function setHeaders(response, headers) {
    if (typeof headers !== 'object' || headers === null)
        return;
    const flat = Array.isArray(headers) ? headers.flat() : Object.entries(headers).flat(1);
    for (let at = 0; at + 1 < flat.length; at += 2) {
        const value = flat[at + 1];
        if (value !== undefined)
            response.setHeader(String(flat[at]), value);
    }
}

/**
 * A plugin for Vite and rollup: rewrites `index.html`, served or built, and every other emitted `.html`.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [rewritePlugin(declaration)] })
 */
function rewritePlugin(declaration) {
    const read = readOrExplain(declaration);
    const rewrite = (html) => rewriteHtml(html, read).html;
    return {
        name: 'evaste-rewrite',
        transformIndexHtml: { order: 'post', handler: rewrite },
        generateBundle: {
            order: 'post',
            handler(_, bundle) {
                for (const [name, file] of Object.entries(bundle))
                    if (file.type === 'asset' && /\.html?$/i.test(name))
                        file.source = rewrite(typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source));
            },
        },
    };
}

/**
 * The same as `rewriteMiddleware` for servers that use the web's `Request` and `Response`: rewrites each `text/html`
 * response as a stream. Where the site has no `/.well-known/gpc.json`, it answers with `gpcSupport`.
 *
 * @throws {DeclarationError} immediately, if the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const rewrite = rewriteResponses(declaration)
 * const serve = (request: Request) => rewrite(request, () => fetch(new URL(request.url, 'http://localhost:3000')))
 */
function rewriteResponses(declaration) {
    const read = readOrExplain(declaration);
    return async (request, next) => {
        const response = await next(request);
        if (response.status === 404 && isGpcRequest(request.method, request.url))
            return Response.json(gpcSupport(read));
        const { status, statusText, body } = response;
        const head = (name) => response.headers.get(name) ?? '';
        const parts = { status, contentType: head('content-type'), contentEncoding: head('content-encoding') };
        const rewriter = startBodyRewriter(read, parts, request.url);
        if (!rewriter || !body)
            return response;
        const headers = new Headers(response.headers);
        for (const name of STALE_HEADERS)
            headers.delete(name);
        return new Response(body.pipeThrough(rewriteStream(rewriter)), { status, statusText, headers });
    };
}
const rewriteStream = (rewriter) => new TransformStream({
    transform: (bytes, controller) => send(rewriter.write(bytes), controller),
    flush: (controller) => send(rewriter.end(), controller),
});
const send = (bytes, controller) => {
    if (bytes.length > 0)
        controller.enqueue(bytes);
};

export { allowedByCookie, gpcSupport, refusedByGpc, rewriteHtml, rewriteMiddleware, rewritePlugin, rewriteResponses, tagPages, tagResponses };
