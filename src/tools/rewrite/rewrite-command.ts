import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Declaration } from '../../declaration/types.js'
import { CannotRun, type Command } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import { findPages, type Page } from './find-pages.js'
import type { RewrittenElement } from './html-rewriter.js'
import { encodePage, encodingOfFile } from './page-bytes.js'
import { pageOptions, pageUrlOf, readSiteUrl, readTarget, refuseCollisions, type Target } from './page-targets.js'
import { rewriteHtml } from './rewrite-html.js'

/** The script tag: by file name, or as a bundle within the page. */
const TAG = /<script\b[^>]*(?:\sdata-(?:sealed|chunks)\b|\ssrc\s*=[^>]*\bevaste[\w.-]*\.js)/i

interface HeldInFile extends RewrittenElement {
  readonly file: string
}

/** `evaste rewrite`: writes HTML from which a browser requests nothing that needs consent. */
export const rewriteCommand: Command = {
  name: 'rewrite',
  summary: 'rewrite HTML so that nothing is requested before consent',
  words: '<files or folders…>',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
    ...pageOptions,
  },
  async run(input, context) {
    const target = readTarget('rewrite', input, context.folder)
    const url = readSiteUrl(input.options.url)
    const file = String(input.options.file ?? DEFAULT_FILE)
    const { declaration, problems } = await checkDeclarationFile(context, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const pages = await findPages(input.words, context.folder)
    refuseCollisions(pages, target)
    const held: HeldInFile[] = []
    const untagged: string[] = []
    for (const [done, page] of pages.entries()) {
      context.showProgress?.(done, pages.length)
      const { hasTag, found } = await rewritePage(page, declaration, { target, url })
      held.push(...found)
      if (found.length && !hasTag) untagged.push(page.file)
    }
    context.showProgress?.(pages.length, pages.length)
    const isFinding = target === null && held.length > 0
    return {
      exitCode: isFinding ? 1 : 0,
      text: told(held, untagged, pages.length),
      json: { pages: pages.length, held, untagged },
    }
  },
}

async function rewritePage(
  page: Page,
  declaration: Declaration,
  { target, url }: { target: Target; url: string | undefined },
): Promise<{ readonly hasTag: boolean; readonly found: readonly HeldInFile[] }> {
  const bytes = await readFile(page.path)
  const encoding = encodingOfFile(bytes)
  if (!encoding) throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`)
  const { html, held } = rewriteHtml(bytes.toString(encoding), declaration, pageUrlOf(page, url))
  const path = target?.(page)
  // An unchanged file keeps its date.
  if (path !== undefined && (held.length > 0 || path !== page.path)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, held.length > 0 ? encodePage(html, encoding) : bytes)
  }
  return { hasTag: TAG.test(html), found: held.map((one) => ({ file: page.file, ...one })) }
}

function told(held: readonly HeldInFile[], untagged: readonly string[], pages: number): string {
  const files = new Set(held.map(({ file }) => file)).size
  const lines = held.map(
    ({ file, line, element, services, loads }) =>
      `${file}:${line}: <${element}> waits for ${services.join(', ')}: ${loads.replace(/\s+/g, ' ').slice(0, 80)}`,
  )
  const elements = `${held.length} ${held.length === 1 ? 'element waits' : 'elements wait'} for consent`
  const missing = untagged.map(
    (file) => `${file}: has no tag of evaste; what is held there comes back only if a bundle of yours starts evaste`,
  )
  return [...lines, ...missing, `${elements}, in ${files} of ${pages} ${pages === 1 ? 'page' : 'pages'}.`].join('\n')
}
