import type { EngineName } from './engines/engine.js'

/** What gets out all the same, or does not come back, and why. `docs/blocking.md` tells the same. */
export interface Exception {
  readonly vectors: readonly string[]
  /** Default: all. */
  readonly engines?: readonly EngineName[]
  readonly setups: readonly string[]
  readonly reason: string
}

const WITHOUT_MAP = ['tag', 'tag-slow', 'inline', 'same-page', 'withdrawn']
const TAG = ['tag', 'import-map', 'withdrawn']

export const exceptions: readonly Exception[] = [
  {
    vectors: ['p-static-import', 'p-dynamic-import', 'd-import', 'd-import-eval'],
    setups: WITHOUT_MAP,
    reason: 'An import is syntax: no script can come between. The import map stops it, and so does the policy.',
  },
  {
    vectors: ['d-iframe-location', 'd-iframe-location-replace'],
    setups: TAG,
    reason: 'A frame’s location cannot be guarded: browsers make it unforgeable. The policy stops it.',
  },
  {
    vectors: ['d-sharedworker', 'd-sw'],
    setups: [...TAG, 'policy'],
    reason: 'A worker from a file of the site’s own goes by the policy that this file is served with.',
  },
  {
    vectors: ['p-speculation'],
    engines: ['chromium'],
    setups: ['policy'],
    reason: 'Chromium’s speculation rules do not go by a policy.',
  },
  {
    vectors: ['p-preconnect'],
    engines: ['webkit'],
    setups: ['policy'],
    reason: 'WebKit connects ahead without asking the policy.',
  },
  {
    vectors: ['p-prefetch'],
    engines: ['firefox'],
    setups: ['same-page', 'rewritten-same-page'],
    reason: 'Firefox prefetches when it sees fit, and once the page has loaded it mostly does not.',
  },
  {
    vectors: ['p-icon'],
    engines: ['webkit'],
    setups: ['same-page', 'rewritten-same-page'],
    reason: 'WebKit looks for the page’s icon once, as the page loads.',
  },
]

export const isExcepted = (vector: string, engine: EngineName, setup: string): boolean =>
  exceptions.some(
    ({ vectors, engines, setups }) =>
      vectors.includes(vector) && setups.includes(setup) && (!engines || engines.includes(engine)),
  )
