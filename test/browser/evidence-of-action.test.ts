import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)
const decision = () => visit.page.evaluate(() => window.evaste.decision)
const byCode = { source: 'api', trusted: false, choices: { analytics: 'given', marketing: 'given' } }
const shop = (body: string): string => `<head>${tagged(watchShop)}</head><body><p>Clocks</p>${body}`

it.each([
  ['with what the record is to say', "evaste.acceptAll({ source: 'banner', trusted: true })"],
  ['with a person’s click on it', 'evaste.acceptAll(event)'],
  [
    'with a click that is to come from elsewhere',
    `event.composedPath = () => [document.querySelector('evaste-consent').shadowRoot.querySelector('#accept')]
     evaste.acceptAll(event)`,
  ],
])('a button of the page that accepts, %s, is recorded as code', async (_, code) => {
  await visit.open(
    shop(`<button id="own">Continue</button>
    <script>document.querySelector('#own').onclick = (event) => { ${code} }</script>`),
  )
  await part('evaste-banner').waitFor()

  await visit.page.click('#own')

  expect(await decision()).toMatchObject(byCode)
})

it('a button of the page inside one of evaste’s elements is recorded as code', async () => {
  await visit.open(
    shop(`<evaste-embed service="counter"><button id="own">Continue</button></evaste-embed>
    <script>document.querySelector('#own').onclick = (event) => evaste.acceptAll(event)</script>`),
  )
  await part('evaste-banner').waitFor()

  await visit.page.locator('#own').click()

  expect(await decision()).toMatchObject(byCode)
})

it('a page that makes consent of a person’s click on “refuse” is recorded as code', async () => {
  await visit.open(
    shop('<script>addEventListener("click", (event) => (window.made = evaste.acceptAll(event)), true)</script>'),
  )
  await part('evaste-banner').waitFor()
  await visit.settle()

  await part('refuse').click()

  expect(await visit.page.evaluate(() => (window as never as { made: unknown }).made)).toMatchObject(byCode)
})

it('a person’s click in the banner is recorded as that', async () => {
  await visit.open(shop(''))
  await part('evaste-banner').waitFor()
  await visit.settle()

  await part('accept').click()

  expect(await decision()).toMatchObject({ ...byCode, source: 'banner', trusted: true })
})
