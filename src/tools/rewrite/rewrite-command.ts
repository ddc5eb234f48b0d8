import { resolveUrl } from '../../declaration/resolve-url.js'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Declaration } from '../../declaration/types.js'
import { CannotRun, type Command, type CommandInput } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import { findPages, type Page } from './find-pages.js'
import type { RewrittenElement } from './html-rewriter.js'
import { encodePage, encodingOfFile } from './page-bytes.js'
import { rewriteHtml } from './rewrite-html.js'

interface HeldInFile extends RewrittenElement {
  readonly file: string
}

/** Where the pages go; `null`: nowhere, they are only looked at. */
type Target = ((page: Page) => string) | null

/** `evaste rewrite`: HTML of which a browser requests nothing before consent. */
export const rewriteCommand: Command = {
  name: 'rewrite',
  summary: 'rewrite HTML so that nothing is requested before consent',
  words: '<files or folders…>',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
    out: { type: 'string', value: 'folder', description: 'write every page below this folder, changed or not' },
    'in-place': { type: 'boolean', description: 'write over the pages' },
    check: { type: 'boolean', description: 'write nothing; exit code 1 where a page would change' },
    url: { type: 'string', value: 'https://leipomo.example/', description: 'where the pages will be served' },
  },
  async run(input, context) {
    const target = readTarget(input, context.folder)
    const url = readUrl(input.options.url)
    const file = String(input.options.file ?? DEFAULT_FILE)
    const { declaration, problems } = await checkDeclarationFile(context, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const pages = await findPages(input.words, context.folder)
    refuseCollisions(pages, target)
    const held: HeldInFile[] = []
    for (const [done, page] of pages.entries()) {
      context.showProgress?.(done, pages.length)
      held.push(...(await rewritePage(page, declaration, { target, url })))
    }
    context.showProgress?.(pages.length, pages.length)
    const isFinding = target === null && held.length > 0
    return { exitCode: isFinding ? 1 : 0, text: told(held, pages.length), json: { pages: pages.length, held } }
  },
}

function readTarget({ options, words }: CommandInput, folder: string): Target {
  const { out, check } = options
  const chosen = [out !== undefined && '--out', options['in-place'] && '--in-place', check && '--check'].filter(Boolean)
  if (chosen.length !== 1)
    throw new CannotRun(
      `say where the pages go, once: --out <folder>, --in-place, or --check; not ${chosen.join(' and ') || 'nothing'}`,
    )
  if (words.length === 0)
    throw new CannotRun('name the files or folders with your HTML, such as evaste rewrite dist --in-place')
  if (check) return null
  return out === undefined ? ({ path }) => path : ({ below }) => resolve(folder, String(out), below)
}

function refuseCollisions(pages: readonly Page[], target: Target): void {
  const paths = pages.map((page) => target?.(page) ?? page.path)
  const twice = pages.find((_, at) => paths.indexOf(paths[at] as string) !== at)
  if (twice) throw new CannotRun(`two pages would be written as ${twice.below}; rewrite their folders one by one`)
}

function readUrl(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined
  if (!/^https?:\/\//i.test(String(value)) || !resolveUrl(String(value)))
    throw new CannotRun('--url: write a whole address, such as https://leipomo.example/')
  return String(value).endsWith('/') ? String(value) : `${String(value)}/`
}

async function rewritePage(
  page: Page,
  declaration: Declaration,
  { target, url }: { target: Target; url: string | undefined },
): Promise<readonly HeldInFile[]> {
  const bytes = await readFile(page.path)
  const encoding = encodingOfFile(bytes)
  if (!encoding) throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`)
  const pageUrl = url === undefined ? {} : { pageUrl: new URL(page.below.replaceAll('\\', '/'), url).href }
  const { html, held } = rewriteHtml(bytes.toString(encoding), declaration, pageUrl)
  const path = target?.(page)
  // What is the same already keeps its date.
  if (path !== undefined && (held.length > 0 || path !== page.path)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, held.length > 0 ? encodePage(html, encoding) : bytes)
  }
  return held.map((one) => ({ file: page.file, ...one }))
}

function told(held: readonly HeldInFile[], pages: number): string {
  const files = new Set(held.map(({ file }) => file)).size
  const lines = held.map(
    ({ file, line, element, services, loads }) =>
      `${file}:${line}: <${element}> waits for ${services.join(', ')}: ${loads.replace(/\s+/g, ' ').slice(0, 80)}`,
  )
  const elements = `${held.length} ${held.length === 1 ? 'element waits' : 'elements wait'} for consent`
  return [...lines, `${elements}, in ${files} of ${pages} ${pages === 1 ? 'page' : 'pages'}.`].join('\n')
}
