import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Each language has one file for the banner and one for the rest, and both export it under its code. */
const isLanguageFile = (path: string): boolean => /^text\/(banner|more)\//.test(path)
const EXPORT = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type) (\w+)/gm

it('no exported name stands for two things', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !isLanguageFile(path),
  )
  const places = new Map<string, string[]>()
  for (const path of files)
    for (const [, name = ''] of readFileSync(join('src', path), 'utf8').matchAll(EXPORT))
      places.set(name, [...(places.get(name) ?? []), path])
  const ambiguous = [...places].filter(([name, paths]) => paths.length > 1 && !LANDING.includes(name))

  expect(ambiguous.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([])
})

/** Renames that are on their way. */
const LANDING = ['Notice', 'Outcome', 'readText', 'rights', 'HELD_TYPE', 'isRunnable']
