import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintNotice } from '../../../src/tools/lint/lint-notice.js'
import { lawfulBakery } from './lawful-bakery.js'

const GOOD = `Lain Leipä Oy: tietosuojaseloste 23.11.2026
Rekisterinpitäjä on Lain Leipä Oy, tietosuoja@leipa.example.
Käsittelyn oikeusperuste on sopimus; tilastoinnissa suostumus, jonka voit peruuttaa evästeasetuksissa.
Tilaukset säilytetään 6 vuotta ja tilastot 14 kuukautta.
Evästeet: _count, 13 kuukautta, Laskentatalo Oy.
Tietoja ei siirretä ETA-alueen ulkopuolelle.
Sinulla on oikeus tarkistaa tietosi, oikaista ne, poistaa ne, rajoittaa ja vastustaa käsittelyä ja siirtää ne järjestelmästä toiseen.
Emme tee automaattisia päätöksiä.
Voit tehdä valituksen tietosuojavaltuutetulle, tietosuoja.fi.
`
const lint = (content: string, isHtml = false): readonly string[] | undefined =>
  lintNotice({ content, isHtml }, null)?.map(({ rule, path }) => `${rule} ${path}`)
const without = (word: RegExp): string => GOOD.replace(word, '')

describe('a notice in Finnish', () => {
  it('that says what it must has no findings', () => {
    expect(lint(GOOD)).toEqual([])
  })

  it.each<[rule: string, sentence: string]>([
    ['R03', 'Oikeutetun edun peruste\tperuste on sopimus'],
    ['R07', 'Tietoja ei siirretä EU:n ulkopuolelle, ellei se ole teknisesti tarpeen.'],
    ['R16', 'Käyttämällä sivustoa hyväksyt evästeet.'],
    ['R16', 'Jokainen asiakas hyväksyy tämän selosteen.'],
    ['R17', 'Voit estää evästeet selaimesi asetuksista.'],
    ['R18', 'Tietoja käsitellään henkilötietolain mukaan.'],
    ['R19', 'Pyyntö on lähetettävä omakätisesti allekirjoitettuna.'],
    ['R20', 'Kirjoita meille: (s-postiosoite)'],
    ['R20', 'Vastaanottajat\t'],
    ['R13', 'Profilointi\t'],
    ['R23', 'Suosittelemme, että tarkistat tämän sivun.'],
    ['R90', 'Asiakas on itse vastuussa vahingosta.'],
  ])('%s: “%s”', (rule, sentence) => {
    expect(lint(`${GOOD}${sentence}\n`)).toEqual([`${rule} line 10`])
  })

  it.each<[rule: string, content: string]>([
    ['R03', without(/oikeusperuste/)],
    ['R07', without(/ETA-alueen/)],
    ['R09', without(/rajoittaa/)],
    ['R10', without(/peruuttaa/)],
    ['R11', without(/valituksen/)],
    ['R13', without(/automaattisia/)],
    ['R22', without(/23.11.2026/)],
    ['R28', without(/_count/)],
  ])('%s: left out', (rule, content) => {
    expect(lint(content)).toEqual([`${rule} line 1`])
  })

  it('R08: nothing about how long, or one period for everything', () => {
    expect(lint(GOOD.replace(/\d+ (vuotta|kuukautta)/g, 'kauan'))).toEqual(['R08 line 1'])
    expect(lint(GOOD.replace(/(14|13) kuukautta/g, 'kauan'))).toEqual(['R08 line 4'])
  })

  it('R21: what goes to nobody goes to partners', () => {
    const notice = `${GOOD}Tietoja ei luovuteta ulkopuolisille.\nJaamme tietoja kumppaneillemme.\n`

    expect(lint(notice)).toEqual(['R21 line 10'])
  })

  it('R01: the declaration’s controller is not in it', () => {
    const findings = lintNotice(
      { content: GOOD.replaceAll('Lain Leipä Oy', 'Toinen Oy'), isHtml: false },
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

    expect(lint(page, true)).toEqual(['R18 line 13', 'R20 line 12', 'R13 line 14'])
  })

  it('is not looked for in another text', () => {
    expect(lintNotice({ content: 'We bake bread.', isHtml: false }, null)).toBeNull()
  })
})
