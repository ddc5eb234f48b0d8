import { a as addDuration } from './page/duration.js';
import { m as matchesPieces } from './page/match.js';
import { s as setRunningReplay, r as runningReplay, l as loadRecordingTexts } from './page/load-recording-texts.js';
import { r as receiptHolder } from './page/ask-register.js';
import { s as shippedLanguage } from './page/shipped-language.js';
import { c as createElement, t as tokens, a as textDirection } from './page/tokens.js';
import { a as adoptStyles } from './page/adopt-styles.js';
import { f as followPageColours, S as SessionLink } from './page/session-link.js';
import './page/resolve-url.js';
import './page/device-keys.js';
import './page/receipt-secret.js';
import './page/primary-language.js';
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
    return !!purpose?.needsConsent && Date.now() < expiryOf(decision, declaration); // R60: also while the page stays open
}
const expiries = new WeakMap();
/** In milliseconds since 1970. It is asked for each change of a page. */
function expiryOf(decision, declaration) {
    const [of, known] = expiries.get(decision) ?? [];
    if (of === declaration && known !== undefined)
        return known;
    const expiresAt = +addDuration(new Date(decision.decidedAt), declaration.consent.validity);
    expiries.set(decision, [declaration, expiresAt]);
    return expiresAt;
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
const restored = ({ json }) => JSON.parse(json);
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
                now.push({ timestamp: event.timestamp, json: JSON.stringify(event) });
            return now.length < MOST_EVENTS;
        },
        list: () => [...before, ...now].map(restored),
        clear() {
            before = [];
            now = [];
        },
    };
}

const ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'listbox', 'option'];
const FIELDS = [
    'input, textarea, select, datalist, [contenteditable]',
    ...ROLES.map((role) => `[role~=${role} i]`), // an author may give several
].join();
/** Whether an element is a field, or in one, of the browser's or of the page's own: what it shows, a visitor wrote or chose. */
function isEdited(element) {
    const { designMode } = element.ownerDocument;
    if (designMode === 'on' || element.closest(FIELDS) || isEditableByStyle(element))
        return true;
    for (let one = element; one; one = one.parentElement)
        if (one.editContext || isOwnField(one))
            return true;
    return false;
}
/** A style that is inherited; a browser may not have it. */
const isEditableByStyle = (element) => getComputedStyle(element).getPropertyValue('-webkit-user-modify').startsWith('read-write');
/** An element that the page has defined as a part of forms. */
const isOwnField = ({ localName }) => localName.includes('-') &&
    customElements.get(localName)?.formAssociated === true;

/** What a piece of CSS is, by the group of `TOKEN` that it matches. */
const KINDS = ['space', 'comment', 'string', 'url', 'number', 'word', 'sign'];
const ESCAPE = String.raw `\\(?:[\da-f]{1,6}\s?|[^])`;
const NAME$2 = String.raw `(?:[\w-]|${ESCAPE}|[^\x00-\x7f])`;
const STRING = String.raw `"(?:[^"\\\n]|${ESCAPE})*"?|'(?:[^'\\\n]|${ESCAPE})*'?`;
/**
 * CSS Syntax 3, section 4, as far as masking needs it. What is not closed reaches to the end. A URL with its string is one
 * token; a function's name has its bracket.
 *
 * @see https://www.w3.org/TR/css-syntax-3/#tokenization
 */
const TOKEN = new RegExp([
    String.raw `(\s+)`,
    String.raw `(/\*[^]*?(?:\*/|$))`,
    `(${STRING})`,
    String.raw `((?:url|src)\(\s*(?:(?:${STRING})[^)]*\)?|(?:${ESCAPE}|[^)\\])*\)?))`,
    String.raw `([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:%|${NAME$2}*))`,
    String.raw `([@#]?${NAME$2}+\(?)`,
    '([^])',
].join('|'), 'gi');
/** The tokens of a style sheet, a rule, or the value of a property. */
const cssTokens = (css) => Array.from(css.matchAll(TOKEN), (match) => ({
    kind: KINDS[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? 'sign',
    text: match[0],
}));
/** Splits CSS where a rule, its block or a declaration ends. */
function* cssStatements(css) {
    let tokens = [];
    let depth = 0;
    for (const token of cssTokens(css)) {
        const { kind, text } = token;
        if (kind === 'comment')
            continue;
        const isEnd = kind === 'sign' && (text === ';' || text === '}' || (text === '{' && !isCustomProperty(tokens)));
        if (isEnd && depth === 0) {
            yield { tokens, end: text };
            tokens = [];
            continue;
        }
        if ((kind === 'word' || kind === 'sign') && /[([{]$/.test(text))
            depth += 1;
        if (kind === 'sign' && /[)\]}]/.test(text))
            depth = Math.max(0, depth - 1);
        tokens.push(token);
    }
    yield { tokens, end: '' };
}
/** The value of `--name` may have brackets of its own. */
function isCustomProperty(tokens) {
    const [name, colon] = tokens.filter(({ kind }) => kind !== 'space');
    return name?.text.startsWith('--') === true && colon?.text === ':';
}
/** A name as an element has it: `2xl:flex` of `\32xl\:flex`. */
const unescapeCss = (name) => name.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code, sign) => {
    const point = parseInt(code ?? '', 16);
    return code === undefined ? sign : point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
});
const textOf = (tokens) => tokens.map(({ text }) => text).join('');

const numbers = new Map();
/**
 * Another name for one that a page gave to an animation, an area or a font, the same each time, so that what belongs together
 * stays together.
 */
function numberedName(name) {
    const known = numbers.get(name) ?? `n${numbers.size + 1}`;
    numbers.set(name, known);
    return known;
}
/** Another name for an element of the page's own. Browsers, and the player, take only one with a hyphen for such an element. */
const numberedElement = (name) => `x-${numberedName(name)}`;

const NAME$1 = /(?:[.#]|\b(?=[\w-]*-))((?:\\(?:[\da-f]{1,6}\s?|.)|[\w-]|[^\x00-\x7f])+)/gi;
/** A number as long as a year, and what is neither letter, digit nor hyphen, may be a person's. */
const PERSONAL = /\d{4}|[^\w-]/;
/** A page may have many names that no sheet has, on each change. */
const PAUSE_MS$1 = 250;
/**
 * The names in the style sheets of a document. A sheet of another origin cannot be read, so its names are unknown. Sheets
 * that are added later are read when a name is unknown.
 */
function findKnownNames(page) {
    /** Whether a file has it, by name. */
    const names = new Map();
    const masks = new Map();
    let read = -1;
    let readAt = -Infinity;
    const readAll = () => {
        const sheets = [...page.styleSheets, ...page.adoptedStyleSheets];
        const rules = sheets.reduce((count, sheet) => count + rulesOf(sheet).length, 0);
        if (rules === read)
            return;
        read = rules;
        for (const sheet of sheets)
            addNames(sheet, names);
    };
    const find = (name) => {
        const known = names.get(name);
        if (known !== undefined)
            return known;
        const now = performance.now();
        if (now - readAt < PAUSE_MS$1)
            return undefined;
        readAt = now;
        readAll();
        return names.get(name);
    };
    return {
        has: (name) => find(name) !== undefined,
        masked(name) {
            // What was decided once holds, so that elements and styles that belong together stay together.
            const masked = masks.get(name) ?? (find(name) && !PERSONAL.test(name) ? name : numberedName(name));
            masks.set(name, masked);
            return masked;
        },
    };
}
function rulesOf(sheet) {
    try {
        return [...(sheet?.cssRules ?? [])];
    }
    catch {
        return [];
    }
}
function addNames(sheet, names) {
    const isFile = /^https?:/.test(sheet.href ?? '');
    const add = (rules) => {
        for (const rule of rules) {
            for (const name of namesIn(rule))
                names.set(name, isFile || names.get(name) === true);
            if ('cssRules' in rule)
                add([...rule.cssRules]);
            const imported = rule.styleSheet;
            if (imported)
                addNames(imported, names);
        }
    };
    add(rulesOf(sheet));
}
function namesIn(rule) {
    const selector = String(rule.selectorText ?? '').replace(/"[^"]*"/g, '');
    return Array.from(selector.matchAll(NAME$1), ([, name = '']) => unescapeCss(name));
}

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
/** What people read, where the owner has unmasked it. */
const SHOWN = new Set(['alt', 'title', 'placeholder', 'aria-label']);
const NAMES$1 = new Set([...STRUCTURE.keys(), ...SHOWN, 'class', 'id', 'style']);
/** The attributes that a recording may have, as a page writes them. */
const KEPT_ATTRIBUTES = [...NAMES$1, 'viewBox'];
/** Whether a recording may have an attribute of this name, in small letters. */
const isKeptAttribute = (name) => NAMES$1.has(name);

/** rrweb treats what is in these in its own way. */
const OWN_WAY = /^(textarea|style|script|noscript|title|option)$/;
/** Texts and attributes that have changed in one task. Their values are read once, when all is over. */
class ChangeCollector {
    /** @param blocked a selector of the elements of which nothing is recorded. */
    constructor(numbers, blocked) {
        this.texts = new Map();
        this.elements = new Map();
        this.numbers = numbers;
        this.blocked = blocked;
    }
    /** @returns whether rrweb need not look at the change. */
    add(record) {
        // Each member of a record is a call into the browser.
        const { type } = record;
        if (type === 'attributes')
            return this.addAttribute(record);
        return type === 'characterData' ? this.addText(record.target) : this.addSwap(record);
    }
    /**
     * What has changed. A node that is gone by now has no number any more, and of one that is new rrweb has recorded what it is
     * like now.
     *
     * @returns `null` if it is nothing.
     */
    take() {
        const isThere = (id, node) => this.numbers.getNode(id) === node;
        const texts = [];
        const attributes = [];
        for (const [id, node] of this.texts)
            if (isThere(id, node))
                texts.push({ id, value: node.data });
        for (const [node, changed] of this.elements)
            if (changed && isThere(changed.id, node))
                attributes.push({ id: changed.id, attributes: valuesOf(node, changed.names) });
        return texts.length + attributes.length > 0 ? { texts, attributes } : null;
    }
    addAttribute({ target, attributeName }) {
        let changed = this.elements.get(target);
        if (changed === undefined) {
            const id = this.numberOf(target);
            changed = id === null || target.matches(this.blocked) ? null : { id, names: new Set() };
            this.elements.set(target, changed);
        }
        changed?.names.add(attributeName);
        return true;
    }
    addText(node) {
        const id = this.numberOf(node);
        if (id === null || node.nodeType !== Node.TEXT_NODE || !this.isPlain(node.parentElement))
            return false;
        this.texts.set(id, node);
        return true;
    }
    /** `element.textContent = '…'`: one text node takes the place, and the number, of another, as if its text had changed. */
    addSwap({ target, addedNodes, removedNodes }) {
        if (addedNodes.length !== 1 || removedNodes.length !== 1)
            return false;
        const [added, removed] = [addedNodes[0], removedNodes[0]];
        if (added.nodeType !== Node.TEXT_NODE || removed.nodeType !== Node.TEXT_NODE || removed.parentNode)
            return false;
        const { nodeMetaMap } = this.numbers;
        if (!nodeMetaMap || this.numbers.hasNode(added) || target.nodeType !== Node.ELEMENT_NODE)
            return false;
        const id = this.numberOf(removed);
        if (id === null || !this.isPlain(target))
            return false;
        this.numbers.replace(id, added);
        nodeMetaMap.delete(removed); // it is a new node if it comes back
        this.texts.set(id, added);
        return true;
    }
    /** `null` for a node that rrweb does not know, or does not record. */
    numberOf(node) {
        const id = this.numbers.getId(node);
        return id > 0 && this.numbers.getNode(id) === node ? id : null;
    }
    isPlain(parent) {
        return parent !== null && !OWN_WAY.test(parent.localName) && !parent.matches(this.blocked);
    }
}
function valuesOf(element, names) {
    const values = {};
    for (const name of names)
        values[name] = element.getAttribute(name);
    return values;
}

/**
 * Runs rrweb with an observer that keeps from it what takes it long and is simple: new texts and attributes. A page may change
 * them all the time. Attributes that no recording has are not observed at all.
 */
function withLeanObserver({ numbers, blocked, changed }, run) {
    const { prototype } = MutationObserver;
    const original = MutationObserver;
    class LeanObserver extends MutationObserver {
        constructor(heard) {
            super((records, observer) => {
                const collector = new ChangeCollector(numbers, blocked);
                const others = records.filter((record) => !collector.add(record));
                if (others.length > 0)
                    heard(others, observer);
                // Afterwards, so that what has left is known, and a snapshot that these changes bring about has all of them.
                const changes = collector.take();
                if (changes)
                    changed(changes);
            });
        }
        observe(target, { attributeOldValue, characterDataOldValue, ...what }) {
            super.observe(target, { ...what, attributeFilter: KEPT_ATTRIBUTES });
        }
        /** rrweb takes only the browser's own observer. */
        static toString() {
            return Function.prototype.toString.call(original);
        }
    }
    // rrweb reads it from there when it starts to observe the page.
    prototype.constructor = LeanObserver;
    try {
        return run();
    }
    finally {
        prototype.constructor = original;
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

const setOf = (words) => new Set(words.split(' '));
/** Keywords of the properties that also take names of a page: animations, counters, grids, lists, containers. */
const KEYWORDS = setOf('none auto normal initial inherit unset revert revert-layer infinite linear ease ease-in ease-out ease-in-out ' +
    'step-start step-end start end alternate alternate-reverse reverse forwards backwards both running paused ' +
    'span row column dense subgrid masonry min-content max-content fit-content auto-fill auto-fit ' +
    'disc circle square decimal decimal-leading-zero lower-roman upper-roman lower-alpha upper-alpha lower-latin ' +
    'upper-latin lower-greek inside outside disclosure-open disclosure-closed list-item size inline-size ' +
    'open-quote close-quote no-open-quote no-close-quote all allow-discrete style ' +
    'solid dashed dotted double inset to at top bottom left right center from in');
/** Names of functions; each value in them is judged by itself. */
const FUNCTIONS = setOf('rgb rgba hsl hsla hwb lch lab oklch oklab color-mix light-dark calc min max clamp var env minmax repeat fit-content ' +
    'translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey ' +
    'rotatez rotate3d skew skewx skewy matrix matrix3d perspective cubic-bezier steps linear linear-gradient ' +
    'radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient ' +
    'circle ellipse inset polygon blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia ' +
    'counter counters');
/** Fonts that a device has without the page's own, and generic ones. */
const FAMILIES = setOf('serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded math emoji ' +
    'arial helvetica neue verdana tahoma georgia times new roman courier menlo monaco consolas roboto ubuntu cantarell ' +
    'calibri cambria inter impact segoe ui noto open sans mono trebuchet ms lucida grande black color apple symbol ' +
    '-apple-system blinkmacsystemfont');
/** Words of the conditions of `@media` and `@container`. */
const CONDITIONS = setOf('and or not only all screen print speech width min-width max-width height min-height max-height inline-size ' +
    'block-size aspect-ratio min-aspect-ratio max-aspect-ratio orientation portrait landscape resolution min-resolution ' +
    'max-resolution -webkit-min-device-pixel-ratio prefers-color-scheme dark light prefers-reduced-motion ' +
    'prefers-reduced-data prefers-contrast prefers-reduced-transparency reduce no-preference more less custom ' +
    'forced-colors active none hover any-hover pointer any-pointer fine coarse update fast slow scripting enabled ' +
    'color color-gamut srgb p3 rec2020 monochrome dynamic-range high standard inverted-colors inverted ' +
    'display-mode standalone fullscreen browser minimal-ui');

const PUNCTUATION = /^[,/()+*-]$/;
const COLOUR = /^#[\da-f]{3,8}$/i;
const NUMBER = /^[-+]?(?:\d{1,5}(?:\.\d*)?|\.\d+)(?:e-?\d)?(?:%|px|r?em|ch|ex|r?lh|[sld]?v[hw]|vmin|vmax|cq[whib]|fr|m?s|deg|turn|p[tc]|[cm]m|in|dp(?:px|i|cm)|x)?$/i;
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

/** A word that is nobody's keyword. */
const MADE_UP = 'evaste-no-such-word';
const MOST_KNOWN = 2_000;
const known = new Map();
/**
 * Whether a word in a value is one of CSS and not a name of the page: a browser would take any other word in the place of a
 * name.
 *
 * @example
 * isKeyword({ property: 'border', text: '1px solid' }, 'solid') // true
 * isKeyword({ property: 'background', text: 'paint(aino)' }, 'aino') // false
 */
function isKeyword({ property, text }, word) {
    const key = `${property}:${text}:${word}`;
    const answer = known.get(key);
    if (answer !== undefined)
        return answer;
    if (known.size >= MOST_KNOWN)
        known.clear();
    const tokens = cssTokens(text).map((token) => (token.text === word ? MADE_UP : token.text));
    const is = cssSupports(property, text) && !cssSupports(property, tokens.join(''), false);
    known.set(key, is);
    return is;
}
/**
 * Whether the browser knows this.
 *
 * @param without the answer where there is no browser, as in a test, and nothing is checked. Default: it does.
 */
const cssSupports = (property, value, without = true) => globalThis.CSS?.supports(property, value) ?? without;

/** Properties that take names of a page, which are numbered. */
const NAMED = /^(grid|animation|-webkit-animation|counter-|list-style|container|content$)/;
/** Properties whose strings name areas. */
const AREAS = /^grid(-template(-areas)?)?$/;
/** Properties with names of a page that do nothing for the look. */
const UNSEEN = /^(view-transition|anchor-|position-(anchor|try)|(scroll|view|animation)-timeline|timeline|page$|will-change|font-palette|font-language|string-set|-webkit-locale|src$)/;
const FONTS = /^font(-family)?$/;
const TRANSITIONS = /^(-webkit-)?transition/;
/** Properties whose numbers a page can show as text. */
const COUNTERS = /^counter-/;
/** Functions of which a browser does not check what is around them, or in them. */
const DEFERRING = /(^|[^\w-])(var|env|attr|if|inherit|--[\w-]+)\(/i;
/**
 * The value of a property without words that a visitor or a page could have put there; `null` if nothing of it may stay.
 *
 * @param isParsed whether a browser has understood it. What a script wrote may be anything.
 *
 * @example
 * maskCssValue('content', '"Hello"') // '""'
 */
function maskCssValue(property, value, isParsed = false) {
    const name = property.toLowerCase();
    if (name.startsWith('--'))
        return !/\s/.test(name) && isPlainValue(value) ? numberProperties(value) : null;
    if (!/^-?[a-z]+(-[a-z]+)*$/.test(name) || UNSEEN.test(name))
        return null;
    const text = value.replace(/\s*!important\s*$/i, '');
    if (!isParsed && !cssSupports(name, text))
        return null;
    const whole = { property: name, text, isDeferred: DEFERRING.test(text) || isNeverChecked(name, text) };
    if (whole.isDeferred && COUNTERS.test(name))
        return null;
    const masked = cssTokens(value).map((token) => maskToken(token, whole));
    return masked.includes(null) ? null : masked.join('');
}
/** Whether a browser takes even what no property can have, as it does around functions such as `var()`. */
const isNeverChecked = (name, text) => text.includes('(') && cssSupports(name, `${text} ~`, false);
/** The page names its own properties, so they are numbered. */
const maskProperty = (name) => (name.startsWith('--') ? `--${numberedName(name)}` : name);
const numberProperties = (value) => value.replace(/--[\w-]+/g, maskProperty);
function maskToken({ kind, text }, whole) {
    if (kind === 'url')
        return 'none';
    if (kind === 'string')
        return maskString(whole.property, text);
    if (kind === 'number')
        return maskNumber(text, whole);
    if (kind !== 'word')
        return kind === 'comment' ? '' : text;
    if (text.includes('\\'))
        return null;
    return text.endsWith('(') ? maskFunction(text, whole) : maskWord(text, whole);
}
/** Of a counter, how it counts: a page can count from any number. */
function maskNumber(text, { property, isDeferred }) {
    if (isDeferred && !isPlainValue(text))
        return null;
    return COUNTERS.test(property) && !/^[-+]?\d$/.test(text) ? '0' : text;
}
const maskFunction = (text, { isDeferred }) => isDeferred && !FUNCTIONS.has(text.slice(0, -1).toLowerCase()) ? null : text;
function maskWord(text, whole) {
    const { property, isDeferred } = whole;
    const word = text.toLowerCase();
    if (/^[#@]/.test(word))
        return /^#[\da-f]{3,8}$/.test(word) ? text : null;
    if (word.startsWith('--'))
        return maskProperty(text);
    if (KEYWORDS.has(word) || word === 'important')
        return text;
    if (FONTS.test(property))
        return FAMILIES.has(word) || isFontStyle(word) ? text : numberedName(text);
    if (NAMED.test(property))
        return numberedName(text);
    if (TRANSITIONS.test(property))
        return cssSupports(word, 'inherit') ? text : null;
    if (isDeferred)
        return isPlainValue(text) || isKeyword({ property, text }, text) ? text : null;
    return isKeyword(whole, text) ? text : numberedName(text);
}
/** Fonts that the device may have, because a recording loads no other; and the names of a grid's areas. */
function maskString(property, text) {
    const words = text.slice(1, -1);
    if (AREAS.test(property))
        return JSON.stringify(words.replace(/[^\s.]+/g, numberedName));
    const isKnown = FONTS.test(property) && words.split(/\s+/).every((word) => FAMILIES.has(word.toLowerCase()));
    return isKnown ? text : '""';
}
const isFontStyle = (word) => ['style', 'weight', 'stretch', 'variant', 'size'].some((part) => cssSupports(`font-${part}`, word));

/** The elements of HTML, SVG and MathML, in small letters, as rrweb writes them. */
const NAMES = new Set(('a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
    'button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div ' +
    'dl dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset geolocation h1 h2 h3 ' +
    'h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing ' +
    'main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option ' +
    'output p param permission picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section ' +
    'select selectedcontent selectlist shadow slot small source spacer span strike strong style sub summary sup svg table ' +
    'tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ' +
    'altglyph altglyphdef altglyphitem animate animatecolor animatemotion animatetransform circle clippath color-profile ' +
    'cursor defs desc discard ellipse feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix ' +
    'fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr ' +
    'fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile ' +
    'feturbulence filter font-face font-face-format font-face-name font-face-src font-face-uri foreignobject g glyph ' +
    'glyphref hatch hatchpath hkern line lineargradient marker mask mesh meshgradient meshpatch meshrow metadata ' +
    'missing-glyph mpath path pattern polygon polyline radialgradient rect set solidcolor stop switch symbol text ' +
    'textpath tref tspan unknown use view vkern ' +
    'annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr ' +
    'mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline ' +
    'mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics').split(' '));
const isKnownElement = (name) => NAMES.has(name);

/** Attributes whose values stay. */
const PLAIN_ATTRIBUTES = new Set(['type', 'dir']);
/** Words in brackets, and the steps of an animation. */
const KEPT = new Set(['odd', 'even', 'n', '-n', 'of', 'ltr', 'rtl', 'from', 'to']);
const STEPS = /^[\d\s.,%]*$|^\s*(from|to)\s*$/i;
const PSEUDO_FUNCTION = /^(is|where|not|has|matches|-(webkit|moz)-any|nth-(last-)?(child|of-type)|lang|dir|host|host-context|slotted|part|state|highlight|cue|picker|view-transition-(group|image-pair|old|new))\($/i;
/** Browsers take any name that begins like this. */
const ANY_PSEUDO = /^-webkit-/i;
const WEBKIT_PSEUDO = /^-webkit-(scrollbar(-(thumb|track|track-piece|button|corner))?|resizer|search-(cancel-button|decoration)|file-upload-button|slider-(thumb|runnable-track)|color-swatch(-wrapper)?|(meter|progress)-(bar|value|inner-element)|(inner|outer)-spin-button|datetime-edit|calendar-picker-indicator|input-placeholder|details-marker|autofill|any-link|full-screen)$/i;
/**
 * A selector with the names of elements, classes and ids as a recording has them on elements, and without attributes that a
 * recording has not.
 *
 * @returns `null` if no browser knows it.
 */
function maskSelector(tokens, { isParsed, names }) {
    if (STEPS.test(textOf(tokens)))
        return textOf(tokens);
    if (!isParsed && !isSelector$1(textOf(tokens)))
        return null;
    let masked = '';
    let attribute = null;
    let isMasked = false;
    for (const [at, { kind, text }] of tokens.entries()) {
        if (text === '[')
            [attribute, isMasked] = ['', false];
        else if (text === ']')
            attribute = null;
        else if (attribute === '' && kind === 'word') {
            attribute = unescapeCss(text).toLowerCase();
            masked += isKeptAttribute(attribute) ? text : numberedName(attribute);
            continue;
        }
        else if (attribute === null) {
            masked += maskPart({ kind, text }, tokens[at - 1]?.text, names);
            continue;
        }
        if (!isMasked || text === ']')
            masked += text;
        if (text === '=' && attribute && !PLAIN_ATTRIBUTES.has(attribute)) {
            masked += '""';
            isMasked = true;
        }
    }
    return masked;
}
function maskPart({ kind, text }, before, names) {
    if (kind === 'string' || kind === 'url')
        return '""';
    if (kind !== 'word')
        return text;
    if (text.startsWith('#'))
        return `#${names.masked(unescapeCss(text.slice(1)))}`;
    if (before === '.')
        return names.masked(unescapeCss(text));
    if (before === ':')
        return isPseudo(text) ? text : text.endsWith('(') ? 'none(' : 'none';
    const word = unescapeCss(text).toLowerCase();
    return KEPT.has(word) || isKnownElement(word) ? text : numberedElement(word);
}
const MOST_PSEUDOS = 500;
const pseudos = new Map();
/** In `:is()` a browser accepts what it does not know, so each name counts by itself. */
function isPseudo(text) {
    const known = pseudos.get(text);
    if (known !== undefined)
        return known;
    if (pseudos.size >= MOST_PSEUDOS)
        pseudos.clear();
    const isKnown = ANY_PSEUDO.test(text)
        ? WEBKIT_PSEUDO.test(text) || PSEUDO_FUNCTION.test(text)
        : PSEUDO_FUNCTION.test(text) ||
            (/^-?[a-z][a-z-]*$/i.test(text) && (isSelector$1(`:${text}`) || isSelector$1(`::${text}`)));
    pseudos.set(text, isKnown);
    return isKnown;
}
/** Without a browser, as in a test, each is one. */
function isSelector$1(text) {
    try {
        globalThis.document?.createDocumentFragment().querySelector(text);
        return true;
    }
    catch {
        return false;
    }
}

const DEEPER = { '': 0, ';': 0, '{': 1, '}': -1 };
/** In place of a prelude that may carry words: what it contains is left out. */
const NOTHING = '@media not all';
/** At-rules whose preludes name something of the page. */
const NAMING = /^@(-webkit-)?(keyframes|layer)$/;
/** Functions of `@container`. */
const QUERIES = new Set(['style(', 'scroll-state(']);
/**
 * CSS without anything that could carry words of a visitor: strings, URLs, comments, values of attributes, names that a page
 * gives to fonts, animations and areas, and custom properties but for colours and measures.
 *
 * @example
 * maskCss('a::after { content: "Hello"; color: red }', { names }) // 'a::after { content: ""; color: red }'
 */
function maskCss(css, reading) {
    let masked = '';
    let skipped = 0; // how deep within something that is left out
    for (const statement of cssStatements(css)) {
        const { end } = statement;
        if (skipped > 0)
            skipped += DEEPER[end];
        else
            masked += maskStatement(statement, reading);
        if (skipped === 0)
            masked += end;
        if (end === '{' && skipped === 0 && masked.endsWith(`${NOTHING}{`))
            skipped = 1;
    }
    return masked;
}
function maskStatement({ tokens, end }, { names, isParsed = false }) {
    const first = tokens.find(({ kind }) => kind !== 'space');
    if (!first)
        return textOf(tokens);
    if (first.text.startsWith('@'))
        return maskAtRule(first.text.toLowerCase(), tokens, end);
    return end === '{' ? (maskSelector(tokens, { isParsed, names }) ?? NOTHING) : maskDeclaration(tokens, isParsed);
}
function maskDeclaration(tokens, isParsed) {
    const colon = tokens.findIndex(({ text }) => text === ':');
    const [name, value] = [textOf(tokens.slice(0, colon)), textOf(tokens.slice(colon + 1))];
    const masked = colon > 0 ? maskCssValue(name.trim(), value, isParsed) : null;
    return masked === null ? ' ' : `${name.replace(/--\S+/, maskProperty)}:${masked}`;
}
function maskAtRule(rule, tokens, end) {
    const prelude = tokens.slice(tokens.findIndex(({ text }) => text.startsWith('@')) + 1);
    if (NAMING.test(rule))
        return rule + textOf(prelude.map(numbered));
    if (end !== '{')
        return ' ';
    if (rule === '@container')
        return rule + textOf(prelude.map(numbered));
    if (rule === '@supports')
        return isTrue(textOf(prelude)) ? '@media all' : NOTHING;
    return rule === '@media' && prelude.every(isCondition) ? textOf(tokens) : NOTHING;
}
const isCondition = ({ kind, text }) => {
    const word = text.toLowerCase();
    if (kind === 'word')
        return word.endsWith('(') ? FUNCTIONS.has(word.slice(0, -1)) : CONDITIONS.has(word);
    return kind === 'number' ? isPlainValue(text) : kind === 'space' || kind === 'sign';
};
const numbered = (token) => {
    if (isCondition(token) || QUERIES.has(token.text))
        return token;
    return { ...token, text: token.kind === 'word' ? numberedName(token.text) : '' };
};
/** Whether the browser fulfils a condition of `@supports`; without a browser, as in a test, each does. */
const isTrue = (condition) => globalThis.CSS?.supports(condition) ?? true;

const [ELEMENT, TEXT, DOCUMENT_TYPE] = [2, 3, 1];
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
    const name = maskTagName(node, unmasked);
    return { ...kept, tagName: name, attributes: maskAttributes(attributes, id, unmasked), childNodes: children };
}
/** The page's own elements are numbered if it has defined or styled them; others do nothing. */
function maskTagName({ tagName = '', isCustom }, { names }) {
    if (isKnownElement(tagName))
        return tagName;
    return isCustom === true || names.has(tagName) ? numberedElement(tagName) : 'div';
}
function maskTextNode({ textContent = '', isStyle }, { isShown, names }, parent) {
    if (isStyle)
        return { isStyle, textContent: maskCss(textContent, { names }) };
    return { textContent: isShown(parent) ? textContent : maskText(textContent) };
}
/** Attributes that are structure, classes and ids that a style sheet names, and styles without words. */
function maskAttributes(attributes, id, unmasked) {
    const masked = {};
    for (const [name, value] of Object.entries(attributes)) {
        const kept = maskAttribute(name.toLowerCase(), value, id, unmasked);
        if (kept !== undefined)
            masked[name] = kept;
    }
    return masked;
}
function maskAttribute(name, value, id, { isShown, names }) {
    // `null`: it was removed. `true`: it is there.
    if (value === null || typeof value === 'boolean' || typeof value === 'number')
        return isKeptAttribute(name) && !SHOWN.has(name) ? value : undefined;
    if (name === 'style' && typeof value === 'object')
        return maskStyles(value);
    if (typeof value !== 'string')
        return undefined;
    if (name === 'style')
        return maskStyleText(value, names);
    if (name === '_csstext')
        return maskCss(value, { names, isParsed: true });
    if (name === 'class' || name === 'id')
        return value
            .split(/\s+/)
            .filter((one) => names.has(one))
            .map(names.masked)
            .join(' ');
    if (STRUCTURE.has(name))
        return STRUCTURE.get(name)?.test(value) ? value : undefined;
    return SHOWN.has(name) && isShown(id) ? value : undefined;
}
const MOST_STYLES = 500;
const maskedStyles = new Map();
/** A page that moves something sets the same styles again and again. */
function maskStyleText(text, names) {
    const known = maskedStyles.get(text);
    if (known !== undefined)
        return known;
    if (maskedStyles.size >= MOST_STYLES)
        maskedStyles.clear();
    const masked = maskCss(text, { names });
    maskedStyles.set(text, masked);
    return masked;
}
/** Changed styles, by property: a value, a value with its priority, or `false` for one that was removed. */
const maskStyles = (styles) => Object.fromEntries(Object.entries(styles).flatMap(([property, value]) => {
    const masked = maskStyle(property, value);
    return masked === null ? [] : [[maskProperty(property), masked]];
}));
function maskStyle(property, value) {
    if (typeof value === 'string')
        return maskCssValue(property, value, true);
    if (!Array.isArray(value))
        return value === false ? false : null;
    const masked = maskCssValue(property, String(value[0]), true);
    return masked === null ? null : [masked, maskPriority(value[1])];
}
const maskPriority = (priority) => (priority === 'important' ? 'important' : '');

const [LOADED, LOAD, SNAPSHOT, CHANGE, PAGE] = [0, 1, 2, 3, 4];
const [MUTATION, INPUT, RULE, DECLARATION, SHEETS] = [0, 5, 8, 13, 15];
/** Changes that consist of numbers: movements, clicks, scrolling, sizes, media, dragging, selections. */
const MEASURES = new Set([1, 2, 3, 4, 6, 7, 12, 14]);
/** Whether a recording can begin with this event. */
const isSnapshot = ({ type }) => type === SNAPSHOT;
/** What rrweb would write for these changes, now. */
const changeEvent = (changes) => ({
    type: CHANGE,
    timestamp: Date.now(),
    data: { source: MUTATION, ...changes, removes: [], adds: [] },
});
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
        ...maskSet((set ?? {})),
        ...maskRemoved((remove ?? {})),
    }),
    [SHEETS]: ({ id, styleIds, styles }, unmasked) => ({
        id,
        styleIds: measures(styleIds),
        ...(styles !== undefined && {
            styles: list(styles).map(({ styleId, ...rest }) => ({ styleId, ...maskRules(rest, unmasked) })),
        }),
    }),
};
function maskRules({ id, styleId, adds, rules, removes, replace, replaceSync }, { names }) {
    const mask = (some) => list(some).map(({ rule, index }) => ({ rule: maskCss(String(rule), { names }), index: measures(index) }));
    return {
        ...measures({ id, styleId }),
        ...(adds !== undefined && { adds: mask(adds) }),
        ...(rules !== undefined && { rules: mask(rules) }),
        ...(removes !== undefined && { removes: measures(removes) }),
        ...(replace !== undefined && { replace: maskCss(String(replace), { names }) }),
        ...(replaceSync !== undefined && { replaceSync: maskCss(String(replaceSync), { names }) }),
    };
}
/** rrweb records what the page passed, whether or not a browser knows it. */
function maskSet({ property, value, priority }) {
    const name = String(property);
    const masked = property === undefined ? null : maskCssValue(name, String(value));
    return masked === null
        ? {}
        : { set: { property: maskProperty(name), value: masked, priority: maskPriority(priority) } };
}
const maskRemoved = ({ property }) => property !== undefined && isRemovable(String(property))
    ? { remove: { property: maskProperty(String(property)) } }
    : {};
const isRemovable = (name) => name.startsWith('--') || maskCssValue(name, 'inherit') !== null;
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
/** Their text is no part of what is shown: code, and what is masked for rrweb. */
const HIDDEN = 'script, style, template, noscript, .rr-mask';
/** evaste's own elements are no part of the page, and their form would record itself. */
const OWN_ELEMENTS = 'evaste-consent, evaste-recording, evaste-bug-report, evaste-notice, evaste-debug';
/** What rrweb leaves out, with the class that it has for that. */
const LEFT_OUT = `.rr-block, ${OWN_ELEMENTS}`;
/** Runs rrweb, and keeps what may be kept of each event. */
function runRecorder({ recorder, unmask, unmaskPaths, stretchMs, recent, mayKeep, }) {
    const { record } = recorder;
    const unmasked = {
        names: findKnownNames(document),
        isShown: shownBy(record.mirror, unmask),
        isLeftOut: (id) => isOwn(record.mirror.getNode(id)),
        paths: unmaskPaths,
    };
    let snapshotAt = 0;
    const keep = (event, isCheckout = false) => {
        const masked = mayKeep() ? maskEvent(event, unmasked) : null;
        if (isSnapshot(event))
            snapshotAt = event.timestamp;
        // On a page that changes very often the newest events are kept, from a new snapshot on.
        if (masked && !recent.add(masked, isCheckout) && !isCheckout)
            record.takeFullSnapshot(true);
        return masked !== null;
    };
    const changed = (changes) => {
        const event = changeEvent(changes);
        // rrweb does so where it finds the change itself.
        if (keep(event) && event.timestamp - snapshotAt > stretchMs)
            record.takeFullSnapshot(true);
    };
    const options = {
        emit: keep,
        checkoutEveryNms: stretchMs,
        sampling: SAMPLING,
        blockSelector: OWN_ELEMENTS,
        ...{ maskAllInputs: true, recordCanvas: false, collectFonts: false, inlineImages: false, slimDOMOptions: 'all' },
    };
    const end = withLeanObserver({ numbers: record.mirror, blocked: LEFT_OUT, changed }, () => record(options));
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
        if (element?.closest(selector)?.getRootNode() !== document)
            return false;
        return !element.closest(HIDDEN) && !isEdited(element);
    };
}
/**
 * Whether a node is in the shadow root of one of evaste's elements. rrweb leaves out the elements and what the page has put
 * into them, but not what happens in their shadow roots.
 */
function isOwn(node) {
    const root = node?.getRootNode();
    if (!root || root === document)
        return false; // most nodes
    return root instanceof ShadowRoot && (root.host.matches(OWN_ELEMENTS) || isOwn(root.host));
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

/** The one that sends least first. */
const TRIGGERS = ['report', 'error', 'always'];
const MOST_MINUTES = 10;
/**
 * The settings of a page. Its code can only narrow what the declaration says, because visitors read and allow what is
 * declared (R92). A page reads a declaration without checking it, so a value that is not understood counts as the one that
 * records least.
 */
function recordingSettings(declaration, own = {}) {
    const service = declaration.services.find(({ recording }) => recording);
    const { recording: declared = {} } = service ?? {};
    const selectors = listOf(service?.recording?.unmask).map((part) => part?.selector);
    const least = (one, other, [from, to]) => Math.min(within(one, from, to), within(other ?? one, from, to));
    return {
        id: service?.id ?? own.id ?? 'session-replay',
        trigger: TRIGGERS[Math.min(rankOf(declared.trigger), rankOf(own.trigger ?? declared.trigger))] ?? 'report',
        lastMinutes: least(declared.lastMinutes ?? 2, own.lastMinutes, [1, MOST_MINUTES]),
        sampleRate: least(declared.sampleRate ?? 1, own.sampleRate, [0, 1]),
        unmask: declaredOnly('unmask', selectors, own.unmask),
        unmaskPaths: declaredOnly('unmaskPaths', listOf(declared.unmaskPaths), own.unmaskPaths),
    };
}
const rankOf = (trigger) => Math.max(0, TRIGGERS.indexOf(trigger));
/** What both the declaration and the page's code show. */
function declaredOnly(name, declared, own) {
    const shown = declared.filter(isText);
    if (own === undefined)
        return shown;
    const undeclared = listOf(own).filter((one) => !shown.includes(one));
    if (undeclared.length)
        console.error(`evaste: ${name} has what the declaration does not show, so it stays masked`, undeclared);
    return shown.filter((one) => own.includes(one));
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
    const body = await gzip(JSON.stringify(recording));
    const response = await askForRecordings(session, '', {
        method: 'POST',
        headers: { 'content-type': 'application/gzip' },
        body,
        signal,
        // A browser sends at most 64 KiB for a page that the visitor has left.
        keepalive: body.byteLength < 60_000,
    });
    if (!response.ok)
        throw new RecordingRefused(refusalOf(response.status));
    return parseStored(await response.json());
}
/**
 * Deletes a recording from the declared register, as the holder of the receipt. One that is already gone is deleted.
 *
 * @throws {RecordingRefused} if the register has not deleted it.
 */
async function deleteFromRegister(session, id) {
    const { ok, status } = await askForRecordings(session, `/${encodeURIComponent(id)}`, { method: 'DELETE' });
    if (!ok && status !== 404)
        throw new RecordingRefused(refusalOf(status));
}
/** @throws {RecordingRefused} without a receipt, and without an answer. */
async function askForRecordings(session, path, { headers, ...request }) {
    // Without a receipt the register has no entry yet, and would refuse.
    const holder = receiptHolder(session);
    if (!holder)
        throw new RecordingRefused('not-allowed');
    const url = `${holder.registerUrl}/v1/receipts/${encodeURIComponent(holder.consentId)}/recordings${path}`;
    try {
        return await fetch(url, {
            ...request,
            headers: { authorization: `Receipt ${holder.secret}`, ...headers },
            credentials: 'omit',
            referrerPolicy: 'no-referrer', // the page's address would go along, unmasked
        });
    }
    catch (cause) {
        throw new RecordingRefused(request.signal?.aborted ? 'not-allowed' : 'later', { cause });
    }
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
    get delete() {
        if (this.options.send)
            return undefined;
        return (id) => deleteFromRegister(this.session, id);
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

const { CSS: css } = globalThis; // a server has none
/** Safari has `:modal` since 15.6, Chrome since 105. */
const MODAL = css?.supports('selector(dialog:modal)') ? 'dialog:modal' : 'dialog[open]';
const isModal = (element) => element.matches(MODAL);
/**
 * Moves an element into the page's open modal dialog, and out of one that is closed or gone: everything outside such a dialog
 * can neither be clicked nor focused, whatever is above it.
 *
 * @returns whether it was moved.
 */
function joinModal(host) {
    const modal = modalOfPage();
    const isAtHome = modal ? modal.contains(host) : host.isConnected && !host.closest('dialog');
    if (isAtHome)
        return false;
    const home = modal ?? document.body;
    home.append(host);
    return true;
}
/** The innermost one around what has focus, through shadow roots; evaste's own are no part of the page. */
function modalOfPage() {
    let found = null;
    for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement ?? null) {
        found = active.closest(MODAL) ?? found;
        if (active.localName.startsWith('evaste-'))
            break;
    }
    return found ?? [...document.querySelectorAll(MODAL)].at(-1) ?? null;
}

/** The places of the sign, in the order in which they are tried; `sign-styles.ts` has them. */
const PLACES = ['low', 'low end', '', 'end', 'high', 'high end', 'top', 'top end'];
const CONTROLS = 'a[href],button,input,select,textarea,summary,iframe,[role=button],[onclick],[tabindex]';
const BARS = new Set(['fixed', 'sticky']);
/** What appears later, such as the small control or a bar that a click opens, is there by then. */
const SETTLED_MS = 400;
/** A visitor may click all the time. */
const PAUSE_MS = 5_000;
/** A dialog that the sign is in may be gone without a word. */
const AGAIN_MS = 500;
/** Events of a dialog that opens, which takes the focus, or closes. */
const OF_DIALOGS = ['focusin', 'toggle', 'close'];
/**
 * Keeps the sign in the first place where it covers no control, no bar of the page and nothing of evaste, such as the banner
 * or the small control. Where all places are taken, it is above what it covers, at the top.
 */
function keepSignFree(sign) {
    const ending = new AbortController();
    let timer;
    let again;
    let isPlaced = false;
    let isDue = false;
    const place = () => {
        if (ending.signal.aborted)
            return;
        if (followModal(sign))
            isPlaced = false;
        lift(sign);
        // Nothing is covered without layout, and a sign that somebody uses stays where it is.
        if (!('elementsFromPoint' in document) || sign.matches(':focus-within') || (isPlaced && isFree(sign)))
            return;
        isPlaced = true;
        for (const name of PLACES) {
            if (sign.className !== name)
                sign.className = name;
            if (isFree(sign))
                return;
        }
    };
    const follow = () => {
        clearTimeout(again);
        if (ending.signal.aborted)
            return;
        if (followModal(sign))
            place();
        if (hostOf(sign).closest('dialog'))
            again = setTimeout(follow, AGAIN_MS);
    };
    const followSoon = () => {
        clearTimeout(again);
        again = setTimeout(follow);
    };
    // After a frame, when the page's layout is known, so that nothing is laid out for this alone.
    const placeAfterFrame = () => void requestAnimationFrame(() => setTimeout(place));
    const check = () => {
        clearTimeout(timer);
        timer = setTimeout(placeAfterFrame, SETTLED_MS);
    };
    const checkSometimes = () => {
        if (isDue)
            return;
        isDue = true;
        check();
        setTimeout(() => {
            isDue = false;
            check();
        }, PAUSE_MS);
    };
    const listening = { signal: ending.signal, passive: true, capture: true };
    for (const type of ['load', 'resize'])
        addEventListener(type, check, listening);
    for (const type of ['click', 'keyup', 'scrollend'])
        addEventListener(type, checkSometimes, listening);
    for (const type of OF_DIALOGS)
        addEventListener(type, followSoon, listening);
    place();
    followSoon();
    check();
    return {
        check,
        end() {
            clearTimeout(timer);
            clearTimeout(again);
            ending.abort();
        },
    };
}
const hostOf = (sign) => sign.getRootNode().host;
/** Without layout, as in a test, no dialog is above anything. */
const followModal = (sign) => 'elementsFromPoint' in document && joinModal(hostOf(sign));
/** Above the page's own layers, and above what it covers where no place is free. */
function lift(sign) {
    if (sign.popover && sign.isConnected && !sign.matches(':popover-open'))
        sign.showPopover();
}
function isFree(sign) {
    const { left, right, top, bottom } = sign.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
        return false;
    const host = hostOf(sign);
    const [xs, ys] = [
        [left + 1, (left + right) / 2, right - 1],
        [top + 1, (top + bottom) / 2, bottom - 1],
    ];
    return xs.every((x) => ys.every((y) => document.elementsFromPoint(x, y).every((element) => element === host || !isTaken(element))));
}
const isTaken = (element) => element.localName.startsWith('evaste-') || element.closest(CONTROLS) !== null || isBar(element);
/** What stays while the page scrolls, unless it is the page itself or what is behind it. */
const isBar = (element) => !isModal(element) &&
    BARS.has(getComputedStyle(element).position) &&
    element.getBoundingClientRect().height < innerHeight / 2;

/** The styles of the sign that a page is recorded: in the corner of the small control, or above it. */
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
    width: max-content;
    max-width: calc(100vw - 1.5em);
    margin: 0;
    padding-block: 0.25em;
    padding-inline: 0.75em 0.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    color: inherit;
    font-size: max(0.875em, 14px);
  }
  #sign.end {
    inset-inline: auto 0.75em;
  }
  #sign.low {
    inset-block: auto calc(var(--_banner-room, 0px) + 0.75em);
  }
  #sign.high {
    inset-block: auto calc(var(--_banner-room, 0px) + 7.5em);
  }
  #sign.top {
    inset-block: 0.75em auto;
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
    let placed;
    const link = new SessionLink(null, () => {
        const language = shippedLanguage(session.language, ...(session.declaration?.languages ?? []));
        placed?.check(); // a banner or the small control may have come or gone
        if (language === spoken)
            return;
        spoken = language;
        void load(language).then((labels) => {
            if (language !== spoken)
                return;
            placed?.end();
            placed = keepSignFree(draw(root, labels, language, session));
        });
    });
    const observer = keepLast(host);
    link.hostConnected();
    return () => {
        spoken = undefined;
        placed?.end();
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
    const sign = createElement('div', { id: 'sign', part: 'recording', popover: 'manual' }, ...[
        createElement('span', { class: 'dot', 'aria-hidden': 'true' }),
        createElement('span', {}, labels.recording),
        stop,
    ]);
    const aside = createElement('aside', { 'aria-label': labels.recording, lang: language, dir: textDirection(language) });
    aside.append(sign);
    for (const old of root.querySelectorAll('aside'))
        old.remove();
    root.append(aside);
    return sign;
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
