/** What JSON leaves as it is, and a terminal or a reader of lines does not: control characters, and line separators. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;
/** An event as one line of JSON, which nothing in it can break or colour. */
const logLine = (event, at) => JSON.stringify({ time: at.toISOString(), ...event }).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export { logLine as l };
