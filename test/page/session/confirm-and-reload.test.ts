// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EvasteReloadEvent } from '../../../src/page/session/reload-event.js'
import { confirmAndReload } from '../../../src/page/session/confirm-and-reload.js'

afterEach(() => document.body.replaceChildren())

/** A page on which a person has changed `html`'s first element, and an interface that answers what it is asked. */
function changePage(html: string, answer: boolean | 'no interface' = 'no interface') {
  document.body.innerHTML = html
  const reload = vi.fn()
  const showUi = vi.fn(() => Promise.resolve())
  const session = Object.assign(new EventTarget(), { showUi })
  const asked = vi.fn((event: Event) => {
    event.preventDefault()
    ;(event as EvasteReloadEvent).answer(answer === true)
  })
  if (answer !== 'no interface') session.addEventListener('evaste-reload', asked)
  const editedFields = new Set<EventTarget | null>([document.body.firstElementChild])
  return { load: () => confirmAndReload({ session, editedFields, reload }), reload, asked, showUi, editedFields }
}

const writing = '<textarea>We would like to have</textarea>'

describe('a page is loaded anew at once', () => {
  it.each([
    ['where nothing has been written', '<input value="">'],
    ['where only evaste’s own was changed', '<evaste-consent>Save</evaste-consent>'],
  ])('%s', async (_, html) => {
    const { load, reload, asked } = changePage(html, false)

    expect(await load()).toBe(true)

    expect(asked).not.toHaveBeenCalled()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('where what was written has been sent and is gone', async () => {
    const { load, reload } = changePage(writing, false)
    document.body.replaceChildren()

    await load()

    expect(reload).toHaveBeenCalledOnce()
  })

  it('where there is no interface to ask', async () => {
    const { load, reload, showUi } = changePage(writing)

    expect(await load()).toBe(true)

    expect(showUi).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledOnce()
  })
})

describe('where something is being written', () => {
  it('the visitor is asked, and says now', async () => {
    const { load, reload, asked } = changePage(writing, true)

    expect(await load()).toBe(true)

    expect(asked).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('or later: the page stays', async () => {
    const { load, reload } = changePage('<input type="checkbox" checked>', false)

    expect(await load()).toBe(false)

    expect(reload).not.toHaveBeenCalled()
  })

  it('and a later that ends with another page shown by the page’s own script', async () => {
    const navigation = Object.assign(window, { navigation: new EventTarget() }).navigation
    const { load, reload } = changePage(writing, false)
    await load()

    navigation.dispatchEvent(new Event('navigatesuccess'))
    expect(reload).not.toHaveBeenCalled() // only the fragment has changed
    history.pushState(null, '', '/another')
    navigation.dispatchEvent(new Event('navigatesuccess'))

    expect(reload).toHaveBeenCalledOnce()
  })
})
