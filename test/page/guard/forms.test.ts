// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardPage } from './guarded-page.js'

const url = 'https://stats.polkupaja.example/order'
const native = HTMLFormElement.prototype.submit
const sent = vi.fn()
let page: ReturnType<typeof guardPage>
let isActive = true

beforeEach(() => {
  isActive = true
  sent.mockReset()
  HTMLFormElement.prototype.submit = sent
  Object.defineProperty(navigator, 'userActivation', { configurable: true, get: () => ({ isActive }) })
  page = guardPage()
})
afterEach(() => {
  page.guard.stop()
  HTMLFormElement.prototype.submit = native
  Reflect.deleteProperty(navigator, 'userActivation')
  document.body.replaceChildren()
})

function putForm(html = ''): HTMLFormElement {
  document.body.insertAdjacentHTML('beforeend', `<form action="${url}"><button>Order</button>${html}</form>`)
  const form = document.body.lastElementChild as HTMLFormElement
  form.addEventListener('submit', (event) => event.preventDefault())
  return form
}

describe('a form that a script sends', () => {
  it('is the person’s where a person has sent it before, however long the page has checked it', () => {
    const form = putForm()
    // Trusted in jsdom, as a click of a person is in a browser.
    form.requestSubmit()
    isActive = false

    form.submit()

    expect(sent).toHaveBeenCalledOnce()
    expect(page.held()).toEqual([])
  })

  it('waits where no person has sent it', () => {
    const form = putForm()
    isActive = false

    form.submit()

    expect(sent).not.toHaveBeenCalled()
    expect(page.held()).toEqual([`form ${url} ← matomo`])
  })
})

describe('a link that a script clicks', () => {
  const link = (): HTMLAnchorElement => Object.assign(document.createElement('a'), { href: url })
  const closed = (): ShadowRoot =>
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
  const drawn = (): Element => {
    document.body.insertAdjacentHTML('beforeend', `<svg><a href="${url}"></a></svg>`)
    return document.body.lastElementChild!.firstElementChild!
  }
  const bubbling = (): Event => new MouseEvent('click', { bubbles: true, cancelable: true })

  it.each<[string, () => unknown]>([
    ['in the document', () => document.body.appendChild(link()).click()],
    ['in no document', () => link().click()],
    ['in no document, by an event', () => link().dispatchEvent(bubbling())],
    ['in no document, by an event that cannot be cancelled', () => link().dispatchEvent(new MouseEvent('click'))],
    ['in a closed shadow root', () => closed().appendChild(link()).click()],
    ['by what is in it', () => closed().appendChild(link()).appendChild(document.createElement('b')).click()],
    ['of a drawing', () => drawn().dispatchEvent(bubbling())],
  ])('waits, and the page hears of the click: %s', (_, click) => {
    isActive = false

    click()

    expect(page.held()).toEqual([`link ${url} ← matomo`])
  })

  it('is followed where a person has just acted', () => {
    const own = link()
    own.addEventListener('click', (event) => {
      expect(event.defaultPrevented).toBe(false)
      event.preventDefault()
    })

    own.click()

    expect(page.held()).toEqual([])
  })
})

it('a form in a closed shadow root waits when a script clicks its button', () => {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
  root.innerHTML = `<form action="${url}"><button>Order</button></form>`
  isActive = false

  root.querySelector('button')!.click()

  expect(page.held()).toEqual([`form ${url} ← matomo`])
})

it.each<[string, (form: HTMLFormElement, root: ShadowRoot) => void]>([
  ['by itself', (form) => form.requestSubmit()],
  ['by its button', (form, root) => form.requestSubmit(root.querySelector('button'))],
])('a form in a closed shadow root waits when a script requests to send it %s', (_, send) => {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
  root.innerHTML = `<form action="${url}"><button>Order</button></form>`
  isActive = false

  send(root.querySelector('form')!, root)

  expect(page.held()).toEqual([`form ${url} ← matomo`])
})

it('a form that a script sends waits after the page has replaced its document', () => {
  document.open()
  document.write(`<form action="${url}"></form>`)
  document.close()
  isActive = false

  document.querySelector('form')!.requestSubmit()

  expect(page.held()).toEqual([`form ${url} ← matomo`])
})

it.each([
  ['the form', 'method="dialog"', ''],
  ['its button', '', 'formmethod="dialog"'],
])('a form that closes its dialog, as %s says, goes nowhere and does not wait', (_, form, button) => {
  document.body.innerHTML = `<form ${form} action="${url}"><button ${button}>Close</button></form>`
  isActive = false
  const hasGoneOn = vi.fn((event: Event) => event.defaultPrevented)
  addEventListener('submit', hasGoneOn, { once: true })

  document.querySelector('form')!.requestSubmit(document.querySelector('button'))

  expect(hasGoneOn).toHaveReturnedWith(false)
  expect(page.held()).toEqual([])
})

it.each(['closest', 'matches', 'querySelectorAll', 'getAttribute', 'action', 'submit'])(
  'a form with a field called %s is inserted, moved and sent as any other',
  (name) => {
    const form = putForm(`<input name="${name}"><img src="${url}">`)

    document.body.append(form)
    form.remove()
    document.body.append(form)
    HTMLElement.prototype.click.call(form)
    HTMLFormElement.prototype.submit.call(form)

    expect(sent).toHaveBeenCalledOnce()
    expect(page.held()).toEqual([`img ${url} ← matomo`])
  },
)

it('a script that gets a type that runs is held before it is moved', () => {
  const script = document.createElement('script')
  script.type = 'text/plain'
  script.text = 'heatmap.start()'
  document.body.append(script)
  expect(page.held()).toEqual([])

  script.type = 'text/javascript'

  expect(page.held()).toEqual(['script heatmap.start() ← heatmap'])
  expect(script.type).toBe('text/javascript')
})

it('what has left the page is not listed as held, and is again where it returns', async () => {
  const image = document.createElement('img')
  image.src = url
  const [pixel] = [new Image()]
  pixel.src = `${url}?pixel`
  document.body.append(image)
  await Promise.resolve()
  expect(page.held()).toHaveLength(2)

  image.remove()
  expect(page.held()).toEqual([`img ${url}?pixel ← matomo`])
  document.body.append(image)

  expect(page.held()).toHaveLength(2)
})
