/** What JSON leaves as it is, and a terminal or a reader of lines does not: control characters, and line separators. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;
/** An event as one line of JSON, which nothing in it can break or colour. */
const logLine = (event, at) => JSON.stringify({ time: at.toISOString(), ...event }).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What a register does with what it keeps, with every default filled in: for the register, and for whoever tells of it. */
const registerSettings = (register) => ({
    ip: 'encrypted',
    ipRetention: 'P90D', // R74
    ...register,
    retention: { given: 'P3Y', refused: 'P6M', ...register.retention },
});

/**
 * What is asked: the consent purposes that at least one service uses. None: no banner, only the notice link.
 * Where the audience is children nothing is asked, and so nothing is allowed (R65).
 */
const askedPurposes = ({ purposes, services, audience }) => audience?.children
    ? []
    : purposes.filter(({ id, needsConsent }) => needsConsent && services.some(({ purpose }) => purpose === id));

export { askedPurposes as a, logLine as l, registerSettings as r };
