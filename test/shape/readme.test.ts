import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { parseRegisterConfig } from '../../src/register/node/config.js'
import { commands } from '../../src/tools/commands.js'
import { compileSnippets } from './compile-snippets.js'
import { readSnippets, type Snippet } from './markdown.js'

const README = 'README.md'
const INLINE = /<script type="application\/json" id="evaste-declaration">([\s\S]*?)<\/script>/g

/** The source of everything that is shown. */
async function readElements(): Promise<string> {
  const folder = 'src/page/ui'
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts'))
  return (await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')))).join('\n')
}

type JsonObject = Readonly<Record<string, unknown>>

/** The declarations that stand in the README's pages. */
async function inlineDeclarations(): Promise<readonly string[]> {
  const pages = await readSnippets(README, 'html')
  return pages.flatMap(({ text }) => [...text.matchAll(INLINE)].map(([, json = '']) => json))
}

/** The words after `npx evaste`, command line by command line, comments taken off. */
const evasteCommands = (snippets: readonly Snippet[]): readonly (readonly string[])[] =>
  snippets
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('npx evaste '))
    .map((line) => line.split(/\s+/).slice(2))

describe('what a reader copies from the README and the pages behind it', () => {
  it.each([README, 'docs/in-your-code.md', 'docs/on-your-server.md'])(
    'compiles, where it is TypeScript: %s',
    async (page) => {
      const snippets = [...(await readSnippets(page, 'ts')), ...(await readSnippets(page, 'tsx'))]

      const errors = compileSnippets(page, snippets)

      expect(snippets.length).toBeGreaterThan(0)
      expect(errors).toEqual([])
    },
  )

  it('would not compile with a wrong word in it', async () => {
    const [first] = await readSnippets(README, 'ts')
    const wrong = { ...(first as Snippet), text: (first as Snippet).text.replace('whenAllowed', 'whenAlowed') }

    const errors = compileSnippets(README, [wrong])

    expect(errors.join('\n')).toMatch(/^README\.md:\d+ Property 'whenAlowed' does not exist/)
  })

  it('declares what can be read, where it is a page', async () => {
    const declarations = await inlineDeclarations()

    const read = declarations.map((json) => parseDeclaration(json))

    expect(read.map(({ site }) => site)).toEqual(['corner-bakery'])
  })

  it('is a declaration, a part of one, or a register’s configuration, where it is JSON', async () => {
    const [page = ''] = await inlineDeclarations()
    const files = (await readSnippets(README, 'json')).map(({ text }) => JSON.parse(text) as JsonObject)
    const configs = files.filter((file) => 'sites' in file)
    const parts = files.filter((file) => !('sites' in file))

    const sites = configs.flatMap((config) => parseRegisterConfig(config).sites)
    const declarations = parts.map((part) => parseDeclaration({ ...(JSON.parse(page) as JsonObject), ...part }))

    expect(sites.map(({ site }) => site)).toEqual(['corner-bakery'])
    expect(declarations.map(({ register }) => register?.url)).toEqual([parseRegisterConfig(configs[0]).basePath])
  })

  it('sets custom properties and parts that there are', async () => {
    const page = await readFile('docs/on-your-pages.md', 'utf8')
    const ui = await readElements()

    const properties = page.match(/--evaste-[\w-]+/g) ?? []
    const parts = [...page.matchAll(/::part\(([\w-]+)\)/g)].map(([, part]) => part)
    // In a template, and in what is written without one.
    const known = new Set([...ui.matchAll(/\bpart(?:=|: )["']([\w-]+)["']/g)].map(([, part]) => part))

    expect(properties.length).toBeGreaterThan(0)
    expect(properties.filter((name) => !ui.includes(name))).toEqual([])
    expect(parts.filter((part) => !known.has(part))).toEqual([])
  })

  it.each([README, 'docs/commands.md'])('names commands and options that there are: %s', async (page) => {
    const named = evasteCommands(await readSnippets(page, 'sh'))

    const unknown = named.filter(([name, ...words]) => {
      const command = commands.find((one) => one.name === name)
      const options = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2))
      return !command || options.some((option) => !Object.hasOwn(command.options, option))
    })

    expect(named.length).toBeGreaterThan(5)
    expect(unknown).toEqual([])
  })

  it('names each command that there is', async () => {
    const named = evasteCommands(await readSnippets('docs/commands.md', 'sh'))

    expect(new Set(named.map(([name]) => name))).toEqual(new Set(commands.map(({ name }) => name)))
  })
})
