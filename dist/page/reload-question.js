import { html } from 'lit';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import { a as textDirection } from './tokens.js';
import { adoptSettingsStyles } from './settings-layer.js';
import { s as showDialog } from './show-dialog.js';
import './load-banner-texts.js';
import './asked.js';
import './own-processing.js';
import './duration.js';
import './least-refusal.js';
import './render-line.js';
import '../ui.js';
import './evidence-of-action.js';
import './events.js';
import './shipped-language.js';
import './primary-language.js';
import './session-link.js';
import './running-session.js';
import './resolve-url.js';
import './pick-text.js';
import './tell-missing-chunk.js';
import './language-name.js';
import './current-consent.js';
import './kept.js';
import './device-keys.js';
import './shield-events.js';
import './recipient-lines.js';
import './account-phrase.js';
import './date.js';

/**
 * Asks in a native modal dialog whether a page with unsaved input may reload. Escape means "not yet".
 *
 * @param answered called once; the previous layer is then shown again.
 */
async function openReloadQuestion(host, session, language, answered) {
    const layer = new ReloadQuestion(host, session, answered);
    await layer.speak(language);
    adoptSettingsStyles(host.renderRoot);
    return layer;
}
class ReloadQuestion {
    constructor(host, session, answered) {
        this.close = () => this.answered(this.dialog?.returnValue === 'now');
        this.host = host;
        this.session = session;
        this.answered = answered;
    }
    async speak(language) {
        this.language = language;
        this.texts = withOwnWording(await loadTexts(language), this.session.declaration, this.session.language);
        this.host.requestUpdate();
    }
    show() {
        showDialog(this.dialog);
    }
    render() {
        const { reloadText, reloadNow, reloadLater } = this.texts;
        return html `<dialog
      id="evaste-reload"
      part="dialog"
      role="alertdialog"
      aria-labelledby="title"
      data-nosnippet
      lang=${this.language}
      dir=${textDirection(this.language)}
      @close=${this.close}
    >
      <div class="body">
        <p id="title" class="question" part="text" tabindex="-1">${reloadText}</p>
      </div>
      <footer role="none">
        <button id="later" part="button" @click=${() => this.dialog?.close()}>${reloadLater}</button>
        <button id="now" part="button" @click=${() => this.dialog?.close('now')}>${reloadNow}</button>
      </footer>
    </dialog>`;
    }
    get dialog() {
        return this.host.renderRoot.querySelector('dialog');
    }
}

export { openReloadQuestion };
