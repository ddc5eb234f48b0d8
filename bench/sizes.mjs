// What a visitor downloads of evaste, in bytes after brotli. `--write` puts the table into the README.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TABLE = /(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/

const read = (file) => readFileSync(`${ROOT}dist/site/${file}`, 'utf8')
const bytes = (files) => files.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0)

/** A chunk and every chunk that it imports at once. */
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return [...seen]
  seen.add(file)
  for (const [, name] of read(file).matchAll(/(?:import|from)\s*"\.\/([\w-]+\.js)"/g)) withImports(name, seen)
  return [...seen]
}

/** The languages that have texts for the first layer. */
const languages = () =>
  readdirSync(`${ROOT}dist/site`).flatMap((file) => /^evaste-first-(..)\.js$/.exec(file)?.[1] ?? [])

/** Bytes by what they are for. `firstLayer` in its largest language. */
export function measureSizes() {
  const returnVisit = ['evaste.js']
  const sealedVisit = ['evaste-sealed.js']
  const firstLayer = (language, tag = returnVisit) => [...tag, `evaste-first-${language}.js`]
  const largest = (tag) => Math.max(...languages().map((language) => bytes(firstLayer(language, tag))))
  const answer = withImports('evaste-keeper.js').filter((file) => !firstLayer('fi').includes(file))
  return {
    returnVisit: bytes(returnVisit),
    firstLayer: largest(returnVisit),
    sealedVisit: bytes(sealedVisit),
    sealedFirstLayer: largest(sealedVisit),
    answer: bytes(answer),
  }
}

/** The README's table. */
export function sizesTable({ returnVisit, firstLayer, sealedVisit, sealedFirstLayer, answer } = measureSizes()) {
  const number = (count) => count.toLocaleString('en')
  return [
    '| what a visitor downloads | bytes, brotli |',
    '| --- | ---: |',
    `| a return visit of a sealed page: \`evaste-sealed.js\` alone | ${number(sealedVisit)} |`,
    `| a first visit of a sealed page, until the question is there, in one language | ${number(sealedFirstLayer)} |`,
    `| a return visit: \`evaste.js\` alone | ${number(returnVisit)} |`,
    `| a first visit, until the question is there, in one language | ${number(firstLayer)} |`,
    `| fetched behind that, so that an answer can be kept: js-cookie included | ${number(answer)} more |`,
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = sizesTable()
  console.log(table)
  if (process.argv.includes('--write')) {
    const file = `${ROOT}README.md`
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(TABLE, (_, open, close) => `${open}\n${table}\n${close}`),
    )
  }
}
