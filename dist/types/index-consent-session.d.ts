import { h as DeclarationFile, k as PurposeDetails, L as LegalBasis, S as ServiceDetails, s as Tracker, l as Recipient, d as ConsentDetails, i as Duration, P as PageProduct, n as RegisterDetails, I as IpMode, T as Text } from './index-declaration-file.js';

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

/** The register's answer, which the visitor keeps. */
interface ConsentReceipt {
    readonly entry: number;
    readonly recordedAt: string;
    /** Compact JWS, Ed25519. */
    readonly receipt: string;
}

/** A purpose with its defaults filled in. */
interface Purpose extends PurposeDetails {
    readonly legalBasis: LegalBasis;
    /** Whether consent is asked: the basis is consent and no necessity is declared. */
    readonly needsConsent: boolean;
}
/** A service with its defaults filled in. */
interface Service extends ServiceDetails {
    readonly matches: readonly string[];
    readonly inline: readonly string[];
    readonly trackers: readonly Tracker[];
}
/** How consent is asked, with the defaults for holding and asking. */
interface ConsentSettings extends ConsentDetails {
    readonly validity: Duration;
    readonly gpc: 'refuse' | 'ignore';
    readonly undeclared: 'allow' | 'hold';
    readonly enforce: boolean;
    readonly allow: readonly string[];
    readonly signals: readonly PageProduct[];
}
/** A register with its defaults filled in: `registerSettings`. */
interface RegisterSettings {
    readonly url: string;
    readonly ip: IpMode;
    readonly ipJustification?: Text;
    readonly ipRetention: Duration;
    readonly retention: {
        readonly given: Duration;
        readonly refused: Duration;
    };
    readonly reports?: string;
}
/** A declaration that has been read: with the defaults that a page uses, and only valid references. */
interface Declaration extends Omit<DeclarationFile, 'purposes' | 'services' | 'consent' | 'register'> {
    /** The file as written, over which the digest is computed. */
    readonly file: DeclarationFile;
    readonly purposes: readonly Purpose[];
    readonly services: readonly Service[];
    readonly recipients: readonly Recipient[];
    readonly sensitiveRoutes: readonly string[];
    readonly consent: ConsentSettings;
    readonly register: RegisterDetails | null;
}

/** A thing on the page that is held until consent. */
interface Held {
    /** The services it waits for; empty: cross-site and undeclared. */
    readonly services: readonly string[];
    /** `script`, `iframe`, `img`, `fetch`, `cookie` … */
    readonly kind: string;
    /** The URL or name, shortened for display. */
    readonly what: string;
    /** The element, if it is one. Refused calls have none and are not replayed. */
    readonly element?: Element;
}

/**
 * The browser's own `Event`. Libraries such as MooTools replace the global one, and most of evaste's chunks load after
 * them.
 */
declare const NativeEvent: {
    new (type: string, eventInitDict?: EventInit): Event;
    prototype: Event;
    readonly NONE: 0;
    readonly CAPTURING_PHASE: 1;
    readonly AT_TARGET: 2;
    readonly BUBBLING_PHASE: 3;
};

/** Something that does not work as declared. A problem never counts as consent. */
interface EvasteProblem {
    readonly code: 'declaration-unreadable' | 'declaration-warning' | 'misplaced-tag' | 'unknown-id' | 'chunk-missing' | 'storage-unavailable' | 'delivery-failed' | 'insecure-context' | 'erase-failed' | 'broken-seal' | 'signal-lost' | 'page-error';
    /** What is wrong, where, and what to do next. */
    readonly message: string;
    readonly cause?: unknown;
}
/** The visitor has decided. Also dispatched on `document`. */
declare class EvasteDecidedEvent extends NativeEvent {
    readonly decision: Decision;
    readonly previous: Decision | null;
    constructor(decision: Decision, previous: Decision | null);
}
/** Something does not work as declared. Also dispatched on `document`. */
declare class EvasteProblemEvent extends NativeEvent {
    readonly problem: EvasteProblem;
    constructor(problem: EvasteProblem);
}
declare global {
    interface DocumentEventMap {
        'evaste-ready': Event;
        'evaste-decided': EvasteDecidedEvent;
        'evaste-problem': EvasteProblemEvent;
    }
}

/** Purposes or services, and whether each is allowed. */
type Choices = Readonly<Record<string, boolean>>;
/** Where and when a visitor made the choices that are imported. */
interface ImportOrigin {
    /** The name of the tool, at most 128 printable characters; it is part of the record. */
    readonly from?: string;
    /** The validity of the consent counts from here. Default: now. */
    readonly decidedAt?: Date;
}
/** The receipt of the last acknowledged decision. */
interface SessionReceipt extends Pick<ConsentReceipt, 'entry' | 'recordedAt'> {
    readonly jws: string;
}
/** One visitor's consent on one document. */
interface ConsentSession extends EventTarget {
    /** `null` until it is known, or if it could not be read. */
    readonly declaration: Declaration | null;
    /** The ids of the purposes that still need an answer. Empty: there is nothing to ask, and no banner. */
    readonly asked: readonly string[];
    /**
     * The declared language that matches the page best: `data-language`, `<html lang>`, or the first declared. A value
     * that is set applies until `<html lang>` changes.
     */
    language: string;
    /**
     * A purpose or service id. An unknown id returns `false` and reports a problem. On a sealed page, what the visitor has
     * just allowed becomes `true` with the reload that follows.
     */
    allows(id: string): boolean;
    status(id: string): ConsentStatus;
    /** Resolves when the service is allowed; rejects only when `signal` aborts. */
    whenAllowed(id: string, options?: {
        readonly signal?: AbortSignal;
    }): Promise<void>;
    /**
     * Decides for purposes or services. Those not listed keep their status, and are refused if still undecided.
     *
     * The decision is recorded as `source: 'api'`, `trusted: false`. Only a click in evaste's own elements is recorded as
     * the visitor's: they pass their click event as `event`, and any other event has no effect on this.
     *
     * @throws {EvasteError} `not-ready` before `ready` has resolved.
     */
    decide(choices: Choices, event?: Event): Decision;
    /**
     * Accepts every purpose that needs consent. Without a trusted click, what Global Privacy Control refuses stays
     * refused (R106).
     */
    acceptAll(event?: Event): Decision;
    refuseAll(event?: Event): Decision;
    /**
     * Imports what the visitor chose in another consent tool; recorded as `source: 'import'`, `trusted: false`. Those not
     * listed keep their status, and are still asked if undecided. `evaste/migrate` reads the choices of known tools.
     *
     * @throws {EvasteError} `not-ready` before `ready` has resolved.
     */
    importChoices(choices: Choices, origin?: ImportOrigin): Decision;
    /** Withdraws consent to a purpose or service: its trackers are erased and the page reloads (R57). */
    withdraw(id: string, event?: Event): Decision;
    /**
     * Allows a service on this page until the visitor leaves it or decides. This is not a decision, and is not recorded.
     */
    allowOnce(id: string): void;
    /** Loads the elements without opening anything. */
    showUi(): Promise<unknown>;
    /** Opens the settings. */
    open(): void;
    /** The same object until it changes; `null` before the first. */
    readonly decision: Decision | null;
    readonly receipt: SessionReceipt | null;
    readonly held: readonly Held[];
    /** Problems so far, oldest first. */
    readonly problems: readonly EvasteProblem[];
    /** Resolves when the state is known. */
    readonly ready: Promise<void>;
    /** Calls `listener` after each change of decision, receipt, declaration or held things. */
    subscribe(listener: () => void): () => void;
    /** Undoes every patch and removes every listener. */
    stop(): void;
}

export { EvasteDecidedEvent as E, EvasteProblemEvent as g };
export type { ConsentSession as C, Decision as D, Held as H, ImportOrigin as I, Purpose as P, RegisterSettings as R, Service as S, ConsentStatus as a, Choices as b, ConsentSettings as c, DecisionSource as d, Declaration as e, EvasteProblem as f, SessionReceipt as h };
