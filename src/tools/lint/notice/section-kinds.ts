/** What a section of a notice is about. */
export type SectionKind =
  | 'controller'
  | 'contact'
  | 'officer'
  | 'registerName'
  | 'date'
  | 'basis'
  | 'purpose'
  | 'data'
  | 'sources'
  | 'recipients'
  | 'transfers'
  | 'retention'
  | 'manual'
  | 'protection'
  | 'automated'
  | 'cookies'
  | 'complaint'
  | 'provision'
  | 'withdrawal'
  | 'rights'

/**
 * Patterns of headings in Finnish, Swedish and English. The first match counts, so specific kinds come before general
 * ones.
 */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['officer', /tietosuojavastaava|dataskyddsombud|data protection officer|\bDPO\b/i],
  [
    'withdrawal',
    /återkall|återtag|peruuttami|peruminen|suostumu\p{L}* (peru|kumo)|peru\p{L}* suostumu|(återkalla|dra tillbaka|ta tillbaka)[^.]*samtyck|withdraw|changing your mind|mielesi muut/iu,
  ],
  [
    'complaint',
    /valitus|valvontaviranom|valvova viranom|klagomål|klaga|tillsynsmyndighet|complain|supervisory authority|regulator|(not|un)happy|tyytymätön/i,
  ],
  [
    'provision',
    /tietojen antami|velvollisuus (antaa|toimittaa)|onko[^.]{0,30}(pakko|annettava)|pakko|pakollisuus|täytyykö|vapaaehtoi|måste (jag|du|ni)|tvunget|obligatorisk|nödvändigt\W*$|lämnandet av|skyldighet att|uppgiftsskyldighet|frivillig|^\W*krav\W*$|pitääkö tiedot|uppgifterna (ges|lämnas)|(have to|must you|must i) (tell|give|answer|provide)|(do|must) (you|i) (have to|need to|give|provide|tell)|do (i|you|we) need|compulsory|mandatory|(statutory|contractual) (or contractual )?requirement|if you (do not|don.t)|jos et anna|om du inte (ger|lämnar)|obligatory|obligation to (provide|give)|provision of (your )?(personal )?data|providing (your|the) (personal )?data|is it required/i,
  ],
  [
    'contact',
    /yhteyshenkil|rekisteriä hoitava|rekisteriasioi\p{L}* vast|kontaktperson|kontaktuppgifter|contact (person|point|details)/iu,
  ],
  [
    'date',
    /laatimispäivä|laadittu|päivitetty|voimaantulo|senast (uppdaterad|ändrad)|upprättad|effective date|updated/i,
  ],
  ['registerName', /rekisterin nimi|registrets namn|name of the (file|register)/i],
  [
    'transfers',
    /(siir(to|rot|täm|rety)|luovut)[^.]*(\bEU\b|EU:n|\bETA\b|ETA:n|ulkopuol|kolman|ulkoma)|kansainväli\p{L}* siir|överför[^.]*(\bEU|\bEES|tredje|land|länder)|utanför (EU|EES)|(transfer|outside)[^.]*(\bEU\b|\bEEA\b|countr|abroad|international)|international transfer|(ETA|EU|Euroop)[^.]*ulkopuol|ulkomailla|kolmansi(in|ssa) ma|tredje ?l(and|änder)|överföringar?\W*$|utomlands|ulkomaille|^[^\p{L}]*(maat|länder|countries|leaves? (the )?(eu|eea|europe)\W*)$|utanför europa|outside europe|abroad|^[^\p{L}]*(siirrot|överföringar?|transfers?)[^\p{L}]*$/iu,
  ],
  ['manual', /manuaali|paperiaineisto|manuellt material|paper (records|material)/i],
  [
    'automated',
    /automaatti|automatisoi|profiloin|pisteyt|koneelli|tekoäly|algoritm|päättääkö|automatis|profilering|maskin|dator|ihmisen osallis|automated|automation|profiling|scoring|(without|no) human|machine|robots?(?!\p{L})|(by|does) (an? )?computer|computers? decide/iu,
  ],
  ['cookies', /eväste|kakor|cookie/i],
  [
    'retention',
    /säily|kuinka (kauan|pitkään)|kauanko|miten (kauan|pitkään)|milloin (tiedot )?poist|poistaminen|poistoajat|^[^\p{L}]*ajat\W*$|määräaj|bevaring|lagringstid|bevaras|bevaring|när (tas|raderas|tar vi)|hävit|hur länge|förvaring|gallring|(?<!\p{L})sparas|retention|how long|storage|\bkept\b|keeping/iu,
  ],
  [
    'sources',
    /tietoläh|lähteet|mistä (saamme|tiedot)|tietojen (keruu|kerää)|lähde(?!\p{L})|kuka tiedot antaa|källor|källa(?!\p{L})|varifrån|sources?\b|where (we get|the data comes|it comes)/iu,
  ],
  [
    'recipients',
    /lu(o)?vutu|luovuttam|vastaanottaj|käsittelijät|kenelle|ketkä|kuka (muu )?(\p{L}+ )?(tieto|näkee|saa|käsittelee)|minne(?!\p{L})|mihin tiedot (pää|men)|tietoja (saa|saavat|näke)|kumppanit|mottagare|utlämn|(?<!\p{L})delning|delar vi|lämnas? (vi )?(ut|vidare)|vem (mer |annan? )?(får|ser|har)|vilka (som |andra )?(får|ser|tar|har|hanterar)|recipients?|disclos|(who|whom) (else )?(gets?|sees?|receives?|has|handles?|do we|we)|sharing|third part|partners?(?!\p{L})|(companies|people|those) (that|who) help/iu,
  ],
  [
    'data',
    /tietosisäl|sisältämät tiedot|henkilötietory|tietory|käsiteltävät (henkilö)?tiedot|(mitä|mitkä) (henkilö)?tietoja|kerättävät tiedot|datainnehåll|vilka (person)?uppgifter|uppgifter (i|som)|kategorier av|data (content|we (collect|use|process))|(what|which|categories of) (personal )?(data|information)|information we collect/i,
  ],
  [
    'rights',
    /oikeu(s(?!peru)|det|tesi)|tarkastusoik|mitä (\p{L}+ )?(voit|voi|saat) |rättighet|rätt (till|att)|dina val|(kan du|du kan) kräv|your rights|right (to|of)|rights|you may|you can ask|your (say|choices)/iu,
  ],
  ['purpose', /tarkoitu|mihin[^.]*(käyt|tarvi)|miksi|ändamål|varför|syfte|purposes?|why we|how we use/i],
  ['basis', /peruste|(?<!\p{L})grund(er)?(?!\p{L})|legal (bas|ground)|lawful|why we may|\bground|\bbasis|article 6/iu],
  ['protection', /suojau|suojaam|tietoturva|skydd(et)?(?!s)|säkerhet|protection of|security/i],
  [
    'controller',
    /rekisterin ?pitäjä|vastuutaho|kuka vastaa|personuppgiftsansvarig|registeransvarig|vem[^.]*ansvar|controller|who we are|who is responsible/i,
  ],
]

/** Whether a heading is about this, perhaps among other things. */
export const isAbout = (heading: string, kind: SectionKind): boolean =>
  KINDS.some(([one, words]) => one === kind && words.test(heading))

/** The kind of a heading; `undefined` if it concerns something else. */
export const sectionKind = (heading: string): SectionKind | undefined =>
  KINDS.find(([, words]) => words.test(heading))?.[0]
