import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the evaste package that contains the module at `moduleUrl`, built or not. */
function findPackageRoot(moduleUrl) {
    const start = dirname(fileURLToPath(moduleUrl));
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
        if (readManifest(folder)?.name === 'evaste')
            return folder;
    throw new Error(`no package.json of evaste above ${start}`);
}
/** The version in the package's own manifest. */
const readVersion = (packageRoot) => readManifest(packageRoot)?.version ?? 'unknown';
function readManifest(folder) {
    const file = join(folder, 'package.json');
    if (existsSync(file))
        return JSON.parse(readFileSync(file, 'utf8'));
    return undefined;
}

/** The language of a tag, in lower case. Norwegian pages use `no`, and some `nn`; evaste and most declarations use `nb`. */
const primaryLanguage = (tag) => tag
    .toLowerCase()
    .split('-')[0]
    .replace(/^n[no]$/, 'nb');

const CODES = 'ar bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro ru sk sl sv uk';
/** The languages that evaste speaks, in the order of their codes. */
const languages = CODES.split(' ');
/** Returns the first wanted language that evaste speaks (`sv` for `sv-FI`), else English. */
const shippedLanguage = (...wanted) => wanted.map(primaryLanguage).find((tag) => languages.includes(tag)) ?? 'en';

export { findPackageRoot as f, languages as l, readVersion as r, shippedLanguage as s };
