#!/usr/bin/env node
import { n as nearMiss, s as shown, p as parseDeclaration, c as checkDeclaration, o as objectToUrl, a as objectToEmail, i as id, b as objectToLanguage, e as parseJsonText } from './node/parse.js';
import { writeFile, readFile } from 'node:fs/promises';
import { resolve, join, relative, basename, dirname } from 'node:path';
import { Script } from 'node:vm';
import { r as readPattern, a as readDeclaration, i as is } from './node/read.js';
import { existsSync, readFileSync } from 'node:fs';
import { l as logLine } from './node/log-line.js';
import { c as configKeys, p as parseRegisterConfig, R as RegisterConfigError } from './node/config.js';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createInterface } from 'node:readline/promises';

const countly = {
    id: 'countly',
    name: 'Countly',
    purpose: 'analytics',
    recipient: null,
    description: {
        fi: 'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
        sv: 'Mäter hur sidorna och deras funktioner används.',
        en: 'Measures how the pages and their functions are used.',
    },
    matches: [
        'count.ly',
        '*://cdn.jsdelivr.net/npm/countly-sdk-web*',
        '*://cdnjs.cloudflare.com/ajax/libs/countly-sdk-web/*',
    ],
    inline: ['Countly.init('],
    trackers: [
        {
            name: '*/cly_*',
            type: 'local-storage',
            lifetime: 'persistent',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: '*/cly_*',
            lifetime: 'P1Y',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
    ],
    note: 'Add your own server to matches, and a recipient where somebody else hosts it.',
};

const CONFIRM = 'From the vendor’s public terms. Confirm role, country and transfers in your own contract.';
const google = {
    $comment: CONFIRM,
    name: 'Google Ireland Limited',
    country: 'IE',
    privacyUrl: 'https://policies.google.com/privacy',
    transfers: [{ country: 'US', mechanism: 'adequacy' }],
};
/** Google where it works on the company’s behalf. */
const googleAsProcessor = { id: 'google-processor', ...google, role: 'processor' };
/** Google where it uses the data for itself as well. */
const googleAsController = { id: 'google-controller', ...google, role: 'controller' };
const meta = {
    $comment: CONFIRM,
    id: 'meta',
    name: 'Meta Platforms Ireland Limited',
    country: 'IE',
    role: 'joint-controller',
    privacyUrl: 'https://www.facebook.com/privacy/policy/',
    transfers: [{ country: 'US', mechanism: 'adequacy' }],
};
const posthogInc = {
    $comment: CONFIRM,
    id: 'posthog-inc',
    name: 'PostHog, Inc.',
    country: 'US',
    role: 'processor',
    privacyUrl: 'https://posthog.com/privacy',
    transfers: [{ country: 'US', mechanism: 'scc', copyUrl: 'https://posthog.com/dpa' }],
};
const mixpanelInc = {
    $comment: CONFIRM,
    id: 'mixpanel-inc',
    name: 'Mixpanel, Inc.',
    country: 'US',
    role: 'processor',
    privacyUrl: 'https://mixpanel.com/legal/privacy-policy/',
    transfers: [{ country: 'US', mechanism: 'scc', copyUrl: 'https://mixpanel.com/dpa' }],
};

const googleAds = {
    id: 'google-ads',
    name: 'Google Ads',
    purpose: 'marketing',
    recipient: googleAsController,
    description: {
        fi: 'Mittaa, mihin mainosten napsautukset johtavat, ja kohdentaa mainontaa sivuilla käyneille.',
        sv: 'Mäter vad klick på annonser leder till och riktar annonser till dem som besökt sidorna.',
        en: 'Measures what clicks on advertisements lead to, and shows advertisements to those who have visited.',
    },
    matches: [
        'googleadservices.com',
        'doubleclick.net',
        'googlesyndication.com',
        '*://www.googletagmanager.com/gtag/js?id=AW-*',
        '*://www.google.com/pagead/*',
        '*://www.google.com/ccm/*',
        '*://www.google.com/ads/*',
        '*://www.google.fi/pagead/*',
        '*://www.google.fi/ads/*',
    ],
    inline: ["gtag('config', 'AW-", "gtag('config','AW-", 'gtag("config", "AW-', 'gtag("config","AW-'],
    trackers: [
        {
            name: '_gcl_*',
            lifetime: 'P90D',
            description: {
                fi: 'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
                sv: 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
                en: 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
            },
        },
        {
            name: '_gac_*',
            lifetime: 'P90D',
            description: {
                fi: 'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
                sv: 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
                en: 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
            },
        },
        {
            name: 'IDE',
            lifetime: 'P2Y',
            domain: '.doubleclick.net',
            description: {
                fi: 'Tunnistaa selaimen eri sivustoilla mainosten kohdentamiseksi ja mittaamiseksi.',
                sv: 'Känner igen webbläsaren på olika webbplatser för att rikta och mäta annonser.',
                en: 'Recognises the browser across sites, to target and measure advertisements.',
            },
        },
        {
            name: 'test_cookie',
            lifetime: 'P1Y',
            domain: '.doubleclick.net',
            description: {
                fi: 'Kokeilee, hyväksyykö selain evästeitä.',
                sv: 'Prövar om webbläsaren tar emot kakor.',
                en: 'Tries whether the browser takes cookies.',
            },
        },
    ],
    optOutUrl: 'https://myadcenter.google.com/',
    note: 'evaste is not a CMP certified by Google: for AdSense, Ad Manager or AdMob in the EEA, Google demands one that is.',
};

const googleAnalytics = {
    id: 'google-analytics',
    name: 'Google Analytics',
    purpose: 'analytics',
    recipient: googleAsProcessor,
    description: {
        fi: 'Laskee käynnit, katsotut sivut ja niiden katseluajat.',
        sv: 'Räknar besök, visade sidor och hur länge de visas.',
        en: 'Counts visits, the pages viewed and for how long.',
    },
    matches: ['google-analytics.com', 'analytics.google.com', '*://www.googletagmanager.com/gtag/js*'],
    inline: [
        "gtag('config', 'G-",
        "gtag('config','G-",
        'gtag("config", "G-',
        'gtag("config","G-',
        'google-analytics.com/analytics.js',
    ],
    trackers: [
        {
            name: '_ga',
            lifetime: 'P2Y',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: '_ga_*',
            lifetime: 'P2Y',
            description: {
                fi: 'Pitää yhden käynnin sivunlatausten ja tapahtumien yhteyden.',
                sv: 'Håller ihop sidor och händelser under ett besök.',
                en: 'Keeps the pages and events of one visit together.',
            },
        },
    ],
    optOutUrl: 'https://tools.google.com/dlpage/gaoptout',
    note: 'Turn Google signals off in the property, or add google-signals as well. A container of Google Tag Manager (gtm.js) is not part of this: declare what it loads.',
};

const googleSignals = {
    id: 'google-signals',
    name: 'Google signals',
    purpose: 'demographics',
    recipient: googleAsController,
    description: {
        fi: 'Liittää käynnit Google-tileihin ja arvioi niistä ikäryhmän, sukupuolen ja kiinnostukset.',
        sv: 'Kopplar besök till Google-konton och uppskattar åldersgrupp, kön och intressen.',
        en: 'Ties visits to Google accounts and estimates age group, gender and interests from them.',
    },
    trackers: [
        {
            name: 'DSID',
            lifetime: 'P14D',
            domain: '.doubleclick.net',
            description: {
                fi: 'Tunnistaa Googleen kirjautuneen käyttäjän muilla sivustoilla.',
                sv: 'Känner igen den som är inloggad hos Google på andra webbplatser.',
                en: 'Recognises somebody signed in to Google on other sites.',
            },
        },
    ],
    optOutUrl: 'https://myadcenter.google.com/',
    note: 'It has no addresses of its own: it rides on google-analytics, and allow_google_signals turns it on and off. Say so to Google only when this purpose is given.',
};

const metaPixel = {
    id: 'meta-pixel',
    name: 'Meta Pixel',
    purpose: 'marketing',
    recipient: meta,
    description: {
        fi: 'Kertoo Metalle, mitä sivuilla tehdään, jotta mainoksia voidaan kohdentaa ja mitata Facebookissa ja Instagramissa.',
        sv: 'Berättar för Meta vad som görs på sidorna så att annonser kan riktas och mätas på Facebook och Instagram.',
        en: 'Tells Meta what is done on the pages, so that advertisements can be targeted and measured on Facebook and Instagram.',
    },
    matches: ['connect.facebook.net', '*://www.facebook.com/tr*'],
    inline: ['fbevents.js', "fbq('init'", 'fbq("init"'],
    trackers: [
        {
            name: '_fbp',
            lifetime: 'P90D',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: '_fbc',
            lifetime: 'P90D',
            description: {
                fi: 'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
                sv: 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
                en: 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
            },
        },
        {
            name: 'fr',
            lifetime: 'P90D',
            domain: '.facebook.com',
            description: {
                fi: 'Tunnistaa selaimen ja Facebook-käyttäjän mainosten kohdentamiseksi.',
                sv: 'Känner igen webbläsaren och Facebook-användaren för att rikta annonser.',
                en: 'Recognises the browser and the Facebook user, to target advertisements.',
            },
        },
    ],
    optOutUrl: 'https://www.facebook.com/adpreferences/',
    note: 'You and Meta are joint controllers of the collection: say so in your notice.',
};

const mixpanel = {
    id: 'mixpanel',
    name: 'Mixpanel',
    purpose: 'analytics',
    recipient: mixpanelInc,
    description: {
        fi: 'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
        sv: 'Mäter hur sidorna och deras funktioner används.',
        en: 'Measures how the pages and their functions are used.',
    },
    matches: ['api-js.mixpanel.com', 'api.mixpanel.com', 'api-eu.mixpanel.com', 'api-in.mixpanel.com', 'cdn.mxpnl.com'],
    inline: ['mixpanel.init('],
    trackers: [
        {
            name: 'mp_*_mixpanel',
            lifetime: 'P1Y',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: 'mp_*',
            type: 'session-storage',
            lifetime: 'session',
            description: {
                fi: 'Erottaa samaan aikaan avoinna olevat välilehdet.',
                sv: 'Skiljer flikar som är öppna samtidigt från varandra.',
                en: 'Tells tabs that are open at the same time apart.',
            },
        },
        {
            name: '__mp_opt_in_out_*',
            type: 'local-storage',
            lifetime: 'persistent',
            description: {
                fi: 'Muistaa, jos mittaus on kielletty palvelun omalla asetuksella.',
                sv: 'Minns om mätningen har stängts av i tjänstens egen inställning.',
                en: 'Remembers a refusal given in the service’s own setting.',
            },
        },
        {
            name: 'mixpanelBrowserDb',
            type: 'indexed-db',
            lifetime: 'persistent',
            description: {
                fi: 'Säilyttää lähettämättömät tapahtumat, kunnes yhteys toimii.',
                sv: 'Sparar händelser som inte skickats tills förbindelsen fungerar.',
                en: 'Keeps unsent events until the connection works.',
            },
        },
    ],
    optOutUrl: 'https://mixpanel.com/optout/',
    note: 'Session replay and heatmaps are another purpose: turn them off, or declare them as a service of session-replay. With EU residency, see whether the transfer still holds.',
};

const posthog = {
    id: 'posthog',
    name: 'PostHog',
    purpose: 'analytics',
    recipient: posthogInc,
    description: {
        fi: 'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
        sv: 'Mäter hur sidorna och deras funktioner används.',
        en: 'Measures how the pages and their functions are used.',
    },
    matches: ['i.posthog.com', '*://app.posthog.com/*', '*://eu.posthog.com/*', '*://us.posthog.com/*'],
    inline: ['posthog.init('],
    trackers: [
        {
            name: 'ph_*_posthog',
            lifetime: 'P1Y',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: 'ph_*_posthog',
            type: 'local-storage',
            lifetime: 'persistent',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: 'ph_*',
            type: 'session-storage',
            lifetime: 'session',
            description: {
                fi: 'Erottaa samaan aikaan avoinna olevat välilehdet.',
                sv: 'Skiljer flikar som är öppna samtidigt från varandra.',
                en: 'Tells tabs that are open at the same time apart.',
            },
        },
        {
            name: '__ph_opt_in_out_*',
            type: 'local-storage',
            lifetime: 'persistent',
            description: {
                fi: 'Muistaa, jos mittaus on kielletty palvelun omalla asetuksella.',
                sv: 'Minns om mätningen har stängts av i tjänstens egen inställning.',
                en: 'Remembers a refusal given in the service’s own setting.',
            },
        },
    ],
    note: 'Session recording, surveys and flags are other purposes: turn them off, or declare each as a service of its own. With the EU cloud, see whether the transfer still holds.',
};

const rrweb = {
    id: 'rrweb',
    name: 'rrweb',
    purpose: 'session-replay',
    recipient: null,
    description: {
        fi: 'Tallentaa, mitä sivulla näkyy ja tehdään, jotta virhe voidaan toistaa.',
        sv: 'Spelar in vad som syns och görs på sidan så att ett fel kan återskapas.',
        en: 'Records what is seen and done on the page, so that a fault can be reproduced.',
    },
    matches: [
        '*://cdn.jsdelivr.net/npm/rrweb*',
        '*://cdn.jsdelivr.net/npm/@rrweb/*',
        '*://unpkg.com/rrweb*',
        '*://unpkg.com/@rrweb/*',
    ],
    inline: ['rrweb.record(', 'rrwebRecord('],
    trackers: [],
    note: 'It stores nothing by itself: declare where your own code keeps and sends the recording. Mask every input (maskAllInputs), and name sensitiveRoutes.',
};

const snowplow = {
    id: 'snowplow',
    name: 'Snowplow',
    purpose: 'analytics',
    recipient: null,
    description: {
        fi: 'Kerää sivujen tapahtumat yrityksen omaan tietovarastoon.',
        sv: 'Samlar sidornas händelser i företagets eget datalager.',
        en: 'Gathers the pages’ events in the company’s own data warehouse.',
    },
    matches: ['*://*/com.snowplowanalytics.snowplow/*', '*://cdn.jsdelivr.net/npm/@snowplow/*'],
    inline: ["'newTracker'", '"newTracker"'],
    trackers: [
        {
            name: '_sp_id.*',
            lifetime: 'P2Y',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: '_sp_ses.*',
            lifetime: 'PT30M',
            description: {
                fi: 'Pitää yhden käynnin sivunlatausten ja tapahtumien yhteyden.',
                sv: 'Håller ihop sidor och händelser under ett besök.',
                en: 'Keeps the pages and events of one visit together.',
            },
        },
        {
            name: '_sp_*',
            type: 'local-storage',
            lifetime: 'persistent',
            description: {
                fi: 'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
                sv: 'Känner igen webbläsaren för att skilja besökare åt.',
                en: 'Recognises the browser, to tell visitors apart.',
            },
        },
        {
            name: 'snowplowOutQueue_*',
            type: 'local-storage',
            lifetime: 'persistent',
            description: {
                fi: 'Säilyttää lähettämättömät tapahtumat, kunnes yhteys toimii.',
                sv: 'Sparar händelser som inte skickats tills förbindelsen fungerar.',
                en: 'Keeps unsent events until the connection works.',
            },
        },
        {
            name: 'sp',
            lifetime: 'P1Y',
            description: {
                fi: 'Keräyspalvelimen antama tunniste.',
                sv: 'En identifierare från insamlingsservern.',
                en: 'An identifier given by the collecting server.',
            },
        },
    ],
    note: 'Add your collector to matches where it uses another path, and a recipient where somebody else hosts it.',
};

const youtube = {
    id: 'youtube',
    name: 'YouTube',
    purpose: 'social-media',
    recipient: googleAsController,
    description: {
        fi: 'Näyttää upotettuja videoita YouTubesta.',
        sv: 'Visar inbäddade videor från YouTube.',
        en: 'Shows embedded videos from YouTube.',
    },
    matches: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'youtu.be'],
    trackers: [
        {
            name: 'VISITOR_INFO1_LIVE',
            lifetime: 'P180D',
            domain: '.youtube.com',
            description: {
                fi: 'Arvioi yhteyden nopeuden ja tunnistaa selaimen.',
                sv: 'Uppskattar förbindelsens hastighet och känner igen webbläsaren.',
                en: 'Estimates the connection’s speed and recognises the browser.',
            },
        },
        {
            name: 'VISITOR_PRIVACY_METADATA',
            lifetime: 'P180D',
            domain: '.youtube.com',
            description: {
                fi: 'Muistaa YouTubelle annetut yksityisyysvalinnat.',
                sv: 'Minns integritetsval som gjorts hos YouTube.',
                en: 'Remembers privacy choices made at YouTube.',
            },
        },
        {
            name: 'YSC',
            lifetime: 'session',
            domain: '.youtube.com',
            description: {
                fi: 'Laskee, mitä videoita käynnin aikana katsotaan.',
                sv: 'Räknar vilka videor som visas under besöket.',
                en: 'Counts which videos are watched during the visit.',
            },
        },
        {
            name: 'PREF',
            lifetime: 'P10Y',
            domain: '.youtube.com',
            description: {
                fi: 'Muistaa soittimen asetukset, kuten kielen.',
                sv: 'Minns spelarens inställningar, till exempel språket.',
                en: 'Remembers the player’s settings, such as the language.',
            },
        },
        {
            name: '__Secure-ROLLOUT_TOKEN',
            lifetime: 'P180D',
            domain: '.youtube.com',
            description: {
                fi: 'Valitsee, mitä uusia toimintoja soitin kokeilee.',
                sv: 'Väljer vilka nya funktioner spelaren prövar.',
                en: 'Chooses which new functions the player tries out.',
            },
        },
    ],
    optOutUrl: 'https://myadcenter.google.com/',
    embed: { title: { fi: 'YouTube-video', sv: 'YouTube-video', en: 'YouTube video' }, aspectRatio: '16/9' },
    note: 'youtube-nocookie.com is held as well: it, too, reads from the device once a video plays.',
};

/** Every service that `evaste add` can copy, by the order in which they are offered. */
const catalogue = [
    googleAnalytics,
    googleSignals,
    googleAds,
    metaPixel,
    posthog,
    mixpanel,
    countly,
    snowplow,
    rrweb,
    youtube,
];

/** A command could not do its work: exit code 2. The message says what to do next. */
class CannotRun extends Error {
    constructor() {
        super(...arguments);
        this.name = 'CannotRun';
        this.code = 'cannot-run';
    }
}

/** @throws {CannotRun} with the name that was probably meant. */
function findService(id) {
    const known = catalogue.find((service) => service.id === id);
    if (known)
        return known;
    const ids = catalogue.map((service) => service.id);
    const meant = nearMiss(id, ids) ?? ids.find((one) => id.length > 2 && one.split('-').includes(id.toLowerCase()));
    const next = meant === undefined ? 'evaste add --list shows those that are' : `did you mean ${meant}?`;
    throw new CannotRun(`${shown(id)} is not in the catalogue; ${next}`);
}

const DEFAULT_FILE = 'evaste.json';
/** Reads a file as text. @throws {CannotRun} saying what is missing. */
async function readText({ folder }, file, hint) {
    try {
        return await readFile(resolve(folder, file), 'utf8');
    }
    catch (cause) {
        throw new CannotRun(`${file} cannot be read (${codeOf(cause)}); ${hint}`, { cause });
    }
}
/** Writes a file whole. @throws {CannotRun} where it exists and may not be replaced, or cannot be written. */
async function writeText({ folder }, file, text, { replace }) {
    try {
        await writeFile(resolve(folder, file), text, { flag: replace ? 'w' : 'wx' });
    }
    catch (cause) {
        const exists = codeOf(cause) === 'EEXIST';
        const message = exists ? 'is there already; --force replaces it' : `cannot be written (${codeOf(cause)})`;
        throw new CannotRun(`${file} ${message}`, { cause });
    }
}
/** The outcome for a declaration that cannot be used: every problem on a line. */
function refuseDeclaration(file, problems) {
    const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
    const text = [`${file} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`, ...lines].join('\n');
    return { exitCode: 1, text, json: { file, problems } };
}
const codeOf = (cause) => cause.code ?? 'unknown';

/**
 * Writes `item` at the end of a top-level list of a JSON text, and leaves every other character as it was.
 *
 * @param text valid JSON, an object.
 * @param key the list; where there is none, it is made after the member `after`.
 */
function appendToList(text, key, item, after) {
    const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
    const members = topLevelMembers(text);
    const list = members.find((member) => member.key === key);
    if (list)
        return insertAtEnd(text, list, item, indent);
    const before = members.find((member) => member.key === after) ?? members.at(-1);
    const end = before?.end ?? text.lastIndexOf('}');
    const written = `${indent}${JSON.stringify(key)}: [\n${indented(item, indent)}\n${indent}]`;
    return `${text.slice(0, end)}${before ? ',' : ''}\n${written}${text.slice(end)}`;
}
function insertAtEnd(text, { start, end }, item, indent) {
    const inside = text.slice(start + 1, end - 1);
    const filled = inside.trimEnd();
    const head = text.slice(0, start + 1) + filled;
    if (filled.trim() === '')
        return `${text.slice(0, start + 1)}\n${indented(item, indent)}\n${indent}]${text.slice(end)}`;
    // A list on one line stays on one line, as long as what is added is a word.
    if (!inside.includes('\n') && typeof item === 'string')
        return `${head}, ${JSON.stringify(item)}${text.slice(end - 1)}`;
    return `${head},\n${indented(item, indent)}\n${indent}]${text.slice(end)}`;
}
const indented = (item, indent) => JSON.stringify(item, null, indent).replace(/^/gm, indent.repeat(2));
/** Where the values of the outermost object stand: from their first character to past their last. */
function topLevelMembers(text) {
    const members = [];
    const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g;
    let depth = 0;
    let key = '';
    let start = -1;
    for (const { 0: found, index } of text.matchAll(token)) {
        const closes = found === '}' || found === ']';
        if ((closes && depth === 1) || (found === ',' && depth === 1)) {
            if (start >= 0)
                members.push({ key, start, end: start + text.slice(start, index).trimEnd().length });
            start = -1;
        }
        if (closes)
            depth--;
        else if (found === '{' || found === '[')
            depth++;
        else if (depth === 1 && found === ':')
            start = index + 1 + text.slice(index + 1).search(/\S/);
        else if (depth === 1 && found.startsWith('"') && start < 0)
            key = JSON.parse(found);
    }
    return members;
}

/** Copies a service out of the catalogue, in the declaration's languages alone. */
function copyService(known, languages) {
    const { id, name, purpose, recipient, description, note: _, ...rest } = known;
    const service = {
        id,
        name,
        purpose,
        ...(recipient && { recipient: recipient.id }),
        description,
        ...rest,
    };
    return { service: inLanguages(service, languages), recipient };
}
function inLanguages(value, languages) {
    if (Array.isArray(value))
        return value.map((item) => inLanguages(item, languages));
    if (typeof value !== 'object' || value === null)
        return value;
    if (isText(value))
        return cutText(value, languages);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguages(item, languages)]));
}
const isText = (value) => 'fi' in value && 'en' in value;
/** A first language that the catalogue does not speak gets English for everybody: it has to be translated. */
function cutText(text, languages) {
    const spoken = languages.flatMap((tag) => {
        const words = text[tag] ?? text[tag.split('-')[0] ?? ''];
        return words === undefined ? [] : [[tag, words]];
    });
    return spoken[0]?.[0] === languages[0] ? Object.fromEntries(spoken) : (text.en ?? '');
}

/**
 * Copies a known service into a declaration, together with its purpose and recipient where they are missing.
 *
 * @param text a declaration that parses.
 * @throws {CannotRun} where the id is taken.
 */
function addService(text, known) {
    const declaration = parseDeclaration(text);
    refuseTaken(declaration, known);
    const { service, recipient } = copyService(known, declaration.languages);
    const hasPurpose = declaration.purposes.some(({ id }) => id === known.purpose);
    const hasRecipient = declaration.recipients.some(({ id }) => id === recipient?.id);
    const additions = [
        ...(hasPurpose ? [] : [{ list: 'purposes', id: known.purpose, item: known.purpose, after: 'notice' }]),
        ...(recipient && !hasRecipient
            ? [{ list: 'recipients', id: recipient.id, item: recipient, after: 'purposes' }]
            : []),
        { list: 'services', id: known.id, item: service, after: 'purposes' },
    ];
    const added = additions.reduce((so, { list, item, after }) => appendToList(so, list, item, after), text);
    parseDeclaration(added);
    return { text: added, added: additions.map(({ list, id }) => `${list}.${id}`) };
}
function refuseTaken({ services, purposes }, { id }) {
    if (services.some((service) => service.id === id))
        throw new CannotRun(`${id} is in the declaration already; nothing was changed`);
    if (purposes.some((purpose) => purpose.id === id))
        throw new CannotRun(`a purpose is called ${id} already; purposes and services share their ids`);
}

/** `evaste add`: a known service is copied into the declaration. */
const addCommand = {
    name: 'add',
    words: '<service>',
    summary: 'copy a known service into the declaration, with its purpose, recipient and trackers',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        list: { type: 'boolean', description: 'the services there are' },
    },
    async run({ words, options }, context) {
        if (options.list)
            return listServices();
        const [id, ...more] = words;
        if (id === undefined || more.length > 0)
            throw new CannotRun('name one service; evaste add --list shows them');
        const known = findService(id);
        const file = String(options.file ?? DEFAULT_FILE);
        const text = await readText(context, file, 'evaste init writes a first one');
        const { problems } = checkDeclaration(text);
        if (problems.length > 0)
            return refuseDeclaration(file, problems);
        const result = addService(text, known);
        await writeText(context, file, result.text, { replace: true });
        return {
            exitCode: 0,
            text: [`${file}: added ${result.added.join(', ')}`, known.note].join('\n'),
            json: { file, added: result.added, note: known.note },
        };
    },
};
function listServices() {
    const width = Math.max(...catalogue.map(({ id }) => id.length));
    const text = catalogue.map(({ id, purpose, description }) => `${id.padEnd(width)}  ${purpose}: ${description.en}`);
    const json = catalogue.map(({ id, name, purpose }) => ({ id, name, purpose }));
    return { exitCode: 0, text: text.join('\n'), json };
}

/** Writes JSON that stays JSON inside a script, wherever the script stands. */
const scriptJson = (value) => JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
});
/** The page's script with its declaration in front: nothing has to be fetched before it knows what to hold. */
const bundleScript = (script, declaration) => `window["evaste:declaration"]=${scriptJson(declaration)};\n${script}`;
/**
 * The same as one element, to be put first into `<head>`.
 *
 * @param chunksUrl where the rest of the folder lies, since an inline script has no address of its own.
 * @throws {CannotRun} where the script could not stand inside HTML.
 */
function inlineScript(bundle, chunksUrl) {
    // HTML ends a script at its end tag, and loses it in a comment, even inside a string.
    const code = bundle.replace(/<(?=\/script|!--)/gi, '\\x3c');
    try {
        new Script(code);
    }
    catch (cause) {
        throw new CannotRun('this script cannot stand inside HTML; leave --inline out', { cause });
    }
    return `<script data-chunks="${attribute(chunksUrl)}">${code}</script>`;
}
const attribute = (text) => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const DEFAULT_CHUNKS = '/evaste/';
/** `evaste bundle`: the page's script and the site's declaration in one file. */
const bundleCommand = {
    name: 'bundle',
    summary: 'put the declaration into the script: one file for one site, nothing to fetch',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        out: { type: 'string', value: 'evaste.<site>.js', description: 'where to write' },
        inline: { type: 'boolean', description: 'a whole <script> element for the top of <head>, to the terminal' },
        chunks: { type: 'string', value: DEFAULT_CHUNKS, description: 'with --inline: where the rest of the folder lies' },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const chunks = readChunks(options.chunks, options.inline === true);
        const { declaration, problems } = checkDeclaration(await readText(context, file, 'evaste init writes a first one'));
        if (!declaration)
            return refuseDeclaration(file, problems);
        const scriptFile = join(context.packageRoot, 'dist/site/evaste.js');
        const script = await readText(context, scriptFile, 'install evaste anew');
        const bundle = bundleScript(script, declaration.file);
        const output = options.inline ? inlineScript(bundle, chunks) : bundle;
        const bytes = Buffer.byteLength(output);
        if (options.inline && options.out === undefined)
            return { exitCode: 0, text: output, json: { html: output, bytes } };
        const out = String(options.out ?? `evaste.${declaration.site}.js`);
        await writeText(context, out, output, { replace: true });
        return { exitCode: 0, text: `${out}: ${bytes} bytes. ${nextStep(out, context.folder)}`, json: { file: out, bytes } };
    },
};
function readChunks(value, inline) {
    if (value === undefined)
        return DEFAULT_CHUNKS;
    if (!inline)
        throw new CannotRun('--chunks is for --inline; a file finds the rest beside itself');
    const objection = objectToUrl(String(value));
    if (objection)
        throw new CannotRun(`--chunks: ${objection.message}`);
    return String(value).endsWith('/') ? String(value) : `${String(value)}/`;
}
const nextStep = (out, folder) => out.endsWith('.html')
    ? 'Put it first into <head>.'
    : `Put it beside the rest of dist/site and begin <head> with <script src="…/${relative(folder, join(folder, out))}">.`;

/** The services that may load: those that need no consent, and those consented to. */
function allowedServices({ services, purposes }, decision) {
    const free = new Set(purposes.filter(({ needsConsent }) => !needsConsent).map(({ id }) => id));
    const given = new Set(typeof decision === 'string' ? [] : decision);
    return services.filter(({ id, purpose }) => decision === 'all' || free.has(purpose) || given.has(id) || given.has(purpose));
}

/**
 * Writes a pattern of `matches` as the sources of a Content Security Policy. A policy knows whole paths and folders only:
 * the path is widened to the last `/` before the first `*`.
 */
function patternSources(pattern) {
    const read = readPattern(pattern);
    if (!read)
        return [];
    const { host, subdomains, scheme, port } = read;
    // Without a scheme a source stands for the page's own and the safer ones, sockets too.
    const start = scheme === '*' ? '' : `${scheme}://`;
    const end = `:${port}${pathSource(read.path)}`;
    if (host === '')
        return [`${start}*${end}`];
    const above = `${start}*.${host}${end}`;
    return subdomains ? [`${start}${host}${end}`, above] : [`${start}${host}${end}`];
}
/** The part of a path that no `*` follows upon, as far as a folder; whole where there is none. */
function pathSource([first = '', ...others]) {
    const path = first.replace(/\?.*$/, '');
    const written = others.length === 0 && path === first ? path : path.slice(0, path.lastIndexOf('/') + 1);
    return written === '/' ? '' : written.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

const FROM_HOSTS = {
    'default-src': [],
    'script-src': [],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'media-src': ['data:', 'blob:'],
    'connect-src': [],
    'frame-src': [],
    'form-action': [],
};
/**
 * Writes the value of a `Content-Security-Policy` header: the site itself, services that need no consent, those consented
 * to, and the site's own list. Anything else, declared or not, does not load; a policy cannot be loosened in a page that
 * stands, so consent takes effect with the next one.
 *
 * It does not cover WebRTC, speculation rules in Chromium, preconnect in WebKit, workers that the site serves without a
 * policy of their own, storage, and what the site's own server passes on; inline scripts only with a `nonce`.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 */
function contentSecurityPolicy(declaration, decision, { allow = [], nonce } = {}) {
    const read = readDeclaration(declaration);
    const hosts = [...allowedServices(read, decision).flatMap(({ matches }) => matches.flatMap(patternSources)), ...allow];
    const register = registerOrigin(read);
    const own = (directive) => {
        if (directive === 'script-src')
            return [nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`];
        return directive === 'connect-src' ? register : [];
    };
    const fromHosts = Object.entries(FROM_HOSTS).map(([directive, kinds]) => [directive, ...new Set(["'self'", ...own(directive), ...kinds, ...hosts])].join(' '));
    return [...fromHosts, "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'"].join('; ');
}
const registerOrigin = ({ register }) => register && URL.canParse(register.url) ? [new URL(register.url).origin] : [];

/**
 * Writes the text of an import map in which the hosts of services that are not consented to lead nowhere: nothing else in
 * a page stops an `import`. It goes into `<script type="importmap">` before every module; where a site has one of its
 * own, the two are merged. It knows no wildcards: of a bare host's subdomains, and of ports that are not written out, it
 * holds none. It cannot be taken back in a page that stands.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 */
function importMap(declaration, decision) {
    const read = readDeclaration(declaration);
    const allowed = allowedServices(read, decision);
    const closed = read.services.filter((service) => !allowed.includes(service)).flatMap(({ matches }) => matches);
    const imports = Object.fromEntries(closed.flatMap(prefixes).map((prefix) => [prefix, null]));
    // The longest prefix wins, as the most specific pattern does.
    for (const prefix of allowed.flatMap(({ matches }) => matches.flatMap(prefixes)))
        imports[prefix] = prefix;
    return JSON.stringify({ imports }, null, 2).replaceAll('<', '\\u003c');
}
function prefixes(pattern) {
    const read = readPattern(pattern);
    if (!read || read.host === '' || /^wss?$/.test(read.scheme))
        return [];
    const { host, scheme, port, path } = read;
    const address = `://${host}${port === '*' ? '' : `:${port}`}${pathSource(path) || '/'}`;
    return (scheme === '*' ? ['https', 'http'] : [scheme]).map((one) => new URL(one + address).href);
}

const SOURCE = /^[\w*.:/%[\]~-]+$/;
const NONCE = /^[\w+/=${}<>%.-]+$/;
/** `evaste csp`: the header that lets only what may load through. */
const cspCommand = {
    name: 'csp',
    summary: 'write the Content-Security-Policy, and an import map, for a decision',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        decision: { type: 'string', value: 'none', description: 'all, none, or ids of purposes and services with commas' },
        allow: { type: 'string', value: 'cdn.leipomo.example', description: 'more hosts of your own, with commas' },
        nonce: {
            type: 'string',
            value: '{{nonce}}',
            description: 'what stands for the nonce; without it inline scripts run',
        },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const { declaration, problems } = checkDeclaration(await readText(context, file, 'evaste init writes a first one'));
        if (!declaration)
            return refuseDeclaration(file, problems);
        const decision = readDecision(String(options.decision ?? 'none'), declaration);
        const policy = contentSecurityPolicy(declaration, decision, {
            allow: listed$1(options.allow).map((source) => check(source, SOURCE, '--allow')),
            ...(options.nonce !== undefined && { nonce: check(String(options.nonce), NONCE, '--nonce') }),
        });
        const map = importMap(declaration, decision);
        const text = `Content-Security-Policy: ${policy}\n\n<script type="importmap">\n${map}\n</script>`;
        return { exitCode: 0, text, json: { policy, importMap: JSON.parse(map) } };
    },
};
const listed$1 = (value) => String(value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean);
function check(value, allowed, option) {
    if (allowed.test(value))
        return value;
    throw new CannotRun(`${option}: ${JSON.stringify(value)} cannot stand in a policy`);
}
function readDecision(value, { purposes, services }) {
    if (value === 'all' || value === 'none')
        return value;
    const known = [...purposes, ...services].map(({ id }) => id);
    const ids = listed$1(value);
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown === undefined)
        return ids;
    const meant = nearMiss(unknown, known);
    const next = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
    throw new CannotRun(`--decision: the declaration has no ${JSON.stringify(unknown)}; ${next}`);
}

const always = (value) => () => value;
const nothing = () => undefined;
/** In the order in which a person is asked. */
const questions = [
    {
        name: 'company',
        words: 'the registered name of the company',
        standard: nothing,
        objectTo: (answer) => (answer.trim() === '' ? { message: 'the notice must name the company' } : null), // R01
    },
    {
        name: 'email',
        words: 'an e-mail address for questions of privacy',
        standard: nothing,
        objectTo: objectToEmail,
    },
    {
        name: 'site',
        words: 'a short key for the site',
        standard: (_, folder) => siteKey(basename(folder)),
        objectTo: (answer) => (is(id, answer) ? null : { message: 'small letters, digits and hyphens, at most 63' }),
    },
    {
        name: 'languages',
        words: 'the languages of the pages, the main one first',
        standard: always('fi'),
        objectTo: (answer) => firstObjection(listed(answer), objectToLanguage) ?? onceEach(listed(answer)),
    },
    {
        name: 'notice',
        words: 'the address of the privacy notice',
        standard: ({ languages = 'fi' }) => (languages.startsWith('fi') ? '/tietosuoja' : '/privacy'),
        objectTo: objectToUrl,
    },
    {
        name: 'services',
        words: `services that the pages use, or none (${catalogue.map((service) => service.id).join(', ')})`,
        standard: always('none'),
        objectTo: (answer) => firstObjection(listed(answer), objectToService) ?? onceEach(listed(answer)),
    },
    {
        name: 'register',
        words: 'the address of your consent register, or none',
        standard: always('none'),
        objectTo: (answer) => (answer === 'none' ? null : objectToUrl(answer)),
    },
];
/** Takes a list apart that a person wrote with commas or spaces. `none` is the empty list. */
const listed = (answer) => answer.trim() === 'none' ? [] : answer.split(/[\s,]+/).filter((word) => word !== '');
/** A key for the register, made from a folder's name. */
function siteKey(name) {
    const key = name
        .normalize('NFD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 63);
    return key === '' ? undefined : key;
}
function objectToService(name) {
    try {
        findService(name);
        return null;
    }
    catch (error) {
        return { message: error.message };
    }
}
const firstObjection = (words, objectTo) => words.map(objectTo).find((objection) => objection !== null) ?? null;
const onceEach = (words) => new Set(words).size === words.length ? null : { message: 'one of them stands twice' };

/**
 * Answers every question: from what was said on the command line, else by asking the person, else by its standard.
 *
 * @throws {CannotRun} naming every option that is wrong or still to be said.
 */
async function askQuestions(given, { folder, ask, say }) {
    const faults = questions.flatMap(({ name, objectTo }) => {
        const answer = given[name];
        const objection = answer === undefined ? null : objectTo(answer.trim());
        return objection ? [`--${name}: ${objection.message}`] : [];
    });
    const answered = {};
    for (const question of questions) {
        const standard = question.standard(answered, folder);
        const said = given[question.name]?.trim();
        const answer = said ?? (ask && faults.length === 0 ? await askOne(question, standard, { ask, say }) : standard);
        if (answer === undefined)
            faults.push(`--${question.name}: say ${question.words}`);
        else
            answered[question.name] = answer;
    }
    if (faults.length > 0)
        throw new CannotRun(faults.join('\n'));
    return answered;
}
async function askOne({ words, objectTo }, standard, { ask, say }) {
    for (;;) {
        const answer = (await ask(`${capital(words)}${standard === undefined ? '' : ` [${standard}]`}: `)).trim();
        const chosen = answer === '' && standard !== undefined ? standard : answer;
        const objection = objectTo(chosen);
        if (!objection)
            return chosen;
        say(`  ${objection.message}`);
    }
}
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Writes a first declaration, and no more than was answered: what a company has not said, nobody invents. */
function draftDeclaration(answers) {
    const { site, company, email, notice, languages, services, register } = answers;
    const file = {
        format: 1,
        site,
        languages,
        controller: { name: company, email },
        notice: { url: notice },
        purposes: ['necessary'],
        services: [],
        register: register === null ? null : { url: register },
    };
    const text = `${JSON.stringify(file, null, 2)}\n`;
    return services.reduce((so, known) => addService(so, known).text, text);
}

/** `evaste init`: a first declaration by a few questions. */
const initCommand = {
    name: 'init',
    summary: 'write a first declaration by a few questions',
    options: {
        out: { type: 'string', value: DEFAULT_FILE, description: 'where to write' },
        force: { type: 'boolean', description: 'replace the file that is there' },
        yes: { type: 'boolean', description: 'ask nothing: what is not said below is taken as usual' },
        ...Object.fromEntries(questions.map(({ name, words }) => [name, { type: 'string', description: words }])),
    },
    async run({ options }, { ask, ...context }) {
        const out = String(options.out ?? DEFAULT_FILE);
        // Before the questions: nobody answers seven of them for nothing.
        if (existsSync(resolve(context.folder, out)) && !options.force)
            throw new CannotRun(`${out} is there already; --force replaces it`);
        const answers = await askQuestions(options, options.yes || !ask ? context : { ...context, ask });
        const text = draftDeclaration({
            site: answers.site,
            company: answers.company,
            email: answers.email,
            notice: answers.notice,
            languages: listed(answers.languages),
            services: listed(answers.services).map(findService),
            register: answers.register === 'none' ? null : answers.register,
        });
        parseDeclaration(text);
        await writeText(context, out, text, { replace: options.force === true });
        const next = 'Next: evaste add <service> for what else the pages use; evaste add --list shows what is known.';
        return {
            exitCode: 0,
            text: `${out} is written.\n${next}`,
            json: { file: out, declaration: JSON.parse(text) },
        };
    },
};

const TEXTS = new Set(['host', 'data', 'databaseUrl', 'keysUrl', 'basePath', 'publicUrl']);
/** `maxConnections` → `EVASTE_MAX_CONNECTIONS`; the database has the name that every host gives it, `DATABASE_URL`. */
const variableOf = (key) => key === 'databaseUrl' ? 'DATABASE_URL' : `EVASTE_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
/**
 * What the environment says of the register's configuration, key by key. Texts stand as they are, lists may be written
 * with commas, and whatever else as JSON. An empty variable says nothing.
 */
function configFromEnvironment(environment) {
    const said = configKeys.map((key) => [key, environment[variableOf(key)]]).filter(([, value]) => value);
    return Object.fromEntries(said.map(([key, value = '']) => [key, TEXTS.has(key) ? value : readValue(value)]));
}
/** What is no JSON is a list of texts, or a text that its key will not take. */
function readValue(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return /^[[{]/.test(value) ? value : value.split(/[\s,]+/).filter(Boolean);
    }
}

/**
 * Reads a register's configuration.
 *
 * @throws {CannotRun} naming every problem, and the file or variable that it is in.
 */
function readRegisterConfig({ file, text, environment, commandLine }) {
    const { value, problems } = parseJsonText(text);
    if (problems.length > 0)
        throw new CannotRun(problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'));
    const fromEnvironment = configFromEnvironment(environment);
    try {
        return parseRegisterConfig({ ...value, ...fromEnvironment, ...commandLine });
    }
    catch (cause) {
        if (!(cause instanceof RegisterConfigError))
            throw cause;
        const lines = cause.problems.map(({ path, message }) => {
            const key = path.split('.')[0] ?? '';
            return `${Object.hasOwn(fromEnvironment, key) ? variableOf(key) : file}: ${path}: ${message}`;
        });
        throw new CannotRun(lines.join('\n'), { cause });
    }
}

const DEFAULT_CONFIG = 'register.json';
/** `evaste register`: serves a register until it is told to stop; `evaste register show` looks into one. */
const registerCommand = {
    name: 'register',
    words: '[show <consentId>]',
    summary: 'serve a consent register on SQLite, or show the entries of one consent',
    options: {
        config: { type: 'string', value: DEFAULT_CONFIG, description: 'the sites, their origins and declarations' },
        port: { type: 'string', value: '8787', description: 'listen there instead; 0 takes a free port' },
        data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys instead' },
    },
    async run(input, context) {
        const [action, consentId, ...more] = input.words;
        if (action === undefined)
            return serve(input, context);
        if (action !== 'show')
            throw new CannotRun(`there is no register ${action}; there is show`);
        if (consentId === undefined || more.length > 0)
            throw new CannotRun('name one consent: evaste register show <consentId>');
        return show(consentId, input, context);
    },
};
async function serve(input, context) {
    const { config, folder } = await configFor(input, context);
    const { serveRegister } = await import('./node/node.js').then(function (n) { return n.g; });
    const interfaces = await readInterfaces(context);
    const log = (event) => context.say(logLine(event, new Date()));
    const server = await serveRegister({ config, folder, interfaces, log }).catch((cause) => {
        throw new CannotRun(`the register cannot start: ${cause.message}`, { cause });
    });
    context.say(`The register listens at ${server.url}; control-C stops it.`);
    await context.untilStopped();
    await server.stop();
    return { exitCode: 0, text: '', json: { url: server.url } };
}
async function show(consentId, input, context) {
    const { config, folder } = await configFor(input, context);
    const { showConsent } = await import('./node/node.js').then(function (n) { return n.g; });
    const entries = await showConsent({ config, folder }, consentId).catch((cause) => {
        throw new CannotRun(cause.message, { cause });
    });
    if (entries.length === 0)
        return { exitCode: 1, text: `no entry of the consent ${consentId}`, json: [] };
    return { exitCode: 0, text: entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n'), json: entries };
}
async function configFor({ options }, context) {
    const file = String(options.config ?? DEFAULT_CONFIG);
    const { environment } = context;
    // Where all is in the environment, as in a container, no file is needed; one that was named is.
    const isOptional = options.config === undefined && Object.keys(configFromEnvironment(environment)).length > 0;
    const text = await readText(context, file, 'it lists the sites: {"sites": [{"site", "origins", "declaration"}]}').catch((cause) => {
        if (isOptional && isMissing(cause))
            return '{}';
        throw cause;
    });
    const folder = dirname(resolve(context.folder, file));
    const commandLine = overrides(options, context);
    return { folder, config: readRegisterConfig({ file, text, environment, commandLine }) };
}
const isMissing = (error) => error.cause?.code === 'ENOENT';
function overrides({ port, data }, { folder }) {
    if (port !== undefined && !/^\d{1,5}$/.test(String(port)))
        throw new CannotRun('--port is a number');
    return {
        ...(port !== undefined && { port: Number(port) }),
        ...(data !== undefined && { data: resolve(folder, String(data)) }),
    };
}
/** What was on the screen, version by version: entries refer to it (R69). */
async function readInterfaces({ packageRoot }) {
    const file = join(packageRoot, 'dist/interfaces.json');
    const text = await readText({ folder: packageRoot }, file, 'install evaste anew');
    return JSON.parse(text);
}

/** Every command there is, as `evaste --help` lists them. */
const commands = [initCommand, addCommand, bundleCommand, cspCommand, registerCommand];

/** The folder of the evaste package that the module at `moduleUrl` belongs to, built or not. */
function findPackageRoot(moduleUrl) {
    const start = dirname(fileURLToPath(moduleUrl));
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder))
        if (readManifest(folder)?.name === 'evaste')
            return folder;
    throw new Error(`no package.json of evaste above ${start}`);
}
/** The version in the package's own manifest. */
const readVersion = (packageRoot) => readManifest(packageRoot)?.version ?? 'unknown';
function readManifest(folder) {
    const file = join(folder, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const ALWAYS = {
    json: { type: 'boolean', description: 'answer as JSON, for programs' },
    help: { type: 'boolean', description: 'say this' },
};
/** What `evaste --help` says. */
function helpForAll(commands) {
    const lines = columns(commands.map(({ name, words = '', summary }) => [`${name} ${words}`.trim(), summary]));
    return [
        'evaste <command> [--help] [--json]',
        '',
        ...lines,
        '',
        'Exit code: 0 clean, 1 findings, 2 could not run.',
    ].join('\n');
}
/** What `evaste <command> --help` says. */
function helpFor({ name, words = '', summary, options }) {
    const all = { ...options, ...ALWAYS };
    const rows = Object.entries(all).map(([option, { type, value = '…', description }]) => [type === 'string' ? `--${option} ${value}` : `--${option}`, description]);
    return [`evaste ${name} ${words}`.trim(), '', summary, '', ...columns(rows)].join('\n');
}
function columns(rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** Finds the command that `words` begin with and runs it. Never rejects: what goes wrong is an ending, too. */
async function runCommand(words, { commands, version, context }) {
    const [name = '', ...rest] = words;
    const json = words.includes('--json');
    if (name === '--version')
        return said(json ? toJson({ version }) : version);
    if (name === '--help' || name === 'help')
        return said(helpForAll(commands));
    try {
        const command = findCommand(name, commands);
        const input = readWords(command, rest);
        if (input.options.help)
            return said(helpFor(command));
        const { exitCode, ...outcome } = await command.run(input, context);
        return { ...said(json ? toJson(outcome.json) : outcome.text), exitCode };
    }
    catch (error) {
        return failed(error, json);
    }
}
function findCommand(name, commands) {
    const command = commands.find((one) => one.name === name);
    if (command)
        return command;
    if (name === '')
        throw new CannotRun(helpForAll(commands));
    const names = commands.map((one) => one.name);
    const meant = nearMiss(name, names);
    const next = meant === undefined ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`;
    throw new CannotRun(`there is no command ${shown(name)}; ${next}`);
}
function readWords(command, words) {
    const known = { ...command.options, help: { type: 'boolean' }, json: { type: 'boolean' } };
    const options = Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }]));
    try {
        const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
        if (positionals.length > 0 && !command.words)
            throw new CannotRun(`evaste ${command.name} takes no ${shown(positionals[0])}; see evaste ${command.name} --help`);
        return { words: positionals, options: values };
    }
    catch (error) {
        if (error instanceof CannotRun)
            throw error;
        throw new CannotRun(explainOption(error, command, words, Object.keys(known)), { cause: error });
    }
}
function explainOption(error, command, words, known) {
    const see = `see evaste ${command.name} --help`;
    const written = words.map((word) => /^--([^=]+)/.exec(word)?.[1]).filter((name) => name !== undefined);
    const unknown = written.find((name) => !known.includes(name));
    if (unknown === undefined)
        return `${(error.message.split('\n')[0] ?? '').replace(/\.$/, '')}; ${see}`;
    const meant = nearMiss(unknown, known);
    return `there is no --${unknown}; ${meant === undefined ? see : `did you mean --${meant}?`}`;
}
const toJson = (value) => JSON.stringify(value, null, 2);
const said = (text) => ({ exitCode: 0, stdout: text && `${text}\n`, stderr: '' });
function failed(error, json) {
    const isOurs = error instanceof CannotRun;
    // A fault of evaste's own is told with all that helps to find it.
    const message = isOurs ? error.message : `evaste itself has failed: ${error.stack ?? String(error)}`;
    if (json)
        return { exitCode: 2, stdout: `${toJson({ error: message })}\n`, stderr: '' };
    return { exitCode: 2, stdout: '', stderr: `${message}\n` };
}

/** Asks a person, one question at a time. A terminal that closes in the middle ends the command. */
const askAtTerminal = ({ stdin, stdout }) => async (question) => {
    const terminal = createInterface({ input: stdin, output: stdout });
    const closed = new Promise((_, fail) => {
        terminal.once('close', () => fail(new CannotRun('stopped; nothing was written')));
    });
    try {
        return await Promise.race([terminal.question(question), closed]);
    }
    finally {
        terminal.close();
    }
};
/** Waits for SIGINT or SIGTERM. Commands that do not wait end at once, as any process would. */
const untilSignal = (process) => () => new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM'])
        process.once(name, () => done());
});
const LONG_MS = 500;
const WIDTH = 24;
/**
 * Draws a bar on one line, which it takes away when all is done. Work of less than half a second shows none.
 *
 * @param now milliseconds; only differences count.
 */
function progressBar(stderr, now) {
    let since;
    let shown = '';
    return (done, total) => {
        since ??= now();
        if (now() - since < LONG_MS)
            return;
        const filled = Math.floor((WIDTH * done) / Math.max(total, 1));
        const bar = done < total ? `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}` : '';
        if (bar !== shown)
            stderr.write(`\r${bar}\u001b[K`);
        shown = bar;
    };
}

const packageRoot = findPackageRoot(import.meta.url);
const ending = await runCommand(process.argv.slice(2), {
    commands,
    version: readVersion(packageRoot),
    context: {
        folder: process.cwd(),
        packageRoot,
        environment: process.env,
        say: (line) => process.stdout.write(`${line}\n`),
        untilStopped: untilSignal(process),
        ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal(process) }),
        ...(process.stderr.isTTY && { showProgress: progressBar(process.stderr, () => performance.now()) }),
    },
});
process.stdout.write(ending.stdout);
process.stderr.write(ending.stderr);
process.exitCode = ending.exitCode;
