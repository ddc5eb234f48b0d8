import { E as EvasteError } from './types/register-evaste-error.js';
import { DeclarationFile, IpMode } from './declaration.js';
export { f as EvasteErrorCode } from './types/register-evaste-error.js';

/** Where one purpose or service stands with one visitor. Never a boolean. */
type ConsentStatus = (typeof CONSENT_STATUSES)[number];
/** Every consent status there is. */
declare const CONSENT_STATUSES: readonly ["requested", "given", "refused", "withdrawn", "expired"];
/** Where the visitor acted. */
type DecisionSource = 'banner' | 'settings' | 'embed' | 'api' | 'import';
/** What a visitor chose, at one moment, for one declaration. */
interface Decision {
    /** New for each decision; the key of its entry in the register. */
    readonly decisionId: string;
    /** The same over all decisions of one visitor on one device; made after the first decision (R72). */
    readonly consentId: string;
    readonly site: string;
    /** Every purpose that was offered: a refusal is never an omission (R68). */
    readonly choices: Readonly<Record<string, ConsentStatus>>;
    /** Every service of those purposes. */
    readonly services: Readonly<Record<string, ConsentStatus>>;
    readonly source: DecisionSource;
    /** Whether the browser vouches that a person acted, and not a script. */
    readonly trusted: boolean;
    /** The visitor's clock, ISO 8601 UTC. */
    readonly decidedAt: string;
    /** The language the question was shown in. */
    readonly language: string;
    /** Whether Global Privacy Control was on (R106). */
    readonly gpc: boolean;
}

/** A SHA-256 as 64 lower-case hexadecimal digits. */
type Digest = string;
/** A decision and what was shown, as the page sends it to the register. */
interface ConsentRecord extends Decision {
    /** The `decisionId` before this one of the same consent. */
    readonly previous?: string;
    /** SHA-256 of the visitor's receipt secret, which itself never leaves the device. */
    readonly receiptSecretHash: Digest;
    /** Scheme, host and port of the page; never a path (R71). */
    readonly origin: string;
    readonly declaration: {
        readonly digest: Digest;
        readonly version: string;
    };
    readonly notice: {
        readonly url: string;
        readonly version: string;
    };
    /** Which of evaste's texts were shown; with the declaration it reproduces what the visitor saw (R69). */
    readonly interface: {
        readonly version: string;
        readonly language: string;
        readonly digest: Digest;
    };
}
/** A record in the register: numbered without gaps per site, at the server's time. */
interface RegisterEntry {
    /** 1, 2, 3 … per site. */
    readonly entry: number;
    /** The server's clock, ISO 8601 UTC (R70). */
    readonly recordedAt: string;
    readonly record: ConsentRecord;
}
/** What the register answers, and what the visitor keeps. */
interface ConsentReceipt {
    readonly entry: number;
    readonly recordedAt: string;
    /** Compact JWS, Ed25519. */
    readonly receipt: string;
}
/** The claims inside the receipt's JWS. */
interface ReceiptClaims {
    /** The register's address. */
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
    /** Where rights are exercised. */
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
/** The half of a signing key that everyone may see, and what it can vouch for. */
type PublicKey = Omit<SigningKey, 'd'> & KeyLimits;
/** Default: none, a key vouches for everything that it signed. */
interface KeyLimits {
    /** ISO 8601 UTC: what is dated later was not signed by this register. A key that was replaced has one. */
    readonly notAfter?: string;
    /** The only entries that it vouches for: a key that came along with an imported site is not the register's own. */
    readonly vouchesFor?: readonly KeyRange[];
}
/** Entries of one site, the first and the last included. */
interface KeyRange {
    readonly site: string;
    readonly from: number;
    readonly through: number;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Maybe<T> = T | Promise<T>;
/** The cryptography that each entry needs, so that a runtime with a faster way can bring it. Same bytes everywhere. */
interface Primitives {
    sha256(bytes: Bytes): Maybe<Uint8Array>;
    /** AES-256-GCM with a nonce of 12 bytes; the tag of 16 bytes comes last. */
    encrypt(key: Bytes, nonce: Bytes, plain: Bytes): Maybe<Uint8Array>;
    /** @throws where the key is not the one, or a bit was changed. */
    decrypt(key: Bytes, nonce: Bytes, sealed: Bytes): Maybe<Uint8Array>;
    /** AES-256 key wrap (RFC 3394). */
    wrap(master: Bytes, key: Bytes): Maybe<Uint8Array>;
    /** @throws where the master key is not the one. */
    unwrap(master: Bytes, wrapped: Bytes): Maybe<Bytes>;
    /** Reads an Ed25519 private key once, for signing many times. */
    importSigningKey(key: SigningKey): Maybe<(bytes: Bytes) => Maybe<Uint8Array>>;
    /** RFC 4648, 5: without padding. */
    base64url(bytes: Uint8Array): string;
}
/** Web Crypto, which every runtime has. */
declare const webPrimitives: Primitives;

/** The last link of a site's chain. Before the first entry: number 0 and 32 zero bytes. */
interface ChainHead {
    readonly entry: number;
    readonly hash: Uint8Array;
}
/** One entry as it is kept. `record` and `server` are the very texts that the commitment covers. */
interface StoredEntry {
    readonly site: string;
    /** 1, 2, 3 … per site. */
    readonly entry: number;
    readonly decisionId: string;
    readonly consentId: string;
    /** The server's clock, ISO 8601 UTC. */
    readonly recordedAt: string;
    /** RFC 8785 form of the record. */
    readonly record: string;
    /** RFC 8785 form of what the server added. */
    readonly server: string;
    /** The personal part in its declared form; `null`: none was kept, or it was erased. */
    readonly personal: Uint8Array | null;
    /** Which key opens an encrypted personal part; `null` where none is needed. The key itself may be destroyed. */
    readonly keyId: string | null;
    /** 16 random bytes; `null` once erased. */
    readonly salt: Uint8Array | null;
    readonly commitment: Uint8Array;
    readonly hash: Uint8Array;
    /** Compact JWS, so that a repeated request gets the very same one. */
    readonly receipt: string;
}

/** One thing about an entry that is not as it was recorded. */
interface ChainProblem {
    readonly entry: number;
    /** `content`: it is gone, or was changed, without an event that says so. */
    readonly problem: 'gap' | 'commitment' | 'hash' | 'columns' | 'content' | 'head';
}
interface ChainReport {
    /** How many entries were read. */
    readonly entries: number;
    /** The hash that they add up to, in hexadecimal. */
    readonly hash: string;
    /** Empty: every entry is as it was recorded. */
    readonly problems: readonly ChainProblem[];
}
/** Where a chain is read from: a store, or a file that was exported from one. */
interface ChainSource {
    head(site: string): Promise<ChainHead>;
    /** At most `limit` entries after number `after`, in order. */
    entries(site: string, page: {
        readonly after: number;
        readonly limit: number;
    }): Promise<readonly StoredEntry[]>;
}
interface ChainNeeds extends Pick<Primitives, 'sha256'> {
    /** Told of each entry, in order, with the hash that the chain has there by our own reckoning. */
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

/** What a visitor may ask of the register with the receipt secret, GDPR 15 to 21. */
declare const requestKinds: readonly ["access", "portability", "rectification", "restriction", "objection", "erasure"];
type RequestKind = (typeof requestKinds)[number];
/** What a visitor says was recorded wrongly; the entry itself stays as it is (R83). */
interface Correction {
    /** The `decisionId` that it is about; default: the newest decision. */
    readonly decisionId?: string;
    /** The language that the visitor read, BCP 47. */
    readonly language?: string;
    /** When the visitor decided, ISO 8601 UTC. */
    readonly decidedAt?: string;
}
/**
 * What happened to entries besides a decision. It is an entry of the same chain, its text where a record's would be.
 * One that takes content away names the entries it took it from: content that is missing otherwise was tampered with.
 */
interface RegisterEvent {
    readonly event: RequestKind | 'handled' | 'restriction-lifted' | 'retention-start' | 'retention-terms' | 'retention';
    /** Random; stands where a record's `decisionId` would. */
    readonly eventId: string;
    readonly site: string;
    /** Absent where nothing may lead to a person any more: after an erasure, and in what retention does. */
    readonly consentId?: string;
    /** The entries whose content is gone, such as `1-3,7`. */
    readonly blanked?: string;
    /** SHA-256 of what is left of each blanked entry's record, by number; of one not named here nothing is left. */
    readonly remains?: Readonly<Record<string, Digest>>;
    readonly correction?: Correction;
    /** `handled`: the request's `eventId`, and what the controller did with it. */
    readonly request?: string;
    readonly outcome?: 'done' | 'refused';
    /** Who acted, where it was not the holder of the receipt secret: a person wrote to the controller. */
    readonly by?: 'controller';
    /** The controller's own words: of `handled` (a refusal needs them, GDPR 12(4)), and of what it did for a person. */
    readonly reason?: string;
    /** `retention-start`: the period, and when it began; `null`: it has not, and until then everything is kept. */
    readonly period?: string;
    readonly startedAt?: string | null;
    /** `retention-terms`: what counts from now on for entries up to `through` too, where it ends before their own terms. */
    readonly terms?: RetentionTerms;
    readonly through?: number;
}
/** How long decisions count, and how long they are kept when they count no more. ISO 8601 durations. */
interface RetentionTerms {
    readonly validity: string;
    readonly given: string;
    readonly refused: string;
    /** Of the address, from the moment that it was recorded. */
    readonly address: string;
}

/** What is forgotten of an entry, each at its own time. */
type Forgettable = 'content' | 'address';
/** When something of an entry is due to be forgotten. */
interface Due {
    readonly what: Forgettable;
    readonly entry: number;
    /** ISO 8601 UTC. */
    readonly dueAt: string;
}
/** How far a site's entries have been given a due time, and under what it declared then. */
interface RetentionCursor {
    readonly through: number;
    readonly terms: string;
}
/** Terms that were adopted for entries that existed already. */
interface RetentionAdoption {
    /** The entry of the event that adopted them. */
    readonly entry: number;
    /** The last entry that they count for. */
    readonly through: number;
    readonly terms: RetentionTerms;
}
/** Which consent and which key an entry names; empty and `null` once its content is gone. */
interface EntryIds {
    readonly entry: number;
    readonly consentId: string;
    readonly keyId: string | null;
}
/** Looks up what is due. */
interface RetentionQueries {
    /** Every site that has entries. */
    sitesWithEntries(): Promise<readonly string[]>;
    /** What is due by `at`, the longest due first. */
    due(site: string, what: Forgettable, page: {
        readonly at: string;
        readonly limit: number;
    }): Promise<readonly Due[]>;
    countDue(site: string, what: Forgettable, at: string): Promise<number>;
    /** In the order of their events. */
    retentionAdoptions(site: string): Promise<readonly RetentionAdoption[]>;
    /** `null`: nothing has been given a due time yet. */
    retentionCursor(site: string): Promise<RetentionCursor | null>;
}
/** The newest time at which retention trusted the clock; about no site. */
interface RetentionClockQueries {
    /** `null`: it never did. */
    retentionClock(): Promise<string | null>;
    saveRetentionClock(at: string): Promise<void>;
    /** When the newest entry of any site was recorded; `null`: there is none. */
    newestEntryAt(): Promise<string | null>;
}
interface RetentionTransaction extends RetentionQueries {
    /** Sets when entries are due, whatever was said before. */
    saveDues(site: string, dues: readonly Due[]): Promise<void>;
    /** Sets when entries are due of which nothing has been said. */
    saveNewDues(site: string, dues: readonly Due[]): Promise<void>;
    dropDues(site: string, what: Forgettable, entries: readonly number[]): Promise<void>;
    saveRetentionCursor(site: string, cursor: RetentionCursor): Promise<void>;
    saveRetentionAdoption(site: string, adoption: RetentionAdoption): Promise<void>;
    /** The ids that these entries have still, without their contents. */
    idsOf(site: string, entries: readonly number[]): Promise<readonly EntryIds[]>;
}

/** An API key as it is kept: never itself, only its hash. */
interface StoredApiKey {
    /** SHA-256 of the key. */
    readonly keyHash: Digest;
    /** What it is called by in lists; tells nothing of the key. */
    readonly keyId: string;
    /** Whose sites it opens; `null`: the agency's, all of them. */
    readonly controller: string | null;
    readonly scopes: readonly string[];
    /** What people call it. */
    readonly label: string;
    readonly createdAt: string;
}
/** Keeps API keys and the tokens that make the first of them. */
interface ApiKeyQueries {
    /** `null` for one that never was, or was revoked. */
    apiKey(keyHash: Digest): Promise<StoredApiKey | null>;
    /** The keys of one controller, or with `null` all of them; revoked ones are left out. */
    apiKeys(controller: string | null): Promise<readonly StoredApiKey[]>;
    saveApiKey(key: StoredApiKey): Promise<void>;
    /** From the next question on the key is none. An unknown one is left out. */
    revokeApiKey(keyId: string, revokedAt: string): Promise<void>;
    /** @param expiresAt ISO 8601 UTC. */
    saveSetupToken(tokenHash: Digest, expiresAt: string): Promise<void>;
    /** Whether the token counts at that time. */
    hasSetupToken(tokenHash: Digest, at: string): Promise<boolean>;
    /** Spends a token, and every other one, for `key`. `false`, and no key: it was none, too old, or spent. */
    spendSetupToken(tokenHash: Digest, at: string, key: StoredApiKey): Promise<boolean>;
}

/** A text that entries refer to by digest: a declaration or an interface text. */
interface StoredDocument {
    readonly digest: Digest;
    readonly kind: 'declaration' | 'interface';
    /** RFC 8785 form: its SHA-256 is the digest. */
    readonly text: string;
}
/** Keeps public texts. They belong to no site: anyone who knows the digest may read the text. */
interface DocumentQueries {
    document(digest: Digest): Promise<StoredDocument | null>;
    /** Keeps a text for good. Saving it again changes nothing. */
    saveDocument(document: StoredDocument): Promise<void>;
}

/** What figures are told by, beside the day. */
declare const dimensions: readonly ["language", "source", "version"];
type Dimension = (typeof dimensions)[number];
/** Which decisions a figure counts. No visitor is in it. */
interface CountedDay extends Readonly<Record<Dimension, string>> {
    /** `2026-11-22`, in UTC. */
    readonly day: string;
}
/** How many decisions allowed everything, something, nothing. `withdrew`: those of them in which a purpose stands withdrawn. */
declare const decisionColumns: readonly ["gave_all", "gave_some", "gave_none", "withdrew"];
/** How many decisions left one purpose in each state. */
declare const purposeColumns: readonly ["given", "refused", "withdrawn", "expired"];
type DecisionCount = CountedDay & Readonly<Record<(typeof decisionColumns)[number], number>>;
type PurposeCount = CountedDay & {
    readonly purpose: string;
} & Readonly<Record<(typeof purposeColumns)[number], number>>;
/** What is added to a site's figures. Negative numbers take away. */
interface Counts {
    readonly decisions: readonly DecisionCount[];
    readonly purposes: readonly PurposeCount[];
}
interface StatisticsQuery {
    /** The first and the last day, both counted. */
    readonly from: string;
    readonly to: string;
    /** A row for each of these that differs; an empty list gives one row, and one a purpose. */
    readonly by: readonly ('day' | Dimension)[];
}
type Row = Readonly<Record<string, string | number>>;
/** Answers from sums that are kept, never from the entries. */
interface StatisticsQueries {
    statistics(site: string, query: StatisticsQuery): Promise<{
        readonly decisions: readonly Row[];
        readonly purposes: readonly Row[];
    }>;
}

/** How many events of a site the ledger of rights had when the database was last written: it must never have fewer. */
interface LedgerMark {
    readonly site: string;
    readonly events: number;
    /** The event that came last. */
    readonly eventId: string;
}
/** Tells a ledger that was lost, or put back from an older copy, from one that is whole. */
interface LedgerMarkQueries {
    ledgerMarks(): Promise<readonly LedgerMark[]>;
    /** Replaces what is said of its site. */
    saveLedgerMark(mark: LedgerMark): Promise<void>;
}
interface LedgerMarkTransaction {
    /** Counts an event that is in the ledger now. */
    countLedgerEvent(site: string, eventId: string): Promise<void>;
}

/** Somebody who has not been told yet that a visitor asks. */
interface WaitingNotification {
    readonly site: string;
    readonly requestId: string;
    /** Which of the configured targets. */
    readonly target: string;
    /** How often it was tried. */
    readonly tries: number;
    /** When it is tried next, ISO 8601 UTC. */
    readonly nextAt: string;
}
/** Keeps who is still to be told of a request: written in the request's own transaction, gone once told. */
interface NotificationQueries {
    /**
     * What is to be told by `at` to any of these targets, the longest due first.
     *
     * @param site `null`: of every site.
     */
    noticesDue(site: null, page: {
        readonly targets: readonly string[];
        readonly at: string;
        readonly limit: number;
    }): Promise<readonly WaitingNotification[]>;
    /**
     * Takes a notice for one attempt; unless it is dropped, it is due again at `nextAt`.
     *
     * @returns `false`: another process has taken it, or it is gone.
     */
    takeNotice(notice: WaitingNotification, nextAt: string): Promise<boolean>;
    dropNotice(notice: WaitingNotification): Promise<void>;
}

/** A visitor's request as the controller works on it. */
interface StoredRequest {
    readonly site: string;
    /** The `eventId` of the request's entry. */
    readonly requestId: string;
    readonly kind: RequestKind;
    /** Empty once nothing may lead to the consent. */
    readonly consentId: string;
    /** The request's entry in the chain. */
    readonly entry: number;
    readonly receivedAt: string;
    /** By when the controller must have answered, GDPR 12(3). */
    readonly dueAt: string;
    readonly state: 'open' | 'done' | 'refused';
    readonly handledAt: string | null;
}
/** What a consent is subject to beside its declaration. */
interface ConsentTerms {
    /** Since when it is only stored (GDPR 18); `null`: it is not. */
    readonly restrictedAt: string | null;
    /** Until when the controller keeps it for a relation of its own; `null`: its declaration alone counts. */
    readonly keepUntil: string | null;
}
/** The part of a record that outlives its entry's content. */
interface Redaction {
    readonly entry: number;
    /** Empty: nothing, and then the server's part goes as well. */
    readonly record: string;
}
interface RequestPage {
    /** Default: every state. */
    readonly state?: StoredRequest['state'] | undefined;
    /** The last one of the page before. */
    readonly after?: Pick<StoredRequest, 'dueAt' | 'requestId'> | undefined;
    readonly limit: number;
}
/** Looks up requests, and what consents are subject to. */
interface RightsQueries {
    /** Requests in the order in which they are due. */
    requests(site: string, page: RequestPage): Promise<readonly StoredRequest[]>;
    request(site: string, requestId: string): Promise<StoredRequest | null>;
    /** The terms of those of these consents that have any. */
    consentTerms(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, ConsentTerms>>;
}
/** What the rights of visitors, and retention, change; always while the site's writers are held off. */
interface RightsTransaction extends RightsQueries {
    /**
     * Takes the content of entries away for good: ids, salt, personal part, receipt, and all of the record but the rest.
     * Number, time, commitment and hash stay: the chain goes on verifying.
     */
    blank(site: string, redactions: readonly Redaction[]): Promise<void>;
    /** Forgets those of these consents that no entry names any more, with what they were subject to. */
    forgetConsents(site: string, consentIds: readonly string[]): Promise<void>;
    saveTerms(site: string, consentId: string, terms: ConsentTerms): Promise<void>;
    /** Adds a request, or brings it up to date. */
    saveRequest(request: StoredRequest): Promise<void>;
    /** Keeps who is to be notified of a request. Existing rows stay as they are. */
    saveNotices(site: string, notices: readonly WaitingNotification[]): Promise<void>;
    /** Keeps digests of decisions that are erased. */
    saveErasedDecisions(site: string, digests: readonly string[]): Promise<void>;
    /** Those of these digests that are of erased decisions. */
    erasedDecisions(site: string, digests: readonly string[]): Promise<ReadonlySet<string>>;
    /** Empties the consent's id in its requests; they stay due. */
    unlinkRequests(site: string, consentId: string): Promise<void>;
}

/** Reads entries. They are numbered 1, 2, 3 … per site with no gaps, and are read in that order. */
interface EntryQueries {
    /** Every site that has an entry, in order of their ids. */
    sitesWithEntries(): Promise<readonly string[]>;
    head(site: string): Promise<ChainHead>;
    /** At most `limit` entries after number `after`, in order. */
    entries(site: string, page: {
        readonly after: number;
        readonly limit: number;
    }): Promise<readonly StoredEntry[]>;
    /** The hash of a consent's receipt secret, or `null` where the site has no such consent. */
    secretHash(site: string, consentId: string): Promise<Digest | null>;
    /**
     * The same at whatever sites have the consent.
     *
     * @param sites `null`: all of them, however many there are.
     */
    secretHashesAt(sites: null, consentId: string): Promise<ReadonlyMap<string, Digest>>;
    /** All entries of one consent, in order. */
    entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>;
}

/** An entry on its way in. */
interface NewEntry extends StoredEntry {
    /** Kept with the consent: later entries of it must carry the same. `null`: an event, which begins no consent. */
    readonly receiptSecretHash: Digest | null;
}
/** What may be read and written while the register's writers are held off. */
interface AppendTransaction extends RightsTransaction, RetentionTransaction, LedgerMarkTransaction, Pick<EntryQueries, 'entries'>, Pick<DocumentQueries, 'document'> {
    /** Reads the head of a site's chain and keeps every other writer off that site until the transaction ends. */
    head(site: string): Promise<ChainHead>;
    /**
     * The same for many sites in one question, without waiting: a site whose head another transaction has, or that may need
     * a row of its own first, is left out.
     */
    freeHeads(sites: readonly string[]): Promise<ReadonlyMap<string, ChainHead>>;
    /** All entries of one consent, in order. */
    entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>;
    /** The entries of these decisions, in no order. Unknown ids are left out. */
    entriesOfDecisions(site: string, decisionIds: readonly string[]): Promise<readonly StoredEntry[]>;
    /** The receipt secret's hash of each of these consents that already has an entry. */
    secretHashes(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, Digest>>;
    /**
     * Adds the next entries of one site, in order, and moves its head to the last of them. None: nothing happens.
     * A number or decision that the site already has is an error, never an overwrite.
     */
    insert(site: string, entries: readonly NewEntry[]): Promise<void>;
    /** Adds to the site's figures. */
    count(site: string, counts: Counts): Promise<void>;
}
/**
 * Adds entries.
 *
 * - **Order**: two transactions never see the same head of a site, in however many processes.
 * - **Append only**: an entry is never changed; its content can be taken away, and that is an entry too (R67, R77).
 */
interface EntryAppends {
    /** Runs `work` as one transaction with one commit; a rejection of `work` undoes it all. */
    append<T>(work: (transaction: AppendTransaction) => Promise<T>): Promise<T>;
}

/** The ledger of rights where several processes on different machines share it: lines of text, which only ever grow. */
interface SharedLedger {
    append(line: string): Promise<void>;
    /** Every line, oldest first. */
    read(): AsyncIterable<string>;
}

/** The key of one entry's personal part. */
interface StoredKey {
    /** 128 random bits; the entry names it. */
    readonly keyId: string;
    /** Wrapped by the register's master key (RFC 3394). */
    readonly wrappedKey: Uint8Array;
}
/**
 * Keeps the keys of personal parts, in a database apart from the entries, with backups of its own.
 * They are saved before any entry names them, so that no entry is ever without its key.
 */
interface KeyQueries {
    /** Saves unused keys; all or none. */
    saveKeys(keys: readonly StoredKey[]): Promise<void>;
    /** `null` once destroyed. */
    wrappedKey(keyId: string): Promise<Uint8Array | null>;
    /** Destroys keys for good: what they encrypted can never be read again. Unknown ids are left out. */
    destroyKeys(keyIds: readonly string[]): Promise<void>;
}

/** A site that was made by the API. */
interface StoredSite {
    readonly site: string;
    /** Whose keys may look into it. */
    readonly controller: string;
    readonly origins: readonly string[];
    /** The declaration that was published last; `null` before the first. */
    readonly declarationDigest: Digest | null;
}
/** Keeps the sites that are not in a configuration file. */
interface SiteQueries {
    savedSites(): Promise<readonly StoredSite[]>;
    /** Makes a site, or changes its controller and origins; what was published stays. */
    saveSite(site: Omit<StoredSite, 'declarationDigest'>): Promise<void>;
    /** Makes a kept declaration the one that counts for a saved site. An unknown site is left out. */
    publishDeclaration(site: string, digest: Digest): Promise<void>;
}

/** A statement with its bound values. */
interface RanQuery {
    readonly sql: string;
    readonly parameters: readonly unknown[];
}

/** What a store owes as a whole. */
interface StoreLife {
    /** The ledger of rights of all processes on this store; `null`: they share a folder, and it is a file there. */
    readonly sharedLedger: SharedLedger | null;
    /** Whether the store has ever committed anything. */
    hasBegun(): Promise<boolean>;
    /** Rejects where the store cannot commit now. */
    ping(): Promise<void>;
    /** Whether sites are kept apart by questions alone, because the database's row security does not hold for our role. */
    bypassesRowSecurity(): Promise<boolean>;
    /** Overwrites what was taken away, wherever the database still has copies of it; what it cannot reach is left to it. */
    scrub(): Promise<void>;
    close(): Promise<void>;
}
/**
 * Where a register keeps what it keeps. Each family of queries says its own duties; these are everyone's:
 *
 * - **Durability**: what a writing call resolved for survives a power cut. What it rejected for left no trace, unless the
 *   connection broke during the commit: then the outcome is unknown, and sending the same again tells it.
 * - **Concurrency**: any number of calls at a time.
 * - **Isolation**: every query about a site names the site, and returns only its rows.
 */
type RegisterStore = EntryAppends & EntryQueries & KeyQueries & DocumentQueries & SiteQueries & ApiKeyQueries & StatisticsQueries & RightsQueries & RetentionQueries & RetentionClockQueries & LedgerMarkQueries & NotificationQueries & StoreLife;

/** Something for the operator to know. Never holds an address, a body, an id of a visitor or a secret. */
interface LogEvent {
    readonly level: 'info' | 'warn' | 'error';
    readonly event: 'started' | 'stopped' | 'refused' | 'failed' | 'declaration-loaded' | 'declaration-unavailable' | 'flagged' | 'replayed' | 'retention' | 'retention-held' | 'notified' | 'row-security-bypassed' | 'proxy-not-trusted' | 'everybody-trusted';
    readonly site?: string;
    /** A word of ours: a problem, a flag, an error's name and code. */
    readonly reason?: string;
    readonly message?: string;
}

/** Somebody who is told of visitors' requests. */
interface Notifier {
    /** The same after every start, so that it is known who was told; no address of theirs. */
    readonly id: string;
    /** Default: every site of the register. */
    readonly site?: string;
    /** Rejects where they could not be told. One who was told may be told again, with the same request. */
    readonly tell: (request: StoredRequest) => Promise<void>;
}

/** Where a controller hears of its visitors' requests. */
interface NotifyTarget {
    /** Default: every site of the register. */
    readonly site?: string;
    /** An address that takes a signed POST (Standard Webhooks). */
    readonly webhook?: string;
    /** Signs what is posted; shared with the receiver. Needed with `webhook`. */
    readonly secret?: string;
    /** A mailbox of the controller's. */
    readonly email?: string;
}

/** A site whose visitors' decisions the register takes. */
interface SiteOptions {
    readonly site: string;
    /** Whose keys may look into it. Default: a controller of the site's own name. */
    readonly controller?: string;
    /** Where its pages are: scheme, host and port, such as `https://www.leipomo.example`. */
    readonly origins: readonly string[];
    /** The declaration itself, or where it is: whatever `loadDeclaration` understands. */
    readonly declaration: DeclarationFile | string;
}

/** What `evaste register` reads from its file and its environment. */
interface RegisterConfig {
    /** TCP port; 0 takes a free one. Default 8787. */
    readonly port: number;
    /** The address to listen on. Default `127.0.0.1`: put a proxy in front. */
    readonly host: string;
    /** The folder of databases and keys; made when it is missing. Default `evaste-data`. */
    readonly data: string;
    /** `postgres://…`: the entries are kept there, and the folder has only the keys' files. Default: SQLite in the folder. */
    readonly databaseUrl?: string;
    /** `postgres://…`: the keys of addresses have a database of their own. Default: a schema of the entries' database. */
    readonly keysUrl?: string;
    /** Where the routes begin, such as `/evaste`. Default: the root. */
    readonly basePath: string;
    /** Where the world reaches the register, for links that it prints. Default: where it listens. */
    readonly publicUrl?: string;
    /** Proxies whose `X-Forwarded-For` is believed, as CIDR blocks. Default: none. */
    readonly trustProxy: readonly string[];
    /** Connections at a time; more are hung up on. Default 1,000. */
    readonly maxConnections: number;
    /** Who is notified of visitors' requests. Default: nobody; the requests are listed all the same. */
    readonly notify?: readonly NotifyTarget[];
    /** The mail server for those who hear of it by e-mail. Default: none. */
    readonly smtp?: {
        readonly url: string;
        readonly from: string;
    };
    /** Sites by file. Those that are made with `PUT /v1/admin/sites/…` come on top. Default: none. */
    readonly sites: readonly SiteOptions[];
}
/** A configuration that cannot be used: every problem at once. */
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

/** What a reader of an entry must know about it; none of them is a reason to refuse evidence. */
type EntryFlag = 'clock-skew' | 'unknown-declaration' | 'unknown-interface' | 'incomplete-choices';
/** What the server adds to a record. */
interface ServerPart {
    readonly site: string;
    readonly entry: number;
    readonly recordedAt: string;
    readonly ip: IpMode;
    readonly flags: readonly EntryFlag[];
}

/** An entry as its visitor may see it: all of it. */
interface DisclosedEntry extends RegisterEntry, Pick<ConsentReceipt, 'receipt'> {
    readonly flags: ServerPart['flags'];
    /** `address`: the address or network; `null` where none was kept or it has been destroyed. */
    readonly ip: {
        readonly mode: ServerPart['ip'];
        readonly address: string | null;
    };
}

/** An answer in plain parts, which a server can write without the weight of a `Response`. */
interface Answer {
    readonly status: number;
    /** Names in lower case; without the length. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

/** A bucket of `burst` requests that is refilled at `perSecond`. */
interface Rate {
    readonly burst: number;
    readonly perSecond: number;
}

interface RegisterKeys {
    /** Signs receipts. */
    readonly signing: SigningKey;
    /** Public halves of earlier signing keys, so that old receipts go on verifying. Default: none. */
    readonly retired?: readonly PublicKey[];
    /** 32 random bytes that wrap the keys of personal parts. Lost: no encrypted address can be read again. */
    readonly master: Uint8Array<ArrayBuffer>;
}

/** How much a site may add on one day (UTC). */
interface Quota {
    readonly entries: number;
    readonly bytes: number;
}

/**
 * Why retention forgets nothing. `clock`: the clock is far ahead of when retention last ran. `share`: much of a site would
 * go in one run.
 */
type HeldFor = 'clock' | 'share';

interface RetentionRun {
    /** Default: every site that has entries. */
    readonly site?: string | undefined;
    /** Only counts what is due. Default: false. */
    readonly dryRun?: boolean | undefined;
    /** What somebody who may says is right although it looks wrong. Default: nothing. */
    readonly confirmed?: readonly HeldFor[] | undefined;
    /** Asked between batches; what was not done is done by the next run. */
    readonly isStopped?: () => boolean;
    readonly onProgress?: (forgotten: number, due: number) => void;
}

interface RetentionTimerOptions extends Pick<RetentionRun, 'confirmed'> {
    /** Default: a minute, so that a start is not slowed down. */
    readonly firstMs?: number;
    /** Default: an hour. */
    readonly everyMs?: number;
}

/** An entry as the ledger knows it: by its commitment, because a restored register may reuse its number. */
type LedgerEntry = readonly [entry: number, commitment: string];
/** What a visitor asked for, kept where a restore of the database cannot undo it. It identifies nobody: numbers and commitments only. */
interface LedgerLine {
    readonly event: RegisterEvent['event'];
    readonly eventId: string;
    readonly site: string;
    /** ISO 8601 UTC. */
    readonly at: string;
    /** The event's own entry. */
    readonly own: LedgerEntry;
    /** The entries it is about. */
    readonly about: readonly LedgerEntry[];
    readonly by?: RegisterEvent['by'];
    readonly particulars?: Pick<RegisterEvent, 'correction' | 'period' | 'startedAt' | 'request' | 'outcome'>;
}
/**
 * Kept apart from the database of entries, and never restored with it: what it says is done again before a register
 * answers. A line that was written for a transaction that then failed is done at the next start.
 */
interface RightsLedger {
    /** Resolves when the line would survive a power cut. */
    append(line: LedgerLine): Promise<void>;
    /** Every line, oldest first. */
    read(): AsyncIterable<LedgerLine>;
    /** Whether it ends with the process. Default: it is kept, and one that lacks something is noticed at the next start. */
    readonly isVolatile?: boolean;
}

interface RegisterOptions {
    readonly sites: readonly SiteOptions[];
    /** Not closed by the register. */
    readonly store: RegisterStore;
    readonly keys: RegisterKeys;
    /** Proxies whose `X-Forwarded-For` is believed, as CIDR blocks. Default: none, the connection's own address counts. */
    readonly trustProxy?: readonly string[];
    /** Where the routes begin, such as `/evaste`. Default: the root. */
    readonly basePath?: string;
    /** The server's clock, which is the one that counts (R70). Default: the system's. */
    readonly now?: () => Date;
    /** evaste's own texts by version and language, as `evaste/interfaces.json` has them. Default: none. */
    readonly interfaces?: Readonly<Record<string, Readonly<Record<string, object>>>>;
    /** Reads a declaration from a URL or file. Needed where a site gives one as text. */
    readonly loadDeclaration?: (where: string) => Promise<unknown>;
    /**
     * Default: generous, 600 at once and 60 a second per network (/24, /48), 20,000 and 2,000 per site. Visitors' requests,
     * which the controller must answer one by one: 30 at once and 30 an hour per network, 500 and 360 an hour per site.
     */
    readonly rates?: {
        readonly network?: Rate;
        readonly site?: Rate;
        readonly requestsOfNetwork?: Rate;
        readonly requestsOfSite?: Rate;
    };
    /**
     * What one site may add on one day (UTC), in each process. Default: a million entries and 2 GB. Records that name a
     * unknown declaration have a tenth of it.
     */
    readonly quota?: Partial<Quota>;
    /** Default: up to 5 ms or 500 records share a commit, and 10,000 may wait. */
    readonly queue?: {
        readonly gatherMs?: number;
        readonly batchSize?: number;
        readonly capacity?: number;
    };
    /** Kept apart from the store, and never restored with it. Default: none; then a restored store brings the erased back. */
    readonly ledger?: RightsLedger;
    /** Notified of each request that a visitor makes of the controller, across restarts too. Default: none. */
    readonly notify?: readonly Notifier[];
    /**
     * When what is due is forgotten, in milliseconds. Default: a minute after the start, then every hour. Where the clock has
     * leapt ahead, or much of a site is due at once, nothing is forgotten until it is confirmed: `confirmed` does so for good.
     */
    readonly retention?: RetentionTimerOptions;
    /** Default: Web Crypto. */
    readonly primitives?: Primitives;
    /** At most twenty events of one kind at once, then one in ten seconds. Default: nothing is logged. */
    readonly log?: (event: LogEvent) => void;
}
/** A register as a function of requests. */
interface Register {
    /** @param connection.address the peer's address as the socket has it; empty where there is none. */
    fetch(request: Request, connection: {
        readonly address: string;
    }): Promise<Response>;
    /**
     * What `fetch` answers to a page's record, in plain parts: a server that writes them itself saves a fourth of the work.
     * `null`, and nothing is read: it is another call, ask `fetch`.
     */
    answerEntry(request: Request, connection: {
        readonly address: string;
    }): Promise<Answer> | null;
    /**
     * Signs with another key from now on. Every key before it stays in `/.well-known/evaste-register.json`, so that what it
     * signed goes on verifying; at the next start `keys.retired` must name them.
     */
    rotateSigningKey(keys: Pick<RegisterKeys, 'signing' | 'retired'>): Promise<void>;
    /**
     * Makes a token for `/v1/admin/setup?token=…`, where the first API key is made; it counts once, for a day.
     * `null` where the agency has a key already, unless a token is wanted `anew`, as when that key was lost.
     */
    createSetupToken(options?: {
        readonly anew?: boolean;
    }): Promise<string | null>;
    /** Takes no more records, and resolves when every record it took is durable and answered. */
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

/** A part of a register that can be lost while the others stay. */
declare const losses: readonly ["master-key", "signing-key", "keys", "entries", "ledger"];
type Loss = (typeof losses)[number];

interface ServeOptions extends Pick<RegisterOptions, 'interfaces' | 'log' | 'now' | 'rates' | 'retention'> {
    readonly config: RegisterConfig;
    /** What relative paths in the configuration start from. Default: the working directory. */
    readonly folder?: string;
    /** How long a sender may take. Default: 10 s for the headers, 15 s for all of a request. */
    readonly patience?: Patience;
    /** What is lost of the register for good and may be made anew. Default: nothing; what is missing keeps it from starting. */
    readonly acceptLoss?: readonly Loss[];
    /** Whether a set-up link is wanted though there is an API key. Default: only where there is none. */
    readonly newSetupLink?: boolean;
}
interface Patience {
    readonly headersMs: number;
    readonly requestMs: number;
    /** How often dawdlers are looked for. */
    readonly checkMs: number;
}
/** A register that listens. */
interface RegisterServer {
    readonly url: string;
    readonly port: number;
    /** Where the first API key is made, once, within a day; a secret. `null`: there is a key. */
    readonly setupUrl: string | null;
    /** Takes no new connections, answers what it took, closes the databases. */
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
 * Opens a register on the configured database, for use in a server of your own. `close` also closes its files.
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
 * @throws where the port is in use, a file cannot be opened, or other users can read a key.
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

/** As much of Node's own requests as is needed, so that no one's types are. */
interface NodeRequest {
    readonly socket: {
        readonly remoteAddress?: string | undefined;
    };
}
/**
 * Turns a register into a handler for Node's own requests, as in Express. Mount it before anything that reads bodies.
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
 * The same as `webPrimitives` in Node's own way: for a hundred bytes, handing each step to another thread and back,
 * as Web Crypto must, costs ten times the step itself. Signing alone takes longer than that.
 */
declare const nodePrimitives: Primitives;

/**
 * Verifies a receipt with the register's published keys and returns its claims. It needs no register.
 *
 * @throws what `jose` throws where none of these keys signed the receipt, or it was changed.
 * @example
 * import type { PublicKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const url = 'https://register.example/.well-known/evaste-register.json'
 * const { keys } = (await (await fetch(url)).json()) as { keys: PublicKey[] }
 * const { entry, recordedAt } = await verifyReceipt(await readFile('receipt.jws', 'utf8'), keys)
 */
declare const verifyReceipt: (receipt: string, keys: readonly PublicKey[]) => Promise<ReceiptClaims>;

/** What a checkpoint says: at this time, the site's chain had this many entries and ended in this hash. */
interface CheckpointClaims {
    readonly site: string;
    /** How many entries there were; the number of the last. */
    readonly entries: number;
    /** `hash(entries)`; 64 zeros before the first entry. */
    readonly hash: Digest;
    /** The server's clock, ISO 8601 UTC. */
    readonly time: string;
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
declare const verifyCheckpoint: (checkpoint: string, keys: readonly PublicKey[]) => Promise<CheckpointClaims>;

interface PostgresStoreOptions {
    /** Such as `postgres://evaste@db.example/evaste`. */
    readonly url: string;
    /**
     * The database of the entries' keys, backed up apart from the entries. Default: the schema `evaste_keys` of the same
     * database, which a backup of the entries must leave out (`pg_dump --exclude-schema='evaste_*'`).
     */
    readonly keysUrl?: string;
    /** For tests: sees every query. Default: none. */
    readonly log?: (event: {
        readonly query: RanQuery;
    }) => void;
}
/**
 * Opens a register in a PostgreSQL database, which any number of register processes may share.
 *
 * @throws where `pg` is not installed, the database cannot be reached or brought up to date, or it is set so that a
 *   power cut takes commits back; saying what to type.
 * @example
 * const store = await openPostgresStore({ url: 'postgres://evaste@localhost/evaste' })
 * await store.ping()
 * await store.close()
 */
declare function openPostgresStore({ url, keysUrl, log }: PostgresStoreOptions): Promise<RegisterStore>;

interface SqliteStoreOptions {
    /** The file of the entries; made when it is missing. */
    readonly file: string;
    /** The file of the entries' keys; back it up apart from the entries. */
    readonly keysFile: string;
    /** For tests: sees every query. Default: none. */
    readonly log?: (event: {
        readonly query: RanQuery;
    }) => void;
}
/**
 * Opens a register in two SQLite files, in WAL mode with a sync at each commit.
 *
 * @throws where the runtime has no SQLite, saying what to type, and where a file cannot be opened or brought up to date.
 * @example
 * const store = await openSqliteStore({ file: 'register.sqlite', keysFile: 'keys.sqlite' })
 * await store.ping()
 * await store.close()
 */
declare function openSqliteStore({ file, keysFile, log }: SqliteStoreOptions): Promise<RegisterStore>;

export { EvasteError, RegisterConfigError, logToStdout, nodeHandler, nodePrimitives, openNodeRegister, openPostgresStore, openRegister, openSqliteStore, parseRegisterConfig, serveRegister, showConsent, verifyChain, verifyCheckpoint, verifyReceipt, webPrimitives };
export type { ChainProblem, ChainReport, CheckpointClaims, ConsentReceipt, ConsentRecord, Digest, DisclosedEntry, LogEvent, PostgresStoreOptions, Primitives, PublicKey, ReceiptClaims, Register, RegisterConfig, RegisterEntry, RegisterKeys, RegisterOptions, RegisterServer, RegisterStore, ServeOptions, SigningKey, SiteOptions, SqliteStoreOptions };
