import { h as DeclarationFile } from './index-declaration-file.js';
import { D as DeclarationJson } from './index-declaration-json.js';

/** How a bundle starts the session. */
interface ConsentOptions {
    /** A declaration, an imported `evaste.json`, or its URL. */
    readonly declaration: DeclarationFile | DeclarationJson | string;
    /** BCP 47. Default: `<html lang>`. */
    readonly language?: string;
    /**
     * The URL under which `evaste/site/evaste-worker.js` is served. Workers that scripts create from a blob then refuse
     * the same calls as the page. Default: requests of such workers are not held.
     */
    readonly workerUrl?: string;
}

export type { ConsentOptions as C };
