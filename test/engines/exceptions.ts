import type { EngineName } from './engines/engine.js'

/** What gets out all the same, or does not come back, and why. `docs/blocking.md` tells the same. */
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

const AFTER = ['same-page', 'rewritten-same-page']

export const exceptions: readonly Exception[] = [
  {
    what: '`import`, static or dynamic',
    vectors: ['p-static-import', 'p-dynamic-import', 'd-import', 'd-import-eval'],
    setups: WITHOUT_MAP,
    reason: 'An import is syntax: no script can come between. The import map stops it, and so does the header.',
  },
  {
    what: 'a frame, an embed or an object in the HTML',
    vectors: ['p-frame', 'p-embed', 'p-object'],
    setups: LOOKS_AHEAD,
    reason:
      'It begins to load as the parser inserts it. evaste stops it in the same task, but a busy computer may have run its code by then: in 1 of 30 visits with ten other programs at work. Sealed and rewritten pages and the header stop it.',
    isSeldom: true,
  },
  {
    what: 'a frame sent elsewhere by its `location`',
    vectors: ['d-iframe-location', 'd-iframe-location-replace'],
    setups: TAG,
    reason: 'A frame’s location cannot be guarded: browsers make it unforgeable. The header stops it.',
  },
  {
    what: 'what stands in a closed shadow root of the HTML, or of `setHTMLUnsafe`',
    vectors: ['p-closed-shadow-script', 'd-shadow-sethtmlunsafe'],
    setups: ['tag', 'tag-slow', 'inline', 'import-map', 'empty-policy', 'withdrawn'],
    reason: 'Closed to evaste too, where no script has made it. Rewritten HTML and the header stop it.',
  },
  {
    what: 'a frame of HTML made as a blob',
    vectors: ['d-iframe-blob'],
    setups: TAG,
    reason: 'It is a page of its own, and evaste is not in it. The header stops it.',
  },
  {
    what: 'what the site’s own workers load',
    vectors: ['d-worker-fp', 'd-sharedworker', 'd-sw'],
    setups: [...TAG, 'policy', ...SEALED],
    reason:
      'A worker is a world of its own. Its file is what counts: serve it with the header too, or let it ask `session.allows`.',
  },
  {
    what: 'what a worker made of a data: address loads, and what a module worker imports',
    vectors: ['d-worker-data', 'd-worker-module'],
    setups: TAG,
    reason: 'Only what is made of a blob can be given something to run first, and an import comes before that.',
  },
  {
    what: 'a background set by a property of `style`',
    vectors: ['d-css-inline-laid-out', 'd-css-rule-style'],
    engines: ['chromium'],
    setups: TAG,
    reason:
      'Chromium defines these properties nowhere that a script could reach: a style sheet’s rule is not seen to change, and an element only after it was laid out in the same breath. The header stops it.',
  },
  {
    what: 'speculation rules in the HTML',
    vectors: ['p-speculation'],
    engines: ['chromium'],
    setups: ['policy'],
    reason: 'Chromium’s look-ahead finds them sometimes, and they do not go by a policy.',
  },
  {
    what: '`<link rel=preconnect>` in the HTML',
    vectors: ['p-preconnect'],
    engines: ['webkit'],
    setups: ['policy', ...SEALED],
    reason: 'WebKit connects ahead without asking the policy. Nothing but the connection is made.',
  },
  {
    what: 'a picture by a `<source>` in the HTML',
    vectors: ['p-picture'],
    engines: ['firefox'],
    setups: SEALED,
    reason: 'Firefox chooses a picture ahead without asking a policy in the HTML. The header stops it.',
  },
  {
    what: 'a preload, a module preload and an import of a module of the site’s own do not come back',
    vectors: ['p-preload', 'p-modulepreload', 'p-static-import', 'd-preload'],
    engines: ['firefox'],
    setups: SEALED_AFTER,
    reason:
      'Firefox reads ahead by the line in the HTML, also for visitors who have consented, and remembers what that refused. `evaste seal` names such pages.',
  },
  {
    what: 'what an inline style sheet imports does not come back',
    vectors: ['p-css-import', 'p-css-import-string', 'p-svg-style'],
    engines: ['firefox'],
    setups: ['sealed-same-page'],
    reason:
      'Firefox keeps an inline style sheet by its text, without what a policy refused. `evaste seal` names it; a `<link>` comes back.',
  },
  {
    what: 'a prefetch does not come back',
    vectors: ['p-prefetch', 'd-prefetch'],
    engines: ['firefox'],
    setups: [...AFTER, ...SEALED_AFTER, 'next-page'],
    reason: 'Firefox prefetches when it sees fit, with or without evaste.',
  },
  {
    what: 'a subtitle track does not come back',
    vectors: ['p-track'],
    engines: ['firefox'],
    setups: AFTER,
    reason: 'Firefox looks for tracks as a video begins, and not again.',
  },
  {
    what: 'the page’s icon does not come back',
    vectors: ['p-icon'],
    engines: ['firefox', 'webkit'],
    setups: AFTER,
    reason: 'WebKit looks for the icon once, as the page loads; Firefox mostly too.',
  },
  {
    what: 'what was rewritten in a closed shadow root does not come back',
    vectors: ['p-closed-shadow-script'],
    setups: ['rewritten-same-page'],
    reason: 'Nobody but the browser finds it there. Write such roots as open ones.',
  },
  {
    what: 'what a script in `<head>` writes stands at the start of `<body>`',
    vectors: ['page'],
    setups: ['rewritten-same-page'],
    reason: '`document.write` of a script let go of later: the head is closed by then.',
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
