/**
 * R56: whether the page has a settings control of its own that can be seen. One that is hidden, transparent, without
 * size, disabled, off the page, or in a box without height does not let a visitor withdraw.
 */
const hasOwnControl = () => [...document.querySelectorAll('[data-evaste-open]:not(:disabled)')].some(isSeen);
/** Pixels. */
const LEAST$1 = 8;
function isSeen(control) {
    const { width, height, right, bottom } = control.getBoundingClientRect();
    const hasPlace = width * height > LEAST$1 * LEAST$1 && right > 0 && bottom + scrollY > 0;
    // Browsers without it also lack what the check would need.
    if (!hasPlace || control.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) === false)
        return false;
    for (let box = control; box; box = box.parentElement)
        if (box.clientHeight <= LEAST$1 && getComputedStyle(box).overflow !== 'visible')
            return false;
    return true;
}

/**
 * Whether one view is changing into another, within a document or between two. Meanwhile `elementsFromPoint` finds
 * nothing but `<html>`, because the pictures of both views cover the page.
 */
const isInTransition = () => document
    .getAnimations?.()
    .some(({ effect }) => effect?.pseudoElement?.startsWith('::view-transition')) ?? false;

/** The element, then everything that it is in, through the shadow root to the page. */
function* outwards(element) {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host ?? null)
        yield at;
}

/** Less opaque than this, a text is taken for what is behind it, and a background for none. */
const LEAST_OPAQUE = 0.5;
/**
 * The contrast of an element's text with what is behind it, rounded down: 1 to 21 (WCAG 1.4.3). `undefined` where a colour
 * cannot be determined.
 */
function contrastOf(style, element) {
    const text = colourOf(style.webkitTextFillColor || style.color, element);
    if (text && text[3] < LEAST_OPAQUE)
        return 1;
    for (const one of outwards(element)) {
        const back = colourOf(getComputedStyle(one).backgroundColor, one);
        if (back && back[3] < LEAST_OPAQUE)
            continue;
        if (!text || !back)
            return undefined;
        const [dark = 0, light = 0] = [luminance(text), luminance(back)].sort((a, b) => a - b);
        return Math.floor((light + 0.05) / (dark + 0.05));
    }
    return undefined;
}
const NUMBER = String.raw `(-?[\d.]+(?:e-?\d+)?)`;
const RGB = new RegExp(`^rgba?\\(${NUMBER}, ${NUMBER}, ${NUMBER}(?:, ${NUMBER})?\\)$`);
const SRGB = new RegExp(`^color\\(srgb ${NUMBER} ${NUMBER} ${NUMBER}(?: / ${NUMBER})?\\)$`);
/** A computed colour; browsers compute most as `rgb()`, and a mixture in any other space as `color(srgb …)`. */
function colourOf(colour, near) {
    const [, ...bytes] = RGB.exec(colour) ?? [];
    if (bytes.length)
        return [byte(bytes[0]), byte(bytes[1]), byte(bytes[2]), Number(bytes[3] ?? 1)];
    const [, ...shares] = SRGB.exec(colour) ?? SRGB.exec(mixed(colour, near)) ?? [];
    if (shares.length)
        return [Number(shares[0]), Number(shares[1]), Number(shares[2]), Number(shares[3] ?? 1)];
    return undefined;
}
const byte = (part) => Number(part) / 255;
/** Has the browser convert a colour of another space, on an element that no script of the page sees. */
function mixed(colour, near) {
    const root = near.getRootNode();
    if (!(root instanceof ShadowRoot))
        return '';
    const probe = document.createElement('i');
    probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
    root.append(probe);
    const converted = getComputedStyle(probe).color;
    probe.remove();
    return converted;
}
/** WCAG's relative luminance. */
function luminance([red, green, blue]) {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((share) => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What each filter may do, and leave a text readable. An inverted text is, with the background that it is inverted with. */
const HARMLESS = {
    opacity: (amount) => amount >= 0.5,
    blur: (amount) => amount === 0,
    brightness: (amount) => amount >= 0.7 && amount <= 1.5,
    contrast: (amount) => amount >= 0.7,
    invert: (amount, hasBackground) => amount < 0.2 || (hasBackground && amount > 0.8),
    'drop-shadow': () => true,
    grayscale: () => true,
    'hue-rotate': () => true,
    saturate: () => true,
    sepia: () => true,
};
/** Whether it is transparent for the most part, blended away, or taken away by a filter or a mask. */
function isFaded(element) {
    let opacity = 1;
    const root = element.getRootNode();
    for (const one of outwards(element)) {
        const style = getComputedStyle(one);
        opacity *= parseFloat(style.opacity);
        // What is outside the banner's shadow root does not concern it, because it is in the top layer.
        if (root.contains(one) && isAltered(style))
            return true;
    }
    return opacity < 0.5;
}
function isAltered(style) {
    const { filter, maskImage, mixBlendMode } = style;
    const hasBackground = !/^transparent$|, 0\)$/.test(style.backgroundColor);
    const isHarmful = ([, name = '', amount = '']) => !HARMLESS[name]?.(parseFloat(amount), hasBackground);
    return ([...(filter || 'none').matchAll(/([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/g)].some(isHarmful) ||
        (maskImage || 'none') !== 'none' ||
        (mixBlendMode || 'normal') !== 'normal');
}

/** The narrowest letters take about a quarter of the size of their font. */
const NARROWEST = 0.15;
/** How much of an element's text is shown, from 0 to 1: a page can cut it off, or set its letters upon each other. */
function shownShare(element, { overflowX, overflowY, fontSize }) {
    if (isSqueezed(element, parseFloat(fontSize)))
        return 0;
    return Math.min(partOf(element.clientWidth, element.scrollWidth, overflowX), partOf(element.clientHeight, element.scrollHeight, overflowY));
}
/** What is scrolled can be read, and what overflows is seen. */
const partOf = (shown, whole, overflow) => /hidden|clip/.test(overflow) && whole > 0 ? shown / whole : 1;
function isSqueezed(element, fontSize) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const letters = element.textContent.trim().length;
    const length = [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
    const scale = element.offsetWidth ? element.getBoundingClientRect().width / element.offsetWidth : 1;
    return length < letters * fontSize * NARROWEST * Math.min(1, scale);
}

/**
 * What a page paints over the banner without taking clicks, so that `elementFromPoint` sees through it: generated boxes of
 * the banner's own parts, and what lies above it in the top layer.
 */
const unclickableCovers = (banner) => [
    ...[banner, ...banner.querySelectorAll('[part]')].flatMap((part) => ['::before', '::after'].flatMap((pseudo) => generatedBox(part, getComputedStyle(part, pseudo)))),
    ...topLayer()
        .filter((one) => one !== banner && getComputedStyle(one).pointerEvents === 'none')
        .map((one) => one.getBoundingClientRect()),
];
function topLayer() {
    try {
        return [...document.querySelectorAll(':popover-open, :modal')];
    }
    catch {
        return []; // a browser without popovers does not know the selector
    }
}
/** Where the browser places a generated box that takes no clicks; none if it is in the flow of the text. */
function generatedBox(part, style) {
    const { content, pointerEvents, position } = style;
    if (content === 'none' || pointerEvents !== 'none' || !/absolute|fixed/.test(position))
        return [];
    const [left = 0, top = 0, width = 0, height = 0] = ['left', 'top', 'width', 'height'].map((side) => parseFloat(style.getPropertyValue(side)));
    const from = position === 'fixed' ? { left: 0, top: 0 } : paddingBox(part);
    return [
        { left: from.left + left, top: from.top + top, right: from.left + left + width, bottom: from.top + top + height },
    ];
}
/** The box that an absolute position counts from: that of the nearest element with a position. */
function paddingBox(part) {
    let at = part;
    while (at.parentElement && getComputedStyle(at).position === 'static')
        at = at.parentElement;
    const { left, top } = at.getBoundingClientRect();
    return { left: left + at.clientLeft, top: top + at.clientTop };
}

/** Where the code that records looks for it. A module of their own would be one more request. */
const MEASURED = Symbol.for('evaste.measured');
/** Points at which a part is looked for: three rows and columns, inside its edges. */
const AT = [0.1, 0.5, 0.9];
const MOST_AREA = 1_000;
/** Below these, nobody finds a purpose or the link to the notice. */
const LEAST = { fontSize: 8, contrast: 2, share: 0.5 };
/** The labels that evaste has written; a page's script may write others. */
const labels = new WeakMap();
/** Measures at each click in the banner, before it is answered and gone. The decision's record says what was measured. */
function measureAtClick(banner) {
    const measure = () => {
        const root = banner.getRootNode();
        if (root instanceof ShadowRoot)
            Object.assign(root.host, { [MEASURED]: measureQuestion(root) });
    };
    for (const button of banner.querySelectorAll('button'))
        labels.set(button, button.textContent);
    banner.addEventListener('click', measure, true);
    return () => banner.removeEventListener('click', measure, true);
}
/**
 * Measures how the banner is rendered now, so that a page that hides “refuse” shows in its own register.
 *
 * @returns `undefined` if there is no banner, or it cannot be measured.
 */
function measureQuestion(root) {
    const parts = ['#accept', '#refuse', '[part=text]'].map((selector) => root.querySelector(`#evaste-banner ${selector}`));
    const [accept, refuse, text] = parts;
    if (!accept || !refuse || !text || isInTransition())
        return undefined;
    try {
        const area = areaOf(refuse) / areaOf(accept);
        const covers = unclickableCovers(root.querySelector('#evaste-banner') ?? text);
        return {
            accept: measurePart(accept, root, covers),
            refuse: { ...measurePart(refuse, root, covers), ...(!isUsable(refuse) && { visible: 0 }) },
            text: { ...measurePart(text, root, covers), ...(isPartGone(root) && { visible: 0 }) },
            refuseArea: Math.min(MOST_AREA, inTens(100 * (Number.isFinite(area) ? area : 10))),
        };
    }
    catch {
        return undefined; // a page may have replaced what is used here
    }
}
/** Whether a person can press it, whatever they use, and it says what evaste has written on it. */
const isUsable = (button) => !button.closest('[inert], [disabled], [aria-hidden=true]') &&
    button.tabIndex >= 0 &&
    button.textContent === (labels.get(button) ?? button.textContent);
/** Whether a purpose or the link to the notice, which are parts of what must be shown, cannot be seen or read (R24, R54). */
const isPartGone = (root) => [...root.querySelectorAll('#evaste-banner :is([part=purpose], #notice-link)')].some((part) => {
    const style = getComputedStyle(part);
    const { left, right, bottom } = part.getBoundingClientRect();
    return (!part.getClientRects().length ||
        Math.min(right, bottom, innerWidth - left) <= 0 ||
        style.visibility !== 'visible' ||
        style.clipPath !== 'none' ||
        shownShare(part, style) < LEAST.share ||
        // Purposes may be scrolled out of sight; the link is beside the buttons.
        (part.id !== '' && style.pointerEvents === 'none') ||
        isFaded(part) ||
        displayedFontSize(part, style) < LEAST.fontSize ||
        (contrastOf(style, part) ?? LEAST.contrast) < LEAST.contrast);
});
function areaOf(element) {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
}
const inTens = (percent) => Math.round(percent / 10) * 10;
/** How much of an element is rendered and uncovered, as far as it is in the window, and how its text looks. */
function measurePart(element, root, covers = []) {
    const { left, top, width, height } = element.getBoundingClientRect();
    let seen = 0;
    for (const x of AT)
        for (const y of AT) {
            const at = { x: left + x * width, y: top + y * height };
            const hit = root.elementFromPoint(at.x, at.y);
            const isCovered = covers.some((box) => at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom);
            if (hit && width * height > 0 && element.contains(hit) && !isCovered)
                seen += 1;
        }
    const style = getComputedStyle(element);
    const isGone = isFaded(element) || style.visibility !== 'visible';
    const share = isGone ? 0 : (seen / AT.length ** 2) * shownShare(element, style);
    const contrast = contrastOf(style, element);
    return {
        visible: inTens(100 * share),
        ...(contrast !== undefined && { contrast }),
        fontSize: Math.min(999, Math.round(displayedFontSize(element, style))),
    };
}
/** In pixels. A transform or a zoom makes a text smaller and leaves its computed size as it is. */
function displayedFontSize(element, style) {
    const fontSize = parseFloat(style.fontSize);
    if (!(element instanceof HTMLElement) || !element.offsetHeight || !element.offsetWidth)
        return fontSize;
    const { width, height } = element.getBoundingClientRect();
    const scale = Math.min(width / element.offsetWidth, height / element.offsetHeight);
    return scale < 0.9 ? fontSize * scale : fontSize; // offsets are rounded
}

export { measurePart as a, measureQuestion as b, hasOwnControl as h, isInTransition as i, measureAtClick as m };
