import type { HeadingWords } from '../section-kinds.js'

export const svHeadings: HeadingWords = {
  officer: /dataskyddsombud|\bDSO\b/i,
  withdrawal: /återkall|återtag|(återta|dra tillbaka|ta tillbaka|ångra)[^.]*samtyck/i,
  complaint: /klagomål|klaga|besvär|överklag|tillsynsmyndighet|(arg|missnöjd|inte nöjd)(?!\p{L})/iu,
  provision:
    /måste (jag|du|ni)|tvunget|obligatorisk|nödvändigt\W*$|(?<!\p{L})lämnande(t)? av|(att )?lämna uppgifter|skyldighet att|skyldig att (lämna|ge|uppge)|uppgiftsskyldighet|uppgiftslämn|frivillig|^\W*krav\W*$|krav (på )?att lämna|uppgifter(na)? (som )?(krävs|ges|lämnas)|(om|ifall) (du|uppgift\p{L}*|den sökande)? ?inte (ger|lämna|uppge|vill)|utebliv|^[^\p{L}]*tvång\W*$/iu,
  contact: /kontaktperson|kontaktuppgifter|kontakta oss/i,
  date: /senast (uppdaterad|ändrad|granskad)|upprättad|uppdaterad|datum(?!\p{L})/iu,
  registerName: /registrets namn/i,
  transfers:
    /(vilket|vilka) land|(överför|överflytt|lämnar|försvinner)[^.]*(\bEU|\bEES|tredje|land|länder)|utanför (EU|EES|europa)|tredje ?l(and|änder)|överföringar?\W*$|utomlands|^[^\p{L}]*länder[^\p{L}]*$/iu,
  manual: /manuellt material|pappersmaterial/i,
  automated: /automatis|profilering|maskin|dator|robot|algoritm|beslut utan|(?<!\p{L})AI(?!\p{L})/iu,
  cookies: /kakor|cookie/i,
  retention:
    /bevaring|lagringstid|lagringsperiod|bevaras|lagras|när (tas|raderas|tar|slänger|försvinn)|hur länge|förvaring|gallr|(?<!\p{L})sparas|^[^\p{L}]*(bevarande|radering)[^\p{L}]*$/iu,
  sources: /källor|källa(?!\p{L})|varifrån/iu,
  recipients:
    /mottagare|utlämn|utlämnande|överlåt|(?<!\p{L})delning|delar vi|lämnas? (\p{L}+ )?(ut|vidare)|(vem|vilka) hjälper|till (vem|vilka)|^[^\p{L}]*(till|vart)\W*$|(vem|vilka) (som )?(tittar|läser|hanterar)|vem (mer |annan? )?(som )?(får|ser|har)|^[^\p{L}]*vem\W*$|vilka (som |andra )?(får|ser|tar|har|hanterar)/iu,
  data: /datainnehåll|vilka (person)?uppgifter|uppgifter (i|som)|kategorier av|uppgifternas innehåll/i,
  rights:
    /rättighet|rätt (till|att)|dina val|granskningsrätt|(kan|får) (du|jag) (göra|kräv|begär|be)|(?<!\p{L})du (kan|får)(?!\p{L})|(kan|får) be om|din tur/iu,
  purpose: /ändamål|varför|syfte/i,
  basis: /(?<!\p{L})grund(er)?(?!\p{L})|laglig|rättslig|stöd i (lag|avtal)/iu,
  protection: /(?<!data)skydd(et)?(?!s)|säkerhet/i,
  controller: /personuppgiftsansvar|registeransvarig|registerhållar|registerför|vem[^.]*ansvar|^\W*ansvarig/i,
}
