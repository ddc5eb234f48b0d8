import { v as verifyClaims, t as toHex, M as writeRanges, F as newId, O as appendEvent, a as readEntryContent, I as reckonDues, P as reckonRemains } from './sqlite.js';
import { y as canonical } from './digest.js';

/** What JSON leaves as it is, and a terminal or a reader of lines does not: control characters, and line separators. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;
/** An event as one line of JSON, which nothing in it can break or colour. */
const logLine = (event, at) => JSON.stringify({ time: at.toISOString(), ...event }).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const OLDEST_MS = 1_000;
/**
 * Signs heads when somebody asks, and not more than one a second and site, whoever asks.
 * A copy that is kept elsewhere is what a rewritten history cannot agree with.
 */
function createCheckpoints({ store, sign, now, nowMs }) {
    const latest = new Map();
    const make = async (site) => {
        const time = now().toISOString(); // before the head is read: what is signed was so at this time, or later
        const { entry, hash } = await store.head(site);
        return sign('evaste-checkpoint', { site, entries: entry, hash: toHex(hash), time });
    };
    return (site) => {
        const known = latest.get(site);
        if (known && nowMs() - known.atMs < OLDEST_MS)
            return known.checkpoint;
        const checkpoint = make(site);
        latest.set(site, { atMs: nowMs(), checkpoint });
        checkpoint.catch(() => latest.delete(site)); // what failed is asked again
        return checkpoint;
    };
}
/**
 * Reads a checkpoint with the register's published keys; needs no register.
 *
 * @throws what `jose` throws where none of these keys signed it or it was changed.
 */
const verifyCheckpoint = async (checkpoint, keys) => (await verifyClaims(checkpoint, 'evaste-checkpoint', keys));

/**
 * Forgets the content of entries that are due, and appends an event that names them: number, time, commitment and hash
 * stay, so that the chain goes on verifying and shows that nothing else is missing.
 *
 * @returns how many were forgotten; 0: nothing more is due.
 */
async function forgetContents({ site, at }, rows, needs) {
    return needs.store.append(async (transaction) => {
        await transaction.head(site);
        const dues = await transaction.due(site, 'content', { at, limit: rows });
        if (dues.length === 0)
            return 0;
        const entries = dues.map(({ entry }) => entry).sort((one, other) => one - other);
        const consentIds = await destroyKeysOf(site, entries, transaction, needs);
        await transaction.blank(site, entries.map((entry) => ({ entry, record: '' })));
        await transaction.dropDues(site, 'content', entries);
        await transaction.dropDues(site, 'address', entries);
        await transaction.forgetConsents(site, consentIds);
        const event = { event: 'retention', eventId: newId(), site, blanked: writeRanges(entries) };
        await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing);
        return entries.length;
    });
}
/** Forgets addresses that are due by destroying their keys (R74); their entries and commitments stay as they are. */
async function forgetAddresses({ site, at }, rows, needs) {
    return needs.store.append(async (transaction) => {
        const entries = (await transaction.due(site, 'address', { at, limit: rows })).map(({ entry }) => entry);
        if (entries.length === 0)
            return 0;
        await destroyKeysOf(site, entries, transaction, needs);
        await transaction.dropDues(site, 'address', entries);
        return entries.length;
    });
}
/** Keys go first: should the transaction fail, what is due stays due, and its address is gone already. */
async function destroyKeysOf(site, entries, transaction, { store }) {
    const ids = await transaction.idsOf(site, entries);
    const keyIds = ids.flatMap(({ keyId }) => (keyId === null ? [] : [keyId]));
    if (keyIds.length > 0)
        await store.destroyKeys(keyIds);
    return [...new Set(ids.map(({ consentId }) => consentId).filter((consentId) => consentId !== ''))];
}

/** A transaction that takes longer keeps visitors waiting for their receipts. */
const LIMIT_MS = 50;
/** Short beside a writer's own commit and the wait for it: who writes meanwhile waits for at most one batch. */
const AIM_MS = 8;
/** Fifty rows are some six milliseconds of work: where they take long, the machine is busy, and fewer are no help. */
const [FEWEST_ROWS, MOST_ROWS] = [50, 1_000];
/** How much long work takes at a time, so that it never stands in a writer's way for long: it learns from each batch. */
class Pace {
    #nowMs;
    #wait;
    #rows;
    constructor(nowMs, wait) {
        this.#rows = FEWEST_ROWS / 2;
        /** The longest batch so far, in milliseconds. */
        this.longestMs = 0;
        this.#nowMs = nowMs;
        this.#wait = wait;
    }
    /** Runs one batch of at most so many rows, then lets others go first for as long as it took. */
    async run(batch) {
        const startedAt = this.#nowMs();
        const result = await batch(this.#rows);
        const tookMs = this.#nowMs() - startedAt;
        this.longestMs = Math.max(this.longestMs, tookMs);
        // Grows slowly and shrinks at once.
        const rows = tookMs > AIM_MS ? (this.#rows * AIM_MS) / tookMs : this.#rows * 1.25;
        this.#rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(rows)));
        await this.#wait(Math.min(tookMs, LIMIT_MS));
        return result;
    }
}

const FREE = { restrictedAt: null, keepUntil: null };
/**
 * Gives the next entries of a site the time when they are due to be forgotten; appending them costs nothing for it.
 * When a site declares other terms, it begins again from its first entry.
 *
 * @returns how many entries were looked at; 0: all have been.
 */
async function scheduleDues(site, rows, { store, openTerms }) {
    const { declared, within } = await openTerms(site);
    const terms = canonical(declared);
    return store.append(async (transaction) => {
        await transaction.head(site); // a restriction that came meanwhile would be overwritten
        const cursor = await transaction.retentionCursor(site);
        const after = cursor?.terms === terms ? cursor.through : 0;
        const entries = await transaction.entries(site, { after, limit: rows });
        const last = entries.at(-1);
        if (!last)
            return 0;
        await saveDuesOf(entries, site, transaction, within(transaction));
        await transaction.saveRetentionCursor(site, { through: last.entry, terms });
        return entries.length;
    });
}
async function saveDuesOf(entries, site, transaction, findTerms) {
    const alone = [];
    const remains = [];
    const followed = new Set();
    for (const stored of entries) {
        const content = readEntryContent(stored);
        if (content.kind === 'erased')
            remains.push(stored);
        else if (content.kind === 'decision' && content.record.previous === undefined)
            alone.push(stored);
        // What follows another decision changes when that one is due.
        else if (stored.consentId !== '')
            followed.add(stored.consentId);
    }
    const consentIds = [...new Set([...alone.map(({ consentId }) => consentId), ...followed])];
    const terms = await transaction.consentTerms(site, consentIds);
    const dues = [];
    for (const stored of alone)
        if (!followed.has(stored.consentId))
            dues.push(await reckonDues([stored], terms.get(stored.consentId) ?? FREE, findTerms));
    for (const consentId of followed)
        dues.push(await reckonDues(await transaction.entriesOfConsent(site, consentId), terms.get(consentId) ?? FREE, findTerms));
    await transaction.saveDues(site, dues.flat());
    // Whoever erased them has reckoned already, and knew what followed.
    await transaction.saveNewDues(site, (await Promise.all(remains.map((stored) => reckonRemains(stored, findTerms)))).flat());
}

/**
 * Forgets what is due (R74, R78), in batches that let writers go first. It may be stopped and run again at any moment,
 * and by several processes at once.
 */
async function runRetention(run, needs) {
    const sites = run.site === undefined ? await needs.store.sitesWithEntries() : [run.site];
    const reports = [];
    for (const site of sites)
        reports.push(await runForSite(site, run, needs));
    if (reports.some(({ contents, addresses }) => contents + addresses > 0) && !run.dryRun)
        await needs.store.scrub();
    return reports;
}
async function runForSite(site, run, needs) {
    const { store } = needs;
    const overdue = { site, at: needs.now().toISOString() };
    await inBatches((rows) => scheduleDues(site, rows, needs), run);
    const due = {
        contents: await store.countDue(site, 'content', overdue.at),
        addresses: await store.countDue(site, 'address', overdue.at),
    };
    if (run.dryRun)
        return { site, ...due };
    const all = due.contents + due.addresses;
    // Contents first: their addresses go with them.
    const contents = await inBatches((rows) => forgetContents(overdue, rows, needs), run, [0, all]);
    const addresses = await inBatches((rows) => forgetAddresses(overdue, rows, needs), run, [contents, all]);
    return { site, contents, addresses };
}
/** Until a batch finds nothing more. */
async function inBatches(batch, { isStopped = () => false, onProgress }, [done, all] = [0, 0]) {
    const pace = new Pace(() => performance.now(), (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    let count = 0;
    while (!isStopped()) {
        const some = await pace.run(batch);
        if (some === 0)
            break;
        count += some;
        if (all > 0)
            onProgress?.(done + count, all);
    }
    return count;
}
/** Runs retention soon after the start and then again and again. */
function startRetention(needs, { log, firstMs = 60_000, everyMs = 3_600_000 }) {
    let stopped = false;
    let running = Promise.resolve();
    const run = async () => {
        try {
            for (const { site, contents, addresses } of await runRetention({ isStopped: () => stopped }, needs))
                if (contents + addresses > 0)
                    log({ level: 'info', event: 'retention', site, reason: `contents ${contents}, addresses ${addresses}` });
        }
        catch (cause) {
            log({ level: 'error', event: 'failed', reason: 'retention', message: String(cause) });
        }
        if (!stopped)
            timer = schedule(everyMs);
    };
    const schedule = (ms) => {
        const handle = setTimeout(() => (running = run()), ms);
        handle.unref?.();
        return handle;
    };
    let timer = schedule(firstMs);
    return {
        async stop() {
            stopped = true;
            clearTimeout(timer);
            await running;
        },
    };
}

/** A spreadsheet would take what begins like this for a formula and run it. */
const FORMULA = /^[=+\-@\t\r]/;
/** One line of CSV (RFC 4180), with its break; whatever a visitor or a page has chosen stays text. */
const csvLine = (cells) => `${cells.map(csvCell).join(',')}\r\n`;
function csvCell(text) {
    const harmless = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** @returns `null` where nothing is left to show. */
async function rowOf(stored, vault) {
    const content = readEntryContent(stored);
    if (content.kind === 'blank' || (content.kind === 'erased' && !content.remains))
        return null;
    const { entry, recordedAt, personal, keyId, receipt } = stored;
    const { flags, ip } = JSON.parse(stored.server);
    const isOpen = ip === 'full' || ip === 'truncated';
    const address = isOpen ? await vault.reveal({ ip, personal, keyId }) : null;
    const record = content.kind === 'event' ? content.event : content.kind === 'erased' ? content.remains : content.record;
    return { entry, recordedAt, kind: content.kind, flags, ip, address, record: record, receipt };
}
const COLUMNS = [
    ...['entry', 'recordedAt', 'kind', 'decisionId', 'consentId', 'previous', 'choices', 'services', 'source', 'trusted'],
    ...['decidedAt', 'language', 'gpc', 'origin', 'declaration', 'notice', 'interface', 'flags', 'ip', 'address'],
];
/** The same as cells, in the order of `COLUMNS`. */
function cellsOf({ entry, recordedAt, kind, flags, ip, address, record }) {
    const shown = {
        ...record,
        ...('event' in record
            ? { kind: record.event, decisionId: record.eventId }
            : {
                kind,
                choices: pairs(record.choices),
                services: pairs(record.services),
                declaration: record.declaration.digest,
                notice: record.notice.version,
                interface: record.interface.version,
            }),
        ...{ entry, recordedAt, flags: flags.join(' '), ip, address: address ?? '' },
    };
    return COLUMNS.map((column) => String(shown[column] ?? ''));
}
const pairs = (statuses) => Object.entries(statuses)
    .map(([id, status]) => `${id}=${status}`)
    .join(' ');

/** Bounds memory; a page is under a megabyte. */
const PAGE = 500;
/** Entries to work with, line by line and with its breaks. What is forgotten or restricted is left out (R84). */
async function* exportTable(site, format, needs) {
    const { store, onProgress } = needs;
    const { entry: total } = await store.head(site);
    if (format === 'csv')
        yield csvLine(COLUMNS);
    for (let after = 0; after < total;) {
        const entries = await store.entries(site, { after, limit: PAGE });
        if (entries.length === 0)
            return;
        const text = (await rowsOf(site, entries, needs)).map((row) => format === 'csv' ? csvLine(cellsOf(row)) : `${JSON.stringify(row)}\n`);
        if (text.length > 0)
            yield text.join('');
        after = entries.at(-1)?.entry ?? total;
        onProgress?.(after, Math.max(after, total));
    }
}
/** The entries of a page that may be shown. */
async function rowsOf(site, entries, { store, vault }) {
    const terms = await store.consentTerms(site, [...new Set(entries.map(({ consentId }) => consentId))]);
    const free = entries.filter(({ consentId }) => (terms.get(consentId)?.restrictedAt ?? null) === null);
    return (await Promise.all(free.map((entry) => rowOf(entry, vault)))).filter((row) => row !== null);
}

export { rowsOf as a, createCheckpoints as c, exportTable as e, logLine as l, runRetention as r, startRetention as s, verifyCheckpoint as v };
