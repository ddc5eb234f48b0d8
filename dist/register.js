import { w as webPrimitives, c as commitmentOf, a as chainHash, t as toHex } from './node/node.js';
export { l as logToStdout, n as nodePrimitives, o as openNodeRegister, b as openPostgresStore, d as openRegister, e as openSqliteStore, s as serveRegister, f as showConsent, v as verifyReceipt } from './node/node.js';
export { R as RegisterConfigError, p as parseRegisterConfig } from './node/config.js';
import 'node:fs/promises';
import 'node:path';
import 'node:http';
import 'node:http2';
import 'node:stream';
import './node/digest.js';
import './node/read.js';
import 'node:crypto';
import './node/log-line.js';

/** Bounds memory; a page of entries is a few megabytes. */
const PAGE = 1_000;
/**
 * Recomputes a site's chain from its entries, whose salts are needed.
 * An operator who rewrites everything and signs it again is not found out by this: that needs a copy kept outside.
 */
async function verifyChain(store, site, { sha256 } = webPrimitives) {
    const problems = [];
    let hash = new Uint8Array(32);
    let count = 0;
    // Read before the entries: those that are appended meanwhile lie beyond it.
    const head = await store.head(site);
    for (let page = await nextPage(store, site, 0); page.length; page = await nextPage(store, site, page.at(-1)?.entry)) {
        for (const entry of page) {
            count += 1;
            if (entry.entry !== count)
                problems.push({ entry: count, problem: 'gap' });
            // Erased: without its salt there is nothing left to test against.
            const commitment = entry.salt ? await commitmentOf({ ...entry, salt: entry.salt }, sha256) : entry.commitment;
            if (!areEqual(commitment, entry.commitment))
                problems.push({ entry: entry.entry, problem: 'commitment' });
            hash = await chainHash(hash, entry.commitment, sha256);
            if (!areEqual(hash, entry.hash))
                problems.push({ entry: entry.entry, problem: 'hash' });
            if (!columnsAgree(entry))
                problems.push({ entry: entry.entry, problem: 'columns' });
            if (entry.entry === head.entry && !areEqual(hash, head.hash))
                problems.push({ entry: head.entry, problem: 'head' });
        }
    }
    if (count < head.entry)
        problems.push({ entry: head.entry, problem: 'head' });
    return { entries: count, hash: toHex(hash), problems };
}
const nextPage = (store, site, after = 0) => store.entries(site, { after, limit: PAGE });
/** The columns that are searched repeat what the commitment covers, and must not say anything else. */
function columnsAgree(entry) {
    const { decisionId, consentId, site } = JSON.parse(entry.record);
    const server = JSON.parse(entry.server);
    return (decisionId === entry.decisionId &&
        consentId === entry.consentId &&
        [site, server.site].every((name) => name === entry.site) &&
        server.entry === entry.entry &&
        server.recordedAt === entry.recordedAt);
}
const areEqual = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

export { verifyChain, webPrimitives };
