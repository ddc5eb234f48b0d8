#!/usr/bin/env node
import { n as nearMiss, s as shown, c as checkDeclaration, p as parseDeclaration, o as objectToUrl, a as objectToEmail, i as id, b as objectToLanguage, j as jsonPath, l as longestDays, e as isWellKnown, f as areEqualInKind, g as parseJsonText } from './node/parse.js';
import { writeFile, readFile, access, rename, rm, open, stat, readdir, mkdir } from 'node:fs/promises';
import { resolve, join, relative, basename, dirname } from 'node:path';
import { Script } from 'node:vm';
import { P as Parser, b as contentSecurityPolicy, i as importMap, s as serializeOuter, f as defaultTreeAdapter, N as NS, g as encodingOfFile, r as rewriteHtml, a as encodePage } from './node/page-bytes.js';
import { existsSync, createWriteStream, createReadStream, readFileSync } from 'node:fs';
import { i as is, s as sha256 } from './node/digest.js';
import { a as resolveUrl, b as readPattern } from './node/read.js';
import { a as askedPurposes, s as servicesOf } from './node/asked.js';
import { p as parseJoseHeader, r as registerSettings, e as exportSite, t as toHex, a as readEntryContent, u as unrestricted, s as shareOf, b as requestOf, m as moveShare, N as NEVER, c as after, d as parseExportLine, f as rewrapKey, n as nodePrimitives, g as createClaimsReader, h as handleRequest, R as RegisterProblem, i as openSqliteReader } from './node/sqlite.js';
import { e as exportTable, v as verifyCheckpoint, r as runRetention, l as logLine } from './node/export-table.js';
import { c as configKeys, p as parseRegisterConfig, R as RegisterConfigError, v as verifyChain } from './node/config.js';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInterface } from 'node:readline';
import { r as readPublicKeys } from './node/key-files.js';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createInterface as createInterface$1 } from 'node:readline/promises';
import 'node:buffer';
import './node/duration.js';

function decodeProtectedHeader(token) {
  let encodedProtectedHeader;
  if (typeof token == "string") {
    const parts = token.split(".");
    (parts.length === 3 || parts.length === 5) && ([encodedProtectedHeader] = parts);
  } else if (typeof token == "object" && token)
    if ("protected" in token)
      encodedProtectedHeader = token.protected;
    else
      throw new TypeError("Token does not contain a Protected Header");
  const invalid = "Invalid Token or Protected Header formatting";
  if (typeof encodedProtectedHeader != "string" || !encodedProtectedHeader)
    throw new TypeError(invalid);
  return parseJoseHeader(encodedProtectedHeader, TypeError, invalid);
}

// Shorthands
/**
 * Parses an HTML string.
 *
 * @param html Input HTML string.
 * @param options Parsing options.
 * @returns Document
 *
 * @example
 *
 * ```js
 * const parse5 = require('parse5');
 *
 * const document = parse5.parse('<!DOCTYPE html><html><head></head><body>Hi there!</body></html>');
 *
 * console.log(document.childNodes[1].tagName); //> 'html'
 *```
 */
function parse$1(html, options) {
    return Parser.parse(html, options);
}

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
/** Reads and checks the declaration that a command works on. @throws {CannotRun} where there is no such file. */
const checkDeclarationFile = async (context, file) => checkDeclaration(await readText(context, file, 'evaste init writes a first one'));
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
        const { declaration, problems } = await checkDeclarationFile(context, file);
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
        const { declaration, problems } = await checkDeclarationFile(context, file);
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
        const next = [
            'Next: evaste add <service> for what else the pages use; evaste add --list shows what is known.',
            'Then: evaste lint says what is still missing.',
        ].join('\n');
        return {
            exitCode: 0,
            text: `${out} is written.\n${next}`,
            json: { file: out, declaration: JSON.parse(text) },
        };
    },
};

/** `law`: a statute or a court. `guidance`: an authority's, or a vendor's contract. `good`: good practice. */
const severities = ['law', 'guidance', 'good'];
const finding = (severity) => (rule, path, message) => ({ rule, severity, path: jsonPath(path), message });
const law = finding('law');
const guidance = finding('guidance');
const good = finding('good');
/** The finding where it is so, and else nothing. */
const where = (isSo, found) => (isSo ? [found] : []);
/** The gravest first, and each kind in the order of the file. */
const byGravity = (findings) => severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

const LONGEST_VALIDITY_DAYS = 366;
const validity = ({ consent }) => where((longestDays(consent.validity) ?? 0) > LONGEST_VALIDITY_DAYS, guidance('R60', ['consent', 'validity'], 'ask again at least once a year; write P12M or less'));
const enforced = ({ consent }) => where(!consent.enforce, law('R45', ['consent', 'enforce'], 'nothing is held while this is false; take it out before visitors come'));
const privacyControl = ({ consent }) => where(consent.gpc === 'ignore', good('R106', ['consent', 'gpc'], 'a visitor’s Global Privacy Control is a refusal of marketing; take "ignore" out'));
/** R52: no text of the banner says that the site is only for those who agree. */
const NO_CHOICE = /(vaatii|edellyttää|ei toimi).{0,60}(eväst|suostumu|hyväksy)|(must|required to|have to).{0,20}(accept|agree|consent)|(måste|kräver).{0,40}(godkänn|samtyck|kakor)|(käyttämällä|jatkamalla).{0,60}hyväksy|by (using|continuing).{0,60}(accept|agree|consent)/i;
const freeChoice = ({ texts = {} }) => Object.entries(texts).flatMap(([language, labels]) => Object.entries(typeof labels === 'string' ? {} : labels).flatMap(([label, text]) => where(NO_CHOICE.test(text), law('R52', ['texts', language, label], 'a visitor may refuse and go on; do not write that consent is needed'))));
const consentRules = [validity, enforced, privacyControl, freeChoice];

/** A text in every language that it is written in. */
function textsOf(text) {
    if (text === undefined)
        return [];
    if (typeof text === 'string')
        return [text];
    return Object.entries(text).flatMap(([language, words]) => (language === '$comment' ? [] : [words]));
}
/** Whether a text says something, in each language that it is written in, with at least so many characters. */
function saysEnough(text, characters) {
    const texts = textsOf(text);
    return texts.length > 0 && texts.every((words) => words.trim().length >= characters);
}

/** The hosts that a declaration shows to be the controller's: of its site, its e-mail and its notice. */
function ownHosts({ controller, notice }) {
    const addresses = [controller.url ?? '', ...textsOf(notice.url)];
    const hosts = addresses.flatMap((url) => resolveUrl(url)?.hostname ?? []);
    return [...hosts.map((host) => host.replace(/^www\./, '')), ...(controller.email?.split('@').slice(1) ?? [])];
}
/** Whether a host is the controller's own, one above it, or one below it. */
const isOwnHost = (host, declaration) => ownHosts(declaration).some((own) => own === host || own.endsWith(`.${host}`) || host.endsWith(`.${own}`));
/** The hosts of a service that are not the controller's. */
const foreignHosts = ({ matches }, declaration) => matches.flatMap((match) => readPattern(match)?.host ?? []).filter((host) => host && !isOwnHost(host, declaration));

/** R01: who answers, and by what electronic channel. */
const channel = ({ controller: { email, url } }) => where(!email && !url, law('R01', ['controller'], 'there is no electronic channel; write email, or url'));
const address = ({ controller: { email, address } }) => where(!email && !address, law('R01', ['controller'], 'neither email nor address is there; write one of them'));
/** R02: silence is not “there is none”. */
const officer = ({ dataProtectionOfficer: officer }) => [
    ...where(officer === undefined, law('R02', ['dataProtectionOfficer'], 'unsaid; name the data protection officer, or write null: there is none')),
    ...where(!!officer && !officer.email && !officer.phone, law('R02', ['dataProtectionOfficer'], 'without a way to reach them; write email or phone')),
];
/** R11. Where nothing is said, the notice names Finland's two. */
const authorities = ({ rights, controller: { country = 'FI' } }) => [
    ...where(country !== 'FI' && !rights?.authorities?.length, law('R11', ['rights', 'authorities'], `name the authority of ${country}; unsaid, the notice names those of Finland`)),
];
const provision = ({ rights }) => [
    ...where(!rights?.provision, law('R12', ['rights', 'provision'], 'say whether giving the data is statutory, contractual or voluntary')),
    ...where(textsOf(rights?.consequence).length === 0, law('R12', ['rights', 'consequence'], 'say what follows from not giving the data')),
];
const automatedDecisions = ({ rights }) => where(rights?.automatedDecisions === undefined, law('R13', ['rights', 'automatedDecisions'], 'unsaid; write false, or the logic and what follows from it'));
const noticeVersion = ({ notice: { version, effectiveFrom } }) => [
    ...where(!version, guidance('R22', ['notice', 'version'], 'give the notice a version, such as "2026-11"')),
    ...where(!effectiveFrom, guidance('R22', ['notice', 'effectiveFrom'], 'write the date from which it counts')),
];
/** R87: who hosts the register is a processor, and is named. */
const registerHost = (declaration) => {
    const { register, processor } = declaration;
    const isElsewhere = !!register && /^https?:/.test(register.url) && !isOwnHost(new URL(register.url).hostname, declaration);
    return where(isElsewhere && !processor, law('R87', ['processor'], 'the register is on a host that is not yours; name who hosts it, with whom you have a contract'));
};
const controllerRules = [
    channel,
    address,
    officer,
    authorities,
    provision,
    automatedDecisions,
    noticeVersion,
    registerHost,
];

/** Shorter than this nothing is explained (R04, R32). */
const LEAST_INTEREST = 20;
const LEAST_NECESSITY = 30;
/** R03, R43: a purpose of one's own has no words but those that stand here. */
const words = ({ id, title, description }, at) => [
    ...where(!isWellKnown(id) && !textsOf(title).length, law('R03', [...at, 'title'], 'name the purpose')),
    ...where(!isWellKnown(id) && !textsOf(description).length, law('R03', [...at, 'description'], 'say what the data are used for')),
    ...where(textsOf(description).some((text) => VAGUE.test(text) && text.length < 100), guidance('R43', [...at, 'description'], 'this could be said of anything; say what is done with which data')),
];
const VAGUE = /käyttökokemu|käyttäjäkokemu|user experience|your experience|användarupplevelse|\bpalvelun parantami/i;
const legitimateInterest = ({ legalBasis, legitimateInterest }, at) => where(legalBasis === 'legitimate-interests' && !saysEnough(legitimateInterest, LEAST_INTEREST), law('R04', [...at, 'legitimateInterest'], 'write the legitimate interest out in words'));
/** R05: what is stored on the device is either necessary, with a reason, or asked for. What never is has a rule below. */
const basisOnDevice = (purpose, at, declaration) => where(!purpose.needsConsent &&
    !purpose.necessity &&
    !NEVER_NECESSARY.has(purpose.id) &&
    servicesOf(declaration, purpose.id).length > 0, law('R05', at, `${purpose.legalBasis} is no basis for storing on the device; write consent, or a necessity`));
const necessityReason = ({ necessity }, at) => where(necessity !== undefined && !saysEnough(necessity, LEAST_NECESSITY), law('R32', [...at, 'necessity'], 'say which service that the visitor asked for needs it, in a sentence'));
const neverNecessary = ({ id, needsConsent, necessity }, at) => {
    const rule = NEVER_NECESSARY.get(id);
    const key = necessity === undefined ? 'legalBasis' : 'necessity';
    return where(rule !== undefined && !needsConsent, law(rule ?? '', [...at, key], `${id} is never necessary for the device; ask for consent`));
};
const NEVER_NECESSARY = new Map([
    ['analytics', 'R33'],
    ['preferences', 'R34'],
    ['demographics', 'R35'],
    ['session-replay', 'R36'],
    ['social-media', 'R38'],
    ['marketing', 'R05'],
]);
const retention = ({ retention }, at) => [
    ...where(!retention?.period && !textsOf(retention?.criteria).length, law('R08', [...at, 'retention'], 'say how long the data are kept: a period, or the criteria it is worked out by')),
    ...where(!!retention?.period && !textsOf(retention.from).length, good('R08', [...at, 'retention', 'from'], 'say what the period is counted from')),
];
const dataCategories = ({ dataCategories = [] }, at) => where(dataCategories.length === 0, law('R14', [...at, 'dataCategories'], 'list what kinds of data are used'));
/** R35: age, gender and interests are a purpose of their own. */
const hiddenDemographics = (purpose, at, declaration) => ['demographics', 'marketing'].includes(purpose.id) || !servicesOf(declaration, purpose.id).length
    ? []
    : (purpose.dataCategories ?? []).flatMap((category, i) => where(textsOf(category).some((text) => DEMOGRAPHIC.test(text)), law('R35', [...at, 'dataCategories', i], 'age, gender and interests need a purpose of their own: demographics')));
const DEMOGRAPHIC = /(?<!\p{L})(ikä(?!v)|sukupuol|kiinnostu(?!nut)|ålder|kön(?!s?roll)|intresse|age(?!\p{L})|gender|interests)/iu;
/** R93: a recording stays away from where people write what is nobody's business. */
const sensitiveRoutes = (declaration) => where(askedPurposes(declaration).some(({ id }) => id === 'session-replay') && !declaration.file.sensitiveRoutes, guidance('R93', ['sensitiveRoutes'], 'list the paths that are never recorded, such as /checkout/*; [] where there is none'));
const RULES$3 = [
    words,
    legitimateInterest,
    basisOnDevice,
    necessityReason,
    neverNecessary,
    retention,
    dataCategories,
    hiddenDemographics,
];
const purposeRules = [
    (declaration) => declaration.purposes.flatMap((purpose, i) => RULES$3.flatMap((rule) => rule(purpose, ['purposes', i], declaration))),
    sensitiveRoutes,
];

/** The European Economic Area. */
const EEA = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX'.split(' '));
/** R07: silence is not “none”, and “none” is not true of a company outside. */
const transfers = ({ transfers, country }, at) => {
    const isOutside = country !== undefined && !EEA.has(country);
    return [
        ...where(transfers === undefined, law('R07', [...at, 'transfers'], 'unsaid; list each country outside the EEA, or write "none"')),
        ...where(isOutside && transfers === 'none', law('R07', [...at, 'transfers'], `${country} is outside the EEA; say what the transfer rests on`)),
        ...(typeof transfers === 'object' ? transfers : []).flatMap(({ mechanism, copyUrl }, i) => where(mechanism !== 'adequacy' && !copyUrl, law('R07', [...at, 'transfers', i, 'copyUrl'], 'say where a copy of the safeguard is to be had'))),
    ];
};
const country = ({ country }, at) => where(country === undefined, good('R07', [...at, 'country'], 'say in which country the recipient is'));
/** R41: whom a visitor's data go to has a notice of its own. */
const privacyUrl = ({ id, privacyUrl }, at, { purposes, services }) => where(!textsOf(privacyUrl).length &&
    services.some(({ recipient, purpose }) => recipient === id && purposes.some((one) => one.id === purpose && one.needsConsent)), guidance('R41', [...at, 'privacyUrl'], 'link to the recipient’s own privacy notice'));
const role = ({ role }, at) => where(role === undefined, good('R06', [...at, 'role'], 'say whether it is a controller, a joint-controller or a processor'));
const RULES$2 = [transfers, country, privacyUrl, role];
const recipientRules = [
    (declaration) => declaration.recipients.flatMap((recipient, i) => RULES$2.flatMap((rule) => rule(recipient, ['recipients', i], declaration))),
];

/** R06: whoever is contacted is a recipient. */
const recipient = (service, at, declaration) => {
    const [host] = foreignHosts(service, declaration);
    return where(host !== undefined && service.recipient === undefined, law('R06', [...at, 'recipient'], `${host} gets data; name who that is among the recipients`));
};
/** R28: without either, a visitor is asked about nothing, and nothing is held. */
const something = ({ matches, inline, trackers }, at) => where(!matches.length && !inline.length && !trackers.length, law('R28', at, 'neither an address nor a tracker is declared; say what it loads and what it stores'));
/** What is neither loaded from anywhere nor kept on the device by a name cannot be kept from acting. */
const held = ({ purpose, matches, inline, trackers }, at, { purposes }) => where(!matches.length &&
    !inline.length &&
    trackers.length > 0 &&
    trackers.every(({ type }) => type === 'pixel' || type === 'fingerprint') &&
    purposes.some(({ id, needsConsent }) => id === purpose && needsConsent), law('R45', [...at, 'matches'], 'there is nothing to hold it by; list the addresses that it is loaded from'));
const REPLAY = /session.?replay|\brrweb\b|clarity\.ms|hotjar|fullstory|logrocket|mouseflow|smartlook|recorder\.js/i;
const replay = ({ id, name, matches, purpose }, at) => where(purpose !== 'session-replay' && [id, ...textsOf(name), ...matches].some((text) => REPLAY.test(text)), guidance('R36', [...at, 'purpose'], 'it records what a visitor does; its purpose is session-replay'));
const PUBLISHER = /pagead2\.googlesyndication|securepubads|googletagservices|adservice\.google/i;
const certified = ({ matches }, at) => where(matches.some((match) => PUBLISHER.test(match)), guidance('R109', [...at, 'matches'], 'Google’s publisher products demand a consent tool that Google has certified; evaste is none'));
const lifetimes = ({ trackers }, at) => trackers.flatMap((tracker, i) => lifetimeOf(tracker, [...at, 'trackers', i]));
/** R29. A cookie has an end; what has none is removed by nobody. */
const lifetimeOf = ({ type = 'cookie', lifetime, description }, at) => [
    ...where(lifetime === undefined, law('R29', [...at, 'lifetime'], 'say how long it is kept, such as P13M or session')),
    ...where(type === 'cookie' && lifetime === 'persistent', law('R29', [...at, 'lifetime'], 'a cookie ends at some time; write how long that is, such as P13M')),
    ...where(!textsOf(description).length, law('R28', [...at, 'description'], 'say what it is for')),
];
const RULES$1 = [recipient, something, held, replay, certified, lifetimes];
const serviceRules = [
    (declaration) => declaration.services.flatMap((service, i) => RULES$1.flatMap((rule) => rule(service, ['services', i], declaration))),
];

const RULES = [...controllerRules, ...purposeRules, ...recipientRules, ...serviceRules, ...consentRules];
/**
 * What a declaration that can be read lacks before it is lawful, the gravest first. What evaste itself says in every notice
 * (rights, withdrawal, the register, its own cookie) is not asked for.
 */
const lintDeclaration = (declaration) => byGravity(RULES.flatMap((rule) => rule(declaration)));

/** Reads HTML as a reader sees it, or any other text line by line. The cells of a row are told apart by tabs. */
function readNotice$1(content, isHtml) {
    const lines = isHtml ? linesOfHtml(content) : linesOfText(content);
    return {
        lines,
        text: lines.map(({ text }) => text).join('\n'),
        lineAt(index) {
            let end = 0;
            return lines.find(({ text }) => (end += text.length + 1) > index)?.number ?? 1;
        },
    };
}
const linesOfText = (content) => content
    .split(/\r?\n/)
    .map((text, i) => ({ text: text.replace(/^ +| +$/g, ''), number: i + 1, level: 0 }))
    .filter(({ text }) => text.trim() !== '');
const HIDDEN = /^(script|style|template|noscript|head|svg|nav)$/;
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|td|th)$/;
function linesOfHtml(content) {
    const lines = [];
    let open = { text: '', number: 0, level: 0 };
    const endLine = () => {
        const text = open.text.replace(/[ \n\r\f]+/g, ' ').trim();
        const isEmptyCell = open.text.includes('\t');
        if (text || isEmptyCell)
            lines.push({ ...open, text: isEmptyCell ? open.text.replace(/[ \n\r\f]+/g, ' ') : text });
        open = { text: '', number: 0, level: 0 };
    };
    const walk = (node) => {
        const { nodeName: name } = node;
        if (HIDDEN.test(name))
            return;
        if (name === '#text') {
            const { value, sourceCodeLocation } = node;
            if (!open.text.trim())
                open.number = (sourceCodeLocation?.startLine ?? 1) + leadingLines(value);
            open.text += value;
            return;
        }
        const isBlock = !INLINE.test(name);
        if (isBlock)
            endLine();
        open.level = levelOf(name) || open.level;
        if ('childNodes' in node)
            for (const child of node.childNodes)
                walk(child);
        if (/^t[dh]$/.test(name) && hasCellAfter(node))
            open.text += '\t';
        if (isBlock)
            endLine();
    };
    walk(parse$1(content, { sourceCodeLocationInfo: true }));
    return lines;
}
const leadingLines = (text) => (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;
const levelOf = (name) => (/^h[1-6]$/.test(name) ? Number(name[1]) : name === 'dt' ? 7 : 0);
function hasCellAfter(cell) {
    const siblings = cell.parentNode?.childNodes ?? [];
    return siblings.slice(siblings.indexOf(cell) + 1).some(({ nodeName }) => /^t[dh]$/.test(nodeName));
}

const COOKIES = /eväste|\bcookie/i;
const forbidden = [
    {
        rule: 'R03',
        severity: 'law',
        says: /oikeutetun edun perust[^\t\n]*[\t\n][^\n]*(sopimus|suostumus|lakisäätei)/i,
        message: 'under legitimate interest another basis is named; give each purpose its own',
    },
    {
        rule: 'R07',
        severity: 'law',
        says: /(EU:n|ETA:n|Euroopan (unionin|talousalueen))[^.]{0,80}ulkopuolelle[^.]{0,40}(ellei|jollei|paitsi)/i,
        message: 'a transfer “unless it is needed” says nothing; name the country, and what the transfer rests on',
    },
    {
        rule: 'R16',
        severity: 'law',
        says: /(käyttämällä|jatkamalla)[^.]{0,60}hyväksy|hyväksyy? (yllämainitun |tämän )?(rekisteri|tietosuoja)?selosteen|seloste hyväksymällä/i,
        message: 'nobody accepts a notice by using a site or by reading it; take the sentence out, and ask where consent is needed',
    },
    {
        rule: 'R17',
        severity: 'law',
        says: /selai(n|me)\p{L}*[^.]{0,80}asetu|(estää|kieltää|poistaa)[^.]{0,60}selai(n|me)|selaime\p{L}* lisäos/iu,
        message: 'a browser’s settings are no way to refuse; point to the choice on the site',
    },
    {
        rule: 'R18',
        severity: 'law',
        says: /henkilötietola[ik]/i,
        message: 'henkilötietolaki is repealed; name the basis in the General Data Protection Regulation',
    },
    {
        rule: 'R19',
        severity: 'law',
        says: /pyy(ntö|nnö|dettä)[^.]{0,120}(allekirjoit|omakäti)|(allekirjoit|omakäti)\p{L}*[^.]{0,60}pyyn/iu,
        message: 'a request needs no signed letter; take requests by e-mail or on the site',
    },
    {
        rule: 'R20',
        severity: 'law',
        says: /\((s-)?(posti)?osoite\)|\[(yrityksen|täytä|lisää|tähän)[^\]]*\]|lorem ipsum|_{5,}|<\/?(p|ul|ol|li|br|div)\b[^>]*>/i,
        message: 'something of a template is left; fill it in',
    },
    {
        rule: 'R23',
        severity: 'guidance',
        says: /suosittelemme[^.]{0,80}tarkist|tarkista[^.]{0,40}säännöllisesti/i,
        message: 'asking readers to come back is not telling them of a change; say how you will tell them',
    },
    {
        rule: 'R90',
        severity: 'law',
        says: /(asiakas|käyttäjä)\p{L}*[^.]{0,60}(on itse|on vastuussa itse|itse vastuussa)/iu,
        message: 'your own security is not your customers’ to answer for; take the sentence out',
    },
];
const demanded = [
    {
        rule: 'R03',
        severity: 'law',
        says: /(oikeus|käsittely)\p{L}*perust|perustu\p{L}* (suostumu|sopimu|lakisääte|oikeutet|lakiin)|artikla|antaa (meille )?oikeuden/iu,
        message: 'no legal basis is named; give each purpose one',
    },
    {
        rule: 'R07',
        severity: 'law',
        says: /\bEU\b|\bETA\b|[Ee]uroopan (unioni|Unioni|talousalue)|kolman\p{L}+ ma/u,
        message: 'it is not said whether data leave the EEA; say so, also where they do not',
    },
    {
        rule: 'R08',
        severity: 'law',
        says: /säilyt\p{L}*(aika|ajat)|\d+ ?(vuo|v\b|kuukau|kk\b|päivä|vrk)|(vuoden|kuukauden) (ajan|kuluttua)/iu,
        message: 'no retention period is given; say for each purpose how long',
    },
    {
        rule: 'R10',
        severity: 'law',
        whereIt: /eväste(i|et)|\bcookies|suostumu/i,
        says: /peruut|perua/i,
        message: 'it is not said that consent can be withdrawn, and where; say both',
    },
    {
        rule: 'R11',
        severity: 'law',
        says: /(valitu|kantelu)[^]*tietosuojavaltuut|tietosuojavaltuut[^]*(valitu|kantelu)/i,
        message: 'the right to complain to the Data Protection Ombudsman is not told; add it, with the address',
    },
    {
        rule: 'R13',
        severity: 'law',
        says: /automa(atti|tisoi)|profiloin|kone ei [^.]{0,30}päätö/i,
        message: 'automated decisions are not mentioned; say that there are none, or how they work',
    },
    {
        rule: 'R22',
        severity: 'guidance',
        says: /\b\d{1,2}\.\s?(\d{1,2}\.|\p{L}+kuuta)\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b/u,
        message: 'there is no date; write from which day the notice counts',
    },
    {
        rule: 'R28',
        severity: 'law',
        whereIt: COOKIES,
        says: /(^|[\s"“(])_\p{L}\w+|PHPSESSID|\bevaste\b|<evaste-notice|evästeen nimi/iu,
        message: 'cookies are mentioned and not listed; list name, purpose, lifetime and who gets the data: evaste notice does',
    },
];
/** R09: each right, by the words that it goes by. */
const rights = {
    access: /tarkast(us|aa)|tarkistaa|pääs(y|tä)[^.]{0,40}tietoi|mitä tietoja sinusta/i,
    rectification: /oikais|korjaa/i,
    erasure: /unohde|poistaa|poistami|poiste/i,
    restriction: /rajoitta/i,
    objection: /vastusta/i,
    portability: /siirtää[^.]{0,60}(järjestelmästä|toiseen)|siirrettävyy/i,
};
/** R21: data that are given to nobody, and are given. */
const contradiction = [
    /(ei|eikä)[^.]{0,60}luovuteta[^.]{0,80}(ulkopuol|kumppan|kolman)|luovuttamatta[^.]{0,40}ulkopuol/i,
    /jaamme[^.]{0,120}kumppan|siirtää[^.]{0,40}kumppan|oikeus julkaista/i,
];
/** How long something is kept. */
const PERIOD = /\d+ ?(vuotta|vuoden|kuukautta|kuukauden|päivää|päivän|vrk|kk)/gi;

/**
 * What a notice in Finnish says that it should not, and does not say that it should, the gravest first. It goes by words,
 * and so is a reader's help and no judgement.
 *
 * @param declaration whose controller the notice should name; `null`: not known.
 * @returns `null`: this is no notice in Finnish.
 */
function lintNotice({ content, isHtml }, declaration) {
    const notice = readNotice$1(content, isHtml);
    if (!/henkilötie|rekisterinpitäj|tietosuoj/i.test(notice.text))
        return null;
    return byGravity([
        ...findController(notice, declaration),
        ...findForbidden(notice),
        ...findUnsaid(notice),
        ...findMissingRights(notice),
        ...findEmptySections(notice),
        ...findContradiction(notice),
        ...findBlanketPeriod(notice),
    ]);
}
const at = (line, rule, severity, message) => ({
    rule,
    severity,
    path: `line ${line}`,
    message,
});
function findController({ text }, declaration) {
    const name = declaration?.controller.name;
    if (name === undefined || text.toLowerCase().includes(name.toLowerCase()))
        return [];
    return [at(1, 'R01', 'law', 'the controller of the declaration is not named; name it, with a way to reach it')];
}
const findForbidden = (notice) => forbidden.flatMap(({ rule, severity, says, message }) => {
    const found = says.exec(notice.text);
    return found ? [at(notice.lineAt(found.index), rule, severity, message)] : [];
});
const findUnsaid = ({ text }) => demanded.flatMap(({ rule, severity, whereIt, says, message }) => (whereIt?.test(text) ?? true) && !says.test(text) ? [at(1, rule, severity, message)] : []);
function findMissingRights({ text }) {
    const missing = Object.keys(rights).filter((right) => !rights[right]?.test(text));
    if (!missing.length)
        return [];
    return [at(1, 'R09', 'law', `these rights are not told: ${missing.join(', ')}; tell each, and how it is used`)];
}
/** R13, R20: a heading over nothing is not an answer. */
const findEmptySections = ({ lines }) => lines.flatMap(({ text, number, level }, i) => {
    const next = lines[i + 1];
    const isBare = level > 0 && (!next || (next.level > 0 && next.level <= level && !(level === 1 && next.level === 1)));
    const isEmptyRow = /^[^\t]*[^\t\s][^\t]*\t\s*$/.test(text);
    if (!isBare && !isEmptyRow)
        return [];
    const isAutomated = /automa(atti|tisoi)|profiloin/i.test(text);
    return [
        at(number, isAutomated ? 'R13' : 'R20', 'law', isAutomated
            ? 'a heading over nothing says neither yes nor no; say that there are no automated decisions, or how they work'
            : 'a heading over nothing; write what belongs there, or take it out'),
    ];
});
function findContradiction(notice) {
    const [nobody, somebody] = contradiction.map((says) => says.exec(notice.text));
    if (!nobody || !somebody)
        return [];
    const line = notice.lineAt(nobody.index);
    const message = `line ${notice.lineAt(somebody.index)} says that others get data, and this that nobody does; say who does`;
    return [at(line, 'R21', 'guidance', message)];
}
/** R08: one period for everything is none for the cookies. */
function findBlanketPeriod(notice) {
    const periods = [...notice.text.matchAll(PERIOD)];
    if (periods.length !== 1 || !COOKIES.test(notice.text))
        return [];
    return [
        at(notice.lineAt(periods[0]?.index ?? 0), 'R08', 'law', 'one period for everything; give each purpose its own, the cookies too'),
    ];
}

/** `evaste lint`: what a declaration, and a notice in Finnish, lack before they are lawful. */
const lintCommand = {
    name: 'lint',
    summary: 'say what the declaration, and a notice in Finnish, lack before they are lawful; no legal advice',
    words: '[notice.html …]',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        least: { type: 'string', value: 'law', description: 'only what is at least law, guidance or good (all)' },
    },
    async run({ words, options }, context) {
        const wanted = severitiesFrom(options.least);
        const file = String(options.file ?? DEFAULT_FILE);
        const isAlone = words.length > 0 && options.file === undefined && !(await exists(context, file));
        const { declaration, problems } = isAlone ? NO_DECLARATION : await checkDeclarationFile(context, file);
        if (problems.length)
            return refuseDeclaration(file, problems);
        const linted = [
            ...(declaration ? [{ file, findings: lintDeclaration(declaration) }] : []),
            ...(await Promise.all(words.map((word) => lintFile(word, declaration, context)))),
        ];
        return report(linted.map((one) => ({ ...one, findings: one.findings.filter(({ severity }) => wanted.includes(severity)) })));
    },
};
const NO_DECLARATION = { declaration: null, problems: [] };
function severitiesFrom(least) {
    const word = String(least ?? 'good');
    const last = severities.findIndex((severity) => severity === word);
    if (last < 0)
        throw new CannotRun(`--least: there is ${severities.join(', ')}, and no ${JSON.stringify(word)}`);
    return severities.slice(0, last + 1);
}
const exists = ({ folder }, file) => access(resolve(folder, file)).then(() => true, () => false);
async function lintFile(file, declaration, context) {
    const content = await readText(context, file, 'name the file of a notice');
    const findings = lintNotice({ content, isHtml: /\.x?html?$/i.test(file) }, declaration);
    if (!findings)
        throw new CannotRun(`${file} is no notice in Finnish; the rules for notices know no other language yet`);
    return { file, findings };
}
function report(linted) {
    const count = linted.reduce((sum, { findings }) => sum + findings.length, 0);
    const json = { findings: linted.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))) };
    return { exitCode: count ? 1 : 0, text: linted.flatMap(linesOf$1).join('\n'), json };
}
const linesOf$1 = ({ file, findings }) => [
    `${file}: ${findings.length === 0 ? 'nothing to find' : `${findings.length} to look at`}`,
    ...findings.map(({ severity, rule, path, message }) => `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path}: ${message}`),
];

/** The service id under which evaste's own storage is told of. */
const ownServiceId = 'evaste';
/** The purpose under which the consent register is told of (R27). */
const consentRecordId = 'consent-record';
/** The recipient id of whoever keeps the consent register. */
const registerKeeperId = 'consent-register';
/**
 * A declaration together with what evaste itself does, for whoever tells people about it: the settings and the notice.
 * What the company has declared under the same ids wins. Not for the digest, the guard or the fingerprints.
 */
function withOwnProcessing(declaration) {
    const { purposes, services, recipients, register } = declaration;
    return {
        ...declaration,
        purposes: added(purposes, necessary(declaration), ...(register ? [consentRecord(register)] : [])),
        services: added(services, ownService(declaration)),
        recipients: added(recipients, ...(register ? [registerKeeper(declaration)] : [])),
    };
}
const added = (items, ...own) => [...items, ...own.filter(({ id }) => !items.some((item) => item.id === id))];
const necessary = ({ consent }) => ({
    id: 'necessary',
    legalBasis: 'legitimate-interests',
    needsConsent: false,
    retention: { period: consent.validity },
});
/** R89: what remembers the choice needs no consent but is told, with its lifetime. */
const ownService = ({ site, consent }) => ({
    id: ownServiceId,
    name: 'evaste',
    purpose: 'necessary',
    matches: [],
    inline: [],
    trackers: [
        { name: 'evaste', type: 'cookie', lifetime: consent.validity },
        { name: `evaste:${site}:*`, type: 'local-storage', lifetime: 'persistent' },
    ],
});
/** R27, R73: keeping proof is processing too. Art. 7(1) obliges to it. */
const consentRecord = (register) => ({
    id: consentRecordId,
    legalBasis: 'legal-obligation',
    needsConsent: false,
    retention: { period: registerSettings(register).retention.given },
    recipients: [registerKeeperId],
});
/** R87: whoever hosts the register is a recipient, as processor; else the controller keeps it itself. */
const registerKeeper = ({ processor, controller }) => {
    const { name, country, url } = processor ?? controller;
    return {
        id: registerKeeperId,
        name,
        role: processor ? 'processor' : 'controller',
        ...(country && { country }),
        ...(url && { privacyUrl: url }),
    };
};

/** Falls back per string: the language, its base (`sv-FI` to `sv`), the default language, whatever there is, ''. */
const textPicker = ({ languages }, language) => (text) => {
    if (typeof text !== 'object' || text === null)
        return text ?? '';
    const wanted = [language, language.split('-')[0], languages[0]];
    return wanted.map((tag) => text[tag]).find(Boolean) ?? Object.values(text)[0] ?? '';
};
/** The company's own title of a purpose, else ours, else its id. */
const purposeTitle = ({ id, title }, texts, pick) => pick(title) || texts[`purpose.${id}`] || id;

/** http, https, mailto, or no scheme at all: nothing but a slash, `?` or `#` before the first colon. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i;
/** An address from outside as a link's target, or undefined where it could be more than a link (R127). */
const safeUrl = (address) => address && SAFE.test(address) ? address : undefined;

const noticeContext = (declaration, texts, language) => ({
    declaration,
    texts,
    language,
    pick: textPicker(declaration, language),
});
/** A link where the address is safe, else the words alone. */
function linkLine(text, address) {
    const href = safeUrl(address);
    return href ? { text, href } : { text };
}
/** A fact whose text may be unsaid: then there is no fact. */
const factOf = (term, ...texts) => {
    const lines = texts.filter((text) => Boolean(text)).map((text) => ({ text }));
    return lines.length ? [{ term, lines }] : [];
};

/** Puts values into the `{name}` places of a text; a place without a value is left empty. Own wording may be anything. */
const fill = (template, values) => String(template).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
/** A phrase with a number, in the form that the language wants. Own wording may be a plain string. */
const countPhrase = (form, count, language) => fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count });

const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1];
/** About how long an ISO 8601 duration is, to put several in order; `undefined` where it cannot be read. */
function durationSeconds(duration) {
    const [, ...counts] = ISO_DURATION.exec(duration) ?? [];
    return counts.length
        ? counts.reduce((sum, count, i) => sum + Number(count ?? 0) * UNIT_SECONDS[i], 0)
        : undefined;
}
/** An ISO 8601 duration in words: `P13M` is “13 months”. What cannot be read stays as it was written. */
function durationText(duration, words) {
    const [, ...counts] = ISO_DURATION.exec(duration) ?? [];
    const parts = UNITS.flatMap((unit, i) => (counts[i] === undefined ? [] : [unitText(Number(counts[i]), unit, words)]));
    return parts.length ? new Intl.ListFormat(words.language, { type: 'unit' }).format(parts) : duration;
}
function unitText(count, unit, { texts, language }) {
    const own = texts.units?.[unit];
    return own
        ? countPhrase(own, count, language)
        : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** The company's own sentence on a purpose, else ours; none for a purpose that neither describes. */
const purposeDescription = ({ id, description }, { texts, pick }) => pick(description) || texts[`description.${id}`] || '';
/** How long data are kept (R08), or undefined where it is unsaid. */
function retentionText(retention, context) {
    const { texts, pick } = context;
    const { period, from, criteria } = retention ?? {};
    if (!period)
        return pick(criteria) || undefined;
    const text = durationText(period, context);
    return from ? fill(texts.keptFrom, { period: text, from: pick(from) }) : text;
}

/** A service's name; evaste's own storage is named by what it is for. */
const serviceName = ({ id, name }, { texts, pick }) => id === ownServiceId ? texts['own.service'] : pick(name);
/** How long a tracker stays. */
function lifetimeText({ lifetime }, context) {
    const { texts } = context;
    if (lifetime === undefined)
        return texts.notStated;
    if (lifetime === 'session' || lifetime === 'persistent')
        return texts[`lifetime.${lifetime}`];
    return durationText(lifetime, context);
}
/** Its place among others by how long it stays: a session is the shortest; what nobody can tell stands last. */
function lifetimeOrder({ lifetime }) {
    if (lifetime === 'session')
        return 0;
    return (lifetime && durationSeconds(lifetime)) || Infinity;
}
/** What a tracker does: the company's words, ours for evaste's own, else the service's description. */
function trackerUse({ description, type = 'cookie' }, service, { texts, pick }) {
    if (description)
        return pick(description);
    if (service.id === ownServiceId && (type === 'cookie' || type === 'local-storage'))
        return texts[`own.${type}`];
    return pick(service.description) || texts.notStated;
}

/**
 * What the notice tells, as JSON: under the declaration's own keys, with every default filled in, with what evaste
 * itself does, and with our words where the company has none of its own. What only the page's code goes by is left out.
 */
const disclosureJson = (declaration, texts, language) => JSON.stringify(disclosure(noticeContext(withOwnProcessing(declaration), texts, language)), (key, value) => (key === '$comment' ? undefined : value), 2);
function disclosure(context) {
    const { language } = context;
    const { site, version, controller, processor, dataProtectionOfficer, notice, recipients } = context.declaration;
    const { rights, protection, audience, consent, register, purposes, services } = context.declaration;
    const { validity, gpc, cookie } = consent;
    return {
        ...{ site, language, version, controller, processor, dataProtectionOfficer, notice },
        purposes: purposes.map((purpose) => disclosedPurpose(purpose, context)),
        recipients,
        services: services.map((service) => disclosedService(service, context)),
        ...{ rights, protection, audience },
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
    const { id, purpose, recipient, description, trackers, optOutUrl } = service;
    return {
        ...{ id, name: serviceName(service, context), purpose, recipient, description, optOutUrl },
        trackers: trackers.map((tracker) => ({
            ...{ type: 'cookie', ...tracker },
            description: trackerUse(tracker, service, context),
        })),
    };
};

/** A date in words; what is no date stays as it was written. */
const dateText = (date, language) => format(date, language, { dateStyle: 'long', timeZone: 'UTC' });
function format(moment, language, options) {
    const time = Date.parse(moment);
    if (Number.isNaN(time))
        return moment;
    // A language that the browser has no month names for gets figures in the order of ISO 8601, not another language.
    return Intl.DateTimeFormat.supportedLocalesOf(language).length
        ? new Intl.DateTimeFormat(language, options).format(time)
        : new Intl.DateTimeFormat('sv', { ...options, dateStyle: 'short' }).format(time);
}

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

/** A country's name from its ISO 3166-1 alpha-2 code; what is no code stays as it was written. */
function countryName(code, language) {
    try {
        return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
    }
    catch {
        return code; // not a code: a company may write “several countries”
    }
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

/** Where a line of a language begins. */
const textDirection = (language) => (/^ar\b/.test(language) ? 'rtl' : 'ltr');

/** “a, b and c”; with commas alone where the browser has no “and” in the language. */
const listPhrase = (items, language) => 
// Names in Latin letters would run into one another, and turn the whole line round.
textDirection(language) === 'rtl' && items.length
    ? `\u200f${joined(items.map((item) => `\u2068${item}\u2069`), language)}`
    : joined(items, language);
const joined = (items, language) => Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
    : items.join(', ');

/** The distinct companies that receive data for these purposes, by the purpose itself or by its services (R41). */
const recipientsOf = ({ purposes, services, recipients }, purposeIds) => recipients.filter(({ id }) => purposes.some((purpose) => purposeIds.includes(purpose.id) && purpose.recipients?.includes(id)) ||
    services.some(({ purpose, recipient }) => purposeIds.includes(purpose) && recipient === id));

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

/** “Company, Ireland”. */
function recipientName({ name, country }, { texts, pick, language }) {
    if (!country)
        return pick(name);
    return fill(texts.inCountry, { name: pick(name), country: countryName(country, language) });
}
/** Where data go outside the EU and EEA and what protects them there (R07). Unsaid: says so, never “none”. */
function transferLines({ transfers }, { texts, language }) {
    if (transfers === undefined)
        return [{ text: texts.notStated }];
    if (transfers === 'none' || transfers.length === 0)
        return [{ text: texts.transferNone }];
    return transfers.flatMap(({ country, mechanism, copyUrl }) => {
        const values = { country: countryName(country, language), mechanism: texts[`mechanism.${mechanism}`] };
        const copy = linkLine(texts.transferCopy, copyUrl);
        return [{ text: fill(texts.transfer, values) }, ...(copy.href ? [copy] : [])];
    });
}
/** The company's own notice, where it has said where it is. */
function companyNoticeLines({ name, privacyUrl }, { texts, pick }) {
    const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl));
    return line.href ? [line] : [];
}

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
        { text: lifetimeText(tracker, context), order: lifetimeOrder(tracker) },
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

const files$1 = {
    ar: () => import('./node/ar.js'),
    bg: () => import('./node/bg.js'),
    cs: () => import('./node/cs.js'),
    da: () => import('./node/da.js'),
    de: () => import('./node/de.js'),
    el: () => import('./node/el.js'),
    en: () => import('./node/en.js'),
    es: () => import('./node/es.js'),
    et: () => import('./node/et.js'),
    fi: () => import('./node/fi.js'),
    fr: () => import('./node/fr.js'),
    ga: () => import('./node/ga.js'),
    hr: () => import('./node/hr.js'),
    hu: () => import('./node/hu.js'),
    is: () => import('./node/is.js'),
    it: () => import('./node/it.js'),
    lt: () => import('./node/lt.js'),
    lv: () => import('./node/lv.js'),
    mt: () => import('./node/mt.js'),
    nb: () => import('./node/nb.js'),
    nl: () => import('./node/nl.js'),
    pl: () => import('./node/pl.js'),
    pt: () => import('./node/pt.js'),
    ro: () => import('./node/ro.js'),
    ru: () => import('./node/ru.js'),
    sk: () => import('./node/sk.js'),
    sl: () => import('./node/sl.js'),
    sv: () => import('./node/sv.js'),
    uk: () => import('./node/uk.js'),
};
/** Norwegian without saying which is bokmål, and evaste has no nynorsk. */
const language = (tag) => tag
    .split('-')[0]
    .toLowerCase()
    .replace(/^n[no]$/, 'nb');
/** The first of the wanted languages that evaste speaks (`sv-FI` is `sv`), else English. */
const shippedLanguage = (...wanted) => wanted.map(language).find((tag) => Object.hasOwn(files$1, tag)) ?? 'en';
/** What the first layer needs: one small file. */
const loadBannerTexts = async (language) => (await files$1[language]())[language];

const files = {
    ar: () => import('./node/ar2.js'),
    bg: () => import('./node/bg2.js'),
    cs: () => import('./node/cs2.js'),
    da: () => import('./node/da2.js'),
    de: () => import('./node/de2.js'),
    el: () => import('./node/el2.js'),
    en: () => import('./node/en2.js'),
    es: () => import('./node/es2.js'),
    et: () => import('./node/et2.js'),
    fi: () => import('./node/fi2.js'),
    fr: () => import('./node/fr2.js'),
    ga: () => import('./node/ga2.js'),
    hr: () => import('./node/hr2.js'),
    hu: () => import('./node/hu2.js'),
    is: () => import('./node/is2.js'),
    it: () => import('./node/it2.js'),
    lt: () => import('./node/lt2.js'),
    lv: () => import('./node/lv2.js'),
    mt: () => import('./node/mt2.js'),
    nb: () => import('./node/nb2.js'),
    nl: () => import('./node/nl2.js'),
    pl: () => import('./node/pl2.js'),
    pt: () => import('./node/pt2.js'),
    ro: () => import('./node/ro2.js'),
    ru: () => import('./node/ru2.js'),
    sk: () => import('./node/sk2.js'),
    sl: () => import('./node/sl2.js'),
    sv: () => import('./node/sv2.js'),
    uk: () => import('./node/uk2.js'),
};
/** Everything evaste says in one language; its digest is what a record calls the interface (R69). */
async function loadTexts(language) {
    const [banner, more] = await Promise.all([loadBannerTexts(language), files[language]()]);
    return { ...banner, ...more[language] };
}

/**
 * A company's own wording on top of ours.
 * Accept and refuse are taken together or not at all, and only where they are equal in kind (R64).
 */
function withOwnWording(texts, { texts: own }, language) {
    const { accept, refuse, ...others } = own?.[language] ?? {};
    return { ...texts, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) };
}

/** An element of HTML. Strings are text, never markup. */
function element(name, attributes, ...content) {
    const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
    const node = defaultTreeAdapter.createElement(name, NS.HTML, attrs);
    for (const part of content)
        if (typeof part === 'string')
            defaultTreeAdapter.insertText(node, part);
        else
            defaultTreeAdapter.appendChild(node, part);
    return node;
}
/** Nodes as a document's text, a line each. */
const htmlText = (nodes) => nodes.map((node) => serializeOuter(node)).join('\n');

/**
 * How a section's blocks look: in `<evaste-notice>`, and in a document of their own. Whoever uses it sets `--_line` and
 * `--_quiet`. On a narrow screen each cell of a table says what it is, by its `data-label`.
 */
const blockStyles = `
  nav ul {
    columns: 2 16rem;
    margin: 0;
    padding: 0;
    list-style: none;
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
    nav {
      display: none;
    }
    tr,
    dl div {
      break-inside: avoid;
    }
  }
`;

/** Reads well on paper, on a phone, in the dark, and with a reader's own colours; asks nobody for anything. */
const STYLES = `
:root { color-scheme: light dark; --_line: color-mix(in srgb, currentColor 20%, transparent); --_quiet: color-mix(in srgb, currentColor 75%, transparent); }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; }
caption { text-align: start; font-weight: bold; }
@media print { body { margin: 0; max-width: none; } }
${blockStyles}`;
/** A whole document: it needs no other file, and runs no script; its one script element is data. */
function noticePage({ title, language, direction, content, data }) {
    const head = element('head', {}, element('meta', { charset: 'utf-8' }), element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), element('title', {}, title), element('style', {}, STYLES), 
    // No word of the company's ends the element early.
    element('script', { type: 'application/json', id: 'evaste-disclosure' }, data.replaceAll('<', '\\u003c')));
    const main = element('main', {}, element('h1', {}, title), ...content);
    const root = element('html', { lang: language, dir: direction }, head, element('body', {}, main));
    return `<!doctype html>\n${htmlText([root])}\n`;
}

/** The notice as HTML, with the anchors that `<evaste-notice>` has: a link into one finds its place in the other. */
const renderNotice = (sections, texts) => [
    element('nav', { 'aria-label': texts.contents }, list$1(sections.map(({ id, heading }) => link(heading, `#${id}`)))),
    ...sections.map(({ id, heading, blocks }) => element('section', { 'aria-labelledby': id }, element('h2', { id }, heading), ...blocks.flatMap(renderBlock))),
];
function renderBlock(block) {
    switch (block.kind) {
        case 'paragraph':
            return [element('p', {}, ...spaced(block.lines))];
        case 'list':
            return [list$1(block.items.map(renderLine))];
        case 'facts':
            return [
                element('dl', {}, ...block.facts.map(({ term, lines }) => element('div', {}, element('dt', {}, term), element('dd', {}, ...spaced(lines))))),
            ];
        case 'table':
            return [renderTable(block)];
        case 'part':
            return [element('h3', { id: block.id }, block.heading), ...block.blocks.flatMap(renderBlock)];
        default:
            return block;
    }
}
function renderTable({ caption, heads, rows }) {
    const cells = ([first, ...rest]) => [
        element('th', { scope: 'row' }, first ? renderLine(first) : ''),
        // On a narrow screen each cell says what it is.
        ...rest.map((cell, i) => element('td', { 'data-label': heads[i + 1] ?? '' }, renderLine(cell))),
    ];
    return element('table', {}, element('caption', {}, caption), element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))), element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))));
}
const list$1 = (items) => element('ul', {}, ...items.map((item) => element('li', {}, item)));
const link = (text, href) => element('a', { href, rel: 'noreferrer' }, text);
const renderLine = ({ text, href }) => (href ? link(text, href) : text);
const spaced = (lines) => lines.flatMap((line) => [renderLine(line), ' ']);

/** `evaste notice`: what `<evaste-notice>` shows, as HTML that needs no JavaScript. */
const noticeCommand = {
    name: 'notice',
    summary: 'write the privacy notice as HTML: a page for each language, there without JavaScript',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        language: { type: 'string', value: 'fi', description: 'only this one of the declaration’s languages' },
        out: { type: 'string', value: 'notice.<language>.html', description: 'where to write; needs --language' },
        fragment: { type: 'boolean', description: 'what to put between <evaste-notice> and its end tag, to the terminal' },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const wanted = readLanguage(options.language, declaration);
        if (options.fragment === true) {
            const html = await writeFragment(declaration, wanted ?? firstOf(declaration));
            return { exitCode: 0, text: html, json: { html } };
        }
        if (options.out !== undefined && !wanted && declaration.languages.length > 1)
            throw new CannotRun(`--out is for one page: say which, --language ${declaration.languages.join(' or ')}`);
        const pages = await Promise.all((wanted ? [wanted] : declaration.languages).map((language) => writePage(declaration, language, String(options.out ?? `notice.${language}.html`), context)));
        const lines = pages.map((page) => `${page.file} (${page.language})`);
        const link = `Link to it as notice.url of ${file}.`;
        return { exitCode: 0, text: [...lines, link].join('\n'), json: { pages } };
    },
};
const firstOf = ({ languages }) => languages[0] ?? 'en';
function readLanguage(value, { languages }) {
    if (value === undefined || languages.includes(String(value)))
        return value === undefined ? undefined : String(value);
    throw new CannotRun(`--language ${String(value)}: the declaration has ${languages.join(', ')}`);
}
/** The sections, and the words they are in where evaste does not speak the language itself. */
async function readNotice(declaration, language) {
    const spoken = shippedLanguage(language, ...declaration.languages);
    const texts = withOwnWording(await loadTexts(spoken), declaration, language);
    return { spoken, texts, content: renderNotice(noticeSections(declaration, texts, language), texts) };
}
const writeFragment = async (declaration, language) => htmlText((await readNotice(declaration, language)).content);
async function writePage(declaration, language, file, context) {
    const { spoken, texts, content } = await readNotice(declaration, language);
    const title = textPicker(declaration, language)(declaration.notice.title) || texts.notice;
    const page = noticePage({
        title: `${title}: ${declaration.controller.name}`,
        language: spoken,
        direction: textDirection(spoken),
        content,
        data: disclosureJson(declaration, texts, language),
    });
    await writeText(context, file, page, { replace: true });
    return { file, language };
}

const TIMEOUT_MS = 30_000;
/**
 * The address of the register's admin calls.
 *
 * @throws {CannotRun} where it is none, or where the key would travel in the clear.
 */
function adminUrl(register) {
    const url = resolveUrl(register);
    if (!url || !/^https?:$/.test(url.protocol))
        throw new CannotRun(`"${register}" is not the address of a register; write it as --register https://register.example`);
    const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'http:' && !isHere)
        throw new CannotRun(`${url.origin} would get the API key in the clear; use https`);
    return `${url.href.replace(/[?#].*$/, '').replace(/\/+$/, '')}/v1/admin`;
}
/** @throws {CannotRun} where nobody answers, or no register does. */
async function put(url, apiKey, body) {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    // A redirect would take the key elsewhere.
    const init = { method: 'PUT', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) };
    const response = await fetch(url, init).catch((cause) => {
        const { message, cause: why } = cause;
        throw new CannotRun(`${url} cannot be reached (${why instanceof Error ? why.message : message})`, { cause });
    });
    const answer = (await response.json().catch(() => null));
    if (typeof answer !== 'object' || answer === null)
        throw new CannotRun(`${url} answered ${response.status}, and not as a register does`);
    return { status: response.status, body: answer };
}
const WHAT_TO_DO = {
    401: 'EVASTE_API_KEY is none of its keys, or was revoked',
    403: 'the API key may not do this; it needs the scope "declarations", and with --origins "sites"',
    404: 'it has no such site, or the API key is for another controller; --origins makes the site with an agency’s key',
    409: 'the site is in the register’s own configuration; change it there',
    429: 'too many calls; try again later',
};
/**
 * What stands against a declaration, where that is the matter.
 *
 * @throws {CannotRun} for any other refusal, saying what to do.
 */
function findingsOf(url, { status, body }) {
    if (status < 300)
        return null;
    if (status === 422 && Array.isArray(body.errors))
        return body.errors;
    throw new CannotRun(`${url} answered ${status}: ${WHAT_TO_DO[status] ?? String(body.title ?? 'it cannot now')}`);
}

/** `evaste publish`: tells a register which declaration counts for its site from now on. */
const publishCommand = {
    name: 'publish',
    summary: 'send the declaration to a register, with the API key in EVASTE_API_KEY',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        register: {
            type: 'string',
            value: 'https://register.example',
            description: 'where it goes, if the declaration’s register.url is only a path',
        },
        origins: {
            type: 'string',
            value: 'https://leipomo.example',
            description: 'make the site first, or change where its pages are; with commas',
        },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const apiKey = context.environment['EVASTE_API_KEY'];
        if (!apiKey)
            throw new CannotRun('EVASTE_API_KEY is not set; the register’s set-up link makes the first API key');
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const url = `${adminUrl(registerOf(declaration, options))}/sites/${declaration.site}`;
        if (options.origins !== undefined)
            findingsOf(url, await put(url, apiKey, originsOf(options)));
        return publish(file, `${url}/declaration`, apiKey, JSON.stringify(declaration.file));
    },
};
async function publish(file, url, apiKey, text) {
    const answer = await put(url, apiKey, text);
    const findings = findingsOf(url, answer);
    if (findings)
        return refuseDeclaration(file, findings);
    const { site, digest, changed } = answer.body;
    const what = changed === false ? 'was published already' : 'counts from now on';
    return { exitCode: 0, text: `${String(site)}: ${file} ${what} (${String(digest)})`, json: answer.body };
}
function registerOf({ site, register }, { register: said }) {
    const where = typeof said === 'string' ? said : register?.url;
    if (where === undefined)
        throw new CannotRun(`the declaration of ${site} has no register; --register says where it is`);
    if (!/^\//.test(where))
        return where;
    throw new CannotRun(`the declaration says "${where}" for its register; --register says on which host that is`);
}
const originsOf = ({ origins }) => JSON.stringify({
    origins: String(origins)
        .split(/[\s,]+/)
        .filter(Boolean),
});

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
/** The configuration that a command is to work with, and the folder that its paths start from. */
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

/**
 * Lets an operator work on the configured register.
 *
 * @throws {CannotRun} where there is none, or the work fails in a way that says what to do.
 */
async function withOperator(input, context, work, { mayBegin = false } = {}) {
    const { openOperator } = await import('./node/node-operator.js').then(function (n) { return n.m; });
    const operator = await openOperator({ ...(await configFor(input, context)), mayBegin }).catch((cause) => {
        throw new CannotRun(cause.message, { cause });
    });
    try {
        return await work(operator);
    }
    finally {
        await operator.close();
    }
}

const exportOptions = {
    format: {
        type: 'string',
        value: 'bundle',
        description: 'bundle: all, signed, to take along; csv, ndjson: to work with',
    },
    out: { type: 'string', value: '<site>.ndjson', description: 'the file to write' },
    addresses: { type: 'boolean', description: 'bundle: take the addresses along; their key is written beside it' },
};
const formats = ['bundle', 'csv', 'ndjson'];
/** `evaste register export <site>`: a whole site in one file, in bounded memory, while the register runs. */
const exportAction = ([site, ...more], input, context) => {
    const format = (input.options.format ?? 'bundle');
    if (site === undefined || more.length > 0)
        throw new CannotRun('name one site: evaste register export <site>');
    if (!formats.includes(format))
        throw new CannotRun(`--format is one of ${formats.join(', ')}`);
    const name = `${site}.${format === 'csv' ? 'csv' : 'ndjson'}`;
    const file = resolve(context.folder, String(input.options.out ?? name));
    return withOperator(input, context, async (operator) => {
        const { entry } = await operator.store.head(site);
        if (entry === 0)
            throw new CannotRun(`the register has no entries of a site ${site}`);
        const transferKey = input.options.addresses ? await writeTransferKey(`${file}.key`) : undefined;
        const progress = context.showProgress && { onProgress: context.showProgress };
        await writeWhole(file, linesOf(site, format, operator, { transferKey, progress }));
        const keyFile = transferKey ? `${file}.key` : null;
        const text = `${file} holds the site ${site}${keyFile ? `; who has ${keyFile} too can read its addresses` : ''}`;
        return { exitCode: 0, text, json: { file, site, format, keyFile } };
    });
};
function linesOf(site, format, operator, { transferKey, progress }) {
    if (format === 'bundle')
        return exportSite(site, { ...operator.exportNeeds(transferKey), ...progress });
    return exportTable(site, format, { ...operator, ...progress });
}
/** Under its name only when it is whole: half an export must not be taken for one. */
async function writeWhole(file, lines) {
    const partial = `${file}.part`;
    try {
        await pipeline(Readable.from(lines), createWriteStream(partial, { mode: 0o600, flush: true }));
        await rename(partial, file);
    }
    catch (cause) {
        await rm(partial, { force: true });
        throw cause;
    }
}
/** Apart from the bundle, so that the two can go different ways. */
async function writeTransferKey(file) {
    const key = new Uint8Array(randomBytes(32));
    await writeFile(file, `${Buffer.from(key).toString('base64url')}\n`, { mode: 0o600 });
    return key;
}

/** A bundle that cannot become part of this register. */
class ImportError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'ImportError';
        this.code = 'import-refused';
    }
}
const BATCH = 250;
/**
 * Takes over a site from a bundle that has been verified: numbers, hashes and receipts stay, and the next entry goes on
 * from the last. An import that was interrupted goes on where it was.
 *
 * @returns how many entries are new.
 * @throws {ImportError} `import-refused` where the site has another history here.
 */
async function importSite(lines, needs) {
    const { store, rewrap } = needs;
    let entries = [];
    let keys = [];
    let count = 0;
    const flush = async () => {
        if (keys.length > 0)
            await saveNewKeys(store, keys);
        count += await appendImported(store, entries);
        [entries, keys] = [[], []];
    };
    let site = null;
    for await (const line of lines) {
        if (line.kind === 'header')
            site = line.site;
        if (line.kind === 'document')
            await store.saveDocument({ kind: line.type, digest: line.digest, text: line.text });
        if (line.kind === 'key' && rewrap)
            keys.push({ keyId: line.keyId, wrappedKey: await rewrap(line.wrappedKey) });
        if (line.kind !== 'entry')
            continue;
        if (line.site !== site)
            throw new ImportError(`entry ${line.entry} is of another site than the bundle`);
        if (entries.length >= BATCH)
            await flush();
        const { kind, ...entry } = line;
        entries.push(entry);
        needs.onProgress?.(entry.entry);
    }
    await flush();
    return count;
}
/** What an interrupted import has saved already is there. */
async function saveNewKeys(store, keys) {
    const known = await Promise.all(keys.map(({ keyId }) => store.wrappedKey(keyId)));
    const fresh = keys.filter((_, i) => known[i] === null);
    if (fresh.length > 0)
        await store.saveKeys(fresh);
}
async function appendImported(store, entries) {
    const site = entries[0]?.site;
    if (site === undefined)
        return 0;
    return store.append(async (transaction) => {
        const head = await transaction.head(site);
        const fresh = entries.filter(({ entry }) => entry > head.entry);
        const isContinued = await continues(entries, head, transaction);
        if (!isContinued || (fresh[0] && fresh[0].entry !== head.entry + 1))
            throw new ImportError(`the site ${site} has entries of its own in this register; nothing was changed`);
        await transaction.insert(site, fresh.map(toNew));
        await restoreAll(fresh, transaction);
        return fresh.length;
    });
}
/** Whether what is here already is the beginning of what comes. */
async function continues(entries, { entry: last }, transaction) {
    const known = entries.findLast(({ entry }) => entry <= last);
    if (!known)
        return true;
    const [here] = await transaction.entries(known.site, { after: known.entry - 1, limit: 1 });
    return here !== undefined && toHex(here.hash) === toHex(known.hash);
}
const toNew = (stored) => {
    const content = readEntryContent(stored);
    return { ...stored, receiptSecretHash: content.kind === 'decision' ? content.record.receiptSecretHash : null };
};
/** In order: an event changes what the decisions before it, and after it, count for. */
async function restoreAll(entries, transaction) {
    let uncounted = [];
    const count = async () => {
        const site = uncounted[0]?.site;
        if (site === undefined)
            return;
        const counting = await unrestricted(uncounted, site, ({ consentId }) => consentId, transaction);
        await transaction.count(site, await shareOf(counting, transaction));
        uncounted = [];
    };
    for (const stored of entries) {
        if (readEntryContent(stored).kind !== 'event')
            uncounted.push(stored);
        else {
            await count();
            await restore(stored, transaction);
        }
    }
    await count();
}
/** What an event left outside the chain, it leaves here too. */
async function restore(stored, transaction) {
    const content = readEntryContent(stored);
    if (content.kind !== 'event')
        return;
    const { site, recordedAt } = stored;
    const { event, consentId = '' } = content.event;
    const request = requestOf({ ...content.event, consentId, recordedAt }, stored);
    if (request)
        await transaction.saveRequest(request);
    if (event === 'handled')
        await restoreHandling(content.event, recordedAt, transaction);
    const changes = termsChangedBy(content.event, recordedAt);
    if (!changes || consentId === '')
        return;
    const known = (await transaction.consentTerms(site, [consentId])).get(consentId);
    const terms = known ?? { restrictedAt: null, keepUntil: null };
    await transaction.saveTerms(site, consentId, { ...terms, ...changes });
    const before = (await transaction.entriesOfConsent(site, consentId)).filter(({ entry }) => entry < stored.entry);
    await moveShare({ transaction, site, entries: before, terms }, { ...terms, ...changes });
}
async function restoreHandling({ site, request: requestId = '', outcome = 'done' }, handledAt, transaction) {
    const request = await transaction.request(site, requestId);
    if (request)
        await transaction.saveRequest({ ...request, state: outcome, handledAt });
}
function termsChangedBy({ event, period = '', startedAt }, recordedAt) {
    if (event === 'restriction')
        return { restrictedAt: recordedAt };
    if (event === 'restriction-lifted')
        return { restrictedAt: null };
    if (event === 'retention-start')
        return { keepUntil: startedAt ? after(new Date(startedAt), period) : NEVER };
    return null;
}

/** Checks all that can be checked of a site without its register: chain, contents, receipts, and what others have kept. */
async function verifySite(source, site, needs) {
    const problems = [];
    const hashes = new Map(needs.witnesses.filter((one) => one.site === site).map((one) => [one, '']));
    for (const witness of hashes.keys())
        if (witness.entry === 0)
            hashes.set(witness, NOTHING);
    const { entry: total } = await source.head(site);
    let receipts = 0;
    const report = await verifyChain(source, site, {
        sha256: needs.sha256,
        async onEntry(entry, hash) {
            for (const witness of hashes.keys())
                if (witness.entry === entry.entry)
                    hashes.set(witness, toHex(hash));
            const type = receiptOf(entry);
            if (type && (await receiptAgrees(entry, type, { hash, read: needs.readClaims })))
                receipts += 1;
            else if (type)
                problems.push({ entry: entry.entry, problem: 'receipt' });
            needs.onProgress?.(entry.entry, total);
        },
    });
    const denied = [...hashes].filter(([witness, hash]) => witness.hash !== hash);
    for (const [{ entry }] of denied)
        problems.push({ entry, problem: 'history' });
    const all = [...report.problems, ...problems].sort((one, other) => one.entry - other.entry);
    return { ...report, site, problems: all, receipts, witnesses: hashes.size - denied.length };
}
const NOTHING = '0'.repeat(64);
/** Which receipt an entry must have; `null`: none is needed. */
function receiptOf(entry) {
    try {
        const { kind } = readEntryContent(entry);
        if (kind === 'decision')
            return 'evaste-receipt';
        return kind === 'event' && entry.receipt !== '' ? 'evaste-event' : null;
    }
    catch {
        return 'evaste-receipt'; // nothing that the register would write
    }
}
async function receiptAgrees({ receipt, site, entry }, type, { hash, read }) {
    try {
        const claims = (await read(receipt, type));
        return claims.site === site && claims.entry === entry && claims.entryHash === toHex(hash);
    }
    catch {
        return false;
    }
}

/** What a person should read out of each problem. */
const meanings = {
    gap: 'an entry is missing here, or stands in another place',
    commitment: 'what it says was changed after it was recorded',
    hash: 'it does not follow from the entry before it',
    columns: 'what is searched about it is not what it says',
    content: 'its content is gone or changed, and no erasure or end of retention in the register says so',
    head: 'the entries do not add up to the head of the chain',
    receipt: 'its receipt is missing, or was not signed for it with these keys',
    history: 'the history up to here is another than when the checkpoint was made',
};
const MOST = 20;
/** A report for people: one line a problem, of which the first twenty. */
function explainReport({ site, entries, hash, problems, receipts, witnesses }) {
    const counts = `${entries} entries, ${receipts} receipts${witnesses ? `, ${witnesses} checkpoints that agree` : ''}`;
    if (problems.length === 0)
        return `${site}: ${counts}; all is as it was recorded, up to ${hash}`;
    const lines = problems.slice(0, MOST).map(({ entry, problem }) => `${site}: entry ${entry}: ${meanings[problem]}`);
    const rest = problems.length - lines.length;
    return [
        `${site}: ${counts}; ${problems.length} problems`,
        ...lines,
        ...(rest > 0 ? [`… and ${rest} more`] : []),
    ].join('\n');
}

/** A line is one entry or one text, and those are bounded. */
const LONGEST_LINE_BYTES = 2 * 1024 * 1024;
/**
 * Opens an export of one site (`export-lines.ts` says what stands in it).
 *
 * @param endHash what the end's checkpoint says that the entries add up to; read by the caller, who has the keys.
 * @throws {CannotRun} where the file is no export or is cut short.
 */
async function openExport(file, endHash) {
    const end = await readEnd(file);
    const lines = readExportLines(file);
    const first = await lines.next();
    const header = first.done ? null : first.value;
    if (header?.kind !== 'header')
        throw new CannotRun(`${file}: line 1: an export begins with its header`);
    const head = { entry: end.entries, hash: await endHash(end, header) };
    const changedDocuments = [];
    const entries = readEntries(lines, changedDocuments);
    return {
        header,
        end,
        changedDocuments,
        head: () => Promise.resolve(head),
        async entries(_, { limit }) {
            const page = [];
            while (page.length < limit) {
                const { done, value } = await entries.next();
                if (done)
                    break;
                page.push(value);
            }
            return page;
        },
    };
}
async function* readEntries(lines, changed) {
    for await (const line of lines) {
        if (line.kind === 'entry')
            yield line;
        if (line.kind === 'document' && (await sha256(line.text)) !== line.digest)
            changed.push(line.digest);
    }
}
/** Every line of an export, in order. */
async function* readExportLines(file) {
    let number = 0;
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
        number += 1;
        yield parse(text, `${file}: line ${number}`);
    }
}
/** The last line, without reading the others. */
async function readEnd(file) {
    const handle = await open(file).catch((cause) => {
        throw new CannotRun(`${file} cannot be read`, { cause });
    });
    try {
        const { size } = await handle.stat();
        const length = Math.min(size, LONGEST_LINE_BYTES);
        const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
        const last = buffer.toString('utf8').trimEnd().split('\n').at(-1) ?? '';
        const line = last.startsWith('{"kind":"end"') ? parse(last, `${file}: the last line`) : null;
        if (line?.kind === 'end')
            return line;
        throw new CannotRun(`${file} is no whole export: it does not end with its end line`);
    }
    finally {
        await handle.close();
    }
}
function parse(text, where) {
    try {
        return parseExportLine(text);
    }
    catch (cause) {
        throw new CannotRun(`${where}: ${cause.message}`, { cause });
    }
}

/** `evaste register import <file>`: takes a site over from another register's bundle, if all of it verifies. */
const importAction = ([name, ...more], input, context) => {
    if (name === undefined || more.length > 0)
        throw new CannotRun('name one bundle: evaste register import <file>');
    const file = resolve(context.folder, name);
    return withOperator(input, context, async (operator) => {
        const { site, keys, problems } = await verify$1(file, context);
        if (problems !== null)
            return { exitCode: 1, text: `nothing was imported\n${problems}`, json: { site, entries: 0 } };
        const transferKey = await readTransferKey(`${file}.key`);
        const rewrap = (wrapped) => rewrapKey(wrapped, { from: transferKey, to: operator.keys.master }, nodePrimitives);
        await operator.adopt(keys); // before any entry: its receipt must verify
        const entries = await importSite(readExportLines(file), {
            store: operator.store,
            ...(transferKey && { rewrap }),
        }).catch((cause) => {
            if (cause instanceof ImportError)
                throw new CannotRun(cause.message, { cause });
            throw cause;
        });
        const addresses = transferKey ? 'with their addresses' : `without addresses (${file}.key is not there)`;
        return { exitCode: 0, text: `${entries} entries of ${site} are here, ${addresses}`, json: { site, entries } };
    }, { mayBegin: true });
};
async function verify$1(file, { showProgress }) {
    let isSigned = false;
    const source = await openExport(file, async ({ checkpoint, entries }, { site, keys }) => {
        const claims = await verifyCheckpoint(checkpoint, keys).catch(() => null);
        isSigned = claims?.site === site && claims.entries === entries;
        return claims ? Buffer.from(claims.hash, 'hex') : new Uint8Array(32);
    });
    const { site, keys } = source.header;
    const report = await verifySite(source, site, {
        sha256: nodePrimitives.sha256,
        readClaims: createClaimsReader(keys),
        witnesses: [],
        ...(showProgress && { onProgress: showProgress }),
    });
    const isWhole = isSigned && report.problems.length === 0 && source.changedDocuments.length === 0;
    return { site, keys, problems: isWhole ? null : `${explainReport(report)}\nSee: evaste verify ${file}` };
}
async function readTransferKey(file) {
    const text = await readFile(file, 'utf8').catch(() => null); // then the addresses stay behind, and we say so
    return text === null ? null : new Uint8Array(Buffer.from(text.trim(), 'base64url'));
}

const requestsOptions = {
    site: { type: 'string', value: 'corner-bakery', description: 'requests, retention: only this site' },
    all: { type: 'boolean', description: 'requests: those that are handled as well' },
    reason: { type: 'string', description: 'requests refuse: why, in words for the visitor' },
};
/** `evaste register requests`: what visitors ask for and by when; `requests done <id>` and `requests refuse <id>`. */
const requestsAction = ([verb, requestId, ...more], input, context) => {
    if (verb !== undefined && verb !== 'done' && verb !== 'refuse')
        throw new CannotRun(`there is no requests ${verb}; there are done and refuse`);
    if (verb !== undefined && (requestId === undefined || more.length > 0))
        throw new CannotRun(`name one request: evaste register requests ${verb} <id>`);
    return withOperator(input, context, async (operator) => {
        const sites = await sitesOf(operator, input.options.site);
        if (verb === undefined)
            return list(operator, sites, input.options.all === true);
        const outcome = verb === 'done' ? 'done' : 'refused';
        const reason = input.options.reason === undefined ? undefined : String(input.options.reason);
        return handle(operator, sites, { requestId: requestId, outcome, reason });
    });
};
const sitesOf = async ({ store }, wanted) => wanted === undefined ? store.sitesWithEntries() : [String(wanted)];
const PAGE = 500;
async function list({ store, rights }, sites, all) {
    const requests = [];
    for (const site of sites) {
        let after;
        do {
            const page = await store.requests(site, { limit: PAGE, after, ...(!all && { state: 'open' }) });
            requests.push(...page);
            after = page.length === PAGE ? page.at(-1) : undefined;
        } while (after);
    }
    const now = rights.now().toISOString();
    const isLate = ({ state, dueAt }) => state === 'open' && dueAt < now;
    const lines = requests.map((one) => `${one.dueAt.slice(0, 10)} ${one.state}${isLate(one) ? ' LATE' : ''} ${one.site} ${one.kind} ${one.requestId}`);
    const text = lines.length > 0 ? lines.join('\n') : 'no visitor waits for an answer';
    return { exitCode: requests.some(isLate) ? 1 : 0, text, json: requests };
}
async function handle({ store, rights }, sites, handling) {
    const { requestId } = handling;
    for (const site of sites) {
        if (!(await store.request(site, requestId)))
            continue;
        const { receipt, entry } = await handleRequest(site, requestId, handling, rights).catch((cause) => {
            if (!(cause instanceof RegisterProblem))
                throw cause;
            throw new CannotRun([cause.message, ...cause.errors.map(({ message }) => message)].join(': '), { cause });
        });
        const text = `${requestId} is ${handling.outcome}, entry ${entry}. The certificate for the visitor:\n${receipt}`;
        return { exitCode: 0, text, json: { site, requestId, outcome: handling.outcome, entry, receipt } };
    }
    throw new CannotRun(`there is no request ${requestId}`);
}

const retentionOptions = {
    'dry-run': { type: 'boolean', description: 'retention: only count what is due' },
};
/** `evaste register retention`: forgets what is due now; a register that runs does it by itself every hour. */
const retentionAction = (words, input, context) => {
    if (words.length > 0)
        throw new CannotRun('retention takes no words; name a site with --site');
    const dryRun = input.options['dry-run'] === true;
    return withOperator(input, context, async (operator) => {
        const sites = await sitesOf(operator, input.options.site);
        const progress = context.showProgress && { onProgress: context.showProgress };
        const reports = [];
        for (const site of sites)
            reports.push(...(await runRetention({ site, dryRun, ...progress }, operator.rights)));
        const did = dryRun ? 'due' : 'forgotten';
        const lines = reports.map(({ site, contents, addresses }) => `${site}: ${did}: ${contents} entries, ${addresses} addresses`);
        return { exitCode: 0, text: lines.join('\n') || 'the register has no entries', json: { dryRun, sites: reports } };
    });
};

const actions = {
    show,
    export: exportAction,
    import: importAction,
    requests: requestsAction,
    retention: retentionAction,
    'rotate-key': (_, input, context) => rotateKey(input, context),
};
/** `evaste register`: serves a register until it is told to stop; `evaste register show` looks into one. */
const registerCommand = {
    name: 'register',
    words: '[show <consentId> | export <site> | import <file> | requests | retention | rotate-key]',
    summary: 'serve a consent register, look into it, take a site along, answer requests',
    options: {
        config: { type: 'string', value: DEFAULT_CONFIG, description: 'the sites, their origins and declarations' },
        port: { type: 'string', value: '8787', description: 'listen there instead; 0 takes a free port' },
        'setup-link': { type: 'boolean', description: 'print a link that makes an API key, though there is one' },
        data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys instead' },
        ...exportOptions,
        ...requestsOptions,
        ...retentionOptions,
    },
    async run(input, context) {
        const [name, ...words] = input.words;
        if (name === undefined)
            return serve(input, context);
        const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
        if (!action)
            throw new CannotRun(`there is no register ${name}; there are ${Object.keys(actions).join(', ')}`);
        return action(words, input, context);
    },
};
async function serve(input, context) {
    const { config, folder } = await configFor(input, context);
    const { serveRegister } = await import('./node/node.js').then(function (n) { return n.n; });
    const interfaces = await readInterfaces(context);
    const log = (event) => context.say(logLine(event, new Date()));
    const newSetupLink = input.options['setup-link'] === true;
    const server = await serveRegister({ config, folder, interfaces, log, newSetupLink }).catch((cause) => {
        throw new CannotRun(`the register cannot start: ${cause.message}`, { cause });
    });
    context.say(`The register listens at ${server.url}; control-C stops it.`);
    if (server.setupUrl !== null)
        context.say(`The first API key is made here, once, within a day; tell nobody: ${server.setupUrl}`);
    await context.untilStopped();
    await server.stop();
    return { exitCode: 0, text: '', json: { url: server.url } };
}
async function show(words, input, context) {
    const [consentId, ...more] = words;
    if (consentId === undefined || more.length > 0)
        throw new CannotRun('name one consent: evaste register show <consentId>');
    const { config, folder } = await configFor(input, context);
    const { showConsent } = await import('./node/node.js').then(function (n) { return n.n; });
    const entries = await showConsent({ config, folder }, consentId).catch((cause) => {
        throw new CannotRun(cause.message, { cause });
    });
    if (entries.length === 0)
        return { exitCode: 1, text: `no entry of the consent ${consentId}`, json: [] };
    return { exitCode: 0, text: entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n'), json: entries };
}
async function rotateKey(input, context) {
    const { config, folder } = await configFor(input, context);
    const { rotateSigningKey } = await import('./node/key-files.js').then(function (n) { return n.k; });
    const { from, to } = await rotateSigningKey(resolve(folder, config.data)).catch((cause) => {
        throw new CannotRun(cause.message, { cause });
    });
    return {
        exitCode: 0,
        text: `${to} signs from now on; ${from} stays published for what it signed`,
        json: { from, to },
    };
}
/** What was on the screen, version by version: entries refer to it (R69). */
async function readInterfaces({ packageRoot }) {
    const file = join(packageRoot, 'dist/interfaces.json');
    const text = await readText({ folder: packageRoot }, file, 'install evaste anew');
    return JSON.parse(text);
}

/**
 * Finds the `.html` and `.htm` files that words name, in and below folders; `node_modules` and hidden folders left out.
 *
 * @throws {CannotRun} where one of them is not there, or there is no page in all of them.
 */
async function findPages(words, folder) {
    const pages = (await Promise.all(words.map((word) => pagesOf(word, folder)))).flat();
    if (pages.length === 0)
        throw new CannotRun(`there is no .html file in ${words.join(', ')}`);
    return pages;
}
async function pagesOf(word, folder) {
    const path = resolve(folder, word);
    const found = await stat(path).catch((cause) => {
        throw new CannotRun(`${word} cannot be read; name files and folders that are there`, { cause });
    });
    if (!found.isDirectory())
        return [{ file: word, path, below: basename(path) }];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
        .map((entry) => join(relative(path, entry.parentPath), entry.name))
        .filter((below) => !/(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)[\\/]/.test(below))
        .sort()
        .map((below) => ({ file: join(word, below), path: join(path, below), below }));
}

/** `evaste rewrite`: HTML of which a browser requests nothing before consent. */
const rewriteCommand = {
    name: 'rewrite',
    summary: 'rewrite HTML so that nothing is requested before consent',
    words: '<files or folders…>',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        out: { type: 'string', value: 'folder', description: 'write every page below this folder, changed or not' },
        'in-place': { type: 'boolean', description: 'write over the pages' },
        check: { type: 'boolean', description: 'write nothing; exit code 1 where a page would change' },
        url: { type: 'string', value: 'https://leipomo.example/', description: 'where the pages will be served' },
    },
    async run(input, context) {
        const target = readTarget(input, context.folder);
        const url = readUrl(input.options.url);
        const file = String(input.options.file ?? DEFAULT_FILE);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const pages = await findPages(input.words, context.folder);
        refuseCollisions(pages, target);
        const held = [];
        for (const [done, page] of pages.entries()) {
            context.showProgress?.(done, pages.length);
            held.push(...(await rewritePage(page, declaration, { target, url })));
        }
        context.showProgress?.(pages.length, pages.length);
        const isFinding = target === null && held.length > 0;
        return { exitCode: isFinding ? 1 : 0, text: told(held, pages.length), json: { pages: pages.length, held } };
    },
};
function readTarget({ options, words }, folder) {
    const { out, check } = options;
    const chosen = [out !== undefined && '--out', options['in-place'] && '--in-place', check && '--check'].filter(Boolean);
    if (chosen.length !== 1)
        throw new CannotRun(`say where the pages go, once: --out <folder>, --in-place, or --check; not ${chosen.join(' and ') || 'nothing'}`);
    if (words.length === 0)
        throw new CannotRun('name the files or folders with your HTML, such as evaste rewrite dist --in-place');
    if (check)
        return null;
    return out === undefined ? ({ path }) => path : ({ below }) => resolve(folder, String(out), below);
}
function refuseCollisions(pages, target) {
    const paths = pages.map((page) => target?.(page) ?? page.path);
    const twice = pages.find((_, at) => paths.indexOf(paths[at]) !== at);
    if (twice)
        throw new CannotRun(`two pages would be written as ${twice.below}; rewrite their folders one by one`);
}
function readUrl(value) {
    if (value === undefined)
        return undefined;
    if (!/^https?:\/\//i.test(String(value)) || !resolveUrl(String(value)))
        throw new CannotRun('--url: write a whole address, such as https://leipomo.example/');
    return String(value).endsWith('/') ? String(value) : `${String(value)}/`;
}
async function rewritePage(page, declaration, { target, url }) {
    const bytes = await readFile(page.path);
    const encoding = encodingOfFile(bytes);
    if (!encoding)
        throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`);
    const pageUrl = url === undefined ? {} : { pageUrl: new URL(page.below.replaceAll('\\', '/'), url).href };
    const { html, held } = rewriteHtml(bytes.toString(encoding), declaration, pageUrl);
    const path = target?.(page);
    // What is the same already keeps its date.
    if (path !== undefined && (held.length > 0 || path !== page.path)) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, held.length > 0 ? encodePage(html, encoding) : bytes);
    }
    return held.map((one) => ({ file: page.file, ...one }));
}
function told(held, pages) {
    const files = new Set(held.map(({ file }) => file)).size;
    const lines = held.map(({ file, line, element, services, loads }) => `${file}:${line}: <${element}> waits for ${services.join(', ')}: ${loads.replace(/\s+/g, ' ').slice(0, 80)}`);
    const elements = `${held.length} ${held.length === 1 ? 'element waits' : 'elements wait'} for consent`;
    return [...lines, `${elements}, in ${files} of ${pages} ${pages === 1 ? 'page' : 'pages'}.`].join('\n');
}

/**
 * Reads a register's public keys as `/.well-known/evaste-register.json` has them.
 *
 * @param where an address or a file.
 * @throws {CannotRun} where there are none.
 */
async function readKeysAt(where, folder) {
    const value = await readJson(where, folder).catch((cause) => {
        throw new CannotRun(`the keys cannot be read from ${where}: ${cause.message}`, { cause });
    });
    const { keys } = (value ?? {});
    if (Array.isArray(keys) && keys.length > 0 && keys.every(isPublicKey))
        return keys;
    throw new CannotRun(`${where} holds no keys of a register; they are at /.well-known/evaste-register.json`);
}
async function readJson(where, folder) {
    if (!/^https?:/.test(where))
        return JSON.parse(await readFile(resolve(folder, where), 'utf8'));
    const response = await fetch(where, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok)
        throw new Error(`it answered ${response.status}`);
    return response.json();
}
function isPublicKey(value) {
    const { kty, crv, kid, x } = (value ?? {});
    return kty === 'OKP' && crv === 'Ed25519' && typeof kid === 'string' && typeof x === 'string';
}

/**
 * Reads a checkpoint or a visitor's receipt: either fixes the whole history up to its number.
 *
 * @throws where it is neither, or none of the keys signed it.
 */
async function readWitness(jws, read) {
    const { typ } = decodeProtectedHeader(jws);
    if (typ === 'evaste-receipt' || typ === 'evaste-event') {
        const { site, entry, entryHash, recordedAt } = (await read(jws, typ));
        return { site, entry, hash: entryHash, time: recordedAt };
    }
    const { site, entries, hash, time } = (await read(jws, 'evaste-checkpoint'));
    return { site, entry: entries, hash, time };
}

/**
 * Reads what was kept outside: checkpoints and receipts, one a line.
 *
 * @throws {CannotRun} naming a line that none of the keys signed: it proves nothing, and must not be passed over.
 */
async function readWitnesses(context, file, read) {
    const text = await readText(context, file, 'fetch one from /v1/sites/<site>/checkpoint');
    const witnesses = [];
    for (const [i, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const witness = await readWitness(line.trim(), read).catch((cause) => {
            throw new CannotRun(`${file}: line ${i + 1}: no checkpoint or receipt that these keys signed`, { cause });
        });
        witnesses.push(witness);
    }
    if (witnesses.length === 0)
        throw new CannotRun(`${file} holds no checkpoint`);
    return witnesses;
}

const DATA = 'evaste-data';
/** `evaste verify`: is a register, or an export of one, as it was recorded? Needs no register and no network. */
const verifyCommand = {
    name: 'verify',
    words: `[${DATA} | register.sqlite | export.ndjson]`,
    summary: 'check a register or an export: every entry, the chain, the signatures; offline',
    options: {
        keys: { type: 'string', value: 'keys.json', description: 'the register’s public keys: an address or a file' },
        since: {
            type: 'string',
            value: 'checkpoints.jws',
            description: 'checkpoints or receipts that you kept, one a line',
        },
        site: { type: 'string', value: 'corner-bakery', description: 'only this site' },
    },
    async run(input, context) {
        const [where = DATA, ...more] = input.words;
        if (more.length > 0)
            throw new CannotRun('name one register or export');
        const subject = await openSubject(resolve(context.folder, where), input, context);
        try {
            return await verify(subject, input, context);
        }
        finally {
            await subject.close();
        }
    },
};
async function verify(subject, { options }, context) {
    const readClaims = createClaimsReader(subject.keys);
    const witnesses = options.since === undefined ? [] : await readWitnesses(context, String(options.since), readClaims);
    const sites = chosen(subject.sites, options.site);
    const lost = witnesses.find(({ site }) => !subject.sites.includes(site));
    const reports = [];
    for (const site of sites)
        reports.push(await verifySite(subject.source, site, {
            sha256: nodePrimitives.sha256,
            readClaims,
            witnesses,
            ...(context.showProgress && { onProgress: context.showProgress }),
        }));
    const others = [
        ...subject.others(),
        ...(lost ? [`${lost.site}: the site is gone, of which a checkpoint was kept`] : []),
    ];
    const isClean = others.length === 0 && reports.every(({ problems }) => problems.length === 0);
    const text = [...reports.map(explainReport), ...others].join('\n');
    return { exitCode: isClean ? 0 : 1, text, json: { sites: reports, others } };
}
function chosen(sites, wanted) {
    if (wanted === undefined)
        return sites;
    if (!sites.includes(String(wanted)))
        throw new CannotRun(`there is no site ${String(wanted)}; there are ${sites.join(', ')}`);
    return [String(wanted)];
}
async function openSubject(path, { options }, { folder }) {
    const given = options.keys === undefined ? null : await readKeysAt(String(options.keys), folder);
    const found = await stat(path).catch((cause) => {
        throw new CannotRun(`there is no register and no export at ${path}`, { cause });
    });
    if (found.isDirectory())
        return openDatabase(join(path, 'register.sqlite'), given);
    return /\.(sqlite3?|db)$/.test(path) ? openDatabase(path, given) : openExported(path, given);
}
async function openDatabase(file, given) {
    const keys = given ?? (await readPublicKeys(dirname(file)).catch(askForKeys));
    await stat(file).catch((cause) => {
        throw new CannotRun(`there is no register at ${file}`, { cause });
    });
    const reader = await openSqliteReader(file);
    return { source: reader, sites: await reader.sitesWithEntries(), keys, others: () => [], close: () => reader.close() };
}
async function openExported(file, given) {
    let forged = false;
    const source = await openExport(file, async ({ checkpoint, entries }, { site, keys }) => {
        const claims = await verifyCheckpoint(checkpoint, given ?? keys).catch(() => null);
        forged = claims?.site !== site || claims.entries !== entries;
        return claims ? Buffer.from(claims.hash, 'hex') : new Uint8Array(32);
    });
    const { header, changedDocuments } = source;
    return {
        source,
        sites: [header.site],
        keys: given ?? header.keys,
        others: () => [
            ...(forged ? [`${header.site}: the checkpoint at the end is not signed for these entries`] : []),
            ...changedDocuments.map((digest) => `${header.site}: the text ${digest} is another than its digest says`),
        ],
        close: () => Promise.resolve(),
    };
}
function askForKeys(cause) {
    throw new CannotRun('name the register’s public keys: --keys https://…/.well-known/evaste-register.json', { cause });
}

/** Every command there is, as `evaste --help` lists them. */
const commands = [
    initCommand,
    addCommand,
    lintCommand,
    bundleCommand,
    cspCommand,
    noticeCommand,
    publishCommand,
    rewriteCommand,
    registerCommand,
    verifyCommand,
];

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
    const lines = columns(commands.map(({ name, summary }) => [name, summary]));
    return [
        'evaste <command> [--help] [--json]',
        '',
        ...lines,
        '',
        'evaste <command> --help says what may stand behind it.',
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
    const terminal = createInterface$1({ input: stdin, output: stdout });
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
