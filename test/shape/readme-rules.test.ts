import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The rules that the texts of a folder cite. */
async function citedIn(folder: string, of = /\.(ts|js|html|json|md)$/): Promise<ReadonlySet<string>> {
  const files = (await readdir(folder, { recursive: true })).filter((path) => of.test(path))
  const texts = await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')))
  return new Set(texts.flatMap((text) => text.match(/\bR\d{2,3}\b/g) ?? []))
}

it('docs/rules.md has a line for each rule that code, demo or tests cite, once', async () => {
  const rules = await readFile('docs/rules.md', 'utf8')
  const listed = [...rules.matchAll(/^\| (R\d{2,3}) +\|/gm)].map(([, id]) => id)

  const cited = [...(await citedIn('src')), ...(await citedIn('demo')), ...(await citedIn('test'))]

  expect(listed).toHaveLength(new Set(listed).size)
  expect(cited.filter((id) => !listed.includes(id))).toEqual([])
})

it('each rule that docs/rules.md lists is cited by the code that keeps it or by a test, not by prose alone', async () => {
  const rules = await readFile('docs/rules.md', 'utf8')
  const listed = [...rules.matchAll(/^\| (R\d{2,3}) +\|/gm)].map(([, id = '']) => id)

  const cited = new Set([...(await citedIn('src', /\.ts$/)), ...(await citedIn('test', /\.test\.ts$/))])

  expect(listed.filter((id) => !cited.has(id))).toEqual([])
})
