import { a as askedPurposes, s as servicesOf } from './page/asked.js';
import { a as addDuration } from './page/duration.js';

/** Several answers as one: allowed only if all are, and as old as the oldest; refused if one is. */
function combineAnswers(answers) {
    const given = answers.filter((answer) => answer !== undefined);
    if (given.some(({ isAllowed }) => !isAllowed))
        return { isAllowed: false };
    if (!given.length || given.length < answers.length)
        return undefined;
    const times = given.map(({ at = NaN }) => at);
    return { isAllowed: true, at: Math.min(...times) || undefined };
}

const CLOCK_SKEW_MS = 24 * 3600 * 1000;
/**
 * Determines which of a visitor's answers in another tool evaste takes over: every refusal, and a consent that covers the
 * service, is young enough and was free. A purpose is answered if all its services are; otherwise it is still asked.
 *
 * @returns `null` if nothing is taken over.
 */
function choicesToImport(answerTo, rules) {
    const choices = {};
    let oldest = +rules.now;
    for (const { id: purpose } of askedPurposes(rules.declaration)) {
        const own = servicesOf(rules.declaration, purpose).map(({ id }) => ({
            id,
            answer: standing(answerFor(id, answerTo, rules.migration), rules, purpose),
        }));
        for (const { id, answer } of own) {
            if (answer)
                choices[id] = answer.isAllowed;
            if (answer?.isAllowed)
                oldest = Math.min(oldest, answer.at ?? oldest);
        }
        if (own.every(({ answer }) => answer))
            choices[purpose] = own.every(({ answer }) => answer?.isAllowed);
    }
    if (!Object.keys(choices).length)
        return null;
    return { choices, decidedAt: new Date(oldest) };
}
/** The visitor's answer for a service: all the keys that cover it, as one. */
function answerFor(service, answerTo, { services, preselected = [] }) {
    const keys = Object.hasOwn(services, service) ? [services[service] ?? []].flat() : [];
    const answer = combineAnswers(keys.map(answerTo));
    // R49: what was ticked beforehand was never chosen.
    if (answer?.isAllowed && keys.some((key) => preselected.includes(key)))
        return undefined;
    return answer;
}
/** The answer if it may stand, with its time. */
function standing(answer, rules, purpose) {
    const { declaration, migration, now } = rules;
    if (!answer?.isAllowed)
        return answer;
    const at = answer.at ?? (migration.maxAge && +before(now, migration.maxAge));
    // R60, and no clock that ran ahead. An unknown time compares as false.
    const isCurrent = Number(at) <= +now + CLOCK_SKEW_MS && now < addDuration(new Date(Number(at)), declaration.consent.validity);
    if (!isCurrent || rules.isRefusedByGpc(purpose))
        return undefined;
    return { isAllowed: true, at: Math.min(Number(at), +now) };
}
const before = (date, duration) => new Date(2 * +date - +addDuration(date, duration));

/** C15t: JSON in local storage, and `c.<category>:1,i.t:<time>,…` in a cookie, where a refused category is left out. */
const c15tReader = {
    itemName: 'c15t',
    read: (stored) => (stored.startsWith('{') ? readJson(stored) : readCompact(stored)),
};
function readJson(stored) {
    const { consents, consentInfo } = JSON.parse(stored);
    if (!consents || !consentInfo)
        return null;
    return (key) => {
        const isAllowed = Object.hasOwn(consents, key) ? consents[key] : undefined;
        if (typeof isAllowed !== 'boolean')
            return undefined;
        return { isAllowed, at: consentInfo.time };
    };
}
function readCompact(stored) {
    const values = new Map(stored.split(',').map((part) => part.split(':')));
    const at = Number(values.get('i.t')) || undefined;
    if (!at)
        return null;
    return (key) => ({ isAllowed: values.get(`c.${key}`) === '1', at });
}

/**
 * Cookiebot: `{stamp:'…',necessary:true,statistics:false,…,method:'explicit',ver:1,utc:1700000000000,region:'fi'}`. A value
 * that is only a number means that the visitor was not asked.
 */
const cookiebotReader = {
    itemName: 'CookieConsent',
    read(stored) {
        if (!stored.startsWith('{'))
            return null;
        const categories = new Map([...stored.matchAll(/[{,](\w+):(true|false)/g)].map(([, key, value]) => [key, value]));
        // R50: an implied consent is none.
        const isExplicit = /method:'explicit'/.test(stored);
        const at = Number(/[{,]utc:(\d+)/.exec(stored)?.[1]) || undefined;
        return (key) => {
            const value = categories.get(key);
            if (value === 'false')
                return { isAllowed: false, at };
            return value && isExplicit ? { isAllowed: true, at } : undefined;
        };
    },
};

/** CookieYes: `consentid:…,consent:yes,action:yes,necessary:yes,analytics:no,…`. It does not record when. */
const cookieYesReader = {
    itemName: 'cookieyes-consent',
    read(stored) {
        const values = new Map(stored.split(',').map((part) => part.split(':')));
        // Without an action of the visitor, the rest are defaults.
        if (values.get('action') !== 'yes')
            return null;
        return (key) => {
            const value = values.get(key);
            if (value !== 'yes' && value !== 'no')
                return undefined;
            return { isAllowed: value === 'yes' };
        };
    },
};

/** Helsinki Design System: the accepted groups, each with its own time. */
const hdsReader = {
    itemName: 'city-of-helsinki-cookie-consents',
    read(stored) {
        const { groups, showBanner } = JSON.parse(stored);
        if (!groups || showBanner)
            return null;
        return (key) => {
            const group = Object.hasOwn(groups, key) ? groups[key] : undefined;
            return { isAllowed: !!group, at: group?.timestamp };
        };
    },
};

/** Klaro: a JSON object with `true` or `false` by the name of the service. It does not record when. */
const klaroReader = {
    itemName: 'klaro',
    read(stored) {
        const choice = JSON.parse(stored);
        if (typeof choice !== 'object' || choice === null)
            return null;
        return (key) => {
            const isAllowed = Object.hasOwn(choice, key) ? choice[key] : undefined;
            if (typeof isAllowed !== 'boolean')
                return undefined;
            return { isAllowed };
        };
    },
};
/** Orejime stores the same under another name. */
const orejimeReader = { ...klaroReader, itemName: 'eu-consent' };

/**
 * Tarteaucitron: `!service=true!service=false!service=wait`. Only a refusal is an answer here: the tool also writes `true`
 * where nobody has clicked, and renews the cookie for each new service.
 */
const tarteaucitronReader = {
    itemName: 'tarteaucitron',
    read(stored) {
        const refused = [...stored.matchAll(/!([^=!]+)=false/g)].map(([, key]) => key);
        return (key) => (refused.includes(key) ? { isAllowed: false } : undefined);
    },
};

/**
 * Versions 2 and 3: a list of accepted categories, and version 3 also lists the accepted services of each. A key is
 * `category` or `category/service`. The time is that of the first answer, since a later one may concern a single service.
 */
const vanillaCookieConsentReader = {
    itemName: 'cc_cookie',
    read(stored, { revision }) {
        const choice = JSON.parse(stored);
        const accepted = choice.categories ?? choice.level;
        if (!Array.isArray(accepted))
            return null;
        const at = Date.parse(choice.consentTimestamp ?? choice.consent_date ?? '') || undefined;
        // The tool asks again where the site has raised its revision.
        const isOutdated = revision !== undefined && choice.revision !== revision;
        return (key) => {
            const [category = '', service] = key.split('/');
            const isAllowed = accepted.includes(category) && (service === undefined || !!choice.services?.[category]?.includes(service));
            if (isAllowed && isOutdated)
                return undefined;
            return { isAllowed, at };
        };
    },
};

/** The tools whose stored choices evaste can read. */
const consentTools = {
    c15t: c15tReader,
    cookiebot: cookiebotReader,
    cookieyes: cookieYesReader,
    hds: hdsReader,
    klaro: klaroReader,
    orejime: orejimeReader,
    tarteaucitron: tarteaucitronReader,
    'vanilla-cookieconsent': vanillaCookieConsentReader,
};

/**
 * The values under a name, decoded: of every cookie, since a parent domain and a path may have their own, and of local
 * storage.
 */
function storedItems(name) {
    return [...cookiesNamed(name), ...localItem(name)];
}
function cookiesNamed(name) {
    try {
        return document.cookie
            .split('; ')
            .filter((cookie) => cookie.startsWith(`${name}=`))
            .map((cookie) => decode(cookie.slice(name.length + 1)));
    }
    catch {
        return []; // a sandboxed frame has no cookies
    }
}
function localItem(name) {
    try {
        return [localStorage.getItem(name) ?? []].flat();
    }
    catch {
        return []; // storage is denied
    }
}
/** Some tools write their cookie without encoding it. */
function decode(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}

/**
 * Takes over what the visitor chose in the consent tool that the site used before, once, if evaste has no decision yet.
 * The result is recorded as `source: 'import'`, never as trusted, with the tool's name and the time of the choice there.
 * What may not stand is asked as usual: see `choicesToImport`. The tool's own cookie stays as it is.
 *
 * @param migration the tool, and which of its keys cover which service. Default: `consent.migrate` of the declaration.
 * @returns the decision, or `null` if nothing was taken over. Never rejects.
 * @example
 * import { startConsent } from 'evaste'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await migrateConsent(session, { from: 'klaro', services: { matomo: 'matomo' } })
 */
async function migrateConsent(session, migration) {
    await session.ready;
    try {
        return importStored(session, migration ?? session.declaration?.consent.migrate);
    }
    catch (cause) {
        console.error('evaste: the choices of the former consent tool were not taken over', cause);
        return null;
    }
}
function importStored(session, migration) {
    const { declaration, decision, asked, status } = session;
    if (!migration || !declaration || decision || !asked.length || typeof document === 'undefined')
        return null;
    const answerTo = readChoice(migration);
    const importable = answerTo &&
        choicesToImport(answerTo, {
            declaration,
            migration,
            now: new Date(),
            // Before a decision, nothing else refuses.
            isRefusedByGpc: (purpose) => status(purpose) === 'refused',
        });
    if (!importable)
        return null;
    return session.importChoices(importable.choices, { from: migration.from, decidedAt: importable.decidedAt });
}
/** What the device has stored of the visitor's choice; if it is there more than once, each copy must allow. */
function readChoice(migration) {
    if (!Object.hasOwn(consentTools, migration.from))
        throw new Error(`consent.migrate.from: "${migration.from}" is no tool that evaste reads`);
    const { itemName, read } = consentTools[migration.from];
    const copies = storedItems(migration.name ?? itemName).flatMap((stored) => readOrNothing(() => read(stored, migration)));
    if (!copies.length)
        return null;
    return (key) => combineAnswers(copies.map((answerTo) => answerTo(key)));
}
/** A corrupt value is no choice (R62). */
function readOrNothing(read) {
    try {
        return [read() ?? []].flat();
    }
    catch {
        return [];
    }
}

export { migrateConsent };
