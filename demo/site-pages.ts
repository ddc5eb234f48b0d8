import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeclarationFile } from '../src/declaration/types.js'
import { parseDeclaration } from '../src/declaration/parse/parse-declaration.js'
import { rewriteHtml, sealHtml } from '../src/rewrite.js'
import { noticeFragment } from '../src/tools/notice/notice-fragment.js'
import { isSiteKey, siteKeys } from './site-keys.js'
import { readStaticFile, type StaticFile } from './static-file.js'
import { fillTemplate } from './template.js'

export interface SitePagesOptions {
  /** The folder of the evaste package. */
  readonly root: string
  /** The third party's origin, without a slash at the end. */
  readonly thirdParty: string
  /** Where the single-page app is built to. */
  readonly app: string
  /** Whether the sites' pages are sealed, as `evaste seal` would write them. */
  readonly seal: boolean
}

/** The pages of the demo itself. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/evaste/': 'register.html',
  '/beside/': 'beside.html',
}

/**
 * Answers `/sites/<key>/…` and the demo's own files: pages, styles and scripts, each with its placeholders filled in.
 * `/without/<key>/…` is the same site without evaste.
 *
 * `?rewritten` has a page rewritten, as `evaste rewrite` writes it, instead of sealed.
 */
export class SitePages {
  private readonly root: string
  private readonly thirdParty: string
  private readonly app: string
  private readonly seal: boolean

  constructor({ root, thirdParty, app, seal }: SitePagesOptions) {
    this.seal = seal
    this.root = root
    this.app = app
    this.thirdParty = thirdParty
  }

  async answer(path: string, search = new URLSearchParams()): Promise<Response> {
    const own = OWN_PAGES[path]
    if (own) return this.send(await readStaticFile(join(this.root, 'demo'), own))
    if (path === '/spa' || path.startsWith('/spa/')) return this.answerApp(path.slice('/spa/'.length))
    const [, sites, key, ...rest] = path.split('/')
    const page = rest.join('/')
    if (sites === 'without' && isSiteKey(key)) return withoutEvaste(await this.answer(`/sites/${key}/${page}`), key)
    if (sites !== 'sites') return notFound()
    if (key === 'outside.js') return this.send(await readStaticFile(join(this.root, 'demo/sites'), key))
    if (!isSiteKey(key) || page.startsWith('parts/')) return notFound()
    if (rest.length === 0) return new Response(null, { status: 308, headers: { location: `${path}/` } })
    if (page === 'evaste/evaste.json') return this.send(await this.siteFile(key, 'evaste.json'))
    if (page.startsWith('evaste/')) return this.sendPackaged(page)
    const answer = await this.send(await this.siteFile(key, fileOf(page)), join(this.root, 'demo/sites', key, 'parts'))
    if (!isHtml(answer)) return answer
    const declaration = await this.declarationOf(key)
    const whole = await withNotice(answer, declaration)
    if (search.has('rewritten')) return rewritten(whole, declaration, key)
    return this.seal ? this.sealed(whole, declaration) : whole
  }

  private async declarationOf(key: string): Promise<DeclarationFile> {
    return JSON.parse(await readFile(join(this.root, 'demo/sites', key, 'evaste.json'), 'utf8')) as DeclarationFile
  }

  /** A site without services has nothing to seal. */
  private async sealed(answer: Response, declaration: DeclarationFile): Promise<Response> {
    if (!declaration.services.length) return answer
    return new Response(sealHtml(await answer.text(), declaration).html, answer)
  }

  /** The single-page app: what is no file is one of its routes. */
  private async answerApp(path: string): Promise<Response> {
    const folder = join(this.root, 'demo/spa')
    if (path === 'style.css') return this.send(await readStaticFile(folder, path))
    if (path === 'evaste/evaste.json') return this.send(await readStaticFile(folder, 'evaste.json'))
    if (path.startsWith('evaste/')) return this.sendPackaged(path)
    if (path.endsWith('.js')) return send(await readStaticFile(this.app, path))
    return this.send(await readStaticFile(folder, 'index.html'))
  }

  /** A file of the folder that a site copies. */
  private async sendPackaged(path: string): Promise<Response> {
    return send(await readStaticFile(join(this.root, 'dist/site'), path.slice('evaste/'.length)))
  }

  private siteFile(key: string, file: string): Promise<StaticFile | null> {
    return readStaticFile(join(this.root, 'demo/sites', key), file)
  }

  private async send(file: StaticFile | null, parts = ''): Promise<Response> {
    if (!file || !file.type.includes('charset')) return send(file)
    const text = await fillTemplate(file.body.toString(), {
      values: { thirdParty: this.thirdParty, sites: siteKeys.join(' ') },
      part: (name) =>
        readFile(name === 'mixpanel-snippet' ? this.mixpanelSnippet : join(parts, `${name}.html`), 'utf8'),
    })
    return send({ ...file, body: Buffer.from(text) })
  }

  /** The loader that Mixpanel tells its customers to paste into their pages, as its package brings it. */
  private get mixpanelSnippet(): string {
    return join(this.root, 'node_modules/mixpanel-browser/dist/mixpanel-jslib-snippet.min.js')
  }
}

/** `hinnat` is `hinnat.html`, and a folder is its `index.html`. */
function fileOf(page: string): string {
  if (page === '' || page.endsWith('/')) return `${page}index.html`
  return page.includes('.') ? page : `${page}.html`
}

const send = (file: StaticFile | null): Response =>
  file
    ? new Response(new Uint8Array(file.body), {
        headers: { 'content-type': file.type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
      })
    : notFound()

const isHtml = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') ?? false

/** The notice's text in the page, as `evaste notice --fragment` prints it, for visitors without JavaScript. */
async function withNotice(answer: Response, file: DeclarationFile): Promise<Response> {
  const html = await answer.text()
  const [, language] = /<html lang="([\w-]+)"/.exec(html) ?? []
  const declaration = parseDeclaration(file)
  const notice = html.includes('></evaste-notice>')
    ? await noticeFragment(declaration, language ?? declaration.languages[0]!)
    : ''
  return new Response(
    html.replace('></evaste-notice>', () => `>${notice}</evaste-notice>`),
    answer,
  )
}

/** The page as `evaste rewrite` writes it, with links that lead to such pages. */
async function rewritten(answer: Response, declaration: DeclarationFile, key: string): Promise<Response> {
  const { html } = rewriteHtml(await answer.text(), declaration)
  const links = new RegExp(`(?<=<a [^>]*href="/sites/${key}/[\\w-]*)(?=["#])`, 'g')
  return new Response(html.replace(links, '?rewritten'), answer)
}

/** The same page without evaste's tag, and with links that lead to such pages. */
async function withoutEvaste(answer: Response, key: string): Promise<Response> {
  if (!isHtml(answer)) return answer
  const tag = /<script[^>]* src="[^"]*\/evaste(?:-sealed)?\.js"><\/script>\s*(<template>.*<\/template>)?/
  const preload = /<link[^>]* data-evaste-preload>\s*/
  const html = (await answer.text()).replace(preload, '').replace(tag, '')
  return new Response(html.replaceAll(`/sites/${key}/`, `/without/${key}/`), answer)
}

const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
