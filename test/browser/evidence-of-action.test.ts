import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)
const decision = () => visit.page.evaluate(() => window.evaste.decision)
const made = () => visit.page.evaluate(() => (window as never as { made: unknown }).made)
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

  await expect.poll(decision).toMatchObject(byCode)
})

it('a button of the page inside one of evaste’s elements is recorded as code', async () => {
  await visit.open(
    shop(`<evaste-embed service="counter"><button id="own">Continue</button></evaste-embed>
    <script>document.querySelector('#own').onclick = (event) => evaste.acceptAll(event)</script>`),
  )
  await part('evaste-banner').waitFor()

  await visit.page.locator('#own').click()

  await expect.poll(decision).toMatchObject(byCode)
})

it('a page that makes consent of a person’s click on “refuse” is recorded as code', async () => {
  await visit.open(
    shop('<script>addEventListener("click", (event) => (window.made = evaste.acceptAll(event)), true)</script>'),
  )
  await part('evaste-banner').waitFor()
  await visit.settle()

  await part('refuse').click()

  await expect.poll(made).toMatchObject(byCode)
})

it('a page that has made elements of evaste’s names, before evaste has, is recorded as code', async () => {
  await visit.open(
    shop(`<evaste-notice></evaste-notice><evaste-embed></evaste-embed>
    <script>
      window.made = []
      const fill = (root, id) => {
        root.innerHTML = '<button id="' + id + '">Continue</button>'
        root.firstChild.onclick = (event) => made.push(evaste.acceptAll(event))
      }
      fill(document.querySelector('evaste-notice').attachShadow({ mode: 'open' }), 'save')
      customElements.define('evaste-embed', class extends HTMLElement {
        connectedCallback() { fill(this.attachShadow({ mode: 'open' }), 'always') }
      })
    </script>`),
  )
  await part('evaste-banner').waitFor()
  await visit.page.waitForFunction(() => customElements.get('evaste-notice'))

  await visit.page.locator('evaste-notice #save').click()
  await visit.page.locator('evaste-embed #always').click()

  await expect.poll(made).toMatchObject([byCode, byCode])
})

it.each([
  ['a copy of evaste’s button, in the banner', 'accept.after(own)'],
  ['evaste’s button, moved into an element of evaste’s name', 'fake.append(accept)'],
])('%s, is recorded as code', async (_, code) => {
  await visit.open(shop('<i></i>'))
  await part('evaste-banner').waitFor()
  await visit.settle()
  await visit.page.evaluate(`{
    const accept = document.querySelector('evaste-consent').shadowRoot.querySelector('#accept')
    const own = accept.cloneNode(true)
    own.className = 'own'
    own.onclick = (event) => evaste.acceptAll(event)
    const host = document.createElement('evaste-notice')
    const fake = host.attachShadow({ mode: 'open' })
    ${code}
    document.querySelector('p').before(host)
    ;(own.isConnected ? own : accept).dataset.clicked = ''
  }`)

  await visit.page.locator('[data-clicked]').click()

  await expect.poll(decision).toMatchObject(byCode)
})

it('a person’s click in the banner, and in the settings of a return visit, is recorded as that, once', async () => {
  await visit.open(
    shop(`<script>
      window.made = []
      let click
      addEventListener('click', (event) => (click = event), true)
      document.addEventListener('evaste-decided', ({ decision }) => {
        if (made.push(decision) === 1) evaste.acceptAll(click)
      })
    </script>`),
  )
  await part('evaste-banner').waitFor()
  await visit.settle()

  await part('accept').click()
  await expect.poll(made).toMatchObject([{ ...byCode, source: 'banner', trusted: true }, byCode])
  await expect.poll(() => visit.page.evaluate(() => document.cookie)).toContain('evaste=')
  await visit.page.reload()
  await part('reopen').click()
  await part('evaste-settings').waitFor()
  await part('accept').click()

  await expect.poll(made).toMatchObject([{ ...byCode, source: 'settings', trusted: true }, byCode])
})
