import type { Forbidden } from '../notice-words.js'
import { anyOf } from './any-of.js'

/** What a notice in Finnish must not say. */
export const fiForbidden: readonly Forbidden[] = [
  {
    rule: 'R03',
    says: /(sopimu|suostumu|velvoit|oikeutet)[^.]*(?<!\p{L})(tai|taikka)(?!\p{L})[^.]*(riippuen|tapauksesta|tilanteen mukaan|tapauskohtais)/iu,
  },
  { rule: 'R03', says: /(^|– )oikeutetun edun perust\p{L}*: [^\n]*(sopimus|suostumus|lakisäätei)/iu },
  {
    rule: 'R05',
    says: /oikeutet\p{L}* (etu|edu|intressi)|(asetetaan|käynnisty|lada|päällä|käytössä)\p{L}*[^.]{0,30}(kun sivu ava|heti sivulle|kun tulet|sivulle tulles)/iu,
    about:
      /eväst|analytics|clarity|hotjar|pikseli|lämpökart|mainonnan kohdent|kävijä(tilasto|määr|mittau|seuran|laskur)|sivuston (analytiik|tilasto)|mainostunn/i,
    not: /palvelinlok|lokit|ilman eväst|evästeettöm|suostumu|sopimu|väärinkäy|robot|botti/i,
  },
  {
    rule: 'R07',
    says: anyOf(
      /(ulkopuol|kolman\p{L}+ ma)[^.]*(ellei|jollei|paitsi|mikäli kuitenkin|jos se on tekni)/u,
      /(lähtökohtaisesti|pääsääntöisesti|yleensä|säännönmukaisesti|normaalisti)[^.]*(ulkopuol|kolman\p{L}+ ma)[^.]*(mutta|kuitenkin|ellei|jollei)/u,
      /(ei|emme) (lähtökohtaisesti|pääsääntöisesti|yleensä|säännönmukaisesti|pääsääntönä)[^.]*(ulkopuol|siirr)|(ellei|jollei)[^.]*(EU|ETA|Euroop)[^.]*ulkopuol|pyrimme[^.]{0,80}(EU|ETA)/,
    ),
  },
  { rule: 'R07', says: /privacy shield|safe harbor/i },
  {
    rule: 'R07',
    says: /(voidaan|voimme|voi(vat)? (siirtyä|siirtää|luovuttaa|tallentaa|sijaita)|sijaitse\p{L}*|saatetaan|saattaa|siirtyy|siirretään|siirrämme|tallentaa|säilyttää|käsittelee)[^.]*(ulkopuol|kolman\p{L}+ ma)/iu,
    not: /\bei\b|\beivät\b|emme|eikä|Maa: /i,
    unlessAnywhere:
      /49 artikl|artikla 49|vakiosopimus|lausek|riittäväksi|riittävyy|tietosuojakehy|privacy framework|sitovat? säännö|valmiit sopimusehdot|suojatoim/i,
  },
  {
    rule: 'R07',
    says: /(missä tahansa|kaikissa) ma(assa|issa)|maihin, joi(ssa|den)|kotimaasi ulkopuol/i,
    not: /\bei\b|emme|vakiosop/i,
  },
  {
    rule: 'R08',
    says: /(niin (kauan|pitkään)|sen ajan|ajan|aikaa) kuin?[^.]*(tarpeelli|tarpeen|tarkoituksenmuk|merkity|hyöd|käyttöä|katso|tarvit|välttämät|on syytä|pidän|pidämme)|tarvittaessa (pide|kaue)|toistaiseksi|kohtuulli\p{L}* ajan|kunnes (itse )?pyydä|ei tarvitse poistaa|tarpeellisen ajan|edellyttämän ajan|määrittelemättömän/iu,
    not: /\d|(?<!\p{L})(saat|voit|oikeus)(?!\p{L})|(käsittele|käyttä)mättä|kirkonkirj|arkist|suunnitelma|taulukko|liite|kirjanpito|takuu|lain |laki|lakisää/iu,
  },
  {
    rule: 'R08',
    says: /(säily|pidä|pide|tallen)\p{L}*[^.]*(pysyvästi|ikuisesti)|(pysyvästi|ikuisesti)[^.]*(säily|pidä|pide|tallen)/iu,
    not: /\d|arkist|kirkonkirj|rekister|luettelo|laki|lain /i,
    unlessAnywhere: /(\d+|kahden|kolmen|kuuden|kymmenen|kaksi|kolme|viisi|kuusi|kymmenen) (vuo|kuukau|viik|päiv)/i,
  },
  {
    rule: 'R08',
    says: /(poist|hävit|tuho)\p{L}*[^.]*(?<!\p{L})(ellei|jollei|elleivät|elleimme|paitsi jos|jos emme)(?!\p{L})[^.]*(käyt|tarvi|halua)/iu,
    not: /laki|lain |kirjanpi|riita|oikeudel|vaat|velvoi/i,
  },
  {
    rule: 'R13',
    says: /automaattis\p{L}*[^.:]{0,60}(päät|hyväks|hylä|myön)|päätös?\p{L}*[^.:]{0,60}automaattis/iu,
    not: /\?|(?<!\p{L})(ei|emme|en|eikä|eivät|oikeus|ihmi\p{L}*)(?!\p{L})/iu,
    unlessAnywhere: /logiik|kriteer|pistey|pisteet|painot|ihmi(nen|se)|käsin/iu,
  },
  {
    rule: 'R14',
    says: /(tietoja|tiedot|tieto|lähte|osoitt|nime)[^.]*(muista|muilta|ulkopuolis(ista|ilta)|eri|erilaisista|useista|lukuisista|kolmansi(en|lta)) (\p{L}+ ){0,3}(läh(te|de)|rekister|tahoi?lt|osapuol)|(tietoja|tiedot)(?!\p{L})[^.]*(yksityisistä|erinäisistä)( ja julkisista)? (rekister|läht)|(tietoja|tiedot|tietomme|dataa?n?)(?!\p{L})[^.]*(ja|sekä|tai) muualta/iu,
    not: /, kuten|esimerkiksi|:|rekisteristä|asiakastieto|(?<!\p{L})(jaa|luovut|anna)|(?<!\p{L})(emme|ei|en|eikä)(?!\p{L})[^.]{0,20}(hanki|kerä|saa|hae|osta)/iu,
  },
  {
    rule: 'R14',
    says: /(saa|kerä|hanki|hae)\p{L}*[^.]*(kuten|esimerkiksi|muun muassa)[^.]*(?<!\p{L})(ja|sekä|tai) (muista|muilta) (vastaavista )?(lähteistä|tahoilta|osapuolilta)/iu,
  },
  {
    rule: 'R14',
    under: 'sources',
    says: /(muu|mui|eri|ulkopuoli|kolman)\p{L}* (taho|lähte|lähde|osapuol)\p{L}*(?!\p{L}| ?[(:])/iu,
    not: /kuten|esimerkik/i,
  },
  {
    rule: 'R15',
    says: anyOf(
      /(voimme|voidaan|saamme|pidätä|pidättää|käytämme)[^.]*(muihin|muuhun|uusiin|muita|uusia)[^.]{0,30}tarkoitu/,
      /(muihin|muuhun|uusiin)( \p{L}+)? tarkoitu[^.]*(ilman|ilmoittamatta|harkin)/u,
    ),
    not: /(kerromme|ilmoitamme) (siitä |niistä |sinulle )?(ensin|etukäteen|ennen)|pyydämme/i,
  },
  {
    rule: 'R15',
    says: /(muihin|muissa(kin)?|muihinkin|uusiin|uusissa|toisiin|muuhun|uuteen|muulla tavoin)( \p{L}+)? (tarkoitu|käyt|tarpe)/iu,
    near: /(?<!\p{L})ilman|ilmoittamatta|kertomatta|emme (ilmoita|kerro)|harkin|pidät|halua(mme|massamme)|vapaasti/iu,
    not: /(kerromme|ilmoitamme) [^.]{0,20}(ensin|etukäteen|ennen)|pyydämme|(?<!\p{L})ei käytetä|emme käytä/iu,
  },
  {
    rule: 'R16',
    says: anyOf(
      /\p{L}+(malla|mällä)(?!\p{L}| tav)[^.;]{0,80}(hyväksy(?!nt)|suostu(?!mu)|anna\p{L}* [^.;]{0,15}suostumu)/u,
      /\p{L}{3,}[ei]ss(asi|äsi|anne|änne)(?!\p{L})[^.]{0,60}(hyväksyt|suostut)|(käyttäes|vierailles|asioides|rekisteröityes|tilates|varates|jatkaes|selates|liittyes)s(an|än|a|ä)[^.]{0,60}(hyväksyt|suostut)|(jos|kun) (käytät|jatkat|vierailet|rekisteröidyt|selaat|tilaat)[^.]{0,60}(hyväksyt|suostut)/u,
      /(hyväksy(t|y|tte)|suostu(t|u|tte))(?!\p{L})[^.;]{0,80}(?<!\p{L})(?!samalla)\p{L}+(malla|mällä)(?!\p{L}| tav)/u,
      /hyväksyy? (yllämainitun |tämän )?(rekisteri|tietosuoja)?selosteen|hyväksyt (tämän|nämä)|seloste hyväksymällä|oletamme[^.]{0,40}(suostu|hyväksy)|käytö\p{L}* (jatkam|jatku)\p{L}*[^.]{0,40}(hyväksy|suostu)|käyt(tö|ön|töä)[^.]{0,40}(katsotaan|merkitsee|tarkoittaa|tulkitaan|pidetään)[^.]{0,30}(hyväksy|suostu)/u,
    ),
    not: /markkinoin|uutiskirj|painamalla|napsauttamalla|klikkaamalla|valitsemalla|rastittamalla/i,
  },
  {
    rule: 'R17',
    says: anyOf(
      /selai(n|me)\p{L}*[^.]{0,80}(asetu|lisäos|valik|ohje|säädä|säätä)/u,
      /(estää|kieltää|poistaa|hallin|hallit|kytke|torju|hylätä|sulkea)\p{L}*[^.]{0,60}(selai(n|me)|(?<!\p{L})(Chrome|Firefox|Safari|Edge))/u,
      /selai(n|me)\p{L}*[^.]{0,60}(estää|kieltää|poistaa|hallin|hallit|kytke|torju|hylätä|pois päältä|lisäosa)/u,
    ),
    not: /lisäksi|myös/i,
    unlessAnywhere:
      /evästeasetu|asetukset.{0,3}-?painik|evästebanner|sivun (alareuna|alalai)|sivuston (alareuna|alatunnis)|samasta paikasta|\bevaste\b/i,
  },
  { rule: 'R18', says: /henkilötieto-?la[ki]/i, not: /korvasi|kumot|kumoutu/i },
  {
    rule: 'R19',
    says: /(pyyn|pyyd|pyytä|tarkast)\p{L}*[^.]{0,120}(allekirjoit|omakäti)|(allekirjoit|omakäti)\p{L}*[^.]{0,60}pyyn/iu,
    not: /tai sähkö|myös sähkö|sähköisesti|(?<!\p{L})(ei|eikä)(?!\p{L})[^.]{0,20}(tarvitse|tarvita|edelly|vaadi)/iu,
  },
  {
    rule: 'R19',
    says: /(pyyn|pyyd|pyytä|tarkast)\p{L}*[^.]{0,80}(henkilökohtaisesti|paikan päällä)/iu,
    not: /sähköp|puhel|kirje|postitse|(?<!\p{L})(ei|eikä)(?!\p{L})[^.]{0,20}(tarvitse|tarvita|edelly|vaadi)/iu,
  },
  {
    rule: 'R19',
    says: anyOf(
      /kerran vuodessa[^.]{0,60}(veloitu|maksut|ilmai)|(veloitu|maksut|ilmai)\p{L}*[^.]{0,30}kerran vuodessa/u,
      /(kopio|jäljennös)\p{L}*[^.]{0,40}(henkilöllisyys|passi|ajokort|henkilökort)/u,
      /(pyyn|tarkast)\p{L}*[^.]{0,60}(peritään|maksaa|veloitamme|veloitetaan)/u,
    ),
    not: /(?<!\p{L})(ei|eikä)(?!\p{L})[^.]{0,20}(tarvitse|tarvita|edelly|vaadi)/iu,
  },
  {
    rule: 'R23',
    says: /vastuul\p{L}*[^.]*(seurata|tarkistaa|lukea|tutustua)[^.]*(selost|käytän|politi|ehto|päivity|muuto)/iu,
  },
  {
    rule: 'R23',
    says: anyOf(
      /(suosittelemme|kehotamme|pyydämme|kannattaa)[^.]{0,80}(tarkist|luke|katso|tutust|käy|seura|pala|vilkais|vilkuil|perehty|silmäil|vieraile)/,
      /(?<!\p{L})(tarkista|tarkasta|seuraa|katso|lue)(?!\p{L})[^.]{0,30}(sivu|käytän|selost|politiik)\p{L}*[^.]{0,30}muuto/u,
      /(selostetta|käytäntöä|ehtoja|politiikkaa|tätä|näitä)[^.]{0,60}(ilman (erillistä |ennakko-?)?ilmoit|ilmoittamatta)/u,
      /muut(taa|amme)[^.]{0,60}julkais\p{L}* (sen |uuden |uudet )[^.]{0,40}(sivu|tässä|täällä)/u,
    ),
  },
  {
    rule: 'R23',
    says: /(?<!\p{L})(tarkista|seuraa|tutustu|katso|lue|käy(?!t|v|n)|käythän|kurkka|kurkis|palaa|vilkais|vilkuil|perehdy|silmäile|vieraile|piipahda|lukekaa|katsokaa|käykää|palatkaa|lukea|katsoa|katsomassa|lukemassa)\p{L}*[^.]{0,60}(ajoittain|aika ajoin|säännölli|silloin tällöin|aina välillä|uudelleen|uudestaan|usein|tiheään|periodi|muutosten varalta)/iu,
    near: /sivu|selost|käytän|politiik|eh[td]o|tää|täst|tänne|tätä|tähän|muut|päivit/i,
    not: /(tarkista|tarkasta|katso|lue|seuraa)(mme|taan|n)(?!\p{L})|tarkistetaan|tarkastetaan/iu,
  },
  {
    rule: 'R23',
    says: /(?<!\p{L})(seura(a|amalla)?|tarkista(malla)?|tarkkaile|katso|lue)(?!\p{L})[^.]{0,30}(sivu|selost|käytän)/iu,
    near: /muut(a|o|e|u)|päivi|ajan tasalla|uusi/i,
    not: /kerromme|ilmoitamme/i,
  },
  {
    rule: 'R63',
    says: /(tilaamalla|ostamalla|osallistumalla|varaamalla|liittymällä|tilaus)[^.]{0,80}(hyväksyt|suostut|annat (luvan|suostumu))[^.]{0,50}(markkinoin|uutiskirj|seuran)/i,
  },
  {
    rule: 'R63',
    says: /hyväksy|salli|suostu|klikka|paina/i,
    near: /eväst[^]{0,160}(kerho|klubi|alennu|etukoodi|kirje|ehdot|ehtom|ehtoj|arvont|kilpailu|lahja|ilmai)|(kerho|klubi|alennu|etukoodi|kirje|ehtom|ehtoj|arvont|kilpailu|lahja|ilmai)[^]{0,160}eväst/i,
    not: /erikseen|erillinen|peru|tarvitse|ilman/i,
  },
  {
    rule: 'R88',
    says: /(suostumu|valin|vastau)\p{L}*[^.]{0,80}(tallen|säily|kirjat|rekisteri|lok)|(rekisteri|loki|todist)\p{L}* (suostumu|valin)|suostumus(rekisteri|loki)/iu,
    isAbroad: true,
  },
  {
    rule: 'R90',
    says: anyOf(
      /(asiakas|asiakka|käyttäj)\p{L}*[^.]{0,60}(on itse|on vastuussa itse|itse vastuussa|vastaa itse|kantaa riskin)/u,
      /(ei|emme|en|eikä|eivät|eivätkä)(?!\p{L})[^.]{0,12} (vastaa|vastuussa)[^.]{0,80}(tietomur|ulkopuolis|varast|vuota|tietotur|joutu|vääriin käsiin|päätyy|hakker|katoa|murtau)|omalla (vastuulla|riski)/u,
    ),
    not: /muiden sivustojen|linkit/i,
  },
  {
    rule: 'R132',
    says: /yhteisrekisterinpit|yhteis\p{L}* rekisterinpit/iu,
    unlessWith:
      /sovit|sopineet|sopimu[^.]{0,60}(yhteis|vastuu|työnja)|järjestely|vastuunjako|työnjako|jakavat|jaettu|jaamme|kumpikin|keskeinen sisältö/i,
  },
]

/** R21: that data is not disclosed, and that it is disclosed to someone. */
export const fiContradiction = [
  /(?<!\p{L})(ei|eikä|emme|en)(?!\p{L})[^.]{0,60}(luovut|anna|anneta (?=\p{L}* ?kenellekään)|jaa|myy|vaihda|vuokraa)[^.]{0,80}(ulkopuol|kumppan|kolman|kenellekään|muille|eteenpäin)|luovuttamatta[^.]{0,40}ulkopuol/iu,
  /(?<!(?<!\p{L})(?:ei|eikä|emme|en) )(jaa(mme|n|taan)|annamme|luovutamme|luovutetaan)[^.]{0,120}kumppan|siirtää[^.]{0,40}kumppan|oikeus julkaista|kumppan\p{L}*[^.]{0,40}(lähett|saavat|käyttää|yhdistä)/iu,
] as const
