import type { CatalogueText } from './known-service.js'
import { words } from './words.js'

/** Why a tracker is stored, in sentences that many products share. */
export const trackerReasons = {
  visitor: words(
    'Tunnistaa selaimen kävijöiden erottamiseksi toisistaan.',
    'Känner igen webbläsaren för att skilja besökare åt.',
    'Recognises the browser, to tell visitors apart.',
  ),
  device: words(
    'Tunnistaa laitteen sen ominaisuuksista, kuten näytöstä ja fonteista.',
    'Känner igen enheten på dess egenskaper, till exempel skärm och typsnitt.',
    'Recognises the device by its properties, such as its screen and fonts.',
  ),
  visit: words(
    'Pitää yhden käynnin sivunlatausten ja tapahtumien yhteyden.',
    'Håller ihop sidor och händelser under ett besök.',
    'Keeps the pages and events of one visit together.',
  ),
  source: words(
    'Muistaa, mistä kävijä tuli sivustolle.',
    'Minns varifrån besökaren kom till webbplatsen.',
    'Remembers where the visitor came from.',
  ),
  history: words(
    'Muistaa aiemmat käynnit ja katsotut sivut.',
    'Minns tidigare besök och visade sidor.',
    'Remembers earlier visits and the pages viewed.',
  ),
  adClick: words(
    'Muistaa mainoksen napsautuksen, jotta osto tai yhteydenotto voidaan lukea sen ansioksi.',
    'Minns ett klick på en annons så att ett köp eller en kontakt kan räknas till den.',
    'Remembers a click on an advertisement, so that a purchase or enquiry can be credited to it.',
  ),
  adProfile: words(
    'Tunnistaa selaimen eri sivustoilla mainosten kohdentamiseksi ja mittaamiseksi.',
    'Känner igen webbläsaren på olika webbplatser för att rikta och mäta annonser.',
    'Recognises the browser across sites, to target and measure advertisements.',
  ),
  adSync: words(
    'Yhdistää selaimen muiden mainosyritysten tunnuksiin.',
    'Kopplar webbläsaren till andra annonsföretags identifierare.',
    'Matches the browser with the identifiers of other advertising companies.',
  ),
  member: words(
    'Tunnistaa selaimen ja palveluun kirjautuneen käyttäjän.',
    'Känner igen webbläsaren och den som är inloggad i tjänsten.',
    'Recognises the browser and a user who is signed in to the service.',
  ),
  identified: words(
    'Yhdistää käynnit yhteystietoihin, jotka kävijä on antanut.',
    'Kopplar besöken till kontaktuppgifter som besökaren har lämnat.',
    'Links visits with contact details that the visitor has given.',
  ),
  setting: words(
    'Muistaa valitut asetukset, kuten kielen tai äänenvoimakkuuden.',
    'Minns valda inställningar, till exempel språk eller ljudvolym.',
    'Remembers chosen settings, such as language or volume.',
  ),
  choice: words(
    'Muistaa palvelussa annetut yksityisyysvalinnat.',
    'Minns integritetsval som gjorts i tjänsten.',
    'Remembers privacy choices made in the service.',
  ),
  chat: words(
    'Tunnistaa selaimen, jotta keskustelu jatkuu sivulta toiselle.',
    'Känner igen webbläsaren så att chatten fortsätter från sida till sida.',
    'Recognises the browser, so that a chat continues from page to page.',
  ),
  shown: words(
    'Muistaa, mitkä ikkunat ja kyselyt on jo näytetty tai suljettu.',
    'Minns vilka rutor och enkäter som redan har visats eller stängts.',
    'Remembers which windows and surveys were shown or closed already.',
  ),
  experiment: words(
    'Muistaa, mikä sivun versio selaimelle näytetään.',
    'Minns vilken version av sidan som visas i webbläsaren.',
    'Remembers which version of a page the browser is shown.',
  ),
  recording: words(
    'Ratkaisee, tallennetaanko käynti, ja pitää tallenteen osat yhdessä.',
    'Avgör om besöket spelas in och håller ihop inspelningens delar.',
    'Decides whether a visit is recorded, and keeps the parts of the recording together.',
  ),
  playing: words(
    'Muistaa soittimen tilan ja mittaa, mitä katsotaan tai kuunnellaan.',
    'Minns spelarens läge och mäter vad som visas eller lyssnas på.',
    'Remembers the state of the player and measures what is watched or heard.',
  ),
  robots: words('Erottaa ihmiset ohjelmista.', 'Skiljer människor från program.', 'Tells people from programs.'),
  fraud: words(
    'Tunnistaa laitteen maksupetosten estämiseksi.',
    'Känner igen enheten för att förhindra betalningsbedrägerier.',
    'Recognises the device, to prevent payment fraud.',
  ),
  payment: words(
    'Pitää maksun vaiheet yhdessä.',
    'Håller ihop betalningens steg.',
    'Keeps the steps of a payment together.',
  ),
  routing: words(
    'Ohjaa pyynnöt samalle palvelimelle.',
    'Skickar förfrågningar till samma server.',
    'Sends requests to the same server.',
  ),
  test: words(
    'Kokeilee, hyväksyykö selain evästeitä.',
    'Prövar om webbläsaren tar emot kakor.',
    'Tries whether the browser accepts cookies.',
  ),
  queue: words(
    'Säilyttää mittaustietoja, kunnes ne on lähetetty.',
    'Sparar mätdata tills de har skickats.',
    'Keeps measurements until they are sent.',
  ),
} as const satisfies Readonly<Record<string, CatalogueText>>

export type TrackerReason = keyof typeof trackerReasons
