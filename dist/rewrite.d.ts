import { DeclarationJson, Declaration } from './declaration.js';
export { b as DeclarationError, a as DeclarationProblem } from './types/register-declaration-error.js';
import { DeclarationFile } from './declaration.js';
export { E as EvasteError, f as EvasteErrorCode } from './types/register-evaste-error.js';
import { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Reads from a request's `Cookie` header which services its visitor has allowed, as the page itself would: the decision
 * that `contentSecurityPolicy` and `importMap` take. No cookie, an old one or one that cannot be read: none.
 *
 * @param now what the validity of the answer is counted to. Default: the present.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const allowed = allowedByCookie(declaration, 'evaste=…') // ids of services, such as ['matomo']
 */
declare function allowedByCookie(declaration: DeclarationFile | DeclarationJson | Declaration, cookies: string | null | undefined, now?: Date): readonly string[];

/** What was consented to: everything, nothing, or the ids of these purposes and services. */
type AllowedServices = 'all' | 'none' | readonly string[];

interface PolicyOptions {
    /** Sources of the site's own beside `consent.allow`, such as `cdn.leipomo.example`. Default: none. */
    readonly allow?: readonly string[];
    /** Goes into `script-src` as `'nonce-…'`. Default: inline scripts are allowed. */
    readonly nonce?: string;
}
/**
 * Writes the value of a `Content-Security-Policy` header: the site itself, services that need no consent, those consented
 * to, and the site's own list: `consent.allow` and `allow`. Anything else, declared or not, does not load; a policy cannot be loosened in a page that
 * stands, so consent takes effect with the next one.
 *
 * It does not cover WebRTC, speculation rules in Chromium, preconnect in WebKit, workers that the site serves without a
 * policy of their own, storage, and what the site's own server passes on; inline scripts only with a `nonce`.
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
 * Writes the text of an import map in which the hosts of services that are not consented to lead nowhere: nothing else in
 * a page stops an `import`. It goes into `<script type="importmap">` before the tag and every module, since Firefox takes
 * none after a first import; where a site has one of its own, the two are merged. It knows no wildcards: of a bare host's
 * subdomains, and of ports that are not written out, it holds none. It cannot be taken back in a page that stands.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const html = `<script type="importmap">${importMap(declaration, 'none')}</script>`
 */
declare function importMap(declaration: DeclarationFile | DeclarationJson | Declaration, decision: AllowedServices): string;

interface RewriteOptions {
    /** Where the page will be served; relative addresses count from there. Default: unknown, they match by path alone. */
    readonly pageUrl?: string;
    /** Hears of each element that was held, in document order. */
    readonly onHeld?: (held: RewrittenElement) => void;
}
/** An element that was changed so that it loads nothing. */
interface RewrittenElement {
    /** From 1. */
    readonly line: number;
    readonly element: string;
    readonly services: readonly string[];
    /** The address, or how the text begins; at most 200 characters. */
    readonly loads: string;
}
/** Rewrites a document piece by piece. What is held back between two pieces is the tag, script or style sheet at the cut. */
interface HtmlRewriter {
    write(chunk: string): string;
    end(): string;
}

/**
 * Rewrites HTML so that a browser requests nothing of the services that need consent; all else stays byte for byte. What
 * it was lies beside it in `data-evaste-*`, and the page's guard puts it back when it may load. Twice is as once.
 *
 * @param declaration of which the services count whose purpose needs consent. With `enforce: false` nothing is changed.
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
 * Rewrites a document that arrives in chunks, as `rewriteHtml` does a whole one. Chunks may end anywhere.
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

/** Something about a page that its owner has to mend. */
interface SealFinding {
    /** From 1. */
    readonly line: number;
    /**
     * `refused`: the page cannot be sealed. `leaks`: it is requested before consent all the same. `lost`: Firefox does not
     * load it after consent. `stopped`: nothing declares it, so the policy never lets it in.
     */
    readonly kind: 'refused' | 'leaks' | 'lost' | 'stopped';
    /** What it is, where, and what to do. */
    readonly message: string;
}

interface SealOptions {
    /** Where the script lies, for a page that has no tag yet. Default: `/evaste/evaste.js`. */
    readonly script?: string;
    /** Where the page will be served. Default: unknown, and only relative addresses count as the page's own. */
    readonly pageUrl?: string;
    /** Reads a script of the page's own by its address as written, to see what it imports. Default: none is read. */
    readonly readScript?: (address: string) => string | undefined;
}
/** A page that was sealed, and what its owner has to know. */
interface SealedHtml {
    readonly html: string;
    readonly findings: readonly SealFinding[];
}
/**
 * Seals a page: marks evaste's script tag, or puts it in, and writes the policy line behind it and the preload lines before
 * it. All else stays byte for byte, and sealing a sealed page changes nothing. A page that cannot be sealed comes back as it
 * was, with a finding that says why.
 *
 * @throws {TypeError} where the declaration cannot be read, or nothing in it waits for consent.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const { html, findings } = sealHtml('<!doctype html><head></head>', declaration)
 */
declare function sealHtml(html: string, declaration: DeclarationFile | DeclarationJson | Declaration, { script, pageUrl, readScript }?: SealOptions): SealedHtml;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
/**
 * Middleware for Express, Connect, Vite's server and `node:http`: rewrites each `text/html` response as it streams by.
 * Compression comes before it, so that HTML arrives here uncompressed; what is compressed already is left as it is.
 * The length is told no longer, nor `ETag` and `Last-Modified`: a page that a browser kept would not know a new service.
 *
 * @throws {DeclarationError} at once, where the declaration cannot be read.
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

/** As much of a bundler's output as is looked at. */
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
 * A plugin for Vite and rollup: rewrites `index.html`, served or built, and every other `.html` that is written out.
 *
 * @throws {DeclarationError} at once, where the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [rewritePlugin(declaration)] })
 */
declare function rewritePlugin(declaration: DeclarationFile | DeclarationJson | Declaration): RewritePlugin;

/** Answers a request with what comes after it, as `Request` and `Response` of the web. */
type FetchMiddleware = (request: Request, next: (request: Request) => Promise<Response> | Response) => Promise<Response>;
/**
 * The same as `rewriteMiddleware` for servers of the web's own kind: rewrites each `text/html` response as it streams by.
 *
 * @throws {DeclarationError} at once, where the declaration cannot be read.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const rewrite = rewriteResponses(declaration)
 * const serve = (request: Request) => rewrite(request, () => fetch(new URL(request.url, 'http://localhost:3000')))
 */
declare function rewriteResponses(declaration: DeclarationFile | DeclarationJson | Declaration): FetchMiddleware;

export { allowedByCookie, contentSecurityPolicy, createHtmlRewriter, importMap, rewriteHtml, rewriteMiddleware, rewritePlugin, rewriteResponses, sealHtml };
export type { AllowedServices, FetchMiddleware, HtmlRewriter, Middleware, PolicyOptions, RewriteOptions, RewritePlugin, RewrittenElement, SealFinding, SealOptions, SealedHtml };
