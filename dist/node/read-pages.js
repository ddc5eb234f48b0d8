import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
};
/**
 * Reads built pages into memory, such as `dist/admin`. Empty if there is no such folder: the register then serves only
 * its calls.
 */
async function readPages(folder) {
    const names = await readdir(folder).catch((cause) => {
        if (cause.code === 'ENOENT')
            return [];
        throw cause;
    });
    const files = new Map();
    for (const name of names) {
        const type = TYPES[extname(name)];
        if (type !== undefined)
            files.set(name, { type, body: Uint8Array.from(await readFile(join(folder, name))) });
    }
    return files;
}

export { readPages };
