import type { CorpusLanguage } from './phrases.js'

export const fi: CorpusLanguage = {
  titles: ['Tietosuojaseloste', 'Tietosuoja Puuveneverstaalla', 'Näin käsittelemme henkilötietoja'],
  registerTitle: 'Rekisteriseloste',
  headings: {
    R01: 'Rekisterinpitäjä',
    R03: 'Käsittelyn peruste',
    R06: 'Tietojen luovuttaminen',
    R07: 'Siirto ETA-alueen ulkopuolelle',
    R08: 'Säilytysaika',
    R09: 'Rekisteröidyn oikeudet',
    R13: 'Automaattinen päätöksenteko',
    R14: 'Tietolähteet',
    other: 'Muuta',
  },
  phrases: {
    R01: {
      right: [
        'Rekisterinpitäjä on Puuvenepaja Oy, tietosuoja@venepaja.example.',
        'Tietojesi käsittelystä vastaa Purje ry, puhelin 000 000 0000.',
        'Rekisterin pitäjä: Köli Tmi, www.koli.example',
      ],
      wrong: ['Henkilötietoja käsitellään huolellisesti.', 'Rekisterinpitäjä olemme me.'],
    },
    R02: {
      right: [
        'Tietosuojavastaavaa ei ole nimetty.',
        'Tietosuojavastaavan tavoittaa samasta osoitteesta.',
        'Meillä ei ole tietosuojavastaavaa.',
      ],
      wrong: ['Olemme nimenneet tietosuojavastaavan.', 'Tietosuojavastaava valvoo käsittelyä.'],
    },
    R03: {
      right: [
        'Käsittelyn oikeusperuste on sopimus sinun ja meidän välillä.',
        'Tilauksia käsittelemme sopimuksen täyttämiseksi ja laskuja lakisääteisten velvoitteiden noudattamiseksi.',
        'Jäsenrekisterin pito perustuu yhdistyslain velvoitteisiin.',
      ],
      wrong: [
        '',
        'Käsittelyn oikeusperuste on yhteydenpito.',
        'Käsittely nojaa hyvään tapaan.',
        'Käsittely perustuu jäsenyyteen.',
      ],
    },
    R04: {
      right: [
        'Markkinoinnissa oikeutettu etumme on kertoa uusista veneistä entisille asiakkaille.',
        'Kameravalvonta perustuu oikeutettuun etuun, joka on omaisuuden turvaaminen.',
        'Kehitämme palvelua ja selvitämme väärinkäytöksiä oikeutetun edun nojalla.',
      ],
      wrong: ['Käsittely perustuu oikeutettuun etuun.', 'Osa tiedoista on rekisterissä oikeutetun edun nojalla.'],
    },
    R06: {
      right: [
        'Tilitoimisto ja kuljetusliike saavat tietoja, joita ne työssään tarvitsevat.',
        'Tietoja luovutetaan maksupalvelun tarjoajalle.',
        'Emme luovuta tietoja ulkopuolisille.',
        'Käytämme alihankkijana palvelinhotellia, joka toimii ohjeidemme mukaan.',
      ],
      wrong: ['', 'Tietoja käytetään vain sovittuun.'],
    },
    R07: {
      right: [
        'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
        'Palvelimet ovat Saksassa, eikä mitään siirry Euroopan talousalueen ulkopuolelle.',
        'Uutiskirjeen osoitteita voidaan siirtää Yhdysvaltoihin EU:n ulkopuolelle, ja siirtoa suojaavat vakiosopimuslausekkeet.',
      ],
      wrong: [
        '',
        'Tietoja ei siirretä EU:n ulkopuolelle, ellei se ole teknisesti välttämätöntä.',
        'Tietoja ei lähtökohtaisesti siirretä ETA-alueen ulkopuolelle.',
        'Osa tiedoista voidaan siirtää Yhdysvaltoihin Privacy Shield -järjestelyn mukaan.',
        'Noudatamme EU:n tietosuoja-asetusta.',
        'Tietoja voidaan siirtää EU:n ulkopuolelle, jossa ne ovat salasanan takana.',
      ],
    },
    R08: {
      right: [
        'Tilaukset säilytetään 6 vuotta ja tarjoukset 12 kuukautta.',
        'Poistamme tiedot kaksi vuotta viimeisen huollon jälkeen.',
        'Osallistujien tiedot hävitetään, kun kurssi on päättynyt.',
        'Laskut säilytämme niin kauan kuin kirjanpitolaki vaatii.',
      ],
      wrong: [
        '',
        'Tietoja säilytetään niin kauan kuin se on tarpeellista.',
        'Säilytämme tiedot toistaiseksi.',
        'Tietojen säilytyksestä huolehditaan.',
      ],
    },
    R09: {
      right: [
        'Sinulla on oikeus tarkastaa ja oikaista tietosi, poistaa ne, rajoittaa ja vastustaa niiden käsittelyä ja siirtää ne järjestelmästä toiseen.',
        'Voit pyytää nähdä, mitä tietoja sinusta on, korjata ne, tulla unohdetuksi, kieltää suoramarkkinoinnin, rajoittaa käsittelyä ja saada tietosi siirrettäväksi toiselle.',
        'Oikeutesi: pääsy tietoihin, tietojen oikaiseminen, tietojen poistaminen, käsittelyn rajoittaminen, vastustaminen ja tietojen siirtäminen.',
      ],
      wrong: ['', 'Sinulla on oikeus tarkastaa tietosi ja oikaista ne.', 'Venekorjaamo korjaa, mitä tilataan.'],
    },
    R10: {
      right: [
        'Uutiskirjeeseen antamasi suostumuksen voit peruuttaa milloin tahansa; aiempi käsittely pysyy lainmukaisena.',
        'Jos olet antanut luvan markkinointiin, voit perua suostumuksesi kirjeen lopusta, mikä ei vaikuta jo lähetettyyn.',
        'Annetun suostumuksen voi vetää takaisin ilmoittamalla siitä meille: ennen sitä tehty on laillista.',
      ],
      wrong: ['Uutiskirjeen saat, jos annat suostumuksesi.', 'Markkinointi vaatii suostumuksen.'],
    },
    R11: {
      right: [
        'Voit tehdä valituksen tietosuojavaltuutetulle.',
        'Sinulla on oikeus kannella valvontaviranomaiselle, joka on tietosuojavaltuutetun toimisto.',
        'Jos rikomme lakia, valita tietosuojavaltuutetun toimistoon: valitus tehdään verkossa.',
      ],
      wrong: [
        '',
        'Valitukset huonosta palvelusta otamme vastaan verstaalla.',
        'Tietosuojavaltuutettu antaa lisätietoja.',
      ],
    },
    R12: {
      right: [
        'Ilman osoitetta emme voi toimittaa tilausta.',
        'Tietojen antaminen on vapaaehtoista.',
        'Nimen ja puhelinnumeron antaminen on sopimuksen edellytys.',
        'Jos et anna yhteystietojasi, emme voi palvella sinua.',
      ],
      wrong: ['', 'Kysymme nimen ja osoitteen.'],
    },
    R13: {
      right: [
        'Emme tee automaattisia päätöksiä.',
        'Rekisteröityjä ei profiloida.',
        'Yksittäistapauksissa ei ole automaattista päätöksentekoa.',
        'Kone ei päätä sinua koskevista asioista, vaan ihminen.',
      ],
      wrong: ['', 'Useimmat selaimet ottavat evästeet vastaan automaattisesti.'],
    },
    R14: {
      right: [
        'Tiedot saadaan asiakkaalta itseltään.',
        'Keräämme tiedot sinulta tilauksen yhteydessä.',
        'Tiedot ovat peräisin kaupparekisteristä ja asiakkaan ilmoituksista.',
        '',
      ],
      wrong: ['Saamme tietoja myös muista lähteistä.', 'Tietoja kerätään lisäksi ulkopuolisilta tahoilta.'],
    },
    R15: {
      right: ['Jos tietoja tarvitaan muihin tarkoituksiin, kerromme siitä etukäteen.'],
      wrong: [
        'Pidätämme oikeuden käyttää tietoja myös muihin tarkoituksiin.',
        'Tietoja voi käyttää uusiin tarkoituksiin ilman eri ilmoitusta.',
      ],
    },
    R16: {
      right: ['Sivustoa voi käyttää, vaikka ei hyväksyisi mitään.', ''],
      wrong: [
        'Käyttämällä sivustoa hyväksyt tietojen käsittelyn.',
        'Oletamme, että hyväksyt tämän.',
        'Asiakas hyväksyy tämän selosteen.',
      ],
    },
    R17: {
      right: ['Evästeasetukset ovat sivun alareunassa, eikä selaimen asetuksia tarvita.', ''],
      wrong: [
        'Evästeet voi estää selaimen asetuksista.',
        'Jos et halua evästeitä, kytke ne pois selaimesi asetuksissa.',
      ],
    },
    R18: {
      right: ['Noudatamme tietosuojalakia.', ''],
      wrong: ['Rekisteriä pidetään henkilötietolain mukaan.', 'Peruste on henkilötieto\u00adlaki.'],
    },
    R19: {
      right: [
        'Pyynnön voi lähettää sähköpostilla, eikä siitä peritä maksua.',
        'Pyynnön voi allekirjoittaa myös sähköisesti.',
      ],
      wrong: [
        'Tarkastuspyyntö on tehtävä omakätisesti allekirjoitetulla kirjeellä.',
        'Tiedot saa nähdä kerran vuodessa maksutta.',
        'Liitä pyyntöön kopio passista.',
      ],
    },
    R20: {
      right: ['Lisätietoja saa toimistosta.', ''],
      wrong: ['Kirjoita osoitteeseen (s-postiosoite).', 'Vastuussa on [yrityksen nimi].', 'Laskutus: ________'],
    },
    R21: {
      right: ['Tietoja ei myydä.', ''],
      wrong: ['Tietoja ei luovuteta ulkopuolisille. Jaamme tietoja mainoskumppaneillemme.'],
    },
    R22: {
      right: ['Päivitetty 1.11.2026.', 'Laadittu 20/09/2026', 'Voimassa marraskuusta 2026'],
      wrong: ['', 'Päivitetty viimeksi syksyllä.'],
    },
    R23: {
      right: ['Muutoksista kerromme sähköpostilla.', ''],
      wrong: ['Suosittelemme, että tarkistat tämän sivun silloin tällöin.', 'Seuraa tätä sivua säännöllisesti.'],
    },
    R28: {
      right: [
        'Evästeet: _vene (13 kuukautta, kävijämäärät).',
        'Eväste PHPSESSID pitää istunnon koossa.',
        'Evästeet luetellaan evästeselosteessa.',
      ],
      wrong: ['Sivusto käyttää evästeitä.', 'Kävijöitä mitataan Google Analyticsilla ja evästeillä.'],
    },
    R63: {
      right: ['Uutiskirjeen tilaaminen ei ole ehto ostamiselle.', ''],
      wrong: ['Tilaamalla veneen hyväksyt myös markkinoinnin.', 'Osallistumalla arvontaan suostut uutiskirjeeseen.'],
    },
    R90: { right: ['Vastaamme itse tietoturvastamme.', ''], wrong: ['Asiakas on itse vastuussa tietovuodoista.'] },
    R94: {
      right: ['Hotjar tallentaa käynnin kuvana, jos annat luvan.', ''],
      wrong: ['Käytämme Hotjar-palvelua.', 'Sivulla on Clarity.'],
    },
  },
}
