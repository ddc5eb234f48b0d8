import { d as DeclarationFile, g as PurposeDetails, L as LegalBasis, S as ServiceDetails, k as Tracker, R as Recipient, C as ConsentDetails, f as Duration, h as RegisterDetails, I as IpMode, T as Text, e as DeclarationJson } from './index-declaration-json.js';

/** A purpose with its defaults filled in. */
interface Purpose extends PurposeDetails {
    readonly legalBasis: LegalBasis;
    /** Whether the visitor is asked: the basis is consent and no necessity is stated. */
    readonly needsConsent: boolean;
}
/** A service with its defaults filled in. */
interface Service extends ServiceDetails {
    readonly matches: readonly string[];
    readonly inline: readonly string[];
    readonly trackers: readonly Tracker[];
}
/** How consent is asked, with the defaults that holding and asking go by. */
interface ConsentSettings extends ConsentDetails {
    readonly validity: Duration;
    readonly gpc: 'refuse' | 'ignore';
    readonly undeclared: 'allow' | 'hold';
    readonly enforce: boolean;
    readonly allow: readonly string[];
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
}
/** A declaration that has been read: with the defaults that a page goes by, and every reference known to resolve. */
interface Declaration extends Omit<DeclarationFile, 'purposes' | 'services' | 'consent' | 'register'> {
    /** As it was written: what the digest is taken over. */
    readonly file: DeclarationFile;
    readonly purposes: readonly Purpose[];
    readonly services: readonly Service[];
    readonly recipients: readonly Recipient[];
    readonly sensitiveRoutes: readonly string[];
    readonly consent: ConsentSettings;
    readonly register: RegisterDetails | null;
}

/** How a bundle starts the session. */
interface ConsentOptions {
    /** A declaration, an imported `evaste.json`, or its URL. */
    readonly declaration: DeclarationFile | DeclarationJson | string;
    /** BCP 47. Default: `<html lang>`. */
    readonly language?: string;
    /**
     * Where `evaste/site/evaste-worker.js` is served: what waits in the page is then refused in the workers too that its
     * scripts make of a blob. Default: what such a worker loads is not held.
     */
    readonly workerUrl?: string;
}

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

/** What the register answers, and what the visitor keeps. */
interface ConsentReceipt {
    readonly entry: number;
    readonly recordedAt: string;
    /** Compact JWS, Ed25519. */
    readonly receipt: string;
}

/** A thing on the page that waits for consent. */
interface Held {
    /** The services it waits for; empty: cross-site and undeclared. */
    readonly services: readonly string[];
    /** `script`, `iframe`, `img`, `fetch`, `cookie` … */
    readonly kind: string;
    /** The address or name, shortened; for people to read. */
    readonly what: string;
    /** The element, where it is one. Refused calls have none and are not replayed. */
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

/** Something that did not go as declared. It never becomes consent. */
interface EvasteProblem {
    readonly code: 'declaration-unreadable' | 'declaration-warning' | 'misplaced-tag' | 'unknown-id' | 'chunk-missing' | 'storage-unavailable' | 'delivery-failed' | 'insecure-context' | 'erase-failed' | 'broken-seal' | 'signal-lost' | 'page-error';
    /** What is wrong, where, and what to do next. */
    readonly message: string;
    readonly cause?: unknown;
}
/** A visitor has decided. Also fired on `document`. */
declare class EvasteDecidedEvent extends NativeEvent {
    readonly decision: Decision;
    readonly previous: Decision | null;
    constructor(decision: Decision, previous: Decision | null);
}
/** Something did not go as declared. Also fired on `document`. */
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
/** The receipt of the last acknowledged decision. */
interface SessionReceipt extends Pick<ConsentReceipt, 'entry' | 'recordedAt'> {
    readonly jws: string;
}
/** One visitor's consent on one document. */
interface ConsentSession extends EventTarget {
    /** `null` while it is not known, or when it could not be read. */
    readonly declaration: Declaration | null;
    /** The purposes that wait for an answer, by id. Empty: there is nothing to ask, no banner. */
    readonly asked: readonly string[];
    /**
     * The declaration's language that fits the page best: `data-language`, `<html lang>`, the first declared. Another one
     * can be set; it holds until `<html lang>` changes.
     */
    language: string;
    /** A purpose or service id. Unknown: `false`, and a problem. */
    allows(id: string): boolean;
    status(id: string): ConsentStatus;
    /** Resolves when given; rejects only when `signal` aborts. */
    whenAllowed(id: string, options?: {
        readonly signal?: AbortSignal;
    }): Promise<void>;
    /**
     * Decides for purposes or services; unnamed ones stay as they are, and if undecided they are refused.
     *
     * The decision is recorded as `source: 'api'`, `trusted: false`. Only a click in evaste's own elements is recorded as
     * the visitor's: they pass their click event as `event`, and any other event changes nothing.
     *
     * @throws {EvasteError} `not-ready` before `ready` has resolved.
     */
    decide(choices: Choices, event?: Event): Decision;
    /** Accepts every asked purpose. Without a trusted click, what Global Privacy Control refuses stays refused (R106). */
    acceptAll(event?: Event): Decision;
    refuseAll(event?: Event): Decision;
    /** Takes over what the visitor chose in another consent tool; recorded as `source: 'import'`, `trusted: false`. */
    importChoices(choices: Choices): Decision;
    /** A given purpose or service is withdrawn: its trackers are erased and the page reloads (R57). */
    withdraw(id: string, event?: Event): Decision;
    /** A service is allowed on this page, until it is left or something is decided. No decision, and no record. */
    allowOnce(id: string): void;
    /** Brings up the elements, without opening anything. */
    showUi(): Promise<unknown>;
    /** Opens the settings. */
    open(): void;
    /** Stable until it changes; `null` before the first. */
    readonly decision: Decision | null;
    readonly receipt: SessionReceipt | null;
    readonly held: readonly Held[];
    /** Problems so far, oldest first. */
    readonly problems: readonly EvasteProblem[];
    /** Resolves when the state is known. */
    readonly ready: Promise<void>;
    /** Calls `listener` after each change of decision, receipt, declaration or held things. */
    subscribe(listener: () => void): () => void;
    /** Takes back every patch and listener. */
    stop(): void;
}

export { EvasteDecidedEvent as E, EvasteProblemEvent as h };
export type { ConsentOptions as C, Decision as D, Held as H, Purpose as P, RegisterSettings as R, Service as S, ConsentSession as a, Choices as b, ConsentSettings as c, ConsentStatus as d, DecisionSource as e, Declaration as f, EvasteProblem as g, SessionReceipt as i };
