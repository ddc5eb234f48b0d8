import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../../src/tools/lint/notice/lint-notice.js'
import { readNoticeFile } from '../../../../src/tools/lint/notice/notice-source.js'

const dentist = `<html lang="fi"><h1>Tietosuojaseloste – Hammasasema Hymy</h1>
<h2>1. Rekisterinpitäjä</h2><p>Hammasasema Hymy Oy (0000000-0)<br>Hymykatu 1, 00000 Kulmala<br>toimisto@hymy.example</p>
<h2>2. Yhteyshenkilö</h2><p>Vastaanotto, puh. 000 000 000. Tietosuojavastaava: tsv@hymy.example</p>
<h2>3. Henkilötietojen käsittelyn tarkoitukset ja oikeusperusteet</h2><p>Käsittelemme potilastietoja hoidon
järjestämiseksi (lakisääteinen velvoite). Laskutus perustuu hoitosopimukseen. Tyytyväisyyttä mittaamme oikeutetun etumme
nojalla: haluamme parantaa palveluamme. Uutiskirjeen lähetämme suostumuksella, jonka voi milloin tahansa perua; siihen asti lähetetty on laillista.</p>
<h2>4. Käsiteltävät tiedot</h2><ul><li>nimi, henkilötunnus</li><li>hoitotiedot</li></ul>
<h2>5. Mistä saamme tiedot</h2><p>Potilaalta itseltään ja lähettävältä lääkäriltä.</p>
<h2>6. Kuka tietoja käsittelee</h2><p>Potilastietojärjestelmän toimittaa Järjestelmä Oy lukuumme.</p>
<h2>7. Siirto EU:n ulkopuolelle</h2><p>Tietoja ei siirretä EU- tai ETA-maiden ulkopuolelle.</p>
<h2>8. Kauanko tietoja säilytetään</h2><p>Potilasasiakirjat 12 vuotta kuolemasta. Laskutustiedot 6 vuotta.</p>
<h2>9. Oikeutesi</h2><p>Voit pyytää pääsyä tietoihisi, virheiden oikaisua, tietojen poistamista, käsittelyn rajoittamista
ja siirtoa toiselle rekisterinpitäjälle. Voit myös vastustaa käsittelyä.</p>
<p>Voit tehdä valituksen tietosuojavaltuutetulle (tietosuoja.fi).</p>
<h2>10. Tietojen antaminen</h2><p>Ilman henkilötunnusta emme voi kirjata hoitoa, joten se on annettava.</p>
<h2>11. Automaattinen päätöksenteko</h2><p>Ei käytössä.</p>
<h2>12. Evästeet</h2><table><tr><th>Nimi</th><th>Kesto</th></tr><tr><td>_ga</td><td>2 vuotta</td></tr></table>
<p>Päivitetty 3.2.2026</p>`

const studio = `# Privacy notice

**Controller:** Nordlight Studios Ltd, Pier 4, hello@nordlight.example.

## What we use your data for and why we may

- **Orders** – we need your name and address to perform the contract.
- **Accounts** – the Accounting Act obliges us to keep invoices (legal obligation).
- **Product improvement** – our legitimate interest in understanding which features are used.

## Who else sees it

A payment company handles payments and a carrier delivers parcels.

## Outside Europe

The payment company may process data in the United States; it is certified under the EU–US Data Privacy Framework.

## How long

Order data: six years. Support tickets: one year after they are closed.

## Your rights

You may ask for access to your data, have mistakes corrected, have data erased, restrict or object to processing, and receive
your data in a portable format. You may also lodge a complaint with your data protection authority.

## Do you have to give us data?

Only what an order needs; without an address we cannot ship.

## Decisions by computer

None.

We got all data from you. We have no data protection officer. Last changed 2026-03-01.
`

const guides = `Integritetspolicy
Vem är ansvarig
Fjällvandring AB, info@fjall.example, ansvarar för dina personuppgifter.
Varför behandlar vi uppgifter
För att fullgöra bokningsavtalet, för bokföring enligt lag och, om du samtycker, för nyhetsbrev. Samtycket kan du ta
tillbaka när du vill; tidigare utskick är lagliga.
Vilka får del av uppgifterna
Betalningsförmedlaren och vår bokningssystemsleverantör.
Tredje land
Inga uppgifter lämnar EU/EES.
Hur länge
Bokningar 3 år, bokföringsmaterial 7 år.
Dina rättigheter
Du har rätt att begära utdrag, få fel rättade, få uppgifter raderade, begränsa behandlingen, invända och få ut uppgifterna i
maskinläsbart format. Klagomål kan lämnas till IMY.
Måste jag lämna uppgifter?
Ja, utan namn och telefon går det inte att boka.
Automatiserat beslutsfattande
Förekommer inte.
Uppgifterna kommer från dig. Vi har inget dataskyddsombud. Gäller från 2026-05-01.
`

const lint = (content: string, name: string): readonly string[] =>
  (lintNotice(readNoticeFile(new TextEncoder().encode(content), name), null) ?? []).map(({ rule }) => rule)

describe('a whole notice by another hand', () => {
  it.each([
    ['a dentist in Finnish, as HTML', dentist, 'seloste.html'],
    ['a studio in English, as Markdown', studio, 'privacy.md'],
    ['guides in Swedish, as text', guides, 'policy.txt'],
  ])('%s lacks nothing', (_, content, name) => {
    expect(lint(content, name)).toEqual([])
  })

  it.each<[rule: string, content: string, name: string]>([
    ['R08', dentist.replace(/12 vuotta kuolemasta.*<\/p>/, 'turvallisesti.</p>'), 'seloste.html'],
    ['R13', dentist.replace('<p>Ei käytössä.</p>', ''), 'seloste.html'],
    ['R07', studio.replace('; it is certified under the EU–US Data Privacy Framework', ''), 'privacy.md'],
    ['R12', studio.replace(/## Do you have[^]*?cannot ship\.\n/, ''), 'privacy.md'],
    ['R11', guides.replace('Klagomål kan lämnas till IMY.', ''), 'policy.txt'],
    [
      'R10',
      guides.replace(/Samtycket kan du ta\ntillbaka när du vill; tidigare utskick är lagliga\./, ''),
      'policy.txt',
    ],
  ])('and without it, %s is found', (rule, content, name) => {
    expect(lint(content, name)).toContain(rule)
  })
})
