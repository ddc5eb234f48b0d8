import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { get, openBakeryRegister } from '../bakery.js'

const BASE = '/evaste-register'
/** What pages, visitors and those who verify call. Staff, witnesses and probes come another way. */
const PUBLIC = /^\/(v1\/(sites|receipts|documents)\/|receipt\/|\.well-known\/)/

interface Document {
  readonly paths: Readonly<Record<string, unknown>>
}

/** Every route of the register, with an example in place of each parameter. */
async function routes(): Promise<readonly string[]> {
  const { register } = await openBakeryRegister()
  const { paths } = (await (await get(register, '/v1/openapi.json')).json()) as Document
  return Object.keys(paths).map((path) => path.replaceAll(/\{\w+\}/g, 'x1'))
}

/** Whether a request passes, by each of the examples for a web server. */
async function readExamples(): Promise<Readonly<Record<string, (path: string) => boolean>>> {
  const page = await readFile('docs/running-a-register.md', 'utf8')
  const [, pattern = ''] = /^location ~ (\S+) \{/m.exec(page) ?? []
  const [, globs = ''] = /^@register path (.+)$/m.exec(page) ?? []
  const passes = globs.split(' ').map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`))
  return {
    nginx: (path) => new RegExp(pattern).test(path),
    Caddy: (path) => passes.some((pass) => pass.test(path)),
  }
}

test.each(['nginx', 'Caddy'])(
  'the lines for %s pass on what pages and visitors call, and nothing else',
  async (name) => {
    const { [name]: isPassed } = await readExamples()

    const passed = (await routes()).filter((path) => isPassed!(BASE + path))

    expect(passed).toEqual((await routes()).filter((path) => PUBLIC.test(path)))
    expect(passed).toContain('/receipt/')
  },
)
