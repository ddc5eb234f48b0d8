#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { s as shown, n as nearMiss, c as checkDeclaration, a as parseTree, f as findNodeAtLocation, b as applyEdits, m as modify, p as parseDeclaration, v as validateUrl, e as parse$3, g as validateEmail, i as id, h as validateLanguage, j as jsonPath, l as longestDays, k as isWellKnown, w as wellKnownBasis, o as hasLetters, q as areEqualInKind, r as parseJsonText, u as validateMatchPattern, x as validateTrackerName } from './node/parse-declaration.js';
import { E as EvasteError, i as is, b as readPattern, s as sumDurations, r as resolveUrl, c as createMatcher, d as durationParts, D as DURATION_UNITS, e as DECLARED_ID, m as matchesPieces, f as safeParse, o as object, g as array, h as string, l as literal$1, n as nullable } from './node/duration.js';
import { writeFile, readFile, access, rename, rm, open, stat, readdir, mkdir } from 'node:fs/promises';
import { resolve, join, relative, basename, dirname, extname, normalize, sep } from 'node:path';
import { Script } from 'node:vm';
import { P as Parser$1, B as BUNDLE_START, d as contentSecurityPolicy, i as importMap, g as readPage, h as findTag, p as policyBehind, j as sealedPolicy, n as needsNoConsent, k as findWaitingServices, l as findBrokenSeal, s as sealHtml, m as findSealFaults, U as UNKNOWN_PAGE, b as rewriteHtml, q as serializeOuter, t as defaultTreeAdapter, N as NS, u as encodingOfFile, a as encodePage, v as hasInlineMark, D as DEFAULT_SCRIPT, w as sealLines } from './node/page-bytes.js';
import { existsSync, readFileSync, createWriteStream } from 'node:fs';
import { a as askedPurposes, s as servicesOf$1, l as longerDuration, L as LEAST_REFUSAL } from './node/least-refusal.js';
import { c as cookieLifetime, d as describeAudit, s as saveAudit, e as exportTable, v as verifyCheckpoint, a as scopes, b as createApiKey, f as exerciseForPerson, g as adoptTerms, r as runRetention, R as RetentionHeld, h as discloseEntry, l as logLine, i as isUtcTime } from './node/exercise-for-person.js';
import { p as parseJoseHeader, r as registerSettings, a as pickText, R as RegisterProblem, b as requestKinds, h as handleRequest, e as exportSite, c as closeSite, d as purgeSite, f as readEntryContent, u as unrestricted, g as countsOf, i as requestOf, t as termsChangedBy, m as moveCounts, j as readLines$1, k as parseExportLine, l as rewrapKey, n as nodePrimitives, q as createClaimsReader, s as isOrigin, x as findKeptDeclaration, y as losses, z as openSqliteReader } from './node/sqlite.js';
import { fileURLToPath } from 'node:url';
import { c as configKeys, p as parseRegisterConfig, R as RegisterConfigError, T as TimeOrder, v as verifyChain } from './node/config.js';
import { randomBytes, createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { t as toHex, s as sha256 } from './node/digest.js';
import { isIP } from 'node:net';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { setTimeout as setTimeout$1 } from 'node:timers/promises';
import { r as readPublicKeys } from './node/key-files.js';
import { parseArgs } from 'node:util';
import { createInterface } from 'node:readline/promises';
import 'node:buffer';

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
function parse$2(html, options) {
    return Parser$1.parse(html, options);
}

const CONFIRM = 'From the vendor’s public terms. Confirm role, country and transfers in your own contract.';
/**
 * The company behind a known service; whoever adds the service must confirm it.
 *
 * @param country ISO 3166-1 alpha-2. Outside the EEA, a transfer under standard contractual clauses is assumed.
 * @example company('hotjar-ltd', 'Hotjar Ltd', 'MT', 'processor', 'https://www.hotjar.com/legal/policies/privacy/')
 */
const company = (id, name, country, role, privacyUrl, transfers = transfersFrom(country)) => ({ $comment: CONFIRM, id, name, country, role, privacyUrl, ...(transfers && { transfers }) });
/** The same company in another role. */
const inRole = (recipient, role) => ({
    ...recipient,
    id: `${recipient.id}-${role}`,
    role,
});
const EEA$1 = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '));
/** Countries with an unconditional adequacy decision, as far as they are relevant to small European sites. */
const ADEQUATE = new Set(['CH', 'GB', 'IL', 'JP', 'KR', 'NZ']);
function transfersFrom(country) {
    if (EEA$1.has(country))
        return undefined;
    return [{ country, mechanism: ADEQUATE.has(country) ? 'adequacy' : 'scc' }];
}

/** The same text in the catalogue's languages. */
const words$1 = (fi, sv, en) => ({ fi, sv, en });

/** What a product does, in sentences that fit many products of the same kind. */
const visits = words$1('Laskee käynnit, katsotut sivut ja niiden katseluajat.', 'Räknar besök, visade sidor och hur länge de visas.', 'Counts visits, the pages viewed and for how long.');
const visitsWithoutCookies = words$1('Laskee käynnit ja katsotut sivut tallentamatta laitteelle mitään.', 'Räknar besök och visade sidor utan att spara något på enheten.', 'Counts visits and the pages viewed without storing anything on the device.');
const productUse = words$1('Mittaa, miten sivuja ja niiden toimintoja käytetään.', 'Mäter hur sidorna och deras funktioner används.', 'Measures how the pages and their functions are used.');
const replay$1 = words$1('Tallentaa, mitä sivulla näkyy ja tehdään: hiiren liikkeet, napsautukset ja vieritykset.', 'Spelar in vad som syns och görs på sidan: musrörelser, klick och skrollning.', 'Records what is seen and done on the page: mouse movements, clicks and scrolling.');
const faults = words$1('Ilmoittaa sivujen virheistä ja hitaudesta ja siitä, mitä ennen niitä tehtiin.', 'Rapporterar fel och långsamhet på sidorna och vad som gjordes före dem.', 'Reports errors and slowness of the pages, and what was done before them.');
const advertising = words$1('Kohdentaa mainoksia muilla sivustoilla sen mukaan, mitä täällä katsotaan, ja mittaa niiden tuloksia.', 'Riktar annonser på andra webbplatser efter vad som visas här och mäter deras resultat.', 'Targets advertisements on other sites by what is viewed here, and measures their results.');
const affiliate = words$1('Kertoo, mikä kumppanisivusto toi ostajan, jotta sille voidaan maksaa palkkio.', 'Visar vilken partnersajt som förmedlade köparen så att den kan få provision.', 'Tells which partner site brought a buyer, so that it can be paid a commission.');
const companies = words$1('Päättelee IP-osoitteesta, minkä yrityksen verkosta sivuilla käydään.', 'Härleder ur IP-adressen från vilket företags nät sidorna besöks.', 'Infers from the IP address from which company’s network the pages are visited.');
const mailing = words$1('Näyttää tilauslomakkeita ja yhdistää käynnit uutiskirjeen tilaajaan.', 'Visar prenumerationsformulär och kopplar besök till nyhetsbrevets prenumerant.', 'Shows sign-up forms and links visits with the subscriber of a newsletter.');
const customerData = words$1('Yhdistää käynnit ja ostot asiakastietoihin viestien ja suositusten kohdentamiseksi.', 'Kopplar besök och köp till kunduppgifter för att rikta meddelanden och rekommendationer.', 'Links visits and purchases with customer data, to target messages and recommendations.');
const chatWindow = words$1('Näyttää keskusteluikkunan, jossa voi kysyä asiakaspalvelulta.', 'Visar ett chattfönster där man kan fråga kundtjänsten.', 'Shows a chat window for questions to customer service.');
const experiments = words$1('Näyttää kävijöille sivun eri versioita ja mittaa, mikä toimii parhaiten.', 'Visar besökare olika versioner av en sida och mäter vilken som fungerar bäst.', 'Shows visitors different versions of a page and measures which works best.');
const video = words$1('Näyttää upotettuja videoita.', 'Visar inbäddade videor.', 'Shows embedded videos.');
const audio = words$1('Soittaa upotettua musiikkia ja ohjelmia.', 'Spelar inbäddad musik och inbäddade program.', 'Plays embedded music and programmes.');
const map = words$1('Näyttää upotetun kartan.', 'Visar en inbäddad karta.', 'Shows an embedded map.');
const form = words$1('Näyttää upotetun lomakkeen tai kyselyn.', 'Visar ett inbäddat formulär eller en enkät.', 'Shows an embedded form or survey.');
const booking = words$1('Näyttää upotetun ajanvarauksen.', 'Visar en inbäddad tidsbokning.', 'Shows an embedded booking calendar.');
const feed = words$1('Näyttää upotettuja julkaisuja sosiaalisesta mediasta.', 'Visar inbäddade inlägg från sociala medier.', 'Shows embedded posts from social media.');
const reviews = words$1('Näyttää asiakkaiden arvosteluja.', 'Visar kundernas recensioner.', 'Shows customers’ reviews.');
const publication = words$1('Näyttää upotettuja julkaisuja ja esitteitä.', 'Visar inbäddade publikationer och broschyrer.', 'Shows embedded publications and brochures.');
const fonts = words$1('Lataa sivun kirjasintyypit ja kuvakkeet toiselta palvelimelta.', 'Hämtar sidans typsnitt och ikoner från en annan server.', 'Loads the page’s fonts and icons from another server.');
const captcha = words$1('Suojaa lomakkeita roskapostilta erottamalla ihmiset ohjelmista.', 'Skyddar formulär mot skräppost genom att skilja människor från program.', 'Protects forms from spam by telling people from programs.');
const payments = words$1('Ottaa vastaan maksuja ja estää maksupetoksia.', 'Tar emot betalningar och förhindrar betalningsbedrägerier.', 'Takes payments and prevents payment fraud.');
const personalisation = words$1('Muokkaa sivun sisältöä ja suosituksia sen mukaan, mitä kävijä on katsonut.', 'Anpassar sidans innehåll och rekommendationer efter vad besökaren har tittat på.', 'Adapts the page’s content and recommendations to what the visitor has viewed.');
const push = words$1('Lähettää selainilmoituksia niille, jotka ovat tilanneet niitä.', 'Skickar aviseringar i webbläsaren till dem som har beställt dem.', 'Sends browser notifications to those who have subscribed to them.');

/** Why a tracker is stored, in sentences that many products share. */
const trackerReasons = {
    visitor: words$1('Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.', 'Känner igen webbläsaren för att skilja besökare åt.', 'Recognises the browser, to tell visitors apart.'),
    visit: words$1('Pitää yhden käynnin sivunlatausten ja tapahtumien yhteyden.', 'Håller ihop sidor och händelser under ett besök.', 'Keeps the pages and events of one visit together.'),
    source: words$1('Muistaa, mistä kävijä tuli sivustolle.', 'Minns varifrån besökaren kom till webbplatsen.', 'Remembers where the visitor came from.'),
    history: words$1('Muistaa aiemmat käynnit ja katsotut sivut.', 'Minns tidigare besök och visade sidor.', 'Remembers earlier visits and the pages viewed.'),
    adClick: words$1('Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.', 'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.', 'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.'),
    adProfile: words$1('Tunnistaa selaimen eri sivustoilla mainosten kohdentamiseksi ja mittaamiseksi.', 'Känner igen webbläsaren på olika webbplatser för att rikta och mäta annonser.', 'Recognises the browser across sites, to target and measure advertisements.'),
    adSync: words$1('Yhdistää selaimen muiden mainosyritysten tunnuksiin.', 'Kopplar webbläsaren till andra annonsföretags identifierare.', 'Matches the browser with the identifiers of other advertising companies.'),
    member: words$1('Tunnistaa selaimen ja palveluun kirjautuneen käyttäjän.', 'Känner igen webbläsaren och den som är inloggad i tjänsten.', 'Recognises the browser and a user who is signed in to the service.'),
    identified: words$1('Yhdistää käynnit yhteystietoihin, jotka kävijä on antanut.', 'Kopplar besöken till kontaktuppgifter som besökaren har lämnat.', 'Links visits with contact details that the visitor has given.'),
    setting: words$1('Muistaa valitut asetukset, kuten kielen tai äänenvoimakkuuden.', 'Minns valda inställningar, till exempel språk eller ljudvolym.', 'Remembers chosen settings, such as language or volume.'),
    choice: words$1('Muistaa palvelussa annetut yksityisyysvalinnat.', 'Minns integritetsval som gjorts i tjänsten.', 'Remembers privacy choices made in the service.'),
    chat: words$1('Tunnistaa selaimen, jotta keskustelu jatkuu sivulta toiselle.', 'Känner igen webbläsaren så att chatten fortsätter från sida till sida.', 'Recognises the browser, so that a chat continues from page to page.'),
    shown: words$1('Muistaa, mitkä ikkunat ja kyselyt on jo näytetty tai suljettu.', 'Minns vilka rutor och enkäter som redan har visats eller stängts.', 'Remembers which windows and surveys were shown or closed already.'),
    experiment: words$1('Muistaa, mikä sivun versio selaimelle näytetään.', 'Minns vilken version av sidan som visas i webbläsaren.', 'Remembers which version of a page the browser is shown.'),
    recording: words$1('Ratkaisee, tallennetaanko käynti, ja pitää tallenteen osat yhdessä.', 'Avgör om besöket spelas in och håller ihop inspelningens delar.', 'Decides whether a visit is recorded, and keeps the parts of the recording together.'),
    playing: words$1('Muistaa soittimen tilan ja mittaa, mitä katsotaan tai kuunnellaan.', 'Minns spelarens läge och mäter vad som visas eller lyssnas på.', 'Remembers the state of the player and measures what is watched or heard.'),
    robots: words$1('Erottaa ihmiset ohjelmista.', 'Skiljer människor från program.', 'Tells people from programs.'),
    fraud: words$1('Tunnistaa laitteen maksupetosten estämiseksi.', 'Känner igen enheten för att förhindra betalningsbedrägerier.', 'Recognises the device, to prevent payment fraud.'),
    payment: words$1('Pitää maksun vaiheet yhdessä.', 'Håller ihop betalningens steg.', 'Keeps the steps of a payment together.'),
    routing: words$1('Ohjaa pyynnöt samalle palvelimelle.', 'Skickar förfrågningar till samma server.', 'Sends requests to the same server.'),
    test: words$1('Kokeilee, hyväksyykö selain evästeitä.', 'Prövar om webbläsaren tar emot kakor.', 'Tries whether the browser accepts cookies.'),
    queue: words$1('Säilyttää mittaustietoja, kunnes ne on lähetetty.', 'Sparar mätdata tills de har skickats.', 'Keeps measurements until they are sent.'),
};

/**
 * A cookie of a known service.
 *
 * @param domain the domain, if not the site's own host.
 * @example cookie('_fbp', 'P90D', 'visitor')
 */
const cookie = (name, lifetime, reason, domain) => ({
    name,
    lifetime,
    ...(domain !== undefined && { domain }),
    description: trackerReasons[reason],
});
/** A local storage item of a known service, stored until it is erased. */
const localItem = (name, reason) => ({
    name,
    type: 'local-storage',
    lifetime: 'persistent',
    description: trackerReasons[reason],
});
/** A session storage item of a known service. */
const sessionItem = (name, reason) => ({
    name,
    type: 'session-storage',
    lifetime: 'session',
    description: trackerReasons[reason],
});

const adform = company('adform', 'Adform A/S', 'DK', 'controller', 'https://site.adform.com/privacy-center/');
const criteo = company('criteo', 'Criteo SA', 'FR', 'joint-controller', 'https://www.criteo.com/privacy/');
const readpeak = company('readpeak', 'Readpeak Oy', 'FI', 'controller', 'https://www.readpeak.com/privacy-policy');
const taboola = company('taboola', 'Taboola Europe Limited', 'GB', 'controller', 'https://www.taboola.com/policies/privacy-policy');
const outbrain = company('outbrain', 'Outbrain UK Limited', 'GB', 'controller', 'https://www.outbrain.com/privacy/');
const rtbHouse = company('rtb-house', 'RTB House S.A.', 'PL', 'controller', 'https://www.rtbhouse.com/privacy-center/');
const teads = company('teads', 'Teads France SAS', 'FR', 'controller', 'https://www.teads.com/privacy-policy/');
const bidTheatre = company('bidtheatre', 'BidTheatre AB', 'SE', 'controller', 'https://www.bidtheatre.com/privacy-policy');
const NAMED$1 = 'The company uses the data for itself as well. Name it as a recipient; a “partners” list is not enough.';
/** Advertising networks of Europe. */
const advertisingServices = [
    {
        id: 'adform',
        name: 'Adform',
        purpose: 'marketing',
        recipient: adform,
        description: advertising,
        matches: ['adform.net', 'adformdsp.net', 'adform.com'],
        inline: ['_adftrack'],
        trackers: [
            cookie('uid', 'P60D', 'adProfile', '.adform.net'),
            cookie('cid', 'P60D', 'adProfile', '.adform.net'),
            cookie('C', 'P60D', 'test', '.adform.net'),
            cookie('otsid', 'P1Y', 'choice', '.adform.net'),
            cookie('CM', 'P1D', 'adSync', '.adform.net'),
            cookie('CM14', 'P14D', 'adSync', '.adform.net'),
            cookie('TPC', 'P14D', 'test', '.adform.net'),
            cookie('adformfrpid', 'P30D', 'visitor'),
        ],
        optOutUrl: 'https://site.adform.com/privacy-center/platform-privacy/opt-out/',
        note: NAMED$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'criteo',
        name: 'Criteo',
        purpose: 'marketing',
        recipient: criteo,
        description: advertising,
        matches: ['criteo.com', 'criteo.net'],
        inline: ['window.criteo_q'],
        trackers: [
            cookie('uid', 'P13M', 'adProfile', '.criteo.com'),
            cookie('cto_bundle', 'P13M', 'adProfile'),
            localItem('cto_*', 'adProfile'),
            cookie('optout', 'P5Y', 'choice', '.criteo.com'),
        ],
        optOutUrl: 'https://www.criteo.com/privacy/disable-criteo-services-on-internet-browsers/',
        note: 'You and Criteo are joint controllers of the collection: say so in your notice.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'readpeak',
        name: 'Readpeak',
        purpose: 'marketing',
        recipient: readpeak,
        description: advertising,
        matches: ['readpeak.com'],
        inline: ['static.readpeak.com/js/rp-int.js'],
        trackers: [cookie('rp_uidfp', 'P1Y', 'visitor'), cookie('rp_uid', 'P1Y', 'adProfile', '.readpeak.com')],
        note: NAMED$1,
        sources: ['vendor-docs'],
    },
    {
        id: 'taboola',
        name: 'Taboola',
        purpose: 'marketing',
        recipient: taboola,
        description: advertising,
        matches: ['taboola.com', 'taboolasyndication.com'],
        inline: ['window._tfa', 'cdn.taboola.com/libtrc/'],
        trackers: [
            cookie('t_gid', 'P13M', 'adProfile', '.taboola.com'),
            cookie('t_pt_gid', 'P1Y', 'adProfile', '.taboola.com'),
            cookie('taboola_session_id', 'session', 'visit', '.taboola.com'),
            cookie('_tb_sess_r', 'PT30M', 'visit'),
            cookie('_tb_t_ppg', 'PT30M', 'visit'),
            localItem('taboola global:*', 'adProfile'),
        ],
        optOutUrl: 'https://www.taboola.com/policies/privacy-policy#user-choices-and-optout',
        note: NAMED$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'outbrain',
        name: 'Outbrain',
        purpose: 'marketing',
        recipient: outbrain,
        description: advertising,
        matches: ['outbrain.com', 'outbrainimg.com'],
        inline: ['amplify.outbrain.com/cp/obtp.js'],
        trackers: [
            cookie('obuid', 'P90D', 'adProfile', '.outbrain.com'),
            cookie('auid', 'P90D', 'adProfile', '.outbrain.com'),
            cookie('outbrain_dicbo_id', 'P30D', 'adClick'),
            cookie('dicbo_id', 'P1D', 'adClick'),
        ],
        optOutUrl: 'https://my.outbrain.com/recommendations-settings/home',
        note: NAMED$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'rtb-house',
        name: 'RTB House',
        purpose: 'marketing',
        recipient: rtbHouse,
        description: advertising,
        matches: ['creativecdn.com', 'erne.co'],
        trackers: [
            cookie('u', 'P1Y', 'adProfile', '.creativecdn.com'),
            cookie('ts', 'P1Y', 'adProfile', '.creativecdn.com'),
            cookie('g', 'P1Y', 'adProfile', '.creativecdn.com'),
            cookie('c', 'P1Y', 'adProfile', '.creativecdn.com'),
        ],
        optOutUrl: 'https://www.rtbhouse.com/privacy-center/optout/',
        note: NAMED$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'teads',
        name: 'Teads',
        purpose: 'marketing',
        recipient: teads,
        description: advertising,
        matches: ['teads.tv', 'teads.com'],
        inline: ['window.teads_e'],
        trackers: [cookie('tt_viewer', 'P1Y', 'adProfile', '.teads.tv'), cookie('tt_*', 'P1D', 'adSync', '.teads.tv')],
        note: NAMED$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'bidtheatre',
        name: 'BidTheatre',
        purpose: 'marketing',
        recipient: bidTheatre,
        description: advertising,
        matches: ['bidtheatre.com'],
        trackers: [cookie('__kuid', 'P1Y', 'adProfile', '.bidtheatre.com')],
        note: NAMED$1,
        sources: ['vendor-docs'],
    },
];

const nextRoll = company('nextroll', 'NextRoll, Inc. (AdRoll)', 'US', 'joint-controller', 'https://www.nextroll.com/privacy');
const tradeDesk = company('the-trade-desk', 'The Trade Desk, Inc.', 'US', 'controller', 'https://www.thetradedesk.com/us/privacy');
const xandr = company('xandr', 'Microsoft Advertising (Xandr)', 'US', 'controller', 'https://about.ads.microsoft.com/policies/privacy');
const quantcast = company('quantcast', 'Quantcast International Limited', 'IE', 'controller', 'https://www.quantcast.com/privacy/');
const quora = company('quora', 'Quora, Inc.', 'US', 'controller', 'https://www.quora.com/about/privacy');
const amazon = company('amazon-ads', 'Amazon Europe Core S.à r.l.', 'LU', 'controller', 'https://www.amazon.co.uk/privacy');
const id5 = company('id5', 'ID5 Technology Ltd', 'GB', 'controller', 'https://id5.io/platform-privacy-policy/');
const NAMED = 'The company uses the data for itself as well. Name it as a recipient; a “partners” list is not enough.';
/** Advertising exchanges and identifiers. */
const exchangeServices = [
    {
        id: 'adroll',
        name: 'AdRoll',
        purpose: 'marketing',
        recipient: nextRoll,
        description: advertising,
        matches: ['adroll.com'],
        inline: ['adroll_adv_id', 's.adroll.com/j/'],
        trackers: [
            cookie('__adroll*', 'P13M', 'adProfile', '.adroll.com'),
            cookie('__ar_v4', 'P1Y', 'visitor'),
            cookie('__adroll_fpc', 'P1Y', 'visitor'),
        ],
        optOutUrl: 'https://app.adroll.com/optout',
        note: NAMED,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'the-trade-desk',
        name: 'The Trade Desk',
        purpose: 'marketing',
        recipient: tradeDesk,
        description: advertising,
        matches: ['adsrvr.org'],
        trackers: [cookie('TDID', 'P1Y', 'adProfile', '.adsrvr.org'), cookie('TDCPM', 'P1Y', 'adSync', '.adsrvr.org')],
        optOutUrl: 'https://www.adsrvr.org/',
        note: NAMED,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'xandr',
        name: 'Xandr (Microsoft Monetize)',
        purpose: 'marketing',
        recipient: xandr,
        description: advertising,
        matches: ['adnxs.com', 'adnxs-simple.com'],
        trackers: [
            cookie('uuid2', 'P90D', 'adProfile', '.adnxs.com'),
            cookie('anj', 'P90D', 'adSync', '.adnxs.com'),
            cookie('icu', 'P90D', 'shown', '.adnxs.com'),
            cookie('usersync', 'P90D', 'adSync', '.adnxs.com'),
            cookie('XANDR_PANID', 'P400D', 'adProfile', '.adnxs.com'),
            cookie('sess', 'session', 'test', '.adnxs.com'),
        ],
        note: NAMED,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'quantcast',
        name: 'Quantcast Measure',
        purpose: 'marketing',
        recipient: quantcast,
        description: advertising,
        matches: ['quantserve.com', 'quantcount.com'],
        inline: ['window._qevents', 'quantserve.com/quant.js'],
        trackers: [cookie('__qca', 'P13M', 'visitor'), cookie('mc', 'P13M', 'adProfile', '.quantserve.com')],
        optOutUrl: 'https://www.quantcast.com/opt-out/',
        note: NAMED,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'quora-pixel',
        name: 'Quora Pixel',
        purpose: 'marketing',
        recipient: quora,
        description: advertising,
        matches: ['a.quora.com', 'q.quora.com'],
        inline: ['a.quora.com/qevents.js'],
        trackers: [cookie('m-b', 'P2Y', 'adProfile', '.quora.com'), cookie('m-uid', 'P2Y', 'adProfile', '.quora.com')],
        note: NAMED,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'amazon-ads',
        name: 'Amazon Ads',
        purpose: 'marketing',
        recipient: amazon,
        description: advertising,
        matches: ['amazon-adsystem.com'],
        trackers: [
            cookie('ad-id', 'P9M', 'adProfile', '.amazon-adsystem.com'),
            cookie('ad-privacy', 'P5Y', 'choice', '.amazon-adsystem.com'),
        ],
        note: NAMED,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'id5',
        name: 'ID5',
        purpose: 'marketing',
        recipient: id5,
        description: advertising,
        matches: ['id5-sync.com', 'eu-1-id5-sync.com'],
        trackers: [
            cookie('id5', 'P90D', 'adProfile', '.id5-sync.com'),
            cookie('3pi', 'P90D', 'adSync', '.id5-sync.com'),
            localItem('id5id*', 'adProfile'),
        ],
        note: NAMED,
        sources: ['open-cookie-database', 'vendor-docs'],
    },
];

const awin = company('awin', 'AWIN AG', 'DE', 'joint-controller', 'https://www.awin.com/gb/privacy');
const tradedoubler = company('tradedoubler', 'Tradedoubler AB', 'SE', 'controller', 'https://www.tradedoubler.com/privacy-policy/');
const adtraction = company('adtraction', 'Adtraction Group AB', 'SE', 'controller', 'https://adtraction.com/privacy/');
const impact = company('impact', 'Impact Tech, Inc.', 'US', 'controller', 'https://impact.com/privacy-policy/');
const cj = company('cj-affiliate', 'Conversant Europe Ltd. (CJ)', 'GB', 'controller', 'https://www.cj.com/legal/privacy-policy-services');
const rakuten = company('rakuten-advertising', 'Rakuten Marketing LLC', 'US', 'controller', 'https://rakutenadvertising.com/legal-notices/services-privacy-policy/');
const LINKS$2 = 'It links visits with people whose address you have: tell of that in the notice, and how to object.';
/** Affiliate programmes. */
const affiliateServices = [
    {
        id: 'awin',
        name: 'Awin',
        purpose: 'marketing',
        recipient: awin,
        description: affiliate,
        matches: ['awin1.com', 'dwin1.com', 'zenaps.com'],
        trackers: [
            cookie('_aw_m_*', 'P30D', 'adClick'),
            cookie('_aw_sn_*', 'P30D', 'adClick'),
            cookie('AwinChannelCookie', 'P30D', 'source'),
            cookie('bId', 'P1Y', 'adProfile', '.awin1.com'),
        ],
        note: LINKS$2,
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'tradedoubler',
        name: 'Tradedoubler',
        purpose: 'marketing',
        recipient: tradedoubler,
        description: affiliate,
        matches: ['tradedoubler.com', 'pvnsolutions.com'],
        trackers: [cookie('TradeDoublerGUID', 'P1Y', 'adProfile', '.tradedoubler.com'), cookie('tduid', 'P1Y', 'adClick')],
        note: LINKS$2,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'adtraction',
        name: 'Adtraction',
        purpose: 'marketing',
        recipient: adtraction,
        description: affiliate,
        matches: ['adtr.io', 'adtraction.com', 'adtr.co'],
        trackers: [cookie('at_gd', 'P1Y', 'adClick'), localItem('at_gd', 'adClick')],
        note: LINKS$2,
        sources: ['vendor-docs'],
    },
    {
        id: 'impact',
        name: 'impact.com',
        purpose: 'marketing',
        recipient: impact,
        description: affiliate,
        matches: [
            'impactcdn.com',
            'impactradius-event.com',
            'impactradius-go.com',
            'ojrq.net',
            'sjv.io',
            'evyy.net',
            '7eer.net',
        ],
        inline: ['utt.impactcdn.com/'],
        trackers: [
            cookie('IR_*', 'P2Y', 'adClick'),
            cookie('_irclickid', 'P30D', 'adClick'),
            cookie('brwsr', 'P2Y', 'adProfile', '.ojrq.net'),
        ],
        note: LINKS$2,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'cj-affiliate',
        name: 'CJ Affiliate',
        purpose: 'marketing',
        recipient: cj,
        description: affiliate,
        matches: ['mczbf.com', 'dotomi.com', 'dpbolvw.net', 'emjcd.com', 'cj.com'],
        trackers: [
            cookie('cjevent', 'P13M', 'adClick'),
            cookie('cje', 'P13M', 'adClick'),
            cookie('DotomiUser', 'P2Y', 'adProfile', '.dotomi.com'),
        ],
        note: LINKS$2,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'rakuten-advertising',
        name: 'Rakuten Advertising',
        purpose: 'marketing',
        recipient: rakuten,
        description: affiliate,
        matches: ['rmtag.com', 'linksynergy.com', 'mediaforge.com'],
        trackers: [cookie('rmStore', 'P1Y', 'adClick'), cookie('rmuid', 'P1Y', 'adProfile', '.linksynergy.com')],
        note: LINKS$2,
        sources: ['third-party-web', 'vendor-docs'],
    },
];

const adobe$1 = company('adobe', 'Adobe Systems Software Ireland Limited', 'IE', 'processor', 'https://www.adobe.com/privacy.html', [{ country: 'US', mechanism: 'scc' }]);
const automattic$1 = company('automattic', 'Aut O’Mattic A8C Ireland Ltd.', 'IE', 'processor', 'https://automattic.com/privacy/', [{ country: 'US', mechanism: 'scc' }]);
const innocraft = company('innocraft', 'InnoCraft Ltd', 'NZ', 'processor', 'https://matomo.org/matomo-cloud-privacy-policy/');
const piwikPro = company('piwik-pro', 'Piwik PRO SA', 'PL', 'processor', 'https://piwik.pro/privacy-policy/');
const siteimprove = company('siteimprove', 'Siteimprove A/S', 'DK', 'processor', 'https://www.siteimprove.com/privacy/privacy-policy/');
const statcounter = company('statcounter', 'StatCounter', 'IE', 'processor', 'https://statcounter.com/about/legal/');
/** Visitor counts. */
const analyticsServices = [
    {
        id: 'matomo',
        name: 'Matomo',
        purpose: 'analytics',
        recipient: null,
        description: visits,
        matches: ['*://*/matomo.js*', '*://*/matomo.php*', '*://*/piwik.js*', '*://*/piwik.php*'],
        inline: ["u+'matomo.js'", 'u+"matomo.js"', "u+'piwik.js'", 'u+"piwik.js"'],
        trackers: [
            cookie('_pk_id*', 'P13M', 'visitor'),
            cookie('_pk_ses*', 'PT30M', 'visit'),
            cookie('_pk_ref*', 'P6M', 'source'),
            cookie('_pk_cvar*', 'PT30M', 'visit'),
            cookie('_pk_hsr*', 'PT30M', 'recording'),
            cookie('_pk_testcookie*', 'session', 'test'),
        ],
        note: 'Replace the patterns with the address of your own Matomo. For Matomo Cloud add matomo-cloud instead.',
        sources: ['open-cookie-database', 'vendor-docs', 'vendor-code'],
    },
    {
        id: 'matomo-cloud',
        name: 'Matomo Cloud',
        purpose: 'analytics',
        recipient: innocraft,
        description: visits,
        matches: ['matomo.cloud'],
        inline: ['.matomo.cloud/'],
        trackers: [
            cookie('_pk_id.*', 'P13M', 'visitor'),
            cookie('_pk_ses.*', 'PT30M', 'visit'),
            cookie('_pk_ref.*', 'P6M', 'source'),
        ],
        note: 'Data are kept in the EU by default; the company is in New Zealand.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'piwik-pro',
        name: 'Piwik PRO',
        purpose: 'analytics',
        recipient: piwikPro,
        description: visits,
        matches: ['piwik.pro', 'piwikpro.com'],
        inline: ['ppms.js', '.piwik.pro/'],
        trackers: [
            cookie('_pk_id.*', 'P13M', 'visitor'),
            cookie('_pk_ses.*', 'PT30M', 'visit'),
            cookie('stg_returning_visitor', 'P1Y', 'history'),
            cookie('stg_last_interaction', 'P1Y', 'visit'),
            cookie('stg_traffic_source_priority', 'PT30M', 'source'),
            cookie('stg_externalReferrer', 'session', 'source'),
            cookie('ppms_privacy_*', 'P1Y', 'choice'),
        ],
        note: 'Turn the consent form of Piwik PRO itself off, or visitors are asked twice.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'siteimprove',
        name: 'Siteimprove Analytics',
        purpose: 'analytics',
        recipient: siteimprove,
        description: visits,
        matches: ['siteimprove.com', 'siteimproveanalytics.com', 'siteimproveanalytics.io'],
        inline: ['siteimproveanalytics.com/js/siteanalyze_'],
        trackers: [cookie('nmstat', 'P1000D', 'visitor')],
        note: 'It can be set not to use the cookie.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'statcounter',
        name: 'Statcounter',
        purpose: 'analytics',
        recipient: statcounter,
        description: visits,
        matches: ['statcounter.com'],
        inline: ['sc_project=', 'statcounter.com/counter/counter.js'],
        trackers: [
            cookie('sc_is_visitor_unique', 'P2Y', 'visitor'),
            cookie('is_unique', 'P2Y', 'visitor', '.statcounter.com'),
            localItem('sc_medium_source', 'source'),
        ],
        note: 'Set it to cookie-less use where you can.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'jetpack-stats',
        name: 'Jetpack Stats',
        purpose: 'analytics',
        recipient: automattic$1,
        description: visits,
        matches: ['stats.wp.com', 'pixel.wp.com'],
        trackers: [cookie('tk_ai', 'P3Y', 'visitor'), cookie('tk_qs', 'PT30M', 'queue')],
        note: 'Comes with the Jetpack plug-in of WordPress.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'adobe-analytics',
        name: 'Adobe Analytics',
        purpose: 'analytics',
        recipient: adobe$1,
        description: visits,
        matches: ['adobedtm.com', 'omtrdc.net', '2o7.net', 'demdex.net', 'adobedc.net'],
        trackers: [
            cookie('AMCV_*', 'P2Y', 'visitor'),
            cookie('AMCVS_*', 'session', 'visit'),
            cookie('s_vi', 'P2Y', 'visitor'),
            cookie('s_fid', 'P2Y', 'visitor'),
            cookie('s_cc', 'session', 'test'),
            cookie('s_sq', 'session', 'visit'),
            cookie('demdex', 'P180D', 'adProfile', '.demdex.net'),
        ],
        optOutUrl: 'https://www.adobe.com/privacy/opt-out.html',
        note: 'A launch container (adobedtm.com) may load other services: declare each of them.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
];

const cloudflare$1 = company('cloudflare', 'Cloudflare, Inc.', 'US', 'processor', 'https://www.cloudflare.com/privacypolicy/');
const plausible = company('plausible', 'Plausible Insights OÜ', 'EE', 'processor', 'https://plausible.io/privacy');
const fathom = company('fathom', 'Conva Ventures Inc. (Fathom)', 'CA', 'processor', 'https://usefathom.com/privacy');
const simple = company('simple-analytics', 'Simple Analytics B.V.', 'NL', 'processor', 'https://www.simpleanalytics.com/privacy-policy');
const vercel = company('vercel', 'Vercel Inc.', 'US', 'processor', 'https://vercel.com/legal/privacy-policy');
const NO_STORAGE = 'It stores nothing on the device, but each visit sends the visitor’s IP address to the service: whether that needs consent depends on your settings and your authority’s guidance.';
/** Visitor counts that store nothing on the device. */
const cookielessServices = [
    {
        id: 'plausible',
        name: 'Plausible',
        purpose: 'analytics',
        recipient: plausible,
        description: visitsWithoutCookies,
        matches: ['plausible.io'],
        trackers: [],
        note: NO_STORAGE,
        sources: ['third-party-web', 'vendor-docs', 'vendor-code'],
    },
    {
        id: 'fathom',
        name: 'Fathom Analytics',
        purpose: 'analytics',
        recipient: fathom,
        description: visitsWithoutCookies,
        matches: ['usefathom.com'],
        trackers: [],
        note: NO_STORAGE,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'simple-analytics',
        name: 'Simple Analytics',
        purpose: 'analytics',
        recipient: simple,
        description: visitsWithoutCookies,
        matches: ['simpleanalyticscdn.com', 'simpleanalytics.com'],
        trackers: [],
        note: NO_STORAGE,
        sources: ['vendor-docs', 'vendor-code'],
    },
    {
        id: 'umami',
        name: 'Umami',
        purpose: 'analytics',
        recipient: null,
        description: visitsWithoutCookies,
        matches: ['cloud.umami.is', 'api-gateway.umami.dev'],
        trackers: [],
        note: `${NO_STORAGE} Where you host it yourself, put your own server into matches.`,
        sources: ['vendor-docs', 'vendor-code'],
    },
    {
        id: 'vercel-analytics',
        name: 'Vercel Web Analytics',
        purpose: 'analytics',
        recipient: vercel,
        description: visitsWithoutCookies,
        matches: ['va.vercel-scripts.com', '*://*/_vercel/insights/*', '*://*/_vercel/speed-insights/*'],
        trackers: [],
        note: NO_STORAGE,
        sources: ['vendor-docs', 'vendor-code'],
    },
    {
        id: 'cloudflare-analytics',
        name: 'Cloudflare Web Analytics',
        purpose: 'analytics',
        recipient: cloudflare$1,
        description: visitsWithoutCookies,
        matches: ['static.cloudflareinsights.com', 'cloudflareinsights.com', '*://*/cdn-cgi/rum*'],
        trackers: [],
        note: `${NO_STORAGE} Cloudflare may put it into your pages by itself: see its dashboard.`,
        sources: ['third-party-web', 'vendor-docs'],
    },
];

const piano = company('piano', 'Piano Software B.V.', 'NL', 'processor', 'https://piano.io/privacy-policy/');
const chartbeat = company('chartbeat', 'Chartbeat, Inc.', 'US', 'processor', 'https://chartbeat.com/privacy/');
const gemius = company('gemius', 'Gemius S.A.', 'PL', 'controller', 'https://gemius.com/privacy-policy/');
const comscore = company('comscore', 'Comscore, Inc.', 'US', 'controller', 'https://www.comscore.com/About/Privacy');
const yandex = company('yandex', 'YANDEX LLC', 'RU', 'controller', 'https://yandex.com/legal/confidential/');
/** Audience measurement of publishers and whole markets. */
const audienceServices = [
    {
        id: 'piano-analytics',
        name: 'Piano Analytics (AT Internet)',
        purpose: 'analytics',
        recipient: piano,
        description: visits,
        matches: ['aticdn.net', 'pa-cd.com', 'xiti.com', 'piano.io', 'cxense.com', 'cxpublic.com', 'tinypass.com'],
        trackers: [
            cookie('atuserid', 'P13M', 'visitor'),
            cookie('pa_user', 'P13M', 'visitor'),
            cookie('_pcid', 'P13M', 'visitor'),
            cookie('_pctx', 'P13M', 'visit'),
            cookie('_pprv', 'P13M', 'choice'),
            cookie('cX_P', 'P13M', 'visitor'),
            cookie('cX_G', 'P13M', 'adProfile'),
        ],
        note: 'Piano’s subscriptions and audience products use the same identifier: declare what you use.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'chartbeat',
        name: 'Chartbeat',
        purpose: 'analytics',
        recipient: chartbeat,
        description: visits,
        matches: ['chartbeat.com', 'chartbeat.net'],
        inline: ['_sf_async_config'],
        trackers: [
            cookie('_chartbeat*', 'P13M', 'visitor'),
            cookie('_cb*', 'P13M', 'visitor'),
            localItem('_cb_*', 'visit'),
        ],
        note: 'It reports every few seconds while the page is read.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'gemius',
        name: 'Gemius',
        purpose: 'analytics',
        recipient: gemius,
        description: visits,
        matches: ['gemius.pl', 'hit.gemius.pl'],
        trackers: [
            cookie('__gfp_64b', 'P13M', 'visitor'),
            cookie('__gfp_s_64b', 'P13M', 'visitor'),
            cookie('Gdyn', 'P13M', 'adProfile', '.gemius.pl'),
        ],
        note: 'An audience measurement for a whole market: the company is a controller of its own.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'comscore',
        name: 'Comscore',
        purpose: 'analytics',
        recipient: comscore,
        description: visits,
        matches: ['scorecardresearch.com', 'comscore.com'],
        inline: ['scorecardresearch.com/beacon.js'],
        trackers: [
            cookie('UID', 'P2Y', 'adProfile', '.scorecardresearch.com'),
            cookie('UIDR', 'P2Y', 'adProfile', '.scorecardresearch.com'),
        ],
        optOutUrl: 'https://www.scorecardresearch.com/preferences.aspx',
        note: 'An audience measurement for a whole market: the company is a controller of its own.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'yandex-metrica',
        name: 'Yandex Metrica',
        purpose: 'analytics',
        recipient: yandex,
        description: visits,
        matches: ['mc.yandex.ru', 'mc.yandex.com', 'mc.webvisor.org'],
        inline: ['mc.yandex.ru/metrika/tag.js'],
        trackers: [
            cookie('_ym_uid', 'P1Y', 'visitor'),
            cookie('_ym_d', 'P1Y', 'history'),
            cookie('_ym_isad', 'P2D', 'test'),
            cookie('yandexuid', 'P1Y', 'adProfile', '.yandex.ru'),
            cookie('ymex', 'P1Y', 'adProfile', '.yandex.ru'),
        ],
        note: 'Data reach Russia: weigh the transfer before you use it. Its Webvisor records visits: that is session-replay.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const spotify = company('spotify', 'Spotify AB', 'SE', 'controller', 'https://www.spotify.com/legal/privacy-policy/');
const soundcloud = company('soundcloud', 'SoundCloud Global Limited & Co. KG', 'DE', 'controller', 'https://soundcloud.com/pages/privacy');
const apple = company('apple', 'Apple Distribution International Limited', 'IE', 'controller', 'https://www.apple.com/legal/privacy/');
const issuu = company('issuu', 'Issuu, Inc.', 'US', 'controller', 'https://issuu.com/legal/privacy');
const calameo = company('calameo', 'Calaméo SAS', 'FR', 'processor', 'https://www.calameo.com/privacy');
const thinglink = company('thinglink', 'ThingLink Oy', 'FI', 'processor', 'https://www.thinglink.com/privacy-policy');
const disqus = company('disqus', 'Disqus, Inc.', 'US', 'controller', 'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy');
const LINK$2 = 'A picture with a plain link needs no consent.';
/** Sound, publications and comments. */
const audioAndTextServices = [
    {
        id: 'spotify',
        name: 'Spotify',
        purpose: 'external-content',
        recipient: spotify,
        description: audio,
        matches: ['open.spotify.com', 'embed.spotify.com', 'scdn.co', 'spotifycdn.com'],
        trackers: [cookie('sp_t', 'P1Y', 'visitor', '.spotify.com'), cookie('sp_landing', 'P1D', 'source', '.spotify.com')],
        embed: { title: words$1('Spotify-soitin', 'Spotify-spelare', 'Spotify player') },
        note: LINK$2,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'soundcloud',
        name: 'SoundCloud',
        purpose: 'external-content',
        recipient: soundcloud,
        description: audio,
        matches: ['soundcloud.com', 'sndcdn.com'],
        trackers: [
            cookie('sc_anonymous_id', 'P10Y', 'visitor', '.soundcloud.com'),
            localItem('WIDGET::local::*', 'playing'),
        ],
        embed: { title: words$1('SoundCloud-soitin', 'SoundCloud-spelare', 'SoundCloud player') },
        note: LINK$2,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'apple-podcasts',
        name: 'Apple Podcasts and Music',
        purpose: 'external-content',
        recipient: apple,
        description: audio,
        matches: ['embed.podcasts.apple.com', 'embed.music.apple.com'],
        trackers: [],
        embed: { title: words$1('Ohjelma (Apple Podcasts)', 'Program (Apple Podcasts)', 'Episode (Apple Podcasts)') },
        note: LINK$2,
        sources: ['vendor-docs'],
    },
    {
        id: 'issuu',
        name: 'Issuu',
        purpose: 'external-content',
        recipient: issuu,
        description: publication,
        matches: ['issuu.com', 'isu.pub'],
        trackers: [cookie('iutk', 'P10Y', 'visitor', '.issuu.com'), cookie('mc', 'P13M', 'adProfile', '.issuu.com')],
        embed: { title: words$1('Julkaisu (Issuu)', 'Publikation (Issuu)', 'Publication (Issuu)'), aspectRatio: '3/2' },
        note: 'A PDF on your own site needs no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'calameo',
        name: 'Calaméo',
        purpose: 'external-content',
        recipient: calameo,
        description: publication,
        matches: ['calameo.com', 'calameoassets.com'],
        trackers: [],
        embed: { title: words$1('Julkaisu (Calaméo)', 'Publikation (Calaméo)', 'Publication (Calaméo)'), aspectRatio: '3/2' },
        note: 'A PDF on your own site needs no consent.',
        sources: ['vendor-docs'],
    },
    {
        id: 'thinglink',
        name: 'ThingLink',
        purpose: 'external-content',
        recipient: thinglink,
        description: publication,
        matches: ['thinglink.com', 'thinglink.me'],
        trackers: [cookie('thinglink_*', 'P1Y', 'visitor', '.thinglink.com')],
        embed: { title: words$1('Kuva (ThingLink)', 'Bild (ThingLink)', 'Picture (ThingLink)'), aspectRatio: '16/9' },
        note: 'Check on your own site what it stores.',
        sources: ['vendor-docs'],
    },
    {
        id: 'disqus',
        name: 'Disqus',
        purpose: 'social-media',
        recipient: disqus,
        description: words$1('Näyttää kommentit ja ottaa niitä vastaan.', 'Visar kommentarer och tar emot dem.', 'Shows comments and takes new ones.'),
        matches: ['disqus.com', 'disquscdn.com'],
        trackers: [
            cookie('disqus_unique', 'P1Y', 'visitor', '.disqus.com'),
            cookie('__jid', 'PT30M', 'visit', '.disqus.com'),
        ],
        note: 'Disqus shows advertisements and hands data on, unless you pay for it not to.',
        sources: ['third-party-web', 'vendor-docs'],
    },
];

const calendly = company('calendly', 'Calendly LLC', 'US', 'processor', 'https://calendly.com/legal/privacy-notice');
const eventbrite = company('eventbrite', 'Eventbrite, Inc.', 'US', 'controller', 'https://www.eventbrite.com/help/en-us/articles/460838/');
const timma = company('timma', 'Timma Oy', 'FI', 'controller', 'https://timma.fi/tietosuojaseloste');
const vello = company('vello', 'Vello Solutions Oy', 'FI', 'processor', 'https://vello.fi/tietosuoja');
const bokun = company('bokun', 'Bókun ehf.', 'IS', 'processor', 'https://www.bokun.io/privacy-policy');
const johku = company('johku', 'Aketo Oy (Johku)', 'FI', 'processor', 'https://johku.com/tietosuoja');
const ANSWERS$1 = 'What visitors write into it is a purpose of its own in the notice.';
/** Bookings. */
const bookingServices = [
    {
        id: 'calendly',
        name: 'Calendly',
        purpose: 'external-content',
        recipient: calendly,
        description: booking,
        matches: ['calendly.com'],
        inline: ['Calendly.initInlineWidget(', 'Calendly.initBadgeWidget('],
        trackers: [
            cookie('__cf_bm', 'PT30M', 'robots', '.calendly.com'),
            cookie('_calendly_session', 'P21D', 'visit', '.calendly.com'),
        ],
        embed: { title: words$1('Ajanvaraus (Calendly)', 'Tidsbokning (Calendly)', 'Booking (Calendly)') },
        note: ANSWERS$1,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'eventbrite',
        name: 'Eventbrite',
        purpose: 'external-content',
        recipient: eventbrite,
        description: booking,
        matches: ['eventbrite.com', 'eventbrite.fi', 'eventbrite.co.uk', 'evbuc.com', 'evbstatic.com'],
        inline: ['EBWidgets.createWidget('],
        trackers: [
            cookie('G', 'P1Y', 'visitor', '.eventbrite.com'),
            cookie('AS', 'session', 'visit', '.eventbrite.com'),
            cookie('SP', 'P1Y', 'setting', '.eventbrite.com'),
        ],
        note: ANSWERS$1,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'timma',
        name: 'Timma',
        purpose: 'external-content',
        recipient: timma,
        description: booking,
        matches: ['timma.fi', 'timma.no', 'timma.se'],
        trackers: [],
        embed: { title: words$1('Ajanvaraus (Timma)', 'Tidsbokning (Timma)', 'Booking (Timma)') },
        note: 'A plain link to your page there needs no consent.',
        sources: ['vendor-docs'],
    },
    {
        id: 'vello',
        name: 'Vello',
        purpose: 'external-content',
        recipient: vello,
        description: booking,
        matches: ['vello.fi'],
        trackers: [],
        embed: { title: words$1('Ajanvaraus (Vello)', 'Tidsbokning (Vello)', 'Booking (Vello)') },
        note: ANSWERS$1,
        sources: ['vendor-docs'],
    },
    {
        id: 'bokun',
        name: 'Bókun',
        purpose: 'external-content',
        recipient: bokun,
        description: booking,
        matches: ['bokun.io', 'widgets.bokun.io'],
        trackers: [],
        embed: { title: words$1('Varaus (Bókun)', 'Bokning (Bókun)', 'Booking (Bókun)') },
        note: ANSWERS$1,
        sources: ['vendor-docs'],
    },
    {
        id: 'johku',
        name: 'Johku',
        purpose: 'external-content',
        recipient: johku,
        description: booking,
        matches: ['johku.com'],
        trackers: [],
        embed: { title: words$1('Varaus (Johku)', 'Bokning (Johku)', 'Booking (Johku)') },
        note: ANSWERS$1,
        sources: ['vendor-docs'],
    },
];

const hCaptcha = company('hcaptcha', 'Intuition Machines, Inc. (hCaptcha)', 'US', 'processor', 'https://www.hcaptcha.com/privacy');
const cloudflare = company('cloudflare', 'Cloudflare, Inc.', 'US', 'processor', 'https://www.cloudflare.com/privacypolicy/');
const friendly = company('friendly-captcha', 'Friendly Captcha GmbH', 'DE', 'processor', 'https://friendlycaptcha.com/legal/privacy-end-users/');
const HELD = 'A form that waits for it cannot be sent before consent: say so beside the form.';
/** Captchas. */
const captchaServices = [
    {
        id: 'hcaptcha',
        name: 'hCaptcha',
        purpose: 'security',
        recipient: hCaptcha,
        description: captcha,
        matches: ['hcaptcha.com'],
        trackers: [
            cookie('__cflb', 'P1D', 'routing', '.hcaptcha.com'),
            cookie('hmt_id', 'P30D', 'robots', '.hcaptcha.com'),
        ],
        note: HELD,
        sources: ['vendor-docs'],
    },
    {
        id: 'cloudflare-turnstile',
        name: 'Cloudflare Turnstile',
        purpose: 'security',
        recipient: cloudflare,
        description: captcha,
        matches: ['challenges.cloudflare.com'],
        trackers: [cookie('cf_chl_*', 'P1D', 'robots', '.challenges.cloudflare.com')],
        note: HELD,
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'friendly-captcha',
        name: 'Friendly Captcha',
        purpose: 'security',
        recipient: friendly,
        description: captcha,
        matches: [
            'friendlycaptcha.com',
            'friendlycaptcha.eu',
            'frcapi.com',
            '*://cdn.jsdelivr.net/npm/@friendlycaptcha/*',
            '*://cdn.jsdelivr.net/npm/friendly-challenge*',
        ],
        trackers: [],
        note: 'It stores nothing on the device, but gets each visitor’s IP address.',
        sources: ['vendor-docs', 'vendor-code'],
    },
];

const intercom = company('intercom', 'Intercom R&D Unlimited Company', 'IE', 'processor', 'https://www.intercom.com/legal/privacy', [{ country: 'US', mechanism: 'scc' }]);
const zendesk = company('zendesk', 'Zendesk, Inc.', 'US', 'processor', 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/');
const tidio = company('tidio', 'Tidio LLC', 'US', 'processor', 'https://www.tidio.com/privacy-policy/');
const crisp = company('crisp', 'Crisp IM SAS', 'FR', 'processor', 'https://crisp.chat/en/privacy/');
const tawk = company('tawk', 'tawk.to inc.', 'US', 'processor', 'https://www.tawk.to/privacy-policy/');
const text = company('livechat', 'Text, Inc. (LiveChat)', 'US', 'processor', 'https://www.livechat.com/legal/privacy-policy/');
const salesloft = company('drift', 'Salesloft, Inc. (Drift)', 'US', 'processor', 'https://www.salesloft.com/legal/privacy-notice');
const olark = company('olark', 'Habla, Inc. (Olark)', 'US', 'processor', 'https://www.olark.com/privacy-policy/');
const LAZY$1 = 'A chat that loads only when the visitor opens it is needed for what was asked; one that loads by itself needs consent.';
/** Chat windows. */
const chatServices = [
    {
        id: 'intercom',
        name: 'Intercom',
        purpose: 'external-content',
        recipient: intercom,
        description: chatWindow,
        matches: ['intercom.io', 'intercomcdn.com', 'intercomassets.com'],
        inline: ['widget.intercom.io/widget/'],
        trackers: [
            cookie('intercom-id-*', 'P9M', 'visitor'),
            cookie('intercom-session-*', 'P7D', 'chat'),
            cookie('intercom-device-id-*', 'P9M', 'visitor'),
            localItem('intercom.*', 'chat'),
        ],
        note: LAZY$1,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'zendesk',
        name: 'Zendesk Messaging and Chat',
        purpose: 'external-content',
        recipient: zendesk,
        description: chatWindow,
        matches: [
            'zdassets.com',
            'zopim.com',
            'zopim.io',
            '*://*.zendesk.com/frontendevents/*',
            '*://*.zendesk.com/embeddable/*',
        ],
        inline: ['v2.zopim.com/', 'static.zdassets.com/ekr/'],
        trackers: [
            cookie('__zlcmid', 'P1Y', 'chat'),
            cookie('__zlcprivacy', 'P1Y', 'choice'),
            cookie('__zlcstore', 'P1Y', 'chat'),
            localItem('ZD-*', 'chat'),
            localItem('__zlcstore', 'chat'),
        ],
        note: LAZY$1,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'tidio',
        name: 'Tidio',
        purpose: 'external-content',
        recipient: tidio,
        description: chatWindow,
        matches: ['tidio.co', 'tidio.com', 'tidiochat.com'],
        trackers: [localItem('tidio_state_*', 'chat'), localItem('tidio_*', 'chat')],
        note: LAZY$1,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'crisp',
        name: 'Crisp',
        purpose: 'external-content',
        recipient: crisp,
        description: chatWindow,
        matches: ['crisp.chat'],
        inline: ['client.crisp.chat/l.js'],
        trackers: [
            cookie('crisp-client/session/*', 'P6M', 'chat'),
            cookie('crisp-client/socket/*', 'P6M', 'chat'),
            localItem('crisp-client/*', 'chat'),
        ],
        note: LAZY$1,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'tawk',
        name: 'tawk.to',
        purpose: 'external-content',
        recipient: tawk,
        description: chatWindow,
        matches: ['tawk.to'],
        inline: ['embed.tawk.to/'],
        trackers: [
            cookie('twk_uuid_*', 'P6M', 'chat'),
            cookie('twk_idm_key', 'session', 'chat'),
            cookie('TawkConnectionTime', 'session', 'chat'),
            localItem('twk_*', 'chat'),
            sessionItem('twk_*', 'chat'),
        ],
        note: LAZY$1,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'livechat',
        name: 'LiveChat',
        purpose: 'external-content',
        recipient: text,
        description: chatWindow,
        matches: ['livechatinc.com', 'livechat.com', 'livechat-static.com'],
        inline: ['cdn.livechatinc.com/tracking.js'],
        trackers: [
            cookie('__lc_cid', 'P3Y', 'visitor'),
            cookie('__lc_cst', 'P3Y', 'chat'),
            cookie('__livechat', 'P3Y', 'chat'),
            cookie('__lc2_cid', 'P3Y', 'visitor'),
            cookie('__lc2_cst', 'P3Y', 'chat'),
            localItem('@@lc_*', 'chat'),
        ],
        note: LAZY$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'drift',
        name: 'Drift',
        purpose: 'external-content',
        recipient: salesloft,
        description: chatWindow,
        matches: ['drift.com', 'driftt.com', 'driftcdn.com'],
        inline: ['js.driftt.com/include/'],
        trackers: [
            cookie('drift_aid', 'P2Y', 'visitor'),
            cookie('driftt_aid', 'P2Y', 'visitor'),
            cookie('drift_campaign_refresh', 'PT30M', 'shown'),
            localItem('DRIFT_*', 'chat'),
        ],
        note: LAZY$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'olark',
        name: 'Olark',
        purpose: 'external-content',
        recipient: olark,
        description: chatWindow,
        matches: ['olark.com'],
        inline: ['static.olark.com/jsclient/loader.js', 'olark.identify('],
        trackers: [
            cookie('hblid', 'P2Y', 'visitor'),
            cookie('wcsid', 'session', 'chat'),
            cookie('olfsk', 'P2Y', 'chat'),
            cookie('_okdetect', 'session', 'test'),
            cookie('_oklv', 'session', 'chat'),
        ],
        note: LAZY$1,
        sources: ['third-party-web', 'vendor-docs'],
    },
];

const LINKS$1 = 'It links visits with people whose address you have: tell of that in the notice, and how to object.';
const hubspot = company('hubspot', 'HubSpot Ireland Limited', 'IE', 'processor', 'https://legal.hubspot.com/privacy-policy', [{ country: 'US', mechanism: 'scc' }]);
const klaviyo = company('klaviyo', 'Klaviyo, Inc.', 'US', 'processor', 'https://www.klaviyo.com/legal/privacy');
const omnisend = company('omnisend', 'Omnisend Group UAB', 'LT', 'processor', 'https://www.omnisend.com/privacy/');
const customerIo = company('customer-io', 'Peaberry Software, Inc. (Customer.io)', 'US', 'processor', 'https://customer.io/legal/privacy-policy');
const braze = company('braze', 'Braze, Inc.', 'US', 'processor', 'https://www.braze.com/company/legal/privacy');
const custobar = company('custobar', 'Custobar Oy', 'FI', 'processor', 'https://www.custobar.com/privacy-policy');
const nosto = company('nosto', 'Nosto Solutions Oy', 'FI', 'processor', 'https://www.nosto.com/privacy-policy/');
const voyado = company('voyado', 'Voyado AB', 'SE', 'processor', 'https://voyado.com/privacy-policy/');
/** Customer data, messages and pop-up forms. */
const customerDataServices = [
    {
        id: 'hubspot',
        name: 'HubSpot',
        purpose: 'marketing',
        recipient: hubspot,
        description: customerData,
        matches: [
            'hs-scripts.com',
            'hs-analytics.net',
            'hs-banner.com',
            'hscollectedforms.net',
            'hsadspixel.net',
            'usemessages.com',
            'track.hubspot.com',
        ],
        trackers: [
            cookie('__hstc', 'P6M', 'visitor'),
            cookie('hubspotutk', 'P6M', 'identified'),
            cookie('__hssc', 'PT30M', 'visit'),
            cookie('__hssrc', 'session', 'visit'),
            cookie('messagesUtk', 'P6M', 'chat'),
            cookie('__hs_do_not_track', 'P6M', 'choice'),
            cookie('__hs_opt_out', 'P6M', 'choice'),
        ],
        note: `${LINKS$1} Turn HubSpot’s own cookie banner off. HubSpot forms are a service of their own: hubspot-forms.`,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'hubspot-forms',
        name: 'HubSpot forms and meetings',
        purpose: 'external-content',
        recipient: hubspot,
        description: form,
        matches: [
            'hsforms.net',
            'hsforms.com',
            'meetings.hubspot.com',
            'meetings-eu1.hubspot.com',
            '*://static.hsappstatic.net/*',
        ],
        inline: ['hbspt.forms.create('],
        trackers: [cookie('__cf_bm', 'PT30M', 'robots', '.hsforms.com')],
        embed: { title: words$1('Lomake (HubSpot)', 'Formulär (HubSpot)', 'Form (HubSpot)') },
        note: 'What visitors write into the form is a purpose of its own in the notice.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'klaviyo',
        name: 'Klaviyo',
        purpose: 'marketing',
        recipient: klaviyo,
        description: customerData,
        matches: ['klaviyo.com', 'klaviyoapi.com'],
        inline: ['static.klaviyo.com/onsite/js/'],
        trackers: [
            cookie('__kla_id', 'P2Y', 'identified'),
            localItem('klaviyoOnsite', 'shown'),
            localItem('klaviyoPagesVisitCount', 'history'),
        ],
        note: LINKS$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'omnisend',
        name: 'Omnisend',
        purpose: 'marketing',
        recipient: omnisend,
        description: customerData,
        matches: ['omnisnippet1.com', 'omnisend.com', 'omnisendlink.com'],
        inline: ['omnisnippet1.com/inshop/launcher'],
        trackers: [
            cookie('omnisendContactID', 'P1Y', 'identified'),
            cookie('omnisendAnonymousID', 'P1Y', 'visitor'),
            cookie('omnisendSessionID', 'PT30M', 'visit'),
            cookie('omnisendAttributionID', 'P1Y', 'adClick'),
            cookie('soundestID', 'session', 'visit'),
        ],
        note: LINKS$1,
        sources: ['vendor-docs'],
    },
    {
        id: 'customer-io',
        name: 'Customer.io',
        purpose: 'marketing',
        recipient: customerIo,
        description: customerData,
        matches: ['customer.io', 'cioeu.com', 'customeriojs.com'],
        inline: ['assets.customer.io/assets/track'],
        trackers: [
            cookie('_cio', 'P1Y', 'visitor'),
            cookie('_cioid', 'P1Y', 'identified'),
            cookie('_cioanonid', 'P1Y', 'visitor'),
            cookie('cioFT', 'P1Y', 'source'),
            cookie('cioLT', 'P1Y', 'source'),
        ],
        note: LINKS$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'braze',
        name: 'Braze',
        purpose: 'marketing',
        recipient: braze,
        description: customerData,
        matches: ['appboycdn.com', 'braze.com', 'braze.eu'],
        inline: ['braze.initialize('],
        trackers: [
            localItem('ab.storage.*', 'visitor'),
            cookie('ab.storage.*', 'P1Y', 'visitor'),
            cookie('ab._gd', 'session', 'test'),
        ],
        note: LINKS$1,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'custobar',
        name: 'Custobar',
        purpose: 'marketing',
        recipient: custobar,
        description: customerData,
        matches: ['custobar.com'],
        inline: ['script.custobar.com/'],
        trackers: [cookie('cb_*', 'P1Y', 'identified'), localItem('cstbr*', 'visitor')],
        note: `${LINKS$1} Check the names of the cookies on your own site.`,
        sources: ['vendor-docs'],
    },
    {
        id: 'nosto',
        name: 'Nosto',
        purpose: 'preferences',
        recipient: nosto,
        description: personalisation,
        matches: ['nosto.com'],
        inline: ['connect.nosto.com/'],
        trackers: [cookie('2c.cId', 'P1Y', 'visitor'), localItem('nosto:*', 'history')],
        note: 'Where it targets advertisements or e-mails too, its purpose is marketing.',
        sources: ['vendor-docs'],
    },
    {
        id: 'voyado',
        name: 'Voyado Engage',
        purpose: 'marketing',
        recipient: voyado,
        description: customerData,
        matches: ['voyado.com', 'eclub.se'],
        trackers: [cookie('_va', 'P2Y', 'visitor'), cookie('_vaI', 'P2Y', 'identified')],
        note: LINKS$1,
        sources: ['vendor-docs'],
    },
];

const fullstory = company('fullstory', 'FullStory, Inc.', 'US', 'processor', 'https://www.fullstory.com/legal/privacy-policy/');
const logrocket = company('logrocket', 'LogRocket, Inc.', 'US', 'processor', 'https://logrocket.com/privacy');
const MASK$1 = 'Mask every input and name sensitiveRoutes; tell in the notice how long recordings are kept and who watches them.';
/** Recordings of visits that developers reproduce faults with. */
const debugReplayServices = [
    {
        id: 'fullstory',
        name: 'FullStory',
        purpose: 'session-replay',
        recipient: fullstory,
        description: replay$1,
        matches: ['fullstory.com'],
        inline: ['edge.fullstory.com/s/fs.js', "window['_fs_script']", "window['_fs_org']"],
        trackers: [
            cookie('fs_uid', 'P1Y', 'visitor'),
            cookie('fs_lua', 'PT30M', 'recording'),
            localItem('_fs_*', 'recording'),
        ],
        note: MASK$1,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'logrocket',
        name: 'LogRocket',
        purpose: 'session-replay',
        recipient: logrocket,
        description: replay$1,
        matches: ['logrocket.com', 'logrocket.io', 'lr-ingest.io', 'lr-ingest.com', 'lr-in.com', 'lr-in-prod.com'],
        inline: ['LogRocket.init('],
        trackers: [
            cookie('_lr_uf_*', 'session', 'recording'),
            cookie('_lr_tabs_*', 'P1D', 'recording'),
            localItem('_lr_*', 'recording'),
        ],
        note: MASK$1,
        sources: ['vendor-docs'],
    },
    {
        id: 'rrweb',
        name: 'rrweb',
        purpose: 'session-replay',
        recipient: null,
        description: words$1('Tallentaa, mitä sivulla näkyy ja tehdään, jotta virhe voidaan toistaa.', 'Spelar in vad som syns och görs på sidan så att ett fel kan återskapas.', 'Records what is seen and done on the page, so that a fault can be reproduced.'),
        matches: [
            '*://cdn.jsdelivr.net/npm/rrweb*',
            '*://cdn.jsdelivr.net/npm/@rrweb/*',
            '*://unpkg.com/rrweb*',
            '*://unpkg.com/@rrweb/*',
        ],
        inline: ['rrweb.record(', 'rrwebRecord('],
        trackers: [],
        note: 'It stores nothing by itself: declare where your own code keeps and sends the recording. Mask every input (maskAllInputs), and name sensitiveRoutes.',
        sources: ['vendor-code'],
    },
];

const optimizely = company('optimizely', 'Optimizely North America Inc.', 'US', 'processor', 'https://www.optimizely.com/legal/privacy-notice/');
const wingify = company('wingify', 'Wingify Software Private Limited (VWO)', 'IN', 'processor', 'https://vwo.com/privacy-policy/');
const abTasty = company('ab-tasty', 'AB Tasty SAS', 'FR', 'processor', 'https://www.abtasty.com/terms-of-use/');
const kameleoon = company('kameleoon', 'Kameleoon SAS', 'FR', 'processor', 'https://www.kameleoon.com/en/privacy-policy');
const convert = company('convert', 'Convert Insights, Inc.', 'US', 'processor', 'https://www.convert.com/privacy-policy/');
const dynamicYield = company('dynamic-yield', 'Dynamic Yield Ltd.', 'IL', 'processor', 'https://www.dynamicyield.com/privacy/');
/** Experiments with versions of a page. */
const experimentServices = [
    {
        id: 'optimizely',
        name: 'Optimizely',
        purpose: 'analytics',
        recipient: optimizely,
        description: experiments,
        matches: ['optimizely.com'],
        trackers: [
            cookie('optimizelyEndUserId', 'P6M', 'experiment'),
            cookie('optimizelySession', 'P6M', 'visit'),
            cookie('optimizelyOptOut', 'P10Y', 'choice'),
            localItem('optimizely_data$*', 'experiment'),
        ],
        note: 'Until consent visitors see the original page: that is right.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'vwo',
        name: 'VWO',
        purpose: 'analytics',
        recipient: wingify,
        description: experiments,
        matches: ['visualwebsiteoptimizer.com', 'vwo.com'],
        inline: ['_vwo_code'],
        trackers: [
            cookie('_vwo_uuid*', 'P1Y', 'visitor'),
            cookie('_vis_opt_*', 'P100D', 'experiment'),
            cookie('_vwo_ds', 'P3M', 'visit'),
            cookie('_vwo_sn', 'PT30M', 'visit'),
            cookie('_vwo_referrer', 'session', 'source'),
        ],
        note: 'Its code hides the page until it has loaded: load it asynchronously.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'ab-tasty',
        name: 'AB Tasty',
        purpose: 'analytics',
        recipient: abTasty,
        description: experiments,
        matches: ['abtasty.com'],
        trackers: [cookie('ABTasty', 'P13M', 'experiment'), cookie('ABTastySession', 'session', 'visit')],
        note: 'Until consent visitors see the original page: that is right.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'kameleoon',
        name: 'Kameleoon',
        purpose: 'analytics',
        recipient: kameleoon,
        description: experiments,
        matches: ['kameleoon.com', 'kameleoon.eu', 'kameleoon.io'],
        trackers: [cookie('kameleoonVisitorCode', 'P1Y', 'visitor'), localItem('kameleoon*', 'experiment')],
        note: 'Until consent visitors see the original page: that is right.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'convert-experiences',
        name: 'Convert Experiences',
        purpose: 'analytics',
        recipient: convert,
        description: experiments,
        matches: ['convertexperiments.com'],
        trackers: [
            cookie('_conv_v', 'P6M', 'visitor'),
            cookie('_conv_s', 'P1D', 'visit'),
            cookie('_conv_r', 'session', 'source'),
        ],
        note: 'Until consent visitors see the original page: that is right.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'dynamic-yield',
        name: 'Dynamic Yield',
        purpose: 'preferences',
        recipient: dynamicYield,
        description: personalisation,
        matches: ['dynamicyield.com'],
        trackers: [
            cookie('_dyid', 'P1Y', 'visitor'),
            cookie('_dyid_server', 'P1Y', 'visitor'),
            cookie('_dyjsession', 'session', 'visit'),
            cookie('dy_fs_page', 'session', 'visit'),
            localItem('_dy*', 'history'),
        ],
        note: 'It can also target advertisements: then its purpose is marketing.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
];

const flockler = company('flockler', 'Flockler Oy', 'FI', 'processor', 'https://flockler.com/privacy-policy');
const elfsight = company('elfsight', 'Elfsight', 'AD', 'processor', 'https://elfsight.com/privacy-policy/');
const addToAny = company('addtoany', 'AddToAny LLC', 'US', 'controller', 'https://www.addtoany.com/privacy');
const shareThis = company('sharethis', 'ShareThis, Inc.', 'US', 'controller', 'https://sharethis.com/privacy/');
/** Feeds, widgets and sharing buttons. */
const feedServices = [
    {
        id: 'flockler',
        name: 'Flockler',
        purpose: 'social-media',
        recipient: flockler,
        description: feed,
        matches: ['flockler.com', 'flockler.embed.codes', 'flcdn.net'],
        trackers: [],
        note: 'Pictures and videos of the feed come from the networks themselves: declare those that you show.',
        sources: ['vendor-docs'],
    },
    {
        id: 'elfsight',
        name: 'Elfsight',
        purpose: 'external-content',
        recipient: elfsight,
        description: feed,
        matches: ['elfsight.com', 'elfsightcdn.com', 'elfsight.app'],
        trackers: [cookie('elfsight_viewed_recently', 'P1D', 'history', '.elfsight.com')],
        note: 'A widget loads what it shows from elsewhere: declare those services too.',
        sources: ['vendor-docs'],
    },
    {
        id: 'addtoany',
        name: 'AddToAny',
        purpose: 'social-media',
        recipient: addToAny,
        description: words$1('Näyttää jakopainikkeita.', 'Visar delningsknappar.', 'Shows sharing buttons.'),
        matches: ['addtoany.com'],
        trackers: [localItem('a2a_*', 'setting')],
        note: 'Plain links share as well and need no consent.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'sharethis',
        name: 'ShareThis',
        purpose: 'marketing',
        recipient: shareThis,
        description: words$1('Näyttää jakopainikkeita ja kerää tietoja mainontaa varten.', 'Visar delningsknappar och samlar in data för annonsering.', 'Shows sharing buttons and gathers data for advertising.'),
        matches: ['sharethis.com'],
        trackers: [
            cookie('__stid', 'P1Y', 'adProfile', '.sharethis.com'),
            cookie('fpestid', 'P13M', 'visitor'),
            cookie('st_optout', 'P10Y', 'choice', '.sharethis.com'),
        ],
        note: 'Plain links share as well and need no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const typeform = company('typeform', 'Typeform S.L.', 'ES', 'processor', 'https://www.typeform.com/help/a/privacy-policy/');
const jotform = company('jotform', 'Jotform Inc.', 'US', 'processor', 'https://www.jotform.com/privacy/');
const surveyMonkey = company('surveymonkey', 'SurveyMonkey Europe UC', 'IE', 'processor', 'https://www.surveymonkey.com/mp/legal/privacy/');
const survicate = company('survicate', 'Survicate S.A.', 'PL', 'processor', 'https://survicate.com/privacy-policy/');
const qualtrics = company('qualtrics', 'Qualtrics, LLC', 'US', 'processor', 'https://www.qualtrics.com/privacy-statement/');
const zeffi = company('zef', 'ZEF Oy', 'FI', 'processor', 'https://zef.fi/tietosuoja');
const webropol = company('webropol', 'Webropol Oy', 'FI', 'processor', 'https://webropol.fi/tietosuojaseloste/');
const lyyti = company('lyyti', 'Lyyti Oy', 'FI', 'processor', 'https://www.lyyti.com/en/privacy-policy');
const ANSWERS = 'What visitors write into it is a purpose of its own in the notice.';
/** Forms and surveys. */
const formServices = [
    {
        id: 'typeform',
        name: 'Typeform',
        purpose: 'external-content',
        recipient: typeform,
        description: form,
        matches: ['typeform.com'],
        trackers: [
            cookie('tf_respondent_cc', 'P6M', 'visit', '.typeform.com'),
            cookie('attribution_user_id', 'P1Y', 'visitor', '.typeform.com'),
        ],
        embed: { title: words$1('Lomake (Typeform)', 'Formulär (Typeform)', 'Form (Typeform)') },
        note: ANSWERS,
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'jotform',
        name: 'Jotform',
        purpose: 'external-content',
        recipient: jotform,
        description: form,
        matches: ['jotform.com', 'jotfor.ms', 'jotformpro.com', 'jotformeu.com'],
        trackers: [
            cookie('guest', 'P1Y', 'visit', '.jotform.com'),
            cookie('userReferer', 'P30D', 'source', '.jotform.com'),
        ],
        embed: { title: words$1('Lomake (Jotform)', 'Formulär (Jotform)', 'Form (Jotform)') },
        note: ANSWERS,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'surveymonkey',
        name: 'SurveyMonkey',
        purpose: 'external-content',
        recipient: surveyMonkey,
        description: form,
        matches: ['surveymonkey.com', 'smassets.net'],
        inline: ['widget.surveymonkey.com/collect/website/js/'],
        trackers: [
            cookie('ep201', 'PT30M', 'visit', '.surveymonkey.com'),
            cookie('ep202', 'P1Y', 'visitor', '.surveymonkey.com'),
            cookie('RP_*', 'P90D', 'shown', '.surveymonkey.com'),
            cookie('CX_*', 'P1Y', 'shown', '.surveymonkey.com'),
        ],
        embed: { title: words$1('Kysely (SurveyMonkey)', 'Enkät (SurveyMonkey)', 'Survey (SurveyMonkey)') },
        note: ANSWERS,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'survicate',
        name: 'Survicate',
        purpose: 'external-content',
        recipient: survicate,
        description: form,
        matches: ['survicate.com'],
        inline: ['survey.survicate.com/workspaces/'],
        trackers: [cookie('_svs', 'P1Y', 'visitor'), localItem('_svs*', 'shown'), localItem('survi::*', 'shown')],
        note: ANSWERS,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'qualtrics',
        name: 'Qualtrics',
        purpose: 'external-content',
        recipient: qualtrics,
        description: form,
        matches: ['qualtrics.com'],
        inline: ['.siteintercept.qualtrics.com/'],
        trackers: [
            cookie('QSI_SI_*', 'P30D', 'shown'),
            cookie('QSI_S_*', 'P7D', 'shown'),
            cookie('QSI_HistorySession', 'session', 'history'),
            sessionItem('QSI_*', 'shown'),
        ],
        note: `${ANSWERS} Its session replay is a purpose of its own.`,
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'zef',
        name: 'ZEF',
        purpose: 'external-content',
        recipient: zeffi,
        description: form,
        matches: ['zef.fi', 'zeffi.com'],
        trackers: [],
        embed: { title: words$1('Kysely (ZEF)', 'Enkät (ZEF)', 'Survey (ZEF)') },
        note: ANSWERS,
        sources: ['vendor-docs'],
    },
    {
        id: 'webropol',
        name: 'Webropol',
        purpose: 'external-content',
        recipient: webropol,
        description: form,
        matches: ['webropolsurveys.com', 'webropol.com'],
        trackers: [],
        embed: { title: words$1('Kysely (Webropol)', 'Enkät (Webropol)', 'Survey (Webropol)') },
        note: ANSWERS,
        sources: ['vendor-docs'],
    },
    {
        id: 'lyyti',
        name: 'Lyyti',
        purpose: 'external-content',
        recipient: lyyti,
        description: form,
        matches: ['lyyti.fi', 'lyyti.com', 'lyyti.in'],
        trackers: [],
        embed: { title: words$1('Ilmoittautuminen (Lyyti)', 'Anmälan (Lyyti)', 'Registration (Lyyti)') },
        note: ANSWERS,
        sources: ['vendor-docs'],
    },
];

const TO_US$1 = [{ country: 'US', mechanism: 'adequacy' }];
const google$1 = company('google', 'Google Ireland Limited', 'IE', 'controller', 'https://policies.google.com/privacy', TO_US$1);
const googleAsController$1 = inRole(google$1, 'controller');
const googleAsProcessor$1 = inRole(google$1, 'processor');
/** Google’s analytics and advertising. */
const googleServices = [
    {
        id: 'google-analytics',
        name: 'Google Analytics',
        purpose: 'analytics',
        recipient: googleAsProcessor$1,
        description: visits,
        matches: ['google-analytics.com', 'analytics.google.com', '*://www.googletagmanager.com/gtag/js*'],
        inline: [
            "gtag('config', 'G-",
            "gtag('config','G-",
            'gtag("config", "G-',
            'gtag("config","G-',
            'google-analytics.com/analytics.js',
        ],
        trackers: [cookie('_ga', 'P2Y', 'visitor'), cookie('_ga_*', 'P2Y', 'visit')],
        optOutUrl: 'https://tools.google.com/dlpage/gaoptout',
        note: 'Turn Google signals off in the property, or add google-signals as well. A container of Google Tag Manager (gtm.js) is not part of this: add google-tag-manager, and declare what it loads.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'google-signals',
        name: 'Google signals',
        purpose: 'demographics',
        recipient: googleAsController$1,
        description: words$1('Arvioi kävijöiden iän, sukupuolen ja kiinnostuksen kohteet Googlen omien tietojen avulla.', 'Uppskattar besökarnas ålder, kön och intressen med hjälp av Googles egna uppgifter.', 'Estimates the age, gender and interests of visitors from Google’s own data.'),
        matches: ['*://stats.g.doubleclick.net/*'],
        trackers: [cookie('IDE', 'P2Y', 'adProfile', '.doubleclick.net')],
        optOutUrl: 'https://myadcenter.google.com/',
        note: 'Google uses these data for itself as well: here it is a controller.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'google-ads',
        name: 'Google Ads',
        purpose: 'marketing',
        recipient: googleAsController$1,
        description: words$1('Mittaa, mihin mainosten napsautukset johtavat, ja kohdentaa mainontaa sivuilla käyneille.', 'Mäter vad klick på annonser leder till och riktar annonser till dem som besökt sidorna.', 'Measures what clicks on advertisements lead to, and shows advertisements to those who have visited.'),
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
            cookie('_gcl_*', 'P90D', 'adClick'),
            cookie('_gac_*', 'P90D', 'adClick'),
            cookie('test_cookie', 'P1Y', 'test', '.doubleclick.net'),
        ],
        optOutUrl: 'https://myadcenter.google.com/',
        note: 'evaste is not a CMP certified by Google: for AdSense, Ad Manager or AdMob in the EEA, Google demands one that is. The cookie IDE of doubleclick.net is listed under google-signals: add both where both are used.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'google-adsense',
        name: 'Google AdSense',
        purpose: 'marketing',
        recipient: googleAsController$1,
        description: words$1('Näyttää muiden yritysten mainoksia näillä sivuilla.', 'Visar andra företags annonser på de här sidorna.', 'Shows other companies’ advertisements on these pages.'),
        matches: ['*://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js*', '*://*.adtrafficquality.google/*'],
        trackers: [
            cookie('__gads', 'P13M', 'adProfile'),
            cookie('__gpi', 'P13M', 'adProfile'),
            cookie('__eoi', 'P6M', 'robots'),
        ],
        optOutUrl: 'https://myadcenter.google.com/',
        note: 'In the EEA Google demands a certified consent tool for AdSense; evaste is not certified by Google.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'google-tag-manager',
        name: 'Google Tag Manager',
        purpose: 'analytics',
        recipient: googleAsProcessor$1,
        description: words$1('Lataa sivuille muiden palvelujen koodia, jonka sivuston omistaja on valinnut.', 'Hämtar andra tjänsters kod till sidorna enligt webbplatsägarens val.', 'Loads the code of other services that the owner of the site has chosen.'),
        matches: ['*://www.googletagmanager.com/gtm.js*', '*://www.googletagmanager.com/ns.html*'],
        inline: ['googletagmanager.com/gtm.js?id='],
        trackers: [],
        note: 'The container itself stores nothing, but loads other services: declare each of them, with its own purpose. evaste holds what the container loads by the addresses of those services.',
        sources: ['vendor-docs'],
    },
    {
        id: 'youtube',
        name: 'YouTube',
        purpose: 'social-media',
        recipient: googleAsController$1,
        description: words$1('Näyttää upotettuja videoita YouTubesta.', 'Visar inbäddade videor från YouTube.', 'Shows embedded videos from YouTube.'),
        matches: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'youtu.be'],
        trackers: [
            cookie('VISITOR_INFO1_LIVE', 'P180D', 'playing', '.youtube.com'),
            cookie('VISITOR_PRIVACY_METADATA', 'P180D', 'choice', '.youtube.com'),
            cookie('YSC', 'session', 'playing', '.youtube.com'),
            cookie('PREF', 'P10Y', 'setting', '.youtube.com'),
            cookie('__Secure-ROLLOUT_TOKEN', 'P180D', 'experiment', '.youtube.com'),
        ],
        optOutUrl: 'https://myadcenter.google.com/',
        embed: { title: { fi: 'YouTube-video', sv: 'YouTube-video', en: 'YouTube video' }, aspectRatio: '16/9' },
        note: 'youtube-nocookie.com is held as well: it, too, reads from the device once a video plays.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
];

const TO_US = [{ country: 'US', mechanism: 'adequacy' }];
const google = company('google', 'Google Ireland Limited', 'IE', 'controller', 'https://policies.google.com/privacy', TO_US);
const googleAsController = inRole(google, 'controller');
const googleAsProcessor = inRole(google, 'processor');
/** Google’s maps, fonts, forms and other tools for pages. */
const googleToolServices = [
    {
        id: 'google-maps',
        name: 'Google Maps',
        purpose: 'external-content',
        recipient: googleAsController,
        description: map,
        matches: [
            'maps.google.com',
            'maps.googleapis.com',
            'maps.gstatic.com',
            '*://www.google.com/maps*',
            '*://www.google.fi/maps*',
        ],
        trackers: [cookie('NID', 'P6M', 'setting', '.google.com')],
        embed: { title: words$1('Kartta (Google Maps)', 'Karta (Google Maps)', 'Map (Google Maps)'), aspectRatio: '16/9' },
        note: 'A picture of the map with a link to it needs no consent. Google is a controller of its own for Maps.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'google-fonts',
        name: 'Google Fonts',
        purpose: 'external-content',
        recipient: googleAsController,
        description: fonts,
        matches: ['fonts.googleapis.com', 'fonts.gstatic.com'],
        trackers: [],
        note: 'Stores nothing, but Google gets each visitor’s IP address. Serve the fonts from your own site instead: then nothing is to be declared.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'google-recaptcha',
        name: 'Google reCAPTCHA',
        purpose: 'security',
        recipient: googleAsProcessor,
        description: captcha,
        matches: ['recaptcha.net', '*://www.google.com/recaptcha/*', '*://www.gstatic.com/recaptcha/*'],
        trackers: [
            cookie('_GRECAPTCHA', 'P180D', 'robots', 'www.google.com'),
            localItem('_grecaptcha', 'robots'),
            localItem('rc::*', 'robots'),
        ],
        note: 'A form that waits for it cannot be sent before consent: say so beside the form, or use a captcha that stores nothing.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'google-forms',
        name: 'Google Forms',
        purpose: 'external-content',
        recipient: googleAsProcessor,
        description: form,
        matches: ['*://docs.google.com/forms/*', '*://forms.gle/*'],
        trackers: [],
        embed: { title: words$1('Lomake (Google Forms)', 'Formulär (Google Forms)', 'Form (Google Forms)') },
        note: 'What visitors write into the form goes to your Google account: that is a purpose of its own in the notice.',
        sources: ['vendor-docs'],
    },
    {
        id: 'google-sign-in',
        name: 'Google Sign-In',
        purpose: 'preferences',
        recipient: googleAsController,
        description: words$1('Antaa kirjautua Google-tilillä.', 'Låter besökaren logga in med ett Google-konto.', 'Lets visitors sign in with a Google account.'),
        matches: ['*://accounts.google.com/gsi/*'],
        trackers: [cookie('g_state', 'P180D', 'shown')],
        note: 'Load it when the visitor chooses to sign in; then it is needed for what was asked.',
        sources: ['vendor-docs'],
    },
    {
        id: 'google-custom-search',
        name: 'Google Programmable Search',
        purpose: 'external-content',
        recipient: googleAsController,
        description: words$1('Hakee sivuilta Googlen haulla ja voi näyttää mainoksia hakutuloksissa.', 'Söker på sidorna med Googles sökning och kan visa annonser bland resultaten.', 'Searches the pages with Google’s search, and may show advertisements among the results.'),
        matches: ['cse.google.com', '*://www.google.com/cse/*'],
        trackers: [cookie('__gsas', 'P3M', 'adProfile')],
        note: 'Google sets cookies of google.com as well once a visitor searches.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
];

const dealfront = company('dealfront', 'Dealfront Finland Oy', 'FI', 'processor', 'https://www.dealfront.com/privacy-policy/');
const leadoo = company('leadoo', 'Leadoo Marketing Technologies Oy', 'FI', 'processor', 'https://leadoo.com/privacy-policy/');
const giosg = company('giosg', 'Giosg.com Oy', 'FI', 'processor', 'https://www.giosg.com/privacy-policy');
const frosmo = company('frosmo', 'Frosmo Oy', 'FI', 'processor', 'https://frosmo.com/privacy-policy/');
const snoobi = company('snoobi', 'Snoobi Technologies Oy', 'FI', 'processor', 'https://www.snoobi.com/privacy-policy/');
const serviceform = company('serviceform', 'Serviceform Oy', 'FI', 'processor', 'https://www.serviceform.com/privacy-policy');
const vainu = company('vainu', 'Vainu.io Software Oy', 'FI', 'processor', 'https://www.vainu.com/privacy-policy/');
const albacross = company('albacross', 'Albacross Nordic AB', 'SE', 'controller', 'https://albacross.com/privacy-policy/');
const leadForensics = company('lead-forensics', 'Lead Forensics Ltd', 'GB', 'controller', 'https://www.leadforensics.com/privacy-policy/');
const zoominfo = company('zoominfo', 'ZoomInfo Technologies LLC', 'US', 'controller', 'https://www.zoominfo.com/legal/privacy-policy');
const NAMES = 'It names companies that visit the pages. An IP address is personal data: tell of it in the notice.';
/** Which company visits, and tools that turn visits into contacts; many of them are Finnish. */
const leadServices = [
    {
        id: 'leadfeeder',
        name: 'Leadfeeder (Dealfront)',
        purpose: 'marketing',
        recipient: dealfront,
        description: companies,
        matches: ['lfeeder.com', 'leadfeeder.com', 'dealfront.com'],
        inline: ['sc.lfeeder.com/lftracker_'],
        trackers: [cookie('_lfa', 'P2Y', 'visitor'), cookie('_lfa_*', 'P2Y', 'visitor'), localItem('_lfa*', 'visitor')],
        note: NAMES,
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'leadoo',
        name: 'Leadoo',
        purpose: 'marketing',
        recipient: leadoo,
        description: companies,
        matches: ['leadoo.com', 'leadoo.net'],
        inline: ['bot.leadoo.com/bot/', 'track.leadoo.net/'],
        trackers: [
            cookie('ld_id', 'P1Y', 'visitor'),
            cookie('ld_wse', 'session', 'visit'),
            localItem('ld_*', 'visitor'),
            localItem('leadoo*', 'shown'),
        ],
        note: `${NAMES} Its bots are chats: where you use them alone, its purpose is external-content.`,
        sources: ['vendor-docs'],
    },
    {
        id: 'giosg',
        name: 'Giosg',
        purpose: 'preferences',
        recipient: giosg,
        description: chatWindow,
        matches: ['giosg.com', 'giosgusercontent.com'],
        inline: ['service.giosg.com/'],
        trackers: [
            cookie('giosg_gid', 'P2Y', 'visitor'),
            cookie('giosg_gsessid', 'session', 'chat'),
            cookie('giosg_chat_id_*', 'session', 'chat'),
            cookie('giosg_gid_*', 'P2Y', 'visitor'),
            localItem('giosg*', 'chat'),
        ],
        note: 'Where it targets visitors by what they view, its purpose is marketing.',
        sources: ['vendor-docs'],
    },
    {
        id: 'frosmo',
        name: 'Frosmo',
        purpose: 'preferences',
        recipient: frosmo,
        description: personalisation,
        matches: ['frosmo.com', 'frosmo.cloud'],
        trackers: [
            localItem('frosmo*', 'history'),
            localItem('__frosmo*', 'history'),
            cookie('frosmo_*', 'P1Y', 'visitor'),
        ],
        note: 'Check the names of what it stores on your own site: they depend on the installation.',
        sources: ['vendor-docs'],
    },
    {
        id: 'snoobi',
        name: 'Snoobi Analytics',
        purpose: 'analytics',
        recipient: snoobi,
        description: visits,
        matches: ['snoobi.com', 'snoobi.eu', 'snoobi.fi'],
        inline: ['.snoobi.com/snoop.php', '_saq.push('],
        trackers: [cookie('snoobi*', 'P1Y', 'visitor'), cookie('_snbi*', 'P1Y', 'visitor')],
        note: NAMES,
        sources: ['vendor-docs'],
    },
    {
        id: 'serviceform',
        name: 'Serviceform',
        purpose: 'external-content',
        recipient: serviceform,
        description: chatWindow,
        matches: ['serviceform.com', 'sfrm.io'],
        trackers: [localItem('sf_*', 'chat'), cookie('sf_*', 'P1Y', 'chat')],
        note: 'What visitors write goes to your account: that is a purpose of its own in the notice.',
        sources: ['vendor-docs'],
    },
    {
        id: 'vainu',
        name: 'Vainu',
        purpose: 'marketing',
        recipient: vainu,
        description: companies,
        matches: ['vainu.io', 'vainu.com'],
        trackers: [],
        note: NAMES,
        sources: ['vendor-docs'],
    },
    {
        id: 'albacross',
        name: 'Albacross',
        purpose: 'marketing',
        recipient: albacross,
        description: companies,
        matches: ['albacross.com'],
        inline: ['serve.albacross.com/track.js', 'window._nQc'],
        trackers: [
            cookie('nQ_cookieId', 'P1Y', 'visitor'),
            cookie('nQ_userVisitId', 'PT30M', 'visit'),
            localItem('nQ_*', 'visitor'),
        ],
        note: NAMES,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'lead-forensics',
        name: 'Lead Forensics',
        purpose: 'marketing',
        recipient: leadForensics,
        description: companies,
        matches: ['leadforensics.com'],
        trackers: [],
        note: `${NAMES} Each customer has a host of its own: copy it from your snippet into matches.`,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'zoominfo',
        name: 'ZoomInfo WebSights',
        purpose: 'marketing',
        recipient: zoominfo,
        description: companies,
        matches: ['ws.zoominfo.com', 'js.zi-scripts.com'],
        inline: ['js.zi-scripts.com/zi-tag.js'],
        trackers: [cookie('visitorId', 'P1Y', 'visitor', '.ws.zoominfo.com'), cookie('_zitok', 'P1Y', 'visitor')],
        note: NAMES,
        sources: ['vendor-docs'],
    },
];

const LINKS = 'It links visits with people whose address you have: tell of that in the notice, and how to object.';
const intuit = company('mailchimp', 'Intuit Inc. (Mailchimp)', 'US', 'processor', 'https://www.intuit.com/privacy/statement/');
const brevo = company('brevo', 'Sendinblue SAS (Brevo)', 'FR', 'processor', 'https://www.brevo.com/legal/privacypolicy/');
const activeCampaign = company('activecampaign', 'ActiveCampaign, LLC', 'US', 'processor', 'https://www.activecampaign.com/legal/privacy-policy');
const mailerLite = company('mailerlite', 'MailerLite Limited', 'IE', 'processor', 'https://www.mailerlite.com/legal/privacy-policy');
const getResponse = company('getresponse', 'GetResponse S.A.', 'PL', 'processor', 'https://www.getresponse.com/legal/privacy');
const salesforce = company('salesforce', 'Salesforce, Inc.', 'US', 'processor', 'https://www.salesforce.com/company/legal/privacy/');
const liana = company('liana', 'Liana Technologies Oy', 'FI', 'processor', 'https://www.lianatech.com/privacy-policy.html');
const koodiviidakko = company('creamailer', 'Creamailer Oy', 'FI', 'processor', 'https://www.creamailer.fi/tietosuojaseloste/');
const apsis = company('apsis', 'Apsis International AB', 'SE', 'processor', 'https://www.apsis.com/about-us/privacy-policy');
/** Newsletters. */
const mailingServices = [
    {
        id: 'mailchimp',
        name: 'Mailchimp',
        purpose: 'marketing',
        recipient: intuit,
        description: mailing,
        matches: ['chimpstatic.com', 'list-manage.com', 'mailchimp.com', 'mcusercontent.com'],
        inline: ['chimpstatic.com/mcjs-connected/'],
        trackers: [
            cookie('_mcid', 'P1Y', 'visitor'),
            cookie('mc_landing_site', 'P14D', 'source'),
            cookie('mc_cid', 'P14D', 'adClick'),
            cookie('mc_eid', 'P14D', 'identified'),
            cookie('MCPopup*', 'P1Y', 'shown'),
        ],
        note: LINKS,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'brevo',
        name: 'Brevo',
        purpose: 'marketing',
        recipient: brevo,
        description: mailing,
        matches: [
            'brevo.com',
            'sibautomation.com',
            'sendinblue.com',
            'sibforms.com',
            '*://conversations-widget.brevo.com/*',
        ],
        inline: ['sibautomation.com/sa.js', 'cdn.brevo.com/js/sdk-loader.js'],
        trackers: [cookie('sib_cuid', 'P6M', 'identified'), cookie('uuid', 'P6M', 'visitor', '.sibautomation.com')],
        note: LINKS,
        sources: ['vendor-docs'],
    },
    {
        id: 'activecampaign',
        name: 'ActiveCampaign',
        purpose: 'marketing',
        recipient: activeCampaign,
        description: mailing,
        matches: ['trackcmp.net', 'app-us1.com', 'activehosted.com'],
        inline: ['diffuser-cdn.app-us1.com/diffuser/diffuser.js'],
        trackers: [cookie('prism_*', 'P30D', 'identified'), cookie('ac_enable_tracking', 'P30D', 'choice')],
        note: LINKS,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'mailerlite',
        name: 'MailerLite',
        purpose: 'marketing',
        recipient: mailerLite,
        description: mailing,
        matches: ['mailerlite.com', 'mlcdn.com'],
        inline: ['assets.mailerlite.com/js/universal.js'],
        trackers: [cookie('mailerlite:forms:shown:*', 'P1Y', 'shown'), localItem('mailerlite:*', 'shown')],
        note: LINKS,
        sources: ['vendor-docs'],
    },
    {
        id: 'getresponse',
        name: 'GetResponse',
        purpose: 'marketing',
        recipient: getResponse,
        description: mailing,
        matches: ['getresponse.com', 'gr-cdn.com', 'gr-wcon.com'],
        trackers: [cookie('gaVisitorUuid', 'P2Y', 'visitor'), cookie('grwf_*', 'P1Y', 'shown')],
        note: LINKS,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'creamailer',
        name: 'Creamailer',
        purpose: 'external-content',
        recipient: koodiviidakko,
        description: form,
        matches: ['creamailer.fi', 'cmail.fi'],
        trackers: [],
        note: 'The newsletter is a purpose on consent of its own: say in the notice how to unsubscribe.',
        sources: ['vendor-docs'],
    },
    {
        id: 'apsis-one',
        name: 'Apsis One',
        purpose: 'marketing',
        recipient: apsis,
        description: mailing,
        matches: ['apsis.one', 'apsis.cloud', '*://static.wdlv.net/*'],
        trackers: [cookie('Ely_vID', 'P1Y', 'identified'), cookie('ely_*', 'P1Y', 'visitor')],
        note: LINKS,
        sources: ['vendor-docs'],
    },
    {
        id: 'liana',
        name: 'LianaAutomation and LianaMailer',
        purpose: 'marketing',
        recipient: liana,
        description: mailing,
        matches: ['lianatech.com', 'lianamailer.com', 'lianaautomation.com', 'lianacms.com'],
        inline: ['.lianaautomation.com/'],
        trackers: [cookie('_liana*', 'P1Y', 'identified'), cookie('liana_t', 'P1Y', 'identified')],
        note: `${LINKS} Check the names of the cookies on your own site: they depend on the installation.`,
        sources: ['vendor-docs'],
    },
    {
        id: 'salesforce-account-engagement',
        name: 'Salesforce Account Engagement (Pardot)',
        purpose: 'marketing',
        recipient: salesforce,
        description: mailing,
        matches: ['pardot.com', 'pi.pardot.com'],
        inline: ['pi.pardot.com/pd.js', 'piAId ='],
        trackers: [
            cookie('visitor_id*', 'P1Y', 'identified'),
            cookie('pi_opt_in*', 'P1Y', 'choice'),
            cookie('lpv*', 'PT30M', 'visit'),
            cookie('pardot', 'session', 'visit', '.pardot.com'),
        ],
        note: `${LINKS} Pages may use an address of your own for it: add it to matches.`,
        sources: ['third-party-web', 'vendor-docs'],
    },
];

const mapbox = company('mapbox', 'Mapbox, Inc.', 'US', 'processor', 'https://www.mapbox.com/legal/privacy');
const osmf = company('openstreetmap', 'OpenStreetMap Foundation', 'GB', 'controller', 'https://osmfoundation.org/wiki/Privacy_Policy');
const maanmittaus = company('mtk', 'Maanmittauslaitos', 'FI', 'controller', 'https://www.maanmittauslaitos.fi/tietoa-maanmittauslaitoksesta/organisaatio/tietosuoja');
const matterport = company('matterport', 'Matterport, LLC', 'US', 'processor', 'https://matterport.com/legal/privacy-policy');
const adobe = company('adobe', 'Adobe Systems Software Ireland Limited', 'IE', 'processor', 'https://www.adobe.com/privacy.html', [{ country: 'US', mechanism: 'scc' }]);
const fonticons = company('fonticons', 'Fonticons, Inc.', 'US', 'processor', 'https://fontawesome.com/privacy');
const monotype = company('monotype', 'Monotype Imaging Inc.', 'US', 'processor', 'https://www.monotype.com/legal/privacy-policy');
const automattic = company('automattic', 'Aut O’Mattic A8C Ireland Ltd.', 'IE', 'processor', 'https://automattic.com/privacy/', [{ country: 'US', mechanism: 'scc' }]);
const LINK$1 = 'A picture with a plain link needs no consent.';
const SELF = 'Serve the files from your own site instead: then nothing is to be declared.';
/** Maps, tours, fonts and icons. */
const mapAndFontServices = [
    {
        id: 'mapbox',
        name: 'Mapbox',
        purpose: 'external-content',
        recipient: mapbox,
        description: map,
        matches: ['mapbox.com'],
        inline: ['mapboxgl.accessToken'],
        trackers: [localItem('mapbox.eventData*', 'visitor')],
        embed: { title: words$1('Kartta (Mapbox)', 'Karta (Mapbox)', 'Map (Mapbox)'), aspectRatio: '16/9' },
        note: 'Map views are counted: the identifier is in local storage.',
        sources: ['third-party-web', 'vendor-code'],
    },
    {
        id: 'openstreetmap',
        name: 'OpenStreetMap',
        purpose: 'external-content',
        recipient: osmf,
        description: map,
        matches: ['openstreetmap.org'],
        trackers: [],
        embed: {
            title: words$1('Kartta (OpenStreetMap)', 'Karta (OpenStreetMap)', 'Map (OpenStreetMap)'),
            aspectRatio: '16/9',
        },
        note: 'Stores nothing, but the map’s server gets each visitor’s IP address.',
        sources: ['vendor-docs'],
    },
    {
        id: 'paikkatietoikkuna',
        name: 'Paikkatietoikkuna',
        purpose: 'external-content',
        recipient: maanmittaus,
        description: map,
        matches: ['paikkatietoikkuna.fi', 'kartta.paikkatietoikkuna.fi'],
        trackers: [],
        embed: {
            title: words$1('Kartta (Paikkatietoikkuna)', 'Karta (Paikkatietoikkuna)', 'Map (Paikkatietoikkuna)'),
            aspectRatio: '16/9',
        },
        note: 'The map’s server gets each visitor’s IP address.',
        sources: ['vendor-docs'],
    },
    {
        id: 'matterport',
        name: 'Matterport',
        purpose: 'external-content',
        recipient: matterport,
        description: words$1('Näyttää upotetun 3D-esittelyn.', 'Visar en inbäddad 3D-visning.', 'Shows an embedded 3D tour.'),
        matches: ['my.matterport.com', 'matterport.com'],
        trackers: [],
        embed: {
            title: words$1('3D-esittely (Matterport)', '3D-visning (Matterport)', '3D tour (Matterport)'),
            aspectRatio: '16/9',
        },
        note: LINK$1,
        sources: ['vendor-docs'],
    },
    {
        id: 'adobe-fonts',
        name: 'Adobe Fonts',
        purpose: 'external-content',
        recipient: adobe,
        description: fonts,
        matches: ['typekit.net', 'typekit.com'],
        trackers: [],
        note: 'Stores nothing, but Adobe gets each visitor’s IP address.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'font-awesome',
        name: 'Font Awesome',
        purpose: 'external-content',
        recipient: fonticons,
        description: fonts,
        matches: ['fontawesome.com'],
        trackers: [localItem('fa-kit*', 'setting')],
        note: SELF,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'monotype-fonts',
        name: 'Fonts.com (Monotype)',
        purpose: 'external-content',
        recipient: monotype,
        description: fonts,
        matches: ['fast.fonts.net', 'fonts.com', 'cloud.typenetwork.com'],
        trackers: [],
        note: SELF,
        sources: ['vendor-docs'],
    },
    {
        id: 'gravatar',
        name: 'Gravatar',
        purpose: 'external-content',
        recipient: automattic,
        description: words$1('Näyttää kommentoijien kuvia.', 'Visar kommentatorers bilder.', 'Shows pictures of who comments.'),
        matches: ['gravatar.com'],
        trackers: [],
        note: 'WordPress loads it by default: it can be switched off under Settings, Discussion.',
        sources: ['third-party-web', 'vendor-docs'],
    },
];

const microsoft = company('microsoft', 'Microsoft Ireland Operations Limited', 'IE', 'controller', 'https://privacy.microsoft.com/privacystatement', [{ country: 'US', mechanism: 'adequacy' }]);
const microsoftAsProcessor = inRole(microsoft, 'processor');
const linkedin = company('linkedin', 'LinkedIn Ireland Unlimited Company', 'IE', 'joint-controller', 'https://www.linkedin.com/legal/privacy-policy', [{ country: 'US', mechanism: 'adequacy' }]);
/** Microsoft’s products, LinkedIn among them. */
const microsoftServices = [
    {
        id: 'microsoft-clarity',
        name: 'Microsoft Clarity',
        purpose: 'session-replay',
        recipient: microsoft,
        description: replay$1,
        matches: ['clarity.ms', '*://c.bing.com/c.gif*'],
        inline: ['clarity.ms/tag/'],
        trackers: [
            cookie('_clck', 'P1Y', 'visitor'),
            cookie('_clsk', 'P1D', 'visit'),
            cookie('CLID', 'P1Y', 'visitor', 'www.clarity.ms'),
            cookie('SM', 'session', 'adSync', '.c.clarity.ms'),
            cookie('MR', 'P7D', 'adSync', '.c.clarity.ms'),
            cookie('ANONCHK', 'PT10M', 'adSync', '.c.clarity.ms'),
        ],
        note: 'Microsoft uses the data for its own purposes, advertising among them, so it is a controller. In the EEA Clarity demands a consent signal. Mask inputs and name sensitiveRoutes.',
        sources: ['vendor-docs', 'third-party-web'],
    },
    {
        id: 'microsoft-advertising',
        name: 'Microsoft Advertising (UET)',
        purpose: 'marketing',
        recipient: microsoft,
        description: advertising,
        matches: ['bat.bing.com', 'bat.bing.net', 'bat.r.msn.com'],
        inline: ['bat.bing.com/bat.js'],
        trackers: [
            cookie('_uetsid', 'P1D', 'visit'),
            cookie('_uetvid', 'P390D', 'visitor'),
            cookie('_uetmsclkid', 'P90D', 'adClick'),
            cookie('MUID', 'P390D', 'adProfile', '.bing.com'),
        ],
        optOutUrl: 'https://account.microsoft.com/privacy/ad-settings',
        note: 'In the EEA Microsoft Advertising demands a consent signal.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'application-insights',
        name: 'Azure Application Insights',
        purpose: 'analytics',
        recipient: microsoftAsProcessor,
        description: faults,
        matches: ['js.monitor.azure.com', '*://*.in.applicationinsights.azure.com/*', 'dc.services.visualstudio.com'],
        inline: ['js.monitor.azure.com/scripts/b/ai.'],
        trackers: [cookie('ai_user', 'P1Y', 'visitor'), cookie('ai_session', 'P1D', 'visit')],
        note: 'Its cookies can be switched off (isCookieUseDisabled); requests remain.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'microsoft-forms',
        name: 'Microsoft Forms',
        purpose: 'external-content',
        recipient: microsoftAsProcessor,
        description: form,
        matches: ['forms.office.com', 'forms.microsoft.com', 'forms.cloud.microsoft'],
        trackers: [],
        embed: { title: words$1('Lomake (Microsoft Forms)', 'Formulär (Microsoft Forms)', 'Form (Microsoft Forms)') },
        note: 'What visitors write into the form is a purpose of its own in the notice.',
        sources: ['vendor-docs'],
    },
    {
        id: 'microsoft-bookings',
        name: 'Microsoft Bookings',
        purpose: 'external-content',
        recipient: microsoftAsProcessor,
        description: booking,
        matches: [
            '*://outlook.office365.com/owa/calendar/*',
            '*://outlook.office365.com/book/*',
            '*://outlook.office.com/bookwithme/*',
        ],
        trackers: [],
        embed: { title: words$1('Ajanvaraus', 'Tidsbokning', 'Booking calendar') },
        note: 'Bookings are a purpose of their own in the notice.',
        sources: ['vendor-docs'],
    },
    {
        id: 'linkedin-insight',
        name: 'LinkedIn Insight Tag',
        purpose: 'marketing',
        recipient: linkedin,
        description: advertising,
        matches: [
            'snap.licdn.com',
            'px.ads.linkedin.com',
            'px4.ads.linkedin.com',
            '*://www.linkedin.com/px/*',
            'cdn.linkedin.oribi.io',
        ],
        inline: ['_linkedin_partner_id =', 'snap.licdn.com/li.lms-analytics/insight.min.js'],
        trackers: [
            cookie('li_fat_id', 'P30D', 'adClick'),
            cookie('li_giant', 'P7D', 'adClick'),
            cookie('ln_or', 'P1D', 'test'),
            cookie('bcookie', 'P1Y', 'member', '.linkedin.com'),
            cookie('lidc', 'P1D', 'routing', '.linkedin.com'),
            cookie('li_sugr', 'P90D', 'adProfile', '.linkedin.com'),
            cookie('UserMatchHistory', 'P30D', 'adSync', '.linkedin.com'),
            cookie('AnalyticsSyncHistory', 'P30D', 'adSync', '.linkedin.com'),
        ],
        optOutUrl: 'https://www.linkedin.com/psettings/guest-controls/retargeting-opt-out',
        note: 'You and LinkedIn are joint controllers of the collection: say so in your notice.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'linkedin-posts',
        name: 'LinkedIn posts and buttons',
        purpose: 'social-media',
        recipient: linkedin,
        description: feed,
        matches: ['platform.linkedin.com', '*://www.linkedin.com/embed/*', 'badges.linkedin.com'],
        trackers: [
            cookie('bscookie', 'P1Y', 'member', '.www.linkedin.com'),
            cookie('li_gc', 'P2Y', 'choice', '.linkedin.com'),
        ],
        embed: { title: words$1('LinkedIn-julkaisu', 'LinkedIn-inlägg', 'LinkedIn post') },
        note: 'A plain link to your LinkedIn page needs no consent.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
];

const sentry = company('sentry', 'Functional Software, Inc. (Sentry)', 'US', 'processor', 'https://sentry.io/privacy/');
const newRelic = company('new-relic', 'New Relic, Inc.', 'US', 'processor', 'https://newrelic.com/termsandconditions/privacy');
const datadog = company('datadog', 'Datadog, Inc.', 'US', 'processor', 'https://www.datadoghq.com/legal/privacy/');
const smartbear = company('bugsnag', 'SmartBear Software Inc. (Insight Hub)', 'US', 'processor', 'https://smartbear.com/privacy/');
const rollbar = company('rollbar', 'Rollbar, Inc.', 'US', 'processor', 'https://rollbar.com/privacy');
const raygun = company('raygun', 'Raygun Limited', 'NZ', 'processor', 'https://raygun.com/privacy');
const dynatrace = company('dynatrace', 'Dynatrace Austria GmbH', 'AT', 'processor', 'https://www.dynatrace.com/company/trust-center/privacy/');
const ERRORS = 'Error reports can contain addresses and what was typed: scrub them before they are sent. Its session replay is a purpose of its own.';
/** Error monitoring. */
const monitoringServices = [
    {
        id: 'sentry',
        name: 'Sentry',
        purpose: 'analytics',
        recipient: sentry,
        description: faults,
        matches: ['sentry.io', 'sentry-cdn.com', 'getsentry.com'],
        inline: ['Sentry.init('],
        trackers: [sessionItem('sentryReplaySession', 'recording')],
        note: `${ERRORS} Without replay it stores nothing on the device.`,
        sources: ['third-party-web', 'vendor-docs', 'vendor-code'],
    },
    {
        id: 'new-relic',
        name: 'New Relic Browser',
        purpose: 'analytics',
        recipient: newRelic,
        description: faults,
        matches: ['newrelic.com', 'nr-data.net'],
        inline: ['NREUM.loader_config', ';NREUM.info='],
        trackers: [cookie('JSESSIONID', 'session', 'visit', '.nr-data.net'), localItem('NRBA_*', 'visit')],
        note: ERRORS,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'datadog-rum',
        name: 'Datadog RUM',
        purpose: 'analytics',
        recipient: datadog,
        description: faults,
        matches: [
            'datadoghq-browser-agent.com',
            '*://browser-intake-datadoghq.eu/*',
            '*://browser-intake-datadoghq.com/*',
            '*://browser-intake-us3-datadoghq.com/*',
            '*://browser-intake-us5-datadoghq.com/*',
        ],
        inline: ['datadoghq-browser-agent.com/', 'DD_RUM.init('],
        trackers: [cookie('_dd_s', 'P1Y', 'visit')],
        note: ERRORS,
        sources: ['vendor-docs', 'vendor-code'],
    },
    {
        id: 'bugsnag',
        name: 'Bugsnag',
        purpose: 'analytics',
        recipient: smartbear,
        description: faults,
        matches: ['bugsnag.com'],
        inline: ['Bugsnag.start('],
        trackers: [localItem('bugsnag-anonymous-id', 'visitor')],
        note: ERRORS,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'rollbar',
        name: 'Rollbar',
        purpose: 'analytics',
        recipient: rollbar,
        description: faults,
        matches: ['rollbar.com'],
        inline: ['_rollbarConfig'],
        trackers: [],
        note: `${ERRORS} It stores nothing on the device by default.`,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'raygun',
        name: 'Raygun',
        purpose: 'analytics',
        recipient: raygun,
        description: faults,
        matches: ['raygun.io', 'raygun.com'],
        inline: ['cdn.raygun.io/raygun4js/'],
        trackers: [cookie('raygun4js-userid', 'P30D', 'visitor'), cookie('raygun4js-sid', 'PT30M', 'visit')],
        note: ERRORS,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'dynatrace',
        name: 'Dynatrace RUM',
        purpose: 'analytics',
        recipient: dynatrace,
        description: faults,
        matches: ['ruxit.com', 'js-cdn.dynatrace.com', '*://*.bf.dynatrace.com/*'],
        trackers: [
            cookie('dtCookie*', 'session', 'visit'),
            cookie('dtPC*', 'session', 'visit'),
            cookie('dtSa*', 'session', 'visit'),
            cookie('rxVisitor*', 'P1Y', 'visitor'),
            cookie('rxvt*', 'PT30M', 'visit'),
        ],
        note: ERRORS,
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const freshworks = company('freshworks', 'Freshworks Inc.', 'US', 'processor', 'https://www.freshworks.com/privacy/');
const userlike = company('userlike', 'Lime Connect GmbH (Userlike)', 'DE', 'processor', 'https://www.userlike.com/en/terms#privacy-policy');
const smartsupp = company('smartsupp', 'Smartsupp.com, s.r.o.', 'CZ', 'processor', 'https://www.smartsupp.com/help/privacy/');
const jivo = company('jivochat', 'JivoSite Inc.', 'US', 'processor', 'https://www.jivochat.com/privacy/');
const ninchat = company('ninchat', 'Somia Reality Oy (Ninchat)', 'FI', 'processor', 'https://ninchat.com/tietosuoja/');
const trengo = company('trengo', 'Trengo B.V.', 'NL', 'processor', 'https://trengo.com/privacy-policy');
const helpScout = company('help-scout', 'Help Scout PBC', 'US', 'processor', 'https://www.helpscout.com/company/legal/privacy/');
const gorgias = company('gorgias', 'Gorgias, Inc.', 'US', 'processor', 'https://www.gorgias.com/legal/privacy');
const kundo = company('kundo', 'Kundo AB', 'SE', 'processor', 'https://www.kundo.se/integritetspolicy/');
const imBox = company('imbox', 'ImBox AB', 'SE', 'processor', 'https://www.imbox.io/privacy-policy');
const LAZY = 'A chat that loads only when the visitor opens it is needed for what was asked; one that loads by itself needs consent.';
/** Chat windows, most of them of European companies. */
const moreChatServices = [
    {
        id: 'freshchat',
        name: 'Freshchat',
        purpose: 'external-content',
        recipient: freshworks,
        description: chatWindow,
        matches: ['freshchat.com', 'freshworksapi.com', 'fw-cdn.com'],
        inline: ['fcWidget.init('],
        trackers: [cookie('_fw_crm_v', 'P1Y', 'visitor'), localItem('freshchat*', 'chat'), localItem('fc_*', 'chat')],
        note: LAZY,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'userlike',
        name: 'Userlike',
        purpose: 'external-content',
        recipient: userlike,
        description: chatWindow,
        matches: ['userlike.com', 'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com', 'userlike-cdn-umm.userlike.com'],
        trackers: [cookie('uslk_umm_*', 'P1Y', 'chat'), localItem('uslk_*', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'smartsupp',
        name: 'Smartsupp',
        purpose: 'external-content',
        recipient: smartsupp,
        description: chatWindow,
        matches: ['smartsuppchat.com', 'smartsuppcdn.com', 'smartsupp.com'],
        inline: ['smartsuppchat.com/loader.js'],
        trackers: [cookie('ssupp.*', 'P6M', 'chat'), localItem('ssupp.*', 'chat')],
        note: `${LAZY} Its recordings of visits are session-replay: switch them off, or declare them apart.`,
        sources: ['vendor-docs'],
    },
    {
        id: 'jivochat',
        name: 'JivoChat',
        purpose: 'external-content',
        recipient: jivo,
        description: chatWindow,
        matches: ['jivosite.com', 'jivochat.com'],
        trackers: [localItem('jv_*', 'chat'), cookie('jv_*', 'P1Y', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'ninchat',
        name: 'Ninchat',
        purpose: 'external-content',
        recipient: ninchat,
        description: chatWindow,
        matches: ['ninchat.com'],
        trackers: [localItem('ninchat*', 'chat'), sessionItem('ninchat*', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'trengo',
        name: 'Trengo',
        purpose: 'external-content',
        recipient: trengo,
        description: chatWindow,
        matches: ['trengo.eu', 'trengo.com', 'trengo.s3.eu-central-1.amazonaws.com'],
        trackers: [localItem('trengo*', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'help-scout',
        name: 'Help Scout Beacon',
        purpose: 'external-content',
        recipient: helpScout,
        description: chatWindow,
        matches: ['helpscout.net', 'helpscout.com'],
        inline: ['beacon-v2.helpscout.net'],
        trackers: [localItem('beacon-*', 'chat'), localItem('BEACON_*', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'gorgias',
        name: 'Gorgias',
        purpose: 'external-content',
        recipient: gorgias,
        description: chatWindow,
        matches: ['gorgias.chat', 'gorgias.io', 'gorgias.help'],
        trackers: [localItem('gorgias*', 'chat'), sessionItem('gorgias*', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'kundo',
        name: 'Kundo Chat',
        purpose: 'external-content',
        recipient: kundo,
        description: chatWindow,
        matches: ['kundo.se'],
        trackers: [localItem('kundo*', 'chat'), cookie('kundo*', 'P1Y', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
    {
        id: 'imbox',
        name: 'ImBox',
        purpose: 'external-content',
        recipient: imBox,
        description: chatWindow,
        matches: ['imbox.io', 'imbox.se'],
        trackers: [cookie('_imbox*', 'P1Y', 'chat'), localItem('imbox*', 'chat')],
        note: LAZY,
        sources: ['vendor-docs'],
    },
];

const stripe = company('stripe', 'Stripe Payments Europe, Limited', 'IE', 'controller', 'https://stripe.com/privacy', [
    { country: 'US', mechanism: 'scc' },
]);
const paypal = company('paypal', 'PayPal (Europe) S.à r.l. et Cie, S.C.A.', 'LU', 'controller', 'https://www.paypal.com/myaccount/privacy/privacyhub');
const klarna = company('klarna', 'Klarna Bank AB', 'SE', 'controller', 'https://www.klarna.com/international/privacy-policy/');
const paytrail = company('paytrail', 'Paytrail Oyj', 'FI', 'controller', 'https://www.paytrail.com/tietosuojaseloste');
const adyen = company('adyen', 'Adyen N.V.', 'NL', 'controller', 'https://www.adyen.com/policies-and-disclaimer/privacy-policy');
const nexi = company('nexi', 'Nexi Denmark A/S (Nets Easy)', 'DK', 'controller', 'https://www.nexigroup.com/en/privacy-policy/');
const visma = company('visma-pay', 'Visma Solutions Oy', 'FI', 'processor', 'https://www.visma.fi/tietosuoja/');
const svea = company('svea', 'Svea Bank AB', 'SE', 'controller', 'https://www.svea.com/en/privacy-policy');
const walley = company('walley', 'Walley AB', 'SE', 'controller', 'https://www.walley.se/integritetspolicy/');
const mobilePay = company('mobilepay', 'Vipps MobilePay AS', 'NO', 'controller', 'https://www.mobilepay.fi/tietosuoja');
const CHECKOUT = 'Load it on the pages where people pay, and nowhere else: then it is needed for what they asked. On every page it needs consent.';
/** Payments. */
const paymentServices = [
    {
        id: 'stripe',
        name: 'Stripe',
        purpose: 'security',
        recipient: stripe,
        description: payments,
        matches: ['stripe.com', 'stripecdn.com', 'stripe.network'],
        trackers: [
            cookie('__stripe_mid', 'P1Y', 'fraud'),
            cookie('__stripe_sid', 'PT30M', 'fraud'),
            cookie('m', 'P2Y', 'fraud', 'm.stripe.com'),
        ],
        note: CHECKOUT,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'paypal',
        name: 'PayPal',
        purpose: 'security',
        recipient: paypal,
        description: payments,
        matches: ['paypal.com', 'paypalobjects.com'],
        trackers: [
            cookie('ts', 'P3Y', 'fraud', '.paypal.com'),
            cookie('ts_c', 'P3Y', 'fraud', '.paypal.com'),
            cookie('enforce_policy', 'P1Y', 'choice', '.paypal.com'),
            cookie('nsid', 'session', 'payment', '.paypal.com'),
            cookie('x-pp-s', 'session', 'payment', '.paypal.com'),
            cookie('l7_az', 'P1D', 'routing', '.paypal.com'),
            localItem('__paypal_storage__', 'payment'),
        ],
        note: CHECKOUT,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'klarna',
        name: 'Klarna',
        purpose: 'security',
        recipient: klarna,
        description: payments,
        matches: ['klarna.com', 'klarnacdn.net', 'klarnaservices.com'],
        trackers: [
            localItem('__klarna_sdk_config', 'payment'),
            localItem('klarna_*', 'payment'),
            cookie('_klarna_sdk_*', 'P1Y', 'fraud'),
        ],
        note: `${CHECKOUT} Its messages on product pages (On-Site Messaging) are marketing.`,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'paytrail',
        name: 'Paytrail',
        purpose: 'security',
        recipient: paytrail,
        description: payments,
        matches: ['paytrail.com', 'checkout.fi'],
        trackers: [],
        note: `${CHECKOUT} Visitors pay on Paytrail’s own pages.`,
        sources: ['vendor-docs'],
    },
    {
        id: 'adyen',
        name: 'Adyen',
        purpose: 'security',
        recipient: adyen,
        description: payments,
        matches: ['adyen.com', 'adyenpayments.com'],
        trackers: [
            cookie('_rp_uid', 'P30D', 'fraud', '.adyen.com'),
            localItem('dfValue', 'fraud'),
            localItem('__adyen*', 'payment'),
        ],
        note: CHECKOUT,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'nets-easy',
        name: 'Nets Easy (Nexi)',
        purpose: 'security',
        recipient: nexi,
        description: payments,
        matches: ['dibspayment.eu', 'nets.eu', 'netseasy.com'],
        trackers: [],
        note: CHECKOUT,
        sources: ['vendor-docs'],
    },
    {
        id: 'visma-pay',
        name: 'Visma Pay',
        purpose: 'security',
        recipient: visma,
        description: payments,
        matches: ['vismapay.com'],
        trackers: [],
        note: `${CHECKOUT} Visitors pay on the service’s own pages.`,
        sources: ['vendor-docs'],
    },
    {
        id: 'svea',
        name: 'Svea Checkout',
        purpose: 'security',
        recipient: svea,
        description: payments,
        matches: ['svea.com', 'sveaekonomi.se'],
        trackers: [],
        note: CHECKOUT,
        sources: ['vendor-docs'],
    },
    {
        id: 'walley',
        name: 'Walley Checkout',
        purpose: 'security',
        recipient: walley,
        description: payments,
        matches: ['collector.se', 'walleypay.com', 'walley.se'],
        trackers: [],
        note: CHECKOUT,
        sources: ['vendor-docs'],
    },
    {
        id: 'mobilepay',
        name: 'MobilePay',
        purpose: 'security',
        recipient: mobilePay,
        description: payments,
        matches: ['mobilepay.dk', 'mobilepay.fi', 'vippsmobilepay.com', 'vipps.no'],
        trackers: [],
        note: `${CHECKOUT} Visitors pay in the app or on the service’s own pages.`,
        sources: ['vendor-docs'],
    },
];

const oneSignal = company('onesignal', 'OneSignal, Inc.', 'US', 'processor', 'https://onesignal.com/privacy_policy');
const sleeknote = company('sleeknote', 'Sleeknote ApS', 'DK', 'processor', 'https://sleeknote.com/privacy-policy');
const optinMonster = company('optinmonster', 'OptinMonster, LLC', 'US', 'processor', 'https://optinmonster.com/privacy/');
/** Pop-up forms and notifications. */
const popUpServices = [
    {
        id: 'onesignal',
        name: 'OneSignal',
        purpose: 'marketing',
        recipient: oneSignal,
        description: push,
        matches: ['onesignal.com'],
        inline: ['OneSignal.init('],
        trackers: [
            { ...localItem('ONE_SIGNAL_SDK_DB', 'setting'), type: 'indexed-db' },
            localItem('os_pageViews', 'history'),
            localItem('onesignal-*', 'shown'),
        ],
        note: 'A subscription to notifications is a consent of its own, which the browser asks.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'sleeknote',
        name: 'Sleeknote',
        purpose: 'marketing',
        recipient: sleeknote,
        description: form,
        matches: ['sleeknote.com', 'sleeknotestaticcontent.sleeknote.com', 'sleeknotecustomerscripts.sleeknote.com'],
        inline: ['sleeknotecustomerscripts.sleeknote.com/'],
        trackers: [cookie('_sn_a', 'P1Y', 'visitor'), cookie('_sn_m', 'P1Y', 'shown'), cookie('_sn_n', 'P1Y', 'shown')],
        note: 'A pop-up that asks for an address is asked for by nobody: keep it after the consent question.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'optinmonster',
        name: 'OptinMonster',
        purpose: 'marketing',
        recipient: optinMonster,
        description: form,
        matches: ['opmnstr.com', 'optmnstr.com', 'optmstr.com', 'omappapi.com'],
        inline: ['a.omappapi.com/app/js/api.min.js'],
        trackers: [
            cookie('_omappvp', 'P10Y', 'history'),
            cookie('_omappvs', 'P1D', 'visit'),
            cookie('om-*', 'P1Y', 'shown'),
        ],
        note: 'A pop-up that asks for an address is asked for by nobody: keep it after the consent question.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const posthog = company('posthog-inc', 'PostHog, Inc.', 'US', 'processor', 'https://posthog.com/privacy', [
    { country: 'US', mechanism: 'scc', copyUrl: 'https://posthog.com/dpa' },
]);
const mixpanel = company('mixpanel-inc', 'Mixpanel, Inc.', 'US', 'processor', 'https://mixpanel.com/legal/privacy-policy/', [{ country: 'US', mechanism: 'scc', copyUrl: 'https://mixpanel.com/dpa' }]);
const amplitude = company('amplitude', 'Amplitude, Inc.', 'US', 'processor', 'https://amplitude.com/privacy');
const twilio = company('twilio-segment', 'Twilio Inc. (Segment)', 'US', 'processor', 'https://www.twilio.com/legal/privacy');
const contentsquare$1 = company('contentsquare', 'Contentsquare SAS', 'FR', 'processor', 'https://contentsquare.com/privacy-center/');
const rudderstack = company('rudderstack', 'RudderStack, Inc.', 'US', 'processor', 'https://www.rudderstack.com/privacy-policy/');
/** How the functions of a product are used. */
const productServices = [
    {
        id: 'posthog',
        name: 'PostHog',
        purpose: 'analytics',
        recipient: posthog,
        description: productUse,
        matches: ['posthog.com'],
        inline: ['posthog.init('],
        trackers: [
            cookie('ph_*_posthog', 'P1Y', 'visitor'),
            localItem('ph_*_posthog', 'visitor'),
            localItem('__ph_opt_in_out_*', 'choice'),
            cookie('__ph_opt_in_out_*', 'P1Y', 'choice'),
        ],
        note: 'Its session recording is a purpose of its own (session-replay): switch it off, or declare it apart. Add your own address where requests go through your server.',
        sources: ['vendor-docs', 'vendor-code'],
    },
    {
        id: 'mixpanel',
        name: 'Mixpanel',
        purpose: 'analytics',
        recipient: mixpanel,
        description: productUse,
        matches: ['mixpanel.com', 'mxpnl.com'],
        inline: ['mixpanel.init(', 'cdn.mxpnl.com/libs/mixpanel'],
        trackers: [
            cookie('mp_*_mixpanel', 'P1Y', 'visitor'),
            localItem('mp_*_mixpanel', 'visitor'),
            localItem('__mpq_*', 'queue'),
        ],
        note: 'Use api_host for the EU where your project is there.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-code'],
    },
    {
        id: 'amplitude',
        name: 'Amplitude',
        purpose: 'analytics',
        recipient: amplitude,
        description: productUse,
        matches: ['amplitude.com'],
        inline: ['cdn.amplitude.com/libs/', 'cdn.amplitude.com/script/'],
        trackers: [
            cookie('AMP_*', 'P1Y', 'visitor'),
            localItem('AMP_unsent_*', 'queue'),
            localItem('AMP_remote_config_*', 'setting'),
        ],
        note: 'Its session replay is a purpose of its own: declare it apart.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-code'],
    },
    {
        id: 'segment',
        name: 'Segment',
        purpose: 'analytics',
        recipient: twilio,
        description: productUse,
        matches: ['segment.com', 'segment.io'],
        inline: ['cdn.segment.com/analytics.js'],
        trackers: [
            cookie('ajs_anonymous_id', 'P1Y', 'visitor'),
            cookie('ajs_user_id', 'P1Y', 'identified'),
            localItem('ajs_*', 'visitor'),
        ],
        note: 'Segment hands data on to other services: declare each of them as a recipient.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-code'],
    },
    {
        id: 'heap',
        name: 'Heap',
        purpose: 'analytics',
        recipient: contentsquare$1,
        description: productUse,
        matches: ['heapanalytics.com', 'heap-api.com'],
        inline: ['cdn.heapanalytics.com/js/heap-', 'heap.load('],
        trackers: [
            cookie('_hp2_id*', 'P13M', 'visitor'),
            cookie('_hp2_ses_props*', 'PT30M', 'visit'),
            cookie('_hp2_props*', 'P13M', 'visit'),
        ],
        note: 'It records every click by default: say so in the notice.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'rudderstack',
        name: 'RudderStack',
        purpose: 'analytics',
        recipient: rudderstack,
        description: productUse,
        matches: ['cdn.rudderlabs.com', 'rudderstack.com', 'rudderlabs.com'],
        inline: ['rudderanalytics.load('],
        trackers: [cookie('rl_*', 'P1Y', 'visitor'), localItem('rl_*', 'visitor')],
        note: 'RudderStack hands data on to other services: declare each of them as a recipient.',
        sources: ['open-cookie-database', 'vendor-docs', 'vendor-code'],
    },
    {
        id: 'countly',
        name: 'Countly',
        purpose: 'analytics',
        recipient: null,
        description: productUse,
        matches: [
            'count.ly',
            '*://cdn.jsdelivr.net/npm/countly-sdk-web*',
            '*://cdnjs.cloudflare.com/ajax/libs/countly-sdk-web/*',
        ],
        inline: ['Countly.init('],
        trackers: [localItem('*/cly_*', 'visitor'), cookie('*/cly_*', 'P1Y', 'visitor')],
        note: 'Add your own server to matches, and a recipient where another company hosts it.',
        sources: ['vendor-docs', 'vendor-code'],
    },
    {
        id: 'snowplow',
        name: 'Snowplow',
        purpose: 'analytics',
        recipient: null,
        description: productUse,
        matches: [
            '*://cdn.jsdelivr.net/npm/@snowplow/*',
            '*://unpkg.com/@snowplow/*',
            '*://*/com.snowplowanalytics.snowplow/*',
        ],
        inline: ["snowplow('newTracker'", 'snowplow("newTracker"'],
        trackers: [
            cookie('_sp_id.*', 'P2Y', 'visitor'),
            cookie('_sp_ses.*', 'PT30M', 'visit'),
            localItem('snowplowOutQueue_*', 'queue'),
        ],
        note: 'Add your own collector to matches, and a recipient where another company hosts it.',
        sources: ['open-cookie-database', 'vendor-docs', 'vendor-code'],
    },
];

const contentsquare = company('contentsquare', 'Contentsquare SAS', 'FR', 'processor', 'https://contentsquare.com/privacy-center/');
const hotjar = company('hotjar', 'Hotjar Ltd', 'MT', 'processor', 'https://www.hotjar.com/legal/policies/privacy/');
const cisco = company('smartlook', 'Smartlook.com, s.r.o.', 'CZ', 'processor', 'https://help.smartlook.com/docs/privacy-policy');
const crazyEgg = company('crazy-egg', 'Crazy Egg, Inc.', 'US', 'processor', 'https://www.crazyegg.com/privacy');
const mouseflow = company('mouseflow', 'Mouseflow ApS', 'DK', 'processor', 'https://mouseflow.com/privacy/');
const luckyOrange = company('lucky-orange', 'Lucky Orange LLC', 'US', 'processor', 'https://www.luckyorange.com/privacy.php');
const inspectlet = company('inspectlet', 'Inspectlet', 'US', 'processor', 'https://www.inspectlet.com/legal#privacy');
const MASK = 'Mask every input and name sensitiveRoutes; tell in the notice how long recordings are kept and who watches them.';
/** Recordings of visits and heat maps. */
const replayServices = [
    {
        id: 'hotjar',
        name: 'Hotjar',
        purpose: 'session-replay',
        recipient: hotjar,
        description: replay$1,
        matches: ['hotjar.com', 'hotjar.io'],
        inline: ['static.hotjar.com/c/hotjar-'],
        trackers: [
            cookie('_hjSessionUser_*', 'P1Y', 'visitor'),
            cookie('_hjSession_*', 'PT30M', 'visit'),
            cookie('_hjHasCachedUserAttributes', 'session', 'recording'),
            cookie('_hjUserAttributesHash', 'PT2M', 'recording'),
            cookie('_hjTLDTest', 'session', 'test'),
            cookie('_hjClosedSurveyInvites', 'P1Y', 'shown'),
            cookie('_hjDonePolls', 'P1Y', 'shown'),
            cookie('_hjMinimizedPolls', 'P1Y', 'shown'),
            cookie('_hjShownFeedbackMessage', 'P1D', 'shown'),
            localItem('_hjUserAttributes', 'recording'),
            sessionItem('hjViewportId', 'recording'),
        ],
        optOutUrl: 'https://www.hotjar.com/policies/do-not-track/',
        note: MASK,
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'contentsquare',
        name: 'Contentsquare',
        purpose: 'session-replay',
        recipient: contentsquare,
        description: replay$1,
        matches: ['contentsquare.net', 'contentsquare.com', 'content-square.net'],
        trackers: [
            cookie('_cs_id', 'P13M', 'visitor'),
            cookie('_cs_s', 'PT30M', 'visit'),
            cookie('_cs_c', 'P13M', 'choice'),
            cookie('_cs_cvars', 'session', 'visit'),
            cookie('_cs_ex', 'P30D', 'recording'),
        ],
        note: MASK,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'smartlook',
        name: 'Smartlook',
        purpose: 'session-replay',
        recipient: cisco,
        description: replay$1,
        matches: ['smartlook.com', 'smartlook.cloud'],
        inline: ['web-sdk.smartlook.com/recorder.js', 'rec.smartlook.com/recorder.js'],
        trackers: [cookie('SL_C_*', 'P13M', 'visitor'), localItem('SL_*', 'recording')],
        note: MASK,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'crazy-egg',
        name: 'Crazy Egg',
        purpose: 'session-replay',
        recipient: crazyEgg,
        description: replay$1,
        matches: ['crazyegg.com'],
        trackers: [
            cookie('_ce.s', 'P1Y', 'visitor'),
            cookie('_ceir', 'P1Y', 'history'),
            cookie('_CEFT', 'P1Y', 'experiment'),
            cookie('_ce.clock_data', 'P1D', 'visit'),
            cookie('_ce.clock_event', 'P1D', 'visit'),
            cookie('cebs', 'session', 'visit'),
            cookie('cebsp_', 'session', 'visit'),
        ],
        note: MASK,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'mouseflow',
        name: 'Mouseflow',
        purpose: 'session-replay',
        recipient: mouseflow,
        description: replay$1,
        matches: ['mouseflow.com'],
        inline: ['cdn.mouseflow.com/projects/'],
        trackers: [cookie('mf_user', 'P90D', 'visitor'), cookie('mf_*', 'session', 'recording')],
        optOutUrl: 'https://mouseflow.com/opt-out/',
        note: MASK,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'lucky-orange',
        name: 'Lucky Orange',
        purpose: 'session-replay',
        recipient: luckyOrange,
        description: replay$1,
        matches: ['luckyorange.com', 'luckyorange.net'],
        inline: ['luckyorange.com/lo.js', '__lo_site_id'],
        trackers: [
            cookie('_lo_uid', 'P2Y', 'visitor'),
            cookie('_lo_v', 'P1Y', 'history'),
            cookie('_lo_rid', 'PT30M', 'recording'),
            cookie('__lotl', 'P180D', 'source'),
            cookie('__lotr', 'P180D', 'source'),
        ],
        note: MASK,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'inspectlet',
        name: 'Inspectlet',
        purpose: 'session-replay',
        recipient: inspectlet,
        description: replay$1,
        matches: ['inspectlet.com'],
        inline: ['cdn.inspectlet.com/inspectlet.js'],
        trackers: [cookie('__insp_*', 'P1Y', 'recording')],
        note: MASK,
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const trustmary = company('trustmary', 'Trustmary Group Oy', 'FI', 'processor', 'https://trustmary.com/privacy-policy/');
const trustpilot = company('trustpilot', 'Trustpilot A/S', 'DK', 'controller', 'https://legal.trustpilot.com/for-reviewers/end-user-privacy-terms');
const yotpo = company('yotpo', 'Yotpo Ltd.', 'IL', 'processor', 'https://www.yotpo.com/privacy-policy/');
const judgeMe = company('judge-me', 'Judge.me Ltd', 'GB', 'processor', 'https://judge.me/privacy');
const tripadvisor = company('tripadvisor', 'Tripadvisor LLC', 'US', 'controller', 'https://tripadvisor.mediaroom.com/US-privacy-policy');
/** Customers’ reviews. */
const reviewServices = [
    {
        id: 'trustmary',
        name: 'Trustmary',
        purpose: 'external-content',
        recipient: trustmary,
        description: reviews,
        matches: ['trustmary.com', 'trustmary.io'],
        inline: ['widget.trustmary.com/'],
        trackers: [localItem('trustmary*', 'shown'), cookie('trustmary*', 'P1Y', 'shown')],
        note: 'Check the names of what it stores on your own site.',
        sources: ['vendor-docs'],
    },
    {
        id: 'trustpilot',
        name: 'Trustpilot TrustBox',
        purpose: 'external-content',
        recipient: trustpilot,
        description: reviews,
        matches: ['trustpilot.com'],
        trackers: [],
        embed: { title: { fi: 'Arvostelut (Trustpilot)', sv: 'Recensioner (Trustpilot)', en: 'Reviews (Trustpilot)' } },
        note: 'The box itself stores nothing on your site; each view sends the visitor’s IP address to Trustpilot.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'yotpo',
        name: 'Yotpo',
        purpose: 'external-content',
        recipient: yotpo,
        description: reviews,
        matches: ['yotpo.com'],
        trackers: [
            cookie('yotpo_pixel', 'P1D', 'adClick'),
            cookie('_yp_*', 'P1Y', 'visitor'),
            localItem('yotpo*', 'visitor'),
        ],
        note: 'Its pixel measures sales: where you use it, its purpose is marketing.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'judge-me',
        name: 'Judge.me',
        purpose: 'external-content',
        recipient: judgeMe,
        description: reviews,
        matches: ['judge.me'],
        trackers: [localItem('jdgm*', 'shown')],
        note: 'Reviews are personal data of who wrote them: tell of them in the notice.',
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'tripadvisor',
        name: 'Tripadvisor widgets',
        purpose: 'external-content',
        recipient: tripadvisor,
        description: reviews,
        matches: ['jscache.com', 'tripadvisor.com', 'tripadvisor.fi', 'tamgrt.com', 'tacdn.com'],
        trackers: [
            cookie('TADCID', 'P10Y', 'visitor', '.tripadvisor.com'),
            cookie('TAUnique', 'P2Y', 'visitor', '.tripadvisor.com'),
            cookie('ServerPool', 'session', 'routing', '.tripadvisor.com'),
        ],
        note: 'A plain link to your page there needs no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const meta$1 = company('meta', 'Meta Platforms Ireland Limited', 'IE', 'joint-controller', 'https://www.facebook.com/privacy/policy/', [{ country: 'US', mechanism: 'adequacy' }]);
const x$1 = company('x', 'X Internet Unlimited Company', 'IE', 'controller', 'https://x.com/privacy', [
    { country: 'US', mechanism: 'scc' },
]);
const tiktok$1 = company('tiktok', 'TikTok Technology Limited', 'IE', 'controller', 'https://www.tiktok.com/legal/privacy-policy', [
    { country: 'US', mechanism: 'scc' },
    { country: 'CN', mechanism: 'scc' },
]);
const pinterest$1 = company('pinterest', 'Pinterest Europe Limited', 'IE', 'controller', 'https://policy.pinterest.com/privacy-policy', [{ country: 'US', mechanism: 'scc' }]);
/** Social media: their posts and buttons on other sites. */
const socialServices = [
    {
        id: 'facebook-plugins',
        name: 'Facebook plugins',
        purpose: 'social-media',
        recipient: meta$1,
        description: feed,
        matches: [
            '*://connect.facebook.net/*/sdk.js*',
            '*://connect.facebook.net/*/sdk/*',
            '*://www.facebook.com/plugins/*',
            '*://www.facebook.com/v*/plugins/*',
        ],
        trackers: [
            cookie('datr', 'P2Y', 'member', '.facebook.com'),
            cookie('sb', 'P2Y', 'member', '.facebook.com'),
            cookie('fbsr_*', 'session', 'member'),
        ],
        embed: { title: words$1('Facebook-julkaisu', 'Facebook-inlägg', 'Facebook post') },
        note: 'You and Meta are joint controllers of what the plugin collects. A plain link to your page needs no consent.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'instagram',
        name: 'Instagram',
        purpose: 'social-media',
        recipient: meta$1,
        description: feed,
        matches: ['instagram.com', 'cdninstagram.com'],
        trackers: [
            cookie('ig_did', 'P1Y', 'member', '.instagram.com'),
            cookie('mid', 'P2Y', 'member', '.instagram.com'),
            cookie('csrftoken', 'P1Y', 'member', '.instagram.com'),
        ],
        embed: { title: words$1('Instagram-julkaisu', 'Instagram-inlägg', 'Instagram post') },
        note: 'A plain link to your profile needs no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'x-posts',
        name: 'X (Twitter) posts',
        purpose: 'social-media',
        recipient: x$1,
        description: feed,
        matches: ['platform.twitter.com', 'platform.x.com', 'syndication.twitter.com', 'cdn.syndication.twimg.com'],
        trackers: [cookie('guest_id', 'P2Y', 'member', '.twitter.com'), localItem('__widgetsettings', 'setting')],
        embed: { title: words$1('X-julkaisu', 'X-inlägg', 'X post') },
        note: 'A plain link to the post needs no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'tiktok-videos',
        name: 'TikTok videos',
        purpose: 'social-media',
        recipient: tiktok$1,
        description: feed,
        matches: ['*://www.tiktok.com/embed*', '*://www.tiktok.com/player/*', '*://*.ttwstatic.com/*'],
        trackers: [cookie('ttwid', 'P1Y', 'member', '.tiktok.com'), cookie('msToken', 'P10D', 'robots', '.tiktok.com')],
        embed: { title: words$1('TikTok-video', 'TikTok-video', 'TikTok video'), aspectRatio: '9/16' },
        note: 'A plain link to the video needs no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'pinterest-widgets',
        name: 'Pinterest widgets',
        purpose: 'social-media',
        recipient: pinterest$1,
        description: feed,
        matches: ['assets.pinterest.com', 'widgets.pinterest.com', 'log.pinterest.com'],
        trackers: [cookie('_pinterest_sess', 'P1Y', 'member', '.pinterest.com')],
        note: 'A plain link to your board needs no consent.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'whatsapp-chat',
        name: 'WhatsApp chat button',
        purpose: 'social-media',
        recipient: inRole(meta$1, 'controller'),
        description: words$1('Näyttää painikkeen, joka avaa keskustelun WhatsAppissa.', 'Visar en knapp som öppnar en chatt i WhatsApp.', 'Shows a button that opens a chat in WhatsApp.'),
        matches: ['*://*.whatsapp.net/*', '*://web.whatsapp.com/*'],
        trackers: [],
        note: 'A plain link to wa.me loads nothing and needs no declaration; button widgets of other companies are services of their own.',
        sources: ['vendor-docs'],
    },
];

const meta = company('meta', 'Meta Platforms Ireland Limited', 'IE', 'joint-controller', 'https://www.facebook.com/privacy/policy/', [{ country: 'US', mechanism: 'adequacy' }]);
const x = company('x', 'X Internet Unlimited Company', 'IE', 'controller', 'https://x.com/privacy', [
    { country: 'US', mechanism: 'scc' },
]);
const tiktok = company('tiktok', 'TikTok Technology Limited', 'IE', 'controller', 'https://www.tiktok.com/legal/privacy-policy', [
    { country: 'US', mechanism: 'scc' },
    { country: 'CN', mechanism: 'scc' },
]);
const pinterest = company('pinterest', 'Pinterest Europe Limited', 'IE', 'controller', 'https://policy.pinterest.com/privacy-policy', [{ country: 'US', mechanism: 'scc' }]);
const snap = company('snap', 'Snap B.V.', 'NL', 'controller', 'https://values.snap.com/privacy/privacy-policy', [
    { country: 'US', mechanism: 'scc' },
]);
const reddit = company('reddit', 'Reddit Netherlands B.V.', 'NL', 'controller', 'https://www.reddit.com/policies/privacy-policy', [{ country: 'US', mechanism: 'scc' }]);
/** Social media: their pixels for advertisers. */
const socialPixelServices = [
    {
        id: 'meta-pixel',
        name: 'Meta Pixel',
        purpose: 'marketing',
        recipient: meta,
        description: words$1('Kertoo Metalle, mitä sivuilla tehdään, jotta mainoksia voidaan kohdentaa ja mitata Facebookissa ja Instagramissa.', 'Berättar för Meta vad som görs på sidorna så att annonser kan riktas och mätas på Facebook och Instagram.', 'Tells Meta what is done on the pages, so that advertisements can be targeted and measured on Facebook and Instagram.'),
        matches: [
            '*://connect.facebook.net/*/fbevents.js*',
            '*://connect.facebook.net/signals/*',
            '*://www.facebook.com/tr*',
        ],
        inline: ['fbevents.js'],
        trackers: [
            cookie('_fbp', 'P90D', 'visitor'),
            cookie('_fbc', 'P90D', 'adClick'),
            cookie('fr', 'P90D', 'adProfile', '.facebook.com'),
        ],
        optOutUrl: 'https://www.facebook.com/adpreferences/',
        note: 'You and Meta are joint controllers of the collection: say so in your notice.',
        sources: ['open-cookie-database', 'vendor-docs'],
    },
    {
        id: 'x-pixel',
        name: 'X (Twitter) pixel',
        purpose: 'marketing',
        recipient: x,
        description: advertising,
        matches: [
            'static.ads-twitter.com',
            'analytics.twitter.com',
            'analytics.x.com',
            '*://t.co/i/adsct*',
            '*://t.co/1/i/adsct*',
        ],
        inline: ['static.ads-twitter.com/uwt.js'],
        trackers: [
            cookie('_twclid', 'P90D', 'adClick'),
            cookie('muc_ads', 'P2Y', 'adProfile', '.t.co'),
            cookie('personalization_id', 'P2Y', 'adProfile', '.twitter.com'),
            cookie('guest_id_ads', 'P2Y', 'adProfile', '.twitter.com'),
        ],
        optOutUrl: 'https://x.com/settings/account/personalization',
        note: 'Declare it only where you advertise on X.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'tiktok-pixel',
        name: 'TikTok Pixel',
        purpose: 'marketing',
        recipient: tiktok,
        description: advertising,
        matches: ['analytics.tiktok.com', 'analytics-sg.tiktok.com', 'analytics-ipv6.tiktokw.us'],
        inline: ['analytics.tiktok.com/i18n/pixel/events.js'],
        trackers: [
            cookie('_ttp', 'P13M', 'visitor'),
            cookie('_tt_enable_cookie', 'P13M', 'test'),
            cookie('ttcsid*', 'P13M', 'visit'),
            sessionItem('tt_*', 'visit'),
        ],
        optOutUrl: 'https://www.tiktok.com/legal/privacy-policy',
        note: 'Data may reach China: weigh the transfer before you use it.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'pinterest-tag',
        name: 'Pinterest Tag',
        purpose: 'marketing',
        recipient: pinterest,
        description: advertising,
        matches: ['*://s.pinimg.com/ct/*', 'ct.pinterest.com'],
        inline: ['s.pinimg.com/ct/core.js'],
        trackers: [
            cookie('_pin_unauth', 'P1Y', 'visitor'),
            cookie('_derived_epik', 'P1Y', 'adClick'),
            cookie('_epik', 'P1Y', 'adClick'),
            cookie('_pinterest_ct_ua', 'P1Y', 'adProfile', '.ct.pinterest.com'),
        ],
        optOutUrl: 'https://www.pinterest.com/settings/privacy',
        note: 'Declare it only where you advertise on Pinterest.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'snap-pixel',
        name: 'Snap Pixel',
        purpose: 'marketing',
        recipient: snap,
        description: advertising,
        matches: ['*://sc-static.net/scevent.min.js*', 'tr.snapchat.com', 'tr6.snapchat.com'],
        inline: ['sc-static.net/scevent.min.js'],
        trackers: [
            cookie('_scid', 'P13M', 'visitor'),
            cookie('_scid_r', 'P13M', 'visitor'),
            cookie('_schn', 'P1D', 'visit'),
            cookie('sc_at', 'P1Y', 'adProfile', '.snapchat.com'),
        ],
        note: 'Declare it only where you advertise on Snapchat.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'reddit-pixel',
        name: 'Reddit Pixel',
        purpose: 'marketing',
        recipient: reddit,
        description: advertising,
        matches: ['*://www.redditstatic.com/ads/*', 'alb.reddit.com', 'pixel-config.reddit.com'],
        inline: ['redditstatic.com/ads/pixel.js'],
        trackers: [cookie('_rdt_uuid', 'P90D', 'visitor'), cookie('_rdt_cid', 'P90D', 'adClick')],
        note: 'Declare it only where you advertise on Reddit.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
];

const vimeo = company('vimeo', 'Vimeo.com, Inc.', 'US', 'controller', 'https://vimeo.com/privacy');
const wistia = company('wistia', 'Wistia, Inc.', 'US', 'processor', 'https://wistia.com/privacy');
const dailymotion = company('dailymotion', 'Dailymotion SA', 'FR', 'controller', 'https://legal.dailymotion.com/en/privacy-policy/');
const twitch = company('twitch', 'Twitch Interactive, Inc.', 'US', 'controller', 'https://www.twitch.tv/p/legal/privacy-notice/');
const dreamBroker = company('dream-broker', 'Dream Broker Oy', 'FI', 'processor', 'https://dreambroker.com/privacy-policy');
const yle = company('yle', 'Yleisradio Oy', 'FI', 'controller', 'https://yle.fi/aihe/sivu/yleisradio/tietosuoja');
const LINK = 'A picture with a plain link needs no consent.';
/** Videos. */
const videoServices = [
    {
        id: 'vimeo',
        name: 'Vimeo',
        purpose: 'external-content',
        recipient: vimeo,
        description: video,
        matches: ['vimeo.com', 'vimeocdn.com'],
        trackers: [
            cookie('vuid', 'P2Y', 'visitor', '.vimeo.com'),
            cookie('player', 'P1Y', 'setting', '.vimeo.com'),
            cookie('__cf_bm', 'PT30M', 'robots', '.vimeo.com'),
        ],
        embed: { title: words$1('Vimeo-video', 'Vimeo-video', 'Vimeo video'), aspectRatio: '16/9' },
        note: 'With dnt=1 in the address Vimeo sets no visitor cookie.',
        sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
    },
    {
        id: 'wistia',
        name: 'Wistia',
        purpose: 'external-content',
        recipient: wistia,
        description: video,
        matches: ['wistia.com', 'wistia.net'],
        trackers: [localItem('wistia*', 'playing'), cookie('loglevel', 'P1Y', 'setting'), localItem('_wistia*', 'playing')],
        embed: { title: words$1('Video (Wistia)', 'Video (Wistia)', 'Video (Wistia)'), aspectRatio: '16/9' },
        note: 'Its statistics by viewer can be switched off.',
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'dailymotion',
        name: 'Dailymotion',
        purpose: 'external-content',
        recipient: dailymotion,
        description: video,
        matches: ['dailymotion.com', 'dmcdn.net', 'dai.ly'],
        trackers: [
            cookie('v1st', 'P13M', 'visitor', '.dailymotion.com'),
            cookie('ts', 'P13M', 'visitor', '.dailymotion.com'),
            cookie('usprivacy', 'P1Y', 'choice', '.dailymotion.com'),
        ],
        embed: { title: words$1('Video (Dailymotion)', 'Video (Dailymotion)', 'Video (Dailymotion)'), aspectRatio: '16/9' },
        note: LINK,
        sources: ['third-party-web', 'vendor-docs'],
    },
    {
        id: 'twitch',
        name: 'Twitch',
        purpose: 'external-content',
        recipient: twitch,
        description: video,
        matches: ['twitch.tv', 'ttvnw.net', 'jtvnw.net'],
        trackers: [
            cookie('unique_id', 'P10Y', 'visitor', '.twitch.tv'),
            cookie('unique_id_durable', 'P10Y', 'visitor', '.twitch.tv'),
            cookie('api_token', 'P10Y', 'member', '.twitch.tv'),
            cookie('server_session_id', 'session', 'visit', '.twitch.tv'),
        ],
        embed: { title: words$1('Lähetys (Twitch)', 'Sändning (Twitch)', 'Stream (Twitch)'), aspectRatio: '16/9' },
        note: LINK,
        sources: ['open-cookie-database', 'third-party-web'],
    },
    {
        id: 'dream-broker',
        name: 'Dream Broker Studio',
        purpose: 'external-content',
        recipient: dreamBroker,
        description: video,
        matches: ['dreambroker.com'],
        trackers: [],
        embed: {
            title: words$1('Video (Dream Broker)', 'Video (Dream Broker)', 'Video (Dream Broker)'),
            aspectRatio: '16/9',
        },
        note: 'Check on your own site what the player stores.',
        sources: ['vendor-docs'],
    },
    {
        id: 'yle-areena',
        name: 'Yle Areena',
        purpose: 'external-content',
        recipient: yle,
        description: video,
        matches: ['areena.yle.fi', 'player.yle.fi', 'player-v2.yle.fi', 'yleawodamd.akamaized.net'],
        trackers: [],
        embed: {
            title: words$1('Ohjelma (Yle Areena)', 'Program (Yle Arenan)', 'Programme (Yle Areena)'),
            aspectRatio: '16/9',
        },
        note: 'Check on your own site what the player stores.',
        sources: ['vendor-docs'],
    },
];

/** Every service that `evaste add` can copy, in the order in which they are offered. */
const catalogue = [
    ...googleServices,
    ...googleToolServices,
    ...microsoftServices,
    ...socialServices,
    ...socialPixelServices,
    ...analyticsServices,
    ...cookielessServices,
    ...productServices,
    ...audienceServices,
    ...replayServices,
    ...debugReplayServices,
    ...monitoringServices,
    ...experimentServices,
    ...mailingServices,
    ...customerDataServices,
    ...popUpServices,
    ...leadServices,
    ...reviewServices,
    ...advertisingServices,
    ...exchangeServices,
    ...affiliateServices,
    ...chatServices,
    ...moreChatServices,
    ...videoServices,
    ...audioAndTextServices,
    ...mapAndFontServices,
    ...feedServices,
    ...formServices,
    ...bookingServices,
    ...captchaServices,
    ...paymentServices,
];

/** A command could not do its work: exit code 2. The message says what to do next. */
class CannotRun extends EvasteError {
    constructor(message, options) {
        super('cannot-run', message, options);
        this.name = 'CannotRun';
    }
}

/** @throws {CannotRun} with similar names. */
function findService(id) {
    const known = catalogue.find((service) => service.id === id);
    if (known)
        return known;
    throw new CannotRun(`${shown(id)} is not in the catalogue; ${suggestionOf(probablyMeant(id))}`);
}
function probablyMeant(id) {
    const ids = catalogue.map((service) => service.id);
    const sharing = ids.filter((one) => one.split('-').includes(id.toLowerCase()));
    if (sharing.length > 0)
        return sharing;
    const near = nearMiss(id, ids);
    return near === undefined ? searchServices(id).map((service) => service.id) : [near];
}
/**
 * The services whose id, name, company or URL contains a word.
 *
 * @param word at least three characters; a shorter one finds nothing.
 * @example searchServices('linkedin').map(({ id }) => id) // ['linkedin-insight', 'linkedin-posts']
 */
function searchServices(word) {
    const wanted = word.trim().toLowerCase();
    if (wanted.length < 3)
        return [];
    return catalogue.filter((service) => textsOf$1(service).some((text) => text.toLowerCase().includes(wanted)));
}
const textsOf$1 = ({ id, name, recipient, matches = [] }) => [id, name, recipient?.name, ...matches].filter((text) => typeof text === 'string');
function suggestionOf(ids) {
    if (ids.length === 0)
        return 'run `evaste add --list` to see the known services';
    return `did you mean ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ids.slice(0, 4))}?`;
}

const DEFAULT_FILE = 'evaste.json';
/** Reads a text file. @throws {CannotRun} naming what is missing. */
async function readTextFile({ folder }, file, hint) {
    try {
        return await readFile(resolve(folder, file), 'utf8');
    }
    catch (cause) {
        throw new CannotRun(`${file} cannot be read (${codeOf$1(cause)}); ${hint}`, { cause });
    }
}
/** Writes a whole file. @throws {CannotRun} if it exists and may not be replaced, or cannot be written. */
async function writeText({ folder }, file, text, { replace }) {
    try {
        await writeFile(resolve(folder, file), text, { flag: replace ? 'w' : 'wx' });
    }
    catch (cause) {
        const exists = codeOf$1(cause) === 'EEXIST';
        const message = exists ? 'already exists; use --force to overwrite it' : `cannot be written (${codeOf$1(cause)})`;
        throw new CannotRun(`${file} ${message}`, { cause });
    }
}
/** Reads and checks the declaration that a command works on. @throws {CannotRun} if the file does not exist. */
const checkDeclarationFile = async (context, file) => checkDeclaration(await readTextFile(context, file, 'run `evaste init` to create one'));
/** The outcome for an unusable declaration: one problem per line. */
function refuseDeclaration(file, problems) {
    const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
    const text = [`${file} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`, ...lines].join('\n');
    return { exitCode: 1, text, json: { file, problems } };
}
const codeOf$1 = (cause) => cause.code ?? 'unknown';

/**
 * Appends `item` to a top-level list of a JSON text. Lines outside the list do not change.
 *
 * @param text valid JSON, an object.
 * @param key the list; if missing, it is created after the member `after`.
 */
function appendToList(text, key, item, after) {
    const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
    const formattingOptions = { insertSpaces: indent.startsWith(' '), tabSize: indent.length, eol: '\n' };
    const root = parseTree(text);
    const list = root && findNodeAtLocation(root, [key]);
    if (!list) {
        const getInsertionIndex = (keys) => keys.indexOf(after) + 1;
        return applyEdits(text, modify(text, [key], [item], { formattingOptions, getInsertionIndex }));
    }
    // A list of words on one line stays on one line.
    if (typeof item === 'string' && isOnOneLine(text, list))
        return appendWord(text, key, item);
    return applyEdits(text, modify(text, [key, -1], item, { formattingOptions, isArrayInsertion: true }));
}
const isOnOneLine = (text, { offset, length }) => !text.slice(offset, offset + length).includes('\n');
function appendWord(text, key, word) {
    const edits = modify(text, [key, -1], word, { isArrayInsertion: true });
    return applyEdits(text, edits.map((edit) => ({ ...edit, content: edit.content.replace(/^,/, ', ') })));
}

/** Copies a service from the catalogue, in the declaration's languages only. */
function copyService(known, languages) {
    const { id, name, purpose, recipient, description, note: _, sources: __, ...rest } = known;
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
/** A first language that the catalogue lacks gets the English text, which must be translated. */
function cutText(text, languages) {
    const spoken = languages.flatMap((tag) => {
        const words = text[tag] ?? text[tag.split('-')[0] ?? ''];
        if (words === undefined)
            return [];
        return [[tag, words]];
    });
    if (spoken[0]?.[0] === languages[0])
        return Object.fromEntries(spoken);
    return text.en ?? '';
}

/**
 * Copies a known service into a declaration, together with its purpose and recipient if they are missing.
 *
 * @param text a declaration that parses.
 * @throws {CannotRun} if the id already exists.
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
        throw new CannotRun(`the declaration already has ${id}; nothing was changed`);
    if (purposes.some((purpose) => purpose.id === id))
        throw new CannotRun(`the id ${id} is already used by a purpose; purposes and services share one set of ids`);
}

/** `evaste add`: copies a known service into the declaration. */
const addCommand = {
    name: 'add',
    words: '<service>',
    summary: 'copy a known service into the declaration, with its purpose, recipient and trackers',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        list: { type: 'boolean', description: 'list the known services, or those that match <service>' },
    },
    async run({ words, options }, context) {
        const [id, ...more] = words;
        if (options.list)
            return listServices(id === undefined ? catalogue : searchServices(words.join(' ')));
        if (id === undefined || more.length > 0)
            throw new CannotRun('name one service; run `evaste add --list` to see them');
        const known = findService(id);
        const file = String(options.file ?? DEFAULT_FILE);
        const text = await readTextFile(context, file, 'run `evaste init` to create one');
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
function listServices(services) {
    const width = Math.max(0, ...services.map(({ id }) => id.length));
    const lines = services.map(({ id, name, purpose }) => `${id.padEnd(width)}  ${purpose}: ${name}`);
    const json = services.map(({ id, name, purpose, description, matches = [] }) => ({
        id,
        name,
        purpose,
        matches,
        description: description.en,
    }));
    const text = lines.length > 0 ? lines.join('\n') : 'no known service matches; write it into the declaration by hand';
    return { exitCode: 0, text, json };
}

/** The languages that evaste speaks, in the order of their codes. */
const languages = [
    ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'is', 'it'],
    ...['lt', 'lv', 'mt', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sv', 'uk'],
];
/** Maps Norwegian without a variety, and nynorsk, which evaste lacks, to bokmål. */
const language = (tag) => tag
    .split('-')[0]
    .toLowerCase()
    .replace(/^n[no]$/, 'nb');
/** Returns the first wanted language that evaste speaks (`sv` for `sv-FI`), else English. */
const shippedLanguage = (...wanted) => wanted.map(language).find((tag) => languages.includes(tag)) ?? 'en';

/** Formats JSON so that it is safe inside a script, in any HTML context and any encoding. */
const scriptJson = (value) => inAscii(JSON.stringify(value).replaceAll('<', '\\u003c'));
/**
 * A classic script is read in the page's encoding. In strings, templates and regular expressions an escape is equal to
 * its character.
 */
const inAscii = (code) => code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/**
 * Prepends the declaration to the page's script, so that the page need not fetch it before holding.
 *
 * @param firstLayer the file `evaste-first-<language>.js`; with it, the page need not fetch anything before the banner
 *   is shown.
 */
const bundleScript = (script, declaration, firstLayer) => [
    `${BUNDLE_START}${scriptJson(declaration)};`,
    ...(firstLayer === undefined ? [] : [inAscii(firstLayerScript(firstLayer))]),
    script,
].join('\n');
/** The first line of the file is a classic script that defines one name; the second line exports it. */
function firstLayerScript(module) {
    const [, code] = /^var evasteFirst=(.+)\nexport/.exec(module) ?? [];
    if (code === undefined)
        throw new CannotRun('evaste-first-….js has a different version; reinstall evaste');
    return `window["evaste:first"]=${code}`;
}
/**
 * The same as one element for the start of `<head>`.
 *
 * @param chunksUrl the URL of the other files, because an inline script has no URL of its own.
 * @throws {CannotRun} if the script cannot be embedded in HTML.
 */
function inlineScript(bundle, chunksUrl) {
    // HTML ends a script at its end tag, and loses it in a comment, even inside a string.
    const code = bundle.replace(/<(?=\/script|!--)/gi, '\\x3c');
    try {
        new Script(code);
    }
    catch (cause) {
        throw new CannotRun('this script cannot be inlined in HTML; run without --inline', { cause });
    }
    return `<script data-chunks="${attribute(chunksUrl)}">${code}</script>`;
}
const attribute = (text) => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const DEFAULT_CHUNKS = '/evaste/';
/** `evaste bundle`: writes the page's script and the site's declaration into one file. */
const bundleCommand = {
    name: 'bundle',
    summary: 'combine the script and the declaration in one file, so that a page fetches nothing else',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        out: { type: 'string', value: 'evaste.<site>.js', description: 'output file' },
        language: {
            type: 'string',
            value: 'fi',
            description: 'include the banner in this language: one request less, for visitors with another language none more',
        },
        inline: { type: 'boolean', description: 'print a whole <script> element for the top of <head>' },
        chunks: {
            type: 'string',
            value: DEFAULT_CHUNKS,
            description: 'with --inline: URL of the folder with the other files of dist/site',
        },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const chunks = readChunks(options.chunks, options.inline === true);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const readScript = (name) => readTextFile(context, join(context.packageRoot, 'dist/site', name), 'reinstall evaste');
        const language = readLanguage$1(options.language);
        const bundle = bundleScript(await readScript('evaste.js'), declaration.file, language && (await readScript(`evaste-first-${language}.js`)));
        const output = options.inline ? inlineScript(bundle, chunks) : bundle;
        const bytes = Buffer.byteLength(output);
        if (options.inline && options.out === undefined)
            return { exitCode: 0, text: output, json: { html: output, bytes } };
        const out = String(options.out ?? `evaste.${declaration.site}.js`);
        await writeText(context, out, output, { replace: true });
        return { exitCode: 0, text: `${out}: ${bytes} bytes. ${nextStep(out, context.folder)}`, json: { file: out, bytes } };
    },
};
function readLanguage$1(value) {
    const language = languages.find((one) => one === value);
    if (value !== undefined && !language)
        throw new CannotRun(`--language ${value}: evaste has no banner in it; choose one of ${languages.join(', ')}`);
    return language;
}
function readChunks(value, inline) {
    if (value === undefined)
        return DEFAULT_CHUNKS;
    if (!inline)
        throw new CannotRun('--chunks needs --inline; a script file finds the other files in its own folder');
    const issue = validateUrl(String(value));
    if (issue)
        throw new CannotRun(`--chunks: ${issue.message}`);
    if (String(value).endsWith('/'))
        return String(value);
    return `${String(value)}/`;
}
const nextStep = (out, folder) => {
    if (out.endsWith('.html'))
        return 'Insert it first in <head>.';
    return `Put it in the same folder as the other files of dist/site, and start <head> with <script src="…/${relative(folder, join(folder, out))}">.`;
};

const SOURCE = /^[\w*.:/%[\]~-]+$/;
const NONCE = /^[\w+/=${}<>%.-]+$/;
/** `evaste csp`: prints a header that permits only what may load. */
const cspCommand = {
    name: 'csp',
    summary: 'print the Content-Security-Policy header and the import map for a consent decision',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        decision: {
            type: 'string',
            value: 'none',
            description: 'all, none, or comma-separated ids of purposes and services',
        },
        allow: { type: 'string', value: 'cdn.leipomo.example', description: 'comma-separated hosts of your own to allow' },
        nonce: {
            type: 'string',
            value: '{{nonce}}',
            description: 'the nonce, or its placeholder; without it, inline scripts are allowed',
        },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const decision = readDecision(String(options.decision ?? 'none'), declaration);
        const policy = contentSecurityPolicy(declaration, decision, {
            allow: listed$2(options.allow).map((source) => check(source, SOURCE, '--allow')),
            ...(options.nonce !== undefined && { nonce: check(String(options.nonce), NONCE, '--nonce') }),
        });
        const map = importMap(declaration, decision);
        const text = `Content-Security-Policy: ${policy}\n\n<script type="importmap">\n${map}\n</script>`;
        return { exitCode: 0, text, json: { policy, importMap: JSON.parse(map) } };
    },
};
const listed$2 = (value) => String(value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean);
function check(value, allowed, option) {
    if (allowed.test(value))
        return value;
    throw new CannotRun(`${option}: ${JSON.stringify(value)} is not allowed in a policy`);
}
function readDecision(value, { purposes, services }) {
    if (value === 'all' || value === 'none')
        return value;
    const known = [...purposes, ...services].map(({ id }) => id);
    const ids = listed$2(value);
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown === undefined)
        return ids;
    const meant = nearMiss(unknown, known);
    const next = meant === undefined ? `it has ${known.join(', ')}` : `did you mean ${meant}?`;
    throw new CannotRun(`--decision: the declaration has no ${JSON.stringify(unknown)}; ${next}`);
}

/**
 * Decodes the bytes of a notice: UTF-8, UTF-16 or Windows-1252, according to the byte order mark, the HTML or the bytes
 * themselves.
 *
 * @throws {CannotRun} if they are not text, such as a PDF.
 */
function readNoticeFile(bytes, name) {
    const content = decode(bytes, name).normalize('NFC').replaceAll('\u00ad', '');
    return { content, format: formatOf(content, name) };
}
function decode(bytes, name) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be').decode(bytes);
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    if (start.startsWith('%PDF-'))
        throw new CannotRun(`${name} is a PDF; save its text as a file and name that`);
    if (/^(PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/.test(start))
        throw new CannotRun(`${name} is an office document; save its text as a file and name that`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return new TextDecoder(/charset=["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase() === 'iso-8859-15' ? 'iso-8859-15' : 'windows-1252').decode(bytes);
    }
}
/** By content, because a page may have any file name, `.php` or none. */
function formatOf(content, name) {
    if (/<(!doctype html|html|body|head|main|article|section|h[1-6])\b/i.test(content))
        return 'html';
    if (/\.(x?html?|php|aspx?|jsp)$/i.test(name) && /<\w+[^>]*>/.test(content))
        return 'html';
    const isMarkdown = /\.(md|markdown)$/i.test(name) || /^#{1,6} \S/m.test(content);
    if (isMarkdown)
        return 'markdown';
    return 'text';
}

const TIMEOUT_MS$1 = 30_000;
/**
 * Reads the bytes of a notice: a file, a page by URL, or with `-` standard input.
 *
 * @throws {CannotRun} naming what cannot be read.
 */
async function readNoticeBytes(source, { folder, readInput }) {
    if (source === '-')
        return readInput ? readInput() : Promise.reject(new CannotRun('- reads standard input, but there is none'));
    if (/^https?:\/\//i.test(source))
        return fetchPage(source);
    try {
        return await readFile(resolve(folder, source));
    }
    catch (cause) {
        const code = cause.code ?? 'unknown';
        throw new CannotRun(`${source} cannot be read (${code}); name the file of a notice`, { cause });
    }
}
async function fetchPage(url) {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS$1) }).catch((cause) => {
        throw new CannotRun(`${url} cannot be reached (${cause.message})`, { cause });
    });
    if (!response.ok)
        throw new CannotRun(`${url} answered ${response.status}; give the URL of the notice itself`);
    return new Uint8Array(await response.arrayBuffer());
}

/** Derives an id from a name: `Kulmaleipomo Oy` becomes `kulmaleipomo-oy`. Empty where the name has no letter or digit. */
const slug = (name) => name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);

/** Keys of other tools that are not like the catalogue’s. */
const ALIASES = {
    analytics: 'google-analytics',
    bingads: 'microsoft-advertising',
    clarity: 'microsoft-clarity',
    facebook: 'facebook-plugins',
    facebookpixel: 'meta-pixel',
    fbpixel: 'meta-pixel',
    ga: 'google-analytics',
    ga4: 'google-analytics',
    gajs: 'google-analytics',
    gforms: 'google-forms',
    googleadwordsconversion: 'google-ads',
    googleadwordsremarketing: 'google-ads',
    googlemapsembed: 'google-maps',
    googletag: 'google-analytics',
    gtag: 'google-analytics',
    gtm: 'google-tag-manager',
    linkedininsights: 'linkedin-insight',
    linkedininsighttag: 'linkedin-insight',
    matomoanalytics: 'matomo',
    matomocloud: 'matomo-cloud',
    microsoftuet: 'microsoft-advertising',
    pinterestpixel: 'pinterest-tag',
    piwik: 'matomo',
    recaptcha: 'google-recaptcha',
    sendinblue: 'brevo',
    snapchat: 'snap-pixel',
    snapchatpixel: 'snap-pixel',
    tawkto: 'tawk',
    tiktok: 'tiktok-pixel',
    twitteruwt: 'x-pixel',
    typekit: 'adobe-fonts',
    youtubeplaylist: 'youtube',
};
const plain$1 = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
/** The catalogue’s service with the same name or key; for an unknown key, the only service that sets its cookies. */
function knownServiceOf({ key, name, trackers }) {
    const words = [key, ...(typeof name === 'string' ? [name] : Object.values(name))].map(plain$1);
    const byName = catalogue.find((known) => words.includes(plain$1(known.id)) ||
        words.includes(plain$1(String(known.name))) ||
        words.some((word) => Object.hasOwn(ALIASES, word) && ALIASES[word] === known.id));
    return byName ?? byTrackers(trackers.map((tracker) => tracker.name.replace(/\*$/, '')));
}
function byTrackers(names) {
    const owners = names
        .filter((name) => name.length > 2)
        .map((name) => catalogue.filter(({ trackers = [] }) => trackers.some((one) => one.name.replace(/\*$/, '') === name)));
    const [first] = owners;
    if (first?.length === 1 && owners.every((one) => one.length === 1 && one[0] === first[0]))
        return first[0];
    return undefined;
}

/** The names of evaste’s purposes in other tools, matched by prefix or as a whole. */
const WORDS = [
    ['necessary', /^(strictly)?(necessary|essential|required|mandatory|api|system)|^välttämät|^nödvändig/],
    ['analytics', /^(analytic|statistic|measurement|performance|audience|tilasto|statistik)/],
    ['marketing', /^(market|advert|ads?$|target|retarget|remarket|mainon|markkinoin|annons)/],
    ['social-media', /^(social|some$)/],
    ['external-content', /^(video|media|embed|external|experience|maps?$|content|livechat|styling|support)/],
    ['preferences', /^(preference|functional|personali[sz]|comfort|toiminn|mieltym|funktion)/],
    ['security', /^(security|fraud|captcha)/],
    ['session-replay', /^(replay|session-?replay|recording)/],
];
/** The purpose that another tool’s word means; `undefined` for a custom word. */
const wellKnownOf = (word) => {
    const plain = word.toLowerCase().replace(/[\s_-]+/g, '');
    return WORDS.find(([, said]) => said.test(plain))?.[0];
};

/**
 * A declaration out of another tool’s configuration. A known service comes from the catalogue, with what the tool says of
 * its cookies on top; any other keeps its cookies, and what it loads is left for a person to say.
 */
function draftFromConfig(config, name) {
    const languages = [config.languages[0] ?? 'en', ...config.languages.slice(1)];
    const services = unique(config.services.map((service) => importService(service, languages)));
    const recipients = services.flatMap(({ recipient }) => (recipient ? [recipient] : []));
    const file = {
        $comment: `drafted by evaste import from ${name} (${config.tool}); the tool does not say who is responsible`,
        format: 1,
        languages,
        ...(config.noticeUrl !== undefined && isUrl(config.noticeUrl) && { notice: { url: config.noticeUrl } }),
        purposes: purposesOf(config, services),
        recipients: recipients.filter(({ id }, i) => recipients.findIndex((one) => one.id === id) === i),
        services: services.map(({ service }) => service),
        ...(config.validityDays !== undefined && { consent: { validity: `P${config.validityDays}D` } }),
        register: null,
    };
    const taken = [
        ...(file.notice?.url ? [{ path: 'notice.url', value: String(file.notice.url), line: 0 }] : []),
        ...(config.validityDays === undefined
            ? []
            : [{ path: 'consent.validity', value: `P${config.validityDays}D`, line: 0 }]),
        ...services.map(({ service, from }, i) => ({
            path: `services[${i}]`,
            value: `${from.key} as ${service.id}`,
            line: 0,
        })),
    ];
    return { source: `a configuration of ${config.tool}`, file, taken, missing: missingFrom$1(config, services, file) };
}
function importService(from, languages) {
    const known = knownServiceOf(from);
    const trackers = from.trackers;
    if (known) {
        const { service, recipient } = copyService(known, languages);
        const others = trackers.filter(({ name }) => !service.trackers?.some((one) => covers$1(one.name, name)));
        return {
            service: {
                $comment: `${from.key} in the configuration`,
                ...service,
                trackers: [...(service.trackers ?? []), ...others],
            },
            recipient,
            from,
        };
    }
    const service = {
        $comment: `${from.key} in the configuration: list in matches what it loads, and name its recipient`,
        id: slug(from.key) || 'service',
        name: from.name,
        purpose: purposeId(from),
        ...(from.description && { description: from.description }),
        ...(from.matches && { matches: from.matches }),
        ...(trackers.length && { trackers }),
    };
    return { service, recipient: null, from };
}
/** `_ga_*` matches `_ga_AB12` and itself. */
const covers$1 = (pattern, name) => pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)));
const purposeId = ({ purpose, isRequired }) => isRequired ? 'necessary' : (wellKnownOf(purpose) ?? (`purpose-${slug(purpose)}` || 'purpose'));
/** One id each: two keys may mean one known service, whose cookies are then joined. */
function unique(services) {
    const byId = new Map();
    for (const one of services) {
        const before = byId.get(one.service.id);
        const known = before?.service.trackers ?? [];
        const added = (one.service.trackers ?? []).filter(({ name }) => !known.some((other) => other.name === name));
        byId.set(one.service.id, before ? { ...before, service: { ...before.service, trackers: [...known, ...added] } } : one);
    }
    return [...byId.values()];
}
/** Well-known purposes are evaste’s own; another keeps its words, and its basis is for a person to say. */
function purposesOf(config, services) {
    const ids = [...new Set(services.map(({ service }) => service.purpose))];
    return ids.map((id) => {
        const isOwn = id.startsWith('purpose-');
        if (!isOwn)
            return id;
        const words = config.purposes.find(({ key }) => `purpose-${slug(key)}` === id);
        const { title = id.slice('purpose-'.length), description } = words ?? {};
        return {
            $comment: 'a purpose of your own; use a well-known one where it fits',
            id,
            title,
            ...(description && { description }),
        };
    });
}
function missingFromService({ service, recipient }, i) {
    const missing = [];
    if (!service.matches?.length && !service.inline?.length)
        missing.push({ path: `services[${i}].matches`, message: `what ${service.id} loads` });
    if (!recipient && service.purpose !== 'necessary')
        missing.push({ path: `services[${i}].recipient`, message: `which company gets the data of ${service.id}` });
    return missing;
}
function missingFrom$1(config, services, file) {
    return [
        { path: 'site', message: 'a short key for the site' },
        { path: 'controller', message: 'who is responsible: name and email' },
        ...(file.notice ? [] : [{ path: 'notice.url', message: 'where the privacy notice is' }]),
        ...(config.languages.length
            ? []
            : [{ path: 'languages', message: 'the languages of the pages; "en" was written' }]),
        ...services.flatMap(missingFromService),
        ...services.flatMap(({ service, from }, i) => {
            if (from.isRequired && service.purpose !== 'necessary')
                return [
                    { path: `services[${i}]`, message: `${from.key} ran without asking; evaste asks for ${service.purpose}` },
                ];
            return [];
        }),
        ...config.unread.map((pattern) => ({
            path: 'services[].trackers',
            message: `${pattern} cannot be written as a name with *`,
        })),
    ];
}
const isUrl = (url) => /^(https?:\/\/|\/(?!\/))/.test(url);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
const listOf = (value) => (Array.isArray(value) ? value : []);
const objectsOf = (value) => listOf(value).filter(isObject);
/** Every object of a file: a value that is one, or is in a list of them. */
const objectsIn = (values) => values.flatMap(({ value }) => (Array.isArray(value) ? value : [value])).filter(isObject);
const stringOf = (value) => typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** c15t: options with `consentCategories` and `scripts`, each an object or the call of a prebuilt one. */
const c15t = (values) => {
    const config = objectsIn(values).find((one) => Array.isArray(one.consentCategories) ||
        objectsOf(one.scripts).some(({ category, call }) => stringOf(category) ?? stringOf(call)));
    if (!config)
        return null;
    const { legalLinks } = config;
    const policy = isObject(legalLinks) && isObject(legalLinks.privacyPolicy) ? stringOf(legalLinks.privacyPolicy.href) : undefined;
    return {
        tool: 'c15t',
        languages: [],
        ...(policy !== undefined && { noticeUrl: policy }),
        purposes: listOf(config.consentCategories).flatMap((key) => (typeof key === 'string' ? [{ key }] : [])),
        services: objectsOf(config.scripts).flatMap(serviceOf$3),
        unread: [],
    };
};
function serviceOf$3(script) {
    const key = stringOf(script.id) ?? stringOf(script.call);
    if (key === undefined)
        return [];
    const src = stringOf(script.src);
    const host = src !== undefined && URL.canParse(src) ? new URL(src).hostname : undefined;
    const service = { key, name: key, purpose: stringOf(script.category) ?? key, isRequired: false, trackers: [] };
    return [host ? { ...service, matches: [host] } : service];
}

/** Units by their ISO 8601 letter. */
const UNITS$1 = {
    Y: /^(vuo|v$|år|year)/i,
    M: /^(kuukau|kk|månad|month)/i,
    W: /^(viik|veck|week)/i,
    D: /^(päiv|vrk|vuorokau|dag|dygn|day)/i,
};
const NUMBERS = [
    /^(yksi|yhden|ett?|en|one|a)$/i,
    /^(kaksi|kahden|två|two)$/i,
    /^(kolme|kolmen|tre|three)$/i,
    /^(neljä|neljän|fyra|four)$/i,
    /^(viisi|viiden|fem|five)$/i,
    /^(kuusi|kuuden|sex|six)$/i,
    /^(seitsemän|sju|seven)$/i,
    /^(kahdeksan|åtta|eight)$/i,
    /^(yhdeksän|nio|nine)$/i,
    /^(kymmenen|tio|ten)$/i,
];
/** Every period in a text as an ISO 8601 duration, in figures or words: “kuusi vuotta” is `P6Y`. */
function periodsOf(text) {
    return [...text.matchAll(/(?<![\p{L}\d.])(\d{1,3}|\p{L}{1,9}) ?(?=(\p{L}+))/gu)].flatMap(([, count = '', unit = '']) => {
        const number = /\d/.test(count) ? Number(count) : NUMBERS.findIndex((word) => word.test(count)) + 1;
        const letter = Object.keys(UNITS$1).find((one) => UNITS$1[one]?.test(unit));
        if (number > 0 && letter !== undefined)
            return [`P${number}${letter}`];
        return [];
    });
}

/** Parses a lifetime in words: “2 years” is `P2Y`, “istunto” is `session`. Hours and minutes too. */
function lifetimeOf$1(text) {
    if (text === undefined || text.length > 60)
        return undefined;
    if (/^(session|istun|selainistunto|until the browser|kunnes selain|tills webbläsaren)/i.test(text.trim()))
        return 'session';
    if (/^(persistent|never|pysyvä|beständig)/i.test(text.trim()))
        return 'persistent';
    const [, count, unit] = /(\d+) ?(hours?|tunti|tuntia|h|timm\p{L}*|min\p{L}*)(?!\p{L})/iu.exec(text) ?? [];
    if (count !== undefined && unit !== undefined)
        return `PT${count}${/^m/i.test(unit) ? 'M' : 'H'}`;
    const periods = periodsOf(text);
    if (periods.length === 1)
        return periods[0];
    return undefined;
}

/**
 * Converts a string or a regular expression into evaste’s form of a cookie name: `/^_pk_.+$/i` becomes `_pk_*`.
 *
 * @returns `null` for a pattern that a name with `*` cannot express.
 */
function trackerNameOf(value) {
    if (value instanceof RegExp)
        return fromPattern(value.source);
    if (typeof value !== 'string' || value.trim() === '')
        return null;
    const [, pattern] = /^\/(.+)\/[a-z]*$/.exec(value) ?? [];
    if (pattern !== undefined)
        return fromPattern(pattern);
    if (value.startsWith('^'))
        return fromPattern(value);
    if (/^[^\s;,=]+$/.test(value))
        return value;
    return null;
}
function fromPattern(pattern) {
    const isFromStart = pattern.startsWith('^');
    const isToEnd = pattern.endsWith('$');
    const body = pattern.replace(/^\^|\$$/g, '').replace(/\((\.[*+])\)|\.[*+]|\\[dw][*+]|\[[\w-]+\][*+]/g, '*');
    const plain = body.replace(/\\([.\-_])/g, '$1');
    if (/[[\](){}?+|\\^$]/.test(plain))
        return null;
    const name = `${isFromStart ? '' : '*'}${plain}${isToEnd ? '' : '*'}`.replace(/\*+/g, '*');
    if (/[^*]/.test(name))
        return name;
    return null;
}

/** The column names of cookie lists in exports of Cookiebot, CookieYes and others. */
const COLUMNS = {
    name: /^(cookie(_| )?(name|id)?|name|cookie key|title|nimi|eväste)$/i,
    provider: /^(provider|host|domain|vendor|party|palveluntarjoaja)/i,
    lifetime: /^(expiry|expiration|duration|lifetime|retention|maximum storage duration|max(imum)? age|kesto)/i,
    category: /^(category|cookie category|type of cookie|classification|luokka|kategoria|purpose category)/i,
    description: /^(description|purpose|cookie description|purpose description|kuvaus|tarkoitus)/i,
};
/**
 * Reads a cookie list as exported by Cookiebot, CookieYes and others: CSV with a header of known columns.
 *
 * @returns `null` if the first row is not such a header.
 */
function cookieList(content) {
    const [head = '', ...lines] = content.replace(/^\ufeff/, '').split(/\r?\n/);
    const separator = [';', '\t', ','].find((one) => head.split(one).length > 2);
    if (separator === undefined)
        return null;
    const heads = cellsOf$1(head, separator);
    const at = (column) => heads.findIndex((words) => COLUMNS[column].test(words.trim()));
    if (at('name') < 0 || at('category') < 0)
        return null;
    const unread = [];
    const services = new Map();
    for (const line of lines.filter((one) => one.trim() !== '')) {
        const cells = cellsOf$1(line, separator);
        const cell = (column) => cells[at(column)]?.trim() || undefined;
        const name = trackerNameOf(cell('name'));
        if (name === null) {
            unread.push(cell('name') ?? line);
            continue;
        }
        const category = cell('category') ?? 'unclassified';
        const provider = cell('provider') ?? category;
        const id = `${provider} ${category}`;
        const service = services.get(id) ?? {
            key: provider,
            name: provider,
            purpose: category,
            isRequired: false,
            trackers: [],
        };
        const lifetime = lifetimeOf$1(cell('lifetime'));
        const description = cell('description');
        const tracker = { name, ...(lifetime && { lifetime }), ...(description && { description }) };
        services.set(id, { ...service, trackers: [...service.trackers, tracker] });
    }
    const purposes = [...new Set([...services.values()].map(({ purpose }) => purpose))].map((key) => ({ key }));
    return { tool: 'a list of cookies', languages: [], purposes, services: [...services.values()], unread };
}
/** Splits a line of CSV into cells; `""` in quotes is a quote. */
function cellsOf$1(line, separator) {
    const quoted = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g');
    return [...line.matchAll(quoted)].map(([, inQuotes, bare]) => inQuotes?.replaceAll('""', '"') ?? bare ?? '');
}

/** The storage types of the Helsinki Design System, by number. */
const STORAGE = ['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage'];
/** Helsinki Design System: the site settings, with required and optional groups of cookies. */
const hds = (values) => {
    const config = values
        .map(({ value }) => value)
        .filter(isObject)
        .find(({ requiredGroups, optionalGroups }) => Array.isArray(requiredGroups) || Array.isArray(optionalGroups));
    if (!config)
        return null;
    const unread = [];
    const groups = [
        ...objectsOf(config.requiredGroups).map((group) => ({ group, isRequired: true })),
        ...objectsOf(config.optionalGroups).map((group) => ({ group, isRequired: false })),
    ];
    return {
        tool: 'Helsinki Design System',
        languages: languagesOf$1(groups.map(({ group }) => group)),
        purposes: groups.map(({ group }) => {
            const [title, description] = [textOf$1(group.title), textOf$1(group.description)];
            return { key: stringOf(group.groupId) ?? '', ...(title && { title }), ...(description && { description }) };
        }),
        services: groups.flatMap(({ group, isRequired }) => serviceOf$2(group, isRequired, unread)),
        unread,
    };
};
function serviceOf$2(group, isRequired, unread) {
    const key = stringOf(group.groupId) ?? '';
    const trackers = objectsOf(group.cookies).flatMap((cookie) => trackerOf$1(cookie, unread));
    if (!trackers.length)
        return [];
    return [{ key: `${key}-cookies`, name: textOf$1(group.title) ?? key, purpose: key, isRequired, trackers }];
}
function trackerOf$1({ name: written, storageType, description, expiration }, unread) {
    const name = trackerNameOf(written);
    if (name === null) {
        unread.push(String(written));
        return [];
    }
    const type = typeof storageType === 'number' ? STORAGE[storageType - 1] : undefined;
    const words = textOf$1(description);
    const lifetime = lifetimeOf$1(firstOf$2(textOf$1(expiration)));
    return [
        {
            name,
            ...(type && type !== 'cookie' && { type }),
            ...(lifetime && { lifetime }),
            ...(words && { description: words }),
        },
    ];
}
const textOf$1 = (value) => {
    if (!isObject(value))
        return stringOf(value);
    const said = Object.entries(value).filter((entry) => stringOf(entry[1]) !== undefined);
    if (said.length)
        return Object.fromEntries(said);
    return undefined;
};
const firstOf$2 = (text) => typeof text === 'object' ? (text.en ?? Object.values(text)[0]) : text;
const languagesOf$1 = (groups) => [
    ...new Set(groups.flatMap(({ title }) => (isObject(title) ? Object.keys(title) : []))),
];

/** Klaro, and Orejime before version 3, which has the same form: `services` or `apps`, each with `purposes` and `cookies`. */
const klaro = (values) => {
    const config = objectsIn(values).find((one) => objectsOf(one.services ?? one.apps).some(({ name, purposes }) => stringOf(name) && Array.isArray(purposes)));
    if (!config)
        return null;
    const { translations } = config;
    const languages = isObject(translations)
        ? Object.keys(translations).filter((tag) => tag !== 'zz' && /^[a-z]{2}(-|$)/i.test(tag))
        : [];
    const unread = [];
    const services = objectsOf(config.services ?? config.apps).map((service) => serviceOf$1(service, config, languages, unread));
    const days = config.cookieExpiresAfterDays;
    const noticeUrl = policyUrl(config, languages);
    return {
        tool: 'apps' in config ? 'Klaro or Orejime' : 'Klaro',
        languages: stringOf(config.lang)
            ? [String(config.lang), ...languages.filter((tag) => tag !== config.lang)]
            : languages,
        ...(noticeUrl !== undefined && { noticeUrl }),
        ...(typeof days === 'number' && { validityDays: days }),
        purposes: [...new Set(services.map(({ purpose }) => purpose))].map((key) => {
            const title = translated$1(config, languages, (words) => isObject(words.purposes) ? titleOf$1(words.purposes[key]) : undefined);
            return { key, ...(title && { title }) };
        }),
        services,
        unread,
    };
};
function serviceOf$1(service, config, languages, unread) {
    const key = stringOf(service.name) ?? '';
    const own = isObject(service.translations) ? { translations: service.translations } : {};
    const description = translated$1(config, languages, (words) => (isObject(words[key]) ? stringOf(words[key].description) : undefined)) ??
        translated$1(own, languages, (words) => stringOf(words.description)) ??
        stringOf(service.description);
    const trackers = listOf(service.cookies).flatMap((cookie) => {
        const [written, path, domain] = Array.isArray(cookie)
            ? cookie
            : isObject(cookie)
                ? [cookie.pattern, cookie.path, cookie.domain]
                : [cookie];
        const name = trackerNameOf(written);
        if (name === null && written !== undefined)
            unread.push(String(written));
        const place = stringOf(domain);
        if (name === null)
            return [];
        return [
            {
                name,
                ...(place && !place.includes('*') && { domain: place.replace(/^\./, '') }),
                ...(stringOf(path)?.startsWith('/') && path !== '/' && { path: String(path) }),
            },
        ];
    });
    return {
        key,
        name: stringOf(service.title) ?? translated$1(config, languages, (words) => titleOf$1(words[key])) ?? key,
        purpose: listOf(service.purposes)
            .map(stringOf)
            .find((one) => one !== undefined) ?? 'unknown',
        isRequired: service.required === true,
        ...(description && { description }),
        trackers,
    };
}
const titleOf$1 = (words) => stringOf(words) ?? (isObject(words) ? stringOf(words.title) : undefined);
function translated$1({ translations }, languages, pick) {
    if (!isObject(translations))
        return undefined;
    const said = languages.flatMap((tag) => {
        const words = translations[tag];
        const text = isObject(words) ? pick(words) : undefined;
        if (text === undefined)
            return [];
        return [[tag, text]];
    });
    if (said.length)
        return Object.fromEntries(said);
    return undefined;
}
function policyUrl({ translations, privacyPolicy }, languages) {
    const all = isObject(translations) ? ['zz', ...languages].map((tag) => translations[tag]).filter(isObject) : [];
    return (stringOf(privacyPolicy) ??
        all.map(({ privacyPolicyUrl }) => stringOf(privacyPolicyUrl)).find((url) => url !== undefined));
}

/** Orejime 3: `purposes`, each of which is a service or a group of them. */
const orejime = (values) => {
    const config = objectsIn(values).find(({ purposes }) => objectsOf(purposes).some((one) => stringOf(one.id) && stringOf(one.title) && ('cookies' in one || 'purposes' in one)));
    if (!config)
        return null;
    const unread = [];
    const groups = objectsOf(config.purposes);
    const services = groups.flatMap((group) => {
        if ('purposes' in group)
            return objectsOf(group.purposes).map((one) => serviceOf(one, stringOf(group.id), unread));
        return [serviceOf(group, undefined, unread)];
    });
    const noticeUrl = stringOf(config.privacyPolicyUrl);
    const cookie = isObject(config.cookie) ? config.cookie : {};
    const { duration } = cookie;
    return {
        tool: 'Orejime',
        languages: stringOf(config.lang) ? [String(config.lang)] : [],
        ...(noticeUrl !== undefined && { noticeUrl }),
        ...(typeof duration === 'number' && { validityDays: duration }),
        purposes: groups.filter((group) => 'purposes' in group).map((group) => wordsOf$2(group)),
        services,
        unread,
    };
};
const wordsOf$2 = ({ id, title, description }) => ({
    key: stringOf(id) ?? '',
    ...(stringOf(title) && { title: String(title) }),
    ...(stringOf(description) && { description: String(description) }),
});
/** A top-level service belongs to the purpose that its id suggests, otherwise to one that a person must name. */
function serviceOf(one, group, unread) {
    const { key, title = key, description } = wordsOf$2(one);
    const trackers = listOf(one.cookies).flatMap((cookie) => {
        const [written] = Array.isArray(cookie) ? cookie : [cookie];
        const name = trackerNameOf(written);
        if (name === null && written !== undefined)
            unread.push(String(written));
        if (name === null)
            return [];
        return [{ name }];
    });
    return {
        key,
        name: title,
        purpose: group ?? key,
        isRequired: one.isMandatory === true,
        ...(description && { description }),
        trackers,
    };
}

// This file was generated. Do not modify manually!
var astralIdentifierCodes = [509, 0, 227, 0, 150, 4, 294, 9, 1368, 2, 2, 1, 6, 3, 41, 2, 5, 0, 166, 1, 574, 3, 9, 9, 7, 9, 32, 4, 318, 1, 31, 4, 33, 15, 71, 10, 50, 3, 123, 2, 54, 14, 32, 10, 3, 1, 11, 3, 46, 10, 8, 0, 46, 9, 7, 2, 37, 13, 2, 9, 6, 1, 45, 0, 13, 2, 49, 13, 9, 3, 2, 11, 83, 11, 7, 0, 3, 0, 158, 11, 6, 9, 7, 3, 56, 1, 2, 6, 3, 1, 3, 2, 10, 0, 11, 1, 3, 6, 4, 4, 68, 8, 2, 0, 3, 0, 2, 3, 2, 4, 2, 0, 15, 1, 83, 17, 10, 9, 5, 0, 82, 19, 13, 9, 214, 6, 3, 8, 28, 1, 83, 16, 16, 9, 82, 12, 9, 9, 7, 19, 58, 14, 5, 9, 243, 14, 166, 9, 71, 5, 2, 1, 3, 3, 2, 0, 2, 1, 13, 9, 120, 6, 3, 6, 4, 0, 29, 9, 41, 6, 2, 3, 9, 0, 10, 10, 47, 15, 199, 7, 137, 9, 54, 7, 2, 7, 17, 9, 57, 21, 2, 13, 123, 5, 4, 0, 2, 1, 2, 6, 2, 0, 9, 9, 49, 4, 2, 1, 2, 4, 9, 9, 55, 9, 7, 0, 259, 3, 10, 1, 2, 0, 49, 6, 4, 4, 14, 10, 5350, 0, 7, 14, 11465, 27, 2343, 9, 87, 9, 39, 4, 60, 6, 26, 9, 535, 9, 470, 0, 2, 54, 8, 3, 82, 0, 12, 1, 19628, 1, 4178, 9, 519, 45, 3, 22, 481, 1, 61, 4, 4, 5, 9, 7, 3, 6, 31, 3, 149, 2, 12, 2, 9, 1, 3, 0, 33, 1, 1357, 49, 513, 54, 5, 49, 9, 0, 15, 0, 23, 4, 2, 14, 1361, 6, 2, 16, 3, 6, 2, 1, 2, 4, 101, 0, 161, 6, 10, 9, 357, 0, 62, 13, 499, 13, 245, 1, 2, 9, 233, 0, 3, 0, 8, 1, 6, 0, 475, 6, 110, 6, 6, 9, 4759, 9, 787719, 239];

// This file was generated. Do not modify manually!
var astralIdentifierStartCodes = [0, 11, 2, 25, 2, 18, 2, 1, 2, 14, 3, 13, 35, 122, 70, 52, 268, 28, 4, 48, 48, 31, 14, 29, 6, 37, 11, 29, 3, 35, 5, 7, 2, 4, 43, 157, 19, 35, 5, 35, 5, 39, 9, 51, 13, 10, 2, 14, 2, 6, 2, 1, 2, 10, 2, 14, 2, 6, 2, 1, 4, 51, 13, 310, 10, 21, 11, 7, 25, 5, 2, 41, 2, 13, 65, 5, 3, 0, 2, 43, 2, 1, 4, 0, 3, 22, 11, 22, 10, 30, 66, 18, 2, 1, 11, 21, 11, 25, 7, 25, 39, 55, 7, 1, 65, 0, 16, 3, 2, 2, 2, 28, 43, 28, 4, 28, 36, 7, 2, 27, 28, 53, 11, 21, 11, 18, 14, 17, 111, 72, 56, 50, 14, 50, 14, 35, 39, 27, 10, 22, 251, 41, 7, 1, 17, 5, 18, 21, 18, 28, 11, 0, 9, 21, 43, 17, 47, 20, 28, 22, 13, 52, 58, 1, 3, 0, 14, 44, 33, 24, 27, 35, 30, 0, 3, 0, 9, 34, 4, 0, 13, 47, 15, 3, 22, 0, 2, 0, 36, 17, 2, 24, 20, 1, 64, 6, 2, 0, 2, 3, 2, 14, 2, 9, 8, 46, 39, 7, 3, 1, 3, 21, 2, 6, 2, 1, 2, 4, 4, 0, 19, 0, 13, 4, 31, 9, 2, 0, 3, 0, 2, 37, 2, 0, 26, 0, 2, 0, 45, 52, 19, 3, 21, 2, 31, 47, 21, 1, 2, 0, 185, 46, 42, 3, 37, 47, 21, 0, 60, 42, 14, 0, 72, 26, 38, 6, 186, 43, 117, 63, 32, 7, 3, 0, 3, 7, 2, 1, 2, 23, 16, 0, 2, 0, 95, 7, 3, 38, 17, 0, 2, 0, 29, 0, 11, 39, 8, 0, 22, 0, 12, 45, 20, 0, 19, 72, 18, 0, 182, 32, 32, 8, 2, 36, 18, 0, 50, 29, 113, 6, 2, 1, 2, 37, 22, 0, 26, 5, 2, 1, 2, 31, 15, 0, 24, 43, 22, 0, 239, 18, 16, 0, 2, 12, 2, 33, 125, 0, 80, 921, 103, 111, 6, 206, 13, 310, 2314, 96, 16, 1071, 18, 5, 26, 3994, 6, 582, 6842, 29, 1763, 568, 8, 30, 18, 78, 18, 29, 19, 47, 17, 3, 32, 20, 6, 18, 433, 44, 212, 63, 33, 24, 3, 24, 45, 74, 6, 0, 67, 12, 65, 1, 2, 0, 15, 4, 10, 7386, 37, 33, 96, 114, 14, 913, 15, 50, 7710, 3, 2, 6, 2, 1, 2, 296, 10, 0, 30, 2, 3, 0, 15, 4, 8, 395, 2309, 106, 6, 12, 4, 8, 8, 9, 5991, 84, 2, 70, 2, 1, 3, 0, 3, 1, 3, 3, 2, 11, 2, 0, 2, 6, 2, 64, 2, 3, 3, 7, 2, 6, 2, 27, 2, 3, 2, 4, 2, 0, 4, 6, 2, 340, 2, 24, 2, 24, 2, 30, 2, 24, 2, 30, 2, 24, 2, 30, 2, 24, 2, 30, 2, 24, 2, 7, 1845, 129, 15, 6, 55, 50, 49, 61, 147, 44, 11, 6, 17, 0, 322, 29, 19, 43, 485, 27, 229, 29, 3, 0, 208, 30, 2, 2, 2, 1, 2, 6, 3, 4, 10, 1, 225, 6, 2, 3, 2, 1, 2, 14, 2, 196, 60, 67, 8, 0, 1205, 3, 2, 26, 2, 1, 2, 0, 3, 0, 2, 9, 2, 3, 2, 0, 2, 0, 7, 0, 5, 0, 2, 0, 2, 0, 2, 2, 2, 1, 2, 0, 3, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 1, 2, 0, 3, 3, 2, 6, 2, 3, 2, 3, 2, 0, 2, 9, 2, 16, 6, 2, 2, 4, 2, 16, 4421, 42719, 33, 4382, 2, 5773, 3, 7472, 16, 621, 2467, 541, 1507, 4938, 6, 8489, 39815, 11327];

// This file was generated. Do not modify manually!
var nonASCIIidentifierChars = "\u200c\u200d\xb7\u0300-\u036f\u0387\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7-\u05c9\u0610-\u061a\u064b-\u0669\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u06f0-\u06f9\u0711\u0730-\u074a\u07a6-\u07b0\u07c0-\u07c9\u07eb-\u07f3\u07fd\u0816-\u0819\u081b-\u0823\u0825-\u0827\u0829-\u082d\u0859-\u085b\u0897-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963\u0966-\u096f\u0981-\u0983\u09bc\u09be-\u09c4\u09c7\u09c8\u09cb-\u09cd\u09d7\u09e2\u09e3\u09e6-\u09ef\u09fe\u0a01-\u0a03\u0a3c\u0a3e-\u0a42\u0a47\u0a48\u0a4b-\u0a4d\u0a51\u0a66-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0ac5\u0ac7-\u0ac9\u0acb-\u0acd\u0ae2\u0ae3\u0ae6-\u0aef\u0afa-\u0aff\u0b01-\u0b03\u0b3c\u0b3e-\u0b44\u0b47\u0b48\u0b4b-\u0b4d\u0b53-\u0b57\u0b62\u0b63\u0b66-\u0b6f\u0b82\u0bbe-\u0bc2\u0bc6-\u0bc8\u0bca-\u0bcd\u0bd7\u0be6-\u0bef\u0c00-\u0c04\u0c3c\u0c3e-\u0c44\u0c46-\u0c48\u0c4a-\u0c4d\u0c55\u0c56\u0c62\u0c63\u0c66-\u0c6f\u0c81-\u0c83\u0cbc\u0cbe-\u0cc4\u0cc6-\u0cc8\u0cca-\u0ccd\u0cd5\u0cd6\u0ce2\u0ce3\u0ce6-\u0cef\u0cf3\u0d00-\u0d03\u0d3b\u0d3c\u0d3e-\u0d44\u0d46-\u0d48\u0d4a-\u0d4d\u0d57\u0d62\u0d63\u0d66-\u0d6f\u0d81-\u0d83\u0dca\u0dcf-\u0dd4\u0dd6\u0dd8-\u0ddf\u0de6-\u0def\u0df2\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0e50-\u0e59\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0ed0-\u0ed9\u0f18\u0f19\u0f20-\u0f29\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0f97\u0f99-\u0fbc\u0fc6\u102b-\u103e\u1040-\u1049\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f-\u109d\u135d-\u135f\u1369-\u1371\u1712-\u1715\u1732-\u1734\u1752\u1753\u1772\u1773\u17b4-\u17d3\u17dd\u17e0-\u17e9\u180b-\u180d\u180f-\u1819\u18a9\u1920-\u192b\u1930-\u193b\u1946-\u194f\u19d0-\u19da\u1a17-\u1a1b\u1a55-\u1a5e\u1a60-\u1a7c\u1a7f-\u1a89\u1a90-\u1a99\u1ab0-\u1abd\u1abf-\u1af0\u1b00-\u1b04\u1b34-\u1b44\u1b50-\u1b59\u1b6b-\u1b73\u1b80-\u1b82\u1ba1-\u1bad\u1bb0-\u1bb9\u1be6-\u1bf3\u1c24-\u1c37\u1c40-\u1c49\u1c50-\u1c59\u1cd0-\u1cd2\u1cd4-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dff\u200c\u200d\u203f\u2040\u2054\u20d0-\u20dc\u20e1\u20e5-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099\u309a\u30fb\ua620-\ua629\ua66f\ua674-\ua67d\ua69e\ua69f\ua6f0\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880\ua881\ua8b4-\ua8c5\ua8d0-\ua8d9\ua8e0-\ua8f1\ua8ff-\ua909\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9d0-\ua9d9\ua9e5\ua9f0-\ua9f9\uaa29-\uaa36\uaa43\uaa4c\uaa4d\uaa50-\uaa59\uaa7b-\uaa7d\uaab0\uaab2-\uaab4\uaab7\uaab8\uaabe\uaabf\uaac1\uaaeb-\uaaef\uaaf5\uaaf6\uabe3-\uabea\uabec\uabed\uabf0-\uabf9\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\ufe33\ufe34\ufe4d-\ufe4f\uff10-\uff19\uff3f\uff65";

// This file was generated. Do not modify manually!
var nonASCIIidentifierStartChars = "\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u0481\u048a-\u052f\u0531-\u0556\u0558\u0559\u0560-\u0588\u058b\u058c\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff\u0710\u0712-\u072f\u074d-\u07a5\u07b1\u07ca-\u07ea\u07f4\u07f5\u07fa\u0800-\u0815\u081a\u0824\u0828\u0840-\u0858\u0860-\u086a\u0870-\u0887\u0889-\u088f\u08a0-\u08c9\u0904-\u0939\u093d\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098c\u098f\u0990\u0993-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9\u09bd\u09ce\u09dc\u09dd\u09df-\u09e1\u09f0\u09f1\u09fc\u0a05-\u0a0a\u0a0f\u0a10\u0a13-\u0a28\u0a2a-\u0a30\u0a32\u0a33\u0a35\u0a36\u0a38\u0a39\u0a59-\u0a5c\u0a5e\u0a72-\u0a74\u0a85-\u0a8d\u0a8f-\u0a91\u0a93-\u0aa8\u0aaa-\u0ab0\u0ab2\u0ab3\u0ab5-\u0ab9\u0abd\u0ad0\u0ae0\u0ae1\u0af9\u0b05-\u0b0c\u0b0f\u0b10\u0b13-\u0b28\u0b2a-\u0b30\u0b32\u0b33\u0b35-\u0b39\u0b3d\u0b5c\u0b5d\u0b5f-\u0b61\u0b71\u0b83\u0b85-\u0b8a\u0b8e-\u0b90\u0b92-\u0b95\u0b99\u0b9a\u0b9c\u0b9e\u0b9f\u0ba3\u0ba4\u0ba8-\u0baa\u0bae-\u0bb9\u0bd0\u0c05-\u0c0c\u0c0e-\u0c10\u0c12-\u0c28\u0c2a-\u0c39\u0c3d\u0c58-\u0c5a\u0c5c\u0c5d\u0c60\u0c61\u0c80\u0c85-\u0c8c\u0c8e-\u0c90\u0c92-\u0ca8\u0caa-\u0cb3\u0cb5-\u0cb9\u0cbd\u0cdc-\u0cde\u0ce0\u0ce1\u0cf1\u0cf2\u0d04-\u0d0c\u0d0e-\u0d10\u0d12-\u0d3a\u0d3d\u0d4e\u0d54-\u0d56\u0d5f-\u0d61\u0d7a-\u0d7f\u0d85-\u0d96\u0d9a-\u0db1\u0db3-\u0dbb\u0dbd\u0dc0-\u0dc6\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81\u0e82\u0e84\u0e86-\u0e8a\u0e8c-\u0ea3\u0ea5\u0ea7-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec4\u0ec6\u0edc-\u0edf\u0f00\u0f40-\u0f47\u0f49-\u0f6c\u0f88-\u0f8c\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\u10a0-\u10c5\u10c7\u10cd\u10d0-\u10fa\u10fc-\u1248\u124a-\u124d\u1250-\u1256\u1258\u125a-\u125d\u1260-\u1288\u128a-\u128d\u1290-\u12b0\u12b2-\u12b5\u12b8-\u12be\u12c0\u12c2-\u12c5\u12c8-\u12d6\u12d8-\u1310\u1312-\u1315\u1318-\u135a\u1380-\u138f\u13a0-\u13f5\u13f8-\u13fd\u1401-\u166c\u166f-\u167f\u1681-\u169a\u16a0-\u16ea\u16ee-\u16f8\u1700-\u1711\u171f-\u1731\u1740-\u1751\u1760-\u176c\u176e-\u1770\u1780-\u17b3\u17d7\u17dc\u1820-\u1878\u1880-\u18a8\u18aa\u18b0-\u18f5\u1900-\u191e\u1950-\u196d\u1970-\u1974\u1980-\u19ab\u19b0-\u19c9\u1a00-\u1a16\u1a20-\u1a54\u1aa7\u1b05-\u1b33\u1b45-\u1b4c\u1b83-\u1ba0\u1bae\u1baf\u1bba-\u1be5\u1c00-\u1c23\u1c4d-\u1c4f\u1c5a-\u1c7d\u1c80-\u1c8a\u1c90-\u1cba\u1cbd-\u1cbf\u1ce9-\u1cec\u1cee-\u1cf3\u1cf5\u1cf6\u1cfa\u1d00-\u1dbf\u1e00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fbc\u1fbe\u1fc2-\u1fc4\u1fc6-\u1fcc\u1fd0-\u1fd3\u1fd6-\u1fdb\u1fe0-\u1fec\u1ff2-\u1ff4\u1ff6-\u1ffc\u2071\u207f\u208f-\u209f\u2102\u2107\u210a-\u2113\u2115\u2118-\u211d\u2124\u2126\u2128\u212a-\u2139\u213c-\u213f\u2145-\u2149\u214e\u2160-\u2188\u2c00-\u2ce4\u2ceb-\u2cee\u2cf2\u2cf3\u2d00-\u2d25\u2d27\u2d2d\u2d30-\u2d67\u2d6f\u2d80-\u2d96\u2da0-\u2da6\u2da8-\u2dae\u2db0-\u2db6\u2db8-\u2dbe\u2dc0-\u2dc6\u2dc8-\u2dce\u2dd0-\u2dd6\u2dd8-\u2dde\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096\u309b-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua48c\ua4d0-\ua4fd\ua500-\ua60c\ua610-\ua61f\ua62a\ua62b\ua640-\ua66e\ua67f-\ua69d\ua6a0-\ua6ef\ua717-\ua71f\ua722-\ua788\ua78b-\ua7dd\ua7e2\ua7f1-\ua801\ua803-\ua805\ua807-\ua80a\ua80c-\ua822\ua840-\ua873\ua882-\ua8b3\ua8f2-\ua8f7\ua8fb\ua8fd\ua8fe\ua90a-\ua925\ua930-\ua946\ua960-\ua97c\ua984-\ua9b2\ua9cf\ua9e0-\ua9e4\ua9e6-\ua9ef\ua9fa-\ua9fe\uaa00-\uaa28\uaa40-\uaa42\uaa44-\uaa4b\uaa60-\uaa76\uaa7a\uaa7e-\uaaaf\uaab1\uaab5\uaab6\uaab9-\uaabd\uaac0\uaac2\uaadb-\uaadd\uaae0-\uaaea\uaaf2-\uaaf4\uab01-\uab06\uab09-\uab0e\uab11-\uab16\uab20-\uab26\uab28-\uab2e\uab30-\uab5a\uab5c-\uab69\uab6c\uab6d\uab70-\uabe2\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d\ufa70-\ufad9\ufb00-\ufb06\ufb13-\ufb17\ufb1d\ufb1f-\ufb28\ufb2a-\ufb36\ufb38-\ufb3c\ufb3e\ufb40\ufb41\ufb43\ufb44\ufb46-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdfb\ufe70-\ufe74\ufe76-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc";

// These are a run-length and offset encoded representation of the
// >0xffff code points that are a valid part of identifiers. The
// offset starts at 0x10000, and each pair of numbers represents an
// offset to the next range, and then a size of the range.

// Reserved word lists for various dialects of the language

var reservedWords = {
  3: "abstract boolean byte char class double enum export extends final float goto implements import int interface long native package private protected public short static super synchronized throws transient volatile",
  5: "class enum extends super const export import",
  6: "enum",
  strict: "implements interface let package private protected public static yield",
  strictBind: "eval arguments"
};

// And the keywords

var ecma5AndLessKeywords = "break case catch continue debugger default do else finally for function if return switch throw try var while with null true false instanceof typeof void delete new in this";

var keywords$1 = {
  5: ecma5AndLessKeywords,
  "5module": ecma5AndLessKeywords + " export import",
  6: ecma5AndLessKeywords + " const class extends export import super"
};

var keywordRelationalOperator = /^in(stanceof)?$/;

// ## Character categories

var nonASCIIidentifierStart = new RegExp("[" + nonASCIIidentifierStartChars + "]");
var nonASCIIidentifier = new RegExp("[" + nonASCIIidentifierStartChars + nonASCIIidentifierChars + "]");

// This has a complexity linear to the value of the code. The
// assumption is that looking up astral identifier characters is
// rare.
function isInAstralSet(code, set) {
  var pos = 0x10000;
  for (var i = 0; i < set.length; i += 2) {
    pos += set[i];
    if (pos > code) { return false }
    pos += set[i + 1];
    if (pos >= code) { return true }
  }
  return false
}

// Test whether a given character code starts an identifier.

function isIdentifierStart(code, astral) {
  if (code < 65) { return code === 36 }
  if (code < 91) { return true }
  if (code < 97) { return code === 95 }
  if (code < 123) { return true }
  if (code <= 0xffff) { return code >= 0xaa && nonASCIIidentifierStart.test(String.fromCharCode(code)) }
  if (astral === false) { return false }
  return isInAstralSet(code, astralIdentifierStartCodes)
}

// Test whether a given character is part of an identifier.

function isIdentifierChar(code, astral) {
  if (code < 48) { return code === 36 }
  if (code < 58) { return true }
  if (code < 65) { return false }
  if (code < 91) { return true }
  if (code < 97) { return code === 95 }
  if (code < 123) { return true }
  if (code <= 0xffff) { return code >= 0xaa && nonASCIIidentifier.test(String.fromCharCode(code)) }
  if (astral === false) { return false }
  return isInAstralSet(code, astralIdentifierStartCodes) || isInAstralSet(code, astralIdentifierCodes)
}

// ## Token types

// The assignment of fine-grained, information-carrying type objects
// allows the tokenizer to store the information it has about a
// token in a way that is very cheap for the parser to look up.

// All token type variables start with an underscore, to make them
// easy to recognize.

// The `beforeExpr` property is used to disambiguate between regular
// expressions and divisions. It is set on all token types that can
// be followed by an expression (thus, a slash after them would be a
// regular expression).
//
// The `startsExpr` property is used to check if the token ends a
// `yield` expression. It is set on all token types that either can
// directly start an expression (like a quotation mark) or can
// continue an expression (like the body of a string).
//
// `isLoop` marks a keyword as starting a loop, which is important
// to know when parsing a label, in order to allow or disallow
// continue jumps to that label.

var TokenType = function TokenType(label, conf) {
  if ( conf === void 0 ) conf = {};

  this.label = label;
  this.keyword = conf.keyword;
  this.beforeExpr = !!conf.beforeExpr;
  this.startsExpr = !!conf.startsExpr;
  this.isLoop = !!conf.isLoop;
  this.isAssign = !!conf.isAssign;
  this.prefix = !!conf.prefix;
  this.postfix = !!conf.postfix;
  this.binop = conf.binop || null;
  this.updateContext = null;
};

function binop(name, prec) {
  return new TokenType(name, {beforeExpr: true, binop: prec})
}
var beforeExpr = {beforeExpr: true}, startsExpr = {startsExpr: true};

// Map keyword names to token types.

var keywords = {};

// Succinct definitions of keyword token types
function kw(name, options) {
  if ( options === void 0 ) options = {};

  options.keyword = name;
  return keywords[name] = new TokenType(name, options)
}

var types$1 = {
  num: new TokenType("num", startsExpr),
  regexp: new TokenType("regexp", startsExpr),
  string: new TokenType("string", startsExpr),
  name: new TokenType("name", startsExpr),
  privateId: new TokenType("privateId", startsExpr),
  eof: new TokenType("eof"),

  // Punctuation token types.
  bracketL: new TokenType("[", {beforeExpr: true, startsExpr: true}),
  bracketR: new TokenType("]"),
  braceL: new TokenType("{", {beforeExpr: true, startsExpr: true}),
  braceR: new TokenType("}"),
  parenL: new TokenType("(", {beforeExpr: true, startsExpr: true}),
  parenR: new TokenType(")"),
  comma: new TokenType(",", beforeExpr),
  semi: new TokenType(";", beforeExpr),
  colon: new TokenType(":", beforeExpr),
  dot: new TokenType("."),
  question: new TokenType("?", beforeExpr),
  questionDot: new TokenType("?."),
  arrow: new TokenType("=>", beforeExpr),
  template: new TokenType("template"),
  invalidTemplate: new TokenType("invalidTemplate"),
  ellipsis: new TokenType("...", beforeExpr),
  backQuote: new TokenType("`", startsExpr),
  dollarBraceL: new TokenType("${", {beforeExpr: true, startsExpr: true}),

  // Operators. These carry several kinds of properties to help the
  // parser use them properly (the presence of these properties is
  // what categorizes them as operators).
  //
  // `binop`, when present, specifies that this operator is a binary
  // operator, and will refer to its precedence.
  //
  // `prefix` and `postfix` mark the operator as a prefix or postfix
  // unary operator.
  //
  // `isAssign` marks all of `=`, `+=`, `-=` etcetera, which act as
  // binary operators with a very low precedence, that should result
  // in AssignmentExpression nodes.

  eq: new TokenType("=", {beforeExpr: true, isAssign: true}),
  assign: new TokenType("_=", {beforeExpr: true, isAssign: true}),
  incDec: new TokenType("++/--", {prefix: true, postfix: true, startsExpr: true}),
  prefix: new TokenType("!/~", {beforeExpr: true, prefix: true, startsExpr: true}),
  logicalOR: binop("||", 1),
  logicalAND: binop("&&", 2),
  bitwiseOR: binop("|", 3),
  bitwiseXOR: binop("^", 4),
  bitwiseAND: binop("&", 5),
  equality: binop("==/!=/===/!==", 6),
  relational: binop("</>/<=/>=", 7),
  bitShift: binop("<</>>/>>>", 8),
  plusMin: new TokenType("+/-", {beforeExpr: true, binop: 9, prefix: true, startsExpr: true}),
  modulo: binop("%", 10),
  star: binop("*", 10),
  slash: binop("/", 10),
  starstar: new TokenType("**", {beforeExpr: true}),
  coalesce: binop("??", 1),

  // Keyword token types.
  _break: kw("break"),
  _case: kw("case", beforeExpr),
  _catch: kw("catch"),
  _continue: kw("continue"),
  _debugger: kw("debugger"),
  _default: kw("default", beforeExpr),
  _do: kw("do", {isLoop: true, beforeExpr: true}),
  _else: kw("else", beforeExpr),
  _finally: kw("finally"),
  _for: kw("for", {isLoop: true}),
  _function: kw("function", startsExpr),
  _if: kw("if"),
  _return: kw("return", beforeExpr),
  _switch: kw("switch"),
  _throw: kw("throw", beforeExpr),
  _try: kw("try"),
  _var: kw("var"),
  _const: kw("const"),
  _while: kw("while", {isLoop: true}),
  _with: kw("with"),
  _new: kw("new", {beforeExpr: true, startsExpr: true}),
  _this: kw("this", startsExpr),
  _super: kw("super", startsExpr),
  _class: kw("class", startsExpr),
  _extends: kw("extends", beforeExpr),
  _export: kw("export"),
  _import: kw("import", startsExpr),
  _null: kw("null", startsExpr),
  _true: kw("true", startsExpr),
  _false: kw("false", startsExpr),
  _in: kw("in", {beforeExpr: true, binop: 7}),
  _instanceof: kw("instanceof", {beforeExpr: true, binop: 7}),
  _typeof: kw("typeof", {beforeExpr: true, prefix: true, startsExpr: true}),
  _void: kw("void", {beforeExpr: true, prefix: true, startsExpr: true}),
  _delete: kw("delete", {beforeExpr: true, prefix: true, startsExpr: true})
};

// Matches a whole line break (where CRLF is considered a single
// line break). Used to count lines.

var lineBreak = /\r\n?|\n|\u2028|\u2029/;
var lineBreakG = new RegExp(lineBreak.source, "g");

function isNewLine(code) {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

function nextLineBreak(code, from, end) {
  if ( end === void 0 ) end = code.length;

  for (var i = from; i < end; i++) {
    var next = code.charCodeAt(i);
    if (isNewLine(next))
      { return i < end - 1 && next === 13 && code.charCodeAt(i + 1) === 10 ? i + 2 : i + 1 }
  }
  return -1
}

var nonASCIIwhitespace = /[\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/;

var skipWhiteSpace = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/g;

var ref = Object.prototype;
var hasOwnProperty = ref.hasOwnProperty;
var toString = ref.toString;

var hasOwn = Object.hasOwn || (function (obj, propName) { return (
  hasOwnProperty.call(obj, propName)
); });

var isArray = Array.isArray || (function (obj) { return (
  toString.call(obj) === "[object Array]"
); });

var regexpCache = Object.create(null);

function wordsRegexp(words) {
  return regexpCache[words] || (regexpCache[words] = new RegExp("^(?:" + words.replace(/ /g, "|") + ")$"))
}

function codePointToString(code) {
  // UTF-16 Decoding
  if (code <= 0xFFFF) { return String.fromCharCode(code) }
  code -= 0x10000;
  return String.fromCharCode((code >> 10) + 0xD800, (code & 1023) + 0xDC00)
}

var loneSurrogate = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF])/;

// These are used when `options.locations` is on, for the
// `startLoc` and `endLoc` properties.

var Position = function Position(line, col) {
  this.line = line;
  this.column = col;
};

Position.prototype.offset = function offset (n) {
  return new Position(this.line, this.column + n)
};

var SourceLocation = function SourceLocation(p, start, end) {
  this.start = start;
  this.end = end;
  if (p.sourceFile !== null) { this.source = p.sourceFile; }
};

// The `getLineInfo` function is mostly useful when the
// `locations` option is off (for performance reasons) and you
// want to find the line/column position for a given character
// offset. `input` should be the code string that the offset refers
// into.

function getLineInfo(input, offset) {
  for (var line = 1, cur = 0;;) {
    var nextBreak = nextLineBreak(input, cur, offset);
    if (nextBreak < 0) { return new Position(line, offset - cur) }
    ++line;
    cur = nextBreak;
  }
}

// A second argument must be given to configure the parser process.
// These options are recognized (only `ecmaVersion` is required):

var defaultOptions = {
  // `ecmaVersion` indicates the ECMAScript version to parse. Must be
  // either 3, 5, 6 (or 2015), 7 (2016), 8 (2017), 9 (2018), 10
  // (2019), 11 (2020), 12 (2021), 13 (2022), 14 (2023), or `"latest"`
  // (the latest version the library supports). This influences
  // support for strict mode, the set of reserved words, and support
  // for new syntax features.
  ecmaVersion: null,
  // `sourceType` indicates the mode the code should be parsed in.
  // Can be either `"script"`, `"module"` or `"commonjs"`. This influences global
  // strict mode and parsing of `import` and `export` declarations.
  sourceType: "script",
  // When set to true, enable strict parsing mode even if `sourceType`
  // is `"script"`.
  strict: false,
  // `onInsertedSemicolon` can be a callback that will be called when
  // a semicolon is automatically inserted. It will be passed the
  // position of the inserted semicolon as an offset, and if
  // `locations` is enabled, it is given the location as a `{line,
  // column}` object as second argument.
  onInsertedSemicolon: null,
  // `onTrailingComma` is similar to `onInsertedSemicolon`, but for
  // trailing commas.
  onTrailingComma: null,
  // By default, reserved words are only enforced if ecmaVersion >= 5.
  // Set `allowReserved` to a boolean value to explicitly turn this on
  // an off. When this option has the value "never", reserved words
  // and keywords can also not be used as property names.
  allowReserved: null,
  // When enabled, a return at the top level is not considered an
  // error.
  allowReturnOutsideFunction: false,
  // When enabled, import/export statements are not constrained to
  // appearing at the top of the program, and an import.meta expression
  // in a script isn't considered an error.
  allowImportExportEverywhere: false,
  // By default, await identifiers are allowed to appear at the top-level scope only if ecmaVersion >= 2022.
  // When enabled, await identifiers are allowed to appear at the top-level scope,
  // but they are still not allowed in non-async functions.
  allowAwaitOutsideFunction: null,
  // When enabled, super identifiers are not constrained to
  // appearing in methods and do not raise an error when they appear elsewhere.
  allowSuperOutsideMethod: null,
  // When enabled, hashbang directive in the beginning of file is
  // allowed and treated as a line comment. Enabled by default when
  // `ecmaVersion` >= 2023.
  allowHashBang: false,
  // By default, the parser will verify that private properties are
  // only used in places where they are valid and have been declared.
  // Set this to false to turn such checks off.
  checkPrivateFields: true,
  // When `locations` is on, `loc` properties holding objects with
  // `start` and `end` properties in `{line, column}` form (with
  // line being 1-based and column 0-based) will be attached to the
  // nodes.
  locations: false,
  // Pass an optional `{line, column}` object to use for the start of
  // the parse. This is mostly useful when using `parseExpressionAt`
  // with `locations: true`, to prevent the parser from having to
  // determine the line position at the start position.
  startLocation: null,
  // A function can be passed as `onToken` option, which will
  // cause Acorn to call that function with object in the same
  // format as tokens returned from `tokenizer().getToken()`. Note
  // that you are not allowed to call the parser from the
  // callback—that will corrupt its internal state.
  onToken: null,
  // A function can be passed as `onComment` option, which will
  // cause Acorn to call that function with `(block, text, start,
  // end)` parameters whenever a comment is skipped. `block` is a
  // boolean indicating whether this is a block (`/* */`) comment,
  // `text` is the content of the comment, and `start` and `end` are
  // character offsets that denote the start and end of the comment.
  // When the `locations` option is on, two more parameters are
  // passed, the full `{line, column}` locations of the start and
  // end of the comments. Note that you are not allowed to call the
  // parser from the callback—that will corrupt its internal state.
  // When this option has an array as value, objects representing the
  // comments are pushed to it.
  onComment: null,
  // Nodes have their start and end characters offsets recorded in
  // `start` and `end` properties (directly on the node, rather than
  // the `loc` object, which holds line/column data. To also add a
  // [semi-standardized][range] `range` property holding a `[start,
  // end]` array with the same numbers, set the `ranges` option to
  // `true`.
  //
  // [range]: https://bugzilla.mozilla.org/show_bug.cgi?id=745678
  ranges: false,
  // It is possible to parse multiple files into a single AST by
  // passing the tree produced by parsing the first file as
  // `program` option in subsequent parses. This will add the
  // toplevel forms of the parsed file to the `Program` (top) node
  // of an existing parse tree.
  program: null,
  // When `locations` is on, you can pass this to record the source
  // file in every node's `loc` object.
  sourceFile: null,
  // This value, if given, is stored in every node, whether
  // `locations` is on or off.
  directSourceFile: null,
  // When enabled, parenthesized expressions are represented by
  // (non-standard) ParenthesizedExpression nodes
  preserveParens: false
};

// Interpret and default an options object

var warnedAboutEcmaVersion = false;

function getOptions(opts) {
  var options = {};

  for (var opt in defaultOptions)
    { options[opt] = opts && hasOwn(opts, opt) ? opts[opt] : defaultOptions[opt]; }

  if (options.ecmaVersion === "latest") {
    options.ecmaVersion = 1e8;
  } else if (options.ecmaVersion == null) {
    if (!warnedAboutEcmaVersion && typeof console === "object" && console.warn) {
      warnedAboutEcmaVersion = true;
      console.warn("Since Acorn 8.0.0, options.ecmaVersion is required.\nDefaulting to 2020, but this will stop working in the future.");
    }
    options.ecmaVersion = 11;
  } else if (options.ecmaVersion >= 2015) {
    options.ecmaVersion -= 2009;
  }

  if (options.allowReserved == null)
    { options.allowReserved = options.ecmaVersion < 5; }

  if (!opts || opts.allowHashBang == null)
    { options.allowHashBang = options.ecmaVersion >= 14; }

  if (isArray(options.onToken)) {
    var tokens = options.onToken;
    options.onToken = function (token) { return tokens.push(token); };
  }
  if (isArray(options.onComment))
    { options.onComment = pushComment(options, options.onComment); }

  if (options.sourceType === "commonjs" && options.allowAwaitOutsideFunction)
    { throw new Error("Cannot use allowAwaitOutsideFunction with sourceType: commonjs") }

  return options
}

function pushComment(options, array) {
  return function(block, text, start, end, startLoc, endLoc) {
    var comment = {
      type: block ? "Block" : "Line",
      value: text,
      start: start,
      end: end
    };
    if (options.locations)
      { comment.loc = new SourceLocation(this, startLoc, endLoc); }
    if (options.ranges)
      { comment.range = [start, end]; }
    array.push(comment);
  }
}

// Each scope gets a bitset that may contain these flags
var
    SCOPE_TOP = 1,
    SCOPE_FUNCTION = 2,
    SCOPE_ASYNC = 4,
    SCOPE_GENERATOR = 8,
    SCOPE_ARROW = 16,
    SCOPE_SIMPLE_CATCH = 32,
    SCOPE_SUPER = 64,
    SCOPE_DIRECT_SUPER = 128,
    SCOPE_CLASS_STATIC_BLOCK = 256,
    SCOPE_CLASS_FIELD_INIT = 512,
    SCOPE_SWITCH = 1024,
    SCOPE_VAR = SCOPE_TOP | SCOPE_FUNCTION | SCOPE_CLASS_STATIC_BLOCK;

function functionFlags(async, generator) {
  return SCOPE_FUNCTION | (async ? SCOPE_ASYNC : 0) | (generator ? SCOPE_GENERATOR : 0)
}

// Used in checkLVal* and declareName to determine the type of a binding
var
    BIND_NONE = 0, // Not a binding
    BIND_VAR = 1, // Var-style binding
    BIND_LEXICAL = 2, // Let- or const-style binding
    BIND_FUNCTION = 3, // Function declaration
    BIND_SIMPLE_CATCH = 4, // Simple (identifier pattern) catch binding
    BIND_OUTSIDE = 5; // Special case for function names as bound inside the function

var Parser = function Parser(options, input, startPos) {
  this.options = options = getOptions(options);
  this.sourceFile = options.sourceFile;
  this.keywords = wordsRegexp(keywords$1[options.ecmaVersion >= 6 ? 6 : options.sourceType === "module" ? "5module" : 5]);
  var reserved = "";
  if (options.allowReserved !== true) {
    reserved = reservedWords[options.ecmaVersion >= 6 ? 6 : options.ecmaVersion === 5 ? 5 : 3];
    if (options.sourceType === "module") { reserved += " await"; }
  }
  this.reservedWords = wordsRegexp(reserved);
  var reservedStrict = (reserved ? reserved + " " : "") + reservedWords.strict;
  this.reservedWordsStrict = wordsRegexp(reservedStrict);
  this.reservedWordsStrictBind = wordsRegexp(reservedStrict + " " + reservedWords.strictBind);
  this.input = String(input);

  // Used to signal to callers of `readWord1` whether the word
  // contained any escape sequences. This is needed because words with
  // escape sequences must not be interpreted as keywords.
  this.containsEsc = false;

  // Set up token state

  // The current position of the tokenizer in the input.
  this.pos = startPos || 0;
  this.curLine = 1;
  if (options.startLocation) {
    this.lineStart = this.pos - options.startLocation.column;
    this.curLine = options.startLocation.line;
  } else if (startPos) {
    this.lineStart = this.input.lastIndexOf("\n", startPos - 1) + 1;
    if (this.options.locations)
      { this.curLine = this.input.slice(0, this.lineStart).split(lineBreak).length; }
  } else {
    this.lineStart = 0;
  }

  // Properties of the current token:
  // Its type
  this.type = types$1.eof;
  // For tokens that include more information than their type, the value
  this.value = null;
  // Its start and end offset
  this.start = this.end = this.pos;
  // And, if locations are used, the {line, column} object
  // corresponding to those offsets
  this.startLoc = this.endLoc = this.curPosition();

  // Position information for the previous token
  this.lastTokEndLoc = this.lastTokStartLoc = null;
  this.lastTokStart = this.lastTokEnd = this.pos;

  // The context stack is used to superficially track syntactic
  // context to predict whether a regular expression is allowed in a
  // given position.
  this.context = this.initialContext();
  this.exprAllowed = true;

  // Figure out if it's a module code.
  this.inModule = options.sourceType === "module";
  this.strict = this.inModule || options.strict === true || this.strictDirective(this.pos);

  // Used to signify the start of a potential arrow function
  this.potentialArrowAt = -1;
  this.potentialArrowInForAwait = false;

  // Positions to delayed-check that yield/await does not exist in default parameters.
  this.yieldPos = this.awaitPos = this.awaitIdentPos = 0;
  // Labels in scope.
  this.labels = [];
  // Thus-far undefined exports.
  this.undefinedExports = Object.create(null);

  // If enabled, skip leading hashbang line.
  if (this.pos === 0 && options.allowHashBang && this.input.slice(0, 2) === "#!")
    { this.skipLineComment(2); }

  // Scope tracking for duplicate variable names (see scope.js)
  this.scopeStack = [];
  this.enterScope(
    this.options.sourceType === "commonjs"
      // In commonjs, the top-level scope behaves like a function scope
      ? SCOPE_FUNCTION
      : SCOPE_TOP
  );

  // For RegExp validation
  this.regexpState = null;

  // The stack of private names.
  // Each element has two properties: 'declared' and 'used'.
  // When it exited from the outermost class definition, all used private names must be declared.
  this.privateNameStack = [];
};

var prototypeAccessors = { inFunction: { configurable: true },inGenerator: { configurable: true },inAsync: { configurable: true },canAwait: { configurable: true },allowReturn: { configurable: true },allowSuper: { configurable: true },allowDirectSuper: { configurable: true },treatFunctionsAsVar: { configurable: true },allowNewDotTarget: { configurable: true },allowUsing: { configurable: true },inClassStaticBlock: { configurable: true } };

Parser.prototype.parse = function parse () {
    var this$1$1 = this;

  var node = this.options.program || this.startNode();
  this.nextToken();
  return this.catchStackOverflow(function () { return this$1$1.parseTopLevel(node); })
};

prototypeAccessors.inFunction.get = function () { return (this.currentVarScope().flags & SCOPE_FUNCTION) > 0 };

prototypeAccessors.inGenerator.get = function () { return (this.currentVarScope().flags & SCOPE_GENERATOR) > 0 };

prototypeAccessors.inAsync.get = function () { return (this.currentVarScope().flags & SCOPE_ASYNC) > 0 };

prototypeAccessors.canAwait.get = function () {
  for (var i = this.scopeStack.length - 1; i >= 0; i--) {
    var ref = this.scopeStack[i];
      var flags = ref.flags;
    if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT)) { return false }
    if (flags & SCOPE_FUNCTION) { return (flags & SCOPE_ASYNC) > 0 }
  }
  return (this.inModule && this.options.ecmaVersion >= 13) || this.options.allowAwaitOutsideFunction
};

prototypeAccessors.allowReturn.get = function () {
  if (this.inFunction) { return true }
  if (this.options.allowReturnOutsideFunction && this.currentVarScope().flags & SCOPE_TOP) { return true }
  return false
};

prototypeAccessors.allowSuper.get = function () {
  var ref = this.currentThisScope();
    var flags = ref.flags;
  return (flags & SCOPE_SUPER) > 0 || this.options.allowSuperOutsideMethod
};

prototypeAccessors.allowDirectSuper.get = function () { return (this.currentThisScope().flags & SCOPE_DIRECT_SUPER) > 0 };

prototypeAccessors.treatFunctionsAsVar.get = function () { return this.treatFunctionsAsVarInScope(this.currentScope()) };

prototypeAccessors.allowNewDotTarget.get = function () {
  for (var i = this.scopeStack.length - 1; i >= 0; i--) {
    var ref = this.scopeStack[i];
      var flags = ref.flags;
    if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT) ||
        ((flags & SCOPE_FUNCTION) && !(flags & SCOPE_ARROW))) { return true }
  }
  return false
};

prototypeAccessors.allowUsing.get = function () {
  var ref = this.currentScope();
    var flags = ref.flags;
  if (flags & SCOPE_SWITCH) { return false }
  if (!this.inModule && flags & SCOPE_TOP) { return false }
  return true
};

prototypeAccessors.inClassStaticBlock.get = function () {
  return (this.currentVarScope().flags & SCOPE_CLASS_STATIC_BLOCK) > 0
};

Parser.extend = function extend () {
    var plugins = [], len = arguments.length;
    while ( len-- ) plugins[ len ] = arguments[ len ];

  var cls = this;
  for (var i = 0; i < plugins.length; i++) { cls = plugins[i](cls); }
  return cls
};

Parser.parse = function parse (input, options) {
  return new this(options, input).parse()
};

Parser.parseExpressionAt = function parseExpressionAt (input, pos, options) {
  var parser = new this(options, input, pos);
  parser.nextToken();
  return parser.parseExpression()
};

Parser.tokenizer = function tokenizer (input, options) {
  return new this(options, input)
};

Object.defineProperties( Parser.prototype, prototypeAccessors );

var pp$9 = Parser.prototype;

// ## Parser utilities

var literal = /^(?:'((?:\\[^]|[^'\\])*?)'|"((?:\\[^]|[^"\\])*?)")/;
pp$9.strictDirective = function(start) {
  if (this.options.ecmaVersion < 5) { return false }
  for (;;) {
    // Try to find string literal.
    skipWhiteSpace.lastIndex = start;
    start += skipWhiteSpace.exec(this.input)[0].length;
    var match = literal.exec(this.input.slice(start));
    if (!match) { return false }
    if ((match[1] || match[2]) === "use strict") {
      skipWhiteSpace.lastIndex = start + match[0].length;
      var spaceAfter = skipWhiteSpace.exec(this.input), end = spaceAfter.index + spaceAfter[0].length;
      var next = this.input.charAt(end);
      return next === ";" || next === "}" ||
        (lineBreak.test(spaceAfter[0]) &&
         !(/[(`.[+\-/*%<>=,?^&]/.test(next) ||
           next === "!" && this.input.charAt(end + 1) === "=" ||
           next === "i" && keywordOpAt(this, end)))
    }
    start += match[0].length;

    // Skip semicolon, if any.
    skipWhiteSpace.lastIndex = start;
    start += skipWhiteSpace.exec(this.input)[0].length;
    if (this.input[start] === ";")
      { start++; }
  }
};

// Scan for `in` or `instanceof` at the given position, knowing that
// there's an `i` there.
function keywordOpAt(parser, pos) {
  var end = pos + 1, stop = Math.min(parser.input.length, pos + 11);
  while (end < stop) {
    var ch = parser.fullCharCodeAt(end);
    if (!isIdentifierChar(ch, true)) { break }
    end += ch <= 0xffff ? 1 : 2;
  }
  return end === pos + 2 && parser.input.slice(pos, end) === "in" ||
    end === pos + 10 && parser.input.slice(pos, end) === "instanceof"
}

// Predicate that tests whether the next token is of the given
// type, and if yes, consumes it as a side effect.

pp$9.eat = function(type) {
  if (this.type === type) {
    this.next();
    return true
  } else {
    return false
  }
};

// Tests whether parsed token is a contextual keyword.

pp$9.isContextual = function(name) {
  return this.type === types$1.name && this.value === name && !this.containsEsc
};

// Consumes contextual keyword if possible.

pp$9.eatContextual = function(name) {
  if (!this.isContextual(name)) { return false }
  this.next();
  return true
};

pp$9.catchStackOverflow = function(f) {
  try {
    return f()
  } catch (e) {
    if (e instanceof Error && (/\bstack\b.*\b(exceeded|overflow)\b/i.test(e.message) || /\btoo much recursion\b/i.test(e.message)))
      { this.raise(this.start, "Not enough stack space to parse input"); }
    else
      { throw e }
  }
};

// Asserts that following token is given contextual keyword.

pp$9.expectContextual = function(name) {
  if (!this.eatContextual(name)) { this.unexpected(); }
};

// Test whether a semicolon can be inserted at the current position.

pp$9.canInsertSemicolon = function() {
  return this.type === types$1.eof ||
    this.type === types$1.braceR ||
    lineBreak.test(this.input.slice(this.lastTokEnd, this.start))
};

pp$9.insertSemicolon = function() {
  if (this.canInsertSemicolon()) {
    if (this.options.onInsertedSemicolon)
      { this.options.onInsertedSemicolon(this.lastTokEnd, this.lastTokEndLoc); }
    return true
  }
};

// Consume a semicolon, or, failing that, see if we are allowed to
// pretend that there is a semicolon at this position.

pp$9.semicolon = function() {
  if (!this.eat(types$1.semi) && !this.insertSemicolon()) { this.unexpected(); }
};

pp$9.afterTrailingComma = function(tokType, notNext) {
  if (this.type === tokType) {
    if (this.options.onTrailingComma)
      { this.options.onTrailingComma(this.lastTokStart, this.lastTokStartLoc); }
    if (!notNext)
      { this.next(); }
    return true
  }
};

// Expect a token of a given type. If found, consume it, otherwise,
// raise an unexpected token error.

pp$9.expect = function(type) {
  this.eat(type) || this.unexpected();
};

// Raise an unexpected token error.

pp$9.unexpected = function(pos) {
  this.raise(pos != null ? pos : this.start, "Unexpected token");
};

var DestructuringErrors = function DestructuringErrors() {
  this.shorthandAssign =
  this.trailingComma =
  this.parenthesizedAssign =
  this.parenthesizedBind =
  this.doubleProto =
    -1;
};

pp$9.checkPatternErrors = function(refDestructuringErrors, isAssign) {
  if (!refDestructuringErrors) { return }
  if (refDestructuringErrors.trailingComma > -1)
    { this.raiseRecoverable(refDestructuringErrors.trailingComma, "Comma is not permitted after the rest element"); }
  var parens = isAssign ? refDestructuringErrors.parenthesizedAssign : refDestructuringErrors.parenthesizedBind;
  if (parens > -1) { this.raiseRecoverable(parens, isAssign ? "Assigning to rvalue" : "Parenthesized pattern"); }
};

pp$9.checkExpressionErrors = function(refDestructuringErrors, andThrow) {
  if (!refDestructuringErrors) { return false }
  var shorthandAssign = refDestructuringErrors.shorthandAssign;
  var doubleProto = refDestructuringErrors.doubleProto;
  if (!andThrow) { return shorthandAssign >= 0 || doubleProto >= 0 }
  if (shorthandAssign >= 0)
    { this.raise(shorthandAssign, "Shorthand property assignments are valid only in destructuring patterns"); }
  if (doubleProto >= 0)
    { this.raiseRecoverable(doubleProto, "Redefinition of __proto__ property"); }
};

pp$9.checkYieldAwaitInDefaultParams = function() {
  if (this.yieldPos && (!this.awaitPos || this.yieldPos < this.awaitPos))
    { this.raise(this.yieldPos, "Yield expression cannot be a default value"); }
  if (this.awaitPos)
    { this.raise(this.awaitPos, "Await expression cannot be a default value"); }
};

pp$9.isSimpleAssignTarget = function(expr) {
  if (expr.type === "ParenthesizedExpression")
    { return this.isSimpleAssignTarget(expr.expression) }
  return expr.type === "Identifier" || expr.type === "MemberExpression"
};

var pp$8 = Parser.prototype;

// ### Statement parsing

// Parse a program. Initializes the parser, reads any number of
// statements, and wraps them in a Program node.  Optionally takes a
// `program` argument.  If present, the statements will be appended
// to its body instead of creating a new node.

pp$8.parseTopLevel = function(node) {
  var exports$1 = Object.create(null);
  if (!node.body) { node.body = []; }
  while (this.type !== types$1.eof) {
    var stmt = this.parseStatement(null, true, exports$1);
    node.body.push(stmt);
  }
  if (this.inModule)
    { for (var i = 0, list = Object.keys(this.undefinedExports); i < list.length; i += 1)
      {
        var name = list[i];

        this.raiseRecoverable(this.undefinedExports[name].start, ("Export '" + name + "' is not defined"));
      } }
  this.adaptDirectivePrologue(node.body);
  this.next();
  node.sourceType = this.options.sourceType === "commonjs" ? "script" : this.options.sourceType;
  return this.finishNode(node, "Program")
};

var loopLabel = {kind: "loop"}, switchLabel = {kind: "switch"};

pp$8.isLet = function(context) {
  if (this.options.ecmaVersion < 6 || !this.isContextual("let")) { return false }
  skipWhiteSpace.lastIndex = this.pos;
  var skip = skipWhiteSpace.exec(this.input);
  var next = this.pos + skip[0].length, nextCh = this.fullCharCodeAt(next);
  // For ambiguous cases, determine if a LexicalDeclaration (or only a
  // Statement) is allowed here. If context is not empty then only a Statement
  // is allowed. However, `let [` is an explicit negative lookahead for
  // ExpressionStatement, so special-case it first.
  if (nextCh === 91 || nextCh === 92) { return true } // '[', '\'
  if (context) { return false }

  if (nextCh === 123) { return true } // '{'
  if (isIdentifierStart(nextCh)) {
    var start = next;
    do { next += nextCh <= 0xffff ? 1 : 2; }
    while (isIdentifierChar(nextCh = this.fullCharCodeAt(next)))
    if (nextCh === 92) { return true }
    var ident = this.input.slice(start, next);
    if (!keywordRelationalOperator.test(ident)) { return true }
  }
  return false
};

// check 'async [no LineTerminator here] function'
// - 'async /*foo*/ function' is OK.
// - 'async /*\n*/ function' is invalid.
pp$8.isAsyncFunction = function() {
  if (this.options.ecmaVersion < 8 || !this.isContextual("async"))
    { return false }

  skipWhiteSpace.lastIndex = this.pos;
  var skip = skipWhiteSpace.exec(this.input);
  var next = this.pos + skip[0].length, after;
  return !lineBreak.test(this.input.slice(this.pos, next)) &&
    this.input.slice(next, next + 8) === "function" &&
    (next + 8 === this.input.length ||
     !(isIdentifierChar(after = this.fullCharCodeAt(next + 8)) || after === 92 /* '\' */))
};

pp$8.isUsingKeyword = function(isAwaitUsing, isFor) {
  if (this.options.ecmaVersion < 17 || !this.isContextual(isAwaitUsing ? "await" : "using"))
    { return false }

  skipWhiteSpace.lastIndex = this.pos;
  var skip = skipWhiteSpace.exec(this.input);
  var next = this.pos + skip[0].length;

  if (lineBreak.test(this.input.slice(this.pos, next))) { return false }

  if (isAwaitUsing) {
    var usingEndPos = next + 5 /* using */, after;
    if (this.input.slice(next, usingEndPos) !== "using" ||
      usingEndPos === this.input.length ||
      isIdentifierChar(after = this.fullCharCodeAt(usingEndPos)) ||
      after === 92 /* '\' */
    ) { return false }

    skipWhiteSpace.lastIndex = usingEndPos;
    var skipAfterUsing = skipWhiteSpace.exec(this.input);
    next = usingEndPos + skipAfterUsing[0].length;
    if (skipAfterUsing && lineBreak.test(this.input.slice(usingEndPos, next))) { return false }
  }

  var ch = this.fullCharCodeAt(next);
  if (!isIdentifierStart(ch) && ch !== 92 /* '\' */) { return false }
  var idStart = next;
  do { next += ch <= 0xffff ? 1 : 2; }
  while (isIdentifierChar(ch = this.fullCharCodeAt(next)))
  if (ch === 92) { return true }
  var id = this.input.slice(idStart, next);
  if (keywordRelationalOperator.test(id)) { return false }
  if (isFor && !isAwaitUsing && id === "of") {
    // Look ahead for using declaration with initializer, i.e., `for (using of = ...)`
    skipWhiteSpace.lastIndex = next;
    var skipAfterOf = skipWhiteSpace.exec(this.input);
    next = next + skipAfterOf[0].length;
    if (this.input.charCodeAt(next) !== 61 /* '=' */ ||
      // Check for ==, === and => operators
      (ch = this.input.charCodeAt(next + 1)) === 61 /* '=' */ || ch === 62 /* '>' */) {
      return false
    }
  }
  return true
};

pp$8.isAwaitUsing = function(isFor) {
  return this.isUsingKeyword(true, isFor)
};

pp$8.isUsing = function(isFor) {
  return this.isUsingKeyword(false, isFor)
};

// Parse a single statement.
//
// If expecting a statement and finding a slash operator, parse a
// regular expression literal. This is to handle cases like
// `if (foo) /blah/.exec(foo)`, where looking at the previous token
// does not help.

pp$8.parseStatement = function(context, topLevel, exports$1) {
  var starttype = this.type, node = this.startNode(), kind;

  if (this.isLet(context)) {
    starttype = types$1._var;
    kind = "let";
  }

  // Most types of statements are recognized by the keyword they
  // start with. Many are trivial to parse, some require a bit of
  // complexity.

  switch (starttype) {
  case types$1._break: case types$1._continue: return this.parseBreakContinueStatement(node, starttype.keyword)
  case types$1._debugger: return this.parseDebuggerStatement(node)
  case types$1._do: return this.parseDoStatement(node)
  case types$1._for: return this.parseForStatement(node)
  case types$1._function:
    // Function as sole body of either an if statement or a labeled statement
    // works, but not when it is part of a labeled statement that is the sole
    // body of an if statement.
    if ((context && (this.strict || context !== "if" && context !== "label")) && this.options.ecmaVersion >= 6) { this.unexpected(); }
    return this.parseFunctionStatement(node, false, !context)
  case types$1._class:
    if (context) { this.unexpected(); }
    return this.parseClass(node, true)
  case types$1._if: return this.parseIfStatement(node)
  case types$1._return: return this.parseReturnStatement(node)
  case types$1._switch: return this.parseSwitchStatement(node)
  case types$1._throw: return this.parseThrowStatement(node)
  case types$1._try: return this.parseTryStatement(node)
  case types$1._const: case types$1._var:
    kind = kind || this.value;
    if (context && kind !== "var") { this.unexpected(); }
    return this.parseVarStatement(node, kind)
  case types$1._while: return this.parseWhileStatement(node)
  case types$1._with: return this.parseWithStatement(node)
  case types$1.braceL: return this.parseBlock(true, node)
  case types$1.semi: return this.parseEmptyStatement(node)
  case types$1._export:
  case types$1._import:
    if (this.options.ecmaVersion > 10 && starttype === types$1._import) {
      skipWhiteSpace.lastIndex = this.pos;
      var skip = skipWhiteSpace.exec(this.input);
      var next = this.pos + skip[0].length, nextCh = this.input.charCodeAt(next);
      if (nextCh === 40 || nextCh === 46) // '(' or '.'
        { return this.parseExpressionStatement(node, this.parseExpression()) }
    }

    if (!this.options.allowImportExportEverywhere) {
      if (!topLevel)
        { this.raise(this.start, "'import' and 'export' may only appear at the top level"); }
      if (!this.inModule)
        { this.raise(this.start, "'import' and 'export' may appear only with 'sourceType: module'"); }
    }
    return starttype === types$1._import ? this.parseImport(node) : this.parseExport(node, exports$1)

    // If the statement does not start with a statement keyword or a
    // brace, it's an ExpressionStatement or LabeledStatement. We
    // simply start parsing an expression, and afterwards, if the
    // next token is a colon and the expression was a simple
    // Identifier node, we switch to interpreting it as a label.
  default:
    if (this.isAsyncFunction()) {
      if (context) { this.unexpected(); }
      this.next();
      return this.parseFunctionStatement(node, true, !context)
    }

    var usingKind = this.isAwaitUsing(false) ? "await using" : this.isUsing(false) ? "using" : null;
    if (usingKind) {
      if (!this.allowUsing) {
        this.raise(this.start, "Using declaration cannot appear in the top level when source type is `script` or in the bare case statement");
      }
      if (context) {
        // Cases like `for (;;) using x = ...;`, `if (true) await using x = ...;`, etc. are not allowed.
        this.raise(this.start, "Using declaration is not allowed in single-statement positions");
      }
      if (usingKind === "await using") {
        if (!this.canAwait) {
          this.raise(this.start, "Await using cannot appear outside of async function");
        }
        this.next();
      }
      this.next();
      this.parseVar(node, false, usingKind);
      this.semicolon();
      return this.finishNode(node, "VariableDeclaration")
    }

    var maybeName = this.value, expr = this.parseExpression();
    if (starttype === types$1.name && expr.type === "Identifier" && this.eat(types$1.colon))
      { return this.parseLabeledStatement(node, maybeName, expr, context) }
    else { return this.parseExpressionStatement(node, expr) }
  }
};

pp$8.parseBreakContinueStatement = function(node, keyword) {
  var isBreak = keyword === "break";
  this.next();
  if (this.eat(types$1.semi) || this.insertSemicolon()) { node.label = null; }
  else if (this.type !== types$1.name) { this.unexpected(); }
  else {
    node.label = this.parseIdent();
    this.semicolon();
  }

  // Verify that there is an actual destination to break or
  // continue to.
  var i = 0;
  for (; i < this.labels.length; ++i) {
    var lab = this.labels[i];
    if (node.label == null || lab.name === node.label.name) {
      if (lab.kind != null && (isBreak || lab.kind === "loop")) { break }
      if (node.label && isBreak) { break }
    }
  }
  if (i === this.labels.length) { this.raise(node.start, "Unsyntactic " + keyword); }
  return this.finishNode(node, isBreak ? "BreakStatement" : "ContinueStatement")
};

pp$8.parseDebuggerStatement = function(node) {
  this.next();
  this.semicolon();
  return this.finishNode(node, "DebuggerStatement")
};

pp$8.parseDoStatement = function(node) {
  this.next();
  this.labels.push(loopLabel);
  node.body = this.parseStatement("do");
  this.labels.pop();
  this.expect(types$1._while);
  node.test = this.parseParenExpression();
  if (this.options.ecmaVersion >= 6)
    { this.eat(types$1.semi); }
  else
    { this.semicolon(); }
  return this.finishNode(node, "DoWhileStatement")
};

// Disambiguating between a `for` and a `for`/`in` or `for`/`of`
// loop is non-trivial. Basically, we have to parse the init `var`
// statement or expression, disallowing the `in` operator (see
// the second parameter to `parseExpression`), and then check
// whether the next token is `in` or `of`. When there is no init
// part (semicolon immediately after the opening parenthesis), it
// is a regular `for` loop.

pp$8.parseForStatement = function(node) {
  this.next();
  var awaitAt = (this.options.ecmaVersion >= 9 && this.canAwait && this.eatContextual("await")) ? this.lastTokStart : -1;
  this.labels.push(loopLabel);
  this.enterScope(0);
  this.expect(types$1.parenL);
  if (this.type === types$1.semi) {
    if (awaitAt > -1) { this.unexpected(awaitAt); }
    return this.parseFor(node, null)
  }
  var isLet = this.isLet();
  if (this.type === types$1._var || this.type === types$1._const || isLet) {
    var init$1 = this.startNode(), kind = isLet ? "let" : this.value;
    this.next();
    this.parseVar(init$1, true, kind);
    this.finishNode(init$1, "VariableDeclaration");
    return this.parseForAfterInit(node, init$1, awaitAt)
  }
  var startsWithLet = this.isContextual("let"), isForOf = false;

  var usingKind = this.isUsing(true) ? "using" : this.isAwaitUsing(true) ? "await using" : null;
  if (usingKind) {
    var init$2 = this.startNode();
    this.next();
    if (usingKind === "await using") {
      if (!this.canAwait) {
        this.raise(this.start, "Await using cannot appear outside of async function");
      }
      this.next();
    }
    this.parseVar(init$2, true, usingKind);
    this.finishNode(init$2, "VariableDeclaration");
    return this.parseForAfterInit(node, init$2, awaitAt)
  }
  var containsEsc = this.containsEsc;
  var refDestructuringErrors = new DestructuringErrors;
  var initPos = this.start;
  var init = awaitAt > -1
    ? this.parseExprSubscripts(refDestructuringErrors, "await")
    : this.parseExpression(true, refDestructuringErrors);
  if (this.type === types$1._in || (isForOf = this.options.ecmaVersion >= 6 && this.isContextual("of"))) {
    if (awaitAt > -1) { // implies `ecmaVersion >= 9` (see declaration of awaitAt)
      if (this.type === types$1._in) { this.unexpected(awaitAt); }
      node.await = true;
    } else if (isForOf && this.options.ecmaVersion >= 8) {
      if (init.start === initPos && !containsEsc && init.type === "Identifier" && init.name === "async") { this.unexpected(); }
      else if (this.options.ecmaVersion >= 9) { node.await = false; }
    }
    if (startsWithLet && isForOf) { this.raise(init.start, "The left-hand side of a for-of loop may not start with 'let'."); }
    this.toAssignable(init, false, refDestructuringErrors);
    this.checkLValPattern(init);
    return this.parseForIn(node, init)
  } else {
    this.checkExpressionErrors(refDestructuringErrors, true);
  }
  if (awaitAt > -1) { this.unexpected(awaitAt); }
  return this.parseFor(node, init)
};

// Helper method to parse for loop after variable initialization
pp$8.parseForAfterInit = function(node, init, awaitAt) {
  if ((this.type === types$1._in || (this.options.ecmaVersion >= 6 && this.isContextual("of"))) && init.declarations.length === 1) {
    if (this.type === types$1._in) {
      if ((init.kind === "using" || init.kind === "await using") && !init.declarations[0].init) {
        this.raise(this.start, "Using declaration is not allowed in for-in loops");
      }
      if (this.options.ecmaVersion >= 9 && awaitAt > -1) { this.unexpected(awaitAt); }
    } else if (this.options.ecmaVersion >= 9) { node.await = awaitAt > -1; }
    return this.parseForIn(node, init)
  }
  if (awaitAt > -1) { this.unexpected(awaitAt); }
  return this.parseFor(node, init)
};

pp$8.parseFunctionStatement = function(node, isAsync, declarationPosition) {
  this.next();
  return this.parseFunction(node, FUNC_STATEMENT | (declarationPosition ? 0 : FUNC_HANGING_STATEMENT), false, isAsync)
};

pp$8.parseIfStatement = function(node) {
  this.next();
  node.test = this.parseParenExpression();
  // allow function declarations in branches, but only in non-strict mode
  node.consequent = this.parseStatement("if");
  node.alternate = this.eat(types$1._else) ? this.parseStatement("if") : null;
  return this.finishNode(node, "IfStatement")
};

pp$8.parseReturnStatement = function(node) {
  if (!this.allowReturn)
    { this.raise(this.start, "'return' outside of function"); }
  this.next();

  // In `return` (and `break`/`continue`), the keywords with
  // optional arguments, we eagerly look for a semicolon or the
  // possibility to insert one.

  if (this.eat(types$1.semi) || this.insertSemicolon()) { node.argument = null; }
  else { node.argument = this.parseExpression(); this.semicolon(); }
  return this.finishNode(node, "ReturnStatement")
};

pp$8.parseSwitchStatement = function(node) {
  this.next();
  node.discriminant = this.parseParenExpression();
  node.cases = [];
  this.expect(types$1.braceL);
  this.labels.push(switchLabel);
  this.enterScope(SCOPE_SWITCH);

  // Statements under must be grouped (by label) in SwitchCase
  // nodes. `cur` is used to keep the node that we are currently
  // adding statements to.

  var cur;
  for (var sawDefault = false; this.type !== types$1.braceR;) {
    if (this.type === types$1._case || this.type === types$1._default) {
      var isCase = this.type === types$1._case;
      if (cur) { this.finishNode(cur, "SwitchCase"); }
      node.cases.push(cur = this.startNode());
      cur.consequent = [];
      this.next();
      if (isCase) {
        cur.test = this.parseExpression();
      } else {
        if (sawDefault) { this.raiseRecoverable(this.lastTokStart, "Multiple default clauses"); }
        sawDefault = true;
        cur.test = null;
      }
      this.expect(types$1.colon);
    } else {
      if (!cur) { this.unexpected(); }
      cur.consequent.push(this.parseStatement(null));
    }
  }
  this.exitScope();
  if (cur) { this.finishNode(cur, "SwitchCase"); }
  this.next(); // Closing brace
  this.labels.pop();
  return this.finishNode(node, "SwitchStatement")
};

pp$8.parseThrowStatement = function(node) {
  this.next();
  if (lineBreak.test(this.input.slice(this.lastTokEnd, this.start)))
    { this.raise(this.lastTokEnd, "Illegal newline after throw"); }
  node.argument = this.parseExpression();
  this.semicolon();
  return this.finishNode(node, "ThrowStatement")
};

// Reused empty array added for node fields that are always empty.

var empty$1 = [];

pp$8.parseCatchClauseParam = function() {
  var param = this.parseBindingAtom();
  var simple = param.type === "Identifier";
  this.enterScope(simple ? SCOPE_SIMPLE_CATCH : 0);
  this.checkLValPattern(param, simple ? BIND_SIMPLE_CATCH : BIND_LEXICAL);
  this.expect(types$1.parenR);

  return param
};

pp$8.parseTryStatement = function(node) {
  this.next();
  node.block = this.parseBlock();
  node.handler = null;
  if (this.type === types$1._catch) {
    var clause = this.startNode();
    this.next();
    if (this.eat(types$1.parenL)) {
      clause.param = this.parseCatchClauseParam();
    } else {
      if (this.options.ecmaVersion < 10) { this.unexpected(); }
      clause.param = null;
      this.enterScope(0);
    }
    clause.body = this.parseBlock(false);
    this.exitScope();
    node.handler = this.finishNode(clause, "CatchClause");
  }
  node.finalizer = this.eat(types$1._finally) ? this.parseBlock() : null;
  if (!node.handler && !node.finalizer)
    { this.raise(node.start, "Missing catch or finally clause"); }
  return this.finishNode(node, "TryStatement")
};

pp$8.parseVarStatement = function(node, kind, allowMissingInitializer) {
  this.next();
  this.parseVar(node, false, kind, allowMissingInitializer);
  this.semicolon();
  return this.finishNode(node, "VariableDeclaration")
};

pp$8.parseWhileStatement = function(node) {
  this.next();
  node.test = this.parseParenExpression();
  this.labels.push(loopLabel);
  node.body = this.parseStatement("while");
  this.labels.pop();
  return this.finishNode(node, "WhileStatement")
};

pp$8.parseWithStatement = function(node) {
  if (this.strict) { this.raise(this.start, "'with' in strict mode"); }
  this.next();
  node.object = this.parseParenExpression();
  node.body = this.parseStatement("with");
  return this.finishNode(node, "WithStatement")
};

pp$8.parseEmptyStatement = function(node) {
  this.next();
  return this.finishNode(node, "EmptyStatement")
};

pp$8.parseLabeledStatement = function(node, maybeName, expr, context) {
  for (var i$1 = 0, list = this.labels; i$1 < list.length; i$1 += 1)
    {
    var label = list[i$1];

    if (label.name === maybeName)
      { this.raise(expr.start, "Label '" + maybeName + "' is already declared");
  } }
  var kind = this.type.isLoop ? "loop" : this.type === types$1._switch ? "switch" : null;
  for (var i = this.labels.length - 1; i >= 0; i--) {
    var label$1 = this.labels[i];
    if (label$1.statementStart === node.start) {
      // Update information about previous labels on this node
      label$1.statementStart = this.start;
      label$1.kind = kind;
    } else { break }
  }
  this.labels.push({name: maybeName, kind: kind, statementStart: this.start});
  node.body = this.parseStatement(context ? context.indexOf("label") === -1 ? context + "label" : context : "label");
  this.labels.pop();
  node.label = expr;
  return this.finishNode(node, "LabeledStatement")
};

pp$8.parseExpressionStatement = function(node, expr) {
  node.expression = expr;
  this.semicolon();
  return this.finishNode(node, "ExpressionStatement")
};

// Parse a semicolon-enclosed block of statements, handling `"use
// strict"` declarations when `allowStrict` is true (used for
// function bodies).

pp$8.parseBlock = function(createNewLexicalScope, node, exitStrict) {
  if ( createNewLexicalScope === void 0 ) createNewLexicalScope = true;
  if ( node === void 0 ) node = this.startNode();

  node.body = [];
  this.expect(types$1.braceL);
  if (createNewLexicalScope) { this.enterScope(0); }
  while (this.type !== types$1.braceR) {
    var stmt = this.parseStatement(null);
    node.body.push(stmt);
  }
  if (exitStrict) { this.strict = false; }
  this.next();
  if (createNewLexicalScope) { this.exitScope(); }
  return this.finishNode(node, "BlockStatement")
};

// Parse a regular `for` loop. The disambiguation code in
// `parseStatement` will already have parsed the init statement or
// expression.

pp$8.parseFor = function(node, init) {
  node.init = init;
  this.expect(types$1.semi);
  node.test = this.type === types$1.semi ? null : this.parseExpression();
  this.expect(types$1.semi);
  node.update = this.type === types$1.parenR ? null : this.parseExpression();
  this.expect(types$1.parenR);
  node.body = this.parseStatement("for");
  this.exitScope();
  this.labels.pop();
  return this.finishNode(node, "ForStatement")
};

// Parse a `for`/`in` and `for`/`of` loop, which are almost
// same from parser's perspective.

pp$8.parseForIn = function(node, init) {
  var isForIn = this.type === types$1._in;
  this.next();

  if (
    init.type === "VariableDeclaration" &&
    init.declarations[0].init != null &&
    (
      !isForIn ||
      this.options.ecmaVersion < 8 ||
      this.strict ||
      init.kind !== "var" ||
      init.declarations[0].id.type !== "Identifier"
    )
  ) {
    this.raise(
      init.start,
      ((isForIn ? "for-in" : "for-of") + " loop variable declaration may not have an initializer")
    );
  }
  node.left = init;
  node.right = isForIn ? this.parseExpression() : this.parseMaybeAssign();
  this.expect(types$1.parenR);
  node.body = this.parseStatement("for");
  this.exitScope();
  this.labels.pop();
  return this.finishNode(node, isForIn ? "ForInStatement" : "ForOfStatement")
};

// Parse a list of variable declarations.

pp$8.parseVar = function(node, isFor, kind, allowMissingInitializer) {
  node.declarations = [];
  node.kind = kind;
  for (;;) {
    var decl = this.startNode();
    this.parseVarId(decl, kind);
    if (this.eat(types$1.eq)) {
      decl.init = this.parseMaybeAssign(isFor);
    } else if (!allowMissingInitializer && kind === "const" && !(this.type === types$1._in || (this.options.ecmaVersion >= 6 && this.isContextual("of")))) {
      this.unexpected();
    } else if (!allowMissingInitializer && (kind === "using" || kind === "await using") && this.options.ecmaVersion >= 17 && this.type !== types$1._in && !this.isContextual("of")) {
      this.raise(this.lastTokEnd, ("Missing initializer in " + kind + " declaration"));
    } else if (!allowMissingInitializer && decl.id.type !== "Identifier" && !(isFor && (this.type === types$1._in || this.isContextual("of")))) {
      this.raise(this.lastTokEnd, "Complex binding patterns require an initialization value");
    } else {
      decl.init = null;
    }
    node.declarations.push(this.finishNode(decl, "VariableDeclarator"));
    if (!this.eat(types$1.comma)) { break }
  }
  return node
};

pp$8.parseVarId = function(decl, kind) {
  decl.id = kind === "using" || kind === "await using"
    ? this.parseIdent()
    : this.parseBindingAtom();

  this.checkLValPattern(decl.id, kind === "var" ? BIND_VAR : BIND_LEXICAL, false);
};

var FUNC_STATEMENT = 1, FUNC_HANGING_STATEMENT = 2, FUNC_NULLABLE_ID = 4;

// Parse a function declaration or literal (depending on the
// `statement & FUNC_STATEMENT`).

// Remove `allowExpressionBody` for 7.0.0, as it is only called with false
pp$8.parseFunction = function(node, statement, allowExpressionBody, isAsync, forInit) {
  this.initFunction(node);
  if (this.options.ecmaVersion >= 9 || this.options.ecmaVersion >= 6 && !isAsync) {
    if (this.type === types$1.star && (statement & FUNC_HANGING_STATEMENT))
      { this.unexpected(); }
    node.generator = this.eat(types$1.star);
  }
  if (this.options.ecmaVersion >= 8)
    { node.async = !!isAsync; }

  if (statement & FUNC_STATEMENT) {
    node.id = (statement & FUNC_NULLABLE_ID) && this.type !== types$1.name ? null : this.parseIdent();
    if (node.id && !(statement & FUNC_HANGING_STATEMENT))
      // If it is a regular function declaration in sloppy mode, then it is
      // subject to Annex B semantics (BIND_FUNCTION). Otherwise, the binding
      // mode depends on properties of the current scope (see
      // treatFunctionsAsVar).
      { this.checkLValSimple(node.id, (this.strict || node.generator || node.async) ? this.treatFunctionsAsVar ? BIND_VAR : BIND_LEXICAL : BIND_FUNCTION); }
  }

  var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
  this.yieldPos = 0;
  this.awaitPos = 0;
  this.awaitIdentPos = 0;
  this.enterScope(functionFlags(node.async, node.generator));

  if (!(statement & FUNC_STATEMENT))
    { node.id = this.type === types$1.name ? this.parseIdent() : null; }

  this.parseFunctionParams(node);
  this.parseFunctionBody(node, allowExpressionBody, false, forInit);

  this.yieldPos = oldYieldPos;
  this.awaitPos = oldAwaitPos;
  this.awaitIdentPos = oldAwaitIdentPos;
  return this.finishNode(node, (statement & FUNC_STATEMENT) ? "FunctionDeclaration" : "FunctionExpression")
};

pp$8.parseFunctionParams = function(node) {
  this.expect(types$1.parenL);
  node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
  this.checkYieldAwaitInDefaultParams();
};

// Parse a class declaration or literal (depending on the
// `isStatement` parameter).

pp$8.parseClass = function(node, isStatement) {
  this.next();

  // ecma-262 14.6 Class Definitions
  // A class definition is always strict mode code.
  var oldStrict = this.strict;
  this.strict = true;

  this.parseClassId(node, isStatement);
  this.parseClassSuper(node);
  var privateNameMap = this.enterClassBody();
  var classBody = this.startNode();
  var hadConstructor = false;
  classBody.body = [];
  this.expect(types$1.braceL);
  while (this.type !== types$1.braceR) {
    var element = this.parseClassElement(node.superClass !== null);
    if (element) {
      classBody.body.push(element);
      if (element.type === "MethodDefinition" && element.kind === "constructor") {
        if (hadConstructor) { this.raiseRecoverable(element.start, "Duplicate constructor in the same class"); }
        hadConstructor = true;
      } else if (element.key && element.key.type === "PrivateIdentifier" && isPrivateNameConflicted(privateNameMap, element)) {
        this.raiseRecoverable(element.key.start, ("Identifier '#" + (element.key.name) + "' has already been declared"));
      }
    }
  }
  this.strict = oldStrict;
  this.next();
  node.body = this.finishNode(classBody, "ClassBody");
  this.exitClassBody();
  return this.finishNode(node, isStatement ? "ClassDeclaration" : "ClassExpression")
};

pp$8.parseClassElement = function(constructorAllowsSuper) {
  if (this.eat(types$1.semi)) { return null }

  var ecmaVersion = this.options.ecmaVersion;
  var node = this.startNode();
  var keyName = "";
  var isGenerator = false;
  var isAsync = false;
  var kind = "method";
  var isStatic = false;

  if (this.eatContextual("static")) {
    // Parse static init block
    if (ecmaVersion >= 13 && this.eat(types$1.braceL)) {
      this.parseClassStaticBlock(node);
      return node
    }
    if (this.isClassElementNameStart() || this.type === types$1.star) {
      isStatic = true;
    } else {
      keyName = "static";
    }
  }
  node.static = isStatic;
  if (!keyName && ecmaVersion >= 8 && this.eatContextual("async")) {
    if ((this.isClassElementNameStart() || this.type === types$1.star) && !this.canInsertSemicolon()) {
      isAsync = true;
    } else {
      keyName = "async";
    }
  }
  if (!keyName && (ecmaVersion >= 9 || !isAsync) && this.eat(types$1.star)) {
    isGenerator = true;
  }
  if (!keyName && !isAsync && !isGenerator) {
    var lastValue = this.value;
    if (this.eatContextual("get") || this.eatContextual("set")) {
      if (this.isClassElementNameStart()) {
        kind = lastValue;
      } else {
        keyName = lastValue;
      }
    }
  }

  // Parse element name
  if (keyName) {
    // 'async', 'get', 'set', or 'static' were not a keyword contextually.
    // The last token is any of those. Make it the element name.
    node.computed = false;
    node.key = this.startNodeAt(this.lastTokStart, this.lastTokStartLoc);
    node.key.name = keyName;
    this.finishNode(node.key, "Identifier");
  } else {
    this.parseClassElementName(node);
  }

  // Parse element value
  if (ecmaVersion < 13 || this.type === types$1.parenL || kind !== "method" || isGenerator || isAsync) {
    var isConstructor = !node.static && checkKeyName(node, "constructor");
    var allowsDirectSuper = isConstructor && constructorAllowsSuper;
    // Couldn't move this check into the 'parseClassMethod' method for backward compatibility.
    if (isConstructor && kind !== "method") { this.raise(node.key.start, "Constructor can't have get/set modifier"); }
    node.kind = isConstructor ? "constructor" : kind;
    this.parseClassMethod(node, isGenerator, isAsync, allowsDirectSuper);
  } else {
    this.parseClassField(node);
  }

  return node
};

pp$8.isClassElementNameStart = function() {
  return (
    this.type === types$1.name ||
    this.type === types$1.privateId ||
    this.type === types$1.num ||
    this.type === types$1.string ||
    this.type === types$1.bracketL ||
    this.type.keyword
  )
};

pp$8.parseClassElementName = function(element) {
  if (this.type === types$1.privateId) {
    if (this.value === "constructor") {
      this.raise(this.start, "Classes can't have an element named '#constructor'");
    }
    element.computed = false;
    element.key = this.parsePrivateIdent();
  } else {
    this.parsePropertyName(element);
  }
};

pp$8.parseClassMethod = function(method, isGenerator, isAsync, allowsDirectSuper) {
  // Check key and flags
  var key = method.key;
  if (method.kind === "constructor") {
    if (isGenerator) { this.raise(key.start, "Constructor can't be a generator"); }
    if (isAsync) { this.raise(key.start, "Constructor can't be an async method"); }
  } else if (method.static && checkKeyName(method, "prototype")) {
    this.raise(key.start, "Classes may not have a static property named prototype");
  }

  // Parse value
  var value = method.value = this.parseMethod(isGenerator, isAsync, allowsDirectSuper);

  // Check value
  if (method.kind === "get" && value.params.length !== 0)
    { this.raiseRecoverable(value.start, "getter should have no params"); }
  if (method.kind === "set" && value.params.length !== 1)
    { this.raiseRecoverable(value.start, "setter should have exactly one param"); }
  if (method.kind === "set" && value.params[0].type === "RestElement")
    { this.raiseRecoverable(value.params[0].start, "Setter cannot use rest params"); }

  return this.finishNode(method, "MethodDefinition")
};

pp$8.parseClassField = function(field) {
  if (checkKeyName(field, "constructor")) {
    this.raise(field.key.start, "Classes can't have a field named 'constructor'");
  } else if (field.static && checkKeyName(field, "prototype")) {
    this.raise(field.key.start, "Classes can't have a static field named 'prototype'");
  }

  if (this.eat(types$1.eq)) {
    // To raise SyntaxError if 'arguments' exists in the initializer.
    this.enterScope(SCOPE_CLASS_FIELD_INIT | SCOPE_SUPER);
    field.value = this.parseMaybeAssign();
    this.exitScope();
  } else {
    field.value = null;
  }
  this.semicolon();

  return this.finishNode(field, "PropertyDefinition")
};

pp$8.parseClassStaticBlock = function(node) {
  node.body = [];

  var oldLabels = this.labels;
  this.labels = [];
  this.enterScope(SCOPE_CLASS_STATIC_BLOCK | SCOPE_SUPER);
  while (this.type !== types$1.braceR) {
    var stmt = this.parseStatement(null);
    node.body.push(stmt);
  }
  this.next();
  this.exitScope();
  this.labels = oldLabels;

  return this.finishNode(node, "StaticBlock")
};

pp$8.parseClassId = function(node, isStatement) {
  if (this.type === types$1.name) {
    node.id = this.parseIdent();
    if (isStatement)
      { this.checkLValSimple(node.id, BIND_LEXICAL, false); }
  } else {
    if (isStatement === true)
      { this.unexpected(); }
    node.id = null;
  }
};

pp$8.parseClassSuper = function(node) {
  node.superClass = this.eat(types$1._extends) ? this.parseExprSubscripts(null, false) : null;
};

pp$8.enterClassBody = function() {
  var element = {declared: Object.create(null), used: []};
  this.privateNameStack.push(element);
  return element.declared
};

pp$8.exitClassBody = function() {
  var ref = this.privateNameStack.pop();
  var declared = ref.declared;
  var used = ref.used;
  if (!this.options.checkPrivateFields) { return }
  var len = this.privateNameStack.length;
  var parent = len === 0 ? null : this.privateNameStack[len - 1];
  for (var i = 0; i < used.length; ++i) {
    var id = used[i];
    if (!hasOwn(declared, id.name)) {
      if (parent) {
        parent.used.push(id);
      } else {
        this.raiseRecoverable(id.start, ("Private field '#" + (id.name) + "' must be declared in an enclosing class"));
      }
    }
  }
};

function isPrivateNameConflicted(privateNameMap, element) {
  var name = element.key.name;
  var curr = privateNameMap[name];

  var next = "true";
  if (element.type === "MethodDefinition" && (element.kind === "get" || element.kind === "set")) {
    next = (element.static ? "s" : "i") + element.kind;
  }

  // `class { get #a(){}; static set #a(_){} }` is also conflict.
  if (
    curr === "iget" && next === "iset" ||
    curr === "iset" && next === "iget" ||
    curr === "sget" && next === "sset" ||
    curr === "sset" && next === "sget"
  ) {
    privateNameMap[name] = "true";
    return false
  } else if (!curr) {
    privateNameMap[name] = next;
    return false
  } else {
    return true
  }
}

function checkKeyName(node, name) {
  var computed = node.computed;
  var key = node.key;
  return !computed && (
    key.type === "Identifier" && key.name === name ||
    key.type === "Literal" && key.value === name
  )
}

// Parses module export declaration.

pp$8.parseExportAllDeclaration = function(node, exports$1) {
  if (this.options.ecmaVersion >= 11) {
    if (this.eatContextual("as")) {
      node.exported = this.parseModuleExportName();
      this.checkExport(exports$1, node.exported, this.lastTokStart);
    } else {
      node.exported = null;
    }
  }
  this.expectContextual("from");
  if (this.type !== types$1.string) { this.unexpected(); }
  node.source = this.parseExprAtom();
  if (this.options.ecmaVersion >= 16)
    { node.attributes = this.parseWithClause(); }
  this.semicolon();
  return this.finishNode(node, "ExportAllDeclaration")
};

pp$8.parseExport = function(node, exports$1) {
  this.next();
  // export * from '...'
  if (this.eat(types$1.star)) {
    return this.parseExportAllDeclaration(node, exports$1)
  }
  if (this.eat(types$1._default)) { // export default ...
    this.checkExport(exports$1, "default", this.lastTokStart);
    node.declaration = this.parseExportDefaultDeclaration();
    return this.finishNode(node, "ExportDefaultDeclaration")
  }
  // export var|const|let|function|class ...
  if (this.shouldParseExportStatement()) {
    node.declaration = this.parseExportDeclaration(node);
    if (node.declaration.type === "VariableDeclaration")
      { this.checkVariableExport(exports$1, node.declaration.declarations); }
    else
      { this.checkExport(exports$1, node.declaration.id, node.declaration.id.start); }
    node.specifiers = [];
    node.source = null;
    if (this.options.ecmaVersion >= 16)
      { node.attributes = []; }
  } else { // export { x, y as z } [from '...']
    node.declaration = null;
    node.specifiers = this.parseExportSpecifiers(exports$1);
    if (this.eatContextual("from")) {
      if (this.type !== types$1.string) { this.unexpected(); }
      node.source = this.parseExprAtom();
      if (this.options.ecmaVersion >= 16)
        { node.attributes = this.parseWithClause(); }
    } else {
      for (var i = 0, list = node.specifiers; i < list.length; i += 1) {
        // check for keywords used as local names
        var spec = list[i];

        this.checkUnreserved(spec.local);
        // check if export is defined
        this.checkLocalExport(spec.local);

        if (spec.local.type === "Literal") {
          this.raise(spec.local.start, "A string literal cannot be used as an exported binding without `from`.");
        }
      }

      node.source = null;
      if (this.options.ecmaVersion >= 16)
        { node.attributes = []; }
    }
    this.semicolon();
  }
  return this.finishNode(node, "ExportNamedDeclaration")
};

pp$8.parseExportDeclaration = function(node) {
  return this.parseStatement(null)
};

pp$8.parseExportDefaultDeclaration = function() {
  var isAsync;
  if (this.type === types$1._function || (isAsync = this.isAsyncFunction())) {
    var fNode = this.startNode();
    this.next();
    if (isAsync) { this.next(); }
    return this.parseFunction(fNode, FUNC_STATEMENT | FUNC_NULLABLE_ID, false, isAsync)
  } else if (this.type === types$1._class) {
    var cNode = this.startNode();
    return this.parseClass(cNode, "nullableID")
  } else {
    var declaration = this.parseMaybeAssign();
    this.semicolon();
    return declaration
  }
};

pp$8.checkExport = function(exports$1, name, pos) {
  if (!exports$1) { return }
  if (typeof name !== "string")
    { name = name.type === "Identifier" ? name.name : name.value; }
  if (hasOwn(exports$1, name))
    { this.raiseRecoverable(pos, "Duplicate export '" + name + "'"); }
  exports$1[name] = true;
};

pp$8.checkPatternExport = function(exports$1, pat) {
  var type = pat.type;
  if (type === "Identifier")
    { this.checkExport(exports$1, pat, pat.start); }
  else if (type === "ObjectPattern")
    { for (var i = 0, list = pat.properties; i < list.length; i += 1)
      {
        var prop = list[i];

        this.checkPatternExport(exports$1, prop);
      } }
  else if (type === "ArrayPattern")
    { for (var i$1 = 0, list$1 = pat.elements; i$1 < list$1.length; i$1 += 1) {
      var elt = list$1[i$1];

        if (elt) { this.checkPatternExport(exports$1, elt); }
    } }
  else if (type === "Property")
    { this.checkPatternExport(exports$1, pat.value); }
  else if (type === "AssignmentPattern")
    { this.checkPatternExport(exports$1, pat.left); }
  else if (type === "RestElement")
    { this.checkPatternExport(exports$1, pat.argument); }
};

pp$8.checkVariableExport = function(exports$1, decls) {
  if (!exports$1) { return }
  for (var i = 0, list = decls; i < list.length; i += 1)
    {
    var decl = list[i];

    this.checkPatternExport(exports$1, decl.id);
  }
};

pp$8.shouldParseExportStatement = function() {
  return this.type.keyword === "var" ||
    this.type.keyword === "const" ||
    this.type.keyword === "class" ||
    this.type.keyword === "function" ||
    this.isLet() ||
    this.isAsyncFunction()
};

// Parses a comma-separated list of module exports.

pp$8.parseExportSpecifier = function(exports$1) {
  var node = this.startNode();
  node.local = this.parseModuleExportName();

  node.exported = this.eatContextual("as") ? this.parseModuleExportName() : node.local;
  this.checkExport(
    exports$1,
    node.exported,
    node.exported.start
  );

  return this.finishNode(node, "ExportSpecifier")
};

pp$8.parseExportSpecifiers = function(exports$1) {
  var nodes = [], first = true;
  // export { x, y as z } [from '...']
  this.expect(types$1.braceL);
  while (!this.eat(types$1.braceR)) {
    if (!first) {
      this.expect(types$1.comma);
      if (this.afterTrailingComma(types$1.braceR)) { break }
    } else { first = false; }

    nodes.push(this.parseExportSpecifier(exports$1));
  }
  return nodes
};

// Parses import declaration.

pp$8.parseImport = function(node) {
  this.next();

  // import '...'
  if (this.type === types$1.string) {
    node.specifiers = empty$1;
    node.source = this.parseExprAtom();
  } else {
    node.specifiers = this.parseImportSpecifiers();
    this.expectContextual("from");
    node.source = this.type === types$1.string ? this.parseExprAtom() : this.unexpected();
  }
  if (this.options.ecmaVersion >= 16)
    { node.attributes = this.parseWithClause(); }
  this.semicolon();
  return this.finishNode(node, "ImportDeclaration")
};

// Parses a comma-separated list of module imports.

pp$8.parseImportSpecifier = function() {
  var node = this.startNode();
  node.imported = this.parseModuleExportName();

  if (this.eatContextual("as")) {
    node.local = this.parseIdent();
  } else {
    this.checkUnreserved(node.imported);
    node.local = node.imported;
  }
  this.checkLValSimple(node.local, BIND_LEXICAL);

  return this.finishNode(node, "ImportSpecifier")
};

pp$8.parseImportDefaultSpecifier = function() {
  // import defaultObj, { x, y as z } from '...'
  var node = this.startNode();
  node.local = this.parseIdent();
  this.checkLValSimple(node.local, BIND_LEXICAL);
  return this.finishNode(node, "ImportDefaultSpecifier")
};

pp$8.parseImportNamespaceSpecifier = function() {
  var node = this.startNode();
  this.next();
  this.expectContextual("as");
  node.local = this.parseIdent();
  this.checkLValSimple(node.local, BIND_LEXICAL);
  return this.finishNode(node, "ImportNamespaceSpecifier")
};

pp$8.parseImportSpecifiers = function() {
  var nodes = [], first = true;
  if (this.type === types$1.name) {
    nodes.push(this.parseImportDefaultSpecifier());
    if (!this.eat(types$1.comma)) { return nodes }
  }
  if (this.type === types$1.star) {
    nodes.push(this.parseImportNamespaceSpecifier());
    return nodes
  }
  this.expect(types$1.braceL);
  while (!this.eat(types$1.braceR)) {
    if (!first) {
      this.expect(types$1.comma);
      if (this.afterTrailingComma(types$1.braceR)) { break }
    } else { first = false; }

    nodes.push(this.parseImportSpecifier());
  }
  return nodes
};

pp$8.parseWithClause = function() {
  var nodes = [];
  if (!this.eat(types$1._with)) {
    return nodes
  }
  this.expect(types$1.braceL);
  var attributeKeys = {};
  var first = true;
  while (!this.eat(types$1.braceR)) {
    if (!first) {
      this.expect(types$1.comma);
      if (this.afterTrailingComma(types$1.braceR)) { break }
    } else { first = false; }

    var attr = this.parseImportAttribute();
    var keyName = attr.key.type === "Identifier" ? attr.key.name : attr.key.value;
    if (hasOwn(attributeKeys, keyName))
      { this.raiseRecoverable(attr.key.start, "Duplicate attribute key '" + keyName + "'"); }
    attributeKeys[keyName] = true;
    nodes.push(attr);
  }
  return nodes
};

pp$8.parseImportAttribute = function() {
  var node = this.startNode();
  node.key = this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
  this.expect(types$1.colon);
  if (this.type !== types$1.string) {
    this.unexpected();
  }
  node.value = this.parseExprAtom();
  return this.finishNode(node, "ImportAttribute")
};

pp$8.parseModuleExportName = function() {
  if (this.options.ecmaVersion >= 13 && this.type === types$1.string) {
    var stringLiteral = this.parseLiteral(this.value);
    if (loneSurrogate.test(stringLiteral.value)) {
      this.raise(stringLiteral.start, "An export name cannot include a lone surrogate.");
    }
    return stringLiteral
  }
  return this.parseIdent(true)
};

// Set `ExpressionStatement#directive` property for directive prologues.
pp$8.adaptDirectivePrologue = function(statements) {
  for (var i = 0; i < statements.length && this.isDirectiveCandidate(statements[i]); ++i) {
    statements[i].directive = statements[i].expression.raw.slice(1, -1);
  }
};
pp$8.isDirectiveCandidate = function(statement) {
  return (
    this.options.ecmaVersion >= 5 &&
    statement.type === "ExpressionStatement" &&
    statement.expression.type === "Literal" &&
    typeof statement.expression.value === "string" &&
    // Reject parenthesized strings.
    (this.input[statement.start] === "\"" || this.input[statement.start] === "'")
  )
};

var pp$7 = Parser.prototype;

// Convert existing expression atom to assignable pattern
// if possible.

pp$7.toAssignable = function(node, isBinding, refDestructuringErrors) {
  if (this.options.ecmaVersion >= 6 && node) {
    switch (node.type) {
    case "Identifier":
      if (this.inAsync && node.name === "await")
        { this.raise(node.start, "Cannot use 'await' as identifier inside an async function"); }
      break

    case "ObjectPattern":
    case "ArrayPattern":
    case "AssignmentPattern":
    case "RestElement":
      break

    case "ObjectExpression":
      node.type = "ObjectPattern";
      if (refDestructuringErrors) { this.checkPatternErrors(refDestructuringErrors, true); }
      for (var i = 0, list = node.properties; i < list.length; i += 1) {
        var prop = list[i];

      this.toAssignable(prop, isBinding);
        // Early error:
        //   AssignmentRestProperty[Yield, Await] :
        //     `...` DestructuringAssignmentTarget[Yield, Await]
        //
        //   It is a Syntax Error if |DestructuringAssignmentTarget| is an |ArrayLiteral| or an |ObjectLiteral|.
        if (
          prop.type === "RestElement" &&
          (prop.argument.type === "ArrayPattern" || prop.argument.type === "ObjectPattern")
        ) {
          this.raise(prop.argument.start, "Unexpected token");
        }
      }
      break

    case "Property":
      // AssignmentProperty has type === "Property"
      if (node.kind !== "init") { this.raise(node.key.start, "Object pattern can't contain getter or setter"); }
      this.toAssignable(node.value, isBinding);
      break

    case "ArrayExpression":
      node.type = "ArrayPattern";
      if (refDestructuringErrors) { this.checkPatternErrors(refDestructuringErrors, true); }
      this.toAssignableList(node.elements, isBinding);
      break

    case "SpreadElement":
      node.type = "RestElement";
      this.toAssignable(node.argument, isBinding);
      if (node.argument.type === "AssignmentPattern")
        { this.raise(node.argument.start, "Rest elements cannot have a default value"); }
      break

    case "AssignmentExpression":
      if (node.operator !== "=") { this.raise(node.left.end, "Only '=' operator can be used for specifying default value."); }
      node.type = "AssignmentPattern";
      delete node.operator;
      this.toAssignable(node.left, isBinding);
      break

    case "ParenthesizedExpression":
      this.toAssignable(node.expression, isBinding, refDestructuringErrors);
      break

    case "ChainExpression":
      this.raiseRecoverable(node.start, "Optional chaining cannot appear in left-hand side");
      break

    case "MemberExpression":
      if (!isBinding) { break }

    default:
      this.raise(node.start, "Assigning to rvalue");
    }
  } else if (refDestructuringErrors) { this.checkPatternErrors(refDestructuringErrors, true); }
  return node
};

// Convert list of expression atoms to binding list.

pp$7.toAssignableList = function(exprList, isBinding) {
  var end = exprList.length;
  for (var i = 0; i < end; i++) {
    var elt = exprList[i];
    if (elt) { this.toAssignable(elt, isBinding); }
  }
  if (end) {
    var last = exprList[end - 1];
    if (this.options.ecmaVersion === 6 && isBinding && last && last.type === "RestElement" && last.argument.type !== "Identifier")
      { this.unexpected(last.argument.start); }
  }
  return exprList
};

// Parses spread element.

pp$7.parseSpread = function(refDestructuringErrors) {
  var node = this.startNode();
  this.next();
  node.argument = this.parseMaybeAssign(false, refDestructuringErrors);
  return this.finishNode(node, "SpreadElement")
};

pp$7.parseRestBinding = function() {
  var node = this.startNode();
  this.next();

  // RestElement inside of a function parameter must be an identifier
  if (this.options.ecmaVersion === 6 && this.type !== types$1.name)
    { this.unexpected(); }

  node.argument = this.parseBindingAtom();

  return this.finishNode(node, "RestElement")
};

// Parses lvalue (assignable) atom.

pp$7.parseBindingAtom = function() {
  if (this.options.ecmaVersion >= 6) {
    switch (this.type) {
    case types$1.bracketL:
      var node = this.startNode();
      this.next();
      node.elements = this.parseBindingList(types$1.bracketR, true, true);
      return this.finishNode(node, "ArrayPattern")

    case types$1.braceL:
      return this.parseObj(true)
    }
  }
  return this.parseIdent()
};

pp$7.parseBindingList = function(close, allowEmpty, allowTrailingComma, allowModifiers) {
  var elts = [], first = true;
  while (!this.eat(close)) {
    if (first) { first = false; }
    else { this.expect(types$1.comma); }
    if (allowEmpty && this.type === types$1.comma) {
      elts.push(null);
    } else if (allowTrailingComma && this.afterTrailingComma(close)) {
      break
    } else if (this.type === types$1.ellipsis) {
      var rest = this.parseRestBinding();
      this.parseBindingListItem(rest);
      elts.push(rest);
      if (this.type === types$1.comma) { this.raiseRecoverable(this.start, "Comma is not permitted after the rest element"); }
      this.expect(close);
      break
    } else {
      elts.push(this.parseAssignableListItem(allowModifiers));
    }
  }
  return elts
};

pp$7.parseAssignableListItem = function(allowModifiers) {
  var elem = this.parseMaybeDefault(this.start, this.startLoc);
  this.parseBindingListItem(elem);
  return elem
};

pp$7.parseBindingListItem = function(param) {
  return param
};

// Parses assignment pattern around given atom if possible.

pp$7.parseMaybeDefault = function(startPos, startLoc, left) {
  left = left || this.parseBindingAtom();
  if (this.options.ecmaVersion < 6 || !this.eat(types$1.eq)) { return left }
  var node = this.startNodeAt(startPos, startLoc);
  node.left = left;
  node.right = this.parseMaybeAssign();
  return this.finishNode(node, "AssignmentPattern")
};

// The following three functions all verify that a node is an lvalue —
// something that can be bound, or assigned to. In order to do so, they perform
// a variety of checks:
//
// - Check that none of the bound/assigned-to identifiers are reserved words.
// - Record name declarations for bindings in the appropriate scope.
// - Check duplicate argument names, if checkClashes is set.
//
// If a complex binding pattern is encountered (e.g., object and array
// destructuring), the entire pattern is recursively checked.
//
// There are three versions of checkLVal*() appropriate for different
// circumstances:
//
// - checkLValSimple() shall be used if the syntactic construct supports
//   nothing other than identifiers and member expressions. Parenthesized
//   expressions are also correctly handled. This is generally appropriate for
//   constructs for which the spec says
//
//   > It is a Syntax Error if AssignmentTargetType of [the production] is not
//   > simple.
//
//   It is also appropriate for checking if an identifier is valid and not
//   defined elsewhere, like import declarations or function/class identifiers.
//
//   Examples where this is used include:
//     a += …;
//     import a from '…';
//   where a is the node to be checked.
//
// - checkLValPattern() shall be used if the syntactic construct supports
//   anything checkLValSimple() supports, as well as object and array
//   destructuring patterns. This is generally appropriate for constructs for
//   which the spec says
//
//   > It is a Syntax Error if [the production] is neither an ObjectLiteral nor
//   > an ArrayLiteral and AssignmentTargetType of [the production] is not
//   > simple.
//
//   Examples where this is used include:
//     (a = …);
//     const a = …;
//     try { … } catch (a) { … }
//   where a is the node to be checked.
//
// - checkLValInnerPattern() shall be used if the syntactic construct supports
//   anything checkLValPattern() supports, as well as default assignment
//   patterns, rest elements, and other constructs that may appear within an
//   object or array destructuring pattern.
//
//   As a special case, function parameters also use checkLValInnerPattern(),
//   as they also support defaults and rest constructs.
//
// These functions deliberately support both assignment and binding constructs,
// as the logic for both is exceedingly similar. If the node is the target of
// an assignment, then bindingType should be set to BIND_NONE. Otherwise, it
// should be set to the appropriate BIND_* constant, like BIND_VAR or
// BIND_LEXICAL.
//
// If the function is called with a non-BIND_NONE bindingType, then
// additionally a checkClashes object may be specified to allow checking for
// duplicate argument names. checkClashes is ignored if the provided construct
// is an assignment (i.e., bindingType is BIND_NONE).

pp$7.checkLValSimple = function(expr, bindingType, checkClashes) {
  if ( bindingType === void 0 ) bindingType = BIND_NONE;

  var isBind = bindingType !== BIND_NONE;

  switch (expr.type) {
  case "Identifier":
    if (this.strict && this.reservedWordsStrictBind.test(expr.name))
      { this.raiseRecoverable(expr.start, (isBind ? "Binding " : "Assigning to ") + expr.name + " in strict mode"); }
    if (isBind) {
      if (bindingType === BIND_LEXICAL && expr.name === "let")
        { this.raiseRecoverable(expr.start, "let is disallowed as a lexically bound name"); }
      if (checkClashes) {
        if (hasOwn(checkClashes, expr.name))
          { this.raiseRecoverable(expr.start, "Argument name clash"); }
        checkClashes[expr.name] = true;
      }
      if (bindingType !== BIND_OUTSIDE) { this.declareName(expr.name, bindingType, expr.start); }
    }
    break

  case "ChainExpression":
    this.raiseRecoverable(expr.start, "Optional chaining cannot appear in left-hand side");
    break

  case "MemberExpression":
    if (isBind) { this.raiseRecoverable(expr.start, "Binding member expression"); }
    break

  case "ParenthesizedExpression":
    if (isBind) { this.raiseRecoverable(expr.start, "Binding parenthesized expression"); }
    return this.checkLValSimple(expr.expression, bindingType, checkClashes)

  default:
    this.raise(expr.start, (isBind ? "Binding" : "Assigning to") + " rvalue");
  }
};

pp$7.checkLValPattern = function(expr, bindingType, checkClashes) {
  if ( bindingType === void 0 ) bindingType = BIND_NONE;

  switch (expr.type) {
  case "ObjectPattern":
    for (var i = 0, list = expr.properties; i < list.length; i += 1) {
      var prop = list[i];

    this.checkLValInnerPattern(prop, bindingType, checkClashes);
    }
    break

  case "ArrayPattern":
    for (var i$1 = 0, list$1 = expr.elements; i$1 < list$1.length; i$1 += 1) {
      var elem = list$1[i$1];

    if (elem) { this.checkLValInnerPattern(elem, bindingType, checkClashes); }
    }
    break

  default:
    this.checkLValSimple(expr, bindingType, checkClashes);
  }
};

pp$7.checkLValInnerPattern = function(expr, bindingType, checkClashes) {
  if ( bindingType === void 0 ) bindingType = BIND_NONE;

  switch (expr.type) {
  case "Property":
    // AssignmentProperty has type === "Property"
    this.checkLValInnerPattern(expr.value, bindingType, checkClashes);
    break

  case "AssignmentPattern":
    this.checkLValPattern(expr.left, bindingType, checkClashes);
    break

  case "RestElement":
    this.checkLValPattern(expr.argument, bindingType, checkClashes);
    break

  default:
    this.checkLValPattern(expr, bindingType, checkClashes);
  }
};

// The algorithm used to determine whether a regexp can appear at a
// given point in the program is loosely based on sweet.js' approach.
// See https://github.com/mozilla/sweet.js/wiki/design


var TokContext = function TokContext(token, isExpr, preserveSpace, override, generator) {
  this.token = token;
  this.isExpr = !!isExpr;
  this.preserveSpace = !!preserveSpace;
  this.override = override;
  this.generator = !!generator;
};

var types = {
  b_stat: new TokContext("{", false),
  b_expr: new TokContext("{", true),
  b_tmpl: new TokContext("${", false),
  p_stat: new TokContext("(", false),
  p_expr: new TokContext("(", true),
  q_tmpl: new TokContext("`", true, true, function (p) { return p.tryReadTemplateToken(); }),
  f_stat: new TokContext("function", false),
  f_expr: new TokContext("function", true),
  f_expr_gen: new TokContext("function", true, false, null, true),
  f_gen: new TokContext("function", false, false, null, true)
};

var pp$6 = Parser.prototype;

pp$6.initialContext = function() {
  return [types.b_stat]
};

pp$6.curContext = function() {
  return this.context[this.context.length - 1]
};

pp$6.braceIsBlock = function(prevType) {
  var parent = this.curContext();
  if (parent === types.f_expr || parent === types.f_stat)
    { return true }
  if (prevType === types$1.colon && (parent === types.b_stat || parent === types.b_expr))
    { return !parent.isExpr }

  // The check for `tt.name && exprAllowed` detects whether we are
  // after a `yield` or `of` construct. See the `updateContext` for
  // `tt.name`.
  if (prevType === types$1._return || prevType === types$1.name && this.exprAllowed)
    { return lineBreak.test(this.input.slice(this.lastTokEnd, this.start)) }
  if (prevType === types$1._else || prevType === types$1.semi || prevType === types$1.eof || prevType === types$1.parenR || prevType === types$1.arrow)
    { return true }
  if (prevType === types$1.braceL)
    { return parent === types.b_stat }
  if (prevType === types$1._var || prevType === types$1._const || prevType === types$1.name)
    { return false }
  return !this.exprAllowed
};

pp$6.inGeneratorContext = function() {
  for (var i = this.context.length - 1; i >= 1; i--) {
    var context = this.context[i];
    if (context.token === "function")
      { return context.generator }
  }
  return false
};

pp$6.updateContext = function(prevType) {
  var update, type = this.type;
  if (type.keyword && prevType === types$1.dot)
    { this.exprAllowed = false; }
  else if (update = type.updateContext)
    { update.call(this, prevType); }
  else
    { this.exprAllowed = type.beforeExpr; }
};

// Used to handle edge cases when token context could not be inferred correctly during tokenization phase

pp$6.overrideContext = function(tokenCtx) {
  if (this.curContext() !== tokenCtx) {
    this.context[this.context.length - 1] = tokenCtx;
  }
};

// Token-specific context update code

types$1.parenR.updateContext = types$1.braceR.updateContext = function() {
  if (this.context.length === 1) {
    this.exprAllowed = true;
    return
  }
  var out = this.context.pop();
  if (out === types.b_stat && this.curContext().token === "function") {
    out = this.context.pop();
  }
  this.exprAllowed = !out.isExpr;
};

types$1.braceL.updateContext = function(prevType) {
  this.context.push(this.braceIsBlock(prevType) ? types.b_stat : types.b_expr);
  this.exprAllowed = true;
};

types$1.dollarBraceL.updateContext = function() {
  this.context.push(types.b_tmpl);
  this.exprAllowed = true;
};

types$1.parenL.updateContext = function(prevType) {
  var statementParens = prevType === types$1._if || prevType === types$1._for || prevType === types$1._with || prevType === types$1._while;
  this.context.push(statementParens ? types.p_stat : types.p_expr);
  this.exprAllowed = true;
};

types$1.incDec.updateContext = function() {
  // tokExprAllowed stays unchanged
};

types$1._function.updateContext = types$1._class.updateContext = function(prevType) {
  if (prevType.beforeExpr && prevType !== types$1._else &&
      !(prevType === types$1.semi && this.curContext() !== types.p_stat) &&
      !(prevType === types$1._return && lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) &&
      !((prevType === types$1.colon || prevType === types$1.braceL) && this.curContext() === types.b_stat))
    { this.context.push(types.f_expr); }
  else
    { this.context.push(types.f_stat); }
  this.exprAllowed = false;
};

types$1.colon.updateContext = function() {
  if (this.curContext().token === "function") { this.context.pop(); }
  this.exprAllowed = true;
};

types$1.backQuote.updateContext = function() {
  if (this.curContext() === types.q_tmpl)
    { this.context.pop(); }
  else
    { this.context.push(types.q_tmpl); }
  this.exprAllowed = false;
};

types$1.star.updateContext = function(prevType) {
  if (prevType === types$1._function) {
    var index = this.context.length - 1;
    if (this.context[index] === types.f_expr)
      { this.context[index] = types.f_expr_gen; }
    else
      { this.context[index] = types.f_gen; }
  }
  this.exprAllowed = true;
};

types$1.name.updateContext = function(prevType) {
  var allowed = false;
  if (this.options.ecmaVersion >= 6 && prevType !== types$1.dot) {
    if (this.value === "of" && !this.exprAllowed ||
        this.value === "yield" && this.inGeneratorContext())
      { allowed = true; }
  }
  this.exprAllowed = allowed;
};

// A recursive descent parser operates by defining functions for all
// syntactic elements, and recursively calling those, each function
// advancing the input stream and returning an AST node. Precedence
// of constructs (for example, the fact that `!x[1]` means `!(x[1])`
// instead of `(!x)[1]` is handled by the fact that the parser
// function that parses unary prefix operators is called first, and
// in turn calls the function that parses `[]` subscripts — that
// way, it'll receive the node for `x[1]` already parsed, and wraps
// *that* in the unary operator node.
//
// Acorn uses an [operator precedence parser][opp] to handle binary
// operator precedence, because it is much more compact than using
// the technique outlined above, which uses different, nesting
// functions to specify precedence, for all of the ten binary
// precedence levels that JavaScript defines.
//
// [opp]: http://en.wikipedia.org/wiki/Operator-precedence_parser


var pp$5 = Parser.prototype;

// Check if property name clashes with already added.
// Object/class getters and setters are not allowed to clash —
// either with each other or with an init property — and in
// strict mode, init properties are also not allowed to be repeated.

pp$5.checkPropClash = function(prop, propHash, refDestructuringErrors) {
  if (this.options.ecmaVersion >= 9 && prop.type === "SpreadElement")
    { return }
  if (this.options.ecmaVersion >= 6 && (prop.computed || prop.method || prop.shorthand))
    { return }
  var key = prop.key;
  var name;
  switch (key.type) {
  case "Identifier": name = key.name; break
  case "Literal": name = String(key.value); break
  default: return
  }
  var kind = prop.kind;
  if (this.options.ecmaVersion >= 6) {
    if (name === "__proto__" && kind === "init") {
      if (propHash.proto) {
        if (refDestructuringErrors) {
          if (refDestructuringErrors.doubleProto < 0) {
            refDestructuringErrors.doubleProto = key.start;
          }
        } else {
          this.raiseRecoverable(key.start, "Redefinition of __proto__ property");
        }
      }
      propHash.proto = true;
    }
    return
  }
  name = "$" + name;
  var other = propHash[name];
  if (other) {
    var redefinition;
    if (kind === "init") {
      redefinition = this.strict && other.init || other.get || other.set;
    } else {
      redefinition = other.init || other[kind];
    }
    if (redefinition)
      { this.raiseRecoverable(key.start, "Redefinition of property"); }
  } else {
    other = propHash[name] = {
      init: false,
      get: false,
      set: false
    };
  }
  other[kind] = true;
};

// ### Expression parsing

// These nest, from the most general expression type at the top to
// 'atomic', nondivisible expression types at the bottom. Most of
// the functions will simply let the function(s) below them parse,
// and, *if* the syntactic construct they handle is present, wrap
// the AST node that the inner parser gave them in another node.

// Parse a full expression. The optional arguments are used to
// forbid the `in` operator (in for loops initalization expressions)
// and provide reference for storing '=' operator inside shorthand
// property assignment in contexts where both object expression
// and object pattern might appear (so it's possible to raise
// delayed syntax error at correct position).

pp$5.parseExpression = function(forInit, refDestructuringErrors) {
  var this$1$1 = this;

  return this.catchStackOverflow(function () {
    var startPos = this$1$1.start, startLoc = this$1$1.startLoc;
    var expr = this$1$1.parseMaybeAssign(forInit, refDestructuringErrors);
    if (this$1$1.type === types$1.comma) {
      var node = this$1$1.startNodeAt(startPos, startLoc);
      node.expressions = [expr];
      while (this$1$1.eat(types$1.comma)) { node.expressions.push(this$1$1.parseMaybeAssign(forInit, refDestructuringErrors)); }
      return this$1$1.finishNode(node, "SequenceExpression")
    }
    return expr
  })
};

// Parse an assignment expression. This includes applications of
// operators like `+=`.

pp$5.parseMaybeAssign = function(forInit, refDestructuringErrors, afterLeftParse) {
  if (this.isContextual("yield")) {
    if (this.inGenerator) { return this.parseYield(forInit) }
    // The tokenizer will assume an expression is allowed after
    // `yield`, but this isn't that kind of yield
    else { this.exprAllowed = false; }
  }

  var ownDestructuringErrors = false, oldParenAssign = -1, oldTrailingComma = -1, oldDoubleProto = -1;
  if (refDestructuringErrors) {
    oldParenAssign = refDestructuringErrors.parenthesizedAssign;
    oldTrailingComma = refDestructuringErrors.trailingComma;
    oldDoubleProto = refDestructuringErrors.doubleProto;
    refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
  } else {
    refDestructuringErrors = new DestructuringErrors;
    ownDestructuringErrors = true;
  }

  var startPos = this.start, startLoc = this.startLoc;
  if (this.type === types$1.parenL || this.type === types$1.name) {
    this.potentialArrowAt = this.start;
    this.potentialArrowInForAwait = forInit === "await";
  }
  var left = this.parseMaybeConditional(forInit, refDestructuringErrors);
  if (afterLeftParse) { left = afterLeftParse.call(this, left, startPos, startLoc); }
  if (this.type.isAssign) {
    var node = this.startNodeAt(startPos, startLoc);
    node.operator = this.value;
    if (this.type === types$1.eq)
      { left = this.toAssignable(left, false, refDestructuringErrors); }
    if (!ownDestructuringErrors) {
      refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
      // reset these when detected inside this expression
      if (refDestructuringErrors.shorthandAssign >= left.start) { refDestructuringErrors.shorthandAssign = -1; }
      if (refDestructuringErrors.doubleProto >= left.start) { refDestructuringErrors.doubleProto = -1; }
    }
    if (this.type === types$1.eq)
      { this.checkLValPattern(left); }
    else
      { this.checkLValSimple(left); }
    node.left = left;
    this.next();
    node.right = this.parseMaybeAssign(forInit);
    if (oldDoubleProto > -1) { refDestructuringErrors.doubleProto = oldDoubleProto; }
    return this.finishNode(node, "AssignmentExpression")
  } else {
    if (ownDestructuringErrors) { this.checkExpressionErrors(refDestructuringErrors, true); }
  }
  if (oldParenAssign > -1) { refDestructuringErrors.parenthesizedAssign = oldParenAssign; }
  if (oldTrailingComma > -1) { refDestructuringErrors.trailingComma = oldTrailingComma; }
  return left
};

// Parse a ternary conditional (`?:`) operator.

pp$5.parseMaybeConditional = function(forInit, refDestructuringErrors) {
  var startPos = this.start, startLoc = this.startLoc;
  var expr = this.parseExprOps(forInit, refDestructuringErrors);
  if (this.checkExpressionErrors(refDestructuringErrors)) { return expr }
  if (!(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.question)) {
    var node = this.startNodeAt(startPos, startLoc);
    node.test = expr;
    node.consequent = this.parseMaybeAssign();
    this.expect(types$1.colon);
    node.alternate = this.parseMaybeAssign(forInit);
    return this.finishNode(node, "ConditionalExpression")
  }
  return expr
};

// Start the precedence parser.

pp$5.parseExprOps = function(forInit, refDestructuringErrors) {
  var startPos = this.start, startLoc = this.startLoc;
  var expr = this.parseMaybeUnary(refDestructuringErrors, false, false, forInit);
  if (this.checkExpressionErrors(refDestructuringErrors)) { return expr }
  return expr.start === startPos && expr.type === "ArrowFunctionExpression" ? expr : this.parseExprOp(expr, startPos, startLoc, -1, forInit)
};

// Parse binary operators with the operator precedence parsing
// algorithm. `left` is the left-hand side of the operator.
// `minPrec` provides context that allows the function to stop and
// defer further parser to one of its callers when it encounters an
// operator that has a lower precedence than the set it is parsing.

pp$5.parseExprOp = function(left, leftStartPos, leftStartLoc, minPrec, forInit) {
  var prec = this.type.binop;
  if (prec != null && (!forInit || this.type !== types$1._in)) {
    if (prec > minPrec) {
      var logical = this.type === types$1.logicalOR || this.type === types$1.logicalAND;
      var coalesce = this.type === types$1.coalesce;
      if (coalesce) {
        // Handle the precedence of `tt.coalesce` as equal to the range of logical expressions.
        // In other words, `node.right` shouldn't contain logical expressions in order to check the mixed error.
        prec = types$1.logicalAND.binop;
      }
      var op = this.value;
      this.next();
      var startPos = this.start, startLoc = this.startLoc;
      var right = this.parseExprOp(this.parseMaybeUnary(null, false, false, forInit), startPos, startLoc, prec, forInit);
      var node = this.buildBinary(leftStartPos, leftStartLoc, left, right, op, logical || coalesce);
      if ((logical && this.type === types$1.coalesce) || (coalesce && (this.type === types$1.logicalOR || this.type === types$1.logicalAND))) {
        this.raiseRecoverable(this.start, "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses");
      }
      return this.parseExprOp(node, leftStartPos, leftStartLoc, minPrec, forInit)
    }
  }
  return left
};

pp$5.buildBinary = function(startPos, startLoc, left, right, op, logical) {
  if (right.type === "PrivateIdentifier") { this.raise(right.start, "Private identifier can only be left side of binary expression"); }
  var node = this.startNodeAt(startPos, startLoc);
  node.left = left;
  node.operator = op;
  node.right = right;
  return this.finishNode(node, logical ? "LogicalExpression" : "BinaryExpression")
};

// Parse unary operators, both prefix and postfix.

pp$5.parseMaybeUnary = function(refDestructuringErrors, sawUnary, incDec, forInit) {
  var startPos = this.start, startLoc = this.startLoc, expr;
  if (this.isContextual("await") && this.canAwait) {
    expr = this.parseAwait(forInit);
    sawUnary = true;
  } else if (this.type.prefix) {
    var node = this.startNode(), update = this.type === types$1.incDec;
    node.operator = this.value;
    node.prefix = true;
    this.next();
    node.argument = this.parseMaybeUnary(null, true, update, forInit);
    this.checkExpressionErrors(refDestructuringErrors, true);
    if (update) { this.checkLValSimple(node.argument); }
    else if (this.strict && node.operator === "delete" && isLocalVariableAccess(node.argument))
      { this.raiseRecoverable(node.start, "Deleting local variable in strict mode"); }
    else if (node.operator === "delete" && isPrivateFieldAccess(node.argument))
      { this.raiseRecoverable(node.start, "Private fields can not be deleted"); }
    else { sawUnary = true; }
    expr = this.finishNode(node, update ? "UpdateExpression" : "UnaryExpression");
  } else if (!sawUnary && this.type === types$1.privateId) {
    if ((forInit || this.privateNameStack.length === 0) && this.options.checkPrivateFields) { this.unexpected(); }
    expr = this.parsePrivateIdent();
    // only could be private fields in 'in', such as #x in obj
    if (this.type !== types$1._in) { this.unexpected(); }
  } else {
    expr = this.parseExprSubscripts(refDestructuringErrors, forInit);
    if (this.checkExpressionErrors(refDestructuringErrors)) { return expr }
    while (this.type.postfix && !this.canInsertSemicolon()) {
      var node$1 = this.startNodeAt(startPos, startLoc);
      node$1.operator = this.value;
      node$1.prefix = false;
      node$1.argument = expr;
      this.checkLValSimple(expr);
      this.next();
      expr = this.finishNode(node$1, "UpdateExpression");
    }
  }

  if (!incDec && !(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.starstar)) {
    if (sawUnary)
      { this.unexpected(this.lastTokStart); }
    else
      { return this.buildBinary(startPos, startLoc, expr, this.parseMaybeUnary(null, false, false, forInit), "**", false) }
  } else {
    return expr
  }
};

function isLocalVariableAccess(node) {
  return (
    node.type === "Identifier" ||
    node.type === "ParenthesizedExpression" && isLocalVariableAccess(node.expression)
  )
}

function isPrivateFieldAccess(node) {
  return (
    node.type === "MemberExpression" && node.property.type === "PrivateIdentifier" ||
    node.type === "ChainExpression" && isPrivateFieldAccess(node.expression) ||
    node.type === "ParenthesizedExpression" && isPrivateFieldAccess(node.expression)
  )
}

// Parse call, dot, and `[]`-subscript expressions.

pp$5.parseExprSubscripts = function(refDestructuringErrors, forInit) {
  var startPos = this.start, startLoc = this.startLoc;
  var oldDoubleProto = -1, oldShorthandAssign = -1;
  if (refDestructuringErrors) {
    oldDoubleProto = refDestructuringErrors.doubleProto;
    oldShorthandAssign = refDestructuringErrors.shorthandAssign;
    refDestructuringErrors.doubleProto = refDestructuringErrors.shorthandAssign = -1;
  }
  var expr = this.parseExprAtom(refDestructuringErrors, forInit);
  if (expr.type === "ArrowFunctionExpression" && this.input.slice(this.lastTokStart, this.lastTokEnd) !== ")")
    { return expr }
  var result = this.parseSubscripts(expr, startPos, startLoc, false, forInit);
  if (refDestructuringErrors) {
    if (result.end > expr.end) {
      this.checkExpressionErrors(refDestructuringErrors, true);
      if (refDestructuringErrors.parenthesizedAssign >= result.start) { refDestructuringErrors.parenthesizedAssign = -1; }
      if (refDestructuringErrors.parenthesizedBind >= result.start) { refDestructuringErrors.parenthesizedBind = -1; }
      if (refDestructuringErrors.trailingComma >= result.start) { refDestructuringErrors.trailingComma = -1; }
    }
    if (oldDoubleProto > -1) { refDestructuringErrors.doubleProto = oldDoubleProto; }
    if (oldShorthandAssign > -1) { refDestructuringErrors.shorthandAssign = oldShorthandAssign; }
  }
  return result
};

pp$5.parseSubscripts = function(base, startPos, startLoc, noCalls, forInit) {
  var maybeAsyncArrow = this.options.ecmaVersion >= 8 && base.type === "Identifier" && base.name === "async" &&
      this.lastTokEnd === base.end && !this.canInsertSemicolon() && base.end - base.start === 5 &&
      this.potentialArrowAt === base.start;
  var optionalChained = false;

  while (true) {
    var element = this.parseSubscript(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit);

    if (element.optional) { optionalChained = true; }
    if (element.end === base.end || element.type === "ArrowFunctionExpression") {
      if (optionalChained) {
        var chainNode = this.startNodeAt(startPos, startLoc);
        chainNode.expression = element;
        element = this.finishNode(chainNode, "ChainExpression");
      }
      return element
    }

    base = element;
    maybeAsyncArrow = false;
  }
};

pp$5.shouldParseAsyncArrow = function() {
  return !this.canInsertSemicolon() && this.eat(types$1.arrow)
};

pp$5.parseSubscriptAsyncArrow = function(startPos, startLoc, exprList, forInit) {
  return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, true, forInit)
};

pp$5.parseSubscript = function(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit) {
  var optionalSupported = this.options.ecmaVersion >= 11;
  var optional = optionalSupported && this.eat(types$1.questionDot);
  if (noCalls && optional) { this.raise(this.lastTokStart, "Optional chaining cannot appear in the callee of new expressions"); }

  var computed = this.eat(types$1.bracketL);
  if (computed || (optional && this.type !== types$1.parenL && this.type !== types$1.backQuote) || this.eat(types$1.dot)) {
    var node = this.startNodeAt(startPos, startLoc);
    node.object = base;
    if (computed) {
      node.property = this.parseExpression();
      this.expect(types$1.bracketR);
    } else if (this.type === types$1.privateId && base.type !== "Super") {
      node.property = this.parsePrivateIdent();
    } else {
      node.property = this.parseIdent(this.options.allowReserved !== "never");
    }
    node.computed = !!computed;
    if (optionalSupported) {
      node.optional = optional;
    }
    base = this.finishNode(node, "MemberExpression");
  } else if (!noCalls && this.eat(types$1.parenL)) {
    var refDestructuringErrors = new DestructuringErrors, oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
    this.yieldPos = 0;
    this.awaitPos = 0;
    this.awaitIdentPos = 0;
    var exprList = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false, refDestructuringErrors);
    if (maybeAsyncArrow && !optional && this.shouldParseAsyncArrow()) {
      this.checkPatternErrors(refDestructuringErrors, false);
      this.checkYieldAwaitInDefaultParams();
      if (this.awaitIdentPos > 0)
        { this.raise(this.awaitIdentPos, "Cannot use 'await' as identifier inside an async function"); }
      this.yieldPos = oldYieldPos;
      this.awaitPos = oldAwaitPos;
      this.awaitIdentPos = oldAwaitIdentPos;
      return this.parseSubscriptAsyncArrow(startPos, startLoc, exprList, forInit)
    }
    this.checkExpressionErrors(refDestructuringErrors, true);
    this.yieldPos = oldYieldPos || this.yieldPos;
    this.awaitPos = oldAwaitPos || this.awaitPos;
    this.awaitIdentPos = oldAwaitIdentPos || this.awaitIdentPos;
    var node$1 = this.startNodeAt(startPos, startLoc);
    node$1.callee = base;
    node$1.arguments = exprList;
    if (optionalSupported) {
      node$1.optional = optional;
    }
    base = this.finishNode(node$1, "CallExpression");
  } else if (this.type === types$1.backQuote) {
    if (optional || optionalChained) {
      this.raise(this.start, "Optional chaining cannot appear in the tag of tagged template expressions");
    }
    var node$2 = this.startNodeAt(startPos, startLoc);
    node$2.tag = base;
    node$2.quasi = this.parseTemplate({isTagged: true});
    base = this.finishNode(node$2, "TaggedTemplateExpression");
  }
  return base
};

// Parse an atomic expression — either a single token that is an
// expression, an expression started by a keyword like `function` or
// `new`, or an expression wrapped in punctuation like `()`, `[]`,
// or `{}`.

pp$5.parseExprAtom = function(refDestructuringErrors, forInit, forNew) {
  // If a division operator appears in an expression position, the
  // tokenizer got confused, and we force it to read a regexp instead.
  if (this.type === types$1.slash) { this.readRegexp(); }

  var node, canBeArrow = this.potentialArrowAt === this.start;
  switch (this.type) {
  case types$1._super:
    if (!this.allowSuper)
      { this.raise(this.start, "'super' keyword outside a method"); }
    node = this.startNode();
    this.next();
    if (this.type === types$1.parenL && !this.allowDirectSuper)
      { this.raise(node.start, "super() call outside constructor of a subclass"); }
    // The `super` keyword can appear at below:
    // SuperProperty:
    //     super [ Expression ]
    //     super . IdentifierName
    // SuperCall:
    //     super ( Arguments )
    if (this.type !== types$1.dot && this.type !== types$1.bracketL && this.type !== types$1.parenL)
      { this.unexpected(); }
    return this.finishNode(node, "Super")

  case types$1._this:
    node = this.startNode();
    this.next();
    return this.finishNode(node, "ThisExpression")

  case types$1.name:
    var startPos = this.start, startLoc = this.startLoc, containsEsc = this.containsEsc;
    var id = this.parseIdent(false);
    if (this.options.ecmaVersion >= 8 && !containsEsc && id.name === "async" && !this.canInsertSemicolon() && this.eat(types$1._function)) {
      this.overrideContext(types.f_expr);
      return this.parseFunction(this.startNodeAt(startPos, startLoc), 0, false, true, forInit)
    }
    if (canBeArrow && !this.canInsertSemicolon()) {
      if (this.eat(types$1.arrow))
        { return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], false, forInit) }
      if (this.options.ecmaVersion >= 8 && id.name === "async" && this.type === types$1.name && !containsEsc &&
          (!this.potentialArrowInForAwait || this.value !== "of" || this.containsEsc)) {
        id = this.parseIdent(false);
        if (this.canInsertSemicolon() || !this.eat(types$1.arrow))
          { this.unexpected(); }
        return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], true, forInit)
      }
    }
    return id

  case types$1.regexp:
    var value = this.value;
    node = this.parseLiteral(value.value);
    node.regex = {pattern: value.pattern, flags: value.flags};
    return node

  case types$1.num: case types$1.string:
    return this.parseLiteral(this.value)

  case types$1._null: case types$1._true: case types$1._false:
    node = this.startNode();
    node.value = this.type === types$1._null ? null : this.type === types$1._true;
    node.raw = this.type.keyword;
    this.next();
    return this.finishNode(node, "Literal")

  case types$1.parenL:
    var start = this.start, expr = this.parseParenAndDistinguishExpression(canBeArrow, forInit);
    if (refDestructuringErrors) {
      if (refDestructuringErrors.parenthesizedAssign < 0 && !this.isSimpleAssignTarget(expr))
        { refDestructuringErrors.parenthesizedAssign = start; }
      if (refDestructuringErrors.parenthesizedBind < 0)
        { refDestructuringErrors.parenthesizedBind = start; }
    }
    return expr

  case types$1.bracketL:
    node = this.startNode();
    this.next();
    node.elements = this.parseExprList(types$1.bracketR, true, true, refDestructuringErrors);
    return this.finishNode(node, "ArrayExpression")

  case types$1.braceL:
    this.overrideContext(types.b_expr);
    return this.parseObj(false, refDestructuringErrors)

  case types$1._function:
    node = this.startNode();
    this.next();
    return this.parseFunction(node, 0)

  case types$1._class:
    return this.parseClass(this.startNode(), false)

  case types$1._new:
    return this.parseNew()

  case types$1.backQuote:
    return this.parseTemplate()

  case types$1._import:
    if (this.options.ecmaVersion >= 11) {
      return this.parseExprImport(forNew)
    } else {
      return this.unexpected()
    }

  default:
    return this.parseExprAtomDefault()
  }
};

pp$5.parseExprAtomDefault = function() {
  this.unexpected();
};

pp$5.parseExprImport = function(forNew) {
  var node = this.startNode();

  // Consume `import` as an identifier for `import.meta`.
  // Because `this.parseIdent(true)` doesn't check escape sequences, it needs the check of `this.containsEsc`.
  if (this.containsEsc) { this.raiseRecoverable(this.start, "Escape sequence in keyword import"); }
  this.next();

  if (this.type === types$1.parenL && !forNew) {
    return this.parseDynamicImport(node)
  } else if (this.type === types$1.dot) {
    var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
    meta.name = "import";
    node.meta = this.finishNode(meta, "Identifier");
    return this.parseImportMeta(node)
  } else {
    this.unexpected();
  }
};

pp$5.parseDynamicImport = function(node) {
  this.next(); // skip `(`

  // Parse node.source.
  node.source = this.parseMaybeAssign();

  if (this.options.ecmaVersion >= 16) {
    if (!this.eat(types$1.parenR)) {
      this.expect(types$1.comma);
      if (!this.afterTrailingComma(types$1.parenR)) {
        node.options = this.parseMaybeAssign();
        if (!this.eat(types$1.parenR)) {
          this.expect(types$1.comma);
          if (!this.afterTrailingComma(types$1.parenR)) {
            this.unexpected();
          }
        }
      } else {
        node.options = null;
      }
    } else {
      node.options = null;
    }
  } else {
    // Verify ending.
    if (!this.eat(types$1.parenR)) {
      var errorPos = this.start;
      if (this.eat(types$1.comma) && this.eat(types$1.parenR)) {
        this.raiseRecoverable(errorPos, "Trailing comma is not allowed in import()");
      } else {
        this.unexpected(errorPos);
      }
    }
  }

  return this.finishNode(node, "ImportExpression")
};

pp$5.parseImportMeta = function(node) {
  this.next(); // skip `.`

  var containsEsc = this.containsEsc;
  node.property = this.parseIdent(true);

  if (node.property.name !== "meta")
    { this.raiseRecoverable(node.property.start, "The only valid meta property for import is 'import.meta'"); }
  if (containsEsc)
    { this.raiseRecoverable(node.start, "'import.meta' must not contain escaped characters"); }
  if (this.options.sourceType !== "module" && !this.options.allowImportExportEverywhere)
    { this.raiseRecoverable(node.start, "Cannot use 'import.meta' outside a module"); }

  return this.finishNode(node, "MetaProperty")
};

pp$5.parseLiteral = function(value) {
  var node = this.startNode();
  node.value = value;
  node.raw = this.input.slice(this.start, this.end);
  if (node.raw.charCodeAt(node.raw.length - 1) === 110)
    { node.bigint = node.value != null ? node.value.toString() : node.raw.slice(0, -1).replace(/_/g, ""); }
  this.next();
  return this.finishNode(node, "Literal")
};

pp$5.parseParenExpression = function() {
  this.expect(types$1.parenL);
  var val = this.parseExpression();
  this.expect(types$1.parenR);
  return val
};

pp$5.shouldParseArrow = function(exprList) {
  return !this.canInsertSemicolon()
};

pp$5.parseParenAndDistinguishExpression = function(canBeArrow, forInit) {
  var startPos = this.start, startLoc = this.startLoc, val, allowTrailingComma = this.options.ecmaVersion >= 8;
  if (this.options.ecmaVersion >= 6) {
    this.next();

    var innerStartPos = this.start, innerStartLoc = this.startLoc;
    var exprList = [], first = true, lastIsComma = false;
    var refDestructuringErrors = new DestructuringErrors, oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, spreadStart;
    this.yieldPos = 0;
    this.awaitPos = 0;
    // Do not save awaitIdentPos to allow checking awaits nested in parameters
    while (this.type !== types$1.parenR) {
      first ? first = false : this.expect(types$1.comma);
      if (allowTrailingComma && this.afterTrailingComma(types$1.parenR, true)) {
        lastIsComma = true;
        break
      } else if (this.type === types$1.ellipsis) {
        spreadStart = this.start;
        exprList.push(this.parseParenItem(this.parseRestBinding()));
        if (this.type === types$1.comma) {
          this.raiseRecoverable(
            this.start,
            "Comma is not permitted after the rest element"
          );
        }
        break
      } else {
        exprList.push(this.parseMaybeAssign(false, refDestructuringErrors, this.parseParenItem));
      }
    }
    var innerEndPos = this.lastTokEnd, innerEndLoc = this.lastTokEndLoc;
    this.expect(types$1.parenR);

    if (canBeArrow && this.shouldParseArrow(exprList) && this.eat(types$1.arrow)) {
      this.checkPatternErrors(refDestructuringErrors, false);
      this.checkYieldAwaitInDefaultParams();
      this.yieldPos = oldYieldPos;
      this.awaitPos = oldAwaitPos;
      return this.parseParenArrowList(startPos, startLoc, exprList, forInit)
    }

    if (!exprList.length || lastIsComma) { this.unexpected(this.lastTokStart); }
    if (spreadStart) { this.unexpected(spreadStart); }
    this.checkExpressionErrors(refDestructuringErrors, true);
    this.yieldPos = oldYieldPos || this.yieldPos;
    this.awaitPos = oldAwaitPos || this.awaitPos;

    if (exprList.length > 1) {
      val = this.startNodeAt(innerStartPos, innerStartLoc);
      val.expressions = exprList;
      this.finishNodeAt(val, "SequenceExpression", innerEndPos, innerEndLoc);
    } else {
      val = exprList[0];
    }
  } else {
    val = this.parseParenExpression();
  }

  if (this.options.preserveParens) {
    var par = this.startNodeAt(startPos, startLoc);
    par.expression = val;
    return this.finishNode(par, "ParenthesizedExpression")
  } else {
    return val
  }
};

pp$5.parseParenItem = function(item) {
  return item
};

pp$5.parseParenArrowList = function(startPos, startLoc, exprList, forInit) {
  return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, false, forInit)
};

// New's precedence is slightly tricky. It must allow its argument to
// be a `[]` or dot subscript expression, but not a call — at least,
// not without wrapping it in parentheses. Thus, it uses the noCalls
// argument to parseSubscripts to prevent it from consuming the
// argument list.

var empty = [];

pp$5.parseNew = function() {
  if (this.containsEsc) { this.raiseRecoverable(this.start, "Escape sequence in keyword new"); }
  var node = this.startNode();
  this.next();
  if (this.options.ecmaVersion >= 6 && this.type === types$1.dot) {
    var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
    meta.name = "new";
    node.meta = this.finishNode(meta, "Identifier");
    this.next();
    var containsEsc = this.containsEsc;
    node.property = this.parseIdent(true);
    if (node.property.name !== "target")
      { this.raiseRecoverable(node.property.start, "The only valid meta property for new is 'new.target'"); }
    if (containsEsc)
      { this.raiseRecoverable(node.start, "'new.target' must not contain escaped characters"); }
    if (!this.allowNewDotTarget)
      { this.raiseRecoverable(node.start, "'new.target' can only be used in functions and class static block"); }
    return this.finishNode(node, "MetaProperty")
  }
  var startPos = this.start, startLoc = this.startLoc;
  node.callee = this.parseSubscripts(this.parseExprAtom(null, false, true), startPos, startLoc, true, false);
  if (node.callee.type === "Super")
    { this.raiseRecoverable(startPos, "Invalid use of 'super'"); }
  if (this.eat(types$1.parenL)) { node.arguments = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false); }
  else { node.arguments = empty; }
  return this.finishNode(node, "NewExpression")
};

// Parse template expression.

pp$5.parseTemplateElement = function(ref) {
  var isTagged = ref.isTagged;

  var elem = this.startNode();
  if (this.type === types$1.invalidTemplate) {
    if (!isTagged) {
      this.raiseRecoverable(this.start, "Bad escape sequence in untagged template literal");
    }
    elem.value = {
      raw: this.value.replace(/\r\n?/g, "\n"),
      cooked: null
    };
  } else {
    elem.value = {
      raw: this.input.slice(this.start, this.end).replace(/\r\n?/g, "\n"),
      cooked: this.value
    };
  }
  this.next();
  elem.tail = this.type === types$1.backQuote;
  return this.finishNode(elem, "TemplateElement")
};

pp$5.parseTemplate = function(ref) {
  if ( ref === void 0 ) ref = {};
  var isTagged = ref.isTagged; if ( isTagged === void 0 ) isTagged = false;

  var node = this.startNode();
  this.next();
  node.expressions = [];
  var curElt = this.parseTemplateElement({isTagged: isTagged});
  node.quasis = [curElt];
  while (!curElt.tail) {
    if (this.type === types$1.eof) { this.raise(this.pos, "Unterminated template literal"); }
    this.expect(types$1.dollarBraceL);
    node.expressions.push(this.parseExpression());
    this.expect(types$1.braceR);
    node.quasis.push(curElt = this.parseTemplateElement({isTagged: isTagged}));
  }
  this.next();
  return this.finishNode(node, "TemplateLiteral")
};

pp$5.isAsyncProp = function(prop) {
  return !prop.computed && prop.key.type === "Identifier" && prop.key.name === "async" &&
    (this.type === types$1.name || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword || (this.options.ecmaVersion >= 9 && this.type === types$1.star)) &&
    !lineBreak.test(this.input.slice(this.lastTokEnd, this.start))
};

// Parse an object literal or binding pattern.

pp$5.parseObj = function(isPattern, refDestructuringErrors) {
  var node = this.startNode(), first = true, propHash = {};
  node.properties = [];
  this.next();
  while (!this.eat(types$1.braceR)) {
    if (!first) {
      this.expect(types$1.comma);
      if (this.options.ecmaVersion >= 5 && this.afterTrailingComma(types$1.braceR)) { break }
    } else { first = false; }

    var prop = this.parseProperty(isPattern, refDestructuringErrors);
    if (!isPattern) { this.checkPropClash(prop, propHash, refDestructuringErrors); }
    node.properties.push(prop);
  }
  return this.finishNode(node, isPattern ? "ObjectPattern" : "ObjectExpression")
};

pp$5.parseProperty = function(isPattern, refDestructuringErrors) {
  var prop = this.startNode(), isGenerator, isAsync, startPos, startLoc;
  if (this.options.ecmaVersion >= 9 && this.eat(types$1.ellipsis)) {
    if (isPattern) {
      prop.argument = this.parseIdent(false);
      if (this.type === types$1.comma) {
        this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
      }
      return this.finishNode(prop, "RestElement")
    }
    // Parse argument.
    prop.argument = this.parseMaybeAssign(false, refDestructuringErrors);
    // To disallow trailing comma via `this.toAssignable()`.
    if (this.type === types$1.comma && refDestructuringErrors && refDestructuringErrors.trailingComma < 0) {
      refDestructuringErrors.trailingComma = this.start;
    }
    // Finish
    return this.finishNode(prop, "SpreadElement")
  }
  if (this.options.ecmaVersion >= 6) {
    prop.method = false;
    prop.shorthand = false;
    if (isPattern || refDestructuringErrors) {
      startPos = this.start;
      startLoc = this.startLoc;
    }
    if (!isPattern)
      { isGenerator = this.eat(types$1.star); }
  }
  var containsEsc = this.containsEsc;
  this.parsePropertyName(prop);
  if (!isPattern && !containsEsc && this.options.ecmaVersion >= 8 && !isGenerator && this.isAsyncProp(prop)) {
    isAsync = true;
    isGenerator = this.options.ecmaVersion >= 9 && this.eat(types$1.star);
    this.parsePropertyName(prop);
  } else {
    isAsync = false;
  }
  this.parsePropertyValue(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc);
  return this.finishNode(prop, "Property")
};

pp$5.parseGetterSetter = function(prop) {
  var kind = prop.key.name;
  this.parsePropertyName(prop);
  prop.value = this.parseMethod(false);
  prop.kind = kind;
  var paramCount = prop.kind === "get" ? 0 : 1;
  if (prop.value.params.length !== paramCount) {
    var start = prop.value.start;
    if (prop.kind === "get")
      { this.raiseRecoverable(start, "getter should have no params"); }
    else
      { this.raiseRecoverable(start, "setter should have exactly one param"); }
  } else {
    if (prop.kind === "set" && prop.value.params[0].type === "RestElement")
      { this.raiseRecoverable(prop.value.params[0].start, "Setter cannot use rest params"); }
  }
};

pp$5.parsePropertyValue = function(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc) {
  if ((isGenerator || isAsync) && this.type === types$1.colon)
    { this.unexpected(); }

  if (this.eat(types$1.colon)) {
    prop.value = isPattern ? this.parseMaybeDefault(this.start, this.startLoc) : this.parseMaybeAssign(false, refDestructuringErrors);
    prop.kind = "init";
  } else if (this.options.ecmaVersion >= 6 && this.type === types$1.parenL) {
    if (isPattern) { this.unexpected(); }
    prop.method = true;
    prop.value = this.parseMethod(isGenerator, isAsync);
    prop.kind = "init";
  } else if (!isPattern && !containsEsc &&
             this.options.ecmaVersion >= 5 && !prop.computed && prop.key.type === "Identifier" &&
             (prop.key.name === "get" || prop.key.name === "set") &&
             (this.type !== types$1.comma && this.type !== types$1.braceR && this.type !== types$1.eq)) {
    if (isGenerator || isAsync) { this.unexpected(); }
    this.parseGetterSetter(prop);
  } else if (this.options.ecmaVersion >= 6 && !prop.computed && prop.key.type === "Identifier") {
    if (isGenerator || isAsync) { this.unexpected(); }
    this.checkUnreserved(prop.key);
    if (prop.key.name === "await" && !this.awaitIdentPos)
      { this.awaitIdentPos = startPos; }
    if (isPattern) {
      prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
    } else if (this.type === types$1.eq && refDestructuringErrors) {
      if (refDestructuringErrors.shorthandAssign < 0)
        { refDestructuringErrors.shorthandAssign = this.start; }
      prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
    } else {
      prop.value = this.copyNode(prop.key);
    }
    prop.kind = "init";
    prop.shorthand = true;
  } else { this.unexpected(); }
};

pp$5.parsePropertyName = function(prop) {
  if (this.options.ecmaVersion >= 6) {
    if (this.eat(types$1.bracketL)) {
      prop.computed = true;
      prop.key = this.parseMaybeAssign();
      this.expect(types$1.bracketR);
      return prop.key
    } else {
      prop.computed = false;
    }
  }
  return prop.key = this.type === types$1.num || this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never")
};

// Initialize empty function node.

pp$5.initFunction = function(node) {
  node.id = null;
  if (this.options.ecmaVersion >= 6) { node.generator = node.expression = false; }
  if (this.options.ecmaVersion >= 8) { node.async = false; }
};

// Parse object or class method.

pp$5.parseMethod = function(isGenerator, isAsync, allowDirectSuper) {
  var node = this.startNode(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;

  this.initFunction(node);
  if (this.options.ecmaVersion >= 6)
    { node.generator = isGenerator; }
  if (this.options.ecmaVersion >= 8)
    { node.async = !!isAsync; }

  this.yieldPos = 0;
  this.awaitPos = 0;
  this.awaitIdentPos = 0;
  this.enterScope(functionFlags(isAsync, node.generator) | SCOPE_SUPER | (allowDirectSuper ? SCOPE_DIRECT_SUPER : 0));

  this.expect(types$1.parenL);
  node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
  this.checkYieldAwaitInDefaultParams();
  this.parseFunctionBody(node, false, true, false);

  this.yieldPos = oldYieldPos;
  this.awaitPos = oldAwaitPos;
  this.awaitIdentPos = oldAwaitIdentPos;
  return this.finishNode(node, "FunctionExpression")
};

// Parse arrow function expression with given parameters.

pp$5.parseArrowExpression = function(node, params, isAsync, forInit) {
  var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;

  this.enterScope(functionFlags(isAsync, false) | SCOPE_ARROW);
  this.initFunction(node);
  if (this.options.ecmaVersion >= 8) { node.async = !!isAsync; }

  this.yieldPos = 0;
  this.awaitPos = 0;
  this.awaitIdentPos = 0;

  node.params = this.toAssignableList(params, true);
  this.parseFunctionBody(node, true, false, forInit);

  this.yieldPos = oldYieldPos;
  this.awaitPos = oldAwaitPos;
  this.awaitIdentPos = oldAwaitIdentPos;
  return this.finishNode(node, "ArrowFunctionExpression")
};

// Parse function body and check parameters.

pp$5.parseFunctionBody = function(node, isArrowFunction, isMethod, forInit) {
  var isExpression = isArrowFunction && this.type !== types$1.braceL;
  var oldStrict = this.strict, useStrict = false;

  if (isExpression) {
    node.body = this.parseMaybeAssign(forInit);
    node.expression = true;
    this.checkParams(node, false);
  } else {
    var nonSimple = this.options.ecmaVersion >= 7 && !this.isSimpleParamList(node.params);
    if (!oldStrict || nonSimple) {
      useStrict = this.strictDirective(this.end);
      // If this is a strict mode function, verify that argument names
      // are not repeated, and it does not try to bind the words `eval`
      // or `arguments`.
      if (useStrict && nonSimple)
        { this.raiseRecoverable(node.start, "Illegal 'use strict' directive in function with non-simple parameter list"); }
    }
    // Start a new scope with regard to labels and the `inFunction`
    // flag (restore them to their old value afterwards).
    var oldLabels = this.labels;
    this.labels = [];
    if (useStrict) { this.strict = true; }

    // Add the params to varDeclaredNames to ensure that an error is thrown
    // if a let/const declaration in the function clashes with one of the params.
    this.checkParams(node, !oldStrict && !useStrict && !isArrowFunction && !isMethod && this.isSimpleParamList(node.params));
    // Ensure the function name isn't a forbidden identifier in strict mode, e.g. 'eval'
    if (this.strict && node.id) { this.checkLValSimple(node.id, BIND_OUTSIDE); }
    node.body = this.parseBlock(false, undefined, useStrict && !oldStrict);
    node.expression = false;
    this.adaptDirectivePrologue(node.body.body);
    this.labels = oldLabels;
  }
  this.exitScope();
};

pp$5.isSimpleParamList = function(params) {
  for (var i = 0, list = params; i < list.length; i += 1)
    {
    var param = list[i];

    if (param.type !== "Identifier") { return false
  } }
  return true
};

// Checks function params for various disallowed patterns such as using "eval"
// or "arguments" and duplicate parameters.

pp$5.checkParams = function(node, allowDuplicates) {
  var nameHash = Object.create(null);
  for (var i = 0, list = node.params; i < list.length; i += 1)
    {
    var param = list[i];

    this.checkLValInnerPattern(param, BIND_VAR, allowDuplicates ? null : nameHash);
  }
};

// Parses a comma-separated list of expressions, and returns them as
// an array. `close` is the token type that ends the list, and
// `allowEmpty` can be turned on to allow subsequent commas with
// nothing in between them to be parsed as `null` (which is needed
// for array literals).

pp$5.parseExprList = function(close, allowTrailingComma, allowEmpty, refDestructuringErrors) {
  var elts = [], first = true;
  while (!this.eat(close)) {
    if (!first) {
      this.expect(types$1.comma);
      if (allowTrailingComma && this.afterTrailingComma(close)) { break }
    } else { first = false; }

    var elt = (void 0);
    if (allowEmpty && this.type === types$1.comma)
      { elt = null; }
    else if (this.type === types$1.ellipsis) {
      elt = this.parseSpread(refDestructuringErrors);
      if (refDestructuringErrors && this.type === types$1.comma && refDestructuringErrors.trailingComma < 0)
        { refDestructuringErrors.trailingComma = this.start; }
    } else {
      elt = this.parseMaybeAssign(false, refDestructuringErrors);
    }
    elts.push(elt);
  }
  return elts
};

pp$5.checkUnreserved = function(ref) {
  var start = ref.start;
  var end = ref.end;
  var name = ref.name;

  if (this.inGenerator && name === "yield")
    { this.raiseRecoverable(start, "Cannot use 'yield' as identifier inside a generator"); }
  if (this.inAsync && name === "await")
    { this.raiseRecoverable(start, "Cannot use 'await' as identifier inside an async function"); }
  if (!(this.currentThisScope().flags & SCOPE_VAR) && name === "arguments")
    { this.raiseRecoverable(start, "Cannot use 'arguments' in class field initializer"); }
  if (this.inClassStaticBlock && (name === "arguments" || name === "await"))
    { this.raise(start, ("Cannot use " + name + " in class static initialization block")); }
  if (this.keywords.test(name))
    { this.raise(start, ("Unexpected keyword '" + name + "'")); }
  if (this.options.ecmaVersion < 6 &&
    this.input.slice(start, end).indexOf("\\") !== -1) { return }
  var re = this.strict ? this.reservedWordsStrict : this.reservedWords;
  if (re.test(name)) {
    if (!this.inAsync && name === "await")
      { this.raiseRecoverable(start, "Cannot use keyword 'await' outside an async function"); }
    this.raiseRecoverable(start, ("The keyword '" + name + "' is reserved"));
  }
};

// Parse the next token as an identifier. If `liberal` is true (used
// when parsing properties), it will also convert keywords into
// identifiers.

pp$5.parseIdent = function(liberal) {
  var node = this.parseIdentNode();
  this.next(!!liberal);
  this.finishNode(node, "Identifier");
  if (!liberal) {
    this.checkUnreserved(node);
    if (node.name === "await" && !this.awaitIdentPos)
      { this.awaitIdentPos = node.start; }
  }
  return node
};

pp$5.parseIdentNode = function() {
  var node = this.startNode();
  if (this.type === types$1.name) {
    node.name = this.value;
  } else if (this.type.keyword) {
    node.name = this.type.keyword;

    // To fix https://github.com/acornjs/acorn/issues/575
    // `class` and `function` keywords push new context into this.context.
    // But there is no chance to pop the context if the keyword is consumed as an identifier such as a property name.
    // If the previous token is a dot, this does not apply because the context-managing code already ignored the keyword
    if ((node.name === "class" || node.name === "function") &&
      (this.lastTokEnd !== this.lastTokStart + 1 || this.input.charCodeAt(this.lastTokStart) !== 46)) {
      this.context.pop();
    }
    this.type = types$1.name;
  } else {
    this.unexpected();
  }
  return node
};

pp$5.parsePrivateIdent = function() {
  var node = this.startNode();
  if (this.type === types$1.privateId) {
    node.name = this.value;
  } else {
    this.unexpected();
  }
  this.next();
  this.finishNode(node, "PrivateIdentifier");

  // For validating existence
  if (this.options.checkPrivateFields) {
    if (this.privateNameStack.length === 0) {
      this.raise(node.start, ("Private field '#" + (node.name) + "' must be declared in an enclosing class"));
    } else {
      this.privateNameStack[this.privateNameStack.length - 1].used.push(node);
    }
  }

  return node
};

// Parses yield expression inside generator.

pp$5.parseYield = function(forInit) {
  if (!this.yieldPos) { this.yieldPos = this.start; }

  var node = this.startNode();
  this.next();
  if (this.type === types$1.semi || this.canInsertSemicolon() || (this.type !== types$1.star && !this.type.startsExpr)) {
    node.delegate = false;
    node.argument = null;
  } else {
    node.delegate = this.eat(types$1.star);
    node.argument = this.parseMaybeAssign(forInit);
  }
  return this.finishNode(node, "YieldExpression")
};

pp$5.parseAwait = function(forInit) {
  if (!this.awaitPos) { this.awaitPos = this.start; }

  var node = this.startNode();
  this.next();
  node.argument = this.parseMaybeUnary(null, true, false, forInit);
  return this.finishNode(node, "AwaitExpression")
};

var pp$4 = Parser.prototype;

// This function is used to raise exceptions on parse errors. It
// takes an offset integer (into the current `input`) to indicate
// the location of the error, attaches the position to the end
// of the error message, and then raises a `SyntaxError` with that
// message.

pp$4.raise = function(pos, message) {
  var loc = getLineInfo(this.input, pos);
  message += " (" + loc.line + ":" + loc.column + ")";
  if (this.sourceFile) {
    message += " in " + this.sourceFile;
  }
  var err = new SyntaxError(message);
  err.pos = pos; err.loc = loc; err.raisedAt = this.pos;
  throw err
};

pp$4.raiseRecoverable = pp$4.raise;

pp$4.curPosition = function() {
  if (this.options.locations) {
    return new Position(this.curLine, this.pos - this.lineStart)
  }
};

var pp$3 = Parser.prototype;

var Scope = function Scope(flags) {
  this.flags = flags;
  // A list of var-declared names in the current lexical scope
  this.var = [];
  // A list of lexically-declared names in the current lexical scope
  this.lexical = [];
  // A list of lexically-declared FunctionDeclaration names in the current lexical scope
  this.functions = [];
};

// The functions in this module keep track of declared variables in the current scope in order to detect duplicate variable names.

pp$3.enterScope = function(flags) {
  this.scopeStack.push(new Scope(flags));
};

pp$3.exitScope = function() {
  this.scopeStack.pop();
};

// The spec says:
// > At the top level of a function, or script, function declarations are
// > treated like var declarations rather than like lexical declarations.
pp$3.treatFunctionsAsVarInScope = function(scope) {
  return (scope.flags & SCOPE_FUNCTION) || !this.inModule && (scope.flags & SCOPE_TOP)
};

pp$3.declareName = function(name, bindingType, pos) {
  var redeclared = false;
  if (bindingType === BIND_LEXICAL) {
    var scope = this.currentScope();
    redeclared = scope.lexical.indexOf(name) > -1 || scope.functions.indexOf(name) > -1 || scope.var.indexOf(name) > -1;
    scope.lexical.push(name);
    if (this.inModule && (scope.flags & SCOPE_TOP))
      { delete this.undefinedExports[name]; }
  } else if (bindingType === BIND_SIMPLE_CATCH) {
    var scope$1 = this.currentScope();
    scope$1.lexical.push(name);
  } else if (bindingType === BIND_FUNCTION) {
    var scope$2 = this.currentScope();
    if (this.treatFunctionsAsVar)
      { redeclared = scope$2.lexical.indexOf(name) > -1; }
    else
      { redeclared = scope$2.lexical.indexOf(name) > -1 || scope$2.var.indexOf(name) > -1; }
    scope$2.functions.push(name);
  } else {
    for (var i = this.scopeStack.length - 1; i >= 0; --i) {
      var scope$3 = this.scopeStack[i];
      if (scope$3.lexical.indexOf(name) > -1 && !((scope$3.flags & SCOPE_SIMPLE_CATCH) && scope$3.lexical[0] === name) ||
          !this.treatFunctionsAsVarInScope(scope$3) && scope$3.functions.indexOf(name) > -1) {
        redeclared = true;
        break
      }
      scope$3.var.push(name);
      if (this.inModule && (scope$3.flags & SCOPE_TOP))
        { delete this.undefinedExports[name]; }
      if (scope$3.flags & SCOPE_VAR) { break }
    }
  }
  if (redeclared) { this.raiseRecoverable(pos, ("Identifier '" + name + "' has already been declared")); }
};

pp$3.checkLocalExport = function(id) {
  // scope.functions must be empty as Module code is always strict.
  if (this.scopeStack[0].lexical.indexOf(id.name) === -1 &&
      this.scopeStack[0].var.indexOf(id.name) === -1) {
    this.undefinedExports[id.name] = id;
  }
};

pp$3.currentScope = function() {
  return this.scopeStack[this.scopeStack.length - 1]
};

pp$3.currentVarScope = function() {
  for (var i = this.scopeStack.length - 1;; i--) {
    var scope = this.scopeStack[i];
    if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK)) { return scope }
  }
};

// Could be useful for `this`, `new.target`, `super()`, `super.property`, and `super[property]`.
pp$3.currentThisScope = function() {
  for (var i = this.scopeStack.length - 1;; i--) {
    var scope = this.scopeStack[i];
    if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK) &&
        !(scope.flags & SCOPE_ARROW)) { return scope }
  }
};

var Node = function Node(parser, pos, loc) {
  this.type = "";
  this.start = pos;
  this.end = 0;
  if (parser.options.locations)
    { this.loc = new SourceLocation(parser, loc); }
  if (parser.options.directSourceFile)
    { this.sourceFile = parser.options.directSourceFile; }
  if (parser.options.ranges)
    { this.range = [pos, 0]; }
};

// Start an AST node, attaching a start offset.

var pp$2 = Parser.prototype;

pp$2.startNode = function() {
  return new Node(this, this.start, this.startLoc)
};

pp$2.startNodeAt = function(pos, loc) {
  return new Node(this, pos, loc)
};

// Finish an AST node, adding `type` and `end` properties.

function finishNodeAt(node, type, pos, loc) {
  node.type = type;
  node.end = pos;
  if (this.options.locations)
    { node.loc.end = loc; }
  if (this.options.ranges)
    { node.range[1] = pos; }
  return node
}

pp$2.finishNode = function(node, type) {
  return finishNodeAt.call(this, node, type, this.lastTokEnd, this.lastTokEndLoc)
};

// Finish node at given position

pp$2.finishNodeAt = function(node, type, pos, loc) {
  return finishNodeAt.call(this, node, type, pos, loc)
};

pp$2.copyNode = function(node) {
  var newNode = new Node(this, node.start, this.startLoc);
  for (var prop in node) { newNode[prop] = node[prop]; }
  return newNode
};

// This file was generated by "bin/generate-unicode-script-values.js". Do not modify manually!
var scriptValuesAddedInUnicode = "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Hrkt Katakana_Or_Hiragana Kawi Kirat_Rai Krai Nag_Mundari Nagm Ol_Onal Onao Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg Unknown Zzzz";

// This file contains Unicode properties extracted from the ECMAScript specification.
// The lists are extracted like so:
// $$('#table-binary-unicode-properties > figure > table > tbody > tr > td:nth-child(1) code').map(el => el.innerText)

// #table-binary-unicode-properties
var ecma9BinaryProperties = "ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS";
var ecma10BinaryProperties = ecma9BinaryProperties + " Extended_Pictographic";
var ecma11BinaryProperties = ecma10BinaryProperties;
var ecma12BinaryProperties = ecma11BinaryProperties + " EBase EComp EMod EPres ExtPict";
var ecma13BinaryProperties = ecma12BinaryProperties;
var ecma14BinaryProperties = ecma13BinaryProperties;

var unicodeBinaryProperties = {
  9: ecma9BinaryProperties,
  10: ecma10BinaryProperties,
  11: ecma11BinaryProperties,
  12: ecma12BinaryProperties,
  13: ecma13BinaryProperties,
  14: ecma14BinaryProperties
};

// #table-binary-unicode-properties-of-strings
var ecma14BinaryPropertiesOfStrings = "Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Flag_Sequence RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence RGI_Emoji";

var unicodeBinaryPropertiesOfStrings = {
  9: "",
  10: "",
  11: "",
  12: "",
  13: "",
  14: ecma14BinaryPropertiesOfStrings
};

// #table-unicode-general-category-values
var unicodeGeneralCategoryValues = "Cased_Letter LC Close_Punctuation Pe Connector_Punctuation Pc Control Cc cntrl Currency_Symbol Sc Dash_Punctuation Pd Decimal_Number Nd digit Enclosing_Mark Me Final_Punctuation Pf Format Cf Initial_Punctuation Pi Letter L Letter_Number Nl Line_Separator Zl Lowercase_Letter Ll Mark M Combining_Mark Math_Symbol Sm Modifier_Letter Lm Modifier_Symbol Sk Nonspacing_Mark Mn Number N Open_Punctuation Ps Other C Other_Letter Lo Other_Number No Other_Punctuation Po Other_Symbol So Paragraph_Separator Zp Private_Use Co Punctuation P punct Separator Z Space_Separator Zs Spacing_Mark Mc Surrogate Cs Symbol S Titlecase_Letter Lt Unassigned Cn Uppercase_Letter Lu";

// #table-unicode-script-values
var ecma9ScriptValues = "Adlam Adlm Ahom Anatolian_Hieroglyphs Hluw Arabic Arab Armenian Armn Avestan Avst Balinese Bali Bamum Bamu Bassa_Vah Bass Batak Batk Bengali Beng Bhaiksuki Bhks Bopomofo Bopo Brahmi Brah Braille Brai Buginese Bugi Buhid Buhd Canadian_Aboriginal Cans Carian Cari Caucasian_Albanian Aghb Chakma Cakm Cham Cham Cherokee Cher Common Zyyy Coptic Copt Qaac Cuneiform Xsux Cypriot Cprt Cyrillic Cyrl Deseret Dsrt Devanagari Deva Duployan Dupl Egyptian_Hieroglyphs Egyp Elbasan Elba Ethiopic Ethi Georgian Geor Glagolitic Glag Gothic Goth Grantha Gran Greek Grek Gujarati Gujr Gurmukhi Guru Han Hani Hangul Hang Hanunoo Hano Hatran Hatr Hebrew Hebr Hiragana Hira Imperial_Aramaic Armi Inherited Zinh Qaai Inscriptional_Pahlavi Phli Inscriptional_Parthian Prti Javanese Java Kaithi Kthi Kannada Knda Katakana Kana Kayah_Li Kali Kharoshthi Khar Khmer Khmr Khojki Khoj Khudawadi Sind Lao Laoo Latin Latn Lepcha Lepc Limbu Limb Linear_A Lina Linear_B Linb Lisu Lisu Lycian Lyci Lydian Lydi Mahajani Mahj Malayalam Mlym Mandaic Mand Manichaean Mani Marchen Marc Masaram_Gondi Gonm Meetei_Mayek Mtei Mende_Kikakui Mend Meroitic_Cursive Merc Meroitic_Hieroglyphs Mero Miao Plrd Modi Mongolian Mong Mro Mroo Multani Mult Myanmar Mymr Nabataean Nbat New_Tai_Lue Talu Newa Newa Nko Nkoo Nushu Nshu Ogham Ogam Ol_Chiki Olck Old_Hungarian Hung Old_Italic Ital Old_North_Arabian Narb Old_Permic Perm Old_Persian Xpeo Old_South_Arabian Sarb Old_Turkic Orkh Oriya Orya Osage Osge Osmanya Osma Pahawh_Hmong Hmng Palmyrene Palm Pau_Cin_Hau Pauc Phags_Pa Phag Phoenician Phnx Psalter_Pahlavi Phlp Rejang Rjng Runic Runr Samaritan Samr Saurashtra Saur Sharada Shrd Shavian Shaw Siddham Sidd SignWriting Sgnw Sinhala Sinh Sora_Sompeng Sora Soyombo Soyo Sundanese Sund Syloti_Nagri Sylo Syriac Syrc Tagalog Tglg Tagbanwa Tagb Tai_Le Tale Tai_Tham Lana Tai_Viet Tavt Takri Takr Tamil Taml Tangut Tang Telugu Telu Thaana Thaa Thai Thai Tibetan Tibt Tifinagh Tfng Tirhuta Tirh Ugaritic Ugar Vai Vaii Warang_Citi Wara Yi Yiii Zanabazar_Square Zanb";
var ecma10ScriptValues = ecma9ScriptValues + " Dogra Dogr Gunjala_Gondi Gong Hanifi_Rohingya Rohg Makasar Maka Medefaidrin Medf Old_Sogdian Sogo Sogdian Sogd";
var ecma11ScriptValues = ecma10ScriptValues + " Elymaic Elym Nandinagari Nand Nyiakeng_Puachue_Hmong Hmnp Wancho Wcho";
var ecma12ScriptValues = ecma11ScriptValues + " Chorasmian Chrs Diak Dives_Akuru Khitan_Small_Script Kits Yezi Yezidi";
var ecma13ScriptValues = ecma12ScriptValues + " Cypro_Minoan Cpmn Old_Uyghur Ougr Tangsa Tnsa Toto Vithkuqi Vith";
var ecma14ScriptValues = ecma13ScriptValues + " " + scriptValuesAddedInUnicode;

var unicodeScriptValues = {
  9: ecma9ScriptValues,
  10: ecma10ScriptValues,
  11: ecma11ScriptValues,
  12: ecma12ScriptValues,
  13: ecma13ScriptValues,
  14: ecma14ScriptValues
};

var data = {};
function buildUnicodeData(ecmaVersion) {
  var d = data[ecmaVersion] = {
    binary: wordsRegexp(unicodeBinaryProperties[ecmaVersion] + " " + unicodeGeneralCategoryValues),
    binaryOfStrings: wordsRegexp(unicodeBinaryPropertiesOfStrings[ecmaVersion]),
    nonBinary: {
      General_Category: wordsRegexp(unicodeGeneralCategoryValues),
      Script: wordsRegexp(unicodeScriptValues[ecmaVersion])
    }
  };
  d.nonBinary.Script_Extensions = d.nonBinary.Script;

  d.nonBinary.gc = d.nonBinary.General_Category;
  d.nonBinary.sc = d.nonBinary.Script;
  d.nonBinary.scx = d.nonBinary.Script_Extensions;
}

for (var i = 0, list$4 = [9, 10, 11, 12, 13, 14]; i < list$4.length; i += 1) {
  var ecmaVersion = list$4[i];

  buildUnicodeData(ecmaVersion);
}

var pp$1 = Parser.prototype;

// Track disjunction structure to determine whether a duplicate
// capture group name is allowed because it is in a separate branch.
var BranchID = function BranchID(parent, base) {
  // Parent disjunction branch
  this.parent = parent;
  // Identifies this set of sibling branches
  this.base = base || this;
};

BranchID.prototype.separatedFrom = function separatedFrom (alt) {
  // A branch is separate from another branch if they or any of
  // their parents are siblings in a given disjunction
  for (var self = this; self; self = self.parent) {
    for (var other = alt; other; other = other.parent) {
      if (self.base === other.base && self !== other) { return true }
    }
  }
  return false
};

BranchID.prototype.sibling = function sibling () {
  return new BranchID(this.parent, this.base)
};

var RegExpValidationState = function RegExpValidationState(parser) {
  this.parser = parser;
  this.validFlags = "gim" + (parser.options.ecmaVersion >= 6 ? "uy" : "") + (parser.options.ecmaVersion >= 9 ? "s" : "") + (parser.options.ecmaVersion >= 13 ? "d" : "") + (parser.options.ecmaVersion >= 15 ? "v" : "");
  this.unicodeProperties = data[parser.options.ecmaVersion >= 14 ? 14 : parser.options.ecmaVersion];
  this.source = "";
  this.flags = "";
  this.start = 0;
  this.switchU = false;
  this.switchV = false;
  this.switchN = false;
  this.pos = 0;
  this.lastIntValue = 0;
  this.lastStringValue = "";
  this.lastAssertionIsQuantifiable = false;
  this.numCapturingParens = 0;
  this.maxBackReference = 0;
  this.groupNames = Object.create(null);
  this.backReferenceNames = [];
  this.branchID = null;
};

RegExpValidationState.prototype.reset = function reset (start, pattern, flags) {
  var unicodeSets = flags.indexOf("v") !== -1;
  var unicode = flags.indexOf("u") !== -1;
  this.start = start | 0;
  this.source = pattern + "";
  this.flags = flags;
  if (unicodeSets && this.parser.options.ecmaVersion >= 15) {
    this.switchU = true;
    this.switchV = true;
    this.switchN = true;
  } else {
    this.switchU = unicode && this.parser.options.ecmaVersion >= 6;
    this.switchV = false;
    this.switchN = unicode && this.parser.options.ecmaVersion >= 9;
  }
};

RegExpValidationState.prototype.raise = function raise (message) {
  this.parser.raiseRecoverable(this.start, ("Invalid regular expression: /" + (this.source) + "/: " + message));
};

// If u flag is given, this returns the code point at the index (it combines a surrogate pair).
// Otherwise, this returns the code unit of the index (can be a part of a surrogate pair).
RegExpValidationState.prototype.at = function at (i, forceU) {
    if ( forceU === void 0 ) forceU = false;

  var s = this.source;
  var l = s.length;
  if (i >= l) {
    return -1
  }
  var c = s.charCodeAt(i);
  if (!(forceU || this.switchU) || c <= 0xD7FF || c >= 0xE000 || i + 1 >= l) {
    return c
  }
  var next = s.charCodeAt(i + 1);
  return next >= 0xDC00 && next <= 0xDFFF ? (c << 10) + next - 0x35FDC00 : c
};

RegExpValidationState.prototype.nextIndex = function nextIndex (i, forceU) {
    if ( forceU === void 0 ) forceU = false;

  var s = this.source;
  var l = s.length;
  if (i >= l) {
    return l
  }
  var c = s.charCodeAt(i), next;
  if (!(forceU || this.switchU) || c <= 0xD7FF || c >= 0xE000 || i + 1 >= l ||
      (next = s.charCodeAt(i + 1)) < 0xDC00 || next > 0xDFFF) {
    return i + 1
  }
  return i + 2
};

RegExpValidationState.prototype.current = function current (forceU) {
    if ( forceU === void 0 ) forceU = false;

  return this.at(this.pos, forceU)
};

RegExpValidationState.prototype.lookahead = function lookahead (forceU) {
    if ( forceU === void 0 ) forceU = false;

  return this.at(this.nextIndex(this.pos, forceU), forceU)
};

RegExpValidationState.prototype.advance = function advance (forceU) {
    if ( forceU === void 0 ) forceU = false;

  this.pos = this.nextIndex(this.pos, forceU);
};

RegExpValidationState.prototype.eat = function eat (ch, forceU) {
    if ( forceU === void 0 ) forceU = false;

  if (this.current(forceU) === ch) {
    this.advance(forceU);
    return true
  }
  return false
};

RegExpValidationState.prototype.eatChars = function eatChars (chs, forceU) {
    if ( forceU === void 0 ) forceU = false;

  var pos = this.pos;
  for (var i = 0, list = chs; i < list.length; i += 1) {
    var ch = list[i];

      var current = this.at(pos, forceU);
    if (current === -1 || current !== ch) {
      return false
    }
    pos = this.nextIndex(pos, forceU);
  }
  this.pos = pos;
  return true
};

/**
 * Validate the flags part of a given RegExpLiteral.
 *
 * @param {RegExpValidationState} state The state to validate RegExp.
 * @returns {void}
 */
pp$1.validateRegExpFlags = function(state) {
  var validFlags = state.validFlags;
  var flags = state.flags;

  var u = false;
  var v = false;

  for (var i = 0; i < flags.length; i++) {
    var flag = flags.charAt(i);
    if (validFlags.indexOf(flag) === -1) {
      this.raise(state.start, "Invalid regular expression flag");
    }
    if (flags.indexOf(flag, i + 1) > -1) {
      this.raise(state.start, "Duplicate regular expression flag");
    }
    if (flag === "u") { u = true; }
    if (flag === "v") { v = true; }
  }
  if (this.options.ecmaVersion >= 15 && u && v) {
    this.raise(state.start, "Invalid regular expression flag");
  }
};

function hasProp(obj) {
  for (var _ in obj) { return true }
  return false
}

/**
 * Validate the pattern part of a given RegExpLiteral.
 *
 * @param {RegExpValidationState} state The state to validate RegExp.
 * @returns {void}
 */
pp$1.validateRegExpPattern = function(state) {
  this.regexp_pattern(state);

  // The goal symbol for the parse is |Pattern[~U, ~N]|. If the result of
  // parsing contains a |GroupName|, reparse with the goal symbol
  // |Pattern[~U, +N]| and use this result instead. Throw a *SyntaxError*
  // exception if _P_ did not conform to the grammar, if any elements of _P_
  // were not matched by the parse, or if any Early Error conditions exist.
  if (!state.switchN && this.options.ecmaVersion >= 9 && hasProp(state.groupNames)) {
    state.switchN = true;
    this.regexp_pattern(state);
  }
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-Pattern
pp$1.regexp_pattern = function(state) {
  state.pos = 0;
  state.lastIntValue = 0;
  state.lastStringValue = "";
  state.lastAssertionIsQuantifiable = false;
  state.numCapturingParens = 0;
  state.maxBackReference = 0;
  state.groupNames = Object.create(null);
  state.backReferenceNames.length = 0;
  state.branchID = null;

  this.regexp_disjunction(state);

  if (state.pos !== state.source.length) {
    // Make the same messages as V8.
    if (state.eat(0x29 /* ) */)) {
      state.raise("Unmatched ')'");
    }
    if (state.eat(0x5D /* ] */) || state.eat(0x7D /* } */)) {
      state.raise("Lone quantifier brackets");
    }
  }
  if (state.maxBackReference > state.numCapturingParens) {
    state.raise("Invalid escape");
  }
  for (var i = 0, list = state.backReferenceNames; i < list.length; i += 1) {
    var name = list[i];

    if (!state.groupNames[name]) {
      state.raise("Invalid named capture referenced");
    }
  }
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-Disjunction
pp$1.regexp_disjunction = function(state) {
  var trackDisjunction = this.options.ecmaVersion >= 16;
  if (trackDisjunction) { state.branchID = new BranchID(state.branchID, null); }
  this.regexp_alternative(state);
  while (state.eat(0x7C /* | */)) {
    if (trackDisjunction) { state.branchID = state.branchID.sibling(); }
    this.regexp_alternative(state);
  }
  if (trackDisjunction) { state.branchID = state.branchID.parent; }

  // Make the same message as V8.
  if (this.regexp_eatQuantifier(state, true)) {
    state.raise("Nothing to repeat");
  }
  if (state.eat(0x7B /* { */)) {
    state.raise("Lone quantifier brackets");
  }
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-Alternative
pp$1.regexp_alternative = function(state) {
  while (state.pos < state.source.length && this.regexp_eatTerm(state)) {}
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-Term
pp$1.regexp_eatTerm = function(state) {
  if (this.regexp_eatAssertion(state)) {
    // Handle `QuantifiableAssertion Quantifier` alternative.
    // `state.lastAssertionIsQuantifiable` is true if the last eaten Assertion
    // is a QuantifiableAssertion.
    if (state.lastAssertionIsQuantifiable && this.regexp_eatQuantifier(state)) {
      // Make the same message as V8.
      if (state.switchU) {
        state.raise("Invalid quantifier");
      }
    }
    return true
  }

  if (state.switchU ? this.regexp_eatAtom(state) : this.regexp_eatExtendedAtom(state)) {
    this.regexp_eatQuantifier(state);
    return true
  }

  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-Assertion
pp$1.regexp_eatAssertion = function(state) {
  var start = state.pos;
  state.lastAssertionIsQuantifiable = false;

  // ^, $
  if (state.eat(0x5E /* ^ */) || state.eat(0x24 /* $ */)) {
    return true
  }

  // \b \B
  if (state.eat(0x5C /* \ */)) {
    if (state.eat(0x42 /* B */) || state.eat(0x62 /* b */)) {
      return true
    }
    state.pos = start;
  }

  // Lookahead / Lookbehind
  if (state.eat(0x28 /* ( */) && state.eat(0x3F /* ? */)) {
    var lookbehind = false;
    if (this.options.ecmaVersion >= 9) {
      lookbehind = state.eat(0x3C /* < */);
    }
    if (state.eat(0x3D /* = */) || state.eat(0x21 /* ! */)) {
      this.regexp_disjunction(state);
      if (!state.eat(0x29 /* ) */)) {
        state.raise("Unterminated group");
      }
      state.lastAssertionIsQuantifiable = !lookbehind;
      return true
    }
  }

  state.pos = start;
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-Quantifier
pp$1.regexp_eatQuantifier = function(state, noError) {
  if ( noError === void 0 ) noError = false;

  if (this.regexp_eatQuantifierPrefix(state, noError)) {
    state.eat(0x3F /* ? */);
    return true
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-QuantifierPrefix
pp$1.regexp_eatQuantifierPrefix = function(state, noError) {
  return (
    state.eat(0x2A /* * */) ||
    state.eat(0x2B /* + */) ||
    state.eat(0x3F /* ? */) ||
    this.regexp_eatBracedQuantifier(state, noError)
  )
};
pp$1.regexp_eatBracedQuantifier = function(state, noError) {
  var start = state.pos;
  if (state.eat(0x7B /* { */)) {
    var min = 0, max = -1;
    if (this.regexp_eatDecimalDigits(state)) {
      min = state.lastIntValue;
      if (state.eat(0x2C /* , */) && this.regexp_eatDecimalDigits(state)) {
        max = state.lastIntValue;
      }
      if (state.eat(0x7D /* } */)) {
        // SyntaxError in https://www.ecma-international.org/ecma-262/8.0/#sec-term
        if (max !== -1 && max < min && !noError) {
          state.raise("numbers out of order in {} quantifier");
        }
        return true
      }
    }
    if (state.switchU && !noError) {
      state.raise("Incomplete quantifier");
    }
    state.pos = start;
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-Atom
pp$1.regexp_eatAtom = function(state) {
  return (
    this.regexp_eatPatternCharacters(state) ||
    state.eat(0x2E /* . */) ||
    this.regexp_eatReverseSolidusAtomEscape(state) ||
    this.regexp_eatCharacterClass(state) ||
    this.regexp_eatUncapturingGroup(state) ||
    this.regexp_eatCapturingGroup(state)
  )
};
pp$1.regexp_eatReverseSolidusAtomEscape = function(state) {
  var start = state.pos;
  if (state.eat(0x5C /* \ */)) {
    if (this.regexp_eatAtomEscape(state)) {
      return true
    }
    state.pos = start;
  }
  return false
};
pp$1.regexp_eatUncapturingGroup = function(state) {
  var start = state.pos;
  if (state.eat(0x28 /* ( */)) {
    if (state.eat(0x3F /* ? */)) {
      if (this.options.ecmaVersion >= 16) {
        var addModifiers = this.regexp_eatModifiers(state);
        var hasHyphen = state.eat(0x2D /* - */);
        if (addModifiers || hasHyphen) {
          for (var i = 0; i < addModifiers.length; i++) {
            var modifier = addModifiers.charAt(i);
            if (addModifiers.indexOf(modifier, i + 1) > -1) {
              state.raise("Duplicate regular expression modifiers");
            }
          }
          if (hasHyphen) {
            var removeModifiers = this.regexp_eatModifiers(state);
            if (!addModifiers && !removeModifiers && state.current() === 0x3A /* : */) {
              state.raise("Invalid regular expression modifiers");
            }
            for (var i$1 = 0; i$1 < removeModifiers.length; i$1++) {
              var modifier$1 = removeModifiers.charAt(i$1);
              if (
                removeModifiers.indexOf(modifier$1, i$1 + 1) > -1 ||
                addModifiers.indexOf(modifier$1) > -1
              ) {
                state.raise("Duplicate regular expression modifiers");
              }
            }
          }
        }
      }
      if (state.eat(0x3A /* : */)) {
        this.regexp_disjunction(state);
        if (state.eat(0x29 /* ) */)) {
          return true
        }
        state.raise("Unterminated group");
      }
    }
    state.pos = start;
  }
  return false
};
pp$1.regexp_eatCapturingGroup = function(state) {
  if (state.eat(0x28 /* ( */)) {
    if (this.options.ecmaVersion >= 9) {
      this.regexp_groupSpecifier(state);
    } else if (state.current() === 0x3F /* ? */) {
      state.raise("Invalid group");
    }
    this.regexp_disjunction(state);
    if (state.eat(0x29 /* ) */)) {
      state.numCapturingParens += 1;
      return true
    }
    state.raise("Unterminated group");
  }
  return false
};
// RegularExpressionModifiers ::
//   [empty]
//   RegularExpressionModifiers RegularExpressionModifier
pp$1.regexp_eatModifiers = function(state) {
  var modifiers = "";
  var ch = 0;
  while ((ch = state.current()) !== -1 && isRegularExpressionModifier(ch)) {
    modifiers += codePointToString(ch);
    state.advance();
  }
  return modifiers
};
// RegularExpressionModifier :: one of
//   `i` `m` `s`
function isRegularExpressionModifier(ch) {
  return ch === 0x69 /* i */ || ch === 0x6d /* m */ || ch === 0x73 /* s */
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-ExtendedAtom
pp$1.regexp_eatExtendedAtom = function(state) {
  return (
    state.eat(0x2E /* . */) ||
    this.regexp_eatReverseSolidusAtomEscape(state) ||
    this.regexp_eatCharacterClass(state) ||
    this.regexp_eatUncapturingGroup(state) ||
    this.regexp_eatCapturingGroup(state) ||
    this.regexp_eatInvalidBracedQuantifier(state) ||
    this.regexp_eatExtendedPatternCharacter(state)
  )
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-InvalidBracedQuantifier
pp$1.regexp_eatInvalidBracedQuantifier = function(state) {
  if (this.regexp_eatBracedQuantifier(state, true)) {
    state.raise("Nothing to repeat");
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-SyntaxCharacter
pp$1.regexp_eatSyntaxCharacter = function(state) {
  var ch = state.current();
  if (isSyntaxCharacter(ch)) {
    state.lastIntValue = ch;
    state.advance();
    return true
  }
  return false
};
function isSyntaxCharacter(ch) {
  return (
    ch === 0x24 /* $ */ ||
    ch >= 0x28 /* ( */ && ch <= 0x2B /* + */ ||
    ch === 0x2E /* . */ ||
    ch === 0x3F /* ? */ ||
    ch >= 0x5B /* [ */ && ch <= 0x5E /* ^ */ ||
    ch >= 0x7B /* { */ && ch <= 0x7D /* } */
  )
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-PatternCharacter
// But eat eager.
pp$1.regexp_eatPatternCharacters = function(state) {
  var start = state.pos;
  var ch = 0;
  while ((ch = state.current()) !== -1 && !isSyntaxCharacter(ch)) {
    state.advance();
  }
  return state.pos !== start
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-ExtendedPatternCharacter
pp$1.regexp_eatExtendedPatternCharacter = function(state) {
  var ch = state.current();
  if (
    ch !== -1 &&
    ch !== 0x24 /* $ */ &&
    !(ch >= 0x28 /* ( */ && ch <= 0x2B /* + */) &&
    ch !== 0x2E /* . */ &&
    ch !== 0x3F /* ? */ &&
    ch !== 0x5B /* [ */ &&
    ch !== 0x5E /* ^ */ &&
    ch !== 0x7C /* | */
  ) {
    state.advance();
    return true
  }
  return false
};

// GroupSpecifier ::
//   [empty]
//   `?` GroupName
pp$1.regexp_groupSpecifier = function(state) {
  if (state.eat(0x3F /* ? */)) {
    if (!this.regexp_eatGroupName(state)) { state.raise("Invalid group"); }
    var trackDisjunction = this.options.ecmaVersion >= 16;
    var known = state.groupNames[state.lastStringValue];
    if (known) {
      if (trackDisjunction) {
        for (var i = 0, list = known; i < list.length; i += 1) {
          var altID = list[i];

          if (!altID.separatedFrom(state.branchID))
            { state.raise("Duplicate capture group name"); }
        }
      } else {
        state.raise("Duplicate capture group name");
      }
    }
    if (trackDisjunction) {
      (known || (state.groupNames[state.lastStringValue] = [])).push(state.branchID);
    } else {
      state.groupNames[state.lastStringValue] = true;
    }
  }
};

// GroupName ::
//   `<` RegExpIdentifierName `>`
// Note: this updates `state.lastStringValue` property with the eaten name.
pp$1.regexp_eatGroupName = function(state) {
  state.lastStringValue = "";
  if (state.eat(0x3C /* < */)) {
    if (this.regexp_eatRegExpIdentifierName(state) && state.eat(0x3E /* > */)) {
      return true
    }
    state.raise("Invalid capture group name");
  }
  return false
};

// RegExpIdentifierName ::
//   RegExpIdentifierStart
//   RegExpIdentifierName RegExpIdentifierPart
// Note: this updates `state.lastStringValue` property with the eaten name.
pp$1.regexp_eatRegExpIdentifierName = function(state) {
  state.lastStringValue = "";
  if (this.regexp_eatRegExpIdentifierStart(state)) {
    state.lastStringValue += codePointToString(state.lastIntValue);
    while (this.regexp_eatRegExpIdentifierPart(state)) {
      state.lastStringValue += codePointToString(state.lastIntValue);
    }
    return true
  }
  return false
};

// RegExpIdentifierStart ::
//   UnicodeIDStart
//   `$`
//   `_`
//   `\` RegExpUnicodeEscapeSequence[+U]
pp$1.regexp_eatRegExpIdentifierStart = function(state) {
  var start = state.pos;
  var forceU = this.options.ecmaVersion >= 11;
  var ch = state.current(forceU);
  state.advance(forceU);

  if (ch === 0x5C /* \ */ && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) {
    ch = state.lastIntValue;
  }
  if (isRegExpIdentifierStart(ch)) {
    state.lastIntValue = ch;
    return true
  }

  state.pos = start;
  return false
};
function isRegExpIdentifierStart(ch) {
  return isIdentifierStart(ch, true) || ch === 0x24 /* $ */ || ch === 0x5F /* _ */
}

// RegExpIdentifierPart ::
//   UnicodeIDContinue
//   `$`
//   `_`
//   `\` RegExpUnicodeEscapeSequence[+U]
//   <ZWNJ>
//   <ZWJ>
pp$1.regexp_eatRegExpIdentifierPart = function(state) {
  var start = state.pos;
  var forceU = this.options.ecmaVersion >= 11;
  var ch = state.current(forceU);
  state.advance(forceU);

  if (ch === 0x5C /* \ */ && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) {
    ch = state.lastIntValue;
  }
  if (isRegExpIdentifierPart(ch)) {
    state.lastIntValue = ch;
    return true
  }

  state.pos = start;
  return false
};
function isRegExpIdentifierPart(ch) {
  return isIdentifierChar(ch, true) || ch === 0x24 /* $ */ || ch === 0x5F /* _ */ || ch === 0x200C /* <ZWNJ> */ || ch === 0x200D /* <ZWJ> */
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-AtomEscape
pp$1.regexp_eatAtomEscape = function(state) {
  if (
    this.regexp_eatBackReference(state) ||
    this.regexp_eatCharacterClassEscape(state) ||
    this.regexp_eatCharacterEscape(state) ||
    (state.switchN && this.regexp_eatKGroupName(state))
  ) {
    return true
  }
  if (state.switchU) {
    // Make the same message as V8.
    if (state.current() === 0x63 /* c */) {
      state.raise("Invalid unicode escape");
    }
    state.raise("Invalid escape");
  }
  return false
};
pp$1.regexp_eatBackReference = function(state) {
  var start = state.pos;
  if (this.regexp_eatDecimalEscape(state)) {
    var n = state.lastIntValue;
    if (state.switchU) {
      // For SyntaxError in https://www.ecma-international.org/ecma-262/8.0/#sec-atomescape
      if (n > state.maxBackReference) {
        state.maxBackReference = n;
      }
      return true
    }
    if (n <= state.numCapturingParens) {
      return true
    }
    state.pos = start;
  }
  return false
};
pp$1.regexp_eatKGroupName = function(state) {
  if (state.eat(0x6B /* k */)) {
    if (this.regexp_eatGroupName(state)) {
      state.backReferenceNames.push(state.lastStringValue);
      return true
    }
    state.raise("Invalid named reference");
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-CharacterEscape
pp$1.regexp_eatCharacterEscape = function(state) {
  return (
    this.regexp_eatControlEscape(state) ||
    this.regexp_eatCControlLetter(state) ||
    this.regexp_eatZero(state) ||
    this.regexp_eatHexEscapeSequence(state) ||
    this.regexp_eatRegExpUnicodeEscapeSequence(state, false) ||
    (!state.switchU && this.regexp_eatLegacyOctalEscapeSequence(state)) ||
    this.regexp_eatIdentityEscape(state)
  )
};
pp$1.regexp_eatCControlLetter = function(state) {
  var start = state.pos;
  if (state.eat(0x63 /* c */)) {
    if (this.regexp_eatControlLetter(state)) {
      return true
    }
    state.pos = start;
  }
  return false
};
pp$1.regexp_eatZero = function(state) {
  if (state.current() === 0x30 /* 0 */ && !isDecimalDigit(state.lookahead())) {
    state.lastIntValue = 0;
    state.advance();
    return true
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-ControlEscape
pp$1.regexp_eatControlEscape = function(state) {
  var ch = state.current();
  if (ch === 0x74 /* t */) {
    state.lastIntValue = 0x09; /* \t */
    state.advance();
    return true
  }
  if (ch === 0x6E /* n */) {
    state.lastIntValue = 0x0A; /* \n */
    state.advance();
    return true
  }
  if (ch === 0x76 /* v */) {
    state.lastIntValue = 0x0B; /* \v */
    state.advance();
    return true
  }
  if (ch === 0x66 /* f */) {
    state.lastIntValue = 0x0C; /* \f */
    state.advance();
    return true
  }
  if (ch === 0x72 /* r */) {
    state.lastIntValue = 0x0D; /* \r */
    state.advance();
    return true
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-ControlLetter
pp$1.regexp_eatControlLetter = function(state) {
  var ch = state.current();
  if (isControlLetter(ch)) {
    state.lastIntValue = ch % 0x20;
    state.advance();
    return true
  }
  return false
};
function isControlLetter(ch) {
  return (
    (ch >= 0x41 /* A */ && ch <= 0x5A /* Z */) ||
    (ch >= 0x61 /* a */ && ch <= 0x7A /* z */)
  )
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-RegExpUnicodeEscapeSequence
pp$1.regexp_eatRegExpUnicodeEscapeSequence = function(state, forceU) {
  if ( forceU === void 0 ) forceU = false;

  var start = state.pos;
  var switchU = forceU || state.switchU;

  if (state.eat(0x75 /* u */)) {
    if (this.regexp_eatFixedHexDigits(state, 4)) {
      var lead = state.lastIntValue;
      if (switchU && lead >= 0xD800 && lead <= 0xDBFF) {
        var leadSurrogateEnd = state.pos;
        if (state.eat(0x5C /* \ */) && state.eat(0x75 /* u */) && this.regexp_eatFixedHexDigits(state, 4)) {
          var trail = state.lastIntValue;
          if (trail >= 0xDC00 && trail <= 0xDFFF) {
            state.lastIntValue = (lead - 0xD800) * 0x400 + (trail - 0xDC00) + 0x10000;
            return true
          }
        }
        state.pos = leadSurrogateEnd;
        state.lastIntValue = lead;
      }
      return true
    }
    if (
      switchU &&
      state.eat(0x7B /* { */) &&
      this.regexp_eatHexDigits(state) &&
      state.eat(0x7D /* } */) &&
      isValidUnicode(state.lastIntValue)
    ) {
      return true
    }
    if (switchU) {
      state.raise("Invalid unicode escape");
    }
    state.pos = start;
  }

  return false
};
function isValidUnicode(ch) {
  return ch >= 0 && ch <= 0x10FFFF
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-IdentityEscape
pp$1.regexp_eatIdentityEscape = function(state) {
  if (state.switchU) {
    if (this.regexp_eatSyntaxCharacter(state)) {
      return true
    }
    if (state.eat(0x2F /* / */)) {
      state.lastIntValue = 0x2F; /* / */
      return true
    }
    return false
  }

  var ch = state.current();
  if (ch !== 0x63 /* c */ && (!state.switchN || ch !== 0x6B /* k */)) {
    state.lastIntValue = ch;
    state.advance();
    return true
  }

  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-DecimalEscape
pp$1.regexp_eatDecimalEscape = function(state) {
  state.lastIntValue = 0;
  var ch = state.current();
  if (ch >= 0x31 /* 1 */ && ch <= 0x39 /* 9 */) {
    do {
      state.lastIntValue = 10 * state.lastIntValue + (ch - 0x30 /* 0 */);
      state.advance();
    } while ((ch = state.current()) >= 0x30 /* 0 */ && ch <= 0x39 /* 9 */)
    return true
  }
  return false
};

// Return values used by character set parsing methods, needed to
// forbid negation of sets that can match strings.
var CharSetNone = 0; // Nothing parsed
var CharSetOk = 1; // Construct parsed, cannot contain strings
var CharSetString = 2; // Construct parsed, can contain strings

// https://www.ecma-international.org/ecma-262/8.0/#prod-CharacterClassEscape
pp$1.regexp_eatCharacterClassEscape = function(state) {
  var ch = state.current();

  if (isCharacterClassEscape(ch)) {
    state.lastIntValue = -1;
    state.advance();
    return CharSetOk
  }

  var negate = false;
  if (
    state.switchU &&
    this.options.ecmaVersion >= 9 &&
    ((negate = ch === 0x50 /* P */) || ch === 0x70 /* p */)
  ) {
    state.lastIntValue = -1;
    state.advance();
    var result;
    if (
      state.eat(0x7B /* { */) &&
      (result = this.regexp_eatUnicodePropertyValueExpression(state)) &&
      state.eat(0x7D /* } */)
    ) {
      if (negate && result === CharSetString) { state.raise("Invalid property name"); }
      return result
    }
    state.raise("Invalid property name");
  }

  return CharSetNone
};

function isCharacterClassEscape(ch) {
  return (
    ch === 0x64 /* d */ ||
    ch === 0x44 /* D */ ||
    ch === 0x73 /* s */ ||
    ch === 0x53 /* S */ ||
    ch === 0x77 /* w */ ||
    ch === 0x57 /* W */
  )
}

// UnicodePropertyValueExpression ::
//   UnicodePropertyName `=` UnicodePropertyValue
//   LoneUnicodePropertyNameOrValue
pp$1.regexp_eatUnicodePropertyValueExpression = function(state) {
  var start = state.pos;

  // UnicodePropertyName `=` UnicodePropertyValue
  if (this.regexp_eatUnicodePropertyName(state) && state.eat(0x3D /* = */)) {
    var name = state.lastStringValue;
    if (this.regexp_eatUnicodePropertyValue(state)) {
      var value = state.lastStringValue;
      this.regexp_validateUnicodePropertyNameAndValue(state, name, value);
      return CharSetOk
    }
  }
  state.pos = start;

  // LoneUnicodePropertyNameOrValue
  if (this.regexp_eatLoneUnicodePropertyNameOrValue(state)) {
    var nameOrValue = state.lastStringValue;
    return this.regexp_validateUnicodePropertyNameOrValue(state, nameOrValue)
  }
  return CharSetNone
};

pp$1.regexp_validateUnicodePropertyNameAndValue = function(state, name, value) {
  if (!hasOwn(state.unicodeProperties.nonBinary, name))
    { state.raise("Invalid property name"); }
  if (!state.unicodeProperties.nonBinary[name].test(value))
    { state.raise("Invalid property value"); }
};

pp$1.regexp_validateUnicodePropertyNameOrValue = function(state, nameOrValue) {
  if (state.unicodeProperties.binary.test(nameOrValue)) { return CharSetOk }
  if (state.switchV && state.unicodeProperties.binaryOfStrings.test(nameOrValue)) { return CharSetString }
  state.raise("Invalid property name");
};

// UnicodePropertyName ::
//   UnicodePropertyNameCharacters
pp$1.regexp_eatUnicodePropertyName = function(state) {
  var ch = 0;
  state.lastStringValue = "";
  while (isUnicodePropertyNameCharacter(ch = state.current())) {
    state.lastStringValue += codePointToString(ch);
    state.advance();
  }
  return state.lastStringValue !== ""
};

function isUnicodePropertyNameCharacter(ch) {
  return isControlLetter(ch) || ch === 0x5F /* _ */
}

// UnicodePropertyValue ::
//   UnicodePropertyValueCharacters
pp$1.regexp_eatUnicodePropertyValue = function(state) {
  var ch = 0;
  state.lastStringValue = "";
  while (isUnicodePropertyValueCharacter(ch = state.current())) {
    state.lastStringValue += codePointToString(ch);
    state.advance();
  }
  return state.lastStringValue !== ""
};
function isUnicodePropertyValueCharacter(ch) {
  return isUnicodePropertyNameCharacter(ch) || isDecimalDigit(ch)
}

// LoneUnicodePropertyNameOrValue ::
//   UnicodePropertyValueCharacters
pp$1.regexp_eatLoneUnicodePropertyNameOrValue = function(state) {
  return this.regexp_eatUnicodePropertyValue(state)
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-CharacterClass
pp$1.regexp_eatCharacterClass = function(state) {
  if (state.eat(0x5B /* [ */)) {
    var negate = state.eat(0x5E /* ^ */);
    var result = this.regexp_classContents(state);
    if (!state.eat(0x5D /* ] */))
      { state.raise("Unterminated character class"); }
    if (negate && result === CharSetString)
      { state.raise("Negated character class may contain strings"); }
    return true
  }
  return false
};

// https://tc39.es/ecma262/#prod-ClassContents
// https://www.ecma-international.org/ecma-262/8.0/#prod-ClassRanges
pp$1.regexp_classContents = function(state) {
  if (state.current() === 0x5D /* ] */) { return CharSetOk }
  if (state.switchV) { return this.regexp_classSetExpression(state) }
  this.regexp_nonEmptyClassRanges(state);
  return CharSetOk
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-NonemptyClassRanges
// https://www.ecma-international.org/ecma-262/8.0/#prod-NonemptyClassRangesNoDash
pp$1.regexp_nonEmptyClassRanges = function(state) {
  while (this.regexp_eatClassAtom(state)) {
    var left = state.lastIntValue;
    if (state.eat(0x2D /* - */) && this.regexp_eatClassAtom(state)) {
      var right = state.lastIntValue;
      if (state.switchU && (left === -1 || right === -1)) {
        state.raise("Invalid character class");
      }
      if (left !== -1 && right !== -1 && left > right) {
        state.raise("Range out of order in character class");
      }
    }
  }
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-ClassAtom
// https://www.ecma-international.org/ecma-262/8.0/#prod-ClassAtomNoDash
pp$1.regexp_eatClassAtom = function(state) {
  var start = state.pos;

  if (state.eat(0x5C /* \ */)) {
    if (this.regexp_eatClassEscape(state)) {
      return true
    }
    if (state.switchU) {
      // Make the same message as V8.
      var ch$1 = state.current();
      if (ch$1 === 0x63 /* c */ || isOctalDigit(ch$1)) {
        state.raise("Invalid class escape");
      }
      state.raise("Invalid escape");
    }
    state.pos = start;
  }

  var ch = state.current();
  if (ch !== 0x5D /* ] */) {
    state.lastIntValue = ch;
    state.advance();
    return true
  }

  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-ClassEscape
pp$1.regexp_eatClassEscape = function(state) {
  var start = state.pos;

  if (state.eat(0x62 /* b */)) {
    state.lastIntValue = 0x08; /* <BS> */
    return true
  }

  if (state.switchU && state.eat(0x2D /* - */)) {
    state.lastIntValue = 0x2D; /* - */
    return true
  }

  if (!state.switchU && state.eat(0x63 /* c */)) {
    if (this.regexp_eatClassControlLetter(state)) {
      return true
    }
    state.pos = start;
  }

  return (
    this.regexp_eatCharacterClassEscape(state) ||
    this.regexp_eatCharacterEscape(state)
  )
};

// https://tc39.es/ecma262/#prod-ClassSetExpression
// https://tc39.es/ecma262/#prod-ClassUnion
// https://tc39.es/ecma262/#prod-ClassIntersection
// https://tc39.es/ecma262/#prod-ClassSubtraction
pp$1.regexp_classSetExpression = function(state) {
  var result = CharSetOk, subResult;
  if (this.regexp_eatClassSetRange(state)) ; else if (subResult = this.regexp_eatClassSetOperand(state)) {
    if (subResult === CharSetString) { result = CharSetString; }
    // https://tc39.es/ecma262/#prod-ClassIntersection
    var start = state.pos;
    while (state.eatChars([0x26, 0x26] /* && */)) {
      if (
        state.current() !== 0x26 /* & */ &&
        (subResult = this.regexp_eatClassSetOperand(state))
      ) {
        if (subResult !== CharSetString) { result = CharSetOk; }
        continue
      }
      state.raise("Invalid character in character class");
    }
    if (start !== state.pos) { return result }
    // https://tc39.es/ecma262/#prod-ClassSubtraction
    while (state.eatChars([0x2D, 0x2D] /* -- */)) {
      if (this.regexp_eatClassSetOperand(state)) { continue }
      state.raise("Invalid character in character class");
    }
    if (start !== state.pos) { return result }
  } else {
    state.raise("Invalid character in character class");
  }
  // https://tc39.es/ecma262/#prod-ClassUnion
  for (;;) {
    if (this.regexp_eatClassSetRange(state)) { continue }
    subResult = this.regexp_eatClassSetOperand(state);
    if (!subResult) { return result }
    if (subResult === CharSetString) { result = CharSetString; }
  }
};

// https://tc39.es/ecma262/#prod-ClassSetRange
pp$1.regexp_eatClassSetRange = function(state) {
  var start = state.pos;
  if (this.regexp_eatClassSetCharacter(state)) {
    var left = state.lastIntValue;
    if (state.eat(0x2D /* - */) && this.regexp_eatClassSetCharacter(state)) {
      var right = state.lastIntValue;
      if (left !== -1 && right !== -1 && left > right) {
        state.raise("Range out of order in character class");
      }
      return true
    }
    state.pos = start;
  }
  return false
};

// https://tc39.es/ecma262/#prod-ClassSetOperand
pp$1.regexp_eatClassSetOperand = function(state) {
  if (this.regexp_eatClassSetCharacter(state)) { return CharSetOk }
  return this.regexp_eatClassStringDisjunction(state) || this.regexp_eatNestedClass(state)
};

// https://tc39.es/ecma262/#prod-NestedClass
pp$1.regexp_eatNestedClass = function(state) {
  var start = state.pos;
  if (state.eat(0x5B /* [ */)) {
    var negate = state.eat(0x5E /* ^ */);
    var result = this.regexp_classContents(state);
    if (state.eat(0x5D /* ] */)) {
      if (negate && result === CharSetString) {
        state.raise("Negated character class may contain strings");
      }
      return result
    }
    state.pos = start;
  }
  if (state.eat(0x5C /* \ */)) {
    var result$1 = this.regexp_eatCharacterClassEscape(state);
    if (result$1) {
      return result$1
    }
    state.pos = start;
  }
  return null
};

// https://tc39.es/ecma262/#prod-ClassStringDisjunction
pp$1.regexp_eatClassStringDisjunction = function(state) {
  var start = state.pos;
  if (state.eatChars([0x5C, 0x71] /* \q */)) {
    if (state.eat(0x7B /* { */)) {
      var result = this.regexp_classStringDisjunctionContents(state);
      if (state.eat(0x7D /* } */)) {
        return result
      }
    } else {
      // Make the same message as V8.
      state.raise("Invalid escape");
    }
    state.pos = start;
  }
  return null
};

// https://tc39.es/ecma262/#prod-ClassStringDisjunctionContents
pp$1.regexp_classStringDisjunctionContents = function(state) {
  var result = this.regexp_classString(state);
  while (state.eat(0x7C /* | */)) {
    if (this.regexp_classString(state) === CharSetString) { result = CharSetString; }
  }
  return result
};

// https://tc39.es/ecma262/#prod-ClassString
// https://tc39.es/ecma262/#prod-NonEmptyClassString
pp$1.regexp_classString = function(state) {
  var count = 0;
  while (this.regexp_eatClassSetCharacter(state)) { count++; }
  return count === 1 ? CharSetOk : CharSetString
};

// https://tc39.es/ecma262/#prod-ClassSetCharacter
pp$1.regexp_eatClassSetCharacter = function(state) {
  var start = state.pos;
  if (state.eat(0x5C /* \ */)) {
    if (
      this.regexp_eatCharacterEscape(state) ||
      this.regexp_eatClassSetReservedPunctuator(state)
    ) {
      return true
    }
    if (state.eat(0x62 /* b */)) {
      state.lastIntValue = 0x08; /* <BS> */
      return true
    }
    state.pos = start;
    return false
  }
  var ch = state.current();
  if (ch < 0 || ch === state.lookahead() && isClassSetReservedDoublePunctuatorCharacter(ch)) { return false }
  if (isClassSetSyntaxCharacter(ch)) { return false }
  state.advance();
  state.lastIntValue = ch;
  return true
};

// https://tc39.es/ecma262/#prod-ClassSetReservedDoublePunctuator
function isClassSetReservedDoublePunctuatorCharacter(ch) {
  return (
    ch === 0x21 /* ! */ ||
    ch >= 0x23 /* # */ && ch <= 0x26 /* & */ ||
    ch >= 0x2A /* * */ && ch <= 0x2C /* , */ ||
    ch === 0x2E /* . */ ||
    ch >= 0x3A /* : */ && ch <= 0x40 /* @ */ ||
    ch === 0x5E /* ^ */ ||
    ch === 0x60 /* ` */ ||
    ch === 0x7E /* ~ */
  )
}

// https://tc39.es/ecma262/#prod-ClassSetSyntaxCharacter
function isClassSetSyntaxCharacter(ch) {
  return (
    ch === 0x28 /* ( */ ||
    ch === 0x29 /* ) */ ||
    ch === 0x2D /* - */ ||
    ch === 0x2F /* / */ ||
    ch >= 0x5B /* [ */ && ch <= 0x5D /* ] */ ||
    ch >= 0x7B /* { */ && ch <= 0x7D /* } */
  )
}

// https://tc39.es/ecma262/#prod-ClassSetReservedPunctuator
pp$1.regexp_eatClassSetReservedPunctuator = function(state) {
  var ch = state.current();
  if (isClassSetReservedPunctuator(ch)) {
    state.lastIntValue = ch;
    state.advance();
    return true
  }
  return false
};

// https://tc39.es/ecma262/#prod-ClassSetReservedPunctuator
function isClassSetReservedPunctuator(ch) {
  return (
    ch === 0x21 /* ! */ ||
    ch === 0x23 /* # */ ||
    ch === 0x25 /* % */ ||
    ch === 0x26 /* & */ ||
    ch === 0x2C /* , */ ||
    ch === 0x2D /* - */ ||
    ch >= 0x3A /* : */ && ch <= 0x3E /* > */ ||
    ch === 0x40 /* @ */ ||
    ch === 0x60 /* ` */ ||
    ch === 0x7E /* ~ */
  )
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-ClassControlLetter
pp$1.regexp_eatClassControlLetter = function(state) {
  var ch = state.current();
  if (isDecimalDigit(ch) || ch === 0x5F /* _ */) {
    state.lastIntValue = ch % 0x20;
    state.advance();
    return true
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-HexEscapeSequence
pp$1.regexp_eatHexEscapeSequence = function(state) {
  var start = state.pos;
  if (state.eat(0x78 /* x */)) {
    if (this.regexp_eatFixedHexDigits(state, 2)) {
      return true
    }
    if (state.switchU) {
      state.raise("Invalid escape");
    }
    state.pos = start;
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-DecimalDigits
pp$1.regexp_eatDecimalDigits = function(state) {
  var start = state.pos;
  var ch = 0;
  state.lastIntValue = 0;
  while (isDecimalDigit(ch = state.current())) {
    state.lastIntValue = 10 * state.lastIntValue + (ch - 0x30 /* 0 */);
    state.advance();
  }
  return state.pos !== start
};
function isDecimalDigit(ch) {
  return ch >= 0x30 /* 0 */ && ch <= 0x39 /* 9 */
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-HexDigits
pp$1.regexp_eatHexDigits = function(state) {
  var start = state.pos;
  var ch = 0;
  state.lastIntValue = 0;
  while (isHexDigit(ch = state.current())) {
    state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
    state.advance();
  }
  return state.pos !== start
};
function isHexDigit(ch) {
  return (
    (ch >= 0x30 /* 0 */ && ch <= 0x39 /* 9 */) ||
    (ch >= 0x41 /* A */ && ch <= 0x46 /* F */) ||
    (ch >= 0x61 /* a */ && ch <= 0x66 /* f */)
  )
}
function hexToInt(ch) {
  if (ch >= 0x41 /* A */ && ch <= 0x46 /* F */) {
    return 10 + (ch - 0x41 /* A */)
  }
  if (ch >= 0x61 /* a */ && ch <= 0x66 /* f */) {
    return 10 + (ch - 0x61 /* a */)
  }
  return ch - 0x30 /* 0 */
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-annexB-LegacyOctalEscapeSequence
// Allows only 0-377(octal) i.e. 0-255(decimal).
pp$1.regexp_eatLegacyOctalEscapeSequence = function(state) {
  if (this.regexp_eatOctalDigit(state)) {
    var n1 = state.lastIntValue;
    if (this.regexp_eatOctalDigit(state)) {
      var n2 = state.lastIntValue;
      if (n1 <= 3 && this.regexp_eatOctalDigit(state)) {
        state.lastIntValue = n1 * 64 + n2 * 8 + state.lastIntValue;
      } else {
        state.lastIntValue = n1 * 8 + n2;
      }
    } else {
      state.lastIntValue = n1;
    }
    return true
  }
  return false
};

// https://www.ecma-international.org/ecma-262/8.0/#prod-OctalDigit
pp$1.regexp_eatOctalDigit = function(state) {
  var ch = state.current();
  if (isOctalDigit(ch)) {
    state.lastIntValue = ch - 0x30; /* 0 */
    state.advance();
    return true
  }
  state.lastIntValue = 0;
  return false
};
function isOctalDigit(ch) {
  return ch >= 0x30 /* 0 */ && ch <= 0x37 /* 7 */
}

// https://www.ecma-international.org/ecma-262/8.0/#prod-Hex4Digits
// https://www.ecma-international.org/ecma-262/8.0/#prod-HexDigit
// And HexDigit HexDigit in https://www.ecma-international.org/ecma-262/8.0/#prod-HexEscapeSequence
pp$1.regexp_eatFixedHexDigits = function(state, length) {
  var start = state.pos;
  state.lastIntValue = 0;
  for (var i = 0; i < length; ++i) {
    var ch = state.current();
    if (!isHexDigit(ch)) {
      state.pos = start;
      return false
    }
    state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
    state.advance();
  }
  return true
};

// Object type used to represent tokens. Note that normally, tokens
// simply exist as properties on the parser object. This is only
// used for the onToken callback and the external tokenizer.

var Token = function Token(p) {
  this.type = p.type;
  this.value = p.value;
  this.start = p.start;
  this.end = p.end;
  if (p.options.locations)
    { this.loc = new SourceLocation(p, p.startLoc, p.endLoc); }
  if (p.options.ranges)
    { this.range = [p.start, p.end]; }
};

// ## Tokenizer

var pp = Parser.prototype;

// Move to the next token

pp.next = function(ignoreEscapeSequenceInKeyword) {
  if (!ignoreEscapeSequenceInKeyword && this.type.keyword && this.containsEsc)
    { this.raiseRecoverable(this.start, "Escape sequence in keyword " + this.type.keyword); }
  if (this.options.onToken)
    { this.options.onToken(new Token(this)); }

  this.lastTokEnd = this.end;
  this.lastTokStart = this.start;
  this.lastTokEndLoc = this.endLoc;
  this.lastTokStartLoc = this.startLoc;
  this.nextToken();
};

pp.getToken = function() {
  this.next();
  return new Token(this)
};

// If we're in an ES6 environment, make parsers iterable
if (typeof Symbol !== "undefined")
  { pp[Symbol.iterator] = function() {
    var this$1$1 = this;

    return {
      next: function () {
        var token = this$1$1.getToken();
        return {
          done: token.type === types$1.eof,
          value: token
        }
      }
    }
  }; }

// Toggle strict mode. Re-reads the next number or string to please
// pedantic tests (`"use strict"; 010;` should fail).

// Read a single token, updating the parser object's token-related
// properties.

pp.nextToken = function() {
  var curContext = this.curContext();
  if (!curContext || !curContext.preserveSpace) { this.skipSpace(); }

  this.start = this.pos;
  if (this.options.locations) { this.startLoc = this.curPosition(); }
  if (this.pos >= this.input.length) { return this.finishToken(types$1.eof) }

  if (curContext.override) { return curContext.override(this) }
  else { this.readToken(this.fullCharCodeAtPos()); }
};

pp.readToken = function(code) {
  // Identifier or keyword. '\uXXXX' sequences are allowed in
  // identifiers, so '\' also dispatches to that.
  if (isIdentifierStart(code, this.options.ecmaVersion >= 6) || code === 92 /* '\' */)
    { return this.readWord() }

  return this.getTokenFromCode(code)
};

pp.fullCharCodeAt = function(pos) {
  var code = this.input.charCodeAt(pos);
  if (code <= 0xd7ff || code >= 0xdc00) { return code }
  var next = this.input.charCodeAt(pos + 1);
  return next <= 0xdbff || next >= 0xe000 ? code : (code << 10) + next - 0x35fdc00
};

pp.fullCharCodeAtPos = function() {
  return this.fullCharCodeAt(this.pos)
};

pp.skipBlockComment = function() {
  var startLoc = this.options.onComment && this.curPosition();
  var start = this.pos, end = this.input.indexOf("*/", this.pos += 2);
  if (end === -1) { this.raise(this.pos - 2, "Unterminated comment"); }
  this.pos = end + 2;
  if (this.options.locations) {
    for (var nextBreak = (void 0), pos = start; (nextBreak = nextLineBreak(this.input, pos, this.pos)) > -1;) {
      ++this.curLine;
      pos = this.lineStart = nextBreak;
    }
  }
  if (this.options.onComment)
    { this.options.onComment(true, this.input.slice(start + 2, end), start, this.pos,
                           startLoc, this.curPosition()); }
};

pp.skipLineComment = function(startSkip) {
  var start = this.pos;
  var startLoc = this.options.onComment && this.curPosition();
  var ch = this.input.charCodeAt(this.pos += startSkip);
  while (this.pos < this.input.length && !isNewLine(ch)) {
    ch = this.input.charCodeAt(++this.pos);
  }
  if (this.options.onComment)
    { this.options.onComment(false, this.input.slice(start + startSkip, this.pos), start, this.pos,
                           startLoc, this.curPosition()); }
};

// Called at the start of the parse and after every token. Skips
// whitespace and comments, and.

pp.skipSpace = function() {
  loop: while (this.pos < this.input.length) {
    var ch = this.input.charCodeAt(this.pos);
    switch (ch) {
    case 32: case 160: // ' '
      ++this.pos;
      break
    case 13:
      if (this.input.charCodeAt(this.pos + 1) === 10) {
        ++this.pos;
      }
    case 10: case 8232: case 8233:
      ++this.pos;
      if (this.options.locations) {
        ++this.curLine;
        this.lineStart = this.pos;
      }
      break
    case 47: // '/'
      switch (this.input.charCodeAt(this.pos + 1)) {
      case 42: // '*'
        this.skipBlockComment();
        break
      case 47:
        this.skipLineComment(2);
        break
      default:
        break loop
      }
      break
    default:
      if (ch > 8 && ch < 14 || ch >= 5760 && nonASCIIwhitespace.test(String.fromCharCode(ch))) {
        ++this.pos;
      } else {
        break loop
      }
    }
  }
};

// Called at the end of every token. Sets `end`, `val`, and
// maintains `context` and `exprAllowed`, and skips the space after
// the token, so that the next one's `start` will point at the
// right position.

pp.finishToken = function(type, val) {
  this.end = this.pos;
  if (this.options.locations) { this.endLoc = this.curPosition(); }
  var prevType = this.type;
  this.type = type;
  this.value = val;

  this.updateContext(prevType);
};

// ### Token reading

// This is the function that is called to fetch the next token. It
// is somewhat obscure, because it works in character codes rather
// than characters, and because operator parsing has been inlined
// into it.
//
// All in the name of speed.
//
pp.readToken_dot = function() {
  var next = this.input.charCodeAt(this.pos + 1);
  if (next >= 48 && next <= 57) { return this.readNumber(true) }
  var next2 = this.input.charCodeAt(this.pos + 2);
  if (this.options.ecmaVersion >= 6 && next === 46 && next2 === 46) { // 46 = dot '.'
    this.pos += 3;
    return this.finishToken(types$1.ellipsis)
  } else {
    ++this.pos;
    return this.finishToken(types$1.dot)
  }
};

pp.readToken_slash = function() { // '/'
  var next = this.input.charCodeAt(this.pos + 1);
  if (this.exprAllowed) { ++this.pos; return this.readRegexp() }
  if (next === 61) { return this.finishOp(types$1.assign, 2) }
  return this.finishOp(types$1.slash, 1)
};

pp.readToken_mult_modulo_exp = function(code) { // '%*'
  var next = this.input.charCodeAt(this.pos + 1);
  var size = 1;
  var tokentype = code === 42 ? types$1.star : types$1.modulo;

  // exponentiation operator ** and **=
  if (this.options.ecmaVersion >= 7 && code === 42 && next === 42) {
    ++size;
    tokentype = types$1.starstar;
    next = this.input.charCodeAt(this.pos + 2);
  }

  if (next === 61) { return this.finishOp(types$1.assign, size + 1) }
  return this.finishOp(tokentype, size)
};

pp.readToken_pipe_amp = function(code) { // '|&'
  var next = this.input.charCodeAt(this.pos + 1);
  if (next === code) {
    if (this.options.ecmaVersion >= 12) {
      var next2 = this.input.charCodeAt(this.pos + 2);
      if (next2 === 61) { return this.finishOp(types$1.assign, 3) }
    }
    return this.finishOp(code === 124 ? types$1.logicalOR : types$1.logicalAND, 2)
  }
  if (next === 61) { return this.finishOp(types$1.assign, 2) }
  return this.finishOp(code === 124 ? types$1.bitwiseOR : types$1.bitwiseAND, 1)
};

pp.readToken_caret = function() { // '^'
  var next = this.input.charCodeAt(this.pos + 1);
  if (next === 61) { return this.finishOp(types$1.assign, 2) }
  return this.finishOp(types$1.bitwiseXOR, 1)
};

pp.readToken_plus_min = function(code) { // '+-'
  var next = this.input.charCodeAt(this.pos + 1);
  if (next === code) {
    if (next === 45 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 62 &&
        (this.lastTokEnd === 0 || lineBreak.test(this.input.slice(this.lastTokEnd, this.pos)))) {
      // A `-->` line comment
      this.skipLineComment(3);
      this.skipSpace();
      return this.nextToken()
    }
    return this.finishOp(types$1.incDec, 2)
  }
  if (next === 61) { return this.finishOp(types$1.assign, 2) }
  return this.finishOp(types$1.plusMin, 1)
};

pp.readToken_lt_gt = function(code) { // '<>'
  var next = this.input.charCodeAt(this.pos + 1);
  var size = 1;
  if (next === code) {
    size = code === 62 && this.input.charCodeAt(this.pos + 2) === 62 ? 3 : 2;
    if (this.input.charCodeAt(this.pos + size) === 61) { return this.finishOp(types$1.assign, size + 1) }
    return this.finishOp(types$1.bitShift, size)
  }
  if (next === 33 && code === 60 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 45 &&
      this.input.charCodeAt(this.pos + 3) === 45) {
    // `<!--`, an XML-style comment that should be interpreted as a line comment
    this.skipLineComment(4);
    this.skipSpace();
    return this.nextToken()
  }
  if (next === 61) { size = 2; }
  return this.finishOp(types$1.relational, size)
};

pp.readToken_eq_excl = function(code) { // '=!'
  var next = this.input.charCodeAt(this.pos + 1);
  if (next === 61) { return this.finishOp(types$1.equality, this.input.charCodeAt(this.pos + 2) === 61 ? 3 : 2) }
  if (code === 61 && next === 62 && this.options.ecmaVersion >= 6) { // '=>'
    this.pos += 2;
    return this.finishToken(types$1.arrow)
  }
  return this.finishOp(code === 61 ? types$1.eq : types$1.prefix, 1)
};

pp.readToken_question = function() { // '?'
  var ecmaVersion = this.options.ecmaVersion;
  if (ecmaVersion >= 11) {
    var next = this.input.charCodeAt(this.pos + 1);
    if (next === 46) {
      var next2 = this.input.charCodeAt(this.pos + 2);
      if (next2 < 48 || next2 > 57) { return this.finishOp(types$1.questionDot, 2) }
    }
    if (next === 63) {
      if (ecmaVersion >= 12) {
        var next2$1 = this.input.charCodeAt(this.pos + 2);
        if (next2$1 === 61) { return this.finishOp(types$1.assign, 3) }
      }
      return this.finishOp(types$1.coalesce, 2)
    }
  }
  return this.finishOp(types$1.question, 1)
};

pp.readToken_numberSign = function() { // '#'
  var ecmaVersion = this.options.ecmaVersion;
  var code = 35; // '#'
  if (ecmaVersion >= 13) {
    ++this.pos;
    code = this.fullCharCodeAtPos();
    if (isIdentifierStart(code, true) || code === 92 /* '\' */) {
      return this.finishToken(types$1.privateId, this.readWord1())
    }
  }

  this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
};

pp.getTokenFromCode = function(code) {
  switch (code) {
  // The interpretation of a dot depends on whether it is followed
  // by a digit or another two dots.
  case 46: // '.'
    return this.readToken_dot()

  // Punctuation tokens.
  case 40: ++this.pos; return this.finishToken(types$1.parenL)
  case 41: ++this.pos; return this.finishToken(types$1.parenR)
  case 59: ++this.pos; return this.finishToken(types$1.semi)
  case 44: ++this.pos; return this.finishToken(types$1.comma)
  case 91: ++this.pos; return this.finishToken(types$1.bracketL)
  case 93: ++this.pos; return this.finishToken(types$1.bracketR)
  case 123: ++this.pos; return this.finishToken(types$1.braceL)
  case 125: ++this.pos; return this.finishToken(types$1.braceR)
  case 58: ++this.pos; return this.finishToken(types$1.colon)

  case 96: // '`'
    if (this.options.ecmaVersion < 6) { break }
    ++this.pos;
    return this.finishToken(types$1.backQuote)

  case 48: // '0'
    var next = this.input.charCodeAt(this.pos + 1);
    if (next === 120 || next === 88) { return this.readRadixNumber(16) } // '0x', '0X' - hex number
    if (this.options.ecmaVersion >= 6) {
      if (next === 111 || next === 79) { return this.readRadixNumber(8) } // '0o', '0O' - octal number
      if (next === 98 || next === 66) { return this.readRadixNumber(2) } // '0b', '0B' - binary number
    }

  // Anything else beginning with a digit is an integer, octal
  // number, or float.
  case 49: case 50: case 51: case 52: case 53: case 54: case 55: case 56: case 57: // 1-9
    return this.readNumber(false)

  // Quotes produce strings.
  case 34: case 39: // '"', "'"
    return this.readString(code)

  // Operators are parsed inline in tiny state machines. '=' (61) is
  // often referred to. `finishOp` simply skips the amount of
  // characters it is given as second argument, and returns a token
  // of the type given by its first argument.
  case 47: // '/'
    return this.readToken_slash()

  case 37: case 42: // '%*'
    return this.readToken_mult_modulo_exp(code)

  case 124: case 38: // '|&'
    return this.readToken_pipe_amp(code)

  case 94: // '^'
    return this.readToken_caret()

  case 43: case 45: // '+-'
    return this.readToken_plus_min(code)

  case 60: case 62: // '<>'
    return this.readToken_lt_gt(code)

  case 61: case 33: // '=!'
    return this.readToken_eq_excl(code)

  case 63: // '?'
    return this.readToken_question()

  case 126: // '~'
    return this.finishOp(types$1.prefix, 1)

  case 35: // '#'
    return this.readToken_numberSign()
  }

  this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
};

pp.finishOp = function(type, size) {
  var str = this.input.slice(this.pos, this.pos + size);
  this.pos += size;
  return this.finishToken(type, str)
};

pp.readRegexp = function() {
  var escaped, inClass, start = this.pos;
  for (;;) {
    if (this.pos >= this.input.length) { this.raise(start, "Unterminated regular expression"); }
    var ch = this.input.charAt(this.pos);
    if (lineBreak.test(ch)) { this.raise(start, "Unterminated regular expression"); }
    if (!escaped) {
      if (ch === "[") { inClass = true; }
      else if (ch === "]" && inClass) { inClass = false; }
      else if (ch === "/" && !inClass) { break }
      escaped = ch === "\\";
    } else { escaped = false; }
    ++this.pos;
  }
  var pattern = this.input.slice(start, this.pos);
  ++this.pos;
  var flagsStart = this.pos;
  var flags = this.readWord1();
  if (this.containsEsc) { this.unexpected(flagsStart); }

  // Validate pattern
  var state = this.regexpState || (this.regexpState = new RegExpValidationState(this));
  state.reset(start, pattern, flags);
  this.validateRegExpFlags(state);
  this.validateRegExpPattern(state);

  // Create Literal#value property value.
  var value = null;
  try {
    value = new RegExp(pattern, flags);
  } catch (e) {
    // ESTree requires null if it failed to instantiate RegExp object.
    // https://github.com/estree/estree/blob/a27003adf4fd7bfad44de9cef372a2eacd527b1c/es5.md#regexpliteral
  }

  return this.finishToken(types$1.regexp, {pattern: pattern, flags: flags, value: value})
};

// Read an integer in the given radix. Return null if zero digits
// were read, the integer value otherwise. When `len` is given, this
// will return `null` unless the integer has exactly `len` digits.

pp.readInt = function(radix, len, maybeLegacyOctalNumericLiteral) {
  // `len` is used for character escape sequences. In that case, disallow separators.
  var allowSeparators = this.options.ecmaVersion >= 12 && len === undefined;

  // `maybeLegacyOctalNumericLiteral` is true if it doesn't have prefix (0x,0o,0b)
  // and isn't fraction part nor exponent part. In that case, if the first digit
  // is zero then disallow separators.
  var isLegacyOctalNumericLiteral = maybeLegacyOctalNumericLiteral && this.input.charCodeAt(this.pos) === 48;

  var start = this.pos, total = 0, lastCode = 0;
  for (var i = 0, e = len == null ? Infinity : len; i < e; ++i, ++this.pos) {
    var code = this.input.charCodeAt(this.pos), val = (void 0);

    if (allowSeparators && code === 95) {
      if (isLegacyOctalNumericLiteral) { this.raiseRecoverable(this.pos, "Numeric separator is not allowed in legacy octal numeric literals"); }
      if (lastCode === 95) { this.raiseRecoverable(this.pos, "Numeric separator must be exactly one underscore"); }
      if (i === 0) { this.raiseRecoverable(this.pos, "Numeric separator is not allowed at the first of digits"); }
      lastCode = code;
      continue
    }

    if (code >= 97) { val = code - 97 + 10; } // a
    else if (code >= 65) { val = code - 65 + 10; } // A
    else if (code >= 48 && code <= 57) { val = code - 48; } // 0-9
    else { val = Infinity; }
    if (val >= radix) { break }
    lastCode = code;
    total = total * radix + val;
  }

  if (allowSeparators && lastCode === 95) { this.raiseRecoverable(this.pos - 1, "Numeric separator is not allowed at the last of digits"); }
  if (this.pos === start || len != null && this.pos - start !== len) { return null }

  return total
};

function stringToNumber(str, isLegacyOctalNumericLiteral) {
  if (isLegacyOctalNumericLiteral) {
    return parseInt(str, 8)
  }

  // `parseFloat(value)` stops parsing at the first numeric separator then returns a wrong value.
  return parseFloat(str.replace(/_/g, ""))
}

function stringToBigInt(str) {
  if (typeof BigInt !== "function") {
    return null
  }

  // `BigInt(value)` throws syntax error if the string contains numeric separators.
  return BigInt(str.replace(/_/g, ""))
}

pp.readRadixNumber = function(radix) {
  var start = this.pos;
  this.pos += 2; // 0x
  var val = this.readInt(radix);
  if (val == null) { this.raise(this.start + 2, "Expected number in radix " + radix); }
  if (this.options.ecmaVersion >= 11 && this.input.charCodeAt(this.pos) === 110) {
    val = stringToBigInt(this.input.slice(start, this.pos));
    ++this.pos;
  } else if (isIdentifierStart(this.fullCharCodeAtPos())) { this.raise(this.pos, "Identifier directly after number"); }
  return this.finishToken(types$1.num, val)
};

// Read an integer, octal integer, or floating-point number.

pp.readNumber = function(startsWithDot) {
  var start = this.pos;
  if (!startsWithDot && this.readInt(10, undefined, true) === null) { this.raise(start, "Invalid number"); }
  var octal = this.pos - start >= 2 && this.input.charCodeAt(start) === 48;
  if (octal && this.strict) { this.raise(start, "Invalid number"); }
  var next = this.input.charCodeAt(this.pos);
  if (!octal && !startsWithDot && this.options.ecmaVersion >= 11 && next === 110) {
    var val$1 = stringToBigInt(this.input.slice(start, this.pos));
    ++this.pos;
    if (isIdentifierStart(this.fullCharCodeAtPos())) { this.raise(this.pos, "Identifier directly after number"); }
    return this.finishToken(types$1.num, val$1)
  }
  if (octal && /[89]/.test(this.input.slice(start, this.pos))) { octal = false; }
  if (next === 46 && !octal) { // '.'
    ++this.pos;
    this.readInt(10);
    next = this.input.charCodeAt(this.pos);
  }
  if ((next === 69 || next === 101) && !octal) { // 'eE'
    next = this.input.charCodeAt(++this.pos);
    if (next === 43 || next === 45) { ++this.pos; } // '+-'
    if (this.readInt(10) === null) { this.raise(start, "Invalid number"); }
  }
  if (isIdentifierStart(this.fullCharCodeAtPos())) { this.raise(this.pos, "Identifier directly after number"); }

  var val = stringToNumber(this.input.slice(start, this.pos), octal);
  return this.finishToken(types$1.num, val)
};

// Read a string value, interpreting backslash-escapes.

pp.readCodePoint = function() {
  var ch = this.input.charCodeAt(this.pos), code;

  if (ch === 123) { // '{'
    if (this.options.ecmaVersion < 6) { this.unexpected(); }
    var codePos = ++this.pos;
    code = this.readHexChar(this.input.indexOf("}", this.pos) - this.pos);
    ++this.pos;
    if (code > 0x10FFFF) { this.invalidStringToken(codePos, "Code point out of bounds"); }
  } else {
    code = this.readHexChar(4);
  }
  return code
};

pp.readString = function(quote) {
  var out = "", chunkStart = ++this.pos;
  for (;;) {
    if (this.pos >= this.input.length) { this.raise(this.start, "Unterminated string constant"); }
    var ch = this.input.charCodeAt(this.pos);
    if (ch === quote) { break }
    if (ch === 92) { // '\'
      out += this.input.slice(chunkStart, this.pos);
      out += this.readEscapedChar(false);
      chunkStart = this.pos;
    } else if (ch === 0x2028 || ch === 0x2029) {
      if (this.options.ecmaVersion < 10) { this.raise(this.start, "Unterminated string constant"); }
      ++this.pos;
      if (this.options.locations) {
        this.curLine++;
        this.lineStart = this.pos;
      }
    } else {
      if (isNewLine(ch)) { this.raise(this.start, "Unterminated string constant"); }
      ++this.pos;
    }
  }
  out += this.input.slice(chunkStart, this.pos++);
  return this.finishToken(types$1.string, out)
};

// Reads template string tokens.

var INVALID_TEMPLATE_ESCAPE_ERROR = {};

pp.tryReadTemplateToken = function() {
  this.inTemplateElement = true;
  try {
    this.readTmplToken();
  } catch (err) {
    if (err === INVALID_TEMPLATE_ESCAPE_ERROR) {
      this.readInvalidTemplateToken();
    } else {
      throw err
    }
  }

  this.inTemplateElement = false;
};

pp.invalidStringToken = function(position, message) {
  if (this.inTemplateElement && this.options.ecmaVersion >= 9) {
    throw INVALID_TEMPLATE_ESCAPE_ERROR
  } else {
    this.raise(position, message);
  }
};

pp.readTmplToken = function() {
  var out = "", chunkStart = this.pos;
  for (;;) {
    if (this.pos >= this.input.length) { this.raise(this.start, "Unterminated template"); }
    var ch = this.input.charCodeAt(this.pos);
    if (ch === 96 || ch === 36 && this.input.charCodeAt(this.pos + 1) === 123) { // '`', '${'
      if (this.pos === this.start && (this.type === types$1.template || this.type === types$1.invalidTemplate)) {
        if (ch === 36) {
          this.pos += 2;
          return this.finishToken(types$1.dollarBraceL)
        } else {
          ++this.pos;
          return this.finishToken(types$1.backQuote)
        }
      }
      out += this.input.slice(chunkStart, this.pos);
      return this.finishToken(types$1.template, out)
    }
    if (ch === 92) { // '\'
      out += this.input.slice(chunkStart, this.pos);
      out += this.readEscapedChar(true);
      chunkStart = this.pos;
    } else if (isNewLine(ch)) {
      out += this.input.slice(chunkStart, this.pos);
      ++this.pos;
      switch (ch) {
      case 13:
        if (this.input.charCodeAt(this.pos) === 10) { ++this.pos; }
      case 10:
        out += "\n";
        break
      default:
        out += String.fromCharCode(ch);
        break
      }
      if (this.options.locations) {
        ++this.curLine;
        this.lineStart = this.pos;
      }
      chunkStart = this.pos;
    } else {
      ++this.pos;
    }
  }
};

// Reads a template token to search for the end, without validating any escape sequences
pp.readInvalidTemplateToken = function() {
  for (; this.pos < this.input.length; this.pos++) {
    switch (this.input[this.pos]) {
    case "\\":
      ++this.pos;
      break

    case "$":
      if (this.input[this.pos + 1] !== "{") { break }
      // fall through
    case "`":
      return this.finishToken(types$1.invalidTemplate, this.input.slice(this.start, this.pos))

    case "\r":
      if (this.input[this.pos + 1] === "\n") { ++this.pos; }
      // fall through
    case "\n": case "\u2028": case "\u2029":
      ++this.curLine;
      this.lineStart = this.pos + 1;
      break
    }
  }
  this.raise(this.start, "Unterminated template");
};

// Used to read escaped characters

pp.readEscapedChar = function(inTemplate) {
  var ch = this.input.charCodeAt(++this.pos);
  ++this.pos;
  switch (ch) {
  case 110: return "\n" // 'n' -> '\n'
  case 114: return "\r" // 'r' -> '\r'
  case 120: return String.fromCharCode(this.readHexChar(2)) // 'x'
  case 117: return codePointToString(this.readCodePoint()) // 'u'
  case 116: return "\t" // 't' -> '\t'
  case 98: return "\b" // 'b' -> '\b'
  case 118: return "\u000b" // 'v' -> '\u000b'
  case 102: return "\f" // 'f' -> '\f'
  case 13: if (this.input.charCodeAt(this.pos) === 10) { ++this.pos; } // '\r\n'
  case 10: // ' \n'
    if (this.options.locations) { this.lineStart = this.pos; ++this.curLine; }
    return ""
  case 56:
  case 57:
    if (this.strict) {
      this.invalidStringToken(
        this.pos - 1,
        "Invalid escape sequence"
      );
    }
    if (inTemplate) {
      var codePos = this.pos - 1;

      this.invalidStringToken(
        codePos,
        "Invalid escape sequence in template string"
      );
    }
  default:
    if (ch >= 48 && ch <= 55) {
      var octalStr = this.input.substr(this.pos - 1, 3).match(/^[0-7]+/)[0];
      var octal = parseInt(octalStr, 8);
      if (octal > 255) {
        octalStr = octalStr.slice(0, -1);
        octal = parseInt(octalStr, 8);
      }
      this.pos += octalStr.length - 1;
      ch = this.input.charCodeAt(this.pos);
      if ((octalStr !== "0" || ch === 56 || ch === 57) && (this.strict || inTemplate)) {
        this.invalidStringToken(
          this.pos - 1 - octalStr.length,
          inTemplate
            ? "Octal literal in template string"
            : "Octal literal in strict mode"
        );
      }
      return String.fromCharCode(octal)
    }
    if (isNewLine(ch)) {
      // Unicode new line characters after \ get removed from output in both
      // template literals and strings
      if (this.options.locations) { this.lineStart = this.pos; ++this.curLine; }
      return ""
    }
    return String.fromCharCode(ch)
  }
};

// Used to read character escape sequences ('\x', '\u', '\U').

pp.readHexChar = function(len) {
  var codePos = this.pos;
  var n = this.readInt(16, len);
  if (n === null) { this.invalidStringToken(codePos, "Bad character escape sequence"); }
  return n
};

// Read an identifier, and return it as a string. Sets `this.containsEsc`
// to whether the word contained a '\u' escape.
//
// Incrementally adds only escaped chars, adding other chunks as-is
// as a micro-optimization.

pp.readWord1 = function() {
  this.containsEsc = false;
  var word = "", first = true, chunkStart = this.pos;
  var astral = this.options.ecmaVersion >= 6;
  while (this.pos < this.input.length) {
    var ch = this.fullCharCodeAtPos();
    if (isIdentifierChar(ch, astral)) {
      this.pos += ch <= 0xffff ? 1 : 2;
    } else if (ch === 92) { // "\"
      this.containsEsc = true;
      word += this.input.slice(chunkStart, this.pos);
      var escStart = this.pos;
      if (this.input.charCodeAt(++this.pos) !== 117) // "u"
        { this.invalidStringToken(this.pos, "Expecting Unicode escape sequence \\uXXXX"); }
      ++this.pos;
      var esc = this.readCodePoint();
      if (!(first ? isIdentifierStart : isIdentifierChar)(esc, astral))
        { this.invalidStringToken(escStart, "Invalid Unicode escape"); }
      word += codePointToString(esc);
      chunkStart = this.pos;
    } else {
      break
    }
    first = false;
  }
  return word + this.input.slice(chunkStart, this.pos)
};

// Read an identifier or keyword token. Will check for reserved
// words when necessary.

pp.readWord = function() {
  var word = this.readWord1();
  var type = types$1.name;
  if (this.keywords.test(word)) {
    type = keywords[word];
  }
  return this.finishToken(type, word)
};

// Acorn is a tiny, fast JavaScript parser written in JavaScript.
//
// Acorn was written by Marijn Haverbeke, Ingvar Stepanyan, and
// various contributors and released under an MIT license.
//
// Git repositories for Acorn are available at
//
//     http://marijnhaverbeke.nl/git/acorn
//     https://github.com/acornjs/acorn.git
//
// Please use the [github bug tracker][ghbt] to report issues.
//
// [ghbt]: https://github.com/acornjs/acorn/issues


var version = "8.19.0";

Parser.acorn = {
  Parser: Parser,
  version: version,
  defaultOptions: defaultOptions,
  Position: Position,
  SourceLocation: SourceLocation,
  getLineInfo: getLineInfo,
  Node: Node,
  TokenType: TokenType,
  tokTypes: types$1,
  keywordTypes: keywords,
  TokContext: TokContext,
  tokContexts: types,
  isIdentifierChar: isIdentifierChar,
  isIdentifierStart: isIdentifierStart,
  Token: Token,
  isNewLine: isNewLine,
  lineBreak: lineBreak,
  lineBreakG: lineBreakG,
  nonASCIIwhitespace: nonASCIIwhitespace
};

// The main exported interface (under `self.acorn` when in the
// browser) is a `parse` function that takes a code string and returns
// an abstract syntax tree as specified by the [ESTree spec][estree].
//
// [estree]: https://github.com/estree/estree

function parse$1(input, options) {
  return Parser.parse(input, options)
}

/**
 * The values that a configuration file holds, without running it: literals, lists, objects, regular expressions, and which
 * function is called with what. Anything that only a run would know is `undefined`; in a joined string it is `*`.
 *
 * @param content JSON, JavaScript, or HTML with inline scripts.
 * @returns nothing where it is none of them.
 */
function readValues(content) {
    const errors = [];
    const json = parse$3(content, errors, { allowTrailingComma: true });
    if (errors.length === 0 && typeof json === 'object')
        return [{ name: '', value: json }];
    const scripts = /^\s*</.test(content) ? inlineScripts(parse$2(content)) : [content];
    return scripts.flatMap(valuesOfScript);
}
function inlineScripts(node) {
    if (!('childNodes' in node))
        return [];
    if (node.nodeName !== 'script')
        return node.childNodes.flatMap(inlineScripts);
    return node.childNodes.map((child) => ('value' in child ? child.value : ''));
}
function valuesOfScript(source) {
    try {
        const program = parse$1(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
        const found = [];
        const scope = new Map();
        visit(program, (node) => {
            if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
                scope.set(node.id.name, node.init);
        });
        const read = (node) => valueOf(node, scope, source);
        visit(program, (node) => {
            if (node.type === 'CallExpression')
                found.push({
                    name: source.slice(node.callee.start, node.callee.end).replace(/\s+/g, ''),
                    value: node.arguments.map((one) => (one.type === 'SpreadElement' ? undefined : read(one))),
                });
            if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
                found.push({ name: node.id.name, value: read(node.init) });
            if (node.type === 'AssignmentExpression')
                found.push({ name: source.slice(node.left.start, node.left.end), value: read(node.right) });
            if (node.type === 'ExportDefaultDeclaration' && node.declaration.type.endsWith('Expression'))
                found.push({ name: 'default', value: read(node.declaration) });
        });
        return found;
    }
    catch {
        return [];
    }
}
/** Every node, outermost first. */
function visit(node, see) {
    see(node);
    for (const value of Object.values(node))
        for (const child of Array.isArray(value) ? value : [value])
            if (typeof child === 'object' && child !== null && 'type' in child)
                visit(child, see);
}
function valueOf(node, scope, source, depth = 0) {
    const read = (inner) => valueOf(inner, scope, source, depth + 1);
    if (depth > 50)
        return undefined;
    switch (node.type) {
        case 'Literal':
            return node.value ?? undefined;
        case 'TemplateLiteral':
            return node.quasis.map(({ value }) => value.cooked ?? '').join('*');
        case 'ArrayExpression':
            return node.elements.map((one) => (one && one.type !== 'SpreadElement' ? read(one) : undefined));
        case 'ObjectExpression':
            return Object.fromEntries(node.properties.flatMap((property) => entryOf$1(property, read)));
        case 'BinaryExpression':
            return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
                ? joined$1(read(node.left), read(node.right))
                : undefined;
        case 'NewExpression':
        case 'CallExpression': {
            const args = node.arguments.map((one) => (one.type === 'SpreadElement' ? undefined : read(one)));
            const call = source.slice(node.callee.start, node.callee.end);
            if (call === 'RegExp')
                return regExp(args[0]);
            return { call, args };
        }
        case 'Identifier': {
            const known = scope.get(node.name);
            return known && read(known);
        }
        default:
            return undefined;
    }
}
function entryOf$1(property, read) {
    if (property.type === 'SpreadElement' || property.computed)
        return [];
    const { key } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    return [[name, read(property.value)]];
}
const joined$1 = (left, right) => typeof left === 'string' || typeof right === 'string' ? `${partOf(left)}${partOf(right)}` : undefined;
const partOf = (value) => (typeof value === 'string' ? value : '*');
/** A pattern from outside is only used as text; an invalid one is ignored. */
function regExp(pattern) {
    try {
        if (typeof pattern === 'string')
            return new RegExp(pattern);
        return undefined;
    }
    catch {
        return undefined;
    }
}

/** tarteaucitron: `tarteaucitron.init({ … })` and a `tarteaucitron.job.push('gtag')` for each service. */
const tarteaucitron = (values) => {
    const init = values.find(({ name }) => name === 'tarteaucitron.init');
    const jobs = values
        .filter(({ name }) => /tarteaucitron\.job.*\.push$/.test(name))
        .flatMap(({ value }) => listOf(value).map(stringOf));
    const keys = [...new Set(jobs.filter((job) => job !== undefined))];
    if (!init && !keys.length)
        return null;
    const [options] = listOf(init?.value).filter(isObject);
    const noticeUrl = stringOf(options?.privacyUrl);
    return {
        tool: 'tarteaucitron',
        languages: [],
        ...(noticeUrl !== undefined && { noticeUrl }),
        purposes: [],
        services: keys.map((key) => ({ key, name: key, purpose: key, isRequired: false, trackers: [] })),
        unread: [],
    };
};

/** vanilla-cookieconsent (orestbida), versions 2 and 3: `CookieConsent.run({ categories, language })`. */
const vanillaCookieConsent = (values) => {
    const config = objectsIn(values).find(({ categories, language, languages }) => isObject(categories) ? isObject(language) : isObject(languages));
    if (!config)
        return null;
    const translations = translationsOf(config);
    const sections = Object.entries(translations).flatMap(([language, translation]) => sectionsOf(translation).map((section) => ({ language, section })));
    const text = (category, key) => {
        const said = sections.flatMap(({ language, section }) => {
            const words = linkedTo(section) === category ? stringOf(section[key]) : undefined;
            if (words === undefined)
                return [];
            return [[language, withoutTags$1(words)]];
        });
        if (said.length)
            return Object.fromEntries(said);
        return undefined;
    };
    const keys = [
        ...new Set([
            ...Object.keys(isObject(config.categories) ? config.categories : {}),
            ...sections.flatMap(({ section }) => linkedTo(section) ?? []),
        ]),
    ];
    const unread = [];
    const services = keys.flatMap((key) => {
        const category = isObject(config.categories) && isObject(config.categories[key]) ? config.categories[key] : {};
        return servicesOf(key, category, sections.map(({ section }) => section), unread);
    });
    const cookie = isObject(config.cookie) ? config.cookie : config;
    const days = cookie.expiresAfterDays ?? cookie.cookie_expiration;
    return {
        tool: 'vanilla-cookieconsent',
        languages: Object.keys(translations),
        ...(typeof days === 'number' && { validityDays: days }),
        purposes: keys.map((key) => {
            const [title, description] = [text(key, 'title'), text(key, 'description')];
            return { key, ...(title && { title }), ...(description && { description }) };
        }),
        services,
        unread,
    };
};
function translationsOf(config) {
    const all = isObject(config.language) ? config.language.translations : config.languages;
    return Object.fromEntries(Object.entries(isObject(all) ? all : {}).filter((entry) => isObject(entry[1])));
}
/** Version 3 calls them sections, version 2 blocks. */
function sectionsOf({ preferencesModal, settings_modal }) {
    if (isObject(preferencesModal))
        return objectsOf(preferencesModal.sections);
    if (isObject(settings_modal))
        return objectsOf(settings_modal.blocks);
    return [];
}
const linkedTo = ({ linkedCategory, toggle }) => stringOf(linkedCategory) ?? (isObject(toggle) ? stringOf(toggle.value) : undefined);
function servicesOf(key, category, sections, unread) {
    const isRequired = category.readOnly === true;
    const own = Object.entries(isObject(category.services) ? category.services : {}).map(([id, service]) => ({
        key: id,
        name: (isObject(service) ? stringOf(service.label) : undefined) ?? id,
        purpose: key,
        isRequired,
        trackers: isObject(service) ? cookieItems(service.cookies, unread) : [],
    }));
    const cleared = isObject(category.autoClear) ? cookieItems(category.autoClear.cookies, unread) : [];
    const listed = sections.filter((section) => linkedTo(section) === key).flatMap((section) => tableOf(section, unread));
    const named = new Set(own.flatMap(({ trackers }) => trackers.map(({ name }) => name)));
    const rest = [...listed, ...cleared].filter(({ name }, i, all) => !named.has(name) && all.findIndex((one) => one.name === name) === i);
    if (rest.length)
        return [...own, { key: `${key}-cookies`, name: `${key} cookies`, purpose: key, isRequired, trackers: rest }];
    return own;
}
const cookieItems = (items, unread) => objectsOf(items).flatMap(({ name }) => {
    const read = trackerNameOf(name);
    if (read === null)
        unread.push(String(name));
    if (read === null)
        return [];
    return [{ name: read }];
});
/** A table of cookies with column names of the site’s own: the first is the name, and one of them is the lifetime. */
function tableOf({ cookieTable, cookie_table }, unread) {
    const rows = isObject(cookieTable) ? objectsOf(cookieTable.body) : objectsOf(cookie_table);
    return rows.flatMap((row) => {
        const { is_regex: isPattern, ...cells } = row;
        const [first, ...others] = Object.values(cells).map(stringOf);
        const name = trackerNameOf(isPattern === true && first !== undefined ? `/${first}/` : first);
        if (name === null)
            unread.push(first ?? '');
        const lifetime = others.map((cell) => lifetimeOf$1(cell)).find((one) => one !== undefined);
        const description = [...others].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
        if (name === null)
            return [];
        return [{ name, ...(lifetime && { lifetime }), ...(description && { description: withoutTags$1(description) }) }];
    });
}
const withoutTags$1 = (text) => text.replace(/<[^>]+>/g, '').trim();

/** The most specific format first. */
const FORMATS = [hds, tarteaucitron, vanillaCookieConsent, klaro, orejime, c15t];
/**
 * Reads the configuration of another consent tool, in any known format, without running it.
 *
 * @returns `null` if the format is unknown.
 */
function readConfig(content) {
    const values = readValues(content);
    for (const format of FORMATS) {
        const config = format(values);
        if (config)
            return config;
    }
    if (values.length)
        return null;
    return cookieList(content);
}

/** English, British and American. */
const en$1 = {
    notice: /personal (data|information)|privacy (notice|policy|statement|information)|data protection|\bcontroller\b|register description|your data/i,
    controller: /controller|decides (what|how|why)|responsible for[^.]{0,40}(data|information)|who we are/i,
    officer: /data protection officer|\bDPO\b/i,
    authority: /ombudsman|information commissioner|\bICO\b|data protection (authority|commission|board)|tietosuoja\.fi|imy\.se/i,
    date: /\b\d{1,2} (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{4}|\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|(january|february|march|april|may|june|july|august|september|october|november|december)( \d{1,2},?)? \d{4}/iu,
    cookies: /\bcookie/i,
    noCookies: /(no|not|never|any)[^.]{0,20} cookies?\b(?! (settings|policy))[^.]{0,10}$|(do|does) not (use|set|store)[^.]{0,20}cookies|without cookies/i,
    cookieTitle: /^\W*(our |about )?cookies?( (policy|notice|statement|information))?(\W*$| (of|at|for) )|^\P{L}*(\p{L}+ ){1,4}cookie (policy|notice|statement)/iu,
    registerTitle: /register description|description of (the )?(file|register)/i,
    cookieList: /cookie name|name of the cookie|(list|table) of (all )?(the )?cookies|cookie (policy|list|table)|cookies are listed/i,
    legitimateInterest: /legitimate (\p{L}+ )?interest/iu,
    replayTools: /hotjar|clarity|smartlook|mouseflow|session (replay|recording)|heat ?map/i,
    consent: {
        core: /consent|permission|with your agreement|if you agree|\bcookies/i,
        not: /without[^.]{0,30}consent|disclos|nothing that needs|not needed|(strictly )?(necessary|essential)/i,
    },
    statements: {
        basis: [
            { core: /\((contract|consent|legal obligation|legitimate interest|law|your permission)[^)]*\)|\bact requires/i },
            {
                core: /consent|contract|agreement|obligation|oblige|law|act\b|interest|said yes|permission/i,
                under: /why we may|legal (basis|ground)|lawful|\bgrounds?\b|bas[ie]s/i,
            },
            {
                core: /consent|contract|agreement|legal obligation|law requires|required by law|legitimate interest|public interest|vital interest|accounting act/i,
                hint: /\bbas(is|ed|es)\b|lawful|legal ground|rely on|relies on|rests? on|article|perform|fulfil|comply/i,
                not: /disclos|transfer|personal data act|keep |retain|\bbasis of (any|such)/i,
            },
        ],
        interest: [
            {
                core: /legitimate interests?[^.]{0,30}(\bis\b|\bare\b|:|\bin \p{L}+ing|\bto \p{L}+|, (namely|such as|which)|of \p{L}+ing)/iu,
            },
            { core: /\p{L}{3,}\P{L}+\p{L}{3,}/u, hint: /what (our|the)[^.]{0,12}interest|interest is/i },
            {
                core: /(improv|develop|secur|protect|prevent|market|collect|answer|serv)\p{L}*[^.]{0,60}legitimate interest/iu,
            },
        ],
        recipients: [
            {
                core: /\p{L}{4,}/u,
                under: /who (else )?(see|receive|get|handle|do we share|we share)|recipient|sharing|disclosure|third part|partners/i,
                not: /only as agreed/i,
            },
            {
                core: /disclos|share|recipient|processor|provider|subcontractor|partner|receive|pass(ed)? on|accountant|compan(y|ies)|nobody else/i,
                hint: /disclos|shar|recipient|processor|provider|subcontract|partner|receive|pass|nobody else/i,
                not: /\bEU\b|\bEEA\b|European|third countr|you receive|controller is/i,
            },
        ],
        transfers: [
            {
                core: /(\bEU\b|\bEEA\b|European (Union|Economic))/,
                hint: /outside|within|inside|in the/i,
                not: /regulation|representative/i,
            },
            { core: /third countr/i },
            {
                core: /United States|\bUSA\b|India|United Kingdom|Switzerland/,
                hint: /transfer|standard contract|framework|adequa/i,
            },
            { core: /(nothing|no data|leaves?|not leave)[^.]{0,20} (the )?(EU|EEA|Europe)/ },
            { core: /standard contractual clauses|data privacy framework/i },
            { core: /(stays?|stored|kept|remains?|processed)[^.]{0,30} (in|within) (the )?(EU|EEA|Europe|Finland|Sweden)/ },
            { core: /\p{L}{2,}/u, under: /transfer|outside|abroad|third countr|where (is|are|do)/i },
        ],
        retention: [
            {
                core: /(\d+|one|two|three|four|five|six|seven|ten|twelve|a) (year|month|day|week)|until (you|the|your)|as long as (you|your|the (contract|customer|guarantee|membership|account))|when (you|the (contract|course|membership|account))[^.]{0,30}(end|clos|leav|cancel)|accounting act|guarantee period|warranty/i,
                hint: /keep|kept|retain|retention|stor|delet|eras|long|periods?:/i,
            },
        ],
        withdrawal: [
            {
                core: /withdraw|take back|tak(e|ing) it back|change your mind|opt out|revoke|change (your|the)[^.]{0,30}(consent|choice|cookie settings)|unsubscribe/i,
                hint: /consent|any time|cookie|choice|newsletter|permission|link in (each|every)/i,
                not: /until you (unsubscribe|withdraw)/i,
            },
        ],
        complaint: [{ core: /complain/i, hint: /authority|ombudsman|commissioner|\bICO\b|supervis/i }],
        provision: [
            {
                core: /\p{L}{2,}/u,
                under: /(do|must) (you|i) (have to|need to|give|provide|tell)|compulsory|mandatory|obligatory|obligation to (provide|give)|provision of data|providing (your|the) data|is it (mandatory|required)/i,
            },
            { core: /without [^.]{2,60}(cannot|can.t|unable|not possible|not be able)/i },
            {
                core: /voluntary|mandatory|(must|have to|need to|need not|not have to|required to) (give|provide|supply)|requirement (for|to)|necessary (for|to enter|to make)[^.]{0,30}(contract|order)|if you do not (give|provide)|without (it|them|this|these|your|an? \p{L}*address)[^.]{0,40}(cannot|can.t|unable)|law requires you|if you want to (make|enter|order)/iu,
            },
        ],
        automated: [
            {
                core: /(no|by) (computer|machine|algorithm|robot)|(computer|robot)s? (makes?|decides?)|decisions?[^.]{0,30}(people|humans?|person)/i,
            },
            {
                core: /deci|(?<!\p{L})not(?!\p{L})|^(no|none|yes)(?!\p{L})/iu,
                hint: /automated|profiling|machine|decisions? by/i,
                not: /browser/i,
            },
            {
                core: /(algorithm|software|computer)s? (ranks?|scores?|rejects?|selects?)|reject\p{L}* automat|automat\p{L}* (\p{L}+[- ])?(decision|individual|process\p{L}* that)|decision\p{L}*[^.]{0,60}automat|profil(e|ing)|(machine|algorithm)s? (makes?|decides?)|no machine/iu,
            },
        ],
        sources: [
            {
                core: /\p{L}{3,}/u,
                under: /sources?|where the data comes/i,
                not: /register has/i,
            },
            {
                core: /(get|obtain|collect|receive|come)s?\b|(phone|device|browser) (provides?|sends?)|only source|look(ed)? [^.]{0,10}up|when you (order|book|sign|register)|you (give|provide|enter)|from (you|yourself|our customers)/i,
                hint: /source|look(ed)? [^.]{0,10}up|(phone|device|browser) |when you |we (get|obtain|collect|receive)|comes? from|collected from|obtained from|from you/i,
                not: /do not collect/i,
            },
        ],
        replay: [{ core: /record/i, hint: /visit|mouse|click|session|movement|pages/i }],
    },
    rights: {
        access: /access|inspect|a copy|see (what|the|your)|what data we/i,
        rectification: /rectif|correct|put (it|them|mistakes) right|amend/i,
        erasure: /eras|delet|remov|forgotten/i,
        restriction: /restrict|pause|freeze|a stop to|limit (the|how|what)/i,
        objection: /object/i,
        portability: /portab|\bport\b|transferable|electronic (form|copy)|(move|transfer|take|send|sent)[^.]{0,60}(another|elsewhere|with you)|machine[- ]readable|as a file/i,
    },
    rightsHint: /right|you (can|may)|ask us|request|tell us/i,
    rightsNot: /need not delete|we delete[^.]{0,30}(after|when)|not correct/i,
    automatedHeading: /automat|profiling/i,
    period: /\d+ ?(years?|months?|days?)\b/gi,
    forbidden: [
        {
            rule: 'R07',
            says: /outside (the )?(EU|EEA|European)[^.]*(unless|except|save where)|(unless|except)[^.]*outside (the )?(EU|EEA|European)/i,
        },
        { rule: 'R07', says: /privacy shield|safe harbor/i },
        {
            rule: 'R07',
            says: /(may|can|could|is|are|be) (be )?(\p{L}+ )?(transfer|sent|stored|process)[^.]*(outside (the )?(EU|EEA|European)|United States|\bUSA?\b|third countr)|(stores|keeps|hosts|processes)[^.]{0,40} in (the United States|the US\b|India|China)|transfer\p{L}*[^.]{0,60}(to the United States|to third countr)/iu,
            not: /\b(no|not|nothing|never)\b|Country: /i,
            unlessAnywhere: /standard contract|adequa|data privacy framework|binding corporate|safeguard/i,
        },
        {
            rule: 'R08',
            says: /as long as[^.]*(necessary|needed|required|we (need|deem|consider))|until further notice|until you ask us|indefinite|for ever|permanently|for the period necessary/i,
            not: /\d|accounting|guarantee|warranty|by law/i,
        },
        {
            rule: 'R15',
            says: /(other|new|any other) purposes?[^.]*(without|discretion|notice to you)|reserve the right[^.]*(other|new) purposes?/i,
        },
        {
            rule: 'R16',
            says: /by (using|accessing|continuing|visiting|registering|browsing)[^.]{0,80}(accept|agree|consent)|you (accept|agree to) this (privacy )?(notice|policy|statement)|we assume that you (accept|agree|consent)/i,
        },
        {
            rule: 'R17',
            says: /browser[^.]{0,80}(setting|add-?on|extension)|(block|disable|refuse|delete|reject)[^.]{0,60}browser|settings of (your|the) browser/i,
            unlessAnywhere: /cookie settings|settings on (any|this|every) (page|site)|in the footer|open the settings|\bevaste\b/i,
        },
        { rule: 'R18', says: /personal data act|data protection act 1998|directive 95\/46/i },
        {
            rule: 'R19',
            says: /request[^.]{0,120}(signed|handwritten|by hand)|(signed|handwritten)[^.]{0,60}(request|letter)/i,
            not: /or electronic|or by e-?mail|electronically signed/i,
        },
        {
            rule: 'R19',
            says: /once (a|per) year[^.]{0,60}(free|without charge)|copy of (your|the) (passport|driving licence|identity card|ID\b)/i,
        },
        {
            rule: 'R23',
            says: /(recommend|encourage|advise)[^.]{0,80}(check|review|visit)|(change|update|amend)[^.]{0,60}by posting|(check|review)[^.]{0,40}(regularly|periodically|from time to time)/i,
        },
        {
            rule: 'R63',
            says: /by (ordering|buying|purchasing|taking part|entering)[^.]{0,50}(agree|consent|accept)[^.]{0,50}(marketing|newsletter|tracking)/i,
        },
        {
            rule: 'R90',
            says: /(customer|user|you)[^.]{0,60}(sole(ly)? responsib|own risk|own responsibility|yourself responsible)/i,
        },
    ],
    contradiction: [
        /(not|never)[^.]{0,60}(disclos|shar|sell|sold|give|pass)[^.]{0,80}(third part|other|partner|anyone|outside)/i,
        /we (may |also |might |can )?(share|disclose|give|pass)(?! (it|them|your data|data)? ?(not|never))[^.]{0,80}(with|to) (our )?(advert|partner|social|marketing)/i,
    ],
};

/** Finnish, by word forms: each pattern covers every case and person in which the word is used. */
const fi$1 = {
    notice: /henkilötie|rekisterinpitäj|rekisterin pitäj|tietosuoj|rekisteriselost/i,
    controller: /rekisterinpitäj|rekisterin pitäj|tietojesi käsittelystä vastaa|vastaa[^.]{0,80}(tiedo|tieto|käsittely)|kuka[^.]{0,30}vastaa/i,
    officer: /tietosuojavastaav/i,
    authority: /tietosuojavaltuut|tietosuoja\.fi/i,
    date: /\b\d{1,2}[./]\s?(\d{1,2}[./]|\p{L}+kuuta)\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|\p{L}+kuu(ssa|sta|n)?,? \d{4}\b|\b\d{1,2}\/\d{4}\b/iu,
    cookies: /eväste|\bcookie/i,
    noCookies: /(ei|emme|en)[^.]{0,30}(käyt|yhtään|ole|aseta|tallenna)[^.]{0,30}eväste|evästeitä ei (käyt|ole|aset|tallen)|ilman evästeitä/i,
    cookieTitle: /^\W*(\p{L}+n )?eväste(seloste|käytän|ilmoitu|et|politiik)/iu,
    registerTitle: /rekisteriselost|henkilötietolaki[^.]{0,30}10 ?§/i,
    cookieList: /evästeen nimi|eväste(seloste|luettelo|taulukko|käytännö)|luettelo\p{L}* evästei|(löydät|näet|luettelo)[^.]{0,60}asetuksi[^.]{0,20}/iu,
    legitimateInterest: /oikeutet\p{L}* (etu|edu|intressi)/iu,
    replayTools: /hotjar|clarity|smartlook|mouseflow|istuntotallen|istunnon tallen|lämpökart/i,
    consent: {
        core: /suostumu|\blup(a|asi|aa)\b|evästei|evästeet|\bcookies/i,
        not: /ilman[^.]{0,30}suostumu|luovut|mihin tarvi|ei tarvita|välttämättöm/i,
    },
    statements: {
        basis: [
            { core: /\((sopimu|suostumu|lakisääte|laki|oikeutettu etu|lupa)[^)]*\)/i },
            {
                core: /suostumu|lupasi|sopimu|lakisäätei|lakiin|laki vaatii|lainsäädän|velvoit|velvollisuu|oikeutet\p{L}* (etu|edu|intressi)|elintärke|yleis\p{L}* edu/iu,
                hint: /perust(e|uu|uv|a)|nojalla|nojaa|artikl|täyttämi|täytäntöönpan|noudattami|oikeuttaa|oikeuden käyttää|velvoittaa|määrää/i,
                not: /luovut|siirr(et|ä)|henkilötietolai|säilyt/i,
            },
        ],
        interest: [
            { core: /(koska|jotta)[^.]{5,}oikeutettu etu|oikeutettu etu\P{L}+(koska|jotta)/iu },
            {
                core: /oikeutet\p{L}* (etu|edu|intressi)\p{L}*[^.]{0,30}(\bon\b|\bovat\b|:|\beli\b|, (joka|kuten|jonka)|esimerkik|kehittä|hoita|markkin|turva|estä|peri|selvit|palvel|seura|tiedot)/iu,
            },
            { core: /\p{L}{3,}\P{L}+\p{L}{3,}/u, hint: /etumme on|mikä[^.]{0,15}etumme|mikä etu/i },
            { core: /(kehittä|hoita|markkino|turva|estä|peri|selvit|palvel)\p{L}*[^.]{0,60}oikeutet\p{L}* (etu|edu)/iu },
        ],
        recipients: [
            {
                core: /\p{L}{4,}/u,
                under: /kuka[^.]{0,30}(käsitt|saa|näk)|tietoja saa|minne|ketkä|kenelle|luovut|vastaanottaj|käsittelijät/i,
                not: /vain sovittuun/i,
            },
            { core: /lukuumme|toimeksiannostamme|puolestamme|annamme[^.]{0,30}tied/i },
            {
                core: /luovut|jaamme|jaetaan|vastaanottaj|käsittelijä|palveluntarjoaj|alihankki|kumppan|saa(vat)? (tietoja|tietoj|tiedot)|välit(e|ä)|tilitoimist|yrity(s|kse|ksi|stä)/i,
                hint: /luovut|jaa|saa|vastaanott|käsittelij|palveluntarjo|alihank|kumppan|välit|ulkopuoli(s|n)/i,
                not: /\bEU\b|\bETA\b|Euroop|kolman/,
            },
        ],
        transfers: [
            { core: /(\bETA\b|\bEU\b|Euroopan|[Tt]alousalue)[^.]{0,60}(ulkopuol|alueella|sisä|jäsenmai|maissa)/u },
            { core: /kolman(s|n|si|te)\p{L}* ma/iu },
            { core: /(poistu|siirry|siirr|pysy|säily|sijait|ovat|tallennet)[^.]{0,60}(Suome|EU-|EU:|ETA-|Euroo)/u },
            {
                core: /yhdysval|\bUSA\b|Iso-Brit|Intia|Sveitsi|Kanada/iu,
                hint: /lausek|tietosuojakehy|riittävä|sovittu|siirto|siirty/i,
            },
            { core: /(malli|vakio(sopimus)?)lausek|tietosuojakehy/i },
            {
                core: /\p{L}{2,}/u,
                under: /siirrot?(?!.*järjestelm)|siirtäminen (EU|ETA|kolman|ulko)|ulkopuolelle|kolmansi/iu,
            },
        ],
        retention: [
            {
                core: /(\d+|yhden|kahden|kolmen|neljän|viiden|kuuden|kymmenen|yksi|kaksi|kolme|neljä|viisi|kuusi|puoli) ?(vuo|kuukau|kk\b|päiv|vrk|viik)|(vuoden|kuukauden|viikon|vuorokauden) (ajan|kuluttua|kuluessa|jälkeen)|(vuoden|kauden|kuun) lop(us|puun)|päätty|päättym|loputtua|kunnes|takuuaja|kirjanpitola[ik]|keston aja|(asiakassuhteen|sopimuksen|jäsenyyden) (ajan|kesto)/iu,
                hint: /säily|poist|hävit|tuho|kauan/i,
            },
        ],
        withdrawal: [
            {
                core: /peruut|perua|peru |vetää[^.]{0,30}(takaisin|pois)/i,
                hint: /suostumu|\blup|uutiskirj|eväst|milloin|markkinoin/i,
            },
            { core: /(muuttaa|vaihtaa)[^.]{0,40}(evästeaset|evästevalin|valintaasi|suostumus)/i },
        ],
        complaint: [{ core: /valitu|kantelu|valittaa|kannella/i, hint: /viranomai|tietosuojavaltuut|valvonta/i }],
        provision: [
            { core: /\p{L}{2,}/u, under: /tietojen antami|velvollisuus antaa|onko[^.]{0,30}(pakko|annettava)|pakko antaa/i },
            { core: /(muuten|muutoin)[^.]{0,20} (en|emme|et|ei) /i },
            {
                core: /(pakko|täytyy|on)[^.]{0,20} (antaa|kertoa|ilmoittaa|annettava|kerrottava|ilmoitettava)(?!\p{L})/iu,
                not: /meidän|meille/i,
            },
            { core: /ilman [^.]{2,60}(emme voi|ei voi|ei onnistu|ei ole mahdollista|emme pysty)/i },
            {
                core: /pakolli|vapaaehtoi|pakko antaa|edellyty[sk]|edellyttää[^.]{0,40}tiet|välttämät\p{L}* (sopimu|tilau|palvelu)|ilman (näitä|niitä|tietoja|yhteystieto|osoite|sitä)|emme voi (toimittaa|tehdä|palvella|tarjota|lähettää)|velvollinen antamaan|jos et anna|jättä\p{L}* antamatta|vaatii, että annat/iu,
            },
        ],
        automated: [
            { core: /kone[^.]{0,20} (ei|tekee)|(ei|eikä) kone|päätö\p{L}*[^.]{0,40}ihmi|ihmi(nen|set)[^.]{0,30}päät/iu },
            {
                core: /päät|(?<!\p{L})(ei|emme|kyllä)(?!\p{L})/iu,
                hint: /automa\p{L}* päätö|profiloin|kone päät/iu,
                not: /selai/i,
            },
            {
                core: /automa\p{L}* (\p{L}+ )?(päätö|yksittäis|päätel)|päätö\p{L}*[^.]{0,60}automa|profiloi|(kone|tekoäly|algoritmi)\p{L}* ei|automatisoi\p{L}* päät/iu,
            },
        ],
        sources: [
            {
                core: /\p{L}{4,}/u,
                under: /(tieto)?lähteet|mistä tiedot|^[\d. ]*mistä\W*$/i,
                not: /rekisterissä on/i,
            },
            {
                core: /asiaka|itse|sinulta|päivityspalvel|viranomai|yhtiö|palvelin|kumppan|rekisteristä/i,
                hint: /tietolähte|mistä tiedot|lähteet/i,
            },
            {
                core: /saadaan|saamme|kerätään|keräämme|peräisin|tuleva?t|tulee|kysy(n|mme)|annat|ilmoitt|antami|itseltä|sinulta/i,
                hint: /lähte|saadaan|saamme|tulevat|tulee|kysy(n|mme)|kerätään|keräämme|peräisin|itseltä|sinulta/i,
                not: /emme kerää/i,
            },
        ],
        replay: [
            {
                core: /tallen(n|t)\p{L}*[^.]{0,60}(käyn(ti|ni)|liikk|hiiren|napsaut|istun)|(käynti|istun|liikk)\p{L}*[^.]{0,40}tallen/iu,
            },
        ],
    },
    rights: {
        access: /tarkast|tarkist|tutustu|tietosi itsellesi|katso|nähtäv|pääs(y|tä)|saada[^.]{0,40}(tieto|jäljennö|kopio|nähtä)|nähdä|mitä tietoja|saat[^.]{0,20}kopio/i,
        rectification: /oikai|korja(a|ta|ami|u|utt)|korjaamme/i,
        erasure: /poist(aa|am|at|et|o)|unohde|hävit(tä|et)/i,
        restriction: /rajoit|keskeyt/i,
        objection: /vastust|kieltää[^.]{0,40}(suoramarkk|suoramain|markkinoin|käsittely)/i,
        portability: /siir(tää|to|rett|rot)\p{L}*[^.]{0,60}(järjestelmä|toise|tiedot|tietoj|itse)|siirrettäv|siirre?ty|kone(lli)?\p{L}* ?luettav|tiedostona|mukaa[sn]|(sähköisessä|koneluettavassa) muodossa|(tiedot|tietojen|tietosi) siirt|siirtää (ne|tietosi|tietonsa)/iu,
    },
    rightsHint: /oikeu(s|d|t|ks)|voit|saat|pyytä|vaati|pyydä|pyynnöstä|kerro meille/i,
    rightsNot: /ei tarvitse|emme poista|poistetaan[^.]{0,40}(kuluttua|päätyttyä)|autokorja|korjaamo/i,
    automatedHeading: /automa(atti|tisoi)|profiloin/i,
    period: /\d+ ?(vuotta|vuoden|kuukautta|kuukauden|päivää|päivän|vrk|kk)/gi,
    forbidden: [
        { rule: 'R03', says: /(^|– )oikeutetun edun perust\p{L}*: [^\n]*(sopimus|suostumus|lakisäätei)/iu },
        {
            rule: 'R07',
            says: /(ulkopuol|kolman\p{L}+ ma)[^.]*(ellei|jollei|paitsi|mikäli kuitenkin|jos se on tekni)|ei lähtökohtaisesti[^.]*(ulkopuol|siirr)|(ellei|jollei)[^.]*(EU|ETA|Euroop)[^.]*ulkopuol/iu,
        },
        { rule: 'R07', says: /privacy shield|safe harbor/i },
        {
            rule: 'R07',
            says: /(voidaan|voimme|voi(vat)? (siirtyä|siirtää|luovuttaa|tallentaa|sijaita)|sijaitse\p{L}*|saatetaan|siirtyy|siirretään|siirrämme|tallentaa|säilyttää|käsittelee)[^.]*(ulkopuol|yhdysval|\bUSA|kolman\p{L}+ ma)/iu,
            not: /\bei\b|\beivät\b|emme|Maa: /i,
            unlessAnywhere: /vakiosopimus|(malli|vakio)lausek|riittäväksi|riittävyy|tietosuojakehy|data privacy framework|sitovat? säännö|valmiit sopimusehdot|suojatoim/i,
        },
        {
            rule: 'R08',
            says: /(niin kauan|sen ajan|ajan|aikaa) kuin?[^.]*(tarpeelli|tarpeen|katso|tarvit)|toistaiseksi|kunnes (itse )?pyydä|ei tarvitse poistaa|pysyvästi|tarpeellisen ajan/i,
            not: /\d|kirjanpito|takuu|lain|laki/i,
        },
        {
            rule: 'R15',
            says: /(muihin|uusiin|muuhun)( \p{L}+)? tarkoitu[^.]*(ilman|ilmoittamatta|harkin)|(pidätämme|pidättää) (itsellään )?oikeuden[^.]*(muihin|uusiin|muuhun)/iu,
        },
        {
            rule: 'R16',
            says: /(käyttämällä|jatkamalla|rekisteröitymällä|selaamalla)[^.]{0,60}(hyväksy|suostu)|hyväksyy? (yllämainitun |tämän )?(rekisteri|tietosuoja)?selosteen|seloste hyväksymällä|oletamme[^.]{0,40}(suostu|hyväksy)/i,
        },
        {
            rule: 'R17',
            says: /selai(n|me)\p{L}*[^.]{0,80}(asetu|lisäos)|(estää|kieltää|poistaa|hallin|hallit)\p{L}*[^.]{0,60}selai(n|me)/iu,
            unlessAnywhere: /evästeasetu|asetukset.{0,3}-?painik|evästebanner|sivuston (alareuna|alatunnis)|samasta paikasta|\bevaste\b/i,
        },
        { rule: 'R18', says: /henkilötieto-?la[ki]/i },
        {
            rule: 'R19',
            says: /(pyyn|pyyd|pyytä|tarkast)\p{L}*[^.]{0,120}(allekirjoit|omakäti)|(allekirjoit|omakäti)\p{L}*[^.]{0,60}pyyn/iu,
            not: /tai sähkö|myös sähkö|sähköisesti/i,
        },
        {
            rule: 'R19',
            says: /kerran vuodessa[^.]{0,60}(veloitu|maksut|ilmai)|(kopio|jäljennös)\p{L}*[^.]{0,40}(henkilöllisyys|passi|ajokort|henkilökort)/iu,
        },
        {
            rule: 'R23',
            says: /suosittelemme[^.]{0,80}(tarkist|luke|katso|tutust)|(tarkista|seuraa|tutustu|katso|lue|käy)[^.]{0,40}(ajoittain|aika ajoin|säännöllisesti)|muut(taa|amme)[^.]{0,60}julkais\p{L}* (sen |uuden )[^.]{0,40}(sivu|tässä|täällä)/iu,
        },
        {
            rule: 'R63',
            says: /(tilaamalla|ostamalla|osallistumalla|tilaus)[^.]{0,50}(hyväksyt|suostut|annat (luvan|suostumu))[^.]{0,50}(markkinoin|uutiskirj|seuran)/i,
        },
        {
            rule: 'R90',
            says: /(asiakas|asiakka|käyttäj)\p{L}*[^.]{0,60}(on itse|on vastuussa itse|itse vastuussa|vastaa itse)/iu,
        },
    ],
    contradiction: [
        /(ei|eikä|emme|en)[^.]{0,60}(luovut|anna|jaa|myy)[^.]{0,80}(ulkopuol|kumppan|kolman|kenellekään|muille)|luovuttamatta[^.]{0,40}ulkopuol/i,
        /jaa(mme|n|taan)[^.]{0,120}kumppan|siirtää[^.]{0,40}kumppan|oikeus julkaista|luovutamme[^.]{0,80}kumppan/i,
    ],
};

/** Swedish, as written in Finland and in Sweden. */
const sv$1 = {
    notice: /personuppgift|dataskydd|integritetspolicy|registeransvarig|personregister|registerbeskrivning|dina uppgifter/i,
    controller: /personuppgiftsansvarig|registeransvarig|ansvarar för[^.]{0,30}(uppgift|behandling)|vem[^.]{0,10} ansvar|som ansvarar|ansvarig för (dina|behandl)/i,
    officer: /dataskyddsombud/i,
    authority: /dataombudsman|integritetsskyddsmyndighet|\bIMY\b|imy\.se|tietosuoja\.fi/i,
    date: /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}/i,
    cookies: /kakor|\bkaka|cookie/i,
    noCookies: /(inga|inte|aldrig)[^.]{0,30}(kakor|cookies)|(kakor|cookies) (används|sparas|sätts) inte|utan (kakor|cookies)/i,
    cookieTitle: /^\W*(om )?(kakor|cookies?|cookie-?policy|cookieinformation|kakpolicy)\b/i,
    registerTitle: /registerbeskrivning/i,
    cookieList: /kakans namn|cookiens namn|(lista|tabell|förteckning) över (kakor|cookies|alla kakor)|cookie(policy|lista|tabell)|kakorna listas/i,
    legitimateInterest: /berättiga\p{L}* intress/iu,
    replayTools: /hotjar|clarity|smartlook|mouseflow|sessionsinspel|värmekart/i,
    consent: {
        core: /samtyck|kakor|cookies/i,
        not: /utan[^.]{0,30}samtyck|lämnas ut|ingenting som|inget som|behövs inte|nödvändiga (kakor|cookies)/i,
    },
    statements: {
        basis: [
            {
                core: /samtyck|avtal|överenskommelse|lagstad|lag(en)? (kräver|ålägger|förpliktar)|rättslig\p{L}* (förplikt|skyldig)|bokföringslag|berättiga\p{L}* intress|allmänt? intress|grundläggande intress/iu,
                hint: /grund|enligt|stöd(er)? |stöd av|artikel|fullgör|uppfyll|ålägg|förplikt|hålla[^.]{0,20}avtal|behövs för[^.]{0,20}avtal/i,
                not: /lämna\p{L}* ut|överför|personuppgiftslag|spara\p{L}* /iu,
            },
        ],
        interest: [
            {
                core: /berättiga\p{L}* intress\p{L}*[^.]{0,30}(\bär\b|:|att |av att|, (som|till exempel)|för att)/iu,
            },
            { core: /\p{L}{3,}\P{L}+\p{L}{3,}/u, hint: /(vad|vilket)[^.]{0,15}intress|intresset är/i },
        ],
        recipients: [
            {
                core: /\p{L}{4,}/u,
                under: /(vilka|vem) (får|ser|tar del|har tillgång|hanterar)|mottagare|utlämn|delar vi|lämnas? (vi )?(ut|vidare)/i,
                not: /bara till det avtalade/i,
            },
            {
                core: /lämna\p{L}* (inte )?(ut|vidare)|(?<!\p{L})dela(r|s)(?!\p{L})|mottagar|biträde|leverantör|underleverantör|partner|får (ta del|uppgift|dina)|bokföringsbyr|företag/iu,
                hint: /lämna|driv(s|er)|sköt(s|er)|(?<!\p{L})dela|mottag|biträde|leverantör|partner|får|ta del/iu,
                not: /\bEU\b|\bEES\b|tredje ?land/i,
            },
        ],
        transfers: [
            { core: /(\bEU\b|\bEES\b|Europeiska)[^.]{0,60}/, hint: /utanför|inom|land/i, not: /förordning/i },
            { core: /tredje ?l(and|änder)/i },
            {
                core: /USA|Förenta stat|Indien|Storbritann|Schweiz|Kanada/,
                hint: /överför|standardavtal|ramverk|adekvat|skydd/i,
            },
            { core: /(inget|inga|aldrig|inte)[^.]{0,30}(lämnar|utanför)[^.]{0,30}(EU|EES|Europa)/i },
            { core: /standardavtal|data privacy framework/i },
            { core: /(finns|lagras|stannar|behandlas|sparas)[^.]{0,40}(Finland|Sverige|inom EU|i EU|EES)/i },
            { core: /\p{L}{2,}/u, under: /överför|utanför|tredje ?l|(?<!\p{L})länder/iu },
        ],
        retention: [
            {
                core: /(\d+|ett|två|tre|fyra|fem|sex|tio|en) ?(halv)?(år|månad|dag|veck|dygn)|(veckan|dagen|månaden|året) (efter|därpå)|upphör|avsluta|så länge (du|avtalet|kund|medlem|garanti)|tills (du|avtalet|kund)|bokföringslag|garantitid/i,
                hint: /spara|bevara|kasta|släng|kvitto|lagra|radera|gallra|länge|förvara|kvar/i,
            },
        ],
        withdrawal: [
            {
                core: /återkall|säg till|ta(r|s)? (du |den |det )?tillbaka|avregistrer|avbeställ|avsäg|dra(r)? tillbaka|ändra[^.]{0,30}(samtyck|val|kakinställ|cookieinställ)|återtag/i,
                hint: /samtyck|glömmer|ditt ja|ditt lov|inställning|när som helst|nyhetsbrev|kak|cookie|val/i,
            },
        ],
        complaint: [{ core: /klag/i, hint: /myndighet|ombudsman|IMY/i }],
        provision: [
            { core: /\p{L}{2,}/u, under: /måste (jag|du)|lämnandet av uppgift|skyldighet att lämna|är det frivilligt/i },
            { core: /utan [^.]{2,60}(kan (vi|du) inte|tar vi inte|går det inte|är det inte möjligt)/i },
            {
                core: /frivillig|obligatorisk|måste du ge|behöver (du )?inte (ge|lämna|uppge)|krav för|krävs för (att|avtal)|nödvändig\p{L}* för (att|avtal|beställ)|om du inte (ger|lämnar|uppger)|utan (dem|uppgift|dina|adress|den)|kan vi inte (leverera|ingå|skicka|betjäna)|lagen kräver att du|om du vill (ingå|göra|beställa)/iu,
            },
        ],
        automated: [
            {
                core: /beslut|förekommer|(?<!\p{L})inte(?!\p{L})|(?<!\p{L})inga(?!\p{L})|^(nej|ja|ingen)(?!\p{L})/iu,
                hint: /automati|profiler|maskin/i,
                not: /webbläsar/i,
            },
            {
                core: /automati(sk|sera)\p{L}* (\p{L}+ )?beslut|beslut\p{L}*[^.]{0,60}automat|profiler|(maskin|dator|algoritm|robot)\p{L}*[^.]{0,60}(fatta|beslut|avgör)|beslut\p{L}*[^.]{0,40}människ|(människ|dator)\p{L}*[^.]{0,30}(bestäm|beslut|avgör)|ingen maskin/iu,
            },
        ],
        sources: [
            {
                core: /\p{L}{4,}/u,
                under: /käll(or|a)(?!\p{L})|varifrån/iu,
                not: /registret (har|innehåller)|i registret finns/i,
            },
            { core: /källa/i, hint: /\bdu\b|\bär\b/i },
            { core: /kund|själv|dig|företag|tjänst|myndighet|server|ur \p{L}+registret/iu, hint: /källor|varifrån/i },
            {
                core: /får vi|samla(r|s)|kommer från|hämta|lämnar|lämnat|uppger|av dig|dig själv|från dig/i,
                hint: /käll|får vi|samla|kommer från|hämta|själv|av dig|dig själv|från dig/i,
                not: /samlar inte|lämna\p{L}* (\p{L}+ )?ut(?!\p{L})|underteckna|själv ansvar|ansvarar själv/iu,
            },
        ],
        replay: [{ core: /spela\p{L}* in|inspel/iu, hint: /besök|rörels|klick|session/i }],
    },
    rights: {
        access: /tillgång|få veta|fråga[^.]{0,20}vad|utdrag|insyn|kopia|granska|se (vilka|de|dina|uppgifterna)/i,
        rectification: /rätta|ändra|rättelse|korriger/i,
        erasure: /rader|ta bort|bli glömd|få[^.]{0,40}bort/i,
        restriction: /begräns|pausa/i,
        objection: /invänd|protest|motsätta|neka direktmarknadsföring|säga nej till (direkt|behandling)/i,
        portability: /dataportabilitet|portabilitet|(flytta|överför|föra över|överfört)[^.]{0,60}(annan|annat|system|uppgift|dem)|maskinläsbar|i en fil|i (digital|elektronisk) form|ta med dig/i,
    },
    rightsHint: /rätt|kan du|du kan|begär|be oss|be att/i,
    rightsNot: /behöver inte radera|raderas (efter|när)/i,
    automatedHeading: /automati|profiler/i,
    period: /\d+ ?(år|månader|dagar|dygn)/gi,
    forbidden: [
        {
            rule: 'R07',
            says: /(utanför (EU|EES)|tredje ?land)[^.]*(om (det|inte)|såvida|förutom om|med undantag)|(EU|EES)[^.]*(såvida|om det inte är tekniskt)/i,
        },
        { rule: 'R07', says: /privacy shield|safe harbor/i },
        {
            rule: 'R07',
            says: /(kan|överförs|överför|skickas|lagra(s|r))[^.]*(utanför (EU|EES)|(?<!\p{L})(USA|Indien|Kina|Ryssland|Turkiet)|förenta stat|tredje ?l)/iu,
            not: /\binte\b|Land: /i,
            unlessAnywhere: /standardavtal|adekvat|tillräcklig|data privacy framework|dataskydd mellan EU|ramverk|bindande företags|skyddsåtgärd/i,
        },
        {
            rule: 'R08',
            says: /så länge[^.]*(behövs|nödvändig|behöver|krävs|anser)|tills vidare|tills du (själv )?(ber|begär)|för alltid|på obestämd tid/i,
            not: /\d|bokföring|garanti|lag(en|stiftning)/i,
        },
        {
            rule: 'R15',
            says: /(andra|nya) (syften|ändamål)[^.]*(utan|meddela|eget gottfinnande)|förbehåller oss rätten[^.]*(andra|nya) (syften|ändamål)/i,
        },
        {
            rule: 'R16',
            says: /(genom att (använda|fortsätta|surfa|registrera)|om du fortsätter)[^.]{0,80}(godkänner|accepterar|samtycker)|(godkänner|accepterar) (du )?(denna|den här) (dataskydds|integritets|register)/i,
        },
        {
            rule: 'R17',
            says: /webbläsar\p{L}*[^.]{0,80}(inställ|tillägg)|(blockera|stänga av|radera|neka)[^.]{0,60}webbläsar/iu,
            unlessAnywhere: /kakinställ|cookieinställ|inställningarna för (kakor|cookies)|på webbplatsen[^.]{0,20}inställ|sidfot|\bevaste\b/i,
        },
        { rule: 'R18', says: /personuppgiftslag|\bPUL\b/i },
        {
            rule: 'R19',
            says: /begäran[^.]{0,120}(undertecknad|egenhändig|underskriven)|(undertecknad|egenhändig|underskriven)[^.]{0,60}begäran/i,
            not: /eller elektronisk|även elektronisk/i,
        },
        {
            rule: 'R19',
            says: /(en gång per år|en gång om året)[^.]{0,60}(gratis|kostnadsfri|avgiftsfri)|kopia[^.]{0,40}(pass|körkort|legitimation|id-kort)/i,
        },
        {
            rule: 'R23',
            says: /rekommenderar[^.]{0,80}(regelbundet|läser|besöker|kontroller)|(läs|besök|kontrollera|titta)\p{L}*[^.]{0,40}(regelbundet|då och då|emellanåt)|(ändra|uppdatera)[^.]{0,60}(genom att publicera|publiceras här)|håll dig uppdaterad[^.]{0,40}(sida|policy)/iu,
        },
        {
            rule: 'R63',
            says: /(genom att (beställa|köpa|delta)|beställningen)[^.]{0,50}(godkänner|samtycker)[^.]{0,50}(marknadsför|nyhetsbrev|spår)/i,
        },
        { rule: 'R90', says: /(kunden|användaren)[^.]{0,60}(ansvarar själv|är själv ansvarig|eget ansvar)/i },
    ],
    contradiction: [
        /(inte|aldrig)[^.]{0,60}(lämnas? (ut|vidare)|delas?|säljs?)[^.]{0,80}(utomstående|tredje part|andra|partner)|(lämnas?|delas?|delar|lämnar) (inte|aldrig|vi inte)[^.]{0,60}(utomstående|tredje part|andra|partner)/i,
        /(delar|lämnar)( vi)? (?!inte|aldrig|vi inte)[^.]{0,80}(med|till) (våra )?(annons|reklam|partner|samarbetspartner|sociala medier)/i,
    ],
};

const wordsOf$1 = { fi: fi$1, sv: sv$1, en: en$1 };
/** Function words that are frequent in one of the languages and absent in the others. */
const SMALL = {
    fi: /(?<!\p{L})(ja|on|ei|tai|että|sekä|voi|voit|ovat|kun|kuin|koska|myös|emme|mukaan|joka|jotka|sen|se|olla|tiedot|tietoja|meille|sinulla)(?!\p{L})/giu,
    sv: /(?<!\p{L})(och|att|är|det|som|inte|för|från|på|med|vi|av|till|ett|den|eller|du|dig|dina|uppgifter)(?!\p{L})/giu,
    en: /(?<!\p{L})(and|the|of|to|is|we|you|your|not|for|that|are|with|or|our)(?!\p{L})/giu,
    de: /(?<!\p{L})(und|die|der|das|ist|nicht|wir|sie|ihre|für|mit|werden|eine|oder|zu)(?!\p{L})/giu,
    fr: /(?<!\p{L})(et|les|des|nous|vous|vos|est|pas|pour|une|dans|sur|que|qui|avec)(?!\p{L})/giu,
    es: /(?<!\p{L})(y|los|las|de|nosotros|sus|es|no|para|una|en|que|con|por|del)(?!\p{L})/giu,
    et: /(?<!\p{L})(ja|on|ei|või|et|meie|teie|andmeid|isikuandmete|kui|ning|mis|see|ole|kes)(?!\p{L})/giu,
};
const CHECKED = Object.keys(wordsOf$1);
/** The language that a page states is used unless its words contradict it. */
const LEAST_SHARE = 0.5;
/**
 * The language of most of a text, ignoring links and names.
 *
 * @param stated the language that the page states, such as `fi` or `sv-FI`.
 * @returns `null` for a language that cannot be checked.
 */
function noticeLanguage(text, stated = '') {
    const counts = Object.entries(SMALL).map(([language, words]) => [language, text.match(words)?.length ?? 0]);
    const most = Math.max(...counts.map(([, count]) => count));
    const isStated = ([language, count]) => language === stated.toLowerCase().split('-')[0] && count >= most * LEAST_SHARE;
    const [language = ''] = counts.find(isStated) ?? counts.find(([, count]) => count === most) ?? [];
    if (most > 0 && CHECKED.includes(language))
        return language;
    return null;
}

/** Parses HTML as displayed to a reader, or any other text line by line. The cells of a row are separated by tabs. */
function readNotice({ content, format }) {
    const lines = format === 'html' ? linesOfHtml(content) : linesOfText(content, format === 'markdown');
    return {
        lines,
        text: lines.map(({ text }) => text).join('\n'),
        lineAt(index) {
            let end = 0;
            return lines.find(({ text }) => (end += text.length + 1) > index)?.number ?? 1;
        },
    };
}
function linesOfText(content, isMarkdown) {
    const lines = content
        .split(/\r?\n/)
        .map((text, i) => ({ text: text.replace(/^ +| +$/g, ''), number: i + 1, level: 0 }));
    const read = isMarkdown ? readTables(lines).map(readMarkdown) : lines;
    return read.filter(({ text }) => text.trim() !== '').reduce(joinHyphenated, []);
}
const TABLE_RULE = /^\|?[\s:]*-{2,}[-|:\s]*$/;
const TABLE_ROW = /^\|.*\|$/;
/** The rows of a Markdown table, with tabs between cells; the row above the rule is the header. */
const readTables = (lines) => lines.flatMap((line, i) => {
    if (!TABLE_ROW.test(line.text))
        return [line];
    if (TABLE_RULE.test(line.text))
        return [];
    const text = line.text
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join('\t');
    return [{ ...line, text, ...(TABLE_RULE.test(lines[i + 1]?.text ?? '') && { isColumnHeads: true }) }];
});
/** Removes Markdown for headings, emphasis, links and line breaks. */
function readMarkdown(line) {
    const [, marks = '', heading] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text) ?? [];
    const text = (heading ?? line.text)
        .replace(/<br\s*\/?>/gi, ' ')
        .replace(/\[([^\]]+)\]\((\S+?)\)/g, '$1 $2')
        .replace(/(\*\*|__(?!_)|\*|`)(?=[^\s_])(.+?)\1/g, '$2')
        .replace(/^[-*+] /, '');
    return { ...line, text, level: heading === undefined ? 0 : marks.length };
}
/** Joins a word that a PDF has hyphenated at the end of a line. */
function joinHyphenated(lines, line) {
    const last = lines.at(-1);
    if (!last || line.level > 0 || !/\p{Ll}-$/u.test(last.text) || !/^\p{Ll}/u.test(line.text))
        return [...lines, line];
    return [...lines.slice(0, -1), { ...last, text: last.text.slice(0, -1) + line.text }];
}
const HIDDEN = /^(script|style|template|noscript|head|svg|nav)$/;
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|td|th)$/;
const NO_LINE = { text: '', number: 0, level: 0 };
function linesOfHtml(content) {
    const lines = [];
    let open = NO_LINE;
    const endLine = () => {
        const text = open.text.replace(/[ \n\r\f]+/g, ' ').trim();
        const isEmptyCell = open.text.includes('\t');
        if (text || isEmptyCell)
            lines.push({ ...open, text: isEmptyCell ? open.text.replace(/[ \n\r\f]+/g, ' ') : text });
        open = NO_LINE;
    };
    const walk = (node) => {
        const { nodeName: name } = node;
        if (HIDDEN.test(name))
            return;
        if (name === '#text') {
            const { value, sourceCodeLocation } = node;
            const number = open.text.trim() ? open.number : (sourceCodeLocation?.startLine ?? 1) + leadingLines(value);
            open = { ...open, number, text: open.text + value };
            return;
        }
        const isBlock = !INLINE.test(name);
        if (isBlock)
            endLine();
        open = { ...open, level: levelOf(name) || open.level, ...(isRowOfHeads(node) && { isColumnHeads: true }) };
        if ('childNodes' in node)
            for (const child of node.childNodes)
                walk(child);
        if (/^t[dh]$/.test(name) && hasCellAfter(node))
            open = { ...open, text: `${open.text}\t` };
        if (isBlock)
            endLine();
    };
    walk(parse$2(content, { sourceCodeLocationInfo: true }));
    return lines;
}
const leadingLines = (text) => (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length;
const levelOf = (name) => {
    if (/^h[1-6]$/.test(name))
        return Number(name[1]);
    if (name === 'dt')
        return 7;
    return 0;
};
/** Several `<th>` and no `<td>`. */
function isRowOfHeads(node) {
    if (node.nodeName !== 'tr' || !('childNodes' in node))
        return false;
    const names = node.childNodes.map(({ nodeName }) => nodeName);
    return !names.includes('td') && names.filter((name) => name === 'th').length > 1;
}
function hasCellAfter(cell) {
    const siblings = cell.parentNode?.childNodes ?? [];
    return siblings.slice(siblings.indexOf(cell) + 1).some(({ nodeName }) => /^t[dh]$/.test(nodeName));
}

/** The rights that each notice lists (R09). */
const RIGHTS$1 = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'];
/** A contact in any language: an address, a number, or the placeholder of a removed one. */
const CONTACT = /@|https?:\/\/|www\.|\+\d{2,3}[\d ]{6,}|\b(puh|tel|phone)\p{L}*\.?:? ?\d|\[(puhelin|sähköposti|e-?mail|phone|osoite)\]/iu;
/** A name with the legal form of a company or an association. */
const COMPANY = /\p{Lu}\S* (Oy|Oyj|Ab|Abp|Tmi|ry|rf|Ky|Ltd|Inc|GmbH|AB|ApS|AS|OÜ)(?!\p{L})/u;
/** Names of cookies and of storage keys. */
const COOKIE_NAMES = /(?:^|[\s"“(])_\p{L}\w+|PHPSESSID|JSESSIONID|\bevaste\b|<evaste-notice/iu;
/** A leftover of a template, in any language. */
const TEMPLATE = /\((s-)?(posti)?osoite\)|\[(yrityksen|täytä|lisää|tähän|päivämäärä|fyll i|företagets|namn|datum|insert|your|company|name|date)[^\]]*\]|\b(pp|dd)[./-](kk|mm)[./-](vvvv|åååå|yyyy)\b|lorem ipsum|_{5,}|x{4,}|<\/?(p|ul|ol|li|div)\b[^>]*>/i;

const FINNISH_WEIGHTS = [7, 9, 10, 5, 8, 4, 2];
/** A Finnish business ID (1234567-8) with a valid check digit. */
function isFinnish(id) {
    const [digits = '', check = ''] = id.split('-');
    const rest = FINNISH_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;
    return rest !== 1 && Number(check) === (rest === 0 ? 0 : 11 - rest);
}
/** A Swedish organisation number (556000-0000) with a valid check digit (Luhn). */
function isSwedish(id) {
    const sum = [...id.replace('-', '')].reduce((total, digit, i) => {
        const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
        return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0;
}
/**
 * The first Finnish or Swedish business ID in a text.
 *
 * @returns `isValid`: whether its check digit is valid; an invalid one is a typing error or a placeholder.
 */
function findBusinessId(text) {
    const id = /(?<![\d-])(\d{7}-\d|\d{6}-\d{4})(?![\d-])/.exec(text)?.[0];
    if (id === undefined)
        return null;
    return { id, isValid: /^\d{7}-/.test(id) ? isFinnish(id) : isSwedish(id) };
}

const NAME = /((?:\p{Lu}[\p{L}\d&.'’-]*|&|ja|och|and)\s+){1,5}(?:Oyj Abp|Oyj|Oy Ab|Oy|Abp|Ab|AB|Tmi|ry|rf|rs|sr|Ky|Kb|osk|Ltd|Inc|GmbH|ApS|AS|OÜ)(?!\p{L})/u;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?<![\d-])(?:\+\d{2,3}[\d ()-]{6,}\d|0\d{1,3}[ -]?\d[\d ]{4,}\d)(?![\d-])/;
const WEBSITE = /(?:https?:\/\/|www\.)[^\s,;)]+[^\s,;).]/;
const STREET = /\p{Lu}[\p{L} .'’-]{2,40}\s\d+[^,\n@]{0,20}/u;
const POSTAL = /\b(?:\d{5}|\d{3} \d{2})\s+\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u;
/** R01: the controller’s name, id, address and channels, from its section or from the sentence that names it. */
function findController(sections) {
    const own = sections.filter(({ kind }) => kind === 'controller');
    const items = own.length ? own.flatMap((section) => section.items) : sentencesAboutIt(sections);
    const taken = [];
    const take = (key, found) => {
        if (found)
            taken.push({ path: `controller.${key}`, value: found.text, line: found.line });
        return found?.text;
    };
    const id = items.map(({ text, line }) => ({ line, found: findBusinessId(text) })).find(({ found }) => found);
    const name = take('name', firstMatch(items, NAME));
    const businessId = take('businessId', id?.found?.isValid ? { text: id.found.id, line: id.line } : undefined);
    const address = take('address', findAddress(items));
    const email = take('email', firstMatch(items, EMAIL) ?? contactIn(sections, EMAIL));
    const phone = take('phone', firstMatch(items.map(withoutIds), PHONE));
    const website = firstMatch(items.map(withoutMail), WEBSITE);
    const url = take('url', website && { ...website, text: website.text.replace(/^www\./, 'https://www.') });
    const controller = Object.entries({ name, businessId, address, email, phone, url }).filter(([, value]) => value);
    return {
        controller: Object.fromEntries(controller),
        taken,
        ...(id?.found && !id.found.isValid && { doubtful: { id: id.found.id, line: id.line } }),
    };
}
/** A notice without headings: “Bakery Oy is the controller”. */
const sentencesAboutIt = (sections) => sections
    .flatMap(({ items }) => items)
    .filter(({ text }) => NAME.test(text))
    .filter(({ text }) => /rekisterinpitäj|vastaa|ansvarig|ansvarar|controller|responsible|decides/i.test(text))
    .slice(0, 1);
/** The first address in any section that names a contact. */
const contactIn = (sections, words) => firstMatch(sections.filter(({ kind }) => kind === 'contact').flatMap(({ items }) => items), words);
function firstMatch(items, words) {
    const item = items.find(({ text }) => words.test(text));
    return item && { line: item.line, text: words.exec(item.text)?.[0].trim() ?? '' };
}
/** A street and a town, on one line or two. */
function findAddress(items) {
    const place = items.findIndex(({ text }) => POSTAL.test(text));
    const item = items[place];
    if (!item)
        return undefined;
    const before = item.text.slice(0, POSTAL.exec(item.text)?.index).replace(/^.*?\p{L}:\s*/u, '');
    const inLine = STREET.exec(before.replace(NAME, ''))?.[0];
    const above = items[place - 1]?.text ?? '';
    const street = inLine ?? (CONTACT.test(above) || NAME.test(above) ? undefined : STREET.exec(above)?.[0]);
    const words = [street, POSTAL.exec(item.text)?.[0]].filter((part) => part !== undefined);
    return { line: item.line, text: words.map((part) => part.trim().replace(/^,\s*|,$/g, '')).join(', ') };
}
const withoutIds = (item) => ({ ...item, text: item.text.replace(/\d{6,7}-\d{1,4}/g, '') });
const withoutMail = (item) => ({
    ...item,
    text: item.text.replace(new RegExp(EMAIL, 'g'), ''),
});

const MONTHS = [
    /^tammi|^jan/i,
    /^helmi|^feb/i,
    /^maalis|^mar/i,
    /^huhti|^apr/i,
    /^touko|^ma[jy]/i,
    /^kesä|^jun/i,
    /^heinä|^jul/i,
    /^elo|^aug/i,
    /^syys|^sep/i,
    /^loka|^o[kc]t/i,
    /^marras|^nov/i,
    /^joulu|^de[cs]/i,
];
const LABEL$2 = /laadittu|laatimis|päivit|voima|muut(os|ettu)|julkaistu|laadit|upprätta|uppdatera|ändrad|gäller|version|updated|effective|changed|in force|published|last revis/i;
/**
 * The latest complete date that appears as the date of the notice: next to such a word, or alone on a line.
 *
 * @returns an ISO date and its line.
 */
function findDate(items) {
    const dates = items
        .filter(({ text }) => LABEL$2.test(text) || text.length < 30)
        .flatMap(({ text, line }) => datesOf(text).map((date) => ({ text: date, line })));
    return [...dates].sort((a, b) => a.text.localeCompare(b.text)).at(-1);
}
/** The dates of a text: `1.2.2026`, `2026-02-01`, “1 February 2026”, “1. helmikuuta 2026”, “February 1, 2026”. */
function datesOf(text) {
    const numbers = [...text.matchAll(/(?<!\d)(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})(?!\d)/g)].map(([, d, m, y]) => iso(y, Number(m), d));
    const named = [...text.matchAll(/(?<!\d)(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4})(?!\d)/gu)].map(([, d, m = '', y]) => iso(y, monthOf(m), d));
    const american = [...text.matchAll(/(\p{L}+) (\d{1,2}), (\d{4})/gu)].map(([, m = '', d, y]) => iso(y, monthOf(m), d));
    const already = text.match(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g) ?? [];
    return [...numbers, ...named, ...american, ...already].filter((date) => !Number.isNaN(Date.parse(date)));
}
const monthOf = (name) => MONTHS.findIndex((month) => month.test(name)) + 1;
const iso = (year = '', month, day = '') => `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Kinds of recipients that notices mention without a name, with the words for each. */
const CATEGORIES = [
    [
        'accounting',
        /tilitoimi|kirjanpi|taloushallin|bokföring|ekonomiförvalt|accountant|bookkeep/i,
        { fi: 'Taloushallinnon palvelu', sv: 'Ekonomitjänst', en: 'Accounting service' },
    ],
    [
        'debt-collection',
        /perin(tä|nä)|inkasso|indrivning|debt collect/i,
        { fi: 'Perintätoimisto', sv: 'Inkassobyrå', en: 'Debt collector' },
    ],
    [
        'credit-information',
        /luottotie|luottopäät|kreditupplys|credit (information|reference|rating)/i,
        { fi: 'Luottotietoyhtiö', sv: 'Kreditupplysningsföretag', en: 'Credit information company' },
    ],
    [
        'invoicing',
        /laskutuspalvel|laskutuksen (hoit|järj)|laskutukseen|faktureringstj|invoicing service/i,
        { fi: 'Laskutuspalvelu', sv: 'Faktureringstjänst', en: 'Invoicing service' },
    ],
    [
        'payments',
        /maksu(n|pal|väl)|betalning(sf|st|sl)|payment/i,
        { fi: 'Maksupalvelu', sv: 'Betalningstjänst', en: 'Payment service' },
    ],
    [
        'delivery',
        /kuljetus|kuriiri|posti(lle)?\b|frakt|transportör|courier|carrier/i,
        { fi: 'Kuljetusyritys', sv: 'Fraktbolag', en: 'Carrier' },
    ],
    [
        'hosting',
        /palvelintil|palvelinhotel|verkkokauppa-alust|ylläpitäj|webbhotell|hosting|hosts? our/i,
        { fi: 'Palvelimen ylläpitäjä', sv: 'Webbhotell', en: 'Hosting provider' },
    ],
];
const AUTHORITIES = /viranomai|myndighet|authorit(y|ies)/i;
const AUTHORITY_TITLE = { fi: 'Viranomaiset', sv: 'Myndigheter', en: 'Authorities' };
const COMPANIES = /(?:(?:\p{Lu}[\p{L}\d&.'’-]*|&)\s+){1,4}(?:Oyj|Oy|Abp|Ab|AB|Ltd|Inc|GmbH|ApS|AS|OÜ)(?!\p{L})/gu;
const NOBODY$2 = /(?<!\p{L})(ei|eikä|emme|inte|aldrig|not|never)(?!\p{L})/iu;
const EXCEPT = /paitsi|muuta kuin|ellei|poisluk|lukuun ottam|mikäli|förutom|utom|om inte|except|unless|other than/i;
/**
 * R06: companies by name, and kinds of recipients, where a notice describes recipients. A “not to …” names no
 * recipient.
 */
function findRecipients(sections, controller, language) {
    const sentences = sections
        .filter(({ kind }) => kind === 'recipients')
        .flatMap(({ items }) => items.flatMap(sentencesOf$1));
    const positive = sentences.filter(({ text }) => !NOBODY$2.test(text) || EXCEPT.test(text));
    const found = new Map();
    for (const { text, line } of positive) {
        for (const [name] of text.matchAll(COMPANIES))
            if (!isSame(name, controller))
                found.set(slug(name), { id: slug(name), name, $comment: `line ${line}`, line });
        for (const [id, said, title] of CATEGORIES)
            if (said.test(text) && !found.has(id))
                found.set(id, { ...category(id, title[language], line), line });
        if (AUTHORITIES.test(text) && !found.has('authorities'))
            found.set('authorities', { ...category('authorities', AUTHORITY_TITLE[language], line), kind: 'authority', line });
    }
    const recipients = [...found.values()].map(({ line: _, ...recipient }) => recipient);
    const taken = [...found.values()].map(({ name, line }, i) => ({
        path: `recipients[${i}].name`,
        value: String(name),
        line,
    }));
    return { recipients, taken };
}
const category = (id, name, line) => ({
    $comment: `line ${line}`,
    id,
    name,
    kind: 'category',
});
const sentencesOf$1 = ({ text, line }) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map((sentence) => ({ text: sentence, line }));
/** Inflected forms of a name are the same company. */
const isSame = (name, controller = '') => controller !== '' && (name.includes(controller) || controller.includes(name));

/** A shorter name also occurs in other words. */
const LEAST_NAME = 5;
const NOBODY$1 = /(?<!\p{L})(ei|emme|en|inte|inga|not|never|no)(?!\p{L})/iu;
/** Known services by their whole name, or by a cookie that only one of them sets. “We do not use …” names none. */
function findNamedServices({ lines }) {
    const sentences = lines.flatMap(({ text, number }) => text.split(/(?<=[.!?])\s+/).map((words) => ({ words, number })));
    const said = sentences.filter(({ words }) => !NOBODY$1.test(words));
    return catalogue.flatMap((known) => {
        const names = [String(known.name), ...ownTrackers(known)].filter((name) => name.length >= LEAST_NAME || name.startsWith('_'));
        const found = said.find(({ words }) => names.some((name) => isNamed(words, name)));
        if (found)
            return [{ known, line: found.number }];
        return [];
    });
}
/** Includes Finnish cases: “Google Analyticsin”. */
function isNamed(text, name) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const ending = name.startsWith('_') ? '' : '(?:[:’]?\\p{Ll}{1,6})?';
    return new RegExp(`(?<![\\p{L}\\d_-])${escaped}${ending}(?![\\p{L}\\d_])`, 'u').test(text);
}
/** Distinctive names; a plain word could mean anything. */
const ownTrackers = (known) => (known.trackers ?? [])
    .map(({ name }) => name)
    .filter((name) => /^_/.test(name) && !name.endsWith('*'))
    .filter((name) => catalogue.filter(({ trackers = [] }) => trackers.some((one) => one.name === name)).length === 1);

/** A heading may name the basis next to something else. */
const BASIS = /peruste|rättslig grund|laglig grund|legal bas|lawful/i;
/** What a declaration requires and a notice does not state, or what is never taken from one. */
function missingFrom(file, sections, doubtful) {
    const where = (kind, words) => {
        const line = sections.find((section) => (section.kind === kind || words?.test(section.heading)) && section.items.length)?.line;
        if (line === undefined)
            return 'the notice does not say';
        return `see line ${line} of the notice`;
    };
    const { controller, notice, purposes, recipients = [] } = file;
    const purpose = purposes.find((one) => typeof one === 'object');
    const lacks = (isLacking, path, message) => isLacking ? [{ path, message }] : [];
    return [
        ...lacks(!controller?.name, 'controller.name', `the company’s registered name; ${where('controller')}`),
        ...lacks(!controller?.email && !controller?.url, 'controller.email', 'an address that somebody reads'),
        ...(doubtful
            ? [{ path: 'controller.businessId', message: `${doubtful.id} in line ${doubtful.line} has a wrong check digit` }]
            : lacks(!controller?.businessId, 'controller.businessId', 'the business ID')),
        ...lacks(!controller?.address, 'controller.address', 'the postal address'),
        ...lacks(!file.dataProtectionOfficer, 'dataProtectionOfficer', `its contact, or null; ${where('officer')}`),
        ...lacks(!notice?.url, 'notice.url', 'where the notice will be'),
        ...lacks(!notice?.effectiveFrom, 'notice.effectiveFrom', 'the day from which it applies'),
        { path: 'purposes', message: `each purpose on its own, with one legalBasis each; ${where('basis', BASIS)}` },
        ...lacks(!purpose?.dataCategories, 'purposes[0].dataCategories', `what kinds of data; ${where('data')}`),
        ...lacks(!purpose?.sources, 'purposes[0].sources', `where the data comes from; ${where('sources')}`),
        ...lacks(!purpose?.retention, 'purposes[0].retention', `how long the data is kept; ${where('retention')}`),
        ...lacks(!recipients.length, 'recipients', `who receives data; ${where('recipients')}`),
        {
            path: 'recipients[].transfers',
            message: `each country outside the EEA and what the transfer rests on, or "none"; ${where('transfers')}`,
        },
        ...lacks(sections.some(({ kind }) => kind === 'cookies') && !file.services.length, 'services', `what the pages load and store; ${where('cookies')}`),
        { path: 'rights.provision', message: 'whether the data must be given, and rights.consequence what follows' },
        { path: 'rights.automatedDecisions', message: `false, or the logic; ${where('automated')}` },
    ];
}

const TITLE = {
    fi: 'Asiakasrekisteri',
    sv: 'Kundregister',
    en: 'Customer register',
};
const BULLET = /^(?:[-–•✓*·]\s*)+/u;
const LONGEST_ITEM = 160;
/**
 * The register that a notice describes, as one purpose. Its actual purposes and legal bases cannot be determined from
 * the text.
 */
function purposeFromSections(sections, language, recipients) {
    const items = (kind) => sections.filter((section) => section.kind === kind).flatMap((section) => section.items);
    const taken = [];
    const take = (key, found) => {
        const [first] = found;
        if (!first)
            return undefined;
        const value = found.map(({ text }) => text.replace(BULLET, '')).join(' ');
        taken.push({ path: `purposes[0].${key}`, value, line: first.line });
        return { $comment: `line ${first.line}`, [language]: value };
    };
    const description = take('description', items('purpose'));
    const data = dataItems(items('data'));
    for (const { text, line } of data)
        taken.push({ path: 'purposes[0].dataCategories', value: text, line });
    const sources = take('sources', items('sources'));
    const kept = items('retention');
    const criteria = take('retention.criteria', kept);
    const periods = kept.flatMap(({ text, line }) => periodsOf(text).map((period) => ({ text: period, line })));
    const [period] = periods;
    const isOne = new Set(periods.map(({ text }) => text)).size === 1;
    if (period && isOne)
        taken.push({ path: 'purposes[0].retention.period', value: period.text, line: period.line });
    if (!taken.length)
        return null;
    const name = items('registerName')[0]?.text ?? TITLE[language];
    const details = {
        $comment: 'one register as the notice describes it: make each purpose its own, with its legalBasis (left out, it would be consent)' +
            (data[0] ? `; dataCategories: line ${data[0].line}` : ''),
        id: 'customer-register',
        title: { [language]: name },
        ...(description && { description }),
        ...(data.length && { dataCategories: data.map(({ text }) => ({ [language]: text })) }),
        ...(sources && { sources }),
        ...(criteria && { retention: { ...(period && isOne && { period: period.text }), criteria } }),
        ...(recipients.length && { recipients: recipients.map(({ id }) => id) }),
    };
    return { details, taken };
}
/** The items of a list: bulleted lines, short lines, or one line with commas; a surrounding sentence is not an item. */
function dataItems(items) {
    const bulleted = items.filter(({ text }) => BULLET.test(text));
    const lines = bulleted.length ? bulleted : items.filter(({ text }) => !/:$/.test(text));
    const listed = lines.flatMap(({ text, line }) => {
        const words = text.replace(BULLET, '').replace(/^[^:]{0,80}(tietoja|tiedot|uppgifter|data|information):\s*/iu, '');
        const parts = bulleted.length ? [words] : words.replace(/\.$/, '').split(/,\s+|;\s+/);
        return parts.map((part) => ({ text: part.trim().replace(/[.;,]$/, ''), line }));
    });
    return listed.filter(({ text }) => text !== '' && text.length <= LONGEST_ITEM && !/[.!?] \p{Lu}/u.test(text));
}

/**
 * Patterns of headings in Finnish, Swedish and English. The first match counts, so specific kinds come before general
 * ones.
 */
const KINDS = [
    ['officer', /tietosuojavastaava|dataskyddsombud|data protection officer/i],
    [
        'contact',
        /yhteyshenkil|rekisteriä hoitava|rekisteriasioi\p{L}* vast|kontaktperson|kontaktuppgifter|contact (person|point|details)/iu,
    ],
    [
        'date',
        /laatimispäivä|laadittu|päivitetty|voimaantulo|senast (uppdaterad|ändrad)|upprättad|effective date|updated/i,
    ],
    ['registerName', /rekisterin nimi|registrets namn|name of the (file|register)/i],
    [
        'transfers',
        /(siir(to|rot|täm|rety)|luovut)[^.]*(\bEU\b|EU:n|\bETA\b|ETA:n|ulkopuol|kolman|ulkoma)|kansainväli\p{L}* siir|överför[^.]*(\bEU|\bEES|tredje|land|länder)|utanför (EU|EES)|(transfer|outside)[^.]*(\bEU\b|\bEEA\b|countr|abroad|international)|international transfer|^\W*[\d. ]*(siirrot|överföring|transfers)\W*$/iu,
    ],
    ['manual', /manuaali|paperiaineisto|manuellt material|paper (records|material)/i],
    ['automated', /automaatti|automatisoi|profiloin|automatis|profilering|automated|profiling/i],
    ['cookies', /eväste|kakor|cookie/i],
    [
        'retention',
        /säily|kuinka kauan|kauanko|lagringstid|bevaras|hur länge|förvaring|retention|how long|storage period/i,
    ],
    [
        'sources',
        /tietoläh|lähteet|mistä (saamme|tiedot)|tietojen (keruu|kerää)|källor|varifrån|sources?\b|where (we get|the data comes|it comes)/i,
    ],
    [
        'recipients',
        /lu(o)?vutu|luovuttam|vastaanottaj|kenelle|ketkä|kuka (muu )?(tietoja|tiedot|käsittelee)|mottagare|utlämn|vem (får|ser|har)|vilka (får|ser|tar)|recipients?|disclos|who (else )?(gets|sees|receives|has|handles)|sharing/i,
    ],
    [
        'data',
        /tietosisäl|sisältämät tiedot|henkilötietory|tietory|käsiteltävät (henkilö)?tiedot|(mitä|mitkä) (henkilö)?tietoja|kerättävät tiedot|datainnehåll|vilka (person)?uppgifter|uppgifter (i|som)|kategorier av|data (content|we (collect|use|process))|(what|which|categories of) (personal )?(data|information)|information we collect/i,
    ],
    [
        'rights',
        /oikeu(s(?!peru)|det|tesi)|tarkastusoik|rättighet|rätt (till|att)|dina val|your rights|right (to|of)|rights/i,
    ],
    ['purpose', /tarkoitu|mihin[^.]*(käyt|tarvi)|miksi|ändamål|varför|syfte|purposes?|why we|how we use/i],
    ['basis', /peruste|rättslig grund|legal bas|lawful/i],
    ['protection', /suojau|suojaam|tietoturva|skydd(et)?(?!s)|säkerhet|protection of|security/i],
    [
        'controller',
        /rekisterin ?pitäjä|vastuutaho|kuka vastaa|personuppgiftsansvarig|registeransvarig|vem[^.]*ansvar|controller|who we are|who is responsible/i,
    ],
];
/** The kind of a heading; `undefined` if it concerns something else. */
const sectionKind = (heading) => KINDS.find(([, words]) => words.test(heading))?.[0];

/** The level of a term in a definition list, which belongs to the heading of its section. */
const TERM = 7;
/** A short line without a full stop, followed by something longer, is a heading in plain text. */
const LOOKS_LIKE_HEADING = /^[\d.\s]*\p{Lu}[^.!?:;,\t]{2,60}\??$/u;
/** A company’s name in a line of its own is what a heading is about. */
const COMPANY_ALONE = /(?<!\p{L})(Oyj?|Abp?|AB|Tmi|ry|rf|Ky|Ltd|Inc|GmbH|ApS|OÜ)$/u;
/** “4. Sources”: an entry in a list of sections. */
const NUMBERED = /^\d{1,2}(\.\d+)*[.)]?\s+\p{Lu}/u;
/** “Retention: two years” and “How long? Two years.”: the words before the mark label the others. */
const LABEL$1 = /^(\p{Lu}[^.:;?!,\t]{2,45}[:?]) +(?=\S)/u;
/**
 * The sentences of a notice. Wrapped lines are joined. A heading is not a sentence of its own, but context for those
 * under it: “Retention” alone says nothing, and “two years” under it does. The same applies to the label at the start
 * of a line, the first cell of a row, and the header cells of a table.
 */
function passagesOf(lines) {
    const passages = [];
    let section = '';
    let term = '';
    let columns = [];
    let open;
    const close = () => {
        if (open)
            passages.push(...sentencesOf(open));
        open = undefined;
    };
    for (const [i, line] of lines.entries()) {
        const cells = cellsOf(line);
        if (cells.length < 2)
            columns = [];
        if (line.isColumnHeads)
            columns = cells;
        if (isHeading(line, lines[i + 1])) {
            close();
            if (line.level === TERM)
                term = line.text;
            else
                [section, term] = [line.text, ''];
            continue;
        }
        const continues = open && line.level === 0 && !/[.!?]$/.test(open.text) && isWrapped(lines[i - 1], line);
        if (open && continues) {
            open = { ...open, text: `${open.text} ${line.text}` };
            continue;
        }
        close();
        if (cells.length > 1)
            [term = ''] = cells;
        const of = (...words) => [section, ...words].filter((word) => word !== '').join(' – ');
        if (cells.length > 2 && columns.length === cells.length && columns !== cells)
            passages.push(...cells
                .slice(1)
                .flatMap((text, column) => sentencesOf({ text, heading: of(term, columns[column + 1] ?? ''), line: line.number })));
        else {
            const text = cells.length > 1 ? cells.slice(1).join(' ') : line.text;
            open = { text, heading: of(term, LABEL$1.exec(text)?.[1] ?? ''), line: line.number };
        }
    }
    close();
    return passages;
}
/** The cells of a row in which at least one cell besides the first contains words. */
function cellsOf({ text }) {
    const cells = text.split('\t');
    if (cells.slice(1).join('').trim() === '')
        return [text];
    return cells.map((cell) => cell.trim());
}
/** A line that a sentence wraps to begins with a small letter, or follows a line as long as lines get. */
const isWrapped = (before, { text }) => /^\p{Ll}/u.test(text) ||
    ((before?.text.length ?? 0) > LEAST_FULL_LINE && !/[:;\t]$/.test(before?.text ?? '') && !/^[-–•*✓\d]|\t/.test(text));
const LEAST_FULL_LINE = 90;
const LONGEST_HEADING = 90;
/** In plain text, a short line of known words alone is a heading, whatever follows. */
const isKnownHeading = (text) => text.length <= LONGEST_HEADING &&
    /^[\d.\s]*\p{Lu}/u.test(text) &&
    !/[.;,@]$|: |[.!] |\t/.test(text.replace(/^[\d. ]+|^[A-Z]: /, '')) &&
    !/@|\d{4}/.test(text) &&
    !IN_A_SENTENCE.test(text) &&
    text.split(/\s+/).length <= 9 &&
    sectionKind(text) !== undefined;
const IN_A_SENTENCE = /(?<!\p{L})(on|ovat|ei|eivät|emme|voi|är|har|kan|inte|inga|ingen|vi|is|are|has|have|can|may|no|not|none)(?!\p{L})/iu;
/** Whether a line is a heading: by its mark-up, or in plain text by its look and what follows. */
function isHeading({ text, level }, next) {
    if (level > 0)
        return true;
    if (isKnownHeading(text))
        return true;
    const isShort = text.split(/\s+/).length <= 8;
    return (isShort &&
        LOOKS_LIKE_HEADING.test(text) &&
        !COMPANY_ALONE.test(text) &&
        next !== undefined &&
        next.level === 0 &&
        (next.text.length > 40 || /[.!?]$/.test(next.text) || (NUMBERED.test(text) && !NUMBERED.test(next.text))));
}
const sentencesOf = ({ text, ...rest }) => text.split(/(?<=[.!?])\s+(?=[\p{Lu}“”"])/u).map((sentence) => ({ ...rest, text: sentence }));

const LABEL = /^(\p{Lu}[^.:;?!,\t]{2,60})[:?]\s+(\S.*)$/u;
/** The sections of a notice: under headings, in rows of a table, after known labels. */
function readSections({ lines }) {
    const sections = [];
    const begin = (heading, line) => {
        const words = withoutTags(heading).join(' ').trim();
        sections.push({ heading: words, kind: sectionKind(words), line, items: [] });
    };
    const add = (text, line) => {
        const items = withoutTags(text).flatMap(splitRunOn);
        sections
            .at(-1)
            ?.items.push(...items.filter((part) => /[\p{L}\d]/u.test(part)).map((part) => ({ text: part, line })));
    };
    begin('', 1);
    for (const [i, line] of lines.entries()) {
        const [head = '', ...cells] = line.text.split('\t');
        const [, label, rest] = LABEL.exec(line.text) ?? [];
        if (cells.length && head.trim())
            begin(head, line.number);
        if (cells.length)
            add(cells.join(' '), line.number);
        else if (isHeading(line, lines[i + 1]))
            begin(line.text, line.number);
        else if (label !== undefined && rest !== undefined && rest.length < 40 && sectionKind(rest))
            begin(line.text, line.number); // “Protection, A: paper records”
        else if (label !== undefined && rest !== undefined && sectionKind(label)) {
            begin(label, line.number);
            add(rest, line.number);
        }
        else
            add(line.text, line.number);
    }
    return sections;
}
/** Text that was copied from HTML with its tags is split at the tags. */
const withoutTags = (text) => text.split(/<\/?(?:p|li|ul|ol|br|div|tr|td)\b[^>]*>/i).map((part) => part.replace(/<\/?[a-z][^>]*>/gi, '').trim());
/** “- name- address”: a list whose line breaks were lost. A hyphen before “and” belongs to its word. */
const RUN_ON = /(?<=\p{L})(?=[-–•](?! ?(?:ja|tai|sekä|och|eller|samt|and|or) )(?: \p{L}|\p{Lu}|www))/u;
const splitRunOn = (text) => (/^[-–•]/.test(text) ? text.split(RUN_ON) : [text]);

const LANGUAGE_NAMES = { fi: 'Finnish', sv: 'Swedish', en: 'English' };
/**
 * Takes out of an existing notice what can be taken with certainty, each with its line as a `$comment`. A legal basis, a
 * safeguard and a “no” are the controller’s to say, and are never taken.
 *
 * @param name of the file, for the comment.
 * @throws {CannotRun} where the notice is in another language.
 */
function draftFromNotice(notice, name) {
    const text = readNotice(notice);
    const language = noticeLanguage(text.text);
    if (!language)
        throw new CannotRun(`${name} is not a notice in Finnish, Swedish or English`);
    const sections = readSections(text);
    const found = findController(sections);
    const { recipients, taken: takenRecipients } = findRecipients(sections, found.controller.name, language);
    const purpose = purposeFromSections(sections, language, recipients);
    const services = findNamedServices(text);
    const taken = [...found.taken];
    const textOf = (path, item) => {
        if (!item)
            return undefined;
        taken.push({ path, value: item.text, line: item.line });
        return { $comment: `line ${item.line}`, [language]: item.text };
    };
    const date = findDate(sections.flatMap(({ items }) => items));
    if (date)
        taken.push({ path: 'notice.effectiveFrom', value: date.text, line: date.line });
    const title = textOf('notice.title', titleOf(text.lines[0]));
    const registerName = textOf('notice.registerName', itemOf(sections, 'registerName'));
    const officer = officerOf(sections);
    if (officer)
        taken.push({ path: 'dataProtectionOfficer.email', value: officer.text, line: officer.line });
    const manualMaterial = textOf('manualMaterial', wholeSection(sections, 'manual'));
    const protection = textOf('protection', wholeSection(sections, 'protection'));
    const copies = services.map(({ known, line }) => ({ line, ...copyService(known, [language]) }));
    const file = {
        $comment: `drafted by evaste import from ${name}; a line number is where the notice says it. Compare each with the notice.`,
        format: 1,
        ...(found.controller.name && { site: slug(found.controller.name) }),
        languages: [language],
        controller: { $comment: linesOf$3(found.taken), ...found.controller },
        ...(officer && { dataProtectionOfficer: { $comment: `line ${officer.line}`, email: officer.text } }),
        notice: {
            ...(date && { $comment: `effectiveFrom: line ${date.line}`, effectiveFrom: date.text }),
            ...(title && { title }),
            ...(registerName && { registerName }),
        },
        purposes: [...(purpose ? [purpose.details] : []), ...new Set(services.map(({ known }) => known.purpose))],
        recipients: [
            ...recipients,
            ...copies
                .flatMap(({ recipient, line }) => (recipient ? [withoutTransfers(recipient, line)] : []))
                .filter(isFirst),
        ],
        services: copies.map(({ service, line }) => ({ $comment: `line ${line}: named in the notice`, ...service })),
        ...(protection && { protection }),
        ...(manualMaterial && { manualMaterial }),
        register: null,
    };
    taken.push(...(purpose?.taken ?? []), ...takenRecipients, ...services.map(({ known, line }, i) => ({ path: `services[${i}]`, value: String(known.name), line })));
    return {
        source: `a notice in ${LANGUAGE_NAMES[language]}`,
        file,
        taken,
        missing: missingFrom(file, sections, found.doubtful),
    };
}
const LONGEST_TITLE = 100;
const titleOf = (line) => line && line.text.length <= LONGEST_TITLE ? { text: line.text.replace(/^#+ /, ''), line: line.number } : undefined;
const itemOf = (sections, kind) => sections.find((section) => section.kind === kind)?.items[0];
/** All text under headings of one kind. */
function wholeSection(sections, kind) {
    const items = sections.filter((section) => section.kind === kind).flatMap((section) => section.items);
    const [first] = items;
    return first && { text: items.map(({ text }) => text).join(' '), line: first.line };
}
function officerOf(sections) {
    const items = sections.flatMap(({ kind, items }) => items.filter(({ text }) => kind === 'officer' || /tietosuojavastaav|dataskyddsombud|data protection officer/i.test(text)));
    const item = items.find(({ text }) => /@/.test(text));
    const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(item?.text.slice(Math.max(0, item.text.search(/tietosuojavastaav|dataskyddsombud|officer/i))) ?? '');
    if (item && email)
        return { text: email[0], line: item.line };
    return undefined;
}
/** What protects data abroad is for the controller to say. */
const withoutTransfers = ({ transfers: _, ...recipient }, line) => ({
    $comment: `line ${line}: the company behind a service that the notice names`,
    ...recipient,
});
const isFirst = ({ id }, i, all) => all.findIndex((one) => one.id === id) === i;
const linesOf$3 = (taken) => taken.map(({ path, line }) => `${path.split('.').at(-1) ?? ''}: line ${line}`).join('; ');

/** `evaste import`: drafts a declaration from an existing notice, or from another tool’s configuration. */
const importCommand = {
    name: 'import',
    summary: 'draft a declaration from an existing privacy notice or another consent tool’s configuration',
    words: '<notice | configuration | URL | ->',
    options: {
        out: { type: 'string', value: DEFAULT_FILE, description: 'output file' },
        force: { type: 'boolean', description: 'overwrite an existing file' },
        notice: { type: 'string', value: '/privacy', description: 'the address of the privacy notice' },
    },
    async run({ words, options }, context) {
        const [source, ...more] = words;
        if (source === undefined || more.length)
            throw new CannotRun('name one file, URL or - to import: a privacy notice, or the configuration of a consent tool');
        const address = noticeAddress(options.notice, source);
        const out = String(options.out ?? DEFAULT_FILE);
        const draft = draftFrom(await readNoticeBytes(source, context), source);
        const { file, missing } = address === undefined ? draft : withAddress(draft, address);
        await writeText(context, out, `${JSON.stringify(file, null, 2)}\n`, { replace: options.force === true });
        const text = [
            `Wrote ${out} from ${source}: ${draft.source}.`,
            ...(draft.taken.length ? ['Taken over; compare each with the source:', ...draft.taken.map(lineOf)] : []),
            'Only you can say:',
            ...missing.map(({ path, message }) => `  ${path}: ${message}`),
            `Next: write these into ${out}, then run \`evaste lint\`.`,
        ];
        return {
            exitCode: 0,
            text: text.join('\n'),
            json: { file: out, source: draft.source, taken: draft.taken, missing },
        };
    },
};
function draftFrom(bytes, source) {
    const name = basename(source);
    const notice = readNoticeFile(bytes, source);
    const config = readConfig(notice.content);
    if (config)
        return draftFromConfig(config, name);
    return draftFromNotice(notice, name);
}
/** Given on the command line, or the URL from which the notice was read. */
function noticeAddress(said, source) {
    const address = said === undefined ? (/^https?:/i.test(source) ? source : undefined) : String(said);
    const issue = address === undefined ? null : validateUrl(address);
    if (issue)
        throw new CannotRun(`--notice: ${issue.message}`);
    return address;
}
const withAddress = ({ file, missing }, url) => ({
    file: { ...file, notice: { ...file.notice, url } },
    missing: missing.filter(({ path }) => path !== 'notice.url'),
});
const LONGEST_VALUE = 70;
function lineOf({ path, value, line }) {
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    return `  ${path}: ${shown}${line ? ` (line ${line})` : ''}`;
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Whether a well-formed BCP 47 tag names an existing language: `fi` and `sv-FI` do, `klingon` does not. */
const isKnownLanguage = (tag) => names.of(tag) !== undefined;

const always = (value) => () => value;
const nothing = () => undefined;
/** In the order in which a person is asked. */
const questions = [
    {
        name: 'company',
        words: 'the registered name of the company',
        standard: nothing,
        validate: (answer) => (answer.trim() === '' ? { message: 'the notice must name the company' } : null), // R01
    },
    {
        name: 'email',
        words: 'an e-mail address for privacy questions',
        standard: nothing,
        validate: validateEmail,
    },
    {
        name: 'site',
        words: 'a short key for the site',
        standard: (_, folder) => slug(basename(folder)) || undefined,
        validate: (answer) => is(id, answer) ? null : { message: 'use lowercase letters, digits and hyphens, at most 63 characters' },
    },
    {
        name: 'languages',
        words: 'the languages of the pages, the main one first',
        standard: always('fi'),
        validate: (answer) => firstIssue(listed$1(answer), validateKnownLanguage) ?? onceEach(listed$1(answer)),
    },
    {
        name: 'notice',
        words: 'the address of the privacy notice',
        standard: ({ languages = 'fi' }) => (languages.startsWith('fi') ? '/tietosuoja' : '/privacy'),
        validate: validateUrl,
    },
    {
        name: 'services',
        words: 'services that the pages use, separated by commas, or none; `evaste add --list` lists their ids',
        standard: always('none'),
        validate: (answer) => firstIssue(listed$1(answer), validateService) ?? onceEach(listed$1(answer)),
    },
    {
        name: 'register',
        words: 'the address of your consent register, or none',
        standard: always('none'),
        validate: (answer) => (answer === 'none' ? null : validateUrl(answer)),
    },
];
/** Splits a list that a person typed with commas or spaces. `none` is the empty list. */
const listed$1 = (answer) => answer.trim() === 'none' ? [] : answer.split(/[\s,]+/).filter((word) => word !== '');
function validateKnownLanguage(tag) {
    const message = `${shown(tag)} is not a known language; write a BCP 47 tag, such as fi, sv or en-GB`;
    return validateLanguage(tag) ?? (isKnownLanguage(tag) ? null : { message });
}
function validateService(name) {
    try {
        findService(name);
        return null;
    }
    catch (error) {
        return { message: error.message };
    }
}
const firstIssue = (words, validate) => words.map(validate).find((issue) => issue !== null) ?? null;
const onceEach = (words) => new Set(words).size === words.length ? null : { message: 'duplicate; name each one once' };

/**
 * Answers every question: from the command line, otherwise by asking the person, otherwise with its default.
 *
 * @throws {CannotRun} naming every invalid or missing option.
 */
async function askQuestions(given, { folder, ask, say }) {
    const faults = questions.flatMap(({ name, validate }) => {
        const answer = given[name];
        const issue = answer === undefined ? null : validate(answer.trim());
        if (issue)
            return [`--${name}: ${issue.message}`];
        return [];
    });
    const answered = {};
    for (const question of questions) {
        const standard = question.standard(answered, folder);
        const said = given[question.name]?.trim();
        const answer = said ?? (ask && faults.length === 0 ? await askOne(question, standard, { ask, say }) : standard);
        if (answer === undefined)
            faults.push(`--${question.name}: required; give ${question.words}`);
        else
            answered[question.name] = answer;
    }
    if (faults.length > 0)
        throw new CannotRun(faults.join('\n'));
    return answered;
}
async function askOne({ words, validate }, standard, { ask, say }) {
    for (;;) {
        const answer = (await ask(`${capital(words)}${standard === undefined ? '' : ` [${standard}]`}: `)).trim();
        const chosen = answer === '' && standard !== undefined ? standard : answer;
        const issue = validate(chosen);
        if (!issue)
            return chosen;
        say(`  ${issue.message}`);
    }
}
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Creates a first declaration from the answers only, and invents nothing. */
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

/** `evaste init`: creates a first declaration from a few questions. */
const initCommand = {
    name: 'init',
    summary: 'create a declaration by answering a few questions',
    options: {
        out: { type: 'string', value: DEFAULT_FILE, description: 'output file' },
        force: { type: 'boolean', description: 'overwrite an existing file' },
        yes: { type: 'boolean', description: 'ask no questions; use the defaults for options that are not given' },
        ...Object.fromEntries(questions.map(({ name, words }) => [name, { type: 'string', description: words }])),
    },
    async run({ options }, { ask, ...context }) {
        const out = String(options.out ?? DEFAULT_FILE);
        // Before the questions, so that nobody answers seven of them for nothing.
        if (existsSync(resolve(context.folder, out)) && !options.force)
            throw new CannotRun(`${out} already exists; use --force to overwrite it`);
        const answers = await askQuestions(options, options.yes || !ask ? context : { ...context, ask });
        const text = draftDeclaration({
            site: answers.site,
            company: answers.company,
            email: answers.email,
            notice: answers.notice,
            languages: listed$1(answers.languages),
            services: listed$1(answers.services).map(findService),
            register: answers.register === 'none' ? null : answers.register,
        });
        parseDeclaration(text);
        await writeText(context, out, text, { replace: options.force === true });
        const next = [
            'Next: run `evaste add <service>` for each further service on your pages (`evaste add --list` shows the known ones).',
            'Then: run `evaste lint` to see what is still missing.',
        ].join('\n');
        return {
            exitCode: 0,
            text: `Wrote ${out}.\n${next}`,
            json: { file: out, declaration: JSON.parse(text) },
        };
    },
};

/**
 * Checks a page that is sealed or partly sealed: whether both lines exist and match the declaration, what leaks, and
 * what does not load after consent. `null`: the page has no seal.
 *
 * @param readScript reads one of the page's own scripts by its URL as written.
 */
function lintSeal(html, declaration, readScript) {
    const { elements } = readPage(html);
    const tag = findTag(elements);
    if (!tag || !(tag.attributes.has('data-sealed') || policyBehind(elements, tag)))
        return null;
    if (!sealedPolicy(declaration, needsNoConsent(declaration), []))
        return [found$1(tag.line, UNNEEDED)];
    const waiting = findWaitingServices(declaration, UNKNOWN_PAGE);
    const broken = findBrokenSeal(elements, tag);
    const isOld = broken.length === 0 && sealHtml(html, declaration, { readScript }).html !== html;
    const old = { line: tag.line, message: OLD };
    const faults = findSealFaults({ declaration, elements, tag, waiting, pageUrl: UNKNOWN_PAGE, readScript });
    return [...broken, ...(isOld ? [old] : []), ...faults].map(({ line, message }) => found$1(line, message));
}
const OLD = 'the seal is not the one for this declaration and page; run evaste seal';
const UNNEEDED = 'nothing in the declaration is held until consent; take data-sealed and the policy line out';
const found$1 = (line, message) => ({
    rule: 'R45',
    severity: 'good',
    path: `line ${line}`,
    message,
});

/**
 * Reads a page's own scripts from the disk, by their URLs as written in the page.
 *
 * @param path the page's file. @param root the base of URLs that start with `/`. Default: the page's folder.
 */
const readBeside = (path, root = dirname(path)) => (address) => {
    const [written = ''] = address.split(/[?#]/);
    if (/^([a-z][\w+.-]*:|\/\/)/i.test(written))
        return undefined;
    try {
        return readFileSync(join(written.startsWith('/') ? root : dirname(path), decodeURIComponent(written)), 'utf8');
    }
    catch {
        return undefined;
    }
};

/** `law`: a statute or a court. `guidance`: an authority's, or a vendor's contract. `good`: good practice. */
const severities = ['law', 'guidance', 'good'];
const finding$2 = (severity) => (rule, path, message) => ({ rule, severity, path: jsonPath(path), message });
const law = finding$2('law');
const guidance = finding$2('guidance');
const good = finding$2('good');
/** A list with the finding if the condition holds, otherwise an empty list. */
const where = (isSo, found) => (isSo ? [found] : []);
/** The most severe first, and within a severity in the order of the file. */
const byGravity = (findings) => severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** The severities that `--least` includes. @throws {CannotRun} if it names none. */
function severitiesFrom(least) {
    const word = String(least ?? 'good');
    const last = severities.findIndex((severity) => severity === word);
    if (last < 0)
        throw new CannotRun(`--least: ${JSON.stringify(word)} is not one of ${severities.join(', ')}`);
    return severities.slice(0, last + 1);
}

/**
 * Words that accept and words that refuse, by language. A plain “no” refuses; a “no” with an excuse shames the visitor
 * (R64).
 */
const ACCEPTING = {
    fi: /hyväksy|salli|suostu|sopii|^(ok|kyllä|joo)[.!]?$/i,
    sv: /godkänn|accepter|tillåt|samtyck|^(ok|ja)[.!]?$/i,
    en: /accept|allow|agree|consent|^(ok|yes)[.!]?$/i,
    da: /accepter|tillad|godkend|^(ok|ja)[.!]?$/i,
    nb: /godta|aksepter|tillat|godkjenn|^(ok|ja)[.!]?$/i,
    de: /akzeptier|annehmen|zustimm|erlaub|einwillig|^(ok|ja)[.!]?$/i,
    nl: /accepteer|accepteren|toesta|toestemm|akkoord|^(ok|ja)[.!]?$/i,
    fr: /accept|autoris|consen|^(ok|oui)[.!]?$/i,
    es: /acept|permit|consient|^(ok|sí)[.!]?$/i,
    it: /accett|consent|permett|^(ok|sì)[.!]?$/i,
    et: /nõustu|luba|^(ok|jah)[.!]?$/i,
};
const REFUSING = {
    fi: /hylkää|kieltäy|kiellä|en (hyväksy|salli|suostu)|älä|vain (välttämät|pakolli)|^(ei|en)( kiitos)?[.!]?$/i,
    sv: /avvisa|neka|avböj|tillåt inte|godkänn inte|bara nödvändig|endast nödvändig|^nej( tack)?[.!]?$/i,
    en: /refuse|reject|decline|deny|disagree|(don.t|not) (accept|allow|agree)|only (necessary|essential)|(necessary|essential) only|^no( thanks)?[.!]?$/i,
    da: /afvis|afslå|kun nødvendig|^nej( tak)?[.!]?$/i,
    nb: /avvis|avslå|bare nødvendig|kun nødvendig|^nei( takk)?[.!]?$/i,
    de: /ablehn|verweiger|nicht (erlaub|zustimm)|nur (notwendig|erforderlich)|^nein( danke)?[.!]?$/i,
    nl: /weiger|afwijz|niet toestaan|alleen noodzakelijk|^nee( bedankt)?[.!]?$/i,
    fr: /refus|rejet|continuer sans accepter|uniquement nécessaire|^non( merci)?[.!]?$/i,
    es: /rechaz|deneg|solo necesari|^no( gracias)?[.!]?$/i,
    it: /rifiut|nega|solo necessari|^no( grazie)?[.!]?$/i,
    et: /keeldu|keela|ei nõustu|ainult vajalik|^ei( aitäh)?[.!]?$/i,
};
/** R64: each button says what it does. A warning, because no list of verbs is complete. */
const verbs = ({ texts = {} }) => labelsByLanguage(texts).flatMap(([language, { accept, refuse }]) => {
    const spoken = language.split('-')[0] ?? '';
    const says = (label, verb) => label === undefined || verb === undefined || verb.test(label.trim());
    return [
        ...where(!says(accept, ACCEPTING[spoken]), guidance('R64', ['texts', language, 'accept'], 'this label does not say that it accepts; write “Accept” or so')),
        ...where(!says(refuse, REFUSING[spoken]), guidance('R64', ['texts', language, 'refuse'], 'this label does not plainly refuse; write “Refuse” or so')),
    ];
});
/** R52: no text of the banner says that the site is only for visitors who agree. */
const NO_CHOICE = /(vaatii|edellyttää|ei toimi).{0,60}(eväst|suostumu|hyväksy)|(must|required to|have to).{0,20}(accept|agree|consent)|(måste|kräver).{0,40}(godkänn|samtyck|kakor)|(käyttämällä|jatkamalla).{0,60}hyväksy|by (using|continuing).{0,60}(accept|agree|consent)|hyväksy.{0,30}jatkaakse|(accept|agree|consent).{0,30}to (continue|proceed|read on|enter)|godkänn.{0,30}för att (fortsätta|läsa)/i;
/** R63: an unrelated matter, such as a newsletter, a discount or terms. */
const OTHER_MATTER = /uutiskirje|alennu|etukood|arvonta|käyttöehdo|newsletter|discount|coupon|voucher|prize|terms of (use|service)|nyhetsbrev|rabatt|utlottning|användarvillkor|gutschein|rabais|infolettre/i;
const question = ({ texts = {} }) => labelsByLanguage(texts).flatMap(([language, labels]) => Object.entries(labels).flatMap(([label, text]) => {
    const at = ['texts', language, label];
    if (NO_CHOICE.test(text))
        return [law('R52', at, 'a visitor may refuse and continue; do not say that consent is needed')];
    return where(OTHER_MATTER.test(text), law('R63', at, 'the question is about consent alone; move newsletters, discounts and terms elsewhere'));
}));
const labelsByLanguage = (texts) => Object.entries(texts).flatMap(([language, labels]) => typeof labels === 'string' ? [] : [[language, labels]]);
const answerRules = [verbs, question];

const LONGEST_VALIDITY_DAYS = 366;
const SHORTEST_VALIDITY_DAYS = 180;
const LONGEST_PROOF_DAYS = 10 * 366;
const validity = ({ consent }) => [
    ...where((longestDays(consent.validity) ?? 0) > LONGEST_VALIDITY_DAYS, guidance('R60', ['consent', 'validity'], 'ask again at least once a year; write P12M or less')),
    ...where((longestDays(consent.validity) ?? 0) < SHORTEST_VALIDITY_DAYS, guidance('R59', ['consent', 'validity'], 'an answer is remembered for at least six months; write P6M or more')),
];
const enforced = ({ consent }) => where(!consent.enforce, law('R45', ['consent', 'enforce'], 'nothing is held while this is false; remove it before the site goes live'));
/** The policy of a sealed page permits the site's own host, whatever else a service does there. */
const ownHosts$1 = ({ consent, services, purposes }) => {
    const asked = new Set(purposes.filter(({ needsConsent }) => needsConsent).map(({ id }) => id));
    const hosts = services.filter(({ purpose }) => asked.has(purpose)).flatMap(({ matches }) => matches.map(readPattern));
    return consent.allow.flatMap((entry, at) => {
        const own = readPattern(entry);
        const isShared = hosts.some((waiting) => own && waiting?.host === own.host && own.path.join('') === '/');
        const message = `a service that waits for consent uses ${own?.host ?? ''}; list only the paths that are your own`;
        return where(isShared, good('R45', ['consent', 'allow', at], message));
    });
};
const privacyControl = ({ consent }) => where(consent.gpc === 'ignore', good('R106', ['consent', 'gpc'], 'Global Privacy Control is a refusal of marketing; remove "ignore"'));
/** R78: proof is kept as long as a claim can be made, and no longer. */
const proof = ({ register }) => ['given', 'refused'].flatMap((kind) => where((longestDays(register?.retention?.[kind] ?? 'P1D') ?? 0) > LONGEST_PROOF_DAYS, guidance('R78', ['register', 'retention', kind], 'proof is kept only as long as a claim can be made; write P10Y or less')));
const consentRules = [validity, enforced, ownHosts$1, privacyControl, proof];

/**
 * Countries that the European Commission has found adequate (GDPR 45), as known in November 2026; the newest is Brazil, by
 * Implementing Decision (EU) 2026/179 of 26 January 2026. `us`: recipients certified under the EU–US Data Privacy Framework;
 * `ca`: recipients subject to PIPEDA (R07). In Japan and Korea it is companies under the national data protection act.
 */
const DECISIONS = {
    ...Object.fromEntries('AD AR BR CH FO GB GG IL IM JE JP KR NZ UY'.split(' ').map((country) => [country, 'country'])),
    US: 'us',
    CA: 'ca',
};
/** The scope of the adequacy decision on a country; `undefined` if there is none. */
const adequacyScope = (country) => Object.hasOwn(DECISIONS, country) ? DECISIONS[country] : undefined;
const EEA = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX'.split(' '));
/** Whether a country is in the European Economic Area, where no transfer rules apply. */
const isInEea = (country) => EEA.has(country);

/** The service id of evaste's own storage. */
const ownServiceId = 'evaste';
/** The purpose of the consent register (R27). */
const consentRecordId = 'consent-record';
/** The purpose of the IP addresses in the consent register, which no law requires (R73). */
const ipRecordId = 'consent-record-ip';
/** The recipient id of the company that hosts the consent register. */
const registerKeeperId = 'consent-register';
/**
 * Adds evaste's own processing to a declaration, for the settings and the notice. Without purposes that need consent,
 * evaste stores nothing, and nothing is added. The company's own declarations under the same ids take precedence. Do
 * not use the result for the digest, the guard or the fingerprints.
 */
function withOwnProcessing(declaration) {
    const { purposes, services, recipients, register } = declaration;
    if (askedPurposes(declaration).length === 0)
        return declaration;
    return {
        ...declaration,
        purposes: added(purposes, necessary(declaration), ...(register ? registerPurposes(register) : [])),
        services: added(services, ownService(declaration)),
        recipients: added(recipients, ...(register ? [registerKeeper(declaration)] : [])),
    };
}
const added = (items, ...own) => [...items, ...own.filter(({ id }) => !items.some((item) => item.id === id))];
const necessary = ({ consent }) => ({
    id: 'necessary',
    legalBasis: 'legitimate-interests',
    needsConsent: false,
    retention: { period: cookieLifetime(consent) },
});
/** R89: storing the choice needs no consent but is declared, with its lifetime. */
const ownService = (declaration) => ({
    id: ownServiceId,
    name: 'evaste',
    purpose: 'necessary',
    matches: [],
    inline: [],
    trackers: [
        { name: 'evaste', type: 'cookie', lifetime: cookieLifetime(declaration.consent) },
        { name: `evaste:${declaration.site}:*`, type: 'local-storage', lifetime: ownStorageLifetime(declaration) },
    ],
});
/**
 * How long evaste's own items in local storage are kept after the decision: as long as the cookie, or with a register as
 * long as the proof that the visitor's receipt gives access to.
 */
const ownStorageLifetime = ({ consent, register }) => register ? sumDurations(consent.validity, registerSettings(register).retention.given) : cookieLifetime(consent);
/** R27, R73: keeping proof is processing too. GDPR 7(1) requires the proof, but not the IP address. */
function registerPurposes(register) {
    const { ip, ipRetention, retention } = registerSettings(register);
    const purpose = (id, legalBasis, period) => ({
        id,
        legalBasis,
        needsConsent: false,
        retention: { period },
        recipients: [registerKeeperId],
    });
    const proof = purpose(consentRecordId, 'legal-obligation', retention.given);
    if (ip === 'none')
        return [proof];
    return [proof, purpose(ipRecordId, 'legitimate-interests', ipRetention)];
}
/** R87: the host of the register is a recipient, as a processor; otherwise the controller hosts it itself. */
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

/** Every language version of a text. */
function textsOf(text) {
    if (text === undefined)
        return [];
    if (typeof text === 'string')
        return [text];
    return Object.entries(text).flatMap(([language, words]) => (language === '$comment' ? [] : [words]));
}
/** Whether a text has at least this many characters in each language that it is written in. */
function saysEnough(text, characters) {
    const texts = textsOf(text);
    return texts.length > 0 && texts.every((words) => words.trim().length >= characters);
}

/** The hosts that a declaration shows to belong to the controller: those of its site, its e-mail and its notice. */
function ownHosts({ controller, notice }) {
    const addresses = [controller.url ?? '', ...textsOf(notice.url)];
    const hosts = addresses.flatMap((url) => resolveUrl(url)?.hostname ?? []);
    return [...hosts.map((host) => host.replace(/^www\./, '')), ...(controller.email?.split('@').slice(1) ?? [])];
}
/** Whether a host is the controller's own, a parent of it, or a subdomain of it. */
const isOwnHost = (host, declaration) => ownHosts(declaration).some((own) => own === host || own.endsWith(`.${host}`) || host.endsWith(`.${own}`));
/** The hosts of a service that do not belong to the controller. */
const foreignHosts = ({ matches }, declaration) => matches.flatMap((match) => readPattern(match)?.host ?? []).filter((host) => host && !isOwnHost(host, declaration));

/** R01: who is responsible, and by which electronic channel to reach them. */
const channel = ({ controller: { email, url } }) => where(!email && !url, law('R01', ['controller'], 'no electronic contact; add email or url'));
const address = ({ controller: { email, address } }) => where(!email && !address, law('R01', ['controller'], 'neither email nor address is given; add one of them'));
/** R02: a missing statement does not mean “there is none”. */
const officer = ({ dataProtectionOfficer: officer }) => [
    ...where(officer === undefined, law('R02', ['dataProtectionOfficer'], 'not stated; name the data protection officer, or write null if there is none')),
    ...where(!!officer && !officer.email && !officer.phone, law('R02', ['dataProtectionOfficer'], 'no contact details; add email or phone')),
];
const provision = ({ rights, purposes }) => {
    if (purposes.length > 0 && purposes.every((purpose) => purpose.provision))
        return [];
    return [
        ...where(!rights?.provision, law('R12', ['rights', 'provision'], 'say whether giving the data is statutory, contractual or voluntary')),
        ...where(textsOf(rights?.consequence).length === 0, law('R12', ['rights', 'consequence'], 'state the consequences of not giving the data')),
    ];
};
const automatedDecisions = ({ rights }) => where(rights?.automatedDecisions === undefined, law('R13', ['rights', 'automatedDecisions'], 'not stated; write false, or the logic and its consequences'));
const noticeVersion = ({ notice: { version, effectiveFrom } }) => [
    ...where(!version, guidance('R22', ['notice', 'version'], 'give the notice a version, such as "2026-11"')),
    ...where(!effectiveFrom, guidance('R22', ['notice', 'effectiveFrom'], 'add the date from which it applies')),
];
/** R87: the host of the register is a processor and must be named. */
const registerHost = (declaration) => {
    const { register, processor } = declaration;
    const isElsewhere = !!register && /^https?:/.test(register.url) && !isOwnHost(new URL(register.url).hostname, declaration);
    return where(isElsewhere && !processor, law('R87', ['processor'], 'the register is on a host that is not yours; name the company that hosts it under a contract with you'));
};
/** R88: a register outside the EEA is a transfer. */
const registerCountry = ({ register, processor, recipients }) => {
    const country = processor?.country;
    return where(!!register && country !== undefined && !isInEea(country) && !recipients.some(({ id }) => id === registerKeeperId), law('R88', ['processor', 'country'], `the register is in ${country ?? ''}, outside the EEA; add a recipient with the id ${registerKeeperId} and its transfers`));
};
const controllerRules = [
    channel,
    address,
    officer,
    provision,
    automatedDecisions,
    noticeVersion,
    registerHost,
    registerCountry,
];

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
/** Loads the texts of the first layer: one small file. */
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
/** Loads everything that evaste says in one language. A record names the interface by the digest of this object (R69). */
async function loadTexts(language) {
    const [banner, module] = await Promise.all([loadBannerTexts(language), files[language]()]);
    const more = module[language];
    const countries = Object.keys({ ...banner.regions, ...more.regions });
    const regions = countries.map((code) => [code, { ...banner.regions?.[code], ...more.regions?.[code] }]);
    return { ...banner, ...more, ...(countries.length && { regions: Object.fromEntries(regions) }) };
}

/** R25: a tag that no reader's browser requests, or a language for which the banner has no labels. */
const speakableLanguages = ({ languages, texts = {} }) => languages.flatMap((tag, i) => {
    const at = ['languages', i];
    if (!isKnownLanguage(tag))
        return [guidance('R25', at, 'no such language; write a BCP 47 tag, such as fi or sv')];
    const hasLabels = shippedLanguage(tag) === tag.split('-')[0] || Object.hasOwn(texts, tag);
    return where(!hasLabels, guidance('R25', at, `evaste has no labels in this language; add them under texts.${tag}`));
});
/** Keys that contain sentences; names of companies and products are the same in every language. */
const PROSE = new Set([
    ...['title', 'description', 'legitimateInterest', 'necessity', 'dataCategories', 'sources', 'from', 'criteria'],
    ...['profiling', 'category', 'consequence', 'automatedDecisions', 'protection', 'registerName', 'ipJustification'],
]);
/** R25: a visitor who reads the banner in one language must be able to read the notice in it too. */
const translated = ({ languages, file }) => languages.length < 2 ? [] : [...untranslated(file, [], languages)];
function* untranslated(value, at, languages) {
    const key = at.findLast((step) => typeof step === 'string');
    if (typeof value === 'string' && PROSE.has(String(key)))
        yield guidance('R25', at, `this text is in one language only; write it in ${languages.join(', ')}`);
    if (typeof value !== 'object' || value === null || at[0] === 'texts')
        return;
    const missing = isByLanguage(value, languages) ? languages.filter((tag) => !Object.hasOwn(value, tag)) : [];
    if (missing.length)
        yield guidance('R25', at, `this text is missing in ${missing.join(', ')}`);
    else if (!isByLanguage(value, languages))
        for (const [step, item] of entriesOf$1(value))
            yield* untranslated(item, [...at, step], languages);
}
const isByLanguage = (value, [first = '']) => Object.hasOwn(value, first);
const entriesOf$1 = (value) => Array.isArray(value) ? [...value.entries()] : Object.entries(value).filter(([key]) => key !== '$comment');
const languageRules = [speakableLanguages, translated];

/** A kind of data as an object, even if only its title is declared. */
const dataCategory = (declared) => isDataCategory(declared) ? declared : { title: declared };
const isDataCategory = (declared) => typeof declared === 'object' && 'title' in declared;

/** R02: GDPR 27. */
const representative = ({ controller: { country = 'FI' }, representative }) => [
    ...where(!isInEea(country) && !representative, law('R02', ['representative'], `${country} is outside the EEA; name your representative in the EU (GDPR 27)`)),
    ...where(representative?.country !== undefined && !isInEea(representative.country), law('R02', ['representative', 'country'], 'the representative is established in the EU; name one that is')),
    ...where(!!representative && !representative.email && !representative.address && !representative.url, law('R02', ['representative'], 'no contact details of the representative; add email or address')),
];
/** Sites that mention an authority other than the data protection authority. */
const DEVICE_STORAGE = /traficom|pts|post.? och tele|telecom|communications|bundesnetz|cnil|garante|aepd|ombud|datatilsyn/i;
/**
 * R11. The notice itself names the data protection authority of any EEA country, and in Finland also Traficom. The
 * authority for storage on the device differs by country, so elsewhere the controller must declare it.
 */
const authorities = (declaration) => {
    const { rights, controller } = declaration;
    const { country = 'FI' } = controller;
    const named = rights?.authorities ?? [];
    const at = ['rights', 'authorities'];
    if (!isInEea(country) && !named.length)
        return [law('R11', at, `${country} is outside the EEA; name the supervisory authority that complaints go to`)];
    if (!isInEea(country) || !askedPurposes(declaration).length)
        return [];
    if (/^(FI|AX)$/.test(country))
        return where(named.length > 0 && !named.some(({ name }) => textsOf(name).some((text) => /traficom/i.test(text))), good('R11', at, 'add Traficom, which supervises storing on the device'));
    const isNamed = named.some(({ name }) => textsOf(name).some((text) => DEVICE_STORAGE.test(text)));
    return where(!isNamed, good('R11', at, `name the authority that supervises storing on the device in ${country}, next to the one for data`));
};
/** R10: consent that the settings do not manage must be withdrawn elsewhere. */
const withdrawal = (declaration) => {
    const { purposes, rights, controller } = declaration;
    const hasContact = textsOf(rights?.contact).length > 0 || textsOf(rights?.requestUrl).length > 0 || !!controller.email;
    return purposes.flatMap((purpose, i) => where(purpose.legalBasis === 'consent' &&
        !servicesOf$1(declaration, purpose.id).length &&
        !isAskedByDefault(purpose.id) &&
        !textsOf(purpose.withdrawal).length &&
        !hasContact, law('R10', ['purposes', i, 'withdrawal'], 'say how this consent is withdrawn, or add rights.contact')));
};
/** A well-known purpose without services needs no consent yet. */
const isAskedByDefault = (id) => ['preferences', 'analytics', 'marketing', 'demographics', 'social-media', 'external-content'].includes(id);
/** R12: required data must have a stated consequence. */
const consequences = ({ purposes }) => purposes.flatMap((purpose, i) => {
    const own = { provision: purpose.provision, at: ['purposes', i, 'provision', 'consequence'] };
    const kinds = (purpose.dataCategories ?? []).map((category, j) => ({
        provision: dataCategory(category).provision,
        at: ['purposes', i, 'dataCategories', j, 'provision', 'consequence'],
    }));
    return [own, ...kinds].flatMap(({ provision, at }) => where(provision !== undefined && provision.requirement !== 'voluntary' && !textsOf(provision.consequence).length, law('R12', at, 'state the consequence of not giving the data')));
});
/** R01: whom to contact, if one controller has several registers. */
const registers = ({ registers = [], notice, purposes }) => {
    const found = registers.flatMap((register, i) => [
        ...where(!register.contact && !notice.contact, good('R01', ['registers', i, 'contact'], 'say who answers questions about this register')),
        ...where(!register.purposes.length, law('R03', ['registers', i, 'purposes'], 'list the purposes of this register')),
    ]);
    const twice = purposes.filter(({ id }) => registers.filter((one) => one.purposes.includes(id)).length > 1);
    return [
        ...found,
        ...twice.map(({ id }) => guidance('R21', ['registers'], `${id} is in several registers; make it one purpose for each, with its own data`)),
    ];
};
/** R19: a copy of an identity document is more than identification requires (GDPR 12(6), 5(1)(c)). */
const IDENTITY_COPY = /(kopio|jäljennös)\p{L}*[^.]{0,40}(passi|henkilö(kort|llisyystod)|ajokort)|kopia[^.]{0,40}(pass|körkort|legitimation|id-kort)|copy of[^.]{0,20}(passport|identity|driving licen|ID\b)|allekirjoit|undertecknad|signed letter/iu;
/** R23: a request to check the page again does not inform readers. */
const COME_BACK = /tarkista|säännöllisesti|ajoittain|regelbundet|check (this|back)|from time to time|regularly/i;
const wordings = ({ rights, changesTold }) => [
    ...says$1(rights?.identification, IDENTITY_COPY, guidance('R19', ['rights', 'identification'], 'ask for no copy of an identity card and no signature; ask what you know')),
    ...says$1(changesTold, COME_BACK, guidance('R23', ['changesTold'], 'asking readers to come back is not telling them; say how you tell them')),
];
const says$1 = (text, words, found) => where(textsOf(text).some((one) => words.test(one)), found);
/** R21: “not disclosed to anyone” contradicts declared recipients. */
const NOBODY = /kenellekään|ei luovuteta( \p{L}+)?\W*$|nobody|anybody|anyone|ingen|någon/iu;
const notDisclosed = ({ notDisclosed, recipients, purposes }) => {
    const got = new Set(purposes.flatMap((purpose) => purpose.recipients ?? []));
    return where(recipients.some(({ id }) => got.has(id)) &&
        textsOf(notDisclosed).some((text) => NOBODY.test(text) && !/[,:;]/.test(text)), guidance('R21', ['notDisclosed'], 'recipients are declared; say which data is not disclosed'));
};
/** R14: data obtained from others, such as purchased addresses, has a source. */
const BOUGHT = /ostettu|ostamme|rekisteristä|kumppani|päivityspalvelu|bought|purchased|third.party|partner|köpt|inköpt/i;
const sources = ({ purposes }) => purposes.flatMap(({ sources, dataCategories = [], description }, i) => {
    const isTold = textsOf(sources).length > 0 || dataCategories.some((one) => textsOf(dataCategory(one).source).length > 0);
    const words = [...textsOf(description), ...dataCategories.flatMap((one) => textsOf(dataCategory(one).title))];
    return where(!isTold && words.some((text) => BOUGHT.test(text)), law('R14', ['purposes', i, 'sources'], 'this data is not from the person; say where it comes from'));
});
/** R65: a site for children asks for no consent, and a person must know the consequences. */
const children = (declaration) => where(declaration.file.audience?.children === true &&
    declaration.purposes.some(({ id, needsConsent }) => needsConsent && servicesOf$1(declaration, id).length > 0), guidance('R65', ['audience', 'children'], 'nothing is asked on a site for children, so these purposes never run'));
const noticeKeyRules = [
    representative,
    authorities,
    withdrawal,
    consequences,
    registers,
    wordings,
    notDisclosed,
    sources,
    children,
];

const USES = {
    analytics: { use: 'visitor statistics', rule: 'R33', purpose: 'analytics' },
    demographics: { use: 'age, gender and interests', rule: 'R35', purpose: 'demographics' },
    'session-replay': { use: 'recording visits', rule: 'R36', purpose: 'session-replay' },
    'social-media': { use: 'content of another company', rule: 'R38', purpose: 'social-media' },
    'external-content': { use: 'content of another company', rule: 'R38', purpose: 'external-content' },
    security: { use: 'a third party’s protection against robots', rule: 'R37', purpose: 'security' },
    marketing: { use: 'advertising', rule: 'R05', purpose: 'marketing' },
};
/**
 * If a host has several uses, the first of these is reported. `security` is among them, because reCAPTCHA reads what a
 * visitor does.
 */
const ORDER = [
    'session-replay',
    'demographics',
    'analytics',
    'marketing',
    'social-media',
    'external-content',
    'security',
];
const patternsByUse = ORDER.map((use) => [
    use,
    catalogue.filter(({ purpose }) => purpose === use).flatMap(({ matches = [] }) => matches),
]);
const noBase = () => 'https://site.invalid/';
const isKnownUrl = patternsByUse.map(([use, matches]) => [use, createMatcher([{ id: use, matches }], noBase), matches.map(urlOf)]);
/** What the hosts of a service are known for; `undefined` if none of them is in the catalogue. */
function knownUse({ matches }) {
    const isDeclared = createMatcher([{ id: 'declared', matches }], noBase);
    const urls = matches.map(urlOf);
    const found = isKnownUrl.find(([, isKnown, known]) => urls.some((url) => url && isKnown(url).length) || known.some((url) => url && isDeclared(url).length));
    return found && USES[found[0]];
}
/** A URL that a pattern matches; none if it matches every host. */
function urlOf(entry) {
    const pattern = readPattern(entry);
    if (pattern?.host)
        return `https://${pattern.host}${pattern.path.join('') || '/'}`;
    return undefined;
}

/** A shorter text explains nothing (R32). */
const LEAST_NECESSITY = 30;
/** R03, R43: a custom purpose has no texts except those declared. */
const words = ({ id, title, description }, at) => [
    ...where(!isWellKnown(id) && !textsOf(title).length, law('R03', [...at, 'title'], 'name the purpose')),
    ...where(!isWellKnown(id) && !textsOf(description).length, law('R03', [...at, 'description'], 'say what the data are used for')),
    ...where(textsOf(title).some((text) => VAGUE_TITLE.test(text.trim())), guidance('R43', [...at, 'title'], 'too vague; name what is done with the data')),
    ...where(textsOf(description).some((text) => VAGUE.test(text) && text.length < 100), guidance('R43', [...at, 'description'], 'too vague; say what is done with which data')),
];
const VAGUE_TITLE = /^(parempi|turvallinen|sujuva|paras) \p{L}+$|^(a )?(better|best|safer?|smoother?) (site|service|experience)|^(en )?bättre (webbplats|tjänst|upplevelse)|turvallisuuspäivity|security update|käyttökokemu|user experience/iu;
const VAGUE = /käyttökokemu|käyttäjäkokemu|user experience|your experience|användarupplevelse|\bpalvelun parantami/i;
/** R04: two words that name something; “our legitimate interest” names nothing. */
const NO_INTEREST = /^\W*(our |meidän |vår(t|a)? )?(oikeutet\p{L}* (etu|etumme|intressi)|legitimate interests?|berättiga\p{L}* intressen?|business|liiketoimin\p{L}*)\W*$/iu;
const isInterest = (text) => textsOf(text).length > 0 &&
    textsOf(text).every((words) => /\p{L}{2,}\P{L}.*\p{L}{2,}/u.test(words) && !NO_INTEREST.test(words));
const legitimateInterest = ({ legalBasis, legitimateInterest }, at) => where(legalBasis === 'legitimate-interests' && !isInterest(legitimateInterest), law('R04', [...at, 'legitimateInterest'], 'write the legitimate interest out in words'));
/**
 * R05: what is stored on the device is either necessary, with a reason, or needs consent. Purposes that are never
 * necessary have a rule below.
 */
const basisOnDevice = (purpose, at, declaration) => where(!purpose.needsConsent &&
    !purpose.necessity &&
    !NEVER_NECESSARY.has(purpose.id) &&
    servicesOf$1(declaration, purpose.id).length > 0, law('R05', at, `${purpose.legalBasis} is no basis for storing on the device; write consent, or a necessity`));
const necessityReason = ({ necessity }, at) => where(necessity !== undefined && !saysEnough(necessity, LEAST_NECESSITY), law('R32', [...at, 'necessity'], 'say in a sentence which service that the visitor asked for needs it'));
const neverNecessary = ({ id, needsConsent, necessity }, at) => {
    const rule = NEVER_NECESSARY.get(id);
    const key = necessity === undefined ? 'legalBasis' : 'necessity';
    return where(rule !== undefined && !needsConsent, law(rule ?? '', [...at, key], `${id} is never necessary for the device; ask for consent`));
};
/** Well-known purposes that are never necessary, each with the rule that says so. */
const NEVER_NECESSARY = new Map([
    ['analytics', 'R33'],
    ['preferences', 'R34'],
    ['demographics', 'R35'],
    ['session-replay', 'R36'],
    ['social-media', 'R38'],
    ['marketing', 'R05'],
]);
const LONGEST_RETENTION_DAYS = 20 * 366;
/** R08: a time that only the controller can know. */
const OPEN_ENDED = /(niin kauan|sen ajan) kuin (se |ne )?(on |ovat )?(tarpeelli|tarpeen|tarvitaan|katsomme)|toistaiseksi|tarpeellisen ajan|as long as (it is |they are |is |are |we (consider|deem) )?(it )?(necessary|needed|required)|until further notice|indefinite|så länge (det|de|som) (behövs|är nödvändig|krävs)|tills vidare/i;
const retention = ({ retention }, at) => [
    ...where(!retention?.period && !textsOf(retention?.criteria).length, law('R08', [...at, 'retention'], 'say how long the data is kept: a period, or the criteria for it')),
    ...where(textsOf(retention?.criteria).some((text) => OPEN_ENDED.test(text) && !/\d/.test(text)), law('R08', [...at, 'retention', 'criteria'], 'no time can be computed from this; name the event or the period that ends it')),
    ...where((longestDays(retention?.period ?? '') ?? 0) > LONGEST_RETENTION_DAYS, guidance('R08', [...at, 'retention', 'period'], 'a very long time; name the law that asks for it under criteria, or shorten it')),
    ...where(!!retention?.period && !textsOf(retention.from).length, good('R08', [...at, 'retention', 'from'], 'say what the period is counted from')),
];
const dataCategories = ({ dataCategories = [] }, at) => where(dataCategories.length === 0, law('R14', [...at, 'dataCategories'], 'list what kinds of data are used'));
/** R35: age, gender and interests are a purpose of their own. */
const hiddenDemographics = (purpose, at, declaration) => {
    if (['demographics', 'marketing'].includes(purpose.id) || !servicesOf$1(declaration, purpose.id).length)
        return [];
    return (purpose.dataCategories ?? []).flatMap((category, i) => where(textsOf(dataCategory(category).title).some((text) => DEMOGRAPHIC.test(text)), law('R35', [...at, 'dataCategories', i], 'age, gender and interests need a purpose of their own: demographics')));
};
const DEMOGRAPHIC = /(?<!\p{L})(ikä(?!v)|sukupuol|kiinnostu(?!nut)|ålder|kön(?!s?roll)|intresse|age(?!\p{L})|gender|interests)/iu;
/** R93: a recording must exclude pages where people enter sensitive data. */
const sensitiveRoutes = (declaration) => where(askedPurposes(declaration).some(({ id }) => id === 'session-replay') && !declaration.file.sensitiveRoutes, guidance('R93', ['sensitiveRoutes'], 'list the paths that are never recorded, such as /checkout/*; [] where there is none'));
/** R133: GDPR 9(2), GDPR 10 and national law require a separate ground. */
const SPECIAL = /henkilötunnu|terveystie|terveyde|(?<!\p{L})terveys|allergi|uskonno|poliittis|ammattiliit|seksuaal|biometr|geneetti|rikos|personbeteckning|personnummer|hälso|sjukdom|religi|politisk|fackförening|sexuell|brott|identity (code|number)|social security number|health|religio|political|trade union|sexual|biometric|genetic|criminal/iu;
const specialGround = ({ dataCategories = [] }, at) => dataCategories
    .map(dataCategory)
    .flatMap(({ title, specialGround }, i) => where(textsOf(title).some((text) => SPECIAL.test(text)) && !textsOf(specialGround).length, law('R133', [...at, 'dataCategories', i], 'name the ground for this kind of data: an object with title and specialGround')));
/** R31: one purpose for several uses leaves no choice between them. */
const oneUse = (purpose, at, declaration) => {
    const uses = new Set(servicesOf$1(declaration, purpose.id).flatMap((service) => knownUse(service)?.use ?? []));
    return where(purpose.needsConsent && uses.size > 1, guidance('R31', at, `this purpose covers ${[...uses].join(' and ')}; make each a purpose that can be refused alone`));
};
/** R03: without a basis consent is assumed; where nothing on the pages asks for it, that is an oversight. */
const basisStated = (declaration) => declaration.file.purposes.flatMap((purpose, i) => where(typeof purpose === 'object' &&
    !isWellKnown(purpose.id) &&
    purpose.legalBasis === undefined &&
    servicesOf$1(declaration, purpose.id).length === 0, law('R03', ['purposes', i, 'legalBasis'], 'not stated, so the notice says consent; write the basis, or "consent"')));
const RULES$4 = [
    specialGround,
    oneUse,
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
    (declaration) => declaration.purposes.flatMap((purpose, i) => RULES$4.flatMap((rule) => rule(purpose, ['purposes', i], declaration))),
    sensitiveRoutes,
    basisStated,
];

/** The distinct companies that receive data for these purposes, through the purpose itself or its services (R41). */
const recipientsOf = ({ purposes, services, recipients }, purposeIds) => recipients.filter(({ id }) => purposes.some((purpose) => purposeIds.includes(purpose.id) && purpose.recipients?.includes(id)) ||
    services.some(({ purpose, recipient }) => purposeIds.includes(purpose) && recipient === id));

/** R07: a missing statement does not mean “none”, and “none” is false for a company outside the EEA. */
const transfers = ({ transfers, country }, at) => {
    const isOutside = country !== undefined && !isInEea(country);
    return [
        ...where(transfers === undefined, law('R07', [...at, 'transfers'], 'not stated; list each country outside the EEA, or write "none"')),
        ...where(isOutside && transfers === 'none', law('R07', [...at, 'transfers'], `${country} is outside the EEA; say what the transfer rests on`)),
        ...(typeof transfers === 'object' ? transfers : []).flatMap((transfer, i) => transferFindings(transfer, [...at, 'transfers', i])),
    ];
};
/** An adequacy decision covers some countries, and in some of them only some recipients; the EEA needs none. */
function transferFindings({ country, mechanism, copyUrl }, at) {
    if (mechanism === 'adequacy')
        return where(adequacyScope(country) === undefined, law('R07', [...at, 'mechanism'], `there is no EU adequacy decision on ${country}; write scc, bcr or derogation`));
    if (isInEea(country))
        return [law('R07', [...at, 'country'], `${country} is in the EEA, where no transfer takes place; remove this`)];
    return where(!copyUrl, law('R07', [...at, 'copyUrl'], 'say where a copy of the safeguard can be obtained'));
}
const country = ({ country }, at) => where(country === undefined, good('R07', [...at, 'country'], 'say in which country the recipient is'));
/** R41: each recipient of a visitor's data has a notice of its own. */
const privacyUrl = ({ id, privacyUrl }, at, { purposes, services }) => where(!textsOf(privacyUrl).length &&
    services.some(({ recipient, purpose }) => recipient === id && purposes.some((one) => one.id === purpose && one.needsConsent)), guidance('R41', [...at, 'privacyUrl'], 'link to the recipient’s own privacy notice'));
const role = ({ role }, at) => where(role === undefined, good('R06', [...at, 'role'], 'say whether it is a controller, a joint-controller or a processor'));
/** GDPR 26(2): the essence of the arrangement between joint controllers must be available. */
const arrangement = ({ role, arrangement }, at) => where(role === 'joint-controller' && !textsOf(arrangement).length, law('R132', [...at, 'arrangement'], 'say what you and this joint controller have agreed on, or link to it'));
/** R41: a visitor who is asked must be told which companies receive the data. */
const named = ({ id, kind }, at, declaration) => where(kind === 'category' &&
    recipientsOf(declaration, askedPurposes(declaration).map((purpose) => purpose.id)).some((recipient) => recipient.id === id), law('R41', [...at, 'kind'], 'a purpose that asks for consent uses this category; name each company instead'));
const RULES$3 = [transfers, country, privacyUrl, role, arrangement, named];
const recipientRules = [
    (declaration) => declaration.recipients.flatMap((recipient, i) => RULES$3.flatMap((rule) => rule(recipient, ['recipients', i], declaration))),
];

/** R06: every contacted company is a recipient. */
const recipient = (service, at, declaration) => {
    const [host] = foreignHosts(service, declaration);
    return where(host !== undefined && service.recipient === undefined, law('R06', [...at, 'recipient'], `${host} receives data; name its company among the recipients`));
};
/** R28: without either, the visitor is asked in vain, because nothing is held. */
const something = ({ matches, inline, trackers }, at) => where(!matches.length && !inline.length && !trackers.length, law('R28', at, 'neither matches, inline nor trackers; declare what the service loads and stores'));
/** A service that neither loads from a URL nor stores a named item cannot be blocked. */
const held = ({ purpose, matches, inline, trackers }, at, { purposes }) => where(!matches.length &&
    !inline.length &&
    trackers.length > 0 &&
    trackers.every(({ type }) => type === 'pixel' || type === 'fingerprint') &&
    purposes.some(({ id, needsConsent }) => id === purpose && needsConsent), law('R45', [...at, 'matches'], 'evaste cannot hold this; list the URLs that it is loaded from'));
/** R05, R33 to R38: by host and catalogue. The name of a purpose does not make a tracker necessary. */
const knownHosts = (service, at, { purposes }) => {
    const known = knownUse(service);
    const isFree = purposes.some(({ id, needsConsent }) => id === service.purpose && !needsConsent);
    if (!known || !isFree || NEVER_NECESSARY.has(service.purpose))
        return [];
    const message = `this loads ${known.use}, which is never necessary for the device; ask for consent, as ${known.purpose} does`;
    return [(known.purpose === 'security' ? guidance : law)(known.rule, [...at, 'purpose'], message)];
};
const REPLAY = /session.?replay|\brrweb\b|clarity\.ms|hotjar|fullstory|logrocket|mouseflow|smartlook|recorder\.js/i;
const replay = (service, at, declaration) => {
    const { id, name, matches, purpose } = service;
    return where(purpose !== 'session-replay' &&
        !knownHosts(service, at, declaration).length &&
        [id, ...textsOf(name), ...matches].some((text) => REPLAY.test(text)), guidance('R36', [...at, 'purpose'], 'it records what a visitor does; its purpose is session-replay'));
};
const PUBLISHER = /pagead2\.googlesyndication|securepubads|googletagservices|adservice\.google/i;
const certified = ({ matches }, at) => where(matches.some((match) => PUBLISHER.test(match)), guidance('R109', [...at, 'matches'], 'Google’s publisher products require a consent tool certified by Google; evaste is not'));
const lifetimes = ({ trackers }, at) => trackers.flatMap((tracker, i) => lifetimeOf(tracker, [...at, 'trackers', i]));
const LONGEST_LIFETIME_DAYS = 2 * 366;
/** R29. A cookie has an end; a pixel or a fingerprint stores nothing. */
const lifetimeOf = ({ type = 'cookie', lifetime, description }, at) => [
    ...where(/^(pixel|fingerprint)$/.test(type) && lifetime !== undefined && lifetime !== 'none', law('R29', [...at, 'lifetime'], `a ${type} stores nothing; write "none"`)),
    ...where(!/^(pixel|fingerprint)$/.test(type) && lifetime === 'none', law('R29', [...at, 'lifetime'], 'this is stored on the device; say for how long, such as P13M or session')),
    ...where((longestDays(lifetime ?? '') ?? 0) > LONGEST_LIFETIME_DAYS, guidance('R29', [...at, 'lifetime'], 'more than two years; set a shorter lifetime where the service lets you')),
    ...where(lifetime === undefined, law('R29', [...at, 'lifetime'], 'say how long it is kept, such as P13M or session; "none" if nothing is stored')),
    ...where(type === 'cookie' && lifetime === 'persistent', law('R29', [...at, 'lifetime'], 'a cookie expires; write its lifetime, such as P13M')),
    ...where(!textsOf(description).length, law('R28', [...at, 'description'], 'say what it is for')),
];
const RULES$2 = [recipient, something, held, knownHosts, replay, certified, lifetimes];
const serviceRules = [
    (declaration) => declaration.services.flatMap((service, i) => RULES$2.flatMap((rule) => rule(service, ['services', i], declaration))),
];

const RULES$1 = [
    ...controllerRules,
    ...noticeKeyRules,
    ...purposeRules,
    ...recipientRules,
    ...serviceRules,
    ...consentRules,
    ...answerRules,
    ...languageRules,
];
/**
 * Finds what a readable declaration lacks to be lawful, the most severe first. What evaste itself states in every
 * notice (rights, withdrawal, the register, its own cookie) is not required.
 */
const lintDeclaration = (declaration) => byGravity(RULES$1.flatMap((rule) => rule(declaration)));

/**
 * Checks the HTML of a page that is not sealed: third-party addresses of declared services that a browser requests before
 * any script can hold them, and services of the catalogue that nobody declared.
 *
 * @param declaration `null`: there is none, so every known service is undeclared.
 */
function lintPage(html, declaration) {
    const hasTag = findTag(readPage(html).elements) !== undefined;
    const waiting = declaration ? rewriteHtml(html, { ...declaration.file, consent: { enforce: true } }).held : [];
    const declaredLines = new Set(waiting.map(({ line }) => line));
    const isDeclared = createMatcher(declaration?.services ?? [], () => PAGE$3);
    const known = rewriteHtml(html, everyKnownService).held.filter(({ line, loads }) => !declaredLines.has(line) && !isDeclared(loads).length);
    return byGravity([...waiting.flatMap((held) => bareFinding(held, hasTag)), ...known.flatMap(undeclaredFinding)]);
}
/** Whether a page is one that evaste runs on; another HTML file may be a notice alone. */
const hasEvaste = (html) => findTag(readPage(html).elements) !== undefined;
const PAGE$3 = 'https://page.invalid/';
/** The catalogue as a declaration in which everything waits, for the rewriter to find it. */
const everyKnownService = {
    format: 1,
    site: 'catalogue',
    languages: ['en'],
    controller: { name: 'catalogue' },
    notice: { url: '/' },
    purposes: [{ id: 'known', legalBasis: 'consent' }],
    services: catalogue.map(({ id, name, matches = [], inline = [] }) => ({
        id,
        name,
        purpose: 'known',
        matches,
        inline,
    })),
};
const isAddress = (loads) => /^(https?:)?\/\/|^[\w./?=&%:-]+$/i.test(loads);
/** evaste.js holds what a script does, but browsers request what they read ahead in the HTML (R45). */
function bareFinding({ line, loads, services, element }, hasTag) {
    const what = isAddress(loads) ? loads : `<${element}>`;
    if (!hasTag)
        return [found('law', line, `${what} (${services.join(', ')}) runs before consent: evaste.js is not on this page`)];
    if (!isAddress(loads))
        return [];
    const advice = 'seal the page (evaste seal), rewrite it (evaste rewrite), or write data-evaste and data-src';
    return [found('law', line, `browsers request ${what} (${services.join(', ')}) before consent; ${advice}`)];
}
function undeclaredFinding({ line, loads, services, element }) {
    const all = services.flatMap((id) => catalogue.filter((known) => known.id === id));
    const [first] = all;
    if (!first)
        return [];
    const what = isAddress(loads) ? loads : `<${element}>`;
    const message = `${what} is ${first.name}, which is not declared, so nothing holds it; run evaste add ${first.id}`;
    return [found(all.some(needsConsent) ? 'law' : 'guidance', line, message)];
}
const needsConsent = ({ purpose }) => wellKnownBasis[purpose] === 'consent';
const found = (severity, line, message) => ({
    rule: 'R45',
    severity,
    path: `line ${line}`,
    message,
});

/**
 * Fills the `{name}` placeholders of a text. A placeholder without a value becomes empty.
 *
 * @param template may be of any type at run time, because own wording comes from outside.
 */
const fill = (template, values) => String(template).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
/** Fills a phrase with a number, in the plural form that the language has for it. Own wording may be a plain string. */
const countPhrase = (form, count, language) => fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count });

const en = {
    R01: [
        'it is not said who the controller is and how to reach it',
        'The controller is {company}, business ID 0000000-0, privacy@company.example.',
    ],
    'R01-name': ['the controller of the declaration is not named'],
    R02: [
        'it is not said whether there is a data protection officer',
        'We have not appointed a data protection officer.',
    ],
    R03: [
        'no legal basis is named; give each purpose one',
        'We process orders on the basis of the contract with you (GDPR 6(1)(b)).',
    ],
    'R03-mixed': ['under legitimate interest another basis is named; give each purpose its own'],
    R04: [
        'the legitimate interest is not written out',
        'Our legitimate interest is to develop our services and to prevent misuse.',
    ],
    R06: [
        'it is not said who receives data',
        'Our accountant and the provider of our online shop process data on our behalf. Nobody else receives it.',
    ],
    R07: [
        'it is not said whether data leaves the EEA; say so even if it does not',
        'We do not transfer data outside the EU/EEA.',
    ],
    'R07-conditional': [
        'a transfer “unless it is needed” says nothing; name the country and what the transfer rests on',
        'We do not transfer data outside the EU/EEA.',
    ],
    'R07-shield': [
        'the Privacy Shield was struck down in 2020; name what the transfer rests on now',
        'Data is transferred to the United States under the EU–US Data Privacy Framework.',
    ],
    'R07-safeguard': [
        'data leaves the EEA, and it is not said what protects it there',
        'The transfer is protected by the EU’s standard contractual clauses, of which you can get a copy from us.',
    ],
    R08: [
        'no retention period is given; say for each purpose how long',
        'We keep order data for 6 years after the end of the financial year.',
    ],
    'R08-open': [
        'nobody can work out a time from this; give a period, or the event that ends it',
        'We keep customer data until 2 years have passed since the last order.',
    ],
    'R08-blanket': ['one period for everything; give each purpose its own, and the cookies too'],
    R09: [
        'these rights are missing: {rights}',
        'You have the right to access, correct, erase and move your data, to restrict its processing and to object to it.',
    ],
    R10: [
        'it is not said that consent can be withdrawn, and where',
        'You can withdraw your consent at any time in the cookie settings; what was done before remains lawful.',
    ],
    R11: [
        'the right to complain to the supervisory authority is missing',
        'You can complain to the data protection authority, in Finland the Data Protection Ombudsman (tietosuoja.fi).',
    ],
    'R11-authority': [
        'the authority is not named; name it with its address',
        'The supervisory authority is the Office of the Data Protection Ombudsman (tietosuoja.fi).',
    ],
    R12: [
        'it is not said whether the data must be given, and what follows if it is not',
        'Without your name and address we cannot deliver an order; giving other data is voluntary.',
    ],
    R13: [
        'automated decisions are not mentioned; say that there are none, or how they work',
        'We do not make automated decisions or profile you.',
    ],
    'R13-heading': [
        'a heading without text says neither yes nor no',
        'We do not make automated decisions or profile you.',
    ],
    R14: ['it is not said where the data comes from', 'We get the data from you when you order.'],
    R15: [
        'data is used for a new purpose only after telling about it; remove the sentence',
        'We tell you before we use your data for a new purpose.',
    ],
    R16: [
        'nobody accepts anything by using a site or by reading a notice; remove the sentence, and ask where consent is needed',
    ],
    R17: [
        'browser settings are no way to refuse; point to the choice on the site',
        'You can change your choice in the cookie settings at the foot of each page.',
    ],
    R18: ['this act is repealed; name the basis in the GDPR'],
    R19: [
        'a request is free, and needs no signed letter or copy of an identity card',
        'You can send a request by e-mail; you get an answer within a month, free of charge.',
    ],
    R20: ['something of a template is left; fill it in'],
    'R20-heading': ['a heading without text; write what belongs there, or remove it'],
    R21: ['this says that nobody gets data, and line {line} that somebody does; say who does'],
    R22: ['there is no date; write from which day the notice applies', 'This notice applies from 1 November 2026.'],
    R23: [
        'asking readers to come back does not tell them of a change; say how you will',
        'We tell customers about significant changes by e-mail.',
    ],
    R26: ['this is the register description of the repealed act; GDPR 13 asks for more'],
    R28: [
        'cookies are mentioned and not listed: name, purpose, lifetime and recipient of each; `evaste notice` writes the list',
    ],
    R63: ['consent to marketing or tracking is asked separately, not with an order; remove the sentence'],
    R90: ['your own security is not your customers’ responsibility; remove the sentence'],
    R94: [
        'visits are recorded, and it is not said; say it plainly',
        'If you allow it, we record what you do on the pages, to find errors.',
    ],
    'no-notice': ['this is no privacy notice yet; `evaste init` and `evaste notice` write one'],
};

const fi = {
    R01: [
        'ei kerrota, kuka on rekisterinpitäjä ja miten siihen saa yhteyden',
        'Rekisterinpitäjä on {company}, Y-tunnus 0000000-0, tietosuoja@yritys.example.',
    ],
    'R01-name': ['määrittelyn rekisterinpitäjää ei mainita'],
    R02: ['ei kerrota, onko tietosuojavastaavaa', 'Emme ole nimenneet tietosuojavastaavaa.'],
    R03: [
        'käsittelyn oikeusperustetta ei kerrota; anna jokaiselle tarkoitukselle yksi',
        'Tilauksia käsittelemme sopimuksen perusteella (tietosuoja-asetus 6 artikla 1 kohta b).',
    ],
    'R03-mixed': ['oikeutetun edun kohdalla on toinen peruste; anna jokaiselle tarkoitukselle omansa'],
    R04: ['oikeutettua etua ei selitetä', 'Oikeutettu etumme on kehittää palvelujamme ja estää väärinkäytöksiä.'],
    R06: [
        'ei kerrota, kuka saa tietoja',
        'Tilitoimistomme ja verkkokauppamme toimittaja käsittelevät tietoja puolestamme. Muille emme luovuta tietoja.',
    ],
    R07: [
        'ei kerrota, siirtyykö tietoja ETA-alueen ulkopuolelle; kerro myös, jos ei siirry',
        'Tietoja ei siirretä EU:n ja ETA:n ulkopuolelle.',
    ],
    'R07-conditional': [
        'siirto ”ellei se ole tarpeen” ei kerro mitään; nimeä maa ja siirron peruste',
        'Tietoja ei siirretä EU:n ja ETA:n ulkopuolelle.',
    ],
    'R07-shield': [
        'Privacy Shield kumottiin 2020; kerro, mihin siirto nyt perustuu',
        'Tietoja siirretään Yhdysvaltoihin EU:n ja Yhdysvaltojen tietosuojakehyksen nojalla.',
    ],
    'R07-safeguard': [
        'tietoja siirtyy ETA-alueen ulkopuolelle, mutta ei kerrota, mikä niitä siellä suojaa',
        'Siirtoa suojaavat EU:n vakiosopimuslausekkeet, joista saat meiltä jäljennöksen.',
    ],
    R08: [
        'säilytysaikaa ei kerrota; anna se jokaiselle tarkoitukselle',
        'Tilaustiedot säilytetään 6 vuotta tilikauden päättymisestä.',
    ],
    'R08-open': [
        'tästä ei voi laskea aikaa; anna aika tai tapahtuma, joka sen päättää',
        'Asiakastiedot poistetaan, kun viimeisestä tilauksesta on kulunut 2 vuotta.',
    ],
    'R08-blanket': ['yksi aika kaikelle; anna jokaiselle tarkoitukselle ja myös evästeille omansa'],
    R09: [
        'nämä oikeudet puuttuvat: {rights}',
        'Sinulla on oikeus saada tietosi nähtäväksi, oikaista, poistaa ja siirtää ne järjestelmästä toiseen sekä rajoittaa ja vastustaa niiden käsittelyä.',
    ],
    R10: [
        'ei kerrota, että suostumuksen voi peruuttaa, eikä missä',
        'Voit peruuttaa suostumuksesi milloin tahansa evästeasetuksissa; sitä ennen tehty pysyy laillisena.',
    ],
    R11: [
        'oikeutta valittaa valvontaviranomaiselle ei kerrota',
        'Voit tehdä valituksen tietosuojavaltuutetun toimistolle (tietosuoja.fi).',
    ],
    'R11-authority': [
        'viranomaista ei nimetä; nimeä se osoitteineen',
        'Valvontaviranomainen on tietosuojavaltuutetun toimisto (tietosuoja.fi).',
    ],
    R12: [
        'ei kerrota, onko tiedot pakko antaa ja mitä seuraa, jos niitä ei anna',
        'Ilman nimeä ja osoitetta emme voi toimittaa tilausta; muiden tietojen antaminen on vapaaehtoista.',
    ],
    R13: [
        'automaattisista päätöksistä ei kerrota; kerro, että niitä ei ole tai miten ne toimivat',
        'Emme tee automaattisia päätöksiä emmekä profiloi sinua.',
    ],
    'R13-heading': [
        'pelkkä otsikko ei kerro, tehdäänkö automaattisia päätöksiä',
        'Emme tee automaattisia päätöksiä emmekä profiloi sinua.',
    ],
    R14: ['ei kerrota, mistä tiedot ovat peräisin', 'Tiedot saamme sinulta tilauksen yhteydessä.'],
    R15: [
        'uudesta tarkoituksesta kerrotaan ennen käyttöä; poista lause',
        'Kerromme sinulle, ennen kuin käytämme tietojasi uuteen tarkoitukseen.',
    ],
    R16: ['sivuston käyttö tai selosteen lukeminen ei ole hyväksyntä; poista lause ja kysy, kun suostumus tarvitaan'],
    R17: [
        'selaimen asetukset eivät ole tapa kieltäytyä; ohjaa sivuston omaan valintaan',
        'Voit muuttaa valintaasi evästeasetuksissa, jotka ovat joka sivun alareunassa.',
    ],
    R18: ['henkilötietolaki on kumottu; nimeä peruste tietosuoja-asetuksesta'],
    R19: [
        'pyyntö on maksuton, eikä siihen tarvita allekirjoitettua kirjettä tai kopiota henkilöllisyystodistuksesta',
        'Voit lähettää pyynnön sähköpostilla; saat vastauksen kuukaudessa maksutta.',
    ],
    R20: ['mallipohjasta on jäänyt jotain; täydennä se'],
    'R20-heading': ['otsikko ilman tekstiä; kirjoita siihen kuuluva tai poista se'],
    R21: ['tässä tietoja ei saa kukaan, mutta rivillä {line} joku saa; kerro kuka'],
    R22: ['päiväys puuttuu; kerro, mistä päivästä seloste on voimassa', 'Tämä seloste on voimassa 1.11.2026 alkaen.'],
    R23: [
        'kehotus palata sivulle ei ole muutoksesta kertomista; kerro, miten kerrot',
        'Merkittävistä muutoksista kerromme asiakkaille sähköpostilla.',
    ],
    R26: ['tämä on kumotun lain rekisteriseloste; tietosuoja-asetuksen 13 artikla vaatii enemmän'],
    R28: [
        'evästeet mainitaan mutta niitä ei luetella: kunkin nimi, tarkoitus, kesto ja saaja; luettelon kirjoittaa `evaste notice`',
    ],
    R63: ['suostumus markkinointiin tai seurantaan kysytään erikseen, ei tilauksen mukana; poista lause'],
    R90: ['oma tietoturvanne ei ole asiakkaan vastuulla; poista lause'],
    R94: [
        'käyntejä tallennetaan, mutta sitä ei kerrota; kerro se selvästi',
        'Jos annat luvan, tallennamme, mitä sivuilla teet, jotta löydämme viat.',
    ],
    'no-notice': ['tämä ei ole vielä tietosuojaseloste; `evaste init` ja `evaste notice` kirjoittavat sellaisen'],
};

const sv = {
    R01: [
        'det står inte vem som är personuppgiftsansvarig och hur man når den',
        'Personuppgiftsansvarig är {company}, FO-nummer 0000000-0, dataskydd@foretag.example.',
    ],
    'R01-name': ['den ansvariga i deklarationen nämns inte'],
    R02: ['det står inte om det finns ett dataskyddsombud', 'Vi har inte utsett något dataskyddsombud.'],
    R03: [
        'ingen rättslig grund nämns; ge varje ändamål en',
        'Beställningar behandlar vi med stöd av avtalet med dig (dataskyddsförordningen artikel 6.1 b).',
    ],
    'R03-mixed': ['under berättigat intresse nämns en annan grund; ge varje ändamål sin egen'],
    R04: [
        'det berättigade intresset förklaras inte',
        'Vårt berättigade intresse är att utveckla våra tjänster och förhindra missbruk.',
    ],
    R06: [
        'det står inte vem som får uppgifter',
        'Vår bokföringsbyrå och leverantören av vår webbutik behandlar uppgifter för vår räkning. Andra får inga uppgifter.',
    ],
    R07: [
        'det står inte om uppgifter lämnar EES; säg det också om de inte gör det',
        'Uppgifter överförs inte utanför EU och EES.',
    ],
    'R07-conditional': [
        'en överföring ”om det inte behövs” säger ingenting; nämn landet och vad överföringen grundas på',
        'Uppgifter överförs inte utanför EU och EES.',
    ],
    'R07-shield': [
        'Privacy Shield ogiltigförklarades 2020; nämn vad överföringen grundas på nu',
        'Uppgifter överförs till USA enligt ramverket EU–USA för dataskydd.',
    ],
    'R07-safeguard': [
        'uppgifter lämnar EES, men det står inte vad som skyddar dem där',
        'Överföringen skyddas av EU:s standardavtalsklausuler, som du kan få en kopia av.',
    ],
    R08: [
        'ingen lagringstid anges; säg för varje ändamål hur länge',
        'Beställningar sparas i 6 år efter räkenskapsperiodens slut.',
    ],
    'R08-open': [
        'av detta kan ingen räkna ut en tid; ange en tid eller den händelse som avslutar den',
        'Kunduppgifter raderas när 2 år har gått från den senaste beställningen.',
    ],
    'R08-blanket': ['en tid för allt; ge varje ändamål sin egen, också kakorna'],
    R09: [
        'dessa rättigheter saknas: {rights}',
        'Du har rätt att få tillgång till, rätta, radera och flytta dina uppgifter, att begränsa behandlingen och att göra invändningar mot den.',
    ],
    R10: [
        'det står inte att samtycke kan återkallas, och var',
        'Du kan när som helst återkalla ditt samtycke i kakinställningarna; det som gjorts före det förblir lagligt.',
    ],
    R11: [
        'rätten att klaga hos tillsynsmyndigheten saknas',
        'Du kan lämna klagomål till tillsynsmyndigheten, i Finland dataombudsmannen (tietosuoja.fi).',
    ],
    'R11-authority': [
        'myndigheten nämns inte; nämn den med adress',
        'Tillsynsmyndighet är dataombudsmannens byrå (tietosuoja.fi).',
    ],
    R12: [
        'det står inte om uppgifterna måste ges, och vad som följer om de inte ges',
        'Utan namn och adress kan vi inte leverera en beställning; andra uppgifter är frivilliga.',
    ],
    R13: [
        'automatiserade beslut nämns inte; säg att de inte finns, eller hur de fungerar',
        'Vi fattar inga automatiserade beslut och profilerar dig inte.',
    ],
    'R13-heading': [
        'en rubrik utan text säger varken ja eller nej',
        'Vi fattar inga automatiserade beslut och profilerar dig inte.',
    ],
    R14: ['det står inte varifrån uppgifterna kommer', 'Uppgifterna får vi av dig när du beställer.'],
    R15: [
        'ett nytt ändamål berättas innan uppgifterna används; ta bort meningen',
        'Vi berättar innan vi använder dina uppgifter för ett nytt ändamål.',
    ],
    R16: [
        'ingen godkänner något genom att använda en webbplats eller läsa en text; ta bort meningen och fråga när samtycke behövs',
    ],
    R17: [
        'webbläsarens inställningar är inget sätt att neka; hänvisa till valet på webbplatsen',
        'Du kan ändra ditt val i kakinställningarna längst ner på varje sida.',
    ],
    R18: ['den lagen är upphävd; nämn grunden i dataskyddsförordningen'],
    R19: [
        'en begäran är avgiftsfri och kräver varken underskrivet brev eller kopia av id-kort',
        'Du kan skicka en begäran per e-post; du får svar inom en månad, avgiftsfritt.',
    ],
    R20: ['något av en mall är kvar; fyll i det'],
    'R20-heading': ['en rubrik utan text; skriv det som hör dit, eller ta bort den'],
    R21: ['här får ingen uppgifter, men enligt rad {line} får någon; säg vem'],
    R22: ['datum saknas; skriv från vilken dag beskrivningen gäller', 'Den här beskrivningen gäller från 1.11.2026.'],
    R23: [
        'att be läsare komma tillbaka är inte att berätta om en ändring; säg hur ni berättar',
        'Om viktiga ändringar meddelar vi kunderna per e-post.',
    ],
    R26: ['detta är den upphävda lagens registerbeskrivning; artikel 13 i dataskyddsförordningen kräver mer'],
    R28: [
        'kakor nämns men räknas inte upp: namn, ändamål, livslängd och mottagare för var och en; `evaste notice` skriver listan',
    ],
    R63: ['samtycke till marknadsföring eller spårning frågas separat, inte med en beställning; ta bort meningen'],
    R90: ['er egen säkerhet är inte kundens ansvar; ta bort meningen'],
    R94: [
        'besök spelas in, men det sägs inte; säg det klart',
        'Om du tillåter det spelar vi in vad du gör på sidorna, för att hitta fel.',
    ],
    'no-notice': ['detta är ännu ingen dataskyddsbeskrivning; `evaste init` och `evaste notice` skriver en'],
};

const advice = { en, fi, sv };
/** The legal source of each rule, for the reader of a finding. */
const LAWS = {
    R01: 'GDPR 13(1)(a)',
    R02: 'GDPR 13(1)(b)',
    R03: 'GDPR 13(1)(c), 6(1)',
    R04: 'GDPR 13(1)(d)',
    R06: 'GDPR 13(1)(e)',
    R07: 'GDPR 13(1)(f), 44–49',
    R08: 'GDPR 13(2)(a)',
    R09: 'GDPR 13(2)(b)',
    R10: 'GDPR 13(2)(c), 7(3)',
    R11: 'GDPR 13(2)(d)',
    R12: 'GDPR 13(2)(e)',
    R13: 'GDPR 13(2)(f)',
    R14: 'GDPR 14(2)(f)',
    R15: 'GDPR 13(3)',
    R16: 'GDPR 4(11), 7',
    R17: 'ePrivacy 5(3)',
    R18: 'GDPR 6(1)',
    R19: 'GDPR 12(2), 12(5)',
    R20: 'GDPR 12(1)',
    R21: 'GDPR 5(1)(a)',
    R22: 'GDPR 7(1)',
    R23: 'GDPR 12(1), WP260',
    R26: 'GDPR 13',
    R28: 'ePrivacy 5(3), C-673/17',
    R63: 'GDPR 7(2)',
    R90: 'GDPR 5(1)(f), 32',
    R94: 'GDPR 13',
};

const readingOf = (notice, language, declaration) => ({
    notice,
    passages: passagesOf(notice.lines),
    language,
    words: wordsOf$1[language],
    declaration,
});
/** The sentence with its heading: “Retention: two years”. */
const inContext = ({ heading, text }) => (heading ? `${heading}: ${text}` : text);
/** Whether some sentence states this. */
const says = ({ passages }, statements) => passages.some((passage) => statements.some((statement) => isStatedBy(passage, statement)));
function isStatedBy(passage, { core, under, hint, not }) {
    if (!core.test(passage.text) || not?.test(passage.text))
        return false;
    if (under && !under.test(passage.heading))
        return false;
    return hint === undefined || hint.test(inContext(passage));
}
const LONGEST_QUOTE = 120;
/** A finding in the notice's own language, with the rule's law and a sentence to paste. */
function findingIn({ language, declaration }, { id, severity, at, values = {}, }) {
    const rule = id === 'no-notice' ? 'R26' : (/^R\d+/.exec(id)?.[0] ?? id);
    const [message, suggestion] = advice[language][id];
    const company = declaration?.controller.name ?? { fi: 'Yritys Oy', sv: 'Företag Ab', en: 'Company Ltd' }[language];
    const quote = at?.text.trim();
    return {
        rule,
        severity,
        path: at ? `line ${at.line}` : 'whole text',
        message: fill(message, values),
        ...(LAWS[rule] !== undefined && { law: LAWS[rule] }),
        ...(quote && { quote: quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote }),
        ...(suggestion !== undefined && { suggestion: fill(suggestion, { company }) }),
    };
}

const states = (statement) => (reading) => says(reading, reading.words.statements[statement]);
/** How many of the first sentences may name the controller without calling it one. */
const INTRODUCTION = 6;
/** R01: a contact, and either a sentence about the controller or a company at the start of the notice. */
function namesController({ notice, words, passages }) {
    if (!CONTACT.test(notice.text))
        return false;
    const isNamed = ({ text }) => COMPANY.test(text) || CONTACT.test(text);
    return passages.some((passage, i) => !TEMPLATE.test(passage.text) &&
        (words.controller.test(passage.text) ||
            (words.controller.test(passage.heading) && isNamed(passage)) ||
            (i < INTRODUCTION && COMPANY.test(passage.text))));
}
const hasCookies = ({ passages, words }) => passages.some(({ text, heading }) => words.cookies.test(`${heading} ${text}`) && !words.noCookies.test(text));
const restsOnConsent = (reading) => says(reading, [reading.words.consent]);
/** What GDPR 13 requires in every notice. */
const OF_NOTICES = [
    {
        id: 'R01',
        severity: 'law',
        isMet: namesController,
    },
    {
        id: 'R01-name',
        severity: 'law',
        when: ({ declaration }) => declaration !== null,
        isMet: ({ notice, declaration }) => notice.text.toLowerCase().includes((declaration?.controller.name ?? '').toLowerCase()),
    },
    { id: 'R02', severity: 'good', isMet: ({ notice, words }) => words.officer.test(notice.text) },
    { id: 'R03', severity: 'law', isMet: states('basis') },
    {
        id: 'R04',
        severity: 'law',
        when: ({ notice, words }) => words.legitimateInterest.test(notice.text),
        isMet: states('interest'),
    },
    { id: 'R06', severity: 'law', isMet: states('recipients') },
    { id: 'R07', severity: 'law', isMet: states('transfers') },
    { id: 'R08', severity: 'law', isMet: states('retention') },
    { id: 'R11', severity: 'law', isMet: states('complaint') },
    {
        id: 'R11-authority',
        severity: 'guidance',
        when: states('complaint'),
        isMet: ({ notice, words }) => words.authority.test(notice.text),
    },
    { id: 'R12', severity: 'law', isMet: states('provision') },
    { id: 'R13', severity: 'law', isMet: states('automated') },
    { id: 'R14', severity: 'guidance', isMet: states('sources') },
];
/** What even a text about cookies alone must state. */
const OF_ALL = [
    { id: 'R10', severity: 'law', when: restsOnConsent, isMet: states('withdrawal') },
    { id: 'R22', severity: 'guidance', isMet: ({ notice, words }) => words.date.test(notice.text) },
    {
        id: 'R28',
        severity: 'law',
        when: (reading) => hasCookies(reading) || /google analytics/i.test(reading.notice.text),
        isMet: ({ notice, words }) => COOKIE_NAMES.test(notice.text) || words.cookieList.test(notice.text),
    },
    {
        id: 'R94',
        severity: 'guidance',
        when: ({ notice, words }) => words.replayTools.test(notice.text),
        isMet: states('replay'),
    },
];
const unmet = (demands) => (reading) => demands
    .filter(({ when, isMet }) => (when?.(reading) ?? true) && !isMet(reading))
    .map(({ id, severity }) => findingIn(reading, { id, severity }));
/** R09: each right, in a sentence or under a heading about rights. */
const missingRights = (reading) => {
    const missing = unsaidRights(reading);
    const names = missing.map((right) => RIGHT_NAMES[reading.language][right]).join(', ');
    if (missing.length)
        return [findingIn(reading, { id: 'R09', severity: 'law', values: { rights: names } })];
    return [];
};
function unsaidRights({ words, passages }) {
    const about = passages.filter((passage) => words.rightsHint.test(inContext(passage)) && !words.rightsNot.test(passage.text));
    return RIGHTS$1.filter((right) => !about.some((passage) => words.rights[right].test(inContext(passage))));
}
const RIGHT_NAMES = {
    en: {
        access: 'access',
        rectification: 'rectification',
        erasure: 'erasure',
        restriction: 'restriction',
        objection: 'objection',
        portability: 'portability',
    },
    fi: {
        access: 'pääsy tietoihin',
        rectification: 'oikaiseminen',
        erasure: 'poistaminen',
        restriction: 'rajoittaminen',
        objection: 'vastustaminen',
        portability: 'siirtäminen järjestelmästä toiseen',
    },
    sv: {
        access: 'tillgång',
        rectification: 'rättelse',
        erasure: 'radering',
        restriction: 'begränsning',
        objection: 'invändning',
        portability: 'dataportabilitet',
    },
};
/** How many of the elements of GDPR 13 a text contains; a text with hardly any is not a notice. */
const countElements = (reading) => OF_NOTICES.filter(({ severity, when, isMet }) => severity === 'law' && !when && isMet(reading)).length +
    (unsaidRights(reading).length < RIGHTS$1.length / 2 ? 1 : 0);
const demandRules = [unmet(OF_NOTICES), missingRights, unmet(OF_ALL)];
const cookieDemandRules = [unmet(OF_ALL)];

const GUIDANCE = new Set(['R21', 'R22', 'R23', 'R94']);
/** If two rules have the same id, which advice belongs to which. */
const ADVICE = [
    ['R03', /./, 'R03-mixed'],
    ['R07', /shield|harbor/i, 'R07-shield'],
    [
        'R07',
        /ellei|jollei|paitsi|mikäli|lähtökoht|tekni|såvida|om det|förutom|med undantag|om inte|unless|except|save where/i,
        'R07-conditional',
    ],
    ['R07', /./, 'R07-safeguard'],
    ['R08', /./, 'R08-open'],
];
/** For each statement that a notice must not make, the first sentence that makes it. */
const forbidden = (reading) => {
    const found = reading.words.forbidden.flatMap((one) => findForbidden(one, reading));
    return found.filter(({ rule }, i) => found.findIndex((one) => one.rule === rule) === i);
};
function findForbidden({ rule, says, not, unlessAnywhere }, reading) {
    if (unlessAnywhere?.test(reading.notice.text))
        return [];
    const at = reading.passages.find((passage) => says.test(inContext(passage)) && !not?.test(passage.text));
    if (!at)
        return [];
    const id = ADVICE.find(([of, words]) => of === rule && words.test(at.text))?.[2] ?? rule;
    const severity = GUIDANCE.has(rule) ? 'guidance' : 'law';
    return [findingIn(reading, { id, severity, at })];
}
const template = (reading) => {
    const at = reading.passages.find(({ text }) => TEMPLATE.test(text));
    if (at)
        return [findingIn(reading, { id: 'R20', severity: 'law', at })];
    return [];
};
/** R13, R20: a heading without content is not an answer. */
const emptySections = (reading) => reading.notice.lines.flatMap(({ text, number, level }, i) => {
    const next = reading.notice.lines[i + 1];
    const isBare = level > 0 && (!next || (next.level > 0 && next.level <= level && !(level === 1 && next.level === 1)));
    const isEmptyRow = /^[^\t]*[^\t\s][^\t]*\t\s*$/.test(text);
    if (!isBare && !isEmptyRow)
        return [];
    const id = reading.words.automatedHeading.test(text) ? 'R13-heading' : 'R20-heading';
    return [findingIn(reading, { id, severity: 'law', at: { text: text.trim(), line: number } })];
});
/** R21: that data is not disclosed, and that it is disclosed to someone. */
const contradiction = (reading) => {
    const [nobody, somebody] = reading.words.contradiction.map((words) => reading.passages.find((passage) => words.test(passage.text)));
    if (!nobody || !somebody)
        return [];
    return [findingIn(reading, { id: 'R21', severity: 'guidance', at: nobody, values: { line: String(somebody.line) } })];
};
/** R08: a single period for everything does not cover the cookies. */
const blanketPeriod = (reading) => {
    const { notice, words } = reading;
    const periods = [...notice.text.matchAll(words.period)];
    if (periods.length !== 1 || !words.cookies.test(notice.text))
        return [];
    const line = notice.lineAt(periods[0]?.index ?? 0);
    const at = { text: notice.lines.find(({ number }) => number === line)?.text ?? '', line };
    return [findingIn(reading, { id: 'R08-blanket', severity: 'law', at })];
};
const sentenceRules = [forbidden, template, emptySections, contradiction];
const periodRules = [blanketPeriod];

/** With fewer elements of GDPR 13 a text is not a notice, whatever its title. */
const LEAST_ELEMENTS = 2;
/**
 * Checks a privacy notice in Finnish, Swedish or English for wrong and missing statements, the most severe first. It
 * works by words; it helps a reader and is not a legal judgement.
 *
 * @param declaration whose controller the notice should name; `null` if unknown.
 * @returns `null` if the text is in another language.
 */
function lintNotice(file, declaration) {
    const notice = readNotice(file);
    const language = noticeLanguage(notice.text, /<html[^>]*\blang=["']?([\w-]+)/i.exec(file.content)?.[1]);
    if (!language)
        return null;
    const reading = readingOf(notice, language, declaration);
    if (isAboutCookiesAlone(reading))
        return byGravity([...sentenceRules, ...cookieDemandRules].flatMap((rule) => rule(reading)));
    if (isNoNotice$1(reading))
        return [findingIn(reading, { id: 'no-notice', severity: 'law' })];
    const wrong = [...sentenceRules, ...periodRules].flatMap((rule) => rule(reading));
    const told = new Set(wrong.map(({ rule }) => rule));
    // A statement that is wrong is not also reported as missing.
    const missing = demandRules.flatMap((rule) => rule(reading)).filter(({ rule }) => !told.has(rule));
    return byGravity([...wrong, ...missing, ...registerDescription(reading, missing)]);
}
const isNoNotice$1 = (reading) => !reading.words.notice.test(reading.notice.text) ||
    /lorem ipsum/i.test(reading.notice.text) ||
    (countElements(reading) < LEAST_ELEMENTS && !sentenceRules.some((rule) => rule(reading).length > 0));
function isAboutCookiesAlone(reading) {
    const title = reading.notice.lines[0]?.text ?? '';
    return reading.words.cookieTitle.test(title) && !reading.words.controller.test(reading.notice.text);
}
/** R26: a register description that lacks what only GDPR 13 requires. */
function registerDescription(reading, missing) {
    const title = reading.notice.lines.slice(0, 3).find(({ text }) => reading.words.registerTitle.test(text));
    const lacking = missing.filter(({ rule }) => /^R(03|08|09|11|12)$/.test(rule)).length;
    if (!title || lacking < 3)
        return [];
    return [findingIn(reading, { id: 'R26', severity: 'law', at: { ...title, line: title.number } })];
}

/** The folder of the evaste package that contains the module at `moduleUrl`, built or not. */
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
    if (existsSync(file))
        return JSON.parse(readFileSync(file, 'utf8'));
    return undefined;
}

/** How a severity of the rules reads in SARIF. */
const sarifLevels = {
    law: 'error',
    guidance: 'warning',
    good: 'note',
};
/**
 * Findings as SARIF 2.1.0, which code hosts show next to the file.
 *
 * @param tool what the driver is called, such as `evaste lint`.
 * @param version of evaste.
 * @param run more members of the one run.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
function sarifLog(tool, version, results, run = {}) {
    const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
    const driver = { name: tool, semanticVersion: version, rules: rules.map((id) => ({ id })) };
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, ...run, results }],
    };
}

/** Converts findings to SARIF. `version` is that of evaste. */
const lintSarif = (linted, version) => sarifLog('evaste lint', version, linted.flatMap(({ file, findings }) => findings.map((finding) => resultOf(finding, file))));
/** A finding of a notice has a line; one of a declaration has a JSON path, which SARIF calls a logical location. */
function resultOf({ rule, severity, path, message, law }, file) {
    const [, line] = /^line (\d+)$/.exec(path) ?? [];
    return {
        ruleId: rule,
        level: sarifLevels[severity],
        message: { text: law === undefined ? message : `${message} (${law})` },
        locations: [
            {
                physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: Number(line ?? 1) } },
                ...(path.startsWith('$') && { logicalLocations: [{ fullyQualifiedName: path }] }),
            },
        ],
    };
}
/** A path as a URI reference; a URL is one already. */
const uriOf = (file) => (/^https?:/.test(file) ? file : encodeURI(file.replaceAll('\\', '/')));

/** `evaste lint`: reports what a declaration and privacy notices lack to be lawful. */
const lintCommand = {
    name: 'lint',
    summary: 'check the declaration, privacy notices and pages against data protection law (no legal advice)',
    words: '[evaste.json] [notice | page | URL | - …]',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        least: {
            type: 'string',
            value: 'law',
            description: 'lowest severity to report: law, guidance or good (default: good)',
        },
        format: { type: 'string', value: 'text', description: 'the format of the report: text or sarif' },
    },
    async run({ words, options }, context) {
        const wanted = severitiesFrom(options.least);
        const { format = 'text' } = options;
        if (format !== 'text' && format !== 'sarif')
            throw new CannotRun('--format takes text or sarif');
        const notices = words.filter((word) => !isJson(word));
        const named = [...(options.file === undefined ? [] : [String(options.file)]), ...words.filter(isJson)];
        if (named.length > 1)
            throw new CannotRun(`name one declaration; found ${named.join(', ')}`);
        const [file = DEFAULT_FILE] = named;
        const isAlone = notices.length > 0 && named.length === 0 && !(await exists(context, file));
        const { declaration, problems } = isAlone ? NO_DECLARATION : await checkDeclarationFile(context, file);
        if (problems.length)
            return refuseDeclaration(file, problems);
        const linted = [
            ...(declaration ? [{ file, findings: lintDeclaration(declaration) }] : []),
            ...(await Promise.all(notices.map((word) => lintFile(word, declaration, context)))),
        ];
        const reported = linted.map((one) => ({
            ...one,
            findings: one.findings.filter(({ severity }) => wanted.includes(severity)),
        }));
        const outcome = report$1(reported);
        if (format === 'sarif')
            return { ...outcome, text: JSON.stringify(lintSarif(reported, readVersion(context.packageRoot)), null, 2) };
        return outcome;
    },
};
const NO_DECLARATION = { declaration: null, problems: [] };
const isJson = (word) => /\.json$/i.test(word);
const exists = ({ folder }, file) => access(resolve(folder, file)).then(() => true, () => false);
async function lintFile(file, declaration, context) {
    const bytes = await readNoticeBytes(file, context);
    const notice = readNoticeFile(bytes, file);
    const said = lintNotice(notice, declaration);
    const text = Buffer.from(bytes).toString();
    const sealed = declaration && lintSeal(text, declaration, readBeside(resolve(context.folder, file)));
    const page = sealed ?? (notice.format === 'html' ? lintPage(text, declaration) : []);
    const isPage = sealed !== null || page.length > 0 || hasEvaste(text);
    if (!said && !isPage)
        throw new CannotRun(`${file} is not in Finnish, Swedish or English; no other language can be checked yet`);
    const isOther = isPage && !callsItselfNotice(text);
    return { file, findings: [...(said && !(isOther && isNoNotice(said)) ? said : []), ...page] };
}
/** A page of the site need not be a notice, and `<evaste-notice>` writes one when the page is opened. */
const callsItselfNotice = (html) => /<(title|h1)\b[^>]*>[^<]*(tietosuoj|seloste|privacy|integritet|dataskydd)/i.test(html) &&
    !/<evaste-notice\b/i.test(html);
const isNoNotice = ([first, ...others]) => first?.rule === 'R26' && first.path === 'whole text' && others.length === 0;
function report$1(linted) {
    const count = linted.reduce((sum, { findings }) => sum + findings.length, 0);
    const json = { findings: linted.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))) };
    return { exitCode: count ? 1 : 0, text: linted.flatMap(linesOf$2).join('\n'), json };
}
const INDENT$1 = ' '.repeat(18);
const linesOf$2 = ({ file, findings }) => [
    `${file}: ${findings.length === 0 ? 'no findings' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`}`,
    ...findings.flatMap(({ severity, rule, path, message, quote, law, suggestion }) => [
        `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path}: ${message}${law === undefined ? '' : ` (${law})`}`,
        ...(quote === undefined ? [] : [`${INDENT$1}found: “${quote}”`]),
        ...(suggestion === undefined ? [] : [`${INDENT$1}write: “${suggestion}”`]),
    ]),
];

/** Creates a function that picks as `pickText` does, and returns `''` for a missing text. */
const textPicker = (declaration, language) => (text) => pickText(text, declaration, language) ?? '';
/** Returns the company's own title of a purpose, else evaste's, else the id. */
const purposeTitle = ({ id, title }, texts, pick) => pick(title) || texts[`purpose.${id}`] || id;

/** Matches http, https, mailto, and relative URLs: a slash, `?` or `#` comes before any colon. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i;
/** Returns a URL from outside if it is safe as a link's target, else `undefined`: it could run a script (R127). */
const safeUrl = (address) => address && SAFE.test(address) ? address : undefined;

const noticeContext = (declaration, texts, language) => ({
    declaration,
    texts,
    language,
    pick: textPicker(declaration, language),
});
/** A link if the URL is safe, otherwise only the text. */
function linkLine(text, address) {
    const href = safeUrl(address);
    if (href)
        return { text, href };
    return { text };
}
/** A field; none if there is no text for it. */
const fieldOf = (term, ...texts) => {
    const lines = texts.filter((text) => Boolean(text)).map((text) => ({ text }));
    if (lines.length)
        return [{ term, lines }];
    return [];
};

const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1];
/** Returns the approximate length of an ISO 8601 duration in seconds, for sorting; `undefined` if it is not valid. */
function durationSeconds(duration) {
    return durationParts(duration)?.reduce((sum, count = 0, i) => sum + count * UNIT_SECONDS[i], 0);
}
/** Formats an ISO 8601 duration in words: `P13M` as “13 months”. Text that is not a duration is returned unchanged. */
function durationText(duration, words) {
    const counts = durationParts(duration) ?? [];
    const parts = counts.flatMap((count, i) => count === undefined ? [] : [unitText(count, DURATION_UNITS[i], words)]);
    if (parts.length)
        return new Intl.ListFormat(words.language, { type: 'unit' }).format(parts);
    return duration;
}
function unitText(count, unit, { texts, language }) {
    const own = texts.units?.[unit];
    if (own)
        return countPhrase(own, count, language);
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** The company's own sentence about a purpose, otherwise evaste's; none if neither exists. */
const purposeDescription = ({ id, description }, { texts, pick }) => pick(description) || texts[`description.${id}`] || '';
/** How long data are kept (R08); undefined if not declared. */
function retentionText(retention, context) {
    const { texts, pick } = context;
    const { period, from, criteria } = retention ?? {};
    if (!period)
        return pick(criteria) || undefined;
    const text = durationText(period, context);
    if (from)
        return fill(texts.keptFrom, { period: text, from: pick(from) });
    return text;
}

/** A service's name; evaste's own storage is named after its use. */
const serviceName = ({ id, name }, { texts, pick }) => id === ownServiceId ? texts['own.service'] : pick(name);
/** How long a tracker stays. */
function lifetimeText({ lifetime }, context) {
    const { texts } = context;
    if (lifetime === undefined)
        return texts.notStated;
    if (lifetime === 'session' || lifetime === 'persistent' || lifetime === 'none')
        return texts[`lifetime.${lifetime}`];
    return durationText(lifetime, context);
}
/** The sort key of the lifetime: a session is the shortest, and an unknown lifetime sorts last. */
function lifetimeOrder({ lifetime }) {
    if (lifetime === 'session' || lifetime === 'none')
        return 0;
    return (lifetime && durationSeconds(lifetime)) || Infinity;
}
/** What a tracker does: the company's text, evaste's for its own trackers, otherwise the service's description. */
function trackerUse({ description, type = 'cookie' }, service, { texts, pick }) {
    if (description)
        return pick(description);
    if (service.id === ownServiceId && (type === 'cookie' || type === 'local-storage'))
        return texts[`own.${type}`];
    return pick(service.description) || texts.notStated;
}

/**
 * The content of the notice as JSON: with the declaration's own keys, every default filled in, evaste's own processing
 * added, and evaste's texts where the company has none. Keys that only concern the page's code are omitted.
 */
const disclosureJson = (declaration, texts, language) => JSON.stringify(disclosure(noticeContext(withOwnProcessing(declaration), texts, language)), (key, value) => (key === '$comment' ? undefined : value), 2);
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
    const { id, purpose, recipient, description, trackers, optOutUrl } = service;
    return {
        id,
        name: serviceName(service, context),
        purpose,
        recipient,
        description,
        optOutUrl,
        trackers: trackers.map((tracker) => ({
            type: 'cookie',
            ...tracker,
            description: trackerUse(tracker, service, context),
        })),
    };
};

/** Returns the writing direction of a language, as `dir` has it. */
const textDirection = (language) => (/^ar\b/.test(language) ? 'rtl' : 'ltr');

/**
 * Formats a date in words, such as “1 November 2026”. Text that is not a date is returned unchanged.
 *
 * @param date ISO 8601.
 */
const dateText = (date, language) => format(date, language, { dateStyle: 'long', timeZone: 'UTC' });
function format(moment, language, options) {
    const time = Date.parse(moment);
    if (Number.isNaN(time))
        return moment;
    // Where the browser has no month names in the language, use digits in ISO 8601 order rather than another language.
    if (Intl.DateTimeFormat.supportedLocalesOf(language).length)
        return new Intl.DateTimeFormat(language, options).format(time);
    return new Intl.DateTimeFormat('sv', { ...options, dateStyle: 'short' }).format(time);
}

/** A block of fields; none if there are no fields. */
const fieldsBlock = (fields) => fields.length ? [{ kind: 'fields', fields }] : [];
const paragraph = (...texts) => ({
    kind: 'paragraph',
    lines: texts.filter(Boolean).map((text) => ({ text })),
});

/** The hosts of Google's tags, or the paths under which a site's own server proxies them. */
const GOOGLE_TAG = /google(tag|-analytics|ad|syndication)|analytics\.google|doubleclick|\/g(tag\/|tm\.js)/;
/** Whether a URL, or a service's `matches` joined, is one of Google's tags, which understand Consent Mode. */
const isGoogleTag = (what) => GOOGLE_TAG.test(what);

/** A person or department: name, e-mail, telephone, address, as far as declared. */
const contactLines = ({ name, email, phone, address }, { pick }) => [
    ...(pick(name) ? [{ text: pick(name) }] : []),
    ...(email ? [linkLine(email, `mailto:${email}`)] : []),
    ...(phone ? [{ text: phone }] : []),
    ...(address ? [{ text: address }] : []),
];
/** Where to exercise rights: as declared, otherwise the controller's general contact. */
function rightsContactLines({ declaration, texts, pick }) {
    const { rights, controller } = declaration;
    const contact = pick(rights?.contact) || controller.email || controller.phone || '';
    const request = linkLine(texts.rightsRequest, pick(rights?.requestUrl));
    const isMail = /^[^\s@]+@[^\s@]+$/.test(contact);
    const lines = [
        ...(contact ? [isMail ? linkLine(contact, `mailto:${contact}`) : { text: contact }] : []),
        ...(request.href ? [request] : []),
    ];
    if (lines.length)
        return lines;
    return [{ text: texts.notStated }];
}

/**
 * R10, R52, R59 to R61, R66: that consent is voluntary, how to withdraw it, how long it is valid and where it is
 * stored.
 */
function consentSection(context) {
    const { declaration, texts } = context;
    const blocks = [
        ...(askedPurposes(declaration).length > 0 ? askedBlocks(context) : []),
        ...elsewhereBlocks(context),
        ...(declaration.services.some(isGoogleService) ? [paragraph(texts.consentSignal)] : []),
    ];
    return {
        id: 'consent',
        heading: texts['heading.consent'],
        blocks: blocks.length ? blocks : [paragraph(texts.consentNone)],
    };
}
/** Consent that the banner asks for and the settings manage. */
function askedBlocks(context) {
    const { declaration, texts } = context;
    const { validity, cookie } = declaration.consent;
    return [
        paragraph(texts.consentFree, texts.consentWithdraw),
        paragraph(fill(texts.consentValidity, { period: durationText(validity, context) }), ...(longerDuration(validity, LEAST_REFUSAL) === validity
            ? []
            : [fill(texts.consentRefusal, { period: durationText(LEAST_REFUSAL, context) })]), texts.consentNew, cookie?.domain ? fill(texts.consentScopeDomain, { domain: cookie.domain }) : texts.consentScope),
    ];
}
/** R10: consent for purposes without services, such as a newsletter, is withdrawn elsewhere than in the settings. */
function elsewhereBlocks(context) {
    const { declaration, texts, pick } = context;
    const asked = new Set(askedPurposes(declaration).map(({ id }) => id));
    const purposes = declaration.purposes.filter(({ id, legalBasis, needsConsent }) => needsConsent && legalBasis === 'consent' && !asked.has(id) && !servicesOf$1(declaration, id).length);
    if (!purposes.length)
        return [];
    const ownWay = (purpose) => {
        const way = pick(purpose.withdrawal);
        if (way)
            return [{ text: way }];
        return [{ text: texts.withdrawalContact }, ...rightsContactLines(context)];
    };
    const fields = purposes.map((purpose) => ({ term: purposeTitle(purpose, texts, pick), lines: ownWay(purpose) }));
    return [
        { kind: 'subsection', id: 'consent-elsewhere', heading: texts.withdrawal, blocks: [{ kind: 'fields', fields }] },
    ];
}
/** Whether Consent Mode passes the answer to this service, also where the site’s own server proxies the tag. */
const isGoogleService = ({ matches }) => isGoogleTag(matches.join());

/**
 * Names a country in the visitor's language.
 *
 * @param code ISO 3166-1 alpha-2; anything else is returned unchanged, because a company may write “several countries”.
 * @example countryName('US', 'fi') // 'Yhdysvallat'
 */
function countryName(code, language) {
    try {
        return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
    }
    catch {
        return code;
    }
}

/** R01, R02, R87: who is responsible, whom to contact, and who hosts the register of choices. */
function controllerSection(context) {
    const { declaration, texts, pick } = context;
    const { controller, processor, representative, notice } = declaration;
    const contact = notice.contact ? contactLines(notice.contact, context) : [];
    return {
        id: 'controller',
        heading: texts['heading.controller'],
        blocks: [
            {
                kind: 'fields',
                fields: [
                    ...organisationFields(controller, texts.name, context),
                    ...fieldOf(texts.registerName, pick(notice.registerName)),
                    ...(contact.length ? [{ term: texts.contactPoint, lines: contact }] : []),
                    officerField(declaration.dataProtectionOfficer, context),
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
        { term: nameTerm, lines: [{ text: name }] },
        ...fieldOf(texts.businessId, businessId),
        ...fieldOf(texts.address, address),
        ...fieldOf(texts.country, country && countryName(country, language)),
        ...(email ? [{ term: texts.email, lines: [linkLine(email, `mailto:${email}`)] }] : []),
        ...fieldOf(texts.phone, phone),
        ...(website ? [{ term: texts.website, lines: [linkLine(website, website)] }] : []),
    ];
}
function officerField(officer, { texts }) {
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

const ID = 'objection';
/** Whether GDPR 21(1) lets the visitor object. */
const isOpenToObjection = ({ legalBasis }) => legalBasis === 'legitimate-interests' || legalBasis === 'public-task';
/** R131: the right to object is presented separately from all other information. */
function objectionSection(context) {
    const { declaration, texts, pick } = context;
    const purposes = declaration.purposes.filter(isOpenToObjection);
    return {
        id: ID,
        heading: texts['heading.objection'],
        blocks: [
            paragraph(texts.objectionHow, texts.objectionMarketing),
            ...(purposes.length
                ? [
                    paragraph(texts.objectionApplies),
                    {
                        kind: 'list',
                        items: purposes.map((purpose) => ({
                            text: purposeTitle(purpose, texts, pick),
                            href: `#purpose-${purpose.id}`,
                        })),
                    },
                ]
                : []),
            { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
        ],
    };
}
/** A link to the section, for a purpose that it applies to. */
const objectionLines = (purpose, { texts }) => isOpenToObjection(purpose) ? [{ text: texts.objectionLink, href: `#${ID}` }] : [];

/** Joins items as “a, b and c”; with commas only where the browser has no conjunction for the language. */
const listPhrase = (items, language) => {
    if (textDirection(language) === 'rtl' && items.length)
        return `\u200f${joined(items.map((item) => `\u2068${item}\u2069`), language)}`;
    return joined(items, language);
};
const joined = (items, language) => {
    if (Intl.ListFormat.supportedLocalesOf(language).length)
        return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
    return items.join(', ');
};

/** The basis of a purpose, the data it needs, and the retention period (R03, R04, R08, R12, R14, R32). */
function purposeFields(purpose, context) {
    const { declaration, texts, pick, language } = context;
    const categories = (purpose.dataCategories ?? []).map(dataCategory);
    const receivers = recipientsOf(declaration, [purpose.id]).map(({ name }) => pick(name));
    return [
        basisField(purpose, context),
        ...(purpose.legalBasis === 'legitimate-interests' ? fieldOf(texts.interest, interestText(purpose, context)) : []),
        ...fieldOf(texts.necessity, pick(purpose.necessity)),
        ...fieldOf(texts.data, dataText(categories, context)),
        ...categories.flatMap((category) => fieldOf(pick(category.title), ...categoryTexts(category, context))),
        ...fieldOf(texts.sources, pick(purpose.sources)),
        ...fieldOf(texts.keptFor, retentionText(purpose.retention, context) ?? texts.notStated),
        ...fieldOf(texts['heading.provision'], ...provisionTexts(purpose.provision, context)),
        ...fieldOf(texts.profiling, pick(purpose.profiling)),
        ...fieldOf(texts.receives, listPhrase(receivers, language)),
    ];
}
const basisField = (purpose, context) => ({
    term: context.texts.basis,
    lines: [{ text: context.texts[`basis.${purpose.legalBasis}`] }, ...objectionLines(purpose, context)],
});
const dataText = (categories, { pick, language }) => listPhrase(categories.map(({ title }) => pick(title)), language);
/** How one kind of data differs. Without a difference, it has no field of its own. */
function categoryTexts(category, context) {
    const { basis, specialGround, retention, source, provision } = category;
    const { texts, pick } = context;
    const provided = provisionTexts(provision, context).join(' ');
    return [
        pair(texts.basis, basis && texts[`basis.${basis}`], context),
        pair(texts.specialGround, pick(specialGround), context),
        pair(texts.keptFor, retentionText(retention, context), context),
        pair(texts.sources, pick(source), context),
        provided && `${texts['heading.provision']} ${provided}`,
    ].filter(Boolean);
}
const pair = (term, value, { texts }) => value ? `${fill(texts.pair, { term, value: value.replace(/\.$/, '') })}.` : '';
/** R12: whether the data must be provided, and the consequences of not providing it. */
const provisionTexts = (provision, { texts, pick }) => provision ? [texts[`provision.${provision.requirement}`], pick(provision.consequence)].filter(Boolean) : [];
/** R04: as text. Only for evaste's own processing is the interest known without a declaration. */
function interestText({ id, legitimateInterest, necessity }, { texts, pick }) {
    const own = texts[`interest.${id}`];
    return pick(legitimateInterest) || pick(necessity) || own || texts.notStated;
}

/** R03, R04, R08, R14, R32: why, on what basis, which data, from which source, for how long, to whom. */
function purposesSection(context) {
    const { declaration, texts, pick } = context;
    // The proof of consent has a section of its own, and so has each register.
    const elsewhere = new Set([
        ...[consentRecordId, ipRecordId],
        ...(declaration.registers ?? []).flatMap(({ purposes }) => purposes),
    ]);
    return {
        id: 'purposes',
        heading: texts['heading.purposes'],
        blocks: [
            ...declaration.purposes
                .filter(({ id }) => !elsewhere.has(id))
                .map((purpose) => purposeSubsection(purpose, context)),
            ...fieldsBlock(fieldOf(texts.notGathered, pick(declaration.notGathered))),
        ],
    };
}
/** One section per register of the controller, with its own contact. */
const registerSections = (context) => (context.declaration.registers ?? []).map((register) => dataRegisterSection(register, context));
function dataRegisterSection({ id, name, purposes, contact }, context) {
    const { declaration, texts, pick } = context;
    const lines = contact ? contactLines(contact, context) : [];
    return {
        id: `register-${id}`,
        heading: pick(name),
        blocks: [
            ...fieldsBlock(lines.length ? [{ term: texts.contactPoint, lines }] : []),
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
        heading: purposeTitle(purpose, context.texts, context.pick),
        blocks: [
            ...(description ? [paragraph(description)] : []),
            { kind: 'fields', fields: purposeFields(purpose, context) },
        ],
    };
}

/** Writes “3 companies get your data.”, or “At least 3 companies …” if not all of them are known. */
function recipientCountText(form, { count, isAtLeast }, texts, language) {
    if (!isAtLeast)
        return countPhrase(form, count, language);
    const phrase = typeof form === 'string' ? form : formWithFigure(form, count, language);
    const text = fill(phrase, { count: fill(texts.atLeast, { count }) });
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
/** Arabic writes one and two as words, and “at least” needs a figure: then the form for other numbers is used. */
function formWithFigure(form, count, language) {
    const selected = form[new Intl.PluralRules(language).select(count)];
    if (selected?.includes('{count}'))
        return selected;
    return form.other;
}

/** The same for given recipients. */
const addUp = (recipients, unnamed) => ({
    count: recipients.reduce((sum, { kind, count = 1 }) => sum + (kind === 'category' ? count : 1), unnamed.length),
    isAtLeast: unnamed.length > 0 || recipients.some(({ kind, count }) => kind === 'category' && count === undefined),
});
/** Services that load from another company's host, but declare no recipient (R06). */
const unnamedThirdParties = (declaration, purposeIds) => {
    const named = new Set(declaration.purposes.filter(({ recipients }) => recipients?.length).map(({ id }) => id));
    return declaration.services.filter((service) => purposeIds.includes(service.purpose) &&
        service.recipient === undefined &&
        !named.has(service.purpose) &&
        foreignHosts(service, declaration).length > 0);
};

/** “Company, Ireland”. */
function recipientName({ name, country }, { texts, pick, language }) {
    if (!country)
        return pick(name);
    return fill(texts.inCountry, { name: pick(name), country: countryName(country, language) });
}
/**
 * Where data go outside the EU and EEA, and the safeguards there (R07). If not declared, the text says so, never
 * “none”.
 */
function transferLines({ transfers }, { texts, language }) {
    if (transfers === undefined)
        return [{ text: texts.notStated }];
    if (transfers === 'none' || transfers.length === 0)
        return [{ text: texts.transferNone }];
    return transfers.flatMap(({ country, mechanism, copyUrl }) => {
        const values = { country: countryName(country, language), mechanism: mechanismText(country, mechanism, texts) };
        const copy = linkLine(texts.transferCopy, copyUrl);
        return [{ text: fill(texts.transfer, values) }, ...(copy.href ? [copy] : [])];
    });
}
/** The scope of an adequacy decision depends on the country; without a decision, nothing is claimed. */
function mechanismText(country, mechanism, texts) {
    if (mechanism !== 'adequacy')
        return texts[`mechanism.${mechanism}`];
    const scope = adequacyScope(country);
    if (scope)
        return texts[`mechanism.adequacy-${scope}`];
    return texts.notStated.replace(/\.$/, '');
}
/** The company's own notice, if its URL is declared. */
function companyNoticeLines({ name, privacyUrl }, { texts, pick }) {
    const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl));
    if (line.href)
        return [line];
    return [];
}

/** R06, R07, R41: who receives data, in what role, and whether data leave the EU and EEA. */
function recipientsSection(context) {
    const { declaration, texts, pick } = context;
    return {
        id: 'recipients',
        heading: texts['heading.recipients'],
        blocks: [
            ...recipientBlocks(context),
            ...fieldsBlock([
                ...fieldOf(texts.notDisclosed, pick(declaration.notDisclosed)),
                ...fieldOf(texts.publication, pick(declaration.publication)),
            ]),
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
    heading: serviceName(service, context),
    blocks: [paragraph(foreignHosts(service, context.declaration).join(', '), context.texts.notStated)],
});
/** What may be an address: words have no link, although a browser would take them for a path. */
const addressOrWords = (text) => (/^(https?:\/\/|\/)\S+$/i.test(text) ? linkLine(text, text) : { text });
function recipientSubsection(recipient, context) {
    const { texts, pick } = context;
    const { kind = 'company', arrangement, role } = recipient;
    const links = companyNoticeLines(recipient, context);
    return {
        kind: 'subsection',
        id: `recipient-${recipient.id}`,
        heading: recipientName(recipient, context),
        blocks: [
            ...(recipient.category ? [paragraph(pick(recipient.category))] : []),
            {
                kind: 'fields',
                fields: [
                    ...(kind === 'company' ? [] : fieldOf(texts.kind, texts[`kind.${kind}`])),
                    ...fieldOf(texts.role, role && texts[`role.${role}`]),
                    ...(arrangement ? [{ term: texts.arrangement, lines: [addressOrWords(pick(arrangement))] }] : []),
                    { term: texts.transfers, lines: transferLines(recipient, context) },
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
    const heading = { id: 'register', heading: texts['heading.register'] };
    if (askedPurposes(declaration).length === 0)
        return { ...heading, blocks: [] };
    if (!register)
        return { ...heading, blocks: [paragraph(texts.registerNone)] };
    const [proof, address] = [consentRecordId, ipRecordId].map((id) => declaration.purposes.find((one) => one.id === id));
    return {
        ...heading,
        blocks: [
            ...(proof ? [paragraph(purposeDescription(proof, context))] : []),
            paragraph(texts.registerData),
            { kind: 'fields', fields: registerFields(register, proof, context) },
            ...(address ? [ipSubsection(address, register, context)] : []),
            paragraph(texts.registerReceipt, texts.registerErasure),
        ],
    };
}
function registerFields(register, proof, context) {
    const { declaration, texts } = context;
    const { ip, retention } = registerSettings(register);
    const given = durationText(retention.given, context);
    const refused = durationText(retention.refused, context);
    return [
        ...fieldOf(texts.basis, texts[`basis.${proof?.legalBasis ?? 'legal-obligation'}`]),
        ...fieldOf(texts.receives, (declaration.processor ?? declaration.controller).name),
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
    const reason = pick(ipJustification) || texts.notStated;
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
    const { declaration, texts, pick } = context;
    return {
        id: 'rights',
        heading: texts['heading.rights'],
        blocks: [
            {
                kind: 'fields',
                fields: RIGHTS.map((right) => ({
                    term: texts[`right.${right}`],
                    lines: [{ text: texts[`right.${right}.how`] }],
                })),
            },
            { kind: 'paragraph', lines: [{ text: texts.rightsHow }, ...rightsContactLines(context)] },
            paragraph(texts.rightsTime),
            ...fieldsBlock(fieldOf(texts.identification, pick(declaration.rights?.identification))),
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
        heading: texts['heading.complaint'],
        blocks: [paragraph(texts.complaint), { kind: 'list', items: authorities }],
    };
}
/**
 * The data protection authority of the controller's country. Finland with Åland, which is also the default, has a second one for
 * storage on the device. Outside the EEA evaste does not know the authority, and says so.
 */
function defaultAuthorities({ declaration, texts }) {
    const { country = 'FI' } = declaration.controller;
    if (/^(FI|AX)$/.test(country))
        return [
            { text: texts['authority.ombudsman'], href: 'https://tietosuoja.fi' },
            { text: texts['authority.traficom'], href: 'https://www.traficom.fi' },
        ];
    const authority = nationalAuthorities[country];
    return [authority ? { text: authority.name, href: authority.url } : { text: texts.notStated }];
}
const authorityLine = ({ name, url, email }, { pick }) => linkLine(pick(name), safeUrl(url) ?? (email && `mailto:${email}`));
/** R12: whether the data must be provided, and the consequences of not providing them. */
function provisionSection({ declaration, texts, pick }) {
    const { provision, consequence } = declaration.rights ?? {};
    return {
        id: 'provision',
        heading: texts['heading.provision'],
        blocks: [paragraph(provision ? texts[`provision.${provision}`] : texts.notStated, pick(consequence))],
    };
}
/** R13: “no” must be stated; a missing statement does not mean “no”. */
function automatedSection({ declaration, texts, pick }) {
    const decisions = declaration.rights?.automatedDecisions;
    const text = decisions === false ? texts.automatedNone : pick(decisions);
    return { id: 'automated', heading: texts['heading.automated'], blocks: [paragraph(text || texts.notStated)] };
}

/** R28, R29, R41: everything stored on or read from the device, by service. */
function trackersSection(context) {
    const { texts } = context;
    const { services } = context.declaration;
    const isAsking = services.some(({ id }) => id === ownServiceId);
    const nothingElse = services.every(({ id, trackers }) => id === ownServiceId || trackers.length === 0);
    return {
        id: 'trackers',
        heading: texts['heading.trackers'],
        blocks: [
            ...(nothingElse ? [paragraph(isAsking ? texts.nothingStored : texts.storesNothing)] : []),
            ...services.map((service) => serviceSubsection(service, context)),
        ],
    };
}
function serviceSubsection(service, context) {
    const { texts, pick } = context;
    const name = serviceName(service, context);
    const links = serviceLinks(service, name, context);
    return {
        kind: 'subsection',
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
/** The section on recipients links the receiving company's notice; here only the opt-out is linked. */
function serviceLinks({ optOutUrl }, name, { texts, pick }) {
    const line = linkLine(fill(texts.optOut, { name }), pick(optOutUrl));
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
    const context = noticeContext(withOwnProcessing(declaration), texts, language);
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
const protectionSection = ({ declaration, texts, pick }) => ({
    id: 'protection',
    heading: texts['heading.protection'],
    blocks: [
        ...(declaration.protection ? [paragraph(pick(declaration.protection))] : []),
        ...fieldsBlock(fieldOf(texts.manualMaterial, pick(declaration.manualMaterial))),
    ],
});
/** R22, R44: the version, and since when it applies. */
function versionSection({ declaration, texts, language, pick }) {
    const { version = declaration.version, effectiveFrom } = declaration.notice;
    const lines = [
        version ? fill(texts.version, { version }) : '',
        effectiveFrom ? fill(texts.effectiveFrom, { date: dateText(effectiveFrom, language) }) : '',
    ].filter(Boolean);
    return {
        id: 'version',
        heading: texts['heading.version'],
        blocks: [
            paragraph(...(lines.length ? lines : [texts.notStated])),
            ...fieldsBlock(fieldOf(texts.changesTold, pick(declaration.changesTold))),
        ],
    };
}

/**
 * Applies the words of the controller's country, and the controller's own wording on top of them.
 * Own labels of accept and refuse are used together or not at all, and only if they are equal in kind (R64).
 */
function withOwnWording(texts, { texts: own, controller }, language) {
    const { accept, refuse, ...rest } = own?.[language] ?? {};
    // A label without letters would remove the controller, the count or a link (R24, R51, R54).
    const others = Object.fromEntries(Object.entries(rest).filter(([, label]) => hasLetters(String(label))));
    const regional = texts.regions?.[controller.country ?? ''];
    return { ...texts, ...regional, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) };
}

/** An HTML element. Strings are text, never markup. */
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
/** Serialises nodes, one per line. */
const htmlText = (nodes) => nodes.map((node) => serializeOuter(node)).join('\n');

/** Renders the notice as HTML, with the same anchors as `<evaste-notice>`, so that links work in both. */
const renderNotice = (sections, texts) => [
    element('nav', { 'aria-label': texts.contents }, list$3(sections.map(({ id, heading }) => link(heading, `#${id}`)))),
    ...sections.map(({ id, heading, blocks }) => element('section', { 'aria-labelledby': id }, element('h2', { id }, heading), ...blocks.flatMap(renderBlock))),
];
function renderBlock(block) {
    switch (block.kind) {
        case 'paragraph':
            return [element('p', {}, ...spaced(block.lines))];
        case 'list':
            return [list$3(block.items.map(renderLine))];
        case 'fields':
            return [
                element('dl', {}, ...block.fields.map(({ term, lines }) => element('div', {}, element('dt', {}, term), element('dd', {}, ...spaced(lines))))),
            ];
        case 'table':
            return [renderTable(block)];
        case 'subsection':
            return [element('h3', { id: block.id }, block.heading), ...block.blocks.flatMap(renderBlock)];
        default:
            return block;
    }
}
function renderTable({ caption, heads, rows }) {
    const cells = ([first, ...rest]) => [
        element('th', { scope: 'row' }, first ? renderLine(first) : ''),
        // On a narrow screen each cell is labelled.
        ...rest.map((cell, i) => element('td', { 'data-label': heads[i + 1] ?? '' }, renderLine(cell))),
    ];
    return element('table', {}, element('caption', {}, caption), element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))), element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))));
}
const list$3 = (items) => element('ul', {}, ...items.map((item) => element('li', {}, item)));
const link = (text, href) => element('a', { href, rel: 'noreferrer' }, text);
const renderLine = ({ text, href }) => (href ? link(text, href) : text);
const spaced = (lines) => lines.flatMap((line) => [renderLine(line), ' ']);

/** The sections, and the language of their texts if evaste does not support the requested one. */
async function noticeContent(declaration, language) {
    const spoken = shippedLanguage(language, ...declaration.languages);
    const texts = withOwnWording(await loadTexts(spoken), declaration, language);
    return { spoken, texts, content: renderNotice(noticeSections(declaration, texts, language), texts) };
}
/** The content of `<evaste-notice>` for visitors without JavaScript. */
const noticeFragment = async (declaration, language) => htmlText((await noticeContent(declaration, language)).content);

/**
 * Styles of a section's blocks, in `<evaste-notice>` and in a standalone document. The including style sheet sets
 * `--_line` and `--_quiet`. On a narrow screen each table cell is labelled from its `data-label`.
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

/** Readable on paper, on a phone, in dark mode, and with a reader's own colours. Makes no requests. */
const STYLES = `
:root { color-scheme: light dark; --_line: color-mix(in srgb, currentColor 20%, transparent); --_quiet: color-mix(in srgb, currentColor 75%, transparent); }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: clamp(1.375rem, 6.5vw, 2rem); }
h2 { margin-top: 2.5rem; }
caption { text-align: start; font-weight: bold; }
@media print { body { margin: 0; max-width: none; } }
${blockStyles}`;
/** A whole document that needs no other file and runs no script; its one script element contains data. */
function noticePage({ title, language, direction, content, data }) {
    const head = element('head', {}, element('meta', { charset: 'utf-8' }), element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), element('title', {}, title), element('style', {}, STYLES), 
    // No text of the company can close the element early.
    element('script', { type: 'application/json', id: 'evaste-disclosure' }, data.replaceAll('<', '\\u003c')));
    const main = element('main', {}, element('h1', {}, title), ...content);
    const root = element('html', { lang: language, dir: direction }, head, element('body', {}, main));
    return `<!doctype html>\n${htmlText([root])}\n`;
}

/** `evaste notice`: writes the content of `<evaste-notice>` as HTML that needs no JavaScript. */
const noticeCommand = {
    name: 'notice',
    summary: 'write the privacy notice as HTML pages, one per language, that work without JavaScript',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        language: { type: 'string', value: 'fi', description: 'write only this language' },
        out: { type: 'string', value: 'notice.<language>.html', description: 'output file; needs --language' },
        fragment: { type: 'boolean', description: 'print the content of an <evaste-notice> element' },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const wanted = readLanguage(options.language, declaration);
        if (options.fragment === true) {
            const html = await noticeFragment(declaration, wanted ?? firstOf$1(declaration));
            return { exitCode: 0, text: html, json: { html } };
        }
        if (options.out !== undefined && !wanted && declaration.languages.length > 1)
            throw new CannotRun(`--out writes one page; choose it with --language ${declaration.languages.join(' or ')}`);
        const pages = await Promise.all((wanted ? [wanted] : declaration.languages).map((language) => writePage(declaration, language, String(options.out ?? `notice.${language}.html`), context)));
        const lines = pages.map((page) => `${page.file} (${page.language})`);
        const link = `Set notice.url in ${file} to the address where you publish it.`;
        return { exitCode: 0, text: [...lines, link].join('\n'), json: { pages } };
    },
};
const firstOf$1 = ({ languages }) => languages[0] ?? 'en';
function readLanguage(value, { languages }) {
    if (value === undefined || languages.includes(String(value)))
        return value === undefined ? undefined : String(value);
    throw new CannotRun(`--language ${String(value)}: the declaration has ${languages.join(', ')}`);
}
async function writePage(declaration, language, file, context) {
    const { spoken, texts, content } = await noticeContent(declaration, language);
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
 * The URL of the register's admin API.
 *
 * @throws {CannotRun} if it is not a URL, or the key would be sent unencrypted.
 */
function adminUrl(register) {
    const url = resolveUrl(register);
    if (!url || !/^https?:$/.test(url.protocol))
        throw new CannotRun(`"${register}" is not the address of a register; pass one such as --register https://register.example`);
    const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'http:' && !isHere)
        throw new CannotRun(`${url.origin} would receive the API key unencrypted; use https`);
    return `${url.href.replace(/[?#].*$/, '').replace(/\/+$/, '')}/v1/admin`;
}
/** @throws {CannotRun} if there is no answer, or not from a register. */
async function put(url, apiKey, body) {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    // A redirect would send the key elsewhere.
    const init = { method: 'PUT', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) };
    const response = await fetch(url, init).catch((cause) => {
        const { message, cause: why } = cause;
        throw new CannotRun(`${url} cannot be reached (${why instanceof Error ? why.message : message})`, { cause });
    });
    const answer = (await response.json().catch(() => null));
    if (typeof answer !== 'object' || answer === null)
        throw new CannotRun(`${url} answered ${response.status}, not like a register`);
    return { status: response.status, body: answer };
}
const WHAT_TO_DO = {
    401: 'EVASTE_API_KEY is unknown or revoked',
    403: 'the API key lacks the scope "declarations", or with --origins the scope "sites"',
    404: 'the site does not exist, or the API key belongs to another controller; with an agency’s key, --origins creates the site',
    409: 'the site is configured in the register itself; change it there',
    429: 'too many calls; try again later',
};
/**
 * The problems of a rejected declaration.
 *
 * @throws {CannotRun} for any other refusal, saying what to do.
 */
function findingsOf(url, { status, body }) {
    if (status < 300)
        return null;
    if (status === 422 && Array.isArray(body.errors))
        return body.errors;
    throw new CannotRun(`${url} answered ${status}: ${WHAT_TO_DO[status] ?? String(body.title ?? 'try again later')}`);
}

/** `evaste publish`: makes a declaration the current one of its site at a register. */
const publishCommand = {
    name: 'publish',
    summary: 'upload the declaration to a register; the API key is read from EVASTE_API_KEY',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        register: {
            type: 'string',
            value: 'https://register.example',
            description: 'URL of the register, if register.url in the declaration is only a path',
        },
        origins: {
            type: 'string',
            value: 'https://leipomo.example',
            description: 'create the site, or change its origins, first; comma-separated',
        },
    },
    async run({ options }, context) {
        const file = String(options.file ?? DEFAULT_FILE);
        const apiKey = context.environment['EVASTE_API_KEY'];
        if (!apiKey)
            throw new CannotRun('EVASTE_API_KEY is not set; create the first API key with the register’s set-up link');
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
    const what = changed === false ? 'was already published' : 'is now in effect';
    return { exitCode: 0, text: `${String(site)}: ${file} ${what} (${String(digest)})`, json: answer.body };
}
function registerOf({ site, register }, { register: said }) {
    const where = typeof said === 'string' ? said : register?.url;
    if (where === undefined)
        throw new CannotRun(`the declaration of ${site} has no register; pass its URL with --register`);
    if (!/^\//.test(where))
        return where;
    throw new CannotRun(`the declaration has only the path "${where}" for its register; pass the full address with --register`);
}
const originsOf = ({ origins }) => JSON.stringify({
    origins: String(origins)
        .split(/[\s,]+/)
        .filter(Boolean),
});

const TEXTS = new Set(['host', 'data', 'databaseUrl', 'keysUrl', 'basePath', 'publicUrl']);
/** `maxConnections` → `EVASTE_MAX_CONNECTIONS`; the database uses the customary name `DATABASE_URL`. */
const variableOf = (key) => key === 'databaseUrl' ? 'DATABASE_URL' : `EVASTE_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
/**
 * Reads the register's configuration from the environment, key by key. Text is used as it is, lists may be
 * comma-separated, and everything else is JSON. An empty variable is ignored.
 */
function configFromEnvironment(environment) {
    const said = configKeys.map((key) => [key, environment[variableOf(key)]]).filter(([, value]) => value);
    return Object.fromEntries(said.map(([key, value = '']) => [key, TEXTS.has(key) ? value : readValue(value)]));
}
/** A value that is not JSON is a comma-separated list, or text that the schema will reject. */
function readValue(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        if (/^[[{]/.test(value))
            return value;
        return value.split(/[\s,]+/).filter(Boolean);
    }
}

/**
 * Reads a register's configuration.
 *
 * @throws {CannotRun} naming every problem, with its file or variable.
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
/** The configuration that a command works with, and the base of its relative paths. */
async function configFor({ options }, context) {
    const file = String(options.config ?? DEFAULT_CONFIG);
    const { environment } = context;
    // If the environment contains everything, as in a container, no file is required; a file that was named must exist.
    const isOptional = options.config === undefined && Object.keys(configFromEnvironment(environment)).length > 0;
    const text = await readTextFile(context, file, 'it lists the sites: {"sites": [{"site", "origins", "declaration"}]}').catch((cause) => {
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
        throw new CannotRun('--port takes a number');
    return {
        ...(port !== undefined && { port: Number(port) }),
        ...(data !== undefined && { data: resolve(folder, String(data)) }),
    };
}

/**
 * Runs an operator's work on the configured register.
 *
 * @throws {CannotRun} if there is none, or the work fails with a message that says what to do.
 */
async function withOperator(input, context, work, { mayBegin = false } = {}) {
    const { openOperator } = await import('./node/operator.js');
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

/** @throws {CannotRun} with the message of a refusal by the register; rethrows any other error. */
function explainProblem(cause) {
    if (!(cause instanceof RegisterProblem))
        throw cause;
    throw new CannotRun([cause.message, ...cause.errors.map(({ message }) => message)].join(': '), { cause });
}

const requestsOptions = {
    site: {
        type: 'string',
        value: 'corner-bakery',
        description: 'requests, retention, audit, show, erase, restrict, correct: only this site',
    },
    all: { type: 'boolean', description: 'requests: include those that are already handled' },
    'all-of': { type: 'string', value: 'erasure', description: 'requests done, refuse: every open one of this kind' },
    reason: {
        type: 'string',
        description: 'requests refuse: the reason, for the visitor; erase, restrict, correct: the reason, without names',
    },
};
/**
 * `evaste register requests`: lists visitors' requests with their deadlines; `requests done <id>` and `requests refuse
 * <id>`.
 */
const requestsAction = ([verb, requestId, ...more], input, context) => {
    if (verb !== undefined && verb !== 'done' && verb !== 'refuse')
        throw new CannotRun(`unknown action requests ${verb}; use done or refuse`);
    const kind = kindOf(input.options['all-of']);
    if (verb !== undefined && ((requestId === undefined) === (kind === null) || more.length > 0))
        throw new CannotRun(`name one request: evaste register requests ${verb} <id>, or --all-of <kind>`);
    return withOperator(input, context, async (operator) => {
        const sites = await sitesOf(operator, input.options.site);
        if (verb === undefined)
            return list$2(operator, sites, input.options.all === true);
        const outcome = verb === 'done' ? 'done' : 'refused';
        const reason = input.options.reason === undefined ? undefined : String(input.options.reason);
        if (kind)
            return handleAll(operator, sites, { kind, outcome, reason });
        return handle(operator, sites, { requestId: requestId, outcome, reason });
    });
};
function kindOf(option) {
    if (option === undefined)
        return null;
    const kind = requestKinds.find((one) => one === option);
    if (!kind)
        throw new CannotRun(`--all-of takes one of ${requestKinds.join(', ')}`);
    return kind;
}
const sitesOf = async ({ store }, wanted) => wanted === undefined ? store.sitesWithEntries() : [String(wanted)];
const PAGE$2 = 500;
async function findRequests({ store }, sites, state) {
    const requests = [];
    for (const site of sites) {
        let after;
        do {
            const page = await store.requests(site, { limit: PAGE$2, after, state });
            requests.push(...page);
            after = page.length === PAGE$2 ? page.at(-1) : undefined;
        } while (after);
    }
    return requests;
}
async function list$2(operator, sites, all) {
    const requests = await findRequests(operator, sites, all ? undefined : 'open');
    const { rights } = operator;
    const now = rights.now().toISOString();
    const isLate = ({ state, dueAt }) => state === 'open' && dueAt < now;
    const lines = requests.map((one) => `${one.dueAt.slice(0, 10)} ${one.state}${isLate(one) ? ' LATE' : ''} ${one.site} ${one.kind} ${one.requestId}`);
    const text = lines.length > 0 ? lines.join('\n') : 'no visitor waits for an answer';
    return { exitCode: requests.some(isLate) ? 1 : 0, text, json: requests };
}
/** Each is still an entry of its own, with a receipt for its visitor. */
async function handleAll(operator, sites, { kind, ...answer }) {
    const open = (await findRequests(operator, sites, 'open')).filter((request) => request.kind === kind);
    const receipts = [];
    for (const { site, requestId } of open) {
        const { receipt, entry } = await handleRequest(site, requestId, answer, operator.rights).catch(explainProblem);
        receipts.push({ site, requestId, outcome: answer.outcome, entry, receipt });
    }
    const text = `${receipts.length} requests for ${kind} are ${answer.outcome}; --json gives the receipts`;
    return { exitCode: 0, text, json: receipts };
}
async function handle({ store, rights }, sites, handling) {
    const { requestId } = handling;
    for (const site of sites) {
        if (!(await store.request(site, requestId)))
            continue;
        const { receipt, entry } = await handleRequest(site, requestId, handling, rights).catch(explainProblem);
        const text = `${requestId} is ${handling.outcome}, entry ${entry}. The certificate for the visitor:\n${receipt}`;
        return { exitCode: 0, text, json: { site, requestId, outcome: handling.outcome, entry, receipt } };
    }
    throw new CannotRun(`there is no request ${requestId}`);
}

const PAGE$1 = 1_000;
/** `evaste register audit`: who read, exported or changed what, by API key or as operator. */
const auditAction = (words, input, context) => {
    if (words.length > 0)
        throw new CannotRun('audit takes no arguments; name a site with --site');
    return withOperator(input, context, async (operator) => {
        const records = [];
        for (const site of await sitesOf(operator, input.options.site))
            records.push(...(await readAll(site, operator)));
        const lines = records.map(({ at, site, actor, action, detail }) => [at, site, actor, action, detail].join(' '));
        return { exitCode: 0, text: lines.join('\n') || 'no access was recorded', json: records };
    });
};
async function readAll(site, { store }) {
    const records = [];
    for (let after = '';;) {
        const page = await store.audit(site, { after, limit: PAGE$1 });
        records.push(...page.map((record) => ({ site, ...describeAudit(record) })));
        const last = page.at(-1);
        if (!last)
            return records;
        after = last.auditId;
    }
}
/** Records that an operator at the machine accesses the records of a site. */
const auditOperator = (site, { action, detail }, { store, rights }) => saveAudit({ site, actor: 'operator', action, detail }, { store, now: rights.now });

const exportOptions = {
    format: {
        type: 'string',
        value: 'bundle',
        description: 'bundle: complete and signed, for another register; csv, ndjson: for analysis',
    },
    out: { type: 'string', value: '<site>.ndjson', description: 'the file to write' },
    addresses: {
        type: 'boolean',
        description: 'bundle: include the IP addresses; their key is written to a second file',
    },
};
const formats = ['bundle', 'csv', 'ndjson'];
/**
 * `evaste register export <site>`: writes a whole site into one file, in bounded memory, while the register may be
 * running.
 */
const exportAction = ([site, ...more], input, context) => {
    const format = (input.options.format ?? 'bundle');
    if (site === undefined || more.length > 0)
        throw new CannotRun('name one site: evaste register export <site>');
    if (!formats.includes(format))
        throw new CannotRun(`--format takes one of ${formats.join(', ')}`);
    const name = `${site}.${format === 'csv' ? 'csv' : 'ndjson'}`;
    const file = resolve(context.folder, String(input.options.out ?? name));
    return withOperator(input, context, async (operator) => {
        const { entry } = await operator.store.head(site);
        if (entry === 0)
            throw new CannotRun(`the register has no entries of the site ${site}`);
        const detail = `export format=${format}${input.options.addresses ? ' with addresses' : ''}`;
        await auditOperator(site, { action: 'exports', detail }, operator);
        const transferKey = input.options.addresses ? await writeTransferKey(`${file}.key`) : undefined;
        const progress = context.showProgress && { onProgress: context.showProgress };
        await writeWhole(file, linesOf$1(site, format, operator, { transferKey, progress }));
        const keyFile = transferKey ? `${file}.key` : null;
        const text = `${file} holds the site ${site}${keyFile ? `; who has ${keyFile} too can read its addresses` : ''}`;
        return { exitCode: 0, text, json: { file, site, format, keyFile } };
    });
};
function linesOf$1(site, format, operator, { transferKey, progress }) {
    if (format === 'bundle')
        return exportSite(site, { ...operator.exportNeeds(transferKey), ...progress });
    return exportTable(site, format, { ...operator, ...progress });
}
/** Renamed only when complete, so that a partial export cannot be mistaken for a whole one. */
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
/** Separate from the bundle, so that the two can be transferred separately. */
async function writeTransferKey(file) {
    const key = new Uint8Array(randomBytes(32));
    await writeFile(file, `${Buffer.from(key).toString('base64url')}\n`, { mode: 0o600 });
    return key;
}

const deleteSiteOptions = {
    'confirm-site': { type: 'string', value: 'corner-bakery', description: 'delete-site: the site, to confirm it' },
};
/** Every process has noticed by then that the site is no longer served. */
const UNSERVED_MS = 6_000;
/** `evaste register delete-site <site>`: exports the site of a controller who leaves, then deletes all of it. */
const deleteSiteAction = async ([site, ...more], input, context) => {
    if (site === undefined || more.length > 0)
        throw new CannotRun('name one site: evaste register delete-site <site> --out <file>');
    const { config } = await configFor(input, context);
    if (config.sites.some((one) => one.site === site))
        throw new CannotRun(`${site} is in the configuration file; remove it there and restart the register first`);
    const file = resolve(context.folder, String(input.options.out ?? `${site}.ndjson`));
    await assertFree(file);
    return withOperator(input, context, async (operator) => {
        const saved = (await operator.store.savedSites()).find((one) => one.site === site);
        const { entry } = await operator.store.head(site);
        if (!saved && entry === 0)
            throw new CannotRun(`the register has no site ${site}`);
        await confirm(site, entry, input, context);
        await operator.store.removeSite(site);
        await new Promise((done) => setTimeout(done, saved ? UNSERVED_MS : 0));
        const last = await closeSite(site, operator.rights);
        await writeWhole(file, exportSite(site, operator.exportNeeds()));
        await purgeSite(site, last, operator.rights).catch(explainProblem);
        const keys = await revokeKeys(saved?.controller, operator);
        const text = `${site} is deleted: ${last.entry} entries are in ${file}, without addresses, and nowhere else; ${keys.length} API keys of its controller are revoked. The certificate:\n${last.receipt}`;
        return { exitCode: 0, text, json: { site, file, entries: last.entry, receipt: last.receipt, revokedKeys: keys } };
    });
};
async function assertFree(file) {
    const isThere = await access(file).then(() => true, () => false);
    if (isThere)
        throw new CannotRun(`${file} already exists; name another file with --out`);
}
async function confirm(site, entries, { options }, { ask }) {
    const named = options['confirm-site'];
    const question = `All ${entries} entries of ${site} will be deleted for good, and its addresses cannot be exported afterwards (evaste register export ${site} --addresses).`;
    if (named === undefined && !ask)
        throw new CannotRun(`${question} Repeat with --confirm-site ${site}`);
    const answer = named === undefined ? await ask?.(`${question} Type the name of the site to confirm: `) : String(named);
    if (answer?.trim() !== site)
        throw new CannotRun('nothing was deleted, because the name does not match');
}
/** Keys that open nothing any more: those of a controller without another site. */
async function revokeKeys(left, { store, rights }) {
    const hasOthers = (await store.savedSites()).some(({ controller }) => controller === left);
    const own = hasOthers || left === undefined ? [] : await store.apiKeys(left);
    for (const { keyId } of own)
        await store.revokeApiKey(keyId, rights.now().toISOString());
    return own.map(({ keyId }) => keyId);
}

/** A bundle that cannot be imported into this register. */
class ImportError extends EvasteError {
    constructor(message, options) {
        super('import-refused', message, options);
        this.name = 'ImportError';
    }
}
const BATCH = 250;
/**
 * Imports a site from a bundle that has been verified. Numbers, hashes and receipts do not change, and the next entry
 * continues the chain. An interrupted import resumes where it stopped.
 *
 * @returns the number of new entries.
 * @throws {ImportError} `import-refused` if the site has a different history here.
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
/** Skips what an interrupted import has already saved. */
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
/** Whether the entries here are the beginning of the bundle. */
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
/** In order, because an event changes the meaning of the decisions before and after it. */
async function restoreAll(entries, transaction) {
    let uncounted = [];
    const count = async () => {
        const site = uncounted[0]?.site;
        if (site === undefined)
            return;
        const counting = await unrestricted(uncounted, site, ({ consentId }) => consentId, transaction);
        await transaction.count(site, await countsOf(counting, transaction));
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
/** Repeats here what an event changed outside the chain. */
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
    const { terms: adopted, through = 0 } = content.event;
    if (event === 'retention-terms' && adopted)
        await transaction.saveRetentionAdoption(site, { entry: stored.entry, through, terms: adopted });
    const changes = termsChangedBy(content.event, recordedAt);
    if (!changes || consentId === '')
        return;
    const known = (await transaction.consentTerms(site, [consentId])).get(consentId);
    const terms = known ?? { restrictedAt: null, keepUntil: null };
    await transaction.saveTerms(site, consentId, { ...terms, ...changes });
    const before = (await transaction.entriesOfConsent(site, consentId)).filter(({ entry }) => entry < stored.entry);
    await moveCounts({ transaction, site, entries: before, terms }, { ...terms, ...changes });
}
async function restoreHandling({ site, request: requestId = '', outcome = 'done' }, handledAt, transaction) {
    const request = await transaction.request(site, requestId);
    if (request)
        await transaction.saveRequest({ ...request, state: outcome, handledAt });
}

/** Checks everything that can be checked about a site without its register: chain, contents, receipts and witnesses. */
async function verifySite(source, site, needs) {
    const problems = [];
    const hashes = new Map(needs.witnesses.filter((one) => one.site === site).map((one) => [one, '']));
    for (const witness of hashes.keys())
        if (witness.entry === 0)
            hashes.set(witness, NOTHING$1);
    const { entry: total } = await source.head(site);
    const times = new TimeOrder([...hashes.keys()]);
    let receipts = 0;
    const report = await verifyChain(source, site, {
        sha256: needs.sha256,
        async onEntry(entry, hash) {
            for (const witness of hashes.keys())
                if (witness.entry === entry.entry)
                    hashes.set(witness, toHex(hash));
            if (!times.follows(entry))
                problems.push({ entry: entry.entry, problem: 'time' });
            const type = receiptOf(entry);
            if (type && (await receiptAgrees(entry, type, { hash, read: needs.readClaims })))
                receipts += 1;
            else if (type || entry.receipt !== '')
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
const NOTHING$1 = '0'.repeat(64);
/** Which receipt an entry must have; `null`: none, because its content is gone. */
function receiptOf(entry) {
    try {
        const { kind } = readEntryContent(entry);
        if (kind === 'decision')
            return 'evaste-receipt';
        if (kind === 'event')
            return 'evaste-event';
        return null;
    }
    catch {
        return 'evaste-receipt'; // the register writes nothing like this
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

/** What each problem means to a person. */
const meanings = {
    gap: 'an entry is missing here, or stands in another place',
    commitment: 'what it says was changed after it was recorded',
    hash: 'it does not follow from the entry before it',
    columns: 'what is searched about it is not what it says',
    content: 'its content is gone or changed, and no erasure or end of retention in the register says so',
    due: 'retention took its content away before the period of its declaration had ended',
    head: 'the entries do not add up to the head of the chain',
    receipt: 'its receipt is missing, or was not signed for it with these keys',
    time: 'it claims an earlier time than the entry or the checkpoint before it',
    history: 'the history up to here is another than when the checkpoint was made',
};
const MOST = 20;
/** Formats a report for people: one line per problem, the first twenty only. */
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

/** A line is one entry or one text, and both are bounded. */
const LONGEST_LINE_BYTES = 2 * 1024 * 1024;
/**
 * Opens an export of one site (`export-lines.ts` describes the format).
 *
 * @param endHash the final hash according to the export's own checkpoint; supplied by the caller, who has the keys.
 * @throws {CannotRun} if the file is not an export or is truncated.
 */
async function openExport(file, endHash) {
    const end = await readEnd(file);
    const lines = readExportLines(file);
    const first = await lines.next();
    const header = first.done ? null : first.value;
    if (header?.kind !== 'header')
        throw new CannotRun(`${file}: line 1: an export starts with its header`);
    const head = { entry: end.entries, hash: await endHash(end, header) };
    const changedDocuments = [];
    const declarations = new Map();
    const entries = readEntries(lines, changedDocuments, declarations);
    return {
        header,
        end,
        changedDocuments,
        head: () => Promise.resolve(head),
        document: (digest) => Promise.resolve(declarations.get(digest) ?? null),
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
async function* readEntries(lines, changed, declarations) {
    for await (const line of lines) {
        if (line.kind === 'entry')
            yield line;
        if (line.kind !== 'document')
            continue;
        if (line.type === 'declaration')
            declarations.set(line.digest, { text: line.text });
        if ((await sha256(line.text)) !== line.digest)
            changed.push(line.digest);
    }
}
/** Every line of an export, in order. */
async function* readExportLines(file) {
    let number = 0;
    for await (const text of readLines$1(file)) {
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
        throw new CannotRun(`${file} is not a complete export: its last line is missing`);
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

/** `evaste register import <file>`: imports a site from another register's bundle, if all of it verifies. */
const importAction = ([name, ...more], input, context) => {
    if (name === undefined || more.length > 0)
        throw new CannotRun('name one bundle: evaste register import <file>');
    const file = resolve(context.folder, name);
    return withOperator(input, context, async (operator) => {
        const { site, entries: through, keys, problems } = await verify$1(file, context);
        if (problems !== null)
            return { exitCode: 1, text: `nothing was imported\n${problems}`, json: { site, entries: 0 } };
        await confirmKeys(keys, operator, input, context);
        const transferKey = await readTransferKey(`${file}.key`);
        const rewrap = (wrapped) => rewrapKey(wrapped, { from: transferKey, to: operator.keys.master }, nodePrimitives);
        await operator.adopt(keys, { site, from: 1, through }); // before any entry: its receipt must verify
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
const importOptions = {
    yes: { type: 'boolean', description: 'import: confirm that the keys of the bundle belong to the original register' },
};
/** The author of the bundle chose its keys, so a person must compare them with those of the original register. */
async function confirmKeys(keys, operator, { options }, { ask }) {
    const known = new Set(operator.exportNeeds().publicKeys.map(({ x }) => x));
    const foreign = keys.filter(({ x }) => !known.has(x));
    if (foreign.length === 0 || options.yes === true)
        return;
    const list = foreign.map((key) => `  ${key.kid}  SHA-256 ${fingerprintOf(key)}`).join('\n');
    const question = `the bundle is signed with keys that this register does not know:\n${list}\nCompare them with /.well-known/evaste-register.json of the register that it comes from`;
    if (!ask)
        throw new CannotRun(`${question}, then repeat with --yes`);
    if (!/^y(es)?$/i.test((await ask(`${question}. Are they the same? [y/N] `)).trim()))
        throw new CannotRun('nothing was imported');
}
/** The JWK thumbprint (RFC 7638) in hexadecimal. */
const fingerprintOf = ({ kty, crv, x }) => createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('hex');
async function verify$1(file, { showProgress }) {
    let isSigned = false;
    const source = await openExport(file, async ({ checkpoint, entries }, { site, keys }) => {
        const claims = await verifyCheckpoint(checkpoint, keys).catch(() => null);
        isSigned = claims?.site === site && claims.entries === entries;
        if (claims)
            return Buffer.from(claims.hash, 'hex');
        return new Uint8Array(32);
    });
    const { site, keys } = source.header;
    const report = await verifySite(source, site, {
        sha256: nodePrimitives.sha256,
        readClaims: createClaimsReader(keys),
        witnesses: [],
        ...(showProgress && { onProgress: showProgress }),
    });
    const isWhole = isSigned && report.problems.length === 0 && source.changedDocuments.length === 0;
    return {
        site,
        entries: source.end.entries,
        keys,
        problems: isWhole ? null : `${explainReport(report)}\nSee: evaste verify ${file}`,
    };
}
async function readTransferKey(file) {
    const text = await readFile(file, 'utf8').catch(() => null); // then the addresses are not imported, and the output says so
    if (text === null)
        return null;
    return new Uint8Array(Buffer.from(text.trim(), 'base64url'));
}

const keysOptions = {
    scopes: { type: 'string', value: scopes.join(), description: 'keys create: what the key may do' },
    controller: {
        type: 'string',
        value: 'corner-bakery',
        description: 'keys create: limit to this controller’s sites; sites save: the controller of the site',
    },
    label: { type: 'string', description: 'keys create: what the key is for' },
};
/** `evaste register keys`: lists the API keys; `keys create` prints a new one, once; `keys revoke <id>`. */
const keysAction = ([verb, id, ...more], input, context) => {
    const isKnown = verb === undefined || verb === 'create' || verb === 'revoke';
    if (!isKnown)
        throw new CannotRun(`unknown action keys ${verb}; use create or revoke`);
    if ((verb === 'revoke') !== (id !== undefined) || more.length > 0)
        throw new CannotRun('name the key to revoke: evaste register keys revoke <id>');
    return withOperator(input, context, (operator) => {
        if (verb === 'create')
            return create(operator, input);
        if (id === undefined)
            return list$1(operator);
        return revoke(operator, id);
    });
};
async function list$1({ store }) {
    const keys = (await store.apiKeys(null)).map(({ keyHash, ...shown }) => shown);
    const lines = keys.map((key) => [key.keyId, key.createdAt.slice(0, 10), key.controller ?? 'all controllers', key.scopes.join(), key.label].join(' '));
    return { exitCode: 0, text: lines.join('\n') || 'there is no API key', json: keys };
}
async function create({ store, rights }, { options }) {
    const wanted = String(options.scopes ?? scopes.join()).split(',');
    const known = scopes.filter((scope) => wanted.includes(scope));
    if (known.length < wanted.length)
        throw new CannotRun(`--scopes takes a comma-separated list of ${scopes.join(', ')}`);
    const controller = options.controller === undefined ? null : String(options.controller);
    if (controller !== null && !DECLARED_ID.test(controller))
        throw new CannotRun('--controller takes the id of a controller');
    const label = String(options.label ?? '');
    if (!/^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u.test(label))
        throw new CannotRun('--label has at most 128 characters');
    const { key, stored } = await createApiKey({ controller, scopes: known, label }, rights.now().toISOString());
    await store.saveApiKey(stored);
    const { keyId } = stored;
    return { exitCode: 0, text: `${key}\nThis is the only time that the key ${keyId} is shown.`, json: { keyId, key } };
}
async function revoke({ store, rights }, id) {
    const isThere = (await store.apiKeys(null)).some(({ keyId }) => keyId === id);
    if (!isThere)
        throw new CannotRun(`there is no API key ${id}`);
    await store.revokeApiKey(id, rights.now().toISOString());
    return { exitCode: 0, text: `${id} opens nothing any more`, json: { keyId: id } };
}

/**
 * Finds a consent by what a person can provide: the entry number on the page, the receipt file, or the consent's id.
 * One id may have entries at several sites.
 *
 * @returns an empty list if the register has no such consent.
 * @throws {CannotRun} if an entry was erased, exists at several sites, or a file contains no receipt of this register.
 */
async function findConsents(word, operator, { options }, { folder }) {
    if (/\.jws$|[/\\]/.test(word))
        return findByReceipt(resolve(folder, word), operator);
    const sites = await sitesOf(operator, options.site);
    if (/^[1-9]\d{0,14}$/.test(word))
        return findByNumber(Number(word), sites, operator);
    const found = [];
    for (const site of sites)
        if ((await operator.store.entriesOfConsent(site, word)).length > 0)
            found.push({ site, consentId: word });
    return found;
}
async function findByNumber(number, sites, { store }) {
    const found = [];
    for (const site of sites) {
        const [stored] = await store.entries(site, { after: number - 1, limit: 1 });
        if (stored?.entry === number)
            found.push({ site, consentId: consentOf(stored) });
    }
    if (found.length > 1)
        throw new CannotRun(`${found.length} sites have an entry ${number}: ${found.map(({ site }) => site).join(', ')}. Name one: --site ${found[0]?.site}`);
    return found.map((one) => (one.consentId === '' ? refuseErased(`entry ${number} of ${one.site}`) : one));
}
function consentOf(stored) {
    const content = readEntryContent(stored);
    if (content.kind === 'decision')
        return content.record.consentId;
    if (content.kind === 'event')
        return content.event.consentId ?? '';
    return '';
}
async function findByReceipt(file, operator) {
    const text = await readFile(file, 'utf8').catch((cause) => {
        throw new CannotRun(`${file} cannot be read`, { cause });
    });
    const { site, consentId = '' } = await readReceipt(text.trim(), file, operator);
    if (consentId === '')
        refuseErased(`the consent of ${file}`);
    const isThere = (await operator.store.entriesOfConsent(site, consentId)).length > 0;
    if (isThere)
        return [{ site, consentId }];
    return [];
}
async function readReceipt(jws, file, operator) {
    const read = createClaimsReader(operator.exportNeeds().publicKeys);
    for (const type of ['evaste-receipt', 'evaste-event']) {
        const claims = await read(jws, type).catch(() => null);
        if (claims)
            return claims;
    }
    throw new CannotRun(`${file} is not a receipt that this register signed`);
}
function refuseErased(what) {
    throw new CannotRun(`${what} no longer identifies a person: its content was erased, or its retention period has ended`);
}

const letterOptions = {
    language: { type: 'string', value: 'fi', description: 'correct: the language that the person read' },
    'decided-at': { type: 'string', value: '2026-11-22T12:00:00Z', description: 'correct: when the person decided' },
};
/**
 * `evaste register erase | restrict | correct <number|file|id> --reason "…"`: for a person who wrote to the controller
 * and does not have the receipt secret. The reason is recorded.
 */
const letterAction = (verb, kind, done) => ([word, ...more], input, context) => {
    if (word === undefined || more.length > 0)
        throw new CannotRun(`name one consent: evaste register ${verb} <entry number | receipt.jws | consentId> --reason …`);
    const reason = String(input.options.reason ?? '');
    const correction = kind === 'rectification' ? correctionOf(input) : undefined;
    return withOperator(input, context, async (operator) => {
        const [found, ...others] = await findConsents(word, operator, input, context);
        if (!found)
            throw new CannotRun(`no consent ${word} in this register`);
        if (others.length > 0)
            throw new CannotRun(`several sites have the consent ${word}; name one with --site`);
        await auditOperator(found.site, { action: 'requests', detail: verb }, operator);
        const request = { kind, reason, ...(correction && { correction }) };
        const { entry, receipt } = await exerciseForPerson(found, request, operator.rights).catch(explainProblem);
        const text = `the consent is ${done}, entry ${entry} of ${found.site}. The certificate for the person:\n${receipt}`;
        return { exitCode: 0, text, json: { ...found, kind, entry, receipt } };
    });
};
function correctionOf({ options }) {
    const { language, 'decided-at': decidedAt } = options;
    if (language === undefined && decidedAt === undefined)
        throw new CannotRun('give the correct value: --language fi, --decided-at 2026-11-22T12:00:00Z, or both');
    return {
        ...(language !== undefined && { language: String(language) }),
        ...(decidedAt !== undefined && { decidedAt: String(decidedAt) }),
    };
}

const retentionOptions = {
    'dry-run': { type: 'boolean', description: 'retention: only count what is due' },
    confirm: {
        type: 'boolean',
        description: 'retention: confirm that the clock is right and that much may be deleted at once',
    },
    'adopt-terms': { type: 'boolean', description: 'retention: apply the site’s current terms to older entries too' },
};
/** `evaste register retention`: deletes what is due now; a running register does so every hour. */
const retentionAction = (words, input, context) => {
    if (words.length > 0)
        throw new CannotRun('retention takes no arguments; name a site with --site');
    const dryRun = input.options['dry-run'] === true;
    const adopts = input.options['adopt-terms'] === true;
    const confirmed = input.options.confirm === true ? ['clock', 'share'] : [];
    return withOperator(input, context, async (operator) => {
        const sites = await sitesOf(operator, input.options.site);
        const progress = context.showProgress && { onProgress: context.showProgress };
        const reports = [];
        for (const site of sites) {
            if (adopts && !dryRun)
                await adoptTerms(site, operator.rights);
            const run = runRetention({ site, dryRun, confirmed, ...progress }, operator.rights);
            reports.push(...(await run.catch(askOperator)));
        }
        const isHeld = !dryRun && reports.some(({ held }) => held !== null);
        const lines = reports.map((report) => describe(report, dryRun));
        const json = { dryRun, sites: reports.map(({ held, ...same }) => ({ ...same, held: held?.reason ?? null })) };
        return { exitCode: isHeld ? 1 : 0, text: lines.join('\n') || 'the register has no entries', json };
    });
};
function describe({ site, contents, addresses, held }, dryRun) {
    const line = `${site}: ${dryRun ? 'due' : 'forgotten'}: ${contents} entries, ${addresses} addresses`;
    if (held && !dryRun)
        return `${line}\n${held.message}`;
    return line;
}
function askOperator(cause) {
    if (cause instanceof RetentionHeld)
        throw new CannotRun(cause.message, { cause });
    throw cause;
}

const sitesOptions = {
    origins: {
        type: 'string',
        value: 'https://leipomo.example',
        description: 'sites save: the origins of its pages, comma-separated',
    },
};
/** `evaste register sites`: lists the sites; `sites save <site> --origins …` adds one or changes its origins. */
const sitesAction = async ([verb, site, ...more], input, context) => {
    if (verb !== undefined && verb !== 'save')
        throw new CannotRun(`unknown action sites ${verb}; use save`);
    if ((verb === 'save') !== (site !== undefined) || more.length > 0)
        throw new CannotRun('name one site: evaste register sites save <site> --origins https://…');
    const { config } = await configFor(input, context);
    const configured = config.sites.map((one) => one.site);
    return withOperator(input, context, (operator) => site === undefined ? list(operator, configured) : save(operator, site, { input, configured }));
};
async function list({ store }, configured) {
    const saved = (await store.savedSites()).map((one) => one.site).filter((site) => !configured.includes(site));
    const known = [...configured, ...saved];
    const left = (await store.sitesWithEntries()).filter((site) => !known.includes(site));
    const sites = await Promise.all([...known, ...left].map(async (site) => ({
        site,
        entries: (await store.head(site)).entry,
        isServed: known.includes(site),
    })));
    const lines = sites.map(({ site, entries, isServed }) => `${site} ${entries} entries${isServed ? '' : ', not served'}`);
    return { exitCode: 0, text: lines.join('\n') || 'the register has no sites', json: sites };
}
async function save({ store }, site, { input: { options }, configured }) {
    if (!DECLARED_ID.test(site))
        throw new CannotRun('a site id consists of a-z, 0-9 and "-"');
    if (configured.includes(site))
        throw new CannotRun(`${site} is in the configuration file; change it there`);
    const origins = String(options.origins ?? '')
        .split(',')
        .filter(Boolean);
    if (origins.length === 0 || origins.length > 64 || !origins.every(isOrigin))
        throw new CannotRun('--origins takes 1 to 64 origins such as https://leipomo.example');
    const before = (await store.savedSites()).find((one) => one.site === site);
    const controller = String(options.controller ?? before?.controller ?? site);
    if (!DECLARED_ID.test(controller))
        throw new CannotRun('--controller takes the id of a controller');
    await store.saveSite({ site, controller, origins: [...new Set(origins)] });
    const text = `${site} is served within five seconds; publish its declaration: evaste publish`;
    return { exitCode: 0, text, json: { site, controller, origins } };
}

/**
 * Reconstructs what the visitor saw for one decision: the stored interface text in the language of the page, with the
 * company's own wording, and the purposes and services of the stored declaration (EDPB Guidelines 05/2020, 108).
 */
async function describeShown({ entry, recordedAt, record }, store) {
    const declaration = await findKeptDeclaration(store, record.declaration.digest);
    const kept = await readInterface(record.interface.digest, store);
    const labels = kept && declaration ? withOwnWording(kept, declaration, record.language) : (kept ?? {});
    const purposes = Object.entries(record.choices).map(([id, answer]) => shownPurpose(id, answer, { record, declaration, labels }));
    const words = wordsOf(labels, declaration, purposes);
    const { site, language, notice, source } = record;
    const missing = missingTexts(record, declaration !== null, kept !== null);
    const lines = [
        `Entry ${entry} of ${site}, ${recordedAt}, language ${language}, answered in: ${source}`,
        ...missing,
        '',
        ...words.flatMap(({ label, text }) => [`${label}: ${text}`]),
        `privacy notice: ${[notice.url, notice.version].filter(Boolean).join(', version ')}`,
        ...purposes.flatMap(describePurpose),
    ];
    return {
        text: lines.join('\n'),
        json: { entry, site, recordedAt, language, source, notice, words, purposes, missing },
    };
}
function missingTexts(record, hasDeclaration, hasInterface) {
    const texts = [];
    if (!hasDeclaration)
        texts.push(`The declaration ${record.declaration.digest} was not kept: titles and services are missing.`);
    if (!hasInterface)
        texts.push(`The interface text ${record.interface.digest} was not kept: the question's words are missing.`);
    return texts;
}
async function readInterface(digest, store) {
    const document = await store.document(digest);
    if (document?.kind === 'interface')
        return JSON.parse(document.text);
    return null;
}
/** The first layer from its title to its buttons; texts that an older version lacks are omitted. */
function wordsOf(labels, declaration, purposes) {
    const values = {
        controller: declaration?.controller.name ?? '',
        purposes: purposes.map(({ title }) => title).join(', '),
    };
    return ['title', 'intro', 'accept', 'refuse', 'settings', 'notice'].flatMap((label) => {
        const text = labels[label];
        if (typeof text === 'string')
            return [{ label, text: fill(text, values) }];
        return [];
    });
}
function shownPurpose(id, answer, { record, declaration, labels }) {
    const purpose = declaration?.purposes.find((one) => one.id === id);
    const pick = (text) => declaration ? pickText(text, declaration, record.language) : undefined;
    const services = (declaration?.services ?? []).filter((service) => service.purpose === id);
    return {
        id,
        answer,
        title: pick(purpose?.title) || String(labels[`purpose.${id}`] ?? id),
        description: pick(purpose?.description) || String(labels[`description.${id}`] ?? ''),
        services: services.map((service) => {
            const company = declaration?.recipients.find((one) => one.id === service.recipient);
            const name = [pick(service.name), pick(company?.name)].filter(Boolean).join(', ');
            return `${name}: ${record.services[service.id] ?? answer}`;
        }),
    };
}
const describePurpose = ({ title, description, answer, services }) => [
    '',
    `${title}: ${answer}`,
    ...(description ? [`  ${description}`] : []),
    ...services.map((service) => `  - ${service}`),
];

const showOptions = {
    'as-shown': { type: 'boolean', description: 'show: print the texts and purposes as displayed to the visitor' },
};
/**
 * `evaste register show <number|file|id>`: prints every entry of one consent, or what was displayed for each decision.
 */
const showAction = ([word, ...more], input, context) => {
    if (word === undefined || more.length > 0)
        throw new CannotRun('name one consent: evaste register show <entry number | receipt.jws | consentId>');
    return withOperator(input, context, async (operator) => {
        const found = await findConsents(word, operator, input, context);
        if (found.length === 0)
            return { exitCode: 1, text: `no consent ${word} in this register`, json: [] };
        for (const { site } of found)
            await auditOperator(site, { action: 'entries', detail: 'show' }, operator);
        if (input.options['as-shown'] === true)
            return showTexts(found, operator);
        return showEntries(found, operator);
    });
};
const entriesOf = async (found, { store }) => (await Promise.all(found.map(({ site, consentId }) => store.entriesOfConsent(site, consentId)))).flat();
async function showEntries(found, operator) {
    const stored = await entriesOf(found, operator);
    const entries = await Promise.all(stored.map((entry) => discloseEntry(entry, operator)));
    return { exitCode: 0, text: entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n'), json: entries };
}
async function showTexts(found, operator) {
    const decisions = (await entriesOf(found, operator)).flatMap((stored) => {
        const content = readEntryContent(stored);
        if (content.kind === 'decision')
            return [{ ...stored, record: content.record }];
        return [];
    });
    const shown = await Promise.all(decisions.map((entry) => describeShown(entry, operator.store)));
    return { exitCode: 0, text: shown.map(({ text }) => text).join('\n\n'), json: shown.map(({ json }) => json) };
}

const actions = {
    show: showAction,
    erase: letterAction('erase', 'erasure', 'erased'),
    restrict: letterAction('restrict', 'restriction', 'restricted'),
    correct: letterAction('correct', 'rectification', 'corrected by a note'),
    export: exportAction,
    import: importAction,
    requests: requestsAction,
    retention: retentionAction,
    sites: sitesAction,
    keys: keysAction,
    'rotate-key': (_, input, context) => rotateKey(input, context),
    audit: auditAction,
    'delete-site': deleteSiteAction,
};
/** The description of each action in `--help`. */
const ACTION_WORDS = [
    'show <consent>',
    'erase <consent>',
    'restrict <consent>',
    'correct <consent>',
    'export <site>',
    'import <file>',
    'requests [done <id> | refuse <id>]',
    'retention',
    'audit',
    'sites [save <site>]',
    'keys [create | revoke <id>]',
    'rotate-key',
    'delete-site <site>',
];
/** `evaste register`: serves a register until it is stopped; `evaste register show` looks into one. */
const registerCommand = {
    name: 'register',
    words: `[${ACTION_WORDS.join(' | ')}]`,
    summary: 'serve a consent register, inspect it, export sites and answer requests; <consent> is an entry number, a receipt file (.jws) or a consentId',
    options: {
        config: { type: 'string', value: DEFAULT_CONFIG, description: 'the configuration file' },
        port: { type: 'string', value: '8787', description: 'the TCP port; 0 selects a free one' },
        'accept-loss': {
            type: 'string',
            value: 'signing-key',
            description: 'recreate this part once, because it is lost for good',
        },
        'setup-link': { type: 'boolean', description: 'print a link that creates an API key, although there is one' },
        data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys' },
        ...exportOptions,
        ...importOptions,
        ...requestsOptions,
        ...showOptions,
        ...letterOptions,
        ...sitesOptions,
        ...keysOptions,
        ...retentionOptions,
        ...deleteSiteOptions,
        'compromised-since': {
            type: 'string',
            value: '2026-11-22T12:00:00Z',
            description: 'rotate-key: the current key was stolen; reject what it has signed since then',
        },
    },
    async run(input, context) {
        const [name, ...words] = input.words;
        if (name === undefined)
            return serve(input, context);
        const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
        if (!action)
            throw new CannotRun(`unknown action ${name}; use one of ${Object.keys(actions).join(', ')}`);
        return action(words, input, context);
    },
};
async function serve(input, context) {
    const { config, folder } = await configFor(input, context);
    const { serveRegister } = await import('./node/server.js').then(function (n) { return n.d; });
    const interfaces = await readInterfaces(context);
    const log = (event) => context.say(logLine(event, new Date()));
    const newSetupLink = input.options['setup-link'] === true;
    const acceptLoss = parseLosses(input.options['accept-loss']);
    const server = await serveRegister({ config, folder, interfaces, log, newSetupLink, acceptLoss }).catch((cause) => {
        throw new CannotRun(`the register cannot start: ${cause.message}`, { cause });
    });
    context.say(`The register listens at ${server.url}; control-C stops it.`);
    if (server.setupUrl !== null)
        context.say(`Create the first API key here, once, within a day; keep this link secret: ${server.setupUrl}`);
    await context.untilStopped();
    await server.stop();
    return { exitCode: 0, text: '', json: { url: server.url } };
}
function parseLosses(option) {
    const names = option === undefined ? [] : String(option).split(',');
    const known = losses.filter((loss) => names.includes(loss));
    if (known.length < names.length)
        throw new CannotRun(`--accept-loss takes a comma-separated list of ${losses.join(', ')}`);
    return known;
}
async function rotateKey(input, context) {
    const { config, folder } = await configFor(input, context);
    const { rotateSigningKey } = await import('./node/key-files.js').then(function (n) { return n.k; });
    const since = input.options['compromised-since'];
    if (since !== undefined && !isUtcTime(String(since)))
        throw new CannotRun('--compromised-since takes a UTC time such as 2026-11-22T12:00:00Z');
    const options = since === undefined ? {} : { compromisedSince: String(since) };
    const { from, to } = await rotateSigningKey(resolve(folder, config.data), options).catch((cause) => {
        throw new CannotRun(cause.message, { cause });
    });
    return {
        exitCode: 0,
        text: `${to} signs from now on; ${from} stays published for what it signed${since === undefined ? '' : ` until ${String(since)}`}`,
        json: { from, to },
    };
}
/** The interface texts by version, which entries refer to (R69). */
async function readInterfaces({ packageRoot }) {
    const file = join(packageRoot, 'dist/interfaces.json');
    const text = await readTextFile({ folder: packageRoot }, file, 'reinstall evaste');
    return JSON.parse(text);
}

/**
 * Finds the `.html` and `.htm` files that the arguments name, and those in and below folders. Skips `node_modules` and
 * hidden folders.
 *
 * @throws {CannotRun} if one of them does not exist, or none contains a page.
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
        throw new CannotRun(`${word} cannot be read; name existing files and folders`, { cause });
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

/** The options of commands that read and write pages. */
const pageOptions = {
    out: { type: 'string', value: 'folder', description: 'write all pages to this folder, changed or not' },
    'in-place': { type: 'boolean', description: 'overwrite the pages' },
    check: { type: 'boolean', description: 'write nothing; exit with 1 if a page would change' },
    url: { type: 'string', value: 'https://leipomo.example/', description: 'the URL at which the pages will be served' },
};
/** @throws {CannotRun} unless exactly one target and at least one page are named. */
function readTarget(command, { options, words }, folder) {
    const { out, check } = options;
    const chosen = [out !== undefined && '--out', options['in-place'] && '--in-place', check && '--check'].filter(Boolean);
    if (chosen.length !== 1)
        throw new CannotRun(`say where the pages go, once: --out <folder>, --in-place, or --check; not ${chosen.join(' and ') || 'nothing'}`);
    if (words.length === 0)
        throw new CannotRun(`name the files or folders with your HTML, such as evaste ${command} dist --in-place`);
    if (check)
        return null;
    if (out === undefined)
        return ({ path }) => path;
    return ({ below }) => resolve(folder, String(out), below);
}
/** @throws {CannotRun} if two pages would be written to one file. */
function refuseCollisions(pages, target) {
    const paths = pages.map((page) => target?.(page) ?? page.path);
    const twice = pages.find((_, at) => paths.indexOf(paths[at]) !== at);
    if (twice)
        throw new CannotRun(`two pages would be written to ${twice.below}; process their folders separately`);
}
/** Parses `--url`, with a trailing slash; omitted: `undefined`. */
function readSiteUrl(value) {
    if (value === undefined)
        return undefined;
    if (!/^https?:\/\//i.test(String(value)) || !resolveUrl(String(value)))
        throw new CannotRun('--url takes a complete URL, such as https://leipomo.example/');
    if (String(value).endsWith('/'))
        return String(value);
    return `${String(value)}/`;
}
/** The URL of a page; empty if unknown. */
const pageUrlOf = ({ below }, url) => url === undefined ? {} : { pageUrl: new URL(below.replaceAll('\\', '/'), url).href };

/** The script tag: by file name, or as a bundle within the page. */
const TAG = /<script\b[^>]*(?:\sdata-(?:sealed|chunks)\b|\ssrc\s*=[^>]*\bevaste[\w.-]*\.js)/i;
/** `evaste rewrite`: writes HTML from which a browser requests nothing that needs consent. */
const rewriteCommand = {
    name: 'rewrite',
    summary: 'rewrite HTML so that nothing is requested before consent',
    words: '<files or folders…>',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        ...pageOptions,
    },
    async run(input, context) {
        const target = readTarget('rewrite', input, context.folder);
        const url = readSiteUrl(input.options.url);
        const file = String(input.options.file ?? DEFAULT_FILE);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const pages = await findPages(input.words, context.folder);
        refuseCollisions(pages, target);
        const held = [];
        const untagged = [];
        for (const [done, page] of pages.entries()) {
            context.showProgress?.(done, pages.length);
            const { hasTag, found } = await rewritePage(page, declaration, { target, url });
            held.push(...found);
            if (found.length && !hasTag)
                untagged.push(page.file);
        }
        context.showProgress?.(pages.length, pages.length);
        const isFinding = target === null && held.length > 0;
        return {
            exitCode: isFinding ? 1 : 0,
            text: told(held, untagged, pages.length),
            json: { pages: pages.length, held, untagged },
        };
    },
};
async function rewritePage(page, declaration, { target, url }) {
    const bytes = await readFile(page.path);
    const encoding = encodingOfFile(bytes);
    if (!encoding)
        throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`);
    const { html, held } = rewriteHtml(bytes.toString(encoding), declaration, pageUrlOf(page, url));
    const path = target?.(page);
    // An unchanged file keeps its date.
    if (path !== undefined && (held.length > 0 || path !== page.path)) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, held.length > 0 ? encodePage(html, encoding) : bytes);
    }
    return { hasTag: TAG.test(html), found: held.map((one) => ({ file: page.file, ...one })) };
}
function told(held, untagged, pages) {
    const files = new Set(held.map(({ file }) => file)).size;
    const lines = held.map(({ file, line, element, services, loads }) => `${file}:${line}: <${element}> waits for ${services.join(', ')}: ${loads.replace(/\s+/g, ' ').slice(0, 80)}`);
    const elements = `${held.length} ${held.length === 1 ? 'element waits' : 'elements wait'} for consent`;
    const missing = untagged.map((file) => `${file}: has no tag of evaste; what is held there comes back only if a bundle of yours starts evaste`);
    return [...lines, ...missing, `${elements}, in ${files} of ${pages} ${pages === 1 ? 'page' : 'pages'}.`].join('\n');
}

/** The moment as part of a sentence: "before any answer". */
function whenOf(moment) {
    if (moment.startsWith('only:'))
        return `when only ${moment.slice('only:'.length)} is allowed`;
    return {
        before: 'before any answer',
        refused: 'after a refusal',
        accepted: 'after consent',
        withdrawn: 'after a withdrawal',
    }[moment];
}
/** A kind of thing with its name: "cookie _ga". */
const kindWords = {
    cookie: 'cookie',
    'local-storage': 'local storage item',
    'session-storage': 'session storage item',
    'indexed-db': 'database',
    'cache-storage': 'cache',
    request: 'request to',
};
const MOST_THINGS = 6;
/** The first few, and the number of the others. */
const few = (names) => {
    const distinct = [...new Set(names)];
    if (distinct.length <= MOST_THINGS)
        return distinct;
    return [...distinct.slice(0, MOST_THINGS), `${distinct.length - MOST_THINGS} more`];
};

const ENTITIES$1 = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text from outside as text, also inside a quoted attribute. */
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES$1[character] ?? '');

/** R24, R46 to R49 and R55, from the measurements of the first layer. */
function findBannerFaults({ measures, page, tool }) {
    if (!measures)
        return [];
    const { accept, refuse } = measures;
    const issues = [
        ...wayToRefuse(measures),
        ...(accept && refuse ? unequal(accept, refuse) : []),
        ...labels(measures),
        ...rest(measures),
    ];
    return issues.map(([rule, severity, message, things = []], i) => ({
        id: `${rule} banner ${tool} ${issues.filter(([other], j) => other === rule && j < i).length}`,
        ...{ rule, severity, page, message, things },
    }));
}
function wayToRefuse({ accept, refuse, stepsToAccept, stepsToRefuse }) {
    if (!accept)
        return [];
    const missing = [
        'R46',
        'law',
        `the banner has “${accept.label}” in its first layer and no button that refuses everything`,
    ];
    if (!refuse && stepsToRefuse === null)
        return [missing];
    if (refuse || stepsToAccept === null || stepsToRefuse === null)
        return [];
    return [
        missing,
        ['R55', 'law', `refusing takes ${stepsToRefuse} clicks, accepting ${stepsToAccept}; make them as many`],
    ];
}
const LEAST_RATIO = 0.8;
const MOST_CONTRAST_RATIO = 1.5;
/** Sizes depend on the length of the labels, so only a clear difference counts (R48). */
function unequal(accept, refuse) {
    const isLink = accept.isButton && !refuse.isButton;
    const height = refuse.height / Math.max(accept.height, 1);
    const font = refuse.fontSize / Math.max(accept.fontSize, 1);
    const ground = Math.max(accept.groundContrast, refuse.groundContrast) / Math.min(accept.groundContrast, refuse.groundContrast);
    const perLetter = widthPerLetter(refuse) / widthPerLetter(accept);
    const issues = [];
    const say = (what, of) => {
        issues.push([
            'R48',
            'guidance',
            `“${accept.label}” and “${refuse.label}” differ in ${what}; make them equal`,
            [`${accept.label}: ${of(accept)}`, `${refuse.label}: ${of(refuse)}`],
        ]);
    };
    if (isLink)
        issues.push(['R47', 'guidance', `“${refuse.label}” is a link and “${accept.label}” is a button; make both buttons`]);
    if (height < LEAST_RATIO || perLetter < 0.5)
        say('size', ({ width, height }) => `${width} × ${height} px`);
    if (font < 0.95 || refuse.fontWeight < accept.fontWeight)
        say('type', ({ fontSize, fontWeight }) => `${fontSize} px, weight ${fontWeight}`);
    if (ground > MOST_CONTRAST_RATIO)
        say('how they stand out from the banner', ({ groundContrast }) => `contrast ${groundContrast}:1`);
    return issues;
}
const widthPerLetter = ({ width, label }) => Math.max(width, 1) / Math.max(label.length, 1);
/** WCAG 2.2, 1.4.3: 3:1 suffices for large text. */
const LEAST_CONTRAST = 4.5;
const LEAST_CONTRAST_LARGE = 3;
const labels = ({ accept, refuse }) => [accept, refuse].flatMap((control) => {
    if (!control)
        return [];
    const { label, labelContrast, fontSize, fontWeight } = control;
    const isLarge = fontSize >= 24 || (fontSize >= 18.66 && fontWeight >= 700);
    if (labelContrast >= (isLarge ? LEAST_CONTRAST_LARGE : LEAST_CONTRAST))
        return [];
    const is = labelContrast < 1.3 ? 'cannot be seen' : 'is hard to read';
    return [
        ['R48', 'guidance', `the label “${label}” ${is}: its contrast is ${labelContrast}:1; make it at least 4.5:1`],
    ];
});
const rest = ({ ticked, hasNoticeLink }) => [
    ...(ticked.length > 0
        ? [['R49', 'law', 'choices are ticked before the visitor has chosen; leave them empty', ticked]]
        : []),
    ...(hasNoticeLink ? [] : [['R24', 'law', 'the first layer does not link to the privacy notice']]),
];

/** The names of evaste's own cookie, storage items and databases. No declared tracker matches them. */
const isOwnName = (name) => /^evaste(?:$|:)/.test(name);
/** Whether a declared name, in which `*` matches anything, matches `name`. */
const coversName = (declared, name) => !isOwnName(name) && matchesPieces(declared.split('*'), name);
/** Creates the look-up of declared tracker names. */
function createTrackerMatcher(services) {
    const declared = services.flatMap(({ id, trackers }) => trackers.map(({ name, type = 'cookie' }) => ({ id, type, name })));
    return (type, name) => declared.filter((tracker) => tracker.type === type && coversName(tracker.name, name)).map(({ id }) => id);
}

/**
 * The name to declare for a tracker: parts that only identify a visitor, a property or a day become `*`.
 *
 * @example namePattern('_pk_id.12.5f3e') // '_pk_id.*'
 */
function namePattern(name) {
    const pieces = name.split(/([._:/|-])/);
    const kept = pieces.map((piece, i) => (i > 0 && i % 2 === 0 && isIdentifier(piece) ? '*' : piece));
    const pattern = kept.join('').replace(/\*(?:[._:/|-]\*)+/g, '*');
    if (pattern.replaceAll('*', '').length < 3)
        return name;
    return pattern;
}
/** Digits, a long hexadecimal number, part of a UUID, or a mixture of letters and digits that no word has. */
const isIdentifier = (piece) => /^\d+$/.test(piece) ||
    (/^[0-9a-f]{4,}$/i.test(piece) && /\d/.test(piece)) ||
    (piece.length >= 8 && /\d/.test(piece) && /[a-z]/i.test(piece));

/** R28, R30: what was seen and is not declared, a finding for each host and each name. */
function findUndeclared(things) {
    const undeclared = things.filter(isUndeclared);
    const requests = undeclared.filter(({ thing }) => thing.kind === 'request');
    const hosts = [...new Set(requests.map(({ thing }) => thing.host))];
    const ofHosts = hosts.map((host) => {
        const ofHost = requests.filter(({ thing }) => thing.host === host);
        const known = ofHost.find((one) => one.known)?.known;
        return {
            id: `R30 host ${host}`,
            ...{ rule: 'R30', severity: 'law', page: pageOf(ofHost[0]?.thing) },
            message: known
                ? `${host} is contacted but not declared; it is ${known.name}: run \`evaste add ${known.id}\``
                : `${host} is contacted but not declared; add it to the service that it belongs to`,
            things: few(ofHost.map(({ thing }) => thing.name)),
        };
    });
    const stored = undeclared.filter(({ thing }) => thing.kind !== 'request');
    const ids = [...new Set(stored.map(({ thing }) => nameId(thing)))];
    const ofNames = ids.map((id) => {
        const alike = stored.filter(({ thing }) => nameId(thing) === id);
        const [{ thing, known }] = alike;
        const what = `${kindWords[thing.kind]} ${thing.name}`;
        const whose = known ? `; it is one of ${known.name} (${known.id})` : writerOf(thing);
        return {
            id,
            ...{ rule: 'R28', severity: 'law', page: pageOf(thing) },
            message: `${what} is stored but not declared${whose}; add it to the trackers of its service`,
            things: few(alike.map((one) => `${kindWords[one.thing.kind]} ${one.thing.name}`)),
        };
    });
    return [...ofHosts, ...ofNames];
}
/** The same for names that differ only in what identifies a visitor or a visit. */
const nameId = ({ kind, host, name }) => `R28 ${kind} ${host} ${namePattern(name)}`;
/** Whether the site should declare it, and does not. */
const isUndeclared = ({ thing, declared, isForeign, isExempt, known }) => declared.length === 0 && !isExempt && (thing.kind !== 'request' || isForeign || known !== null);
const pageOf = (thing) => Object.values(thing?.seen ?? {})[0]?.page ?? '';
const writerOf = ({ by: [writer] }) => (writer === undefined ? '' : `; ${writer} wrote it`);
/** R30: what is declared and was never seen, once consent was given; R29: what lives longer than declared. */
function findMisdeclared({ moments, inlineServices, pages }, things, declaration) {
    const own = new Set(declaration.services.map(({ id }) => id));
    return withOwnProcessing(declaration)
        .services.filter(({ id }) => own.has(id))
        .flatMap((service, i) => {
        const seen = things.filter(({ declared }) => declared.includes(service.id)).map(({ thing }) => thing);
        const tooLong = service.trackers.flatMap((tracker, j) => findTooLong(tracker, ['services', i, 'trackers', j], seen));
        if (!moments.includes('accepted'))
            return tooLong;
        if (seen.length === 0 && !inlineServices.includes(service.id))
            return [...tooLong, unusedService(service, i, pages.visited)];
        const unused = service.trackers.flatMap((tracker, j) => isSeen(tracker, seen) ? [] : [unusedTracker(service, tracker, [i, j])]);
        return [...tooLong, ...unused];
    });
}
const unusedService = ({ id }, i, pages) => ({
    id: `R30 service ${id}`,
    ...{ rule: 'R30', severity: 'guidance', path: jsonPath(['services', i]), things: [] },
    message: `${id} is declared, but ${pages === 1 ? 'the page shows' : `${pages} pages show`} nothing of it; remove it if it is not used`,
});
const unusedTracker = ({ id }, { name, type }, [i, j]) => ({
    id: `R30 tracker ${id} ${name}`,
    ...{ rule: 'R30', severity: 'good', path: jsonPath(['services', i, 'trackers', j]), things: [] },
    message: `${kindWords[type ?? 'cookie'] ?? type} ${name} is declared, but was not seen; remove it if ${id} no longer uses it`,
});
/** A pixel or fingerprint has no name on the device, so it is enough that its service was seen. */
const isSeen = ({ name, type = 'cookie' }, seen) => /^(pixel|fingerprint)$/.test(type) || seen.some((thing) => thing.kind === type && coversName(name, thing.name));
/** A tolerance of one day, for clocks and for the duration of the scan. */
const TOLERANCE_DAYS = 1;
function findTooLong({ name, lifetime, type = 'cookie' }, at, seen) {
    if (type !== 'cookie' || lifetime === undefined)
        return [];
    const declared = lifetime === 'session' ? 0 : longestDays(lifetime);
    if (declared === null)
        return [];
    return seen
        .filter((thing) => thing.kind === 'cookie' && coversName(name, thing.name))
        .filter((thing) => typeof thing.lifetime === 'number' && thing.lifetime > declared + TOLERANCE_DAYS)
        .map((thing) => ({
        id: `R29 ${namePattern(thing.name)}`,
        ...{
            rule: 'R29',
            severity: 'law',
            path: jsonPath([...at, 'lifetime']),
            page: pageOf(thing),
            things: [`cookie ${thing.name}`],
        },
        message: `cookie ${thing.name} lives ${Math.round(thing.lifetime)} days, longer than the declared ${lifetime}; correct the declaration or the cookie`,
    }));
}

/** R45, R51, R57: what needs consent and ran, or still exists, without it. */
function findTooEarly({ moments }, things, declaration) {
    const waiting = things.flatMap((thing) => {
        const owner = thing.isExempt ? null : ownerOf$1(thing, declaration);
        if (owner)
            return [{ thing: thing.thing, owner }];
        return [];
    });
    return moments
        .filter((moment) => moment !== 'accepted')
        .flatMap((moment) => {
        const seen = waiting.filter(({ thing, owner }) => moment in thing.seen && !isAllowedIn(moment, owner));
        const owners = new Map(seen.map(({ owner }) => [owner.id, owner]));
        return [...owners.values()].map((owner) => finding$1(moment, owner, seen.filter((one) => one.owner.id === owner.id).map(({ thing }) => thing)));
    });
}
/** Something undeclared may belong to the purpose that was allowed. */
const isAllowedIn = (moment, { purpose }) => moment.startsWith('only:') && (purpose === null || moment.slice('only:'.length) === purpose);
/** `null` if it needs no consent, or nothing indicates that it does. */
function ownerOf$1({ thing, declared, known, isForeign }, declaration) {
    if (declaration && declared.length > 0) {
        const needsConsent = new Map(declaration.purposes.map((purpose) => [purpose.id, purpose.needsConsent]));
        const services = declaration.services.filter(({ id }) => declared.includes(id));
        // What belongs to two services may run if one of them may.
        if (!services.every(({ purpose }) => needsConsent.get(purpose)))
            return null;
        const [service] = services;
        if (!service)
            return null;
        const { id, purpose } = service;
        return { id, name: id, purpose, path: jsonPath(['services', declaration.services.indexOf(service)]) };
    }
    if (known)
        return known.purpose === 'necessary' ? null : { id: known.id, name: known.name, purpose: known.purpose };
    if (isForeign)
        return { id: thing.host, name: thing.host, purpose: null };
    return null;
}
const RULES = { before: 'R45', refused: 'R45', withdrawn: 'R57' };
function finding$1(moment, owner, things) {
    const rule = RULES[moment] ?? 'R51';
    const names = things.map(({ kind, name }) => `${kindWords[kind]} ${name}`);
    const hasRequest = things.some(({ kind }) => kind === 'request');
    const does = moment === 'withdrawn' && !hasRequest ? 'is still on the device' : 'is active';
    return {
        id: `${rule} ${moment} ${owner.id}`,
        rule,
        severity: 'law',
        ...(owner.path !== undefined && { path: owner.path }),
        page: things[0]?.seen[moment]?.page ?? '',
        message: `${owner.name} ${does} ${whenOf(moment)}; ${nextFor(moment, things)}`,
        things: few(names),
    };
}
function nextFor(moment, things) {
    if (moment === 'withdrawn')
        return 'erase it where the site can, and say in the notice where only the visitor can';
    const isOnlyFetched = things.every(({ kind, resource = '' }) => kind === 'request' && /script|image|font/.test(resource));
    if (isOnlyFetched)
        return 'hold it until consent; seal the page if the browser reads ahead';
    return 'hold it until consent, or declare a necessity with its reason';
}

/**
 * Every fault that a scan finds, the most severe first. Without a declaration, only what no declaration could justify.
 */
function findFaults(result, things, declaration) {
    return byGravity([
        ...findTooEarly(result, things, declaration),
        ...findUndeclared(things),
        ...(declaration ? findMisdeclared(result, things, declaration) : []),
        ...(result.banner ? findBannerFaults(result.banner) : []),
    ]);
}

const knownBanners = [
    {
        id: 'vanilla-cookieconsent',
        name: 'vanilla-cookieconsent',
        box: '#cc-main .cm',
        accept: '#cc-main .cm [data-role="all"]',
        refuse: [
            ['#cc-main .cm [data-role="necessary"]'],
            ['#cc-main .cm [data-role="show"]', '#cc-main .pm [data-role="necessary"]'],
        ],
        settings: '#cc-main .cm [data-role="show"]',
        keeps: ['cc_cookie'],
    },
    {
        id: 'orejime',
        name: 'Orejime',
        box: '.orejime-Banner',
        accept: '[data-testid="orejime-banner-accept"]',
        refuse: [['[data-testid="orejime-banner-decline"]']],
        settings: '[data-testid="orejime-banner-configure"]',
        keeps: ['eu-consent'],
    },
    {
        id: 'klaro',
        name: 'Klaro',
        box: '.klaro .cookie-notice, .klaro .cookie-modal .cm-modal',
        accept: '.klaro .cm-btn-success, .klaro .cm-btn-accept-all',
        refuse: [['.klaro .cn-decline'], ['.klaro .cm-btn-decline']],
        settings: '.klaro .cm-link, .klaro .cn-learn-more',
        keeps: ['klaro'],
    },
    {
        id: 'tarteaucitron',
        name: 'tarteaucitron',
        box: '#tarteaucitronAlertBig',
        accept: '#tarteaucitronPersonalize2',
        refuse: [['#tarteaucitronAllDenied2'], ['#tarteaucitronCloseAlert', '#tarteaucitronAllDenied']],
        settings: '#tarteaucitronCloseAlert',
        keeps: ['tarteaucitron'],
    },
    {
        id: 'hds',
        name: 'Helsinki Design System',
        box: '.hds-cc__container',
        accept: '.hds-cc__buttons [data-approved="all"]',
        refuse: [['.hds-cc__buttons [data-approved="required"]']],
        settings: '.hds-cc__aligner button',
        keeps: ['helfi-cookie-consents', 'helfi-consent-version', 'helfi-settings'],
    },
    {
        id: 'cookiebot',
        name: 'Cookiebot',
        box: '#CybotCookiebotDialog',
        accept: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyButtonAccept',
        refuse: [['#CybotCookiebotDialogBodyButtonDecline'], ['#CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll']],
        keeps: ['CookieConsent', 'CookieConsentBulkSetting-*'],
    },
    {
        id: 'cookieyes',
        name: 'CookieYes',
        box: '.cky-consent-container',
        accept: '.cky-consent-container .cky-btn-accept',
        refuse: [
            ['.cky-consent-container .cky-btn-reject'],
            ['.cky-consent-container .cky-btn-customize', '.cky-modal .cky-btn-reject'],
        ],
        settings: '.cky-consent-container .cky-btn-customize',
        keeps: ['cookieyes-consent'],
    },
    {
        id: 'onetrust',
        name: 'OneTrust',
        box: '#onetrust-banner-sdk',
        accept: '#onetrust-accept-btn-handler',
        refuse: [['#onetrust-reject-all-handler'], ['#onetrust-pc-btn-handler', '.ot-pc-refuse-all-handler']],
        settings: '#onetrust-pc-btn-handler',
        keeps: ['OptanonConsent', 'OptanonAlertBoxClosed'],
    },
    {
        id: 'usercentrics',
        name: 'Usercentrics',
        box: '#usercentrics-root [data-testid="uc-default-wall"], #usercentrics-root [data-testid="uc-default-banner"], #usercentrics-root [data-testid="uc-app-container"]',
        accept: '[data-testid="uc-accept-all-button"]',
        refuse: [['[data-testid="uc-deny-all-button"]']],
        settings: '[data-testid="uc-more-button"]',
        keeps: ['uc_settings', 'uc_user_interaction', 'ucString', 'ucData', 'uc_ui_version'],
    },
    {
        id: 'didomi',
        name: 'Didomi',
        box: '#didomi-notice, #didomi-popup',
        accept: '#didomi-notice-agree-button',
        refuse: [['#didomi-notice-disagree-button'], ['.didomi-continue-without-agreeing']],
        settings: '#didomi-notice-learn-more-button',
        keeps: ['didomi_token', 'euconsent-v2'],
    },
    {
        id: 'complianz',
        name: 'Complianz',
        box: '.cmplz-cookiebanner',
        accept: '.cmplz-cookiebanner .cmplz-accept',
        refuse: [['.cmplz-cookiebanner .cmplz-deny']],
        settings: '.cmplz-cookiebanner .cmplz-view-preferences',
        keeps: ['cmplz_*'],
    },
    {
        id: 'cookie-information',
        name: 'Cookie Information',
        box: '#coiOverlay, #coiConsentBanner',
        accept: '#coiOverlay .coi-banner__accept, #coiConsentBanner .coi-banner__accept',
        refuse: [['#coiOverlay .coi-banner__decline'], ['#declineButton']],
        keeps: ['CookieInformationConsent'],
    },
];

/** Whether two hosts are one site to a visitor: the same, with or without `www.`, or one a subdomain of the other. */
function isSameSite(host, siteHost) {
    const site = siteHost.replace(/^www\./, '');
    if (host.replace(/^www\./, '') === site)
        return true;
    // Each host below `localhost` is a separate site, and so is each IP address.
    return site.includes('.') && isIP(site) === 0 && host.endsWith(`.${site}`);
}
/** Without query and fragment, which identify the visitor rather than the service. */
function withoutQuery(url) {
    const end = url.search(/[?#]/);
    if (end < 0)
        return url;
    return url.slice(0, end);
}
const hostOf = (url) => (URL.canParse(url) ? new URL(url).hostname : '');

/** Determines the service of each found thing. `declaration` is null if the site has none. */
function recogniseThings(result, declaration) {
    const declaredFor = declaredLookUp(result, declaration);
    const known = knownLookUp(result);
    const isExempt = exemption(result, declaration);
    const siteHost = hostOf(result.site);
    return result.things.map((thing) => ({
        thing,
        isForeign: !isSameSite(thing.host, siteHost) && !(declaration && isOwnHost(thing.host, declaration)),
        declared: declaredFor(thing),
        known: known(thing),
        isExempt: isExempt(thing),
    }));
}
function declaredLookUp({ site }, declaration) {
    if (!declaration)
        return () => [];
    const byUrl = createMatcher(declaration.services, () => site);
    const byName = createTrackerMatcher(declaration.services);
    return ({ kind, name, example }) => (kind === 'request' ? byUrl(example ?? name) : byName(kind, name));
}
/** If several known services share a URL, the one for which there is further evidence. */
function knownLookUp({ things, inlineServices }) {
    const byUrl = createMatcher(catalogue.map(({ id, matches = [] }) => ({ id, matches })), () => 'https://site.invalid/');
    const services = new Map(catalogue.map((service) => [service.id, service]));
    const candidatesOf = ({ kind, name, example }) => kind === 'request' ? byUrl(example ?? name) : namesOf(kind, name);
    const support = new Map();
    const vote = (id) => support.set(id, (support.get(id) ?? 0) + 1);
    inlineServices.forEach(vote);
    for (const thing of things) {
        const candidates = candidatesOf(thing);
        if (candidates.length === 1)
            vote(candidates[0]);
    }
    const best = (ids) => {
        const [first] = [...ids].sort((a, b) => (support.get(b) ?? 0) - (support.get(a) ?? 0));
        return (first !== undefined && services.get(first)) || null;
    };
    // A vendor's script may write under any name.
    const byWriter = ({ kind, by }) => kind === 'request' ? null : best(by.flatMap((url) => byUrl(url)));
    return (thing) => best(candidatesOf(thing)) ?? byWriter(thing);
}
const namesOf = (kind, name) => catalogue
    .filter(({ trackers = [] }) => trackers.some((tracker) => (tracker.type ?? 'cookie') === kind && coversName(tracker.name, name)))
    .map(({ id }) => id);
function exemption({ banner, site }, declaration) {
    const keeps = knownBanners.find(({ id }) => id === banner?.tool)?.keeps ?? [];
    const register = declaration?.register?.url;
    const registerUrl = register !== undefined && URL.canParse(register, site) ? new URL(register, site).href : undefined;
    const isAllowed = createMatcher([{ id: 'allowed', matches: hostsIn(declaration?.consent.allow ?? []) }], () => site);
    return ({ kind, name }) => {
        if (kind === 'request')
            return (isAllowed(name).length > 0 || (registerUrl !== undefined && name.startsWith(registerUrl.replace(/\/?$/, '/'))));
        return keeps.some((kept) => coversName(kept, name));
    };
}
/** The hosts that a sealed page may load from; keywords such as `data:` are not hosts. */
const hostsIn = (allow) => allow.flatMap((source) => {
    const url = source.includes('://') ? source : `https://${source}`;
    if (/^[a-z]+:$/.test(source) || !URL.canParse(url.replace('*.', '')))
        return [];
    return [new URL(url.replace('*.', '')).hostname];
});

/**
 * Adds what is missing to a declaration's text. Order, comments, wording and layout of existing parts do not change.
 *
 * @param text a declaration that parses.
 */
function mergeMissing(text, { purposes, recipients, services, additions }) {
    const lists = [
        ['purposes', purposes, 'notice'],
        ['recipients', recipients, 'purposes'],
        ['services', services, 'purposes'],
    ];
    const withServices = lists.reduce((so, [list, items, after]) => items.reduce((now, item) => appendToList(now, list, item, after), so), text);
    const merged = additions.reduce((so, { service, trackers, matches }) => {
        const index = parseDeclaration(so).services.findIndex(({ id }) => id === service);
        const withTrackers = trackers.reduce((now, item) => appendTo(now, ['services', index, 'trackers'], item), so);
        return matches.reduce((now, item) => appendTo(now, ['services', index, 'matches'], item), withTrackers);
    }, withServices);
    parseDeclaration(merged);
    return merged;
}
function appendTo(text, path, item) {
    const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
    const formattingOptions = { insertSpaces: indent.startsWith(' '), tabSize: indent.length, eol: '\n' };
    const root = parseTree(text);
    const list = root && findNodeAtLocation(root, [...path]);
    const edits = list
        ? modify(text, [...path, -1], item, { formattingOptions, isArrayInsertion: true })
        : modify(text, [...path], [item], { formattingOptions });
    return applyEdits(text, edits);
}

/** The languages of a site without a declaration, from its start page. Default: English. */
function languagesOf({ facts }) {
    const [language = ''] = facts.language.toLowerCase().split('-');
    if (/^[a-z]{2,3}$/.test(language) && isKnownLanguage(language))
        return [language];
    return ['en'];
}
/**
 * A complete declaration for a site that has none. What a page does not show is marked with a `$comment`, or omitted.
 */
function writeFirstDraft({ site, facts }, missing) {
    const host = hostOf(site).replace(/^www\./, '');
    const notice = facts.noticeUrl;
    const file = {
        $comment: 'A first draft by `evaste scan`. Decide what each $comment asks, then run `evaste lint`.',
        format: 1,
        site: keyOf$2(host),
        languages: languagesOf({ facts }),
        controller: {
            $comment: 'Write the registered name of the company, its business id and a way to reach it.',
            name: plain(facts.title) || host,
        },
        notice: { url: pathOf(notice) ?? '/privacy' },
        purposes: ['necessary'],
        services: [],
    };
    const { purposes, ...rest } = missing;
    return mergeMissing(`${JSON.stringify(file, null, 2)}\n`, {
        ...rest,
        purposes: purposes.filter((id) => id !== 'necessary'),
    });
}
/** A page's title may hold what no text may. */
const plain = (title) => title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 200);
const keyOf$2 = (host) => host
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63) || 'site';
const pathOf = (url) => URL.canParse(url) && /^https?:/.test(url) ? new URL(url).pathname : null;

const UNITS = [
    ['Y', 365],
    ['M', 30],
    ['D', 1],
];
/**
 * An observed lifetime in the form of a declaration, rounded up so that it is never too short.
 *
 * @example observedLifetime(389.99) // 'P13M'
 */
function observedLifetime(lifetime) {
    if (typeof lifetime !== 'number')
        return lifetime ?? 'session';
    if (lifetime < 1)
        return `PT${Math.max(1, Math.ceil(lifetime * 1440 - 0.05))}M`;
    const days = Math.ceil(lifetime - 0.01);
    for (const [unit, length] of UNITS.slice(0, 2)) {
        const count = Math.round(days / length);
        // The number of days varies: two years have 730 or 731.
        if (count > 0 && Math.abs(days - count * length) <= Math.ceil(count * (unit === 'Y' ? 1 : 0.6)))
            return `P${count}${unit}`;
    }
    if (days > 366)
        return `P${Math.ceil(days / 30)}M`;
    return `P${days}D`;
}

/** Each name directly below these belongs to a different customer. */
const SHARED = new Set(('akamaized.net amazonaws.com azureedge.net azurewebsites.net b-cdn.net cdn77.org cloudflare.net cloudfront.net ' +
    'fastly.net firebaseapp.com github.io googleapis.com googleusercontent.com gstatic.com herokuapp.com myshopify.com ' +
    'netlify.app pages.dev vercel.app web.app windows.net workers.dev wpengine.com').split(' '));
/**
 * The registrable domain of a company, as far as it can be determined without the public suffix list.
 *
 * @example siteOfHost('cdn.tracker.co.uk') // 'tracker.co.uk'
 */
function siteOfHost(host) {
    const labels = host.split('.');
    if (isIP(host) !== 0 || labels.length <= 2)
        return host;
    const [second = '', top = ''] = labels.slice(-2);
    const isCountrySuffix = top.length === 2 && /^(?:co|com|org|net|gov|edu|ac)$/.test(second);
    const site = labels.slice(isCountrySuffix ? -3 : -2).join('.');
    if (top === 'localhost' || SHARED.has(site))
        return host;
    return site;
}

/** A purpose for what a person must decide; until then it needs consent. */
const UNSORTED = 'marketing';
const OWN = 'own-storage';
/**
 * Groups undeclared things into services: known ones as in the catalogue, others by host, with notes on what to decide.
 */
function findMissing(things, languages, declaration) {
    const undeclared = things.filter((one) => isUndeclared(one) && isDeclarable(one.thing));
    const fresh = new Map();
    const recipients = new Map();
    const additions = new Map();
    const isDeclared = (id) => declaration?.services.some((service) => service.id === id) ?? false;
    const placeOf = (recognised) => {
        const id = serviceIdOf(recognised, things);
        if (isDeclared(id))
            return inserted(additions, id, () => ({ trackers: [], matches: [] }));
        return inserted(fresh, id, () => {
            if (!recognised.known || recognised.known.id !== id)
                return unknownService(id, recognised.thing);
            const { service, recipient } = copyService(recognised.known, languages);
            if (recipient && !declaration?.recipients.some((one) => one.id === recipient.id))
                recipients.set(recipient.id, recipient);
            return { ...service, matches: [...(service.matches ?? [])], trackers: [...(service.trackers ?? [])] };
        });
    };
    for (const recognised of undeclared) {
        const known = isDeclared(serviceIdOf(recognised, things));
        addTo(placeOf(recognised), recognised, { isDeclared: known, languages });
    }
    const services = [...fresh.values()].map(withoutEmpty);
    const has = (id) => declaration?.purposes.some((purpose) => purpose.id === id) ?? false;
    return {
        purposes: [...new Set(services.map(({ purpose }) => purpose))].filter((id) => !has(id)),
        recipients: [...recipients.values()],
        services,
        additions: [...additions].map(([service, parts]) => ({ service, ...parts })),
    };
}
function inserted(map, key, create) {
    const value = map.get(key) ?? create();
    map.set(key, value);
    return value;
}
/** The known service; otherwise that of the script that wrote it, or of the host. */
function serviceIdOf({ thing, known, isForeign }, things) {
    if (known)
        return known.id;
    if (thing.kind === 'request')
        return idOf(thing.host);
    const writer = things.find((one) => one.thing.kind === 'request' && thing.by.includes(one.thing.name));
    const owner = writer?.declared[0] ?? writer?.known?.id;
    if (owner !== undefined)
        return owner;
    if (writer?.isForeign)
        return idOf(writer.thing.host);
    if (isForeign)
        return idOf(thing.host);
    return OWN;
}
/** Names that a declaration cannot contain appear in findings, but in no draft. */
const isDeclarable = ({ kind, name, host }) => {
    if (kind === 'request')
        return validateMatchPattern(siteOfHost(host)) === null;
    return validateTrackerName(name) === null && !/[\p{Cc}\p{Cs}]/u.test(name) && name.length <= 256;
};
const idOf = (host) => {
    const id = slugOf(host);
    if (isWellKnown(id))
        return `${id}-service`;
    return id;
};
const slugOf = (host) => siteOfHost(host)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
function unknownService(id, thing) {
    const host = thing.kind === 'request' ? thing.host : hostOf(thing.by[0] ?? '') || thing.host;
    if (id === OWN)
        return {
            $comment: 'Found on the site, set by its own pages. Say what each is for; what a visitor has asked for, such as a basket, moves to a service of the purpose necessary.',
            ...{ id, name: 'Own storage', purpose: 'preferences', matches: [], trackers: [] },
        };
    const name = siteOfHost(host);
    return {
        $comment: `Found on the site and not in the catalogue. Decide what ${name} is for, choose its purpose, and name its company among the recipients. Until then it waits for consent.`,
        ...{ id, name, purpose: UNSORTED, matches: [], trackers: [] },
    };
}
function addTo(place, { thing, known }, { isDeclared, languages }) {
    if (thing.kind === 'request') {
        // A known service has its own URLs; one that is already declared lacks this one.
        const host = known ? thing.host : siteOfHost(thing.host);
        if ((!known || isDeclared) && !place.matches.includes(host))
            place.matches.push(host);
        return;
    }
    const covers = ({ name, type = 'cookie' }) => type === thing.kind && coversName(name, thing.name);
    if (place.trackers.some(covers))
        return;
    const trackers = known ? (copyService(known, languages).service.trackers ?? []) : [];
    place.trackers.push(trackers.find(covers) ?? trackerOf(thing));
}
const trackerOf = ({ kind, name, lifetime }) => ({
    name: namePattern(name),
    ...(kind !== 'cookie' && { type: kind }),
    lifetime: observedLifetime(lifetime),
});
/** A declaration contains no empty lists. */
function withoutEmpty({ matches, trackers, ...service }) {
    return { ...service, ...(matches.length > 0 && { matches }), ...(trackers.length > 0 && { trackers }) };
}

/** Compares a scan with a declaration, or writes a draft if there is none. */
function makeReport(result, compared, severities) {
    const declaration = compared?.declaration ?? null;
    const things = recogniseThings(result, declaration);
    const missing = findMissing(things, declaration?.languages ?? languagesOf(result), declaration);
    return {
        result,
        things,
        source: compared?.source ?? null,
        findings: findFaults(result, things, declaration).filter(({ severity }) => severities.includes(severity)),
        missing,
        draft: declaration ? null : writeFirstDraft(result, missing),
    };
}
/** Whether the findings require a change of the declaration. */
const isAnythingMissing = ({ services, additions }) => services.length + additions.length > 0;

const MOST_ROWS = 40;
const ROW_HEIGHT = 22;
const LABELS = 240;
const WIDTH$1 = 640;
const COLOURS = {
    before: '#b00020',
    refused: '#b00020',
    withdrawn: '#b00020',
    accepted: '#1b6e3c',
};
/** When each service first acted on a page, by moment, as inline SVG. Empty if nothing acted. */
function timelineSvg(report) {
    const marks = marksOf(report);
    const rows = [...new Set(marks.map(({ row }) => row))].slice(0, MOST_ROWS);
    if (rows.length === 0)
        return '';
    const last = Math.max(1000, ...marks.map(({ at }) => at));
    const height = (rows.length + 2) * ROW_HEIGHT;
    const xOf = (at) => Math.round(LABELS + (at / last) * (WIDTH$1 - 20));
    const lines = rows.map((row, i) => {
        const y = (i + 1) * ROW_HEIGHT;
        const dots = marks
            .filter((mark) => mark.row === row)
            .map(({ at, moment }) => {
            const words = `${row}: ${at} ms, ${whenOf(moment)}`;
            return `<circle cx="${xOf(at)}" cy="${y}" r="5" fill="${COLOURS[moment] ?? '#1b4f9c'}"><title>${escapeHtml(words)}</title></circle>`;
        });
        return `<text x="0" y="${y + 4}">${escapeHtml(shortened(row))}</text><line x1="${LABELS}" x2="${LABELS + WIDTH$1}" y1="${y}" y2="${y}" stroke="#ddd"/>${dots.join('')}`;
    });
    const axis = [0, last / 2, last].map((at) => `<text x="${xOf(at)}" y="${height - 8}" text-anchor="middle">${(at / 1000).toFixed(1)} s</text>`);
    const label = 'When each service first acted after its page was opened';
    return `<svg role="img" aria-label="${label}" viewBox="0 0 ${LABELS + WIDTH$1 + 20} ${height}" font-size="12" font-family="sans-serif">${lines.join('')}${axis.join('')}</svg>`;
}
/** The first sign of each service or foreign host, in each moment. */
function marksOf({ things }) {
    const first = new Map();
    for (const { thing, declared, known, isForeign } of things) {
        const row = declared[0] ?? known?.id ?? (isForeign ? thing.host : null);
        if (row === null || row === undefined)
            continue;
        for (const [moment, sighting] of Object.entries(thing.seen)) {
            const at = sighting?.at;
            const key = `${row} ${moment}`;
            if (at !== undefined && at < (first.get(key)?.at ?? Infinity))
                first.set(key, { row, at, moment });
        }
    }
    return [...first.values()].sort((a, b) => a.at - b.at);
}
const shortened = (text) => (text.length > 34 ? `${text.slice(0, 33)}…` : text);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2{line-height:1.2}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ddd}th{white-space:nowrap}td{overflow-wrap:anywhere;min-width:4.5rem}
.law{color:#b00020;font-weight:600}.guidance{color:#8a4b00}.good{color:#555}img,svg{max-width:100%;height:auto;border:1px solid #ddd}pre{overflow:auto;background:#f4f4f4;padding:1rem}.wide{overflow-x:auto}`;
/** The report for the owner of a site: one file that loads nothing else and runs no script. */
function htmlReport(report) {
    const { result, findings, source } = report;
    const title = `What ${result.site} requests and stores`;
    const day = result.scannedAt.slice(0, 16).replace('T', ' ');
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">',
        `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
        `<h1>${escapeHtml(title)}</h1>`,
        `<p>Scanned on ${day} UTC: ${result.pages.visited} ${result.pages.visited === 1 ? 'page' : 'pages'}. Compared with ${escapeHtml(source ?? 'nothing: the site has no declaration')}. No legal advice.</p>`,
        `<p>Looked at: ${result.moments.map((moment) => escapeHtml(whenOf(moment))).join(', ')}.</p>`,
        ...result.notReached.map(({ moment, reason }) => `<p>Not looked at: ${escapeHtml(whenOf(moment))} (${escapeHtml(reason)}).</p>`),
        section('Findings', findings.length > 0
            ? table(['Severity', 'Rule', 'What to do', 'Found'], findings.map(findingRow))
            : '<p>None.</p>'),
        result.banner ? section('The banner', bannerPart(result.banner)) : section('The banner', '<p>None was seen.</p>'),
        section('What acted when', timelinePart(report)),
        section('On the device', table(['Name', 'Kind', 'Lifetime', 'Belongs to', 'Written by', 'Seen'], storedRows(report))),
        section('Other sites that were contacted', table(['Host', 'What', 'Belongs to', 'Caused by', 'Seen'], requestRows(report))),
        ...missingPart(report),
        '</body></html>',
    ].join('\n');
}
const section = (heading, content) => `<section><h2>${heading}</h2>${content}</section>`;
function table(heads, rows) {
    if (rows.length === 0)
        return '<p>Nothing.</p>';
    const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
    return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
const listed = (texts) => texts.map(escapeHtml).join('<br>');
const findingRow = ({ severity, rule, message, things, page, path }) => [
    `<span class="${severity}">${severity}</span>`,
    rule,
    escapeHtml(message),
    listed([...things, ...(page ? [`on ${page}`] : []), ...(path === undefined ? [] : [path])]),
];
function bannerPart({ name, picture, measures }) {
    const image = picture === undefined
        ? ''
        : `<p><img alt="The banner" src="data:image/png;base64,${picture.replace(/[^A-Za-z0-9+/=]/g, '')}"></p>`;
    const controls = [measures?.accept, measures?.refuse].flatMap((control) => (control ? [controlRow(control)] : []));
    const heads = ['Control', 'Size', 'Type', 'Contrast of the label', 'Contrast with the banner'];
    return `<p>Made by ${escapeHtml(name)}.</p>${image}${controls.length > 0 ? table(heads, controls) : ''}`;
}
const controlRow = (control) => [
    `${escapeHtml(control.label)} (${escapeHtml(control.element)})`,
    `${control.width} × ${control.height} px`,
    `${control.fontSize} px, weight ${control.fontWeight}`,
    `${control.labelContrast}:1`,
    `${control.groundContrast}:1`,
];
function timelinePart(report) {
    const svg = timelineSvg(report);
    if (svg === '')
        return '<p>Nothing acted that belongs to a service.</p>';
    return `<p>Red: before an answer, after a refusal or a withdrawal. Green: after consent to everything. Blue: after consent to one purpose.</p>${svg}`;
}
const momentsOf = (seen) => listed(Object.keys(seen).map((moment) => whenOf(moment)));
const ownerOf = ({ declared, known }) => listed(declared.length > 0 ? declared : known ? [`${known.id} (not declared)`] : ['not declared']);
function storedRows({ things }) {
    return things
        .filter(({ thing }) => thing.kind !== 'request')
        .map((one) => {
        const { name, kind, lifetime, by, seen } = one.thing;
        const days = typeof lifetime === 'number' ? `${Math.max(1, Math.round(lifetime))} days` : (lifetime ?? '');
        return [
            escapeHtml(name),
            kindWords[kind] ?? kind,
            days,
            one.isExempt ? 'the banner' : ownerOf(one),
            listed(by),
            momentsOf(seen),
        ];
    });
}
function requestRows({ things }) {
    const foreign = things.filter(({ thing, isForeign }) => thing.kind === 'request' && isForeign);
    return foreign.map((one) => {
        const { host, name, resource = '', by, seen } = one.thing;
        return [
            escapeHtml(host),
            `${escapeHtml(resource)}<br>${escapeHtml(name)}`,
            ownerOf(one),
            listed(by),
            momentsOf(seen),
        ];
    });
}
function missingPart({ draft, missing }) {
    const heading = draft === null ? 'Missing in the declaration' : 'A first declaration';
    if (draft === null && !isAnythingMissing(missing))
        return [];
    return [section(heading, `<pre>${escapeHtml(draft ?? JSON.stringify(missing, null, 2))}</pre>`)];
}

/** The report for programs, without pictures. */
function jsonReport({ result, things, source, findings, missing, draft }) {
    const { site, scannedAt, pages, moments, notReached, banner } = result;
    return {
        ...{ site, scannedAt, pages, moments, notReached },
        declaration: source,
        findings,
        things: things.map(jsonThing),
        banner: banner && { tool: banner.tool, name: banner.name, page: banner.page, measures: banner.measures ?? null },
        missing,
        draft: draft === null ? null : JSON.parse(draft),
    };
}
function jsonThing({ thing, declared, known, isForeign }) {
    const { example: _, lifetime, ...rest } = thing;
    const days = typeof lifetime === 'number' ? Math.round(lifetime * 100) / 100 : lifetime;
    return { ...rest, ...(days !== undefined && { lifetime: days }), isForeign, declared, known: known?.id ?? null };
}

/** The findings of a scan as SARIF. `version` is that of evaste. */
function scanSarif({ findings, source, result }, version) {
    const file = source === null || source === 'the page' ? 'evaste.json' : source;
    const invocations = [{ executionSuccessful: true, startTimeUtc: result.scannedAt }];
    const results = findings.map((finding) => sarifResult(finding, file));
    return sarifLog('evaste scan', version, results, { invocations });
}
function sarifResult({ id, rule, severity, path, page, message, things }, file) {
    const logical = [
        ...(path === undefined ? [] : [{ fullyQualifiedName: path }]),
        ...(page ? [{ fullyQualifiedName: page, kind: 'resource' }] : []),
    ];
    return {
        ruleId: rule,
        level: sarifLevels[severity],
        message: { text: things.length > 0 ? `${message} (${things.join(', ')})` : message },
        locations: [
            {
                physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } },
                ...(logical.length > 0 && { logicalLocations: logical }),
            },
        ],
        partialFingerprints: { 'evasteScan/v1': id },
    };
}

/** The report for the terminal. */
function textSummary(report) {
    const { result, findings, source, things } = report;
    const { visited, failed } = result.pages;
    const services = new Set(things.flatMap(({ declared, known }) => (declared.length > 0 ? declared : (known?.id ?? []))));
    return [
        `${result.site}: ${count(visited, 'page')}, ${count(findings.length, 'finding')}`,
        `  compared with ${source ?? 'nothing: the site has no declaration'}`,
        `  looked at: ${result.moments.map(whenOf).join(', ')}`,
        ...result.notReached.map(({ moment, reason }) => `  not looked at: ${whenOf(moment)} (${reason})`),
        ...bannerLine(report),
        `  services: ${services.size === 0 ? 'none' : [...services].join(', ')}`,
        `  on the device: ${things.filter(({ thing }) => thing.kind !== 'request').length} names`,
        ...failed.map(({ url, reason }) => `  not read: ${url} (${reason})`),
        ...findings.flatMap(linesOf),
        ...missingLines(report),
    ]
        .map(printable)
        .join('\n');
}
function bannerLine({ result: { banner, moments } }) {
    if (!banner)
        return moments.length > 1 ? [] : ['  banner: none was seen'];
    const isUnknown = banner.tool === 'unknown';
    return [`  banner: ${banner.name}${isUnknown ? '; only what happens before an answer could be looked at' : ''}`];
}
const INDENT = ' '.repeat(18);
const linesOf = ({ severity, rule, path, page, message, things }) => [
    `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path === undefined ? '' : `${path}: `}${message}`,
    ...(things.length > 0 ? [`${INDENT}found: ${things.join(', ')}`] : []),
    ...(page ? [`${INDENT}on: ${page}`] : []),
];
function missingLines({ missing, draft }) {
    if (draft !== null)
        return ['', 'A first declaration (`--write` saves it):', draft.trimEnd()];
    if (!isAnythingMissing(missing))
        return [];
    const { purposes, recipients, services, additions } = missing;
    const parts = {
        ...(purposes.length > 0 && { purposes }),
        ...(recipients.length > 0 && { recipients }),
        ...(services.length > 0 && { services }),
    };
    const whole = Object.keys(parts).length > 0 ? [JSON.stringify(parts, null, 2)] : [];
    const added = additions.map(({ service, trackers, matches }) => {
        const more = { ...(matches.length > 0 && { matches }), ...(trackers.length > 0 && { trackers }) };
        return `to the service ${service}: ${JSON.stringify(more, null, 2)}`;
    });
    return ['', 'Missing in the declaration (`--write` adds it):', ...whole, ...added];
}
const count = (number, word) => `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`;
/** Names come from the pages; their control characters must not reach the terminal. */
const printable = (line) => line.replace(/(?!\n)\p{Cc}/gu, '\u{FFFD}');

const scanFormats = ['text', 'json', 'sarif', 'har', 'html'];
/** The report in one format. */
function formatReport(format, report, { version, har }) {
    const json = (value) => JSON.stringify(value, null, 2);
    switch (format) {
        case 'text':
            return textSummary(report);
        case 'json':
            return json(jsonReport(report));
        case 'sarif':
            return json(scanSarif(report, version));
        case 'har':
            return json(har?.log(report.result.scannedAt) ?? null);
        case 'html':
            return htmlReport(report);
    }
}

const MOST_ENTRIES = 50_000;
const NOTHING = { headersSize: -1, bodySize: -1, cookies: [], headers: [] };
/**
 * The requests of all visits as HTTP Archive 1.2. Headers, cookies and query values are omitted, because they identify
 * a visitor or grant access.
 */
class HarLog {
    constructor(version) {
        this.pages = [];
        this.entries = [];
        this.version = version;
    }
    add(moment, { url, requests }) {
        const id = `page_${this.pages.length + 1}`;
        const began = Date.now() - Math.max(0, ...requests.map(({ at }) => at));
        this.pages.push({
            id,
            title: `${withoutQuery(url)} (${moment})`,
            startedDateTime: new Date(began).toISOString(),
            pageTimings: {},
        });
        for (const request of requests)
            if (this.entries.length < MOST_ENTRIES)
                this.entries.push(entryOf(request, id, began));
    }
    log(startedAt) {
        return {
            log: {
                version: '1.2',
                creator: { name: 'evaste scan', version: this.version },
                comment: `Begun ${startedAt}. Headers, cookies and query values are left out.`,
                pages: this.pages,
                entries: this.entries,
            },
        };
    }
}
const entryOf = ({ url, method, status = 0, at, resource, by }, pageref, began) => ({
    pageref,
    startedDateTime: new Date(began + at).toISOString(),
    time: 0,
    request: {
        ...{ method, url: withoutValues(url), httpVersion: '', ...NOTHING },
        queryString: [...new URL(url).searchParams.keys()].map((name) => ({ name, value: '' })),
    },
    response: {
        ...{ status, statusText: '', httpVersion: '', ...NOTHING, redirectURL: '' },
        content: { size: -1, mimeType: '' },
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    _resourceType: resource,
    ...(by !== undefined && { _initiator: { type: 'script', url: withoutQuery(by) } }),
});
function withoutValues(url) {
    const names = [...new URL(url).searchParams.keys()].map((name) => `${encodeURIComponent(name)}=`);
    return withoutQuery(url) + (names.length > 0 ? `?${names.join('&')}` : '');
}

/**
 * Finds the user's own Chrome or Chromium: the one given, `CHROMIUM_PATH`, or the system's usual locations.
 *
 * @throws {CannotRun} if there is none, or the given one does not exist.
 */
function findBrowser(named, environment, exists = existsSync) {
    const chosen = named ?? environment.CHROMIUM_PATH;
    if (chosen !== undefined && exists(chosen))
        return chosen;
    if (chosen !== undefined)
        throw new CannotRun(`${named === undefined ? 'CHROMIUM_PATH' : '--browser'}: there is no file ${chosen}`);
    const found = usualPlaces(environment).find(exists);
    if (found !== undefined)
        return found;
    throw new CannotRun('no Chrome or Chromium was found; install one, or name it with --browser <path> or CHROMIUM_PATH');
}
const usualPlaces = (environment) => [
    ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = environment[name];
        if (folder === undefined)
            return [];
        return ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((one) => join(folder, one, 'Application', one.startsWith('Microsoft') ? 'msedge.exe' : 'chrome.exe'));
    }),
];

const SWITCHES = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    // Some consent tools do not appear in an automated browser; the scan must see what visitors see.
    '--disable-blink-features=AutomationControlled',
];
/**
 * Starts Chrome or Chromium with playwright-core, which the user installs beside evaste.
 *
 * @throws {CannotRun} if playwright-core is missing, or the browser does not start.
 */
async function openBrowser({ executablePath, args = [], env }) {
    const { chromium } = await importPlaywright();
    // Chromium refuses to run its sandbox as root.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    try {
        return await chromium.launch({ executablePath, args: [...SWITCHES, ...sandbox, ...args], ...(env && { env }) });
    }
    catch (cause) {
        const [reason = ''] = String(cause.message).split('\n');
        throw new CannotRun(`${executablePath} did not start: ${reason}; name another browser with --browser`, { cause });
    }
}
async function importPlaywright() {
    try {
        return await import('playwright-core');
    }
    catch (cause) {
        throw new CannotRun('scan needs playwright-core; run `npm install --save-dev playwright-core`', { cause });
    }
}

const TYPES = {
    '.html': 'text/html; charset=utf-8',
    '.htm': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.xml': 'application/xml; charset=utf-8',
    '.txt': 'text/plain; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.gif': 'image/gif',
    '.webp': 'image/webp',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.wasm': 'application/wasm',
};
/** Serves the files of a folder as a plain web server would: `index.html` for a folder, `.html` for a name without one. */
async function serveFolder(folder) {
    const root = resolve(folder);
    const server = createServer((request, response) => void answer(root, request.url ?? '/', response));
    await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
    return {
        url: `http://localhost:${server.address().port}/`,
        close: () => new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
        }),
    };
}
async function answer(root, url, response) {
    const file = await findFile(root, url);
    if (file === null)
        return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(await readFile(file));
}
async function findFile(root, url) {
    const path = safePath(root, url);
    if (path === null)
        return null;
    for (const candidate of [path, join(path, 'index.html'), `${path}.html`])
        if (await stat(candidate).then((found) => found.isFile(), () => false))
            return candidate;
    return null;
}
/** `null` if the path is malformed or leaves the folder. */
function safePath(root, url) {
    try {
        const path = normalize(join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
        if ((path === root || path.startsWith(root + sep)) && !path.includes('\0'))
            return path;
        return null;
    }
    catch {
        return null;
    }
}

/** The name with which `robots.txt` can address the scanner. */
const ROBOT = 'evaste-scan';
/**
 * Reads the rules for evaste-scan, otherwise those for all robots. The longest rule wins; between equally long ones,
 * the permission.
 */
function readRobots(text) {
    const groups = readGroups(text);
    const own = groups.filter(({ agents }) => agents.includes(ROBOT));
    const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
    const rules = chosen.flatMap((group) => group.rules);
    return {
        delay: chosen.map((group) => group.delay).find((delay) => delay !== undefined),
        isAllowed(url) {
            const { pathname, search } = new URL(url);
            const fitting = rules.filter(({ pattern }) => covers(pattern, pathname + search));
            const [first] = fitting.sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allows) - Number(a.allows));
            return first?.allows ?? true;
        },
    };
}
function readGroups(text) {
    const groups = [];
    let isNaming = false;
    for (const line of text.split(/\r?\n/)) {
        const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
        const name = key.toLowerCase();
        if (name === 'user-agent') {
            if (!isNaming)
                groups.push({ agents: [], rules: [] });
            groups.at(-1)?.agents.push(value.toLowerCase());
            isNaming = true;
            continue;
        }
        if (name !== '')
            isNaming = false;
        const group = groups.at(-1);
        if ((name === 'allow' || name === 'disallow') && value !== '')
            group?.rules.push({ allows: name === 'allow', pattern: value });
        if (name === 'crawl-delay' && group && Number(value) >= 0)
            group.delay = Number(value);
    }
    return groups;
}
/** `*` matches anything, `$` the end. */
function covers(pattern, path) {
    const isWhole = pattern.endsWith('$');
    const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
    let from = 0;
    for (const [i, piece] of pieces.entries()) {
        const at = i === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return !isWhole || from === path.length || pieces.at(-1) === '' || path.endsWith(pieces.at(-1) ?? '');
}

const MOST_SITEMAPS = 20;
/**
 * The URLs in a sitemap, or in the sitemaps of a sitemap index, at most `limit`.
 *
 * @returns `null` without a sitemap.
 */
async function readSitemap(url, limit, fetchBytes) {
    const pages = [];
    const sitemaps = [url];
    for (let i = 0; i < sitemaps.length && i < MOST_SITEMAPS && pages.length < limit; i += 1) {
        const bytes = await fetchBytes(sitemaps[i]);
        if (bytes === null && i === 0)
            return null;
        const text = bytes === null ? '' : textOf(bytes);
        const addresses = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/gi)].map(([, address = '']) => unescapeXml(address));
        if (/<sitemapindex[\s>]/i.test(text))
            sitemaps.push(...addresses);
        else
            pages.push(...addresses);
    }
    return pages.slice(0, limit);
}
const MOST_BYTES = 50 * 1024 * 1024;
function textOf(bytes) {
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return Buffer.from(isZipped ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString('utf8');
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name] ?? '');

/** The options that `scan` and `watch` share. */
const scanningOptions = {
    file: {
        type: 'string',
        value: DEFAULT_FILE,
        description: 'the declaration; default: evaste.json here, else the one of the page',
    },
    pages: { type: 'string', value: '20', description: 'visit at most so many pages' },
    sitemap: { type: 'string', value: 'URL', description: 'visit the pages of this sitemap instead of following links' },
    under: { type: 'string', value: '/shop/', description: 'visit only pages whose path begins so' },
    'before-only': { type: 'boolean', description: 'look only at what happens before any answer' },
    'own-site': { type: 'boolean', description: 'the site is yours: do not ask robots.txt' },
    pause: { type: 'string', value: '250', description: 'milliseconds between two pages' },
    wait: { type: 'string', value: '2', description: 'seconds to stay on each page at least' },
    browser: { type: 'string', value: 'path', description: 'the Chrome or Chromium to use (or CHROMIUM_PATH)' },
    user: { type: 'string', value: 'name:password', description: 'for a site behind a password (or EVASTE_SCAN_USER)' },
    header: { type: 'string', value: '"Name: value"', description: 'sent to the site itself (or EVASTE_SCAN_HEADER)' },
    cookie: { type: 'string', value: '"name=value"', description: 'sent to the site itself (or EVASTE_SCAN_COOKIE)' },
};
/** @throws {CannotRun} where it is neither an address nor a folder. */
async function readScanTarget(command, { words }, { folder }) {
    const [word, ...more] = words;
    if (word === undefined || more.length > 0)
        throw new CannotRun(`name one address or folder, such as \`evaste ${command} https://leipomo.example\``);
    if (/^https?:\/\//i.test(word)) {
        if (!URL.canParse(word))
            throw new CannotRun('the address cannot be read; write it as https://leipomo.example/');
        return { url: new URL(word) };
    }
    const path = resolve(folder, word);
    const isFolder = await stat(path).then((found) => found.isDirectory(), () => false);
    if (isFolder)
        return { folder: path };
    throw new CannotRun(`${word} is no folder; write an address with https:// or the folder of the built site`);
}
/** @throws {CannotRun} where it is no number in the range. */
function readNumber({ options }, name, { standard, least, most }) {
    const text = options[name];
    if (text === undefined)
        return standard;
    const number = Number(text);
    if (String(text).trim() !== '' && number >= least && number <= most)
        return number;
    throw new CannotRun(`--${name}: write a number from ${least} to ${most}`);
}
/** @throws {CannotRun} where the word is not among them. */
function readWord({ options }, name, words) {
    const given = options[name];
    if (given === undefined)
        return words[0];
    const word = words.find((one) => one === given);
    if (word === undefined)
        throw new CannotRun(`--${name}: write one of ${words.join(', ')}`);
    return word;
}

// evaste forwards the calls that it allows, so the caller is the code that called evaste.
const EVASTE$1 = /\/evaste(?:-[a-z-]+)?\.js(?:[?#]|$)/;
/** The script that made a request, or the document that names it. */
function callerOf({ url, stack }) {
    const urls = [];
    for (let at = stack; at && urls.length < 50; at = at.parent)
        urls.push(...at.callFrames.map((frame) => frame.url));
    return firstOf(urls) ?? url;
}
/** The script that a stack trace of V8 leads to. */
const callerIn = (stack) => firstOf([...stack.matchAll(/(https?:\/\/[^\s()]+?):\d+:\d+/g)].map(([, url = '']) => url));
function firstOf(urls) {
    const named = urls.filter((url) => /^https?:/.test(url));
    return named.find((url) => !EVASTE$1.test(url)) ?? named[0];
}

const MOST_REQUESTS = 5000;
const POLL_MS = 40;
/** Records what a page requests and writes, from before its first byte. */
class PageWatch {
    constructor(page) {
        this.began = Date.now();
        this.requests = new Map();
        this.sockets = [];
        this.statuses = new Map();
        this.initiators = new Map();
        this.writes = [];
        this.reading = [];
        this.pending = new Set();
        this.busyAt = Date.now();
        this.page = page;
    }
    /** Starts to watch. Call it before the page navigates anywhere. */
    async start() {
        const { page } = this;
        page.on('popup', (popup) => void popup.close().catch(() => undefined));
        page.on('request', (request) => this.sent(request));
        page.on('response', (response) => this.answered(response));
        page.on('requestfinished', (request) => this.ended(request));
        page.on('requestfailed', (request) => this.ended(request));
        page.on('websocket', (socket) => this.opened(socket.url()));
        // Requests of the previous document ended with it.
        page.on('framenavigated', (frame) => frame === page.mainFrame() && this.pending.clear());
        const protocol = await page.context().newCDPSession(page);
        protocol.on('Network.requestWillBeSent', ({ request, initiator }) => this.causedBy(request.url, initiator));
        protocol.on('Network.webSocketCreated', ({ url, initiator }) => initiator && this.causedBy(url, initiator));
        await protocol.send('Network.enable');
    }
    /** Receives a write that the recorder reports. */
    wrote({ kind, name, stack }) {
        this.writes.push({ kind, name, by: callerIn(stack), at: this.now() });
    }
    /** Resolves when the page is idle, or after the maximum time. */
    async rest({ leastMs, quietMs, mostMs }) {
        const from = Date.now();
        while (Date.now() - from < mostMs) {
            const isQuiet = this.pending.size === 0 && Date.now() - this.busyAt >= quietMs;
            if (isQuiet && Date.now() - from >= leastMs)
                break;
            await setTimeout$1(POLL_MS);
        }
    }
    /** What was requested so far, each with what caused it. */
    seenRequests() {
        const seen = [...this.requests].map(([request, one]) => ({ ...one, status: this.statuses.get(request) }));
        return [...seen, ...this.sockets].map((one) => ({ ...one, by: this.causeOf(one.url) }));
    }
    /** What was written so far, by scripts and by `Set-Cookie`. */
    async seenWrites() {
        await Promise.race([Promise.all(this.reading), setTimeout$1(3000, undefined, { ref: false })]);
        return this.writes;
    }
    now() {
        return Date.now() - this.began;
    }
    sent(request) {
        this.busyAt = Date.now();
        const url = request.url();
        if (!/^https?:/.test(url) || this.requests.size >= MOST_REQUESTS)
            return;
        const isPage = request.isNavigationRequest() && request.frame() === this.page.mainFrame();
        const resource = isPage ? 'page' : request.resourceType();
        this.requests.set(request, { url, resource, at: this.now(), method: request.method() });
        // These stay open as long as the page does.
        if (resource !== 'eventsource')
            this.pending.add(request);
    }
    opened(url) {
        this.sockets.push({ url, resource: 'websocket', at: this.now(), by: undefined, method: 'GET', status: 101 });
    }
    answered(response) {
        const request = response.request();
        this.statuses.set(request, response.status());
        const at = this.now();
        const read = response.headersArray().then((headers) => {
            const set = headers.filter(({ name }) => name.toLowerCase() === 'set-cookie');
            for (const line of set.flatMap(({ value }) => value.split('\n')))
                this.writes.push({ kind: 'cookie', name: line.split('=')[0]?.trim() ?? '', by: response.url(), at });
        });
        // An answer that comes while the page closes has no headers any more.
        this.reading.push(read.catch(() => undefined));
        this.ended(request);
    }
    ended(request) {
        this.pending.delete(request);
        this.busyAt = Date.now();
    }
    causedBy(url, initiator) {
        if (this.initiators.size < MOST_REQUESTS && !this.initiators.has(url))
            this.initiators.set(url, initiator);
    }
    /** Frames of other sites have a separate process, of which only the frame is known. */
    causeOf(url) {
        const initiator = this.initiators.get(url);
        if (initiator)
            return callerOf(initiator);
        const [request] = [...this.requests.keys()].filter((one) => one.url() === url);
        try {
            return request?.frame().url();
        }
        catch {
            return undefined;
        }
    }
}

/** Runs in a frame. A frame with an opaque origin stores nothing. */
async function readStorage() {
    const read = async (what, none) => {
        try {
            return await what();
        }
        catch {
            return none;
        }
    };
    return {
        // An empty frame has the origin of the page that created it.
        origin: globalThis.origin,
        local: await read(() => Object.keys(localStorage), []),
        session: await read(() => Object.keys(sessionStorage), []),
        databases: await read(async () => (await indexedDB.databases()).map(({ name = '' }) => name), []),
        caches: await read(() => caches.keys(), []),
    };
}
/** Runs in the page. */
function readDocument() {
    const MOST_LINKS = 500;
    const MOST_CODE = 200_000;
    const anchors = [...document.querySelectorAll('a[href]')];
    const notice = anchors.find(({ textContent }) => /tietosuoja|rekisteriselost|yksityisyys|privacy|integritet|dataskydd|personuppgift/i.test(textContent ?? ''));
    let left = MOST_CODE;
    const inline = [...document.scripts]
        .filter((script) => !script.hasAttribute('src') && !/json/i.test(script.type))
        .flatMap(({ textContent }) => {
        const text = (textContent ?? '').slice(0, left);
        left -= text.length;
        if (text === '')
            return [];
        return [text];
    });
    return {
        links: anchors.slice(0, MOST_LINKS).map(({ href }) => href),
        title: document.title.trim(),
        language: document.documentElement.lang,
        inline,
        noticeUrl: notice?.href ?? '',
    };
}

/**
 * Runs in every frame before its scripts and reports which code writes cookies, storage items and databases. Wrapped
 * functions look native, and a page cannot find the recorder.
 *
 * @param binding the function on the window that receives each write, as JSON.
 */
function recordWrites(binding) {
    const page = globalThis;
    const send = page[binding];
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the name is the scanner's own, and no page may see it
    delete page[binding];
    const tell = (kind, name) => {
        const { stack = '' } = new Error();
        void send(JSON.stringify({ kind, name: String(name), stack })).catch(() => undefined);
    };
    const before = (owner, key, look) => {
        const original = owner?.[key];
        if (!owner || typeof original !== 'function')
            return;
        owner[key] = new Proxy(original, {
            apply(target, self, args) {
                look(self, args);
                return Reflect.apply(target, self, args);
            },
        });
    };
    const isErased = (cookie) => {
        const [, age = '1'] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? [];
        const [, date] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? [];
        return Number(age) <= 0 || (date !== undefined && Date.parse(date) <= Date.now());
    };
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    if (cookie?.set)
        Object.defineProperty(Document.prototype, 'cookie', {
            ...cookie,
            set: new Proxy(cookie.set, {
                apply(target, self, args) {
                    const written = String(args[0]);
                    if (!isErased(written))
                        tell('cookie', written.split(';')[0].split('=')[0]?.trim());
                    return Reflect.apply(target, self, args);
                },
            }),
        });
    const has = globalThis;
    before(has.CookieStore?.prototype, 'set', (_, [first]) => {
        tell('cookie', typeof first === 'object' && first !== null ? first.name : first);
    });
    before(Storage.prototype, 'setItem', (self, [key]) => {
        // A frame with an opaque origin has no storage, and reports none.
        try {
            tell(self === sessionStorage ? 'session-storage' : 'local-storage', key);
        }
        catch {
            // nothing can be written there
        }
    });
    before(IDBFactory.prototype, 'open', (_, [name]) => tell('indexed-db', name));
    const caches = globalThis.CacheStorage;
    before(caches?.prototype, 'open', (_, [name]) => tell('cache-storage', name));
}

/** Makes every page of the context report what it writes. */
async function watchContext(context, patience) {
    const watches = new Map();
    const binding = `w${randomUUID().replaceAll('-', '')}`;
    await context.exposeBinding(binding, ({ page }, json) => {
        watches.get(page)?.wrote(JSON.parse(json));
    });
    await context.addInitScript(recordWrites, binding);
    return { context, patience, watches };
}
const LOAD_MS = 30_000;
const FRAME_MS = 4000;
/**
 * Opens a page, waits until it rests, and reads what it left.
 *
 * @throws where the page cannot be opened at all.
 */
const visitPage = (browser, url, atRest) => onPage(browser, url, async (page, watch, status) => {
    await page.waitForLoadState('load', { timeout: LOAD_MS }).catch(() => undefined);
    await scrollThrough(page);
    await watch.rest(browser.patience);
    await atRest?.(page, watch);
    return {
        url: page.url(),
        status,
        document: await within(page.evaluate(readDocument), NO_FACTS),
        requests: watch.seenRequests(),
        writes: await watch.seenWrites(),
        stored: await readStored(page),
    };
});
/**
 * Opens a page only to do something there, as soon as its document is read.
 *
 * @returns what was written meanwhile.
 * @throws what `act` throws.
 */
const actOnPage = (browser, url, act) => onPage(browser, url, async (page, watch) => {
    await page.waitForLoadState('domcontentloaded', { timeout: LOAD_MS });
    await act(page, watch);
    return watch.seenWrites();
});
async function onPage({ context, watches }, url, act) {
    const page = await context.newPage();
    const watch = new PageWatch(page);
    watches.set(page, watch);
    try {
        await watch.start();
        const response = await page.goto(url, { waitUntil: 'commit', timeout: LOAD_MS });
        return await act(page, watch, response?.status() ?? 200);
    }
    finally {
        watches.delete(page);
        await page.close({ runBeforeUnload: false }).catch(() => undefined);
    }
}
const NO_FACTS = { links: [], title: '', language: '', inline: [], noticeUrl: '' };
/** Many pages load more when a person scrolls or moves the mouse; neither is consent (R50). */
async function scrollThrough(page) {
    await within((async () => {
        await page.mouse.move(40, 40);
        await page.mouse.wheel(0, 1600);
        await page.mouse.wheel(0, 1600);
    })(), undefined);
}
async function readStored(page) {
    const cookies = await page.context().cookies();
    const frames = await Promise.all(page.frames().map(readFrame));
    return [...cookies.map(cookieThing), ...frames.flatMap((frame) => (frame ? storageThings(frame) : []))];
}
const readFrame = (frame) => /^(?:https?|about):/.test(frame.url()) ? within(frame.evaluate(readStorage), null) : Promise.resolve(null);
const DAY_MS = 86_400_000;
const cookieThing = ({ name, domain, path, expires }) => ({
    kind: 'cookie',
    name,
    host: domain.replace(/^\./, ''),
    path,
    lifetime: expires < 0 ? 'session' : (expires * 1000 - Date.now()) / DAY_MS,
});
function storageThings({ origin, local, session, databases, caches }) {
    const host = hostOf(origin);
    const things = (kind, names, lifetime) => names.map((name) => ({ kind, name, host, lifetime }));
    return [
        ...things('local-storage', local, 'persistent'),
        ...things('session-storage', session, 'session'),
        ...things('indexed-db', databases, 'persistent'),
        ...things('cache-storage', caches, 'persistent'),
    ];
}
/** A frame that is navigating, or whose script never ends, must not stop the scan. */
const within = (work, otherwise, ms = FRAME_MS) => Promise.race([work.catch(() => otherwise), setTimeout$1(ms, otherwise, { ref: false })]);

const READY_MS = 10_000;
const SAVED_MS = 5000;
/** `null` if the page has no evaste. */
const readEvaste = (page) => within(page.evaluate(async () => {
    const session = globalThis[Symbol.for('evaste')];
    await session?.ready;
    if (session)
        return { file: session.declaration?.file ?? null, asked: [...session.asked] };
    return null;
}), null, READY_MS);
/** Answers with the page's own interface, and waits until the device has stored the answer. */
async function answerEvaste(page, answer) {
    const decidedBefore = await decisionCookie(page);
    await page.evaluate(async (given) => {
        const session = globalThis[Symbol.for('evaste')];
        await session.ready;
        if (given === 'all')
            session.acceptAll();
        else if (given === 'none')
            session.refuseAll();
        else
            session.decide({ [given.only]: true });
    }, answer);
    for (const since = Date.now(); Date.now() - since < SAVED_MS;) {
        if ((await decisionCookie(page)) !== decidedBefore)
            return;
        await new Promise((done) => setTimeout(done, 50));
    }
}
/** The cookie's value, to detect a change; undefined without a cookie. */
const decisionCookie = async (page) => (await page.context().cookies()).find(({ name }) => name === 'evaste')?.value;

const EVASTE = {
    id: 'evaste',
    name: 'evaste',
    box: 'evaste-consent #evaste-banner',
    accept: 'evaste-consent #accept',
    refuse: [['evaste-consent #refuse']],
    settings: 'evaste-consent #settings',
    keeps: [],
};
/** The banner that a page shows; `null` if there is none. */
async function findBanner(page) {
    for (const known of [EVASTE, ...knownBanners]) {
        const box = await visible$1(page, known.box);
        if (!box)
            continue;
        const firsts = await Promise.all(known.refuse.map(([first = '']) => visible$1(page, first)));
        const way = firsts.findIndex(Boolean);
        const steps = known.refuse[way]?.length ?? null;
        return {
            ...{ tool: known.id, name: known.name, known, box, stepsToRefuse: steps },
            accept: await visible$1(page, known.accept),
            refuse: steps === 1 ? (firsts[way] ?? null) : null,
        };
    }
    return findUnknown(page);
}
async function visible$1(page, selector) {
    const found = page.locator(selector).locator('visible=true').first();
    return within(found.count().then((count) => (count > 0 ? found.elementHandle() : null)), null);
}
/** A box on top of the page that mentions cookies and has a button. */
async function findUnknown(page) {
    const found = await within(page.evaluateHandle(searchBanner), null);
    const parts = await found?.getProperties();
    const element = (name) => (parts?.get(name)?.asElement() ?? null);
    const box = element('box');
    if (!box)
        return null;
    const refuse = element('refuse');
    return {
        ...{ tool: 'unknown', name: 'a banner that the scan does not know', known: null, box, refuse },
        accept: element('accept'),
        stepsToRefuse: refuse ? 1 : null,
    };
}
/** Runs in the page. */
function searchBanner() {
    const ABOUT = /eväste|cookie|kakor|suostumu|samtyck|consent/i;
    const ACCEPT = /hyväksy|salli|godkänn|acceptera|tillåt|accept|allow|agree|got it|selvä|ymmärrän|^\s*ok\b/i;
    const REFUSE = /hylkää|kieltäydy|älä salli|vain välttämät|avvisa|neka|endast nödvänd|reject|declin|refuse|deny|disagree|only necessary|necessary only/i;
    const everything = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ]);
    const all = everything(document);
    const isSeen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const isOver = (element) => /^(fixed|sticky)$/.test(getComputedStyle(element).position) ||
        element.matches('dialog[open], [role=dialog], [role=alertdialog]');
    const textOf = (element) => element.innerText ?? '';
    const pressable = (element) => [...element.querySelectorAll('button, a, [role=button], input[type=button], input[type=submit]')].filter(isSeen);
    const labelOf = (element) => textOf(element).trim() || element.getAttribute('aria-label') || element.value || '';
    const box = all.find((element) => {
        const text = textOf(element);
        return isOver(element) && isSeen(element) && text.length < 8000 && ABOUT.test(text) && pressable(element).length > 0;
    });
    const controls = box ? pressable(box) : [];
    const refuse = controls.find((control) => REFUSE.test(labelOf(control))) ?? null;
    const accept = controls.find((control) => control !== refuse && ACCEPT.test(labelOf(control))) ?? null;
    return { box: box ?? null, accept, refuse };
}

/** Runs in the page: measures a control as a visitor sees it, and the banner behind it. */
function measureControl(control, box) {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colourOf = (text) => {
        if (!canvas)
            return [255, 255, 255, 1];
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a], below) => [
        r * a + below[0] * (1 - a),
        g * a + below[1] * (1 - a),
        b * a + below[2] * (1 - a),
        1,
    ];
    const parentOf = (element) => element.assignedSlot ??
        element.parentElement ??
        (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
    const groundOf = (element) => {
        if (!element)
            return [255, 255, 255, 1];
        const own = colourOf(getComputedStyle(element).backgroundColor);
        if (own[3] === 1)
            return own;
        return over(own, groundOf(parentOf(element)));
    };
    const luminance = ([r, g, b]) => {
        const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
            const part = value / 255;
            if (part <= 0.04045)
                return part / 12.92;
            return ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
        const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
    };
    const style = getComputedStyle(control);
    const { width, height } = control.getBoundingClientRect();
    const ground = groundOf(control);
    const element = control.localName;
    const text = (control.innerText ?? '').trim();
    return {
        label: (text || control.getAttribute('aria-label') || control.value || '').slice(0, 200),
        element,
        isButton: element === 'button' || element === 'input' || control.getAttribute('role') === 'button',
        width: Math.round(width),
        height: Math.round(height),
        fontSize: parseFloat(style.fontSize),
        fontWeight: Number(style.fontWeight),
        labelContrast: contrast(over(colourOf(style.color), ground), ground),
        groundContrast: contrast(ground, groundOf(parentOf(control) ?? box)),
    };
}

const PRESS_MS$1 = 5000;
/** Takes a screenshot and measurements of a page's banner, without answering it. `null` if there is none. */
async function readBanner(page) {
    const banner = await findBanner(page);
    if (!banner)
        return null;
    const picture = await within(banner.box.screenshot({ animations: 'disabled', timeout: PRESS_MS$1 }).then((png) => png.toString('base64')), undefined, PRESS_MS$1 + 1000);
    const measures = await within(measure(page, banner), undefined, 4 * PRESS_MS$1);
    return {
        tool: banner.tool,
        name: banner.name,
        page: withoutQuery(page.url()),
        ...(picture !== undefined && { picture }),
        ...(measures && { measures }),
    };
}
async function measure(page, { box, accept, refuse, stepsToRefuse, known }) {
    const controlOf = async (control) => control && control.evaluate(measureControl, box);
    const first = {
        accept: await controlOf(accept),
        refuse: await controlOf(refuse),
        stepsToAccept: accept ? 1 : null,
        stepsToRefuse,
        hasNoticeLink: await box.evaluate(hasNoticeLink),
        text: await box.evaluate((element) => (element.innerText ?? '').slice(0, 4000)),
    };
    const ticked = await box.evaluate(tickedIn);
    if (known?.settings === undefined)
        return { ...first, ticked };
    await within(page.locator(known.settings).locator('visible=true').first().click({ timeout: PRESS_MS$1 }), undefined, PRESS_MS$1);
    await within(page.locator('input[type=checkbox], [role=switch]').first().waitFor({ state: 'attached' }), undefined);
    const later = await page.evaluate(tickedIn, null);
    return { ...first, ticked: [...new Set([...ticked, ...later])] };
}
/** Runs in the page. */
function hasNoticeLink(box) {
    const NOTICE = /tietosuoja|seloste|yksityisyys|privacy|integritet|dataskydd|cookie|eväste|kakor|policy|lisätie|more|mer om/i;
    return [...box.querySelectorAll('a[href]')].some((link) => NOTICE.test(`${link.textContent} ${link.getAttribute('href')}`));
}
/**
 * Runs in the page: the checkboxes in `box` that are checked and could be unchecked; without `box`, those of all
 * dialogs on the page.
 */
function tickedIn(box) {
    const TICKED = 'input[type=checkbox]:checked:enabled, [role=switch][aria-checked=true]:not([aria-disabled=true], :disabled)';
    const roots = (root) => [
        root,
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const inDialog = (element) => box !== null ||
        element.closest('dialog, [role=dialog], [class*=odal], [id*=onsent], [id*=ookie], evaste-consent') !== null;
    const labelOf = (element) => {
        const { labels, name } = element;
        const texts = [...(labels ?? [])].map((label) => label.innerText.trim());
        return (texts.find(Boolean) ?? element.getAttribute('aria-label') ?? (name || element.id)).slice(0, 100);
    };
    return roots(box ?? document)
        .flatMap((root) => [...root.querySelectorAll(TICKED)])
        .filter((element) => inDialog(element) && element.checkVisibility({ checkVisibilityCSS: true }))
        .map(labelOf);
}

// Targets of links that are not pages.
const NO_PAGE = /\.(?:pdf|zip|gz|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|webp|avif|svg|ico|mp[34]|webm|wav|css|js|json|xml|txt|ics|exe|dmg|apk)$/i;
// A link with an effect, such as signing out or adding to a basket.
const ACTS = /[/?&=](?:log-?out|sign-?out|uloskirjau\w*|kirjaudu-ulos|add-to-cart|delete|unsubscribe)\b/i;
/** The pages still to be visited, each once, in the order in which they were found. */
class PageQueue {
    constructor(start, limits) {
        this.seen = new Set();
        this.waiting = [];
        this.taken = 0;
        this.start = new URL(start);
        this.limits = limits;
        this.addStart();
    }
    addStart() {
        this.seen.add(keyOf$1(this.start));
        this.waiting.push(this.start.href);
    }
    /** Adds a URL if it is a page of the site; relative links are resolved against `base`. */
    add(links, base = this.start.href) {
        for (const link of links) {
            if (!URL.canParse(link, base))
                continue;
            const url = new URL(link, base);
            url.hash = '';
            // Twice as many as may still be visited, so that pages that are refused later do not end the scan early.
            if (this.seen.size >= this.limits.pages * 4 || this.seen.has(keyOf$1(url)) || !this.isPage(url))
                continue;
            this.seen.add(keyOf$1(url));
            this.waiting.push(url.href);
        }
    }
    /** The next page; `undefined` if there is none, or the limit is reached. */
    next() {
        if (this.taken >= this.limits.pages)
            return undefined;
        const url = this.waiting.shift();
        if (url !== undefined)
            this.taken += 1;
        return url;
    }
    /** The number of known pages, visited or not, within the limit. */
    get total() {
        return Math.min(this.limits.pages, this.taken + this.waiting.length);
    }
    isPage(url) {
        const { under = '/', isAllowed = () => true } = this.limits;
        return (/^https?:$/.test(url.protocol) &&
            url.port === this.start.port &&
            url.hostname.replace(/^www\./, '') === this.start.hostname.replace(/^www\./, '') &&
            isSameSite(url.hostname, this.start.hostname) &&
            url.pathname.startsWith(under) &&
            !NO_PAGE.test(url.pathname) &&
            !ACTS.test(url.href) &&
            isAllowed(url.href));
    }
}
/** The same page with and without a trailing slash. */
const keyOf$1 = ({ hostname, pathname, search }) => hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;

/** Per host; further ones are counted as one thing with the path `…`. */
const MOST_ADDRESSES = 300;
const MOST_CALLERS = 3;
const MOST_NAMES = 5000;
/** Aggregates what the visits show. Its size depends on the number of different things, not on the number of pages. */
class FoundThings {
    /** @param isIgnored things that the scan itself brought, such as a cookie that it was given. */
    constructor(isIgnored = () => false) {
        this.things = new Map();
        this.addresses = new Map();
        this.marks = new Set();
        this.writers = new Map();
        this.isIgnored = isIgnored;
    }
    add(moment, { url, requests, writes, stored, document }) {
        const page = withoutQuery(url);
        for (const request of requests)
            this.addRequest(moment, page, request);
        for (const thing of stored) {
            const written = writes.filter(({ kind, name }) => kind === thing.kind && name === thing.name);
            const by = written.flatMap((write) => write.by ?? []);
            const [first] = written;
            this.addStored(moment, page, thing, by, first?.at);
        }
        for (const { id, inline = [] } of catalogue)
            if (inline.length > 0 && document.inline.some((code) => hasInlineMark(code, inline)))
                this.marks.add(id);
    }
    /** Remembers who wrote what while the banner was answered: later visits may find it there already. */
    noteWrites(writes) {
        for (const { kind, name, by } of writes)
            if (by !== undefined && this.writers.size < MOST_NAMES)
                this.writers.set(`${kind} ${name}`, by);
    }
    /** In order of first occurrence. */
    all() {
        return [...this.things.values()];
    }
    inlineServices() {
        return [...this.marks];
    }
    addRequest(moment, page, { url, resource, at, by }) {
        if (resource === 'page')
            return;
        const host = hostOf(url);
        const whole = withoutQuery(url);
        const known = this.things.has(`request ${whole}`);
        const count = this.addresses.get(host) ?? 0;
        const name = known || count < MOST_ADDRESSES ? whole : `${new URL(url).origin}/…`;
        if (!known)
            this.addresses.set(host, count + 1);
        const thing = this.find(`request ${name}`, { kind: 'request', name, host, resource, example: url.slice(0, 2000) });
        if (thing)
            see(thing, moment, page, by === undefined ? [] : [by], at);
    }
    addStored(moment, page, { kind, name, host, path, lifetime }, by, at) {
        if (isOwnName(name) || this.isIgnored(kind, name))
            return;
        const key = [kind, host, path, name].join(' ');
        const thing = this.find(key, { kind, name, host, lifetime, ...(path !== undefined && { path }) });
        if (!thing)
            return;
        thing.lifetime = longer(thing.lifetime ?? lifetime, lifetime);
        const earlier = this.writers.get(`${kind} ${name}`);
        see(thing, moment, page, by.length > 0 || earlier === undefined ? by : [earlier], at);
    }
    find(key, fresh) {
        const known = this.things.get(key);
        if (known || this.things.size >= MOST_NAMES)
            return known;
        const thing = { ...fresh, by: [], seen: {} };
        this.things.set(key, thing);
        return thing;
    }
}
function see(thing, moment, page, by, at) {
    const before = thing.seen[moment];
    const first = before ?? { page, ...(at !== undefined && { at }) };
    thing.seen[moment] = { ...first, count: (before?.count ?? 0) + 1 };
    for (const url of by.map(withoutQuery))
        if (thing.by.length < MOST_CALLERS && !thing.by.includes(url))
            thing.by.push(url);
}
function longer(one, other) {
    if (typeof one === 'number' && typeof other === 'number')
        return Math.max(one, other);
    if (other === 'session')
        return one;
    return other;
}

const PRESS_MS = 8000;
const GONE_MS = 1500;
const TRIES = 4;
/**
 * Presses the control that accepts or refuses everything, until the banner is gone, because some tools show it before
 * they listen.
 *
 * @throws if a control is missing, or pressing it does not answer the banner.
 */
async function answerBanner(page, banner, answer) {
    const box = visible(page, banner.box);
    await box.waitFor({ timeout: PRESS_MS });
    for (let i = 0; i < TRIES; i += 1) {
        for (const selector of await wayTo(page, banner, answer))
            await visible(page, selector).click({ timeout: PRESS_MS });
        const isGone = await box.waitFor({ state: 'hidden', timeout: GONE_MS }).then(() => true, () => false);
        if (isGone)
            return;
    }
    throw new Error(`the banner of ${banner.name} stays after it was answered`);
}
async function wayTo(page, { accept, refuse }, answer) {
    if (answer === 'accept')
        return [accept];
    for (const way of refuse)
        if ((await visible(page, way[0] ?? '').count()) > 0)
            return way;
    throw new Error('nothing that refuses everything was found');
}
const visible = (page, selector) => page.locator(selector).locator('visible=true').first();

/** The maximum number of pages that are open at the same time. */
const MOST_OPEN = 4;
/** Limits the number of open pages, over all visitors. */
class OpenPages {
    constructor() {
        this.now = 0;
        this.waiting = [];
        /** The maximum number that were open at the same time. */
        this.most = 0;
    }
    /** Runs something that needs a page, once there is capacity. */
    async during(act) {
        while (this.now >= MOST_OPEN)
            await new Promise((done) => this.waiting.push(done));
        this.now += 1;
        this.most = Math.max(this.most, this.now);
        try {
            return await act();
        }
        finally {
            this.now -= 1;
            this.waiting.shift()?.();
        }
    }
}
/** One visitor: a browser profile of its own, in which a site's pages are visited. */
class PageVisits {
    constructor(watched, pace, open) {
        this.watched = watched;
        this.pace = pace;
        this.open = open;
    }
    static async start(browser, options, open) {
        const context = await options.newContext(browser);
        // An answer by a program is not a visitor's decision, so the register must not record it.
        await context.route(/\/v1\/sites\/[^/]+\/entries(?:\?|$)/, (route) => route.abort());
        return new PageVisits(await watchContext(context, options.patience), options.pace, open);
    }
    /** @throws where the page cannot be opened. */
    visit(url, atRest) {
        return this.open.during(async () => {
            await this.pace.turn();
            return visitPage(this.watched, url, atRest);
        });
    }
    /** Opens a page only to do something there. @returns what was written meanwhile. @throws what `act` throws. */
    act(url, act) {
        return this.open.during(async () => {
            await this.pace.turn();
            return actOnPage(this.watched, url, act);
        });
    }
    /** Visits the pages that `next` returns, a few at a time, until there are no more and all are done. */
    async visitAll(next, { take, fail }) {
        const running = new Set();
        const begin = (url) => {
            const visit = this.visit(url)
                .then(take, (error) => fail({ url: withoutQuery(url), reason: reasonOf(error) }))
                .finally(() => running.delete(visit));
            running.add(visit);
        };
        for (;;) {
            for (let url; running.size < MOST_OPEN && (url = next()) !== undefined;)
                begin(url);
            if (running.size === 0)
                return;
            await Promise.race(running);
        }
    }
    close() {
        return this.watched.context.close();
    }
}
/** The first line without the URL, which may contain credentials. */
const reasonOf = (error) => (error.message.split('\n')[0] ?? '').replace(/^page\.goto: /, '').replace(/ at https?:\S+/, '');

/** The moments after the first, by browser profile: a withdrawal follows an acceptance. */
function momentsAfter(evaste, banner) {
    if (evaste && evaste.asked.length > 0) {
        const each = evaste.asked.length > 1 ? evaste.asked.map((id) => [`only:${id}`]) : [];
        return [['refused'], ...each, ['accepted', 'withdrawn']];
    }
    if (banner && knownOf(banner))
        return [['refused'], ['accepted']];
    return [];
}
const knownOf = ({ tool }) => knownBanners.find(({ id }) => id === tool);
/** Answers on the start page. @returns why it failed; `null` if it succeeded. */
async function reachMoment(visits, url, moment, { evaste, banner, takeWrites }) {
    const known = banner && knownOf(banner);
    const answer = (page) => {
        if (evaste?.asked.length)
            return answerEvaste(page, evasteAnswer(moment));
        if (known)
            return answerBanner(page, known, moment === 'accepted' ? 'accept' : 'refuse');
        throw new Error('the page shows nothing to answer');
    };
    try {
        const writes = await visits.act(url, async (page, watch) => {
            await answer(page);
            await watch.rest({ leastMs: 300, quietMs: 300, mostMs: 5000 });
        });
        takeWrites(writes);
        return null;
    }
    catch (error) {
        return reasonOf(error);
    }
}
function evasteAnswer(moment) {
    if (moment === 'accepted')
        return 'all';
    if (moment.startsWith('only:'))
        return { only: moment.slice('only:'.length) };
    return 'none';
}

/**
 * Visits a site in every moment of consent, and adds up what it requests and stores.
 *
 * @throws {CannotRun} where the start page cannot be opened.
 */
const scanSite = (browser, options) => new SiteScan(browser, options).run();
const MOST_FAILED = 100;
class SiteScan {
    constructor(browser, options) {
        this.open = new OpenPages();
        this.scannedAt = new Date().toISOString();
        this.visited = [];
        this.failed = [];
        this.reached = new Set(['before']);
        this.notReached = [];
        this.start = { evaste: null, banner: null };
        this.facts = { title: '', language: '', noticeUrl: '' };
        this.done = 0;
        this.visitsPerPage = 1;
        this.browser = browser;
        this.options = options;
        this.found = new FoundThings(options.isIgnored);
        this.queue = new PageQueue(options.url, options);
        this.queue.add(options.listed ?? []);
    }
    async run() {
        await this.asVisitor(async (visits) => {
            await this.openStart(visits);
            await visits.visitAll(() => this.queue.next(), {
                take: (record) => this.takeBefore(record),
                fail: (page) => this.fail(page),
            });
        });
        // Each is a visitor of its own; how many pages are open at once is counted over all of them.
        await Promise.all(this.momentGroups().map((group) => this.asVisitor((visits) => this.scanMoments(visits, group))));
        this.options.showProgress?.(1, 1);
        return this.result();
    }
    async asVisitor(act) {
        const visits = await PageVisits.start(this.browser, this.options, this.open);
        try {
            await act(visits);
        }
        finally {
            await visits.close();
        }
    }
    async openStart(visits) {
        const url = this.queue.next();
        const record = await visits
            .visit(url, (page) => this.readStart(page))
            .catch((cause) => {
            const reason = reasonOf(cause);
            // Chromium's answer to a 401 that names a scheme.
            if (reason.includes('ERR_INVALID_AUTH_CREDENTIALS'))
                throw new CannotRun(refusal(withoutQuery(url), 401), { cause });
            throw new CannotRun(`${withoutQuery(url)} cannot be opened: ${reason}`, { cause });
        });
        if (record.status >= 400)
            throw new CannotRun(refusal(withoutQuery(url), record.status));
        const { title, language, noticeUrl } = record.document;
        this.facts = { title, language, noticeUrl: withoutQuery(noticeUrl) };
        this.visitsPerPage = 1 + this.momentGroups().flat().length;
        this.takeBefore(record);
    }
    async readStart(page) {
        this.start.evaste = await readEvaste(page);
        this.start.banner = await readBanner(page);
    }
    momentGroups() {
        if (this.options.beforeOnly)
            return [];
        return momentsAfter(this.start.evaste, this.start.banner);
    }
    async scanMoments(visits, moments) {
        for (const moment of moments) {
            const reason = await reachMoment(visits, this.options.url, moment, {
                ...this.start,
                takeWrites: (writes) => this.found.noteWrites(writes),
            });
            if (reason !== null)
                return void this.notReached.push({ moment, reason });
            this.reached.add(moment);
            const pages = [...this.visited];
            await visits.visitAll(() => pages.shift(), {
                take: (record) => this.take(moment, record),
                fail: (page) => this.fail(page),
            });
        }
    }
    takeBefore(record) {
        if (record.status >= 400)
            return this.fail({ url: withoutQuery(record.url), reason: `the server answered ${record.status}` });
        this.visited.push(record.url);
        if (!this.options.listed)
            this.queue.add(record.document.links, record.url);
        this.take('before', record);
    }
    take(moment, record) {
        this.found.add(moment, record);
        this.options.onVisit?.(moment, record);
        this.step();
    }
    fail(page) {
        if (this.failed.length < MOST_FAILED)
            this.failed.push(page);
        this.step();
    }
    step() {
        this.done += 1;
        this.options.showProgress?.(Math.min(this.done, this.total - 1), this.total);
    }
    get total() {
        return Math.max(2, this.queue.total * this.visitsPerPage);
    }
    result() {
        return {
            site: withoutQuery(this.options.url),
            scannedAt: this.scannedAt,
            pages: { visited: this.visited.length, openAtMost: this.open.most, failed: this.failed },
            moments: ['before', ...this.momentGroups().flat()].filter((moment) => this.reached.has(moment)),
            notReached: this.notReached,
            things: this.found.all(),
            inlineServices: this.found.inlineServices(),
            banner: this.start.banner,
            pageDeclaration: this.start.evaste?.file ?? null,
            facts: this.facts,
        };
    }
}
function refusal(url, status) {
    if (status === 401)
        return `${url} answered 401; give a user with --user name:password`;
    return `${url} answered ${status}${status === 403 ? '; see --header and --cookie' : ''}`;
}

/** As the options have it. @throws {CannotRun} where one of them is malformed; the message does not repeat it. */
function readSiteAccess(url, { user, header, cookie, version }) {
    const named = user ?? (url.username && `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`);
    const [, username, password] = /^([^:]+):([^]*)$/.exec(named) ?? [];
    if (named && (username === undefined || password === undefined))
        throw new CannotRun('--user: write name:password');
    const [, name, value] = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*([^\r\n]*?)\s*$/.exec(header ?? '') ?? [];
    if (header !== undefined && (name === undefined || value === undefined))
        throw new CannotRun('--header: write "Name: value"');
    const pairs = (cookie ?? '').split(';').filter((pair) => pair.trim() !== '');
    const cookies = pairs.map((pair) => {
        const [, key, content] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
        if (key === undefined || content === undefined)
            throw new CannotRun('--cookie: write "name=value; name=value"');
        return { name: key, value: content };
    });
    return {
        origin: url.origin,
        agent: `${ROBOT}/${version}`,
        ...(username !== undefined && password !== undefined && { user: { username, password } }),
        headers: name !== undefined && value !== undefined ? { [name]: value } : {},
        cookies,
    };
}
/** A new browser profile that the site lets in, and that says who it is. */
async function newContext(browser, { origin, agent, user, headers, cookies }) {
    const context = await browser.newContext({
        userAgent: await userAgentOf(browser, agent),
        viewport: { width: 1280, height: 800 },
        acceptDownloads: false,
        ...(user && { httpCredentials: { ...user, origin, send: 'always' } }),
    });
    if (Object.keys(headers).length > 0)
        await context.route((url) => url.origin === origin, (route) => route.continue({ headers: { ...route.request().headers(), ...headers } }));
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
    return context;
}
async function userAgentOf(browser, agent) {
    const session = await browser.newBrowserCDPSession();
    const { userAgent } = await session.send('Browser.getVersion');
    await session.detach();
    return `${userAgent.replace('HeadlessChrome', 'Chrome')} ${agent}`;
}
/** The same, for the files that the scan reads itself, such as `robots.txt`. `null`: there is no such file. */
async function fetchFile(url, { origin, agent, user, headers, cookies }) {
    const basic = user && `Basic ${Buffer.from(`${user.username}:${user.password}`).toString('base64')}`;
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const own = { ...headers, ...(basic && { authorization: basic }), ...(cookie && { cookie }) };
    try {
        const answer = await fetch(url, {
            headers: { 'user-agent': agent, ...(new URL(url).origin === origin && own) },
            signal: AbortSignal.timeout(15_000),
        });
        if (answer.ok)
            return new Uint8Array(await answer.arrayBuffer());
        return null;
    }
    catch {
        return null;
    }
}

/** Keeps a pause between the pages of one site, however many are open at once. */
class HostPace {
    constructor(pauseMs) {
        this.nextAt = 0;
        this.pauseMs = pauseMs;
    }
    /** Resolves when the next page may be requested. */
    async turn() {
        const now = Date.now();
        const at = Math.max(now, this.nextAt);
        this.nextAt = at + this.pauseMs;
        if (at > now)
            await setTimeout$1(at - now);
    }
}

/**
 * Scans what the arguments and options of a command name, with the user's own browser.
 *
 * @throws {CannotRun} if an option is invalid, there is no browser, or the site cannot be opened.
 */
async function runScan(target, input, context, onVisit) {
    const pages = readNumber(input, 'pages', { standard: 20, least: 1, most: 10_000 });
    const leastMs = 1000 * readNumber(input, 'wait', { standard: 2, least: 0, most: 60 });
    const executablePath = findBrowser(wordOf(input, 'browser'), context.environment);
    const served = 'folder' in target ? await serveFolder(target.folder) : null;
    const url = 'folder' in target ? new URL(served?.url ?? '') : target.url;
    let browser;
    try {
        const access = accessOf(url, input, context);
        const isOwn = served !== null || input.options['own-site'] === true;
        const robots = isOwn ? ALL_ALLOWED : await fetchRobots(access);
        const listed = await listedPages(input, pages, url, access);
        browser = await openBrowser({ executablePath });
        return await scanSite(browser, {
            url: withoutUser(url),
            pages,
            listed,
            ...(wordOf(input, 'under') !== undefined && { under: wordOf(input, 'under') }),
            isAllowed: robots.isAllowed,
            beforeOnly: input.options['before-only'] === true,
            patience: { leastMs, quietMs: 500, mostMs: Math.max(15_000, 2 * leastMs) },
            pace: new HostPace(pauseOf(input, robots, served !== null)),
            newContext: (one) => newContext(one, access),
            isIgnored: (kind, name) => kind === 'cookie' && access.cookies.some((cookie) => cookie.name === name),
            showProgress: context.showProgress,
            ...(onVisit && { onVisit }),
        });
    }
    finally {
        await browser?.close();
        await served?.close();
    }
}
const wordOf = ({ options }, name) => typeof options[name] === 'string' ? options[name] : undefined;
function accessOf(url, input, { environment, packageRoot }) {
    const given = (name) => wordOf(input, name) ?? environment[`EVASTE_SCAN_${name.toUpperCase()}`];
    const [user, header, cookie] = ['user', 'header', 'cookie'].map(given);
    return readSiteAccess(url, {
        version: readVersion(packageRoot),
        ...(user !== undefined && { user }),
        ...(header !== undefined && { header }),
        ...(cookie !== undefined && { cookie }),
    });
}
/** Credentials are used for requests, and appear in no report. */
function withoutUser(url) {
    const clean = new URL(url);
    clean.username = '';
    clean.password = '';
    clean.hash = '';
    return clean.href;
}
const ALL_ALLOWED = { isAllowed: () => true, delay: undefined };
async function fetchRobots(access) {
    const bytes = await fetchFile(`${access.origin}/robots.txt`, access);
    if (bytes === null)
        return ALL_ALLOWED;
    return readRobots(Buffer.from(bytes).toString('utf8'));
}
async function listedPages(input, pages, url, access) {
    const word = wordOf(input, 'sitemap');
    if (word === undefined)
        return undefined;
    if (!URL.canParse(word, url.href))
        throw new CannotRun('--sitemap: write an address or a path, such as /sitemap.xml');
    const sitemap = new URL(word, url.href).href;
    const listed = await readSitemap(sitemap, pages, (one) => fetchFile(one, access));
    if (listed === null)
        throw new CannotRun(`--sitemap: ${sitemap} cannot be read`);
    return listed;
}
const MOST_DELAY_S = 30;
function pauseOf(input, { delay }, isServed) {
    const standard = isServed ? 0 : delay === undefined ? 250 : Math.min(delay, MOST_DELAY_S) * 1000;
    return readNumber(input, 'pause', { standard, least: 0, most: 60_000 });
}

/** The given file, otherwise `evaste.json` if it exists; otherwise `null`. */
async function declarationFile({ options }, { folder }) {
    if (typeof options.file === 'string')
        return options.file;
    const isThere = await access(resolve(folder, DEFAULT_FILE)).then(() => true, () => false);
    if (isThere)
        return DEFAULT_FILE;
    return null;
}
/**
 * What the site is compared with: the file, otherwise the declaration that its pages use. `null` if there is neither.
 */
async function declarationFor(file, { pageDeclaration }, context) {
    if (file !== null)
        return compared(await readTextFile(context, file, 'name it with --file'), file);
    if (pageDeclaration === null)
        return null;
    return compared(JSON.stringify(pageDeclaration), 'the page');
}
function compared(text, source) {
    const { declaration } = checkDeclaration(text);
    return declaration && { declaration, source };
}
/** Adds what is missing to the file, or creates one. @returns a line that reports it. */
async function writeMissing({ missing, draft, result }, file, context) {
    const name = file ?? DEFAULT_FILE;
    if (draft !== null) {
        await writeText(context, name, draft, { replace: false });
        return `Wrote ${name}. Decide what each $comment asks, then run \`evaste lint\`.`;
    }
    if (!isAnythingMissing(missing))
        return `${name} lacks nothing; it was not changed.`;
    const text = file === null ? `${JSON.stringify(result.pageDeclaration, null, 2)}\n` : await readTextFile(context, file, '');
    await writeText(context, name, mergeMissing(text, missing), { replace: file !== null });
    const { services, additions } = missing;
    const added = [...services.map(({ id }) => id), ...additions.map(({ service }) => `more of ${service}`)];
    return `${name}: added ${added.join(', ')}. Decide what each $comment asks, then run \`evaste lint\`.`;
}

/** `evaste scan`: what a site requests and stores, in every moment of consent, compared with its declaration. */
const scanCommand = {
    name: 'scan',
    words: '<URL | folder>',
    summary: 'visit a site in your browser, list what it requests and stores before and after consent, and compare',
    options: {
        ...scanningOptions,
        format: { type: 'string', value: 'text', description: `the format of the report: ${scanFormats.join(', ')}` },
        out: { type: 'string', value: 'report.html', description: 'write the report to this file' },
        write: { type: 'boolean', description: 'add what is missing to the declaration, or create one' },
        least: {
            type: 'string',
            value: 'law',
            description: 'lowest severity to report: law, guidance or good (default: good)',
        },
    },
    async run(input, context) {
        const severities = severitiesFrom(input.options.least);
        const format = readWord(input, 'format', scanFormats);
        const target = await readScanTarget('scan', input, context);
        const file = await declarationFile(input, context);
        if (file !== null) {
            const { declaration, problems } = await checkDeclarationFile(context, file);
            if (!declaration)
                return refuseDeclaration(file, problems);
        }
        const version = readVersion(context.packageRoot);
        const har = format === 'har' ? new HarLog(version) : undefined;
        const result = await runScan(target, input, context, har && ((moment, record) => har.add(moment, record)));
        const report = makeReport(result, await declarationFor(file, result, context), severities);
        const said = input.options.write === true ? [await writeMissing(report, file, context)] : [];
        const text = formatReport(format, report, { version, har });
        const { out } = input.options;
        if (typeof out === 'string')
            await writeText(context, out, `${text}\n`, { replace: true });
        return {
            exitCode: report.findings.length > 0 ? 1 : 0,
            text: [typeof out === 'string' ? `Wrote ${out}.` : text, ...said].join('\n'),
            json: jsonReport(report),
        };
    },
};

/** `evaste seal`: writes the two lines that hold everything on a page until consent. */
const sealCommand = {
    name: 'seal',
    summary: 'print the two lines that seal a page, or write them into HTML files',
    words: '[files or folders…]',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        script: { type: 'string', value: DEFAULT_SCRIPT, description: 'the URL of evaste.js, for pages without a tag' },
        ...pageOptions,
    },
    async run(input, context) {
        const isPrinted = input.words.length === 0 && Object.keys(pageOptions).every((name) => !input.options[name]);
        const target = isPrinted ? null : readTarget('seal', input, context.folder);
        const url = readSiteUrl(input.options.url);
        const file = String(input.options.file ?? DEFAULT_FILE);
        const { declaration, problems } = await checkDeclarationFile(context, file);
        if (!declaration)
            return refuseDeclaration(file, problems);
        const sealing = { declaration, target, url, script: String(input.options.script ?? DEFAULT_SCRIPT) };
        const lines = readLines(sealing);
        if (isPrinted)
            return { exitCode: 0, text: lines.join('\n'), json: { lines } };
        const pages = await findPages(input.words, context.folder);
        refuseCollisions(pages, target);
        const findings = [];
        let changed = 0;
        for (const [done, page] of pages.entries()) {
            context.showProgress?.(done, pages.length);
            const sealed = await sealPage(page, sealing);
            if (sealed.isChanged)
                changed += 1;
            findings.push(...sealed.findings);
        }
        context.showProgress?.(pages.length, pages.length);
        return report(findings, { pages: pages.length, changed, isCheck: target === null });
    },
};
function readLines({ declaration, script }) {
    try {
        return sealLines(declaration, script);
    }
    catch (cause) {
        throw new CannotRun(cause.message, { cause });
    }
}
async function sealPage(page, { declaration, target, url, script }) {
    const bytes = await readFile(page.path);
    const encoding = encodingOfFile(bytes);
    if (!encoding)
        throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`);
    const before = bytes.toString(encoding);
    const options = {
        script,
        readScript: readBeside(page.path, page.path.slice(0, page.path.length - page.below.length)),
        ...pageUrlOf(page, url),
    };
    const { html, findings } = sealHtml(before, declaration, options);
    const isChanged = html !== before;
    const path = target?.(page);
    // An unchanged page keeps its date.
    if (path !== undefined && (isChanged || path !== page.path)) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, isChanged ? encodePage(html, encoding) : bytes);
    }
    return { isChanged, findings: findings.map((one) => ({ file: page.file, ...one })) };
}
function report(findings, { pages, changed, isCheck }) {
    const refused = new Set(findings.filter(({ kind }) => kind === 'refused').map(({ file }) => file)).size;
    const lines = findings.map(({ file, line, kind, message }) => `${file}:${line}: ${kind}: ${message}`);
    const count = `${changed} of ${pages} ${pages === 1 ? 'page' : 'pages'} ${isCheck ? 'would change' : 'changed'}`;
    const text = [...lines, refused ? `${count}, ${refused} not sealed.` : `${count}.`].join('\n');
    const isFinding = refused > 0 || (isCheck && changed + findings.length > 0);
    return { exitCode: isFinding ? 1 : 0, text, json: { pages, changed, findings } };
}

/**
 * Opens the SQLite file of a register's entries for verification, read-only.
 *
 * @throws {CannotRun} if it is missing or incomplete, saying what to do; and errors that `explainDamage` explains.
 */
async function openDatabase(file, given) {
    await assertThere(file);
    const keys = given ?? (await readPublicKeys(dirname(file)).catch(askForKeys));
    const { reader, sites } = await openReader(file);
    const changed = await findChangedDocuments(reader);
    return {
        source: reader,
        sites,
        keys,
        isVouchedFor: given !== null,
        others: () => changed.map((digest) => `the text ${digest} is another than its digest says`),
        close: () => reader.close(),
    };
}
/** @returns what is wrong with an unreadable database file; `null` if the error has another cause. */
function explainDamage(error) {
    const { message, code } = codeOf(error);
    if (code !== CORRUPT && code !== NOT_A_DATABASE)
        return null;
    return `the database is damaged (${message}), so its entries cannot be verified. Keep this file, restore a backup to another folder, and verify that`;
}
/** How many texts are in memory at a time. */
const PAGE = 100;
/** @returns the digests under which another text is stored. */
async function findChangedDocuments({ documents }) {
    const changed = [];
    for (let after = '';;) {
        const page = await documents({ after, limit: PAGE });
        for (const { digest, text } of page)
            if ((await sha256(text)) !== digest)
                changed.push(digest);
        const last = page.at(-1);
        if (!last)
            return changed;
        after = last.digest;
    }
}
async function openReader(file) {
    try {
        return await read(file, false);
    }
    catch (cause) {
        const { message, code } = codeOf(cause);
        if (message.includes('no such table'))
            throw new CannotRun(`${file} has no entries: the newest part of a register is in ${file}-wal. Copy both files, or stop the register before you copy`, { cause });
        if (code !== CANNOT_OPEN && code !== READ_ONLY)
            throw cause;
        return readUnlocked(file);
    }
}
/** On a read-only disk SQLite cannot create its lock files, but nobody can write there either. */
async function readUnlocked(file) {
    const { size } = await stat(`${file}-wal`).catch(() => ({ size: 0 }));
    const isWhole = size === 0;
    if (!isWhole)
        throw new CannotRun(`${file} cannot be read where it is: its newest entries are in ${file}-wal, and its folder is read-only. Copy both files to a folder that you may write to`);
    return read(file, true).catch((cause) => {
        if (explainDamage(cause) !== null)
            throw cause;
        throw new CannotRun(`${file} cannot be read: ${cause.message}`, { cause });
    });
}
async function read(file, isImmutable) {
    const reader = await openSqliteReader(file, { isImmutable });
    try {
        return { reader, sites: await reader.sitesWithEntries() };
    }
    catch (cause) {
        await reader.close();
        throw cause;
    }
}
async function assertThere(file) {
    const isThere = await stat(file).then(() => true, () => false);
    if (isThere)
        return;
    const names = await readdir(dirname(file)).catch(() => []);
    if (names.includes('signing-key.json'))
        throw new CannotRun(`${dirname(file)} has the keys of a register whose entries are in PostgreSQL. Export first: evaste register export <site>, then: evaste verify <site>.ndjson`);
    throw new CannotRun(`there is no register at ${file}`);
}
function askForKeys(cause) {
    throw new CannotRun('name the register’s public keys: --keys https://…/.well-known/evaste-register.json', { cause });
}
// SQLite's result codes, https://www.sqlite.org/rescode.html
const READ_ONLY = 8;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
/** Both drivers use the same result codes; the upper bits are an extension. */
function codeOf(error) {
    const { message = '', errcode } = (error ?? {});
    return { message, code: (errcode ?? 0) & 0xff };
}

/**
 * Reads a register's public keys in the format of `/.well-known/evaste-register.json`.
 *
 * @param where a URL or a file.
 * @throws {CannotRun} if there are none.
 */
async function readKeysAt(where, folder) {
    const value = await readJson(where, folder).catch((cause) => {
        throw new CannotRun(`the keys cannot be read from ${where}: ${cause.message}`, { cause });
    });
    const { keys } = (value ?? {});
    if (Array.isArray(keys) && keys.length > 0 && keys.every(isPublicKey))
        return keys;
    throw new CannotRun(`${where} contains no keys of a register; find them at /.well-known/evaste-register.json`);
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
 * Parses a checkpoint or a visitor's receipt. Either fixes the whole history up to its number.
 *
 * @throws if it is neither, or none of the keys signed it.
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
 * Reads checkpoints and receipts that were kept outside, one per line.
 *
 * @throws {CannotRun} naming a line that none of the keys signed: it proves nothing, and must not be ignored.
 */
async function readWitnesses(context, file, read) {
    const text = await readTextFile(context, file, 'fetch one from /v1/sites/<site>/checkpoint');
    const witnesses = [];
    for (const [i, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const witness = await readWitness(line.trim(), read).catch((cause) => {
            throw new CannotRun(`${file}: line ${i + 1}: not a checkpoint or receipt that these keys signed`, { cause });
        });
        witnesses.push(witness);
    }
    if (witnesses.length === 0)
        throw new CannotRun(`${file} contains no checkpoint`);
    return witnesses;
}

const DATA = 'evaste-data';
const UNVOUCHED = 'checked against itself only: the keys came with the file, and whose they are was not checked. Name the register’s: --keys https://…/.well-known/evaste-register.json';
/**
 * `evaste verify`: checks whether a register, or an export of one, is as it was recorded. Needs neither a register nor
 * a network.
 */
const verifyCommand = {
    name: 'verify',
    words: `[${DATA} | register.sqlite | export.ndjson]`,
    summary: 'verify every entry, the chain and the signatures of a register or an export, offline',
    options: {
        keys: { type: 'string', value: 'keys.json', description: 'the register’s public keys: a URL or a file' },
        since: {
            type: 'string',
            value: 'checkpoints.jws',
            description: 'a file of checkpoints or receipts that you kept, one per line',
        },
        site: { type: 'string', value: 'corner-bakery', description: 'only this site' },
    },
    async run(input, context) {
        const [where = DATA, ...more] = input.words;
        if (more.length > 0)
            throw new CannotRun('name one register or export');
        const path = resolve(context.folder, where);
        try {
            const subject = await openSubject(path, input, context);
            return await verify(subject, input, context).finally(() => subject.close());
        }
        catch (cause) {
            const damage = explainDamage(cause);
            if (damage === null)
                throw cause;
            const text = `${path}: ${damage}`;
            return { exitCode: 1, text, json: { sites: [], others: [text], isVouchedFor: false } };
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
    // A given checkpoint is signed with these keys, otherwise it would have been rejected.
    const isVouchedFor = subject.isVouchedFor || witnesses.length > 0;
    const text = [...reports.map(explainReport), ...others, ...(isVouchedFor ? [] : [UNVOUCHED])].join('\n');
    return { exitCode: exitCodeOf(isClean, isVouchedFor), text, json: { sites: reports, others, isVouchedFor } };
}
/** 3: no problem was found, but nothing outside the file confirms it. */
function exitCodeOf(isClean, isVouchedFor) {
    if (!isClean)
        return 1;
    if (isVouchedFor)
        return 0;
    return 3;
}
function chosen(sites, wanted) {
    if (wanted === undefined)
        return sites;
    if (!sites.includes(String(wanted)))
        throw new CannotRun(`there is no site ${String(wanted)}; choose one of ${sites.join(', ')}`);
    return [String(wanted)];
}
async function openSubject(path, { options }, { folder }) {
    const given = options.keys === undefined ? null : await readKeysAt(String(options.keys), folder);
    const found = await stat(path).catch((cause) => {
        throw new CannotRun(`there is no register and no export at ${path}`, { cause });
    });
    if (found.isDirectory())
        return openDatabase(join(path, 'register.sqlite'), given);
    if (/\.(sqlite3?|db)$/.test(path))
        return openDatabase(path, given);
    return openExported(path, given);
}
async function openExported(file, given) {
    let forged = false;
    const source = await openExport(file, async ({ checkpoint, entries }, { site, keys }) => {
        const claims = await verifyCheckpoint(checkpoint, given ?? keys).catch(() => null);
        forged = claims?.site !== site || claims.entries !== entries;
        if (claims)
            return Buffer.from(claims.hash, 'hex');
        return new Uint8Array(32);
    });
    const { header, changedDocuments } = source;
    return {
        source,
        sites: [header.site],
        keys: given ?? header.keys,
        isVouchedFor: given !== null,
        others: () => [
            ...(forged ? [`${header.site}: the checkpoint at the end is not signed for these entries`] : []),
            ...changedDocuments.map((digest) => `${header.site}: the text ${digest} is another than its digest says`),
        ],
        close: () => Promise.resolve(),
    };
}

const finding = object({ id: string(), rule: string(), severity: string(), message: string() });
const thing = object({
    /** `host` for another site that is contacted, otherwise how it is stored. */
    kind: string(),
    name: string(),
    /** Declared or known service; `null` if unknown. */
    service: nullable(string()),
});
const snapshot = object({
    format: literal$1(1),
    site: string(),
    scannedAt: string(),
    findings: array(finding),
    things: array(thing),
});
/** Extracts from a scan what the next one is compared with, in a stable order. */
function takeSnapshot({ result, findings, things }) {
    const all = new Map(things.flatMap(thingOf).map((one) => [keyOf(one), one]));
    return {
        format: 1,
        site: result.site,
        scannedAt: result.scannedAt,
        findings: findings
            .map(({ id, rule, severity, message }) => ({ id, rule, severity, message }))
            .sort((a, b) => compareText(a.id, b.id)),
        things: [...all.values()].sort((a, b) => compareText(keyOf(a), keyOf(b))),
    };
}
/** The identity of a thing across scans. */
const keyOf = ({ kind, name }) => `${kind} ${name}`;
/** The same order on every machine. */
const compareText = (a, b) => {
    if (a < b)
        return -1;
    if (a > b)
        return 1;
    return 0;
};
function thingOf({ thing, declared, known, isForeign, isExempt }) {
    const service = declared[0] ?? known?.id ?? null;
    if (isExempt)
        return [];
    if (thing.kind !== 'request')
        return [{ kind: thing.kind, name: namePattern(thing.name), service }];
    if (isForeign)
        return [{ kind: 'host', name: thing.host, service }];
    return [];
}
/** @throws {CannotRun} if the text is not a snapshot. */
function parseSnapshot(text, file) {
    const again = 'delete it, or name another file with --result';
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new CannotRun(`${file} is not JSON; ${again}`, { cause });
    }
    const parsed = safeParse(snapshot, value);
    if (!parsed.success)
        throw new CannotRun(`${file} is no result of \`evaste watch\`; ${again}`);
    return parsed.output;
}

/** @param isWhole whether every page could be read; otherwise nothing is reported as gone. */
function compareSnapshots(before, now, isWhole) {
    return {
        appeared: without(now.things, before.things, keyOf),
        gone: isWhole ? without(before.things, now.things, keyOf) : [],
        found: without(now.findings, before.findings, ({ id }) => id),
        resolved: isWhole ? without(before.findings, now.findings, ({ id }) => id) : [],
    };
}
const hasDrifted = (drift) => Object.values(drift).some((list) => list.length > 0);
function without(items, others, key) {
    const known = new Set(others.map(key));
    return items.filter((item) => !known.has(key(item)));
}

const MOST_LINES = 12;
/** The differences in Markdown, short enough for a comment on a pull request. */
function driftSummary(before, { pages, site }, drift) {
    const scope = `${pages.visited} ${pages.visited === 1 ? 'page' : 'pages'} of ${site}, compared with ${before.scannedAt.slice(0, 10)}`;
    const unread = pages.failed.length > 0 ? [`${pages.failed.length} not read: nothing counts as gone.`] : [];
    if (!hasDrifted(drift))
        return [`**Tracking: no change** (${scope})`, ...unread].join('\n\n');
    const parts = [
        part('New findings', drift.found.map(findingLine)),
        part('New on the site', drift.appeared.map(thingLine)),
        part('Resolved', drift.resolved.map(findingLine)),
        part('No longer seen', drift.gone.map(thingLine)),
    ];
    return [`**Tracking: changed** (${scope})`, ...unread, ...parts.flat()].join('\n\n');
}
function part(heading, lines) {
    if (lines.length === 0)
        return [];
    const more = lines.length > MOST_LINES ? [`- … and ${lines.length - MOST_LINES} more`] : [];
    return [`${heading}:`, [...lines.slice(0, MOST_LINES), ...more].join('\n')];
}
const findingLine = ({ rule, severity, message }) => `- ${rule} (${severity}): ${asText(message)}`;
const thingLine = ({ kind, name, service }) => `- ${kind} ${asText(name)}, ${service === null ? 'of an unknown service' : `of ${service}`}`;
const MOST_CHARACTERS = 300;
/** Names come from the pages: none may become a link, a mention or markup. */
const asText = (text) => `\`${text.replace(/[`\p{Cc}]/gu, '\u{FFFD}').slice(0, MOST_CHARACTERS)}\``;

const DEFAULT_RESULT = 'evaste-watch.json';
/** `evaste watch`: scans, and reports what has changed since the last scan. */
const watchCommand = {
    name: 'watch',
    words: '<URL | folder>',
    summary: 'scan a site and compare it with the stored result of an earlier scan; exits with 1 where something changed',
    options: {
        ...scanningOptions,
        result: { type: 'string', value: DEFAULT_RESULT, description: 'the stored result; created where it is missing' },
        update: { type: 'boolean', description: 'store the new result, also where something changed' },
        out: { type: 'string', value: 'summary.md', description: 'write the summary to this file, too' },
    },
    async run(input, context) {
        const target = await readScanTarget('watch', input, context);
        const stored = String(input.options.result ?? DEFAULT_RESULT);
        const before = await readSnapshot(stored, context);
        const file = await declarationFile(input, context);
        if (file !== null) {
            const { declaration, problems } = await checkDeclarationFile(context, file);
            if (!declaration)
                return refuseDeclaration(file, problems);
        }
        const result = await runScan(target, input, context);
        const report = makeReport(result, await declarationFor(file, result, context), severities);
        const now = takeSnapshot(report);
        const store = () => writeText(context, stored, `${JSON.stringify(now, null, 2)}\n`, { replace: true });
        if (!before) {
            await store();
            const text = `${stored}: stored ${now.things.length} things and ${now.findings.length} findings. The next scan is compared with them.`;
            return { exitCode: 0, text, json: { stored, drift: null, now } };
        }
        const drift = compareSnapshots(before, now, result.pages.failed.length === 0);
        if (input.options.update === true)
            await store();
        const text = driftSummary(before, result, drift);
        if (typeof input.options.out === 'string')
            await writeText(context, input.options.out, `${text}\n`, { replace: true });
        return { exitCode: hasDrifted(drift) ? 1 : 0, text, json: { stored, drift, now } };
    },
};
/** `null` if there is none yet. @throws {CannotRun} if it cannot be read. */
async function readSnapshot(file, { folder }) {
    try {
        return parseSnapshot(await readFile(resolve(folder, file), 'utf8'), file);
    }
    catch (cause) {
        if (cause instanceof CannotRun)
            throw cause;
        const { code = 'unknown' } = cause;
        if (code === 'ENOENT')
            return null;
        throw new CannotRun(`${file} cannot be read (${code}); name another file with --result`, { cause });
    }
}

/** Every command, in the order of `evaste --help`. */
const commands = [
    initCommand,
    importCommand,
    addCommand,
    lintCommand,
    bundleCommand,
    cspCommand,
    noticeCommand,
    publishCommand,
    rewriteCommand,
    sealCommand,
    scanCommand,
    watchCommand,
    registerCommand,
    verifyCommand,
];

const ALWAYS = {
    json: { type: 'boolean', description: 'print the result as JSON' },
    help: { type: 'boolean', description: 'show this help' },
};
/** The output of `evaste --help`. */
function helpForAll(commands) {
    const lines = columns(commands.map(({ name, summary }) => [name, summary]));
    return [
        'evaste <command> [--help] [--json]',
        '',
        ...lines,
        '',
        'Run `evaste <command> --help` for arguments and options.',
        'Exit code: 0 clean, 1 findings, 2 could not run.',
    ].join('\n');
}
/** The output of `evaste <command> --help`. */
function helpFor({ name, words = '', summary, options }) {
    const all = { ...options, ...ALWAYS };
    const rows = Object.entries(all).map(([option, { type, value = '…', description }]) => [type === 'string' ? `--${option} ${value}` : `--${option}`, description]);
    return [`evaste ${name} ${words}`.trim(), '', summary, '', ...columns(rows)].join('\n');
}
function columns(rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** Finds the command that the arguments start with, and runs it. Never rejects: errors become outcomes. */
async function runCommand(words, { commands, version, context }) {
    const [name = '', ...rest] = words;
    const json = words.includes('--json');
    if (name === '--version')
        return said(json ? toJson({ version }) : version);
    if (/^(--help|-h|help)$/.test(name))
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
    const next = meant === undefined ? `available commands: ${names.join(', ')}` : `did you mean "${meant}"?`;
    throw new CannotRun(`unknown command ${shown(name)}; ${next}`);
}
function readWords(command, words) {
    const known = { ...command.options, json: { type: 'boolean' } };
    const options = {
        ...Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
        help: { type: 'boolean', short: 'h' },
    };
    try {
        const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
        if (positionals.length > 0 && !command.words)
            throw new CannotRun(`evaste ${command.name} takes no argument ${shown(positionals[0])}; ${seeHelp(command)}`);
        return { words: positionals, options: values };
    }
    catch (error) {
        if (error instanceof CannotRun)
            throw error;
        throw new CannotRun(explainOption(error, command, words, Object.keys(options)), { cause: error });
    }
}
function explainOption(error, command, words, known) {
    const see = seeHelp(command);
    const written = words.map((word) => /^--([^=]+)/.exec(word)?.[1]).filter((name) => name !== undefined);
    const unknown = written.find((name) => !known.includes(name));
    if (unknown === undefined)
        return `${(error.message.split('\n')[0] ?? '').replace(/\.$/, '')}; ${see}`;
    const meant = nearMiss(unknown, known);
    return `unknown option --${unknown}; ${meant === undefined ? see : `did you mean --${meant}?`}`;
}
const seeHelp = ({ name }) => `run \`evaste ${name} --help\``;
const toJson = (value) => JSON.stringify(value, null, 2);
const said = (text) => ({ exitCode: 0, stdout: text && `${text}\n`, stderr: '' });
function failed(error, json) {
    const isOurs = error instanceof CannotRun;
    // A bug in evaste is reported with everything that helps to find it.
    const message = isOurs ? error.message : `internal error in evaste: ${error.stack ?? String(error)}`;
    if (json)
        return { exitCode: 2, stdout: `${toJson({ error: message })}\n`, stderr: '' };
    return { exitCode: 2, stdout: '', stderr: `${message}\n` };
}

/** Asks a person, one question at a time. If the terminal closes meanwhile, the command ends. */
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
/** Waits for SIGINT or SIGTERM. Commands that do not wait for it end at once, like any process. */
const untilSignal = (process) => () => new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM'])
        process.once(name, () => done());
});
const LONG_MS = 500;
const WIDTH = 24;
/**
 * Draws a progress bar on one line, which is removed at the end. Work of less than half a second shows none.
 *
 * @param now milliseconds; only differences matter.
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
        ...(!process.stdin.isTTY && { readInput: () => buffer(process.stdin) }),
        say: (line) => process.stdout.write(`${line}\n`),
        untilStopped: untilSignal(process),
        ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal(process) }),
        ...(process.stderr.isTTY && { showProgress: progressBar(process.stderr, () => performance.now()) }),
    },
});
process.stdout.write(ending.stdout);
process.stderr.write(ending.stderr);
process.exitCode = ending.exitCode;
