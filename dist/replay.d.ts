import { ConsentSession } from './index.js';
import { RecordingTrigger } from './index.js';

/** What is used of rrweb's table of nodes and their numbers. */
interface NodeNumbers {
    getNode(id: number): Node | null;
    getId(node: Node): number;
    hasNode(node: Node): boolean;
    replace(id: number, node: Node): void;
}

/** An event as rrweb writes it: a type, a time in milliseconds, and data. */
interface ReplayEvent {
    readonly type: number;
    readonly timestamp: number;
    readonly data?: unknown;
}

/** What evaste uses of rrweb. */
interface Recorder {
    readonly record: ((options: RecordOptions) => (() => void) | undefined) & {
        readonly mirror: NodeNumbers;
        takeFullSnapshot(isCheckout: true): void;
    };
}
interface RecordOptions {
    readonly emit: (event: ReplayEvent, isCheckout?: boolean) => unknown;
    readonly checkoutEveryNms: number;
    readonly maskAllInputs: true;
    readonly recordCanvas: false;
    readonly collectFonts: false;
    readonly inlineImages: false;
    readonly slimDOMOptions: 'all';
    readonly blockSelector: string;
    readonly sampling: {
        readonly mousemove: number;
        readonly scroll: number;
        readonly media: number;
    };
}

/** An uncaught error of the page. Its message is left out, because it may contain what the visitor wrote. */
interface PageError {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** A name that JavaScript or the DOM gives, such as `TypeError`; `Error` for all others. */
    readonly name: string;
}

/** The last minutes of a page, masked, as a register receives them. */
interface Recording {
    readonly format: 'evaste-recording/1';
    /** Why it was sent. */
    readonly reason: RecordingTrigger;
    /** What the visitor wrote. */
    readonly comment: string;
    /** ISO 8601 UTC, by the visitor's clock. */
    readonly startedAt: string;
    /** ISO 8601 UTC, by the visitor's clock. */
    readonly endedAt: string;
    /** The uncaught errors in it. */
    readonly errors: readonly PageError[];
    /** For rrweb's player. */
    readonly events: readonly ReplayEvent[];
}

/** What is recorded, and when it leaves the page. */
interface RecordingSettings {
    /** The purpose or service that must be allowed: the service with `recording`. Without one, default `session-replay`. */
    readonly id: string;
    /** Default: as declared, otherwise `report`. */
    readonly trigger: RecordingTrigger;
    /** How much is kept in memory, in minutes. Default: as declared, otherwise 2. */
    readonly lastMinutes: number;
    /** The share of page views that are recorded, from 0 to 1. Default: as declared, otherwise 1. */
    readonly sampleRate: number;
    /** Selectors of elements whose text may be seen. Default: as declared, otherwise none. Fields are always masked. */
    readonly unmask: readonly string[];
    /** Paths of addresses that may be seen, such as `/orders/*`. Default: as declared, otherwise none. */
    readonly unmaskPaths: readonly string[];
}

interface ReplayOptions extends Partial<RecordingSettings> {
    /** Loads rrweb. Called only once the visitor allows a recording. */
    readonly load: () => Promise<Recorder>;
    /** Loads rrweb's player, to show a visitor what would be sent. Default: `load`, which rrweb's main file serves. */
    readonly loadPlayer?: () => Promise<unknown>;
    /**
     * Receives a recording. A rejection is the result of `report` as well. Default: the declared register.
     *
     * @param signal aborts when the consent ends while the recording is being sent.
     */
    readonly send?: (recording: Recording, signal: AbortSignal) => Promise<unknown>;
    /** Called when recording starts and stops, so that the page can show it. */
    readonly onRecording?: (isRecording: boolean) => void;
}
/** The recording of a page. */
interface Replay {
    readonly isRecording: boolean;
    /** What would be sent now, so that it can be shown first. */
    preview(): readonly ReplayEvent[];
    /**
     * Sends the last minutes.
     *
     * @param shown what `preview` returned and the visitor has seen; it is sent instead of what was recorded since.
     * @returns what `send` returned, or what the register stored; `null` if nothing is recorded, and then nothing is sent.
     * @throws {RecordingRefused} if the register did not store it; or what `send` threw.
     */
    report(comment: string, shown?: readonly ReplayEvent[]): Promise<unknown>;
    /**
     * Deletes a recording that `report` sent to the declared register. `undefined` where the page receives recordings itself
     * (`send`).
     *
     * @param id of what `report` returned. One that the register no longer has counts as deleted.
     * @throws {RecordingRefused} if the register did not delete it.
     */
    readonly delete: ((id: string) => Promise<void>) | undefined;
    /** rrweb's module with `Replayer`. */
    loadPlayer(): Promise<unknown>;
    /** Ends the recording for this page, and forgets what was recorded. */
    stop(): void;
}
declare global {
    interface DocumentEventMap {
        /** A recording has started or ended. */
        'evaste-recording': Event;
    }
}

/** A recording that the register has stored. */
interface SentRecording {
    readonly id: string;
    /** When the register deletes it, ISO 8601 UTC. */
    readonly deleteAfter: string;
}
/** Why a recording was not stored. */
type RecordingRefusal = 
/** The register does not know of a consent that allows it now. */
'not-allowed' | 'too-large'
/** Too many recordings for now. */
 | 'too-many'
/** The register did not answer, or not as expected. */
 | 'later';
/** A recording was not stored. */
declare class RecordingRefused extends Error {
    readonly why: RecordingRefusal;
    /** @param why a program may rely on it; the message is for people. */
    constructor(why: RecordingRefusal, options?: ErrorOptions);
}

/**
 * Records the page in memory while the visitor allows it, so that a fault can be reproduced. With the trigger `report`,
 * nothing leaves the page before a report; all text, fields, addresses and choices are masked before an event is kept. A
 * withdrawal, the end of the consent's validity and a route of `sensitiveRoutes` end the recording and forget it.
 *
 * A sign in the corner of the window says that the page is recorded, and ends it; `hasSign: false` leaves that to the page.
 *
 * @example
 * import { startConsent } from 'evaste'
 * import { startReplay } from 'evaste/replay'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * const replay = startReplay(session, { load: () => import('rrweb') })
 */
declare function startReplay(session: ConsentSession, { hasSign, ...options }: ReplayOptions & {
    readonly hasSign?: boolean;
}): Replay;

export { RecordingRefused, startReplay };
export type { PageError, Recorder, Recording, RecordingRefusal, Replay, ReplayEvent, ReplayOptions, SentRecording };
