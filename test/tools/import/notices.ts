/** Six notices by invented companies, each in a shape that notices are found in. */

/** Headings and lines in plain text, a register description of one page. */
export const plain = `Asiakasrekisteri

Rekisterin pitäjä
Takomo Hiillos Oy, Nokia
+358 00 000 0000, ahjo@hiillos.example

Yhteyshenkilö rekisteriä koskevissa asioissa
[nimi], Nokia

Rekisterin nimi
Takomo Hiilloksen asiakkaat

Henkilötietojen käsittelyn tarkoitus
Tiedoilla hoidetaan tilaukset ja kerrotaan aukioloista.

Rekisterin tietosisältö
Rekisterissä on seuraavat tiedot:
Nimi
Laskutusosoite
Sähköposti
Säännönmukaiset tietolähteet
Asiakas antaa tiedot itse tilatessaan.

Tietojen säännönmukaiset luovutukset
Tietoja ei luovuteta muuta kuin tilitoimistolle laskujen hoitamista varten.

Tietojen siirto EU:n tai ETA:n ulkopuolelle
Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.

Rekisterin suojauksen periaatteet
Tiedot ovat salasanan takana.
`

/** Rows with tabs, and tags that were copied along. */
export const rows = `

Asiakasrekisteri - tietosuojaseloste

Laatimispäivä\t07.11.2025
Rekisterinpitäjä\tPesula Vaahto Oy Saippuatie 3, 00100 Helsinki pesula@vaahto.example
Yhteyshenkilö rekisteriä koskevissa asioissa\t[nimi] pesula@vaahto.example
Rekisterin nimi\tPesulan asiakkaat
Oikeusperuste ja henkilötietojen käsittelyn tarkoitus\t<p>Pyykin nouto ja palautus.</p>
Oikeutetun edun peruste\tsopimus
Suostumus\t
Rekisterin tietosisältö\tRekisterissä on: <ul style="x">- Etu- ja sukunimi- Puhelinnumero- IP-osoite</ul>

\t- Aiemmat pyykit
Säännönmukaiset tietolähteet\t<p>Asiakas itse.</p>
Henkilötietojen säilyttämisaika\t3 vuotta viimeisestä noudosta.
Tietojen säännönmukaiset luovutukset\t<p>Perintätoimistolle ja viranomaisille.</p>
Evästeet\t<p>Käytämme Google Analyticsia kävijöiden laskemiseen.</p>
Automaattinen käsittely ja profilointi\t
`

/** A line to itself for each thing, labels, and bullets with a tick. */
export const labels = `Tietosuojaseloste

Laatimispäivä

23.5.2025

Rekisterinpitäjä

Varaosa Mutteri Oy

Osoite: Pulttikatu 18 B 3, 02920 ESPOO

Y-tunnus: 1234567-1

www-osoite: www.mutteri.example

Rekisterin nimi

Asiakasrekisteri

Rekisterin tietosisältö

Rekisterissä on:

- ✓ Nimi
- ✓ Postiosoite

Rekisterin suojauksen periaatteet A: Manuaalinen aineisto

Paperit ovat lukitussa kaapissa.
`

/** Swedish, as a page. */
export const page = `<!doctype html><html lang="sv"><body><h1>Integritetspolicy för Blomman</h1>
<h2>Personuppgiftsansvarig</h2><p>Blomsterhandel Blomman AB<br>556036-0793<br>Rosgatan 2<br>111 22 Stockholm<br>hej@blomman.example</p>
<h2>Ändamål</h2><p>Vi levererar blommor.</p>
<h2>Vilka uppgifter vi behandlar</h2><ul><li>Namn</li><li>Leveransadress</li></ul>
<h2>Varifrån uppgifterna kommer</h2><p>Från dig.</p>
<h2>Vilka får uppgifterna</h2><p>Fraktbolaget, och Kvitto Ekonomi AB som sköter bokföringen.</p>
<h2>Hur länge</h2><p>Beställningar sparas i ett år och kvitton i sju år.</p>
<h2>Överföring till tredje land</h2><p>Inga uppgifter lämnar EES.</p>
<h2>Dataskyddsombud</h2><p>dso@blomman.example</p>
<p>Gäller från den 3 maj 2026.</p></body></html>
`

/** English, as Markdown with a table. */
export const markdown = `# Privacy notice of Kettle & Crumb

**Controller:** Kettle & Crumb Ltd, hello@kettle.example

| What we use | Why | How long |
| --- | --- | --- |
| Name and address | delivery | two years |

## Who receives it
A courier and our accountant.

## How long
Two years from the last order.

## Automated decisions
None.

Last updated: 12 June 2026
`

/** The text of a PDF: indented and wrapped, with numbers before headings and a header on each page. */
export const pdf = `                          TIETOSUOJASELOSTE                         1 (2)
                          3.2.2025


1    REKISTERINPITÄJÄ

     Lauta & Höylä Oy
     Y-tunnus 1234567-1
     Tukkikatu 4
     40100 Jyväskylä
     tietosuoja@lauta.example

2    REKISTERIN NIMI

     Laudan asiakasrekisteri

3    HENKILÖTIETOJEN KÄSITTELYN TARKOITUS

     Henkilötietoja käsitellään tilausten toimittamiseksi, lasku-
     tukseen ja asiakassuhteen hoitamiseen. Asiakkaille kerrotaan
     myös puutavaran hinnoista.

4    REKISTERIN TIETOSISÄLTÖ

     • nimi ja yhteystiedot
     • tilaukset ja toimitusosoitteet, joihin puutavara on ajettu
       viimeisen vuoden aikana
     • laskutustiedot
\f                          TIETOSUOJASELOSTE                         2 (2)

5    SÄÄNNÖNMUKAISET TIETOLÄHTEET

     Tiedot saadaan asiakkaalta itseltään tilauksen yhteydessä ja
     postin osoitepalvelusta.

6    TIETOJEN LUOVUTUKSET

     Tietoja luovutetaan tilitoimistolle ja kuljetusyritykselle.

7    TIETOJEN SÄILYTYSAIKA

     Tiedot poistetaan kuuden vuoden kuluttua viimeisestä
     tilauksesta.

8    REKISTERIN SUOJAUS

     Tiedot ovat salasanan takana.
`
