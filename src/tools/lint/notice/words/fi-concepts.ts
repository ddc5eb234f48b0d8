import type { ConceptWords } from '../concepts.js'
import { stems } from './stems.js'

export const fiConcepts: ConceptWords = {
  datum:
    stems(`*tieto* *tiedo* *tietä* *nimi* *nime* *osoit* *puhelin* *numero* *sähköpost* meili* syntymä* *tunnus* *tunnuk*
    *lomak* kenttä* kentä* kohta kohdat kohti* kohdan vastau* kysymy* henkilöllisyy*`),
  give: stems(`anta* anna* annet* antav* kerto* kerro* ilmoit* toimit* täytt* täyte* jättä* jätä* luovut* vasta* sano* mainit* tiedä tiedetä
    merkit* merkits* kirjoit* esit* paljast* syöt* ilmaise*`),
  must: stems(`pakko* pakol* täyty* pitää_anta* pitää_kerto* pitää_ilmoit* pitää_olla tarvi* vaadi* vaati* edelly* välttämät* velvol* vapaaehto* ehto* ehdo* valinnai* oma_valin*
    omaan_harkint* *ttava *tava saatava annettav* kerrottav* ilmoitettav* vähintään vähimmäis* tähdel* tähti* oma_asia
    oma_asiasi omalla_päätöks* itse_päät* itse_valit* vapaasti riittää`),
  optional:
    stems(`pakol* pakko* vapaaehto* valinnai* oma_asia oma_asiasi tähdellä tähti* annettava kerrottava ilmoitettava
    edellyty* ei_velvol* ei_ole_velvol* vähimmäistie*`),
  joins: stems(`osallistu* liittymi* liitty* jäsenyys jäsenyyden mukaan_tul*`),
  nameless: stems(`nimettöm* nimetön* anonyym* tuntemattom*`),
  skip: stems(`jättä*_pois jättä*_tyhjä* jätä*_tyhjä* jätä*_pois ohitta* ohita*`),
  lacking:
    stems(`salaa* salat* salaami* ilman jollei ellei ellet jollet elleivät muuten muutoin puuttu* puutu* tyhjä* jos_et jos_ei jos_emme jos_*_ei jos_*_et
    jos_*_*_ei mikäli_et mikäli_ei mikäli_*_ei antamat* kertomat* palauttamat* täyttämät* ilmoittamat* jättäm* kieltäyty* vasta_kun vain_jos vain_kun
    sitä_ennen vaille vailla nimettömä* et_halua ei_halua`),
  not: stems(`ettei ei eivät emme en et ette eikä eivätkä emmekä mitään koskaan kukaan mahdot* raukea* peruuntu* jää_pois jää_väliin
    jää_saamatta jää_tekemättä estyy estää saamatta tekemättä toimittamatta palautetaan`),
  consent: stems(`*suostumu* *lupa* *lupaa* *luvan* *luvalla* uutiskirj* *eväst* markkinoin* mainon* hyväks* sallit*`),
  ground: stems(
    `*sopimu* sovit* sopin* laki lailla lakiin laissa lain_mukaan lain_nojalla lain_vaat* *olain *slain *laki lakisäät* velvo* oikeutet* yleinen_etu artikla artiklan`,
  ),
  outsider:
    stems(`*tilintarkas* *tilitoimist* *kirjanpitäj* kirjanpitopalvelu* kirjanpitotoimisto* *pankki* *pankil* *pankin* *verohallin* *verottaj* *poliisi*
    *vakuutusyhti* *kuriiri* posti postille postin *kuljet* *tuomioistui* *hallitu* *asiantuntij* *arvioij* *toimittaj* *ylläpitäj*
    *tarjoaj* *tuottaj* *isännöi* *liitto* *liitol* *liiton *järjestö* *perintä* kela* *viranoma* *yhtiö* *yritys* *yrityk* *kumppan*
    *alihank* *keskus* *keskuks* *urakoits* *kouluttaj* *koulu* *tulkk* *lääkär* *sairaala* *laborator* *apteek* *järjestäj* *painotalo*
    *kirjapain* *palvelu* pilvi* *alusta* konserni* emoyhti* tytäryhti* sisaryhti* kolman*_osapuol* ulkopuol* juristi*
    asianaja* *konsult* *hotelli* piiri* *seura* *kunta* kunnan kunnalle *valmistaj* *tukku* *tehdas* *yliopisto* vanhemmi* naapuri*
    Google Facebook Meta Microsoft Stripe PayPal Klarna Paytrail Matkahuolto Netvisor Procountor Visma *ohjelmisto* *saaja*`),
  gets: stems(`saa saavat saada saanut saaneet luke* hoita* huolta* kats* pääs* säilyttä* näke* näkyv* käsittel* lähet* toimit*
    ilmoit* anne* anna* vie* välit* kerro* lähte* men* luovut* jaa* jae* tietää tietävät auttaa auttavat painaa ylläpitä* vastaanot*
    lukuumme puolestamme toimeksian* käyttö* käyttä* käytös* postit* tuotta* avusta* tulosta* kuljetta* siirt* siirr* tekee tekevät
    laskutta* hallinno* pyörittä* isännöi*`),
  alone:
    stems(`vain ainoastaan yksin pelkästään kukaan kenellekään ketään keneltäkään muut muille muita eikä ei emme en koskaan
    itse keskenämme`),
  insider:
    stems(`me meidän meillä minä minulla henkilöstö* henkilökun* työntekij* rahastonhoitaj* sihteeri* puheenjohtaj* hallituks*
    omistaj* opettaj* talonmie* johtaj* toimisto* jäsen* kollega* muut muille kukaan kenellekään ulkopuolis* muu talon`),
  abroad:
    stems(`EU EU:* EU-* ETA ETA:* ETA-* Euroop* euroop* unioni* kolman*_ma* ulkomai* ulkomail* kansainväli* rajojen rajan_yli manner* pohjoismai* norjalai* tanskalai* virolai* *maassa
    *maahan maihin maissa maat maista maasta maan_raj* Suome* suomalai* Ruotsi* ruotsalai* Irlan* Saksa* saksalai* Tanska* Alankomai*
    Hollan* Viro* Ranska* Norja* Britann* Iso-Brit* Yhdysval* USA* amerik* Atlantin kotimaa* paikallis* *talousalue*`),
  stays:
    stems(`pysy* *palvelim* *palvelin* pilve* pilvi* *konesali* sijait* sijaits* säily* tallen* poistu* siir* lähe* lähte* vied*
    viedä viemme vie mene* jää jäävät ovat on käsittel* ylit* kulje* matkust* päät* pide* talle* koskaan`),
  keep: stems(`säily* säilö* poist* takka* uuni* hävit* häviä* hävis* tuho* pidä* pide* pitää tallel* talle* pyyh* silpu* silppu* katoa* kado* tyhjen* polt*
    revi* anonymiso* arkisto* kauan kesto pois karsi* siivo* roskiin roskis* ylikirjoit* elää vanhene* laps* ylläpid* nollat*
    suttaa sutataan`),
  time: stems(`*vuosi* *vuotta *vuoden *vuodessa *vuoteen *vuoteensa *vuonna v *kuukau* kk *päivä* pv vrk *vuorokau* *viik* vko *tunti* *tunnin *tunnissa *kausi *kauden* *kautta* jälkeen kunnes kun asti saakka
    lopu* loppu* päätty* päätt* umpeu* *kuussa *kuun *kuuta keväällä kesällä syksyllä talvella keväisin syksyisin jouluna ajan aika
    *aika *ajan *ajaksi *ajalta *ajalla pysyvästi heti välittömästi saman viimeis* seuraav* laskien lukien kerran elinik* vaihtu*
    ajantas* kuluttua mennessä päästä viikkojen`),
  machine:
    stems(`*automa* *profilo* *kone *koneel* *koneet *koneiden *koneen *kone* *algoritm* *robot* *ohjelm* *tekoäly* *pistey*
    *pisteet*`),
  decide:
    stems(`*päät* ratkai* arvio* hylk* hylä* sulje* sulk* pistey* valit* valin* valik* lajit* luokit* hinno* hyväks*
    ennusta* pääte* tuomi* karsi* punnit* harki* vaikut* tulkit*`),
  spared: stems(`oikeus_olla oikeus_*_olla joutumatta`),
  human:
    stems(`*ihmi* henkilö joku henkilökun* henkilöstö* työntekij* käsin esihenkil* opettaj* omistaj* käsittelij* silmä*
    hallitu* sihteeri* johtaj* lääkäri* hoitaja* asiantuntij* virkail* tarkastaj*`),
  authority: stems(`*viranomai* *valtuut* valvonta* valvoj*`),
  complain:
    stems(`valitt* *valitu* kantel* kannel* tyytymät* käänty* kääntyä ota_yhteyt* ottaa_yhteyt* ilmoit* väär* virhe* rikko*
    rikot* lainvasta* lain_vasta* vie viedä saattaa tutki* ratkais* ratkoo epäil* moiti* vastoin huomaut* eri_mieltä viime_kädessä`),
  anyTime: stems(`milloin_* koska_* jälkikäteen myöhemmin peru* mieles* linki* viesti*`),
  browser: stems(`selai*`),
  until: stems(`kunnes`),
  open: stems(
    `tarpe* tarvit* tarvi* välttämät* toistaiseksi hyöty* kohtuulli* katso* edellyttä* pysyväs* ikuise* määrittelem* pyydä* asianmuk* sopiva* vaihtel* toimintamme käyttötarkoitu* täyttynyt`,
  ),
  purpose: stems(`*tarkoitu*`),
  gdpr: stems(`tietosuojala* henkilötietola* *asetuks* *asetus* GDPR direktiiv*`),
  optOut:
    stems(`peruut* peru perua peruu perut* perum* kumo* lopet* vetä* takaisin rastin rasti* ruksi* muutt* muuta* mieles* pois
    kytke* kieltä* kiell* ilmoit* milloin koska* jälkikäteen myöhemmin luopu* irti irtisano* katu* tyhjent* poist* lakkaa* lakata
    sano sanoa sanomalla viesti* enää`),
}
