import { M as Migration } from './types/index-declaration-file.js';
export { C as ConsentTool } from './types/index-declaration-file.js';
import { ConsentSession, Decision } from './index.js';

/**
 * Takes over what the visitor chose in the consent tool that the site used before, once, if evaste has no decision yet.
 * The result is recorded as `source: 'import'`, never as trusted, with the tool's name and the time of the choice there.
 * What may not stand is asked as usual: see `choicesToImport`. The tool's own cookie stays as it is.
 *
 * @param migration the tool, and which of its keys cover which service. Default: `consent.migrate` of the declaration.
 * @returns the decision, or `null` if nothing was taken over. Never rejects.
 * @example
 * import { startConsent } from 'evaste'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await migrateConsent(session, { from: 'klaro', services: { matomo: 'matomo' } })
 */
declare function migrateConsent(session: ConsentSession, migration?: Migration): Promise<Decision | null>;

export { Migration, migrateConsent };
