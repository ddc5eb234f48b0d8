import type { FaultWords } from '../faults.js'
import { anyOf } from './any-of.js'

export const svFaults: FaultWords = {
  analytics: /analys(en|er)?(?!\p{L})|analytics/iu,
  tracking: anyOf(
    /(?<!\p{L})(statistik|spårnings|reklam|annons|marknadsförings|analys|mät)-?(kak|cookie|pixel|teknik|verktyg)\p{L}*|google analytics|matomo|pixel\p{L}*|hotjar|värmekart\p{L}*|webbanalys\p{L}*/u,
    /(besöks?|besökar|publik|läsar|räckvidds|användnings)-?(räkn|mät|statistik|analys)\p{L}*|(mäta|räkna)\p{L}* (\p{L}+ )?(räckvidd|besök|läsar|publik)\p{L}*|(statistik|spår|analys|reklam|annons|marknadsför|räkna|mät|känner igen)\p{L}*[^.:;]{0,40}(kakor\p{L}*|cookies)|(kakor\p{L}*|cookies?)[^.:;]{0,40}(statistik|spår|analys|reklam|annons|marknadsför|räkna|mäter|känner igen)\p{L}*/u,
  ),
  unasked: anyOf(
    /så snart|från (början|start|det att|första)[^.,]{0,30}|när (du|sidan) (kommer|öppna|landar)\p{L}*|direkt (när|vid)|som standard|(startar|börjar|laddas|sätts|körs) (automatiskt|genast|direkt|av sig)|vid (den )?första sid\p{L}*|för alla(?!\p{L})|oavsett/u,
    /(frågar|ber|begär) (vi )?(inte|aldrig)[^.,]{0,15}|(vi )?(inte|aldrig) frågar|utan (att fråga|ditt samtycke|samtycke|lov)|(?<!du )(kräver|behöver|behövs) (inget|ingen|inte)( (ja|samtycke|lov|tillstånd))?|inget samtycke (krävs|behövs)/u,
  ),
  otherBasis:
    /(berättiga|legitim)\p{L}* intress\p{L}*|intresseavvägning|i vårt intresse|6\.1 f|(vilar|grundar|stöd|grund)[^.]{0,20} avtal\p{L}*|hör till tjänsten/iu,
  asked: anyOf(
    /samtyck\p{L}*|först (när|efter|om|då)|bara om|endast om|tills du|tillåt\p{L}*|tillstånd|(du|ni) (trycker|godkänner|säger ja|går med)|avstängd\p{L}*|separat/u,
    /(utan|inga) (kakor|cookies)|kakfri|serverlogg\p{L}*|serverns|loggar|nödvändig\p{L}*|sessionskak\p{L}*|varukorg\p{L}*|använd(s|er) (vi )?(inte|inga)|anonym/u,
  ),
  use: /(?<!\p{L})(använd\p{L}*|besök\p{L}*|surfa\p{L}*|stanna\p{L}*|fortsätt\p{L}*|fortsatt|komma in|kommer in|läs(er|a|ning)\p{L}*|registrer\p{L}*|boka\p{L}*|bokning\p{L}*|beställ\p{L}*|delta\p{L}*|anmäl\p{L}*|öppna\p{L}*|ladda\p{L}*|installer\p{L}*|vistas|bo|bor|skapa\p{L}*|logga\p{L}*|skicka\p{L}*)(?!\p{L})/iu,
  accept: /(godkän\p{L}*|accepter\p{L}*|samtyck\p{L}*|godta\p{L}*|går med på|medge\p{L}*|i sin ordning)/iu,
  deemed:
    /(?<!\p{L})(innebär|betyder|räknas|anses|betraktas|tolka\p{L}*|ses som|säger oss|visar|samtidigt|därmed|därigenom|förutsätt\p{L}*|antar|utgör|likställs|genom att|den som|gäller som)(?!\p{L})/iu,
  thisText:
    /(?<!\p{L})(denna|den här|detta|det här|dessa|våra|ovanstående|allt ovan) (\p{L}+ ){0,2}?\p{L}*(policy|beskrivning|information|text|villkor|meddelande|politik|integritets\p{L}*|dataskydds\p{L}*)\p{L}*|det som står (här|nedan|ovan)/iu,
  chosen:
    /klicka\p{L}*|tryck\p{L}*|kryssa\p{L}*|(?<!\p{L})rut(a|an|or)(?!\p{L})|välj\p{L}*|knapp\p{L}*|nyhetsbrev|marknadsför|köpvillkor|separat|återkalla|erbjudand|uttryckligt/iu,
  leave: /lämna\p{L}*|använd inte|sluta|stäng/iu,
  newUse: anyOf(
    /(?<!\p{L})(andra|annat|ny|nya|nytt|ytterligare|fler|övriga) (\p{L}+ )?(ändamål|syften?|sätt|vis|användning\p{L}*)(?!\p{L})|till (något )?annat(?! (land|håll))|på (ett )?(annat|andra|nya|nytt) (vis|sätt)|nya användning\p{L}*/u,
    /(vad|det) uppgifterna används till (kan|får)[^.,]*|ändamålen? kan (ändras|växa|utvidgas)|sätt som inte (nämns|anges|framgår)[^.]*/u,
  ),
  mayUse: /(?<!\p{L})(kan|får|kommer)( \p{L}+){0,4} (använda|användas|behandlas|behandla|utnyttja)s?(?!\p{L})/iu,
  untold: anyOf(
    /utan (\p{L}+ )?(att )?(säga|meddela|informera|fråga|berätta|underrätta|tala|besked|förvarning)\p{L}*|(meddelar|informerar|berättar|underrättar|frågar|säger) (vi )?(inte|aldrig)|(inte|aldrig) (?!innan|förrän)(\p{L}+ )?(meddel|inform|berätt|underrätt|fråga|besked)\p{L}*/u,
    /gottfinnande|skön|förbehåll\p{L}*|vettigt|lämpligt|som vi vill|fritt|när som helst|bara använda|efterhand/u,
  ),
  lawful:
    /förenlig\p{L}*|(?<!\p{L})lag(en)?(?!\p{L})|\p{L}+lagen|arkiv\p{L}*|forskning\p{L}*|statisti\p{L}*|anonym\p{L}*|avidentifier\p{L}*/iu,
  toldFirst:
    /(talar|informer|meddel|frågar|berättar|underrätta)\p{L}* (\p{L}+ ){0,5}(först|innan|i förväg)(?!\p{L})|innan (en |ett )?ny\p{L}*|inte innan|aldrig|(används?|använder) (vi )?inte|inget annat|får du|bara om/iu,
  acquires:
    /(?<!\p{L})(får(?! (inte|du|ni))|fås|hämta\p{L}*|samla\p{L}*|köp\p{L}*|komplettera\p{L}*|berika\p{L}*|kombinera\p{L}*|kommer|inhämta\p{L}*|skaffa\p{L}*|källor|källa|varifrån|ur)(?!\p{L})/iu,
  vagueSource: anyOf(
    /(?<!\p{L})(andra|olika|externa|övriga|diverse|offentliga och privata|tillgängliga|kommersiella|flera|vissa|tredje parts?|utomstående) (\p{L}+ ){0,2}(källor|register|databaser|parter|instanser|håll)(?!\p{L})|externa (leverantörer|aktörer|tjänster)|källor som (står|finns)[^.]*/u,
    /från (annat|andra) håll|från tredje part\p{L}*|från annanstans|(?<!\p{L})köper vi (\p{L}+ )?uppgifter(?!\p{L})/u,
  ),
  named: /såsom|till exempel|t\.ex|exempelvis|nämligen|[:(]/iu,
  given: /lämna\p{L}*|(?<!\p{L})dela[rs]?(?!\p{L})/iu,
  vagueReceiver:
    /(?<!\p{L})(tredje part\p{L}*|(affärs|samarbets)?partners?(?!\p{L})|partner\p{L}{0,4}|andra mottagare|(företag|bolag) (som|med vilka) vi (samarbetar|arbetar)[^.]*|(vissa|olika|utvalda|somliga|andra|betrodda|en del) (tjänsteleverantörer|leverantörer|företag|bolag|aktörer|parter|mottagare))/iu,
  hands:
    /(?<!\p{L})(lämna\p{L}*|dela\p{L}*|ges|ge|överlåt\p{L}*|överför\p{L}*|se|ser|få|får|låta|skicka\p{L}*|förmedla\p{L}*)(?!\p{L})/iu,
  machineDecides: anyOf(
    /(program|system|dator|algoritm|modell|maskin|robot|(?<!\p{L})AI)\p{L}* (\p{L}+ ){0,3}(kan )?(själv )?(besluta|avgör|avgöra|bevilja|neka|avslå|godkänn|välj|sålla|bestäm|sortera)(r|er|mer|a)?( bort)?(?!\p{L})/u,
    /(avgörs|fattas|beviljas|avslås|godkänns|nekas|behandlas|sorteras|sållas|rangordnas)( bort| ut)? (\p{L}+ ){0,2}(automatiskt|av (ett |en |vårt |vår )?(program|system|dator|algoritm|maskin|robot)\p{L}*|i vårt system|maskinellt)|automatiskt (\p{L}+ ){0,2}(avslå|bevilja|godkänn|neka|sålla)\p{L}*|(sållar|nekar|avslår|beviljar|godkänner) (\p{L}+ ){0,4}automatiskt/u,
  ),
  cutOff:
    /(poäng|betyg|rank|rating|värde)\p{L}*[^.]*(under|över|minst|högst|lägst|bäst|lägre|högre)\p{L}*[^.]*(sorter|sålla|gå|kalla|avslå|neka|visa|väljs|vidare|bort)\p{L}*|(sorter|sålla|avslå|neka|visa|väljs|ser)\p{L}*[^.]*(poäng|betyg|rank)\p{L}*[^.]*(under|över|minst|högst|lägre|högre)|(högst|bäst|flest|mest) poäng[^.]*(vidare|kalla)\p{L}*/iu,
  review:
    /läs\p{L}*|gransk\p{L}*|pröva\p{L}*|bedöm\p{L}*|(?<!\p{L})se\p{L}{0,2}(?!\p{L})|titta\p{L}*|beslut\p{L}*|avgör\p{L}*|bestrid\p{L}*|överklag\p{L}*|begär\p{L}*|kontroller\p{L}*|ifrågasätt\p{L}*|om igen|på nytt/iu,
  logic:
    /kriteri|logik|jämför|tittar på|tar hänsyn|väger|beroende|beror|(?<!\p{L})om(?!\p{L})|\d|på grund|utifrån|enligt|faktor|räknar på|ser till|beaktar|leder till/iu,
  inEurope: /(hålls|sparas|lagras|stannar|finns|behandlas|förvaras) (\p{L}+ ){0,3}(Europa|EU|EES|unionen)(?!\p{L})/u,
  ifConvenient:
    /när det är (möjligt|praktiskt)|om möjligt|i mån av|så långt|huvudsakligen|främst|oftast|vanligen|i regel|som regel|i princip|normalt|strävar|försöker|praktiskt/iu,
  leavesEurope: anyOf(
    /(utanför|lämna\p{L}*|ut ur|bortom) (EU|EES|Europa|Europeiska)(?!\p{L})|tredje ?l(and|änder)|(över )?hela världen|runt om i världen|vilket land som helst|andra världsdelar|där (vi|våra partner) (eller våra partner )?har[^.]*|(?<!\p{L})utomlands(?!\p{L})/u,
  ),
  request: /begär\p{L}*|utdrag\p{L}*|utöva\p{L}*|insyn\p{L}*/iu,
  burden:
    /(tar|ta|debiter\p{L}*|kostar|avgift)[^.]*\d+ ?(euro|kr|kronor|€)(?!\p{L})|egenhändig\p{L}*|underteckna\p{L}*|namnteckning\p{L}*|kopia av[^.]{0,20}(pass|körkort|legitimation|id-)\p{L}*|(måste|ska) (du )?(komma|besöka|infinna)\p{L}*[^.]*(kontor|legitimation|plats)\p{L}*/iu,
  relieved:
    /gratis|kostnadsfri\p{L}*|avgiftsfri\p{L}*|orimlig\p{L}*|ogrundad\p{L}*|(?<!\p{L})(inte|ingen|inget|inga)(?!\p{L})/iu,
  otherWay: /(?<!\p{L})(eller|antingen|även|också)(?!\p{L})/iu,
  shares: /ansvar\p{L}*|svarar|båda|var och en|mellan|sinsemellan|arrangemang\p{L}*|uppgörelse\p{L}*/iu,
  reward:
    /\p{L}*rabatt\p{L}*|present(?!era)\p{L}*|kupong\p{L}*|bonus\p{L}*|bjud(a|er)( \p{L}+)? på|\d+ ?(kr|kronor|euro|€)(?!\p{L})|(?<!\p{L})gratis(?!\p{L})|utlottning\p{L}*|\d+ ?%/iu,
  saysYes:
    /samtyck\p{L}*|kryssa\p{L}*|godkän\p{L}*|accepter\p{L}*|säg(a|er|s)? ja|tillåt\p{L}*|tackar? ja|(ge|ger) (\p{L}+ ){0,2}(lov|tillstånd)/iu,
  anyway: /oavsett|utan (\p{L}+ )?samtycke|ändå|återkalla|begäran|avgiftsfri/iu,
  not: /(?<!\p{L})(nej|inte|inga|ingen|inget|ingenting|aldrig|ej|varken|rätt|människ\p{L}*|personal)(?!\p{L})/iu,
}
