import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { languages } from '../../src/text/load-banner-texts.js'
import { languageName } from '../../src/text/language-name.js'
import { textDirection } from '../../src/text/text-direction.js'

const OF_THE_EU = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')

const codesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(`src/text/${folder}`)).map((file) => file.replace(/\.ts$/, '')).sort()

test('the languages of the EU and five more each have a first layer and the rest', async () => {
  const [banner, more] = await Promise.all([codesIn('banner'), codesIn('more')])

  expect(banner).toEqual([...OF_THE_EU, 'ar', 'is', 'nb', 'ru', 'uk'].sort())
  expect(more).toEqual(banner)
  expect([...languages].sort()).toEqual(banner)
})

test('docs/languages.md tells of each, by its own name, whether a native speaker has read it', async () => {
  const rows = (await readFile('docs/languages.md', 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))

  expect(rows.map(([, code]) => code)).toEqual([...languages].sort())
  for (const [, code, , ownName, , isRead] of rows) {
    expect(ownName).toBe(new Intl.DisplayNames(code, { type: 'language' }).of(code!))
    expect(ownName).toBe(languageName(code!))
    expect(isRead).toMatch(/^(no|yes, \d{4}-\d{2}-\d{2})$/)
  }
})

test('a line begins on the right in Arabic, and in no other language', () => {
  expect(languages.filter((language) => textDirection(language) === 'rtl')).toEqual(['ar'])
})
