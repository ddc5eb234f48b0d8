import { IncomingMessage, ServerResponse } from 'node:http';

interface LanguagesPlugin {
    readonly name: string;
    /** Before Vite's own, which would find the file. */
    readonly resolveId: {
        readonly order: 'pre';
        readonly handler: (source: string, importer?: string) => string | null;
    };
    load(id: string): string | null;
}
/**
 * A plug-in for Vite and Rollup: leaves evaste's texts in other languages out of a build that bundles `evaste/ui`. A browser
 * loads only the language that it shows in any case. The plug-in `evaste` does the same for the languages of its declaration.
 *
 * @example
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [onlyLanguages('fi', 'en')] })
 */
declare function onlyLanguages(...languages: readonly string[]): LanguagesPlugin;

interface VitePluginOptions {
    /** The declaration, relative to Vite's root. Default: `evaste.json`. */
    readonly declaration?: string;
    /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
    readonly sealed?: boolean;
    /** The folder of evaste's scripts, below Vite's `base`. Default: `evaste`. */
    readonly folder?: string;
}
/** The parts of Vite that the plug-in uses; Vite itself is not a dependency. */
interface ViteConfig {
    readonly base: string;
    readonly root: string;
    readonly command: 'build' | 'serve';
    readonly logger: {
        warn(message: string): void;
        error(message: string): void;
    };
}
interface ViteServer {
    readonly watcher: {
        add(file: string): unknown;
        on(event: 'change', listener: (file: string) => void): unknown;
    };
    readonly ws: {
        send(payload: {
            readonly type: 'full-reload';
        }): void;
    };
    readonly middlewares: {
        use(path: string, handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown;
    };
}
interface PageContext {
    readonly path: string;
    readonly bundle?: Readonly<Record<string, object>> | undefined;
}
interface EvasteVitePlugin extends LanguagesPlugin {
    configResolved(config: ViteConfig): void;
    configureServer(server: ViteServer): void;
    buildStart(this: {
        addWatchFile(file: string): void;
    }): void;
    readonly transformIndexHtml: {
        readonly order: 'post';
        readonly handler: (html: string, page: PageContext) => string;
    };
    generateBundle(this: {
        emitFile(file: {
            type: 'asset';
            fileName: string;
            source: string | Uint8Array;
        }): unknown;
    }): void;
}
/**
 * A plug-in for Vite: puts the declaration, evaste's tag and the lines that seal a page into each `index.html`, in
 * development and in builds, and serves or emits evaste's scripts. A page that cannot be sealed fails the build with the
 * reason; a change of the declaration reloads the page in development.
 *
 * @example
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [evaste()] })
 */
declare function evaste({ declaration: file, sealed, folder, }?: VitePluginOptions): EvasteVitePlugin;

export { evaste, onlyLanguages };
export type { EvasteVitePlugin, LanguagesPlugin, VitePluginOptions };
