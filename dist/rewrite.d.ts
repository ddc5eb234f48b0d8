import { DeclarationJson, Declaration } from './declaration.js';
export { b as DeclarationError, a as DeclarationProblem } from './types/register-declaration-error.js';
import { DeclarationFile } from './declaration.js';
export { j as EvasteError, k as EvasteErrorCode } from './types/register-evaste-error.js';
import { IncomingMessage, ServerResponse } from 'node:http';

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
declare function allowedByCookie(declaration: DeclarationFile | DeclarationJson | Declaration, cookies: string | null | undefined, now?: Date): readonly string[];

/** What the visitor consented to: everything, nothing, or the ids of these purposes and services. */
type AllowedServices = 'all' | 'none' | readonly string[];

interface PolicyOptions {
    /** The site's own sources in addition to `consent.allow`, such as `cdn.leipomo.example`. Default: none. */
    readonly allow?: readonly string[];
    /** Added to `script-src` as `'nonce-…'`. Default: inline scripts are allowed. */
    readonly nonce?: string;
}
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
declare function contentSecurityPolicy(declaration: DeclarationFile | DeclarationJson | Declaration, decision: AllowedServices, { allow, nonce }?: PolicyOptions): string;

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
declare function importMap(declaration: DeclarationFile | DeclarationJson | Declaration, decision: AllowedServices): string;

/** The statement that Global Privacy Control defines. */
interface GpcSupport {
    readonly gpc: boolean;
    /** The day on which it was made, such as `2026-11-29`. */
    readonly lastUpdate?: string;
}
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
declare function gpcSupport(declaration: DeclarationFile | DeclarationJson | Declaration, lastUpdate?: string): GpcSupport;

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
declare function refusedByGpc(declaration: DeclarationFile | DeclarationJson | Declaration, secGpc: string | null | undefined, cookies?: string | null, now?: Date): readonly string[];

interface RewriteOptions {
    /** The URL of the page, against which relative URLs resolve. Default: unknown, so that they match by path alone. */
    readonly pageUrl?: string;
    /** Called with each element that was held, in document order. */
    readonly onHeld?: (held: RewrittenElement) => void;
}
/** An element that was changed so that it loads nothing. */
interface RewrittenElement {
    /** From 1. */
    readonly line: number;
    readonly element: string;
    readonly services: readonly string[];
    /** The URL, or the beginning of the text; at most 200 characters. */
    readonly loads: string;
}
/** Rewrites a document chunk by chunk. Between chunks it only buffers the tag, script or style sheet at the cut. */
interface HtmlRewriter {
    write(chunk: string): string;
    end(): string;
}

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
declare function rewriteHtml(html: string, declaration: DeclarationFile | DeclarationJson | Declaration, options?: Omit<RewriteOptions, 'onHeld'>): {
    readonly html: string;
    readonly held: readonly RewrittenElement[];
};
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
declare function createHtmlRewriter(declaration: DeclarationFile | DeclarationJson | Declaration, options?: RewriteOptions): HtmlRewriter;

/** The languages in which the tools speak to a site's owner. */
type ToolLanguage = 'fi' | 'sv' | 'en';

/** A problem of a page that its owner must fix. */
interface SealFinding {
    /** From 1. */
    readonly line: number;
    /**
     * `refused`: the page cannot be sealed. `leaks`: it is requested before consent despite the seal. `lost`: Firefox
     * does not load it after consent. `stopped`: no service declares it, so the policy never permits it.
     */
    readonly kind: 'refused' | 'leaks' | 'lost' | 'stopped';
    /** What it is, where, and what to do. */
    readonly message: string;
}

interface SealOptions {
    /** The URL of the script, for a page that has no tag yet. Default: `/evaste/evaste-sealed.js`. */
    readonly script?: string;
    /** The URL of the page. Default: unknown, so that only relative URLs count as the page's own. */
    readonly pageUrl?: string;
    /** Reads one of the page's own scripts by its URL as written, to see what it imports. Default: none is read. */
    readonly readScript?: (address: string) => string | undefined;
    /** The language of the findings. Default: English. */
    readonly language?: ToolLanguage;
}
/** A sealed page, and what its owner must know. */
interface SealedHtml {
    readonly html: string;
    readonly findings: readonly SealFinding[];
}
/**
 * Seals a page: marks or inserts evaste's script tag, and writes the policy line after it and the preload lines before
 * it. Everything else stays byte for byte, and sealing a sealed page changes nothing. A page that cannot be sealed is
 * returned unchanged, with a finding that explains why.
 *
 * @throws {TypeError} if the declaration cannot be read, or nothing in it needs consent.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const { html, findings } = sealHtml('<!doctype html><head></head>', declaration)
 */
declare function sealHtml(html: string, declaration: DeclarationFile | DeclarationJson | Declaration, { script, pageUrl, readScript, language }?: SealOptions): SealedHtml;

interface TagPagesOptions {
    /** The URL of the folder with evaste's scripts. Default: `/evaste/`. */
    readonly folder?: string;
    /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
    readonly sealed?: boolean;
    /** Receives what the site's developer must know, once per message. Default: `console.warn`. */
    readonly report?: (message: string) => void;
}
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
declare function tagPages(declaration: DeclarationFile | DeclarationJson | Declaration, { folder, sealed, report }?: TagPagesOptions): (html: string) => string;
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
declare function tagResponses(declaration: DeclarationFile | DeclarationJson | Declaration, options?: TagPagesOptions): (response: Response) => Promise<Response>;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
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
declare function rewriteMiddleware(declaration: DeclarationFile | DeclarationJson | Declaration): Middleware;

/** The part of a bundler's output that is used. */
type OutputFile = {
    readonly type: 'chunk';
} | {
    readonly type: 'asset';
    source: string | Uint8Array;
};
interface RewritePlugin {
    readonly name: string;
    readonly transformIndexHtml: {
        readonly order: 'post';
        readonly handler: (html: string) => string;
    };
    readonly generateBundle: {
        readonly order: 'post';
        readonly handler: (options: unknown, bundle: Readonly<Record<string, OutputFile>>) => void;
    };
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
declare function rewritePlugin(declaration: DeclarationFile | DeclarationJson | Declaration): RewritePlugin;

/** The next handler, with the web's `Request` and `Response`. */
type FetchMiddleware = (request: Request, next: (request: Request) => Promise<Response> | Response) => Promise<Response>;
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
declare function rewriteResponses(declaration: DeclarationFile | DeclarationJson | Declaration): FetchMiddleware;

export { allowedByCookie, contentSecurityPolicy, createHtmlRewriter, gpcSupport, importMap, refusedByGpc, rewriteHtml, rewriteMiddleware, rewritePlugin, rewriteResponses, sealHtml, tagPages, tagResponses };
export type { AllowedServices, FetchMiddleware, GpcSupport, HtmlRewriter, Middleware, PolicyOptions, RewriteOptions, RewritePlugin, RewrittenElement, SealFinding, SealOptions, SealedHtml, TagPagesOptions };
