import { css, LitElement, unsafeCSS, html, nothing } from 'lit';
import { w as withOwnProcessing } from './own-processing.js';
import { c as durationText, r as renderText, p as phraseLine, d as declaredLine, a as renderLine, n as noticeContext } from './render-line.js';
import { t as transferLines, a as companyNoticeLines, r as recipientLine } from './recipient-lines.js';
import { s as shippedLanguage } from './shipped-language.js';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import { v as vouched, m as attachRoot, f as fill } from '../ui.js';
import { t as tokens, a as textDirection } from './tokens.js';
import { S as SessionLink } from './session-link.js';
import { t as tellMissingChunk } from './tell-missing-chunk.js';
import './asked.js';
import './duration.js';
import './least-refusal.js';
import './primary-language.js';
import './load-banner-texts.js';
import './evidence-of-action.js';
import './events.js';
import './resolve-url.js';
import './pick-text.js';
import './running-session.js';

const embedStyles = css `
  :host {
    display: block;
  }
  :host([corner]) {
    font-size: max(1rem, 16px);
    position: fixed;
    z-index: 2147483646;
    inset: auto 0.75em min(var(--_banner-room, 0px) + 0.75em + 3.25em * var(--_above, 0), 100dvh - 3.5em) auto;
    display: flex;
    flex-direction: column-reverse;
    align-items: end;
    gap: 0.5em;
    max-width: min(26em, 100vw - 1.5em);
  }
  :host([corner]) .place {
    max-height: calc(100dvh - var(--_banner-room, 0px) - 5em);
    overflow: auto;
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  #corner {
    min-height: 0;
    max-width: min(100%, 50vw);
    padding: 0.3125em 0.75em;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
    font-size: max(0.875em, 14px);
    font-weight: 400;
  }
  .place {
    display: grid;
    place-content: center;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  p {
    max-width: 48ch;
    margin: 0 auto;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.625em;
  }
  ::slotted([slot='shown']) {
    display: grid;
    place-items: stretch;
  }
  ::slotted([slot='shown']:focus) {
    outline: none;
  }
  @media print {
    .acts,
    :host([corner]) {
      display: none;
    }
  }
`;

/**
 * A placeholder for a video, map, post or chat until its service is allowed. Its `<template>` contains what to show
 * then. Other content, such as a link, is shown with the question, and alone without JavaScript.
 */
class EvasteEmbed extends LitElement {
    static { this.styles = [unsafeCSS(tokens), embedStyles]; }
    static { this.properties = {
        service: {},
        corner: { type: Boolean },
        context: { state: true },
        spoken: { state: true },
        isOpen: { state: true },
    }; }
    constructor() {
        super();
        this.showOnce = () => {
            this.isChosenHere = true;
            this.link.session?.allowOnce(this.service);
        };
        this.showAlways = (event) => {
            this.isChosenHere = true;
            this.link.session?.decide({ [this.service]: true }, vouched(event));
        };
        this.service = '';
        this.corner = false;
        this.isOpen = false;
        this.isChosenHere = false;
        this.link = new SessionLink(this, () => {
            this.requestUpdate();
            void this.speak().catch(tellMissingChunk);
        });
    }
    createRenderRoot() {
        attachRoot(this);
        return super.createRenderRoot();
    }
    render() {
        const { session } = this.link;
        const service = session?.declaration?.services.find(({ id }) => id === this.service);
        if (!session || !service)
            return html `<slot></slot>`;
        if (session.allows(this.service))
            return html `<slot name="shown"></slot>`;
        if (!this.context)
            return nothing;
        return this.corner ? this.renderCorner(service, this.context) : this.renderPlace(service, this.context);
    }
    updated() {
        const { session } = this.link;
        const isAllowed = session?.declaration && session.allows(this.service);
        if (isAllowed && !this.shown)
            this.show();
        else if (!isAllowed && this.shown)
            this.hide();
        const place = this.renderRoot.querySelector('.place');
        if (place)
            place.style.aspectRatio = this.aspectRatio;
    }
    renderPlace(service, context) {
        const { texts, declaration } = context;
        const period = durationText(declaration.consent.validity, context);
        const recipient = declaration.recipients.find(({ id }) => id === service.recipient);
        return html `<div
      class="place"
      part="embed"
      role="group"
      aria-label=${titleOf(service, context)}
      lang=${this.spoken ?? nothing}
      dir=${textDirection(this.spoken ?? '')}
    >
      <p>${renderText(phraseLine(texts['embed.why'], { service: declaredLine(service.name, context) }))}</p>
      ${recipient ? this.renderRecipient(recipient, context) : nothing}
      <div class="acts">
        <button id="once" part="button" @click=${this.showOnce}>${texts['embed.once']}</button>
        <button id="always" part="button" @click=${this.showAlways}>${fill(texts['embed.always'], { period })}</button>
      </div>
      <slot></slot>
    </div>`;
    }
    renderCorner(service, context) {
        const toggle = () => void (this.isOpen = !this.isOpen);
        return html `<button
        id="corner"
        type="button"
        aria-expanded=${this.isOpen}
        lang=${this.spoken ?? nothing}
        dir=${textDirection(this.spoken ?? '')}
        @click=${toggle}
      >
        ${titleOf(service, context)}</button
      >${this.isOpen ? this.renderPlace(service, context) : nothing}`;
    }
    /** Where data go, and their safeguards there (R07). */
    renderRecipient(recipient, context) {
        // That a transfer is not stated yet is for the notice; here it would stand without its question.
        const transfers = recipient.transfers ? transferLines(recipient, context) : [];
        const lines = [...transfers, ...companyNoticeLines(recipient, context)];
        return html `<p class="quiet">
      ${renderText(recipientLine(recipient, context))}. ${lines.map((line) => html `${renderLine(line)} `)}
    </p>`;
    }
    /** Inserts the content of the template, of which nothing has loaded before. */
    show() {
        const template = this.querySelector('template');
        if (!template)
            return;
        const shown = document.createElement('div');
        shown.slot = 'shown';
        shown.style.aspectRatio = this.aspectRatio;
        shown.append(template.content.cloneNode(true));
        this.append(shown);
        this.shown = shown;
        if (!this.isChosenHere)
            return;
        // The buttons are gone, so focus moves to the content that replaced them.
        shown.tabIndex = -1;
        shown.focus({ preventScroll: true });
    }
    hide() {
        this.shown?.remove();
        this.shown = undefined;
        this.isChosenHere = false;
    }
    get aspectRatio() {
        return this.declared?.services.find(({ id }) => id === this.service)?.embed?.aspectRatio ?? '';
    }
    get declared() {
        return this.link.session?.declaration;
    }
    async speak() {
        const language = this.wantedLanguage;
        if (!language)
            return;
        const texts = await loadTexts(language);
        const { session } = this.link;
        if (!session?.declaration || language !== this.wantedLanguage)
            return; // the page has changed meanwhile
        const own = withOwnWording(texts, session.declaration, session.language);
        this.context = noticeContext(withOwnProcessing(session.declaration), own, session.language);
        this.spoken = language; // R123
    }
    get wantedLanguage() {
        const { declared } = this;
        if (declared)
            return shippedLanguage(this.link.session?.language ?? '', ...declared.languages);
        return undefined;
    }
}
const titleOf = ({ name, embed }, { pick }) => pick(embed?.title) || pick(name);

export { EvasteEmbed };
