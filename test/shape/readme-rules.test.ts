import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The rules that the texts of a folder cite. */
async function citedIn(folder: string): Promise<ReadonlySet<string>> {
  const files = (await readdir(folder, { recursive: true })).filter((path) => /\.(ts|js|html|json|md)$/.test(path))
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
