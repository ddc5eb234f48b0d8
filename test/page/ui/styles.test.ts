import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const SIDES =
  /^\s*(?:(?:margin|padding|border|inset)-(?:left|right)|left|right|float|text-align: (?:left|right))\b.*$/gm
/** top, right, bottom, left: mirrored only where the second and the fourth are the same. */
const FOUR = /^\s*(?:margin|padding|inset|border-width): (\S+) (\S+) (\S+) (\S+);$/gm

const files = (await readdir('src/page/ui', { recursive: true })).filter((file) => /(styles|tokens)\.ts$/.test(file))

test.each(files)('%s names no left and no right, so that Arabic is its mirror image', async (file) => {
  const css = await readFile(`src/page/ui/${file}`, 'utf8')

  const sided = [...css.matchAll(SIDES)].map(([line]) => line)
  const lopsided = [...css.matchAll(FOUR)].filter(([, , right, , left]) => right !== left).map(([line]) => line)

  expect(sided).toEqual([])
  expect(lopsided).toEqual([])
})

test('each colour and measure that can be set from outside stands in the documentation, and no other', async () => {
  const propertiesIn = (text: string): readonly string[] => [...new Set(text.match(/--evaste-[a-z-]+/g))].sort()
  const styles = await Promise.all(files.map((file) => readFile(`src/page/ui/${file}`, 'utf8')))

  const documented = propertiesIn(await readFile('docs/on-your-pages.md', 'utf8'))

  expect(documented).toEqual(propertiesIn(styles.join()))
})
