import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../../src/tools/lint/notice/lint-notice.js'
import { corpus } from './notices.js'

interface Figures {
  readonly precision: number
  readonly recall: number
  readonly fired: number
}

const found = corpus.map((notice) => ({
  ...notice,
  found: new Set((lintNotice(notice.file, null) ?? []).map(({ rule }) => rule)),
}))
const rules = [...new Set(found.flatMap((notice) => [...notice.broken, ...notice.found]))].sort()

function figuresOf(rule: string): Figures {
  const fired = found.filter((notice) => notice.found.has(rule))
  const right = fired.filter(({ broken }) => broken.has(rule)).length
  const wanted = found.filter(({ broken }) => broken.has(rule)).length
  return {
    precision: fired.length ? right / fired.length : 1,
    recall: wanted ? right / wanted : 1,
    fired: fired.length,
  }
}

describe(`on ${corpus.length} notices in three languages, by many hands`, () => {
  it.each(rules)('%s is right in .95 of what it finds, and finds .95 of what there is', (rule) => {
    const { precision, recall, fired } = figuresOf(rule)

    const mistakes = found
      .filter((notice) => notice.found.has(rule) !== notice.broken.has(rule))
      .map(({ name, broken }) => `${name}: ${broken.has(rule) ? 'missed' : 'found wrongly'}`)
    expect(fired, mistakes.join(', ')).toBeGreaterThan(0)
    expect(precision, mistakes.join(', ')).toBeGreaterThanOrEqual(0.95)
    expect(recall, mistakes.join(', ')).toBeGreaterThanOrEqual(0.95)
  })

  it('fires and stays silent for every rule', () => {
    const wanted = rules.map((rule) => found.filter(({ broken }) => broken.has(rule)).length)

    expect(wanted.every((count) => count > 0 && count < corpus.length)).toBe(true)
  })
})
