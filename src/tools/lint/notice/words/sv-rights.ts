import type { RightId } from '../rights.js'
import { anyOf } from './any-of.js'

export const svRights: Readonly<Record<RightId, RegExp>> = {
  access: anyOf(
    /tillgång|ta del|få veta|(fråga|veta)[^.]{0,20}vad|utdrag|begära ut|insyn|kopia|granska|kontrollera/,
    /(?<!\p{L})se(?=,| (och|eller) )|(?<!\p{L})se (vad|vilka|de|dina|sina|uppgift)|läsa (dina|vad)|inspektera/u,
  ),
  rectification: /rätta[ds]?(?!\p{L})|rättade?|rättat|rättelse|korriger|ändra(?!\p{L})|ändrat|ändrad/iu,
  erasure: /rader|ta bort|bort(?!\p{L})|borttag|bli glömd|glömma|(?<!\p{L})stryk|utplåna/iu,
  restriction: /begräns|pausa|frys|spärra|låsa/i,
  objection: /invänd|invänt|protest|motsätt|neka|säga? nej|säga ifrån|slutar med/i,
  portability: anyOf(
    /portabilitet|flytt(a|as|at|ad|ade|ats)?(?!\p{L})|överför(a|as|ing|t|d|da)?(?!\p{L})|föra över|överlämna/u,
    /maskinläsbar|(i|som) en? ?fil|i (digital|elektronisk) form|(ta|få) (dem |dina uppgifter |uppgifterna )?med (dig|sig)|tekniskt? läsbar|få (dem|ut dem|uppgifterna) (i|som)/,
  ),
}

export const svRightsHint = /rätt(?!\p{L})|rättighet|kan du|du (kan|får)|begär|be oss|be att|kräv|vill du|frågar?/iu
