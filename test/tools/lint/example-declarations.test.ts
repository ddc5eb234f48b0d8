import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { lintNotice } from '../../../src/tools/lint/notice/lint-notice.js'
import { noticeContent } from '../../../src/tools/notice/notice-fragment.js'
import { noticePage } from '../../../src/tools/notice/notice-page.js'

const FOLDER = new URL('../../../docs/examples/declarations/', import.meta.url)
const read = (file: string) => parseDeclaration(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object)

describe.each(readdirSync(FOLDER).map((file) => [file, read(file)] as const))('%s', (_, declaration) => {
  it('lacks nothing', () => {
    expect(lintDeclaration(declaration)).toEqual([])
  })

  it.each(['fi', 'sv', 'en'] as const)('has a notice in %s that lacks nothing', async (language) => {
    const { texts, content } = await noticeContent(declaration, language)
    const page = noticePage({ title: texts.notice, language, direction: 'ltr', content, translations: [], data: '{}' })

    expect(lintNotice({ content: page, format: 'html' }, declaration)).toEqual([])
    expect(page).not.toContain(texts.notStated)
  })
})
