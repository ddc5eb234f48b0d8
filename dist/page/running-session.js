const KEY = Symbol.for('evaste');
/** The one session of a document, whichever copy of the code started it. Default: this document. */
const runningSession = (page = globalThis) => page[KEY];
const setRunningSession = (session) => {
    globalThis[KEY] = session;
};

export { runningSession as r, setRunningSession as s };
