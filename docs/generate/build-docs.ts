import { statSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { type DocPage, readDocPages } from './doc-pages.js'
import { type LinkTargets, linkTarget } from './link-target.js'
import { llmsFullText, llmsText } from './llms-text.js'
import { escapeText, pageHtml } from './page-html.js'
import { renderMarkdown } from './render-markdown.js'
import { type SearchEntry, writeSearch } from './write-search.js'

/** Writes the whole site into a folder, which it replaces. */
export async function buildDocs(folder: string): Promise<readonly DocPage[]> {
  await rm(folder, { recursive: true, force: true })
  const pages = await readDocPages()
  const targets: LinkTargets = {
    pages: new Map([
      ...pages.flatMap(({ source, path }) => (source === undefined ? [] : [[source, path] as const])),
      ['dist/site/maker.html', 'maker.html'],
      ['docs/site/guide.html', 'guide.html'],
    ]),
    files: new Set(),
  }
  const entries: SearchEntry[] = []
  for (const page of pages) entries.push(...(await writePage(folder, page, pages, targets)))
  await Promise.all([
    ...[...targets.files].map((file) => writeFilePage(folder, file, pages)),
    cp('dist/site/maker.html', join(folder, 'maker.html')),
    cp('docs/site/guide.html', join(folder, 'guide.html')),
    ...['page.css', 'search.js', 'live.js'].map((file) => cp(join('docs/generate/browser', file), join(folder, file))),
    writeSearch(folder, entries),
    writeLiveData(folder),
    writeFile(join(folder, 'llms.txt'), llmsText(pages)),
    writeFile(join(folder, 'llms-full.txt'), llmsFullText(pages)),
  ])
  return pages
}

async function writePage(
  folder: string,
  { path, title, source, markdown }: DocPage,
  pages: readonly DocPage[],
  targets: LinkTargets,
): Promise<readonly SearchEntry[]> {
  const { html, sections } = renderMarkdown(markdown, (target) =>
    source === undefined ? target : linkTarget(target, source, path, targets),
  )
  const isLive = html.includes('class="live"')
  await write(join(folder, path), pageHtml({ path, title, content: html, isLive }, pages))
  return sections.map((section) => ({ ...section, path, title }))
}

/** Shows a file of the repository that a page links to; a picture is copied. */
async function writeFilePage(folder: string, file: string, pages: readonly DocPage[]): Promise<void> {
  if (/\.(png|svg|jpe?g)$/.test(file)) return cp(file, join(folder, 'files', file))
  const path = `files/${file}.html`
  const heading = `<h1><code>${escapeText(file)}</code></h1>`
  const content = heading + (statSync(file).isDirectory() ? await listFolder(file, path, pages) : await quoteFile(file))
  await write(join(folder, path), pageHtml({ path, title: file, content }, pages))
}

const quoteFile = async (file: string): Promise<string> =>
  `<pre tabindex="0"><code>${escapeText(await readFile(file, 'utf8'))}</code></pre>`

async function listFolder(folder: string, path: string, pages: readonly DocPage[]): Promise<string> {
  const items = (await readdir(folder)).sort().map((name) => {
    const page = pages.find(({ source }) => source === `${folder}/${name}`)
    if (!page) return `<li><code>${escapeText(name)}</code></li>`
    return `<li><a href="${posix.relative(posix.dirname(path), page.path)}">${escapeText(page.title)}</a></li>`
  })
  return `<ul>${items.join('')}</ul>`
}

/** The code of the preview in `maker.html`: evaste's own elements, in one script that works from disk. */
async function writeLiveData(folder: string): Promise<void> {
  const maker = await readFile('dist/site/maker.html', 'utf8')
  const [, code = ''] = /<script type="text\/plain" id="preview-code">([^]*?)<\/script>/.exec(maker) ?? []
  if (code === '') throw new Error('dist/site/maker.html has no preview: run npm run build')
  await writeFile(join(folder, 'live-data.js'), `window.evastePreview = ${JSON.stringify(code)}\n`)
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
