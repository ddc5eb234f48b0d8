import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { rewriteHtml, tagPages } from '../../src/rewrite.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

/** What React moves to the start of the head, wherever a layout has it. */
const hoisted = () => [
  createElement('script', { key: 1, async: true, src: `${visit.pages.other}/t/hoisted.js` }),
  createElement('link', { key: 2, rel: 'stylesheet', precedence: 'high', href: `${visit.pages.other}/t/sheet.css` }),
]
const json = { __html: JSON.stringify(watchShop) }
const ownTag = () => [
  createElement('script', {
    key: 1,
    id: 'evaste-declaration',
    type: 'application/json',
    dangerouslySetInnerHTML: json,
  }),
  createElement('script', { key: 2, src: '/evaste/evaste.js' }),
]
const layout = (tag: readonly unknown[] = []): string =>
  renderToString(
    createElement(
      'html',
      { lang: 'en' },
      createElement('head', null, ...(tag as never[]), createElement('title', null, 'Clocks')),
      createElement('body', null, createElement('p', null, 'Clocks'), ...hoisted()),
    ),
  )

it('what React puts in front of the tag runs, and the console says what, and where the tag belongs', async () => {
  await visit.open(layout(ownTag()))
  await expect.poll(visit.order).toEqual(['hoisted'])

  await expect.poll(() => visit.errors.join()).toMatch(/put the tag first in <head>.*\/t\/hoisted\.js/)
})

it.each([
  ['a middleware that puts the tag in', () => tagPages(watchShop)(`<!DOCTYPE html>${layout()}`)],
  ['a rewritten export', () => rewriteHtml(`<!DOCTYPE html>${layout(ownTag())}`, watchShop).html],
])('behind %s it waits', async (_, page) => {
  await visit.page.goto(visit.pages.serve(page(), { 'content-type': 'text/html' }))
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()
  await visit.settle()
  expect(visit.pages.asked).toEqual([])

  await visit.page.locator('evaste-consent #evaste-banner:not(.new) #accept').click()

  await expect.poll(visit.order).toEqual(['hoisted'])
})
