import { posix } from 'node:path'
import type { DocPage } from './doc-pages.js'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeText = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => escapes[one] ?? one)

/** What is around the content of every page. */
export interface PageFrame {
  readonly path: string
  readonly title: string
  readonly content: string
  readonly isLive?: boolean
}

const SEARCH_FORM = `
      <form role="search">
        <label for="search">Search</label>
        <input type="search" id="search" autocomplete="off" />
        <div id="results" role="status"></div>
      </form>`

/** One page of the site. */
export function pageHtml({ path, title, content, isLive = false }: PageFrame, pages: readonly DocPage[]): string {
  const to = (target: string): string => posix.relative(posix.dirname(path), target)
  const scripts = ['minisearch.js', 'search-index.js', 'search.js', ...(isLive ? ['live-data.js', 'live.js'] : [])]
  return `<!doctype html>
<html lang="en" data-root="${to('index.html').replace(/index\.html$/, '')}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${escapeText(title)}${title === 'evaste' ? '' : ' – evaste'}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${to('page.css')}" />
  </head>
  <body>
    <a class="skip" href="#content">To the content</a>
    <header><a href="${to('index.html')}">evaste</a>${SEARCH_FORM}</header>
    <div class="columns">
      <nav aria-label="Documentation">
        <details open>
          <summary>Contents</summary>
          ${navigation(path, pages, to)}
        </details>
      </nav>
      <main id="content" tabindex="-1">
${content}
      </main>
    </div>
    ${scripts.map((name) => `<script src="${to(name)}"></script>`).join('\n    ')}
  </body>
</html>
`
}

function navigation(path: string, pages: readonly DocPage[], to: (target: string) => string): string {
  const groups = [...new Set(pages.map(({ group }) => group))]
  const item = (target: string, title: string): string =>
    `<li><a href="${to(target)}"${target === path ? ' aria-current="page"' : ''}>${escapeText(title)}</a></li>`
  return groups
    .map((group) => {
      const links = pages
        .filter((page) => page.group === group)
        .map((page) => item(page.path, page.path === 'index.html' ? 'Overview' : page.title))
      const own = group === 'Start' ? [item('maker.html', 'Make a declaration'), item('guide.html', 'Guide')] : []
      return `<h2>${group}</h2><ul>${[...own, ...links].join('')}</ul>`
    })
    .join('\n          ')
}
