const KEY = Symbol.for('evaste');
/** The document's one session, whichever copy of the code started it. */
const runningSession = () => globalThis[KEY];
const setRunningSession = (session) => {
    globalThis[KEY] = session;
};

export { runningSession as r, setRunningSession as s };
