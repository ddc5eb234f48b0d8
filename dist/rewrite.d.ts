import { DeclarationJson, Declaration } from './declaration.js';
import { DeclarationFile } from './declaration.js';
import { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Reads from a request's `Cookie` header which services its visitor has allowed, as the page itself would: the decision
 * that `contentSecurityPolicy` and `importMap` take. No cookie, an old one or one that cannot be read: none.
 *
 * @param now what the validity of the answer is counted to. Default: the present.
 * @throws {DeclarationError} `declaration-unreadable`
 */
declare function allowedByCookie(declaration: DeclarationFile | DeclarationJson | Declaration, cookies: string | null | undefined, now?: Date): readonly string[];

/** What was consented to: everything, nothing, or the ids of these purposes and services. */
type AllowedServices = 'all' | 'none' | readonly string[];

interface PolicyOptions {
    /** Sources of the site's own that no service declares, such as `cdn.leipomo.example`. Default: none. */
    readonly allow?: readonly string[];
    /** Goes into `script-src` as `'nonce-…'`. Default: inline scripts are allowed. */
    readonly nonce?: string;
}
/**
 * Writes the value of a `Content-Security-Policy` header: the site itself, services that need no consent, those consented
 * to, and the site's own list. Anything else, declared or not, does not load; a policy cannot be loosened in a page that
 * stands, so consent takes effect with the next one.
 *
 * It does not cover WebRTC, speculation rules in Chromium, preconnect in WebKit, workers that the site serves without a
 * policy of their own, storage, and what the site's own server passes on; inline scripts only with a `nonce`.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
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
 */
declare function rewriteHtml(html: string, declaration: DeclarationFile | DeclarationJson | Declaration, options?: Omit<RewriteOptions, 'onHeld'>): {
    readonly html: string;
    readonly held: readonly RewrittenElement[];
};
/** The same for a document that comes in pieces, cut anywhere. */
declare function createHtmlRewriter(declaration: DeclarationFile | DeclarationJson | Declaration, options?: RewriteOptions): HtmlRewriter;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
/**
 * Middleware for Express, Connect, Vite's server and `node:http`: rewrites each `text/html` response as it streams by.
 * Compression comes before it, so that HTML arrives here uncompressed; what is compressed already is left as it is.
 * The length is told no longer, nor `ETag` and `Last-Modified`: a page that a browser kept would not know a new service.
 *
 * @throws {DeclarationError} at once, where the declaration cannot be read.
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
 */
declare function rewritePlugin(declaration: DeclarationFile | DeclarationJson | Declaration): RewritePlugin;

/** Answers a request with what comes after it, as `Request` and `Response` of the web. */
type FetchMiddleware = (request: Request, next: (request: Request) => Promise<Response> | Response) => Promise<Response>;
/**
 * The same as `rewriteMiddleware` for servers of the web's own kind: rewrites each `text/html` response as it streams by.
 *
 * @throws {DeclarationError} at once, where the declaration cannot be read.
 */
declare function rewriteResponses(declaration: DeclarationFile | DeclarationJson | Declaration): FetchMiddleware;

export { allowedByCookie, contentSecurityPolicy, createHtmlRewriter, importMap, rewriteHtml, rewriteMiddleware, rewritePlugin, rewriteResponses };
export type { AllowedServices, FetchMiddleware, HtmlRewriter, Middleware, PolicyOptions, RewriteOptions, RewritePlugin, RewrittenElement };
