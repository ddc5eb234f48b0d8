import { css, LitElement, nothing, html } from 'lit';
import { l as loadBannerTexts, s as shippedLanguage } from './page/load-banner-texts.js';
import { r as runningSession } from './page/running-session.js';

/** The distinct companies that receive data for these purposes, by the purpose itself or by its services (R41). */
const recipientsOf = ({ purposes, services, recipients }, purposeIds) => recipients.filter(({ id }) => purposes.some((purpose) => purposeIds.includes(purpose.id) && purpose.recipients?.includes(id)) ||
    services.some(({ purpose, recipient }) => purposeIds.includes(purpose) && recipient === id));

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

/**
 * A company's own wording on top of ours.
 * Accept and refuse are taken together or not at all, and only where they are equal in kind (R64).
 */
function withOwnWording(texts, { texts: own }, language) {
    const { accept, refuse, ...others } = own?.[language] ?? {};
    return { ...texts, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) };
}

/** Puts values into the `{name}` places of a text; a place without a value is left empty. Own wording may be anything. */
const fill = (template, values) => String(template).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
/** A phrase with a number, in the form that the language wants. Own wording may be a plain string. */
const countPhrase = (form, count, language) => fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count });

/** Falls back per string: the language, its base (`sv-FI` to `sv`), the default language, whatever there is, ''. */
const textPicker = ({ languages }, language) => (text) => {
    if (typeof text !== 'object' || text === null)
        return text ?? '';
    const wanted = [language, language.split('-')[0], languages[0]];
    return wanted.map((tag) => text[tag]).find(Boolean) ?? Object.values(text)[0] ?? '';
};
/** The company's own title of a purpose, else ours, else its id. */
const purposeTitle = ({ id, title }, texts, pick) => pick(title) || texts[`purpose.${id}`] || id;

/** http, https, mailto, or no scheme at all: nothing but a slash, `?` or `#` before the first colon. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i;
/** An address from outside as a link's target, or undefined where it could be more than a link (R127). */
const safeUrl = (address) => address && SAFE.test(address) ? address : undefined;

/** Where a line of a language begins. */
const textDirection = (language) => (/^ar\b/.test(language) ? 'rtl' : 'ltr');

/** A part of evaste that could not be fetched: told on the document, and nothing is decided by it. */
function tellMissingChunk(cause) {
    const problem = {
        code: 'chunk-missing',
        message: 'A part of evaste is missing: copy the whole folder.',
        cause,
    };
    console.error(`evaste: ${problem.message}`, cause);
    document.dispatchEvent(Object.assign(new Event('evaste-problem'), { problem }));
}

/** Finds the session of the document, also one that starts later, and tells when it or `<html lang>` changes. */
class SessionLink {
    /** @param heard by whom else events of the session are heard, by type. */
    constructor(host, changed, heard = {}) {
        this.follow = () => {
            this.leave();
            this.session = runningSession();
            this.unsubscribe = this.session?.subscribe(this.changed);
            for (const [type, listener] of this.heard)
                this.session?.addEventListener(type, listener);
            this.changed();
        };
        this.changed = changed;
        this.heard = Object.entries(heard);
        this.languageObserver = new MutationObserver(changed);
        host.addController(this);
    }
    hostConnected() {
        document.addEventListener('evaste-ready', this.follow);
        this.languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
        this.follow();
    }
    hostDisconnected() {
        document.removeEventListener('evaste-ready', this.follow);
        this.languageObserver.disconnect();
        this.leave();
    }
    leave() {
        this.unsubscribe?.();
        for (const [type, listener] of this.heard)
            this.session?.removeEventListener(type, listener);
        this.session = undefined;
    }
}

/** A guest in the house: the site's font, one accent, and every colour can be set from outside. */
const tokens = css `
  :host {
    color-scheme: var(--evaste-color-scheme, light dark);
    --_surface: var(--evaste-surface, #fff);
    --_text: var(--evaste-text, #1a1d21);
    --_quiet: var(--evaste-quiet, #545c66);
    --_line: var(--evaste-line, #d9dde2);
    --_accent: var(--evaste-accent, #14406e);
    --_on-accent: var(--evaste-on-accent, #fff);
    --_radius: var(--evaste-radius, 0.75rem);
    font-size: 1rem;
    line-height: 1.5;
    text-align: start;
    color: var(--_text);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_surface: var(--evaste-surface, light-dark(#fff, #23272d));
      --_text: var(--evaste-text, light-dark(#1a1d21, #f1f3f5));
      --_quiet: var(--evaste-quiet, light-dark(#545c66, #b5bdc7));
      --_line: var(--evaste-line, light-dark(#d9dde2, #444c56));
      --_accent: var(--evaste-accent, light-dark(#14406e, #9cc7f5));
      --_on-accent: var(--evaste-on-accent, light-dark(#fff, #0c1f33));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--_text);
      --_line: var(--_text);
    }
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  a {
    color: var(--_accent);
  }
  button {
    font: inherit;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) - 0.25rem);
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  button {
    font-weight: 600;
  }
  button.plain {
    background: none;
    color: var(--_accent);
  }
  button:hover {
    filter: brightness(1.1);
  }
  :focus-visible {
    outline: 3px solid var(--evaste-focus, var(--_accent));
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    clip-path: inset(50%);
  }
`;

const bannerStyles = css `
  :host {
    display: contents;
  }
  section,
  #reopen {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    margin: 0;
  }
  section {
    width: auto;
    max-height: calc(100dvh - 0.5rem);
    padding: 0;
    display: flex;
    overflow: hidden;
    border: solid var(--_line);
    border-width: 1px 0 0;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2rem rgb(0 0 0 / 0.1);
  }
  .in {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / 1fr minmax(18.75rem, auto);
    align-items: end;
    gap: 1rem 2rem;
    max-width: 72rem;
    margin: 0 auto;
    padding: 1.25rem;
  }
  .words {
    align-self: stretch;
    overflow: auto;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.3;
  }
  .words p {
    margin-top: 0.375rem;
    max-width: 62ch;
  }
  ul {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    margin: 0.625rem 0;
    padding: 0;
    font-size: 0.9375rem;
  }
  li {
    padding: 0 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }
  .words .quiet {
    color: var(--_quiet);
    font-size: 0.9375rem;
  }
  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.625rem;
  }
  .acts .plain {
    grid-column: 1/-1;
  }
  .corner,
  .centre {
    inset-block: auto 1rem;
    inset-inline: auto 1rem;
    width: min(27rem, 100% - 2rem);
    border-width: 1px;
    border-radius: var(--_radius);
  }
  .centre {
    inset: 0;
    height: fit-content;
    margin: auto;
  }
  .corner .in,
  .centre .in {
    grid-template: minmax(0, 1fr) auto / 1fr;
  }
  @media (max-width: 46rem) {
    .in {
      grid-template: minmax(0, 1fr) auto / 1fr;
      padding: 1rem;
    }
  }
  @media (max-width: 21rem) {
    .acts {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    section,
    #reopen {
      display: none;
    }
  }
  #reopen {
    inset-block: auto 0.75rem;
    inset-inline: 0.75rem auto;
    min-height: 0;
    padding: 0.375rem 0.75rem;
    font-weight: 400;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
  }
`;

/** Asks, and lets the visitor change the answer: the banner, and the settings that it loads when they are opened. */
class EvasteConsent extends LitElement {
    static { this.styles = [tokens, bannerStyles]; }
    static { this.properties = {
        texts: { state: true },
        settings: { state: true },
        announcement: { state: true },
    }; }
    constructor() {
        super();
        this.refuse = (event) => this.answer(false, event);
        this.accept = (event) => this.answer(true, event);
        this.openSettings = async () => {
            const { session } = this.link;
            const language = this.wantedLanguage;
            if (this.settings || !session || !language)
                return;
            this.announcement = ''; // so that the same words are news again
            try {
                const { openSettingsLayer } = await import('./page/settings-layer.js').then(function (n) { return n.b; });
                const layer = await openSettingsLayer(this, session, language, (hasDecided) => this.close(layer, hasDecided));
                this.settings ??= layer;
            }
            catch (cause) {
                tellMissingChunk(cause);
            }
        };
        /** R57: what was taken back is gone already, and only what runs waits for the visitor. */
        this.askToReload = async (event) => {
            const { session } = this.link;
            const language = this.wantedLanguage;
            if (!session || !language)
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
        this.follow = () => {
            this.requestUpdate();
            void this.speak().catch(tellMissingChunk);
        };
        this.announcement = '';
        this.link = new SessionLink(this, this.follow, {
            'evaste-open': this.openSettings,
            'evaste-reload': this.askToReload,
        });
    }
    render() {
        const { session } = this.link;
        if (!session?.declaration || !this.texts)
            return nothing;
        return html `${this.renderLayer(session, session.declaration, this.texts)}
      <p class="unseen" role="status">${this.announcement}</p>`;
    }
    updated() {
        const banner = this.renderRoot.querySelector('section');
        if (banner && banner !== this.banner)
            import('./page/banner-keyboard.js').then(({ startBannerKeyboard }) => startBannerKeyboard(banner), tellMissingChunk);
        this.banner = banner;
        // The top layer instead of a contest of z-indexes; where there is none, the fixed place does.
        if (banner?.showPopover && !banner.matches(':popover-open'))
            banner.showPopover();
        this.settings?.show();
    }
    renderLayer(session, declaration, texts) {
        if (this.settings)
            return this.settings.render();
        if (session.asked.length)
            return this.renderBanner(session, declaration, texts);
        // R56: a way back on every page, ours only where the page has none.
        if (!session.decision || document.querySelector('[data-evaste-open], evaste-notice'))
            return nothing;
        return html `<aside aria-label=${texts.reopen}>
      <button id="reopen" part="reopen" @click=${this.openSettings}>${texts.reopen}</button>
    </aside>`;
    }
    renderBanner(session, declaration, texts) {
        const pick = textPicker(declaration, session.language);
        const { asked } = session;
        const companies = recipientsOf(declaration, asked).length;
        const overridesGpc = navigator.globalPrivacyControl === true && declaration.consent.gpc === 'refuse';
        // No focus, no overlay, no scroll lock: the page works unanswered (R52, R115).
        return html `<section
      id="evaste-banner"
      part="banner"
      class=${declaration.consent.layout ?? 'bar'}
      popover="manual"
      aria-labelledby="title"
      data-nosnippet
    >
      <div class="in">
        <div class="words">
          <h2 id="title" part="title">${texts.title}</h2>
          <p part="text">${fill(texts.intro, { controller: declaration.controller.name })}</p>
          <ul>
            ${declaration.purposes
            .filter(({ id }) => asked.includes(id))
            .map((purpose) => html `<li part="purpose">${purposeTitle(purpose, texts, pick)}</li>`)}
          </ul>
          ${overridesGpc ? html `<p part="text">${fill(texts.gpc, { accept: texts.accept })}</p>` : nothing}
          <p class="quiet">
            ${companies ? countPhrase(texts.companies, companies, this.lang) : nothing}
            <a id="notice-link" part="notice-link" href=${safeUrl(pick(declaration.notice.url)) ?? nothing}
              >${texts.notice}</a
            >
          </p>
        </div>
        <div class="acts">
          <button id="refuse" part="button" @click=${this.refuse}>${texts.refuse}</button>
          <button id="accept" part="button" @click=${this.accept}>${texts.accept}</button>
          <button id="settings" part="button" class="plain" @click=${this.openSettings}>${texts.settings}</button>
        </div>
      </div>
    </section>`;
    }
    /** Only what is asked now: earlier answers to untouched purposes stay (R61). */
    answer(isAllowed, { isTrusted: trusted }) {
        const { session } = this.link;
        session?.decide(Object.fromEntries(session.asked.map((id) => [id, isAllowed])), { source: 'banner', trusted });
        this.announcement = this.texts?.saved ?? '';
    }
    close(layer, hasDecided) {
        if (this.settings === layer)
            this.settings = undefined;
        if (hasDecided)
            this.announcement = this.texts?.saved ?? '';
        return this.updateComplete;
    }
    /** Speaks the page's language, also when it changes. */
    async speak() {
        const language = this.wantedLanguage;
        if (!language)
            return;
        const [texts] = await Promise.all([loadBannerTexts(language), this.settings?.speak(language)]);
        const { session } = this.link;
        if (!session?.declaration || language !== this.wantedLanguage)
            return; // the page has moved on
        this.texts = withOwnWording(texts, session.declaration, session.language);
        this.lang = language; // R123
        this.dir = textDirection(language);
    }
    get wantedLanguage() {
        const { session } = this.link;
        return session?.declaration ? shippedLanguage(session.language, ...session.declaration.languages) : undefined;
    }
}

/** Defines evaste's elements, also those that come into the page later. A second call, or copy, changes nothing. */
function defineElements() {
    if (customElements.get('evaste-consent'))
        return;
    customElements.define('evaste-consent', EvasteConsent);
    import('./page/lazy-elements.js').then(({ defineWhenPresent }) => defineWhenPresent(), tellMissingChunk);
}

// On a server there is nothing to define, and nothing to harm.
if (typeof window !== 'undefined' && 'customElements' in window)
    defineElements();

export { SessionLink as S, textPicker as a, textDirection as b, countPhrase as c, tokens as d, defineElements, fill as f, purposeTitle as p, recipientsOf as r, safeUrl as s, tellMissingChunk as t, withOwnWording as w };
