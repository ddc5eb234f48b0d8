import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readDeclaration } from '../../../src/declaration/read.js'
import { noticeSections } from '../../../src/notice/notice-sections.js'
import { loadTexts } from '../../../src/text/load-texts.js'
import { smallBakery } from '../../declaration/corner-bakery.js'
import { openWorkshop, type Workshop } from '../workshop.js'

type JsdomModule = { readonly JSDOM: new (html: string) => { readonly window: { readonly document: Document } } }
// It brings no types of its own.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as JsdomModule

const pageOf = (html: string): Document => new JSDOM(html).window.document

async function bakeryWith(changes: object = {}): Promise<Workshop> {
  const workshop = await openWorkshop()
  await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), ...changes }))
  return workshop
}

describe('evaste notice', () => {
  it('writes a page in each of the declaration’s languages', async () => {
    const workshop = await bakeryWith()

    const { exitCode, stdout } = await workshop.run('notice')

    const [fi, en] = [pageOf(await workshop.read('notice.fi.html')), pageOf(await workshop.read('notice.en.html'))]
    expect(exitCode).toBe(0)
    expect(stdout).toContain('notice.fi.html (fi)\nnotice.en.html (en)')
    expect([fi, en].map(({ documentElement }) => documentElement.lang)).toEqual(['fi', 'en'])
    expect(fi.querySelector('h1')?.textContent).toContain('Kulmaleipomo Oy')
    expect(en.querySelector('#trackers')?.textContent).not.toBe(fi.querySelector('#trackers')?.textContent)
  })

  it('links each page to the others, in their own words (R25)', async () => {
    const workshop = await bakeryWith()
    const linksOf = (page: Document): readonly (string | null)[][] =>
      [...page.querySelectorAll('head link[rel=alternate], ul.languages a')].map((link) =>
        ['href', 'hreflang', 'lang'].map((name) => link.getAttribute(name)).concat(link.textContent),
      )

    await workshop.run('notice')
    const together = linksOf(pageOf(await workshop.read('notice.fi.html')))
    await workshop.run('notice', '--language', 'fi')
    const alone = linksOf(pageOf(await workshop.read('notice.fi.html')))
    await workshop.write(
      'evaste.json',
      JSON.stringify({ ...smallBakery(), notice: { url: { fi: '/tietosuoja', en: '/privacy' } } }),
    )
    await workshop.run('notice', '--language', 'fi')
    const published = linksOf(pageOf(await workshop.read('notice.fi.html')))

    expect(together).toEqual([
      ['notice.en.html', 'en', null, ''],
      ['notice.en.html', 'en', 'en', 'English'],
    ])
    expect(alone).toEqual([])
    expect(published.map(([href]) => href)).toEqual(['/privacy', '/privacy'])
  })

  it('has a part for each of several registers, with its contact and purposes', async () => {
    const workshop = await bakeryWith()
    await workshop.write('evaste.json', await readFile('demo/sites/siniservice/evaste.json', 'utf8'))

    await workshop.run('notice', '--language', 'sv')

    const page = pageOf(await workshop.read('notice.sv.html'))
    const partOf = (id: string): string => page.querySelector(`section[aria-labelledby="${id}"]`)?.textContent ?? ''
    expect(partOf('register-customers')).toContain('Kundtjänst')
    expect(partOf('register-customers')).toContain('Fakturering och bokföring')
    expect(partOf('register-applicants')).toContain('Personal')
    expect(partOf('register-applicants')).toContain('Jobbansökningar')
    expect(partOf('purposes')).not.toContain('Jobbansökningar')
  })

  it('says what the element says, under the same anchors', async () => {
    const workshop = await bakeryWith()
    const sections = noticeSections(readDeclaration(smallBakery()), await loadTexts('fi'), 'fi')

    await workshop.run('notice', '--language', 'fi')

    const page = pageOf(await workshop.read('notice.fi.html'))
    const headings = [...page.querySelectorAll('h2')]
    expect(headings.map(({ id, textContent }) => ({ id, heading: textContent }))).toEqual(
      sections.map(({ id, heading }) => ({ id, heading: heading.text })),
    )
    expect([...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual(
      sections.map(({ id }) => `#${id}`),
    )
    expect(page.querySelector('table tbody th')?.textContent).toContain('_pk_*')
  })

  it('runs no script, and needs no other file', async () => {
    const workshop = await bakeryWith()

    await workshop.run('notice', '--language', 'en', '--out', 'privacy.html')

    const page = pageOf(await workshop.read('privacy.html'))
    expect(page.querySelectorAll('script:not([type="application/json"]), link, img, iframe')).toHaveLength(0)
  })

  it('carries what it tells as data too, and no text of the company’s gets out of it', async () => {
    const protection = '</script><img src=x> "locks"'
    const workshop = await bakeryWith({ protection })

    await workshop.run('notice', '--language', 'fi')

    const page = pageOf(await workshop.read('notice.fi.html'))
    const data = JSON.parse(page.querySelector('#evaste-disclosure')?.textContent ?? '') as Record<string, unknown>
    expect(data).toMatchObject({ language: 'fi', controller: { name: 'Kulmaleipomo Oy' }, protection })
    expect(page.querySelector('img')).toBeNull()
  })

  it('keeps what a company wrote as text, never as markup', async () => {
    const workshop = await bakeryWith({ protection: '</section><script>alert(1)</script> & "locks"' })

    await workshop.run('notice', '--language', 'en')

    const page = pageOf(await workshop.read('notice.en.html'))
    expect(page.querySelector('script:not([type="application/json"])')).toBeNull()
    expect(page.querySelector('[aria-labelledby=protection] p')?.textContent).toContain(
      '</section><script>alert(1)</script> & "locks"',
    )
  })

  it('reads from right to left in Arabic', async () => {
    const workshop = await bakeryWith({ languages: ['ar', 'en'] })

    await workshop.run('notice', '--language', 'ar')

    const { documentElement } = pageOf(await workshop.read('notice.ar.html'))
    expect([documentElement.lang, documentElement.dir]).toEqual(['ar', 'rtl'])
  })

  it('keeps phone numbers, names and texts of other languages in their own direction in Arabic', async () => {
    const controller = { ...smallBakery().controller, phone: '+358 00 000 0000' }
    const workshop = await bakeryWith({
      controller,
      languages: ['ar', 'fi', 'en'],
      protection: { ar: 'x', fi: 'Ovi.' },
    })

    await workshop.run('notice', '--language', 'ar')

    const page = pageOf(await workshop.read('notice.ar.html'))
    const isolated = [...page.querySelectorAll('bdi')].map(({ textContent }) => textContent)
    expect(isolated).toContain('+358 00 000 0000')
    for (const name of page.querySelectorAll('tbody th')) expect(name.firstElementChild?.localName).toBe('bdi')
  })

  it('gives what stands inside the element until it is there', async () => {
    const workshop = await bakeryWith()

    const { stdout } = await workshop.run('notice', '--fragment')

    const page = pageOf(`<!doctype html><evaste-notice>${stdout}</evaste-notice>`)
    expect(page.querySelector('evaste-notice > section h2')?.id).toBe('controller')
    expect(stdout).not.toMatch(/<html|<head|<style/)
  })

  it.each([
    [['--language', 'de'], /^--language de: the declaration has fi, en/],
    [['--out', 'all.html'], /^--out writes one page; choose it with --language fi or en/],
  ])('cannot run with %j, and says what to type', async (words, message) => {
    const workshop = await bakeryWith()

    const { exitCode, stderr } = await workshop.run('notice', ...words)

    expect(exitCode).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('tells every problem of a declaration that cannot be read', async () => {
    const workshop = await bakeryWith({ purposes: 'analytics' })

    const { exitCode, stdout } = await workshop.run('notice')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('$.purposes')
  })
})
