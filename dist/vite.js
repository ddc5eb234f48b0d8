import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { a as askedPurposes } from './node/asked.js';
import { a as readPage, s as sealHtml, f as findTag, B as attribute, C as firstPlace, r as readOrExplain } from './node/seal-html.js';
import { f as findPackageRoot } from './node/package-root.js';
import './node/duration.js';
import './node/parse-declaration.js';
import 'node:url';

/** The scripts of the tag's folder. */
const listSiteFiles = (folder) => readdirSync(folder).filter((name) => name.endsWith('.js'));
/** One of them; `null` for any other name. */
function readSiteFile(folder, name) {
    if (!listSiteFiles(folder).includes(name))
        return null;
    return readFileSync(join(folder, name));
}

/** Writes the declaration and the tag into a page, unless it has them, and seals it. */
function writeTag(html, declaration, { folder, isSealed, readScript }) {
    const declared = declarationIn(readPage(html).elements) ? html : insertFirst(html, inlineDeclaration(declaration));
    if (isSealed)
        return sealHtml(declared, declaration, { script: `${folder}evaste-sealed.js`, readScript });
    const { elements } = readPage(declared);
    const place = declarationIn(elements);
    if (findTag(elements) || !place)
        return { html: declared, findings: [] };
    const tag = `<script src="${attribute(`${folder}evaste.js`)}"></script>`;
    return { html: `${declared.slice(0, place.close)}\n    ${tag}${declared.slice(place.close)}`, findings: [] };
}
const inlineDeclaration = ({ file }) => `<script type="application/json" id="evaste-declaration">${JSON.stringify(file).replaceAll('<', '\\u003c')}</script>`;
const declarationIn = (elements) => elements.find(({ name, attributes }) => name === 'script' && attributes.get('id') === 'evaste-declaration');
function insertFirst(html, line) {
    const place = firstPlace(readPage(html).elements);
    const at = place?.close ?? /^\uFEFF?\s*(<!doctype[^>]*>)?/i.exec(html)?.[0].length ?? 0;
    return `${html.slice(0, at)}\n    ${line}${html.slice(at)}`;
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
    return {
        name: 'evaste',
        configResolved: (resolved) => void (config = resolved),
        configureServer({ watcher, ws, middlewares }) {
            watcher.add(path());
            watcher.on('change', (changed) => resolve(changed) === path() && ws.send({ type: 'full-reload' }));
            middlewares.use(`${urlBase(config)}${folder}`, (request, response, next) => {
                const content = readSiteFile(site, (request.url ?? '').replace(/^\/|[?#].*$/g, ''));
                if (content === null)
                    return next();
                response.setHeader('content-type', 'text/javascript; charset=utf-8').end(content);
            });
        },
        buildStart() {
            this.addWatchFile(path());
        },
        transformIndexHtml: {
            order: 'post',
            handler(html, page) {
                const declaration = readDeclarationAt(path(), file);
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
            for (const name of listSiteFiles(site))
                this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: readSiteFile(site, name) ?? '' });
        },
    };
}
function readDeclarationAt(path, file) {
    let text;
    try {
        text = readFileSync(path, 'utf8');
    }
    catch (cause) {
        throw new Error(`evaste: there is no ${file} in Vite's root; \`npx evaste init\` creates it`, { cause });
    }
    return readOrExplain(JSON.parse(text));
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

export { evaste };
