import { nothing, html, css } from 'lit';
import { a as askedPurposes, s as servicesOf } from './asked.js';
import { c as countryName, t as transferLines, r as recipientName, a as companyNoticeLines, l as linkLine, b as renderLine, d as consentRecordId, e as registerSettings, f as durationText, n as noticeContext, w as withOwnProcessing } from './render-line.js';
import { s as serviceName, l as listPhrase, t as trackerUse, a as lifetimeText, p as purposeDescription, b as storedCount, c as languageName, d as timeText } from './list-phrase.js';
import { l as loadTexts } from './load-texts.js';
import { f as fill, p as purposeTitle, w as withOwnWording, s as safeUrl } from '../ui.js';
import { a as answers, c as coversFingerprint, f as fingerprint } from './stored.js';
import { r as readCookie } from './kept.js';

/** For each purpose that is asked again because it has changed, what has changed in it (R61). */
const changesSince = (stored, declaration) => new Map(askedPurposes(declaration)
    .filter((purpose) => !answers(stored, declaration, purpose))
    .map((purpose) => [purpose.id, purposeChanges(stored.fingerprints[purpose.id], declaration, purpose)]));
function purposeChanges(answered, declaration, purpose) {
    if (answered === undefined)
        return { isNew: true, services: [], recipients: [], countries: [] };
    const own = servicesOf(declaration, purpose.id);
    const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)];
    const recipients = declaration.recipients.filter(({ id }) => receivers.includes(id));
    // A fingerprint of one part alone tells whether that part was there when the whole was answered.
    const alone = (part) => fingerprint({ ...declaration, ...part }, { ...purpose, recipients: part.recipients.map(({ id }) => id) });
    const known = answered + alone({ services: [], recipients: [] });
    const isNewService = ({ recipient: _, ...service }) => !coversFingerprint(known, alone({ services: [{ ...service, trackers: [] }], recipients: [] }));
    const named = ({ transfers: _, ...recipient }) => alone({ services: [], recipients: [recipient] });
    const newCountries = (recipient) => (Array.isArray(recipient.transfers) ? recipient.transfers : [])
        .filter((transfer) => {
        const one = alone({ services: [], recipients: [{ ...recipient, transfers: [transfer] }] });
        return !coversFingerprint(known + named(recipient), one);
    })
        .map(({ country }) => country);
    return {
        isNew: false,
        services: own.filter(isNewService),
        recipients: recipients.filter((recipient) => !coversFingerprint(known, named(recipient))),
        countries: [...new Set(recipients.flatMap(newCountries))],
    };
}

/** What has changed since the visitor's last answer, as far as the device can know; none before the first. */
function keptChanges({ declaration }) {
    const stored = declaration && readCookie(declaration.site);
    return stored ? changesSince(stored, declaration) : new Map();
}

/** What has come to a purpose since it was answered: services, companies, countries; else that its way has changed. */
function changesText({ isNew, services, recipients, countries }, context) {
    const { texts, pick, language } = context;
    if (isNew)
        return texts.changedNew;
    const names = [
        ...services.map((service) => serviceName(service, context)),
        ...recipients.map(({ name }) => pick(name)),
    ];
    const places = countries.map((code) => countryName(code, language));
    const sentences = [
        ...(names.length ? [fill(texts.changedServices, { names: listPhrase(names, language) })] : []),
        ...(places.length ? [fill(texts.changedTransfers, { countries: listPhrase(places, language) })] : []),
    ];
    return sentences.length ? sentences.join(' ') : texts.changedOther;
}

/** One service: its own checkbox where consent is asked, what it stores, who receives data and where. */
function renderService(service, { needsConsent }, isGiven, context) {
    const { pick, declaration } = context;
    const name = serviceName(service, context);
    const id = `service-${service.id}`;
    const recipient = declaration.recipients.find((candidate) => candidate.id === service.recipient);
    return html `<div class="service" part="service">
    ${needsConsent
        ? html `<label for=${id}>${name}</label><input type="checkbox" id=${id} .checked=${isGiven} />`
        : html `<strong>${name}</strong>`}
    ${service.description ? html `<p><bdi>${pick(service.description)}</bdi></p>` : nothing}
    ${service.trackers.length ? renderTrackers(service, name, context) : nothing}
    ${recipient ? renderRecipient(recipient, context) : nothing} ${renderOptOut(service, name, context)}
  </div>`;
}
const renderTrackers = (service, name, context) => {
    const { texts } = context;
    return html `<table part="trackers">
    <caption class="unseen">
      ${fill(texts.trackersOf, { service: name })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.name}</th>
        <th scope="col">${texts.use}</th>
        <th scope="col">${texts.kept}</th>
      </tr>
    </thead>
    <tbody>
      ${service.trackers.map((tracker) => {
        const { name, type = 'cookie' } = tracker;
        return html `<tr>
          <th scope="row">
            <bdi>${name}</bdi>${type === 'cookie' ? nothing : html ` <small>${texts[`type.${type}`]}</small>`}
          </th>
          <td><bdi>${trackerUse(tracker, service, context)}</bdi></td>
          <td data-label=${texts.kept}>${lifetimeText(tracker, context)}</td>
        </tr>`;
    })}
    </tbody>
  </table>`;
};
/** Where data go, and under it the ways to know more and to refuse elsewhere too. */
function renderRecipient(recipient, context) {
    const lines = transferLines(recipient, context);
    const sentences = lines.filter(({ href }) => !href).map(({ text }) => text);
    return html `<p>${recipientName(recipient, context)}. ${sentences.join(' ')}</p>
    ${renderLinks([...lines, ...companyNoticeLines(recipient, context)])}`;
}
const renderOptOut = ({ optOutUrl }, name, { texts, pick }) => renderLinks([linkLine(fill(texts.optOut, { name }), pick(optOutUrl))]);
const renderLinks = (lines) => lines.filter(({ href }) => href).map((line) => html `<p>${renderLine(line)}</p>`);

const PURPOSE = 'purpose-';
const SERVICE = 'service-';
/** What the checkboxes show, read from them, so that nothing else can be saved (R53). */
const choicesShown = (root) => Object.fromEntries([...root.querySelectorAll('input[type=checkbox]')].map(({ id, checked }) => [
    id.slice(PURPOSE.length),
    checked,
]));
/** A purpose takes its services along; a service takes its purpose along, which is off when none of them is on. */
function followSwitch({ target }) {
    const changed = target;
    const row = changed.closest('.purpose');
    const purpose = row?.querySelector(`input[id^=${PURPOSE}]`);
    if (!row || !purpose)
        return;
    const services = [...row.querySelectorAll(`input[id^=${SERVICE}]`)];
    if (changed === purpose)
        for (const service of services)
            service.checked = purpose.checked;
    else
        purpose.checked = services.some(({ checked }) => checked);
    purpose.indeterminate = purpose.checked && services.some(({ checked }) => !checked);
}

/** One purpose: its name and switch, one sentence, and its services behind a disclosure. */
function renderPurpose(purpose, session, context, changes) {
    const { texts, pick, declaration } = context;
    const title = purposeTitle(purpose, texts, pick);
    const services = servicesOf(declaration, purpose.id);
    const id = `purpose-${purpose.id}`;
    return html `<div class="purpose" part="purpose" @change=${followSwitch}>
    ${purpose.needsConsent
        ? html `<h3><label for=${id}>${title}</label></h3>
            <input
              type="checkbox"
              id=${id}
              .checked=${isGiven(purpose.id, session)}
              .indeterminate=${isPartly(purpose.id, services, session)}
            />`
        : html `<h3>${title}</h3>
            <span class="always">${texts.always}</span>`}
    <p>${purposeDescription(purpose, context)}</p>
    ${changes ? html `<p class="changed">${changesText(changes, context)}</p>` : nothing}
    ${services.length
        ? html `<details>
            <summary>${summaryOf(services, context)}</summary>
            ${services.map((service) => renderService(service, purpose, purpose.needsConsent && isGiven(service.id, session), context))}
          </details>`
        : purpose.id === consentRecordId
            ? renderIpMode(context)
            : nothing}
  </div>`;
}
/** R49: nothing is on that has not been given. */
const isGiven = (id, session) => session.status(id) === 'given';
const isPartly = (id, services, session) => isGiven(id, session) && services.some((service) => !isGiven(service.id, session));
function summaryOf(services, context) {
    const { texts, language } = context;
    const names = services.map((service) => serviceName(service, context));
    const trackers = services.flatMap((service) => service.trackers);
    if (!trackers.length)
        return listPhrase(names, language);
    return fill(texts.pair, { term: listPhrase(names, language), value: storedCount(trackers, context) });
}
/** R73: what happens to the IP address is told where the proof is. */
function renderIpMode(context) {
    const { declaration, texts } = context;
    const { register } = declaration;
    if (!register)
        return nothing;
    const { ip, ipRetention } = registerSettings(register);
    const period = durationText(ipRetention, context);
    return html `<p>${fill(texts.pair, { term: texts.registerIp, value: fill(texts[`ip.${ip}`], { period }) })}.</p>`;
}

/** What opens below a purpose: its services, and their trackers in a table. */
const serviceStyles = css `
  details {
    grid-column: 1/-1;
    margin-top: 0.375rem;
  }
  summary {
    width: fit-content;
    padding: 0.125rem 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 1rem;
    margin-top: 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.9375rem;
  }
  .service > p,
  table {
    grid-column: 1/-1;
  }
  .service > p {
    color: var(--_quiet);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
    border-top: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th,
  small {
    border: 0;
    color: var(--_quiet);
    font-size: inherit;
  }
  tbody th {
    min-width: 6rem;
  }
  @media (max-width: 34rem) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding: 0.375rem 0;
      border-top: 1px solid var(--_line);
    }
    th,
    td {
      padding: 0;
      border: 0;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_quiet);
    }
  }
`;

/** A real checkbox that looks like a switch, with a middle for what is allowed in part. */
const switchStyles = css `
  input {
    appearance: none;
    position: relative;
    width: 2.75rem;
    height: 1.5rem;
    margin: 0;
    border: 2px solid var(--_quiet);
    border-radius: 1rem;
    cursor: pointer;
  }
  input::after {
    content: '';
    position: absolute;
    inset-block: 0.1875rem;
    inset-inline-start: 0.1875rem;
    width: 0.875rem;
    border-radius: 50%;
    background: var(--_quiet);
    transition: inset-inline-start 0.15s;
  }
  input:checked,
  input:indeterminate {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::after,
  input:indeterminate::after {
    background: var(--_on-accent);
    inset-inline-start: 1.4375rem;
  }
  input:indeterminate::after {
    inset-inline-start: 0.8125rem;
  }
  @media (prefers-reduced-motion: reduce) {
    input::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
      width: 1.5rem;
    }
    input::after {
      content: none;
    }
  }
`;

/** The dialog and its purposes, with the switches and services in them. */
const settingsStyles = css `
  ${switchStyles}
  ${serviceStyles}
  dialog {
    width: min(42rem, 100vw - 2rem);
    max-width: none;
    max-height: min(46rem, 100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2rem rgb(0 0 0 / 0.1);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    padding: 1rem 1.25rem;
    border-bottom: 1px solid var(--_line);
  }
  header h2 {
    flex: 1 7rem;
    font-size: 1.25rem;
  }
  header button {
    flex: none;
  }
  #title:focus {
    outline: none;
  }
  .question {
    padding-top: 1rem;
    max-width: 50ch;
  }
  #evaste-reload footer {
    grid-template-columns: repeat(2, 1fr);
  }
  .body {
    position: relative;
    overflow: auto;
    padding: 0 1.25rem 1rem;
  }
  p {
    text-wrap: pretty;
  }
  .state {
    padding-top: 1rem;
    max-width: 58ch;
    color: var(--_quiet);
  }
  footer {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: 0.625rem;
    padding: 1rem 1.25rem;
    border-top: 1px solid var(--_line);
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 1rem;
    padding: 1rem 0;
    border-bottom: 1px solid var(--_line);
  }
  h3 {
    font-size: 1rem;
    line-height: 1.5;
  }
  .top {
    display: flex;
    flex-wrap: wrap-reverse;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .top > .state {
    flex: 1 1 15rem;
  }
  .language {
    padding-top: 1rem;
    color: var(--_quiet);
  }
  select {
    font: inherit;
    min-height: 1.75rem;
    max-width: 100%;
    margin-inline-start: 0.25rem;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) / 3);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  label[for] {
    display: block;
    cursor: pointer;
  }
  .purpose > p {
    grid-column: 1;
    max-width: 58ch;
    color: var(--_quiet);
  }
  .purpose > .changed {
    margin-top: 0.25rem;
    padding-inline-start: 0.625rem;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_text);
  }
  .always {
    color: var(--_quiet);
    font-size: 0.9375rem;
  }
  @media (max-width: 34rem) {
    footer {
      grid-template-columns: 1fr 1fr;
    }
    #save {
      grid-column: 1/-1;
    }
  }
  @media (max-width: 24rem) {
    .purpose > p,
    .always {
      grid-column: 1/-1;
    }
    footer button {
      padding-inline: 0.375rem;
      overflow-wrap: normal;
    }
  }
  @media (max-height: 30rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
`;

/**
 * Shows a dialog above the page, with focus at its title. A router that moves it into another body has taken it out of the
 * top layer, though it is open still: it is shown anew, with everything that was chosen in it.
 */
function showDialog(dialog) {
    if (!dialog?.isConnected || (dialog.open && dialog.matches(':modal')))
        return;
    dialog.open = false;
    dialog.showModal?.(); // jsdom has none: a site's own tests
    dialog.querySelector('#title')?.focus(); // R114: never a button
}

/** @param closed is told whether the visitor has decided; resolves when the layer before is back. */
async function openSettingsLayer(host, session, language, closed) {
    const layer = new ModalSettings(host, session, closed);
    await layer.speak(language);
    adoptSettingsStyles(host.renderRoot);
    return layer;
}
/** A modal dialog's looks, which the first layer does without. */
function adoptSettingsStyles(root) {
    const sheet = settingsStyles.styleSheet;
    if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
class ModalSettings {
    constructor(host, session, closed) {
        this.refuseAll = (event) => this.decide(event, (by) => this.session.refuseAll(by));
        this.acceptAll = (event) => this.decide(event, (by) => this.session.acceptAll(by));
        this.save = (event) => this.decide(event, (by) => this.session.decide(choicesShown(this.host.renderRoot), by)); // R53
        this.leave = async () => {
            await this.closed(this.hasDecided);
            // Where the browser could not give focus back, the opener was this element's own control (R113).
            if (document.activeElement === document.body)
                this.host.renderRoot.querySelector('#settings, #reopen')?.focus();
        };
        this.host = host;
        this.session = session;
        this.closed = closed;
        this.changes = keptChanges(session);
        this.hasDecided = false;
    }
    async speak(language) {
        const texts = await loadTexts(language);
        const declaration = this.session.declaration;
        const own = withOwnWording(texts, declaration, this.session.language);
        this.context = noticeContext(withOwnProcessing(declaration), own, this.session.language);
        this.host.requestUpdate();
    }
    show() {
        showDialog(this.dialog);
    }
    render() {
        const { texts } = this.context;
        return html `<dialog id="evaste-settings" part="dialog" aria-labelledby="title" data-nosnippet @close=${this.leave}>
      <header role="none">
        <h2 id="title" part="title" tabindex="-1">${texts.settingsTitle}</h2>
        <button class="plain" aria-label=${texts.closeUnchanged} @click=${() => this.dialog?.close()}>
          ${texts.close}
        </button>
      </header>
      <div class="body">${this.renderState()} ${this.renderPurposes()} ${this.renderNoticeLink()}</div>
      ${this.isAsked ? this.renderAnswers() : nothing}
    </dialog>`;
    }
    renderAnswers() {
        const { texts } = this.context;
        return html `<footer role="none">
      <button id="refuse" part="button" @click=${this.refuseAll}>${texts.refuse}</button>
      <button id="accept" part="button" @click=${this.acceptAll}>${texts.accept}</button>
      <button id="save" part="save" class="plain" @click=${this.save}>${texts.save}</button>
    </footer>`;
    }
    renderLanguages() {
        const { texts, declaration, language } = this.context;
        if (declaration.languages.length < 2)
            return nothing;
        const choose = ({ target }) => void (this.session.language = target.value);
        return html `<label class="language"
      >${texts.language}
      <select @change=${choose}>
        ${declaration.languages.map((tag) => html `<option value=${tag} lang=${tag} .selected=${tag === language}>${languageName(tag)}</option>`)}
      </select></label
    >`;
    }
    renderState() {
        const { texts, language, declaration } = this.context;
        const { decision, receipt } = this.session;
        const unanswered = this.isAsked ? texts.undecided : texts.consentNone;
        const state = decision ? fill(texts.decided, { time: timeText(decision.decidedAt, language) }) : unanswered;
        const overridesGpc = navigator.globalPrivacyControl === true && declaration.consent.gpc === 'refuse';
        return html `<div class="top">
        <p class="state" part="text">
          ${state} ${receipt ? fill(texts.receiptNumber, { entry: receipt.entry }) : nothing}
        </p>
        ${this.renderLanguages()}
      </div>
      ${this.changes.size ? html `<p class="state" part="text">${texts.changed}</p>` : nothing}
      ${overridesGpc ? html `<p class="state" part="text">${fill(texts.gpc, { accept: texts.accept })}</p>` : nothing}`;
    }
    /** What concerns the device: what is asked, what is stored without asking, and the proof that is kept. */
    renderPurposes() {
        const { purposes, services } = this.context.declaration;
        const concernsDevice = ({ id }) => id === consentRecordId || services.some(({ purpose }) => purpose === id);
        return purposes
            .filter(concernsDevice)
            .map((purpose) => renderPurpose(purpose, this.session, this.context, this.changes.get(purpose.id)));
    }
    renderNoticeLink() {
        const { texts, pick, declaration } = this.context;
        return html `<p class="state">
      <a id="notice-link" part="notice-link" href=${safeUrl(pick(declaration.notice.url)) ?? nothing}
        >${texts.notice}</a
      >
    </p>`;
    }
    decide({ isTrusted: trusted }, answer) {
        answer({ source: 'settings', trusted });
        this.hasDecided = true;
        this.dialog?.close();
    }
    /** A site that needs no permission shows what it does, and asks nothing here either. */
    get isAsked() {
        return askedPurposes(this.context.declaration).length > 0;
    }
    get dialog() {
        return this.host.renderRoot.querySelector('dialog');
    }
}

var settingsLayer = /*#__PURE__*/Object.freeze({
    __proto__: null,
    adoptSettingsStyles: adoptSettingsStyles,
    openSettingsLayer: openSettingsLayer
});

export { adoptSettingsStyles as a, settingsLayer as b, showDialog as s };
