import type { RightId } from '../rights.js'
import { anyOf } from './any-of.js'
import { stems } from './stems.js'

/** What a person may do: forms such as “poistaa” and “poistamista”, not “poistamme”, which the controller does. */
export const fiRights: Readonly<Record<RightId, RegExp>> = {
  access: anyOf(
    /tarkast(aa|us|am|el|ett|a\b)|tarkist(aa|us|am|ett)|tutustu|nähdä|nähtäv|katso|pääs(y|tä)|kopio|jäljennö/,
    /(saada|saat|pyytää|pyydä|halua)\p{L}*[^.]{0,60}(tieto|tieto[aj]|tiedot|tietää|selville)/u,
    /annamme[^.]{0,20}(jäljennö|kopio)|mitä (tietoja|sinusta|meillä|olemme|hänestä)|tietosi itsellesi/,
  ),
  rectification:
    /oikai|korja(a|ta|ami|us|utt|uks|am|ist|tu|tt)|korjau(ta|s|ks)|virhe\p{L}* (pois|kuntoon)|(päivittää|muuttaa|täydentää|täydennet)/iu,
  erasure: anyOf(
    /poist(aa|am|etuk|etui|ett|at|oa?(?!\p{L})|on(?!\p{L})|oja|oikeu|opyyn)/u,
    /unoh(t|d)|hävit(tää|täm|ett|yt)|tuhota|pyyhkiä|pyyhittäv/,
  ),
  restriction: /rajoit|keskeyt|jäi(hin|ssä)|jäädyt|tauolle|pysäyt/i,
  objection: /vastust|kieltää|kiellä|kielto|kiello|kieltäyty|lopet(amme|taa)|sanoa[^.]{0,10}(ei|ettet)(?!\p{L})/iu,
  portability: anyOf(
    /siir(tää|to|rett|rot|täm|toa)\p{L}*[^.]{0,60}(järjestelmä|toise|tiedot|tietoj|tietosi|itse)/u,
    /siirrettäv|siirre?ty|siirtoa?(?!\p{L}| (EU|ETA|ulko|kolman))|oikeutta siirtää/u,
    /kone(lli)?\p{L}* ?luettav|tiedostona|mukaa[sn]|(sähköisessä|koneluettavassa) muodossa|(tiedot|tietojen|tietosi) siirt|siirtää (ne|tietosi|tietonsa)|ladata|lataa|sähköise(sti|nä)/u,
  ),
}

/** Where a passage is about rights. */
export const fiRightsBriefly: Readonly<Record<RightId, RegExp>> = {
  access:
    /pääs|näh|näe|katso|tarkast|tarkist|tutustu|kysy|kysel|tietää|selville|kopio|jäljennö|(saada|saat|pyytää)[^.]{0,40}tie[dt]|saaminen|saamista|saanti|(mitä|mikä) (\p{L}+ )?(sinusta|itsestä|hänestä|meillä)|luke(a|t)|luet|kirjattu|näytämme|eteesi/iu,
  rectification: /oikai|korja|virhe|päivit|täyden|muut(ta|e)|muoka|muokk/i,
  erasure: /poist|hävit|unoh|tuho|pyyh|deleto|silppu|raaputt|(?<!\p{L})(pois|yli)(?!\p{L})/iu,
  restriction:
    /rajoit|keskey|jäädyt|tauo|pysäyt|jäi(hin|ssä)|(ettei|ettemme|emme|ei|olla) [^.]{0,20}käyt|käyttämättä|odottamaan|rauhaan|toistaiseksi|vähäksi aikaa/i,
  objection: /vastus(t|us)|lakkaa|lakata|kokonaan|kielt|kiellä|kieltäy|lopet/i,
  portability:
    /siirtää(?!\p{L})|siirtämi|siirto-oikeu|siir(t|r)[^.]{0,40}(järjestelm|toise|tiedo|tieto|itse|oikeu|muual)|siirret|siirro(n|ks)|siirtoa?(?!\p{L})|siirty|mukaa[sn]|muualle|tiedostona|koneluet|koneellise|(?<!\p{L})vie(dä|tävä|täväksi)?(?!\p{L})|lada?ta|sähköisessä muodo|toiselle/iu,
}

export const fiRightsHint = anyOf(
  /oikeu(s|d|t|ks)|siirto-oikeu|voit|voi(vat)?(?!\p{L})|(jäsen|asiakas|rekisteröity|asukas|huoltaja|potilas|oppilas|käyttäjä|kävijä) saa(?!\p{L})|saa(vat)? (vastustaa|kieltää|pyytää|nähdä|tarkastaa|vaatia)|saat|saada|pyytä|pyydä|pyynnö|vaati|vaadi|vaatim|pyynt|kerro meille|halua|halute|näytämme|sinulla on/u,
)

/** Among other rights, whatever word names one. */
export const fiRightsBroadly: Readonly<Record<RightId, RegExp>> = {
  access: stems(
    `nähd* näet näe* näh* katso* kats* tarkast* tarkist* tutustu* lukea luet kuulla tietää kysy* *kopio* *jäljennö* ote otteen pääs* selvi* selville vilkais* tulost* silmäil* saada_tie*`,
  ),
  rectification: stems(
    `oikai* oikais* korja* muutt* muutos* muuta* päivit* täyden* virhe* väär* paranta* kuntoon ajan_tasal* muokat* muokk*`,
  ),
  erasure: stems(
    `poist* tuho* tuhot* hävit* pyyh* unoh* pois silp* silppu* roskiin deleto* siivo* yliviiva* raaput* karsi* kadot* hukat*`,
  ),
  restriction: stems(
    `rajoit* rajat* keskey* jäädy* tauo* tauko* pysäyt* jäi* lukit* sulke* estä* telakal* lepo* lepää* odot* hylly* syrjään käyttämättä seis* rauha* supist* kavent*`,
  ),
  objection: stems(`vastust* kiel* vastaan torju* kieltäyt* evätä protest* lopet* riitaut* kiistä* kiistää`),
  portability: stems(
    `*siirt* *siirr* mukaan mukaansa mukaasi vie* vied* muual* toisaal* toisel* koneluet* sähköis* tiedosto* lata* lada* kuljet* noutaa`,
  ),
}

export const fiItemEnds = /[,;:()–]| (?:ja|tai|sekä|taikka|eikä|kuten) /i

/** What items of a list of rights say besides the rights. */
export const fiNoRight =
  stems(`milloin maksut* veloituks* kuukau* päiv* viikon jos kun sähköpost* meili* kirj* puhel* soit* yhtey* osoit* nimi nime* vali*
    *viranoma* *valtuut* peru* suostum* päätö* automaat* vasta* pyyn* pyytä* pyydä* myös esimerk* oikeus oikeuks* oikeudet oikeutta
    laki lain laissa peruste* tarkoitu* markkinoin* rajoissa artikl* henkilöll* sinulla voit haluat jäsen* asiakas asiakk* toimist*
    huoltaj* uutiskirj* aina tiedot tieto* itse ilmoit* ottamalla lähet* lapse*`)
