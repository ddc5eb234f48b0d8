import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/**
 * Files of one language export what they have under its code; entries of `dist/site/` name globals and not modules; the
 * adapters of the frameworks have the same names for the same things.
 */
const isExempt = (path: string, name: string): boolean =>
  /^(chunks|page\/(vue|svelte))\//.test(path) || (/^[a-z]{2}$/.test(name) && new RegExp(`[/-]${name}\\.ts$`).test(path))
const EXPORT = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type) (\w+)/gm

it('no exported name stands for two things', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const places = new Map<string, string[]>()
  for (const path of files)
    for (const [, name = ''] of readFileSync(join('src', path), 'utf8').matchAll(EXPORT))
      if (!isExempt(path, name)) places.set(name, [...(places.get(name) ?? []), path])
  const ambiguous = [...places].filter(([, paths]) => paths.length > 1)

  expect(ambiguous.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([])
})
