// @vitest-environment jsdom
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { askedPurposes } from '../../src/declaration/asked.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { sealLines } from '../../src/tools/seal/seal-html.js'
import { en } from '../../src/text/banner/en.js'
import { fi } from '../../src/text/banner/fi.js'
import { sv } from '../../src/text/banner/sv.js'

const openGuide = async (): Promise<Document> =>
  new DOMParser().parseFromString(await readFile('docs/site/guide.html', 'utf8'), 'text/html')

/** An example without what each language says in its own words. */
function withoutOwnWords({ textContent }: Element): unknown {
  if (!textContent?.startsWith('{')) return textContent?.replace(/(?<=data-evaste-open>)[^<]+/, '')
  const { languages: _, controller: __, notice: ___, ...declared } = JSON.parse(textContent) as DeclarationFile
  return declared
}

describe('what a site copies with the script', () => {
  it('has a starter that can be read, and that asks something', async () => {
    const declaration = parseDeclaration(await readFile('docs/site/evaste.json', 'utf8'))

    expect(askedPurposes(declaration).map(({ id }) => id)).toEqual(['analytics'])
  })

  it('has a guide in three languages that say the same', async () => {
    const guide = await openGuide()

    const sections = [...guide.querySelectorAll('section[lang]')]

    expect(sections.map((section) => section.getAttribute('lang'))).toEqual(['fi', 'sv', 'en'])
    const outlines = sections.map((section) => [...section.querySelectorAll('*')].map(({ localName }) => localName))
    expect(outlines[1]).toEqual(outlines[0])
    expect(outlines[2]).toEqual(outlines[0])
    const examples = sections.map((section) => [...section.querySelectorAll('pre')].map(withoutOwnWords))
    expect(examples[1]).toEqual(examples[0])
    expect(examples[2]).toEqual(examples[0])
  })

  it('has a guide that shows declarations as they can be written', async () => {
    const guide = await openGuide()

    const examples = [...guide.querySelectorAll('pre')].filter((pre) => pre.textContent?.startsWith('{'))

    expect(examples).toHaveLength(3)
    for (const { textContent } of examples) expect(() => parseDeclaration(textContent)).not.toThrow()
  })

  it('has a guide that seals a page with the lines of evaste seal', async () => {
    const guide = await openGuide()
    const starter = parseDeclaration(await readFile('docs/site/evaste.json', 'utf8'))

    const sealed = [...guide.querySelectorAll('pre')].filter((pre) => pre.textContent.includes('data-sealed'))

    expect(sealed.map(({ textContent }) => textContent.trim())).toEqual(Array(3).fill(sealLines(starter).join('\n')))
  })

  it.each([
    ['fi', fi],
    ['sv', sv],
    ['en', en],
  ])('has a guide that calls the buttons in %s what they are called', async (language, { accept, refuse, reopen }) => {
    const guide = await openGuide()

    const words = guide.querySelector(`section[lang=${language}]`)?.textContent.replace(/\s+/g, ' ')

    expect(words).toContain(accept)
    expect(words).toContain(refuse)
    expect(words).toContain(`<button data-evaste-open>${reopen}</button>`)
  })

  it('has a guide that fetches nothing and runs nothing', async () => {
    const guide = await openGuide()

    expect(guide.querySelectorAll('script, link, img, iframe, [src], [style]')).toHaveLength(0)
    expect(guide.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  })
})
