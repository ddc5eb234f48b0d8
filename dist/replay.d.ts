import { ConsentSession } from './index.js';
import './types/index-declaration-file.js';

/** An event as rrweb writes it: a type, a time in milliseconds, and data. */
interface ReplayEvent {
    readonly type: number;
    readonly timestamp: number;
    readonly data?: unknown;
}

/** What evaste uses of rrweb. */
interface Recorder {
    readonly record: ((options: RecordOptions) => (() => void) | undefined) & {
        readonly mirror: {
            getNode(id: number): Node | null;
        };
        takeFullSnapshot(isCheckout: true): void;
    };
}
interface RecordOptions {
    readonly emit: (event: ReplayEvent, isCheckout?: boolean) => void;
    readonly checkoutEveryNms: number;
    readonly maskAllInputs: true;
    readonly recordCanvas: false;
    readonly collectFonts: false;
    readonly inlineImages: false;
    readonly slimDOMOptions: 'all';
}
interface ReplayOptions {
    /** Loads rrweb. Called only once the visitor allows a recording. */
    readonly load: () => Promise<Recorder>;
    /** Receives a recording. A rejection is the result of `report` as well. */
    readonly send: (recording: Recording) => Promise<unknown>;
    /** The purpose or service that must be allowed. Default: `session-replay`. */
    readonly id?: string;
    /** `report`: only when `report` is called. `error`: also on the first uncaught error of the page. Default: `report`. */
    readonly trigger?: 'report' | 'error';
    /** How much is kept in memory, in minutes. Default: 2. */
    readonly lastMinutes?: number;
    /** The share of visits that are recorded, from 0 to 1. Default: 1. */
    readonly sampleRate?: number;
    /** Selectors of elements whose text may be seen. Default: none. Fields are always masked. */
    readonly unmask?: readonly string[];
    /** Called when recording starts and stops, so that the page can show it. */
    readonly onRecording?: (isRecording: boolean) => void;
}
/** The last minutes of a page, masked. */
interface Recording {
    /** Why it was sent. */
    readonly reason: 'report' | 'error';
    /** What the visitor wrote, or the kind of error. */
    readonly comment: string;
    /** For rrweb's player. */
    readonly events: readonly ReplayEvent[];
}
interface Replay {
    readonly isRecording: boolean;
    /** What would be sent now, so that it can be shown first. */
    preview(): readonly ReplayEvent[];
    /** Sends the last minutes. Does nothing unless a recording is allowed. */
    report(comment: string): Promise<void>;
    /** Ends the recording for this page, and forgets what was recorded. */
    stop(): void;
}
/**
 * Records the page in memory while the visitor allows it, so that a fault can be reproduced. Nothing leaves the page before
 * a report or an error; all text, fields, addresses and choices are masked before an event is kept. A withdrawal and a
 * route of `sensitiveRoutes` end the recording and forget it.
 *
 * @example
 * import { startConsent } from 'evaste'
 * import { startReplay } from 'evaste/replay'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * const replay = startReplay(session, {
 *   load: () => import('rrweb'),
 *   send: ({ events }) => fetch('/reports', { method: 'POST', body: JSON.stringify(events) }),
 * })
 */
declare function startReplay(session: ConsentSession, options: ReplayOptions): Replay;

export { startReplay };
export type { Recorder, Recording, Replay, ReplayEvent, ReplayOptions };
