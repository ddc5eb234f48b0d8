import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { f as findPackageRoot } from './node/shipped-language.js';
import { c as copySiteFiles, r as readBuildDeclaration, s as serveSiteFiles } from './node/site-files.js';
import './node/read-or-explain.js';
import './node/duration.js';
import './node/parse-declaration.js';

/**
 * An integration for Astro: puts the declaration, evaste's tag and the lines that seal a page into every page, rendered
 * beforehand or on request, in development and in builds, and serves or copies evaste's scripts. A change of the declaration
 * restarts the development server.
 *
 * @example
 * const config = { integrations: [evaste()] }
 */
function evasteIntegration({ declaration: file = 'evaste.json', sealed = true, folder = 'evaste', } = {}) {
    const site = join(findPackageRoot(import.meta.url), 'dist/site');
    return {
        name: 'evaste',
        hooks: {
            'astro:config:setup'({ config, addMiddleware, addWatchFile, updateConfig }) {
                const path = new URL(file, config.root);
                const declaration = readBuildDeclaration(fileURLToPath(path), 'Astro’s root');
                const below = `${config.base.replace(/\/$/, '')}/${folder}`;
                const options = { folder: `${below}/`, sealed };
                addWatchFile(path);
                addMiddleware({ entrypoint: writeMiddleware(config.cacheDir, declaration.file, options), order: 'post' });
                updateConfig({
                    vite: {
                        plugins: [
                            {
                                name: 'evaste',
                                configureServer: ({ middlewares }) => void middlewares.use(below, serveSiteFiles(site)),
                            },
                        ],
                    },
                });
            },
            'astro:build:done': ({ dir }) => copySiteFiles(site, join(fileURLToPath(dir), folder)),
        },
    };
}
/** Astro bundles the middleware into the site's server, so the declaration is in it. */
function writeMiddleware(cache, declaration, options) {
    const folder = join(fileURLToPath(cache), 'evaste');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'middleware.js');
    writeFileSync(path, `import { tagResponses } from 'evaste/rewrite'
const tag = tagResponses(${JSON.stringify(declaration)}, ${JSON.stringify(options)})
export const onRequest = async (_, next) => tag(await next())
`);
    return pathToFileURL(path);
}

export { evasteIntegration as default, evasteIntegration as evaste };
