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

export { findPackageRoot as f, readVersion as r };
