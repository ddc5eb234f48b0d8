// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { tagPages } from '../../src/rewrite.js'
import { KEEP_POLICY } from '../../src/tools/astro/keep-policy.js'
import { smallBakery } from '../declaration/corner-bakery.js'

it('ClientRouter moves no policy line of the next page into the document, but the site’s own policy', () => {
  const tag = tagPages({
    ...smallBakery(),
    purposes: ['analytics'],
    services: [{ id: 'stats', name: 'Stats', purpose: 'analytics', matches: ['stats.example'] }],
  })
  const own = '<meta http-equiv="Content-Security-Policy" content="img-src *">'
  const html = tag(`<!doctype html><html><head><meta charset="utf-8">${own}</head><body>bread</body></html>`)
  const next = new DOMParser().parseFromString(html, 'text/html')
  const policies = (): readonly string[] =>
    [...next.querySelectorAll<HTMLMetaElement>('meta[http-equiv]')].map(({ content }) => content)
  expect(policies()).toHaveLength(2)

  window.eval(KEEP_POLICY)
  document.dispatchEvent(Object.assign(new Event('astro:before-swap'), { newDocument: next }))

  expect(policies()).toEqual(['img-src *'])
})
