import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintNotice } from '../../../src/tools/lint/notice/lint-notice.js'
import { lawfulBakery } from './lawful-bakery.js'

const GOOD = `Lain Leipä Oy: tietosuojaseloste 23.11.2026
Rekisterinpitäjä on Lain Leipä Oy, tietosuoja@leipa.example.
Käsittelyn oikeusperuste on sopimus; tilastoinnissa suostumus, jonka voit peruuttaa meillä, aiempi käsittely pysyy lainmukaisena.
Tilaukset säilytetään 6 vuotta ja tilastot 14 kuukautta.
Evästeet: _count, 13 kuukautta, Laskentatalo Oy.
Tietoja ei siirretä ETA-alueen ulkopuolelle.
Sinulla on oikeus tarkistaa tietosi, oikaista ne, poistaa ne, rajoittaa ja vastustaa käsittelyä ja siirtää ne järjestelmästä toiseen.
Emme tee automaattisia päätöksiä.
Voit tehdä valituksen tietosuojavaltuutetulle, tietosuoja.fi.
Tiedot saamme sinulta. Tilitoimisto saa laskutustiedot. Ilman osoitetta emme voi toimittaa tilausta.
Tietosuojavastaavaa ei ole nimetty.
`
const lint = (content: string, isHtml = false): readonly string[] | undefined =>
  lintNotice({ content, format: isHtml ? 'html' : 'text' }, null)?.map(({ rule, path }) => `${rule} ${path}`)
const without = (word: RegExp): string => GOOD.replace(word, '')

describe('a notice in Finnish', () => {
  it('that says what it must has no findings', () => {
    expect(lint(GOOD)).toEqual([])
  })

  it.each<[rule: string, sentence: string]>([
    ['R07', 'Tietoja ei siirretä EU:n ulkopuolelle, ellei se ole teknisesti tarpeen.'],
    ['R16', 'Käyttämällä sivustoa hyväksyt evästeet.'],
    ['R16', 'Jokainen asiakas hyväksyy tämän selosteen.'],
    ['R17', 'Voit estää evästeet selaimesi asetuksista.'],
    ['R18', 'Tietoja käsitellään henkilötietolain mukaan.'],
    ['R19', 'Pyyntö on lähetettävä omakätisesti allekirjoitettuna.'],
    ['R20', 'Kirjoita meille: (s-postiosoite)'],
    ['R20', 'Vastaanottajat\t'],
    ['R13', 'Profilointi\t'],
    ['R14', 'Tietoja saamme myös muista lähteistä.'],
    ['R23', 'Suosittelemme, että tarkistat tämän sivun.'],
    ['R90', 'Asiakas on itse vastuussa vahingosta.'],
  ])('%s: “%s”', (rule, sentence) => {
    expect(lint(`${GOOD}${sentence}\n`)).toEqual([`${rule} line 12`])
  })

  it.each<[rule: string, content: string]>([
    ['R03', without(/Käsittelyn oikeusperuste on sopimus; /)],
    ['R07', without(/ETA-alueen ulkopuolelle/)],
    ['R09', without(/rajoittaa/)],
    ['R10', without(/, jonka voit peruuttaa meillä.*/)],
    ['R11', without(/Voit tehdä valituksen.*/)],
    ['R13', without(/automaattisia/)],
    ['R06', without(/Tilitoimisto saa laskutustiedot. /)],
    ['R12', without(/Ilman osoitetta emme voi toimittaa tilausta./)],
    ['R02', GOOD.replace('Tietosuojavastaavaa ei ole nimetty.', 'Meillä on tietosuojavastaava.')],
    ['R22', without(/23.11.2026/)],
    ['R28', without(/_count, 13 kuukautta, /)],
  ])('%s: left out', (rule, content) => {
    expect(lint(content)).toEqual([`${rule} whole text`])
  })

  it('R08: nothing about how long, or one period for everything', () => {
    expect(lint(GOOD.replace(/\d+ (vuotta|kuukautta)/g, 'kauan'))).toEqual(['R08 whole text', 'R28 whole text'])
    expect(lint(GOOD.replace(/Tilaukset.*/, 'Tiedot säilytetään 10 vuotta.').replace('13 kuukautta', 'kauan'))).toEqual(
      ['R08 line 4', 'R28 whole text'],
    )
  })

  it('R03, R04: a legitimate interest that is another basis, and not explained', () => {
    expect(lint(`${GOOD}Oikeutetun edun peruste\tperuste on sopimus\n`)).toEqual(['R03 line 12', 'R04 whole text'])
  })

  it('R21: what goes to nobody goes to partners', () => {
    const notice = `${GOOD}Tietoja ei luovuteta ulkopuolisille.\nJaamme tietoja kumppaneillemme.\n`

    expect(lint(notice)).toEqual(['R21 line 12'])
  })

  it('R01: the declaration’s controller is not in it', () => {
    const findings = lintNotice(
      { content: GOOD.replaceAll('Lain Leipä Oy', 'Toinen Oy'), format: 'text' },
      parseDeclaration(lawfulBakery()),
    )

    expect(findings?.map(({ rule }) => rule)).toEqual(['R01'])
  })

  it('in HTML is read as it is seen, with the lines of its file', () => {
    const page = `<!doctype html><title>henkilötietolaki</title><style>.henkilötietolaki {}</style>
${GOOD.split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
<h2>Suostumus</h2>
<h2>Lait</h2><p>Noudatamme <b>henkilötieto</b>lakia.</p>
<table><tr><th>Profilointi</th><td></td></tr></table>`

    expect(lint(page, true)).toEqual(['R18 line 15', 'R20 line 14', 'R13 line 16'])
  })

  it('quotes what it is about, names the law, and offers a sentence in Finnish', () => {
    const [finding] =
      lintNotice(
        { content: `${GOOD}Tietoja ei siirretä EU:n ulkopuolelle, ellei ole pakko.\n`, format: 'text' },
        null,
      ) ?? []

    expect(finding).toMatchObject({
      rule: 'R07',
      law: 'GDPR 13(1)(f), 44–49',
      quote: 'Tietoja ei siirretä EU:n ulkopuolelle, ellei ole pakko.',
      suggestion: 'Tietoja ei siirretä EU:n ja ETA:n ulkopuolelle.',
    })
  })

  it('that is none yet gets one finding', () => {
    const findings = lintNotice(
      { content: 'Tietosuojaseloste. Tämä sivu on vielä tekeillä, ja tulee myöhemmin.', format: 'text' },
      null,
    )

    expect(findings?.map(({ rule, message }) => `${rule} ${message.slice(0, 30)}`)).toEqual([
      'R26 tämä ei ole vielä tietosuojase',
    ])
  })

  it('keeps a row after a long row apart, and joins a name that a long line wraps before', () => {
    const long = `Tarkoitus\t${'asiakassuhteen hoitaminen ja tilausten käsittely '.repeat(3).trim()}`
    const wrapped = `${'Sinulla on oikeus valittaa asiasta, jos katsot, että emme noudata lakia, ja viedä se eli'.padEnd(91, '.')} kantelu`

    expect(lint(`${GOOD}${long}\nOikeutetun edun peruste\tKäsittelyn perusteena on sopimus\n`)).toContain('R03 line 13')
    expect(lint(`${without(/Voit tehdä valituksen.*/)}${wrapped}\nTietosuojavaltuutetulle.\n`)).not.toContain(
      'R11 whole text',
    )
  })

  it('about cookies alone is asked about cookies alone', () => {
    const content =
      'Evästeseloste\nSivusto käyttää evästeitä kävijöiden mittaamiseen.\nEvästeet voi estää selaimen asetuksista.\n'

    expect(lint(content)).toEqual(['R17 line 3', 'R10 whole text', 'R22 whole text'])
  })

  it('is not looked for in another text', () => {
    expect(
      lintNotice({ content: 'Wir backen das Brot und die Kuchen, nicht für Sie.', format: 'text' }, null),
    ).toBeNull()
  })
})
