import { j as EvasteError } from './types/register-evaste-error.js';
import { DeclarationFile, IpMode } from './declaration.js';
export { k as EvasteErrorCode } from './types/register-evaste-error.js';

/** The status of one purpose or service for one visitor. Never a boolean. */
type ConsentStatus = (typeof CONSENT_STATUSES)[number];
/** Every consent status there is. */
declare const CONSENT_STATUSES: readonly ["requested", "given", "refused", "withdrawn", "expired"];
/** Where the visitor acted. */
type DecisionSource = 'banner' | 'settings' | 'embed' | 'api' | 'import';
/** What a visitor chose, at one moment, for one declaration. */
interface Decision {
    /** New for each decision; the key of its entry in the register. */
    readonly decisionId: string;
    /** The same for all decisions of one visitor on one device; created with the first decision (R72). */
    readonly consentId: string;
    readonly site: string;
    /** Every purpose that was offered: a refusal is never an omission (R68). */
    readonly choices: Readonly<Record<string, ConsentStatus>>;
    /** Every service of those purposes. */
    readonly services: Readonly<Record<string, ConsentStatus>>;
    readonly source: DecisionSource;
    /** Whether the browser vouches that a person acted, not a script. */
    readonly trusted: boolean;
    /** The consent tool in which the visitor chose; only with the source `import`, and not restored on later pages. */
    readonly importedFrom?: string;
    /** The visitor's clock, ISO 8601 UTC; with the source `import`, when the visitor chose in the other tool. */
    readonly decidedAt: string;
    /** The language in which consent was asked. */
    readonly language: string;
    /** Whether Global Privacy Control was on (R106). */
    readonly gpc: boolean;
}

/** How one part of the question was rendered when it was answered. Coarse, so that it does not identify a device (R71). */
interface PartVisibility {
    /**
     * How much of it was in the window, opaque, uncovered and not cut off: percent, in steps of 10. 0 also of a “refuse” that
     * could not be pressed, that neither the keyboard nor a screen reader reached, or that said something else.
     */
    readonly visible: number;
    /** Contrast of the text with its background, rounded down: 1 to 21. Absent if the colours could not be determined. */
    readonly contrast?: number;
    /** Of the text, in CSS pixels. */
    readonly fontSize: number;
}
/** What was really visible of the banner when the visitor answered it, as measured by evaste in the page. */
interface QuestionVisibility {
    readonly accept: PartVisibility;
    readonly refuse: PartVisibility;
    /** Who asks, for what, and how many companies get data; not visible at all if a purpose or the notice link is hidden. */
    readonly text: PartVisibility;
    /** The area of “refuse”, in percent of that of “accept”, in steps of 10. */
    readonly refuseArea: number;
}

/** A SHA-256 as 64 lower-case hexadecimal digits. */
type Digest = string;
/** A decision and what was displayed, as the page sends it to the register. */
interface ConsentRecord extends Decision {
    /** The previous `decisionId` of the same consent. */
    readonly previous?: string;
    /** SHA-256 of the visitor's receipt secret, which itself never leaves the device. */
    readonly receiptSecretHash: Digest;
    /** The page's origin; never a path (R71). */
    readonly origin: string;
    readonly declaration: {
        readonly digest: Digest;
        readonly version: string;
    };
    readonly notice: {
        readonly url: string;
        readonly version: string;
    };
    /** Which interface texts were displayed; together with the declaration they reproduce what the visitor saw (R69). */
    readonly interface: {
        readonly version: string;
        readonly language: string;
        readonly digest: Digest;
    };
    /** How the banner was rendered when it was answered. Absent if it was answered elsewhere, or could not be measured. */
    readonly visibility?: QuestionVisibility;
}
/** A record in the register: numbered per site without gaps, with the server's time. */
interface RegisterEntry {
    /** 1, 2, 3 … per site. */
    readonly entry: number;
    /** The server's clock, ISO 8601 UTC (R70). */
    readonly recordedAt: string;
    readonly record: ConsentRecord;
}
/** The register's answer, which the visitor keeps. */
interface ConsentReceipt {
    readonly entry: number;
    readonly recordedAt: string;
    /** Compact JWS, Ed25519. */
    readonly receipt: string;
}
/** The claims inside the receipt's JWS. */
interface ReceiptClaims {
    /** The register's URL. */
    readonly register: string;
    readonly site: string;
    readonly controller: string;
    readonly consentId: string;
    readonly decisionId: string;
    readonly entry: number;
    readonly recordedAt: string;
    readonly choices: Decision['choices'];
    readonly services: Decision['services'];
    readonly declarationDigest: Digest;
    /** `hash(n)` of the site's chain. */
    readonly entryHash: Digest;
    /** Where to exercise rights. */
    readonly rights: string;
}

/** An Ed25519 key pair as a JWK (RFC 8037), with a key id. */
interface SigningKey {
    readonly kty: 'OKP';
    readonly crv: 'Ed25519';
    readonly kid: string;
    readonly x: string;
    readonly d: string;
    readonly alg?: string;
    readonly use?: string;
}
/** The public half of a signing key, and what it can vouch for. */
type PublicKey = Omit<SigningKey, 'd'> & KeyLimits;
/** Default: no limits; the key vouches for everything that it signed. */
interface KeyLimits {
    /** ISO 8601 UTC: the key vouches for nothing that is dated later. Set when a key is replaced. */
    readonly notAfter?: string;
    /**
     * The only entries that the key vouches for. Set for a key that came with an imported site, because it is not the
     * register's own.
     */
    readonly vouchesFor?: readonly KeyRange[];
}
/** A range of one site's entries, both ends inclusive. */
interface KeyRange {
    readonly site: string;
    readonly from: number;
    readonly through: number;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Maybe<T> = T | Promise<T>;
/** The cost of one hash: memory is 128 × `N` × `r` bytes, `p` repeats it. */
interface ScryptCost {
    readonly N: number;
    readonly r: number;
    readonly p: number;
}
/**
 * The cryptography that each entry needs. Pluggable, so that a runtime can supply a faster implementation with the same
 * results.
 */
interface Primitives {
    sha256(bytes: Bytes): Maybe<Uint8Array>;
    /** AES-256-GCM with a 12-byte nonce; the 16-byte tag comes last. */
    encrypt(key: Bytes, nonce: Bytes, plain: Bytes): Maybe<Uint8Array>;
    /** @throws if the key is wrong or any bit was changed. */
    decrypt(key: Bytes, nonce: Bytes, sealed: Bytes): Maybe<Uint8Array>;
    /** AES-256 key wrap (RFC 3394). */
    wrap(master: Bytes, key: Bytes): Maybe<Uint8Array>;
    /** @throws if the master key is wrong. */
    unwrap(master: Bytes, wrapped: Bytes): Maybe<Bytes>;
    /** Imports an Ed25519 private key once, for many signatures. */
    importSigningKey(key: SigningKey): Maybe<(bytes: Bytes) => Maybe<Uint8Array>>;
    /** RFC 7914, with a result of 32 bytes. Must not block the event loop. */
    scrypt(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array>;
    /** RFC 4648, 5: without padding. */
    base64url(bytes: Uint8Array): string;
}
/** Web Crypto, which every runtime provides; scrypt is not part of it. */
declare const webPrimitives: Primitives;

/** The last link of a site's chain. Before the first entry: number 0 and 32 zero bytes. */
interface ChainHead {
    readonly entry: number;
    readonly hash: Uint8Array;
}
/** One entry as stored. `record` and `server` are the exact texts that the commitment covers. */
interface StoredEntry {
    readonly site: string;
    /** 1, 2, 3 … within each site. */
    readonly entry: number;
    readonly decisionId: string;
    readonly consentId: string;
    /** The server's clock, ISO 8601 UTC. */
    readonly recordedAt: string;
    /** RFC 8785 form of the record. */
    readonly record: string;
    /** RFC 8785 form of what the server added. */
    readonly server: string;
    /** The personal part in its declared form; `null` if none was stored or it was erased. */
    readonly personal: Uint8Array | null;
    /**
     * The name of the key that decrypts the personal part; `null` if none is needed. The key itself may have been
     * destroyed.
     */
    readonly keyId: string | null;
    /** 16 random bytes; `null` once erased. */
    readonly salt: Uint8Array | null;
    readonly commitment: Uint8Array;
    readonly hash: Uint8Array;
    /** Compact JWS, stored so that a repeated request gets an identical receipt. */
    readonly receipt: string;
}

/** One way in which an entry differs from what was recorded. */
interface ChainProblem {
    readonly entry: number;
    /** `content`: it is missing or was modified, without an event that accounts for it. */
    readonly problem: 'gap' | 'commitment' | 'hash' | 'columns' | 'content' | 'head'
    /** Retention took its content away before its time. */
     | 'due';
}
interface ChainReport {
    /** The number of entries that were read. */
    readonly entries: number;
    /** The recomputed hash of the last entry, hexadecimal. */
    readonly hash: string;
    /** Empty if every entry is as it was recorded. */
    readonly problems: readonly ChainProblem[];
}
/** Where a chain is read from: a store, or an export file. */
interface ChainSource {
    head(site: string): Promise<ChainHead>;
    /** Reads at most `limit` entries after number `after`, in order. */
    entries(site: string, page: {
        readonly after: number;
        readonly limit: number;
    }): Promise<readonly StoredEntry[]>;
    /** A declaration that entries name. Without it the periods that retention names are believed. */
    document?(digest: Digest): Promise<{
        readonly text: string;
    } | null>;
}
interface ChainNeeds extends Pick<Primitives, 'sha256'> {
    /** Called with each entry, in order, and the recomputed hash of the chain at that entry. */
    readonly onEntry?: (entry: StoredEntry, hash: Uint8Array) => Promise<void>;
}
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
declare function verifyChain(source: ChainSource, site: string, { sha256, onEntry }?: ChainNeeds): Promise<ChainReport>;

/** What a visitor may request with the receipt secret, GDPR 15 to 21. */
declare const requestKinds: readonly ["access", "portability", "rectification", "restriction", "objection", "erasure"];
type RequestKind = (typeof requestKinds)[number];
/** What a visitor says was recorded wrongly; the entry itself is not changed (R83). */
interface Correction {
    /** The `decisionId` that it concerns; default: the newest decision. */
    readonly decisionId?: string;
    /** The language of the visitor's page, BCP 47. */
    readonly language?: string;
    /** When the visitor decided, ISO 8601 UTC. */
    readonly decidedAt?: string;
}
/**
 * Something other than a decision that happened to entries. It is an entry of the same chain, with its text in place of
 * a record. An event that removes content names the entries that it concerns; content that is missing without such an
 * event was tampered with.
 */
interface RegisterEvent {
    readonly event: RequestKind | 'handled' | 'restriction-lifted' | 'retention-start' | 'retention-terms' | 'retention' | 'site-closed';
    /** Random; takes the place of a record's `decisionId`. */
    readonly eventId: string;
    readonly site: string;
    /** Absent if nothing may identify a person any more: after an erasure, and in retention events. */
    readonly consentId?: string;
    /** The entries whose content was removed, such as `1-3,7`. */
    readonly blanked?: string;
    /**
     * SHA-256 of what remains of each redacted entry's record, by number. Of an entry that is not listed, nothing
     * remains.
     */
    readonly remains?: Readonly<Record<string, Digest>>;
    /** SHA-256 of each `server` that stays with what is left. Absent in events of an earlier evaste. */
    readonly servers?: Readonly<Record<string, Digest>>;
    /** How many recordings of faults were destroyed with it. */
    readonly recordings?: number;
    readonly correction?: Correction;
    /** For `handled`: the request's `eventId`, and what the controller did about it. */
    readonly request?: string;
    readonly outcome?: 'done' | 'refused';
    /** Who acted, if not the holder of the receipt secret: a person who wrote to the controller. */
    readonly by?: 'controller';
    /**
     * The controller's own words: for `handled` (a refusal requires a reason, GDPR 12(4)), and for what it did on a
     * person's behalf.
     */
    readonly reason?: string;
    /**
     * For `retention-start`: the period, and when it started. `null`: it has not started, and everything is kept until it
     * does.
     */
    readonly period?: string;
    readonly startedAt?: string | null;
    /**
     * For `retention-terms`: the terms that apply from now on to entries up to `through` too, where they end earlier than
     * those entries' own terms.
     */
    readonly terms?: RetentionTerms;
    readonly through?: number;
    /** `retention`: why the content of the entries was due. Each entry in `blanked` is in one of them. */
    readonly due?: readonly DueGround[];
}
/** Why the content of some entries was due. */
interface DueGround {
    /** Such as `1-3,7`. */
    readonly entries: string;
    /**
     * What set the period: a declaration (its digest), or terms that were adopted later (the number of that `retention-terms`
     * entry). `answer`: the entry answers a request of an erased person. `retention-start`: the controller's own period took
     * its place. `consent`: an event about a consent, which goes with the last decision of the consent.
     */
    readonly by: Digest | number | 'answer' | 'retention-start' | 'consent';
    /** ISO 8601; it had ended at least, counted from the time of the entry. Absent for `retention-start` and `consent`. */
    readonly period?: string;
}
/** How long decisions are valid, and how long they are kept afterwards. ISO 8601 durations. */
interface RetentionTerms {
    readonly validity: string;
    readonly given: string;
    readonly refused: string;
    /** Of the address, counted from when it was recorded. */
    readonly address: string;
}

/** How much a decision allowed. `withdrawn`: a purpose of it is withdrawn, whatever else it allows. */
declare const answerKinds: readonly ["all", "some", "none", "withdrawn"];
type AnswerKind = (typeof answerKinds)[number];
/** What a decision is found by, besides its ids and its time. */
interface EntryFacets {
    /** The version of the declaration; empty if the register does not have that declaration. */
    readonly version: string;
    readonly answer: AnswerKind;
}
interface EntrySearch {
    readonly version?: string | undefined;
    readonly answer?: AnswerKind | undefined;
    /** Recorded at this time or later, ISO 8601 UTC. */
    readonly from?: string | undefined;
    /** Recorded before this time. */
    readonly until?: string | undefined;
    /** Entries before this number: the last one of the previous page. */
    readonly before?: number | undefined;
    readonly limit: number;
}
/** A version of a declaration that decisions were counted under. */
interface CountedVersion {
    /** Empty for declarations that the register does not have. */
    readonly version: string;
    /** The first and the last day with a decision, in UTC. */
    readonly firstDay: string;
    readonly lastDay: string;
    readonly decisions: number;
}
/** Finds entries for people, the newest first. Each query reads an index in order, however many entries there are. */
interface EntrySearchQueries {
    findEntries(site: string, search: EntrySearch): Promise<readonly StoredEntry[]>;
    /** In the order of their first day. */
    countedVersions(site: string): Promise<readonly CountedVersion[]>;
    /** The first decision under a version; `null` if its content is deleted. */
    firstEntryOfVersion(site: string, version: string): Promise<StoredEntry | null>;
}

/** Why a page sent a recording. */
type RecordingReason = 'report' | 'error' | 'always';
/** A recording without its body. */
interface StoredRecording {
    readonly site: string;
    /** 128 random bits. */
    readonly recordingId: string;
    readonly consentId: string;
    /** The entry that allowed it. */
    readonly entry: number;
    readonly reason: RecordingReason;
    /** By the register's clock, ISO 8601 UTC. */
    readonly receivedAt: string;
    readonly deleteAfter: string;
    /** Of the compressed body, in bytes. */
    readonly size: number;
    /** The name of its own key. */
    readonly keyId: string;
    /** `database`: the body is in the same row. Otherwise it is in the configured storage. */
    readonly place: 'database' | 'storage';
}
/** Which recordings of a site to list, newest first. */
interface RecordingPage {
    /** Only those that this entry allowed. */
    readonly entry?: number | undefined;
    /** Only those of this consent. */
    readonly consentId?: string | undefined;
    /** The last recording of the previous page. */
    readonly before?: Pick<StoredRecording, 'receivedAt' | 'recordingId'> | undefined;
    readonly limit: number;
}
/** Stores recordings of faults, apart from the entries: no chain covers them, and each can be deleted alone. */
interface RecordingQueries {
    recordings(site: string, page: RecordingPage): Promise<readonly StoredRecording[]>;
    recording(site: string, recordingId: string): Promise<StoredRecording | null>;
    /** Those of these keys. */
    recordingsWithKeys(site: string, keyIds: readonly string[]): Promise<readonly StoredRecording[]>;
    /** The encrypted body; `null` if it is in the configured storage, or there is no such recording. */
    recordingBody(site: string, recordingId: string): Promise<Uint8Array | null>;
    /** How much a site stores. */
    storedRecordings(site: string): Promise<{
        readonly count: number;
        readonly bytes: number;
    }>;
    /** How many recordings were to be deleted before a time, ISO 8601 UTC. Those of restricted consents wait. */
    countDueRecordings(site: string, at: string): Promise<number>;
    /** Notes that a body is about to be stored outside the database: it is deleted after `dueAt` unless it is saved by then. */
    expectRecording(site: string, recordingId: string, dueAt: string): Promise<void>;
    /** Ids of recordings whose bodies are in the configured storage, and whose rows are gone or were never saved. */
    recordingLeftovers(site: string, due: {
        readonly at: string;
        readonly limit: number;
    }): Promise<readonly string[]>;
    /** Their bodies are gone too. */
    dropRecordingLeftovers(site: string, recordingIds: readonly string[]): Promise<void>;
}
/** What changes recordings. Only while the site is locked. */
interface RecordingTransaction extends Lookups {
    /** A body that was expected is one no more. */
    saveRecording(recording: StoredRecording, body: Uint8Array | null): Promise<void>;
    recordingsOfConsents(site: string, consentIds: readonly string[]): Promise<readonly StoredRecording[]>;
    /** At most `limit` of those that were to be deleted before a time. Those of restricted consents wait. */
    dueRecordings(site: string, due: {
        readonly at: string;
        readonly limit: number;
    }): Promise<readonly StoredRecording[]>;
    /** Deletes recordings, and notes those whose bodies are in the configured storage. */
    dropRecordings(site: string, recordings: readonly StoredRecording[]): Promise<void>;
}
type Lookups = Pick<RecordingQueries, 'recordings' | 'recording' | 'recordingsWithKeys'>;

/** What is deleted of an entry; each part has its own due date. */
type Forgettable = 'content' | 'address';
/** When part of an entry is due for deletion. */
interface Due {
    readonly what: Forgettable;
    readonly entry: number;
    /** ISO 8601 UTC. */
    readonly dueAt: string;
}
/** Up to which entry a site's due dates are computed, and which declaration applied. */
interface RetentionCursor {
    readonly through: number;
    readonly terms: string;
}
/** Terms that were adopted for entries that already existed. */
interface RetentionAdoption {
    /** The entry of the event that adopted them. */
    readonly entry: number;
    /** The last entry that they apply to. */
    readonly through: number;
    readonly terms: RetentionTerms;
}
/** Which consent and which key an entry names; empty and `null` once its content is deleted. */
interface EntryIds {
    readonly entry: number;
    readonly consentId: string;
    readonly keyId: string | null;
}
/** Looks up due dates. */
interface RetentionQueries {
    /** Every site that has entries. */
    sitesWithEntries(): Promise<readonly string[]>;
    /** What is due by `at`, the oldest first. */
    due(site: string, what: Forgettable, page: {
        readonly at: string;
        readonly limit: number;
    }): Promise<readonly Due[]>;
    /**
     * How much is due by `at`. Counts in slices, so that writers have their turn between them.
     *
     * @param enough where to stop counting. Default: nowhere.
     */
    countDue(site: string, what: Forgettable, at: string, enough?: number): Promise<number>;
    /** In the order of their events. */
    retentionAdoptions(site: string): Promise<readonly RetentionAdoption[]>;
    /** `null` if no due date has been computed yet. */
    retentionCursor(site: string): Promise<RetentionCursor | null>;
}
/** The newest time at which retention trusted the clock; not per site. */
interface RetentionClockQueries {
    /** `null` if it never did. */
    retentionClock(): Promise<string | null>;
    saveRetentionClock(at: string): Promise<void>;
    /** When the newest entry of any site was recorded; `null` if there is none. */
    newestEntryAt(): Promise<string | null>;
}
interface RetentionTransaction extends RetentionQueries {
    /** Sets due dates of entries, replacing existing ones. */
    saveDues(site: string, dues: readonly Due[]): Promise<void>;
    /** Sets due dates of entries that have none. */
    saveNewDues(site: string, dues: readonly Due[]): Promise<void>;
    dropDues(site: string, what: Forgettable, entries: readonly number[]): Promise<void>;
    saveRetentionCursor(site: string, cursor: RetentionCursor): Promise<void>;
    saveRetentionAdoption(site: string, adoption: RetentionAdoption): Promise<void>;
    /** The ids that these entries still have, without their contents. */
    idsOf(site: string, entries: readonly number[]): Promise<readonly EntryIds[]>;
}

/** One access to a site's records by a person or program of the controller, the agency or the operator. */
interface AuditRecord {
    readonly site: string;
    /** The time, ISO 8601 UTC, and random characters: in the order of time. */
    readonly auditId: string;
    /** The id of an API key, `user:` and the id of a user, or `operator` for commands on the machine. */
    readonly actor: string;
    /** What was accessed, such as `entries`. */
    readonly action: string;
    /** Such as `GET after=0 limit=100`. Nothing about a visitor. */
    readonly detail: string;
}
/** Stores who accessed what. */
interface AuditQueries {
    saveAudit(record: AuditRecord): Promise<void>;
    /** Records after an id, oldest first. */
    audit(site: string, page: {
        readonly after: string;
        readonly limit: number;
    }): Promise<readonly AuditRecord[]>;
    /** The newest records, the newest first; with `before`, those before an id. */
    newestAudit(site: string, page: {
        readonly before?: string | undefined;
        readonly limit: number;
    }): Promise<readonly AuditRecord[]>;
    /** Deletes the records before a time, ISO 8601 UTC. */
    dropAudit(site: string, before: string): Promise<void>;
}

/** An API key as stored: only its hash, never the key itself. */
interface StoredApiKey {
    /** SHA-256 of the key. */
    readonly keyHash: Digest;
    /** Identifies the key in lists; reveals nothing about the key. */
    readonly keyId: string;
    /** The controller whose sites it gives access to; `null`: the agency's, all sites. */
    readonly controller: string | null;
    readonly scopes: readonly string[];
    /** The name that people gave it. */
    readonly label: string;
    readonly createdAt: string;
}
/** Stores API keys and the tokens that create the first one. */
interface ApiKeyQueries {
    /** `null` if it never existed or was revoked. */
    apiKey(keyHash: Digest): Promise<StoredApiKey | null>;
    /** The keys of one controller, or with `null` all keys; revoked ones are left out. */
    apiKeys(controller: string | null): Promise<readonly StoredApiKey[]>;
    saveApiKey(key: StoredApiKey): Promise<void>;
    /** Revokes a key, effective from the next query. Unknown ids are ignored. */
    revokeApiKey(keyId: string, revokedAt: string): Promise<void>;
    /** @param expiresAt ISO 8601 UTC. */
    saveSetupToken(tokenHash: Digest, expiresAt: string): Promise<void>;
    /** Whether the token is valid at that time. */
    hasSetupToken(tokenHash: Digest, at: string): Promise<boolean>;
    /**
     * Exchanges a token for `key`, and invalidates all other tokens. `false`, and no key, if the token is unknown,
     * expired or used.
     */
    spendSetupToken(tokenHash: Digest, at: string, key: StoredApiKey): Promise<boolean>;
}

/** A text that entries refer to by digest: a declaration or an interface text. */
interface StoredDocument {
    readonly digest: Digest;
    readonly kind: 'declaration' | 'interface';
    /** RFC 8785 form: its SHA-256 is the digest. */
    readonly text: string;
}
/** Stores public texts. They belong to no site: anyone who knows the digest may read the text. */
interface DocumentQueries {
    document(digest: Digest): Promise<StoredDocument | null>;
    /** At most `limit` texts whose digest is greater than `after`, in order. */
    documents(page: {
        readonly after: string;
        readonly limit: number;
    }): Promise<readonly StoredDocument[]>;
    /**
     * Stores a text. Storing it again changes nothing.
     *
     * @param unusedSince when it was published, ISO 8601 UTC, if it may be deleted while no entry names it. Default: it stays.
     */
    saveDocument(document: StoredDocument, unusedSince?: string): Promise<void>;
    /** Keeps a text permanently, because an entry names it. */
    useDocument(digest: Digest): Promise<void>;
}

/** The dimensions of statistics besides the day. */
declare const dimensions: readonly ["language", "source", "version"];
type Dimension = (typeof dimensions)[number];
/** The dimensions of a count. Contains no visitor. */
interface CountedDay extends Readonly<Record<Dimension, string>> {
    /** `2026-11-22`, in UTC. */
    readonly day: string;
}
/**
 * How many decisions allowed everything, something or nothing. `withdrew`: those of them in which a purpose is
 * withdrawn. `less_visible`: those that were made while “refuse” was harder to see than “accept”.
 */
declare const decisionColumns: readonly ["gave_all", "gave_some", "gave_none", "withdrew", "less_visible"];
/** How many decisions left one purpose in each status. */
declare const purposeColumns: readonly ["given", "refused", "withdrawn", "expired"];
type DecisionCount = CountedDay & Readonly<Record<(typeof decisionColumns)[number], number>>;
type PurposeCount = CountedDay & {
    readonly purpose: string;
} & Readonly<Record<(typeof purposeColumns)[number], number>>;
/** What is added to a site's statistics. Negative numbers subtract. */
interface Counts {
    readonly decisions: readonly DecisionCount[];
    readonly purposes: readonly PurposeCount[];
}
interface StatisticsQuery {
    /** The first and the last day, both inclusive. */
    readonly from: string;
    readonly to: string;
    /** The dimensions to group by. An empty list gives one row, and one per purpose. */
    readonly by: readonly ('day' | Dimension)[];
}
type Row = Readonly<Record<string, string | number>>;
/** Reads stored sums, never the entries. */
interface StatisticsQueries {
    statistics(site: string, query: StatisticsQuery): Promise<{
        readonly decisions: readonly Row[];
        readonly purposes: readonly Row[];
    }>;
}

/**
 * The number of a site's events in the ledger of rights when the database was last written; the ledger must never have
 * fewer.
 */
interface LedgerMark {
    readonly site: string;
    readonly events: number;
    /** The last event. */
    readonly eventId: string;
}
/** Detects that a ledger was lost or replaced by an older copy. */
interface LedgerMarkQueries {
    ledgerMarks(): Promise<readonly LedgerMark[]>;
    /** Replaces the mark of its site. */
    saveLedgerMark(mark: LedgerMark): Promise<void>;
}
interface LedgerMarkTransaction {
    /** Counts an event that is now in the ledger. */
    countLedgerEvent(site: string, eventId: string): Promise<void>;
}

/** A pending notification about a visitor's request. */
interface WaitingNotification {
    readonly site: string;
    readonly requestId: string;
    /** Which of the configured recipients. */
    readonly target: string;
    /** The number of attempts so far. */
    readonly tries: number;
    /** The time of the next attempt, ISO 8601 UTC. */
    readonly nextAt: string;
}
/** Stores pending notifications: written in the request's own transaction, deleted once sent. */
interface NotificationQueries {
    /**
     * Notifications to any of these recipients that are due by `at`, the oldest first.
     *
     * @param site `null`: of every site.
     */
    noticesDue(site: null, page: {
        readonly targets: readonly string[];
        readonly at: string;
        readonly limit: number;
    }): Promise<readonly WaitingNotification[]>;
    /**
     * Claims a notification for one attempt. Unless it is deleted, it is due again at `nextAt`.
     *
     * @returns `false` if another process has claimed it, or it is gone.
     */
    takeNotice(notice: WaitingNotification, nextAt: string): Promise<boolean>;
    dropNotice(notice: WaitingNotification): Promise<void>;
}

/** A visitor's request, as the controller processes it. */
interface StoredRequest {
    readonly site: string;
    /** The `eventId` of the request's entry. */
    readonly requestId: string;
    readonly kind: RequestKind;
    /** Empty once nothing may identify the consent. */
    readonly consentId: string;
    /** The request's entry in the chain. */
    readonly entry: number;
    readonly receivedAt: string;
    /** The controller's deadline for the answer, GDPR 12(3). */
    readonly dueAt: string;
    readonly state: 'open' | 'done' | 'refused';
    readonly handledAt: string | null;
}
/** The terms of a consent in addition to its declaration. */
interface ConsentTerms {
    /** Since when processing has been restricted to storage (GDPR 18); `null` if it is not restricted. */
    readonly restrictedAt: string | null;
    /** Until when the controller keeps it for a relation of its own; `null`: only the declaration applies. */
    readonly keepUntil: string | null;
}
/** The part of a record that remains after its entry's content is removed. */
interface Redaction {
    readonly entry: number;
    /** Empty if nothing remains; then the server's part is removed as well. */
    readonly record: string;
}
interface RequestPage {
    /** Default: every state. */
    readonly state?: StoredRequest['state'] | undefined;
    /** The last request of the previous page. */
    readonly after?: Pick<StoredRequest, 'dueAt' | 'requestId'> | undefined;
    readonly limit: number;
}
/** Looks up requests and the terms of consents. */
interface RightsQueries {
    /** Requests in order of their deadlines. */
    requests(site: string, page: RequestPage): Promise<readonly StoredRequest[]>;
    /**
     * How many requests wait for an answer, and of those how many are overdue at a time, ISO 8601 UTC.
     *
     * @param site `null`: of every site.
     */
    countOpenRequests(site: string | null, at: string): Promise<{
        readonly open: number;
        readonly overdue: number;
    }>;
    /** How many requests were received from `from` on and before `until` (ISO 8601 UTC), by kind. */
    countRequests(site: string, hours: {
        readonly from: string;
        readonly until: string;
    }): Promise<Readonly<Partial<Record<RequestKind, number>>>>;
    request(site: string, requestId: string): Promise<StoredRequest | null>;
    /** The terms of those of these consents that have any. */
    consentTerms(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, ConsentTerms>>;
}
/** What visitors' rights and retention change. Only while the site is locked. */
interface RightsTransaction extends RightsQueries {
    /**
     * Removes the content of entries permanently: ids, salt, personal part, receipt, and the record except `rest`.
     * Number, time, commitment and hash remain, so that the chain still verifies.
     */
    blank(site: string, redactions: readonly Redaction[]): Promise<void>;
    /**
     * Forgets those of these consents that no entry names any more, with what they were subject to, and empties the consent's
     * id in their requests.
     */
    forgetConsents(site: string, consentIds: readonly string[]): Promise<void>;
    saveTerms(site: string, consentId: string, terms: ConsentTerms): Promise<void>;
    /** Adds or updates a request. */
    saveRequest(request: StoredRequest): Promise<void>;
    /** Stores the pending notifications of a request. Existing rows are not changed. */
    saveNotices(site: string, notices: readonly WaitingNotification[]): Promise<void>;
    /** Stores digests of erased decisions. */
    saveErasedDecisions(site: string, digests: readonly string[]): Promise<void>;
    /** Those of these digests that belong to erased decisions. */
    erasedDecisions(site: string, digests: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Reads entries. They are numbered 1, 2, 3 … per site without gaps, and are read in that order. */
interface EntryQueries {
    /** Every site that has an entry, in order of id. */
    sitesWithEntries(): Promise<readonly string[]>;
    head(site: string): Promise<ChainHead>;
    /** At most `limit` entries after number `after`, in order. */
    entries(site: string, page: {
        readonly after: number;
        readonly limit: number;
    }): Promise<readonly StoredEntry[]>;
    /** The hash of a consent's receipt secret, or `null` if the site has no such consent. */
    secretHash(site: string, consentId: string): Promise<Digest | null>;
    /**
     * The same for every site that has the consent.
     *
     * @param sites `null`: all sites, however many there are.
     */
    secretHashesAt(sites: null, consentId: string): Promise<ReadonlyMap<string, Digest>>;
    /** All entries of one consent, in order. */
    entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>;
}

/** An entry to be appended. */
interface NewEntry extends StoredEntry {
    /**
     * Stored with the consent: its later entries must have the same. `null` for an event, which cannot start a consent.
     */
    readonly receiptSecretHash: Digest | null;
    /** `null` for an event, and if nothing remains of the record. */
    readonly facets: EntryFacets | null;
}
/** What may be read and written while the site is locked. */
interface AppendTransaction extends RightsTransaction, RecordingTransaction, RetentionTransaction, LedgerMarkTransaction, Pick<EntryQueries, 'entries'>, Pick<DocumentQueries, 'document'> {
    /** Reads the head of a site's chain and locks the site until the transaction ends. */
    head(site: string): Promise<ChainHead>;
    /**
     * The same for many sites in one query, without waiting. Omits sites that another transaction has locked, and sites
     * that may have no row yet.
     */
    freeHeads(sites: readonly string[]): Promise<ReadonlyMap<string, ChainHead>>;
    /** All entries of one consent, in order. */
    entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>;
    /** The entries of these decisions, unordered. Unknown ids are ignored. */
    entriesOfDecisions(site: string, decisionIds: readonly string[]): Promise<readonly StoredEntry[]>;
    /** The entries of these numbers, in order. Numbers that the site does not have are left out. */
    entriesNumbered(site: string, numbers: readonly number[]): Promise<readonly StoredEntry[]>;
    /** The hash of the receipt secret of each of these consents that already has an entry. */
    secretHashes(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, Digest>>;
    /**
     * Appends the next entries of one site, in order, and moves its head to the last of them. An empty list does nothing.
     * A duplicate number or decision is an error, never an overwrite.
     */
    insert(site: string, entries: readonly NewEntry[]): Promise<void>;
    /** Adds to the site's statistics. */
    count(site: string, counts: Counts): Promise<void>;
}
/**
 * Appends entries.
 *
 * - **Order**: two transactions never see the same head of a site, not even in different processes.
 * - **Append only**: an entry is never changed. Its content can be removed, which is recorded as an entry too (R67, R77).
 */
interface EntryAppends {
    /** Runs `work` as one transaction with one commit, and rolls back if `work` rejects. */
    append<T>(work: (transaction: AppendTransaction) => Promise<T>): Promise<T>;
}

/** The ledger of rights, shared by several processes on different machines: an append-only list of text lines. */
interface SharedLedger {
    append(line: string): Promise<void>;
    /** Every line, oldest first. */
    read(): AsyncIterable<string>;
}

/** The key of one entry's personal part. */
interface StoredKey {
    /** 128 random bits; the entry names it. */
    readonly keyId: string;
    /** Wrapped with the register's master key (RFC 3394). */
    readonly wrappedKey: Uint8Array;
}
/**
 * Stores the keys of personal parts, in a separate database with its own backups. Keys are stored before any entry
 * names them, so that no entry is ever without its key.
 */
interface KeyQueries {
    /** Stores unused keys, all or none. */
    saveKeys(keys: readonly StoredKey[]): Promise<void>;
    /** `null` once destroyed. */
    wrappedKey(keyId: string): Promise<Uint8Array | null>;
    /** Destroys keys permanently: what they encrypted can never be read again. Unknown ids are ignored. */
    destroyKeys(keyIds: readonly string[]): Promise<void>;
}

/** Stores who is notified of a site's requests, as its controller has set it. */
interface RecipientQueries {
    /** E-mail addresses, in order. */
    recipients(site: string): Promise<readonly string[]>;
    /** Replaces them. */
    saveRecipients(site: string, emails: readonly string[]): Promise<void>;
}

/** A site that the API created. */
interface StoredSite {
    readonly site: string;
    /** The controller whose API keys have access. */
    readonly controller: string;
    readonly origins: readonly string[];
    /** The declaration that was published last; `null` before the first. */
    readonly declarationDigest: Digest | null;
}
/** Stores the sites that are not in a configuration file. */
interface SiteQueries {
    savedSites(): Promise<readonly StoredSite[]>;
    /** Creates a site, or changes its controller and origins; its published declaration is kept. */
    saveSite(site: Omit<StoredSite, 'declarationDigest'>): Promise<void>;
    /** Makes a stored declaration the current one of a stored site. An unknown site is ignored. */
    publishDeclaration(site: string, digest: Digest): Promise<void>;
}

/** Deletes a site for good, when its controller leaves. */
interface PurgeQueries {
    /** Stops serving a site that the API created; its entries stay. */
    removeSite(site: string): Promise<void>;
    /** The keys of the site's addresses after a number, with that number; empty: there are no more. */
    addressKeys(site: string, page: {
        readonly after: number;
        readonly limit: number;
    }): Promise<readonly {
        readonly entry: number;
        readonly keyId: string;
    }[]>;
    /** Deletes every row of a site. Interrupted, it may be repeated. */
    purgeSite(site: string): Promise<void>;
    /**
     * Deletes declarations that were published before a time, that no entry names, and that no site has now.
     *
     * @param site `null`: of every site.
     */
    dropUnusedDocuments(site: null, before: string): Promise<void>;
    /** Deletes the texts of declarations. */
    dropDocuments(digests: readonly string[]): Promise<void>;
}

/** A mail with a site's checkpoint. */
interface CheckpointMail {
    /** A hash of the address. */
    readonly mailbox: string;
    /** `2026-11-22`, in UTC. */
    readonly day: string;
    /** How many entries the checkpoint has. */
    readonly entries: number;
}
/** Stores which checkpoint was mailed last. */
interface CheckpointMailQueries {
    /** `true` for one caller: if none was mailed on this day, and there are more entries than in the last one. */
    takeCheckpointMail(site: string, mail: CheckpointMail): Promise<boolean>;
    /** The mail was not sent: the next caller may take it. */
    returnCheckpointMail(site: string, mailbox: string): Promise<void>;
}

/** A passkey: the public half, as the browser registered it. */
interface StoredPasskey {
    /** Base64url. */
    readonly credentialId: string;
    readonly userId: string;
    /** COSE, base64url. */
    readonly publicKey: string;
    readonly counter: number;
    readonly transports: readonly string[];
    /** The name that the user gave it. */
    readonly label: string;
    readonly createdAt: string;
}
/** `unknown`: the user has no such factor. `last`: the user would have none left. */
type FactorRemoval = 'removed' | 'unknown' | 'last';
/** Stores what users prove themselves with, besides a password. */
interface CredentialQueries {
    passkeys(userId: string): Promise<readonly StoredPasskey[]>;
    passkey(credentialId: string): Promise<StoredPasskey | null>;
    /** `false` if the passkey is already registered. */
    savePasskey(passkey: StoredPasskey): Promise<boolean>;
    countPasskeyUse(credentialId: string, counter: number): Promise<void>;
    /** Deletes a passkey unless it is the user's last second factor. */
    dropPasskey(userId: string, credentialId: string): Promise<FactorRemoval>;
    /** Deletes the secret of the one-time codes unless they are the user's last second factor. */
    dropCodes(userId: string): Promise<FactorRemoval>;
    /** Stores a challenge for a passkey. `userId`: of the user who registers one; `null` for a sign-in. */
    saveChallenge(challenge: string, userId: string | null, valid: {
        readonly from: string;
        readonly until: string;
    }): Promise<void>;
    /** Uses up a challenge. `false` if it is unknown, expired, used or another user's. */
    spendChallenge(challenge: string, userId: string | null, at: string): Promise<boolean>;
    /** Replaces a user's recovery codes. */
    replaceRecoveryCodes(userId: string, codeHashes: readonly string[]): Promise<void>;
    recoveryCodesLeft(userId: string): Promise<number>;
    /** Uses up a code. `false` if the user has no such code. */
    spendRecoveryCode(userId: string, codeHash: string): Promise<boolean>;
    /** Deletes passkeys, recovery codes and the secret of the one-time codes. */
    dropSecondFactors(userId: string): Promise<void>;
}

/** A person who may sign in. */
interface StoredUser {
    readonly userId: string;
    /** In lower case. */
    readonly email: string;
    readonly name: string;
    readonly role: string;
    /** The controllers whose sites the user may see; `null`: all of them. */
    readonly controllers: readonly string[] | null;
    readonly language: string;
    /** The hash; `null` until the user has accepted the invitation. */
    readonly password: string | null;
    /** The secret of the one-time codes, encrypted; `null`: not set up. */
    readonly totp: string | null;
    readonly undertaking: {
        readonly version: string;
        readonly acceptedAt: string;
    } | null;
    readonly createdAt: string;
    readonly disabledAt: string | null;
}
/** What may change of a user. */
type UserChange = Partial<Pick<StoredUser, 'name' | 'role' | 'controllers' | 'language' | 'password' | 'totp' | 'undertaking' | 'disabledAt'>>;
/** Stores the register's users. */
interface UserQueries {
    /** All users, disabled ones included, by e-mail address. */
    users(): Promise<readonly StoredUser[]>;
    user(userId: string): Promise<StoredUser | null>;
    /** One person may have a user at each of several controllers, who know nothing of one another; oldest first. */
    usersByEmail(email: string): Promise<readonly StoredUser[]>;
    saveUser(user: StoredUser): Promise<void>;
    /** Unknown ids are ignored. */
    changeUser(userId: string, change: UserChange): Promise<void>;
    /** Marks a one-time code as used. `false` if a code of this time step or a later one was used before. */
    useTotpStep(userId: string, step: number): Promise<boolean>;
    /**
     * Exchanges a set-up token for the first user, and invalidates all other tokens. `false`, and no user, if the token is
     * unknown, expired or used.
     */
    spendSetupTokenForUser(tokenHash: string, at: string, user: StoredUser): Promise<boolean>;
}

/** A signed-in browser. */
interface StoredSession {
    /** SHA-256 of the cookie's value. */
    readonly tokenHash: string;
    readonly userId: string;
    /** `second-factor`: only the password was right so far. */
    readonly step: 'second-factor' | 'complete';
    /** ISO 8601 UTC. */
    readonly createdAt: string;
    /** When it was last used, to the minute. */
    readonly seenAt: string;
}
/** Stores sessions and invitations. */
interface SessionQueries {
    saveSession(session: StoredSession): Promise<void>;
    /** A session and its user; `null` if it does not exist, or the user is disabled. */
    session(tokenHash: string): Promise<{
        readonly session: StoredSession;
        readonly user: StoredUser;
    } | null>;
    touchSession(tokenHash: string, seenAt: string): Promise<void>;
    dropSession(tokenHash: string): Promise<void>;
    /** Signs a user out everywhere. */
    dropSessionsOf(userId: string): Promise<void>;
    /** Deletes the sessions that were last used before a time, or began before another, and expired invitations. */
    dropStaleSessions(before: {
        readonly seen: string;
        readonly created: string;
        readonly now: string;
    }): Promise<void>;
    /** Replaces the user's earlier invitations. */
    saveInvitation(tokenHash: string, userId: string, expiresAt: string): Promise<void>;
    /** The user whom an invitation is for; `null` if it is unknown, expired, used, or the user is disabled. */
    invitedUser(tokenHash: string, at: string): Promise<StoredUser | null>;
    /** Exchanges an invitation for a password. `false` if it is unknown, expired or used. */
    spendInvitation(tokenHash: string, at: string, password: string): Promise<boolean>;
}

/** How many reports of a day's pages named a third party. Contains no visitor. */
interface ThirdPartyCount {
    /** `2026-11-22`, in UTC. */
    readonly day: string;
    readonly kind: 'stopped' | 'undeclared';
    /** Empty: of those that there was no room to name. */
    readonly host: string;
    readonly pages: number;
}
/** A third party in a period. */
interface ThirdPartySum extends Pick<ThirdPartyCount, 'kind' | 'host' | 'pages'> {
    readonly firstDay: string;
    readonly lastDay: string;
}
/** Counts of the third parties that pages met. */
interface ThirdPartyQueries {
    /** Adds to the counts. Once a day has many hosts, further ones are counted without a name. */
    addThirdParties(site: string, counts: readonly ThirdPartyCount[]): Promise<void>;
    /** Of a period, both days inclusive; the most frequent first. */
    thirdParties(site: string, period: {
        readonly from: string;
        readonly to: string;
        readonly limit: number;
    }): Promise<readonly ThirdPartySum[]>;
    /** Deletes the counts of the days before one. */
    dropThirdParties(site: string, before: string): Promise<void>;
}

/** A complete subtree of a site's Merkle tree, of `2 ** level` leaves. */
interface TreeNode {
    readonly level: number;
    /** Counted from 0 on its level, from the left. */
    readonly number: number;
    readonly hash: Uint8Array;
}
/** A checkpoint of a site that a witness signed. */
interface Cosigned {
    /** The name of the witness. */
    readonly witness: string;
    readonly size: number;
    /** The signed note, with the witness's signature. */
    readonly note: string;
}
interface Span {
    /** The number of the first, counted from 0. */
    readonly from: number;
    readonly count: number;
}
/** The Merkle tree over a site's chain: its leaves are the hashes of the entries, and some levels above are stored. */
interface TreeQueries {
    /** The hashes of entries, in order. The leaf with number 0 is entry 1. Fewer, if the site has no more. */
    treeLeaves(site: string, span: Span): Promise<readonly Uint8Array[]>;
    /** Nodes of one level, in order. */
    treeNodes(site: string, level: number, span: Span): Promise<readonly Uint8Array[]>;
    /** How many nodes of a level are stored. They are stored from the left, without gaps. */
    countTreeNodes(site: string, level: number): Promise<number>;
    /** Nodes that are already stored are left as they are. */
    addTreeNodes(site: string, nodes: readonly TreeNode[]): Promise<void>;
    /** The newest checkpoint that each witness signed. */
    cosignedBy(site: string): Promise<readonly Cosigned[]>;
    saveCosigned(site: string, cosigned: Cosigned): Promise<void>;
}

/** The newest checkpoint of another log that this register signed as its witness. */
interface WitnessedLog {
    readonly size: number;
    /** The note as the log signed it, with this register's signature. */
    readonly note: string;
}
/** The logs that this register is a witness of. They belong to no site of its own. */
interface WitnessedLogQueries {
    /** `null`: this register has never signed a checkpoint of that log. */
    witnessedLog(origin: string): Promise<WitnessedLog | null>;
    /**
     * Replaces the newest checkpoint of a log.
     *
     * @param old as it was read; `null`: there was none.
     * @returns `false`, with nothing changed, if another call was faster.
     */
    advanceWitnessedLog(origin: string, old: WitnessedLog | null, next: WitnessedLog): Promise<boolean>;
    countWitnessedLogs(): Promise<number>;
}

/** A statement with its bound values. */
interface RanQuery {
    readonly sql: string;
    readonly parameters: readonly unknown[];
}

/** The requirements on a store as a whole. */
interface StoreLife {
    /** The ledger of rights of all processes on this store; `null` if they share a folder, where the ledger is a file. */
    readonly sharedLedger: SharedLedger | null;
    /** Whether the store has ever committed anything. */
    hasBegun(): Promise<boolean>;
    /** Rejects if the store cannot commit now. */
    ping(): Promise<void>;
    /** Whether only the queries keep sites apart, because row security does not apply to the database role. */
    bypassesRowSecurity(): Promise<boolean>;
    /** Overwrites remaining copies of deleted data in the database, as far as it can reach them. */
    scrub(): Promise<void>;
    close(): Promise<void>;
}
/**
 * Where a register stores its data. Each group of queries documents its own requirements; these apply to all:
 *
 * - **Durability**: once a writing call resolves, its data survives a power failure. If it rejects, nothing was written, unless
 *   the connection broke during the commit: then the outcome is unknown, and repeating the call reveals it.
 * - **Concurrency**: any number of calls at a time.
 * - **Isolation**: every query about a site names the site, and returns only its rows.
 */
type RegisterStore = EntryAppends & EntryQueries & EntrySearchQueries & KeyQueries & DocumentQueries & SiteQueries & ApiKeyQueries & UserQueries & CredentialQueries & SessionQueries & StatisticsQueries & ThirdPartyQueries & RecordingQueries & RightsQueries & RetentionQueries & RetentionClockQueries & LedgerMarkQueries & AuditQueries & PurgeQueries & NotificationQueries & RecipientQueries & TreeQueries & WitnessedLogQueries & CheckpointMailQueries & StoreLife;

/** The content of a notification about an hour with many requests. */
interface RequestDigest {
    /** The same at each attempt. */
    readonly id: string;
    readonly site: string;
    /** The hour, ISO 8601 UTC; `until` is not in it. */
    readonly from: string;
    readonly until: string;
    readonly count: number;
    readonly kinds: Readonly<Partial<Record<RequestKind, number>>>;
    /** By when the first of them must be answered. */
    readonly dueAt: string;
}

/** Something that the operator should know. Never contains an address, a body, a visitor's id or a secret. */
interface LogEvent {
    readonly level: 'info' | 'warn' | 'error';
    readonly event: 'started' | 'stopped' | 'refused' | 'failed' | 'declaration-loaded' | 'declaration-unavailable' | 'flagged' | 'replayed' | 'retention' | 'retention-held' | 'notified' | 'row-security-bypassed' | 'proxy-not-trusted' | 'everybody-trusted' | 'checkpoint-refused' | 'witness-refused' | 'signed-in' | 'user-changed';
    readonly site?: string;
    /** The id of a user of the register. */
    readonly user?: string;
    /** One of the register's own words: a problem, a flag, or an error's name and code. */
    readonly reason?: string;
    readonly message?: string;
}

/** A recipient of notifications about visitors' requests. */
interface Notifier {
    /** Stable across restarts, to identify recipients that were already notified; not the recipient's address. */
    readonly id: string;
    /** Default: every site of the register. */
    readonly site?: string;
    /** Rejects if the notification failed. A recipient may be notified again of the same request. */
    readonly tell: (request: StoredRequest) => Promise<void>;
    /** Instead of `tell`, for the requests after the tenth of a site within an hour. Default: they are listed only. */
    readonly tellDigest?: (digest: RequestDigest) => Promise<void>;
    /** Of something that is wrong with the register itself. Default: it is logged only. */
    readonly tellAlarm?: (alarm: RegisterAlarm) => Promise<void>;
}
/** Something that is wrong with the register itself. */
interface RegisterAlarm {
    readonly site: string;
    /** A word for programs. */
    readonly reason: string;
    readonly message: string;
    /** ISO 8601 UTC. */
    readonly at: string;
}

/** Sends one mail. `to`: one or more addresses, with commas between them. */
type SendMail = (mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
}) => Promise<void>;

/** Where a controller is notified of its visitors' requests. */
interface NotifyTarget {
    /** Default: every site of the register. */
    readonly site?: string;
    /** A URL that accepts a signed POST (Standard Webhooks). */
    readonly webhook?: string;
    /** Signs the POST; shared with the receiver. Required with `webhook`. */
    readonly secret?: string;
    /** An e-mail address of the controller. */
    readonly email?: string;
}

/** What a checkpoint states: at this time, the site's chain had this many entries and ended in this hash. */
interface CheckpointClaims {
    readonly site: string;
    /** The number of entries, which is also the number of the last entry. */
    readonly entries: number;
    /** `hash(entries)`; 64 zeros before the first entry. */
    readonly hash: Digest;
    /** The server's clock, ISO 8601 UTC. */
    readonly time: string;
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
declare const verifyCheckpoint: (checkpoint: string, keys: readonly PublicKey[]) => Promise<CheckpointClaims>;

/** A mailbox that gets a site's checkpoints. Choose one that the register's operator cannot empty. */
interface CheckpointMailbox {
    /** Default: every site of the register. */
    readonly site?: string;
    readonly email: string;
}

/** Who witnesses this register, and whom it witnesses. */
interface WitnessOptions {
    /**
     * The name of this register in checkpoints, such as `register.example/evaste`; the log of a site is called
     * `register.example/evaste/corner-bakery`. It must stay the same: others know the register by it.
     */
    readonly name: string;
    /** Witnesses that new checkpoints are sent to. Default: none. */
    readonly submitTo?: readonly WitnessTarget[];
    /** Logs whose checkpoints this register signs as a witness. Default: none. */
    readonly acceptFrom?: readonly AcceptedLog[];
    /** How often new entries are submitted, in seconds. Default: 300. */
    readonly everySeconds?: number;
}
/** A witness that speaks c2sp.org/tlog-witness, such as another register. */
interface WitnessTarget {
    /** Its submission prefix: `https://other.example/evaste/v1/witness` of a register. */
    readonly url: string;
    /** Its public keys, each written as `name+id+key`; of a register, `evaste register witness` prints it. */
    readonly keys: readonly string[];
}
/** A log, or all logs of a register. */
interface AcceptedLog {
    /** The origin of one log, or the name of a register: then all logs below it. */
    readonly origin: string;
    /** Its public keys, each written as `name+id+key`. */
    readonly keys: readonly string[];
}

/**
 * A storage for the encrypted bodies of recordings, outside the database: a folder, or an S3-compatible service. A body that
 * remains there after its key was destroyed can never be read.
 */
interface RecordingBodies {
    /** Stores a body durably. */
    put(site: string, recordingId: string, body: Uint8Array<ArrayBuffer>): Promise<void>;
    /** `null` if there is none. */
    get(site: string, recordingId: string): Promise<Uint8Array | null>;
    /** Does nothing if there is none. */
    delete(site: string, recordingId: string): Promise<void>;
}

/** How recordings of faults are kept. */
interface RecordingOptions {
    /** Where bodies lie. Default: in the database. */
    readonly bodies?: RecordingBodies;
    /**
     * The longest that a recording is kept, whatever a declaration says, as an ISO 8601 duration. Default: `P90D`.
     */
    readonly longestRetention?: string;
    /** The most that one site stores, in bytes. Default: 5 GB. */
    readonly bytesPerSite?: number;
    /** What one site may add per day (UTC), in each process. Default: 5,000 recordings. */
    readonly perDay?: number;
}

/** How recordings are kept: in the database, unless `folder` or `s3` is given. */
interface RecordingsConfig {
    /** A folder for the encrypted bodies, relative to the configuration. */
    readonly folder?: string;
    /** A bucket for the encrypted bodies. */
    readonly s3?: {
        /** Such as `https://s3.example`. */
        readonly endpoint: string;
        readonly bucket: string;
        readonly region?: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
    };
    /** ISO 8601; shortens what a declaration says. Default `P90D`. */
    readonly longestRetention?: string;
    /** Bytes of all recordings of one site. Default: 5 GB. */
    readonly bytesPerSite?: number;
    /** Recordings that one site may send in a day. Default 5,000. */
    readonly perDay?: number;
}

/** A site whose visitors' decisions the register accepts. */
interface SiteOptions {
    readonly site: string;
    /** The controller whose API keys have access. Default: a controller with the site's own name. */
    readonly controller?: string;
    /** The origins of its pages: scheme, host and port, such as `https://www.leipomo.example`. */
    readonly origins: readonly string[];
    /** The declaration itself, or its location: anything that `loadDeclaration` accepts. */
    readonly declaration: DeclarationFile | string;
}

/** What `evaste register` reads from its file and its environment. */
interface RegisterConfig {
    /** TCP port; 0 selects a free one. Default 8787. */
    readonly port: number;
    /** The address to listen on. Default `127.0.0.1`, for use behind a proxy. */
    readonly host: string;
    /** The folder of databases and keys; created if missing. Default `evaste-data`. */
    readonly data: string;
    /** `postgres://…`: stores the entries there, and only the key files in the folder. Default: SQLite in the folder. */
    readonly databaseUrl?: string;
    /** `postgres://…`: a separate database for the keys of addresses. Default: a schema of the entries' database. */
    readonly keysUrl?: string;
    /** The prefix of all routes, such as `/evaste`. Default: the root. */
    readonly basePath: string;
    /** The public URL of the register, for links that it prints. Default: where it listens. */
    readonly publicUrl?: string;
    /** Proxies whose `X-Forwarded-For` is trusted, as CIDR blocks. Default: none. */
    readonly trustProxy: readonly string[];
    /** Maximum number of simultaneous connections; further ones are closed. Default 1,000. */
    readonly maxConnections: number;
    /** Who is notified of visitors' requests. Default: no one; the requests are still listed. */
    readonly notify?: readonly NotifyTarget[];
    /** Mailboxes that get each site's signed checkpoint once a day. Default: none. */
    readonly checkpointsTo?: readonly CheckpointMailbox[];
    /** The mail server for notifications by e-mail. Default: none. */
    readonly smtp?: {
        readonly url: string;
        readonly from: string;
    };
    /**
     * How recordings of faults are kept: `folder` or `s3` for their encrypted bodies, and limits. Default: in the database, at
     * most 90 days, 5 GB and 5,000 per day for each site.
     */
    readonly recordings?: RecordingsConfig;
    /** Witnesses of this register, and logs that it is a witness of. Default: none. */
    readonly witness?: Partial<Pick<WitnessOptions, 'name'>> & Omit<WitnessOptions, 'name'>;
    /** Sites by file, in addition to those created with `PUT /v1/admin/sites/…`. Default: none. */
    readonly sites: readonly SiteOptions[];
}
/** An invalid configuration, with every problem at once. */
declare class RegisterConfigError extends EvasteError {
    readonly name = "RegisterConfigError";
    readonly problems: readonly ConfigProblem[];
    constructor(problems: readonly ConfigProblem[]);
}
interface ConfigProblem {
    /** Such as `sites.0.origins`. */
    readonly path: string;
    readonly message: string;
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
declare function parseRegisterConfig(value: unknown): RegisterConfig;

/** Warnings for readers of an entry. None of them is a reason to reject the record as evidence. */
type EntryFlag = 'clock-skew' | 'unknown-declaration' | 'unknown-interface' | 'refusal-less-visible' | 'text-hidden' | 'recordings-destroyed' | 'incomplete-choices';
/** What the server adds to a record. */
interface ServerPart {
    readonly site: string;
    readonly entry: number;
    readonly recordedAt: string;
    readonly ip: IpMode;
    readonly flags: readonly EntryFlag[];
}

/** An entry as disclosed to its visitor: complete. */
interface DisclosedEntry extends RegisterEntry, Pick<ConsentReceipt, 'receipt'> {
    readonly flags: ServerPart['flags'];
    /** `address`: the address or network; `null` if none was stored or it has been destroyed. */
    readonly ip: {
        readonly mode: ServerPart['ip'];
        readonly address: string | null;
    };
}

/** One metric with its samples. */
interface MetricFamily {
    readonly name: string;
    readonly type: 'counter' | 'gauge';
    readonly help: string;
    readonly samples: readonly Sample[];
}
type Sample = readonly [labels: string, value: number];

/** An answer as plain data, which a server can write without the overhead of a `Response`. */
interface Answer {
    readonly status: number;
    /** Lower-case names, without `content-length`. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

/** One file of the register's own pages. */
interface PageFile {
    readonly type: string;
    readonly body: Uint8Array<ArrayBuffer>;
}
/**
 * The built files of one group of pages by name: `index.html`, and scripts and styles whose names change with their
 * content.
 */
type PageFiles = ReadonlyMap<string, PageFile>;

/** A bucket of `burst` requests, refilled at `perSecond`. */
interface Rate {
    readonly burst: number;
    readonly perSecond: number;
}

interface RegisterKeys {
    /** Signs receipts. */
    readonly signing: SigningKey;
    /** Public halves of earlier signing keys, so that old receipts can still be verified. Default: none. */
    readonly retired?: readonly PublicKey[];
    /** 32 random bytes that wrap the keys of personal parts. If lost, no encrypted address can ever be read again. */
    readonly master: Uint8Array<ArrayBuffer>;
}

/** How much a site may add per day (UTC). */
interface Quota {
    readonly entries: number;
    readonly bytes: number;
}

/**
 * A line of the ledger of rights: recordings whose keys were destroyed. The ids of keys are random and identify no one.
 */
interface DestroyedRecordings {
    readonly event: 'recordings-destroyed';
    readonly eventId: string;
    readonly site: string;
    /** ISO 8601 UTC. */
    readonly at: string;
    readonly keys: readonly string[];
}

/**
 * Why retention deletes nothing. `clock`: the clock is far ahead of the last run. `share`: one run would delete a large
 * share of a site.
 */
type HeldFor = 'clock' | 'share';

interface RetentionRun {
    /** Default: every site that has entries. */
    readonly site?: string | undefined;
    /** Only counts what is due. Default: false. */
    readonly dryRun?: boolean | undefined;
    /** Of a dry run: also counts what would be due if the site adopted its present terms. Default: false. */
    readonly adopts?: boolean | undefined;
    /** Warnings that an authorised person has confirmed. Default: none. */
    readonly confirmed?: readonly HeldFor[] | undefined;
    /** Checked between batches; the next run continues. */
    readonly isStopped?: () => boolean;
    readonly onProgress?: (forgotten: number, due: number) => void;
}

interface RetentionTimerOptions extends Pick<RetentionRun, 'confirmed'> {
    /** Default: a minute, so that it does not slow down the start. */
    readonly firstMs?: number;
    /** Default: an hour. */
    readonly everyMs?: number;
}

/** Identifies an entry by its commitment, because a restored register may reuse its number. */
type LedgerEntry = readonly [entry: number, commitment: string];
/** A line of the ledger, oldest first. */
type LedgerLine = EventLine | DestroyedRecordings;
/**
 * A visitor's request, stored where restoring the database cannot undo it. It contains only numbers and commitments,
 * and identifies no one.
 */
interface EventLine {
    readonly event: RegisterEvent['event'];
    readonly eventId: string;
    readonly site: string;
    /** ISO 8601 UTC. */
    readonly at: string;
    /** The event's own entry. */
    readonly own: LedgerEntry;
    /** The entries that it concerns. */
    readonly about: readonly LedgerEntry[];
    readonly by?: RegisterEvent['by'];
    readonly particulars?: Pick<RegisterEvent, 'correction' | 'period' | 'startedAt' | 'request' | 'outcome'>;
}
/**
 * Stored separately from the database of entries, and never restored with it. Its events are applied again before a
 * restored register answers. A line whose transaction failed is applied at the next start.
 */
interface RightsLedger {
    /** Resolves when the line would survive a power failure. */
    append(line: LedgerLine): Promise<void>;
    /** Reads every line, oldest first. */
    read(): AsyncIterable<LedgerLine>;
    /**
     * Whether the ledger ends with the process. Default: it is persistent, and missing lines are detected at the next
     * start.
     */
    readonly isVolatile?: boolean;
}

interface RegisterOptions {
    readonly sites: readonly SiteOptions[];
    /** The register does not close it. */
    readonly store: RegisterStore;
    readonly keys: RegisterKeys;
    /** Proxies whose `X-Forwarded-For` is trusted, as CIDR blocks. Default: none, the peer's own address is used. */
    readonly trustProxy?: readonly string[];
    /** The prefix of all routes, such as `/evaste`. Default: the root. */
    readonly basePath?: string;
    /** The server's clock, which is authoritative (R70). Default: the system's. */
    readonly now?: () => Date;
    /** evaste's own interface texts by version and language, as `evaste/interfaces.json` has them. Default: none. */
    readonly interfaces?: Readonly<Record<string, Readonly<Record<string, object>>>>;
    /** Reads a declaration from a URL or file. Required if a site names its declaration that way. */
    readonly loadDeclaration?: (where: string) => Promise<unknown>;
    /**
     * Default: 600 at once and 60 per second per network (/24, /48), 20,000 and 2,000 per site. For visitors' requests,
     * which the controller must answer one by one: 30 at once and 30 per hour per network, 500 and 360 per hour per site.
     * For recordings of faults: 10 at once and 60 per hour per network, 200 and 3,600 per hour per site.
     */
    readonly rates?: {
        readonly network?: Rate;
        readonly site?: Rate;
        readonly requestsOfNetwork?: Rate;
        readonly requestsOfSite?: Rate;
        readonly recordingsOfNetwork?: Rate;
        readonly recordingsOfSite?: Rate;
    };
    /**
     * What one site may add per day (UTC), in each process. Default: a million entries and 2 GB. Records that name an
     * unknown declaration have a tenth of it.
     */
    readonly quota?: Partial<Quota>;
    /** Default: up to 5 ms or 500 records share a commit, and 10,000 may wait. */
    readonly queue?: {
        readonly gatherMs?: number;
        readonly batchSize?: number;
        readonly capacity?: number;
    };
    /**
     * Stored separately from the store, and never restored with it. Default: none; then a restored backup brings erased
     * data back.
     */
    readonly ledger?: RightsLedger;
    /** How recordings of faults are kept. Default: in the database, as long as the declaration says, at most 90 days. */
    readonly recordings?: RecordingOptions;
    /** Notified of each request that a visitor sends to the controller, also after a restart. Default: none. */
    readonly notify?: readonly Notifier[];
    /** Sends mail to the addresses that a site's controller has set in the settings. Default: none can be set there. */
    readonly sendMail?: SendMail;
    /**
     * When due data is deleted, in milliseconds. Default: a minute after the start, then every hour. If the clock has
     * leapt ahead, or a large share of a site is due at once, nothing is deleted until `confirmed` is set, which confirms
     * it permanently.
     */
    readonly retention?: RetentionTimerOptions;
    /** Mailboxes that get each site’s checkpoint once a day, with `sendMail`. Default: none. */
    readonly checkpointsTo?: readonly CheckpointMailbox[];
    /** The built pages that the register serves at `/admin`. Default: none, only the calls are served. */
    readonly adminPages?: PageFiles;
    /** The built page for visitors, served at `/receipt`. Default: none. */
    readonly receiptPages?: PageFiles;
    /** Who witnesses this register, and whom it witnesses. Default: it has no name, and there are no witnesses. */
    readonly witness?: WitnessOptions;
    /** For calls to witnesses. Default: the runtime's. */
    readonly fetch?: typeof globalThis.fetch;
    /** Metrics that only the runtime knows, for `/metrics`. Default: none. */
    readonly processMetrics?: () => readonly MetricFamily[];
    /** Default: Web Crypto. */
    readonly primitives?: Primitives;
    /** Rate-limited to bursts of twenty events per kind, then one per ten seconds. Default: nothing is logged. */
    readonly log?: (event: LogEvent) => void;
}
/** A register as a function of requests. */
interface Register {
    /** @param connection.address the peer's address as the socket reports it; empty if there is none. */
    fetch(request: Request, connection: {
        readonly address: string;
    }): Promise<Response>;
    /**
     * What `fetch` answers to a page's record, as plain data; a server that writes it directly saves a quarter of the
     * work. `null` for any other call, which has not been read yet: use `fetch`.
     */
    answerEntry(request: Request, connection: {
        readonly address: string;
    }): Promise<Answer> | null;
    /**
     * Signs with another key from now on. Earlier keys stay in `/.well-known/evaste-register.json`, so that their
     * signatures can still be verified; list them in `keys.retired` at the next start.
     */
    rotateSigningKey(keys: Pick<RegisterKeys, 'signing' | 'retired'>): Promise<void>;
    /**
     * Creates a token for `/admin/#/set-up?token=…`, where the first user is created, or for `/v1/admin/setup?token=…`,
     * where the first API key is; valid once, for a day. `null` if the agency already has either, unless `anew` is set
     * because that was lost.
     */
    createSetupToken(options?: {
        readonly anew?: boolean;
    }): Promise<string | null>;
    /** Accepts no more records, and resolves when every accepted record is durable and answered. */
    close(): Promise<void>;
}

/**
 * Opens a register over a store: a function of requests, for any server.
 *
 * @throws {EvasteError} `register-config-invalid`, naming the option; also for a master key that is not 32 bytes.
 * @example
 * import { randomBytes } from 'node:crypto'
 * import { openSqliteStore, type SigningKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const signing = JSON.parse(await readFile('signing-key.json', 'utf8')) as SigningKey
 * const register = await openRegister({
 *   sites: [{ site: 'corner-bakery', origins: ['https://leipomo.example'], declaration: 'evaste.json' }],
 *   store: await openSqliteStore({ file: 'register.sqlite', keysFile: 'keys.sqlite' }),
 *   keys: { signing, master: randomBytes(32) }, // a real master key is stored and reused
 * })
 */
declare function openRegister(options: RegisterOptions): Promise<Register>;

/** A part of a register that can be lost while the others remain. */
declare const losses: readonly ["master-key", "signing-key", "retired-keys", "keys", "entries", "ledger"];
type Loss = (typeof losses)[number];

interface ServeOptions extends Pick<RegisterOptions, 'interfaces' | 'log' | 'now' | 'rates' | 'retention' | 'adminPages' | 'receiptPages'> {
    readonly config: RegisterConfig;
    /** The base of relative paths in the configuration. Default: the working directory. */
    readonly folder?: string;
    /** Timeouts for senders. Default: 10 s for the headers, 15 s for a whole request. */
    readonly patience?: Patience;
    /**
     * Parts of the register that are lost for good and may be recreated. Default: none; a missing part prevents the
     * start.
     */
    readonly acceptLoss?: readonly Loss[];
    /** Whether to create a set-up link although there is an API key. Default: only if there is none. */
    readonly newSetupLink?: boolean;
}
interface Patience {
    readonly headersMs: number;
    readonly requestMs: number;
    /** How often slow connections are checked. */
    readonly checkMs: number;
}
/** A register that listens. */
interface RegisterServer {
    readonly url: string;
    readonly port: number;
    /** The secret link that creates the first user, once, within a day. `null`: the agency has a user or a key already. */
    readonly setupUrl: string | null;
    /** Stops accepting connections, answers pending requests, and closes the databases. */
    stop(): Promise<void>;
}
/**
 * Writes each event as one line of JSON to standard output.
 *
 * @example
 * import { openNodeRegister, parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }), log: logToStdout })
 */
declare const logToStdout: (event: LogEvent) => void;
/**
 * Opens a register on the configured database, for use in your own server. `close` also closes its files.
 *
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }) })
 * const response = await register.fetch(new Request('http://localhost/readyz'), { address: '127.0.0.1' })
 * await register.close()
 */
declare function openNodeRegister({ config, folder, acceptLoss, ...options }: ServeOptions): Promise<Register>;
/**
 * Serves a register over HTTP. The caller handles signals and calls `stop`.
 *
 * @throws if the port is in use, a file cannot be opened, or other users can read a key.
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const server = await serveRegister({ config: parseRegisterConfig({ port: 8787, sites: [] }) })
 * console.log(server.url)
 * process.once('SIGTERM', () => void server.stop())
 */
declare function serveRegister(options: ServeOptions): Promise<RegisterServer>;
/**
 * Reads all entries of one consent, for the operator of the machine. The register may be running.
 *
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const config = parseRegisterConfig({ data: 'evaste-data', sites: [] })
 * console.log(await showConsent({ config }, '2f1c0a9e4b7d4c5f'))
 */
declare function showConsent({ config, folder }: Pick<ServeOptions, 'config' | 'folder'>, consentId: string): Promise<readonly DisclosedEntry[]>;

/** The subset of Node's request type that is needed, so that `@types/node` is not a dependency of the types. */
interface NodeRequest {
    readonly socket: {
        readonly remoteAddress?: string | undefined;
    };
}
/**
 * Converts a register into a request handler for Node, also for Express. Mount it before any middleware that reads
 * bodies.
 *
 * @example
 * import { createServer } from 'node:http'
 * import { openNodeRegister, parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }) })
 * createServer(nodeHandler(register)).listen(8787, '127.0.0.1') // in Express: app.use('/evaste-register', …)
 */
declare function nodeHandler(register: Register): (request: NodeRequest, response: object) => Promise<void>;

/**
 * The same as `webPrimitives`, with Node's own crypto module. For a hundred bytes, the thread round trips of Web Crypto
 * cost ten times the operation itself. Only signing takes longer than a round trip.
 */
declare const nodePrimitives: Primitives;

/**
 * Verifies a receipt with the register's published keys and returns its claims. Works without access to the register.
 *
 * @throws what `jose` throws if none of these keys signed the receipt or it was modified.
 * @example
 * import type { PublicKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const url = 'https://register.example/.well-known/evaste-register.json'
 * const { keys } = (await (await fetch(url)).json()) as { keys: PublicKey[] }
 * const { entry, recordedAt } = await verifyReceipt(await readFile('receipt.jws', 'utf8'), keys)
 */
declare const verifyReceipt: (receipt: string, keys: readonly PublicKey[]) => Promise<ReceiptClaims>;

interface PostgresStoreOptions {
    /** Such as `postgres://evaste@db.example/evaste`. */
    readonly url: string;
    /**
     * The database of the entries' keys; back it up separately from the entries. Default: the schema `evaste_keys` of the
     * same database, which a backup of the entries must exclude (`pg_dump --exclude-schema='evaste_*'`).
     */
    readonly keysUrl?: string;
    /** For tests: called with every query. Default: none. */
    readonly log?: (event: {
        readonly query: RanQuery;
    }) => void;
}
/**
 * Opens a register in a PostgreSQL database, which any number of register processes may share.
 *
 * @throws if `pg` is not installed, the database cannot be reached or migrated, or its settings let a power failure undo
 *   commits. The message gives the command.
 * @example
 * const store = await openPostgresStore({ url: 'postgres://evaste@localhost/evaste' })
 * await store.ping()
 * await store.close()
 */
declare function openPostgresStore({ url, keysUrl, log }: PostgresStoreOptions): Promise<RegisterStore>;

interface SqliteStoreOptions {
    /** The file of the entries; created if missing. */
    readonly file: string;
    /** The file of the entries' keys; back it up separately from the entries. */
    readonly keysFile: string;
    /** For tests: called with every query. Default: none. */
    readonly log?: (event: {
        readonly query: RanQuery;
    }) => void;
}
/**
 * Opens a register in two SQLite files, in WAL mode with a sync per commit.
 *
 * @throws if the runtime has no SQLite (the message gives the command to install one), or a file cannot be opened or
 *   migrated.
 * @example
 * const store = await openSqliteStore({ file: 'register.sqlite', keysFile: 'keys.sqlite' })
 * await store.ping()
 * await store.close()
 */
declare function openSqliteStore({ file, keysFile, log }: SqliteStoreOptions): Promise<RegisterStore>;

export { EvasteError, RegisterConfigError, logToStdout, nodeHandler, nodePrimitives, openNodeRegister, openPostgresStore, openRegister, openSqliteStore, parseRegisterConfig, serveRegister, showConsent, verifyChain, verifyCheckpoint, verifyReceipt, webPrimitives };
export type { ChainProblem, ChainReport, CheckpointClaims, ConsentReceipt, ConsentRecord, Digest, DisclosedEntry, LogEvent, PostgresStoreOptions, Primitives, PublicKey, ReceiptClaims, Register, RegisterConfig, RegisterEntry, RegisterKeys, RegisterOptions, RegisterServer, RegisterStore, ServeOptions, SigningKey, SiteOptions, SqliteStoreOptions };
