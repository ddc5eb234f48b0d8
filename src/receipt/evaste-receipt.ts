import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { adminLanguages, isAdminLanguage, pickAdminLanguage } from '../admin/shell/languages.js'
import { adminStyles } from '../admin/shell/admin-styles.js'
import type { Declaration } from '../declaration/types.js'
import { resolveUrl } from '../declaration/resolve-url.js'
import { noticeContext } from '../notice/notice-context.js'
import { downloadText } from '../page/ui/notice/download-text.js'
import { RegisterRequests } from '../page/ui/notice/register-requests.js'
import { timeText } from '../text/date.js'
import type { Texts } from '../text/texts.js'
import { type LoadedReceipt, loadReceipt } from './load-receipt.js'
import { presentForm } from './present-form.js'
import { readPresented, type UnverifiedReceipt } from './presented-receipt.js'
import { ReceiptCalls, type RecordedConsent } from './receipt-calls.js'
import { receiptStyles } from './receipt-styles.js'
import { renderEntries } from './render-entries.js'
import { loadNoticeTexts, type ReceiptLanguage, receiptWords } from './words.js'

/** The visitor's page: presents a receipt, and shows what the register has for it. */
export class EvasteReceipt extends LitElement {
  static override styles = [adminStyles, receiptStyles]
  static override properties = {
    language: { state: true },
    texts: { state: true },
    receipt: { state: true },
    loaded: { state: true },
    isRefused: { state: true },
    announcement: { state: true },
  }

  declare private language: ReceiptLanguage
  declare private texts: Texts | null
  declare private receipt: UnverifiedReceipt | null
  declare private loaded: LoadedReceipt | null
  /** What was presented last was no receipt. */
  declare private isRefused: boolean
  declare private announcement: string
  /** Ends with a slash: the page is at `…/receipt/`. */
  readonly #base = new URL('../', location.href.split('#')[0]).href
  readonly #calls = new ReceiptCalls(this.#base)
  readonly #requests = new RegisterRequests(this, (words) => (this.announcement = words))

  constructor() {
    super()
    const behind = new URLSearchParams(location.hash.slice(1))
    this.language = pickAdminLanguage([behind.get('lang') ?? '', ...navigator.languages].filter(Boolean))
    this.texts = null
    this.receipt = null
    this.loaded = null
    this.isRefused = false
    this.announcement = ''
    if (!behind.has('receipt')) return
    const { hash } = location
    // Out of the address at once: someone who looks over the shoulder, or copies the address, does not get the secret.
    history.replaceState(null, '', location.href.split('#')[0])
    this.#present(hash)
  }

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    const words = receiptWords[this.language]
    document.title = words.title
    if (!changed.has('language')) return
    document.documentElement.lang = this.language
    void loadNoticeTexts[this.language]().then((texts) => (this.texts = texts))
  }

  #present(text: string): void {
    this.receipt = readPresented(text)
    this.isRefused = this.receipt === null
    this.loaded = null
    if (!this.receipt) return
    const { receipt } = this
    void loadReceipt(receipt, this.#calls).then((loaded) => {
      if (this.receipt === receipt) this.loaded = loaded
    })
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('main')?.focus())
  }

  override render(): TemplateResult {
    const words = receiptWords[this.language]
    return html`<header>
        <label
          >${words.language}
          <select @change=${this.#changeLanguage}>
            ${Object.entries(adminLanguages).map(
              ([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === this.language}>${name}</option>`,
            )}
          </select></label
        >
      </header>
      <main tabindex="-1">
        <h1>${this.receipt ? words.about(this.receipt.claims.entry, this.receipt.claims.site) : words.title}</h1>
        ${this.receipt ? this.#renderReceipt(this.receipt) : presentForm(words, this.isRefused, (text) => this.#present(text))}
        <p class="announced" role="status">${this.announcement}</p>
      </main>`
  }

  #renderReceipt({ claims }: UnverifiedReceipt): TemplateResult {
    const words = receiptWords[this.language]
    if (!this.loaded || !this.texts) return html`<p role="status">${words.loading}</p>`
    const { signature, seen } = this.loaded
    return html`<p class="state ${signature === 'not-signed' ? 'bad' : ''}">
        <strong>${words.signature}.</strong> ${words[signature]}
      </p>
      <dl>
        <dt>${words.recorded}</dt>
        <dd>${timeText(claims.recordedAt, this.language)}</dd>
        <dt>${words.controller}</dt>
        <dd>${claims.controller}</dd>
        ${
          seen
            ? html`<dt>${words.witnesses}</dt>
                <dd>${words.seen(seen.size, seen.witnesses.join(', '))}</dd>`
            : nothing
        }
      </dl>
      ${signature === 'not-signed' ? nothing : this.#renderConsent(this.loaded, this.texts)}
      <p><button class="plain" @click=${this.#startAgain}>${words.another}</button></p>`
  }

  #renderConsent({ consent, kept }: LoadedReceipt, texts: Texts): unknown {
    const { language } = this
    const words = receiptWords[language]
    if (consent === 'no-secret') return html`<p>${words.noSecret}</p>`
    if (consent === 'gone') return html`<p>${words.gone}</p>`
    if (consent === 'failed') return html`<p role="alert" class="problem">${words.failed}</p>`
    const newest = consent.entries.at(-1)?.record
    const declaration = kept.declarations.get(newest?.declaration.digest ?? '') ?? unknownDeclaration(newest?.language)
    const noticeUrl = newest && resolveUrl(newest.notice.url, newest.origin)
    return html`<h2>${words.entries}</h2>
      ${renderEntries(consent, kept, { language, words, texts })}
      ${
        noticeUrl
          ? html`<h2>${words.withdraw}</h2>
              <p>${words.withdrawHow}</p>
              <p><a href=${noticeUrl.href} rel="noreferrer">${words.toNotice}</a></p>`
          : nothing
      }
      ${this.#renderRecordings(consent)}
      ${this.#requests.render(this.#holder(), noticeContext(declaration, texts, language))}
      <h2>${words.save}</h2>
      <p>${words.saveReceiptHow}</p>
      <p class="actions">
        <button class="plain" @click=${this.#saveReceipt}>${words.saveReceipt}</button>
        <button class="plain" @click=${() => this.#saveData(consent)}>${words.saveData}</button>
      </p>`
  }

  #renderRecordings({ recordings = [] }: RecordedConsent): unknown {
    const holder = this.#holder()
    if (!holder) return nothing
    return html`<evaste-receipt-recordings
      .language=${this.language}
      .calls=${this.#calls}
      .holder=${holder}
      .recordings=${recordings}
    ></evaste-receipt-recordings>`
  }

  #holder() {
    const { claims, secret } = this.receipt ?? {}
    if (!claims || !secret) return null
    return { site: claims.site, consentId: claims.consentId, registerUrl: this.#base.replace(/\/$/, ''), secret }
  }

  readonly #saveReceipt = (): void => {
    if (!this.receipt) return
    const { jws, secret, claims } = this.receipt
    const text = JSON.stringify({ receipt: jws, secret, register: this.#base }, null, 2)
    downloadText(`${claims.site}-${claims.entry}.json`, text, 'application/json')
  }

  #saveData(consent: object): void {
    downloadText(`${this.receipt?.claims.site}-choices.jsonld`, JSON.stringify(consent, null, 2), 'application/ld+json')
  }

  readonly #startAgain = (): void => {
    this.receipt = null
    this.loaded = null
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('textarea')?.focus())
  }

  readonly #changeLanguage = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement
    if (isAdminLanguage(value)) this.language = value
  }
}

/** For the forms, which need no more of it than its languages. */
const unknownDeclaration = (language = 'en'): Declaration =>
  ({ languages: [language], purposes: [], services: [], recipients: [] }) as unknown as Declaration
