import type { DemandId, Statement } from '../notice-words.js'
import { anyOf } from './any-of.js'
import { svRecipients } from './sv-recipients.js'

const PERIOD = anyOf(
  /(\d+|(?<!\p{L})(ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv)) ?(halvt?)? ?(år|läsår|månad|dag|veck|dygn|timm|säsong)/u,
  /(i slutet av|före utgången av|senast i) (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|året|månaden|terminen)|(veckan|dagen|månaden|året|säsongen|terminen|resan) (efter|därpå|är slut|tar slut)|(efter|till) (säsongen|terminen|uppsägning|avtalets|året)/,
  /efter \p{L}+(et|en|an|na)(?!\p{L})|(?<!^)när (den|de|det|du)(?!\p{L})|(årets|månadens|terminens|säsongens|kursens) (slut|utgång)|inom en månad|upphör|avsluta|årsskifte|så länge (du|avtalet|kund|medlem|garanti|anställ|konto)|tills (du|avtalet|kund|resan|kontot)|när (avtalet|kontot|resan)/u,
  /20\d\d-\d\d-\d\d|(år|till|senast) 20\d\d|varaktigt|för alltid|permanent|bokföringslag|garantitid|(enligt|i) (våra |vår |nämndens |kommunens )?\p{L}*(planen?|planer|planerna|tabellen)(?!\p{L})/u,
)
/** A period in numbers is a retention period unless the sentence is about something else. */
const NUMBERED_PERIOD =
  /(\d+|(?<!\p{L})(två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton)) (år|månader|veckor|dagar|dygn)(?!\p{L})/u
const OTHER_PERIOD =
  /(?<!\p{L})svara?r?(?!\p{L})|inom|förhand|meddela|kaka|kakor|cookie|ålder|fyllt|gammal|under \d+ år|erfaren|retur|leverans|ångerrätt|gånger/iu

const KEEP =
  /spara|lagring|bevara|kasta|släng|kvitto|lagra|rader|(?<!\p{L})(eldas?|bränns|rivs|makuleras)(?!\p{L})|ta(s|r) (du |de |dem |vi )?bort|gallra|länge|förvara|kvar|stryk|förstör|försvinn|töms|avidentifier|anonymiser|^bevaringstid|(^|– )tid/iu
/** An end that only the controller decides on is none, unless a number stands beside it. */
const OPEN_END =
  /^(?!.*\d)[^.]*((när|så snart|tills)[^.]{0,40}(inte|inget|ingen)(?!\p{L})[^.]{0,20}(behöv|nödvändig|relevant|behov|krävs)|onödig|(lämplig|skälig|rimlig|erforderlig) tid|varierar|ändamål\p{L}*[^.]{0,20} är uppfyll|inte längre ser)/iu
const REPLY = /(?<!\p{L})svara?r?(?!\p{L})|innan|förhand|meddela/iu

const BASIS =
  /samtyck|avtal|överenskommelse|kommit överens|lagstad|lagen säger|lag(en|stiftningen)? (kräver|ålägger|förpliktar)|lagen om|\p{L}+lag(en|stiftningen)(?!\p{L})|rättslig\p{L}* (förplikt|skyldig)|berättiga\p{L}* (intress|fördel)|intresseavvägning|allmän(t|na)? intress|grundläggande intress|myndighetsutövning|artikel 6/iu
const MACHINE = /automati|profilering|maskin|dator|algoritm|robot|(?<!\p{L})AI(?!\p{L})|program/u
const DECIDE = /beslut|avgör|bestäm|bedöm|ratar|väljer (ut|bort)/

export const svStatements: Readonly<Record<DemandId, readonly Statement[]>> = {
  basis: [
    {
      core: /\(([^)]{0,40} )?(samtyck|avtal|lagen|\p{L}+lagen|\p{L}+lagstiftningen|berättigat intresse|rättslig förplikt|allmänt intresse)[^)]*\)/iu,
      not: /personuppgiftslag/i,
    },
    {
      core: /berättigat? intresse|avtalet|(gör|ingår) vi ett avtal|ålägger oss|förpliktar oss/i,
      not: /lämna\p{L}* ut|överför|personuppgiftslag|spara\p{L}* /iu,
    },
    { core: BASIS, kind: 'basis', not: /personuppgiftslag/i },
    {
      core: BASIS,
      hint: /grund|enligt|stöd(er)? |stöd av|artikel|fullgör|uppfyll|ålägg|förplikt|hålla[^.]{0,20}avtal|(har|finns|ingått|sluter|slutit|är) [^.]{0,20}avtal|lagen säger|kommit överens|behövs för|bygger på|eftersom|kräver|vilket är|får vi|(med|ditt|har gett|har gett sitt) samtyck/i,
      not: /lämna\p{L}* ut|överför|personuppgiftslag|spara\p{L}* /iu,
    },
    {
      core: /(^|[.,;–→:-] ?)(samtycke|avtal(et)?|lag(en)?|rättslig förpliktelse|berättigat intresse)\P{L}*$|: (samtycke|avtal|rättslig förpliktelse|berättigat intresse)/iu,
    },
  ],
  interest: [
    {
      core: /berättiga\p{L}* intress\p{L}*[^.]{0,30}(\bär\b|:|att |\bav \p{L}{3,}|i att|, (som|till exempel)|för att|\(\p{L}+|–)/iu,
    },
    { core: /(för att|eftersom|så att|därför att|för vi|vi vill|vi behöver)[^.]{6,}berättiga\p{L}* intress/iu },
    { core: /\p{L}{3,}\P{L}.*\p{L}{3,}/u, hint: /(vad|vilket)[^.]{0,15}intress|intresset är/i },
    { core: /berättiga\p{L}* intress\p{L}*[;,–-]+ ?(det|som|vilket|nämligen|detta)(?!\p{L})/iu },
    { core: /intresseavvägning\W+(\p{L}+ )?(vi|för att|eftersom|av|som|där vi)(?!\p{L})/iu },
    { core: /\p{L}{3,}\P{L}.*,? (vilket|som) (är|utgör|anses|ingår i)[^.]{0,20}berättiga\p{L}* intress/iu },
    // What the sentence before it says.
    { core: /^(det|detta|den) (är|utgör|ser|anser|bygger)[^.]*(berättiga|intresseavvägning)/i },
    { core: /\p{L}{4,}[^.;:]* är (ett|vårt) berättiga\p{L}* intress/iu, not: /(grund|stöd)\p{L}* (för|är)/iu },
  ],
  recipients: svRecipients,
  transfers: [
    {
      core: /(\bEU\b|\bEES\b|Europa|Europeiska|(?<!\p{L})unionen)[^.]{0,60}/u,
      hint: /utanför|inom|land|länder|lämnar|gräns|alltså i|(?<!\p{L})i EU/iu,
      not: /förordning/i,
    },
    {
      core: /(datorer|servrar\p{L}*|lagras|behandlas|sparas|förvaras)[^.]{0,30} (i|på) \p{Lu}\p{L}+/u,
      not: /USA|Indien|Kina/u,
    },
    { core: /tredje ?l(and|änder)|utomlands|utlandet/i },
    {
      core: /USA|[Aa]merikansk|Förenta stat|Indien|Storbritann|Schweiz|Kanada|Japan/,
      hint: /överför|standardavtal|ramverk|adekvat|skydd|framework|delar|lämna|skicka/i,
    },
    {
      core: /(inget|inga|aldrig|inte|ingenting)[^.]{0,30}(lämnar|utanför|förs|skickas)[^.]{0,30}(EU|EES|Europa|land)/i,
    },
    { core: /standardavtal|standardklausul|data privacy framework/i },
    {
      core: /(finns|lagras|stannar|behandlas|sparas|ligger|driftas)[^.]{0,40}(Finland|Sverige|inom EU|i EU|EES|Irland)/i,
    },
    { core: /\p{L}{2,}/u, kind: 'transfers' },
  ],
  retention: [
    { core: PERIOD, kind: 'retention', not: OPEN_END },
    { core: PERIOD, hint: KEEP, not: anyOf(REPLY, OPEN_END) },
    { core: NUMBERED_PERIOD, notUnder: 'cookies', not: OTHER_PERIOD },
    {
      core: /\d+ (år|månader|dagar|dygn|veckor)[^.]*[,;][^.]*\d+ (år|månader|dagar|dygn|veckor)/i,
      not: /kak|cookie|svar/i,
    },
  ],
  withdrawal: [
    {
      core: /återkall|(?<!\p{L})häv(a|as|s)(?!\p{L})|blåsa av|säg till|ta(r|s|gas)? (du |den |det |dig )?tillbaka|avregistrer|avsluta|avanmäl|avbeställ|avsäg|dra(r|s|gas)? (\p{L}+ )?(tillbaka|in(?!\p{L}))|ändra[^.]{0,30}(samtyck|val|kakinställ|cookieinställ)|återta|ångra|vill du inte längre|ändra dig|tacka nej|säga? (du )?nej|nej kan du säga|svara (med )?(NEJ|STOPP)|stäng\p{L}* av|säg(a)? ifrån|ändra (mig|åsikt)|besked till|(tas|ta) bort i efterhand|plockar (vi )?(ner|bort)|kryssa\p{L}* ur/iu,
      hint: /samtyck|efterhand|glömmer|ditt ja|ditt lov|inställning|när som helst|nyhetsbrev|kak|cookie|val|sagt|okej|mejl|säg ifrån|brev/i,
      not: /webbläsar|(?<!\p{L})tills(?!\p{L})/iu,
    },
    { core: /\p{L}{3,}/u, kind: 'withdrawal' },
  ],
  complaint: [
    { core: /klag|vända dig/i, hint: /myndighet|ombudsman|IMY|tillsyn/i },
    { core: /myndighet|ombudsman|IMY/i, kind: 'complaint' },
  ],
  provision: [
    {
      core: /(^|[.:;] )((lämnar|ger|uppger) (du|ni|kunden) inte|lämnas (uppgifterna|de) inte)|underlåt|förutsättning för/i,
    },
    { core: /(?<!, )utan [^.]{2,60}(?<!\p{L})(inte|inget|ingen)(?!\p{L})/iu },
    {
      core: /(?<!\p{L})(inte|ingen|inget|inga|omöjligt)(?!\p{L})[^.]{0,40}(?<!,) utan \p{L}/iu,
      not: /utan (dröjsmål|kostnad|att fråga)/i,
    },
    {
      core: /(förutsätter|kräver) att (du|ni|kunden|medlemmen) (lämnar|ger|uppger)|(ingen|inte|du|ni|kunden) (behöver|måste|är tvungen)[^.]{0,30}(lämna|ge|uppge|berätta|svara)/i,
    },
    { core: /(?<!\p{L})inge[tn] \p{L}+, inge[tn] \p{L}+/iu },
    { core: /(men|annars|fast) då (kan|får|går|har|måste)[^.]{0,20} inte/i },
    { core: /(bara|endast|enbart) om (du|ni|den) [^.]{0,20}(lämna|ge|uppge|ange|berätta)/i },
    { core: /\p{L}{2,}/u, kind: 'provision' },
    {
      core: /utan [^.]{2,60}(kan (vi|du|jag) inte|(får|tar|kan) (vi|du|jag)? ?(inte|inget)|går det inte|är det inte möjligt|kan inget|får du inte)/i,
    },
    {
      core: /(annars|i annat fall)[^.]{0,30}(inte|ingen(?! utom)|inget)|(kan|får)[^.]{0,12} inte [^.]{0,40}(?<!\p{L})utan(?!\p{L})/iu,
    },
    {
      core: /frivillig|obligatorisk|lämna uppgifter[^.]{0,40} är lagstadga|måste den som[^.]{0,40} (lämna|uppge)|måste (du )?(ge|lämna|uppge|ha|fylla)|måste (lämnas|ges|uppges|fyllas)|måste vi ha|(uppgifterna|namn) (krävs|är nödvändiga) för att|(vi|jag) (måste|behöver) (veta|ha|få)|(behöver|måste) (du )?inte (ge|lämna|uppge)|skyldig[^.]{0,20} att (lämna|ge|uppge)|(ingen|inte|någon) skyldig|krav för|krävs för (att|avtal)|(uppgift|namn|adress|personnummer|de)\p{L}*[^.]{0,40}nödvändig\p{L}* (för (att|avtal|beställ)|:)|om du inte (ger|lämnar|uppger)|utan (dem|uppgift|dina|adress|den)|kan vi inte (leverera|ingå|skicka|betjäna)|lagen kräver att du|först när[^.]{0,60}uppgift[^.]{0,40}(lämna|fått|gett)|om du vill (ingå|göra|beställa)/iu,
      not: /lämna\p{L}* ut|röja|anmäler man sig frivilligt|frivillig\p{L}* att (delta|gå med|anmäla|bli medlem)|(deltagande|medlemskap)\p{L}*[^.]{0,30}frivillig/iu,
    },
  ],
  automated: [
    { core: /\p{L}/u, kind: 'automated', not: /automat|maskin|\d{4}/i },
    { core: /(läses|behandlas|bedöms|granskas) (alltid )?av en människa/iu },
    { core: /helt automat|säger ja eller nej/i },
    {
      core: /beslut|förekommer|(?<!\p{L})(inte|inga|inget|ingen)(?!\p{L})|^(nej|ja)(?!\p{L})/iu,
      kind: 'automated',
      not: /webbläsar/i,
    },
    {
      core: anyOf(
        new RegExp(`(${MACHINE.source})[^.]{0,140}(${DECIDE.source})|(${DECIDE.source})[^.]{0,60}(${MACHINE.source})`),
      ),
    },
    {
      core: /automat\p{L}*[^.]{0,60}(spärr|stäng|lås|avslå|beräkn|poäng|rang|blocker|godkän|bevilj|prissätt)|(spärra[sr]|stängs|stänger|låses|avslås|beräknas|blockeras|godkänns|beviljas)(?!\p{L})[^.]{0,40}automat/iu,
    },
    {
      core: /människ\p{L}*[^.]{0,40}(maskin|dator|algoritm|robot|(?<!\p{L})AI(?!\p{L})|program)|(maskin|dator|algoritm|robot|program)\p{L}*[^.]{0,40}människ/iu,
    },
    {
      core: /(?<!\p{L})profiler(ing|as|ar)|beslut\p{L}*[^.]{0,40}människ|automat\p{L}*[^.]{0,60}människ|människ\p{L}*[^.]{0,30}(bestäm|beslut|avgör)|ingen maskin/iu,
    },
  ],
  replay: [{ core: /spela\p{L}* in|inspel/iu, hint: /besök|rörels|klick|session/i }],
}
