import type { DemandId, Statement } from '../notice-words.js'
import { anyOf } from './any-of.js'
import { fiRecipients } from './fi-recipients.js'

const NUMBER =
  /(\d+|yhden|kahden|kolmen|neljän|viiden|kuuden|seitsemän|kahdeksan|yhdeksän|kymmenen|kahdentoista|yksi|kaksi|kolme|neljä|viisi|kuusi|kaksitoista|puoli|puolen|puolentoista)/
const UNIT =
  /(vuo|v(?!\p{L})|kuukau|kk(?!\p{L})|päiv|pv(?!\p{L})|vrk|vuorokau|viik|vko|tun(ti|nin)|lukuvuo|kau(tta|den))/u

/** A time, or the event that ends it. */
const PERIOD = anyOf(
  new RegExp(`${NUMBER.source} ?${UNIT.source}`),
  /(?<!\p{L})(vuoden|kuukauden|viikon|vuorokauden|kauden)(?!\p{L})/u,
  /(vuoden|kauden|kuun|kuukauden|tilikauden|lukukauden|lukuvuoden) lop|vuodenvaihte|päätty|päättym|loputtua|kunnes|(?<!\p{L})kun (laina|asia|kurssi|tili|sopimus|työ|olet|niitä)/u,
  /pysyvästi|takuuaja|(suunnitelman|arkistolain|taulukon) (mukaan|mukaisesti)|kirjanpitola[ik]|keston aja|(asiakassuhteen|sopimuksen|jäsenyyden|työsuhteen|asiakkuuden) (ajan|kesto|voimassa)/,
  /(?<!\d)\d{1,2}[.·]\d{1,2}[.·]20\d\d|vuo(den|teen) 20\d\d|(kauden|kurssin|tapahtuman|kilpailun|viimeisen \p{L}+|asiakkuuden|jäsenyyden|sopimuksen|kaupan|toimituksen) (jälkeen|päästä)(?!\p{L})|\p{L}+sta (laskien|lukien)|(?<!\p{L})(vuosi|kuukausi|viikko|vuorokausi)(?!\p{L})|kun poistat|niin kauan kuin (olet|sopimus|tili|jäsenyys|asiakas|laki|kirjanpito)/u,
)
/** A period in numbers is a retention period unless the sentence is about something else. */
const NUMBERED_PERIOD = new RegExp(
  `${NUMBER.source} (vuo(tta|den)|kuukau(tta|den)|viik(koa|on)|päiv(ää|än)|vuorokau)`,
  'iu',
)
const OTHER_PERIOD =
  /vasta(a|amme|us|taan)(?!\p{L})|kuluessa|sisällä|ilmoit(amme|et|taa)|eväste|ikä|täyttä|vanh|syntyn|kokemu|toiminu|alle |palautus|toimitus|peruutus|kerran|etukäteen|kestää|(?<!\p{L})ennen(?!\p{L})/iu

const KEEP =
  /säily|poist|ote(ta|tt)\p{L}* pois|hävit|tuho|kauan|pid(ä|e)(n|mme|tään)(?!\p{L})|tallessa|pyyh|silppu|katoa|häviä|tyhjen|polte|revi|anonymiso|arkisto|(^|– )(aika|kesto)/iu
/** An end that only the controller decides on is none, unless a number stands beside it. */
const OPEN_END =
  /^(?!.*\d)[^.]*((kun|heti kun|kunnes)[^.]{0,40}(?<!\p{L})(ei|eivät|emme)(?!\p{L})[^.]{0,30}(tarvi|tarpeel|tarpeen|käytössä)|tarpeettom|asianmukai\p{L}* aja|sopiva\p{L}* aja|vaihtelee|toimintamme (vaatii|edellyttää)|tarkoitus on (täyttynyt|päättynyt|toteutunut)|emme enää näe)/iu
/** How soon a request is answered, or a change is announced, is no retention period. */
const REPLY = /vasta(a|amme|us|taan)(?!\p{L})|ilmoit(amme|et|taa)|kerromme|ennen kuin|etukäteen|kestää/iu

const BASIS =
  /suostumu|luvallasi|lupasi|sopimu|sopineet|sovittu|lakisäätei|lakiin|la(ki|in|issa) (\p{L}+ )?(vaatii|velvoit|edellyt|käskee|määrää|säätää)|lainsäädän|velvoit|velvollisuu|\p{L}+la(ki|in|issa)(?!\p{L})|oikeutet\p{L}* (etu|edu|intressi)|elintärke|yleis\p{L}* (etu|edu)|julkisen vallan|6 artikl|artikla(n)? 6/iu
/** “In marketing, our legitimate interest” names a basis, not an interest. */
const OF_A_PART = /osalta[^.,]*oikeutet/i
const MACHINE = /(?<!\p{L})(tieto)?kone|ohjelm|algoritm|automa|robot|tekoäly|profiloi|pistey|pistee/u
const DECIDE = /päät(t|ö|ä|k)|ratkai|arvioi|profiloi|hylk|hylätä|sulkee|pistey/
const IS_OBLIGED = /pakko|täytyy|pitää|(on|lain mukaan) (annettava|kerrottava|ilmoitettava)/

export const fiStatements: Readonly<Record<DemandId, readonly Statement[]>> = {
  basis: [
    {
      core: /\(([^)]{0,40} )?(sopimu|suostumu|lakisääte|laki|\p{L}+laki|oikeutettu etu|lupa|yleinen etu)[^)]*\)/iu,
      not: /henkilötietola/i,
    },
    {
      core: /oikeutet\p{L}* (etu|edu)|velvoittaa (meitä|meidät)/iu,
      not: /luovut|siirr(et|ä)|henkilötietola|säilyt|hävitet|poistami/i,
    },
    {
      core: /[–→:-] ?(sopimus|laki|\p{L}+laki|suostumus|lakisääteinen velvoite|oikeutettu etu)\P{L}*$/iu,
      not: /henkilötietola/i,
    },
    { core: BASIS, kind: 'basis', not: /henkilötietola/i },
    { core: new RegExp(`perust(e|eena)[: ]+(${BASIS.source})`, 'iu'), not: /henkilötietola/i },
    {
      core: new RegExp(
        `(käsittel|tarkoitu)\\p{L}*[^.;]{0,60}(perustu(u|vat|va)|noja(a|utuu|avat))[^.;]{0,40}(${BASIS.source})`,
        'iu',
      ),
      not: /henkilötietola/i,
    },
    {
      core: BASIS,
      hint: /perust(e|uu|uv|a)|nojalla|nojaa|lepää|pohjaut|artikl|täyttämi|täytäntöönpan|noudattami|oikeuttaa|oikeuden käyttää|velvoit|vaatii|edellyttää|määrää|käskee|koska|joten|siihen meillä|välillemme|välillämme|välinen|välisen|kanssa(si|nne|mme)|sopineet|syntyy sopimu|(suostumuksella|luvalla)/iu,
      not: /luovut|siirr(et|ä)|henkilötietola|säilyt|hävitet|poistami|suostumuksella[^.]*kumppan/i,
    },
  ],
  interest: [
    { core: /(haluamme|tarvitsemme|on tärkeää|jotta)[^.]{4,}oikeutet\p{L}* (etu|edu)/iu },
    { core: /oikeutet\p{L}* (etu|edu)\p{L}*[^.:]{0,60}: *\p{L}{4,}\P{L}+\p{L}{2,}/iu },
    // What the sentence before it says.
    { core: /^(tämä|se|nämä) (on|ovat|muodosta)[^.]*oikeutet/i },
    { core: /(minen|us|ys|uus|yys|turva) (on|ovat) [^.]{0,15}oikeutet\p{L}* (etu|edu)/iu, not: /perust/iu },
    { core: /(?<!\p{L})intressi(nä|mme)[^.]{4,}/iu },
    {
      core: /(koska|jotta|,? jonka|haluamme)[^.]{5,}oikeutet\p{L}* (etu|edu)|oikeutettu etu\P{L}+(koska|jotta)/iu,
    },
    {
      core: /oikeutet\p{L}* (etu|edu|intressi)\p{L}*[^.]{0,30}(\bon\b|\bovat\b|:|\beli\b|, (joka|kuten|jonka)|\(\p{L}{4,}|esimerkik|kehittä|hoita|markkin|turva|estä|peri|selvit|palvel|seura|tiedot)/iu,
      not: OF_A_PART,
    },
    { core: /oikeutet\p{L}* edun (nojalla|perusteella), (joka|eli|nimittäin) (on )?\p{L}{3,}/iu },
    {
      core: /oikeutet\p{L}* (etu|edu)\p{L}* (?!nojalla|perust)\p{L}{2,}(ta|tä|da|dä|lla|llä|rra|rrä|aa|ää|oa|öä|ua|yä|ia|iä)(?!\p{L})/iu,
    },
    { core: /\p{L}{3,}\P{L}.*\p{L}{3,}/u, hint: /etumme on|mikä[^.]{0,15}etumme|mikä etu/i },
    {
      core: /(kehitä|kehittä|parann|paranta|hoita|hoida|markkino|turva|suoja|(?<!\p{L})estä|torju|(?<!\p{L})peri|selvit|palvel|varmista|muistut)\p{L}*[^.]{0,60}oikeutet\p{L}* (etu|edu)/iu,
      not: anyOf(OF_A_PART, /[–-] ?oikeutettu etu\W*$/),
    },
  ],
  recipients: fiRecipients,
  transfers: [
    { core: /(\bETA\b|\bEU\b|Euroop|[Tt]alousalue)[^.]{0,60}(ulkopuol|ulos|alueella|sisä|jäsenmai|maissa|rajojen)/u },
    { core: /(\bETA|\bEU|Euroop\p{L}*|talousalue\p{L}*)[^.]{0,20} (ei|mitään)/u, not: /tietosuoja-asetu/i },
    { core: /EU:ssa|EU-mai?ssa|EU-maassa|ETA-mai?ssa|(?<!\p{L})[Uu]nionin (rajo|ulko|sis|alue)/u },
    {
      core: /(palvelim|palvelin|(?<!\p{L})kone|käsitel|tallen|säily)\p{L}*[^.]{0,40} \p{Lu}\p{L}+(ssa|ssä|lla|llä)(?!\p{L})/u,
      not: /Yhdysval|USA|Inti|Kiina/u,
    },
    { core: /kolman(s|n|si|te)\p{L}* ma|ulkomai|ulkomaille/iu },
    { core: /(?<!\p{L})(Tampere|Helsin|Turu|Espoo|Oulu|Vantaa)\p{L}*(lla|ssa)(?!\p{L})[^.]{0,30}(kone|palvelim)/u },
    {
      core: /(poistu|siirry|siirr|pysy|säily|sijait|ovat|tallennet|toimi|kumpikin|palvelin)[^.]{0,60}(Suome|EU-|EU:|ETA-|Euroo)/u,
    },
    {
      core: /yhdysval|\bUSA\b|amerikkal|Iso-Brit|Intia|Sveitsi|Kanada|Japani/iu,
      hint: /lausek|tietosuojakehy|riittävä|sovittu|siirto|siirty|sitoutu/i,
    },
    { core: /(malli|vakio(sopimus)?)lausek|mallisopimus|tietosuojakehy|privacy framework/i },
    { core: /\p{L}{2,}/u, kind: 'transfers' },
  ],
  retention: [
    { core: PERIOD, kind: 'retention', not: OPEN_END },
    { core: PERIOD, hint: KEEP, not: anyOf(REPLY, OPEN_END) },
    { core: NUMBERED_PERIOD, notUnder: 'cookies', not: OTHER_PERIOD },
    {
      core: new RegExp(`${NUMBER.source} ?${UNIT.source}[^.]*[,;][^.]*${NUMBER.source} ?${UNIT.source}`, 'iu'),
      not: /eväste|vasta(a|us)|ilmoit/i,
    },
  ],
  withdrawal: [
    {
      core: /peruut|perut |perutt(ua|ava)|perua|perum(inen|isen|ista)|peru(?!\p{L})|kumota|lopeta|vetää[^.]{0,30}(takaisin|pois)|ottaa[^.]{0,20}takaisin|(rast|ruks)\p{L}*[^.]{0,20}poist|poist\p{L}* (rast|ruks)|muut(ta|i)\p{L}* miel|mielesi muuttu|poistua listalta|kytke\p{L}* (sen )?pois|ottaa sen pois|lähtee (sieltä )?pois|(ota|otat|ottaa|ottamalla)[^.]{0,15} pois|pois päältä|poistaa valin|(sano(a|mal\p{L}*)?|vastaa\p{L}*)[^.]{0,20}(?<!\p{L})ei(?!\p{L})|kieltäyty|kieltää[^.]{0,20}(koska|milloin)|ilmoita[^.]{0,20}(koska|milloin)/iu,
      hint: /suostumu|jälkikäteen|(?<!\p{L})(lup|luv)|uutiskirj|kirje|eväst|milloin|koska (vain|tahansa|hyvänsä)|markkinoin|salli|kuva/iu,
      not: /kunnes|selai/i,
    },
    { core: /\p{L}{3,}/u, kind: 'withdrawal' },
    {
      core: /valin\p{L}*[^.]{0,20}(muuttaa|vaihtaa|perua)|(muuttaa|vaihtaa)[^.]{0,40}(evästeaset|evästevalin|valintaasi|valinta|suostumus)/iu,
    },
  ],
  complaint: [
    { core: /valitu|valita(?!\p{L})|kantelu|valittaa|kannella/iu, hint: /viranomai|valtuut|valvonta/i },
    { core: /valtuut|viranomai/i, kind: 'complaint' },
    {
      core: /tietosuojavaltuut[^.]*(viedä|kääntyä|ratkais|ilmoituks)|(viedä|kääntyä|ratkais)[^.]*tietosuojavaltuut/i,
      not: /epäämi|epää|kieltäyty/i,
    },
  ],
  provision: [
    { core: /\p{L}{2,}/u, kind: 'provision' },
    {
      core: /(jollei|ellei|ellet|jollet|jos [^.]{0,30}(?<!\p{L})(ei|et))(?!\p{L})[^.]{0,60}(toimit|anna|anneta|ilmoit|kerro|luovut)/iu,
      not: /\bEU\b|ulkopuol|suostumu|markkin/i,
    },
    {
      core: /(muuten|muutoin)[^.]{0,40}(?<!\p{L})(en|emme|et|ei)(?!\p{L})/iu,
      not: /ulkopuoli|kukaan|kenellekään|muille/i,
    },
    {
      core: /(mutta|vaikka) (silloin|tällöin|sitten)[^.]{0,30}(?<!\p{L})(en|emme|et|ei)(?!\p{L})/iu,
      not: /eväste|sivusto/i,
    },
    {
      core: /(vasta|ainoastaan|vain)[^.]{0,10},? kun[^.]{0,60}tie(to|do|dot)[^.]{0,40}(annet|saatu|saatav|toimitet|ilmoitet)/iu,
    },
    { core: /(?<!\p{L})(et|ei)(?!\p{L})[^.]{0,40}(antamatta|kertomatta|ilmoittamatta)/iu },
    {
      core: /(vain|ainoastaan)[^.]{0,30},? jos [^.]{0,30}(kerro|kerto|anna|anta|ilmoit|jätä|jättä)[^.]{0,30}(nim|tied|tieto|osoit|yhtey|numero)/i,
    },
    {
      core: /(ei|eikä|kenenkään|kenekään|kukaan)(?!\p{L})[^.]{0,40}(tarvitse|edellytä|pakko)[^.]{0,40}(anta|kerto|ilmoitta|tieto)/iu,
    },
    {
      core: new RegExp(
        `(${IS_OBLIGED.source})[^.]{0,30} (antaa|kertoa|ilmoittaa)(?!\\p{L})|(on|mukaan) (annettava|kerrottava|ilmoitettava)`,
        'iu',
      ),
      not: /meidän|meille/i,
    },
    {
      core: /jos [^.]{2,40}(puuttu|ei (ole|anneta|kerrota)|et (kerro|ilmoita|halua antaa))[^.]{0,60}(?<!\p{L})(emme|ei|et|en|eikä)(?!\p{L})/iu,
    },
    { core: /ilman [^.]{2,60}(?<!\p{L})(emme|ei|et|en|vain|raukeaa)(?!\p{L})/iu },
    { core: /(?<!\p{L})(emme|ei|et|en) voi[^.]{0,60}(?<!\p{L})ilman(?!\p{L})/iu },
    {
      core: /pakolli|vapaaehtoi|antaminen on lakisääte|on [^.]{0,30} (annettava|kerrottava|ilmoitettava)|(ei (ole )?|sinulla on |(asiakas|jäsen|osakas|hakija|vanhem)\p{L}* on )velvolli|(sinun )?ei tarvitse (antaa|kertoa|ilmoittaa)|edellyty[sk]|edellyttää[^.]{0,40}tiet|välttämät\p{L}* (sopimu|tilau|palvelu)|velvolli(nen|set) (antamaan|ilmoittamaan|toimittamaan)|edellyt(y|ä)|ehtona|jos et anna|(nimi|numero|osoite|tieto)\p{L}* [^.]{0,20}välttämät|jättä\p{L}* (antamatta|kertomatta|ilmoittamatta)|vaatii, että annat|(varaus|tilaus|sopimus|jäsenyys|palvelu)\p{L}* (edellyttää|vaatii)[^.]{0,40} ja |saa vain (todista|anta|kerto)/iu,
      not: /yksilöi|yksiselittei|(liitty|(?<!(tutkimu|kysely)\p{L}* )osallistu|jäsenyy)\p{L}*[^.]{0,40}vapaaehtoi|vapaaehtoi\p{L}*[^.]{0,20}(liitty|osallistu)/iu,
    },
    { core: /(?<!\p{L})ei \p{L}+[aä], ei \p{L}+|kuuluu sopimukseen[^.]*puuttu/iu },
    { core: /emme voi (toimittaa|tehdä|palvella|tarjota|lähettää|vahvistaa|ottaa|palauttaa)/i },
  ],
  automated: [
    {
      core: anyOf(
        new RegExp(`(${MACHINE.source})[^.]{0,140}(${DECIDE.source})|(${DECIDE.source})[^.]{0,60}(${MACHINE.source})`),
      ),
      not: /selai|kirjanpitä|oikeus olla|olla joutumatta/i,
    },
    {
      core: /automaattisesti[^.]{0,60}(vaikutu|ratkai|ihmi)|(ohjelmisto|algoritmi|kone)\p{L}*[^.]{0,40}(valit|järjest|pistey|luokit)|profiloi|päät\p{L}*[^.]{0,40}ihmi|ihmi(nen|set)[^.]{0,40}(kone|tekoäly|ohjelm|algoritm|robot)|(kone|tekoäly|ohjelm|algoritm|robot)[^.]{0,40}ihmi(nen|set)|ihmi(nen|set|sen)[^.]{0,30}päät|(kone|algoritmi|tekoäly)\p{L}*[^.]{0,10} ei|(ei|eikä) kone/iu,
    },
    {
      core: /automaattisesti[^.]{0,60}(lukit|sulk|sulj|estä|hylk|hylä|laske|pistey|hinno|hyväksy|myön|valit|poist)|(lukit|sulk|sulj|estää|estyy|hylk|hylä|laske|pistey|hinno|hyväksy|myön|valit)\p{L}*[^.]{0,40}automaattisesti/iu,
      not: /eväste|selai/i,
    },
    { core: /(lukee|käsittelee|arvioi|käy läpi) (aina )?ihminen/iu },
    { core: /päät|ihmi|(?<!\p{L})(ei|emme|eikä|en|kyllä)(?!\p{L})/iu, kind: 'automated', not: /selai/i },
  ],
  replay: [
    {
      core: /tallen(n|t)\p{L}*[^.]{0,60}(käyn(ti|ni)|liikk|hiiren|napsaut|istun)|(käynti|istun|liikk)\p{L}*[^.]{0,40}(tallen|nauhoit)/iu,
    },
  ],
}
