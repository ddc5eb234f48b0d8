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
  | 'rights'

/**
 * Patterns of headings in Finnish, Swedish and English. The first match counts, so specific kinds come before general
 * ones.
 */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['officer', /tietosuojavastaava|dataskyddsombud|data protection officer/i],
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
    /(siir(to|rot|täm|rety)|luovut)[^.]*(\bEU\b|EU:n|\bETA\b|ETA:n|ulkopuol|kolman|ulkoma)|kansainväli\p{L}* siir|överför[^.]*(\bEU|\bEES|tredje|land|länder)|utanför (EU|EES)|(transfer|outside)[^.]*(\bEU\b|\bEEA\b|countr|abroad|international)|international transfer|^\W*[\d. ]*(siirrot|överföring|transfers)\W*$/iu,
  ],
  ['manual', /manuaali|paperiaineisto|manuellt material|paper (records|material)/i],
  ['automated', /automaatti|automatisoi|profiloin|automatis|profilering|automated|profiling/i],
  ['cookies', /eväste|kakor|cookie/i],
  [
    'retention',
    /säily|kuinka kauan|kauanko|lagringstid|bevaras|hur länge|förvaring|retention|how long|storage period/i,
  ],
  [
    'sources',
    /tietoläh|lähteet|mistä (saamme|tiedot)|tietojen (keruu|kerää)|källor|varifrån|sources?\b|where (we get|the data comes|it comes)/i,
  ],
  [
    'recipients',
    /lu(o)?vutu|luovuttam|vastaanottaj|kenelle|ketkä|kuka (muu )?(tietoja|tiedot|käsittelee)|mottagare|utlämn|vem (får|ser|har)|vilka (får|ser|tar)|recipients?|disclos|who (else )?(gets|sees|receives|has|handles)|sharing/i,
  ],
  [
    'data',
    /tietosisäl|sisältämät tiedot|henkilötietory|tietory|käsiteltävät (henkilö)?tiedot|(mitä|mitkä) (henkilö)?tietoja|kerättävät tiedot|datainnehåll|vilka (person)?uppgifter|uppgifter (i|som)|kategorier av|data (content|we (collect|use|process))|(what|which|categories of) (personal )?(data|information)|information we collect/i,
  ],
  [
    'rights',
    /oikeu(s(?!peru)|det|tesi)|tarkastusoik|rättighet|rätt (till|att)|dina val|your rights|right (to|of)|rights/i,
  ],
  ['purpose', /tarkoitu|mihin[^.]*(käyt|tarvi)|miksi|ändamål|varför|syfte|purposes?|why we|how we use/i],
  ['basis', /peruste|rättslig grund|legal bas|lawful/i],
  ['protection', /suojau|suojaam|tietoturva|skydd(et)?(?!s)|säkerhet|protection of|security/i],
  [
    'controller',
    /rekisterin ?pitäjä|vastuutaho|kuka vastaa|personuppgiftsansvarig|registeransvarig|vem[^.]*ansvar|controller|who we are|who is responsible/i,
  ],
]

/** The kind of a heading; `undefined` if it concerns something else. */
export const sectionKind = (heading: string): SectionKind | undefined =>
  KINDS.find(([, words]) => words.test(heading))?.[0]
