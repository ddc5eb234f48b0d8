import type { ConceptWords } from '../concepts.js'
import { stems } from './stems.js'

export const svConcepts: ConceptWords = {
  datum: stems(`*uppgift* data datan information* namn* *adress* telefon* mobil* e-post* epost* mejl* *nummer* födelse*
    *formulär* fält* ruta rutor* svar* frågor* fråga* identitet*`),
  give: stems(`ge ger ges gett ange anger anges uppge* uppger lämna* berätta* fyll* meddel* vet svara* skriv* delge* anmäl* tala_om
    dela_med visa* låt* angivits angett`),
  must: stems(`måste behöv* kräv* krav* obligator* tvung* tvång* skyldig* frivill* valfri* nödvänd* förutsätt* villkor* själv_väl*
    själv_bestäm* ska skall minst minimum ombed* fritt fri upp_till_dig behov stjärn* asterisk* förutan duger`),
  optional:
    stems(`obligator* tvung* tvång* frivill* valfri* upp_till_dig oumbärlig* stjärn* asterisk* inte_skyldig ingen_skyldighet
    förutsättning* uppgiftsskyldig* fritt_val`),
  joins: stems(`delta* deltar deltagande* anmäler_man_sig anmäler_sig anmälan_är medlemskap* gå_med`),
  nameless: stems(`anonym* namnlös* okänd*`),
  skip: stems(`hoppa_över hoppar_över utelämna* lämna*_tom* låta_bli`),
  lacking:
    stems(`hemlighåll* utan annars saknas saknar fattas tom tomt tomma uteblir utebli* vägra* såvida om_du_inte om_ni_inte om_det_inte
    om_vi_inte om_den_inte om_de_inte ifall om_inte i_annat_fall först_när bara_om endast_om enbart_om vill_inte inte_vill
    låter_bli avstår förrän den_som_inte undanhåll* anonym* om_*_inte om_*_*_inte`),
  not: stems(`nej inte inga ingen inget ingenting aldrig ej varken omöjlig* uteblir faller bortfaller hindr* slopas skickas_tillbaka ogiltig*
    vägra*`),
  consent: stems(
    `samtyck* tillstånd* medgiv* nyhetsbrev* kakor* kaka cookie* cookies marknadsför* reklam* godkän* lov`,
  ),
  ground: stems(
    `*avtal* överens* lag lagen *lagen lagstad* rättslig_förplikt* rättslig_skyld* förplikt* skyldig* berättiga* intresseavväg* artikel_6`,
  ),
  outsider:
    stems(`*revisor* redovisningsbyrå* redovisningsfirm* bokförare* bokföringsbyrå* bokföringsfirm* *bank *banken *banker *skatte* polis* *försäkring* *bud *budfirma* postnord
    posten *domstol* jurist* advokat* *leverantör* *driftare* *förvaltare* *förbund* *inkasso* *kommun* *region* *myndighet*
    *bolag* *företag* *partner* *lägergård* skola skolan skolor* *entreprenör* *läkare* *sjukhus* *laborator* *tryckeri* *arrangör*
    *byrå* *biträde* *mottagare* moln* *plattform* konsult* *tjänst* koncern* dotterbolag moderbolag* syster* tredje_part*
    utomstående utanför externa extern *hotell* *värd* *tränare* distrikt* liga* *klubb* grossist* tillverkare* fabrik* program*
    it-stöd it-support universitet* högskol* *transport* *frakt* *kollega* anhörig* föräldrar* Google Facebook Meta Microsoft Stripe
    PayPal Klarna Swish Fortnox Visma Kivra systemet`),
  gets: stems(`får fått få ser se ses läs* hanter* behandl* sköt* förmedl* titt* lagr* driv* tryck* del *tillgång* finns ligger
    anmäl* skick* lämn* ges ger gå går rapport* vidare dela* delas överlåt* överlämn* ta_del tar_del känner vet hjälp* bistå*
    anlit* för_vår_räkning åt_oss levere* underhåll* skrivs kör* ordnar nyttjar använd* involver* mottag* insyn kommer_åt hos
    postar samarbet*`),
  alone: stems(`bara endast enbart ensam* ingen inga inget aldrig själv* stannar uteslutande inte utom`),
  insider:
    stems(`vi oss jag mig personal* anställd* kassör* sekreterare* ordförande* styrelse* ägar* lärare* vaktmästar* chef*
    kontor* medlem* medarbet* kollega* annan andra övriga utomstående någon huset`),
  abroad:
    stems(`EU EU-* EES EES-* europa* europeisk* unionen tredje_land* tredjeland* utomlands utland* internationell* gräns*
    världsdel* Finland* finländsk* finsk* Sverige* svensk* Irland* Tysk* Danmark* Nederländ* Estland* Frankrike*
    Norge* Storbrit* USA Amerika* amerikansk* Atlanten hemlandet inrikes nordisk* norsk* dansk* isländsk* lokalt kontinent*`),
  stays:
    stems(`stann* rör_sig ut_ur *lagra* finns ligger *server* *servrar* moln* *datacent* *datahall* lämn* överför* flytt* skick* förs
    går resor reser kvar behandl* spara* drift* står bevara* förvara* placer* export* passer* hamnar aldrig`),
  keep: stems(`spar* *lagr* bevar* förvar* rader* släng* kast* förstör* makuler* bränn* eld* riv* töm* töms gallr* försvinn*
    bort borta kamin* ugnen pärm* spelas_över stryk* struk* utplån* avidentifier* anonymiser* kvar behåll* arkiver* *länge avlägsn* ren* tuggas strimla*
    dokumentförstör* skriv*_över upphör* lever`),
  time: stems(`år året årets åren *årets *månad* vecka veckor* veckan *dag *dagar *dagen *dagarna *dygn* timm* minut* *säsong* *termin* efter tills
    när sedan_då slut* *slutet upphör* avsluta* *skifte* utgång* jul* januari februari mars april maj juni juli augusti september
    oktober november december våren sommaren hösten vintern klar* kvartal* livet permanent decenni* fjortonde varaktigt bokföringslag* under så_länge
    årligen genast omedelbart senast förbi över`),
  machine: stems(
    `*automat* *profiler* *maskin* *dator* *algoritm* *robot* *datorprogram* programmet AI artificiell* *poäng*`,
  ),
  decide:
    stems(`*beslut* avgör* bestäm* bedöm* välj* val urval* sorter* rank* rangordn* godkän* avslå* neka* pris* klassif*
    gallra* slutsats* förutse* tänk* dömer döma utvärder* prognos* ratar`),
  spared: stems(`rätt_att_inte rätt_att_slippa inte_bli_föremål`),
  human: stems(`*människ* person personen någon personal* anställd* för_hand chef* lärare* ägar* handlägg* ögon
    styrelse* sekreterare* läkare* sköters* medarbet* tjänsteman* expert*`),
  authority: stems(`*myndighet* *ombudsman* tillsyn* IMY övervak* granskningsnämnd*`),
  complain:
    stems(`klag* *klagomål* besvär* missnöjd* vänd* kontakta överklag* anmäl* fel* orätt* strid* bryt* brott* olaglig*
    lagstrid* arg nöjd skriv* ta_upp prövar prövas prövning*`),
  anyTime: stems(`när_som_helst när_du_vill senare efterhand återkall* ångr* tillbaka avregistr* länk* mejl*`),
  browser: stems(`*webbläsar* *läsaren`),
  until: stems(`tills`),
  open: stems(
    `nödvändig* behöv* behov* kräv* relevant* nytta tills_vidare erforderlig* anser lämplig* uppfyll* ändamål* varier* verksamhet* permanent* alltid obestämd* rimlig* ber begär`,
  ),
  purpose: stems(`ändamål* *syfte*`),
  gdpr: stems(`dataskyddslag* personuppgiftslag* *förordning* GDPR direktiv*`),
  optOut:
    stems(`återkall* återta* tillbaka avregistr* avslut* avanmäl* avbeställ* avsäg* säg_till ångr* ändr* säg_nej säga_nej säger_nej stopp* stäng*
    slå*_av säg_ifrån ta_bort tas_bort plocka* kryssa* avböj* sluta* när_som_helst när_du_vill senare efterhand hör_av
    inte_längre tacka besked ord upphäv* annullera* upphör*`),
}
