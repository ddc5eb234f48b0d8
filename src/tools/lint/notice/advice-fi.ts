import type { Advice, AdviceId } from './advice.js'

export const fi: Readonly<Record<AdviceId, Advice>> = {
  R01: [
    'ei kerrota, kuka on rekisterinpitäjä ja miten siihen saa yhteyden',
    'Rekisterinpitäjä on {company}, Y-tunnus 0000000-0, tietosuoja@yritys.example.',
  ],
  'R01-name': ['määrittelyn rekisterinpitäjää ei mainita'],
  R02: [
    'ei kerrota, miten tietosuojavastaavan tavoittaa; viranomaisella on aina sellainen',
    'Tietosuojavastaavamme tavoittaa osoitteesta tietosuojavastaava@yritys.example.',
  ],
  'R02-representative': [
    'rekisterinpitäjä on EU:n ulkopuolella, eikä edustajaa EU:ssa nimetä (tietosuoja-asetus 27 artikla)',
    'Edustajamme EU:ssa on Yritys Oy, edustaja@yritys.example.',
  ],
  R03: [
    'käsittelyn oikeusperustetta ei kerrota; anna jokaiselle tarkoitukselle yksi',
    'Tilauksia käsittelemme sopimuksen perusteella (tietosuoja-asetus 6 artikla 1 kohta b).',
  ],
  'R03-heap': ['rivi perusteita ei kerro, mikä tarkoitus nojaa mihinkin; anna jokaiselle tarkoitukselle omansa'],
  'R03-item': ['tältä tarkoitukselta puuttuu peruste, vaikka muilla se on; anna jokaiselle yksi'],
  'R03-mixed': ['oikeutetun edun kohdalla on toinen peruste; anna jokaiselle tarkoitukselle omansa'],
  R04: ['oikeutettua etua ei selitetä', 'Oikeutettu etumme on kehittää palvelujamme ja estää väärinkäytöksiä.'],
  R05: [
    'kävijöitä mittaavat evästeet ja työkalut tarvitsevat suostumuksen, oli peruste muuten mikä hyvänsä',
    'Mittaamme käyntejä vain, jos suostut siihen.',
  ],
  R06: [
    'ei kerrota, kuka saa tietoja',
    'Tilitoimistomme ja verkkokauppamme toimittaja käsittelevät tietoja puolestamme. Muille emme luovuta tietoja.',
  ],
  R07: [
    'ei kerrota, siirtyykö tietoja ETA-alueen ulkopuolelle; kerro myös, jos ei siirry',
    'Tietoja ei siirretä EU:n ja ETA:n ulkopuolelle.',
  ],
  'R07-conditional': [
    'siirto ”ellei se ole tarpeen” ei kerro mitään; nimeä maa ja siirron peruste',
    'Tietoja ei siirretä EU:n ja ETA:n ulkopuolelle.',
  ],
  'R07-shield': [
    'Privacy Shield kumottiin 2020; kerro, mihin siirto nyt perustuu',
    'Tietoja siirretään Yhdysvaltoihin EU:n ja Yhdysvaltojen tietosuojakehyksen nojalla.',
  ],
  'R07-safeguard': [
    'tietoja siirtyy ETA-alueen ulkopuolelle, mutta ei kerrota, mikä niitä siellä suojaa',
    'Siirtoa suojaavat EU:n vakiosopimuslausekkeet, joista saat meiltä jäljennöksen.',
  ],
  R08: [
    'säilytysaikaa ei kerrota; anna se jokaiselle tarkoitukselle',
    'Tilaustiedot säilytetään 6 vuotta tilikauden päättymisestä.',
  ],
  'R08-open': [
    'tästä ei voi laskea aikaa; anna aika tai tapahtuma, joka sen päättää',
    'Asiakastiedot poistetaan, kun viimeisestä tilauksesta on kulunut 2 vuotta.',
  ],
  'R08-blanket': ['yksi aika kaikelle; anna jokaiselle tarkoitukselle ja myös evästeille omansa'],
  R09: [
    'nämä oikeudet puuttuvat: {rights}',
    'Sinulla on oikeus saada tietosi nähtäväksi, oikaista, poistaa ja siirtää ne järjestelmästä toiseen sekä rajoittaa ja vastustaa niiden käsittelyä.',
  ],
  R10: [
    'ei kerrota, että suostumuksen voi peruuttaa, eikä missä',
    'Voit peruuttaa suostumuksesi milloin tahansa evästeasetuksissa; sitä ennen tehty pysyy laillisena.',
  ],
  'R10-earlier': [
    'ei kerrota, että peruuttaminen ei vaikuta aiempaan käsittelyyn',
    'Peruuttaminen ei vaikuta sitä ennen tehdyn käsittelyn lainmukaisuuteen.',
  ],
  R11: [
    'oikeutta valittaa valvontaviranomaiselle ei kerrota',
    'Voit tehdä valituksen tietosuojavaltuutetun toimistolle (tietosuoja.fi).',
  ],
  'R11-authority': [
    'viranomaista ei nimetä; nimeä se osoitteineen',
    'Valvontaviranomainen on tietosuojavaltuutetun toimisto (tietosuoja.fi).',
  ],
  R12: [
    'ei kerrota, onko tiedot pakko antaa ja mitä seuraa, jos niitä ei anna',
    'Ilman nimeä ja osoitetta emme voi toimittaa tilausta; muiden tietojen antaminen on vapaaehtoista.',
  ],
  R13: [
    'automaattisista päätöksistä ei kerrota; kerro, että niitä ei ole tai miten ne toimivat',
    'Emme tee automaattisia päätöksiä emmekä profiloi sinua.',
  ],
  'R13-logic': [
    'päätös on automaattinen, eikä kerrota, millä logiikalla ja mitä siitä seuraa',
    'Ohjelma pisteyttää hakemuksen tulojen ja maksuhistorian mukaan; alle 60 pisteen hakemus hylätään, ja pyynnöstäsi ihminen tarkistaa sen.',
  ],
  'R13-heading': [
    'pelkkä otsikko ei kerro, tehdäänkö automaattisia päätöksiä',
    'Emme tee automaattisia päätöksiä emmekä profiloi sinua.',
  ],
  R14: ['ei kerrota, mistä tiedot ovat peräisin', 'Tiedot saamme sinulta tilauksen yhteydessä.'],
  R15: [
    'uudesta tarkoituksesta kerrotaan ennen käyttöä; poista lause',
    'Kerromme sinulle, ennen kuin käytämme tietojasi uuteen tarkoitukseen.',
  ],
  R16: ['sivuston käyttö tai selosteen lukeminen ei ole hyväksyntä; poista lause ja kysy, kun suostumus tarvitaan'],
  R17: [
    'selaimen asetukset eivät ole tapa kieltäytyä; ohjaa sivuston omaan valintaan',
    'Voit muuttaa valintaasi evästeasetuksissa, jotka ovat joka sivun alareunassa.',
  ],
  R18: ['henkilötietolaki on kumottu; nimeä peruste tietosuoja-asetuksesta'],
  R19: [
    'pyyntö on maksuton, eikä siihen tarvita allekirjoitettua kirjettä tai kopiota henkilöllisyystodistuksesta',
    'Voit lähettää pyynnön sähköpostilla; saat vastauksen kuukaudessa maksutta.',
  ],
  R20: ['mallipohjasta on jäänyt jotain; täydennä se'],
  'R20-heading': ['otsikko ilman tekstiä; kirjoita siihen kuuluva tai poista se'],
  R21: ['tässä tietoja ei saa kukaan, mutta rivillä {line} joku saa; kerro kuka'],
  'R21-transfer': [
    'tässä tietoja ei siirry ETA-alueen ulkopuolelle, mutta rivillä {line} mainitaan maa sen ulkopuolella; kerro, kumpi pitää paikkansa',
  ],
  R22: ['päiväys puuttuu; kerro, mistä päivästä seloste on voimassa', 'Tämä seloste on voimassa 1.11.2026 alkaen.'],
  R23: [
    'kehotus palata sivulle ei ole muutoksesta kertomista; kerro, miten kerrot',
    'Merkittävistä muutoksista kerromme asiakkaille sähköpostilla.',
  ],
  R26: ['tämä on kumotun lain rekisteriseloste; tietosuoja-asetuksen 13 artikla vaatii enemmän'],
  R28: [
    'evästeet mainitaan mutta niitä ei luetella: kunkin nimi, tarkoitus, kesto ja saaja; luettelon kirjoittaa `evaste notice`',
  ],
  'R28-lifetime': ['kerro myös, kuinka kauan tämä eväste säilyy', '6 kuukautta'],
  R63: ['suostumus markkinointiin tai seurantaan kysytään erikseen, ei tilauksen mukana; poista lause'],
  R88: [
    'suostumusten rekisteri on ETA-alueen ulkopuolella; kerro se siirtona ja kerro, mikä tietoja siellä suojaa',
    'Valintojesi rekisteri pidetään ETA-alueella.',
  ],
  R90: ['oma tietoturvanne ei ole asiakkaan vastuulla; poista lause'],
  R94: [
    'käyntejä tallennetaan, mutta sitä ei kerrota; kerro se selvästi',
    'Jos annat luvan, tallennamme, mitä sivuilla teet, jotta löydämme viat.',
  ],
  R132: [
    'yhteisrekisterinpitäjät nimetään mutta ei sitä, mitä työnjaosta on sovittu',
    'Olemme sopineet, että me vastaamme sivusta ja Yritys Oy tilastoista; pyynnön voi tehdä kummalle tahansa.',
  ],
  'cookie-list': [
    'tämä on evästeluettelo eikä tietosuojaseloste, joten siitä on tarkistettu vain luettelo; liitä se selosteeseen tai linkitä se siitä',
  ],
  'no-notice': ['tämä ei ole vielä tietosuojaseloste; `evaste init` ja `evaste notice` kirjoittavat sellaisen'],
}
