import type { HeadingWords } from '../section-kinds.js'

export const fiHeadings: HeadingWords = {
  officer: /tietosuojavastaava/i,
  withdrawal: /peruuttami|peruminen|suostumu\p{L}* (peru|kumo|poista)|peru\p{L}* suostumu|mielesi muut/iu,
  complaint: /valitus|(?<!\p{L})valit(an|taa|ta)(?!\p{L})|kantel|kannella|valvontaviranom|valvova viranom|tyytymätön/iu,
  provision:
    /tietojen (antami|toimittami)|(anta|toimitta|kerto|ilmoitta)mat(ta|on)|velvollisuus (antaa|toimittaa)|onko[^.]{0,30}(pakko|annettava)|pakko|pakolli|täytyykö|vapaaehtoi|välttämättömyys|pitääkö tiedot|jos (et|en) (anna|halua|kerro)/i,
  contact: /yhteyshenkil|rekisteriä hoitava|rekisteriasioi\p{L}* vast|yhteystiedot|(ota|miten) yhtey/iu,
  date: /laatimispäivä|laadittu|päivitetty|päivitys(?!\p{L})|voimaantulo/iu,
  registerName: /rekisterin nimi/i,
  transfers:
    /(siir(to|rot|täm|rety)|luovut|siirr)[^.]*(\bEU\b|EU:n|\bETA\b|ETA:n|ulkopuol|kolman|ulkoma)|kansainväli\p{L}* siir|(ETA|EU|Euroop)[^.]*ulkopuol|ulkomai|kolmansi(in|ssa) ma|maailmalle|^[^\p{L}]*(maat|EU\W+ETA|siirrot)[^\p{L}]*$|mihin maahan|missä maassa/iu,
  manual: /manuaali|paperiaineisto/i,
  automated:
    /automaatti|automatisoi|profiloin|pisteyt|koneelli|(?<!\p{L})kone(en)?(?!\p{L})|robot|tekoäly|algoritm|päättääkö|ihmisen osallis|^[^\p{L}]*(koneet|robotit)[^\p{L}]*$/iu,
  cookies: /eväste/i,
  retention:
    /säily|kuinka (kauan|pitkään)|kauanko|miten (kauan|pitkään)|(milloin|koska) [^.]{0,30}(poist|hävi|tuho|pyyhi|kato)|poistaminen|poistoajat|^[^\p{L}]*ajat\W*$|määräaj|hävit|varastoint/iu,
  sources:
    /tietoläh|lähteet|mistä (saamme|tiedot|tietoja)|tietojen (keruu|kerää)|lähde(?!\p{L})|kuka tiedot antaa|alkuper/iu,
  recipients:
    /lu(o)?vutu|luovuttam|välittäm|vastaanottaj|käsittelijät|alikäsittel|kenelle|ketkä|kuka (muu )?(\p{L}+ )?(tieto|näkee|saa|käsittelee)|minne(?!\p{L})|mihin tiedot (pää|men)|tietoja (saa|saavat|näke)|(?<!\p{L})saajat?(?!\p{L})|kumppanit|osapuolet/iu,
  data: /tietosisäl|sisältämät tiedot|henkilötietory|tietory|käsiteltävät (henkilö)?tie|(mitä|mitkä) (henkilö)?tietoja|kerättävät tiedot/i,
  rights: /oikeu(s(?!peru)|det|tesi)|tarkastusoik|mitä (\p{L}+ )?(voit|voi|voin|saat|saan)(?!\p{L})|sinun vuoro/iu,
  purpose: /tarkoitu|mihin[^.]*(käyt|tarvi)|miksi|mitä varten/i,
  basis: /peruste|oikeudelli\p{L}* perust/iu,
  protection: /suojau|suojaam|tietoturva|^[^\p{L}]*suoja[^\p{L}]*$/iu,
  controller: /rekisterin ?pitäjä|vastuutaho|vastuullinen|kuka vastaa|^[^\p{L}]*me[^\p{L}]*$/iu,
}
