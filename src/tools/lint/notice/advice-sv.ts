import type { Advice, AdviceId } from './advice.js'

export const sv: Readonly<Record<AdviceId, Advice>> = {
  R01: [
    'det står inte vem som är personuppgiftsansvarig och hur man når den',
    'Personuppgiftsansvarig är {company}, FO-nummer 0000000-0, dataskydd@foretag.example.',
  ],
  'R01-name': ['den ansvariga i deklarationen nämns inte'],
  R02: [
    'det framgår inte hur man når dataskyddsombudet, som en myndighet alltid har',
    'Vårt dataskyddsombud nås på dataskyddsombud@foretag.example.',
  ],
  'R02-representative': [
    'den personuppgiftsansvarige finns utanför EU och ingen företrädare i EU nämns (dataskyddsförordningen artikel 27)',
    'Vår företrädare i EU är Företag Ab, foretradare@foretag.example.',
  ],
  R03: [
    'ingen rättslig grund nämns; ge varje ändamål en',
    'Beställningar behandlar vi med stöd av avtalet med dig (dataskyddsförordningen artikel 6.1 b).',
  ],
  'R03-heap': ['en rad av grunder säger inte vilket ändamål som vilar på vilken; ge varje ändamål sin egen'],
  'R03-item': ['det här ändamålet saknar rättslig grund, fastän andra har en; ge varje ändamål en'],
  'R03-mixed': ['under berättigat intresse nämns en annan grund; ge varje ändamål sin egen'],
  R04: [
    'det berättigade intresset förklaras inte',
    'Vårt berättigade intresse är att utveckla våra tjänster och förhindra missbruk.',
  ],
  R05: [
    'kakor och verktyg som mäter besökare kräver samtycke, oavsett vilken grund som anges',
    'Vi mäter besök bara om du samtycker till det.',
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
  'R10-earlier': [
    'det står inte att en återkallelse lämnar tidigare behandling laglig',
    'Återkallelsen påverkar inte lagligheten av behandling före den.',
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
  'R13-logic': [
    'beslut fattas automatiskt, men det står inte enligt vilken logik och med vilken följd',
    'Ett program poängsätter ansökan efter inkomst och betalningshistorik; under 60 poäng avslås den, och en människa granskar den om du ber om det.',
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
  'R21-transfer': ['här lämnar inga uppgifter EES, men på rad {line} nämns ett land utanför; säg vad som gäller'],
  R22: ['datum saknas; skriv från vilken dag beskrivningen gäller', 'Den här beskrivningen gäller från 1.11.2026.'],
  R23: [
    'att be läsare komma tillbaka är inte att berätta om en ändring; säg hur ni berättar',
    'Om viktiga ändringar meddelar vi kunderna per e-post.',
  ],
  R26: ['detta är den upphävda lagens registerbeskrivning; artikel 13 i dataskyddsförordningen kräver mer'],
  R28: [
    'kakor nämns men räknas inte upp: namn, ändamål, livslängd och mottagare för var och en; `evaste notice` skriver listan',
  ],
  'R28-lifetime': ['ange också hur länge kakan sparas', '6 månader'],
  R63: ['samtycke till marknadsföring eller spårning frågas separat, inte med en beställning; ta bort meningen'],
  R88: [
    'registret över samtycken finns utanför EES; beskriv det som en överföring och vad som skyddar uppgifterna där',
    'Registret över dina val finns inom EES.',
  ],
  R90: ['er egen säkerhet är inte kundens ansvar; ta bort meningen'],
  R94: [
    'besök spelas in, men det sägs inte; säg det klart',
    'Om du tillåter det spelar vi in vad du gör på sidorna, för att hitta fel.',
  ],
  R132: [
    'gemensamt ansvariga nämns, men inte vad de har kommit överens om',
    'Vi har kommit överens om att vi svarar för sidan och Företag Ab för statistiken; en begäran kan göras hos båda.',
  ],
  'cookie-list': [
    'detta är en lista över kakor och ingen dataskyddsbeskrivning, så bara listan har kontrollerats; ta in den i beskrivningen eller länka till den',
  ],
  'no-notice': ['detta är ännu ingen dataskyddsbeskrivning; `evaste init` och `evaste notice` skriver en'],
}
