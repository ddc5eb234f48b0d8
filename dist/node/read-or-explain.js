import { j as readDeclaration } from './duration.js';
import { p as parseDeclaration } from './parse-declaration.js';

/**
 * Reads a declaration as a page does, so that server and page agree on it.
 *
 * @throws {DeclarationError} `declaration-unreadable`, naming every problem, if a page could not trust it.
 */
function readOrExplain(value) {
    try {
        return readDeclaration(value);
    }
    catch (error) {
        parseDeclaration(value);
        throw error;
    }
}

export { readOrExplain as r };
