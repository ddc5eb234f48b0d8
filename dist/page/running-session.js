/**
 * The browser's own `Event`. Libraries such as MooTools replace the global one, and most of evaste's chunks load after
 * them.
 */
const NativeEvent = typeof document === 'undefined' ? Event : document.createEvent('Event').constructor;

/** The visitor has decided. Also dispatched on `document`. */
class EvasteDecidedEvent extends NativeEvent {
    constructor(decision, previous) {
        super('evaste-decided');
        this.decision = decision;
        this.previous = previous;
    }
}
/** Something does not work as declared. Also dispatched on `document`. */
class EvasteProblemEvent extends NativeEvent {
    constructor(problem) {
        super('evaste-problem');
        this.problem = problem;
    }
}

const KEY = Symbol.for('evaste');
/** The one session of a document, whichever copy of the code started it. Default: this document. */
const runningSession = (page = globalThis) => page[KEY];
const setRunningSession = (session) => {
    globalThis[KEY] = session;
};

export { EvasteProblemEvent as E, NativeEvent as N, EvasteDecidedEvent as a, runningSession as r, setRunningSession as s };
