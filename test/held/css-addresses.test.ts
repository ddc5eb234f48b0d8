import { expect, test } from 'vitest'
import { addressesInCss, mayHaveAddress } from '../../src/held/css-addresses.js'
import { bannerStyles } from '../../src/page/ui/first-layer/banner-styles.js'
import { reopenStyles } from '../../src/page/ui/first-layer/reopen-styles.js'
import { baseStyles } from '../../src/page/ui/first-layer/base-styles.js'

test.each([
  'a { background: url(track.png) }',
  'a { background: URL( "track.png" ) }',
  'a { background: u\\72l(track.png) }',
  'a { background: \\75\\72\\6c(track.png) }',
  'a { background: image-set("track.png" 1x) }',
  "@import 'track.css';",
  '@import "track.css',
  '@namespace svg url(track.png);',
  'a { background: ur/**/l(track.png) //track.example/a.png }',
  'a { src: local(x), http://track.example/a.woff }',
])('an address in CSS is found, and so is that there may be one: %s', (css) => {
  expect(addressesInCss(css)).not.toEqual([])
  expect(mayHaveAddress(css)).toBe(true)
})

test.each([
  baseStyles,
  bannerStyles,
  reopenStyles,
  '.a { grid-area: 1 / -1; /* a comment */ color: rgb(0 0 0 / 0.1) }',
])('CSS without an address is not searched for one (%#)', (css) => {
  expect(addressesInCss(css)).toEqual([])
  expect(mayHaveAddress(css)).toBe(false)
})
