import { nothing, html, css, LitElement, unsafeCSS } from 'lit';
import { w as withOwnProcessing } from './own-processing.js';
import { c as durationText, d as declaredLine, r as renderText, p as phraseLine, n as noticeContext } from './render-line.js';
import { r as runningReplay, l as loadRecordingTexts } from './load-recording-texts.js';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import { t as tokens, a as textDirection } from './tokens.js';
import { s as showDialog } from './show-dialog.js';
import { S as SessionLink } from './session-link.js';
import { t as tellMissingChunk } from './tell-missing-chunk.js';
import { f as fill, m as attachRoot } from '../ui.js';
import { s as shownInRecording } from './shown-in-recording.js';
import { f as fillWithDate, d as dateText } from './date.js';
import { s as shippedLanguage } from './shipped-language.js';
import './asked.js';
import './duration.js';
import './least-refusal.js';
import './load-banner-texts.js';
import './running-session.js';
import './events.js';
import './evidence-of-action.js';
import './resolve-url.js';
import './pick-text.js';
import './primary-language.js';

/** Why a recording was not sent. */
function statusText(texts, outcome) {
    if (outcome?.kind !== 'failed')
        return '';
    if (outcome.why === 'not-allowed')
        return texts.notAllowed;
    return outcome.why === 'too-large' ? texts.tooLarge : texts.later;
}
/** What is not masked, how long it is kept, and who watches it. */
function renderRecordingFacts(context) {
    const { declaration, texts } = context;
    const recording = declaration.services.find((service) => service.recording)?.recording;
    if (!recording)
        return nothing;
    const facts = [
        ...shownInRecording(recording, context).map((line) => [texts['recording.shown'], line]),
        [texts.keptFor, durationText(recording.retention, context)],
        [texts['recording.access'], declaredLine(recording.access, context)],
    ];
    return html `<ul class="quiet">
    ${facts.map(([term, value]) => html `<li>${renderText(phraseLine(texts.pair, { term, value }))}</li>`)}
  </ul>`;
}
/** Where nothing is recorded: how to write instead, and where the visitor can allow it. */
function renderNone(texts, { declaration }, openSettings) {
    const email = declaration.notice.contact?.email ?? declaration.controller.email;
    const [before = '', after = ''] = texts.write.split('{email}');
    return html `<p>${texts.none}</p>
    ${email
        ? html `<p>
            ${before}<a href="mailto:${email}"><bdi>${email}</bdi></a
            >${after}
          </p>`
        : nothing}
    <div class="acts">
      <button id="settings" class="plain" type="button" @click=${openSettings}>${texts.settings}</button>
    </div>`;
}

const bugReportStyles = css `
  :host {
    display: block;
  }
  :host([dialog]) {
    display: contents;
  }
  dialog {
    width: min(38em, 100vw - 2em);
    max-width: none;
    max-height: calc(100dvh - 2em);
    padding: 0;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  section {
    padding: 0.5em 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    padding: 0.5em 1.25em;
  }
  dialog header {
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    font-size: 1.125em;
    line-height: 1.4;
  }
  h2:focus {
    outline: none;
  }
  .close {
    flex: none;
    width: 2.75em;
    min-height: 2.2em;
    margin-inline-end: -0.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 1.25em;
    font-weight: 400;
  }
  .body {
    display: grid;
    gap: 0.75em;
    padding: 0.75em 1.25em 1em;
  }
  form {
    display: grid;
    gap: 0.75em;
  }
  label {
    font-weight: 600;
  }
  textarea {
    font: inherit;
    width: 100%;
    min-height: 6em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    color: var(--_text);
    resize: vertical;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .stage {
    direction: ltr;
    overflow: hidden;
    border: 1px solid var(--_line);
    background: #fff;
    color-scheme: light;
  }
  .replayer-wrapper {
    position: relative;
    transform-origin: top left;
  }
  .replayer-wrapper iframe {
    border: 0;
  }
  .replayer-mouse {
    position: absolute;
    width: 20px;
    height: 20px;
    border: 3px solid #c0272d;
    border-radius: 50%;
    pointer-events: none;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    gap: 0.625em;
  }
  .replay {
    display: grid;
    gap: 0.625em;
    margin: 0;
  }
  .replay[hidden],
  [role='status']:empty {
    display: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

const OPTIONS = { mouseTail: false, showWarning: false, skipInactive: true, UNSAFE_replayCanvas: false };
/**
 * Plays a recording, masked as it was recorded, in a sandboxed frame that runs no scripts.
 *
 * @returns `undefined` if it has ended before it began.
 * @throws if the player does not load, or cannot play the events.
 */
async function showReplay(replay, events, { stage, title, signal }) {
    const { Replayer } = (await replay.loadPlayer());
    if (signal.aborted)
        return undefined;
    // The player changes what it plays.
    const player = new Replayer(structuredClone(events), { root: stage, ...OPTIONS });
    player.iframe.title = title;
    player.iframe.tabIndex = -1;
    player.on('resize', ({ width, height }) => fit(stage, player.wrapper, width, height));
    signal.addEventListener('abort', () => {
        player.destroy();
        stage.replaceChildren();
    });
    player.play();
    return { playAgain: () => player.play(0) };
}
/** Makes the page as wide as the element. */
function fit(stage, wrapper, width, height) {
    const scale = Math.min(1, stage.clientWidth / width);
    wrapper.style.transform = `scale(${scale})`;
    stage.style.height = `${Math.round(height * scale)}px`;
}

/** What a form shows of the recording before it is sent. */
class ReportPreview {
    constructor(host) {
        this.isUnplayable = false;
        this.host = host;
    }
    /** @param title the accessible name of what is shown. */
    async toggle(title) {
        if (this.shown)
            return this.close();
        const replay = runningReplay();
        if (!replay)
            return;
        const events = replay.preview();
        const { signal } = (this.viewing = new AbortController());
        this.shown = events;
        this.show(false);
        await this.host.updateComplete;
        const stage = this.host.renderRoot.querySelector('.stage');
        if (!stage)
            return;
        try {
            const view = await showReplay(replay, events, { stage, title, signal });
            if (!signal.aborted)
                this.view = view;
        }
        catch (cause) {
            console.error('evaste: the recording cannot be shown', cause);
            if (!signal.aborted)
                this.show(true);
        }
    }
    playAgain() {
        this.view?.playAgain();
    }
    close() {
        this.viewing?.abort();
        this.view = undefined;
        this.shown = undefined;
        this.host.requestUpdate();
    }
    show(isUnplayable) {
        this.isUnplayable = isUnplayable;
        this.host.requestUpdate();
    }
}

/** What the visitor reads once a recording is sent, with a button that deletes it. */
class SentReport {
    /** @param stored the answer of the register, or of the page's own `send`. */
    constructor(host, stored) {
        this.state = 'kept';
        /** Deletes it, and says what became of that. */
        this.delete = async () => {
            if (this.state === 'deleting')
                return;
            this.show('deleting');
            try {
                await runningReplay()?.delete?.(String(this.stored.id));
                this.show('deleted');
                await this.focus();
            }
            catch (cause) {
                console.error('evaste: the recording was not deleted', cause);
                this.show('failed');
            }
        };
        this.host = host;
        this.stored = stored ?? {};
    }
    render(texts, language) {
        const { id = '–', deleteAfter } = this.stored;
        const isDeleted = this.state === 'deleted';
        const thanks = html `${fill(texts.thanks, { id: String(id) })}
    ${deleteAfter ? fillWithDate(texts.until, { date: dateText(String(deleteAfter), language) }) : nothing}`;
        return html `<p id="thanks" role="status" tabindex="-1">${isDeleted ? texts.erased : thanks}</p>
      ${isDeleted || !runningReplay()?.delete ? nothing : this.renderDelete(texts)}`;
    }
    /** The button that had the focus is gone. */
    async focus() {
        await this.host.updateComplete;
        this.host.renderRoot.querySelector('#thanks')?.focus();
    }
    renderDelete(texts) {
        return html `<p role="status">${this.state === 'failed' ? texts.notErased : ''}</p>
      <div class="acts">
        <button id="erase" class="plain" type="button" aria-busy=${this.state === 'deleting'} @click=${this.delete}>
          ${texts.erase}
        </button>
      </div>`;
    }
    show(state) {
        this.state = state;
        this.host.requestUpdate();
    }
}

/** As much as a person writes about one fault; a register accepts more. */
const LONGEST_COMMENT = 2000;
/**
 * A form with which a visitor reports a fault, and sends the recording of the last minutes after having seen it. Where
 * nothing is recorded, it says so, and offers the settings and an e-mail address.
 */
class EvasteBugReport extends LitElement {
    static { this.styles = [unsafeCSS(tokens), bugReportStyles]; }
    static { this.properties = {
        dialog: { type: Boolean },
        texts: { state: true },
        isSending: { state: true },
        outcome: { state: true },
    }; }
    constructor() {
        super();
        this.follow = () => {
            if (!runningReplay()?.isRecording)
                this.preview.close();
            // A withdrawal destroys what was sent, so that nothing of it is said any more.
            if (!this.isGiven())
                this.outcome = undefined;
            this.requestUpdate();
        };
        this.send = async (event) => {
            event.preventDefault();
            const replay = runningReplay();
            if (!replay || this.isSending)
                return;
            const comment = this.renderRoot.querySelector('textarea')?.value ?? '';
            this.isSending = true;
            this.outcome = await replay.report(comment, this.preview.shown).then(
            // Nothing is recorded any more: the form says so.
            (stored) => stored === null ? undefined : { kind: 'sent', report: new SentReport(this, stored) }, (cause) => ({ kind: 'failed', why: cause.why ?? 'later' }));
            this.isSending = false;
            const report = this.outcome?.kind === 'sent' ? this.outcome.report : undefined;
            if (this.isRevoked) {
                this.isRevoked = false;
                this.outcome = undefined;
                return report?.delete();
            }
            if (!report)
                return;
            this.preview.close();
            await report.focus();
        };
        this.leave = () => {
            if (this.dialog)
                return this.renderRoot.querySelector('dialog')?.close();
            this.end();
            this.renderRoot.querySelector('form')?.reset();
        };
        /** Also by the Escape key. */
        this.closed = () => {
            this.end();
            this.remove();
        };
        this.dialog = false;
        this.isSending = false;
        this.preview = new ReportPreview(this);
        this.isRevoked = false;
        this.link = new SessionLink(this, () => {
            this.requestUpdate();
            void this.speak().catch(tellMissingChunk);
        });
    }
    connectedCallback() {
        super.connectedCallback();
        document.addEventListener('evaste-recording', this.follow);
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        document.removeEventListener('evaste-recording', this.follow);
        this.preview.close();
    }
    createRenderRoot() {
        attachRoot(this);
        return super.createRenderRoot();
    }
    render() {
        const { texts, context } = this;
        if (!texts || !context)
            return nothing;
        const title = html `<h2 id="title" tabindex="-1">${texts.title}</h2>`;
        const content = html `<div class="body">${this.renderContent(texts, context)}</div>`;
        const [lang, dir] = [this.spoken ?? nothing, textDirection(this.spoken ?? '')];
        if (!this.dialog)
            return html `<section aria-labelledby="title" lang=${lang} dir=${dir}>
        <header role="none">${title}</header>
        ${content}
      </section>`;
        return html `<dialog aria-labelledby="title" lang=${lang} dir=${dir} @close=${this.closed}>
      <header role="none">
        ${title}<button class="close" type="button" aria-label=${texts.close} @click=${this.leave}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      ${content}
    </dialog>`;
    }
    updated() {
        if (this.dialog)
            showDialog(this.renderRoot.querySelector('dialog'));
    }
    renderContent(texts, context) {
        const { outcome } = this;
        if (outcome?.kind === 'sent')
            return outcome.report.render(texts, context.language);
        return runningReplay()?.isRecording
            ? this.renderForm(texts, context)
            : renderNone(texts, context, () => this.link.session?.open());
    }
    renderForm(texts, context) {
        return html `<form @submit=${this.send}>
      <label for="comment">${texts.what}</label>
      <textarea id="comment" rows="4" maxlength=${LONGEST_COMMENT} required aria-describedby="care"></textarea>
      <p id="care" class="quiet">${texts.care}</p>
      <p>${texts.explain}</p>
      ${renderRecordingFacts(context)}
      <button
        id="preview"
        class="plain"
        type="button"
        aria-expanded=${this.preview.shown !== undefined}
        aria-controls="replay"
        @click=${() => this.preview.toggle(texts.previewed)}
      >
        ${texts.preview}
      </button>
      <figure id="replay" class="replay" role="group" aria-label=${texts.previewed} ?hidden=${!this.preview.shown}>
        ${this.preview.isUnplayable ? html `<p>${texts.unplayable}</p>` : nothing}
        <div class="stage" inert></div>
        <button id="again" class="link" type="button" @click=${() => this.preview.playAgain()}>${texts.again}</button>
      </figure>
      <p role="status">${this.isSending ? texts.sending : statusText(texts, this.outcome)}</p>
      <div class="acts">
        <button id="cancel" class="plain" type="button" @click=${this.leave}>${texts.cancel}</button>
        <button id="send" type="submit" aria-busy=${this.isSending}>${texts.send}</button>
      </div>
    </form>`;
    }
    isGiven() {
        const { session } = this.link;
        const service = session?.declaration?.services.find(({ recording }) => recording);
        return session?.status(service?.id ?? 'session-replay') === 'given';
    }
    end() {
        this.preview.close();
        this.isRevoked = this.isSending;
        if (!this.isSending)
            this.outcome = undefined;
    }
    async speak() {
        const { session } = this.link;
        if (!session?.declaration)
            return;
        const language = shippedLanguage(session.language, ...session.declaration.languages);
        const [words, texts] = await Promise.all([loadTexts(language), loadRecordingTexts(language)]);
        const { declaration } = session;
        if (language !== shippedLanguage(session.language, ...declaration.languages))
            return; // the page has changed meanwhile
        const own = withOwnWording(words, declaration, session.language);
        this.context = noticeContext(withOwnProcessing(declaration), own, session.language);
        this.spoken = language; // R123
        this.texts = texts;
    }
}

export { EvasteBugReport };
