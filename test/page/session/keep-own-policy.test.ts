// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { keepOwnPolicy } from '../../../src/page/session/keep-own-policy.js'
import { sealHtml } from '../../../src/rewrite.js'
import { smallBakery } from '../../declaration/corner-bakery.js'

const SITES_OWN = '<meta http-equiv="Content-Security-Policy" content="img-src *">'
const sealed = sealHtml(
  `<html><head><script src="/evaste/evaste.js"></script>${SITES_OWN}<title>Rye</title></head><body>bread`,
  { ...smallBakery(), services: [{ id: 'stats', name: 'Stats', purpose: 'analytics', matches: ['stats.example'] }] },
).html
const policies = (): readonly string[] =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv]')].map(({ content }) => content).filter(Boolean)
const next = (): readonly Element[] => [
  ...new DOMParser().parseFromString(sealed, 'text/html').head.querySelectorAll('template ~ *'),
]

beforeEach(() => {
  document.head.replaceWith(document.createElement('head'))
  keepOwnPolicy(document.head)
})

it.each([
  ['Turbo does', () => next().forEach((element) => document.head.appendChild(element))],
  ['Astro does', () => document.head.append(...next())],
  ['swup does', () => next().forEach((element) => document.head.insertBefore(element, null))],
  [
    'htmx does',
    () =>
      next().forEach((element) =>
        document.head.appendChild(document.createRange().createContextualFragment(element.outerHTML)),
      ),
  ],
])('the next page’s policy line is inert in this page’s head, and the site’s own policy is not: %s', (_, merge) => {
  merge()

  expect(document.title).toBe('Rye')
  expect(policies()).toEqual(['img-src *'])
})

it('text is inserted as before', () => {
  document.head.append('text', document.createElement('title'))

  expect(document.head.textContent).toBe('text')
  expect(document.title).toBe('')
})
