const NAME = /[.#]((?:\\.|[\w-]|[^\x00-\x7f])+)/g;
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
                .matchAll(NAME))
                names.add(name.replace(/\\(.)/g, '$1'));
        if ('cssRules' in rule)
            addNames([...rule.cssRules], names);
    }
}

/** Strings, URLs and comments; or a declaration whose strings are the author's own: names of fonts and areas of a grid. */
const WORDS = /(\b(?:font-family|font|grid-template-areas|grid-template|grid)\s*:[^;{}]*)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|url\([^)]*\)|\/\*[^]*?(?:\*\/|$)|--[\w-]+\s*:[^;{}]*/gi;
/**
 * CSS without anything that could carry words of a visitor: strings, URLs, comments and custom properties.
 *
 * @example
 * maskCss('a::after { content: "Hello"; color: red }') // 'a::after { content: ""; color: red }'
 */
const maskCss = (css) => css.replace(WORDS, (found, own) => {
    if (own !== undefined)
        return own.replace(/url\([^)]*\)/gi, 'none');
    if (found.startsWith('--') || found.startsWith('/*'))
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
        return { ...measures(data), href: withoutQuery(String(data.href)) };
    const { source } = data;
    if (type !== CHANGE || source === undefined)
        return null;
    if (MEASURES.has(source))
        return measures(data);
    const mask = masks[source];
    return mask ? { source, ...mask(data, unmasked) } : null;
}
const masks = {
    [MUTATION]: (data, unmasked) => ({
        adds: list(data.adds).map(({ node, ...place }) => ({
            ...measures(place),
            node: maskNode(node, unmasked, Number(place.parentId)),
        })),
        removes: list(data.removes).map(measures),
        texts: list(data.texts).map(({ id, value }) => ({ id, value: maskChanged(Number(id), value, unmasked) })),
        attributes: list(data.attributes).map(({ id, attributes }) => ({
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
/** The page's address, without what follows its path. */
function withoutQuery(href) {
    return href.replace(/[?#][^]*$/, '');
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
function startReplay(session, options) {
    const { load, send, id = 'session-replay', trigger = 'report', lastMinutes = 2, sampleRate = 1 } = options;
    const stretchMs = lastMinutes * 60_000;
    const recent = keepRecentEvents(stretchMs);
    const isChosen = Math.random() < sampleRate;
    let end = null;
    let isStarting = false;
    let isStopped = !isChosen;
    const mayRecord = () => !isStopped && session.allows(id);
    const finish = () => {
        recent.clear();
        if (!end)
            return;
        end();
        end = null;
        options.onRecording?.(false);
    };
    const start = async () => {
        isStarting = true;
        const recorder = await load().catch((cause) => {
            console.error('evaste: nothing is recorded, because the recorder could not be loaded', cause);
            return null;
        });
        isStarting = false;
        if (!recorder || end || !mayRecord())
            return;
        end = record(recorder, options.unmask ?? [], stretchMs, recent, () => {
            if (mayRecord())
                return true;
            finish();
            return false;
        });
        options.onRecording?.(true);
    };
    const follow = () => {
        if (!mayRecord())
            finish();
        else if (!end && !isStarting)
            void start();
    };
    const deliver = async (reason, comment) => {
        if (!end || !mayRecord())
            return;
        await send({ reason, comment, events: recent.list() });
    };
    const onError = () => {
        removeEventListener('error', onError);
        removeEventListener('unhandledrejection', onError);
        // The page has failed already; a report that fails as well adds nothing.
        deliver('error', '').catch(() => { });
    };
    if (trigger === 'error') {
        addEventListener('error', onError);
        addEventListener('unhandledrejection', onError);
    }
    const unsubscribe = session.subscribe(follow);
    // A route of `sensitiveRoutes` ends a recording, and the next route may allow it again.
    window.navigation?.addEventListener('navigatesuccess', follow);
    follow();
    return {
        get isRecording() {
            return end !== null;
        },
        preview: () => recent.list(),
        report: (comment) => deliver('report', comment),
        stop() {
            isStopped = true;
            unsubscribe();
            window.navigation?.removeEventListener('navigatesuccess', follow);
            removeEventListener('error', onError);
            removeEventListener('unhandledrejection', onError);
            finish();
        },
    };
}
/** Runs rrweb, and keeps what may be kept of each event. */
function record({ record: run }, unmask, stretchMs, recent, mayKeep) {
    const selector = unmask.join(',');
    const elementOf = (id) => {
        const node = run.mirror.getNode(id);
        return node instanceof Element ? node : (node?.parentElement ?? null);
    };
    const unmasked = {
        names: findKnownNames(document),
        isShown(id) {
            const element = selector === '' ? null : elementOf(id);
            const shown = element?.closest(selector) ?? null;
            return shown !== null && !element?.closest('input, textarea, select, [contenteditable]');
        },
    };
    const end = run({
        emit(event, isCheckout) {
            const masked = mayKeep() ? maskEvent(event, unmasked) : null;
            // On a page that changes very often the newest events are kept, from a new snapshot on.
            if (masked && !recent.add(masked, isCheckout ?? false) && !isCheckout)
                run.takeFullSnapshot(true);
        },
        checkoutEveryNms: stretchMs,
        ...{ maskAllInputs: true, recordCanvas: false, collectFonts: false, inlineImages: false, slimDOMOptions: 'all' },
    });
    return () => end?.();
}

export { startReplay };
