import { css, nothing, html, LitElement } from 'lit';
import { r as readDeclaration } from './read.js';
import { e as durationText, b as consentRecordId, d as registerSettings, f as factOf, g as countryName, l as linkLine, h as registerKeeperId, c as companyNoticeLines, t as transferLines, r as recipientName, o as ownServiceId, n as noticeContext, w as withOwnProcessing, a as renderLine } from './render-line.js';
import { p as purposeDescription, a as listPhrase, r as retentionText, s as serviceName, t as trackerUse, l as lifetimeText, d as dateText, c as timeText } from './list-phrase.js';
import { f as fill, s as safeUrl, p as purposeTitle, r as recipientsOf, c as countPhrase, a as textPicker, d as tokens, S as SessionLink, t as tellMissingChunk, w as withOwnWording, b as textDirection } from '../ui.js';
import { a as askedPurposes } from './asked.js';
import { s as shippedLanguage } from './load-banner-texts.js';
import { l as loadTexts } from './load-texts.js';
import './match.js';
import './running-session.js';

const paragraph = (...texts) => ({
    kind: 'paragraph',
    lines: texts.filter(Boolean).map((text) => ({ text })),
});

/** R10, R52, R59 to R61, R66: that permission is free, how to take it back, how long it holds and where. */
function consentSection(context) {
    const { declaration, texts } = context;
    const { validity, cookie } = declaration.consent;
    const isAsked = askedPurposes(declaration).length > 0;
    return {
        id: 'consent',
        heading: texts['heading.consent'],
        blocks: isAsked
            ? [
                paragraph(texts.consentFree, texts.consentWithdraw),
                paragraph(fill(texts.consentValidity, { period: durationText(validity, context) }), texts.consentNew, cookie?.domain ? fill(texts.consentScopeDomain, { domain: cookie.domain }) : texts.consentScope),
            ]
            : [paragraph(texts.consentNone)],
    };
}
/** R27, R73, R78, R79: what the register keeps, for how long, what happens to the IP address. */
function registerSection(context) {
    const { declaration, texts } = context;
    const { register, purposes } = declaration;
    const purpose = purposes.find(({ id }) => id === consentRecordId);
    return {
        id: 'register',
        heading: texts['heading.register'],
        blocks: register
            ? [
                ...(purpose ? [paragraph(purposeDescription(purpose, context))] : []),
                paragraph(texts.registerData),
                registerFacts(register, context),
                paragraph(texts.registerReceipt, texts.registerErasure),
            ]
            : [paragraph(texts.registerNone)],
    };
}
function registerFacts(register, context) {
    const { declaration, texts, pick } = context;
    const { ip, ipRetention, ipJustification, retention } = registerSettings(register);
    const period = durationText(ipRetention, context);
    const given = durationText(retention.given, context);
    const refused = durationText(retention.refused, context);
    return {
        kind: 'facts',
        facts: [
            ...factOf(texts.basis, texts['basis.legal-obligation']),
            ...factOf(texts.receives, (declaration.processor ?? declaration.controller).name),
            ...factOf(texts.registerIp, fill(texts[`ip.${ip}`], { period })),
            ...(ip === 'full' ? factOf(texts.ipReason, pick(ipJustification) || texts.notStated) : []),
            ...factOf(texts.keptFor, fill(texts.registerKept, { given, refused })),
        ],
    };
}

/** R01, R02, R87: who is responsible, whom to ask, and who keeps the register of choices. */
function controllerSection(context) {
    const { declaration, texts, pick } = context;
    const { controller, processor, notice } = declaration;
    return {
        id: 'controller',
        heading: texts['heading.controller'],
        blocks: [
            {
                kind: 'facts',
                facts: [
                    ...partyFacts(controller, texts.company, context),
                    ...factOf(texts.registerName, pick(notice.registerName)),
                    officerFact(declaration.dataProtectionOfficer, context),
                ],
            },
            ...(processor ? [{ kind: 'facts', facts: partyFacts(processor, texts.processor, context) }] : []),
        ],
    };
}
function partyFacts(party, nameTerm, { texts, language }) {
    const { name, businessId, address, country, email, phone, url } = party;
    const website = safeUrl(url);
    return [
        { term: nameTerm, lines: [{ text: name }] },
        ...factOf(texts.businessId, businessId),
        ...factOf(texts.address, address),
        ...factOf(texts.country, country && countryName(country, language)),
        ...(email ? [{ term: texts.email, lines: [linkLine(email, `mailto:${email}`)] }] : []),
        ...factOf(texts.phone, phone),
        ...(website ? [{ term: texts.website, lines: [linkLine(website, website)] }] : []),
    ];
}
function officerFact(officer, { texts }) {
    const term = texts.officer;
    if (officer === null)
        return { term, lines: [{ text: texts.officerNone }] };
    const { name, email, phone } = officer ?? {};
    const lines = [
        ...(name ? [{ text: name }] : []),
        ...(email ? [linkLine(email, `mailto:${email}`)] : []),
        ...(phone ? [{ text: phone }] : []),
    ];
    return { term, lines: lines.length ? lines : [{ text: texts.notStated }] };
}

/** R03, R04, R08, R14, R32: why, by what right, with what data, from where, for how long, for whom. */
const purposesSection = (context) => ({
    id: 'purposes',
    heading: context.texts['heading.purposes'],
    // The consent record has a section of its own.
    blocks: context.declaration.purposes
        .filter(({ id }) => id !== consentRecordId)
        .map((purpose) => purposePart(purpose, context)),
});
function purposePart(purpose, context) {
    const description = purposeDescription(purpose, context);
    return {
        kind: 'part',
        id: `purpose-${purpose.id}`,
        heading: purposeTitle(purpose, context.texts, context.pick),
        blocks: [
            ...(description ? [paragraph(description)] : []),
            { kind: 'facts', facts: purposeFacts(purpose, context) },
        ],
    };
}
function purposeFacts(purpose, context) {
    const { declaration, texts, pick, language } = context;
    const data = (purpose.dataCategories ?? []).map(pick);
    const receivers = recipientsOf(declaration, [purpose.id]).map(({ name }) => pick(name));
    return [
        ...factOf(texts.basis, texts[`basis.${purpose.legalBasis}`]),
        ...(purpose.legalBasis === 'legitimate-interests' ? factOf(texts.interest, interestText(purpose, context)) : []),
        ...factOf(texts.necessity, pick(purpose.necessity)),
        ...factOf(texts.data, listPhrase(data, language)),
        ...factOf(texts.sources, pick(purpose.sources)),
        ...factOf(texts.keptFor, retentionText(purpose.retention, context) ?? texts.notStated),
        ...factOf(texts.profiling, pick(purpose.profiling)),
        ...factOf(texts.receives, listPhrase(receivers, language)),
    ];
}
/** R04: in words. Only for `necessary` do we know the interest without being told. */
const interestText = ({ id, legitimateInterest, necessity }, { texts, pick }) => pick(legitimateInterest) || pick(necessity) || (id === 'necessary' ? texts['interest.necessary'] : texts.notStated);

/** R06, R07, R41: who receives data, in what role, and where data leave the EU and EEA. */
function recipientsSection(context) {
    const { declaration, texts, language } = context;
    // The controller that keeps its own register is not somebody else.
    const others = declaration.recipients.filter(({ id }) => id !== registerKeeperId || declaration.processor);
    return {
        id: 'recipients',
        heading: texts['heading.recipients'],
        blocks: others.length
            ? [
                paragraph(countPhrase(texts.companyCount, others.length, language)),
                ...others.map((recipient) => recipientPart(recipient, context)),
            ]
            : [paragraph(texts.nobody)],
    };
}
function recipientPart(recipient, context) {
    const { texts, pick } = context;
    const links = companyNoticeLines(recipient, context);
    return {
        kind: 'part',
        id: `recipient-${recipient.id}`,
        heading: recipientName(recipient, context),
        blocks: [
            ...(recipient.category ? [paragraph(pick(recipient.category))] : []),
            {
                kind: 'facts',
                facts: [
                    ...factOf(texts.role, recipient.role && texts[`role.${recipient.role}`]),
                    { term: texts.transfers, lines: transferLines(recipient, context) },
                ],
            },
            ...(links.length ? [{ kind: 'paragraph', lines: links }] : []),
        ],
    };
}

const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'];
/** R09, R19: six rights, each with how; electronic, within a month, free. */
function rightsSection(context) {
    const { texts } = context;
    return {
        id: 'rights',
        heading: texts['heading.rights'],
        blocks: [
            {
                kind: 'facts',
                facts: RIGHTS.map((right) => ({
                    term: texts[`right.${right}`],
                    lines: [{ text: texts[`right.${right}.how`] }],
                })),
            },
            { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...contactLines(context)] },
            paragraph(texts.rightsTime),
        ],
    };
}
/** Where rights are used: as declared, else the controller's own channel. */
function contactLines({ declaration, texts, pick }) {
    const { rights, controller } = declaration;
    const contact = pick(rights?.contact) || controller.email || controller.phone || '';
    const request = linkLine(texts.rightsRequest, pick(rights?.requestUrl));
    const isMail = /^[^\s@]+@[^\s@]+$/.test(contact);
    const lines = [
        ...(contact ? [isMail ? linkLine(contact, `mailto:${contact}`) : { text: contact }] : []),
        ...(request.href ? [request] : []),
    ];
    return lines.length ? lines : [{ text: texts.notStated }];
}
/** R11: the right to complain. Default: Finland's Data Protection Ombudsman, and Traficom for storing on the device. */
function complaintSection(context) {
    const { declaration, texts } = context;
    const authorities = declaration.rights?.authorities?.length
        ? declaration.rights.authorities.map((authority) => authorityLine(authority, context))
        : [
            { text: texts['authority.ombudsman'], href: 'https://tietosuoja.fi' },
            { text: texts['authority.traficom'], href: 'https://www.traficom.fi' },
        ];
    return {
        id: 'complaint',
        heading: texts['heading.complaint'],
        blocks: [paragraph(texts.complaint), { kind: 'list', items: authorities }],
    };
}
const authorityLine = ({ name, url, email }, { pick }) => linkLine(pick(name), safeUrl(url) ?? (email && `mailto:${email}`));
/** R12: whether giving the data is a requirement, and what follows from not giving them. */
function provisionSection({ declaration, texts, pick }) {
    const { provision, consequence } = declaration.rights ?? {};
    return {
        id: 'provision',
        heading: texts['heading.provision'],
        blocks: [paragraph(provision ? texts[`provision.${provision}`] : texts.notStated, pick(consequence))],
    };
}
/** R13: “no” must be written, and silence is not “no”. */
function automatedSection({ declaration, texts, pick }) {
    const decisions = declaration.rights?.automatedDecisions;
    const text = decisions === false ? texts.automatedNone : pick(decisions);
    return { id: 'automated', heading: texts['heading.automated'], blocks: [paragraph(text || texts.notStated)] };
}

/** R28, R29, R41: everything stored on or read from the device, by service. */
function trackersSection(context) {
    const { services } = context.declaration;
    const nothingElse = services.every(({ id, trackers }) => id === ownServiceId || trackers.length === 0);
    return {
        id: 'trackers',
        heading: context.texts['heading.trackers'],
        blocks: [
            ...(nothingElse ? [paragraph(context.texts.nothingStored)] : []),
            ...services.map((service) => servicePart(service, context)),
        ],
    };
}
function servicePart(service, context) {
    const { texts, pick } = context;
    const name = serviceName(service, context);
    const links = serviceLinks(service, name, context);
    return {
        kind: 'part',
        id: `service-${service.id}`,
        heading: name,
        blocks: [
            paragraph(`${fill(texts.pair, { term: texts.purpose, value: purposeName(service, context) })}.`, pick(service.description)),
            service.trackers.length ? trackerTable(service, name, context) : paragraph(texts.noTrackers),
            ...(links.length ? [{ kind: 'paragraph', lines: links }] : []),
        ],
    };
}
const purposeName = ({ purpose }, { declaration, texts, pick }) => purposeTitle(declaration.purposes.find(({ id }) => id === purpose) ?? { id: purpose }, texts, pick);
const trackerTable = (service, name, context) => ({
    kind: 'table',
    caption: fill(context.texts.trackersOf, { service: name }),
    heads: [context.texts.name, context.texts.kind, context.texts.use, context.texts.kept],
    rows: service.trackers.map((tracker) => [
        { text: tracker.name },
        { text: context.texts[`type.${tracker.type ?? 'cookie'}`] },
        { text: trackerUse(tracker, service, context) },
        { text: lifetimeText(tracker, context) },
    ]),
});
/** The receiving company's part of this notice is named by the section on recipients; here only the way out. */
function serviceLinks({ optOutUrl }, name, { texts, pick }) {
    const line = linkLine(fill(texts.optOut, { name }), pick(optOutUrl));
    return line.href ? [line] : [];
}

/**
 * The whole privacy notice of a declaration, section by section, with what evaste itself does in it (GDPR 13 and 14).
 *
 * @param texts of `loadTexts`, with the company's own wording already on top.
 */
function noticeSections(declaration, texts, language) {
    const context = noticeContext(withOwnProcessing(declaration), texts, language);
    return [
        controllerSection(context),
        purposesSection(context),
        recipientsSection(context),
        trackersSection(context),
        consentSection(context),
        registerSection(context),
        rightsSection(context),
        complaintSection(context),
        provisionSection(context),
        automatedSection(context),
        protectionSection(context),
        versionSection(context),
    ].filter(({ blocks }) => blocks.length > 0);
}
const protectionSection = ({ declaration, texts, pick }) => ({
    id: 'protection',
    heading: texts['heading.protection'],
    blocks: declaration.protection ? [paragraph(pick(declaration.protection))] : [],
});
/** R22, R44: which version this is and since when. */
function versionSection({ declaration, texts, language }) {
    const { version = declaration.version, effectiveFrom } = declaration.notice;
    const lines = [
        version ? fill(texts.version, { version }) : '',
        effectiveFrom ? fill(texts.effectiveFrom, { date: dateText(effectiveFrom, language) }) : '',
    ].filter(Boolean);
    return {
        id: 'version',
        heading: texts['heading.version'],
        blocks: [paragraph(...(lines.length ? lines : [texts.notStated]))],
    };
}

const noticeStyles = css `
  :host {
    display: block;
    color: inherit;
    overflow-wrap: break-word;
  }
  nav ul {
    columns: 2 16rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav li {
    padding: 0.125rem 0;
    break-inside: avoid;
  }
  section {
    margin-top: 2.5rem;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.3;
    scroll-margin-top: 1rem;
  }
  h3 {
    margin-top: 1.75rem;
    font-size: 1.0625rem;
    scroll-margin-top: 1rem;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  p,
  section ul {
    margin-top: 0.625rem;
    max-width: 62ch;
  }
  dl {
    margin: 0.625rem 0 0;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(0, 14rem) minmax(0, 1fr);
    gap: 0 1.25rem;
    padding: 0.375rem 0;
    border-top: 1px solid var(--_line);
  }
  dt,
  thead th {
    color: var(--_quiet);
  }
  dd {
    margin: 0;
    max-width: 58ch;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    margin-top: 1rem;
  }
  .small {
    min-height: 1.75rem;
    margin-inline-start: 0.5rem;
    padding: 0 0.75rem;
    font-weight: 400;
  }
  th:first-child {
    width: 24%;
  }
  th:nth-child(2) {
    width: 18%;
  }
  th:nth-child(4) {
    width: 22%;
  }
  table {
    width: 100%;
    table-layout: fixed;
    margin-top: 0.75rem;
    border-collapse: collapse;
    font-size: 0.9375rem;
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
  thead th {
    border: 0;
  }
  @media (max-width: 40rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
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
      width: auto !important;
      padding: 0;
      border: 0;
    }
    tbody th {
      font-weight: 600;
    }
    td::before {
      content: attr(data-label) ': ';
      color: var(--_quiet);
    }
  }
  @media print {
    nav,
    button {
      display: none;
    }
    section {
      break-inside: avoid-page;
    }
  }
`;

/** Gives the visitor a text as a file. */
function downloadText(fileName, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/jose' }));
    Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may read it a moment later
}

/** What the visitor has chosen, proof of it, and the way to take back one or all (R55, R56, R79). */
function renderChoices(session, declaration, texts, language, announce) {
    const purposes = askedPurposes(declaration);
    if (!purposes.length)
        return nothing;
    const pick = textPicker(declaration, language);
    const isGiven = ({ id }) => session.status(id) === 'given';
    const withdrawAll = ({ isTrusted: trusted }) => {
        session.refuseAll({ source: 'settings', trusted });
        announce(texts.withdrawn);
    };
    const withdraw = (id, { isTrusted: trusted }) => {
        session.withdraw(id, { source: 'settings', trusted });
        announce(texts.withdrawn);
    };
    return html `<section aria-labelledby="choices">
    <h2 id="choices" tabindex="-1">${texts['heading.choices']}</h2>
    <p>
      ${session.decision ? fill(texts.decided, { time: timeText(session.decision.decidedAt, language) }) : texts.undecided}
    </p>
    <dl>
      ${purposes.map((purpose) => {
        const title = purposeTitle(purpose, texts, pick);
        return html `<div>
          <dt>${title}</dt>
          <dd>
            ${texts[`status.${session.status(purpose.id)}`]}
            ${isGiven(purpose)
            ? html `<button
                    class="plain small"
                    part="button"
                    aria-label=${fill(texts.withdrawOne, { purpose: title })}
                    @click=${(event) => withdraw(purpose.id, event)}
                  >
                    ${texts.withdraw}
                  </button>`
            : nothing}
          </dd>
        </div>`;
    })}
    </dl>
    ${session.decision && declaration.register ? renderReceipt(session.receipt, declaration, texts, language) : nothing}
    <p class="acts">
      <button class="plain" part="button" @click=${() => session.open()}>${texts.openSettings}</button>
      ${purposes.some(isGiven)
        ? html `<button class="plain" part="button" @click=${withdrawAll}>${texts.withdrawAll}</button>`
        : nothing}
    </p>
  </section>`;
}
function renderReceipt(receipt, { site }, texts, language) {
    if (!receipt)
        return html `<p>${texts.receiptNone}</p>`;
    const { entry, recordedAt, jws } = receipt;
    return html `<p>
    ${fill(texts.receipt, { entry, time: timeText(recordedAt, language) })}
    <button class="plain small" part="button" @click=${() => downloadText(`${site}-${entry}.jws`, jws)}>
      ${texts.receiptDownload}
    </button>
  </p>`;
}

/** The table of contents: the address of each section can be sent to somebody. */
const renderContents = (sections, texts) => html `<nav aria-label=${texts.contents}>
    <ul>
      ${sections.map(({ id, heading }) => html `<li><a href="#${id}">${heading}</a></li>`)}
    </ul>
  </nav>`;
/** A section with its heading; parts inside have one level less. */
const renderSection = ({ id, heading, blocks }) => html `<section aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${heading}</h2>
    ${blocks.map(renderBlock)}
  </section>`;
function renderBlock(block) {
    switch (block.kind) {
        case 'paragraph':
            return html `<p>${spaced(block.lines)}</p>`;
        case 'list':
            return html `<ul>
        ${block.items.map((item) => html `<li>${renderLine(item)}</li>`)}
      </ul>`;
        case 'facts':
            return html `<dl>
        ${block.facts.map(({ term, lines }) => html `<div>
              <dt>${term}</dt>
              <dd>${spaced(lines)}</dd>
            </div>`)}
      </dl>`;
        case 'table':
            return renderTable(block);
        case 'part':
            return html `<h3 id=${block.id} tabindex="-1">${block.heading}</h3>
        ${block.blocks.map(renderBlock)}`;
        default:
            return block;
    }
}
const renderTable = ({ caption, heads, rows }) => html `<table part="trackers">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html `<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(([first, ...cells]) => html `<tr>
            <th scope="row">${first ? renderLine(first) : ''}</th>
            ${cells.map((cell, i) => html `<td data-label=${heads[i + 1] ?? ''}>${renderLine(cell)}</td>`)}
          </tr>`)}
    </tbody>
  </table>`;
const spaced = (lines) => lines.map((line) => html `${renderLine(line)} `);

/** The whole privacy notice, with the visitor's present choices, receipt and the way to take them back. */
class EvasteNotice extends LitElement {
    static { this.styles = [tokens, noticeStyles]; }
    static { this.properties = {
        declaration: {},
        declared: { state: true },
        texts: { state: true },
        announcement: { state: true },
    }; }
    constructor() {
        super();
        /** The address's `#id` cannot find what is inside a shadow root by itself. */
        this.goToHash = () => {
            const id = decodeURIComponent(location.hash.slice(1));
            const target = id && this.renderRoot.querySelector(`#${CSS.escape(id)}`);
            if (!target)
                return;
            target.scrollIntoView();
            target.focus({ preventScroll: true });
        };
        this.announcement = '';
        this.link = new SessionLink(this, () => {
            this.requestUpdate();
            void this.speak().catch(tellMissingChunk);
        });
    }
    connectedCallback() {
        super.connectedCallback();
        addEventListener('hashchange', this.goToHash);
    }
    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('hashchange', this.goToHash);
    }
    willUpdate(changed) {
        if (changed.has('declaration'))
            void this.readOwn();
    }
    updated(changed) {
        if (changed.has('texts') && changed.get('texts') === undefined)
            this.goToHash();
    }
    render() {
        const declaration = this.shown;
        const { texts } = this;
        if (!declaration || !texts)
            return nothing;
        const { session } = this.link;
        const sections = noticeSections(declaration, texts, this.language);
        return html `${renderContents(sections, texts)}
      ${session ? renderChoices(session, declaration, texts, this.language, (words) => this.announce(words)) : nothing}
      ${sections.map((section) => renderSection(section))}
      <p class="unseen" role="status">${this.announcement}</p>`;
    }
    get shown() {
        return this.link.session?.declaration ?? this.declared;
    }
    get language() {
        const { session } = this.link;
        return session?.declaration ? session.language : this.textLanguage;
    }
    get textLanguage() {
        const { session } = this.link;
        const wanted = session?.declaration ? session.language : document.documentElement.lang;
        return shippedLanguage(wanted, ...(this.shown?.languages ?? [])); // as in the banner, and in the record
    }
    async speak() {
        const language = this.textLanguage;
        const texts = await loadTexts(language);
        const declaration = this.shown;
        if (!declaration || language !== this.textLanguage)
            return; // the page has moved on
        this.texts = withOwnWording(texts, declaration, this.language);
        this.lang = language;
        this.dir = textDirection(language);
    }
    /** Without a session the notice still tells; what cannot be read is told as a problem of its own. */
    async readOwn() {
        const { declaration } = this;
        if (!declaration)
            return;
        const file = typeof declaration === 'string' ? await (await fetch(declaration)).json() : declaration;
        this.declared = readDeclaration(file);
        await this.speak();
    }
    announce(words) {
        this.announcement = words;
    }
}

export { EvasteNotice };
