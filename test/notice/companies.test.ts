import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../src/tools/lint/lint-declaration.js'
import { lintNotice } from '../../src/tools/lint/notice/lint-notice.js'
import { noticeContent } from '../../src/tools/notice/notice-fragment.js'
import { noticePage } from '../../src/tools/notice/notice-page.js'
import { languages } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { clinicWithPharmacy } from './companies/clinic-with-pharmacy.js'
import { creditShop } from './companies/credit-shop.js'
import { housingFederation } from './companies/housing-federation.js'
import { wordsOf } from './words-of.js'
import { noticeSections } from '../../src/notice/notice-sections.js'

/** Invented companies whose notices need nearly every key. */
const companies = [clinicWithPharmacy, housingFederation, creditShop].map(
  (file) => [file.site, parseDeclaration(file)] as const,
)

describe.each(companies)('the notice of the %s', (_, declaration) => {
  it('has a lawful declaration', () => {
    expect(lintDeclaration(declaration)).toEqual([])
  })

  it.each(['fi', 'sv', 'en'] as const)('lacks nothing in %s', async (language) => {
    const { texts, content } = await noticeContent(declaration, language)
    const page = noticePage({ title: texts.notice, language, direction: 'ltr', content, translations: [], data: '{}' })

    expect(lintNotice({ content: page, format: 'html' }, declaration)).toEqual([])
    expect(page).not.toContain(texts.notStated)
  })

  it.each(languages)('says nothing twice, and leaves no place unfilled in %s', async (language) => {
    const texts = await loadTexts(language)

    const lines = noticeSections(declaration, texts, language).flatMap(({ heading, blocks }) =>
      [heading.text, wordsOf(blocks)].join('\n').split('\n'),
    )

    expect(lines.filter((line) => /[{}]|undefined|\[object|\.\.(?!\.)|: *\.|: *:|:\.| ,| {2}/.test(line))).toEqual([])
  })
})
