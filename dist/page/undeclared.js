import { U as UndeclaredList } from './undeclared-list.js';
import './match.js';
import './undeclared-things.js';

/** Tells the console of hosts and stored names that nobody declares, as JSON to paste, once for each. */
function tellUndeclared(session, files) {
    new UndeclaredList({ declaration: () => session.declaration, files: () => files }).start();
}

export { tellUndeclared };
