import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Rollup } from 'vite'
import { lookBody, lookCss, type PageLook } from './page-looks.js'

/** The page that the elements stand in: a company's own, with its own font and a strict content security policy. */
const page = (lang: string, body: string, css = '/page.css'): string => `<!doctype html>
<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Kirkas Siivous</title>
<link rel="stylesheet" href="${css}"></head>
<body>${body}<script type="module" src="/page.js"></script><script type="module" src="/ui.js"></script></body>
</html>`

const CSS = `
body { overflow-wrap: break-word; margin: 0; font: 1rem/1.6 Georgia, serif; color: #2b2522; background: #fdfaf5 }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem 12rem }
h1 { font-weight: 500; line-height: 1.15 }
a { color: #7a3b12 }
@media (prefers-color-scheme: dark) { body { color: #ece6df; background: #1b1816 } a { color: #f0b48c } }`

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"

export const home = `<main><h1>Kirkas Siivous, puhdas koti</h1>
<p>Siivoamme kodit ja toimistot Turussa. Olemme tehneet sitä vuodesta 1987.</p><p><a id="order" href="#order">Tilaa siivous</a></p>
<p style-free><a id="last" href="/tietosuoja">Tietosuojaseloste</a></p></main>`.replace(' style-free', '')

/** Serves the built elements and any page body under `/?lang=fi&body=…`, or a page of a look under `/?lang=fi&look=news`. */
export async function serveElements(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const files = await bundle()
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const script = files.get(pathname.slice(1))
    const isStyle = pathname.endsWith('.css')
    const look = (searchParams.get('look') ?? /^\/look-(\w+)\.css$/.exec(pathname)?.[1]) as PageLook | undefined
    const lang = searchParams.get('lang') ?? 'fi'
    const html = look ? page(lang, lookBody(look), `/look-${look}.css`) : page(lang, searchParams.get('body') ?? home)
    response.setHeader('content-security-policy', POLICY)
    response.setHeader(
      'content-type',
      `${script ? 'text/javascript' : isStyle ? 'text/css' : 'text/html'}; charset=utf-8`,
    )
    response.end(script ?? (isStyle ? (look ? lookCss[look] : CSS) : html))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['module', 'browser'] }, // Lit as it is shipped, not its development form
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: { page: 'test/page/ui/elements-page.ts', ui: 'src/ui.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
      },
    },
  })) as Rollup.RollupOutput
  return new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])))
}
