import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLinks } from './markdown.js'

const notes = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...(await readdir('docs', { recursive: true })).filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`),
]
const folderReadmes = (await readdir('src', { recursive: true }))
  .filter((path) => path.endsWith('README.md'))
  .map((path) => `src/${path}`)

/** Words in backticks that match. */
async function readNames(file: string, form: RegExp): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8')
  return [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name).filter((name) => form.test(name))
}

describe.each(notes)('%s', (file) => {
  it('links to what is there', async () => {
    const targets = (await readLinks(file)).map((link) => join(dirname(file), link))

    expect(targets.filter((target) => !existsSync(target))).toEqual([])
  })

  it('names files that are there', async () => {
    const names = await readNames(file, /^(src|test|demo|docs|bench)\/[\w./-]+$/)

    expect(names.filter((name) => !existsSync(name))).toEqual([])
  })
})

describe.each(folderReadmes)('%s', (file) => {
  it('names files and folders that are there', async () => {
    const names = await readNames(file, /^[\w/-]+(\.ts|\/)$/)

    const below = await readdir(dirname(file), { recursive: true })

    const missing = names.filter(
      (name) =>
        !['src', '.'].some((folder) => existsSync(join(folder, name))) &&
        !below.some((path) => `/${path}`.endsWith(`/${name}`) || `/${path}/`.endsWith(`/${name}`)),
    )

    expect(missing).toEqual([])
  })
})
