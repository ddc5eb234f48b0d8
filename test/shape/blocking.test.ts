import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exceptions, isExcepted, isUndecided } from '../engines/exceptions.js'
import { setups } from '../engines/setups.js'
import { vectorNames } from '../engines/shop-page.js'
import { writeExceptions } from '../engines/write-docs.js'

const told = readFileSync('docs/blocking.md', 'utf8')
const measured = readFileSync('docs/blocking-measured.md', 'utf8')

describe('what the documentation states about blocking', () => {
  it('lists every remaining request, and nothing else', () => {
    expect(told, 'run `npm run test:browsers -- --write`').toContain(writeExceptions())
  })

  it('counts what the whole matrix counts', () => {
    const rows = [...told.matchAll(/^\| in the page’s HTML \| (\S+) \| (\S+) \| (\S+) \|$/gm)]
    const [table = ''] = measured.split('| by the page’s own code')
    const row = (name: string): readonly string[] =>
      new RegExp(`^\\| ${name} \\| (.*) \\|$`, 'm').exec(table)?.[1]?.split(' | ') ?? []

    expect(rows.map(([, setup]) => setup)).toEqual(setups.parser.map(({ name }) => name))
    expect(rows.map(([, , reached]) => reached)).toEqual(row('reached'))
    expect(rows.map(([, , , ran]) => ran)).toEqual(row('code ran'))
  })
})

describe('an exception', () => {
  const names = [...Object.values(vectorNames).flat(), 'page']
  const setupNames = Object.values(setups).flatMap((list) => list.map(({ name }) => name))

  it.each(exceptions)('of $what is of ways and setups that are measured', ({ vectors, setups: where }) => {
    expect(vectors.filter((name) => !names.includes(name))).toEqual([])
    expect(where.filter((name) => !setupNames.includes(name))).toEqual([])
  })

  it('for a race holds only where the race is seldom lost, which takes five visits to know', () => {
    expect(isUndecided('p-embed', 'chromium', 'tag', 1)).toBe(true)
    expect(isExcepted('p-embed', 'chromium', 'tag', 1 / 5)).toBe(true)
    expect(isExcepted('p-embed', 'chromium', 'tag', 2 / 5)).toBe(false)
    expect(isExcepted('p-embed', 'chromium', 'sealed', 1 / 5)).toBe(false)
    expect(isUndecided('p-classic', 'chromium', 'tag', 1)).toBe(false)
  })
})
