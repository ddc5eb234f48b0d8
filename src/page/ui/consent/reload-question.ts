import { html, type TemplateResult } from 'lit'
import type { Declaration } from '../../../declaration/types.js'
import type { Language } from '../../../text/load-banner-texts.js'
import { loadTexts } from '../../../text/load-texts.js'
import { withOwnWording } from '../../../text/own-wording.js'
import { textDirection } from '../../../text/text-direction.js'
import type { Texts } from '../../../text/texts.js'
import type { ConsentSession } from '../../session/consent-session.js'
import { adoptSettingsStyles, type SettingsHost, type SettingsLayer } from './settings-layer.js'
import { showDialog } from './show-dialog.js'

/**
 * Asks in a native modal dialog whether a page with unsaved input may reload. Escape means "not yet".
 *
 * @param answered called once; the previous layer is then shown again.
 */
export async function openReloadQuestion(
  host: SettingsHost,
  session: ConsentSession,
  language: Language,
  answered: (isNow: boolean) => void,
): Promise<SettingsLayer> {
  const layer = new ReloadQuestion(host, session, answered)
  await layer.speak(language)
  adoptSettingsStyles(host.renderRoot)
  return layer
}

class ReloadQuestion implements SettingsLayer {
  declare private readonly host: SettingsHost
  declare private readonly session: ConsentSession
  declare private readonly answered: (isNow: boolean) => void
  declare private texts: Texts
  declare private language: Language

  constructor(host: SettingsHost, session: ConsentSession, answered: (isNow: boolean) => void) {
    this.host = host
    this.session = session
    this.answered = answered
  }

  async speak(language: Language): Promise<void> {
    this.language = language
    this.texts = withOwnWording(
      await loadTexts(language),
      this.session.declaration as Declaration,
      this.session.language,
    )
    this.host.requestUpdate()
  }

  show(): void {
    showDialog(this.dialog)
  }

  render(): TemplateResult {
    const { reloadText, reloadNow, reloadLater } = this.texts
    return html`<dialog
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
    </dialog>`
  }

  private readonly close = (): void => this.answered(this.dialog?.returnValue === 'now')

  private get dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog')
  }
}
