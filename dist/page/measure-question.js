/** Where the code that records looks for it. A module of their own would be one more request. */
const MEASURED = Symbol.for('evaste.measured');
/** Points at which a part is looked for: three rows and columns, inside its edges. */
const AT = [0.1, 0.5, 0.9];
const MOST_AREA = 1_000;
/** Measures at each click in the banner, before it is answered and gone. The decision's record says what was measured. */
function measureAtClick(banner) {
    const measure = () => {
        const root = banner.getRootNode();
        if (root instanceof ShadowRoot)
            Object.assign(root.host, { [MEASURED]: measureQuestion(root) });
    };
    banner.addEventListener('click', measure, true);
    return () => banner.removeEventListener('click', measure, true);
}
/**
 * Measures how the banner is rendered now, so that a page that hides “refuse” shows in its own register. What a page
 * paints over it without taking clicks is not found.
 *
 * @returns `undefined` if there is no banner, or it cannot be measured.
 */
function measureQuestion(root) {
    const parts = ['#accept', '#refuse', '[part=text]'].map((selector) => root.querySelector(`#evaste-banner ${selector}`));
    const [accept, refuse, text] = parts;
    if (!accept || !refuse || !text)
        return undefined;
    try {
        const area = areaOf(refuse) / areaOf(accept);
        return {
            accept: measurePart(accept, root),
            refuse: measurePart(refuse, root),
            text: { ...measurePart(text, root), ...(isPartGone(root) && { visible: 0 }) },
            refuseArea: Math.min(MOST_AREA, inTens(100 * (Number.isFinite(area) ? area : 10))),
        };
    }
    catch {
        return undefined; // a page may have replaced what is used here
    }
}
/** The purposes and the link to the notice, which are parts of what must be shown (R24, R54). */
const isPartGone = (root) => [...root.querySelectorAll('#evaste-banner :is([part=purpose], #notice-link)')].some((part) => !part.getClientRects().length || getComputedStyle(part).visibility !== 'visible' || opacityOf(part) < 0.5);
function areaOf(element) {
    const { width, height } = element.getBoundingClientRect();
    return width * height;
}
const inTens = (percent) => Math.round(percent / 10) * 10;
/** How much of an element is rendered and uncovered, as far as it is in the window, and how its text looks. */
function measurePart(element, root) {
    const { left, top, width, height } = element.getBoundingClientRect();
    let seen = 0;
    for (const x of AT)
        for (const y of AT) {
            const hit = root.elementFromPoint(left + x * width, top + y * height);
            if (hit && width * height > 0 && element.contains(hit))
                seen += 1;
        }
    const style = getComputedStyle(element);
    const share = opacityOf(element) < 0.5 || style.visibility !== 'visible' ? 0 : seen / AT.length ** 2;
    const contrast = contrastOf(style, element);
    return {
        visible: inTens(100 * share),
        ...(contrast !== undefined && { contrast }),
        fontSize: Math.min(999, Math.round(parseFloat(style.fontSize))),
    };
}
/** The element, then everything that it is in, through the shadow root to the page. */
function* outwards(element) {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host ?? null)
        yield at;
}
function opacityOf(element) {
    let opacity = 1;
    for (const one of outwards(element))
        opacity *= parseFloat(getComputedStyle(one).opacity);
    return opacity;
}
function contrastOf(style, element) {
    const text = luminance(style.webkitTextFillColor || style.color);
    for (const one of outwards(element)) {
        const { backgroundColor } = getComputedStyle(one);
        if (/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor))
            continue;
        const back = luminance(backgroundColor);
        if (text === undefined || back === undefined)
            return undefined;
        const [dark, light] = text < back ? [text, back] : [back, text];
        return Math.floor((light + 0.05) / (dark + 0.05));
    }
    return undefined;
}
/** WCAG's relative luminance; `undefined` of a colour that is written in another way. */
function luminance(colour) {
    const [, ...parts] = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? [];
    if (parts.length === 0)
        return undefined;
    // A text that lets its background through is taken for that background.
    if (/^rgba\(.*, 0(\.[0-4]\d*)?\)$/.test(colour))
        return undefined;
    const [red = 0, green = 0, blue = 0] = parts.map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export { measurePart as a, measureQuestion as b, measureAtClick as m };
