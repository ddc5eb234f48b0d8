import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

interface Integrity {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
  readonly cdn: Readonly<Record<string, string>>
}

const read = (): Integrity => JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Integrity
const hashOf = (file: string): string =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join('dist/site', file)))
    .digest('base64')}`

it('the hash of every script of the tag’s folder is published, and is right', () => {
  const scripts = readdirSync('dist/site').filter((file) => file.endsWith('.js'))

  const { version, files } = read()

  expect(version).toBe(manifest.version)
  expect(files).toEqual(Object.fromEntries(scripts.map((file) => [file, hashOf(file)])))
})

it('the lines for a CDN name this version, and cover every script', () => {
  const { version, files, cdn } = read()

  const base = `https://cdn.jsdelivr.net/npm/evaste@${version}/dist/site/`
  for (const file of ['evaste.js', 'evaste-sealed.js', 'evaste-migrate.js'])
    expect(cdn[file]).toBe(`<script src="${base}${file}" integrity="${files[file]}" crossorigin="anonymous"></script>`)
  const [, map = ''] = /^<script type="importmap">(.*)<\/script>$/.exec(cdn.importMap ?? '') ?? []
  const { integrity } = JSON.parse(map) as { integrity: Readonly<Record<string, string>> }
  const named = [...Object.keys(integrity), ...Object.keys(cdn).map((file) => base + file)]
  expect(Object.keys(files).filter((file) => !named.includes(base + file))).toEqual([])
})
