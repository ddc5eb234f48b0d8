// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { keepSize } from '../../../src/page/ui/keep-size.js'

/** A banner in its host, as a browser reports its zoom; jsdom reports none. */
function zoomed(currentCSSZoom: number | undefined, ownZoom = '') {
  const host = document.createElement('div')
  const banner = document.createElement('section')
  host.style.zoom = ownZoom
  if (currentCSSZoom !== undefined) Object.assign(banner, { currentCSSZoom })
  return { host, banner }
}

it.each([
  ['a page at 0.8', 0.8, '', '1.25'],
  ['a page that shrinks once more', 0.625, '1.25', '2'],
  ['a page at its own size', 1, '', ''],
  ['a page that enlarges', 1.5, '', ''],
  ['a browser that does not say', undefined, '', ''],
])('%s: the banner is as large as its text says', (_, zoom, ownZoom, expected) => {
  const { host, banner } = zoomed(zoom, ownZoom)

  keepSize(host, banner)

  expect(host.style.zoom).toBe(expected)
})
