import { afterEach, beforeEach, expect, it } from 'vitest'
import { serveTagPages, tagged, type TagPages } from './tag-page.js'
import { openUndriven } from './undriven.js'
import { watchShop } from './watch-shop.js'

/** What the next page says of itself, three times. */
interface Told {
  readonly when: 'prepared' | 'decided' | 'shown' | 'sent'
  readonly isPrerendered: boolean
  readonly ran: readonly string[]
  readonly held: number
  readonly analytics: string | null
  /** Whether the page was prerendered, for each record that it sent. */
  readonly sent: readonly boolean[]
}

let pages: TagPages
let close = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  pages = await serveTagPages()
})
afterEach(async () => {
  await close()
  await pages.close()
})

/** Opens a page that has the next one prerendered, does `act` once that one is prepared, and then shows it. */
async function visitNext({
  before = '',
  act = `localStorage.setItem('go', 'on')`,
  until = 'shown',
}): Promise<readonly Told[]> {
  // This register takes everything, and says nothing: what was decided goes on waiting.
  const declaration = { ...watchShop, register: { url: pages.other } }
  const next = pages.serve(`<head><script>
      const sent = []
      const own = fetch
      window.fetch = (url, ...rest) => {
        if (String(url).endsWith('/entries')) {
          sent.push(document.prerendering)
          tell('sent')
        }
        return own(url, ...rest)
      }
    </script>${tagged(declaration)}</head><body><h1>Repairs</h1><script src="${pages.other}/t/counter.js"></script><script>
      const tell = (when) => own('${pages.other}/told?' + encodeURIComponent(JSON.stringify({
        when, isPrerendered: document.prerendering, ran: window.order ?? [], held: evaste.held.length,
        analytics: evaste.decision?.choices.analytics ?? null, sent,
      })))
      const soon = (when, after) => setTimeout(() => tell(when).then(after), 500)
      evaste.ready.then(() => soon('prepared', () => localStorage.setItem('prepared', 'yes')))
      document.addEventListener('evaste-decided', () => soon('decided', () => localStorage.setItem('go', 'on')))
      document.addEventListener('prerenderingchange', () => soon('shown'))
    </script>`)
  const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] })
  close = await openUndriven(
    pages.serve(`<head>${tagged(declaration)}</head><body><h1>Watches</h1><a id="next" href="${next}">Repairs</a><script>
      addEventListener('storage', ({ key }) => {
        if (key === 'prepared') { ${act} }
        if (key === 'go' || localStorage.getItem('go')) next.click()
      })
      const isKept = () => document.cookie.includes('evaste=') ? null : new Promise((again) => setTimeout(again, 20)).then(isKept)
      evaste.ready.then(async () => {
        ${before}
        const rules = document.createElement('script')
        rules.type = 'speculationrules'
        rules.text = ${JSON.stringify(rules)}
        document.head.append(rules)
      })
    </script>`),
  )
  const told = (): readonly Told[] =>
    pages.asked
      .filter((path) => path.startsWith('/told?'))
      .map((path) => JSON.parse(decodeURIComponent(path.slice('/told?'.length))) as Told)
  await expect.poll(() => told().map(({ when }) => when), { timeout: 40_000 }).toContain(until)
  return told()
}

it('a prerendered page holds what waits, and holds it still when it is shown', async () => {
  const told = await visitNext({ act: `localStorage.setItem('go', 'on'); next.click()` })

  const waiting = { ran: [], held: 1, analytics: null, sent: [] }
  expect(told).toEqual([
    { when: 'prepared', isPrerendered: true, ...waiting },
    { when: 'shown', isPrerendered: false, ...waiting },
  ])
})

it('a prerendered page follows what is accepted meanwhile on the page that shows', async () => {
  const told = await visitNext({ act: 'evaste.acceptAll()' })

  expect(told.map(({ when, isPrerendered, ran }) => [when, isPrerendered, ran])).toEqual([
    ['prepared', true, []],
    ['decided', true, ['counter']],
    ['shown', false, ['counter']],
  ])
  expect(told.at(-1)).toMatchObject({ analytics: 'given', held: 0 })
})

it('a prerendered page sends no record that still waits: it does when it is shown', async () => {
  const told = await visitNext({
    before: 'evaste.refuseAll(); await isKept()',
    act: `localStorage.setItem('go', 'on'); next.click()`,
    until: 'sent',
  })

  expect(told[0]).toMatchObject({ when: 'prepared', isPrerendered: true, analytics: 'refused', sent: [] })
  expect(told.find(({ when }) => when === 'sent')).toMatchObject({ isPrerendered: false, sent: [false] })
})
