import { unsafeCSS, css, nothing, html, LitElement } from 'lit';
import { r as readDeclaration } from './read.js';
import { w as withOwnProcessing, r as registerSettings, d as registerKeeperId, a as consentRecordId, i as ipRecordId, b as ownServiceId } from './own-processing.js';
import { p as purposeTitle, f as fill, s as safeUrl, g as recipientsOf, u as unnamedThirdParties, h as recipientCountText, j as addUp, k as foreignHosts, v as vouched, m as attachRoot } from '../ui.js';
import { n as noticeContext, d as declaredLine, b as linkLine, g as paragraph, c as durationText, l as listLine, p as phraseLine, h as fieldOf, i as fieldsBlock, f as paragraphedField, j as joinLines, k as asLine, o as ownPart, m as addressOrWords, r as renderText, q as paragraphsOf, a as renderLine } from './render-line.js';
import { b as trackerUseLine, a as serviceName, c as purposeDescription, s as serviceLine, p as purposeLine, r as retentionLine, f as lifetimeOrder, l as lifetimeText, t as trackersCaption, e as languageName } from './language-name.js';
import { s as servicesOf, a as askedPurposes } from './asked.js';
import { f as fillWithDate, d as dateText, t as timeText } from './date.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';
import { p as productOf } from './signal-products.js';
import { a as accountPhrase } from './account-phrase.js';
import { c as countryName, a as companyNoticeLines, b as transferField, r as recipientLine } from './recipient-lines.js';
import { s as shownInRecording } from './shown-in-recording.js';
import { s as shippedLanguage } from './shipped-language.js';
import { l as loadTexts } from './load-texts.js';
import { w as withOwnWording } from './own-wording.js';
import { t as tokens, a as textDirection } from './tokens.js';
import { t as tellMissingChunk } from './tell-missing-chunk.js';
import { S as SessionLink } from './session-link.js';
import { r as receiptHolder, a as askRegister } from './ask-register.js';
import './error.js';
import './match.js';
import './resolve-url.js';
import './duration.js';
import './evidence-of-action.js';
import './events.js';
import './load-banner-texts.js';
import './pick-text.js';
import './primary-language.js';
import './running-session.js';
import './device-keys.js';
import './receipt-secret.js';

/** What a notice tells of: evaste's own processing too (R27), and nothing that waits for a question nobody is asked. */
const toldProcessing = (declaration) => withOwnProcessing(withoutUnasked(declaration));
/** R65: children are asked nothing, so their notice tells of no purpose on consent that never runs, nor of who would get data. */
function withoutUnasked(declaration) {
    if (!declaration.audience?.children)
        return declaration;
    const never = new Set(declaration.purposes
        .filter(({ id, needsConsent }) => needsConsent && servicesOf(declaration, id).length > 0)
        .map(({ id }) => id));
    const purposes = declaration.purposes.filter(({ id }) => !never.has(id));
    const services = declaration.services.filter(({ purpose }) => !never.has(purpose));
    const idsOf = (one) => new Set([
        ...one.purposes.flatMap((purpose) => purpose.recipients ?? []),
        ...one.services.map(({ recipient }) => recipient),
    ]);
    const [before, after] = [idsOf(declaration), idsOf({ purposes, services })];
    const recipients = declaration.recipients.filter(({ id }) => after.has(id) || !before.has(id));
    return { ...declaration, purposes, services, recipients };
}

/**
 * The content of the notice as JSON: with the declaration's own keys, every default filled in, evaste's own processing
 * added, and evaste's texts where the company has none. Keys that only concern the page's code are omitted.
 */
const disclosureJson = (declaration, texts, language) => JSON.stringify(disclosure(noticeContext(toldProcessing(declaration), texts, language)), (key, value) => (key === '$comment' ? undefined : value), 2);
/** Keys of a declaration that the notice repeats unchanged. */
const TOLD_AS_WRITTEN = [
    'site',
    'version',
    'controller',
    'processor',
    'representative',
    'dataProtectionOfficer',
    'notice',
    'registers',
    'recipients',
    'rights',
    'protection',
    'asProcessor',
    'manualMaterial',
    'publication',
    'notGathered',
    'notDisclosed',
    'changesTold',
    'audience',
];
function disclosure(context) {
    const { declaration, language } = context;
    const { purposes, services, consent, register } = declaration;
    const { validity, gpc, cookie } = consent;
    return {
        language,
        ...Object.fromEntries(TOLD_AS_WRITTEN.map((key) => [key, declaration[key]])),
        purposes: purposes.map((purpose) => disclosedPurpose(purpose, context)),
        services: services.map((service) => disclosedService(service, context)),
        consent: { validity, gpc, cookie },
        register: register && registerSettings(register),
    };
}
const disclosedPurpose = (purpose, context) => ({
    ...purpose,
    title: purposeTitle(purpose, context.texts, context.pick),
    description: purposeDescription(purpose, context),
});
const disclosedService = (service, context) => {
    const { id, purpose, recipient, description, trackers, optOutUrl, recording } = service;
    return {
        id,
        name: serviceName(service, context),
        purpose,
        recipient,
        description,
        optOutUrl,
        recording,
        trackers: trackers.map((tracker) => ({
            type: 'cookie',
            ...tracker,
            description: trackerUseLine(tracker, service, context).text,
        })),
    };
};

/** A kind of data as an object, even if only its title is declared. */
const dataCategory = (declared) => isDataCategory(declared) ? declared : { title: declared };
const isDataCategory = (declared) => typeof declared === 'object' && 'title' in declared;

/** A person or department: name, e-mail, telephone, address, as far as declared. */
const contactLines$1 = ({ name, email, phone, address }, context) => [
    ...(context.pick(name) ? [declaredLine(name, context)] : []),
    ...(email ? [linkLine(email, `mailto:${email}`)] : []),
    ...(phone ? [{ text: phone }] : []),
    ...(address ? [{ text: address }] : []),
];
/** Where to exercise rights: as declared, otherwise the controller's general contact. */
function rightsContactLines(context) {
    const { declaration, texts, pick } = context;
    const { rights, controller } = declaration;
    const contact = pick(rights?.contact) || controller.email || controller.phone || '';
    const request = linkLine(texts.rightsRequest, pick(rights?.requestUrl));
    const isMail = /^[^\s@]+@[^\s@]+$/.test(contact);
    const lines = [
        ...(contact
            ? [isMail ? linkLine(contact, `mailto:${contact}`) : declaredLine(rights?.contact, context, contact)]
            : []),
        ...(request.href ? [request] : []),
    ];
    if (lines.length)
        return lines;
    return [{ text: texts.notStated }];
}

/** R100: the services that hear of the answer (`src/page/signals`). */
function servicesTold(declaration) {
    const asked = new Set(askedPurposes(declaration).map(({ id }) => id));
    return declaration.services.filter((service) => productOf(service) && asked.has(service.purpose));
}

/**
 * R10, R52, R59 to R61, R66: that consent is voluntary, how to withdraw it, how long it is valid and where it is
 * stored.
 */
function consentSection(context) {
    const { declaration, texts } = context;
    const blocks = [
        ...(askedPurposes(declaration).length > 0 ? askedBlocks(context) : []),
        ...signalBlocks(context),
        ...elsewhereBlocks(context),
    ];
    return {
        id: 'consent',
        heading: { text: texts['heading.consent'] },
        blocks: blocks.length ? blocks : [paragraph(texts.consentNone)],
    };
}
/** Consent that the banner asks for and the settings manage. */
function askedBlocks(context) {
    const { declaration, texts, language } = context;
    const { validity, cookie, account } = declaration.consent;
    const scope = cookie?.domain ? fill(texts.consentScopeDomain, { domain: cookie.domain }) : texts.consentScope;
    return [
        ...(account ? [paragraph(accountPhrase(texts, declaration, language), texts.accountConflict)] : []),
        paragraph(texts.consentFree, texts.consentWithdraw),
        paragraph(fill(texts.consentValidity, { period: durationText(validity, context) }), ...(longerDuration(validity, LEAST_REFUSAL) === validity
            ? []
            : [fill(texts.consentRefusal, { period: durationText(LEAST_REFUSAL, context) })]), texts.consentNew, ...(account?.sites?.length ? [] : [scope])),
    ];
}
/** R10: consent for purposes without services, such as a newsletter, is withdrawn elsewhere than in the settings. */
function elsewhereBlocks(context) {
    const { declaration, texts } = context;
    const fields = [...purposeFields$1(context), ...categoryFields(context)];
    if (!fields.length)
        return [];
    const isAsked = askedPurposes(declaration).length > 0; // then consentWithdraw has said it
    return [
        {
            kind: 'subsection',
            id: 'consent-elsewhere',
            heading: { text: texts.withdrawal },
            blocks: [...(isAsked ? [] : [paragraph(texts.withdrawalAlways)]), { kind: 'fields', fields }],
        },
    ];
}
function purposeFields$1(context) {
    const { declaration, pick } = context;
    const asked = new Set(askedPurposes(declaration).map(({ id }) => id));
    const purposes = declaration.purposes.filter(({ id, legalBasis, needsConsent, withdrawal }) => 
    // A special ground may be consent where the legal basis is not.
    (legalBasis === 'consent' || pick(withdrawal)) &&
        !asked.has(id) &&
        // What waits for a question that is never asked does not run; what is necessary on the device does.
        !(needsConsent && servicesOf(declaration, id).length));
    return purposes.map((purpose) => ({
        term: purposeLine(purpose, context),
        lines: pick(purpose.withdrawal) ? [declaredLine(purpose.withdrawal, context)] : contactLines(context),
    }));
}
/** A kind of data on consent, within a purpose that rests on something else. */
const categoryFields = (context) => context.declaration.purposes
    .filter(({ legalBasis }) => legalBasis !== 'consent')
    .flatMap(({ dataCategories = [] }) => dataCategories)
    .map(dataCategory)
    .filter(({ basis }) => basis === 'consent')
    .map(({ title }) => ({ term: declaredLine(title, context), lines: contactLines(context) }));
const contactLines = (context) => [
    { text: context.texts.withdrawalContact },
    ...rightsContactLines(context),
];
/** R100: which services hear of the answer (`src/page/signals`), and which answer alone decides what reaches Google Ads. */
function signalBlocks(context) {
    const { declaration, texts, language } = context;
    const told = servicesTold(declaration);
    if (!told.length)
        return [];
    const services = listLine(told.map((service) => serviceLine(service, context)), language);
    const isGoogleTold = told.some((service) => productOf(service) === 'google');
    const ads = isGoogleTold ? askedPurposes(declaration).filter(({ id }) => id === 'marketing') : [];
    const purposes = ads.map((purpose) => phraseLine(texts.consentAds, { purpose: purposeLine(purpose, context) }));
    return [paragraph(phraseLine(texts.consentSignal, { services }), ...purposes)];
}

/** R01, R02, R87: who is responsible, whom to contact, and who hosts the register of choices. */
function controllerSection(context) {
    const { declaration, texts } = context;
    const { controller, processor, representative, notice } = declaration;
    const minimumAge = declaration.audience?.minimumAge;
    const contact = notice.contact ? contactLines$1(notice.contact, context) : [];
    return {
        id: 'controller',
        heading: { text: texts['heading.controller'] },
        blocks: [
            {
                kind: 'fields',
                fields: [
                    ...organisationFields(controller, texts.name, context),
                    ...fieldOf(texts.registerName, declaredLine(notice.registerName, context)),
                    ...(contact.length ? [{ term: { text: texts.contactPoint }, lines: contact }] : []),
                    officerField(declaration.dataProtectionOfficer, context),
                    ...fieldOf(texts.minimumAge, minimumAge ? durationText(`P${minimumAge}Y`, context) : undefined),
                    ...fieldOf(texts.asProcessor, declaredLine(declaration.asProcessor, context)),
                ],
            },
            ...fieldsBlock(representative ? organisationFields(representative, texts.representative, context) : []),
            ...fieldsBlock(processor ? organisationFields(processor, texts.processor, context) : []),
        ],
    };
}
function organisationFields(organisation, nameTerm, { texts, language }) {
    const { name, businessId, address, country, email, phone, url } = organisation;
    const website = safeUrl(url);
    return [
        ...fieldOf(nameTerm, name),
        ...fieldOf(texts.businessId, businessId),
        ...fieldOf(texts.address, address),
        ...fieldOf(texts.country, country && countryName(country, language)),
        ...(email ? fieldOf(texts.email, linkLine(email, `mailto:${email}`)) : []),
        ...fieldOf(texts.phone, phone),
        ...(website ? fieldOf(texts.website, linkLine(website, website)) : []),
    ];
}
function officerField(officer, { texts }) {
    const term = { text: texts.officer };
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

const ID = 'objection';
/** Whether GDPR 21(1) lets the visitor object. */
const isOpenToObjection = (basis) => basis === 'legitimate-interests' || basis === 'public-task';
/** R131: the right to object is presented separately from all other information. */
function objectionSection(context) {
    const { declaration, texts } = context;
    const items = declaration.purposes.flatMap((purpose) => openParts(purpose, context));
    return {
        id: ID,
        heading: { text: texts['heading.objection'] },
        blocks: [
            paragraph(texts.objectionHow, texts.objectionMarketing),
            ...(items.length ? [paragraph(texts.objectionApplies), { kind: 'list', items }] : []),
            { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
        ],
    };
}
/** The purpose, or, where it rests on something else, the kinds of data in it that one can object to. */
function openParts({ id, title, legalBasis, dataCategories = [] }, context) {
    const href = `#purpose-${id}`;
    if (isOpenToObjection(legalBasis))
        return [{ ...purposeLine({ id, ...(title && { title }) }, context), href }];
    return dataCategories
        .map(dataCategory)
        .filter(({ basis }) => isOpenToObjection(basis))
        .map((category) => ({ ...declaredLine(category.title, context), href }));
}
/** A link to the section, for a basis that it applies to. */
const objectionLines = (basis, { texts }) => isOpenToObjection(basis) ? [{ text: texts.objectionLink, href: `#${ID}` }] : [];

/** How long data of a purpose is kept: as declared, else as long as the recordings that evaste makes for it (R08, R93). */
function retentionOf({ id, retention }, declaration) {
    if (retention)
        return retention;
    const period = servicesOf(declaration, id).find(({ recording }) => recording)?.recording?.retention;
    return period === undefined ? undefined : { period };
}

/** The basis of a purpose, the data it needs, and the retention period (R03, R04, R08, R12, R14, R32). */
function purposeFields(purpose, context) {
    const { declaration, texts, language } = context;
    const categories = (purpose.dataCategories ?? []).map(dataCategory);
    const receivers = recipientsOf(declaration, [purpose.id])
        // A controller that hosts its own register discloses nothing.
        .filter(({ id, role }) => id !== registerKeeperId || role !== 'controller')
        .map(({ name }) => declaredLine(name, context));
    return [
        ...basisField(purpose, context),
        ...(purpose.legalBasis === 'legitimate-interests' ? fieldOf(texts.interest, interestLine(purpose, context)) : []),
        ...fieldOf(texts.necessity, declaredLine(purpose.necessity, context)),
        ...fieldOf(texts.dataSubjects, declaredLine(purpose.dataSubjects, context)),
        ...fieldOf(texts.data, dataLine(categories, context)),
        ...categories.flatMap((category) => paragraphedField(declaredLine(category.title, context), categoryLines(category, context))),
        ...fieldOf(texts.sources, declaredLine(purpose.sources, context)),
        ...fieldOf(texts.keptFor, retentionLine(retentionOf(purpose, declaration), context) ?? texts.notStated),
        ...fieldOf(texts['heading.provision'], ...provisionLines(purpose.provision, context)),
        ...fieldOf(texts.profiling, declaredLine(purpose.profiling, context)),
        ...fieldOf(texts.receives, listLine(receivers, language)),
    ];
}
const basisField = ({ legalBasis }, context) => paragraphedField({ text: context.texts.basis }, [
    [{ text: context.texts[`basis.${legalBasis}`] }],
    ...objectionLines(legalBasis, context).map((line) => [line]),
]);
const dataLine = (categories, context) => listLine(categories.map(({ title }) => declaredLine(title, context)), context.language);
/** How one kind of data differs. Without a difference, it has no field of its own. */
function categoryLines(category, context) {
    const { basis, legitimateInterest, specialGround, retention, source, provision } = category;
    const { texts } = context;
    const provided = provisionLines(provision, context).flatMap((line) => [{ text: ' ' }, line]);
    const told = [
        pair$1(texts.basis, basis && texts[`basis.${basis}`], context),
        pair$1(texts.interest, declaredLine(legitimateInterest, context), context),
        pair$1(texts.specialGround, declaredLine(specialGround, context), context),
        pair$1(texts.keptFor, retentionLine(retention, context), context),
        pair$1(texts.sources, declaredLine(source, context), context),
        ...(provided.length ? [joinLines([{ text: texts['heading.provision'] }, ...provided])] : []),
    ];
    return told.map((line, at) => [line, ...(at ? [] : objectionLines(basis, context))]).filter(([line]) => line?.text);
}
/** “Term: value.” */
function pair$1(term, value, { texts }) {
    if (!asLine(value ?? '').text)
        return { text: '' };
    return joinLines([phraseLine(texts.pair, { term, value: withoutStop(asLine(value ?? '')) }), { text: '.' }]);
}
function withoutStop({ parts, ...line }) {
    const text = line.text.replace(/\.$/, '');
    if (parts)
        return { ...line, text, parts: parts.map((part, at) => (at === parts.length - 1 ? withoutStop(part) : part)) };
    return { ...line, text };
}
/** R12: whether the data must be provided, and the consequences of not providing it. */
const provisionLines = (provision, context) => provision
    ? [
        asLine(context.texts[`provision.${provision.requirement}`]),
        declaredLine(provision.consequence, context),
    ].filter(({ text }) => text)
    : [];
/** R04: as text. Only for evaste's own processing is the interest known without a declaration. */
function interestLine({ id, legitimateInterest, necessity }, context) {
    const { texts, pick } = context;
    const own = texts[`interest.${id}`];
    const declared = [legitimateInterest, necessity].find((text) => pick(text));
    return declared ? declaredLine(declared, context) : own || texts.notStated;
}

/** R03, R04, R08, R14, R32: why, on what basis, which data, from which source, for how long, to whom. */
function purposesSection(context) {
    const { declaration, texts } = context;
    // The proof of consent has a section of its own, and so has each register.
    const elsewhere = new Set([
        ...[consentRecordId, ipRecordId],
        ...(declaration.registers ?? []).flatMap(({ purposes }) => purposes),
    ]);
    return {
        id: 'purposes',
        heading: { text: texts['heading.purposes'] },
        blocks: [
            ...declaration.purposes
                .filter(({ id }) => !elsewhere.has(id))
                .map((purpose) => purposeSubsection(purpose, context)),
            ...ownPart('not-gathered', texts.notGathered, declaredLine(declaration.notGathered, context)),
        ],
    };
}
/** One section per register of the controller, with its own contact. */
const registerSections = (context) => (context.declaration.registers ?? []).map((register) => dataRegisterSection(register, context));
function dataRegisterSection({ id, name, purposes, contact }, context) {
    const { declaration, texts } = context;
    const lines = contact ? contactLines$1(contact, context) : [];
    return {
        id: `register-${id}`,
        heading: declaredLine(name, context),
        blocks: [
            ...fieldsBlock(lines.length ? [{ term: { text: texts.contactPoint }, lines }] : []),
            ...declaration.purposes
                .filter((purpose) => purposes.includes(purpose.id))
                .map((purpose) => purposeSubsection(purpose, context)),
        ],
    };
}
/** One purpose under its own heading. */
function purposeSubsection(purpose, context) {
    const description = purposeDescription(purpose, context);
    return {
        kind: 'subsection',
        id: `purpose-${purpose.id}`,
        heading: purposeLine(purpose, context),
        blocks: [
            ...(description ? [paragraph(declaredLine(purpose.description, context, description))] : []),
            { kind: 'fields', fields: purposeFields(purpose, context) },
        ],
    };
}

/** R06, R07, R41: who receives data, in what role, and whether data leave the EU and EEA. */
function recipientsSection(context) {
    const { declaration, texts } = context;
    return {
        id: 'recipients',
        heading: { text: texts['heading.recipients'] },
        blocks: [
            ...recipientBlocks(context),
            ...ownPart('not-disclosed', texts.notDisclosed, declaredLine(declaration.notDisclosed, context)),
            ...ownPart('publication', texts.publication, declaredLine(declaration.publication, context)),
        ],
    };
}
function recipientBlocks(context) {
    const { declaration, texts, language } = context;
    // A controller that hosts its own register is not a recipient.
    const others = declaration.recipients.filter(({ id }) => id !== registerKeeperId || declaration.processor);
    const unnamed = unnamedThirdParties(declaration, declaration.purposes.map(({ id }) => id));
    if (others.length + unnamed.length === 0)
        return [paragraph(texts.nobody)];
    return [
        paragraph(recipientCountText(texts.companyCount, addUp(others, unnamed), texts, language)),
        ...others.map((recipient) => recipientSubsection(recipient, context)),
        ...unnamed.map((service) => unnamedSubsection(service, context)),
    ];
}
/** R06: a third party that the declaration does not name. */
const unnamedSubsection = (service, context) => ({
    kind: 'subsection',
    id: `recipient-of-${service.id}`,
    heading: declaredLine(service.name, context),
    blocks: [paragraph(foreignHosts(service, context.declaration).join(', '), context.texts.notStated)],
});
function recipientSubsection(recipient, context) {
    const { texts } = context;
    const { kind = 'company', arrangement, role } = recipient;
    const links = companyNoticeLines(recipient, context);
    return {
        kind: 'subsection',
        id: `recipient-${recipient.id}`,
        heading: recipientLine(recipient, context),
        blocks: [
            ...(recipient.category ? [paragraph(declaredLine(recipient.category, context))] : []),
            {
                kind: 'fields',
                fields: [
                    ...(kind === 'company' ? [] : fieldOf(texts.kind, texts[`kind.${kind}`])),
                    ...fieldOf(texts.role, role && texts[`role.${role}`]),
                    ...(arrangement ? fieldOf(texts.arrangement, addressOrWords(declaredLine(arrangement, context))) : []),
                    ...transferField(recipient, context),
                ],
            },
            ...(links.length ? [{ kind: 'paragraph', lines: links }] : []),
        ],
    };
}

/** R27, R73, R78, R79: what the register stores, for how long, and how it handles the IP address. */
function registerSection(context) {
    const { declaration, texts } = context;
    const { register } = declaration;
    const heading = { id: 'register', heading: { text: texts['heading.register'] } };
    if (askedPurposes(declaration).length === 0)
        return { ...heading, blocks: [] };
    if (!register)
        return { ...heading, blocks: isKeptOnDeviceAlone(declaration) ? [paragraph(texts.registerNone)] : [] };
    const [proof, address] = [consentRecordId, ipRecordId].map((id) => declaration.purposes.find((one) => one.id === id));
    return {
        ...heading,
        blocks: [
            ...(proof ? [paragraph(declaredLine(proof.description, context, purposeDescription(proof, context)))] : []),
            paragraph(texts.registerData),
            { kind: 'fields', fields: registerFields(register, proof, context) },
            paragraph(texts.registerReceipt, texts.registerErasure),
            ...(address ? [ipSubsection(address, register, context)] : []),
        ],
    };
}
/** Accounts keep the answer on the controller's server, Shopify on its own, and some services get it. */
const isKeptOnDeviceAlone = (declaration) => !declaration.consent.account &&
    !declaration.consent.signals.includes('shopify') &&
    servicesTold(declaration).length === 0;
function registerFields(register, proof, context) {
    const { declaration, texts } = context;
    const { ip, retention } = registerSettings(register);
    const given = durationText(retention.given, context);
    const refused = durationText(retention.refused, context);
    return [
        ...fieldOf(texts.basis, texts[`basis.${proof?.legalBasis ?? 'legal-obligation'}`]),
        ...fieldOf(texts.receives, declaration.processor?.name),
        ...(ip === 'none' ? fieldOf(texts.registerIp, texts['ip.none']) : []),
        ...fieldOf(texts.keptFor, fill(texts.registerKept, { given, refused })),
    ];
}
/**
 * No law requires the IP address: it is kept on legitimate interests, with a reason and a right to object (R04, R73).
 */
function ipSubsection(purpose, register, context) {
    const { texts, pick } = context;
    const { ip, ipRetention, ipJustification } = registerSettings(register);
    const kept = fill(texts[`ip.${ip}`], { period: durationText(ipRetention, context) });
    const reason = pick(ipJustification) ? declaredLine(ipJustification, context) : texts.notStated;
    const block = purposeSubsection(purpose, context);
    const fields = [...fieldOf(texts.registerIp, kept), ...(ip === 'full' ? fieldOf(texts.ipReason, reason) : [])];
    if (block.kind === 'subsection')
        return { ...block, blocks: [...block.blocks, ...fieldsBlock(fields)] };
    return block;
}

/**
 * The data protection authority of each EEA country by ISO 3166-1 alpha-2 code. Finland is not included, because its
 * two authorities have names in every language (`authority.*` in `src/text`). In Germany the state in which the
 * controller is established decides, so the link leads to the list of all of them.
 *
 * @see https://www.edpb.europa.eu/about-edpb/about-edpb/members_en
 */
const nationalAuthorities = {
    AT: { name: 'Österreichische Datenschutzbehörde', url: 'https://www.dsb.gv.at' },
    BE: {
        name: 'Gegevensbeschermingsautoriteit / Autorité de protection des données',
        url: 'https://www.dataprotectionauthority.be',
    },
    BG: { name: 'Комисия за защита на личните данни', url: 'https://www.cpdp.bg' },
    CY: {
        name: 'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
        url: 'https://www.dataprotection.gov.cy',
    },
    CZ: { name: 'Úřad pro ochranu osobních údajů', url: 'https://uoou.gov.cz' },
    DE: {
        name: 'Datenschutzaufsichtsbehörde des Bundeslandes',
        url: 'https://www.datenschutzkonferenz-online.de/datenschutzaufsichtsbehoerden.html',
    },
    DK: { name: 'Datatilsynet', url: 'https://www.datatilsynet.dk' },
    EE: { name: 'Andmekaitse Inspektsioon', url: 'https://www.aki.ee' },
    ES: { name: 'Agencia Española de Protección de Datos (AEPD)', url: 'https://www.aepd.es' },
    FR: { name: 'Commission nationale de l’informatique et des libertés (CNIL)', url: 'https://www.cnil.fr' },
    GR: { name: 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', url: 'https://www.dpa.gr' },
    HR: { name: 'Agencija za zaštitu osobnih podataka (AZOP)', url: 'https://azop.hr' },
    HU: { name: 'Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)', url: 'https://www.naih.hu' },
    IE: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie' },
    IS: { name: 'Persónuvernd', url: 'https://www.personuvernd.is' },
    IT: { name: 'Garante per la protezione dei dati personali', url: 'https://www.garanteprivacy.it' },
    LI: { name: 'Datenschutzstelle Fürstentum Liechtenstein', url: 'https://www.datenschutzstelle.li' },
    LT: { name: 'Valstybinė duomenų apsaugos inspekcija', url: 'https://vdai.lrv.lt' },
    LU: { name: 'Commission nationale pour la protection des données (CNPD)', url: 'https://cnpd.public.lu' },
    LV: { name: 'Datu valsts inspekcija', url: 'https://www.dvi.gov.lv' },
    MT: { name: 'Office of the Information and Data Protection Commissioner', url: 'https://idpc.org.mt' },
    NL: { name: 'Autoriteit Persoonsgegevens', url: 'https://www.autoriteitpersoonsgegevens.nl' },
    NO: { name: 'Datatilsynet', url: 'https://www.datatilsynet.no' },
    PL: { name: 'Urząd Ochrony Danych Osobowych (UODO)', url: 'https://uodo.gov.pl' },
    PT: { name: 'Comissão Nacional de Proteção de Dados (CNPD)', url: 'https://www.cnpd.pt' },
    RO: {
        name: 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
        url: 'https://www.dataprotection.ro',
    },
    SE: { name: 'Integritetsskyddsmyndigheten (IMY)', url: 'https://www.imy.se' },
    SI: { name: 'Informacijski pooblaščenec', url: 'https://www.ip-rs.si' },
    SK: { name: 'Úrad na ochranu osobných údajov Slovenskej republiky', url: 'https://dataprotection.gov.sk' },
};

const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'portability'];
/**
 * R09, R19: each right and how to exercise it: electronically, within a month, free of charge. The right to object is
 * separate.
 */
function rightsSection(context) {
    const { declaration, texts } = context;
    return {
        id: 'rights',
        heading: { text: texts['heading.rights'] },
        blocks: [
            {
                kind: 'fields',
                fields: RIGHTS.map((right) => ({
                    term: { text: texts[`right.${right}`] },
                    lines: [{ text: texts[`right.${right}.how`] }],
                })),
            },
            { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
            paragraph(texts.rightsTime),
            ...fieldsBlock(fieldOf(texts.identification, declaredLine(declaration.rights?.identification, context))),
        ],
    };
}
/** R11: the right to complain, and to which authority. */
function complaintSection(context) {
    const { declaration, texts } = context;
    const declared = declaration.rights?.authorities ?? [];
    const authorities = declared.length
        ? declared.map((authority) => authorityLine(authority, context))
        : defaultAuthorities(context);
    return {
        id: 'complaint',
        heading: { text: texts['heading.complaint'] },
        blocks: [paragraph(texts.complaint), { kind: 'list', items: authorities }],
    };
}
/**
 * The data protection authority of the controller's country. Finland with Åland, which is also the default, has a second one for
 * storage on the device, which a site that stores nothing does not name. Outside the EEA evaste does not know the authority, and says so.
 */
function defaultAuthorities({ declaration, texts }) {
    const { country = 'FI' } = declaration.controller;
    if (/^(FI|AX)$/.test(country))
        return [
            { text: texts['authority.ombudsman'], href: 'https://tietosuoja.fi' },
            ...(declaration.services.some(({ trackers }) => trackers.length > 0)
                ? [{ text: texts['authority.traficom'], href: 'https://www.traficom.fi' }]
                : []),
        ];
    const authority = nationalAuthorities[country];
    return [authority ? { text: authority.name, href: authority.url } : { text: texts.notStated }];
}
const authorityLine = ({ name, url, email }, context) => linkLine(declaredLine(name, context), safeUrl(url) ?? (email && `mailto:${email}`));
/** R12: whether the data must be provided, and the consequences of not providing them, unless each purpose says so. */
function provisionSection(context) {
    const { declaration, texts } = context;
    const { provision, consequence } = declaration.rights ?? {};
    const heading = { id: 'provision', heading: { text: texts['heading.provision'] } };
    if (!provision && saysEachPurpose(declaration))
        return { ...heading, blocks: [] };
    const answer = provision ? texts[`provision.${provision}`] : texts.notStated;
    return { ...heading, blocks: [paragraph(answer, declaredLine(consequence, context))] };
}
/** The company’s own purposes; what evaste itself adds needs no data from anybody. */
const saysEachPurpose = ({ file }) => file.purposes.length > 0 && file.purposes.every((purpose) => typeof purpose === 'object' && !!purpose.provision);
/** R13: “no” must be stated; a missing statement does not mean “no”. */
function automatedSection(context) {
    const { declaration, texts } = context;
    const decisions = declaration.rights?.automatedDecisions;
    const line = decisions === false ? { text: texts.automatedNone } : declaredLine(decisions, context);
    return {
        id: 'automated',
        heading: { text: texts['heading.automated'] },
        blocks: [paragraph(line.text ? line : texts.notStated)],
    };
}

/** R92 to R94: what a service records, what is not masked, when it is sent, how long it is kept and who watches it. */
function recordingFields({ recording }, context) {
    if (!recording)
        return [];
    const { texts } = context;
    const { retention, access, assessment } = recording;
    const shown = shownInRecording(recording, context);
    return [
        ...fieldOf(texts['recording.what'], texts['recording.what.how']),
        ...(shown.length ? fieldOf(texts['recording.shown'], ...shown) : []),
        ...fieldOf(texts['recording.sent'], ...sentLines(recording, context)),
        ...fieldOf(texts.keptFor, durationText(retention, context)),
        ...fieldOf(texts['recording.access'], declaredLine(access, context)),
        ...fieldOf(texts['recording.stop'], texts['recording.stop.how']),
        ...(assessment ? fieldOf(texts['recording.assessment'], addressOrWords(declaredLine(assessment, context))) : []),
    ];
}
function sentLines(recording, context) {
    const { texts, language } = context;
    const { trigger = 'report', lastMinutes = 2, sampleRate = 1 } = recording;
    const period = durationText(`PT${lastMinutes}M`, context);
    const when = fill(texts[`recording.${trigger}`], { period });
    if (sampleRate === 1)
        return [when];
    const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(sampleRate);
    return [when, fill(texts['recording.share'], { share })];
}

/** R28, R29, R41, R94: everything stored on or read from the device, and what is recorded, by service. */
function trackersSection(context) {
    const { texts } = context;
    const { services } = context.declaration;
    const isAsking = services.some(({ id }) => id === ownServiceId);
    const nothingElse = services.every(({ id, trackers }) => id === ownServiceId || trackers.length === 0);
    return {
        id: 'trackers',
        heading: { text: texts['heading.trackers'] },
        blocks: [
            ...(nothingElse ? [paragraph(isAsking ? texts.nothingStored : texts.storesNothing)] : []),
            ...services.map((service) => serviceSubsection(service, context)),
        ],
    };
}
function serviceSubsection(service, context) {
    const { texts } = context;
    const name = serviceLine(service, context);
    const links = serviceLinks(service, name, context);
    return {
        kind: 'subsection',
        id: `service-${service.id}`,
        heading: name,
        blocks: [
            paragraph(joinLines([phraseLine(texts.pair, { term: texts.purpose, value: purposeOf(service, context) }), { text: '.' }]), ...descriptionOf(service, context)),
            ...fieldsBlock(recordingFields(service, context)),
            service.trackers.length ? trackerTable(service, context) : paragraph(texts.noTrackers),
            ...(links.length ? [{ kind: 'paragraph', lines: links }] : []),
        ],
    };
}
/** “Visitor statistics. Visitor statistics.” says it twice. */
function descriptionOf(service, context) {
    const description = declaredLine(service.description, context);
    return description.text.replace(/\.$/, '') === purposeOf(service, context).text ? [] : [description];
}
const purposeOf = ({ purpose }, context) => purposeLine(context.declaration.purposes.find(({ id }) => id === purpose) ?? { id: purpose }, context);
const trackerTable = (service, context) => ({
    kind: 'table',
    caption: trackersCaption(service, context),
    heads: [context.texts.name, context.texts.kind, context.texts.use, context.texts.kept],
    rows: service.trackers.map((tracker) => [
        { text: tracker.name },
        { text: context.texts[`type.${tracker.type ?? 'cookie'}`] },
        trackerUseLine(tracker, service, context),
        { text: lifetimeText(tracker, context), order: lifetimeOrder(tracker) },
    ]),
});
/** The section on recipients links the receiving company's notice; here only the opt-out is linked. */
function serviceLinks({ optOutUrl }, name, { texts, pick }) {
    const line = linkLine(phraseLine(texts.optOut, { name }), pick(optOutUrl));
    if (line.href)
        return [line];
    return [];
}

/**
 * Creates the whole privacy notice of a declaration, section by section, including evaste's own processing (GDPR 13 and
 * 14).
 *
 * @param texts from `loadTexts`, with the company's own wording applied.
 */
function noticeSections(declaration, texts, language) {
    const context = noticeContext(toldProcessing(declaration), texts, language);
    return [
        controllerSection(context),
        purposesSection(context),
        ...registerSections(context),
        recipientsSection(context),
        trackersSection(context),
        consentSection(context),
        registerSection(context),
        objectionSection(context),
        rightsSection(context),
        complaintSection(context),
        provisionSection(context),
        automatedSection(context),
        protectionSection(context),
        versionSection(context),
    ].filter(({ blocks }) => blocks.length > 0);
}
const protectionSection = (context) => ({
    id: 'protection',
    heading: { text: context.texts['heading.protection'] },
    blocks: [
        ...(context.declaration.protection ? [paragraph(declaredLine(context.declaration.protection, context))] : []),
        ...fieldsBlock(fieldOf(context.texts.manualMaterial, declaredLine(context.declaration.manualMaterial, context))),
    ],
});
/** R22, R44: the version, and since when it applies. */
function versionSection(context) {
    const { declaration, texts, language } = context;
    const { version = declaration.version, effectiveFrom } = declaration.notice;
    const lines = [
        version ? fill(texts.version, { version }) : '',
        effectiveFrom ? fillWithDate(texts.effectiveFrom, { date: dateText(effectiveFrom, language) }) : '',
    ].filter(Boolean);
    return {
        id: 'version',
        heading: { text: texts['heading.version'] },
        blocks: [
            paragraph(...(lines.length ? lines : [texts.notStated])),
            ...fieldsBlock(fieldOf(texts.changesTold, declaredLine(declaration.changesTold, context))),
        ],
    };
}

/** Offers a text to the visitor as a file of the given media type. */
function downloadText(fileName, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    Object.assign(document.createElement('a'), { href: address, download: fileName }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may read it a moment later
}

/**
 * Styles of a section's blocks, in `<evaste-notice>` and in a standalone document. The including style sheet sets
 * `--_line` and `--_quiet`. On a narrow screen each table cell is labelled from its `data-label`.
 */
const blockStyles = `
  nav ul {
    columns: 2 16em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  dl {
    margin: 0.625em 0 0;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(0, 14em) minmax(0, 1fr);
    gap: 0 1.25em;
    padding: 0.375em 0;
    border-top: 1px solid var(--_line);
  }
  dt,
  thead th {
    color: var(--_quiet);
  }
  dd {
    grid-column-end: -1;
    margin: 0;
    max-width: 58ch;
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
    margin-top: 0.75em;
    border-collapse: collapse;
    font-size: 0.9375em;
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
  thead th {
    border: 0;
  }
  @media (max-width: 40rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
    table,
    caption,
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
    nav {
      display: none;
    }
    tr,
    dl div {
      break-inside: avoid;
    }
  }
`;

const noticeStyles = css `
  ${unsafeCSS(blockStyles)}
  :host {
    display: block;
    color: inherit;
    overflow-wrap: break-word;
  }
  nav li {
    padding: 0.125em 0;
    break-inside: avoid;
  }
  section {
    margin-top: 2.5em;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
    scroll-margin-top: 1em;
  }
  h3 {
    margin-top: 1.75em;
    font-size: 1.0625em;
    scroll-margin-top: 1em;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  p,
  section ul {
    margin-top: 0.625em;
    max-width: 62ch;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    margin-top: 1em;
  }
  .small {
    min-height: 1.75em;
    margin-inline-start: 0.5em;
    padding: 0 0.75em;
    font-weight: 400;
  }
  .head {
    min-height: 1.75em;
    padding: 0 0.25em;
    margin-inline-start: -0.25em;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 400;
    text-align: start;
  }
  .head::after {
    content: '\\2195' / '';
    margin-inline-start: 0.375em;
  }
  [aria-sort='ascending'] .head::after {
    content: '\\2191' / '';
  }
  [aria-sort='descending'] .head::after {
    content: '\\2193' / '';
  }
  [aria-sort] .head {
    color: var(--_text);
    font-weight: 600;
  }
  .requests {
    margin-top: 1em;
    max-width: 62ch;
    border-bottom: 1px solid var(--_line);
  }
  details {
    border-top: 1px solid var(--_line);
  }
  summary {
    padding: 0.625em 0;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  details form,
  .answer {
    padding-bottom: 0.625em;
  }
  details form p:first-child {
    margin-top: 0;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em 1.25em;
  }
  .fields label {
    display: grid;
    gap: 0.25em;
  }
  select,
  input {
    font: inherit;
    min-height: 2.75em;
    max-width: 100%;
    padding: 0 0.5em;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) / 3);
    background: var(--_surface);
    color: var(--_text);
  }
  @media (max-width: 40rem) {
    thead.sorts {
      display: block;
    }
    thead.sorts tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25em 1em;
    }
    thead.sorts tr::before {
      content: attr(data-label) ':';
      color: var(--_quiet);
    }
  }
  @media print {
    .requests,
    button:not(.head) {
      display: none;
    }
    .head::after {
      content: none;
    }
    section {
      break-inside: avoid-page;
    }
  }
`;

/** What the visitor has chosen, the proof of it, and how to withdraw one choice or all (R55, R56, R79). */
function renderChoices(session, declaration, texts, language, announce) {
    const purposes = askedPurposes(declaration);
    if (!purposes.length)
        return nothing;
    const context = noticeContext(declaration, texts, language);
    const isGiven = ({ id }) => session.status(id) === 'given';
    const withdrawAll = (event) => {
        session.refuseAll(vouched(event));
        announce(texts.withdrawn);
    };
    const withdraw = (id, event) => {
        session.withdraw(id, vouched(event));
        announce(texts.withdrawn);
    };
    return html `<section aria-labelledby="choices">
    <h2 id="choices" tabindex="-1">${texts['heading.choices']}</h2>
    <p>
      ${session.decision ? fillWithDate(texts.decided, { time: timeText(session.decision.decidedAt, language) }) : texts.undecided}
    </p>
    <dl>
      ${purposes.map((purpose) => {
        const title = purposeLine(purpose, context);
        return html `<div>
          <dt>${renderText(title)}</dt>
          <dd>
            ${texts[`status.${session.status(purpose.id)}`]}
            ${isGiven(purpose)
            ? html `<button
                    class="plain small"
                    part="button"
                    aria-label=${fill(texts.withdrawOne, { purpose: title.text })}
                    @click=${(event) => withdraw(purpose.id, event)}
                  >
                    ${texts.withdraw}
                  </button>`
            : nothing}
          </dd>
        </div>`;
    })}
    </dl>
    ${session.decision && declaration.register ? renderReceipt(session, declaration, texts, language) : nothing}
    <p class="acts">
      <button class="plain" part="button" @click=${() => session.open()}>${texts.openSettings}</button>
      ${purposes.some(isGiven)
        ? html `<button class="plain" part="button" @click=${withdrawAll}>${texts.withdrawAll}</button>`
        : nothing}
    </p>
  </section>`;
}
function renderReceipt(session, { site }, texts, language) {
    const { receipt } = session;
    if (!receipt)
        return html `<p>${texts.receiptNone}</p>`;
    const { entry, recordedAt, jws } = receipt;
    return html `<p>
    ${fillWithDate(texts.receipt, { entry, time: timeText(recordedAt, language) })}
    <button
      class="plain small"
      part="button"
      @click=${() => downloadText(`${site}-${entry}.jws`, jws, 'application/jose')}
    >
      ${texts.receiptDownload}
    </button>
    ${renderReceiptLink(receiptHolder(session), receipt, texts, language)}
  </p>`;
}
/** To the page of the register that shows everything. The secret is in the address only while it is opened, and behind `#`. */
function renderReceiptLink(holder, { jws }, texts, language) {
    if (!holder)
        return nothing;
    const { registerUrl, secret } = holder;
    const page = `${registerUrl}/receipt/`;
    const open = ({ currentTarget }) => {
        const link = currentTarget;
        link.href = `${page}#${new URLSearchParams({ receipt: jws, secret, lang: language }).toString()}`;
        setTimeout(() => (link.href = page));
    };
    return html `<a href=${page} rel="noreferrer" @click=${open}>${texts.receiptOpen}</a>`;
}

/** What the register has stored, one line each: the answers, the address they came from, and later requests. */
function disclosedLines(consent, context) {
    const { entries, requests } = parts(consent);
    return [
        ...list(entries).flatMap((entry) => entryLines(entry, context)),
        ...list(requests).flatMap((request) => requestLines(request, context)),
    ];
}
function entryLines({ entry, recordedAt, ip, record }, context) {
    const { texts } = context;
    const { address } = parts(ip);
    const told = fillWithDate(texts.receipt, {
        entry: String(entry),
        time: timeText(String(recordedAt), context.language),
    });
    const from = typeof address === 'string' ? pair(texts.registerIp, address, context) : '';
    return [[told, choicesText(parts(parts(record).choices), context), from && `${from}.`].filter(Boolean).join(' ')];
}
/** “Visitor statistics: allowed; Marketing: refused.” */
function choicesText(choices, context) {
    const { declaration, texts, pick } = context;
    const said = Object.entries(choices).map(([id, status]) => {
        const purpose = declaration.purposes.find((candidate) => candidate.id === id) ?? { id };
        const word = texts[`status.${String(status)}`] ?? String(status);
        return pair(purposeTitle(purpose, texts, pick), word, context);
    });
    if (said.length)
        return `${said.join('; ')}.`;
    return '';
}
/** A request to the register, or the controller's answer to it. */
function requestLines({ recordedAt, event }, context) {
    const { texts, language } = context;
    const { event: kind, outcome, reason } = parts(event);
    const time = timeText(String(recordedAt), language);
    if (kind === 'handled') {
        const words = outcome === 'refused' ? texts['handled.refused'] : texts['handled.done'];
        return [`${time}: ${fill(words, { reason: String(reason ?? '') })}`];
    }
    const label = texts[`request.${String(kind)}`];
    if (typeof label === 'string')
        return [pair(label, time, context)];
    return [];
}
const pair = (term, value, { texts }) => fill(texts.pair, { term, value });
const parts = (value) => (typeof value === 'object' && value !== null ? value : {});
const list = (value) => (Array.isArray(value) ? value.map(parts) : []);

/** The answer in one sentence, which is announced and comes first. */
const sayAnswer = (kind, answer, { texts }) => answer.kind === 'refused' ? texts[`refused.${answer.why}`] : fill(texts[`answer.${kind}`], { entry: answer.entry });
/** The answer as text, with what remains after an erasure, and why (GDPR 12(4)). */
function renderAnswer({ kind, holder }, answer, context) {
    return html `<div class="answer">
    <p><strong>${sayAnswer(kind, answer, context)}</strong></p>
    ${answer.kind === 'done' ? renderMore(kind, answer, holder, context) : nothing}
  </div>`;
}
function renderMore(kind, answer, holder, context) {
    if (kind === 'access')
        return renderDisclosed(answer, holder, context);
    if (kind === 'erasure')
        return renderList(answer.kept.map((part) => keptText(part, context)));
    if (answer.dueAt)
        return html `<p>${dueText(answer.dueAt, context)}</p>`;
    return nothing;
}
function renderDisclosed({ consent }, { site }, context) {
    const download = () => downloadText(`${site}-choices.jsonld`, JSON.stringify(consent, null, 2), 'application/ld+json');
    return html `${renderList(disclosedLines(consent, context))}
    <p><button class="plain" part="button" @click=${download}>${context.texts.answerFile}</button></p>`;
}
/**
 * Where the answer will appear: the register does not know who asked, so the answer waits until the receipt is used
 * again.
 */
const dueText = (dueAt, { texts, language }) => fillWithDate(texts.answerDue, { date: dateText(dueAt, language), see: texts['request.access'] });
/** A newer register may report something that evaste has no text for; it is shown by the register's own name. */
function keptText({ what, why, until }, { texts, language }) {
    const law = why.join(', ');
    const kept = what === 'answers' || what === 'chain' ? fill(texts[`kept.${what}`], { law }) : `${what} (${law})`;
    if (until)
        return `${kept} ${fillWithDate(texts.keptUntil, { date: dateText(until, language) })}`;
    return kept;
}
const renderList = (lines) => html `<ul>
    ${lines.map((line) => html `<li>${line}</li>`)}
  </ul>`;

const KINDS = ['access', 'rectification', 'restriction', 'objection', 'erasure'];
/**
 * The requests that the visitor can send to the register, with the receipt as the only proof of identity (R79, R80).
 */
class RegisterRequests {
    constructor(host, announce) {
        this.host = host;
        this.announce = announce;
        this.asked = undefined;
    }
    /** Empty without a register and a receipt. After an erasure the answer stays, although the receipt is gone. */
    render(holder, context) {
        const kinds = holder ? KINDS : KINDS.filter((kind) => kind === this.asked?.kind);
        if (!kinds.length)
            return nothing;
        const { texts } = context;
        return html `<section aria-labelledby="requests">
      <h2 id="requests" tabindex="-1">${texts['heading.requests']}</h2>
      <p>${holder ? texts.requestsWhy : nothing} ${fill(texts.requestsElse, { rights: texts['heading.rights'] })}</p>
      <div class="requests">
        ${KINDS.map((kind) => (kinds.includes(kind) ? this.renderRequest(kind, holder, context) : nothing))}
      </div>
    </section>`;
    }
    renderRequest(kind, holder, context) {
        const { texts } = context;
        const asked = this.asked?.kind === kind ? this.asked : undefined;
        return html `<details name="request" ?open=${asked !== undefined}>
      <summary>${texts[`request.${kind}`]}</summary>
      ${holder ? this.renderForm(kind, holder, context) : nothing}
      ${asked && !asked.answer ? html `<p>${texts.requestSending}</p>` : nothing}
      ${asked?.answer ? renderAnswer(asked, asked.answer, context) : nothing}
    </details>`;
    }
    renderForm(kind, holder, context) {
        const send = (event) => {
            event.preventDefault();
            void this.ask(kind, event.target, holder, context);
        };
        return html `<form @submit=${send}>
      <p>${context.texts[`request.${kind}.how`]}</p>
      ${kind === 'rectification' ? renderCorrection(context) : nothing}
      <p><button class="plain" part="button">${sendLabel(kind, context)}</button></p>
    </form>`;
    }
    async ask(kind, form, holder, context) {
        const { texts } = context;
        if (this.asked && !this.asked.answer)
            return; // one at a time, because each becomes a permanent entry
        const correction = kind === 'rectification' ? readCorrection(form) : undefined;
        if (correction && !correction.language && !correction.decidedAt)
            return demandOne(form, texts.correctNothing);
        this.asked = { kind, holder };
        this.announce(texts.requestSending);
        this.host.requestUpdate();
        const answer = await askRegister(holder, { kind, ...(correction && { correction }) }, { fetch });
        this.asked = { kind, holder, answer };
        this.announce(sayAnswer(kind, answer, context));
        this.host.requestUpdate();
        const root = form.getRootNode();
        await this.host.updateComplete;
        // The form was removed together with the receipt, and what had focus was in it.
        if (!form.isConnected)
            root.querySelector('.requests summary')?.focus();
    }
}
function sendLabel(kind, { texts }) {
    if (kind === 'access')
        return texts['request.access'];
    if (kind === 'erasure')
        return texts.requestErase;
    return texts.requestSend;
}
/** Only what an entry states and a visitor can know better. The choice itself is changed by choosing again (R83). */
const renderCorrection = ({ texts, declaration }) => html `<p class="fields">
    <label
      >${texts.correctLanguage}
      <select name="language">
        <option value="">${texts.correctSame}</option>
        ${declaration.languages.map((tag) => html `<option value=${tag} lang=${tag}>${languageName(tag)}</option>`)}
      </select></label
    >
    <label>${texts.correctTime} <input type="datetime-local" name="decidedAt" /></label>
  </p>`;
/** The browser's own validation shows and announces the message at the field. */
function demandOne(form, words) {
    const field = form.querySelector('select');
    field?.setCustomValidity(words);
    form.reportValidity();
    form.addEventListener('input', () => field?.setCustomValidity(''), { once: true });
}
function readCorrection(form) {
    const fields = new FormData(form);
    const [language, time] = ['language', 'decidedAt'].map((name) => String(fields.get(name) ?? ''));
    return {
        ...(language && { language }),
        ...(time && { decidedAt: new Date(time).toISOString() }),
    };
}

/** The table of contents; the URL of each section can be shared. */
const renderContents = (sections, texts) => html `<nav aria-label=${texts.contents}>
    <ul>
      ${sections.map(({ id, heading }) => html `<li><a href="#${id}">${renderText(heading)}</a></li>`)}
    </ul>
  </nav>`;
/** A section with its heading; nested parts are one level lower. */
const renderSection = ({ id, heading, blocks }, tables) => html `<section aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${renderText(heading)}</h2>
    ${blocks.map((block) => renderBlock(block, tables))}
  </section>`;
function renderBlock(block, tables) {
    switch (block.kind) {
        case 'paragraph':
            return html `<p>${spaced(block.lines)}</p>`;
        case 'list':
            return html `<ul>
        ${block.items.map((item) => html `<li>${renderLine(item)}</li>`)}
      </ul>`;
        case 'fields':
            return html `<dl>
        ${block.fields.map((field) => html `<div>
              <dt>${renderText(field.term)}</dt>
              ${paragraphsOf(field).map((lines) => html `<dd>${spaced(lines)}</dd>`)}
            </div>`)}
      </dl>`;
        case 'table':
            return tables.render(block);
        case 'subsection':
            return html `<h3 id=${block.id} tabindex="-1">${renderText(block.heading)}</h3>
        ${block.blocks.map((inner) => renderBlock(inner, tables))}`;
        default:
            return block;
    }
}
const spaced = (lines) => lines.map((line) => html `${renderLine(line)} `);

/** Makes the notice's tables sortable: each column head is a button, and the result is announced. */
class SortedTables {
    constructor(host, announce) {
        this.host = host;
        this.announce = announce;
        this.orders = new Map();
    }
    /** The language of the column heads, and the locale for sorting. */
    speak(texts, language) {
        this.texts = texts;
        this.language = language;
        return this;
    }
    render(table) {
        const { caption, heads, rows } = table;
        const order = this.orders.get(caption.text);
        return html `<table part="trackers">
      <caption class="unseen">
        ${renderText(caption)}
      </caption>
      <thead class=${rows.length > 1 ? 'sorts' : nothing}>
        <tr data-label=${this.texts.sort}>
          ${heads.map((head, column) => this.renderHead(head, column, table, order))}
        </tr>
      </thead>
      <tbody>
        ${sortRows(rows, order, this.language).map((row) => renderRow(row, heads))}
      </tbody>
    </table>`;
    }
    /** A single row cannot be sorted: its heads stay plain text. */
    renderHead(head, column, table, order) {
        if (table.rows.length < 2)
            return html `<th scope="col">${head}</th>`;
        const isSorted = order?.column === column;
        const state = isSorted ? (order.isReversed ? 'descending' : 'ascending') : nothing;
        return html `<th scope="col" aria-sort=${state}>
      <button class="head" @click=${() => this.sortBy(column, table)}>${head}</button>
    </th>`;
    }
    sortBy(column, { caption, heads }) {
        const before = this.orders.get(caption.text);
        const isReversed = before?.column === column && !before.isReversed;
        this.orders.set(caption.text, { column, isReversed });
        const words = isReversed ? this.texts.sortedDown : this.texts.sortedUp;
        this.announce(fill(words, { column: heads[column] ?? '' }));
        this.host.requestUpdate();
    }
}
function sortRows(rows, order, language) {
    if (!order)
        return rows;
    const { column, isReversed } = order;
    const byWords = new Intl.Collator(language, { numeric: true });
    const compare = (one, other) => {
        if (one?.order === undefined || other?.order === undefined || one.order === other.order)
            return byWords.compare(one?.text ?? '', other?.text ?? '');
        return one.order - other.order;
    };
    return [...rows].sort((a, b) => compare(a[column], b[column]) * (isReversed ? -1 : 1));
}
const renderRow = ([first, ...cells], heads) => html `<tr>
    <th scope="row">${first ? renderLine(first) : ''}</th>
    ${cells.map((cell, i) => html `<td data-label=${heads[i + 1] ?? ''}>${renderLine(cell)}</td>`)}
  </tr>`;

/** The whole privacy notice, with the visitor's current choices, the receipt and the way to withdraw. */
class EvasteNotice extends LitElement {
    static { this.styles = [unsafeCSS(tokens), noticeStyles]; }
    static { this.properties = {
        declaration: {},
        declared: { state: true },
        texts: { state: true },
        spoken: { state: true },
        announcement: { state: true },
    }; }
    constructor() {
        super();
        this.announce = (words) => {
            this.announcement = words;
        };
        /** The `#id` of a URL does not find elements inside a shadow root. */
        this.goToHash = () => {
            const id = decodeURIComponent(location.hash.slice(1));
            const target = id && this.renderRoot.querySelector(`#${CSS.escape(id)}`);
            if (!target)
                return;
            target.scrollIntoView();
            target.focus({ preventScroll: true });
        };
        this.announcement = '';
        this.tables = new SortedTables(this, this.announce);
        this.requests = new RegisterRequests(this, this.announce);
        this.link = new SessionLink(this, () => {
            this.requestUpdate();
            void this.speak().catch(tellMissingChunk);
        });
    }
    createRenderRoot() {
        attachRoot(this);
        return super.createRenderRoot();
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
        const { language } = this;
        const sections = noticeSections(declaration, texts, language);
        const tables = this.tables.speak(texts, language);
        return html `<div lang=${this.spoken ?? nothing} dir=${textDirection(this.spoken ?? '')}>
      ${renderContents(sections, texts)}
      ${session ? renderChoices(session, declaration, texts, language, this.announce) : nothing}
      ${session ? this.requests.render(receiptHolder(session), noticeContext(declaration, texts, language)) : nothing}
      ${sections.map((section) => renderSection(section, tables))}
      <p class="acts">
        <button class="plain" part="button" @click=${() => this.downloadData(declaration, texts)}>
          ${texts.noticeData}
        </button>
      </p>
      <p class="unseen" role="status">${this.announcement}</p>
    </div>`;
    }
    downloadData(declaration, texts) {
        const { language } = this;
        const json = disclosureJson(declaration, texts, language);
        downloadText(`${declaration.site}-notice.${language}.json`, json, 'application/json');
    }
    get shown() {
        return this.link.session?.declaration ?? this.declared;
    }
    get language() {
        const { session } = this.link;
        if (session?.declaration)
            return session.language;
        return this.textLanguage;
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
            return; // the page has changed meanwhile
        this.texts = withOwnWording(texts, declaration, this.language);
        this.spoken = language; // R123
    }
    /** Without a session the notice is still shown. An unreadable declaration is reported as a problem. */
    async readOwn() {
        const { declaration } = this;
        if (!declaration)
            return;
        const file = typeof declaration === 'string' ? await (await fetch(declaration)).json() : declaration;
        this.declared = readDeclaration(file);
        await this.speak();
    }
}

export { EvasteNotice };
