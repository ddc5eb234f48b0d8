import type { Embed } from '../../declaration/declared-service.js'
import { words } from './words.js'

/** What a product does, in sentences that fit many products of the same kind. */
export const visits = words(
  'Laskee käynnit, katsotut sivut ja niiden katseluajat.',
  'Räknar besök, visade sidor och hur länge de visas.',
  'Counts visits, the pages viewed and for how long.',
)
export const visitsWithoutCookies = words(
  'Laskee käynnit ja katsotut sivut tallentamatta laitteelle mitään.',
  'Räknar besök och visade sidor utan att spara något på enheten.',
  'Counts visits and the pages viewed without storing anything on the device.',
)
export const productUse = words(
  'Mittaa, miten sivuja ja niiden toimintoja käytetään.',
  'Mäter hur sidorna och deras funktioner används.',
  'Measures how the pages and their functions are used.',
)
export const replay = words(
  'Tallentaa, mitä sivulla näkyy ja tehdään: hiiren liikkeet, napsautukset ja vieritykset.',
  'Spelar in vad som syns och görs på sidan: musrörelser, klick och skrollning.',
  'Records what is seen and done on the page: mouse movements, clicks and scrolling.',
)
export const faults = words(
  'Ilmoittaa sivujen virheistä ja hitaudesta ja siitä, mitä ennen niitä tehtiin.',
  'Rapporterar fel och långsamhet på sidorna och vad som gjordes före dem.',
  'Reports errors and slowness of the pages, and what was done before them.',
)
export const recognisesDevice = words(
  'Tunnistaa laitteen sen ominaisuuksista väärinkäytön torjumiseksi.',
  'Känner igen enheten på dess egenskaper för att motverka missbruk.',
  'Recognises the device by its properties, to prevent misuse.',
)
export const advertising = words(
  'Kohdentaa mainoksia muilla sivustoilla sen mukaan, mitä täällä katsotaan, ja mittaa niiden tuloksia.',
  'Riktar annonser på andra webbplatser efter vad som visas här och mäter deras resultat.',
  'Targets advertisements on other sites by what is viewed here, and measures their results.',
)
export const affiliate = words(
  'Kertoo, mikä kumppanisivusto toi ostajan, jotta sille voidaan maksaa palkkio.',
  'Visar vilken partnersajt som förmedlade köparen så att den kan få provision.',
  'Tells which partner site brought a buyer, so that it can be paid a commission.',
)
export const companies = words(
  'Päättelee IP-osoitteesta, minkä yrityksen verkosta sivuilla käydään.',
  'Härleder ur IP-adressen från vilket företags nät sidorna besöks.',
  'Infers from the IP address from which company’s network the pages are visited.',
)
export const mailing = words(
  'Näyttää tilauslomakkeita ja yhdistää käynnit uutiskirjeen tilaajaan.',
  'Visar prenumerationsformulär och kopplar besök till nyhetsbrevets prenumerant.',
  'Shows sign-up forms and links visits with the subscriber of a newsletter.',
)
export const customerData = words(
  'Yhdistää käynnit ja ostot asiakastietoihin viestien ja suositusten kohdentamiseksi.',
  'Kopplar besök och köp till kunduppgifter för att rikta meddelanden och rekommendationer.',
  'Links visits and purchases with customer data, to target messages and recommendations.',
)
export const chatWindow = words(
  'Näyttää keskusteluikkunan, jossa voi kysyä asiakaspalvelulta.',
  'Visar ett chattfönster där man kan fråga kundtjänsten.',
  'Shows a chat window for questions to customer service.',
)
/** The placeholder of a chat, which is above the page and not at a place in it. */
export const chatAbovePage = (name: string): Embed => ({
  title: words(`Chat (${name})`, `Chatt (${name})`, `Chat (${name})`),
  at: 'body',
})
export const experiments = words(
  'Näyttää kävijöille sivun eri versioita ja mittaa, mikä toimii parhaiten.',
  'Visar besökare olika versioner av en sida och mäter vilken som fungerar bäst.',
  'Shows visitors different versions of a page and measures which works best.',
)
export const video = words('Näyttää upotettuja videoita.', 'Visar inbäddade videor.', 'Shows embedded videos.')
export const audio = words(
  'Soittaa upotettua musiikkia ja ohjelmia.',
  'Spelar inbäddad musik och inbäddade program.',
  'Plays embedded music and programmes.',
)
export const map = words('Näyttää upotetun kartan.', 'Visar en inbäddad karta.', 'Shows an embedded map.')
export const form = words(
  'Näyttää upotetun lomakkeen tai kyselyn.',
  'Visar ett inbäddat formulär eller en enkät.',
  'Shows an embedded form or survey.',
)
export const booking = words(
  'Näyttää upotetun ajanvarauksen.',
  'Visar en inbäddad tidsbokning.',
  'Shows an embedded booking calendar.',
)
export const feed = words(
  'Näyttää upotettuja julkaisuja sosiaalisesta mediasta.',
  'Visar inbäddade inlägg från sociala medier.',
  'Shows embedded posts from social media.',
)
export const reviews = words(
  'Näyttää asiakkaiden arvosteluja.',
  'Visar kundernas recensioner.',
  'Shows customers’ reviews.',
)
export const publication = words(
  'Näyttää upotettuja julkaisuja ja esitteitä.',
  'Visar inbäddade publikationer och broschyrer.',
  'Shows embedded publications and brochures.',
)
export const fonts = words(
  'Lataa sivun kirjasintyypit ja kuvakkeet toiselta palvelimelta.',
  'Hämtar sidans typsnitt och ikoner från en annan server.',
  'Loads the page’s fonts and icons from another server.',
)
export const captcha = words(
  'Suojaa lomakkeita roskapostilta erottamalla ihmiset ohjelmista.',
  'Skyddar formulär mot skräppost genom att skilja människor från program.',
  'Protects forms from spam by telling people from programs.',
)
export const payments = words(
  'Ottaa vastaan maksuja ja estää maksupetoksia.',
  'Tar emot betalningar och förhindrar betalningsbedrägerier.',
  'Takes payments and prevents payment fraud.',
)
export const personalisation = words(
  'Muokkaa sivun sisältöä ja suosituksia sen mukaan, mitä kävijä on katsonut.',
  'Anpassar sidans innehåll och rekommendationer efter vad besökaren har tittat på.',
  'Adapts the page’s content and recommendations to what the visitor has viewed.',
)
export const push = words(
  'Lähettää selainilmoituksia niille, jotka ovat tilanneet niitä.',
  'Skickar aviseringar i webbläsaren till dem som har beställt dem.',
  'Sends browser notifications to those who have subscribed to them.',
)
