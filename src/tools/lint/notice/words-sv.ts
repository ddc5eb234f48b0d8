import type { NoticeWords } from './notice-words.js'

/** Swedish, as written in Finland and in Sweden. */
export const sv: NoticeWords = {
  notice:
    /personuppgift|dataskydd|integritetspolicy|registeransvarig|personregister|registerbeskrivning|dina uppgifter/i,
  controller:
    /personuppgiftsansvarig|registeransvarig|ansvarar för[^.]{0,30}(uppgift|behandling)|vem[^.]{0,10} ansvar|som ansvarar|ansvarig för (dina|behandl)/i,
  officer: /dataskyddsombud/i,
  authority: /dataombudsman|integritetsskyddsmyndighet|\bIMY\b|imy\.se|tietosuoja\.fi/i,
  date: /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}/i,
  cookies: /kakor|\bkaka|cookie/i,
  noCookies:
    /(inga|inte|aldrig)[^.]{0,30}(kakor|cookies)|(kakor|cookies) (används|sparas|sätts) inte|utan (kakor|cookies)/i,
  cookieTitle: /^\W*(om )?(kakor|cookies?|cookie-?policy|cookieinformation|kakpolicy)\b/i,
  registerTitle: /registerbeskrivning/i,
  cookieList:
    /kakans namn|cookiens namn|(lista|tabell|förteckning) över (kakor|cookies|alla kakor)|cookie(policy|lista|tabell)|kakorna listas/i,
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
        under:
          /(vilka|vem) (får|ser|tar del|har tillgång|hanterar)|mottagare|utlämn|delar vi|lämnas? (vi )?(ut|vidare)/i,
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
    portability:
      /dataportabilitet|portabilitet|(flytta|överför|föra över|överfört)[^.]{0,60}(annan|annat|system|uppgift|dem)|maskinläsbar|i en fil|i (digital|elektronisk) form|ta med dig/i,
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
      unlessAnywhere:
        /standardavtal|adekvat|tillräcklig|data privacy framework|dataskydd mellan EU|ramverk|bindande företags|skyddsåtgärd/i,
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
      unlessAnywhere:
        /kakinställ|cookieinställ|inställningarna för (kakor|cookies)|på webbplatsen[^.]{0,20}inställ|sidfot|\bevaste\b/i,
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
}
