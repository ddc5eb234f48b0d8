import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../src/tools/lint/notice/lint-notice.js'
import { readNoticeFile } from '../../../src/tools/lint/notice/notice-source.js'

const lint = (content: string, name = 'cookies.txt') =>
  lintNotice(readNoticeFile(new TextEncoder().encode(content), name), null) ?? []

type Row = readonly [name: string, purpose: string, lifetime: string, who: string]
interface List {
  readonly title: string
  readonly heads: Row
  readonly rows: readonly Row[]
  readonly law: string
}

const lists: Readonly<Record<'fi' | 'sv' | 'en', List>> = {
  fi: {
    title: 'Sivuston evästeet',
    heads: ['Nimi', 'Tarkoitus', 'Kesto', 'Palveluntarjoaja'],
    rows: [
      ['_ga', 'Kävijätilastot; antaa selaimelle tunnisteen', '13 kuukautta', 'Google Ireland Limited (Irlanti)'],
      [
        '_fbp',
        'Mainosten kohdentaminen, jos annat suostumuksesi',
        '3 kuukautta',
        'Meta, tietosuojaseloste: meta.example',
      ],
      ['_hjid', 'Hotjar: sivun käytön tallentaminen', '1 vuosi', 'Hotjar Ltd (Malta)'],
      ['sid', 'Pitää sinut kirjautuneena', 'kunnes suljet selaimen', 'Kulmaleipomo Oy'],
    ],
    law: 'Rekisterinpitäjä on Kulmaleipomo Oy. Henkilötietojasi käsitellään sopimuksen perusteella.',
  },
  sv: {
    title: 'Cookieförteckning',
    heads: ['Namn', 'Ändamål', 'Lagringstid', 'Leverantör'],
    rows: [
      ['_ga', 'Räknar besökare och ger webbläsaren en identifierare', '13 månader', 'Google Ireland Limited'],
      ['_fbp', 'Riktar annonser, om du ger ditt samtycke', '3 månader', 'Meta, se dess integritetspolicy'],
      ['_hjid', 'Hotjar spelar in hur sidan används', '1 år', 'Hotjar Ltd'],
      ['sid', 'Håller dig inloggad', 'tills du stänger webbläsaren', 'Hörnbageriet Ab'],
    ],
    law: 'Personuppgiftsansvarig är Hörnbageriet Ab. Dina uppgifter behandlas på grund av ett avtal.',
  },
  en: {
    title: 'Cookie table',
    heads: ['Name', 'Purpose', 'Lifetime', 'Provider'],
    rows: [
      ['_ga', 'Counts visitors and gives your browser an identifier', '13 months', 'Google Ireland Limited'],
      ['_fbp', 'Targets advertising, with your consent', '3 months', 'Meta, privacy policy: meta.example'],
      ['_hjid', 'Hotjar records how pages are used', '1 year', 'Hotjar Ltd'],
      ['sid', 'Keeps you signed in', 'deleted when you close the browser', 'Corner Bakery Ltd'],
    ],
    law: 'The controller is Corner Bakery Ltd. We use your personal data to carry out the contract.',
  },
}

const html = (language: string, { title, heads, rows }: List): string => {
  const row = (cells: Row, tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const table = `${row(heads, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}`
  return `<html lang="${language}"><body><h1>${title}</h1><table>${table}</table></body></html>`
}
const markdown = ({ heads, rows }: List): string =>
  [heads, ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const plain = ({ title, rows }: List): string => [title, ...rows.map((cells) => cells.join(' – '))].join('\n')
const terms = (language: string, { title, rows }: List): string => {
  const items = rows.map(([name, ...told]) => `<dt>${name}</dt><dd>${told.join('; ')}</dd>`)
  return `<html lang="${language}"><body><h2>${title}</h2><dl>${items.join('')}</dl></body></html>`
}

describe.each(Object.entries(lists))('a bare list of cookies in %s', (language, list) => {
  it.each([
    ['a page', html(language, list), 'cookies.html'],
    ['a table in Markdown, without a title', markdown(list), 'cookies.md'],
    ['plain text', plain(list), 'cookies.txt'],
    ['tabs', [list.heads, ...list.rows].map((cells) => cells.join('\t')).join('\n'), 'cookies.txt'],
    ['terms', terms(language, list), 'cookies.html'],
  ])('as %s is told to be one, and nothing else', (_, content, name) => {
    expect(lint(content, name).map(({ rule, severity }) => [rule, severity])).toEqual([['R26', 'good']])
  })

  it('is told which cookie has no lifetime', () => {
    const [first, [name, purpose, , who], ...rest] = list.rows as readonly [Row, Row, ...Row[]]
    const rows: readonly Row[] = [first, [name, purpose, '', who], ...rest]

    const found = lint(html(language, { ...list, rows }), 'cookies.html')

    expect(found.filter(({ rule }) => rule === 'R28').map(({ quote }) => quote)).toEqual([
      expect.stringMatching(/^_fbp/),
    ])
  })

  it('in a notice makes the notice no list', () => {
    const rules = lint(`${list.law}\n\n${plain(list)}`).map(({ rule }) => rule)

    expect(rules).toContain('R09')
    expect(rules).not.toContain('R26')
  })
})
