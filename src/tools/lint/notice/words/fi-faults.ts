import type { FaultWords } from '../faults.js'
import { anyOf } from './any-of.js'

export const fiFaults: FaultWords = {
  analytics: /analytiik\p{L}*|analyysi(?!\p{L})/iu,
  tracking: anyOf(
    /(?<!\p{L})(tilasto|seuranta|mainos|mainonta|markkinointi|analytiikka|analyysi|kohdennus)(eväste|pikseli|tunniste|keksi)\p{L}*/u,
    /kävijä(laskur|mittau|seuran|tilasto|analy)\p{L}*|(yleisö|käynti|lukija|käyttö)mitta\p{L}*|pikseli\p{L}*|google analytics|matomo|hotjar|lämpökart\p{L}*/u,
    /(mainon|tilasto|mittaa|mittau|laske|seura|tunnista)\p{L}*[^.:;]{0,40}eväste\p{L}*|eväste\p{L}*[^.:;]{0,40}(mainon|tilasto|mittaa|mittau|laske|seura|tunnista)\p{L}*/u,
  ),
  unasked: anyOf(
    /heti,? (kun|sivu)\p{L}*|saapumis\p{L}*|sivulle (tullessa|tulles|tulo)\p{L}*|avautu(essa|misesta)|oletuksena|oletusarvo\p{L}*|käynnisty\p{L}* (itsestään|automaattisesti)|(alkaa|käynnistyy|latautuu) (automaattisesti|itsestään)|ensimmäise\p{L}+ (sivu|lata)\p{L}*|alusta (lähtien|asti|alkaen)/u,
    /(?<!\p{L})(emme|ei|en|eikä) (\p{L}+ ){0,2}(kysy|pyydä|kysytä|pyydetä|tarvita|tarvitse)\p{L}*( (lupaa|suostumusta))?|kysymättä|ilman (lupaa|suostumusta\p{L}*)/u,
  ),
  otherBasis: anyOf(
    /oikeutet\p{L}* (etu|edu|intressi)\p{L}*|etumme mukai\p{L}*|1 kohdan f\p{L}*|kuuluu palveluun|sopimu(kseen|ksesta|ksen perust)\p{L}*/u,
  ),
  asked: anyOf(
    /suostumu\p{L}*|(?<!\p{L})(lu(pa|van|val|paa)|luvit)\p{L}*|vasta(?!\p{L})|vain,? jos|kunnes (sallit|hyväksyt|annat)|sallit\p{L}*|painat|hyväksyt|pois päältä|erikseen/u,
    /ilman (\p{L}+)?eväst|evästeettöm|palvelinlok|palvelimen (omi|lok)|lokit|välttämättöm|tarvittava|istuntoeväst|ostoskori|(ei|emme|eikä) (\p{L}+ )?(käyt|ole|aset)/u,
  ),
  use: /käyt(tö|ö|tä|ä)\p{L}*|vierail\p{L}*|selaa\p{L}*|selail\p{L}*|jatka\p{L}*|jää(vä|mi|t|mä)\p{L}*|saapu\p{L}*|(?<!\p{L})tul(o|ija|eva|emalla)\p{L}*|luke\p{L}*|rekisteröity\p{L}*|tilaa\p{L}*|tilau\p{L}*|vara(us|ami|a|amalla)\p{L}*|osallistu\p{L}*|liitty\p{L}*|asioi\p{L}*|kävij\p{L}*|avaa\p{L}*|lataa\p{L}*|asenta\p{L}*|oleskel\p{L}*|asu\p{L}*/iu,
  accept: /hyväksy\p{L}*|suostu\p{L}*|sopii sinulle|myöntyv\p{L}*/iu,
  deemed:
    /katso(taan|mme)|merkits\p{L}*|tarkoitt\p{L}*|tulki\p{L}*|pide?tään|pidämme|kertoo|osoitt?a\p{L}*|samalla|merkki|oleta\p{L}*|automaattisesti/iu,
  thisText:
    /(?<!\p{L})(tämä|tämän|tätä|tähän|nämä|näihin|näitä|näiden|yllä olev\p{L}*|koko) (\p{L}+ ){0,2}(selost|käytän|politi|ehto|ehdo|ilmoitu|tekst|lauseke)\p{L}*/iu,
  chosen:
    /paina\p{L}*|klikka\p{L}*|napsau\p{L}*|rasti\p{L}*|ruksi\p{L}*|ruu(tu|dun)\p{L}*|valitse\p{L}*|uutiskirj|markkinoin|toimitusehd|erikseen|peru|tarjou|nimenomai/iu,
  leave: /poistu\p{L}*|lähde|älä käytä|lopeta|sulje/iu,
  newUse: anyOf(
    /(?<!\p{L})(muu(hun|ta|ten|tenkin|lla)( \p{L}+)?|muihin(kin)?|muissa(kin)?|uusi(a|in|ssa)?|uuteen|uuden|uudella|toisiin|toiseen|lisää)( \p{L}+)? (tarkoitu|käyttö|käytö|tarpe|tavoi|tavalla|päämää)\p{L}*/u,
    /(käyt|hyödyn|ottaa)\p{L}* (\p{L}+ ){0,4}(johonkin muuhun|muuhun|muihin|muutenkin|muissakin|uusiin|uudella|toisin)(?!\p{L})|tavoilla, joita[^.]*|käyttötarkoitu\p{L}* (\p{L}+ ){0,3}(muuttu|laajen|vaihtu)\p{L}*|mihin tietoja käytetään[^.]{0,20}muuttu\p{L}*/u,
  ),
  mayUse: /(?<!\p{L})(voimme|voidaan|saatamme|saatetaan|voivat)( \p{L}+){0,2} (käyttää|käsitellä|hyödyntää)/iu,
  untold: anyOf(
    /ilman (\p{L}+ )?(ilmoit|tiedot|kerto|kysy)\p{L}*|ilmoittamatta|kertomatta|kysymättä|tiedottamatta|(?<!\p{L})(emme|ei|emmekä|eikä|en) (?!ennen)(\p{L}+ ){0,2}(ilmoit|tiedot|kerro|kysy)\p{L}*/u,
    /harkin\p{L}*|pidätä\p{L}*|vapaasti|katsomallamme|haluamallamme|parhaaksi|milloin tahansa|alamme vain|otamme vain/u,
  ),
  lawful:
    /yhteensopi\p{L}*|(?<!\p{L})la(ki|in|issa)(?!\p{L})|\p{L}+lak[ia]\p{L}*|arkist\p{L}*|tutkimu\p{L}*|tilasto\p{L}*|anonym\p{L}*/iu,
  toldFirst:
    /(kerro|ilmoit|tiedot|kysy|pyyd)\p{L}* (\p{L}+ ){0,4}(ensin|etukäteen|ennen)(?!\p{L})|ensin|(?<!\p{L})(ei|emme|en|eikä) (\p{L}+ ){0,2}(käyt|hyödyn)\p{L}*|koskaan|ei ennen|(?<!\p{L})saat|suostumu/iu,
  acquires:
    /saa(mme|daan|da|tu)(?!\p{L})|kerä\p{L}*|hanki\p{L}*|ostamme|täyden\p{L}*|rikast\p{L}*|yhdist\p{L}*|tule(e|vat)(?!\p{L})|peräis\p{L}*|hae(mme|taan)|poimi\p{L}*|lähteet?|alkuper\p{L}*/iu,
  vagueSource: anyOf(
    /(?<!\p{L})(mui(sta|lta)|eri|erilaisi(sta|lta)|usei(sta|lta)|lukuisi(sta|lta)|ulkopuoli\p{L}+|kolmansi(sta|lta)|kolmannelta|julkisi(sta|lta) ja yksityisi(stä|ltä)|käytettävissä\p{L}*( olevi(sta|lta))?|saatavilla olevista|kaupallisi(sta|lta)|erinäisi(stä|ltä)|monista)( \p{L}+){0,2} (läh(tei|de)|rekister|taho|osapuol|tietokan)\p{L}*|(?<!\p{L})ulkopuolisten (toimittaj|palvelu|toimijo)\p{L}*/u,
    /(?<!\p{L})muualta(?!\p{L})|ostamme (\p{L}+ )?tietoja(?!\p{L})/u,
  ),
  named: /kuten|esimerkik|nimittäin|[:(]/iu,
  given: /luovut|(?<!\p{L})(jaa|anna|anne)\p{L}*|muualta (ei|emme)/iu,
  vagueReceiver:
    /(?<!\p{L})(kolman\p{L}* (osapuol|taho)\p{L}*|kolmansille|(eri )?(liike|yhteistyö|bisnes)?kumppan\p{L}*|(muille )?taho\p{L}*[^.]*|yrityksi\p{L}*,? (joiden|joille)[^.]*|(tiet\p{L}*|eri|er\p{L}+|valiko\p{L}*) (palveluntarjo|toimij|yrity|yhtiö|vastaanott)\p{L}*)/iu,
  hands: /luovut\p{L}*|(?<!\p{L})(jaa|anna|anne|välit|näh|näke|siir|saa)\p{L}*/iu,
  machineDecides: anyOf(
    /(ohjelm|järjestelm|algoritm|tietokone|(?<!\p{L})kone(?!\p{L})|malli(?!\p{L})|tekoäly|robot|automaatti)\p{L}* (\p{L}+ ){0,3}(voi )?((joko|itse|suoraan|heti) )?(päättää|hylkää|hylätä|hyväksyy|hyväksyä|myöntää|epää|evätä|ratkaisee|ratkaista|valitsee|karsii|karsia|tekee päätöks\p{L}*|pisteyttää (\p{L}+ ){0,8}(hyväksyy|hylkää))(?!\p{L})/u,
    /(ratkeavat|ratkaistaan|tehdään|hylätään|hyväksytään|myönnetään|evätään|käsitellään|karsitaan|estetään)(?!\p{L}) (\p{L}+ ){0,2}(järjestelmässämme|järjestelmän toimesta|ohjelman toimesta|automaattisesti|koneellisesti|ohjelmallisesti)|automaattisesti (\p{L}+ ){0,2}(hylätään|hylkää|evätään|hyväksytään|myönnetään)/u,
  ),
  cutOff:
    /(pist|arvosana|luokitu|sijoitu)\p{L}*[^.]*(alle|alitta|alempi|vähintään|ylittä|parhaa|eniten|korkeimm)\p{L}*[^.]*(hylä|hylk|karsi|etene|jatko|jää|jäävät|pääs|kutsu|evä|näyte|näke|valita)\p{L}*|(hylä|hylk|karsi|evä|näyte|näke)\p{L}*[^.]*(pist|arvosana|luokitu)\p{L}*[^.]*(alle|alitta|alempi|vähintään|ylittä|parhaa)/iu,
  review:
    /luke\p{L}*|käsittele\p{L}*|tarkist\p{L}*|tarkast\p{L}*|katso\p{L}*|arvioi\p{L}*|päät\p{L}*|riitaut\p{L}*|uudelleen|vaati\p{L}*|pyy\p{L}*|valvo\p{L}*|ratkais\p{L}*/iu,
  logic:
    /peruste(ella|ina|enaan|et)(?!\p{L})|kriteer|logiik|vertaa|katsoo|tarkastelee|ottaa huomioon|painot|riippu|(?<!\p{L})jos(?!\p{L})|\d|laskee|mukaan|johtaa|otetaan huomioon|vaikutta/iu,
  inEurope:
    /(pide?tään|pidämme|pysy\p{L}*|säily\p{L}*|tallen\p{L}*|käsitel\p{L}*|sijait\p{L}*) (\p{L}+ ){0,3}(Euroop|EU|ETA|unionin)\p{L}*/iu,
  ifConvenient:
    /mahdollisuuksien mukaan|aina,? kun|jos mahdollista|kun (se on )?mahdollista|pääosin|pääasiassa|yleensä|pääsääntöisesti|ensisijaisesti|pyri\p{L}*|käytännöllistä/iu,
  leavesEurope: anyOf(
    /(?<!\p{L})(EU|ETA|Euroop\p{L}*|unioni\p{L}*|talousalue\p{L}*)([:-]\p{L}+)?( ja ETA\p{L}*([:-]\p{L}+)?)?( \p{L}+)? (ulkopuolel\p{L}*|ulkopuolisi\p{L}*)|poistua (EU|ETA|Euroop)\p{L}*|maailmanlaaj\p{L}*|mihin maahan (tahansa|hyvänsä)|missä tahansa maa\p{L}*|kolmansiin maihin|siellä,? missä (meillä|kumppan)[^.]*|(?<!\p{L})ulkomaille/u,
  ),
  request: /pyyn\p{L}*|pyyde\p{L}*|tarkastus\p{L}*|oikeuksi\p{L}* (käyt|toteu)\p{L}*|(?<!\p{L})ottee\p{L}*/iu,
  burden:
    /(laskut|veloit|peri)\p{L}*[^.]*\d+ ?(€|euro)\p{L}*|\d+ ?(€|euro)\p{L}*|omakäti\p{L}*|allekirjoit\p{L}*|(kopio|jäljennö)\p{L}* (passi|ajokor|henkilö)\p{L}*|(tultava|saavuttava|käytävä)(?!\p{L})[^.]*(toimisto|paikan|henkilökohtais)\p{L}*/iu,
  relieved: /maksut\p{L}*|ilmai\p{L}*|kohtuutto\p{L}*|perusteetto\p{L}*|(?<!\p{L})(ei|eikä|emme)(?!\p{L})/iu,
  otherWay: /(?<!\p{L})(tai|taikka|joko|myös)(?!\p{L})/iu,
  shares:
    /vastu(u|ull)\p{L}*|vasta(a|amme|avat)(?!\p{L})|työnja\p{L}*|kumpi(kin)? (vastaa|hoitaa|huolehtii)|molem\p{L}*|keskenä\p{L}*|välillä\p{L}*|järjestely\p{L}*/iu,
  reward:
    /ale(koo|koodi)\p{L}*|\p{L}*alennu\p{L}*|etukoodi\p{L}*|lahja\p{L}*|bonu\p{L}*|hyvity\p{L}*|\d+ ?(€|euro)\p{L}*|(?<!\p{L})ilmai(nen|se)\p{L}*|arvont\p{L}*|\d+ ?%/iu,
  saysYes:
    /luvan anta\p{L}*|suostu\p{L}*|rasti\p{L}*|ruksi\p{L}*|hyväksy\p{L}*|salli\p{L}*|(anta|anna)\p{L}* (\p{L}+ ){0,2}lu(van|vat|paa|pasi|vallasi)|sano\p{L}* (kyllä|joo)/iu,
  anyway: /riippumatta|ilman (\p{L}+ )?suostu|silti|maksut|peru|laskut/iu,
  not: /(?<!\p{L})(ei|eivät|emme|en|eikä|eivätkä|mitään|koskaan|ole|oikeus|ihmi\p{L}*)(?!\p{L})/iu,
}
