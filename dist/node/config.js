import { s as sha256, t as toHex } from './digest.js';
import { F as readRanges, G as numbersIn, r as registerSettings, H as ANSWERS_KEPT_FOR, w as webPrimitives, I as chainHash, J as commitmentOf, g as readEntryContent, K as recordingEntries } from './sqlite.js';
import { a as addDuration, j as readDeclaration, k as getDotPath, E as EvasteError, p as optional, q as exactOptional, f as safeParse, t as strictObject, g as array, u as union, v as custom, w as pipe, x as regex, y as email, z as check, A as minLength, B as url, h as string, e as DECLARED_ID, C as maxValue, F as minValue, G as integer, H as number } from './duration.js';
import { I as areEqual, J as witnessEntries } from './note-witness.js';

/**
 * Distinguishes content that the register removed lawfully from content that someone deleted. While a chain is read
 * from the start, each entry without content must be named by a later event, and what remains must match that event.
 */
class MissingContent {
    /**
     * Entries of which nothing remains, in order. Stored as ranges, because a register may have deleted the content of
     * millions.
     */
    #bare = [];
    #redactions = new Map();
    /** @param rest what is left of the entry; `null`: nothing. */
    add(entry, rest) {
        if (rest !== null)
            return void this.#redactions.set(entry, rest);
        const last = this.#bare.at(-1);
        if (last?.[1] === entry - 1)
            this.#bare[this.#bare.length - 1] = [last[0], entry];
        else
            this.#bare.push([entry, entry]);
    }
    /** What an erasure or the end of a retention period names was taken away by the register itself; no other event does that. */
    explain({ event, blanked, remains = {}, servers }) {
        if (!blanked || (event !== 'erasure' && event !== 'retention'))
            return;
        for (const [first, last] of rangesWithout(blanked, remains))
            this.#subtract(first, last);
        for (const [entry, digest] of Object.entries(remains)) {
            const rest = this.#redactions.get(Number(entry));
            const isSame = rest?.record === digest && (!servers || servers[entry] === rest.server);
            if (isSame)
                this.#redactions.delete(Number(entry));
        }
    }
    /** Entries without content that no event accounts for, in order. */
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
/** The redacted entries of which nothing remains: an event does not account for the loss of what it kept. */
function rangesWithout(blanked, remains) {
    if (Object.keys(remains).length === 0)
        return readRanges(blanked);
    const bare = numbersIn(blanked).filter((number) => !Object.hasOwn(remains, number));
    return bare.map((number) => [number, number]);
}

/** Tolerated difference between the clocks of a register's processes, and tolerated correction of one clock backwards. */
const LEEWAY_MS = 5 * 60_000;
/**
 * Checks that entries move forward in time. An entry that is dated before its predecessor, or before a witness that does
 * not include it, was back-dated; one that is dated after a witness that includes it, was dated ahead.
 */
class TimeOrder {
    #witnesses;
    /** How many of the witnesses are about earlier entries. */
    #passed = 0;
    #notBeforeMs = -Infinity;
    #previousMs = -Infinity;
    /** @param witnesses of this site, in any order. */
    constructor(witnesses) {
        let earliestMs = Infinity;
        this.#witnesses = witnesses
            .flatMap(({ entry, time }) => (time === null ? [] : [{ entry, atMs: Date.parse(time) }]))
            .sort((one, other) => other.entry - one.entry)
            .map((one) => ({ ...one, earliestMs: (earliestMs = Math.min(earliestMs, one.atMs)) }))
            .reverse();
    }
    /** Checks the next entry. `false`: it is not from the time that it claims. */
    follows({ entry, recordedAt }) {
        for (let next = this.#next; next && next.entry < entry; next = this.#next) {
            this.#notBeforeMs = Math.max(this.#notBeforeMs, next.atMs);
            this.#passed += 1;
        }
        const atMs = Date.parse(recordedAt);
        const isForward = atMs + LEEWAY_MS >= Math.max(this.#previousMs, this.#notBeforeMs);
        this.#previousMs = atMs;
        return isForward && atMs <= (this.#next?.earliestMs ?? Infinity) + LEEWAY_MS;
    }
    get #next() {
        return this.#witnesses[this.#passed];
    }
}

/**
 * Checks that what retention took away was due: while a chain is read from its beginning, each `retention` event must name a
 * period that its declaration states, and that had ended. Its signature does not show that: a person with the key, or a
 * register with a wrong clock, could take away any entry.
 */
class DueContent {
    #findDocument;
    /** By number; index 0 is unused. */
    #recordedAtMs = [NaN];
    /** By the number of their entry: terms that were adopted for older entries. */
    #adopted = new Map();
    #declared = new Map();
    /** @param findDocument `null`: declarations cannot be looked up, and the periods that events name are believed. */
    constructor(findDocument) {
        this.#findDocument = findDocument;
    }
    /** Takes the next entry. @param declaration of its decision, if it is one. */
    async add(entry, recordedAt, declaration) {
        this.#recordedAtMs[entry] = Date.parse(recordedAt);
        if (declaration !== undefined)
            await this.#declaredBy(declaration);
    }
    /** @returns the entries that an event took away before their time. */
    async findUndue(entry, { event, terms, through = 0, blanked, due }) {
        if (event === 'retention-terms' && terms)
            this.#adopted.set(entry, { terms, through });
        if (event !== 'retention' || !blanked)
            return [];
        const atMs = this.#recordedAtMs[entry];
        const numbers = numbersIn(blanked);
        if (!due)
            return numbers.filter((number) => !this.#anyHasEnded(number, atMs));
        const undue = new Set(numbers);
        for (const ground of due)
            for (const number of await this.#dueBy(ground, atMs))
                undue.delete(number);
        return [...undue];
    }
    /** An event of an earlier evaste names no ground: any period that the site is known to have had may be the one. */
    #anyHasEnded(number, atMs) {
        const adopted = [...this.#adopted.values()].flatMap(({ terms }) => periodsOf(terms));
        const known = [...this.#declared.values()].flat();
        return [...DEFAULT_PERIODS, ...adopted, ...known].some((period) => this.#hasEnded(number, period, atMs));
    }
    async #dueBy({ entries, by, period }, atMs) {
        const numbers = numbersIn(entries);
        if (by === 'consent' || by === 'retention-start')
            return numbers;
        const stated = await this.#statedBy(by);
        if (period === undefined || (stated !== null && !stated.includes(period)))
            return [];
        const through = typeof by === 'number' ? (this.#adopted.get(by)?.through ?? 0) : Infinity;
        return numbers.filter((number) => number <= through && this.#hasEnded(number, period, atMs));
    }
    /** `null`: unknown, so that nothing contradicts the period. */
    async #statedBy(by) {
        if (by === 'answer')
            return [ANSWERS_KEPT_FOR];
        if (typeof by === 'number')
            return periodsOf(this.#adopted.get(by)?.terms);
        if (this.#findDocument)
            return this.#declaredBy(by);
        return null;
    }
    async #declaredBy(digest) {
        const known = this.#declared.get(digest);
        if (known)
            return known;
        const text = (await this.#findDocument?.(digest)) ?? null;
        const isSame = text !== null && (await sha256(text)) === digest;
        const periods = isSame ? periodsIn(text) : [];
        this.#declared.set(digest, periods);
        return periods;
    }
    /** An entry that the chain has not reached has no time, and its period has not ended. */
    #hasEnded(number, period, atMs) {
        return +addDuration(new Date(this.#recordedAtMs[number] ?? NaN), period) <= atMs + LEEWAY_MS;
    }
}
const periodsOf = (terms) => (terms ? [terms.given, terms.refused] : []);
const DEFAULT_PERIODS = periodsOf(registerSettings({ url: '/' }).retention);
/** As the register reads it: one that cannot be read has the default periods. */
function periodsIn(text) {
    try {
        const { register } = readDeclaration(JSON.parse(text));
        return periodsOf(registerSettings(register ?? { url: '/' }).retention);
    }
    catch {
        return DEFAULT_PERIODS;
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
    const due = new DueContent(source.document ? async (digest) => (await source.document?.(digest))?.text ?? null : null);
    let hash = new Uint8Array(32);
    let [count, last] = [0, 0];
    // Read before the entries, because entries that are appended meanwhile lie beyond it.
    const head = await source.head(site);
    for await (const entry of readEntries(source, site)) {
        count += 1;
        const isNext = entry.entry === last + 1;
        if (!isNext)
            problems.push({ entry: Math.min(entry.entry, last + 1), problem: 'gap' });
        if (entry.site !== site)
            problems.push({ entry: entry.entry, problem: 'columns' }); // an export may say anything
        // After a gap, continues from the hash that the entry claims, so that one missing entry is one problem.
        const own = isNext ? await chainHash(hash, entry.commitment, sha256) : entry.hash;
        for (const problem of await examine(entry, { hash: own, missing, sha256 }))
            problems.push({ entry: entry.entry, problem });
        for (const number of await findUndue(entry, due))
            problems.push({ entry: number, problem: 'due' });
        if (entry.entry > last)
            [last, hash] = [entry.entry, entry.hash];
        if (entry.entry === head.entry && !areEqual(own, head.hash))
            problems.push({ entry: head.entry, problem: 'head' });
        await onEntry?.(entry, own);
    }
    // Read again: an entry beyond it was inserted rather than appended.
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
/** What cannot be read is a problem of its own. */
async function findUndue(stored, due) {
    try {
        const content = readEntryContent(stored);
        await due.add(stored.entry, stored.recordedAt, declarationOf(content));
        if (content.kind === 'event')
            return await due.findUndue(stored.entry, content.event);
        return [];
    }
    catch {
        return [];
    }
}
function declarationOf(content) {
    if (content.kind === 'decision')
        return content.record.declaration.digest;
    if (content.kind === 'erased')
        return content.remains?.declaration.digest;
    return undefined;
}
/** What is wrong with a single entry, regardless of the others. */
async function examine(entry, { hash, missing, sha256 }) {
    // Erased: without its salt, the content cannot be verified.
    const commitment = entry.salt ? await commitmentOf({ ...entry, salt: entry.salt }, sha256) : entry.commitment;
    return [
        ...(areEqual(commitment, entry.commitment) ? [] : ['commitment']),
        ...(areEqual(hash, entry.hash) ? [] : ['hash']),
        ...((await contentAgrees(entry, missing).catch(() => false)) ? [] : ['columns']), // not even parsable
    ];
}
/**
 * The indexed columns repeat what the commitment covers and must match it. The commitment of an erased record can no
 * longer be verified; then the erasure event vouches for what remains.
 */
async function contentAgrees(entry, missing) {
    const content = readEntryContent(entry);
    if (content.kind === 'blank' || content.kind === 'erased') {
        const { record, server, personal, decisionId, consentId } = entry;
        missing.add(entry.entry, record === '' ? null : { record: await sha256(record), server: await sha256(server) });
        const isBare = personal === null && consentId === '' && decisionId === `blank:${entry.entry}`;
        return isBare && serverAgrees(entry);
    }
    if (content.kind === 'event')
        missing.explain(content.event);
    const { site, consentId = '' } = content.kind === 'event' ? content.event : content.record;
    const id = content.kind === 'event' ? content.event.eventId : content.record.decisionId;
    return serverAgrees(entry) && id === entry.decisionId && consentId === entry.consentId && site === entry.site;
}
/** If nothing remains of a record, its server part must be gone as well. */
function serverAgrees(entry) {
    if (entry.server === '')
        return entry.record === '';
    const { site, entry: number, recordedAt } = JSON.parse(entry.server);
    return site === entry.site && number === entry.entry && recordedAt === entry.recordedAt;
}

const ID = 'an id of a-z, 0-9 and "-" is needed';
const id = pipe(string(ID), regex(DECLARED_ID, ID));
const text = pipe(string('a text is needed'), minLength(1, 'a text is needed'));
const texts = array(text, 'a list of texts is needed');
const httpUrl = pipe(text, regex(/^https?:\/\/[^/?#]+[^?#]*[^/?#]$/, 'write it as https://register.example/evaste'));
const postgresUrl = pipe(text, regex(/^postgres(ql)?:\/\//, 'write it as postgres://user@host/database'));
const whole = (from, to) => {
    const message = `a whole number from ${from} to ${to} is needed`;
    return pipe(number(message), integer(message), minValue(from, message), maxValue(to, message));
};
const BASE_PATH = 'write it as /evaste';
const WEBHOOK = 'an http or https address without user and password is needed';
const entries = {
    port: optional(whole(0, 65_535), 8787),
    host: optional(text, '127.0.0.1'),
    data: optional(text, 'evaste-data'),
    databaseUrl: exactOptional(postgresUrl),
    keysUrl: exactOptional(postgresUrl),
    basePath: optional(pipe(string(BASE_PATH), regex(/^(\/[\w.-]+)*$/, BASE_PATH)), ''),
    publicUrl: exactOptional(httpUrl),
    trustProxy: optional(texts, []),
    maxConnections: optional(whole(1, 1_000_000), 1_000),
    notify: exactOptional(array(pipe(strictObject({
        site: exactOptional(id),
        webhook: exactOptional(pipe(text, regex(/^https?:\/\/[^/?#@]+(?:[/?#]|$)/, WEBHOOK), url(WEBHOOK))),
        secret: exactOptional(pipe(text, minLength(16, 'at least 16 characters are needed'))),
        email: exactOptional(pipe(text, email('an e-mail address is needed'))),
    }), check(({ webhook, email }) => webhook !== undefined || email !== undefined, 'a webhook or an email is needed')), 'a list of {"site", "webhook", "secret", "email"} is needed')),
    checkpointsTo: exactOptional(array(strictObject({ site: exactOptional(id), email: pipe(text, email('an e-mail address is needed')) }), 'a list of {"site", "email"} is needed')),
    smtp: exactOptional(strictObject({
        url: pipe(text, regex(/^smtps?:\/\//, 'write it as smtps://user:password@host')),
        from: pipe(text, regex(/^\P{Cc}+@\P{Cc}+$/u, 'a sender’s e-mail address on one line is needed')),
    })),
    recordings: exactOptional(recordingEntries),
    witness: exactOptional(witnessEntries),
    sites: optional(array(strictObject({
        site: id,
        controller: exactOptional(id),
        origins: texts,
        // An object is parsed as a declaration on first use.
        declaration: union([text, custom((value) => typeof value === 'object' && value !== null)], 'a file or a declaration is needed'),
    }), 'a list of sites is needed'), []),
};
/** An invalid configuration, with every problem at once. */
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
    const problems = result.issues.map((issue) => ({ path: getDotPath(issue) ?? 'the file', message: explain(issue) }));
    throw new RegisterConfigError(problems);
}
/** Instead of the schema library's own messages, such as "Expected never" for a key that it does not know. */
function explain({ type, expected, message }) {
    if (type !== 'strict_object')
        return message;
    if (expected === 'never')
        return 'there is no such key; check its spelling';
    return expected === 'Object' ? 'an object is needed' : 'it is missing';
}
/** The keys of the configuration, as written in the file. */
const configKeys = Object.keys(entries);

export { RegisterConfigError as R, TimeOrder as T, configKeys as c, parseRegisterConfig as p, verifyChain as v };
