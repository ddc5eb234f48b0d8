import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { version } from '../../src/version.js'

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file))
const sources = tracked.filter((file) => /^src\/.*\.ts$/.test(file))
const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length

describe('the package', () => {
  it('has one version', () => {
    expect(version).toBe(manifest.version)
  })

  it('exports only what is there, or what the next build makes of an entry', () => {
    const sourceOf = (path: string): string => path.replace('./dist/', './src/').replace(/(\.d\.ts|\.js)$/, '.ts')
    const paths = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    )

    const missing = paths.filter((path) => !path.includes('*') && !existsSync(path) && !existsSync(sourceOf(path)))
    expect(missing).toEqual([])
  })

  it('brings its user lit and js-cookie only', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['js-cookie', 'lit'])
  })
})

describe('the source', () => {
  it('has no file that holds a second idea by its length alone', () => {
    const long = sources.filter((file) => linesOf(file) > 260 && !/^src\/(text|tools\/catalogue)/.test(file))

    expect(long).toEqual([])
  })

  it('has no drawer without a noun', () => {
    const drawers = tracked.filter((file) => /(^|\/)(utils?|helpers?|common|shared|lib|misc)(\/|\.ts$)/.test(file))

    expect(drawers).toEqual([])
  })

  it('opens each folder with a README of at most ten lines', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'page')
      .map(({ name }) => `src/${name}`)
    const pageFolders = readdirSync('src/page').map((name) => `src/page/${name}`)
    const readmes = [...folders, ...pageFolders].map((folder) => `${folder}/README.md`)

    expect(readmes.filter((file) => !existsSync(file))).toEqual([])
    expect(readmes.filter((file) => linesOf(file) > 11)).toEqual([])
  })
})

describe('names on a page', () => {
  it('are none that filter lists hide or block', () => {
    const blocked = /^(evaste-(container|cookie-consent)|cookie-(banner|consent)|consent-manager|cc-banner).*\.js$/
    const hidden =
      /(?:class|id)="[^"]*\b(evaste-container|evasteseloste|Evaste_bottom|cookie-banner|cc-banner|cookie-declaration)\b/

    expect(readdirSync('dist/site').filter((name) => blocked.test(name))).toEqual([])
    expect(sources.filter((file) => hidden.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})

describe('the decision records', () => {
  it('have each a number of their own, in name and heading', () => {
    const files = readdirSync('docs/decisions')
    const numbers = files.map((file) => Number(file.slice(0, 4)))
    const headings = files.map((file) => Number(/^# (\d+)\./.exec(readFileSync(`docs/decisions/${file}`, 'utf8'))?.[1]))

    expect(numbers.toSorted((a, b) => a - b)).toEqual(files.map((_, index) => index + 1))
    expect(headings).toEqual(numbers)
  })
})

describe('privacy of our own', () => {
  it('uses test addresses and example domains only', () => {
    const written = tracked.filter((file) => /^(test|demo|docs|bench)\/.*\.(ts|mjs|html|json|md)$/.test(file))
    const foreign = written.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g)]
        .map(([address]) => address)
        .filter(
          (address) =>
            !/^(192\.0\.2|198\.51\.100|203\.0\.113|127|0\.0\.0|10|172\.16|192\.168|255|169\.254)\./.test(address),
        )
        .map((address) => `${file}: ${address}`),
    )

    expect(foreign).toEqual([])
  })
})
