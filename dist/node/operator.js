import { resolve } from 'node:path';
import { ae as recordingOptionsOf, ab as createRights, x as restoreRights, n as nodePrimitives, s as rewrapKey } from './sqlite.js';
import { q as assertStore, j as openParts, e as openSites, f as openPersonalVault, g as openSignatures, l as openTellers, r as readDeclarationAt } from './open-parts.js';
import { b as addRetiredKeys } from './key-files.js';
import './duration.js';
import 'node:fs/promises';
import 'node:crypto';
import './digest.js';
import 'node:fs';
import 'node:url';

/** @throws if there is no register, or other users can read its keys. */
async function openOperator({ config, folder, mayBegin = false }) {
    const data = resolve(folder, config.data);
    if (!mayBegin)
        await assertStore({ ...config, data });
    const { keys, store, ledger } = await openParts({ ...config, data });
    const now = () => new Date();
    const log = () => { };
    const loadDeclaration = (where) => readDeclarationAt(where, folder);
    const sites = openSites({ sites: config.sites, store, loadDeclaration, log, now, nowMs: () => performance.now() });
    await sites.reload();
    const vault = openPersonalVault(keys.master, store, nodePrimitives);
    const { sign, publicKeys } = await openSignatures(keys, nodePrimitives);
    const sealing = { sign, sha256: nodePrimitives.sha256 };
    // Redone ledger events are logged by the register itself when it runs.
    const notify = config.notify && (await openTellers(config.notify, config.smtp));
    const { bodies } = config.recordings ? recordingOptionsOf(config.recordings, folder) : {};
    const rights = createRights({
        ...{ store, ledger, sealing, sites: sites.bySite, vault, now, bodies },
        ...(notify && { notify }),
    });
    await restoreRights(rights, log); // a restored database must not show erased people, not even here
    return {
        store,
        vault,
        keys,
        rights,
        bodies,
        exportNeeds(transferKey, { addresses = false, recordings = false } = {}) {
            const rewrap = async (keyId) => {
                const wrapped = await store.wrappedKey(keyId);
                if (wrapped && transferKey)
                    return rewrapKey(wrapped, { from: keys.master, to: transferKey }, nodePrimitives);
                return null;
            };
            return {
                ...{ store, sign, now, publicKeys: publicKeys() },
                ...(addresses && { rewrap }),
                ...(recordings && { recordings: { store, bodies, rewrap, now } }),
            };
        },
        adopt: (others, range) => addRetiredKeys(data, others, range),
        async close() {
            await vault.close();
            await store.close();
        },
    };
}

export { openOperator };
