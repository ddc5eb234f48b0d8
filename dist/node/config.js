import { t as toHex, s as sha256 } from './digest.js';
import { y as readRanges, w as webPrimitives, z as chainHash, A as commitmentOf, b as readEntryContent } from './sqlite.js';
import { g as getDotPath, E as EvasteError, o as optional, f as exactOptional, h as safeParse, j as strictObject, k as array, u as union, l as custom, p as pipe, m as regex, n as email, q as minLength, t as url, v as string, e as DECLARED_ID, w as maxValue, x as minValue, y as integer, z as number } from './duration.js';

/**
 * Tells content that was taken away as the law asks from content that someone removed: while a chain is read from its
 * beginning, each entry without content must be named by a later event, and what is left must be as that event says.
 */
class MissingContent {
    /** Nothing is left of these, in order; ranges, because a register may have forgotten millions. */
    #bare = [];
    #redactions = new Map();
    /** @param rest SHA-256 of what is left of the record; `null`: nothing. */
    add(entry, rest) {
        if (rest !== null)
            return void this.#redactions.set(entry, rest);
        const last = this.#bare.at(-1);
        if (last?.[1] === entry - 1)
            this.#bare[this.#bare.length - 1] = [last[0], entry];
        else
            this.#bare.push([entry, entry]);
    }
    /** Takes an event at its word: what it names was taken away by the register itself. */
    explain({ blanked, remains = {} }) {
        if (!blanked)
            return;
        for (const [first, last] of readRanges(blanked))
            this.#subtract(first, last);
        for (const [entry, digest] of Object.entries(remains))
            if (this.#redactions.get(Number(entry)) === digest)
                this.#redactions.delete(Number(entry));
    }
    /** Entries whose content no event accounts for, in order. */
    get unexplained() {
        const bare = this.#bare.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
        return [...bare, ...this.#redactions.keys()].sort((one, other) => one - other);
    }
    #subtract(first, last) {
        let from = this.#indexOf(first);
        while (from < this.#bare.length) {
            const [start, end] = this.#bare[from];
            if (start > last)
                return;
            const left = [
                ...(start < first ? [[start, first - 1]] : []),
                ...(end > last ? [[last + 1, end]] : []),
            ];
            this.#bare.splice(from, 1, ...left);
            from += left.length;
        }
    }
    /** The first range that ends at `entry` or later. */
    #indexOf(entry) {
        let [low, high] = [0, this.#bare.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#bare[middle]?.[1] ?? 0) < entry)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/** Bounds memory; a page of entries is a few megabytes. */
const PAGE = 1_000;
/**
 * Recomputes a site's chain from its entries, including their salts, and lists every entry that does not fit. It cannot detect
 * an operator who rewrites and re-signs the whole chain: compare with a checkpoint stored elsewhere for that.
 *
 * @example
 * import { openSqliteStore } from 'evaste/register'
 *
 * const store = await openSqliteStore({ file: 'evaste-data/register.sqlite', keysFile: 'evaste-data/keys.sqlite' })
 * const { problems } = await verifyChain(store, 'corner-bakery')
 * console.log(problems)
 */
async function verifyChain(source, site, { sha256, onEntry } = webPrimitives) {
    const problems = [];
    const missing = new MissingContent();
    let hash = new Uint8Array(32);
    let [count, last] = [0, 0];
    // Read before the entries: those that are appended meanwhile lie beyond it.
    const head = await source.head(site);
    for await (const entry of readEntries(source, site)) {
        count += 1;
        const isNext = entry.entry === last + 1;
        if (!isNext)
            problems.push({ entry: Math.min(entry.entry, last + 1), problem: 'gap' });
        // Behind a gap the chain is taken up where the entry says it is: one that is missing is one problem.
        const own = isNext ? await chainHash(hash, entry.commitment, sha256) : entry.hash;
        for (const problem of await examine(entry, { hash: own, missing, sha256 }))
            problems.push({ entry: entry.entry, problem });
        if (entry.entry > last)
            [last, hash] = [entry.entry, entry.hash];
        if (entry.entry === head.entry && !areEqual(own, head.hash))
            problems.push({ entry: head.entry, problem: 'head' });
        await onEntry?.(entry, own);
    }
    // Read once more: an entry beyond it was not appended but put there.
    if (last < head.entry || last > (await source.head(site)).entry)
        problems.push({ entry: head.entry, problem: 'head' });
    for (const entry of missing.unexplained)
        problems.push({ entry, problem: 'content' });
    return { entries: count, hash: toHex(hash), problems };
}
async function* readEntries(source, site) {
    let after = 0;
    for (;;) {
        const page = await source.entries(site, { after, limit: PAGE });
        yield* page;
        const last = page.at(-1);
        if (!last)
            return;
        after = last.entry;
    }
}
/** What is wrong with one entry, looked at alone. */
async function examine(entry, { hash, missing, sha256 }) {
    // Erased: without its salt there is nothing left to test against.
    const commitment = entry.salt ? await commitmentOf({ ...entry, salt: entry.salt }, sha256) : entry.commitment;
    return [
        ...(areEqual(commitment, entry.commitment) ? [] : ['commitment']),
        ...(areEqual(hash, entry.hash) ? [] : ['hash']),
        ...((await contentAgrees(entry, missing).catch(() => false)) ? [] : ['columns']), // not even readable
    ];
}
/**
 * The columns that are searched repeat what the commitment covers, and must not say anything else. What was erased has
 * no commitment to be tested against any more; then the event that erased it vouches for what is left.
 */
async function contentAgrees(entry, missing) {
    const content = readEntryContent(entry);
    if (content.kind === 'blank' || content.kind === 'erased') {
        missing.add(entry.entry, entry.record === '' ? null : await sha256(entry.record));
        return serverAgrees(entry) && entry.decisionId === `blank:${entry.entry}` && entry.consentId === '';
    }
    if (content.kind === 'event')
        missing.explain(content.event);
    const { site, consentId = '' } = content.kind === 'event' ? content.event : content.record;
    const id = content.kind === 'event' ? content.event.eventId : content.record.decisionId;
    return serverAgrees(entry) && id === entry.decisionId && consentId === entry.consentId && site === entry.site;
}
/** Once nothing of a record is left, its server part is gone as well. */
function serverAgrees(entry) {
    if (entry.server === '')
        return entry.record === '';
    const { site, entry: number, recordedAt } = JSON.parse(entry.server);
    return site === entry.site && number === entry.entry && recordedAt === entry.recordedAt;
}
const areEqual = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

const id = pipe(string(), regex(DECLARED_ID, 'an id of a-z, 0-9 and "-" is needed'));
const text = pipe(string('a text is needed'), minLength(1, 'a text is needed'));
const texts = array(text, 'a list of texts is needed');
const httpUrl = pipe(text, regex(/^https?:\/\/[^/?#]+[^?#]*[^/?#]$/, 'write it as https://register.example/evaste'));
const postgresUrl = pipe(text, regex(/^postgres(ql)?:\/\//, 'write it as postgres://user@host/database'));
const whole = (from, to) => {
    const message = `a whole number from ${from} to ${to} is needed`;
    return pipe(number(message), integer(message), minValue(from, message), maxValue(to, message));
};
const entries = {
    port: optional(whole(0, 65_535), 8787),
    host: optional(text, '127.0.0.1'),
    data: optional(text, 'evaste-data'),
    databaseUrl: exactOptional(postgresUrl),
    keysUrl: exactOptional(postgresUrl),
    basePath: optional(pipe(string(), regex(/^(\/[\w.-]+)*$/, 'write it as /evaste')), ''),
    publicUrl: exactOptional(httpUrl),
    trustProxy: optional(texts, []),
    maxConnections: optional(whole(1, 1_000_000), 1_000),
    notify: exactOptional(array(strictObject({
        site: exactOptional(id),
        webhook: exactOptional(pipe(text, url('an http or https address is needed'))),
        secret: exactOptional(pipe(text, minLength(16, 'at least 16 characters are needed'))),
        email: exactOptional(pipe(text, email('an e-mail address is needed'))),
    }), 'a list of {"site", "webhook", "secret", "email"} is needed')),
    smtp: exactOptional(strictObject({
        url: pipe(text, regex(/^smtps?:\/\//, 'write it as smtps://user:password@host')),
        from: text,
    })),
    sites: optional(array(strictObject({
        site: id,
        controller: exactOptional(id),
        origins: texts,
        // An object is read as a declaration when it is first used.
        declaration: union([text, custom((value) => typeof value === 'object' && value !== null)]),
    }), 'a list of sites is needed'), []),
};
/** A configuration that cannot be used: every problem at once. */
class RegisterConfigError extends EvasteError {
    constructor(problems) {
        super('register-config-invalid', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
        this.name = 'RegisterConfigError';
        this.problems = problems;
    }
}
/**
 * Parses the configuration of a register, as in `register.json`.
 *
 * @throws {RegisterConfigError} `register-config-invalid`, naming each key that is wrong, missing or unknown.
 * @example
 * const config = parseRegisterConfig({
 *   port: 8787,
 *   sites: [{ site: 'corner-bakery', origins: ['https://leipomo.example'], declaration: 'evaste.json' }],
 * })
 */
function parseRegisterConfig(value) {
    const result = safeParse(strictObject(entries), value);
    if (result.success)
        return result.output;
    const problems = result.issues.map((issue) => ({ path: getDotPath(issue) ?? 'the file', message: issue.message }));
    throw new RegisterConfigError(problems);
}
/** The keys of the configuration, as the file names them. */
const configKeys = Object.keys(entries);

export { RegisterConfigError as R, configKeys as c, parseRegisterConfig as p, verifyChain as v };
