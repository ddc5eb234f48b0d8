import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../src/tools/lint/notice/lint-notice.js'
import { readNoticeFile } from '../../../src/tools/lint/notice/notice-source.js'
import { readNoticeBytes } from '../../../src/tools/lint/read-notice-bytes.js'
import { openWorkshop } from '../workshop.js'

const NOTICE = `Tietosuojaseloste 1.11.2026
Rekisterinpitäjä on Köli Oy, tietosuoja@koli.example.
Rekisteriä pidetään henkilötietolain mukaan, ja tiedot ovat tallessa.
Sivusto käyttää evästeitä.
`

const rulesOf = (bytes: Uint8Array, name: string): readonly string[] =>
  (lintNotice(readNoticeFile(bytes, name), null) ?? []).map(({ rule }) => rule)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('a notice is read alike', () => {
  const expected = rulesOf(utf8(NOTICE), 'seloste.txt')

  it.each<[how: string, bytes: Uint8Array, name: string]>([
    ['in Latin-1', latin1(NOTICE), 'seloste.txt'],
    ['in UTF-16', utf16(NOTICE), 'seloste.txt'],
    ['decomposed', utf8(NOTICE.normalize('NFD')), 'seloste.txt'],
    ['with soft hyphens', utf8(NOTICE.replace('henkilötietolain', 'henkilö\u00adtieto\u00adlain')), 'seloste.txt'],
    [
      'with soft hyphens as HTML writes them',
      utf8(NOTICE.replace('henkilötietolain', 'henkilö&shy;tieto&#173;lain')),
      'seloste.md',
    ],
    ['with the hyphens of a PDF', utf8(NOTICE.replace('henkilötietolain', 'henkilötieto-\nlain')), 'seloste.txt'],
    ['as a page without an ending', utf8(NOTICE.replace(/^(.*)$/gm, '<p>$1</p>').replace(/^/, '<h1></h1>')), 'seloste'],
    ['as PHP', utf8(NOTICE.replace(/^(.+)$/gm, '$1<br>')), 'seloste.php'],
    ['as Markdown with line breaks', utf8(NOTICE.replace(/^(.+)$/gm, '$1<br>')), 'seloste.md'],
  ])('%s', (_, bytes, name) => {
    expect(expected).toContain('R18')
    expect(rulesOf(bytes, name).filter((rule) => rule !== 'R20' || expected.includes(rule))).toEqual(expected)
  })

  it('and an empty heading is one in Markdown too', () => {
    expect(rulesOf(utf8(`${NOTICE}\n## Automaattinen päätöksenteko\n\n## Evästeet\n`), 'seloste.md')).toEqual(
      expect.arrayContaining(['R13', 'R20']),
    )
  })

  it.each([
    ['%PDF-1.7 …', 'PDF'],
    ['PK\u0003\u0004…', 'office document'],
  ])('but not where it is no text', (start, what) => {
    expect(() => readNoticeFile(utf8(start), 'seloste')).toThrow(what)
  })
})

describe('evaste lint', () => {
  it('reads a page by its URL, and says when there is none', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/seloste' ? 200 : 404
      response.end(NOTICE)
    }).listen(0)
    const url = `http://localhost:${(server.address() as AddressInfo).port}`
    const workshop = await openWorkshop()

    const found = await workshop.run('lint', `${url}/seloste`)
    const missing = await workshop.run('lint', `${url}/other`)
    server.close()

    expect([found.exitCode, missing.exitCode]).toEqual([1, 2])
    expect(found.stdout).toContain('R18')
    expect(missing.stderr).toContain('answered 404')
  })

  it('reads standard input as -', async () => {
    const context = { folder: '.', readInput: () => Promise.resolve(utf8(NOTICE)) }

    expect(await readNoticeBytes('-', context as never)).toEqual(utf8(NOTICE))
    await expect(readNoticeBytes('-', { folder: '.' } as never)).rejects.toThrow('standard input')
  })
})
