import { DeclarationFile } from './declaration.js';
import { JWK } from 'jose';
import { LogConfig } from 'kysely';

/** Where one purpose or service stands with one visitor. Never a boolean. */
type ConsentStatus = 'requested' | 'given' | 'refused' | 'withdrawn' | 'expired';
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
}

/** A bucket of `burst` requests that is refilled at `perSecond`. */
interface Rate {
    readonly burst: number;
    readonly perSecond: number;
}

/** An Ed25519 key pair as a JWK (RFC 8037), with a key id. */
interface SigningKey extends JWK {
    readonly kty: 'OKP';
    readonly crv: 'Ed25519';
    readonly kid: string;
    readonly x: string;
    readonly d: string;
}
/** The half of a signing key that everyone may see. */
type PublicKey = Omit<SigningKey, 'd'>;

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
    /** 16 random bytes; `null` once erased. */
    readonly salt: Uint8Array | null;
    readonly commitment: Uint8Array;
    readonly hash: Uint8Array;
    /** Compact JWS, so that a repeated request gets the very same one. */
    readonly receipt: string;
}
/** An entry on its way in. */
interface NewEntry extends StoredEntry {
    /** Kept with the consent: later entries of it must carry the same. */
    readonly receiptSecretHash: Digest;
    /** The key of the personal part, wrapped by the master key; kept apart from the entries. */
    readonly wrappedKey: Uint8Array | null;
}
/** A text that entries refer to by digest: a declaration or an interface text. */
interface StoredDocument {
    readonly digest: Digest;
    readonly kind: 'declaration' | 'interface';
    /** RFC 8785 form: its SHA-256 is the digest. */
    readonly text: string;
}
/** What may be read and written while the register's writers are held off. */
interface AppendTransaction {
    /** Reads the head of a site's chain and keeps every other writer off that site until the transaction ends. */
    head(site: string): Promise<ChainHead>;
    /** The entries of these decisions, in no order. Unknown ids are left out. */
    entriesOfDecisions(site: string, decisionIds: readonly string[]): Promise<readonly StoredEntry[]>;
    /** The receipt secret's hash of each of these consents that already has an entry. */
    secretHashes(site: string, consentIds: readonly string[]): Promise<ReadonlyMap<string, Digest>>;
    /**
     * Adds the next entries of one site, in order, and moves its head to the last of them. None: nothing happens.
     * A number or decision that the site already has is an error, never an overwrite.
     */
    insert(site: string, entries: readonly NewEntry[]): Promise<void>;
}
/**
 * Where a register keeps its entries.
 *
 * - **Durability**: what `append` resolved for survives a power cut. What it rejected for left no trace in the entries.
 * - **Order**: entries of a site are numbered 1, 2, 3 … with no gaps, and are read in that order.
 * - **Concurrency**: any number of calls at a time; two transactions never see the same head of a site.
 * - **Isolation**: every question names its site, and answers only from it.
 * - **Append only**: there is no way to change an entry; erasing its personal part is a duty of its own (R67, R77).
 */
interface RegisterStore {
    /** Runs `work` as one transaction with one commit; a rejection of `work` undoes it all. */
    append<T>(work: (transaction: AppendTransaction) => Promise<T>): Promise<T>;
    head(site: string): Promise<ChainHead>;
    /** At most `limit` entries after number `after`, in order. */
    entries(site: string, page: {
        readonly after: number;
        readonly limit: number;
    }): Promise<readonly StoredEntry[]>;
    /** The hash of a consent's receipt secret, or `null` where the site has no such consent. */
    secretHash(site: string, consentId: string): Promise<Digest | null>;
    /** All entries of one consent, in order. */
    entriesOfConsent(site: string, consentId: string): Promise<readonly StoredEntry[]>;
    /** The wrapped key of an entry's personal part; `null` once destroyed, and where there never was one. */
    wrappedKey(site: string, entry: number): Promise<Uint8Array | null>;
    document(digest: Digest): Promise<StoredDocument | null>;
    /** Keeps a text for good. Saving it again changes nothing. */
    saveDocument(document: StoredDocument): Promise<void>;
    /** Rejects where the store cannot be used now. */
    ping(): Promise<void>;
    close(): Promise<void>;
}

/** A site whose visitors' decisions the register takes. */
interface SiteOptions {
    readonly site: string;
    /** Where its pages are: scheme, host and port, such as `https://www.leipomo.example`. */
    readonly origins: readonly string[];
    /** The declaration itself, or where it is: whatever `loadDeclaration` understands. */
    readonly declaration: DeclarationFile | string;
}
interface RegisterKeys {
    /** Signs receipts. */
    readonly signing: SigningKey;
    /** Public halves of earlier signing keys, so that old receipts go on verifying. Default: none. */
    readonly retired?: readonly PublicKey[];
    /** 32 random bytes that wrap the keys of personal parts. Lost: no encrypted address can be read again. */
    readonly master: Uint8Array<ArrayBuffer>;
}
/** Something for the operator to know. Never holds an address, a body, an id of a visitor or a secret. */
interface LogEvent {
    readonly level: 'info' | 'warn' | 'error';
    readonly event: 'started' | 'stopped' | 'refused' | 'failed' | 'declaration-loaded' | 'declaration-unavailable' | 'flagged';
    readonly site?: string;
    /** A word of ours: a problem, a flag, an error's name and code. */
    readonly reason?: string;
    readonly message?: string;
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
    /** Default: generous, 600 at once and 60 a second per network (/24, /48), 20,000 and 2,000 per site. */
    readonly rates?: {
        readonly network?: Rate;
        readonly site?: Rate;
    };
    /** Default: up to 5 ms or 500 records share a commit, and 10,000 may wait. */
    readonly queue?: {
        readonly gatherMs?: number;
        readonly batchSize?: number;
        readonly capacity?: number;
    };
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
    /** Takes no more records, and resolves when every record it took is durable and answered. */
    close(): Promise<void>;
}

/** What `evaste register` reads from its file. */
interface RegisterConfig {
    /** TCP port; 0 takes a free one. Default 8787. */
    readonly port: number;
    /** The address to listen on. Default `127.0.0.1`: put a proxy in front. */
    readonly host: string;
    /** The folder of databases and keys; made when it is missing. Default `evaste-data`. */
    readonly data: string;
    /** Where the routes begin, such as `/evaste`. Default: the root. */
    readonly basePath: string;
    /** Proxies whose `X-Forwarded-For` is believed, as CIDR blocks. Default: none. */
    readonly trustProxy: readonly string[];
    readonly sites: readonly SiteOptions[];
}

/**
 * Opens a register over a store: a function of requests, for any server.
 *
 * @throws {TypeError} naming the option that cannot be; {RangeError} for a master key that is not 32 bytes.
 */
declare function openRegister(options: RegisterOptions): Promise<Register>;

interface ServeOptions extends Pick<RegisterOptions, 'interfaces' | 'log' | 'now' | 'rates'> {
    readonly config: RegisterConfig;
    /** What relative paths in the configuration start from. Default: the working directory. */
    readonly folder?: string;
}
/** A register that listens. */
interface RegisterServer {
    readonly url: string;
    readonly port: number;
    /** Takes no new connections, answers what it took, closes the databases. */
    stop(): Promise<void>;
}
/** Opens a register on SQLite in the configured folder; for a server of one's own. `close` closes the files as well. */
declare function openNodeRegister({ config, folder, ...options }: ServeOptions): Promise<Register>;
/**
 * Serves a register over HTTP. Signals are the caller's business: call `stop` on them.
 *
 * @throws where the port is taken, a file cannot be opened, or others can read a key.
 */
declare function serveRegister(options: ServeOptions): Promise<RegisterServer>;

interface SqliteStoreOptions {
    /** The file of the entries; made when it is missing. */
    readonly file: string;
    /** The file of the entries' keys; back it up apart from the entries. */
    readonly keysFile: string;
    /** For tests: sees every query. Default: none. */
    readonly log?: LogConfig;
}
/**
 * Opens a register in two SQLite files, in WAL mode with a sync at each commit.
 *
 * @throws where the runtime has no SQLite, saying what to type, and where a file cannot be opened or brought up to date.
 */
declare function openSqliteStore({ file, keysFile, log }: SqliteStoreOptions): Promise<RegisterStore>;

/** One thing about an entry that is not as it was recorded. */
interface ChainProblem {
    readonly entry: number;
    readonly problem: 'gap' | 'commitment' | 'hash' | 'columns' | 'head';
}
interface ChainReport {
    /** How many entries were read. */
    readonly entries: number;
    /** The hash that they add up to, in hexadecimal. */
    readonly hash: string;
    /** Empty: every entry is as it was recorded. */
    readonly problems: readonly ChainProblem[];
}
/**
 * Recomputes a site's chain from its entries, whose salts are needed.
 * An operator who rewrites everything and signs it again is not found out by this: that needs a copy kept outside.
 */
declare function verifyChain(store: RegisterStore, site: string, { sha256 }?: Pick<Primitives, 'sha256'>): Promise<ChainReport>;

export { openNodeRegister, openRegister, openSqliteStore, serveRegister, verifyChain };
export type { ConsentReceipt, ConsentRecord, Digest, ReceiptClaims, Register, RegisterEntry, RegisterKeys, RegisterOptions, RegisterServer, RegisterStore, ServeOptions, SiteOptions, SqliteStoreOptions };
