import type { EngineName } from './engines/engine.js'

/** Requests that remain, or that do not load after consent, and why. `docs/blocking.md` contains the same table. */
export interface Exception {
  /** In a web person's words. */
  readonly what: string
  readonly vectors: readonly string[]
  /** Default: all. */
  readonly engines?: readonly EngineName[]
  readonly setups: readonly string[]
  readonly reason: string
  /** A race: excepted only where it happened in at most one of `SELDOM_OF` visits. */
  readonly isSeldom?: true
}

/** How many visits decide whether something happens seldom. */
export const SELDOM_OF = 5

/** A browser looks ahead in the markup before any script runs: what stands there may be requested, and must not run. */
export const LOOKS_AHEAD = ['tag', 'tag-slow', 'inline', 'import-map', 'empty-policy']
const WITHOUT_MAP = ['tag', 'tag-slow', 'inline', 'empty-policy', 'same-page', 'withdrawn']
const TAG = ['tag', 'import-map', 'withdrawn']

const SEALED = ['sealed', 'sealed-slow', 'sealed-inline', 'sealed-withdrawn']
const SEALED_AFTER = ['sealed-same-page', 'sealed-next-page']

const REWRITTEN_AFTER = ['rewritten-same-page', 'rewritten-next-page']
const AFTER = ['same-page', 'rewritten-same-page']

export const exceptions: readonly Exception[] = [
  {
    what: '`import`, static or dynamic',
    vectors:
      'p-static-import p-dynamic-import d-import d-import-eval d-import-css d-import-json d-import-text d-import-source d-import-blob d-import-data d-function-import d-handler-import'.split(
        ' ',
      ),
    engines: ['firefox'],
    setups: WITHOUT_MAP,
    reason:
      'An import is syntax, which no script can intercept. In Chromium and WebKit evaste adds an import map at run time; in Firefox that would replace the page’s own. An import map in the HTML blocks it there, and so does the header.',
  },
  {
    what: 'a frame, an embed or an object in the HTML',
    vectors: ['p-frame', 'p-embed', 'p-object'],
    setups: LOOKS_AHEAD,
    reason:
      'It starts to load when the parser inserts it. evaste stops it in the same task, but on a busy computer its code may already have run: in 1 of 30 visits with ten other programs running. Sealed and rewritten pages and the header block it.',
    isSeldom: true,
  },
  {
    what: 'an object in the HTML',
    vectors: ['p-object'],
    engines: ['chromium'],
    setups: LOOKS_AHEAD,
    reason:
      'Its document loads in a process of its own, and its code may run before the parser lets evaste see the object: in about 1 of 5 visits to a page of a hundred trackers. Sealed and rewritten pages and the header block it.',
  },
  {
    what: 'a frame that a script navigates by its `location`, `navigation`, a `<meta>` in it, a link of MathML, or `document.open` with three arguments',
    vectors:
      'd-iframe-location d-iframe-location-replace d-iframe-navigation d-meta-refresh d-docwrite-refresh d-document-open d-math-link'.split(
        ' ',
      ),
    setups: TAG,
    reason:
      'A frame’s location cannot be patched, because browsers make it unforgeable; the others do the same. Sealed pages and the header block it.',
  },
  {
    what: 'content of a closed shadow root in the HTML',
    vectors: ['p-closed-shadow-script'],
    setups: LOOKS_AHEAD,
    reason: 'It is closed to evaste too. Rewritten HTML and the header block it.',
  },
  {
    what: 'a frame of HTML from a blob',
    vectors: ['d-iframe-blob'],
    setups: TAG,
    reason: 'It is a separate page without evaste. The header blocks it.',
  },
  {
    what: 'requests by the site’s own workers',
    vectors: ['d-worker-fp', 'd-sharedworker', 'd-sw'],
    setups: [...TAG, 'policy', ...SEALED],
    reason:
      'A worker is a separate environment. Serve its file with the header too, or pass it the result of `session.allows`.',
  },
  {
    what: 'requests by a worker from a `data:` URL, and what a worker or a worklet imports',
    vectors: ['d-worker-data', 'd-worker-module', 'd-worker-dynamic-import', 'd-worklet-blob'],
    setups: TAG,
    reason:
      'evaste can only run first in a worker from a blob. An import runs even before that, and no map applies to it.',
  },
  {
    what: 'what a worklet imports',
    vectors: ['d-worklet-blob'],
    engines: ['webkit'],
    setups: ['policy', ...SEALED],
    reason: 'WebKit does not apply the page’s policy to it.',
  },
  {
    what: 'databases and caches that a worker from a blob opens',
    vectors: ['s-worker-idb', 's-worker-caches'],
    setups: [...TAG, 'policy', ...SEALED],
    reason: 'evaste refuses requests there, and no storage. A withdrawal erases both.',
  },
  {
    what: 'a database in a storage bucket and a cookie without a name remain after a withdrawal',
    vectors: ['s-bucket-idb', 's-cookie-nameless'],
    engines: ['chromium', 'webkit'],
    setups: ['withdrawn', 'sealed-withdrawn'],
    reason:
      'evaste opens no buckets of the page to look into them, and erases cookies by their names. Before consent, it refuses both.',
  },
  {
    what: '`import` under another spelling: with a dot behind the host, with a user name, or by a name that the page’s own import map gives',
    vectors: 'd-import-dot d-import-user d-import-aliased d-import-scoped d-import-folder d-import-map-text'.split(' '),
    setups: TAG,
    reason:
      'An import map knows neither wildcards nor other spellings, and does not map what another rule has mapped. Sealed pages and the header block it. If your import map names a service, import it by its address.',
  },
  {
    what: 'a style sheet imported from a blob, CSS relative to `baseURL`, and a playlist in a blob',
    vectors: ['d-css-import-blob', 'd-css-baseURL', 'd-hls-blob'],
    setups: TAG,
    reason: 'Their addresses are not in what the page writes. Sealed pages and the header block it.',
  },
  {
    what: '`srcdoc` that spells an address with character references, or with code that composes it',
    vectors: ['d-iframe-srcdoc-entities', 'd-iframe-srcdoc-code'],
    setups: TAG,
    reason:
      'evaste looks for addresses in the text. Code in it finds patched functions, but not in WebKit. Sealed pages and the header block it.',
  },
  {
    what: 'an element inside an `<option>` that is added by the list of options',
    vectors: ['d-options-add', 'd-options-index', 'd-select-index'],
    setups: TAG,
    reason: 'An index has no setter that could be patched. Sealed pages and the header block it.',
  },
  {
    what: 'an `xml-stylesheet` instruction in an HTML document, and an address of SVG under another prefix than `xlink`',
    vectors: ['d-xml-stylesheet', 'd-svg-xlink-prefix'],
    setups: TAG,
    reason: 'No page is known that does this. Sealed pages and the header block it.',
  },
  {
    what: 'an image that XSLT makes',
    vectors: ['d-xslt'],
    engines: ['webkit'],
    setups: TAG,
    reason: 'WebKit requests it when it is made, before it is inserted.',
  },
  {
    what: 'an animation with the address of an image, made by a script',
    vectors: ['d-css-animate', 'd-css-keyframe-effect', 'd-css-setKeyframes'],
    setups: TAG,
    reason: 'No tracker is known to use it. Sealed pages and the header block it.',
  },
  {
    what: 'a background set by a property of `style`',
    vectors: [
      'd-css-inline-laid-out',
      'd-css-rule-style',
      'd-css-shape-laid-out',
      'd-css-mask-laid-out',
      'd-css-rule-dashed',
    ],
    engines: ['chromium'],
    setups: TAG,
    reason:
      'Chromium does not expose these properties to patching: the change of a style sheet’s rule is not observable, and that of an element only after it was laid out in the same task. The header blocks it.',
  },
  {
    what: 'speculation rules in the HTML',
    vectors: ['p-speculation'],
    engines: ['chromium'],
    setups: ['policy'],
    reason: 'Chromium’s preload scanner sometimes finds them, and they ignore a policy.',
  },
  {
    what: '`<link rel=preconnect>` in the HTML',
    vectors: ['p-preconnect'],
    engines: ['webkit'],
    setups: ['policy', ...SEALED],
    reason: 'WebKit preconnects regardless of the policy. It only opens the connection.',
  },
  {
    what: 'an image from a `srcset` in the HTML: of a `<source>`, an `<img>` or a preload',
    vectors: ['p-picture'],
    engines: ['firefox'],
    setups: SEALED,
    reason: 'Firefox preloads the image regardless of a policy in the HTML. The header blocks it.',
  },
  {
    what: 'a preload, a module preload and an import of one of the site’s own modules do not load after consent',
    vectors: ['p-preload', 'p-modulepreload', 'p-static-import', 'd-preload'],
    engines: ['firefox'],
    setups: SEALED_AFTER,
    reason:
      'Firefox preloads under the policy in the HTML, even for visitors who have consented, and caches what it refused. `evaste seal` names such pages.',
  },
  {
    what: 'what an inline style sheet imports does not load after consent',
    vectors: ['p-css-import', 'p-css-import-string', 'p-svg-style'],
    engines: ['firefox'],
    setups: ['sealed-same-page'],
    reason:
      'Firefox caches an inline style sheet by its text, without what a policy refused. `evaste seal` names it; a `<link>` does load.',
  },
  {
    what: 'a prefetch does not load after consent',
    vectors: ['p-prefetch', 'd-prefetch', 'd-link-dictionary'],
    engines: ['firefox'],
    setups: [...AFTER, 'rewritten-next-page', ...SEALED_AFTER, 'next-page'],
    reason: 'Firefox decides itself when to prefetch, with or without evaste.',
  },
  {
    what: 'a subtitle track does not load after consent',
    vectors: ['p-track'],
    engines: ['firefox'],
    setups: AFTER,
    reason: 'Firefox looks for tracks only when a video starts.',
  },
  {
    what: 'the page’s icon does not load after consent',
    vectors: ['p-icon'],
    engines: ['firefox', 'webkit'],
    setups: AFTER,
    reason: 'WebKit requests the icon once, while the page loads; Firefox usually too.',
  },
  {
    what: 'rewritten content of a closed shadow root does not load after consent',
    vectors: ['p-closed-shadow-script'],
    setups: REWRITTEN_AFTER,
    reason: 'Only the browser can access it. Use open shadow roots.',
  },
  {
    what: 'what a script in `<head>` writes ends up at the start of `<body>`; a style sheet with `@import` begins with `-->`',
    vectors: ['page'],
    setups: REWRITTEN_AFTER,
    reason:
      'The script is released when the head is already closed, so `document.write` can only write to the body. `-->` stops preload scanners, and has no meaning in a style sheet.',
  },
]

/** @param share of the visits in which it happened, 0 to 1. */
export const isExcepted = (vector: string, engine: EngineName, setup: string, share = 1): boolean =>
  exceptionsFor(vector, engine, setup).some(({ isSeldom }) => !isSeldom || share * SELDOM_OF <= 1)

/** Whether only more visits can tell: it happened, and is excepted if it happens seldom. */
export const isUndecided = (vector: string, engine: EngineName, setup: string, visits: number): boolean =>
  visits < SELDOM_OF && exceptionsFor(vector, engine, setup).some(({ isSeldom }) => isSeldom)

const exceptionsFor = (vector: string, engine: EngineName, setup: string): readonly Exception[] =>
  exceptions.filter(
    ({ vectors, engines, setups }) =>
      vectors.includes(vector) && setups.includes(setup) && (!engines || engines.includes(engine)),
  )
