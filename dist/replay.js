import { a as addDuration } from './page/duration.js';
import { m as matchesPieces } from './page/match.js';
import { s as setRunningReplay, r as runningReplay, l as loadRecordingTexts } from './page/load-recording-texts.js';
import { r as receiptHolder } from './page/ask-register.js';
import { s as shippedLanguage } from './page/shipped-language.js';
import { c as createElement, t as tokens, a as textDirection } from './page/tokens.js';
import { a as adoptStyles } from './page/adopt-styles.js';
import { f as followPageColours, S as SessionLink, p as placeReopenControl } from './page/session-link.js';
import './page/resolve-url.js';
import './page/device-keys.js';
import './page/receipt-secret.js';
import './page/running-session.js';

/**
 * Whether the visitor has given the purpose or service, and the consent is still valid here and now. No means no: what a
 * declaration bases on anything but consent is not recorded (R36).
 */
function isConsented({ declaration, decision, allows, status }, id) {
    if (!declaration || !decision || !allows(id) || status(id) !== 'given')
        return false;
    const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id;
    const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId);
    const expiresAt = addDuration(new Date(decision.decidedAt), declaration.consent.validity);
    return !!purpose?.needsConsent && new Date() < expiresAt; // R60: also while the page stays open
}

/** Of one recording. */
const MOST_ERRORS = 100;
/** A page can give its own errors any name. */
const OWN_NAMES = /^(Aggregate|Eval|Range|Reference|Syntax|Type|URI|Internal|Abort|Network|NotAllowed|NotFound|QuotaExceeded|Security|InvalidState|Timeout)Error$/;
/** @param heard called after each error. */
function watchPageErrors(heard) {
    const errors = [];
    const stopping = new AbortController();
    const add = (error) => {
        errors.push({ at: Date.now(), name: nameOf(error) });
        if (errors.length > MOST_ERRORS)
            errors.shift();
        heard();
    };
    addEventListener('error', ({ error }) => add(error), stopping);
    addEventListener('unhandledrejection', ({ reason }) => add(reason), stopping);
    return {
        list: (since) => errors.filter(({ at }) => at >= since),
        stop: () => stopping.abort(),
    };
}
function nameOf(error) {
    try {
        const { name } = error;
        return OWN_NAMES.test(name) ? name : 'Error';
    }
    catch {
        return 'Error'; // `throw null`, or a getter that throws
    }
}

/** A page that changes all the time would fill the memory. */
const MOST_EVENTS = 50_000;
/**
 * Keeps two stretches, each from a snapshot on, so that there are always the last minutes and never more than twice as many.
 *
 * @param stretchMs how long one stretch lasts, in milliseconds.
 */
function keepRecentEvents(stretchMs) {
    let before = [];
    let now = [];
    return {
        add(event, isSnapshot) {
            const isOver = now.length > 0 && event.timestamp - now[0].timestamp >= stretchMs;
            if (isSnapshot && (isOver || now.length >= MOST_EVENTS)) {
                before = now;
                now = [];
            }
            if (now.length < MOST_EVENTS)
                now.push(event);
            return now.length < MOST_EVENTS;
        },
        list: () => [...before, ...now],
        clear() {
            before = [];
            now = [];
        },
    };
}

const NAME$1 = /[.#]((?:\\.|[\w-]|[^\x00-\x7f])+)/g;
/**
 * The classes and ids in the style sheets of a document. A sheet of another origin cannot be read, so its names are
 * unknown. Sheets that are added later are read when a name is unknown.
 */
function findKnownNames(page) {
    const names = new Set();
    let read = -1;
    const readAll = () => {
        const sheets = [...page.styleSheets, ...page.adoptedStyleSheets];
        const rules = sheets.reduce((count, sheet) => count + rulesOf(sheet).length, 0);
        if (rules === read)
            return;
        read = rules;
        for (const sheet of sheets)
            addNames(rulesOf(sheet), names);
    };
    return {
        has(name) {
            if (!names.has(name))
                readAll();
            return names.has(name);
        },
    };
}
function rulesOf(sheet) {
    try {
        return [...sheet.cssRules];
    }
    catch {
        return [];
    }
}
function addNames(rules, names) {
    for (const rule of rules) {
        if ('selectorText' in rule)
            for (const [, name = ''] of String(rule.selectorText)
                .replace(/"[^"]*"/g, '')
                .matchAll(NAME$1))
                names.add(name.replace(/\\(.)/g, '$1'));
        if ('cssRules' in rule)
            addNames([...rule.cssRules], names);
    }
}

const MASKED = '***';
/**
 * An address without its query and fragment, each segment of its path masked, because a path can name a person as well.
 *
 * @param paths those that may be seen, such as `/orders/*`; a segment with `*` stays masked even there.
 *
 * @example
 * maskAddress('https://shop.example/orders/aino?x=1', ['/orders/*']) // 'https://shop.example/orders/***'
 */
function maskAddress(href, paths) {
    if (!/^https?:/.test(href))
        return '';
    const { origin, pathname } = new URL(href);
    const segments = pathname.split('/');
    const shown = paths.map((path) => escaped(path).split('/')).find((path) => covers(path, segments));
    return origin + segments.map((segment, at) => shownSegment(segment, shown?.[at])).join('/');
}
/** `ä` and `%C3%A4` are the same. */
const escaped = (path) => encodeURI(path).replaceAll('%25', '%');
const covers = (path, segments) => path.length === segments.length && path.every((piece, at) => matchesPieces(piece.split('*'), segments[at]));
/** What is shown is the declaration's own word. */
const shownSegment = (segment, declared) => {
    if (declared !== undefined && !declared.includes('*'))
        return declared;
    return segment === '' ? '' : MASKED;
};

const PUNCTUATION = /^[,/()+*-]$/;
const COLOUR = /^#[\da-f]{3,8}$/i;
const NUMBER = /^[-+]?(?:\d{1,8}(?:\.\d*)?|\.\d+)(?:e-?\d)?(?:%|px|r?em|ch|ex|r?lh|[sld]?v[hw]|vmin|vmax|cq[whib]|fr|m?s|deg|turn|pt)?$/i;
const FUNCTION = /^(?:rgba?|hsla?|hwb|(?:ok)?la?ch|(?:ok)?lab|color-mix|light-dark|calc|min|max|clamp|var)\($/i;
const SPACE = /^(?:in|srgb|(?:ok)?lch|(?:ok)?lab|hsl|hwb)$/i;
/**
 * Whether a value of CSS consists of measures, colours and references alone, so that it cannot carry words.
 *
 * @example
 * isPlainValue('color-mix(in srgb, var(--ink) 40%, #fff)') // true
 * isPlainValue('Aino') // false
 */
function isPlainValue(value) {
    const tokens = value.match(/#?[-+]?[\w.%-]+\(?|\S/g) ?? [];
    return tokens.every((token, at) => {
        if (token.startsWith('--'))
            return tokens[at - 1]?.toLowerCase() === 'var(';
        return [PUNCTUATION, COLOUR, NUMBER, FUNCTION, SPACE].some((kind) => kind.test(token)) || isColourName(token);
    });
}
/** The browser's own list of names, such as `white` and `Canvas`. */
const isColourName = (word) => /^[a-z]+$/i.test(word) && globalThis.CSS?.supports('color', word) === true;

const STRING = `"(?:[^"\\\\\\n]|\\\\[^])*"?|'(?:[^'\\\\\\n]|\\\\[^])*'?`;
/** A declaration whose strings are the author's own: names of fonts and areas of a grid. */
const OWN = `(\\b(?:font-family|font|grid-template-areas|grid-template|grid)\\s*:(?:${STRING}|[^;{}"'])*)`;
const CUSTOM = `--(?:[\\w-]|\\\\[^]|[^\\0-\\x7f])+\\s*:((?:${STRING}|\\{[^}]*\\}?|[^;{}"'])*)`;
/** That, or what may carry words: strings, URLs, comments, custom properties and values of attributes. */
const WORDS = new RegExp(`${OWN}|${STRING}|url\\([^)]*\\)|/\\*[^]*?(?:\\*/|$)|${CUSTOM}|\\[[^\\]="']*=\\s*[^\\]"']+\\]`, 'gi');
/**
 * CSS without anything that could carry words of a visitor: strings, URLs, comments, values of attributes, and custom
 * properties but for colours and measures.
 *
 * @example
 * maskCss('a::after { content: "Hello"; color: red }') // 'a::after { content: ""; color: red }'
 */
const maskCss = (css) => css.replace(WORDS, (found, own, value) => {
    if (own !== undefined)
        return own.replace(/url\([^)]*\)/gi, 'none');
    if (found.startsWith('['))
        return /^\[\s*(type|dir)\b/i.test(found) ? found : found.replace(/=[^]*/, '=""]');
    if (value !== undefined)
        return isPlainValue(value) ? found : '';
    if (found.startsWith('/*'))
        return '';
    return found.startsWith('url') || found.startsWith('URL') ? 'none' : '""';
});

const [ELEMENT, TEXT, DOCUMENT_TYPE] = [2, 3, 1];
const NUMBERS = /^[\d\s.,%+-]*(px|r?em|%)?$/;
const GEOMETRY = /^[\d\s.,()eE+MLHVCSQTAZmlhvcsqtaz-]*$/;
const TRANSFORM = /^((matrix|translate|scale|rotate|skew[XY])\([\d\s.,e-]*\)\s*)*$/;
const SWITCH = /^$/;
const allow = (names, values) => names.split(' ').map((name) => [name, values]);
/** Structure, by attribute: with values that cannot carry words. */
const STRUCTURE = new Map([
    ...allow('hidden disabled readonly multiple open inert popover', SWITCH),
    ...allow('colspan rowspan span cols rows size width height x y x1 y1 x2 y2 cx cy r rx ry viewbox', NUMBERS),
    ...allow('stroke-width rr_width rr_height rr_scrollleft rr_scrolltop', NUMBERS),
    ...allow('d points', GEOMETRY),
    ...allow('transform', TRANSFORM),
    ...allow('dir', /^(ltr|rtl|auto)$/i),
    ...allow('type', /^(button|checkbox|color|date|datetime-local|email|file|image|month|number|password|radio|range|reset|search|submit|tel|text|time|url|week)$/i),
]);
const CODE = /^(script|noscript|template)$/i;
/** Every letter and digit becomes an asterisk; spaces stay, so that lines break as they did. */
const maskText = (text) => text.replace(/\S/g, '*');
/** A node with everything masked that is not structure, and its descendants. */
function maskNode(node, unmasked, parent = 0) {
    const { type, id, isSVG, needBlock, isShadow, isShadowHost, rootId, compatMode, isCustom } = node;
    const kept = { type, id, isSVG, needBlock, isShadow, isShadowHost, rootId, compatMode, isCustom };
    if (type === TEXT)
        return { ...kept, ...maskTextNode(node, unmasked, parent) };
    if (type === DOCUMENT_TYPE)
        return { ...kept, name: 'html', publicId: '', systemId: '' };
    const { tagName = '', attributes = {}, childNodes = [] } = node;
    const children = CODE.test(tagName) ? [] : childNodes.map((child) => maskNode(child, unmasked, id));
    if (type !== ELEMENT)
        return { ...kept, textContent: '', childNodes: children };
    return { ...kept, tagName, attributes: maskAttributes(attributes, id, unmasked), childNodes: children };
}
function maskTextNode({ textContent = '', isStyle }, { isShown }, parent) {
    if (isStyle)
        return { isStyle, textContent: maskCss(textContent) };
    return { textContent: isShown(parent) ? textContent : maskText(textContent) };
}
/** Attributes that are structure, classes and ids that a style sheet names, and styles without words. */
function maskAttributes(attributes, id, unmasked) {
    return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => {
        const masked = maskAttribute(name.toLowerCase(), value, id, unmasked);
        return masked === undefined ? [] : [[name, masked]];
    }));
}
function maskAttribute(name, value, id, { isShown, names }) {
    // `null`: it was removed. `true`: it is there.
    if (value === null || typeof value === 'boolean' || typeof value === 'number')
        return STRUCTURE.has(name) || name === 'class' || name === 'id' || name === 'style' ? value : undefined;
    if (name === 'style' && typeof value === 'object')
        return maskStyles(value);
    if (typeof value !== 'string')
        return undefined;
    if (name === 'style' || name === '_csstext')
        return maskCss(value);
    if (name === 'class' || name === 'id')
        return value
            .split(/\s+/)
            .filter((one) => names.has(one))
            .join(' ');
    if (STRUCTURE.has(name))
        return STRUCTURE.get(name)?.test(value) ? value : undefined;
    return isShown(id) && /^(alt|title|placeholder|aria-label)$/.test(name) ? value : undefined;
}
/** Changed styles, by property: a value, a value with its priority, or `false` for one that was removed. */
const maskStyles = (styles) => Object.fromEntries(Object.entries(styles)
    .filter(([property]) => !property.startsWith('--'))
    .map(([property, value]) => [property, maskStyle(value)]));
const maskStyle = (value) => {
    if (typeof value === 'string')
        return maskCss(value);
    if (Array.isArray(value))
        return value.map(maskStyle);
    return value;
};

const [LOADED, LOAD, SNAPSHOT, CHANGE, PAGE] = [0, 1, 2, 3, 4];
const [MUTATION, INPUT, RULE, DECLARATION, SHEETS] = [0, 5, 8, 13, 15];
/** Changes that consist of numbers: movements, clicks, scrolling, sizes, media, dragging, selections. */
const MEASURES = new Set([1, 2, 3, 4, 6, 7, 12, 14]);
/**
 * What of an event may leave the page. An allow-list: an event, a field or an attribute that is not known to be harmless
 * is left out.
 *
 * @returns `null` if nothing of it may.
 */
function maskEvent({ type, timestamp, data }, unmasked) {
    const given = (data ?? {});
    const masked = maskData(type, given, unmasked);
    return masked && { type, timestamp, data: masked };
}
function maskData(type, data, unmasked) {
    if (type === LOADED || type === LOAD)
        return {};
    if (type === SNAPSHOT)
        return { node: maskNode(data.node, unmasked), initialOffset: measures(data.initialOffset) };
    if (type === PAGE)
        return { ...measures(data), href: maskAddress(String(data.href), unmasked.paths) };
    const { source, id } = data;
    if (type !== CHANGE || source === undefined || (id !== undefined && unmasked.isLeftOut(id)))
        return null;
    if (MEASURES.has(source))
        return measures(data);
    const mask = masks[source];
    return mask ? { source, ...mask(data, unmasked) } : null;
}
const masks = {
    [MUTATION]: (data, unmasked) => ({
        adds: among(data.adds, 'parentId', unmasked).map(({ node, ...place }) => ({
            ...measures(place),
            node: maskNode(node, unmasked, Number(place.parentId)),
        })),
        removes: among(data.removes, 'parentId', unmasked).map(measures),
        texts: among(data.texts, 'id', unmasked).map(({ id, value }) => ({
            id,
            value: maskChanged(Number(id), value, unmasked),
        })),
        attributes: among(data.attributes, 'id', unmasked).map(({ id, attributes }) => ({
            id,
            attributes: maskAttributes(attributes, Number(id), unmasked),
        })),
        isAttachIframe: data.isAttachIframe === true,
    }),
    // How much was typed is told as little as what.
    [INPUT]: ({ id, text }) => ({ id, text: text === '' ? '' : '***', isChecked: false }),
    [RULE]: maskRules,
    [DECLARATION]: ({ id, styleId, index, set, remove }) => ({
        ...measures({ id, styleId, index }),
        ...(isOwnProperty(set) && {
            set: { property: set.property, value: maskCss(String(set.value)), priority: set.priority },
        }),
        ...(isOwnProperty(remove) && { remove: { property: remove.property } }),
    }),
    [SHEETS]: ({ id, styleIds, styles }) => ({
        id,
        styleIds: measures(styleIds),
        ...(styles !== undefined && {
            styles: list(styles).map(({ styleId, ...rest }) => ({ styleId, ...maskRules(rest) })),
        }),
    }),
};
function maskRules({ id, styleId, adds, rules, removes, replace, replaceSync }) {
    const mask = (some) => list(some).map(({ rule, index }) => ({ rule: maskCss(String(rule)), index: measures(index) }));
    return {
        ...measures({ id, styleId }),
        ...(adds !== undefined && { adds: mask(adds) }),
        ...(rules !== undefined && { rules: mask(rules) }),
        ...(removes !== undefined && { removes: measures(removes) }),
        ...(replace !== undefined && { replace: maskCss(String(replace)) }),
        ...(replaceSync !== undefined && { replaceSync: maskCss(String(replaceSync)) }),
    };
}
/** A property of CSS, unlike `--name`, which is the page's own and may carry words. */
const isOwnProperty = (change) => /^[a-z]+(-[a-z]+)*$/.test(String(change?.property ?? ''));
/** The text of a style sheet is changed as any other text; rrweb does not say which it was. */
const maskChanged = (id, value, { isShown }) => {
    if (value === null)
        return null;
    return isShown(id) ? String(value) : maskText(String(value));
};
/** Changes of nodes that are recorded. */
const among = (changes, key, { isLeftOut }) => list(changes).filter((change) => !isLeftOut(Number(change[key])));
const list = (value) => (Array.isArray(value) ? value : []);
/** Numbers, `null` and switches, at any depth; text is left out. */
function measures(value) {
    if (Array.isArray(value))
        return value.map(measures);
    if (typeof value === 'string')
        return undefined;
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, measures(one)]));
}

/** Milliseconds between two positions: enough to see what a visitor did. */
const SAMPLING = { mousemove: 100, scroll: 200, media: 800 };
const FIELDS = 'input, textarea, select, datalist, [contenteditable]';
/** evaste's own elements are no part of the page, and their form would record itself. */
const OWN_ELEMENTS = 'evaste-consent, evaste-recording, evaste-bug-report, evaste-notice, evaste-debug';
/** Runs rrweb, and keeps what may be kept of each event. */
function runRecorder({ recorder, unmask, unmaskPaths, stretchMs, recent, mayKeep, }) {
    const { record } = recorder;
    const unmasked = {
        names: findKnownNames(document),
        isShown: shownBy(record.mirror, unmask),
        isLeftOut: (id) => isOwn(record.mirror.getNode(id)),
        paths: unmaskPaths,
    };
    const end = record({
        emit(event, isCheckout) {
            const masked = mayKeep() ? maskEvent(event, unmasked) : null;
            // On a page that changes very often the newest events are kept, from a new snapshot on.
            if (masked && !recent.add(masked, isCheckout ?? false) && !isCheckout)
                record.takeFullSnapshot(true);
        },
        checkoutEveryNms: stretchMs,
        sampling: SAMPLING,
        blockSelector: OWN_ELEMENTS,
        ...{ maskAllInputs: true, recordCanvas: false, collectFonts: false, inlineImages: false, slimDOMOptions: 'all' },
    });
    return {
        restart() {
            recent.clear();
            record.takeFullSnapshot(true);
        },
        end() {
            end?.();
            recent.clear();
        },
    };
}
/** Whether a node, by its number, is in an unmasked element and not in a field. */
function shownBy(mirror, unmask) {
    const selector = unmask.filter(isSelector).join(',');
    if (selector === '')
        return () => false;
    return (id) => {
        const node = mirror.getNode(id);
        const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
        // A selector is meant for the page: what frames and shadow roots contain stays masked.
        return element?.closest(selector)?.getRootNode() === document && !element.closest(FIELDS);
    };
}
/** Whether a node is in one of evaste's elements. rrweb leaves these out, but not what happens in their shadow roots. */
function isOwn(node) {
    if (!node)
        return false;
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    if (element?.closest(OWN_ELEMENTS))
        return true;
    const root = node.getRootNode();
    return root instanceof ShadowRoot && isOwn(root.host);
}
/** A selector that the browser cannot read shows nothing. */
function isSelector(selector) {
    try {
        document.createDocumentFragment().querySelector(selector);
        return true;
    }
    catch (cause) {
        console.error(`evaste: unmask has "${selector}", which is not a CSS selector; what it means stays masked`, cause);
        return false;
    }
}

/** @param events at least one. */
function createRecording({ reason, comment }, events, errorsSince) {
    const times = events.map(({ timestamp }) => timestamp);
    const since = times.reduce((first, time) => Math.min(first, time));
    const until = times.reduce((last, time) => Math.max(last, time));
    return {
        format: 'evaste-recording/1',
        reason,
        comment,
        startedAt: new Date(since).toISOString(),
        endedAt: new Date(until).toISOString(),
        errors: errorsSince(since),
        events,
    };
}

const TRIGGERS = ['report', 'error', 'always'];
const MOST_MINUTES = 10;
/**
 * The settings of a page: what its code says, then what the declaration says. A page reads a declaration without checking
 * it, so a value that is not understood counts as the one that records least.
 */
function recordingSettings(declaration, own = {}) {
    const service = declaration.services.find(({ recording }) => recording);
    const { recording: declared = {} } = service ?? {};
    const trigger = own.trigger ?? declared.trigger ?? 'report';
    const selectors = own.unmask ?? listOf(service?.recording?.unmask).map((part) => part?.selector);
    return {
        id: own.id ?? service?.id ?? 'session-replay',
        trigger: TRIGGERS.includes(trigger) ? trigger : 'report',
        lastMinutes: within(own.lastMinutes ?? declared.lastMinutes ?? 2, 1, MOST_MINUTES),
        sampleRate: within(own.sampleRate ?? declared.sampleRate ?? 1, 0, 1),
        unmask: listOf(selectors).filter(isText),
        unmaskPaths: listOf(own.unmaskPaths ?? declared.unmaskPaths).filter(isText),
    };
}
const within = (value, least, most) => typeof value === 'number' && value >= least ? Math.min(value, most) : least;
const listOf = (value) => Array.isArray(value) ? value : [];
const isText = (value) => typeof value === 'string';

/** A recording was not stored. */
class RecordingRefused extends Error {
    /** @param why a program may rely on it; the message is for people. */
    constructor(why, options) {
        super(`the register did not store the recording: ${why}`, options);
        this.why = why;
    }
}
/**
 * Sends a recording to the declared register, as the holder of the consent's receipt.
 *
 * @param signal aborts when the visitor no longer allows it; what has already arrived, the register destroys by itself.
 * @throws {RecordingRefused} if the register has not stored it.
 */
async function sendToRegister(session, recording, signal) {
    // Without a receipt the register has no entry yet, and would refuse.
    const holder = receiptHolder(session);
    if (!holder)
        throw new RecordingRefused('not-allowed');
    const body = await gzip(JSON.stringify(recording));
    const url = `${holder.registerUrl}/v1/receipts/${encodeURIComponent(holder.consentId)}/recordings`;
    let response;
    try {
        response = await fetch(url, {
            method: 'POST',
            headers: { authorization: `Receipt ${holder.secret}`, 'content-type': 'application/gzip' },
            body,
            credentials: 'omit',
            signal,
            referrerPolicy: 'no-referrer', // the page's address would go along, unmasked
            // A browser sends at most 64 KiB for a page that the visitor has left.
            keepalive: body.byteLength < 60_000,
        });
    }
    catch (cause) {
        throw new RecordingRefused(signal.aborted ? 'not-allowed' : 'later', { cause });
    }
    if (!response.ok)
        throw new RecordingRefused(refusalOf(response.status));
    return parseStored(await response.json());
}
async function gzip(text) {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Response(packed).arrayBuffer();
}
function refusalOf(status) {
    if (status === 413)
        return 'too-large';
    if (status === 429)
        return 'too-many';
    return status < 500 ? 'not-allowed' : 'later';
}
function parseStored(value) {
    const { id, deleteAfter } = value;
    if (typeof id !== 'string' || typeof deleteAfter !== 'string')
        throw new RecordingRefused('later');
    return { id, deleteAfter };
}

/** Starts the recording of this document; see `startReplay` of `evaste/replay`. */
function startPageReplay(session, options) {
    const replay = new PageReplay(session, options);
    setRunningReplay(replay);
    replay.start();
    return replay;
}
class PageReplay {
    constructor(session, options) {
        /** Whether this page view is among those that are recorded: compared with the declared share. */
        this.draw = Math.random();
        this.stopping = new AbortController();
        this.running = null;
        this.isLoading = false;
        this.hasSentError = false;
        this.known = null;
        this.follow = () => {
            if (!this.mayRecord())
                this.finish();
            else if (!this.running && !this.isLoading)
                void this.begin();
        };
        this.sendToDeclared = (recording, signal) => sendToRegister(this.session, recording, signal);
        this.onError = () => {
            if (this.hasSentError || !this.running || this.running.settings.trigger === 'report')
                return;
            this.hasSentError = true;
            // Observers have not seen yet what the failing code did to the page.
            setTimeout(() => this.deliverAlone('error'));
        };
        this.onHidden = () => {
            if (document.visibilityState === 'hidden')
                this.sendAlways();
        };
        this.sendAlways = () => {
            if (this.running?.settings.trigger !== 'always')
                return;
            this.deliverAlone('always');
            this.running?.restart(); // what was sent is not sent again
        };
        this.session = session;
        this.options = options;
    }
    start() {
        const { signal } = this.stopping;
        signal.addEventListener('abort', this.session.subscribe(this.follow));
        // A route of `sensitiveRoutes` ends a recording, and the next route may allow it again.
        window.navigation?.addEventListener('navigatesuccess', this.follow, { signal });
        document.addEventListener('visibilitychange', this.onHidden, { signal });
        this.follow();
    }
    get isRecording() {
        return this.running !== null;
    }
    preview() {
        return this.running?.recent.list() ?? [];
    }
    report(comment, shown) {
        return this.deliver('report', comment, shown);
    }
    loadPlayer() {
        const { load, loadPlayer = load } = this.options;
        return loadPlayer();
    }
    stop() {
        this.stopping.abort();
        this.finish();
    }
    async begin() {
        this.isLoading = true;
        const recorder = await this.options.load().catch((cause) => {
            console.error('evaste: nothing is recorded, because the recorder could not be loaded', cause);
            return null;
        });
        this.isLoading = false;
        if (!recorder || this.running || !this.mayRecord())
            return;
        this.running = this.record(recorder);
        this.tell(true);
    }
    record(recorder) {
        const settings = this.settings;
        const stretchMs = settings.lastMinutes * 60_000;
        const recent = keepRecentEvents(stretchMs);
        const recorderRun = runRecorder({
            ...{ recorder, unmask: settings.unmask, unmaskPaths: settings.unmaskPaths, stretchMs, recent },
            mayKeep: () => {
                const may = this.mayRecord();
                if (!may)
                    this.finish();
                return may;
            },
        });
        const errors = watchPageErrors(this.onError);
        const timer = setInterval(this.sendAlways, stretchMs);
        const ending = new AbortController();
        const end = () => {
            ending.abort();
            clearInterval(timer);
            errors.stop();
            recorderRun.end();
        };
        return { settings, recent, errors, restart: recorderRun.restart, signal: ending.signal, end };
    }
    finish() {
        const { running } = this;
        if (!running)
            return;
        this.running = null;
        running.end();
        this.tell(false);
    }
    tell(isRecording) {
        this.options.onRecording?.(isRecording);
        document.dispatchEvent(new Event('evaste-recording'));
    }
    async deliver(reason, comment, shown) {
        if (!this.mayRecord())
            this.finish();
        const events = shown ?? this.preview();
        if (!this.running || !events.length)
            return null;
        const recording = createRecording({ reason, comment }, events, this.running.errors.list);
        const { send = this.sendToDeclared } = this.options;
        return send(recording, this.running.signal);
    }
    /** Without the visitor's own action: a failure is reported on the console, and the page goes on. */
    deliverAlone(reason) {
        this.deliver(reason, '').catch((cause) => {
            console.error(`evaste: a recording (${reason}) was not sent`, cause);
        });
    }
    mayRecord() {
        const { session, settings } = this;
        if (this.stopping.signal.aborted || !settings || this.draw >= settings.sampleRate)
            return false;
        if (!this.options.send && !session.declaration?.register)
            return false; // there is nowhere to send it
        return isConsented(session, settings.id);
    }
    get settings() {
        const { declaration } = this.session;
        // Read for each event, so only when the declaration is another one.
        if (this.known?.declaration !== declaration)
            this.known = declaration && { declaration, settings: recordingSettings(declaration, this.options) };
        return this.known?.settings ?? null;
    }
}

const NAME = 'evaste-bug-report';
/**
 * Opens the form when an element with `data-evaste-report` is clicked anywhere on the page, while something is recorded.
 * Otherwise a link goes where it leads, such as to an e-mail address.
 */
function openReportOnClick(session, signal) {
    const onClick = (event) => {
        // Two copies of this code may listen.
        if (event.defaultPrevented || !runningReplay()?.isRecording || !isForReport(event))
            return;
        event.preventDefault();
        if (document.querySelector(`${NAME}[dialog]`))
            return;
        const form = document.createElement(NAME);
        form.setAttribute('dialog', '');
        document.body.append(form);
        void session.showUi();
    };
    addEventListener('click', onClick, { capture: true, ...(signal) });
}
/** The path also goes through open shadow roots. */
const isForReport = (event) => event.composedPath().some((target) => target.hasAttribute?.('data-evaste-report'));

/** The styles of the sign that a page is recorded. It is above the small control, in the same corner. */
const signStyles = `
  :host {
    display: contents;
  }
  #sign {
    position: fixed;
    z-index: 2147483646;
    inset-block: auto calc(var(--_banner-room, 0px) + 3.25em);
    inset-inline: 0.75em auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    max-width: calc(100vw - 1.5em);
    padding-block: 0.25em;
    padding-inline: 0.75em 0.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    font-size: 0.875em;
  }
  #sign.end {
    inset-inline: auto 0.75em;
  }
  #sign.high {
    inset-block: auto calc(var(--_banner-room, 0px) + 7.5em);
  }
  .dot {
    width: 0.625em;
    height: 0.625em;
    border: 0.3125em solid #c0272d;
    border-radius: 50%;
  }
  button {
    min-height: 0;
    padding: 0.3125em 0.75em;
    font-weight: 400;
  }
  @media print {
    #sign {
      display: none;
    }
  }
`;

/**
 * The sign that a page is recorded, with a button that ends it (R94). The button withdraws the consent, because only a
 * withdrawal also holds on the next page and reaches what was sent.
 *
 * @returns a function that shows or hides the sign.
 */
function createRecordingSign(session, load) {
    let hide;
    return (isShown) => {
        hide?.();
        hide = isShown ? showSign(session, load) : undefined;
    };
}
function showSign(session, load) {
    const host = createElement('evaste-recording');
    const root = host.attachShadow({ mode: 'open' });
    adoptStyles(root, [tokens, signStyles]);
    followPageColours();
    let spoken;
    const link = new SessionLink(null, () => {
        const language = shippedLanguage(session.language, ...(session.declaration?.languages ?? []));
        if (language === spoken)
            return;
        spoken = language;
        void load(language).then((labels) => {
            if (language === spoken)
                draw(root, labels, language, session);
        });
    });
    const observer = keepLast(host);
    link.hostConnected();
    return () => {
        observer.disconnect();
        link.hostDisconnected();
        host.remove();
    };
}
function draw(root, labels, language, session) {
    const stop = createElement('button', { id: 'stop', type: 'button' }, labels.stop);
    stop.addEventListener('click', () => {
        const id = session.declaration?.services.find(({ recording }) => recording)?.id ?? 'session-replay';
        session.withdraw(id);
    });
    const sign = createElement('div', { id: 'sign', part: 'recording' }, ...[
        createElement('span', { class: 'dot', 'aria-hidden': 'true' }),
        createElement('span', {}, labels.recording),
        stop,
    ]);
    const aside = createElement('aside', { 'aria-label': labels.recording, lang: language, dir: textDirection(language) });
    aside.append(sign);
    for (const old of root.querySelectorAll('aside'))
        old.remove();
    root.append(aside);
    placeReopenControl(aside);
}
/** Puts the sign back where a router has replaced the body or what is in it. */
function keepLast(host) {
    let isWaiting = false;
    const put = () => {
        isWaiting = false;
        if (!host.isConnected)
            document.body.append(host);
        for (const node of [document.documentElement, document.body])
            observer.observe(node, { childList: true });
    };
    const observer = new MutationObserver(() => {
        if (isWaiting || host.isConnected)
            return;
        isWaiting = true;
        requestAnimationFrame(put);
    });
    put();
    return observer;
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
function startReplay(session, { hasSign = true, ...options }) {
    const show = hasSign ? createRecordingSign(session, loadRecordingTexts) : null;
    const replay = startPageReplay(session, {
        ...options,
        onRecording(isRecording) {
            show?.(isRecording);
            options.onRecording?.(isRecording);
        },
    });
    openReportOnClick(session);
    return replay;
}

export { RecordingRefused, startReplay };
