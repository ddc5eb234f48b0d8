import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { writeApiReference } from './api-reference.js'

/** A page of the documentation. */
export interface DocPage {
  /** In the output folder, such as `decisions/0001-….html`. */
  readonly path: string
  readonly title: string
  readonly group: string
  /** The Markdown file; undefined if the page was generated. */
  readonly source?: string
  readonly markdown: string
}

/** The order of the navigation; a page that is not listed here follows in the last group. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Start: ['README.md', 'docs/live-examples.md'],
  'For you': ['owner', 'contact-person', 'developer', 'agency', 'data-protection-officer', 'lawyer'].map(
    (role) => `docs/roles/${role}.md`,
  ),
  'On your pages': [
    'on-your-pages',
    'in-your-code',
    'declaration',
    'blocking',
    'signals',
    'commands',
    'importing',
    'scanning',
    'frameworks',
    'on-your-server',
    'languages',
  ].map((name) => `docs/${name}.md`),
  'The register': ['running-a-register', 'scale', 'life-of-a-decision', 'format'].map((name) => `docs/${name}.md`),
  Evidence: [
    'docs/rules.md',
    'docs/accessibility.md',
    'docs/dark-patterns.md',
    'docs/benchmarks.md',
    'docs/blocking-measured.md',
  ],
  More: [],
  'Why it is so': [],
  Project: ['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md'],
}

/** Every page, in the order of the navigation. */
export async function readDocPages(): Promise<readonly DocPage[]> {
  const listed = new Map(
    Object.entries(GROUPS).flatMap(([group, files]) => files.map((file) => [file, group] as const)),
  )
  const sources = [...listed.keys(), ...(await unlisted(new Set(listed.keys())))]
  const pages = await Promise.all(
    sources.map(async (source) => readPage(source, listed.get(source) ?? groupOf(source))),
  )
  const api = writeApiReference().map((page) => ({ ...page, group: 'API' }))
  const order = ['Start', 'For you', 'On your pages', 'API', ...Object.keys(GROUPS).slice(3)]
  return order.flatMap((group) => [...pages, ...api].filter((page) => page.group === group))
}

const groupOf = (source: string): string => (source.startsWith('docs/decisions/') ? 'Why it is so' : 'More')

async function unlisted(listed: ReadonlySet<string>): Promise<readonly string[]> {
  const folders = await Promise.all(
    ['docs', 'docs/decisions', 'docs/roles'].map(async (folder) =>
      (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`),
    ),
  )
  return folders
    .flat()
    .filter((source) => !listed.has(source))
    .sort()
}

async function readPage(source: string, group: string): Promise<DocPage> {
  // Comments are notes for the programs that write parts of a page.
  const markdown = (await readFile(source, 'utf8')).replace(/^<!--[^]*?-->$/gm, '')
  const title = /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll(/[`_*]/g, '') ?? basename(source)
  return { path: pathOf(source), title, group, source, markdown }
}

function pathOf(source: string): string {
  if (source === 'README.md') return 'index.html'
  const name = source.replace(/^docs\//, '').replace(/\.md$/, '.html')
  return source.startsWith('docs/') ? name : name.toLowerCase()
}
