import { join, dirname, resolve } from 'node:path';
import { a as askedPurposes } from './node/asked.js';
import { l as listNeededFiles, a as readSiteFile, s as serveSiteFiles, r as readBuildDeclaration } from './node/site-files.js';
import { f as findPackageRoot, s as shippedLanguage, l as languages } from './node/shipped-language.js';
import { w as writeTag } from './node/write-tag.js';
import 'node:fs';
import './node/read-or-explain.js';
import './node/duration.js';
import './node/parse-declaration.js';
import 'node:url';
import './node/seal-html.js';

/** What a build has in place of the texts that were left out. */
const LEFT_OUT = '\0evaste-texts-left-out';
const TEXTS = /^\.\/(?:recording-)?([a-z]{2})\.js$/;
/**
 * A plug-in for Vite and Rollup: leaves evaste's texts in other languages out of a build that bundles `evaste/ui`. A browser
 * loads only the language that it shows in any case. The plug-in `evaste` does the same for the languages of its declaration.
 *
 * @example
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [onlyLanguages('fi', 'en')] })
 */
function onlyLanguages(...languages) {
    return { name: 'evaste-languages', ...leaveOut(() => languages) };
}
/** @param languages those that stay, asked when the build resolves a text. */
function leaveOut(languages$1) {
    const folder = join(findPackageRoot(import.meta.url), 'dist/page');
    return {
        resolveId: {
            order: 'pre',
            handler(source, importer = '') {
                const [, code] = TEXTS.exec(source) ?? [];
                if (code === undefined || dirname(importer) !== folder)
                    return null;
                const spoken = languages$1();
                const isSpoken = spoken.some((language) => shippedLanguage(language, ...spoken) === code);
                return isSpoken || !languages.some((language) => language === code) ? null : LEFT_OUT;
            },
        },
        load: (id) => (id === LEFT_OUT ? "throw new Error('evaste: this build has no texts in this language')" : null),
    };
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
function evaste({ declaration: file = 'evaste.json', sealed = true, folder = 'evaste', } = {}) {
    const site = join(findPackageRoot(import.meta.url), 'dist/site');
    let config;
    const path = () => resolve(config?.root ?? '.', file);
    const declared = () => readBuildDeclaration(path(), 'Vite’s root');
    return {
        name: 'evaste',
        ...leaveOut(() => declared().languages),
        configResolved: (resolved) => void (config = resolved),
        configureServer({ watcher, ws, middlewares }) {
            watcher.add(path());
            watcher.on('change', (changed) => resolve(changed) === path() && ws.send({ type: 'full-reload' }));
            middlewares.use(`${urlBase(config)}${folder}`, serveSiteFiles(site));
        },
        buildStart() {
            this.addWatchFile(path());
        },
        transformIndexHtml: {
            order: 'post',
            handler(html, page) {
                const declaration = declared();
                const { html: written, findings } = writeTag(html, declaration, {
                    folder: `${baseFor(config?.base ?? '/', page.path)}${folder}/`,
                    isSealed: sealed && askedPurposes(declaration).length > 0 && declaration.consent.enforce,
                    readScript: (address) => codeOf(page, address),
                });
                for (const { line, kind, message } of findings) {
                    const words = `evaste: ${page.path}:${line}: ${kind}: ${message}`;
                    if (kind === 'refused' && config?.command === 'build')
                        throw new Error(words);
                    config?.logger[kind === 'refused' ? 'error' : 'warn'](words);
                }
                return written;
            },
        },
        generateBundle() {
            const { languages } = declared();
            for (const name of listNeededFiles(site, languages))
                this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: readSiteFile(site, name) ?? '' });
        },
    };
}
/** A relative base is relative to the page. */
function baseFor(base, page) {
    if (base !== '' && base !== './')
        return base;
    return '../'.repeat(page.split('/').length - 2) || './';
}
const urlBase = (config) => (config?.base.startsWith('/') ? config.base : '/');
/** The code of a built script by its URL in the page. */
function codeOf({ bundle }, address) {
    const found = Object.entries(bundle ?? {}).find(([name]) => address.endsWith(`/${name}`))?.[1];
    return found && 'code' in found ? String(found.code) : undefined;
}

export { evaste, onlyLanguages };
