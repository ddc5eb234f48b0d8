import { IncomingMessage, ServerResponse } from 'node:http';

interface AstroOptions {
    /** The declaration, relative to the project's root. Default: `evaste.json`. */
    readonly declaration?: string;
    /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
    readonly sealed?: boolean;
    /** The folder of evaste's scripts, below Astro's `base`. Default: `evaste`. */
    readonly folder?: string;
}
/** The parts of Astro that the integration uses; Astro itself is not a dependency. */
interface AstroSetup {
    readonly config: {
        readonly root: URL;
        readonly base: string;
        readonly cacheDir: URL;
    };
    addMiddleware(middleware: {
        readonly entrypoint: URL;
        readonly order: 'pre' | 'post';
    }): void;
    addWatchFile(file: URL): void;
    updateConfig(config: {
        readonly vite: {
            readonly plugins: AstroVitePlugin[];
        };
    }): unknown;
}
interface AstroVitePlugin {
    readonly name: string;
    configureServer(server: {
        readonly middlewares: {
            use(path: string, handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown;
        };
    }): void;
}
interface EvasteIntegration {
    readonly name: string;
    readonly hooks: {
        'astro:config:setup'(setup: AstroSetup): void;
        'astro:build:done'(build: {
            readonly dir: URL;
        }): void;
    };
}
/**
 * An integration for Astro: puts the declaration, evaste's tag and the lines that seal a page into every page, rendered
 * beforehand or on request, in development and in builds, and serves or copies evaste's scripts. A change of the declaration
 * restarts the development server.
 *
 * @example
 * const config = { integrations: [evaste()] }
 */
declare function evasteIntegration({ declaration: file, sealed, folder, }?: AstroOptions): EvasteIntegration;

export { evasteIntegration as default, evasteIntegration as evaste };
export type { AstroOptions, EvasteIntegration };
