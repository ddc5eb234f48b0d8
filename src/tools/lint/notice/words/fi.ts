import type { NoticeWords } from '../notice-words.js'
import { anyOf } from './any-of.js'
import { fiBases } from './bases.js'
import { fiConcepts } from './fi-concepts.js'
import { fiFaults } from './fi-faults.js'
import { fiContradiction, fiForbidden } from './fi-forbidden.js'
import { fiItemEnds, fiNoRight, fiRights, fiRightsBriefly, fiRightsBroadly, fiRightsHint } from './fi-rights.js'
import { fiStatements } from './fi-statements.js'

/** Finnish, by word forms: each pattern covers every case and person in which the word is used. */
export const fi: NoticeWords = {
  notice:
    /henkilötie|henkilökohtais\p{L}* (tie|info)|yksityisyy|rekisterinpitäj|rekisterin pitäj|tietosuoj|rekisteriselost|tieto(si|jasi|ja|jen)(?!\p{L})/iu,
  controller: anyOf(
    /rekisterinpitäj|rekisterin pitäj|vastuutaho|ylläpitää[^.]{0,20}rekisteri/,
    /vastaa[^.]{0,80}(tiedo|tieto|käsittely)|kuka[^.]{0,30}vastaa|(tieto|käsittely)\p{L}*[^.]{0,20} vastaa|^vastuussa|vastuussa (tiedo|käsittel)/u,
  ),
  officer: /tietosuojavastaav|\bDPO\b/i,
  publicBody: /\p{L}+n (kunta|kaupunki)(?!\p{L})|hyvinvointialue|kuntayhtymä|ministeriö/iu,
  authority: /tietosuojavaltuut|tietosuoja\.fi/i,
  date: anyOf(
    /\b\d{1,2}[./]\s?(\d{1,2}[./]|\p{L}+kuuta)\s?\d{4}(?!\d)|\b20\d\d-\d\d(-\d\d)?\b/u,
    /(kevät|kesä|syksy|talvi)\p{L}* 20\d\d|(laadittu|päivi|päivätty|voimaan|versio)[^.\n]{0,40}(?<!\d)20\d\d(?!\d)|\p{L}+kuu(ssa|sta|n)?,? \d{4}\b|(?<![\d/])\d{1,2}\/\d{4}\b/u,
  ),
  cookies: /eväste|(?<!\p{L})keks(i|ejä|eistä)(?!\p{L})|\bcookie/iu,
  noCookies: anyOf(
    /(ei|emme|en|eikä)(?!\p{L})[^.]{0,30}(käyt|yhtään|ole|aseta|tallenna|jätä)[^.]{0,30}eväste/u,
    /evästeitä ei (käyt|ole|aset|tallen)|ilman evästeitä/,
  ),
  cookieTitle: /^\W*(\p{L}+n )?eväste(seloste|käytän|ilmoitu|et|politiik)/iu,
  registerTitle: /rekisteriselost|henkilötietolaki[^.]{0,30}10 ?§/i,
  registerHeadings:
    /rekisterin nimi|tietosisältö|säännönmukai|^\W*(\d+\W+)?(tieto)?(lähteet|luovutukset|suojaus)\W*$|suojau\p{L}* periaat|tarkastusoikeu|tiedon korjaami/iu,
  cookieList: anyOf(
    /evästeen nimi|eväste(seloste|luettelo|taulukko|käytännö|lista)|luettelo\p{L}* evästei/u,
    /(eväste|keks)\p{L}*[^.]*(nim|kesto|tarkoitu|toimittaj)\p{L}*[^.]*(nim|kesto|tarkoitu|toimittaj)\p{L}*[^.]*(näe|löyd|luet|katso|nähtäv|näky|aukeaa|avaa)/u,
    /(löydät|näet|luettelo)[^.]{0,60}asetuksi[^.]{0,20}/,
  ),
  listTerms: /eväste|nimi|tarkoitus|kesto|säily|vanhenee|voimassa|vuo(si|tta|den)|kuukau|päivä|istun|tunniste|kävij/giu,
  measuredCookies: /tilast|kävij|analy|liikente|seuran|mittaa|mainos|mainon|markkin|kohden|some|facebook|youtube/i,
  legitimateInterest: /oikeutet\p{L}* (etu|edu|intressi)/iu,
  replayTools: /hotjar|clarity|smartlook|mouseflow|fullstory|istuntotallen|istunnon tallen|lämpökart/i,
  consent: {
    core: /suostumu|sanonut (kyllä|joo)|(?<!\p{L})(lup(asi|aasi)|luvalla(si|nne)|an(na|ta|to)\p{L}*[^.]{0,30} lu(pa|van|vat))(?!\p{L})|\(lupa\)|(?<!\p{L})(ruks(i|aa)|rast(i|itta))[^.]{0,60}(kohdan|ruudun|lähettää|saa)|sallinut|sallit (sen|ne)/iu,
    not: /ilman[^.]{0,30}suostumu|luovut|(tule|saada|saamme|saadaan|hae)\p{L}*[^.]{0,60}luvalla|mihin tarvi|ei tarvita|välttämättöm|(ei|eikä|emme)(?!\p{L})[^.]{0,40}suostumu|suostumu\p{L}*,? (joka|se) ei ole/iu,
  },
  statements: fiStatements,
  rights: fiRights,
  rightsBriefly: fiRightsBriefly,
  rightsBroadly: fiRightsBroadly,
  itemEnds: fiItemEnds,
  noRight: fiNoRight,
  rightsHint: fiRightsHint,
  rightsNot: /ei tarvitse|emme poista|poistetaan[^.]{0,40}(kuluttua|päätyttyä)|autokorja|korjaamo/i,
  automatedHeading: /automa(atti|tisoi)|profiloin|koneelli/i,
  everything: /(^|– )\W*(kaik\p{L}+|henkilötie\p{L}+|tiedot|tietoja|tietojen|tietosi|säilytämme)/iu,
  duration: /\d+ ?(vuotta|vuoden|kuukautta|kuukauden|päivää|päivän|vrk|kk)/gi,
  safeguard:
    /49 artikl|artikla 49|vakiosopimus|lausek|riittäväksi|riittävyy|tietosuojakehy|privacy framework|sitovat? säännö|valmiit sopimusehdot|suojatoim|PIPEDA|komission (päätö|hyväksy)/i,
  negation: /(?<!\p{L})(ei|eivät|emme|en|eikä|eivätkä|mitään|koskaan)(?!\p{L})/iu,
  vagueRecipients: /(valikoi|luotettav|valitu|luotetu)\p{L}* (yhteistyö)?(kumppan|taho|osapuol)(?![^.]*(:|kuten|\())/iu,
  earlier: [
    /(?<!\p{L})ennen|aiem|aikaisem|siihen (asti|mennessä|saakka)|(?<!\p{L})jo(?!\p{L})|ehdi|sitä ennen|tuleva|vastedes|jatkossa|eteenpäin|siihenasti/iu,
    /lainmuk|laillis|vaikut|lainvast|laiton|laittom|lain mukai|pätev|ok(?!\p{L})|muuta|muuttu|sallit|oikein perustein/iu,
  ],
  forbidden: fiForbidden,
  contradiction: fiContradiction,
  nobodyAtAll:
    /(?<!\p{L})(ei|emme|en|eikä)(?!\p{L})[^.]{0,40}(luovut|anna|anneta|jaa|jaeta|näytä|siirr)\p{L}*[^.]{0,40}(?<!\p{L})(kenellekään|kenenkään|yhdellekään|millekään)(?!\p{L})/iu,
  concepts: fiConcepts,
  faults: fiFaults,
  bases: fiBases,
}
