import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const { open, order } = visit

/** A template that waits for the counter, with a script in it. */
const chat = (name: string): string =>
  `<template data-evaste="counter"><p class="chat">${name}</p><script>(window.order ??= []).push('${name}')</script></template>`
const chats = (): Promise<readonly string[]> => visit.page.locator('.chat').allInnerTexts()
const accept = async (): Promise<void> => {
  await visit.page.evaluate(() => window.evaste.ready.then(() => window.evaste.acceptAll()))
}

it('a marked template gives way to its content on each page after consent, also at the very end of a page', async () => {
  await open(`<head>${tagged(watchShop)}</head><body>${chat('first')}`)
  await accept()
  await expect.poll(chats).toEqual(['first'])

  await open(`<head>${tagged(watchShop)}</head><body><main>${chat('next')}</main><p>Open until six.</p>${chat('last')}`)

  await expect.poll(chats).toEqual(['next', 'last'])
  await expect.poll(order).toEqual(['next', 'last'])
  await expect.poll(() => visit.page.locator('template').count()).toBe(0)
  expect(visit.told).toEqual([])
})

it('a marked template that a router brings after consent gives way too, parsed elsewhere or in place', async () => {
  await open(`<head>${tagged(watchShop)}</head><body>${chat('first')}<main>Watches</main>`)
  await accept()
  await expect.poll(chats).toEqual(['first'])

  await visit.page.evaluate(
    ([parsed, inPlace]) => {
      const next = new DOMParser().parseFromString(`<main>${parsed}</main>`, 'text/html')
      document.querySelector('main')?.replaceWith(next.querySelector('main') as Element)
      document.body.append(document.createRange().createContextualFragment(inPlace))
    },
    [chat('parsed'), chat('in place')] as const,
  )

  await expect.poll(chats).toEqual(['first', 'parsed', 'in place'])
  await expect.poll(order).toEqual(['first', 'parsed', 'in place'])
})

it.each<[string, () => void]>([
  ['innerHTML', () => void (document.body.innerHTML += '<p>Open until six.</p>')],
  [
    'the outerHTML of a page that it has parsed',
    () => {
      const parsed = document.implementation.createHTMLDocument('')
      parsed.body.innerHTML = document.querySelector('main')?.outerHTML ?? ''
      document.body.innerHTML = parsed.querySelector('main')?.outerHTML ?? ''
    },
  ],
  [
    'an XMLSerializer',
    () =>
      void (document.body.innerHTML = new XMLSerializer().serializeToString(document.querySelector('main') as Element)),
  ],
])('a mark still holds what nothing else declares once the page has rewritten itself by %s', async (_, rewrite) => {
  const { other } = visit.pages
  await open(`<head>${tagged(watchShop)}</head><body><main><p>Clocks</p>
    <iframe data-evaste="counter" title="Film" data-src="${other}/undeclared/film.html"></iframe>
    <script type="text/plain" data-evaste="counter" data-src="${other}/undeclared/film.js"></script>${chat('film')}</main>`)
  await visit.page.locator('evaste-consent #accept').waitFor()

  await visit.page.evaluate(rewrite)

  await visit.settle()
  expect(visit.pages.asked).toEqual([])
  await accept()
  await expect.poll(() => visit.pages.asked).toContain('/undeclared/film.html')
  await expect.poll(chats).toEqual(['film'])
  await expect.poll(() => visit.page.locator('[data-evaste]').count()).toBe(0)
})
