#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { s as shown, n as nearMiss, c as checkDeclaration, a as parseTree, f as findNodeAtLocation, b as applyEdits, m as modify, p as parseDeclaration, v as validateUrl, e as validateEmail, i as id, g as validateLanguage, j as jsonPath, l as longestDays, h as isWellKnown, k as hasLetters, o as areEqualInKind, q as parseJsonText } from './node/parse-declaration.js';
import { E as EvasteError, i as is, b as readPattern, s as sumDurations, r as resolveUrl, c as createMatcher, d as durationParts, D as DURATION_UNITS, e as DECLARED_ID } from './node/duration.js';
import { writeFile, readFile, access, rename, rm, open, stat, readdir, mkdir } from 'node:fs/promises';
import { resolve, join, relative, basename, dirname } from 'node:path';
import { Script } from 'node:vm';
import { P as Parser, d as contentSecurityPolicy, i as importMap, g as readPage, h as findTag, p as policyBehind, j as sealedPolicy, n as needsNoConsent, k as findWaitingServices, l as findBrokenSeal, s as sealHtml, m as findSealFaults, U as UNKNOWN_PAGE, q as serializeOuter, t as defaultTreeAdapter, N as NS, u as encodingOfFile, b as rewriteHtml, a as encodePage, D as DEFAULT_SCRIPT, v as sealLines } from './node/page-bytes.js';
import { existsSync, readFileSync, createWriteStream } from 'node:fs';
import { a as askedPurposes, s as servicesOf } from './node/asked.js';
import { C as COOKIE_GRACE, e as exportTable, v as verifyCheckpoint, s as scopes, c as createApiKey, a as exerciseForPerson, b as adoptTerms, r as runRetention, R as RetentionHeld, d as discloseEntry, l as logLine, i as isUtcTime } from './node/exercise-for-person.js';
import { p as parseJoseHeader, r as registerSettings, a as pickText, e as exportSite, b as readEntryContent, u as unrestricted, c as countsOf, d as requestOf, t as termsChangedBy, m as moveCounts, f as readLines$1, g as parseExportLine, h as rewrapKey, n as nodePrimitives, i as createClaimsReader, R as RegisterProblem, j as requestKinds, k as handleRequest, l as isOrigin, q as findKeptDeclaration, s as losses, x as openSqliteReader } from './node/sqlite.js';
import { c as configKeys, p as parseRegisterConfig, R as RegisterConfigError, v as verifyChain } from './node/config.js';
import { randomBytes, createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { t as toHex, s as sha256 } from './node/digest.js';
import { r as readPublicKeys } from './node/key-files.js';
import { fileURLToPath } from 'node:url';
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
function parse$1(html, options) {
    return Parser.parse(html, options);
}

const CONFIRM = 'From the vendor’s public terms. Confirm role, country and transfers in your own contract.';
/**
 * The company behind a known service, to be confirmed by who adds it.
 *
 * @param country ISO 3166-1 alpha-2. One outside the EEA counts as a transfer there under standard contractual clauses.
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
/** Countries with an adequacy decision without conditions, as far as small European sites meet them. */
const ADEQUATE = new Set(['CH', 'GB', 'IL', 'JP', 'KR', 'NZ']);
function transfersFrom(country) {
    if (EEA$1.has(country))
        return undefined;
    return [{ country, mechanism: ADEQUATE.has(country) ? 'adequacy' : 'scc' }];
}

/** The same words in the catalogue's languages. */
const words$1 = (fi, sv, en) => ({ fi, sv, en });

/** What a product does, in words that fit many products of its kind. */
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

/** Why a tracker is stored, in words that many products share. */
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
 * @param domain where it is set, when not on the site's own host.
 * @example cookie('_fbp', 'P90D', 'visitor')
 */
const cookie = (name, lifetime, reason, domain) => ({
    name,
    lifetime,
    ...(domain !== undefined && { domain }),
    description: trackerReasons[reason],
});
/** An item that a known service keeps in local storage until somebody erases it. */
const localItem = (name, reason) => ({
    name,
    type: 'local-storage',
    lifetime: 'persistent',
    description: trackerReasons[reason],
});
/** An item that a known service keeps in session storage. */
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

/** Every service that `evaste add` can copy, by the order in which they are offered. */
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

/** @throws {CannotRun} with the names that were probably meant. */
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
 * The services whose id, name, company or address contains a word.
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
/** Reads a file as text. @throws {CannotRun} saying what is missing. */
async function readTextFile({ folder }, file, hint) {
    try {
        return await readFile(resolve(folder, file), 'utf8');
    }
    catch (cause) {
        throw new CannotRun(`${file} cannot be read (${codeOf$1(cause)}); ${hint}`, { cause });
    }
}
/** Writes a file whole. @throws {CannotRun} where it exists and may not be replaced, or cannot be written. */
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
/** Reads and checks the declaration that a command works on. @throws {CannotRun} where there is no such file. */
const checkDeclarationFile = async (context, file) => checkDeclaration(await readTextFile(context, file, 'run `evaste init` to create one'));
/** The outcome for a declaration that cannot be used: every problem on a line. */
function refuseDeclaration(file, problems) {
    const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
    const text = [`${file} has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`, ...lines].join('\n');
    return { exitCode: 1, text, json: { file, problems } };
}
const codeOf$1 = (cause) => cause.code ?? 'unknown';

/**
 * Appends `item` to a top-level list of a JSON text. Lines that the list does not touch stay as they were.
 *
 * @param text valid JSON, an object.
 * @param key the list; a missing one is created after the member `after`.
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
    // A list on one line stays on one line, as long as a word is added.
    if (typeof item === 'string' && isOnOneLine(text, list))
        return appendWord(text, key, item);
    return applyEdits(text, modify(text, [key, -1], item, { formattingOptions, isArrayInsertion: true }));
}
const isOnOneLine = (text, { offset, length }) => !text.slice(offset, offset + length).includes('\n');
function appendWord(text, key, word) {
    const edits = modify(text, [key, -1], word, { isArrayInsertion: true });
    return applyEdits(text, edits.map((edit) => ({ ...edit, content: edit.content.replace(/^,/, ', ') })));
}

/** Copies a service out of the catalogue, in the declaration's languages alone. */
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
        throw new CannotRun(`the declaration already has ${id}; nothing was changed`);
    if (purposes.some((purpose) => purpose.id === id))
        throw new CannotRun(`the id ${id} is already used by a purpose; purposes and services share one set of ids`);
}

/** `evaste add`: a known service is copied into the declaration. */
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
        ...{ id, name, purpose, matches },
        description: description.en,
    }));
    const text = lines.length > 0 ? lines.join('\n') : 'no known service matches; write it into the declaration by hand';
    return { exitCode: 0, text, json };
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
        throw new CannotRun('this script cannot be inlined in HTML; run without --inline', { cause });
    }
    return `<script data-chunks="${attribute(chunksUrl)}">${code}</script>`;
}
const attribute = (text) => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const DEFAULT_CHUNKS = '/evaste/';
/** `evaste bundle`: the page's script and the site's declaration in one file. */
const bundleCommand = {
    name: 'bundle',
    summary: 'combine the script and the declaration in one file, so that a page fetches nothing else',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        out: { type: 'string', value: 'evaste.<site>.js', description: 'output file' },
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
        const scriptFile = join(context.packageRoot, 'dist/site/evaste.js');
        const script = await readTextFile(context, scriptFile, 'reinstall evaste');
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
        throw new CannotRun('--chunks needs --inline; a script file finds the other files in its own folder');
    const issue = validateUrl(String(value));
    if (issue)
        throw new CannotRun(`--chunks: ${issue.message}`);
    return String(value).endsWith('/') ? String(value) : `${String(value)}/`;
}
const nextStep = (out, folder) => out.endsWith('.html')
    ? 'Insert it first in <head>.'
    : `Put it in the same folder as the other files of dist/site, and start <head> with <script src="…/${relative(folder, join(folder, out))}">.`;

const SOURCE = /^[\w*.:/%[\]~-]+$/;
const NONCE = /^[\w+/=${}<>%.-]+$/;
/** `evaste csp`: the header that lets only what may load through. */
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
    throw new CannotRun(`${option}: ${JSON.stringify(value)} is not allowed in a policy`);
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
    const next = meant === undefined ? `it has ${known.join(', ')}` : `did you mean ${meant}?`;
    throw new CannotRun(`--decision: the declaration has no ${JSON.stringify(unknown)}; ${next}`);
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
/** Whether a well-formed BCP 47 tag names a language that exists: `fi` and `sv-FI` do, `klingon` does not. */
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
        standard: (_, folder) => siteKey(basename(folder)),
        validate: (answer) => is(id, answer) ? null : { message: 'use lowercase letters, digits and hyphens, at most 63 characters' },
    },
    {
        name: 'languages',
        words: 'the languages of the pages, the main one first',
        standard: always('fi'),
        validate: (answer) => firstIssue(listed(answer), validateKnownLanguage) ?? onceEach(listed(answer)),
    },
    {
        name: 'notice',
        words: 'the address of the privacy notice',
        standard: ({ languages = 'fi' }) => (languages.startsWith('fi') ? '/tietosuoja' : '/privacy'),
        validate: validateUrl,
    },
    {
        name: 'services',
        words: `services that the pages use, or none (${catalogue.map((service) => service.id).join(', ')})`,
        standard: always('none'),
        validate: (answer) => firstIssue(listed(answer), validateService) ?? onceEach(listed(answer)),
    },
    {
        name: 'register',
        words: 'the address of your consent register, or none',
        standard: always('none'),
        validate: (answer) => (answer === 'none' ? null : validateUrl(answer)),
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
 * Answers every question: from what was said on the command line, else by asking the person, else by its standard.
 *
 * @throws {CannotRun} naming every option that is wrong or still to be said.
 */
async function askQuestions(given, { folder, ask, say }) {
    const faults = questions.flatMap(({ name, validate }) => {
        const answer = given[name];
        const issue = answer === undefined ? null : validate(answer.trim());
        return issue ? [`--${name}: ${issue.message}`] : [];
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
    summary: 'create a declaration by answering a few questions',
    options: {
        out: { type: 'string', value: DEFAULT_FILE, description: 'output file' },
        force: { type: 'boolean', description: 'overwrite an existing file' },
        yes: { type: 'boolean', description: 'ask no questions; use the defaults for options that are not given' },
        ...Object.fromEntries(questions.map(({ name, words }) => [name, { type: 'string', description: words }])),
    },
    async run({ options }, { ask, ...context }) {
        const out = String(options.out ?? DEFAULT_FILE);
        // Before the questions: nobody answers seven of them for nothing.
        if (existsSync(resolve(context.folder, out)) && !options.force)
            throw new CannotRun(`${out} already exists; use --force to overwrite it`);
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
 * Checks a page that is sealed, or half so: whether both lines are there and fit the declaration, what leaks, and what does
 * not come back. `null`: the page has no seal.
 *
 * @param readScript reads a script of the page's own by its address as written.
 */
function lintSeal(html, declaration, readScript) {
    const { elements } = readPage(html);
    const tag = findTag(elements);
    if (!tag || !(tag.attributes.has('data-sealed') || policyBehind(elements, tag)))
        return null;
    if (!sealedPolicy(declaration, needsNoConsent(declaration), []))
        return [found(tag.line, UNNEEDED)];
    const waiting = findWaitingServices(declaration, UNKNOWN_PAGE);
    const broken = findBrokenSeal(elements, tag);
    const isOld = broken.length === 0 && sealHtml(html, declaration, { readScript }).html !== html;
    const old = { line: tag.line, message: OLD };
    const faults = findSealFaults({ declaration, elements, tag, waiting, pageUrl: UNKNOWN_PAGE, readScript });
    return [...broken, ...(isOld ? [old] : []), ...faults].map(({ line, message }) => found(line, message));
}
const OLD = 'the seal is not the one for this declaration and page; run evaste seal';
const UNNEEDED = 'nothing in the declaration is held until consent; take data-sealed and the policy line out';
const found = (line, message) => ({
    rule: 'R45',
    severity: 'good',
    path: `line ${line}`,
    message,
});

/**
 * Reads a page's own scripts from the disk, by their addresses as written in the page.
 *
 * @param path the page's file. @param root what an address that begins with `/` counts from. Default: the page's folder.
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
const finding = (severity) => (rule, path, message) => ({ rule, severity, path: jsonPath(path), message });
const law = finding('law');
const guidance = finding('guidance');
const good = finding('good');
/** The finding where it is so, and else nothing. */
const where = (isSo, found) => (isSo ? [found] : []);
/** The gravest first, and each kind in the order of the file. */
const byGravity = (findings) => severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Words that accept and words that refuse, by language. A short “no” refuses; a “no” with an excuse shames (R64). */
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
/** R64: each button says what it does. A warning: no list of verbs is complete. */
const verbs = ({ texts = {} }) => labelsByLanguage(texts).flatMap(([language, { accept, refuse }]) => {
    const spoken = language.split('-')[0] ?? '';
    const says = (label, verb) => label === undefined || verb === undefined || verb.test(label.trim());
    return [
        ...where(!says(accept, ACCEPTING[spoken]), guidance('R64', ['texts', language, 'accept'], 'this label does not say that it accepts; write “Accept” or so')),
        ...where(!says(refuse, REFUSING[spoken]), guidance('R64', ['texts', language, 'refuse'], 'this label does not plainly refuse; write “Refuse” or so')),
    ];
});
/** R52: no text of the banner says that the site is only for those who agree. */
const NO_CHOICE = /(vaatii|edellyttää|ei toimi).{0,60}(eväst|suostumu|hyväksy)|(must|required to|have to).{0,20}(accept|agree|consent)|(måste|kräver).{0,40}(godkänn|samtyck|kakor)|(käyttämällä|jatkamalla).{0,60}hyväksy|by (using|continuing).{0,60}(accept|agree|consent)|hyväksy.{0,30}jatkaakse|(accept|agree|consent).{0,30}to (continue|proceed|read on|enter)|godkänn.{0,30}för att (fortsätta|läsa)/i;
/** R63: another matter, such as a newsletter, a discount or terms. */
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
/** A host of the site's own is let in by the policy of a sealed page, whatever else a service does there. */
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
 * Countries that the European Commission has found adequate (GDPR 45), as known in November 2026. `us`: recipients certified
 * under the EU–US Data Privacy Framework; `ca`: recipients subject to PIPEDA (R07).
 */
const DECISIONS = {
    ...Object.fromEntries('AD AR BR CH FO GB GG IL IM JE JP KR NZ UY'.split(' ').map((country) => [country, 'country'])),
    US: 'us',
    CA: 'ca',
};
/** The scope of the adequacy decision on a country; `undefined` where there is none. */
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
/** The recipient id of the organisation that keeps the consent register. */
const registerKeeperId = 'consent-register';
/**
 * A declaration with evaste's own processing added, for the settings and the notice. Where nothing is asked, evaste keeps
 * nothing, and nothing is added. What the company has declared under the same ids wins. Not for the digest, the guard or
 * the fingerprints.
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
    retention: { period: sumDurations(consent.validity, COOKIE_GRACE) },
});
/** R89: what remembers the choice needs no consent but is declared, with its lifetime. */
const ownService = (declaration) => ({
    id: ownServiceId,
    name: 'evaste',
    purpose: 'necessary',
    matches: [],
    inline: [],
    trackers: [
        { name: 'evaste', type: 'cookie', lifetime: sumDurations(declaration.consent.validity, COOKIE_GRACE) },
        { name: `evaste:${declaration.site}:*`, type: 'local-storage', lifetime: ownStorageLifetime(declaration) },
    ],
});
/**
 * How long evaste's own items in local storage are kept after the decision: as long as the cookie, or with a register as
 * long as the proof that the visitor's receipt gives access to.
 */
const ownStorageLifetime = ({ consent, register }) => sumDurations(consent.validity, register ? registerSettings(register).retention.given : COOKIE_GRACE);
/** R27, R73: keeping proof is processing too. GDPR 7(1) requires it; it does not require the IP address. */
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
    return ip === 'none' ? [proof] : [proof, purpose(ipRecordId, 'legitimate-interests', ipRetention)];
}
/** R87: the host of the register is a recipient, as processor; otherwise the controller keeps it itself. */
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
const channel = ({ controller: { email, url } }) => where(!email && !url, law('R01', ['controller'], 'no electronic contact; add email or url'));
const address = ({ controller: { email, address } }) => where(!email && !address, law('R01', ['controller'], 'neither email nor address is given; add one of them'));
/** R02: silence is not “there is none”. */
const officer = ({ dataProtectionOfficer: officer }) => [
    ...where(officer === undefined, law('R02', ['dataProtectionOfficer'], 'not stated; name the data protection officer, or write null if there is none')),
    ...where(!!officer && !officer.email && !officer.phone, law('R02', ['dataProtectionOfficer'], 'no contact details; add email or phone')),
];
/** R11. Where nothing is said, the notice names Finland's two. */
const authorities = ({ rights, controller: { country = 'FI' } }) => [
    ...where(country !== 'FI' && !rights?.authorities?.length, law('R11', ['rights', 'authorities'], `name the supervisory authority of ${country}`)),
];
const provision = ({ rights, purposes }) => purposes.length > 0 && purposes.every((purpose) => purpose.provision)
    ? []
    : [
        ...where(!rights?.provision, law('R12', ['rights', 'provision'], 'say whether giving the data is statutory, contractual or voluntary')),
        ...where(textsOf(rights?.consequence).length === 0, law('R12', ['rights', 'consequence'], 'state the consequences of not giving the data')),
    ];
const automatedDecisions = ({ rights }) => where(rights?.automatedDecisions === undefined, law('R13', ['rights', 'automatedDecisions'], 'not stated; write false, or the logic and its consequences'));
const noticeVersion = ({ notice: { version, effectiveFrom } }) => [
    ...where(!version, guidance('R22', ['notice', 'version'], 'give the notice a version, such as "2026-11"')),
    ...where(!effectiveFrom, guidance('R22', ['notice', 'effectiveFrom'], 'add the date from which it applies')),
];
/** R87: who hosts the register is a processor, and is named. */
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
    authorities,
    provision,
    automatedDecisions,
    noticeVersion,
    registerHost,
    registerCountry,
];

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

/** R25: a tag that no reader's browser asks for, or a language that the banner has no labels in. */
const speakableLanguages = ({ languages, texts = {} }) => languages.flatMap((tag, i) => {
    const at = ['languages', i];
    if (!isKnownLanguage(tag))
        return [guidance('R25', at, 'no such language; write a BCP 47 tag, such as fi or sv')];
    const hasLabels = shippedLanguage(tag) === tag.split('-')[0] || Object.hasOwn(texts, tag);
    return where(!hasLabels, guidance('R25', at, `evaste has no labels in this language; add them under texts.${tag}`));
});
/** Keys that hold sentences; names of companies and products are the same in every language. */
const PROSE = new Set([
    ...['title', 'description', 'legitimateInterest', 'necessity', 'dataCategories', 'sources', 'from', 'criteria'],
    ...['profiling', 'category', 'consequence', 'automatedDecisions', 'protection', 'registerName', 'ipJustification'],
]);
/** R25: a visitor who reads the banner in one language reads the notice in it too. */
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

/** A kind of data as an object, also where only its title is declared. */
const dataCategory = (declared) => isDataCategory(declared) ? declared : { title: declared };
const isDataCategory = (declared) => typeof declared === 'object' && 'title' in declared;

const USES = {
    analytics: { use: 'visitor statistics', rule: 'R33', purpose: 'analytics' },
    demographics: { use: 'age, gender and interests', rule: 'R35', purpose: 'demographics' },
    'session-replay': { use: 'recording visits', rule: 'R36', purpose: 'session-replay' },
    'social-media': { use: 'content of another company', rule: 'R38', purpose: 'social-media' },
    'external-content': { use: 'content of another company', rule: 'R38', purpose: 'external-content' },
    security: { use: 'a third party’s protection against robots', rule: 'R37', purpose: 'security' },
    marketing: { use: 'advertising', rule: 'R05', purpose: 'marketing' },
};
/** Where a host has several uses, the first of these is reported. `security` is one: reCAPTCHA reads what a visitor does. */
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
/** What the hosts of a service are known for; `undefined` where none of them is in the catalogue. */
function knownUse({ matches }) {
    const isDeclared = createMatcher([{ id: 'declared', matches }], noBase);
    const urls = matches.map(urlOf);
    const found = isKnownUrl.find(([, isKnown, known]) => urls.some((url) => url && isKnown(url).length) || known.some((url) => url && isDeclared(url).length));
    return found && USES[found[0]];
}
/** A URL that a pattern covers; none where it covers every host. */
function urlOf(entry) {
    const pattern = readPattern(entry);
    return pattern?.host ? `https://${pattern.host}${pattern.path.join('') || '/'}` : undefined;
}

/** Shorter than this nothing is explained (R32). */
const LEAST_NECESSITY = 30;
/** R03, R43: a purpose of one's own has no words but those that stand here. */
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
/** R05: what is stored on the device is either necessary, with a reason, or asked for. What never is has a rule below. */
const basisOnDevice = (purpose, at, declaration) => where(!purpose.needsConsent &&
    !purpose.necessity &&
    !NEVER_NECESSARY.has(purpose.id) &&
    servicesOf(declaration, purpose.id).length > 0, law('R05', at, `${purpose.legalBasis} is no basis for storing on the device; write consent, or a necessity`));
const necessityReason = ({ necessity }, at) => where(necessity !== undefined && !saysEnough(necessity, LEAST_NECESSITY), law('R32', [...at, 'necessity'], 'say in a sentence which service that the visitor asked for needs it'));
const neverNecessary = ({ id, needsConsent, necessity }, at) => {
    const rule = NEVER_NECESSARY.get(id);
    const key = necessity === undefined ? 'legalBasis' : 'necessity';
    return where(rule !== undefined && !needsConsent, law(rule ?? '', [...at, key], `${id} is never necessary for the device; ask for consent`));
};
/** Well-known purposes that no necessity excuses, each with the rule that says so. */
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
const hiddenDemographics = (purpose, at, declaration) => ['demographics', 'marketing'].includes(purpose.id) || !servicesOf(declaration, purpose.id).length
    ? []
    : (purpose.dataCategories ?? []).flatMap((category, i) => where(textsOf(dataCategory(category).title).some((text) => DEMOGRAPHIC.test(text)), law('R35', [...at, 'dataCategories', i], 'age, gender and interests need a purpose of their own: demographics')));
const DEMOGRAPHIC = /(?<!\p{L})(ikä(?!v)|sukupuol|kiinnostu(?!nut)|ålder|kön(?!s?roll)|intresse|age(?!\p{L})|gender|interests)/iu;
/** R93: a recording stays away from where people write what is nobody's business. */
const sensitiveRoutes = (declaration) => where(askedPurposes(declaration).some(({ id }) => id === 'session-replay') && !declaration.file.sensitiveRoutes, guidance('R93', ['sensitiveRoutes'], 'list the paths that are never recorded, such as /checkout/*; [] where there is none'));
/** R133: GDPR 9(2), GDPR 10 and national law want a ground of their own. */
const SPECIAL = /henkilötunnu|terveystie|terveyde|(?<!\p{L})terveys|allergi|uskonno|poliittis|ammattiliit|seksuaal|biometr|geneetti|rikos|personbeteckning|personnummer|hälso|sjukdom|religi|politisk|fackförening|sexuell|brott|identity (code|number)|social security number|health|religio|political|trade union|sexual|biometric|genetic|criminal/iu;
const specialGround = ({ dataCategories = [] }, at) => dataCategories
    .map(dataCategory)
    .flatMap(({ title, specialGround }, i) => where(textsOf(title).some((text) => SPECIAL.test(text)) && !textsOf(specialGround).length, law('R133', [...at, 'dataCategories', i], 'name the ground for this kind of data: an object with title and specialGround')));
/** R31: one purpose over several uses leaves no choice between them. */
const oneUse = (purpose, at, declaration) => {
    const uses = new Set(servicesOf(declaration, purpose.id).flatMap((service) => knownUse(service)?.use ?? []));
    return where(purpose.needsConsent && uses.size > 1, guidance('R31', at, `this purpose covers ${[...uses].join(' and ')}; make each a purpose that can be refused alone`));
};
const RULES$3 = [
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
    (declaration) => declaration.purposes.flatMap((purpose, i) => RULES$3.flatMap((rule) => rule(purpose, ['purposes', i], declaration))),
    sensitiveRoutes,
];

/** The distinct companies that receive data for these purposes, by the purpose itself or by its services (R41). */
const recipientsOf = ({ purposes, services, recipients }, purposeIds) => recipients.filter(({ id }) => purposes.some((purpose) => purposeIds.includes(purpose.id) && purpose.recipients?.includes(id)) ||
    services.some(({ purpose, recipient }) => purposeIds.includes(purpose) && recipient === id));

/** R07: silence is not “none”, and “none” is not true of a company outside. */
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
/** R41: whom a visitor's data go to has a notice of its own. */
const privacyUrl = ({ id, privacyUrl }, at, { purposes, services }) => where(!textsOf(privacyUrl).length &&
    services.some(({ recipient, purpose }) => recipient === id && purposes.some((one) => one.id === purpose && one.needsConsent)), guidance('R41', [...at, 'privacyUrl'], 'link to the recipient’s own privacy notice'));
const role = ({ role }, at) => where(role === undefined, good('R06', [...at, 'role'], 'say whether it is a controller, a joint-controller or a processor'));
/** GDPR 26(2): the essence of what joint controllers have agreed on is made available. */
const arrangement = ({ role, arrangement }, at) => where(role === 'joint-controller' && !textsOf(arrangement).length, law('R132', [...at, 'arrangement'], 'say what you and this joint controller have agreed on, or link to it'));
/** R41: somebody who is asked is told which companies get the data. */
const named = ({ id, kind }, at, declaration) => where(kind === 'category' &&
    recipientsOf(declaration, askedPurposes(declaration).map((purpose) => purpose.id)).some((recipient) => recipient.id === id), law('R41', [...at, 'kind'], 'a purpose that asks for consent uses this category; name each company instead'));
const RULES$2 = [transfers, country, privacyUrl, role, arrangement, named];
const recipientRules = [
    (declaration) => declaration.recipients.flatMap((recipient, i) => RULES$2.flatMap((rule) => rule(recipient, ['recipients', i], declaration))),
];

/** R06: whoever is contacted is a recipient. */
const recipient = (service, at, declaration) => {
    const [host] = foreignHosts(service, declaration);
    return where(host !== undefined && service.recipient === undefined, law('R06', [...at, 'recipient'], `${host} receives data; name its company among the recipients`));
};
/** R28: without either, a visitor is asked about nothing, and nothing is held. */
const something = ({ matches, inline, trackers }, at) => where(!matches.length && !inline.length && !trackers.length, law('R28', at, 'neither matches, inline nor trackers; declare what the service loads and stores'));
/** What is neither loaded from anywhere nor kept on the device by a name cannot be kept from acting. */
const held = ({ purpose, matches, inline, trackers }, at, { purposes }) => where(!matches.length &&
    !inline.length &&
    trackers.length > 0 &&
    trackers.every(({ type }) => type === 'pixel' || type === 'fingerprint') &&
    purposes.some(({ id, needsConsent }) => id === purpose && needsConsent), law('R45', [...at, 'matches'], 'evaste cannot hold this; list the URLs that it is loaded from'));
/** R05, R33 to R38: by host and catalogue. What a purpose is called makes no tracker necessary. */
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
const RULES$1 = [recipient, something, held, knownHosts, replay, certified, lifetimes];
const serviceRules = [
    (declaration) => declaration.services.flatMap((service, i) => RULES$1.flatMap((rule) => rule(service, ['services', i], declaration))),
];

const RULES = [
    ...controllerRules,
    ...purposeRules,
    ...recipientRules,
    ...serviceRules,
    ...consentRules,
    ...answerRules,
    ...languageRules,
];
/**
 * What a declaration that can be read lacks before it is lawful, the gravest first. What evaste itself says in every notice
 * (rights, withdrawal, the register, its own cookie) is not asked for.
 */
const lintDeclaration = (declaration) => byGravity(RULES.flatMap((rule) => rule(declaration)));

/** The rights that each notice lists (R09). */
const RIGHTS$1 = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'];
/** A contact that works in any language: an address, a number, or the place where one stood. */
const CONTACT = /@|https?:\/\/|www\.|\+\d{2,3}[\d ]{6,}|\b(puh|tel|phone)\p{L}*\.?:? ?\d|\[(puhelin|sähköposti|e-?mail|phone|osoite)\]/iu;
/** A name with the form of a company or an association. */
const COMPANY = /\p{Lu}\S* (Oy|Oyj|Ab|Abp|Tmi|ry|rf|Ky|Ltd|Inc|GmbH|AB|ApS|AS|OÜ)(?!\p{L})/u;
/** Names of cookies and of storage keys. */
const COOKIE_NAMES = /(?:^|[\s"“(])_\p{L}\w+|PHPSESSID|JSESSIONID|\bevaste\b|<evaste-notice/iu;
/** Something of a template that is left, in any language. */
const TEMPLATE = /\((s-)?(posti)?osoite\)|\[(yrityksen|täytä|lisää|tähän|fyll i|företagets|insert|your company|company name|date)[^\]]*\]|lorem ipsum|_{5,}|x{4,}|<\/?(p|ul|ol|li|div)\b[^>]*>/i;

/**
 * Fills the `{name}` placeholders of a text. A placeholder without a value becomes empty.
 *
 * @param template may be of any type at run time, because own wording comes from outside.
 */
const fill = (template, values) => String(template).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
/** Fills a phrase with a number, in the plural form that the language has for it. Own wording may be a plain string. */
const countPhrase = (form, count, language) => fill(typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other), { count });

const en$1 = {
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

const fi$1 = {
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

const sv$1 = {
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

const advice = { en: en$1, fi: fi$1, sv: sv$1 };
/** What each rule rests on, for the reader of a finding. */
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

/** English, British and American. */
const en = {
    notice: /personal (data|information)|privacy (notice|policy|statement)|data protection|\bcontroller\b|register description|your data/i,
    controller: /controller|responsible for[^.]{0,40}(data|information)|who we are/i,
    officer: /data protection officer|\bDPO\b/i,
    authority: /ombudsman|information commissioner|\bICO\b|data protection (authority|commission|board)|tietosuoja\.fi|imy\.se/i,
    date: /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|(january|february|march|april|may|june|july|august|september|october|november|december)( \d{1,2},?)? \d{4}/i,
    cookies: /\bcookie/i,
    cookieTitle: /^\W*(our |about )?cookies?( (policy|notice|statement|information))?\W*$/i,
    registerTitle: /register description|description of (the )?(file|register)/i,
    cookieList: /cookie name|name of the cookie|(list|table) of (all )?(the )?cookies|cookie (policy|list|table)|cookies are listed/i,
    legitimateInterest: /legitimate interest/i,
    replayTools: /hotjar|clarity|smartlook|mouseflow|session (replay|recording)|heat ?map/i,
    consent: {
        core: /consent|permission|\bcookies/i,
        not: /without[^.]{0,30}consent|disclos|nothing that needs|not needed/i,
    },
    statements: {
        basis: [
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
                core: /\p{L}{2,}\P{L}+\p{L}{2,}/u,
                under: /who (else )?(see|receive|get|do we share|we share)|recipient|sharing|disclosure/i,
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
        ],
        retention: [
            {
                core: /(\d+|one|two|three|four|five|six|seven|ten|twelve|a) (year|month|day|week)|until (you|the|your)|as long as (you|your|the (contract|customer|guarantee|membership|account))|when (you|the (contract|course|membership|account))[^.]{0,30}(end|clos|leav|cancel)|accounting act|guarantee period|warranty/i,
                hint: /keep|kept|retain|retention|stor|delet|eras|long/i,
            },
        ],
        withdrawal: [
            {
                core: /withdraw|take back|revoke|change (your|the)[^.]{0,30}(consent|choice|cookie settings)|unsubscribe/i,
                hint: /consent|any time|cookie|choice|newsletter|permission/i,
            },
        ],
        complaint: [{ core: /complain/i, hint: /authority|ombudsman|commissioner|\bICO\b|supervis/i }],
        provision: [
            {
                core: /\p{L}{2,}/u,
                under: /(do|must) (you|i) (have to|need to|give|provide)|providing (your|the) data|is it (mandatory|required)/i,
            },
            { core: /without [^.]{2,60}(cannot|can.t|unable|not possible|not be able)/i },
            {
                core: /voluntary|mandatory|(must|have to|need to|need not|not have to|required to) (give|provide|supply)|requirement (for|to)|necessary (for|to enter|to make)[^.]{0,30}(contract|order)|if you do not (give|provide)|without (it|them|this|these|your|an? \p{L}*address)[^.]{0,40}(cannot|can.t|unable)|law requires you|if you want to (make|enter|order)/iu,
            },
        ],
        automated: [
            {
                core: /deci|(?<!\p{L})not(?!\p{L})|^(no|none|yes)(?!\p{L})/iu,
                hint: /automated|profiling|machine|decisions? by/i,
                not: /browser/i,
            },
            {
                core: /automat\p{L}* (\p{L}+[- ])?(decision|individual|process\p{L}* that)|decision\p{L}*[^.]{0,60}automat|profil(e|ing)|(machine|algorithm)s? (makes?|decides?)|no machine/iu,
            },
        ],
        sources: [
            {
                core: /customer|you|compan|service|authorit|server|from/i,
                hint: /sources?|where the data comes/i,
                not: /register has/i,
            },
            {
                core: /(get|obtain|collect|receive|come)s?\b|you (give|provide|enter)|from (you|yourself|our customers)/i,
                hint: /source|we (get|obtain|collect|receive)|comes? from|collected from|obtained from|from you/i,
                not: /do not collect/i,
            },
        ],
        replay: [{ core: /record/i, hint: /visit|mouse|click|session|movement|pages/i }],
    },
    rights: {
        access: /access|a copy|see (what|the|your)|what data we/i,
        rectification: /rectif|correct/i,
        erasure: /eras|delet|forgotten/i,
        restriction: /restrict/i,
        objection: /object/i,
        portability: /portab|(move|transfer|take|send|sent)[^.]{0,60}(another|elsewhere|with you)|machine[- ]readable|as a file/i,
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
            says: /(may|can|could|is|are|be) (be )?(\p{L}+ )?(transfer|sent|stored|process)[^.]*(outside (the )?(EU|EEA|European)|United States|\bUSA?\b|third countr)|transfer\p{L}*[^.]{0,60}(to the United States|to third countr)/iu,
            not: /\bnot\b|never|Country: /i,
            unlessAnywhere: /standard contract|adequa|data privacy framework|binding corporate|safeguard/i,
        },
        {
            rule: 'R08',
            says: /as long as[^.]*(necessary|needed|required|we (need|deem|consider))|until further notice|indefinite|for ever|permanently|for the period necessary/i,
            not: /\d|accounting|guarantee|warranty|by law/i,
        },
        {
            rule: 'R15',
            says: /(other|new|any other) purposes?[^.]*(without|discretion|notice to you)|reserve the right[^.]*(other|new) purposes?/i,
        },
        {
            rule: 'R16',
            says: /by (using|continuing|visiting|registering|browsing)[^.]{0,80}(accept|agree|consent)|you (accept|agree to) this (privacy )?(notice|policy|statement)|we assume that you (accept|agree|consent)/i,
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
            says: /(recommend|encourage|advise)[^.]{0,80}(check|review|visit)|(check|review)[^.]{0,40}(regularly|periodically|from time to time)/i,
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
        /we (share|disclose|give|pass)(?! (it|them|your data|data)? ?(not|never))[^.]{0,80}(with|to) (our )?(advert|partner|social|marketing)/i,
    ],
};

/** Finnish, by word forms: each pattern takes every case and person that the word is found in. */
const fi = {
    notice: /henkilötie|rekisterinpitäj|rekisterin pitäj|tietosuoj|rekisteriselost/i,
    controller: /rekisterinpitäj|rekisterin pitäj|tietojesi käsittelystä vastaa|vastaa[^.]{0,30}(tiedo|tieto|käsittely)|kuka vastaa/i,
    officer: /tietosuojavastaav/i,
    authority: /tietosuojavaltuut|tietosuoja\.fi/i,
    date: /\b\d{1,2}[./]\s?(\d{1,2}[./]|\p{L}+kuuta)\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|\p{L}+kuu(ssa|sta|n)?,? \d{4}\b|\b\d{1,2}\/\d{4}\b/iu,
    cookies: /eväste|\bcookie/i,
    cookieTitle: /^\W*(\p{L}+n )?eväste(seloste|käytän|ilmoitu|et|politiik)/iu,
    registerTitle: /rekisteriselost|henkilötietolaki[^.]{0,30}10 ?§/i,
    cookieList: /evästeen nimi|eväste(seloste|luettelo|taulukko|käytännö)|luettelo\p{L}* evästei|(löydät|näet|luettelo)[^.]{0,60}asetuksi[^.]{0,20}/iu,
    legitimateInterest: /oikeutet\p{L}* (etu|edu|intressi)/iu,
    replayTools: /hotjar|clarity|smartlook|mouseflow|istuntotallen|istunnon tallen|lämpökart/i,
    consent: {
        core: /suostumu|\blup(a|asi|aa)\b|evästei|evästeet|\bcookies/i,
        not: /ilman[^.]{0,30}suostumu|luovut|mihin tarvi|ei tarvita/i,
    },
    statements: {
        basis: [
            {
                core: /suostumu|lupasi|sopimu|lakisäätei|lakiin|laki vaatii|lainsäädän|velvoit|velvollisuu|oikeutet\p{L}* (etu|edu|intressi)|elintärke|yleis\p{L}* edu/iu,
                hint: /perust(e|uu|uv|a)|nojalla|nojaa|artikl|täyttämi|täytäntöönpan|noudattami|oikeuttaa|oikeuden käyttää/i,
                not: /luovut|siirr(et|ä)|henkilötietolai|säilyt/i,
            },
        ],
        interest: [
            {
                core: /oikeutet\p{L}* (etu|edu|intressi)\p{L}*[^.]{0,30}(\bon\b|\bovat\b|:|\beli\b|, (joka|kuten|jonka)|esimerkik|kehittä|hoita|markkin|turva|estä|peri|selvit|palvel|seura|tiedot)/iu,
            },
            { core: /\p{L}{3,}\P{L}+\p{L}{3,}/u, hint: /etumme on|mikä[^.]{0,15}etumme|mikä etu/i },
            { core: /(kehittä|hoita|markkino|turva|estä|peri|selvit|palvel)\p{L}*[^.]{0,60}oikeutet\p{L}* (etu|edu)/iu },
        ],
        recipients: [
            {
                core: /\p{L}{2,}\P{L}+\p{L}{2,}/u,
                under: /kuka[^.]{0,30}(käsitt|saa|näk)|ketkä|kenelle|luovut|vastaanottaj|käsittelijät/i,
                not: /vain sovittuun/i,
            },
            { core: /lukuumme|puolestamme|annamme[^.]{0,30}tied/i },
            {
                core: /luovut|jaamme|jaetaan|vastaanottaj|käsittelijä|palveluntarjoaj|alihankki|kumppan|saa(vat)? (tietoja|tietoj|tiedot)|välit(e|ä)|tilitoimist|yrity(s|kse|ksi|stä)/i,
                hint: /luovut|jaa|saa|vastaanott|käsittelij|palveluntarjo|alihank|kumppan|välit|ulkopuoli(s|n)/i,
                not: /\bEU\b|\bETA\b|Euroop|kolman/,
            },
        ],
        transfers: [
            { core: /(\bETA\b|\bEU\b|Euroopan|[Tt]alousalue)[^.]{0,60}(ulkopuol|alueella|sisä|jäsenmai|maissa)/u },
            { core: /kolman(s|n|si|te)\p{L}* ma/iu },
        ],
        retention: [
            {
                core: /(\d+|yhden|kahden|kolmen|neljän|viiden|kuuden|kymmenen|yksi|kaksi|kolme|neljä|viisi|kuusi|puoli) ?(vuo|kuukau|kk\b|päiv|vrk|viikko)|(vuoden|kuukauden|viikon|vuorokauden) (ajan|kuluttua|kuluessa|jälkeen)|päätty|päättym|loputtua|kunnes|takuuaja|kirjanpitola[ik]|keston aja|(asiakassuhteen|sopimuksen|jäsenyyden) (ajan|kesto)/iu,
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
            { core: /\p{L}{2,}/u, under: /tietojen antami|onko[^.]{0,30}(pakko|annettava)|pakko antaa/i },
            { core: /ilman [^.]{2,60}(emme voi|ei voi|ei onnistu|ei ole mahdollista|emme pysty)/i },
            {
                core: /pakolli|vapaaehtoi|pakko antaa|edellyty[sk]|edellyttää[^.]{0,40}tiet|välttämät\p{L}* (sopimu|tilau|palvelu)|ilman (näitä|niitä|tietoja|yhteystieto|osoite|sitä)|emme voi (toimittaa|tehdä|palvella|tarjota|lähettää)|velvollinen antamaan|jos et anna|jättä\p{L}* antamatta|vaatii, että annat/iu,
            },
        ],
        automated: [
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
                core: /asiaka|itse|sinulta|päivityspalvel|viranomai|yhtiö|palvelin|kumppan|rekisteristä/i,
                hint: /tietolähte|mistä tiedot|lähteet/i,
            },
            {
                core: /saadaan|saamme|kerätään|keräämme|peräisin|tulevat|annat|ilmoitt|antami|itseltä|sinulta/i,
                hint: /lähte|saadaan|saamme|kerätään|keräämme|peräisin|itseltä|sinulta/i,
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
        access: /tarkast|tarkist|pääs(y|tä)|saada[^.]{0,40}(tieto|jäljennö|kopio|nähtä)|nähdä|mitä tietoja|saat[^.]{0,20}kopio/i,
        rectification: /oikais|korja(a|ta|ami|us|utt)|korjaamme/i,
        erasure: /poist(aa|ami|et|o)|unohde/i,
        restriction: /rajoit/i,
        objection: /vastust|kieltää[^.]{0,40}(suoramarkk|suoramain|markkinoin|käsittely)/i,
        portability: /siir(tää|to|rett|rot)\p{L}*[^.]{0,60}(järjestelmä|toise|tiedot|tietoj|itse)|siirrettäv|koneluettav|tiedostona|(tiedot|tietojen|tietosi) siirt|siirtää (ne|tietosi|tietonsa)/iu,
    },
    rightsHint: /oikeu(s|d|t|ks)|voit|saat|pyytä|vaati|pyydä|kerro meille/i,
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
            says: /(voidaan|voimme|voi siirtyä|saatetaan|siirtyy|siirretään|siirrämme)[^.]*(ulkopuol|yhdysval|\bUSA|kolman\p{L}+ ma)/iu,
            not: /\bei\b|\beivät\b|emme|Maa: /i,
            unlessAnywhere: /vakiosopimus|vakiolauseke|riittäväksi|riittävän|tietosuojakehy|data privacy framework|sitovat? säännö|valmiit sopimusehdot|suojatoim/i,
        },
        {
            rule: 'R08',
            says: /(niin kauan|sen ajan|ajan|aikaa) kuin?[^.]*(tarpeelli|tarpeen|katso|tarvit)|toistaiseksi|ei tarvitse poistaa|pysyvästi|tarpeellisen ajan/i,
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
            says: /selai(n|me)\p{L}*[^.]{0,80}(asetu|lisäos)|(estää|kieltää|poistaa)[^.]{0,60}selai(n|me)/iu,
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
            says: /suosittelemme[^.]{0,80}tarkist|tarkista[^.]{0,40}säännöllisesti|(seuraa|tutustu)[^.]{0,40}(ajoittain|säännöllisesti)/i,
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
        /(ei|eikä|emme)[^.]{0,60}luovut[^.]{0,80}(ulkopuol|kumppan|kolman|kenellekään|muille)|luovuttamatta[^.]{0,40}ulkopuol/i,
        /jaamme[^.]{0,120}kumppan|siirtää[^.]{0,40}kumppan|oikeus julkaista|luovutamme[^.]{0,80}kumppan/i,
    ],
};

/** Swedish, as written in Finland and in Sweden. */
const sv = {
    notice: /personuppgift|dataskydd|integritetspolicy|registeransvarig|personregister|registerbeskrivning|dina uppgifter/i,
    controller: /personuppgiftsansvarig|registeransvarig|ansvarar för[^.]{0,30}(uppgift|behandling)|vem[^.]{0,10} ansvar|ansvarig för (dina|behandl)/i,
    officer: /dataskyddsombud/i,
    authority: /dataombudsman|integritetsskyddsmyndighet|\bIMY\b|imy\.se|tietosuoja\.fi/i,
    date: /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}/i,
    cookies: /kakor|\bkaka|cookie/i,
    cookieTitle: /^\W*(om )?(kakor|cookies?|cookie-?policy|cookieinformation|kakpolicy)\b/i,
    registerTitle: /registerbeskrivning/i,
    cookieList: /kakans namn|cookiens namn|(lista|tabell|förteckning) över (kakor|cookies|alla kakor)|cookie(policy|lista|tabell)|kakorna listas/i,
    legitimateInterest: /berättiga\p{L}* intress/iu,
    replayTools: /hotjar|clarity|smartlook|mouseflow|sessionsinspel|värmekart/i,
    consent: {
        core: /samtyck|kakor|cookies/i,
        not: /utan[^.]{0,30}samtyck|lämnas ut|ingenting som|inget som|behövs inte/i,
    },
    statements: {
        basis: [
            {
                core: /samtyck|avtal|lagstad|lagen kräver|rättslig\p{L}* (förplikt|skyldig)|bokföringslag|berättiga\p{L}* intress|allmänt? intress|grundläggande intress/iu,
                hint: /grund|stöd(er)? |stöd av|artikel|fullgör|uppfyll/i,
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
                core: /\p{L}{2,}\P{L}+\p{L}{2,}/u,
                under: /(vilka|vem) (får|ser|tar del)|mottagare|utlämn|delar vi|lämnas? (vi )?(ut|vidare)/i,
                not: /bara till det avtalade/i,
            },
            {
                core: /lämna\p{L}* (inte )?(ut|vidare)|(?<!\p{L})dela(r|s)(?!\p{L})|mottagar|biträde|leverantör|underleverantör|partner|får (ta del|uppgift|dina)|bokföringsbyr|företag/iu,
                hint: /lämna|(?<!\p{L})dela|mottag|biträde|leverantör|partner|får|ta del/iu,
                not: /\bEU\b|\bEES\b|tredje ?land/i,
            },
        ],
        transfers: [
            { core: /(\bEU\b|\bEES\b|Europeiska)[^.]{0,60}/, hint: /utanför|inom|land/i, not: /förordning/i },
            { core: /tredje ?l(and|änder)/i },
        ],
        retention: [
            {
                core: /(\d+|ett|två|tre|fyra|fem|sex|tio|en) ?(år|månad|dag|veck|dygn)|upphör|avsluta|så länge (du|avtalet|kund|medlem|garanti)|tills (du|avtalet|kund)|bokföringslag|garantitid/i,
                hint: /spara|bevara|lagra|radera|gallra|länge|förvara|kvar/i,
            },
        ],
        withdrawal: [
            {
                core: /återkall|ta tillbaka|dra(r)? tillbaka|ändra[^.]{0,30}(samtyck|val|kakinställ|cookieinställ)|återtag/i,
                hint: /samtyck|när som helst|nyhetsbrev|kak|cookie|val/i,
            },
        ],
        complaint: [{ core: /klag/i, hint: /myndighet|ombudsman|IMY/i }],
        provision: [
            { core: /\p{L}{2,}/u, under: /måste (jag|du)|lämnandet av uppgift|är det frivilligt/i },
            { core: /utan [^.]{2,60}(kan (vi|du) inte|går det inte|är det inte möjligt)/i },
            {
                core: /frivillig|obligatorisk|måste du ge|behöver (du )?inte (ge|lämna|uppge)|krav för|krävs för (att|avtal)|nödvändig\p{L}* för (att|avtal|beställ)|om du inte (ger|lämnar|uppger)|utan (dem|uppgift|dina|adress|den)|kan vi inte (leverera|ingå|skicka|betjäna)|lagen kräver att du|om du vill (ingå|göra|beställa)/iu,
            },
        ],
        automated: [
            {
                core: /beslut|förekommer|(?<!\p{L})inte(?!\p{L})|^(nej|ja|inga?)(?!\p{L})/iu,
                hint: /automati|profiler|maskin/i,
                not: /webbläsar/i,
            },
            {
                core: /automati(sk|sera)\p{L}* (\p{L}+ )?beslut|beslut\p{L}*[^.]{0,60}automat|profiler|(maskin|dator|algoritm)\p{L}* (fattar|beslutar|avgör)|ingen maskin/iu,
            },
        ],
        sources: [
            { core: /kund|själv|dig|företag|tjänst|myndighet|server|ur \p{L}+registret/iu, hint: /källor|varifrån/i },
            {
                core: /får vi|samla(r|s)|kommer från|hämta|lämnar|uppger|av dig|dig själv|från dig/i,
                hint: /käll|får vi|samla|kommer från|hämta|av dig|dig själv|från dig/i,
                not: /samlar inte/i,
            },
        ],
        replay: [{ core: /spela\p{L}* in|inspel/iu, hint: /besök|rörels|klick|session/i }],
    },
    rights: {
        access: /tillgång|få veta|utdrag|insyn|kopia|granska|se (vilka|de|dina)/i,
        rectification: /rätta|rättelse|korriger/i,
        erasure: /rader|bli glömd|få[^.]{0,40}bort/i,
        restriction: /begräns/i,
        objection: /invänd|motsätta|neka direktmarknadsföring|säga nej till direkt/i,
        portability: /dataportabilitet|portabilitet|(flytta|överför|föra över|överfört)[^.]{0,60}(annan|annat|system|uppgift|dem)|maskinläsbar|ta med dig/i,
    },
    rightsHint: /rätt|kan du|du kan|begär|be oss|be att/i,
    rightsNot: /behöver inte radera|raderas (efter|när)/i,
    automatedHeading: /automati|profiler/i,
    period: /\d+ ?(år|månader|dagar|dygn)/gi,
    forbidden: [
        {
            rule: 'R07',
            says: /utanför (EU|EES)[^.]*(om (det|inte)|såvida|förutom om|med undantag)|(EU|EES)[^.]*(såvida|om det inte är tekniskt)/i,
        },
        { rule: 'R07', says: /privacy shield|safe harbor/i },
        {
            rule: 'R07',
            says: /(kan|överförs|överför|skickas|lagras)[^.]*(utanför (EU|EES)|USA|förenta stat|tredje ?l)/i,
            not: /\binte\b|Land: /i,
            unlessAnywhere: /standardavtal|adekvat|tillräcklig|data privacy framework|dataskydd mellan EU|ramverk|bindande företags|skyddsåtgärd/i,
        },
        {
            rule: 'R08',
            says: /så länge[^.]*(behövs|nödvändig|behöver|krävs|anser)|tills vidare|för alltid|på obestämd tid/i,
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
            says: /rekommenderar[^.]{0,80}(regelbundet|läser|besöker|kontroller)|läs[^.]{0,30}regelbundet|håll dig uppdaterad[^.]{0,40}(sida|policy)/i,
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

const wordsOf$1 = { fi, sv, en };
/** Small words that a text of the language is full of, and that the others do not have. */
const SMALL = {
    fi: /(?<!\p{L})(ja|on|ei|tai|että|sekä|voi|ovat|kun|mukaan|joka|sen|olla|tietoja|meille|sinulla)(?!\p{L})/giu,
    sv: /(?<!\p{L})(och|att|är|det|som|inte|för|på|med|vi|av|till|ett|den|eller|dina)(?!\p{L})/giu,
    en: /(?<!\p{L})(and|the|of|to|is|we|you|your|not|for|that|are|with|or|our)(?!\p{L})/giu,
    de: /(?<!\p{L})(und|die|der|das|ist|nicht|wir|sie|ihre|für|mit|werden|eine|oder|zu)(?!\p{L})/giu,
    fr: /(?<!\p{L})(et|les|des|nous|vous|vos|est|pas|pour|une|dans|sur|que|qui|avec)(?!\p{L})/giu,
    es: /(?<!\p{L})(y|los|las|de|nosotros|sus|es|no|para|una|en|que|con|por|del)(?!\p{L})/giu,
    et: /(?<!\p{L})(ja|on|ei|või|et|meie|teie|andmeid|isikuandmete|kui|ning|mis|see|ole|kes)(?!\p{L})/giu,
};
const CHECKED = Object.keys(wordsOf$1);
/** The language that most of a text is in, whatever links and names in it say; `null`: one that cannot be checked. */
function noticeLanguage(text) {
    const [best = ['', 0]] = Object.entries(SMALL)
        .map(([language, words]) => [language, text.match(words)?.length ?? 0])
        .sort(([, a], [, b]) => b - a);
    return best[1] > 0 && CHECKED.includes(best[0]) ? best[0] : null;
}

/** The level of a term in a list of terms, which stands under the heading of its section. */
const TERM = 7;
/** A short line without a stop, after which something longer follows, is a heading in plain text. */
const LOOKS_LIKE_HEADING = /^[\d.\s]*\p{Lu}[^.!?:;,\t]{2,60}$/u;
/**
 * The sentences of a notice. Lines that a sentence wraps over are joined; a heading is a sentence of none, but stands by
 * those under it: “Retention” alone says nothing, and “two years” under it does.
 */
function passagesOf(lines) {
    const passages = [];
    let section = '';
    let term = '';
    let open;
    const close = () => {
        if (open)
            passages.push(...sentencesOf(open));
        open = undefined;
    };
    for (const [i, line] of lines.entries()) {
        if (isHeading(line, lines[i + 1])) {
            close();
            if (line.level === TERM)
                term = line.text;
            else
                [section, term] = [line.text, ''];
            continue;
        }
        const continues = open && line.level === 0 && !/[.!?:]$/.test(open.text) && /^\p{Ll}/u.test(line.text);
        if (open && continues)
            open = { ...open, text: `${open.text} ${line.text}` };
        else {
            close();
            const [head = '', ...cells] = line.text.split('\t');
            const isRow = cells.length > 0 && cells.join('').trim() !== '';
            if (isRow)
                term = head;
            const heading = [section, term].filter((words) => words !== '').join(' – ');
            open = { text: isRow ? cells.join(' ') : line.text, heading, line: line.number };
        }
    }
    close();
    return passages;
}
function isHeading({ text, level }, next) {
    if (level > 0)
        return true;
    const isShort = text.split(/\s+/).length <= 8;
    return (isShort &&
        LOOKS_LIKE_HEADING.test(text) &&
        next !== undefined &&
        next.level === 0 &&
        (next.text.length > 40 || /[.!?]$/.test(next.text)));
}
const sentencesOf = ({ text, ...rest }) => text.split(/(?<=[.!?])\s+(?=[\p{Lu}“”"])/u).map((sentence) => ({ ...rest, text: sentence }));

const readingOf = (notice, language, declaration) => ({
    notice,
    passages: passagesOf(notice.lines),
    language,
    words: wordsOf$1[language],
    declaration,
});
/** The sentence with its heading: “Retention: two years”. */
const inContext = ({ heading, text }) => (heading ? `${heading}: ${text}` : text);
/** Whether some sentence says this. */
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
const hasCookies = ({ notice, words }) => words.cookies.test(notice.text);
const restsOnConsent = (reading) => says(reading, [reading.words.consent]);
/** What GDPR 13 asks of every notice. */
const OF_NOTICES = [
    {
        id: 'R01',
        severity: 'law',
        isMet: ({ notice, words, passages }) => CONTACT.test(notice.text) &&
            passages.some((passage) => words.controller.test(passage.text) ||
                (words.controller.test(passage.heading) && (CONTACT.test(passage.text) || COMPANY.test(passage.text)))),
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
/** What a text about cookies alone says too. */
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
    const { words, passages, language } = reading;
    const about = passages.filter((passage) => words.rightsHint.test(inContext(passage)) && !words.rightsNot.test(passage.text));
    const missing = RIGHTS$1.filter((right) => !about.some((passage) => words.rights[right].test(inContext(passage))));
    const names = missing.map((right) => RIGHT_NAMES[language][right]).join(', ');
    return missing.length ? [findingIn(reading, { id: 'R09', severity: 'law', values: { rights: names } })] : [];
};
const RIGHT_NAMES = {
    en: {
        ...{ access: 'access', rectification: 'rectification', erasure: 'erasure' },
        ...{ restriction: 'restriction', objection: 'objection', portability: 'portability' },
    },
    fi: {
        ...{ access: 'pääsy tietoihin', rectification: 'oikaiseminen', erasure: 'poistaminen' },
        ...{ restriction: 'rajoittaminen', objection: 'vastustaminen', portability: 'siirtäminen järjestelmästä toiseen' },
    },
    sv: {
        ...{ access: 'tillgång', rectification: 'rättelse', erasure: 'radering' },
        ...{ restriction: 'begränsning', objection: 'invändning', portability: 'dataportabilitet' },
    },
};
/** How many of the elements of GDPR 13 a text has: a text with hardly any is no notice. */
const countElements = (reading) => OF_NOTICES.filter(({ severity, when, isMet }) => severity === 'law' && !when && isMet(reading)).length;
const demandRules = [unmet(OF_NOTICES), missingRights, unmet(OF_ALL)];
const cookieDemandRules = [unmet(OF_ALL)];

/** Reads HTML as a reader sees it, or any other text line by line. The cells of a row are told apart by tabs. */
function readNotice$1({ content, format }) {
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
    const read = isMarkdown ? lines.map(readMarkdown) : lines;
    return read.filter(({ text }) => text.trim() !== '').reduce(joinHyphenated, []);
}
/** Headings, emphasis, links and line breaks of Markdown, as a reader sees them. */
function readMarkdown(line) {
    const [, marks = '', heading] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text) ?? [];
    const text = (heading ?? line.text)
        .replace(/<br\s*\/?>/gi, ' ')
        .replace(/\[([^\]]+)\]\((\S+?)\)/g, '$1 $2')
        .replace(/(\*\*|__(?!_)|\*|`)(?=[^\s_])(.+?)\1/g, '$2')
        .replace(/^[-*+] /, '');
    return { ...line, text, level: heading === undefined ? 0 : marks.length };
}
/** A word that a PDF has cut at the end of a line is one word again. */
function joinHyphenated(lines, line) {
    const last = lines.at(-1);
    if (!last || line.level > 0 || !/\p{Ll}-$/u.test(last.text) || !/^\p{Ll}/u.test(line.text))
        return [...lines, line];
    return [...lines.slice(0, -1), { ...last, text: last.text.slice(0, -1) + line.text }];
}
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

const GUIDANCE = new Set(['R21', 'R22', 'R23', 'R94']);
/** Where two rules have one id, which advice belongs to which. */
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
/** The first sentence that says what a notice must not say, for each such thing. */
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
    return at ? [findingIn(reading, { id: 'R20', severity: 'law', at })] : [];
};
/** R13, R20: a heading over nothing is no answer. */
const emptySections = (reading) => reading.notice.lines.flatMap(({ text, number, level }, i) => {
    const next = reading.notice.lines[i + 1];
    const isBare = level > 0 && (!next || (next.level > 0 && next.level <= level && !(level === 1 && next.level === 1)));
    const isEmptyRow = /^[^\t]*[^\t\s][^\t]*\t\s*$/.test(text);
    if (!isBare && !isEmptyRow)
        return [];
    const id = reading.words.automatedHeading.test(text) ? 'R13-heading' : 'R20-heading';
    return [findingIn(reading, { id, severity: 'law', at: { text: text.trim(), line: number } })];
});
/** R21: data that nobody gets, and that somebody gets. */
const contradiction = (reading) => {
    const [nobody, somebody] = reading.words.contradiction.map((words) => reading.passages.find((passage) => words.test(passage.text)));
    if (!nobody || !somebody)
        return [];
    return [findingIn(reading, { id: 'R21', severity: 'guidance', at: nobody, values: { line: String(somebody.line) } })];
};
/** R08: one period for everything is none for the cookies. */
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

/** With fewer elements of GDPR 13 a text is no notice, whatever it is called. */
const LEAST_ELEMENTS = 2;
/**
 * Checks a privacy notice in Finnish, Swedish or English: what it says and should not, and what it does not say and should,
 * the gravest first. It goes by words, and is a help for the reader and no judgement.
 *
 * @param declaration whose controller the notice should name; `null`: not known.
 * @returns `null`: the text is in another language.
 */
function lintNotice(file, declaration) {
    const notice = readNotice$1(file);
    const language = noticeLanguage(notice.text);
    if (!language)
        return null;
    const reading = readingOf(notice, language, declaration);
    if (isAboutCookiesAlone(reading))
        return byGravity([...sentenceRules, ...cookieDemandRules].flatMap((rule) => rule(reading)));
    if (isNoNotice(reading))
        return [findingIn(reading, { id: 'no-notice', severity: 'law' })];
    const wrong = [...sentenceRules, ...periodRules].flatMap((rule) => rule(reading));
    const told = new Set(wrong.map(({ rule }) => rule));
    // What is said wrongly is not said to be missing as well.
    const missing = demandRules.flatMap((rule) => rule(reading)).filter(({ rule }) => !told.has(rule));
    return byGravity([...wrong, ...missing, ...registerDescription(reading, missing)]);
}
const isNoNotice = (reading) => !reading.words.notice.test(reading.notice.text) ||
    /lorem ipsum/i.test(reading.notice.text) ||
    (countElements(reading) < LEAST_ELEMENTS && !sentenceRules.some((rule) => rule(reading).length > 0));
function isAboutCookiesAlone(reading) {
    const title = reading.notice.lines[0]?.text ?? '';
    return reading.words.cookieTitle.test(title) && !reading.words.controller.test(reading.notice.text);
}
/** R26: a register description that lacks what only GDPR 13 asks for. */
function registerDescription(reading, missing) {
    const title = reading.notice.lines.slice(0, 3).find(({ text }) => reading.words.registerTitle.test(text));
    const lacking = missing.filter(({ rule }) => /^R(03|08|09|11|12)$/.test(rule)).length;
    if (!title || lacking < 3)
        return [];
    return [findingIn(reading, { id: 'R26', severity: 'law', at: { ...title, line: title.number } })];
}

/**
 * Decodes the bytes of a notice: UTF-8, UTF-16 or Windows-1252, as a byte order mark, the HTML or the bytes themselves say.
 *
 * @throws {CannotRun} where they are no text, such as a PDF.
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
/** By what is in it: a page may have any name, `.php` or none. */
function formatOf(content, name) {
    if (/<(!doctype html|html|body|head|main|article|section|h[1-6])\b/i.test(content))
        return 'html';
    if (/\.(x?html?|php|aspx?|jsp)$/i.test(name) && /<\w+[^>]*>/.test(content))
        return 'html';
    const isMarkdown = /\.(md|markdown)$/i.test(name) || /^#{1,6} \S/m.test(content);
    return isMarkdown ? 'markdown' : 'text';
}

const TIMEOUT_MS$1 = 30_000;
/**
 * The bytes of a notice: of a file, of a page by its URL, or with `-` of standard input.
 *
 * @throws {CannotRun} saying what cannot be read.
 */
async function readNoticeBytes(source, { folder, readInput }) {
    if (source === '-')
        return readInput ? readInput() : Promise.reject(new CannotRun('- reads standard input; there is none'));
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
        throw new CannotRun(`${url} answered ${response.status}; name the address of the notice itself`);
    return new Uint8Array(await response.arrayBuffer());
}

/** `evaste lint`: what a declaration and privacy notices lack before they are lawful. */
const lintCommand = {
    name: 'lint',
    summary: 'check the declaration and privacy notices against data protection law (no legal advice)',
    words: '[evaste.json] [notice | URL | - …]',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        least: {
            type: 'string',
            value: 'law',
            description: 'lowest severity to report: law, guidance or good (default: good)',
        },
    },
    async run({ words, options }, context) {
        const wanted = severitiesFrom(options.least);
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
        return report$1(linted.map((one) => ({ ...one, findings: one.findings.filter(({ severity }) => wanted.includes(severity)) })));
    },
};
const NO_DECLARATION = { declaration: null, problems: [] };
const isJson = (word) => /\.json$/i.test(word);
function severitiesFrom(least) {
    const word = String(least ?? 'good');
    const last = severities.findIndex((severity) => severity === word);
    if (last < 0)
        throw new CannotRun(`--least: ${JSON.stringify(word)} is not one of ${severities.join(', ')}`);
    return severities.slice(0, last + 1);
}
const exists = ({ folder }, file) => access(resolve(folder, file)).then(() => true, () => false);
async function lintFile(file, declaration, context) {
    const bytes = await readNoticeBytes(file, context);
    const findings = lintNotice(readNoticeFile(bytes, file), declaration);
    const text = Buffer.from(bytes).toString();
    const sealed = declaration && lintSeal(text, declaration, readBeside(resolve(context.folder, file)));
    if (!findings && !sealed)
        throw new CannotRun(`${file} is not in Finnish, Swedish or English; no other language can be checked yet`);
    return { file, findings: [...(findings ?? []), ...(sealed ?? [])] };
}
function report$1(linted) {
    const count = linted.reduce((sum, { findings }) => sum + findings.length, 0);
    const json = { findings: linted.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))) };
    return { exitCode: count ? 1 : 0, text: linted.flatMap(linesOf$1).join('\n'), json };
}
const INDENT = ' '.repeat(18);
const linesOf$1 = ({ file, findings }) => [
    `${file}: ${findings.length === 0 ? 'no findings' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`}`,
    ...findings.flatMap(({ severity, rule, path, message, quote, law, suggestion }) => [
        `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path}: ${message}${law === undefined ? '' : ` (${law})`}`,
        ...(quote === undefined ? [] : [`${INDENT}found: “${quote}”`]),
        ...(suggestion === undefined ? [] : [`${INDENT}write: “${suggestion}”`]),
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
/** A link where the address is safe, else the words alone. */
function linkLine(text, address) {
    const href = safeUrl(address);
    return href ? { text, href } : { text };
}
/** A field, or none where there is no text for it. */
const fieldOf = (term, ...texts) => {
    const lines = texts.filter((text) => Boolean(text)).map((text) => ({ text }));
    return lines.length ? [{ term, lines }] : [];
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
    if (lifetime === 'session' || lifetime === 'persistent' || lifetime === 'none')
        return texts[`lifetime.${lifetime}`];
    return durationText(lifetime, context);
}
/** Its place among others by how long it stays: a session is the shortest; what nobody can tell stands last. */
function lifetimeOrder({ lifetime }) {
    if (lifetime === 'session' || lifetime === 'none')
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
/** Keys of a declaration that the notice tells as they were written. */
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
    return Intl.DateTimeFormat.supportedLocalesOf(language).length
        ? new Intl.DateTimeFormat(language, options).format(time)
        : new Intl.DateTimeFormat('sv', { ...options, dateStyle: 'short' }).format(time);
}

/** A block of fields, or none where there are no fields. */
const fieldsBlock = (fields) => fields.length ? [{ kind: 'fields', fields }] : [];
const paragraph = (...texts) => ({
    kind: 'paragraph',
    lines: texts.filter(Boolean).map((text) => ({ text })),
});

/** A person or a desk: name, e-mail, telephone, address, as far as declared. */
const contactLines = ({ name, email, phone, address }, { pick }) => [
    ...(pick(name) ? [{ text: pick(name) }] : []),
    ...(email ? [linkLine(email, `mailto:${email}`)] : []),
    ...(phone ? [{ text: phone }] : []),
    ...(address ? [{ text: address }] : []),
];
/** Where rights are used: as declared, else the controller's own channel. */
function rightsContactLines({ declaration, texts, pick }) {
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

/** R10, R52, R59 to R61, R66: that consent is free, how to withdraw it, how long it holds and where. */
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
/** Consent that the banner asks for and the settings hold. */
function askedBlocks(context) {
    const { declaration, texts } = context;
    const { validity, cookie } = declaration.consent;
    return [
        paragraph(texts.consentFree, texts.consentWithdraw),
        paragraph(fill(texts.consentValidity, { period: durationText(validity, context) }), texts.consentNew, cookie?.domain ? fill(texts.consentScopeDomain, { domain: cookie.domain }) : texts.consentScope),
    ];
}
/** R10: consent that no service needs, such as for a newsletter, is withdrawn elsewhere than in the settings. */
function elsewhereBlocks(context) {
    const { declaration, texts, pick } = context;
    const asked = new Set(askedPurposes(declaration).map(({ id }) => id));
    const purposes = declaration.purposes.filter(({ id, legalBasis, needsConsent }) => needsConsent && legalBasis === 'consent' && !asked.has(id) && !servicesOf(declaration, id).length);
    if (!purposes.length)
        return [];
    const ownWay = (purpose) => {
        const way = pick(purpose.withdrawal);
        return way ? [{ text: way }] : [{ text: texts.withdrawalContact }, ...rightsContactLines(context)];
    };
    const fields = purposes.map((purpose) => ({ term: purposeTitle(purpose, texts, pick), lines: ownWay(purpose) }));
    return [
        { kind: 'subsection', id: 'consent-elsewhere', heading: texts.withdrawal, blocks: [{ kind: 'fields', fields }] },
    ];
}
const GOOGLE = /(^|\.)(googletagmanager|google-analytics|googleadservices|doubleclick|googlesyndication)\.(com|net)$/;
/** Whether a service is one that Consent Mode passes the answer to. */
const isGoogleService = ({ matches }) => matches.some((match) => GOOGLE.test(readPattern(match)?.host ?? ''));

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

/** R01, R02, R87: who is responsible, whom to ask, and who keeps the register of choices. */
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
/** R131: the right to object stands apart from all other information. */
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

/** Returns the writing direction of a language, as `dir` has it. */
const textDirection = (language) => (/^ar\b/.test(language) ? 'rtl' : 'ltr');

/** Joins items as “a, b and c”; with commas only where the browser has no conjunction for the language. */
const listPhrase = (items, language) => 
// Without isolation, names in Latin letters would merge into one run and reverse the direction of the line.
textDirection(language) === 'rtl' && items.length
    ? `\u200f${joined(items.map((item) => `\u2068${item}\u2069`), language)}`
    : joined(items, language);
const joined = (items, language) => Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
    : items.join(', ');

/** What a purpose rests on, what it needs, and for how long (R03, R04, R08, R12, R14, R32). */
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
/** What is different about one kind of data. Nothing: it has no field of its own. */
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
/** R12: whether the data must be given, and what follows from not giving it. */
const provisionTexts = (provision, { texts, pick }) => provision ? [texts[`provision.${provision.requirement}`], pick(provision.consequence)].filter(Boolean) : [];
/** R04: in words. Only of what evaste brings itself do we know the interest without being told. */
function interestText({ id, legitimateInterest, necessity }, { texts, pick }) {
    const own = texts[`interest.${id}`];
    return pick(legitimateInterest) || pick(necessity) || own || texts.notStated;
}

/** R03, R04, R08, R14, R32: why, by what right, with what data, from where, for how long, for whom. */
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
/** One section for each register of the controller, with its own contact. */
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
/** One purpose under a heading of its own. */
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
    return selected?.includes('{count}') ? selected : form.other;
}

/** The same of recipients that are already at hand. */
const addUp = (recipients, unnamed) => ({
    count: recipients.reduce((sum, { kind, count = 1 }) => sum + (kind === 'category' ? count : 1), unnamed.length),
    isAtLeast: unnamed.length > 0 || recipients.some(({ kind, count }) => kind === 'category' && count === undefined),
});
/** Services that load from another company's host, of which no recipient is declared (R06). */
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
/** Where data go outside the EU and EEA and what protects them there (R07). Unsaid: says so, never “none”. */
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
/** What an adequacy decision covers depends on the country; where there is none, nothing is claimed. */
function mechanismText(country, mechanism, texts) {
    if (mechanism !== 'adequacy')
        return texts[`mechanism.${mechanism}`];
    const scope = adequacyScope(country);
    return scope ? texts[`mechanism.adequacy-${scope}`] : texts.notStated.replace(/\.$/, '');
}
/** The company's own notice, where it has said where it is. */
function companyNoticeLines({ name, privacyUrl }, { texts, pick }) {
    const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl));
    return line.href ? [line] : [];
}

/** R06, R07, R41: who receives data, in what role, and where data leave the EU and EEA. */
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
    // The controller that keeps its own register is not somebody else.
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
                    ...(arrangement
                        ? [{ term: texts.arrangement, lines: [linkLine(pick(arrangement), pick(arrangement))] }]
                        : []),
                    { term: texts.transfers, lines: transferLines(recipient, context) },
                ],
            },
            ...(links.length ? [{ kind: 'paragraph', lines: links }] : []),
        ],
    };
}

/** R27, R73, R78, R79: what the register keeps, for how long, what happens to the IP address. */
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
/** No law requires the IP address: it is kept on legitimate interests, with a reason, open to objection (R04, R73). */
function ipSubsection(purpose, register, context) {
    const { texts, pick } = context;
    const { ip, ipRetention, ipJustification } = registerSettings(register);
    const kept = fill(texts[`ip.${ip}`], { period: durationText(ipRetention, context) });
    const reason = pick(ipJustification) || texts.notStated;
    const block = purposeSubsection(purpose, context);
    const fields = [...fieldOf(texts.registerIp, kept), ...(ip === 'full' ? fieldOf(texts.ipReason, reason) : [])];
    return block.kind === 'subsection' ? { ...block, blocks: [...block.blocks, ...fieldsBlock(fields)] } : block;
}

/**
 * The data protection authority of each EEA country by ISO 3166-1 alpha-2 code, without Finland, whose two authorities
 * have a name in every language (`authority.*` in `src/text`). In Germany the state where the controller is established
 * decides, so the link leads to the list of all of them.
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
/** R09, R19: the rights, each with how; electronic, within a month, free. The right to object stands apart. */
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
/** R11: the right to complain, and to whom. */
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
 * The data protection authority of the controller's country. Finland, also where no country is declared, has a second
 * one for storing on the device. Outside the EEA evaste does not know whom to name, and says so.
 */
function defaultAuthorities({ declaration, texts }) {
    const { country = 'FI' } = declaration.controller;
    if (country === 'FI')
        return [
            { text: texts['authority.ombudsman'], href: 'https://tietosuoja.fi' },
            { text: texts['authority.traficom'], href: 'https://www.traficom.fi' },
        ];
    const authority = nationalAuthorities[country];
    return [authority ? { text: authority.name, href: authority.url } : { text: texts.notStated }];
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
/** R22, R44: which version this is and since when. */
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
        // On a narrow screen each cell says what it is.
        ...rest.map((cell, i) => element('td', { 'data-label': heads[i + 1] ?? '' }, renderLine(cell))),
    ];
    return element('table', {}, element('caption', {}, caption), element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))), element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))));
}
const list$3 = (items) => element('ul', {}, ...items.map((item) => element('li', {}, item)));
const link = (text, href) => element('a', { href, rel: 'noreferrer' }, text);
const renderLine = ({ text, href }) => (href ? link(text, href) : text);
const spaced = (lines) => lines.flatMap((line) => [renderLine(line), ' ']);

/** `evaste notice`: what `<evaste-notice>` shows, as HTML that needs no JavaScript. */
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
            const html = await writeFragment(declaration, wanted ?? firstOf(declaration));
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
        throw new CannotRun(`"${register}" is not the address of a register; pass one such as --register https://register.example`);
    const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    if (url.protocol === 'http:' && !isHere)
        throw new CannotRun(`${url.origin} would receive the API key unencrypted; use https`);
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
 * What stands against a declaration, where that is the matter.
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

/** `evaste publish`: tells a register which declaration counts for its site from now on. */
const publishCommand = {
    name: 'publish',
    summary: 'upload the declaration to a register; the API key is read from EVASTE_API_KEY',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
        register: {
            type: 'string',
            value: 'https://register.example',
            description: 'address of the register, if register.url in the declaration is only a path',
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
        throw new CannotRun(`the declaration of ${site} has no register; pass its address with --register`);
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
class ImportError extends EvasteError {
    constructor(message, options) {
        super('import-refused', message, options);
        this.name = 'ImportError';
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

/** How far apart the clocks of a register's processes may be, and how far one may be set back to be right. */
const LEEWAY_MS = 5 * 60_000;
/**
 * Tells whether entries run forward in time: an entry from before the one before it, or from before a checkpoint that
 * lacks it, was back-dated.
 */
class TimeOrder {
    #witnesses;
    #notBeforeMs = -Infinity;
    #previousMs = -Infinity;
    /** @param witnesses of this site, in any order. */
    constructor(witnesses) {
        this.#witnesses = [...witnesses].sort((one, other) => one.entry - other.entry);
    }
    /** Takes the next entry; `false`: it is back-dated. */
    follows({ entry, recordedAt }) {
        for (let next = this.#witnesses[0]; next && next.entry < entry; next = this.#witnesses[0]) {
            this.#notBeforeMs = Math.max(this.#notBeforeMs, Date.parse(next.time));
            this.#witnesses.shift();
        }
        const atMs = Date.parse(recordedAt);
        const isForward = atMs + LEEWAY_MS >= Math.max(this.#previousMs, this.#notBeforeMs);
        this.#previousMs = atMs;
        return isForward;
    }
}

/** Checks all that can be checked of a site without its register: chain, contents, receipts, and what others have kept. */
async function verifySite(source, site, needs) {
    const problems = [];
    const hashes = new Map(needs.witnesses.filter((one) => one.site === site).map((one) => [one, '']));
    for (const witness of hashes.keys())
        if (witness.entry === 0)
            hashes.set(witness, NOTHING);
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
        return kind === 'event' ? 'evaste-event' : null;
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
    time: 'it claims an earlier time than the entry or the checkpoint before it',
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
    yes: { type: 'boolean', description: 'import: the keys of the bundle are those of the register that it comes from' },
};
/** Whoever made the bundle chose its keys: only a person can compare them with those of the register that it comes from. */
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
    return {
        site,
        entries: source.end.entries,
        keys,
        problems: isWhole ? null : `${explainReport(report)}\nSee: evaste verify ${file}`,
    };
}
async function readTransferKey(file) {
    const text = await readFile(file, 'utf8').catch(() => null); // then the addresses stay behind, and we say so
    return text === null ? null : new Uint8Array(Buffer.from(text.trim(), 'base64url'));
}

const keysOptions = {
    scopes: { type: 'string', value: scopes.join(), description: 'keys create: what the key may do' },
    controller: {
        type: 'string',
        value: 'corner-bakery',
        description: 'keys create: only this controller’s sites; sites save: whose it is',
    },
    label: { type: 'string', description: 'keys create: what the key is for' },
};
/** `evaste register keys`: lists the API keys; `keys create` prints a new one, once; `keys revoke <id>`. */
const keysAction = ([verb, id, ...more], input, context) => {
    const isKnown = verb === undefined || verb === 'create' || verb === 'revoke';
    if (!isKnown)
        throw new CannotRun(`there is no keys ${verb}; there are create and revoke`);
    if ((verb === 'revoke') !== (id !== undefined) || more.length > 0)
        throw new CannotRun('name the key to revoke: evaste register keys revoke <id>');
    return withOperator(input, context, (operator) => {
        if (verb === 'create')
            return create(operator, input);
        return id === undefined ? list$2(operator) : revoke(operator, id);
    });
};
async function list$2({ store }) {
    const keys = (await store.apiKeys(null)).map(({ keyHash, ...shown }) => shown);
    const lines = keys.map((key) => [key.keyId, key.createdAt.slice(0, 10), key.controller ?? 'all controllers', key.scopes.join(), key.label].join(' '));
    return { exitCode: 0, text: lines.join('\n') || 'there is no API key', json: keys };
}
async function create({ store, rights }, { options }) {
    const wanted = String(options.scopes ?? scopes.join()).split(',');
    const known = scopes.filter((scope) => wanted.includes(scope));
    if (known.length < wanted.length)
        throw new CannotRun(`--scopes takes ${scopes.join(', ')}`);
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

/** @throws {CannotRun} in the words of a refusal by the register; any other error as it is. */
function explainProblem(cause) {
    if (!(cause instanceof RegisterProblem))
        throw cause;
    throw new CannotRun([cause.message, ...cause.errors.map(({ message }) => message)].join(': '), { cause });
}

const requestsOptions = {
    site: {
        type: 'string',
        value: 'corner-bakery',
        description: 'requests, retention, show, erase, restrict, correct: only this site',
    },
    all: { type: 'boolean', description: 'requests: those that are handled as well' },
    'all-of': { type: 'string', value: 'erasure', description: 'requests done, refuse: every open one of this kind' },
    reason: {
        type: 'string',
        description: 'requests refuse: why, in words for the visitor; erase, restrict, correct: why; name nobody',
    },
};
/** `evaste register requests`: what visitors ask for and by when; `requests done <id>` and `requests refuse <id>`. */
const requestsAction = ([verb, requestId, ...more], input, context) => {
    if (verb !== undefined && verb !== 'done' && verb !== 'refuse')
        throw new CannotRun(`there is no requests ${verb}; there are done and refuse`);
    const kind = kindOf(input.options['all-of']);
    if (verb !== undefined && ((requestId === undefined) === (kind === null) || more.length > 0))
        throw new CannotRun(`name one request: evaste register requests ${verb} <id>, or --all-of <kind>`);
    return withOperator(input, context, async (operator) => {
        const sites = await sitesOf(operator, input.options.site);
        if (verb === undefined)
            return list$1(operator, sites, input.options.all === true);
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
const PAGE = 500;
async function findRequests({ store }, sites, state) {
    const requests = [];
    for (const site of sites) {
        let after;
        do {
            const page = await store.requests(site, { limit: PAGE, after, state });
            requests.push(...page);
            after = page.length === PAGE ? page.at(-1) : undefined;
        } while (after);
    }
    return requests;
}
async function list$1(operator, sites, all) {
    const requests = await findRequests(operator, sites, all ? undefined : 'open');
    const { rights } = operator;
    const now = rights.now().toISOString();
    const isLate = ({ state, dueAt }) => state === 'open' && dueAt < now;
    const lines = requests.map((one) => `${one.dueAt.slice(0, 10)} ${one.state}${isLate(one) ? ' LATE' : ''} ${one.site} ${one.kind} ${one.requestId}`);
    const text = lines.length > 0 ? lines.join('\n') : 'no visitor waits for an answer';
    return { exitCode: requests.some(isLate) ? 1 : 0, text, json: requests };
}
/** Each is an entry of its own all the same, with a receipt for its visitor. */
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

/**
 * Finds a consent by what a person can name: the entry number that the page shows, the receipt file that it gives, or the
 * consent's id. One id may have entries at several sites.
 *
 * @returns none where the register has no such consent.
 * @throws {CannotRun} where an entry was erased, is in several sites, or a file holds no receipt of this register.
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
    return content.kind === 'event' ? (content.event.consentId ?? '') : '';
}
async function findByReceipt(file, operator) {
    const text = await readFile(file, 'utf8').catch((cause) => {
        throw new CannotRun(`${file} cannot be read`, { cause });
    });
    const { site, consentId = '' } = await readReceipt(text.trim(), file, operator);
    if (consentId === '')
        refuseErased(`the consent of ${file}`);
    const isThere = (await operator.store.entriesOfConsent(site, consentId)).length > 0;
    return isThere ? [{ site, consentId }] : [];
}
async function readReceipt(jws, file, operator) {
    const read = createClaimsReader(operator.exportNeeds().publicKeys);
    for (const type of ['evaste-receipt', 'evaste-event']) {
        const claims = await read(jws, type).catch(() => null);
        if (claims)
            return claims;
    }
    throw new CannotRun(`${file} is no receipt that this register signed`);
}
function refuseErased(what) {
    throw new CannotRun(`${what} leads to no person any more: its content was erased or its retention has ended`);
}

const letterOptions = {
    language: { type: 'string', value: 'fi', description: 'correct: the language that the person read' },
    'decided-at': { type: 'string', value: '2026-11-22T12:00:00Z', description: 'correct: when the person decided' },
};
/**
 * `evaste register erase | restrict | correct <number|file|id> --reason "…"`: for a person who wrote a letter and does not
 * hold the receipt secret. The reason is recorded.
 */
const letterAction = (verb, kind, done) => ([word, ...more], input, context) => {
    if (word === undefined || more.length > 0)
        throw new CannotRun(`name one consent: evaste register ${verb} <entry number | receipt.jws | consentId> --reason …`);
    const reason = String(input.options.reason ?? '');
    const correction = kind === 'rectification' ? correctionOf(input) : undefined;
    return withOperator(input, context, async (operator) => {
        const [found, ...others] = await findConsents(word, operator, input, context);
        if (!found)
            throw new CannotRun(`no entry of the consent ${word}`);
        if (others.length > 0)
            throw new CannotRun(`several sites have the consent ${word}; name one with --site`);
        const request = { kind, reason, ...(correction && { correction }) };
        const { entry, receipt } = await exerciseForPerson(found, request, operator.rights).catch(explainProblem);
        const text = `the consent is ${done}, entry ${entry} of ${found.site}. The certificate for the person:\n${receipt}`;
        return { exitCode: 0, text, json: { ...found, kind, entry, receipt } };
    });
};
function correctionOf({ options }) {
    const { language, 'decided-at': decidedAt } = options;
    if (language === undefined && decidedAt === undefined)
        throw new CannotRun('say what is right: --language fi, --decided-at 2026-11-22T12:00:00Z, or both');
    return {
        ...(language !== undefined && { language: String(language) }),
        ...(decidedAt !== undefined && { decidedAt: String(decidedAt) }),
    };
}

const retentionOptions = {
    'dry-run': { type: 'boolean', description: 'retention: only count what is due' },
    confirm: { type: 'boolean', description: 'retention: the clock is right, and much may be forgotten at once' },
    'adopt-terms': { type: 'boolean', description: 'retention: what the site declares now counts for older entries too' },
};
/** `evaste register retention`: forgets what is due now; a register that runs does it by itself every hour. */
const retentionAction = (words, input, context) => {
    if (words.length > 0)
        throw new CannotRun('retention takes no words; name a site with --site');
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
    return held && !dryRun ? `${line}\n${held.message}` : line;
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
        description: 'sites save: where its pages are; commas between',
    },
};
/** `evaste register sites`: lists the sites; `sites save <site> --origins …` adds one or changes its origins. */
const sitesAction = async ([verb, site, ...more], input, context) => {
    if (verb !== undefined && verb !== 'save')
        throw new CannotRun(`there is no sites ${verb}; there is save`);
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
        throw new CannotRun('a site is named with a-z, 0-9 and "-"');
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
 * What the visitor of one decision saw: the kept interface text in the language of the page, with the company's own
 * wording, and the purposes and services as the kept declaration has them (EDPB Guidelines 05/2020, 108).
 */
async function describeShown({ entry, recordedAt, record }, store) {
    const declaration = await findKeptDeclaration(store, record.declaration.digest);
    const kept = await readInterface(record.interface.digest, store);
    const labels = kept && declaration ? withOwnWording(kept, declaration, record.language) : (kept ?? {});
    const purposes = Object.entries(record.choices).map(([id, answer]) => shownPurpose(id, answer, { record, declaration, labels }));
    const words = wordsOf(labels, declaration, purposes);
    const { site, language, notice, source } = record;
    const missing = [
        ...(declaration
            ? []
            : [`The declaration ${record.declaration.digest} was not kept: titles and services are missing.`]),
        ...(kept ? [] : [`The interface text ${record.interface.digest} was not kept: the question's words are missing.`]),
    ];
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
async function readInterface(digest, store) {
    const document = await store.document(digest);
    return document?.kind === 'interface' ? JSON.parse(document.text) : null;
}
/** The first layer from its title to its buttons; what an older text lacks is left out. */
function wordsOf(labels, declaration, purposes) {
    const values = {
        controller: declaration?.controller.name ?? '',
        purposes: purposes.map(({ title }) => title).join(', '),
    };
    return ['title', 'intro', 'accept', 'refuse', 'settings', 'notice'].flatMap((label) => {
        const text = labels[label];
        return typeof text === 'string' ? [{ label, text: fill(text, values) }] : [];
    });
}
function shownPurpose(id, answer, { record, declaration, labels }) {
    const purpose = declaration?.purposes.find((one) => one.id === id);
    const pick = (text) => declaration ? pickText(text, declaration, record.language) : undefined;
    const services = (declaration?.services ?? []).filter((service) => service.purpose === id);
    return {
        ...{ id, answer },
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
    'as-shown': { type: 'boolean', description: 'show: the texts and purposes that the visitor saw, to read' },
};
/** `evaste register show <number|file|id>`: every entry of one consent, or what was on the screen for each decision. */
const showAction = ([word, ...more], input, context) => {
    if (word === undefined || more.length > 0)
        throw new CannotRun('name one consent: evaste register show <entry number | receipt.jws | consentId>');
    return withOperator(input, context, async (operator) => {
        const found = await findConsents(word, operator, input, context);
        if (found.length === 0)
            return { exitCode: 1, text: `no entry of the consent ${word}`, json: [] };
        return input.options['as-shown'] === true ? showTexts(found, operator) : showEntries(found, operator);
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
        return content.kind === 'decision' ? [{ ...stored, record: content.record }] : [];
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
};
/** What `--help` says of each action. */
const ACTION_WORDS = [
    'show <consent>',
    'erase <consent>',
    'restrict <consent>',
    'correct <consent>',
    'export <site>',
    'import <file>',
    'requests [done <id> | refuse <id>]',
    'retention',
    'sites [save <site>]',
    'keys [create | revoke <id>]',
    'rotate-key',
];
/** `evaste register`: serves a register until it is told to stop; `evaste register show` looks into one. */
const registerCommand = {
    name: 'register',
    words: `[${ACTION_WORDS.join(' | ')}]`,
    summary: 'serve a consent register, look into it, take a site along, answer requests; <consent> is an entry number, a receipt file (.jws) or a consentId',
    options: {
        config: { type: 'string', value: DEFAULT_CONFIG, description: 'the sites, their origins and declarations' },
        port: { type: 'string', value: '8787', description: 'listen there instead; 0 takes a free port' },
        'accept-loss': { type: 'string', value: 'signing-key', description: 'this was lost for good; make it anew, once' },
        'setup-link': { type: 'boolean', description: 'print a link that makes an API key, though there is one' },
        data: { type: 'string', value: 'evaste-data', description: 'the folder of the databases and keys instead' },
        ...exportOptions,
        ...importOptions,
        ...requestsOptions,
        ...showOptions,
        ...letterOptions,
        ...sitesOptions,
        ...keysOptions,
        ...retentionOptions,
        'compromised-since': {
            type: 'string',
            value: '2026-11-22T12:00:00Z',
            description: 'rotate-key: the present key was stolen; nothing that it signed since then counts',
        },
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
        context.say(`The first API key is made here, once, within a day; tell nobody: ${server.setupUrl}`);
    await context.untilStopped();
    await server.stop();
    return { exitCode: 0, text: '', json: { url: server.url } };
}
function parseLosses(option) {
    const names = option === undefined ? [] : String(option).split(',');
    const known = losses.filter((loss) => names.includes(loss));
    if (known.length < names.length)
        throw new CannotRun(`--accept-loss takes ${losses.join(', ')}`);
    return known;
}
async function rotateKey(input, context) {
    const { config, folder } = await configFor(input, context);
    const { rotateSigningKey } = await import('./node/key-files.js').then(function (n) { return n.k; });
    const since = input.options['compromised-since'];
    if (since !== undefined && !isUtcTime(String(since)))
        throw new CannotRun('--compromised-since is a UTC time such as 2026-11-22T12:00:00Z');
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
/** What was on the screen, version by version: entries refer to it (R69). */
async function readInterfaces({ packageRoot }) {
    const file = join(packageRoot, 'dist/interfaces.json');
    const text = await readTextFile({ folder: packageRoot }, file, 'install evaste anew');
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

/** The options of a command that reads pages and writes them. */
const pageOptions = {
    out: { type: 'string', value: 'folder', description: 'write every page below this folder, changed or not' },
    'in-place': { type: 'boolean', description: 'write over the pages' },
    check: { type: 'boolean', description: 'write nothing; exit code 1 where a page would change' },
    url: { type: 'string', value: 'https://leipomo.example/', description: 'where the pages will be served' },
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
    return out === undefined ? ({ path }) => path : ({ below }) => resolve(folder, String(out), below);
}
/** @throws {CannotRun} where two pages would be written to one file. */
function refuseCollisions(pages, target) {
    const paths = pages.map((page) => target?.(page) ?? page.path);
    const twice = pages.find((_, at) => paths.indexOf(paths[at]) !== at);
    if (twice)
        throw new CannotRun(`two pages would be written as ${twice.below}; give their folders one by one`);
}
/** Reads `--url`, with a slash at its end; left out: `undefined`. */
function readSiteUrl(value) {
    if (value === undefined)
        return undefined;
    if (!/^https?:\/\//i.test(String(value)) || !resolveUrl(String(value)))
        throw new CannotRun('--url: write a whole address, such as https://leipomo.example/');
    return String(value).endsWith('/') ? String(value) : `${String(value)}/`;
}
/** The address at which a page will be served; empty where that is not known. */
const pageUrlOf = ({ below }, url) => url === undefined ? {} : { pageUrl: new URL(below.replaceAll('\\', '/'), url).href };

/** `evaste rewrite`: HTML of which a browser requests nothing before consent. */
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
        for (const [done, page] of pages.entries()) {
            context.showProgress?.(done, pages.length);
            held.push(...(await rewritePage(page, declaration, { target, url })));
        }
        context.showProgress?.(pages.length, pages.length);
        const isFinding = target === null && held.length > 0;
        return { exitCode: isFinding ? 1 : 0, text: told(held, pages.length), json: { pages: pages.length, held } };
    },
};
async function rewritePage(page, declaration, { target, url }) {
    const bytes = await readFile(page.path);
    const encoding = encodingOfFile(bytes);
    if (!encoding)
        throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`);
    const { html, held } = rewriteHtml(bytes.toString(encoding), declaration, pageUrlOf(page, url));
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

/** `evaste seal`: the two lines by which nothing leaves a page before consent. */
const sealCommand = {
    name: 'seal',
    summary: 'print the two lines that seal a page, or write them into HTML files',
    words: '[files or folders…]',
    options: {
        file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
        script: { type: 'string', value: DEFAULT_SCRIPT, description: 'where evaste.js lies, for pages without a tag' },
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
    // A page that stays the same keeps its date.
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
 * Opens the SQLite file of a register's entries to verify it; nothing is written.
 *
 * @throws {CannotRun} where it is missing or incomplete, saying what to do; what `explainDamage` explains.
 */
async function openDatabase(file, given) {
    await assertThere(file);
    const keys = given ?? (await readPublicKeys(dirname(file)).catch(askForKeys));
    const { reader, sites } = await openReader(file);
    return {
        source: reader,
        sites,
        keys,
        isVouchedFor: given !== null,
        others: () => [],
        close: () => reader.close(),
    };
}
/** @returns what is wrong with a database file that cannot be read; `null`: the error is about something else. */
function explainDamage(error) {
    const { message, code } = codeOf(error);
    if (code !== CORRUPT && code !== NOT_A_DATABASE)
        return null;
    return `the database is damaged (${message}), so its entries cannot be verified. Keep this file, restore a backup to another folder, and verify that`;
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
/** On a read-only disk SQLite cannot make the files by which it locks; there nobody writes either. */
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
/** Both drivers name the result code alike; the upper bits are an extension of it. */
function codeOf(error) {
    const { message = '', errcode } = (error ?? {});
    return { message, code: (errcode ?? 0) & 0xff };
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
    const text = await readTextFile(context, file, 'fetch one from /v1/sites/<site>/checkpoint');
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
const UNVOUCHED = 'checked against itself only: the keys came with the file, and whose they are was not checked. Name the register’s: --keys https://…/.well-known/evaste-register.json';
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
    // A checkpoint that somebody kept is signed with these keys, or it would have been refused.
    const isVouchedFor = subject.isVouchedFor || witnesses.length > 0;
    const text = [...reports.map(explainReport), ...others, ...(isVouchedFor ? [] : [UNVOUCHED])].join('\n');
    return { exitCode: exitCodeOf(isClean, isVouchedFor), text, json: { sites: reports, others, isVouchedFor } };
}
/** 3: nothing is wrong, but nothing outside the file says so either. */
function exitCodeOf(isClean, isVouchedFor) {
    if (!isClean)
        return 1;
    return isVouchedFor ? 0 : 3;
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
        isVouchedFor: given !== null,
        others: () => [
            ...(forged ? [`${header.site}: the checkpoint at the end is not signed for these entries`] : []),
            ...changedDocuments.map((digest) => `${header.site}: the text ${digest} is another than its digest says`),
        ],
        close: () => Promise.resolve(),
    };
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
    sealCommand,
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
    json: { type: 'boolean', description: 'print the result as JSON' },
    help: { type: 'boolean', description: 'show this help' },
};
/** What `evaste --help` says. */
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
    // A fault of evaste's own is told with all that helps to find it.
    const message = isOurs ? error.message : `internal error in evaste: ${error.stack ?? String(error)}`;
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
