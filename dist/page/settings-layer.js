import { nothing, html, css } from 'lit';
import { a as askedPurposes, s as servicesOf } from './asked.js';
import { a as consentRecordId, r as registerSettings, w as withOwnProcessing } from './own-processing.js';
import { d as declaredLine, p as phraseLine, l as listLine, j as joinLines, r as renderText, a as renderLine, b as linkLine, c as durationText, n as noticeContext } from './render-line.js';
import { s as serviceLine, a as serviceName, t as trackersCaption, b as trackerUseLine, l as lifetimeText, p as purposeLine, c as purposeDescription, d as storedCount, e as languageName } from './language-name.js';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import { l as listPhrase, f as fill, c as countPhrase, s as safeUrl, v as vouched, a as labelLanguage } from '../ui.js';
import { a as textDirection } from './tokens.js';
import { a as answers, b as coversFingerprint, f as fingerprint, G as GPC_PURPOSES } from './current-consent.js';
import { r as readCookie } from './kept.js';
import { s as shieldEvents } from './shield-events.js';
import { c as countryName, r as recipientLine, t as transferLines, a as companyNoticeLines } from './recipient-lines.js';
import { a as accountPhrase } from './account-phrase.js';
import { f as fillWithDate, t as timeText } from './date.js';
import { s as showDialog } from './show-dialog.js';
import './duration.js';
import './least-refusal.js';
import './shipped-language.js';
import './primary-language.js';
import './load-banner-texts.js';
import './evidence-of-action.js';
import './events.js';
import './session-link.js';
import './running-session.js';
import './resolve-url.js';
import './pick-text.js';
import './tell-missing-chunk.js';
import './device-keys.js';

/** Determines, for each purpose that is asked again because it has changed, what has changed in it (R61). */
const changesSince = (stored, declaration) => new Map(askedPurposes(declaration)
    .filter((purpose) => !answers(stored, declaration, purpose))
    .map((purpose) => [purpose.id, purposeChanges(stored.fingerprints[purpose.id], declaration, purpose)]));
function purposeChanges(answered, declaration, purpose) {
    if (answered === undefined)
        return { isNew: true, services: [], recipients: [], countries: [] };
    const own = servicesOf(declaration, purpose.id);
    const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)];
    const recipients = declaration.recipients.filter(({ id }) => receivers.includes(id));
    // The fingerprint of one part alone shows whether that part existed when the whole was answered.
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

/**
 * What has changed since the visitor's last answer, as far as the device stores it; nothing before the first answer.
 */
function keptChanges({ declaration }) {
    const stored = declaration && readCookie(declaration.site);
    if (stored)
        return changesSince(stored, declaration);
    return new Map();
}

/**
 * What was added to a purpose since it was answered: services, companies, countries; otherwise that its processing has
 * changed.
 */
function changesText({ isNew, services, recipients, countries }, context) {
    const { texts, language } = context;
    if (isNew)
        return { text: texts.changedNew };
    const names = [
        ...services.map((service) => serviceLine(service, context)),
        ...recipients.map(({ name }) => declaredLine(name, context)),
    ];
    const places = countries.map((code) => countryName(code, language));
    const sentences = [
        ...(names.length ? [phraseLine(texts.changedServices, { names: listLine(names, language) })] : []),
        ...(places.length ? [phraseLine(texts.changedTransfers, { countries: listPhrase(places, language) })] : []),
    ];
    if (sentences.length)
        return joinLines(sentences.flatMap((line, at) => (at ? [{ text: ' ' }, line] : [line])));
    return { text: texts.changedOther };
}

/** One service: its own checkbox if it needs consent, the recipient of the data, and further details once opened. */
function renderService(service, { needsConsent }, isGiven, view) {
    const { context, opened, open } = view;
    const name = renderText(serviceLine(service, context));
    const id = `service-${service.id}`;
    const recipient = recipientOf(service, context);
    const openDetails = ({ target }) => {
        if (target.open)
            open(service.id);
    };
    return html `<div class="service" part="service" ?hidden=${!isFound(service, view)}>
    ${needsConsent
        ? html `<label for=${id}>${name}</label><input type="checkbox" id=${id} .checked=${isGiven} />`
        : html `<strong>${name}</strong>`}
    ${recipient ? html `<p>${renderText(recipientLine(recipient, context))}</p>` : nothing}
    <details @toggle=${openDetails}>
      <summary>${context.texts['heading.trackers']}</summary>
      ${opened.has(service.id) ? renderDetails(service, recipient, view) : nothing}
    </details>
  </div>`;
}
/** Whether the search matches the name of this service or its company. An empty search matches everything. */
function isFound(service, { query, context }) {
    const names = [serviceName(service, context), context.pick(recipientOf(service, context)?.name)];
    return names.some((name) => name.toLowerCase().includes(query));
}
const recipientOf = ({ recipient }, { declaration }) => declaration.recipients.find(({ id }) => id === recipient);
function renderDetails(service, recipient, { context }) {
    const { description, trackers } = service;
    return html `${description ? html `<p>${renderLine(declaredLine(description, context))}</p>` : nothing}
  ${trackers.length ? renderTrackers(service, context) : nothing}
  ${recipient ? renderRecipient(recipient, context) : nothing} ${renderOptOut(service, context)}`;
}
const renderTrackers = (service, context) => {
    const { texts } = context;
    return html `<table part="trackers">
    <caption class="unseen">
      ${renderText(trackersCaption(service, context))}
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
          <td>${renderLine(trackerUseLine(tracker, service, context))}</td>
          <td data-label=${texts.kept}>${lifetimeText(tracker, context)}</td>
        </tr>`;
    })}
    </tbody>
  </table>`;
};
/** Where data go, followed by ways to learn more and to refuse elsewhere too. */
function renderRecipient(recipient, context) {
    const lines = transferLines(recipient, context);
    const sentences = lines.filter(({ href }) => !href).map(({ text }) => text);
    return html `<p>${sentences.join(' ')}</p>
    ${renderLinks([...lines, ...companyNoticeLines(recipient, context)])}`;
}
const renderOptOut = (service, context) => {
    const { texts, pick } = context;
    const label = phraseLine(texts.optOut, { name: serviceLine(service, context) });
    return renderLinks([linkLine(label, pick(service.optOutUrl))]);
};
const renderLinks = (lines) => lines.filter(({ href }) => href).map((line) => html `<p>${renderLine(line)}</p>`);

const PURPOSE = 'purpose-';
const SERVICE = 'service-';
const SWITCH = /^(purpose|service)-/;
/** Reads the choices from the checkboxes themselves, so that only what they show can be saved (R53). */
const choicesShown = (root) => Object.fromEntries([...root.querySelectorAll('input[type=checkbox]')].map(({ id, checked }) => [
    id.replace(SWITCH, ''),
    checked,
]));
/** A purpose switches its services. A service switches its purpose, which is off when none of its services is on. */
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

/** One purpose: its name and switch, one sentence, and its services in a disclosure. */
function renderPurpose(purpose, view) {
    const { context, session, changes, query } = view;
    const { texts, declaration } = context;
    const title = renderText(purposeLine(purpose, context));
    const services = servicesOf(declaration, purpose.id);
    const change = changes.get(purpose.id);
    const id = `purpose-${purpose.id}`;
    return html `<div
    class="purpose"
    part="purpose"
    ?hidden=${!!query && !services.some((service) => isFound(service, view))}
    @change=${followSwitch}
  >
    ${purpose.needsConsent
        ? html `<h3><label for=${id}>${title}</label></h3>
            <input
              type="checkbox"
              id=${id}
              .checked=${isGiven(purpose.id, session)}
              .indeterminate=${isPartly(purpose.id, services, session)}
            />
            <span class="word" aria-hidden="true" data-on=${texts.on} data-off=${texts.off}></span>`
        : html `<h3>${title}</h3>`}
    <p>${renderText(declaredLine(purpose.description, context, purposeDescription(purpose, context)))}</p>
    ${change ? html `<p class="changed">${renderText(changesText(change, context))}</p>` : nothing}
    ${purpose.id === consentRecordId ? renderIpMode(context) : renderServices(purpose, services, view)}
  </div>`;
}
function renderServices(purpose, services, view) {
    if (!services.length)
        return nothing;
    return html `<details class="services" .open=${!!view.query}>
    <summary>${summaryOf(services, view.context)}</summary>
    ${services.map((service) => renderService(service, purpose, purpose.needsConsent && isGiven(service.id, view.session), view))}
  </details>`;
}
/** R49: only what has been given is switched on. */
const isGiven = (id, session) => session.status(id) === 'given';
const isPartly = (id, services, session) => isGiven(id, session) && services.some((service) => !isGiven(service.id, session));
/** “2 services and 5 cookies”. */
function summaryOf(services, context) {
    const { texts, language } = context;
    const trackers = services.flatMap((service) => service.trackers);
    const count = countPhrase(texts.services, services.length, language);
    if (trackers.length)
        return listPhrase([count, storedCount(trackers, context)], language);
    return count;
}
/** R73: the handling of the IP address is described next to the proof. */
function renderIpMode(context) {
    const { declaration, texts } = context;
    const { register } = declaration;
    if (!register)
        return nothing;
    const { ip, ipRetention } = registerSettings(register);
    const period = durationText(ipRetention, context);
    return html `<p>${fill(texts.pair, { term: texts.registerIp, value: fill(texts[`ip.${ip}`], { period }) })}.</p>`;
}

/** What was chosen and when, and what the visitor should know before choosing again. */
function renderState(session, context, hasChanges) {
    const { texts, language, declaration } = context;
    const { decision, receipt } = session;
    const unanswered = askedPurposes(declaration).length ? texts.undecided : texts.consentNone;
    const state = decision ? fillWithDate(texts.decided, { time: timeText(decision.decidedAt, language) }) : unanswered;
    const overridesGpc = navigator.globalPrivacyControl === true && declaration.consent.gpc === 'refuse';
    return html `<p class="state" part="text">
      ${state} ${receipt ? fill(texts.receiptNumber, { entry: receipt.entry }) : nothing}
    </p>
    ${declaration.consent.account ? html `<p class="state" part="text">${accountPhrase(texts, declaration, language)}</p>` : nothing}
    ${hasChanges ? html `<p class="state" part="text">${texts.changed}</p>` : nothing}
    ${overridesGpc ? html `<p class="state" part="text">${gpcText(session, context)}</p>` : nothing}`;
}
/** R106: what the browser asks for, and whether it applies. Some laws require that a visitor can see this at any time. */
function gpcText(session, { texts, declaration }) {
    const concerned = askedPurposes(declaration).filter(({ id }) => GPC_PURPOSES.includes(id));
    const isHonoured = concerned.every(({ id }) => session.status(id) !== 'given');
    return [fill(texts.gpc, { accept: texts.accept }), ...(isHonoured ? [texts.gpcHonoured] : [])].join(' ');
}
/** The language selection, if the site has more than one language. */
function renderLanguages(session, { texts, declaration, language }) {
    if (declaration.languages.length < 2)
        return nothing;
    const choose = ({ target }) => void (session.language = target.value);
    return html `<label class="language"
    >${texts.language}
    <select @change=${choose}>
      ${declaration.languages.map((tag) => html `<option value=${tag} lang=${tag} .selected=${tag === language}>${languageName(tag)}</option>`)}
    </select></label
  >`;
}
function renderNoticeLink({ texts, pick, declaration }, lang) {
    const address = safeUrl(pick(declaration.notice.url));
    return html `<a id="notice-link" part="notice-link" lang=${lang ?? nothing} href=${address ?? nothing}
    >${texts.notice}</a
  >`;
}

/** The expanded content of a purpose: its services, and their trackers in a table. */
const serviceStyles = css `
  details {
    min-width: 0;
  }
  summary {
    width: fit-content;
    max-width: 100%;
    padding: 0.25em 0;
    color: var(--_accent);
    font-size: 0.9375em;
    cursor: pointer;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 1em;
    margin-top: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.9375em;
  }
  .service > details {
    grid-column: 1/-1;
  }
  .service summary {
    font-size: 1em;
  }
  .service > p,
  table {
    grid-column: 1/-1;
  }
  .service p {
    color: var(--_quiet);
  }
  .service p > a {
    display: inline-block;
    padding-block: 0.25em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.375em;
    padding-inline: 0 0.75em;
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
    min-width: 6em;
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
      padding: 0.375em 0;
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

/** A real checkbox that looks like a switch, with a middle position for partly allowed. */
const switchStyles = css `
  [type='checkbox'] {
    appearance: none;
    position: relative;
    width: 2.75em;
    height: 1.5em;
    margin: 0;
    border: 2px solid var(--_quiet);
    border-radius: 1em;
    cursor: pointer;
  }
  [type='checkbox']::after {
    content: '';
    position: absolute;
    inset-block: 0.1875em;
    inset-inline-start: 0.1875em;
    width: 0.875em;
    border-radius: 50%;
    background: var(--_quiet);
    transition: inset-inline-start 0.15s;
  }
  [type='checkbox']:checked,
  [type='checkbox']:indeterminate {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [type='checkbox']:checked::after,
  [type='checkbox']:indeterminate::after {
    background: var(--_on-accent);
    inset-inline-start: 1.4375em;
  }
  [type='checkbox']:indeterminate::after {
    inset-inline-start: 0.8125em;
  }
  @media (prefers-reduced-motion: reduce) {
    [type='checkbox']::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    [type='checkbox'] {
      appearance: auto;
      width: 1.5em;
    }
    [type='checkbox']::after {
      content: none;
    }
  }
`;

/** The dialog with its purposes, switches and services. */
const settingsStyles = css `
  ${switchStyles}
  ${serviceStyles}
  dialog {
    container-type: inline-size;
    width: min(38em, 100vw - 2em);
    max-width: none;
    max-height: min(46em, 100vh - 2em);
    max-height: min(46em, 100dvh - 2em);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    scrollbar-color: var(--_quiet) transparent; /* Firefox draws a light one in a dark dialog */
    box-shadow: 0 0 2em rgb(0 0 0 / 0.1);
    pointer-events: auto;
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
    gap: 0.5em 1em;
    padding: 0.5em 1.25em;
    border-bottom: 1px solid var(--_line);
  }
  header h2 {
    flex: 1 1 auto;
    min-width: 0;
    font-size: 1.125em;
    line-height: 1.4;
  }
  header button {
    flex: none;
    padding: 0;
    width: 2.75em;
    margin-inline-end: -0.75em;
    border: 0;
    background: none;
    color: inherit;
    font-size: 1.25em;
    font-weight: 400;
    min-height: 2.2em;
  }
  #title:focus {
    outline: none;
  }
  .question {
    padding-top: 1em;
    max-width: 50ch;
  }
  #evaste-reload footer {
    grid-template-columns: repeat(2, 1fr);
  }
  .body {
    position: relative;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 1.25em 0.75em;
  }
  p {
    text-wrap: pretty;
  }
  .state {
    padding-top: 0.625em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  #find {
    font: inherit;
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.625em;
    padding: 0 0.75em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) * 2 / 3);
    background: var(--_surface);
    color: var(--_text);
  }
  footer {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    gap: 0.625em;
    padding: 0.75em 1.25em;
    border-top: 1px solid var(--_line);
  }
  footer .plain {
    border-color: var(--_accent);
  }
  .changed #refuse,
  .changed #accept {
    background: none;
    color: var(--_accent);
  }
  .changed #save {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.125em 0.625em;
    padding: 0.75em 0;
    border-bottom: 1px solid var(--_line);
  }
  [hidden] {
    display: none !important;
  }
  .purpose > p,
  .purpose > details {
    grid-column: 1/-1;
  }
  .purpose > [type='checkbox'] {
    grid-area: 1/3;
  }
  .word {
    grid-area: 1/2;
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .word::before {
    content: attr(data-off);
  }
  :checked + .word::before {
    content: attr(data-on);
  }
  h3 {
    min-width: 0;
    font-size: 1em;
    line-height: 1.5;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
    padding-top: 0.75em;
  }
  .language {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  select {
    font: inherit;
    min-height: 1.75em;
    max-width: 100%;
    margin-inline-start: 0.25em;
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
    max-width: 58ch;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .purpose > .changed {
    margin-top: 0.25em;
    padding-inline-start: 0.625em;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_text);
  }
  .always {
    padding: 0.5em 0;
    border-bottom: 1px solid var(--_line);
  }
  .always > .purpose:last-child {
    border: 0;
    padding-bottom: 0;
  }
  @media (max-width: 34rem) {
    dialog {
      width: 100vw;
      max-height: calc(100vh - 2.5em);
      max-height: calc(100dvh - 2.5em);
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }
  }
  @container (max-width: 34em) {
    header,
    footer,
    .body {
      padding-inline: 1em;
    }
    footer {
      grid-template-columns: repeat(auto-fit, minmax(max(40%, min(7em, 100%)), 1fr));
      gap: 0.5em;
    }
    footer button {
      padding-inline: 0.25em;
      font-size: max(0.875em, 15px);
      min-height: 44px;
    }
    #save {
      grid-column: 1/-1;
    }
    dialog:not(.changed) #save {
      display: none;
    }
  }
  @media (max-height: 18rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
`;

/** The number of services from which a search field is shown. */
const MANY_SERVICES = 12;
/** @param closed receives whether the visitor has decided; resolves when the previous layer is back. */
async function openSettingsLayer(host, session, language, closed) {
    const layer = new ModalSettings(host, session, closed);
    await layer.speak(language);
    adoptSettingsStyles(host.renderRoot);
    return layer;
}
/** The styles of a modal dialog, which the first layer does not need. */
function adoptSettingsStyles(root) {
    const { styleSheet, cssText } = settingsStyles;
    if (!styleSheet) {
        // A browser without constructable style sheets, such as Safari before 16.4.
        const id = 'settings-styles';
        if (!root.querySelector(`#${id}`))
            root.append(Object.assign(document.createElement('style'), { id, textContent: cssText }));
    }
    else if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styleSheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
class ModalSettings {
    constructor(host, session, closed) {
        /** Saving is the likely next step, so its button is filled and the two others have equal, lower prominence. */
        this.markChanged = ({ target }) => {
            if (target.type === 'checkbox')
                this.dialog?.classList.add('changed');
        };
        this.refuseAll = (event) => this.decide(() => this.session.refuseAll(vouched(event)));
        this.acceptAll = (event) => this.decide(() => this.session.acceptAll(vouched(event)));
        this.save = (event) => this.decide(() => this.session.decide(choicesShown(this.host.renderRoot), vouched(event))); // R53
        this.leave = async () => {
            await this.closed(this.hasDecided);
            // If the browser could not restore focus, the opener was this element's own control (R113).
            if (document.activeElement === document.body)
                this.host.renderRoot.querySelector('#settings, #reopen')?.focus();
        };
        this.host = host;
        this.session = session;
        this.closed = closed;
        this.changes = keptChanges(session);
        this.hasDecided = false;
        this.query = '';
        this.opened = new Set();
    }
    async speak(language) {
        const texts = await loadTexts(language);
        const declaration = this.session.declaration;
        const own = withOwnWording(texts, declaration, this.session.language);
        this.language = language; // R123
        this.context = noticeContext(withOwnProcessing(declaration), own, this.session.language);
        this.host.requestUpdate();
    }
    show() {
        shieldEvents(this.host.renderRoot);
        showDialog(this.dialog);
    }
    render() {
        const { texts } = this.context;
        const titleLang = this.langOf('settingsTitle') ?? nothing;
        return html `<dialog
      id="evaste-settings"
      part="dialog"
      aria-labelledby="title"
      data-nosnippet
      lang=${this.language}
      dir=${textDirection(this.language)}
      @close=${this.leave}
    >
      <header role="none">
        <h2 id="title" part="title" tabindex="-1" lang=${titleLang}>${texts.settingsTitle}</h2>
        <button class="close" type="button" aria-label=${texts.closeUnchanged} @click=${() => this.dialog?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="body" @change=${this.markChanged}>
        ${renderState(this.session, this.context, this.changes.size > 0)} ${this.renderPurposes()}
        <div class="end">
          ${renderNoticeLink(this.context, this.langOf('notice'))} ${renderLanguages(this.session, this.context)}
        </div>
      </div>
      ${this.isAsked ? this.renderAnswers() : nothing}
    </dialog>`;
    }
    renderAnswers() {
        const { texts } = this.context;
        const langOf = (label) => this.langOf(label) ?? nothing;
        return html `<footer role="none">
      <button id="refuse" part="button" lang=${langOf('refuse')} @click=${this.refuseAll}>${texts.refuse}</button>
      <button id="accept" part="button" lang=${langOf('accept')} @click=${this.acceptAll}>${texts.accept}</button>
      <button id="save" part="save" class="plain" lang=${langOf('save')} @click=${this.save}>${texts.save}</button>
    </footer>`;
    }
    /**
     * What concerns the device: what needs consent, and collapsed below it what is stored without consent, and the stored
     * proof.
     */
    renderPurposes() {
        const { declaration, texts, language } = this.context;
        const { purposes, services } = declaration;
        const concernsDevice = ({ id }) => id === consentRecordId || services.some(({ purpose }) => purpose === id);
        const shown = purposes.filter(concernsDevice);
        const [asked, always] = [true, false].map((needs) => shown.filter(({ needsConsent }) => needsConsent === needs));
        const titles = always.map((purpose) => purposeLine(purpose, this.context));
        const render = (purpose) => renderPurpose(purpose, this.view);
        return html `${services.length > MANY_SERVICES ? this.renderSearch() : nothing} ${asked.map(render)}
    ${always.length
            ? html `<details class="always" ?open=${!asked.length}>
            <summary>
              ${renderText(phraseLine(texts.pair, { term: texts.always, value: listLine(titles, language) }))}
            </summary>
            ${always.map(render)}
          </details>`
            : nothing}`;
    }
    renderSearch() {
        const { findService } = this.context.texts;
        const find = ({ target }) => {
            this.query = target.value.trim().toLowerCase();
            this.host.requestUpdate();
        };
        return html `<input type="search" id="find" aria-label=${findService} placeholder=${findService} @input=${find} />`;
    }
    get view() {
        const { session, context, changes, query, opened } = this;
        const open = (id) => {
            opened.add(id);
            this.host.requestUpdate();
        };
        return { session, context, changes, query, opened, open };
    }
    decide(answer) {
        answer();
        this.hasDecided = true;
        this.dialog?.close();
    }
    get langOf() {
        const { declaration, texts, language } = this.context;
        return labelLanguage(declaration, texts, language, this.language);
    }
    /** A site that needs no consent shows what it does, without choices. */
    get isAsked() {
        return askedPurposes(this.context.declaration).length > 0;
    }
    get dialog() {
        return this.host.renderRoot.querySelector('dialog');
    }
}

export { adoptSettingsStyles, openSettingsLayer };
