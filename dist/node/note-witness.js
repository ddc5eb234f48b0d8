import { E as EvasteError, t as strictObject, q as exactOptional, g as array, w as pipe, C as maxValue, F as minValue, G as integer, H as number, A as minLength, x as regex, h as string, L as looseObject, O as isoTimestamp, a as addDuration, s as sumDurations, f as safeParse, J as picklist, z as check } from './duration.js';
import { Y as join, p as pickText, f as findKeptDeclaration, g as readEntryContent, R as RegisterProblem, af as jsonLine, ag as JWTInvalid, ah as decode, ai as strictDecoder, aj as isObject, v as verifyClaims, ak as writeRanges, H as ANSWERS_KEPT_FOR, al as periodFor, am as after, an as computeRemainingDueDates, ao as computeDueDates, t as termsChangedBy, X as newId, a4 as appendEvent, ap as answerDue, aq as NEVER, I as chainHash, J as commitmentOf, y as createClaimsReader, a2 as recordEvent, k as requestOf, b as requestKinds, B as isUtcTime } from './sqlite.js';
import { l as longerDuration, L as LEAST_REFUSAL, a as coversFingerprint, f as fingerprint } from './least-refusal.js';
import { t as toHex, s as sha256, c as canonical } from './digest.js';
import { C as areEqualInKind, r as hasLetters } from './parse-declaration.js';
import { a as askedPurposes, s as servicesOf$1 } from './asked.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
/** RFC 6962, 2.1: a leaf is `hash(n)` of the chain, so that a receipt alone says which leaf it is. */
const leafHash = async (leaf, sha256) => sha256(join([LEAF, leaf]));
const nodeHash = async (left, right, sha256) => sha256(join([NODE, left, right]));
/** The size of the left subtree of a tree with two leaves or more: the largest power of two below its size. */
function leftSize(size) {
    let left = 1;
    while (left * 2 < size)
        left *= 2;
    return left;
}
/** The root over the hashes of adjacent subtrees of equal size; of the last one, what it has. @param hashes at least one. */
async function rootOver(hashes, sha256) {
    const [only] = hashes;
    if (hashes.length <= 1)
        return only ?? sha256(new Uint8Array());
    const left = leftSize(hashes.length);
    return nodeHash(await rootOver(hashes.slice(0, left), sha256), await rootOver(hashes.slice(left), sha256), sha256);
}
/** A tree that grows leaf by leaf, in memory of the logarithm of its size. */
class MerkleFrontier {
    #sha256;
    /** Complete subtrees, the largest first. */
    #subtrees = [];
    constructor(sha256) {
        this.#sha256 = sha256;
    }
    /** @param leaf before it is hashed. */
    async append(leaf) {
        let grown = { leaves: 1, hash: await leafHash(leaf, this.#sha256) };
        for (let last = this.#subtrees.at(-1); last?.leaves === grown.leaves; last = this.#subtrees.at(-1)) {
            this.#subtrees.pop();
            grown = { leaves: last.leaves * 2, hash: await nodeHash(last.hash, grown.hash, this.#sha256) };
        }
        this.#subtrees.push(grown);
    }
    /** The root of the tree so far. Before the first leaf: the hash of no bytes. */
    async root() {
        let root = null;
        for (const { hash } of [...this.#subtrees].reverse())
            root = root ? await nodeHash(hash, root, this.#sha256) : hash;
        return root ?? this.#sha256(new Uint8Array());
    }
}

/** RFC 6962, 2.1.1: the subtrees whose hashes prove that a leaf is in a tree, from the leaf up. */
function inclusionPath(index, { start, leaves }) {
    if (leaves <= 1)
        return [];
    const left = leftSize(leaves);
    const [leftTree, rightTree] = split({ start, leaves });
    if (index - start < left)
        return [...inclusionPath(index, leftTree), rightTree];
    return [...inclusionPath(index, rightTree), leftTree];
}
/** RFC 6962, 2.1.2: the subtrees whose hashes prove that a tree of `old` leaves is the beginning of a larger one. */
function consistencyPath(old, size) {
    if (old === 0 || old >= size)
        return [];
    return subproof(old, { start: 0, leaves: size }, true);
}
function subproof(old, tree, isWhole) {
    if (old === tree.leaves)
        return isWhole ? [] : [tree];
    const left = leftSize(tree.leaves);
    const [leftTree, rightTree] = split(tree);
    if (old <= left)
        return [...subproof(old, leftTree, isWhole), rightTree];
    return [...subproof(old - left, rightTree, false), leftTree];
}
function split({ start, leaves }) {
    const left = leftSize(leaves);
    return [
        { start, leaves: left },
        { start: start + left, leaves: leaves - left },
    ];
}
/** Whether the first tree is the beginning of the second. An empty tree is the beginning of each. */
async function verifyConsistency(old, next, proof, sha256) {
    if (old.size > next.size)
        return false;
    if (old.size === next.size)
        return proof.length === 0 && areEqual(old.root, next.root);
    if (old.size === 0)
        return proof.length === 0;
    const path = consistencyPath(old.size, next.size);
    if (path.length !== proof.length)
        return false;
    // A tree whose size is a power of two is a subtree of the new one, so its root is not in the proof.
    const first = isPowerOfTwo(old.size) ? 0 : 1;
    let oldHash = first === 0 ? old.root : proof[0];
    let nextHash = oldHash;
    for (const [i, { start }] of path.entries()) {
        if (i < first)
            continue;
        const sibling = proof[i];
        const isLeft = start < old.size;
        if (isLeft)
            oldHash = await joined(oldHash, sibling, isLeft, sha256);
        nextHash = await joined(nextHash, sibling, isLeft, sha256);
    }
    return areEqual(oldHash, old.root) && areEqual(nextHash, next.root);
}
const joined = (hash, sibling, isLeft, sha256) => isLeft ? nodeHash(sibling, hash, sha256) : nodeHash(hash, sibling, sha256);
const isPowerOfTwo = (size) => Number.isInteger(Math.log2(size));
const areEqual = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

/** RFC 4648, section 4, with padding. For at most some ten thousand bytes. */
const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));
/** @returns `null` if the text is not the base64 of some bytes, exactly as `toBase64` writes it. */
function fromBase64(text) {
    try {
        const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
        return toBase64(bytes) === text ? bytes : null;
    }
    catch {
        return null;
    }
}

/** The signature types of c2sp.org/signed-note that are used here. */
const NOTE_TYPES = { ed25519: 0x01, cosignature: 0x04 };
const MOST_SIGNATURES = 32;
const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
/** @returns `null` if the text is not a signed note. */
function parseNote(note) {
    const end = note.lastIndexOf('\n\n');
    if (end < 0 || !note.endsWith('\n') || /[\0-\x09\x0B-\x1F]/.test(note))
        return null;
    const lines = note.slice(end + 2, -1).split('\n');
    if (lines.length > MOST_SIGNATURES)
        return null;
    const signatures = lines.map(parseSignature);
    if (signatures.some((signature) => signature === null))
        return null;
    return { text: note.slice(0, end + 1), signatures: signatures };
}
/** @param line without its line feed. @returns `null` if it is not a signature line. */
function parseSignature(line) {
    const [, name, base64 = ''] = LINE.exec(line) ?? [];
    const blob = fromBase64(base64);
    return name !== undefined && blob && blob.length > 4 ? { name, blob } : null;
}
/** One line, with its line feed. */
const signatureLine = ({ name, blob }) => `— ${name} ${toBase64(blob)}\n`;
const writeNote = ({ text, signatures }) => `${text}\n${signatures.map(signatureLine).join('')}`;
/** The first four bytes of SHA-256 over name, type and key. */
async function noteKeyId({ name, type, publicKey }, sha256) {
    const hash = await sha256(join([new TextEncoder().encode(`${name}\n`), Uint8Array.of(type), publicKey]));
    return hash.slice(0, 4);
}
/** Formats a key for the configuration of others. */
async function writeNoteKey(key, sha256) {
    const id = toHex(await noteKeyId(key, sha256));
    return `${key.name}+${id}+${toBase64(join([Uint8Array.of(key.type), key.publicKey]))}`;
}
/** @returns `null` if the text is not an Ed25519 key in that form, or its id is another. */
async function readNoteKey(text, sha256) {
    const [, name = '', id, base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
    const bytes = fromBase64(base64);
    const type = Object.values(NOTE_TYPES).find((known) => known === bytes?.[0]);
    if (!bytes || bytes.length !== 33 || type === undefined)
        return null;
    const key = { name, type, publicKey: bytes.slice(1) };
    return toHex(await noteKeyId(key, sha256)) === id ? key : null;
}

/** A URL without its scheme; no key of a signed note may have a space or a plus in its name. */
const REGISTER_NAME = /^[\w.-]+(:\d{1,5})?(\/[\w.-]+)*$/;
/** @throws {EvasteError} `register-config-invalid`, naming the key. */
async function readWitnessKeys(where, texts, { sha256, type }) {
    const keys = await Promise.all(texts.map((text) => readNoteKey(text, sha256)));
    return keys.map((key, i) => {
        if (key?.type === type)
            return key;
        const whose = type === NOTE_TYPES.cosignature ? 'of a witness' : 'of a log';
        throw new EvasteError('register-config-invalid', `${where}: "${texts[i]}" is not a key ${whose}; \`evaste register witness\` prints it, as name+id+key`);
    });
}
/** @throws {EvasteError} `register-config-invalid`. */
async function openAcceptedLogs(accepted, { sha256 }) {
    const logs = await Promise.all(accepted.map(async ({ origin, keys }) => ({
        origin,
        keys: await readWitnessKeys('witness.acceptFrom', keys, { sha256, type: NOTE_TYPES.ed25519 }),
    })));
    return (origin) => {
        const found = logs.filter((log) => origin === log.origin || origin.startsWith(`${log.origin}/`));
        if (found.length === 0)
            return null;
        // A register signs each of its logs in the log's own name.
        return found.flatMap((log) => log.keys.map((key) => (key.name === log.origin ? { ...key, name: origin } : key)));
    };
}

const text = pipe(string('a text is needed'), minLength(1, 'a text is needed'));
const name = pipe(text, regex(REGISTER_NAME, 'write it as register.example/evaste'));
const origin = pipe(text, regex(/^\P{Cc}{1,500}$/u, 'the first line of its checkpoints is needed'));
const keys = pipe(array(text, 'a list of keys is needed'), minLength(1, 'at least one key is needed'));
const url = pipe(text, regex(/^https?:\/\/[^?#]+$/, 'an http or https address is needed'));
const SECONDS = 'a whole number from 10 to 86400 is needed';
const seconds = pipe(number(SECONDS), integer(SECONDS), minValue(10, SECONDS), maxValue(86_400, SECONDS));
/** The key `witness` of the configuration. */
const witnessEntries = strictObject({
    name: exactOptional(name),
    submitTo: exactOptional(array(strictObject({ url, keys }), 'a list of {"url", "keys"} is needed')),
    acceptFrom: exactOptional(array(strictObject({ origin, keys }), 'a list of {"origin", "keys"} is needed')),
    everySeconds: exactOptional(seconds),
});
/**
 * What the register does as a log and as a witness. A register with a public URL is a log that anyone can witness.
 *
 * @throws {EvasteError} `register-config-invalid` if it has witnesses but no name.
 */
function witnessOptionsOf({ witness, publicUrl, }) {
    const found = witness?.name ?? publicUrl?.replace(/^https?:\/\//, '');
    if (found !== undefined)
        return { ...witness, name: found };
    if (witness)
        throw new EvasteError('register-config-invalid', 'witness: set publicUrl, or witness.name, such as register.example');
    return undefined;
}

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
    recordings: { '@id': 'ev:recordings', '@type': '@json' },
};
/**
 * Converts one consent with all its entries into an ISO/IEC TS 27560 consent record in JSON-LD, in the terms of DPV
 * 2.3. Parties and purposes are those of the newest entry's declaration. `entries` contains each entry as recorded,
 * `requests` everything else that happened to the consent,
 * `recordings` the recordings of faults that it allowed.
 *
 * @see https://w3id.org/dpv/schema/dpv-27560
 */
async function describeConsent({ decisions: entries, events, restrictedAt, recordings }, store) {
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
        'dct:created': time$1(entries[0]?.recordedAt ?? newest.recordedAt),
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
        ...(restrictedAt !== null && { 'ev:restrictedSince': time$1(restrictedAt) }),
        entries,
        requests: events,
        recordings,
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
        'dpv:isIndicatedAtTime': time$1(recordedAt), // R70: the server's time; the visitor's is in `entries`
        'dpv:hasIndicationMethod': record.source,
        ...(declaration && { 'dpv:hasDuration': declaration.consent.validity }),
        'dct:language': record.language,
    });
    return [
        ...Object.entries(record.choices).map(([id, status]) => eventOf('purpose', id, status)),
        ...Object.entries(record.services).map(([id, status]) => eventOf('service', id, status)),
    ];
}
const time$1 = (utc) => ({ '@value': utc, '@type': 'xsd:dateTime' });

const time = pipe(string(), isoTimestamp());
/** A recording without its content, as visitors and controllers read it. */
const describedRecordingSchema = looseObject({
    id: string(),
    entry: number(),
    reason: string(),
    receivedAt: time,
    deleteAfter: time,
    size: number(),
});
/** Leaves out the name of the key and of the consent. */
const describeRecording = ({ recordingId, entry, reason, receivedAt, deleteAfter, size }) => ({
    id: recordingId,
    entry,
    reason,
    receivedAt,
    deleteAfter,
    size,
});

/** As many as one answer lists; the visitor's own call lists the same. */
const MOST_RECORDINGS = 500;
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
    const recordings = await needs.store.recordings(site, { consentId, limit: MOST_RECORDINGS });
    const terms = (await needs.store.consentTerms(site, [consentId])).get(consentId);
    return describeConsent({
        decisions: await Promise.all(decisions.map((entry) => discloseEntry(entry, needs))),
        events: entries.flatMap(discloseEvent),
        restrictedAt: terms?.restrictedAt ?? null,
        recordings: recordings.map(describeRecording),
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
    'recordings',
    'statistics',
    'exports',
    'requests',
    'retention',
    'keys',
    'users',
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

/** The purpose of recordings, in every declaration. */
const PURPOSE = 'session-replay';
/**
 * Finds the entry that allows a recording now: the newest decision, if it gives the purpose and has not expired, and
 * neither an objection nor a restriction came after it.
 */
async function findAllowance({ entries, terms, at }, findDeclaration) {
    if ((terms?.restrictedAt ?? null) !== null)
        return null;
    let allowance = null;
    let until = at;
    // Backwards, to the first decision of those that allow it without a gap.
    for (const stored of entries.toReversed()) {
        const content = readEntryContent(stored);
        if (content.kind === 'event' && content.event.event === 'objection')
            break;
        if (content.kind !== 'decision')
            continue;
        const retention = await retentionAllowedBy({ ...stored, record: content.record }, until, findDeclaration);
        if (retention === null)
            break;
        const newest = allowance ?? { entry: stored.entry, retention };
        allowance = { ...newest, since: content.record.decidedAt };
        until = stored.recordedAt;
    }
    return allowance;
}
/** `null` if the decision did not allow recordings, or had expired by then. */
async function retentionAllowedBy({ record, recordedAt }, until, findDeclaration) {
    const declaration = await findDeclaration(record.declaration.digest);
    if (!declaration || !allowsRecording(record, declaration))
        return null;
    if (!(new Date(until) < addDuration(new Date(recordedAt), declaration.consent.validity)))
        return null;
    return recorderIn(declaration)?.recording?.retention ?? null;
}
/** Whether a record allows recordings, as far as its declaration is known. */
function allowsRecording({ choices, services }, declaration) {
    if (choices[PURPOSE] !== 'given')
        return false;
    const id = declaration && recorderIn(declaration)?.id;
    return !id || (services[id] ?? 'given') === 'given';
}
const recorderIn = (declaration) => declaration.services.find(({ purpose, recording }) => purpose === PURPOSE && recording !== undefined);

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
/** Why one entry is due. */
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
 * Checks what is due against the chain. A controller's own period and an event's last decision are about one person, so
 * that no later verification can check them once they are gone: a person who can write the database, but has no key,
 * could have the register remove evidence for them.
 *
 * @param entries that the table calls due by `at` (ISO 8601 UTC), in order.
 * @param consentTerms of their consents, as the database has them.
 */
async function checkDues(site, { entries, at, consentTerms }, { transaction, findTerms }) {
    const due = new Map();
    const undue = new Map();
    const doubtful = new Set();
    for (const stored of entries) {
        const { period } = await groundOf(stored, consentTerms.get(stored.consentId), findTerms);
        const hasEnded = period !== undefined && after(new Date(stored.recordedAt), period) <= at;
        if (hasEnded)
            due.set(stored.entry, stored);
        else if (stored.consentId !== '')
            doubtful.add(stored.consentId);
        else
            for (const one of await computeRemainingDueDates(stored, findTerms))
                undue.set(one.entry, one);
    }
    for (const consentId of doubtful) {
        const own = await transaction.entriesOfConsent(site, consentId);
        const dues = await computeDueDates(own, termsInChain(own), findTerms);
        const byEntry = new Map(dues.filter(({ what }) => what === 'content').map((one) => [one.entry, one]));
        for (const stored of own) {
            const one = byEntry.get(stored.entry);
            if (one === undefined || one.dueAt <= at || !hasDecision(own))
                due.set(stored.entry, stored);
            else
                undue.set(stored.entry, one);
        }
    }
    for (const entry of undue.keys())
        due.delete(entry);
    return { entries: [...due.values()].sort((one, other) => one.entry - other.entry), undue: [...undue.values()] };
}
/** The events of a consent may be deleted after its decisions, whose dates they share. */
const hasDecision = (own) => own.some((stored) => readEntryContent(stored).kind === 'decision');
/** The terms of a consent as its signed events set them. */
function termsInChain(own) {
    return own.reduce((terms, stored) => {
        const content = readEntryContent(stored);
        if (content.kind !== 'event')
            return terms;
        return { ...terms, ...termsChangedBy(content.event, stored.recordedAt) };
    }, { restrictedAt: null, keepUntil: null });
}

/**
 * Deletes the content of entries that are due, and appends an event that names them. Number, time, commitment and hash
 * remain, so that the chain still verifies and shows that nothing else is missing. What the chain does not call due stays.
 *
 * @returns the number of deleted contents; 0 if nothing more is due.
 */
async function forgetContents(overdue, rows, needs) {
    let count = null;
    // A batch of which nothing is due has moved its dates, so the next one differs.
    while (count === null)
        count = await forgetBatch(overdue, rows, needs);
    return count;
}
/** @returns `null` if something was called due, and none of it is. */
async function forgetBatch({ site, at }, rows, needs) {
    const { within } = await needs.openTerms(site);
    return needs.store.append(async (transaction) => {
        await transaction.head(site);
        const dues = await transaction.due(site, 'content', { at, limit: rows });
        if (dues.length === 0)
            return 0;
        const findTerms = within(transaction);
        const numbers = dues.map(({ entry }) => entry).sort((one, other) => one - other);
        const called = await transaction.entriesNumbered(site, numbers);
        const consentTerms = await transaction.consentTerms(site, unique(called.map(({ consentId }) => consentId)));
        const checked = await checkDues(site, { entries: called, at, consentTerms }, { transaction, findTerms });
        await transaction.dropDues(site, 'content', numbers);
        await transaction.saveDues(site, checked.undue);
        const entries = checked.entries.map(({ entry }) => entry);
        if (entries.length === 0)
            return null;
        const grounds = await groundsOf(checked.entries, consentTerms, findTerms);
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
    const { dues, newDues } = await findDues(entries, site, transaction, findTerms);
    await transaction.saveDues(site, dues);
    await transaction.saveNewDues(site, newDues);
}
/** Computes when entries are due, and the other entries of their consents, which a later decision has changed. */
async function findDues(entries, site, store, findTerms) {
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
        else if (stored.consentId !== '')
            followed.add(stored.consentId);
    }
    const consentIds = [...new Set([...alone.map(({ consentId }) => consentId), ...followed])];
    const terms = await store.consentTerms(site, consentIds);
    const dues = [];
    for (const stored of alone)
        if (!followed.has(stored.consentId))
            dues.push(await computeDueDates([stored], terms.get(stored.consentId) ?? FREE, findTerms));
    for (const consentId of followed) {
        const own = await store.entriesOfConsent(site, consentId);
        dues.push(await computeDueDates(own, terms.get(consentId) ?? FREE, findTerms));
    }
    const remaining = await Promise.all(remains.map((stored) => computeRemainingDueDates(stored, findTerms)));
    return { dues: dues.flat(), newDues: [...remaining.flat(), ...answers] };
}

/** An answer that takes longer may not pass a proxy. */
const LONGEST_MS = 15_000;
/**
 * Counts what `adoptTerms` would make due now among the entries of a site. Changes nothing, and lets writers go first.
 *
 * @param nowMs a monotonic clock, in milliseconds. Default: `performance.now`.
 */
async function previewAdoption(site, needs, nowMs = () => performance.now()) {
    const { declared } = await needs.openTerms(site);
    const sum = { contents: 0, addresses: 0 };
    if (!declared)
        return { ...sum, isComplete: true };
    const pace = new BatchPacer(nowMs, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    const until = nowMs() + LONGEST_MS;
    let from = 0;
    while (from !== null && nowMs() < until) {
        const previous = from;
        const page = await pace.run((rows) => countPage({ site, after: previous, rows, declared }, needs));
        sum.contents += page.contents;
        sum.addresses += page.addresses;
        from = page.through;
    }
    return { ...sum, isComplete: from === null };
}
/** @returns `through`: the last entry of the page; `null` if no later one can be due by these terms. */
async function countPage({ site, after: previous, rows, declared }, { store, openTerms, now }) {
    const at = now().toISOString();
    const entries = await store.entries(site, { after: previous, limit: rows });
    const { within } = await openTerms(site);
    const own = await findDues(entries, site, store, within(store));
    const adopted = await findDues(entries, site, store, async () => [{ ...declared, by: 0 }]);
    const keyOf = ({ what, entry }) => `${what} ${entry}`;
    const isDue = ({ dueAt }) => dueAt <= at;
    const dueAnyway = new Set(all(own).filter(isDue).map(keyOf));
    const inPage = new Set(entries.map(({ entry }) => entry));
    const added = all(adopted).filter((due) => isDue(due) && inPage.has(due.entry) && !dueAnyway.has(keyOf(due)));
    const contents = added.filter(({ what }) => what === 'content').length;
    const last = entries.at(-1);
    const isOver = !last || earliestDue(last.recordedAt, declared) > at;
    return { contents, addresses: added.length - contents, through: isOver ? null : last.entry };
}
const all = ({ dues, newDues }) => [...dues, ...newDues];
/** A decision may lose its effect as soon as it is recorded. */
function earliestDue(recordedAt, { given, refused, address }) {
    const [first = ''] = [given, refused, address].map((period) => after(new Date(recordedAt), period)).sort();
    return first;
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
    if (reports.some(({ contents, addresses, recordings }) => contents + addresses + recordings > 0) && !run.dryRun)
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
        recordings: await store.countDueRecordings(site, overdue.at),
    };
    if (run.dryRun && run.adopts)
        return addAdoption(site, due, needs);
    const held = isConfirmed(run, 'share') ? null : await findLargeShare(site, due.contents, needs);
    if (run.dryRun)
        return { site, ...due, held };
    await store.dropAudit(site, new Date(+needs.now() - AUDIT_KEPT_MS).toISOString());
    await store.dropThirdParties(site, new Date(+needs.now() - COUNTS_KEPT_MS).toISOString().slice(0, 10));
    const all = due.contents + due.addresses;
    // Contents first, because their addresses go with them. A due address is no proof of anything, so it does not wait
    // for an operator.
    const contents = held ? 0 : await inBatches((rows) => forgetContents(overdue, rows, needs), run, [0, all]);
    const addresses = await inBatches((rows) => forgetAddresses(overdue, rows, needs), run, [contents, all]);
    const recordings = await forgetRecordings(overdue, run, needs);
    return { site, contents, addresses, recordings, held };
}
/** They prove nothing, so they do not wait for an operator. */
async function forgetRecordings({ site, at }, run, needs) {
    const { recordings } = needs;
    if (!recordings)
        return 0;
    const count = await inBatches((limit) => recordings.due(site, { at, limit }), run);
    await recordings.sweep(site).catch(() => { }); // unreadable without its key; the next run tries again
    return count;
}
async function addAdoption(site, due, needs) {
    const { isComplete, ...more } = await previewAdoption(site, needs);
    const contents = due.contents + more.contents;
    const held = await findLargeShare(site, contents, needs);
    return { site, contents, addresses: due.addresses + more.addresses, recordings: due.recordings, held, isComplete };
}
/** Long enough to look into a complaint; who worked with a register is personal data too. */
const AUDIT_KEPT_MS = 366 * 86_400_000;
/** Which third parties pages met is of use to compare a month with the same one of the year before. */
const COUNTS_KEPT_MS = 400 * 86_400_000;
/** A declaration that was published and that no visitor has answered: a page in a cache may still show it for long. */
const UNUSED_KEPT_MS = 366 * 86_400_000;
const isConfirmed = ({ confirmed = [] }, reason) => confirmed.includes(reason);
/**
 * A run deletes what one hour has made due. If that is a large share of a site, its terms or the clock may be wrong.
 */
const LARGEST_SHARE = 0.2;
/** So few may always be deleted at once: the site is small, or no longer visited. */
const FEW$1 = 20;
async function findLargeShare(site, due, { store }) {
    if (due <= FEW$1)
        return null;
    const kept = await store.countDue(site, 'content', NEVER, Math.ceil(due / LARGEST_SHARE) + 1);
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

/** What a user is to the controllers whose sites the user may see. */
const roles = ['agency', 'owner', 'data-protection-officer', 'viewer'];
/**
 * The table of roles. A viewer sees figures and declarations but no entry and no recording,
 * because they are personal data. Only an
 * agency's user without a limit to controllers creates and deletes sites.
 */
const roleRights = {
    agency: { changes: scopes, reads: scopes },
    owner: { changes: scopes, reads: scopes },
    'data-protection-officer': {
        changes: ['entries', 'recordings', 'exports', 'requests', 'retention'],
        reads: ['sites', 'declarations', 'statistics', 'entries', 'recordings', 'exports', 'requests', 'retention'],
    },
    viewer: { changes: [], reads: ['sites', 'declarations', 'statistics'] },
};
/** Roles that a user of a role may give to others. */
const mayGive = {
    agency: roles,
    owner: ['owner', 'data-protection-officer', 'viewer'],
    'data-protection-officer': [],
    viewer: [],
};
const isRole = (text) => roles.some((role) => role === text);

/** The query parameters that are recorded; others are omitted. */
const NAMED = [
    ...['after', 'limit', 'format', 'state', 'order', 'before', 'version', 'answer', 'from', 'until', 'entry'],
];
/** Calls that read no visitor's data and change nothing. */
const isHarmless = (scope, method) => scope === 'statistics' || (method === 'GET' && (scope === 'sites' || scope === 'declarations'));
/**
 * Records an access to a site's records, before it is answered.
 *
 * @param access.actor the id of an API key, `user:` and the id of a user, or `operator`.
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
/** A record as controllers read it. `name`: of a user, as it is now. */
const describeAudit = ({ auditId, actor, action, detail }, names = new Map()) => ({
    at: auditId.slice(0, auditId.indexOf(' ')),
    actor,
    ...(names.has(actor) && { name: names.get(actor) }),
    action,
    detail,
});
/** The names of the users among the actors of these records. */
async function namesOf(records, { store }) {
    const actors = new Set(records.map(({ actor }) => actor).filter((actor) => actor.startsWith('user:')));
    const named = [...actors].map(async (actor) => [actor, (await store.user(actor.slice(5)))?.name ?? '']);
    return new Map(await Promise.all(named));
}

/**
 * A spreadsheet would interpret text that begins like this as a formula and run it. In countries where `;` separates
 * cells, the text after one begins a cell too. Some take full-width signs for the narrow ones.
 */
const FORMULA = /^(?=[=+\-@＝＋－＠\t\r])|(?<=[;\t|]\s*)(?=[=+\-@＝＋－＠])/g;
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
const PAGE$1 = 500;
/**
 * Exports entries as a table, line by line, including line breaks. Deleted and restricted entries are left out (R84).
 */
async function* exportTable(site, format, needs) {
    const { store, onProgress } = needs;
    const { entry: total } = await store.head(site);
    if (format === 'csv')
        yield csvLine(COLUMNS);
    for (let after = 0; after < total;) {
        const entries = await store.entries(site, { after, limit: PAGE$1 });
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
 * @param previous the hash of the entry before; 32 zero bytes before the first.
 * @param needs.readClaims of `createClaimsReader`, created once for many entries, because it imports the keys.
 */
async function checkEntry(stored, previous, { sha256, readClaims }) {
    const linked = await chainHash(previous, stored.commitment, sha256);
    return {
        content: await checkContent(stored, sha256),
        link: toHex(linked) === toHex(stored.hash) ? 'intact' : 'broken',
        receipt: await checkReceipt(stored, readClaims),
    };
}
async function checkContent({ salt, record, server, personal, commitment }, sha256) {
    if (salt === null)
        return 'removed';
    const computed = await commitmentOf({ salt, record, server, personal }, sha256);
    return toHex(computed) === toHex(commitment) ? 'intact' : 'changed';
}
async function checkReceipt({ receipt, entry, site, hash }, read) {
    if (receipt === '')
        return 'removed';
    const claims = await read(receipt, 'evaste-receipt')
        .catch(() => read(receipt, 'evaste-event'))
        .catch(() => null);
    const { entry: number, site: own, entryHash, } = (claims ?? {});
    return number === entry && own === site && entryHash === toHex(hash) ? 'valid' : 'invalid';
}

/**
 * Fills the `{name}` placeholders of a text. A placeholder without a value becomes empty.
 *
 * @param template may be of any type at run time, because own wording comes from outside.
 */
const fill = (template, values) => String(template).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
/** Fills a phrase with a number, in the plural form that the language has for it. Own wording may be a plain string. */
const countPhrase = (form, count, language) => fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count });

/**
 * Applies the words of the controller's country, and the controller's own wording on top of them.
 * Own labels of accept and refuse are used together or not at all, and only if they are equal in kind (R64).
 */
function withOwnWording(texts, { texts: own, controller }, language) {
    const { accept, refuse, ...rest } = own?.[language] ?? {};
    const others = Object.fromEntries(Object.entries(rest).filter(([key, label]) => saysAsMuch(key, String(label))));
    const regional = texts.regions?.[controller.country ?? ''];
    return { ...texts, ...regional, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) };
}
/** A label without letters would remove the controller or a link, and one without its figure the count (R24, R41, R54). */
const saysAsMuch = (key, label) => hasLetters(label) && (key !== 'companies' || label.includes('{count}'));

/**
 * Reconstructs what the visitor saw: the stored interface text in the language of the page, with the company's own
 * wording, and the purposes and services of the stored declaration (EDPB Guidelines 05/2020, 108).
 *
 * @param kept.declaration `null`: it was not kept.
 * @param kept.labels `null`: they were not kept.
 */
function shownQuestion(record, kept) {
    const { declaration } = kept;
    const labels = kept.labels && declaration ? withOwnWording(kept.labels, declaration, record.language) : (kept.labels ?? {});
    const purposes = Object.entries(record.choices).map(([id, answer]) => answeredPurpose(id, answer, { record, declaration, labels }));
    return { words: wordsOf(labels, declaration, purposes), purposes };
}
function wordsOf(labels, declaration, purposes) {
    const values = {
        controller: declaration?.controller.name ?? '',
        purposes: purposes.map(({ title }) => title).join(', '),
    };
    return ['title', 'intro', 'accept', 'refuse', 'settings', 'notice'].flatMap((label) => {
        const text = labels[label];
        if (typeof text === 'string')
            return [{ label, text: fill(text, values) }];
        return [];
    });
}
function answeredPurpose(id, answer, { record, declaration, labels }) {
    const purpose = declaration?.purposes.find((one) => one.id === id);
    const pick = (text) => declaration ? pickText(text, declaration, record.language) : undefined;
    const services = (declaration?.services ?? []).filter((service) => service.purpose === id);
    return {
        id,
        answer,
        title: pick(purpose?.title) || String(labels[`purpose.${id}`] ?? id),
        description: pick(purpose?.description) || String(labels[`description.${id}`] ?? ''),
        services: services.map((service) => {
            const company = declaration?.recipients.find((one) => one.id === service.recipient);
            const name = [pick(service.name), pick(company?.name)].filter(Boolean).join(', ');
            return { name, answer: record.services[service.id] ?? answer };
        }),
    };
}

/** Reconstructs what the visitor saw for one decision from the texts that the store keeps. */
async function describeShown({ entry, recordedAt, record }, store) {
    const declaration = await findKeptDeclaration(store, record.declaration.digest);
    const kept = await readInterface(record.interface.digest, store);
    const question = shownQuestion(record, { declaration, labels: kept });
    const purposes = question.purposes.map((purpose) => ({
        ...purpose,
        services: purpose.services.map(({ name, answer }) => `${name}: ${answer}`),
    }));
    const missing = missingTexts(record, declaration !== null, kept !== null);
    const { site, language, notice, source } = record;
    return { entry, site, recordedAt, language, source, notice, words: question.words, purposes, missing };
}
function missingTexts({ declaration, interface: shown }, hasDeclaration, hasInterface) {
    const texts = [];
    if (!hasDeclaration)
        texts.push({ what: 'declaration', digest: declaration.digest });
    if (!hasInterface)
        texts.push({ what: 'interface', digest: shown.digest });
    return texts;
}
async function readInterface(digest, store) {
    const document = await store.document(digest);
    if (document?.kind === 'interface')
        return JSON.parse(document.text);
    return null;
}

/** Compares two versions of a site's declaration. */
function compareDeclarations(before, after) {
    const changes = [
        ...changedIf('controller', '', nameOf(before) !== nameOf(after)),
        ...listed('purpose', before.purposes, after.purposes),
        ...listed('service', before.services, after.services),
        ...listed('recipient', before.recipients, after.recipients),
        ...after.purposes.flatMap((purpose) => ofPurpose(purpose, before)),
        ...after.services.flatMap(({ id, trackers }) => {
            const old = before.services.find((one) => one.id === id);
            return changedIf('trackers', id, old !== undefined && canonical(old.trackers) !== canonical(trackers));
        }),
        ...after.recipients.flatMap(({ id, transfers }) => {
            const old = before.recipients.find((one) => one.id === id);
            return changedIf('transfers', id, old !== undefined && textOf(old.transfers) !== textOf(transfers));
        }),
        ...changedIf('retention', '', textOf(before.register) !== textOf(after.register)),
    ];
    const isOther = changes.length === 0 && canonical(before.file) !== canonical(after.file);
    return {
        changes: [...changes, ...changedIf('wording', '', isOther)],
        askedAgain: askedPurposes(after).flatMap((purpose) => (isAskedAgain(purpose, before, after) ? [purpose.id] : [])),
    };
}
const nameOf = ({ controller }) => controller.businessId ?? controller.name;
const textOf = (value) => canonical(value ?? null);
const changedIf = (what, id, isChanged) => isChanged ? [{ what, id }] : [];
function listed(kind, before, after) {
    const without = (all, others) => all.filter(({ id }) => others.every((other) => other.id !== id));
    return [
        ...without(after, before).map(({ id }) => ({ what: `${kind}-added`, id })),
        ...without(before, after).map(({ id }) => ({ what: `${kind}-removed`, id })),
    ];
}
function ofPurpose({ id, legalBasis }, before) {
    const old = before.purposes.find((one) => one.id === id);
    return changedIf('legal-basis', id, old !== undefined && old.legalBasis !== legalBasis);
}
/** A purpose that was not asked before is asked of everybody. */
function isAskedAgain(purpose, before, after) {
    const old = askedPurposes(before).find(({ id }) => id === purpose.id);
    if (!old || servicesOf$1(after, purpose.id).length === 0)
        return true;
    return !coversFingerprint(fingerprint(before, old), fingerprint(after, purpose));
}

/**
 * The versions that decisions were made under, oldest first.
 *
 * @param current the declaration that is published now; listed last if no decision names it yet. Default: none.
 */
async function listSiteVersions(site, store, current) {
    const counted = await store.countedVersions(site);
    const used = await Promise.all(counted.map(async (one) => ({ ...one, digest: await digestOf(site, one.version, store) })));
    const isUsed = used.some(({ digest }) => digest === current?.digest);
    const unused = current && !isUsed ? [{ ...current, firstDay: null, lastDay: null, decisions: 0 }] : [];
    const versions = [...used, ...unused];
    const read = ({ digest }) => digest && findKeptDeclaration(store, digest);
    const declarations = await Promise.all(versions.map(read));
    return versions.map((version, i) => ({ ...version, ...differenceOf(declarations, i) }));
}
async function digestOf(site, version, store) {
    const first = version === '' ? null : await store.firstEntryOfVersion(site, version);
    const content = first && readEntryContent(first);
    if (content?.kind === 'decision')
        return content.record.declaration.digest;
    if (content?.kind === 'erased')
        return content.remains?.declaration.digest ?? null;
    return null;
}
function differenceOf(declarations, i) {
    const after = declarations[i];
    const before = declarations.slice(0, i).findLast(Boolean);
    if (after && before)
        return compareDeclarations(before, after);
    return { changes: null, askedAgain: [] };
}

/** Signs a text as a log does, or as a witness does at a time. Ed25519 is deterministic. */
async function signNote(text, { key, sign }, { sha256, seconds = 0 }) {
    const id = await noteKeyId(key, sha256);
    const signature = await sign(messageOf(text, key, seconds));
    const parts = key.type === NOTE_TYPES.cosignature ? [id, timestamp(seconds), signature] : [id, signature];
    return { name: key.name, blob: join(parts) };
}
/**
 * Verifies the signatures of known keys; those of others are ignored.
 *
 * @returns `null` if a known key did not sign this text although its name and id say so.
 */
async function verifyNote({ text, signatures }, keys, { sha256 }) {
    const verified = [];
    for (const key of keys) {
        const id = await noteKeyId(key, sha256);
        for (const { name, blob } of signatures) {
            if (name !== key.name || !areEqual(blob.slice(0, 4), id))
                continue;
            const seconds = await verifyBlob(text, key, blob.slice(4));
            if (seconds === undefined)
                return null;
            verified.push({ key, seconds });
        }
    }
    return verified;
}
/** @returns the time of a cosignature, `null` without one, `undefined` if the signature does not hold. */
async function verifyBlob(text, key, blob) {
    const isCosignature = key.type === NOTE_TYPES.cosignature;
    if (blob.length !== SIGNATURE_BYTES + (isCosignature ? TIMESTAMP_BYTES : 0))
        return undefined;
    const seconds = isCosignature ? Number(new DataView(blob.buffer).getBigUint64(0)) : 0;
    const signature = isCosignature ? blob.slice(TIMESTAMP_BYTES) : blob;
    const imported = await crypto.subtle.importKey('raw', key.publicKey, 'Ed25519', false, ['verify']);
    const isSigned = await crypto.subtle.verify('Ed25519', imported, signature, messageOf(text, key, seconds));
    if (!isSigned)
        return undefined;
    return isCosignature ? seconds : null;
}
const SIGNATURE_BYTES = 64;
const TIMESTAMP_BYTES = 8;
/**
 * When a witness signed a note, as it states itself: ISO 8601 UTC. The signature is not verified here.
 *
 * @returns `null` if the note has no cosignature of that name.
 */
function cosignedAt({ signatures }, witness) {
    const blob = signatures.find(({ name }) => name === witness)?.blob;
    if (blob?.length !== ID_BYTES + TIMESTAMP_BYTES + SIGNATURE_BYTES)
        return null;
    const at = new Date(Number(new DataView(blob.buffer, blob.byteOffset + ID_BYTES).getBigUint64(0)) * 1000);
    return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
const ID_BYTES = 4;
/** A header that no origin can be keeps a cosignature from being taken for a log's own signature. */
function messageOf(text, { type }, seconds) {
    const header = type === NOTE_TYPES.cosignature ? `cosignature/v1\ntime ${seconds}\n` : '';
    return new TextEncoder().encode(header + text);
}
function timestamp(seconds) {
    const bytes = new Uint8Array(TIMESTAMP_BYTES);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
    return bytes;
}

const HASH_BYTES = 32;
/** The text of the note. */
const checkpointText = ({ origin, size, root }) => `${origin}\n${size}\n${toBase64(root)}\n`;
/** @param text of a note; lines after the third are ignored. @returns `null` if it is not a checkpoint. */
function readCheckpointText(text) {
    const [origin = '', size = '', root = '', ...rest] = text.split('\n');
    const hash = fromBase64(root);
    // The last line ends with a line feed, and no line before it is empty.
    if (rest.pop() !== '' || rest.includes('') || origin === '' || hash?.length !== HASH_BYTES)
        return null;
    return isSize(size) ? { origin, size: Number(size), root: hash } : null;
}
/** A decimal without leading zeros that a number holds exactly. */
const isSize = (text) => /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
/** The log of a site. @param name of the register, such as `register.example/evaste`. */
const originOf = (name, site) => `${name}/${site}`;
/** The site that an origin is of. */
const siteOfOrigin = (origin) => origin.slice(origin.lastIndexOf('/') + 1);

/** Verified even if a witness has signed everything. */
const NEWEST = 200;
const PAGE = 500;
/** Verifies the entries that no witness has signed yet, and the newest ones in any case. */
async function proveForReport(site, extent, needs) {
    const { entry: entries, hash } = await needs.store.head(site);
    const witnesses = await readWitnesses(site, extent, needs);
    const signed = Math.max(0, ...witnesses.filter(({ isUnchanged }) => isUnchanged !== false).map((one) => one.entries));
    const verifiedFrom = Math.max(1, entries - extent.most + 1, Math.min(signed + 1, entries - NEWEST + 1));
    const faulty = await findFaulty(site, { from: verifiedFrom, through: entries, ...extent }, needs);
    return { entries, hash: toHex(hash), verified: entries - verifiedFrom + 1, verifiedFrom, faulty, witnesses };
}
async function findFaulty(site, { from, through, onProgress }, { store, sha256, publicKeys }) {
    const needs = { sha256, readClaims: createClaimsReader(publicKeys) };
    const [before] = from > 1 ? await store.entries(site, { after: from - 2, limit: 1 }) : [];
    const faulty = [];
    let previous = before?.hash ?? new Uint8Array(32);
    for (let after = from - 1; after < through;) {
        const page = await store.entries(site, { after, limit: Math.min(PAGE, through - after) });
        for (const stored of page) {
            const { content, link, receipt } = await checkEntry(stored, previous, needs);
            if (content === 'changed' || link === 'broken' || receipt === 'invalid' || stored.entry !== after + 1)
                faulty.push(stored.entry);
            previous = stored.hash;
            after = stored.entry;
        }
        onProgress?.(after - from + 1, through - from + 1);
        if (page.length === 0)
            return [...faulty, through]; // the newest ones are gone
    }
    return faulty;
}
async function readWitnesses(site, { comparesWitnessed }, needs) {
    const cosigned = await needs.store.cosignedBy(site);
    const roots = comparesWitnessed ? await rootsAt(site, new Set(cosigned.map(({ size }) => size)), needs) : null;
    return cosigned.map(({ witness, size, note }) => {
        const parsed = parseNote(note);
        const signed = readCheckpointText(parsed?.text ?? '');
        const isUnchanged = roots && signed?.size === size && toHex(signed.root) === roots.get(size);
        return { witness, entries: size, signedAt: parsed && cosignedAt(parsed, witness), isUnchanged };
    });
}
/** The roots of the tree at some sizes, from the hashes of the entries themselves. */
async function rootsAt(site, sizes, { store, sha256 }) {
    const roots = new Map();
    const frontier = new MerkleFrontier(sha256);
    const last = Math.max(0, ...sizes);
    for (let size = 0; size < last;) {
        const leaves = await store.treeLeaves(site, { from: size, count: Math.min(PAGE, last - size) });
        if (leaves.length === 0)
            break;
        for (const leaf of leaves) {
            await frontier.append(leaf);
            size += 1;
            if (sizes.has(size))
                roots.set(size, toHex(await frontier.root()));
        }
    }
    return roots;
}

/** Some 0.1 s of one processor. */
const BRIEF = { most: 200, comparesWitnessed: false };
/** @param month such as `2026-11`. */
async function buildMonthlyReport(site, month, needs) {
    const { store } = needs;
    const [days, daysBefore] = [daysOf(month), daysOf(monthBefore(month))];
    const [own, former, versions] = await Promise.all([
        store.statistics(site, { ...days, by: [] }),
        store.statistics(site, { ...daysBefore, by: [] }),
        listSiteVersions(site, store),
    ]);
    return {
        site,
        month,
        decisions: sumsOf(own.decisions[0]),
        before: sumsOf(former.decisions[0]),
        purposes: own.purposes,
        versions: versions.filter(({ firstDay }) => firstDay?.startsWith(month)),
        requests: await requestsOf(site, days, needs),
        proof: await proveForReport(site, needs.extent ?? BRIEF, needs),
    };
}
const sumsOf = (row) => ({
    gave_all: Number(row?.gave_all ?? 0),
    gave_some: Number(row?.gave_some ?? 0),
    gave_none: Number(row?.gave_none ?? 0),
    withdrew: Number(row?.withdrew ?? 0),
    less_visible: Number(row?.less_visible ?? 0),
});
function daysOf(month) {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const last = new Date(Date.UTC(year, number, 0));
    return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}
function monthBefore(month) {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}
async function requestsOf(site, { from, to }, { store, now }) {
    const until = new Date(Date.parse(to) + 86_400_000).toISOString();
    const received = await store.countRequests(site, { from: `${from}T00:00:00.000Z`, until });
    return { received, ...(await store.countOpenRequests(site, now().toISOString())) };
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
        const last = (await transaction.retentionAdoptions(site)).at(-1);
        if (last && canonical(last.terms) === canonical(terms) && (await hasOnlyEvents(site, last.entry, transaction)))
            return last.through;
        const event = { event: 'retention-terms', eventId: newId(), site, terms, through };
        const { entry } = await appendEvent(transaction, { event, recordedAt: needs.now().toISOString() }, needs.sealing);
        await transaction.saveRetentionAdoption(site, { entry, through, terms });
        return through;
    });
}
const FEW = 20;
/** Whether no decision followed, so that adopting the same terms again would apply to nothing more. */
async function hasOnlyEvents(site, after, transaction) {
    const later = await transaction.entries(site, { after, limit: FEW });
    return later.length < FEW && later.every((stored) => readEntryContent(stored).kind === 'event');
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
    const content = readEntryContent(own);
    const destroyedRecordings = content.kind === 'event' ? content.event.recordings : undefined;
    return {
        entry: own.entry,
        recordedAt: own.recordedAt,
        receipt: own.receipt,
        request: { id: call.eventId, kind, state, dueAt },
        ...(destroyedRecordings !== undefined && { destroyedRecordings }),
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

const correctionSchema = pipe(strictObject({
    decisionId: exactOptional(pipe(string(), regex(/^[A-Za-z0-9_-]{16,64}$/))),
    language: exactOptional(pipe(string(), regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/))),
    decidedAt: exactOptional(pipe(string(), check(isUtcTime))),
}), check(({ language, decidedAt }) => language !== undefined || decidedAt !== undefined));
/** The shape of a visitor's request. */
const rightsRequestSchema = strictObject({
    kind: picklist(requestKinds),
    correction: exactOptional(correctionSchema),
});
/** @throws {RegisterProblem} `invalid-request`, naming the invalid key and none of the input. */
function parseRequest(value) {
    const result = safeParse(rightsRequestSchema, value);
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
async function exerciseForPerson({ site, consentId }, { kind, correction, reason, receivedAt }, needs) {
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
        ...(receivedAt !== undefined && { askedAt: receivedAt }),
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

/**
 * The data protection authority of each EEA country by ISO 3166-1 alpha-2 code. Finland is not included, because its
 * two authorities have names in every language (`authority.*` in `src/text`). In Germany the state in which the
 * controller is established decides, so the link leads to the list of all of them.
 *
 * @see https://www.edpb.europa.eu/about-edpb/about-edpb/members_en
 */
const nationalAuthorities = {
    AT: { name: 'Österreichische Datenschutzbehörde', url: 'https://www.dsb.gv.at' },
    BE: {
        name: 'Gegevensbeschermingsautoriteit / Autorité de protection des données',
        url: 'https://www.dataprotectionauthority.be',
    },
    BG: { name: 'Комисия за защита на личните данни', url: 'https://www.cpdp.bg' },
    CY: {
        name: 'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
        url: 'https://www.dataprotection.gov.cy',
    },
    CZ: { name: 'Úřad pro ochranu osobních údajů', url: 'https://uoou.gov.cz' },
    DE: {
        name: 'Datenschutzaufsichtsbehörde des Bundeslandes',
        url: 'https://www.datenschutzkonferenz-online.de/datenschutzaufsichtsbehoerden.html',
    },
    DK: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk' },
    EE: { name: 'Andmekaitse Inspektsioon', url: 'https://www.aki.ee' },
    ES: { name: 'Agencia Española de Protección de Datos (AEPD)', url: 'https://www.aepd.es' },
    FR: { name: 'Commission nationale de l’informatique et des libertés (CNIL)', url: 'https://www.cnil.fr' },
    GR: { name: 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', url: 'https://www.dpa.gr' },
    HR: { name: 'Agencija za zaštitu osobnih podataka (AZOP)', url: 'https://azop.hr' },
    HU: { name: 'Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)', url: 'https://www.naih.hu' },
    IE: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie' },
    IS: { name: 'Persónuvernd', url: 'https://www.personuvernd.is' },
    IT: { name: 'Garante per la protezione dei dati personali', url: 'https://www.garanteprivacy.it' },
    LI: { name: 'Datenschutzstelle Fürstentum Liechtenstein', url: 'https://www.datenschutzstelle.li' },
    LT: { name: 'Valstybinė duomenų apsaugos inspekcija', url: 'https://vdai.lrv.lt' },
    LU: { name: 'Commission nationale pour la protection des données (CNPD)', url: 'https://cnpd.public.lu' },
    LV: { name: 'Datu valsts inspekcija', url: 'https://www.dvi.gov.lv' },
    MT: { name: 'Office of the Information and Data Protection Commissioner', url: 'https://idpc.org.mt' },
    NL: { name: 'Autoriteit Persoonsgegevens', url: 'https://www.autoriteitpersoonsgegevens.nl' },
    NO: { name: 'Datatilsynet', url: 'https://www.datatilsynet.no' },
    PL: { name: 'Urząd Ochrony Danych Osobowych (UODO)', url: 'https://uodo.gov.pl' },
    PT: { name: 'Comissão Nacional de Proteção de Dados (CNPD)', url: 'https://www.cnpd.pt' },
    RO: {
        name: 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
        url: 'https://www.dataprotection.ro',
    },
    SE: { name: 'Integritetsskyddsmyndigheten (IMY)', url: 'https://www.imy.se' },
    SI: { name: 'Informacijski pooblaščenec', url: 'https://www.ip-rs.si' },
    SK: { name: 'Úrad na ochranu osobných údajov Slovenskej republiky', url: 'https://dataprotection.gov.sk' },
};

/** An e-mail address as users are found by. */
const normalEmail = (email) => email.normalize('NFKC').trim().toLowerCase();

/** A user who has not signed in yet. */
const newUser = (about, now) => ({
    ...about,
    email: normalEmail(about.email),
    userId: newId(),
    password: null,
    totp: null,
    undertaking: null,
    createdAt: now.toISOString(),
    disabledAt: null,
});

const INVITATION_MS = 7 * 86_400_000;
/**
 * Invites a user.
 *
 * @param canSee which users the inviting person may know of.
 * @throws {RegisterProblem} `email-taken` if one of those has the e-mail address.
 */
async function inviteUser(invitee, canSee, needs) {
    const sameEmail = await needs.store.usersByEmail(normalEmail(invitee.email));
    if (sameEmail.some(canSee))
        throw new RegisterProblem('email-taken');
    const user = newUser(invitee, needs.now());
    await needs.store.saveUser(user);
    return { user, invitation: await renewInvitation(user, needs) };
}
/** Makes a new link for a user who lost the password, or the first link; earlier ones stop working. */
async function renewInvitation({ userId }, { store, now, log }) {
    const token = randomText(32);
    await store.saveInvitation(await sha256(token), userId, new Date(+now() + INVITATION_MS).toISOString());
    log({ level: 'info', event: 'user-changed', user: userId, reason: 'invitation' });
    return token;
}
/** Changes a user, who must then sign in again. */
async function changeUser({ userId }, change, { store, now, log }) {
    const { disabled, ...same } = change;
    const disabledAt = disabled === undefined ? {} : { disabledAt: disabled ? now().toISOString() : null };
    await store.changeUser(userId, { ...same, ...disabledAt });
    await store.dropSessionsOf(userId);
    log({ level: 'info', event: 'user-changed', user: userId, reason: disabled ? 'disabled' : 'changed' });
}
/** Deletes all second factors of a user who lost them, and signs the user out; the next sign-in sets up a new one. */
async function resetSecondFactors({ userId }, { store, log }) {
    await store.dropSecondFactors(userId);
    await store.dropSessionsOf(userId);
    log({ level: 'info', event: 'user-changed', user: userId, reason: 'second-factor' });
}

/** Splits a text into the checkpoints that it contains, one after the other. */
const splitNotes = (text) => text.match(/(?:[^\n]+\n){3,}\n(?:\u2014 [^\n]+(?:\n|$))+/gu) ?? [];
/**
 * Reads a checkpoint of a site's tree. It is evidence if the register signed it, or a witness did.
 *
 * @returns `null` if it is no checkpoint, or signed by none of the keys.
 */
async function readNoteWitness(text, keys, { sha256 }) {
    const note = parseNote(text.endsWith('\n') ? text : `${text}\n`);
    const checkpoint = note && readCheckpointText(note.text);
    if (!checkpoint)
        return null;
    const { origin, size, root } = checkpoint;
    const own = keys.register.map((key) => noteKeyOf(key, NOTE_TYPES.ed25519, origin));
    const verified = await verifyNote(note, [...own, ...keys.witnesses], { sha256 });
    if (!verified || verified.length === 0)
        return null;
    const times = verified.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
    const time = times.length === 0 ? null : new Date(Math.min(...times) * 1000).toISOString();
    return { site: siteOfOrigin(origin), entry: size, hash: toHex(root), of: 'tree', time };
}
/** The key of a register in signed notes, under a name. */
const noteKeyOf = ({ x }, type, name) => ({
    name,
    type,
    publicKey: Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)),
});

export { mayGive as $, witnessOptionsOf as A, writeNoteKey as B, COOKIE_GRACE as C, noteKeyOf as D, logLine as E, splitNotes as F, readNoteWitness as G, readNoteKey as H, areEqual as I, witnessEntries as J, describedRecordingSchema as K, randomText as L, MerkleFrontier as M, NOTE_TYPES as N, allowsRecording as O, beginClock as P, roleRights as Q, RetentionHeld as R, hashOfBearer as S, auditCall as T, discloseConsent as U, rowOf as V, checkEntry as W, rowsOf as X, describeRecording as Y, areShorter as Z, listSiteVersions as _, countPhrase as a, newUser as a0, rightsRequestSchema as a1, parseRequest as a2, exerciseRight as a3, inclusionPath as a4, consistencyPath as a5, rootOver as a6, nodeHash as a7, leafHash as a8, leftSize as a9, toBase64 as aa, parseNote as ab, writeNote as ac, checkpointText as ad, signNote as ae, originOf as af, verifyNote as ag, fromBase64 as ah, readCheckpointText as ai, isSize as aj, verifyConsistency as ak, signatureLine as al, parseSignature as am, REGISTER_NAME as an, openAcceptedLogs as ao, readWitnessKeys as ap, createCheckpoints as aq, namesOf as b, cookieLifetime as c, describeAudit as d, exportTable as e, fill as f, changeUser as g, findAllowance as h, scopes as i, createApiKey as j, exerciseForPerson as k, buildMonthlyReport as l, adoptTerms as m, nationalAuthorities as n, discloseEntry as o, describeShown as p, roles as q, runRetention as r, saveAudit as s, isRole as t, inviteUser as u, verifyCheckpoint as v, withOwnWording as w, renewInvitation as x, resetSecondFactors as y, normalEmail as z };
