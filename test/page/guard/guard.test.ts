// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, describe, expect, it } from 'vitest'
import { bikeShop, withService } from '../../decision/bike-shop.js'
import { guardPage, insert, real } from './guarded-page.js'

const pixel = 'https://stats.polkupaja.example/p.gif'
const film = 'https://films.example/player'
let page: ReturnType<typeof guardPage>
const guard = (...of: Parameters<typeof guardPage>): typeof page => (page = guardPage(...of))

afterEach(() => {
  page.guard.stop()
  document.body.replaceChildren()
  document.cookie = '_pk_id=; path=/; max-age=0'
})

it('leaves a page alone where nothing will ever ask for consent', () => {
  const { append } = Element.prototype

  guard({ purposes: ['necessary'], services: [] })

  expect(Element.prototype.append).toBe(append)
  page.guard.stop()
  guard()
  expect(Element.prototype.append).not.toBe(append)
})

describe('a withdrawal where nothing waited', () => {
  it('is held at once, before the page loads again', async () => {
    const { allowed, guard: guarding } = guard()
    allowed.add('matomo').add('films')
    await guarding.release()
    allowed.clear()

    guarding.decided(true)
    const element = insert('img', { src: pixel })

    expect(real(element, 'src')).toBeNull()
  })

  it('is held at once on a page whose own policy held until consent', () => {
    const { allowed, guard: guarding } = guard({}, { kinds: [] })
    allowed.clear()

    guarding.decided(true)
    const element = insert('img', { src: pixel })

    expect(real(element, 'src')).toBeNull()
  })
})

describe('an element that waits', () => {
  it.each([
    ['img', 'src', pixel],
    ['img', 'srcset', `/own.gif 1x, ${pixel} 2x`],
    ['iframe', 'src', film],
    ['embed', 'src', film],
    ['object', 'data', film],
    ['video', 'poster', film],
    ['link', 'href', film],
    ['input', 'src', pixel],
  ])('%s has no %s, and gets it back when it is allowed', async (name, attribute, url) => {
    const { allowed, guard: guarding } = guard()

    const element = insert(name, { rel: 'stylesheet', [attribute]: url })
    expect(real(element, attribute)).toBeNull()
    expect(element.getAttribute(attribute)).toBe(url)
    allowed.add('matomo').add('films')
    await guarding.release()

    expect(element.getAttribute(attribute)).toBe(url)
    expect(guarding.held).toEqual([])
  })

  it.each<[string, () => unknown]>([
    ['a property', () => Object.assign(document.body.appendChild(new Image()), { src: pixel })],
    ['setAttribute', () => document.body.appendChild(new Image()).setAttribute('SRC', pixel)],
    ['innerHTML', () => (document.body.innerHTML = `<p><img src="${pixel}"></p>`)],
    ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', `<p><img src="${pixel}"></p>`)],
    ['outerHTML', () => (insert('p', {}).outerHTML = `<p><img src="${pixel}"></p>`)],
    ['a shadow root', () => (insert('p', {}).attachShadow({ mode: 'open' }).innerHTML = `<img src="${pixel}">`)],
  ])('may come by %s', (_way, come) => {
    const { held } = guard()

    come()

    expect(held()).toEqual([`img ${pixel} ← matomo`])
  })

  it.each(['open', 'closed'] as const)('waits in an %s shadow root that is filled before its host', (mode) => {
    const { held } = guard()
    const host = document.createElement('div')
    const inner = host.attachShadow({ mode }).appendChild(document.createElement('p'))
    const script = Object.assign(document.createElement('script'), { src: film })

    inner.attachShadow({ mode }).append(script)
    document.body.append(host)

    expect(real(script, 'type')).toBe('text/evaste')
    expect(held()).toEqual([`script ${film} ← films`])
  })

  it('says of a held property what the page has set', () => {
    guard()
    const image = new Image()

    image.src = pixel

    expect(image.src).toBe(pixel)
    expect(real(image, 'src')).toBeNull()
  })

  it('waits no longer when the page sets something else', async () => {
    const { held, allowed, guard: guarding } = guard()
    const image = document.body.appendChild(new Image())
    image.src = pixel

    image.src = '/own.gif'
    allowed.add('matomo')
    await guarding.release()

    expect(image.getAttribute('src')).toBe('/own.gif')
    expect(held()).toEqual([])
  })

  it('stays held while one of its two services is not allowed', async () => {
    const { allowed, guard: guarding } = guard(withService('adverts', { matches: ['films.example'] }))
    const frame = insert('iframe', { src: film })

    allowed.add('films')
    await guarding.release()

    expect(real(frame, 'src')).toBeNull()
  })

  it('was in the page before, and is held all the same', () => {
    const image = insert('img', { src: pixel })

    const { held } = guard()

    expect(real(image, 'src')).toBeNull()
    expect(held()).toEqual([`img ${pixel} ← matomo`])
  })
})

describe('an element that does not wait', () => {
  it.each([
    ['img', { src: '/own.gif' }],
    ['img', { src: 'https://cdn.example/undeclared.gif' }],
    ['script', { src: 'https://cart.polkupaja.example/c.js', type: 'text/template' }],
    ['a', { href: film }],
    ['p', { src: film }],
  ] as [string, Record<string, string>][])('is as the page made it: %s %j', (name, attributes) => {
    const { held } = guard()

    const element = insert(name, attributes)

    expect(Object.fromEntries(Array.from(element.attributes, ({ name: its, value }) => [its, value]))).toEqual(
      attributes,
    )
    expect(held()).toEqual([])
  })
})

describe('a script that waits', () => {
  it.each([
    ['its address', { src: 'https://heatmap.example/h.js' }, ''],
    ['its text', {}, 'heatmap.start()'],
    ['its mark', { 'data-evaste': 'heatmap', type: 'text/plain' }, 'let x'],
    ['its mark, though it was left executable', { 'data-evaste': 'heatmap' }, 'let x'],
  ])('has a type that no browser runs, by %s', (_what, attributes, text) => {
    const { guard: guarding } = guard()

    const script = insert('script', attributes, text)

    expect(real(script, 'type')).toBe('text/evaste')
    expect(guarding.held).toMatchObject([{ kind: 'script', services: ['heatmap'] }])
  })

  it('keeps everything else, and gets its type back when it is allowed', async () => {
    const { allowed, guard: guarding } = guard()
    const attributes = { type: 'application/javascript', nonce: 'n', 'data-x': '1' }
    const script = insert('script', attributes, 'let heat = "heatmap.start"')

    allowed.add('heatmap')
    await guarding.release()

    expect(Object.fromEntries(Array.from(script.attributes, ({ name, value }) => [name, value]))).toEqual(attributes)
    expect(script.isConnected).toBe(true)
  })

  it('is data, and left alone, where no browser would run it', () => {
    guard()

    const data = insert('script', { type: 'application/ld+json' }, '{"x":"heatmap.start"}')

    expect(data.getAttribute('type')).toBe('application/ld+json')
  })
})

describe('what a build has held', () => {
  it('comes back, whatever attribute it stood in', async () => {
    document.body.innerHTML = `<a data-evaste-held="films" data-evaste-ping="${film}" href="/">Filmit</a>
      <svg><rect data-evaste-held="films" data-evaste-fill="url(${film}#a)"></rect></svg>`
    const { allowed, guard: guarding } = guard()

    allowed.add('films')
    await guarding.release()

    expect(real(document.querySelector('a'), 'ping')).toBe(film)
    expect(real(document.querySelector('rect'), 'fill')).toBe(`url(${film}#a)`)
    expect(document.querySelector('[data-evaste-held]')).toBeNull()
  })

  it('stays aside until then, also where the page itself would hold no such attribute', () => {
    document.body.innerHTML = `<a data-evaste-held="films" data-evaste-ping="${film}" href="/">Filmit</a>`
    guard()

    document.querySelector('a')?.setAttribute('class', 'seen')

    expect(real(document.querySelector('a'), 'ping')).toBeNull()
    expect(document.querySelector('a')?.getAttribute('ping')).toBe(film)
  })

  it('brings no code that a data attribute of somebody else’s text might say', async () => {
    document.body.innerHTML = `<img data-evaste-held="films" data-evaste-onerror="steal()" data-evaste-src="${film}" alt="">
      <a data-evaste-held="films" data-evaste-href="javascript:steal()">Filmit</a>
      <button data-evaste-held="films" data-evaste-formaction="javascript:steal()">Filmit</button>`
    const { allowed, guard: guarding } = guard()

    allowed.add('films')
    await guarding.release()

    expect(real(document.querySelector('img'), 'src')).toBe(film)
    expect(document.body.innerHTML).not.toContain('steal')
  })
})

describe('a mark by hand', () => {
  it('of a template gives way to what is in it, once it is allowed', async () => {
    document.body.innerHTML = '<template data-evaste="films"><p id="chat">Keskustelu</p></template>'
    const { allowed, guard: guarding } = guard()
    expect(document.querySelector('#chat')).toBeNull()

    allowed.add('films')
    await guarding.release()

    expect(document.querySelector('#chat')?.textContent).toBe('Keskustelu')
    expect(document.querySelector('template')).toBeNull()
  })

  it('of a frame brings its address from `data-src`', async () => {
    document.body.innerHTML = `<iframe data-evaste="films" data-src="${film}"></iframe>`
    const { allowed, guard: guarding } = guard()

    allowed.add('films')
    await guarding.release()

    expect(document.querySelector('iframe')?.getAttribute('src')).toBe(film)
    expect(document.querySelector('[data-evaste]')).toBeNull()
  })

  it('that names nobody known is held for ever', async () => {
    document.body.innerHTML = `<iframe data-evaste="flims" data-src="${film}"></iframe>`
    const { allowed, guard: guarding } = guard()

    allowed.add('films')
    await guarding.release()

    expect(real(document.querySelector('iframe'), 'src')).toBeNull()
  })
})

describe('before the declaration is known (R128)', () => {
  it('holds everything of other sites, and lets go of what nobody declares when it comes', async () => {
    const { guard: guarding, held } = guard(null)
    const [own, other, declared] = ['/own.gif', 'https://cdn.example/x.gif', pixel].map((src) => insert('img', { src }))
    expect(held()).toEqual(['img https://cdn.example/x.gif ← ', `img ${pixel} ← `])

    guarding.declare(bikeShop())
    await guarding.release()

    expect(own?.getAttribute('src')).toBe('/own.gif')
    expect(other?.getAttribute('src')).toBe('https://cdn.example/x.gif')
    expect(real(declared, 'src')).toBeNull()
    expect(held()).toEqual([`img ${pixel} ← matomo`])
  })
})

describe('a declaration that only reports', () => {
  it('changes nothing on the page, and says what it would have held', () => {
    const { held } = guard({ consent: { enforce: false } })

    const image = insert('img', { src: pixel })
    document.cookie = '_pk_id=1; path=/'

    expect(image.getAttribute('src')).toBe(pixel)
    expect(document.cookie).toBe('_pk_id=1')
    expect(held()).toContain(`reported ${pixel} ← matomo`)
  })
})

describe('the tag', () => {
  const startAt = (tag: Element | null): string | null => {
    page = guardPage({}, { tag })
    return page.guard.misplaced
  }

  it('is in its place where nothing that waits has started', () => {
    expect(startAt(document.createElement('script'))).toBeNull()
  })

  it('is misplaced after a script that waits, and names what had started', () => {
    insert('script', { src: 'https://heatmap.example/h.js' })

    expect(startAt(document.createElement('script'))).toContain('it is after https://heatmap.example/h.js')
  })

  it('is in its place after what was marked by hand: that has not started', () => {
    insert('script', { 'data-evaste': 'heatmap', type: 'text/plain' })

    expect(startAt(document.createElement('script'))).toBeNull()
  })

  it.each(['async', 'defer'])('is misplaced where it is %s', (attribute) => {
    const tag = document.createElement('script')
    tag.setAttribute(attribute, '')

    expect(startAt(tag)).toContain('not async, defer or module')
  })

  it('is misplaced where it is a module, which no document calls its current script', () => {
    expect(startAt(null)).toContain('not async, defer or module')
  })

  it('is not missed by a bundle', () => {
    insert('script', { src: 'https://heatmap.example/h.js' })

    expect(guard().guard.misplaced).toBeNull()
  })
})
