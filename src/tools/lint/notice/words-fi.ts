import type { NoticeWords } from './notice-words.js'

/** Finnish, by word forms: each pattern covers every case and person in which the word is used. */
export const fi: NoticeWords = {
  notice: /henkilötie|rekisterinpitäj|rekisterin pitäj|tietosuoj|rekisteriselost/i,
  controller:
    /rekisterinpitäj|rekisterin pitäj|tietojesi käsittelystä vastaa|vastaa[^.]{0,80}(tiedo|tieto|käsittely)|kuka[^.]{0,30}vastaa/i,
  officer: /tietosuojavastaav/i,
  authority: /tietosuojavaltuut|tietosuoja\.fi/i,
  date: /\b\d{1,2}[./]\s?(\d{1,2}[./]|\p{L}+kuuta)\s?\d{4}\b|\b\d{4}-\d\d-\d\d\b|\p{L}+kuu(ssa|sta|n)?,? \d{4}\b|\b\d{1,2}\/\d{4}\b/iu,
  cookies: /eväste|\bcookie/i,
  noCookies:
    /(ei|emme|en)[^.]{0,30}(käyt|yhtään|ole|aseta|tallenna)[^.]{0,30}eväste|evästeitä ei (käyt|ole|aset|tallen)|ilman evästeitä/i,
  cookieTitle: /^\W*(\p{L}+n )?eväste(seloste|käytän|ilmoitu|et|politiik)/iu,
  registerTitle: /rekisteriselost|henkilötietolaki[^.]{0,30}10 ?§/i,
  cookieList:
    /evästeen nimi|eväste(seloste|luettelo|taulukko|käytännö)|luettelo\p{L}* evästei|(löydät|näet|luettelo)[^.]{0,60}asetuksi[^.]{0,20}/iu,
  legitimateInterest: /oikeutet\p{L}* (etu|edu|intressi)/iu,
  replayTools: /hotjar|clarity|smartlook|mouseflow|istuntotallen|istunnon tallen|lämpökart/i,
  consent: {
    core: /suostumu|\blup(a|asi|aa)\b|evästei|evästeet|\bcookies/i,
    not: /ilman[^.]{0,30}suostumu|luovut|mihin tarvi|ei tarvita|välttämättöm/i,
  },
  statements: {
    basis: [
      { core: /\((sopimu|suostumu|lakisääte|laki|oikeutettu etu|lupa)[^)]*\)/i },
      {
        core: /suostumu|lupasi|sopimu|lakisäätei|lakiin|laki vaatii|lainsäädän|velvoit|velvollisuu|oikeutet\p{L}* (etu|edu|intressi)|elintärke|yleis\p{L}* edu/iu,
        hint: /perust(e|uu|uv|a)|nojalla|nojaa|artikl|täyttämi|täytäntöönpan|noudattami|oikeuttaa|oikeuden käyttää|velvoittaa|määrää/i,
        not: /luovut|siirr(et|ä)|henkilötietolai|säilyt/i,
      },
    ],
    interest: [
      { core: /(koska|jotta)[^.]{5,}oikeutettu etu|oikeutettu etu\P{L}+(koska|jotta)/iu },
      {
        core: /oikeutet\p{L}* (etu|edu|intressi)\p{L}*[^.]{0,30}(\bon\b|\bovat\b|:|\beli\b|, (joka|kuten|jonka)|esimerkik|kehittä|hoita|markkin|turva|estä|peri|selvit|palvel|seura|tiedot)/iu,
      },
      { core: /\p{L}{3,}\P{L}+\p{L}{3,}/u, hint: /etumme on|mikä[^.]{0,15}etumme|mikä etu/i },
      { core: /(kehittä|hoita|markkino|turva|estä|peri|selvit|palvel)\p{L}*[^.]{0,60}oikeutet\p{L}* (etu|edu)/iu },
    ],
    recipients: [
      {
        core: /\p{L}{4,}/u,
        under: /kuka[^.]{0,30}(käsitt|saa|näk)|tietoja saa|minne|ketkä|kenelle|luovut|vastaanottaj|käsittelijät/i,
        not: /vain sovittuun/i,
      },
      { core: /lukuumme|toimeksiannostamme|puolestamme|annamme[^.]{0,30}tied/i },
      {
        core: /luovut|jaamme|jaetaan|vastaanottaj|käsittelijä|palveluntarjoaj|alihankki|kumppan|saa(vat)? (tietoja|tietoj|tiedot)|välit(e|ä)|tilitoimist|yrity(s|kse|ksi|stä)/i,
        hint: /luovut|jaa|saa|vastaanott|käsittelij|palveluntarjo|alihank|kumppan|välit|ulkopuoli(s|n)/i,
        not: /\bEU\b|\bETA\b|Euroop|kolman/,
      },
    ],
    transfers: [
      { core: /(\bETA\b|\bEU\b|Euroopan|[Tt]alousalue)[^.]{0,60}(ulkopuol|alueella|sisä|jäsenmai|maissa)/u },
      { core: /kolman(s|n|si|te)\p{L}* ma/iu },
      { core: /(poistu|siirry|siirr|pysy|säily|sijait|ovat|tallennet)[^.]{0,60}(Suome|EU-|EU:|ETA-|Euroo)/u },
      {
        core: /yhdysval|\bUSA\b|Iso-Brit|Intia|Sveitsi|Kanada/iu,
        hint: /lausek|tietosuojakehy|riittävä|sovittu|siirto|siirty/i,
      },
      { core: /(malli|vakio(sopimus)?)lausek|tietosuojakehy/i },
      {
        core: /\p{L}{2,}/u,
        under: /siirrot?(?!.*järjestelm)|siirtäminen (EU|ETA|kolman|ulko)|ulkopuolelle|kolmansi/iu,
      },
    ],
    retention: [
      {
        core: /(\d+|yhden|kahden|kolmen|neljän|viiden|kuuden|kymmenen|yksi|kaksi|kolme|neljä|viisi|kuusi|puoli) ?(vuo|kuukau|kk\b|päiv|vrk|viik)|(vuoden|kuukauden|viikon|vuorokauden) (ajan|kuluttua|kuluessa|jälkeen)|(vuoden|kauden|kuun) lop(us|puun)|päätty|päättym|loputtua|kunnes|takuuaja|kirjanpitola[ik]|keston aja|(asiakassuhteen|sopimuksen|jäsenyyden) (ajan|kesto)/iu,
        hint: /säily|poist|hävit|tuho|kauan/i,
      },
    ],
    withdrawal: [
      {
        core: /peruut|perua|peru |vetää[^.]{0,30}(takaisin|pois)/i,
        hint: /suostumu|\blup|uutiskirj|eväst|milloin|markkinoin/i,
      },
      { core: /(muuttaa|vaihtaa)[^.]{0,40}(evästeaset|evästevalin|valintaasi|suostumus)/i },
    ],
    complaint: [{ core: /valitu|kantelu|valittaa|kannella/i, hint: /viranomai|tietosuojavaltuut|valvonta/i }],
    provision: [
      { core: /\p{L}{2,}/u, under: /tietojen antami|velvollisuus antaa|onko[^.]{0,30}(pakko|annettava)|pakko antaa/i },
      { core: /(muuten|muutoin)[^.]{0,20} (en|emme|et|ei) /i },
      {
        core: /(pakko|täytyy|on)[^.]{0,20} (antaa|kertoa|ilmoittaa|annettava|kerrottava|ilmoitettava)(?!\p{L})/iu,
        not: /meidän|meille/i,
      },
      { core: /ilman [^.]{2,60}(emme voi|ei voi|ei onnistu|ei ole mahdollista|emme pysty)/i },
      {
        core: /pakolli|vapaaehtoi|pakko antaa|edellyty[sk]|edellyttää[^.]{0,40}tiet|välttämät\p{L}* (sopimu|tilau|palvelu)|ilman (näitä|niitä|tietoja|yhteystieto|osoite|sitä)|emme voi (toimittaa|tehdä|palvella|tarjota|lähettää)|velvollinen antamaan|jos et anna|jättä\p{L}* antamatta|vaatii, että annat/iu,
      },
    ],
    automated: [
      { core: /kone[^.]{0,20} (ei|tekee)|(ei|eikä) kone|päätö\p{L}*[^.]{0,40}ihmi|ihmi(nen|set)[^.]{0,30}päät/iu },
      {
        core: /päät|(?<!\p{L})(ei|emme|kyllä)(?!\p{L})/iu,
        hint: /automa\p{L}* päätö|profiloin|kone päät/iu,
        not: /selai/i,
      },
      {
        core: /automa\p{L}* (\p{L}+ )?(päätö|yksittäis|päätel)|päätö\p{L}*[^.]{0,60}automa|profiloi|(kone|tekoäly|algoritmi)\p{L}* ei|automatisoi\p{L}* päät/iu,
      },
    ],
    sources: [
      {
        core: /\p{L}{4,}/u,
        under: /(tieto)?lähteet|mistä tiedot|^[\d. ]*mistä\W*$/i,
        not: /rekisterissä on/i,
      },
      {
        core: /asiaka|itse|sinulta|päivityspalvel|viranomai|yhtiö|palvelin|kumppan|rekisteristä/i,
        hint: /tietolähte|mistä tiedot|lähteet/i,
      },
      {
        core: /saadaan|saamme|kerätään|keräämme|peräisin|tuleva?t|tulee|kysy(n|mme)|annat|ilmoitt|antami|itseltä|sinulta/i,
        hint: /lähte|saadaan|saamme|tulevat|tulee|kysy(n|mme)|kerätään|keräämme|peräisin|itseltä|sinulta/i,
        not: /emme kerää/i,
      },
    ],
    replay: [
      {
        core: /tallen(n|t)\p{L}*[^.]{0,60}(käyn(ti|ni)|liikk|hiiren|napsaut|istun)|(käynti|istun|liikk)\p{L}*[^.]{0,40}tallen/iu,
      },
    ],
  },
  rights: {
    access:
      /tarkast|tarkist|tutustu|tietosi itsellesi|katso|nähtäv|pääs(y|tä)|saada[^.]{0,40}(tieto|jäljennö|kopio|nähtä)|nähdä|mitä tietoja|saat[^.]{0,20}kopio/i,
    rectification: /oikai|korja(a|ta|ami|u|utt)|korjaamme/i,
    erasure: /poist(aa|am|at|et|o)|unohde|hävit(tä|et)/i,
    restriction: /rajoit|keskeyt/i,
    objection: /vastust|kieltää[^.]{0,40}(suoramarkk|suoramain|markkinoin|käsittely)/i,
    portability:
      /siir(tää|to|rett|rot)\p{L}*[^.]{0,60}(järjestelmä|toise|tiedot|tietoj|itse)|siirrettäv|siirre?ty|kone(lli)?\p{L}* ?luettav|tiedostona|mukaa[sn]|(sähköisessä|koneluettavassa) muodossa|(tiedot|tietojen|tietosi) siirt|siirtää (ne|tietosi|tietonsa)/iu,
  },
  rightsHint: /oikeu(s|d|t|ks)|voit|saat|pyytä|vaati|pyydä|pyynnöstä|kerro meille/i,
  rightsNot: /ei tarvitse|emme poista|poistetaan[^.]{0,40}(kuluttua|päätyttyä)|autokorja|korjaamo/i,
  automatedHeading: /automa(atti|tisoi)|profiloin/i,
  period: /\d+ ?(vuotta|vuoden|kuukautta|kuukauden|päivää|päivän|vrk|kk)/gi,
  forbidden: [
    { rule: 'R03', says: /(^|– )oikeutetun edun perust\p{L}*: [^\n]*(sopimus|suostumus|lakisäätei)/iu },
    {
      rule: 'R07',
      says: /(ulkopuol|kolman\p{L}+ ma)[^.]*(ellei|jollei|paitsi|mikäli kuitenkin|jos se on tekni)|ei lähtökohtaisesti[^.]*(ulkopuol|siirr)|(ellei|jollei)[^.]*(EU|ETA|Euroop)[^.]*ulkopuol/iu,
    },
    { rule: 'R07', says: /privacy shield|safe harbor/i },
    {
      rule: 'R07',
      says: /(voidaan|voimme|voi(vat)? (siirtyä|siirtää|luovuttaa|tallentaa|sijaita)|sijaitse\p{L}*|saatetaan|siirtyy|siirretään|siirrämme|tallentaa|säilyttää|käsittelee)[^.]*(ulkopuol|yhdysval|\bUSA|kolman\p{L}+ ma)/iu,
      not: /\bei\b|\beivät\b|emme|Maa: /i,
      unlessAnywhere:
        /vakiosopimus|(malli|vakio)lausek|riittäväksi|riittävyy|tietosuojakehy|data privacy framework|sitovat? säännö|valmiit sopimusehdot|suojatoim/i,
    },
    {
      rule: 'R08',
      says: /(niin kauan|sen ajan|ajan|aikaa) kuin?[^.]*(tarpeelli|tarpeen|katso|tarvit)|toistaiseksi|kunnes (itse )?pyydä|ei tarvitse poistaa|pysyvästi|tarpeellisen ajan/i,
      not: /\d|kirjanpito|takuu|lain|laki/i,
    },
    {
      rule: 'R15',
      says: /(muihin|uusiin|muuhun)( \p{L}+)? tarkoitu[^.]*(ilman|ilmoittamatta|harkin)|(pidätämme|pidättää) (itsellään )?oikeuden[^.]*(muihin|uusiin|muuhun)/iu,
    },
    {
      rule: 'R16',
      says: /(käyttämällä|jatkamalla|rekisteröitymällä|selaamalla)[^.]{0,60}(hyväksy|suostu)|hyväksyy? (yllämainitun |tämän )?(rekisteri|tietosuoja)?selosteen|seloste hyväksymällä|oletamme[^.]{0,40}(suostu|hyväksy)/i,
    },
    {
      rule: 'R17',
      says: /selai(n|me)\p{L}*[^.]{0,80}(asetu|lisäos)|(estää|kieltää|poistaa|hallin|hallit)\p{L}*[^.]{0,60}selai(n|me)/iu,
      unlessAnywhere:
        /evästeasetu|asetukset.{0,3}-?painik|evästebanner|sivuston (alareuna|alatunnis)|samasta paikasta|\bevaste\b/i,
    },
    { rule: 'R18', says: /henkilötieto-?la[ki]/i },
    {
      rule: 'R19',
      says: /(pyyn|pyyd|pyytä|tarkast)\p{L}*[^.]{0,120}(allekirjoit|omakäti)|(allekirjoit|omakäti)\p{L}*[^.]{0,60}pyyn/iu,
      not: /tai sähkö|myös sähkö|sähköisesti/i,
    },
    {
      rule: 'R19',
      says: /kerran vuodessa[^.]{0,60}(veloitu|maksut|ilmai)|(kopio|jäljennös)\p{L}*[^.]{0,40}(henkilöllisyys|passi|ajokort|henkilökort)/iu,
    },
    {
      rule: 'R23',
      says: /suosittelemme[^.]{0,80}(tarkist|luke|katso|tutust)|(tarkista|seuraa|tutustu|katso|lue|käy)[^.]{0,40}(ajoittain|aika ajoin|säännöllisesti)|muut(taa|amme)[^.]{0,60}julkais\p{L}* (sen |uuden )[^.]{0,40}(sivu|tässä|täällä)/iu,
    },
    {
      rule: 'R63',
      says: /(tilaamalla|ostamalla|osallistumalla|tilaus)[^.]{0,50}(hyväksyt|suostut|annat (luvan|suostumu))[^.]{0,50}(markkinoin|uutiskirj|seuran)/i,
    },
    {
      rule: 'R90',
      says: /(asiakas|asiakka|käyttäj)\p{L}*[^.]{0,60}(on itse|on vastuussa itse|itse vastuussa|vastaa itse)/iu,
    },
  ],
  contradiction: [
    /(ei|eikä|emme|en)[^.]{0,60}(luovut|anna|jaa|myy)[^.]{0,80}(ulkopuol|kumppan|kolman|kenellekään|muille)|luovuttamatta[^.]{0,40}ulkopuol/i,
    /jaa(mme|n|taan)[^.]{0,120}kumppan|siirtää[^.]{0,40}kumppan|oikeus julkaista|luovutamme[^.]{0,80}kumppan/i,
  ],
}
