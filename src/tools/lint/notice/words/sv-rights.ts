import type { RightId } from '../rights.js'
import { anyOf } from './any-of.js'

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
