import { writeFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { f as findPackageRoot } from './node/shipped-language.js';
import { r as readBuildDeclaration, c as copySiteFiles } from './node/site-files.js';
import 'node:url';
import './node/read-or-explain.js';
import './node/duration.js';
import './node/parse-declaration.js';

const COMPOSABLES = ['useAllowed', 'useConsent', 'useConsentSession'];
/** An import by name reaches the script of a component, and not its template. */
const CONSENTED = {
    ...{ pascalName: 'Consented', kebabName: 'consented', export: 'Consented', chunkName: 'components/consented' },
    ...{ filePath: 'evaste/vue', shortPath: 'evaste/vue', mode: 'all', prefetch: false, preload: false },
};
/**
 * A module for Nuxt: puts the declaration, evaste's tag and the lines that seal a page into every page, rendered beforehand or
 * on request, in development and in builds, serves evaste's scripts, and imports the composables and the component of
 * `evaste/vue` by name. A change of the declaration restarts the development server.
 *
 * @param inline the options in `modules`; `evaste` in `nuxt.config.ts` has the rest.
 * @example
 * const config = { modules: ['evaste/nuxt'], evaste: { declaration: 'evaste.json' } }
 */
function evasteModule(inline, nuxt) {
    const { options } = nuxt;
    const { declaration: file = 'evaste.json', sealed = true, folder = 'evaste' } = { ...options.evaste, ...inline };
    const path = resolve(options.rootDir, file);
    const declaration = readBuildDeclaration(path, 'Nuxt’s root');
    // Nitro puts the base before the addresses of what it serves itself.
    const below = `${options.app.baseURL.replace(/\/$/, '')}/${folder}`;
    const scripts = join(options.buildDir, 'evaste');
    const site = join(findPackageRoot(import.meta.url), 'dist/site');
    const { nitro, vue } = options;
    nitro.publicAssets = [...(nitro.publicAssets ?? []), { dir: scripts, baseURL: `/${folder}`, maxAge: 0 }];
    // A file: Nuxt looks for the names of plug-ins among the site's own.
    const plugin = join(options.buildDir, 'evaste-tag-pages.mjs');
    nitro.plugins = [...(nitro.plugins ?? []), plugin];
    options.watch.push(path);
    const { isCustomElement } = vue.compilerOptions;
    vue.compilerOptions.isCustomElement = (tag) => tag.startsWith('evaste-') || (isCustomElement?.(tag) ?? false);
    // Nuxt empties its folder after the modules have run.
    nuxt.hook('build:before', () => {
        copySiteFiles(site, scripts);
        writeFileSync(plugin, nitroPlugin(declaration.file, { folder: `${below}/`, sealed }));
    });
    nuxt.hook('imports:extend', (imports) => void imports.push(...COMPOSABLES.map((name) => ({ name, from: 'evaste/vue' }))));
    nuxt.hook('components:extend', (components) => void components.push(CONSENTED));
}
/** Has Nuxt write the type of `evaste` in `nuxt.config.ts`. */
evasteModule.getMeta = () => Promise.resolve({ name: 'evaste', configKey: 'evaste' });
/** Nitro bundles the plug-in into the site's server, so the declaration is in it. */
const nitroPlugin = (declaration, options) => `import { tagPages } from 'evaste/rewrite'
const tag = tagPages(${JSON.stringify(declaration)}, ${JSON.stringify(options)})
export default (app) => app.hooks.hook('render:response', (response) => {
  if (typeof response.body === 'string') response.body = tag(response.body)
})
`;

export { evasteModule as default, evasteModule };
