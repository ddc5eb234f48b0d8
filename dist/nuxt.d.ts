interface NuxtModuleOptions {
    /** The declaration, relative to the project's root. Default: `evaste.json`. */
    readonly declaration?: string;
    /** Whether the browser holds everything by a policy until consent, which is the surest way. Default: true. */
    readonly sealed?: boolean;
    /** The folder of evaste's scripts, below `app.baseURL`. Default: `evaste`. */
    readonly folder?: string;
}
interface AutoImport {
    readonly name: string;
    readonly from: string;
}
/** A component that templates may use by its name. */
interface AutoComponent {
    readonly pascalName: string;
    readonly kebabName: string;
    readonly export: string;
    readonly filePath: string;
    readonly shortPath: string;
    readonly chunkName: string;
    readonly mode: 'all';
    readonly prefetch: boolean;
    readonly preload: boolean;
}
/** The parts of Nuxt that the module uses; Nuxt itself is not a dependency. */
interface NuxtApp {
    readonly options: {
        readonly rootDir: string;
        readonly buildDir: string;
        readonly app: {
            readonly baseURL: string;
        };
        readonly vue: {
            compilerOptions: {
                isCustomElement?: ((tag: string) => boolean) | undefined;
            };
        };
        readonly nitro: {
            plugins?: string[];
            publicAssets?: {
                dir: string;
                baseURL?: string;
                maxAge?: number;
            }[];
        };
        readonly watch: (string | RegExp)[];
        readonly evaste?: NuxtModuleOptions;
    };
    hook(name: 'build:before', handler: () => void): unknown;
    hook(name: 'imports:extend', handler: (imports: AutoImport[]) => void): unknown;
    hook(name: 'components:extend', handler: (components: AutoComponent[]) => void): unknown;
}
/**
 * A module for Nuxt: puts the declaration, evaste's tag and the lines that seal a page into every page, rendered beforehand or
 * on request, in development and in builds, serves evaste's scripts, and imports the composables and the component of
 * `evaste/vue` by name. A change of the declaration restarts the development server.
 *
 * @param inline the options in `modules`; `evaste` in `nuxt.config.ts` has the rest.
 * @example
 * const config = { modules: ['evaste/nuxt'], evaste: { declaration: 'evaste.json' } }
 */
declare function evasteModule(inline: NuxtModuleOptions, nuxt: NuxtApp): void;
declare namespace evasteModule {
    var getMeta: () => Promise<{
        readonly name: string;
        readonly configKey: string;
    }>;
}

export { evasteModule as default, evasteModule };
export type { NuxtApp, NuxtModuleOptions };
