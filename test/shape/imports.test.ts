import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom, types too. An entry, directly in `src/` or in `src/chunks/`, is wiring and may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  declaration: [],
  decision: ['declaration'],
  record: ['declaration', 'decision'],
  text: ['declaration'],
  notice: ['declaration', 'text'],
  sealed: ['declaration'],
  held: [],
  'page/guard': ['declaration', 'decision', 'record', 'sealed', 'held'],
  'page/device': ['declaration', 'decision', 'record'],
  'page/delivery': ['declaration', 'decision', 'record'],
  'page/session': ['declaration', 'decision', 'record', 'sealed', 'page/guard', 'page/device', 'page/delivery'],
  'page/ui': ['declaration', 'decision', 'record', 'text', 'notice', 'page/session', 'page/replay'],
  'page/signals': ['declaration', 'decision', 'record', 'page/session'],
  'page/react': ['declaration', 'decision', 'record', 'page/session'],
  'page/replay': ['declaration', 'page/session'],
  'page/vue': ['declaration', 'decision', 'record', 'page/session'],
  'page/svelte': ['declaration', 'decision', 'record', 'page/session'],
  'page/migrate': ['declaration', 'decision', 'page/session'],
  'page/account': ['declaration', 'decision', 'text', 'page/device', 'page/session', 'page/ui'],
  register: ['declaration', 'decision', 'record', 'text', 'notice'],
  // Of `page/ui`, only the design tokens.
  admin: ['declaration', 'decision', 'record', 'text', 'notice', 'page/ui'],
  receipt: ['declaration', 'decision', 'record', 'text', 'notice', 'page/ui', 'admin', 'register'],
  tools: ['declaration', 'decision', 'record', 'text', 'notice', 'sealed', 'register', 'held'],
  maker: ['declaration', 'text', 'sealed', 'page/session', 'page/ui', 'tools'],
}

/** The rooms of the register in order: a room may import only the rooms before it. */
const REGISTER_ROOMS = [
  'crypto',
  'chain',
  'stores',
  'http',
  'sites',
  'addresses',
  'recordings',
  'statistics',
  'third-parties',
  'append',
  'disclosure',
  'retention',
  'rights',
  'export',
  'people',
  'witness',
  'admin',
  'openapi',
  'node',
]
/** Wiring directly in `src/register/` that a room may import: the log's words for all, everything for `node`. */
const REGISTER_FLAT: Readonly<Record<string, RegExp>> = { node: /./ }

/** Which packages a folder may import; everything else is ours, or built into the platform. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  declaration: /^(valibot|@valibot\/to-json-schema|jsonc-parser)$/,
  record: /^valibot$/,
  'page/device': /^js-cookie$/,
  'page/ui': /^lit(\/|$)/,
  'page/react': /^react$/,
  'page/vue': /^vue$/,
  'page/svelte': /^svelte(\/(store|elements))?$/,
  admin: /^(lit(\/|$)|(rrweb|uplot|uqr|@simplewebauthn\/browser)$)/,
  receipt: /^lit(\/|$)/,
  tools: /^(valibot|acorn|parse5|jsonc-parser|playwright-core|tldts)$/,
  register:
    /^(aws4fetch|hono|jose|kysely|valibot|@valibot\/to-json-schema|ipaddr\.js|nodemailer|otpauth|pg|@hono\/node-server|@noble\/hashes|@simplewebauthn\/server)(\/|$)/,
  maker: /^(lit(\/|$)|jsonc-parser$)/,
}

/** Files that may name Node's own modules. */
const MAY_USE_NODE = /^src\/(register\/(stores|node)\/|tools\/)/
/** In a chunk that a page loads only where its declaration looks wrong. */
const BRINGS_THE_PARSER = 'src/page/session/explain-declaration.ts'
const PAGE_ENTRIES = [
  'src/chunks/embed.ts',
  'src/chunks/sealed.ts',
  'src/chunks/guard.ts',
  'src/chunks/keeper.ts',
  'src/chunks/open-decision-store.ts',
  'src/chunks/delivery.ts',
  'src/chunks/worker.ts',
  'src/chunks/migrate.ts',
  'src/chunks/account.ts',
  'src/chunks/reach.ts',
  'src/index.ts',
  'src/migrate.ts',
  'src/account.ts',
  'src/ui.ts',
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path))

/** Examples in comments import what they like. */
const codeOf = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*\*[^]*?\*\//g, '')
const importsOf = (file: string): string[] =>
  [...codeOf(file).matchAll(/(?:^|\s)(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?'([^']+)'|import\('([^']+)'\)/g)].map(
    ([, from, lazy]) => (from ?? lazy) as string,
  )
const resolveImport = (file: string, name: string): string =>
  normalize(join(dirname(file), name)).replace(/\.js$/, '.ts')
const folderOf = (file: string): string =>
  Object.keys(MAY_IMPORT).find((folder) => file.startsWith(`src/${folder}/`)) ?? ''

describe('the import table', () => {
  it('has a row for every folder of src', () => {
    const homeless = files.filter(
      (file) => file.split('/').length > 2 && !folderOf(file) && !file.startsWith('src/chunks/'),
    )

    expect(homeless).toEqual([])
  })

  it('is kept by every file', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolveImport(file, name))
        .filter((target) => {
          const [from, to] = [folderOf(file), folderOf(target)]
          return from && from !== to && !MAY_IMPORT[from]?.includes(to)
        })
        .map((target) => `${file} imports ${target}`),
    )

    expect(broken).toEqual([])
  })

  it('is one-way between the rooms of the register', () => {
    const roomOf = (file: string): string => /^src\/register\/([a-z]+)\//.exec(file)?.[1] ?? ''
    const inRooms = files.filter((file) => roomOf(file))
    const unordered = inRooms.filter((file) => !REGISTER_ROOMS.includes(roomOf(file)))
    const broken = inRooms.flatMap((file) =>
      importsOf(file)
        .map((name) => (name.startsWith('.') ? resolveImport(file, name) : ''))
        .filter((target) => target.startsWith('src/register/'))
        .filter((target) => {
          if (!roomOf(target)) return !(REGISTER_FLAT[roomOf(file)] ?? /\/log\.ts$/).test(target)
          return REGISTER_ROOMS.indexOf(roomOf(target)) > REGISTER_ROOMS.indexOf(roomOf(file))
        })
        .map((target) => `${file} imports ${target}`),
    )

    expect(unordered).toEqual([])
    expect(broken).toEqual([])
  })

  it('has no circle between files', () => {
    const circles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
      if (path.includes(file) || done.has(file)) return
      const text = codeOf(file).replace(/(^|\n)import type [^;]*?'[^']+'|import\('[^']+'\)/g, '')
      for (const [, name] of text.matchAll(/from\s'(\.[^']+)'/g))
        visit(resolveImport(file, name as string), [...path, file])
      done.add(file)
    }
    files.forEach((file) => visit(file, []))

    expect(circles).toEqual([])
  })
})

describe('packages', () => {
  it('are used only where they are allowed', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !/^(\.|node:)/.test(name) && folderOf(file) && !MAY_USE[folderOf(file)]?.test(name))
        .map((name) => `${file} uses ${name}`),
    )

    expect(broken).toEqual([])
  })

  it('of Node stay out of the shared floor and the page', () => {
    const broken = files.filter(
      (file) => importsOf(file).some((name) => name.startsWith('node:')) && !MAY_USE_NODE.test(file),
    )

    expect(broken).toEqual([])
  })

  it('that only tools and registers need never reach a page', () => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file) || file === BRINGS_THE_PARSER) return
      reached.add(file)
      for (const name of importsOf(file)) if (name.startsWith('.')) visit(resolveImport(file, name))
    }
    PAGE_ENTRIES.forEach(visit)
    const packages = new Set([...reached].flatMap(importsOf).filter((name) => !name.startsWith('.')))

    expect([...packages].filter((name) => !/^(lit|js-cookie)(\/|$)/.test(name))).toEqual([])
  })
})
