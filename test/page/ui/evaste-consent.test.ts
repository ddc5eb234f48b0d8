// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EvasteConsent } from '../../../src/page/ui/consent/evaste-consent.js'
import { defineElements } from '../../../src/ui.js'
import { cleaningFirm } from './cleaning-firm.js'
import { FakeSession } from './fake-session.js'

const KEY = Symbol.for('evaste')
const run = (session: FakeSession | undefined): unknown => Object.assign(globalThis, { [KEY]: session })

let element: EvasteConsent

beforeEach(() => {
  defineElements()
  document.documentElement.lang = 'en'
  element = document.body.appendChild(document.createElement('evaste-consent'))
})
afterEach(() => {
  element.remove()
  run(undefined)
})

const shown = (id: string): HTMLElement | null => element.renderRoot.querySelector(`#${id}`)
const eventually = (id: string): Promise<HTMLElement> =>
  vi.waitFor(() => shown(id) ?? Promise.reject(new Error(`no #${id} yet`)), 30_000)

/** In jsdom, where a site's own tests run: no popover, no modal dialogs, no constructable style sheets. */
describe('<evaste-consent> without layout', () => {
  test('shows nothing until a session runs, then asks', async () => {
    await element.updateComplete
    const before = shown('evaste-banner')
    run(new FakeSession(cleaningFirm))

    document.dispatchEvent(new Event('evaste-ready'))

    expect(before).toBeNull()
    expect((await eventually('accept')).textContent).toBe('Accept all')
  })

  test('asks nothing where nothing is to be asked, and its settings then only tell', async () => {
    const session = new FakeSession({ ...cleaningFirm, services: [] })
    run(session)
    document.dispatchEvent(new Event('evaste-ready'))

    session.open()
    const settings = await eventually('evaste-settings')

    expect(shown('evaste-banner')).toBeNull()
    expect(settings.textContent).toContain('The site does nothing that needs your consent.')
    expect(shown('accept')).toBeNull()
    expect(shown('notice-link')).not.toBeNull()
  })

  test('follows a session that starts after another has stopped', async () => {
    const first = new FakeSession(cleaningFirm)
    const second = new FakeSession(cleaningFirm)
    run(first)
    document.dispatchEvent(new Event('evaste-ready'))
    await eventually('refuse')
    run(second)
    document.dispatchEvent(new Event('evaste-ready'))

    ;(await eventually('refuse')).click()

    expect(first.answers).toEqual([])
    expect(second.answers).toMatchObject([{ source: 'banner', choices: { marketing: false } }])
  })

  test('speaks the site’s next language where evaste does not speak the page’s, with the company’s own words in it', async () => {
    document.documentElement.lang = 'se'
    const texts = { se: { title: 'Oažžut go mihtidit?' } }
    run(new FakeSession({ ...cleaningFirm, languages: ['se', 'sv'], texts }))

    document.dispatchEvent(new Event('evaste-ready'))

    expect((await eventually('accept')).textContent).toBe('Godkänn alla')
    expect(shown('title')?.textContent).toBe('Oažžut go mihtidit?')
    expect(shown('evaste-banner')?.lang).toBe('sv')
    expect(shown('title')?.lang, 'WCAG 3.1.2').toBe('se')
    expect(shown('accept')?.lang).toBe('')
  })

  test('goes over to another of the site’s languages when the visitor chooses it in the settings', async () => {
    const session = new FakeSession(cleaningFirm)
    run(session)
    document.dispatchEvent(new Event('evaste-ready'))
    session.open()
    const settings = await eventually('evaste-settings')
    const choice = settings.querySelector('select')!
    const marketing = settings.querySelector<HTMLInputElement>('#purpose-marketing')!
    marketing.checked = true

    choice.value = 'fi'
    choice.dispatchEvent(new Event('change'))
    await vi.waitFor(() => expect(shown('title')?.textContent).toBe('Mihin annat luvan?'), 30_000)

    expect([...choice.options].map(({ value, text }) => [value, text])).toEqual([
      ['fi', 'suomi'],
      ['sv', 'svenska'],
      ['en', 'English'],
    ])
    expect(choice.value).toBe('fi')
    expect(shown('evaste-settings')?.lang).toBe('fi')
    expect(marketing.checked, 'what was switched but not yet saved').toBe(true)
  })

  test('offers no choice of language where the site has but one', async () => {
    const session = new FakeSession({ ...cleaningFirm, languages: ['en'] })
    run(session)
    document.dispatchEvent(new Event('evaste-ready'))

    session.open()
    const settings = await eventually('evaste-settings')

    expect(settings.querySelector('select')).toBeNull()
  })

  test('writes Arabic from the right', async () => {
    document.documentElement.lang = 'ar'
    run(new FakeSession({ ...cleaningFirm, languages: ['fi', 'ar'] }))

    document.dispatchEvent(new Event('evaste-ready'))

    expect((await eventually('refuse')).textContent).toBe('رفض الكل')
    const { lang, dir } = (await eventually('evaste-banner')) as HTMLElement
    expect([lang, dir]).toEqual(['ar', 'rtl'])
  })

  test('never uses a name that filter lists hide', async () => {
    run(new FakeSession(cleaningFirm))
    document.dispatchEvent(new Event('evaste-ready'))
    await eventually('settings').then((button) => button.click())
    await eventually('evaste-settings')

    const names = [...element.renderRoot.querySelectorAll('*')].flatMap(({ id, classList }) => [id, ...classList])

    const hidden = [
      'evaste-container',
      'evasteseloste',
      'Evaste_bottom',
      'cookie-banner',
      'cc-banner',
      'cookie-declaration',
    ]
    expect(names.filter((name) => hidden.includes(name))).toEqual([])
  })
})
