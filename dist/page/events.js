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

export { EvasteProblemEvent as E, NativeEvent as N, EvasteDecidedEvent as a };
