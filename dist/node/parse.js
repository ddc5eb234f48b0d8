import { e as exactOptional, p as pipe, C as description, k as string, u as union, r as regex, D as objectWithRest, E as rawCheck, b as strictObject, F as literal, w as picklist, c as array, A as nullable, G as record, x as boolean, H as tupleWithRest, a as safeParse } from './digest.js';
import { b as readPattern, r as readDeclaration } from './read.js';

/** A declaration that cannot be trusted: every problem at once. */
class DeclarationError extends Error {
    constructor(problems, options) {
        super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), options);
        this.name = 'DeclarationError';
        this.code = 'declaration-unreadable';
        this.problems = problems;
    }
}

/** Writes a JSON path, such as `$.services[0].purpose` or `$.texts["sv-FI"]`. */
const jsonPath = (steps) => `$${steps.map(writeStep).join('')}`;
function writeStep(step) {
    if (typeof step === 'number')
        return `[${step}]`;
    return /^[$\w]{1,64}$/.test(step) ? `.${step}` : `[${shown(step)}]`;
}
const LONGEST$1 = 60;
/** What stood somewhere, for people to read: shortened, and nothing in it that a terminal would obey. */
function shown(value) {
    if (typeof value === 'string')
        return quoted(value);
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'function' || typeof value === 'symbol')
        return `a ${typeof value}`;
    return String(value);
}
function quoted(text) {
    const short = text.slice(0, LONGEST$1).toWellFormed();
    // Control, format and separator characters could move the cursor or turn the line around.
    const escaped = JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
    return text.length > LONGEST$1 ? `${escaped.slice(0, -1)}…"` : escaped;
}

/** The largest declaration that is read. A real one has under 100,000 characters and lies 8 deep. */
const LIMITS = { characters: 1_000_000, depth: 32, values: 100_000 };
const HARMFUL_KEYS = ['__proto__', 'constructor', 'prototype'];
/**
 * Copies what JSON can hold, and names everything that it cannot or that would harm: the copy is safe to walk,
 * whatever the original's getters and proxies do.
 */
function copyPlainJson(value) {
    const copying = { problems: [], ancestors: new Set(), characters: 0, values: 0 };
    try {
        return { copy: copy(value, [], copying), problems: copying.problems };
    }
    catch (cause) {
        // Else a proxy or a getter has thrown; its words are not ours to repeat.
        const message = cause instanceof TooLarge ? cause.message : 'this object cannot be read; give plain JSON';
        return { copy: undefined, problems: [...copying.problems, error([], message)] };
    }
}
/** Ends the walk at once: one object under many keys would else be walked without end. */
class TooLarge extends Error {
}
function copy(value, path, copying) {
    if (++copying.values > LIMITS.values)
        throw new TooLarge(`more than ${LIMITS.values} values`);
    if (typeof value === 'string')
        return copyText(value, path, copying);
    if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
        return value;
    if (typeof value !== 'object')
        return refuse(path, copying, `${shown(value)} is nothing that JSON can hold`);
    if (copying.ancestors.has(value))
        return refuse(path, copying, 'this object holds itself; JSON cannot');
    if (path.length >= LIMITS.depth)
        return refuse(path, copying, `deeper than ${LIMITS.depth} levels`);
    copying.ancestors.add(value);
    const copied = Array.isArray(value) ? copyList(value, path, copying) : copyObject(value, path, copying);
    copying.ancestors.delete(value);
    return copied;
}
function copyList(list, path, copying) {
    if (list.length > LIMITS.values)
        throw new TooLarge(`more than ${LIMITS.values} values`);
    return Array.from(list, (item, i) => copy(item, [...path, i], copying));
}
function copyObject(object, path, copying) {
    const prototype = Object.getPrototypeOf(object);
    // One step up is enough for plain objects of another realm, and too little for a class, a Date or a Map.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
        return refuse(path, copying, 'only plain objects; call JSON.stringify on it first');
    const copied = {};
    for (const key of Object.keys(object)) {
        const item = object[key];
        const inner = [...path, key];
        if (HARMFUL_KEYS.includes(key))
            refuse(inner, copying, 'this key could change how programs work; take it out');
        else if (item !== undefined && isKey(key, inner, copying))
            copied[key] = copy(item, inner, copying);
    }
    return copied;
}
const isKey = (key, path, copying) => copyText(key, path, copying) !== undefined;
function copyText(text, path, copying) {
    copying.characters += text.length;
    if (copying.characters > LIMITS.characters)
        throw new TooLarge(`more than ${LIMITS.characters} characters`);
    if (!text.isWellFormed())
        return refuse(path, copying, 'half of a character (a lone surrogate); save as UTF-8', text);
    // Tab and line ends belong to texts; other control characters only to attacks.
    if (/[^\P{Cc}\t\n\r]/u.test(text))
        return refuse(path, copying, 'a control character; take it out', text);
    return text;
}
function refuse(path, { problems }, message, found) {
    problems.push({ ...error(path, message), ...(found !== undefined && { found: shown(found) }) });
}
const error = (path, message) => ({
    path: jsonPath(path),
    message,
    severity: 'error',
});

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const MOST_TWICE = 50;
const SPACE = /[ \t\n\r]*/y;
/**
 * Reads JSON text, and tells what `JSON.parse` does not: the line and column of a mistake, and keys that stand twice,
 * of which it would silently keep the last.
 */
function parseJsonText(text) {
    const refusal = refuseText(text);
    if (refusal)
        return { value: undefined, problems: [refusal] };
    const scan = { text, at: 0, problems: [] };
    try {
        scanValue(scan, []);
        if (skipSpace(scan))
            fail('the file goes on after its last bracket');
        return { value: JSON.parse(text), problems: scan.problems };
    }
    catch (cause) {
        if (!(cause instanceof Mistake))
            throw cause;
        const place = lineAndColumn(text, scan.at);
        const problem = { path: jsonPath(cause.path), message: `${cause.message} (${place})`, severity: 'error' };
        return { value: undefined, problems: [...scan.problems, problem] };
    }
}
function refuseText(text) {
    const message = text.length > LIMITS.characters
        ? `${text.length} characters; at most ${LIMITS.characters} are read`
        : text.startsWith('\u{FEFF}')
            ? 'the file begins with a byte order mark; save it as UTF-8 without one'
            : undefined;
    return message === undefined ? undefined : { path: '$', message, severity: 'error' };
}
class Mistake extends Error {
    constructor(message, path) {
        super(message);
        this.path = path;
    }
}
function scanValue(scan, path) {
    const first = skipSpace(scan);
    if (first === '{')
        return scanObject(scan, path);
    if (first === '[')
        return scanList(scan, path);
    if (first === '"')
        return void scanString(scan, path);
    if (!take(scan, NUMBER) && !take(scan, LITERAL))
        fail(explain(first, 'a value'), path);
}
function scanObject(scan, path) {
    const keys = new Set();
    open(scan, path);
    if (close(scan, '}'))
        return;
    do {
        if (skipSpace(scan) !== '"')
            fail(explain(scan.text[scan.at] ?? '', 'a key in double quotes'), path);
        const place = scan.at;
        const key = JSON.parse(scanString(scan, path));
        const inner = [...path, key];
        if (keys.has(key))
            scan.problems.push(standsTwice(scan.text, place, inner));
        if (scan.problems.length > MOST_TWICE)
            fail('and more keys that stand twice', inner);
        keys.add(key);
        if (skipSpace(scan) !== ':')
            fail('a colon is needed after a key', inner);
        scan.at++;
        scanValue(scan, inner);
    } while (goesOn(scan, '}', path));
}
function scanList(scan, path) {
    open(scan, path);
    if (close(scan, ']'))
        return;
    let index = 0;
    do
        scanValue(scan, [...path, index++]);
    while (goesOn(scan, ']', path));
}
function open(scan, path) {
    if (path.length >= LIMITS.depth)
        fail(`deeper than ${LIMITS.depth} levels`, path);
    scan.at++;
}
function goesOn(scan, end, path) {
    if (close(scan, end))
        return false;
    if (scan.text[scan.at] !== ',')
        fail(explain(scan.text[scan.at] ?? '', `a comma or ${end}`), path);
    scan.at++;
    if (skipSpace(scan) === end)
        fail(`take out the comma before ${end}`, path);
    return true;
}
function close(scan, end) {
    if (skipSpace(scan) !== end)
        return false;
    scan.at++;
    return true;
}
/** Answers the string as written, quotes and all. */
function scanString(scan, path) {
    const start = scan.at++;
    for (;;) {
        const character = scan.text[scan.at];
        if (character === undefined)
            fail('a string does not end', path);
        if (character < ' ')
            fail('a line break or control character in a string; write \\n', path);
        if (character !== '\\')
            scan.at++;
        else if (!take(scan, ESCAPE))
            fail('after \\ stands one of " \\ / b f n r t u; write \\\\ for \\ itself', path);
        if (character === '"')
            return scan.text.slice(start, scan.at);
    }
}
function take(scan, token) {
    token.lastIndex = scan.at;
    const found = token.test(scan.text);
    if (found)
        scan.at = token.lastIndex;
    return found;
}
/** The next character that is not white space; the empty string at the end. */
function skipSpace(scan) {
    take(scan, SPACE);
    return scan.text[scan.at] ?? '';
}
function explain(found, needed) {
    if (found === '')
        return `the file ends where ${needed} is needed`;
    if (found === '/')
        return 'JSON has no comments; write "$comment": "…" instead';
    if (found === "'")
        return 'JSON quotes with ", not with \'';
    return `${shown(found)} where ${needed} is needed`;
}
function fail(message, path = []) {
    throw new Mistake(message, path);
}
const standsTwice = (text, at, path) => ({
    path: jsonPath(path),
    message: `this key stands twice; take one out (${lineAndColumn(text, at)})`,
    severity: 'error',
});
function lineAndColumn(text, at) {
    const before = text.slice(0, at).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const LONGEST = 64;
/**
 * The candidate that was probably meant: the nearest within a third of the letters, two swapped letters counting as one.
 *
 * @returns undefined where nothing is near.
 */
function nearMiss(written, candidates) {
    if (written.length > LONGEST)
        return undefined;
    const word = written.trim().toLowerCase();
    let best;
    let bestDistance = Math.floor((word.length + 1) / 3) + 1;
    for (const candidate of candidates) {
        if (candidate === written || candidate.length > LONGEST)
            continue;
        const distance = editDistance(word, candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** Damerau and Levenshtein's distance: letters put in, left out, exchanged, or swapped with the next. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const exchanged = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            row[j] = Math.min(exchanged, at(last, j) + 1, at(row, j - 1) + 1);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (isSwap)
                row[j] = Math.min(at(row, j), at(beforeLast, j - 2) + 1);
        }
        [beforeLast, last] = [last, row];
    }
    return at(last, b.length);
}
const at = (row, j) => row[j] ?? Infinity;

/**
 * Whether two labels can stand on two equal buttons (R48, R64): both say something, not the same, and neither is a
 * sentence beside a word. A word more does not make them unequal (“OK” and “Refuse”).
 */
function areEqualInKind(accept, refuse) {
    if (typeof accept !== 'string' || typeof refuse !== 'string')
        return false;
    const [shorter, longer] = [accept, refuse].map((label) => label.trim().length).sort((a, b) => a - b);
    return shorter > 0 && longer <= 2 * shorter + 2 && accept.trim() !== refuse.trim();
}

/** Own labels of the two answers stand together, and are of one kind (R64). */
function findUnequalAnswers({ texts }) {
    if (typeof texts !== 'object' || texts === null)
        return [];
    return Object.entries(texts).flatMap(([language, own]) => {
        if (typeof own !== 'object' || own === null)
            return [];
        const { accept, refuse } = own;
        const problem = objectToAnswers(accept, refuse);
        return problem
            ? [{ path: jsonPath(['texts', language, ...problem.step]), message: problem.message, severity: 'error' }]
            : [];
    });
}
function objectToAnswers(accept, refuse) {
    if (accept === undefined && refuse === undefined)
        return null;
    const [alone, missing] = accept === undefined ? ['refuse', 'accept'] : ['accept', 'refuse'];
    if (accept === undefined || refuse === undefined)
        return {
            step: [alone],
            message: `own words for one answer alone are not taken; write ${missing} too, or take this out`,
        };
    if (areEqualInKind(accept, refuse))
        return null;
    return {
        step: [],
        message: 'accept and refuse must be equal in kind: two different labels, neither much longer than the other',
    };
}

const KINDS = [
    [/\bstring\b/, 'text'],
    [/\bObject\b/, 'an object'],
    [/\bArray\b/, 'a list'],
    [/\bboolean\b/, 'true or false'],
];
/** Tells what valibot found in our own words: where, what stood there, what may stand there, what to do next. */
function problemsFromIssue(issue, above = []) {
    const path = [...above, ...(issue.path ?? []).map(({ key }) => key)];
    // Unknown keys are looked for apart: valibot stops at the first one of an object.
    if (issue.kind === 'schema' && issue.expected === 'never')
        return [];
    // Of a union only the form that was meant is told: the one that fits on the outside.
    const inner = issue.issues?.filter((other) => other.path?.length) ?? [];
    if (inner.length > 0)
        return inner.flatMap((other) => problemsFromIssue(other, path));
    return [{ path: jsonPath(path), severity: 'error', ...describe(issue) }];
}
function describe(issue) {
    const found = shown(issue.input);
    if (issue.kind !== 'schema')
        return withNearMiss({ message: issue.message, found }, issue.type === 'raw_check' ? issue.expected || undefined : undefined);
    if (isMissing(issue))
        return { message: 'this is missing; write it in' };
    const { words, kinds } = allowedBy(issue.expected ?? '');
    const allowed = [...words, ...kinds];
    const meant = typeof issue.input === 'string' ? nearMiss(issue.input, words) : undefined;
    return withNearMiss({ message: `${found} cannot stand here; write ${oneOf(allowed)}`, found, allowed }, meant);
}
const isMissing = (issue) => issue.input === undefined;
function withNearMiss(told, meant) {
    return meant === undefined
        ? told
        : { ...told, message: `${told.message}; did you mean ${shown(meant)}?`, nearMiss: meant };
}
/** Takes valibot's `("a" | "b" | Object)` apart. The words in it are ours: none holds a quote or a bar. */
function allowedBy(expected) {
    const words = [...expected.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
    const bare = expected.replace(/"[^"]*"/g, '');
    const literals = [...bare.matchAll(/\b(?:null|false|\d+)\b/g)].map(([literal]) => literal);
    return { words, kinds: [...literals, ...KINDS.filter(([kind]) => kind.test(bare)).map(([, word]) => word)] };
}
/** `a, b or c`. */
const oneOf = (allowed) => allowed.length < 2 ? (allowed[0] ?? 'nothing') : `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;

const DURATION = /^P(?=[\dT])(?:(\d{1,4})W|(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?)$/;
const LONGEST_DAYS = [7, 366, 31, 1, 1 / 24, 1 / 1440, 1 / 86400];
/** Objects to what is not an ISO 8601 duration in whole units, longer than nothing. */
function objectToDuration(value) {
    const days = longestDays(value);
    if (days === null) {
        const upper = value.trim().toUpperCase();
        const message = 'write a duration such as P6M (months), P90D (days), P2Y (years) or PT30M (minutes)';
        return upper !== value && longestDays(upper) ? { message, nearMiss: upper } : { message };
    }
    return days === 0 ? { message: 'a duration is longer than nothing' } : null;
}
/** The same, for how long a tracker lives. */
const objectToLifetime = (value) => value === 'session' || value === 'persistent' ? null : objectToDuration(value);
/** The longest a duration can be on any calendar, in days. `null`: it is none. */
function longestDays(duration) {
    const parts = DURATION.exec(duration);
    if (!parts)
        return null;
    return LONGEST_DAYS.reduce((sum, days, i) => sum + days * Number(parts[i + 1] ?? 0), 0);
}

/** The legal basis that a well-known purpose brings; its words live in `text/`. */
const wellKnownBasis = {
    necessary: 'legitimate-interests',
    preferences: 'consent',
    analytics: 'consent',
    demographics: 'consent',
    'session-replay': 'consent',
    'social-media': 'consent',
    marketing: 'consent',
    security: 'consent',
};
const isWellKnown = (id) => Object.hasOwn(wellKnownBasis, id);

const LONGEST_IP_DAYS = 90;
const MOST = 200;
/**
 * Finds what each value alone cannot tell: ids that stand twice, references to nothing, a register that keeps too much.
 * Works on half-right files too, so that everything is told at once.
 */
function findLooseEnds(file) {
    const purposes = listAt(file, 'purposes').map((purpose) => (isObject(purpose) ? purpose.id : purpose));
    const services = listAt(file, 'services').map((service) => idOf(service));
    const recipients = listAt(file, 'recipients').map((recipient) => idOf(recipient));
    return [
        ...findTwice([...placed(purposes, 'purposes'), ...placed(services, 'services')]),
        ...findTwice(placed(recipients, 'recipients')),
        ...findTwice(placed(listAt(file, 'languages'), 'languages')),
        ...findUnresolved(referencesToPurposes(file), purposes, 'purposes'),
        ...findUnresolved(referencesToRecipients(file), recipients, 'recipients'),
        ...findIpExcess(file.register),
    ];
}
const placed = (values, list) => values.map((value, i) => ({ path: [list, i], value }));
function findTwice(ids) {
    const first = new Map();
    return ids.flatMap(({ path, value }) => {
        if (typeof value !== 'string')
            return [];
        const earlier = first.get(value);
        if (earlier === undefined)
            first.set(value, jsonPath(path));
        return earlier === undefined ? [] : [told(path, `it stands already at ${earlier}; write another`, value)];
    });
}
const referencesToPurposes = (file) => listAt(file, 'services').map((service, i) => ({
    path: ['services', i, 'purpose'],
    value: isObject(service) ? service.purpose : undefined,
}));
const referencesToRecipients = (file) => [
    ...listAt(file, 'services').map((service, i) => ({
        path: ['services', i, 'recipient'],
        value: isObject(service) ? service.recipient : undefined,
    })),
    ...listAt(file, 'purposes').flatMap((purpose, i) => listAt(purpose, 'recipients').map((value, j) => ({ path: ['purposes', i, 'recipients', j], value }))),
];
function findUnresolved(references, ids, list) {
    const known = new Set(ids);
    // Near misses are looked for among few, and for few: a hostile file has thousands of each.
    const allowed = [...known].filter((id) => typeof id === 'string').slice(0, MOST);
    const unresolved = references.filter(({ value }) => typeof value === 'string' && !known.has(value));
    return unresolved.slice(0, MOST).map(({ path, value }) => {
        const meant = nearMiss(value, allowed);
        const problem = told(path, `it is not among the ${list}; ${nextStep(value, meant, list)}`, value);
        return { ...problem, allowed, ...(meant !== undefined && { nearMiss: meant }) };
    });
}
function nextStep(value, meant, list) {
    if (meant !== undefined)
        return `did you mean ${shown(meant)}?`;
    const isWellKnown = list === 'purposes' && Object.hasOwn(wellKnownBasis, value);
    return isWellKnown ? `add ${shown(value)} to purposes` : `add it to ${list}, or write one that is there`;
}
/** R74: whole IP addresses need a written reason, and an end. */
function findIpExcess(register) {
    if (!isObject(register) || register.ip !== 'full')
        return [];
    const days = typeof register.ipRetention === 'string' ? longestDays(register.ipRetention) : null;
    const problems = [];
    if (register.ipJustification === undefined)
        problems.push(told(['register', 'ipJustification'], 'ip "full" needs a written reason; write it, or take "encrypted"'));
    if (days !== null && days > LONGEST_IP_DAYS)
        problems.push(told(['register', 'ipRetention'], `whole IP addresses are kept at most ${LONGEST_IP_DAYS} days; write P90D`, register.ipRetention));
    return problems;
}
const told = (path, message, found) => ({
    path: jsonPath(path),
    message,
    severity: 'error',
    ...(found !== undefined && { found: shown(found) }),
});
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value) => (isObject(value) ? value.id : undefined);
const listAt = (value, key) => isObject(value) && Array.isArray(value[key]) ? value[key] : [];

/** A key that must be there, and what it means. */
const needed = (schema, words) => pipe(schema, description(words));
/** A key that may be left out, and what it means. */
const optional = (schema, words) => exactOptional(pipe(schema, description(words)));
const $comment = optional(string(), 'A note to yourselves; nothing reads it.');

/** Objects to what the matcher cannot read, and says which part of it. */
function objectToMatchPattern(value) {
    if (/[\s\p{Cc}]/u.test(value))
        return { message: 'a pattern has no spaces' };
    const scheme = /^([^:/]*):\/\//.exec(value)?.[1];
    if (scheme === undefined)
        return objectToBareHost(value);
    if (!/^(\*|https?|wss?)$/.test(scheme))
        return { message: 'before :// stands *, http, https, ws or wss', nearMiss: value.replace(/^[^:/]*/, '*') };
    const [, host = '', port, path] = /^[^/]*\/\/(\[[^\]]*\]|[^/:]*)(?::([^/]*))?(\/.*)?$/.exec(value) ?? [];
    if (path === undefined)
        return { message: 'the path is missing; /* is every path', nearMiss: `${value}/*` };
    if (port !== undefined && !/^(\*|\d{1,5})$/.test(port))
        return { message: 'a port is a number or *; leave it out for every port' };
    return objectToPatternHost(host, value);
}
function objectToBareHost(value) {
    if (value === '<all_urls>' || value === '*')
        return { message: 'name the hosts of this service, one by one' };
    if (value.startsWith('*.'))
        return { message: 'a bare host has its subdomains with it', nearMiss: value.slice(2) };
    if (/[/:?#]/.test(value))
        return {
            message: 'a bare host has no port and no path; write a whole pattern',
            nearMiss: `*://${value.includes('/') ? value : `${value}/*`}`,
        };
    return objectToHost(value) ?? unreadable(value);
}
function objectToPatternHost(host, value) {
    if (host === '')
        return { message: 'the host is missing' };
    if (host === '*')
        return unreadable(value);
    return objectToHost(host.replace(/^\*\./, '')) ?? unreadable(value);
}
function objectToHost(host) {
    if (host.includes('*'))
        return { message: 'in a host, * stands only first, as in *.leipomo.example' };
    if (host.includes('@'))
        return { message: 'a pattern has no user name' };
    const isHost = /^\[[0-9a-f:.]+\]$/i.test(host) || /^(?!-)[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u.test(host);
    return isHost ? null : { message: 'this is not a host name, such as stats.leipomo.example' };
}
/** The last word is the matcher's own: what it cannot read would never be held. */
const unreadable = (value) => readPattern(value) ? null : { message: 'write *://host/path* or a bare host, such as stats.leipomo.example' };

const COUNTRY = /^[A-Z]{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EMAIL = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}.]+(\.[^\s@<>()",;:\\\p{Cc}.]+)+$/u;
const DOMAIN = /^\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** Objects to what does not have the form of an e-mail address. */
const objectToEmail = (value) => value.length <= 254 && EMAIL.test(value) ? null : { message: 'write an e-mail address, such as info@leipomo.example' };
/** Objects to what does not have the form of an ISO 3166-1 alpha-2 code. */
function objectToCountry(value) {
    if (COUNTRY.test(value))
        return null;
    const upper = value.trim().toUpperCase();
    const message = 'write a country as two capital letters, such as FI';
    return COUNTRY.test(upper) ? { message, nearMiss: upper } : { message };
}
/** Objects to what is not a well-formed BCP 47 tag. */
function objectToLanguage(value) {
    try {
        Intl.getCanonicalLocales(value);
        return null;
    }
    catch {
        const message = 'write a language as in BCP 47, such as fi, sv or en-GB';
        return value.includes('_') ? { message, nearMiss: value.replaceAll('_', '-') } : { message };
    }
}
/** Objects to what is not a day on the calendar. */
function objectToDate(value) {
    const isDay = DATE.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
    return isDay ? null : { message: 'write a day as year-month-day, such as 2026-11-22' };
}
/** Objects to a domain that no cookie can be set on. */
const objectToCookieDomain = (value) => DOMAIN.test(value) ? null : { message: 'write a domain alone, such as leipomo.example or .leipomo.example' };
/** Objects to a path that no cookie can be set on. */
const objectToCookiePath = (value) => /^\/[^;\s\p{Cc}]*$/u.test(value) ? null : { message: 'write a path that begins with /' };
/** Objects to what is not one side against another. */
const objectToAspectRatio = (value) => /^[1-9]\d{0,4} ?\/ ?[1-9]\d{0,4}$/.test(value) ? null : { message: 'write width/height, such as 16/9' };
/** Objects to what is not a plain path: `*` is the only wildcard (R42). */
function objectToRoute(value) {
    if (!value.startsWith('/'))
        return { message: 'a route begins with /', nearMiss: `/${value}` };
    return /[\s\\^$|()[\]{}?#\p{Cc}]/u.test(value)
        ? { message: 'write a path and no regular expression; * stands for anything, such as /orders/*' }
        : null;
}
/** Objects to a name that stands for nothing, or for every tracker there is: it would erase them all. */
const objectToTrackerName = (value) => /[^*\s]/.test(value) ? null : { message: 'name the tracker; * is only for the part that changes, such as _pk_*' };

const HOST = /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?(\/|$)/;
const ON_SITE = /^(?:\/|\.{1,2}\/|[?#])/;
/** Objects to what is neither an http(s) address nor a path on the site: a notice never links to a script (R127). */
function objectToUrl(value) {
    if (/[\s\\\p{Cc}]/u.test(value))
        return { message: 'an address has no spaces, backslashes or control characters' };
    if (value.startsWith('//'))
        return { message: 'say which protocol', nearMiss: `https:${value}` };
    if (ON_SITE.test(value))
        return null;
    if (/^https?:\/\//i.test(value))
        return objectToAbsolute(value);
    const isHost = HOST.test(value) && !/\.html?$/.test(value);
    if (!isHost && /^[^/?#]*:/.test(value))
        return { message: 'only https:, http: or a path on the site, such as /privacy' };
    const nearMiss = isHost ? 'https://' : '/';
    return { message: 'begin with https:// for another site, with / for this one', nearMiss: nearMiss + value };
}
/** The same, but an e-mail link will do too: where a person is asked to write to someone. */
const objectToContactUrl = (value) => /^mailto:[^\s@?\p{Cc}]+@[^\s@?\p{Cc}]+(\?\S*)?$/u.test(value) ? null : objectToUrl(value);
function objectToAbsolute(value) {
    try {
        const { username, password } = new URL(value);
        return username || password ? { message: 'an address that everybody reads holds no user name or password' } : null;
    }
    catch {
        return { message: 'this address cannot be opened; copy it from a browser' };
    }
}

/** A string that `objectTo…` has nothing against. The near miss travels in the issue's `expected`. */
const textWithout = (objectTo) => pipe(string(), rawCheck(({ dataset, addIssue }) => {
    const objection = dataset.typed ? objectTo(dataset.value) : null;
    if (objection)
        addIssue({ message: objection.message, expected: objection.nearMiss ?? '' });
}));
const id = pipe(string(), regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'write an id of small letters, digits and hyphens, at most 63'));
const label = pipe(string(), regex(/\S/, 'write something, or leave the key out'));
const url = textWithout(objectToUrl);
const contactUrl = textWithout(objectToContactUrl);
const email = textWithout(objectToEmail);
const country = textWithout(objectToCountry);
const language = textWithout(objectToLanguage);
const date = textWithout(objectToDate);
const duration = textWithout(objectToDuration);
const lifetime = textWithout(objectToLifetime);
const matchPattern = textWithout(objectToMatchPattern);
const route = textWithout(objectToRoute);
const trackerName = textWithout(objectToTrackerName);
const cookieDomain = textWithout(objectToCookieDomain);
const cookiePath = textWithout(objectToCookiePath);
const aspectRatio = textWithout(objectToAspectRatio);
const byLanguage = (words) => objectWithRest({ $comment }, words);
/** What `Text` is made of, for unions that hold more. */
const textForms = [label, byLanguage(label)];
const text = union(textForms);
const urlText = union([url, byLanguage(url)]);
const contactUrlText = union([contactUrl, byLanguage(contactUrl)]);

const party = strictObject({
    $comment,
    name: needed(label, 'The company’s registered name.'),
    businessId: optional(label, 'The business id.'),
    email: optional(email, 'An e-mail address that somebody reads.'),
    phone: optional(label, 'A telephone number.'),
    address: optional(label, 'The postal address.'),
    country: optional(country, 'Two letters, ISO 3166-1.'),
    url: optional(contactUrl, 'The company’s own pages.'),
});
const dataProtectionOfficer = strictObject({
    $comment,
    name: optional(label, 'A name or a title.'),
    email: optional(email, 'An e-mail address that the officer reads.'),
    phone: optional(label, 'A telephone number.'),
});
const notice = strictObject({
    $comment,
    url: needed(urlText, 'Where the whole privacy notice is: https, or a path on the site.'),
    title: optional(text, 'What the notice is called on the page.'),
    registerName: optional(text, 'The name of the customer register that the notice is about.'),
    version: optional(label, 'The notice’s own version.'),
    effectiveFrom: optional(date, 'The day it came into force.'),
    language: optional(language, 'The language the notice is written in, where there is only one.'),
});
const authority = strictObject({
    $comment,
    name: needed(text, 'The authority’s name.'),
    url: optional(contactUrl, 'Its pages.'),
    email: optional(email, 'Its e-mail address.'),
});
const rights = strictObject({
    $comment,
    contact: optional(text, 'How to use the rights: an e-mail address or words.'),
    requestUrl: optional(contactUrlText, 'A form for requests.'),
    authorities: optional(array(authority), 'Where to complain. Default: Finland’s.'),
    provision: optional(picklist(['statutory', 'contractual', 'voluntary']), 'Whether giving the data is a requirement.'),
    consequence: optional(text, 'What follows from not giving them.'),
    automatedDecisions: optional(union([literal(false), ...textForms]), 'false, or the logic of automated decisions and what follows from them.'),
});

const transfer = strictObject({
    $comment,
    country: needed(country, 'Two letters, ISO 3166-1.'),
    mechanism: needed(picklist(['adequacy', 'scc', 'bcr', 'derogation']), 'What makes the transfer lawful.'),
    copyUrl: optional(url, 'Where a copy of the safeguard can be had.'),
});
const recipient = strictObject({
    $comment,
    id: needed(id, 'What services and purposes call it.'),
    name: needed(text, 'The company’s name, or the category’s.'),
    category: optional(text, 'What kind of recipient it is.'),
    country: optional(country, 'Where it is established.'),
    role: optional(picklist(['controller', 'joint-controller', 'processor']), 'Its part under the GDPR.'),
    privacyUrl: optional(urlText, 'Its own privacy notice.'),
    transfers: optional(union([array(transfer), literal('none')]), 'Each country outside the EEA, or "none" to say that there is none.'),
});
const trackerType = picklist([
    'cookie',
    'local-storage',
    'session-storage',
    'indexed-db',
    'cache-storage',
    'pixel',
    'fingerprint',
]);
const tracker = strictObject({
    $comment,
    name: needed(trackerName, 'Its name; * stands for a part that changes.'),
    type: optional(trackerType, 'How it is stored or read. Default: cookie.'),
    lifetime: optional(lifetime, 'An ISO 8601 duration, "session" or "persistent".'),
    description: optional(text, 'What it is for.'),
    domain: optional(cookieDomain, 'Where a cookie is set, when not on the page’s own host.'),
    path: optional(cookiePath, 'The cookie’s path.'),
});
const embed = strictObject({
    $comment,
    title: optional(text, 'What the placeholder says stands here.'),
    aspectRatio: optional(aspectRatio, 'Width/height, such as 16/9.'),
});
const service = strictObject({
    $comment,
    id: needed(id, 'Its id; purposes and services share one namespace.'),
    name: needed(text, 'The product’s name.'),
    purpose: needed(id, 'The one purpose it serves. A product with two purposes is two services.'),
    recipient: optional(id, 'The id of the recipient that gets the data.'),
    description: optional(text, 'What it does on this site.'),
    matches: optional(array(matchPattern), 'What to hold: *://host/path* or a bare host with its subdomains.'),
    inline: optional(array(label), 'Words that mark an inline script as this service’s.'),
    trackers: optional(array(tracker), 'Everything it stores on or reads from the device.'),
    optOutUrl: optional(contactUrlText, 'The service’s own page for opting out.'),
    embed: optional(embed, 'How its placeholder looks.'),
});

const retention = strictObject({
    $comment,
    period: optional(duration, 'How long.'),
    from: optional(text, 'The event it is counted from, such as the end of the customer relation.'),
    criteria: optional(text, 'How the time is worked out, where no number can be given.'),
});
const wellKnownPurpose = picklist([
    'necessary',
    'preferences',
    'analytics',
    'demographics',
    'session-replay',
    'social-media',
    'marketing',
    'security',
]);
const legalBasis = picklist([
    'consent',
    'contract',
    'legal-obligation',
    'vital-interests',
    'public-task',
    'legitimate-interests',
]);
const purpose = strictObject({
    $comment,
    id: needed(id, 'A well-known purpose to say more about, or an id of your own.'),
    legalBasis: optional(legalBasis, 'Exactly one basis. Default: the well-known purpose’s own, else consent.'),
    title: optional(text, 'What the visitor reads beside the checkbox.'),
    description: optional(text, 'What is done and why, in plain words.'),
    legitimateInterest: optional(text, 'The interest in words, where the basis is legitimate-interests.'),
    necessity: optional(text, 'Why the device needs no consent for it. It is then not asked.'),
    dataCategories: optional(array(text), 'Which kinds of data.'),
    sources: optional(text, 'Where the data come from, when not from the visitor.'),
    retention: optional(retention, 'How long the data are kept.'),
    recipients: optional(array(id), 'Ids of recipients that get the data.'),
    profiling: optional(text, 'What is profiled and what follows from it.'),
});
const consent = strictObject({
    $comment,
    validity: optional(duration, 'How long a choice is remembered, given or refused alike. Default: P6M.'),
    gpc: optional(picklist(['refuse', 'ignore']), 'What Global Privacy Control means before a choice. Default: refuse.'),
    undeclared: optional(picklist(['allow', 'hold']), 'What happens to other sites that no service names. Default: allow.'),
    enforce: optional(boolean(), 'false only reports what would be held. Default: true.'),
    layout: optional(picklist(['bar', 'corner', 'centre']), 'Where the banner stands. Default: bar.'),
    cookie: optional(strictObject({
        $comment,
        domain: optional(nullable(cookieDomain), 'null is this host alone. Default: null.'),
        path: optional(cookiePath, 'Default: /.'),
    }), 'The cookie that remembers the choice.'),
});
const register = strictObject({
    $comment,
    url: needed(url, 'The register’s address: https, or a path on the site.'),
    ip: optional(picklist(['encrypted', 'truncated', 'full', 'none']), 'How the IP address is kept. Default: encrypted.'),
    ipJustification: optional(text, 'Why, in writing; needed for full.'),
    ipRetention: optional(duration, 'How long the IP address is kept. Default: P90D.'),
    retention: optional(strictObject({
        $comment,
        given: optional(duration, 'Default: P3Y.'),
        refused: optional(duration, 'Default: P6M.'),
    }), 'How long entries are kept after the decision stops counting.'),
});
/** The whole of `evaste.json`: shape, allowed words and the form of each value. Tools and the register only. */
const declarationSchema = strictObject({
    $comment,
    $schema: optional(string(), 'The address of this schema, for editors.'),
    format: needed(literal(1), 'The format of this file.'),
    site: needed(id, 'The site’s key at the register.'),
    languages: needed(tupleWithRest([language], language), 'BCP 47 tags; the first is the default.'),
    version: optional(label, 'Your own label for this declaration. Default: its digest.'),
    controller: needed(party, 'The company that is responsible.'),
    processor: optional(party, 'Who hosts the register, where that is not the controller.'),
    dataProtectionOfficer: optional(nullable(dataProtectionOfficer), 'null says that there is none.'),
    notice: needed(notice, 'The company’s whole privacy notice.'),
    purposes: needed(array(union([wellKnownPurpose, purpose])), 'Why data are processed.'),
    recipients: optional(array(recipient), 'Who receives data.'),
    services: needed(array(service), 'Every product on the pages; may be empty.'),
    rights: optional(rights, 'The visitor’s rights and how to use them.'),
    protection: optional(text, 'How the register is protected.'),
    audience: optional(strictObject({ $comment, children: optional(boolean(), 'Whether the site is meant for children.') }), 'Whom the site is for.'),
    sensitiveRoutes: optional(array(route), 'Paths where nothing but the necessary runs; * stands for anything.'),
    consent: optional(consent, 'How the choice is asked and remembered.'),
    texts: optional(objectWithRest({ $comment }, record(string(), label)), 'Own wording of any label, by language.'),
    register: optional(nullable(register), 'Where decisions are recorded. null: the choice stays on the device.'),
});

const DESCRIBING = ['strict_object', 'object_with_rest', 'record'];
/** Visits every object in `value` that the schema describes, outermost first; a list in its place is visited too. */
function* visitObjects(shape, value, path = []) {
    if (shape.wrapped)
        return yield* visitObjects(shape.wrapped, value, path);
    if (typeof value !== 'object' || value === null)
        return;
    const forms = [shape, ...(shape.options ?? [])];
    const list = forms.find(({ type }) => type === 'array');
    if (Array.isArray(value) && list?.item)
        return yield* visitItems(list.item, value, path);
    const described = forms.find(({ type }) => DESCRIBING.includes(type));
    if (!described)
        return;
    yield { path, shape: described, object: value };
    for (const [key, item] of Object.entries(value)) {
        const inner = ownShape(described.entries ?? {}, key) ?? described.rest ?? described.value;
        if (inner)
            yield* visitObjects(inner, item, [...path, key]);
    }
}
function* visitItems(shape, items, path) {
    for (const [i, item] of items.entries())
        yield* visitObjects(shape, item, [...path, i]);
}
const ownShape = (entries, key) => Object.hasOwn(entries, key) ? entries[key] : undefined;

const MOST_PROBLEMS = 200;
/**
 * Reads a declaration in full: its shape, every value, and what they refer to. For tools and the register; a page
 * reads lightly with `readDeclaration`.
 *
 * @param input JSON text of at most 1,000,000 characters, or the value it stands for; never changed.
 * @throws {DeclarationError} `declaration-unreadable`, naming every problem at once (the first 200).
 */
function parseDeclaration(input) {
    const { declaration, problems } = checkDeclaration(input);
    if (!declaration)
        throw new DeclarationError(problems);
    return declaration;
}
/** The same as `parseDeclaration`, for those who would rather not catch. */
function checkDeclaration(input) {
    const text = typeof input === 'string' ? parseJsonText(input) : { value: input, problems: [] };
    const plain = text.problems.length > 0 ? { copy: undefined, problems: text.problems } : copyPlainJson(text.value);
    // What is unsafe or ambiguous is not looked into any further.
    if (plain.problems.length > 0)
        return { declaration: null, problems: plain.problems.slice(0, MOST_PROBLEMS) };
    const problems = findProblems(plain.copy).slice(0, MOST_PROBLEMS);
    return { declaration: problems.length > 0 ? null : readDeclaration(plain.copy), problems };
}
function findProblems(value) {
    const { issues = [] } = safeParse(declarationSchema, value);
    const problems = issues.flatMap((issue) => problemsFromIssue(issue));
    if (typeof value !== 'object' || value === null)
        return problems;
    const visits = [...visitObjects(declarationSchema, value)];
    const lists = visits
        .filter(({ object }) => Array.isArray(object))
        .slice(0, MOST_PROBLEMS)
        .map(refuseList);
    const file = value;
    const languages = Array.isArray(file.languages) ? file.languages.filter((tag) => typeof tag === 'string') : [];
    return [
        ...lists,
        ...problems.filter(({ path }) => !lists.some((list) => path.startsWith(list.path))),
        ...visits.flatMap(findUnknownKeys),
        ...visits.flatMap((visit) => findForeignLanguages(visit, languages)),
        ...findLooseEnds(file),
        ...findUnequalAnswers(file),
    ];
}
/** valibot takes a list for an object without keys. */
const refuseList = ({ path, object }) => ({
    path: jsonPath(path),
    message: `${shown(object)} cannot stand here; write an object`,
    found: shown(object),
    allowed: ['an object'],
    severity: 'error',
});
function findUnknownKeys({ path, shape, object }) {
    const { entries } = shape;
    if (shape.type !== 'strict_object' || !entries || Array.isArray(object))
        return [];
    return Object.keys(object)
        .filter((key) => !Object.hasOwn(entries, key))
        .map((key) => {
        const allowed = Object.keys(entries).filter((known) => !known.startsWith('$'));
        const meant = nearMiss(key, allowed);
        return {
            path: jsonPath([...path, key]),
            message: `this key is unknown; ${meant === undefined ? 'take it out' : `did you mean ${shown(meant)}?`}`,
            found: shown(key),
            allowed,
            ...(meant !== undefined && { nearMiss: meant }),
            severity: 'error',
        };
    });
}
/** A text by language speaks the declared ones, and always the first: it is what every other falls back to. */
function findForeignLanguages({ path, shape, object }, languages) {
    const [first] = languages;
    if (first === undefined || Array.isArray(object) || shape.type !== 'object_with_rest')
        return [];
    const problems = Object.keys(object)
        .filter((tag) => tag !== '$comment' && !languages.includes(tag))
        .map((tag) => {
        const meant = nearMiss(tag, languages);
        return {
            path: jsonPath([...path, tag]),
            message: `this language is not among the languages; add it there, or take this out`,
            found: shown(tag),
            allowed: languages,
            ...(meant !== undefined && { nearMiss: meant }),
            severity: 'error',
        };
    });
    const isOwnWording = path[0] === 'texts';
    if (!isOwnWording && !Object.hasOwn(object, first))
        problems.push({
            path: jsonPath(path),
            message: `the first language, ${shown(first)}, is missing`,
            severity: 'error',
        });
    return problems;
}

export { DeclarationError as D, objectToEmail as a, objectToLanguage as b, checkDeclaration as c, declarationSchema as d, isWellKnown as e, areEqualInKind as f, parseJsonText as g, id as i, jsonPath as j, longestDays as l, nearMiss as n, objectToUrl as o, parseDeclaration as p, shown as s, text as t };
