import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const problems = (): Promise<string[]> =>
  visit.page.evaluate(() => window.evaste.problems.map(({ message }) => message))
const page = (declaration: string): string =>
  `<head><script type="application/json" id="evaste-declaration">${declaration}</script>
   <script src="/evaste/evaste.js"></script></head><body><p>Clocks</p>`
const withCounter = (changes: object): string =>
  JSON.stringify({ ...watchShop, services: [{ id: 'counter', name: 'Counter', purpose: 'analytics', ...changes }] })

it.each<[string, string, RegExp]>([
  ['a near miss', withCounter({ match: ['stats.example'] }), /\$\.services\[0\]\.match: .*"matches"/],
  [
    'a pattern for one address',
    withCounter({ matches: ['https://static.stats.example/'] }),
    /matches that one address only; write "static\.stats\.example"/,
  ],
  [
    'a purpose that nobody declares',
    withCounter({ purpose: 'statistics', matches: ['stats.example'] }),
    /services\[0\]\.purpose/,
  ],
  ['a comma too many', `${JSON.stringify(watchShop).slice(0, -1)},}`, /evaste\.json \$/],
])('the console says what the tools say of %s', async (_, declaration, message) => {
  await visit.open(page(declaration))

  await expect.poll(problems).toContainEqual(expect.stringMatching(message))
  await expect.poll(() => visit.errors.filter((error) => message.test(error))).toHaveLength(1)
})

it('a page on which everything is declared and right loads nothing that explains', async () => {
  const requested: string[] = []
  visit.page.on('request', (request) => requested.push(request.url()))
  await visit.open(page(JSON.stringify(watchShop)))
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()
  await visit.settle()
  await visit.page.waitForTimeout(300) // time for a check in an idle moment

  expect(requested.filter((url) => /evaste-(check|undeclared)\.js/.test(url))).toEqual([])
  expect(visit.told.filter((text) => text.startsWith('evaste'))).toEqual([])
})

interface Suggested {
  readonly services: readonly { readonly id: string }[]
}

it('the console says once what is contacted and stored that nobody declares, as JSON to paste', async () => {
  const { other } = visit.pages
  const html = page(JSON.stringify({ ...watchShop, services: [] } satisfies DeclarationFile))
  await visit.open(`${html}<script>
    document.cookie = '_hot=1'
    localStorage.setItem('seen', '1')
    fetch('${other}/data.json')
    for (let i = 0; i < 3; i++) new Image().src = '${other}/' + i + '.gif'
  </script>`)
  const said = (): readonly string[] => visit.told.filter((text) => text.startsWith('evaste: not declared'))
  // On a busy machine what is stored is told before what is contacted: the browser lists a request when it is answered.
  const services = () => said().flatMap((text) => (JSON.parse(text.slice(text.indexOf('{'))) as Suggested).services)

  await expect
    .poll(() => services().toSorted((one, other) => one.id.localeCompare(other.id)))
    .toEqual([
      {
        id: 'other-localhost',
        name: 'other.localhost',
        purpose: 'marketing',
        matches: ['other.localhost'],
      },
      {
        id: 'stored-on-this-page',
        name: 'Stored on this page',
        purpose: 'marketing',
        trackers: [
          { name: '_hot', type: 'cookie', lifetime: 'session' },
          { name: 'seen', type: 'local-storage', lifetime: 'persistent' },
        ],
      },
    ])
  await visit.page.evaluate((url) => fetch(`${url}/later.json`), other)
  await visit.settle()
  expect(services(), 'once').toHaveLength(2)
})

it('the console says once of a held inline script that it is probably the page’s own', async () => {
  const html = page(withCounter({ matches: ['stats.example'], inline: ['count('] }))
  await visit.open(`${html}<script>count('own snippet')</script><script>function start() { count('shop') }
    ${'start();'.repeat(1500)}</script>`)

  const said = (): readonly string[] => visit.told.filter((text) => text.startsWith('evaste: an inline script'))
  await expect
    .poll(said)
    .toEqual([
      expect.stringMatching(/held for counter, but it is 12 kB long: “function start.*choose a text for "inline"/),
    ])
})

it('the debug panel has what nobody declares, as JSON to paste', async () => {
  const html = page(JSON.stringify({ ...watchShop, services: [] } satisfies DeclarationFile))
  const body = `${html}<script>document.cookie = '_hot=1'</script>
    <script>new WebSocket('ws://chat.localhost:1/live')</script><img src="${visit.pages.other}/seen.gif">`
  // One page view: another one before it would tell the console as well, if the browser found an idle moment.
  await visit.page.goto(visit.pages.serve(body, {}, '/debug?evaste-debug'))
  await visit.page.locator('evaste-debug summary').click()

  const suggestion = visit.page.locator('evaste-debug #suggestion')
  const suggested = async () => (JSON.parse(await suggestion.inputValue()) as DeclarationFile).services
  await expect
    .poll(async () => (await suggested()).flatMap(({ matches = [] }) => matches).sort(), { message: 'sockets too' })
    .toEqual(['chat.localhost', 'other.localhost'])
  expect((await suggested()).at(-1)).toMatchObject({ trackers: [{ name: '_hot', type: 'cookie' }] })
  const told = (what: RegExp): readonly string[] =>
    visit.told
      .filter((text) => text.startsWith('evaste: not declared'))
      .join()
      .match(what) ?? []
  await expect.poll(() => told(/other\.localhost"\s*\]/g)).toHaveLength(1)
  await expect.poll(() => told(/_hot/g)).toHaveLength(1)
})

it('the debug panel ends above the banner, and says what the page does to the question', async () => {
  const html = `<style>evaste-consent::part(text) { font-size: 3px }</style>${page(JSON.stringify(watchShop))}`
  await visit.page.route('**/page-*?evaste-debug', async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().split('?')[0]! }) }),
  )
  await visit.page.setViewportSize({ width: 390, height: 664 })
  await visit.page.goto(`${visit.pages.serve(html)}?evaste-debug`)
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()

  await visit.page.locator('evaste-debug summary').click()

  const onTop = () =>
    visit.page.evaluate(() => {
      const banner = document.querySelector('evaste-consent')!.shadowRoot!.querySelector('#evaste-banner')!
      const panel = document.querySelector('evaste-debug')!.shadowRoot!.querySelector('details')!
      const [over, under] = [panel.getBoundingClientRect(), banner.getBoundingClientRect()]
      return {
        overlap: over.bottom > under.top,
        top: document.elementFromPoint(over.left + 9, over.bottom - 9)?.localName,
      }
    })
  await expect.poll(onTop).toEqual({ overlap: false, top: 'evaste-debug' })
  const panel = visit.page.locator('evaste-debug details')
  await panel.filter({ hasText: 'banner’s text cannot be read' }).waitFor()
  await expect.poll(() => visit.told.filter((line) => line.includes('banner’s text cannot be read'))).toHaveLength(1)
  expect(visit.told.filter((line) => line.includes('“refuse” is harder'))).toEqual([])
})
