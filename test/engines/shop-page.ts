import type { DeclarationFile } from '../../src/declaration/types.js'
import { contentSecurityPolicy, importMap, rewriteHtml, sealHtml } from '../../src/rewrite.js'
import { bundleScript, inlineScript } from '../../src/tools/bundle/bundle-script.js'
import { INLINE_MARK, parserVectors } from '../tools/rewrite/parser-vectors.js'
import type { ShopFile, ShopFiles } from './origins/shop.js'
import type { Setup, Suite } from './setups.js'
import { pageVectors } from './vectors/page-vectors.js'
import { writeRunner } from './vectors/run-vectors.js'

/** evaste's scripts, as built. */
export interface BuiltScripts {
  readonly tag: string
  /** For a sealed page. */
  readonly sealed: string
}

/** What a page is made of. */
export interface PageParts {
  readonly setup: Setup
  readonly run: string
  readonly trackerOrigin: string
  readonly ports: Readonly<Record<string, number>>
  readonly scripts: BuiltScripts
  /** Names of the vectors to be in it. */
  readonly isChosen: (name: string) => boolean
}

/** A pottery's shop, and the one service that it asks consent for. */
export const potteryShop = ({ trackerOrigin, ports }: Pick<PageParts, 'trackerOrigin' | 'ports'>): DeclarationFile => ({
  format: 1,
  site: 'pottery',
  languages: ['fi'],
  controller: { name: 'Savenvalajat Oy', email: 'tietosuoja@savenvalajat.example' },
  notice: { url: '/tietosuoja' },
  purposes: ['necessary', 'analytics'],
  services: [
    {
      id: 'tracker',
      name: 'Tracker',
      purpose: 'analytics',
      // The ports are written out, since an import map knows no others.
      matches: [new URL(trackerOrigin).port, ...Object.values(ports)]
        .map((port) => `*://tracker.localhost:${port}/*`)
        .concat('tracker.localhost'),
      inline: [INLINE_MARK],
      trackers: [
        { name: '_trk*', lifetime: 'P1Y' },
        { name: '_trk*', type: 'local-storage', lifetime: 'persistent' },
        { name: '_trk*', type: 'session-storage', lifetime: 'session' },
        { name: '_trkdb*', type: 'indexed-db', lifetime: 'persistent' },
        { name: '_trkcache*', type: 'cache-storage', lifetime: 'persistent' },
      ],
    },
  ],
})

const nameOf = (path: string): string => `p-${path.replace(/\.\w+$/, '')}`

/** Names of all that a suite has. */
export const vectorNames: Readonly<Record<Suite, readonly string[]>> = {
  parser: [...parserVectors.map(({ path }) => nameOf(path)), 'p-static-import'],
  page: Object.keys(pageVectors),
}

/** The page at `/within/`, what it loads of the shop's own, and a page with nothing at `/about/`. */
export function buildShop(suite: Suite, parts: PageParts): ShopFiles {
  const base = `${parts.trackerOrigin}/${parts.run}`
  const importing = (name: string): ShopFile => script(`try { importScripts('${base}/${name}.js') } catch {}`)
  return {
    '/within/': shopPage(suite, parts),
    '/about/': aboutPage(parts),
    '/own-module.js': script(`import '${base}/p-static-import.js'`),
    '/worker.js': importing('d-worker-fp'),
    '/shared-worker.js': importing('d-sharedworker'),
    '/service-worker.js': importing('d-sw'),
  }
}

const script = (code: string): ShopFile => ({ type: 'text/javascript', parts: [code] })

function shopPage(suite: Suite, parts: PageParts): ShopFile {
  const { setup } = parts
  const declaration = potteryShop(parts)
  const top = topOf(parts, declaration)
  const rest = (suite === 'parser' ? parserPage : ownCodePage)(parts)
  const whole = [top, ...rest]
  // A document is rewritten as a whole, since a tag may be cut.
  const [first, ...others] = setup.isRewritten ? [rewriteHtml(whole.join(''), declaration).html] : whole
  return {
    type: 'text/html',
    parts: setup.isSlow ? [first as string, ...others] : [[first, ...others].join('')],
    headers: setup.hasPolicy ? { 'content-security-policy': contentSecurityPolicy(declaration, 'none') } : {},
  }
}

function aboutPage(parts: PageParts): ShopFile {
  const declaration = potteryShop(parts)
  const html = `${topOf(parts, declaration)}${OPENING}</head><body><p>Meistä</p><a id="within" href="/within/">Kauppaan</a>`
  return { type: 'text/html', parts: [parts.setup.isRewritten ? rewriteHtml(html, declaration).html : html] }
}

/** As far as the tag, and the policy line behind it. */
function topOf(parts: PageParts, declaration: DeclarationFile): string {
  const empty = parts.setup.hasEmptyPolicy ? '<meta http-equiv="Content-Security-Policy" content="">' : ''
  const top = `<!doctype html><html lang="fi"><head>${empty}${tagOf(parts, declaration)}`
  return parts.setup.isSealed ? sealHtml(top, declaration).html : top
}

function tagOf({ setup, scripts }: PageParts, declaration: DeclarationFile): string {
  const map = setup.hasImportMap ? `<script type="importmap">${importMap(declaration, 'none')}</script>` : ''
  if (setup.tag === 'none') return map
  const script = setup.isSealed ? scripts.sealed : scripts.tag
  if (setup.tag === 'inside') return map + inlineScript(bundleScript(script, declaration), '/evaste/')
  // Before the tag, which imports what it needs: Firefox takes no map after a first import.
  const inline = `<script type="application/json" id="evaste-declaration">${JSON.stringify(declaration)}</script>`
  return `${map}${inline}<script src="/evaste/evaste.js"></script>`
}

const OPENING = `<meta charset="utf-8"><title>Savenvalajat</title><link rel="icon" href="data:,">`

/** The page's markup alone, cut in the middle of its head and of its body. */
function parserPage({ run, trackerOrigin, ports, isChosen }: PageParts): readonly string[] {
  const chosen = parserVectors.filter(({ path }) => isChosen(nameOf(path)))
  const written = (inHead: true | undefined): string[] =>
    chosen.filter(({ head }) => head === inHead).map(({ path, html }) => html(addressOf(nameOf(path), path)))
  const addressOf = (name: string, path: string): string =>
    `${ports[name] ? trackerOrigin.replace(/\d+$/, String(ports[name])) : trackerOrigin}/${run}/p-${path}`
  const [head, body] = [written(true), written(undefined)]
  const own = isChosen('p-static-import') ? '<script type=module src="/own-module.js"></script>' : ''
  const noting = `<script>self.ran = []; self.trackPixel = () => ran.push('p-inline')</script>`
  const half = (list: readonly string[], from: 0 | 1): string =>
    list.slice(...(from ? [list.length >> 1] : [0, list.length >> 1])).join('\n')
  return [
    `${OPENING}${noting}${own}${half(head, 0)}`,
    `${half(head, 1)}</head><body><p class="seen">Kulhoja ja vateja</p>`,
    half(body, 0),
    `${half(body, 1)}<p>Avoinna</p></body></html>`,
  ]
}

/** An empty page, in which its own code tries every way. */
function ownCodePage({ run, trackerOrigin, ports, isChosen }: PageParts): readonly string[] {
  const chosen = Object.fromEntries(Object.entries(pageVectors).filter(([name]) => isChosen(name)))
  const runner = writeRunner(chosen, { base: `${trackerOrigin}/${run}`, ports })
  const safe = runner.replace(/<(?=\/script|!--)/gi, '\\x3c').replace(/<script/gi, '\\x3cscript')
  return [OPENING, `</head><body><div id="host"><p>Kulhoja ja vateja</p></div><script>${safe}</script></body></html>`]
}
