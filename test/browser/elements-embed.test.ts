import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

/** The watchmaker shows films of repairs. */
const withFilms: DeclarationFile = {
  ...watchShop,
  purposes: [...watchShop.purposes, 'social-media'],
  recipients: [
    { id: 'film-stream', name: 'Filmivirta', country: 'US', transfers: [{ country: 'US', mechanism: 'scc' }] },
  ],
  services: [
    ...watchShop.services,
    {
      id: 'films',
      name: 'Filmivirta',
      purpose: 'social-media',
      recipient: 'film-stream',
      matches: ['*://other.localhost/films/*'],
      embed: { title: { en: 'How a spring is changed', fi: 'Näin jousi vaihdetaan' }, aspectRatio: '16 / 9' },
    },
  ],
}

const film = (name: string): string =>
  `<evaste-embed service="films"><template><iframe title="A film" src="${visit.pages.other}/films/${name}"></iframe></template>
    <a href="${visit.pages.other}/films/${name}">Watch it there</a></evaste-embed>`

const open = (body: string, language = 'en') =>
  visit.page.goto(
    visit.pages.serve(
      `<html lang="${language}"><head><title>Shop</title>${tagged(withFilms)}</head><body><main><h1>Repairs</h1>${body}</main></body></html>`,
    ),
  )
const embed = (part = '') => visit.page.locator(`evaste-embed ${part}`.trim())
const decision = () => visit.page.evaluate(() => window.evaste.decision)

it('a film asks in its place, says who would learn of the visit, and asks the other site for nothing', async () => {
  await open(film('spring'))

  const place = embed('.place')
  await place.waitFor()

  const words = await place.innerText()
  const box = await place.boundingBox()
  expect(await place.getAttribute('aria-label')).toBe('How a spring is changed')
  expect(words).toContain('This comes from Filmivirta.')
  expect(words).toContain('United States')
  expect(words).toContain('Always on this site (6 months)')
  expect(await embed('a').last().isVisible()).toBe(true)
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1)
  expect(visit.pages.asked).toEqual([])
})

it('“once” shows it on this page only, and makes no record', async () => {
  await open(film('spring'))

  await embed('#once').click()
  await expect.poll(() => visit.pages.asked).toEqual(['/films/spring'])

  const shown = await embed('iframe').boundingBox()
  expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(16 / 9, 1)
  await expect
    .poll(() => visit.page.evaluate(() => document.activeElement?.querySelector('iframe') !== null))
    .toBe(true)
  expect(await decision()).toBeNull()
  await visit.page.reload()
  await embed('.place').waitFor()
  expect(visit.pages.asked).toEqual(['/films/spring'])
})

it('“always” is a decision of its own, and holds on the next page too', async () => {
  await open(film('spring'))

  await embed('#always').click()
  await expect.poll(() => visit.pages.asked).toEqual(['/films/spring'])
  await expect.poll(() => visit.page.context().cookies()).toHaveLength(1)

  const { source, trusted, services } = (await decision()) ?? {}
  expect({ source, trusted, services }).toEqual({
    source: 'embed',
    trusted: true,
    services: { counter: 'refused', advertiser: 'refused', films: 'given' },
  })
  await open(film('pendulum'))
  await expect.poll(() => visit.pages.asked).toEqual(['/films/spring', '/films/pendulum'])
})

it('an answer of no takes away what was shown once', async () => {
  await open(film('spring'))
  await embed('#once').click()
  await embed('iframe').waitFor()

  await visit.page.locator('evaste-consent #refuse').click()

  await embed('.place').waitFor()
  await expect.poll(() => embed('iframe').count()).toBe(0)
})

it('a film that comes later, inside another component, asks as well', async () => {
  await open('<shop-film></shop-film>')
  await visit.page.locator('#evaste-banner').waitFor()

  await visit.page.evaluate((markup) => {
    const root = document.querySelector('shop-film')?.attachShadow({ mode: 'open' })
    const template = document.createElement('template')
    template.innerHTML = markup
    root?.append(template.content)
  }, film('spring'))

  await visit.page.locator('shop-film evaste-embed .place').waitFor()
  await visit.page.locator('shop-film evaste-embed #once').click()
  await expect.poll(() => visit.pages.asked).toEqual(['/films/spring'])
})

it('without JavaScript the link alone is there', async () => {
  const plain = await visit.browser.newPage({ javaScriptEnabled: false })

  await plain.goto(visit.pages.serve(`<head>${tagged(withFilms)}</head><body>${film('spring')}</body>`))

  expect((await plain.locator('body').innerText()).trim()).toBe('Watch it there')
  expect(visit.pages.asked).toEqual([])
  await plain.close()
})

it('follows the page’s language, and has nothing that axe finds', async () => {
  await open(film('spring'), 'fi')
  await embed('.place').waitFor()

  await visit.page.evaluate(axe.source)
  const { violations } = await visit.page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run('evaste-embed'),
  )

  expect(await embed('#always').innerText()).toBe('Aina tällä sivustolla (6 kuukautta)')
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(visit.errors).toEqual([])
})

describe('a held frame in the page’s own HTML', () => {
  const frame = (): string => `<iframe title="A film" src="${visit.pages.other}/films/plain"></iframe>`

  it('asks in its own place', async () => {
    await open(frame())

    await embed('.place').waitFor()

    expect(await embed('.place').getAttribute('aria-label')).toBe('How a spring is changed')
    await visit.page.locator('iframe').waitFor({ state: 'hidden' })
  })

  it('is shown once, and makes no record', async () => {
    await open(frame())
    await embed('#once').waitFor()
    visit.pages.asked.splice(0) // a frame of the HTML itself may have been asked for before it was held

    await embed('#once').click()

    await expect.poll(() => visit.pages.asked).toEqual(['/films/plain'])
    await visit.page.locator('iframe').waitFor()
    await expect.poll(() => visit.page.locator('evaste-embed').count()).toBe(0)
    expect(await decision()).toBeNull()
  })

  it('is shown always, by a decision', async () => {
    await open(frame())
    await embed('#always').waitFor()
    visit.pages.asked.splice(0) // a frame of the HTML itself may have been asked for before it was held

    await embed('#always').click()

    await expect.poll(() => visit.pages.asked).toEqual(['/films/plain'])
    await expect.poll(async () => (await decision())?.services.films).toBe('given')
    await expect.poll(() => visit.page.locator('evaste-embed').count()).toBe(0)
  })

  it('asks where a held script stands among the page’s content, once for all scripts of the place', async () => {
    const script = (name: string): string => `<script src="${visit.pages.other}/films/${name}.js"></script>`
    await open(`<form><label>Name <input></label>${script('captcha')}${script('captcha-part')}</form>`)
    await embed('.place').waitFor()
    expect(await visit.page.locator('form evaste-embed').count()).toBe(1)

    await embed('#always').click()

    await expect.poll(visit.order).toEqual(['captcha', 'captcha-part'])
    await expect.poll(() => visit.page.locator('evaste-embed').count()).toBe(0)
  })

  it('asks where a script of the head will fill an element, and gives the element back', async () => {
    const boxed: DeclarationFile = {
      ...withFilms,
      services: withFilms.services.map((one) =>
        one.embed ? { ...one, embed: { ...one.embed, at: '.robot-check' } } : one,
      ),
    }
    await visit.page.goto(
      visit.pages.serve(
        `<html lang="en"><head><title>Shop</title>${tagged(boxed)}<script async src="${visit.pages.other}/films/captcha.js"></script></head>
         <body><form><label>Name <input></label><div class="robot-check"></div><button>Send</button></form></body></html>`,
      ),
    )
    await visit.page.locator('form evaste-embed .place').waitFor()
    expect(await visit.page.locator('evaste-embed').count()).toBe(1)

    await embed('#always').click()

    await expect.poll(visit.order).toEqual(['captcha'])
    await expect.poll(() => visit.page.locator('evaste-embed').count()).toBe(0)
    await expect.poll(() => visit.page.locator('.robot-check').getAttribute('hidden')).toBeNull()
  })

  it.each([
    ['at the end of the body', (url: string) => `</main><script src="${url}"></script>`],
    [
      'that another script inserts',
      (url: string) => `<script>setTimeout(() => {
        const chat = Object.assign(document.createElement('script'), { src: '${url}' })
        document.getElementsByTagName('script')[0].before(chat)
      })</script>`,
    ],
  ])('asks in the corner for a chat whose script is one %s', async (_, body) => {
    const chat: DeclarationFile = {
      ...withFilms,
      services: withFilms.services.map((one) =>
        one.embed ? { ...one, embed: { title: 'Chat with a watchmaker', at: 'body' } } : one,
      ),
    }
    await visit.page.goto(
      visit.pages.serve(
        `<html lang="en"><head><title>Shop</title>${tagged(chat)}</head><body><main><p>Repairs</p>${body(`${visit.pages.other}/films/chat.js`)}`,
      ),
    )
    const corner = visit.page.getByRole('button', { name: 'Chat with a watchmaker' })
    await corner.waitFor()
    const overlap = async (): Promise<number> => {
      const [button, banner] = await Promise.all([
        corner.boundingBox(),
        visit.page.locator('evaste-consent #evaste-banner').boundingBox(),
      ])
      return button!.y + button!.height - banner!.y
    }
    await expect.poll(overlap, { message: 'above the banner' }).toBeLessThanOrEqual(0)
    await visit.page.locator('evaste-consent #refuse').click()
    expect(await visit.page.locator('main').isVisible()).toBe(true)
    expect(await visit.order()).toEqual([])

    await corner.click()
    await embed('#always').click()

    await expect.poll(visit.order).toEqual(['chat'])
    await expect.poll(() => embed().count()).toBe(0)
  })

  it('leaves no placeholder for a script that the page only loads', async () => {
    await open(`</main><script src="${visit.pages.other}/films/chat.js"></script>`)
    await visit.page.locator('#evaste-banner').waitFor()
    await expect.poll(() => visit.page.evaluate(() => !!customElements.get('evaste-embed'))).toBe(true)

    expect(await visit.page.locator('evaste-embed').count()).toBe(0)
  })

  it('asks as well where a script puts it in later', async () => {
    await open('<p id="place"></p>')
    await visit.page.locator('#evaste-banner').waitFor()

    await visit.page.evaluate((src) => {
      const late = document.createElement('iframe')
      late.src = src
      document.querySelector('#place')!.append(late)
    }, `${visit.pages.other}/films/late`)

    await embed('.place').waitFor()
    expect(visit.pages.asked).toEqual([])
  })
})
