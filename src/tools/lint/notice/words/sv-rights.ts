import type { RightId } from '../rights.js'
import { anyOf } from './any-of.js'
import { stems } from './stems.js'

export const svRights: Readonly<Record<RightId, RegExp>> = {
  access: anyOf(
    /tillgång|åtkomst|ta del|få veta|få(r)? ut (dina|sina|de)|(fråga|veta)[^.]{0,20}vad|utdrag|begära ut|insyn|kopia|granska|kontrollera/,
    /(?<!\p{L})se(?=,| (och|eller) )|(?<!\p{L})se (vad|vilka|de|dina|sina|uppgift)|läsa (dina|vad)|inspektera/u,
  ),
  rectification:
    /rätta[ds]?(?!\p{L})|kompletteras?(?!\p{L})|rättade?|rättat|rättelse|korriger|ändra(?!\p{L})|ändrat|ändrad/iu,
  erasure: /rader|ta bort|bort(?!\p{L})|borttag|bli glömd|glömma|(?<!\p{L})stryk|utplåna/iu,
  restriction: /begräns|pausa|frys|spärra|låsa/i,
  objection: /invänd|invänt|protest|motsätt|neka|säga? nej|säga ifrån|slutar med/i,
  portability: anyOf(
    /portabilitet|flytt(a|as|at|ad|ade|ats)?(?!\p{L})|överför(a|as|ing|t|d|da)?(?!\p{L})|föra över|överlämna/u,
    /maskinläsbar|(i|som) en? ?fil|i (digital|elektronisk) form|(ta|få) (dem |dina uppgifter |uppgifterna )?med (dig|sig)|tekniskt? läsbar|få (dem|ut dem|uppgifterna) (i|som)/,
  ),
}

/** Where a passage is about rights. */
export const svRightsBriefly: Readonly<Record<RightId, RegExp>> = {
  access:
    /tillgång|åtkomst|ta del|veta|få (besked|reda|information)|utlämn|begära (ut )?(sina|dina)|få (dina |sina )?uppgifter(na)?(?!\p{L})|utdrag|insyn|kopia|gransk|kontroll|information om|begära ut|få(r)? ut|(?<!\p{L})(se|läsa|vad|titta|visar|framför (dig|sig))(?!\p{L})/iu,
  rectification:
    /rätta|rättelse|(?<!\p{L})rättar|rättad|korriger|ändra|ändrat|fel(?!\p{L})|felaktig|kompletter|uppdater/iu,
  erasure: /rader|ta bort|bort(?!\p{L})|bortta|glöm|stryk|strukn|utplåna|avlägsn|släng|förstör/iu,
  restriction:
    /yrka|begräns|paus|frys|fryst|spärr|lås|vänta|i fred|ett tag|tills vidare|orör|inte (får )?använ|inte används/i,
  objection:
    /bestri|vägra|(eller|för) helt|för gott|låt[^.]{0,20}i fred|invän|protest|motsätt|neka|säg(a|er)? nej|säga ifrån|inte får|slutar/i,
  portability:
    /pdf|kopiera|portab|flytt|överför|föra över|överlåt|maskinläs|(?<!\p{L})(en )?fil(?!\p{L})|med (dig|sig)|att ta med|elektronisk|digital|skickat?[^.]{0,30}(dig|annan)|en annan/iu,
}

export const svRightsHint =
  /rätt(?!\p{L})|rättighet|dataportabilitet|(man|den som|medlem\p{L}*|kund\p{L}*|registrerade|gäst\p{L}*|elev\p{L}*|patient\p{L}*|boende|deltagar\p{L}*) (kan|får|har)|kan du|du (kan|får)|begär|be oss|be att|kräv|vill du|frågar?|du får|då visar|visar vi/iu

/** Among other rights, whatever word names one. */
export const svRightsBroadly: Readonly<Record<RightId, RegExp>> = {
  access: stems(
    `se läsa veta *tillgång* åtkomst* *insyn* kopia* kopior *utdrag* kontroll* gransk* titta* ta_del besked* inspekt* visa* fråga reda kika* kolla*`,
  ),
  rectification: stems(
    `rätta rättas rättat rättad* rättelse* korriger* ändr* fel* komplett* uppdat* justera* laga* lagad*`,
  ),
  erasure: stems(
    `rader* bort* stryk* struk* utplån* glöm* förstör* släng* kast* makuler* sudd* avlägsn* plån* gallra* rens*`,
  ),
  restriction: stems(
    `begräns* paus* frys* fryst* spärr* lås* stopp* vila vilar vänt* åt_sidan inskränk* parkera* blocker* bromsa* orör* minska* avbryt* vilande`,
  ),
  objection: stems(`invänd* motsätt* protest* neka* nej opponer* bestrid* vägra* förbjud* emot motsäg* ifrån avböj*`),
  portability: stems(
    `flytt* *portab* överför* med_sig med_dig föra_över *fil filformat* maskinläs* elektronisk* digital* exporter* annan* annat_håll vidare_till hämta_ut ladda* skicka* bära`,
  ),
}

export const svItemEnds = /[,;:()–]| (?:och|eller|samt|liksom|såsom) /i

/** What items of a list of rights say besides the rights. */
export const svNoRight =
  stems(`när_som_helst gratis kostnad* avgift* inom månad* dag* veck* om när e-post* mejl* brev* skriv* telefon* ring* kontakt* adress*
    namn* klag* *myndighet* *ombudsman* återkall* samtyck* beslut* automatis* svar* begär* även också till_exempel rätt rättighet*
    lag* skäl* ändamål* syfte* marknadsför* gränser artikel* identitet* du_har du_kan du_får medlem* kund* gäst* kontor* recept*
    person* besök* alla föräldr* barn nyhetsbrev* hos via genom av till_oss uppgifterna vid`)
