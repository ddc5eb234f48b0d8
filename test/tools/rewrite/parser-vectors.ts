/** One way in which HTML alone makes a browser load something. */
export interface ParserVector {
  readonly name: string
  /** The path that is asked of the tracker. */
  readonly path: string
  /** Where it stands. Default: `body`. */
  readonly head?: true
  readonly html: (url: string) => string
}

const vector = (path: string, html: ParserVector['html']): ParserVector => ({ name: nameOf(path), path, html })
const inHead = (path: string, html: ParserVector['html']): ParserVector => ({ ...vector(path, html), head: true })
const nameOf = (path: string): string => path.replace(/\.\w+$/, '').replaceAll('-', ' ')

/** What an inline script of the tracker carries; the declaration lists it under `inline`. */
export const INLINE_MARK = 'trackPixel('

const WRITTEN = (url: string): string => `document.write('<scr' + 'ipt src="${url}"></scr' + 'ipt>')`

/** Every way that a page's own markup can reach a tracker, as measured in three browsers. */
export const parserVectors: readonly ParserVector[] = [
  inHead('classic.js', (url) => `<script src="${url}"></script>`),
  inHead('async.js', (url) => `<script async src='${url}'></script>`),
  inHead('defer.js', (url) => `<SCRIPT defer SRC=${url}></SCRIPT>`),
  inHead('module.js', (url) => `<script type=module src="${url}"></script>`),
  inHead('inline.js', (url) => `<script>self.${INLINE_MARK}'${url}');new Image().src = '${url}'</script>`),
  inHead('inline-module.js', (url) => `<script type="module">import "${url}"</script>`),
  inHead('dynamic-import.js', (url) => `<script>import('${url}')</script>`),
  inHead('document-write.js', (url) => `<script>${WRITTEN(url)}</script>`),
  inHead('preload.js', (url) => `<link rel=preload as=script href="${url}">`),
  inHead('modulepreload.js', (url) => `<link rel="modulepreload" href="${url}">`),
  inHead('prefetch.js', (url) => `<link rel=prefetch href="${url}">`),
  inHead('preconnect.txt', (url) => `<link rel=preconnect href="${new URL(url).origin}">`),
  inHead('dns-prefetch.txt', (url) => `<link rel="dns-prefetch" href="${url.replace('http:', '')}">`),
  inHead('stylesheet.css', (url) => `<link rel="stylesheet" href="${url}">`),
  inHead('icon.gif', (url) => `<link rel="shortcut icon" href="${url}">`),
  inHead('css-import.css', (url) => `<style>@import url("${url}");</style>`),
  inHead('css-import-string.css', (url) => `<style type="text/css">@import '${url}';</style>`),
  inHead('css-background.gif', (url) => `<style>.seen { background-image: url(${url}) }</style>`),
  inHead(
    'font.bin',
    (url) => `<style>@font-face { font-family: Own; src: url("${url}") } .seen { font-family: Own }</style>`,
  ),
  inHead(
    'speculation.html',
    (url) => `<script type=speculationrules>{"prefetch":[{"urls":["${url}"],"eagerness":"immediate"}]}</script>`,
  ),
  vector('body-classic.js', (url) => `<script src="${url}"></script>`),
  vector('style-attribute.gif', (url) => `<div style="background:url('${url}')">x</div>`),
  vector('image.gif', (url) => `<img src="${url}" alt="">`),
  vector('image-srcset.gif', (url) => `<img srcset="/own.gif 1x, ${url} 1.0001x, ${url} 2x" src=/own.gif alt="">`),
  vector('picture.gif', (url) => `<picture><source srcset="${url}"><img alt=""></picture>`),
  vector('frame.html', (url) => `<iframe src="${url}"></iframe>`),
  vector('srcdoc.js', (url) => `<iframe srcdoc="<script src='${url}'></script>"></iframe>`),
  vector('video.bin', (url) => `<video src="${url}" preload=auto></video>`),
  vector('poster.gif', (url) => `<video poster="${url}"></video>`),
  vector('audio.bin', (url) => `<audio src="${url}" preload=auto></audio>`),
  vector('source.bin', (url) => `<video preload=auto><source src="${url}" type=video/mp4></video>`),
  vector('track.txt', (url) => `<video crossorigin muted src="data:video/mp4,"><track default src="${url}"></video>`),
  vector('embed.html', (url) => `<embed src="${url}" type=text/html>`),
  vector('object.html', (url) => `<object data="${url}" type=text/html></object>`),
  vector('input-image.gif', (url) => `<input type=image src="${url}" alt="">`),
  vector('svg-image.gif', (url) => `<svg><image href="${url}"/></svg>`),
  vector('svg-image-xlink.gif', (url) => `<svg><image xlink:href="${url}"/></svg>`),
  vector('svg-use.svg', (url) => `<svg><use href="${url}#a"/></svg>`),
  vector('svg-script.js', (url) => `<svg><script href="${url}"></script></svg>`),
  vector('svg-style.css', (url) => `<svg><style>@import "${url}";</style></svg>`),
  vector('table-background.gif', (url) => `<table background="${url}"><tr><td>x</table>`),
  vector('shadow-image.gif', (url) => `<div><template shadowrootmode=open><img src="${url}" alt=""></template></div>`),
  vector(
    'shadow-script.js',
    (url) => `<div><template shadowrootmode=open><script src="${url}"></script></template></div>`,
  ),
  vector(
    'closed-shadow-script.js',
    (url) => `<div><template shadowrootmode=closed><script src="${url}"></script></template></div>`,
  ),
  vector('ping.txt', (url) => `<a id=ping href="#here" ping="${url}">read more</a>`),
  vector(
    'attribution.txt',
    (url) => `<img attributionsrc="${url}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
  ),
  vector('noscript.gif', (url) => `<noscript><img src="${url}" alt=""></noscript>`),
]
