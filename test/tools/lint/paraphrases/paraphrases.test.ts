import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../../src/tools/lint/notice/lint-notice.js'
import { readNoticeFile } from '../../../../src/tools/lint/notice/notice-source.js'
import { en } from './en.js'
import { enMore } from './en-more.js'
import { fi } from './fi.js'
import { fiMore } from './fi-more.js'
import { lawful, type LawfulNotice } from './paraphrases.js'
import { sv } from './sv.js'
import { svMore } from './sv-more.js'

const lint = (content: string): readonly string[] =>
  (lintNotice(readNoticeFile(new TextEncoder().encode(content), 'notice.txt'), null) ?? []).map(({ rule }) => rule)

/** The lawful notice with this in the place of what it says on the rule, or added where it says nothing on it. */
const saying = ({ title, sentences }: LawfulNotice, rule: string, sentence: string): string =>
  [title, ...Object.entries({ ...sentences, [rule]: sentence }).map(([, text]) => text)].join('\n\n')

const all = [
  ['fi', fi],
  ['fi', fiMore],
  ['sv', sv],
  ['sv', svMore],
  ['en', en],
  ['en', enMore],
] as const

describe.each(all)('in words that no list contains, in %s', (language, paraphrases) => {
  const notice = lawful[language]

  it('a lawful notice lacks nothing', () => {
    expect(lint(saying(notice, 'R22', notice.sentences.R22 ?? ''))).toEqual([])
  })

  describe.each(Object.entries(paraphrases))('%s', (rule, { wrong, right }) => {
    it.each(wrong)('is broken by “%s”', (sentence) => {
      expect(lint(saying(notice, rule, sentence))).toContain(rule)
    })

    it.each(right)('is kept by “%s”', (sentence) => {
      expect(lint(saying(notice, rule, sentence))).not.toContain(rule)
    })
  })
})
