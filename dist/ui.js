import { v as vouch } from './page/evidence-of-action.js';
import { LitElement, unsafeCSS, nothing } from 'lit';
import { l as loadBannerTexts } from './page/load-banner-texts.js';
import { s as shippedLanguage } from './page/shipped-language.js';
import { w as withOwnWording } from './page/own-wording.js';
import { S as SessionLink, f as followPageColours } from './page/session-link.js';
import { r as resolveUrl } from './page/resolve-url.js';
import { a as textDirection, c as createElement, t as tokens } from './page/tokens.js';
import { p as pickText, a as pickTag } from './page/pick-text.js';
import { t as tellMissingChunk } from './page/tell-missing-chunk.js';
import './page/events.js';
import './page/primary-language.js';
import './page/running-session.js';

/** The styles of the banner. It is transparent in its first frame: a browser never takes that for the page's largest paint. */
const bannerStyles = `
  :host {
    display: contents;
  }
  section {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    margin: 0;
    pointer-events: auto;
    container-type: inline-size;
    width: auto;
    max-height: calc(100vh - 2.5em);
    max-height: calc(100dvh - 2.5em);
    padding: 0;
    display: flex;
    overflow: auto;
    border: solid var(--_line);
    border-width: 1px 0 0;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
    overscroll-behavior: contain;
  }
  section[hidden] {
    display: none;
  }
  .new {
    animation: evaste-first-frame 1ms;
    pointer-events: none;
  }
  @keyframes evaste-first-frame {
    from {
      opacity: 0;
    }
  }
  .in {
    flex: 1;
    display: grid;
    grid-template: minmax(3em, 1fr) auto / minmax(0, 1fr);
    gap: 0.25em;
    max-width: 80em;
    margin: 0 auto;
    padding: 0.5em 0.875em 0.625em;
    font-size: max(0.8333em, 15px);
  }
  .words {
    align-self: stretch;
    overflow: auto;
    line-height: 1.375;
    text-wrap: pretty;
  }
  h2 {
    font-size: 1em;
  }
  b {
    font-weight: 600;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(40%, min(7em, 100%)), 1fr));
    gap: 0.25em 0.5em;
  }
  .acts > button {
    min-height: 44px;
    padding-inline: 0.25em;
  }
  .links {
    grid-column: 1/-1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 0.5em;
  }
  .links > a,
  .links > button {
    min-height: 1.75em;
    padding: 0.125em 0;
    text-align: start;
  }
  .corner,
  .centre {
    inset-block: auto 0.75em;
    inset-inline: auto 0.75em;
    width: min(25em, 100% - 1.5em);
    border-width: 1px;
    border-radius: var(--_radius);
  }
  .centre {
    inset: 0;
    height: fit-content;
    margin: auto;
  }
  @media (min-height: 26em) {
    @container (min-width: 32em) {
      .in {
        padding-inline: 1.25em;
      }
      .acts {
        grid-template-columns: auto 1fr 1fr;
        align-items: center;
        column-gap: 1em;
      }
      .links {
        grid-column: auto;
        flex-direction: column;
      }
    }
    @container (min-width: 56em) {
      .in {
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
        align-items: center;
        gap: 2em;
      }
      .acts > button {
        padding-inline: 1em;
      }
    }
  }
  @media (max-height: 26em), (max-width: 30em) {
    .corner,
    .centre {
      inset: auto 0 0;
      width: auto;
      border-width: 1px 0 0;
      border-radius: 0;
    }
    @container (min-width: 30em) {
      .in {
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) 17em;
        align-items: center;
        gap: 1em;
      }
    }
  }
  @media (max-height: 18em) {
    .words {
      max-height: 5.5em;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
`;

/**
 * Determines the language of labels that may be the company's own: these are in the page's language, which evaste may not
 * speak (WCAG 3.1.2).
 *
 * @param texts what is shown: `withOwnWording` does not take every own label.
 * @param around the language of evaste's own labels.
 */
const labelLanguage = ({ texts: own }, texts, pageLanguage, around) => (label) => own?.[pageLanguage]?.[label] === texts[label] && pageLanguage.split('-')[0] !== around ? pageLanguage : undefined;

let vouchTo;
/** What the session passes as this copy of the code loads. Without it, answers given here count as the page's own. */
const vouchBy = (vouch) => void (vouchTo = vouch);
/**
 * Vouches for a click that a listener of evaste's own is handling. Not a member of an element or a layer, where the
 * page could call it.
 */
function vouched(own) {
    vouchTo?.(own);
    return own;
}
/** The element's shadow root. One that the page attached first may contain its own buttons and is not vouched for. */
const attachRoot = (host) => host.shadowRoot ?? vouched(host.attachShadow({ mode: 'open' }));

/** Every language version of a text. */
function textsOf(text) {
    if (text === undefined)
        return [];
    if (typeof text === 'string')
        return [text];
    return Object.entries(text).flatMap(([language, words]) => (language === '$comment' ? [] : [words]));
}

/** The hosts that a declaration shows to belong to the controller: those of its site, its e-mail and its notice. */
function ownHosts({ controller, notice }) {
    const addresses = [controller.url ?? '', ...textsOf(notice.url)];
    const hosts = addresses.flatMap((url) => resolveUrl(url)?.hostname ?? []);
    return [...hosts.map((host) => host.replace(/^www\./, '')), ...(controller.email?.split('@').slice(1) ?? [])];
}
/** Whether a host is the controller's own, a parent of it, or a subdomain of it. */
const isOwnHost = (host, declaration) => ownHosts(declaration).some((own) => own === host || own.endsWith(`.${host}`) || host.endsWith(`.${own}`));
/** The hosts of a service that do not belong to the controller. */
const foreignHosts = ({ matches }, declaration) => matches.flatMap(hostOf).filter((host) => host !== '*' && !isOwnHost(host, declaration));
/** Scheme and subdomains, the host, port and path. */
const PARTS = /^(?:.*:\/\/)?(?:\*\.)?([^/]*?)(?::[\d*]+)?(?:\/.*)?$/;
/** The host of a pattern that has been read, as in parsed URLs. The banner loads this, and not the whole parser. */
const hostOf = (pattern) => resolveUrl(`http://${PARTS.exec(pattern)?.[1]}`)?.hostname ?? [];

/** The distinct companies that receive data for these purposes, through the purpose itself or its services (R41). */
const recipientsOf = ({ purposes, services, recipients }, purposeIds) => recipients.filter(({ id }) => purposes.some((purpose) => purposeIds.includes(purpose.id) && purpose.recipients?.includes(id)) ||
    services.some(({ purpose, recipient }) => purposeIds.includes(purpose) && recipient === id));

/**
 * The companies that receive data for these purposes. Authorities are not counted; an unnamed third party counts as one
 * (R41).
 */
function countRecipients(declaration, purposeIds) {
    const companies = recipientsOf(declaration, purposeIds).filter(({ kind }) => kind !== 'authority');
    return addUp(companies, unnamedThirdParties(declaration, purposeIds));
}
/** The same for given recipients. */
const addUp = (recipients, unnamed) => ({
    count: recipients.reduce((sum, { count = 1 }) => sum + count, unnamed.length),
    isAtLeast: unnamed.length > 0 || recipients.some(({ kind, count }) => kind === 'category' && count === undefined),
});
/** Services that load from another company's host, but declare no recipient (R06). */
const unnamedThirdParties = (declaration, purposeIds) => {
    const named = new Set(declaration.purposes.filter(({ recipients }) => recipients?.length).map(({ id }) => id));
    return declaration.services.filter((service) => purposeIds.includes(service.purpose) &&
        service.recipient === undefined &&
        !named.has(service.purpose) &&
        foreignHosts(service, declaration).length > 0);
};

/**
 * By language. `Intl.ListFormat` gives the same, but the banner would wait for the browser to load its data, which takes
 * longer than all else that a first visit does. Czech and Slovak leave no single letter at the end of a line.
 */
const conjunctions = {
    ...{ ar: [' و', ' و', ' و'], bg: [' и '], cs: [' a\u00a0'], da: [' og '], de: [' und '], el: [' και '] },
    ...{ en: [' and ', ', and '], es: [' y '], et: [' ja '], fi: [' ja '], fr: [' et '], ga: [' agus '], hr: [' i '] },
    ...{ hu: [' és '], is: [' og '], it: [' e '], lt: [' ir '], lv: [' un '], mt: [' u ', ', u '], nb: [' og '] },
    ...{ nl: [' en '], pl: [' i '], pt: [' e '], ro: [' și '], ru: [' и '], sk: [' a\u00a0'], sl: [' in '] },
    ...{ sv: [' och '], uk: [' і '] },
};

/** Before these sounds, Spanish says “e”. */
const SPANISH_I = /^(i|hi(?![ae]))/i;
/** Joins items as “a, b and c”; with commas only where the browser has no conjunction for the language. */
const listPhrase = (items, language) => isolated(items, language, (parts) => joined(parts, language));
/** Joins items that contain commas or conjunctions of their own: “name and address; e-mail”. */
const semicolonPhrase = (items, language) => isolated(items, language, (parts) => parts.join(language === 'ar' ? '؛ ' : '; '));
/** Whether “a, b and c” would not show where an item of these ends. */
function needsSemicolons(items, language) {
    const and = joined(['\n', '\n'], language).trim(); // what stands between two items
    return items.length > 1 && items.some((item) => /[,;:،]/.test(item) || item.includes(` ${and} `));
}
/** Without isolation, names in Latin letters would merge into one run and reverse the direction of the line. */
function isolated(items, language, join) {
    if (textDirection(language) !== 'rtl' || !items.length)
        return join(items);
    return `\u200f${join(items.map((item) => `\u2068${item}\u2069`))}`;
}
function joined(items, language) {
    const conjunction = conjunctions[language];
    if (conjunction)
        return joinWith(conjunction, items, language);
    if (Intl.ListFormat.supportedLocalesOf(language).length)
        return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
    return items.join(', ');
}
function joinWith([two, last = two, between = ', '], items, language) {
    const end = items.at(-1) ?? '';
    if (items.length < 2)
        return end;
    const and = items.length > 2 ? last : two;
    return items.slice(0, -1).join(between) + (language === 'es' && SPANISH_I.test(end) ? ' e ' : and) + end;
}

/**
 * Fills the `{name}` placeholders of a text. A placeholder without a value becomes empty.
 *
 * @param template may be of any type at run time, because own wording comes from outside.
 */
const fill = (template, values) => String(template).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
/** Fills a phrase with a number, in the plural form that the language has for it. Own wording may be a plain string. */
const countPhrase = (form, count, language) => fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count });

/** Writes “3 companies get your data.”, or “At least 3 companies …” if not all of them are known. */
function recipientCountText(form, { count, isAtLeast }, texts, language) {
    if (!isAtLeast)
        return countPhrase(form, count, language);
    const phrase = typeof form === 'string' ? form : formWithFigure(form, count, language);
    const text = fill(phrase, { count: fill(texts.atLeast, { count }) });
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
/** Arabic writes one and two as words, and “at least” needs a figure: then the form for other numbers is used. */
function formWithFigure(form, count, language) {
    const selected = form[new Intl.PluralRules(language).select(count)];
    if (selected?.includes('{count}'))
        return selected;
    return form.other;
}

/** Creates a function that picks as `pickText` does, and returns `''` for a missing text. */
const textPicker = (declaration, language) => (text) => pickText(text, declaration, language) ?? '';
/** Returns the company's own title of a purpose, else evaste's, else the id. */
const purposeTitle = ({ id, title }, texts, pick) => pick(title) || texts[`purpose.${id}`] || id;

/** Matches http, https, mailto, and relative URLs: a slash, `?` or `#` comes before any colon. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i;
/** Returns a URL from outside if it is safe as a link's target, else `undefined`: it could run a script (R127). */
const safeUrl = (address) => address && SAFE.test(address) ? address : undefined;

/**
 * Determines the language of a declared text that is shown within another text (WCAG 3.1.2).
 *
 * @param wanted the language for which the text is picked, as in `textPicker`.
 * @param around the language of the surrounding text.
 */
const foreignLanguage = (declaration, wanted, around) => (text) => {
    const picked = pickTag(text, declaration, wanted);
    if (picked && picked.split('-')[0] !== around.split('-')[0])
        return picked;
    return undefined;
};

/** A placeholder in a phrase that an element replaces later; no text contains it. */
const PLACE = '\u0000';
/**
 * Creates the first layer: who asks, for what, and two equal answers. It neither takes focus nor dims the page (R52,
 * R115).
 */
function createBanner(view) {
    const { declaration, language } = view;
    return createElement('section', {
        id: 'evaste-banner',
        part: 'banner',
        class: layoutOf(declaration),
        popover: 'manual',
        'aria-labelledby': 'title',
        'data-nosnippet': '',
        lang: language, // R123
        dir: textDirection(language),
    }, createElement('div', { class: 'in' }, createWords(view), createAnswers(view)));
}
function createWords({ declaration, texts, language, pageLanguage, asked }) {
    const pick = textPicker(declaration, pageLanguage);
    const langOf = foreignLanguage(declaration, pageLanguage, language);
    const purposes = declaration.purposes.filter(({ id }) => asked.includes(id));
    const names = purposes.map((purpose) => createElement('b', { part: 'purpose', lang: langOf(purpose.title) }, purposeTitle(purpose, texts, pick)));
    const langOfLabel = labelLanguage(declaration, texts, pageLanguage, language);
    const companies = countRecipients(declaration, asked);
    return createElement('div', { class: 'words' }, createElement('h2', { id: 'title', part: 'title', lang: langOfLabel('title') }, texts.title), createElement('p', { part: 'text', lang: langOfLabel('intro') }, ...introOf(texts, declaration.controller.name, putInto(listPhrase(purposes.map(() => PLACE), language), names)), ...(overridesGpc(declaration) ? [' ', fill(texts.gpc, { accept: texts.accept })] : []), ...(companies.count ? [' ', recipientCountText(texts.companies, companies, texts, language)] : []), ...(texts.reach ? [' ', texts.reach] : [])));
}
/** The intro with who asks and the purposes in it. A company's wording without a placeholder gets them before and after it. */
function introOf({ intro }, controller, purposes) {
    const text = fill(intro, { controller, purposes: PLACE });
    const [before = '', after] = (text.includes(controller) ? text : `${controller}: ${text}`).split(PLACE);
    if (after === undefined)
        return [before, ' ', ...purposes, '.'];
    return [before, ...purposes, after];
}
/** A phrase in which each placeholder is replaced by an element. */
const putInto = (phrase, elements) => phrase.split(PLACE).flatMap((text, at) => (at ? [elements[at - 1], text] : [text]));
/** The two links share one line, so that the banner stays low; then the two answers. */
function createAnswers(view) {
    const { answer, openSettings, texts, declaration, pageLanguage, language } = view;
    const langOfLabel = labelLanguage(declaration, texts, pageLanguage, language);
    const button = (id, onClick, name) => {
        const made = createElement('button', { id, part: 'button', class: name, type: 'button', lang: langOfLabel(id) }, texts[id]);
        made.addEventListener('click', onClick);
        return made;
    };
    const notice = createElement('a', {
        id: 'notice-link',
        part: 'notice-link',
        lang: langOfLabel('notice'),
        href: safeUrl(textPicker(declaration, pageLanguage)(declaration.notice.url)),
    }, texts.notice);
    return createElement('div', { class: 'acts' }, createElement('div', { class: 'links' }, notice, button('settings', openSettings, 'link')), button('refuse', (event) => answer(false, event)), button('accept', (event) => answer(true, event)));
}
const overridesGpc = ({ consent }) => navigator.globalPrivacyControl === true && consent.gpc === 'refuse';
/** If the browser has already refused, the banner takes its smallest form. */
const layoutOf = (declaration) => {
    const { layout = 'bar' } = declaration.consent;
    if (overridesGpc(declaration) && layout === 'bar')
        return 'corner';
    return layout;
};

/** A tap within this time after the banner appears was aimed at the page. */
const IGNORED_MS = 400;
/**
 * Lets taps through to the page for a moment, because they were aimed at what was there before the banner appeared.
 *
 * @param after called when the banner takes taps.
 */
function ignoreTaps(banner, after) {
    banner.classList.add('new');
    setTimeout(() => {
        banner.classList.remove('new');
        after?.();
    }, IGNORED_MS);
}

/** Opens the settings, and immediately shows on the pressed button that they are loading. */
function openSettingsFrom({ currentTarget }, session) {
    const button = currentTarget;
    button.ariaBusy = 'true';
    const ready = () => void (button.ariaBusy = null);
    document.addEventListener('evaste-problem', ready, { once: true });
    session?.open();
}

/**
 * The banner, and after an answer the small control, in the shadow root of `<evaste-consent>`. Plain DOM, so that a first
 * visit is asked before Lit has loaded.
 */
class FirstLayer {
    constructor(root, parts) {
        this.openSettings = (event) => {
            this.announce('');
            openSettingsFrom(event, this.link.session);
        };
        this.root = root;
        this.parts = parts;
        this.key = '';
        this.isSetAside = false;
        this.status = createElement('p', { class: 'unseen', role: 'status' });
        this.link = new SessionLink(null, () => void this.speak().catch(parts.failed));
    }
    start() {
        followPageColours();
        this.link.hostConnected();
    }
    stop() {
        this.link.hostDisconnected();
        this.show('');
    }
    /** Announces it to screen readers (R121). */
    announce(words) {
        this.status.textContent = words;
    }
    announceSaved() {
        this.announce(this.texts?.saved ?? '');
    }
    /** One layer at a time: while the settings are open, this one is set aside. */
    setAside(isSetAside) {
        this.isSetAside = isSetAside;
        this.update();
    }
    async speak() {
        const language = this.wantedLanguage;
        if (language && language !== this.language) {
            const texts = await this.parts.loadTexts(language, this.link.session);
            if (language !== this.wantedLanguage)
                return; // the page has changed meanwhile
            this.language = language;
            this.texts = texts;
        }
        this.update();
        const { asked, decision } = this.link.session ?? {};
        if (this.afterBanner || asked?.length || !decision)
            return;
        this.afterBanner = await this.parts.loadAfter();
        this.update();
    }
    update() {
        const { session } = this.link;
        const { texts, language } = this;
        if (session !== this.shownOf)
            this.show('');
        this.shownOf = session;
        if (!session?.declaration || !texts || !language)
            return this.show('');
        const own = withOwnWording(texts, session.declaration, session.language);
        const kind = this.isSetAside ? '' : this.kindOf(session);
        this.show(kind && JSON.stringify([kind, language, session.language, session.asked]), () => {
            if (kind === 'banner')
                return createBanner(this.viewOf(session, own, language));
            const langOf = labelLanguage(session.declaration, own, session.language, language);
            return this.afterBanner.createControl(this.root, own.reopen, langOf('reopen') ?? language, this.openSettings);
        });
    }
    /** Replaces what is shown if it differs. */
    show(key, create) {
        if (key === this.key)
            return this.lift();
        this.key = key;
        const focused = this.root.activeElement?.id;
        const wasBanner = this.shown?.localName === 'section';
        this.shown?.remove();
        this.shown = key && create ? create() : undefined;
        if (!this.shown)
            return;
        this.root.prepend(this.shown, this.status); // before what Lit renders, and clears
        if (focused)
            this.root.getElementById(focused)?.focus();
        if (this.shown.localName === 'section')
            this.appear(this.shown, wasBanner);
        else
            this.afterBanner.placeReopenControl(this.shown);
    }
    appear(banner, isKnown) {
        if (!isKnown)
            ignoreTaps(banner, () => {
                if (banner.isConnected)
                    this.announce(banner.querySelector('#title')?.textContent ?? '');
            });
        banner.addEventListener('focusin', ({ relatedTarget }) => {
            if (relatedTarget instanceof HTMLElement && relatedTarget !== this.root.host)
                this.focusedBefore = relatedTarget;
        });
        this.lift();
        this.parts.loadAfter().then((after) => {
            this.afterBanner = after;
            after.startAround(banner);
        }, this.parts.failed);
    }
    /** Uses the top layer instead of a z-index. A router that moves the element removes it from the top layer. */
    lift() {
        const { shown } = this;
        if (shown?.popover && shown.isConnected && !shown.hidden && !shown.matches(':popover-open'))
            shown.showPopover?.();
    }
    viewOf(session, texts, language) {
        return {
            declaration: session.declaration,
            texts,
            language,
            pageLanguage: session.language,
            asked: session.asked,
            answer: (isAllowed, event) => {
                // Answers only what is asked now; earlier answers to other purposes are kept (R61).
                session.decide(Object.fromEntries(session.asked.map((id) => [id, isAllowed])), vouched(event));
                this.announceSaved();
                if (event.isTrusted && event.detail === 0)
                    void this.leaveByKeyboard();
            },
            openSettings: this.openSettings,
        };
    }
    async leaveByKeyboard() {
        // Where it does not load, that has been reported, and focus stays at the start of the page.
        const after = this.afterBanner ?? (await this.parts.loadAfter().catch(() => undefined));
        after?.moveFocusOn(this.root, this.focusedBefore);
    }
    get wantedLanguage() {
        const { session } = this.link;
        if (session?.declaration)
            return shippedLanguage(session.language, ...session.declaration.languages);
        return undefined;
    }
    /** R56: every page needs a way back; evaste's control appears only if the page has none. */
    kindOf({ asked, decision }) {
        if (asked.length)
            return 'banner';
        if (decision && this.afterBanner?.needsControl())
            return 'control';
        return '';
    }
}

/** Where `<evaste-consent>` stores its first layer, whichever copy of the code created it. */
const FIRST_LAYER = Symbol.for('evaste.first-layer');

/** The styles of the small control. */
const reopenStyles = `
  :host {
    display: contents;
  }
  #reopen {
    position: fixed;
    z-index: 2147483647;
    margin: 0;
    pointer-events: auto;
    inset-block: auto 0.75em;
    inset-inline: 0.75em auto;
    min-height: 0;
    padding: 0.3125em 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
  }
  #reopen.end {
    inset-inline: auto 0.75em;
  }
  #reopen.high {
    inset-block: auto 5em;
  }
  @media print {
    #reopen {
      display: none;
    }
  }
`;

/** The styles of a banner that is at the top of the window, so that it does not hide what has focus. */
const topStyles = `
  section.top {
    inset: 0 0 auto;
    border-width: 0 0 1px;
  }
  .corner.top {
    inset-block: 0.75em auto;
    inset-inline: auto 0.75em;
    border-width: 1px;
  }
`;

/**
 * Shows the banner, and lets the visitor change the answer. Takes over a banner that exists before this element is
 * defined, and loads the settings when they are opened.
 */
class EvasteConsent extends LitElement {
    static { this.styles = [unsafeCSS(tokens), unsafeCSS(bannerStyles), unsafeCSS(topStyles), unsafeCSS(reopenStyles)]; }
    static { this.properties = { settings: { state: true } }; }
    constructor() {
        super();
        this.openSettings = async () => {
            const { session } = this.link;
            const language = this.wantedLanguage;
            if (this.settings || !session || !language || !this.firstLayer)
                return;
            this.firstLayer.announce(''); // so that repeating the same words is announced again
            try {
                const { openSettingsLayer } = await import('./page/settings-layer.js');
                const layer = await openSettingsLayer(this, session, language, (hasDecided) => this.close(layer, hasDecided));
                this.settings ??= layer;
            }
            catch (cause) {
                tellMissingChunk(cause);
            }
        };
        /** R57: data of what was withdrawn is already erased; only running code waits for the reload. */
        this.askToReload = async (event) => {
            const { session } = this.link;
            const language = this.wantedLanguage;
            if (!session || !language || !this.firstLayer)
                return;
            event.preventDefault();
            const { answer } = event;
            try {
                const { openReloadQuestion } = await import('./page/reload-question.js');
                const layer = await openReloadQuestion(this, session, language, (isNow) => {
                    void this.close(layer, false);
                    answer(isNow);
                });
                this.settings = layer;
            }
            catch (cause) {
                tellMissingChunk(cause);
                answer(true);
            }
        };
        this.link = new SessionLink(this, () => void this.settings?.speak(this.wantedLanguage).catch(tellMissingChunk), {
            'evaste-open': this.openSettings,
            'evaste-reload': this.askToReload,
        });
    }
    /** Settings follow the first layer, which may already exist; the small control of a return visit is removed. */
    createRenderRoot() {
        if (!(FIRST_LAYER in this))
            this.shadowRoot?.replaceChildren();
        attachRoot(this);
        const root = super.createRenderRoot();
        this.renderOptions.renderBefore = null;
        return root;
    }
    connectedCallback() {
        super.connectedCallback();
        // A page may have two such elements: its own, and one inserted before that was parsed. Only one asks.
        if (document.querySelector(this.localName) !== this &&
            document.querySelector(this.localName)?.[FIRST_LAYER])
            return;
        this.takeOver();
    }
    takeOver() {
        this.firstLayer ??= this[FIRST_LAYER] ??= new FirstLayer(this.renderRoot, {
            loadTexts: async (language, session) => {
                const texts = await loadBannerTexts(language);
                if (!session.declaration?.consent.account)
                    return texts;
                return (await import('./page/with-reach.js')).withReach(texts, language, session);
            },
            loadAfter: () => import('./page/after-banner.js'),
            failed: tellMissingChunk,
        });
        this.firstLayer.start();
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        this.firstLayer?.stop();
    }
    render() {
        return this.settings?.render() ?? nothing;
    }
    updated() {
        this.firstLayer?.setAside(!!this.settings);
        this.settings?.show();
    }
    close(layer, hasDecided) {
        if (this.settings === layer)
            this.settings = undefined;
        if (hasDecided)
            this.firstLayer?.announceSaved();
        return this.updateComplete;
    }
    get wantedLanguage() {
        const { session } = this.link;
        if (session?.declaration)
            return shippedLanguage(session.language, ...session.declaration.languages);
        return undefined;
    }
}

/**
 * Defines evaste's elements. Importing `evaste/ui` already does this; a second call or a second copy changes nothing.
 *
 * @example
 * defineElements()
 */
function defineElements() {
    if (customElements.get('evaste-consent'))
        return;
    customElements.define('evaste-consent', EvasteConsent);
    import('./page/lazy-elements.js').then(({ defineWhenPresent }) => defineWhenPresent(), tellMissingChunk);
}

// On a server there is nothing to define, and importing this is harmless.
if (typeof window !== 'undefined' && 'customElements' in window) {
    vouchBy(vouch);
    defineElements();
}

export { FIRST_LAYER as F, labelLanguage as a, semicolonPhrase as b, countPhrase as c, foreignLanguage as d, defineElements, topStyles as e, fill as f, recipientsOf as g, recipientCountText as h, ignoreTaps as i, addUp as j, foreignHosts as k, listPhrase as l, attachRoot as m, needsSemicolons as n, purposeTitle as p, reopenStyles as r, safeUrl as s, textPicker as t, unnamedThirdParties as u, vouched as v };
