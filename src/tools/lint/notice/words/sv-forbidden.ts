import type { Forbidden } from '../notice-words.js'
import { anyOf } from './any-of.js'

/** What a notice in Swedish must not say. */
export const svForbidden: readonly Forbidden[] = [
  {
    rule: 'R03',
    says: /(avtal|kontrakt|samtyck|skyldig|intresse)[^.]*(?<!\p{L})eller(?!\p{L})[^.]*(beroende på|från fall till fall|allt efter)/iu,
  },
  {
    rule: 'R05',
    says: /(berättiga|legitim)\p{L}* (intress|fördel)|intresseavvägning|(sätts|sätter|startar|laddas|på)(?!\p{L})[^.]{0,30}(när sidan öppnas|direkt när|så snart du|utan att vi frågar)/iu,
    about:
      /kakor|cookie|analytics|clarity|hotjar|pixel|värmekart|riktad annons|besöks?(statistik|mätning)|besökar(statistik|mätning|antal)|webbstatistik|annons-?id/i,
    not: /serverlogg|loggar|utan kakor|kakfri|samtyck|avtal|missbruk|bedrägeri|robot/i,
  },
  {
    rule: 'R07',
    says: anyOf(
      /(utanför (EU|EES)|tredje ?land)[^.]*(om (det|inte)|såvida|förutom om|med undantag|men det kan)/,
      /strävar[^.]{0,60}(EU|EES|tredje)/,
      /(EU|EES)[^.]*(såvida|om det inte är tekniskt)/,
      /(normalt|i regel|som regel|i princip|huvudsakligen|vanligen|i första hand)( sett)? (inte|utanför|inom)[^.]*(EU|EES|tredje)|(inte|aldrig) (normalt|i regel|som regel|i princip|regelmässigt|huvudsakligen)[^.]*(EU|EES|tredje)/,
    ),
  },
  { rule: 'R07', says: /privacy shield|safe harbor/i },
  {
    rule: 'R07',
    says: /(kan|överförs|överför|skickas|lagra(s|r))[^.]*(utanför (EU|EES)|tredje ?l)/iu,
    not: /(?<!\p{L})(nej|inte|ingen|inga|inget|ingenting|aldrig)(?!\p{L})|Land: /iu,
    unlessAnywhere:
      /artikel 49|standardavtal|standardklausul|adekvat|tillräcklig|data privacy framework|dataskydd mellan EU|ramverk|bindande företags|skyddsåtgärd/i,
  },
  {
    rule: 'R07',
    says: /(vilket som helst|alla|de) l(and|änder)[^.]{0,20}(där|vars|som)|utanför ditt (eget )?land|länder (där|vars)/i,
    not: /inte|inga|standardavtal/i,
  },
  {
    rule: 'R08',
    says: /så länge[^.]*(behövs|behov|ändamålsenlig|lämplig|motivera|nytta|nödvändig|behöver|krävs|anser|relevant)|vid behov längre|tills vidare|tills du (själv )?(ber|begär)|på obestämd tid/i,
    not: /\d|(?<!\p{L})(du (kan|får)|be att|rätt)(?!\p{L})|kyrkböck|bokföring|garanti|arkiv|histori|lag(en|stiftning)|plan(er|en)?(?!\p{L})|tabell|bilaga|framgår/iu,
  },
  {
    rule: 'R08',
    says: /(spara|bevara|lagra|förvara|behåll)\p{L}*[^.]*(permanent|för alltid)/iu,
    not: /\d|arkiv|register|lag(en)? |förteckning|medlemsuppg/i,
    unlessAnywhere: /(\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv) (år|månad|vecko|dag)/i,
  },
  {
    rule: 'R08',
    says: /(rader|ta(s|r) bort|förstör|gallra)\p{L}*[^.]*(?<!\p{L})(såvida|om (de|vi|den|uppgifterna) inte|utom (om|när))(?!\p{L})[^.]*(använd|behöv|vill)/iu,
    not: /lag|bokföring|tvist|rättslig|kräv/i,
  },
  {
    rule: 'R13',
    says: /automatisk\p{L}*[^.:]{0,60}(beslut|avgör|godkän|avslå|bevilj)|beslut\p{L}*[^.:]{0,60}automatisk/iu,
    not: /\?|(?<!\p{L})(inte|inga|inget|ingen|ingenting|aldrig|nej|varken|rätt|människ\p{L}*)(?!\p{L})/iu,
    unlessAnywhere: /logik|kriteri|poäng|faktor|vikt(as|ning)|människ|manuell/iu,
  },
  {
    rule: 'R14',
    says: /(uppgift|information|källor|adress|namn|(?<!\p{L})data(?!\p{L}))[^.]*(från|ur|av|och|,) (\p{L}+ )?(andra|externa|övriga|tredje parts?|olika|diverse|vissa) ?(\p{L}+ ){0,2}(källor|register(?!\p{L})|databaser|parter|håll|aktörer|part(?!\p{L}))/iu,
    not: /såsom|till exempel|t\.ex|:|lämna\p{L}* ut|(?<!\p{L})dela|(?<!\p{L})(inga|inte|aldrig|ingenting)(?!\p{L})/iu,
  },
  {
    rule: 'R14',
    says: /(?<!\p{L})(få|inhämta|samla|hämta)\p{L}*[^.]*(såsom|till exempel|bland annat)[^.]*(?<!\p{L})(och|samt|eller) (från )?(andra|övriga) (källor|parter|aktörer)/iu,
  },
  {
    rule: 'R14',
    under: 'sources',
    says: /(andra|externa|övriga|olika) (aktörer|källor|håll|parter|instanser)(?!\p{L}| ?[(:])/iu,
    not: /såsom|till exempel|t\.ex/i,
  },
  {
    rule: 'R15',
    says: anyOf(
      /(kan|får|förbehåller)[^.]*(andra|nya|övriga|vilka som helst)[^.]{0,20}(syften|ändamål)|vilket (annat |som helst )?(annat )?(syfte|ändamål) som helst|vilka (syften|ändamål) som helst/,
      /(andra|nya) (syften|ändamål)[^.]*(utan|eget gottfinnande)/,
    ),
    not: /(informerar|berättar|meddelar|frågar) (vi )?(dig )?(först|innan|om det)/i,
  },
  {
    rule: 'R15',
    says: /(andra|nya|ytterligare|annat|nytt)( \p{L}+)? (ändamål|syften?|sätt|användning)|till annat än|till något annat/iu,
    near: /(?<!\p{L})utan(?!\p{L})|direkt|efterhand|förbehåll|inte (meddel|inform|underrätt|berätt)|gottfinnande|som vi vill|fritt/iu,
    not: /(informerar|berättar|meddelar|frågar) [^.]{0,12}(först|innan)|används inte|använder (vi )?inte/iu,
  },
  {
    rule: 'R16',
    says: anyOf(
      /(genom (att \p{L}+|användning(en)?|besök(et)?|din användning)|om du (fortsätter|använder|besöker|surfar)|när du (besöker|använder|registrerar|surfar)|i och med att)[^.]{0,80}(godkänner|accepterar|samtycker|går[^.]{0,8} med på|medger)|(om|när) du \p{L}+[^.]{0,80}(godkänner|accepterar|samtycker|medger) du/u,
      /(godkänner|accepterar|samtycker|går med på|medger)[^.]{0,60}genom att \p{L}+/u,
      /(fortsatt|användning)[^.]{0,50}(innebär|betyder|anses|betraktas|räknas|ses som|tolkas)[^.]{0,40}(godkän|accepter|samtyck)/,
      /(godkänner|accepterar|samtycker (du )?till) (du )?(därmed |därigenom |också )?(denna|den här|detta|våra?) (dataskydd|integritet|register|policy|information|text|villkor|beskrivning)/,
    ),
    not: /nyhetsbrev|marknadsför|erbjudand|reklam|klicka|trycka på|kryssa/i,
  },
  {
    rule: 'R17',
    says: anyOf(
      /webbläsar\p{L}*[^.]{0,80}(inställ|tillägg|meny|alternativ)/u,
      /(kakor|cookies?)[^.]{0,40}(får|blir|slipper|väljer)[^.]{0,60}webbläsar/u,
      /(blockera|stäng|radera|neka|vägra|hindra|ta bort|avvisa|slå av|hantera)[^.]{0,60}(webbläsar|(?<!\p{L})(Chrome|Firefox|Safari|Edge)(?!\p{L}))/u,
      /webbläsar\p{L}*[^.]{0,60}(blockera|stäng|radera|neka|avvisa|slå av|vägra)/u,
    ),
    not: /dessutom|även|också|(när|tills|då|om) (du stänger( av)? (din )?webbläsare|webbläsaren stängs)/i,
    unlessAnywhere:
      /(kak|cookie)(na|s)?-?(inställ|val)|inställningarna för (kakor|cookies)|på webbplatsen[^.]{0,20}inställ|sidfot|länk\p{L}*[^.]{0,20}(längst ne|nederst)|\bevaste\b/iu,
  },
  { rule: 'R18', says: /personuppgiftslag|\bPUL\b/i, not: /ersatt|upphäv|upphör/i },
  {
    rule: 'R19',
    says: anyOf(
      /(begäran|ansökan)[^.]{0,120}(undertecknad?t?|egenhändig|underskriv)|(undertecknad?t?|egenhändig|underskriv)[^.]{0,60}(begäran|ansökan)/,
    ),
    not: /eller elektronisk|även elektronisk|behöver inte|behövs (inte|ingen)|krävs (inte|ingen)|ingen [^.]{0,20}behövs/iu,
  },
  {
    rule: 'R19',
    says: /(begäran|utdrag|ansökan)[^.]{0,80}(personligen|personligt besök|på plats)/i,
    not: /e-?post|mejl|telefon|brev(?!\p{L})|behöver inte|behövs (inte|ingen)|krävs (inte|ingen)|ingen [^.]{0,20}behövs/iu,
  },
  {
    rule: 'R19',
    says: anyOf(
      /en gång (per|om) året?[^.]{0,60}(gratis|kostnadsfri|avgiftsfri)|(gratis|kostnadsfri|avgiftsfri|utan kostnad)\p{L}*[^.]{0,30}en gång (per|om) året?/u,
      /kopia[^.]{0,40}(pass|körkort|legitimation|id-kort)|(utdrag|begäran)[^.]{0,40}(avgift på|kostar)/,
    ),
    not: /behöver inte|behövs (inte|ingen)|krävs (inte|ingen)|ingen [^.]{0,20}behövs/iu,
  },
  { rule: 'R23', says: /(ditt|eget) ansvar[^.]*(följa|läsa|kontrollera|granska|hålla)/iu },
  {
    rule: 'R23',
    says: anyOf(
      /(rekommender|uppmana|råd)(ar|as|s|er)[^.]{0,80}(regelbundet|läs|besök|kontroller|gransk|periodi)/,
      /(?<!\p{L})(kontrollera|se|granska|läs|bevaka|följ)(?!\p{L})[^.]{0,30}(sida|policy|text)\p{L}*[^.]{0,30}ändring/u,
      /(policy|information|villkor|denna|beskrivning)[^.]{0,60}utan (föregående |särskil[dt]a? )?(meddelande|förvarning|avisering)/,
      /(ändra|uppdatera)[^.]{0,60}(genom att publicera|publiceras här)|håll dig uppdaterad[^.]{0,40}(sida|policy)/,
    ),
  },
  {
    rule: 'R23',
    says: /(läs|besök|kontrollera|titta|kom (gärna |också )?(tillbaka|hit|in)|granska|återkom|håll (utkik|dig)|kika)\p{L}*[^.]{0,60}(regelbundet|då och då|emellanåt|ibland|periodi|ofta|med jämna mellanrum|igen|på nytt)/iu,
    near: /sida|policy|text|information|hit|här|tillbaka|villkor|denna|beskrivning|ändr|klausul/i,
    not: /(?<!\p{L})(vi|styrelsen|ombudet) (?!rekommend|uppmana|råd|ber|föresl)(\p{L}+ ){0,2}(läser|granskar|kontrollerar|går igenom|ser över)|(granskar|kontrollerar|läser) vi|granskas|kontrolleras|ses över/iu,
  },
  {
    rule: 'R23',
    says: /(?<!\p{L})(följ|kontrollera|titta|bevaka|läs|håll (utkik|koll|ett öga))(?!\p{L})[^.]{0,30}(sida|policy|text)/iu,
    near: /ändr|uppdater|ny(a|tt)?(?!\p{L})|aktuell/iu,
    not: /meddelar|berättar|informerar/i,
  },
  {
    rule: 'R63',
    says: /genom att (boka|beställa|köpa|delta|anmäla|handla)[^.]{0,70}(godkänner|accepterar|samtycker)/i,
    near: /marknadsför|nyhetsbrev|reklam|erbjudand|spårning/i,
  },
  {
    rule: 'R63',
    says: /(genom att \p{L}+|beställningen)[^.]{0,70}(godkänner|samtycker)[^.]{0,50}(marknadsför|nyhetsbrev|spår|erbjudand|reklam)/iu,
  },
  {
    rule: 'R63',
    says: /godkän|accepter|tillåt|samtyck|klicka|tryck/i,
    near: /(kak(or|an)|cookies?)[^]{0,160}(klubb|rabatt|nyhetsbrev|villkor|kupong|present|tävling|gratis)|(klubb|rabatt|nyhetsbrev|villkor|kupong|tävling|gratis)[^]{0,160}(kakor|cookies?)/i,
    not: /separat|för sig|återkall|behöver inte|utan/i,
  },
  {
    rule: 'R88',
    says: /(samtyck|(?<!\p{L})val(?!\p{L})|svar)\p{L}*[^.]{0,80}(sparas|lagras|bevaras|registreras|loggas|finns)|samtyckes(logg|register)|register över (dina )?(samtyck|val|svar)/iu,
    isAbroad: true,
  },
  {
    rule: 'R90',
    says: anyOf(
      /(kunden|användaren|medlemmen|besökaren|(?<!\p{L})du)(?!\p{L})[^.]{0,60}(själv[^.]{0,20}ansvar|ansvarar själv|eget ansvar)|på egen risk|(?<!\p{L})(du|kunden|användaren|gästen|besökaren|medlemmen)(?!\p{L})[^.]{0,20}(står|bär|tar)[^.]{0,12} risken/u,
      /(ansvarar|svarar|ansvariga) (vi )?(inte|ej)[^.]{0,60}(intrång|obehörig|läck|stöld|orätta händer|förlor|bryter sig|hack)/,
      /(inte|ej) (hållas )?(ansvar)[^.]{0,60}(intrång|obehörig|läck|stöld|orätta händer|förlor|bryter sig|hack)/,
    ),
    not: /andra webbplatser|länk/i,
  },
  {
    rule: 'R132',
    says: /gemensam\p{L}* (personuppgiftsansvar|registeransvar|ansvar)|gemensamt personuppgift/iu,
    unlessWith:
      /överens|avtalet i korthet|det väsentliga|arrangemang|avtal(at|et)? (om|mellan)|fördela|uppdel|var och en|svarar [^.]{0,40}och [^.]{0,40}svarar/i,
  },
]

/** R21: that data is not disclosed, and that it is disclosed to someone. */
export const svContradiction = [
  /(inte|aldrig)(?!\p{L})[^.]{0,60}(lämnas? (ut|vidare)|lämnar (ut|vidare)|delas?|säljs?|säljer|hyr)[^.]{0,80}(utomstående|tredje part|andra|partner|någon(?!\p{L}))|(lämnas?|delas?|delar|lämnar|säljer|hyr) (inte|aldrig|vi inte|vi aldrig)[^.]{0,60}(utomstående|tredje part|andra|partner|någon(?!\p{L}))/iu,
  /(delar|dela|delas|lämnar|lämna|lämnas (ut|vidare))( vi)? (?!inte|aldrig|vi inte)[^.]{0,80}(med|till) (våra )?(affärspartner|annons|reklam|partner|samarbetspartner|sociala medier)|partner\p{L}*[^.]{0,60}(skickar|får|använder) /iu,
] as const
