import { expect, it } from 'vitest'
import { decidedCookie } from '../../src/testing.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)
const LINK = '<a href="#" data-evaste-open>Cookie settings</a>'
const shop = (body: string): string => `<head>${tagged(watchShop)}</head><body><p>Clocks</p>${body}`
const decideBefore = (): Promise<void> =>
  visit.context.addCookies([{ ...decidedCookie(watchShop, 'all'), domain: 'localhost' }])

it.each([
  ['a page that returns false for every such link', `${LINK}<script>document.onclick = () => false</script>`],
  [
    'a menu that stops its clicks',
    `<nav>${LINK}</nav><script>document.querySelector('nav').onclick = (event) => event.stopPropagation()</script>`,
  ],
  [
    'a listener that stops every click on its way down',
    `${LINK}<script>document.addEventListener('click', (event) => event.stopImmediatePropagation(), true)</script>`,
  ],
  [
    'a component of the page',
    `<page-footer></page-footer><script>
      document.querySelector('page-footer').attachShadow({ mode: 'open' }).innerHTML = '<p>${LINK}</p>'</script>`,
  ],
])('the settings link works in %s', async (_, body) => {
  await decideBefore()
  await visit.open(shop(body))
  await visit.page.evaluate(() => window.evaste.ready)

  await visit.page.click('text=Cookie settings')

  await part('evaste-settings').waitFor()
})

it.each([
  ['not displayed', '<a href="#" data-evaste-open style="display: none">Cookies</a>'],
  ['in something hidden', `<div style="visibility: hidden">${LINK}</div>`],
  ['transparent', `<div style="opacity: 0">${LINK}</div>`],
  ['outside the page', '<a href="#" data-evaste-open style="position: absolute; left: -9999px">Cookies</a>'],
  ['empty', '<a href="#" data-evaste-open></a>'],
  ['in a box without height', `<div style="height: 0; overflow: hidden"><p>${LINK}</p></div>`],
  ['in a box of a pixel', `<div style="position: absolute; width: 1px; height: 1px; overflow: clip">${LINK}</div>`],
  ['as small as a dot', '<a href="#" data-evaste-open style="font-size: 1px">Cookies</a>'],
  ['disabled', '<fieldset disabled><button data-evaste-open>Cookies</button></fieldset>'],
  ['in a menu that is closed', `<details><summary>Menu</summary>${LINK}</details>`],
])('a settings link that is %s does not take the place of evaste’s own control (R56)', async (_, body) => {
  await decideBefore()
  await visit.open(shop(body))

  await part('reopen').waitFor()
})

it('a settings link that is to be seen does', async () => {
  await decideBefore()
  await visit.open(shop(LINK))
  await visit.page.evaluate(() => window.evaste.ready)
  await visit.settle()

  expect(await part('reopen').count()).toBe(0)
})

it.each([
  ['clipped', 'clip-path: inset(100%)'],
  ['out of reach of a pointer', 'pointer-events: none'],
  ['beside its own box', 'display: block; width: 100px; overflow: hidden; white-space: nowrap; text-indent: -200px'],
  ['in the colour behind it', 'color: #fff; background: #fff'],
  [
    'under something',
    'position: absolute; z-index: -1',
    '<div style="position: fixed; inset: 0; background: #fff"></div>',
  ],
])('the debug panel names a settings link that is %s (R56)', async (_, style, more = '') => {
  await decideBefore()
  const page = shop(`<a href="#" data-evaste-open style="${style}">Cookies</a>${more}`)
  await visit.page.goto(visit.pages.serve(page, {}, '/debug?evaste-debug'))

  await visit.page.click('evaste-debug summary')

  await expect.poll(() => visit.told.filter((one) => one.includes('settings link'))).toHaveLength(1)
})
