import { readFileSync, mkdirSync, writeFileSync, readdirSync } from 'node:fs';
import { r as readOrExplain } from './read-or-explain.js';
import { join } from 'node:path';
import { s as shippedLanguage, l as languages } from './shipped-language.js';

/**
 * Reads the declaration that a build tool works with.
 *
 * @param place where it was looked for, such as `Vite’s root`.
 * @throws {Error} if there is none. @throws {DeclarationError} if a page could not trust it.
 */
function readBuildDeclaration(path, place) {
    let text;
    try {
        text = readFileSync(path, 'utf8');
    }
    catch (cause) {
        throw new Error(`evaste: there is no ${path} (${place}); \`npx evaste init\` creates it`, { cause });
    }
    return readOrExplain(JSON.parse(text));
}

/** The scripts of the tag's folder. */
const listSiteFiles = (folder) => readdirSync(folder).filter((name) => name.endsWith('.js'));
/** The scripts that a site in these languages can load: the texts of other languages are left out. */
function listNeededFiles(folder, languages$1) {
    const spoken = languages$1.map((language) => shippedLanguage(language, ...languages$1));
    const unspoken = languages.filter((language) => !spoken.includes(language));
    return listSiteFiles(folder).filter((name) => {
        const [, language] = /^evaste-(?:first-|recording-)?([a-z]{2})\.js$/.exec(name) ?? [];
        return !unspoken.some((one) => one === language);
    });
}
/** One of them; `null` for any other name. */
function readSiteFile(folder, name) {
    if (!listSiteFiles(folder).includes(name))
        return null;
    return readFileSync(join(folder, name));
}
/** Serves them in development, below the path where it is mounted. */
const serveSiteFiles = (folder) => (request, response, next) => {
    const content = readSiteFile(folder, (request.url ?? '').replace(/^\/|[?#].*$/g, ''));
    if (content === null)
        return next();
    response.setHeader('content-type', 'text/javascript; charset=utf-8').end(content);
};
/** Copies them into a folder, which is created. */
function copySiteFiles(folder, to) {
    mkdirSync(to, { recursive: true });
    for (const name of listSiteFiles(folder))
        writeFileSync(join(to, name), readSiteFile(folder, name) ?? '');
}

export { readSiteFile as a, copySiteFiles as c, listNeededFiles as l, readBuildDeclaration as r, serveSiteFiles as s };
