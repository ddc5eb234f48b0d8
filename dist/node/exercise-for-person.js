import { a as pickText, x as findKeptDeclaration, f as readEntryContent, R as RegisterProblem, V as jsonLine, W as JWTInvalid, X as decode, Y as strictDecoder, Z as isObject, v as verifyClaims, _ as writeRanges, C as ANSWERS_KEPT_FOR, $ as periodFor, a0 as after, N as newId, a1 as appendEvent, a2 as answerDue, a3 as computeDueDates, a4 as computeRemainingDueDates, a5 as NEVER, M as recordEvent, i as requestOf, b as requestKinds } from './sqlite.js';
import { s as sha256, t as toHex, c as canonical } from './digest.js';
import { s as sumDurations, f as safeParse, t as strictObject, q as exactOptional, J as picklist, w as pipe, y as check, h as string, x as regex } from './duration.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';

/** The rights of the GDPR by their articles, as DPV names them: access to objection, and the complaint. */
const RIGHTS = ['A15', 'A16', 'A17', 'A18', 'A20', 'A21'];
/**
 * Describes the controller, jurisdiction, authorities and rights of a consent record.
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

/**
 * The DPV 2.3 terms of the well-known purposes. DPV has none for session replay, so the description alone explains it.
 */
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
/**
 * Describes a purpose as declared: why, on what legal basis, which data, the recipients, the locations and the
 * retention period.
 */
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
/** Those of the purpose and of each service that belongs to it. */
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
/** @param before the earlier statuses of the same purpose or service, oldest first. */
function statusTerms(status, before) {
    const known = before.filter((one) => one !== undefined);
    // Consent that had expired counts as renewed; consent after a withdrawal or refusal counts as given.
    const last = known.findLast((one) => one !== 'expired');
    if (status === 'given' && last === 'given')
        return RENEWED;
    return terms[status];
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
    // For consumers of plain JSON: the entries as recorded, to which a receipt's digest and signature refer.
    entries: { '@id': 'ev:entries', '@type': '@json' },
    requests: { '@id': 'ev:requests', '@type': '@json' },
};
/**
 * Converts one consent with all its entries into an ISO/IEC TS 27560 consent record in JSON-LD, in the terms of DPV
 * 2.3. Parties and purposes are those of the newest entry's declaration. `entries` contains each entry as recorded,
 * `requests` everything else that happened to the consent.
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
/** Each service that has an answer, with the newest one. */
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
/** The answers of one entry, per purpose and per service. */
function eventsOf(entry, { before, declaration, ids }) {
    const { record, recordedAt } = entry;
    const eventOf = (about, id, status) => ({
        '@id': idIn(ids, 'entry', entry.entry, about, id),
        '@type': statusTerms(status, before.map((one) => (about === 'purpose' ? one.record.choices : one.record.services)[id])),
        [`ev:${about}`]: id,
        'dpv:isIndicatedBy': ids.subject,
        'dpv:isIndicatedAtTime': time(recordedAt), // R70: the server's time; the visitor's is in `entries`
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
 * Returns everything that the register holds about one consent, for a person who has proved to be its visitor (R79).
 *
 * @throws {RegisterProblem} `not-found` if nothing is left.
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
    if (content.kind === 'event')
        return [{ entry, recordedAt, event: content.event, receipt }];
    return [];
}
/** A complete entry, with the visitor's address decrypted. */
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

/** Formats an event as one line of JSON. Its values cannot break the line or change terminal colours. */
const logLine = (event, at) => jsonLine({ time: at.toISOString(), ...event });

/** What a key permits. */
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
/** The prefix `evaste_` lets secret scanners recognise the key; 256 random bits follow. */
const API_KEY = /^evaste_[\w-]{43}$/;
async function createApiKey(about, createdAt) {
    const key = `evaste_${randomText(32)}`;
    return { key, stored: { ...about, keyHash: await sha256(key), keyId: randomText(9), createdAt } };
}
/**
 * The hash by which the bearer of an `Authorization` header is looked up. Without a bearer, a hash that matches no key.
 */
function hashOfBearer(authorization) {
    const [, bearer = ''] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
    // Looked up by hash, so that the timing reveals nothing about stored keys (a hash cannot be guessed byte by byte).
    return sha256(API_KEY.test(bearer) ? bearer : '');
}
/** @returns that many random bytes, base64url. */
function randomText(bytes) {
    const random = crypto.getRandomValues(new Uint8Array(bytes));
    return btoa(String.fromCharCode(...random))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+$/, '');
}

const UTC$1 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
/**
 * Whether a text is a UTC time in ISO 8601 with seconds, on a date that exists. `Date.parse` also accepts comments,
 * other formats, and 30 February.
 *
 * @example isUtcTime('2026-02-30T12:00:00Z') // false
 */
function isUtcTime(text) {
    if (!UTC$1.test(text))
        return false;
    const time = new Date(text);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.slice(0, 19));
}

/**
 * How long the decision cookie is kept after the decision expires, so that an expired decision differs from none (R60).
 */
const COOKIE_GRACE = 'P30D';
/** How long the decision cookie is kept, from the decision on. */
const cookieLifetime = ({ validity }) => longerDuration(sumDurations(validity, COOKIE_GRACE), LEAST_REFUSAL);

function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new JWTInvalid("Invalid JWT");
  if (!encodedPayload)
    throw new JWTInvalid("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = decode(encodedPayload);
  } catch (cause) {
    throw new JWTInvalid("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("Invalid JWT Claims Set");
  return claimsSet;
}

const OLDEST_MS = 1_000;
/**
 * Signs heads on request, at most one per second and site for all callers together. A rewritten history contradicts any
 * earlier checkpoint that is stored elsewhere.
 */
function createCheckpoints({ store, sign, now, nowMs }) {
    const latest = new Map();
    const make = async (site) => {
        const time = now().toISOString(); // taken before the head is read, so that the signed state is no older than this time
        const { entry, hash } = await store.head(site);
        return sign('evaste-checkpoint', { site, entries: entry, hash: toHex(hash), time });
    };
    return (site) => {
        const known = latest.get(site);
        if (known && nowMs() - known.atMs < OLDEST_MS)
            return known.checkpoint;
        const checkpoint = make(site);
        latest.set(site, { atMs: nowMs(), checkpoint });
        checkpoint.catch(() => latest.delete(site)); // a failed attempt is not cached
        return checkpoint;
    };
}
/**
 * Verifies a checkpoint with the register's published keys and returns its claims. Works without access to the
 * register.
 *
 * @throws what `jose` throws if none of these keys signed the checkpoint or it was modified.
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
 * Why entries are due, so that a later verification can check it when their content is gone: entries with the same ground
 * together, each list in order.
 *
 * @param entries that are due now, in order.
 * @param consentTerms of the consents that have any.
 */
async function groundsOf(entries, consentTerms, findTerms) {
    const together = new Map();
    for (const stored of entries) {
        const ground = await groundOf(stored, consentTerms.get(stored.consentId), findTerms);
        const key = JSON.stringify([ground.by, ground.period]);
        const same = together.get(key) ?? { ground, numbers: [] };
        together.set(key, same);
        same.numbers.push(stored.entry);
    }
    return [...together.values()].map(({ ground, numbers }) => ({ entries: writeRanges(numbers), ...ground }));
}
async function groundOf(stored, consentTerms, findTerms) {
    const content = readEntryContent(stored);
    if (content.kind === 'event')
        return stored.consentId === '' ? { by: 'answer', period: ANSWERS_KEPT_FOR } : EVENT;
    if ((consentTerms?.keepUntil ?? null) !== null)
        return { by: 'retention-start' };
    const record = content.kind === 'decision' ? content.record : content.kind === 'erased' ? content.remains : null;
    if (!record)
        return EVENT;
    const terms = (await findTerms(record.declaration.digest, stored.entry)).map(({ by, ...own }) => ({
        by,
        period: periodFor(record, own),
    }));
    const recordedAt = new Date(stored.recordedAt);
    return terms.reduce((one, other) => (after(recordedAt, other.period) < after(recordedAt, one.period) ? other : one));
}
const EVENT = { by: 'consent' };

/**
 * Deletes the content of entries that are due, and appends an event that names them. Number, time, commitment and hash
 * remain, so that the chain still verifies and shows that nothing else is missing.
 *
 * @returns the number of deleted contents; 0 if nothing more is due.
 */
async function forgetContents({ site, at }, rows, needs) {
    const { within } = await needs.openTerms(site);
    return needs.store.append(async (transaction) => {
        await transaction.head(site);
        const dues = await transaction.due(site, 'content', { at, limit: rows });
        if (dues.length === 0)
            return 0;
        const entries = dues.map(({ entry }) => entry).sort((one, other) => one - other);
        const contents = await transaction.entriesNumbered(site, entries);
        const terms = await transaction.consentTerms(site, unique(contents.map(({ consentId }) => consentId)));
        const grounds = await groundsOf(contents, terms, within(transaction));
        const consentIds = await destroyKeysOf(site, entries, transaction, needs);
        await transaction.blank(site, entries.map((entry) => ({ entry, record: '' })));
        await transaction.dropDues(site, 'content', entries);
        await transaction.dropDues(site, 'address', entries);
        await transaction.forgetConsents(site, consentIds);
        const event = { event: 'retention', eventId: newId(), site, blanked: writeRanges(entries), due: grounds };
        await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing);
        return entries.length;
    });
}
/** Deletes addresses that are due by destroying their keys (R74); entries and commitments do not change. */
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
/** Keys first: if the transaction fails, the entry stays due and its address is already gone. */
async function destroyKeysOf(site, entries, transaction, { store }) {
    const ids = await transaction.idsOf(site, entries);
    const keyIds = ids.flatMap(({ keyId }) => (keyId === null ? [] : [keyId]));
    if (keyIds.length > 0)
        await store.destroyKeys(keyIds);
    return unique(ids.map(({ consentId }) => consentId));
}
const unique = (consentIds) => [...new Set(consentIds)].filter((id) => id !== '');

/** A longer transaction keeps visitors waiting for their receipts. */
const LIMIT_MS = 50;
/** Short compared with a writer's own commit: a concurrent writer waits for at most one batch. */
const AIM_MS = 8;
/** Fifty rows take about six milliseconds. If they take longer, the machine is busy and smaller batches do not help. */
const [FEWEST_ROWS, MOST_ROWS] = [50, 1_000];
/** Adapts the batch size of long-running work to the time that each batch took, so that writers never wait long. */
class BatchPacer {
    #nowMs;
    #wait;
    #rows;
    constructor(nowMs, wait) {
        this.#rows = FEWEST_ROWS / 2;
        /** The duration of the longest batch so far, in milliseconds. */
        this.longestMs = 0;
        this.#nowMs = nowMs;
        this.#wait = wait;
    }
    /** Runs one batch of at most this many rows, then pauses for as long as it took. */
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

/** Something looks wrong, and deletion cannot be undone: an operator must decide. */
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
 * Computes the due dates of a site's next entries, so that appending does not have to. Starts over from the first entry
 * when the site adopts other terms for older entries.
 *
 * @returns the number of entries that were processed; 0 if none are left.
 */
async function scheduleDues(site, rows, { store, openTerms }) {
    const { adopted, within } = await openTerms(site);
    const terms = canonical(adopted);
    return store.append(async (transaction) => {
        await transaction.head(site); // a restriction that was added meanwhile would be overwritten
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
    const answers = [];
    const followed = new Set();
    for (const stored of entries) {
        const content = readEntryContent(stored);
        if (content.kind === 'erased')
            remains.push(stored);
        else if (content.kind === 'event' && content.event.event === 'handled' && stored.consentId === '')
            answers.push(answerDue(stored));
        else if (content.kind === 'decision' && content.record.previous === undefined)
            alone.push(stored);
        // A later decision changes when the earlier one is due.
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
    // The erasure has already computed their due dates, and knew what followed.
    const remaining = await Promise.all(remains.map((stored) => computeRemainingDueDates(stored, findTerms)));
    await transaction.saveNewDues(site, [...remaining.flat(), ...answers]);
}

/** Retention runs every hour. If the clock has advanced by more than this, it was set, or the register was down. */
const MOST_AHEAD_MS = 7 * 86_400_000;
/** Stores a first time to compare the clock with. Call it before anything is recorded under the current clock. */
async function beginClock({ store, now }) {
    const known = await store.retentionClock();
    if (known !== null)
        return known;
    const first = (await store.newestEntryAt()) ?? now().toISOString();
    await store.saveRetentionClock(first);
    return first;
}
/**
 * Asserts that the clock has not leapt ahead since retention last ran: under a clock that is years ahead, everything
 * would be due at once.
 *
 * @param isConfirmed whether an operator has confirmed that the clock is right.
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
 * Deletes what is due (R74, R78), in batches that let writers go first. It may be stopped and resumed at any moment,
 * and several processes may run it at once.
 *
 * @throws {RetentionHeld} `clock` if the clock has leapt ahead; nothing has been deleted then.
 */
async function runRetention(run, needs) {
    if (!run.dryRun)
        await trustClock(needs, isConfirmed(run, 'clock'));
    const sites = run.site === undefined ? await needs.store.sitesWithEntries() : [run.site];
    const reports = [];
    for (const site of sites)
        reports.push(await runForSite(site, run, needs));
    if (!run.dryRun)
        await needs.store.dropUnusedDocuments(null, new Date(+needs.now() - UNUSED_KEPT_MS).toISOString());
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
    await store.dropAudit(site, new Date(+needs.now() - AUDIT_KEPT_MS).toISOString());
    const all = due.contents + due.addresses;
    // Contents first, because their addresses go with them. A due address is no proof of anything, so it does not wait
    // for an operator.
    const contents = held ? 0 : await inBatches((rows) => forgetContents(overdue, rows, needs), run, [0, all]);
    const addresses = await inBatches((rows) => forgetAddresses(overdue, rows, needs), run, [contents, all]);
    return { site, contents, addresses, held };
}
/** Long enough to look into a complaint; who worked with a register is personal data too. */
const AUDIT_KEPT_MS = 366 * 86_400_000;
/** A declaration that was published and that no visitor has answered: a page in a cache may still show it for long. */
const UNUSED_KEPT_MS = 366 * 86_400_000;
const isConfirmed = ({ confirmed = [] }, reason) => confirmed.includes(reason);
/**
 * A run deletes what one hour has made due. If that is a large share of a site, its terms or the clock may be wrong.
 */
const LARGEST_SHARE = 0.2;
/** So few may always be deleted at once: the site is small, or no longer visited. */
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

/** The query parameters that are recorded; others are omitted. */
const NAMED = ['after', 'limit', 'format', 'state'];
/** Calls that read no visitor's data and change nothing. */
const isHarmless = (scope, method) => scope === 'statistics' || (method === 'GET' && (scope === 'sites' || scope === 'declarations'));
/**
 * Records an access to a site's records, before it is answered.
 *
 * @param access.actor the id of an API key, or `operator`.
 */
const saveAudit = (access, { store, now }) => store.saveAudit({ ...access, auditId: `${now().toISOString()} ${newId().slice(0, 12)}` });
/** Records a call; ids of visitors, which stand in some paths, are not recorded. */
async function auditCall(call, { site, actor, scope }, needs) {
    const { method } = call.req;
    if (isHarmless(scope, method))
        return;
    const query = NAMED.flatMap((name) => {
        const value = call.req.query(name);
        if (value !== undefined && /^[\w.: -]{1,64}$/.test(value))
            return [`${name}=${value}`];
        return [];
    });
    await saveAudit({ site, actor, action: scope, detail: [method, ...query].join(' ') }, needs);
}
/** A record as controllers read it. */
const describeAudit = ({ auditId, actor, action, detail }) => ({
    at: auditId.slice(0, auditId.indexOf(' ')),
    ...{ actor, action, detail },
});

/**
 * A spreadsheet would interpret text that begins like this as a formula and run it. In countries where `;` separates
 * cells, the text after one begins a cell too.
 */
const FORMULA = /^(?=[=+\-@\t\r])|(?<=[;\t|]\s*)(?=[=+\-@])/g;
/**
 * Formats one line of CSV (RFC 4180), including its line break. Values chosen by a visitor or a page always stay text.
 */
const csvLine = (cells) => `${cells.map(csvCell).join(',')}\r\n`;
function csvCell(text) {
    const harmless = text.replace(FORMULA, "'");
    if (/[",\r\n]/.test(harmless))
        return `"${harmless.replaceAll('"', '""')}"`;
    return harmless;
}

/** @returns `null` if nothing is left to show. */
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
/** The same row as cells, in the order of `COLUMNS`. */
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
        entry,
        recordedAt,
        flags: flags.join(' '),
        ip,
        address: address ?? '',
    };
    return COLUMNS.map((column) => String(shown[column] ?? ''));
}
const pairs = (statuses) => Object.entries(statuses)
    .map(([id, status]) => `${id}=${status}`)
    .join(' ');

/** Bounds memory; one page is less than a megabyte. */
const PAGE = 500;
/**
 * Exports entries as a table, line by line, including line breaks. Deleted and restricted entries are left out (R84).
 */
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
 * Applies the terms that a site declares now to its older entries as well, where they end earlier than those entries'
 * own terms. This is an event of the chain, so that a later verification shows why an entry was due.
 *
 * @returns the number of the last entry that the terms apply to; `null` if there is none or the declaration is unknown.
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
/** Whether any of the periods is shorter than before. */
const areShorter = (terms, before) => ['validity', 'given', 'refused', 'address'].some((name) => after(EPOCH, terms[name]) < after(EPOCH, before[name]));
const EPOCH = new Date(0);

/** What remains of an erased consent, and on what legal ground (GDPR 12(4), 17(3)). */
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

/** A visitor needs few requests, and each one becomes a permanent entry. */
const MOST_PER_DAY = 20;
const DAY_MS = 86_400_000;
/**
 * Exercises a right for a visitor who has proved to hold the consent's receipt secret.
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
        entry: own.entry,
        recordedAt: own.recordedAt,
        receipt: own.receipt,
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
/** @throws {RegisterProblem} `invalid-request` if the consent has no such decision. */
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
/** @throws {RegisterProblem} `invalid-request`, naming the invalid key and none of the input. */
function parseRequest(value) {
    const result = safeParse(requestSchema, value);
    const wrong = (path, message) => {
        throw new RegisterProblem('invalid-request', { errors: [{ path, message }] });
    };
    if (!result.success) {
        const [issue] = result.issues;
        if (issue.path?.[0]?.key === 'correction')
            return wrong('$.correction', 'decisionId, language (BCP 47) and decidedAt (UTC) may stand here, one of the last two must');
        return wrong('$.kind', `{"kind"} is needed, one of ${requestKinds.join(', ')}`);
    }
    const { kind, correction } = result.output;
    if ((kind === 'rectification') !== (correction !== undefined))
        return wrong('$.correction', 'rectification needs it, and nothing else takes it');
    return result.output;
}

/**
 * Exercises a right for a person without the receipt secret, and records that the controller did so and why. The caller
 * checks the permission and the person's identity (GDPR 12(6)).
 *
 * @returns the receipt for the person, and the request, which is already handled.
 * @throws {RegisterProblem} `invalid-request`, `not-found`.
 */
async function exerciseForPerson({ site, consentId }, { kind, correction, reason }, needs) {
    if (reason.trim() === '')
        refuse('a reason is needed: who asked for it, how, and when; name nobody');
    if (reason.length > 500 || UNPRINTABLE.test(reason))
        refuse('at most 500 characters on one line are kept');
    parseRequest({ kind, ...(correction && { correction }) });
    const call = {
        event: kind,
        eventId: newId(),
        site,
        consentId,
        recordedAt: needs.now().toISOString(),
        ...{ by: 'controller', reason },
        ...(correction && { particulars: { correction } }),
        assertAllowed(before) {
            if (correction?.decisionId !== undefined)
                assertDecision(before, correction.decisionId);
        },
    };
    const { own } = await recordEvent(call, needs);
    const { entry, recordedAt } = own;
    // The person's own copy tells the reason; the stored one must not keep it for good.
    const receipt = kind === 'erasure' ? await signWithReason(own.receipt, reason, needs) : own.receipt;
    return { entry, recordedAt, receipt, request: requestOf(call, own) };
}
const signWithReason = (receipt, reason, { sealing }) => sealing.sign('evaste-event', { ...decodeJwt(receipt), reason });
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]/u;
function refuse(message) {
    throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] });
}

export { RetentionHeld as R, scopes as a, createApiKey as b, cookieLifetime as c, describeAudit as d, exportTable as e, exerciseForPerson as f, adoptTerms as g, discloseEntry as h, isUtcTime as i, randomText as j, beginClock as k, logLine as l, hashOfBearer as m, auditCall as n, rowsOf as o, areShorter as p, discloseConsent as q, runRetention as r, saveAudit as s, parseRequest as t, exerciseRight as u, verifyCheckpoint as v, createCheckpoints as w };
