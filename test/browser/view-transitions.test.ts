import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

declare global {
  interface Window {
    /** Whether the page came in by a transition. */
    cameInSmoothly?: boolean
    /** A mark that a new document has not. */
    isSameDocument?: boolean
  }
}

const visit = useTagPages()
const { open, order, settle } = visit
const banner = () => visit.page.locator('evaste-consent #evaste-banner')
const decided = () => visit.page.evaluate(() => window.evaste.decision?.choices ?? null)
const follow = () => visit.page.getByRole('link', { name: 'Repairs', exact: true }).click()
const refuse = () => visit.page.locator('evaste-consent #refuse').click()
const counter = (name: string): string => `<script src="${visit.pages.other}/t/${name}.js"></script>`

describe('from one document to the next by a view transition', () => {
  const head = (): string => `<head><title>Watches</title>${tagged(watchShop)}
    <style>@view-transition { navigation: auto } ::view-transition-group(*) { animation-duration: 150ms }</style>
    <script>addEventListener('pagereveal', ({ viewTransition }) => { window.cameInSmoothly = viewTransition !== null })</script></head>`
  const openFirst = (onSecond = '') => {
    const second = visit.pages.serve(`${head()}<body><main><h1>Repairs</h1></main>${onSecond}${counter('second')}`)
    return open(`${head()}<body><main><h1>Watches</h1><a href="${second}">Repairs</a></main>${counter('first')}`)
  }
  const arrive = async (): Promise<void> => {
    await follow()
    await visit.page.getByRole('heading', { name: 'Repairs' }).waitFor()
    await expect.poll(() => visit.page.evaluate(() => window.cameInSmoothly)).toBe(true)
  }

  it('a question that is open is asked there too, once, and can be answered', async () => {
    await openFirst()
    await banner().waitFor()

    await arrive()
    await banner().waitFor()

    expect(await banner().count()).toBe(1)
    await refuse()
    await expect.poll(decided).toEqual({ analytics: 'refused', marketing: 'refused' })
    expect(await order()).toEqual([])
  })

  it('an answer goes along, and is not asked for again', async () => {
    await openFirst()
    await visit.page.locator('evaste-consent #accept').click()
    await expect.poll(order).toEqual(['first'])
    await expect.poll(() => visit.context.cookies()).toHaveLength(1)

    await arrive()

    await expect.poll(order).toEqual(['second'])
    expect(await banner().count()).toBe(0)
  })

  describe('that takes a while, so that nothing is found at its place', () => {
    const slowly = '<style>::view-transition-group(*) { animation-duration: 1s }</style>'
    const low = 'position: fixed; bottom: 8px; width: 60px; height: 40px'

    it('the small control covers no control of the page', async () => {
      await openFirst(`${slowly}<a id="chat" href="#" style="${low}; left: 8px">Chat</a>`)
      await refuse()
      await expect.poll(() => visit.context.cookies()).toHaveLength(1)

      await arrive()

      await expect.poll(() => visit.page.locator('evaste-consent #reopen').getAttribute('class')).toBe('end')
    })

    it('a fixed control of the page is raised above the question', async () => {
      await openFirst(`${slowly}<a id="chat" href="#" style="${low}; right: 8px">Chat</a>`)
      await banner().waitFor()

      await arrive()
      await banner().waitFor()

      await expect.poll(() => visit.page.locator('#chat').getAttribute('data-evaste-raised')).toBe('1')
    })
  })
})

describe('within one document', () => {
  const openWithLink = () => open(`<head>${tagged(watchShop)}</head><body><main><h1>Watches</h1></main>`)

  it.each([
    ['its text', `document.querySelector('h1').textContent = 'Repairs'`],
    ['its whole body', `document.body.replaceWith(next.body)`],
    ['all in its body', `document.body.innerHTML = next.body.innerHTML`],
    ['its body, node by node, as morphing does', `document.body.replaceChildren(...next.body.children)`],
  ])('a view transition that changes %s leaves the question, and the answer is kept', async (_, change) => {
    await openWithLink()
    await banner().waitFor()

    await visit.page.evaluate(`{
      const next = new DOMParser().parseFromString('<main><h1>Repairs</h1></main>', 'text/html')
      document.startViewTransition(() => { ${change} }).finished
    }`)
    await visit.page.getByRole('heading', { name: 'Repairs' }).waitFor()
    await banner().waitFor()

    expect(await banner().count()).toBe(1)
    await refuse()
    await expect.poll(() => banner().count()).toBe(0)
    await expect.poll(async () => (await decided())?.['analytics']).toBe('refused')
  })

  it('a page that is looked at while the transition runs, where nothing is found at its place, keeps the question', async () => {
    await openWithLink()
    await banner().waitFor()
    await settle()
    // At first it lets taps through, and is not looked at.
    await visit.page.locator('evaste-consent #evaste-banner:not(.new)').waitFor()
    await visit.page.addStyleTag({ content: '::view-transition-group(*) { animation-duration: 1s }' })

    const hidden = await visit.page.evaluate(async () => {
      const { shadowRoot } = document.querySelector('evaste-consent')!
      const seen: unknown[] = []
      const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame)
      const { ready, finished } = document.startViewTransition()
      await ready
      document.dispatchEvent(new Event('toggle'))
      for (let frames = 0; frames < 5; frames += 1) {
        await nextFrame()
        seen.push(shadowRoot!.querySelector<HTMLElement>('#evaste-banner')!.hidden)
      }
      await finished
      return seen
    })

    expect(hidden).not.toContain(true)
    await refuse()
    await expect.poll(async () => (await decided())?.['marketing']).toBe('refused')
  })

  it('an answer by keyboard while the transition runs is not recorded as one to a hidden question', async () => {
    await openWithLink()
    await banner().waitFor()
    await settle()
    await visit.page.addStyleTag({ content: '::view-transition-group(*) { animation-duration: 1s }' })

    const measured = await visit.page.evaluate(async () => {
      const host = document.querySelector('evaste-consent')!
      await document.startViewTransition().ready
      host.shadowRoot!.querySelector<HTMLElement>('#refuse')!.click()
      return (host as unknown as Record<symbol, unknown>)[Symbol.for('evaste.measured')] ?? null
    })

    expect(measured).toBeNull()
    await expect.poll(async () => (await decided())?.['marketing']).toBe('refused')
  })

  it('an answer that is given as the transition runs is kept', async () => {
    await openWithLink()
    await banner().waitFor()

    await visit.page.evaluate(
      () =>
        document.startViewTransition(() => {
          document.querySelector('evaste-consent')!.shadowRoot!.querySelector<HTMLElement>('#refuse')!.click()
        }).finished,
    )

    await expect.poll(async () => (await decided())?.['marketing']).toBe('refused')
    await expect.poll(() => banner().count()).toBe(0)
  })

  it('Turbo’s visits with a view transition keep the question until it is answered, and the answer after it', async () => {
    const turbo = (await readFile('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8')).replaceAll(
      '</script',
      '<\\/script',
    )
    const head = `<head><meta name="view-transition" content="same-origin">${tagged(watchShop)}<script>${turbo}</script></head>`
    const back = visit.pages.serve(`${head}<body><h1>Watches again</h1>`)
    const second = visit.pages.serve(`${head}<body><h1>Repairs</h1><a href="${back}">Back</a>`)
    await open(`${head}<body><h1>Watches</h1><a href="${second}">Repairs</a>`)
    await banner().waitFor()
    await visit.page.evaluate(() => (window.isSameDocument = true))

    await follow()
    await visit.page.getByRole('heading', { name: 'Repairs' }).waitFor()
    await banner().waitFor()
    expect(await banner().count()).toBe(1)
    await refuse()
    await visit.page.getByRole('link', { name: 'Back' }).click()
    await visit.page.getByRole('heading', { name: 'Watches again' }).waitFor()
    await settle()

    expect(await visit.page.evaluate(() => window.isSameDocument)).toBe(true)
    expect(await banner().count()).toBe(0)
    await expect.poll(async () => (await decided())?.['analytics']).toBe('refused')
    expect(visit.errors).toEqual([])
  })
})
