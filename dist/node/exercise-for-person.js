import { a as pickText, q as findKeptDeclaration, b as readEntryContent, R as RegisterProblem, Q as jsonLine, v as verifyClaims, S as writeRanges, J as newId, T as appendEvent, U as computeDueDates, V as computeRemainingDueDates, W as NEVER, X as after, I as recordEvent, d as requestOf, j as requestKinds } from './sqlite.js';
import { s as sha256, t as toHex, c as canonical } from './digest.js';
import { h as safeParse, j as strictObject, f as exactOptional, F as picklist, p as pipe, C as check, v as string, m as regex } from './duration.js';

/** Rights of GDPR by their articles, as DPV names them: access to objection, and the complaint. */
const RIGHTS = ['A15', 'A16', 'A17', 'A18', 'A20', 'A21'];
/**
 * Controller, jurisdiction, authorities and rights of a consent record.
 *
 * @param origin where the visitor decided, and can withdraw (GDPR 7(3)).
 */
function describeParties(declaration, language, origin) {
    const { controller, rights } = declaration;
    const authorities = (rights?.authorities ?? []).map(({ name, url, email }) => ({
        '@type': 'dpv:DataProtectionAuthority',
        'dpv:hasName': pickText(name, declaration, language),
        ...((url ?? email) && { 'dpv:hasContact': url ?? email }),
    }));
    const where = pickText(rights?.requestUrl, declaration, language) ??
        pickText(rights?.contact, declaration, language) ??
        controller.email ??
        origin;
    const [complaint] = authorities.flatMap((one) => one['dpv:hasContact'] ?? []);
    return {
        'dpv:hasDataController': {
            '@type': 'dpv:DataController',
            'dpv:hasName': controller.name,
            ...(controller.businessId && { 'dct:identifier': controller.businessId }),
            ...(controller.address && { 'dpv:hasAddress': controller.address }),
            ...((controller.email ?? controller.phone) && { 'dpv:hasContact': controller.email ?? controller.phone }),
        },
        ...(controller.country && { 'dpv:hasJurisdiction': countryTerm(controller.country) }),
        'dpv:hasAuthority': authorities,
        'dpv:hasRight': [
            describeRight('A7-3', origin),
            ...RIGHTS.map((article) => describeRight(article, where)),
            ...(complaint ? [describeRight('A77', complaint)] : []),
        ],
    };
}
/** @param country ISO 3166-1 alpha-2. */
const countryTerm = (country) => ({ '@id': `loc:${country}` });
const describeRight = (article, where) => ({
    '@type': ['dpv:DataSubjectRight', `eu-gdpr:${article}`],
    'dpv:isExercisedAt': where,
});

/** The DPV 2.3 terms of the well-known purposes. DPV has none for session replay: there the description must speak. */
const purposeTerms = {
    necessary: { purposes: ['dpv:RequestedServiceProvision', 'dpv:TechnicalServiceProvision'], personalData: [] },
    security: {
        purposes: ['dpv:EnforceSecurity', 'dpv:MisusePreventionAndDetection'],
        personalData: ['pd:IPAddress', 'pd:DeviceBased'],
    },
    preferences: {
        purposes: ['dpv:Personalisation', 'dpv:UserInterfacePersonalisation'],
        personalData: ['pd:Preference', 'pd:Language'],
    },
    'external-content': { purposes: ['dpv:ServiceProvision'], personalData: ['pd:IPAddress', 'pd:UserAgent'] },
    analytics: {
        purposes: ['dpv:ServiceUsageAnalytics'],
        personalData: ['pd:BrowsingBehaviour', 'pd:LinkClicked', 'pd:IPAddress', 'pd:UserAgent'],
    },
    demographics: {
        purposes: ['dpv:ServiceUsageAnalytics'],
        personalData: ['pd:Demographic', 'pd:AgeRange', 'pd:Gender', 'pd:Interest'],
    },
    'session-replay': {
        purposes: ['dpv:OptimiseUserInterface', 'dpv:IncreaseServiceRobustness'],
        personalData: ['pd:Interaction', 'pd:BrowsingBehaviour'],
    },
    'social-media': { purposes: ['dpv:SocialMediaMarketing'], personalData: ['pd:SocialMedia', 'pd:BrowsingBehaviour'] },
    marketing: { purposes: ['dpv:TargetedAdvertising'], personalData: ['pd:Interest', 'pd:BrowserHistory'] },
};

const basisTerms = {
    consent: 'eu-gdpr:A6-1-a',
    contract: 'eu-gdpr:A6-1-b',
    'legal-obligation': 'eu-gdpr:A6-1-c',
    'vital-interests': 'eu-gdpr:A6-1-d',
    'public-task': 'eu-gdpr:A6-1-e',
    'legitimate-interests': 'eu-gdpr:A6-1-f',
};
/** What the declaration says of a purpose: why, on what basis, which data, who receives them, where and how long they are kept. */
function describePurpose(purpose, declaration, language) {
    const description = pickText(purpose.description ?? purpose.title, declaration, language);
    const terms = purposeTerms[purpose.id];
    const recipients = recipientsOf(purpose, declaration);
    const storage = storageOf(purpose, recipients);
    return {
        'dpv:hasPurpose': {
            '@type': 'dpv:Purpose',
            ...(terms && { 'skos:broader': terms.purposes.map((term) => ({ '@id': term })) }),
            ...(description && { 'dct:description': description }),
        },
        'dpv:hasLegalBasis': { '@id': basisTerms[purpose.legalBasis] },
        ...(terms && { 'dpv:hasPersonalData': terms.personalData.map((term) => ({ '@id': term })) }),
        ...(recipients.length > 0 && {
            'dpv:hasRecipient': recipients.map((one) => describeRecipient(one, declaration, language)),
        }),
        ...(storage.length > 0 && { 'dpv:hasStorageCondition': storage }),
    };
}
/** Those of the purpose, and those of each service that serves it. */
function recipientsOf({ id, recipients = [] }, declaration) {
    const ofServices = declaration.services.filter(({ purpose }) => purpose === id).map(({ recipient }) => recipient);
    return declaration.recipients.filter((one) => recipients.includes(one.id) || ofServices.includes(one.id));
}
function describeRecipient({ name, country, role, transfers }, declaration, language) {
    const abroad = Array.isArray(transfers) ? transfers : [];
    return {
        '@type': role === 'processor' ? 'dpv:DataProcessor' : 'dpv:Recipient',
        'dpv:hasName': pickText(name, declaration, language),
        ...(country && { 'dpv:hasLocation': countryTerm(country) }),
        ...(abroad.length > 0 && {
            'ev:transfer': abroad.map((one) => ({
                'dpv:hasLocation': countryTerm(one.country),
                'ev:mechanism': one.mechanism,
            })),
        }),
    };
}
function storageOf({ retention }, recipients) {
    const countries = recipients.flatMap(({ country, transfers }) => [
        ...(country ? [country] : []),
        ...(Array.isArray(transfers) ? transfers.map((one) => one.country) : []),
    ]);
    return [
        ...(retention?.period ? [{ '@type': 'dpv:StorageDuration', 'dpv:hasDuration': retention.period }] : []),
        ...(countries.length > 0
            ? [{ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': [...new Set(countries)].map(countryTerm) }]
            : []),
    ];
}

const terms = {
    requested: ['dpv:ConsentRequested'],
    given: ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
    refused: ['dpv:ConsentRefused'],
    withdrawn: ['dpv:ConsentWithdrawn'],
    expired: ['dpv:ConsentExpired'],
};
const RENEWED = ['dpv:RenewedConsentGiven', 'dpv:ExpressedConsent'];
/** @param before the statuses of the same purpose or service in the entries before, oldest first. */
function statusTerms(status, before) {
    const known = before.filter((one) => one !== undefined);
    // What had only expired is renewed; what was withdrawn or refused is given afresh.
    const last = known.findLast((one) => one !== 'expired');
    return status === 'given' && last === 'given' ? RENEWED : terms[status];
}

const context = {
    '@version': 1.1,
    dpv: 'https://w3id.org/dpv#',
    pd: 'https://w3id.org/dpv/pd#',
    tech: 'https://w3id.org/dpv/tech#',
    loc: 'https://w3id.org/dpv/loc#',
    'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
    dct: 'http://purl.org/dc/terms/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    ev: 'urn:evaste:ns#',
    // For readers of plain JSON: the entries as they are, and what a receipt's digest and signature are about.
    entries: { '@id': 'ev:entries', '@type': '@json' },
    requests: { '@id': 'ev:requests', '@type': '@json' },
};
/**
 * One consent with all its entries as an ISO/IEC TS 27560 consent record in JSON-LD, in the terms of DPV 2.3.
 * Parties and purposes are as the newest entry's declaration has them; `entries` holds each entry as it was recorded, `requests`
 * what else happened to the consent.
 *
 * @see https://w3id.org/dpv/schema/dpv-27560
 */
async function describeConsent({ decisions: entries, events, restrictedAt }, store) {
    const newest = entries.at(-1);
    if (!newest)
        throw new Error('a consent has at least one entry');
    const { record } = newest;
    const declaration = await findKeptDeclaration(store, record.declaration.digest);
    const subject = { '@id': `urn:evaste:consent:${record.consentId}` };
    const ids = { record: `urn:evaste:record:${record.site}:${record.consentId}`, subject };
    return {
        '@context': context,
        '@id': ids.record,
        '@type': 'dpv:ConsentRecord',
        'dct:identifier': record.consentId,
        'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr' },
        'dct:created': time(entries[0]?.recordedAt ?? newest.recordedAt),
        'dct:language': record.language,
        'dpv:hasDataSubject': { ...subject, '@type': 'dpv:DataSubject', 'skos:broader': { '@id': 'tech:User' } },
        'dpv:hasNotice': notificationsOf(newest),
        'dpv:hasConsentControl': {
            '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent', 'dpv:ReaffirmConsent'],
            'dpv:isExercisedAt': record.origin,
        },
        ...(declaration && describeParties(declaration, record.language, record.origin)),
        'dpv:hasProcess': Object.keys(record.choices).map((id) => processOf(id, entries, { declaration, ids })),
        'ev:services': servicesOf(entries, { declaration, ids }),
        'ev:events': entries.flatMap((entry, i) => eventsOf(entry, { before: entries.slice(0, i), declaration, ids })),
        ...(restrictedAt !== null && { 'ev:restrictedSince': time(restrictedAt) }),
        entries,
        requests: events,
    };
}
const notificationsOf = ({ record }) => [
    { '@type': 'dpv:PrivacyNotice', 'dct:source': record.notice.url, 'ev:version': record.notice.version },
    {
        '@type': 'dpv:ConsentNotice',
        'dct:language': record.interface.language,
        'ev:version': record.interface.version,
        'ev:interfaceSha256': record.interface.digest,
        'ev:declarationVersion': record.declaration.version,
        'ev:declarationSha256': record.declaration.digest,
    },
];
const idIn = ({ record }, ...parts) => [record, ...parts.map((part) => encodeURIComponent(part))].join(':');
function processOf(id, entries, { declaration, ids }) {
    const last = entries.findLast(({ record }) => Object.hasOwn(record.choices, id));
    const purpose = declaration?.purposes.find((candidate) => candidate.id === id);
    const services = declaration?.services.filter((service) => service.purpose === id) ?? [];
    return {
        '@id': idIn(ids, 'purpose', id),
        '@type': 'dpv:Process',
        'ev:purpose': id,
        ...(purpose && declaration && last && describePurpose(purpose, declaration, last.record.language)),
        ...(services.length > 0 && {
            'dpv:hasService': services.map(({ id: service }) => ({ '@id': idIn(ids, 'service', service) })),
        }),
        ...(last && { 'dpv:hasConsentStatus': { '@id': idIn(ids, 'entry', last.entry, 'purpose', id) } }),
    };
}
/** Each service that an answer is known for, with the newest. */
function servicesOf(entries, { declaration, ids }) {
    const all = [...new Set(entries.flatMap(({ record }) => Object.keys(record.services)))];
    return all.map((id) => {
        const last = entries.findLast(({ record }) => Object.hasOwn(record.services, id));
        const service = declaration?.services.find((one) => one.id === id);
        const name = service && declaration && pickText(service.name, declaration, last.record.language);
        return {
            '@id': idIn(ids, 'service', id),
            '@type': 'dpv:Service',
            'dct:identifier': id,
            ...(name && { 'dpv:hasName': name }),
            'dpv:hasConsentStatus': { '@id': idIn(ids, 'entry', last.entry, 'service', id) },
        };
    });
}
/** The answers of one entry: to each purpose, and to each service. */
function eventsOf(entry, { before, declaration, ids }) {
    const { record, recordedAt } = entry;
    const eventOf = (about, id, status) => ({
        '@id': idIn(ids, 'entry', entry.entry, about, id),
        '@type': statusTerms(status, before.map((one) => (about === 'purpose' ? one.record.choices : one.record.services)[id])),
        [`ev:${about}`]: id,
        'dpv:isIndicatedBy': ids.subject,
        'dpv:isIndicatedAtTime': time(recordedAt), // R70: the server's; the visitor's clock is in `entries`
        'dpv:hasIndicationMethod': record.source,
        ...(declaration && { 'dpv:hasDuration': declaration.consent.validity }),
        'dct:language': record.language,
    });
    return [
        ...Object.entries(record.choices).map(([id, status]) => eventOf('purpose', id, status)),
        ...Object.entries(record.services).map(([id, status]) => eventOf('service', id, status)),
    ];
}
const time = (utc) => ({ '@value': utc, '@type': 'xsd:dateTime' });

/**
 * All that the register holds of one consent, for who has proved to be its visitor (R79).
 *
 * @throws {RegisterProblem} `not-found` where there is nothing any more.
 */
async function discloseConsent({ site, consentId }, needs) {
    const entries = await needs.store.entriesOfConsent(site, consentId);
    const decisions = entries.filter((entry) => readEntryContent(entry).kind === 'decision');
    if (decisions.length === 0)
        throw new RegisterProblem('not-found');
    const terms = (await needs.store.consentTerms(site, [consentId])).get(consentId);
    return describeConsent({
        decisions: await Promise.all(decisions.map((entry) => discloseEntry(entry, needs))),
        events: entries.flatMap(discloseEvent),
        restrictedAt: terms?.restrictedAt ?? null,
    }, needs.store);
}
function discloseEvent(stored) {
    const { entry, recordedAt, receipt } = stored;
    const content = readEntryContent(stored);
    return content.kind === 'event' ? [{ entry, recordedAt, event: content.event, receipt }] : [];
}
/** An entry with everything in it, the visitor's address in the clear. */
async function discloseEntry({ entry, record, server, personal, keyId, receipt }, { vault }) {
    const { ip, recordedAt, flags } = JSON.parse(server);
    return {
        entry,
        recordedAt,
        flags,
        ip: { mode: ip, address: await vault.reveal({ ip, personal, keyId }) },
        record: JSON.parse(record),
        receipt,
    };
}

/** An event as one line of JSON, which nothing in it can break or colour. */
const logLine = (event, at) => jsonLine({ time: at.toISOString(), ...event });

/** What a key may do. */
const scopes = [
    'sites',
    'declarations',
    'entries',
    'statistics',
    'exports',
    'requests',
    'retention',
    'keys',
];
/** `evaste_` tells scanners for leaked secrets what it is; 256 random bits follow. */
const API_KEY = /^evaste_[\w-]{43}$/;
async function createApiKey(about, createdAt) {
    const key = `evaste_${randomText(32)}`;
    return { key, stored: { ...about, keyHash: await sha256(key), keyId: randomText(9), createdAt } };
}
/** The hash by which the bearer of an `Authorization` header is looked up; a hash that matches no key if there is none. */
function hashOfBearer(authorization) {
    const [, bearer = ''] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
    // The look-up is by hash: how long it takes tells nothing of any key (a hash cannot be guessed letter by letter).
    return sha256(API_KEY.test(bearer) ? bearer : '');
}
/** @returns base64url of that many random bytes. */
function randomText(bytes) {
    const random = crypto.getRandomValues(new Uint8Array(bytes));
    return btoa(String.fromCharCode(...random))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+$/, '');
}

const UTC$1 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/**
 * Whether a text is a moment in UTC, ISO 8601 with seconds, on a day that exists: `Date.parse` also takes comments, other
 * forms, and 30 February.
 *
 * @example isUtcTime('2026-02-30T12:00:00Z') // false
 */
function isUtcTime(text) {
    if (!UTC$1.test(text))
        return false;
    const time = new Date(text);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.slice(0, 19));
}

/** How long the decision cookie outlives the decision, to tell an expired one from none (R60). */
const COOKIE_GRACE = 'P30D';

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
 * Verifies a checkpoint with the register's published keys and returns its claims. It needs no register.
 *
 * @throws what `jose` throws where none of these keys signed the checkpoint, or it was changed.
 * @example
 * import type { PublicKey } from 'evaste/register'
 *
 * const url = 'https://register.example/.well-known/evaste-register.json'
 * const { keys } = (await (await fetch(url)).json()) as { keys: PublicKey[] }
 * const checkpoint = await fetch('https://register.example/v1/sites/corner-bakery/checkpoint')
 * const { entries, hash } = await verifyCheckpoint(await checkpoint.text(), keys)
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
class BatchPacer {
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

/** Something looks wrong, and what retention forgets is gone for good: an operator must look. */
class RetentionHeld extends Error {
    constructor(reason, message) {
        super(message);
        this.name = 'RetentionHeld';
        this.code = 'retention-held';
        this.reason = reason;
    }
}

const FREE = { restrictedAt: null, keepUntil: null };
/**
 * Gives the next entries of a site the time when they are due to be forgotten; appending them costs nothing for it.
 * When a site adopts other terms for older entries, it begins again from its first entry.
 *
 * @returns how many entries were looked at; 0: all have been.
 */
async function scheduleDues(site, rows, { store, openTerms }) {
    const { adopted, within } = await openTerms(site);
    const terms = canonical(adopted);
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
            dues.push(await computeDueDates([stored], terms.get(stored.consentId) ?? FREE, findTerms));
    for (const consentId of followed)
        dues.push(await computeDueDates(await transaction.entriesOfConsent(site, consentId), terms.get(consentId) ?? FREE, findTerms));
    await transaction.saveDues(site, dues.flat());
    // The erasure has computed their due dates already, and knew what followed.
    await transaction.saveNewDues(site, (await Promise.all(remains.map((stored) => computeRemainingDueDates(stored, findTerms)))).flat());
}

/** Retention runs every hour: where the clock has moved on by more, it was set, or the register stood still. */
const MOST_AHEAD_MS = 7 * 86_400_000;
/** Keeps a first time to compare the clock with. Call it before anything is recorded under the present clock. */
async function beginClock({ store, now }) {
    const known = await store.retentionClock();
    if (known !== null)
        return known;
    const first = (await store.newestEntryAt()) ?? now().toISOString();
    await store.saveRetentionClock(first);
    return first;
}
/**
 * Makes sure that the clock has not leapt ahead since retention last ran: under a clock that is years ahead, everything
 * would be due at once.
 *
 * @param isConfirmed an operator says that the clock is right.
 * @throws {RetentionHeld} `clock`.
 */
async function trustClock(needs, isConfirmed) {
    const last = await beginClock(needs);
    const at = needs.now().toISOString();
    if (!isConfirmed && Date.parse(at) - Date.parse(last) > MOST_AHEAD_MS)
        throw new RetentionHeld('clock', `retention ran last at ${last}, and now it is ${at}. Nothing was forgotten. If the clock is right, as after a time ` +
            'without the register or a restored backup, type: evaste register retention --confirm');
    if (at > last)
        await needs.store.saveRetentionClock(at);
}

/**
 * Forgets what is due (R74, R78), in batches that let writers go first. It may be stopped and run again at any moment,
 * and by several processes at once.
 *
 * @throws {RetentionHeld} `clock` where the clock has leapt ahead; then nothing was forgotten.
 */
async function runRetention(run, needs) {
    if (!run.dryRun)
        await trustClock(needs, isConfirmed(run, 'clock'));
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
    const held = isConfirmed(run, 'share') ? null : await findLargeShare(site, due.contents, needs);
    if (run.dryRun)
        return { site, ...due, held };
    const all = due.contents + due.addresses;
    // Contents first: their addresses go with them. An address that is due proves nothing, so it does not wait for an operator.
    const contents = held ? 0 : await inBatches((rows) => forgetContents(overdue, rows, needs), run, [0, all]);
    const addresses = await inBatches((rows) => forgetAddresses(overdue, rows, needs), run, [contents, all]);
    return { site, contents, addresses, held };
}
const isConfirmed = ({ confirmed = [] }, reason) => confirmed.includes(reason);
/** A run takes what an hour has made due: where that is much of a site, its terms or the clock may be wrong. */
const LARGEST_SHARE = 0.2;
/** So few may always go at once: the site is small, or no longer visited. */
const FEW = 20;
async function findLargeShare(site, due, { store }) {
    if (due <= FEW)
        return null;
    const kept = await store.countDue(site, 'content', NEVER);
    if (due <= kept * LARGEST_SHARE)
        return null;
    const message = `${due} of the ${kept} entries of ${site} are due at once; none was forgotten. If that is right, type: ` +
        `evaste register retention --confirm --site ${site}`;
    return new RetentionHeld('share', message);
}
/** Until a batch finds nothing more. */
async function inBatches(batch, { isStopped = () => false, onProgress }, [done, all] = [0, 0]) {
    const pace = new BatchPacer(() => performance.now(), (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
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

/**
 * A spreadsheet would take what begins like this for a formula and run it; where its country separates cells by `;`, what
 * stands behind one begins a cell too.
 */
const FORMULA = /^(?=[=+\-@\t\r])|(?<=[;\t|]\s*)(?=[=+\-@])/g;
/** One line of CSV (RFC 4180), with its break; whatever a visitor or a page has chosen stays text. */
const csvLine = (cells) => `${cells.map(csvCell).join(',')}\r\n`;
function csvCell(text) {
    const harmless = text.replace(FORMULA, "'");
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
        const text = (await rowsOf(site, entries, needs)).map((row) => format === 'csv' ? csvLine(cellsOf(row)) : `${jsonLine(row)}\n`);
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

/**
 * Makes what a site declares now count for its older entries as well, where it ends before their own terms. It is an
 * event of the chain, so that a later verification shows why an entry was due.
 *
 * @returns the number of the last entry that the terms count for; `null`: there is none, or the declaration is unknown.
 */
async function adoptTerms(site, needs) {
    const { declared: terms } = await needs.openTerms(site);
    if (!terms)
        return null;
    return needs.store.append(async (transaction) => {
        const { entry: through } = await transaction.head(site);
        if (through === 0)
            return null;
        const event = { event: 'retention-terms', eventId: newId(), site, terms, through };
        const { entry } = await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing);
        await transaction.saveRetentionAdoption(site, { entry, through, terms });
        return through;
    });
}
/** Whether any of the periods ends earlier than before. */
const areShorter = (terms, before) => ['validity', 'given', 'refused', 'address'].some((name) => after(EPOCH, terms[name]) < after(EPOCH, before[name]));
const EPOCH = new Date(0);

/** What stays of a consent that was erased, and why it may (GDPR 12(4), 17(3)). */
async function whatStays(entries, findTerms) {
    const dues = await computeDueDates(entries, { restrictedAt: null, keepUntil: null }, findTerms);
    const until = dues
        .map(({ dueAt }) => dueAt)
        .sort()
        .at(-1) ?? null;
    return [
        { what: 'answers', why: ['GDPR 7(1)', 'GDPR 17(3)(b)', 'GDPR 17(3)(e)'], until },
        { what: 'chain', why: ['GDPR 5(2)'], until: null },
    ];
}

/** A visitor needs few; every one of them is an entry for good. */
const MOST_PER_DAY = 20;
const DAY_MS = 86_400_000;
/**
 * Does what a visitor asks for, who has proved to hold the receipt secret of the consent.
 *
 * @throws {RegisterProblem} `not-found`, `invalid-request`, `too-many-requests`.
 */
async function exerciseRight(consent, { kind, correction }, needs) {
    const at = needs.now();
    const assertAllowed = (before) => {
        assertFewRequests(before, at);
        if (correction?.decisionId !== undefined)
            assertDecision(before, correction.decisionId);
    };
    const call = { ...consent, event: kind, eventId: newId(), recordedAt: at.toISOString(), assertAllowed };
    const { own, entries } = await recordEvent({ ...call, ...(correction && { particulars: { correction } }) }, needs);
    const { state, dueAt } = requestOf(call, own);
    needs.checkNotifications();
    return {
        ...{ entry: own.entry, recordedAt: own.recordedAt, receipt: own.receipt },
        request: { id: call.eventId, kind, state, dueAt },
        ...(kind === 'erasure' && {
            kept: await whatStays(entries, (await needs.openTerms(consent.site)).within(needs.store)),
        }),
        ...(state === 'done' && { consent: await discloseConsent(consent, needs) }),
    };
}
function assertFewRequests(entries, at) {
    const since = new Date(+at - DAY_MS).toISOString();
    const recent = entries.filter((entry) => entry.recordedAt > since && readEntryContent(entry).kind === 'event');
    if (recent.length >= MOST_PER_DAY)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds: DAY_MS / 1000 });
}
/** @throws {RegisterProblem} `invalid-request` where the consent has no such decision. */
function assertDecision(entries, decisionId) {
    if (entries.some((entry) => entry.decisionId === decisionId))
        return;
    const errors = [{ path: '$.correction.decisionId', message: 'the consent has no such decision' }];
    throw new RegisterProblem('invalid-request', { errors });
}

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const correctionSchema = pipe(strictObject({
    decisionId: exactOptional(pipe(string(), regex(/^[A-Za-z0-9_-]{16,64}$/))),
    language: exactOptional(pipe(string(), regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/))),
    decidedAt: exactOptional(pipe(string(), regex(UTC), check((time) => !Number.isNaN(Date.parse(time))))),
}), check(({ language, decidedAt }) => language !== undefined || decidedAt !== undefined));
const requestSchema = strictObject({
    kind: picklist(requestKinds),
    correction: exactOptional(correctionSchema),
});
/** @throws {RegisterProblem} `invalid-request`, naming the key that is wrong and nothing that was sent. */
function parseRequest(value) {
    const result = safeParse(requestSchema, value);
    const wrong = (path, message) => {
        throw new RegisterProblem('invalid-request', { errors: [{ path, message }] });
    };
    if (!result.success) {
        const [issue] = result.issues;
        return issue.path?.[0]?.key === 'correction'
            ? wrong('$.correction', 'decisionId, language (BCP 47) and decidedAt (UTC) may stand here, one of the last two must')
            : wrong('$.kind', `{"kind"} is needed, one of ${requestKinds.join(', ')}`);
    }
    const { kind, correction } = result.output;
    if ((kind === 'rectification') !== (correction !== undefined))
        return wrong('$.correction', 'rectification needs it, and nothing else takes it');
    return result.output;
}

/**
 * Does for a person without the receipt secret what its holder can do, and records that the controller did it and why. Who
 * may call this, and whether the person is who they say (GDPR 12(6)), is the caller's to know.
 *
 * @returns the receipt for the person, and the request, which is done.
 * @throws {RegisterProblem} `invalid-request`, `not-found`.
 */
async function exerciseForPerson({ site, consentId }, { kind, correction, reason }, needs) {
    if (reason.trim() === '')
        refuse('a reason is needed: who asked for it, how, and when; name nobody');
    if (reason.length > 500 || UNPRINTABLE.test(reason))
        refuse('at most 500 characters on one line are kept');
    parseRequest({ kind, ...(correction && { correction }) });
    const call = {
        ...{ event: kind, eventId: newId(), site, consentId, recordedAt: needs.now().toISOString() },
        ...{ by: 'controller', reason },
        ...(correction && { particulars: { correction } }),
        assertAllowed(before) {
            if (correction?.decisionId !== undefined)
                assertDecision(before, correction.decisionId);
        },
    };
    const { own } = await recordEvent(call, needs);
    const { entry, recordedAt, receipt } = own;
    return { entry, recordedAt, receipt, request: requestOf(call, own) };
}
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u;
function refuse(message) {
    throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] });
}

export { COOKIE_GRACE as C, RetentionHeld as R, exerciseForPerson as a, adoptTerms as b, createApiKey as c, discloseEntry as d, exportTable as e, randomText as f, beginClock as g, hashOfBearer as h, isUtcTime as i, rowsOf as j, areShorter as k, logLine as l, discloseConsent as m, exerciseRight as n, createCheckpoints as o, parseRequest as p, runRetention as r, scopes as s, verifyCheckpoint as v };
