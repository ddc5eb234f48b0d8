import { readDeclaration } from '../../src/declaration/read.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { type Block, type NoticeSection, paragraphsOf } from '../../src/notice/block.js'
import { noticeSections } from '../../src/notice/notice-sections.js'
import type { Language } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'

/** The notice of a declaration, as data. */
export async function noticeOf(file: DeclarationFile, language: Language = 'en'): Promise<readonly NoticeSection[]> {
  return noticeSections(readDeclaration(file), await loadTexts(language), language)
}

/** The words of one section; empty where there is none. */
export const section = (sections: readonly NoticeSection[], id: string): string =>
  wordsOf(sections.find((candidate) => candidate.id === id)?.blocks ?? [])

/** What a reader reads in these blocks, a line per field. */
export function wordsOf(blocks: readonly Block[]): string {
  const words = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.lines.map(({ text }) => text)
      case 'list':
        return block.items.map(({ text, href = '' }) => `${text} ${href}`)
      case 'fields':
        return block.fields.map(
          (field) =>
            `${field.term.text}: ${paragraphsOf(field)
              .flat()
              .map(({ text }) => text)
              .join(' ')}`,
        )
      case 'table':
        return [block.caption.text, ...block.heads, ...block.rows.flat().map(({ text }) => text)]
      case 'subsection':
        return [block.heading.text, wordsOf(block.blocks)]
    }
  })
  return words.join('\n')
}
